#pragma once

#include "engine/parts/station.h"

namespace nephoscope::parts {

/// A client's rate limiter that follows what it is refused: CUBIC (Ha, Rhee, Xu 2008) over a token bucket, as in the adaptive mode of AWS's
/// SDKs. It lets everything pass until the first throttle.
struct RateLimiterPlan {
    double scale = 0;     ///< of the regrowth, requests a second / s^3
    double beta = 0;      ///< what a throttle leaves of the rate
    double min_rate = 0;  ///< requests a second
    double most = 0;      ///< of the rate that is measured, the limit is at most this many times
    double smoothing = 0;
    double slot = 0;  ///< seconds over which the rate is measured
    std::uint32_t source = 0;
};

/// Zeros: not yet used. Rates in requests a second, times in seconds.
struct RateLimiterState {
    double max_rate;    ///< when it was last throttled
    double grow_until;  ///< how long the way back to it takes
    double throttled_at;
    double fill_rate, capacity, tokens, filled_at;
    double measured, slot_began;
    std::uint32_t count;  ///< answers in this slot
    bool started, enabled;
    StationState waiting;
};

class RateLimiter {
public:
    /// `number`: of limiters with one plan, whose sources follow each other.
    RateLimiter(kernel::Kernel& k, const RateLimiterPlan& plan, RateLimiterState& state, std::uint32_t number = 0)
        : k_(k), plan_(plan), s_(state), number_(number) {}

    /// False: the frame must PARK, and may send when it is resumed.
    bool enter(kernel::FrameId id);
    /// For one that would rather not send than wait.
    bool try_enter();
    /// Of each answer, or of its absence.
    void learn(bool throttled);
    /// The source's: lets those go on for whom there are tokens.
    void grant();
    /// Its client is another one now. REQUIRES: frames that wait were killed.
    void forget();

private:
    double now() const { return to_seconds(k_.now()); }
    Station line() { return {k_, kMereQueue, s_.waiting}; }
    void start();
    void refill();
    double measure();
    double throttle(double rate);
    double regrow() const;
    void set_rate(double rate);
    void watch();

    static constexpr StationPlan kMereQueue{0, -1, 0, 0};
    kernel::Kernel& k_;
    const RateLimiterPlan& plan_;
    RateLimiterState& s_;
    std::uint32_t number_;
};

}  // namespace nephoscope::parts
