#pragma once

#include "engine/services/auto_scaling_group/group.h"

namespace nephoscope::services::asg {

// Reads of one item that miss the cache together at one instance: the first one reads the database, the others wait for it (request
// coalescing, "single flight").

/// Frame::local of a read that another one was made for.
inline constexpr std::uint32_t kJoined = ~kSlotMask;
inline bool has_joined(const kernel::Frame& f) { return (f.local & kJoined) == kJoined; }

/// True: another read of the item is under way, and `id` must PARK; it is resumed when that one has its answer, with its outcome.
bool joins_another(kernel::Kernel& k, const GroupPlan& plan, kernel::FrameId id);

void land_now(kernel::Kernel& k, const GroupPlan& plan, kernel::FrameId id, kernel::Outcome outcome);

/// Who waits for this read goes on with its outcome. Nothing where nobody does.
inline void land(kernel::Kernel& k, const GroupPlan& plan, kernel::FrameId id, kernel::Outcome outcome) {
    if (plan.instance(k, k.frame(id).local & kSlotMask).flights) [[unlikely]]
        land_now(k, plan, id, outcome);
}

/// The instance is gone: nobody waits any more. REQUIRES: its frames were killed.
void forget_flights(kernel::Kernel& k, const GroupPlan& plan, std::uint32_t slot);

}  // namespace nephoscope::services::asg
