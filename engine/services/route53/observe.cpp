#include "engine/services/observation.h"
#include "engine/services/route53/zone.h"

namespace nephoscope::services::route53 {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

bool others_are_healthy(Kernel& k, const ZonePlan& plan, bool (*preferred)(const RecordPlan&)) {
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        if (preferred(plan.place(k, i)) && plan.healthy(k, i)) return true;
    return false;
}

/// A record that is answered with only while others are unhealthy.
bool stands_by(Kernel& k, const ZonePlan& plan, std::size_t i) {
    const RecordPlan& record = plan.place(k, i);
    if (plan.policy == ROUTING_FAILOVER && !record.primary)
        return others_are_healthy(k, plan, [](const RecordPlan& r) { return r.primary; });
    if (plan.policy == ROUTING_WEIGHTED && !record.weight)
        return others_are_healthy(k, plan, [](const RecordPlan& r) { return r.weight > 0; });
    return false;
}

void add_reasons(Kernel& k, const ZonePlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    if (plan.records.empty()) {
        out.reasons.push_back({Severity::Failed, say("The name has no records: nobody finds its target"), "", "config.records"});
        return;
    }
    if (plan.policy != ROUTING_SIMPLE && plan.of(k).unhealthy.value == plan.records.size())
        out.reasons.push_back({Severity::Failed, say("No record is healthy: answers are given as if all were"), "R53-09", ""});
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        if (plan.record(k, i).forced)
            out.reasons.push_back(
                {Severity::Degraded, say("A fault: the health check of %1 says unhealthy", plan.records[i].name), "", ""});
        else if (plan.record(k, i).dead)
            out.reasons.push_back({Severity::Degraded,
                                   say("%1 is unhealthy: a target group behind it has no healthy target", plan.records[i].name), "R53-12",
                                   "config.records"});
        else if (!plan.healthy(k, i))
            out.reasons.push_back({Severity::Degraded,
                                   say("%1 is unhealthy: %2 of %3 checkers reach it", plan.records[i].name,
                                       plan.record(k, i).healthy_checkers.value, plan.checkers),
                                   "R53-03", "config.failure_threshold"});
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ZonePlan& plan = plan_of(k, node);
    const ZoneState& s = plan.of(k);
    Reading status, checkers;
    bool checks = false;
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        const RecordPlan& record = plan.records[i];
        const RecordState& state = plan.record(k, i);
        CellReading& cell = out.cells.emplace_back();
        cell.instance = static_cast<std::uint32_t>(i);
        cell.label = record.name;
        cell.state = !plan.healthy(k, i) ? CellState::Unhealthy : stands_by(k, plan, i) ? CellState::Standby : CellState::InService;
        if (!record.checked) continue;
        checks = true;
        const auto span = static_cast<double>(k.now() - state.unhealthy.start);
        status.whole += span;
        status.part += span - integral(state.unhealthy, k.now());
        checkers.whole += span * plan.checkers;
        checkers.part += integral(state.healthy_checkers, k.now());
    }
    out.metrics = {status,
                   checkers,
                   {static_cast<double>(s.queries), 0, 0},
                   reading(s.unhealthy, k.now()),
                   only_if(checks, {static_cast<double>(s.first_byte_time) * 1e-6, static_cast<double>(s.answered_checks), 0})};
    out.numbers = {{"dnsQueries", static_cast<double>(s.queries)},
                   {"unhealthyRecords", static_cast<double>(s.unhealthy.value)},
                   {"withoutAnswer", static_cast<double>(s.no_answer)}};
    add_reasons(k, plan, out);
}

}  // namespace nephoscope::services::route53
