#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/interop/recording.h"
#include "engine/model/design.pb.h"

namespace nephoscope::interop {

/// What a recording changes in a design: its clients replay it, and request classes that the design does not have are added. These have
/// a weight of 0, so that no other clients send them.
struct LoadImport {
    model::Component clients;
    std::vector<model::RequestClass> added;
};

/// Id of the clients that a recording is for: `wanted`, or, where it is empty, the only ones there are.
Result<std::string> clients_for_load(const model::Design& design, std::string_view wanted);

/// Kinds of request become the request class with their id, name or path; a path in the design may end with *. `fresh_id` gives an id
/// that nothing has, from a stem. REQUIRES: recording.valid(), and `clients` is the id of clients.
LoadImport import_load(const model::Design& design, const std::string& clients, const Recording& recording,
                       const std::function<std::string(const std::string&)>& fresh_id);

/// The same in place.
void import_load(model::Design* design, const std::string& clients, const Recording& recording);

}  // namespace nephoscope::interop
