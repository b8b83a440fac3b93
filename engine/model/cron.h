#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/result.h"
#include "engine/base/sim_time.h"

namespace nephoscope::model {

/// A schedule in Unix cron syntax, in UTC: minute, hour, day of month, month and day of week, each `*`, a number, a range, a list of these,
/// with `/` and a step. Months and days of the week have names too, and Sunday is 0 or 7. Where both days are restricted, either is enough.
/// Source: crontab(5), to which the Auto Scaling API reference (Recurrence, 2026-11) refers.
class Cron {
public:
    /// An error's message says what is wrong; `where` is the field, such as "hour", or empty.
    static Result<Cron> parse(std::string_view text);

    /// The first instant after `time` at which it acts, at the full minute; kNever: there is none within a year.
    SimTime next(SimTime time) const;

private:
    bool names_day(std::int64_t days) const;

    std::uint64_t minutes_ = 0;
    std::uint32_t hours_ = 0, days_ = 0, months_ = 0, weekdays_ = 0;
    bool any_day_ = false, any_weekday_ = false;
};

}  // namespace nephoscope::model
