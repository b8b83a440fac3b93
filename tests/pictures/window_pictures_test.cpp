// The whole window: a design at rest, and a run that failed over, each in both themes.
#include <QTemporaryDir>
#include <QTest>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "engine/model/schema.h"
#include "resources/resources.h"
#include "tests/pictures/golden.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

constexpr SimTime kFaultAt = 40 * kSecond, kShownAt = 130 * kSecond;

model::Fault failover() {
    model::Fault fault;
    fault.set_id("failover");
    fault.set_action("aws:rds:failover-db-cluster");
    fault.set_target("db");
    *fault.mutable_at() = model::to_duration(to_seconds(kFaultAt));
    return fault;
}

}  // namespace

class WindowPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void init();
    void cleanup() { m_window.reset(); }
    void a_design_at_rest_data() { themes(); }
    void a_design_at_rest();
    void a_run_after_a_failover_data() { themes(); }
    void a_run_after_a_failover();
    void the_same_run_gives_the_same_picture();

private:
    static void themes();
    void open(ThemeChoice theme);
    void showFailover();
    QImage picture() const;
    void check(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void WindowPicturesTest::themes() {
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("dark") << ThemeChoice::Dark;
    QTest::newRow("light") << ThemeChoice::Light;
}

void WindowPicturesTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void WindowPicturesTest::open(ThemeChoice theme) {
    MainWindow::Options options;
    options.settingsFile = m_folder->filePath(QStringLiteral("settings.ini"));
    options.theme = theme;
    m_window = std::make_unique<MainWindow>(std::move(options));
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
}

void WindowPicturesTest::showFailover() {
    Document& document = m_window->document();
    document.insert({failover()}, QStringLiteral("Plan a failover"));
    // Which requests are shown as dots depends on how fast this machine gets there.
    m_window->canvas().setReducedMotion(true);
    RunController& run = m_window->run();
    QTRY_COMPARE(run.view().document, document.number());
    run.seek(kShownAt);
    QTRY_COMPARE_WITH_TIMEOUT(run.view().now, kShownAt, 60'000);
    m_window->canvas().setSelection({QStringLiteral("db")});
}

/// Charts take turns in drawing themselves, and the canvas waits a moment between numbers.
QImage WindowPicturesTest::picture() const {
    QImage before;
    QImage now = m_window->grab().toImage();
    while (before != now) {
        QTest::qWait(300);
        before = std::exchange(now, m_window->grab().toImage());
    }
    return now;
}

void WindowPicturesTest::check(const QString& name) const {
    const QString reason = golden::compare(picture(), QStringLiteral("window-%1-%2").arg(name, QLatin1String(QTest::currentDataTag())));
    QVERIFY2(reason.isEmpty(), qPrintable(reason));
}

void WindowPicturesTest::a_design_at_rest() {
    QFETCH(ThemeChoice, theme);
    open(theme);
    check(QStringLiteral("rest"));
}

void WindowPicturesTest::a_run_after_a_failover() {
    QFETCH(ThemeChoice, theme);
    open(theme);
    showFailover();
    check(QStringLiteral("failover"));
}

void WindowPicturesTest::the_same_run_gives_the_same_picture() {
    QImage pictures[2];
    for (QImage& each : pictures) {
        open(ThemeChoice::Dark);
        showFailover();
        each = picture();
    }
    QVERIFY(pictures[0] == pictures[1]);
}

QTEST_MAIN(WindowPicturesTest)
#include "window_pictures_test.moc"
