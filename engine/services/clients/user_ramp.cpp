#include "engine/services/clients/user_ramp.h"

#include <algorithm>

namespace nephoscope::services {

__extension__ using Wide = __int128;

void UserRamp::add(SimTime duration, std::uint32_t target) {
    stages_.push_back({end_, duration, level_, target});
    end_ += duration;
    level_ = target;
    most_ = std::max(most_, target);
}

std::uint32_t UserRamp::Stage::changed(SimTime time) const {
    if (time - start >= duration) return difference();
    return static_cast<std::uint32_t>(static_cast<Wide>(time - start) * difference() / duration);
}

SimTime UserRamp::Stage::when(std::uint32_t count) const {
    return start + static_cast<SimTime>((static_cast<Wide>(duration) * count + difference() - 1) / difference());
}

const UserRamp::Stage* UserRamp::stage_at(SimTime time) const {
    const auto after =
        std::upper_bound(stages_.begin(), stages_.end(), time, [](SimTime at, const Stage& stage) { return at < stage.start; });
    return after == stages_.begin() ? nullptr : &*(after - 1);
}

std::uint32_t UserRamp::users_at(SimTime time) const {
    const Stage* stage = stage_at(time);
    if (!stage) return level_;
    return stage->from < stage->to ? stage->from + stage->changed(time) : stage->from - stage->changed(time);
}

SimTime UserRamp::next_change(SimTime time) const {
    const Stage* stage = stage_at(time);
    if (!stage || time >= end_) return kNever;
    const std::uint32_t changed = stage->changed(time);
    return changed < stage->difference() ? stage->when(changed + 1) : stage->start + stage->duration;
}

}  // namespace nephoscope::services
