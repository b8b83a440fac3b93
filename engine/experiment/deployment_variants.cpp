#include <algorithm>

#include "engine/experiment/variants.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"

namespace nephoscope::experiment {

namespace {

bool is_function(const model::Design& design, const std::string& component) {
    const model::Component* found = model::find_component(design, component);
    if (!found) return false;
    const std::string& url = found->config().type_url();
    const services::ServiceType* type = services::find(url.substr(url.rfind('/') + 1));
    return type && type->name == "lambda";
}

/// A policy, and how it is set where it has several ways.
struct Policy {
    model::DeploymentPolicy policy;
    model::MinimumHealthyHosts hosts = model::ONE_AT_A_TIME;
    double share = 0;       ///< percent
    double interval = 0;    ///< seconds
    const char* name = "";  ///< empty: the policy's label
};

/// CodeDeploy's own configurations (CD-09 to CD-14).
constexpr Policy kOfGroups[] = {
    {model::ALL_AT_ONCE},
    {model::ROLLING},
    {model::ROLLING_WITH_ADDITIONAL_BATCH},
    {model::IMMUTABLE},
    {model::TRAFFIC_SPLITTING},
    {model::IN_PLACE, model::ONE_AT_A_TIME, 0, 0, "CodeDeploy: OneAtATime"},
    {model::IN_PLACE, model::HALF_AT_A_TIME, 0, 0, "CodeDeploy: HalfAtATime"},
    {model::IN_PLACE, model::ALL_AT_A_TIME, 0, 0, "CodeDeploy: AllAtOnce"},
    {model::BLUE_GREEN},
};
constexpr Policy kOfFunctions[] = {
    {model::LAMBDA_ALL_AT_ONCE},
    {model::LAMBDA_CANARY, model::ONE_AT_A_TIME, 10, 300, "CodeDeploy: Canary10Percent5Minutes"},
    {model::LAMBDA_CANARY, model::ONE_AT_A_TIME, 10, 600, "CodeDeploy: Canary10Percent10Minutes"},
    {model::LAMBDA_LINEAR, model::ONE_AT_A_TIME, 10, 60, "CodeDeploy: Linear10PercentEvery1Minute"},
    {model::LAMBDA_LINEAR, model::ONE_AT_A_TIME, 10, 120, "CodeDeploy: Linear10PercentEvery2Minutes"},
};

void use(const Policy& of, model::Deployment* deployment) {
    deployment->set_policy(of.policy);
    if (of.policy == model::IN_PLACE) deployment->set_minimum_healthy_hosts(of.hosts);
    if (of.share > 0) deployment->set_percentage(of.share);
    if (of.interval > 0) *deployment->mutable_interval() = model::to_duration(of.interval);
}

std::string name_of(const Policy& of) {
    return *of.name ? of.name : model::label_of(*model::DeploymentPolicy_descriptor()->FindValueByNumber(of.policy));
}

}  // namespace

std::vector<Variant> deployment_variants(const model::Design& design, const std::string& deployment) {
    const auto& all = design.deployments();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id() == deployment; });
    if (found == all.end()) return {};
    const int at = static_cast<int>(found - all.begin());
    std::vector<Variant> variants{{"No deployment", design}};
    variants[0].design.mutable_deployments()->DeleteSubrange(at, 1);
    const bool function = is_function(design, found->target());
    const std::span<const Policy> policies = function ? std::span<const Policy>(kOfFunctions) : std::span<const Policy>(kOfGroups);
    for (const Policy& policy : policies) {
        variants.push_back({name_of(policy), design});
        use(policy, variants.back().design.mutable_deployments(at));
    }
    return variants;
}

}  // namespace nephoscope::experiment
