#pragma once

#include <string>
#include <vector>

#include "engine/kernel/random.h"

// Documents within a design: what people write into the settings of workflows, roles and topics, drawn at random. All are valid.
namespace nephoscope::test {

/// A definition in the Amazon States Language whose Tasks call some of `targets`, ids of components; without any it has none. Retriers,
/// catchers, timeouts, branches and iterations as chance has it. Most executions end within a minute; some fail by their data.
std::string random_machine(kernel::Stream& chance, const std::vector<std::string>& targets);

/// A policy that allows everything, some of it or all but one action; of a resource, for everybody.
std::string random_policy(kernel::Stream& chance, bool of_resource);

/// A filter policy of a subscription, about the attributes that the classes of random designs have.
std::string random_filter(kernel::Stream& chance);

}  // namespace nephoscope::test
