#include <QTest>

#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

/// Admitted and asked, of one run.
struct Admitted {
    double ok, sent;
};

Admitted run(const QStringList& settings, double seconds) {
    const QJsonObject result = results({QStringLiteral("bucket"), settings, seconds, 0}, 1).value(0);
    return {number(result, QStringLiteral("clients.clients.ok")), number(result, QStringLiteral("clients.clients.sent"))};
}

}  // namespace

/// Tokens: 10,000 a second, room for 5,000, full at the start. A pattern of bursts is a load whose rate jumps.
class BucketsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T15_evenly_spaced_requests_are_admitted_exactly_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("seconds");
        for (const double rate : {12'000., 15'000., 20'000.})
            for (const double seconds : {.25, .5, 1., 2.5, 10., 60.})
                QTest::addRow("T15 %g a second, after %g s", rate, seconds) << rate << seconds;
    }
    void T15_evenly_spaced_requests_are_admitted_exactly() {
        QFETCH(double, rate);
        QFETCH(double, seconds);
        const auto [ok, sent] = run({QStringLiteral("clients.rate=%1").arg(rate)}, seconds);
        QCOMPARE(sent, rate * seconds);
        QVERIFY2(std::abs(ok - std::min(rate * seconds, 5000 + 10'000 * seconds)) <= 1, qPrintable(QString::number(ok, 'f', 0)));
    }

    void T15_patterns_data() {
        QTest::addColumn<QString>("rate");
        QTest::addColumn<QVector<QPair<QString, QString>>>("stages");  // duration, rate after it
        QTest::addColumn<double>("sent");
        QTest::addColumn<double>("ok");
        using Stages = QVector<QPair<QString, QString>>;
        auto s = [](const char* text) { return QString::fromLatin1(text); };
        // At 100,000,000 a second, 5,000 requests come within 50 us.
        const QString burst = s("100000000");
        QTest::newRow("T15 10 a millisecond") << s("10000") << Stages{{s("1s"), s("10000")}, {s("0s"), s("0")}} << 10'000. << 10'000.;
        QTest::newRow("T15 10,000 at once") << burst << Stages{{s("0.000100s"), burst}, {s("0s"), s("0")}} << 10'000. << 5000.;
        QTest::newRow("T15 5,000 at once, then 5 a millisecond")
            << burst << Stages{{s("0.000050s"), burst}, {s("0s"), s("5000")}, {s("0.9999s"), s("5000")}, {s("0s"), s("0")}} << 9999.
            << 9999.;
        QTest::newRow("T15 5,000 at once, and again after 100 ms")
            << burst << Stages{{s("0.000050s"), burst}, {s("0s"), s("0")},       {s("0.09995s"), s("0")},
                               {s("0s"), burst},        {s("0.000050s"), burst}, {s("0s"), s("0")}}
            << 10'000. << 6000.;
        QTest::newRow("T15 5,000 at once, 1,000 after 100 ms, 4,000 spread")
            << burst << Stages{{s("0.000050s"), burst}, {s("0s"), s("0")},        {s("0.09995s"), s("0")},      {s("0s"), burst},
                               {s("0.000010s"), burst}, {s("0s"), s("4449.388")}, {s("0.899s"), s("4449.388")}, {s("0s"), s("0")}}
            << 10'000. << 10'000.;
    }
    void T15_patterns() {
        using Stages = QVector<QPair<QString, QString>>;
        QFETCH(QString, rate);
        QFETCH(Stages, stages);
        QFETCH(double, sent);
        QFETCH(double, ok);
        QStringList settings{QStringLiteral("clients.rate=") + rate};
        for (int i = 0; i < stages.size(); ++i)
            settings << QStringLiteral("clients.stages.%1.duration=%2").arg(i).arg(stages[i].first)
                     << QStringLiteral("clients.stages.%1.target=%2").arg(i).arg(stages[i].second);
        const QJsonObject result = results({QStringLiteral("bucket-pattern"), settings, 2, 0}, 1).value(0);
        QVERIFY(std::abs(number(result, QStringLiteral("clients.clients.sent")) - sent) <= 2);
        QVERIFY2(std::abs(number(result, QStringLiteral("clients.clients.ok")) - ok) <= 2,
                 qPrintable(QString::number(number(result, QStringLiteral("clients.clients.ok")), 'f', 0)));
    }

    void T15_poisson_requests_data() {
        QTest::addColumn<int>("burst");
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("truth");
        QTest::newRow("T15 burst 1, load .8") << 1 << .8 << .444444;
        QTest::newRow("T15 burst 5, load .8") << 5 << .8 << .035290;
        if (depth() != Depth::Full) return;
        QTest::newRow("T15 burst 2, load .8") << 2 << .8 << .199570;
        QTest::newRow("T15 burst 10, load .8") << 10 << .8 << .003639;
        QTest::newRow("T15 burst 10, load .9") << 10 << .9 << .016632;
        QTest::newRow("T15 burst 20, load 1") << 20 << 1. << .025210;
        QTest::newRow("T15 burst 10, load 1.2") << 10 << 1.2 << .170911;
    }
    void T15_poisson_requests() {
        QFETCH(int, burst);
        QFETCH(double, load);
        QFETCH(double, truth);
        const double rate = load * 10'000;
        const auto runs = results(experiment(QStringLiteral("bucket"),
                                             {QStringLiteral("clients.arrivals=POISSON"), QStringLiteral("clients.rate=%1").arg(rate),
                                              QStringLiteral("api.burst=%1").arg(burst)},
                                             rate, 1e6));
        const auto lost = each(runs, [](const QJsonObject& r) {
            return number(r, QStringLiteral("clients.clients.throttled")) / number(r, QStringLiteral("clients.clients.sent"));
        });
        VERIFY_TRUTH("throttled", lost, truth, std::max(.02 * truth, .0005));
    }
};

QTEST_GUILESS_MAIN(BucketsTest)
#include "buckets_test.moc"
