#include <algorithm>

#include "engine/services/lambda/function.h"
#include "engine/services/task_token.h"

// An event in the function's own queue: it is tried until it succeeds, its retries are used up or it is too old.

namespace nephoscope::services::lambda {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

SimTime age(Kernel& k, const Frame& f) { return k.now() - f.started; }

bool admit_event(Kernel& k, const FunctionPlan& plan, FrameId id) {
    if (!admit(k, plan, id)) return false;
    FunctionState& s = plan.of(k);
    ++s.events_begun;
    s.event_age += static_cast<std::uint64_t>(age(k, k.frame(id)));
    return true;
}

/// Throttled: doubles each time. An error of the function: a minute, then two. Never beyond the end of its life.
SimTime wait(Kernel& k, const FunctionPlan& plan, Frame& f, bool throttled) {
    SimTime span = plan.retry_wait * (f.local / kRetry);
    if (throttled) {
        const std::uint32_t times = (f.local & kThrottleMask) / kThrottle;
        span = std::min(plan.throttle_wait << times, plan.longest_throttle_wait);
        if (times < 31) f.local += kThrottle;
    }
    return std::max<SimTime>(std::min(span, plan.longest_age - age(k, f)), 0);
}

void leave_queue(Kernel& k, const FunctionPlan& plan, std::uint64_t& as) {
    ++as;
    plan.of(k).events.fall(k.now());
}

/// One of those who get events that failed has answered. The event counts in `local` how many have it.
void settle_delivery(Frame& f, std::uint64_t& failures) {
    f.local += f.ok();
    failures += !f.ok();
}

/// There is none where the event did not come with one.
task_token::Token token_of(const Kernel& k, const Frame& f) {
    if (!f.parent) return {};
    const Frame& relay = k.frame(f.parent);
    return {relay.local, relay.started, relay.cause};
}

void tell(Kernel& k, const Frame& f, task_token::News news) { task_token::tell(k, token_of(k, f), news, f.parent); }

/// The handler has ended. Code that reports its error to the Task has caught it; an environment that is lost reports nothing.
void settle_token(Kernel& k, const FunctionPlan& plan, Frame& f) {
    if (f.ok()) return;
    const Environment& e = plan.environment(k, f.local & kSlotMask);
    const bool lost = f.child() == Outcome::TimedOut || plan.of(k).dark_zones >> (e.zone & 63) & 1;
    if (lost || !token_of(k, f).tells_failures()) return tell(k, f, task_token::News::PutDown);
    task_token::fail(k, token_of(k, f), f);
    k.frame(f.parent).local = 0;
    f.set_child(Outcome::Ok);
    f.status = 200;
}

/// Above an event that came with a Task's token (task_token.h), and has it: `local`, `started` and, as long as the event lives, `cause`.
FrameId relay(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    AWAIT(k.spawn_internal(id, kEvent, 0));
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace

FrameId event(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const FunctionPlan& plan = plan_of(k, f.node);
    if (f.operation == task_token::kWithToken) return relay(k, id);
    NEPHO_BEGIN(f)
    k.mark(id, kernel::TraceStep::Queued);
    while (plan.reserved != 0 && !plan.of(k).fault_throttle && age(k, f) < plan.longest_age) {
        if (!admit_event(k, plan, id)) {
            SLEEP(k, id, wait(k, plan, f, true));
            continue;
        }
        SPEND(k, id, cold_start(k, plan, id));
        tell(k, f, task_token::News::TakenUp);
        AWAIT(begin(k, plan, id));
        settle_token(k, plan, f);
        end(k, plan, id);
        if (f.ok()) {
            tell(k, f, task_token::News::Back);
            leave_queue(k, plan, plan.of(k).events_done);
            if (plan.on_success == kernel::kNoLink) return k.finish(id, Outcome::Ok);
            AWAIT(parts::call(k, id, plan.on_success, 0));
            plan.of(k).delivery_failures += !f.ok();
            return k.finish(id, Outcome::Ok);
        }
        if (f.local / kRetry >= plan.retries) break;
        f.local += kRetry;
        SLEEP(k, id, wait(k, plan, f, false));
    }
    if (plan.on_failure == kernel::kNoLink && plan.dead_letters == kernel::kNoLink) {
        leave_queue(k, plan, plan.of(k).events_dropped);
        return k.finish(id, Outcome::Dropped);
    }
    f.local = 0;
    if (plan.on_failure != kernel::kNoLink) {
        AWAIT(parts::call(k, id, plan.on_failure, 0));
        settle_delivery(f, plan.of(k).delivery_failures);
    }
    if (plan.dead_letters != kernel::kNoLink) {
        AWAIT(parts::call(k, id, plan.dead_letters, 0, 1));
        settle_delivery(f, plan.of(k).dead_letter_errors);
    }
    leave_queue(k, plan, f.local ? plan.of(k).events_delivered : plan.of(k).events_dropped);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::lambda
