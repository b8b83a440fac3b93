#include "engine/services/server/server.pb.h"

#include "embedded/server_facts.h"
#include "embedded/server_help.h"
#include "embedded/server_icon.h"
#include "engine/base/text.h"
#include "engine/parts/processor_sharing.h"
#include "engine/parts/station.h"
#include "engine/parts/token_bucket.h"
#include "engine/services/access.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"
#include "engine/services/queue_discipline.h"

namespace nephoscope::services {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

using Level = kernel::Observer::Level;

constexpr const char* kHang = "neph:server:hang";
constexpr const char* kStop = "neph:server:stop";
constexpr const char* kSlow = "neph:server:slow";
constexpr SimTime kHangCheck = kSecond;

struct ServerState {
    parts::StationState station;
    parts::SheddingState shedding;
    parts::SharedProcessorState processor;
    parts::TokenBucketState bucket;
    std::uint64_t waited;  ///< requests that found no free server
    double slowed;         ///< by a fault: how many times as long work takes; 0: as it should
    bool hangs, stopped;   ///< by a fault
};

struct ServerPlan {
    kernel::NodeIndex node = 0;
    bool sharing = false;
    bool throttles = false;
    parts::StationPlan station;
    parts::SharedProcessorPlan processor;
    parts::TokenBucketPlan bucket;
    parts::Law service_time;
    double error_rate = 0;
    CallSequence calls;

    ServerState& of(Kernel& k) const { return k.state<ServerState>(node); }
    parts::Station station_of(Kernel& k) const { return {k, station, of(k).station, nullptr, &of(k).shedding}; }
};

const ServerPlan& plan_of(Kernel& k, NodeIndex node) { return k.config<ServerPlan>(node); }

SimTime work(Kernel& k, const ServerPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("service"));
    const SimTime time = plan.service_time.sample(draw);
    const double slowed = plan.of(k).slowed;
    return slowed > 0 ? static_cast<SimTime>(slowed * static_cast<double>(time)) : time;
}

bool fails(Kernel& k, const ServerPlan& plan, const Frame& f) {
    if (plan.error_rate <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("error"));
    return kernel::uniform(draw) < plan.error_rate;
}

/// True: the frame waits. Otherwise child() says whether it was let in.
bool must_wait(Kernel& k, const ServerPlan& plan, FrameId id) {
    const parts::Admission admission = plan.station_of(k).enter(id);
    k.frame(id).set_child(admission == parts::Admission::Refused ? Outcome::Rejected : Outcome::Ok);
    plan.of(k).waited += admission == parts::Admission::Queued;
    return admission == parts::Admission::Queued;
}

const CallSequence::Step* step(Kernel& k, const ServerPlan& plan, const Frame& f) { return plan.calls.at(k.request(f), f.local); }

FrameId next_call(Kernel& k, const ServerPlan& plan, FrameId id) {
    const CallSequence::Step& next = *step(k, plan, k.frame(id));
    return parts::call(k, id, next.link, 0, next.number);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ServerPlan& plan = plan_of(k, f.node);
    ServerState& s = plan.of(k);
    NEPHO_BEGIN(f)
    if (s.stopped) return k.finish(id, Outcome::Failed, 502);
    if (plan.throttles && !parts::take_token(plan.bucket, s.bucket, k.now())) return k.finish(id, Outcome::Throttled, 429);
    if (plan.sharing) {
        if (!parts::SharedProcessor(k, plan.processor, s.processor).enter(id, work(k, plan, f)))
            return k.finish(id, Outcome::Rejected, 503);
        PARK();
        while (s.hangs) SLEEP(k, id, kHangCheck);
    } else {
        if (must_wait(k, plan, id)) PARK();
        if (!f.ok()) return k.finish(id, f.child(), 503);
        SPEND(k, id, work(k, plan, f));
        while (s.hangs) SLEEP(k, id, kHangCheck);
        plan.station_of(k).leave();
    }
    if (fails(k, plan, f)) return k.finish(id, Outcome::Failed, 500);
    for (f.local = 0; step(k, plan, f); ++f.local) {
        AWAIT(next_call(k, plan, id));
        if (!f.ok()) return k.finish_as_child(id);
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void expire(Kernel& k, std::uint32_t, std::uint64_t node) {
    const ServerPlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    plan.station_of(k).expire();
}

void complete(Kernel& k, std::uint32_t, std::uint64_t node) {
    const ServerPlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    parts::SharedProcessor(k, plan.processor, plan.of(k).processor).complete();
}

/// All that it holds is lost.
void stop(Kernel& k, const ServerPlan& plan) {
    ServerState& s = plan.of(k);
    k.kill(plan.node, -1, Outcome::Failed, 502);
    plan.station_of(k).clear();
    parts::SharedProcessor(k, plan.processor, s.processor).clear();
    s.stopped = true;
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ServerPlan& plan = plan_of(k, node);
    ServerState& s = plan.of(k);
    const auto tell = [&](const char* what, Text text) { k.log(node, what, std::move(text), action.end ? Level::Good : Level::Problem); };
    if (action.action == kHang) {
        s.hangs = !action.end;
        tell(action.end ? "server-recovered" : "server-hangs",
             action.end ? say("The server answers again.") : say("The server takes requests and answers none."));
    } else if (action.action == kStop && action.end) {
        s.stopped = false;
        tell("server-started", say("The server runs again."));
    } else if (action.action == kStop) {
        stop(k, plan);
        tell("server-stopped", say("The server is stopped: what it held is lost, and every request is refused."));
    } else if (action.action == kSlow) {
        s.slowed = action.end ? 0 : action.magnitude;
        tell(action.end ? "server-recovered" : "server-slow",
             action.end ? say("The server is as fast as before.")
                        : say("The server takes %1 times as long for a request.", action.magnitude));
    }
}

void restart(Kernel& k, NodeIndex node) {
    const ServerPlan& plan = plan_of(k, node);
    plan.of(k).waited = 0;
    plan.station_of(k).restart_statistics();
    parts::SharedProcessor(k, plan.processor, plan.of(k).processor).restart_statistics();
}

/// Those who wait take the servers that an edit added; jobs that share go on at the new pace.
void edited(Kernel& k, NodeIndex node) {
    const ServerPlan& plan = plan_of(k, node);
    plan.station_of(k).admit();
    parts::SharedProcessor(k, plan.processor, plan.of(k).processor).adapt();
}

void compile_server(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Server&>(message);
    auto& plan = c.config<ServerPlan>();
    plan.node = c.node_index;
    c.main_state<ServerState>("server");
    plan.sharing = config.discipline() == PROCESSOR_SHARING;
    plan.throttles = config.rate_limit() > 0;
    plan.station = {config.servers(), config.queue_limit(), sim_time(config.queue_timeout()), c.source(expire, c.node_index)};
    set_order(plan.station, config);
    plan.processor = {config.servers(), config.queue_limit() < 0 ? -1 : std::int64_t{config.servers()} + config.queue_limit(),
                      c.source(complete, c.node_index)};
    plan.bucket = {config.rate_limit(), config.burst()};
    plan.service_time = law(config.service_time());
    plan.error_rate = config.error_rate();
    plan.calls = CallSequence(c.calls(), c.plan.shared.classes.size());
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ServerPlan& plan = plan_of(k, node);
    const ServerState& s = plan.of(k);
    const kernel::CallStatistics& calls = k.w.nodes[node];
    const kernel::Gauge& busy = plan.sharing ? s.processor.busy : s.station.busy;
    out.busy = integral(busy, k.now());
    out.capacity = static_cast<double>(plan.station.servers) * static_cast<double>(k.now() - busy.start);
    out.queue = reading(s.station.waiting, k.now());
    out.metrics = {{static_cast<double>(calls.calls), 0, 0},
                   {out.busy, out.capacity, 0},
                   reading(s.station.waiting, k.now()),
                   {static_cast<double>(calls.outcomes[static_cast<int>(Outcome::Throttled)]), 0, 0}};
    out.numbers = {{"waited", static_cast<double>(s.waited)}};
    using Severity = ReasonReading::Severity;
    if (s.stopped) out.reasons.push_back({Severity::Failed, say("A fault: it is stopped, and refuses every request"), "", ""});
    if (s.hangs) out.reasons.push_back({Severity::Failed, say("A fault: it hangs, and answers nothing"), "", ""});
    if (s.slowed > 0) out.reasons.push_back({Severity::Degraded, say("A fault: it takes %1 times as long", s.slowed), "", ""});
    if (busy.value >= plan.station.servers && s.station.waiting.value > 0)
        out.reasons.push_back(
            {Severity::Degraded,
             say("Servers: %1 of %2 busy, %3 requests waiting", busy.value, plan.station.servers, s.station.waiting.value), "",
             "config.servers"});
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

constexpr Metric kMetrics[] = {
    {"Requests", "Nephoscope/Server", "Requests", MetricKind::Rate, "Requests that arrived."},
    {"Utilization", "Nephoscope/Server", "Busy", MetricKind::Share, "Busy servers of all servers."},
    {"QueueLength", "Nephoscope/Server", "Queue", MetricKind::Gauge, "Requests waiting for a server."},
    {"ThrottledRequests", "Nephoscope/Server", "Throttled", MetricKind::Count, "Requests above the rate limit."},
};
constexpr Chart kCharts[] = {
    {"Queue", ChartUnit::Number, {"QueueLength"}},
    {"Throttled", ChartUnit::PerSecond, {"ThrottledRequests"}},
};
constexpr Element kCard[] = {{ElementKind::Gauge, "Utilization", "busy"},
                             {ElementKind::Queue, "QueueLength", "queue"},
                             {ElementKind::Badge, "ThrottledRequests", "throttled"}};

constexpr FaultType kFaults[] = {
    {kHang, "Hang", FaultTarget::Component, "", 0, "It takes requests and answers none until the fault ends.", true},
    {kStop, "Stop", FaultTarget::Component, "", 0,
     "What it holds fails at once, and every request is refused (502) until the fault ends: a restart, where it has a duration.", true},
    {kSlow, "Slow down", FaultTarget::Component, "Times as long", 3, "Requests that begin take this many times as long.", true},
    access::kDetachPolicies,
};

}  // namespace

extern const ServiceType kServer{
    .name = "server",
    .title = "Server",
    .abbreviations = "partner api on premises external station queue",
    .id_stem = "server",
    .category = Category::Generic,
    .port = {.calls = true, .called = true, .group = true, .outside = true, .named = false, .initial_role = model::ALL},
    .config = model::message_type<Server>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::server_facts,
    .icon = embedded::server_icon,
    .help = embedded::server_help,
    .instances = instances,
    .compile = compile_server,
    .observe = observe,
    .check = nullptr,
    .charts = kCharts,
    .free = "It is not part of AWS.",
};

}  // namespace nephoscope::services
