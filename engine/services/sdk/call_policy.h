#pragma once

#include <string_view>

#include "engine/model/catalog.h"
#include "engine/services/compiler.h"

namespace nephoscope::services::sdk {

/// facts.textproto, encoded: see FactTable::add.
std::string_view facts();

/// Gives a link its call policy: what the connection sets, or, in an SDK's retry mode, the rules of the design's year for what it calls.
/// REQUIRES: the program's first two columns are kCallColumns; `link` is link number `index`.
void set_policy(Plan& plan, kernel::LinkIndex index, const model::CallPolicy& policy, const model::Catalog& catalog);

}  // namespace nephoscope::services::sdk
