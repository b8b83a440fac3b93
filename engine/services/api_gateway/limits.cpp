#include "engine/services/api_gateway/gateway.h"

// Throttles and quotas, in the order in which API Gateway asks them.
namespace nephoscope::services::api_gateway {

using kernel::Frame;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr SimTime kDay = 86'400 * kSecond;

bool take(Kernel& k, const parts::TokenBucketPlan& bucket, parts::TokenBucketState& state) {
    return bucket.rate <= 0 || parts::take_token(bucket, state, k.now());
}

bool take_quota(Kernel& k, const UsagePlanPlan& usage, ApiKey& key) {
    if (!usage.quota) return true;
    if (const std::int64_t period = k.now() / usage.period; period != key.period) {
        key.period = period;
        key.used = 0;
    }
    if (key.used >= usage.quota) return false;
    ++key.used;
    return true;
}

struct Holder {
    const UsagePlanPlan* usage = nullptr;
    std::uint32_t key = 0;
};

/// A population's hosts are dealt out to the plans in order; within a plan they hold its keys in turn.
Holder holder(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    const kernel::Request& r = k.request(f);
    const auto hosts = static_cast<double>(plan.hosts[r.client]);
    for (const UsagePlanPlan& usage : plan.usage_plans) {
        if (static_cast<double>(r.host) + 0.5 >= usage.up_to * hosts) continue;
        return {&usage, r.host % usage.keys};
    }
    return {};
}

ApiKey& key_of(Kernel& k, const GatewayPlan& plan, const UsagePlanPlan& usage, std::uint32_t key) {
    return k.w.column<ApiKey>(plan.key_column)[usage.first + key];
}

std::uint32_t number_of(const GatewayPlan& plan, const UsagePlanPlan& usage) {
    return static_cast<std::uint32_t>(&usage - plan.usage_plans.data());
}

Answer refuse_key(Kernel& k, const GatewayPlan& plan, const Frame& f, const Holder& of, Limit limit) {
    const auto at = static_cast<std::size_t>(limit);
    const std::uint64_t refused = ++key_of(k, plan, *of.usage, of.key).refused[at];
    if (Refusals& most = plan.of(k).most[at]; refused > most.requests) most = {refused, number_of(plan, *of.usage), of.key};
    return refuse(k, plan, f, limit);
}

template <typename Visit>
void each_key(Kernel& k, const GatewayPlan& plan, Visit visit) {
    for (const UsagePlanPlan& usage : plan.usage_plans)
        for (std::uint32_t key = 0; key < usage.keys; ++key) visit(key_of(k, plan, usage, key), number_of(plan, usage), key);
}

/// Health checkers are nobody's clients: they ask for a method without a key.
bool needs_no_key(Kernel& k, const GatewayPlan& plan, const Frame& f) { return plan.hosts[k.request(f).client] == 0; }

Answer limit_key(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    if (needs_no_key(k, plan, f)) return {Outcome::Ok, 0};
    const Holder of = holder(k, plan, f);
    if (!of.usage) {
        if (!plan.key_required) return {Outcome::Ok, 0};
        ++plan.of(k).no_key;
        return {Outcome::Failed, 403};
    }
    ApiKey& key = key_of(k, plan, *of.usage, of.key);
    const int method = of.usage->method[k.request(f).request_class];
    const bool taken = method < 0 ? take(k, of.usage->bucket, key.bucket)
                                  : take(k, of.usage->methods[static_cast<std::size_t>(method)].bucket,
                                         k.w.column<parts::TokenBucketState>(
                                             plan.bucket_column)[of.usage->methods[static_cast<std::size_t>(method)].first + of.key]);
    if (!taken) return refuse_key(k, plan, f, of, Limit::UsagePlan);
    if (!take_quota(k, *of.usage, key)) return refuse_key(k, plan, f, of, Limit::Quota);
    return {Outcome::Ok, 0};
}

SimTime period_of(QuotaPeriod period) { return period == QUOTA_DAY ? kDay : period == QUOTA_WEEK ? 7 * kDay : 30 * kDay; }

int class_index(const Compiler& c, std::string_view id) {
    const auto& classes = c.plan.shared.classes;
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (classes[i].id == id) return static_cast<int>(i);
    return -1;
}

void compile_methods_of(Compiler& c, UsagePlanPlan& out, const UsagePlan& usage, const ApiGateway& config) {
    out.method.assign(c.plan.shared.classes.size(), -1);
    for (const UsagePlanMethod& each : config.usage_plan_methods()) {
        const int at = class_index(c, each.request_class());
        if (at < 0 || each.usage_plan_name() != usage.usage_plan_name()) continue;
        out.method[static_cast<std::size_t>(at)] = static_cast<int>(out.methods.size());
        const std::string tag = "key method " + usage.usage_plan_name() + "/" + each.request_class();
        out.methods.push_back({{each.rate_limit(), each.burst_limit()}, c.state<parts::TokenBucketState>(tag, out.keys)});
    }
}

void compile_usage_plans(Compiler& c, GatewayPlan& plan, const ApiGateway& config) {
    double up_to = 0;
    for (const UsagePlan& usage : config.usage_plans()) {
        UsagePlanPlan& out = plan.usage_plans.emplace_back();
        out.name = usage.usage_plan_name();
        out.up_to = up_to += usage.share_of_hosts();
        out.keys = usage.api_keys();
        out.first = c.state<ApiKey>("keys " + std::to_string(plan.usage_plans.size()), out.keys);
        out.bucket = {usage.rate_limit(), usage.burst_limit()};
        out.quota = usage.quota_limit();
        out.period = period_of(usage.quota_period());
        compile_methods_of(c, out, usage, config);
    }
    plan.key_column = c.column<ApiKey>();
    plan.hosts.assign(c.plan.types.size(), 0);
    for (const model::Component& component : c.plan.design.components()) {
        const auto node = *c.plan.node(component.id());
        const auto message = model::unpack(component.config(), c.catalog);
        if (message && !c.plan.types[node]->port.called) plan.hosts[node] = c.plan.types[node]->instances(*message);
    }
}

}  // namespace

Answer refuse(Kernel& k, const GatewayPlan& plan, const Frame& f, Limit limit) {
    const auto at = static_cast<std::size_t>(limit);
    GatewayState& s = plan.of(k);
    ++s.limited[at];
    ++k.w.column<ClassRefusals>(plan.refusal_column)[plan.method(k, f).refusals].of[at];
    s.limited_at[at] = k.now() + 1;
    return {Outcome::Throttled, 429};
}

Refusals most_refused_class(Kernel& k, const GatewayPlan& plan, Limit limit) {
    Refusals most{};
    for (std::uint32_t i = 0; i < plan.methods.size(); ++i) {
        const ClassRefusals& refused = k.w.column<ClassRefusals>(plan.refusal_column)[plan.methods[i].refusals];
        if (const std::uint64_t n = refused.of[static_cast<std::size_t>(limit)]; n > most.requests) most = {n, i, 0};
    }
    return most;
}

void settle_refusals(Kernel& k, const GatewayPlan& plan) {
    auto& most = plan.of(k).most;
    most = {};
    each_key(k, plan, [&](const ApiKey& key, std::uint32_t usage, std::uint32_t number) {
        for (std::size_t i = 0; i < kKeyLimits; ++i)
            if (key.refused[i] > most[i].requests) most[i] = {key.refused[i], usage, number};
    });
}

void forget_refusals(Kernel& k, const GatewayPlan& plan) {
    plan.of(k).most = {};
    each_key(k, plan, [](ApiKey& key, std::uint32_t, std::uint32_t) { key.refused = {}; });
    for (const MethodPlan& method : plan.methods) k.w.column<ClassRefusals>(plan.refusal_column)[method.refusals] = {};
}

Answer limit(Kernel& k, const GatewayPlan& plan, const Frame& f, bool has_route) {
    const MethodPlan& method = plan.method(k, f);
    if (has_route && !plan.usage_plans.empty())
        if (const Answer no = limit_key(k, plan, f); no.status) return no;
    if (has_route && !take(k, method.bucket, k.w.column<parts::TokenBucketState>(plan.bucket_column)[method.bucket_state]))
        return refuse(k, plan, f, Limit::Method);
    Account& account = plan.account_of(k);
    if (!take(k, plan.account, account.bucket)) return refuse(k, plan, f, Limit::Account);
    ++account.taken;
    return {Outcome::Ok, 0};
}

void compile_limits(Compiler& c, GatewayPlan& plan, const ApiGateway& config) {
    plan.account = {c.fact("APIG-01.rate"), c.fact("APIG-01.burst")};
    plan.account_index = c.account_state<Account>("api-gateway");
    plan.account_column = c.column<Account>();
    plan.bucket_column = c.column<parts::TokenBucketState>();
    plan.refusal_column = c.column<ClassRefusals>();
    const auto& classes = c.plan.shared.classes;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        MethodPlan& method = plan.methods[i];
        method.bucket = {config.throttling_rate_limit(), config.throttling_burst_limit()};
        method.bucket_state = c.state<parts::TokenBucketState>("method " + classes[i].id);
        method.refusals = c.state<ClassRefusals>("refused " + classes[i].id);
    }
    for (const MethodSetting& each : config.method_settings())
        if (const int at = class_index(c, each.request_class()); at >= 0 && each.throttling_rate_limit() > 0)
            plan.methods[static_cast<std::size_t>(at)].bucket = {each.throttling_rate_limit(), each.throttling_burst_limit()};
    plan.key_required = config.api_key_required();
    if (plan.kind == REST_API) compile_usage_plans(c, plan, config);
}

}  // namespace nephoscope::services::api_gateway
