#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "desktop/app/files.h"
#include "desktop/document/document.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

/// A Files with answers instead of dialogs.
class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saving_an_untitled_design_asks_for_its_name();
    void cancelling_keeps_unsaved_work();
    void discarding_opens_the_other_file();
    void the_newest_ten_files_are_remembered();
    void a_file_that_cannot_be_read_is_told();
    void overwriting_another_programs_work_needs_a_yes();
    void work_of_a_dead_program_is_offered_once();

private:
    void edit() { m_document->insert({m_document->newComponent(QStringLiteral("server"), {}, {})}, QStringLiteral("Add")); }
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QWidget> m_window;
    Prompts m_prompts;
    Prompts::Unsaved m_unsaved = Prompts::Unsaved::Cancel;
    QString m_savePath;
    QString m_told;
    bool m_yes = false;
    int m_asked = 0;
    Files* m_files = nullptr;
};

void FilesTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path("settings.ini"), QSettings::IniFormat);
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<QWidget>();
    m_told.clear();
    m_asked = 0;
    m_yes = false;
    m_prompts.unsaved = [this](QWidget*, const QString&) { return ++m_asked, m_unsaved; };
    m_prompts.savePath = [this](QWidget*, const QString&) { return m_savePath; };
    m_prompts.tell = [this](QWidget*, const QString& title, const QString&) { m_told = title; };
    m_prompts.overwriteForeign = [this](QWidget*, const QString&) { return ++m_asked, m_yes; };
    m_prompts.recover = [this](QWidget*, const Recoverable&) { return ++m_asked, m_yes; };
    m_files = new Files(*m_document, m_prompts, *m_settings, path("recovery"), m_window.get());
}

void FilesTest::cleanup() {
    m_window.reset();
    m_document.reset();
}

void FilesTest::saving_an_untitled_design_asks_for_its_name() {
    edit();
    m_savePath = path("shop");
    QVERIFY(m_files->save());
    QCOMPARE(m_document->path(), path("shop.nepho"));
    QVERIFY(QFile::exists(path("shop.nepho")));
    QVERIFY(!m_document->isModified());
}

void FilesTest::cancelling_keeps_unsaved_work() {
    edit();
    m_unsaved = Prompts::Unsaved::Cancel;
    m_files->newDocument();
    QCOMPARE(m_asked, 1);
    QCOMPARE(m_document->design().components_size(), 1);
}

void FilesTest::discarding_opens_the_other_file() {
    QVERIFY(m_document->save(path("empty.nepho")));
    edit();
    m_unsaved = Prompts::Unsaved::Discard;
    QVERIFY(m_files->openPath(path("empty.nepho")));
    QCOMPARE(m_document->design().components_size(), 0);
}

void FilesTest::the_newest_ten_files_are_remembered() {
    for (int i = 0; i < 12; ++i) {
        QVERIFY(m_document->save(path("x.nepho")));
        m_savePath = path(qPrintable(QStringLiteral("f%1.nepho").arg(i)));
        QVERIFY(m_files->saveAs());
    }
    QCOMPARE(m_files->recent().size(), 10);
    QCOMPARE(m_files->recent().first(), path("f11.nepho"));
    QMenu menu;
    QFile::remove(path("f11.nepho"));
    m_files->fillRecentMenu(&menu);
    QVERIFY(!menu.actions().first()->isEnabled());
    QVERIFY(menu.actions().at(1)->isEnabled());
}

void FilesTest::a_file_that_cannot_be_read_is_told() {
    QVERIFY(!m_files->openPath(path("missing.nepho")));
    QVERIFY(!m_told.isEmpty());
}

void FilesTest::overwriting_another_programs_work_needs_a_yes() {
    QVERIFY(m_document->save(path("a.nepho")));
    QFile file(path("a.nepho"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("theirs");
    file.close();
    edit();
    QVERIFY(!m_files->save());
    QCOMPARE(m_asked, 1);
    m_yes = true;
    QVERIFY(m_files->save());
}

void FilesTest::work_of_a_dead_program_is_offered_once() {
    edit();
    QVERIFY(m_document->save(path("recovery/left.nepho")));
    m_document->clear();
    m_yes = true;
    m_files->offerRecovery();
    QCOMPARE(m_asked, 1);
    QCOMPARE(m_document->design().components_size(), 1);
    QVERIFY(m_document->isModified());
    QVERIFY(m_document->path().isEmpty());
    m_files->offerRecovery();
    QCOMPARE(m_asked, 1);
}

QTEST_MAIN(FilesTest)
#include "files_test.moc"
