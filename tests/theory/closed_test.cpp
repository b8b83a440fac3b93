#include <QTest>

#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

struct Row {
    const char* name;
    int users;
    double think, service;  ///< ms
    int servers;
    double throughput, response;  ///< per ms, ms
    bool usual;
};

constexpr Row kRows[] = {
    {"T09 10 users, 1 server", 10, 10, 1, 1, .785418, 2.73208, true},
    {"T09 20 users, 1 server", 20, 10, 1, 1, .998131, 10.0375, false},
    {"T09 50 users, 1 server", 50, 10, 1, 1, 1, 40, false},
    {"T09 100 users, short service", 100, 5, .05, 1, 18.486, .409502, true},
    {"T09 10 users, 2 servers", 10, 10, 1, 2, .896136, 1.15902, false},
    {"T09 100 users, 4 servers", 100, 5, .2, 4, 18.27, .473454, false},
};
constexpr Row kThreeDevices[] = {
    {"T09 three devices, 1 user", 1, 15, 0, 1, 1 / 19.055, 4.055, false},
    {"T09 three devices, 2 users", 2, 15, 0, 1, 2 / 19.401, 4.401, false},
    {"T09 three devices, 3 users", 3, 15, 0, 1, 3 / 19.800, 4.800, true},
    {"T09 three devices, 10 users", 10, 15, 0, 1, .400205, 10 / .400205 - 15, false},
    {"T09 three devices, 20 users", 20, 15, 0, 1, .474516, 27.148, true},
};

void check(const Row& row, const QString& design, QStringList settings) {
    settings += {QStringLiteral("clients.executor=CONSTANT_VUS"), QStringLiteral("clients.vus=%1").arg(row.users),
                 QStringLiteral("clients.think_time=%1ms").arg(row.think)};
    const auto runs = results(experiment(design, settings, row.throughput * 1000, depth() == Depth::Full ? 2e6 : 4e5));
    const auto throughput =
        each(runs, [](const QJsonObject& r) { return number(r, QStringLiteral("clients.clients.goodputPerSecond")) / 1000; });
    const auto response = each(runs, QStringLiteral("clients.clients.latency.mean"));
    VERIFY_TRUTH("throughput", throughput, row.throughput, .01 * row.throughput);
    VERIFY_TRUTH("response", response, row.response, .01 * row.response);
    QVector<double> law;
    for (int i = 0; i < throughput.size(); ++i) law.push_back((response[i] + row.think) * throughput[i] / row.users);
    VERIFY_TRUTH("(R + Z) X / N", law, 1, .001);
}

}  // namespace

/// Users that wait for their answers: mean value analysis (Reiser, Lavenberg 1980); the three devices are of Lazowska et al. 1984.
class ClosedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T09_users_at_a_station_data() { add(kRows); }
    void T09_users_at_a_station() {
        QFETCH(int, row);
        const Row& of = kRows[row];
        check(of, QStringLiteral("station"),
              {QStringLiteral("station.servers=%1").arg(of.servers), QStringLiteral("station.service_time.mean=%1ms").arg(of.service)});
    }

    void T09_three_devices_data() { add(kThreeDevices); }
    void T09_three_devices() {
        QFETCH(int, row);
        check(kThreeDevices[row], QStringLiteral("three-stations"), {});
    }

private:
    template <std::size_t n>
    static void add(const Row (&rows)[n]) {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(n); ++i)
            if (rows[i].usual || depth() == Depth::Full) QTest::newRow(rows[i].name) << i;
    }
};

QTEST_GUILESS_MAIN(ClosedTest)
#include "closed_test.moc"
