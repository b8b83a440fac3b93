#include <algorithm>

#include "engine/services/cloudfront/distribution.h"

// A viewer's request at an edge location.

namespace nephoscope::services::cloudfront {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;
using Level = kernel::Observer::Level;

namespace {

constexpr std::uint16_t kTooMany = 503, kUnreachable = 503, kForbidden = 403;

const DistributionPlan::Size& size(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    return plan.size_of_class[k.request(f).request_class];
}

bool admits(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    Distribution& s = plan.of(k);
    const double bytes = size(k, plan, f).up + size(k, plan, f).down;
    return parts::take_token(plan.request_quota, s.request_quota, k.now()) &&
           parts::take_token(plan.byte_quota, s.byte_quota, k.now(), bytes);
}

FrameId throttle(Kernel& k, const DistributionPlan& plan, FrameId id) {
    ++plan.of(k).throttled;
    plan.of(k).throttled_at = k.now();
    return k.finish(id, Outcome::Throttled, kTooMany);
}

bool uses_caches(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    return !writes(k, f) && plan.cached_class[k.request(f).request_class];
}

bool is_lost(const Distribution& s, std::uint64_t location) { return s.lost_edges >> (location & 31) & 1; }

bool has_edges(Kernel& k, const DistributionPlan& plan) {
    for (std::uint32_t i = 0; i < plan.edges; ++i)
        if (!is_lost(plan.of(k), i)) return true;
    return false;
}

/// A host's requests go to the same edge location of its region, or to the next one that it can reach. REQUIRES: there is one.
FrameId ask_edge(Kernel& k, const DistributionPlan& plan, FrameId id) {
    const Request& r = k.request(k.frame(id));
    std::uint64_t location = kernel::mix(std::uint64_t{r.client} << 32 | (r.host + 1)) % plan.edges;
    while (is_lost(plan.of(k), location)) location = (location + 1) % plan.edges;
    return k.spawn_internal(id, kLayer, place(k, plan, plan.edge_of_client[r.client] + static_cast<std::uint32_t>(location)));
}

SimTime transfer(Kernel& k, const DistributionPlan& plan, const Frame& f, bool up) {
    if (writes(k, f) != up) return 0;
    return static_cast<SimTime>(plan.nanoseconds_per_byte * (up ? size(k, plan, f).up : size(k, plan, f).down));
}

void count_start(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    Distribution& s = plan.of(k);
    if (!f.hit()) {
        ++s.from_origin;
        s.origin_time += static_cast<std::uint64_t>(k.now() - f.started);
        s.origin_times.record(k.w.blocks, k.now() - f.started);
    }
    if (f.status == kStaleCopy) {
        ++s.stale_on_error;
        s.stale_at = k.now();
    }
    if (writes(k, f)) return;
    ++s.cacheable;
    s.hits += f.hit();
    Request& r = k.request(f);
    if (!is_stale(k, *plan.shared, r)) return;
    r.flags |= Request::kStale;
    s.stale_hits += f.hit();
}

FrameId answer(Kernel& k, const DistributionPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    Distribution& s = plan.of(k);
    const bool put = writes(k, f);
    s.uploads += put;
    s.downloads += !put;
    (put ? s.bytes_up : s.bytes_down) += put ? size(k, plan, f).up : size(k, plan, f).down;
    return k.finish(id, Outcome::Ok, 200, -1, f.hit());
}

FrameId fail(Kernel& k, const DistributionPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    plan.of(k).client_errors += f.status >= 400 && f.status < 500;
    return k.finish_as_child(id);
}

}  // namespace

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const DistributionPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    ++plan.of(k).requests;
    if (!admits(k, plan, f)) return throttle(k, plan, id);
    if (plan.edge_latency) DELAY(k, id, plan.edge_latency);
    if (!may_send(k, plan, f)) return block(k, plan, id, kForbidden);
    SPEND(k, id, transfer(k, plan, f, true));
    if (!has_edges(k, plan)) return k.finish(id, Outcome::Failed, kUnreachable);
    if (uses_caches(k, plan, f)) {
        AWAIT(ask_edge(k, plan, id));
    } else {
        if (plan.pass_way) DELAY(k, id, plan.pass_way);
        AWAIT(k.spawn_internal(id, kFetch, 0));
        if (plan.pass_way) DELAY(k, id, plan.pass_way);
    }
    if (!f.ok()) return fail(k, plan, id);
    count_start(k, plan, f);
    SPEND(k, id, transfer(k, plan, f, false));
    if (!may_show(k, plan, f)) return block(k, plan, id, 0);
    return answer(k, plan, id);
    NEPHO_END;
}

void start(Kernel& k, NodeIndex node) {
    const DistributionPlan& plan = plan_of(k, node);
    plan.of(k).layout = plan.layout;
}

namespace {

void lose_edge(Kernel& k, const DistributionPlan& plan, const kernel::FaultAction& action) {
    const auto location = static_cast<std::uint32_t>(std::clamp(action.magnitude, 1.0, static_cast<double>(plan.edges)));
    std::uint32_t& lost = plan.of(k).lost_edges;
    const std::uint32_t bit = 1u << ((location - 1) & 31);
    lost = action.end ? lost & ~bit : lost | bit;
    k.log(plan.node, action.end ? "edge-back" : "edge-lost",
          action.end
              ? say("Edge location %1 of each viewer region can be reached again.", location)
              : say("Edge location %1 of each viewer region is out of reach: its viewers go to the next one, if there is one.", location),
          action.end ? Level::Good : Level::Problem);
}

}  // namespace

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const DistributionPlan& plan = plan_of(k, node);
    if (action.action == kInvalidate && !action.end) start_invalidation(k, plan, action.paths);
    if (action.action == kLoseEdge) lose_edge(k, plan, action);
}

}  // namespace nephoscope::services::cloudfront
