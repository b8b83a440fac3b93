#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace nephoscope::iam {

struct JsonMember;

/// A JSON value that knows its line. Numbers keep their text.
struct Json {
    enum class Kind { Null, True, False, Number, Text, List, Object };
    Kind kind = Kind::Null;
    int line = 1;
    std::string text;                 ///< Text, Number
    std::vector<Json> elements;       ///< List
    std::vector<JsonMember> members;  ///< Object, in the order of the text; no name twice

    const Json* find(std::string_view name) const;
};

struct JsonMember {
    std::string name;
    Json value;
};

/// Refuses, with "line N" in Error::where, what is not JSON, a member named twice, more than 16 levels, and more than 100,000 values.
Result<Json> parse_json(std::string_view text);

/// Where a member or an element stands, for messages: "Statement.Action", "Action[0]".
std::string member_at(std::string_view place, std::string_view name);
std::string element_at(std::string_view place, std::size_t index);

/// A text as JSON writes it, quotes included.
std::string quoted(std::string_view text);
/// A value on one line.
std::string written(const Json& value);

}  // namespace nephoscope::iam
