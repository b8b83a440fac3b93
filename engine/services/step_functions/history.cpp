#include "engine/services/step_functions/history.h"

#include <algorithm>
#include <string>

#include "engine/services/step_functions/workflow.h"

// The histories of executions: what is kept of them, and how it reads.

namespace nephoscope::services::step_functions {

using kernel::Kernel;

namespace {

/// What an event's name begins with.
enum class Prefix : std::uint8_t { Execution, State, Task, Inside, Iteration, Run };

struct EventName {
    Prefix prefix;
    std::string_view word;
};

constexpr EventName kEventNames[] = {
    {Prefix::Execution, "Started"}, {Prefix::Execution, "Succeeded"}, {Prefix::Execution, "Failed"},    {Prefix::Execution, "TimedOut"},
    {Prefix::Execution, "Aborted"}, {Prefix::State, "Entered"},       {Prefix::State, "Exited"},        {Prefix::State, "Aborted"},
    {Prefix::Task, "Scheduled"},    {Prefix::Task, "Started"},        {Prefix::Task, "Submitted"},      {Prefix::Task, "Succeeded"},
    {Prefix::Task, "Failed"},       {Prefix::Task, "TimedOut"},       {Prefix::Inside, "Started"},      {Prefix::Inside, "Succeeded"},
    {Prefix::Inside, "Failed"},     {Prefix::Iteration, "Started"},   {Prefix::Iteration, "Succeeded"}, {Prefix::Iteration, "Failed"},
    {Prefix::Iteration, "Aborted"}, {Prefix::Run, "Started"},         {Prefix::Run, "Succeeded"},       {Prefix::Run, "Failed"},
};

EventName parts_of(Event type) { return kEventNames[static_cast<std::size_t>(type)]; }

std::string prefix_of(Prefix prefix, const asl::State* state) {
    switch (prefix) {
        case Prefix::Execution: return "Execution";
        case Prefix::Task: return state->resource.starts_with("arn:aws:lambda:") ? "LambdaFunction" : "Task";
        case Prefix::Iteration: return "MapIteration";
        case Prefix::Run: return "MapRun";
        case Prefix::State:
        case Prefix::Inside: break;
    }
    return std::string(asl::kKindNames[static_cast<std::size_t>(state->kind)]) + "State";
}

std::string words(Kernel& k, Ref ref) { return ref ? std::string(text(k, ref)) : std::string(); }

HistoryEvent reading_of(Kernel& k, const KeptEvent& event, const asl::Machine& machine) {
    const asl::State* state = event.state == asl::kNone ? nullptr : &machine.states[event.state];
    HistoryEvent out{event.id,
                     event.previous,
                     event.time,
                     name_of(event.type, state),
                     state ? state->name : std::string(),
                     words(k, event.data),
                     words(k, event.error),
                     words(k, event.cause),
                     {}};
    const bool counts =
        parts_of(event.type).prefix == Prefix::Iteration || (event.type == Event::InsideStarted && state && state->kind == asl::Kind::Map);
    if (counts) out.number = event.number;
    return out;
}

}  // namespace

std::string name_of(Event type, const asl::State* state) {
    const EventName parts = parts_of(type);
    return prefix_of(parts.prefix, state) + std::string(parts.word);
}

std::uint32_t History::begin(std::uint64_t number, std::uint64_t definition) {
    const std::uint32_t index = s_.running < kRunning ? table().take() : 0;
    if (!index) return 0;
    ++s_.running;
    KeptExecution& e = table().at(index);
    e.in_use = true;
    e.number = number;
    e.definition = definition;
    e.started = k_.now();
    return index;
}

Ref History::kept(Ref ref) {
    const std::string_view whole = text(k_, ref);
    if (whole.size() <= kMostText) return share(k_, ref);
    std::size_t end = kMostText;
    while ((static_cast<unsigned char>(whole[end]) & 0xc0u) == 0x80u) --end;
    return keep(k_, std::string(whole.substr(0, end)) + "\u2026");
}

/// For one more that ended.
void History::make_room(std::uint64_t bytes) {
    while (s_.ended_bytes + bytes > kMostBytes && s_.succeeded.count) forget_first(s_.succeeded);
    while (s_.ended_bytes + bytes > kMostBytes && s_.others.count) forget_first(s_.others);
}

bool History::grow(KeptExecution& execution) {
    const std::uint32_t capacity = execution.capacity ? execution.capacity * 2 : 16;
    const std::uint32_t run = k_.w.blocks.full() ? 0 : k_.w.blocks.allocate(capacity * sizeof(KeptEvent));
    if (!run) return false;
    if (execution.run) {
        std::copy_n(events(execution), execution.count, static_cast<KeptEvent*>(k_.w.blocks.at(run)));
        k_.w.blocks.release(execution.run, execution.capacity * sizeof(KeptEvent));
    }
    execution.run = run;
    execution.capacity = capacity;
    return true;
}

void History::append(KeptExecution& execution, const KeptEvent& event) {
    execution.events = event.id;
    if (execution.count == execution.capacity && !grow(execution)) {
        execution.cut = true;
        return;
    }
    KeptEvent& added = static_cast<KeptEvent*>(k_.w.blocks.at(execution.run))[execution.count++];
    added = event;
    std::uint64_t bytes = sizeof(KeptEvent);
    for (Ref* each : {&added.data, &added.error, &added.cause}) {
        *each = kept(*each);
        bytes += *each ? text(k_, *each).size() : 0;
    }
    execution.bytes += bytes;
    s_.running_bytes += bytes;
}

void History::add(std::uint32_t execution, const KeptEvent& event) {
    KeptExecution& e = table().at(execution);
    e.events = event.id;
    e.cut = e.cut || s_.running_bytes > kMostBytes;
    if (!e.cut) append(e, event);
}

/// The last event is kept whatever there was no room for.
void History::end(std::uint32_t execution, ExecutionStatus status, const KeptEvent& last) {
    KeptExecution& e = table().at(execution);
    append(e, last);
    e.status = status;
    e.ended = k_.now();
    e.error = share(k_, last.error);
    --s_.running;
    s_.running_bytes -= e.bytes;
    make_room(e.bytes);
    s_.ended_bytes += e.bytes;
    EndedList& list = status == ExecutionStatus::Succeeded ? s_.succeeded : s_.others;
    (list.tail ? table().at(list.tail).next : list.head) = execution;
    list.tail = execution;
    ++list.count;
    if (list.count > (status == ExecutionStatus::Succeeded ? kSucceeded : kOthers)) forget_first(list);
}

void History::forget_first(EndedList& list) {
    const std::uint32_t index = list.head;
    KeptExecution& e = table().at(index);
    list.head = e.next;
    if (!list.head) list.tail = 0;
    --list.count;
    s_.ended_bytes -= e.bytes;
    for (std::uint32_t i = 0; i < e.count; ++i) {
        KeptEvent& event = static_cast<KeptEvent*>(k_.w.blocks.at(e.run))[i];
        for (Ref* each : {&event.data, &event.error, &event.cause}) drop(k_, *each);
    }
    if (e.run) k_.w.blocks.release(e.run, e.capacity * sizeof(KeptEvent));
    drop(k_, e.error);
    table().give(index);
}

std::vector<ExecutionReading> executions(Kernel& k, kernel::NodeIndex node) {
    const WorkflowPlan& plan = plan_of(k, node);
    std::vector<ExecutionReading> out;
    plan.history(k).each([&](const KeptExecution& e) {
        out.push_back({e.number, e.status, e.started, e.ended, e.events, words(k, e.error)});
    });
    std::sort(out.begin(), out.end(), [](const ExecutionReading& a, const ExecutionReading& b) { return a.number > b.number; });
    return out;
}

std::vector<HistoryEvent> history(Kernel& k, kernel::NodeIndex node, std::uint64_t number) {
    const WorkflowPlan& plan = plan_of(k, node);
    const History kept = plan.history(k);
    std::vector<HistoryEvent> out;
    kept.each([&](const KeptExecution& e) {
        if (e.number != number) return;
        const asl::Machine& machine = *plan.definition(e.definition).machine;
        for (std::uint32_t i = 0; i < e.count; ++i) out.push_back(reading_of(k, kept.events(e)[i], machine));
    });
    return out;
}

}  // namespace nephoscope::services::step_functions
