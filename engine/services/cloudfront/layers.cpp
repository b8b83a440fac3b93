#include <algorithm>
#include <utility>

#include "engine/services/cloudfront/distribution.h"

// Caches in a row: edge location, regional edge cache, Origin Shield. Each holds back all but the first who ask for what it lacks.

namespace nephoscope::services::cloudfront {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;
using Level = kernel::Observer::Level;

namespace {

constexpr std::uint8_t kParked = 1, kAnswered = 2;  ///< Frame::operation of those who wait for another's answer

Object* object(Kernel& k, const DistributionPlan& plan, const Frame& f, std::uint32_t place) {
    const CachePlan* cache = cache_at(k, plan, place);
    const Request& r = k.request(f);
    const int set = plan.shared->classes[r.request_class].data_set;
    if (!cache || set < 0 || r.key >= plan.shared->data_sets[static_cast<std::size_t>(set)].items) return nullptr;
    return &k.w.column<Object>(plan.object_column)[cache->first[static_cast<std::size_t>(set)] + r.key];
}

Object* object(Kernel& k, const DistributionPlan& plan, const Frame& f) { return object(k, plan, f, f.local); }

void serve_copy(Kernel& k, Frame& f, const Object& copy, std::uint16_t status) {
    f.set_child(Outcome::Ok, true);
    f.status = status;
    k.request(f).value_time = copy.value_time;
}

bool is_server_error(Outcome outcome, std::uint16_t status) { return status >= 500 || outcome == Outcome::TimedOut; }

void serve_error(Kernel& k, const DistributionPlan& plan, Frame& f, const Object& known) {
    f.set_child(static_cast<Outcome>(known.error_outcome));
    f.status = known.error_status;
    const auto& origins = plan.origins[k.request(f).request_class];
    f.cause = origins.empty() ? f.node : origins[0].to;
    ++plan.of(k).cached_errors;
    plan.of(k).error_at = k.now();
}

/// True: the answer is known here.
bool from_cache(Kernel& k, const DistributionPlan& plan, Frame& f) {
    const Object* known = object(k, plan, f);
    if (!known) return false;
    const bool fresh = known->kept && k.now() < known->expires;
    if (!fresh && k.now() >= known->error_until) return false;
    if (fresh || (known->kept && is_server_error(static_cast<Outcome>(known->error_outcome), known->error_status)))
        serve_copy(k, f, *known, fresh ? 200 : kStaleCopy);
    else
        serve_error(k, plan, f, *known);
    plan.of(k).edge_hits += f.hit() && cache_at(k, plan, f.local)->edge;
    return true;
}

/// True: somebody asks already; the frame must PARK.
bool joins(Kernel& k, const DistributionPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    Object* wanted = object(k, plan, f);
    if (!wanted) return false;
    const FrameId last = std::exchange(wanted->flight, wanted->flight ? id : kAlone);
    if (!last) return false;
    f.operation = kParked;
    f.next = last == kAlone ? id : std::exchange(k.frame(last).next, id);
    plan.of(k).collapsed += cache_at(k, plan, f.local)->edge;
    return true;
}

FrameId ask_next(Kernel& k, const DistributionPlan& plan, FrameId id) {
    const CachePlan* cache = cache_at(k, plan, k.frame(id).local);
    if (!cache || cache->next == kOrigin) return k.spawn_internal(id, kFetch, 0);
    return k.spawn_internal(id, kLayer, place(k, plan, cache->next));
}

bool is_cached(std::uint16_t status) {
    return status == 403 || status == 404 || status == 405 || status == 414 || (status >= 500 && status <= 504);
}

/// An error counts for as long as the cache it comes from says, which is where its time began.
void keep_error(Kernel& k, const DistributionPlan& plan, const Frame& f, Object& to, Outcome outcome, std::uint16_t status) {
    const CachePlan& cache = *cache_at(k, plan, f.local);
    const Object* source = cache.next == kOrigin ? nullptr : object(k, plan, f, place(k, plan, cache.next));
    to.error_until = source && source->error_until > k.now() ? source->error_until : k.now() + plan.error_ttl;
    to.error_status = status;
    to.error_outcome = static_cast<std::uint8_t>(outcome);
}

/// Keeps what the next layer said; an expired copy is better than an error of a server.
void keep(Kernel& k, const DistributionPlan& plan, Frame& f, Object& to) {
    if (f.ok()) {
        const bool stale = f.status == kStaleCopy;
        to.value_time = k.request(f).value_time;
        to.expires = stale ? k.now() : k.now() + plan.ttl;
        to.error_until = 0;
        to.kept = true;
        if (stale) keep_error(k, plan, f, to, Outcome::Failed, 503);
        return;
    }
    if (!is_cached(f.status)) return;
    keep_error(k, plan, f, to, f.child(), f.status);
    if (to.kept && is_server_error(f.child(), f.status)) serve_copy(k, f, to, kStaleCopy);
}

/// Those who waited get the same answer, in the order in which they came.
void tell_others(Kernel& k, const Frame& f, Object& of) {
    const FrameId last = std::exchange(of.flight, 0);
    if (last <= kAlone) return;
    for (FrameId id = k.frame(last).next, next = 0; next != kAlone; id = next) {
        Frame& waiting = k.frame(id);
        next = id == last ? kAlone : waiting.next;
        waiting.set_child(f.child(), f.hit());
        waiting.status = f.status;
        waiting.cause = f.cause;
        waiting.operation = kAnswered;
        k.request(waiting).value_time = k.request(f).value_time;
        k.resume(id);
    }
}

void settle(Kernel& k, const DistributionPlan& plan, Frame& f) {
    Object* of = object(k, plan, f);
    if (!of) return;
    keep(k, plan, f, *of);
    tell_others(k, f, *of);
}

/// The line to the next layer and back.
std::uint32_t way(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    const CachePlan* cache = cache_at(k, plan, f.local);
    return cache ? cache->way : 0;
}

template <typename Visit>
void each_object(Kernel& k, const DistributionPlan& plan, const CachePlan& cache, Visit visit) {
    const auto& sets = plan.shared->data_sets;
    Object* objects = k.w.column<Object>(plan.object_column);
    for (std::size_t set = 0; set < sets.size(); ++set)
        for (std::uint32_t i = 0; i < sets[set].items; ++i) visit(objects[cache.first[set] + i]);
}

}  // namespace

const CachePlan* cache_at(Kernel& k, const DistributionPlan& plan, std::uint32_t place) {
    const std::uint32_t cache = place & 0xffff;
    return place >> 16 == (plan.of(k).epoch & 0xffff) && cache < plan.caches.size() ? &plan.caches[cache] : nullptr;
}

FrameId layer(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const DistributionPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (!from_cache(k, plan, f)) {
        if (joins(k, plan, id)) {
            PARK();
            if (f.operation == kAnswered) break;
            continue;
        }
        if (way(k, plan, f)) DELAY(k, id, way(k, plan, f));
        AWAIT(ask_next(k, plan, id));
        if (way(k, plan, f)) DELAY(k, id, way(k, plan, f));
        settle(k, plan, f);
        break;
    }
    return k.finish(id, f.child(), f.status, f.cause, f.hit());
    NEPHO_END;
}

/// Copies moved with their caches. Those who wait for another's answer ask for themselves where caches or items were changed.
void edited(Kernel& k, NodeIndex node) {
    const DistributionPlan& plan = plan_of(k, node);
    Distribution& s = plan.of(k);
    if (s.layout == plan.layout) return;
    s.layout = plan.layout;
    ++s.epoch;
    for (const CachePlan& cache : plan.caches) each_object(k, plan, cache, [](Object& each) { each.flight = 0; });
    for (std::size_t i = 0; i < k.w.frames.size(); ++i) {
        Frame& f = k.w.frames[i];
        if (f.node != node || f.routine != kLayer || f.operation != kParked) continue;
        f.operation = 0;
        k.resume(kernel::World::kFirstFrame + static_cast<FrameId>(i));
    }
}

}  // namespace nephoscope::services::cloudfront
