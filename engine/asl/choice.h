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

/// "2016-08-18T17:33:00.250Z" (RFC 3339, capital T and Z) as seconds and nanoseconds since 1970; nothing for what is none.
struct Instant {
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;
    auto operator<=>(const Instant&) const = default;
};
std::optional<Instant> read_timestamp(std::string_view text);
/// With milliseconds, in UTC, as the context object has it.
std::string write_timestamp(Instant instant);

}  // namespace nephoscope::asl
