#include "engine/services/elastic_load_balancing/flows.h"

namespace nephoscope::services::elb {

using kernel::Frame;
using kernel::Kernel;
using parts::Target;

namespace {

constexpr std::uint64_t kMostCallers =
    10'000;  ///< of a load balancer that says how many connections are open: it looks at each, some ten times a second

template <typename Visit>
void each_flow(Kernel& k, const FlowPlan& plan, Visit visit) {
    Flow* flows = k.w.column<Flow>(plan.column);
    for (const FlowPlan::Callers& callers : plan.callers)
        for (std::uint32_t i = 0; i < callers.count; ++i) visit(flows[callers.first + i]);
}

struct OpenFlows {
    std::uint32_t count = 0;
    std::uint64_t left = 0;  ///< connections x ns that they are still open
};

OpenFlows open_flows(Kernel& k, const FlowPlan& plan) {
    OpenFlows open;
    each_flow(k, plan, [&, kept = plan.kept(), now = k.now()](const Flow& flow) {
        const SimTime left = time_left(flow, kept, now);
        open.count += left > 0;
        open.left += static_cast<std::uint64_t>(left);
    });
    return open;
}

double until_now(const FlowCounts& counts, const OpenFlows& open) { return static_cast<double>(counts.time - open.left); }

}  // namespace

void compile_flows(Compiler& c, FlowPlan& plan) {
    for (const kernel::LinkIndex link : c.callers()) {
        const kernel::Link& from = c.plan.program.links[link];
        plan.callers.push_back({link, c.state<Flow>("flows of " + from.id, from.callers), from.callers});
    }
    plan.column = c.column<Flow>();
    std::uint64_t all = 0;
    for (const FlowPlan::Callers& each : plan.callers) all += each.count;
    plan.counted = all <= kMostCallers;
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
    each_flow(k, plan, [](Flow& flow) { flow.open = false; });
}

void close_all(Kernel& k, const FlowPlan& plan, FlowCounts& counts) {
    each_flow(k, plan, [&](const Flow& flow) { counts.time -= static_cast<kernel::Integral>(time_left(flow, counts.kept, k.now())); });
    close_all(k, plan);
}

void use_flow(Kernel& k, const FlowPlan& plan, FlowCounts& counts, const Frame& f) {
    Flow& flow = flow_of(k, plan, f);
    const SimTime left = time_left(flow, plan.kept(), k.now());
    if (!left || flow.zone != f.zone) {
        ++counts.opened;
        ++flow.number;
    }
    counts.time += static_cast<kernel::Integral>(plan.kept() - left);
    flow.last_used = k.now();
    flow.zone = f.zone;
    flow.open = true;
}

void restart(Kernel& k, const FlowPlan& plan, FlowCounts& counts) {
    counts.opened = 0;
    counts.time = open_flows(k, plan).left;
}

void adopt(Kernel& k, const FlowPlan& plan, FlowCounts& counts) {
    if (counts.kept == plan.kept()) return;
    each_flow(k, plan, [&](Flow& flow) {
        const SimTime left = time_left(flow, counts.kept, k.now());
        flow.open = left > 0;
        counts.time += static_cast<kernel::Integral>(time_left(flow, plan.kept(), k.now()) - left);
    });
    counts.kept = plan.kept();
}

Reading active_flows(Kernel& k, const FlowPlan& plan, const FlowCounts& counts) {
    if (!plan.counted) return only_if(false, {});
    const OpenFlows open = open_flows(k, plan);
    return {static_cast<double>(open.count), until_now(counts, open), 0};
}

double open_time(Kernel& k, const FlowPlan& plan, const FlowCounts& counts) {
    return until_now(counts, plan.counted ? open_flows(k, plan) : OpenFlows());
}

}  // namespace nephoscope::services::elb
