#include "engine/services/step_functions/workflow.h"
#include "engine/services/task_token.h"

// A Task starts an execution of another workflow: what the one tells the other goes by the Task's record, since calls carry no data.

namespace nephoscope::services::step_functions {

using asl::Json;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;

namespace {

/// The Task with states:startExecution that waits for the answer of a call; nothing: it was made in another way.
std::optional<Running> starter(Kernel& k, const Frame& call) {
    const FrameId id = call.link == kernel::kNoLink ? 0 : task_token::sender(k, call);
    if (!id) return std::nullopt;
    const Frame& f = k.frame(id);
    const bool is_task = f.routine == kTask && k.program.nodes[f.node].routines[kTask] == task;
    if (!is_task || !f.parent || k.frame(f.parent).killed()) return std::nullopt;
    const Running found(k, plan_of(k, f.node), f.local);
    const Api api = found.task().api;
    if (api != Api::StartExecution && api != Api::StartSyncExecution) return std::nullopt;
    return found;
}

bool waits(const TaskPlan& task) { return task.api == Api::StartSyncExecution || is_job(task.pattern); }

std::string machine_of(const WorkflowPlan& plan) { return "arn:aws:states" + std::string(kAccount) + "stateMachine:" + plan.id; }

std::string execution_of(const WorkflowPlan& plan, const Execution& e) {
    return "arn:aws:states" + std::string(kAccount) + "execution:" + plan.id + ":" + std::to_string(e.number);
}

std::string date(SimTime time) { return asl::write_timestamp(instant_of(time - time % kMillisecond)); }

/// The optimized integration has numbers.
Json date_for(const TaskPlan& task, SimTime time) { return task.sdk ? Json(date(time)) : Json(kEpochSeconds * 1000 + time / kMillisecond); }

const char* name_of(ExecutionStatus status) {
    switch (status) {
        case ExecutionStatus::Running: return "RUNNING";
        case ExecutionStatus::Succeeded: return "SUCCEEDED";
        case ExecutionStatus::Failed: return "FAILED";
        case ExecutionStatus::TimedOut: return "TIMED_OUT";
        case ExecutionStatus::Aborted: return "ABORTED";
    }
    return "";
}

void tell(Kernel& k, const Running& to, const Json& what) { replace(k, to.at().result, keep(k, asl::text_of(what))); }

}  // namespace

std::optional<Json> given_input(Kernel& k, const Frame& call) {
    const std::optional<Running> by = starter(k, call);
    if (!by) return std::nullopt;
    const Json parameters = by->value(by->at().input);
    const auto input = parameters.is_object() ? parameters.find("Input") : parameters.end();
    if (input == parameters.end()) return std::nullopt;
    if (!input->is_string()) return *input;
    const asl::Evaluated read = asl::value_of(input->get_ref<const std::string&>());
    return read ? *read : *input;
}

void tell_started(Kernel& k, const WorkflowPlan& plan, const Frame& call, const Execution& e) {
    std::optional<Running> by = starter(k, call);
    if (!by) return;
    tell(k, *by, {{"ExecutionArn", execution_of(plan, e)}, {"StartDate", date(e.started)}});
    if (is_job(by->task().pattern)) by->note(Event::TaskSubmitted, by->at().result);
}

task_token::Token token_of_starter(Kernel& k, const Frame& call) {
    const std::optional<Running> by = starter(k, call);
    if (!by || by->at().token != Token::Sent) return {};
    return {by->index(), static_cast<SimTime>(by->at().attempt), k.frame(by->at().frame).node};
}

void tell_ended(Kernel& k, const WorkflowPlan& plan, const Frame& call, const Execution& e, const Ending& ending) {
    const std::optional<Running> by = starter(k, call);
    if (!by || !waits(by->task())) return;
    const Json included{{"Included", true}};
    Json made{{"ExecutionArn", execution_of(plan, e)},
              {"Input", text(k, e.input)},
              {"InputDetails", included},
              {"Name", std::to_string(e.number)},
              {"StartDate", date_for(by->task(), e.started)},
              {"StateMachineArn", machine_of(plan)},
              {"Status", name_of(ending.status)},
              {"StopDate", date_for(by->task(), k.now())}};
    if (ending.output) {
        made["Output"] = text(k, ending.output);
        made["OutputDetails"] = included;
    }
    if (ending.error) made["Error"] = text(k, ending.error);
    if (ending.cause) made["Cause"] = text(k, ending.cause);
    tell(k, *by, made);
}

}  // namespace nephoscope::services::step_functions
