#include "engine/scenario/scaling.h"

#include <algorithm>

namespace nephoscope::scenario {

namespace {

std::int64_t rounded(double change) {
    if (change > 0 && change < 1) return 1;
    if (change < 0 && change > -1) return -1;
    return static_cast<std::int64_t>(change);
}

}  // namespace

std::int64_t change_of(model::AdjustmentType type, double adjustment, std::uint32_t capacity, std::uint32_t least_change) {
    if (type == model::EXACT_CAPACITY) return static_cast<std::int64_t>(adjustment) - capacity;
    if (type != model::PERCENT_CHANGE_IN_CAPACITY) return static_cast<std::int64_t>(adjustment);
    const std::int64_t change = rounded(capacity * adjustment / 100), least = least_change;
    if (change > 0) return std::max(change, least);
    return change < 0 ? std::min(change, -least) : 0;
}

const model::StepAdjustment* step_of(const google::protobuf::RepeatedPtrField<model::StepAdjustment>& steps, double beyond, bool high) {
    for (const model::StepAdjustment& step : steps) {
        const bool above = !step.has_lower() || (high ? beyond >= step.lower() : beyond > step.lower());
        const bool below = !step.has_upper() || (high ? beyond < step.upper() : beyond <= step.upper());
        if (above && below) return &step;
    }
    return nullptr;
}

std::uint32_t tracking_capacity(std::uint32_t in_service, double metric, double target) {
    constexpr double kMost = 1e9;
    if (target <= 0) return 0;
    const double exact = std::min(in_service * metric / target, kMost);
    const auto whole = static_cast<std::uint32_t>(exact);
    return static_cast<double>(whole) < exact ? whole + 1 : whole;
}

std::uint32_t desired_by(std::span<const TrackingWish> wishes, std::uint32_t desired, bool warming) {
    std::uint32_t out = desired, in = 0;
    bool all_low = !wishes.empty(), any_scales_in = false;
    for (const TrackingWish& wish : wishes) {
        if (wish.high) out = std::max(out, wish.capacity);
        if (!wish.scales_in) continue;
        any_scales_in = true;
        all_low = all_low && wish.low;
        in = std::max(in, wish.capacity);
    }
    if (out > desired) return out;
    return all_low && any_scales_in && !warming ? std::min(in, desired) : desired;
}

}  // namespace nephoscope::scenario
