#pragma once

#include <string>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"

namespace nephoscope::services {

/// Tells what connections from a component set that a service does not heed which passes each request on once: of their call policies all
/// but the timeout, and calls per request. For check_in_design. `who`: the service in a sentence, "a load balancer".
void check_plain_calls(const model::Design& design, const std::string& id, const Text& who, Issues& issues);

}  // namespace nephoscope::services
