#include "engine/services/s3/s3.pb.h"

#include "embedded/s3_facts.h"
#include "embedded/s3_help.h"
#include "embedded/s3_icon.h"
#include "engine/services/api_errors.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/observation.h"
#include "engine/services/s3/bucket.h"
#include "engine/services/s3/cors.h"
#include "engine/services/s3/encryption.h"

namespace nephoscope::services {

namespace s3 {

namespace {

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const S3&>(message);
    if (config.storage_class() == S3::DEEP_ARCHIVE && config.restore_tier() == S3::TIER_EXPEDITED)
        issues.push_back({Issue::Severity::Error, id, "config.restore_tier", say("Deep Archive has no expedited restore."),
                          say("Choose the standard or the bulk tier, or Glacier Flexible Retrieval.")});
    if (config.initial_partitions() > config.prefixes())
        issues.push_back({Issue::Severity::Warning, id, "config.initial_partitions", say("A prefix has one partition at the most."),
                          say("Use as many partitions as prefixes, or 0 for all.")});
    check_cors(config, id, issues);
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const S3&>(message);
    check_operations(config, id, design, issues);
    check_pages(config, id, design, issues);
    check_destinations(id, design, issues);
    if (config.storage_class() == S3::GLACIER_IR)
        LimitsOf2020(design, id, issues)
            .offered("storage_class", "S3-06.glacier_ir_offered", say("In 2020 S3 had no Glacier Instant Retrieval."),
                     say("Choose Standard-IA or Glacier Flexible Retrieval"));
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing) return {};
    for (const std::string_view told : {"lambda", "sqs", "sns"})
        if (other.name == told) return {};
    return say("S3 calls nobody; it announces new objects to Lambda functions, SQS queues and SNS topics only.");
}

constexpr const char* kSpace = "AWS/S3";
constexpr Metric kMetrics[] = {
    {"AllRequests", kSpace, "Requests", MetricKind::Rate, "Requests of every kind, preflights of browsers included."},
    {"GetRequests", kSpace, "Reads", MetricKind::Rate, "GET requests."},
    {"PutRequests", kSpace, "Writes", MetricKind::Rate, "PUT requests."},
    {"4xxErrors", kSpace, "4xx", MetricKind::Count, "Requests answered with a 4xx: denied, archived, not there, KMS throttled."},
    {"5xxErrors", kSpace, "5xx", MetricKind::Count, "Requests answered with a 5xx, 503 Slow Down included."},
    {"FirstByteLatency", kSpace, "First byte", MetricKind::Milliseconds, "From the request's last byte to the answer's first.", true},
    {"TotalRequestLatency", kSpace, "Total", MetricKind::Milliseconds, "From the request's first byte to the answer's last.", true},
    {"BytesDownloaded", kSpace, "Downloaded", MetricKind::Bytes, "Bytes of objects read."},
    {"BytesUploaded", kSpace, "Uploaded", MetricKind::Bytes, "Bytes of objects written."},
    {"HottestPartition", "Nephoscope/S3", "Hottest prefix", MetricKind::Share,
     "Request rate of the busiest partition, as a share of what one may have."},
    {"SlowDowns", "Nephoscope/S3", "503 Slow Down", MetricKind::Count, "Requests above the request rate of their partition."},
    {"StaleReads", "Nephoscope/S3", "Stale reads", MetricKind::Count, "Reads that saw a version older than the newest; 2020 only."},
    {"ListRequests", kSpace, "Lists", MetricKind::Rate, "Requests that list keys."},
    {"DeleteRequests", kSpace, "Deletes", MetricKind::Rate, "DELETE requests."},
    {"BucketSizeBytes", kSpace, "Size", MetricKind::Bytes,
     "Bytes of the objects of data sets, all in the bucket's storage class. CloudWatch has it once a day."},
    {"NumberOfObjects", kSpace, "Objects", MetricKind::Gauge,
     "Objects of data sets; those of requests about no item are not known. CloudWatch has it once a day."},
};
constexpr Chart kCharts[] = {
    {"Requests GET / PUT", ChartUnit::PerSecond, {"GetRequests", "PutRequests"}},
    {"First byte / whole request", ChartUnit::Milliseconds, {"FirstByteLatency", "TotalRequestLatency"}},
    {"Slow downs", ChartUnit::PerSecond, {"SlowDowns"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "AllRequests", "req/s"},
                             {ElementKind::Gauge, "HottestPartition", "prefix"},
                             {ElementKind::Badge, "SlowDowns", "503"},
                             {ElementKind::Badge, "StaleReads", "stale"}};
constexpr FaultType kFaults[] = {
    {kSlowDown, "Slow down", FaultTarget::Component, "Share of requests (0 to 1)", 0.5, "This share of the requests gets a 503 Slow Down.",
     true},
    {kLoseZone, "Destroy the zone", FaultTarget::Component, "", 0,
     "Every object of One Zone-IA is lost; other classes keep theirs in at least three zones."},
    {kRestore, "Restore archived objects", FaultTarget::Component, "", 0, "All of them, with the restore tier that is set."},
    api::kInternalError,
    api::kUnavailable,
};

const std::string& key_of(const google::protobuf::Message& message) {
    static const std::string kNone;
    const auto& config = static_cast<const S3&>(message);
    return config.sse_algorithm() == S3::SSE_KMS ? config.kms_master_key_id() : kNone;
}

constexpr ApiAction kActions[] = {{ApiAction::Of::Reads, "s3:GetObject"}, {ApiAction::Of::Writes, "s3:PutObject"}};

}  // namespace
}  // namespace s3

extern const ServiceType kS3{
    .name = "s3",
    .title = "S3",
    .abbreviations = "bucket object storage simple static files glacier",
    .id_stem = "bucket",
    .category = Category::Storage,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::ASYNC,
             .speaks = Speaks::Aws},
    .config = model::message_type<S3>,
    .metrics = s3::kMetrics,
    .card = s3::kCard,
    .faults = s3::kFaults,
    .facts = embedded::s3_facts,
    .icon = embedded::s3_icon,
    .help = embedded::s3_help,
    .instances = s3::instances,
    .compile = s3::compile,
    .observe = s3::observe,
    .check = s3::check,
    .refuses = s3::refuses,
    .check_in_design = s3::check_in_design,
    .access = {.actions = s3::kActions,
               .arn = "arn:aws:s3:::{id}/{item}",
               .service = "s3.amazonaws.com",
               .key = s3::key_of,
               .key_field = "config.kms_master_key_id",
               .kinds_of_call = s3::kinds_of_call},
    .charts = s3::kCharts,
    .spreads = s3::spreads,
    .meter = s3::meter,
};

}  // namespace nephoscope::services
