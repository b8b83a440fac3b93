#include <QTest>

#include "engine/services/compiler.h"
#include "engine/services/step_functions/workflow.h"
#include "tests/support/scenario.h"

// Task tokens that topics pass on and that executions are given.

using namespace nephoscope;
using namespace nephoscope::services::step_functions;
using test::Scenario;
using test::TestRun;

namespace {

const std::string kPublish = R"("Resource":"arn:aws:states:::sns:publish.waitForTaskToken","Parameters":{"TopicArn":"topic","Message":)";
const std::string kToken = R"x({"token.$":"$$.Task.Token"})x";
const std::string kNoToken = R"("no token")";

/// A Standard workflow without times of its own that begins with A.
Scenario workflow(const std::string& states, std::string_view rate = "rate=1") {
    Scenario s;
    s.data_set("items", 100).request_class("order", 1, false);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("step_functions", "flow", {"start_time=0s", "transition_time=0s"});
    s.set(R"(flow.definition_string={"StartAt":"A","States":{)" + states + "}}");
    return s.connect("users", "flow");
}

/// Waits until somebody gives the token back that a topic passes on.
Scenario publish(const std::string& message = kToken, const std::string& more = R"("End":true)") {
    Scenario s = workflow(R"("A":{"Type":"Task",)" + kPublish + message + "}," + more + "}");
    s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"});
    return s.connect("flow", "topic");
}

/// A queue that is worked on for `seconds`.
Scenario& add_queue(Scenario& s, const std::string& seconds, const std::string& name = "jobs") {
    const std::string worker = name + "-worker";
    s.add("sqs", name,
          {"latency=0s", "consumers=1000", "receive_message_wait_time_seconds=20", "duplicate_rate=0", "visibility_timeout=60"});
    s.add("server", worker, {"servers=1000", "service_time.law=CONSTANT"}).set(worker + ".service_time.mean=" + seconds);
    return s.connect("topic", name).connect(name, worker, {"mode=POLL"});
}

Scenario& add_function(Scenario& s, const std::string& seconds, const std::string& name = "fn") {
    s.app_version(name + "-app", seconds).add("lambda", name, {"invoke_overhead=0s", "memory_size=1769"});
    s.set(name + ".app_version=" + name + "-app").set(name + ".timeout=60");
    return s.connect("topic", name);
}

std::string q(const std::string& text) { return "\"" + text + "\""; }

/// A workflow whose child gets its token and does `states` with it, from S on.
Scenario parent_of(const std::string& states, const std::string& more) {
    Scenario s = workflow(
        R"("A":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.waitForTaskToken","TimeoutSeconds":20,
        "Parameters":{"StateMachineArn":"child","Input":)" +
        kToken + "}," + more);
    s.add("step_functions", "child", {"start_time=0s", "transition_time=0s"});
    s.set(R"(child.definition_string={"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":3,"Next":"S"},)" + states + "}}");
    return s.connect("flow", "child");
}
std::string sends(const std::string& api, const std::string& parameters, const std::string& more) {
    return R"("S":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:sfn:)" + api + R"(","Parameters":{"TaskToken.$":"$.token",)" +
           parameters + "}," + more + "}";
}

const QByteArray kOutputText = "\"Output\":\"{\\\"paid\\\": 7}\"";
const QByteArray kEnds = R"("Y":{"Type":"Succeed"},"N":{"Type":"Fail"})";
const QByteArray kIfPaid =
    R"("Next":"C"},"C":{"Type":"Choice","Choices":[{"Variable":"$.paid","NumericEquals":7,"Next":"Y"}],"Default":"N"},)" + kEnds;
const QByteArray kIfMine = R"("Catch":[{"ErrorEquals":["Mine"],"ResultPath":"$.e","Next":"C"}],"Next":"N"},)" + kEnds +
                           R"(,"C":{"Type":"Choice","Choices":[{"Variable":"$.e.Cause","StringEquals":"so","Next":"Y"}],"Default":"N"})";
const QByteArray kIfAny = R"("Catch":[{"ErrorEquals":["States.TaskFailed"],"Next":"Y"}],"Next":"N"},)" + kEnds;
const QByteArray kNoJson = "\"TaskToken.$\":\"$.token\",\"Output\":\"{\"";

double succeeded(TestRun& run) { return run.number("flow", "executionsSucceeded"); }
double failed(TestRun& run) { return run.number("flow", "executionsFailed"); }
double running(TestRun& run) { return run.number("flow", "executionsRunning"); }

std::string history(TestRun& run, std::uint64_t number) {
    const kernel::NodeIndex node = *run.simulation().plan().node("flow");
    std::string text;
    for (const services::HistoryEvent& e : run.simulation().plan().types[node]->history(run.kernel(), node, number))
        text += e.type + " " + e.data + " " + e.error + " " + e.cause + "\n";
    return text;
}

}  // namespace

class TokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sfn_13_who_works_on_a_notification_gives_its_token_back() {
        Scenario s = publish();
        TestRun run(add_queue(s, "8s"));
        run.until(50.5);
        QCOMPARE(running(run), 8.0);
        QCOMPARE(succeeded(run), 42.0);
        QVERIFY2(history(run, 1).find("TaskSubmitted {\"MessageId\"") != std::string::npos, history(run, 1).c_str());
        QVERIFY2(history(run, 1).find("TaskSucceeded {\"Bytes\"") != std::string::npos, history(run, 1).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_a_function_that_a_topic_calls_gives_the_token_back_when_it_is_done() {
        Scenario s = publish();
        TestRun run(add_function(s, "8s"));
        run.until(50.5);
        QVERIFY2(running(run) >= 8 && running(run) <= 9, qPrintable(QString::number(running(run))));
        QVERIFY(succeeded(run) >= 41);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_nobody_gives_back_what_was_not_sent_or_not_worked_on_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("subscriber");
        QTest::newRow("no token in the message") << QByteArray::fromStdString(kNoToken) << QByteArray("queue");
        QTest::newRow("no token for the function") << QByteArray::fromStdString(kNoToken) << QByteArray("function");
        QTest::newRow("no subscriber") << QByteArray::fromStdString(kToken) << QByteArray("none");
        QTest::newRow("a function that fails") << QByteArray::fromStdString(kToken) << QByteArray("failing function");
        QTest::newRow("a worker that fails") << QByteArray::fromStdString(kToken) << QByteArray("failing queue");
        QTest::newRow("a web server is only told") << QByteArray::fromStdString(kToken) << QByteArray("server");
    }
    void sfn_13_nobody_gives_back_what_was_not_sent_or_not_worked_on() {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, subscriber);
        Scenario s = publish(message.toStdString(), R"("TimeoutSeconds":5,"End":true)");
        if (subscriber.endsWith("queue")) add_queue(s, "1s");
        if (subscriber.endsWith("function")) add_function(s, "1s");
        if (subscriber == "failing queue") s.set("jobs-worker.error_rate=1");
        if (subscriber == "failing function") s.set("fn-app.error_rate=1");
        if (subscriber == "server") s.add("server", "web").connect("topic", "web");
        TestRun run(s);
        run.until(30.5);
        QCOMPARE(succeeded(run), 0.0);
        QCOMPARE(failed(run), 25.0);
        QVERIFY(history(run, 1).find("States.Timeout") != std::string::npos);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_of_two_subscribers_the_first_to_be_done_decides() {
        Scenario s = publish();
        add_queue(s, "9s");
        TestRun run(add_queue(s, "3s", "quick"));
        run.until(50.5);
        QCOMPARE(running(run), 3.0);
        QCOMPARE(succeeded(run), 47.0);
        QCOMPARE(run.number("jobs", "deleted"), 41.0);
    }

    void sfn_13_a_notification_that_is_tried_again_still_has_its_token() {
        Scenario s = publish();
        TestRun run(add_queue(s, "1s"));
        run.fault("neph:sns:fail-deliveries", "topic", 20).until(10.5);
        QCOMPARE(succeeded(run), 0.0);
        run.until(60.5);
        QVERIFY2(succeeded(run) >= 55 && failed(run) == 0, qPrintable(QString::number(succeeded(run))));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_an_execution_gives_its_token_back_when_it_has_succeeded_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("back");
        QTest::newRow("it succeeds") << QByteArray::fromStdString(kToken) << QByteArray(R"("Type":"Succeed")") << true;
        QTest::newRow("it fails") << QByteArray::fromStdString(kToken) << QByteArray(R"("Type":"Fail")") << false;
        QTest::newRow("it was given none") << QByteArray("{}") << QByteArray(R"("Type":"Succeed")") << false;
    }
    void sfn_13_an_execution_gives_its_token_back_when_it_has_succeeded() {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, end);
        QFETCH(bool, back);
        Scenario s = workflow(
            R"("A":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.waitForTaskToken","TimeoutSeconds":8,"End":true,
            "Parameters":{"StateMachineArn":"child","Input":)" +
            input.toStdString() + "}}");
        s.add("step_functions", "child", {"start_time=0s", "transition_time=0s"});
        s.set(R"(child.definition_string={"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":3,"Next":"E"},"E":{)" + end.toStdString() +
              "}}}");
        TestRun run(s.connect("flow", "child"));
        run.until(50.5);
        QCOMPARE(running(run), back ? 3.0 : 8.0);
        QCOMPARE(succeeded(run), back ? 47.0 : 0.0);
        QVERIFY2(history(run, 1).find("TaskSubmitted {\"ExecutionArn\"") != std::string::npos, history(run, 1).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_an_execution_may_say_with_the_token_how_the_task_ended_data() {
        QTest::addColumn<QByteArray>("api");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("an output") << QByteArray("sendTaskSuccess") << QByteArray(R"("Output":{"paid":7})") << kIfPaid;
        QTest::newRow("an output as a text") << QByteArray("sendTaskSuccess") << kOutputText << kIfPaid;
        QTest::newRow("an error") << QByteArray("sendTaskFailure") << QByteArray(R"("Error":"Mine","Cause":"so")") << kIfMine;
        QTest::newRow("an error without a name") << QByteArray("sendTaskFailure") << QByteArray(R"("Cause":"so")") << kIfAny;
    }
    void sfn_13_an_execution_may_say_with_the_token_how_the_task_ended() {
        QFETCH(QByteArray, api);
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, more);
        // It goes on for a while, and what its own end says comes too late.
        TestRun run(parent_of(
            sends(api.toStdString(), parameters.toStdString(), R"("Next":"L")") + R"(,"L":{"Type":"Wait","Seconds":4,"End":true})",
            more.toStdString()));
        run.until(50.5);
        QVERIFY2(failed(run) == 0, history(run, 1).c_str());
        QCOMPARE(running(run), 3.0);
        QCOMPARE(succeeded(run), 47.0);
        QCOMPARE(run.number("child", "executionsFailed"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_a_token_that_nobody_waits_for_is_an_error_data() {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("another token") << QByteArray(R"("TaskToken":"AQ1-1","Output":"1")") << QByteArray("Sfn.TaskTimedOutException");
        QTest::newRow("no number") << QByteArray(R"("TaskToken":"AQ-","Output":"1")") << QByteArray("Sfn.TaskTimedOutException");
        QTest::newRow("a large number") << QByteArray(R"("TaskToken":"-99999999999","Output":"1")")
                                        << QByteArray("Sfn.TaskTimedOutException");
        QTest::newRow("nothing") << QByteArray(R"("TaskToken":"","Output":"1")") << QByteArray("Sfn.TaskTimedOutException");
        QTest::newRow("no JSON") << kNoJson << QByteArray("Sfn.InvalidOutputException");
    }
    void sfn_13_a_token_that_nobody_waits_for_is_an_error() {
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, error);
        const std::string state =
            R"("S":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:sfn:sendTaskSuccess","End":true,"Parameters":{)" +
            parameters.toStdString() + R"(},"Catch":[{"ResultPath":null,"Next":"Y","ErrorEquals":[)" + q(error.toStdString()) +
            R"(]}]},"Y":{"Type":"Succeed"})";
        TestRun run(parent_of(state, R"("End":true})"));
        run.until(50.5);
        QCOMPARE(run.number("child", "executionsFailed"), 0.0);
        QCOMPARE(run.number("child", "caught"), 47.0);
    }

    void sfn_13_a_token_counts_once() {
        const std::string twice =
            sends("sendTaskSuccess", R"("Output":"1")", R"("ResultPath":null,"Next":"S2")") + "," +
            R"("S2":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:sfn:sendTaskFailure","Parameters":{"TaskToken.$":"$.token"},"End":true,)" +
            R"("Catch":[{"ErrorEquals":["Sfn.TaskTimedOutException"],"Next":"Y"}]},"Y":{"Type":"Succeed"})";
        TestRun run(parent_of(twice, R"("Next":"L"},"L":{"Type":"Wait","Seconds":9,"End":true})"));
        run.until(50.5);
        QCOMPARE(run.number("child", "caught"), 47.0);
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(running(run), 12.0);
    }

    void tokens_on_their_way_are_part_of_the_world_and_survive_edits() {
        Scenario s = publish(kToken, R"("TimeoutSeconds":20,"End":true)");
        add_queue(s, "3s").set("topic.delivery_latency=2s");
        add_function(s, "7s");
        s.set("flow-topic.policy.max_attempts=2").set("topic-jobs.policy.max_attempts=2");
        TestRun run(s);
        run.until(50.3);
        kernel::World& world = run.kernel().w;
        const kernel::Snapshot middle = world.save();
        run.until(80);
        const kernel::Snapshot end = world.save();
        world.restore(middle);
        run.kernel().run(from_seconds(80));
        QVERIFY(world.save() == end);
        s.add("server", "a-first-one").add("server", "zz-last-one");  // All nodes get other numbers.
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(100.3);
        QCOMPARE(failed(run), 0.0);
        QVERIFY2(succeeded(run) >= 94, qPrintable(QString::number(succeeded(run))));
        run.simulation().edit(*services::compile(s.set("users.rate=0").design(), services::catalog()));
        run.until(200);
        QCOMPARE(running(run), 0.0);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void tokens_of_a_workflow_that_goes_lead_nowhere() {
        Scenario s = publish();
        add_queue(s, "6s").set("topic.delivery_latency=2s");
        add_function(s, "7s");
        TestRun run(s);
        run.until(20.5);
        Scenario without;
        without.data_set("items", 100).request_class("order", 1, false).add("clients", "users", {"rate=1"});
        without.add("sns", "topic", {"latency=0s", "delivery_latency=2s"}).connect("users", "topic");
        add_queue(without, "6s");
        add_function(without, "7s");
        run.simulation().edit(*services::compile(without.design(), services::catalog()));
        run.until(60.5);
        QVERIFY(run.number("jobs", "deleted") > 40);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
