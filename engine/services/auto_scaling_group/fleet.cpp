#include "engine/services/auto_scaling_group/health.h"
#include "engine/services/auto_scaling_group/joined.h"
#include "engine/services/auto_scaling_group/memory.h"

#include <algorithm>

#include "engine/base/text.h"

// How many instances there are, where, and which one goes.

namespace nephoscope::services::asg {

using kernel::Kernel;
using kernel::NodeIndex;
using kernel::TargetChange;
using Level = kernel::Observer::Level;

namespace {

/// Hardware that has not run yet.
void make_new(Kernel& k, const GroupPlan& plan, Instance& i) {
    if (!plan.hardware.any()) return;
    if (!i.hardware) i.hardware = k.w.blocks.allocate(sizeof(HardwareState));
    if (i.hardware) static_cast<HardwareState*>(k.w.blocks.at(i.hardware))->is_new = true;
}

}  // namespace

std::uint16_t GroupPlan::version_of(std::uint64_t key) const {
    const auto number = [&](std::uint64_t wanted) {
        const auto at = std::find_if(versions.begin(), versions.end(), [=](const auto& each) { return kernel::hash(each.id) == wanted; });
        return static_cast<std::size_t>(at - versions.begin());
    };
    const std::size_t found = number(key);
    const std::size_t own = found < versions.size() ? found : number(version);
    return static_cast<std::uint16_t>(own < versions.size() ? own : 0);
}

bool GroupPlan::reports_health() const {
    return std::any_of(deployments.begin(), deployments.end(), [](const DeploymentPlan& each) { return each.reports_health(); });
}

const DeploymentPlan* GroupPlan::reporting(Kernel& k) const {
    if (const DeploymentPlan* running = deployment(deployment_of(k).key); running && running->reports_health()) return running;
    for (const DeploymentPlan& each : deployments)
        if (each.reports_health()) return &each;
    return nullptr;
}

bool GroupPlan::is_balanced(const Kernel& k) const {
    const auto checks = [&](kernel::LinkIndex link) { return k.program.nodes[k.program.links[link].from].target_changed != nullptr; };
    return std::any_of(callers.begin(), callers.end(), checks);
}

const DeploymentPlan* GroupPlan::deployment(std::uint64_t key) const {
    for (const DeploymentPlan& each : deployments)
        if (each.key == key) return &each;
    return nullptr;
}

std::vector<std::uint32_t> Fleet::live_by_zone() const {
    std::vector<std::uint32_t> live(256);
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot)
        if (is_live(at(slot))) ++live[at(slot).zone];
    return live;
}

void Fleet::balance(bool running) {
    std::vector<std::uint32_t> live = live_by_zone();
    std::uint32_t count = 0;
    for (const std::uint32_t n : live) count += n;
    if (count < desired() && (running || plan_.launches)) launch_missing(live, desired() - count, running);
    if (count > desired()) terminate_surplus(live, count - desired());
}

void Fleet::rebalance() {
    if (!plan_.launches || group_.no_capacity || plan_.deployment_of(k_).key) return;
    std::vector<std::uint32_t> live = live_by_zone(), after = live;
    const std::uint32_t margin = std::max(1u, static_cast<std::uint32_t>(group_.size.most * plan_.rebalancing_margin));
    while (desired() < group_.size.most + margin) {
        int fullest = -1, emptiest = -1;
        for (const std::uint8_t zone : plan_.zones) {
            if (is_down(zone)) continue;
            if (fullest < 0 || after[zone] > after[static_cast<std::size_t>(fullest)]) fullest = zone;
            if (emptiest < 0 || after[zone] < after[static_cast<std::size_t>(emptiest)]) emptiest = zone;
        }
        if (fullest < 0 || after[static_cast<std::size_t>(fullest)] < after[static_cast<std::size_t>(emptiest)] + 2) return;
        --after[static_cast<std::size_t>(fullest)];
        ++after[static_cast<std::size_t>(emptiest)];
        const std::uint32_t launched = group_.launched;
        launch_missing(live, 1, false);
        if (group_.launched == launched) return;
        ++group_.ahead;
        k_.log(node_, "rebalancing", say("One zone has too many instances: another one is launched where fewest are."), Level::Info);
    }
}

void Fleet::settle() {
    if (group_.ahead == 0) return;
    --group_.ahead;
    balance();
    if (group_.ahead == 0) rebalance();
}

void Fleet::open(bool running) {
    group_.planned_size = plan_.size;
    group_.version = group_.planned_version = plan_.version;
    adopt(plan_.size);
    count_unused();
    schedule_deployments(k_, plan_);
    start_reports(k_, plan_);
    balance(running);
}

void Fleet::adopt(GroupSize size) {
    group_.size = size;
    group_.desired.set(k_.now(), size.desired);
}

void Fleet::count_unused() {
    std::uint32_t running = 0;
    for (std::size_t life = 0; life < kLives; ++life)
        if (is_running(static_cast<Life>(life))) running += group_.lives[life].value;
    const std::uint32_t reserved = plan_.spot.reserved, fitting = running - std::min(running, group_.spot.value);
    group_.reserved.set(k_.now(), reserved);
    group_.unused.set(k_.now(), reserved > fitting ? reserved - fitting : 0);
}

void Fleet::resize(GroupSize size) {
    adopt(size);
    balance();
}

/// What an edit changed takes the place of what scaling and deployments made of it.
void Fleet::adopt_plan() {
    if (group_.planned_size != plan_.size) adopt(plan_.size);
    group_.planned_size = plan_.size;
    const bool another = group_.planned_version != plan_.version;
    if (another) group_.version = group_.planned_version = plan_.version;
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
        Instance& i = at(slot);
        if (another) i.version_key = plan_.version;
        i.version = plan_.version_of(i.version_key);
    }
}

void Fleet::launch_missing(std::vector<std::uint32_t>& live, std::uint32_t missing, bool running) {
    std::uint32_t slot = 0;
    if (group_.no_capacity)
        return k_.log(node_, "launch-failed",
                      missing == 1 ? say("Insufficient instance capacity: %1 instance waits to be launched.", missing)
                                   : say("Insufficient instance capacity: %1 instances wait to be launched.", missing),
                      Level::Problem);
    for (; missing; --missing) {
        while (slot < plan_.slots && at(slot).life != Life::Empty) ++slot;
        int best = -1;
        for (const std::uint8_t zone : plan_.zones)
            if (!is_down(zone) && (best < 0 || live[zone] < live[static_cast<std::size_t>(best)])) best = zone;
        if (best < 0 || slot == plan_.slots) {
            k_.log(node_, "launch-failed",
                   best < 0 ? say("No Availability Zone of the group is up; %1 instances wait to be launched.", missing)
                            : say("No place for %1 more instances until draining ones have ended.", missing),
                   Level::Problem);
            return;
        }
        ++live[static_cast<std::size_t>(best)];
        launch(slot, static_cast<std::uint8_t>(best), running);
    }
}

bool Fleet::goes_before(const Instance& a, const Instance& b) const {
    constexpr SimTime kHour = 3600 * kSecond;
    const auto into_hour = [&](const Instance& i) { return (k_.now() - i.launched_at) % kHour; };
    const auto chance = [&](const Instance& i) { return kernel::mix(k_.program.nodes[node_].key ^ i.number); };
    switch (plan_.victim) {
        case Victim::Oldest: return a.number < b.number;
        case Victim::Newest: return a.number > b.number;
        case Victim::ClosestToNextHour:
        case Victim::Default: break;
    }
    return into_hour(a) != into_hour(b) ? into_hour(a) > into_hour(b) : chance(a) < chance(b);
}

void Fleet::terminate_surplus(std::vector<std::uint32_t>& live, std::uint32_t surplus) {
    for (; surplus; --surplus) {
        std::uint32_t victim = plan_.slots;
        for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
            if (!is_live(at(slot))) continue;
            const bool first = victim == plan_.slots;
            const std::uint32_t here = live[at(slot).zone], there = first ? 0 : live[at(victim).zone];
            if (first || here > there || (here == there && goes_before(at(slot), at(victim)))) victim = slot;
        }
        --live[at(victim).zone];
        retire(victim);
    }
}

void Fleet::launch(std::uint32_t slot, std::uint8_t zone, bool running) {
    Instance& i = at(slot);
    i.number = ++group_.launched;
    i.zone = zone;
    i.launched_at = k_.now();
    i.sickness = Sickness::None;
    i.ailments = 0;
    i.slowness = i.stress = i.memory_stress = 0;
    i.egress = {};
    i.disk_full = false;
    i.unreachable = i.unhealthy = i.at_risk = i.noticed = i.passes = i.in_batch = i.reached = i.old = i.scripted = i.broken = false;
    i.revision = 0;
    i.agent = {};
    i.forget_answers();
    i.held = group_.holds_back;
    if (plan_.memory.room > 0) Memory(k_, plan_, slot).settle();
    i.version_key = group_.version;
    i.version = plan_.version_of(i.version_key);
    i.spot = !is_next_on_demand();
    if (i.spot && plan_.spot.interruptions > 0) interrupt(slot, plan_.spot.lead, time_to_interruption(k_, plan_, i));
    make_new(k_, plan_, i);
    if (!running) {
        const double seconds = to_seconds(plan_.boot_time + plan_.versions[i.version].startup_time);
        k_.log(node_, "launching",
               i.spot ? say("%1 is launched on Spot capacity; it needs %2 s to boot and start.", name(slot), seconds)
                      : say("%1 is launched; it needs %2 s to boot and start.", name(slot), seconds),
               Level::Info);
        boot(slot);
        return;
    }
    ++i.epoch;
    i.grace_end = k_.now();
    if (i.hardware) plan_.hardware_of(k_, slot).start(true);
    enter(slot, Life::InService);
    tell(slot, TargetChange::Arrived);
}

void Fleet::split(double share, std::uint32_t number) {
    std::vector<std::uint8_t> newer(plan_.slots);
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) newer[slot] = at(slot).life != Life::Empty && at(slot).number > number;
    for (const GroupPlan::Splitter& each : plan_.splitters) each.split(k_, k_.program.links[each.link].from, each.link, share, newer);
}

void Fleet::shrink(std::uint32_t slots) {
    for (std::uint32_t slot = 0; plan_.memory.room > 0 && slot < plan_.slots; ++slot) Memory(k_, plan_, slot).settle();
    for (std::uint32_t slot = slots; slot < plan_.slots; ++slot) {
        if (at(slot).life != Life::Empty) remove(slot);
        if (at(slot).hardware) scrap(slot);
    }
}

void Fleet::scrap(std::uint32_t slot) {
    plan_.hardware_of(k_, slot).forget();
    k_.w.blocks.release(at(slot).hardware, sizeof(HardwareState));
    at(slot).hardware = 0;
}

/// Instances get what the changed plan says, or lose what it says no more.
void Fleet::refit(std::uint32_t slot) {
    Instance& i = at(slot);
    const bool runs = i.life != Life::Empty && i.life != Life::Pending && i.life != Life::Stopped;
    if (i.hardware) plan_.hardware_of(k_, slot).adapt();
    if (i.hardware && !plan_.hardware.any()) scrap(slot);
    const bool sleeps = i.hardware && plan_.hardware.type && !plan_.hardware_of(k_, slot).state().processor.runs;
    if (sleeps && runs) plan_.hardware_of(k_, slot).processor().start(true);
    if (i.hardware || !plan_.hardware.any() || i.life == Life::Empty) return;
    make_new(k_, plan_, i);
    if (runs) plan_.hardware_of(k_, slot).start(true);
}

void Fleet::edited() {
    adopt_plan();
    for (kernel::Gauge& lives : group_.lives) lives.set(k_.now(), 0);
    group_.spot.set(k_.now(), 0);
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
        const Life life = at(slot).life;
        refit(slot);
        if (at(slot).stress > 0) stress(slot, at(slot).stress);
        if (life == Life::Empty) continue;
        const SimTime since = at(slot).in_service_since;
        at(slot).life = Life::Empty;
        enter(slot, life);
        at(slot).in_service_since = since;
        plan_.station_of(k_, slot).admit();
        if (plan_.memory.room > 0) Memory(k_, plan_, slot).mark();
        if ((life == Life::Starting || life == Life::InService) && !at(slot).held) tell(slot, TargetChange::Arrived);
    }
    count_unused();
    group_.changed = true;
    end_removed_deployment(k_, plan_);
    schedule_deployments(k_, plan_);
    start_reports(k_, plan_);
    balance();
}

std::optional<std::uint32_t> Fleet::any(bool spot_only) const {
    std::optional<std::uint32_t> ailing;
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
        const Instance& i = at(slot);
        const bool fits = !spot_only || (i.spot && !i.at_risk);
        if (i.life != Life::InService || i.unreachable || i.sickness != Sickness::None || !fits) continue;
        const bool well_connected = i.egress.delay == 0 && i.egress.loss <= 0;
        if (i.slowness <= 0 && i.stress <= 0 && i.memory_stress <= 0 && !i.disk_full && well_connected) return slot;
        if (!ailing) ailing = slot;
    }
    return ailing;
}

}  // namespace nephoscope::services::asg
