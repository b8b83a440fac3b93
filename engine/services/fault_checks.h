#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"
#include "engine/services/service.h"

namespace nephoscope::services {

/// Whether a fault befalls a container as a whole: a cut befalls any, the loss of a zone or a Region only its own kind.
bool befalls(const FaultType& fault, const model::Container& container);

/// Planned faults of connections, of containers and of components that have none at all, and numbers of instances that a component can never
/// have: the rest is checked with the rest of the design.
void check_faults(const model::Design& design, Issues& issues);

}  // namespace nephoscope::services
