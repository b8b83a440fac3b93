#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli.h"

using nephoscope::test::CliRun;
using nephoscope::test::run_cli;

namespace {

const QString kBlueGreen = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/deploy-blue-green.nepho.json");
const QString kThreeTier = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/three-tier.nepho.json");

QJsonObject json(const CliRun& run) { return QJsonDocument::fromJson(run.output).object(); }

}  // namespace

/// Other people's files that nephoscope-cli takes beside a design.
class CliFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void an_app_spec_gives_a_deployment_its_hooks() {
        const QString spec =
            write("appspec.yml", "version: 0.0\nos: linux\nhooks:\n  ValidateService:\n    - location: check.sh\n      timeout: 90\n");
        const CliRun run = run_cli(
            {QStringLiteral("run"), kBlueGreen, QStringLiteral("--duration"), QStringLiteral("400s"), QStringLiteral("--app-spec"), spec});
        QVERIFY2(run.status == 0 || run.status == 99, run.errors);
        int validated = 0;
        for (const QJsonValue& each : json(run)[QStringLiteral("eventLog")].toArray())
            validated += each[QStringLiteral("text")].toString().contains(QStringLiteral("ValidateService"));
        QVERIFY(validated > 0);
        const QJsonArray records =
            json(run)[QStringLiteral("components")][QStringLiteral("web")][QStringLiteral("deploymentRecords")].toArray();
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0][QStringLiteral("id")].toString(), QStringLiteral("release"));
    }

    void what_is_wrong_with_an_app_spec_is_said_at_its_line() {
        const QString spec = write("wrong.yml", "version: 0.0\nos: linux\nhooks:\n  ValidateServices:\n    - location: check.sh\n");
        const CliRun run = run_cli({QStringLiteral("run"), kBlueGreen, QStringLiteral("--app-spec"), spec});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.errors.contains("wrong.yml, line 4: "), run.errors);
    }

    void an_app_spec_needs_a_deployment() {
        const QString spec = write("appspec.yml", "version: 0.0\nos: linux\n");
        const CliRun none = run_cli({QStringLiteral("run"), kThreeTier, QStringLiteral("--app-spec"), spec});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.errors.contains("--app-spec: The design has no deployment."), none.errors);
        const CliRun other = run_cli({QStringLiteral("run"), kBlueGreen, QStringLiteral("--app-spec"), spec + QStringLiteral(":other")});
        QCOMPARE(other.status, 2);
        QVERIFY2(other.errors.contains("There is no deployment \"other\"; name one of these: release."), other.errors);
    }

    void a_packed_recording_is_the_load_that_is_in_it() {
        const QString plain = write("load.csv", "0,100\n30,300\n60,0\n");
        QProcess gzip;
        gzip.start(QStringLiteral("gzip"), {QStringLiteral("-k"), plain});
        QVERIFY(gzip.waitForFinished());
        const auto with = [](const QString& load) {
            return QStringList{QStringLiteral("run"),    kThreeTier, QStringLiteral("--duration"), QStringLiteral("60s"),
                               QStringLiteral("--load"), load};
        };
        const QVector<CliRun> runs = run_cli({with(plain), with(plain + QStringLiteral(".gz"))});
        QCOMPARE(runs[0].status, runs[1].status);
        const QString components = QStringLiteral("components");
        QVERIFY(!json(runs[0])[components].toObject().isEmpty());
        QCOMPARE(json(runs[0])[components], json(runs[1])[components]);
    }

    void options_of_k6_are_a_load_with_thresholds() {
        const QString options = write("options.json",
                                      "{\"scenarios\": {\"a\": {\"executor\": \"constant-arrival-rate\", \"rate\": 100, \"duration\": "
                                      "\"30s\", \"preAllocatedVUs\": 10}},\n\"thresholds\": {\"http_req_duration\": [\"p(95)<0.001\"]}}");
        const CliRun run = run_cli({QStringLiteral("run"), kThreeTier, QStringLiteral("--duration"), QStringLiteral("60s"),
                                    QStringLiteral("--warmup"), QStringLiteral("0s"), QStringLiteral("--load"), options});
        QVERIFY2(run.status == 99, run.errors);
        bool failed = false;
        for (const QJsonValue& each : json(run)[QStringLiteral("thresholds")].toArray())
            failed |= each[QStringLiteral("expression")].toString().endsWith(QStringLiteral(".p(95) < 0.001"));
        QVERIFY2(failed, run.output);
    }

    void what_is_wrong_with_options_of_k6_is_said_at_its_line_and_place() {
        const QString options = write("options.json", "{\n\"vus\": \"5\", \"duration\": \"soon\"}");
        const CliRun run = run_cli({QStringLiteral("run"), kThreeTier, QStringLiteral("--load"), options});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.errors.contains("options.json, line 2, vus: "), run.errors);
        QVERIFY2(run.errors.contains("options.json, line 2, duration: "), run.errors);
    }

    void several_access_logs_are_named_one_by_one() {
        const QString a = write("a.log", "#Version: 1.0\n#Fields: date time cs-method cs-uri-stem\n2019-12-04\t21:02:40\tGET\t/\n");
        const QString b = write("b.log", "#Version: 1.0\n#Fields: date time cs-method cs-uri-stem\n2019-12-04\t21:02:39\tGET\t/\n");
        const QString wrong = write("wrong.log", "#Version: 1.0\n#Fields: date time cs-method cs-uri-stem\n2019-12-04\n");
        const QString load = QStringLiteral("--load");
        const QVector<CliRun> runs = run_cli({{QStringLiteral("convert"), load, a, load, b, kThreeTier, QStringLiteral("-")},
                                              {QStringLiteral("convert"), load, a, load, wrong, kThreeTier, QStringLiteral("-")}});
        QVERIFY2(runs[0].status == 0, runs[0].errors);
        QVERIFY(runs[0].output.contains("\"REPLAY\""));
        QCOMPARE(runs[1].status, 3);
        QVERIFY2(runs[1].errors.contains("wrong.log, line 3: "), runs[1].errors);
    }

    void designs_are_compared_under_the_same_load_and_experiment() {
        const QString none = write("none.csv", "0,0\n"), some = write("some.csv", "0,50\n600,0\n");
        const QString fault = write("fault.json",
                                    "{\"description\": \"Wait\", \"targets\": {}, \"actions\": {\"wait\": {\"actionId\": "
                                    "\"aws:fis:wait\", \"parameters\": {\"duration\": \"PT1M\"}}}, \"stopConditions\": [{\"source\": "
                                    "\"none\"}]}");
        const auto with = [](const QStringList& more) {
            return QStringList{QStringLiteral("compare"),
                               kThreeTier,
                               kThreeTier,
                               QStringLiteral("--seeds"),
                               QStringLiteral("2"),
                               QStringLiteral("--duration"),
                               QStringLiteral("90s"),
                               QStringLiteral("--warmup"),
                               QStringLiteral("0s"),
                               QStringLiteral("--format"),
                               QStringLiteral("csv")} +
                   more;
        };
        const QString load = QStringLiteral("--load"), experiment = QStringLiteral("--experiment");
        const QVector<CliRun> runs =
            run_cli({with({load, none}), with({load, some}),
                     with({load, some, experiment, fault, QStringLiteral("--experiment-at"), QStringLiteral("10s")}),
                     with({experiment, QStringLiteral("absent.json")})});
        for (int i = 0; i < 3; ++i) QVERIFY2(runs[i].status == 0, runs[i].errors);
        QVERIFY(runs[0].output != runs[1].output);
        QCOMPARE(runs[1].output, runs[2].output);
        QCOMPARE(runs[3].status, 1);
    }

private:
    QString write(const char* name, const char* text) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        file.open(QIODevice::WriteOnly);
        file.write(text);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CliFilesTest)
#include "cli_files_test.moc"
