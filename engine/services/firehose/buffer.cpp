#include <algorithm>

#include "engine/services/firehose/firehose.h"

// Where records wait: for the function, then for the destination.
namespace nephoscope::services::firehose {

using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

bool holds(const Buffer& buffer) { return buffer.count != 0; }

void show_fill(Kernel& k, FirehoseState& s) {
    s.filled.set(k.now(), static_cast<std::uint32_t>(std::min<std::uint64_t>(s.out.bytes >> 10, ~0u)));
}

const BufferPlan& plan_of_buffer(const FirehosePlan& plan, const FirehoseState& s, const Buffer& buffer) {
    return &buffer == &s.in ? plan.in : plan.out;
}

/// The rest begins to wait now.
void open(Kernel& k, const BufferPlan& plan, Buffer& buffer) {
    buffer.opened = k.now();
    k.arm(plan.source, holds(buffer) ? k.now() + plan.interval : kNever);
}

}  // namespace

void add(Kernel& k, const FirehosePlan& plan, Buffer& to, FrameId record) {
    FirehoseState& s = plan.of(k);
    k.frame(record).next = 0;
    (to.tail ? k.frame(to.tail).next : to.head) = record;
    to.tail = record;
    to.bytes += plan.bytes_of(k, record);
    if (!to.count++) open(k, plan_of_buffer(plan, s, to), to);
    show_fill(k, s);
}

bool is_due(Kernel& k, const BufferPlan& plan, const Buffer& buffer) {
    return holds(buffer) && (buffer.bytes >= plan.size || k.now() >= buffer.opened + plan.interval);
}

FrameId take(Kernel& k, const FirehosePlan& plan, Buffer& from, std::uint64_t most) {
    FirehoseState& s = plan.of(k);
    const FrameId first = from.head;
    FrameId last = 0;
    for (std::uint64_t bytes = 0; from.head && (!last || bytes < most); --from.count) {
        last = from.head;
        from.head = k.frame(last).next;
        bytes += plan.bytes_of(k, last);
        from.bytes -= plan.bytes_of(k, last);
    }
    k.frame(last).next = 0;
    if (!from.head) from.tail = 0;
    open(k, plan_of_buffer(plan, s, from), from);
    show_fill(k, s);
    return first;
}

void accept(Kernel& k, const FirehosePlan& plan, FrameId record) {
    FirehoseState& s = plan.of(k);
    ++s.n.incoming;
    s.n.incoming_bytes += plan.bytes_of(k, record);
    s.kept.rise(k.now());
    Buffer& to = plan.function.empty() ? s.out : s.in;
    add(k, plan, to, record);
    if (is_due(k, plan_of_buffer(plan, s, to), to)) work(k, plan);
}

void forget(Kernel& k, const FirehosePlan& plan, FrameId record) {
    k.abandon(record, false, Outcome::Ok, 0);
    k.discard(record);
    plan.of(k).kept.fall(k.now());
}

void work(Kernel& k, const FirehosePlan& plan) {
    FirehoseState& s = plan.of(k);
    if (is_due(k, plan.in, s.in)) {
        SimTime* const end = s.transforming + plan.transforms;
        if (SimTime* const place = std::find(s.transforming, end, 0); place != end) {
            *place = std::max<SimTime>(1, k.frame(s.in.head).started);
            k.frame(k.spawn_process(plan.node, kTransform, 0)).ordinal = static_cast<std::uint32_t>(place - s.transforming);
        }
    }
    if (s.running || s.stopped || !is_due(k, plan.out, s.out)) return;
    s.running = 1;
    k.spawn_process(plan.node, kDeliver, 0);
}

void fire(Kernel& k, std::uint32_t, std::uint64_t node) { work(k, plan_of(k, static_cast<kernel::NodeIndex>(node))); }

SimTime freshness(Kernel& k, const FirehosePlan& plan) {
    const FirehoseState& s = plan.of(k);
    SimTime first = k.now();
    for (const Buffer* each : {&s.in, &s.out})
        if (holds(*each)) first = std::min(first, k.frame(each->head).started);
    for (const SimTime each : s.transforming)
        if (each) first = std::min(first, each);
    if (s.delivering) first = std::min(first, s.delivering);
    return k.now() - first;
}

}  // namespace nephoscope::services::firehose
