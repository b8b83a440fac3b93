// One drive of the program as a person has it: an X server, a window manager, a real pointer and real keys.
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/load/load_graph.h"
#include "desktop/plan/plan_bar.h"
#include "engine/model/file.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "resources/resources.h"
#include "shapes/card.h"
#include "tests/gui/hand.h"
#include "tests/gui/screen_main.h"
#include "tests/gui/x_server.h"

using namespace nephoscope;
using namespace nephoscope::desktop;
using gui::Hand;

namespace {

constexpr int kAMinute = 60'000;  // ms

QTreeWidgetItem* entryOf(const QTreeWidget& palette, const QString& what) {
    for (QTreeWidgetItemIterator entry(const_cast<QTreeWidget*>(&palette)); *entry; ++entry)
        if ((*entry)->data(0, Qt::UserRole) == what) return *entry;
    return nullptr;
}

QPoint middleOf(const QWidget* widget) { return widget->mapToGlobal(widget->rect().center()); }

QPoint middleOf(const QMenu* menu, QAction* action) { return menu->mapToGlobal(menu->actionGeometry(action).center()); }

int componentsIn(const QString& path) {
    const Result<model::File> file = model::load_file(path.toStdString(), services::catalog());
    return file && file->readable() ? file->design.components_size() : -1;
}

}  // namespace

/// The functions are one story: each goes on where the one before ended.
class DriveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void what_is_dragged_from_the_palette_lies_where_it_was_dropped();
    void a_line_dragged_from_a_port_connects_two_cards();
    void the_play_button_lets_requests_through();
    void what_the_cache_knows_is_not_asked_of_the_database();
    void the_context_menu_fails_the_database_over();
    void a_stage_is_added_dragged_and_removed_above_the_timeline();
    void a_fault_is_planned_dragged_and_lengthened_above_the_timeline();
    void every_step_is_undone_and_done_again();
    void a_saved_design_opens_as_it_was_drawn();
    void work_survives_the_kill_of_the_program();

private:
    template <typename T>
    T* part(const char* name) const {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    QString dropFromPalette(const char* what, QPointF inViewport);
    bool connectCards(const QString& from, const QString& to);
    QPoint onCanvas(QPointF inViewport) const { return canvas().viewport()->mapToGlobal(inViewport.toPoint()); }
    void answerFileDialog(const QString& path);
    services::Clients load() const;
    bool logSays(const QString& text) const;
    const run::ComponentView& viewOf(const QString& id) const;
    quint64 requests(bool ok) const;
    /// A second, over the connection at a place in the design.
    double hits(int connection) const;
    bool press(const char* keys) const { return Hand::key(QLatin1String(keys)); }
    std::unique_ptr<gui::Child> program(const QStringList& more = {}) const;
    QStringList recoveryCopies() const;

    Document& document() const { return m_window->document(); }
    Canvas& canvas() const { return m_window->canvas(); }
    const run::View& view() const { return m_window->run().view(); }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_clients, m_balancer, m_web, m_cache, m_db;
    std::string m_empty, m_drawn;
};

void DriveTest::initTestCase() {
    if (!gui::XServer::isInstalled()) QSKIP("Xvfb is not installed: apt-get install xvfb openbox xdotool");
    initResources();
    MainWindow::Options options;
    options.settingsFile = m_folder.filePath(QStringLiteral("settings.ini"));
    options.theme = ThemeChoice::Dark;
    m_window = std::make_unique<MainWindow>(std::move(options));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kAMinute));
    m_empty = model::serialize(document().design());
}

QString DriveTest::dropFromPalette(const char* what, QPointF inViewport) {
    auto* palette = part<QTreeWidget>("paletteTree");
    QTreeWidgetItem* entry = entryOf(*palette, QLatin1String(what));
    const auto at = [&] { return palette->visualItemRect(entry).center(); };
    for (int turn = 0; turn < 50 && !palette->viewport()->rect().contains(at()); ++turn) Hand::click(middleOf(palette), 5);
    const int before = document().design().components_size();
    Hand::drag(palette->viewport()->mapToGlobal(at()), onCanvas(inViewport));
    const bool dropped = QTest::qWaitFor([&] { return document().design().components_size() == before + 1; });
    return dropped ? QString::fromStdString(document().design().components(before).id()) : QString();
}

void DriveTest::what_is_dragged_from_the_palette_lies_where_it_was_dropped() {
    const QSizeF size = canvas().viewport()->size();
    const auto at = [&size](double x, double y) { return QPointF(size.width() * x, size.height() * y); };
    m_clients = dropFromPalette("clients", at(0.12, 0.5));
    m_balancer = dropFromPalette("application_load_balancer", at(0.37, 0.5));
    m_web = dropFromPalette("auto_scaling_group", at(0.62, 0.5));
    m_cache = dropFromPalette("elasticache", at(0.87, 0.2));
    m_db = dropFromPalette("rds", at(0.87, 0.7));
    QCOMPARE(document().design().components_size(), 5);
    QVERIFY(canvas().rectOf(m_db).contains(at(0.87, 0.7).toPoint()));
    QVERIFY(document().component(m_db)->config().type_url().ends_with("Rds"));
}

bool DriveTest::connectCards(const QString& from, const QString& to) {
    const int before = document().design().connections_size();
    const QRect start = canvas().rectOf(from);
    const QPointF port(start.right(), start.top() + shapes::kCardHeader / 2 * canvas().zoom());
    Hand::drag(onCanvas(port), onCanvas(canvas().rectOf(to).center()), onCanvas(start.center()));
    return QTest::qWaitFor([&] { return document().design().connections_size() == before + 1; });
}

void DriveTest::a_line_dragged_from_a_port_connects_two_cards() {
    QVERIFY(connectCards(m_clients, m_balancer));
    QVERIFY(connectCards(m_balancer, m_web));
    QVERIFY(connectCards(m_web, m_cache));
    QVERIFY(connectCards(m_web, m_db));
    const model::Connection& last = document().design().connections(3);
    QCOMPARE(QString::fromStdString(last.from()), m_web);
    QCOMPARE(QString::fromStdString(last.to()), m_db);
    QTRY_VERIFY(!has_errors(document().issues()));
}

const run::ComponentView& DriveTest::viewOf(const QString& id) const {
    const std::vector<std::string>& ids = view().names->components;
    return view().components.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id.toStdString()) - ids.begin()));
}

quint64 DriveTest::requests(bool ok) const {
    quint64 count = 0;
    for (int outcome = 0; outcome < run::kOutcomes; ++outcome)
        if ((outcome == static_cast<int>(run::Outcome::Ok)) == ok) count += viewOf(m_clients).outcomes[outcome];
    return count;
}

double DriveTest::hits(int connection) const {
    const std::vector<std::string>& ids = view().names->connections;
    const auto found = std::find(ids.begin(), ids.end(), document().design().connections(connection).id());
    return view().connections.at(static_cast<std::size_t>(found - ids.begin())).hits;
}

void DriveTest::the_play_button_lets_requests_through() {
    QVERIFY(Hand::click(middleOf(part<QToolButton>("playButton"))));
    QTRY_COMPARE_WITH_TIMEOUT(view().phase, run::Phase::Playing, kAMinute);
    for (int i = 0; i < 3; ++i) QVERIFY(press("ctrl+period"));
    QTRY_VERIFY_WITH_TIMEOUT(view().now > 40 * kSecond && requests(true) > 0, kAMinute);
    QCOMPARE(requests(false), quint64(0));
}

/// Were it called as a database is, each request would come to the other one, too.
void DriveTest::what_the_cache_knows_is_not_asked_of_the_database() {
    QTRY_VERIFY_WITH_TIMEOUT(hits(2) > 0, kAMinute);
    const auto spared = [this] { return viewOf(m_db).calls + viewOf(m_web).in_flight < viewOf(m_web).calls; };
    QTRY_VERIFY_WITH_TIMEOUT(spared(), kAMinute);
}

bool DriveTest::logSays(const QString& text) const {
    const QAbstractItemModel* log = part<QTreeView>("logView")->model();
    for (int row = 0; row < log->rowCount(); ++row)
        if (log->index(row, log->columnCount() - 1).data().toString().contains(text)) return true;
    return false;
}

void DriveTest::the_context_menu_fails_the_database_over() {
    QVERIFY(Hand::click(onCanvas(canvas().rectOf(m_db).center()), 3));
    QTRY_VERIFY(m_window->findChild<QMenu*>(QStringLiteral("contextMenu")));
    auto* menu = part<QMenu>("contextMenu");
    auto* faults = part<QMenu>("faultMenu");
    QVERIFY(Hand::click(middleOf(menu, faults->menuAction())));
    QTRY_VERIFY(faults->isVisible());
    QVERIFY(Hand::click(middleOf(faults, part<QAction>("fault.aws:rds:failover-db-cluster"))));
    QTRY_VERIFY_WITH_TIMEOUT(logSays(QStringLiteral("Failed over")), kAMinute);
    QTRY_VERIFY(requests(false) > 0);
    const quint64 after = requests(true);
    QTRY_VERIFY_WITH_TIMEOUT(requests(true) > after, kAMinute);
    QVERIFY(Hand::click(middleOf(part<QToolButton>("playButton"))));
    QTRY_COMPARE_WITH_TIMEOUT(view().phase, run::Phase::Paused, kAMinute);
}

services::Clients DriveTest::load() const {
    services::Clients config;
    config.ParseFromString(document().component(m_clients)->config().value());
    return config;
}

void DriveTest::a_stage_is_added_dragged_and_removed_above_the_timeline() {
    const int steps = document().undoStack()->index();
    QVERIFY(Hand::click(onCanvas(canvas().rectOf(m_clients).center())));
    auto* graph = part<LoadGraph>("loadGraph");
    QTRY_VERIFY(graph->isVisible());
    for (int stage = 1; stage <= 2; ++stage) {
        QVERIFY(Hand::doubleClick(graph->mapToGlobal(QPoint(graph->width() * stage / 3, graph->height() / 2))));
        QTRY_COMPARE(load().stages_size(), stage);
    }
    QCOMPARE(load().executor(), services::RAMPING_ARRIVAL_RATE);
    const services::Stage before = load().stages(0);
    const QPoint from = graph->mapToGlobal(graph->placeOf(1)->toPoint());
    QVERIFY(Hand::drag(from, from + QPoint(graph->width() / 12, 20)));
    QTRY_VERIFY(load().stages(0).target() < before.target());
    QVERIFY(model::seconds_of(load().stages(0).duration()) > model::seconds_of(before.duration()));
    QCOMPARE(document().undoStack()->index(), steps + 3);
    QVERIFY(press("Delete"));
    QTRY_COMPARE(load().stages_size(), 1);
    QVERIFY(document().component(m_clients));
    QCOMPARE(document().undoStack()->index(), steps + 4);
}

void DriveTest::a_fault_is_planned_dragged_and_lengthened_above_the_timeline() {
    const int steps = document().undoStack()->index();
    QVERIFY(Hand::click(onCanvas(canvas().rectOf(m_db).center())));
    auto* timeline = part<QWidget>("timeline");
    QVERIFY(Hand::click(timeline->mapToGlobal(QPoint(timeline->width() / 2, timeline->height() / 2)), 3));
    QTRY_VERIFY(m_window->findChild<QMenu*>(QStringLiteral("planFaultMenu")));
    auto* faults = part<QMenu>("planFaultMenu");
    QVERIFY(Hand::click(middleOf(part<QMenu>("planMenu"), faults->menuAction())));
    QTRY_VERIFY(faults->isVisible());
    QVERIFY(Hand::click(middleOf(faults, part<QAction>("planFault.neph:added-latency"))));
    QTRY_COMPARE(document().design().faults_size(), 1);
    const auto fault = [this] { return document().design().faults(0); };
    const double at = model::seconds_of(fault().at()), duration = model::seconds_of(fault().duration());
    auto* bar = part<PlanBar>(("plan." + fault().id()).c_str());
    QTRY_VERIFY(bar->isVisible());
    const auto place = [bar](QPointF in) { return bar->mapToGlobal(in.toPoint()); };
    QVERIFY(Hand::drag(place(bar->shape().center()), place(bar->shape().center()) - QPoint(timeline->width() / 8, 0)));
    QTRY_VERIFY(model::seconds_of(fault().at()) < at - 10);
    QCOMPARE(model::seconds_of(fault().duration()), duration);
    const QPointF end = bar->shape().center() + QPointF(bar->shape().width() / 2 - 2, 0);
    QVERIFY(Hand::drag(place(end), place(end) + QPoint(timeline->width() / 8, 0)));
    QTRY_VERIFY(model::seconds_of(fault().duration()) > duration + 10);
    QCOMPARE(document().undoStack()->index(), steps + 3);
}

void DriveTest::every_step_is_undone_and_done_again() {
    QUndoStack* steps = document().undoStack();
    m_drawn = model::serialize(document().design());
    QCOMPARE(steps->index(), 16);
    for (int index = steps->index() - 1; index >= 0; --index) {
        QVERIFY(press("ctrl+z"));
        QTRY_COMPARE(steps->index(), index);
    }
    QVERIFY(model::serialize(document().design()) == m_empty);
    for (int index = 1; index <= steps->count(); ++index) {
        QVERIFY(press("ctrl+shift+z"));
        QTRY_COMPARE(steps->index(), index);
    }
    QVERIFY(model::serialize(document().design()) == m_drawn);
}

/// The dialog holds up whoever opens it, so it is answered from a timer. It is Qt's own, and its completer takes keys away from a text
/// that is typed quickly: the name is set, and Return is pressed until the dialog goes.
void DriveTest::answerFileDialog(const QString& path) {
    auto* watch = new QTimer(m_window.get());
    connect(watch, &QTimer::timeout, m_window.get(), [watch, path, answered = false]() mutable {
        const auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog && answered) watch->deleteLater();
        if (!dialog || !dialog->isVisible()) return;
        answered = true;
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setCompleter(nullptr);
        name->setText(path);
        name->setFocus();
        Hand::key(QStringLiteral("Return"));
    });
    watch->start(500);
}

void DriveTest::a_saved_design_opens_as_it_was_drawn() {
    const QString path = m_folder.filePath(QStringLiteral("drawn.nepho"));
    answerFileDialog(path);
    QVERIFY(press("ctrl+s"));
    QTRY_COMPARE_WITH_TIMEOUT(document().path(), path, kAMinute);
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(press("ctrl+n"));
    QTRY_VERIFY(document().path().isEmpty());
    QVERIFY(model::serialize(document().design()) != m_drawn);
    answerFileDialog(path);
    QVERIFY(press("ctrl+o"));
    QTRY_COMPARE_WITH_TIMEOUT(document().path(), path, kAMinute);
    QVERIFY(model::serialize(document().design()) == m_drawn);
}

std::unique_ptr<gui::Child> DriveTest::program(const QStringList& more) const {
    auto started = std::make_unique<gui::Child>();
    started->start(QStringLiteral(NEPHOSCOPE_PROGRAM), QStringList{QStringLiteral("--settings-dir"), m_folder.path()} + more);
    return started;
}

QStringList DriveTest::recoveryCopies() const {
    QStringList paths;
    for (const QFileInfo& copy : QDir(m_folder.filePath(QStringLiteral("recovery"))).entryInfoList({QStringLiteral("*.nepho")}))
        paths << copy.absoluteFilePath();
    return paths;
}

void DriveTest::work_survives_the_kill_of_the_program() {
    m_window.reset();
    const QString path = m_folder.filePath(QStringLiteral("shop.nepho"));
    {
        Document source;
        source.insert({source.newComponent(QStringLiteral("server"), {}, {})}, QStringLiteral("Add"));
        QVERIFY(source.save(path));
    }
    const QString mainWindow = QStringLiteral("^shop.*Nephoscope$"), question = QStringLiteral("^Nephoscope$");
    const auto isShown = [](const QString& title) { return !Hand::windowTitled(title).isEmpty(); };

    auto killed = program({path});
    QTRY_VERIFY_WITH_TIMEOUT(isShown(mainWindow), kAMinute);
    // Each time all that is there, once more: 1, 2, 4.
    const QString window = Hand::windowTitled(mainWindow);
    QVERIFY(Hand::act({QStringLiteral("windowactivate"), QStringLiteral("--sync"), window}));
    for (int i = 0; i < 2; ++i) QVERIFY(press("ctrl+a") && press("ctrl+d"));
    QTRY_COMPARE_WITH_TIMEOUT(recoveryCopies().isEmpty() ? 0 : componentsIn(recoveryCopies().first()), 4, kAMinute);
    killed->kill();
    QVERIFY(killed->waitForFinished());
    QCOMPARE(componentsIn(path), 1);

    auto restarted = program();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(question), kAMinute);
    QVERIFY(!isShown(mainWindow));
    QVERIFY(press("Return"));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(mainWindow) && !isShown(question), kAMinute);
    QVERIFY(press("ctrl+s"));
    QTRY_COMPARE_WITH_TIMEOUT(componentsIn(path), 4, kAMinute);
    QVERIFY(press("ctrl+q"));
    QTRY_COMPARE_WITH_TIMEOUT(restarted->state(), QProcess::NotRunning, kAMinute);
    QCOMPARE(restarted->exitStatus(), QProcess::NormalExit);
    QCOMPARE(recoveryCopies(), QStringList());
}

int main(int argc, char** argv) { return gui::testOnScreen<DriveTest>(argc, argv); }

#include "drive_test.moc"
