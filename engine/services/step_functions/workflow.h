#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/evaluate.h"
#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"
#include "engine/services/dynamodb/units.h"
#include "engine/services/step_functions/history.h"
#include "engine/services/step_functions/integrations.h"
#include "engine/services/step_functions/items.h"
#include "engine/services/step_functions/memory.h"
#include "engine/services/step_functions/texts.h"
#include "engine/services/task_token.h"

namespace nephoscope::services {
class StepFunctions;
}

namespace nephoscope::services::step_functions {

// Routines of the node; the others are the call's (0) and the caller's. An execution waits for the thread of its machine; threads of
// branches and iterations are frames on their own, found by their record. `local` is the number of the execution or thread; `started` of a
// task its attempt, of a guard the number of what it guards. What becomes of tokens is heard at task_token::kRoutine.
inline constexpr std::uint8_t kExecution = 1, kThread = 2, kTask = 3, kWatchdog = 4, kHeld = 7;

/// Frame::operation of a watchdog over the children of a Map, which is called a guard.
inline constexpr std::uint8_t kOverChildren = 1;

/// Frame::operation of a call that is answered when the execution has ended, whatever its type.
inline constexpr std::uint8_t kToEnd = 2;

/// Status of a token that nobody waits for.
inline constexpr std::uint16_t kNobodyWaits = 410;

/// Express executions are billed in steps of it.
inline constexpr SimTime kBillingStep = 100 * kMillisecond;

/// One started execution.
struct Execution {
    std::uint32_t next;     ///< free
    std::uint32_t root;     ///< its thread
    std::uint32_t events;   ///< of its history
    std::uint32_t kept;     ///< its history; 0: not kept
    std::uint32_t draws;    ///< evaluations that may draw numbers
    std::uint32_t threads;  ///< ever
    std::uint32_t at_once;  ///< transitions at this instant
    SimTime instant;
    SimTime started;
    std::uint64_t number;      ///< among all of the component
    std::uint64_t definition;  ///< hash of what it began with
    Ref input;
    kernel::FrameId holder;  ///< of the token that it gives back when it has succeeded; 0: it was given none
    bool in_use;
};

/// Of an attempt of a task.
enum class Token : std::uint8_t { None, Sent, Back, Failed };

/// A sequence of states that runs: the machine's, a branch's, an iteration's.
struct Thread {
    std::uint32_t next;  ///< free, or the next of its siblings
    std::uint32_t previous;
    std::uint32_t parent, first_child;
    std::uint32_t execution;
    std::uint32_t number;   ///< of the branch or item
    asl::StateIndex state;  ///< kNone: it has ended
    kernel::FrameId frame;
    Ref raw, input, result;         ///< the state's input as it came, its effective input, what its work yielded
    Ref item;                       ///< of an iteration
    Ref error, cause;               ///< error 0: fine
    Ref given;                      ///< with its token: the output, or an object of Error and Cause
    std::uint64_t attempt;          ///< of a task: its number among all of the component's; late watchdogs are known by it
    std::uint32_t retries;          ///< run of numbers: how often each retrier has tried
    std::uint32_t retriers, tried;  ///< how many there are; how often all of them have
    std::uint32_t inside;           ///< list: inputs of those not begun, results of those that ended
    std::uint32_t count, begun, running, failed;
    std::uint32_t last;       ///< id of its last event
    std::uint32_t child;      ///< the item of a distributed Map it works for, which has a history of its own; 0: none
    std::uint32_t events;     ///< of such an item: of that history
    kernel::FrameId waiting;  ///< of a task: its frame, parked until its token comes back; 0: it is not
    kernel::FrameId workers;  ///< of a task: list of those who work on what its token went out with, and send heartbeats
    std::uint64_t guarded;    ///< of a Map whose children are Express: its number among all of the component's; late guards are known by it
    SimTime began;            ///< of an iteration
    SimTime entered;          ///< the state
    SimTime called;           ///< of a task: this attempt began
    SimTime limit;            ///< of this attempt; 0: none
    SimTime heartbeat;        ///< between two heartbeats of it at the most; 0: it needs none
    SimTime beat;             ///< the last heartbeat, as far as it is known, or its beginning
    Token token;
    bool silent;     ///< no heartbeat came in time
    bool parked;     ///< waits for what runs inside
    bool in_flight;  ///< counted as such in its state
    bool in_use;
};

struct StateCounters {
    std::uint64_t entered, succeeded, failed, aborted;
    std::uint64_t in_flight;
};

/// Attempts of Tasks of one kind.
struct TaskCounters {
    std::uint64_t started, succeeded, failed, timed_out;
    std::uint64_t time;  ///< of those that have ended
};

struct WorkflowState {
    TableState executions, threads;
    HistoryState history;
    kernel::Gauge open;
    std::uint64_t numbers;   ///< executions ever
    std::uint64_t attempts;  ///< of tasks, ever
    std::uint64_t guarded;   ///< Maps whose children are Express, ever
    std::uint64_t definition;
    std::uint32_t open_at_start;
    std::uint64_t started, succeeded, failed, timed_out, aborted;
    std::uint64_t start_throttles, transitions, throttled_transitions, retries, caught;
    TaskCounters functions, integrations;                                        ///< by a function's ARN; by arn:aws:states:::...
    std::uint64_t billed;                                                        ///< the same in steps of kBillingStep, each rounded up
    std::uint64_t time;                                                          ///< of executions that ended
    SimTime start_throttled_at, refused_at, transition_throttled_at, failed_at;  ///< 1 + the last time
    Ref last_error;
};

/// An exception that a function's code ends with.
struct OwnError {
    std::string name;
    double up_to = 0;  ///< where its share of the function's failures ends, from 0 to 1; it begins where that of the one before ends
};

/// What a Task calls.
struct TaskPlan {
    kernel::LinkIndex link = kernel::kNoLink;
    const ServiceType* type = nullptr;
    std::string component;
    std::uint32_t timer_list = 0;  ///< of a timeout that is fixed and alone; 0: a watchdog looks after it
    Api api = Api::Component;
    Pattern pattern = Pattern::Response;
    bool sdk = false, event = false;     ///< see Integration
    bool fifo = false;                   ///< a queue or topic
    bool on_demand = false;              ///< a table
    std::string version;                 ///< of a function
    std::uint32_t memory = 0;            ///< of a table or a bucket: state of what Tasks have put there; 0: it is none
    std::vector<std::string> key_names;  ///< of a putItem: attributes that Keys of other Tasks name; empty: none does
    std::vector<std::uint32_t> page;     ///< of a table: items of a Query, by request class
    std::vector<OwnError> errors;        ///< of a function
};

/// An attribute that a definition reads of items: "$.Item.price.N".
struct ItemAttribute {
    std::string name, type;  ///< S, N or BOOL
};

/// A state machine as it was written once. Executions go on by the one they began with, whatever edits come.
struct Definition {
    std::uint64_t hash = 0;  ///< of its text
    std::shared_ptr<const asl::Machine> machine;
    bool uses_context = false;
    std::vector<ItemAttribute> attributes;
};

/// A definition in its surroundings.
struct DefinitionPlan : Definition {
    std::vector<TaskPlan> tasks;          ///< by state
    std::vector<std::uint32_t> counters;  ///< by state, in the column of StateCounters; states of one name share theirs
};

/// A state of any of the definitions.
struct CountedState {
    std::string name;
    std::uint32_t counters;
};

struct WorkflowPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    std::vector<DefinitionPlan> definitions;  ///< the present one, then those that executions of before an edit go on by
    std::vector<CountedState> states;         ///< those of the present definition in its order, then others
    std::uint32_t counters_column = 0;
    bool express = false;
    std::vector<asl::Json> inputs;  ///< by request class: what executions get beside Class, Key, Bytes and Random of their request
    std::string id;
    std::uint32_t start_line = 0;
    SimTime transition_time = 0, longest = 0;
    SimTime longest_express = 0;   ///< of an Express child of a distributed Map
    SimTime worker_heartbeat = 0;  ///< between two of a worker; 0: they send none
    bool workers_report_failures = false;
    std::uint32_t timer_list = 0;   ///< of `longest`
    std::size_t largest = 0;        ///< bytes of a payload
    std::uint32_t most_events = 0;  ///< 0: no limit
    std::uint32_t inline_concurrency = 0, distributed_concurrency = 0;
    std::vector<kernel::NodeIndex> standard;  ///< workflows whose open executions count together; of an Express one none
    std::uint64_t most_open = 0;
    parts::TokenBucketPlan starts, transitions;
    dynamodb::CostRules table_costs{};  ///< of what Tasks read and write
    std::uint32_t memory_column = 0;
    std::uint32_t bucket_column = 0, start_bucket = 0, transition_bucket = 0;

    WorkflowState& of(kernel::Kernel& k) const { return k.state<WorkflowState>(node); }
    Table<Execution> executions(kernel::Kernel& k) const { return {k, of(k).executions}; }
    Table<Thread> threads(kernel::Kernel& k) const { return {k, of(k).threads}; }
    History history(kernel::Kernel& k) const { return {k, of(k).history}; }
    parts::TokenBucketState& bucket(kernel::Kernel& k, std::uint32_t which) const {
        return k.w.column<parts::TokenBucketState>(bucket_column)[which];
    }
    Memory memory(kernel::Kernel& k, const TaskPlan& task) const { return {k, k.w.column<MemoryState>(memory_column)[task.memory]}; }
    StateCounters& counters(kernel::Kernel& k, std::uint32_t number) const { return k.w.column<StateCounters>(counters_column)[number]; }
    const DefinitionPlan& present() const { return definitions.front(); }
    /// REQUIRES: an execution that runs, or whose history is kept, began with it.
    const DefinitionPlan& definition(std::uint64_t hash) const {
        const DefinitionPlan* each = definitions.data();
        while (each->hash != hash) ++each;
        return *each;
    }
};

inline const WorkflowPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<WorkflowPlan>(node); }

/// By request class: the members of its body over those of the component's Input; what is no JSON object adds none.
std::vector<asl::Json> inputs_of(const model::Design& design, const Shared& shared, const std::string& input);
/// Whether a body with the Input is larger than a payload may be.
void check_inputs(const StepFunctions& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues);

/// Whether the errors that are named for functions can be told apart, and their functions are some.
void check_errors(const StepFunctions& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues);

struct Answer;

/// A handle of a thread, made anew after each suspension.
class Running {
public:
    Running(kernel::Kernel& k, const WorkflowPlan& plan, std::uint32_t index)
        : k_(k), plan_(plan), index_(index), definition_(plan.definition(execution().definition)) {}

    bool alive() const { return at().state != asl::kNone; }
    /// Books a transition into the state; how long it takes.
    SimTime transition();
    void enter();
    /// Its input is made, for each attempt anew; nothing of it is in effect where that fails.
    void take_input();
    /// Whether there is work of this kind to do.
    bool works(asl::Kind kind) const { return !at().error && state().kind == kind; }
    bool works_inside() const { return works(asl::Kind::Parallel) || works(asl::Kind::Map); }
    SimTime wait();
    /// The events of an attempt's beginning.
    void schedule();
    kernel::FrameId call(kernel::FrameId id);
    /// Of the call that an attempt makes.
    std::uint8_t operation() const;
    /// The call gets a request of its own where the Task says which item it is about, or what it does to it.
    void name_item(kernel::FrameId call) const;
    /// Whether the task's frame, whose call was answered well, must wait for its token.
    bool waits_for_token(kernel::FrameId id);
    /// The first time; takes over the reference.
    void token_back(Token how = Token::Back, Ref given = 0);
    void token_failed(const asl::Failure& failure);
    /// Of its token. True: the frame is a worker of the task's now, and waits.
    bool hears(kernel::FrameId news);
    /// Takes those from the list whose messages and events an edit has taken away.
    void miss_workers();
    /// When this attempt ends unless it is over before, as it looks now; kNever: nothing limits it.
    SimTime deadline() const;
    /// The attempt has reached its deadline, if it is still under way.
    void time_is_up();
    /// Of this attempt, as its Parameters may send it.
    std::string token() const;
    /// Tells whose token its parameters have how it ended: a status as HTTP has it.
    std::uint16_t send_token() const;
    void called(const kernel::Frame& f);
    /// Begins what runs inside.
    void split();
    /// Whether something inside still runs; the frame parks then.
    bool inside();
    void join();
    /// Ends its children whose time is up.
    void expire_children();
    /// Until that of another child may be.
    SimTime child_time_left() const;
    /// Whether a retrier takes the error, and then how long it waits.
    bool retries();
    SimTime pause();
    /// On to the next state, to a catcher's, or to the end.
    void leave();
    kernel::FrameId end(kernel::FrameId id);

    /// With all that runs inside it; its record is free then. Its frame ends silently, or tells its execution.
    void abort(bool tell = false);
    /// Its next event, with what it failed with where the event tells of a failure. False, and it has failed, when its history is full.
    bool note(Event type, Ref data = 0, std::uint32_t number = 0);
    /// Everything it holds is given back.
    void release();

    Thread& at() const { return plan_.threads(k_).at(index_); }
    const asl::State& state() const { return definition_.machine->states[at().state]; }
    const TaskPlan& task() const { return definition_.tasks[at().state]; }
    Execution& execution() const { return plan_.executions(k_).at(at().execution); }
    std::uint32_t index() const { return index_; }

    void fail(const asl::Failure& failure);
    asl::Failure failure() const;
    asl::Json value(Ref ref) const;

private:
    StateCounters& counter() const { return plan_.counters(k_, definition_.counters[at().state]); }
    asl::Json context() const;
    Answer answer(const kernel::Frame& f, kernel::RequestDraws& draw) const;
    double place_of_error(const kernel::Frame& f) const;
    std::uint32_t key_of(const ItemCall& call) const;
    asl::Evaluated result_of_token(const Answer& answer) const;
    void stop_waiting();
    SimTime last_beat() const;
    bool take_on(kernel::FrameId worker);
    void dismiss(kernel::FrameId where);
    void dismiss_all();
    TaskCounters* task_counters() const;
    void count_end(std::uint64_t TaskCounters::*how) const;
    asl::Random random() const;
    /// The value as a text of the world; 0, and it has failed, when it is too large.
    Ref text_of(const asl::Json& value);
    asl::StateIndex state_of(Event type) const;
    void note_abort();
    void work_of_pass();
    void limit_task();
    void split_map();
    asl::Evaluated batches(const asl::Json& items, const asl::Json& input, asl::Json about) const;
    std::uint32_t items_of(Ref item) const;
    std::uint32_t all_items() const;
    void begin_next();
    void begin(std::uint32_t number);
    void child_ended(std::uint32_t child);
    void stop(bool tell);
    void time_out();
    void abort_children();
    bool tolerated() const;
    Ref output();
    void leave_failed();
    void go_to(asl::StateIndex next, Ref raw);
    void leave_state(bool ok);
    void clear_retries();

    kernel::Kernel& k_;
    const WorkflowPlan& plan_;
    std::uint32_t index_;
    const DefinitionPlan& definition_;
};

kernel::FrameId thread(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId task(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId watchdog(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId guard(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId token_news(kernel::Kernel& k, kernel::FrameId id);
void miss_workers(kernel::Kernel& k, const WorkflowPlan& plan);

// Executions that Tasks of other workflows start (states:startExecution).

inline constexpr const char* kAccount = ":us-east-1:123456789012:";
asl::Instant instant_of(SimTime time);
/// What a Task gives it as Input; nothing: it is started in another way, or given none.
std::optional<asl::Json> given_input(kernel::Kernel& k, const kernel::Frame& call);
void tell_started(kernel::Kernel& k, const WorkflowPlan& plan, const kernel::Frame& call, const Execution& execution);
/// What it is to give back when it has succeeded.
task_token::Token token_of_starter(kernel::Kernel& k, const kernel::Frame& call);
/// How an execution ended.
struct Ending {
    ExecutionStatus status;
    Event event;
    std::uint32_t previous;
    Ref output, error, cause;
};
void tell_ended(kernel::Kernel& k, const WorkflowPlan& plan, const kernel::Frame& call, const Execution& execution, const Ending& ending);

/// A call: starts an execution, and waits for its end where that is asked for.
kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId execution(kernel::Kernel& k, kernel::FrameId id);
inline constexpr const char* kAbort = "neph:step_functions:abort-executions";
void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
/// Says how many go on by the definition they began with.
void edited(kernel::Kernel& k, kernel::NodeIndex node);
/// The definitions that somebody runs by, or whose states a kept history names.
std::shared_ptr<const void> carry(kernel::Kernel& k, kernel::NodeIndex node);

std::vector<ExecutionReading> executions(kernel::Kernel& k, kernel::NodeIndex node);
std::vector<HistoryEvent> history(kernel::Kernel& k, kernel::NodeIndex node, std::uint64_t number);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void restart(kernel::Kernel& k, kernel::NodeIndex node);

}  // namespace nephoscope::services::step_functions
