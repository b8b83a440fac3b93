#include "engine/services/clients/user_ramp.h"

#include <algorithm>

#include "engine/base/math.h"

namespace nephoscope::services {

__extension__ using Wide = __int128;

namespace {

/// Which share of half a wave is over when it has done `height`, 0 to 1/2, of its way: (1 - cos(pi share)) / 2 = height, or
/// sin(pi share / 2) = sqrt(height). Newton's method; the start is off by 0.02 at most, so four steps are exact.
double share_at_height(double height) {
    constexpr double kTurn = 6.283185307179586;
    const double sine = math::sqrt(height);
    double turns = sine * (1 + sine * sine / 6) / kTurn;
    for (int i = 0; i < 4; ++i) turns += (sine - math::sin_of_turn(turns)) / (kTurn * math::cos_of_turn(turns));
    return 4 * turns;
}

}  // namespace

void UserRamp::add(SimTime duration, std::uint32_t target) {
    stages_.push_back({end_, duration, level_, target, false});
    end_ += duration;
    level_ = target;
    most_ = std::max(most_, target);
}

void UserRamp::set_wave(SimTime period, SimTime peak_at, std::uint32_t low, std::uint32_t high) {
    level_ = low;
    high_ = high;
    most_ = std::max(low, high);
    period_ = low == high ? 0 : period;
    peak_at_ = peak_at % period;
}

std::uint32_t UserRamp::Stage::changed(SimTime time) const {
    if (time - start >= duration) return difference();
    if (sine) return changed_along_sine(time);
    return static_cast<std::uint32_t>(static_cast<Wide>(time - start) * difference() / duration);
}

SimTime UserRamp::Stage::when(std::uint32_t count) const {
    if (sine) return when_along_sine(count);
    return start + static_cast<SimTime>((static_cast<Wide>(duration) * count + difference() - 1) / difference());
}

/// By when_along_sine alone, so that both agree to the nanosecond.
std::uint32_t UserRamp::Stage::changed_along_sine(SimTime time) const {
    const double share = static_cast<double>(time - start) / static_cast<double>(duration);
    const double height = std::clamp((1 - math::cos_of_turn(share / 2)) / 2, 0.0, 1.0);
    auto count = static_cast<std::uint32_t>(height * difference());
    while (count < difference() && when_along_sine(count + 1) <= time) ++count;
    while (count > 0 && when_along_sine(count) > time) --count;
    return count;
}

SimTime UserRamp::Stage::when_along_sine(std::uint32_t count) const {
    const double all = difference();
    const double share = 2 * count <= difference() ? share_at_height(count / all) : 1 - share_at_height((difference() - count) / all);
    return start + static_cast<SimTime>(share * static_cast<double>(duration) + 0.5);
}

UserRamp::Stage UserRamp::half_wave_at(SimTime time) const {
    const SimTime down = period_ / 2, since_peak = (time - peak_at_ + period_) % period_;
    if (since_peak < down) return {time - since_peak, down, high_, level_, true};
    return {time - since_peak + down, period_ - down, level_, high_, true};
}

std::optional<UserRamp::Stage> UserRamp::stage_at(SimTime time) const {
    if (period_) return half_wave_at(time);
    const auto after =
        std::upper_bound(stages_.begin(), stages_.end(), time, [](SimTime at, const Stage& stage) { return at < stage.start; });
    return after == stages_.begin() ? std::nullopt : std::optional(*(after - 1));
}

std::uint32_t UserRamp::users_at(SimTime time) const {
    const auto stage = stage_at(time);
    if (!stage) return level_;
    return stage->from < stage->to ? stage->from + stage->changed(time) : stage->from - stage->changed(time);
}

SimTime UserRamp::next_change(SimTime time) const {
    const auto stage = stage_at(time);
    if (!stage || (!period_ && time >= end_)) return kNever;
    const std::uint32_t changed = stage->changed(time);
    return changed < stage->difference() ? stage->when(changed + 1) : stage->start + stage->duration;
}

}  // namespace nephoscope::services
