#include "engine/services/elastic_load_balancing/capacity.h"

#include <algorithm>

#include "engine/services/elastic_load_balancing/balancer.h"
#include "engine/services/usage.h"

namespace nephoscope::services::elb {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;

namespace {

constexpr SimTime kOneMinute = 60 * kSecond;

Dimensions dimensions(Kernel& k, const BalancerPlan& plan) { return plan.dimensions(Metered{k, *plan.design, plan.node}); }

double most_grown(const Dimensions& now, const Dimensions& before) {
    double most = 0;
    for (std::size_t i = 0; i < now.size(); ++i) most = std::max(most, now[i] - before[i]);
    return most;
}

void end_minute(Kernel& k, const BalancerPlan& plan) {
    CapacityUnits& units = plan.of(k).units;
    const Dimensions now = dimensions(k, plan);
    units.used += most_grown(now, units.counted);
    units.counted = now;
}

}  // namespace

Reading consumed_units(Kernel& k, const BalancerPlan& plan) {
    const CapacityUnits& units = plan.of(k).units;
    return {units.used + most_grown(dimensions(k, plan), units.counted), 0, 0};
}

void start_minutes(Kernel& k, const BalancerPlan& plan) { k.spawn_process(plan.node, kMinute, 0, kOneMinute); }

FrameId minute_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    while (true) {
        end_minute(k, plan_of(k, f.node));
        SLEEP(k, id, kOneMinute);
    }
    NEPHO_END;
}

void change_units(Kernel& k, const BalancerPlan& plan) { plan.of(k).units.counted = dimensions(k, plan); }

void restart_units(Kernel& k, const BalancerPlan& plan) {
    plan.of(k).units.used = 0;
    change_units(k, plan);
}

void meter_units(const Metered& of, const BalancerPlan& plan, const char* price, Usage& usage) {
    const Dimensions units = plan.dimensions(of);
    std::uint8_t dimension = 0;
    for (const double quantity : units) usage.add(price, quantity, dimension++);
}

}  // namespace nephoscope::services::elb
