#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/scenario/alarm.h"

namespace nephoscope::scenario {

/// The blind minutes of one scaling out: the load is too high, and what is to carry it is not there yet.
struct ScalingLag {
    std::string target;        ///< id of the component that is scaled
    SimTime from = 0;          ///< begin of the first period whose datapoint breached
    SimTime decided = 0;       ///< when its capacity was raised
    SimTime served = -1;       ///< when that capacity was in service; -1: not yet
    std::uint32_t wanted = 0;  ///< capacity
    std::string of{};          ///< CapacityRaise::of where the component scales itself; empty: a policy scales it
};

/// Since when the alarm's metric breaches its threshold, as its datapoints of the evaluation periods say. `now`: when it was sampled last.
SimTime breaching_since(const AlarmPlan& plan, const AlarmMemory& memory, SimTime now);

/// Those of a run. A value like the world: a copy goes on by itself.
class ScalingLags {
public:
    /// A target that is scaled out again before it has what it wanted waits on.
    void decided(const std::string& target, SimTime from, SimTime now, std::uint32_t wanted);
    /// Looks at those that wait, and at what components decided themselves; what has become of them goes to the log.
    void look(kernel::Kernel& k, const services::Plan& plan);
    /// When look() is to be called next; kNever while none waits.
    SimTime next(SimTime now) const;
    /// In the order in which they were decided.
    const std::vector<ScalingLag>& all() const { return all_; }

private:
    void look_at_targets(kernel::Kernel& k, const services::Plan& plan);
    void look_at_raises(kernel::Kernel& k, const services::Plan& plan);

    std::vector<ScalingLag> all_;
};

}  // namespace nephoscope::scenario
