#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/step_functions/workflow.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// A workflow without times of its own that begins with A; callers wait for its end.
Scenario workflow(const std::string& states, std::string_view rate = "rate=1", std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    s.request_class("order", 1, true).app_version("app", "10ms");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("step_functions", "flow", {"start_time=0s", "transition_time=0s", "state_machine_type=EXPRESS"});
    s.set("flow.definition_string={\"StartAt\":\"A\",\"States\":{" + states + "}}");
    for (const std::string_view setting : settings) s.set("flow." + std::string(setting));
    return s.connect("users", "flow");
}

/// Something a Task can call.
Scenario& add_server(Scenario& s, std::string_view id, std::string_view mean, bool fails = false) {
    s.add("server", id, {"servers=100000", "service_time.law=CONSTANT", fails ? "error_rate=1" : "error_rate=0"});
    s.set(std::string(id) + ".service_time.mean=" + std::string(mean));
    return s.connect("flow", id);
}

std::string q(const std::string& text) { return "\"" + text + "\""; }

const std::string kEnd = R"("E":{"Type":"Succeed"})";

std::string task(const std::string& more, const std::string& resource = "work") {
    return R"("A":{"Type":"Task","Resource":)" + q(resource) + more + "}";
}

/// Succeeds where all of these conditions hold, and fails elsewhere.
std::string only_if(const std::string& name, const std::string& rules) {
    return q(name) + R"(:{"Type":"Choice","Choices":[{"And":[)" + rules + R"(],"Next":"E"}],"Default":"No"},)" + kEnd +
           R"(,"No":{"Type":"Fail"})";
}

std::string wait_branch(const std::string& name, int seconds) {
    return R"({"StartAt":)" + q(name) + R"(,"States":{)" + q(name) + R"(:{"Type":"Wait","Seconds":)" + std::to_string(seconds) +
           R"(,"End":true}}})";
}

double started(TestRun& run) { return run.number("flow", "executionsStarted"); }
double succeeded(TestRun& run) { return run.number("flow", "executionsSucceeded"); }
double failed(TestRun& run) { return run.number("flow", "executionsFailed"); }

bool logged(const TestRun& run, std::string_view word) {
    for (const auto& each : run.log())
        if (each.text.english().find(word) != std::string::npos) return true;
    return false;
}

std::string issues_of(const Scenario& s) {
    std::string text;
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.severity == Issue::Severity::Error)
            text += issue.path() + ": " + issue.message.english() + " " + issue.remedy.english() + "\n";
    return text;
}

bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

const services::ServiceType& flow_type(TestRun& run) { return *run.simulation().plan().types[*run.simulation().plan().node("flow")]; }

std::vector<services::ExecutionReading> executions(TestRun& run) {
    return flow_type(run).executions(run.kernel(), *run.simulation().plan().node("flow"));
}

std::vector<services::HistoryEvent> history(TestRun& run, std::uint64_t number) {
    return flow_type(run).history(run.kernel(), *run.simulation().plan().node("flow"), number);
}

std::string types(TestRun& run, std::uint64_t number) {
    std::string text;
    for (const services::HistoryEvent& each : history(run, number)) text += (text.empty() ? "" : " ") + each.type;
    return text;
}

/// Everything that can be read of all executions.
std::string all_histories(TestRun& run) {
    std::string text;
    for (const services::ExecutionReading& e : executions(run)) {
        text += std::to_string(e.number) + " " + std::to_string(static_cast<int>(e.status)) + " " + std::to_string(e.started) + " " +
                std::to_string(e.ended) + " " + e.error + "\n";
        for (const services::HistoryEvent& h : history(run, e.number))
            text += std::to_string(h.id) + " " + std::to_string(h.previous) + " " + std::to_string(h.time) + " " + h.type + " " + h.state +
                    " " + h.data + " " + h.error + " " + h.cause + "\n";
    }
    return text;
}

/// P1 to P`count`, each of which leads to the next one.
std::string passes(int count) {
    std::string text;
    for (int i = 1; i <= count; ++i)
        text += q("P" + std::to_string(i)) + R"(:{"Type":"Pass","Next":)" + q("P" + std::to_string(i + 1)) + "},";
    return text;
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

}  // namespace

class StepFunctionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("step_functions");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void sfn_01_data_flows_from_state_to_state_data() {
        QTest::addColumn<QByteArray>("states");
        const auto row = [](const char* name, const std::string& states) { QTest::newRow(name) << QByteArray::fromStdString(states); };
        row("the input of an execution",
            only_if("A", R"({"Variable":"$.Class","StringEquals":"order"},{"Variable":"$.Key","IsNumeric":true},
                            {"Variable":"$.Random","NumericLessThan":1},{"Variable":"$.more","NumericEquals":7})"));
        row("the result of a task",
            task(R"(,"ResultPath":"$.r","Next":"C")") + "," +
                only_if("C", R"({"Variable":"$.r.StatusCode","NumericEquals":200},{"Variable":"$.r.Component","StringEquals":"work"},
                                {"Variable":"$.r.Seconds","NumericEquals":1},{"Variable":"$.more","NumericEquals":7})"));
        row("a payload template and a selector",
            task(
                R"(,"Parameters":{"x.$":"$.more"},"ResultSelector":{"code.$":"$.StatusCode"},"ResultPath":"$.r","OutputPath":"$.r","Next":"C")") +
                "," + only_if("C", R"({"Variable":"$.code","NumericEquals":200},{"Variable":"$.more","IsPresent":false})"));
        row("a Pass with its functions",
            R"x("A":{"Type":"Pass","Parameters":{"n.$":"States.MathAdd($.more, 1)","name.$":"$$.State.Name"},"Next":"C"},)x" +
                only_if("C", R"({"Variable":"$.n","NumericEquals":8},{"Variable":"$.name","StringEquals":"A"})"));
        row("the branches of a Parallel, in their order",
            R"("A":{"Type":"Parallel","Branches":[{"StartAt":"L","States":{"L":{"Type":"Wait","Seconds":2,"Next":"L2"},"L2":{"Type":"Pass","Result":1,"End":true}}},
               {"StartAt":"R","States":{"R":{"Type":"Pass","Result":2,"End":true}}}],"Next":"C"},)" +
                only_if("C", R"({"Variable":"$[0]","NumericEquals":1},{"Variable":"$[1]","NumericEquals":2})"));
        row("the items of a Map, in their order",
            R"("A":{"Type":"Map","ItemsPath":"$.list","ItemSelector":{"i.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value.s","m.$":"$.more"},"MaxConcurrency":2,
               "ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Wait","SecondsPath":"$.v","End":true}}},"Next":"C"},)" +
                only_if(
                    "C",
                    R"({"Variable":"$[0].i","NumericEquals":0},{"Variable":"$[0].v","NumericEquals":3},{"Variable":"$[1].v","NumericEquals":1},
                                {"Variable":"$[2].i","NumericEquals":2},{"Variable":"$[2].m","NumericEquals":7},{"Variable":"$[3]","IsPresent":false})"));
        row("the items of a Map without any",
            R"("A":{"Type":"Map","ItemsPath":"$.none","ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Fail"}}},"Next":"C"},)" +
                only_if("C", R"({"Variable":"$[0]","IsPresent":false})"));
        row("tolerated failures",
            R"("A":{"Type":"Map","ItemsPath":"$.list","ToleratedFailureCount":1,"ItemProcessor":{"StartAt":"I","States":{
               "I":{"Type":"Choice","Choices":[{"Variable":"$.s","NumericEquals":1,"Next":"Bad"}],"Default":"Good"},"Bad":{"Type":"Fail","Error":"Mine"},"Good":{"Type":"Succeed"}}},"Next":"C"},)" +
                only_if("C", R"({"Variable":"$[0].s","NumericEquals":3},{"Variable":"$[1].Error","StringEquals":"Mine"})"));
        row("a caught error",
            R"("A":{"Type":"Task","Resource":"broken","Catch":[{"ErrorEquals":["States.Http.StatusCode.500"],"ResultPath":"$.error","Next":"C"}],"Next":"No"},)" +
                only_if(
                    "C",
                    R"({"Variable":"$.error.Error","StringEquals":"States.Http.StatusCode.500"},{"Variable":"$.error.Cause","StringMatches":"broken*500"},
                                {"Variable":"$.more","NumericEquals":7})"));
        row("a caught error beside all that came in",
            R"("A":{"Type":"Task","Resource":"broken","InputPath":"$.none","Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"C"}],"Next":"No"},)" +
                only_if("C", R"({"Variable":"$.error.Error","IsPresent":true},{"Variable":"$.more","NumericEquals":7})"));
        row("an error of a branch, caught outside",
            R"("A":{"Type":"Parallel","Branches":[{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"Mine","Cause":"so"}}}],
               "Catch":[{"ErrorEquals":["Mine"],"Next":"C"}],"Next":"No"},)" +
                only_if("C", R"({"Variable":"$.Error","StringEquals":"Mine"},{"Variable":"$.Cause","StringEquals":"so"})"));
        row("the time of the run",
            R"("A":{"Type":"Wait","Timestamp":"2026-01-01T00:00:30Z","Next":"B"},"B":{"Type":"Pass","Parameters":{"t.$":"$$.State.EnteredTime"},"Next":"C"},)" +
                only_if(
                    "C",
                    R"({"Variable":"$.t","TimestampGreaterThanEquals":"2026-01-01T00:00:30Z"},{"Variable":"$.t","TimestampLessThan":"2026-01-01T00:10:00Z"})"));
    }
    void sfn_01_data_flows_from_state_to_state() {
        QFETCH(QByteArray, states);
        Scenario s = workflow(states.toStdString(), "rate=0.1");
        s.set(R"(flow.input={"more":7,"list":[{"s":3},{"s":1},{"s":2}],"none":[]})");
        add_server(s, "work", "1s");
        add_server(s, "broken", "0s", true);
        QCOMPARE(issues_of(s), std::string());
        TestRun run(s);
        run.until(100.05);
        QVERIFY(succeeded(run) >= 6);
        QVERIFY2(failed(run) == 0, run.log().empty() ? "" : run.log().front().text.english().c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_01_a_map_runs_40_at_once_inside_and_10000_distributed() {
        const auto took = [](const std::string& mode) {
            Scenario s = workflow(
                R"x("A":{"Type":"Pass","Parameters":{"n.$":"States.ArrayRange(1, 100, 1)"},"Next":"M"},"M":{"Type":"Map","ItemsPath":"$.n","End":true,
                "ItemProcessor":{"ProcessorConfig":{"ExecutionType":"STANDARD","Mode":)x" +
                    q(mode) + R"(},"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":1,"End":true}}}})",
                "rate=0.1", {"state_machine_type=STANDARD"});
            TestRun run(s);
            run.until(100);
            return run.number("flow", "executionSeconds");
        };
        QCOMPARE(took("INLINE"), 3.0);
        QCOMPARE(took("DISTRIBUTED"), 1.0);
    }

    void sfn_01_a_map_runs_as_many_at_once_as_it_says_data() {
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("seconds");
        QTest::newRow("one after the other") << 1 << 10.0;
        QTest::newRow("three") << 3 << 4.0;
        QTest::newRow("0: all") << 0 << 1.0;
    }
    void sfn_01_a_map_runs_as_many_at_once_as_it_says() {
        QFETCH(int, most);
        QFETCH(double, seconds);
        Scenario s = workflow(R"("A":{"Type":"Map","ItemsPath":"$.list","End":true,"MaxConcurrency":)" + std::to_string(most) +
                                  R"(,"ItemProcessor":{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":1,"End":true}}}})",
                              "rate=0.1");
        TestRun run(s.set("flow.input={\"list\":[0,1,2,3,4,5,6,7,8,9]}"));
        run.until(99);
        QCOMPARE(run.number("flow", "executionSeconds"), seconds);
    }

    void sfn_01_a_distributed_map_works_on_batches_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("wait");
        QTest::addColumn<double>("seconds");
        QTest::newRow("three batches of four at most")
            << QByteArray(R"("ItemBatcher":{"MaxItemsPerBatch":4,"BatchInput":{"s":2}})") << QByteArray("$.BatchInput.s") << 6.0;
        QTest::newRow("two of five") << QByteArray(R"("ItemBatcher":{"MaxItemsPerBatchPath":"$.n"})") << QByteArray("$.Items[4]") << 6.0;
        QTest::newRow("of selected items") << QByteArray(
                                                  R"("ItemBatcher":{"MaxItemsPerBatch":10},"ItemSelector":{"s.$":"$$.Map.Item.Value"})")
                                           << QByteArray("$.Items[9].s") << 3.0;
    }
    void sfn_01_a_distributed_map_works_on_batches() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, wait);
        QFETCH(double, seconds);
        Scenario s = workflow(
            R"("A":{"Type":"Map","ItemsPath":"$.list","MaxConcurrency":1,"End":true,)" + fields.toStdString() +
                R"(,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"W","States":{"W":{"Type":"Wait","SecondsPath":")" +
                wait.toStdString() + R"(","End":true}}}})",
            "rate=0.1", {"state_machine_type=STANDARD"});
        TestRun run(s.set("flow.input={\"n\":5,\"list\":[3,3,3,3,3,3,3,3,3,3]}"));
        run.until(99);
        QCOMPARE(run.number("flow", "executionSeconds"), seconds);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_01_of_a_batch_that_fails_all_items_have_failed() {
        for (const int tolerated : {4, 3}) {
            Scenario s = workflow(
                R"("A":{"Type":"Map","ItemsPath":"$.list","End":true,"ItemBatcher":{"MaxItemsPerBatch":4},"ToleratedFailureCount":)" +
                    std::to_string(tolerated) +
                    R"(,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"I","States":{
                    "I":{"Type":"Choice","Choices":[{"Variable":"$.Items[0]","NumericEquals":0,"Next":"Bad"}],"Default":"Good"},
                    "Bad":{"Type":"Fail","Error":"Mine"},"Good":{"Type":"Succeed"}}}})",
                "rate=0.1", {"state_machine_type=STANDARD"});
            TestRun run(s.set("flow.input={\"list\":[0,1,2,3,4,5,6,7,8,9]}"));
            run.until(100.05);
            QCOMPARE(tolerated == 4 ? succeeded(run) : failed(run), started(run));
            QCOMPARE(logged(run, "4 of 10 items failed"), tolerated == 3);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void sfn_01_a_map_fails_above_what_it_tolerates_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("error");
        const char* exceeded = "States.ExceedToleratedFailureThreshold";
        QTest::newRow("a quarter may fail") << QByteArray(R"("ToleratedFailurePercentage":25,)") << QByteArray();
        QTest::newRow("no quarter may fail") << QByteArray(R"("ToleratedFailurePercentage":24,)") << QByteArray(exceeded);
        QTest::newRow("one may fail") << QByteArray(R"("ToleratedFailureCount":1,)") << QByteArray();
        QTest::newRow("none may fail") << QByteArray(R"("ToleratedFailureCount":0,)") << QByteArray(exceeded);
        QTest::newRow("both hold") << QByteArray(R"("ToleratedFailureCount":1,"ToleratedFailurePercentage":24,)") << QByteArray(exceeded);
        QTest::newRow("an inline one says nothing") << QByteArray() << QByteArray("Mine");
        QTest::newRow("a distributed one says nothing") << QByteArray("DISTRIBUTED") << QByteArray(exceeded);
    }
    void sfn_01_a_map_fails_above_what_it_tolerates() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, error);
        const bool distributed = fields == "DISTRIBUTED";
        Scenario s = workflow(
            R"("A":{"Type":"Map","ItemsPath":"$.list",)" + (distributed ? "" : fields.toStdString()) + R"("ItemProcessor":{)" +
                (distributed ? R"("ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},)" : "") +
                R"("StartAt":"I","States":{"I":{"Type":"Choice","Choices":[{"Variable":"$","NumericEquals":1,"Next":"Bad"}],"Default":"Good"},
                "Bad":{"Type":"Fail","Error":"Mine"},"Good":{"Type":"Succeed"}}},"End":true})",
            "rate=0.1", {"state_machine_type=STANDARD"});
        TestRun run(s.set("flow.input={\"list\":[0,1,2,3]}"));
        run.until(100.05);
        QCOMPARE(error.isEmpty() ? succeeded(run) : failed(run), started(run));
        QVERIFY2(error.isEmpty() || logged(run, error.toStdString()), run.log().empty() ? "" : run.log().front().text.english().c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_02_an_execution_fails_at_25000_events() {
        TestRun run(
            workflow(R"("A":{"Type":"Choice","Choices":[{"Variable":"$.never","IsPresent":true,"Next":"E"}],"Default":"A"},)" + kEnd,
                     "rate=0.01", {"state_machine_type=STANDARD"}));
        run.until(150);
        QCOMPARE(failed(run), started(run));
        QVERIFY(failed(run) >= 1);
        QCOMPARE(run.number("flow", "transitions"), 12'500 * failed(run));  // One event for the start, two for each state.
        QVERIFY(logged(run, "States.Runtime: The execution reached the maximum number of history events (25000)"));
        const services::ExecutionReading first = executions(run).back();
        QCOMPARE(first.events, std::uint64_t{25'000});
        QCOMPARE(history(run, first.number).back().type, std::string("ExecutionFailed"));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_02_event_25000_may_be_that_it_succeeded_data() {
        QTest::addColumn<int>("rounds");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("24,999 before") << 6248 << true;
        QTest::newRow("two more") << 6249 << false;
    }
    void sfn_02_event_25000_may_be_that_it_succeeded() {
        QFETCH(int, rounds);
        QFETCH(bool, succeeds);
        // One event for the start, then each state is entered and left: A, twice a round, and E.
        TestRun run(workflow(R"x("A":{"Type":"Pass","Result":0,"ResultPath":"$.n","Next":"C"},
                "C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericLessThan":)x" +
                                 std::to_string(rounds) + R"x(,"Next":"N"}],"Default":"E"},
                "N":{"Type":"Pass","Parameters":{"n.$":"States.MathAdd($.n, 1)"},"Next":"C"},)x" +
                                 kEnd,
                             "rate=0.01", {"state_machine_type=STANDARD"}));
        run.until(150);
        const services::ExecutionReading only = executions(run).at(0);
        QCOMPARE(only.events, std::uint64_t{25'000});
        QCOMPARE(only.status, succeeds ? services::ExecutionStatus::Succeeded : services::ExecutionStatus::Failed);
        QCOMPARE(history(run, 1).back().type, std::string(succeeds ? "ExecutionSucceeded" : "ExecutionFailed"));
    }

    void sfn_02_items_of_a_distributed_map_have_histories_of_their_own() {
        for (const bool distributed : {true, false}) {
            TestRun run(workflow(R"x("A":{"Type":"Pass","Parameters":{"n.$":"States.ArrayRange(1, 1000, 1)"},"Next":"M"},
                "M":{"Type":"Map","ItemsPath":"$.n","ResultPath":null,"End":true,"ItemProcessor":{"ProcessorConfig":{"ExecutionType":"STANDARD","Mode":)x" +
                                     q(distributed ? "DISTRIBUTED" : "INLINE") + R"x(},"StartAt":"P1","States":{)x" + passes(15) +
                                     R"x("P16":{"Type":"Succeed"}}}})x",
                                 "rate=0.01", {"state_machine_type=STANDARD"}));
            run.until(150);
            QCOMPARE(distributed ? succeeded(run) : failed(run), 1.0);
            if (distributed)
                QCOMPARE(types(run, 1), std::string("ExecutionStarted PassStateEntered PassStateExited MapStateEntered MapStateStarted "
                                                    "MapRunStarted MapRunSucceeded MapStateSucceeded MapStateExited ExecutionSucceeded"));
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void sfn_03_express_children_of_a_distributed_map_end_after_5_minutes_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("seconds");
        QTest::addColumn<QByteArray>("error");  // empty: it succeeds
        QTest::addColumn<double>("took");
        const auto row = [](const char* name, const char* type, const char* more, const char* seconds, const char* error, double took) {
            QTest::newRow(name) << QByteArray(type) << QByteArray(more) << QByteArray(seconds) << QByteArray(error) << took;
        };
        const char* exceeded = "States.ExceedToleratedFailureThreshold";
        row("in time", "EXPRESS", "", "1,299", "", 299);
        row("one does not", "EXPRESS", "", "1,400", exceeded, 300);
        row("all are in time, their Map is not", "EXPRESS", R"("MaxConcurrency":1,)", "200,200,200", "", 600);
        row("the second one does not", "EXPRESS", R"("MaxConcurrency":1,)", "200,400,1", exceeded, 500);
        row("one is tolerated", "EXPRESS", R"("ToleratedFailureCount":1,)", "1,400,2", "", 300);
        row("those behind it go on", "EXPRESS", R"("ToleratedFailureCount":1,"MaxConcurrency":1,)", "400,5", "", 305);
        row("of two one is tolerated", "EXPRESS", R"("ToleratedFailureCount":1,)", "400,400", exceeded, 300);
        row("all are tolerated", "EXPRESS", R"("ToleratedFailurePercentage":100,)", "400,400", "", 300);
        row("Standard ones take longer", "STANDARD", "", "1,400", "", 400);
    }
    void sfn_03_express_children_of_a_distributed_map_end_after_5_minutes() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, seconds);
        QFETCH(QByteArray, error);
        QFETCH(double, took);
        TestRun run(
            workflow(R"("A":{"Type":"Pass","Result":[)" + seconds.toStdString() + R"(],"Next":"M"},"M":{"Type":"Map","End":true,)" +
                         more.toStdString() + R"("ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":)" +
                         q(type.toStdString()) +
                         R"x(},"StartAt":"W","States":{"W":{"Type":"Wait","SecondsPath":"$","Next":"I"},"I":{"Type":"Succeed"}}}})x",
                     "rate=0.001", {"state_machine_type=STANDARD"}));
        run.until(1990);
        QCOMPARE(error.isEmpty() ? succeeded(run) : failed(run), 1.0);
        const services::ExecutionReading execution = executions(run).at(0);
        QCOMPARE(to_seconds(execution.ended - execution.started), took);
        QCOMPARE(execution.error, error.toStdString());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_03_an_express_child_that_is_ended_takes_what_runs_inside_with_it() {
        Scenario s = workflow(
            R"("A":{"Type":"Pass","Result":[1],"Next":"M"},"M":{"Type":"Map","ToleratedFailureCount":1,"Next":"Again","ItemProcessor":{
                "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,
                "Branches":[)" +
                wait_branch("W", 400) + R"(,{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"work","End":true}}}]}}}},
                "Again":{"Type":"Wait","Seconds":500,"Next":"E"},)" +
                kEnd,
            "rate=0.001", {"state_machine_type=STANDARD"});
        add_server(s, "work", "350s");
        TestRun run(s);
        run.until(1990);
        QCOMPARE(succeeded(run), 1.0);
        for (const auto& step : run.observe("flow").steps) {
            QCOMPARE(step.in_flight, std::uint64_t{0});
            if (step.name == "P" || step.name == "W" || step.name == "T") QCOMPARE(step.aborted, std::uint64_t{1});
        }
        const services::ExecutionReading execution = executions(run).at(0);
        QCOMPARE(to_seconds(execution.ended - execution.started), 800.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_17_an_account_has_a_million_open_executions_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("Standard, and those of another one") << QByteArray("STANDARD") << QByteArray("STANDARD") << 5.0;
        QTest::newRow("those of an Express one do not count") << QByteArray("STANDARD") << QByteArray("EXPRESS") << 20.0;
        QTest::newRow("Express has no such limit") << QByteArray("EXPRESS") << QByteArray("STANDARD") << 20.0;
    }
    void sfn_17_an_account_has_a_million_open_executions() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, other);
        QFETCH(double, expected);
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":200,"End":true})", "rate=1", {"state_machine_type=" + type.toStdString()});
        s.add("step_functions", "other", {"state_machine_type=" + other.toStdString()});
        TestRun run(s);
        const auto& of_other = services::step_functions::plan_of(run.kernel(), *run.simulation().plan().node("other"));
        of_other.of(run.kernel()).open.value = 999'995;
        run.until(20.5);
        QCOMPARE(started(run), expected);
        QCOMPARE(run.number("flow", "startThrottles"), 20 - expected);
        if (expected < 20) {
            const auto reasons = run.observe("flow").reasons;
            QVERIFY(std::any_of(reasons.begin(), reasons.end(), [](const auto& each) { return each.fact == "SFN-17"; }));
        }
        of_other.of(run.kernel()).open.value = 0;
        run.until(30.5);
        QCOMPARE(started(run), expected + 10);
    }

    void sfn_01_variables_are_refused_by_state_and_field_data() {
        QTest::addColumn<QByteArray>("states");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* name, const std::string& states, const char* place) {
            QTest::newRow(name) << QByteArray::fromStdString(states) << QByteArray(place);
        };
        row("assigned", R"("A":{"Type":"Pass","Assign":{"x":1},"Next":"E"},)" + kEnd, "state \"A\", Assign: Variables are not simulated.");
        row("assigned by a catcher",
            R"("A":{"Type":"Parallel","Branches":[)" + wait_branch("W", 1) +
                R"(],"Catch":[{"ErrorEquals":["States.ALL"],"Assign":{"x":1},"Next":"E"}],"Next":"E"},)" + kEnd,
            "state \"A\", Catch[0].Assign: Variables are not simulated.");
        row("read", R"x("A":{"Type":"Pass","Parameters":{"y.$":"$x.y"},"Next":"E"},)x" + kEnd,
            "state \"A\", Parameters/y.$: variables are not simulated");
    }
    void sfn_01_variables_are_refused_by_state_and_field() {
        QFETCH(QByteArray, states);
        QFETCH(QByteArray, place);
        const std::string issues = issues_of(workflow(states.toStdString()));
        QVERIFY2(has(issues, place.toStdString()), issues.c_str());
    }

    void the_history_of_an_execution_is_that_of_aws_data() {
        QTest::addColumn<QByteArray>("states");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& states, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(states) << QByteArray(expected).simplified();
        };
        row("a task", task(R"(,"End":true)"),
            "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 TaskScheduled A, 4<3 TaskStarted A, 5<4 TaskSucceeded A, 6<5 "
            "TaskStateExited A, "
            "7<6 ExecutionSucceeded");
        row("a function", task(R"(,"End":true)", "arn:aws:lambda:us-east-1:123456789012:function:fn"),
            "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 LambdaFunctionScheduled A, 4<3 LambdaFunctionStarted A, "
            "5<4 LambdaFunctionSucceeded A, 6<5 TaskStateExited A, 7<6 ExecutionSucceeded");
        row("a task that is tried again, caught",
            R"("A":{"Type":"Task","Resource":"broken","Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1}],
                "Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"}],"End":true},)" +
                kEnd,
            "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 TaskScheduled A, 4<3 TaskStarted A, 5<4 TaskFailed A, 6<5 TaskScheduled A, "
            "7<6 TaskStarted A, 8<7 TaskFailed A, 9<8 TaskStateExited A, 10<9 SucceedStateEntered E, 11<10 SucceedStateExited E, "
            "12<11 ExecutionSucceeded");
        row("a task nobody catches", task(R"(,"TimeoutSeconds":1,"End":true)", "slow"),
            "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 TaskScheduled A, 4<3 TaskStarted A, 5<4 TaskTimedOut A, 6<5 "
            "ExecutionFailed");
        row("a choice that leads to a Fail",
            R"("A":{"Type":"Choice","Choices":[{"Variable":"$.none","IsPresent":true,"Next":"E"}],"Default":"F"},"F":{"Type":"Fail"},)" +
                kEnd,
            "1<0 ExecutionStarted, 2<0 ChoiceStateEntered A, 3<2 ChoiceStateExited A, 4<3 FailStateEntered F, 5<4 ExecutionFailed");
        row("branches", R"("A":{"Type":"Parallel","Branches":[)" + wait_branch("L", 1) + "," + wait_branch("R", 2) + R"(],"End":true})",
            "1<0 ExecutionStarted, 2<0 ParallelStateEntered A, 3<2 ParallelStateStarted A, 4<3 WaitStateEntered L, 5<3 WaitStateEntered R, "
            "6<4 WaitStateExited L, 7<5 WaitStateExited R, 8<7 ParallelStateSucceeded A, 9<8 ParallelStateExited A, 10<9 "
            "ExecutionSucceeded");
        row("a branch that fails",
            R"("A":{"Type":"Parallel","Branches":[)" + wait_branch("L", 9) +
                R"(,{"StartAt":"R","States":{"R":{"Type":"Fail"}}}],"End":true})",
            "1<0 ExecutionStarted, 2<0 ParallelStateEntered A, 3<2 ParallelStateStarted A, 4<3 WaitStateEntered L, 5<3 FailStateEntered R, "
            "6<4 WaitStateAborted L, 7<5 ParallelStateFailed A, 8<7 ExecutionFailed");
        row("iterations",
            R"("A":{"Type":"Map","ItemsPath":"$.list","ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Wait","SecondsPath":"$","End":true}}},"End":true})",
            "1<0 ExecutionStarted, 2<0 MapStateEntered A, 3<2 MapStateStarted A 2, 4<3 MapIterationStarted A 0, 5<3 MapIterationStarted A "
            "1, "
            "6<4 WaitStateEntered I, 7<5 WaitStateEntered I, 8<6 WaitStateExited I, 9<8 MapIterationSucceeded A 0, 10<7 WaitStateExited I, "
            "11<10 MapIterationSucceeded A 1, 12<11 MapStateSucceeded A, 13<12 MapStateExited A, 14<13 ExecutionSucceeded");
    }
    void the_history_of_an_execution_is_that_of_aws() {
        QFETCH(QByteArray, states);
        QFETCH(QByteArray, expected);
        Scenario s = workflow(states.toStdString(), "rate=0.1");
        s.set(R"(flow.input={"list":[1,2]})");
        add_server(s, "work", "1s");
        add_server(s, "slow", "9s");
        add_server(s, "broken", "1s", true);
        s.add("lambda", "fn").connect("flow", "fn");
        TestRun run(s);
        run.until(95);
        std::string seen;
        for (const services::HistoryEvent& e : history(run, 3)) {
            seen += (seen.empty() ? "" : ", ") + std::to_string(e.id) + "<" + std::to_string(e.previous) + " " + e.type;
            if (!e.state.empty()) seen += " " + e.state;
            if (e.number) seen += " " + std::to_string(*e.number);
        }
        QCOMPARE(QByteArray::fromStdString(seen), expected);
    }

    void events_carry_what_flowed_and_what_failed() {
        Scenario s =
            workflow(task(R"(,"ResultPath":"$.r","Next":"F")") + R"(,"F":{"Type":"Fail","Error":"Mine","Cause":"so"})", "rate=0.1");
        add_server(s, "work", "1s");
        TestRun run(s.set(R"(flow.input={"more":7})"));
        run.until(95);
        const auto events = history(run, 3);
        QCOMPARE(events.size(), std::size_t{8});
        QVERIFY(has(events[0].data, "\"more\":7"));
        QCOMPARE(events[1].data, events[0].data);
        QVERIFY(events[4].type == "TaskSucceeded" && has(events[4].data, "\"StatusCode\":200"));
        QVERIFY(has(events[5].data, "\"r\":{"));
        QCOMPARE(events[6].data, events[5].data);
        QCOMPARE(events[7].error + " " + events[7].cause, std::string("Mine so"));
        QCOMPARE(to_seconds(events[4].time - events[3].time), 1.0);
        const services::ExecutionReading third = executions(run).at(executions(run).size() - 3);
        QCOMPARE(third.number, std::uint64_t{3});
        QCOMPARE(third.error, std::string("Mine"));
        QCOMPARE(third.started, events[0].time);
        QCOMPARE(third.ended, events[7].time);
    }

    void the_newest_executions_are_kept_and_those_that_did_not_succeed() {
        TestRun run(workflow(
            R"("A":{"Type":"Wait","Seconds":5,"Next":"C"},"C":{"Type":"Choice","Choices":[{"Variable":"$.Random","NumericLessThan":0.1,"Next":"F"}],
                                "Default":"E"},"F":{"Type":"Fail"},)" +
            kEnd));
        run.until(4000.5);
        std::vector<std::uint64_t> good, bad, running;
        for (const services::ExecutionReading& each : executions(run))
            (each.status == services::ExecutionStatus::Running     ? running
             : each.status == services::ExecutionStatus::Succeeded ? good
                                                                   : bad)
                .push_back(each.number);
        QCOMPARE(good.size(), std::size_t{50});
        QCOMPARE(bad.size(), std::size_t{50});
        QCOMPARE(running, (std::vector<std::uint64_t>{4000, 3999, 3998, 3997, 3996}));
        QVERIFY(good.back() > 3995 - 50 - 30 && good.front() >= 3990);
        QVERIFY2(bad.back() < 3700 && bad.back() > 3200, qPrintable(QString::number(bad.back())));
        QVERIFY(history(run, 1).empty());
        QCOMPARE(
            types(run, bad.back()),
            std::string(
                "ExecutionStarted WaitStateEntered WaitStateExited ChoiceStateEntered ChoiceStateExited FailStateEntered ExecutionFailed"));
    }

    void histories_have_their_memory_and_no_more() {
        TestRun run(workflow(R"("A":{"Type":"Pass","Parameters":{"long":)" + q(std::string(900, 'x')) +
                                 R"(},"Next":"B"},"B":{"Type":"Wait","Seconds":1,"Next":"C"},
                                 "C":{"Type":"Choice","Choices":[{"Variable":"$.never","IsPresent":true,"Next":"E"}],"Default":"A"},)" +
                                 kEnd,
                             "rate=1"));
        run.until(1000);
        std::size_t kept = 0;
        for (const services::ExecutionReading& each : executions(run)) kept += history(run, each.number).size();
        QVERIFY2(kept > 1500 && kept < 6000, qPrintable(QString::number(kept)));
        const services::ExecutionReading last = executions(run).back();
        QCOMPARE(last.status, services::ExecutionStatus::TimedOut);
        const auto events = history(run, last.number);
        QVERIFY(events.size() < last.events);
        QCOMPARE(events.back().id, last.events);
        QCOMPARE(events.back().type, std::string("ExecutionTimedOut"));
        QVERIFY(run.kernel().w.bytes() < (64u << 20));
    }

    void long_payloads_are_shortened_in_the_history() {
        const std::string begin(1022, 'x');  // After the quote, so that byte 1,024 is the second one of the euro sign.
        TestRun run(workflow(R"("A":{"Type":"Pass","Result":)" + q(begin + "\u20ac and more") + R"(,"End":true})", "rate=0.1"));
        run.until(30);
        QCOMPARE(history(run, 1).at(2).data, "\"" + begin + "\u2026");
    }

    void aborted_executions_say_so() {
        TestRun run(workflow(R"("A":{"Type":"Wait","Seconds":20,"End":true})"));
        run.until(10.5);
        run.fault("neph:step_functions:abort-executions", "flow").until(10.6);
        QCOMPARE(executions(run).at(0).status, services::ExecutionStatus::Aborted);
        QCOMPARE(types(run, 10), std::string("ExecutionStarted WaitStateEntered WaitStateAborted ExecutionAborted"));
    }

    void histories_are_those_of_their_time_wherever_a_seek_leads_to() {
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":7,"Next":"B"},"B":{"Type":"Task","Resource":"work","End":true})", "rate=2");
        add_server(s, "work", "1s").set("work.service_time.law=EXPONENTIAL");
        TestRun run(s);
        run.until(40);
        run.simulation().keep(1u << 30);
        run.until(60);
        const std::string at_60 = all_histories(run);
        run.until(80);
        edit(run, s.set(R"(flow.definition_string={"StartAt":"C","States":{"C":{"Type":"Wait","Seconds":5,"End":true}}})"));
        run.until(95);
        const std::string at_95 = all_histories(run);
        QVERIFY(has(at_95, "TaskSucceeded B") && has(at_95, "WaitStateExited C"));
        run.until(120);
        for (int i = 0; i < 2; ++i) {
            run.simulation().seek(60 * kSecond);
            QVERIFY(all_histories(run) == at_60);
            run.simulation().seek(95 * kSecond);
            QVERIFY(all_histories(run) == at_95);
        }
        run.simulation().seek(60 * kSecond);
        QVERIFY(run.simulation().branch());
        run.until(95);
        QVERIFY(!has(all_histories(run), "WaitStateExited C"));  // In this branch the definition was not changed.
    }

    void a_name_of_an_old_definition_is_still_known_to_its_histories() {
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":1,"Next":"Old"},"Old":{"Type":"Succeed"})");
        TestRun run(s);
        run.until(20.5);
        edit(run, s.set(R"(flow.definition_string={"StartAt":"New","States":{"New":{"Type":"Pass","End":true}}})"));
        run.until(30.5);
        edit(run, s.set("flow.input={}"));
        QVERIFY(has(all_histories(run), "SucceedStateEntered Old"));
        run.until(300.5);
        edit(run, s.set("flow.input="));
        QVERIFY(!has(all_histories(run), "Old"));
        QCOMPARE(run.observe("flow").steps.size(), std::size_t{1});
    }

    void an_express_workflow_that_goes_round_without_time_ends() {
        TestRun run(workflow(
            R"("A":{"Type":"Choice","Choices":[{"Variable":"$.never","IsPresent":true,"Next":"E"}],"Default":"A"},)" + kEnd, "rate=0.01"));
        run.until(110);
        QVERIFY(failed(run) >= 1);
        QVERIFY(logged(run, "goes on without time passing"));
    }

    void sfn_02_a_payload_has_at_most_262144_bytes_data() {
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<bool>("caught");
        QTest::newRow("States.ALL does not take it (sfn_09)") << QByteArray("States.ALL") << false;
        QTest::newRow("its own name does") << QByteArray("States.DataLimitExceeded") << true;
    }
    void sfn_02_a_payload_has_at_most_262144_bytes() {
        QFETCH(QByteArray, errors);
        QFETCH(bool, caught);
        std::string doubling;
        for (int i = 0; i < 16; ++i)
            doubling += q("D" + std::to_string(i)) + R"(:{"Type":"Pass","Parameters":{"a.$":"$","b.$":"$"},"Next":)" +
                        q("D" + std::to_string(i + 1)) + "},";
        TestRun run(workflow(R"("A":{"Type":"Parallel","Branches":[{"StartAt":"D0","States":{)" + doubling +
                                 R"("D16":{"Type":"Succeed"}}}],"Catch":[{"ErrorEquals":[)" + q(errors.toStdString()) +
                                 R"(],"Next":"E"}],"Next":"E"},)" + kEnd,
                             "rate=0.1"));
        run.until(100);
        QCOMPARE(caught ? succeeded(run) : failed(run), started(run));
        QCOMPARE(run.number("flow", "caught"), caught ? started(run) : 0.0);
        QCOMPARE(logged(run, "States.DataLimitExceeded: A payload of"), !caught);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_02_the_largest_payload_passes_and_a_byte_more_does_not() {
        for (const unsigned more : {0u, 1u}) {
            // A text and its quotes.
            TestRun run(workflow(R"("A":{"Type":"Pass","Result":)" + q(std::string(262'142 + more, 'x')) + R"(,"End":true})", "rate=0.1"));
            run.until(100.05);
            QCOMPARE(more ? failed(run) : succeeded(run), 10.0);
        }
    }

    void sfn_02_the_results_of_branches_are_one_payload() {
        for (const unsigned bytes : {100'000u, 200'000u}) {
            const std::string text = q(std::string(bytes, 'x'));
            const auto branch = [&](const char* name) {
                return R"({"StartAt":)" + q(name) + R"(,"States":{)" + q(name) + R"(:{"Type":"Pass","Result":)" + text +
                       R"(,"End":true}}})";
            };
            TestRun run(
                workflow(R"("A":{"Type":"Parallel","Branches":[)" + branch("L") + "," + branch("R") + R"(],"End":true})", "rate=0.1"));
            run.until(100.05);
            QCOMPARE(bytes == 200'000 ? failed(run) : succeeded(run), 10.0);
            QCOMPARE(logged(run, "States.DataLimitExceeded: The results have"), bytes == 200'000);
        }
    }

    void sfn_02_a_request_of_more_bytes_starts_nothing() {
        for (const int more : {0, 1}) {
            Scenario s = workflow(R"("A":{"Type":"Succeed"})");
            TestRun run(s.set("order.request_bytes=" + std::to_string(262'144 + more)));
            run.until(10.05);
            QCOMPARE(started(run), more ? 0.0 : 10.0);
            QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{more ? 10u : 0u});
        }
    }

    void sfn_02_sfn_03_executions_end_at_their_longest_duration_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("seconds");
        QTest::newRow("Express: 5 minutes") << QByteArray("EXPRESS") << 300.0;
        QTest::newRow("Standard: a year, and no Wait of the test is that long") << QByteArray("STANDARD") << 0.0;
    }
    void sfn_02_sfn_03_executions_end_at_their_longest_duration() {
        QFETCH(QByteArray, type);
        QFETCH(double, seconds);
        TestRun run(
            workflow(R"("A":{"Type":"Wait","Seconds":100000,"End":true})", "rate=0.1", {"state_machine_type=" + type.toStdString()}));
        run.until(1000);
        QCOMPARE(run.number("flow", "executionSeconds"), seconds);
        QCOMPARE(run.number("flow", "executionsTimedOut") > 0, seconds > 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void the_timeout_of_a_machine_ends_its_branches() {
        Scenario s = workflow(R"("A":{"Type":"Parallel","Branches":[)" + wait_branch("L", 50) +
                                  R"(,{"StartAt":"R","States":{"R":{"Type":"Task","Resource":"work","End":true}}}],"End":true})",
                              "rate=0.1");
        s.set(R"(flow.definition_string={"TimeoutSeconds":7,"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[)" +
              wait_branch("L", 50) + R"(,{"StartAt":"R","States":{"R":{"Type":"Task","Resource":"work","End":true}}}],"End":true}}})");
        add_server(s, "work", "20s");
        TestRun run(s);
        run.until(1005);
        QCOMPARE(run.number("flow", "executionSeconds"), 7.0);
        QVERIFY(run.number("flow", "executionsTimedOut") > 95);
        QCOMPARE(run.outcome("users", Outcome::Failed), run.calls("flow").outcomes[static_cast<int>(Outcome::Failed)]);
        QVERIFY(run.outcome("work", Outcome::Ok) > 95);  // What was called goes on with its work.
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_03_callers_of_express_may_wait_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<double>("seconds");
        QTest::newRow("Express, called") << QByteArray("EXPRESS") << QByteArray("SYNC") << 2.0;
        QTest::newRow("Express, sent") << QByteArray("EXPRESS") << QByteArray("ASYNC") << 0.0;
        QTest::newRow("Standard, called") << QByteArray("STANDARD") << QByteArray("SYNC") << 0.0;
    }
    void sfn_03_callers_of_express_may_wait() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, mode);
        QFETCH(double, seconds);
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":2,"End":true})", "rate=1", {"state_machine_type=" + type.toStdString()});
        s.set("users-flow.mode=" + mode.toStdString());
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(to_seconds(run.calls("users").latency.maximum), seconds);
        QCOMPARE(run.number("flow", "executionSeconds"), 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void an_execution_that_fails_fails_who_waits_for_it() {
        TestRun run(workflow(R"("A":{"Type":"Fail","Error":"Mine","Cause":"so"})"));
        run.until(100.05);
        QCOMPARE(run.outcome("users", Outcome::Failed), run.calls("users").calls);
        QVERIFY(logged(run, "Mine: so"));
        QVERIFY(has(run.observe("flow").reasons.at(0).text, "Mine"));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_04_starts_above_the_quota_are_throttled_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("expected");
        QTest::newRow("Standard") << QByteArray("STANDARD") << 1000.0 << 1300 + 300 * 10.0;
        QTest::newRow("Standard, below") << QByteArray("STANDARD") << 300.0 << 300 * 10.0;
        QTest::newRow("Express") << QByteArray("EXPRESS") << 8000.0 << 6000 + 6000 * 10.0;
    }
    void sfn_04_starts_above_the_quota_are_throttled() {
        QFETCH(QByteArray, type);
        QFETCH(double, rate);
        QFETCH(double, expected);
        TestRun run(workflow(R"("A":{"Type":"Succeed"})", "rate=" + std::to_string(rate), {"state_machine_type=" + type.toStdString()}));
        run.until(10);
        QVERIFY2(std::abs(started(run) - expected) <= 2, qPrintable(QString::number(started(run))));
        QCOMPARE(run.number("flow", "startThrottles"), static_cast<double>(run.outcome("flow", Outcome::Throttled)));
        QCOMPARE(run.number("flow", "startThrottles") > 0, rate > 300);
        QCOMPARE(run.observe("flow").reasons.empty(), rate <= 300);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_04_workflows_share_the_quota() {
        Scenario s = workflow(R"("A":{"Type":"Succeed"})", "rate=1000", {"state_machine_type=STANDARD"});
        s.add("step_functions", "other", {"start_time=0s", "transition_time=0s"}).connect("users", "other");
        TestRun run(s);
        run.until(10);
        const double all = started(run) + run.number("other", "executionsStarted");
        QVERIFY2(std::abs(all - 4300) <= 2, qPrintable(QString::number(all)));
    }

    void sfn_05_transitions_above_the_quota_wait_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("a_second");
        QTest::newRow("today") << QByteArray("TODAY") << 5000.0;
        QTest::newRow("2020") << QByteArray("YEAR_2020") << 1500.0;
    }
    void sfn_05_transitions_above_the_quota_wait() {
        QFETCH(QByteArray, year);
        QFETCH(double, a_second);
        std::string states;
        for (char state = 'A'; state < 'Z'; ++state)
            states += q({state}) + R"(:{"Type":"Pass","Next":)" + q({static_cast<char>(state + 1)}) + "},";
        states += R"("Z":{"Type":"Succeed"})";
        TestRun run(workflow(states, "rate=250", {"state_machine_type=STANDARD"}).set("limits_as_of=" + year.toStdString()));
        run.until(100);
        // The bucket is full until the first execution comes, after 4 ms.
        const double done = run.number("flow", "transitions") - run.number("flow", "executionsRunning");
        QVERIFY2(std::abs(done - (5000 + 99.996 * a_second)) < 20, QByteArray::number(done));
        QVERIFY(run.number("flow", "throttledTransitions") > 100'000);
        QCOMPARE(failed(run), 0.0);
        QVERIFY(run.number("flow", "executionSeconds") > 10);
        TestRun express(workflow(states, "rate=250"));
        express.until(100);
        QCOMPARE(express.number("flow", "throttledTransitions"), 0.0);
        QCOMPARE(express.number("flow", "executionSeconds"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_06_sfn_08_attempts_are_counted_data() {
        QTest::addColumn<QByteArray>("retriers");
        QTest::addColumn<double>("attempts");
        const auto row = [](const char* name, const char* retriers, double attempts) {
            QTest::newRow(name) << QByteArray(retriers) << attempts;
        };
        row("no retrier", "", 1);
        row("the defaults (sfn_06)", R"({"ErrorEquals":["States.ALL"]})", 4);
        row("0 attempts are never (sfn_06)", R"({"ErrorEquals":["States.ALL"],"MaxAttempts":0})", 1);
        row("another error", R"({"ErrorEquals":["Mine"]})", 1);
        row("the first that takes it decides (sfn_08)",
            R"({"ErrorEquals":["States.TaskFailed"],"MaxAttempts":1},{"ErrorEquals":["States.ALL"],"MaxAttempts":5})", 2);
        row("one that does not take it is passed (sfn_08)", R"({"ErrorEquals":["Mine"]},{"ErrorEquals":["States.ALL"],"MaxAttempts":5})",
            6);
        row("a timeout is no failure of a task (sfn_09)", R"({"ErrorEquals":["States.Timeout"],"MaxAttempts":5})", 1);
    }
    void sfn_06_sfn_08_attempts_are_counted() {
        QFETCH(QByteArray, retriers);
        QFETCH(double, attempts);
        Scenario s = workflow(
            task(R"(,"Retry":[)" + retriers.toStdString() + R"(],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"}],"End":true)") + "," +
                kEnd,
            "rate=0.01");
        add_server(s, "work", "0s", true);
        TestRun run(s);
        run.until(1095);
        QCOMPARE(static_cast<double>(run.calls("work").calls), attempts * started(run));
        QCOMPARE(succeeded(run), started(run));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_06_a_state_that_is_entered_again_has_all_its_attempts() {
        Scenario s = workflow(
            task(
                R"(,"Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1}],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"W"}],"End":true)") +
                R"(,"W":{"Type":"Wait","Seconds":10,"Next":"A"})",
            "rate=0.01");
        add_server(s, "work", "0s", true);
        TestRun run(s);
        // From 100 s on, each 11 s a first attempt and, a second later, another one.
        run.until(198);
        QCOMPARE(run.calls("work").calls, std::uint64_t{9 * 2});
    }

    void sfn_06_each_retrier_counts_its_own_attempts() {
        Scenario s = workflow(
            task(
                R"(,"TimeoutSeconds":3,"Retry":[{"ErrorEquals":["States.Timeout"],"IntervalSeconds":10},{"ErrorEquals":["States.ALL"]}],"End":true)"),
            "rate=0.01");
        add_server(s, "work", "0s", true);
        TestRun run(s);
        // Failures at 100 and 101 s wait 1 and 2 s; the timeout from 103 to 106 s is the first of its retrier and waits 10 s.
        run.until(102);
        edit(run, s.set("work.error_rate=0").set("work.service_time.mean=60s"));
        run.until(110);
        edit(run, s.set("work.service_time.mean=0s"));
        run.until(150);
        QCOMPARE(succeeded(run), 1.0);
        QCOMPARE(run.number("flow", "executionSeconds"), 16.0);
    }

    void sfn_05_each_attempt_is_a_transition() {
        Scenario s =
            workflow(task(R"(,"Retry":[{"ErrorEquals":["States.ALL"]}],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"}],"End":true)") +
                         "," + kEnd,
                     "rate=0.01");
        add_server(s, "work", "0s", true);
        TestRun run(s);
        run.until(150);
        QCOMPARE(run.number("flow", "transitions"), 1 + 3 + 1.0);
    }

    void sfn_07_full_jitter_waits_half_as_long_on_average() {
        Scenario s = workflow(
            task(R"(,"Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":10,"MaxAttempts":1,"JitterStrategy":"FULL"}],"End":true)"),
            "rate=10");
        add_server(s, "work", "0s", true);
        TestRun run(s);
        run.until(100);
        QVERIFY2(std::abs(run.number("flow", "executionSeconds") - 5) < 0.3,
                 qPrintable(QString::number(run.number("flow", "executionSeconds"))));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_09_timeouts_are_errors_of_their_own_data() {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<double>("seconds");
        QTest::newRow("caught as a timeout") << QByteArray(R"("TimeoutSeconds":3)") << QByteArray("States.Timeout") << 3.0;
        QTest::newRow("limit in the data") << QByteArray(R"("TimeoutSecondsPath":"$.limit")") << QByteArray("States.Timeout") << 4.0;
        QTest::newRow("a heartbeat is a timeout too")
            << QByteArray(R"("HeartbeatSecondsPath":"$.limit")") << QByteArray("States.Timeout") << 4.0;
        QTest::newRow("a heartbeat has a name") << QByteArray(R"("HeartbeatSeconds":2)") << QByteArray("States.HeartbeatTimeout") << 2.0;
        QTest::newRow("the shortest there is") << QByteArray(R"("TimeoutSeconds":1)") << QByteArray("States.Timeout") << 1.0;
        QTest::newRow("of both, the heartbeat comes first")
            << QByteArray(R"("TimeoutSeconds":5,"HeartbeatSeconds":2)") << QByteArray("States.HeartbeatTimeout") << 2.0;
        QTest::newRow("of both, one in the data")
            << QByteArray(R"("TimeoutSecondsPath":"$.limit","HeartbeatSeconds":2)") << QByteArray("States.HeartbeatTimeout") << 2.0;
        QTest::newRow("States.ALL takes it") << QByteArray(R"("TimeoutSeconds":3)") << QByteArray("States.ALL") << 3.0;
        QTest::newRow("States.TaskFailed does not") << QByteArray(R"("TimeoutSeconds":3)") << QByteArray("States.TaskFailed") << 0.0;
    }
    void sfn_09_timeouts_are_errors_of_their_own() {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, errors);
        QFETCH(double, seconds);
        Scenario s = workflow(
            task("," + limit.toStdString() + R"(,"Catch":[{"ErrorEquals":[)" + q(errors.toStdString()) + R"(],"Next":"E"}],"End":true)") +
                "," + kEnd,
            "rate=0.1");
        s.set(R"(flow.input={"limit":4})");
        add_server(s, "work", "60s");
        TestRun run(s);
        run.until(995);
        QCOMPARE(succeeded(run) > 0, seconds > 0);
        if (seconds > 0) QCOMPARE(run.number("flow", "executionSeconds"), seconds);
        QVERIFY(run.calls("work").in_flight.value >= 5);  // What was called goes on.
        QCOMPARE(run.conservation(), std::string());
    }

    void each_attempt_of_a_task_has_its_parameters_and_one_time_of_entry() {
        Scenario s = workflow(
            task(R"x(,"Parameters":{"limit.$":"States.MathAdd($$.State.RetryCount, 1)"},"TimeoutSecondsPath":"$.limit",
                "Retry":[{"ErrorEquals":["States.Timeout"]}],
                "ResultSelector":{"entered.$":"$$.State.EnteredTime","started.$":"$$.Execution.StartTime","tried.$":"$$.State.RetryCount"},"Next":"C")x") +
                "," +
                only_if("C", R"({"Variable":"$.entered","TimestampEqualsPath":"$.started"},{"Variable":"$.tried","NumericEquals":2})"),
            "rate=0.05");
        add_server(s, "work", "2500ms");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(succeeded(run), started(run) - 1);
        QCOMPARE(run.number("flow", "executionSeconds"), 1 + 1 + 2 + 2 + 2.5);  // 1 s and 2 s are too short; 3 s are not.
        QCOMPARE(run.conservation(), std::string());
    }

    void a_throttled_function_is_an_error_of_lambda() {
        Scenario s = workflow(task(R"(,"Catch":[{"ErrorEquals":["Lambda.TooManyRequestsException"],"Next":"E"}],"End":true)",
                                   "arn:aws:lambda:us-east-1:123456789012:function:fn:live") +
                              "," + kEnd);
        s.add("lambda", "fn", {"reserved_concurrent_executions=0"}).connect("flow", "fn");
        TestRun run(s);
        run.until(100.05);
        QVERIFY(run.number("flow", "caught") > 95);
        QCOMPARE(run.number("flow", "caught"), succeeded(run));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_server_that_does_not_answer_in_time_is_an_error_of_its_socket() {
        Scenario s = workflow(task(R"(,"Catch":[{"ErrorEquals":["States.Http.Socket"],"Next":"E"}],"End":true)") + "," + kEnd, "rate=0.1");
        add_server(s, "work", "5s");
        TestRun run(s.set("flow-work.policy.timeout=1s"));
        run.until(105);
        QCOMPARE(run.number("flow", "caught"), 10.0);
        QCOMPARE(run.number("flow", "executionSeconds"), 1.0);
    }

    void a_504_of_a_load_balancer_is_an_answer_with_its_status() {
        Scenario s = workflow(
            task(R"(,"Catch":[{"ErrorEquals":["States.Http.StatusCode.504"],"Next":"E"}],"End":true)", "clb") + "," + kEnd, "rate=0.1");
        s.add("classic_load_balancer", "clb", {"added_latency=0s", "idle_timeout=2"});
        s.add("auto_scaling_group", "web", {"min_size=1", "max_size=1", "desired_capacity=1", "boot_time=0s", "workers=100"});
        TestRun run(s.set("app.service_time.mean=20s").connect("flow", "clb").connect("clb", "web"));
        run.until(105);
        QVERIFY(run.number("flow", "caught") >= 9);
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(run.number("flow", "executionSeconds"), 2.0);
    }

    void a_throttled_table_is_an_error_of_dynamodb() {
        Scenario s = workflow(
            task(R"(,"Catch":[{"ErrorEquals":["DynamoDB.ProvisionedThroughputExceededException"],"Next":"E"}],"End":true)", "table") + "," +
                kEnd,
            "rate=10");
        s.data_set("items", 100).design().mutable_request_classes(0)->set_data_set("items");
        s.add("dynamodb", "table",
              {"billing_mode=PROVISIONED", "initial_burst=0", "provisioned_throughput.read_capacity_units=1",
               "provisioned_throughput.write_capacity_units=1"});
        TestRun run(s.connect("flow", "table"));
        run.until(100.05);
        QVERIFY(run.number("flow", "caught") > 800);
        QCOMPARE(failed(run), 0.0);
    }

    void a_task_names_its_component_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, const char* fields, const char* problem) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(problem);
        };
        row("by its id", R"("Resource":"fn")", "");
        row("by an ARN", R"("Resource":"arn:aws:lambda:us-east-1:123456789012:function:fn")", "");
        row("in its parameters", R"("Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"fn","Payload.$":"$"})", "");
        row("by an ARN in its parameters",
            R"("Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"arn:aws:lambda:us-east-1:1:function:fn:live"})",
            "");
        row("that is not connected", R"("Resource":"users")", "The Task calls \"users\", and no connection leads there.");
        row("that does not exist", R"("Resource":"arn:aws:lambda:us-east-1:123456789012:function:nobody")", "The Task calls \"nobody\"");
        row("by a path", R"("Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName.$":"$.f"})", "");
        row("by nothing", R"("Resource":"arn:aws:states:::lambda:invoke","Parameters":{"Payload":{}})", "which component it calls");
        row("a job", R"("Resource":"arn:aws:states:::glue:startJobRun.sync")", "(.sync) is not simulated");
        row("a task token", R"("Resource":"arn:aws:states:::aws-sdk:ses:sendEmail.waitForTaskToken")", "task token is not simulated");
        row("an activity", R"("Resource":"arn:aws:states:us-east-1:123456789012:activity:a")", "Activities are not simulated");
    }
    void a_task_names_its_component() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, problem);
        Scenario s = workflow(R"("A":{"Type":"Task",)" + fields.toStdString() + R"(,"End":true})");
        s.add("lambda", "fn").connect("flow", "fn");
        const std::string issues = issues_of(s);
        QCOMPARE(issues.empty(), problem.isEmpty());
        QVERIFY2(has(issues, problem.toStdString()), issues.c_str());
        if (!problem.isEmpty())
            QVERIFY2(has(issues, "flow.config.definition_string: Line 1, column 26, state \"A\", Resource: "), issues.c_str());
    }

    void what_is_wrong_in_a_definition_has_a_place() {
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":-1,"End":true})");
        QVERIFY(has(issues_of(s),
                    "flow.config.definition_string: Line 1, column 55, state \"A\", Seconds: \"Seconds\" must be a whole number"));
        s.set(R"(flow.definition_string={"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Succeed"}}})");
        QVERIFY(has(issues_of(s), "JSONata is not simulated: the whole machine is not evaluated at all."));
        s.set(R"(flow.definition_string={"StartAt":"A","States":{"A":{"Type":"Succeed"}}})").set("flow.input=[1]");
        QVERIFY(has(issues_of(s), "flow.config.input: The input is no JSON object."));
    }

    void connections_aws_does_not_have_are_refused_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<bool>("outgoing");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* service, bool outgoing, bool allowed) {
            QTest::addRow("%s %s", outgoing ? "to" : "from", service) << QByteArray(service) << outgoing << allowed;
        };
        for (const char* service : {"lambda", "dynamodb", "sqs", "sns", "s3", "api_gateway", "application_load_balancer", "server"})
            row(service, true, true);
        for (const char* service : {"rds", "elasticache", "auto_scaling_group", "route53"}) row(service, true, false);
        for (const char* service : {"lambda", "server", "auto_scaling_group", "api_gateway"}) row(service, false, true);
        for (const char* service : {"sqs", "dynamodb", "s3", "sns", "application_load_balancer", "cloudfront", "route53"})
            row(service, false, false);
    }
    void connections_aws_does_not_have_are_refused() {
        QFETCH(QByteArray, service);
        QFETCH(bool, outgoing);
        QFETCH(bool, allowed);
        const services::ServiceType &flow = *services::find("step_functions"), &other = *services::find(service.toStdString());
        const Text ours = flow.refuses(other, outgoing);
        const Text theirs = other.refuses ? other.refuses(flow, !outgoing) : Text();
        QCOMPARE(ours.empty() && theirs.empty(), allowed);
    }

    void each_state_is_counted() {
        Scenario s = workflow(
            R"("A":{"Type":"Parallel","Branches":[{"StartAt":"F","States":{"F":{"Type":"Task","Resource":"broken","End":true}}},)" +
            wait_branch("W", 90) +
            R"(],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Z"}],"Next":"Z"},"Z":{"Type":"Wait","Seconds":5,"End":true})");
        add_server(s, "broken", "2s", true);
        TestRun run(s);
        run.until(100.5);
        const auto steps = run.observe("flow").steps;
        QCOMPARE(steps.size(), std::size_t{4});
        for (const services::StepReading& each : steps) {
            QVERIFY(each.entered > 90);
            QCOMPARE(each.entered, each.succeeded + each.failed + each.aborted + each.in_flight);
        }
        QCOMPARE(steps[0].name, std::string("A"));
        QCOMPARE(steps[0].in_flight, std::uint64_t{2});
        QCOMPARE(steps[1].in_flight, std::uint64_t{5});
        QCOMPARE(steps[1].failed, std::uint64_t{0});
        QCOMPARE(steps[2].name, std::string("F"));
        QCOMPARE(steps[2].failed, steps[0].failed);
        QCOMPARE(steps[3].name, std::string("W"));
        QCOMPARE(steps[3].aborted, steps[2].failed);
        QVERIFY(run.results().find("\"states\"") != std::string::npos);
        run.kernel().restart_statistics();
        run.until(200.5);
        for (const services::StepReading& each : run.observe("flow").steps)
            QCOMPARE(each.entered, each.succeeded + each.failed + each.aborted + each.in_flight);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_ended_leaves_nothing_behind() {
        Scenario s = workflow(
            R"("A":{"Type":"Map","ItemsPath":"$.list","ToleratedFailureCount":9,"MaxConcurrency":2,"ItemProcessor":{"StartAt":"T","States":{
            "T":{"Type":"Task","Resource":"work","TimeoutSeconds":1,"Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1}],"Next":"U"},
            "U":{"Type":"Task","Resource":"broken","Catch":[{"ErrorEquals":["States.ALL"],"Next":"V"}],"End":true},"V":{"Type":"Succeed"}}},"Next":"P"},
            "P":{"Type":"Parallel","Branches":[{"StartAt":"F","States":{"F":{"Type":"Task","Resource":"broken","End":true}}},)" +
                wait_branch("W", 90) + R"(],"End":true})",
            "rate=5");
        s.set(R"(flow.input={"list":[1,2,3,4,5]})");
        add_server(s, "work", "3s").set("work.service_time.law=EXPONENTIAL");
        add_server(s, "broken", "100ms", true);
        TestRun run(s);
        run.until(400);
        const std::size_t bytes = run.kernel().w.bytes();
        run.until(2000);
        const std::size_t later = run.kernel().w.bytes();
        QVERIFY2(later < bytes + bytes / 10, qPrintable(QString::number(bytes) + QLatin1String(" ") + QString::number(later)));
        QVERIFY(failed(run) > 9000);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_copy_of_the_world_goes_on_byte_for_byte() {
        Scenario s = workflow(
            R"x("A":{"Type":"Pass","Parameters":{"u.$":"States.UUID()","r.$":"States.MathRandom(1, 9)"},"Next":"M"},"M":{"Type":"Parallel","Branches":[
            {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"work","TimeoutSeconds":2,"Retry":[{"ErrorEquals":["States.ALL"],"JitterStrategy":"FULL"}],"End":true}}},
            {"StartAt":"W","States":{"W":{"Type":"Wait","SecondsPath":"$.r","End":true}}}],"End":true})x",
            "rate=20");
        add_server(s, "work", "2s").set("work.service_time.law=EXPONENTIAL");
        TestRun run(s);
        run.until(50);
        kernel::World& world = run.kernel().w;
        const kernel::Snapshot middle = world.save();
        run.until(80);
        const kernel::Snapshot end = world.save();
        world.restore(middle);
        run.kernel().run(80 * kSecond);
        QVERIFY(world.save() == end);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_10_executions_go_on_by_the_definition_they_began_with() {
        Scenario s =
            workflow(R"("A":{"Type":"Parallel","Branches":[)" + wait_branch("L", 20) + "," + wait_branch("R", 30) + R"(],"End":true})");
        TestRun run(s);
        run.until(50.5);
        const double before = started(run), done = succeeded(run);
        QCOMPARE(before - done, 30.0);
        edit(run,
             s.set(
                 R"(flow.definition_string={"StartAt":"B","States":{"B":{"Type":"Wait","Seconds":2,"Next":"L"},"L":{"Type":"Succeed"}}})"));
        QVERIFY(logged(run, "30 that run go on by theirs"));
        run.until(60.5);
        QCOMPARE(succeeded(run), done + 10 + 8);  // Ten of the old ones, after 30 s, and of the ten new ones those of before 2 s ago.
        QCOMPARE(run.observe("flow").steps.size(), std::size_t{4});
        QCOMPARE(run.observe("flow").steps[0].name, std::string("B"));
        QCOMPARE(run.observe("flow").steps[0].entered, std::uint64_t{10});
        for (const services::StepReading& each : run.observe("flow").steps)
            if (each.name == "R") QCOMPARE(each.entered, static_cast<std::uint64_t>(before));
        run.until(100.5);
        QCOMPARE(started(run) - succeeded(run), 2.0);
        QCOMPARE(run.number("flow", "executionsAborted") + failed(run), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_10_many_definitions_run_beside_each_other() {
        const auto definition = [](int seconds) {
            return R"(flow.definition_string={"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":)" + std::to_string(seconds) +
                   R"(,"Next":"T"},"T":{"Type":"Task","Resource":"work","TimeoutSeconds":)" + std::to_string(seconds) + R"(,"End":true}}})";
        };
        Scenario s = workflow("").set(definition(40));
        add_server(s, "work", "1s");
        TestRun run(s);
        for (const int seconds : {30, 20, 10, 40, 30}) {
            run.until(to_seconds(run.kernel().now()) + 10);
            edit(run, s.set(definition(seconds)));
        }
        // Ten of each began in turn, and wait 40 s, 30 s, 20 s, 10 s, 40 s: so the first four tens end together.
        QCOMPARE(started(run), 50.0);
        QCOMPARE(succeeded(run), 36.0);  // At 42 s to 51 s, four at a time.
        run.until(52);
        QCOMPARE(succeeded(run), 40.0);
        run.until(200);
        QCOMPARE(failed(run) + run.number("flow", "executionsAborted"), 0.0);
        QCOMPARE(started(run) - succeeded(run), 31.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_task_of_an_old_definition_fails_where_its_connection_is_gone() {
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":20,"Next":"B"},"B":{"Type":"Task","Resource":"work","End":true})");
        Scenario without = workflow(R"("A":{"Type":"Wait","Seconds":20,"End":true})");
        add_server(s, "work", "1s");
        TestRun run(s);
        run.until(50.5);
        const double began = started(run), done = succeeded(run);
        edit(run, without);
        run.until(100.5);
        QVERIFY(logged(run, "work: no connection leads there any more"));
        QCOMPARE(failed(run), began - done);
        QVERIFY(succeeded(run) > done + 25);
        QCOMPARE(run.conservation(), std::string());
    }

    void seeking_across_an_edit_of_the_definition_shows_the_same_past() {
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":20,"Next":"B"},"B":{"Type":"Succeed"})");
        TestRun run(s);
        run.until(30.5);
        edit(run, s.set(R"(flow.definition_string={"StartAt":"C","States":{"C":{"Type":"Wait","Seconds":5,"End":true}}})"));
        const auto given = run.simulation().given_plan();
        run.until(40.5);
        const auto results = [&run] {
            const std::string all = run.results();
            return all.substr(all.find("\"design\""));
        };
        const std::string seen = results();
        const kernel::Snapshot world = run.kernel().w.save();
        run.until(60);
        run.simulation().seek(20 * kSecond);
        run.simulation().seek(40500 * kMillisecond);
        QCOMPARE(results(), seen);
        QVERIFY(run.kernel().w.save() == world);
        QVERIFY(run.simulation().given_plan() == given);
    }

    void other_edits_let_executions_go_on() {
        Scenario s = workflow(R"("A":{"Type":"Wait","Seconds":20,"Next":"B"},"B":{"Type":"Task","Resource":"work","End":true})");
        add_server(s, "work", "1s");
        TestRun run(s);
        run.until(50.5);
        s.add("server", "a-new-one", {});
        add_server(s, "another", "1s");
        edit(run, s);
        run.until(100.5);
        QCOMPARE(run.number("flow", "executionsAborted"), 0.0);
        QVERIFY(succeeded(run) > 75);
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void all_executions_can_be_aborted_and_new_ones_start() {
        TestRun run(workflow(R"("A":{"Type":"Wait","Seconds":20,"End":true})"));
        run.until(10.5);
        const double running = run.number("flow", "executionsRunning");
        QVERIFY(running >= 10);
        run.fault("neph:step_functions:abort-executions", "flow").until(10.6);
        QCOMPARE(run.number("flow", "executionsAborted"), running);
        QCOMPARE(run.outcome("users", Outcome::Failed), static_cast<std::uint64_t>(running));
        QCOMPARE(run.number("flow", "executionsRunning"), 0.0);
        QCOMPARE(run.when("executions-aborted").size(), std::size_t{1});
        run.until(40);
        QVERIFY(succeeded(run) >= 8);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(StepFunctionsTest)
#include "step_functions_test.moc"
