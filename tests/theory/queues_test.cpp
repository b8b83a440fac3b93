#include <QTest>

#include <algorithm>
#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

using Settings = QStringList;
constexpr double kServiceMs = 1;  ///< mean service time: the table's unit of time is a millisecond here

QString setting(const char* name, double value) { return QLatin1String(name) + QLatin1Char('=') + QString::number(value, 'g', 12); }

/// Load a (in Erlang) on c servers.
Settings load(double a, int servers = 1) { return {setting("clients.rate", a * 1000 / kServiceMs), setting("station.servers", servers)}; }

Settings service(const char* law, double cv2 = 1) {
    return {QStringLiteral("station.service_time.law=") + QLatin1String(law), setting("station.service_time.variation", std::sqrt(cv2))};
}

QVector<QJsonObject> station(const Settings& settings, double a, double requests) {
    return results(experiment(QStringLiteral("station"), settings, a * 1000 / kServiceMs, requests));
}

QVector<double> latency(const QVector<QJsonObject>& runs, const char* name) {
    return each(runs, QStringLiteral("clients.clients.latency.") + QLatin1String(name));
}

QVector<double> share(const QVector<QJsonObject>& runs, const QString& part, const QString& whole) {
    return each(runs, [&](const QJsonObject& r) { return number(r, part) / number(r, whole); });
}

QVector<double> loss(const QVector<QJsonObject>& runs) {
    return share(runs, QStringLiteral("clients.clients.rejected"), QStringLiteral("clients.clients.sent"));
}

/// Rows of the whole table only where NEPHOSCOPE_FULL asks for them.
bool wanted(bool usual) { return usual || depth() == Depth::Full; }
double amount(double usual, double full) { return depth() == Depth::Full ? full : usual; }

}  // namespace

/// Kleinrock, Queueing Systems I and II; Erlang 1917; Crommelin 1932; Pollaczek 1930, Khinchine 1932.
class QueuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T01_poisson_arrivals_at_an_exponential_server_data() {
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("requests");
        QTest::newRow("T01 rho .5") << .5 << amount(3e5, 2e6);
        QTest::newRow("T01 rho .8") << .8 << amount(8e5, 2e6);
        if (wanted(false)) QTest::newRow("T01 rho .9") << .9 << 3e6;
        if (wanted(false)) QTest::newRow("T01 rho .95") << .95 << 1e7;
    }
    void T01_poisson_arrivals_at_an_exponential_server() {
        QFETCH(double, rho);
        QFETCH(double, requests);
        const auto runs = station(load(rho), rho, requests);
        const double mean = 1 / (1 - rho);
        VERIFY_TRUTH("mean", latency(runs, "mean"), mean, .01 * mean);
        for (const auto& [name, p] : {std::pair{"p50", .5}, {"p90", .9}, {"p99", .99}}) {
            const double truth = mean * -std::log(1 - p);
            VERIFY_TRUTH("quantile", latency(runs, name), truth, .02 * truth);
        }
        VERIFY_TRUTH("in the station", each(runs, QStringLiteral("components.station.concurrency.mean")), rho / (1 - rho),
                     .015 * rho / (1 - rho));
    }

    void T02_several_servers_with_one_queue_data() {
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("waits");
        QTest::addColumn<double>("wait");
        QTest::addColumn<double>("p99");
        QTest::addColumn<double>("requests");
        QTest::newRow("T02 2 servers, 1.5 Erlang") << 2 << 1.5 << .642857 << 1.28571 << 9.7095 << amount(8e5, 2e6);
        QTest::newRow("T02 10 servers, 8 Erlang") << 10 << 8. << .409180 << .204590 << 4.9461 << amount(8e5, 2e6);
        if (!wanted(false)) return;
        QTest::newRow("T02 5 servers, 4 Erlang") << 5 << 4. << .554113 << .554113 << 6.0797 << 2e6;
        QTest::newRow("T02 10 servers, 9 Erlang") << 10 << 9. << .668732 << .668732 << 6.2499 << 4e6;
        QTest::newRow("T02 50 servers, 45 Erlang") << 50 << 45. << .363864 << .072773 << 4.6922 << 6e6;
        QTest::newRow("T02 100 servers, 95 Erlang") << 100 << 95. << .506457 << .101291 << 4.7244 << 1.5e7;
    }
    void T02_several_servers_with_one_queue() {
        QFETCH(int, servers);
        QFETCH(double, a);
        QFETCH(double, waits);
        QFETCH(double, wait);
        QFETCH(double, p99);
        QFETCH(double, requests);
        const auto runs = station(load(a, servers), a, requests);
        VERIFY_TRUTH("share that waits",
                     share(runs, QStringLiteral("components.station.waited"), QStringLiteral("components.station.calls")), waits,
                     .01 * waits);
        VERIFY_TRUTH("sojourn", latency(runs, "mean"), 1 + wait, .01 * (1 + wait));
        const auto queued =
            each(runs, [a](const QJsonObject& r) { return number(r, QStringLiteral("components.station.queueLength.mean")) / a; });
        VERIFY_TRUTH("wait", queued, wait, .03 * wait);
        VERIFY_TRUTH("p99", latency(runs, "p99"), p99, .02 * p99);
    }

    void T03_loss_does_not_depend_on_the_law_data() {
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("truth");
        QTest::addColumn<QByteArray>("law");
        struct Row {
            int servers;
            double a, truth;
            bool usual;
        };
        const Row rows[] = {{1, .5, 1. / 3, true},      {2, 1, .2, false},           {5, 3, .110054, false},    {10, 4.461, .01, true},
                            {10, 7, .078741, false},    {10, 10, .214582, false},    {20, 12.03, .01, false},   {20, 15, .045593, false},
                            {50, 50, .104787, false},   {100, 84.06, .01, false},    {100, 95, .048804, false}, {100, 100, .075701, false},
                            {100, 120, .196270, false}, {1000, 1000, .024812, false}};
        for (const Row& row : rows)
            for (const char* law : {"EXPONENTIAL", "CONSTANT", "LOGNORMAL"})
                if (wanted(row.usual))
                    QTest::addRow("T03 %d servers, %g Erlang, %s", row.servers, row.a, law)
                        << row.servers << row.a << row.truth << QByteArray(law);
    }
    void T03_loss_does_not_depend_on_the_law() {
        QFETCH(int, servers);
        QFETCH(double, a);
        QFETCH(double, truth);
        QFETCH(QByteArray, law);
        const auto runs =
            station(load(a, servers) + service(law, 4) + Settings{setting("station.queue_limit", 0)}, a, servers == 1000 ? 6e6 : 1e6);
        VERIFY_TRUTH("loss", loss(runs), truth, std::max(.02 * truth, .0005));
    }

    void T04_constant_service_data() {
        QTest::addColumn<double>("rho");
        QTest::addColumn<QVector<double>>("truth");
        QTest::addColumn<double>("requests");
        QTest::newRow("T04 rho .8") << .8 << QVector<double>{3, 2.2759, 6.0115, 11.356} << amount(8e5, 2e6);
        if (!wanted(false)) return;
        QTest::newRow("T04 rho .5") << .5 << QVector<double>{1.5, 1, 2.5157, 4.3363} << 2e6;
        QTest::newRow("T04 rho .9") << .9 << QVector<double>{5.5, 4.0131, 11.783, 22.898} << 3e6;
    }
    void T04_constant_service() {
        QFETCH(double, rho);
        QFETCH(QVector<double>, truth);
        QFETCH(double, requests);
        const auto runs = station(load(rho) + service("CONSTANT"), rho, requests);
        VERIFY_TRUTH("mean", latency(runs, "mean"), truth[0], .01 * truth[0]);
        if (rho == .5)
            for (const double p50 : latency(runs, "p50")) QVERIFY2(std::abs(p50 - 1) < .01, "half of them do not wait at all");
        else
            VERIFY_TRUTH("p50", latency(runs, "p50"), truth[1], .02 * truth[1]);
        VERIFY_TRUTH("p90", latency(runs, "p90"), truth[2], .02 * truth[2]);
        VERIFY_TRUTH("p99", latency(runs, "p99"), truth[3], .02 * truth[3]);
    }

    void T05_lognormal_service_data() {
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("cv2");
        QTest::addColumn<double>("p99");
        QTest::addColumn<double>("requests");
        QTest::newRow("T05 rho .8, cv2 .25") << .8 << .25 << 14.37 << amount(8e5, 2e6);
        QTest::newRow("T05 rho .5, cv2 4") << .5 << 4. << 31.68 << amount(1e6, 2e6);
        if (!wanted(false)) return;
        for (const auto& [rho, cv2] : {std::pair{.5, .25}, {.5, 1.}, {.8, 1.}, {.9, .25}})
            QTest::addRow("T05 rho %g, cv2 %g", rho, cv2) << rho << cv2 << 0. << 3e6;
        QTest::newRow("T05 rho .8, cv2 4") << .8 << 4. << 75.1 << 8e6;
        QTest::newRow("T05 rho .9, cv2 1") << .9 << 1. << 47.3 << 4e6;
        QTest::newRow("T05 rho .9, cv2 4") << .9 << 4. << 0. << 1e7;
        QTest::newRow("T05 rho .5, cv2 9") << .5 << 9. << 0. << 4e6;
        QTest::newRow("T05 rho .8, cv2 9") << .8 << 9. << 0. << 8e6;
        QTest::newRow("T05 rho .9, cv2 9") << .9 << 9. << 0. << 1.2e7;
    }
    void T05_lognormal_service() {
        QFETCH(double, rho);
        QFETCH(double, cv2);
        QFETCH(double, p99);
        QFETCH(double, requests);
        const auto runs = station(load(rho) + service("LOGNORMAL", cv2), rho, requests);
        const double mean = 1 + rho * (1 + cv2) / (2 * (1 - rho));
        VERIFY_TRUTH("mean", latency(runs, "mean"), mean, .02 * mean);
        if (p99 > 0) VERIFY_TRUTH("p99", latency(runs, "p99"), p99, .02 * p99);
    }

    void T06_processor_sharing_does_not_depend_on_the_law_data() {
        QTest::addColumn<QByteArray>("law");
        for (const char* law : {"CONSTANT", "EXPONENTIAL", "LOGNORMAL"}) QTest::addRow("T06 rho .8, %s", law) << QByteArray(law);
    }
    void T06_processor_sharing_does_not_depend_on_the_law() {
        QFETCH(QByteArray, law);
        const auto runs =
            station(load(.8) + service(law, 4) + Settings{QStringLiteral("station.discipline=PROCESSOR_SHARING")}, .8, amount(1e6, 3e6));
        VERIFY_TRUTH("mean", latency(runs, "mean"), 5, .05);
    }

    void T07_room_for_so_many_only_data() {
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("room");
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("lost");
        QTest::addColumn<double>("sojourn");
        QTest::newRow("T07 1 server, room for 5, 0.8 Erlang") << 1 << 5 << .8 << .088820 << 2.56307;
        QTest::newRow("T07 10 servers, room for 30, 12 Erlang") << 10 << 30 << 12. << .168637 << 2.53456;
        if (!wanted(false)) return;
        QTest::newRow("T07 1 server, room for 10, 1 Erlang") << 1 << 10 << 1. << 1. / 11 << 5.5;
        QTest::newRow("T07 1 server, room for 10, 1.2 Erlang") << 1 << 10 << 1.2 << .192586 << 6.92614;
        QTest::newRow("T07 2 servers, room for 10, 1.8 Erlang") << 2 << 10 << 1.8 << .054807 << 2.51648;
        QTest::newRow("T07 4 servers, room for 20, 3.6 Erlang") << 4 << 20 << 3.6 << .016805 << 2.195;
    }
    void T07_room_for_so_many_only() {
        QFETCH(int, servers);
        QFETCH(int, room);
        QFETCH(double, a);
        QFETCH(double, lost);
        QFETCH(double, sojourn);
        const auto runs = station(load(a, servers) + Settings{setting("station.queue_limit", room - servers)}, a, amount(5e5, 2e6));
        VERIFY_TRUTH("loss", loss(runs), lost, .002);
        VERIFY_TRUTH("sojourn", latency(runs, "mean"), sojourn, .01 * sojourn);
    }
};

QTEST_GUILESS_MAIN(QueuesTest)
#include "queues_test.moc"
