#pragma once

#include "engine/services/auto_scaling_group/group.h"

namespace nephoscope::services {
class AutoScalingGroup;
}

namespace nephoscope::services::asg {

// What the settings say of hardware and of how it is bought.

HardwarePlan hardware_plan(Compiler& c, const AutoScalingGroup& config, std::uint32_t slots);
SpotPlan spot_plan(const Compiler& c, const AutoScalingGroup& config);
void check_hardware(const AutoScalingGroup& config, const std::string& id, std::vector<Issue>& issues);

}  // namespace nephoscope::services::asg
