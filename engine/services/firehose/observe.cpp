#include "engine/services/firehose/firehose.h"
#include "engine/services/stream/stream.h"

// What a running delivery stream says of itself.
namespace nephoscope::services::firehose {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

using Severity = ReasonReading::Severity;

constexpr SimTime kRecently = kSecond, kLongAgo = 60 * kSecond;

double number(std::uint64_t n) { return static_cast<double>(n); }
Reading share(std::uint64_t failed, std::uint64_t all) { return {number(all - failed), number(all), 0}; }

void add_numbers(const FirehoseState& s, Observation& out) {
    const Counters& n = s.n;
    out.numbers = {{"records", number(n.incoming)},
                   {"recordsAtStart", number(n.carried)},
                   {"delivered", number(n.delivered)},
                   {"deliveredAsFailed", number(n.delivered_as_failed)},
                   {"lost", number(n.lost)},
                   {"kept", number(s.kept.value)},
                   {"throttledRecords", number(n.throttled)},
                   {"refusedRecords", number(n.refused)},
                   {"deliveries", number(n.deliveries)},
                   {"failedDeliveries", number(n.failed_deliveries)},
                   {"invocations", number(n.invocations)},
                   {"failedInvocations", number(n.failed_invocations)},
                   {"transformed", number(n.transformed)},
                   {"copies", number(n.copies)},
                   {"failedCopies", number(n.failed_copies)},
                   {"copied", number(n.copied)},
                   {"notCopied", number(n.not_copied)}};
}

/// Of all reads of its streams.
Reading behind(Kernel& k, const FirehosePlan& plan) {
    Reading sum;
    for (const Source& each : plan.sources) {
        const stream::Reader* reader = stream::reader_named(k, stream::plan_of(k, each.stream), each.reader);
        if (!reader) continue;
        sum.part += number(reader->behind) * 1e-6;
        sum.whole += number(reader->reads);
    }
    return sum;
}

void add_metrics(Kernel& k, const FirehosePlan& plan, Observation& out) {
    const FirehoseState& s = plan.of(k);
    const Counters& n = s.n;
    const double size = number(plan.out.size >> 10);
    const bool loads = !plan.cluster.empty(), reads = !plan.sources.empty();
    out.metrics = {{number(n.incoming), 0, 0},
                   {number(n.incoming_bytes), number(n.incoming), 0},
                   {number(n.throttled), 0, 0},
                   share(n.failed_deliveries, n.deliveries),
                   {number(n.delivered), 0, 0},
                   now_value(to_seconds(freshness(k, plan))),
                   share(n.failed_copies, n.copies),
                   share(n.failed_invocations, n.invocations),
                   {integral(s.filled, k.now()), size * number(static_cast<std::uint64_t>(k.now() - s.filled.start)),
                    static_cast<double>(s.filled.maximum) / size},
                   reading(s.kept, k.now()),
                   {number(n.lost), 0, 0},
                   {number(n.delivered_bytes), number(n.objects), 0},
                   only_if(loads, {number(n.copied), 0, 0}),
                   only_if(loads, {number(n.loaded_bytes), number(n.loads), 0}),
                   only_if(!plan.function.empty(), {number(n.transformed), 0, 0}),
                   only_if(reads, {number(n.read), 0, 0}),
                   only_if(reads, {number(n.read_bytes), number(n.read), 0}),
                   only_if(reads, behind(k, plan))};
    add_numbers(s, out);
}

void explain(Kernel& k, const FirehosePlan& plan, std::vector<ReasonReading>& out) {
    const FirehoseState& s = plan.of(k);
    const auto since = [&](SimTime at, SimTime span) { return at && k.now() - at < span; };
    if (since(s.throttled_at, kRecently))
        out.push_back({Severity::Throttled, say("Direct PUT takes 2,000 calls/s, 500,000 records/s and 5 MiB/s"), "KDF-02",
                       "config.records_per_put"});
    if (plan.bucket.empty()) out.push_back({Severity::Failed, say("There is no bucket to deliver to"), "KDF-06", ""});
    if (s.failed_at && !plan.bucket.empty())
        out.push_back({Severity::Failed, say("Delivery fails: %1 records wait", s.kept.value), "KDF-03", ""});
    if (s.stopped) out.push_back({Severity::Failed, say("Delivery is stopped"), "", ""});
    if (since(s.processing_failed_at, kLongAgo))
        out.push_back(
            {Severity::Degraded, say("The function fails: records are delivered as failed"), "KDF-05", "config.number_of_retries"});
    if (since(s.copy_failed_at, kLongAgo))
        out.push_back(
            {Severity::Degraded, say("The cluster does not load: objects stay in the bucket"), "KDF-06", "config.redshift_retry_seconds"});
    if (plan.surplus)
        out.push_back({Severity::Failed, say("It has one destination and one function; other connections get nothing"), "KDF-06", ""});
    if (plan.too_short)
        out.push_back(
            {Severity::Degraded, say("In 2020 the interval was 60 s at least: it is 60 s"), "KDF-01", "config.interval_in_seconds"});
    if (s.n.refused) out.push_back({Severity::Failed, say("Records of more than 1,000 KiB: %1 (400)", s.n.refused), "KDF-02", ""});
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const FirehosePlan& plan = plan_of(k, node);
    const FirehoseState& s = plan.of(k);
    out.queue = reading(s.kept, k.now());
    add_metrics(k, plan, out);
    explain(k, plan, out.reasons);
}

}  // namespace nephoscope::services::firehose
