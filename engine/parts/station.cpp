#include "engine/parts/station.h"

namespace nephoscope::parts {

using kernel::FrameId;
using kernel::Outcome;

Admission Station::wait(FrameId id) {
    if (plan_.queue_limit >= 0 && s_.waiting.value >= plan_.queue_limit) return Admission::Refused;
    kernel::Frame& f = k_.frame(id);
    f.next = 0;
    f.set_child(Outcome::Ok);
    f.wake = k_.now() + plan_.queue_timeout;
    if (s_.tail)
        k_.frame(s_.tail).next = id;
    else
        s_.head = id;
    s_.tail = id;
    s_.waiting.rise(k_.now());
    k_.mark(id, kernel::TraceStep::Queued);
    if (together_) together_->rise(k_.now());
    if (plan_.queue_timeout && s_.head == id) k_.arm(plan_.expiry_source, f.wake);
    return Admission::Queued;
}

FrameId Station::take() {
    const FrameId id = s_.head;
    s_.head = k_.frame(id).next;
    if (!s_.head) s_.tail = 0;
    s_.waiting.fall(k_.now());
    k_.mark(id, kernel::TraceStep::Dequeued);
    if (together_) together_->fall(k_.now());
    return id;
}

/// False when nobody who waits is alive, or an edit took the place away.
bool Station::hand_over() {
    while (s_.head && s_.busy.value <= plan_.servers) {
        const FrameId id = take();
        if (k_.frame(id).killed()) {
            k_.discard(id);
            continue;
        }
        k_.resume(id);
        return true;
    }
    return false;
}

void Station::admit() {
    while (s_.head && s_.busy.value < plan_.servers) {
        s_.busy.rise(k_.now());
        leave();
    }
}

void Station::expire() {
    while (s_.head && k_.frame(s_.head).wake <= k_.now()) {
        const FrameId id = take();
        if (k_.frame(id).killed()) {
            k_.discard(id);
            continue;
        }
        k_.frame(id).set_child(Outcome::Dropped);
        k_.resume(id);
    }
    if (s_.head) k_.arm(plan_.expiry_source, k_.frame(s_.head).wake);
}

void Station::clear() {
    while (s_.head) k_.discard(take());
    s_.busy.set(k_.now(), 0);
}

void Station::restart_statistics() {
    s_.busy.restart(k_.now());
    s_.waiting.restart(k_.now());
}

}  // namespace nephoscope::parts
