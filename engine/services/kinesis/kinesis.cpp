#include <bit>

#include "embedded/kinesis_facts.h"
#include "embedded/kinesis_help.h"
#include "embedded/kinesis_icon.h"
#include "engine/services/api_errors.h"
#include "engine/services/kinesis/kinesis.h"
#include "engine/services/kinesis/kinesis.pb.h"

namespace nephoscope::services {

namespace kinesis {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kAccepted = 200, kBadRequest = 400;

std::uint64_t record_bytes(Kernel& k, const KinesisPlan& plan, const Frame& f) { return plan.record_bytes[k.request(f).request_class]; }

bool is_throttled_by_fault(Kernel& k, const KinesisPlan& plan, const Frame& f) {
    StreamShards& s = plan.of(k);
    if (s.throttled_share <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("fault"));
    const bool throttled = kernel::uniform(draw) < s.throttled_share;
    s.injected += throttled;
    return throttled;
}

/// Child() says whether its shard takes it.
void admit(Kernel& k, const KinesisPlan& plan, Frame& f) {
    const std::uint64_t bytes = record_bytes(k, plan, f);
    if (bytes > plan.largest) {
        ++plan.of(k).invalid;
        f.set_child(Outcome::Failed);
        return;
    }
    const bool taken = !is_throttled_by_fault(k, plan, f) && take(k, plan, slot_of(k, plan, position(k, plan, f)), bytes);
    f.set_child(taken ? Outcome::Ok : Outcome::Throttled);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const KinesisPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    admit(k, plan, f);
    if (!f.ok()) return k.finish(id, f.child(), kBadRequest);
    if (plan.put_latency) DELAY(k, id, plan.put_latency);
    stream::put(k, plan, id, slot_of(k, plan, position(k, plan, f)), position(k, plan, f), 0);
    return k.finish(id, Outcome::Ok, kAccepted);
    NEPHO_END;
}

void start(Kernel& k, NodeIndex node) {
    const KinesisPlan& plan = plan_of(k, node);
    begin_shards(k, plan);
    stream::adopt_readers(k, plan);
}

void edited(Kernel& k, NodeIndex node) {
    const KinesisPlan& plan = plan_of(k, node);
    adopt_shards(k, plan);
    stream::adopt_readers(k, plan);
}

void restart(Kernel& k, NodeIndex node) {
    const KinesisPlan& plan = plan_of(k, node);
    StreamShards& s = plan.of(k);
    s.puts = s.put_bytes = s.throttled = s.injected = s.invalid = 0;
    s.started = k.now();
    s.count.restart(k.now());
    for (std::uint32_t slot = 0; slot < kShards; ++slot) {
        Shard& each = plan.shard(k, slot);
        each.puts = each.put_bytes = each.throttled = 0;
    }
    stream::restart_statistics(k, plan);
}

void befall(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const KinesisPlan& plan = plan_of(k, node);
    const double share = action.end ? 0 : action.magnitude;
    if (action.action == kThrottle) {
        plan.of(k).throttled_share = share;
        stream::state_of(k, plan).fault_throttles = std::bit_cast<std::uint64_t>(share);
    }
    if (action.action == kHotKey) plan.of(k).hot_share = share;
    if (action.action == stream::kStopReaders) stream::stop_readers(k, plan, !action.end);
}

void compile(Compiler& c, const google::protobuf::Message& message) {
    compile_kinesis(c, c.config<KinesisPlan>(), static_cast<const Kinesis&>(message));
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kKeeper] = keeper;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.fault = befall;
    node.edited = edited;
    node.restart = restart;
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || other.category == Category::Compute || other.category == Category::Generic) return {};
    for (const std::string_view reader_or_destination : {"firehose", "sqs", "sns", "s3"})
        if (other.name == reader_or_destination) return {};
    return say("Functions, programs and Firehose read a stream; a queue, a topic or a bucket can be told of what a function failed on.");
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

constexpr const char* kSpace = "AWS/Kinesis";
constexpr const char* kOurs = "Nephoscope/Kinesis";
constexpr Metric kMetrics[] = {
    {"IncomingRecords", kSpace, "Records put", MetricKind::Rate, "Records that shards took."},
    {"IncomingBytes", kSpace, "Record size", MetricKind::Bytes, "Of records that shards took, keys included."},
    {"WriteProvisionedThroughputExceeded", kSpace, "Throttled puts", MetricKind::Count, "Records that their shard did not take."},
    {"GetRecords.Records", kSpace, "Records read", MetricKind::Rate, "By all readers; each reads every record."},
    {"GetRecords.Bytes", kSpace, "Bytes of a read", MetricKind::Bytes, "Of reads that brought something."},
    {"GetRecords.IteratorAgeMilliseconds", kSpace, "Age when read", MetricKind::Milliseconds, "Of the last record that a read brought."},
    {"ReadProvisionedThroughputExceeded", kSpace, "Throttled reads", MetricKind::Count, "Reads that were refused."},
    {"OpenShardCount", kOurs, "Shards", MetricKind::Gauge, "That take records."},
    {"WriteUtilization", kOurs, "Write", MetricKind::Share, "Used of what all shards take: records or bytes, whichever is nearer."},
    {"IteratorAge", kOurs, "Behind", MetricKind::Milliseconds, "Age of the oldest record that a reader has not worked off."},
    {"RecordsWaiting", kOurs, "Waiting", MetricKind::Gauge, "Records that readers have not worked off, each reader for itself."},
    {"RecordsLost", kOurs, "Lost", MetricKind::Count, "Records that expired or were given up before a reader had worked on them."},
    {"PutRecord.Success", kSpace, "Puts that went well", MetricKind::Fraction,
     "Of calls of PutRecord that were let in and have ended. All that is put comes by such calls."},
    {"PutRecord.Latency", kSpace, "Time of a put", MetricKind::Milliseconds, "Of calls of PutRecord that went well."},
    {"GetRecords.Success", kSpace, "Reads that went well", MetricKind::Fraction,
     "Of reads that were let in and had something to bring: those that were not refused. Reads of nothing are not made here."},
};
constexpr Chart kCharts[] = {
    {"Records in / read", ChartUnit::PerSecond, {"IncomingRecords", "GetRecords.Records"}},
    {"Iterator age", ChartUnit::Seconds, {"IteratorAge"}},
    {"Throttled writes / reads", ChartUnit::PerSecond, {"WriteProvisionedThroughputExceeded", "ReadProvisionedThroughputExceeded"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", "shards"},
                             {ElementKind::Gauge, "WriteUtilization", "write"},
                             {ElementKind::Lag, "IteratorAge", "behind"},
                             {ElementKind::Badge, "WriteProvisionedThroughputExceeded", "throttled"}};
constexpr FaultType kFaults[] = {
    {kThrottle, "Throttle puts and reads", FaultTarget::Component, "Share (0..1)", 0.25,
     "This share of calls ends with ProvisionedThroughputExceededException.", true},
    {kHotKey, "Make a key hot", FaultTarget::Component, "Share of records (0..1)", 0.5,
     "So many records have one and the same partition key, and go into one shard.", true},
    {stream::kStopReaders, "Stop the readers", FaultTarget::Component, "", 0,
     "Nobody reads until it ends: a disabled trigger, a stopped worker. What was read is worked on to its end.", true},
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Every, "kinesis:PutRecord"}, {ApiAction::Of::Polls, "kinesis:GetRecords"}};

}  // namespace
}  // namespace kinesis

extern const ServiceType kKinesis{
    .name = "kinesis",
    .title = "Kinesis",
    .abbreviations = "kds data stream shard streaming events records",
    .id_stem = "stream",
    .category = Category::Integration,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::POLL,
             .speaks = Speaks::Aws},
    .config = model::message_type<Kinesis>,
    .metrics = kinesis::kMetrics,
    .card = kinesis::kCard,
    .faults = kinesis::kFaults,
    .facts = embedded::kinesis_facts,
    .icon = embedded::kinesis_icon,
    .help = embedded::kinesis_help,
    .instances = kinesis::instances,
    .compile = kinesis::compile,
    .observe = kinesis::observe,
    .check = kinesis::check,
    .refuses = kinesis::refuses,
    .check_in_design = kinesis::check_in_design,
    .access = {.actions = kinesis::kActions, .arn = "arn:aws:kinesis:{region}:{account}:stream/{id}"},
    .charts = kinesis::kCharts,
    .meter = kinesis::meter,
};

}  // namespace nephoscope::services
