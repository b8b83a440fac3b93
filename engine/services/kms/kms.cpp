#include "engine/services/kms/kms.pb.h"

#include <algorithm>

#include "embedded/kms_facts.h"
#include "embedded/kms_help.h"
#include "embedded/kms_icon.h"
#include "engine/services/access.h"
#include "engine/services/api_errors.h"
#include "engine/services/kms/key.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

namespace kms {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kDay = 86400 * kSecond;

struct Words {
    const char* name;  ///< in Observation::numbers
    const char* fact;
    const char* field;
};
constexpr Words kWords[kCauses] = {
    {"", "", ""},
    {"throttledByQuota", "KMS-01", "config.request_quota"},
    {"disabled", "KMS-07", "config.enabled"},
    {"pendingDeletion", "KMS-08", "config.pending_window_in_days"},
    {"deleted", "KMS-08", "config.pending_window_in_days"},
    {"tooLarge", "KMS-05", "config.use"},
};

const KeyPlan& plan_of(Kernel& k, NodeIndex node) { return k.config<KeyPlan>(node); }

Cause asked(Kernel& k, const KeyPlan& plan, const Frame& f) {
    Key& s = plan.of(k);
    if (plan.too_large[k.request(f).request_class]) {
        ++s.refused[static_cast<std::size_t>(Cause::TooLarge)];
        s.refused_at[static_cast<std::size_t>(Cause::TooLarge)] = k.now() + 1;
        return Cause::TooLarge;
    }
    const Cause cause = ask(k, plan.use);
    s.for_services -= cause == Cause::None;
    return cause;
}

FrameId answer(Kernel& k, const KeyPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const auto cause = static_cast<Cause>(f.local);
    if (cause == Cause::None) plan.data_keys.keep(k, f);
    if (cause == Cause::None) return k.finish(id, Outcome::Ok, 200);
    return k.finish(id, cause == Cause::Throttled ? Outcome::Throttled : Outcome::Failed, 400);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const KeyPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (plan.data_keys.has(k, f)) {
        ++plan.of(k).cached;
        return k.finish(id, Outcome::Ok, 200, -1, true);
    }
    SPEND(k, id, plan.data_keys.way(f));
    f.local = static_cast<std::uint32_t>(asked(k, plan, f));
    SPEND(k, id, plan.data_keys.way(f) + (f.local ? 0 : plan.use.latency));
    return answer(k, plan, id);
    NEPHO_END;
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const KeyPlan& plan = plan_of(k, node);
    Key& s = plan.of(k);
    if (action.action == kDisable) {
        s.disabled = static_cast<std::uint16_t>(action.end ? (s.disabled ? s.disabled - 1 : 0) : s.disabled + 1);
        if (action.end) s.cancelled = false;
        k.log(node, action.end ? "key-enabled" : "key-disabled",
              action.end ? say("The key is enabled again.") : say("The key is disabled: whatever needs it fails."),
              action.end ? Level::Good : Level::Problem);
    } else if (action.action == kDelete) {
        s.cancelled = action.end && s.deleted_at > k.now();
        if (!action.end && !s.deleted_at) s.deleted_at = k.now() + plan.pending;
        if (s.cancelled) s.deleted_at = 0;
        k.log(node, action.end ? "key-deletion-cancelled" : "key-deletion-scheduled",
              action.end ? say("Its deletion is cancelled; it stays disabled until it is enabled.")
                         : say("The key will be deleted in %1 days and cannot be used from now on.", plan.pending / kDay),
              action.end ? Level::Info : Level::Problem);
    }
}

void start(Kernel& k, NodeIndex node) { plan_of(k, node).of(k).settings = plan_of(k, node).settings; }

/// A change of its settings enables it again; one of others does not.
void edited(Kernel& k, NodeIndex node) {
    const KeyPlan& plan = plan_of(k, node);
    Key& s = plan.of(k);
    if (s.settings == plan.settings) return;
    s.settings = plan.settings;
    s.cancelled = false;
}

void restart(Kernel& k, NodeIndex node) {
    const KeyPlan& plan = plan_of(k, node);
    Key& s = plan.of(k);
    s.requests = s.for_services = s.cached = 0;
    std::fill(std::begin(s.refused), std::end(s.refused), 0);
    plan.use.account_of(k).requests = 0;
    plan.use.account_of(k).since = k.now();
}

// Compiling.

void compile_key(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Kms&>(message);
    auto& plan = c.config<KeyPlan>();
    plan.node = c.node_index;
    c.main_state<Key>("key");
    plan.use = use_key(c, c.component.id());
    plan.pending = config.pending_window_in_days() * kDay;
    plan.settings = kernel::hash(config.SerializeAsString());
    const bool direct = config.use() == Kms::DIRECT;
    plan.largest = c.fact(config.key_spec() == Kms::RSA_2048 ? "KMS-05.rsa_2048" : "KMS-05.bytes");
    for (const RequestClassPlan& each : c.plan.shared.classes)
        plan.too_large.push_back(direct && each.write && each.request_bytes > plan.largest);
    plan.data_keys.compile(c, direct ? 0 : sim_time(config.data_key_max_age()), config.data_key_max_messages());
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.instance_mask = 0;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
}

// Observing.

Text text_of(const KeyPlan& plan, Cause cause) {
    switch (cause) {
        case Cause::Throttled:
            return say("The account's request quota for keys of this type is used up: 400 ThrottlingException (%1 a second)",
                       static_cast<std::uint64_t>(plan.use.quota.rate));
        case Cause::Disabled: return say("The key is disabled: 400 DisabledException");
        case Cause::PendingDeletion: return say("The key is to be deleted: 400 KMSInvalidStateException");
        case Cause::Deleted: return say("The key is deleted: 400 NotFoundException");
        case Cause::TooLarge: return say("More than %1 bytes are sent to be encrypted: 400 ValidationException", plan.largest);
        default: return {};
    }
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    using Severity = ReasonReading::Severity;
    const KeyPlan& plan = plan_of(k, node);
    const Key& s = plan.of(k);
    const Account& account = plan.use.account_of(k);
    const double span = to_seconds(k.now() - account.since);
    const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
    std::uint64_t failed = 0;
    for (std::size_t i = 2; i < kCauses; ++i) failed += s.refused[i];
    out.metrics = {{number(s.requests), 0, 0},
                   {number(s.refused[static_cast<std::size_t>(Cause::Throttled)]), 0, 0},
                   {std::min(number(account.requests) / plan.use.quota.rate, span), span, 0},
                   {number(s.cached), 0, 0},
                   {number(failed), 0, 0}};
    out.arrivals = s.for_services;
    out.numbers = {{"requests", number(s.requests)}, {"forServices", number(s.for_services)}, {"cached", number(s.cached)}};
    for (std::size_t i = 1; i < kCauses; ++i) {
        const auto cause = static_cast<Cause>(i);
        out.numbers.emplace_back(kWords[i].name, number(s.refused[i]));
        const bool now = s.refused_at[i] && k.now() - s.refused_at[i] < kSecond;
        if (now || state_of(k, plan.use) == cause)
            out.reasons.push_back({cause == Cause::Throttled ? Severity::Throttled : Severity::Failed, text_of(plan, cause), kWords[i].fact,
                                   kWords[i].field});
    }
}

void meter(const Metered& of, Usage& usage) {
    const Kms::KeySpec spec = of.settings<Kms>().key_spec();
    const char* price = spec == Kms::RSA_2048 ? "kms-rsa-2048" : spec == Kms::ECC_NIST_P256 ? "kms-asymmetric" : "kms-request";
    usage.add("kms-key", months(of));
    usage.add(price, static_cast<double>(plan_of(of.k, of.node).of(of.k).requests));
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Kms&>(message);
    if (config.key_spec() != Kms::SYMMETRIC_DEFAULT && config.use() == Kms::DATA_KEYS)
        issues.push_back({Issue::Severity::Error, id, "config.use", say("Only a symmetric key makes data keys."),
                          say("Choose the direct use, or a symmetric key.")});
    if (config.data_key_max_messages() > 0 && sim_time(config.data_key_max_age()) == 0)
        issues.push_back({Issue::Severity::Warning, id, "config.data_key_max_messages",
                          say("No data key is kept, so there are no uses to count."),
                          say("Set how long data keys are kept, or leave the uses at 0.")});
}

constexpr Metric kMetrics[] = {
    {"CallCount", "AWS/Usage", "Requests", MetricKind::Rate, "Requests that were answered, those of services included."},
    {"ThrottleCount", "AWS/Usage", "Throttled", MetricKind::Count, "Requests above the account's quota."},
    {"QuotaUsed", "Nephoscope/KMS", "Quota used", MetricKind::Share, "Of the account's quota for keys of this type, by all keys."},
    {"CachedDataKeys", "Nephoscope/KMS", "Kept data keys used", MetricKind::Count, "Calls that found the data key at their caller."},
    {"FailedRequests", "Nephoscope/KMS", "Failed", MetricKind::Count,
     "The key is disabled, to be deleted or deleted, or the data is too large."},
};
constexpr Chart kCharts[] = {
    {"Quota used", ChartUnit::Percent, {"QuotaUsed"}},
    {"Throttled", ChartUnit::PerSecond, {"ThrottleCount"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "CallCount", "req/s"},
                             {ElementKind::Gauge, "QuotaUsed", "quota"},
                             {ElementKind::Badge, "ThrottleCount", "throttled"},
                             {ElementKind::Badge, "FailedRequests", "failed"}};
constexpr FaultType kFaults[] = {
    {kDisable, "Disable the key", FaultTarget::Component, "", 0, "Each request for it fails: 400 DisabledException.", true},
    {kDelete, "Schedule its deletion", FaultTarget::Component, "", 0,
     "It cannot be used from now on (400 KMSInvalidStateException) and is gone after the waiting period.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};
constexpr ApiAction kActions[] = {{ApiAction::Of::Reads, "kms:Decrypt"}, {ApiAction::Of::Writes, "kms:GenerateDataKey"}};

}  // namespace
}  // namespace kms

extern const ServiceType kKms{
    .name = "kms",
    .title = "KMS",
    .abbreviations = "key management encryption decrypt envelope data key secret",
    .id_stem = "key",
    .category = Category::Security,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::SYNC,
             .speaks = Speaks::Aws},
    .config = model::message_type<Kms>,
    .metrics = kms::kMetrics,
    .card = kms::kCard,
    .faults = kms::kFaults,
    .facts = embedded::kms_facts,
    .icon = embedded::kms_icon,
    .help = embedded::kms_help,
    .instances = kms::instances,
    .compile = kms::compile_key,
    .observe = kms::observe,
    .check = kms::check,
    .access = {.actions = kms::kActions, .arn = "arn:aws:kms:{region}:{account}:key/{id}", .is_key = true},
    .charts = kms::kCharts,
    .meter = kms::meter,
};

}  // namespace nephoscope::services
