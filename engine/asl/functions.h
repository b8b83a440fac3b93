#pragma once

#include <string_view>
#include <vector>

#include "engine/asl/value.h"

namespace nephoscope::asl {

/// An intrinsic function. `apply` gets as many arguments as it takes, evaluated.
struct Function {
    std::string_view name;
    std::size_t least, most;  ///< arguments
    Evaluated (*apply)(const std::vector<Json>& arguments, const Scene& scene);
};

/// By its full name, "States.Format"; null when there is none.
const Function* find_function(std::string_view name);

}  // namespace nephoscope::asl
