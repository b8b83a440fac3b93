#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include "desktop/app/files.h"
#include "desktop/document/document.h"
#include "engine/model/file.h"
#include "engine/services/compiler.h"

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
    void a_large_file_opens_while_timers_fire();
    void a_broken_large_file_leaves_the_document_as_it_is();
    void nothing_else_opens_and_nothing_closes_while_a_large_file_is_read();
    void what_is_edited_while_a_large_file_is_read_is_asked_about();
    void overwriting_another_programs_work_needs_a_yes();
    void work_of_a_dead_program_is_offered_once();

private:
    static constexpr int kLarge = 10'000;

    void edit() { m_document->insert({m_document->newComponent(QStringLiteral("server"), {}, {})}, QStringLiteral("Add")); }
    /// The path of a file with kLarge components.
    QString large() const {
        model::Design design;
        model::Component component = m_document->newComponent(QStringLiteral("server"), {}, {});
        for (int i = 0; i < kLarge; ++i) {
            component.set_id("server-" + std::to_string(i));
            *design.add_components() = component;
        }
        if (!model::save_file(path("large.nepho").toStdString(), design, services::catalog())) qFatal("cannot write");
        return path("large.nepho");
    }
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

void FilesTest::a_large_file_opens_while_timers_fire() {
    const QString file = large();
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, &timer, [&ticks] { ++ticks; });
    timer.start(1);
    QVERIFY(m_files->openPath(file));
    QVERIFY2(ticks > 3, qPrintable(QString::number(ticks)));
    QCOMPARE(m_document->design().components_size(), kLarge);
    QCOMPARE(m_document->path(), file);
    QVERIFY(!m_document->isModified());
    QCOMPARE(m_files->recent().first(), file);
}

void FilesTest::a_broken_large_file_leaves_the_document_as_it_is() {
    QFile file(path("broken.nepho"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1'000'000, 'x'));
    file.close();
    edit();
    m_unsaved = Prompts::Unsaved::Discard;
    QVERIFY(!m_files->openPath(file.fileName()));
    QVERIFY(!m_told.isEmpty());
    QCOMPARE(m_document->design().components_size(), 1);
    QVERIFY(m_document->isModified());
    QVERIFY(m_files->recent().isEmpty());
}

void FilesTest::nothing_else_opens_and_nothing_closes_while_a_large_file_is_read() {
    QVERIFY(m_document->save(path("small.nepho")));
    bool opened = true, closes = true;
    QTimer::singleShot(0, m_window.get(), [&] {
        opened = m_files->openPath(path("small.nepho"));
        closes = m_files->mayClose();
    });
    QVERIFY(m_files->openPath(large()));
    QVERIFY(!opened);
    QVERIFY(!closes);
    QCOMPARE(m_document->design().components_size(), kLarge);
    QVERIFY(m_files->mayClose());
}

void FilesTest::what_is_edited_while_a_large_file_is_read_is_asked_about() {
    const QString file = large();
    QTimer::singleShot(0, m_window.get(), [this] { edit(); });
    m_unsaved = Prompts::Unsaved::Cancel;
    QVERIFY(!m_files->openPath(file));
    QCOMPARE(m_asked, 1);
    QCOMPARE(m_document->design().components_size(), 1);
    m_unsaved = Prompts::Unsaved::Discard;
    QVERIFY(m_files->openPath(file));
    QCOMPARE(m_document->design().components_size(), kLarge);
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
