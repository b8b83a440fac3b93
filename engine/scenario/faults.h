#pragma once

#include "engine/base/result.h"
#include "engine/kernel/kernel.h"
#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"

namespace nephoscope::scenario {

/// Makes a fault act now, or takes it back (`end`). Fails, and changes nothing, when the target does not exist or cannot have it.
Status apply(kernel::Kernel& k, const services::Plan& plan, const model::Fault& fault, bool end);

}  // namespace nephoscope::scenario
