#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/asl/machine.h"
#include "engine/asl/timestamp.h"

namespace nephoscope::asl {

// What a state does with data, step by step, as values in and out. `raw` is the state's input as it arrived, `context` the object "$$".

/// What its work is given: InputPath, then Parameters (but a Map's go to its items, one by one).
Evaluated effective_input(const State& state, const Json& raw, const Json& context, const Random& random);

/// What it hands on: ResultSelector on the result, ResultPath into the raw input, OutputPath. Of a Wait, Choice or Succeed, which have no
/// result, `result` is the effective input.
Evaluated effective_output(const State& state, const Json& raw, Json result, const Json& context, const Random& random);

/// What a caught error hands on: {"Error", "Cause"} put into the raw input by the catcher's ResultPath.
Evaluated caught_output(const Catcher& catcher, const Json& raw, const Failure& failure);

/// Where a Choice leads, given its effective input. Fails with States.NoChoiceMatched, or as its rules do.
struct Chosen {
    StateIndex next = kNone;
    std::uint32_t rule = kNone;  ///< kNone: Default
    std::optional<Failure> failure;
};
Chosen choose(const State& state, const Json& input, const Json& context);

/// When a Wait ends, given its effective input and the time it was entered. Fails with States.Runtime for what is no time.
struct Until {
    Instant instant;
    std::optional<Failure> failure;
};
Until wait_until(const State& state, const Json& input, const Json& context, Instant entered);

/// A number that may stand in the input; nothing where it does not, or is negative or no number.
std::optional<double> amount(const Amount& amount, const Json& input, const Json& context);

/// The items of a Map, given its effective input: a JSON array. Fails with States.Runtime where there is none.
Evaluated items(const State& state, const Json& input, const Json& context);
/// The items in batches, each the input of one child workflow. An item that is larger than a batch may be has one for itself.
/// REQUIRES: the state has a batcher.
Evaluated batches(const State& state, const Json& items, const Json& input, const Json& context, const Random& random);
/// The input of one iteration. `context` has Map.Item.Index and Map.Item.Value.
Evaluated item_input(const State& state, const Json& item, const Json& input, const Json& context, const Random& random);

/// What a Fail fails with.
Failure failure_of(const State& state, const Json& input, const Json& context, const Random& random);

/// Whether ErrorEquals takes this error (names, States.ALL, States.TaskFailed).
bool takes(const std::vector<std::string>& errors, std::string_view error);
/// The first retrier or catcher that takes the error; kNone when there is none.
std::uint32_t retrier_of(const State& state, std::string_view error);
std::uint32_t catcher_of(const State& state, std::string_view error);
/// Seconds before the next attempt, after `retries` that this retrier has already made. REQUIRES: retries < max_attempts.
double retry_delay(const Retrier& retrier, std::uint32_t retries, const Random& random);

}  // namespace nephoscope::asl
