// The program itself, started as a person or a script starts it.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "resources/resources.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class ProgramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void the_picture_of_the_canvas_has_the_numbers_of_the_run();
    void a_picture_that_cannot_be_written_is_an_error();

private:
    int program(const QString& picture);

    QTemporaryDir m_folder;
};

/// The first 20 s of the three-tier example.
int ProgramTest::program(const QString& picture) {
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(NEPHOSCOPE_PROGRAM),
                  {QStringLiteral("--settings-dir"), m_folder.path(), QStringLiteral("--example"), QStringLiteral("three-tier"),
                   QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--until"), QStringLiteral("20"),
                   QStringLiteral("--canvas-picture"), picture});
    return program.waitForFinished(120'000) ? program.exitCode() : -1;
}

void ProgramTest::the_picture_of_the_canvas_has_the_numbers_of_the_run() {
    const QString path = m_folder.filePath(QStringLiteral("canvas.png"));
    QCOMPARE(program(path), 0);
    const QImage written = QImage(path).convertToFormat(QImage::Format_RGB32);

    MainWindow::Options options;
    options.settingsFile = m_folder.filePath(QStringLiteral("settings.ini"));
    options.theme = ThemeChoice::Dark;
    MainWindow window(std::move(options));
    QVERIFY(window.files().openExample(QStringLiteral("three-tier")));
    const auto picture = [&window] { return window.canvasPicture().convertToFormat(QImage::Format_RGB32); };
    QCOMPARE(picture().size(), written.size());
    QVERIFY(picture() != written);
    window.run().runUntil(20 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(window.run().view().now, 20 * kSecond, 60'000);
    QTRY_COMPARE(window.run().view().phase, run::Phase::Paused);
    QVERIFY(picture() == written);
}

void ProgramTest::a_picture_that_cannot_be_written_is_an_error() {
    QCOMPARE(program(m_folder.filePath(QStringLiteral("no-such-folder/canvas.png"))), 1);
}

QTEST_MAIN(ProgramTest)
#include "program_test.moc"
