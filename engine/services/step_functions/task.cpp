#include "engine/services/observation.h"
#include "engine/services/step_functions/workflow.h"

// What a Task calls, and what it makes of the answer.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

const char* word_of(Outcome outcome) {
    static constexpr const char* kWords[] = {"ok", "failed", "throttled", "rejected", "timed out", "dropped"};
    return kWords[static_cast<int>(outcome)];
}

/// As the service's own exceptions are called in a state machine; otherwise as an HTTP Task or the language itself says it.
std::string error_name(const ServiceType& type, Outcome outcome, std::uint16_t status) {
    if (type.port.speaks == Speaks::Functions) {
        if (outcome == Outcome::Throttled) return "Lambda.TooManyRequestsException";
        if (outcome == Outcome::TimedOut) return "Lambda.SdkClientException";
        return status == 500 || status == 503 ? "Lambda.ServiceException" : "States.TaskFailed";
    }
    if (type.port.speaks == Speaks::Http) {
        return status == 0 ? "States.Http.Socket" : "States.Http.StatusCode." + std::to_string(status);
    }
    if (type.name == "dynamodb" && outcome == Outcome::Throttled) return "DynamoDB.ProvisionedThroughputExceededException";
    return "States.TaskFailed";
}

std::string last_part(std::string_view name) {
    const std::size_t at = name.find_last_of(":/");
    return std::string(at == std::string_view::npos ? name : name.substr(at + 1));
}

Resource refused(std::string problem, std::string remedy) { return {{}, std::move(problem), std::move(remedy)}; }

/// "arn:aws:lambda:us-east-1:123456789012:function:charge:live" names "charge".
Resource lambda_of(std::string_view arn) {
    const std::size_t at = arn.find(":function:");
    if (at == std::string_view::npos) return refused("The ARN names no function.", "End it with \":function:\" and a component's id.");
    const std::string_view name = arn.substr(at + 10);
    return {std::string(name.substr(0, name.find(':'))), {}, {}};
}

/// "arn:aws:states:::lambda:invoke" says in Parameters whom it calls.
Resource integration_of(const asl::State& state) {
    const std::string_view arn = state.resource;
    if (arn.find(":activity:") != std::string_view::npos)
        return refused("Activities are not simulated.", "Let the Task call a function or a queue.");
    if (arn.ends_with(".waitForTaskToken"))
        return refused("Waiting for a task token is not simulated.", "Call a component that answers when it is done.");
    if (arn.find(".sync") != std::string_view::npos)
        return refused("Waiting for a started job (.sync) is not simulated.", "Connect the component with mode \"Call\" and name its id.");
    for (const char* key : {"FunctionName", "TableName", "QueueUrl", "TopicArn", "StateMachineArn", "Bucket"}) {
        const asl::Json* name = state.parameters ? state.parameters->literal(key) : nullptr;
        if (!name || !name->is_string()) continue;
        const auto& text = name->get_ref<const std::string&>();
        return text.find(":function:") != std::string::npos ? lambda_of(text) : Resource{last_part(text), {}, {}};
    }
    return refused("Nothing in \"Parameters\" says which component it calls.",
                   "Name it in FunctionName, TableName, QueueUrl, TopicArn, StateMachineArn or Bucket, not by a path.");
}

}  // namespace

Resource resource_of(const asl::State& state) {
    const std::string_view resource = state.resource;
    if (!resource.starts_with("arn:")) return {state.resource, {}, {}};
    if (resource.find(":lambda:") != std::string_view::npos && resource.find(":states:") == std::string_view::npos)
        return lambda_of(resource);
    if (resource.find(":states:") != std::string_view::npos) return integration_of(state);
    return {last_part(resource), {}, {}};
}

asl::Json result_of(Kernel& k, const WorkflowPlan& plan, const TaskPlan& task, const Frame& f, SimTime took, double random) {
    const kernel::Request& request = k.request(f);
    const RequestClassPlan& of = plan.shared->classes[request.request_class];
    return {{"StatusCode", f.status ? f.status : 200},
            {"Component", task.component},
            {"Key", request.key},
            {"Bytes", of.response_bytes},
            {"Hit", f.hit()},
            {"Seconds", to_seconds(took)},
            {"Random", random}};
}

asl::Failure error_of(const TaskPlan& task, const Frame& f) {
    if (!task.type) return {"States.TaskFailed", task.component + ": no connection leads there any more"};
    std::string cause = task.component + ": " + word_of(f.child());
    if (f.status) cause += ", status " + std::to_string(f.status);
    return {error_name(*task.type, f.child(), f.status), std::move(cause)};
}

void Running::schedule() {
    if (note(Event::TaskScheduled, at().input)) note(Event::TaskStarted);
}

FrameId Running::call(FrameId id) {
    Thread& t = at();
    t.attempt = ++plan_.of(k_).attempts;
    t.called = k_.now();
    const std::uint32_t timer_list = task().timer_list;
    const bool fixed = timer_list != 0;
    const FrameId child = k_.probe(id, plan_.node, kTask, {index_, k_.frame(id).zone}, timer_list);
    if (t.limit && !fixed) {
        const FrameId watching = k_.send(id, kWatchdog, index_, ++execution().threads);
        k_.frame(watching).started = static_cast<SimTime>(t.attempt);
    }
    return child;
}

FrameId task(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (Running(k, plan, f.local).task().link == kernel::kNoLink) return k.finish(id, Outcome::Failed);
    AWAIT(parts::call(k, id, Running(k, plan, f.local).task().link, 0));
    return k.finish_as_child(id);
    NEPHO_END;
}

/// A limit that stands in the data has no timer list of its own.
FrameId watchdog(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    SLEEP(k, id, plan.threads(k).at(f.local).limit);
    if (plan.threads(k).holds(f.local)) {
        const Thread& t = plan.threads(k).at(f.local);
        const FrameId waiting = t.in_use && t.attempt == static_cast<std::uint64_t>(f.started) ? t.frame : 0;
        const FrameId child = waiting ? k.child_of(k.frame(waiting)) : 0;
        if (child >= kernel::World::kFirstFrame && k.frame(child).parent == waiting && k.frame(child).routine == kTask)
            k.abandon(child, true, Outcome::TimedOut, 0);
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void Running::called(const Frame& f) {
    const TaskPlan& to = task();
    const Thread& t = at();
    const SimTime took = k_.now() - t.called;
    if (f.child() == Outcome::TimedOut && t.limit && took >= t.limit) {
        fail(t.heartbeat ? asl::Failure{"States.HeartbeatTimeout", "No heartbeat came in time"}
                         : asl::Failure{"States.Timeout", "The task took longer than TimeoutSeconds"});
        note(Event::TaskTimedOut);
        return;
    }
    if (!f.ok()) {
        fail(error_of(to, f));
        note(Event::TaskFailed);
        return;
    }
    kernel::RequestDraws draw = k_.draws(f, kernel::purpose("result"));
    const Ref made = text_of(result_of(k_, plan_, to, f, took, kernel::uniform(draw)));
    replace(k_, at().result, made);
    if (!at().error) note(Event::TaskSucceeded, made);
}

/// How long this attempt may take: its timeout, or its heartbeat, since nothing that is called sends one.
void Running::limit_task() {
    const asl::State& s = state();
    Thread& t = at();
    t.limit = 0;
    t.heartbeat = false;
    if (!s.timeout && !s.heartbeat) return;
    const asl::Json input = value(t.input), about = context();
    for (const auto* each : {&s.timeout, &s.heartbeat}) {
        if (!*each) continue;
        const auto seconds = asl::amount(**each, input, about);
        if (!seconds || *seconds < 1) return fail({"States.Runtime", "A limit of the task is no number of seconds"});
        const SimTime span = from_seconds(*seconds < 1e9 ? *seconds : 1e9);
        if (t.limit && t.limit <= span) continue;
        t.limit = span;
        t.heartbeat = each == &s.heartbeat;
    }
}

}  // namespace nephoscope::services::step_functions
