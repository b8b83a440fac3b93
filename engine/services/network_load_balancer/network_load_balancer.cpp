#include "engine/services/network_load_balancer/network_load_balancer.pb.h"

#include "embedded/network_load_balancer_facts.h"
#include "embedded/network_load_balancer_help.h"
#include "embedded/network_load_balancer_icon.h"
#include "engine/model/words.h"
#include "engine/services/elastic_load_balancing/flows.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/network_faults.h"
#include "engine/services/plain_calls.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

using elb::BalancerPlan;
using elb::Flow;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using parts::kNoTarget;

namespace {

struct NlbState {
    elb::BalancerState balancer;
    elb::FlowCounts flows;
    std::uint64_t resets;
    std::uint64_t groups;  ///< as many as the flows know of
};

struct NlbPlan {
    BalancerPlan balancer;
    elb::FlowPlan flows;
    std::uint32_t handshake = 0;  ///< round trips before the first request of a connection
};

constexpr std::uint32_t kTlsIdleTimeout = 350;
constexpr std::string_view kAlb = "application_load_balancer";

const NlbPlan& plan_of(Kernel& k, NodeIndex node) { return k.config<NlbPlan>(node); }

void open(Kernel& k, const NlbPlan& plan, Flow& flow, const Frame& f) {
    ++k.state<NlbState>(f.node).flows.opened;
    ++flow.number;
    const std::uint64_t source = std::uint64_t{parts::calling_instance(k, f)} << 32 | flow.number;
    const std::uint64_t hash =
        kernel::mix(k.program.nodes[f.node].key ^ kernel::mix(source ^ (f.link == kernel::kNoLink ? 0 : k.link(f.link).key)));
    elb::lead_to(plan.balancer, flow, f, elb::choose_by_hash(k, plan.balancer, f, hash));
}

/// Its caller sends over the connection it has, as far as it knows.
bool is_connected(Kernel& k, const NlbPlan& plan, const Frame& f) {
    const Flow& flow = elb::flow_of(k, plan.flows, f);
    return flow.open && k.now() - flow.last_used < plan.flows.keep_alive && elb::leads_somewhere(k, plan.balancer, flow, f);
}

/// How long the handshake of a new connection takes.
SimTime handshake(Kernel& k, const NlbPlan& plan, const Frame& f) {
    if (!plan.handshake || f.link == kernel::kNoLink || is_connected(k, plan, f)) return 0;
    return 2 * plan.handshake * (f.crossed ? k.link(f.link).cross_zone : k.link(f.link).same_zone);
}

/// Finds or opens the caller's connection and says where it leads, in `local`. False: the caller gets a reset.
bool connect(Kernel& k, const NlbPlan& plan, Frame& f) {
    Flow& flow = elb::flow_of(k, plan.flows, f);
    const SimTime left = elb::time_left(flow, plan.flows.kept(), k.now());
    flow.open = is_connected(k, plan, f);
    const bool forgotten = flow.open && k.now() - flow.last_used >= plan.flows.idle_timeout;
    if (forgotten) flow.open = false;
    if (!flow.open && !forgotten) open(k, plan, flow, f);
    flow.last_used = k.now();
    k.state<NlbState>(f.node).flows.time += static_cast<kernel::Integral>(elb::time_left(flow, plan.flows.kept(), k.now()) - left);
    f.local = flow.open ? elb::target_of(plan.balancer, flow) : kNoTarget;
    k.state<NlbState>(f.node).resets += !flow.open;
    return flow.open;
}

FrameId answer(Kernel& k, const BalancerPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    if (f.local != kNoTarget) elb::end(k, plan, f);
    if (elb::is_down(k.state<NlbState>(f.node).balancer, f.zone)) return k.finish(id, Outcome::Failed, 0);
    return k.finish_as_child(id);
}

FrameId route(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const NlbPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    f.local = kNoTarget;
    if (plan.balancer.latency_line) DELAY(k, id, plan.balancer.latency_line);
    if (elb::is_down(k.state<NlbState>(f.node).balancer, f.zone)) {
        SLEEP(k, id, plan.balancer.connect_timeout);
        return k.finish(id, Outcome::TimedOut, 0);
    }
    SPEND(k, id, handshake(k, plan, f));
    if (!connect(k, plan, f)) return k.finish(id, Outcome::Failed, 0);
    AWAIT(elb::send(k, plan.balancer, id));
    return answer(k, plan.balancer, id);
    NEPHO_END;
}

/// With other target groups all connections are opened anew.
void edited(Kernel& k, NodeIndex node) {
    const NlbPlan& plan = plan_of(k, node);
    auto& s = k.state<NlbState>(node);
    if (s.groups != plan.balancer.groups.size()) elb::close_all(k, plan.flows, s.flows);
    s.groups = plan.balancer.groups.size();
    elb::adopt(k, plan.flows, s.flows);
    elb::Targets(k, node).edited();
    elb::change_units(k, plan.balancer);
}

void start(Kernel& k, NodeIndex node) {
    const NlbPlan& plan = plan_of(k, node);
    k.state<NlbState>(node).groups = plan.balancer.groups.size();
    elb::adopt(k, plan.flows, k.state<NlbState>(node).flows);
    elb::Targets(k, node).start();
    elb::start_minutes(k, plan.balancer);
}

void restart(Kernel& k, NodeIndex node) {
    k.state<NlbState>(node).resets = 0;
    elb::restart(k, plan_of(k, node).flows, k.state<NlbState>(node).flows);
    elb::restart(k, node);
}

/// Those to Application Load Balancers lead to their nodes, one for each zone.
std::vector<CallPlanRef> compile_targets(Compiler& c, BalancerPlan& plan) {
    for (const CallPlanRef& call : c.calls()) {
        if (call.to_type->name != kAlb) continue;
        c.plan.program.links[call.link].target_count = c.plan.program.zones;
        plan.to_balancers.push_back(call.link);
    }
    return elb::calls_to_targets(c);
}

elb::Dimensions dimensions(const Metered& of) {
    const elb::FlowCounts& flows = of.k.state<NlbState>(of.node).flows;
    const Traffic all = traffic_to(of);
    return {static_cast<double>(flows.opened) / (3600 * fact_value("NLB-13.new_flows")),
            hours(elb::open_time(of.k, plan_of(of.k, of.node).flows, flows)) / fact_value("NLB-13.active_flows"),
            (all.request_bytes + all.answer_bytes) / (kGib * fact_value("NLB-13.gigabytes"))};
}

void compile_balancer(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const NetworkLoadBalancer&>(message);
    auto& own = c.config<NlbPlan>();
    BalancerPlan& plan = own.balancer;
    plan.node = c.node_index;
    c.main_state<NlbState>("balancer");
    plan.check = {config.health_check_enabled(),
                  config.health_check_interval_seconds() * kSecond,
                  c.timer_list(config.health_check_timeout_seconds() * kSecond),
                  config.healthy_threshold_count(),
                  config.unhealthy_threshold_count(),
                  config.health_check_phase(),
                  config.health_check_protocol() == NetworkLoadBalancer::CHECK_TCP};
    plan.latency_line = c.line(sim_time(config.added_latency()));
    plan.connect_timeout = from_seconds(c.fact("ALB-06.connect_timeout"));
    plan.deregistration_delay = config.deregistration_delay_timeout_seconds() * kSecond;
    plan.cross_zone = config.cross_zone_enabled();
    plan.zones = c.zones();
    plan.dimensions = dimensions;
    own.flows.idle_timeout = config.idle_timeout_seconds() * kSecond;
    own.flows.keep_alive = sim_time(config.client_keep_alive());
    if (config.protocol() == NetworkLoadBalancer::TLS) own.handshake = static_cast<std::uint32_t>(c.fact("NLB-11.round_trips"));
    elb::compile(c, plan, compile_targets(c, plan));
    elb::compile_flows(c, own.flows);
    c.node().routines[0] = route;
    c.node().routines[elb::kMinute] = elb::minute_routine;
    c.node().start = start;
    c.node().edited = edited;
    c.node().restart = restart;
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const NlbPlan& plan = plan_of(k, node);
    const auto& s = k.state<NlbState>(node);
    auto count = [](std::uint64_t n) { return Reading{static_cast<double>(n), 0, 0}; };
    out.metrics = {count(k.w.nodes[node].calls),
                   count(s.flows.opened),
                   reading(s.balancer.healthy, k.now()),
                   reading(s.balancer.unhealthy, k.now()),
                   count(s.resets),
                   elb::response_time(k, plan.balancer),
                   elb::active_flows(k, plan.flows, s.flows),
                   elb::processed_bytes(k, plan.balancer),
                   elb::consumed_units(k, plan.balancer)};
    elb::add_reasons(k, plan.balancer, {say("No target is registered: every connection is reset"), "NLB-01", "NLB-01", "NLB-01"}, out);
}

void spreads(Kernel& k, NodeIndex node, std::string_view, std::vector<kernel::Spread*>& out) {
    elb::response_times(k, plan_of(k, node).balancer, out);
}

void meter(const Metered& of, Usage& usage) {
    usage.add("nlb-hour", hours(of));
    elb::meter_units(of, plan_of(of.k, of.node).balancer, "nlb-lcu", usage);
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const NetworkLoadBalancer&>(message);
    elb::check_intervals(config.health_check_enabled(), config.health_check_timeout_seconds(), config.health_check_interval_seconds(), id,
                         issues);
    if (config.protocol() == NetworkLoadBalancer::TLS && config.idle_timeout_seconds() != kTlsIdleTimeout)
        issues.push_back({Issue::Severity::Error, id, "config.idle_timeout_seconds",
                          say("The idle timeout of a TLS listener is 350 s and cannot be changed."),
                          say("Set it to 350 s, or use a TCP listener.")});
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    check_plain_calls(design, id, say("a load balancer"), issues);
    const auto& config = static_cast<const NetworkLoadBalancer&>(message);
    const double fixed = LimitsOf2020::bound("NLB-04.idle_timeout");
    if (config.idle_timeout_seconds() != fixed) {
        const std::string seconds = model::number_words(fixed) + " s";
        LimitsOf2020(design, id, issues)
            .offered("idle_timeout_seconds", "NLB-04.settable",
                     say("With the limits of 2020 the idle timeout is %1 and cannot be changed.", seconds), say("Set it to %1", seconds));
    }
    if (config.protocol() == NetworkLoadBalancer::TCP) return;
    for (const model::Connection& each : design.connections())
        if (each.from() == id && elb::is_a(design, each.to(), kAlb))
            issues.push_back({Issue::Severity::Error, id, "config.protocol",
                              say("Only TCP listeners forward to an Application Load Balancer, which ends TLS itself."),
                              say("Use a TCP listener.")});
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || other.port.group || other.name == kAlb) return {};
    return say("A Network Load Balancer sends connections to instances, IP addresses and Application Load Balancers only.");
}

constexpr Metric kMetrics[] = {
    {"Requests", "Nephoscope/NetworkELB", "Requests", MetricKind::Rate, "Requests that arrived over all connections."},
    {"NewFlowCount", "AWS/NetworkELB", "New connections", MetricKind::Rate, "Connections that were opened."},
    {"HealthyHostCount", "AWS/NetworkELB", "Healthy targets", MetricKind::Gauge,
     "Registered targets that pass their health checks, Application Load Balancers not among them."},
    {"UnHealthyHostCount", "AWS/NetworkELB", "Unhealthy targets", MetricKind::Gauge,
     "Registered targets that fail their health checks, Application Load Balancers not among them."},
    {"TCP_ELB_Reset_Count", "AWS/NetworkELB", "Resets", MetricKind::Count,
     "Requests that were answered with a reset by the load balancer."},
    {"TargetResponseTime", "Nephoscope/NetworkELB", "Target response time", MetricKind::Seconds,
     "From sending a request to a target until its answer.", true},
    {"ActiveFlowCount", "AWS/NetworkELB", "Connections", MetricKind::Gauge,
     "Connections that are open now. Not with more than 10,000 callers."},
    {"ProcessedBytes", "AWS/NetworkELB", "Processed", MetricKind::Count, "Bytes of requests and answers."},
    {"ConsumedLCUs", "AWS/NetworkELB", "Capacity units", MetricKind::Count,
     "Load balancer capacity units used: in an hour as many as are billed, in a minute a sixtieth. Of each minute the largest dimension."},
};
constexpr Chart kCharts[] = {
    {"Targets healthy / unhealthy", ChartUnit::Number, {"HealthyHostCount", "UnHealthyHostCount"}},
    {"New flows", ChartUnit::PerSecond, {"NewFlowCount"}},
    {"Active flows", ChartUnit::Number, {"ActiveFlowCount"}},
    {"Target response time", ChartUnit::Milliseconds, {"TargetResponseTime"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "Requests", "req/s"},
                             {ElementKind::Badge, "HealthyHostCount", "healthy"},
                             {ElementKind::Badge, "UnHealthyHostCount", "unhealthy"},
                             {ElementKind::Badge, "TCP_ELB_Reset_Count", "resets"}};

constexpr FaultType kFaults[] = {elb::kLoseNode, elb::kShift, network::kDnsFailure};

}  // namespace

extern const ServiceType kNetworkLoadBalancer{
    .name = "network_load_balancer",
    .title = "Network Load Balancer",
    .abbreviations = "nlb elb load balancer tcp connection flow",
    .id_stem = "nlb",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = false, .named = true, .initial_role = model::ALL},
    .config = model::message_type<NetworkLoadBalancer>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::network_load_balancer_facts,
    .icon = embedded::network_load_balancer_icon,
    .help = embedded::network_load_balancer_help,
    .instances = instances,
    .compile = compile_balancer,
    .observe = observe,
    .check = check,
    .refuses = refuses,
    .check_in_design = check_in_design,
    .charts = kCharts,
    .spreads = spreads,
    .meter = meter,
};

}  // namespace nephoscope::services
