#pragma once

#include <cstdint>
#include <string>

#include "engine/base/sim_time.h"
#include "engine/kernel/kernel.h"
#include "engine/model/design.pb.h"
#include "engine/services/auto_scaling_group/toll.h"
#include "engine/services/deployment_record.h"
#include "engine/services/lifecycle.h"
#include "engine/services/service.h"

namespace nephoscope::services::asg {

struct GroupPlan;

/// A new version on its way to a group's instances, as Elastic Beanstalk and CodeDeploy bring it there.
struct DeploymentPlan {
    std::string id, name;
    std::uint64_t key = 0;      ///< of its id
    std::uint64_t version = 0;  ///< key of the version it brings
    SimTime at = 0;             ///< -1: a pipeline starts it
    model::DeploymentPolicy policy = model::ALL_AT_ONCE;
    bool percentage = true;
    double batch_size = 30;  ///< percent of the group, or instances
    SimTime install_time = 0;
    SimTime timeout = 0;          ///< for a batch to be healthy, from its begin
    std::uint32_t checks = 0;     ///< of enhanced health that each instance must pass in a row
    double most_errors = 1;       ///< share of the answers with which it passes one
    SimTime evaluation_time = 0;  ///< traffic splitting
    double new_version_share = 0;
    model::MinimumHealthyHosts minimum = model::ONE_AT_A_TIME;
    double minimum_value = 0;      ///< of a custom minimum: hosts, or percent
    SimTime termination_wait = 0;  ///< blue/green: how long the old ones stay
    bool rolls_back = false;
    Lifecycle hooks;

    /// CodeDeploy: how many of `total` instances must stay healthy. Percentages are rounded up.
    /// Source: CodeDeploy API reference, MinimumHealthyHosts, 2026-11.
    std::uint32_t minimum_of(std::uint32_t total) const;
    /// Instances of the next batch, of `total` of which so many have failed; at least 1. Percentages are rounded up. CodeDeploy in place:
    /// as many as are brought to the version at a time.
    std::uint32_t batch_of(std::uint32_t total, std::uint32_t failed = 0) const;
    /// CodeDeploy: whether it goes on, or has succeeded, with so many failed of `done` of `total` instances. It goes on while another one can
    /// be taken out of service without fewer than the minimum being healthy; one must succeed whatever the minimum.
    /// Source: CodeDeploy user guide, instance health, 2026-11.
    bool tolerates(std::uint32_t failed, std::uint32_t done, std::uint32_t total) const;
    bool reports_health() const { return !is_code_deploy() && checks > 0; }
    bool is_code_deploy() const { return policy == model::IN_PLACE || policy == model::BLUE_GREEN; }
    /// New instances stand beside the old ones, which are left as they are.
    bool replaces() const { return policy == model::IMMUTABLE || policy == model::TRAFFIC_SPLITTING || policy == model::BLUE_GREEN; }
    /// New instances get traffic only when all are there.
    bool holds_back() const { return policy == model::BLUE_GREEN || splits(); }
    bool splits() const { return policy == model::TRAFFIC_SPLITTING; }
    bool detaches() const {
        return policy == model::ROLLING || policy == model::ROLLING_WITH_ADDITIONAL_BATCH || policy == model::IN_PLACE;
    }
};

/// The deployment of a group that runs, and what became of those before. All zeros: none.
struct DeploymentState {
    std::uint64_t key;       ///< of the plan that runs; 0: none
    std::uint64_t from, to;  ///< versions
    SimTime began, batch_began;
    std::uint32_t total;            ///< instances at its begin
    std::uint32_t extra;            ///< instances it has launched beside them
    std::uint32_t done, failed;     ///< instances that were brought to the version, and those of them that are not well
    std::uint32_t launched_before;  ///< instances with a higher number belong to the deployment
    SimTime wait_until;             ///< of the evaluation, or of the old instances' wait
    bool rolling_back;
    bool waits_with_old;           ///< blue/green: all traffic goes to the new instances already
    bool bad;                      ///< the last verdict on a batch
    bool stop;                     ///< its alarm went off
    bool alarmed;                  ///< that is why it is rolled back
    std::uint64_t refused_before;  ///< calls of the group that had not ended well at its begin
    SimTime rollback_began;
    std::uint64_t newest;  ///< version that the one which began last brings, whatever became of it
    Standing before;       ///< of the group, at its begin
    Toll toll;             ///< of the last that ended
    DeploymentRecords records;
    std::uint64_t ended;  ///< the last that ended or was refused
    bool ended_well;
    kernel::Gauge in_service[2];  ///< instances of older versions, and of the newest
    // Of all so far.
    std::uint32_t started, succeeded, given_up, rolled_back;
    SimTime time;
};

/// Frame::status of a deployment's process that was asked for, by hand or by a pipeline; 0: it waits for its time.
inline constexpr std::uint16_t kForced = 1;

/// Routine of the group's node for both: the deployment, and the passage of each of its instances.
kernel::FrameId deploy_routine(kernel::Kernel& k, kernel::FrameId id);
/// Starts the processes that wait for deployments to come.
void schedule_deployments(kernel::Kernel& k, const GroupPlan& plan);
/// After an edit that removed the one under way: instances that wait for it serve again, and those it keeps beside the desired ones go.
void end_removed_deployment(kernel::Kernel& k, const GroupPlan& plan);
/// Of the one under way: what it has taken until now.
DeploymentRecord record(kernel::Kernel& k, const GroupPlan& plan, DeploymentResult result);
/// Those that are still in the plan, and the one under way.
void observe_deployments(kernel::Kernel& k, const GroupPlan& plan, Observation& out);
/// An instance's life or version has changed.
void count_versions(kernel::Kernel& k, const GroupPlan& plan);
/// Begins one now, whatever its time; `number` counts from 1.
void deploy_now(kernel::Kernel& k, const GroupPlan& plan, std::uint32_t number);

extern const DeploymentType kDeployment;

}  // namespace nephoscope::services::asg
