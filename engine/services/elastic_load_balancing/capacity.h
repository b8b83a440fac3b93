#pragma once

#include <array>

#include "engine/kernel/kernel.h"
#include "engine/services/observation.h"

namespace nephoscope::services {
struct Metered;
class Usage;
}  // namespace nephoscope::services

namespace nephoscope::services::elb {

struct BalancerPlan;

/// Load balancer capacity units by dimension, in hours of a unit since the statistics started. Those of a span are the largest that grew.
using Dimensions = std::array<double, 4>;

/// Capacity units by the minute, as CloudWatch has them.
struct CapacityUnits {
    double used;         ///< in all minutes that are over
    Dimensions counted;  ///< when the last one was
};

/// How many were used since the statistics started; a minute that goes on counts with what it has.
Reading consumed_units(kernel::Kernel& k, const BalancerPlan& plan);
void start_minutes(kernel::Kernel& k, const BalancerPlan& plan);
/// The routine of their process.
kernel::FrameId minute_routine(kernel::Kernel& k, kernel::FrameId id);
/// The dimensions are other ones: after an edit.
void change_units(kernel::Kernel& k, const BalancerPlan& plan);
void restart_units(kernel::Kernel& k, const BalancerPlan& plan);
void meter_units(const Metered& of, const BalancerPlan& plan, const char* price, Usage& usage);

}  // namespace nephoscope::services::elb
