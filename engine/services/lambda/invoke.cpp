#include <algorithm>

#include "engine/services/application.h"
#include "engine/services/lambda/function.h"
#include "engine/services/messages.h"
#include "engine/services/task_token.h"

// An invocation: a limit may refuse it, its environment may have to start, and then a handler works in it until it ends or is cut.

namespace nephoscope::services::lambda {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using kernel::TraceStep;

namespace {

/// What a function's own errors look like to who called it: a Bad Gateway, as API Gateway and load balancers answer.
constexpr std::uint16_t kFunctionError = 502;

Environment& environment(Kernel& k, const FunctionPlan& plan, const Frame& f) { return plan.environment(k, f.local & kSlotMask); }

/// A batch is of no one request: it draws by its first message and the instant, since the message may come again.
std::uint8_t choose_version(Kernel& k, const FunctionPlan& plan, const Frame& f, FrameId first) {
    if (plan.of(k).share <= 0) return 0;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("version"));
    if (first) {
        const std::uint64_t message = kernel::mix(k.request(k.frame(first)).id ^ kernel::mix(static_cast<std::uint64_t>(k.now())));
        draw = {k.program.nodes[plan.node].key ^ kernel::purpose("version"), message, k.frame(first).ordinal};
    }
    return kernel::uniform(draw) < plan.of(k).share;
}

/// One frame for each message of a batch; the messages themselves stay only as long as they are waited for.
void take_messages(Kernel& k, const FunctionPlan& plan, FrameId id, FrameId first) {
    FrameId last = 0;
    std::uint32_t number = 0;
    const std::uint32_t slot = k.frame(id).local;
    each_in_batch(k, first, [&](FrameId message) {
        const FrameId job = k.spawn_for(message, id, kWork, slot, number++);
        k.mark(job, TraceStep::Queued);
        (last ? k.frame(last).next : plan.environment(k, slot).jobs) = job;
        last = job;
    });
    plan.environment(k, slot).message = first;
    k.frame(id).next = 0;
}

/// How long ago the stream received the last record of the batch.
void note_age(Kernel& k, const FunctionPlan& plan, const Frame& f, FrameId first) {
    if (std::find(plan.from_streams.begin(), plan.from_streams.end(), f.link) == plan.from_streams.end()) return;
    SimTime received = 0;
    each_in_batch(k, first, [&](FrameId record) { received = k.frame(record).started; });
    ++plan.of(k).stream_batches;
    plan.of(k).iterator_age += static_cast<std::uint64_t>(k.now() - received);
}

FrameId take_job(Kernel& k, Environment& e, FrameId handler) {
    const FrameId job = e.jobs;
    Frame& f = k.frame(job);
    e.jobs = f.next;
    f.next = 0;
    f.parent = handler;
    f.zone = k.frame(handler).zone;
    return job;
}

void drop_jobs(Kernel& k, Environment& e, FrameId handler) {
    while (e.jobs) k.finish(take_job(k, e, handler), Outcome::Dropped);
}

/// A frame of this node that `f` waits for; 0 when it waits for a plain call, or for time to pass.
FrameId own_child(Kernel& k, FrameId id) {
    const FrameId child = k.child_of(k.frame(id));
    if (child < kernel::World::kFirstFrame) return 0;
    const Frame& c = k.frame(child);
    return c.parent == id && c.internal && c.node == k.frame(id).node && !c.killed() ? child : 0;
}

/// A message of a batch that was cut while it was worked on.
bool is_cut(Kernel& k, const Frame& f) { return k.frame(f.parent).killed(); }

bool is_job(Kernel& k, const Frame& f) { return k.frame(f.parent).routine == kBatchWork; }

/// Before the code of a request: an init that was cut comes again, and faults add their time.
SimTime lost_time(Kernel& k, const FunctionPlan& plan, const Frame& f) {
    Environment& e = environment(k, plan, f);
    const SimTime init = e.uninitialized ? plan.version(e).init_time : 0;
    e.uninitialized = false;
    return init + plan.of(k).fault_delay;
}

SimTime work_time(Kernel& k, const FunctionPlan& plan, const Frame& f) {
    const VersionPlan& version = plan.version(environment(k, plan, f));
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("service"));
    const auto cpu = static_cast<double>(version.app.service_time.sample(draw));
    return static_cast<SimTime>(cpu * version.slowdown + 0.5) + plan.wait_time + (is_job(k, f) ? 0 : lost_time(k, plan, f));
}

bool fails(Kernel& k, const FunctionPlan& plan, const Frame& f) {
    const double own = plan.version(environment(k, plan, f)).app.error_rate, fault = plan.of(k).fault_error_rate;
    if (own <= 0 && fault <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("error"));
    const bool by_itself = kernel::uniform(draw) < own;
    return kernel::uniform(draw) < fault || by_itself;
}

const CallSequence::Step* step(Kernel& k, const CallSequence& calls, const Frame& f) { return calls.at(k.request(f), f.local / kStep); }

FrameId next_call(Kernel& k, const CallSequence& calls, FrameId id) {
    const Frame& f = k.frame(id);
    const CallSequence::Step& next = *step(k, calls, f);
    return parts::call(k, id, next.link, f.local & kSlotMask, next.number);
}

/// REQUIRES: a cache that is asked has answered or failed; a failure counts as a miss.
bool found(Kernel& k, const FunctionPlan& plan, const Frame& f) { return plan.calls.asks(k.request(f)) && f.ok() && f.hit(); }

FrameId next_job(Kernel& k, const FunctionPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    const FrameId job = take_job(k, environment(k, plan, f), id);
    k.mark(job, TraceStep::Dequeued);
    f.next = job;
    f.wake = 0;
    return job;
}

/// The message's fate, while somebody is there to hear it. False: the batch is over.
bool settle_message(Kernel& k, const FunctionPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    Environment& e = environment(k, plan, f);
    bool goes_on = f.ok() || plan.reports_failures;
    if (batch_is_there(k, k.frame(f.parent))) {
        goes_on = goes_on || k.frame(e.message).operation == kTellsFailure;
        if (!f.ok() && goes_on) report_failure(k, e.message, f);
        e.message = k.frame(e.message).next;
    }
    if (goes_on) return true;
    const kernel::NodeIndex cause = f.cause;
    drop_jobs(k, e, id);
    k.frame(id).cause = cause;
    return false;
}

/// Topics pass the tokens of Tasks on.
bool is_event(const Frame& call) { return call.operation == kAsync || call.operation == task_token::kWithToken; }

bool is_too_large(Kernel& k, const FunctionPlan& plan, const Frame& f) {
    if (f.operation == kBatch) return false;
    return (is_event(f) ? plan.too_large_async : plan.too_large)[k.request(f).request_class];
}

void take_event(Kernel& k, const FunctionPlan& plan, FrameId id) {
    FunctionState& s = plan.of(k);
    ++s.events_received;
    s.events.rise(k.now());
    if (const task_token::Token token = task_token::brought_by(k, k.frame(id))) {
        Frame& above = k.frame(k.send(id, kEvent, token.task));
        above.operation = task_token::kWithToken;
        above.started = token.attempt;
        above.cause = token.node;
    } else {
        k.send(id, kEvent, 0);
    }
    k.frame(id).set_child(Outcome::Ok);
    k.frame(id).status = 202;
}

}  // namespace

bool admit(Kernel& k, const FunctionPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    const bool of_event = f.internal;
    const FrameId first = f.operation == kBatch ? f.local : 0;
    const std::uint32_t slot = Environments(k, plan).acquire(choose_version(k, plan, f, first), !of_event);
    if (!slot) return false;
    f.local = (of_event ? f.local & ~kSlotMask : 0) | slot;
    if (first) {
        note_age(k, plan, f, first);
        take_messages(k, plan, id, first);
    }
    return true;
}

SimTime cold_start(Kernel& k, const FunctionPlan& plan, FrameId id) {
    Environment& e = environment(k, plan, k.frame(id));
    if (e.phase != Phase::Starting) return 0;
    const VersionPlan& version = plan.version(e);
    e.uninitialized = version.init_time > plan.init_limit;
    const SimTime time = plan.environment_time + plan.download_time + std::min(version.init_time, plan.init_limit);
    FunctionState& s = plan.of(k);
    s.beyond.duration += version.more_init;
    bill_deployment(k, plan, version);
    ++s.cold_starts;
    s.cold_time += static_cast<std::uint64_t>(time);
    k.mark(id, TraceStep::ColdStart, k.now() + time);
    for (FrameId job = k.traces ? e.jobs : 0; job; job = k.frame(job).next) k.mark(job, TraceStep::ColdStart, k.now() + time);
    return time;
}

FrameId begin(Kernel& k, const FunctionPlan& plan, FrameId id) {
    const std::uint32_t slot = k.frame(id).local & kSlotMask;
    Environment& e = plan.environment(k, slot);
    e.phase = Phase::Busy;
    e.since = k.now();
    e.handler = k.probe(id, plan.node, e.jobs ? kBatchWork : kWork, {slot, e.zone}, plan.timer_list);
    return e.handler;
}

void cut(Kernel& k, const FunctionPlan& plan, std::uint32_t slot) {
    const FrameId handler = plan.environment(k, slot).handler;
    FrameId child = own_child(k, handler), job = 0;
    if (child && k.frame(child).routine == kWork) {
        job = child;
        child = own_child(k, job);
    }
    k.abandon(handler, true, Outcome::Failed, kFunctionError);
    if (child) k.abandon(child, false, Outcome::Failed, kFunctionError);
    if (child && job) k.resume(job);
    drop_jobs(k, plan.environment(k, slot), handler);
    if (child && !job) k.discard(handler);
    Environments(k, plan).forget_calls(slot);
}

void end(Kernel& k, const FunctionPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    FunctionState& s = plan.of(k);
    const std::uint32_t slot = f.local & kSlotMask;
    if (f.child() == Outcome::TimedOut) {
        ++s.timeouts;
        cut(k, plan, slot);
        plan.environment(k, slot).uninitialized = true;
        f.set_child(Outcome::Failed);
        f.status = kFunctionError;
    }
    Environment& e = plan.environment(k, slot);
    ++s.invocations;
    s.errors += !f.ok();
    const VersionPlan& version = plan.version(e);
    if (s.deployment.started) s.deployment.newer += version.app_key == s.deployment.to;
    s.duration += static_cast<std::uint64_t>(k.now() - e.since);
    s.durations.record(k.w.blocks, k.now() - e.since);
    const SimTime steps = (k.now() - e.since + plan.billing_step - 1) / plan.billing_step;
    const auto milliseconds = static_cast<std::uint64_t>(steps * (plan.billing_step / kMillisecond));
    s.billed += milliseconds;
    if (e.provisioned) s.billed_provisioned += milliseconds;
    (e.provisioned ? s.beyond.provisioned_duration : s.beyond.duration) += version.more_memory * static_cast<double>(milliseconds) * 1e-3;
    e.busy_time += static_cast<std::uint64_t>(k.now() - std::max(e.since, s.concurrency.start));
    Environments(k, plan).release(slot);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FunctionPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (f.operation == kBatch && !batch_is_there(k, f)) return k.finish(id, Outcome::Dropped);
    if (is_too_large(k, plan, f)) return k.finish(id, Outcome::Failed, 413);
    if (is_event(f)) {
        take_event(k, plan, id);
    } else {
        if (!admit(k, plan, id)) return k.finish(id, Outcome::Throttled, 429);
        SPEND(k, id, cold_start(k, plan, id));
        AWAIT(begin(k, plan, id));
        end(k, plan, id);
    }
    if (plan.overhead) DELAY(k, id, plan.overhead);
    return k.finish_as_child(id);
    NEPHO_END;
}

FrameId work(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FunctionPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    SPEND(k, id, work_time(k, plan, f));
    if (is_cut(k, f) || fails(k, plan, f)) return k.finish(id, Outcome::Failed, kFunctionError);
    if (plan.calls.asks(k.request(f))) {
        AWAIT(parts::call(k, id, plan.calls.cache, f.local & kSlotMask, 0, kGet));
        if (is_cut(k, f)) return k.finish(id, Outcome::Failed, kFunctionError);
    }
    if (!found(k, plan, f)) {
        for (; step(k, plan.calls.data, f); f.local += kStep) {
            AWAIT(next_call(k, plan.calls.data, id));
            if (is_cut(k, f) || !f.ok()) return k.finish(id, Outcome::Failed, kFunctionError, f.cause);
        }
        if (plan.calls.fills(k.request(f))) AWAIT(parts::call(k, id, plan.calls.cache, f.local & kSlotMask, 1, kSet));
        if (is_cut(k, f)) return k.finish(id, Outcome::Failed, kFunctionError);
    }
    for (f.local &= kSlotMask; step(k, plan.calls.others, f); f.local += kStep) {
        AWAIT(next_call(k, plan.calls.others, id));
        if (is_cut(k, f) || !f.ok()) return k.finish(id, Outcome::Failed, kFunctionError, f.cause);
    }
    return k.finish(id, Outcome::Ok, 200);
    NEPHO_END;
}

FrameId batch_work(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FunctionPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    SPEND(k, id, lost_time(k, plan, f));
    while (environment(k, plan, f).jobs) {
        AWAIT(next_job(k, plan, id));
        if (!settle_message(k, plan, id)) return k.finish(id, Outcome::Failed, kFunctionError, f.cause);
    }
    return k.finish(id, Outcome::Ok, 200);
    NEPHO_END;
}

}  // namespace nephoscope::services::lambda
