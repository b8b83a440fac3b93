#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/asl/path.h"
#include "engine/asl/value.h"
#include "engine/base/text.h"

namespace nephoscope::asl {

struct Function;

/// An intrinsic function called with literals, paths and further calls: "States.Format('{} of {}', $.n, States.ArrayLength($.all))".
/// Immutable; any thread.
class Call {
public:
    /// Names, numbers of arguments and nesting (at most kMaxCalls) are checked.
    static std::variant<Call, Misread> parse(std::string_view text);
    static constexpr int kMaxCalls = 10;  ///< functions in one field (AWS: intrinsic functions, "nest up to 10")

    /// Fails with States.IntrinsicFailure, or as a path in it does.
    Evaluated evaluate(const Scene& scene) const;

private:
    friend class CallParser;
    struct Argument;
    const Function* function_ = nullptr;
    std::vector<std::shared_ptr<const Argument>> arguments_;
};

/// What a member whose name ends in ".$" may hold: a path or a function. Also Fail's ErrorPath and CausePath.
using Expression = std::variant<Path, Call>;
std::variant<Expression, Misread> parse_expression(std::string_view text);
Evaluated evaluate(const Expression& expression, const Scene& scene);

/// A payload template: JSON in which the members "name.$" are replaced by "name" with the value of their expression. Immutable; any thread.
class Template {
public:
    /// What is wrong, and at which member ("/Payload/id.$" as a JSON pointer).
    struct Problem {
        std::string pointer;
        Text message;
    };
    /// REQUIRES: !too_deep(json).
    static Template compile(const Json& json, std::vector<Problem>& problems);

    /// Fails as its expressions do.
    Evaluated evaluate(const Scene& scene) const;
    /// What a member of this name is whatever the input; null where there is none, or where anything in it is replaced.
    const Json* literal(std::string_view member) const;
    /// Whether there is a member of this name, replaced or not.
    bool has(std::string_view member) const;
    /// Names of the members of the object that a member of this name is, replaced or not; none where it is no object, or is replaced itself.
    std::vector<std::string> names_in(std::string_view member) const;

private:
    struct Part;
    std::shared_ptr<const Part> root_;
};

}  // namespace nephoscope::asl
