#include "engine/parts/volume.h"

#include <algorithm>

namespace nephoscope::parts {

namespace {

/// Idle time fills the credits up.
void settle(const PacePlan& plan, PaceState& s, SimTime now) {
    s.missing = std::min(s.missing, plan.credits);
    if (s.free >= now) return;
    s.missing = std::max(0.0, s.missing - plan.rate * to_seconds(now - s.free));
    s.free = now;
}

/// Seconds that `units` take from s.free on, and what they cost.
double spend(const PacePlan& plan, PaceState& s, double units) {
    if (!plan.bursts()) return units / plan.rate;
    const double drain = plan.burst - plan.rate;
    const double credits = plan.credits - s.missing;
    const double fast = std::min(units, credits / drain * plan.burst);
    s.missing = fast < units ? plan.credits : s.missing + fast / plan.burst * drain;
    return fast / plan.burst + (units - fast) / plan.rate;
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
    const double ahead = at.missing < plan.credits ? (plan.burst - plan.rate) * to_seconds(at.free - now) : 0;
    return 1 - std::max(0.0, at.missing - ahead) / plan.credits;
}

double pace_now(const PacePlan& plan, const PaceState& s) { return plan.bursts() && s.missing < plan.credits ? plan.burst : plan.rate; }

double Volume::counted(std::uint32_t operations, double bytes) const {
    if (plan_.io_bytes <= 0 || bytes <= plan_.io_bytes) return operations;
    const auto each = static_cast<std::uint64_t>(bytes / plan_.io_bytes);
    return operations * static_cast<double>(each + (static_cast<double>(each) * plan_.io_bytes < bytes));
}

/// When the last I/O is let through to the device. The first of a device that is idle is at once: a limit acts between I/Os.
SimTime Volume::let_through(SimTime now, Transfer kind, std::uint32_t operations, double bytes) {
    VolumeCounts& counts = kind == Transfer::Read ? s_.reads : s_.writes;
    counts.operations += operations;
    counts.bytes += static_cast<std::uint64_t>(operations * bytes);
    const double units = counted(operations, bytes);
    const SimTime by_ios =
        take_pace(plan_.ios, s_.ios, now, units) - from_seconds(plan_.ios.limited() ? 1 / pace_now(plan_.ios, s_.ios) : 0);
    const SimTime by_bytes = take_pace(plan_.bytes, s_.bytes, now, operations * bytes);
    const SimTime last = std::max({now, by_ios, by_bytes});
    s_.waited += to_seconds(last - now);
    return last;
}

SimTime Volume::transfer(SimTime now, Transfer kind, std::uint32_t operations, double bytes) {
    if (operations == 0) return now;
    const SimTime in_turn = now + plan_.latency * (operations - 1);
    return std::max(let_through(now, kind, operations, bytes), in_turn) + plan_.latency;
}

SimTime Volume::transfer_ahead(SimTime now, Transfer kind, std::uint32_t operations, double bytes) {
    return operations == 0 ? now : let_through(now, kind, operations, bytes) + plan_.latency;
}

double Volume::balance(SimTime now) const {
    return plan_.ios.bursts() ? pace_balance(plan_.ios, s_.ios, now) : pace_balance(plan_.bytes, s_.bytes, now);
}

double Volume::queue(SimTime now) const { return s_.ios.free > now ? to_seconds(s_.ios.free - now) * pace_now(plan_.ios, s_.ios) : 0; }

void Volume::clear(SimTime now) {
    s_.ios.free = std::min(s_.ios.free, now);
    s_.bytes.free = std::min(s_.bytes.free, now);
}

void Volume::restart_statistics() {
    s_.reads = s_.writes = {};
    s_.waited = 0;
}

}  // namespace nephoscope::parts
