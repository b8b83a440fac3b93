#include <algorithm>

#include "engine/services/cloudfront/distribution.h"

// What no cache knows: attempts at an origin, and the second origin of a group.

namespace nephoscope::services::cloudfront {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr std::uint32_t kAttempts = 16;  ///< Frame::local counts attempts, and in steps of this origins

const std::vector<CallPlanRef>& origins(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    return plan.origins[k.request(f).request_class];
}

FrameId ask(Kernel& k, const DistributionPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    ++plan.of(k).fetches;
    k.request(f).value_time = kNever;
    return parts::call(k, id, origins(k, plan, f)[f.local / kAttempts].link, 0, f.local);
}

bool asks_again(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    return f.child() == Outcome::TimedOut && !writes(k, f) && f.local % kAttempts + 1 < plan.attempts;
}

/// An origin that cannot be reached counts as 503, one that does not answer in time as 504.
std::uint16_t failover_code(const Frame& f) {
    if (f.status) return f.status;
    return f.child() == Outcome::TimedOut ? 504 : 503;
}

bool is_failure(const DistributionPlan& plan, std::uint16_t code) {
    const auto& codes = plan.failover_codes;
    return codes.empty() ? code >= 500 : std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool fails_over(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    return plan.origin_group && is_failure(plan, failover_code(f)) && !writes(k, f) && f.local < kAttempts &&
           origins(k, plan, f).size() > 1;
}

FrameId give_up(Kernel& k, const DistributionPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    ++plan.of(k).failed_fetches;
    plan.of(k).fetch_failed_at = k.now();
    const bool late = f.child() == Outcome::TimedOut;
    const std::uint16_t status = f.status ? f.status : late ? 504 : 502;
    return k.finish(id, f.child(), status, f.cause);
}

}  // namespace

FrameId fetch(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const DistributionPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (origins(k, plan, f).empty()) return k.finish(id, Outcome::Dropped, 502);
    for (;;) {
        if (f.local / kAttempts >= origins(k, plan, f).size()) return k.finish(id, Outcome::Failed, 502);
        AWAIT(ask(k, plan, id));
        if (f.ok()) break;
        if (asks_again(k, plan, f)) {
            ++f.local;
        } else if (fails_over(k, plan, f)) {
            f.local = kAttempts;
            ++plan.of(k).failovers;
        } else {
            return give_up(k, plan, id);
        }
    }
    if (k.request(f).value_time == kNever) k.request(f).value_time = k.now();
    return k.finish(id, Outcome::Ok, 200);
    NEPHO_END;
}

}  // namespace nephoscope::services::cloudfront
