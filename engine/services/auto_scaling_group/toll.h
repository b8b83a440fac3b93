#pragma once

#include <string>

#include "engine/base/text.h"
#include "engine/kernel/kernel.h"

namespace nephoscope::services {
class AutoScalingGroup;
class Compiler;
}  // namespace nephoscope::services

namespace nephoscope::services::asg {

struct GroupPlan;

/// Whether its instances save CPU credits; whether their volumes have a burst balance.
bool has_credits(const GroupPlan& plan);
bool has_burst(const GroupPlan& plan);

/// USD an hour for one instance, at the design's prices.
struct InstanceRates {
    double on_demand = 0;
    double spot = 0;
    double volume = 0;  ///< from launch to termination, running or not
};
InstanceRates instance_rates(const Compiler& c, const AutoScalingGroup& config, const GroupPlan& plan);

/// What a group has used, and what its instances have saved.
struct Standing {
    double running, spot, there, desired;  ///< value x ns, since the statistics started
    SimTime time, since;                   ///< of the standing, and when the statistics started
    std::uint32_t spot_instances;
    double credits, burst;  ///< of an instance in service, the mean: CPU credits; share of the burst balance of its volume
};
Standing standing(kernel::Kernel& k, const GroupPlan& plan);

/// What a deployment takes besides requests. All zeros: nothing.
struct Toll {
    double instance_hours;         ///< beyond the desired capacity
    double usd;                    ///< for them, and for their volumes
    double credits, credits_left;  ///< a mean instance's in service before and after
    double burst, burst_left;
};
/// From then until now; where the statistics started anew in between, from there on.
Toll toll(kernel::Kernel& k, const GroupPlan& plan, const Standing& then);
/// Goes on after a sentence: "; $0.10 for 2.4 instance hours beyond the desired capacity". Empty: nothing.
Text words(const GroupPlan& plan, const Toll& toll);

}  // namespace nephoscope::services::asg
