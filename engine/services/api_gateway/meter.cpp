#include "engine/services/api_gateway/api_gateway.pb.h"
#include "engine/services/api_gateway/gateway.h"
#include "engine/services/usage.h"

// What API Gateway bills: requests that were let in, and the cache.
namespace nephoscope::services::api_gateway {

namespace {

constexpr const char* kCaches[] = {"0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"};

double let_in(const Metered& of) {
    const GatewayState& s = plan_of(of.k, of.node).of(of.k);
    double refused = static_cast<double>(s.no_key);
    for (const std::uint64_t n : s.limited) refused += static_cast<double>(n);
    return std::max(0.0, static_cast<double>(of.k.w.nodes[of.node].calls) - refused);
}

}  // namespace

double processed_bytes(const Metered& of) {
    const Traffic all = traffic_to(of);
    return all.calls > 0 ? all.request_bytes * let_in(of) / all.calls + all.answer_bytes : 0;
}

void meter(const Metered& of, Usage& usage) {
    const GatewayPlan& plan = plan_of(of.k, of.node);
    const GatewayState& s = plan.of(of.k);
    const Traffic all = traffic_to(of);
    const double requests = let_in(of);
    const auto metered = [&](const char* fact) {
        const double share = all.calls > 0 ? requests / all.calls : 0;
        return chunked(requests, (all.request_bytes + all.answer_bytes) * share, fact_value(fact) * 1024);
    };
    if (plan.kind == HTTP_API) return usage.add("apigateway-http", metered("P-27.http"));
    if (plan.kind == WEBSOCKET_API) {
        usage.add("apigateway-websocket-minutes", 60 * hours(integral(s.sockets, of.k.now())));
        return usage.add("apigateway-websocket", metered("P-27.websocket"));
    }
    usage.add("apigateway-rest", requests);
    if (plan.cluster) usage.add(std::string("apigateway-cache-") + kCaches[plan.cluster - 1], hours(of));
}

}  // namespace nephoscope::services::api_gateway
