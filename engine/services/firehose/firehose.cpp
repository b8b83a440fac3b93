#include "engine/services/firehose/firehose.h"
#include "engine/services/api_errors.h"

#include <algorithm>

#include "embedded/firehose_facts.h"
#include "embedded/firehose_help.h"
#include "embedded/firehose_icon.h"
#include "engine/services/application.h"
#include "engine/services/firehose/firehose.pb.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/messages.h"

namespace nephoscope::services {

namespace firehose {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kAccepted = 200, kBadRequest = 400, kUnavailable = 500;

/// Takes from all three quotas or from none.
bool take_quota(Kernel& k, const FirehosePlan& plan, double bytes) {
    FirehoseState& s = plan.of(k);
    if (!parts::take_token(plan.records, s.records, k.now())) return false;
    if (parts::take_token(plan.calls, s.calls, k.now(), plan.calls_per_record)) {
        if (parts::take_token(plan.bytes, s.bytes, k.now(), bytes)) return true;
        s.calls.missing -= plan.calls_per_record;
    }
    s.records.missing -= 1;
    return false;
}

/// Child() says whether the record is taken.
void admit(Kernel& k, const FirehosePlan& plan, FrameId id) {
    FirehoseState& s = plan.of(k);
    Frame& f = k.frame(id);
    const std::uint64_t bytes = plan.bytes_of(k, id);
    f.set_child(Outcome::Ok);
    if (bytes > plan.largest) {
        ++s.n.refused;
        f.set_child(Outcome::Failed);
        f.status = kBadRequest;
    } else if (!take_quota(k, plan, static_cast<double>(bytes))) {
        ++s.n.throttled;
        s.throttled_at = k.now() + 1;
        f.set_child(Outcome::Throttled);
        f.status = kUnavailable;
    }
}

/// What a read of a stream brought: its records are kept as if each had been put.
void take_records(Kernel& k, const FirehosePlan& plan, FrameId id) {
    Counters& n = plan.of(k).n;
    std::uint32_t number = 0;
    each_in_batch(k, k.frame(id).local, [&](FrameId record) {
        ++n.read;
        n.read_bytes += plan.bytes_of(k, record);
        const FrameId mine = k.spawn_for(record, id, kRecord, 0, number++);
        k.frame(mine).parent = 0;
        k.resume(mine);
    });
    k.frame(id).next = 0;
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FirehosePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (f.operation == kBatch) {
        if (!batch_is_there(k, f)) return k.finish(id, Outcome::Dropped);
        take_records(k, plan, id);
        return k.finish(id, Outcome::Ok, kAccepted);
    }
    admit(k, plan, id);
    if (!f.ok()) return k.finish(id, f.child(), f.status);
    if (plan.put_latency) DELAY(k, id, plan.put_latency);
    k.send(id, kRecord, 0);
    return k.finish(id, Outcome::Ok, kAccepted);
    NEPHO_END;
}

FrameId record(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    accept(k, plan_of(k, f.node), id);
    k.mark(id, kernel::TraceStep::Queued);
    PARK();
    NEPHO_END;
}

/// Records that waited for a function that is gone wait for the destination.
void edited(Kernel& k, NodeIndex node) {
    const FirehosePlan& plan = plan_of(k, node);
    FirehoseState& s = plan.of(k);
    if (plan.function.empty() && s.in.count)
        for (FrameId each = take(k, plan, s.in, ~std::uint64_t{0}), next; each; each = next) {
            next = k.frame(each).next;
            add(k, plan, s.out, each);
        }
    for (const auto& [buffer, of] : {std::pair{&s.in, &plan.in}, {&s.out, &plan.out}})
        if (buffer->count) k.arm(of->source, std::max(k.now(), buffer->opened + of->interval));
}

void restart(Kernel& k, NodeIndex node) {
    FirehoseState& s = plan_of(k, node).of(k);
    s.kept.restart(k.now());
    s.filled.restart(k.now());
    s.n = {};
    s.n.carried = s.kept.value;
}

void befall(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kStop) return;
    const FirehosePlan& plan = plan_of(k, node);
    plan.of(k).stopped = !action.end;
    work(k, plan);
}

void compile_connections(Compiler& c, FirehosePlan& plan) {
    for (CallPlanRef& call : c.calls()) {
        auto& to = call.to_type->port.speaks == Speaks::Functions ? plan.function
                   : call.to_type->name == "redshift"             ? plan.cluster
                                                                  : plan.bucket;
        if (to.empty())
            to.push_back(std::move(call));
        else
            ++plan.surplus;
    }
}

void compile_sources(Compiler& c, FirehosePlan& plan) {
    for (const kernel::LinkIndex index : c.callers()) {
        const kernel::Link& link = c.plan.program.links[index];
        if (c.plan.types[link.from]->name == "kinesis") plan.sources.push_back({link.from, kernel::hash(link.id)});
    }
}

void compile_buffers(Compiler& c, FirehosePlan& plan, const Firehose& config) {
    const auto least = static_cast<std::uint32_t>(c.fact("KDF-01.least"));
    plan.too_short = config.interval_in_seconds() < least;
    plan.out.size = std::uint64_t{config.size_in_mbs()} << 20;
    plan.out.interval = std::max(config.interval_in_seconds(), least) * kSecond;
    plan.out.source = c.source(fire, c.node_index);
    plan.in.size = static_cast<std::uint64_t>(config.processing_buffer_mb() * 1048576);
    plan.in.interval = config.processing_interval_in_seconds() * kSecond;
    plan.in.source = c.source(fire, c.node_index);
}

void compile_firehose(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Firehose&>(message);
    auto& plan = c.config<FirehosePlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<FirehoseState>("delivery stream");
    compile_buffers(c, plan, config);
    compile_connections(c, plan);
    compile_sources(c, plan);
    plan.records = {c.fact("KDF-02.records"), c.fact("KDF-02.records")};
    plan.calls = {c.fact("KDF-02.calls"), c.fact("KDF-02.calls")};
    plan.bytes = {c.fact("KDF-02.bytes"), c.fact("KDF-02.bytes")};
    plan.calls_per_record = 1.0 / config.records_per_put();
    plan.largest = static_cast<std::uint64_t>(c.fact("KDF-02.size"));
    plan.put_latency = c.line(sim_time(config.put_latency()));
    plan.retention = from_seconds(c.fact("KDF-03.retention"));
    plan.pause = from_seconds(c.fact("KDF-03.pause"));
    plan.copy_time = config.redshift_retry_seconds() * kSecond;
    plan.retries = config.number_of_retries();
    plan.transforms = std::min(kMostTransforms, static_cast<std::uint32_t>(c.fact("KDF-05.at_once")));
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kRecord] = record;
    node.routines[kTransform] = transform;
    node.routines[kDeliver] = deliver;
    node.routines[kCall] = call;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.fault = befall;
    node.edited = edited;
    node.restart = restart;
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    LimitsOf2020(design, id, issues)
        .at_least({"interval_in_seconds", static_cast<double>(static_cast<const Firehose&>(message).interval_in_seconds()), "KDF-01.least",
                   [](auto& value, auto& least) {
                       return say("A buffer interval of %1 s: with the limits of 2020 at least %2 s. A run keeps to that.", value, least);
                   },
                   [](auto& least) { return say("Set %1 s or more, or choose today's limits.", least); }, 1, Issue::Severity::Warning});
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || other.name == "s3" || other.name == "redshift" || other.port.speaks == Speaks::Functions) return {};
    return say(
        "Firehose delivers to S3 and Redshift, and a Lambda function can transform what it delivers; other destinations are not "
        "simulated.");
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

constexpr const char* kSpace = "AWS/Firehose";
constexpr const char* kOurs = "Nephoscope/Firehose";
constexpr Metric kMetrics[] = {
    {"IncomingRecords", kSpace, "Records", MetricKind::Rate, "Records that were taken, put or read from a stream."},
    {"IncomingBytes", kSpace, "Record size", MetricKind::Bytes, "Of records that were taken."},
    {"ThrottledRecords", kSpace, "Throttled", MetricKind::Count, "Records above a quota of Direct PUT."},
    {"DeliveryToS3.Success", kSpace, "S3 deliveries", MetricKind::Fraction, "Writes of objects that succeeded."},
    {"DeliveryToS3.Records", kSpace, "Delivered", MetricKind::Rate, "Records in objects that were written."},
    {"DeliveryToS3.DataFreshness", kSpace, "Oldest", MetricKind::Seconds, "Age of the oldest record that is not delivered."},
    {"DeliveryToRedshift.Success", kSpace, "Redshift loads", MetricKind::Fraction, "COPY commands that succeeded."},
    {"ExecuteProcessing.Success", kSpace, "Transformations", MetricKind::Fraction, "Invocations of the function that succeeded."},
    {"BufferFill", kOurs, "Buffer", MetricKind::Share, "Bytes in the buffer, of its size."},
    {"RecordsKept", kOurs, "Kept", MetricKind::Gauge, "Records that are not delivered yet."},
    {"RecordsLost", kOurs, "Lost", MetricKind::Count, "Records that could not be delivered for 24 hours."},
    {"DeliveryToS3.Bytes", kSpace, "Object size", MetricKind::Bytes, "Of records in objects that were written, by object."},
    {"DeliveryToRedshift.Records", kSpace, "Loaded", MetricKind::Rate, "Records that COPY commands have loaded."},
    {"DeliveryToRedshift.Bytes", kSpace, "Load size", MetricKind::Bytes, "Of records that a COPY command has loaded."},
    {"SucceedProcessing.Records", kSpace, "Transformed", MetricKind::Rate, "Records that the function has worked on without an error."},
    {"DataReadFromKinesisStream.Records", kSpace, "Read", MetricKind::Rate, "Records that came from a stream."},
    {"DataReadFromKinesisStream.Bytes", kSpace, "Size of what is read", MetricKind::Bytes, "Of records that came from a stream."},
    {"KinesisMillisBehindLatest", kSpace, "Behind the stream", MetricKind::Milliseconds,
     "By how much the last record of a read was older than the newest in its shard."},
};
constexpr Chart kCharts[] = {
    {"Records in / delivered", ChartUnit::PerSecond, {"IncomingRecords", "DeliveryToS3.Records"}},
    {"Oldest record", ChartUnit::Seconds, {"DeliveryToS3.DataFreshness"}},
    {"Buffer", ChartUnit::Percent, {"BufferFill"}},
};
constexpr Element kCard[] = {{ElementKind::Gauge, "BufferFill", "buffer"},
                             {ElementKind::Lag, "DeliveryToS3.DataFreshness", "oldest"},
                             {ElementKind::Badge, "ThrottledRecords", "throttled"},
                             {ElementKind::Badge, "RecordsLost", "lost"}};
constexpr FaultType kFaults[] = {
    {kStop, "Stop delivery", FaultTarget::Component, "", 0, "Nothing is delivered until it ends; records are still taken.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Every, "firehose:PutRecord"}};

}  // namespace
}  // namespace firehose

extern const ServiceType kFirehose{
    .name = "firehose",
    .title = "Firehose",
    .abbreviations = "kdf kinesis data firehose delivery stream buffer etl",
    .id_stem = "delivery",
    .category = Category::Integration,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::ASYNC,
             .speaks = Speaks::Aws,
             .accepts_batches = true},
    .config = model::message_type<Firehose>,
    .metrics = firehose::kMetrics,
    .card = firehose::kCard,
    .faults = firehose::kFaults,
    .facts = embedded::firehose_facts,
    .icon = embedded::firehose_icon,
    .help = embedded::firehose_help,
    .instances = firehose::instances,
    .compile = firehose::compile_firehose,
    .observe = firehose::observe,
    .check = nullptr,
    .refuses = firehose::refuses,
    .check_in_design = firehose::check_in_design,
    .access = {.actions = firehose::kActions, .arn = "arn:aws:firehose:{region}:{account}:deliverystream/{id}"},
    .charts = firehose::kCharts,
    .meter = firehose::meter,
};

}  // namespace nephoscope::services
