#include <algorithm>

#include "engine/services/s3/bucket.h"
#include "engine/services/s3/encryption.h"

// Who is let in: request rates of the partitions, policies, keys.

namespace nephoscope::services::s3 {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using kernel::Request;
using Level = kernel::Observer::Level;

namespace {

struct Answer {
    Outcome outcome;
    std::uint16_t status;
};
constexpr Answer kAnswers[kCauses] = {{Outcome::Ok, 200},     {Outcome::Throttled, 503}, {Outcome::Failed, 500}, {Outcome::Failed, 503},
                                      {Outcome::Failed, 403}, {Outcome::Failed, 403},    {Outcome::Failed, 400}, {Outcome::Throttled, 400},
                                      {Outcome::Failed, 403}, {Outcome::Failed, 404},    {Outcome::Failed, 403}, {Outcome::Failed, 400}};

constexpr Words kWords[kCauses] = {
    {"", "", ""},
    {"slowDowns", "S3-03", "config.prefixes"},
    {"unavailable", "S3-06", "config.storage_class"},
    {"zoneDark", "S3-06", "config.storage_class"},
    {"anonymousDenied", "S3-15", "config.public_read"},
    {"headerDenied", "S3-18", "resource_policy"},
    {"keyMissing", "S3-12", "config.clients_send_key"},
    {"kmsThrottled", "KMS-01", "config.bucket_key_enabled"},
    {"archived", "S3-08", "config.storage_class"},
    {"missing", "", "config.empty_at_start"},
    {"corsDenied", "S3-14", "config.cors_configuration"},
    {"keyUnusable", "KMS-07", "config.kms_master_key_id"},
};

std::uint32_t prefix_of(const BucketPlan& plan, const Request& r) {
    const std::size_t set = plan.set_of(r);
    if (plan.prefixes == 1 || set + 1 == plan.items.size()) return 0;
    if (plan.hashed) return static_cast<std::uint32_t>(kernel::scale(kernel::mix(std::uint64_t{set} << 32 | r.key), plan.prefixes));
    return static_cast<std::uint32_t>(std::uint64_t{r.key} * plan.prefixes / plan.items[set]);
}

/// Refused load makes the bucket grow, as long as some prefix shares its partition.
void ask_for_more(Kernel& k, const BucketPlan& plan) {
    Bucket& s = plan.of(k);
    if (s.scaling || s.partitions >= plan.prefixes) return;
    s.scaling = true;
    k.spawn_process(plan.node, kScale, ++s.epoch, plan.scaling_time);
}

bool has_rate(Kernel& k, const BucketPlan& plan, const Frame& f) {
    const Bucket& s = plan.of(k);
    const Action action = action_of(k, plan, f);
    const std::uint64_t prefix = action == Action::List ? 0 : prefix_of(plan, k.request(f));
    Partition& partition = plan.partition(k, static_cast<std::uint32_t>(prefix * s.partitions / plan.prefixes));
    const bool put = changes(action);
    if (!parts::take_token(put ? plan.put_rate : plan.get_rate, put ? partition.put : partition.get, k.now())) {
        ask_for_more(k, plan);
        return false;
    }
    ++(put ? partition.puts : partition.gets);
    return true;
}

/// Whether a policy denies the write for what it says about encryption.
bool header_says(Kernel& k, const BucketPlan& plan, const Frame& f) {
    if (plan.header_refusals.empty()) return false;
    const std::size_t kind = drawn(k, f, kernel::purpose("header"), plan.headerless) ? kDoesNotAsk : kAsks;
    const std::uint8_t number = plan.header_refusal(f, k.request(f), kind);
    if (number) plan.of(k).header_refusal = number;
    return number;
}

Cause policy_says(Kernel& k, const BucketPlan& plan, const Frame& f) {
    const Action action = action_of(k, plan, f);
    if (plan.of_link(plan.anonymous, f) && (action != Action::Get || !plan.public_read)) return Cause::Anonymous;
    if (plan.customer_key && !plan.sends_key && moves_object(action)) return Cause::NoKey;
    return action == Action::Put && header_says(k, plan, f) ? Cause::NoHeader : Cause::None;
}

/// A bucket key spares calls, but is of no use without the key that protects it.
Cause key_says(Kernel& k, const BucketPlan& plan, const Frame& f) {
    if (!plan.kms || !moves_object(action_of(k, plan, f))) return Cause::None;
    const kms::Cause said = calls_kms(k, plan, f) ? kms::request(k, plan.key) : kms::state_of(k, plan.key);
    if (said == kms::Cause::Throttled) return Cause::Kms;
    if (said != kms::Cause::None) return Cause::KeyUnusable;
    plan.of(k).kms_calls += calls_kms(k, plan, f);
    return Cause::None;
}

}  // namespace

const Words& words(Cause cause) { return kWords[static_cast<std::size_t>(cause)]; }

bool calls_kms(Kernel& k, const BucketPlan& plan, const Frame& f) {
    return plan.kms && moves_object(action_of(k, plan, f)) && drawn(k, f, kernel::purpose("bucket key"), plan.kms_share);
}

Cause refusal(Kernel& k, const BucketPlan& plan, const Frame& f) {
    const Bucket& s = plan.of(k);
    if (plan.one_zone && s.dark) return Cause::ZoneDark;
    if (!has_rate(k, plan, f) || drawn(k, f, kernel::purpose("slow down"), s.slow_down)) return Cause::SlowDown;
    if (const Cause cause = policy_says(k, plan, f); cause != Cause::None) return cause;
    const bool gets = action_of(k, plan, f) == Action::Get;
    if (gets && !exists(k, plan, f)) return Cause::Missing;
    if (gets && !readable(k, plan, f)) return Cause::Archived;
    if (const Cause cause = key_says(k, plan, f); cause != Cause::None) return cause;
    return drawn(k, f, kernel::purpose("availability"), plan.error_rate) ? Cause::Unavailable : Cause::None;
}

FrameId refuse(Kernel& k, const BucketPlan& plan, FrameId id, Cause cause) {
    Bucket& s = plan.of(k);
    const auto i = static_cast<std::size_t>(cause);
    ++s.refused[i];
    s.refused_at[i] = k.now();
    return k.finish(id, kAnswers[i].outcome, kAnswers[i].status);
}

FrameId scale(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const BucketPlan& plan = plan_of(k, f.node);
    Bucket& s = plan.of(k);
    if (f.local != s.epoch) return k.finish(id, Outcome::Ok);
    s.scaling = false;
    const std::uint32_t before = s.partitions, after = std::min(2 * before, plan.prefixes);
    if (k.now() - s.refused_at[static_cast<std::size_t>(Cause::SlowDown)] > plan.sustained || after <= before)
        return k.finish(id, Outcome::Ok);
    for (std::uint32_t i = after; i-- > 0;) {
        Partition& to = plan.partition(k, i);
        const Partition& from = plan.partition(k, static_cast<std::uint32_t>(std::uint64_t{i} * before / after));
        to = {from.get, from.put, from.gets, from.puts};
    }
    s.partitions = after;
    k.log(f.node, "partitions-added", say("The bucket was split: %1 partitions", after), Level::Good);
    return k.finish(id, Outcome::Ok);
}

}  // namespace nephoscope::services::s3
