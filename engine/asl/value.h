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

/// The sum of what one evaluation may make, in bytes of memory by weight(): many times what a payload may have, so only documents that are
/// out to harm meet it.
inline constexpr std::size_t kMaxMade = 8'000'000;

/// What paths and functions see: `$`, `$$`, and chance. All outlive the evaluation.
struct Scene {
    const Json& input;    ///< $
    const Json& context;  ///< $$
    const Random& random;
    mutable std::size_t left = kMaxMade;  ///< of what may be made

    /// Whether what was made now is still within the limit; otherwise evaluation ends with too_much().
    bool charge(const Json& made) const;
};

Failure too_much();
/// Of a value, roughly, in bytes; counting stops above `limit`.
std::size_t weight(const Json& value, std::size_t limit);

/// Deeper than kMaxDepth?
bool too_deep(const Json& value);
/// Of its compact text in UTF-8, in bytes: what the payload quota counts. REQUIRES: !too_deep(value).
std::string text_of(const Json& value);
/// Reads a text. Fails with States.Runtime for what is no JSON or is too deep; never throws.
Evaluated value_of(std::string_view text);

}  // namespace nephoscope::asl
