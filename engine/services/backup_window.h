#pragma once

#include <optional>
#include <string_view>

#include "engine/base/sim_time.h"

namespace nephoscope::services {

inline constexpr SimTime kDay = 86'400 * kSecond;

/// When a service backs itself up each day.
struct BackupWindow {
    SimTime begins, lasts;  ///< from midnight
};

/// "03:00-03:30". Empty: half an hour from 03:00 on. Nothing where it is no window.
std::optional<BackupWindow> backup_window(std::string_view text);
/// From midnight; 0 where it is no window.
SimTime backup_time_of_day(std::string_view window);
/// The next time from now on at this time of day. A run begins at midnight.
SimTime next_backup(SimTime now, SimTime time_of_day);

}  // namespace nephoscope::services
