#include "engine/parts/caller.h"

namespace nephoscope::parts {

using kernel::Endpoint;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Link;
using kernel::LinkIndex;
using kernel::Outcome;

namespace {

/// An edit may have taken a host or an instance away while its calls go on: they share the first one's state.
std::uint32_t slot_of(const Link& link, std::uint32_t caller) { return caller < link.callers ? caller : 0; }

/// What a frame of a policy carries in `started` (a frame of the node's own has no statistics) and `local`.
///
/// One frame makes the attempts. With hedging each of its attempts is made by two more, its legs: the first calls at once, the second after
/// the delay, and the one with the first answer ends the other. A leg's `local` is the other one; 0: it is alone.
struct Job {
    static constexpr int kErrorAt = 48, kPartAt = 50, kHoldsAt = 52;
    enum class Part : std::uint8_t { Caller, First, Hedge };

    LinkIndex link;
    std::uint32_t instance;
    std::uint32_t attempt;  ///< from 0

    static Job of(const Kernel& k, const Frame& f) {
        const auto link = static_cast<LinkIndex>(f.started & 0xffff);
        const auto caller = static_cast<std::uint32_t>(f.started >> 16);
        return {link, slot_of(k.program.links[link], caller), f.local & 0xff};
    }
    static Part part(const Frame& f) { return static_cast<Part>(f.started >> kPartAt & 3); }
    static bool is_leg(const Frame& f) { return part(f) != Part::Caller; }
    /// With the connection and the name of its caller, and no place in a pool.
    static void make_leg(Frame& f, const Frame& caller, Part part) {
        f.started = (caller.started & ~(SimTime{1} << kHoldsAt)) | static_cast<SimTime>(part) << kPartAt;
        f.operation = caller.operation;
    }
    /// Of the attempt before.
    static CallError error(const Frame& f) { return static_cast<CallError>(f.started >> kErrorAt & 3); }
    static void set_error(Frame& f, CallError error) {
        f.started = (f.started & ~(SimTime{3} << kErrorAt)) | static_cast<SimTime>(error) << kErrorAt;
    }
    /// Of its pool.
    static bool holds_connection(const Frame& f) { return f.started >> kHoldsAt & 1; }
    static void hold_connection(Frame& f) { f.started |= SimTime{1} << kHoldsAt; }
};

bool is_of_policy(const Frame& f) { return f.internal && f.routine == kCallerRoutine; }

const CallPlan& plan_of(const Kernel& k, const Job& job) { return *static_cast<const CallPlan*>(k.program.links[job.link].policy); }

CallState& state(Kernel& k, const Job& job) {
    return k.w.column<CallState>(kCallColumns.state)[k.program.links[job.link].policy_state + job.instance];
}

Station pool_of(Kernel& k, const CallPlan& plan, CallState& s, std::uint32_t instance) {
    return {k, plan.pool, s.pool, nullptr, nullptr, instance};
}

/// REQUIRES: the plan limits the rate.
RateLimiter limiter_of(Kernel& k, const CallPlan& plan, std::uint32_t instance) {
    return {k, plan.limiter, k.w.column<RateLimiterState>(plan.limiter_column)[plan.limiter_state + instance], instance};
}

/// True: the frame must wait for a connection. Otherwise child() says whether it has one.
bool must_wait_for_connection(Kernel& k, const CallPlan& plan, CallState& s, const Job& job, FrameId id) {
    Admission admission = Admission::Served;
    if (plan.max_connections) admission = pool_of(k, plan, s, job.instance).enter(id);
    k.frame(id).set_child(admission == Admission::Refused ? Outcome::Rejected : Outcome::Ok);
    return admission == Admission::Queued;
}

/// An edit may have made another pool of it meanwhile.
void give_connection_back(Kernel& k, const Frame& f) {
    if (!Job::holds_connection(f)) return;
    const Job job = Job::of(k, f);
    CallState& s = state(k, job);
    if (plan_of(k, job).max_connections && s.pool.busy.value) pool_of(k, plan_of(k, job), s, job.instance).leave();
}

/// False while the breaker is open. Once its time is up, one call tries.
bool breaker_lets_through(const CallPlan& plan, CallState& s, SimTime now) {
    if (!plan.breaker_failures || !s.open_until) return true;
    if (now < s.open_until || s.half_open) return false;
    s.half_open = 1;
    return true;
}

void breaker_learns(const CallPlan& plan, CallState& s, bool ok, SimTime now) {
    if (!plan.breaker_failures) return;
    const bool tried = s.half_open;
    s.half_open = 0;
    s.failures = ok ? 0 : s.failures + 1;
    if (ok)
        s.open_until = 0;
    else if (tried || s.failures >= plan.breaker_failures)
        s.open_until = now + plan.breaker_open;
}

const CallPlan::Retry& retry_after(const CallPlan& plan, CallError error) { return plan.retry[static_cast<std::size_t>(error)]; }

bool quota_allows(const CallPlan& plan, CallState& s, CallError error) {
    if (plan.retry_quota <= 0) return true;
    const double cost = retry_after(plan, error).cost;
    if (s.quota_taken + cost > plan.retry_quota) {
        ++s.quota_refusals;
        return false;
    }
    s.quota_taken += cost;
    return true;
}

/// A success gives back what its last retry took, or one token where it needed none.
void quota_learns(const CallPlan& plan, CallState& s, const Frame& f) {
    s.quota_taken -= f.local & 0xff ? retry_after(plan, Job::error(f)).cost : 1;
    if (s.quota_taken < 0) s.quota_taken = 0;
}

/// The frame notes for what it tries again.
bool may_retry(const CallPlan& plan, CallState& s, Frame& f) {
    const CallError error = error_of(plan, f.child(), f.status);
    if (error == CallError::None || !quota_allows(plan, s, error)) return false;
    Job::set_error(f, error);
    return true;
}

/// True: the frame must wait until its client may send.
bool must_wait_for_rate(Kernel& k, const CallPlan& plan, const Job& job, FrameId id) {
    return plan.limits_rate && !limiter_of(k, plan, job.instance).enter(id);
}

void limiter_learns(Kernel& k, const CallPlan& plan, const Job& job, const Frame& f) {
    if (!plan.limits_rate) return;
    limiter_of(k, plan, job.instance).learn(error_of(plan, f.child(), f.status) == CallError::Throttled);
}

/// Before retry `attempt` (from 1): SDK-01's full jitter and its relatives. Stateless: earlier sleeps are drawn again.
SimTime backoff(const CallPlan& plan, CallError error, kernel::RequestDraws draw, std::uint32_t attempt) {
    const auto cap = static_cast<double>(plan.backoff_cap);
    const auto base = static_cast<double>(retry_after(plan, error).backoff_base);
    double bound = base, sleep = base;
    for (std::uint32_t i = 1; i <= attempt; ++i) {
        const double u = kernel::uniform(draw);
        bound = i == 1 ? base : bound * 2;
        if (bound > cap) bound = cap;
        switch (plan.jitter) {
            case CallPlan::Jitter::Full: sleep = u * bound; break;
            case CallPlan::Jitter::Equal: sleep = bound / 2 + u * bound / 2; break;
            case CallPlan::Jitter::None: sleep = bound; break;
            case CallPlan::Jitter::Decorrelated: sleep = base + u * (3 * sleep - base); break;
        }
        if (sleep > cap) sleep = cap;
    }
    return static_cast<SimTime>(sleep);
}

}  // namespace

CallError error_of(const CallPlan& plan, Outcome outcome, std::uint16_t status) {
    if (outcome == Outcome::Ok) return CallError::None;
    if (outcome == Outcome::TimedOut && status == 0) return CallError::Timeout;
    if (outcome == Outcome::Throttled && plan.retries_throttles) return CallError::Throttled;
    if (status != 0 && status == plan.final_status) return CallError::None;
    const bool mends = status == 0 || status == 500 || status == 502 || status == 503 || status == 504 || outcome == Outcome::TimedOut;
    return mends ? CallError::Transient : CallError::None;
}

void expire_pool(Kernel& k, std::uint32_t, std::uint64_t argument) {
    const Job job{static_cast<LinkIndex>(argument >> 32), static_cast<std::uint32_t>(argument), 0};
    pool_of(k, plan_of(k, job), state(k, job), job.instance).expire();
}

void grant_calls(Kernel& k, std::uint32_t, std::uint64_t argument) {
    const auto instance = static_cast<std::uint32_t>(argument);
    limiter_of(k, plan_of(k, Job{static_cast<LinkIndex>(argument >> 32), instance, 0}), instance).grant();
}

void restart_statistics(Kernel& k) {
    for (const Link& link : k.program.links) {
        if (!link.policy_state) continue;
        CallState* states = k.w.column<CallState>(kCallColumns.state) + link.policy_state;
        for (std::uint32_t caller = 0; caller < link.callers; ++caller) {
            CallState& s = states[caller];
            s.attempts = s.retries = s.quota_refusals = s.breaker_refusals = s.pool_refusals = s.hedges = 0;
        }
    }
}

Endpoint ask_dns(Kernel& k, LinkIndex link, std::uint32_t host, const kernel::Request& request) {
    const Link& plan = k.link(link);
    DnsEntry& entry = k.w.column<DnsEntry>(kCallColumns.dns)[plan.dns + slot_of(plan, plan.dns_by_client_host ? request.host : host)];
    if (k.now() >= entry.expires) [[unlikely]] {
        const Endpoint answer = k.endpoint(plan.to)(k, link, request);
        entry = {k.now() + plan.dns_ttl, answer.instance, answer.zone};
    }
    return {entry.instance, static_cast<std::uint8_t>(entry.zone)};
}

std::uint32_t calling_instance(const Kernel& k, const Frame& call) {
    if (call.link == kernel::kNoLink) return 0;
    const Link& link = k.link(call.link);
    if (link.dns_by_client_host) return slot_of(link, k.request(call).host);
    if (!call.parent) return 0;
    const Frame& caller = k.frame(call.parent);
    if (is_of_policy(caller)) return Job::of(k, caller).instance;
    return slot_of(link, caller.local & k.program.nodes[caller.node].instance_mask);
}

const Frame* retrying_caller(const Kernel& k, const Frame& call) {
    if (!call.parent || call.link == kernel::kNoLink) return nullptr;
    const Frame& caller = k.frame(call.parent);
    if (!is_of_policy(caller) || !Job::is_leg(caller)) return is_of_policy(caller) ? &caller : nullptr;
    return caller.parent ? &k.frame(caller.parent) : nullptr;
}

FrameId call_by_policy(Kernel& k, FrameId parent, LinkIndex link, std::uint32_t instance, std::uint32_t ordinal, std::uint8_t operation) {
    const FrameId id = k.spawn_internal(parent, kCallerRoutine, ordinal << 8);
    k.frame(id).operation = operation & 3;
    k.frame(id).started = static_cast<SimTime>(instance) << 16 | link;
    return id;
}

void forget_calls(Kernel& k, LinkIndex index, std::uint32_t instance) {
    const Link& link = k.program.links[index];
    if (instance >= link.callers) return;
    if (link.dns && !link.dns_by_client_host) k.w.column<DnsEntry>(kCallColumns.dns)[link.dns + instance].expires = 0;
    if (!link.policy_state) return;
    CallState& s = k.w.column<CallState>(kCallColumns.state)[link.policy_state + instance];
    const auto& plan = *static_cast<const CallPlan*>(link.policy);
    pool_of(k, plan, s, instance).clear();
    if (plan.limits_rate) limiter_of(k, plan, instance).forget();
    s.quota_taken = 0;
    s.open_until = 0;
    s.failures = s.half_open = 0;
}

namespace {

/// Frames that call for an instance of a node, or wait to call.
template <typename Act>
void each_of_policy(Kernel& k, kernel::NodeIndex node, std::uint32_t instance, bool legs, Act act) {
    for (FrameId id = kernel::World::kFirstFrame; id < kernel::World::kFirstFrame + k.w.frames.size(); ++id) {
        const Frame& f = k.frame(id);
        if (f.node == node && is_of_policy(f) && Job::is_leg(f) == legs && Job::of(k, f).instance == instance) act(id);
    }
}

}  // namespace

void end_calls(Kernel& k, kernel::NodeIndex node, std::uint32_t instance) {
    each_of_policy(k, node, instance, false, [&](FrameId id) {
        const FrameId parent = k.frame(id).parent;
        k.abandon(id, false, Outcome::Failed, 502);
        if (parent) k.discard(parent);
    });
    each_of_policy(k, node, instance, true, [&](FrameId id) {
        const FrameId caller = k.frame(id).parent, other = k.frame(id).local;
        k.abandon(id, false, Outcome::Failed, 502);
        if (caller && (!other || k.frame(other).killed())) k.discard(caller);
    });
    for (std::size_t i = 0; i < k.program.links.size(); ++i)
        if (k.program.links[i].from == node) forget_calls(k, static_cast<LinkIndex>(i), instance);
}

namespace {

Endpoint destination(Kernel& k, const Job& job, const Frame& f) {
    Endpoint to = resolve(k, job.link, job.instance, k.request(f));
    to.operation = f.operation;
    return to;
}

/// Leaves in `status` where it leads, for the hedge.
FrameId first_call(Kernel& k, const Job& job, FrameId id) {
    Frame& f = k.frame(id);
    const Endpoint to = destination(k, job, f);
    f.status = static_cast<std::uint16_t>(to.instance);
    return k.call(id, job.link, to, k.frame(f.parent).local);
}

/// To another instance, where its name has others.
FrameId hedged_call(Kernel& k, const Job& job, FrameId id) {
    const Frame& f = k.frame(id);
    const std::uint16_t first = k.frame(f.local).status;
    const kernel::EndpointOf endpoint = k.endpoint(k.link(job.link).to);
    constexpr int kTries = 4;
    Endpoint to;
    for (int i = 0; endpoint && i < kTries; ++i) {
        to = endpoint(k, job.link, k.request(f));
        if (static_cast<std::uint16_t>(to.instance) != first) break;
    }
    to.operation = f.operation;
    constexpr std::uint32_t kAnother = 0x80;  // No attempt has this number.
    return k.call(id, job.link, to, k.frame(f.parent).local | kAnother);
}

/// Where no other connection or token is free, the first call stays alone.
bool may_hedge(Kernel& k, const CallPlan& plan, CallState& s, const Job& job, FrameId id) {
    Frame& f = k.frame(id);
    if (k.frame(f.parent).killed()) return false;
    if (plan.max_connections && s.pool.busy.value >= plan.max_connections) return false;
    if (plan.limits_rate && !limiter_of(k, plan, job.instance).try_enter()) return false;
    if (!plan.max_connections) return true;
    Job::hold_connection(f);
    return pool_of(k, plan, s, job.instance).enter(id) == Admission::Served;
}

/// A leg whose answer nobody needs any more.
void part_from(Kernel& k, FrameId leg) {
    give_connection_back(k, k.frame(leg));
    k.abandon(leg, false, Outcome::Failed, 0);
    k.frame(leg).local = 0;
}

FrameId leg_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const Job job = Job::of(k, f);
    NEPHO_BEGIN(f)
    if (Job::part(f) == Job::Part::First) {
        AWAIT(first_call(k, job, id));
    } else {
        SLEEP(k, id, plan_of(k, job).hedge_delay);
        if (!may_hedge(k, plan_of(k, job), state(k, job), job, id)) {
            k.frame(f.local).local = 0;
            k.abandon(id, false, Outcome::Failed, 0);
            k.discard(id);
            return 0;
        }
        ++state(k, job).hedges;
        AWAIT(hedged_call(k, job, id));
    }
    if (f.local) part_from(k, f.local);
    give_connection_back(k, f);
    return k.finish_as_child(id);
    NEPHO_END;
}

/// Two legs, the second of which sleeps at first. The first one's draws are those of a call without hedging.
FrameId begin_legs(Kernel& k, FrameId id) {
    const FrameId hedge = k.spawn_internal(id, kCallerRoutine, 0), first = k.spawn_internal(id, kCallerRoutine, hedge);
    k.frame(hedge).local = first;
    Job::make_leg(k.frame(first), k.frame(id), Job::Part::First);
    Job::make_leg(k.frame(hedge), k.frame(id), Job::Part::Hedge);
    k.resume(hedge);
    return first;
}

FrameId attempt(Kernel& k, const CallPlan& plan, const Job& job, FrameId id) {
    const Frame& f = k.frame(id);
    return plan.hedge_delay ? begin_legs(k, id) : k.call(id, job.link, destination(k, job, f), f.local);
}

}  // namespace

FrameId caller_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    if (Job::is_leg(f)) return leg_routine(k, id);
    const Job job = Job::of(k, f);
    const CallPlan& plan = plan_of(k, job);
    CallState& s = state(k, job);
    NEPHO_BEGIN(f)
    if (!breaker_lets_through(plan, s, k.now())) {
        ++s.breaker_refusals;
        return plan.fallback ? k.finish(id, Outcome::Ok) : k.finish(id, Outcome::Rejected, 503);
    }
    if (must_wait_for_connection(k, plan, s, job, id)) PARK();
    if (!f.ok()) {
        ++s.pool_refusals;
        return plan.fallback ? k.finish(id, Outcome::Ok) : k.finish(id, Outcome::Rejected, 503);
    }
    if (plan.max_connections) Job::hold_connection(f);
    for (;;) {
        if (must_wait_for_rate(k, plan, job, id)) PARK();
        ++s.attempts;
        AWAIT(attempt(k, plan, job, id));
        breaker_learns(plan, s, f.ok(), k.now());
        limiter_learns(k, plan, job, f);
        if (f.ok()) {
            quota_learns(plan, s, f);
            break;
        }
        if (job.attempt + 1 >= plan.max_attempts || !may_retry(plan, s, f)) break;
        ++f.local;
        ++s.retries;
        SLEEP(k, id, backoff(plan, Job::error(f), k.draws(f, kernel::purpose("backoff") ^ job.link), f.local & 0xff));
    }
    give_connection_back(k, f);
    if (!f.ok() && plan.fallback) return k.finish(id, Outcome::Ok);
    return k.finish_as_child(id);
    NEPHO_END;
}

}  // namespace nephoscope::parts
