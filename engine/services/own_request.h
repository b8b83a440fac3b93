#pragma once

#include "engine/kernel/kernel.h"

namespace nephoscope::services {

/// A request that a component makes of its own accord: nobody called the component with it, so it is no call of the component's. Its frame
/// is not yet run.
inline kernel::FrameId spawn_own_request(kernel::Kernel& k, kernel::NodeIndex node, std::uint8_t routine, std::uint64_t id) {
    kernel::CallStatistics& s = k.w.nodes[node];
    const std::uint64_t calls = s.calls;
    const kernel::Gauge in_flight = s.in_flight;
    const kernel::FrameId frame = k.spawn_request(node, routine, id);
    s.calls = calls;
    s.in_flight = in_flight;
    k.frame(frame).internal = 1;
    return frame;
}

}  // namespace nephoscope::services
