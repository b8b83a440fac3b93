#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <vector>

#include "engine/kernel/random.h"
#include "engine/parts/key_cache.h"

using namespace nephoscope;
using parts::CacheKey;
using parts::Eviction;
using parts::KeyCache;

namespace {

/// A cache with the memory it works on.
struct Cache {
    std::vector<std::uint32_t> item_bytes{1};
    parts::KeyCachePlan plan;
    parts::KeyCacheState state{};
    std::vector<parts::CacheEntry> entries;
    std::vector<std::uint32_t> words;

    explicit Cache(Eviction eviction, std::uint32_t slots, std::uint64_t capacity = ~0ull, bool only_expiring = false) {
        plan = {eviction, only_expiring, true, capacity, slots, item_bytes.data(), 7};
        entries.resize(slots);
        words.resize(plan.words());
    }
    KeyCache view() { return {plan, state, entries.data(), words.data()}; }
    bool has(std::uint32_t key) const {
        return std::any_of(entries.begin(), entries.begin() + state.count, [&](const auto& e) { return e.word == key; });
    }
    bool set(std::uint32_t key, SimTime expires = kNever, SimTime now = 0) { return view().set({0, key}, now, expires, now); }
    bool get(std::uint32_t key, SimTime now = 0) { return view().get({0, key}, now) != nullptr; }
    std::vector<std::uint32_t> keys() const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = 0; i < state.count; ++i) found.push_back(static_cast<std::uint32_t>(entries[i].word));
        std::sort(found.begin(), found.end());
        return found;
    }
};

/// The same rules, written for clearness: a table searched from end to end.
struct Reference {
    struct Row {
        SimTime value_time, expires;
        std::uint64_t came, used, uses, bytes;
    };
    Eviction eviction;
    std::size_t slots;
    std::uint64_t capacity;
    bool only_expiring;
    std::vector<std::uint32_t> item_bytes;
    std::map<std::uint64_t, Row> rows{};
    std::uint64_t clock = 0, evictions = 0, reclaimed = 0;

    std::uint64_t bytes() const {
        std::uint64_t sum = 0;
        for (const auto& [key, row] : rows) sum += row.bytes;
        return sum;
    }
    bool reclaim(SimTime now) {
        auto first = rows.end();
        for (auto at = rows.begin(); at != rows.end(); ++at)
            if (first == rows.end() || at->second.expires < first->second.expires) first = at;
        if (first == rows.end() || first->second.expires > now) return false;
        rows.erase(first);
        return ++reclaimed;
    }
    std::uint64_t rank(const Row& row) const {
        switch (eviction) {
            case Eviction::Lru: return row.used;
            case Eviction::Lfu: return row.uses << 32 | row.used;
            case Eviction::Fifo: return row.came;
            case Eviction::SoonestExpiry: return static_cast<std::uint64_t>(row.expires);
            default: return 0;
        }
    }
    bool evict() {
        auto first = rows.end();
        for (auto at = rows.begin(); at != rows.end(); ++at) {
            if ((only_expiring || eviction == Eviction::SoonestExpiry) && at->second.expires == kNever) continue;
            if (first == rows.end() || rank(at->second) < rank(first->second)) first = at;
        }
        if (eviction == Eviction::None || first == rows.end()) return false;
        rows.erase(first);
        return ++evictions;
    }
    /// A key that may be evicted from now on starts as if it had just come.
    void renew(Row& row, SimTime expires) {
        if (only_expiring && row.expires == kNever && expires != kNever) {
            row.uses = 1;
            row.used = ++clock;
        }
        row.expires = expires;
    }
    const Row* get(std::uint64_t key, SimTime now) {
        const auto at = rows.find(key);
        if (at == rows.end()) return nullptr;
        if (at->second.expires <= now) {
            rows.erase(at);
            ++reclaimed;
            return nullptr;
        }
        ++at->second.uses;
        at->second.used = ++clock;
        return &at->second;
    }
    bool set(std::uint64_t key, SimTime value_time, SimTime expires, SimTime now) {
        for (int n = 0; n < KeyCache::kReclaim && reclaim(now); ++n) {}
        if (auto at = rows.find(key); at != rows.end() && at->second.expires > now) {
            at->second.value_time = value_time;
            renew(at->second, expires);
            ++at->second.uses;
            at->second.used = ++clock;
            return true;
        } else if (at != rows.end()) {
            rows.erase(at);
            ++reclaimed;
        }
        const std::uint64_t size = item_bytes[key >> 32];
        if (size > capacity) return false;
        while (bytes() + size > capacity || rows.size() == slots)
            if (!reclaim(now) && !evict()) return false;
        ++clock;
        rows[key] = {value_time, expires, clock, clock, 1, size};
        return true;
    }
};

struct Zipf {
    std::vector<double> up_to;
    Zipf(std::uint32_t items, double exponent) {
        double sum = 0;
        for (std::uint32_t i = 1; i <= items; ++i) up_to.push_back(sum += std::pow(i, -exponent));
        for (double& u : up_to) u /= sum;
    }
    std::uint32_t draw(kernel::Stream& stream) const {
        return static_cast<std::uint32_t>(std::lower_bound(up_to.begin(), up_to.end(), kernel::uniform(stream)) - up_to.begin());
    }
};

}  // namespace

class KeyCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void an_entry_takes_at_most_48_bytes();
    void data_sets_do_not_meet();
    void a_value_keeps_its_time();
    void lru_forgets_what_was_used_longest_ago();
    void looking_and_amending_are_no_use();
    void lfu_forgets_what_was_used_least();
    void lfu_breaks_ties_by_last_use();
    void fifo_forgets_the_oldest_however_often_it_is_used();
    void volatile_ttl_forgets_what_expires_first();
    void random_forgets_every_key_alike();
    void keys_without_expiry_stay_when_only_others_may_go();
    void a_full_cache_without_eviction_refuses_new_keys_and_overwrites_old_ones();
    void an_item_larger_than_the_cache_is_refused();
    void a_large_item_makes_room_for_itself();
    void an_expired_key_is_not_found_and_frees_its_memory();
    void expired_keys_go_before_living_ones();
    void keys_that_expired_together_are_reclaimed_a_few_at_a_time();
    void renewal_moves_the_expiry();
    void clearing_leaves_no_trace();
    void it_does_what_the_plain_reference_does_data();
    void it_does_what_the_plain_reference_does();
    void t13_ttl_hit_rates_data();
    void t13_ttl_hit_rates();
    void t14_eviction_hit_rates_data();
    void t14_eviction_hit_rates();
};

void KeyCacheTest::an_entry_takes_at_most_48_bytes() {
    for (const Eviction eviction : {Eviction::None, Eviction::Lru, Eviction::Fifo, Eviction::Random, Eviction::SoonestExpiry}) {
        const parts::KeyCachePlan plan{eviction, false, true, 0, 1'000'000, nullptr, 0};
        QCOMPARE(sizeof(parts::CacheEntry) * plan.slots + plan.words() * sizeof(std::uint32_t), std::size_t{48'000'000});
    }
}

void KeyCacheTest::data_sets_do_not_meet() {
    Cache cache(Eviction::Lru, 4);
    cache.item_bytes = {1, 1};
    cache.plan.item_bytes = cache.item_bytes.data();
    QVERIFY(cache.view().set({1, 5}, 0, kNever, 0));
    QVERIFY(!cache.view().get({0, 5}, 0));
    QVERIFY(cache.view().get({1, 5}, 0));
    QVERIFY(!cache.view().remove({0, 5}));
    QVERIFY(cache.view().remove({1, 5}));
    QCOMPARE(cache.state.count, 0u);
}

void KeyCacheTest::a_value_keeps_its_time() {
    Cache cache(Eviction::Lru, 4);
    QVERIFY(cache.view().set({0, 1}, 17, 100, 20));
    QCOMPARE(cache.view().get({0, 1}, 21)->value_time, SimTime{17});
    QVERIFY(cache.view().set({0, 1}, 22, 100, 23));
    QCOMPARE(cache.view().get({0, 1}, 24)->value_time, SimTime{22});
    QCOMPARE(cache.state.bytes, std::uint64_t{1});
}

void KeyCacheTest::lru_forgets_what_was_used_longest_ago() {
    Cache cache(Eviction::Lru, 3);
    for (const std::uint32_t key : {1u, 2u, 3u}) QVERIFY(cache.set(key));
    QVERIFY(cache.get(1));
    QVERIFY(cache.set(2));
    QVERIFY(cache.set(4));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 2, 4}));
    QCOMPARE(cache.state.evictions, std::uint64_t{1});
}

void KeyCacheTest::looking_and_amending_are_no_use() {
    Cache cache(Eviction::Lru, 2);
    QVERIFY(cache.set(1, kNever, 5) && cache.set(2));
    QCOMPARE(cache.view().peek({0, 1})->value_time, SimTime{5});
    QVERIFY(!cache.view().peek({0, 3}));
    cache.view().amend({0, 1}, 3);
    cache.view().amend({0, 3}, 3);
    QCOMPARE(cache.view().at(0).value_time, SimTime{3});
    QVERIFY(cache.set(3));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{2, 3}));
}

void KeyCacheTest::lfu_forgets_what_was_used_least() {
    Cache cache(Eviction::Lfu, 3);
    for (const std::uint32_t key : {1u, 2u, 3u}) QVERIFY(cache.set(key));
    for (const std::uint32_t key : {1u, 1u, 3u, 2u, 2u}) QVERIFY(cache.get(key));
    QVERIFY(cache.set(4));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 2, 4}));
}

void KeyCacheTest::lfu_breaks_ties_by_last_use() {
    Cache cache(Eviction::Lfu, 3);
    for (const std::uint32_t key : {1u, 2u, 3u}) QVERIFY(cache.set(key));
    for (const std::uint32_t key : {2u, 1u, 3u}) QVERIFY(cache.get(key));
    QVERIFY(cache.set(4));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 3, 4}));
}

void KeyCacheTest::fifo_forgets_the_oldest_however_often_it_is_used() {
    Cache cache(Eviction::Fifo, 3);
    for (const std::uint32_t key : {1u, 2u, 3u}) QVERIFY(cache.set(key));
    QVERIFY(cache.get(1));
    QVERIFY(cache.set(1));
    QVERIFY(cache.set(4));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{2, 3, 4}));
}

void KeyCacheTest::volatile_ttl_forgets_what_expires_first() {
    Cache cache(Eviction::SoonestExpiry, 3);
    QVERIFY(cache.set(1, 300));
    QVERIFY(cache.set(2, 100));
    QVERIFY(cache.set(3, kNever));
    QVERIFY(cache.set(4, 200));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 3, 4}));
    QVERIFY(cache.set(5));
    QVERIFY(cache.set(6));
    QVERIFY(!cache.set(7));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{3, 5, 6}));
}

void KeyCacheTest::random_forgets_every_key_alike() {
    constexpr std::uint32_t kKeys = 8, kRounds = 16'000;
    std::map<std::uint32_t, int> gone;
    for (std::uint32_t round = 0; round < kRounds; ++round) {
        Cache cache(Eviction::Random, kKeys);
        cache.plan.seed = round;
        for (std::uint32_t key = 0; key < kKeys; ++key) QVERIFY(cache.set(key));
        QVERIFY(cache.set(kKeys));
        for (std::uint32_t key = 0; key < kKeys; ++key) gone[key] += !cache.has(key);
    }
    double chi = 0;
    for (std::uint32_t key = 0; key < kKeys; ++key) chi += std::pow(gone[key] - kRounds / 8.0, 2) / (kRounds / 8.0);
    // 7 degrees of freedom: 24.3 is exceeded once in a thousand seeds.
    QVERIFY2(chi < 24.3, qPrintable(QString::number(chi)));
}

void KeyCacheTest::keys_without_expiry_stay_when_only_others_may_go() {
    Cache cache(Eviction::Lru, 3, ~0ull, true);
    QVERIFY(cache.set(1));
    QVERIFY(cache.set(2, 100));
    QVERIFY(cache.set(3, 50));
    QVERIFY(cache.set(4));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 3, 4}));
    QVERIFY(cache.set(3));
    QVERIFY(!cache.set(5));
    QVERIFY(cache.set(4, 100));
    QVERIFY(cache.set(5));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 3, 5}));
}

void KeyCacheTest::a_full_cache_without_eviction_refuses_new_keys_and_overwrites_old_ones() {
    Cache cache(Eviction::None, 2);
    QVERIFY(cache.set(1) && cache.set(2));
    QVERIFY(!cache.set(3));
    QVERIFY(cache.set(1));
    QVERIFY(cache.view().remove({0, 2}));
    QVERIFY(cache.set(3));
    QCOMPARE(cache.state.evictions, std::uint64_t{0});
}

void KeyCacheTest::an_item_larger_than_the_cache_is_refused() {
    Cache cache(Eviction::Lru, 8, 100);
    cache.item_bytes[0] = 101;
    QVERIFY(!cache.set(1));
    QCOMPARE(cache.state.bytes, std::uint64_t{0});
}

void KeyCacheTest::a_large_item_makes_room_for_itself() {
    Cache cache(Eviction::Lru, 8, 100);
    cache.item_bytes = {10, 75};
    cache.plan.item_bytes = cache.item_bytes.data();
    for (std::uint32_t key = 0; key < 8; ++key) QVERIFY(cache.set(key));
    QVERIFY(cache.view().set({1, 0}, 0, kNever, 0));
    QCOMPARE(cache.state.bytes, std::uint64_t{95});
    QCOMPARE(cache.state.evictions, std::uint64_t{6});
}

void KeyCacheTest::an_expired_key_is_not_found_and_frees_its_memory() {
    Cache cache(Eviction::Lru, 4);
    QVERIFY(cache.set(1, 100));
    QVERIFY(cache.get(1, 99));
    QVERIFY(!cache.get(1, 100));
    QCOMPARE(cache.state.count, 0u);
    QCOMPARE(cache.state.bytes, std::uint64_t{0});
    QCOMPARE(cache.state.reclaimed, std::uint64_t{1});
}

void KeyCacheTest::expired_keys_go_before_living_ones() {
    Cache cache(Eviction::Lru, 3);
    QVERIFY(cache.set(1));
    QVERIFY(cache.set(2, 100));
    QVERIFY(cache.set(3));
    QVERIFY(cache.set(4, kNever, 100));
    QCOMPARE(cache.keys(), (std::vector<std::uint32_t>{1, 3, 4}));
    QCOMPARE(cache.state.evictions, std::uint64_t{0});
}

void KeyCacheTest::keys_that_expired_together_are_reclaimed_a_few_at_a_time() {
    Cache cache(Eviction::Lru, 100);
    for (std::uint32_t key = 0; key < 50; ++key) QVERIFY(cache.set(key, 10));
    QVERIFY(cache.set(50, kNever, 10));
    QCOMPARE(cache.state.count, 51u - KeyCache::kReclaim);
    for (std::uint32_t key = 51; key < 70; ++key) QVERIFY(cache.set(key, kNever, 11));
    QCOMPARE(cache.state.count, 20u);
}

void KeyCacheTest::renewal_moves_the_expiry() {
    Cache cache(Eviction::Lru, 4);
    QVERIFY(cache.set(1, 100));
    cache.view().renew({0, 1}, 200);
    QVERIFY(cache.get(1, 199));
    cache.view().renew({0, 1}, kNever);
    QVERIFY(cache.get(1, 1'000'000));
    QCOMPARE(cache.state.expiring, 0u);
}

void KeyCacheTest::clearing_leaves_no_trace() {
    for (const Eviction eviction : {Eviction::Lru, Eviction::Lfu, Eviction::Random}) {
        Cache cache(eviction, 64), fresh(eviction, 64);
        for (std::uint32_t key = 0; key < 200; ++key) QVERIFY(cache.set(key, 10 + key));
        cache.view().clear();
        QVERIFY(!cache.get(199));
        QCOMPARE(std::memcmp(cache.entries.data(), fresh.entries.data(), 64 * sizeof(parts::CacheEntry)), 0);
        QCOMPARE(cache.words, fresh.words);
        QCOMPARE(cache.state.bytes, std::uint64_t{0});
    }
}

void KeyCacheTest::it_does_what_the_plain_reference_does_data() {
    QTest::addColumn<int>("eviction");
    QTest::addColumn<bool>("only_expiring");
    QTest::newRow("none") << int(Eviction::None) << false;
    QTest::newRow("lru") << int(Eviction::Lru) << false;
    QTest::newRow("volatile lru") << int(Eviction::Lru) << true;
    QTest::newRow("lfu") << int(Eviction::Lfu) << false;
    QTest::newRow("volatile lfu") << int(Eviction::Lfu) << true;
    QTest::newRow("fifo") << int(Eviction::Fifo) << false;
    QTest::newRow("volatile ttl") << int(Eviction::SoonestExpiry) << false;
}

void KeyCacheTest::it_does_what_the_plain_reference_does() {
    QFETCH(int, eviction);
    QFETCH(bool, only_expiring);
    Cache cache(static_cast<Eviction>(eviction), 40, 300, only_expiring);
    cache.item_bytes = {5, 23, 11};
    cache.plan.item_bytes = cache.item_bytes.data();
    Reference reference{static_cast<Eviction>(eviction), 40, 300, only_expiring, cache.item_bytes};
    kernel::Stream stream(42);
    SimTime now = 0;
    for (int step = 0; step < 60'000; ++step) {
        now += 1 + static_cast<SimTime>(kernel::below(stream, 5));
        const CacheKey key{static_cast<std::uint32_t>(kernel::below(stream, 3)), static_cast<std::uint32_t>(kernel::below(stream, 40))};
        // No two expiries are equal, so that the order is the same in both.
        const SimTime expires =
            kernel::below(stream, 4) ? (now + static_cast<SimTime>(kernel::below(stream, 500))) * 100'000 + step : kNever;
        const SimTime scaled = now * 100'000;
        const std::uint64_t what = kernel::below(stream, 100);
        if (what < 55) {
            QCOMPARE(cache.view().set(key, step, expires, scaled), reference.set(key.word(), step, expires, scaled));
        } else if (what < 95) {
            const auto* found = cache.view().get(key, scaled);
            const auto* expected = reference.get(key.word(), scaled);
            QCOMPARE(found != nullptr, expected != nullptr);
            if (found) QCOMPARE(found->value_time, expected->value_time);
            if (found) QCOMPARE(found->expires, expected->expires);
        } else if (what < 98) {
            if (const auto at = reference.rows.find(key.word()); at != reference.rows.end()) reference.renew(at->second, expires);
            cache.view().renew(key, expires);
        } else {
            QCOMPARE(cache.view().remove(key), reference.rows.erase(key.word()) == 1);
        }
        QCOMPARE(std::size_t{cache.state.count}, reference.rows.size());
        QCOMPARE(cache.state.bytes, reference.bytes());
        QCOMPARE(cache.state.evictions, reference.evictions);
        QCOMPARE(cache.state.reclaimed, reference.reclaimed);
    }
    QVERIFY(reference.reclaimed > 100);
}

void KeyCacheTest::t13_ttl_hit_rates_data() {
    QTest::addColumn<int>("items");
    QTest::addColumn<double>("exponent");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("ttl");
    QTest::addColumn<bool>("renewed");
    QTest::addColumn<double>("truth");
    QTest::newRow("one key, 1") << 1 << 0.0 << 1.0 << 1.0 << false << 0.5;
    QTest::newRow("one key, 5") << 1 << 0.0 << 1.0 << 5.0 << false << 0.833333;
    QTest::newRow("one key, 1, renewed") << 1 << 0.0 << 1.0 << 1.0 << true << 0.632121;
    QTest::newRow("one key, 5, renewed") << 1 << 0.0 << 1.0 << 5.0 << true << 0.993262;
    QTest::newRow("1000 keys") << 1000 << 0.8 << 100.0 << 10.0 << false << 0.631721;
    QTest::newRow("1000 keys, renewed") << 1000 << 0.8 << 100.0 << 10.0 << true << 0.731616;
    QTest::newRow("10000 keys") << 10000 << 0.99 << 1000.0 << 5.0 << false << 0.683824;
    QTest::newRow("10000 keys, renewed") << 10000 << 0.99 << 1000.0 << 5.0 << true << 0.743670;
}

void KeyCacheTest::t13_ttl_hit_rates() {
    QFETCH(int, items);
    QFETCH(double, exponent);
    QFETCH(double, rate);
    QFETCH(double, ttl);
    QFETCH(bool, renewed);
    QFETCH(double, truth);
    const Zipf zipf(static_cast<std::uint32_t>(items), exponent);
    Cache cache(Eviction::None, static_cast<std::uint32_t>(items));
    kernel::Stream stream(2024);
    constexpr int kRequests = 500'000, kWarmup = 100'000;
    SimTime now = 0;
    int hits = 0;
    for (int i = 0; i < kWarmup + kRequests; ++i) {
        now += from_seconds(kernel::exponential(stream) / rate);
        const CacheKey key{0, zipf.draw(stream)};
        const bool hit = cache.view().get(key, now) != nullptr;
        hits += hit && i >= kWarmup;
        if (hit && renewed) cache.view().renew(key, now + from_seconds(ttl));
        if (!hit) QVERIFY(cache.view().set(key, now, now + from_seconds(ttl), now));
    }
    const double rate_found = static_cast<double>(hits) / kRequests;
    // Hits of a key are negatively correlated or independent renewals: below binomial, sqrt(.25 / 5e5) = .0007; four of them.
    QVERIFY2(std::abs(rate_found - truth) < 0.003, qPrintable(QString::number(rate_found)));
}

void KeyCacheTest::t14_eviction_hit_rates_data() {
    QTest::addColumn<int>("eviction");
    QTest::addColumn<double>("exponent");
    QTest::addColumn<int>("slots");
    QTest::addColumn<double>("truth");
    const auto row = [](const char* name, Eviction eviction, double exponent, int slots, double truth) {
        QTest::newRow(name) << int(eviction) << exponent << slots << truth;
    };
    row("lru .8 1 %", Eviction::Lru, 0.8, 100, 0.156625);
    row("lru .8 5 %", Eviction::Lru, 0.8, 500, 0.331186);
    row("lru .8 10 %", Eviction::Lru, 0.8, 1000, 0.436660);
    row("lru .99 1 %", Eviction::Lru, 0.99, 100, 0.376899);
    row("lru .99 5 %", Eviction::Lru, 0.99, 500, 0.573759);
    row("lru .99 10 %", Eviction::Lru, 0.99, 1000, 0.664140);
    row("fifo .8 10 %", Eviction::Fifo, 0.8, 1000, 0.394179);
    row("fifo .99 1 %", Eviction::Fifo, 0.99, 100, 0.329623);
    row("fifo .99 5 %", Eviction::Fifo, 0.99, 500, 0.526364);
    row("random .8 1 %", Eviction::Random, 0.8, 100, 0.133625);
    row("random .8 5 %", Eviction::Random, 0.8, 500, 0.293747);
    row("random .99 10 %", Eviction::Random, 0.99, 1000, 0.619030);
}

void KeyCacheTest::t14_eviction_hit_rates() {
    QFETCH(int, eviction);
    QFETCH(double, exponent);
    QFETCH(int, slots);
    QFETCH(double, truth);
    const Zipf zipf(10'000, exponent);
    Cache cache(static_cast<Eviction>(eviction), static_cast<std::uint32_t>(slots));
    kernel::Stream stream(99);
    constexpr int kRequests = 600'000, kWarmup = 150'000;
    int hits = 0;
    for (int i = 0; i < kWarmup + kRequests; ++i) {
        const CacheKey key{0, zipf.draw(stream)};
        const bool hit = cache.view().get(key, i) != nullptr;
        hits += hit && i >= kWarmup;
        if (!hit) QVERIFY(cache.view().set(key, i, kNever, i));
    }
    const double found = static_cast<double>(hits) / kRequests;
    // Four binomial standard errors are .0026; Che's formula itself is an approximation.
    QVERIFY2(std::abs(found - truth) < 0.004, qPrintable(QString::number(found)));
}

QTEST_APPLESS_MAIN(KeyCacheTest)
#include "key_cache_test.moc"
