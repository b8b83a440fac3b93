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

/// What a caller's frame carries in `started` (a frame of the node's own has no statistics) and `local`.
struct Job {
    LinkIndex link;
    std::uint32_t instance;
    std::uint32_t ordinal;
    std::uint32_t attempt;

    static Job of(const Kernel& k, const Frame& f) {
        const auto link = static_cast<LinkIndex>(f.started & 0xffff);
        const auto caller = static_cast<std::uint32_t>(f.started >> 16);
        return {link, slot_of(k.program.links[link], caller), f.local >> 8, f.local & 0xff};
    }
};

CallState& state(Kernel& k, const Job& job) {
    return k.w.column<CallState>(kCallColumns.state)[k.program.links[job.link].policy_state + job.instance];
}

StationPlan pool_of(const CallPlan& plan, std::uint32_t instance) {
    StationPlan pool = plan.pool;
    pool.expiry_source += instance;
    return pool;
}

/// True: the frame must wait for a connection. Otherwise child() says whether it has one.
bool must_wait_for_connection(Kernel& k, const CallPlan& plan, CallState& s, const Job& job, FrameId id) {
    Admission admission = Admission::Served;
    if (plan.max_connections) {
        const StationPlan pool = pool_of(plan, job.instance);
        admission = Station(k, pool, s.pool).enter(id);
    }
    k.frame(id).set_child(admission == Admission::Refused ? Outcome::Rejected : Outcome::Ok);
    return admission == Admission::Queued;
}

void give_connection_back(Kernel& k, const CallPlan& plan, CallState& s, const Job& job) {
    if (!plan.max_connections) return;
    const StationPlan pool = pool_of(plan, job.instance);
    Station(k, pool, s.pool).leave();
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

bool quota_allows(const CallPlan& plan, CallState& s) {
    if (plan.retry_quota <= 0) return true;
    if (s.quota_taken + plan.retry_cost > plan.retry_quota) {
        ++s.quota_refusals;
        return false;
    }
    s.quota_taken += plan.retry_cost;
    return true;
}

void quota_learns(const CallPlan& plan, CallState& s, std::uint32_t attempt) {
    s.quota_taken -= attempt ? plan.retry_cost : 1;
    if (s.quota_taken < 0) s.quota_taken = 0;
}

/// Before retry `attempt` (from 1): SDK-01's full jitter and its relatives. Stateless: earlier sleeps are drawn again.
SimTime backoff(const CallPlan& plan, kernel::RequestDraws draw, std::uint32_t attempt) {
    const auto cap = static_cast<double>(plan.backoff_cap);
    const auto base = static_cast<double>(plan.backoff_base);
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

bool retryable(Outcome outcome, std::uint16_t status) {
    return outcome == Outcome::TimedOut || outcome == Outcome::Throttled || status == 0 || status == 500 || status == 502 ||
           status == 503 || status == 504;
}

void expire_pool(Kernel& k, std::uint32_t, std::uint64_t argument) {
    const Job job{static_cast<LinkIndex>(argument >> 32), static_cast<std::uint32_t>(argument), 0, 0};
    const StationPlan pool = pool_of(*static_cast<const CallPlan*>(k.program.links[job.link].policy), job.instance);
    Station(k, pool, state(k, job).pool).expire();
}

Endpoint ask_dns(Kernel& k, LinkIndex link, std::uint32_t host, const kernel::Request& request) {
    const Link& plan = k.link(link);
    const kernel::EndpointOf endpoint = k.endpoint(plan.to);
    if (!plan.dns || !plan.dns_ttl) return endpoint(k, link, request);
    DnsEntry& entry = k.w.column<DnsEntry>(kCallColumns.dns)[plan.dns + slot_of(plan, plan.dns_by_client_host ? request.host : host)];
    if (k.now() >= entry.expires) {
        const Endpoint answer = endpoint(k, link, request);
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
    if (caller.internal && caller.routine == kCallerRoutine) return Job::of(k, caller).instance;
    return slot_of(link, caller.local & k.program.nodes[caller.node].instance_mask);
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
    const StationPlan pool = pool_of(*static_cast<const CallPlan*>(link.policy), instance);
    Station(k, pool, s.pool).clear();
    s.quota_taken = 0;
    s.open_until = 0;
    s.failures = s.half_open = 0;
}

void end_calls(Kernel& k, kernel::NodeIndex node, std::uint32_t instance) {
    for (FrameId id = kernel::World::kFirstFrame; id < kernel::World::kFirstFrame + k.w.frames.size(); ++id) {
        const Frame& f = k.frame(id);
        const bool calls = f.node == node && f.internal && f.routine == kCallerRoutine;
        if (!calls || Job::of(k, f).instance != instance) continue;
        const FrameId parent = f.parent;
        k.abandon(id, false, Outcome::Failed, 502);
        if (parent) k.discard(parent);
    }
    for (std::size_t i = 0; i < k.program.links.size(); ++i)
        if (k.program.links[i].from == node) forget_calls(k, static_cast<LinkIndex>(i), instance);
}

static Endpoint destination(Kernel& k, const Job& job, const Frame& f) {
    Endpoint to = resolve(k, job.link, job.instance, k.request(f));
    to.operation = f.operation;
    return to;
}

FrameId caller_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const Job job = Job::of(k, f);
    const auto& plan = *static_cast<const CallPlan*>(k.program.links[job.link].policy);
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
    for (;;) {
        ++s.attempts;
        AWAIT(k.call(id, job.link, destination(k, job, f), f.local));
        breaker_learns(plan, s, f.ok(), k.now());
        if (f.ok()) {
            quota_learns(plan, s, job.attempt);
            break;
        }
        if (job.attempt + 1 >= plan.max_attempts || !retryable(f.child(), f.status) || !quota_allows(plan, s)) break;
        ++f.local;
        ++s.retries;
        SLEEP(k, id, backoff(plan, k.draws(f, kernel::purpose("backoff") ^ job.link), f.local & 0xff));
    }
    give_connection_back(k, plan, s, job);
    if (!f.ok() && plan.fallback) return k.finish(id, Outcome::Ok);
    return k.finish_as_child(id);
    NEPHO_END;
}

}  // namespace nephoscope::parts
