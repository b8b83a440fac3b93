#include "engine/services/auto_scaling_group/toll.h"

#include <algorithm>

#include "engine/base/numbers.h"
#include "engine/base/text.h"
#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/auto_scaling_group/meter.h"
#include "engine/services/usage.h"

namespace nephoscope::services::asg {

using kernel::Kernel;

namespace {

double usd_of(const Usage& usage, const std::vector<double>& rates) {
    double usd = 0;
    for (const auto& [key, quantity] : usage.quantities()) usd += quantity * rates[key.first];
    return usd;
}

/// The mean over the instances in service, of what each of them has of the kind.
template <typename Of>
double mean_in_service(Kernel& k, const GroupPlan& plan, Of of) {
    double sum = 0;
    std::uint32_t count = 0;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        const Instance& i = plan.instance(k, slot);
        if (i.life != Life::InService || !i.hardware) continue;
        sum += of(slot);
        ++count;
    }
    return count ? sum / count : 0;
}

/// Looking changes nothing, not even a rounding.
double credits_of(Kernel& k, const GroupPlan& plan, std::uint32_t slot) {
    ProcessorState copy = plan.hardware_of(k, slot).state().processor;
    Processor processor(k, plan.hardware.processor, 0, copy);
    processor.settle();
    return processor.balance() / kCredit;
}

/// Two digits of small sums.
std::string dollars(double usd) {
    int places = 2;
    for (double least = 0.1; usd < least && places < 6; least /= 10) ++places;
    return "$" + fixed_text(usd, places);
}

}  // namespace

bool has_credits(const GroupPlan& plan) { return plan.hardware.type && plan.hardware.processor.credits.burstable(); }
bool has_burst(const GroupPlan& plan) { return plan.hardware.has_volume && plan.hardware.volume.ios.bursts(); }

InstanceRates instance_rates(const Compiler& c, const AutoScalingGroup& config, const GroupPlan& plan) {
    const auto usd = [&](auto add) {
        Usage usage(catalog().prices);
        add(usage);
        return usd_of(usage, c.plan.rates);
    };
    const auto hour = [&](const InstanceHours& one) {
        return usd([&](Usage& usage) {
            add_instances(plan, one, usage);
            add_company(config, c.plan.design.limits_as_of(), 1, usage);
        });
    };
    return {hour({1, 0, 0}), hour({0, 1, 0}), usd([&](Usage& usage) { add_volumes(config, 1 / kMonthHours, usage); })};
}

Standing standing(Kernel& k, const GroupPlan& plan) {
    const GroupState& s = plan.group_of(k);
    Standing now{};
    now.running = integral_of(k, plan, kRunning);
    now.there = integral_of(k, plan, kThere);
    now.spot = integral(s.spot, k.now());
    now.desired = integral(s.desired, k.now());
    now.spot_instances = s.spot.value;
    now.time = k.now();
    now.since = s.desired.start;
    if (has_credits(plan)) now.credits = mean_in_service(k, plan, [&](std::uint32_t slot) { return credits_of(k, plan, slot); });
    if (has_burst(plan))
        now.burst = mean_in_service(k, plan, [&](std::uint32_t slot) { return plan.hardware_of(k, slot).volume().balance(k.now()); });
    return now;
}

Toll toll(Kernel& k, const GroupPlan& plan, const Standing& then) {
    const Standing now = standing(k, plan);
    const bool anew = now.since != then.since;
    const auto since = [anew](double is, double was) { return hours(anew ? is : is - was); };
    const double desired = since(now.desired, then.desired);
    const double extra = std::max(0.0, since(now.running, then.running) - desired);
    const double there = std::max(0.0, since(now.there, then.there) - desired);
    const double span = hours(static_cast<double>(now.time - (anew ? now.since : then.time)));
    const double spot = std::clamp(since(now.spot, then.spot) - then.spot_instances * span, 0.0, extra);
    const double usd = (extra - spot) * plan.rates.on_demand + spot * plan.rates.spot + there * plan.rates.volume;
    return {extra, usd, then.credits, now.credits, then.burst, now.burst};
}

Text words(const GroupPlan& plan, const Toll& toll) {
    Text text;
    if (has_burst(plan))
        text = say("; burst balance of a volume %1 % before and %2 % after", fixed_text(100 * toll.burst, 0),
                   fixed_text(100 * toll.burst_left, 0));
    if (has_credits(plan))
        text = say("; CPU credits of an instance %1 before and %2 after%3", fixed_text(toll.credits, 0), fixed_text(toll.credits_left, 0),
                   text);
    if (toll.instance_hours >= 0.005)
        text = say("; %1 for %2 instance hours beyond the desired capacity%3", dollars(toll.usd), fixed_text(toll.instance_hours, 2), text);
    return text;
}

}  // namespace nephoscope::services::asg
