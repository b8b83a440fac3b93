#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/choice.h"
#include "engine/asl/path.h"
#include "engine/asl/payload.h"
#include "engine/asl/value.h"
#include "engine/base/text.h"

namespace nephoscope::asl {

/// In a document: both from 1; the column in characters.
struct Position {
    std::uint32_t line = 1, column = 1;
    bool operator==(const Position&) const = default;
};

/// What is wrong with a document. All of it is reported at once.
struct Issue {
    enum class Severity : std::uint8_t { Error, Warning };
    Severity severity = Severity::Error;
    Position at;
    std::string state;  ///< name; empty outside of states
    std::string field;  ///< inside the state, or of the machine: "Retry[0].ErrorEquals"
    Text message;       ///< what is wrong, with the author's own words in quotes
    Text remedy;        ///< what to do about it; never empty
};

using StateIndex = std::uint32_t;
using ScopeIndex = std::uint32_t;
inline constexpr std::uint32_t kNone = 0xffffffff;

enum class Kind : std::uint8_t { Task, Pass, Choice, Wait, Parallel, Map, Succeed, Fail };
inline constexpr std::array<std::string_view, 8> kKindNames{"Task", "Pass", "Choice", "Wait", "Parallel", "Map", "Succeed", "Fail"};

/// A number, or where the state's input has it.
struct Amount {
    double value = 0;
    std::optional<Path> path;
};

/// A text, or an expression that yields one.
struct Words {
    std::string value;
    std::optional<Expression> expression;
};

struct Retrier {
    std::vector<std::string> errors;  ///< ErrorEquals
    double interval = 1;              ///< IntervalSeconds, whole, at least 1
    double max_attempts = 3;          ///< MaxAttempts; 0: never
    double backoff = 2;               ///< BackoffRate, at least 1
    double max_delay = 0;             ///< MaxDelaySeconds; 0: no cap
    bool full_jitter = false;         ///< JitterStrategy FULL
    Position at;
};

struct Catcher {
    std::vector<std::string> errors;  ///< ErrorEquals
    StateIndex next = kNone;
    std::optional<Path> result_path;  ///< none: ResultPath is null, the error is thrown away
    Position at;
};

/// How many items of a distributed Map make one child workflow's input.
struct Batcher {
    std::optional<Amount> items, bytes;  ///< MaxItemsPerBatch, MaxInputBytesPerBatch; one of them at least
    std::optional<Template> input;       ///< BatchInput
};

/// One way of a Choice.
struct Branch {
    Rule rule;
    StateIndex next = kNone;
    Position at;
};

struct State {
    std::string name;
    Kind kind = Kind::Pass;
    ScopeIndex scope = 0;
    Position at;  ///< of its name
    std::string comment;
    StateIndex next = kNone;
    bool end = false;  ///< the last of its scope: End, Succeed, Fail

    // What flows in and out. No path at all: the field is null.
    std::optional<Path> input_path, output_path, result_path;
    std::optional<Template> parameters;  ///< of a Map: ItemSelector, or Parameters as it was called
    std::optional<Template> result_selector;
    std::vector<Retrier> retry;
    std::vector<Catcher> catchers;

    std::string resource;                        ///< Task
    std::optional<Amount> timeout, heartbeat;    ///< Task, seconds
    std::optional<Json> result;                  ///< Pass
    std::vector<Branch> branches;                ///< Choice
    StateIndex otherwise = kNone;                ///< Choice: Default
    std::optional<Amount> seconds;               ///< Wait: Seconds, SecondsPath
    std::optional<Words> timestamp;              ///< Wait: Timestamp, TimestampPath
    std::vector<ScopeIndex> scopes;              ///< Parallel: one for each branch; Map: its processor
    std::optional<Path> items_path;              ///< Map
    Amount max_concurrency;                      ///< Map; 0: no limit
    bool distributed = false;                    ///< Map: ProcessorConfig.Mode DISTRIBUTED
    bool express = false;                        ///< Map: ProcessorConfig.ExecutionType EXPRESS
    std::optional<Batcher> batcher;              ///< Map: ItemBatcher
    std::optional<Amount> tolerated_count;       ///< Map: ToleratedFailureCount
    std::optional<Amount> tolerated_percentage;  ///< Map: ToleratedFailurePercentage
    Words error, cause;                          ///< Fail
};

/// States that follow each other: the whole machine, a branch of a Parallel, the processor of a Map.
struct Scope {
    StateIndex owner = kNone;  ///< the Parallel or Map; kNone: the machine itself
    std::uint32_t number = 0;  ///< of the branch
    StateIndex start = kNone;
    std::vector<StateIndex> states;  ///< in the order of the document
    std::string comment;
    Position at;
};

/// How one gets from a state to another; what a graph draws.
struct Transition {
    enum class Kind : std::uint8_t {
        Next,
        Choice,   ///< `number` of its rules
        Default,  ///< none of them
        Catch,    ///< `number` of its catchers
        Branch,   ///< from a Parallel to the start of branch `number`
        Iterator  ///< from a Map to the start of its processor
    };
    StateIndex from = kNone, to = kNone;
    Kind kind = Kind::Next;
    std::uint32_t number = 0;
    std::string label;  ///< of a Choice: "$.n > 3"; of a Catch: "States.Timeout, MyError"; otherwise empty
};

/// A state machine with all that is nested in it, compiled. Immutable; any thread. What the document says wrongly is missing.
struct Machine {
    std::string comment;
    double timeout = 0;         ///< TimeoutSeconds of the whole execution; 0: none
    std::vector<State> states;  ///< of all scopes, those of a scope one after the other in the order of the document; names are unique
    std::vector<Scope> scopes;  ///< scope 0 is the machine itself; an owner's scope stands before those nested in it
    std::vector<Transition> transitions;  ///< in the order of their `from`
    std::vector<StateIndex> by_name;      ///< all states, in the order of their names

    /// kNone when there is none. Takes the logarithm of the states.
    StateIndex find(std::string_view name) const;
};

struct Parsed {
    Machine machine;
    std::vector<Issue> issues;  ///< in the order of the document

    /// Whether the machine may run.
    bool valid() const;
};

/// Reads a document of the Amazon States Language, query language JSONPath. Takes any text, never throws, and reads what it can where
/// something is wrong, so that a half-written document has a graph. Longer than kMaxDocument: one issue and no states.
Parsed parse(std::string_view text);

/// Of a definition (AWS: "Maximum state machine definition size 1 MB").
inline constexpr std::size_t kMaxDocument = 1'000'000;
/// Reported; one more says that there are others.
inline constexpr std::size_t kMaxIssues = 200;
/// Characters of a state's name (states-language.net: "State name").
inline constexpr std::size_t kMaxName = 80;
/// Bytes of a batch of items (AWS: "up to 256 KiB").
inline constexpr std::size_t kMaxBatch = 262'144;
/// Characters of a Map's Label (AWS: "Labels can't exceed 40 characters in length").
inline constexpr std::size_t kMaxLabel = 40;

}  // namespace nephoscope::asl
