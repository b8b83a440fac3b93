#include "engine/services/classic_load_balancer/classic_load_balancer.pb.h"

#include <algorithm>
#include <array>
#include <optional>

#include "embedded/classic_load_balancer_facts.h"
#include "embedded/classic_load_balancer_help.h"
#include "embedded/classic_load_balancer_icon.h"
#include "engine/services/elastic_load_balancing/flows.h"
#include "engine/services/network_faults.h"
#include "engine/services/plain_calls.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

using elb::BalancerPlan;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using parts::kNoTarget;
using parts::Target;

namespace {

constexpr std::uint8_t kAdmit = 2;           ///< routine
constexpr std::uint32_t kZones = 64;         ///< as BalancerState::down_zones can tell apart
constexpr std::uint16_t kUnavailable = 503;  ///< no healthy instance, or no room in the surge queue

struct ClbState {
    elb::BalancerState balancer;
    kernel::Gauge waiting;  ///< in all surge queues
    std::uint64_t routed, connection_errors, spillover, elb_5xx, backend_2xx, backend_4xx, backend_5xx;
    bool admits;  ///< a process is about to look who may go on
};

struct ClbPlan {
    BalancerPlan balancer;
    elb::FlowPlan flows;
    bool tcp = false;
    std::uint32_t room = 1;
    SimTime idle_timeout = 0;
    std::uint32_t queue_column = 0, queues = 0;  ///< of StationState: a station without servers for each zone
    std::array<parts::StationPlan, kZones> queue_of_zone;

    ClbState& of(Kernel& k) const { return k.state<ClbState>(balancer.node); }
    parts::StationState& queue_state(Kernel& k, std::size_t zone) const {
        return k.w.column<parts::StationState>(queue_column)[queues + zone];
    }
    parts::Station queue(Kernel& k, std::size_t zone) const { return {k, queue_of_zone[zone], queue_state(k, zone), &of(k).waiting}; }
    const Target& target(Kernel& k, std::uint32_t element) const { return k.w.column<Target>(balancer.groups.front().column)[element]; }
    bool has_room(const Target& target) const { return target.outstanding < room; }
};

const ClbPlan& plan_of(Kernel& k, NodeIndex node) { return k.config<ClbPlan>(node); }

/// The instance for a request, or for a connection, at the frame's node; kNoTarget: none is healthy. Where none has room, any of them.
std::uint32_t choose(Kernel& k, const ClbPlan& plan, const Frame& f) {
    std::uint32_t target = elb::choose(k, plan.balancer, f);
    const std::uint32_t others = plan.tcp ? plan.of(k).balancer.healthy.value : 0;
    for (std::uint32_t tried = 0; tried < others && target != kNoTarget && !plan.has_room(plan.target(k, target)); ++tried)
        target = elb::choose(k, plan.balancer, f);
    return target;
}

/// The open connection of a TCP caller, if it has one that still leads somewhere.
bool follows_flow(Kernel& k, const ClbPlan& plan, Frame& f) {
    if (!plan.tcp) return false;
    elb::Flow& flow = elb::flow_of(k, plan.flows, f);
    const SimTime idle = k.now() - flow.last_used;
    if (idle >= plan.flows.keep_alive || idle >= plan.flows.idle_timeout) flow.open = false;
    if (!flow.open || !elb::leads_somewhere(k, plan.balancer, flow, f)) return flow.open = false;
    flow.last_used = k.now();
    f.local = elb::target_of(plan.balancer, flow);
    return true;
}

void open_flow(Kernel& k, const ClbPlan& plan, const Frame& f) {
    elb::Flow& flow = elb::flow_of(k, plan.flows, f);
    elb::lead_to(plan.balancer, flow, f, f.local);
    flow.last_used = k.now();
    ++flow.number;
}

/// Finds where the frame goes, in `local`; kNoTarget: nowhere. True: nobody has room, it must wait.
bool must_wait(Kernel& k, const ClbPlan& plan, Frame& f) {
    if (follows_flow(k, plan, f)) return false;
    f.local = choose(k, plan, f);
    if (f.local == kNoTarget) return false;
    if (!plan.has_room(plan.target(k, f.local))) {
        f.local = kNoTarget;
        return true;
    }
    ++plan.of(k).routed;
    if (plan.tcp) open_flow(k, plan, f);
    return false;
}

/// False: the surge queue of its node is full.
bool joins_queue(Kernel& k, const ClbPlan& plan, FrameId id) {
    ClbState& s = plan.of(k);
    const bool joins = plan.queue(k, k.frame(id).zone % kZones).enter(id) == parts::Admission::Queued;
    s.spillover += !joins;
    return joins;
}

FrameId refuse(Kernel& k, const ClbPlan& plan, FrameId id, Outcome outcome, std::uint16_t status) {
    plan.of(k).elb_5xx += !plan.tcp;
    return k.finish(id, outcome, plan.tcp ? 0 : status);
}

/// The surge queue whose first one has waited longest, of those that may use a target in this zone; kZones: nobody waits.
std::size_t longest_waiting(Kernel& k, const ClbPlan& plan, std::uint8_t zone) {
    std::size_t best = kZones;
    for (std::size_t z = 0; z < kZones; ++z) {
        const parts::StationState& queue = plan.queue_state(k, z);
        if (!queue.head || (!plan.balancer.cross_zone && z != zone)) continue;
        if (best == kZones || k.frame(queue.head).wake < k.frame(plan.queue_state(k, best).head).wake) best = z;
    }
    return best;
}

/// A target has room again.
void pass_on(Kernel& k, const ClbPlan& plan, std::uint32_t element) {
    if (!plan.of(k).waiting.value) return;
    const Target& target = plan.target(k, element);
    if (target.state != Target::State::Registered || target.check.health != parts::Health::Healthy || !plan.has_room(target)) return;
    if (const std::size_t zone = longest_waiting(k, plan, target.zone); zone != kZones) plan.queue(k, zone).release();
}

void count_answer(ClbState& s, const Frame& f) {
    if (f.ok())
        ++s.backend_2xx;
    else if (f.status >= 400 && f.status < 500)
        ++s.backend_4xx;
    else
        ++s.backend_5xx;
}

/// What the caller hears when an instance has answered, or has not.
FrameId answer(Kernel& k, const ClbPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    ClbState& s = plan.of(k);
    bool by_target = false;
    if (f.local != kNoTarget) {
        const std::uint32_t element = f.local;
        by_target = f.cause == k.link(elb::target_of(k, plan.balancer, f).link).to;
        elb::end(k, plan.balancer, f);
        pass_on(k, plan, element);
    }
    if (elb::is_down(s.balancer, f.zone)) return k.finish(id, Outcome::Failed, 0);
    const bool closed = by_target && f.child() == Outcome::Failed && f.status == 502;
    s.connection_errors += closed;
    if (plan.tcp) return k.finish_as_child(id);
    if (closed || (by_target && f.child() == Outcome::TimedOut)) {
        ++s.elb_5xx;
        return k.finish(id, f.child(), 504, f.cause);
    }
    count_answer(s, f);
    return k.finish_as_child(id);
}

FrameId route(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClbPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    f.local = kNoTarget;
    if (plan.balancer.latency_line) DELAY(k, id, plan.balancer.latency_line);
    if (elb::is_down(plan.of(k).balancer, f.zone)) {
        SLEEP(k, id, plan.balancer.connect_timeout);
        return k.finish(id, Outcome::TimedOut, 0);
    }
    while (must_wait(k, plan, f)) {
        if (!joins_queue(k, plan, id)) return refuse(k, plan, id, Outcome::Rejected, kUnavailable);
        PARK();
        if (!f.ok()) return refuse(k, plan, id, Outcome::TimedOut, 504);
    }
    if (f.local == kNoTarget) return refuse(k, plan, id, Outcome::Failed, kUnavailable);
    AWAIT(elb::send(k, plan.balancer, id));
    return answer(k, plan, id);
    NEPHO_END;
}

/// How many more requests the targets of a node in this zone take; nothing when none of them is healthy.
std::optional<std::uint64_t> room(Kernel& k, const ClbPlan& plan, std::size_t zone) {
    std::optional<std::uint64_t> room;
    for (const parts::TargetGroupPlan& group : plan.balancer.groups) {
        for (std::uint32_t i = 0; i < group.count; ++i) {
            const Target& target = parts::TargetGroup(k, group).target(i);
            const bool usable = target.state == Target::State::Registered && target.check.health == parts::Health::Healthy;
            if (usable && (plan.balancer.cross_zone || target.zone == zone))
                room = room.value_or(0) + (plan.has_room(target) ? plan.room - target.outstanding : 0);
        }
    }
    return room;
}

/// Targets came, went or changed: those who wait may have room now, or nobody to wait for.
FrameId admit(Kernel& k, FrameId id) {
    const ClbPlan& plan = plan_of(k, k.frame(id).node);
    plan.of(k).admits = false;
    for (std::size_t zone = 0; zone < kZones; ++zone) {
        const std::uint32_t waiting = plan.queue_state(k, zone).waiting.value;
        const std::uint64_t most = waiting ? room(k, plan, zone).value_or(waiting) : 0;
        for (std::uint64_t n = 0; n < std::min<std::uint64_t>(waiting, most); ++n) plan.queue(k, zone).release();
    }
    return k.finish(id, Outcome::Ok);
}

void targets_changed(Kernel& k, NodeIndex node) {
    ClbState& s = plan_of(k, node).of(k);
    if (!s.waiting.value || s.admits) return;
    s.admits = true;
    k.spawn_process(node, kAdmit, 0);
}

void expire(Kernel& k, std::uint32_t, std::uint64_t argument) {
    plan_of(k, static_cast<NodeIndex>(argument / kZones)).queue(k, argument % kZones).expire();
}

void start(Kernel& k, NodeIndex node) { elb::Targets(k, node).start(); }

void edited(Kernel& k, NodeIndex node) {
    const ClbPlan& plan = plan_of(k, node);
    elb::close_all(k, plan.flows);
    plan.of(k).admits = false;
    elb::Targets(k, node).edited();
    targets_changed(k, node);
}

void restart(Kernel& k, NodeIndex node) {
    const ClbPlan& plan = plan_of(k, node);
    ClbState& s = plan.of(k);
    s.routed = s.connection_errors = s.spillover = s.elb_5xx = s.backend_2xx = s.backend_4xx = s.backend_5xx = 0;
    for (std::size_t zone = 0; zone < kZones; ++zone) plan.queue(k, zone).restart_statistics();
    s.waiting.restart(k.now());
    elb::restart(k, node);
}

// Compiling.

void compile_queues(Compiler& c, ClbPlan& plan) {
    plan.queues = c.state<parts::StationState>("surge queues", kZones);
    plan.queue_column = c.column<parts::StationState>();
    const auto limit = static_cast<std::int64_t>(c.fact("CLB-06.surge_queue"));
    for (std::uint32_t zone = 0; zone < kZones; ++zone)
        plan.queue_of_zone[zone] = {0, limit, plan.idle_timeout, c.source(expire, std::uint64_t{c.node_index} * kZones + zone)};
}

void compile_balancer(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const ClassicLoadBalancer&>(message);
    auto& own = c.config<ClbPlan>();
    BalancerPlan& plan = own.balancer;
    plan.node = c.node_index;
    c.main_state<ClbState>("balancer");
    own.tcp = config.protocol() == LISTENER_TCP;
    own.room = config.instance_connections();
    own.idle_timeout = config.idle_timeout() * kSecond;
    own.flows.idle_timeout = own.idle_timeout;
    own.flows.keep_alive = sim_time(config.client_keep_alive());
    plan.algorithm = own.tcp ? elb::Algorithm::RoundRobin : elb::Algorithm::LeastOutstanding;
    plan.check = {true,
                  config.health_check_interval() * kSecond,
                  c.timer_list(config.health_check_timeout() * kSecond),
                  config.healthy_threshold(),
                  config.unhealthy_threshold(),
                  config.health_check_phase(),
                  config.health_check_protocol() == PING_TCP};
    plan.latency_line = c.line(sim_time(config.added_latency()));
    plan.connect_timeout = from_seconds(c.fact("ALB-06.connect_timeout"));
    plan.deregistration_delay = config.connection_draining_enabled() ? config.connection_draining_timeout() * kSecond : 0;
    plan.cross_zone = config.cross_zone();
    plan.fail_open = false;
    plan.changed = targets_changed;
    plan.zones = c.zones();
    const std::vector<CallPlanRef> calls = elb::calls_to_targets(c);
    for (const CallPlanRef& call : calls) c.limit(call.link, own.idle_timeout);
    elb::compile(c, plan, calls);
    elb::compile_flows(c, own.flows);
    compile_queues(c, own);
    kernel::Node& node = c.node();
    node.routines[0] = route;
    node.routines[kAdmit] = admit;
    node.start = start;
    node.edited = edited;
    node.restart = restart;
}

// Observing.

void add_queue_reason(Kernel& k, const ClbPlan& plan, Observation& out) {
    std::uint32_t longest = 0;
    for (std::size_t zone = 0; zone < kZones; ++zone) longest = std::max(longest, plan.queue_state(k, zone).waiting.value);
    if (!longest) return;
    using Severity = ReasonReading::Severity;
    const std::int64_t limit = plan.queue_of_zone.front().queue_limit;
    out.reasons.push_back({longest >= limit ? Severity::Failed : Severity::Degraded,
                           say("Surge queue: %1 of %2 requests wait for an instance with room", longest, limit), "CLB-06",
                           "config.instance_connections"});
}

/// Its maximum is that of any node, as each has a surge queue of its own.
Reading surge_queue_length(Kernel& k, const ClbPlan& plan) {
    Reading out = reading(plan.of(k).waiting, k.now());
    std::uint32_t longest = 0;
    for (std::size_t zone = 0; zone < kZones; ++zone) longest = std::max(longest, plan.queue_state(k, zone).waiting.maximum);
    out.maximum = longest;
    return out;
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ClbPlan& plan = plan_of(k, node);
    const ClbState& s = plan.of(k);
    auto count = [](std::uint64_t n) { return Reading{static_cast<double>(n), 0, 0}; };
    out.queue = reading(s.waiting, k.now());
    out.metrics = {count(s.routed),
                   reading(s.balancer.healthy, k.now()),
                   reading(s.balancer.unhealthy, k.now()),
                   surge_queue_length(k, plan),
                   count(s.spillover),
                   elb::response_time(k, plan.balancer),
                   count(s.connection_errors),
                   count(s.elb_5xx),
                   count(s.backend_2xx),
                   count(s.backend_4xx),
                   count(s.backend_5xx)};
    elb::ReasonFacts facts{say("No instance is registered: every request gets a 503"), "CLB-07", "CLB-07", "CLB-01"};
    facts.interval = "health_check_interval";
    facts.threshold = "unhealthy_threshold";
    elb::add_reasons(k, plan.balancer, facts, out);
    add_queue_reason(k, plan, out);
}

void spreads(Kernel& k, NodeIndex node, std::string_view, std::vector<kernel::Spread*>& out) {
    elb::response_times(k, plan_of(k, node).balancer, out);
}

void meter(const Metered& of, Usage& usage) {
    const Traffic all = traffic_to(of);
    usage.add("clb-hour", hours(of));
    usage.add("clb-gb", (all.request_bytes + all.answer_bytes) / kGib);
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ClassicLoadBalancer&>(message);
    elb::check_intervals(true, config.health_check_timeout(), config.health_check_interval(), id, issues, "config.health_check_timeout");
}

void check_in_design(const google::protobuf::Message&, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    check_plain_calls(design, id, say("a load balancer"), issues);
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || (other.port.group && !other.port.outside && other.port.speaks != Speaks::Functions)) return {};
    return say(
        "A Classic Load Balancer sends requests to EC2 instances only; use an Application Load Balancer for IP addresses and Lambda.");
}

constexpr Metric kMetrics[] = {
    {"RequestCount", "AWS/ELB", "Requests", MetricKind::Rate, "Requests, or TCP connections, that were routed to an instance."},
    {"HealthyHostCount", "AWS/ELB", "Healthy instances", MetricKind::Gauge, "Registered instances that pass their health checks."},
    {"UnHealthyHostCount", "AWS/ELB", "Unhealthy instances", MetricKind::Gauge, "Registered instances that fail their health checks."},
    {"SurgeQueueLength", "AWS/ELB", "Surge queue", MetricKind::Gauge, "Requests waiting for an instance with room."},
    {"SpilloverCount", "AWS/ELB", "Spillover", MetricKind::Count, "Requests rejected because the surge queue was full."},
    {"Latency", "AWS/ELB", "Latency", MetricKind::Seconds, "From sending a request to an instance until its answer.", true},
    {"BackendConnectionErrors", "AWS/ELB", "Connection errors", MetricKind::Count, "Connections that instances refused or closed."},
    {"HTTPCode_ELB_5XX", "AWS/ELB", "ELB 5XX", MetricKind::Count, "Errors of the load balancer itself: 503 and 504."},
    {"HTTPCode_Backend_2XX", "AWS/ELB", "Backend 2XX", MetricKind::Count, "Good answers of instances."},
    {"HTTPCode_Backend_4XX", "AWS/ELB", "Backend 4XX", MetricKind::Count, "Answers of instances that blame the client."},
    {"HTTPCode_Backend_5XX", "AWS/ELB", "Backend 5XX", MetricKind::Count, "Errors that instances answered with."},
};
constexpr Chart kCharts[] = {
    {"Targets healthy / unhealthy", ChartUnit::Number, {"HealthyHostCount", "UnHealthyHostCount"}},
    {"Surge queue", ChartUnit::Number, {"SurgeQueueLength"}},
    {"Spillover / connection errors", ChartUnit::PerSecond, {"SpilloverCount", "BackendConnectionErrors"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "RequestCount", "req/s"},
                             {ElementKind::Queue, "SurgeQueueLength", "surge"},
                             {ElementKind::Badge, "HealthyHostCount", "healthy"},
                             {ElementKind::Badge, "UnHealthyHostCount", "unhealthy"},
                             {ElementKind::Badge, "SpilloverCount", "spillover"}};

std::uint16_t port(const google::protobuf::Message&) { return 80; }

constexpr FaultType kFaults[] = {elb::kLoseNode, elb::kShift, network::kDnsFailure};

}  // namespace

extern const ServiceType kClassicLoadBalancer{
    .name = "classic_load_balancer",
    .title = "Classic Load Balancer",
    .abbreviations = "clb elb load balancer classic surge queue http tcp",
    .id_stem = "clb",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = false, .named = true, .initial_role = model::ALL},
    .config = model::message_type<ClassicLoadBalancer>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::classic_load_balancer_facts,
    .icon = embedded::classic_load_balancer_icon,
    .help = embedded::classic_load_balancer_help,
    .instances = instances,
    .compile = compile_balancer,
    .observe = observe,
    .check = check,
    .refuses = refuses,
    .check_in_design = check_in_design,
    .access = {.arn = "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{id}",
               .service = "elasticloadbalancing.amazonaws.com",
               .port = port},
    .charts = kCharts,
    .spreads = spreads,
    .meter = meter,
};

}  // namespace nephoscope::services
