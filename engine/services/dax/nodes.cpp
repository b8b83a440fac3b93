#include <algorithm>

#include "engine/parts/caller.h"
#include "engine/services/application.h"
#include "engine/services/dax/cluster.h"

// Nodes that are lost and come back. While a replica lives the cluster keeps its keys and a replica becomes the primary; when all are lost
// it comes back empty.

namespace nephoscope::services::dax {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

std::uint32_t ticket(std::uint32_t i, std::uint32_t epoch) { return epoch << 4 | i; }

/// plan.nodes: none.
std::uint32_t living(Kernel& k, const ClusterPlan& plan) {
    std::uint32_t i = 0;
    while (i < plan.nodes && !lives(plan.at(k, i))) ++i;
    return i;
}

void end_work(Kernel& k, NodeIndex node, std::uint32_t i) {
    const ClusterPlan& plan = plan_of(k, node);
    k.kill(node, i, Outcome::Failed, 503);
    parts::end_calls(k, node, i);
    plan.at_station(k, i).clear();
}

void promote(Kernel& k, NodeIndex node, std::uint32_t i) {
    Cluster& s = plan_of(k, node).of(k);
    s.primary = static_cast<std::uint8_t>(i);
    s.down = s.failing_over = s.unnoticed = 0;
    ++s.epoch;
}

using Step = FailoverStory::Step;

/// Until when clients call the node that was lost last.
SimTime last_call(Kernel& k, const ClusterPlan& plan) {
    SimTime lost = 0;
    for (std::uint32_t i = 0; i < plan.nodes; ++i)
        if (plan.at(k, i).lost) lost = std::max(lost, plan.at(k, i).lost_at + plan.update_interval);
    return lost;
}

/// Where the failover is. Clients that have looked for nodes lose writes only.
void tell(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    Cluster& s = plan.of(k);
    if (!s.story.is_open()) return;
    if (s.down) return s.story.begin(k, node, s.unnoticed ? Step::Detecting : s.failing_over ? Step::TakingOver : Step::NobodyLeft);
    s.story.settle(k, node, {last_call(k, plan), longest_way(k, node), 0, kStory});
}

void start_failover(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    Cluster& s = plan.of(k);
    s.unnoticed = 0;
    k.spawn_process(node, kFailover, ++s.epoch, plan.failover_time);
    k.log(node, "failover-started", say("The primary is lost: a replica takes over"), Level::Problem);
}

/// `unnoticed`: so long nobody knows.
void lose_primary(Kernel& k, NodeIndex node, SimTime unnoticed) {
    const ClusterPlan& plan = plan_of(k, node);
    Cluster& s = plan.of(k);
    s.down = 1;
    forget_unreplicated(k, plan);
    if (living(k, plan) == plan.nodes) return;
    s.failing_over = 1;
    if (!unnoticed) return start_failover(k, node);
    s.unnoticed = 1;
    k.spawn_process(node, kFailover, ++s.epoch, unnoticed);
}

void replace_later(Kernel& k, NodeIndex node, std::uint32_t i) {
    const ClusterPlan& plan = plan_of(k, node);
    k.spawn_process(node, kReplacement, ticket(i, ++plan.at(k, i).epoch), plan.replacement_time);
}

/// REQUIRES: nodes of a dark zone are marked dark already.
void lose(Kernel& k, NodeIndex node, std::uint32_t i, SimTime unnoticed) {
    const ClusterPlan& plan = plan_of(k, node);
    Node& it = plan.at(k, i);
    if (it.lost) return;
    it.lost = 1;
    it.lost_at = k.now();
    const bool was_primary = !plan.of(k).down && plan.of(k).primary == i;
    if (was_primary && plan.nodes > 1) plan.of(k).story.open(k, node);
    end_work(k, node, i);
    k.log(node, "node-lost", say("Node %1 is lost", i + 1), Level::Problem);
    if (was_primary) lose_primary(k, node, unnoticed);
    if (living(k, plan) == plan.nodes) flush(k, node);
    if (!it.dark) replace_later(k, node, i);
    tell(k, node);
}

void zone_goes_dark(Kernel& k, NodeIndex node, int zone) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.nodes; ++i) {
        if (plan.zones[i] != zone) continue;
        ++plan.at(k, i).dark;
        ++plan.at(k, i).epoch;
    }
    for (std::uint32_t i = 0; i < plan.nodes; ++i)
        if (plan.zones[i] == zone) lose(k, node, i, plan.detection_time);
}

void zone_comes_back(Kernel& k, NodeIndex node, int zone) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.nodes; ++i) {
        Node& it = plan.at(k, i);
        if (plan.zones[i] == zone && it.dark && --it.dark == 0 && it.lost) replace_later(k, node, i);
    }
}

void lose_chosen(Kernel& k, NodeIndex node, std::int64_t instance) {
    const ClusterPlan& plan = plan_of(k, node);
    if (instance >= plan.nodes) return;
    const std::uint32_t alive = lives(plan.at(k, plan.of(k).primary)) ? plan.of(k).primary : living(k, plan);
    const std::uint32_t chosen = instance >= 0 ? static_cast<std::uint32_t>(instance) : alive;
    if (chosen < plan.nodes) lose(k, node, chosen, plan.detection_time);
}

void fail_over(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    const Cluster& s = plan.of(k);
    std::uint32_t others = 0;
    for (std::uint32_t i = 0; i < plan.nodes; ++i) others += i != s.primary && lives(plan.at(k, i));
    if (s.down || !others) return k.log(node, "failover-refused", say("A failover needs a primary and a replica."), Level::Warning);
    lose(k, node, s.primary, 0);
}

/// New nodes are empty; they join the others at once.
void join(Kernel& k, const ClusterPlan& plan) {
    Cluster& s = plan.of(k);
    for (std::uint32_t i = s.known; i < plan.nodes; ++i) {
        const std::uint32_t epoch = s.nodes[i].epoch;
        s.nodes[i] = {};
        s.nodes[i].epoch = epoch + 1;
        s.nodes[i].since = k.now();
        plan.at_station(k, i).restart_statistics();
    }
    s.known = plan.nodes;
}

}  // namespace

FrameId failover(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    Cluster& s = plan.of(k);
    if (!s.failing_over || s.epoch != f.local) return k.finish(id, Outcome::Ok);
    const std::uint32_t i = living(k, plan);
    if (s.unnoticed && i < plan.nodes) {
        start_failover(k, f.node);
        tell(k, f.node);
        return k.finish(id, Outcome::Ok);
    }
    s.failing_over = s.unnoticed = 0;
    if (i < plan.nodes) {
        promote(k, f.node, i);
        k.log(f.node, "failover-finished", say("Node %1 is the new primary", i + 1), Level::Good);
    }
    tell(k, f.node);
    return k.finish(id, Outcome::Ok);
}

FrameId replacement(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const std::uint32_t i = f.local & kNodeMask;
    if (i >= plan.nodes || !plan.at(k, i).lost || ticket(i, plan.at(k, i).epoch) != f.local) return k.finish(id, Outcome::Ok);
    plan.at(k, i).lost = 0;
    plan.at(k, i).since = k.now();
    if (plan.of(k).down && !plan.of(k).failing_over) promote(k, f.node, i);
    k.log(f.node, "node-replaced", say("Node %1 is back, empty", i + 1), Level::Good);
    tell(k, f.node);
    return k.finish(id, Outcome::Ok);
}

FrameId story(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    plan_of(k, f.node).of(k).story.go_on(k, f.node, f.local);
    return k.finish(id, Outcome::Ok);
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action == kZoneOutage) return action.end ? zone_comes_back(k, node, action.zone) : zone_goes_dark(k, node, action.zone);
    if (action.end) return;
    if (action.action == kLoseNode) lose_chosen(k, node, action.instance);
    if (action.action == kFailOver) fail_over(k, node);
    if (action.action != kFlush) return;
    flush(k, node);
    k.log(node, "cache-flushed", say("The caches were emptied"), Level::Warning);
}

void shrink(Kernel& k, NodeIndex node, std::uint32_t slots) {
    for (std::uint32_t i = slots; i < plan_of(k, node).nodes; ++i) end_work(k, node, i);
}

void edited(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    Cluster& s = plan.of(k);
    join(k, plan);
    if (s.primary >= plan.nodes) {
        s.down = s.failing_over = s.unnoticed = 0;
        s.primary = 0;
        ++s.epoch;
        if (!lives(s.nodes[0])) lose_primary(k, node, 0);
        tell(k, node);
    }
    for (std::uint32_t i = 0; i < plan.nodes; ++i) plan.at_station(k, i).admit();
    if (s.layout == plan.layout) return account(k, plan);
    s.layout = plan.layout;
    const std::uint64_t evictions = s.keys.evictions, reclaimed = s.keys.reclaimed;
    s.keys = {};
    s.keys.evictions = evictions;
    s.keys.reclaimed = reclaimed;
    std::fill_n(k.w.column<parts::CacheEntry>(plan.entry_column) + plan.first_entry, plan.keys.slots, parts::CacheEntry{});
    std::fill_n(k.w.column<std::uint32_t>(plan.word_column) + plan.first_word, plan.keys.words(), 0u);
    account(k, plan);
    k.log(node, "cache-resized", say("The caches were changed and are empty"), Level::Warning);
}

}  // namespace nephoscope::services::dax
