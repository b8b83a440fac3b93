#include "engine/asl/evaluate.h"

#include <QtTest>

using namespace nephoscope::asl;

namespace {

const Random kHalf = [] { return std::uint64_t{1} << 63; };
const Json kContext = Json::parse(R"({"Execution": {"Id": "e"}, "Map": {"Item": {"Index": 1, "Value": {"id": 9}}}})");

/// The state called A, with what it leads to beside it.
State state_of(const std::string& fields) {
    const Parsed parsed = parse(R"({"StartAt":"A","States":{"A":{)" + fields + R"(},"E":{"Type":"Succeed"}}})");
    for (const Issue& each : parsed.issues)
        if (each.message.english().find("No state leads to") == std::string::npos)
            qWarning("%s: %s", each.field.c_str(), each.message.english().c_str());
    return parsed.machine.states.at(0);
}

std::string shown(const Evaluated& value) { return value ? value->dump() : value.failure().error; }

Json json(const QByteArray& text) { return Json::parse(text.toStdString()); }

}  // namespace

class EvaluateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_goes_in_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* fields, const char* expected) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(expected);
        };
        row("everything by default", R"("Type":"Pass","End":true)", R"({"a":1,"b":{"c":2}})");
        row("InputPath selects", R"("Type":"Pass","InputPath":"$.b","End":true)", R"({"c":2})");
        row("InputPath null gives an empty object", R"("Type":"Pass","InputPath":null,"End":true)", "{}");
        row("InputPath may lead to the context", R"("Type":"Pass","InputPath":"$$.Execution.Id","End":true)", "\"e\"");
        row("InputPath leads nowhere", R"("Type":"Pass","InputPath":"$.x","End":true)", "States.Runtime");
        row("Parameters see what InputPath selected", R"("Type":"Pass","InputPath":"$.b","Parameters":{"k.$":"$.c"},"End":true)",
            R"({"k":2})");
        row("Parameters of a Map wait for its items",
            R"("Type":"Map","Parameters":{"k.$":"$.c"},"Iterator":{"StartAt":"I","States":{"I":{"Type":"Succeed"}}},"End":true)",
            R"({"a":1,"b":{"c":2}})");
    }
    void what_goes_in() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, expected);
        const Json raw = Json::parse(R"({"a":1,"b":{"c":2}})");
        QCOMPARE(shown(effective_input(state_of(fields.toStdString()), raw, kContext, kHalf)), expected.toStdString());
    }

    void what_comes_out_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* fields, const char* expected) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(expected);
        };
        row("the result by default", R"("Type":"Task","Resource":"f","End":true)", R"({"r":5})");
        row("ResultPath puts it into the raw input", R"("Type":"Task","Resource":"f","InputPath":"$.b","ResultPath":"$.b.r","End":true)",
            R"({"a":1,"b":{"c":2,"r":{"r":5}}})");
        row("ResultPath null throws it away", R"("Type":"Task","Resource":"f","ResultPath":null,"End":true)", R"({"a":1,"b":{"c":2}})");
        row("ResultPath without a place", R"("Type":"Task","Resource":"f","ResultPath":"$.a.x","End":true)",
            "States.ResultPathMatchFailure");
        row("ResultSelector comes first",
            R"("Type":"Task","Resource":"f","ResultSelector":{"s.$":"$.r"},"ResultPath":"$.o","OutputPath":"$.o","End":true)",
            R"({"s":5})");
        row("OutputPath selects", R"("Type":"Task","Resource":"f","OutputPath":"$.r","End":true)", "5");
        row("OutputPath null gives an empty object", R"("Type":"Task","Resource":"f","OutputPath":null,"End":true)", "{}");
        row("OutputPath leads nowhere", R"("Type":"Task","Resource":"f","OutputPath":"$.x","End":true)", "States.Runtime");
        row("a Succeed hands on what it got", R"("Type":"Succeed","OutputPath":"$.r")", "5");
    }
    void what_comes_out() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, expected);
        const Json raw = Json::parse(R"({"a":1,"b":{"c":2}})"), result = Json::parse(R"({"r":5})");
        QCOMPARE(shown(effective_output(state_of(fields.toStdString()), raw, result, kContext, kHalf)), expected.toStdString());
    }

    void caught_errors_are_data_data() {
        QTest::addColumn<QByteArray>("result_path");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* path, const char* expected) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(expected);
        };
        row("they replace the input", "", R"({"Cause":"c","Error":"e"})");
        row("they are put into it", R"(,"ResultPath":"$.error")", R"({"a":1,"error":{"Cause":"c","Error":"e"}})");
        row("they are thrown away", R"(,"ResultPath":null)", R"({"a":1})");
    }
    void caught_errors_are_data() {
        QFETCH(QByteArray, result_path);
        QFETCH(QByteArray, expected);
        const State state = state_of(R"("Type":"Task","Resource":"f","End":true,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"E")" +
                                     result_path.toStdString() + "}]");
        QCOMPARE(shown(caught_output(state.catchers.at(0), Json{{"a", 1}}, {"e", "c"})), expected.toStdString());
    }

    void choices_take_the_first_rule_that_holds() {
        const auto chosen = [](const std::string& more, int n) {
            const Parsed parsed =
                parse(R"({"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":1,"Next":"B"},
                {"Variable":"$.n","NumericGreaterThan":0,"Next":"C"}])" +
                      more + R"(},"B":{"Type":"Succeed"},"C":{"Type":"Succeed"},"D":{"Type":"Succeed"}}})");
            const Chosen way = choose(parsed.machine.states[0], Json{{"n", n}}, kContext);
            return way.failure ? way.failure->error : parsed.machine.states[way.next].name;
        };
        QCOMPARE(chosen("", 2), std::string("B"));
        QCOMPARE(chosen("", 1), std::string("C"));
        QCOMPARE(chosen("", 0), std::string("States.NoChoiceMatched"));
        QCOMPARE(chosen(R"(,"Default":"D")", 0), std::string("D"));
        QCOMPARE(
            choose(state_of(R"("Type":"Choice","Choices":[{"Variable":"$.n","NumericEquals":1,"Next":"E"}])"), Json::object(), kContext)
                .failure->error,
            std::string("States.Runtime"));
    }

    void waits_end_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* fields, const char* expected) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(expected);
        };
        row("after seconds", R"("Seconds":90)", "2026-01-01T00:01:30.750Z");
        row("after seconds of the input", R"("SecondsPath":"$.s")", "2026-01-01T00:00:02.250Z");
        row("at a time", R"("Timestamp":"2026-02-01T00:00:00Z")", "2026-02-01T00:00:00.000Z");
        row("at a time of the input", R"("TimestampPath":"$.t")", "2026-03-01T00:00:00.000Z");
        row("at once when it has passed", R"("Timestamp":"2025-02-01T00:00:00Z")", "2026-01-01T00:00:00.750Z");
        row("never before they begin", R"("SecondsPath":"$.minus")", "States.Runtime");
        row("seconds that are not there", R"("SecondsPath":"$.x")", "States.Runtime");
        row("a time that is none", R"("TimestampPath":"$.s")", "States.Runtime");
    }
    void waits_end() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, expected);
        const Json input = Json::parse(R"({"s": 1.5, "minus": -1, "t": "2026-03-01T00:00:00Z"})");
        const Until until = wait_until(state_of(R"("Type":"Wait",)" + fields.toStdString() + R"(,"End":true)"), input, kContext,
                                       {1'767'225'600, 750'000'000});
        QCOMPARE(until.failure ? until.failure->error : write_timestamp(until.instant), expected.toStdString());
    }

    void maps_find_their_items() {
        const std::string rest = R"("Type":"Map","ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Succeed"}}},"End":true)";
        const Json input = Json::parse(R"({"list":[1,2],"n":3})");
        QCOMPARE(shown(items(state_of(rest), Json::parse("[4]"), kContext)), std::string("[4]"));
        QCOMPARE(shown(items(state_of(rest + R"(,"ItemsPath":"$.list")"), input, kContext)), std::string("[1,2]"));
        QCOMPARE(shown(items(state_of(rest + R"(,"ItemsPath":"$.n")"), input, kContext)), std::string("States.Runtime"));
        QCOMPARE(shown(item_input(state_of(rest), 4, input, kContext, kHalf)), std::string("4"));
        QCOMPARE(
            shown(item_input(state_of(rest + R"(,"ItemSelector":{"i.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value.id","n.$":"$.n"})"), 4,
                             input, kContext, kHalf)),
            std::string(R"({"i":1,"n":3,"v":9})"));
    }

    void maps_make_batches_of_items_data() {
        QTest::addColumn<QByteArray>("batcher");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* batcher, const char* expected) {
            QTest::newRow(name) << QByteArray(batcher) << QByteArray(expected);
        };
        row("by number", R"("MaxItemsPerBatch":2)", R"([{"Items":[10,11]},{"Items":[12]}])");
        row("by a number of the input", R"("MaxItemsPerBatchPath":"$.n")", R"([{"Items":[10,11,12]}])");
        row("with what each gets", R"("MaxItemsPerBatch":3,"BatchInput":{"a":1,"n.$":"$.n"})",
            R"([{"BatchInput":{"a":1,"n":3},"Items":[10,11,12]}])");
        row("by size", R"("MaxInputBytesPerBatch":17)", R"([{"Items":[10,11]},{"Items":[12]}])");
        row("by a size that is one byte too small", R"("MaxInputBytesPerBatch":16)", R"([{"Items":[10]},{"Items":[11]},{"Items":[12]}])");
        row("by the smaller one", R"("MaxInputBytesPerBatch":20,"MaxItemsPerBatch":2)", R"([{"Items":[10,11]},{"Items":[12]}])");
        row("an item larger than a batch", R"("MaxInputBytesPerBatch":1)", R"([{"Items":[10]},{"Items":[11]},{"Items":[12]}])");
        row("by a number that is none", R"("MaxItemsPerBatchPath":"$.zero")", "States.Runtime");
    }
    void maps_make_batches_of_items() {
        QFETCH(QByteArray, batcher);
        QFETCH(QByteArray, expected);
        const State state = state_of(
            R"("Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"I","States":{"I":{"Type":"Succeed"}}},"End":true,"ItemBatcher":{)" +
            batcher.toStdString() + "}");
        QCOMPARE(shown(batches(state, Json::parse("[10,11,12]"), Json::parse(R"({"n":3,"zero":0})"), kContext, kHalf)),
                 expected.toStdString());
    }

    void fails_say_what_they_are_told() {
        const Json input = Json::parse(R"({"e": "Mine", "n": 1})");
        const auto failure = [&](const std::string& fields) {
            return failure_of(state_of(R"("Type":"Fail")" + fields), input, kContext, kHalf);
        };
        QCOMPARE(failure(R"(,"Error":"E1","Cause":"because")"), (Failure{"E1", "because"}));
        QCOMPARE(failure(R"x(,"ErrorPath":"$.e","CausePath":"States.Format('{} times', $.n)")x"), (Failure{"Mine", "1 times"}));
        QCOMPARE(failure(""), (Failure{"", ""}));
        QCOMPARE(failure(R"(,"ErrorPath":"$.n")").error, std::string("States.Runtime"));
    }

    void error_names_match_data() {
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* name, bool expected) { QTest::newRow(name) << expected; };
        row("Mine takes Mine", true);
        row("Mine takes Other", false);
        row("States.ALL takes Mine", true);
        row("States.ALL takes States.Timeout", true);
        row("States.ALL takes States.DataLimitExceeded", false);
        row("States.ALL takes States.Runtime", false);
        row("States.Runtime takes States.Runtime", false);
        row("States.DataLimitExceeded takes States.DataLimitExceeded", true);
        row("States.TaskFailed takes Mine", true);
        row("States.TaskFailed takes States.Permissions", true);
        row("States.TaskFailed takes States.Timeout", false);
        row("States.TaskFailed takes States.HeartbeatTimeout", false);
        row("States.TaskFailed takes States.DataLimitExceeded", false);
        row("States.Timeout takes States.HeartbeatTimeout", true);
        row("States.HeartbeatTimeout takes States.Timeout", false);
    }
    void error_names_match() {
        QFETCH(bool, expected);
        const QStringList words = QString::fromLatin1(QTest::currentDataTag()).split(QStringLiteral(" takes "));
        QCOMPARE(takes({words[0].toStdString()}, words[1].toStdString()), expected);
    }

    void the_first_that_takes_an_error_is_found() {
        const State state = state_of(
            R"("Type":"Task","Resource":"f","End":true,"Retry":[{"ErrorEquals":["A","B"]},{"ErrorEquals":["B"]},{"ErrorEquals":["States.ALL"]}],
            "Catch":[{"ErrorEquals":["B"],"Next":"E"}])");
        QCOMPARE(retrier_of(state, "B"), 0u);
        QCOMPARE(retrier_of(state, "C"), 2u);
        QCOMPARE(retrier_of(state, "States.Runtime"), kNone);
        QCOMPARE(catcher_of(state, "B"), 0u);
        QCOMPARE(catcher_of(state, "C"), kNone);
    }

    void catchers_are_asked_in_order() {
        const State state = state_of(
            R"("Type":"Task","Resource":"f","End":true,"Catch":[{"ErrorEquals":["A","B"],"Next":"E"},{"ErrorEquals":["B"],"Next":"E"},
            {"ErrorEquals":["States.ALL"],"Next":"E"}])");
        QCOMPARE(catcher_of(state, "A"), 0u);
        QCOMPARE(catcher_of(state, "B"), 0u);
        QCOMPARE(catcher_of(state, "C"), 2u);
    }

    void delays_grow_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* fields, const char* expected) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(expected);
        };
        row("by default", "", "[1.0,2.0,4.0,8.0]");
        row("by their rate", R"(,"IntervalSeconds":3,"BackoffRate":1.5)", "[3.0,4.5,6.75,10.125]");
        row("not at rate 1", R"(,"IntervalSeconds":3,"BackoffRate":1)", "[3.0,3.0,3.0,3.0]");
        row("up to a cap", R"(,"IntervalSeconds":3,"MaxDelaySeconds":10)", "[3.0,6.0,10.0,10.0]");
        row("with full jitter by half on average", R"(,"IntervalSeconds":3,"JitterStrategy":"FULL")", "[1.5,3.0,6.0,12.0]");
    }
    void delays_grow() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, expected);
        const State state =
            state_of(R"("Type":"Task","Resource":"f","End":true,"Retry":[{"ErrorEquals":["States.ALL"])" + fields.toStdString() + "}]");
        Json delays = Json::array();
        for (std::uint32_t i = 0; i < 4; ++i) delays.push_back(retry_delay(state.retry.at(0), i, kHalf));
        QCOMPARE(delays, json(expected));
        QVERIFY(retry_delay(state.retry.at(0), 4'000'000'000u, kHalf) <= 1e9);
    }
};

QTEST_GUILESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
