#include "engine/services/application.h"
#include "engine/services/sns/topic.h"
#include "engine/services/task_token.h"

// A notification is a frame of the topic's own: it tries, waits and tries again until it is delivered or given up. What it carries:
// `local` is the key of its subscription's connection, `started` the number of tries that failed and, above it, who holds the token of the
// Task that published it.

namespace nephoscope::services::sns {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

/// Null: it was removed.
const Subscription* subscription(const TopicPlan& plan, const Frame& f) {
    for (const Subscription& each : plan.subscriptions)
        if (each.key == f.local) return &each;
    return nullptr;
}

bool deliverable(const Subscription* to) { return to && !to->unfit; }

/// Whether a fault ends the try before it reaches the subscriber.
bool fails_by_fault(Kernel& k, const TopicPlan& plan, Frame& f) {
    if (!plan.of(k).subscribers_fail) return false;
    f.set_child(Outcome::Failed);
    f.status = 503;
    return true;
}

/// Tries that failed.
std::uint32_t tries(const Frame& f) { return static_cast<std::uint32_t>(f.started); }

FrameId attempt(Kernel& k, const TopicPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const std::uint8_t operation = task_token::holder_of(f) ? task_token::kWithToken : std::uint8_t{kAsync};
    return parts::call(k, id, subscription(plan, f)->call.link, 0, tries(f), operation);
}

/// What the receiver says is wrong with the message itself stays wrong.
bool is_client_error(const Frame& f) {
    return f.child() != Outcome::Throttled && f.child() != Outcome::TimedOut && f.status >= 400 && f.status < 500 && f.status != 429;
}

/// Whether the notification is tried again; its failure is counted.
bool tries_again(Kernel& k, const TopicPlan& plan, Frame& f) {
    TopicState& s = plan.of(k);
    const Subscription* to = subscription(plan, f);
    ++s.failed_attempts;
    const std::uint32_t tried = tries(f);
    ++f.started;
    const bool again = to && !is_client_error(f) && tried < to->retries.count();
    if (to && to->http && again) ++s.failed_metric;
    s.retries += again;
    return again;
}

/// REQUIRES: tries_again().
SimTime pause(const TopicPlan& plan, const Frame& f) { return subscription(plan, f)->retries.delay(tries(f) - 1); }

/// Null: what is given up is lost. Of a subscription that was removed: the topic's.
const CallPlanRef* dead_letters(const TopicPlan& plan, const Frame& f) {
    const Subscription* of = subscription(plan, f);
    return of ? of->dead_letters : plan.dead_letters;
}

void give_up(Kernel& k, const TopicPlan& plan) {
    TopicState& s = plan.of(k);
    ++s.failed;
    ++s.failed_metric;
    s.failed_at = k.now();
    s.in_flight.fall(k.now());
}

/// Its subscriber has the token now, or nobody gets it.
void forget_token(Kernel& k, Frame& f) {
    task_token::release(k, task_token::holder_of(f));
    f.started = tries(f);
}

}  // namespace

void fan_out(Kernel& k, const TopicPlan& plan, FrameId publish) {
    TopicState& s = plan.of(k);
    const kernel::Request& request = k.request(k.frame(publish));
    const task_token::Token token = task_token::brought_by(k, k.frame(publish));
    ++s.published;
    s.bytes += plan.shared->classes[request.request_class].request_bytes;
    const std::uint64_t id = kernel::mix(request.id) + k.frame(publish).local;
    if (plan.fifo && fifo::sent_before(k, s.sent_ids, id, plan.dedup_window)) {
        ++s.deduplicated;
        return;
    }
    s.notifications += plan.subscriptions.size();
    for (const Subscription& each : plan.subscriptions) {
        const Filtered filtered = each.filtered[request.request_class];
        if (filtered != Filtered::Not) {
            ++s.filtered;
            ++s.filtered_by[static_cast<std::size_t>(filtered)];
            continue;
        }
        s.in_flight.rise(k.now());
        const FrameId holder = each.takes_tokens ? task_token::hold(k, publish, kHeld, token, each.key) : 0;
        k.frame(k.send(publish, kDeliver, each.key, each.key)).started = SimTime{holder} << task_token::kHolderAt;
    }
}

FrameId deliver(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TopicPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (plan.delivery_latency) DELAY(k, id, plan.delivery_latency);
    while (deliverable(subscription(plan, f))) {
        if (!fails_by_fault(k, plan, f)) AWAIT(attempt(k, plan, id));
        if (f.ok()) {
            forget_token(k, f);
            ++plan.of(k).delivered;
            plan.of(k).in_flight.fall(k.now());
            return k.finish(id, Outcome::Ok);
        }
        if (!tries_again(k, plan, f)) break;
        SLEEP(k, id, pause(plan, f));
    }
    give_up(k, plan);
    forget_token(k, f);
    if (dead_letters(plan, f)) {
        ++plan.of(k).dead_letters;
        AWAIT(parts::call(k, id, dead_letters(plan, f)->link, 0, 0, kAsync));
        --plan.of(k).dead_letters;
        ++(f.ok() ? plan.of(k).redriven : plan.of(k).lost);
        plan.of(k).not_redriven += !f.ok();
    } else {
        ++plan.of(k).lost;
    }
    return k.finish(id, Outcome::Failed);
    NEPHO_END;
}

}  // namespace nephoscope::services::sns
