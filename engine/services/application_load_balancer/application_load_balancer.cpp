#include "engine/services/application_load_balancer/application_load_balancer.pb.h"

#include <algorithm>

#include "embedded/application_load_balancer_facts.h"
#include "embedded/application_load_balancer_help.h"
#include "embedded/application_load_balancer_icon.h"
#include "engine/services/application.h"
#include "engine/services/application_load_balancer/balancer.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

using alb::Algorithm;
using alb::BalancerPlan;
using alb::BalancerState;
using alb::plan_of;
using alb::Targets;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::LinkIndex;
using kernel::NodeIndex;
using kernel::Outcome;
using parts::kNoTarget;
using parts::Target;
using parts::TargetGroup;
using parts::TargetGroupPlan;

namespace {

bool is_down(const BalancerState& s, std::uint8_t zone) { return s.down_zones >> (zone & 63) & 1; }

FrameId send(Kernel& k, const BalancerPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    alb::begin(k, plan, f);
    const Target& target = alb::target_of(k, plan, f);
    return k.call(id, target.link, {target.instance, target.zone, f.operation});
}

void count_answer(BalancerState& s, const Frame& f) {
    if (f.ok())
        ++s.target_2xx;
    else if (f.status >= 400 && f.status < 500)
        ++s.target_4xx;
    else
        ++s.target_5xx;
}

/// What the load balancer answers when a target has answered, or has not.
FrameId answer(Kernel& k, const BalancerPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    auto& s = k.state<BalancerState>(f.node);
    bool by_target = false;  // the error began at the target itself, not behind it
    if (f.local != kNoTarget) {
        by_target = f.cause == k.link(alb::target_of(k, plan, f).link).to;
        alb::end(k, plan, f);
    }
    if (is_down(s, f.zone)) return k.finish(id, Outcome::Failed, 0);
    if (by_target && f.child() == Outcome::TimedOut) {
        ++s.elb_504;
        return k.finish(id, Outcome::TimedOut, 504, f.cause);
    }
    if (by_target && f.child() == Outcome::Failed && f.status == 502)
        ++s.elb_502;
    else
        count_answer(s, f);
    return k.finish_as_child(id);
}

FrameId route(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const BalancerPlan& plan = plan_of(k, f.node);
    auto& s = k.state<BalancerState>(f.node);
    NEPHO_BEGIN(f)
    f.local = kNoTarget;
    if (plan.latency_line) DELAY(k, id, plan.latency_line);
    if (is_down(s, f.zone)) {
        SLEEP(k, id, plan.connect_timeout);
        return k.finish(id, Outcome::TimedOut, 0);
    }
    f.local = alb::choose(k, plan, f);
    if (f.local == kNoTarget) {
        ++s.elb_503;
        return k.finish(id, Outcome::Failed, 503);
    }
    AWAIT(send(k, plan, id));
    return answer(k, plan, id);
    NEPHO_END;
}

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
        if (is_down(s, next)) continue;
        zone = next;
        if (s.changed || has_targets(next)) break;
    }
    return {zone, zone, 0};
}

void start(Kernel& k, NodeIndex node) { Targets(k, node).start(); }
void edited(Kernel& k, NodeIndex node) { Targets(k, node).edited(); }

SimTime target_changed(Kernel& k, LinkIndex link, kernel::Endpoint at, kernel::TargetChange change) {
    return Targets(k, k.program.links[link].from).change(link, at, change);
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kZoneOutage || action.zone < 0) return;
    const BalancerPlan& plan = plan_of(k, node);
    const std::uint64_t bit = 1ull << (action.zone & 63);
    std::uint64_t& down = plan.of(k).down_zones;
    down = action.end ? down & ~bit : down | bit;
    if (action.end || std::find(plan.zones.begin(), plan.zones.end(), action.zone) == plan.zones.end()) return;
    k.log(node, "zone-lost",
          "The load balancer's node in the lost zone is taken out of DNS; clients that keep its address fail until their answer expires.",
          kernel::Observer::Level::Problem);
}

void restart(Kernel& k, NodeIndex node) {
    BalancerState& s = plan_of(k, node).of(k);
    s.elb_502 = s.elb_503 = s.elb_504 = s.target_2xx = s.target_4xx = s.target_5xx = 0;
    s.healthy.restart(k.now());
    s.unhealthy.restart(k.now());
}

// Compiling.

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
        alb::Route route;
        for (std::uint32_t g = 0; g < calls.size(); ++g)
            if (calls[g].carries(request)) route.groups.push_back(g);
        const auto same =
            std::find_if(plan.routes.begin(), plan.routes.end(), [&](const alb::Route& each) { return each.groups == route.groups; });
        plan.route_of_class.push_back(static_cast<std::uint32_t>(same - plan.routes.begin()));
        if (same == plan.routes.end()) plan.routes.push_back(route);
    }
    const std::uint32_t ring_count = plan.cross_zone ? 1 : c.plan.program.zones;
    std::uint32_t cursor = c.state<std::uint32_t>("cursors", static_cast<std::uint32_t>(plan.routes.size()) * ring_count);
    for (alb::Route& route : plan.routes) {
        route.cursors = cursor;
        cursor += ring_count;
        route.simple = route.groups.size() == 1 && ring_count == 1 && plan.algorithm == Algorithm::RoundRobin && !plan.slow_start;
    }
    plan.cursor_column = c.column<std::uint32_t>();
}

void compile_balancer(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const ApplicationLoadBalancer&>(message);
    auto& plan = c.config<BalancerPlan>();
    plan.node = c.node_index;
    c.main_state<BalancerState>("balancer");
    plan.algorithm = static_cast<Algorithm>(config.load_balancing_algorithm_type());
    plan.check = {config.health_check_enabled(),
                  config.health_check_interval_seconds() * kSecond,
                  c.timer_list(config.health_check_timeout_seconds() * kSecond),
                  config.healthy_threshold_count(),
                  config.unhealthy_threshold_count(),
                  config.health_check_phase()};
    plan.latency_line = c.line(sim_time(config.added_latency()));
    plan.connect_timeout = from_seconds(c.fact("ALB-06.connect_timeout"));
    plan.deregistration_delay = config.deregistration_delay_timeout_seconds() * kSecond;
    plan.slow_start = plan.algorithm == Algorithm::RoundRobin ? config.slow_start_duration_seconds() * kSecond : 0;
    plan.cross_zone = config.cross_zone_enabled();
    plan.zones = c.zones();
    std::vector<CallPlanRef> calls = c.calls();
    std::erase_if(calls, [](const CallPlanRef& call) { return !call.to_type->port.group; });
    for (const CallPlanRef& call : calls) c.limit(call.link, config.idle_timeout_seconds() * kSecond);
    compile_groups(c, plan, calls);
    compile_routes(c, plan, calls);
    kernel::Node& node = c.node();
    node.routines[0] = route;
    node.routines[alb::kCheck] = alb::check_routine;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
    node.target_changed = target_changed;
}

// Observing.

Reading response_time(Kernel& k, const BalancerPlan& plan) {
    Reading time;
    for (const TargetGroupPlan& group : plan.groups) {
        const kernel::LinkState& link = k.w.links[group.link];
        time.part += static_cast<double>(link.latency) * 1e-9;
        for (const std::uint64_t n : link.outcomes) time.whole += static_cast<double>(n);
    }
    return time;
}

void add_reasons(Kernel& k, const BalancerPlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    std::uint32_t registered = 0;
    for (const TargetGroupPlan& group : plan.groups)
        for (std::uint32_t i = 0; i < group.count; ++i) registered += TargetGroup(k, group).target(i).state == Target::State::Registered;
    const BalancerState& s = plan.of(k);
    const std::string unhealthy = std::to_string(s.unhealthy.value) + " of " + std::to_string(registered);
    if (registered == 0)
        out.reasons.push_back({Severity::Failed, "No target is registered: every request gets a 503", "ALB-05", ""});
    else if (s.healthy.value == 0)
        out.reasons.push_back({Severity::Failed, "No target is healthy: requests go to all " + std::to_string(registered) + " targets",
                               "ALB-04", "config.health_check_interval_seconds"});
    else if (s.unhealthy.value)
        out.reasons.push_back({Severity::Degraded, "Unhealthy targets: " + unhealthy, "ALB-01", "config.unhealthy_threshold_count"});
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const BalancerPlan& plan = plan_of(k, node);
    const BalancerState& s = plan.of(k);
    auto count = [](std::uint64_t n) { return Reading{static_cast<double>(n), 0, 0}; };
    out.metrics = {count(k.w.nodes[node].calls),
                   reading(s.healthy, k.now()),
                   reading(s.unhealthy, k.now()),
                   response_time(k, plan),
                   count(s.elb_502),
                   count(s.elb_503),
                   count(s.elb_504),
                   count(s.target_2xx),
                   count(s.target_4xx),
                   count(s.target_5xx)};
    add_reasons(k, plan, out);
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ApplicationLoadBalancer&>(message);
    auto error = [&](const char* field, std::string text, const char* remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(text), remedy});
    };
    const std::uint32_t slow = config.slow_start_duration_seconds();
    if (slow && slow < 30)
        error("config.slow_start_duration_seconds", "A slow start of " + std::to_string(slow) + " s is too short; it is 0 or 30 to 900 s.",
              "Use 0 to switch it off, or at least 30 s.");
    if (slow && config.load_balancing_algorithm_type() == LEAST_OUTSTANDING_REQUESTS)
        error("config.slow_start_duration_seconds", "Slow start does not work with least_outstanding_requests.",
              "Use round_robin, or set the slow start to 0.");
    if (config.health_check_enabled() && config.health_check_timeout_seconds() >= config.health_check_interval_seconds())
        error("config.health_check_timeout_seconds",
              "The health check timeout of " + std::to_string(config.health_check_timeout_seconds()) + " s is not below the interval of " +
                  std::to_string(config.health_check_interval_seconds()) + " s.",
              "Lower the timeout or raise the interval.");
}

constexpr Metric kMetrics[] = {
    {"RequestCount", "AWS/ApplicationELB", "Requests", MetricKind::Rate, "Requests that arrived."},
    {"HealthyHostCount", "AWS/ApplicationELB", "Healthy targets", MetricKind::Gauge, "Registered targets that pass their health checks."},
    {"UnHealthyHostCount", "AWS/ApplicationELB", "Unhealthy targets", MetricKind::Gauge,
     "Registered targets that fail their health checks."},
    {"TargetResponseTime", "AWS/ApplicationELB", "Target response time", MetricKind::Seconds,
     "From sending a request to a target until its answer."},
    {"HTTPCode_ELB_502_Count", "AWS/ApplicationELB", "502", MetricKind::Count, "Targets closed the connection or refused it."},
    {"HTTPCode_ELB_503_Count", "AWS/ApplicationELB", "503", MetricKind::Count, "No target was registered."},
    {"HTTPCode_ELB_504_Count", "AWS/ApplicationELB", "504", MetricKind::Count, "Targets did not answer in time, or could not be reached."},
    {"HTTPCode_Target_2XX_Count", "AWS/ApplicationELB", "Target 2XX", MetricKind::Count, "Good answers of targets."},
    {"HTTPCode_Target_4XX_Count", "AWS/ApplicationELB", "Target 4XX", MetricKind::Count, "Answers of targets that blame the client."},
    {"HTTPCode_Target_5XX_Count", "AWS/ApplicationELB", "Target 5XX", MetricKind::Count, "Errors that targets answered with."},
};
constexpr Element kCard[] = {{ElementKind::Rate, "RequestCount", "req/s"},
                             {ElementKind::Badge, "HealthyHostCount", "healthy"},
                             {ElementKind::Badge, "UnHealthyHostCount", "unhealthy"}};

}  // namespace

extern const ServiceType kApplicationLoadBalancer{
    .name = "application_load_balancer",
    .title = "Application Load Balancer",
    .abbreviations = "alb elb load balancer target group http",
    .id_stem = "alb",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = false, .named = true, .initial_role = model::ALL},
    .config = ApplicationLoadBalancer::descriptor,
    .metrics = kMetrics,
    .card = kCard,
    .faults = {},
    .facts = embedded::application_load_balancer_facts,
    .icon = embedded::application_load_balancer_icon,
    .help = embedded::application_load_balancer_help,
    .instances = instances,
    .compile = compile_balancer,
    .observe = observe,
    .check = check,
};

}  // namespace nephoscope::services
