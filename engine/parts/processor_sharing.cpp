#include "engine/parts/processor_sharing.h"

#include <utility>

namespace nephoscope::parts {

using kernel::FrameId;

double SharedProcessor::pace() const {
    const double processors = plan_.processors - s_.withheld;
    return s_.jobs.value <= processors ? 1.0 : processors / s_.jobs.value;
}

void SharedProcessor::advance() {
    if (s_.jobs.value) s_.served += s_.pace * static_cast<double>(k_.now() - s_.updated);
    s_.updated = k_.now();
}

void SharedProcessor::count(std::uint32_t number) {
    s_.jobs.set(k_.now(), number);
    s_.busy.set(k_.now(), number < plan_.processors ? number : plan_.processors);
}

bool SharedProcessor::enter(FrameId id, SimTime work) {
    if (plan_.limit >= 0 && s_.jobs.value >= plan_.limit) return false;
    advance();
    if (s_.jobs.value == 0) s_.served = 0;
    push({s_.served + static_cast<double>(work), (k_.w.head.events << 24) | (id & 0xffffff)});
    count(s_.jobs.value + 1);
    schedule();
    return true;
}

void SharedProcessor::complete() {
    advance();
    do { pass_on(take()); } while (s_.jobs.value && jobs()[0].finish <= s_.served + 0.5);
    schedule();
}

void SharedProcessor::adapt() {
    advance();
    count(s_.jobs.value);
    schedule();
}

void SharedProcessor::release_all() {
    advance();
    while (s_.jobs.value) pass_on(take());
    schedule();
}

void SharedProcessor::clear() {
    advance();
    while (s_.jobs.value) k_.discard(take());
    schedule();
}

void SharedProcessor::forget() {
    if (s_.capacity) k_.w.blocks.release(s_.heap, s_.capacity * sizeof(Job));
    s_.heap = s_.capacity = 0;
}

void SharedProcessor::pass_on(FrameId id) {
    if (k_.frame(id).killed())
        k_.discard(id);
    else
        k_.resume(id);
}

FrameId SharedProcessor::take() {
    const auto id = static_cast<FrameId>(pop().order & 0xffffff);
    count(s_.jobs.value - 1);
    return id;
}

void SharedProcessor::schedule() {
    if (s_.jobs.value == 0) return k_.arm(plan_.source, kNever);
    s_.pace = pace();
    const double left = (jobs()[0].finish - s_.served) / s_.pace;
    k_.arm(plan_.source, k_.now() + (left > 0 ? static_cast<SimTime>(left + 0.5) : 0));
}

void SharedProcessor::push(Job job) {
    std::uint32_t i = s_.jobs.value;
    if (i == s_.capacity) {
        const std::uint32_t capacity = s_.capacity ? s_.capacity * 2 : 8;
        const std::uint32_t heap = k_.w.blocks.allocate(capacity * sizeof(Job));
        if (s_.capacity) {
            std::memcpy(k_.w.blocks.at(heap), jobs(), i * sizeof(Job));
            k_.w.blocks.release(s_.heap, s_.capacity * sizeof(Job));
        }
        s_.heap = heap;
        s_.capacity = capacity;
    }
    Job* const a = jobs();
    for (a[i] = job; i > 0 && before(a[i], a[(i - 1) / 2]); i = (i - 1) / 2) std::swap(a[i], a[(i - 1) / 2]);
}

SharedProcessor::Job SharedProcessor::pop() {
    Job* const a = jobs();
    const Job first = a[0];
    const std::uint32_t n = s_.jobs.value - 1;
    a[0] = a[n];
    for (std::uint32_t i = 0;;) {
        std::uint32_t least = i;
        for (std::uint32_t c = 2 * i + 1; c <= 2 * i + 2 && c < n; ++c)
            if (before(a[c], a[least])) least = c;
        if (least == i) break;
        std::swap(a[i], a[least]);
        i = least;
    }
    return first;
}

void SharedProcessor::restart_statistics() {
    s_.jobs.restart(k_.now());
    s_.busy.restart(k_.now());
}

}  // namespace nephoscope::parts
