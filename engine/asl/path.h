#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/asl/value.h"
#include "engine/base/text.h"

namespace nephoscope::asl {

struct Filter;

/// One step of a path.
struct Step {
    enum class Kind : std::uint8_t { Names, Indexes, Slice, All, Filter };
    Kind kind = Kind::Names;
    bool descend = false;  ///< ".." before it: at this value and at all below it
    std::vector<std::string> names;
    std::vector<std::int64_t> indexes;  ///< negative: from the end
    std::int64_t first = 0, last = 0, stride = 1;
    bool has_first = false, has_last = false;
    std::shared_ptr<const Filter> filter;
};

/// Why a text is no path and no function.
struct Misread {
    Text why;
    std::size_t column = 0;  ///< of a path: 1-based, in bytes
};

/// A JSONPath, compiled. Immutable; any thread.
class Path {
public:
    /// "$", "$.a['b'][0]", "$$.Execution.Id", "$..a[1:3]", "$.items[?(@.price < 10 && @.stock)]".
    static std::variant<Path, Misread> parse(std::string_view text);

    const std::string& text() const { return text_; }
    bool of_context() const { return of_context_; }
    /// Names one place: no wildcard, slice, list, filter or "..". Only such can be written to.
    bool definite() const { return definite_; }
    const std::vector<Step>& steps() const { return steps_; }

    /// A definite path yields the value at its place, others the list of all that match (which may be empty).
    /// Fails with States.ParameterPathFailure where a definite path leads nowhere.
    Evaluated select(const Json& input, const Json& context) const;
    /// The same for a place that may be missing; null when it is. REQUIRES: definite().
    const Json* find(const Json& input, const Json& context) const;
    /// `target` with `value` at the place, objects made on the way. Fails with States.ResultPathMatchFailure where the place cannot be made:
    /// something on the way is neither object nor array, or an array has no such element. REQUIRES: definite(), !of_context().
    Evaluated put(Json target, Json value) const;

private:
    std::string text_;
    std::vector<Step> steps_;
    bool of_context_ = false;
    bool definite_ = true;
};

}  // namespace nephoscope::asl
