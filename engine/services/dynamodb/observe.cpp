#include <algorithm>
#include <cmath>

#include "engine/base/numbers.h"
#include "engine/services/access.h"
#include "engine/services/api_errors.h"
#include "engine/services/dynamodb/table.h"
#include "engine/services/stream/trigger.h"

// What a running table says of itself.
namespace nephoscope::services::dynamodb {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

using Severity = ReasonReading::Severity;

double number(std::uint64_t n) { return static_cast<double>(n); }
double units(std::uint64_t halves) { return 0.5 * static_cast<double>(halves); }

/// Utilisation is that of the dimension that is nearer to its limit.
CellReading cell(const TablePlan& plan, const Partition& p, std::uint32_t number, double span) {
    CellReading out;
    out.instance = number;
    out.label = "partition " + std::to_string(number + 1);
    out.state = CellState::InService;
    out.capacity = span;
    for (int kind = 0; kind < 2; ++kind) out.busy = std::max(out.busy, units(p.consumed[kind]) / plan.partition_limit[kind] * 1e9);
    return out;
}

/// Consumed of available units, as Reading: unit-seconds x ns.
Reading use(const Meter& m, SimTime now) { return {units(m.consumed) * 1e9, integral(m.provisioned, now), 0}; }

/// On demand nothing is kept.
Reading burst(Kernel& k, const TablePlan& plan, Kind kind) {
    const Space& table = plan.space(k, 0);
    const double capacity = table.meters[kind].capacity;
    return only_if(!table.on_demand && capacity > 0, now_value(std::max(0.0, tokens_of(k, plan, table, kind)) / capacity));
}

/// CloudWatch has them of the account, not of a table.
std::uint64_t user_errors(Kernel& k, const TablePlan& plan) {
    std::uint64_t n = 0;
    for (const NodeIndex table : plan.tables) {
        const Table& t = plan_of(k, table).of(k);
        n += t.invalid + t.conflicts + access::denials(k, table) + api::throttled(k, table);
    }
    return n;
}

void observe_metrics(Kernel& k, const TablePlan& plan, Observation& out) {
    const Table& t = plan.of(k);
    const stream::StreamState& stream = stream::state_of(k, plan);
    const Space& table = t.spaces[0];
    double consumed[2] = {}, throttled[2] = {};
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s)
        for (const Kind kind : {kRead, kWrite}) {
            consumed[kind] += units(t.spaces[s].meters[kind].consumed);
            throttled[kind] += number(t.spaces[s].meters[kind].throttled);
        }
    out.metrics = {
        {consumed[kRead], 0, 0},
        {consumed[kWrite], 0, 0},
        reading(table.meters[kRead].provisioned, k.now()),
        reading(table.meters[kWrite].provisioned, k.now()),
        {throttled[kRead], 0, 0},
        {throttled[kWrite], 0, 0},
        {number(t.throttled_calls), 0, 0},
        {number(t.failed_conditions), 0, 0},
        {number(t.conflicts), 0, 0},
        {plan.time_to_live ? number(t.expired) : std::nan(""), 0, 0},
        {number(t.read_time + t.write_time) * 1e-6, number(t.reads + t.writes), 0},
        use(table.meters[kRead], k.now()),
        use(table.meters[kWrite], k.now()),
        {number(t.stale_reads), 0, 0},
        {number(t.unprocessed), 0, 0},
        now_value(1e3 * to_seconds(stream::iterator_age(k, plan))),
        reading(stream.waiting, k.now()),
        {static_cast<double>(table.partitions), static_cast<double>(table.partitions) * number(std::uint64_t(k.now() - t.started)),
         static_cast<double>(table.partitions)},
        plan.time_to_live ? reading(t.items, k.now()) : Reading{std::nan(""), 0, 0},
        {number(api::internal_errors(k, plan.node)), 0, 0},
        {number(user_errors(k, plan)), 0, 0},
        {number(t.returned), 0, 0},
        only_if(plan.streams, {number(stream.records_read), 0, 0}),
        burst(k, plan, kRead),
        burst(k, plan, kWrite)};
    out.numbers = {{"reads", number(t.reads)},
                   {"writes", number(t.writes)},
                   {"staleReads", number(t.stale_reads)},
                   {"consumedReadUnits", consumed[kRead]},
                   {"consumedWriteUnits", consumed[kWrite]},
                   {"readBurst", std::max(0.0, tokens_of(k, plan, table, kRead))},
                   {"writeBurst", std::max(0.0, tokens_of(k, plan, table, kWrite))},
                   {"throttledByPartition", number(t.hot_throttles)},
                   {"throttledByIndex", number(t.index_throttles)},
                   {"failedConditions", number(t.failed_conditions)},
                   {"conflicts", number(t.conflicts)},
                   {"invalid", number(t.invalid)},
                   {"unprocessedItems", number(t.unprocessed)},
                   {"expiredItems", number(t.expired)},
                   {"streamRecords", number(stream.records)},
                   {"streamDelivered", number(stream.delivered)},
                   {"streamExpired", number(stream.expired)},
                   {"streamDiscarded", number(stream.discarded)},
                   {"streamDropped", number(stream.dropped)},
                   {"streamWaiting", number(stream.waiting.value)},
                   {"streamCarried", number(stream.carried)},
                   {"halvedBatches", number(stream.halved)},
                   {"failuresTold", number(stream.told)},
                   {"failuresNotTold", number(stream.not_told)},
                   {"partitions", static_cast<double>(table.partitions)},
                   {"splits", number(t.splits)}};
}

/// A bucket that has less than a tenth of a second's worth throttles.
bool is_empty(double tokens, double capacity) { return tokens < std::max(1.0, 0.1 * capacity); }

/// `s`: an index, where it is not 0.
Text capacity_text(bool on_demand, std::uint32_t s, Kind kind, const std::string& units) {
    if (on_demand && kind == kRead)
        return s ? say("Read capacity of an index: %1 RCU at once, used up", units) : say("Read capacity: %1 RCU at once, used up", units);
    if (on_demand)
        return s ? say("Write capacity of an index: %1 WCU at once, used up", units)
                 : say("Write capacity: %1 WCU at once, used up", units);
    if (kind == kRead)
        return s ? say("Read capacity of an index: %1 RCU and the burst are used up", units)
                 : say("Read capacity: %1 RCU and the burst are used up", units);
    return s ? say("Write capacity of an index: %1 WCU and the burst are used up", units)
             : say("Write capacity: %1 WCU and the burst are used up", units);
}

void explain_space(Kernel& k, const TablePlan& plan, const Table& t, std::uint32_t s, std::vector<ReasonReading>& out) {
    for (const Kind kind : {kRead, kWrite}) {
        const Meter& m = t.spaces[s].meters[kind];
        if (!m.throttled || !is_empty(tokens_of(k, plan, t.spaces[s], kind), m.capacity * (1 - t.cut))) continue;
        const char* fact = s && kind == kWrite ? "DDB-23" : t.cut > 0 ? "" : t.on_demand ? "DDB-17" : "DDB-11";
        const char* field = s               ? "config.global_secondary_indexes"
                            : t.on_demand   ? "config.billing_mode"
                            : kind == kRead ? "config.provisioned_throughput.read_capacity_units"
                                            : "config.provisioned_throughput.write_capacity_units";
        out.push_back({Severity::Throttled, capacity_text(t.on_demand, s, kind, fixed_text(m.capacity * (1 - t.cut), 0)), fact, field});
    }
}

void explain_partitions(Kernel& k, const TablePlan& plan, std::uint32_t s, std::vector<ReasonReading>& out) {
    for (std::uint32_t p = 0; p < plan.space(k, s).partitions; ++p) {
        const Partition& it = plan.partitions(k, s)[p];
        for (const Kind kind : {kRead, kWrite}) {
            if (!it.throttled || tokens_of(k, plan, it, kind) >= 0.1 * plan.partition_limit[kind]) continue;
            const std::string units = fixed_text(plan.partition_limit[kind], 0) + (kind == kRead ? " RCU" : " WCU");
            out.push_back({Severity::Throttled,
                           s ? say("Partition %1 of an index is hot: %2 are used up", p + 1, units)
                             : say("Partition %1 is hot: %2 are used up", p + 1, units),
                           "DDB-12", s ? "config.global_secondary_indexes" : "config.items_per_partition_key"});
        }
    }
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const TablePlan& plan = plan_of(k, node);
    const Table& t = plan.of(k);
    const double span = number(static_cast<std::uint64_t>(k.now() - t.started));
    for (std::uint32_t p = 0; p < t.spaces[0].partitions; ++p) out.cells.push_back(cell(plan, plan.partitions(k, 0)[p], p, span));
    const Reading reads = use(t.spaces[0].meters[kRead], k.now()), writes = use(t.spaces[0].meters[kWrite], k.now());
    const bool more_reads = reads.part * writes.whole >= writes.part * reads.whole;
    out.busy = more_reads ? reads.part : writes.part;
    out.capacity = more_reads ? reads.whole : writes.whole;
    observe_metrics(k, plan, out);
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s) {
        explain_space(k, plan, t, s, out.reasons);
        explain_partitions(k, plan, s, out.reasons);
    }
    if (t.on_demand != plan.on_demand)
        out.reasons.push_back({Severity::Degraded, say("The billing mode was switched too often in 24 hours: it is the one before"),
                               "DDB-19", "config.billing_mode"});
    if (plan.waits_for_stream)
        out.reasons.push_back({Severity::Degraded, say("Nothing is read from it: its stream is off"), "DDB-29", "config.stream_enabled"});
    if (plan.surplus_readers)
        out.reasons.push_back({Severity::Throttled, say("A shard has two readers; %1 more get nothing", plan.surplus_readers), "DDB-29",
                               "config.stream_enabled"});
    stream::explain_failures(k, plan, out.reasons);
    if (t.invalid)
        out.reasons.push_back({Severity::Failed, say("Calls that no table accepts: %1 (400)", t.invalid),
                               plan.collection_limit ? "DDB-25" : "DDB-26", "config.operations"});
}

void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view, std::vector<kernel::Spread*>& out) {
    out.push_back(&plan_of(k, node).of(k).times);
}

}  // namespace nephoscope::services::dynamodb
