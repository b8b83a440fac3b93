#include <algorithm>

#include "engine/services/application.h"
#include "engine/services/messages.h"
#include "engine/services/stream/stream.h"

// A lane's process: it makes batches of what was read, hands each over, and goes on with the next when it was worked on. A batch that
// fails comes again, whole, from the record that its reader reported, or in halves.
namespace nephoscope::services::stream {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr kernel::NodeIndex kMostAttempts = 0xfffe;

/// Kept in Frame::started of the process; 0: none.
FrameId batch_of(const Frame& f) { return static_cast<FrameId>(f.started); }

void leave_lane(Kernel& k, const StreamPlan& plan, const Place& at, FrameId record) {
    forget(k, plan, record);
    --lane(k, plan, at).count;
    --queue(k, plan, at).held;
}

/// A batch is given up: whoever wants to know of it gets a message. REQUIRES: its first record is still there.
void tell(Kernel& k, const StreamPlan& plan, const Place& at, FrameId first) {
    state_of(k, plan).gave_up = k.now() + 1;
    if (!plan.on_failure.empty()) k.send(first, kNotify, at.word(), at.reader);
}

/// What is too old leaves the head of the lane.
void shed(Kernel& k, const StreamPlan& plan, const Place& at) {
    const ReaderPlan& reader = reader_of(k, plan, at);
    Lane& l = lane(k, plan, at);
    StreamState& s = state_of(k, plan);
    for (bool told = false; l.head;) {
        const SimTime age = k.now() - k.frame(l.head).started;
        const bool expired = age >= plan.retention;
        if (!expired && (!reader.oldest || age < reader.oldest)) return;
        if (!expired && !told) tell(k, plan, at, l.head);
        told |= !expired;
        ++(expired ? s.expired : s.discarded);
        leave_lane(k, plan, at, take_first(k, l.head, l.tail));
    }
}

void take_batch(Kernel& k, const StreamPlan& plan, Frame& f) {
    const Place at = Place::of(f.local);
    const ReaderPlan& reader = reader_of(k, plan, at);
    Lane& l = lane(k, plan, at);
    l.in_work = std::max<SimTime>(1, k.frame(l.head).started);
    std::uint64_t bytes = 0;
    FrameId first = 0, last = 0;
    for (std::uint32_t n = 0; l.head && n < reader.batch_size; ++n) {
        bytes += bytes_of(k, plan, l.head);
        if (n && (ends_batch(k.frame(last)) || bytes > reader.batch_bytes)) break;
        const FrameId id = take_first(k, l.head, l.tail);
        k.frame(id).set_child(Outcome::Ok);
        add_last(k, first, last, id);
    }
    f.started = first;
    f.ordinal = static_cast<std::uint32_t>(kernel::mix(f.local + (static_cast<std::uint64_t>(k.now()) << 16)));
}

FrameId hand_over(Kernel& k, const StreamPlan& plan, FrameId id) {
    const Place at = Place::of(k.frame(id).local);
    const ReaderPlan& reader = reader_of(k, plan, at);
    const FrameId first = batch_of(k.frame(id));
    ++k.frame(id).ordinal;
    if (reader.batches) return k.call(id, reader.call.link, {first, 0, kBatch});
    return k.spawn_for(first, id, kDeliver, at.word(), k.frame(first).status++);
}

/// As a batch of its own.
void put_back(Kernel& k, Lane& l, FrameId first) {
    FrameId last = first;
    each_in_batch(k, first, [&](FrameId id) {
        k.frame(id).operation = 1;
        last = id;
    });
    k.frame(last).crossed = 1;
    k.frame(last).next = l.head;
    if (!l.head) l.tail = last;
    l.head = first;
}

void halve(Kernel& k, const StreamPlan& plan, FrameId first, std::uint32_t count) {
    FrameId last = first;
    for (std::uint32_t n = 1; n < count / 2; ++n) last = k.frame(last).next;
    k.frame(last).crossed = 1;
    failed_attempts(k.frame(k.frame(last).next)) = failed_attempts(k.frame(first));
    ++state_of(k, plan).halved;
}

void give_up(Kernel& k, const StreamPlan& plan, const Place& at, FrameId first, std::uint32_t count) {
    tell(k, plan, at, first);
    state_of(k, plan).discarded += count;
    for (FrameId next = first; first; first = next) {
        next = k.frame(first).next;
        leave_lane(k, plan, at, first);
    }
}

/// The records from `rest` on failed, for the `attempts`-th time and once more. A refusal of the reader's capacity is no attempt.
void fail(Kernel& k, const StreamPlan& plan, Frame& f, FrameId rest, kernel::NodeIndex attempts) {
    const Place at = Place::of(f.local);
    const ReaderPlan& reader = reader_of(k, plan, at);
    Lane& l = lane(k, plan, at);
    std::uint32_t count = 0;
    each_in_batch(k, rest, [&count](FrameId) { ++count; });
    const bool counts = f.child() != Outcome::Throttled;
    const bool halves = counts && !f.ok() && reader.bisects && count > 1;
    if (counts && !halves && attempts < kMostAttempts) ++attempts;
    if (reader.retries >= 0 && attempts > reader.retries) {
        f.set_child(Outcome::Ok);
        return give_up(k, plan, at, rest, count);
    }
    failed_attempts(k.frame(rest)) = attempts;
    if (halves) halve(k, plan, rest, count);
    put_back(k, l, rest);
    f.set_child(Outcome::Failed);
}

/// Child() is Ok where the lane goes on at once.
void settle(Kernel& k, const StreamPlan& plan, Frame& f) {
    const Place at = Place::of(f.local);
    FrameId rest = batch_of(f);
    f.started = 0;
    if (!is_current(k, plan, at)) {
        state_of(k, plan).dropped += forget_chain(k, plan, rest);
        return;
    }
    const ReaderPlan& reader = reader_of(k, plan, at);
    const std::uint16_t attempts = failed_attempts(k.frame(rest));
    while (rest && f.ok() && (k.frame(rest).ok() || !reader.reports)) {
        const FrameId next = k.frame(rest).next;
        leave_lane(k, plan, at, rest);
        ++state_of(k, plan).delivered;
        rest = next;
        if (!reader.batches) break;
    }
    if (rest && f.ok() && !reader.batches) {
        failed_attempts(k.frame(rest)) = 0;
        f.started = rest;
        return;
    }
    lane(k, plan, at).in_work = 0;
    if (rest) fail(k, plan, f, rest, attempts);
}

/// False: nothing can be taken to the reader now, and the process ends.
bool goes_on(Kernel& k, const StreamPlan& plan, const Frame& f) {
    const Place at = Place::of(f.local);
    if (!is_current(k, plan, at)) return false;
    if (is_ready(k, plan, at)) return true;
    Lane& l = lane(k, plan, at);
    l.busy = 0;
    if (l.count) keep_polling(k, plan, at);
    return false;
}

/// A batch that failed comes again when its shard would be read next.
SimTime pause(Kernel& k, const StreamPlan& plan, const Frame& f) {
    const Place at = Place::of(f.local);
    if (!is_current(k, plan, at)) return 0;
    const ReaderPlan& reader = reader_of(k, plan, at);
    return reader.fan_out ? reader.period : until_next_read(k, plan, at);
}

}  // namespace

bool is_ready(Kernel& k, const StreamPlan& plan, const Place& at) {
    shed(k, plan, at);
    const ReaderPlan& reader = reader_of(k, plan, at);
    const Lane& l = lane(k, plan, at);
    if (!l.head || state_of(k, plan).stopped) return false;
    Frame& first = k.frame(l.head);
    return !reader.window || l.count >= reader.batch_size || comes_again(first) || read_at(first) + reader.window <= k.now();
}

void start_work(Kernel& k, const StreamPlan& plan, const Place& at) {
    Lane& l = lane(k, plan, at);
    if (l.busy) return;
    l.busy = 1;
    k.frame(k.spawn_process(plan.node, kWork, at.word())).started = 0;
}

FrameId work(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const StreamPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (goes_on(k, plan, f)) {
        take_batch(k, plan, f);
        while (batch_of(f)) {
            AWAIT(hand_over(k, plan, id));
            settle(k, plan, f);
        }
        if (!f.ok()) SLEEP(k, id, pause(k, plan, f));
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// One record to a reader that takes them one by one.
FrameId deliver(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const StreamPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!is_current(k, plan, Place::of(f.local))) return k.finish(id, Outcome::Failed, 503);
    AWAIT(parts::call(k, id, reader_of(k, plan, Place::of(f.local)).call.link, 0));
    return k.finish_as_child(id);
    NEPHO_END;
}

FrameId notify(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const StreamPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (plan.on_failure.empty()) return k.finish(id, Outcome::Dropped);
    AWAIT(parts::call(k, id, plan.on_failure.front().link, 0));
    ++(f.ok() ? state_of(k, plan).told : state_of(k, plan).not_told);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::stream
