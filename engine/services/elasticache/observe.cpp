#include <algorithm>

#include "engine/services/elasticache/cluster.h"

// What a running cluster says of itself.
namespace nephoscope::services::elasticache {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

constexpr SimTime kRecently = kSecond;

double number(std::uint64_t n) { return static_cast<double>(n); }

CellState cell_state(const ClusterPlan& plan, const Group& group, std::uint32_t m) {
    const Member& member = group.members[m];
    if (group.down && group.failing_over && !group.unnoticed && group.primary == m) return CellState::FailingOver;
    if (member.dark) return CellState::Stopped;
    if (member.lost || group.loading) return CellState::Starting;
    return group.primary == m && !group.down ? CellState::InService : plan.members > 1 ? CellState::Replica : CellState::Pending;
}

/// A replica that nobody reads from has no capacity to show.
CellReading cell(Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint32_t m) {
    const Group& group = plan.group_of(k, g);
    const parts::StationState& station = plan.station_state(k, plan.instance(g, m));
    CellReading out{plan.instance(g, m), plan.node_name(g, m), cell_state(plan, group, m), plan.zone(g, m), 0, 0, 0, 0};
    if (m == group.primary || plan.reads_replicas) {
        out.busy = integral(station.busy, k.now());
        out.capacity = static_cast<double>(plan.station.servers) * static_cast<double>(k.now() - station.busy.start);
        out.queue = station.waiting.value;
    }
    if (plan.versions && m != group.primary) out.lag = plan.lag;
    return out;
}

void observe_group(Kernel& k, const ClusterPlan& plan, std::uint32_t g, Observation& out) {
    for (std::uint32_t m = 0; m < plan.members; ++m) {
        const parts::StationState& station = plan.station_state(k, plan.instance(g, m));
        out.cells.push_back(cell(k, plan, g, m));
        out.busy += integral(station.busy, k.now());
    }
    const auto span = static_cast<double>(k.now() - plan.station_state(k, plan.instance(g, 0)).busy.start);
    out.capacity += static_cast<double>(plan.station.servers) * (plan.reads_replicas ? plan.members : 1) * span;
}

Text primary_is_lost(const ClusterPlan& plan, const Group& group, const std::string& primary) {
    if (plan.reads_replicas)
        return group.failing_over ? say("%1 is lost: its writes fail until a replica is promoted", primary)
                                  : say("%1 is lost: its writes fail until it is replaced", primary);
    return group.failing_over ? say("%1 is lost: its calls fail until a replica is promoted", primary)
                              : say("%1 is lost: its calls fail until it is replaced", primary);
}

void explain_group(Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::vector<ReasonReading>& out) {
    using Severity = ReasonReading::Severity;
    const Group& group = plan.group_of(k, g);
    const std::string primary = plan.node_name(g, group.primary);
    if (group.down && group.unnoticed)
        out.push_back({Severity::Failed, say("%1 is lost, and nobody has noticed yet", primary), "EC-21", "config.detection_time"});
    else if (group.down && primary_reboots(group))
        out.push_back(
            {Severity::Failed, say("%1 is rebooted: its calls fail until it is back, empty", primary), "EC-26", "config.reboot_time"});
    else if (group.down && !group.loading)
        out.push_back({Severity::Failed, primary_is_lost(plan, group, primary), group.failing_over ? "EC-12" : "EC-07",
                       group.failing_over ? "config.failover_time" : "config.replacement_time"});
    if (group.promoted && plan.dns_ttl && k.now() < group.promoted + plan.dns_ttl)
        out.push_back({Severity::Degraded, say("Some callers still have the address of the old primary"), "EC-12", "config.dns_ttl"});
    for (std::uint32_t m = 0; m < plan.members; ++m)
        if (const std::uint32_t waiting = plan.station_state(k, plan.instance(g, m)).waiting.value)
            out.push_back({Severity::Degraded, say("%1: the engine is busy, %2 operations wait", plan.node_name(g, m), waiting), "L-08",
                           "config.node_operations_per_second"});
}

/// Whether an engine takes a backup among its operations.
bool is_slowed(Kernel& k, const ClusterPlan& plan) {
    if (!plan.cluster_of(k).saving.value) return false;
    for (std::uint32_t g = 0; g < plan.count; ++g)
        if (!plan.group_of(k, g).forks && plan.group_of(k, g).saved_at > k.now()) return true;
    return false;
}

void explain_backups(Kernel& k, const ClusterPlan& plan, std::vector<ReasonReading>& out) {
    using Severity = ReasonReading::Severity;
    const ClusterState& s = plan.cluster_of(k);
    if (plan.group_of(k, 0).loading)
        out.push_back(
            {Severity::Failed,
             s.seed.run ? say("It is loaded from a backup") : say("What it is restored from is no Redis or Valkey cluster with a backup"),
             "EC-19", "config.restore_from"});
    if (is_slowed(k, plan))
        out.push_back({Severity::Degraded, say("A backup with little free memory: engines take it among their operations"), "EC-19",
                       "config.reserved_memory"});
    if (s.failed) out.push_back({Severity::Degraded, say("The last backup has failed"), "EC-19", "config.reserved_memory"});
}

void explain(Kernel& k, const ClusterPlan& plan, std::vector<ReasonReading>& out) {
    for (std::uint32_t g = 0; g < plan.count; ++g) explain_group(k, plan, g, out);
    explain_backups(k, plan, out);
    const ClusterState& s = plan.cluster_of(k);
    const auto lately = [&](std::uint64_t count, SimTime at) { return count && k.now() - at < kRecently; };
    if (lately(s.refused_sets, s.set_refused_at))
        out.push_back({ReasonReading::Severity::Failed, say("Memory full and no key may be evicted: %1 writes refused", s.refused_sets),
                       "EC-15", "config.maxmemory_policy"});
    if (lately(s.refused_clients, s.client_refused_at))
        out.push_back({ReasonReading::Severity::Failed,
                       say("A node takes %1 clients at a time: %2 refused", plan.max_clients, s.refused_clients), "EC-25",
                       "config.cache_node_type"});
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ClusterPlan& plan = plan_of(k, node);
    const ClusterState& s = plan.cluster_of(k);
    std::uint64_t evictions = 0, reclaimed = 0;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        observe_group(k, plan, g, out);
        evictions += plan.group_of(k, g).keys.evictions;
        reclaimed += plan.group_of(k, g).keys.reclaimed;
    }
    out.queue = reading(s.waiting, k.now());
    explain(k, plan, out.reasons);
    s.story.add_reasons(k, node, {"EC-21", "EC-12", ""}, out.reasons);
    const std::uint64_t gets = s.hits + s.misses;
    const auto span = static_cast<double>(k.now() - s.memory.start);
    const bool redis = plan.redis;
    const Reading hits{number(s.hits), 0, 0}, misses{number(s.misses), 0, 0}, all{number(gets), 0, 0}, sets{number(s.sets), 0, 0};
    const Reading hit_rate{number(s.hits), number(gets), 0}, bytes = now_value(number(s.bytes));
    const Reading memory{integral(s.memory, k.now()) * 1e-6, span, 0}, busy{out.busy, out.capacity, 0};
    out.metrics = {only_if(redis, hits),
                   only_if(redis, misses),
                   only_if(redis, hit_rate),
                   {number(evictions), 0, 0},
                   {number(reclaimed), 0, 0},
                   reading(s.items, k.now()),
                   only_if(redis, bytes),
                   only_if(redis, memory),
                   only_if(redis, busy),
                   {number(s.stale_hits), 0, 0},
                   {number(s.refused_sets), 0, 0},
                   only_if(redis, now_value(plan.members > 1 ? to_seconds(plan.lag) : 0)),
                   only_if(redis, all),
                   only_if(redis, sets),
                   {number(s.lost_writes), 0, 0},
                   only_if(!redis, hits),
                   only_if(!redis, misses),
                   only_if(!redis, all),
                   only_if(!redis, sets),
                   only_if(!redis, bytes),
                   only_if(!redis, busy),
                   only_if(!redis, hit_rate),
                   only_if(!redis, memory),
                   reading(s.saving, k.now()),
                   s.story.seconds_of(k, FailoverStory::Step::TakingOver),
                   s.story.seconds_of(k, FailoverStory::Step::OldAddresses),
                   s.story.seconds_of(k, FailoverStory::Step::Detecting),
                   s.story.seconds_of(k, FailoverStory::Step::Reconnecting),
                   now_value(number(free_memory(k, plan))),
                   {number(s.received), 0, 0},
                   {number(s.sent), 0, 0},
                   {number(s.refused_clients), 0, 0}};
    out.numbers = {{"hits", number(s.hits)},
                   {"misses", number(s.misses)},
                   {"hitRate", gets ? number(s.hits) / number(gets) : 0},
                   {"staleHits", number(s.stale_hits)},
                   {"evictions", number(evictions)},
                   {"refusedWrites", number(s.refused_sets)},
                   {"lostWrites", number(s.lost_writes)},
                   {"backups", number(s.backups)},
                   {"failedBackups", number(s.failed_backups)}};
    s.story.add_numbers(k, node, out.numbers);
}

}  // namespace nephoscope::services::elasticache
