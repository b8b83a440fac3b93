#include <algorithm>
#include <numeric>

#include "engine/base/numbers.h"
#include "engine/services/access.h"
#include "engine/services/kinesis/kinesis.h"
#include "engine/services/stream/trigger.h"

// What a running stream says of itself.
namespace nephoscope::services::kinesis {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

using Severity = ReasonReading::Severity;

constexpr SimTime kRecently = kSecond;
constexpr SimTime kFarBehind = 60 * kSecond;

double number(std::uint64_t n) { return static_cast<double>(n); }

/// Shard-seconds used, by the limit that is nearer. Of a shard, or of the stream.
template <typename Counts>
double used(const KinesisPlan& plan, const Counts& s) {
    return std::max(number(s.puts) / plan.records.rate, number(s.put_bytes) / plan.bytes.rate);
}

CellReading cell(Kernel& k, const KinesisPlan& plan, std::uint32_t n, double span) {
    const std::uint32_t slot = plan.first_slot(k) + n;
    CellReading out;
    out.instance = n;
    out.label = "shard " + std::to_string(n + 1);
    out.state = CellState::InService;
    out.busy = used(plan, plan.shard(k, slot)) * 1e9;
    out.capacity = span;
    out.queue = stream::backlog(k, plan, slot);
    return out;
}

/// Calls that went well, of those that no policy denied.
Reading successes(Kernel& k, NodeIndex node) {
    const kernel::CallStatistics& calls = k.w.nodes[node];
    const std::uint64_t ended = std::accumulate(std::begin(calls.outcomes), std::end(calls.outcomes), std::uint64_t{0});
    return {number(calls.outcomes[0]), number(ended - access::denials(k, node)), 0};
}

void add_metrics(Kernel& k, const KinesisPlan& plan, Observation& out) {
    const StreamShards& s = plan.of(k);
    const stream::StreamState& r = stream::state_of(k, plan);
    const kernel::CallStatistics& calls = k.w.nodes[plan.node];
    out.metrics = {{number(s.puts), 0, 0},
                   {number(s.put_bytes), number(s.puts), 0},
                   {number(s.throttled + s.injected), 0, 0},
                   {number(r.records_read), 0, 0},
                   {number(r.bytes_read), number(r.reads), 0},
                   {number(r.read_age) * 1e-6, number(r.reads), 0},
                   {number(r.throttled_reads), 0, 0},
                   reading(s.count, k.now()),
                   {used(plan, s) * 1e9, integral(s.count, k.now()), 0},
                   now_value(1e3 * to_seconds(stream::iterator_age(k, plan))),
                   reading(r.waiting, k.now()),
                   {number(r.discarded + r.expired), 0, 0},
                   successes(k, plan.node),
                   {static_cast<double>(calls.latency.sum) * 1e-6, number(calls.latency.count), 0},
                   {number(r.reads), number(r.reads + r.throttled_reads), 0}};
    out.numbers = {{"puts", number(s.puts)},
                   {"putBytes", number(s.put_bytes)},
                   {"throttledPuts", number(s.throttled + s.injected)},
                   {"refusedPuts", number(s.invalid)},
                   {"shards", static_cast<double>(s.open)},
                   {"streamRecords", number(r.records)},
                   {"streamCarried", number(r.carried)},
                   {"streamDelivered", number(r.delivered)},
                   {"streamExpired", number(r.expired)},
                   {"streamDiscarded", number(r.discarded)},
                   {"streamDropped", number(r.dropped)},
                   {"streamWaiting", number(r.waiting.value)},
                   {"reads", number(r.reads)},
                   {"throttledReads", number(r.throttled_reads)},
                   {"halvedBatches", number(r.halved)},
                   {"failuresTold", number(r.told)},
                   {"failuresNotTold", number(r.not_told)}};
}

void explain_shards(Kernel& k, const KinesisPlan& plan, std::vector<ReasonReading>& out) {
    const StreamShards& s = plan.of(k);
    std::uint32_t hot = 0, last = 0;
    for (std::uint32_t n = 0; n < s.open; ++n) {
        const SimTime at = plan.shard(k, plan.first_slot(k) + n).throttled_at;
        if (!at || k.now() - at >= kRecently) continue;
        ++hot;
        last = n;
    }
    if (!hot) return;
    const std::string rate = fixed_text(plan.records.rate, 0);
    const bool all = hot == s.open;
    out.push_back({Severity::Throttled,
                   hot == 1 ? say("Shard %1 takes no more than %2 records/s or 1 MB/s each", last + 1, rate)
                            : say("%1 shards take no more than %2 records/s or 1 MB/s each", hot, rate),
                   all && plan.on_demand ? "KDS-06" : "KDS-01",
                   !all             ? "config.partition_keys"
                   : plan.on_demand ? "config.stream_mode"
                                    : "config.shard_count"});
}

void explain_readers(Kernel& k, const KinesisPlan& plan, std::vector<ReasonReading>& out) {
    const stream::StreamState& r = stream::state_of(k, plan);
    const auto recently = [&](SimTime at) { return at && k.now() - at < 5 * kRecently; };
    if (recently(r.read_throttled))
        out.push_back({Severity::Throttled, say("Shared readers of a shard want more than 2 MB/s or 5 reads/s"), "KDS-02",
                       "config.enhanced_fan_out"});
    if (r.stopped) out.push_back({Severity::Failed, say("Its readers are stopped"), "", ""});
    const SimTime age = stream::iterator_age(k, plan);
    if (age > kFarBehind)
        out.push_back({Severity::Degraded, say("A reader is %1 s behind", fixed_text(to_seconds(age), 0)), "KDS-05",
                       "config.retention_period_hours"});
    stream::explain_failures(k, plan, out);
}

void explain_settings(Kernel& k, const KinesisPlan& plan, std::vector<ReasonReading>& out) {
    const StreamShards& s = plan.of(k);
    if (s.target != s.open)
        out.push_back({Severity::Degraded, say("Resharding: from %1 to %2 shards", s.open, s.target), "KDS-08", "config.resharding_time"});
    if (s.injected) out.push_back({Severity::Throttled, say("A fault throttles puts and reads"), "", ""});
    if (plan.too_early) out.push_back({Severity::Degraded, say("In 2020 there was no on-demand mode"), "KDS-06", "config.stream_mode"});
    if (plan.surplus_readers)
        out.push_back({Severity::Failed, say("%1 readers get nothing: there are %2 already", plan.surplus_readers, stream::kMostReaders),
                       "KDS-03", "config.enhanced_fan_out"});
    if (s.invalid)
        out.push_back({Severity::Failed, say("Records too large: %1 (400)", s.invalid), "KDS-07", "config.max_record_size_in_kib"});
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const KinesisPlan& plan = plan_of(k, node);
    const StreamShards& s = plan.of(k);
    const double span = number(static_cast<std::uint64_t>(k.now() - s.started));
    for (std::uint32_t n = 0; n < s.open; ++n) out.cells.push_back(cell(k, plan, n, span));
    const kernel::Gauge& waiting = stream::state_of(k, plan).waiting;
    out.busy = used(plan, s) * 1e9;
    out.capacity = integral(s.count, k.now());
    out.queue = reading(waiting, k.now());
    add_metrics(k, plan, out);
    explain_shards(k, plan, out.reasons);
    explain_readers(k, plan, out.reasons);
    explain_settings(k, plan, out.reasons);
}

}  // namespace nephoscope::services::kinesis
