#include "engine/asl/evaluate.h"

#include <algorithm>

namespace nephoscope::asl {
namespace {

constexpr double kLongest = 1e9;  ///< seconds; longer than any execution may take
constexpr std::int32_t kNanoseconds = 1'000'000'000;

/// A field InputPath, OutputPath or ItemsPath: where it leads nowhere the execution fails, and nobody can catch that.
Evaluated at_path(const std::optional<Path>& path, const Json& value, const Json& context) {
    if (!path) return Json::object();
    Evaluated found = path->select(value, context);
    if (found || found.failure().error == "States.DataLimitExceeded") return found;
    return Failure{"States.Runtime", found.failure().cause};
}

Evaluated text_of(const Words& words, const Scene& scene) {
    if (!words.expression) return Json(words.value);
    Evaluated made = evaluate(*words.expression, scene);
    if (made && !made->is_string()) return Failure{"States.Runtime", "ErrorPath and CausePath lead to texts"};
    return made;
}

Until no_time(const std::string& what) { return {{}, Failure{"States.Runtime", what}}; }

}  // namespace

Evaluated effective_input(const State& state, const Json& raw, const Json& context, const Random& random) {
    if (state.kind == Kind::Fail) return raw;
    Evaluated chosen = at_path(state.input_path, raw, context);
    if (!chosen || !state.parameters || state.kind == Kind::Map) return chosen;
    return state.parameters->evaluate({*chosen, context, random});
}

Evaluated effective_output(const State& state, const Json& raw, Json result, const Json& context, const Random& random) {
    if (state.result_selector) {
        Evaluated made = state.result_selector->evaluate({result, context, random});
        if (!made) return made;
        result = *std::move(made);
    }
    const bool has_result = state.kind != Kind::Wait && state.kind != Kind::Choice && state.kind != Kind::Succeed;
    if (has_result) {
        Evaluated joined = state.result_path ? state.result_path->put(raw, std::move(result)) : Evaluated(raw);
        if (!joined) return joined;
        if (too_deep(*joined)) return too_much();
        result = *std::move(joined);
    }
    return at_path(state.output_path, result, context);
}

Evaluated caught_output(const Catcher& catcher, const Json& raw, const Failure& failure) {
    if (!catcher.result_path) return raw;
    return catcher.result_path->put(raw, Json{{"Error", failure.error}, {"Cause", failure.cause}});
}

Chosen choose(const State& state, const Json& input, const Json& context) {
    for (std::size_t i = 0; i < state.branches.size(); ++i) {
        const Evaluated met = matches(state.branches[i].rule, input, context);
        if (!met) return {kNone, kNone, met.failure()};
        if (*met == true) return {state.branches[i].next, static_cast<std::uint32_t>(i), {}};
    }
    if (state.otherwise != kNone) return {state.otherwise, kNone, {}};
    return {kNone, kNone, Failure{"States.NoChoiceMatched", "No rule of \"" + state.name + "\" matches, and it has no Default"}};
}

Until wait_until(const State& state, const Json& input, const Json& context, Instant entered) {
    if (state.seconds) {
        const auto span = amount(*state.seconds, input, context);
        if (!span) return no_time("SecondsPath does not lead to a number that is not negative");
        const double seconds = *span < kLongest ? *span : kLongest;
        const auto whole = static_cast<std::int64_t>(seconds);
        const auto rest = static_cast<std::int64_t>((seconds - static_cast<double>(whole)) * kNanoseconds) + entered.nanoseconds;
        return {{entered.seconds + whole + rest / kNanoseconds, static_cast<std::int32_t>(rest % kNanoseconds)}, {}};
    }
    const auto* path = state.timestamp->expression ? std::get_if<Path>(&*state.timestamp->expression) : nullptr;
    const Json literal = state.timestamp->value;
    const Json* text = path ? path->find(input, context) : &literal;
    const auto at = text && text->is_string() ? read_timestamp(text->get_ref<const std::string&>()) : std::nullopt;
    if (!at) return no_time("TimestampPath does not lead to a point in time");
    return {std::max(*at, entered), {}};
}

std::optional<double> amount(const Amount& amount, const Json& input, const Json& context) {
    if (!amount.path) return amount.value;
    const Json* found = amount.path->find(input, context);
    if (!found || !found->is_number() || found->get<double>() < 0) return std::nullopt;
    return found->get<double>();
}

Evaluated items(const State& state, const Json& input, const Json& context) {
    Evaluated found = at_path(state.items_path, input, context);
    if (found && !found->is_array())
        return Failure{"States.Runtime", "ItemsPath \"" + state.items_path->text() + "\" does not lead to a list"};
    return found;
}

Evaluated batches(const State& state, const Json& items, const Json& input, const Json& context, const Random& random) {
    const Batcher& by = *state.batcher;
    const auto most = by.items ? amount(*by.items, input, context) : static_cast<double>(items.size() + 1);
    const auto bytes = by.bytes ? amount(*by.bytes, input, context) : static_cast<double>(kMaxBatch);
    if (!most || !bytes || *most < 1 || *bytes < 1)
        return Failure{"States.Runtime", "A path of ItemBatcher does not lead to a number above 0"};
    Json empty = Json::object();
    if (by.input) {
        Evaluated given = by.input->evaluate({input, context, random});
        if (!given) return given;
        empty["BatchInput"] = *std::move(given);
    }
    empty["Items"] = Json::array();
    const auto least = static_cast<double>(text_of(empty).size()), largest = std::min(*bytes, static_cast<double>(kMaxBatch));
    Json made = Json::array();
    double size = 0;
    for (const Json& item : items) {
        const auto more = static_cast<double>(text_of(item).size());
        const bool fits = !made.empty() && static_cast<double>(made.back()["Items"].size()) < *most && size + 1 + more <= largest;
        if (!fits) made.push_back(empty);
        size = (fits ? size + 1 : least) + more;
        made.back()["Items"].push_back(item);
    }
    return made;
}

Evaluated item_input(const State& state, const Json& item, const Json& input, const Json& context, const Random& random) {
    return state.parameters ? state.parameters->evaluate({input, context, random}) : Evaluated(item);
}

Failure failure_of(const State& state, const Json& input, const Json& context, const Random& random) {
    const Scene scene{input, context, random};
    const Evaluated error = text_of(state.error, scene), cause = text_of(state.cause, scene);
    if (!error) return error.failure();
    if (!cause) return cause.failure();
    return {error->get<std::string>(), cause->get<std::string>()};
}

bool takes(const std::vector<std::string>& errors, std::string_view error) {
    if (error == "States.Runtime") return false;
    const bool timeout = error == "States.Timeout" || error == "States.HeartbeatTimeout", limit = error == "States.DataLimitExceeded";
    return std::any_of(errors.begin(), errors.end(), [&](const std::string& each) {
        if (each == error) return true;
        if (each == "States.ALL") return !limit;
        if (each == "States.TaskFailed") return !limit && !timeout;
        return each == "States.Timeout" && timeout;
    });
}

std::uint32_t retrier_of(const State& state, std::string_view error) {
    for (std::size_t i = 0; i < state.retry.size(); ++i)
        if (takes(state.retry[i].errors, error)) return static_cast<std::uint32_t>(i);
    return kNone;
}

std::uint32_t catcher_of(const State& state, std::string_view error) {
    for (std::size_t i = 0; i < state.catchers.size(); ++i)
        if (takes(state.catchers[i].errors, error)) return static_cast<std::uint32_t>(i);
    return kNone;
}

double retry_delay(const Retrier& retrier, std::uint32_t retries, const Random& random) {
    const double cap = retrier.max_delay > 0 ? retrier.max_delay : kLongest;
    double delay = retrier.interval;
    for (std::uint32_t i = 0; i < retries && delay < cap && retrier.backoff > 1; ++i) delay *= retrier.backoff;
    delay = std::min(delay, cap);
    return retrier.full_jitter ? delay * (static_cast<double>(random() >> 11) * 0x1p-53) : delay;
}

}  // namespace nephoscope::asl
