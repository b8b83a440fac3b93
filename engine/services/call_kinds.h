#pragma once

#include <string>
#include <vector>

#include "engine/iam/condition.h"
#include "engine/services/compiler.h"
#include "engine/services/named_item.h"

namespace nephoscope::services::access {

/// Calls of one request class that differ in what policies see of them: writes that ask for encryption, and writes that do not.
struct CallKind {
    std::string action = {};  ///< "s3:ListBucket"; empty: those of its service for reads and writes, and of the key that they use
    bool of_whole = false;    ///< it is about the component, not about an item
    std::string below = {};   ///< behind the ARN: "/index/by-date"
    iam::CallKeys keys = {};  ///< beside those that every call has
    Text told = {};           ///< behind what they may not: " without x-amz-server-side-encryption"
    Text change = {};         ///< what else would help than a change of the policy; empty: nothing
};

/// The kinds of calls that there are for requests of a class, one at least; null: of no class. `named`: those that do this to an item that
/// they name, whatever the class says.
std::vector<CallKind> kinds_of_call(const ServiceType& callee, const google::protobuf::Message& config, const model::RequestClass* about,
                                    named_item::Action named);

/// Calls of one kind that are denied, where those of others of their class are not.
struct DeniedKind {
    kernel::LinkIndex link = 0;
    std::size_t request_class = 0;
    std::size_t kind = 0;  ///< by number, of kinds_of_call
    Refusal why;
};
/// Those that lead to a component. It knows which of its requests they are, and refuses them itself; no guard does.
std::vector<DeniedKind> denied_kinds(const Plan& plan, kernel::NodeIndex node);

}  // namespace nephoscope::services::access
