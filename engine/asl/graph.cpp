#include "engine/asl/reader.h"

#include <algorithm>
#include <numeric>

namespace nephoscope::asl {
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& each : names) {
        if (text.size() > 80) return text + ", ...";
        text += (text.empty() ? "" : ", ") + each.substr(0, 80);
    }
    return text;
}

void add(Machine& machine, StateIndex from, StateIndex to, Transition::Kind kind, std::size_t number = 0, std::string label = {}) {
    if (to != kNone) machine.transitions.push_back({from, to, kind, static_cast<std::uint32_t>(number), std::move(label)});
}

}  // namespace

void connect(Machine& machine) {
    using Way = Transition::Kind;
    for (StateIndex from = 0; from < machine.states.size(); ++from) {
        const State& state = machine.states[from];
        add(machine, from, state.next, Way::Next);
        for (std::size_t i = 0; i < state.branches.size(); ++i)
            add(machine, from, state.branches[i].next, Way::Choice, i, state.branches[i].rule.label());
        add(machine, from, state.otherwise, Way::Default);
        for (std::size_t i = 0; i < state.catchers.size(); ++i)
            add(machine, from, state.catchers[i].next, Way::Catch, i, listed(state.catchers[i].errors));
        const Way inwards = state.kind == asl::Kind::Map ? Way::Iterator : Way::Branch;
        for (std::size_t i = 0; i < state.scopes.size(); ++i) add(machine, from, machine.scopes[state.scopes[i]].start, inwards, i);
    }
    machine.by_name.resize(machine.states.size());
    std::iota(machine.by_name.begin(), machine.by_name.end(), StateIndex{0});
    std::sort(machine.by_name.begin(), machine.by_name.end(),
              [&machine](StateIndex a, StateIndex b) { return machine.states[a].name < machine.states[b].name; });
}

StateIndex Machine::find(std::string_view name) const {
    const auto found = std::lower_bound(by_name.begin(), by_name.end(), name,
                                        [this](StateIndex each, std::string_view of) { return states[each].name < of; });
    return found != by_name.end() && states[*found].name == name ? *found : kNone;
}

}  // namespace nephoscope::asl
