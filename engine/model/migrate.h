#pragma once

#include "engine/model/design.pb.h"

namespace nephoscope::model {

/// Brings a design of an older schema_version to kSchemaVersion, one version after the other. A missing version counts as 0: files
/// written by hand. Designs of this or a newer version stay as they are.
void migrate(Design* design);

}  // namespace nephoscope::model
