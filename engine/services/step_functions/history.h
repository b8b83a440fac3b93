#pragma once

#include "engine/asl/machine.h"
#include "engine/services/observation.h"
#include "engine/services/step_functions/texts.h"

namespace nephoscope::services::step_functions {

/// Of a HistoryEvent: how AWS calls it, with the kind of the state where one is meant (name_of).
enum class Event : std::uint8_t {
    ExecutionStarted,
    ExecutionSucceeded,
    ExecutionFailed,
    ExecutionTimedOut,
    ExecutionAborted,
    StateEntered,
    StateExited,
    StateAborted,
    TaskScheduled,
    TaskStarted,
    TaskSubmitted,  ///< what it waits for has begun: a job, or whoever has its token
    TaskSucceeded,
    TaskFailed,
    TaskTimedOut,
    InsideStarted,  ///< ParallelStateStarted, MapStateStarted
    InsideSucceeded,
    InsideFailed,
    IterationStarted,
    IterationSucceeded,
    IterationFailed,
    IterationAborted,
    RunStarted,
    RunSucceeded,
    RunFailed
};

/// "TaskStateEntered"; `state` is null for those of the execution.
std::string name_of(Event type, const asl::State* state);

struct KeptEvent {
    SimTime time;
    std::uint32_t id, previous;
    asl::StateIndex state;  ///< of the definition the execution began with; kNone: of the execution
    std::uint32_t number;   ///< of an iteration; how long a Map is
    Ref data, error, cause;
    Event type;
    std::uint8_t unused[3] = {};
};

struct KeptExecution {
    std::uint32_t next;  ///< free, or the one that ended after it
    std::uint32_t run, count, capacity;
    std::uint32_t events;  ///< that there were
    std::uint64_t bytes;
    std::uint64_t number, definition;
    SimTime started, ended;
    Ref error;
    ExecutionStatus status;
    bool cut;  ///< there was no room for all events: between these and the last one some are missing
    bool in_use;
};

/// Those that ended, the first one first.
struct EndedList {
    std::uint32_t head, tail, count;
};

struct HistoryState {
    TableState executions;
    EndedList succeeded, others;
    std::uint32_t running;
    std::uint64_t running_bytes, ended_bytes;
};

/// What executions went through, part of the world: so it is right wherever a seek leads to. What is kept does not depend on who looks:
/// the newest that succeeded, the newest that did not, and some of those that run; all of it in bounded memory.
class History {
public:
    static constexpr std::uint32_t kRunning = 100, kSucceeded = 50, kOthers = 50;
    static constexpr std::uint64_t kMostBytes = 2u << 20;  ///< of those that run, and as many of those that ended
    static constexpr std::size_t kMostText = 1024;         ///< of an input or output, in bytes

    History(kernel::Kernel& k, HistoryState& state) : k_(k), s_(state) {}

    /// 0: it is not kept.
    std::uint32_t begin(std::uint64_t number, std::uint64_t definition);
    /// Shares the texts.
    void add(std::uint32_t execution, const KeptEvent& event);
    void end(std::uint32_t execution, ExecutionStatus status, const KeptEvent& last);

    /// All that are kept.
    template <typename Visit>
    void each(Visit visit) const {
        for (std::uint32_t i = 1; i <= s_.executions.used; ++i)
            if (const KeptExecution& e = table().at(i); e.in_use) visit(e);
    }
    const KeptEvent* events(const KeptExecution& of) const { return static_cast<const KeptEvent*>(k_.w.blocks.at(of.run)); }

private:
    Table<KeptExecution> table() const { return {k_, s_.executions}; }
    void make_room(std::uint64_t bytes);
    bool grow(KeptExecution& execution);
    void append(KeptExecution& execution, const KeptEvent& event);
    void forget_first(EndedList& list);
    Ref kept(Ref ref);

    kernel::Kernel& k_;
    HistoryState& s_;
};

}  // namespace nephoscope::services::step_functions
