#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/path.h"
#include "engine/asl/value.h"

namespace nephoscope::asl {

/// The condition of a choice rule: a comparison, or And, Or, Not of others. Immutable; any thread.
struct Rule {
    enum class Kind : std::uint8_t { Compare, And, Or, Not };
    enum class Type : std::uint8_t { String, Numeric, Boolean, Timestamp };
    enum class Test : std::uint8_t {
        Equals,
        LessThan,
        LessThanEquals,
        GreaterThan,
        GreaterThanEquals,
        Matches,  ///< StringMatches: * for any characters
        IsNull,
        IsPresent,
        IsType  ///< IsNumeric, IsString, IsBoolean, IsTimestamp
    };
    Kind kind = Kind::Compare;
    std::vector<Rule> rules;  ///< of And, Or and Not

    std::optional<Path> variable;
    Test test = Test::Equals;
    Type type = Type::String;
    Json expected;             ///< to compare with; of Is...: true or false
    std::optional<Path> path;  ///< ...Path: where the value to compare with stands

    /// "$.n > 3 && $.kind == 'a'": for labels; at most about 80 characters.
    std::string label() const;
};

/// An operator's name ("NumericLessThanEqualsPath") as what it tests; false when there is no such one.
bool read_operator(std::string_view name, Rule& rule, bool& with_path);

/// Yields true or false. Fails with States.Runtime where a path leads nowhere (IsPresent aside).
Evaluated matches(const Rule& rule, const Json& input, const Json& context);

}  // namespace nephoscope::asl
