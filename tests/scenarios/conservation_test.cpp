#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/scenarios/designs.h"
#include "tests/support/books.h"
#include "tests/support/cli.h"

using namespace nephoscope::test;

namespace {

/// Empty where its books of that kind are balanced.
QString unbalanced_books(const QString& of, const QString& id, const QJsonObject& numbers) {
    const auto number = [&](std::string_view name) {
        return numbers.value(QLatin1String(name.data(), static_cast<int>(name.size()))).toDouble(-1e18);
    };
    return QString::fromStdString(unbalanced(of.toStdString(), id.toStdString(), number));
}

QString unbalanced_component(const QString& id, const QJsonObject& of) {
    QString all = unbalanced_books(QStringLiteral("calls"), id, of) + unbalanced_books(of.value(QStringLiteral("type")).toString(), id, of);
    const QJsonObject states = of.value(QStringLiteral("states")).toObject();
    for (const QString& name : states.keys())
        all += unbalanced_books(QStringLiteral("steps"), id + QLatin1Char('.') + name, states.value(name).toObject());
    return all;
}

QString unbalanced(const QJsonObject& result) {
    QString all;
    const QJsonObject clients = result.value(QStringLiteral("clients")).toObject(),
                      components = result.value(QStringLiteral("components")).toObject();
    for (const QString& id : clients.keys()) all += unbalanced_books(QStringLiteral("requests"), id, clients.value(id).toObject());
    for (const QString& id : components.keys()) all += unbalanced_component(id, components.value(id).toObject());
    return clients.isEmpty() ? QStringLiteral("no clients") : all;
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
            const QString wrong = unbalanced(QJsonDocument::fromJson(run.output).object());
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
        QStringList arguments{
            QStringLiteral("run"),        QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/theory/designs/station.nepho.json"),
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
};

QTEST_GUILESS_MAIN(ConservationTest)
#include "conservation_test.moc"
