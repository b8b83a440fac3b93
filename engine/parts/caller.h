#pragma once

#include <array>

#include "engine/kernel/kernel.h"
#include "engine/parts/rate_limiter.h"
#include "engine/parts/station.h"

namespace nephoscope::parts {

/// How a call failed, for who thinks of calling again. None: another attempt would not help.
enum class CallError : std::uint8_t { None, Transient, Timeout, Throttled };
inline constexpr std::size_t kCallErrors = 4;

/// A connection's call policy, compiled. Times in ns; zero switches a part of it off.
struct CallPlan {
    enum class Jitter : std::uint8_t { Full, Equal, None, Decorrelated };
    /// Before a retry, by what it follows.
    struct Retry {
        SimTime backoff_base = 0;
        double cost = 0;  ///< tokens of the quota
    };

    std::uint32_t max_attempts = 1;
    std::array<Retry, kCallErrors> retry{};
    SimTime backoff_cap = 0;
    Jitter jitter = Jitter::Full;
    double retry_quota = 0;          ///< tokens; 0: no quota
    bool retries_throttles = true;   ///< false: a throttle counts by its status alone
    std::uint16_t final_status = 0;  ///< a failure that is the callee's answer, and no retry's business; 0: none
    bool limits_rate = false;        ///< with a rate limiter, one for each calling instance
    RateLimiterPlan limiter;         ///< its source is that of instance 0, the others follow
    std::uint32_t limiter_column = 0, limiter_state = 0;
    SimTime hedge_delay = 0;
    std::uint32_t max_connections = 0;
    StationPlan pool;  ///< servers = max_connections; expiry_source: of instance 0, the others follow
    std::uint32_t breaker_failures = 0;
    SimTime breaker_open = 0;
    bool fallback = false;

    /// A plain call with at most a timeout needs no frame of its own.
    bool plain() const { return max_attempts <= 1 && !limits_rate && !hedge_delay && !max_connections && !breaker_failures && !fallback; }
};

/// One for each calling instance. Zeros: quota full, breaker closed, pool empty.
struct CallState {
    double quota_taken;
    SimTime open_until;
    std::uint32_t failures;   ///< in a row
    std::uint32_t half_open;  ///< a probing call is under way
    StationState pool;
    std::uint64_t attempts, retries, quota_refusals, breaker_refusals, pool_refusals;
    std::uint64_t hedges;  ///< calls made once more because the first had no answer yet
};

/// Expiry of the pool of (link << 32 | instance): what a pool's source fires.
void expire_pool(kernel::Kernel& k, std::uint32_t source, std::uint64_t argument);
/// The same for its rate limiter.
void grant_calls(kernel::Kernel& k, std::uint32_t source, std::uint64_t argument);

/// The calls that an instance makes, or waits to make, are not gone on with: its host is gone. What it asked others to do they still do.
/// Breakers and quotas are as new, connections are closed, and names unknown. REQUIRES: its own frames were killed.
void end_calls(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instance);
/// Of one connection: what its calls left behind. REQUIRES: those of its own frames that wait for a connection were killed.
void forget_calls(kernel::Kernel& k, kernel::LinkIndex link, std::uint32_t instance);

/// What all callers count begins anew, with the kernel's statistics.
void restart_statistics(kernel::Kernel& k);

/// Where a name leads: an answer that a host keeps until it expires.
struct DnsEntry {
    SimTime expires;
    std::uint32_t instance;
    std::uint32_t zone;
};

/// What DNS says: the host's cached answer, or a fresh one. REQUIRES: the link's target has names, and answers are cached.
kernel::Endpoint ask_dns(kernel::Kernel& k, kernel::LinkIndex link, std::uint32_t host, const kernel::Request& request);

/// The endpoint of link's target as `host` knows it now.
inline kernel::Endpoint resolve(kernel::Kernel& k, kernel::LinkIndex link, std::uint32_t host, const kernel::Request& request) {
    const kernel::Link& plan = k.link(link);
    const kernel::EndpointOf endpoint = k.endpoint(plan.to);
    if (!endpoint) return {};
    return plan.dns && plan.dns_ttl ? ask_dns(k, link, host, request) : endpoint(k, link, request);
}

kernel::FrameId call_by_policy(kernel::Kernel& k, kernel::FrameId parent, kernel::LinkIndex link, std::uint32_t instance,
                               std::uint32_t ordinal, std::uint8_t operation);

/// Calls over a link under its policy, on behalf of `instance` of the parent's node. Returns the frame to run next; the parent must have
/// set its pc (use AWAIT). `ordinal` (below 2^20) tells a request's several calls over one link apart. The parent sees the final outcome: throttled, rejected (pool or breaker said no), timedOut ...
inline kernel::FrameId call(kernel::Kernel& k, kernel::FrameId parent, kernel::LinkIndex link, std::uint32_t instance,
                            std::uint32_t ordinal = 0, std::uint8_t operation = 0) {
    if (!operation) operation = k.link(link).operation;
    if (k.link(link).policy) return call_by_policy(k, parent, link, instance, ordinal, operation);
    kernel::Endpoint to = resolve(k, link, instance, k.request(k.frame(parent)));
    to.operation = operation;
    return k.call(parent, link, to, ordinal << 8);
}

/// Which of its caller's instances, or of the clients' hosts, made a call that came over a link: below Link::callers. 0 when its caller has
/// given up.
std::uint32_t calling_instance(const kernel::Kernel& k, const kernel::Frame& call);

/// The frame that makes a call and its further attempts by a policy; null when nobody does, or who did has given up.
const kernel::Frame* retrying_caller(const kernel::Kernel& k, const kernel::Frame& call);

/// The routine every node that calls others has at this index; no node has another one there, for frames are known by it.
inline constexpr std::uint8_t kCallerRoutine = 6;
kernel::FrameId caller_routine(kernel::Kernel& k, kernel::FrameId id);

struct CallColumns {
    std::uint32_t state;  ///< column of CallState
    std::uint32_t dns;    ///< column of DnsEntry
};
/// The first two columns of every program.
inline constexpr CallColumns kCallColumns{0, 1};

/// What a retry can mend (SDK-12): timeouts, 5xx, no connection; and throttling with a known code (SDK-13).
CallError error_of(const CallPlan& plan, kernel::Outcome outcome, std::uint16_t status);

}  // namespace nephoscope::parts
