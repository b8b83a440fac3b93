#pragma once

#include <cstdint>
#include <string>

#include "engine/kernel/kernel.h"
#include "engine/services/deployment_record.h"
#include "engine/services/lifecycle.h"
#include "engine/services/service.h"

namespace nephoscope::services {
class Compiler;
}

namespace nephoscope::services::lambda {

struct FunctionPlan;
struct VersionPlan;

/// A version on its way to a function's alias, as CodeDeploy shifts its traffic.
struct DeploymentPlan {
    std::string id, name;
    std::uint64_t key = 0;      ///< of its id
    std::uint64_t version = 0;  ///< AppVersion it brings, by the hash of its id
    SimTime at = 0;             ///< -1: a pipeline starts it
    model::DeploymentPolicy policy = model::LAMBDA_ALL_AT_ONCE;
    double percentage = 10;
    SimTime interval = 0;
    bool rolls_back = false;
    Lifecycle hooks;

    /// Of the invocations, after so many steps of its traffic.
    double share(std::uint32_t steps) const;
};

/// The deployment of a function that runs, and what became of those before. All zeros: none.
struct DeploymentState {
    std::uint64_t key;     ///< of the plan that runs; 0: none
    std::uint64_t latest;  ///< of the one that began last
    std::uint64_t from, to;
    SimTime began;
    std::uint32_t steps;           ///< of its traffic that are done
    std::uint64_t refused_before;  ///< calls of the function that had not ended well at its begin
    std::uint64_t ended;           ///< the last that ended or was refused
    bool ended_well;
    std::uint64_t newer;  ///< invocations that ran `to`
    double usd;           ///< for inits of `to`
    // Of all so far.
    std::uint32_t started, succeeded, given_up, rolled_back;
    SimTime time;
    DeploymentRecords records;
};

void compile_deployments(Compiler& c, FunctionPlan& plan);
kernel::FrameId deploy_routine(kernel::Kernel& k, kernel::FrameId id);
/// Starts the processes that wait for deployments to come, and ends one under way that the plan has no longer.
void follow_plan(kernel::Kernel& k, const FunctionPlan& plan);
/// One that is under way ends where it is, for this reason ("it was removed."); nothing happens without one.
void give_up_deployment(kernel::Kernel& k, const FunctionPlan& plan, const Text& why);
/// What the one under way has taken until now.
DeploymentRecord record(kernel::Kernel& k, const FunctionPlan& plan, DeploymentResult result);
/// An environment of this version has its init. What the latest deployment has brought is its cost until a minute after its end.
void bill_deployment(kernel::Kernel& k, const FunctionPlan& plan, const VersionPlan& version);
/// Begins one now, whatever its time; `number` counts from 1.
void deploy_now(kernel::Kernel& k, const FunctionPlan& plan, std::uint32_t number);

extern const DeploymentType kDeployment;

}  // namespace nephoscope::services::lambda
