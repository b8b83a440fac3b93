#include "engine/services/observation.h"

#include <algorithm>

#include "engine/services/step_functions/workflow.h"

namespace nephoscope::services::step_functions {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

constexpr SimTime kRecent = kSecond;

double count(std::uint64_t n) { return static_cast<double>(n); }

void explain(Kernel& k, const WorkflowPlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    const WorkflowState& s = plan.of(k);
    const auto recently = [&](SimTime at) { return at && k.now() + 1 - at < kRecent; };
    if (recently(s.start_throttled_at))
        out.reasons.push_back(
            {Severity::Throttled,
             say("StartExecution above %1 a second, burst %2", static_cast<int>(plan.starts.rate), static_cast<int>(plan.starts.burst)),
             "SFN-04", "config.state_machine_type"});
    if (recently(s.refused_at))
        out.reasons.push_back({Severity::Throttled,
                               say("The account has %1 open executions of Standard workflows, the most there may be", plan.most_open),
                               "SFN-17", "config.state_machine_type"});
    if (recently(s.transition_throttled_at))
        out.reasons.push_back({Severity::Degraded,
                               say("State transitions wait: the account has %1 a second, burst %2", static_cast<int>(plan.transitions.rate),
                                   static_cast<int>(plan.transitions.burst)),
                               "SFN-05", "config.state_machine_type"});
    if (recently(s.failed_at))
        out.reasons.push_back({Severity::Failed, say("Executions fail: %1", text(k, s.last_error)), "", "config.definition_string"});
}

/// Null where no Task is of this kind.
void add_task_metrics(const TaskCounters* c, std::vector<Reading>& out) {
    const TaskCounters n = c ? *c : TaskCounters{};
    const std::uint64_t ended = n.succeeded + n.failed + n.timed_out;
    for (const std::uint64_t each : {n.started, n.succeeded, n.failed, n.timed_out})
        out.push_back(only_if(c != nullptr, {count(each), 0, 0}));
    out.push_back(only_if(c != nullptr, {count(n.time) * 1e-6, count(ended), 0}));
}

bool has_task(const WorkflowPlan& plan, auto is) {
    return std::any_of(plan.definitions.begin(), plan.definitions.end(), [&](const DefinitionPlan& definition) {
        return std::any_of(definition.tasks.begin(), definition.tasks.end(), [&](const TaskPlan& task) { return is(task.api); });
    });
}

void observe_tasks(Kernel& k, const WorkflowPlan& plan, Observation& out) {
    const WorkflowState& s = plan.of(k);
    const bool functions = has_task(plan, [](Api api) { return api == Api::Function; });
    const bool integrations = has_task(plan, [](Api api) { return api != Api::Function && api != Api::Component; });
    add_task_metrics(functions ? &s.functions : nullptr, out.metrics);
    add_task_metrics(integrations ? &s.integrations : nullptr, out.metrics);
}

void observe_states(Kernel& k, const WorkflowPlan& plan, Observation& out) {
    for (const CountedState& state : plan.states) {
        const StateCounters& c = plan.counters(k, state.counters);
        out.steps.push_back({state.name, c.entered, c.succeeded, c.failed, c.aborted, c.in_flight});
    }
}

}  // namespace

void restart(Kernel& k, NodeIndex node) {
    const WorkflowPlan& plan = plan_of(k, node);
    WorkflowState& s = plan.of(k);
    s.open.restart(k.now());
    s.open_at_start = s.open.value;
    s.started = s.succeeded = s.failed = s.timed_out = s.aborted = s.time = s.billed = 0;
    s.functions = s.integrations = {};
    s.start_throttles = s.transitions = s.throttled_transitions = s.retries = s.caught = 0;
    for (const CountedState& state : plan.states) {
        StateCounters& c = plan.counters(k, state.counters);
        c.entered = c.in_flight;
        c.succeeded = c.failed = c.aborted = 0;
    }
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const WorkflowPlan& plan = plan_of(k, node);
    const WorkflowState& s = plan.of(k);
    const std::uint64_t ended = s.succeeded + s.failed + s.timed_out + s.aborted;
    out.queue = reading(s.open, k.now());
    out.metrics = {{count(s.started), 0, 0},
                   {count(s.succeeded), 0, 0},
                   {count(s.failed), 0, 0},
                   {count(s.timed_out), 0, 0},
                   {count(s.aborted), 0, 0},
                   {count(s.throttled_transitions), 0, 0},
                   {count(s.time) * 1e-6, count(ended), 0},
                   reading(s.open, k.now()),
                   {count(s.start_throttles), 0, 0},
                   {count(s.transitions), 0, 0},
                   {count(s.failed + s.timed_out + s.aborted), 0, 0},
                   only_if(plan.express, {count(s.billed) * to_seconds(kBillingStep) * 1e3, count(ended), 0})};
    observe_tasks(k, plan, out);
    out.numbers = {{"executionsStarted", count(s.started)},
                   {"executionsAtStart", s.open_at_start},
                   {"executionsSucceeded", count(s.succeeded)},
                   {"executionsFailed", count(s.failed)},
                   {"executionsTimedOut", count(s.timed_out)},
                   {"executionsAborted", count(s.aborted)},
                   {"executionsRunning", s.open.value},
                   {"executionSeconds", ended ? count(s.time) * 1e-9 / count(ended) : 0},
                   {"startThrottles", count(s.start_throttles)},
                   {"transitions", count(s.transitions)},
                   {"throttledTransitions", count(s.throttled_transitions)},
                   {"retries", count(s.retries)},
                   {"caught", count(s.caught)}};
    observe_states(k, plan, out);
    explain(k, plan, out);
}

}  // namespace nephoscope::services::step_functions
