#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace nephoscope::asl {

/// Data that flows between states. Members stand in the order of their names, so equal values have equal texts.
using Json = nlohmann::json;

/// How deep values and documents may be nested; what is deeper is refused, so that recursion over them is safe.
inline constexpr int kMaxDepth = 256;

/// With what an execution, a branch or a state fails: an error name as `ErrorEquals` sees it, and a sentence.
struct Failure {
    std::string error;  ///< "States.Timeout"
    std::string cause;
    bool operator==(const Failure&) const = default;
};

/// A value, or the failure met while it was made.
class [[nodiscard]] Evaluated {
public:
    Evaluated(Json value) : value_(std::move(value)) {}
    Evaluated(Failure failure) : failure_(std::move(failure)) {}

    explicit operator bool() const { return !failure_; }
    /// REQUIRES: it holds a value.
    const Json& operator*() const& { return value_; }
    Json&& operator*() && { return std::move(value_); }
    const Json* operator->() const { return &value_; }
    /// REQUIRES: it holds none.
    const Failure& failure() const { return *failure_; }

private:
    Json value_;
    std::optional<Failure> failure_;
};

/// 64 random bits a call. Nothing here has a generator of its own.
using Random = std::function<std::uint64_t()>;

/// What paths and functions see: `$`, `$$`, and chance. All outlive the evaluation.
struct Scene {
    const Json& input;    ///< $
    const Json& context;  ///< $$
    const Random& random;
};

/// Deeper than kMaxDepth?
bool too_deep(const Json& value);
/// Of its compact text in UTF-8, in bytes: what the payload quota counts. REQUIRES: !too_deep(value).
std::string text_of(const Json& value);
/// Reads a text. Fails with States.Runtime for what is no JSON or is too deep; never throws.
Evaluated value_of(std::string_view text);

}  // namespace nephoscope::asl
