#include "engine/services/observation.h"

#include <algorithm>

#include "engine/services/access.h"
#include "engine/services/s3/bucket.h"

namespace nephoscope::services::s3 {

using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

std::uint64_t refused(const Bucket& s, Cause cause) { return s.refused[static_cast<std::size_t>(cause)]; }

/// Share of its request rate that the busiest partition has used since the statistics began.
Reading hottest(Kernel& k, const BucketPlan& plan) {
    const Bucket& s = plan.of(k);
    const double span = to_seconds(k.now() - s.since);
    double used = 0;
    for (std::uint32_t i = 0; i < s.partitions; ++i) {
        const Partition& each = plan.partition(k, i);
        used = std::max({used, number(each.gets) / plan.get_rate.rate, number(each.puts) / plan.put_rate.rate});
    }
    return {std::min(used, span), span, 0};
}

Text slow_down(const BucketPlan& plan, const Bucket& s) {
    if (s.slow_down > 0) return say("Request rate of a prefix: 503 Slow Down");
    return say("Request rate of a prefix: 503 Slow Down above %1 reads or %2 writes a second; %3 of %4 prefixes have a partition",
               static_cast<int>(plan.get_rate.rate), static_cast<int>(plan.put_rate.rate), s.partitions, plan.prefixes);
}

Text text_of(const BucketPlan& plan, const Bucket& s, Cause cause) {
    switch (cause) {
        case Cause::SlowDown: return slow_down(plan, s);
        case Cause::Unavailable: return say("Unavailable as often as the storage class is designed to be");
        case Cause::ZoneDark: return say("The only zone of One Zone-IA is down");
        case Cause::Anonymous: return say("Requests without credentials are denied: 403 AccessDenied");
        case Cause::NoKey: return say("SSE-C without a key: 400");
        case Cause::Kms: return say("KMS's request quota is used up: 400 ThrottlingException");
        case Cause::Archived: return say("Archived objects are read before they are restored: 403 InvalidObjectState");
        case Cause::Missing: return say("Objects that are not there: 404 NoSuchKey");
        case Cause::KeyUnusable: return say("The KMS key is disabled or to be deleted: 400");
        default: return {};  // NoHeader and Cors: what refused it says why.
    }
}

using Severity = ReasonReading::Severity;

/// What the policy says that refused a write last for what it says about encryption.
void add_header_refusal(const BucketPlan& plan, const Bucket& s, Observation& out) {
    if (s.header_refusal == 0 || s.header_refusal > plan.header_refusals.size()) return;
    const Refusal& why = plan.header_refusals[s.header_refusal - 1u];
    out.reasons.push_back(
        {Severity::Failed,
         why.rule.empty() ? say("%1: 403 AccessDenied", why.text) : say("%1: 403 AccessDenied; missing: %2", why.text, why.rule), why.fact,
         why.field, why.object, why.offer});
}

void add_page_refusal(const BucketPlan& plan, const Bucket& s, Observation& out) {
    const PageKind& page = plan.pages[s.page_refusal % kPageKinds];
    if (page.allowed) return;
    out.reasons.push_back({Severity::Failed, page.why, words(Cause::Cors).fact,
                           page.offer.empty() ? "config.allowed_origins" : words(Cause::Cors).field, "", page.offer});
}

void add_reasons(Kernel& k, const BucketPlan& plan, Observation& out) {
    const Bucket& s = plan.of(k);
    for (std::size_t i = 1; i < kCauses; ++i) {
        if (!s.refused[i] || k.now() - s.refused_at[i] > kSecond) continue;
        const auto cause = static_cast<Cause>(i);
        if (cause == Cause::NoHeader || cause == Cause::Cors) {
            cause == Cause::Cors ? add_page_refusal(plan, s, out) : add_header_refusal(plan, s, out);
            continue;
        }
        const bool quota = cause == Cause::SlowDown || cause == Cause::Kms;
        const bool grows = cause == Cause::SlowDown && s.partitions < plan.prefixes;
        out.reasons.push_back({quota ? Severity::Throttled : Severity::Failed, text_of(plan, s, cause), grows ? "S3-04" : words(cause).fact,
                               words(cause).field});
    }
}

/// Refused with a 4xx. What the browser keeps from its page the bucket has answered, unless it was a preflight.
std::uint64_t client_errors(const Bucket& s) {
    std::uint64_t n = 0;
    for (const Cause cause :
         {Cause::Anonymous, Cause::NoHeader, Cause::NoKey, Cause::Kms, Cause::Archived, Cause::Missing, Cause::Cors, Cause::KeyUnusable})
        n += refused(s, cause);
    return n - s.blocked;
}

std::uint64_t failures(Kernel& k, NodeIndex node) {
    const kernel::CallStatistics& calls = k.w.nodes[node];
    std::uint64_t n = 0;
    for (int i = 1; i < kernel::kOutcomes; ++i) n += calls.outcomes[i];
    return n;
}

void observe_numbers(const Bucket& s, Observation& out) {
    out.numbers = {{"reads", number(s.gets)},
                   {"writes", number(s.puts)},
                   {"lists", number(s.lists)},
                   {"deletes", number(s.deletes)},
                   {"preflights", number(s.preflights)},
                   {"staleReads", number(s.stale_reads)},
                   {"unencryptedWrites", number(s.unencrypted)},
                   {"kmsCalls", number(s.kms_calls)},
                   {"restores", number(s.restores)},
                   {"partitions", number(s.partitions)},
                   {"events", number(s.events)},
                   {"duplicateEvents", number(s.events_duplicated)},
                   {"deliveredEvents", number(s.events_delivered)},
                   {"lostEvents", number(s.events_lost)},
                   {"eventsAtStart", number(s.events_before)},
                   {"waitingEvents", number(s.events_waiting)}};
    for (std::size_t i = 1; i < kCauses; ++i) out.numbers.emplace_back(words(static_cast<Cause>(i)).name, number(s.refused[i]));
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const BucketPlan& plan = plan_of(k, node);
    const Bucket& s = plan.of(k);
    const std::uint64_t client = client_errors(s) + access::denials(k, node), all = failures(k, node), server = all - s.blocked - client;
    const std::uint64_t unsent = refused(s, Cause::Cors) - s.blocked;
    const bool has_sets = std::find(plan.sets().begin(), plan.sets().end(), true) != plan.sets().end();
    out.metrics = {{number(k.w.nodes[node].calls + s.preflights - unsent), 0, 0},
                   {number(s.gets), 0, 0},
                   {number(s.puts), 0, 0},
                   {number(client), 0, 0},
                   {number(server), 0, 0},
                   {number(s.first_byte_time) * 1e-6, number(s.served), 0},
                   {number(s.total_time) * 1e-6, number(s.served), 0},
                   {number(s.bytes_down + s.bytes_listed), number(s.downloads + s.lists), 0},
                   {number(s.bytes_up), number(s.uploads), 0},
                   hottest(k, plan),
                   {number(refused(s, Cause::SlowDown)), 0, 0},
                   {number(s.stale_reads), 0, 0},
                   {number(s.lists), 0, 0},
                   {number(s.deletes), 0, 0},
                   only_if(has_sets, now_value(number(s.bytes))),
                   only_if(has_sets, {number(s.objects), 0, 0})};
    observe_numbers(s, out);
    add_reasons(k, plan, out);
}

void restart(Kernel& k, NodeIndex node) {
    const BucketPlan& plan = plan_of(k, node);
    Bucket& s = plan.of(k);
    const Bucket before = s;
    s = {};
    s.events_before = s.events_waiting = before.events_waiting;
    std::copy(std::begin(before.refused_at), std::end(before.refused_at), s.refused_at);
    s.first_byte_times = before.first_byte_times;
    s.total_times = before.total_times;
    s.since = k.now();
    s.slow_down = before.slow_down;
    s.partitions = before.partitions;
    s.epoch = before.epoch;
    s.dark = before.dark;
    s.scaling = before.scaling;
    s.objects = before.objects;
    s.bytes = before.bytes;
    s.emptied = before.emptied;
    s.header_refusal = before.header_refusal;
    s.page_refusal = before.page_refusal;
    for (std::uint32_t i = 0; i < s.partitions; ++i) plan.partition(k, i).gets = plan.partition(k, i).puts = 0;
}

void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out) {
    auto& s = plan_of(k, node).of(k);
    out.push_back(metric == "FirstByteLatency" ? &s.first_byte_times : &s.total_times);
}

}  // namespace nephoscope::services::s3
