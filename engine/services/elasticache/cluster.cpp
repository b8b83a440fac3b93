#include "engine/services/elasticache/cluster.h"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "engine/services/application.h"

// Nodes that are lost and come back. A shard with a living replica keeps its keys: the replica is promoted after the failover time, or,
// without automatic failover, fills the node that replaces the primary. A shard whose nodes are all lost comes back empty.

namespace nephoscope::services::elasticache {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

/// What a process carries in Frame::local: a place that no edit renumbers, and an epoch.
constexpr std::uint32_t kPlaceBits = 12;
static_assert(kGroups * kMembers < 1u << kPlaceBits);

std::uint32_t ticket(std::uint32_t g, std::uint32_t member, std::uint32_t epoch) { return epoch << kPlaceBits | (g * kMembers + member); }

std::uint32_t living(const ClusterPlan& plan, const Group& group) {
    std::uint32_t m = 0;
    while (m < plan.members && !lives(group.members[m])) ++m;
    return m;
}

void bring_back(Kernel& k, NodeIndex node, std::uint32_t g, std::uint32_t m, SimTime after) {
    Member& member = plan_of(k, node).group_of(k, g).members[m];
    k.spawn_process(node, kReplacement, ticket(g, m, ++member.epoch), after);
}

void end_work(Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint32_t m, Text why_no_backup) {
    const Group& group = plan.group_of(k, g);
    if (plan.cluster_of(k).saving.value && group.saver == m && group.saved_at > k.now()) fail_backup(k, plan, std::move(why_no_backup));
    k.kill(plan.node, plan.instance(g, m), Outcome::Failed, 503);
    plan.station_of(k, plan.instance(g, m)).clear();
}

/// Where the failovers of all shards are.
void tell(Kernel& k, NodeIndex node) {
    using Step = FailoverStory::Step;
    const ClusterPlan& plan = plan_of(k, node);
    FailoverStory& story = plan.cluster_of(k).story;
    bool failing_over = false, unnoticed = false, down = false;
    SimTime promoted = 0;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        const Group& group = plan.group_of(k, g);
        failing_over |= group.failing_over && !group.unnoticed;
        unnoticed |= group.unnoticed;
        down |= group.down && !group.loading;
        promoted = std::max(promoted, group.promoted);
    }
    if (!story.is_open()) return;
    const bool waits = failing_over || unnoticed || down;
    if (waits) return story.begin(k, node, failing_over ? Step::TakingOver : unnoticed ? Step::Detecting : Step::NobodyLeft);
    story.settle(k, node, {promoted && plan.dns_ttl ? promoted + plan.dns_ttl : 0, longest_way(k, node), 0, kStory});
}

void start_failover(Kernel& k, NodeIndex node, std::uint32_t g) {
    const ClusterPlan& plan = plan_of(k, node);
    Group& group = plan.group_of(k, g);
    group.unnoticed = 0;
    k.spawn_process(node, kFailover, ticket(g, 0, ++group.epoch), plan.failover_time);
    k.log(node, "failover-started", say("Shard %1 lost its primary: a replica takes over", plan.node_name(g, group.primary)),
          Level::Problem);
}

/// `unnoticed`: so long nobody knows.
void lose_primary(Kernel& k, NodeIndex node, std::uint32_t g, SimTime unnoticed) {
    const ClusterPlan& plan = plan_of(k, node);
    Group& group = plan.group_of(k, g);
    group.down = 1;
    forget_unreplicated(k, plan, g);
    if (!plan.failover || living(plan, group) == plan.members) return;
    group.failing_over = 1;
    if (!unnoticed) return start_failover(k, node, g);
    group.unnoticed = 1;
    k.spawn_process(node, kFailover, ticket(g, 0, ++group.epoch), unnoticed);
}

/// REQUIRES: nodes of a dark zone are marked dark already.
void lose(Kernel& k, NodeIndex node, std::uint32_t g, std::uint32_t m, SimTime unnoticed) {
    const ClusterPlan& plan = plan_of(k, node);
    Group& group = plan.group_of(k, g);
    Member& member = group.members[m];
    const bool rebooting = member.lost == kRebooting;
    if (member.lost && !rebooting) return;
    member.lost = kLost;
    const bool was_primary = (!group.down || rebooting) && group.primary == m;
    if (was_primary && plan.failover && plan.members > 1) plan.cluster_of(k).story.open(k, node);
    end_work(k, plan, g, m, say("The node that took the backup is lost."));
    k.log(node, "node-lost", say("Node %1 is lost", plan.node_name(g, m)), Level::Problem);
    if (was_primary) lose_primary(k, node, g, unnoticed);
    if (living(plan, group) == plan.members) flush(k, node, g);
    if (!member.dark) bring_back(k, node, g, m, plan.replacement_time);
    tell(k, node);
}

void promote(Kernel& k, NodeIndex node, std::uint32_t g, std::uint32_t m) {
    Group& group = plan_of(k, node).group_of(k, g);
    group.primary = static_cast<std::uint8_t>(m);
    group.down = group.failing_over = group.unnoticed = 0;
    group.promoted = k.now();
    ++group.epoch;
}

void tell_of_name(Kernel& k, NodeIndex node) {
    if (!plan_of(k, node).dns_ttl) return;
    k.log(node, "dns-changed", say("The name leads to the new primary; callers follow when the answer they keep has expired."),
          Level::Info);
}

void zone_goes_dark(Kernel& k, NodeIndex node, std::uint8_t zone) {
    const ClusterPlan& plan = plan_of(k, node);
    auto each = [&](auto act) {
        for (std::uint32_t g = 0; g < plan.count; ++g)
            for (std::uint32_t m = 0; m < plan.members; ++m)
                if (plan.zone(g, m) == zone) act(g, m);
    };
    each([&](std::uint32_t g, std::uint32_t m) {
        Member& member = plan.group_of(k, g).members[m];
        ++member.dark;
        ++member.epoch;
    });
    each([&](std::uint32_t g, std::uint32_t m) { lose(k, node, g, m, plan.detection_time); });
}

void zone_comes_back(Kernel& k, NodeIndex node, std::uint8_t zone) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t g = 0; g < plan.count; ++g)
        for (std::uint32_t m = 0; m < plan.members; ++m) {
            Member& member = plan.group_of(k, g).members[m];
            if (plan.zone(g, m) != zone || !member.dark) continue;
            if (--member.dark == 0 && member.lost) bring_back(k, node, g, m, plan.replacement_time);
        }
}

void interrupt_power(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    if (action.end) {
        if (s.interrupted_zone) zone_comes_back(k, node, static_cast<std::uint8_t>(s.interrupted_zone - 1));
        s.interrupted_zone = 0;
    } else if (!s.interrupted_zone) {
        s.interrupted_zone =
            action.magnitude >= 1 ? static_cast<std::uint32_t>(action.magnitude) : 1u + plan.zone(0, plan.group_of(k, 0).primary);
        zone_goes_dark(k, node, static_cast<std::uint8_t>(s.interrupted_zone - 1));
    }
}

void lose_node(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ClusterPlan& plan = plan_of(k, node);
    if (action.instance >= 0) {
        const auto instance = static_cast<std::uint32_t>(action.instance);
        if (instance < plan.count * plan.members) lose(k, node, instance / plan.members, instance % plan.members, plan.detection_time);
        return;
    }
    std::uint32_t g = 0;
    while (g < plan.count && plan.group_of(k, g).down) ++g;
    if (g < plan.count) lose(k, node, g, plan.group_of(k, g).primary, plan.detection_time);
}

/// As RebootCacheCluster does: that a primary is not there is no reason to fail over.
void reboot(Kernel& k, NodeIndex node, std::int64_t instance) {
    const ClusterPlan& plan = plan_of(k, node);
    if (plan.redis && plan.count > 1)
        return k.log(node, "reboot-refused", say("A Redis or Valkey cluster of several shards cannot be rebooted."), Level::Warning);
    if (instance >= plan.count * plan.members) return;
    const std::uint32_t place = instance >= 0 ? static_cast<std::uint32_t>(instance) : plan.instance(0, plan.group_of(k, 0).primary);
    const std::uint32_t g = place / plan.members, m = place % plan.members;
    Group& group = plan.group_of(k, g);
    if (!lives(group.members[m]) || group.loading) return;
    group.members[m].lost = kRebooting;
    group.down |= group.primary == m;
    end_work(k, plan, g, m, say("The node that took the backup is rebooted."));
    k.log(node, "node-rebooted", say("Node %1 is rebooted: it will be empty", plan.node_name(g, m)), Level::Warning);
    if (living(plan, group) == plan.members) flush(k, node, g);
    bring_back(k, node, g, m, plan.reboot_time);
    tell(k, node);
}

/// As TestFailover does.
void fail_over(Kernel& k, NodeIndex node, std::int64_t instance) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        if (instance >= 0 && static_cast<std::uint32_t>(instance) / plan.members != g) continue;
        const Group& group = plan.group_of(k, g);
        std::uint32_t replicas = 0;
        for (std::uint32_t m = 0; m < plan.members; ++m) replicas += m != group.primary && lives(group.members[m]);
        if (plan.failover && !group.down && replicas) return lose(k, node, g, group.primary, 0);
    }
    k.log(node, "failover-refused", say("A failover needs automatic failover, a primary and a replica."), Level::Warning);
}

void flush_all(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t g = 0; g < plan.count; ++g)
        if (action.instance < 0 || static_cast<std::uint32_t>(action.instance) / plan.members == g) flush(k, node, g);
    k.log(node, "cache-flushed", say("The cache was emptied"), Level::Warning);
}

}  // namespace

std::string ClusterPlan::node_name(std::uint32_t g, std::uint32_t member) const {
    char text[24];
    if (redis)
        std::snprintf(text, sizeof text, "%04u-%03u", g + 1, member + 1);
    else
        std::snprintf(text, sizeof text, "%04u", g + 1);
    return text;
}

void account(Kernel& k, const ClusterPlan& plan, std::uint64_t bytes_before, std::uint64_t bytes_after, std::int64_t items) {
    ClusterState& s = plan.cluster_of(k);
    s.bytes += bytes_after - bytes_before;
    if (items) s.items.set(k.now(), static_cast<std::uint32_t>(s.items.value + items));
    const double all = static_cast<double>(plan.of_group[0].keys.capacity) * plan.count;
    s.memory.set(k.now(), all > 0 ? static_cast<std::uint32_t>(1e6 * static_cast<double>(s.bytes) / all) : 0);
}

void flush(Kernel& k, NodeIndex node, std::uint32_t g) {
    const ClusterPlan& plan = plan_of(k, node);
    const parts::KeyCacheState before = plan.group_of(k, g).keys;
    plan.keys_of(k, g).clear();
    account(k, plan, before.bytes, 0, -std::int64_t{before.count});
}

FrameId failover(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const std::uint32_t g = (f.local & ((1u << kPlaceBits) - 1)) / kMembers;
    if (g >= plan.count) return k.finish(id, Outcome::Ok);
    Group& group = plan.group_of(k, g);
    if (!group.failing_over || ticket(g, 0, group.epoch) != f.local) return k.finish(id, Outcome::Ok);
    const std::uint32_t m = living(plan, group);
    if (group.unnoticed && m < plan.members) {
        start_failover(k, f.node, g);
        tell(k, f.node);
        return k.finish(id, Outcome::Ok);
    }
    group.failing_over = group.unnoticed = 0;
    if (m < plan.members) {
        promote(k, f.node, g, m);
        k.log(f.node, "failover-finished", say("Node %1 is the new primary", plan.node_name(g, m)), Level::Good);
        tell_of_name(k, f.node);
    }
    tell(k, f.node);
    return k.finish(id, Outcome::Ok);
}

namespace {

/// The primary is back, empty, and replicas that see it clear their copies.
void finish_reboot(Kernel& k, NodeIndex node, std::uint32_t g) {
    Group& group = plan_of(k, node).group_of(k, g);
    flush(k, node, g);
    group.down = group.failing_over || group.loading;
}

}  // namespace

FrameId replacement(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const std::uint32_t place = f.local & ((1u << kPlaceBits) - 1), g = place / kMembers, m = place % kMembers;
    if (g >= plan.count || m >= plan.members) return k.finish(id, Outcome::Ok);
    Group& group = plan.group_of(k, g);
    if (!group.members[m].lost || ticket(g, m, group.members[m].epoch) != f.local) return k.finish(id, Outcome::Ok);
    if (m == group.primary && primary_reboots(group)) finish_reboot(k, f.node, g);
    group.members[m].lost = 0;
    const bool takes_over = m == group.primary || (plan.failover && !primary_reboots(group));
    const bool promoted = group.down && !group.failing_over && !group.loading && takes_over;
    if (promoted) promote(k, f.node, g, m);
    k.log(f.node, "node-replaced", say("Node %1 is back", plan.node_name(g, m)), Level::Good);
    if (promoted) tell_of_name(k, f.node);
    tell(k, f.node);
    return k.finish(id, Outcome::Ok);
}

FrameId story(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    plan_of(k, f.node).cluster_of(k).story.go_on(k, f.node, f.local);
    return k.finish(id, Outcome::Ok);
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action == kZoneOutage) {
        const auto zone = static_cast<std::uint8_t>(action.zone);
        return action.end ? zone_comes_back(k, node, zone) : zone_goes_dark(k, node, zone);
    }
    if (action.action == kInterruptPower) return interrupt_power(k, node, action);
    if (action.end) return;
    if (action.action == kLoseNode) lose_node(k, node, action);
    if (action.action == kFailOver) fail_over(k, node, action.instance);
    if (action.action == kReboot) reboot(k, node, action.instance);
    if (action.action == kFlush) flush_all(k, node, action);
    if (action.action == kTakeBackup) take_backup(k, node, false);
}

void note_layout(Kernel& k, const ClusterPlan& plan) {
    ClusterState& s = plan.cluster_of(k);
    s.contents = plan.contents;
    s.numbering = plan.numbering;
    s.layout = plan.layout;
    for (std::uint32_t g = 0; g < plan.count; ++g) plan.group_of(k, g).first_entry = plan.of_group[g].first_entry - plan.first_entry;
}

namespace {

struct Kept {
    std::uint32_t group;
    parts::CacheEntry entry;
};

std::uint32_t all_slots(const ClusterPlan& plan) {
    std::uint32_t slots = 0;
    for (const GroupPlan& group : plan.of_group) slots += group.keys.slots;
    return slots;
}

/// A group's entries as the plan before has left them, those first that were used longest ago. What found no place in the new plan's
/// columns was not moved.
void collect(Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint32_t slots, std::vector<Kept>& out) {
    const Group& group = plan.group_of(k, g);
    const parts::CacheEntry* first = k.w.column<parts::CacheEntry>(plan.entry_column) + plan.first_entry + group.first_entry;
    const std::uint32_t there = std::min(group.keys.count, slots - std::min(slots, group.first_entry));
    std::vector<bool> taken(there, false);
    auto take = [&](std::uint32_t i) {
        if (taken[i - 1]) return;
        taken[i - 1] = true;
        out.push_back({g, first[i - 1]});
    };
    if (there == group.keys.count)
        for (std::uint32_t i = group.keys.head; i; i = first[i - 1].next) take(i);
    for (std::uint32_t i = 1; i <= there; ++i) take(i);
}

/// Empty, with the counts it had. Groups that are no more are as new.
void reset(Kernel& k, const ClusterPlan& plan, std::uint32_t g) {
    Group& group = plan.group_of(k, g);
    const parts::KeyCacheState was = group.keys;
    group.keys = {};
    group.keys.evictions = was.evictions;
    group.keys.reclaimed = was.reclaimed;
    if (g >= plan.count || group.primary >= plan.members) group.primary = group.down = group.failing_over = group.unnoticed = 0;
    if (g >= plan.count) {
        std::fill_n(group.members, kMembers, Member{});
        group.loading = 0;
    }
    group.down |= group.loading;
}

void clear_columns(Kernel& k, const ClusterPlan& plan) {
    for (const GroupPlan& group : plan.of_group) {
        std::fill_n(k.w.column<parts::CacheEntry>(plan.entry_column) + group.first_entry, group.keys.slots, parts::CacheEntry{});
        std::fill_n(k.w.column<std::uint32_t>(plan.word_column) + group.first_word, group.keys.words(), 0u);
    }
}

/// Resharding takes keys along; Memcached's stay on their node, where nobody looks for those that belong to another one now: they are
/// forgotten at once. Returns how many are kept.
std::size_t put_back(Kernel& k, const ClusterPlan& plan, const std::vector<Kept>& kept) {
    std::size_t found = 0;
    for (const Kept& each : kept) {
        const parts::CacheKey key = key_of(each.entry.word);
        const std::uint32_t g = plan.group_of_key(key);
        if (each.entry.expires <= k.now() || (!plan.redis && g != each.group)) continue;
        parts::KeyCacheState& keys = plan.group_of(k, g).keys;
        const parts::KeyCacheState was = keys;
        found += plan.keys_of(k, g).set(key, each.entry.value_time, plan.ttl ? each.entry.expires : kNever, k.now());
        keys.evictions = was.evictions;
        keys.reclaimed = was.reclaimed;
        account(k, plan, was.bytes, keys.bytes, std::int64_t{keys.count} - std::int64_t{was.count});
    }
    return found;
}

void close_connections(Kernel& k, const ClusterPlan& plan) {
    k.kill(plan.node, -1, Outcome::Failed, 503);
    for (std::uint32_t i = 0; i < plan.count * plan.members; ++i) plan.station_of(k, i).clear();
}

}  // namespace

namespace {

void move_keys(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    const bool same_contents = s.contents == plan.contents, same_numbers = s.numbering == plan.numbering;
    if (same_contents && same_numbers && s.layout == plan.layout) return;
    if (s.saving.value) fail_backup(k, plan, say("The cluster was changed while the backup was taken."));
    std::vector<Kept> kept;
    for (std::uint32_t g = 0; same_contents && g < kGroups; ++g) collect(k, plan, g, all_slots(plan), kept);
    if (!same_contents || !same_numbers) close_connections(k, plan);
    for (std::uint32_t g = 0; g < kGroups; ++g) reset(k, plan, g);
    tell(k, node);
    clear_columns(k, plan);
    const std::size_t before = s.items.value;
    account(k, plan, s.bytes, 0, -std::int64_t{s.items.value});
    note_layout(k, plan);
    const std::size_t found = put_back(k, plan, kept);
    k.log(node, "cache-resized", say("The cluster was changed: %1 of %2 keys are left", found, before), Level::Warning);
}

}  // namespace

void edited(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    settle_backups(k, plan);
    move_keys(k, node);
    for (std::uint32_t i = 0; i < plan.count * plan.members; ++i) plan.station_of(k, i).admit();
}

}  // namespace nephoscope::services::elasticache
