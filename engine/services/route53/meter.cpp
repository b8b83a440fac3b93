#include "engine/services/route53/zone.h"
#include "engine/services/usage.h"

// What Route 53 bills: the zone, queries by policy, health checks.
namespace nephoscope::services::route53 {

namespace {

constexpr SimTime kFastInterval = 10 * kSecond;

/// Queries that alias records answer are free.
double billed_queries(const Metered& of, const ZonePlan& plan) {
    double others = 0;
    for (const RecordPlan& each : plan.records) others += !each.alias;
    if (others == 0) return 0;
    return static_cast<double>(plan.of(of.k).queries) * others / static_cast<double>(plan.records.size());
}

}  // namespace

void meter(const Metered& of, Usage& usage) {
    const ZonePlan& plan = plan_of(of.k, of.node);
    usage.add("route53-zone", months(of));
    usage.add(plan.policy == ROUTING_LATENCY ? "route53-latency-query" : "route53-query", billed_queries(of, plan));
    for (const RecordPlan& each : plan.records) {
        if (!each.checked) continue;
        const bool other = of.plan.types[of.plan.program.links[each.link].to]->port.outside;
        usage.add(other ? "route53-check-other" : "route53-check", months(of));
        if (each.check.interval == kFastInterval) usage.add(other ? "route53-check-fast-other" : "route53-check-fast", months(of));
    }
}

}  // namespace nephoscope::services::route53
