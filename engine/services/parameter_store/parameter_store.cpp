#include "engine/services/parameter_store/parameter_store.pb.h"

#include <algorithm>

#include "embedded/parameter_store_facts.h"
#include "embedded/parameter_store_help.h"
#include "embedded/parameter_store_icon.h"
#include "engine/model/schema.h"
#include "engine/services/access.h"
#include "engine/services/api_errors.h"
#include "engine/services/kms/key.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

namespace parameter_store {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

/// What all stores of a design share.
struct Account {
    parts::TokenBucketState reads, writes;
    std::uint64_t requests;  ///< reads within the throughput, since `since`
    SimTime since;
};

enum class Cause : std::uint8_t { None, Rate, KeyThrottled, KeyUnusable, NotFound };
constexpr std::size_t kCauses = 5;

constexpr const char* kDelete = "neph:ssm:delete-parameter";

struct Store {
    std::uint64_t reads, writes, cached, kms_calls;
    std::uint64_t refused[kCauses];
    SimTime refused_at[kCauses];  ///< 1 + the last time
    std::uint32_t deletions;      ///< faults that deleted it, since it was last written
};

struct StorePlan {
    NodeIndex node = 0;
    bool secure = false, high_throughput = false;
    kms::KeyUse key;
    parts::TokenBucketPlan read_rate, write_rate;
    std::uint32_t column = 0, account = 0;
    SimTime latency = 0;
    CallerCache kept;

    Store& of(Kernel& k) const { return k.state<Store>(node); }
    Account& account_of(Kernel& k) const { return k.w.column<Account>(column)[account]; }
};

const StorePlan& plan_of(Kernel& k, NodeIndex node) { return k.config<StorePlan>(node); }

bool writes(Kernel& k, const Frame& f) { return k.request(f).flags & kernel::Request::kWrite; }

Cause asked_of_key(Kernel& k, const StorePlan& plan) {
    const kms::Cause key = kms::request(k, plan.key);
    plan.of(k).kms_calls += key == kms::Cause::None;
    if (key == kms::Cause::None) return Cause::None;
    return key == kms::Cause::Throttled ? Cause::KeyThrottled : Cause::KeyUnusable;
}

void create(Kernel& k, const StorePlan& plan) {
    plan.of(k).deletions = 0;
    k.log(plan.node, "parameter-created", say("The parameter is there again."), Level::Good);
}

Cause asked(Kernel& k, const StorePlan& plan, const Frame& f) {
    Account& account = plan.account_of(k);
    const bool put = writes(k, f);
    if (!parts::take_token(put ? plan.write_rate : plan.read_rate, put ? account.writes : account.reads, k.now())) return Cause::Rate;
    account.requests += !put;
    Store& s = plan.of(k);
    if (!put && s.deletions) return Cause::NotFound;
    const Cause key = plan.secure ? asked_of_key(k, plan) : Cause::None;
    if (put && key == Cause::None && s.deletions) create(k, plan);
    return key;
}

void count(Kernel& k, const StorePlan& plan, const Frame& f) {
    Store& s = plan.of(k);
    if (!f.local) {
        ++(writes(k, f) ? s.writes : s.reads);
        return;
    }
    ++s.refused[f.local];
    s.refused_at[f.local] = k.now() + 1;
}

SimTime work(const StorePlan& plan, const Frame& f) { return f.local ? 0 : plan.latency + (plan.secure ? plan.key.latency : 0); }

FrameId answer(Kernel& k, const StorePlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const auto cause = static_cast<Cause>(f.local);
    if (cause == Cause::None) {
        plan.kept.keep(k, f);
        return k.finish(id, Outcome::Ok, 200);
    }
    const bool throttled = cause == Cause::Rate || cause == Cause::KeyThrottled;
    return k.finish(id, throttled ? Outcome::Throttled : Outcome::Failed, 400);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const StorePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (plan.kept.has(k, f)) {
        ++plan.of(k).cached;
        return k.finish(id, Outcome::Ok, 200, -1, true);
    }
    SPEND(k, id, plan.kept.way(f));
    f.local = static_cast<std::uint32_t>(asked(k, plan, f));
    count(k, plan, f);
    SPEND(k, id, plan.kept.way(f) + work(plan, f));
    return answer(k, plan, id);
    NEPHO_END;
}

/// Whoever writes it makes it anew; then the end of the fault changes nothing.
void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kDelete) return;
    const StorePlan& plan = plan_of(k, node);
    Store& s = plan.of(k);
    if (!action.end) {
        if (s.deletions++ == 0)
            k.log(node, "parameter-deleted", say("The parameter is deleted: whoever reads it gets 400 ParameterNotFound."), Level::Problem);
    } else if (s.deletions == 1) {
        create(k, plan);
    } else if (s.deletions) {
        --s.deletions;
    }
}

void restart(Kernel& k, NodeIndex node) {
    const StorePlan& plan = plan_of(k, node);
    Store& s = plan.of(k);
    s.reads = s.writes = s.cached = s.kms_calls = 0;
    std::fill(std::begin(s.refused), std::end(s.refused), 0);
    plan.account_of(k).requests = 0;
    plan.account_of(k).since = k.now();
}

// Compiling.

/// The throughput is a setting of the account: one store that has it is enough.
bool high_throughput(const Compiler& c) {
    for (const model::Component& each : c.plan.design.components()) {
        const auto config = model::unpack(each.config(), c.catalog);
        if (config && config->GetDescriptor() == ParameterStore::descriptor() &&
            static_cast<const ParameterStore&>(*config).high_throughput_enabled())
            return true;
    }
    return false;
}

void compile_store(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const ParameterStore&>(message);
    auto& plan = c.config<StorePlan>();
    plan.node = c.node_index;
    c.main_state<Store>("store");
    plan.secure = config.type() == ParameterStore::SECURE_STRING;
    if (plan.secure) plan.key = kms::use_key(c, config.key_id());
    const bool high = plan.high_throughput = high_throughput(c);
    const double reads = c.fact(high ? "SSM-01.high" : "SSM-01.standard"), writes = c.fact(high ? "SSM-02.high" : "SSM-02.standard");
    plan.read_rate = {reads, reads};
    plan.write_rate = {writes, writes};
    plan.account = c.account_state<Account>("parameter store throughput");
    plan.column = c.column<Account>();
    plan.latency = sim_time(config.latency());
    plan.kept.compile(c, sim_time(config.cache_ttl()), 0, CallerCache::Of::Reads);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.instance_mask = 0;
    node.fault = fault;
    node.restart = restart;
}

// Observing.

struct Words {
    const char* name;  ///< in Observation::numbers
    const char* fact;
    const char* field;
};
constexpr Words kWords[kCauses] = {
    {"", "", ""},
    {"throttledByQuota", "SSM-01", "config.high_throughput_enabled"},
    {"kmsThrottled", "KMS-01", "config.key_id"},
    {"keyUnusable", "SSM-04", "config.key_id"},
    {"notFound", "SSM-05", ""},
};

Text text_of(const StorePlan& plan, Cause cause) {
    switch (cause) {
        case Cause::Rate:
            return say("The account's throughput is used up: 400 ThrottlingException (%1 reads and %2 writes a second)",
                       static_cast<std::uint64_t>(plan.read_rate.rate), static_cast<std::uint64_t>(plan.write_rate.rate));
        case Cause::KeyThrottled: return say("KMS's request quota is used up: 400 ThrottlingException");
        case Cause::KeyUnusable: return say("The key is disabled or to be deleted: 400 InvalidKeyId");
        case Cause::NotFound: return say("The parameter was deleted: 400 ParameterNotFound");
        case Cause::None: break;
    }
    return {};
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    using Severity = ReasonReading::Severity;
    const StorePlan& plan = plan_of(k, node);
    const Store& s = plan.of(k);
    const Account& account = plan.account_of(k);
    const double span = to_seconds(k.now() - account.since);
    const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
    out.metrics = {{number(s.reads + s.writes), 0, 0},
                   {number(s.refused[1] + s.refused[2]), 0, 0},
                   {std::min(number(account.requests) / plan.read_rate.rate, span), span, 0},
                   {number(s.cached), number(s.cached + s.reads), 0},
                   {number(s.refused[3] + s.refused[4]), 0, 0}};
    out.numbers = {
        {"reads", number(s.reads)}, {"writes", number(s.writes)}, {"cached", number(s.cached)}, {"kmsCalls", number(s.kms_calls)}};
    for (std::size_t i = 1; i < kCauses; ++i) {
        out.numbers.emplace_back(kWords[i].name, number(s.refused[i]));
        if (!s.refused_at[i] || k.now() - s.refused_at[i] >= kSecond) continue;
        const bool fails = i >= static_cast<std::size_t>(Cause::KeyUnusable);
        out.reasons.push_back(
            {fails ? Severity::Failed : Severity::Throttled, text_of(plan, static_cast<Cause>(i)), kWords[i].fact, kWords[i].field});
    }
}

/// Standard parameters at the standard throughput are free.
void meter(const Metered& of, Usage& usage) {
    const auto& config = of.settings<ParameterStore>();
    const StorePlan& plan = plan_of(of.k, of.node);
    const Store& s = plan.of(of.k);
    const bool advanced = config.tier() != ParameterStore::STANDARD;
    if (advanced) usage.add("ssm-advanced", config.parameters() * months(of));
    if (advanced || plan.high_throughput) usage.add("ssm-request", static_cast<double>(s.reads + s.writes));
    if (plan.secure && plan.key.key == kernel::kNoLink) usage.add("kms-request", static_cast<double>(s.kms_calls));
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ParameterStore&>(message);
    const bool standard = config.tier() == ParameterStore::STANDARD;
    const std::uint32_t bytes = standard ? 4096 : 8192, number = standard ? 10'000 : 100'000;
    const Text remedy = standard ? say("Choose the advanced tier, or make it smaller.") : say("Keep it in S3 or a database.");
    const auto error = [&](const char* field, const Text& what) { issues.push_back({Issue::Severity::Error, id, field, what, remedy}); };
    if (config.value_bytes() > bytes)
        error("config.value_bytes", say("A parameter of this tier has at most %1 bytes, not %2.", bytes, config.value_bytes()));
    if (config.parameters() > number)
        error("config.parameters", say("There can be %1 parameters of this tier, not %2.", number, config.parameters()));
}

const std::string& key_of(const google::protobuf::Message& message) {
    static const std::string kNone;
    const auto& config = static_cast<const ParameterStore&>(message);
    return config.type() == ParameterStore::SECURE_STRING ? config.key_id() : kNone;
}

constexpr Metric kMetrics[] = {
    {"CallCount", "AWS/Usage", "Requests", MetricKind::Rate, "Reads and writes that were answered."},
    {"ThrottleCount", "AWS/Usage", "Throttled", MetricKind::Count, "Requests above the account's throughput, or KMS's quota."},
    {"ThroughputUsed", "Nephoscope/ParameterStore", "Throughput used", MetricKind::Share,
     "Of the account's reads a second, by all stores."},
    {"CallerCacheHits", "Nephoscope/ParameterStore", "Kept by callers", MetricKind::Share, "Reads that found the value at their caller."},
    {"FailedRequests", "Nephoscope/ParameterStore", "Failed", MetricKind::Count,
     "The key of a SecureString cannot be used, or the parameter is not there."},
};
constexpr Chart kCharts[] = {
    {"Throughput used", ChartUnit::Percent, {"ThroughputUsed"}},
    {"Throttled", ChartUnit::PerSecond, {"ThrottleCount"}},
    {"Found in callers' caches", ChartUnit::Percent, {"CallerCacheHits"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "CallCount", "req/s"},
                             {ElementKind::Gauge, "ThroughputUsed", "rate"},
                             {ElementKind::Badge, "ThrottleCount", "throttled"},
                             {ElementKind::Badge, "FailedRequests", "failed"}};
constexpr FaultType kFaults[] = {
    {kDelete, "Delete the parameter", FaultTarget::Component, "", 0,
     "Each read of it fails, 400 ParameterNotFound, until it is written again.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Reads, "ssm:GetParameter"}, {ApiAction::Of::Writes, "ssm:PutParameter"}};

}  // namespace
}  // namespace parameter_store

extern const ServiceType kParameterStore{
    .name = "parameter_store",
    .title = "Parameter Store",
    .abbreviations = "ssm systems manager configuration secret securestring",
    .id_stem = "param",
    .category = Category::Security,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::SYNC,
             .speaks = Speaks::Aws},
    .config = model::message_type<ParameterStore>,
    .metrics = parameter_store::kMetrics,
    .card = parameter_store::kCard,
    .faults = parameter_store::kFaults,
    .facts = embedded::parameter_store_facts,
    .icon = embedded::parameter_store_icon,
    .help = embedded::parameter_store_help,
    .instances = parameter_store::instances,
    .compile = parameter_store::compile_store,
    .observe = parameter_store::observe,
    .check = parameter_store::check,
    .access = {.actions = parameter_store::kActions,
               .arn = "arn:aws:ssm:{region}:{account}:parameter/{id}",
               .key = parameter_store::key_of,
               .key_field = "config.key_id"},
    .charts = parameter_store::kCharts,
    .meter = parameter_store::meter,
};

}  // namespace nephoscope::services
