#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/design.pb.h"

namespace nephoscope::model {

/// Loops among the calls that wait for their answer, as component ids in the direction of the calls: one for each tangle of components
/// that all reach each other. Components that call themselves are not listed. Takes time proportional to the connections.
std::vector<std::vector<std::string>> call_loops(const Design& design);

/// The ids on a shortest way of waiting calls from one component to another, both included; empty when there is none.
std::vector<std::string> call_path(const Design& design, std::string_view from, std::string_view to);

/// "web -> db -> web"
std::string path_text(const std::vector<std::string>& ids);

}  // namespace nephoscope::model
