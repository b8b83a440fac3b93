#include "engine/scenario/experiments.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/kernel/random.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"

namespace nephoscope::scenario {

using services::ExperimentPlan;
using Kind = ExperimentPlan::Kind;
using Level = kernel::Observer::Level;

namespace {

/// "stop-web (aws:ec2:stop-instances, 120 s)"
Text words(const fis::Action& action) {
    return action.duration > 0 ? say("%1 (%2, %3 s)", action.name, action.id, to_seconds(action.duration))
                               : say("%1 (%2)", action.name, action.id);
}

Text titled(const std::string& name) { return say("Experiment %1", model::in_quotes(name)); }

/// Null: no such alarm.
const AlarmReading* alarm_of(const std::vector<AlarmReading>& alarms, const std::string& id) {
    for (const AlarmReading& each : alarms)
        if (each.id == id) return &each;
    return nullptr;
}

AlarmState state_of(const std::vector<AlarmReading>& alarms, const std::string& id) {
    const AlarmReading* found = alarm_of(alarms, id);
    return found ? found->state : AlarmState::InsufficientData;
}

bool is_over(ActionStatus status) { return status != ActionStatus::Pending && status != ActionStatus::Running; }

/// What FIS would find: instances that run, and no standby.
bool is_found(services::CellState state) {
    using enum services::CellState;
    return state != Empty && state != Stopped && state != Terminating && state != Standby;
}

/// "us-east-1b", "b", or a zone's id or name.
bool is_zone(const services::Plan& plan, std::uint8_t zone, const std::string& wanted) {
    if (wanted.empty()) return true;
    if (zone >= plan.shared.zones.size()) return false;
    const std::string& id = plan.shared.zones[zone];
    for (const model::Container& each : plan.design.containers())
        if (each.id() == id && each.name() == wanted) return true;
    return id == wanted || wanted.back() == static_cast<char>('a' + zone);
}

/// Keeps `count` of them, in their order: which ones, the key decides.
template <typename T>
void choose(std::vector<T>& from, std::size_t count, std::uint64_t key) {
    std::vector<std::size_t> order(from.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    kernel::Stream draw(key);
    for (std::size_t i = 0; i < count; ++i) std::swap(order[i], order[i + kernel::below(draw, order.size() - i)]);
    order.resize(count);
    std::sort(order.begin(), order.end());
    std::vector<T> chosen;
    chosen.reserve(order.size());
    for (const std::size_t i : order) chosen.push_back(std::move(from[i]));
    from = std::move(chosen);
}

std::vector<const model::Experiment*> by_id(const model::Design& design) {
    std::vector<const model::Experiment*> sorted;
    for (const model::Experiment& each : design.experiments()) sorted.push_back(&each);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->id() < b->id(); });
    return sorted;
}

}  // namespace

const char* status_name(ExperimentStatus status) {
    constexpr const char* kNames[] = {"pending", "running", "completed", "stopped", "failed"};
    return kNames[static_cast<std::size_t>(status)];
}

const char* status_name(ActionStatus status) {
    constexpr const char* kNames[] = {"pending", "running", "completed", "skipped", "stopped", "failed", "cancelled"};
    return kNames[static_cast<std::size_t>(status)];
}

Experiments::Experiments(const services::Plan& plan) {
    for (const model::Experiment* each : by_id(plan.design)) {
        Memory& made = memories_.emplace_back();
        made.id = each->id();
        made.name = each->name().empty() ? each->id() : each->name();
        made.at = services::sim_time(each->at());
        made.due = true;
        made.plan = std::make_shared<const ExperimentPlan>(services::bind_experiment(plan.design, *each, nullptr));
        made.actions.resize(made.plan->actions.size());
    }
    plan_next();
}

void Experiments::plan_next() {
    next_ = kNever;
    for (const Memory& each : memories_) {
        if (each.due) next_ = std::min(next_, each.at);
        for (std::size_t i = 0; each.status == ExperimentStatus::Running && i < each.actions.size(); ++i)
            if (each.actions[i].status == ActionStatus::Running)
                next_ = std::min(next_, each.actions[i].started + each.plan->made.actions[i].duration);
    }
}

void Experiments::act(Stage& stage) {
    const SimTime now = stage.kernel().now();
    for (Memory& each : memories_) {
        if (each.due && each.at <= now) start(stage, each);
        if (each.status == ExperimentStatus::Running) go_on(stage, each);
    }
    plan_next();
}

void Experiments::watch(Stage& stage) {
    if (std::none_of(memories_.begin(), memories_.end(), [](const Memory& each) { return each.status == ExperimentStatus::Running; }))
        return;
    const auto alarms = stage.alarms().alarms(stage.kernel().now());
    for (Memory& each : memories_) {
        for (const ExperimentPlan::Stop& stop : each.plan->stops) {
            if (each.status != ExperimentStatus::Running || state_of(alarms, stop.alarm) != AlarmState::Alarm) continue;
            end(stage, each, ExperimentStatus::Stopped, say("alarm %1 went off", alarm_of(alarms, stop.alarm)->name));
        }
    }
    plan_next();
}

/// Known ones keep what has become of them; those that wait take what the plan says now.
void Experiments::edited(Stage& stage) {
    const SimTime now = stage.kernel().now();
    std::vector<Memory> before = std::move(memories_);
    *this = Experiments(stage.plan());
    for (Memory& made : memories_) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const Memory& each) { return each.id == made.id; });
        if (known == before.end() || known->status == ExperimentStatus::Pending) {
            made.due = made.at > now || (made.at == now && (known == before.end() || known->due));
            continue;
        }
        const bool again = known->status != ExperimentStatus::Running && made.at != known->at && made.at > now;
        if (again) continue;
        known->at = known->status == ExperimentStatus::Running ? known->at : made.at;
        known->name = made.name;
        made = std::move(*known);
        known->id.clear();
    }
    for (Memory& each : before)
        if (!each.id.empty() && each.status == ExperimentStatus::Running)
            end(stage, each, ExperimentStatus::Stopped, say("it was removed"));
    plan_next();
}

std::vector<ExperimentReading> Experiments::readings() const {
    std::vector<ExperimentReading> readings;
    for (const Memory& each : memories_) {
        ExperimentReading& made = readings.emplace_back();
        made.id = each.id;
        made.name = each.name;
        made.status = each.status;
        made.started = each.started;
        made.ended = each.ended;
        for (std::size_t i = 0; i < each.actions.size(); ++i) {
            const fis::Action& action = each.plan->made.actions[i];
            made.actions.push_back({action.name, action.id, each.actions[i].status, each.actions[i].started, each.actions[i].ended});
        }
    }
    return readings;
}

/// What a target finds now, and of that what its selection takes.
std::vector<Experiments::Resource> Experiments::resources(Stage& stage, const Memory& memory, std::size_t target) {
    const ExperimentPlan::Target& bound = memory.plan->targets[target];
    const services::Plan& plan = stage.plan();
    std::vector<Resource> found;
    for (const std::string& object : bound.objects) {
        const auto node = plan.node(object);
        if (!bound.of_instances || !node) {
            found.push_back({object});
            continue;
        }
        services::Observation seen;
        plan.types[*node]->observe(stage.kernel(), *node, seen);
        for (const services::CellReading& cell : seen.cells)
            if (is_found(cell.state) && is_zone(plan, cell.zone, bound.zone))
                found.push_back({object, static_cast<std::int32_t>(cell.instance)});
    }
    const fis::Target& source = memory.plan->made.targets[target];
    const std::uint64_t key = kernel::hash(memory.id + "\n" + source.name, plan.design.run().seed());
    choose(found, source.selection.of(found.size()), key);
    return found;
}

/// Empty: it may start.
Text Experiments::why_not(Stage& stage, const Memory& memory) const {
    const ExperimentPlan& plan = *memory.plan;
    if (!plan.valid) return say("its template cannot be read");
    const auto alarms = stage.alarms().alarms(stage.kernel().now());
    for (const ExperimentPlan::Stop& each : plan.stops)
        if (state_of(alarms, each.alarm) == AlarmState::Alarm)
            return say("alarm %1 of its stop conditions is in ALARM already", alarm_of(alarms, each.alarm)->name);
    for (std::size_t i = 0; i < plan.targets.size() && !plan.made.skip_empty_targets; ++i)
        if (plan.targets[i].used && memory.targets[i].empty()) return say("target %1 finds nothing", plan.made.targets[i].name);
    return {};
}

void Experiments::start(Stage& stage, Memory& memory) {
    memory.due = false;
    memory.started = stage.kernel().now();
    memory.targets.clear();
    memory.actions.assign(memory.plan->actions.size(), {});
    for (std::size_t i = 0; i < memory.plan->targets.size(); ++i) memory.targets.push_back(resources(stage, memory, i));
    if (const Text why = why_not(stage, memory); !why.empty()) return end(stage, memory, ExperimentStatus::Failed, why);
    memory.status = ExperimentStatus::Running;
    stage.note("experiment-started", say("%1 started.", titled(memory.name)), Level::Warning);
}

bool Experiments::may_start(const Memory& memory, std::size_t action) const {
    if (memory.actions[action].status != ActionStatus::Pending) return false;
    const auto& before = memory.plan->made.actions[action].start_after;
    return std::all_of(before.begin(), before.end(), [&](std::size_t each) { return is_over(memory.actions[each].status); });
}

/// Ends what is due and starts what may, until nothing of this instant is left.
void Experiments::go_on(Stage& stage, Memory& memory) {
    const SimTime now = stage.kernel().now();
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < memory.actions.size(); ++i) {
            const ActionMemory& action = memory.actions[i];
            if (action.status != ActionStatus::Running || action.started + memory.plan->made.actions[i].duration > now) continue;
            end_action(stage, memory, i, ActionStatus::Completed);
            changed = true;
        }
        for (std::size_t i = 0; i < memory.actions.size(); ++i) {
            if (!may_start(memory, i)) continue;
            if (!start_action(stage, memory, i)) return;
            changed = true;
        }
    }
    const bool over = std::all_of(memory.actions.begin(), memory.actions.end(), [](const auto& each) { return is_over(each.status); });
    if (over) end(stage, memory, ExperimentStatus::Completed, {});
}

bool Experiments::start_action(Stage& stage, Memory& memory, std::size_t action) {
    const ExperimentPlan::Action& bound = memory.plan->actions[action];
    const fis::Action& source = memory.plan->made.actions[action];
    ActionMemory& state = memory.actions[action];
    state.status = ActionStatus::Running;
    state.started = stage.kernel().now();
    if (bound.kind == Kind::NotActedOn)
        stage.note("action-not-acted-on", say("%1: %2 is kept, not acted on.", titled(memory.name), words(source)), Level::Warning);
    else
        stage.note("action-started", say("%1: %2 started.", titled(memory.name), words(source)), Level::Info);
    const Text failure = befall(stage, memory, action);
    if (failure.empty()) return true;
    end_action(stage, memory, action, ActionStatus::Failed);
    end(stage, memory, ExperimentStatus::Failed, say("action %1 failed: %2", source.name, failure));
    return false;
}

/// Why it failed; empty: it did not.
Text Experiments::befall(Stage& stage, Memory& memory, std::size_t action) {
    const ExperimentPlan::Action& bound = memory.plan->actions[action];
    if (bound.kind == Kind::AssertsAlarms) {
        const auto alarms = stage.alarms().alarms(stage.kernel().now());
        for (const std::string& each : bound.alarms) {
            const std::string state = state_name(state_of(alarms, each));
            if (std::find(bound.states.begin(), bound.states.end(), state) == bound.states.end())
                return say("alarm %1 is in %2", each, state);
        }
    }
    const SimTime duration = memory.plan->made.actions[action].duration;
    bool any = false;
    for (const ExperimentPlan::Effect& effect : bound.effects) {
        for (const Resource& resource : memory.targets[effect.target]) {
            if (resource.object != effect.object) continue;
            model::Fault fault;
            fault.set_id(memory.id);
            fault.set_action(std::string(effect.type->action));
            fault.set_target(effect.object);
            fault.set_instance(effect.type->target == services::FaultTarget::Instance ? resource.instance : -1);
            fault.set_magnitude(effect.magnitude);
            *fault.mutable_duration() = model::to_duration(to_seconds(duration));
            if (const Status acted = stage.act(fault, false); !acted) return acted.error().message;
            any = true;
            if (duration > 0) memory.actions[action].faults.push_back(std::move(fault));
            if (effect.type->target != services::FaultTarget::Instance) break;
        }
    }
    if (!any && bound.kind == Kind::Acts) end_action(stage, memory, action, ActionStatus::Skipped);
    return {};
}

void Experiments::end_action(Stage& stage, Memory& memory, std::size_t action, ActionStatus status) {
    ActionMemory& state = memory.actions[action];
    for (const model::Fault& each : state.faults) (void)stage.act(each, true);
    state.faults.clear();
    state.status = status;
    state.ended = stage.kernel().now();
    const fis::Action& source = memory.plan->made.actions[action];
    if (status != ActionStatus::Failed)
        stage.note(status == ActionStatus::Skipped ? "action-skipped" : "action-ended",
                   say("%1: %2 %3.", titled(memory.name), words(source), std::string(status_name(status))), Level::Info);
}

/// What runs is taken back, what waits never starts.
void Experiments::end(Stage& stage, Memory& memory, ExperimentStatus status, const Text& why) {
    for (std::size_t i = 0; i < memory.actions.size(); ++i) {
        if (memory.actions[i].status == ActionStatus::Running) end_action(stage, memory, i, ActionStatus::Stopped);
        if (memory.actions[i].status == ActionStatus::Pending) memory.actions[i].status = ActionStatus::Cancelled;
    }
    memory.status = status;
    memory.ended = stage.kernel().now();
    const char* what = status == ExperimentStatus::Completed ? "experiment-completed"
                       : status == ExperimentStatus::Stopped ? "experiment-stopped"
                                                             : "experiment-failed";
    stage.note(what,
               why.empty() ? say("%1 %2.", titled(memory.name), std::string(status_name(status)))
                           : say("%1 %2: %3.", titled(memory.name), std::string(status_name(status)), why),
               status == ExperimentStatus::Completed ? Level::Good
               : status == ExperimentStatus::Stopped ? Level::Warning
                                                     : Level::Problem);
}

}  // namespace nephoscope::scenario
