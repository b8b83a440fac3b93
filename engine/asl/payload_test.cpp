#include "engine/asl/payload.h"

#include <QtTest>

using namespace nephoscope::asl;

namespace {

const Json kInput = Json::parse(R"({"id": 7, "list": [1, 2], "name": "Ann"})");
const Json kContext = Json::parse(R"({"State": {"Name": "S"}})");
const Random kNone = [] { return std::uint64_t{0}; };

std::string filled(const std::string& text) {
    std::vector<Template::Problem> problems;
    const Template made = Template::compile(Json::parse(text), problems);
    if (!problems.empty()) return problems.front().pointer + ": " + problems.front().message.english();
    const Evaluated value = made.evaluate({kInput, kContext, kNone});
    return value ? value->dump() : value.failure().error;
}

}  // namespace

class PayloadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void templates_are_filled_in_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QByteArray(source) << QByteArray(expected);
        };
        row("what has no paths stays", R"({"a": [1, {"b": "$.id"}], "c": null})", R"({"a":[1,{"b":"$.id"}],"c":null})");
        row("a path is replaced, and its name loses its end", R"({"key.$": "$.id"})", R"({"key":7})");
        row("the whole input", R"({"all.$": "$"})", R"({"all":{"id":7,"list":[1,2],"name":"Ann"}})");
        row("inside objects and lists", R"({"a": {"b": [{"c.$": "$.list[1]"}, 5]}})", R"({"a":{"b":[{"c":2},5]}})");
        row("the context object", R"({"s.$": "$$.State.Name"})", R"({"s":"S"})");
        row("a function", R"x({"s.$": "States.Format('{}-{}', $.name, $.id)"})x", R"({"s":"Ann-7"})");
        row("a missing place fails", R"({"s.$": "$.none"})", "States.ParameterPathFailure");
        row("a failing function fails", R"x({"s.$": "States.ArrayLength($.id)"})x", "States.IntrinsicFailure");
        row("a number is no expression", R"({"a": {"s.$": 1}})",
            "/a/s.$: the value of a member whose name ends in \".$\" is a text: a path or a function");
        row("neither is a plain text", R"({"s.$": "id"})", "/s.$: a path begins with \"$\", a function with \"States.\"");
        row("a name stands once", R"({"s.$": "$", "s": 1})", "/s.$: the member stands twice, once with and once without \".$\"");
        row("a template may be a list", R"([{"s.$": "$.id"}])", R"([{"s":7}])");
        row("or a number", "5", "5");
    }
    void templates_are_filled_in() {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, expected);
        QCOMPARE(filled(source.toStdString()), expected.toStdString());
    }

    void what_a_template_makes_is_bounded() {
        const Json input = Json{{"x", std::string(200'000, 'x')}};
        Json source;
        for (int i = 0; i < 1000; ++i) source["m" + std::to_string(i) + ".$"] = "$";
        std::vector<Template::Problem> problems;
        const Evaluated made = Template::compile(source, problems).evaluate({input, kContext, kNone});
        QVERIFY(problems.empty() && !made);
        QCOMPARE(made.failure().error, std::string("States.DataLimitExceeded"));
        std::string call = "States.Format('";
        for (int i = 0; i < 1000; ++i) call += "{}";
        call += "'";
        for (int i = 0; i < 1000; ++i) call += ", $.x";
        const Evaluated text = evaluate(std::get<Expression>(parse_expression(call + ")")), {input, kContext, kNone});
        QVERIFY(!text);
        QCOMPARE(text.failure().error, std::string("States.DataLimitExceeded"));
    }

    void wrapping_never_gets_deeper_than_values_may_be() {
        std::vector<Template::Problem> problems;
        const Template wrap = Template::compile(Json::parse(R"({"in.$": "$"})"), problems);
        Json value = 1;
        int times = 0;
        for (; times < 1000; ++times) {
            Evaluated made = wrap.evaluate({value, kContext, kNone});
            if (!made) break;
            value = *std::move(made);
        }
        QCOMPARE(times, kMaxDepth);
    }

    void members_are_there_whether_they_are_replaced_or_not() {
        for (const char* text : {R"({"a": 1, "b": 2})", R"({"a": 1, "b.$": "$.x"})"}) {
            std::vector<Template::Problem> problems;
            const Template made = Template::compile(Json::parse(text), problems);
            QVERIFY(made.has("a") && made.has("b") && !made.has("c"));
            QVERIFY(made.literal("a"));
        }
    }

    void texts_are_read_to_a_bounded_depth() {
        QVERIFY(value_of(std::string(kMaxDepth, '[') + std::string(kMaxDepth, ']')));
        QVERIFY(!value_of(std::string(kMaxDepth + 1, '[') + std::string(kMaxDepth + 1, ']')));
        QVERIFY(!value_of(std::string(1'000'000, '[')));
        QVERIFY(!value_of("1e999"));
        QCOMPARE(text_of(*value_of(R"({"b": 1.50, "a": "ü"})")), std::string(R"({"a":"ü","b":1.5})"));
    }
};

QTEST_GUILESS_MAIN(PayloadTest)
#include "payload_test.moc"
