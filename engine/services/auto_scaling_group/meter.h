#pragma once

#include <span>

#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/usage.h"

namespace nephoscope::services::asg {

// What EC2 bills: instances while they run, with their metrics and addresses, their volumes while they are there, surplus credits.

inline constexpr Life kRunning[] = {Life::Starting, Life::InService, Life::Draining, Life::Detached, Life::Installing};
inline constexpr Life kThere[] = {Life::Pending,  Life::Starting, Life::InService, Life::Draining,
                                  Life::Detached, Life::Stopped,  Life::Installing};

/// Instances that lead one of these lives, x ns since the statistics started.
double integral_of(kernel::Kernel& k, const GroupPlan& plan, std::span<const Life> lives);
/// Hours of instances.
struct InstanceHours {
    double on_demand = 0;  ///< not reserved
    double spot = 0;       ///< for groups that buy some
    double reserved = 0;   ///< whether they run or not
};
void add_instances(const GroupPlan& plan, const InstanceHours& hours, Usage& usage);
/// What else comes with so many hours of running instances: detailed monitoring and public addresses.
void add_company(const AutoScalingGroup& config, model::LimitsAsOf limits, double running, Usage& usage);
/// Months of instances that are there.
void add_volumes(const AutoScalingGroup& config, double there, Usage& usage);

}  // namespace nephoscope::services::asg
