#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::asl {

/// Since 1970, in UTC.
struct Instant {
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;
    auto operator<=>(const Instant&) const = default;  // NOLINT(modernize-use-nullptr): version 14 takes the 0 of a < for a pointer.
};
/// "2016-08-18T17:33:00.250Z", "2016-08-18T19:33:00+02:00" (RFC 3339, capital T and Z, years 1 to 9999); nothing for what is none.
std::optional<Instant> read_timestamp(std::string_view text);
/// With milliseconds, in UTC, as the context object has it.
std::string write_timestamp(Instant instant);

}  // namespace nephoscope::asl
