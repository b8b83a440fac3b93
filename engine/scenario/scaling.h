#pragma once

#include <cstdint>
#include <span>

#include "engine/model/design.pb.h"

namespace nephoscope::scenario {

// How policies change a capacity: arithmetic only.

/// The change that an adjustment asks of a capacity; percent are rounded as EC2 Auto Scaling does: beyond 1 towards 0, within 1 away from
/// it. Source: EC2 Auto Scaling user guide, step and simple scaling policies, 2023-06.
/// Of an exact capacity: what is missing to it.
std::int64_t change_of(model::AdjustmentType type, double adjustment, std::uint32_t capacity, std::uint32_t least_change);

/// The step for a metric that is `beyond` its alarm's threshold (negative: below it); null when none is meant. Bounds of alarms that watch
/// for high values include the lower one, of the others the upper one.
const model::StepAdjustment* step_of(const google::protobuf::RepeatedPtrField<model::StepAdjustment>& steps, double beyond, bool high);

/// The capacity at which the metric is at its target when it falls in proportion: rounded up. 0 without a target.
std::uint32_t tracking_capacity(std::uint32_t in_service, double metric, double target);

/// What one target tracking policy wants now.
struct TrackingWish {
    bool scales_in = true;           ///< it is not forbidden to
    bool high = false, low = false;  ///< its alarms are in ALARM
    std::uint32_t capacity = 0;      ///< tracking_capacity()
};

/// Out when any of them asks, to the largest; in only when all that scale in ask, again to the largest, and nothing is warming.
/// Source: EC2 Auto Scaling user guide, target tracking, "multiple policies", 2023-06.
std::uint32_t desired_by(std::span<const TrackingWish> wishes, std::uint32_t desired, bool warming);

}  // namespace nephoscope::scenario
