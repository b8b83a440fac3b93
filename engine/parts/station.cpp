#include "engine/parts/station.h"

#include <algorithm>

#include "engine/base/math.h"

namespace nephoscope::parts {

using kernel::FrameId;
using kernel::Outcome;

// The list, from the oldest to the newest.

inline void Station::append(FrameId id) {
    k_.frame(id).next = s_.both_ways ? s_.tail : 0;
    if (!s_.tail)
        s_.head = id;
    else if (s_.both_ways)
        k_.frame(s_.tail).next ^= id;
    else
        k_.frame(s_.tail).next = id;
    s_.tail = id;
}

inline void Station::left(FrameId id) {
    s_.waiting.fall(k_.now());
    k_.mark(id, kernel::TraceStep::Dequeued);
    if (together_) together_->fall(k_.now());
}

inline FrameId Station::take_oldest() {
    const FrameId id = s_.head;
    s_.head = k_.frame(id).next;
    if (!s_.head)
        s_.tail = 0;
    else if (s_.both_ways)
        k_.frame(s_.head).next ^= id;
    left(id);
    return id;
}

FrameId Station::take_newest() {
    const FrameId id = s_.tail;
    s_.tail = k_.frame(id).next;
    if (s_.tail)
        k_.frame(s_.tail).next ^= id;
    else
        s_.head = 0;
    left(id);
    return id;
}

void Station::link_both_ways() {
    FrameId before = 0;
    for (FrameId id = s_.head; id;) {
        const FrameId next = k_.frame(id).next;
        k_.frame(id).next = before ^ next;
        before = id;
        id = next;
    }
    s_.both_ways = true;
}

Admission Station::wait(FrameId id) {
    if (plan_.queue_limit >= 0 && s_.waiting.value >= plan_.queue_limit) return Admission::Refused;
    if (plan_.order != QueueOrder::OldestFirst) [[unlikely]] {
        if (!s_.both_ways) link_both_ways();
        if (!s_.head) shedding_->since = k_.now();
    }
    k_.frame(id).set_child(Outcome::Ok);
    k_.frame(id).wake = k_.now();
    append(id);
    s_.waiting.rise(k_.now());
    k_.mark(id, kernel::TraceStep::Queued);
    if (together_) together_->rise(k_.now());
    if (plan_.queue_timeout && s_.head == id) k_.arm(plan_.expiry_source + number_, k_.now() + plan_.queue_timeout);
    return Admission::Queued;
}

// Who is next.

/// False when nobody who waits is alive, or an edit took the place away.
bool Station::hand_over() {
    while (s_.head && s_.busy.value <= plan_.servers) {
        const FrameId id = plan_.order == QueueOrder::OldestFirst ? take_oldest() : choose();
        if (!id) return false;
        if (k_.frame(id).killed()) {
            k_.discard(id);
            continue;
        }
        k_.resume(id);
        return true;
    }
    return false;
}

FrameId Station::choose() {
    if (!s_.both_ways) link_both_ways();
    if (plan_.order == QueueOrder::ControlledDelay) return choose_controlled();
    const bool newest = plan_.order == QueueOrder::NewestFirst || k_.now() - shedding_->since >= plan_.interval;
    return newest ? take_newest() : take_oldest();
}

/// 0 when all who waited are dropped.
FrameId Station::choose_controlled() {
    SheddingState& c = *shedding_;
    const SimTime now = k_.now();
    const auto later = [&](SimTime than) { return than + static_cast<SimTime>(static_cast<double>(plan_.interval) / math::sqrt(c.count)); };
    bool too_long = false;
    FrameId id = oldest_alive(too_long);
    if (c.dropping) {
        c.dropping = too_long;
        while (c.dropping && now >= c.next_drop) {
            drop(id);
            ++c.count;
            id = oldest_alive(c.dropping);
            if (c.dropping) c.next_drop = later(c.next_drop);
        }
    } else if (too_long) {
        drop(id);
        id = oldest_alive(too_long);
        c.dropping = true;
        const std::uint32_t reached = c.count - c.last_count;
        const bool recent = reached > 1 && now - c.next_drop < 16 * plan_.interval;
        c.count = c.last_count = recent ? reached : 1;
        c.next_drop = later(now);
    }
    return id;
}

/// Whether it has waited longer than the target, as all have since an interval ago. One alone behind it is no queue to speak of.
FrameId Station::oldest_alive(bool& waits_too_long) {
    SheddingState& c = *shedding_;
    waits_too_long = false;
    FrameId id = 0;
    while (s_.head && !id) {
        id = take_oldest();
        if (!k_.frame(id).killed()) break;
        k_.discard(id);
        id = 0;
    }
    if (!id || waited(id) < plan_.target || s_.waiting.value <= 1)
        c.above_until = 0;
    else if (!c.above_until)
        c.above_until = k_.now() + plan_.interval;
    else
        waits_too_long = k_.now() >= c.above_until;
    return id;
}

void Station::drop(FrameId id) {
    k_.frame(id).set_child(Outcome::Dropped);
    k_.resume(id);
}

void Station::admit() {
    while (s_.head && s_.busy.value < plan_.servers) {
        s_.busy.rise(k_.now());
        leave();
    }
    watch_the_oldest();
}

void Station::watch_the_oldest() {
    if (s_.head && plan_.queue_timeout)
        k_.arm(plan_.expiry_source + number_, std::max(k_.now(), k_.frame(s_.head).wake + plan_.queue_timeout));
}

void Station::expire() {
    if (!plan_.queue_timeout) return;
    while (s_.head && waited(s_.head) >= plan_.queue_timeout) {
        const FrameId id = take_oldest();
        if (k_.frame(id).killed())
            k_.discard(id);
        else
            drop(id);
    }
    watch_the_oldest();
}

void Station::clear() {
    while (s_.head) k_.discard(take_oldest());
    s_.busy.set(k_.now(), 0);
    if (shedding_) *shedding_ = {};
}

void Station::restart_statistics() {
    s_.busy.restart(k_.now());
    s_.waiting.restart(k_.now());
}

}  // namespace nephoscope::parts
