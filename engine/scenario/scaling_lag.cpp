#include "engine/scenario/scaling_lag.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"

namespace nephoscope::scenario {

namespace {

constexpr std::size_t kMost = 1000;

Text span(SimTime from, SimTime to) { return say("%1 s", (to - from) / kSecond); }

void tell(kernel::Kernel& k, kernel::NodeIndex node, const ScalingLag& lag) {
    const Text what = lag.of.empty() ? say("The new capacity is") : say("%1 %2 are", lag.wanted, lag.of);
    k.log(node, "capacity-arrived",
          say("%1 in service %2 after the load became too high: %3 until it was asked for, %4 until it was there.", what,
              span(lag.from, lag.served), span(lag.from, lag.decided), span(lag.decided, lag.served)),
          kernel::Observer::Level::Info);
}

/// Of the components that scale themselves.
std::vector<ScalingLag> raises(kernel::Kernel& k, const services::Plan& plan) {
    std::vector<ScalingLag> all;
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        if (!plan.types[i]->raises) continue;
        for (const services::CapacityRaise& each : plan.types[i]->raises(k, static_cast<kernel::NodeIndex>(i)))
            all.push_back(
                {plan.program.nodes[i].id, each.from, each.decided, each.served, static_cast<std::uint32_t>(each.wanted), each.of});
    }
    return all;
}

bool is_same(const ScalingLag& a, const ScalingLag& b) { return a.target == b.target && a.of == b.of && a.decided == b.decided; }

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
    look_at_targets(k, plan);
    look_at_raises(k, plan);
}

void ScalingLags::look_at_targets(kernel::Kernel& k, const services::Plan& plan) {
    const auto gone = [&](const ScalingLag& each) {
        const auto node = plan.node(each.target);
        return each.served < 0 && each.of.empty() && (!node || !plan.types[*node]->scaling);
    };
    all_.erase(std::remove_if(all_.begin(), all_.end(), gone), all_.end());
    for (ScalingLag& each : all_) {
        if (each.served >= 0 || !each.of.empty()) continue;
        const kernel::NodeIndex node = *plan.node(each.target);
        const services::ScalableTarget target = plan.types[node]->scaling->describe(k, node, 0);
        if (target.in_service < std::min(each.wanted, target.desired_capacity)) continue;
        each.served = k.now();
        tell(k, node, each);
    }
}

void ScalingLags::look_at_raises(kernel::Kernel& k, const services::Plan& plan) {
    const std::vector<ScalingLag> now = raises(k, plan);
    const auto taken_back = [&](const ScalingLag& each) {
        return each.served < 0 && !each.of.empty() &&
               std::none_of(now.begin(), now.end(), [&](const ScalingLag& raise) { return is_same(each, raise); });
    };
    all_.erase(std::remove_if(all_.begin(), all_.end(), taken_back), all_.end());
    for (const ScalingLag& raise : now) {
        const auto known = std::find_if(all_.begin(), all_.end(), [&](const ScalingLag& each) { return is_same(each, raise); });
        const bool waited = known == all_.end() || known->served < 0;
        if (known != all_.end())
            known->served = raise.served;
        else if (all_.size() < kMost)
            all_.push_back(raise);
        if (waited && raise.served >= 0) tell(k, *plan.node(raise.target), raise);
    }
}

SimTime ScalingLags::next(SimTime now) const {
    const bool waits = std::any_of(all_.begin(), all_.end(), [](const ScalingLag& each) { return each.served < 0; });
    return waits ? now + kSecond : kNever;
}

}  // namespace nephoscope::scenario
