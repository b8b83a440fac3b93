#pragma once

#include <optional>
#include <string_view>

#include "engine/kernel/kernel.h"
#include "engine/services/service.h"

namespace nephoscope::services::asg {

inline constexpr const char* kStop = "aws:ec2:stop-instances";
inline constexpr const char* kTerminate = "aws:ec2:terminate-instances";
inline constexpr const char* kReboot = "aws:ec2:reboot-instances";
inline constexpr const char* kUnhealthy = "neph:instance-unhealthy";
inline constexpr const char* kFailFast = "neph:app-fails-fast";
inline constexpr const char* kHang = "neph:app-hang";
inline constexpr const char* kSlow = "neph:instance-slow";
inline constexpr const char* kCpuStress = "aws:ssm:send-command/AWSFIS-Run-CPU-Stress";
inline constexpr const char* kMemoryStress = "aws:ssm:send-command/AWSFIS-Run-Memory-Stress";
inline constexpr const char* kKillProcess = "aws:ssm:send-command/AWSFIS-Run-Kill-Process";
inline constexpr const char* kDiskFull = "aws:ssm:send-command/AWSFIS-Run-Disk-Fill";
inline constexpr const char* kInterrupt = "aws:ec2:send-spot-instance-interruptions";
inline constexpr const char* kReclaim = "neph:ec2:interrupt-all-spot-instances";
inline constexpr const char* kNoCapacity = "aws:ec2:asg-insufficient-instance-capacity-error";
inline constexpr const char* kNoCredits = "neph:cpu-credits-exhausted";
inline constexpr const char* kPauseIo = "aws:ebs:pause-volume-io";
inline constexpr const char* kSlowIo = "aws:ebs:volume-io-latency";

/// Node::fault.
void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
/// ServiceType::victim.
std::optional<services::Victim> victim(kernel::Kernel& k, kernel::NodeIndex node, std::string_view action, std::int64_t instance);

}  // namespace nephoscope::services::asg
