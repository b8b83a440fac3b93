#include "engine/scenario/alarm.h"

#include <QTest>

#include <cmath>

using namespace nephoscope;
using scenario::AlarmPlan;
using scenario::AlarmState;

namespace {

/// "0 - X": within the threshold, missing, breaching; the newest last.
std::deque<double> points(const QString& text) {
    std::deque<double> all;
    for (const QString& each : text.split(QLatin1Char(' ')))
        all.push_back(each == QLatin1String("X") ? 90 : each == QLatin1String("0") ? 10 : std::nan(""));
    return all;
}

AlarmPlan plan(std::uint32_t m, std::uint32_t n, model::TreatMissingData missing = model::MISSING) {
    AlarmPlan alarm;
    alarm.evaluation_periods = n;
    alarm.datapoints_to_alarm = m;
    alarm.threshold = 50;
    alarm.treat_missing_data = missing;
    return alarm;
}

}  // namespace

class AlarmTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // CloudWatch user guide, "How alarm state is evaluated when data is missing" (2019), both tables; R: it keeps its state.
    void cw_01_missing_data_counts_as_in_cloudwatchs_tables_data() {
        QTest::addColumn<int>("m");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("expected");  // missing, ignore, breaching, notBreaching
        QTest::newRow("3/3 enough old ones") << 3 << "0 - X - X"
                                             << "O O O O";
        QTest::newRow("3/3 one good one") << 3 << "0 - - - -"
                                          << "O O O O";
        QTest::newRow("3/3 nothing") << 3 << "- - - - -"
                                     << "I R A O";
        QTest::newRow("3/3 three breach") << 3 << "0 X X - X"
                                          << "A A A A";
        QTest::newRow("3/3 only the newest") << 3 << "- - - - X"
                                             << "I R A O";
        QTest::newRow("3/3 only the oldest") << 3 << "X - - - -"
                                             << "A R A O";
        QTest::newRow("2/3 two of three") << 2 << "0 - X - X"
                                          << "A A A A";
        QTest::newRow("2/3 not in a row") << 2 << "0 0 X 0 X"
                                          << "A A A A";
        QTest::newRow("2/3 one breaches") << 2 << "0 - X - -"
                                          << "O O A O";
        QTest::newRow("2/3 only a good one") << 2 << "- - - - 0"
                                             << "O O A O";
        QTest::newRow("2/3 only the newest") << 2 << "- - - - X"
                                             << "I R A O";
    }
    void cw_01_missing_data_counts_as_in_cloudwatchs_tables() {
        QFETCH(const int, m);
        QFETCH(const QString, data);
        QFETCH(const QString, expected);
        QStringList found;
        for (const auto missing : {model::MISSING, model::IGNORE, model::BREACHING, model::NOT_BREACHING}) {
            QString state;
            for (const AlarmState present : {AlarmState::InsufficientData, AlarmState::Ok, AlarmState::Alarm}) {
                const AlarmState next = evaluate(plan(static_cast<std::uint32_t>(m), 3, missing), points(data), present);
                state += next == AlarmState::InsufficientData ? QLatin1Char('I')
                         : next == AlarmState::Ok             ? QLatin1Char('O')
                                                              : QLatin1Char('A');
            }
            found += state == QLatin1String("IOA")            ? QStringLiteral("R")
                     : QString(state[0]).repeated(3) == state ? QString(state[0])
                                                              : state;
        }
        QCOMPARE(found.join(QLatin1Char(' ')), expected);
    }

    void cw_02_m_of_n_datapoints_need_not_follow_each_other_data() {
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("data");
        QTest::addColumn<bool>("alarm");
        QTest::newRow("1 of 1") << 1 << 1 << "0 0 X" << true;
        QTest::newRow("1 of 1, over") << 1 << 1 << "X X 0" << false;
        QTest::newRow("3 of 5") << 3 << 5 << "X 0 X 0 X" << true;
        QTest::newRow("3 of 5, one too old") << 3 << 5 << "X 0 X 0 0 X" << false;
        QTest::newRow("5 of 5") << 5 << 5 << "0 X X X X X" << true;
    }
    void cw_02_m_of_n_datapoints_need_not_follow_each_other() {
        QFETCH(const int, m);
        QFETCH(const int, n);
        QFETCH(const QString, data);
        QFETCH(const bool, alarm);
        const auto next = evaluate(plan(static_cast<std::uint32_t>(m), static_cast<std::uint32_t>(n)), points(data), AlarmState::Ok);
        QCOMPARE(next == AlarmState::Alarm, alarm);
    }

    void cw_03_each_comparison_has_its_own_edge() {
        AlarmPlan alarm = plan(1, 1);
        const auto at = [&](model::ComparisonOperator comparison, double value) {
            alarm.comparison = comparison;
            return alarm.breaches(value);
        };
        QVERIFY(!at(model::GREATER_THAN_THRESHOLD, 50) && at(model::GREATER_THAN_THRESHOLD, 50.1));
        QVERIFY(at(model::GREATER_THAN_OR_EQUAL_TO_THRESHOLD, 50) && !at(model::GREATER_THAN_OR_EQUAL_TO_THRESHOLD, 49.9));
        QVERIFY(!at(model::LESS_THAN_THRESHOLD, 50) && at(model::LESS_THAN_THRESHOLD, 49.9));
        QVERIFY(at(model::LESS_THAN_OR_EQUAL_TO_THRESHOLD, 50) && !at(model::LESS_THAN_OR_EQUAL_TO_THRESHOLD, 50.1));
    }
};

QTEST_GUILESS_MAIN(AlarmTest)
#include "alarm_test.moc"
