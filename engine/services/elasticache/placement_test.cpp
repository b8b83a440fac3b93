#include "engine/services/elasticache/placement.h"

#include <QTest>

#include <cmath>

#include "engine/services/elasticache/cluster.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::elasticache::Distribution;
using services::elasticache::owners_of;
using test::Scenario;
using test::TestRun;

Q_DECLARE_METATYPE(Distribution)

namespace {

/// Evenly spaced reads and writes at a cache without delay.
Scenario cache(Scenario::Settings settings, std::string_view rate = "rate=100", unsigned items = 1, double write_share = 0.5) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", items).request_class("read", 1 - write_share, false);
    s.request_class("write", write_share, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=8"});
    s.add("elasticache", "cache", {"latency=0s", "node_operations_per_second=0", "ttl=0s", "detection_time=0s"});
    for (const std::string_view setting : settings) s.set("cache." + std::string(setting));
    return s.connect("users", "cache", {"role=ALL"});
}

services::DataSetPlan data_set(std::uint32_t items) {
    services::DataSetPlan set;
    set.id = "items";
    set.items = items;
    return set;
}

/// Share of the keys whose owner is another one with so many nodes.
double moved(Distribution distribution, std::uint32_t before, std::uint32_t after) {
    const auto set = data_set(100'000);
    const auto old_owners = owners_of(set, distribution, before), new_owners = owners_of(set, distribution, after);
    int n = 0;
    for (std::size_t key = 0; key < old_owners.size(); ++key) n += old_owners[key] != new_owners[key];
    return n / 100'000.0;
}

double metric(TestRun& run, std::string_view name) {
    const auto metrics = services::find("elasticache")->metrics;
    const services::Observation seen = run.observe("cache");
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return seen.metrics[i].part;
    return -1;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("cache").reasons)
        if (reason.fact == fact) return true;
    return false;
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

}  // namespace

/// Which node has a key, and what of it the other nodes of its shard know.
class PlacementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ec_11_a_slot_is_crc16_of_the_key_modulo_16384_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("crc");
        // The check value of CRC-16/XMODEM, and slots as CLUSTER KEYSLOT gives them.
        QTest::newRow("check value") << QByteArray("123456789") << 0x31c3;
        QTest::newRow("foo") << QByteArray("foo") << 44950;
        QTest::newRow("empty") << QByteArray() << 0;
    }
    void ec_11_a_slot_is_crc16_of_the_key_modulo_16384() {
        QFETCH(QByteArray, text);
        QFETCH(int, crc);
        QCOMPARE(static_cast<int>(services::elasticache::crc16(text.toStdString())), crc);
        QCOMPARE(services::elasticache::slot_of("items", 42), services::elasticache::crc16("items:42") % 16384u);
        if (text == "foo") QCOMPARE(crc % 16384, 12182);
    }

    void ec_11_slots_are_split_into_equal_ranges() {
        std::vector<int> slots(5, 0);
        for (std::uint32_t slot = 0, last = 0; slot < services::elasticache::kSlots; ++slot) {
            const std::uint32_t shard = services::elasticache::shard_of_slot(slot, 5);
            QVERIFY(shard == last || shard == last + 1);
            ++slots[last = shard];
        }
        for (const int n : slots) QVERIFY(std::abs(n - 16384 / 5) <= 1);
    }

    void ec_16_a_node_more_moves_few_keys_on_the_ring_and_nearly_all_by_modulo_data() {
        QTest::addColumn<Distribution>("distribution");
        QTest::addColumn<unsigned>("after");
        QTest::addColumn<double>("share");
        QTest::newRow("ring, 9 to 10") << Distribution::Consistent << 10u << 0.1;
        QTest::newRow("ring, 9 to 8") << Distribution::Consistent << 8u << 1.0 / 9;
        QTest::newRow("modulo, 9 to 10") << Distribution::Modulo << 10u << 0.9;
        QTest::newRow("modulo, 9 to 8") << Distribution::Modulo << 8u << 8.0 / 9;
    }
    void ec_16_a_node_more_moves_few_keys_on_the_ring_and_nearly_all_by_modulo() {
        QFETCH(Distribution, distribution);
        QFETCH(unsigned, after);
        QFETCH(double, share);
        // A node's share of the ring has a standard deviation of its mean / sqrt(160).
        const double tolerance = distribution == Distribution::Consistent ? 4 * share / std::sqrt(160.0) : 0.005;
        const double found = moved(distribution, 9, after);
        QVERIFY2(std::abs(found - share) < tolerance, qPrintable(QString::number(found)));
    }

    void ec_16_a_node_more_takes_keys_and_moves_none_between_the_others() {
        const auto set = data_set(100'000);
        const auto four = owners_of(set, Distribution::Consistent, 4), five = owners_of(set, Distribution::Consistent, 5);
        for (std::size_t key = 0; key < four.size(); ++key) QVERIFY(five[key] == four[key] || five[key] == 4);
    }

    void ec_16_an_added_memcached_node_costs_the_misses_of_the_keys_that_move_data() {
        QTest::addColumn<QByteArray>("distribution");
        QTest::addColumn<double>("share");
        QTest::newRow("consistent hashing") << QByteArray("key_distribution=CONSISTENT_HASHING") << 0.25;
        QTest::newRow("modulo") << QByteArray("key_distribution=MODULO") << 0.75;
    }
    void ec_16_an_added_memcached_node_costs_the_misses_of_the_keys_that_move() {
        QFETCH(QByteArray, distribution);
        QFETCH(double, share);
        Scenario s = cache({"engine=MEMCACHED", "num_node_groups=3", distribution.constData()}, "rate=10000", 4000, 0.9);
        TestRun run(s);
        run.until(20);
        QCOMPARE(metric(run, "CurrItems"), 4000.0);
        s.set("cache.num_node_groups=4");
        edit(run, s);
        // 4000 keys: a standard deviation of .007, and on the ring .02.
        const double lost = 1 - metric(run, "CurrItems") / 4000;
        QVERIFY2(std::abs(lost - share) < 0.08, qPrintable(QString::number(lost)));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_11_resharding_takes_the_keys_along() {
        Scenario s = cache({"num_node_groups=3"}, "rate=10000", 4000, 0.9);
        TestRun run(s);
        run.until(20).kernel().restart_statistics();
        for (const char* shards : {"cache.num_node_groups=7", "cache.num_node_groups=2"}) {
            edit(run, s.set(shards));
            QCOMPARE(metric(run, "CurrItems"), 4000.0);
        }
        run.until(30);
        QCOMPARE(run.number("cache", "misses"), 0.0);
        QVERIFY(run.number("cache", "hits") > 5000);
    }

    void keys_that_find_no_room_after_an_edit_are_the_ones_used_longest_ago() {
        Scenario s = cache({"memory_mb=8", "reserved_memory=0", "maxmemory_policy=ALLKEYS_LRU"}, "rate=1000", 8, 0.5);
        s.set("items.item_bytes=1048576").set("items.popularity=ZIPF").set("items.zipf_exponent=4");
        TestRun run(s);
        run.until(100);
        QCOMPARE(metric(run, "CurrItems"), 8.0);
        edit(run, s.set("cache.memory_mb=2"));
        QCOMPARE(metric(run, "CurrItems"), 2.0);
        run.kernel().restart_statistics();
        run.until(100.05);
        // The two used last: nearly all requests are for the first.
        QVERIFY(run.number("cache", "hits") > 0.8 * (run.number("cache", "hits") + run.number("cache", "misses")));
    }

    void ec_17_reads_go_to_replicas_and_writes_to_the_primary() {
        TestRun run(cache({"replicas_per_node_group=2", "read_from_replicas=true", "node_operations_per_second=1000"}, "rate=300"));
        run.until(100);
        const services::Observation seen = run.observe("cache");
        const double all = seen.cells[0].busy + seen.cells[1].busy + seen.cells[2].busy;
        // Half of 30,000 requests write; a standard deviation of .003.
        QVERIFY2(std::abs(seen.cells[0].busy / all - 0.5) < 0.012, qPrintable(QString::number(seen.cells[0].busy / all)));
        QVERIFY2(std::abs(seen.cells[1].busy / all - 0.25) < 0.012, qPrintable(QString::number(seen.cells[1].busy / all)));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QVERIFY(std::abs(seen.busy / seen.capacity - 0.1) < 0.001);
    }

    void ec_17_replicas_are_a_lag_behind_data() {
        QTest::addColumn<QByteArray>("read_from");
        QTest::addColumn<QByteArray>("lag");
        QTest::addColumn<bool>("stale");
        QTest::newRow("primary") << QByteArray("read_from_replicas=false") << QByteArray("replication_lag=1s") << false;
        QTest::newRow("replica without lag") << QByteArray("read_from_replicas=true") << QByteArray("replication_lag=0s") << false;
        QTest::newRow("replica") << QByteArray("read_from_replicas=true") << QByteArray("replication_lag=1s") << true;
    }
    void ec_17_replicas_are_a_lag_behind() {
        QFETCH(QByteArray, read_from);
        QFETCH(QByteArray, lag);
        QFETCH(bool, stale);
        Scenario s;
        s.zone("a").data_set("items", 1).request_class("read", 0.5, false).request_class("write", 0.5, true).app_version("app", "0s");
        s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
        s.add("auto_scaling_group", "web", {"min_size=1", "desired_capacity=1", "max_size=1", "workers=1000"});
        s.add("elasticache", "cache", {"ttl=0s", read_from.constData(), lag.constData()}).add("rds", "db");
        s.connect("users", "web").connect("web", "cache", {"cache_strategy=LAZY_LOADING_AND_WRITE_THROUGH"}).connect("web", "db");
        TestRun run(s);
        run.until(100);
        const double share = run.number("cache", "staleHits") / run.number("cache", "hits");
        // Between a write in the database and in the cache a hit is stale as well.
        QVERIFY2(stale ? share > 0.95 : share < 0.4, qPrintable(QString::number(share)));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_12_reads_from_replicas_go_on_while_there_is_no_primary() {
        auto failed = [](std::string_view read_from, double write_share) {
            TestRun run(cache({"failover_time=30s", "replacement_time=100s", read_from}, "rate=100", 1, write_share));
            run.until(100.005).fault("neph:elasticache:failover", "cache").until(300);
            return run.outcome("users", Outcome::Failed);
        };
        QCOMPARE(failed("read_from_replicas=true", 1e-9), std::uint64_t{0});
        QCOMPARE(failed("read_from_replicas=true", 1 - 1e-9), std::uint64_t{3000});
        QCOMPARE(failed("read_from_replicas=false", 1e-9), std::uint64_t{3000});
    }

    void ec_12_callers_keep_the_old_primarys_address_for_the_dns_ttl() {
        TestRun run(cache({"failover_time=30s", "replacement_time=1000s", "dns_ttl=40s"}, "rate=800"));
        run.until(100.0005).fault("neph:elasticache:failover", "cache").until(150);
        QVERIFY(has_reason(run, "EC-12"));
        run.until(400);
        // Eight hosts, each for a part of 40 s of its own: 20 s on average, with a standard deviation of 4.
        const double after = static_cast<double>(run.outcome("users", Outcome::Failed)) / 800 - 30;
        QVERIFY2(after > 8 && after < 32, qPrintable(QString::number(after)));
        run.kernel().restart_statistics();
        QCOMPARE(run.until(500).outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void ec_13_the_last_writes_before_a_failover_are_lost_data() {
        QTest::addColumn<QByteArray>("lag");
        QTest::addColumn<double>("lost");
        QTest::newRow("no lag") << QByteArray("replication_lag=0s") << 0.0;
        QTest::newRow("half a second") << QByteArray("replication_lag=0.5s") << 50.0;
    }
    void ec_13_the_last_writes_before_a_failover_are_lost() {
        QFETCH(QByteArray, lag);
        QFETCH(double, lost);
        // 100 writes a second, each of another key, as nearly as makes no difference.
        TestRun run(cache({lag.constData()}, "rate=100", 10'000'000, 1));
        run.until(10.005);
        const double before = metric(run, "CurrItems");
        run.fault("neph:elasticache:lose-node", "cache");
        QCOMPARE(run.number("cache", "lostWrites"), lost);
        QCOMPARE(metric(run, "CurrItems"), before - lost);
    }

    void ec_18_a_cluster_in_one_zone_is_lost_with_it() {
        auto items_left = [](std::string_view zones) {
            TestRun run(cache({zones}, "rate=100", 10));
            run.until(100.005).fault("neph:zone-outage", "a", 100).until(110);
            return metric(run, "CurrItems");
        };
        QCOMPARE(items_left("multi_az_enabled=true"), 10.0);
        QCOMPARE(items_left("multi_az_enabled=false"), 0.0);
    }

    void ec_15_volatile_policies_evict_only_where_keys_have_a_ttl_data() {
        QTest::addColumn<QByteArray>("policy");
        for (const char* policy : {"VOLATILE_LRU", "VOLATILE_LFU", "VOLATILE_RANDOM", "VOLATILE_TTL"})
            QTest::newRow(policy) << QByteArray(policy);
    }
    void ec_15_volatile_policies_evict_only_where_keys_have_a_ttl() {
        QFETCH(QByteArray, policy);
        for (const bool expires : {false, true}) {
            Scenario s = cache({"memory_mb=8"}, "rate=100", 100, 1);
            s.set("cache.maxmemory_policy=" + policy.toStdString()).set("items.item_bytes=1048576");
            if (expires) s.set("cache.ttl=3600s");
            TestRun run(s);
            run.until(60);
            QCOMPARE(metric(run, "CurrItems"), 6.0);
            QCOMPARE(run.number("cache", "evictions") > 5000, expires);
            QCOMPARE(run.number("cache", "refusedWrites") > 5000, !expires);
        }
    }

    void ec_23_valkey_is_as_redis() {
        auto text = [](std::string_view engine) {
            TestRun run(cache({engine, "num_node_groups=3"}, "rate=1000", 500));
            run.until(20).fault("neph:elasticache:lose-node", "cache").until(100);
            return run.results();
        };
        const std::string redis = text("engine=REDIS"), valkey = text("engine=VALKEY");
        // All but what it costs.
        auto results = [](const std::string& all) {
            const std::size_t begin = all.find("\"clients\"");
            return all.substr(begin, all.find("\"cost\"") - begin);
        };
        QCOMPARE(results(redis), results(valkey));
    }
};

QTEST_GUILESS_MAIN(PlacementTest)
#include "placement_test.moc"
