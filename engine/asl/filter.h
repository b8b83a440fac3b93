#pragma once

#include <cstdint>
#include <vector>

#include "engine/asl/path.h"

namespace nephoscope::asl {

/// A side of a comparison: a literal, or where a value stands below "@" or "$".
struct Operand {
    Json literal;
    std::vector<Step> steps;
    bool is_path = false;
    bool from_root = false;
};

/// What stands in "[?( ... )]".
struct Filter {
    enum class Kind : std::uint8_t { Or, And, Not, Exists, Compare };
    enum class Test : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };
    Kind kind = Kind::Exists;
    Test test = Test::Equal;
    std::vector<Filter> parts;  ///< of Or, And, Not
    Operand left, right;        ///< of Exists only the left
};

/// What steps select, with a bound on the work: paths with many wildcards would visit a value over and over.
struct Selection {
    static constexpr std::uint32_t kMaxVisits = 200'000;
    const Json& root;  ///< "$" within filters
    std::vector<const Json*> found;
    std::uint32_t visits = 0;

    bool exhausted() const { return visits > kMaxVisits; }
};
void select(const std::vector<Step>& steps, std::size_t from, const Json& value, Selection& into);
bool holds(const Filter& filter, const Json& item, Selection& outer);

}  // namespace nephoscope::asl
