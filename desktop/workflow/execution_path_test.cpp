#include <QTest>

#include "desktop/workflow/execution_path.h"

using namespace nephoscope;
using namespace nephoscope::desktop;
using Mark = ExecutionPath::Mark;

namespace {

const char* const kMachine = R"({"StartAt":"A","States":{
    "A":{"Type":"Task","Resource":"work","Retry":[{"ErrorEquals":["States.ALL"]}],
         "Catch":[{"ErrorEquals":["States.ALL"],"Next":"C"}],"Next":"C"},
    "C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericEquals":1,"Next":"P"}],"Default":"F"},
    "P":{"Type":"Parallel","Branches":[{"StartAt":"L","States":{"L":{"Type":"Wait","Seconds":1,"End":true}}},
                                       {"StartAt":"R","States":{"R":{"Type":"Pass","End":true}}}],"End":true},
    "F":{"Type":"Fail"}}})";

/// A history of events "type state", one second apart, each after the one before.
std::vector<services::HistoryEvent> history(std::initializer_list<std::pair<const char*, const char*>> events) {
    std::vector<services::HistoryEvent> made;
    for (const auto& [type, state] : events) {
        services::HistoryEvent& event = made.emplace_back();
        event.id = made.size();
        event.previous = made.size() - 1;
        event.time = static_cast<SimTime>(made.size()) * kSecond;
        event.type = type;
        event.state = state;
    }
    return made;
}

}  // namespace

class ExecutionPathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_task_that_worked_in_the_end_succeeded() {
        const ExecutionPath path = pathOf(history({{"ExecutionStarted", ""},
                                                   {"TaskStateEntered", "A"},
                                                   {"TaskScheduled", "A"},
                                                   {"TaskStarted", "A"},
                                                   {"TaskFailed", "A"},
                                                   {"TaskScheduled", "A"},
                                                   {"TaskStarted", "A"},
                                                   {"TaskSucceeded", "A"},
                                                   {"TaskStateExited", "A"},
                                                   {"ChoiceStateEntered", "C"}}),
                                          m_machine);
        QCOMPARE(path.states[state("A")].mark, Mark::Succeeded);
        QCOMPARE(path.states[state("A")].spent, 7 * kSecond);
        QCOMPARE(path.states[state("C")].mark, Mark::Running);
        QCOMPARE(path.states[state("F")].mark, Mark::None);
        QCOMPARE(taken(path), QByteArray("A-C"));
    }

    void a_caught_error_goes_by_its_catcher() {
        const ExecutionPath path = pathOf(history({{"ExecutionStarted", ""},
                                                   {"TaskStateEntered", "A"},
                                                   {"TaskTimedOut", "A"},
                                                   {"TaskStateExited", "A"},
                                                   {"ChoiceStateEntered", "C"},
                                                   {"ChoiceStateExited", "C"},
                                                   {"FailStateEntered", "F"},
                                                   {"ExecutionFailed", ""}}),
                                          m_machine);
        QCOMPARE(path.states[state("A")].mark, Mark::Caught);
        QCOMPARE(path.states[state("F")].mark, Mark::Failed);
        QCOMPARE(taken(path), QByteArray("A-C caught, C-F otherwise"));
    }

    void what_an_execution_left_running_ends_with_it() {
        for (const char* end : {"ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted"}) {
            const ExecutionPath path = pathOf(history({{"ParallelStateEntered", "P"},
                                                       {"ParallelStateStarted", "P"},
                                                       {"WaitStateEntered", "L"},
                                                       {"WaitStateAborted", "L"},
                                                       {"PassStateEntered", "R"},
                                                       {end, ""}}),
                                              m_machine);
            const bool failed = QByteArray(end) == "ExecutionFailed";
            QCOMPARE(path.states[state("P")].mark, failed ? Mark::Failed : Mark::Aborted);
            QCOMPARE(path.states[state("R")].mark, failed ? Mark::Failed : Mark::Aborted);
            QCOMPARE(path.states[state("L")].mark, Mark::Aborted);
        }
    }

    void states_of_another_definition_are_left_out() {
        const ExecutionPath path = pathOf(history({{"TaskStateEntered", "Gone"},
                                                   {"TaskStateExited", "Gone"},
                                                   {"ChoiceStateEntered", "C"},
                                                   {"ChoiceStateExited", "C"},
                                                   {"ChoiceStateEntered", "C"}}),
                                          m_machine);
        QCOMPARE(path.states[state("C")].times, 2);
        QCOMPARE(taken(path), QByteArray());
    }

private:
    asl::StateIndex state(const char* name) { return m_machine.find(name); }
    QByteArray taken(const ExecutionPath& path) {
        QByteArray words;
        for (std::size_t i = 0; i < path.taken.size(); ++i) {
            if (!path.taken[i]) continue;
            const asl::Transition& each = m_machine.transitions[i];
            words += (words.isEmpty() ? "" : ", ") +
                     QByteArray::fromStdString(m_machine.states[each.from].name + "-" + m_machine.states[each.to].name);
            if (each.kind == asl::Transition::Kind::Catch) words += " caught";
            if (each.kind == asl::Transition::Kind::Default) words += " otherwise";
        }
        return words;
    }

    const asl::Machine m_machine = asl::parse(kMachine).machine;
};

QTEST_GUILESS_MAIN(ExecutionPathTest)
#include "execution_path_test.moc"
