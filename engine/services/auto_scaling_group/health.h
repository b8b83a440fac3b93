#pragma once

#include "engine/services/auto_scaling_group/memory.h"

namespace nephoscope::services {
struct Observation;
}

namespace nephoscope::services::asg {

// Elastic Beanstalk's enhanced health: its agents on the instances report every ten seconds, and it makes of that how the environment is.
// Nobody but AWS knows which share of errors is moderate, high or very high: more than the deployment takes is moderate, all are very high.
// Source: Elastic Beanstalk guide, "Health colors and statuses" and "Enhanced health reporting and monitoring", read 2026-12.

/// Starts the process that looks at the reports, if there are any and it does not yet.
void start_reports(kernel::Kernel& k, const GroupPlan& plan);
/// That process: its `local` is kReport.
kernel::FrameId report_routine(kernel::Kernel& k, kernel::FrameId id);
inline constexpr std::uint32_t kReport = 2 * kRestart;

/// Why the environment is not green.
void add_health_reason(kernel::Kernel& k, const GroupPlan& plan, Observation& out);

}  // namespace nephoscope::services::asg
