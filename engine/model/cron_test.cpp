#include "engine/model/cron.h"

#include <QtTest>

using namespace nephoscope;
using model::Cron;

namespace {

constexpr SimTime kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;

Cron cron(const char* text) { return *Cron::parse(text); }

}  // namespace

class CronTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Time 0 is Thursday, 1 January 2026, 00:00 UTC.
    void it_acts_next_at_the_first_minute_that_all_fields_name_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<qint64>("next");
        const auto row = [](const char* name, const char* text, SimTime after, SimTime next) {
            QTest::newRow(name) << QByteArray(text) << qint64{after} << qint64{next};
        };
        row("any minute", "* * * * *", 0, kMinute);
        row("any minute, from within one", "* * * * *", 90 * kSecond, 2 * kMinute);
        row("not at the time itself", "0 * * * *", kHour, 2 * kHour);
        row("a nanosecond before", "0 * * * *", kHour - 1, kHour);
        row("each quarter of an hour", "*/15 * * * *", 31 * kMinute, 45 * kMinute);
        row("a step from a number on", "10/20 * * * *", 11 * kMinute, 30 * kMinute);
        row("a range with a step", "0 8-18/4 * * *", 12 * kHour, 16 * kHour);
        row("the next day", "30 6 * * *", 7 * kHour, kDay + 6 * kHour + 30 * kMinute);
        row("a list", "0 6,18 * * *", 6 * kHour, 18 * kHour);
        row("Tuesday, as in the user guide", "30 6 * * 2", 0, 5 * kDay + 6 * kHour + 30 * kMinute);
        row("working days: Thursday to Friday", "0 8 * * MON-FRI", 8 * kHour, kDay + 8 * kHour);
        row("working days: Friday to Monday", "0 8 * * mon-fri", kDay + 8 * kHour, 4 * kDay + 8 * kHour);
        row("Sunday is 0", "0 0 * * 0", 0, 3 * kDay);
        row("Sunday is 7", "0 0 * * 7", 0, 3 * kDay);
        row("Sunday ends a week", "0 0 * * 6-7", 2 * kDay, 3 * kDay);
        row("three months, as in the API reference", "30 0 1 1,6,12 *", 30 * kMinute, (31 + 28 + 31 + 30 + 31) * kDay + 30 * kMinute);
        row("a month by its name", "0 0 1 MAR *", 0, (31 + 28) * kDay);
        row("either of two restricted days: the weekday", "0 0 13 * FRI", 0, kDay);
        row("either of two restricted days: the date", "0 0 13 * FRI", 8 * kDay, 12 * kDay);
        row("a day that has a star and a step is not restricted", "0 0 */2 * FRI", 0, 8 * kDay);
        row("no leap year comes within a year", "0 0 29 2 *", 0, kNever);
        row("no such day", "0 0 31 2 *", 0, kNever);
        row("spaces and tabs", "  0\t12 * *  * ", 0, 12 * kHour);
    }
    void it_acts_next_at_the_first_minute_that_all_fields_name() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, after);
        QFETCH(qint64, next);
        QCOMPARE(qint64{cron(text).next(after)}, next);
    }

    void what_cannot_be_read_is_named_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(message);
        };
        row("too few", "0 8 * *", "\"0 8 * *\" has 4 fields instead of 5.");
        row("one", "@daily", "\"@daily\" has 1 field instead of 5.");
        row("too many", "0 0 8 * * ?", "\"0 0 8 * * ?\" has 6 fields instead of 5.");
        row("too late a minute", "60 * * * *", "\"60\" is no minute: that is 0 to 59, in lists, ranges and steps such as */2.");
        row("too late an hour", "0 24 * * *", "\"24\" is no hour: that is 0 to 23, in lists, ranges and steps such as */2.");
        row("day 0", "0 0 0 * *", "\"0\" is no day of month: that is 1 to 31, in lists, ranges and steps such as */2.");
        row("month 13", "0 0 1 13 *", "\"13\" is no month: that is 1 to 12, or JAN to DEC, in lists, ranges and steps such as */2.");
        row("day of week 8", "0 0 * * 8",
            "\"8\" is no day of week: that is 0 to 7, or SUN to SAT, in lists, ranges and steps such as */2.");
        row("a question mark", "0 0 ? * 1", "\"?\" is no day of month: that is 1 to 31, in lists, ranges and steps such as */2.");
    }
    void what_cannot_be_read_is_named() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto parsed = Cron::parse(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(QByteArray::fromStdString(parsed.error().message), message);
    }

    void hostile_fields_are_refused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* each : {"-1", "1-",  "-",           "5-1",           "*/0",   "*/-2", "*/",    "/",   "1,,2", ",", "1e1",
                                 "+1", "0x1", "99999999999", "*/99999999999", "1-2-3", "*-5",  "1/2/3", "JAN", "\xff", ""})
            QTest::newRow(each) << QByteArray(each);
    }
    void hostile_fields_are_refused() {
        QFETCH(QByteArray, text);
        QVERIFY(!Cron::parse(text.toStdString() + " * * * *"));
    }
};

QTEST_GUILESS_MAIN(CronTest)
#include "cron_test.moc"
