#include "engine/services/named_item.h"
#include "engine/services/sqs/queue.h"

// FIFO queues: messages of a group one after the other, and nothing twice within five minutes.

namespace nephoscope::services::sqs {

using kernel::Frame;
using kernel::Kernel;

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
    return fifo::sent_before(k, plan.of(k).sent_ids, id, plan.dedup_window);
}

}  // namespace nephoscope::services::sqs
