#include "engine/scenario/pipelines.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"

namespace nephoscope::scenario {

using kernel::Kernel;
using model::PipelineStage;
using services::DeploymentProgress;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kLook = kSecond;

const model::Pipeline* find(const services::Plan& plan, const std::string& id) {
    for (const model::Pipeline& each : plan.design.pipelines())
        if (each.id() == id) return &each;
    return nullptr;
}

const std::string& name_of(const model::Pipeline& pipeline) { return pipeline.name().empty() ? pipeline.id() : pipeline.name(); }

std::string name_of(const PipelineStage& stage) {
    const auto* action = model::StageAction_descriptor()->FindValueByNumber(stage.action());
    const std::string words = action ? model::label_of(*action) : std::string();
    return stage.name().empty() ? words : stage.name() + " (" + words + ")";
}

/// CodePipeline ends actions that take longer; kNever: no limit is published.
SimTime limit_of(const PipelineStage& stage, const services::Plan& plan) {
    const char* name = stage.action() == model::CODE_BUILD        ? "CP-03.build"
                       : stage.action() == model::MANUAL_APPROVAL ? "CP-03.approval"
                       : stage.action() == model::CODE_DEPLOY     ? "CP-03.deploy"
                                                                  : nullptr;
    const auto value = name ? services::catalog().facts.value(name, plan.design.limits_as_of()) : std::nullopt;
    return value ? from_seconds(std::stod(value->text)) : kNever;
}

struct Target {
    kernel::NodeIndex node;
    const services::DeploymentType* type;
};

/// Of a deployment; nothing where it is not there any more.
std::optional<Target> target_of(const std::string& deployment, const services::Plan& plan) {
    for (const model::Deployment& each : plan.design.deployments()) {
        const auto node = each.id() == deployment ? plan.node(each.target()) : std::nullopt;
        if (node && plan.types[*node]->deployment) return Target{*node, plan.types[*node]->deployment};
    }
    return {};
}

std::string span_text(SimTime span) { return number_text(to_seconds(span)) + " s"; }

/// Pipelines are of no component.
void log(Kernel& k, const model::Pipeline& pipeline, const char* what, const std::string& text, Level level) {
    k.log(kernel::kNoLink, what, "Pipeline " + name_of(pipeline) + text, level);
}

}  // namespace

Pipelines::Pipelines(Kernel& k, const services::Plan& plan) { edited(k, plan); }

void Pipelines::edited(Kernel& k, const services::Plan& plan) {
    std::vector<Execution> executions;
    for (const model::Pipeline& each : plan.design.pipelines()) {
        const auto known = std::find_if(executions_.begin(), executions_.end(), [&](const auto& old) { return old.pipeline == each.id(); });
        executions.push_back(known != executions_.end() ? *known : Execution{each.id(), Execution::Phase::Waits, 0, 0, 0, {}});
    }
    std::sort(executions.begin(), executions.end(), [](const auto& a, const auto& b) { return a.pipeline < b.pipeline; });
    executions_ = std::move(executions);
    plan_next(k.now(), plan);
}

void Pipelines::plan_next(SimTime now, const services::Plan& plan) {
    next_ = kNever;
    for (const Execution& each : executions_) {
        const model::Pipeline& pipeline = *find(plan, each.pipeline);
        const SimTime at = services::sim_time(pipeline.at());
        if (each.phase == Execution::Phase::Waits && at >= now) next_ = std::min(next_, at);
        if (each.phase != Execution::Phase::Runs) continue;
        const bool was_edited =
            each.stage >= pipeline.stages_size() || (each.deployment.empty() && pipeline.stages(each.stage).action() == model::CODE_DEPLOY);
        if (was_edited) {
            next_ = now;
        } else if (!each.deployment.empty()) {
            next_ = std::min(next_, now + kLook - (now - each.since) % kLook);
        } else {
            const PipelineStage& stage = pipeline.stages(each.stage);
            next_ = std::min(next_, std::max(now, each.since + std::min(services::sim_time(stage.time()), limit_of(stage, plan))));
        }
    }
}

void Pipelines::act(Kernel& k, const services::Plan& plan) {
    for (Execution& each : executions_) {
        const model::Pipeline& pipeline = *find(plan, each.pipeline);
        if (each.phase == Execution::Phase::Waits && services::sim_time(pipeline.at()) == k.now()) {
            log(k, pipeline, "pipeline-started", " begins with a commit.", Level::Info);
            each.phase = Execution::Phase::Runs;
            each.began = k.now();
            begin_stage(each, pipeline, k, plan);
        }
        if (each.phase == Execution::Phase::Runs) follow(each, pipeline, k, plan);
    }
    plan_next(k.now(), plan);
}

void Pipelines::begin_stage(Execution& execution, const model::Pipeline& pipeline, Kernel& k, const services::Plan& plan) {
    execution.since = k.now();
    execution.deployment.clear();
    if (execution.stage >= pipeline.stages_size()) {
        execution.phase = Execution::Phase::Over;
        return log(k, pipeline, "pipeline-succeeded", " has succeeded after " + span_text(k.now() - execution.began) + ".", Level::Good);
    }
    const PipelineStage& stage = pipeline.stages(execution.stage);
    log(k, pipeline, "stage-started", ": " + name_of(stage) + " begins.", Level::Info);
    if (stage.action() != model::CODE_DEPLOY) return;
    execution.deployment = stage.deployment();
    if (const auto target = target_of(execution.deployment, plan)) target->type->start(k, target->node, execution.deployment);
}

/// Whether its stage has ended well; nothing while it goes on.
std::optional<bool> Pipelines::outcome(const Execution& execution, const PipelineStage& stage, Kernel& k, const services::Plan& plan) {
    const SimTime age = k.now() - execution.since, limit = limit_of(stage, plan);
    if (execution.deployment.empty()) {
        const SimTime time = services::sim_time(stage.time());
        if (age < std::min(time, limit)) return {};
        return !stage.fails() && time <= limit;
    }
    const auto target = target_of(execution.deployment, plan);
    if (target && age == 0) return {};
    const auto progress = target ? target->type->progress(k, target->node, execution.deployment) : DeploymentProgress::None;
    if (progress == DeploymentProgress::Running && age < limit) return {};
    return progress == DeploymentProgress::Succeeded;
}

void Pipelines::follow(Execution& execution, const model::Pipeline& pipeline, Kernel& k, const services::Plan& plan) {
    while (execution.phase == Execution::Phase::Runs) {
        const bool is_there = execution.stage < pipeline.stages_size();
        const bool begins = !is_there || (execution.deployment.empty() && pipeline.stages(execution.stage).action() == model::CODE_DEPLOY);
        if (begins) {  // An edit took its stage, or made a deployment of it.
            begin_stage(execution, pipeline, k, plan);
            continue;
        }
        const PipelineStage& stage = pipeline.stages(execution.stage);
        const std::optional<bool> good = outcome(execution, stage, k, plan);
        if (!good) return;
        log(k, pipeline, *good ? "stage-succeeded" : "stage-failed",
            ": " + name_of(stage) + (*good ? " has succeeded after " : " has failed after ") + span_text(k.now() - execution.since) + ".",
            *good ? Level::Info : Level::Warning);
        if (*good) {
            ++execution.stage;
            begin_stage(execution, pipeline, k, plan);
        } else {
            execution.phase = Execution::Phase::Over;
            log(k, pipeline, "pipeline-failed", " stops: the stages after it are not reached.", Level::Warning);
        }
    }
}

}  // namespace nephoscope::scenario
