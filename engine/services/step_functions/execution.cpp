#include "engine/services/application.h"
#include "engine/services/step_functions/workflow.h"

// Executions: who may start one, and what becomes of it.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr SimTime kBillingStep = 100 * kMillisecond;
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

bool waits_for_the_end(const WorkflowPlan& plan, const Frame& f) { return plan.express && f.operation != kAsync; }

/// What the caller sends, and what the component's Input adds.
Ref input_of(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("input"));
    asl::Json made = plan.input;
    const RequestClassPlan& of = class_of(k, plan, f);
    made["Class"] = of.id;
    made["Key"] = k.request(f).key;
    made["Bytes"] = of.request_bytes;
    made["Random"] = kernel::uniform(draw);
    return keep(k, asl::text_of(made));
}

/// 0: the simulation has no memory left.
std::uint32_t new_execution(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    const std::uint32_t index = plan.executions(k).take(), root = index ? plan.threads(k).take() : 0;
    if (!root) return 0;
    WorkflowState& s = plan.of(k);
    Execution& e = plan.executions(k).at(index);
    e.in_use = true;
    e.root = root;
    e.events = 1;
    e.started = k.now();
    e.number = ++s.numbers;
    e.definition = plan.definition;
    e.input = input_of(k, plan, f);
    Thread& t = plan.threads(k).at(root);
    t.in_use = true;
    t.execution = index;
    t.state = plan.machine.scopes.front().start;
    t.raw = share(k, e.input);
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

void note_failure(Kernel& k, const WorkflowPlan& plan, const asl::Failure& failure) {
    WorkflowState& s = plan.of(k);
    s.failed_at = 1 + k.now();
    replace(k, s.last_error, keep(k, failure.error));
    k.log(plan.node, "execution-failed", failure.error + (failure.cause.empty() ? "" : ": " + failure.cause),
          kernel::Observer::Level::Warning);
}

/// How it ended; everything it held is given back.
Outcome conclude(Kernel& k, const WorkflowPlan& plan, const Frame& f) {
    WorkflowState& s = plan.of(k);
    Execution& e = plan.executions(k).at(f.local);
    Outcome outcome = f.child();
    s.open.fall(k.now());
    s.time += static_cast<std::uint64_t>(k.now() - e.started);
    s.billed += static_cast<std::uint64_t>((k.now() - e.started + kBillingStep - 1) / kBillingStep);
    if (!e.root) {
        ++s.aborted;
        outcome = Outcome::Failed;
    } else if (outcome == Outcome::TimedOut) {
        Running(k, plan, e.root).abort();
        ++s.timed_out;
        note_failure(k, plan, {"States.Timeout", "The execution took too long"});
    } else {
        const Running root(k, plan, e.root);
        if (outcome == Outcome::Failed) note_failure(k, plan, root.failure());
        ++(outcome == Outcome::Ok ? s.succeeded : s.failed);
        Running(k, plan, e.root).release();
    }
    drop(k, plan.executions(k).at(f.local).input);
    plan.executions(k).give(f.local);
    return outcome;
}

void forget_old_counters(Kernel& k, const WorkflowPlan& plan) {
    for (asl::StateIndex i = 0; i < plan.machine.states.size(); ++i) plan.counter(k, i) = {};
    Table<Thread> threads = plan.threads(k);
    for (std::uint32_t i = 1; i <= threads.used(); ++i) threads.at(i).in_flight = false;
}

/// How many of those that run were aborted: all, or only those that began with another definition.
std::uint32_t abort_executions(Kernel& k, const WorkflowPlan& plan, bool only_old) {
    Table<Execution> executions = plan.executions(k);
    std::uint32_t ended = 0;
    for (std::uint32_t i = 1; i <= executions.used(); ++i) {
        const std::uint32_t root = executions.at(i).root;
        if (!executions.at(i).in_use || !root || (only_old && executions.at(i).definition == plan.definition)) continue;
        executions.at(i).root = 0;
        Running(k, plan, root).abort(true);
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
    if (!may_start(k, plan)) return k.finish(id, Outcome::Throttled, kBadRequest);
    if (plan.start_line) DELAY(k, id, plan.start_line);
    f.local = new_execution(k, plan, f);
    if (!f.local) return k.finish(id, Outcome::Rejected, kUnavailable);
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
    if (s.definition == plan.definition) return;
    s.definition = plan.definition;
    forget_old_counters(k, plan);
    if (const std::uint32_t ended = abort_executions(k, plan, true))
        k.log(node, "executions-aborted", std::to_string(ended) + " executions of the old definition end",
              kernel::Observer::Level::Warning);
}

void fault(Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kAbort || action.end) return;
    const std::uint32_t ended = abort_executions(k, plan_of(k, node), false);
    k.log(node, "executions-aborted", "All " + std::to_string(ended) + " running executions are aborted.",
          kernel::Observer::Level::Problem);
}

}  // namespace nephoscope::services::step_functions
