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
    void run_needs_a_display_that_can_be_used_data();
    void run_needs_a_display_that_can_be_used();
    void a_run_that_ends_badly_is_drawn_all_the_same_data();
    void a_run_that_ends_badly_is_drawn_all_the_same();
    void the_picture_is_named_after_the_file_alone();
    void refused_calls_change_nothing_data();
    void refused_calls_change_nothing();

private:
    int dev(const QStringList& arguments, const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());
    int run(const QString& display, const QStringList& files = {}, int code = 0);
    QString read(const QString& path) const;
    bool write(const QString& path, const QByteArray& text) const;
    void write_program(const QString& path, const QByteArray& script) const;

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

int DevTest::dev(const QStringList& arguments, const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_tree->path());
    process.start(m_tree->filePath(QStringLiteral("dev")), arguments);
    if (!process.waitForFinished()) return -1;
    m_output = QString::fromUtf8(process.readAll());
    return process.exitCode();
}

QString DevTest::read(const QString& path) const {
    QFile file(m_tree->filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool DevTest::write(const QString& path, const QByteArray& text) const {
    QFile file(m_tree->filePath(path));
    return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

void DevTest::write_program(const QString& path, const QByteArray& script) const {
    QVERIFY(write(path, "#!/bin/sh\n" + script + '\n'));
    QVERIFY(QFile::setPermissions(m_tree->filePath(path), QFile::ReadOwner | QFile::ExeOwner));
}

/// `dev run` with programs that only say what was asked of them; the window's ends as Qt ends it where there is no display.
int DevTest::run(const QString& display, const QStringList& files, int code) {
    write_program(QStringLiteral("bin/dpkg-query"), "for package; do printf '%s=installed ' \"$package\"; done");
    write_program(QStringLiteral("bin/cmake"), ":");
    write_program(QStringLiteral("build/dev/engine/cli/nephoscope-cli"), "echo run without a window; exit " + QByteArray::number(code));
    write_program(QStringLiteral("build/dev/desktop/app/nephoscope"),
                  "case $QT_QPA_PLATFORM$DISPLAY$1 in\n"
                  "offscreen*) echo picture drawn ;;\n"
                  ":there--version) ;;\n"
                  ":there*) echo window opened ;;\n"
                  "*) kill -ABRT $$ ;;\n"
                  "esac");
    if (!write(QStringLiteral("resources/examples/three-tier.nepho.json"), "{}")) return -1;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       m_tree->filePath(QStringLiteral("bin")) + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) environment.remove(QLatin1String(name));
    if (!display.isEmpty()) environment.insert(QStringLiteral("DISPLAY"), display);
    return dev(QStringList{QStringLiteral("run")} + files, environment);
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

void DevTest::run_needs_a_display_that_can_be_used_data() {
    QTest::addColumn<QString>("display");
    QTest::addColumn<QStringList>("done");
    const QStringList without{QStringLiteral("run without a window"), QStringLiteral("picture drawn")};
    QTest::newRow("a display") << QStringLiteral(":there") << QStringList{QStringLiteral("window opened")};
    QTest::newRow("a display that is gone") << QStringLiteral(":gone") << without;
    QTest::newRow("no display") << QString() << without;
}

void DevTest::run_needs_a_display_that_can_be_used() {
    QFETCH(QString, display);
    QFETCH(QStringList, done);
    QCOMPARE(run(display), 0);
    for (const char* line : {"window opened", "run without a window", "picture drawn"})
        QVERIFY2(m_output.contains(QLatin1String(line)) == done.contains(QLatin1String(line)), qPrintable(m_output));
}

void DevTest::a_run_that_ends_badly_is_drawn_all_the_same_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("drawn");
    QTest::newRow("stopped early") << 1 << true;
    QTest::newRow("a threshold failed") << 99 << true;
    QTest::newRow("nothing ran, for the design is invalid") << 3 << false;
}

void DevTest::a_run_that_ends_badly_is_drawn_all_the_same() {
    QFETCH(int, code);
    QFETCH(bool, drawn);
    QCOMPARE(run({}, {}, code), code);
    for (const char* line : {"picture drawn", "/build/three-tier.png\n"})
        QVERIFY2(m_output.contains(QLatin1String(line)) == drawn, qPrintable(m_output));
}

void DevTest::the_picture_is_named_after_the_file_alone() {
    const QString file = QStringLiteral("shop.nephos/cart.v2.nepho.json");
    QVERIFY(write(file, "{}"));
    QCOMPARE(run({}, {file}), 0);
    QVERIFY2(m_output.contains(QStringLiteral("/build/cart.v2.png\n")), qPrintable(m_output));
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
