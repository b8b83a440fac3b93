#include <algorithm>

#include "engine/experiment/variants.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"

namespace nephoscope::experiment {

namespace {

/// What the target's service can have; nothing where there is none.
std::vector<int> policies_of(const model::Design& design, const std::string& target) {
    const model::Component* found = model::find_component(design, target);
    const model::ComponentType* type = found ? services::catalog().type_of(*found) : nullptr;
    return type ? type->deployment_policies : std::vector<int>();
}

/// A policy, and how it is set where it has several ways.
struct Policy {
    model::DeploymentPolicy policy;
    model::MinimumHealthyHosts hosts = model::ONE_AT_A_TIME;
    double share = 0;       ///< percent
    double interval = 0;    ///< seconds
    const char* name = "";  ///< empty: the policy's label
};

/// Of CodeDeploy its own configurations (CD-09 to CD-14).
constexpr Policy kPolicies[] = {
    {model::ALL_AT_ONCE},
    {model::ROLLING},
    {model::ROLLING_WITH_ADDITIONAL_BATCH},
    {model::IMMUTABLE},
    {model::TRAFFIC_SPLITTING},
    {model::IN_PLACE, model::ONE_AT_A_TIME, 0, 0, "CodeDeploy: OneAtATime"},
    {model::IN_PLACE, model::HALF_AT_A_TIME, 0, 0, "CodeDeploy: HalfAtATime"},
    {model::IN_PLACE, model::ALL_AT_A_TIME, 0, 0, "CodeDeploy: AllAtOnce"},
    {model::BLUE_GREEN, model::ALL_AT_A_TIME},
    {model::LAMBDA_ALL_AT_ONCE},
    {model::LAMBDA_CANARY, model::ONE_AT_A_TIME, 10, 300, "CodeDeploy: Canary10Percent5Minutes"},
    {model::LAMBDA_CANARY, model::ONE_AT_A_TIME, 10, 600, "CodeDeploy: Canary10Percent10Minutes"},
    {model::LAMBDA_CANARY, model::ONE_AT_A_TIME, 10, 900, "CodeDeploy: Canary10Percent15Minutes"},
    {model::LAMBDA_CANARY, model::ONE_AT_A_TIME, 10, 1800, "CodeDeploy: Canary10Percent30Minutes"},
    {model::LAMBDA_LINEAR, model::ONE_AT_A_TIME, 10, 60, "CodeDeploy: Linear10PercentEvery1Minute"},
    {model::LAMBDA_LINEAR, model::ONE_AT_A_TIME, 10, 120, "CodeDeploy: Linear10PercentEvery2Minutes"},
    {model::LAMBDA_LINEAR, model::ONE_AT_A_TIME, 10, 180, "CodeDeploy: Linear10PercentEvery3Minutes"},
    {model::LAMBDA_LINEAR, model::ONE_AT_A_TIME, 10, 600, "CodeDeploy: Linear10PercentEvery10Minutes"},
};

void use(const Policy& of, model::Deployment* deployment) {
    deployment->set_policy(of.policy);
    deployment->set_minimum_healthy_hosts(of.hosts);
    if (of.share > 0) deployment->set_percentage(of.share);
    if (of.interval > 0) *deployment->mutable_interval() = model::to_duration(of.interval);
}

std::string name_of(const Policy& of) {
    return *of.name ? of.name : model::label_of(*model::DeploymentPolicy_descriptor()->FindValueByNumber(of.policy));
}

/// Pipelines that lead to it go with it.
model::Design without(model::Design design, int at) {
    const std::string id = design.deployments(at).id();
    const auto leads_to_it = [&](const model::Pipeline& pipeline) {
        return std::any_of(pipeline.stages().begin(), pipeline.stages().end(), [&](const auto& stage) { return stage.deployment() == id; });
    };
    for (int i = design.pipelines_size() - 1; i >= 0; --i)
        if (leads_to_it(design.pipelines(i))) design.mutable_pipelines()->DeleteSubrange(i, 1);
    design.mutable_deployments()->DeleteSubrange(at, 1);
    return design;
}

}  // namespace

std::vector<Variant> deployment_variants(const model::Design& design, const std::string& deployment) {
    const auto& all = design.deployments();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id() == deployment; });
    if (found == all.end()) return {};
    const int at = static_cast<int>(found - all.begin());
    const std::vector<int> known = policies_of(design, found->target());
    std::vector<Variant> variants{{"No deployment", without(design, at), deployment}};
    for (const Policy& policy : kPolicies) {
        if (std::find(known.begin(), known.end(), policy.policy) == known.end()) continue;
        variants.push_back({name_of(policy), design, deployment});
        use(policy, variants.back().design.mutable_deployments(at));
    }
    return variants;
}

}  // namespace nephoscope::experiment
