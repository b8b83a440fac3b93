#include "engine/asl/timestamp.h"

#include <cstdio>

namespace nephoscope::asl {
namespace {

/// Days from 1970-01-01 in the Gregorian calendar; months count from March, so that a leap day is a year's last (Hinnant, "chrono-compatible
/// low-level date algorithms").
std::int64_t days_of(std::int64_t year, int month, int day) {
    if (month <= 2) --year;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct Date {
    std::int64_t year;
    int month, day;
};
Date date_of(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097, of_era = days - era * 146097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100), month = (5 * of_year + 2) / 153;
    const int calendar_month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    return {year + era * 400 + (calendar_month <= 2), calendar_month, static_cast<int>(of_year - (153 * month + 2) / 5 + 1)};
}

bool leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
int days_in(int year, int month) {
    static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : kDays[month - 1];
}

/// Reads parts of a fixed width one after the other; once one is wrong all are.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    int number(std::size_t digits, int least, int most) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i, ++at_) {
            if (at_ >= text_.size() || text_[at_] < '0' || text_[at_] > '9') return fine = false, least;
            value = value * 10 + (text_[at_] - '0');
        }
        if (value < least || value > most) return fine = false, least;
        return value;
    }
    void sign(char c) {
        fine = fine && peek() == c;
        ++at_;
    }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    /// Digits after a point, as nanoseconds; what is finer is cut off.
    std::int32_t fraction() {
        std::int32_t value = 0, unit = 100'000'000;
        const std::size_t from = ++at_;
        for (; peek() >= '0' && peek() <= '9'; ++at_, unit /= 10) value += (peek() - '0') * unit;
        fine = fine && at_ > from;
        return value;
    }
    bool ended() const { return at_ == text_.size(); }
    bool fine = true;

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Seconds east of UTC.
std::int64_t zone(Reader& in) {
    const char c = in.peek();
    if (c != '+' && c != '-') return in.sign('Z'), 0;
    in.sign(c);
    const int hours = in.number(2, 0, 23);
    in.sign(':');
    const int seconds = hours * 3600 + in.number(2, 0, 59) * 60;
    return c == '-' ? -seconds : seconds;
}

}  // namespace

std::optional<Instant> read_timestamp(std::string_view text) {
    Reader in(text);
    const int year = in.number(4, 1, 9999);
    in.sign('-');
    const int month = in.number(2, 1, 12);
    in.sign('-');
    const int day = in.number(2, 1, days_in(year, month));
    in.sign('T');
    const int hour = in.number(2, 0, 23);
    in.sign(':');
    const int minute = in.number(2, 0, 59);
    in.sign(':');
    const int second = in.number(2, 0, 60);
    Instant instant;
    if (in.peek() == '.') instant.nanoseconds = in.fraction();
    instant.seconds = days_of(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - zone(in);
    if (!in.fine || !in.ended()) return std::nullopt;
    return instant;
}

std::string write_timestamp(Instant instant) {
    const std::int64_t days = (instant.seconds >= 0 ? instant.seconds : instant.seconds - 86399) / 86400;
    const auto of_day = static_cast<int>(instant.seconds - days * 86400);
    const Date date = date_of(days);
    char text[64];
    std::snprintf(text, sizeof text, "%04lld-%02d-%02dT%02d:%02d:%02d.%03dZ", static_cast<long long>(date.year), date.month, date.day,
                  of_day / 3600, of_day / 60 % 60, of_day % 60, instant.nanoseconds / 1'000'000);
    return text;
}

}  // namespace nephoscope::asl
