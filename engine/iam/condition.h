#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/text.h"

namespace nephoscope::iam {

/// What a call says of itself to conditions: names in lower case. A name that is there several times has several values.
using CallKeys = std::vector<std::pair<std::string, std::string>>;

/// One operator on one key. Its values are alternatives.
struct Condition {
    enum class Compare { Equals, EqualsIgnoringCase, Like, Arn, Bool, Number, Less, LessOrEqual, Greater, GreaterOrEqual, Null };
    /// How an operator looks at a key with several values: at its one value, at every value, at any of them.
    enum class Of { One, AllValues, AnyValue };

    Compare compare = Compare::Equals;
    bool negated = false;    ///< true where no value matches
    bool if_exists = false;  ///< true where the call does not have the key
    Of of = Of::One;
    std::string key;  ///< in lower case
    std::vector<std::string> values;

    bool is_number() const { return compare >= Compare::Number && compare <= Compare::GreaterOrEqual; }
};

/// Whether it is true of a call. Without the key: false, but true where it is negated, has IfExists or asks for all values; ForAnyValue is
/// false whatever else it has.
bool holds(const Condition& condition, const CallKeys& keys);

/// What a person reads about something that cannot be used.
struct Refused {
    Text message, remedy;
};

/// Reads an operator's name, set operator and IfExists included, into a condition. An empty message: it is understood.
Refused read_operator(std::string_view name, Condition& into);
/// Whether a key (any case) is one that calls here may have. An empty message: it is.
Refused check_key(std::string_view key);
/// Whether a value is one for the condition's operator. An empty message: it is.
Refused check_value(const Condition& condition, std::string_view value);

/// Keys that conditions can name here, as AWS writes them.
const std::vector<std::string_view>& condition_keys();

}  // namespace nephoscope::iam
