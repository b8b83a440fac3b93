#include "engine/model/cron.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <vector>

#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

constexpr SimTime kMinute = 60 * kSecond;
constexpr std::int64_t kMinutesADay = 24 * 60, kDaysAYear = 366;

struct Field {
    std::string_view name;
    int least, most;
    std::vector<std::string_view> names;  ///< of `least` and those after it
};

const std::array<Field, 5>& fields() {
    static const std::array<Field, 5> kFields{
        {{"minute", 0, 59, {}},
         {"hour", 0, 23, {}},
         {"day of month", 1, 31, {}},
         {"month", 1, 12, {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}},
         {"day of week", 0, 7, {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"}}}};
    return kFields;
}

/// Of a word that is no value of a field.
Text wrong(std::size_t field, const std::string& word) {
    switch (field) {
        case 0: return say("%1 is no minute: that is 0 to 59, in lists, ranges and steps such as */2.", word);
        case 1: return say("%1 is no hour: that is 0 to 23, in lists, ranges and steps such as */2.", word);
        case 2: return say("%1 is no day of month: that is 1 to 31, in lists, ranges and steps such as */2.", word);
        case 3: return say("%1 is no month: that is 1 to 12, or JAN to DEC, in lists, ranges and steps such as */2.", word);
        default: return say("%1 is no day of week: that is 0 to 7, or SUN to SAT, in lists, ranges and steps such as */2.", word);
    }
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool is_same(std::string_view name, std::string_view text) {
    return std::equal(name.begin(), name.end(), text.begin(), text.end(),
                      [](char a, char b) { return a == b || (b >= 'a' && b <= 'z' && a == b - 'a' + 'A'); });
}

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.front() == '-') return {};
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

std::optional<int> value_of(std::string_view text, const Field& field) {
    for (std::size_t i = 0; i < field.names.size(); ++i)
        if (is_same(field.names[i], text)) return field.least + static_cast<int>(i);
    const std::optional<int> value = number(text);
    return value && *value >= field.least && *value <= field.most ? value : std::nullopt;
}

/// "5", "MON-FRI", "*/15", "0-30/10", "4/2": as a bit for each value.
std::optional<std::uint64_t> item_of(std::string_view text, const Field& field) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const bool has_step = slash < text.size();
    const std::string_view range = text.substr(0, slash);
    const std::optional<int> step = has_step ? number(text.substr(slash + 1)) : 1;
    if (!step || *step < 1 || *step > field.most) return {};
    const std::size_t dash = std::min(range.find('-'), range.size());
    std::optional<int> from = field.least, to = field.most;
    if (range != "*") {
        from = value_of(range.substr(0, dash), field);
        to = dash < range.size() ? value_of(range.substr(dash + 1), field) : has_step ? field.most : from;
    }
    if (!from || !to || *from > *to) return {};
    std::uint64_t bits = 0;
    for (int i = *from; i <= *to; i += *step) bits |= std::uint64_t{1} << i;
    return bits;
}

std::optional<std::uint64_t> bits_of(std::string_view text, const Field& field) {
    std::uint64_t bits = 0;
    for (std::string_view each : split(text, ",")) {
        const auto item = item_of(each, field);
        if (!item) return {};
        bits |= *item;
    }
    return bits;
}

bool has(std::uint64_t bits, std::uint64_t value) { return bits >> value & 1; }

}  // namespace

Result<Cron> Cron::parse(std::string_view text) {
    std::vector<std::string_view> words = split(text, " \t");
    words.erase(std::remove(words.begin(), words.end(), std::string_view()), words.end());
    if (words.size() != fields().size())
        return Error{ErrorCode::InvalidDocument,
                     words.size() == 1 ? say("%1 has 1 field instead of 5.", in_quotes(text))
                                       : say("%1 has %2 fields instead of 5.", in_quotes(text), words.size()),
                     ""};
    std::array<std::uint64_t, 5> bits{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Field& field = fields()[i];
        const auto found = bits_of(words[i], field);
        if (!found) return Error{ErrorCode::InvalidDocument, wrong(i, in_quotes(words[i])), std::string(field.name)};
        bits[i] = *found;
    }
    Cron cron;
    cron.minutes_ = bits[0];
    cron.hours_ = static_cast<std::uint32_t>(bits[1]);
    cron.days_ = static_cast<std::uint32_t>(bits[2]);
    cron.months_ = static_cast<std::uint32_t>(bits[3]);
    cron.weekdays_ = static_cast<std::uint32_t>(bits[4] | bits[4] >> 7);  // 7 is 0
    cron.any_day_ = words[2].front() == '*';
    cron.any_weekday_ = words[4].front() == '*';
    return cron;
}

bool Cron::names_day(std::int64_t days) const {
    const std::chrono::sys_days day{std::chrono::days{days}};
    const std::chrono::year_month_day date{day};
    if (!has(months_, static_cast<unsigned>(date.month()))) return false;
    const bool by_day = has(days_, static_cast<unsigned>(date.day()));
    const bool by_weekday = has(weekdays_, std::chrono::weekday(day).c_encoding());
    return any_day_ || any_weekday_ ? by_day && by_weekday : by_day || by_weekday;
}

SimTime Cron::next(SimTime time) const {
    constexpr std::int64_t kEpochMinutes = kEpochSeconds / 60;
    const std::int64_t first = kEpochMinutes + time / kMinute + 1;
    const std::int64_t today = first / kMinutesADay;
    for (std::int64_t day = today; day <= today + kDaysAYear; ++day) {
        if (!names_day(day)) continue;
        for (std::int64_t minute = day == today ? first % kMinutesADay : 0; minute < kMinutesADay; ++minute)
            if (has(hours_, static_cast<std::uint64_t>(minute / 60)) && has(minutes_, static_cast<std::uint64_t>(minute % 60)))
                return (day * kMinutesADay + minute - kEpochMinutes) * kMinute;
    }
    return kNever;
}

}  // namespace nephoscope::model
