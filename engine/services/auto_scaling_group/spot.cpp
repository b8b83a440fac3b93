#include "engine/services/auto_scaling_group/group.h"

// Spot instances: a recommendation to replace one, its notice, its end.

namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

// In `local` of the process: its slot, and above it the seconds from the recommendation to the notice.
constexpr std::uint32_t kLead = kSlotMask + 1;

std::uint32_t slot_of(const Frame& f) { return f.local & kSlotMask; }

/// The instance that the process belongs to is gone.
bool is_gone(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    if (slot_of(f) >= plan.slots) return true;
    const Instance& i = plan.instance(k, slot_of(f));
    return i.life == Life::Empty || i.number != static_cast<std::uint32_t>(f.started);
}

void give_notice(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    Instance& i = plan.instance(k, slot_of(f));
    i.noticed = true;
    k.log(f.node, "spot-interruption-notice",
          say("%1 is told that it will be interrupted in %2 s.", "i-" + std::to_string(i.number), plan.spot.notice / kSecond),
          Level::Warning);
}

void interrupt_now(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    ++plan.group_of(k).interruptions;
    k.log(f.node, "spot-interrupted", say("%1 is interrupted.", "i-" + std::to_string(plan.instance(k, slot_of(f)).number)),
          Level::Problem);
    Fleet(k, f.node).lose(slot_of(f));
}

}  // namespace

SimTime time_to_interruption(Kernel& k, const GroupPlan& plan, const Instance& i) {
    kernel::RequestDraws draw(k.program.nodes[plan.node].key ^ kernel::purpose("spot interruption"), i.number, 0);
    constexpr double kCentury = 3e18;
    const double time = kernel::exponential(draw) / plan.spot.interruptions;
    return static_cast<SimTime>(time < kCentury ? time : kCentury);
}

bool Fleet::is_next_on_demand() const {
    if (plan_.spot.on_demand_percentage >= 100) return true;
    std::uint32_t on_demand = 0;
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) on_demand += is_live(at(slot)) && !at(slot).spot;
    return on_demand < plan_.spot.on_demand(desired());
}

void Fleet::interrupt(std::uint32_t slot, SimTime lead, SimTime delay) {
    const auto seconds = static_cast<std::uint32_t>(lead / kSecond);
    const FrameId id = k_.spawn_process(node_, kSpot, slot | seconds * kLead, delay);
    k_.frame(id).started = at(slot).number;
}

void Fleet::recommend_replacement(std::uint32_t slot) {
    at(slot).at_risk = true;
    k_.log(node_, "spot-rebalance-recommendation", say("%1 is at risk of interruption.", name(slot)), Level::Info);
    if (plan_.spot.rebalances) balance();
}

void Fleet::replace_at_risk() {
    if (!plan_.spot.rebalances) return;
    std::uint32_t in_service = group_.lives[static_cast<int>(Life::InService)].value;
    for (std::uint32_t slot = 0; slot < plan_.slots && in_service > desired(); ++slot) {
        if (at(slot).life != Life::InService || !at(slot).at_risk) continue;
        --in_service;
        retire(slot);
    }
}

FrameId spot_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    if (is_gone(k, f)) return k.finish(id, Outcome::Ok);
    Fleet(k, f.node).recommend_replacement(slot_of(f));
    SPEND(k, id, SimTime{f.local / kLead} * kSecond);
    if (is_gone(k, f)) return k.finish(id, Outcome::Ok);
    give_notice(k, f);
    SLEEP(k, id, plan_of(k, f.node).spot.notice);
    if (!is_gone(k, f)) interrupt_now(k, f);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::asg
