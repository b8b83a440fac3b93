#include <algorithm>

#include "engine/services/application.h"
#include "engine/services/firehose/firehose.h"
#include "engine/services/messages.h"

// What happens to a piece of the buffer: a function transforms it, a bucket gets it as an object, a cluster loads it from there.
namespace nephoscope::services::firehose {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

// Frame::local of both processes: the first of their records. Of a transforming one, `ordinal` is its place in the state's list and
// `started` counts its tries; of a delivering one, `started` is when COPY was tried first.

enum Destination : std::uint32_t { kBucket, kCluster };

SimTime oldest(Kernel& k, FrameId first) { return std::max<SimTime>(1, k.frame(first).started); }

bool take_for_function(Kernel& k, const FirehosePlan& plan, Frame& f) {
    FirehoseState& s = plan.of(k);
    SimTime& mine = s.transforming[f.ordinal % kMostTransforms];
    mine = 0;
    if (!is_due(k, plan.in, s.in)) return false;
    mine = oldest(k, s.in.head);
    f.local = take(k, plan, s.in, plan.in.size);
    f.started = 0;
    f.set_child(Outcome::Failed);
    work(k, plan);
    return true;
}

bool tries_function(const FirehosePlan& plan, Frame& f) {
    return !plan.function.empty() && !f.ok() && static_cast<std::uint64_t>(f.started++) <= plan.retries;
}

FrameId invoke(Kernel& k, const FirehosePlan& plan, FrameId id) {
    each_in_batch(k, k.frame(id).local, [&k](FrameId record) { k.frame(record).set_child(Outcome::Ok); });
    const std::uint64_t number = ++plan.of(k).n.invocations;
    return k.call(id, plan.function.front().link, {k.frame(id).local, 0, kBatch}, static_cast<std::uint32_t>(number));
}

void count_invocation(Kernel& k, const FirehosePlan& plan, const Frame& f) {
    if (f.ok()) return;
    ++plan.of(k).n.failed_invocations;
    plan.of(k).processing_failed_at = k.now() + 1;
}

/// Without a function any more they pass as they are.
void settle_transform(Kernel& k, const FirehosePlan& plan, Frame& f) {
    FirehoseState& s = plan.of(k);
    const bool failed = !f.ok() && !plan.function.empty();
    for (FrameId record = f.local, next; record; record = next) {
        next = k.frame(record).next;
        k.frame(record).crossed = failed || !k.frame(record).ok();
        s.n.transformed += !k.frame(record).crossed;
        add(k, plan, s.out, record);
    }
    f.local = 0;
    work(k, plan);
}

bool take_for_destination(Kernel& k, const FirehosePlan& plan, Frame& f) {
    FirehoseState& s = plan.of(k);
    s.delivering = 0;
    s.running = !s.stopped && is_due(k, plan.out, s.out);
    if (!s.running) return false;
    s.delivering = oldest(k, s.out.head);
    f.local = take(k, plan, s.out, ~std::uint64_t{0});
    return true;
}

FrameId call_for(Kernel& k, const FirehosePlan& plan, FrameId id, Destination to) {
    Counters& n = plan.of(k).n;
    const std::uint64_t number = to == kBucket ? ++n.deliveries : ++n.copies;
    return k.spawn_for(k.frame(id).local, id, kCall, to, static_cast<std::uint32_t>(number));
}

/// Those too old are lost. False: none is left.
bool keeps(Kernel& k, const FirehosePlan& plan, Frame& f) {
    FirehoseState& s = plan.of(k);
    while (f.local && k.frame(f.local).started + plan.retention <= k.now()) {
        const FrameId record = f.local;
        f.local = k.frame(record).next;
        forget(k, plan, record);
        ++s.n.lost;
    }
    s.delivering = f.local ? oldest(k, f.local) : 0;
    return f.local;
}

/// Whether the object is not there yet and has to be tried again.
bool is_refused(Kernel& k, const FirehosePlan& plan, Frame& f) {
    FirehoseState& s = plan.of(k);
    if (f.ok()) {
        s.failed_at = 0;
        return false;
    }
    ++s.n.failed_deliveries;
    s.failed_at = k.now() + 1;
    return keeps(k, plan, f);
}

bool is_not_copied(Kernel& k, const FirehosePlan& plan, const Frame& f) {
    FirehoseState& s = plan.of(k);
    if (f.ok()) return false;
    ++s.n.failed_copies;
    s.copy_failed_at = k.now() + 1;
    return !plan.cluster.empty() && k.now() + plan.pause <= f.started + plan.copy_time;
}

void settle(Kernel& k, const FirehosePlan& plan, Frame& f) {
    Counters& n = plan.of(k).n;
    const bool loaded = !plan.cluster.empty() && f.ok();
    std::uint64_t count = 0;
    if (f.local) {
        ++n.objects;
        n.loads += loaded;
    }
    for (FrameId record = f.local, next; record; record = next, ++count) {
        next = k.frame(record).next;
        const std::uint64_t bytes = plan.bytes_of(k, record);
        const bool failed = k.frame(record).crossed;
        ++(failed ? n.delivered_as_failed : n.delivered);
        if (!failed) n.delivered_bytes += bytes;
        if (loaded) n.loaded_bytes += bytes;
        forget(k, plan, record);
    }
    f.local = 0;
    if (!plan.cluster.empty()) (loaded ? n.copied : n.not_copied) += count;
}

}  // namespace

FrameId transform(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FirehosePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (take_for_function(k, plan, f)) {
        while (tries_function(plan, f)) {
            AWAIT(invoke(k, plan, id));
            count_invocation(k, plan, f);
        }
        settle_transform(k, plan, f);
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId deliver(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FirehosePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (take_for_destination(k, plan, f)) {
        for (;;) {
            AWAIT(call_for(k, plan, id, kBucket));
            if (!is_refused(k, plan, f)) break;
            SLEEP(k, id, plan.pause);
        }
        f.started = k.now();
        while (f.local && !plan.cluster.empty()) {
            AWAIT(call_for(k, plan, id, kCluster));
            if (!is_not_copied(k, plan, f)) break;
            SLEEP(k, id, plan.pause);
        }
        settle(k, plan, f);
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId call(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FirehosePlan& plan = plan_of(k, f.node);
    const std::vector<CallPlanRef>& to = f.local == kCluster ? plan.cluster : plan.bucket;
    NEPHO_BEGIN(f)
    if (to.empty() || !f.parent) return k.finish(id, Outcome::Failed, 503);
    AWAIT(k.call(id, to.front().link, {k.frame(f.parent).local, 0, kBatch}));
    return k.finish_as_child(id);
    NEPHO_END;
}

}  // namespace nephoscope::services::firehose
