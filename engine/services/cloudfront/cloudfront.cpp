#include "engine/services/cloudfront/cloudfront.pb.h"

#include <algorithm>

#include "embedded/cloudfront_facts.h"
#include "embedded/cloudfront_help.h"
#include "embedded/cloudfront_icon.h"
#include "engine/model/edit.h"
#include "engine/model/words.h"
#include "engine/services/cloudfront/distribution.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

namespace cloudfront {

namespace {

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const CloudFront&>(message);
    if (config.min_ttl() > config.max_ttl())
        issues.push_back({Issue::Severity::Error, id, "config.min_ttl", say("The minimum TTL is above the maximum TTL."),
                          say("Lower the minimum or raise the maximum.")});
    if (config.cache_control() == CloudFront::NO_HEADER &&
        (config.default_ttl() < config.min_ttl() || config.default_ttl() > config.max_ttl()))
        issues.push_back({Issue::Severity::Warning, id, "config.default_ttl", say("The default TTL is not between minimum and maximum."),
                          say("Copies are kept for the nearest of the two.")});
}

/// Objects are the items of data sets: what is about none has no copy.
void check_cached_classes(const CloudFront& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const auto& cached = config.cached_classes();
    for (const model::RequestClass& each : design.request_classes())
        if (!each.write() && each.data_set().empty() && std::find(cached.begin(), cached.end(), each.id()) != cached.end())
            issues.push_back({Issue::Severity::Warning, id, "config.cached_classes",
                              say("Requests of %1 are about no data set: each goes to the origin.", model::in_quotes(each.id())),
                              say("Choose a data set for the class: its items are the objects that are kept.")});
}

/// Buckets answer pages only when they are told which one asks.
void check_pages(const CloudFront& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    if (!config.viewers_are_browsers() || config.forwards_cors_headers()) return;
    for (const model::Connection& each : design.connections()) {
        const model::Component* origin = each.from() == id ? model::find_component(design, each.to()) : nullptr;
        const model::ComponentType* type = origin ? catalog().type_of(*origin) : nullptr;
        if (type && type->name == "s3")
            issues.push_back({Issue::Severity::Warning, id, "config.forwards_cors_headers",
                              say("%1 is not told which page asks: browsers keep its answers from the page.", model::in_quotes(each.to())),
                              say("Switch Forwards CORS headers on.")});
    }
}

// CF-12
constexpr std::uint32_t kFailoverCodes[] = {403, 404, 500, 502, 503, 504, 400, 416, 429};
constexpr auto kAddedCodes = std::end(kFailoverCodes) - 3;

void check_failover_codes(const CloudFront& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    bool added = false;
    for (const std::uint32_t code : config.failover_status_codes()) {
        const auto* const known = std::find(std::begin(kFailoverCodes), std::end(kFailoverCodes), code);
        added |= known >= kAddedCodes && known != std::end(kFailoverCodes);
        if (known == std::end(kFailoverCodes))
            issues.push_back({Issue::Severity::Error, id, "config.failover_status_codes",
                              say("CloudFront takes no answer with status %1 for a failover.", code),
                              say("Choose among 400, 403, 404, 416, 429, 500, 502, 503 and 504.")});
    }
    if (added)
        LimitsOf2020(design, id, issues)
            .offered("failover_status_codes", "CF-12.added_offered", say("In 2020 CloudFront did not fail over at 400, 416 and 429."),
                     say("Choose among 403, 404, 500, 502, 503 and 504"));
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const CloudFront&>(message);
    check_cached_classes(config, id, design, issues);
    check_pages(config, id, design, issues);
    check_failover_codes(config, id, design, issues);
    LimitsOf2020(design, id, issues)
        .at_most(
            {"origin_read_timeout", static_cast<double>(config.origin_read_timeout()), "CF-05.longest_read_timeout",
             [](auto& value, auto& most) { return say("A response timeout of %1 s: with the limits of 2020 at most %2 s.", value, most); },
             [](auto& most) { return say("Set %1 s or less, or choose today's limits.", most); }});
}

Text refuses(const ServiceType& other, bool outgoing) {
    const bool answers_http = other.port.speaks == Speaks::Http || other.port.speaks == Speaks::Functions;
    if (!outgoing || (answers_http && other.name != "route53") || other.category == Category::Storage) return {};
    return say(
        "CloudFront fetches over HTTP: its origins are buckets, load balancers, instances, servers, API Gateways and function URLs.");
}

constexpr const char* kSpace = "AWS/CloudFront";
constexpr Metric kMetrics[] = {
    {"Requests", kSpace, "Requests", MetricKind::Rate, "Viewers' requests."},
    {"BytesDownloaded", kSpace, "Downloaded", MetricKind::Bytes, "Bytes of what viewers read."},
    {"BytesUploaded", kSpace, "Uploaded", MetricKind::Bytes, "Bytes of what viewers wrote."},
    {"4xxErrorRate", kSpace, "4xx", MetricKind::Share, "Answers with a 4xx, of all."},
    {"5xxErrorRate", kSpace, "5xx", MetricKind::Share, "Answers with a 5xx, of all."},
    {"TotalErrorRate", kSpace, "4xx and 5xx", MetricKind::Share, "Answers with a 4xx or a 5xx, of all."},
    {"CacheHitRate", kSpace, "Hit rate", MetricKind::Share,
     "Reads served from an edge location or a regional cache, of all reads that were served. Who waited for another's fetch is no hit."},
    {"OriginLatency", kSpace, "Origin latency", MetricKind::Milliseconds,
     "From a viewer's request to the first byte of the answer, for what no cache had.", true},
    {"Errors", "Nephoscope/CloudFront", "Errors", MetricKind::Count, "Requests that failed."},
    {"StaleHits", "Nephoscope/CloudFront", "Stale hits", MetricKind::Count, "Copies older than the newest at the source."},
    {"OriginRequests", "Nephoscope/CloudFront", "Origin requests", MetricKind::Rate, "Requests to origins, attempts included."},
    {"InvalidationPaths", "Nephoscope/CloudFront", "Invalidations", MetricKind::Count, "Paths that were invalidated."},
    {"ChargedInvalidationPaths", "Nephoscope/CloudFront", "Charged paths", MetricKind::Count,
     "Paths beyond the first 1,000 that the account invalidates in a month."},
};
constexpr Chart kCharts[] = {
    {"Hit rate", ChartUnit::Percent, {"CacheHitRate"}},
    {"Requests to the origin", ChartUnit::PerSecond, {"OriginRequests"}},
    {"Origin latency", ChartUnit::Milliseconds, {"OriginLatency"}},
    {"Error rate 4xx / 5xx / both", ChartUnit::Percent, {"4xxErrorRate", "5xxErrorRate", "TotalErrorRate"}},
};
constexpr Element kCard[] = {
    {ElementKind::Gauge, "CacheHitRate", "hit"}, {ElementKind::Rate, "Requests", "req/s"}, {ElementKind::Badge, "Errors", "errors"}};
constexpr FaultType kFaults[] = {
    {.action = kInvalidate,
     .label = "Invalidate paths",
     .target = FaultTarget::Component,
     .magnitude = "",
     .initial_magnitude = 0,
     .help = "Every cache forgets what has these paths within seconds: \"/images/*\" for all that begins so, \"/images/7\" for one, \"/*\" "
             "for everything. Each counts as one path; 1,000 a month are free.",
     .names_paths = true},
    {kLoseEdge, "Lose an edge location", FaultTarget::Component, "Location (1, 2, ...)", 1,
     "Of each viewer region: its viewers go to the next one, whose cache does not know their objects; without another one they fail.", true,
     false, true},
};

}  // namespace
}  // namespace cloudfront

extern const ServiceType kCloudfront{
    .name = "cloudfront",
    .title = "CloudFront",
    .abbreviations = "cdn edge distribution content delivery cache",
    .id_stem = "cdn",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = true, .named = false, .initial_role = model::ALL},
    .config = model::message_type<CloudFront>,
    .metrics = cloudfront::kMetrics,
    .card = cloudfront::kCard,
    .faults = cloudfront::kFaults,
    .facts = embedded::cloudfront_facts,
    .icon = embedded::cloudfront_icon,
    .help = embedded::cloudfront_help,
    .instances = cloudfront::instances,
    .compile = cloudfront::compile,
    .observe = cloudfront::observe,
    .check = cloudfront::check,
    .refuses = cloudfront::refuses,
    .check_in_design = cloudfront::check_in_design,
    .access = {.arn = "arn:aws:cloudfront::{account}:distribution/{id}", .service = "cloudfront.amazonaws.com"},
    .charts = cloudfront::kCharts,
    .spreads = cloudfront::spreads,
    .meter = cloudfront::meter,
};

}  // namespace nephoscope::services
