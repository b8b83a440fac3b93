#pragma once

#include "engine/kernel/kernel.h"

namespace nephoscope::services::asg {

/// What an instance goes through in a deployment: all of it where it stands; or when it is new, once it is up and when all are; or when it
/// is old and loses its traffic.
enum class Passage : std::uint8_t { InPlace, Green, Allow, Blue };

/// Starts it for one instance, whose earlier one ends where it is.
void start_passage(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t slot, Passage passage);
/// Routine of its process.
kernel::FrameId passage_routine(kernel::Kernel& k, kernel::FrameId id);

}  // namespace nephoscope::services::asg
