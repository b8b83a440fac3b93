#pragma once

#include <optional>

#include "engine/asl/value.h"

namespace nephoscope::services::step_functions {

/// An item after an updateItem with these parameters. Understood are SET of values, sums, differences and if_not_exists, ADD of numbers
/// and REMOVE, of whole attributes; nothing: the expression says something else, or adds what is no number.
std::optional<asl::Json> updated(asl::Json item, const asl::Json& parameters);

}  // namespace nephoscope::services::step_functions
