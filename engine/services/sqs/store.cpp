#include <algorithm>

#include "engine/services/sqs/queue.h"
#include "engine/services/task_token.h"

// What a queue keeps, and in which state it is: delayed, visible, in flight. Each state is a list in order of time, so that the first says
// when something is due; visible messages of FIFO queues are listed by group. Nothing is searched, but that a short poll passes over what is not
// on the servers it asks.

namespace nephoscope::services::sqs {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using State = Message::State;

namespace {

constexpr std::uint32_t kPage = 1024, kPages = 16384;
static_assert(std::uint64_t{kPage} * kPages >= kernel::World::kFrameCapacity);

std::uint32_t* directory(Kernel& k, const QueueState& s) { return static_cast<std::uint32_t*>(k.w.blocks.at(s.pages)); }

std::uint32_t new_place(Kernel& k, QueueState& s) {
    if (const std::uint32_t place = s.free) {
        s.free = message(k, s, place).next;
        return place;
    }
    if (!s.pages) s.pages = k.w.blocks.allocate(kPages * sizeof(std::uint32_t));
    const std::uint32_t place = ++s.used;
    std::uint32_t& page = directory(k, s)[place / kPage];
    if (!page) page = k.w.blocks.allocate(kPage * sizeof(Message));
    return place;
}

void append(Kernel& k, const QueueState& s, List& list, std::uint32_t place) {
    Message& m = message(k, s, place);
    m.previous = list.tail;
    m.next = 0;
    (list.tail ? message(k, s, list.tail).next : list.head) = place;
    list.tail = place;
}

void insert_before(Kernel& k, const QueueState& s, List& list, std::uint32_t after, std::uint32_t place) {
    Message &m = message(k, s, place), &later = message(k, s, after);
    m.previous = later.previous;
    m.next = after;
    (m.previous ? message(k, s, m.previous).next : list.head) = place;
    later.previous = place;
}

void unlink(Kernel& k, const QueueState& s, List& list, std::uint32_t place) {
    const Message& m = message(k, s, place);
    (m.previous ? message(k, s, m.previous).next : list.head) = m.next;
    (m.next ? message(k, s, m.next).previous : list.tail) = m.previous;
}

SimTime first_sent(Kernel& k, const QueueState& s, std::uint32_t place) { return k.frame(message(k, s, place).frame).started; }

/// Dead letters come nearly, not quite in the order in which they were first sent.
void enter_kept(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    QueueState& s = plan.of(k);
    Message& m = message(k, s, place);
    List& list = s.kept[m.redriven];
    std::uint32_t before = list.tail;
    while (m.redriven && before && first_sent(k, s, before) > first_sent(k, s, place)) before = message(k, s, before).older;
    m.older = before;
    m.newer = before ? message(k, s, before).newer : list.head;
    (before ? message(k, s, before).newer : list.head) = place;
    (m.newer ? message(k, s, m.newer).older : list.tail) = place;
}

void leave_kept(Kernel& k, const QueueState& s, List& list, std::uint32_t place) {
    const Message& m = message(k, s, place);
    (m.older ? message(k, s, m.older).newer : list.head) = m.newer;
    (m.newer ? message(k, s, m.newer).older : list.tail) = m.older;
}

void arm_retention(Kernel& k, const QueuePlan& plan) {
    const QueueState& s = plan.of(k);
    SimTime first = kNever;
    for (const List& list : s.kept)
        if (list.head) first = std::min(first, first_sent(k, s, list.head) + plan.retention);
    k.arm(plan.retention_source, first == kNever ? kNever : std::max(first, k.now()));
}

void arm_first(Kernel& k, const QueueState& s, const List& list, std::uint32_t source) {
    k.arm(source, list.head ? std::max(message(k, s, list.head).due, k.now()) : kNever);
}

/// Sometimes the message overtakes the one before it.
bool overtakes(Kernel& k, const QueuePlan& plan, const Message& m) {
    if (plan.disorder <= 0) return false;
    kernel::RequestDraws draw = k.draws(k.frame(m.frame), kernel::purpose("order"));
    return kernel::uniform(draw) < plan.disorder;
}

void show(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    QueueState& s = plan.of(k);
    Message& m = message(k, s, place);
    m.state = State::Visible;
    s.visible_count.rise(k.now());
    if (plan.fifo) return enter_group(k, plan, place);
    if (s.visible.tail && m.receives == 0 && overtakes(k, plan, m)) {
        insert_before(k, s, s.visible, s.visible.tail, place);
        ++s.n.disordered;
    } else {
        append(k, s, s.visible, place);
    }
    wake(k, plan);
}

void hide(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    QueueState& s = plan.of(k);
    s.visible_count.fall(k.now());
    if (plan.fifo)
        leave_group(k, plan, place);
    else
        unlink(k, s, s.visible, place);
}

void land(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    QueueState& s = plan.of(k);
    unlink(k, s, s.in_flight, place);
    s.in_flight_count.fall(k.now());
    task_token::put_down(k, message(k, s, place).frame);
    if (plan.fifo) free_group(k, plan, message(k, s, place).group);
}

/// After land(): others may be received now.
void make_room(Kernel& k, const QueuePlan& plan, std::uint32_t group) {
    if (plan.fifo) settle_group(k, plan, group);
    if (plan.of(k).in_flight_count.value + 1 >= plan.in_flight_limit) wake(k, plan);
}

/// Takes it out of every list; its place is free. The frame is the caller's.
FrameId take_out(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    QueueState& s = plan.of(k);
    Message& m = message(k, s, place);
    const State was = m.state;
    const std::uint32_t group = m.group;
    if (was == State::Visible) hide(k, plan, place);
    if (was == State::InFlight) land(k, plan, place);
    if (was == State::Delayed) {
        unlink(k, s, s.delayed, place);
        s.delayed_count.fall(k.now());
    }
    leave_kept(k, s, s.kept[m.redriven], place);
    const FrameId frame = m.frame;
    m = {};
    m.next = s.free;
    s.free = place;
    if (was == State::InFlight) make_room(k, plan, group);
    return frame;
}

void forget(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    const FrameId frame = take_out(k, plan, place);
    k.abandon(frame, false, Outcome::Ok, 0);
    k.discard(frame);
}

std::uint32_t add(Kernel& k, const QueuePlan& plan, FrameId frame, bool redriven) {
    QueueState& s = plan.of(k);
    const std::uint32_t place = new_place(k, s);
    Message& m = message(k, s, place);
    m = {};
    m.frame = frame;
    m.redriven = redriven;
    m.sequence = ++s.sequence;
    m.arrived = k.now();
    m.group = plan.fifo ? group_of(k, plan, k.frame(frame)) : 0;
    enter_kept(k, plan, place);
    if (s.kept[redriven].head == place) arm_retention(k, plan);
    return place;
}

/// To the dead-letter queue. Its age goes on, but for FIFO queues, where it begins anew.
void redrive(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    const FrameId frame = take_out(k, plan, place);
    task_token::lose(k, frame);
    ++plan.of(k).n.dead_lettered;
    const QueuePlan& dlq = plan_of(k, plan.dlq);
    k.frame(frame).node = plan.dlq;
    if (plan.fifo) k.frame(frame).started = k.now();
    ++dlq.of(k).n.redriven;
    show(k, dlq, add(k, dlq, frame, true));
}

void receive(Kernel& k, const QueuePlan& plan, std::uint32_t place) {
    QueueState& s = plan.of(k);
    hide(k, plan, place);
    Message& m = message(k, s, place);
    m.state = State::InFlight;
    m.due = k.now() + plan.visibility;
    m.receipt = ++s.receipts;
    ++s.n.received;
    s.n.again += m.receives++ > 0;
    append(k, s, s.in_flight, place);
    s.in_flight_count.rise(k.now());
    if (plan.fifo) occupy_group(k, plan, m.group);
    if (s.in_flight.head == place) arm_first(k, s, s.in_flight, plan.visibility_source);
}

bool copy_stays(Kernel& k, const QueuePlan& plan, const Message& m) {
    if (plan.duplicates <= 0) return false;
    kernel::RequestDraws draw = k.draws(k.frame(m.frame), kernel::purpose("copy") + m.receives);
    return kernel::uniform(draw) < plan.duplicates;
}

/// Whether a receive at this instant asks the server that keeps the message.
bool is_asked(Kernel& k, const QueuePlan& plan, const Message& m) {
    const Frame& f = k.frame(m.frame);
    const std::uint64_t at = kernel::mix(k.request(f).id ^ kernel::mix(static_cast<std::uint64_t>(k.now())));
    kernel::RequestDraws draw{k.program.nodes[plan.node].key ^ kernel::purpose("short poll"), at, f.ordinal};
    return kernel::uniform(draw) < plan.short_poll_share;
}

std::uint32_t first_visible(Kernel& k, const QueuePlan& plan, Asks asks) {
    const QueueState& s = plan.of(k);
    std::uint32_t place = s.visible.head;
    if (asks == Asks::All || plan.short_poll_share >= 1) return place;
    while (place && !is_asked(k, plan, message(k, s, place))) place = message(k, s, place).next;
    return place;
}

/// What became shorter acts on what is under way, or the lists would lose their order.
void shorten(Kernel& k, QueueState& s, const List& list, SimTime span) {
    for (std::uint32_t place = list.head; place; place = message(k, s, place).next) {
        Message& m = message(k, s, place);
        m.due = std::min(m.due, k.now() + span);
    }
}

}  // namespace

Message& message(Kernel& k, const QueueState& s, std::uint32_t place) {
    return static_cast<Message*>(k.w.blocks.at(directory(k, s)[place / kPage]))[place % kPage];
}

void keep(Kernel& k, const QueuePlan& plan, FrameId frame) {
    QueueState& s = plan.of(k);
    ++s.n.sent;
    s.n.bytes += plan.shared->classes[k.request(k.frame(frame)).request_class].request_bytes;
    const std::uint32_t place = add(k, plan, frame, false);
    if (!plan.delay) return show(k, plan, place);
    Message& m = message(k, s, place);
    m.state = State::Delayed;
    m.due = k.now() + plan.delay;
    append(k, s, s.delayed, place);
    s.delayed_count.rise(k.now());
    if (s.delayed.head == place) arm_first(k, s, s.delayed, plan.delay_source);
}

std::uint32_t take(Kernel& k, const QueuePlan& plan, Asks asks, std::uint32_t group) {
    QueueState& s = plan.of(k);
    for (;;) {
        if (s.stopped) return 0;
        const std::uint32_t place = plan.fifo ? first_of_groups(k, plan, group) : first_visible(k, plan, asks);
        if (!place) return 0;
        if (s.in_flight_count.value >= plan.in_flight_limit) {
            ++s.n.over_limit;
            if (plan.fifo) settle_group(k, plan, message(k, s, place).group);
            return 0;
        }
        if (plan.dlq == kernel::kNoLink || message(k, s, place).receives < plan.max_receives) {
            receive(k, plan, place);
            return place;
        }
        const std::uint32_t of = message(k, s, place).group;
        redrive(k, plan, place);
        if (plan.fifo) settle_group(k, plan, of);
    }
}

void take_up(Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt) {
    const Message& m = message(k, plan.of(k), place);
    if (m.state == State::InFlight && m.receipt == receipt) task_token::taken_up(k, m.frame);
}

void put_down(Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt) {
    const Message& m = message(k, plan.of(k), place);
    if (m.frame && m.receipt == receipt) task_token::put_down(k, m.frame);
}

void worked_on(Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt) {
    const Message& m = message(k, plan.of(k), place);
    if (m.frame && m.receipt == receipt) task_token::give_back(k, m.frame);
}

bool report_failure(Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt, const Frame& met) {
    const Message& m = message(k, plan.of(k), place);
    if (!m.frame || m.receipt != receipt) return false;
    const task_token::Token token = task_token::in(k.frame(m.frame));
    if (!token.tells_failures()) return false;
    task_token::fail(k, token, met);
    task_token::lose(k, m.frame);
    return true;
}

void acknowledge(Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt) {
    QueueState& s = plan.of(k);
    Message& m = message(k, s, place);
    const bool valid = m.frame && m.receipt == receipt && (m.state == State::InFlight || !plan.fifo);
    if (!valid) {
        ++s.n.late;
        s.late_at = k.now();
        return;
    }
    ++s.n.deleted;
    if (m.state == State::InFlight && copy_stays(k, plan, m)) {
        ++s.n.copied;
        task_token::put_down(k, m.frame);
        return;
    }
    forget(k, plan, place);
}

void purge(Kernel& k, const QueuePlan& plan) {
    QueueState& s = plan.of(k);
    for (const List& list : s.kept)
        while (list.head) {
            forget(k, plan, list.head);
            ++s.n.purged;
        }
}

void end_delays(Kernel& k, std::uint32_t source, std::uint64_t node) {
    const QueuePlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    QueueState& s = plan.of(k);
    while (s.delayed.head && message(k, s, s.delayed.head).due <= k.now()) {
        const std::uint32_t place = s.delayed.head;
        unlink(k, s, s.delayed, place);
        s.delayed_count.fall(k.now());
        show(k, plan, place);
    }
    arm_first(k, s, s.delayed, source);
}

void end_visibility(Kernel& k, std::uint32_t source, std::uint64_t node) {
    const QueuePlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    QueueState& s = plan.of(k);
    while (s.in_flight.head && message(k, s, s.in_flight.head).due <= k.now()) {
        const std::uint32_t place = s.in_flight.head;
        land(k, plan, place);
        show(k, plan, place);
        make_room(k, plan, message(k, s, place).group);
    }
    arm_first(k, s, s.in_flight, source);
}

void end_retention(Kernel& k, std::uint32_t, std::uint64_t node) {
    const QueuePlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    QueueState& s = plan.of(k);
    for (const List& list : s.kept)
        while (list.head && first_sent(k, s, list.head) + plan.retention <= k.now()) {
            forget(k, plan, list.head);
            ++s.n.expired;
        }
    arm_retention(k, plan);
}

void relink(Kernel& k, const QueuePlan& plan) {
    QueueState& s = plan.of(k);
    shorten(k, s, s.delayed, plan.delay);
    shorten(k, s, s.in_flight, plan.visibility);
    if (s.layout != plan.layout) {
        s.visible = s.ready = {};
        s.ready_count = 0;
        for (std::uint32_t g = 0; g < plan.groups; ++g) plan.group(k, g) = {};
        s.visible_count.set(k.now(), 0);
        s.busy_groups.set(k.now(), 0);
        for (const List& list : s.kept)
            for (std::uint32_t place = list.head; place; place = message(k, s, place).newer) {
                Message& m = message(k, s, place);
                m.group = plan.fifo ? group_of(k, plan, k.frame(m.frame)) : 0;
                if (m.state == State::Visible) show(k, plan, place);
                if (m.state == State::InFlight && plan.fifo) occupy_group(k, plan, m.group);
            }
        s.layout = plan.layout;
    }
    arm_first(k, s, s.delayed, plan.delay_source);
    arm_first(k, s, s.in_flight, plan.visibility_source);
    arm_retention(k, plan);
}

}  // namespace nephoscope::services::sqs
