#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "engine/asl/evaluate.h"

namespace {

using namespace nephoscope::asl;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

void check_graph(const Machine& machine) {
    for (const Transition& each : machine.transitions)
        require(each.from < machine.states.size() && each.to < machine.states.size(), "a transition leads nowhere");
    for (const State& each : machine.states) require(each.scope < machine.scopes.size(), "a state is in no scope");
}

/// Each step that a state takes with data, on a value that has a little of everything.
void evaluate_all(const Machine& machine) {
    static const Json kInput =
        Json::parse(R"({"a": [1, {"b": "x"}, [2, 3]], "n": 5, "s": "text", "t": "2026-01-01T00:00:00Z", "o": {"p": null}})");
    static const Random kRandom = [] { return std::uint64_t{1} << 62; };
    for (const State& state : machine.states) {
        const Evaluated in = effective_input(state, kInput, kInput, kRandom);
        const Json& input = in ? *in : kInput;
        if (state.parameters)
            for (const std::string& each : state.parameters->names_in("Key")) require(state.parameters->has("Key"), each.c_str());
        if (const Evaluated out = effective_output(state, kInput, input, kInput, kRandom))
            require(!too_deep(*out), "an output is too deep");
        if (state.kind == Kind::Choice) {
            const Chosen chosen = choose(state, input, kInput);
            require(chosen.failure || chosen.next < machine.states.size(), "a Choice of a valid machine leads nowhere");
        }
        if (state.kind == Kind::Wait) (void)wait_until(state, input, kInput, {1'767'225'600, 0});
        if (state.kind == Kind::Fail) (void)failure_of(state, input, kInput, kRandom);
        if (state.kind == Kind::Map && items(state, input, kInput)) (void)item_input(state, input, input, kInput, kRandom);
        for (const Catcher& each : state.catchers) (void)caught_output(each, kInput, {"E", "c"});
        for (const Retrier& each : state.retry) require(retry_delay(each, 7, kRandom) >= 0, "a retry waits for a negative time");
    }
}

}  // namespace

/// Any text as a state machine: a list of issues or a machine that can be evaluated.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Parsed parsed = parse({reinterpret_cast<const char*>(data), size});
    for (const Issue& each : parsed.issues) require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy");
    check_graph(parsed.machine);
    if (parsed.valid()) evaluate_all(parsed.machine);
    return 0;
}
