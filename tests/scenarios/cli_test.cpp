#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/support/cli.h"

using nephoscope::test::CliRun;
using nephoscope::test::run_cli;

namespace {

const QString kThreeTier = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/three-tier.nepho.json");

/// The one of a list of objects that has this text under this key.
QJsonObject one_of(const QJsonValue& list, const char* key, const char* text) {
    for (const QJsonValue& each : list.toArray())
        if (each[QLatin1String(key)].toString() == QLatin1String(text)) return each.toObject();
    return {};
}

}  // namespace

/// What nephoscope-cli says when nothing is run.
class CliTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void services_list_their_metrics_and_faults() {
        const CliRun run = run_cli({QStringLiteral("services")});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.contains("\nsqs  (SQS)\n"));
        QVERIFY(run.output.contains("    metric AWS/ApplicationELB TargetResponseTime [s]  "));
        QVERIFY(run.output.contains("    fault aws:rds:failover-db-cluster  "));
        QVERIFY(!run.output.contains("    fact "));
    }

    void one_service_says_its_facts_too() {
        const CliRun run = run_cli({QStringLiteral("services"), QStringLiteral("sqs")});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.startsWith("sqs  (SQS)\n"));
        QVERIFY(!run.output.contains("\nsns  "));
        QVERIFY(run.output.contains("    fact SQS-02 (modelled)  FIFO queues take 300 calls a second"));
        QVERIFY(run.output.contains("        high_throughput = 70000 (2020: 3000) [/s]\n"));
        QVERIFY(run.output.contains("        SQS developer guide, quotas-fifo, 20"));
    }

    void facts_have_the_values_of_both_years() {
        const CliRun run = run_cli({QStringLiteral("services"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(run.status, 0);
        const QJsonObject sqs = one_of(QJsonDocument::fromJson(run.output).array(), "name", "sqs");
        for (const char* key : {"title", "config", "settings", "metrics", "faults", "facts"})
            QVERIFY2(sqs.contains(QLatin1String(key)), key);
        const QJsonObject fact = one_of(sqs[QStringLiteral("facts")], "id", "SQS-02");
        QCOMPARE(fact[QStringLiteral("status")].toString(), QStringLiteral("modelled"));
        QVERIFY(!fact[QStringLiteral("source")].toString().isEmpty());
        const QJsonObject changed = one_of(fact[QStringLiteral("values")], "name", "high_throughput");
        QCOMPARE(changed, QJsonObject({{QStringLiteral("name"), QStringLiteral("high_throughput")},
                                       {QStringLiteral("today"), QStringLiteral("70000")},
                                       {QStringLiteral("in2020"), QStringLiteral("3000")},
                                       {QStringLiteral("unit"), QStringLiteral("/s")}}));
        QCOMPARE(one_of(fact[QStringLiteral("values")], "name", "calls")[QStringLiteral("in2020")].toString(), QStringLiteral("300"));
    }

    void a_service_that_is_not_there_is_bad_usage() {
        const CliRun run = run_cli({QStringLiteral("services"), QStringLiteral("sqss")});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.errors.contains("There is no service \"sqss\". Did you mean \"sqs\"?"), run.errors);
        QCOMPARE(run.output, QByteArray());
    }

    void what_a_run_would_be_given_is_validated() {
        const QStringList plain{QStringLiteral("validate"), kThreeTier, QStringLiteral("--seed"), QStringLiteral("3")};
        const auto runs = run_cli({plain + QStringList{QStringLiteral("--duration"), QStringLiteral("10m")},
                                   plain + QStringList{QStringLiteral("--duration"), QStringLiteral("40000000s")},
                                   plain + QStringList{QStringLiteral("--warmup"), QStringLiteral("40000000s")}});
        QVERIFY2(runs[0].status == 0, runs[0].output);
        QCOMPARE(runs[1].status, 3);
        QVERIFY2(runs[1].output.startsWith("error: run.duration: "), runs[1].output);
        QCOMPARE(runs[2].status, 3);
        QVERIFY2(runs[2].output.startsWith("error: run.warmup: "), runs[2].output);
    }

    void convert_writes_what_was_set() {
        const CliRun run = run_cli({QStringLiteral("convert"), kThreeTier, QStringLiteral("-"), QStringLiteral("--set"),
                                    QStringLiteral("users.rate=321"), QStringLiteral("--set"), QStringLiteral("run.duration=90s")});
        QCOMPARE(run.status, 0);
        const QJsonObject design = QJsonDocument::fromJson(run.output).object();
        QCOMPARE(one_of(design[QStringLiteral("components")], "id", "users")[QStringLiteral("config")][QStringLiteral("rate")].toInt(),
                 321);
        QCOMPARE(design[QStringLiteral("run")][QStringLiteral("duration")].toString(), QStringLiteral("90s"));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
