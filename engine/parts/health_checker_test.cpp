#include "engine/parts/health_checker.h"

#include <QTest>

using namespace nephoscope::parts;

namespace {

constexpr HealthCheckPlan kPlan{true, 0, 0, 3, 2, -1};

/// The health after each result: "i", "h" or "u" for "+" and "-".
QByteArray opinions(const char* results) {
    HealthState state{};
    QByteArray all;
    for (const char* at = results; *at; ++at) {
        learn(kPlan, state, *at == '+');
        all += "ihu"[static_cast<int>(state.health)];
    }
    return all;
}

}  // namespace

class HealthCheckerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void results_in_a_row_change_the_opinion_data() {
        QTest::addColumn<QByteArray>("results");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a new target needs one passed check") << QByteArray("+") << QByteArray("h");
        QTest::newRow("a new target may fail") << QByteArray("--") << QByteArray("iu");
        QTest::newRow("two failures in a row") << QByteArray("+--") << QByteArray("hhu");
        QTest::newRow("a passed check between starts anew") << QByteArray("+-+--") << QByteArray("hhhhu");
        QTest::newRow("an unhealthy one needs three") << QByteArray("--++-+++") << QByteArray("iuuuuuuh");
    }
    void results_in_a_row_change_the_opinion() {
        QFETCH(QByteArray, results);
        QTEST(opinions(results.constData()), "expected");
    }

    void it_says_when_the_opinion_changed() {
        HealthState state{};
        QVERIFY(learn(kPlan, state, true));
        QVERIFY(!learn(kPlan, state, true));
        QVERIFY(!learn(kPlan, state, false));
        QVERIFY(learn(kPlan, state, false));
    }
};

QTEST_APPLESS_MAIN(HealthCheckerTest)
#include "health_checker_test.moc"
