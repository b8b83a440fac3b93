#include <QTest>

#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

QString q(const char* text) { return QString::fromLatin1(text); }

QJsonObject one(const char* design, const QStringList& settings, double seconds, double warmup = 0) {
    return results({q(design), settings, seconds, warmup}, 1).value(0);
}

double clients(const QJsonObject& result, const char* path) { return number(result, q("clients.clients.") + q(path)); }
double station(const QJsonObject& result, const char* path) { return number(result, q("components.station.") + q(path)); }

void verify_near(double a, double b, double relative) {
    QVERIFY2(std::abs(a - b) <= relative * std::abs(b), qPrintable(QStringLiteral("%1 and %2").arg(a, 0, 'g', 12).arg(b, 0, 'g', 12)));
}

}  // namespace

/// What holds in every run, whatever the numbers are.
class IdentitiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T30_what_is_in_the_station_is_rate_times_sojourn() {
        const QJsonObject r = one("station", {}, 600, 100);
        verify_near(station(r, "concurrency.mean"), station(r, "throughputPerSecond") * station(r, "latency.mean") / 1000, 1e-4);
    }

    void T30_utilisation_is_served_work_over_capacity() {
        const QJsonObject r = one("station", {q("station.servers=3"), q("clients.rate=2400"), q("station.service_time.law=CONSTANT")}, 200);
        verify_near(station(r, "utilization"), station(r, "ok") * .001 / (3 * 200), 3 * .001 / (3 * 200) * 1.1);
    }

    void T30_arrivals_see_the_time_average() {
        const auto runs = results(experiment(q("station"), {}, 800, 4e5));
        const auto difference =
            each(runs, [](const QJsonObject& r) { return station(r, "waited") / station(r, "calls") - station(r, "utilization"); });
        VERIFY_TRUTH("waiting share - utilisation", difference, 0, .002);
    }

    void T30_all_rates_doubled_and_all_times_halved_halves_every_sojourn() {
        const QJsonObject slow =
            one("station", {q("clients.rate=800"), q("station.service_time.mean=1ms"), q("clients-station.policy.timeout=4ms")}, 100);
        const QJsonObject fast =
            one("station", {q("clients.rate=1600"), q("station.service_time.mean=0.5ms"), q("clients-station.policy.timeout=2ms")}, 50);
        QVERIFY(clients(slow, "timedOut") > 0);
        for (const char* count : {"sent", "ok", "timedOut", "inFlight"}) verify_near(clients(slow, count), clients(fast, count), 1e-4);
        for (const char* time : {"latency.mean", "latency.p50", "latency.p99"})
            verify_near(clients(slow, time), 2 * clients(fast, time), 1e-3);
    }

    void T30_a_source_split_into_four_is_the_same_source() {
        const auto whole = results(experiment(q("station"), {}, 800, 8e5));
        const auto parts = results(experiment(q("four-sources"), {}, 800, 8e5));
        VERIFY_TRUTH("mean of one", each(whole, q("components.station.latency.mean")), 5, .05);
        VERIFY_TRUTH("mean of four", each(parts, q("components.station.latency.mean")), 5, .05);
        VERIFY_TRUTH("rate of four", each(parts, q("components.station.throughputPerSecond")), 800, 4);
    }

    void T30_no_more_leaves_than_the_narrowest_part_lets_through() {
        const QJsonObject r = one("three-stations", {q("clients.vus=200"), q("clients.think_time=0s")}, 100);
        QVERIFY(clients(r, "goodputPerSecond") <= 1 / .0021 * 1.01);
        QVERIFY(clients(r, "goodputPerSecond") >= 1 / .0021 * .98);
    }

    void T30_components_that_are_not_used_change_nothing() {
        const QJsonObject without = one("station", {}, 100), with = one("station-and-bystanders", {}, 100);
        QVERIFY(!without.isEmpty());
        for (const auto& [kind, id] : {std::pair{"clients", "clients"}, {"components", "station"}})
            QCOMPARE(with.value(q(kind)).toObject().value(q(id)), without.value(q(kind)).toObject().value(q(id)));
    }

    void T30_a_longer_run_serves_in_proportion() {
        const double once = station(one("station", {}, 100), "ok"), ten = station(one("station", {}, 1000), "ok");
        verify_near(ten, 10 * once, .02);
    }

    void T30_cost_and_units_are_linear_in_the_length_of_the_run_data() {
        QTest::addColumn<QString>("billing_mode");
        QTest::newRow("T30 paid for what is read") << q("PAY_PER_REQUEST");
        QTest::newRow("T30 paid for what could be read") << q("PROVISIONED");
    }
    void T30_cost_and_units_are_linear_in_the_length_of_the_run() {
        QFETCH(QString, billing_mode);
        const QStringList settings{q("table.billing_mode=") + billing_mode};
        const QJsonObject once = one("table", settings, 60 + 600, 60), ten = one("table", settings, 60 + 6000, 60);
        for (const char* path : {"components.table.consumedReadUnits", "cost.components.table.total", "cost.components.app.total",
                                 "cost.total", "cost.goodRequests"}) {
            QVERIFY2(number(once, q(path)) > 0, path);
            verify_near(number(ten, q(path)), 10 * number(once, q(path)), 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(IdentitiesTest)
#include "identities_test.moc"
