#include <algorithm>

#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/messages.h"
#include "engine/services/sqs/queue.h"
#include "engine/services/task_token.h"

// Who takes messages out. A consumer is a process that receives one message, calls its component with it, and deletes it. A poller is
// Lambda's: it receives batches, and their number follows the backlog.

namespace nephoscope::services::sqs {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

/// Whose process it is; null: its connection is gone.
const ConsumerPlan* employer(const QueuePlan& plan, const Frame& process) {
    for (const ConsumerPlan& each : plan.outgoing)
        if (each.key == process.ordinal) return &each;
    return nullptr;
}

std::uint32_t receivable(const QueuePlan& plan, const QueueState& s) { return plan.fifo ? s.ready_count : s.visible_count.value; }

// Waiting.

void wait(Kernel& k, const QueuePlan& plan, FrameId id, Wait list) {
    QueueState& s = plan.of(k);
    Frame& f = k.frame(id);
    const SimTime from = list == kGather ? f.started : k.now();
    f.wake = s.stopped && list != kGather ? kNever : from + plan.wait_of(list);
    f.set_child(Outcome::Ok);
    List& waiting = s.waiting[list];
    FrameId before = waiting.tail;
    if (before && k.frame(before).wake > f.wake) {
        before = 0;
        for (FrameId at = waiting.head; k.frame(at).wake <= f.wake; at = k.frame(at).next) before = at;
    }
    f.next = before ? k.frame(before).next : waiting.head;
    (before ? k.frame(before).next : waiting.head) = id;
    if (!f.next) waiting.tail = id;
    ++s.idle;
    if (waiting.head == id) k.arm(plan.wait_source[list], f.wake);
}

void resume_first(Kernel& k, QueueState& s, List& waiting) {
    const FrameId id = waiting.head;
    waiting.head = k.frame(id).next;
    if (!waiting.head) waiting.tail = 0;
    --s.idle;
    ++s.woken;
    k.frame(id).wake = 0;
    k.resume(id);
}

/// Since when the first in a list waits.
SimTime since(Kernel& k, const QueuePlan& plan, Wait list) { return k.frame(plan.of(k).waiting[list].head).wake - plan.wait_of(list); }

/// Whether it waited in vain.
bool came_back(Kernel& k, const QueuePlan& plan, const Frame& f) {
    --plan.of(k).woken;
    return !f.ok() && !plan.of(k).stopped;
}

bool retires(Kernel& k, const QueuePlan& plan, const Frame& f) {
    const ConsumerPlan* mine = employer(plan, f);
    if (!mine) return true;
    ConsumerState& s = plan.consumer(k, *mine);
    if (s.running <= s.wanted && mine->lambda == (f.routine == kPoll)) return false;
    --s.running;
    wake(k, plan);
    return true;
}

/// Whether a ReceiveMessage may be made for what is there. child() is Throttled where its rate says no.
bool may_receive(Kernel& k, const QueuePlan& plan, Frame& f) {
    QueueState& s = plan.of(k);
    f.set_child(Outcome::Ok);
    if (s.stopped || !receivable(plan, s)) return false;
    if (const ConsumerPlan* mine = employer(plan, f); mine && !access::may_poll(k, mine->call.link)) {
        f.set_child(Outcome::Failed);
        return false;
    }
    if (!plan.fifo || parts::take_token(plan.calls, s.receives, k.now())) return true;
    ++s.n.throttled_receives;
    s.receive_throttled_at = k.now();
    f.set_child(Outcome::Throttled);
    return false;
}

/// Whether a DeleteMessage may be made now.
bool may_delete(Kernel& k, const QueuePlan& plan) {
    QueueState& s = plan.of(k);
    if (!plan.fifo || parts::take_token(plan.calls, s.deletes, k.now())) return true;
    ++s.n.throttled_deletes;
    s.delete_throttled_at = k.now();
    return false;
}

bool receive_one(Kernel& k, const QueuePlan& plan, Frame& f) {
    f.local = may_receive(k, plan, f) ? take(k, plan, plan.wait ? Asks::All : Asks::Some) : 0;
    if (!f.local && f.ok() && !plan.wait && !plan.of(k).stopped) ++plan.of(k).n.empty;
    plan.of(k).n.receives += f.local != 0;
    wake(k, plan);
    return f.local;
}

bool waits(Kernel& k, const QueuePlan& plan, const Frame& f) { return f.ok() && (plan.wait || plan.of(k).stopped); }

FrameId begin_delivery(Kernel& k, const QueuePlan& plan, FrameId id) {
    const std::uint32_t place = k.frame(id).local;
    const Message& m = message(k, plan.of(k), place);
    const FrameId delivery = k.spawn_for(m.frame, id, kDeliver, place, m.receives);
    k.frame(delivery).started = static_cast<SimTime>(m.receipt);
    return delivery;
}

FrameId call_consumer(Kernel& k, const QueuePlan& plan, FrameId id) {
    return parts::call(k, id, employer(plan, k.frame(k.frame(id).parent))->call.link, 0);
}

/// Whether who worked on it is there to tell that it has failed: an error of its own, or one that it has met.
bool can_tell(const Kernel& k, const ConsumerPlan& consumer, const Frame& f) {
    constexpr std::uint16_t kOwnError = 500;
    const bool met = f.cause != k.link(consumer.call.link).to && f.cause != f.node;
    return met || (f.child() == Outcome::Failed && f.status == kOwnError);
}

bool carries(Kernel& k, const QueuePlan& plan, const ConsumerPlan& consumer, const Frame& f) {
    const bool carried = consumer.call.carries(k.request(f));
    plan.of(k).n.filtered += !carried;
    return carried;
}

/// The message's fate after the consumer's answer. True: the consumer is done with it.
bool has_settled(Kernel& k, const QueuePlan& plan, const ConsumerPlan* consumer, const Frame& f) {
    const auto receipt = static_cast<std::uint64_t>(f.started);
    if (f.ok()) {
        worked_on(k, plan, f.local, receipt);
        return true;
    }
    if (consumer && can_tell(k, *consumer, f) && report_failure(k, plan, f.local, receipt, f)) return true;
    ++plan.of(k).n.failed;
    put_down(k, plan, f.local, receipt);
    return false;
}

// Batches: a poller's Frame::local is the first of its members, `status` their number. A member's `local` and `started` are place and
// receipt; the first one's `wake` is the last.

void join(Kernel& k, const QueuePlan& plan, FrameId poller, std::uint32_t place) {
    const Message& m = message(k, plan.of(k), place);
    const FrameId member = k.spawn_for(m.frame, poller, kMessage, place, m.receives);
    Frame &p = k.frame(poller), &f = k.frame(member);
    p.next = 0;
    f.parent = 0;
    f.started = static_cast<SimTime>(m.receipt);
    if (task_token::in(k.frame(m.frame)).tells_failures()) f.operation = kTellsFailure;
    if (p.local)
        k.frame(static_cast<FrameId>(k.frame(p.local).wake)).next = member;
    else
        p.local = member;
    k.frame(p.local).wake = static_cast<SimTime>(member);
    ++p.status;
}

/// One ReceiveMessage. False: there was nothing, or its rate said no.
bool gather(Kernel& k, const QueuePlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    const ConsumerPlan* mine = employer(plan, f);
    if (!mine || !may_receive(k, plan, f)) return false;
    std::uint32_t received = 0, group = 0;
    for (const std::uint32_t most = std::min(kReceiveMost, plan.batch - f.status); received < most; ++received) {
        const std::uint32_t place = take(k, plan, Asks::All, group);
        if (!place) break;
        const Message& m = message(k, plan.of(k), place);
        group = plan.fifo ? m.group + 1 : 0;
        if (carries(k, plan, *mine, k.frame(m.frame)))
            join(k, plan, id, place);
        else
            acknowledge(k, plan, place, m.receipt);
    }
    plan.of(k).n.receives += received != 0;
    wake(k, plan);
    return received;
}

bool incomplete(Kernel& k, const QueuePlan& plan, const Frame& f) {
    return employer(plan, f) && f.status < plan.batch && k.now() < f.started + plan.window;
}

FrameId invoke(Kernel& k, const QueuePlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const ConsumerPlan& mine = *employer(plan, f);
    return k.call(id, mine.call.link, {f.local, 0, kBatch}, ++plan.consumer(k, mine).batches);
}

void take_up_members(Kernel& k, const QueuePlan& plan, const Frame& f) {
    each_in_batch(k, f.local, [&](FrameId id) {
        const Frame& member = k.frame(id);
        take_up(k, plan, member.local, static_cast<std::uint64_t>(member.started));
    });
}

void drop_members(Kernel& k, Frame& f) {
    for (FrameId member = f.local; member;) {
        const FrameId next = k.frame(member).next;
        k.abandon(member, false, Outcome::Ok, 0);
        k.discard(member);
        member = next;
    }
    f.local = f.status = 0;
}

/// Whether a member of a batch that the function has answered is done with.
bool is_done(const QueuePlan& plan, const Frame& batch, const Frame& member) { return batch.ok() && (member.ok() || !plan.heeds_reports); }

bool deletes_any(Kernel& k, const QueuePlan& plan, const Frame& f) {
    bool any = false;
    each_in_batch(k, f.local, [&](FrameId id) { any = any || is_done(plan, f, k.frame(id)); });
    return any;
}

void settle(Kernel& k, const QueuePlan& plan, Frame& f) {
    QueueState& s = plan.of(k);
    std::uint32_t deleted = 0;
    each_in_batch(k, f.local, [&](FrameId id) {
        const Frame& member = k.frame(id);
        const auto receipt = static_cast<std::uint64_t>(member.started);
        const bool told = !member.ok() && report_failure(k, plan, member.local, receipt, member);
        if (!is_done(plan, f, member) && !(f.ok() && told)) {
            ++s.n.failed;
            put_down(k, plan, member.local, receipt);
            return;
        }
        if (!member.ok() && !told) s.ignored_at = k.now();
        ++deleted;
        if (member.ok()) worked_on(k, plan, member.local, receipt);
        acknowledge(k, plan, member.local, receipt);
    });
    s.n.deletes += (deleted + kReceiveMost - 1) / kReceiveMost;
    drop_members(k, f);
}

void start_process(Kernel& k, const QueuePlan& plan, const ConsumerPlan& consumer, std::uint8_t routine, SimTime delay) {
    k.frame(k.spawn_process(plan.node, routine, 0, delay)).ordinal = consumer.key;
}

/// One step of Lambda's scaling. False: nobody is left to scale.
bool adjust(Kernel& k, const QueuePlan& plan, const Frame& f) {
    const ConsumerPlan* mine = employer(plan, f);
    if (!mine) return false;
    ConsumerState& c = plan.consumer(k, *mine);
    QueueState& s = plan.of(k);
    if (!mine->lambda) {
        c.scaling = 0;
        return false;
    }
    const bool backlog = receivable(plan, s) && !s.stopped;
    if (backlog && !s.waiting[kIdle].head) {
        c.wanted = std::min(plan.pollers_most, c.wanted + plan.pollers_step);
        employ(k, plan);
    } else if (!backlog && c.wanted > plan.pollers_first) {
        c.wanted = std::max(plan.pollers_first, c.wanted - std::min(c.wanted, plan.pollers_step));
        for (std::uint32_t n = c.wanted; n < c.running && s.waiting[kIdle].head; ++n) resume_first(k, s, s.waiting[kIdle]);
    }
    return true;
}

}  // namespace

bool wake(Kernel& k, const QueuePlan& plan) {
    QueueState& s = plan.of(k);
    if (!s.idle || s.stopped || receivable(plan, s) <= s.woken || s.in_flight_count.value >= plan.in_flight_limit) return false;
    Wait list = kGather;
    if (!s.waiting[list].head) list = s.waiting[kIdle].head ? kIdle : kLong;
    if (list == kIdle && s.waiting[kLong].head && since(k, plan, kLong) < since(k, plan, kIdle)) list = kLong;
    resume_first(k, s, s.waiting[list]);
    return true;
}

void wake_all(Kernel& k, const QueuePlan& plan) {
    QueueState& s = plan.of(k);
    for (List& waiting : s.waiting)
        while (waiting.head) resume_first(k, s, waiting);
}

void end_waits(Kernel& k, std::uint32_t source, std::uint64_t node_and_list) {
    const QueuePlan& plan = plan_of(k, static_cast<NodeIndex>(node_and_list));
    QueueState& s = plan.of(k);
    List& waiting = s.waiting[node_and_list >> 16];
    while (waiting.head && k.frame(waiting.head).wake <= k.now()) {
        k.frame(waiting.head).set_child(Outcome::Dropped);
        resume_first(k, s, waiting);
    }
    k.arm(source, waiting.head ? k.frame(waiting.head).wake : kNever);
}

void employ(Kernel& k, const QueuePlan& plan) {
    for (const ConsumerPlan& each : plan.outgoing) {
        ConsumerState& c = plan.consumer(k, each);
        c.wanted = each.lambda ? std::clamp(c.wanted, plan.pollers_first, plan.pollers_most) : plan.consumers;
        for (; c.running < c.wanted; ++c.running) {
            const bool spread = !each.lambda && !plan.wait;
            start_process(k, plan, each, each.lambda ? kPoll : kConsume, spread ? plan.pause / c.wanted * c.running : 0);
        }
        if (!each.lambda || c.scaling) continue;
        c.scaling = 1;
        start_process(k, plan, each, kScale, 0);
    }
}

FrameId consume(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const QueuePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    for (;;) {
        if (retires(k, plan, f)) return k.finish(id, Outcome::Ok);
        if (receive_one(k, plan, f)) {
            AWAIT(begin_delivery(k, plan, id));
        } else if (waits(k, plan, f)) {
            NEPHO_SUSPEND(wait(k, plan, id, kLong); return 0);
            if (came_back(k, plan, f)) ++plan.of(k).n.empty;
        } else {
            ++plan.of(k).resting;
            SLEEP(k, id, plan.pause);
            --plan.of(k).resting;
        }
    }
    NEPHO_END;
}

FrameId deliver(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const QueuePlan& plan = plan_of(k, f.node);
    const ConsumerPlan* mine = employer(plan, k.frame(f.parent));
    NEPHO_BEGIN(f)
    if (plan.latency) DELAY(k, id, plan.latency);
    if (!mine) return k.finish(id, Outcome::Failed);
    if (carries(k, plan, *mine, f)) {
        take_up(k, plan, f.local, static_cast<std::uint64_t>(f.started));
        AWAIT(call_consumer(k, plan, id));
        if (!has_settled(k, plan, mine, f)) return k.finish_as_child(id);
    }
    if (plan.latency) DELAY(k, id, plan.latency);
    while (!may_delete(k, plan)) SLEEP(k, id, plan.pause);
    ++plan.of(k).n.deletes;
    acknowledge(k, plan, f.local, static_cast<std::uint64_t>(f.started));
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId poll(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const QueuePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    for (;;) {
        if (retires(k, plan, f)) return k.finish(id, Outcome::Ok);
        if (!gather(k, plan, id)) {
            if (!f.ok()) {
                ++plan.of(k).resting;
                SLEEP(k, id, plan.pause);
                --plan.of(k).resting;
                continue;
            }
            NEPHO_SUSPEND(wait(k, plan, id, kIdle); return 0);
            if (came_back(k, plan, f)) ++plan.of(k).n.empty;
            continue;
        }
        f.started = k.now();
        if (plan.latency) DELAY(k, id, plan.latency);
        while (incomplete(k, plan, f)) {
            if (gather(k, plan, id)) {
                if (plan.latency) DELAY(k, id, plan.latency);
            } else {
                NEPHO_SUSPEND(wait(k, plan, id, kGather); return 0);
                came_back(k, plan, f);
            }
        }
        if (f.local && employer(plan, f)) {
            take_up_members(k, plan, f);
            AWAIT(invoke(k, plan, id));
            if (plan.latency) DELAY(k, id, plan.latency);
            while (deletes_any(k, plan, f) && !may_delete(k, plan)) SLEEP(k, id, plan.pause);
            settle(k, plan, f);
        }
        drop_members(k, f);
    }
    NEPHO_END;
}

FrameId scale(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const QueuePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    do SLEEP(k, id, kScaleStep);
    while (adjust(k, plan, f));
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::sqs
