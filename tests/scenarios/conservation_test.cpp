#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/scenarios/designs.h"
#include "tests/support/cli.h"
#include "tests/support/result_books.h"

using namespace nephoscope::test;

namespace {

const QString kStation = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/theory/designs/station.nepho.json");

/// `object`, whose number at `path` is one more.
QJsonObject one_more(QJsonObject object, const QStringList& path) {
    const QJsonValue found = object.value(path.front());
    object[path.front()] = path.size() == 1 ? QJsonValue(found.toDouble() + 1) : one_more(found.toObject(), path.mid(1));
    return object;
}

}  // namespace

class ConservationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_call_ends_in_exactly_one_way_data() {
        QTest::addColumn<QString>("path");
        for (const QString& path : all_designs()) QTest::newRow(design_name(path).constData()) << path;
    }
    void every_call_ends_in_exactly_one_way() {
        QFETCH(QString, path);
        const QString duration = QStringLiteral("%1s").arg(short_run(path), 0, 'f', 3);
        // Without and with a warm-up, whose requests in flight carry over; with impatient callers whose work goes on without them.
        QVector<QStringList> runs;
        for (const char* warmup : {"0s", "2s"})
            runs << QStringList{QStringLiteral("run"), path, QStringLiteral("--duration"), duration, QStringLiteral("--warmup"),
                                QLatin1String(warmup)};
        for (const CliRun& run : run_cli(runs)) {
            QVERIFY2(run.status == 0 || run.status == 99, run.errors.constData());
            const QString wrong = unbalanced(run.output);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void work_without_its_caller_is_in_the_books_data() {
        QTest::addColumn<QStringList>("settings");
        QTest::newRow("impatient clients") << QStringList{QStringLiteral("clients.timeout=2ms")};
        QTest::newRow("impatient connections that try again")
            << QStringList{QStringLiteral("clients-station.policy.timeout=2ms"), QStringLiteral("clients-station.policy.max_attempts=3"),
                           QStringLiteral("clients-station.policy.backoff_base=1ms")};
        QTest::newRow("a full queue") << QStringList{QStringLiteral("station.queue_limit=2"), QStringLiteral("clients.timeout=3ms")};
        QTest::newRow("a queue that drops") << QStringList{QStringLiteral("station.queue_timeout=2ms"),
                                                           QStringLiteral("clients.rate=1200")};
        QTest::newRow("a small pool and a breaker") << QStringList{
            QStringLiteral("clients-station.policy.max_connections=2"), QStringLiteral("clients-station.policy.pool_timeout=1ms"),
            QStringLiteral("clients-station.policy.breaker_failures=3"), QStringLiteral("station.error_rate=0.3")};
        QTest::newRow("overload") << QStringList{QStringLiteral("clients.rate=3000"), QStringLiteral("clients.timeout=10ms"),
                                                 QStringLiteral("station.discipline=PROCESSOR_SHARING")};
    }
    void work_without_its_caller_is_in_the_books() {
        QFETCH(QStringList, settings);
        QStringList arguments{QStringLiteral("run"),        kStation,
                              QStringLiteral("--duration"), QStringLiteral("60s"),
                              QStringLiteral("--warmup"),   QStringLiteral("7s")};
        for (const QString& setting : settings) arguments << QStringLiteral("--set") << setting;
        const CliRun run = run_cli(arguments);
        QVERIFY2(run.status == 0, run.errors.constData());
        const QJsonObject result = QJsonDocument::fromJson(run.output).object();
        const QString wrong = unbalanced(result);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const QJsonObject clients = result.value(QStringLiteral("clients")).toObject().value(QStringLiteral("clients")).toObject();
        QVERIFY2(clients.value(QStringLiteral("ok")).toDouble() < clients.value(QStringLiteral("sent")).toDouble(),
                 "nothing went wrong, so nothing was tested");
    }

    void a_result_that_lost_a_call_fails_its_test_data() {
        QTest::addColumn<QStringList>("number");
        QTest::newRow("a request") << QStringList{QStringLiteral("clients"), QStringLiteral("clients"), QStringLiteral("sent")};
        QTest::newRow("a call") << QStringList{QStringLiteral("components"), QStringLiteral("station"), QStringLiteral("calls")};
    }
    void a_result_that_lost_a_call_fails_its_test() {
        QFETCH(QStringList, number);
        const CliRun run = run_cli({QStringLiteral("run"), kStation, QStringLiteral("--duration"), QStringLiteral("5s")});
        const QJsonObject broken = one_more(QJsonDocument::fromJson(run.output).object(), number);
        QEXPECT_FAIL("", "a call is lost on purpose", Continue);
        expect_balanced(QJsonDocument(broken).toJson());
    }
};

QTEST_GUILESS_MAIN(ConservationTest)
#include "conservation_test.moc"
