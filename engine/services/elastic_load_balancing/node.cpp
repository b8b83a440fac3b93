#include <algorithm>

#include "engine/model/edit.h"
#include "engine/services/application.h"
#include "engine/services/elastic_load_balancing/balancer.h"
#include "engine/services/elastic_load_balancing/target_health.h"
#include "engine/services/network_faults.h"
#include "engine/services/usage.h"

namespace nephoscope::services::elb {

using kernel::Kernel;
using kernel::LinkIndex;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;
using parts::Target;
using parts::TargetGroup;
using parts::TargetGroupPlan;

namespace {

/// DNS answers with the nodes in turn; a zone that is down, or has nobody to send to, is not in it.
kernel::Endpoint endpoint(Kernel& k, LinkIndex link, const kernel::Request&) {
    const BalancerPlan& plan = plan_of(k, k.program.links[link].to);
    BalancerState& s = plan.of(k);
    auto has_targets = [&](std::uint8_t zone) {
        if (plan.cross_zone) return true;
        for (const TargetGroupPlan& group : plan.groups)
            if (TargetGroup(k, group).size(zone, true)) return true;
        return false;
    };
    std::uint8_t zone = plan.zones.front();
    for (std::size_t tried = 0; tried < plan.zones.size(); ++tried) {
        const std::uint8_t next = plan.zones[s.dns_turn++ % plan.zones.size()];
        if (is_down(s, next) || ((s.shifted | s.cut_zones) >> (next & 63) & 1)) continue;
        zone = next;
        if (s.changed || has_targets(next)) break;
    }
    return {zone, zone, 0};
}

bool silent(Kernel& k, NodeIndex node, kernel::Endpoint at) { return is_down(plan_of(k, node).of(k), at.zone); }

void start(Kernel& k, NodeIndex node) { Targets(k, node).start(); }
void edited(Kernel& k, NodeIndex node) { Targets(k, node).edited(); }

SimTime target_changed(Kernel& k, LinkIndex link, kernel::Endpoint at, kernel::TargetChange change) {
    return Targets(k, k.program.links[link].from).change(link, at, change);
}

Text zone_name(const BalancerPlan& plan, std::uint8_t zone) {
    const std::string& name = plan.shared->zones[zone];
    return name.empty() ? say("its only zone") : Text(name);
}

/// One of its own faults, at the node in the zone that the magnitude counts to.
void fault_of_node(Kernel& k, const BalancerPlan& plan, const kernel::FaultAction& action) {
    BalancerState& s = plan.of(k);
    const bool lost = action.action == kLoseNodeAction;
    const auto last = static_cast<double>(plan.zones.size());
    const std::uint8_t zone = plan.zones[static_cast<std::size_t>(std::clamp(action.magnitude, 1.0, last)) - 1];
    std::uint64_t& zones = lost ? s.lost_nodes : s.shifted;
    const std::uint64_t bit = 1ull << (zone & 63);
    zones = action.end ? zones & ~bit : zones | bit;
    const Text in = zone_name(plan, zone);
    const Text now = lost && action.end ? say("The node in %1 works again.", in)
                     : lost             ? say("The node in %1 is lost: DNS leaves it out, and who keeps its address fails.", in)
                     : action.end       ? say("The node in %1 is in DNS again.", in)
                                        : say("The node in %1 is out of DNS: traffic is shifted to the other zones.", in);
    k.log(plan.node, lost ? (action.end ? "node-back" : "node-lost") : (action.end ? "zonal-shift-ended" : "zonal-shift-started"), now,
          action.end ? Level::Good
          : lost     ? Level::Problem
                     : Level::Warning);
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action == kLoseNodeAction || action.action == kShiftAction) return fault_of_node(k, plan_of(k, node), action);
    const bool cut = action.action == network::kDisrupt;
    if ((action.action != kZoneOutage && !cut) || action.zone < 0) return;
    const BalancerPlan& plan = plan_of(k, node);
    const std::uint64_t bit = 1ull << (action.zone & 63);
    std::uint64_t& zones = cut ? plan.of(k).cut_zones : plan.of(k).down_zones;
    zones = action.end ? zones & ~bit : zones | bit;
    if (action.end || std::find(plan.zones.begin(), plan.zones.end(), action.zone) == plan.zones.end()) return;
    k.log(node, "zone-lost",
          cut ? say("The load balancer's node in the cut-off zone is taken out of DNS; clients that keep its address fail until their "
                    "answer expires.")
              : say("The load balancer's node in the lost zone is taken out of DNS; clients that keep its address fail until their answer "
                    "expires."),
          Level::Problem);
}

void compile_groups(Compiler& c, BalancerPlan& plan, const std::vector<CallPlanRef>& calls) {
    const std::uint32_t ring_count = plan.cross_zone ? 1 : c.plan.program.zones;
    for (const CallPlanRef& call : calls) {
        kernel::Link& link = c.plan.program.links[call.link];
        auto claim = [&](const char* tag, std::size_t stride, const char* type, std::uint32_t count) {
            return Compiler::claim(c.plan.program, link.id, tag, type, stride, count);
        };
        TargetGroupPlan group;
        group.link = call.link;
        group.count = link.target_count;
        group.ring_count = ring_count;
        group.ordered = plan.algorithm == Algorithm::LeastOutstanding;
        group.column = c.column<Target>();
        group.first = link.targets = claim("targets", sizeof(Target), typeid(Target).name(), group.count);
        group.rotation_column = c.column<std::uint32_t>();
        group.rotation = claim("rotation", sizeof(std::uint32_t), typeid(std::uint32_t).name(), group.count);
        group.ring_column = c.column<parts::Ring>();
        group.rings = claim("rings", sizeof(parts::Ring), typeid(parts::Ring).name(), ring_count);
        plan.groups.push_back(group);
    }
}

void compile_routes(Compiler& c, BalancerPlan& plan, const std::vector<CallPlanRef>& calls) {
    const auto& classes = c.plan.shared.classes;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        kernel::Request request{};
        request.request_class = static_cast<std::uint8_t>(i);
        request.flags = classes[i].write ? kernel::Request::kWrite : std::uint8_t{0};
        Route route;
        for (std::uint32_t g = 0; g < calls.size(); ++g)
            if (calls[g].carries(request)) route.groups.push_back(g);
        const auto same =
            std::find_if(plan.routes.begin(), plan.routes.end(), [&](const Route& each) { return each.groups == route.groups; });
        plan.route_of_class.push_back(static_cast<std::uint32_t>(same - plan.routes.begin()));
        if (same == plan.routes.end()) plan.routes.push_back(route);
    }
    const std::uint32_t ring_count = plan.cross_zone ? 1 : c.plan.program.zones;
    std::uint32_t cursor = c.state<std::uint32_t>("cursors", static_cast<std::uint32_t>(plan.routes.size()) * ring_count);
    for (Route& route : plan.routes) {
        route.cursors = cursor;
        cursor += ring_count;
        route.simple = route.groups.size() == 1 && ring_count == 1 && plan.algorithm == Algorithm::RoundRobin && !plan.slow_start;
    }
    plan.cursor_column = c.column<std::uint32_t>();
}

}  // namespace

std::vector<CallPlanRef> calls_to_targets(const Compiler& c) {
    std::vector<CallPlanRef> calls = c.calls();
    std::erase_if(calls,
                  [&](const CallPlanRef& call) { return !call.to_type->port.group && !c.plan.program.links[call.link].target_count; });
    return calls;
}

void compile(Compiler& c, BalancerPlan& plan, const std::vector<CallPlanRef>& calls) {
    plan.shared = &c.plan.shared;
    plan.design = &c.plan;
    compile_groups(c, plan, calls);
    compile_routes(c, plan, calls);
    kernel::Node& node = c.node();
    node.routines[kCheck] = check_routine;
    node.endpoint = endpoint;
    node.silent = silent;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
    node.target_changed = target_changed;
}

void register_nodes(Kernel& k, NodeIndex node) {
    const BalancerPlan& plan = plan_of(k, node);
    for (const LinkIndex link : plan.callers) {
        const auto tell = k.program.nodes[k.program.links[link].from].target_changed;
        if (!tell) continue;
        for (std::uint8_t zone = 0; zone < k.program.zones; ++zone) {
            const bool has_node = std::find(plan.zones.begin(), plan.zones.end(), zone) != plan.zones.end();
            tell(k, link, {zone, zone, 0}, has_node ? kernel::TargetChange::Arrived : kernel::TargetChange::Gone);
        }
    }
}

TargetHealth target_health(Kernel& k, LinkIndex link, std::uint32_t instance) {
    const auto [from, to] = std::pair(k.program.links[link].from, k.program.links[link].to);
    if (k.program.nodes[from].target_changed != target_changed || !k.program.nodes[to].registers_targets) return TargetHealth::None;
    const TargetGroupPlan* group = plan_of(k, from).group(link);
    if (!group || instance >= group->count) return TargetHealth::None;
    const Target& target = TargetGroup(k, *group).target(instance);
    if (target.state == Target::State::Unused) return TargetHealth::None;
    if (target.state == Target::State::Draining) return TargetHealth::Draining;
    switch (target.check.health) {
        case parts::Health::Initial: return TargetHealth::Initial;
        case parts::Health::Healthy: return TargetHealth::Healthy;
        case parts::Health::Unhealthy: return TargetHealth::Unhealthy;
    }
    return TargetHealth::None;
}

void restart(Kernel& k, NodeIndex node) {
    BalancerState& s = plan_of(k, node).of(k);
    s.healthy.restart(k.now());
    s.unhealthy.restart(k.now());
    if (plan_of(k, node).dimensions) restart_units(k, plan_of(k, node));
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || other.port.group) return {};
    return say("A load balancer sends requests to instances, IP addresses and Lambda functions only.");
}

bool is_a(const model::Design& design, const std::string& id, std::string_view type) {
    const model::Component* component = model::find_component(design, id);
    const model::ComponentType* found = component ? catalog().type_of(*component) : nullptr;
    return found && found->name == type;
}

void check_intervals(bool enabled, std::uint32_t timeout, std::uint32_t interval, const std::string& id, std::vector<Issue>& issues,
                     const char* field) {
    if (!enabled || timeout < interval) return;
    issues.push_back({Issue::Severity::Error, id, field,
                      say("The health check timeout of %1 s is not below the interval of %2 s.", timeout, interval),
                      say("Lower the timeout or raise the interval.")});
}

Reading response_time(Kernel& k, const BalancerPlan& plan) {
    Reading time;
    for (const TargetGroupPlan& group : plan.groups) {
        const kernel::LinkState& link = k.w.links[group.link];
        time.part += static_cast<double>(link.latency) * 1e-9;
        for (const std::uint64_t n : link.outcomes) time.whole += static_cast<double>(n);
    }
    return time;
}

Reading processed_bytes(Kernel& k, const BalancerPlan& plan) {
    const Traffic all = traffic_to(Metered{k, *plan.design, plan.node});
    return {all.request_bytes + all.answer_bytes, 0, 0};
}

void response_times(Kernel& k, const BalancerPlan& plan, std::vector<kernel::Spread*>& out) {
    for (const TargetGroupPlan& group : plan.groups) out.push_back(&k.w.links[group.link].latencies);
}

void add_reasons(Kernel& k, const BalancerPlan& plan, const ReasonFacts& facts, Observation& out) {
    using Severity = ReasonReading::Severity;
    std::uint32_t registered = 0, healthy = 0, unhealthy = 0;
    for (const TargetGroupPlan& group : plan.groups) {
        for (std::uint32_t i = 0; i < group.count; ++i) {
            const Target& target = TargetGroup(k, group).target(i);
            if (target.state != Target::State::Registered) continue;
            ++registered;
            healthy += target.check.health == parts::Health::Healthy;
            unhealthy += target.check.health == parts::Health::Unhealthy;
        }
    }
    const BalancerState& s = plan.of(k);
    for (const std::uint8_t zone : plan.zones) {
        const Text in = zone_name(plan, zone);
        if (s.lost_nodes >> (zone & 63) & 1) out.reasons.push_back({Severity::Failed, say("A fault: the node in %1 is lost", in), "", ""});
        if (s.shifted >> (zone & 63) & 1)
            out.reasons.push_back({Severity::Degraded, say("A fault: the node in %1 is out of DNS", in), "", ""});
    }
    if (registered == 0)
        out.reasons.push_back({Severity::Failed, facts.none_registered, facts.none_registered_fact, ""});
    else if (healthy == 0)
        out.reasons.push_back({Severity::Failed,
                               plan.fail_open ? say("No target is healthy: requests go to all %1 targets", registered)
                                              : say("No target is healthy: every request gets a 503"),
                               facts.none_healthy_fact, "config." + std::string(facts.interval)});
    else if (unhealthy)
        out.reasons.push_back({Severity::Degraded, say("Unhealthy targets: %1 of %2", unhealthy, registered), facts.threshold_fact,
                               "config." + std::string(facts.threshold)});
}

}  // namespace nephoscope::services::elb
