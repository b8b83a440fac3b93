#pragma once

#include "engine/services/auto_scaling_group/group.h"

namespace nephoscope::services {
class AutoScalingGroup;
}

namespace nephoscope::services::asg {

// What the settings say of hardware, of how it is bought, and of lifecycle hooks.

HardwarePlan hardware_plan(Compiler& c, const AutoScalingGroup& config, std::uint32_t slots);
HooksPlan hooks_plan(const Compiler& c, const AutoScalingGroup& config);
SpotPlan spot_plan(const Compiler& c, const AutoScalingGroup& config);
void check_hardware(const AutoScalingGroup& config, const std::string& id, std::vector<Issue>& issues);
/// What its volume has that AWS did not offer in 2020.
void check_volume_in_2020(const AutoScalingGroup& config, const std::string& id, std::vector<Issue>& issues);

}  // namespace nephoscope::services::asg
