#pragma once

#include <cstdint>

#include "tests/support/scenario.h"

namespace nephoscope::test {

/// A design that nobody would draw and anybody could: 2 to 30 components of any services with any valid settings, connected wherever that is
/// legal, in up to three zones. The same seed gives the same one. It is valid, and some of its clients are connected.
Scenario random_design(std::uint64_t seed);

/// A fault that can befall one of its components or of their instances, at 20 s and for 10 s; without an action where there is none.
model::Fault random_fault(const model::Design& design, std::uint64_t seed);

}  // namespace nephoscope::test
