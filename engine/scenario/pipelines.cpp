#include "engine/scenario/pipelines.h"

#include <algorithm>
#include <optional>

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
constexpr SimTime kMinute = 60 * kSecond;

const model::Pipeline* find(const services::Plan& plan, const std::string& id) {
    for (const model::Pipeline& each : plan.design.pipelines())
        if (each.id() == id) return &each;
    return nullptr;
}

std::string name_of(const PipelineStage& stage) {
    const auto* action = model::StageAction_descriptor()->FindValueByNumber(stage.action());
    const std::string words = action ? model::label_of(*action) : std::string();
    return stage.name().empty() ? words : stage.name() + " (" + words + ")";
}

/// When an action that goes on is ended: by CodePipeline, a build by CodeBuild too; kNever: no limit is published.
SimTime limit_of(const PipelineStage& stage, const services::Plan& plan) {
    const char* name = stage.action() == model::CODE_BUILD        ? "CP-03.build"
                       : stage.action() == model::MANUAL_APPROVAL ? "CP-03.approval"
                       : stage.action() == model::CODE_DEPLOY     ? "CP-03.deploy"
                                                                  : nullptr;
    const SimTime limit = name ? from_seconds(services::fact_value(name, plan.design.limits_as_of())) : kNever;
    return stage.action() == model::CODE_BUILD ? std::min(limit, services::sim_time(stage.timeout())) : limit;
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

/// The open stage of an execution that goes on in another one, or in none, after an edit.
void forget_open_stage(PipelineExecution& execution) {
    if (!execution.stages.empty() && execution.stages.back().ended < 0) execution.stages.pop_back();
}

Text span_text(SimTime span) { return say("%1 s", to_seconds(span)); }

}  // namespace

const char* status_name(PipelineStatus status) {
    constexpr const char* kNames[] = {"InProgress", "Succeeded", "Failed", "Superseded"};
    return kNames[static_cast<std::size_t>(status)];
}

/// A pipeline at one instant.
class Pipelines::Line {
public:
    Line(Kernel& k, const services::Plan& plan, Flow& flow) : k_(k), plan_(plan), pipeline_(*find(plan, flow.pipeline)), flow_(flow) {}

    /// All that happens now.
    void act();
    /// When something happens next.
    SimTime next() const;

private:
    SimTime next_commit() const;
    SimTime next(const Execution& execution) const;
    void commit();
    void settle();
    /// The next thing that happens to it now; false: nothing does.
    bool step(Execution& execution);
    void arrive(Execution& execution);
    bool is_free_for(const Execution& execution) const;
    bool enter(Execution& execution);
    void begin_stage(Execution& execution);
    void start_deployment(Execution& execution);
    std::optional<bool> outcome(const Execution& execution) const;
    void end_stage(Execution& execution, bool good);
    void end(Execution& execution, PipelineStatus status) const;
    void keep_those_over();

    const PipelineStage& stage_of(const Execution& execution) const { return pipeline_.stages(execution.stage); }
    /// Pipelines are of no component.
    void log(const char* what, Text text, Level level) const { k_.log(kernel::kNoLink, what, std::move(text), level); }
    const std::string& name() const { return pipeline_.name().empty() ? pipeline_.id() : pipeline_.name(); }
    /// How the log calls it.
    Text title(const Execution& execution) const {
        const bool is_one_of_many = services::sim_time(pipeline_.commit_every()) > 0 || flow_.started > 1;
        return is_one_of_many ? say("Pipeline %1, execution %2", name(), execution.number) : say("Pipeline %1", name());
    }

    Kernel& k_;
    const services::Plan& plan_;
    const model::Pipeline& pipeline_;
    Flow& flow_;
};

void Pipelines::Line::act() {
    settle();
    if (next_commit() != k_.now()) return;
    commit();
    settle();
}

/// Executions go on as far as they can, the oldest first.
void Pipelines::Line::settle() {
    auto& all = flow_.executions;
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (Execution& each : all)
            while (step(each)) goes_on = true;
    }
    keep_those_over();
    std::erase_if(all, [](const Execution& each) { return each.is_over(); });
}

void Pipelines::Line::keep_those_over() {
    for (const Execution& each : flow_.executions)
        if (each.is_over()) flow_.over.push_back(each);
    const std::size_t more = flow_.over.size() > kMostOver ? flow_.over.size() - kMostOver : 0;
    flow_.over.erase(flow_.over.begin(), flow_.over.begin() + static_cast<std::ptrdiff_t>(more));
}

void Pipelines::Line::end(Execution& execution, PipelineStatus status) const {
    execution.status = status;
    execution.ended = k_.now();
}

SimTime Pipelines::Line::next() const {
    SimTime next = next_commit();
    for (const Execution& each : flow_.executions) next = std::min(next, this->next(each));
    return next;
}

SimTime Pipelines::Line::next_commit() const {
    const SimTime at = services::sim_time(pipeline_.at()), every = services::sim_time(pipeline_.commit_every());
    const SimTime from = std::max(k_.now(), flow_.committed + 1);
    if (every == 0) return at >= from && flow_.committed < 0 ? at : kNever;
    return at >= from ? at : at + (from - at + every - 1) / every * every;
}

SimTime Pipelines::Line::next(const Execution& execution) const {
    const SimTime now = k_.now();
    if (execution.waits) return is_free_for(execution) ? now : kNever;
    if (begins_anew(execution, pipeline_)) return now;
    if (!execution.deployment.empty()) return now + kLook - (now - execution.since) % kLook;
    const PipelineStage& stage = stage_of(execution);
    return std::max(now, execution.since + std::min(services::sim_time(stage.time()), limit_of(stage, plan_)));
}

void Pipelines::Line::commit() {
    flow_.committed = k_.now();
    const double most = services::fact_value("CP-02.executions", plan_.design.limits_as_of());
    if (pipeline_.execution_mode() != model::SUPERSEDED && static_cast<double>(flow_.executions.size()) >= most)
        return log("pipeline-refused", say("Pipeline %1: a commit starts no execution, for %2 are in progress.", name(), most),
                   Level::Warning);
    if (flow_.started++ == 0) flow_.first = k_.now();
    Execution& execution = flow_.executions.emplace_back();
    execution.number = flow_.started;
    execution.began = k_.now();
    log("pipeline-started", say("%1 begins with a commit.", title(execution)), Level::Info);
    arrive(execution);
}

bool Pipelines::Line::step(Execution& execution) {
    if (execution.is_over()) return false;
    if (execution.waits) return enter(execution);
    if (begins_anew(execution, pipeline_)) {
        begin_stage(execution);
        return true;
    }
    const std::optional<bool> good = outcome(execution);
    if (good) end_stage(execution, *good);
    return good.has_value();
}

/// Of those that wait for a stage a newer one takes the place, where the mode says so.
void Pipelines::Line::arrive(Execution& execution) {
    execution.waits = true;
    if (execution.stage < pipeline_.stages_size()) execution.stages.push_back({name_of(stage_of(execution))});
    for (Execution& each : flow_.executions) {
        if (pipeline_.execution_mode() != model::SUPERSEDED || each.is_over() || !each.waits || each.stage != execution.stage) continue;
        if (each.number >= execution.number) continue;
        end(each, PipelineStatus::Superseded);
        log("execution-superseded", say("%1 is superseded by execution %2.", title(each), execution.number), Level::Info);
    }
    if (!enter(execution)) log("execution-waits", say("%1 waits for %2.", title(execution), name_of(stage_of(execution))), Level::Info);
}

/// Nobody is in its stage, and nobody older waits for it.
bool Pipelines::Line::is_free_for(const Execution& execution) const {
    if (pipeline_.execution_mode() == model::PARALLEL || execution.stage >= pipeline_.stages_size()) return true;
    return std::none_of(flow_.executions.begin(), flow_.executions.end(), [&](const Execution& each) {
        return !each.is_over() && each.stage == execution.stage && (!each.waits || each.number < execution.number);
    });
}

bool Pipelines::Line::enter(Execution& execution) {
    if (!is_free_for(execution)) return false;
    execution.waits = false;
    begin_stage(execution);
    return true;
}

void Pipelines::Line::begin_stage(Execution& execution) {
    execution.since = k_.now();
    execution.deployment.clear();
    execution.refused = false;
    if (execution.stage >= pipeline_.stages_size()) {
        forget_open_stage(execution);
        end(execution, PipelineStatus::Succeeded);
        return log("pipeline-succeeded", say("%1 has succeeded after %2.", title(execution), span_text(k_.now() - execution.began)),
                   Level::Good);
    }
    const PipelineStage& stage = stage_of(execution);
    execution.stages.back() = {name_of(stage), k_.now()};
    log("stage-started", say("%1: %2 begins.", title(execution), name_of(stage)), Level::Info);
    if (stage.action() == model::CODE_DEPLOY) start_deployment(execution);
}

/// A target has one deployment at a time (CodeDeploy's DeploymentLimitExceededException), so the same one is not followed twice.
void Pipelines::Line::start_deployment(Execution& execution) {
    const std::string& deployment = stage_of(execution).deployment();
    const auto target = target_of(deployment, plan_);
    const auto began_it_now = [&](const Execution& each) {
        return !each.is_over() && !each.waits && each.deployment == deployment && each.since == k_.now();
    };
    execution.refused = std::any_of(flow_.executions.begin(), flow_.executions.end(), began_it_now) ||
                        (target && target->type->progress(k_, target->node, deployment) == DeploymentProgress::Running);
    execution.deployment = deployment;
    if (target) target->type->start(k_, target->node, deployment);
}

/// Whether its stage has ended well; nothing while it goes on.
std::optional<bool> Pipelines::Line::outcome(const Execution& execution) const {
    const PipelineStage& stage = stage_of(execution);
    const SimTime age = k_.now() - execution.since, limit = limit_of(stage, plan_);
    if (execution.deployment.empty()) {
        const SimTime time = services::sim_time(stage.time());
        if (age < std::min(time, limit)) return {};
        return !stage.fails() && time <= limit;
    }
    const auto target = target_of(execution.deployment, plan_);
    if (target && age == 0) return {};
    if (execution.refused) return false;
    const auto progress = target ? target->type->progress(k_, target->node, execution.deployment) : DeploymentProgress::None;
    if (progress == DeploymentProgress::Running && age < limit) return {};
    return progress == DeploymentProgress::Succeeded;
}

void Pipelines::Line::end_stage(Execution& execution, bool good) {
    const PipelineStage& stage = stage_of(execution);
    const SimTime took = k_.now() - execution.since;
    flow_.minutes.add(stage, took);
    execution.stages.back().ended = k_.now();
    log(good ? "stage-succeeded" : "stage-failed",
        good ? say("%1: %2 has succeeded after %3.", title(execution), name_of(stage), span_text(took))
             : say("%1: %2 has failed after %3.", title(execution), name_of(stage), span_text(took)),
        good ? Level::Info : Level::Warning);
    if (good) {
        ++execution.stage;
        return arrive(execution);
    }
    end(execution, PipelineStatus::Failed);
    log("pipeline-failed", say("%1 stops: the stages after it are not reached.", title(execution)), Level::Warning);
}

void Pipelines::Minutes::add(const PipelineStage& stage, SimTime took) {
    if (stage.action() == model::MANUAL_APPROVAL) return;
    const SimTime minutes = (took + kMinute - 1) / kMinute;
    const auto started = static_cast<double>(minutes);
    actions += started;
    if (stage.action() == model::CODE_BUILD) builds[static_cast<std::size_t>(stage.compute_type())] += started;
}

Pipelines::Pipelines(Kernel& k, const services::Plan& plan) { edited(k, plan); }

void Pipelines::edited(Kernel& k, const services::Plan& plan) {
    std::vector<Flow> flows;
    for (const model::Pipeline& each : plan.design.pipelines()) {
        const auto known = std::find_if(flows_.begin(), flows_.end(), [&](const Flow& old) { return old.pipeline == each.id(); });
        flows.push_back(known != flows_.end() ? *known : Flow{each.id()});
    }
    std::sort(flows.begin(), flows.end(), [](const Flow& a, const Flow& b) { return a.pipeline < b.pipeline; });
    flows_ = std::move(flows);
    plan_next(k, plan);
}

void Pipelines::plan_next(Kernel& k, const services::Plan& plan) {
    next_ = kNever;
    for (Flow& each : flows_) next_ = std::min(next_, Line(k, plan, each).next());
}

void Pipelines::act(Kernel& k, const services::Plan& plan) {
    for (Flow& each : flows_) Line(k, plan, each).act();
    plan_next(k, plan);
}

/// An edit took its stage, or made a deployment of it.
bool Pipelines::begins_anew(const Execution& execution, const model::Pipeline& pipeline) {
    return execution.stage >= pipeline.stages_size() ||
           (execution.deployment.empty() && pipeline.stages(execution.stage).action() == model::CODE_DEPLOY);
}

void Pipelines::meter(SimTime now, const model::Pipeline& pipeline, services::Usage& usage) const {
    const auto flow = std::find_if(flows_.begin(), flows_.end(), [&](const Flow& each) { return each.pipeline == pipeline.id(); });
    if (flow == flows_.end() || flow->started == 0) return;
    Minutes minutes = flow->minutes;
    for (const Execution& each : flow->executions)
        if (!each.waits && !begins_anew(each, pipeline)) minutes.add(pipeline.stages(each.stage), now - each.since);
    constexpr const char* kBuilds[] = {"codebuild-small", "codebuild-medium", "codebuild-large"};
    for (std::size_t i = 0; i < std::size(kBuilds); ++i)
        if (minutes.builds[i] > 0) usage.add(kBuilds[i], minutes.builds[i]);
    // Only pipelines of type V2 have the other modes.
    if (pipeline.execution_mode() == model::SUPERSEDED)
        usage.add("codepipeline-v1", services::months(static_cast<double>(now - flow->first)));
    else
        usage.add("codepipeline-v2", minutes.actions);
}

std::vector<PipelineReading> Pipelines::readings() const {
    std::vector<PipelineReading> readings;
    for (const Flow& flow : flows_) {
        auto& executions = readings.emplace_back(PipelineReading{flow.pipeline, flow.over}).executions;
        executions.insert(executions.end(), flow.executions.begin(), flow.executions.end());
        std::sort(executions.begin(), executions.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    }
    return readings;
}

}  // namespace nephoscope::scenario
