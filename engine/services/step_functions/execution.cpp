#include "engine/services/application.h"
#include "engine/services/step_functions/workflow.h"

// Executions: who may start one, and what becomes of it.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kAccepted = 200, kBadRequest = 400, kUnavailable = 503;

const RequestClassPlan& class_of(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    return plan.shared->classes[k.request(f).request_class];
}

bool may_start(Kernel& k, const WorkflowPlan& plan) {
    if (parts::take_token(plan.starts, plan.bucket(k, plan.start_bucket), k.now())) return true;
    WorkflowState& s = plan.of(k);
    ++s.start_throttles;
    s.start_throttled_at = 1 + k.now();
    return false;
}

bool has_room(Kernel& k, const WorkflowPlan& plan) {
    std::uint64_t open = 0;
    for (const kernel::NodeIndex each : plan.standard) open += k.state<WorkflowState>(each).open.value;
    if (open < plan.most_open) return true;
    WorkflowState& s = plan.of(k);
    ++s.start_throttles;
    s.refused_at = 1 + k.now();
    return false;
}

bool waits_for_the_end(const WorkflowPlan& plan, const Frame& f) {
    return f.operation == kToEnd || (plan.express && f.operation != kAsync);
}

/// What the caller sends, and what a Task that starts it adds.
Ref input_of(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("input"));
    asl::Json made = plan.inputs[k.request(f).request_class];
    const RequestClassPlan& of = class_of(k, plan, f);
    made["Class"] = of.id;
    made["Key"] = k.request(f).key;
    made["Bytes"] = of.request_bytes;
    made["Random"] = kernel::uniform(draw);
    const std::optional<asl::Json> given = given_input(k, f);
    if (given && !given->is_object()) return keep(k, asl::text_of(*given));
    if (given) made.update(*given);
    std::string all = asl::text_of(made);
    return keep(k, given && all.size() > plan.largest ? asl::text_of(*given) : all);
}

/// 0: the simulation has no memory left.
std::uint32_t new_execution(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    const std::uint32_t index = plan.executions(k).take(), root = index ? plan.threads(k).take() : 0;
    if (!root) return 0;
    WorkflowState& s = plan.of(k);
    Execution& e = plan.executions(k).at(index);
    e.in_use = true;
    e.root = root;
    e.started = k.now();
    e.number = ++s.numbers;
    e.definition = plan.present().hash;
    e.input = input_of(k, plan, f);
    Thread& t = plan.threads(k).at(root);
    t.in_use = true;
    t.execution = index;
    t.state = plan.present().machine->scopes.front().start;
    t.raw = share(k, e.input);
    e.kept = plan.history(k).begin(e.number, e.definition);
    Running(k, plan, root).note(Event::ExecutionStarted, e.input);
    t.last = 0;  // The first state comes after nothing, as in the example of GetExecutionHistory.
    ++s.started;
    s.open.rise(k.now());
    return index;
}

FrameId run_machine(Kernel& k, const WorkflowPlan& plan, FrameId id) {
    const std::uint32_t root = plan.executions(k).at(k.frame(id).local).root;
    const FrameId frame = k.probe(id, plan.node, kThread, {root, k.frame(id).zone}, plan.timer_list);
    plan.threads(k).at(root).frame = frame;
    return frame;
}

void note_failure(Kernel& k, const WorkflowPlan& plan, Ref error, Ref cause) {
    WorkflowState& s = plan.of(k);
    s.failed_at = 1 + k.now();
    replace(k, s.last_error, share(k, error));
    k.log(plan.node, "execution-failed", Text(std::string(text(k, error)) + (cause ? ": " + std::string(text(k, cause)) : "")),
          kernel::Observer::Level::Warning);
}

Ending ending_of(Kernel& k, const WorkflowPlan& plan, const Execution& e, Outcome outcome) {
    if (!e.root) return {ExecutionStatus::Aborted, Event::ExecutionAborted, e.events, 0, 0, 0};
    if (outcome == Outcome::TimedOut)
        return {ExecutionStatus::TimedOut,
                Event::ExecutionTimedOut,
                e.events,
                0,
                keep(k, "States.Timeout"),
                keep(k, "The execution took too long")};
    const Thread& root = plan.threads(k).at(e.root);
    if (outcome == Outcome::Ok) return {ExecutionStatus::Succeeded, Event::ExecutionSucceeded, root.last, share(k, root.raw), 0, 0};
    return {ExecutionStatus::Failed, Event::ExecutionFailed, root.last, 0, share(k, root.error), share(k, root.cause)};
}

void count(WorkflowState& s, ExecutionStatus status) {
    switch (status) {
        case ExecutionStatus::Succeeded: ++s.succeeded; break;
        case ExecutionStatus::Failed: ++s.failed; break;
        case ExecutionStatus::TimedOut: ++s.timed_out; break;
        case ExecutionStatus::Aborted: ++s.aborted; break;
        case ExecutionStatus::Running: break;
    }
}

void settle_token(Kernel& k, const Execution& e, ExecutionStatus status) {
    if (status == ExecutionStatus::Succeeded && e.holder) task_token::give_back(k, e.holder);
    task_token::release(k, e.holder);
}

/// How it ended; everything it held is given back.
Outcome conclude(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    WorkflowState& s = plan.of(k);
    Execution& e = plan.executions(k).at(f.local);
    if (e.root && f.child() == Outcome::TimedOut) Running(k, plan, e.root).abort();
    Ending ending = ending_of(k, plan, e, f.child());
    if (e.root && f.child() != Outcome::TimedOut) Running(k, plan, e.root).release();
    s.open.fall(k.now());
    s.time += static_cast<std::uint64_t>(k.now() - e.started);
    s.billed += static_cast<std::uint64_t>((k.now() - e.started + kBillingStep - 1) / kBillingStep);
    count(s, ending.status);
    settle_token(k, e, ending.status);
    if (ending.status == ExecutionStatus::Failed || ending.status == ExecutionStatus::TimedOut)
        note_failure(k, plan, ending.error, ending.cause);
    if (e.kept)
        plan.history(k).end(
            e.kept, ending.status,
            {k.now(), e.events + 1, ending.previous, asl::kNone, 0, ending.output, ending.error, ending.cause, ending.event});
    if (f.parent) tell_ended(k, plan, k.frame(f.parent), e, ending);
    for (Ref* each : {&ending.output, &ending.error, &ending.cause, &e.input}) drop(k, *each);
    plan.executions(k).give(f.local);
    return ending.status == ExecutionStatus::Aborted ? Outcome::Failed : f.child();
}

/// How many of those that ran were aborted.
std::uint32_t abort_executions(Kernel& k, const WorkflowPlan& plan) {
    Table<Execution> executions = plan.executions(k);
    std::uint32_t ended = 0;
    for (std::uint32_t i = 1; i <= executions.used(); ++i) {
        const std::uint32_t root = executions.at(i).root;
        if (!executions.at(i).in_use || !root) continue;
        Running(k, plan, root).abort(true);
        executions.at(i).root = 0;
        ++ended;
    }
    return ended;
}

}  // namespace

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (class_of(k, plan, f).request_bytes > plan.largest) return k.finish(id, Outcome::Failed, kBadRequest);
    if (!may_start(k, plan) || !has_room(k, plan)) return k.finish(id, Outcome::Throttled, kBadRequest);
    if (plan.start_line) DELAY(k, id, plan.start_line);
    f.local = new_execution(k, plan, f);
    if (!f.local) return k.finish(id, Outcome::Rejected, kUnavailable);
    tell_started(k, plan, f, plan.executions(k).at(f.local));
    plan.executions(k).at(f.local).holder = task_token::hold(k, id, kHeld, token_of_starter(k, f));
    if (!waits_for_the_end(plan, f)) {
        k.send(id, kExecution, f.local);
        return k.finish(id, Outcome::Ok, kAccepted);
    }
    AWAIT(k.probe(id, plan.node, kExecution, {f.local, f.zone}, 0));
    return k.finish(id, f.ok() ? Outcome::Ok : Outcome::Failed, kAccepted);
    NEPHO_END;
}

FrameId execution(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    AWAIT(run_machine(k, plan, id));
    return k.finish(id, conclude(k, plan, f));
    NEPHO_END;
}

void edited(Kernel& k, kernel::NodeIndex node) {
    const WorkflowPlan& plan = plan_of(k, node);
    WorkflowState& s = plan.of(k);
    miss_workers(k, plan);
    if (s.definition == plan.present().hash) return;
    s.definition = plan.present().hash;
    if (s.open.value)
        k.log(node, "definition-updated", say("New executions run by the new definition; %1 that run go on by theirs.", s.open.value),
              kernel::Observer::Level::Info);
}

std::shared_ptr<const void> carry(Kernel& k, kernel::NodeIndex node) {
    const WorkflowPlan& plan = plan_of(k, node);
    const Table<Execution> executions = plan.executions(k);
    auto used = std::make_shared<std::vector<Definition>>();
    for (const DefinitionPlan& each : plan.definitions) {
        bool needed = false;
        for (std::uint32_t i = 1; i <= executions.used() && !needed; ++i)
            needed = executions.at(i).in_use && executions.at(i).definition == each.hash;
        plan.history(k).each([&](const KeptExecution& e) { needed = needed || e.definition == each.hash; });
        if (needed) used->push_back(each);
    }
    return used->empty() ? nullptr : used;
}

void fault(Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kAbort || action.end) return;
    const std::uint32_t ended = abort_executions(k, plan_of(k, node));
    k.log(node, "executions-aborted", say("All %1 running executions are aborted.", ended), kernel::Observer::Level::Problem);
}

}  // namespace nephoscope::services::step_functions
