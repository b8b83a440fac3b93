#include "engine/services/auto_scaling_group/faults.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/application.h"
#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/network_faults.h"

// What befalls a group and its instances.

namespace nephoscope::services::asg {

using kernel::FaultAction;
using kernel::Kernel;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;

namespace {

/// What a fault does to an instance's hardware, or what its end does.
void strike(const Hardware& hardware, const FaultAction& action) {
    HardwareState& s = hardware.state();
    if (action.action == kNoCredits) hardware.processor().drain(!action.end);
    if (action.action == kPauseIo) s.paused = !action.end;
    if (action.action == kSlowIo) s.io_delay = action.end ? 0 : from_seconds(action.magnitude);
}

/// Of an instance that runs on, not as it should.
void ail(Kernel& k, NodeIndex node, std::uint32_t slot, const FaultAction& action) {
    Instance& i = plan_of(k, node).instance(k, slot);
    const std::string name = "i-" + std::to_string(i.number);
    const auto tell = [&](const Text& text, const Text& back) {
        k.log(node, action.end ? "fault-ended" : "fault-started", action.end ? back : text, action.end ? Level::Good : Level::Problem);
    };
    if (action.action == kSlow) {
        i.slowness = action.end ? 0 : action.magnitude;
        tell(say("%1 takes %2 times as long for its work.", name, action.magnitude), say("%1 is as fast as before.", name));
    }
    if (action.action == kCpuStress) {
        Fleet(k, node).stress(slot, action.end ? 0 : std::clamp(action.magnitude, 0.0, kMostStress));
        tell(say("%1: something else takes %2 % of its CPUs.", name, 100 * action.magnitude),
             say("%1 has its CPUs for itself again.", name));
    }
    if (action.action == kMemoryStress) {
        Fleet(k, node).stress_memory(slot, action.end ? 0 : std::clamp(action.magnitude, 0.0, 1.0));
        tell(say("%1: something else holds %2 % of its memory.", name, 100 * action.magnitude),
             say("%1 has its memory for itself again.", name));
    }
    if (action.action == network::kEgressLatency) {
        i.egress.delay = action.end ? 0 : from_seconds(action.magnitude);
        tell(say("%1: all it sends leaves %2 ms later.", name, 1000 * action.magnitude), say("%1 sends at once again.", name));
    }
    if (action.action == network::kEgressLoss) {
        i.egress.loss = action.end ? 0 : std::clamp(action.magnitude, 0.0, 1.0);
        tell(say("%1: %2 % of what it sends is lost.", name, 100 * action.magnitude),
             say("%1 loses nothing of what it sends any more.", name));
    }
    if (action.action == kDiskFull) {
        i.disk_full = !action.end;
        tell(say("%1: its disk is full, writes fail.", name), say("%1 has room on its disk again.", name));
    }
}

bool ails(const Instance& i, const std::string& action) {
    return (action == kSlow && i.slowness > 0) || (action == kCpuStress && i.stress > 0) ||
           (action == kMemoryStress && i.memory_stress > 0) || (action == kDiskFull && i.disk_full) ||
           (action == network::kEgressLatency && i.egress.delay) || (action == network::kEgressLoss && i.egress.loss > 0);
}

/// Spot instances are interrupted so many seconds later, at least after their notice.
void interrupt(Kernel& k, NodeIndex node, std::uint32_t slot, double seconds) {
    Fleet(k, node).interrupt(slot, std::max<SimTime>(0, from_seconds(seconds) - plan_of(k, node).spot.notice));
}

void interrupt_one(Kernel& k, NodeIndex node, std::uint32_t slot, double seconds) {
    const Instance& i = plan_of(k, node).instance(k, slot);
    if (i.spot) return interrupt(k, node, slot, seconds);
    k.log(node, "fault-without-effect", say("%1 is no Spot instance.", "i-" + std::to_string(i.number)), Level::Info);
}

void interrupt_all(Kernel& k, NodeIndex node, double seconds) {
    const GroupPlan& plan = plan_of(k, node);
    std::uint32_t spot = 0;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        const Instance& i = plan.instance(k, slot);
        if (i.life == Life::Empty || !i.spot) continue;
        interrupt(k, node, slot, seconds);
        ++spot;
    }
    if (!spot) k.log(node, "fault-without-effect", say("No instance runs on Spot capacity."), Level::Info);
}

std::optional<Sickness> sickness_of(std::string_view action) {
    if (action == kHang) return Sickness::Hangs;
    if (action == kUnhealthy) return Sickness::AnswersErrors;
    if (action == kFailFast) return Sickness::FailsFast;
    return {};
}

void end_of(Kernel& k, NodeIndex node, std::uint32_t slot, const FaultAction& action) {
    const GroupPlan& plan = plan_of(k, node);
    const Instance& i = plan.instance(k, slot);
    if (action.action == kStop && i.life == Life::Stopped) return Fleet(k, node).boot(slot);
    if (const auto sickness = sickness_of(action.action)) return Fleet(k, node).recover(slot, *sickness);
    if (i.hardware) strike(plan.hardware_of(k, slot), action);
    if (ails(i, action.action)) ail(k, node, slot, action);
}

void befall(Kernel& k, NodeIndex node, std::uint32_t slot, const FaultAction& action) {
    const GroupPlan& plan = plan_of(k, node);
    Fleet fleet(k, node);
    if (action.action == kInterrupt) return interrupt_one(k, node, slot, action.magnitude);
    if (action.action == kStop && action.duration > 0) return fleet.stop(slot);
    if (action.action == kStop || action.action == kTerminate) return fleet.lose(slot);
    if (action.action == kReboot) return fleet.reboot(slot);
    if (action.action == kKillProcess) return fleet.crash(slot);
    if (const auto sickness = sickness_of(action.action)) return fleet.fall_ill(slot, *sickness);
    if (plan.instance(k, slot).hardware) strike(plan.hardware_of(k, slot), action);
    ail(k, node, slot, action);
}

}  // namespace

Egress egress(Kernel& k, NodeIndex node, std::uint32_t slot) {
    const GroupPlan& plan = plan_of(k, node);
    return slot < plan.slots && plan.instance(k, slot).life != Life::Empty ? plan.instance(k, slot).egress : Egress{};
}

void fault(Kernel& k, NodeIndex node, const FaultAction& action) {
    Fleet fleet(k, node);
    if (action.action == kZoneOutage) return action.end ? fleet.regain_zone(action.zone) : fleet.lose_zone(action.zone);
    if (action.action == kNoCapacity) return fleet.lack_capacity(!action.end);
    if (action.action == kRebuildEnvironment) return fleet.rebuild();
    const auto slot = static_cast<std::uint32_t>(action.instance);
    if (action.end) return end_of(k, node, slot, action);
    if (action.action == kDeployNow) return deploy_now(k, plan_of(k, node), static_cast<std::uint32_t>(action.magnitude));
    if (action.action == kReclaim) return interrupt_all(k, node, action.magnitude);
    befall(k, node, slot, action);
}

std::optional<services::Victim> victim(Kernel& k, NodeIndex node, std::string_view action, std::int64_t instance) {
    const GroupPlan& plan = plan_of(k, node);
    const auto slot = instance < 0 ? Fleet(k, node).any(action == kInterrupt) : std::optional(static_cast<std::uint32_t>(instance));
    if (!slot || *slot >= plan.slots || plan.instance(k, *slot).life == Life::Empty) return {};
    return services::Victim{*slot, plan.instance(k, *slot).number};
}

}  // namespace nephoscope::services::asg
