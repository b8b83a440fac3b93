#pragma once

#include "engine/base/result.h"
#include "engine/kernel/kernel.h"
#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"

namespace nephoscope::scenario {

/// Faults that any component or connection can have, whatever its service. `neph:added-latency` measures seconds, `neph:error-rate` 0..1.
inline constexpr const char* kAddedLatency = "neph:added-latency";
inline constexpr const char* kErrorRate = "neph:error-rate";

/// Makes a fault act now, or takes it back (`end`). Fails, and changes nothing, when the target does not exist or cannot have it.
Status apply(kernel::Kernel& k, const services::Plan& plan, const model::Fault& fault, bool end);

}  // namespace nephoscope::scenario
