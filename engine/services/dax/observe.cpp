#include <algorithm>

#include "engine/services/dax/cluster.h"

// What a running cluster says of itself.
namespace nephoscope::services::dax {

using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

CellState cell_state(const Cluster& s, std::uint32_t i) {
    const Node& it = s.nodes[i];
    if (s.down && s.failing_over && !s.unnoticed && s.primary == i) return CellState::FailingOver;
    if (it.dark) return CellState::Stopped;
    if (it.lost) return CellState::Starting;
    return s.primary == i && !s.down ? CellState::InService : CellState::Replica;
}

CellReading cell(Kernel& k, const ClusterPlan& plan, std::uint32_t i) {
    const Cluster& s = plan.of(k);
    const parts::StationState& station = s.nodes[i].station;
    CellReading out;
    out.instance = i;
    out.label = s.primary == i ? "primary" : "node " + std::to_string(i + 1);
    out.state = cell_state(s, i);
    out.zone = plan.zones[i];
    out.busy = integral(station.busy, k.now());
    out.capacity = static_cast<double>(plan.station.servers) * static_cast<double>(k.now() - station.busy.start);
    out.queue = station.waiting.value;
    if (out.state == CellState::Replica) out.lag = plan.lag;
    return out;
}

void observe_nodes(Kernel& k, const ClusterPlan& plan, Observation& out) {
    for (std::uint32_t i = 0; i < plan.nodes; ++i) {
        out.cells.push_back(cell(k, plan, i));
        out.busy += out.cells.back().busy;
        out.capacity += out.cells.back().capacity;
    }
    out.queue = reading(plan.of(k).waiting, k.now());
}

void explain(Kernel& k, const ClusterPlan& plan, std::vector<ReasonReading>& out) {
    using Severity = ReasonReading::Severity;
    const Cluster& s = plan.of(k);
    if (s.down && s.unnoticed)
        out.push_back(
            {Severity::Failed, say("The primary is lost, and nobody has noticed yet: writes fail"), "DAX-12", "config.detection_time"});
    else if (s.down && s.failing_over)
        out.push_back(
            {Severity::Failed, say("The primary is lost: writes fail until a replica is promoted"), "DAX-07", "config.failover_time"});
    else if (s.down)
        out.push_back(
            {Severity::Failed, say("No node is left: all calls fail until one is replaced"), "DAX-07", "config.replacement_time"});
    for (std::uint32_t i = 0; i < plan.nodes; ++i) {
        const Node& it = s.nodes[i];
        if (!s.down && it.lost && k.now() < it.lost_at + plan.update_interval)
            out.push_back({Severity::Degraded, say("Node %1 is lost and clients do not know it yet", i + 1), "DAX-10",
                           "config.cluster_update_interval"});
        if (it.station.waiting.value)
            out.push_back({Severity::Degraded,
                           say("Node %1: %2 vCPUs are busy, %3 requests wait", i + 1, plan.station.servers, it.station.waiting.value),
                           "DAX-08", "config.node_type"});
    }
    const bool unconnected =
        std::any_of(plan.classes.begin(), plan.classes.end(), [](const ClassPlan& c) { return c.link == kernel::kNoLink; });
    if (unconnected && s.counts.astray)
        out.push_back({Severity::Failed, say("%1 requests are of a class that no connection to a table carries", s.counts.astray), "", ""});
}

void observe_metrics(Kernel& k, NodeIndex node, const ClusterPlan& plan, Observation& out) {
    const Cluster& s = plan.of(k);
    const Counts& c = s.counts;
    const kernel::CallStatistics& calls = k.w.nodes[node];
    std::uint64_t failed = 0;
    for (int o = 1; o < kernel::kOutcomes; ++o) failed += calls.outcomes[o];
    const std::uint64_t errors = std::min(failed, c.errors);
    const auto span = static_cast<double>(k.now() - s.memory.start);
    const std::uint64_t hits = c.item_hits + c.query_hits + c.scan_hits, asked = hits + c.item_misses + c.query_misses + c.scan_misses;
    const std::uint64_t results = c.query_hits + c.scan_hits;
    out.metrics = {{number(c.item_hits), 0, 0},
                   {number(c.item_misses), 0, 0},
                   {number(c.query_hits), 0, 0},
                   {number(c.query_misses), 0, 0},
                   {number(c.scan_hits), 0, 0},
                   {number(c.scan_misses), 0, 0},
                   {number(calls.calls), 0, 0},
                   {number(errors), 0, 0},
                   {number(failed - errors), 0, 0},
                   {number(failed), 0, 0},
                   {out.busy, out.capacity, 0},
                   {integral(s.memory, k.now()) * 1e-6, span, 0},
                   now_value(number(s.keys.bytes)),
                   {number(c.evicted_bytes), 0, 0},
                   {number(c.item_hits), number(c.item_hits + c.item_misses), 0},
                   {number(results), number(results + c.query_misses + c.scan_misses), 0},
                   {number(c.stale_hits), 0, 0},
                   {number(s.keys.evictions), 0, 0},
                   s.story.seconds_of(k, FailoverStory::Step::TakingOver),
                   s.story.seconds_of(k, FailoverStory::Step::OldAddresses),
                   s.story.seconds_of(k, FailoverStory::Step::Detecting),
                   s.story.seconds_of(k, FailoverStory::Step::Reconnecting)};
    out.numbers = {{"hits", number(hits)},
                   {"misses", number(asked - hits)},
                   {"hitRate", asked ? number(hits) / number(asked) : 0},
                   {"itemHits", number(c.item_hits)},
                   {"itemMisses", number(c.item_misses)},
                   {"queryHits", number(results)},
                   {"queryMisses", number(c.query_misses + c.scan_misses)},
                   {"staleHits", number(c.stale_hits)},
                   {"passedReads", number(c.passed)},
                   {"writes", number(c.written)},
                   {"evictions", number(s.keys.evictions)},
                   {"items", static_cast<double>(s.keys.count)}};
    s.story.add_numbers(k, node, out.numbers);
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ClusterPlan& plan = plan_of(k, node);
    observe_nodes(k, plan, out);
    observe_metrics(k, node, plan, out);
    explain(k, plan, out.reasons);
    plan.of(k).story.add_reasons(k, node, {"DAX-12", "DAX-10", ""}, out.reasons);
}

}  // namespace nephoscope::services::dax
