#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <link.h>
#include <sys/auxv.h>
#include <algorithm>

#include "tests/scenarios/designs.h"
#include "tests/support/cli.h"

using namespace nephoscope::test;

namespace {

/// Without "run", the only part of a result that may differ.
QByteArray comparable(const CliRun& run) { return run.output.mid(run.output.indexOf("\n  \"design\":")); }

QStringList arguments(const QString& path, int seed = 7) {
    return {QStringLiteral("run"),        path,
            QStringLiteral("--seed"),     QString::number(seed),
            QStringLiteral("--duration"), QStringLiteral("%1s").arg(short_run(path, 0.5), 0, 'f', 3),
            QStringLiteral("--warmup"),   QStringLiteral("1s")};
}

/// Each claim compares another run with this one.
const CliRun& plain_run(const QString& path) {
    static QHash<QString, CliRun> runs;
    auto run = runs.find(path);
    if (run == runs.end()) run = runs.insert(path, run_cli(arguments(path)));
    return *run;
}

QByteArray bytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The same document with every list of parts back to front.
QByteArray reversed(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QJsonObject design = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString& list : design.keys()) {
        QJsonArray turned;
        for (const auto& each : design.value(list).toArray()) turned.prepend(each);
        if (!turned.isEmpty()) design.insert(list, turned);
    }
    return QJsonDocument(design).toJson();
}

/// glibc chooses its functions without these instruction sets. It ignores names that it does not know.
const QString kFewInstructions = QStringLiteral("GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-FMA,-FMA_Usable,-AVX512F,-ERMS");

/// Where the dynamic loader is that started this program, and starts the others.
QString loader() {
    QString path;
    dl_iterate_phdr(
        [](dl_phdr_info* object, std::size_t, void* found) {
            if (object->dlpi_addr == getauxval(AT_BASE)) *static_cast<QString*>(found) = QString::fromLocal8Bit(object->dlpi_name);
            return 0;
        },
        &path);
    return path;
}

/// Those that glibc chooses its mathematics by, as its loader reports them: in the words and bits in which CPUID has them.
QStringList instruction_sets_in_use(const QStringList& environment = {}) {
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(loader(), {QStringLiteral("--list-diagnostics")});
    process.waitForFinished();
    const QByteArray report = process.readAllStandardOutput();
    const auto in_use = [&report](const QByteArray& word, int bit) {
        const QByteArray key = "\nx86.cpu_features." + word + '=';
        const auto begin = report.indexOf(key) + key.size();
        return begin >= key.size() && (report.mid(begin, report.indexOf('\n', begin) - begin).toUInt(nullptr, 0) >> bit & 1U);
    };
    QStringList found;
    if (in_use("features[0x0].active[0x2]", 12)) found << QStringLiteral("FMA");
    if (in_use("features[0x1].active[0x1]", 5)) found << QStringLiteral("AVX2");
    return found;
}

}  // namespace

class DeterminismTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void same_design_and_seed_give_the_same_bytes_data() { add_designs(); }
    void same_design_and_seed_give_the_same_bytes() {
        QFETCH(QString, path);
        const CliRun &first = plain_run(path), second = run_cli(arguments(path));
        QVERIFY2(first.status == 0 || first.status == 99, first.errors.constData());
        QVERIFY(comparable(first).contains("\"clients\""));
        QCOMPARE(comparable(second), comparable(first));
        QCOMPARE(did_not_act(path, first.output), QStringList());
    }

    void the_order_of_the_parts_in_the_file_changes_nothing_data() { add_designs(); }
    void the_order_of_the_parts_in_the_file_changes_nothing() {
        QFETCH(QString, path);
        if (!path.endsWith(QStringLiteral(".json"))) return;
        QTemporaryDir folder;
        QFile turned(folder.filePath(QStringLiteral("turned.nepho.json")));
        QVERIFY(turned.open(QIODevice::WriteOnly));
        turned.write(reversed(path));
        turned.close();
        QStringList other = arguments(path);
        other[1] = turned.fileName();
        const CliRun run = run_cli(other);
        QVERIFY2(run.status == 0 || run.status == 99, run.errors.constData());
        QCOMPARE(comparable(run), comparable(plain_run(path)));
    }

    void instruction_sets_can_be_switched_off() {
        if (instruction_sets_in_use().isEmpty()) QSKIP("glibc uses neither AVX2 nor FMA on this processor");
        QCOMPARE(instruction_sets_in_use({kFewInstructions}), QStringList());
    }

    void no_instruction_set_of_the_processor_shows_in_a_result_data() { add_designs(); }
    void no_instruction_set_of_the_processor_shows_in_a_result() {
        QFETCH(QString, path);
        const CliRun without = run_cli(arguments(path), {kFewInstructions});
        QVERIFY2(without.status == 0 || without.status == 99, without.errors.constData());
        QCOMPARE(comparable(without), comparable(plain_run(path)));
    }

    void a_journal_of_faults_and_edits_gives_the_same_bytes() {
        const QString path = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/scenarios/designs/three-tier-failing.nepho.json");
        QFile design(path);
        QVERIFY(design.open(QIODevice::ReadOnly));
        QJsonObject edited = QJsonDocument::fromJson(design.readAll()).object();
        edited.remove(QStringLiteral("faults"));
        QJsonArray components = edited.value(QStringLiteral("components")).toArray();
        QJsonObject users = components[0].toObject(), config = users.value(QStringLiteral("config")).toObject();
        config.insert(QStringLiteral("rate"), 700);
        users.insert(QStringLiteral("config"), config);
        components[0] = users;
        edited.insert(QStringLiteral("components"), components);
        const QJsonObject fault{{QStringLiteral("action"), QStringLiteral("aws:ec2:terminate-instances")},
                                {QStringLiteral("target"), QStringLiteral("web")}};
        QTemporaryDir folder;
        QFile commands(folder.filePath(QStringLiteral("by-hand")));
        QVERIFY(commands.open(QIODevice::WriteOnly));
        for (const QJsonObject& line :
             {QJsonObject{
                  {QStringLiteral("t"), 15e9}, {QStringLiteral("command"), QStringLiteral("inject")}, {QStringLiteral("fault"), fault}},
              QJsonObject{
                  {QStringLiteral("t"), 33e9}, {QStringLiteral("command"), QStringLiteral("edit")}, {QStringLiteral("design"), edited}}})
            commands.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        commands.close();

        const QString first = folder.filePath(QStringLiteral("first")), second = folder.filePath(QStringLiteral("second"));
        const CliRun written = run_cli(
            arguments(path) + QStringList{QStringLiteral("--journal"), commands.fileName(), QStringLiteral("--write-journal"), first});
        const CliRun replayed =
            run_cli(arguments(path) + QStringList{QStringLiteral("--journal"), first, QStringLiteral("--write-journal"), second});
        QVERIFY2(written.status == 99, written.errors.constData());
        QCOMPARE(comparable(replayed), comparable(written));
        QVERIFY(comparable(written) != comparable(run_cli(arguments(path))));
        QCOMPARE(bytes(second), bytes(first));
        QCOMPARE(bytes(first).count("\"command\""), 2);
    }

    void traces_are_equal_and_change_no_result() {
        const QString path = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/serverless-shop.nepho.json");
        QTemporaryDir folder;
        const QString first = folder.filePath(QStringLiteral("first")), second = folder.filePath(QStringLiteral("second"));
        const auto runs = run_cli(QVector<QStringList>{arguments(path), arguments(path) + QStringList{QStringLiteral("--traces"), first},
                                                       arguments(path) + QStringList{QStringLiteral("--traces"), second}});
        QCOMPARE(comparable(runs[1]), comparable(runs[0]));
        QVERIFY(bytes(first).count('\n') > 100);
        QCOMPARE(bytes(second), bytes(first));
    }

    void another_seed_gives_other_results() {
        const QString path = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/theory/designs/station.nepho.json");
        const auto runs = run_cli(QVector<QStringList>{arguments(path, 7), arguments(path, 8)});
        const QByteArray a = comparable(runs[0]), b = comparable(runs[1]);
        QVERIFY(a.mid(a.indexOf("\"clients\"")) != b.mid(b.indexOf("\"clients\"")));
    }

private:
    static void add_designs() {
        QTest::addColumn<QString>("path");
        for (const QString& path : all_designs()) QTest::newRow(design_name(path).constData()) << path;
    }
};

QTEST_GUILESS_MAIN(DeterminismTest)
#include "determinism_test.moc"
