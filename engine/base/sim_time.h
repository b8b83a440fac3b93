#pragma once

#include <cstdint>

namespace nephoscope {

/// Simulated nanoseconds: an instant (0 is the start of the run) or a span.
using SimTime = std::int64_t;

inline constexpr SimTime kMicrosecond = 1'000;
inline constexpr SimTime kMillisecond = 1'000'000;
inline constexpr SimTime kSecond = 1'000'000'000;

/// Of time 0, since 1970: runs begin on Thursday, 2026-01-01T00:00:00Z. What cron expressions, Wait until and timestamps mean by now.
inline constexpr std::int64_t kEpochSeconds = 1'767'225'600;

/// Later than any event; no run reaches it.
inline constexpr SimTime kNever = INT64_MAX;

/// Rounds to the nearest nanosecond; `seconds` must lie within +-9.2e9.
constexpr SimTime from_seconds(double seconds) {
    const double ns = seconds * 1e9;
    return static_cast<SimTime>(ns < 0 ? ns - 0.5 : ns + 0.5);
}

constexpr double to_seconds(SimTime time) { return static_cast<double>(time) / 1e9; }
constexpr double to_milliseconds(SimTime time) { return static_cast<double>(time) / 1e6; }

}  // namespace nephoscope
