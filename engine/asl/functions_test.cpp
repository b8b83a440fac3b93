#include "engine/asl/functions.h"

#include <QtTest>

#include <set>

#include "engine/asl/payload.h"

using namespace nephoscope::asl;

namespace {

const Json kInput = Json::parse(
    "{\"name\": \"Ann\", \"n\": 3, \"list\": [1, 2, 3, 2, 1], \"two\": [[1], {\"a\": 1}, [1]],"
    "\"nested\": {\"a\": {\"x\": 1}, \"b\": 2}, \"pattern\": \"{} and {}\", \"brace\": \"a{b\","
    "\"json\": \"{\\\"k\\\":[1]}\", \"t\": true, \"nil\": null}");
const Json kContext = Json::parse(R"({"State": {"Name": "S"}})");

std::string evaluated(const std::string& text) {
    std::uint64_t drawn = 0x0123456789abcdefull;
    const Random random = [&drawn] { return drawn *= 0x9e3779b97f4a7c15ull; };
    const auto call = Call::parse(text);
    if (const auto* misread = std::get_if<Misread>(&call)) return "no call: " + misread->why.english();
    const Evaluated value = std::get<Call>(call).evaluate({kInput, kContext, random});
    return value ? value->dump() : value.failure().error;
}

}  // namespace

class FunctionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void functions_yield_data() {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << QByteArray(expected); };
        const char* const kFails = "States.IntrinsicFailure";
        row("States.Format('Hello {}, {}!', $.name, $.n)", R"("Hello Ann, 3!")");
        row("States.Format('{} {} {}', $.t, $.nil, $.list)", R"("true null [1,2,3,2,1]")");
        row("States.Format($.pattern, 1, 2)", R"("1 and 2")");
        row("States.Format('it\\'s \\{\\} and \\\\ {}', 1)", "\"it's {} and \\\\ 1\"");
        row("States.Format('plain')", R"("plain")");
        row("States.Format('{}')", kFails);
        row("States.Format('x', 1)", kFails);
        row("States.Format($.brace)", kFails);
        row("States.Format($.n)", kFails);
        row("States.Format('{}', $.missing)", "States.ParameterPathFailure");
        row("States.StringToJson($.json)", R"({"k":[1]})");
        row("States.StringToJson('nonsense')", kFails);
        row("States.StringToJson($.n)", kFails);
        row("States.JsonToString($.nested)", "\"{\\\"a\\\":{\\\"x\\\":1},\\\"b\\\":2}\"");
        row("States.Array()", "[]");
        row("States.Array($.n, 'x', true, null, -1.5)", R"([3,"x",true,null,-1.5])");
        row("States.ArrayPartition($.list, 2)", "[[1,2],[3,2],[1]]");
        row("States.ArrayPartition($.list, 0)", kFails);
        row("States.ArrayPartition($.n, 2)", kFails);
        row("States.ArrayContains($.list, 3)", "true");
        row("States.ArrayContains($.two, $.two[1])", "true");
        row("States.ArrayContains($.list, '3')", "false");
        row("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]");
        row("States.ArrayRange(3, 1, -1)", "[3,2,1]");
        row("States.ArrayRange(3, 1, 1)", "[]");
        row("States.ArrayRange(1, 9, 0)", kFails);
        row("States.ArrayRange(1, 1001, 1)", kFails);
        row("States.ArrayGetItem($.list, 2)", "3");
        row("States.ArrayGetItem($.list, 5)", kFails);
        row("States.ArrayGetItem($.list, -1)", kFails);
        row("States.ArrayLength($.list)", "5");
        row("States.ArrayLength($.nested)", kFails);
        row("States.ArrayUnique($.list)", "[1,2,3]");
        row("States.ArrayUnique($.two)", R"([[1],{"a":1}])");
        row("States.Base64Encode('Data to encode')", R"("RGF0YSB0byBlbmNvZGU=")");
        row("States.Base64Decode('RGVjb2RlZCBkYXRh')", R"("Decoded data")");
        row("States.Base64Decode('!')", kFails);
        row("States.Hash('input data', 'SHA-1')", R"("aaff4a450a104cd177d28d18d74485e8cae074b7")");
        row("States.Hash('x', 'CRC')", kFails);
        row("States.Hash($.n, 'MD5')", kFails);
        row("States.JsonMerge($.nested, States.StringToJson('{\"a\": 5}'), false)", R"({"a":5,"b":2})");
        row("States.JsonMerge($.nested, $.nested, true)", kFails);
        row("States.JsonMerge($.nested, $.n, false)", kFails);
        row("States.MathRandom(5, 5)", kFails);
        row("States.MathRandom('a', 5)", kFails);
        row("States.MathAdd($.n, -1)", "2");
        row("States.MathAdd(1.5, 1)", "3");
        row("States.MathAdd(2147483647, 1)", kFails);
        row("States.MathAdd('1', 1)", kFails);
        row("States.StringSplit('1,2,3', ',')", R"(["1","2","3"])");
        row("States.StringSplit('This.is+a,test=string', '.+,=')", R"(["This","is","a","test","string"])");
        row("States.StringSplit('', ',')", "[]");
        row("States.ArrayGetItem(States.StringSplit($$.State.Name, 'x'), 0)", R"("S")");
    }
    void functions_yield() {
        QFETCH(QByteArray, expected);
        QCOMPARE(evaluated(QTest::currentDataTag()), expected.toStdString());
    }

    void nonsense_is_no_call_data() {
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* text, const char* reason) { QTest::newRow(text) << QByteArray(reason); };
        row("States.Nothing()", "there is no function");
        row("States.UUID", "\"(\" is missing");
        row("States.UUID(1)", "at most 0 arguments, not 1");
        row("States.Hash('a')", "at least 2 arguments, not 1");
        row("States.Format('a)", "closing '");
        row("States.Format('a' 'b')", "\",\" or \")\"");
        row("States.Format('a',)", "is no argument");
        row("States.Format('a', \"b\")", "is no argument");
        row("States.Format('\\n')", "stands before");
        row("States.Format('{}', $)x", "after the closing");
        row("States.Format('{}', $.a[)", "missing");
        row("States.Format('{}', $x)", "variables are not simulated");
    }
    void nonsense_is_no_call() {
        QFETCH(QByteArray, reason);
        const std::string said = evaluated(QTest::currentDataTag());
        QVERIFY2(said.starts_with("no call: ") && said.find(reason.toStdString()) != std::string::npos, said.c_str());
    }

    void a_field_has_at_most_ten_functions() {
        std::string text = "1";
        for (int i = 0; i < Call::kMaxCalls; ++i) text = "States.MathAdd(" + text + ", 1)";
        QCOMPARE(evaluated(text), std::string("11"));
        QVERIFY(evaluated("States.MathAdd(" + text + ", 1)").starts_with("no call: a field has at most 10"));
        std::string deep;
        for (int i = 0; i < 100'000; ++i) deep += "States.Array(";
        QVERIFY(evaluated(deep).starts_with("no call: "));
    }

    void random_numbers_come_from_the_generator_or_the_seed() {
        std::set<std::int64_t> seen;
        std::uint64_t state = 1;
        const Random random = [&state] { return state = state * 6364136223846793005ull + 1442695040888963407ull; };
        const Call call = std::get<Call>(Call::parse("States.MathRandom(-2, 3)"));
        for (int i = 0; i < 200; ++i) seen.insert((*call.evaluate({kInput, kContext, random})).get<std::int64_t>());
        QCOMPARE(seen, (std::set<std::int64_t>{-2, -1, 0, 1, 2}));
        const std::string seeded = evaluated("States.MathRandom(1, 1000000, 7)");
        QCOMPARE(evaluated("States.MathRandom(1, 1000000, 7)"), seeded);
        QVERIFY(evaluated("States.MathRandom(1, 1000000, 8)") != seeded);
    }

    void uuids_have_version_4() {
        const QRegularExpression form(QStringLiteral("^\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"$"));
        const std::string made = evaluated("States.UUID()");
        QVERIFY2(form.match(QString::fromStdString(made)).hasMatch(), made.c_str());
    }
};

QTEST_GUILESS_MAIN(FunctionsTest)
#include "functions_test.moc"
