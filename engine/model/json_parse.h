#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

#include "engine/base/result.h"

namespace nephoscope::model {

using JsonValue = nlohmann::ordered_json;

/// Nesting and number of values a JSON text may have.
inline constexpr int kMaxJsonDepth = 32;
inline constexpr int kMaxJsonValues = 4'000'000;

/// A JSON text as a tree, its members in their order. Refuses, with line and column, what is not JSON, bad UTF-8, numbers beyond a
/// double, a member named twice, and texts that are too deep or too large. Never throws.
Result<JsonValue> parse_json(std::string_view text);

/// One element more for an array or an object; unlike push_back and [] in constant time. REQUIRES: the object has no such member.
void append(JsonValue* object, std::string_view name, JsonValue element);

}  // namespace nephoscope::model
