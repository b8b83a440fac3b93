#include <QTest>

#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

QVector<double> success(const QVector<QJsonObject>& runs) {
    return each(runs, [](const QJsonObject& r) {
        return number(r, QStringLiteral("clients.clients.ok")) / number(r, QStringLiteral("clients.clients.sent"));
    });
}

}  // namespace

class AvailabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T17_in_series_availabilities_multiply() {
        VERIFY_TRUTH("available", success(results(experiment(QStringLiteral("series"), {}, 10'000, 5e5))), .998401, .0002);
    }

    void T17_a_second_try_is_a_second_chance() {
        const QStringList settings{QStringLiteral("balancer.error_rate=0.01"), QStringLiteral("app.error_rate=0"),
                                   QStringLiteral("database.error_rate=0"), QStringLiteral("clients-balancer.policy.max_attempts=2"),
                                   QStringLiteral("clients-balancer.policy.backoff_base=0s")};
        VERIFY_TRUTH("available", success(results(experiment(QStringLiteral("series"), settings, 10'000, 5e5))), .9999, .00003);
    }

    void T17_writes_fail_for_the_failover_time_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<int>("seconds");
        QTest::newRow("T17 60 s") << QStringLiteral("db.failover_time=60s") << 60;
        QTest::newRow("T17 120 s") << QStringLiteral("db.failover_time=120s") << 120;
        QTest::newRow("T17 35 s, a cluster") << QStringLiteral("db.multi_az_db_cluster=true") << 35;
    }
    void T17_writes_fail_for_the_failover_time() {
        QFETCH(QString, setting);
        QFETCH(int, seconds);
        const QJsonObject result = results({QStringLiteral("failover"), {setting}, 3600, 0}, 1).value(0);
        QCOMPARE(number(result, QStringLiteral("clients.clients.sent")), 720'000.);
        QVERIFY(std::abs(number(result, QStringLiteral("clients.clients.failed")) - 200. * seconds) <= 1);
        QCOMPARE(number(result, QStringLiteral("components.db.failoverFailedCalls")),
                 number(result, QStringLiteral("clients.clients.failed")));
    }

    void T17_poisson_requests_fail_for_the_failover_time() {
        const auto runs =
            results({QStringLiteral("failover"), {QStringLiteral("clients.arrivals=POISSON")}, 3600, 0}, depth() == Depth::Tiny ? 2 : 20);
        const auto failed = each(runs, QStringLiteral("clients.clients.failed"));
        VERIFY_TRUTH("failed", failed, 12'000, 120);
        if (depth() == Depth::Tiny) return;
        const double deviation = summary(failed).error * std::sqrt(20);
        QVERIFY2(deviation > 55 && deviation < 170,
                 qPrintable(QStringLiteral("standard deviation %1, of a Poisson number 110").arg(deviation)));
    }

    void T17_reads_of_a_replica_are_stale_for_the_lag_data() {
        QTest::addColumn<int>("lag_ms");
        QTest::newRow("lag 1 ms") << 1;
        QTest::newRow("lag 10 ms") << 10;
        QTest::newRow("lag 50 ms") << 50;
    }
    void T17_reads_of_a_replica_are_stale_for_the_lag() {
        QFETCH(int, lag_ms);
        const auto runs = results(experiment(QStringLiteral("stale"), {QStringLiteral("db.replication_lag=%1ms").arg(lag_ms)}, 1000, 5e5));
        const auto stale = each(runs, [](const QJsonObject& r) {
            return number(r, QStringLiteral("components.db.staleReads")) / number(r, QStringLiteral("components.db.reads"));
        });
        const double truth = 1 - std::exp(-100 * lag_ms / 1000.);
        VERIFY_TRUTH("stale", stale, truth, .01 * truth);
    }
};

QTEST_GUILESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
