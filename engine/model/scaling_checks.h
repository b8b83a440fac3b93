#pragma once

#include "engine/base/result.h"
#include "engine/model/catalog.h"

namespace nephoscope::model {

/// Checks what alarms, scaling policies and scheduled actions need of the rest of the design. Names of parts that do not exist have issues
/// of their own already.
void check_scaling(const Design& design, const Catalog& catalog, Issues& issues);

}  // namespace nephoscope::model
