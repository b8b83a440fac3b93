#include "engine/asl/choice.h"

#include <QtTest>

#include "engine/asl/machine.h"
#include "engine/asl/timestamp.h"

using namespace nephoscope::asl;

namespace {

const Json kInput = Json::parse(R"({"s": "log-7.txt", "n": 5, "f": 5.0, "b": true, "t": "2026-03-14T01:59:00Z", "nil": null,
    "same": "2026-03-14T02:59:00+01:00", "star": "a*b", "other": 6, "o": {}})");

std::string verdict(const std::string& rule) {
    const Parsed parsed =
        parse(R"({"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{)" + rule + R"(,"Next":"E"}]},"E":{"Type":"Succeed"}}})");
    if (!parsed.valid()) return parsed.issues.front().message;
    const Evaluated met = matches(parsed.machine.states[0].branches[0].rule, kInput, Json::object());
    return met ? met->dump() : met.failure().error;
}

}  // namespace

class ChoiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rules_decide_data() {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* rule, const char* expected) { QTest::newRow(rule) << QByteArray(expected); };
        const auto both = [&row](const char* yes, const char* no) { row(yes, "true"), row(no, "false"); };
        both(R"("Variable":"$.s","StringEquals":"log-7.txt")", R"("Variable":"$.s","StringEquals":"log")");
        both(R"("Variable":"$.s","StringLessThan":"m")", R"("Variable":"$.s","StringLessThan":"log-7.txt")");
        both(R"("Variable":"$.s","StringLessThanEquals":"log-7.txt")", R"("Variable":"$.s","StringLessThanEquals":"a")");
        both(R"("Variable":"$.s","StringGreaterThan":"a")", R"("Variable":"$.s","StringGreaterThan":"log-7.txt")");
        both(R"("Variable":"$.s","StringGreaterThanEquals":"log-7.txt")", R"("Variable":"$.s","StringGreaterThanEquals":"z")");
        both(R"("Variable":"$.n","NumericEquals":5)", R"("Variable":"$.n","NumericEquals":6)");
        row(R"("Variable":"$.f","NumericEquals":5)", "true");
        row(R"("Variable":"$.s","NumericEquals":5)", "false");
        both(R"("Variable":"$.n","NumericLessThan":5.5)", R"("Variable":"$.n","NumericLessThan":5)");
        both(R"("Variable":"$.n","NumericLessThanEquals":5)", R"("Variable":"$.n","NumericLessThanEquals":4)");
        both(R"("Variable":"$.n","NumericGreaterThan":4)", R"("Variable":"$.n","NumericGreaterThan":5)");
        both(R"("Variable":"$.n","NumericGreaterThanEquals":5)", R"("Variable":"$.n","NumericGreaterThanEquals":6)");
        both(R"("Variable":"$.b","BooleanEquals":true)", R"("Variable":"$.b","BooleanEquals":false)");
        both(R"("Variable":"$.t","TimestampEquals":"2026-03-14T01:59:00.000Z")",
             R"("Variable":"$.t","TimestampEquals":"2026-03-14T01:59:01Z")");
        both(R"("Variable":"$.t","TimestampLessThan":"2026-03-14T03:00:00+01:00")",
             R"("Variable":"$.t","TimestampLessThan":"2026-03-14T01:59:00Z")");
        both(R"("Variable":"$.t","TimestampLessThanEquals":"2026-03-14T01:59:00Z")",
             R"("Variable":"$.t","TimestampLessThanEquals":"2025-01-01T00:00:00Z")");
        both(R"("Variable":"$.t","TimestampGreaterThan":"2025-01-01T00:00:00Z")",
             R"("Variable":"$.t","TimestampGreaterThan":"2026-03-14T01:59:00Z")");
        both(R"("Variable":"$.t","TimestampGreaterThanEquals":"2026-03-14T01:59:00Z")",
             R"("Variable":"$.t","TimestampGreaterThanEquals":"2027-01-01T00:00:00Z")");
        both(R"("Variable":"$.s","StringEqualsPath":"$.s")", R"("Variable":"$.s","StringEqualsPath":"$.t")");
        both(R"("Variable":"$.n","NumericLessThanPath":"$.other")", R"("Variable":"$.other","NumericLessThanPath":"$.n")");
        both(R"("Variable":"$.other","NumericGreaterThanEqualsPath":"$.n")", R"("Variable":"$.n","NumericGreaterThanPath":"$.other")");
        both(R"("Variable":"$.b","BooleanEqualsPath":"$.b")", R"("Variable":"$.b","BooleanEqualsPath":"$.n")");
        both(R"("Variable":"$.t","TimestampEqualsPath":"$.same")", R"("Variable":"$.t","TimestampLessThanPath":"$.same")");
        both(R"("Variable":"$.s","StringMatches":"log-*.txt")", R"("Variable":"$.s","StringMatches":"log-*.csv")");
        both(R"("Variable":"$.s","StringMatches":"*7*t")", R"("Variable":"$.s","StringMatches":"log-7")");
        both(R"("Variable":"$.star","StringMatches":"a\\*b")", R"("Variable":"$.s","StringMatches":"log\\*")");
        both(R"("Variable":"$.nil","IsNull":true)", R"("Variable":"$.n","IsNull":true)");
        both(R"("Variable":"$.n","IsPresent":true)", R"("Variable":"$.no","IsPresent":true)");
        row(R"("Variable":"$.no","IsPresent":false)", "true");
        both(R"("Variable":"$.n","IsNumeric":true)", R"("Variable":"$.s","IsNumeric":true)");
        both(R"("Variable":"$.s","IsString":true)", R"("Variable":"$.o","IsString":true)");
        both(R"("Variable":"$.b","IsBoolean":true)", R"("Variable":"$.n","IsBoolean":true)");
        both(R"("Variable":"$.t","IsTimestamp":true)", R"("Variable":"$.s","IsTimestamp":true)");
        row(R"("Variable":"$.s","IsTimestamp":false)", "true");
        row(R"("Variable":"$.no","NumericEquals":1)", "States.Runtime");
        row(R"("Variable":"$.no","IsNull":true)", "States.Runtime");
        row(R"("Variable":"$.n","NumericEqualsPath":"$.no")", "States.Runtime");
        both(R"("And":[{"Variable":"$.n","IsPresent":true},{"Variable":"$.n","NumericEquals":5}])",
             R"("And":[{"Variable":"$.no","IsPresent":true},{"Variable":"$.no","NumericEquals":5}])");
        both(R"("Or":[{"Variable":"$.n","NumericEquals":1},{"Variable":"$.n","NumericEquals":5}])",
             R"("Or":[{"Variable":"$.n","NumericEquals":1},{"Variable":"$.n","NumericEquals":2}])");
        both(R"("Not":{"Variable":"$.n","NumericEquals":1})", R"("Not":{"Variable":"$.n","NumericEquals":5})");
        row(R"("Not":{"And":[{"Or":[{"Variable":"$.b","BooleanEquals":true}]}]})", "false");
    }
    void rules_decide() {
        QFETCH(QByteArray, expected);
        QCOMPARE(verdict(QTest::currentDataTag()), expected.toStdString());
    }

    void labels_read_like_conditions() {
        const Parsed parsed = parse(R"({"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[
            {"And":[{"Variable":"$.n","NumericGreaterThan":3},{"Not":{"Variable":"$.k","IsPresent":true}}],"Next":"E"}]},"E":{"Type":"Succeed"}}})");
        QCOMPARE(parsed.machine.transitions.at(0).label, std::string("($.n > 3 && not ($.k is present))"));
    }

    void points_in_time_are_read_and_written_data() {
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* text, const char* written) { QTest::newRow(text) << QByteArray(written); };
        row("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
        row("2024-02-29T23:59:59.1239Z", "2024-02-29T23:59:59.123Z");
        row("2000-03-01T00:00:00+01:30", "2000-02-29T22:30:00.000Z");
        row("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500Z");
        for (const char* wrong : {"now", "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-01t00:00:00Z",
                                  "2024-01-01T24:00:00Z", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00.Z",
                                  "2024-01-01T00:00:00Zx", "2024-01-01T00:00:00+1:00", "24-01-01T00:00:00Z"})
            row(wrong, "");
    }
    void points_in_time_are_read_and_written() {
        QFETCH(QByteArray, written);
        const auto read = read_timestamp(QTest::currentDataTag());
        QCOMPARE(read ? write_timestamp(*read) : std::string(), written.toStdString());
    }
};

QTEST_GUILESS_MAIN(ChoiceTest)
#include "choice_test.moc"
