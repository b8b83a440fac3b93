#pragma once

#include "engine/base/sim_time.h"

namespace nephoscope::parts {

struct TokenBucketPlan {
    double rate = 0;   ///< tokens a second
    double burst = 0;  ///< most it holds; it starts full
};

/// All zeros is a bucket not yet used: full.
struct TokenBucketState {
    double missing;  ///< tokens short of full
    SimTime at;
};

/// Refills continuously; a request takes one token or is throttled.
inline bool take_token(const TokenBucketPlan& plan, TokenBucketState& s, SimTime now, double tokens = 1) {
    const double refilled = s.missing - plan.rate * to_seconds(now - s.at);
    s.missing = refilled > 0 ? refilled : 0;
    s.at = now;
    constexpr double kRounding = 1e-6;
    if (plan.burst - s.missing < tokens - kRounding) return false;
    s.missing += tokens;
    return true;
}

}  // namespace nephoscope::parts
