#include <QTest>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

/// The rule by which all the others are judged.
class RuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qunsetenv("NEPHOSCOPE_SHORT"); }

    void values_around_the_truth_pass() { QVERIFY(verdict(QStringLiteral("x"), {.98, 1.02, .99, 1.01}, 1, .1).isEmpty()); }

    void a_small_and_certain_error_fails() {
        QVERIFY(verdict(QStringLiteral("x"), {1.0500, 1.0501, 1.0502, 1.0501}, 1, .1).contains(QStringLiteral("four standard errors")));
    }

    void noise_does_not_buy_a_large_error() {
        QVERIFY(verdict(QStringLiteral("x"), {.5, 1.5, .9, 1.6}, 1, .1).contains(QStringLiteral("too far off")));
    }

    void too_short_a_run_fails_though_its_mean_is_right() {
        QVERIFY(verdict(QStringLiteral("x"), {.8, 1.2, .8, 1.2}, 1, .1).contains(QStringLiteral("too noisy")));
    }

    void a_number_that_is_not_there_fails() {
        QVERIFY(!verdict(QStringLiteral("x"), each({QJsonObject(), QJsonObject()}, QStringLiteral("clients.clients.ok")), 1, .1).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RuleTest)
#include "rule_test.moc"
