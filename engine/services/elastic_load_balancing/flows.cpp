#include "engine/services/elastic_load_balancing/flows.h"

namespace nephoscope::services::elb {

using kernel::Frame;
using kernel::Kernel;
using parts::Target;

void compile_flows(Compiler& c, FlowPlan& plan) {
    for (const kernel::LinkIndex link : c.callers()) {
        const kernel::Link& from = c.plan.program.links[link];
        plan.callers.push_back({link, c.state<Flow>("flows of " + from.id, from.callers), from.callers});
    }
    plan.column = c.column<Flow>();
}

Flow& flow_of(Kernel& k, const FlowPlan& plan, const Frame& f) {
    std::uint32_t at = 0;
    for (const FlowPlan::Callers& each : plan.callers) {
        if (each.link != f.link) continue;
        const std::uint32_t caller = parts::calling_instance(k, f);
        at = each.first + (caller < each.count ? caller : 0);
    }
    return k.w.column<Flow>(plan.column)[at];
}

bool leads_somewhere(Kernel& k, const BalancerPlan& plan, const Flow& flow, const Frame& f) {
    if (flow.instance >= plan.groups[flow.group].count) return false;
    const Target& target = k.w.column<Target>(plan.groups.front().column)[target_of(plan, flow)];
    if (flow.zone != f.zone || target.state == Target::State::Unused) return false;
    return target.check.health != parts::Health::Unhealthy || plan.of(k).fails_open;
}

void lead_to(const BalancerPlan& plan, Flow& flow, const Frame& f, std::uint32_t target) {
    flow.zone = f.zone;
    flow.open = target != parts::kNoTarget;
    for (std::size_t g = 0; flow.open && g < plan.groups.size(); ++g) {
        if (target - plan.groups[g].first >= plan.groups[g].count) continue;
        flow.group = static_cast<std::uint16_t>(g);
        flow.instance = target - plan.groups[g].first;
    }
}

void close_all(Kernel& k, const FlowPlan& plan) {
    for (const FlowPlan::Callers& each : plan.callers)
        for (std::uint32_t i = 0; i < each.count; ++i) k.w.column<Flow>(plan.column)[each.first + i].open = false;
}

}  // namespace nephoscope::services::elb
