#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "desktop/document/document.h"
#include "desktop/document/recovery.h"
#include "engine/model/catalog.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class RecoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_copy_is_written_after_an_edit();
    void a_copy_is_written_every_ten_seconds_while_edits_go_on();
    void a_clean_end_leaves_nothing();
    void saving_removes_the_copy();
    void a_running_program_keeps_its_copy_to_itself();
    void what_a_dead_program_left_can_be_opened();
    void a_copy_that_cannot_be_written_is_told_once_until_it_can_be();
};

namespace {
void edit(Document& document) { document.insert({document.newComponent(QStringLiteral("rds"), {}, {})}, QStringLiteral("Add")); }
}  // namespace

void RecoveryTest::a_copy_is_written_after_an_edit() {
    QTemporaryDir folder;
    Document document;
    Recovery recovery(document, folder.path());
    QVERIFY(!QFile::exists(recovery.copyPath()));
    edit(document);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(recovery.copyPath()), 5'000);
}

/// No pause between edits is as long as the one that a copy otherwise waits for.
void RecoveryTest::a_copy_is_written_every_ten_seconds_while_edits_go_on() {
    QTemporaryDir folder;
    Document document;
    Recovery recovery(document, folder.path());
    QElapsedTimer since;
    since.start();
    while (!QFile::exists(recovery.copyPath()) && since.elapsed() < 15'000) {
        edit(document);
        QTest::qWait(500);
    }
    QVERIFY(QFile::exists(recovery.copyPath()));
}

void RecoveryTest::a_clean_end_leaves_nothing() {
    QTemporaryDir folder;
    Document document;
    {
        Recovery recovery(document, folder.path());
        edit(document);
        recovery.writeNow();
        QVERIFY(QFile::exists(recovery.copyPath()));
    }
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void RecoveryTest::saving_removes_the_copy() {
    QTemporaryDir folder;
    Document document;
    Recovery recovery(document, folder.path());
    edit(document);
    recovery.writeNow();
    QVERIFY(document.save(folder.filePath(QStringLiteral("mine.nepho.json"))));
    QVERIFY(!QFile::exists(recovery.copyPath()));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("mine.nepho.json"))));
}

void RecoveryTest::a_running_program_keeps_its_copy_to_itself() {
    QTemporaryDir folder;
    Document document;
    Recovery recovery(document, folder.path());
    edit(document);
    recovery.writeNow();
    QVERIFY(Recovery::find(folder.path()).empty());
}

void RecoveryTest::what_a_dead_program_left_can_be_opened() {
    QTemporaryDir folder;
    Document document;
    edit(document);
    QString copy;
    {
        Recovery recovery(document, folder.path());
        recovery.writeNow();
        copy = folder.filePath(QStringLiteral("left.nepho"));
        QVERIFY(QFile::copy(recovery.copyPath(), copy));
    }
    QFile origin(folder.filePath(QStringLiteral("left.origin")));
    QVERIFY(origin.open(QIODevice::WriteOnly));
    origin.write("/home/me/shop.nepho");
    origin.close();

    const std::vector<Recoverable> found = Recovery::find(folder.path());
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].originalPath, QStringLiteral("/home/me/shop.nepho"));
    Document restored;
    QVERIFY(restored.openCopy(found[0].copy, found[0].originalPath, true));
    QCOMPARE(model::serialize(restored.design()), model::serialize(document.design()));
    QVERIFY(restored.isModified());
    QCOMPARE(restored.path(), QStringLiteral("/home/me/shop.nepho"));
    Recovery::discard(found[0]);
    QVERIFY(Recovery::find(folder.path()).empty());
}

void RecoveryTest::a_copy_that_cannot_be_written_is_told_once_until_it_can_be() {
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("recovery"));
    QFile inTheWay(place);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    Document document;
    Recovery recovery(document, place);
    QSignalSpy failed(&recovery, &Recovery::failed);
    edit(document);
    for (int i = 0; i < 2; ++i) recovery.writeNow();
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed[0][0].toString().contains(place), qPrintable(failed[0][0].toString()));

    QVERIFY(inTheWay.remove());
    recovery.writeNow();
    QVERIFY(QFile::exists(recovery.copyPath()));
    QVERIFY(QDir(place).removeRecursively());
    for (int i = 0; i < 2; ++i) recovery.writeNow();
    QCOMPARE(failed.size(), 2);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
