#include "engine/services/backup_window.h"

namespace nephoscope::services {

namespace {

int two_digits(std::string_view text) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return -1;
    return (text[0] - '0') * 10 + text[1] - '0';
}

/// "03:30": minutes from midnight; -1: it is no time of day.
int minutes_of(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return -1;
    const int hours = two_digits(text.substr(0, 2)), minutes = two_digits(text.substr(3));
    return hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ? -1 : hours * 60 + minutes;
}

}  // namespace

std::optional<BackupWindow> backup_window(std::string_view text) {
    if (text.empty()) return BackupWindow{3 * 3600 * kSecond, 1800 * kSecond};
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const int from = minutes_of(text.substr(0, 5)), to = minutes_of(text.substr(6));
    if (from < 0 || to < 0) return std::nullopt;
    return BackupWindow{from * 60 * kSecond, (to - from + 1440) % 1440 * 60 * kSecond};
}

SimTime backup_time_of_day(std::string_view window) {
    const auto found = backup_window(window);
    return found ? found->begins : 0;
}

SimTime next_backup(SimTime now, SimTime time_of_day) {
    const SimTime today = now / kDay * kDay + time_of_day;
    return today > now ? today : today + kDay;
}

}  // namespace nephoscope::services
