#include <algorithm>
#include <string>

#include "engine/model/words.h"
#include "engine/services/lambda/function.h"
#include "engine/services/lambda/lambda.pb.h"

// How many environments are provisioned: as it is set, and as Application Auto Scaling makes of it.

namespace nephoscope::services::lambda {

using kernel::Kernel;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;

namespace {

constexpr double kConsoleTarget = 0.7;

std::uint32_t left(std::uint32_t of, std::uint64_t taken) { return taken < of ? static_cast<std::uint32_t>(of - taken) : 0; }

const FunctionPlan& plan_in(const kernel::Program& program, NodeIndex node) {
    return *static_cast<const FunctionPlan*>(program.nodes[node].config);
}

/// What it could ever be set to.
std::uint32_t most(const kernel::Program& program, NodeIndex node) {
    const FunctionPlan& plan = plan_in(program, node);
    return plan.reserved >= 0 ? static_cast<std::uint32_t>(plan.reserved) : plan.quota;
}

ScalableTarget describe(Kernel& k, NodeIndex node, SimTime) {
    const FunctionPlan& plan = plan_of(k, node);
    const Allocation& a = plan.of(k).allocation;
    const bool comes = a.available.value < a.requested.value;
    return {a.least, a.most, a.requested.value, a.available.value, comes, comes, plan.room(k)};
}

void update(Kernel& k, NodeIndex node, const ScalableTarget& target) {
    Environments(k, plan_of(k, node)).scale(target.min_capacity, target.max_capacity, target.desired_capacity);
}

bool possible(const google::protobuf::Message& message) {
    const auto& config = static_cast<const Lambda&>(message);
    return config.qualifier() == Lambda::ALIAS && config.provisioned_concurrent_executions() > 0;
}

/// Ids of the policies and scheduled actions that scale it.
std::vector<std::string> scaled_by(const model::Design& design, const std::string& id) {
    std::vector<std::string> parts;
    for (const model::ScalingPolicy& each : design.scaling_policies())
        if (each.target() == id) parts.push_back(each.id());
    for (const model::ScheduledAction& each : design.scheduled_actions())
        if (each.target() == id) parts.push_back(each.id());
    return parts;
}

}  // namespace

const ScalingType kScaling{.unit = "provisioned environments",
                           .metric = "ProvisionedConcurrencyUtilization",
                           .of_cells = false,
                           .only_tracks = true,
                           .tracked = model::LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION,
                           .target = kConsoleTarget,
                           .resolution = nullptr,
                           .most = most,
                           .describe = describe,
                           .update = update,
                           .possible = possible};

std::uint32_t FunctionPlan::pool(Kernel& k) const { return left(quota, std::uint64_t{all_reserved} + account_of(k).provisioned); }

std::uint32_t FunctionPlan::room(Kernel& k) const {
    if (reserved >= 0) return static_cast<std::uint32_t>(reserved);
    return left(pool(k) + of(k).allocation.requested.value, static_cast<std::uint64_t>(kMinimumUnreserved));
}

void compile_allocation(Compiler& c, FunctionPlan& plan, const Lambda& config) {
    plan.provisioned = config.qualifier() == Lambda::ALIAS ? config.provisioned_concurrent_executions() : 0;
    plan.least = config.min_capacity();
    plan.most = config.max_capacity();
    plan.allocation = kernel::mix(kernel::mix(kernel::mix(plan.provisioned) + plan.least) + plan.most) + 1;
    plan.scales = !scaled_by(c.plan.design, c.component.id()).empty();
}

/// What an edit changed takes the place of what scaling made of it.
void Environments::adopt_allocation() {
    Allocation& a = s_.allocation;
    if (a.settings == plan_.allocation) return;
    a.settings = plan_.allocation;
    a.least = plan_.least;
    a.most = plan_.most;
    a.requested.set(k_.now(), plan_.provisioned);
    a.grows = false;
}

/// Provisioned environments are the account's too.
void Environments::share_account() {
    std::uint32_t provisioned = 0;
    for (const NodeIndex each : plan_.functions)
        if (plan_of(k_, each).reserved < 0) provisioned += k_.state<FunctionState>(each).allocation.requested.value;
    plan_.account_of(k_).provisioned = provisioned;
    for (const NodeIndex each : plan_.functions) {
        const FunctionPlan& plan = plan_of(k_, each);
        FunctionState& function = plan.of(k_);
        const std::uint32_t own = plan.pool(k_) + function.allocation.requested.value;
        function.limit.set(k_.now(), plan.reserved >= 0 ? static_cast<std::uint32_t>(plan.reserved) : own);
    }
}

void Environments::scale(std::uint32_t least, std::uint32_t most, std::uint32_t requested) {
    Allocation& a = s_.allocation;
    a.least = least;
    a.most = most;
    if (requested == a.requested.value) return;
    a.grows = requested > a.requested.value;
    a.requested.set(k_.now(), requested);
    share_account();
    provision();
}

void Environments::tell_growth() {
    Allocation& a = s_.allocation;
    if (!a.grows || a.available.value < a.requested.value) return;
    a.grows = false;
    k_.log(plan_.node, "provisioned-ready", say("All %1 provisioned environments are ready.", a.available.value), Level::Good);
}

void check_scaling(const Lambda& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const std::vector<std::string> parts = scaled_by(design, id);
    const std::uint32_t provisioned = config.provisioned_concurrent_executions();
    const Text name = model::in_quotes(id);
    for (const std::string& part : parts) {
        auto error = [&](Text what, Text remedy) {
            issues.push_back({Issue::Severity::Error, part, "target", std::move(what), std::move(remedy)});
        };
        if (config.qualifier() == Lambda::LATEST)
            error(say("Function %1 is called as $LATEST, which has no provisioned concurrency to scale.", name),
                  say("Call it by an alias, and provision some."));
        else if (provisioned == 0)
            error(say("Function %1 has no provisioned concurrency to scale.", name), say("Set its provisioned concurrency to 1 or more."));
    }
    const bool outside = provisioned < config.min_capacity() || provisioned > config.max_capacity();
    if (parts.empty() || !possible(config) || !outside || config.min_capacity() > config.max_capacity()) return;
    issues.push_back({Issue::Severity::Error, id, "config.provisioned_concurrent_executions",
                      say("It is scaled, and its provisioned concurrency of %1 is not between %2 and %3.", provisioned,
                          config.min_capacity(), config.max_capacity()),
                      say("Choose one between its least and its most, or change these.")});
}

}  // namespace nephoscope::services::lambda
