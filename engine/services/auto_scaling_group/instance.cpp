#include "engine/services/auto_scaling_group/health.h"
#include "engine/services/auto_scaling_group/joined.h"
#include "engine/services/auto_scaling_group/memory.h"

#include <algorithm>
#include <bit>

// One instance, from its boot to its end.

namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::TargetChange;
using Level = kernel::Observer::Level;

bool is_stale(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    return f.local >= plan.slots || plan.instance(k, f.local).epoch != static_cast<std::uint32_t>(f.started);
}

SimTime startup_time(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    return plan.versions[plan.instance(k, f.local).version].startup_time;
}

void spawn(Kernel& k, NodeIndex node, std::uint8_t routine, std::uint32_t slot, SimTime delay) {
    const FrameId id = k.spawn_process(node, routine, slot, delay);
    k.frame(id).started = plan_of(k, node).instance(k, slot).epoch;
}

void Fleet::enter(std::uint32_t slot, Life life) {
    Instance& i = at(slot);
    const SimTime now = k_.now();
    kernel::Gauge& before = group_.lives[static_cast<int>(i.life)];
    const Life from = i.life;
    if (from != Life::Empty) before.set(now, before.value - 1);
    if (life == Life::InService && from != Life::InService) i.in_service_since = now;
    i.life = life;
    i.doing = Doing::Nothing;
    kernel::Gauge& after = group_.lives[static_cast<int>(life)];
    if (life != Life::Empty) after.set(now, after.value + 1);
    if (i.spot) group_.spot.set(now, group_.spot.value + is_running(life) - is_running(from));
    count_unused();
    if (i.unreachable) count_impaired();
    const bool works = (life == Life::InService || life == Life::Draining || life == Life::Detached) && !i.unreachable;
    i.capacity.set(now, works ? plan_.station.servers : 0);
    count_versions(k_, plan_);
    group_.changed = true;
}

SimTime Fleet::tell(std::uint32_t slot, TargetChange change) {
    SimTime longest = 0;
    for (const kernel::LinkIndex link : plan_.callers) {
        const kernel::Node& caller = k_.program.nodes[k_.program.links[link].from];
        if (!caller.target_changed) continue;
        longest = std::max(longest, caller.target_changed(k_, link, {slot, at(slot).zone, 0}, change));
    }
    return longest;
}

void Fleet::boot(std::uint32_t slot) {
    ++at(slot).epoch;
    at(slot).egress = {};  // The rules of its interface are gone with the kernel that had them.
    at(slot).memory.app_up = 0;
    enter(slot, Life::Pending);
    spawn(k_, node_, kBoot, slot, plan_.boot_time);
}

namespace {

std::string instance_name(Kernel& k, const Frame& f) { return "i-" + std::to_string(plan_of(k, f.node).instance(k, f.local).number); }

/// A new one does; one that was stopped and boots again does not.
bool waits_for_hooks(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    if (plan.hooks.launching == 0 || plan.instance(k, f.local).launched_at + plan.boot_time != k.now()) return false;
    k.log(f.node, "pending-wait", say("%1 runs and waits for its lifecycle hooks.", instance_name(k, f)), Level::Info);
    return true;
}

}  // namespace

FrameId boot_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    if (is_stale(k, f)) return k.finish(id, Outcome::Ok);
    if (waits_for_hooks(k, f)) {
        SLEEP(k, id, plan_of(k, f.node).hooks.launching);
        if (is_stale(k, f)) return k.finish(id, Outcome::Ok);
        if (plan_of(k, f.node).hooks.abandons) {
            k.log(f.node, "launch-abandoned", say("%1 was not made ready: its launch is abandoned.", instance_name(k, f)), Level::Problem);
            Fleet(k, f.node).lose(f.local);
            return k.finish(id, Outcome::Ok);
        }
    }
    plan_of(k, f.node).instance(k, f.local).grace_end = k.now() + plan_of(k, f.node).grace_period;
    if (plan_of(k, f.node).instance(k, f.local).hardware) plan_of(k, f.node).hardware_of(k, f.local).start(false);
    Fleet(k, f.node).enter(f.local, Life::Starting);
    if (!plan_of(k, f.node).instance(k, f.local).held) Fleet(k, f.node).tell(f.local, TargetChange::Arrived);
    SLEEP(k, id, startup_time(k, f));
    if (is_stale(k, f)) return k.finish(id, Outcome::Ok);
    Fleet(k, f.node).enter(f.local, Life::InService);
    k.log(f.node, "in-service", say("%1 is in service.", instance_name(k, f)), Level::Good);
    Fleet(k, f.node).replace_at_risk();
    Fleet(k, f.node).settle();
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void Fleet::end_requests(std::uint32_t slot) {
    k_.kill(node_, slot, Outcome::Failed, 502);
    parts::end_calls(k_, node_, slot);
    plan_.station_of(k_, slot).clear();
    forget_flights(k_, plan_, slot);
}

/// Ends what runs on it: its callers see the connection close.
void Fleet::cut(std::uint32_t slot) {
    end_requests(slot);
    if (at(slot).hardware) plan_.hardware_of(k_, slot).stop();
}

void Fleet::remove(std::uint32_t slot) {
    ++at(slot).epoch;
    k_.log(node_, "terminated", say("%1 is terminated.", name(slot)), Level::Info);
    tell(slot, TargetChange::Gone);
    cut(slot);
    enter(slot, Life::Empty);
}

void Fleet::lose(std::uint32_t slot) {
    remove(slot);
    balance();
}

void Fleet::rebuild() {
    k_.log(node_, "environment-rebuilt", say("The environment is rebuilt: its instances are terminated, and others are launched."),
           Level::Problem);
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot)
        if (at(slot).life != Life::Empty) remove(slot);
    balance();
}

void Fleet::retire(std::uint32_t slot) {
    const bool works = at(slot).life == Life::InService && !at(slot).unreachable;
    const SimTime delay = works ? tell(slot, TargetChange::Leaving) : 0;
    if (!works) {
        remove(slot);
        return;
    }
    ++at(slot).epoch;
    enter(slot, Life::Draining);
    k_.log(node_, "terminating", say("%1 gets no more requests and is terminated in %2 s.", name(slot), delay / kSecond), Level::Info);
    spawn(k_, node_, kDrain, slot, delay);
}

FrameId drain_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    if (!is_stale(k, f) && plan_of(k, f.node).hooks.terminating > 0) {
        k.log(f.node, "terminating-wait", say("%1 has drained and waits for its lifecycle hooks.", instance_name(k, f)), Level::Info);
        SLEEP(k, id, plan_of(k, f.node).hooks.terminating);
    }
    if (!is_stale(k, f)) Fleet(k, f.node).lose(f.local);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void Fleet::stop(std::uint32_t slot) {
    ++at(slot).epoch;
    k_.log(node_, "instance-stopped", say("%1 is stopped.", name(slot)), Level::Problem);
    tell(slot, TargetChange::Gone);
    cut(slot);
    enter(slot, Life::Stopped);
}

void Fleet::reboot(std::uint32_t slot) {
    if (!is_running(at(slot).life) || at(slot).unreachable) return;
    k_.log(node_, "instance-rebooted", say("%1 is rebooted.", name(slot)), Level::Problem);
    at(slot).sickness = Sickness::None;
    at(slot).ailments = 0;
    cut(slot);
    boot(slot);
}

void Fleet::lack_capacity(bool lacks) {
    if (lacks)
        ++group_.no_capacity;
    else if (group_.no_capacity)
        --group_.no_capacity;
    k_.log(node_, lacks ? "fault-started" : "fault-ended",
           lacks ? say("EC2 has no capacity for the group's instances: launches fail.")
                 : say("EC2 has capacity for the group's instances again."),
           lacks ? Level::Problem : Level::Good);
    if (lacks) return;
    balance();
    rebalance();
}

void Fleet::lose_zone(int zone) {
    group_.down_zones |= 1ull << (zone & 63);
    std::uint32_t lost = 0;
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
        Instance& i = at(slot);
        if (i.life == Life::Empty || i.zone != zone) continue;
        i.unreachable = true;
        ++i.epoch;
        cut(slot);
        if (i.life == Life::Draining)
            remove(slot);
        else
            enter(slot, i.life);
        ++lost;
    }
    if (!lost) return;
    k_.log(node_, "zone-lost",
           lost == 1 ? say("%1 instance is lost with its Availability Zone.", lost)
                     : say("%1 instances are lost with their Availability Zone.", lost),
           Level::Problem);
    k_.spawn_process(node_, kHealth, kNobody, plan_.status_interval - k_.now() % plan_.status_interval);
}

namespace {

/// EC2's status checks find what a lost zone took.
FrameId check_status(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const GroupPlan& plan = plan_of(k, f.node);
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        if (const Instance& i = plan.instance(k, slot); i.unreachable && i.life != Life::Empty) Fleet(k, f.node).remove(slot);
    Fleet(k, f.node).balance();
    return k.finish(id, Outcome::Ok);
}

}  // namespace

/// Stopped ones are not checked.
void Fleet::count_impaired() {
    std::uint32_t impaired = 0;
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
        const Instance& i = at(slot);
        impaired += i.unreachable && i.life != Life::Empty && i.life != Life::Stopped;
    }
    group_.impaired.set(k_.now(), impaired);
}

void Fleet::regain_zone(int zone) {
    group_.down_zones &= ~(1ull << (zone & 63));
    for (std::uint32_t slot = 0; slot < plan_.slots; ++slot) {
        Instance& i = at(slot);
        if (i.life == Life::Empty || i.zone != zone || !i.unreachable) continue;
        i.unreachable = false;
        if (i.life != Life::Stopped) boot(slot);
    }
    count_impaired();
    balance();
    rebalance();
}

void Fleet::fall_ill(std::uint32_t slot, Sickness sickness) {
    at(slot).ailments |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(sickness));
    tell_sickness(slot);
}

void Fleet::recover(std::uint32_t slot, Sickness sickness) {
    at(slot).ailments &= static_cast<std::uint8_t>(~(1u << static_cast<unsigned>(sickness)));
    tell_sickness(slot);
}

void Fleet::tell_sickness(std::uint32_t slot) {
    const Sickness before = at(slot).sickness;
    const Sickness sickness = at(slot).ailments ? static_cast<Sickness>(std::bit_width(at(slot).ailments) - 1) : Sickness::None;
    if (sickness == before) return;
    at(slot).sickness = sickness;
    const char* what = sickness == Sickness::Hangs ? "app-hangs" : sickness == Sickness::None ? "app-recovered" : "app-fails";
    k_.log(node_, what,
           sickness == Sickness::Hangs       ? say("%1 accepts requests and never answers.", name(slot))
           : sickness == Sickness::None      ? say("%1 answers again.", name(slot))
           : sickness == Sickness::FailsFast ? say("%1 answers every request at once with a 500.", name(slot))
                                             : say("%1 answers every request with a 500.", name(slot)),
           sickness == Sickness::None ? Level::Good : Level::Problem);
}

void Fleet::stress(std::uint32_t slot, double share) {
    at(slot).stress = share;
    if (at(slot).hardware && plan_.hardware.type) plan_.hardware_of(k_, slot).processor().stress(share);
}

void Fleet::checked(std::uint32_t slot, bool healthy) {
    Instance& i = at(slot);
    i.unhealthy = !healthy;
    i.passes = healthy;
    if (healthy || !plan_.elb_checks || (i.life != Life::InService && i.life != Life::Starting)) return;
    if (k_.now() < i.grace_end) {
        spawn(k_, node_, kHealth, slot, i.grace_end - k_.now());
        return;
    }
    k_.log(node_, "replacing", say("%1 fails its load balancer's health checks and is replaced.", name(slot)), Level::Warning);
    retire(slot);
    balance();
}

namespace {

/// The grace period is over: an instance that is still unhealthy goes.
FrameId end_grace(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    if (f.local < plan_of(k, f.node).slots && !is_stale(k, f) && plan_of(k, f.node).instance(k, f.local).unhealthy)
        Fleet(k, f.node).checked(f.local, false);
    return k.finish(id, Outcome::Ok);
}

}  // namespace

FrameId health_routine(Kernel& k, FrameId id) {
    if (k.frame(id).local & kOutOfMemory) return out_of_memory_routine(k, id);
    if (k.frame(id).local & kRestart) return restart_routine(k, id);
    if (k.frame(id).local & kReport) return report_routine(k, id);
    return k.frame(id).local == kNobody ? check_status(k, id) : end_grace(k, id);
}

SimTime Fleet::detach(std::uint32_t slot) {
    at(slot).passes = false;
    enter(slot, Life::Detached);
    return tell(slot, TargetChange::Leaving);
}

void Fleet::attach(std::uint32_t slot) {
    at(slot).held = false;
    enter(slot, Life::InService);
    tell(slot, TargetChange::Arrived);
}

void Fleet::stop_app(std::uint32_t slot) {
    cut(slot);
    enter(slot, Life::Installing);
}

void Fleet::start_app(std::uint32_t slot, std::uint64_t version) {
    Instance& i = at(slot);
    if (plan_.memory.room > 0) Memory(k_, plan_, slot).settle();
    i.memory.app_up = 0;
    i.version_key = version;
    i.version = plan_.version_of(version);
    i.forget_answers();
    i.grace_end = k_.now() + plan_.grace_period;
    if (i.hardware) plan_.hardware_of(k_, slot).start(false);
    enter(slot, Life::Starting);
}

}  // namespace nephoscope::services::asg
