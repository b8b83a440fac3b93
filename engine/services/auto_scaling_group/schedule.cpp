#include "engine/services/auto_scaling_group/deployment.h"
#include "engine/services/auto_scaling_group/group.h"

// When a group's deployments begin, what others may ask of them, and what becomes of one that an edit removes.
namespace nephoscope::services::asg {

using kernel::FrameId;
using kernel::Kernel;
using kernel::TargetChange;
using Level = kernel::Observer::Level;

namespace {

void spawn(Kernel& k, const GroupPlan& plan, const DeploymentPlan& deployment, SimTime delay, bool forced) {
    const FrameId id = k.spawn_process(plan.node, kDeploy, kNobody, delay);
    k.frame(id).started = static_cast<SimTime>(deployment.key);
    k.frame(id).status = forced ? kForced : 0;
}

}  // namespace

void schedule_deployments(Kernel& k, const GroupPlan& plan) {
    GroupState& group = plan.group_of(k);
    if (group.schedule == plan.schedule) return;
    group.schedule = plan.schedule;
    for (const DeploymentPlan& each : plan.deployments)
        if (each.at >= k.now()) spawn(k, plan, each, each.at - k.now(), false);
}

namespace {

void start_deployment(Kernel& k, kernel::NodeIndex node, std::string_view id) {
    const GroupPlan& plan = plan_of(k, node);
    if (const DeploymentPlan* deployment = plan.deployment(kernel::hash(id))) spawn(k, plan, *deployment, 0, true);
}

void stop_deployment(Kernel& k, kernel::NodeIndex node, std::string_view id) {
    DeploymentState& s = plan_of(k, node).deployment_of(k);
    if (s.key == kernel::hash(id) && !s.rolling_back) s.stop = true;  // A rollback ignores it.
}

DeploymentProgress progress(Kernel& k, kernel::NodeIndex node, std::string_view id) {
    const DeploymentState& s = plan_of(k, node).deployment_of(k);
    const std::uint64_t key = kernel::hash(id);
    if (s.key == key) return DeploymentProgress::Running;
    if (s.ended != key) return DeploymentProgress::None;
    return s.ended_well ? DeploymentProgress::Succeeded : DeploymentProgress::Failed;
}

constexpr int kPolicies[] = {model::ALL_AT_ONCE, model::ROLLING,           model::ROLLING_WITH_ADDITIONAL_BATCH,
                             model::IMMUTABLE,   model::TRAFFIC_SPLITTING, model::IN_PLACE,
                             model::BLUE_GREEN};

}  // namespace

const DeploymentType kDeployment{kPolicies, start_deployment, stop_deployment, progress};

void count_versions(Kernel& k, const GroupPlan& plan) {
    if (plan.deployments.empty()) return;
    DeploymentState& s = plan.deployment_of(k);
    std::uint32_t count[2] = {};
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        const Instance& i = plan.instance(k, slot);
        if (i.life == Life::InService && !i.held) ++count[s.newest && i.version_key == s.newest];
    }
    for (int newer = 0; newer < 2; ++newer) s.in_service[newer].set(k.now(), count[newer]);
}

void end_removed_deployment(Kernel& k, const GroupPlan& plan) {
    DeploymentState& s = plan.deployment_of(k);
    if (!s.key || plan.deployment(s.key)) return;
    k.log(plan.node, "deployment-failed", say("The deployment under way was removed: it stops where it is."), Level::Warning);
    Fleet fleet(k, plan.node);
    plan.group_of(k).extra -= s.extra;
    s.ended = s.key;
    s.ended_well = false;
    s.records.add(record(k, plan, DeploymentResult::Failed));
    s.key = 0;
    ++s.given_up;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        Instance& i = plan.instance(k, slot);
        const bool half_done = i.broken && (i.life == Life::Installing || i.life == Life::Starting);
        const bool held = i.held && (i.life == Life::Installing || i.life == Life::InService);
        const bool ends = i.life == Life::Detached || half_done || held;
        if (ends || i.held) ++i.passage;
        if (ends)
            fleet.attach(slot);
        else if (i.held && i.life == Life::Starting)
            fleet.tell(slot, TargetChange::Arrived);  // It boots.
        i.in_batch = i.old = i.held = i.scripted = i.broken = false;
    }
}

void deploy_now(Kernel& k, const GroupPlan& plan, std::uint32_t number) {
    if (number >= 1 && number <= plan.deployments.size()) return spawn(k, plan, plan.deployments[number - 1], 0, true);
    k.log(plan.node, "fault-without-effect", say("There is no deployment %1 for this group.", number), Level::Info);
}

}  // namespace nephoscope::services::asg
