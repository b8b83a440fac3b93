#include "desktop/plan/plan_items.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

#include "desktop/inspector/fault_choices.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "engine/services/lifecycle.h"

namespace nephoscope::desktop {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop::PlanItem)
};

constexpr SimTime kMinute = 60 * kSecond;

QString nameOf(const Document& document, const std::string& id) {
    const QString key = QString::fromStdString(id);
    if (const model::Component* component = document.component(key); component && !component->name().empty())
        return QString::fromStdString(component->name());
    if (const model::Container* container = document.container(key); container && !container->name().empty())
        return QString::fromStdString(container->name());
    if (const model::Connection* connection = document.connection(key))
        return nameOf(document, connection->from()) + QStringLiteral(" \u2192 ") + nameOf(document, connection->to());
    return key;
}

/// Null: the target has no such fault.
const services::FaultType* typeOf(const Document& document, const model::Fault& fault) {
    const auto in = [&](std::span<const services::FaultType> types) -> const services::FaultType* {
        const auto found = std::find_if(types.begin(), types.end(), [&](const auto& each) { return each.action == fault.action(); });
        return found == types.end() ? nullptr : &*found;
    };
    const services::ServiceType* service = serviceOf(document.component(QString::fromStdString(fault.target())));
    const services::FaultType* own = service ? in(service->faults) : nullptr;
    return own ? own : in(services::common_faults());
}

QString joined(const QString& what, const QString& whom) {
    return what.isEmpty() || whom.isEmpty() ? what + whom : Texts::tr("%1: %2").arg(what, whom);
}

/// When the last of them begins or ends, as far as that is known.
SimTime lastOf(const std::vector<PlanStep>& steps) {
    SimTime last = 0;
    for (const PlanStep& each : steps)
        for (const SimTime time : {each.start, each.end})
            if (time != kNever) last = std::max(last, time);
    return last;
}

void setSpans(PlanItem& item, const std::vector<fis::Span>& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i)
        std::tie(item.steps[i].start, item.steps[i].end) = std::tie(spans[i].start, spans[i].end);
}

PlanItem itemOf(const Document& document, const model::Fault& fault) {
    PlanItem item;
    item.kind = PlanKind::Fault;
    item.name = joined(faultLabel(fault.action()), nameOf(document, fault.target()));
    item.start = services::sim_time(fault.at());
    const SimTime length = services::sim_time(fault.duration());
    const services::FaultType* type = typeOf(document, fault);
    item.resizable = length > 0 || (type && type->lasts);
    item.end = length > 0 ? item.start + length : item.resizable ? kNever : item.start;
    return item;
}

PlanItem itemOf(const Document& document, const model::Deployment& deployment) {
    PlanItem item;
    item.kind = PlanKind::Deployment;
    item.name = joined(nameOf(document, deployment.app_version()), nameOf(document, deployment.target()));
    item.start = item.end = services::sim_time(deployment.at());
    return item;
}

PlanItem itemOf(const Document&, const model::Experiment& experiment) {
    PlanItem item;
    item.kind = PlanKind::Experiment;
    item.name = QString::fromStdString(experiment.name().empty() ? experiment.id() : experiment.name());
    item.start = item.end = services::sim_time(experiment.at());
    fis::Parsed parsed = fis::parse(experiment.template_());
    if (!parsed.valid()) return item;
    for (const fis::Action& each : parsed.made.actions) item.steps.push_back({QString::fromStdString(each.name)});
    item.experiment = std::make_shared<const fis::Template>(std::move(parsed.made));
    setSpans(item, fis::schedule(*item.experiment));
    item.end = item.start + lastOf(item.steps);
    return item;
}

/// Nobody knows how long a deployment takes.
SimTime lengthOf(const model::PipelineStage& stage) {
    if (stage.action() == model::CODE_DEPLOY) return kNever;
    const SimTime time = services::sim_time(stage.time());
    return stage.action() == model::CODE_BUILD ? std::min(time, services::sim_time(stage.timeout())) : time;
}

bool endsExecution(const model::PipelineStage& stage) {
    return stage.action() != model::CODE_DEPLOY && (stage.fails() || lengthOf(stage) < services::sim_time(stage.time()));
}

QString nameOf(const model::PipelineStage& stage) {
    if (!stage.name().empty()) return QString::fromStdString(stage.name());
    const auto* action = model::StageAction_descriptor()->FindValueByNumber(stage.action());
    return action ? schemaText(model::label_of(*action)) : QString();
}

/// Stages from `first` on, which begins at `start`, until one that fails. Those after a deployment begin nobody knows when.
std::vector<PlanStep> stagesFrom(const model::Pipeline& pipeline, int first, SimTime start) {
    std::vector<PlanStep> steps;
    for (int i = first; i < pipeline.stages_size(); ++i) {
        const model::PipelineStage& stage = pipeline.stages(i);
        const SimTime length = lengthOf(stage), end = start == kNever || length == kNever ? kNever : start + length;
        steps.push_back({nameOf(stage), start, end});
        if (endsExecution(stage)) break;
        start = end;
    }
    return steps;
}

PlanItem itemOf(const Document&, const model::Pipeline& pipeline) {
    PlanItem item;
    item.kind = PlanKind::Pipeline;
    item.name = QString::fromStdString(pipeline.name().empty() ? pipeline.id() : pipeline.name());
    item.start = services::sim_time(pipeline.at());
    item.every = services::sim_time(pipeline.commit_every());
    item.steps = stagesFrom(pipeline, 0, 0);
    item.end = item.every > 0 ? kNever : item.start + lastOf(item.steps);
    return item;
}

Standing standingOf(scenario::ActionStatus status) {
    using enum scenario::ActionStatus;
    switch (status) {
        case Pending: return Standing::Planned;
        case Running: return Standing::Acting;
        case Completed: return Standing::Done;
        case Failed: return Standing::Failed;
        case Stopped: return Standing::Stopped;
        case Skipped:
        case Cancelled: break;
    }
    return Standing::Skipped;
}

std::pair<Standing, QString> standingOf(const scenario::ExperimentReading& reading) {
    using enum scenario::ExperimentStatus;
    const QString ended = planClock(reading.ended);
    switch (reading.status) {
        case Pending: break;
        case Running: return {Standing::Acting, Texts::tr("Running")};
        case Completed: return {Standing::Done, Texts::tr("Completed at %1").arg(ended)};
        case Stopped: return {Standing::Stopped, Texts::tr("Stopped at %1").arg(ended)};
        case Failed: return {Standing::Failed, Texts::tr("Failed at %1").arg(ended)};
    }
    return {Standing::Planned, QString()};
}

/// A running experiment goes on with the template with which it began, whatever was edited since.
bool isOf(const scenario::ExperimentReading& reading, const fis::Template& of) {
    return std::equal(reading.actions.begin(), reading.actions.end(), of.actions.begin(), of.actions.end(),
                      [](const auto& read, const fis::Action& action) { return read.name == action.name; });
}

void showRun(PlanItem& item, const scenario::ExperimentReading& reading) {
    if (!item.experiment || reading.started != item.start || !isOf(reading, *item.experiment)) return;
    std::vector<std::optional<fis::Span>> known(reading.actions.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        const auto& action = reading.actions[i];
        const SimTime due = action.started + item.experiment->actions[i].duration, end = action.ended >= 0 ? action.ended : due;
        if (action.started >= 0) known[i] = fis::Span{action.started - item.start, end - item.start};
    }
    setSpans(item, fis::schedule(*item.experiment, known));
    for (std::size_t i = 0; i < known.size(); ++i) {
        item.steps[i].standing = standingOf(reading.actions[i].status);
        if (reading.actions[i].status == scenario::ActionStatus::Cancelled) item.steps[i].start = item.steps[i].end = kNever;
    }
    item.end = reading.ended >= 0 ? reading.ended : item.start + lastOf(item.steps);
    std::tie(item.standing, item.state) = standingOf(reading);
}

/// Null: none has begun since `from`.
const scenario::PipelineExecution* presentOf(const scenario::PipelineReading& reading, SimTime from) {
    const scenario::PipelineExecution* last = nullptr;
    for (const scenario::PipelineExecution& each : reading.executions) {
        if (each.began < from) continue;
        if (each.status == scenario::PipelineStatus::InProgress) return &each;
        last = &each;
    }
    return last;
}

std::vector<PlanStep> stepsOf(const scenario::PipelineExecution& execution, const model::Pipeline& pipeline, SimTime from, SimTime now) {
    std::vector<PlanStep> steps;
    for (std::size_t i = 0; i < execution.stages.size(); ++i) {
        const auto& stage = execution.stages[i];
        const int number = static_cast<int>(i);
        if (stage.ended < 0) {
            if (execution.status != scenario::PipelineStatus::InProgress) break;
            std::vector<PlanStep> open = stagesFrom(pipeline, number, stage.began < 0 ? kNever : stage.began - from);
            if (stage.began >= 0 && !open.empty()) open[0].standing = Standing::Acting;
            if (stage.began >= 0 && !open.empty() && open[0].end == kNever) open[0].end = now - from;
            steps.insert(steps.end(), open.begin(), open.end());
            break;
        }
        const QString name = number < pipeline.stages_size() ? nameOf(pipeline.stages(number)) : QString::fromStdString(stage.name);
        steps.push_back({name, stage.began - from, stage.ended - from, Standing::Done});
    }
    if (execution.status == scenario::PipelineStatus::Failed && !steps.empty()) steps.back().standing = Standing::Failed;
    return steps;
}

std::pair<Standing, QString> standingOf(const scenario::PipelineExecution& execution) {
    using enum scenario::PipelineStatus;
    const auto& stages = execution.stages;
    const QString stage = stages.empty() ? QString() : QString::fromStdString(stages.back().name), ended = planClock(execution.ended);
    switch (execution.status) {
        case InProgress: break;
        case Succeeded: return {Standing::Done, Texts::tr("Succeeded at %1").arg(ended)};
        case Failed: return {Standing::Failed, Texts::tr("Failed at %1 in %2").arg(ended, stage)};
        case Superseded: return {Standing::Stopped, Texts::tr("Superseded at %1").arg(ended)};
    }
    if (stages.empty() || stages.back().began < 0) return {Standing::Acting, Texts::tr("Waits for %1").arg(stage)};
    return {Standing::Acting, Texts::tr("In progress: %1 since %2").arg(stage, planClock(stages.back().began))};
}

void showRun(PlanItem& item, const scenario::PipelineReading& reading, const model::Pipeline& pipeline, SimTime now) {
    const scenario::PipelineExecution* present = presentOf(reading, item.start);
    if (!present) return;
    item.steps = stepsOf(*present, pipeline, item.start, now);
    const SimTime reached = std::max(now, item.start + lastOf(item.steps));
    if (item.every == 0) item.end = present->ended >= 0 ? present->ended : reached;
    std::tie(item.standing, item.state) = standingOf(*present);
    if (item.every > 0 || reading.executions.size() > 1) item.state = Texts::tr("Execution %1: %2").arg(present->number).arg(item.state);
}

/// Null: there is none.
const model::Pipeline* findPipeline(const Document& document, const std::string& id) {
    for (const model::Pipeline& each : document.design().pipelines())
        if (each.id() == id) return &each;
    return nullptr;
}

template <typename T>
bool setTime(std::optional<Part>& part, SimTime start) {
    T* found = part ? std::get_if<T>(&*part) : nullptr;
    if (found) *found->mutable_at() = model::to_duration(to_seconds(start));
    return found;
}

}  // namespace

std::vector<PlanItem> planItems(const Document& document) {
    std::vector<PlanItem> items;
    const auto add = [&](const auto& part) {
        items.push_back(itemOf(document, part));
        items.back().id = QString::fromStdString(part.id());
    };
    const model::Design& design = document.design();
    for (const model::Experiment& each : design.experiments()) add(each);
    for (const model::Pipeline& each : design.pipelines()) add(each);
    for (const model::Deployment& each : design.deployments())
        if (!services::is_started_by_pipeline(design, each.id())) add(each);
    for (const model::Fault& each : design.faults()) add(each);
    std::stable_sort(items.begin(), items.end(), [](const PlanItem& a, const PlanItem& b) { return a.start < b.start; });
    return items;
}

PlanItem withRun(PlanItem planned, const Document& document, const run::View& view) {
    const std::string id = planned.id.toStdString();
    for (const scenario::ExperimentReading& each : view.experiments)
        if (each.id == id && planned.kind == PlanKind::Experiment) showRun(planned, each);
    for (const scenario::PipelineReading& each : view.pipelines)
        if (const model::Pipeline* pipeline = each.id == id ? findPipeline(document, id) : nullptr)
            showRun(planned, each, *pipeline, view.now);
    return planned;
}

std::optional<Part> movedTo(const Document& document, const QString& id, SimTime start) {
    std::optional<Part> part = document.part(id);
    const bool moved = setTime<model::Fault>(part, start) || setTime<model::Deployment>(part, start) ||
                       setTime<model::Pipeline>(part, start) || setTime<model::Experiment>(part, start);
    return moved ? part : std::nullopt;
}

std::optional<Part> lasting(const Document& document, const QString& id, SimTime length) {
    std::optional<Part> part = document.part(id);
    auto* fault = part ? std::get_if<model::Fault>(&*part) : nullptr;
    if (!fault) return std::nullopt;
    *fault->mutable_duration() = model::to_duration(to_seconds(length));
    return part;
}

model::Fault plannedFault(const Document& document, const services::FaultType& type, const QString& target, int instance, SimTime at) {
    model::Fault fault;
    model::fill_initial(&fault, services::catalog().facts, document.design().limits_as_of());
    fault.set_id(document.freshId(QStringLiteral("fault")).toStdString());
    fault.set_action(std::string(type.action));
    fault.set_target(target.toStdString());
    fault.set_instance(instance);
    fault.set_magnitude(type.initial_magnitude);
    *fault.mutable_at() = model::to_duration(to_seconds(at));
    if (type.lasts) *fault.mutable_duration() = model::to_duration(to_seconds(kMinute));
    return fault;
}

QString planClock(SimTime time) {
    const SimTime seconds = (time + kSecond / 2) / kSecond;
    const QString minutes = QStringLiteral("%1:%2").arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'));
    const QString text = minutes.arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:").arg(seconds / 3600) + text : text;
}

QString planTimes(SimTime start, SimTime end) {
    if (end == kNever) return Texts::tr("At %1, until the run ends").arg(planClock(start));
    if (end <= start) return Texts::tr("At %1").arg(planClock(start));
    return Texts::tr("At %1, for %2").arg(planClock(start), planClock(end - start));
}

}  // namespace nephoscope::desktop
