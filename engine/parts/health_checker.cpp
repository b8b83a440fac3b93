#include "engine/parts/health_checker.h"

namespace nephoscope::parts {

bool learn(const HealthCheckPlan& plan, HealthState& state, bool passed) {
    state.passed = passed ? state.passed + 1 : 0;
    state.failed = passed ? 0 : state.failed + 1;
    const Health before = state.health;
    const std::uint32_t needed = before == Health::Initial ? 1 : plan.healthy_threshold;
    if (passed && state.passed >= needed) state.health = Health::Healthy;
    if (!passed && state.failed >= plan.unhealthy_threshold) state.health = Health::Unhealthy;
    return state.health != before;
}

}  // namespace nephoscope::parts
