#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/support/cli.h"
#include "tests/support/result_books.h"

using namespace nephoscope::test;

namespace {

const QString kFolder = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/");
const QString kGolden = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/scenarios/golden/examples.txt");

QStringList example_files() { return QDir(kFolder).entryList({QStringLiteral("*.nepho.json")}, QDir::Files, QDir::Name); }
QString name_of(const QString& file) { return file.chopped(static_cast<int>(qstrlen(".nepho.json"))); }

QJsonObject design(const QString& file) {
    QFile source(kFolder + file);
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object() : QJsonObject();
}

/// "12345 ok, 7 failed": what is not zero.
QString outcomes(const QJsonObject& of) {
    QStringList parts;
    for (const char* outcome : {"ok", "failed", "throttled", "rejected", "timedOut", "dropped"})
        if (const double n = of.value(QLatin1String(outcome)).toDouble(); n > 0)
            parts << QString::number(n, 'f', 0) + QLatin1Char(' ') + QLatin1String(outcome);
    return parts.join(QStringLiteral(", "));
}

/// The whole run in a dozen lines: how requests and calls ended, what was logged, what it cost.
QString summary(const QString& name, const QByteArray& output) {
    const QJsonObject result = QJsonDocument::fromJson(output).object();
    QString text = name + QLatin1Char('\n');
    const QJsonObject clients = result.value(QStringLiteral("clients")).toObject(),
                      components = result.value(QStringLiteral("components")).toObject();
    for (const QString& id : clients.keys()) {
        const QJsonObject latency = clients.value(id).toObject().value(QStringLiteral("latency")).toObject();
        text += QStringLiteral("  %1: %2; p50 %3 ms, p99 %4 ms\n")
                    .arg(id, outcomes(clients.value(id).toObject()))
                    .arg(latency.value(QStringLiteral("p50")).toDouble(), 0, 'f', 1)
                    .arg(latency.value(QStringLiteral("p99")).toDouble(), 0, 'f', 1);
    }
    for (const QString& id : components.keys()) text += QStringLiteral("  %1: %2\n").arg(id, outcomes(components.value(id).toObject()));
    QMap<QString, int> logged;
    for (const auto& entry : result.value(QStringLiteral("eventLog")).toArray())
        ++logged[entry.toObject().value(QStringLiteral("component")).toString() + QLatin1Char(' ') +
                 entry.toObject().value(QStringLiteral("what")).toString()];
    for (auto it = logged.cbegin(); it != logged.cend(); ++it) text += QStringLiteral("  log %1: %2\n").arg(it.key()).arg(it.value());
    const double usd = result.value(QStringLiteral("cost")).toObject().value(QStringLiteral("total")).toDouble();
    return text + QStringLiteral("  cost $%1\n").arg(usd, 0, 'f', 4);
}

/// Each from its beginning to its end, once for all that ask.
const QVector<CliRun>& whole_runs() {
    static const QVector<CliRun> kDone = [] {
        QVector<QStringList> runs;
        for (const QString& file : example_files())
            runs << QStringList{QStringLiteral("run"), kFolder + file, QStringLiteral("--format"), QStringLiteral("json")};
        return run_cli(runs);
    }();
    return kDone;
}

QString summaries() {
    QString text;
    for (int i = 0; i < whole_runs().size(); ++i) text += summary(name_of(example_files().at(i)), whole_runs()[i].output);
    return text;
}

}  // namespace

class ExamplesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void there_are_at_least_24() { QVERIFY(example_files().size() >= 24); }

    void each_says_what_to_watch_and_plays_it_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : example_files()) QTest::newRow(qPrintable(name_of(file))) << file;
    }
    void each_says_what_to_watch_and_plays_it() {
        QFETCH(QString, file);
        const QJsonObject of = design(file);
        QStringList ids;
        for (const auto& component : of.value(QStringLiteral("components")).toArray())
            ids << component.toObject().value(QStringLiteral("id")).toString();
        const double end = of.value(QStringLiteral("run")).toObject().value(QStringLiteral("duration")).toString().chopped(1).toDouble();
        int steps = 0;
        for (const auto& each : of.value(QStringLiteral("notes")).toArray()) {
            QVERIFY(each.toObject().value(QStringLiteral("text")).toString().size() > 60);
            double last = -1;
            for (const auto& entry : each.toObject().value(QStringLiteral("story")).toArray()) {
                const QJsonObject step = entry.toObject();
                const double at = step.value(QStringLiteral("at")).toString().chopped(1).toDouble();
                QVERIFY2(at > last && at < end, qPrintable(QString::number(at)));
                last = at;
                QVERIFY(!step.value(QStringLiteral("text")).toString().isEmpty());
                const QString shown = step.value(QStringLiteral("show")).toString();
                QVERIFY2(shown.isEmpty() || ids.contains(shown), qPrintable(shown));
                ++steps;
            }
        }
        QVERIFY2(steps >= 3, "no note has a story");
    }

    void each_is_valid_data() { each_says_what_to_watch_and_plays_it_data(); }
    void each_is_valid() {
        QFETCH(QString, file);
        const CliRun run = run_cli({QStringLiteral("validate"), kFolder + file});
        QVERIFY2(run.status == 0, run.output.constData());
    }

    /// Faults, deployments and changes of load of its story included.
    void all_that_came_in_went_out_or_is_there_data() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < example_files().size(); ++i) QTest::newRow(qPrintable(name_of(example_files()[i]))) << i;
    }
    void all_that_came_in_went_out_or_is_there() {
        QFETCH(int, number);
        QCOMPARE(unbalanced(whole_runs()[number].output), QString());
    }

    void summaries_are_as_recorded() {
        const QString now = summaries();
        QFile file(kGolden);
        if (qEnvironmentVariableIsSet("NEPHOSCOPE_UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(now.toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList recorded = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')), found = now.split(QLatin1Char('\n'));
        for (int i = 0; i < std::min(recorded.size(), found.size()); ++i)
            QVERIFY2(recorded[i] == found[i],
                     qPrintable(QStringLiteral("line %1: \"%2\", recorded was \"%3\"; if it is meant, ./dev golden examples")
                                    .arg(i + 1)
                                    .arg(found[i], recorded[i])));
        QCOMPARE(found.size(), recorded.size());
    }
};

QTEST_GUILESS_MAIN(ExamplesTest)
#include "examples_test.moc"
