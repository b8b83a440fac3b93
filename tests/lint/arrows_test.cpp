#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

using Arrows = QHash<QString, QStringList>;

/// Folder -> the folders of ours whose headers it may include besides its own.
const Arrows& arrows() {
    static const QStringList base{QStringLiteral("engine/base")};
    static const QStringList kernel = base + QStringList{QStringLiteral("engine/kernel")};
    static const QStringList parts = kernel + QStringList{QStringLiteral("engine/parts")};
    static const QStringList model = base + QStringList{QStringLiteral("engine/model")};
    static const QStringList iam = base + QStringList{QStringLiteral("engine/iam")};
    static const QStringList asl = base + QStringList{QStringLiteral("engine/asl")};
    static const QStringList fis = asl + QStringList{QStringLiteral("engine/fis")};
    static const QStringList services = parts + model + iam + fis + QStringList{QStringLiteral("engine/services")};
    static const QStringList scenario = services + QStringList{QStringLiteral("engine/scenario")};
    static const QStringList run = scenario + QStringList{QStringLiteral("engine/run")};
    static const Arrows all{
        {QStringLiteral("engine/base"), {}},
        {QStringLiteral("engine/kernel"), base},
        {QStringLiteral("engine/parts"), kernel},
        {QStringLiteral("engine/model"), base},
        {QStringLiteral("engine/iam"), base},
        {QStringLiteral("engine/asl"), base},
        {QStringLiteral("engine/fis"), asl},
        {QStringLiteral("engine/services"), parts + model + iam + fis},
        {QStringLiteral("engine/scenario"), services},
        {QStringLiteral("engine/run"), scenario},
        {QStringLiteral("engine/experiment"), run},
        {QStringLiteral("engine/interop"), run},
        {QStringLiteral("engine/cli"), run + QStringList{QStringLiteral("engine/experiment"), QStringLiteral("engine/interop")}},
        {QStringLiteral("resources"), {}},
        {QStringLiteral("translations"), base},
        {QStringLiteral("shapes"), {QStringLiteral("resources")}},
        {QStringLiteral("desktop"),
         run + QStringList{QStringLiteral("shapes"), QStringLiteral("engine/experiment"), QStringLiteral("engine/interop"),
                           QStringLiteral("resources"), QStringLiteral("translations")}},
    };
    return all;
}

/// The library a path belongs to: "engine/kernel" of "engine/kernel/queue.h", "desktop" of "desktop/canvas/canvas.h".
QString libraryOf(const QString& path) {
    const QStringList steps = path.split(QLatin1Char('/'));
    return steps.first() == QLatin1String("engine") ? steps.value(0) + QLatin1Char('/') + steps.value(1) : steps.first();
}

QStringList includesOf(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = line.globalMatch(QString::fromUtf8(source.readAll())); match.hasNext();) found << match.next().captured(1);
    return found;
}

bool isOurs(const QString& include) {
    static const QRegularExpression top(QStringLiteral("^(engine|resources|translations|shapes|desktop|tests)/"));
    return top.match(include).hasMatch();
}

bool isQt(const QString& include) {
    static const QRegularExpression header(QStringLiteral("^(Q[A-Z]\\w*|Qt[A-Z]\\w*/.*|qcustomplot\\.h)$"));
    return header.match(include).hasMatch();
}

/// Why `path`, a file relative to the root, may not include `include`; empty when it may.
QString objection(const QString& path, const QString& include) {
    const QString from = libraryOf(path);
    const bool test = path.endsWith(QLatin1String("_test.cpp"));
    if (isQt(include)) return from.startsWith(QLatin1String("engine/")) && !test ? QStringLiteral("engine/ knows no Qt") : QString();
    if (!isOurs(include)) return {};
    const QString to = libraryOf(include);
    if (to == from || arrows().value(from).contains(to)) return {};
    if (test && to == QLatin1String("tests")) return {};
    return from + QStringLiteral(" may not know ") + to;
}

/// "file: include: reason" for each forbidden include below `root`, and for each folder nobody gave arrows.
QStringList violations(const QString& root) {
    QStringList found;
    const QDir tree(root);
    for (const QString& top : {QStringLiteral("engine"), QStringLiteral("resources"), QStringLiteral("translations"),
                               QStringLiteral("shapes"), QStringLiteral("desktop")}) {
        for (QDirIterator file(tree.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
             file.hasNext();) {
            const QString path = tree.relativeFilePath(file.next());
            if (!arrows().contains(libraryOf(path)))
                found << path + QStringLiteral(": its folder has no arrows; name them in arrows_test.cpp");
            for (const QString& include : includesOf(file.filePath()))
                if (const QString reason = objection(path, include); !reason.isEmpty())
                    found << path + QStringLiteral(": ") + include + QStringLiteral(": ") + reason;
        }
    }
    found.sort();
    return found;
}

}  // namespace

class ArrowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_tree_keeps_the_arrows();
    void forbidden_includes_are_found_data();
    void forbidden_includes_are_found();
};

void ArrowsTest::the_tree_keeps_the_arrows() {
    const QString root = QStringLiteral(NEPHOSCOPE_SOURCE_DIR);
    QVERIFY(QFile::exists(root + QStringLiteral("/engine/base/result.h")));
    const QStringList found = violations(root);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void ArrowsTest::forbidden_includes_are_found_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<int>("count");
    const auto row = [](const char* name, const char* path, const char* include, int count) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(include) << count;
    };
    row("Qt in the engine", "engine/kernel/queue.h", "<QString>", 1);
    row("a Qt module in the engine", "engine/run/session.cpp", "<QtCore/QObject>", 1);
    row("Qt in an engine test", "engine/kernel/queue_test.cpp", "<QTest>", 0);
    row("the kernel knows services", "engine/kernel/queue.h", "\"engine/services/service.h\"", 1);
    row("parts know the document", "engine/parts/pool.cpp", "\"engine/model/design.pb.h\"", 1);
    row("policies know the document", "engine/iam/policy.cpp", "\"engine/model/design.pb.h\"", 1);
    row("services know policies", "engine/services/access.cpp", "\"engine/iam/policy.h\"", 0);
    row("the states language knows the kernel", "engine/asl/evaluate.h", "\"engine/kernel/kernel.h\"", 1);
    row("services know the states language", "engine/services/step_functions/execution.h", "\"engine/asl/machine.h\"", 0);
    row("services know the run", "engine/services/rds/rds.cpp", "\"engine/run/view.h\"", 1);
    row("shapes know the engine", "shapes/card.h", "\"engine/run/view.h\"", 1);
    row("the engine knows the desktop", "engine/cli/main.cpp", "\"desktop/document/document.h\"", 1);
    row("a program knows test helpers", "desktop/app/main.cpp", "\"tests/support/builder.h\"", 1);
    row("a test knows test helpers", "desktop/document/document_test.cpp", "\"tests/support/builder.h\"", 0);
    row("services know parts", "engine/services/rds/rds.cpp", "\"engine/parts/pool.h\"", 0);
    row("the desktop knows the run", "desktop/canvas/canvas.h", "\"engine/run/view.h\"", 0);
    row("a folder without arrows", "engine/extras/thing.h", "<vector>", 1);
}

void ArrowsTest::forbidden_includes_are_found() {
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(int, count);
    QTemporaryDir tree;
    const QFileInfo info(tree.filePath(path));
    QVERIFY(QDir().mkpath(info.path()));
    QFile file(info.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#include " + include.toUtf8() + "\n");
    file.close();
    QCOMPARE(violations(tree.path()).size(), count);
}

QTEST_GUILESS_MAIN(ArrowsTest)
#include "arrows_test.moc"
