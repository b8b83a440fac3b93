#include "desktop/workflow/execution_path.h"

#include <algorithm>
#include <string_view>

namespace nephoscope::desktop {
namespace {

using Mark = ExecutionPath::Mark;
using Event = services::HistoryEvent;

class Reader {
public:
    Reader(const std::vector<Event>& history, const asl::Machine& machine) : m_history(history), m_machine(machine) {
        m_path.states.resize(machine.states.size());
        m_path.taken.resize(machine.transitions.size());
        m_open.resize(machine.states.size());
    }

    ExecutionPath read() {
        for (const Event& event : m_history) {
            const asl::StateIndex state = m_machine.find(event.state);
            if (state != asl::kNone)
                readOne(event, state);
            else if (event.type == "ExecutionFailed" || event.type == "ExecutionTimedOut" || event.type == "ExecutionAborted")
                endAll(event.type == "ExecutionFailed" ? Mark::Failed : Mark::Aborted);
        }
        return m_path;
    }

private:
    /// What is going on in a state.
    struct Open {
        SimTime since = 0;
        bool failed = false;  ///< its last attempt
    };

    void readOne(const Event& event, asl::StateIndex state) {
        const std::string_view type = event.type;
        if (type.ends_with("StateEntered")) return enter(event, state);
        if (type.ends_with("StateExited")) return leave(event, state, m_open[state].failed ? Mark::Caught : Mark::Succeeded);
        if (type.ends_with("StateAborted")) return leave(event, state, Mark::Aborted);
        if (type.starts_with("MapIteration") || type.starts_with("MapRun")) return;
        if (type.ends_with("Succeeded")) m_open[state].failed = false;
        if (type.ends_with("Failed") || type.ends_with("TimedOut")) m_open[state].failed = true;
    }

    void enter(const Event& event, asl::StateIndex state) {
        ExecutionPath::Visit& visit = m_path.states[state];
        visit.mark = m_machine.states[state].kind == asl::Kind::Fail ? Mark::Failed : Mark::Running;
        visit.spent = 0;
        ++visit.times;
        m_open[state] = {event.time, false};
        const auto before = std::lower_bound(m_history.begin(), m_history.end(), event.previous,
                                             [](const Event& each, std::uint64_t id) { return each.id < id; });
        if (before == m_history.end() || before->id != event.previous || !std::string_view(before->type).ends_with("StateExited")) return;
        const asl::StateIndex from = m_machine.find(before->state);
        if (from != asl::kNone) take(from, state);
    }

    void take(asl::StateIndex from, asl::StateIndex to) {
        const bool caught = m_path.states[from].mark == Mark::Caught;
        const auto& ways = m_machine.transitions;
        const auto first = std::lower_bound(ways.begin(), ways.end(), from,
                                            [](const asl::Transition& each, asl::StateIndex of) { return each.from < of; });
        for (auto way = first; way != ways.end() && way->from == from; ++way)
            if (way->to == to && (way->kind == asl::Transition::Kind::Catch) == caught)
                m_path.taken[static_cast<std::size_t>(way - ways.begin())] = true;
    }

    void leave(const Event& event, asl::StateIndex state, Mark mark) {
        m_path.states[state].mark = mark;
        m_path.states[state].spent = event.time - m_open[state].since;
    }

    void endAll(Mark mark) {
        for (ExecutionPath::Visit& each : m_path.states)
            if (each.mark == Mark::Running) each.mark = mark;
    }

    const std::vector<Event>& m_history;
    const asl::Machine& m_machine;
    std::vector<Open> m_open;
    ExecutionPath m_path;
};

}  // namespace

ExecutionPath pathOf(const std::vector<services::HistoryEvent>& history, const asl::Machine& machine) {
    return Reader(history, machine).read();
}

}  // namespace nephoscope::desktop
