#include "engine/services/sdk/call_policy.h"

#include <cassert>

#include "embedded/sdk_facts.h"
#include "engine/model/schema.h"
#include "engine/services/service.h"

namespace nephoscope::services::sdk {

using kernel::Link;
using parts::CallError;
using parts::CallPlan;

namespace {

/// Values of the facts of the design's year: seconds or numbers.
class Facts {
public:
    Facts(const model::Catalog& catalog, model::LimitsAsOf limits) : facts_(catalog.facts), limits_(limits) {}

    double number(std::string_view name) const {
        const auto value = facts_.value(name, limits_);
        assert(value && "the SDKs' facts are part of the program");
        const auto duration = model::parse_duration(value ? value->text : "0");
        return duration ? model::seconds_of(*duration) : 0;
    }
    SimTime time(std::string_view name) const { return from_seconds(number(name)); }

private:
    const model::FactTable& facts_;
    model::LimitsAsOf limits_;
};

CallPlan::Retry& after(CallPlan& plan, CallError error) { return plan.retry[static_cast<std::size_t>(error)]; }

void set_all(CallPlan& plan, CallPlan::Retry retry) { plan.retry = {CallPlan::Retry{}, retry, retry, retry}; }

void set_custom(CallPlan& plan, const model::CallPolicy& from) {
    plan.max_attempts = from.max_attempts();
    set_all(plan, {sim_time(from.backoff_base()), static_cast<double>(from.retry_cost())});
    plan.backoff_cap = sim_time(from.backoff_cap());
    plan.jitter = static_cast<CallPlan::Jitter>(from.jitter());
    plan.retry_quota = from.retry_quota();
}

void set_legacy(CallPlan& plan, const Facts& facts, bool dynamodb) {
    plan.max_attempts = static_cast<std::uint32_t>(facts.number(dynamodb ? "SDK-03.attempts" : "SDK-02.attempts"));
    set_all(plan, {facts.time(dynamodb ? "SDK-03.base" : "SDK-02.base"), 0});
    plan.backoff_cap = kNever;
    plan.jitter = dynamodb ? CallPlan::Jitter::None : CallPlan::Jitter::Full;
}

void set_standard(CallPlan& plan, const Facts& facts, bool dynamodb) {
    plan.max_attempts = static_cast<std::uint32_t>(facts.number(dynamodb ? "SDK-06.dynamodb_attempts" : "SDK-06.attempts"));
    const SimTime base = facts.time(dynamodb ? "SDK-07.dynamodb_base" : "SDK-07.base");
    after(plan, CallError::Transient) = {base, facts.number("SDK-08.cost")};
    after(plan, CallError::Timeout) = {base, facts.number("SDK-08.timeout_cost")};
    after(plan, CallError::Throttled) = {facts.time("SDK-07.throttling_base"), facts.number("SDK-08.throttling_cost")};
    plan.backoff_cap = facts.time("SDK-07.cap");
    plan.jitter = CallPlan::Jitter::Full;
    plan.retry_quota = facts.number("SDK-05.quota");
}

void set_limiter(CallPlan& plan, const Facts& facts) {
    plan.limits_rate = true;
    plan.limiter.scale = facts.number("SDK-11.scale");
    plan.limiter.beta = facts.number("SDK-11.beta");
    plan.limiter.min_rate = facts.number("SDK-11.min_rate");
    plan.limiter.most = facts.number("SDK-11.most");
    plan.limiter.smoothing = facts.number("SDK-11.smoothing");
    plan.limiter.slot = facts.number("SDK-11.slot");
}

CallPlan call_plan(const model::CallPolicy& from, const ServiceType& callee, const Facts& facts) {
    constexpr std::uint16_t kFunctionError = 502;
    CallPlan plan;
    const bool dynamodb = callee.name == "dynamodb";
    switch (from.retry_mode()) {
        case model::LEGACY: set_legacy(plan, facts, dynamodb); break;
        case model::STANDARD:
        case model::ADAPTIVE: set_standard(plan, facts, dynamodb); break;
        default: set_custom(plan, from);
    }
    if (from.retry_mode() == model::ADAPTIVE) set_limiter(plan, facts);
    const bool by_code = from.retry_mode() == model::STANDARD || from.retry_mode() == model::ADAPTIVE;
    plan.retries_throttles = !by_code || callee.port.speaks != Speaks::Http;
    if (from.retry_mode() != model::CUSTOM && callee.port.speaks == Speaks::Functions) plan.final_status = kFunctionError;
    plan.hedge_delay = sim_time(from.hedge_delay());
    plan.max_connections = from.max_connections();
    plan.pool = {from.max_connections(), from.pool_queue_limit(), sim_time(from.pool_timeout()), 0};
    plan.breaker_failures = from.breaker_failures();
    plan.breaker_open = sim_time(from.breaker_open());
    plan.fallback = from.fallback();
    return plan;
}

/// A source for each calling instance; the first one's number.
std::uint32_t sources(Plan& plan, const Link& link, kernel::LinkIndex index, const char* tag,
                      void (*fire)(kernel::Kernel&, std::uint32_t, std::uint64_t)) {
    const auto first = static_cast<std::uint32_t>(plan.program.sources.size());
    for (std::uint32_t i = 0; i < link.callers; ++i) plan.program.sources.push_back({fire, std::uint64_t{index} << 32 | i, link.id + tag});
    return first;
}

}  // namespace

std::string_view facts() { return embedded::sdk_facts; }

void set_policy(Plan& plan, kernel::LinkIndex index, const model::CallPolicy& policy, const model::Catalog& catalog) {
    Link& link = plan.program.links[index];
    const Facts facts(catalog, plan.design.limits_as_of());
    auto owned = std::make_shared<CallPlan>(call_plan(policy, *plan.types[link.to], facts));
    if (owned->plain()) return;
    plan.owned.push_back(owned);
    link.policy = owned.get();
    const auto claim = [&](const char* tag, const char* type, std::size_t stride) {
        return Compiler::claim(plan.program, link.id, tag, type, stride, link.callers);
    };
    link.policy_state = claim("calls", typeid(parts::CallState).name(), sizeof(parts::CallState));
    if (owned->pool.queue_timeout && owned->max_connections) owned->pool.expiry_source = sources(plan, link, index, "", parts::expire_pool);
    if (!owned->limits_rate) return;
    owned->limiter_state = claim("limiter", typeid(parts::RateLimiterState).name(), sizeof(parts::RateLimiterState));
    owned->limiter_column = Compiler::column_of(plan.program, typeid(parts::RateLimiterState).name(), sizeof(parts::RateLimiterState));
    owned->limiter.source = sources(plan, link, index, " limiter", parts::grant_calls);
}

}  // namespace nephoscope::services::sdk
