#include "engine/services/named_item.h"
#include "engine/services/sqs/queue.h"

// FIFO queues: messages of a group one after the other, and nothing twice within five minutes.

namespace nephoscope::services::sqs {

using kernel::Frame;
using kernel::Kernel;

namespace {

SentState& sent_of(Kernel& k, const QueuePlan& plan) { return plan.of(k).sent_ids; }

Sent* ring(Kernel& k, const SentState& s) { return static_cast<Sent*>(k.w.blocks.at(s.ring)); }

std::uint32_t& bucket(Kernel& k, const SentState& s, std::uint64_t id) {
    return static_cast<std::uint32_t*>(k.w.blocks.at(s.buckets))[kernel::mix(id) & (s.capacity - 1)];
}

std::uint32_t slot(const SentState& s, std::uint32_t nth) { return (s.first + nth) & (s.capacity - 1); }

/// The oldest one: the last of its chain, for chains begin with the newest.
void forget_first(Kernel& k, SentState& s) {
    const std::uint32_t oldest = s.first + 1;
    std::uint32_t* at = &bucket(k, s, ring(k, s)[s.first].id);
    while (*at != oldest) at = &ring(k, s)[*at - 1].chain;
    *at = 0;
    s.first = slot(s, 1);
    --s.count;
}

void remember(Kernel& k, SentState& s, std::uint64_t id, SimTime until) {
    const std::uint32_t at = slot(s, s.count++);
    std::uint32_t& head = bucket(k, s, id);
    ring(k, s)[at] = {id, until, head, 0};
    head = at + 1;
}

void release(Kernel& k, const SentState& s) {
    if (!s.capacity) return;
    k.w.blocks.release(s.ring, s.capacity * sizeof(Sent));
    k.w.blocks.release(s.buckets, s.capacity * sizeof(std::uint32_t));
}

/// False where memory is full.
bool grow(Kernel& k, SentState& s) {
    SentState larger = {};
    larger.capacity = s.capacity ? s.capacity * 2 : 256;
    larger.ring = k.w.blocks.allocate(larger.capacity * sizeof(Sent));
    larger.buckets = k.w.blocks.allocate(larger.capacity * sizeof(std::uint32_t));
    if (!larger.ring || !larger.buckets) return false;
    for (std::uint32_t i = 0; i < s.count; ++i) {
        const Sent& each = ring(k, s)[slot(s, i)];
        remember(k, larger, each.id, each.until);
    }
    release(k, s);
    s = larger;
    return true;
}

}  // namespace

std::uint32_t group_of(Kernel& k, const QueuePlan& plan, const Frame& f) {
    const kernel::Request& request = k.request(f);
    const bool keyed = plan.shared->classes[request.request_class].data_set >= 0 || named_item::has_name(request);
    return static_cast<std::uint32_t>((keyed ? request.key : kernel::mix(request.id)) % plan.groups);
}

void settle_group(Kernel& k, const QueuePlan& plan, std::uint32_t g) {
    Group& group = plan.group(k, g);
    if (group.in_flight || !group.visible.head || group.ready) return;
    QueueState& s = plan.of(k);
    group.ready = 1;
    group.next = 0;
    (s.ready.tail ? plan.group(k, s.ready.tail - 1).next : s.ready.head) = g + 1;
    s.ready.tail = g + 1;
    ++s.ready_count;
    wake(k, plan);
}

/// Behind those that were sent before it: what comes back goes to the front.
void enter_group(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    const QueueState& s = plan.of(k);
    Message& m = message(k, s, place);
    List& list = plan.group(k, m.group).visible;
    const bool last = !list.tail || message(k, s, list.tail).sequence < m.sequence;
    std::uint32_t after = last ? 0 : list.head;
    while (after && message(k, s, after).sequence < m.sequence) after = message(k, s, after).next;
    m.next = after;
    m.previous = after ? message(k, s, after).previous : list.tail;
    (m.previous ? message(k, s, m.previous).next : list.head) = place;
    (after ? message(k, s, after).previous : list.tail) = place;
    settle_group(k, plan, m.group);
}

void leave_group(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    const QueueState& s = plan.of(k);
    const Message& m = message(k, s, place);
    List& list = plan.group(k, m.group).visible;
    (m.previous ? message(k, s, m.previous).next : list.head) = m.next;
    (m.next ? message(k, s, m.next).previous : list.tail) = m.previous;
}

void occupy_group(Kernel& k, const QueuePlan& plan, std::uint32_t g) {
    if (!plan.group(k, g).in_flight++) plan.of(k).busy_groups.rise(k.now());
}

void free_group(Kernel& k, const QueuePlan& plan, std::uint32_t g) {
    if (!--plan.group(k, g).in_flight) plan.of(k).busy_groups.fall(k.now());
}

std::uint32_t first_of_groups(Kernel& k, const QueuePlan& plan, std::uint32_t same) {
    if (same && plan.group(k, same - 1).visible.head) return plan.group(k, same - 1).visible.head;
    QueueState& s = plan.of(k);
    while (s.ready.head) {
        Group& group = plan.group(k, s.ready.head - 1);
        s.ready.head = group.next;
        if (!s.ready.head) s.ready.tail = 0;
        --s.ready_count;
        group.ready = 0;
        if (!group.in_flight && group.visible.head) return group.visible.head;
    }
    return 0;
}

bool sent_before(Kernel& k, const QueuePlan& plan, std::uint64_t id) {
    SentState& s = sent_of(k, plan);
    while (s.count && ring(k, s)[s.first].until <= k.now()) forget_first(k, s);
    for (std::uint32_t at = s.capacity ? bucket(k, s, id) : 0; at; at = ring(k, s)[at - 1].chain)
        if (ring(k, s)[at - 1].id == id) return true;
    if (s.count == s.capacity && !grow(k, s)) return false;
    remember(k, s, id, k.now() + plan.dedup_window);
    return false;
}

}  // namespace nephoscope::services::sqs
