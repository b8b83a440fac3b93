#pragma once

#include <vector>

#include "engine/services/call_kinds.h"

namespace nephoscope::services::dynamodb {

/// access::kinds_of_call of a table: what the operation of a class needs.
std::vector<access::CallKind> kinds_of_call(const google::protobuf::Message& message, const model::RequestClass* about,
                                            named_item::Action named);

}  // namespace nephoscope::services::dynamodb
