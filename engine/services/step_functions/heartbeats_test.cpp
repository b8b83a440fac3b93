#include <QTest>

#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

// Heartbeats and failures that are told by task token.

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

const std::string kToken = R"x({"token.$":"$$.Task.Token"})x";
const std::string kQueue =
    R"("Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"QueueUrl":"jobs","MessageBody":)";
const std::string kTopic = R"("Resource":"arn:aws:states:::sns:publish.waitForTaskToken","Parameters":{"TopicArn":"topic","Message":)";
const std::string kChild =
    R"("Resource":"arn:aws:states:::states:startExecution.waitForTaskToken","Parameters":{"StateMachineArn":"child","Input":)";
const std::string kFunction =
    R"("Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","Parameters":{"FunctionName":"fn","Payload":)";

/// A request each 50 s.
constexpr std::string_view kSeldom = "rate=0.02";

/// A Standard workflow without times of its own, whose one Task sends its token and has these limits.
Scenario waiting(const std::string& call, const std::string& limits, std::string_view rate = "rate=1") {
    Scenario s;
    s.data_set("items", 100).request_class("order", 1, false);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("step_functions", "flow", {"start_time=0s", "transition_time=0s", R"(input={"timeout":20,"heartbeat":10})"});
    s.set(R"(flow.definition_string={"StartAt":"A","States":{"A":{"Type":"Task",)" + call + kToken + "}," + limits + R"(,"End":true}}})");
    return s.connect("users", "flow");
}

/// A queue that is worked on for `seconds`, by as many as there is work for.
Scenario& add_queue(Scenario& s, const std::string& seconds, const std::string& name = "jobs", std::string_view from = "flow") {
    const std::string worker = name + "-worker";
    s.add("sqs", name,
          {"latency=0s", "consumers=1000", "receive_message_wait_time_seconds=20", "duplicate_rate=0", "visibility_timeout=60"});
    s.add("server", worker, {"servers=1000", "service_time.law=CONSTANT"}).set(worker + ".service_time.mean=" + seconds);
    return s.connect(from, name).connect(name, worker, {"mode=POLL"});
}

Scenario& add_function(Scenario& s, const std::string& seconds, std::string_view from) {
    s.app_version("app", seconds).add("lambda", "fn", {"invoke_overhead=0s", "memory_size=1769", "timeout=60", "app_version=app"});
    return s.connect(from, "fn");
}

/// A workflow that waits for a child, which does this with its token.
Scenario parent_of(const std::string& limits, const std::string& states, std::string_view rate = "rate=1") {
    Scenario s = waiting(kChild, limits, rate);
    s.add("step_functions", "child", {"start_time=0s", "transition_time=0s"});
    s.set(R"(child.definition_string={"StartAt":"S1","States":{)" + states + "}}");
    return s.connect("flow", "child");
}

std::string q(const std::string& text) { return '"' + text + '"'; }

/// A state Sn that takes some seconds.
std::string wait(int number, int seconds, const std::string& more) {
    return q("S" + std::to_string(number)) + R"(:{"Type":"Wait","Seconds":)" + std::to_string(seconds) + "," + more + "}";
}
std::string end_after(int number, int seconds) { return wait(number, seconds, R"("End":true)"); }
/// And then a heartbeat, before the next one.
std::string beat_after(int number, int seconds) {
    const std::string beat = q("B" + std::to_string(number)), next = q("S" + std::to_string(number + 1));
    return wait(number, seconds, R"("Next":)" + beat) + "," + beat +
           R"x(:{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:sfn:sendTaskHeartbeat","Parameters":{"TaskToken.$":"$.token"},)x" +
           R"("ResultPath":null,"Next":)" + next + "},";
}

double succeeded(TestRun& run) { return run.number("flow", "executionsSucceeded"); }
double failed(TestRun& run) { return run.number("flow", "executionsFailed"); }
double running(TestRun& run) { return run.number("flow", "executionsRunning"); }
double seconds(TestRun& run) { return run.number("flow", "executionSeconds"); }

/// What the events of an execution say, one of those that ended halfway.
std::string history(TestRun& run) {
    const auto number = static_cast<std::uint64_t>(succeeded(run) + failed(run) + 1) / 2;
    const kernel::NodeIndex node = *run.simulation().plan().node("flow");
    std::string text;
    for (const services::HistoryEvent& e : run.simulation().plan().types[node]->history(run.kernel(), node, number))
        text += e.type + " " + e.data + " " + e.error + " " + e.cause + "\n";
    return text;
}
bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

/// How all executions ended that have: by this error (empty: well), after exactly so many seconds.
void compare_ends(TestRun& run, const QByteArray& error, double after) {
    QVERIFY2(error.isEmpty() == (succeeded(run) > 0) && error.isEmpty() == (failed(run) == 0), history(run).c_str());
    QVERIFY2(has(history(run), error.toStdString()), history(run).c_str());
    QCOMPARE(seconds(run), after);
    QCOMPARE(run.conservation(), std::string());
}

const QByteArray kSilence = "States.HeartbeatTimeout", kLate = "States.Timeout", kWell;

}  // namespace

class HeartbeatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sfn_16_a_heartbeat_begins_the_time_anew_and_no_timeout_data() {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<QByteArray>("states");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<double>("after");
        const auto row = [](const char* name, const char* limits, const std::string& states, const QByteArray& error, double after) {
            QTest::newRow(name) << QByteArray(limits) << QByteArray::fromStdString(states) << error << after;
        };
        const std::string twice = beat_after(1, 3) + beat_after(2, 3) + end_after(3, 3), once = beat_after(1, 3) + end_after(2, 6);
        row("two in time", R"("TimeoutSeconds":20,"HeartbeatSeconds":4)", twice, kWell, 9);
        row("without a timeout", R"("HeartbeatSeconds":4)", twice, kWell, 9);
        row("its length in the data", R"("HeartbeatSecondsPath":"$$.Execution.Input.heartbeat")",
            beat_after(1, 9) + beat_after(2, 9) + end_after(3, 9), kWell, 27);
        row("none", R"("TimeoutSeconds":20,"HeartbeatSeconds":4)", end_after(1, 9), kSilence, 4);
        row("none, its length in the data", R"("HeartbeatSecondsPath":"$$.Execution.Input.heartbeat")", end_after(1, 12), kSilence, 10);
        row("one, and then none", R"("TimeoutSeconds":20,"HeartbeatSeconds":4)", once, kSilence, 7);
        row("a timeout is not put off", R"("TimeoutSeconds":8,"HeartbeatSeconds":4)", twice, kLate, 8);
        row("nor is one in the data", R"("TimeoutSecondsPath":"$$.Execution.Input.timeout","HeartbeatSeconds":11)",
            beat_after(1, 10) + end_after(2, 15), kLate, 20);
        row("one where none is needed", R"("TimeoutSeconds":8)", once, kLate, 8);
    }
    void sfn_16_a_heartbeat_begins_the_time_anew_and_no_timeout() {
        QFETCH(QByteArray, limits);
        QFETCH(QByteArray, states);
        QFETCH(QByteArray, error);
        QFETCH(double, after);
        TestRun run(parent_of(limits.toStdString(), states.toStdString()));
        run.until(60.5);
        compare_ends(run, error, after);
    }

    void sfn_16_a_heartbeat_is_no_event_and_its_task_gets_nothing() {
        TestRun run(parent_of(R"("HeartbeatSeconds":4)", beat_after(1, 3) + end_after(2, 3)));
        run.until(20.5);
        const std::string events = history(run);
        QCOMPARE(std::count(events.begin(), events.end(), '\n'),
                 8);  // Begin and end of execution, state and Task, TaskScheduled, TaskSubmitted.
        QCOMPARE(run.number("child", "executionsFailed"), 0.0);
    }

    void sfn_16_a_heartbeat_for_a_task_that_waits_no_more_fails() {
        TestRun run(parent_of(R"("HeartbeatSeconds":4)", beat_after(1, 5) + end_after(2, 1)));
        run.until(60.5);
        compare_ends(run, kSilence, 4);
        QVERIFY(run.number("child", "executionsFailed") > 50);
        const kernel::NodeIndex child = *run.simulation().plan().node("child");
        const auto events = run.simulation().plan().types[child]->history(run.kernel(), child, 30);
        QCOMPARE(events.back().error, std::string("Sfn.TaskTimedOutException"));
    }

    void sfn_16_workers_that_send_heartbeats_keep_their_task_waiting_data() {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<QByteArray>("every");
        QTest::addColumn<QByteArray>("delay");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<double>("after");
        const auto row = [](const char* name, const char* limits, const char* every, const char* delay, const QByteArray& error,
                            double after) {
            QTest::newRow(name) << QByteArray(limits) << QByteArray(every) << QByteArray(delay) << error << after;
        };
        const char* const both = R"("TimeoutSeconds":50,"HeartbeatSeconds":10)";
        row("oftener than needed", both, "4s", "0", kWell, 25);
        row("as often as needed", both, "10s", "0", kWell, 25);
        row("too seldom", both, "10001ms", "0", kSilence, 10);
        row("never", both, "0s", "0", kSilence, 10);
        row("without a timeout", R"("HeartbeatSeconds":10)", "4s", "0", kWell, 25);
        row("a timeout is not put off", R"("TimeoutSeconds":20,"HeartbeatSeconds":10)", "4s", "0", kLate, 20);
        row("limits in the data",
            R"("TimeoutSecondsPath":"$$.Execution.Input.timeout","HeartbeatSecondsPath":"$$.Execution.Input.heartbeat")", "4s", "0", kLate,
            20);
        row("after a wait in the queue", both, "4s", "5", kWell, 30);
        row("the first is too late", both, "4s", "7", kSilence, 10);
        row("nobody works in time", both, "4s", "11", kSilence, 10);
    }
    void sfn_16_workers_that_send_heartbeats_keep_their_task_waiting() {
        QFETCH(QByteArray, limits);
        QFETCH(QByteArray, every);
        QFETCH(QByteArray, delay);
        QFETCH(QByteArray, error);
        QFETCH(double, after);
        Scenario s = waiting(kQueue, limits.toStdString());
        add_queue(s, "25s").set("jobs.delay_seconds=" + delay.toStdString()).set("flow.worker_heartbeat=" + every.toStdString());
        TestRun run(s);
        run.until(90.5);
        compare_ends(run, error, after);
        QCOMPARE(running(run), after);
        run.simulation().edit(*services::compile(s.set("users.rate=0").design(), services::catalog()));
        run.until(200);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void who_does_not_work_on_a_message_sends_no_heartbeats_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("after");
        // Work takes 30 s, and heartbeats come every 4 s.
        QTest::newRow("it is visible again after 9 s, and nobody is free") << QByteArray("jobs.consumers=1") << 8 + 10.0;
        QTest::newRow("it is visible again, and one more takes it") << QByteArray("jobs.consumers=2") << 9 + 8 + 10.0;
        QTest::newRow("who had it has failed") << QByteArray("jobs-worker.error_rate=1") << 10.0;
        QTest::newRow("a function that polls fails") << QByteArray("fn-app") << 10.0;
    }
    void who_does_not_work_on_a_message_sends_no_heartbeats() {
        QFETCH(QByteArray, setting);
        QFETCH(double, after);
        Scenario s = waiting(kQueue, R"("HeartbeatSeconds":10)", kSeldom);
        add_queue(s, "30s").set("jobs.visibility_timeout=9").set("flow.worker_heartbeat=4s");
        if (setting.startsWith("jobs-worker")) s.set("jobs-worker.service_time.mean=3s").set("jobs.visibility_timeout=60");
        if (setting == "fn-app") {
            s = waiting(kQueue, R"("HeartbeatSeconds":10)", kSeldom).set("flow.worker_heartbeat=4s");
            s.add("sqs", "jobs", {"latency=0s", "duplicate_rate=0", "visibility_timeout=360"}).connect("flow", "jobs");
            add_function(s, "1s", "jobs").set("jobs-fn.mode=POLL").set("app.error_rate=1");
        } else {
            s.set(setting.toStdString());
        }
        TestRun run(s);
        run.until(99);
        compare_ends(run, kSilence, after);
    }

    void each_of_several_who_work_counts_as_long_as_it_works() {
        Scenario s = waiting(kTopic, R"("HeartbeatSeconds":10)");
        s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"}).connect("flow", "topic").set("flow.worker_heartbeat=4s");
        add_queue(s, "25s", "jobs", "topic");
        add_queue(s, "5s", "others", "topic").set("others-worker.error_rate=1");
        TestRun run(s);
        run.until(90.5);
        compare_ends(run, kWell, 25);
        QVERIFY(run.number("others", "failedDeliveries") > 50);
    }

    void a_function_sends_heartbeats_while_it_runs_data() {
        QTest::addColumn<bool>("by_topic");
        QTest::addColumn<QByteArray>("every");
        QTest::addColumn<bool>("well");
        QTest::newRow("called, often") << false << QByteArray("4s") << true;
        QTest::newRow("called, never") << false << QByteArray("0s") << false;
        QTest::newRow("by a topic, often") << true << QByteArray("4s") << true;
        QTest::newRow("by a topic, never") << true << QByteArray("0s") << false;
    }
    void a_function_sends_heartbeats_while_it_runs() {
        QFETCH(bool, by_topic);
        QFETCH(QByteArray, every);
        QFETCH(bool, well);
        Scenario s = waiting(by_topic ? kTopic : kFunction, R"("HeartbeatSeconds":10)");
        s.set("flow.worker_heartbeat=" + every.toStdString());
        if (by_topic) s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"}).connect("flow", "topic");
        add_function(s, "25s", by_topic ? "topic" : "flow");
        TestRun run(s);
        run.until(90.5);
        QCOMPARE(succeeded(run) > 50, well);
        QCOMPARE(failed(run) > 70, !well);
        QCOMPARE(succeeded(run) * failed(run), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_function_that_waits_for_its_retry_sends_none() {
        Scenario s = waiting(kTopic, R"("HeartbeatSeconds":10)", kSeldom);
        s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"}).connect("flow", "topic").set("flow.worker_heartbeat=1s");
        add_function(s, "3s", "topic").set("app.error_rate=1");
        TestRun run(s);
        run.until(99);
        QVERIFY2(has(history(run), "States.HeartbeatTimeout"), history(run).c_str());
        QVERIFY2(seconds(run) >= 13 && seconds(run) < 15, qPrintable(QString::number(seconds(run))));  // Its start, 3 s and 10 s.
        QCOMPARE(run.conservation(), std::string());
    }

    void workers_are_part_of_the_world_and_survive_edits() {
        Scenario s = waiting(kTopic, R"("HeartbeatSeconds":7,"Retry":[{"ErrorEquals":["States.HeartbeatTimeout"]}])");
        s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"}).connect("flow", "topic").set("flow.worker_heartbeat=3s");
        add_queue(s, "9s", "jobs", "topic").set("jobs-worker.service_time.law=EXPONENTIAL").set("jobs.visibility_timeout=10");
        add_function(s, "12s", "topic").set("app.error_rate=0.5").set("jobs-worker.error_rate=0.2");
        TestRun run(s);
        run.until(50.3);
        kernel::World& world = run.kernel().w;
        const kernel::Snapshot middle = world.save();
        run.until(90);
        const kernel::Snapshot end = world.save();
        world.restore(middle);
        run.kernel().run(from_seconds(90));
        QVERIFY(world.save() == end);
        s.add("server", "a-first-one").add("server", "zz-last-one");  // All nodes get other numbers.
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(120.3);
        QVERIFY(succeeded(run) > 20);
        run.simulation().edit(*services::compile(s.set("users.rate=0").design(), services::catalog()));
        run.until(1000);
        QCOMPARE(running(run), 0.0);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_of_the_heartbeat_is_for_those_who_begin_afterwards() {
        Scenario s = waiting(kQueue, R"("HeartbeatSeconds":10)");
        add_queue(s, "25s").set("flow.worker_heartbeat=4s");
        TestRun run(s);
        run.until(20.5);
        run.simulation().edit(*services::compile(s.set("flow.worker_heartbeat=0s").design(), services::catalog()));
        run.until(60.5);
        QCOMPARE(succeeded(run), 20.0);
        QCOMPARE(failed(run), 30.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void who_works_on_a_message_that_an_edit_takes_away_sends_none_data() {
        QTest::addColumn<bool>("function");
        QTest::newRow("a queue") << false;
        QTest::newRow("a function") << true;
    }
    void who_works_on_a_message_that_an_edit_takes_away_sends_none() {
        QFETCH(bool, function);
        Scenario s = waiting(kTopic, R"("HeartbeatSeconds":10)", kSeldom);
        s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"}).connect("flow", "topic").set("flow.worker_heartbeat=4s");
        Scenario without = s;
        function ? add_function(s, "50s", "topic") : add_queue(s, "50s", "jobs", "topic");
        TestRun run(s);
        run.until(80.5);
        QCOMPARE(running(run), 1.0);
        run.simulation().edit(*services::compile(without.design(), services::catalog()));
        run.until(91);
        QCOMPARE(failed(run), 1.0);
        QVERIFY2(has(history(run), "States.HeartbeatTimeout"), history(run).c_str());
    }

    void workers_of_a_workflow_that_goes_lead_nowhere() {
        Scenario s = waiting(kTopic, R"("HeartbeatSeconds":10)");
        s.set("flow.worker_heartbeat=4s").set("flow.workers_report_failures=true");
        Scenario without;
        without.data_set("items", 100).request_class("order", 1, false).add("clients", "users", {"rate=1"});
        for (Scenario* each : {&s, &without}) {
            each->add("sns", "topic", {"latency=0s", "delivery_latency=0s"});
            add_queue(*each, "16s", "jobs", "topic").set("jobs-worker.error_rate=0.3");
            add_function(*each, "15s", "topic").set("app.error_rate=0.3");
        }
        TestRun run(s.connect("flow", "topic"));
        run.until(30.5);
        run.simulation().edit(*services::compile(without.connect("users", "topic").design(), services::catalog()));
        run.until(90.5);
        QVERIFY(run.number("jobs", "deleted") > 20);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_16_workers_that_report_failures_are_done_with_the_message_data() {
        QTest::addColumn<bool>("reports");
        QTest::addColumn<QByteArray>("who");
        for (const bool reports : {true, false})
            for (const char* who : {"server", "function", "event"})
                QTest::addRow("%s, %s", who, reports ? "told" : "not told") << reports << QByteArray(who);
    }
    void sfn_16_workers_that_report_failures_are_done_with_the_message() {
        QFETCH(bool, reports);
        QFETCH(QByteArray, who);
        const bool event = who == "event";
        Scenario s = waiting(event ? kTopic : kQueue, R"("TimeoutSeconds":40)");
        s.set(std::string("flow.workers_report_failures=") + (reports ? "true" : "false"));
        if (event) s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"}).connect("flow", "topic");
        if (who == "server") add_queue(s, "3s").set("jobs-worker.error_rate=1").set("jobs.visibility_timeout=10");
        if (who == "function")
            s.add("sqs", "jobs", {"latency=0s", "duplicate_rate=0", "visibility_timeout=10", "batch_size=3"}).connect("flow", "jobs");
        if (who != "server") add_function(s, "3s", event ? "topic" : "jobs").set("app.error_rate=1");
        if (who == "function") s.set("jobs-fn.mode=POLL").set("fn.timeout=10");
        TestRun run(s);
        run.until(100.5);
        QCOMPARE(succeeded(run), 0.0);
        QCOMPARE(has(history(run), "States.TaskFailed"), reports);
        QCOMPARE(has(history(run), ": failed, status 50"), reports);
        QVERIFY2(reports ? seconds(run) < 15 : seconds(run) == 40, qPrintable(QString::number(seconds(run))));
        if (event) {
            QCOMPARE(run.number("fn", "eventsDone") > 80, reports);
            QCOMPARE(run.number("fn", "errors") == 0, reports);
        } else {
            QCOMPARE(run.number("jobs", "receivedAgain") == 0, reports);
            QCOMPARE(run.number("jobs", "deleted") > 80, reports);
        }
        QCOMPARE(run.conservation(), std::string());
    }

    void a_worker_that_is_gone_reports_nothing() {
        Scenario s = waiting(kQueue, R"("TimeoutSeconds":40)");
        add_queue(s, "39500ms").set("flow.workers_report_failures=true");
        TestRun run(s);
        run.until(10.5).fault("neph:server:stop", "jobs-worker", 5);
        run.until(55.7);
        QCOMPARE(failed(run), 15.0);
        QVERIFY2(has(history(run), "States.Timeout"), history(run).c_str());
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(HeartbeatsTest)
#include "heartbeats_test.moc"
