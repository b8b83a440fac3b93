#include <algorithm>

#include "engine/services/redshift/warehouse.h"

// What cards and results show.
namespace nephoscope::services::redshift {

using kernel::Kernel;
using kernel::NodeIndex;
using Severity = ReasonReading::Severity;

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

CellReading cell(Kernel& k, const WarehousePlan& plan, std::uint32_t i) {
    const Warehouse& s = plan.of(k);
    CellReading out;
    out.instance = i;
    out.label = i ? "node " + std::to_string(i) : "leader";
    out.state = s.down ? CellState::Stopped : CellState::InService;
    out.zone = plan.zone;
    if (!i) {
        out.queue = s.clusters[kMain].slots.waiting.value;
        return out;
    }
    out.busy = integral(s.clusters[kMain].nodes.busy, k.now());
    out.capacity = static_cast<double>(k.now() - s.clusters[kMain].nodes.busy.start);
    return out;
}

void add_reasons(Kernel& k, const WarehousePlan& plan, std::vector<ReasonReading>& out) {
    const Warehouse& s = plan.of(k);
    const kernel::Gauge &busy = s.clusters[kMain].slots.busy, &waiting = s.clusters[kMain].slots.waiting;
    if (s.down) out.push_back({Severity::Failed, say("The cluster is not available"), "", "config.restart_time"});
    if (waiting.value)
        out.push_back({Severity::Degraded,
                       say("Query slots: %1 of %2 in use, %3 queries waiting", busy.value, plan.slots.servers, waiting.value), "RS-02",
                       "config.query_concurrency"});
    if (s.connections.value >= plan.max_connections)
        out.push_back({Severity::Throttled, say("Connections: %1 of %2 in use", s.connections.value, plan.max_connections), "RS-06",
                       "config.max_connections"});
    if (s.commits.waiting.value)
        out.push_back(
            {Severity::Degraded, say("Commits: one at a time, %1 waiting", s.commits.waiting.value), "RS-07", "config.commit_time"});
    if (s.resized)
        out.push_back({Severity::Degraded, say("Resizing from %1 to %2 nodes", s.nodes, plan.nodes), "RS-05", "config.resize_time"});
}

/// Integrals since the statistics started.
Reading disk_used(Kernel& k, const WarehousePlan& plan) {
    const auto span = static_cast<double>(k.now() - k.w.head.warmup_end);
    const double stored = plan.design->stored_bytes[plan.node] / plan.compression, storage = storage_of(plan.type, plan.nodes_now(k));
    return {std::min(stored, storage) * span, storage * span, 0};
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const WarehousePlan& plan = plan_of(k, node);
    const Warehouse& s = plan.of(k);
    const parts::StationState& slots = s.clusters[kMain].slots;
    const parts::SharedProcessorState& nodes = s.clusters[kMain].nodes;
    out.busy = integral(nodes.busy, k.now());
    out.capacity = static_cast<double>(k.now() - nodes.busy.start);
    out.queue = reading(slots.waiting, k.now());
    for (std::uint32_t i = 0; i <= plan.nodes_now(k); ++i) out.cells.push_back(cell(k, plan, i));
    out.metrics = {reading(s.connections, k.now()),
                   {out.busy, out.capacity, 0},
                   {number(s.query_time) * 1e-3, number(s.queries), 0},
                   {number(s.queries), 0, 0},
                   reading(slots.waiting, k.now()),
                   {number(s.queue_time) * 1e-6, number(s.queries + s.loads + s.inserts), 0},
                   reading(s.commits.waiting, k.now()),
                   reading(s.scaling, k.now()),
                   {number(s.load_time) * 1e-9, number(s.loads + s.inserts), 0},
                   {number(s.loaded_bytes), 0, 0},
                   {number(s.refused), 0, 0},
                   reading(s.healthy, k.now()),
                   {number(s.scanned_bytes), 0, 0},
                   {number(s.written_bytes), 0, 0},
                   disk_used(k, plan)};
    out.numbers = {{"queries", number(s.queries)},           {"loads", number(s.loads)},   {"inserts", number(s.inserts)},
                   {"loadedBytes", number(s.loaded_bytes)},  {"queued", number(s.queued)}, {"scaledQueries", number(s.scaled)},
                   {"refusedConnections", number(s.refused)}};
    add_reasons(k, plan, out.reasons);
}

void restart(Kernel& k, NodeIndex node) {
    const WarehousePlan& plan = plan_of(k, node);
    Warehouse& s = plan.of(k);
    s.scanned_bytes = s.written_bytes = 0;
    s.queries = s.loads = s.inserts = s.loaded_bytes = s.refused = s.scaled = s.query_time = s.queue_time = s.queued = s.load_time = 0;
    for (std::uint32_t i = 0; i < plan.clusters; ++i) {
        plan.slots_of(k, i).restart_statistics();
        plan.nodes_of(k, i).restart_statistics();
    }
    parts::Station(k, plan.commits, s.commits).restart_statistics();
    s.connections.restart(k.now());
    s.scaling.restart(k.now());
    s.healthy.restart(k.now());
}

}  // namespace nephoscope::services::redshift
