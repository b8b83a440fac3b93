#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class DevTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void new_service_writes_a_whole_service();
    void new_service_lists_it_on_one_line();
    void what_new_service_writes_compiles();
    void refused_calls_change_nothing_data();
    void refused_calls_change_nothing();

private:
    int run(const QString& program, const QStringList& arguments);
    int dev(const QStringList& arguments) { return run(m_tree->filePath(QStringLiteral("dev")), arguments); }
    QString read(const QString& path) const;

    std::unique_ptr<QTemporaryDir> m_tree;
    QString m_output;
};

namespace {
const QString kRoot = QStringLiteral(NEPHOSCOPE_SOURCE_DIR);
const QString kList = QStringLiteral("engine/services/CMakeLists.txt");
}  // namespace

/// The part of the tree that the command reads and writes, so that the test leaves no trace in the real one.
void DevTest::init() {
    m_tree = std::make_unique<QTemporaryDir>();
    const QDir tree(m_tree->path());
    QVERIFY(tree.mkpath(QStringLiteral("engine/services/template")));
    QStringList files{QStringLiteral("dev"), kList};
    const QDir templates(kRoot + QStringLiteral("/engine/services/template"));
    for (const QString& name : templates.entryList({QStringLiteral("*.in")}, QDir::Files))
        files << QStringLiteral("engine/services/template/") + name;
    for (const QString& file : files) QVERIFY2(QFile::copy(kRoot + QLatin1Char('/') + file, tree.filePath(file)), qPrintable(file));
}

int DevTest::run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_tree->path());
    process.start(program, arguments);
    if (!process.waitForFinished(300'000)) return -1;
    m_output = QString::fromUtf8(process.readAll());
    return process.exitCode();
}

QString DevTest::read(const QString& path) const {
    QFile file(m_tree->filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void DevTest::new_service_writes_a_whole_service() {
    QCOMPARE(dev({QStringLiteral("new-service"), QStringLiteral("step_functions")}), 0);
    const QString folder = QStringLiteral("engine/services/step_functions/");
    for (const char* name :
         {"step_functions.proto", "step_functions.cpp", "step_functions_test.cpp", "facts.textproto", "icon.svg", "help.md"}) {
        const QString text = read(folder + QLatin1String(name));
        QVERIFY2(!text.isEmpty(), name);
        QVERIFY2(!text.contains(QLatin1Char('@')), name);
    }
    QVERIFY(read(folder + QStringLiteral("step_functions.proto")).contains(QStringLiteral("message StepFunctions {")));
    QVERIFY(read(folder + QStringLiteral("help.md")).startsWith(QStringLiteral("# Step Functions\n")));
}

void DevTest::new_service_lists_it_on_one_line() {
    const QStringList before = read(kList).split(QLatin1Char('\n'));
    QCOMPARE(dev({QStringLiteral("new-service"), QStringLiteral("quicksight")}), 0);
    QStringList after = read(kList).split(QLatin1Char('\n'));
    QCOMPARE(after.removeAll(QStringLiteral("nephoscope_service(quicksight)")), 1);
    QCOMPARE(after, before);
}

/// What nephoscope_service() does, for this one service and without linking.
void DevTest::what_new_service_writes_compiles() {
    QCOMPARE(dev({QStringLiteral("new-service"), QStringLiteral("quicksight")}), 0);
    const QString folder = QStringLiteral("engine/services/quicksight/");
    const QString generated = m_tree->filePath(QStringLiteral("generated"));
    QVERIFY(QDir().mkpath(generated + QStringLiteral("/embedded")));
    QVERIFY2(run(QStringLiteral(NEPHOSCOPE_PROTOC),
                 {QStringLiteral("-I."), QStringLiteral("-I") + kRoot, QStringLiteral("--cpp_out=") + generated,
                  folder + QStringLiteral("quicksight.proto")}) == 0,
             qPrintable(m_output));
    for (const char* part : {"facts.textproto", "icon.svg", "help.md"}) {
        const QString file = folder + QLatin1String(part);
        const QString symbol = QStringLiteral("quicksight_") + QFileInfo(file).baseName();
        QVERIFY2(
            run(QStringLiteral(NEPHOSCOPE_CMAKE),
                {QStringLiteral("-DINPUT=") + m_tree->filePath(file), QStringLiteral("-DOUTPUT=%1/embedded/%2.h").arg(generated, symbol),
                 QStringLiteral("-DSYMBOL=") + symbol, QStringLiteral("-P"), kRoot + QStringLiteral("/engine/model/embed.cmake")}) == 0,
            qPrintable(m_output));
    }
    QVERIFY2(
        run(QStringLiteral(NEPHOSCOPE_CXX),
            {QStringLiteral("-std=c++20"), QStringLiteral("-fsyntax-only"), QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
             QStringLiteral("-Werror"), QStringLiteral("-I") + kRoot, QStringLiteral("-isystem"), generated, QStringLiteral("-isystem"),
             QStringLiteral(NEPHOSCOPE_BINARY_DIR "/generated"), folder + QStringLiteral("quicksight.cpp")}) == 0,
        qPrintable(m_output));
}

void DevTest::refused_calls_change_nothing_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    const QString command = QStringLiteral("new-service");
    QTest::newRow("no name") << QStringList{command} << QStringLiteral("NAME must be like");
    QTest::newRow("a name with capitals") << QStringList{command, QStringLiteral("Quicksight")} << QStringLiteral("\"Quicksight\"");
    QTest::newRow("a name that leaves the folder")
        << QStringList{command, QStringLiteral("../quicksight")} << QStringLiteral("NAME must be like");
    QTest::newRow("a service that is there") << QStringList{command, QStringLiteral("template")} << QStringLiteral("is there already");
    QTest::newRow("an unknown command") << QStringList{QStringLiteral("biuld")} << QStringLiteral("unknown command \"biuld\"");
    QTest::newRow("an unknown kind of test") << QStringList{QStringLiteral("test"), QStringLiteral("msan")}
                                             << QStringLiteral("unknown kind \"msan\"");
}

void DevTest::refused_calls_change_nothing() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const QString before = read(kList);
    QVERIFY(dev(arguments) != 0);
    QVERIFY2(m_output.contains(word), qPrintable(m_output));
    QCOMPARE(read(kList), before);
    QCOMPARE(QDir(m_tree->filePath(QStringLiteral("engine/services"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

QTEST_GUILESS_MAIN(DevTest)
#include "dev_test.moc"
