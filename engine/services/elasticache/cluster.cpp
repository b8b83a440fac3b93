#include "engine/services/elasticache/cluster.h"

#include <algorithm>
#include <cstdio>

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

bool lives(const Member& member) { return !member.lost && !member.dark; }

std::uint32_t living(const ClusterPlan& plan, const Group& group) {
    std::uint32_t m = 0;
    while (m < plan.members && !lives(group.members[m])) ++m;
    return m;
}

void replace_later(Kernel& k, NodeIndex node, std::uint32_t g, std::uint32_t m) {
    const ClusterPlan& plan = plan_of(k, node);
    Member& member = plan.group_of(k, g).members[m];
    k.spawn_process(node, kReplacement, ticket(g, m, ++member.epoch), plan.replacement_time);
}

void lose_primary(Kernel& k, NodeIndex node, std::uint32_t g) {
    const ClusterPlan& plan = plan_of(k, node);
    Group& group = plan.group_of(k, g);
    k.kill(node, plan.instance(g, group.primary), Outcome::Failed, 503);
    parts::Station(k, plan.station, group.station).clear();
    group.down = 1;
    if (!plan.failover || living(plan, group) == plan.members) return;
    group.failing_over = 1;
    k.spawn_process(node, kFailover, ticket(g, 0, ++group.epoch), plan.failover_time);
    k.log(node, "failover-started", "Shard " + plan.node_name(g, group.primary) + " lost its primary: a replica takes over",
          Level::Problem);
}

/// REQUIRES: nodes of a dark zone are marked dark already.
void lose(Kernel& k, NodeIndex node, std::uint32_t g, std::uint32_t m) {
    const ClusterPlan& plan = plan_of(k, node);
    Group& group = plan.group_of(k, g);
    Member& member = group.members[m];
    if (member.lost) return;
    member.lost = 1;
    k.log(node, "node-lost", "Node " + plan.node_name(g, m) + " is lost", Level::Problem);
    if (!group.down && group.primary == m) lose_primary(k, node, g);
    if (living(plan, group) == plan.members) flush(k, node, g);
    if (!member.dark) replace_later(k, node, g, m);
}

void promote(Kernel& k, NodeIndex node, std::uint32_t g, std::uint32_t m) {
    Group& group = plan_of(k, node).group_of(k, g);
    group.primary = static_cast<std::uint8_t>(m);
    group.down = group.failing_over = 0;
    ++group.epoch;
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
    each([&](std::uint32_t g, std::uint32_t m) { lose(k, node, g, m); });
}

void zone_comes_back(Kernel& k, NodeIndex node, std::uint8_t zone) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t g = 0; g < plan.count; ++g)
        for (std::uint32_t m = 0; m < plan.members; ++m) {
            Member& member = plan.group_of(k, g).members[m];
            if (plan.zone(g, m) != zone || !member.dark) continue;
            if (--member.dark == 0 && member.lost) replace_later(k, node, g, m);
        }
}

void interrupt_power(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    if (action.end) {
        if (s.interrupted_zone) zone_comes_back(k, node, static_cast<std::uint8_t>(s.interrupted_zone - 1));
        s.interrupted_zone = 0;
    } else if (!s.interrupted_zone) {
        s.interrupted_zone = 1u + (action.zone >= 0 ? static_cast<std::uint8_t>(action.zone) : plan.zone(0, plan.group_of(k, 0).primary));
        zone_goes_dark(k, node, static_cast<std::uint8_t>(s.interrupted_zone - 1));
    }
}

void lose_node(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ClusterPlan& plan = plan_of(k, node);
    if (action.instance >= 0) {
        const auto instance = static_cast<std::uint32_t>(action.instance);
        if (instance < plan.count * plan.members) lose(k, node, instance / plan.members, instance % plan.members);
        return;
    }
    std::uint32_t g = 0;
    while (g < plan.count && plan.group_of(k, g).down) ++g;
    if (g < plan.count) lose(k, node, g, plan.group_of(k, g).primary);
}

void flush_all(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t g = 0; g < plan.count; ++g)
        if (action.instance < 0 || static_cast<std::uint32_t>(action.instance) / plan.members == g) flush(k, node, g);
    k.log(node, "cache-flushed", "The cache was emptied", Level::Warning);
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
    group.failing_over = 0;
    if (const std::uint32_t m = living(plan, group); m < plan.members) {
        promote(k, f.node, g, m);
        k.log(f.node, "failover-finished", "Node " + plan.node_name(g, m) + " is the new primary", Level::Good);
    }
    return k.finish(id, Outcome::Ok);
}

FrameId replacement(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const std::uint32_t place = f.local & ((1u << kPlaceBits) - 1), g = place / kMembers, m = place % kMembers;
    if (g >= plan.count || m >= plan.members) return k.finish(id, Outcome::Ok);
    Group& group = plan.group_of(k, g);
    if (!group.members[m].lost || ticket(g, m, group.members[m].epoch) != f.local) return k.finish(id, Outcome::Ok);
    group.members[m].lost = 0;
    const bool takes_over = plan.failover || m == group.primary;
    if (group.down && !group.failing_over && takes_over) promote(k, f.node, g, m);
    k.log(f.node, "node-replaced", "Node " + plan.node_name(g, m) + " is back", Level::Good);
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
    if (action.action == kFlush) flush_all(k, node, action);
}

void edited(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    if (s.layout == plan.layout) return;
    s.layout = plan.layout;
    k.kill(node, -1, Outcome::Failed, 503);
    for (std::uint32_t g = 0; g < kGroups; ++g) {
        Group& group = plan.group_of(k, g);
        parts::Station(k, plan.station, group.station).clear();
        group.keys = {};
        if (g >= plan.count || group.primary >= plan.members) group.primary = group.down = group.failing_over = 0;
        if (g >= plan.count) std::fill_n(group.members, kMembers, Member{});
    }
    for (const GroupPlan& group : plan.of_group) {
        std::fill_n(k.w.column<parts::CacheEntry>(plan.entry_column) + group.first_entry, group.keys.slots, parts::CacheEntry{});
        std::fill_n(k.w.column<std::uint32_t>(plan.word_column) + group.first_word, group.keys.words(), 0);
    }
    account(k, plan, s.bytes, 0, -std::int64_t{s.items.value});
    k.log(node, "cache-resized", "The cluster was changed: connections closed, keys gone", Level::Warning);
}

}  // namespace nephoscope::services::elasticache
