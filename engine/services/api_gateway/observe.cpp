
#include "engine/model/words.h"
#include "engine/services/api_errors.h"
#include "engine/services/api_gateway/gateway.h"
#include "engine/services/observation.h"
#include "engine/services/usage.h"

namespace nephoscope::services::api_gateway {

using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

Reading count(std::uint64_t n) { return {number(n), 0, 0}; }

/// What a limit says of those whom it refused most.
Text reason(const GatewayPlan& plan, Limit limit, const Refusals& most) {
    const std::uint32_t key = most.key + 1;
    if (limit == Limit::UsagePlan)
        return say("Clients send more than the rate of their API key, most of all key %1 of usage plan %2: %3 requests refused", key,
                   model::in_quotes(plan.usage_plans[most.of].name), most.requests);
    if (limit == Limit::Quota)
        return say("Clients have used up the quota of their API key, most of all key %1 of usage plan %2: %3 requests refused", key,
                   model::in_quotes(plan.usage_plans[most.of].name), most.requests);
    const Text method = model::in_quotes(plan.shared->classes[most.of].id);
    if (limit == Limit::Method) return say("A method gets more than its rate, most of all %1: %2 requests refused", method, most.requests);
    if (limit == Limit::Account)
        return say("The account's %1 requests a second of all APIs are used up, which refused most here to %2: %3 requests",
                   model::number_text(plan.account.rate), method, most.requests);
    return say("The account's %1 new WebSocket connections a second are used up", model::number_text(plan.sockets.opening.rate));
}

/// Limits that refused somebody within the last second.
void add_limits(Kernel& k, const GatewayPlan& plan, Observation& out) {
    struct Source {
        const char *fact, *field;
    };
    constexpr Source kSources[kLimits] = {{"APIG-04", "config.usage_plans"},
                                          {"APIG-04", "config.usage_plans"},
                                          {"APIG-03", "config.throttling_rate_limit"},
                                          {"APIG-01", ""},
                                          {"APIG-15", ""}};
    const GatewayState& s = plan.of(k);
    for (std::size_t i = 0; i < kLimits; ++i) {
        if (!s.limited_at[i] || k.now() - (s.limited_at[i] - 1) > kSecond) continue;
        const auto limit = static_cast<Limit>(i);
        const Refusals most = i < kKeyLimits ? s.most[i] : most_refused_class(k, plan, limit);
        if (most.requests)
            out.reasons.push_back({ReasonReading::Severity::Throttled, reason(plan, limit, most), kSources[i].fact, kSources[i].field});
    }
}

void add_reasons(Kernel& k, const GatewayPlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    const GatewayState& s = plan.of(k);
    add_limits(k, plan, out);
    if (s.timeouts)
        out.reasons.push_back({Severity::Failed, say("%1 integrations did not answer in time and work on", s.timeouts),
                               plan.kind == REST_API ? "APIG-05" : "APIG-06", "config.timeout_in_millis"});
    if (s.too_large)
        out.reasons.push_back({Severity::Failed, say("%1 requests were larger than an API takes (413)", s.too_large), "APIG-14", ""});
    if (s.no_route)
        out.reasons.push_back(
            {Severity::Failed, say("%1 requests have a path that no connection carries", s.no_route), "", "config.unmatched_requests"});
    if (plan.cluster && k.now() < s.cache_ready)
        out.reasons.push_back({Severity::Degraded, say("The cache is being made; until then every read goes to its integration"), "APIG-07",
                               "config.cache_cluster_enabled"});
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const GatewayPlan& plan = plan_of(k, node);
    const GatewayState& s = plan.of(k);
    const kernel::CallStatistics& calls = k.w.nodes[node];
    std::uint64_t failed = 0, limited = 0;
    for (int i = 1; i < kernel::kOutcomes; ++i) failed += calls.outcomes[i];
    for (const std::uint64_t n : s.limited) limited += n;
    const double allowed = plan.account.rate * to_seconds(k.now() - s.start);
    const std::uint64_t client = s.client_errors + api::throttled(k, node);
    const bool rest = plan.kind == REST_API, http = plan.kind == HTTP_API, socket = plan.kind == WEBSOCKET_API;
    out.metrics = {only_if(!socket, count(calls.calls)),
                   only_if(!socket, {number(s.time) * 1e-6, number(s.answered), 0}),
                   {number(s.integration_time) * 1e-6, number(s.integration_calls), 0},
                   only_if(rest, count(client)),
                   only_if(rest, count(failed - client)),
                   only_if(rest, count(s.hits)),
                   only_if(rest, count(s.misses)),
                   count(limited),
                   {number(plan.account_of(k).taken - s.account_before), allowed, 0},
                   only_if(http, count(client)),
                   only_if(http, count(failed - client)),
                   only_if(http, {processed_bytes(Metered{k, *plan.design, node}), 0, 0}),
                   only_if(socket, count(s.connects)),
                   only_if(socket, reading(s.sockets, k.now())),
                   only_if(socket, count(calls.calls)),
                   only_if(socket, count(client - s.passed_client_errors)),
                   only_if(socket, count(s.integration_errors)),
                   only_if(socket, count(s.execution_errors))};
    out.numbers = {{"throttledByUsagePlan", number(s.limited[0])},
                   {"throttledByQuota", number(s.limited[1])},
                   {"throttledByMethod", number(s.limited[2])},
                   {"throttledByAccount", number(s.limited[3])},
                   {"throttledByConnections", number(s.limited[4])},
                   {"connects", number(s.connects)},
                   {"disconnects", number(s.disconnects)},
                   {"cacheHits", number(s.hits)},
                   {"cacheMisses", number(s.misses)},
                   {"staleHits", number(s.stale_hits)},
                   {"canaryRequests", number(s.canary)},
                   {"withoutRoute", number(s.no_route)},
                   {"withoutKey", number(s.no_key)},
                   {"tooLarge", number(s.too_large)},
                   {"mocked", number(s.mocked)},
                   {"integrationTimeouts", number(s.timeouts)}};
    add_reasons(k, plan, out);
}

void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out) {
    auto& s = plan_of(k, node).of(k);
    out.push_back(metric == "Latency" ? &s.times : &s.integration_times);
}

}  // namespace nephoscope::services::api_gateway
