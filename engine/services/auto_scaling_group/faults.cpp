#include "engine/services/auto_scaling_group/faults.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/application.h"
#include "engine/services/auto_scaling_group/group.h"

// What befalls a group and its instances.

namespace nephoscope::services::asg {

using kernel::FaultAction;
using kernel::Kernel;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;

namespace {

/// What a fault does to an instance's hardware, or what its end does.
void strike(const Hardware& hardware, const HardwarePlan& plan, const FaultAction& action) {
    HardwareState& s = hardware.state();
    if (action.action == kNoCredits) hardware.processor().drain(!action.end);
    if (action.action == kPauseIo) s.paused = !action.end;
    if (action.action == kSlowIo) s.io_delay = action.end ? 0 : from_seconds(action.magnitude);
    if (action.action == kCpuStress && plan.type) hardware.processor().stress(action.end ? 0 : action.magnitude);
}

/// Of an instance that runs on, not as it should.
void ail(Kernel& k, NodeIndex node, Instance& i, const FaultAction& action) {
    const std::string name = "i-" + std::to_string(i.number);
    const auto tell = [&](const std::string& text, const char* back) {
        k.log(node, action.end ? "fault-ended" : "fault-started", name + (action.end ? back : text),
              action.end ? Level::Good : Level::Problem);
    };
    if (action.action == kSlow) {
        i.slowness = action.end ? 0 : action.magnitude;
        tell(" takes " + number_text(action.magnitude) + " times as long for its work.", " is as fast as before.");
    }
    if (action.action == kCpuStress) {
        i.stress = action.end ? 0 : std::clamp(action.magnitude, 0.0, kMostStress);
        tell(": something else takes " + number_text(100 * action.magnitude) + " % of its CPUs.", " has its CPUs for itself again.");
    }
    if (action.action == kDiskFull) {
        i.disk_full = !action.end;
        tell(": its disk is full, writes fail.", " has room on its disk again.");
    }
}

bool ails(const Instance& i, const std::string& action) {
    return (action == kSlow && i.slowness > 0) || (action == kCpuStress && i.stress > 0) || (action == kDiskFull && i.disk_full);
}

/// Spot instances are interrupted so many seconds later, at least after their notice.
void interrupt(Kernel& k, NodeIndex node, std::uint32_t slot, double seconds) {
    Fleet(k, node).interrupt(slot, std::max<SimTime>(0, from_seconds(seconds) - plan_of(k, node).spot.notice));
}

void interrupt_one(Kernel& k, NodeIndex node, const FaultAction& action) {
    const GroupPlan& plan = plan_of(k, node);
    const auto chosen = action.instance < 0 ? Fleet(k, node).any(true) : std::optional(static_cast<std::uint32_t>(action.instance));
    if (!chosen || *chosen >= plan.slots || plan.instance(k, *chosen).life == Life::Empty) return;
    if (plan.instance(k, *chosen).spot) return interrupt(k, node, *chosen, action.magnitude);
    k.log(node, "fault-without-effect", "i-" + std::to_string(plan.instance(k, *chosen).number) + " is no Spot instance.", Level::Info);
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
    if (!spot) k.log(node, "fault-without-effect", "No instance runs on Spot capacity.", Level::Info);
}

void end_of(Kernel& k, NodeIndex node, std::uint32_t slot, const FaultAction& action) {
    const GroupPlan& plan = plan_of(k, node);
    Instance& i = plan.instance(k, slot);
    if (action.action == kStop && i.life == Life::Stopped) Fleet(k, node).boot(slot);
    const bool of_app = action.action == kUnhealthy || action.action == kHang || action.action == kFailFast;
    if (of_app && i.sickness != Sickness::None) Fleet(k, node).fall_ill(slot, Sickness::None);
    if (i.hardware) strike(plan.hardware_of(k, slot), plan.hardware, action);
    if (ails(i, action.action)) ail(k, node, i, action);
}

void end(Kernel& k, NodeIndex node, const FaultAction& action) {
    if (action.action == kNoCapacity) return Fleet(k, node).lack_capacity(false);
    for (std::uint32_t slot = 0; slot < plan_of(k, node).slots; ++slot)
        if (action.instance < 0 || action.instance == slot) end_of(k, node, slot, action);
}

void befall(Kernel& k, NodeIndex node, std::uint32_t slot, const FaultAction& action) {
    const GroupPlan& plan = plan_of(k, node);
    Fleet fleet(k, node);
    if (action.action == kStop && action.duration > 0) return fleet.stop(slot);
    if (action.action == kStop || action.action == kTerminate) return fleet.lose(slot);
    if (action.action == kReboot) return fleet.reboot(slot);
    if (action.action == kUnhealthy) return fleet.fall_ill(slot, Sickness::AnswersErrors);
    if (action.action == kFailFast) return fleet.fall_ill(slot, Sickness::FailsFast);
    if (action.action == kHang) return fleet.fall_ill(slot, Sickness::Hangs);
    Instance& i = plan.instance(k, slot);
    if (i.hardware) strike(plan.hardware_of(k, slot), plan.hardware, action);
    ail(k, node, i, action);
}

}  // namespace

void fault(Kernel& k, NodeIndex node, const FaultAction& action) {
    Fleet fleet(k, node);
    if (action.action == kZoneOutage) return action.end ? fleet.regain_zone(action.zone) : fleet.lose_zone(action.zone);
    if (action.end) return end(k, node, action);
    const GroupPlan& plan = plan_of(k, node);
    if (action.action == kDeployNow) return deploy_now(k, plan, static_cast<std::uint32_t>(action.magnitude));
    if (action.action == kInterrupt) return interrupt_one(k, node, action);
    if (action.action == kReclaim) return interrupt_all(k, node, action.magnitude);
    if (action.action == kNoCapacity) return fleet.lack_capacity(true);
    const auto chosen = action.instance < 0 ? fleet.any() : std::optional(static_cast<std::uint32_t>(action.instance));
    if (!chosen || *chosen >= plan.slots || plan.instance(k, *chosen).life == Life::Empty) return;
    befall(k, node, *chosen, action);
}

}  // namespace nephoscope::services::asg
