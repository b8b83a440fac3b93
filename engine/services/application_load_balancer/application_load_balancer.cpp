#include "engine/services/application_load_balancer/application_load_balancer.pb.h"

#include <set>

#include "embedded/application_load_balancer_facts.h"
#include "embedded/application_load_balancer_help.h"
#include "embedded/application_load_balancer_icon.h"
#include "engine/services/access.h"
#include "engine/services/elastic_load_balancing/flows.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/network_faults.h"
#include "engine/services/plain_calls.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

using elb::Algorithm;
using elb::BalancerPlan;
using elb::plan_of;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using parts::kNoTarget;
using parts::Target;

namespace {

struct AlbState {
    elb::BalancerState balancer;
    std::uint64_t elb_502, elb_503, elb_504;
    std::uint64_t target_2xx, target_4xx, target_5xx;
    std::uint64_t connection_errors;  ///< targets that refused the connection, or did not answer to it
    std::uint64_t elb_4xx;
    double per_target;      ///< requests sent to targets, each divided by those that shared them, up to `counted`
    std::uint64_t counted;  ///< how many of them
    std::uint32_t sharing;  ///< targets that share what is sent now
    elb::FlowCounts connections;
};

struct AlbPlan {
    BalancerPlan balancer;
    elb::FlowPlan connections;
    bool functions = false;                                     ///< some target is a Lambda function
    std::vector<std::uint8_t> is_function;                      ///< by connection, where there are some
    std::vector<std::uint8_t> large_requests, large_responses;  ///< by class: more than a function may be sent, or may answer
};

/// Lambda takes and gives less through a load balancer than other targets do.
bool is_too_large(Kernel& k, const AlbPlan& plan, const Frame& f, const std::vector<std::uint8_t>& large) {
    return f.local != kNoTarget && plan.is_function[elb::target_of(k, plan.balancer, f).link] && large[k.request(f).request_class];
}

void count_answer(AlbState& s, const Frame& f) {
    if (f.ok())
        ++s.target_2xx;
    else if (f.status >= 400 && f.status < 500)
        ++s.target_4xx;
    else
        ++s.target_5xx;
}

/// What instances and servers say that nobody can connect to.
bool is_connection_error(const Frame& f) {
    return (f.child() == Outcome::Failed && f.status == 502) || (f.child() == Outcome::TimedOut && f.status == 504);
}

/// Its caller has not waited for the answer, and closed the connection: a 460 in the load balancer's own log.
bool has_left(const Frame& f) { return !f.parent; }

/// What the load balancer answers when a target has answered, or has not.
FrameId answer(Kernel& k, const AlbPlan& alb, FrameId id) {
    const Frame& f = k.frame(id);
    const BalancerPlan& plan = alb.balancer;
    auto& s = k.state<AlbState>(f.node);
    bool by_target = false;  // the error began at the target itself, not behind it
    bool leads_to_function = false;
    if (f.local != kNoTarget) {
        leads_to_function = alb.functions && alb.is_function[elb::target_of(k, plan, f).link];
        by_target = f.cause == k.link(elb::target_of(k, plan, f).link).to;
        elb::end(k, plan, f);
    }
    if (elb::is_down(s.balancer, f.zone)) return k.finish(id, Outcome::Failed, 0);
    s.connection_errors += by_target && !leads_to_function && is_connection_error(f);
    if (has_left(f)) {
        ++s.elb_4xx;
        return k.finish_as_child(id);
    }
    if (alb.functions && f.ok() && is_too_large(k, alb, f, alb.large_responses)) {
        ++s.elb_502;
        return k.finish(id, Outcome::Failed, 502);
    }
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
    const auto& alb = k.config<AlbPlan>(f);
    const BalancerPlan& plan = alb.balancer;
    auto& s = k.state<AlbState>(f.node);
    NEPHO_BEGIN(f)
    f.local = kNoTarget;
    if (plan.latency_line) DELAY(k, id, plan.latency_line);
    if (elb::is_down(s.balancer, f.zone)) {
        SLEEP(k, id, plan.connect_timeout);
        return k.finish(id, Outcome::TimedOut, 0);
    }
    elb::use_flow(k, alb.connections, s.connections, f);
    f.local = elb::choose(k, plan, f);
    if (f.local == kNoTarget) {
        ++s.elb_503;
        return k.finish(id, Outcome::Failed, 503);
    }
    if (alb.functions && is_too_large(k, alb, f, alb.large_requests)) {
        ++s.elb_4xx;
        return k.finish(id, Outcome::Failed, 413);
    }
    AWAIT(elb::send(k, plan, id));
    return answer(k, alb, id);
    NEPHO_END;
}

std::uint64_t sent_to_targets(Kernel& k, const BalancerPlan& plan) {
    std::uint64_t sum = 0;
    for (const parts::TargetGroupPlan& group : plan.groups) sum += k.w.links[group.link].calls;
    return sum;
}

/// The healthy targets or, where there is none, all that are registered.
std::uint32_t sharing(Kernel& k, const BalancerPlan& plan) {
    if (const std::uint32_t healthy = plan.of(k).healthy.value) return healthy;
    std::uint32_t registered = 0;
    for (const parts::TargetGroupPlan& group : plan.groups)
        for (std::uint32_t i = 0; i < group.count; ++i)
            registered += parts::TargetGroup(k, group).target(i).state == Target::State::Registered;
    return registered;
}

double requests_per_target(Kernel& k, const BalancerPlan& plan, const AlbState& s) {
    const std::uint64_t sent = sent_to_targets(k, plan);
    if (sent <= s.counted || !s.sharing) return s.per_target;  // An edit may have removed connections.
    return s.per_target + static_cast<double>(sent - s.counted) / s.sharing;
}

void targets_changed(Kernel& k, NodeIndex node) {
    const BalancerPlan& plan = plan_of(k, node);
    auto& s = k.state<AlbState>(node);
    s.per_target = requests_per_target(k, plan, s);
    s.counted = sent_to_targets(k, plan);
    s.sharing = sharing(k, plan);
}

void restart(Kernel& k, NodeIndex node) {
    auto& s = k.state<AlbState>(node);
    s.elb_502 = s.elb_503 = s.elb_504 = s.target_2xx = s.target_4xx = s.target_5xx = s.connection_errors = s.elb_4xx = 0;
    s.per_target = 0;
    s.counted = sent_to_targets(k, plan_of(k, node));
    elb::restart(k, k.config<AlbPlan>(node).connections, s.connections);
    elb::restart(k, node);
}

void start(Kernel& k, NodeIndex node) {
    elb::adopt(k, k.config<AlbPlan>(node).connections, k.state<AlbState>(node).connections);
    elb::Targets(k, node).start();
    elb::register_nodes(k, node);
    elb::start_minutes(k, plan_of(k, node));
}

void edited(Kernel& k, NodeIndex node) {
    elb::adopt(k, k.config<AlbPlan>(node).connections, k.state<AlbState>(node).connections);
    elb::Targets(k, node).edited();
    elb::register_nodes(k, node);
    targets_changed(k, node);
    elb::change_units(k, plan_of(k, node));
}

// Compiling.

void compile_functions(const Compiler& c, const std::vector<CallPlanRef>& calls, AlbPlan& plan) {
    const double limit = c.fact("ALB-20.most") * 1024;
    plan.is_function.resize(c.plan.program.links.size());
    for (const CallPlanRef& call : calls) {
        plan.is_function[call.link] = call.to_type->port.speaks == Speaks::Functions;
        plan.functions |= plan.is_function[call.link];
    }
    for (const RequestClassPlan& each : c.plan.shared.classes) {
        plan.large_requests.push_back(each.request_bytes > limit);
        plan.large_responses.push_back(each.response_bytes > limit);
    }
}

/// Bytes to and from Lambda functions, of a load balancer's own links.
double function_bytes(const Metered& of, const AlbPlan& plan) {
    double bytes = 0;
    for (std::size_t i = 0; i < plan.is_function.size(); ++i) {
        if (!plan.is_function[i]) continue;
        const Traffic each = traffic(of, static_cast<kernel::LinkIndex>(i));
        bytes += each.request_bytes + each.answer_bytes;
    }
    return bytes;
}

/// The first ten rules are free: here each target group has one.
double rule_evaluations(const Metered& of, const AlbPlan& plan) {
    const double rules = static_cast<double>(plan.balancer.groups.size()) - 10;
    return rules > 0 ? rules * static_cast<double>(of.k.w.nodes[of.node].calls) : 0;
}

elb::Dimensions dimensions(const Metered& of) {
    const auto& plan = of.k.config<AlbPlan>(of.node);
    const elb::FlowCounts& connections = of.k.state<AlbState>(of.node).connections;
    const Traffic all = traffic_to(of);
    const double lambda = function_bytes(of, plan), others = std::max(0.0, all.request_bytes + all.answer_bytes - lambda);
    return {static_cast<double>(connections.opened) / (3600 * fact_value("ALB-17.new_connections")),
            hours(elb::open_time(of.k, plan.connections, connections)) / fact_value("ALB-17.active_connections"),
            others / (kGib * fact_value("ALB-17.gigabytes")) + lambda / (kGib * fact_value("ALB-17.function_gigabytes")),
            rule_evaluations(of, plan) / (3600 * fact_value("ALB-17.rules"))};
}

void compile_balancer(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const ApplicationLoadBalancer&>(message);
    auto& own = c.config<AlbPlan>();
    BalancerPlan& plan = own.balancer;
    plan.node = c.node_index;
    c.main_state<AlbState>("balancer");
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
    plan.slow_start = config.slow_start_duration_seconds() * kSecond;
    plan.cross_zone = config.cross_zone_enabled();
    plan.zones = c.zones();
    plan.changed = targets_changed;
    plan.dimensions = dimensions;
    own.connections.idle_timeout = own.connections.keep_alive = config.idle_timeout_seconds() * kSecond;
    elb::compile_flows(c, own.connections);
    const std::vector<CallPlanRef> calls = elb::calls_to_targets(c);
    for (const CallPlanRef& call : calls) c.limit(call.link, config.idle_timeout_seconds() * kSecond);
    elb::compile(c, plan, calls);
    compile_functions(c, calls, own);
    plan.callers = c.callers();
    c.node().routines[0] = route;
    c.node().routines[parts::kProbeRoutine] = elb::answer_check;
    c.node().routines[elb::kMinute] = elb::minute_routine;
    c.node().registers_targets = true;
    c.node().start = start;
    c.node().edited = edited;
    c.node().restart = restart;
}

// Observing.

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const BalancerPlan& plan = plan_of(k, node);
    const auto& s = k.state<AlbState>(node);
    auto count = [](std::uint64_t n) { return Reading{static_cast<double>(n), 0, 0}; };
    out.metrics = {count(k.w.nodes[node].calls),
                   reading(s.balancer.healthy, k.now()),
                   reading(s.balancer.unhealthy, k.now()),
                   elb::response_time(k, plan),
                   count(s.elb_502),
                   count(s.elb_503),
                   count(s.elb_504),
                   count(s.target_2xx),
                   count(s.target_4xx),
                   count(s.target_5xx),
                   count(s.elb_502 + s.elb_503 + s.elb_504),
                   count(s.connection_errors),
                   count(s.elb_4xx),
                   only_if(!k.config<AlbPlan>(node).functions, {requests_per_target(k, plan, s), 0, 0}),
                   elb::processed_bytes(k, plan),
                   count(s.connections.opened),
                   elb::active_flows(k, k.config<AlbPlan>(node).connections, s.connections),
                   elb::consumed_units(k, plan)};
    elb::add_reasons(k, plan, {say("No target is registered: every request gets a 503"), "ALB-05", "ALB-04", "ALB-01"}, out);
}

void spreads(Kernel& k, NodeIndex node, std::string_view, std::vector<kernel::Spread*>& out) {
    elb::response_times(k, plan_of(k, node), out);
}

void meter(const Metered& of, Usage& usage) {
    usage.add("alb-hour", hours(of));
    elb::meter_units(of, plan_of(of.k, of.node), "alb-lcu", usage);
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ApplicationLoadBalancer&>(message);
    auto error = [&](const char* field, Text text, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(text), std::move(remedy)});
    };
    const std::uint32_t slow = config.slow_start_duration_seconds();
    if (slow && slow < 30)
        error("config.slow_start_duration_seconds", say("A slow start of %1 s is too short; it is 0 or 30 to 900 s.", slow),
              say("Use 0 to switch it off, or at least 30 s."));
    if (slow && config.load_balancing_algorithm_type() != ROUND_ROBIN)
        error("config.slow_start_duration_seconds", say("Slow start works with round_robin only."),
              say("Use round_robin, or set the slow start to 0."));
    elb::check_intervals(config.health_check_enabled(), config.health_check_timeout_seconds(), config.health_check_interval_seconds(), id,
                         issues);
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    check_plain_calls(design, id, say("a load balancer"), issues);
    if (!static_cast<const ApplicationLoadBalancer&>(message).cross_zone_enabled())
        LimitsOf2020(design, id, issues)
            .offered("cross_zone_enabled", "ALB-12.can_be_off",
                     say("In 2020 the cross-zone load balancing of an Application Load Balancer could not be turned off."),
                     say("Turn it on"));
    std::set<std::string_view> balancers;
    for (const model::Connection& each : design.connections())
        if (each.to() == id && elb::is_a(design, each.from(), "network_load_balancer")) balancers.insert(each.from());
    if (balancers.size() <= 2) return;
    issues.push_back({Issue::Severity::Error,
                      id,
                      {},
                      say("It is the target of %1 Network Load Balancers; AWS allows two.", balancers.size()),
                      say("Remove the connections from the others.")});
}

constexpr Metric kMetrics[] = {
    {"RequestCount", "AWS/ApplicationELB", "Requests", MetricKind::Rate, "Requests that arrived."},
    {"HealthyHostCount", "AWS/ApplicationELB", "Healthy targets", MetricKind::Gauge, "Registered targets that pass their health checks."},
    {"UnHealthyHostCount", "AWS/ApplicationELB", "Unhealthy targets", MetricKind::Gauge,
     "Registered targets that fail their health checks."},
    {"TargetResponseTime", "AWS/ApplicationELB", "Target response time", MetricKind::Seconds,
     "From sending a request to a target until its answer.", true},
    {"HTTPCode_ELB_502_Count", "AWS/ApplicationELB", "502", MetricKind::Count, "Targets closed the connection or refused it."},
    {"HTTPCode_ELB_503_Count", "AWS/ApplicationELB", "503", MetricKind::Count, "No target was registered."},
    {"HTTPCode_ELB_504_Count", "AWS/ApplicationELB", "504", MetricKind::Count, "Targets did not answer in time, or could not be reached."},
    {"HTTPCode_Target_2XX_Count", "AWS/ApplicationELB", "Target 2XX", MetricKind::Count, "Good answers of targets."},
    {"HTTPCode_Target_4XX_Count", "AWS/ApplicationELB", "Target 4XX", MetricKind::Count, "Answers of targets that blame the client."},
    {"HTTPCode_Target_5XX_Count", "AWS/ApplicationELB", "Target 5XX", MetricKind::Count, "Errors that targets answered with."},
    {"HTTPCode_ELB_5XX_Count", "AWS/ApplicationELB", "ELB 5XX", MetricKind::Count,
     "Errors that the load balancer answered with: 502, 503, 504."},
    {"TargetConnectionErrorCount", "AWS/ApplicationELB", "Connection errors", MetricKind::Count,
     "Targets that refused the connection, or did not answer to it."},
    {"HTTPCode_ELB_4XX_Count", "AWS/ApplicationELB", "ELB 4XX", MetricKind::Count,
     "Requests whose caller did not wait for the answer (460), or that were too large for a function (413)."},
    {"RequestCountPerTarget", "AWS/ApplicationELB", "Per target", MetricKind::Count,
     "Requests sent to targets, divided by the healthy ones; without any, by all. Not where a target is a function."},
    {"ProcessedBytes", "AWS/ApplicationELB", "Processed", MetricKind::Count, "Bytes of requests and answers."},
    {"NewConnectionCount", "AWS/ApplicationELB", "New connections", MetricKind::Rate,
     "Connections that callers opened, one for each host or instance. AWS counts those to targets, too."},
    {"ActiveConnectionCount", "AWS/ApplicationELB", "Connections", MetricKind::Gauge,
     "Callers' connections that are open. AWS counts those to targets, too. Not with more than 10,000 callers."},
    {"ConsumedLCUs", "AWS/ApplicationELB", "Capacity units", MetricKind::Count,
     "Load balancer capacity units used: in an hour as many as are billed, in a minute a sixtieth. Of each minute the largest dimension."},
};
constexpr Chart kCharts[] = {
    {"Targets healthy / unhealthy", ChartUnit::Number, {"HealthyHostCount", "UnHealthyHostCount"}},
    {"Target response time", ChartUnit::Milliseconds, {"TargetResponseTime"}},
    {"Requests per target", ChartUnit::PerSecond, {"RequestCountPerTarget"}},
    {"Own answers 502 / 503 / 504", ChartUnit::PerSecond, {"HTTPCode_ELB_502_Count", "HTTPCode_ELB_503_Count", "HTTPCode_ELB_504_Count"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "RequestCount", "req/s"},
                             {ElementKind::Badge, "HealthyHostCount", "healthy"},
                             {ElementKind::Badge, "UnHealthyHostCount", "unhealthy"}};

std::uint16_t port(const google::protobuf::Message&) { return 443; }
constexpr FaultType kFaults[] = {elb::kLoseNode, elb::kShift, network::kDnsFailure, access::kRevokeIngress};

}  // namespace

extern const ServiceType kApplicationLoadBalancer{
    .name = "application_load_balancer",
    .title = "Application Load Balancer",
    .abbreviations = "alb elb load balancer target group http",
    .id_stem = "alb",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = false, .named = true, .initial_role = model::ALL},
    .config = model::message_type<ApplicationLoadBalancer>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::application_load_balancer_facts,
    .icon = embedded::application_load_balancer_icon,
    .help = embedded::application_load_balancer_help,
    .instances = instances,
    .compile = compile_balancer,
    .observe = observe,
    .check = check,
    .refuses = elb::refuses,
    .check_in_design = check_in_design,
    .access = {.arn = "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/app/{id}",
               .service = "elasticloadbalancing.amazonaws.com",
               .port = port,
               .connect_timeout = "ALB-06.connect_timeout"},
    .charts = kCharts,
    .split_traffic = elb::split,
    .spreads = spreads,
    .meter = meter,
};

}  // namespace nephoscope::services
