#include <algorithm>

#include "engine/services/kinesis/kinesis.h"
#include "engine/services/named_item.h"

// What shards take, how keys lie in them, and how their number changes.
namespace nephoscope::services::kinesis {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr SimTime kMinute = 60 * kSecond, kDay = 86400 * kSecond;
constexpr std::uint64_t kHottest = 0x40744b79;  ///< the key that a fault gives to many records

std::uint64_t hash_of(std::uint64_t key) { return kernel::mix(key + 0x9e3779b97f4a7c15ull); }

bool is_hot(Kernel& k, const KinesisPlan& plan, const kernel::Request& request) {
    const double share = plan.of(k).hot_share;
    if (share <= 0) return false;
    kernel::RequestDraws draw{k.program.nodes[plan.node].key ^ kernel::purpose("hot key"), request.id, 0};
    return kernel::uniform(draw) < share;
}

/// Those whose keys it takes over go first.
void set_parents(Kernel& k, const KinesisPlan& plan, std::uint32_t slot, std::uint32_t number, std::uint32_t of, std::uint32_t old_slot,
                 std::uint32_t old_of) {
    const std::uint32_t first = number * old_of / of, last = ((number + 1) * old_of - 1) / of;
    stream::origin(k, plan, slot) = {kNever, last - first + 1, old_slot + first};
}

/// False: older shards that stand in its place are still being read.
bool open_shards(Kernel& k, const KinesisPlan& plan, std::uint32_t count) {
    StreamShards& s = plan.of(k);
    const std::uint32_t old_slot = plan.first_slot(k), generation = (s.generation + 1) % kGenerations;
    const std::uint32_t slot = generation * kOpenShards, after = (generation + 1) % kGenerations * kOpenShards;
    if (!stream::is_read_off(k, plan, slot, kOpenShards)) return false;
    for (std::uint32_t n = 0; n < kOpenShards; ++n) {
        plan.shard(k, slot + n) = {};
        stream::origin(k, plan, slot + n) = stream::origin(k, plan, after + n) = {};
    }
    for (std::uint32_t n = 0; n < count; ++n) set_parents(k, plan, slot + n, n, count, old_slot, s.open);
    s.generation = generation;
    s.open = count;
    s.count.set(k.now(), count);
    return true;
}

bool may_change(Kernel& k, const KinesisPlan& plan) {
    StreamShards& s = plan.of(k);
    if (plan.on_demand) return true;
    const std::uint32_t oldest = (s.change + kChanges - std::min(kChanges, plan.changes_a_day)) % kChanges;
    return s.change < plan.changes_a_day || k.now() - s.changes[oldest] >= kDay;
}

/// One step towards the target. False: not yet.
bool change(Kernel& k, const KinesisPlan& plan) {
    StreamShards& s = plan.of(k);
    if (s.target == s.open) return true;
    if (!may_change(k, plan)) {
        s.target = s.open;
        k.log(plan.node, "resharding-refused", say("The number of shards was changed ten times in 24 hours: it stays"),
              kernel::Observer::Level::Warning);
        return true;
    }
    if (!open_shards(k, plan, std::clamp(s.target, (s.open + 1) / 2, 2 * s.open))) return false;
    s.changes[s.change++ % kChanges] = k.now();
    k.log(plan.node, "resharded", s.open == 1 ? say("%1 shard is open", s.open) : say("%1 shards are open", s.open),
          kernel::Observer::Level::Info);
    return true;
}

void reshard(Kernel& k, const KinesisPlan& plan, std::uint32_t target) {
    StreamShards& s = plan.of(k);
    s.target = std::clamp(target, 1u, kOpenShards);
    if (s.target == s.open || s.resharding) return;
    s.resharding = 1;
    k.spawn_process(plan.node, kKeeper, kReshards);
}

bool goes_on(Kernel& k, const KinesisPlan& plan) {
    StreamShards& s = plan.of(k);
    s.resharding = s.target != s.open;
    return s.resharding;
}

void forget_rise(StreamShards& s) {
    s.rising = 0;
    s.rising_since = 0;
}

/// On demand: traffic that stays above the previous peak for long enough is the new one.
void judge_minute(Kernel& k, const KinesisPlan& plan) {
    StreamShards& s = plan.of(k);
    const double records = static_cast<double>(s.minute_records) / 60 / plan.records.rate;
    const double bytes = static_cast<double>(s.minute_bytes) / 60 / plan.bytes.rate;
    const double traffic = std::max(records, bytes);
    s.minute_records = s.minute_bytes = 0;
    if (!plan.on_demand || traffic <= s.peak) return forget_rise(s);
    if (!s.rising_since) s.rising_since = k.now();
    s.rising = std::max(s.rising, traffic);
    if (k.now() - s.rising_since < plan.growth_time) return;
    s.peak = s.rising;
    forget_rise(s);
    const auto wanted = static_cast<std::uint32_t>(std::min<double>(kOpenShards, 2 * s.peak + 0.5));
    if (wanted > s.open) reshard(k, plan, wanted);
}

/// Of a bucket that holds less than it costs all is taken, and the rest is owed.
bool take_bytes(const KinesisPlan& plan, Shard& s, SimTime now, std::uint64_t bytes) {
    const auto all = static_cast<double>(bytes), at_once = std::min(all, plan.bytes.burst);
    if (!parts::take_token(plan.bytes, s.bytes, now, at_once)) return false;
    s.bytes.missing += all - at_once;
    return true;
}

void count(StreamShards& s, std::uint64_t bytes) {
    ++s.puts;
    ++s.minute_records;
    s.put_bytes += bytes;
    s.minute_bytes += bytes;
}

}  // namespace

std::uint64_t position(Kernel& k, const KinesisPlan& plan, const Frame& put) {
    const kernel::Request& request = k.request(put);
    if (is_hot(k, plan, request)) return hash_of(kHottest);
    const int set = plan.shared->classes[request.request_class].data_set;
    if (set < 0 && !named_item::has_name(request)) return hash_of(kernel::mix(request.id));
    const std::uint32_t key = plan.partition_keys ? request.key % plan.partition_keys : request.key;
    return hash_of(static_cast<std::uint64_t>(set) << 32 | key);
}

std::uint32_t slot_of(Kernel& k, const KinesisPlan& plan, std::uint64_t position) {
    return plan.first_slot(k) + static_cast<std::uint32_t>(kernel::scale(position, plan.of(k).open));
}

bool take(Kernel& k, const KinesisPlan& plan, std::uint32_t slot, std::uint64_t bytes) {
    Shard& s = plan.shard(k, slot);
    const bool a_record = parts::take_token(plan.records, s.records, k.now());
    if (a_record && take_bytes(plan, s, k.now(), bytes)) {
        ++s.puts;
        s.put_bytes += bytes;
        count(plan.of(k), bytes);
        return true;
    }
    if (a_record) s.records.missing -= 1;
    ++s.throttled;
    ++plan.of(k).throttled;
    s.throttled_at = k.now() + 1;
    return false;
}

void begin_shards(Kernel& k, const KinesisPlan& plan) {
    StreamShards& s = plan.of(k);
    s.open = s.target = plan.on_demand ? plan.first_count : plan.shard_count;
    s.configured = plan.on_demand ? 0 : plan.shard_count;
    s.peak = s.open / 2.0;
    s.count.set(k.now(), s.open);
    k.spawn_process(plan.node, kKeeper, kMinutes, kMinute);
}

void adopt_shards(Kernel& k, const KinesisPlan& plan) {
    StreamShards& s = plan.of(k);
    const bool was_on_demand = s.configured == 0;
    if (plan.on_demand && !was_on_demand) {
        s.peak = std::max(s.open, plan.first_count) / 2.0;
        reshard(k, plan, std::max(s.open, plan.first_count));
    }
    if (!plan.on_demand && s.configured != plan.shard_count) reshard(k, plan, plan.shard_count);
    s.configured = plan.on_demand ? 0 : plan.shard_count;
}

FrameId keeper(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const KinesisPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (f.local == kMinutes) {
        judge_minute(k, plan);
        SLEEP(k, id, kMinute);
    }
    while (goes_on(k, plan)) {
        SLEEP(k, id, plan.resharding_time);
        while (!change(k, plan)) SLEEP(k, id, kSecond);
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::kinesis
