#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/value.h"
#include "engine/services/named_item.h"
#include "engine/services/step_functions/integrations.h"

namespace nephoscope::services::step_functions {

struct TaskPlan;

// Which item a Task's call is about, and what it does to it: what its Parameters say, whatever the request and its class say.

struct ItemCall {
    named_item::Named what;            ///< none: as the request's class says
    std::optional<std::string> value;  ///< names the item; nothing: it is the request's own
};

/// What a call of this API does to an item or object; None: what its request's class says.
named_item::Action action_of(Api api);
inline bool acts_on_items(Api api) { return action_of(api) != named_item::Action::None; }
/// REQUIRES: acts_on_items, or the parameters may have a PartitionKey or MessageGroupId.
ItemCall item_call(const TaskPlan& task, const asl::Json& parameters);
/// Whether item_call may say anything.
bool may_name_item(const TaskPlan& task);

/// What is wrong with the item that a Task names as it stands in the definition, and what would be right; both empty: nothing is.
struct ItemFlaw {
    Text problem, remedy;
};
ItemFlaw flaw_of_item(const asl::State& state, Api api);

/// The same item for the same value, below `items`; 0: below 2^32. The number of an item names that one, all else any.
std::uint32_t key_of(std::string_view value, std::uint32_t items);

/// What a Query asks for as equal: the first attribute of KeyConditionExpression with "=" and its value, as an object of one member. Null:
/// there is none.
asl::Json partition_of(const asl::Json& parameters);

}  // namespace nephoscope::services::step_functions
