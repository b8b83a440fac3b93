#include <algorithm>

#include "embedded/api_gateway_facts.h"
#include "embedded/api_gateway_help.h"
#include "embedded/api_gateway_icon.h"
#include "engine/model/edit.h"
#include "engine/model/words.h"
#include "engine/services/access.h"
#include "engine/services/api_errors.h"
#include "engine/services/api_gateway/gateway.h"
#include "engine/services/application.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/network_faults.h"
#include "engine/services/plain_calls.h"

namespace nephoscope::services {

namespace api_gateway {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

Integration integration_of(const ServiceType& service) {
    if (service.port.speaks == Speaks::Functions) return Integration::Lambda;
    return service.port.speaks == Speaks::Http ? Integration::Http : Integration::AwsService;
}

namespace {

constexpr std::uint16_t kForbidden = 403, kNotFound = 404, kTooLarge = 413, kInternalError = 500, kBadGateway = 502, kUnavailable = 503,
                        kGatewayTimeout = 504;

std::uint16_t timed_out(ApiKind kind) { return kind == HTTP_API ? kUnavailable : kGatewayTimeout; }
std::uint16_t no_route(ApiKind kind) { return kind == HTTP_API ? kNotFound : kForbidden; }

}  // namespace

Answer answer_to(ApiKind kind, Integration integration, Answer from) {
    if (from.outcome == Outcome::Ok) return {};
    if (from.outcome == Outcome::TimedOut && from.status == 0) return {Outcome::TimedOut, timed_out(kind)};
    const bool not_invoked = from.outcome == Outcome::Throttled || from.outcome == Outcome::Rejected || from.outcome == Outcome::Dropped;
    if (integration == Integration::Lambda) return {from.outcome, not_invoked ? kInternalError : kBadGateway};
    return {from.outcome, from.status ? from.status : kGatewayTimeout};
}

bool is_canary(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    if (plan.canary <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("canary"));
    return kernel::uniform(draw) < plan.canary;
}

const IntegrationPlan* integration(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    const MethodPlan& method = plan.method(k, f);
    const int at = is_canary(k, plan, f) ? method.canary : method.production;
    return at < 0 ? nullptr : &plan.integrations[static_cast<std::size_t>(at)];
}

namespace {

/// What a call's frame remembers while its integration works, in `local`: an edit may renumber all else.
constexpr std::uint32_t kLambda = 1, kAwsService = 2, kKeep = 4;

Integration called(const Frame& f) {
    return f.local & kLambda ? Integration::Lambda : f.local & kAwsService ? Integration::AwsService : Integration::Http;
}

FrameId finish(Kernel& k, const GatewayPlan& plan, FrameId id, Answer answer, int cause = -1, bool hit = false) {
    GatewayState& s = plan.of(k);
    ++s.answered;
    s.client_errors += answer.status >= 400 && answer.status < 500;
    s.time += static_cast<std::uint64_t>(k.now() - k.frame(id).started);
    s.times.record(k.w.blocks, k.now() - k.frame(id).started);
    return k.finish(id, answer.outcome, answer.outcome == Outcome::Ok ? std::uint16_t{0} : answer.status, cause, hit);
}

/// What the gateway answers before it looks at the request any closer; status 0: it goes on.
Answer front_door(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    GatewayState& s = plan.of(k);
    const bool has_route = plan.method(k, f).mocks || integration(k, plan, f);
    if (const Answer no = limit(k, plan, f, has_route); no.status) return no;
    if (!has_route) {
        ++s.no_route;
        return {Outcome::Failed, no_route(plan.kind)};
    }
    if (!plan.method(k, f).too_large) return {Outcome::Ok, 0};
    ++s.too_large;
    return {Outcome::Failed, kTooLarge};
}

/// Starts the call of an integration.
FrameId send(Kernel& k, const GatewayPlan& plan, FrameId id, const IntegrationPlan& to) {
    Frame& f = k.frame(id);
    plan.of(k).canary += is_canary(k, plan, f);
    f.local = to.kind == Integration::Lambda ? kLambda : to.kind == Integration::AwsService ? kAwsService : 0;
    if (may_cache(k, plan, f)) f.local |= kKeep;
    return k.spawn_internal(id, kIntegrate, to.link);
}

FrameId answer(Kernel& k, const GatewayPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const Answer seen = answer_to(plan.kind, called(f), {f.child(), f.status});
    GatewayState& s = plan.of(k);
    const bool answered = f.status != 0 && f.child() == Outcome::Failed;
    s.timeouts += f.child() == Outcome::TimedOut && f.status == 0;
    s.integration_errors += answered;
    s.execution_errors += !f.ok() && !answered;
    s.passed_client_errors += !f.ok() && seen.status >= 400 && seen.status < 500;
    if (seen.outcome == Outcome::Ok && (f.local & kKeep) && may_cache(k, plan, f)) keep(k, plan, f);
    return finish(k, plan, id, seen, f.cause);
}

/// The integration of the message is asked whether its connection may be opened.
bool asks_before_opening(Kernel& k, const GatewayPlan& plan, const Frame& f) { return plan.sockets.tells && integration(k, plan, f); }

/// A connection that its integration refuses is not there, and nor is the message.
FrameId refuse_connection(Kernel& k, const GatewayPlan& plan, FrameId id) {
    disconnect(k, plan, k.frame(id), false);
    return answer(k, plan, id);
}

/// What the front door says of a message ends the connection where it is too large.
FrameId turn_away(Kernel& k, const GatewayPlan& plan, FrameId id, Answer no) {
    if (no.status == kTooLarge) disconnect(k, plan, k.frame(id), true);
    return finish(k, plan, id, no);
}

FrameId answer_without_route(Kernel& k, const GatewayPlan& plan, FrameId id) {
    GatewayState& s = plan.of(k);
    const bool mocks = plan.method(k, k.frame(id)).mocks;
    ++(mocks ? s.mocked : s.no_route);
    if (mocks) return finish(k, plan, id, {});
    return finish(k, plan, id, {Outcome::Failed, no_route(plan.kind)});
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const GatewayPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!is_connected(k, plan, f)) {
        if (!connect(k, plan, f)) return finish(k, plan, id, refuse(k, plan, f, Limit::Connections));
        if (asks_before_opening(k, plan, f)) {
            AWAIT(send(k, plan, id, *integration(k, plan, f)));
            if (!f.ok()) return refuse_connection(k, plan, id);
        }
    }
    use(k, plan, f);
    if (const Answer no = front_door(k, plan, f); no.status) return turn_away(k, plan, id, no);
    if (plan.latency) DELAY(k, id, plan.latency);
    if (!integration(k, plan, f)) return answer_without_route(k, plan, id);
    if (find_cached(k, plan, f)) return finish(k, plan, id, {}, -1, true);
    AWAIT(send(k, plan, id, *integration(k, plan, f)));
    return answer(k, plan, id);
    NEPHO_END;
}

/// Calls an integration, which is the link in `local`, once: the gateway does not retry.
FrameId call(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const auto link = static_cast<kernel::LinkIndex>(f.local);
    kernel::Endpoint to = parts::resolve(k, link, 0, k.request(f));
    to.operation = k.link(link).operation ? k.link(link).operation : k.frame(f.parent).operation;
    return k.call(id, link, to);
}

FrameId integrate(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    AWAIT(call(k, id));
    GatewayState& s = plan_of(k, f.node).of(k);
    s.integration_time += static_cast<std::uint64_t>(k.now() - f.started);
    s.integration_times.record(k.w.blocks, k.now() - f.started);
    ++s.integration_calls;
    return k.finish_as_child(id);
    NEPHO_END;
}

/// It has servers in every zone; a host that asks gets one of them.
kernel::Endpoint endpoint(Kernel& k, kernel::LinkIndex link, const kernel::Request& request) {
    const NodeIndex node = k.program.links[link].to;
    const std::vector<std::uint8_t>& zones = plan_of(k, node).zones;
    kernel::RequestDraws draw(k.program.nodes[node].key ^ kernel::purpose("zone"), request.id, k.program.links[link].key);
    return {0, zones[kernel::below(draw, zones.size())], 0};
}

void restart(Kernel& k, NodeIndex node) {
    const GatewayPlan& plan = plan_of(k, node);
    GatewayState& s = plan.of(k);
    GatewayState fresh{};
    fresh.keys = s.keys;
    fresh.keys.evictions = fresh.keys.reclaimed = 0;
    fresh.cache_ready = s.cache_ready;
    fresh.layout = s.layout;
    fresh.cluster = s.cluster;
    fresh.limited_at = s.limited_at;
    fresh.account_before = plan.account_of(k).taken;
    fresh.start = k.now();
    fresh.sockets = s.sockets;
    fresh.sockets.restart(k.now());
    fresh.told = s.told;
    fresh.watched = s.watched;
    s = fresh;
    forget_refusals(k, plan);
}

void start(Kernel& k, NodeIndex node) { settle_cache(k, plan_of(k, node)); }

void edited(Kernel& k, NodeIndex node) {
    settle_cache(k, plan_of(k, node));
    settle_sockets(k, plan_of(k, node));
    settle_refusals(k, plan_of(k, node));
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kFlush || action.end) return;
    flush(k, plan_of(k, node));
    k.log(node, "cache-flushed", say("The stage's cache is empty; every read goes to its integration once."),
          kernel::Observer::Level::Warning);
}

/// The longest an integration may take; 0 ms: all of it.
SimTime timeout_of(const Compiler& c, ApiKind kind, std::uint32_t millis) {
    const double longest = kind == HTTP_API        ? c.fact("APIG-06.http")
                           : kind == WEBSOCKET_API ? c.fact("APIG-06.websocket")
                                                   : c.fact("APIG-05.longest");
    const double initial = kind == REST_API ? c.fact("APIG-05.timeout") : longest;
    return from_seconds(millis ? std::min(millis * 1e-3, longest) : initial);
}

bool is_mock(const ApiGateway& config, std::string_view request_class) {
    const auto& settings = config.method_settings();
    return std::any_of(settings.begin(), settings.end(), [&](const MethodSetting& each) {
        return each.request_class() == request_class && each.integration() == METHOD_MOCK;
    });
}

/// Each request class is a method: it has a mock integration, or the first connection that carries it is its integration, and the first one
/// to the canary's component that of the canary release. What that does not carry it has as the stage has it.
void compile_methods(Compiler& c, GatewayPlan& plan, const ApiGateway& config) {
    plan.methods.resize(c.plan.shared.classes.size());
    const auto canary = plan.canary > 0 ? c.plan.node(config.canary_component()) : std::nullopt;
    const double largest = c.fact(plan.kind == WEBSOCKET_API ? "APIG-14.message" : "APIG-14.payload");
    const std::vector<CallPlanRef> calls = c.calls();
    for (const CallPlanRef& ref : calls) {
        c.limit(ref.link, plan.timeout);
        plan.integrations.push_back({ref.link, integration_of(*ref.to_type)});
    }
    for (std::size_t i = 0; i < plan.methods.size(); ++i) {
        MethodPlan& method = plan.methods[i];
        method.too_large = c.plan.shared.classes[i].request_bytes > largest;
        for (std::size_t n = 0; n < calls.size(); ++n) {
            int& at = canary == calls[n].to ? method.canary : method.production;
            if (calls[n].carried[i] && at < 0) at = static_cast<int>(n);
        }
        if (method.canary < 0) method.canary = method.production;
        method.mocks = config.unmatched_requests() == UNMATCHED_MOCK;
        if (is_mock(config, c.plan.shared.classes[i].id)) {
            method.production = method.canary = -1;
            method.mocks = true;
        }
    }
}

void compile(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const ApiGateway&>(message);
    auto& plan = c.config<GatewayPlan>();
    plan.shared = &c.plan.shared;
    plan.design = &c.plan;
    plan.node = c.node_index;
    c.main_state<GatewayState>("gateway");
    plan.kind = config.kind();
    plan.latency = c.line(sim_time(plan.kind == HTTP_API ? config.http_added_latency() : config.added_latency()));
    plan.timeout = timeout_of(c, plan.kind, config.timeout_in_millis());
    plan.zones = c.zones();
    plan.canary = plan.kind == REST_API && !config.canary_component().empty() ? config.canary_percent_traffic() / 100 : 0;
    plan.canary_uses_cache = config.canary_use_stage_cache();
    compile_methods(c, plan, config);
    compile_limits(c, plan, config);
    compile_cache(c, plan, config);
    compile_sockets(c, plan, config);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kIntegrate] = integrate;
    node.routines[kDisconnect] = tell_of_disconnect;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
    node.instance_mask = 0;
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void add(std::vector<Issue>& issues, Issue::Severity severity, const std::string& id, const char* field, Text text, Text remedy) {
    issues.push_back({severity, id, field, std::move(text), std::move(remedy)});
}

void check_timeout(const ApiGateway& config, const std::string& id, std::vector<Issue>& issues) {
    constexpr const char* kField = "config.timeout_in_millis";
    const std::uint32_t millis = config.timeout_in_millis();
    const std::uint32_t longest = config.kind() == HTTP_API ? 30'000 : 29'000;
    if (millis && millis < 50)
        add(issues, Issue::Severity::Error, id, kField, say("An integration timeout of %1 ms is too short; it is at least 50 ms.", millis),
            say("Use 50 or more, or 0."));
    if (millis > longest && config.kind() != REST_API)
        add(issues, Issue::Severity::Error, id, kField,
            say("An integration timeout of %1 ms is more than this kind of API has: %2 ms.", millis, longest), say("Lower it, or use 0."));
}

/// A REST API's 29 s can be exceeded since June 2024.
void check_timeout_of_year(const ApiGateway& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    if (config.kind() != REST_API) return;
    const std::uint32_t millis = config.timeout_in_millis();
    LimitsOf2020 limits(design, id, issues);
    limits.at_most({"timeout_in_millis", static_cast<double>(millis), "APIG-05.longest",
                    [](auto& value, auto& most) {
                        return say("An integration timeout of %1 ms: with the limits of 2020 at most %2 ms. A run keeps to that.", value,
                                   most);
                    },
                    [](auto& most) { return say("Set %1 ms or less, or choose today's limits.", most); }, 1000, Issue::Severity::Warning});
    if (!limits.act() && millis > 29'000)
        add(issues, Issue::Severity::Warning, id, "config.timeout_in_millis",
            say("An integration timeout of %1 ms is above 29 s: AWS raises it on request, and not for edge-optimized APIs.", millis),
            say("Use 29000 or less, unless AWS has raised it."));
}

void check_rest(const ApiGateway& config, const std::string& id, std::vector<Issue>& issues) {
    const auto& plans = config.usage_plans();
    double shares = 0;
    for (const UsagePlan& usage : plans) shares += usage.share_of_hosts();
    if (shares > 1 + 1e-9)
        add(issues, Issue::Severity::Error, id, "config.usage_plans", say("The usage plans hold more than all hosts."),
            say("Lower their shares to 1 in sum."));
    if (config.canary_percent_traffic() > 0 && config.canary_component().empty())
        add(issues, Issue::Severity::Warning, id, "config.canary_component", say("There is canary traffic, but nothing it could go to."),
            say("Choose the component of the canary release."));
    for (const UsagePlanMethod& each : config.usage_plan_methods())
        if (std::none_of(plans.begin(), plans.end(), [&](const UsagePlan& p) { return p.usage_plan_name() == each.usage_plan_name(); }))
            add(issues, Issue::Severity::Error, id, "config.usage_plan_methods",
                say("There is no usage plan \"%1\".", each.usage_plan_name()), say("Write the name of one of the usage plans."));
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ApiGateway&>(message);
    check_timeout(config, id, issues);
    if (config.kind() == REST_API) check_rest(config, id, issues);
}

/// AWS's services with an integration subtype for HTTP APIs, of those that are here.
bool has_http_api_integration(const ServiceType& service) {
    return service.name == "sqs" || service.name == "kinesis" || service.name == "step_functions";
}

void check_http(const ApiGateway& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    if (config.unmatched_requests() == UNMATCHED_MOCK)
        add(issues, Issue::Severity::Error, id, "config.unmatched_requests", say("An HTTP API has no mock integrations."),
            say("Refuse these requests, or use a REST API."));
    for (const MethodSetting& each : config.method_settings())
        if (each.integration() == METHOD_MOCK)
            add(issues, Issue::Severity::Error, id, "config.method_settings", say("An HTTP API has no mock integrations."),
                say("Let method %1 be as connected, or use a REST API.", model::in_quotes(each.request_class())));
    for (const model::Connection& each : design.connections()) {
        const model::Component* to = each.from() == id ? model::find_component(design, each.to()) : nullptr;
        const model::ComponentType* type = to ? catalog().type_of(*to) : nullptr;
        if (!type) continue;
        const ServiceType& service = *find(type->name);
        if (integration_of(service) != Integration::AwsService || has_http_api_integration(service)) continue;
        add(issues, Issue::Severity::Error, each.id(), "",
            say("An HTTP API cannot call %1 by itself: of AWS's services here only SQS, Kinesis and Step Functions.", type->title),
            say("Use a REST API, or put a function between them."));
    }
}

/// A connection of all classes may well leave some of them to mocks; one that names a class was drawn for it.
void check_mocks(const ApiGateway& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    for (const model::Connection& each : design.connections()) {
        if (each.from() != id) continue;
        for (const std::string& named : each.request_classes())
            if (is_mock(config, named))
                add(issues, Issue::Severity::Warning, id, "config.method_settings",
                    say("Method %1 has a mock integration: connection %2 gets none of its requests.", model::in_quotes(named),
                        model::in_quotes(each.id())),
                    say("Let the method be as connected, or take its class off the connection."));
    }
}

/// A name that nobody has is told of elsewhere.
void check_canary(const ApiGateway& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const std::string& canary = config.canary_component();
    if (config.kind() != REST_API || config.canary_percent_traffic() <= 0 || !model::find_component(design, canary)) return;
    const auto& connections = design.connections();
    if (std::none_of(connections.begin(), connections.end(), [&](const auto& each) { return each.from() == id && each.to() == canary; }))
        add(issues, Issue::Severity::Warning, id, "config.canary_component",
            say("The API is not connected to %1, so that its canary release answers as the stage does.", model::in_quotes(canary)),
            say("Draw a connection from the API to it."));
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const ApiGateway&>(message);
    check_timeout_of_year(config, id, design, issues);
    check_canary(config, id, design, issues);
    check_mocks(config, id, design, issues);
    if (config.kind() == HTTP_API) check_http(config, id, design, issues);
    check_plain_calls(design, id, Text(std::string("API Gateway")), issues);
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing) return {};
    if (other.port.speaks == Speaks::Store) return say("API Gateway cannot speak to this store: put a function or a server between them.");
    return {};
}

constexpr const char* kSpace = "AWS/ApiGateway";
constexpr Metric kMetrics[] = {
    {"Count", kSpace, "Requests", MetricKind::Rate, "Requests that arrived."},
    {"Latency", kSpace, "Latency", MetricKind::Milliseconds, "From a request's arrival to its answer, whatever it is.", true},
    {"IntegrationLatency", kSpace, "Integration latency", MetricKind::Milliseconds,
     "From calling an integration to its answer, or to giving up.", true},
    {"4XXError", kSpace, "4XX", MetricKind::Count, "Answers that blame the client, 429 among them."},
    {"5XXError", kSpace, "5XX", MetricKind::Count, "Answers that blame the API or what is behind it."},
    {"CacheHitCount", kSpace, "Cache hits", MetricKind::Count, "Reads answered from the stage's cache."},
    {"CacheMissCount", kSpace, "Cache misses", MetricKind::Count, "Reads that could be cached and went to their integration."},
    {"ThrottledCount", "Nephoscope/ApiGateway", "429", MetricKind::Count, "Requests refused by a rate or a quota."},
    {"AccountRateUse", "Nephoscope/ApiGateway", "Account rate", MetricKind::Share,
     "Requests of all APIs of the account, as a share of the account's rate."},
    {"4xx", kSpace, "4xx", MetricKind::Count, "Answers that blame the client, 429 among them."},
    {"5xx", kSpace, "5xx", MetricKind::Count, "Answers that blame the API or what is behind it."},
    {"DataProcessed", kSpace, "Processed", MetricKind::Count, "Bytes of the requests that were let in, and of answers."},
    {"ConnectCount", kSpace, "Connects", MetricKind::Count,
     "WebSocket connections that were opened, or that an integration was asked to open."},
    {"OpenConnections", "Nephoscope/ApiGateway", "Connections", MetricKind::Gauge, "WebSocket connections that are open."},
    {"MessageCount", kSpace, "Messages", MetricKind::Rate, "Messages that arrived."},
    {"ClientError", kSpace, "Client errors", MetricKind::Count, "Messages that got a 4XX before an integration was called."},
    {"IntegrationError", kSpace, "Integration errors", MetricKind::Count, "Messages whose integration answered with a 4XX or 5XX."},
    {"ExecutionError", kSpace, "Execution errors", MetricKind::Count, "Messages whose integration could not be called, or did not answer."},
};
constexpr Chart kCharts[] = {
    {"Latency whole / integration", ChartUnit::Milliseconds, {"Latency", "IntegrationLatency"}},
    {"Cache hits / misses", ChartUnit::PerSecond, {"CacheHitCount", "CacheMissCount"}},
    {"Throttled", ChartUnit::PerSecond, {"ThrottledCount"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "Count", "req/s", "MessageCount"},
                             {ElementKind::Badge, "ThrottledCount", "429"},
                             {ElementKind::Gauge, "AccountRateUse", "account"}};
constexpr FaultType kFaults[] = {
    {kFlush, "Flush the cache", FaultTarget::Component, "", 0, "The stage's cache is empty at once."},
    network::kDnsFailure,
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
    access::kDetachPolicies,
};

}  // namespace
}  // namespace api_gateway

extern const ServiceType kApiGateway{
    .name = "api_gateway",
    .title = "API Gateway",
    .abbreviations = "apigw rest http websocket api stage usage plan throttle",
    .id_stem = "api",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = false, .named = true, .initial_role = model::ALL},
    .config = model::message_type<ApiGateway>,
    .metrics = api_gateway::kMetrics,
    .card = api_gateway::kCard,
    .faults = api_gateway::kFaults,
    .facts = embedded::api_gateway_facts,
    .icon = embedded::api_gateway_icon,
    .help = embedded::api_gateway_help,
    .instances = api_gateway::instances,
    .compile = api_gateway::compile,
    .observe = api_gateway::observe,
    .check = api_gateway::check,
    .refuses = api_gateway::refuses,
    .check_in_design = api_gateway::check_in_design,
    .access = {.arn = "arn:aws:execute-api:{region}:{account}:{id}", .service = "apigateway.amazonaws.com", .has_role = true},
    .charts = api_gateway::kCharts,
    .spreads = api_gateway::spreads,
    .meter = api_gateway::meter,
};

}  // namespace nephoscope::services
