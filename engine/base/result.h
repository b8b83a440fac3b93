#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/text.h"

namespace nephoscope {

/// A code exists only where some caller acts on it; everything else is in the message.
enum class ErrorCode { InvalidDocument, NotFound, Io, Usage, Cancelled };

/// Something outside failed. `where` is a path a person can follow: a file, a line, "db.failover_time".
struct Error {
    ErrorCode code = ErrorCode::Io;
    Text message;  ///< "subject: what is wrong; what to do"
    std::string where;
};

/// What the user got wrong, as a value: all of them are reported at once.
struct Issue {
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    std::string object;  ///< id of the component, connection ...; empty for the design
    std::string field;   ///< proto path inside the object: "config.servers", "policy.timeout"; may be empty
    Text message;        ///< what is wrong, with the user's own words in quotes and limits in numbers
    Text remedy;         ///< what to do about it
    bool operator==(const Issue&) const = default;

    /// "db.config.failover_time": what a person sees and what `--set` accepts.
    std::string path() const { return field.empty() ? object : object.empty() ? field : object + "." + field; }
};

using Issues = std::vector<Issue>;

inline bool has_errors(const Issues& issues) {
    for (const Issue& issue : issues)
        if (issue.severity == Issue::Severity::Error) return true;
    return false;
}

/// A value or an Error: the part of std::expected that is used here.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    /// REQUIRES: it holds a value.
    const T& operator*() const& {
        assert(*this);
        return std::get<0>(state_);
    }
    T& operator*() & {
        assert(*this);
        return std::get<0>(state_);
    }
    T&& operator*() && {
        assert(*this);
        return std::get<0>(std::move(state_));
    }
    const T* operator->() const { return &**this; }
    T* operator->() { return &**this; }
    /// REQUIRES: it holds an error.
    const Error& error() const {
        assert(!*this);
        return std::get<1>(state_);
    }

private:
    std::variant<T, Error> state_;
};

struct Nothing {};
using Status = Result<Nothing>;

}  // namespace nephoscope
