#include "engine/services/observation.h"

#include "engine/services/cloudfront/distribution.h"

namespace nephoscope::services::cloudfront {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

void add_reasons(Kernel& k, const DistributionPlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    const Distribution& s = plan.of(k);
    auto lately = [&](std::uint64_t count, SimTime at) { return count && k.now() - at <= kJustNow; };
    for (std::uint32_t i = 0; i < plan.edges; ++i)
        if (s.lost_edges >> (i & 31) & 1)
            out.reasons.push_back(
                {Severity::Degraded, say("A fault: edge location %1 of each viewer region is out of reach", i + 1), "", ""});
    if (lately(s.throttled, s.throttled_at))
        out.reasons.push_back(
            {Severity::Throttled, say("Quota of the distribution: 250,000 requests a second or 150 Gbit/s"), "CF-09", ""});
    if (lately(s.failed_fetches, s.fetch_failed_at))
        out.reasons.push_back({Severity::Failed, say("An origin fails"), "CF-05", "config.origin_read_timeout"});
    if (lately(s.cached_errors, s.error_at))
        out.reasons.push_back(
            {Severity::Failed, say("Errors of the origin are served from the cache"), "CF-06", "config.error_caching_min_ttl"});
    if (lately(s.stale_on_error, s.stale_at))
        out.reasons.push_back(
            {Severity::Degraded, say("Expired copies are served because the origin fails"), "CF-07", "config.default_ttl"});
    if (lately(s.blocked, s.blocked_at)) add_blocked_reason(k, plan, out);
}

}  // namespace

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const DistributionPlan& plan = plan_of(k, node);
    const Distribution& s = plan.of(k);
    const kernel::CallStatistics& calls = k.w.nodes[node];
    double errors = 0;
    for (int i = 1; i < kernel::kOutcomes; ++i) errors += number(calls.outcomes[i]);
    const double all = errors + number(calls.outcomes[0]), client = number(s.client_errors);
    out.metrics = {{number(calls.calls), 0, 0},
                   {number(s.bytes_down), number(s.downloads), 0},
                   {number(s.bytes_up), number(s.uploads), 0},
                   {client, all, 0},
                   {errors - client, all, 0},
                   {errors, all, 0},
                   {number(s.hits), number(s.cacheable), 0},
                   {number(s.origin_time) * 1e-6, number(s.from_origin), 0},
                   {errors, 0, 0},
                   {number(s.stale_hits), 0, 0},
                   {number(s.fetches), 0, 0},
                   {number(s.paths), 0, 0},
                   {number(s.charged_paths), 0, 0}};
    out.numbers = {{"requests", number(s.requests)},           {"hits", number(s.hits)},
                   {"edgeHits", number(s.edge_hits)},          {"hitRate", s.cacheable ? number(s.hits) / number(s.cacheable) : 0},
                   {"collapsed", number(s.collapsed)},         {"originRequests", number(s.fetches)},
                   {"failovers", number(s.failovers)},         {"staleHits", number(s.stale_hits)},
                   {"staleOnError", number(s.stale_on_error)}, {"cachedErrors", number(s.cached_errors)},
                   {"invalidatedPaths", number(s.paths)},      {"chargedPaths", number(s.charged_paths)}};
    add_reasons(k, plan, out);
}

void restart(Kernel& k, NodeIndex node) {
    Distribution& s = plan_of(k, node).of(k);
    const Distribution before = s;
    s = {};
    s.invalidating = before.invalidating;
    s.files_invalidating = before.files_invalidating;
    s.wildcards_invalidating = before.wildcards_invalidating;
    s.layout = before.layout;
    s.request_quota = before.request_quota;
    s.byte_quota = before.byte_quota;
    s.epoch = before.epoch;
    s.draws = before.draws;
    s.lost_edges = before.lost_edges;
    s.origin_times = before.origin_times;
}

void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view, std::vector<kernel::Spread*>& out) {
    out.push_back(&plan_of(k, node).of(k).origin_times);
}

}  // namespace nephoscope::services::cloudfront
