#pragma once

#include <string>

#include "engine/experiment/comparison.h"

namespace nephoscope::experiment {

/// A value as people read it: "1,567", "12.5 %", "38 ms", "$ 0.42"; "-" for none. `spread`: with "+-" and its half width.
std::string value_text(const Estimate& value, MeasureUnit unit, bool spread);

/// What `nephoscope-cli compare` prints.
std::string comparison_json(const Comparison& comparison);
std::string comparison_text(const Comparison& comparison);
/// A line for each variant; numbers with a point, in plain units, and as many digits as there are.
std::string comparison_csv(const Comparison& comparison);

}  // namespace nephoscope::experiment
