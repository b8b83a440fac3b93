#include "engine/parts/volume.h"

#include <algorithm>

namespace nephoscope::parts {

namespace {

/// Idle time fills the credits up.
void settle(const PacePlan& plan, PaceState& s, SimTime now) {
    s.missing = std::min(s.missing, plan.credits);
    if (s.free >= now) return;
    const double filled = std::min(s.missing, plan.rate * to_seconds(now - s.free));
    if (filled > 0)
        s.debt += filled / plan.rate * (s.missing - filled / 2) + (to_seconds(now - s.free) - filled / plan.rate) * (s.missing - filled);
    s.missing -= filled;
    s.free = now;
}

/// Seconds that `units` take from s.free on, and what they cost.
double spend(const PacePlan& plan, PaceState& s, double units) {
    if (!plan.bursts()) return units / plan.rate;
    const double drain = plan.burst - plan.rate;
    const double most = (plan.credits - s.missing) / drain * plan.burst;
    const double fast = std::min(units, most) / plan.burst;
    const double slow = units > most ? (units - most) / plan.rate : 0;
    s.debt += fast * (s.missing + drain * fast / 2) + slow * plan.credits;
    s.missing = slow > 0 ? plan.credits : s.missing + drain * fast;
    return fast + slow;
}

/// Credits short of full at `now`, when some of what it has taken may be still to come.
double missing_at(const PacePlan& plan, const PaceState& settled, SimTime now) {
    const double ahead = settled.missing < plan.credits ? (plan.burst - plan.rate) * to_seconds(settled.free - now) : 0;
    return std::max(0.0, settled.missing - ahead);
}

/// From when a unit begins to be let through until it is.
SimTime time_of(const PacePlan& plan, const PaceState& s, double units) {
    return plan.limited() ? from_seconds(units / pace_now(plan, s)) : 0;
}

/// The part of `debt` that is still to come.
double debt_ahead(const PacePlan& plan, const PaceState& settled, SimTime now) {
    return to_seconds(settled.free - now) * (settled.missing + missing_at(plan, settled, now)) / 2;
}

void restart(const PacePlan& plan, PaceState& s, SimTime now) {
    settle(plan, s, now);
    s.debt = debt_ahead(plan, s, now);
}

}  // namespace

SimTime take_pace(const PacePlan& plan, PaceState& s, SimTime now, double units) {
    if (!plan.limited()) return now;
    settle(plan, s, now);
    constexpr double kCentury = 3e9;
    s.free = std::min(s.free, from_seconds(kCentury)) + from_seconds(std::min(spend(plan, s, units), kCentury));
    return s.free;
}

double pace_balance(const PacePlan& plan, const PaceState& s, SimTime now) {
    if (!plan.bursts()) return 1;
    PaceState at = s;
    settle(plan, at, now);
    return 1 - missing_at(plan, at, now) / plan.credits;
}

double pace_balance_integral(const PacePlan& plan, const PaceState& s, SimTime since, SimTime now) {
    const auto span = static_cast<double>(now - since);
    if (!plan.bursts()) return span;
    PaceState at = s;
    settle(plan, at, now);
    return span - std::max(0.0, at.debt - debt_ahead(plan, at, now)) / plan.credits * static_cast<double>(kSecond);
}

double pace_now(const PacePlan& plan, const PaceState& s) { return plan.bursts() && s.missing < plan.credits ? plan.burst : plan.rate; }

double Volume::counted(std::uint32_t operations, double bytes) const {
    if (plan_.io_bytes <= 0 || bytes <= plan_.io_bytes) return operations;
    const auto each = static_cast<std::uint64_t>(bytes / plan_.io_bytes);
    return operations * static_cast<double>(each + (static_cast<double>(each) * plan_.io_bytes < bytes));
}

/// When the last I/O is let through to the device. The first of a device that is idle is at once: a limit acts between I/Os.
SimTime Volume::let_through(SimTime now, Transfer kind, std::uint32_t operations, double bytes) {
    counts(kind).operations += operations;
    counts(kind).bytes += static_cast<std::uint64_t>(operations * bytes);
    const SimTime by_ios = take_pace(plan_.ios, s_.ios, now, counted(operations, bytes)) - time_of(plan_.ios, s_.ios, 1);
    const SimTime by_bytes = take_pace(plan_.bytes, s_.bytes, now, operations * bytes) - time_of(plan_.bytes, s_.bytes, bytes);
    const SimTime last = std::max({now, by_ios, by_bytes});
    // Those of one job are let through one by one, so they wait half as long among themselves.
    s_.held_back += operations * (to_seconds(last - now) - to_seconds(time_of(plan_.ios, s_.ios, 1)) * (operations - 1) / 2);
    return last;
}

SimTime Volume::transfer(SimTime now, Transfer kind, std::uint32_t operations, double bytes) {
    if (operations == 0) return now;
    const SimTime in_turn = now + plan_.latency * (operations - 1);
    const SimTime end = std::max(let_through(now, kind, operations, bytes), in_turn) + plan_.latency;
    counts(kind).time += static_cast<double>(end - now);
    occupy(now, end);
    return end;
}

SimTime Volume::transfer_ahead(SimTime now, Transfer kind, std::uint32_t operations, double bytes) {
    if (operations == 0) return now;
    const double before = s_.held_back;
    const SimTime end = let_through(now, kind, operations, bytes) + plan_.latency;
    counts(kind).time += (s_.held_back - before) * static_cast<double>(kSecond) + static_cast<double>(plan_.latency) * operations;
    occupy(now, end);
    return end;
}

void Volume::delay(SimTime now, Transfer kind, SimTime longer, SimTime end) {
    counts(kind).time += static_cast<double>(longer);
    occupy(now, end);
}

/// What is asked for later begins later: no spans have to be kept.
void Volume::occupy(SimTime now, SimTime end) {
    if (end <= s_.busy_until) return;
    s_.busy += end - std::max(now, s_.busy_until);
    s_.busy_until = end;
}

SimTime Volume::busy_time(SimTime now) const { return s_.busy - std::max<SimTime>(0, s_.busy_until - now); }

double Volume::queue(SimTime now) const { return s_.ios.free > now ? to_seconds(s_.ios.free - now) * pace_now(plan_.ios, s_.ios) : 0; }

void Volume::clear(SimTime now) {
    s_.ios.free = std::min(s_.ios.free, now);
    s_.bytes.free = std::min(s_.bytes.free, now);
    s_.busy = busy_time(now);
    s_.busy_until = std::min(s_.busy_until, now);
}

void Volume::restart_statistics(SimTime now) {
    s_.reads = s_.writes = {};
    s_.held_back = 0;
    s_.busy = std::max<SimTime>(0, s_.busy_until - now);
    restart(plan_.ios, s_.ios, now);
    restart(plan_.bytes, s_.bytes, now);
    s_.since = now;
}

}  // namespace nephoscope::parts
