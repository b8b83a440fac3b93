#pragma once

#include <cstdint>

#include "engine/kernel/frame.h"

namespace nephoscope::kernel {
class Kernel;
}

namespace nephoscope::services::elb {

/// What load balancers think of an instance, the worse the later. None: it is registered with none.
enum class TargetHealth : std::uint8_t { None, Healthy, Initial, Draining, Unhealthy };

/// Of an instance that the link leads to. None, too, where the link is no load balancer's, or its targets are no instances.
TargetHealth target_health(kernel::Kernel& k, kernel::LinkIndex link, std::uint32_t instance);

}  // namespace nephoscope::services::elb
