#include "engine/scenario/scaling_lag.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"

namespace nephoscope::scenario {

namespace {

constexpr std::size_t kMost = 1000;

std::string span(SimTime from, SimTime to) { return number_text(to_seconds((to - from) / kSecond * kSecond)) + " s"; }

}  // namespace

SimTime breaching_since(const AlarmPlan& plan, const AlarmMemory& memory, SimTime now) {
    std::size_t age = 0, oldest = 0;
    for (auto at = memory.points.rbegin(); at != memory.points.rend() && age < plan.evaluation_periods; ++at, ++age)
        if (!std::isnan(*at) && plan.breaches(*at)) oldest = age;
    const SimTime length = std::max(plan.period, plan.metric.resolution);
    return std::max<SimTime>(0, now - static_cast<SimTime>(oldest) * plan.period - length);
}

void ScalingLags::decided(const std::string& target, SimTime from, SimTime now, std::uint32_t wanted) {
    const auto waiting =
        std::find_if(all_.begin(), all_.end(), [&](const ScalingLag& each) { return each.target == target && each.served < 0; });
    if (waiting != all_.end())
        waiting->wanted = wanted;
    else if (all_.size() < kMost)
        all_.push_back({target, from, now, -1, wanted});
}

void ScalingLags::look(kernel::Kernel& k, const services::Plan& plan) {
    const auto gone = [&](const ScalingLag& each) {
        const auto node = plan.node(each.target);
        return each.served < 0 && (!node || !plan.types[*node]->scaling);
    };
    all_.erase(std::remove_if(all_.begin(), all_.end(), gone), all_.end());
    for (ScalingLag& each : all_) {
        if (each.served >= 0) continue;
        const kernel::NodeIndex node = *plan.node(each.target);
        const services::ScalableTarget target = plan.types[node]->scaling->describe(k, node, 0);
        if (target.in_service < std::min(each.wanted, target.desired_capacity)) continue;
        each.served = k.now();
        k.log(node, "capacity-arrived",
              "The new capacity is in service " + span(each.from, each.served) + " after the load became too high: " +
                  span(each.from, each.decided) + " until it was asked for, " + span(each.decided, each.served) + " until it was there.",
              kernel::Observer::Level::Info);
    }
}

SimTime ScalingLags::next(SimTime now) const {
    const bool waits = std::any_of(all_.begin(), all_.end(), [](const ScalingLag& each) { return each.served < 0; });
    return waits ? now + kSecond : kNever;
}

}  // namespace nephoscope::scenario
