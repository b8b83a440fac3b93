#include <algorithm>

#include "engine/model/schema.h"
#include "engine/services/api_errors.h"
#include "engine/services/kms/key.h"
#include "engine/services/kms/kms.pb.h"

// The one place that counts requests to KMS, whoever makes them.

namespace nephoscope::services::kms {

using kernel::Kernel;

namespace {

constexpr const char* kQuotas[] = {"KMS-01.symmetric", "KMS-02.rsa", "KMS-02.ecc"};
constexpr const char* kTags[] = {"kms symmetric requests", "kms rsa requests", "kms ecc requests"};

/// The account's quota is what the most careful of its keys says.
double quota_of(const Compiler& c, Kms::KeySpec spec) {
    double quota = c.fact(kQuotas[spec]);
    bool own = false;
    for (const model::Component& each : c.plan.design.components()) {
        const auto other = model::unpack(each.config(), c.catalog);
        if (!other || other->GetDescriptor() != Kms::descriptor()) continue;
        const auto& key = static_cast<const Kms&>(*other);
        if (key.key_spec() != spec || key.request_quota() <= 0) continue;
        quota = own ? std::min(quota, key.request_quota()) : key.request_quota();
        own = true;
    }
    return quota;
}

Cause refuse(Kernel& k, const KeyUse& use, Cause cause) {
    if (use.key == kernel::kNoLink) return cause;
    Key& key = k.state<Key>(use.key);
    ++key.refused[static_cast<std::size_t>(cause)];
    key.refused_at[static_cast<std::size_t>(cause)] = k.now() + 1;
    return cause;
}

}  // namespace

KeyUse use_key(Compiler& c, const std::string& id) {
    KeyUse use;
    Kms settings;
    for (const model::Component& each : c.plan.design.components()) {
        const auto config = each.id() == id ? model::unpack(each.config(), c.catalog) : nullptr;
        if (!config || config->GetDescriptor() != Kms::descriptor()) continue;
        settings = static_cast<const Kms&>(*config);
        use.key = *c.plan.node(id);
        use.enabled = settings.enabled();
    }
    const double quota = quota_of(c, settings.key_spec());
    use.quota = {quota, quota};
    use.account = c.account_state<Account>(kTags[settings.key_spec()]);
    use.column = c.column<Account>();
    use.latency = use.key == kernel::kNoLink ? from_seconds(c.fact("L-28.latency")) : sim_time(settings.latency());
    return use;
}

Cause state_of(Kernel& k, const KeyUse& use) {
    if (use.key == kernel::kNoLink) return Cause::None;
    const Key& key = k.state<Key>(use.key);
    if (key.deleted_at) return key.deleted_at <= k.now() ? Cause::Deleted : Cause::PendingDeletion;
    return use.enabled && !key.disabled && !key.cancelled ? Cause::None : Cause::Disabled;
}

Cause request(Kernel& k, const KeyUse& use) {
    const api::Failure failure = use.key == kernel::kNoLink ? api::Failure{} : api::error_of_next(k, use.key);
    if (failure) return failure.outcome == kernel::Outcome::Throttled ? Cause::Throttled : Cause::ApiError;
    return ask(k, use);
}

Cause ask(Kernel& k, const KeyUse& use) {
    Account& account = use.account_of(k);
    if (!parts::take_token(use.quota, account.bucket, k.now())) return refuse(k, use, Cause::Throttled);
    ++account.requests;
    if (const Cause cause = state_of(k, use); cause != Cause::None) return refuse(k, use, cause);
    if (use.key != kernel::kNoLink) {
        ++k.state<Key>(use.key).requests;
        ++k.state<Key>(use.key).for_services;
    }
    return Cause::None;
}

}  // namespace nephoscope::services::kms
