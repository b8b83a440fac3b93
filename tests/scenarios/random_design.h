#pragma once

#include <cstdint>

#include "tests/support/scenario.h"

namespace nephoscope::test {

/// A design that nobody would draw and anybody could: 2 to 30 components of any services with any valid settings, lists and policies of
/// theirs included, connected wherever that is legal, in up to three zones. Workflows call what they are connected to. The same seed gives
/// the same one. It is valid, and some of its clients are connected.
Scenario random_design(std::uint64_t seed);

/// The same design with some settings changed and a connection or component gone or new: what a person might do to it while it runs.
Scenario random_edit(const Scenario& of, std::uint64_t seed);

/// Up to a dozen faults that can befall its components, connections and zones, each at a time of its own in the first 50 s and for up to
/// 20 s, or for good; any action of any service that it has. Some name an instance that is not there.
void add_random_faults(model::Design& design, std::uint64_t seed);

/// For each Auto Scaling group a second version of its app, brought by any policy, sizes at given times, and an alarm with a policy, each at
/// times: quick enough to happen within a minute.
void add_random_changes(model::Design& design, std::uint64_t seed);

}  // namespace nephoscope::test
