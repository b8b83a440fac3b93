#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/document/commands.h"
#include "desktop/playback/timeline.h"
#include "desktop/workflow/asl_edit.h"
#include "desktop/workflow/graph_view.h"
#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "resources/resources.h"
#include "shapes/card.h"
#include "translations/said.h"
#include "translations/translations.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

constexpr int kPatience = 240'000;  // ms; under a sanitizer on a busy machine a picture takes its time

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();
    void a_three_tier_system_is_drawn_run_failed_over_undone_and_saved();
    void zones_and_connections_have_faults_of_their_own();
    void a_rolling_deployment_is_watched_until_its_first_batch_fails();
    void an_alarm_and_what_it_scales_show_in_the_window();
    void alarms_policies_and_deployments_are_added_in_the_lists_of_the_design();
    void enter_in_the_palette_places_a_component();
    void a_double_click_in_the_palette_places_a_component();
    void a_selected_component_shows_in_inspector_and_outline();
    void a_connection_that_is_let_go_is_offered_only_what_it_may_lead_to();
    void the_command_search_leads_to_a_component();
    void play_is_refused_while_the_design_has_errors();
    void a_click_on_an_issue_leads_to_its_field();
    void an_edit_reaches_the_running_system();
    void the_timeline_goes_back();
    void the_timeline_is_clicked_and_dragged();
    void the_step_buttons_go_one_event_and_one_hop_on();
    void the_status_bar_says_seed_and_warm_up();
    void the_seed_box_shows_and_takes_the_largest_seed();
    void what_is_red_in_the_status_bar_says_why();
    void the_number_of_a_red_card_says_why_and_opens_the_setting();
    void the_rule_that_a_red_card_offers_is_added_helps_and_is_undone();
    void a_workflow_lights_up_as_executions_pass_and_its_edits_are_undone();
    void a_recovery_copy_that_cannot_be_written_is_told_in_the_status_bar();
    void closing_with_unsaved_work_asks();
    void a_file_dropped_on_the_window_opens();
    void a_recording_dropped_on_the_window_is_replayed();
    void an_app_spec_dropped_on_the_window_gives_the_deployment_its_hooks();
    void a_recording_with_errors_lists_them_and_changes_nothing();
    void options_of_k6_dropped_on_the_window_are_the_load();
    void a_template_dropped_on_the_window_becomes_an_experiment();
    void a_broken_template_dropped_on_the_window_is_an_experiment_with_an_issue();
    void what_is_no_template_is_refused_with_lines();
    void a_fault_is_planned_on_the_timeline_and_dragged_while_it_runs();
    void the_example_opens_without_issues();
    void every_example_of_the_menu_opens_and_plays();
    void both_themes_and_the_layout_are_remembered();
    void reduced_motion_is_remembered_and_leaves_numbers_live();
    void the_status_bar_changes_which_limits_act();
    void the_status_bar_speaks_german();
    void every_widget_that_takes_the_focus_has_a_name();

private:
    template <typename T>
    T* part(const char* name) const {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    std::unique_ptr<MainWindow> newWindow();
    QString drop(const char* service, QPointF scene);
    void dropFile(const QString& name, const QByteArray& content);
    void connectByMouse(const QString& from, const QString& to);
    void drawThreeTier();
    /// More read replicas than there can be.
    void breakReplicas(const QString& db);
    bool logHas(const QString& text) const;
    quint64 failedRequests() const;
    QStringList reasons() const;
    const run::ComponentView& viewOf(const char* id) const;
    Document& document() { return m_window->document(); }
    Canvas& canvas() { return m_window->canvas(); }
    const run::View& view() const { return m_window->run().view(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    Prompts m_prompts;
    Prompts::Unsaved m_unsaved = Prompts::Unsaved::Discard;
    int m_asked = 0;
    QStringList m_told;
    QString m_clients, m_balancer, m_web, m_cache, m_db;
};

std::unique_ptr<MainWindow> WindowTest::newWindow() {
    MainWindow::Options options;
    options.prompts = m_prompts;
    options.settingsFile = m_folder->filePath(QStringLiteral("settings.ini"));
    auto window = std::make_unique<MainWindow>(std::move(options));
    window->resize(1600, 1000);
    window->show();
    window->activateWindow();
    return window;
}

void WindowTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_asked = 0;
    m_unsaved = Prompts::Unsaved::Discard;
    m_prompts.unsaved = [this](QWidget*, const QString&) { return ++m_asked, m_unsaved; };
    m_prompts.savePath = [this](QWidget*, const QString&) { return m_folder->filePath(QStringLiteral("saved.nepho")); };
    m_prompts.openPath = [](QWidget*) { return QString(); };
    m_prompts.templatePath = [this](QWidget*) { return m_folder->filePath(QStringLiteral("game-day.json")); };
    m_prompts.picturePath = [this](QWidget*, const QString&) { return m_folder->filePath(QStringLiteral("picture.png")); };
    m_prompts.recover = [](QWidget*, const Recoverable&) { return false; };
    m_prompts.overwriteForeign = [](QWidget*, const QString&) { return true; };
    m_prompts.faultSize = [](QWidget*, const services::FaultType& fault) { return FaultSize{fault.initial_magnitude, 30}; };
    m_prompts.tell = [](QWidget*, const QString& title, const QString& text) { qWarning("%s %s", qPrintable(title), qPrintable(text)); };
    m_told.clear();
    m_prompts.tellLines = [this](QWidget*, const QString&, const QStringList& lines) { m_told = lines; };
    m_window = newWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowTest::cleanup() { m_window.reset(); }

QString WindowTest::drop(const char* service, QPointF scene) {
    const int before = document().design().components_size();
    QMimeData data;
    data.setData(QLatin1String(kServiceMime), service);
    const QPointF at = canvas().mapFromScene(scene);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas().viewport(), &enter);
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas().viewport(), &event);
    return document().design().components_size() == before + 1 ? QString::fromStdString(document().design().components(before).id())
                                                               : QString();
}

void WindowTest::connectByMouse(const QString& from, const QString& to) {
    QWidget* viewport = canvas().viewport();
    const auto move = [&](QPointF at, Qt::MouseButtons buttons) {
        QMouseEvent event(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    };
    const QRect start = canvas().rectOf(from);
    const QPointF port(start.right(), start.top() + shapes::kCardHeader / 2 * canvas().zoom()), end = canvas().rectOf(to).center();
    move(start.center(), Qt::NoButton);
    move(port, Qt::NoButton);
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, port.toPoint());
    for (int step = 1; step <= 4; ++step) move(port + (end - port) * step / 4, Qt::LeftButton);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, end.toPoint());
}

void WindowTest::breakReplicas(const QString& db) {
    std::optional<Part> broken = document().part(db);
    auto& component = std::get<model::Component>(*broken);
    const auto config = model::unpack(component.config(), services::catalog());
    QVERIFY(model::set_field(config.get(), "read_replicas", "99"));
    *component.mutable_config() = model::pack(*config);
    document().replace({component}, {QStringLiteral("config.read_replicas")}, QStringLiteral("Break"));
}

void WindowTest::drawThreeTier() {
    canvas().setZoom(1);
    canvas().centerOn(QPointF(0, 0));
    m_clients = drop("clients", {-460, -60});
    m_balancer = drop("application_load_balancer", {-200, -60});
    m_web = drop("auto_scaling_group", {60, -60});
    m_cache = drop("elasticache", {330, -180});
    m_db = drop("rds", {330, 80});
    connectByMouse(m_clients, m_balancer);
    connectByMouse(m_balancer, m_web);
    connectByMouse(m_web, m_cache);
    connectByMouse(m_web, m_db);
}

bool WindowTest::logHas(const QString& text) const {
    const QAbstractItemModel* log = part<QTreeView>("logView")->model();
    for (int row = 0; row < log->rowCount(); ++row)
        for (int column = 0; column < log->columnCount(); ++column)
            if (log->index(row, column).data().toString().contains(text, Qt::CaseInsensitive)) return true;
    return false;
}

quint64 WindowTest::failedRequests() const {
    const run::ComponentView& clients = viewOf(qPrintable(m_clients));
    quint64 count = 0;
    for (int outcome = 0; outcome < run::kOutcomes; ++outcome)
        if (outcome != static_cast<int>(run::Outcome::Ok)) count += clients.outcomes[outcome];
    return count;
}

void WindowTest::a_three_tier_system_is_drawn_run_failed_over_undone_and_saved() {
    const std::string empty = model::serialize(document().design());
    drawThreeTier();
    QCOMPARE(document().design().components_size(), 5);
    QCOMPARE(document().design().connections_size(), 4);
    QTRY_VERIFY(!has_errors(document().issues()));

    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum() - 5);
    QTest::mouseClick(part<QToolButton>("playButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(view().now > 40 * kSecond && view().requests > 0, kPatience);
    const quint64 failed = failedRequests();

    Q_EMIT canvas().contextMenuRequested(m_db, -1, QPoint(400, 400));
    auto* menu = part<QMenu>("contextMenu");
    auto* failover = menu->findChild<QAction*>(QStringLiteral("fault.aws:rds:failover-db-cluster"));
    QVERIFY(failover);
    failover->trigger();
    menu->close();
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("Failed over")), kPatience);
    QTRY_VERIFY(failedRequests() > failed);
    m_window->run().pause();
    QTRY_VERIFY(view().phase != run::Phase::Playing);

    const std::string drawn = model::serialize(document().design());
    while (document().undoStack()->canUndo()) part<QAction>("editUndo")->trigger();
    QCOMPARE(model::serialize(document().design()), empty);
    while (document().undoStack()->canRedo()) part<QAction>("editRedo")->trigger();
    QCOMPARE(model::serialize(document().design()), drawn);

    part<QAction>("fileSave")->trigger();
    QVERIFY(!m_window->isWindowModified());
    const auto other = newWindow();
    QVERIFY(other->files().openPath(m_folder->filePath(QStringLiteral("saved.nepho"))));
    QCOMPARE(model::serialize(other->document().design()), drawn);
}

void WindowTest::zones_and_connections_have_faults_of_their_own() {
    m_window->files().openExample(QStringLiteral("three-tier"));
    m_window->run().play();
    QTRY_VERIFY_WITH_TIMEOUT(view().phase == run::Phase::Playing && view().requests > 0, kPatience);
    const auto inject = [&](const QString& id, const char* action) {
        Q_EMIT canvas().contextMenuRequested(id, -1, QPoint(400, 400));
        auto* menu = part<QMenu>("contextMenu");
        auto* fault = menu->findChild<QAction*>(QStringLiteral("fault.") + QLatin1String(action));
        QVERIFY2(fault, action);
        fault->trigger();
        menu->close();
        QTRY_VERIFY(!m_window->findChild<QMenu*>(QStringLiteral("contextMenu")));
    };
    const model::Design& design = document().design();
    inject(QString::fromStdString(design.connections(0).id()), "neph:added-latency");
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("added latency of 0.5 s")), kPatience);
    inject(QString::fromStdString(design.connections(0).id()), "neph:packet-loss");
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("loses 1 % of the packets")), kPatience);
    const auto zone = std::find_if(design.containers().begin(), design.containers().end(),
                                   [](const model::Container& each) { return each.kind() == model::AVAILABILITY_ZONE; });
    inject(QString::fromStdString(zone->id()), "neph:zone-outage");
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("Availability Zone")), kPatience);
    const auto region = std::find_if(design.containers().begin(), design.containers().end(),
                                     [](const model::Container& each) { return each.kind() == model::REGION; });
    inject(QString::fromStdString(region->id()), "neph:region-outage");
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("is lost.")), kPatience);
}

void WindowTest::a_rolling_deployment_is_watched_until_its_first_batch_fails() {
    QVERIFY(m_window->files().openExample(QStringLiteral("deploy-rolling")));
    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum() - 3);
    QTest::mouseClick(part<QToolButton>("playButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("2 instances are brought to v2")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("answers of the new version were errors")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("and stops where it is")), kPatience);
    m_window->run().pause();
    QTRY_VERIFY(view().phase != run::Phase::Playing);
    const auto web = static_cast<std::size_t>(std::find(view().names->components.begin(), view().names->components.end(), "web") -
                                              view().names->components.begin());
    int newer = 0;
    for (const run::Cell& cell : view().components[web].cells) newer += cell.version == 1;
    QCOMPARE(newer, 2);
    QCOMPARE(view().components[web].cells.size(), std::size_t{6});
}

void WindowTest::an_alarm_and_what_it_scales_show_in_the_window() {
    QVERIFY(m_window->files().openExample(QStringLiteral("auto-scaling")));
    auto* alarms = part<QToolButton>("alarmCount");
    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum() - 3);
    QTest::mouseClick(part<QToolButton>("playButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(logHas(QStringLiteral("desired capacity 3 to 6")), kPatience);
    m_window->run().pause();
    QTRY_VERIFY(view().phase != run::Phase::Playing);
    QVERIFY(alarms->isVisibleTo(m_window.get()));
    QVERIFY2(alarms->text().contains(QStringLiteral("in alarm")), qPrintable(alarms->text()));
    Q_EMIT alarms->menu()->aboutToShow();
    const QList<QAction*> rows = alarms->menu()->actions();  // each alarm and its datapoints
    QCOMPARE(rows.size(), 6);
    QVERIFY2(rows[4]->text().contains(QStringLiteral("CPUUtilization Average: ")), qPrintable(rows[4]->text()));
    QVERIFY2(rows[5]->text().startsWith(QStringLiteral("Every 1 min: ")), qPrintable(rows[5]->text()));
    rows[4]->trigger();
    QCOMPARE(canvas().selection(), QStringList{QStringLiteral("web")});
}

void WindowTest::alarms_policies_and_deployments_are_added_in_the_lists_of_the_design() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    canvas().setSelection({});
    for (const char* list : {"alarms", "scalingPolicies", "deployments", "scheduledActions"}) {
        part<QToolButton>((std::string(list) + ".add").c_str())->click();
        canvas().setSelection({QStringLiteral("web")});
        canvas().setSelection({});
    }
    const model::Design& design = document().design();
    QCOMPARE(design.alarms_size() + design.scaling_policies_size() + design.deployments_size() + design.scheduled_actions_size(), 4);
    QCOMPARE(design.scaling_policies(0).target(), std::string("web"));
    for (int i = 0; i < 4; ++i) part<QAction>("editUndo")->trigger();
    QCOMPARE(design.alarms_size() + design.scaling_policies_size() + design.deployments_size() + design.scheduled_actions_size(), 0);
}

void WindowTest::enter_in_the_palette_places_a_component() {
    auto* search = part<QLineEdit>("paletteSearch");
    QTest::keyClicks(search, QStringLiteral("mysql"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(document().design().components_size(), 1);
    QVERIFY(document().design().components(0).config().type_url().ends_with("Rds"));
    QCOMPARE(canvas().selection(), QStringList{QString::fromStdString(document().design().components(0).id())});
}

void WindowTest::a_double_click_in_the_palette_places_a_component() {
    auto* tree = part<QTreeWidget>("paletteTree");
    const QList<QTreeWidgetItem*> found = tree->findItems(QStringLiteral("RDS"), Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->scrollToItem(found.first());
    const QPoint at = tree->visualItemRect(found.first()).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(document().design().components_size(), 0);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(document().design().components_size(), 1);
    QVERIFY(document().design().components(0).config().type_url().ends_with("Rds"));
    QCOMPARE(canvas().selection(), QStringList{QString::fromStdString(document().design().components(0).id())});
}

void WindowTest::a_selected_component_shows_in_inspector_and_outline() {
    const QString db = drop("rds", {0, 0});
    canvas().setSelection({db});
    QTRY_VERIFY(m_window->findChild<QWidget*>(QStringLiteral("config.read_replicas")));
    QTRY_COMPARE(part<QTreeWidget>("outline")->selectedItems().size(), 1);
    document().undoStack()->undo();
    QTRY_VERIFY(!m_window->findChild<QWidget*>(QStringLiteral("config.read_replicas")));
}

void WindowTest::a_connection_that_is_let_go_is_offered_only_what_it_may_lead_to() {
    const QString queue = canvas().place(QStringLiteral("sqs"), QPointF(0, 0));
    Q_EMIT canvas().connectDropped(queue, QPointF(300, 0), QPoint(400, 400));
    QStringList offered;
    for (const QAction* action : part<QMenu>("calleeMenu")->actions()) offered.push_back(action->text());
    QVERIFY(offered.contains(QStringLiteral("Lambda")));
    QVERIFY(!offered.contains(QStringLiteral("RDS")));
    part<QMenu>("calleeMenu")->close();
}

void WindowTest::the_command_search_leads_to_a_component() {
    const QString db = drop("rds", {0, 0});
    canvas().setSelection({});
    part<QAction>("searchCommands")->trigger();
    auto* line = part<QLineEdit>("commandSearch");
    QTest::keyClicks(line, db);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(canvas().selection(), QStringList{db});
}

void WindowTest::play_is_refused_while_the_design_has_errors() {
    breakReplicas(drop("rds", {0, 0}));
    QTRY_VERIFY(has_errors(document().issues()));
    part<QAction>("runPlay")->trigger();
    QVERIFY(part<QTreeView>("issueList")->isVisible());
    QTest::qWait(100);
    QVERIFY(view().phase != run::Phase::Playing);
}

void WindowTest::a_click_on_an_issue_leads_to_its_field() {
    const QString db = drop("rds", {0, 0});
    breakReplicas(db);
    auto* list = part<QTreeView>("issueList");
    const auto row = [&] {
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (list->model()->index(i, 0).data().toString().endsWith(QLatin1String("read_replicas"))) return i;
        return -1;
    };
    QTRY_VERIFY(row() >= 0);
    canvas().setSelection({});
    Q_EMIT list->activated(list->model()->index(row(), 0));
    QCOMPARE(canvas().selection(), QStringList{db});
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                 QStringLiteral("config.read_replicas.input"));
}

void WindowTest::an_edit_reaches_the_running_system() {
    drawThreeTier();
    QTRY_VERIFY(!has_errors(document().issues()));
    part<QAction>("runPlay")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(view().phase, run::Phase::Playing, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(view().now > kSecond, 20'000);
    model::Component renamed = *document().component(m_db);
    renamed.set_name("orders");
    document().replace({renamed}, {QStringLiteral("name")}, QStringLiteral("Rename"));
    QTRY_COMPARE_WITH_TIMEOUT(view().document, document().number(), 20'000);
    QVERIFY(view().now > kSecond);
    QCOMPARE(view().phase, run::Phase::Playing);
}

void WindowTest::the_timeline_goes_back() {
    drawThreeTier();
    QTRY_VERIFY(!has_errors(document().issues()));
    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum() - 3);
    part<QAction>("runPlay")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(view().now > 30 * kSecond, kPatience);
    m_window->run().seek(10 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(view().now, 10 * kSecond, 20'000);
    QCOMPARE(view().phase, run::Phase::Paused);
    part<QAction>("runReset")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(view().now, SimTime(0), 20'000);
}

void WindowTest::the_timeline_is_clicked_and_dragged() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    QTRY_VERIFY(view().end > 0);
    auto* timeline = part<Timeline>("timeline");
    const double span = timeline->width() - 2 * kTimelineMargin;
    const auto at = [&](double share) { return QPoint(static_cast<int>(kTimelineMargin + share * span), timeline->height() / 2); };
    const auto isAt = [&](QPoint point) {
        const double share = (point.x() - kTimelineMargin) / span;
        return view().now == static_cast<SimTime>(share * static_cast<double>(view().end)) && view().phase == run::Phase::Paused;
    };
    QTest::mouseClick(timeline, Qt::LeftButton, {}, at(0.1));
    QTRY_VERIFY_WITH_TIMEOUT(isAt(at(0.1)), kPatience);
    QVERIFY(view().requests > 0);

    QTest::mousePress(timeline, Qt::LeftButton, {}, at(0.1));
    const QSignalSpy sought(timeline, &Timeline::seekRequested);
    for (const double share : {0.08, 0.06, 0.05}) {
        QTest::qWait(60);
        QTest::mouseMove(timeline, at(share));
    }
    QVERIFY2(sought.count() >= 3, "it follows the pointer before it is let go");
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, at(0.05));
    QTRY_VERIFY_WITH_TIMEOUT(isAt(at(0.05)), kPatience);
}

void WindowTest::the_step_buttons_go_one_event_and_one_hop_on() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    QTRY_COMPARE(view().phase, run::Phase::Paused);
    for (int step = 0; step < 3; ++step) {
        const std::uint64_t before = view().events;
        QTest::mouseClick(part<QToolButton>("stepEventButton"), Qt::LeftButton);
        QTRY_COMPARE(view().events, before + 1);
    }
    const auto moves = [this] {
        const auto& all = view().flights;
        return std::any_of(all.begin(), all.end(), [this](const run::Flight& each) { return each.start == view().now; });
    };
    for (int step = 0; step < 3; ++step) {
        const std::uint64_t before = view().events;
        QTest::mouseClick(part<QToolButton>("stepHopButton"), Qt::LeftButton);
        QTRY_VERIFY(view().events > before && moves());
        QCOMPARE(view().phase, run::Phase::Paused);
    }
    QTest::mouseClick(part<QToolButton>("resetButton"), Qt::LeftButton);
    QTRY_VERIFY(view().now == 0 && view().flights.empty());
}

void WindowTest::the_status_bar_says_seed_and_warm_up() {
    QVERIFY(m_window->files().openExample(QStringLiteral("metastable-retries")));
    QTRY_COMPARE(part<QLabel>("statusWarmup")->text(), QStringLiteral("Warm-up 30 s"));
    QCOMPARE(part<QLabel>("statusSeed")->text(), QStringLiteral("Seed 1"));
    auto* seed = part<QWidget>("seedBox");
    seed->setFocus();
    QTest::keyClick(seed, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(seed, QStringLiteral("42"));
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(document().design().run().seed(), 42U);
    QTRY_COMPARE(part<QLabel>("statusSeed")->text(), QStringLiteral("Seed 42"));
    model::Design settings = settingsOf(document().design());
    *settings.mutable_run()->mutable_warmup() = model::to_duration(45);
    document().changeSettings(settings, QStringLiteral("Change the warm-up"));
    QTRY_COMPARE(part<QLabel>("statusWarmup")->text(), QStringLiteral("Warm-up 45 s"));
}

void WindowTest::the_seed_box_shows_and_takes_the_largest_seed() {
    constexpr quint32 kLargest = 4294967295U;
    const QString path = m_folder->filePath(QStringLiteral("lucky.nepho"));
    {
        Document source;
        QVERIFY(source.openCopy(QStringLiteral(":/examples/metastable-retries.nepho.json"), QString(), false));
        model::Design settings = settingsOf(source.design());
        settings.mutable_run()->set_seed(kLargest);
        source.changeSettings(settings, QStringLiteral("Seed"));
        QVERIFY(source.save(path));
    }
    canvas().setFocus();
    QVERIFY(m_window->files().openPath(path));
    auto* seed = part<QAbstractSpinBox>("seedBox");
    QTRY_COMPARE(seed->text(), QString::number(kLargest));
    QVERIFY(seed->fontMetrics().horizontalAdvance(seed->text()) < seed->findChild<QLineEdit*>()->width());
    for (const quint32 number : {0U, kLargest}) {
        seed->setFocus();
        QTest::keyClick(seed, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(seed, QString::number(number));
        QTest::keyClick(seed, Qt::Key_Return);
        QCOMPARE(document().design().run().seed(), number);
    }
}

QStringList WindowTest::reasons() const {
    QStringList all;
    for (const QLabel* each : m_window->findChildren<QLabel*>(QStringLiteral("reasonText"))) all << each->text();
    return all;
}

/// A hang from 120 s to 135 s leaves more work behind than can be done.
void WindowTest::what_is_red_in_the_status_bar_says_why() {
    QVERIFY(m_window->files().openExample(QStringLiteral("metastable-retries")));
    auto* red = part<QToolButton>("statusRecovery");
    QVERIFY(!red->isVisible());
    m_window->run().seek(230 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(view().now, 230 * kSecond, kPatience);
    QTRY_VERIFY(red->isVisible());
    QVERIFY2(red->text().startsWith(QStringLiteral("Not recovered for 95 s: goodput ")), qPrintable(red->text()));
    QVERIFY2(red->text().endsWith(QStringLiteral(", wanted 90 %")), qPrintable(red->text()));
    QCOMPARE(QAccessible::queryAccessibleInterface(red)->text(QAccessible::Name), red->text());
    QVERIFY(red->focusPolicy() & Qt::TabFocus);

    QTest::keyClick(red, Qt::Key_Space);
    QTRY_VERIFY(reasons().size() > 2);
    QCOMPARE(reasons()[0], QStringLiteral("What disturbed it from 00:02:00.000 to 00:02:15.000: Hang, Stock service."));
    QVERIFY2(reasons()[2].startsWith(QStringLiteral("Stock service: Servers: ")), qPrintable(reasons()[2]));
    QTest::keyClick(part<QWidget>("popover"), Qt::Key_Escape);
    QTRY_VERIFY(reasons().isEmpty());

    QTest::mouseClick(red, Qt::LeftButton);
    QTRY_VERIFY(reasons().size() > 2);
    const auto* shown = part<QWidget>("popover");
    QVERIFY(shown->geometry().bottom() <= red->mapToGlobal(QPoint(0, 0)).y());
    QTest::mouseClick(part<QPushButton>("openSetting"), Qt::LeftButton);
    QTRY_VERIFY(reasons().isEmpty());
    QCOMPARE(canvas().selection(), QStringList{QStringLiteral("stock")});
    // Offscreen no window is active after a popup: who would have the focus is what counts.
    QTRY_COMPARE(m_window->focusWidget() ? m_window->focusWidget()->objectName() : QString(), QStringLiteral("config.servers.input"));
}

const run::ComponentView& WindowTest::viewOf(const char* id) const {
    const std::vector<std::string>& ids = view().names->components;
    return view().components.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
}

void WindowTest::the_number_of_a_red_card_says_why_and_opens_the_setting() {
    QVERIFY(m_window->files().openExample(QStringLiteral("metastable-retries")));
    const QString stock = QStringLiteral("stock");
    m_window->run().seek(230 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(view().now, 230 * kSecond, kPatience);
    const std::vector<run::Reason> all = viewOf("stock").reasons;
    QVERIFY(!all.empty());
    canvas().setZoom(1);
    canvas().centerOn(QPointF(document().component(stock)->position().x(), document().component(stock)->position().y()));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, canvas().rectOf(stock).topRight() + QPoint(-15, 53));
    QTRY_COMPARE(reasons().size(), static_cast<qsizetype>(all.size()));
    QCOMPARE(reasons()[0], said(all[0].text));
    QTest::mouseClick(part<QPushButton>("openSetting"), Qt::LeftButton);
    QTRY_VERIFY(reasons().isEmpty());
    QTRY_COMPARE(m_window->focusWidget() ? m_window->focusWidget()->objectName() : QString(),
                 QString::fromStdString(all[0].field) + QStringLiteral(".input"));
}

void WindowTest::the_rule_that_a_red_card_offers_is_added_helps_and_is_undone() {
    const std::string action = "s3:PutObject";
    const QString shop = QStringLiteral("web");
    const auto isDenied = [&] {
        const std::vector<run::Reason>& all = viewOf("web").reasons;
        return std::any_of(all.begin(), all.end(),
                           [&](const run::Reason& each) { return each.text.english().find(action) != std::string::npos; });
    };
    const auto isWarned = [&] {
        const Issues& all = document().issues();
        return std::any_of(all.begin(), all.end(),
                           [&](const Issue& each) { return each.message.english().find(action) != std::string::npos; });
    };
    QVERIFY(m_window->files().openExample(QStringLiteral("least-privilege")));
    model::Component reader = *document().component(shop);
    std::string policy = reader.role_policy();
    QVERIFY(policy.find(action) != std::string::npos);
    policy.replace(policy.find(action), action.size(), "s3:GetObject");
    reader.set_role_policy(policy);
    document().replace({reader}, {QStringLiteral("role_policy")}, QStringLiteral("Take a right away"));
    QTRY_VERIFY(isWarned());
    QTRY_COMPARE_WITH_TIMEOUT(view().document, document().number(), kPatience);
    m_window->run().seek(20 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(view().now, 20 * kSecond, kPatience);
    QVERIFY(isDenied());

    canvas().setZoom(1);
    canvas().centerOn(QPointF(reader.position().x(), reader.position().y()));
    const QRect card = canvas().rectOf(shop);
    const QPoint badge = shapes::badgeRect(QRectF(card)).center().toPoint();
    QVERIFY(canvas().viewport()->rect().contains(badge));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, badge);
    QTRY_VERIFY(m_window->findChild<QPushButton*>(QStringLiteral("acceptOffer")));
    const std::string offered = part<QLabel>("offerText")->text().toStdString();
    const int steps = document().undoStack()->count();
    QTest::mouseClick(part<QPushButton>("acceptOffer"), Qt::LeftButton);
    QTRY_VERIFY(!m_window->findChild<QPushButton*>(QStringLiteral("acceptOffer")));
    QCOMPARE(document().component(shop)->role_policy(), offered);
    QVERIFY(offered.find(action) != std::string::npos);
    QCOMPARE(document().undoStack()->count(), steps + 1);
    QTRY_VERIFY(!isWarned());

    QTRY_COMPARE_WITH_TIMEOUT(view().document, document().number(), kPatience);
    m_window->run().reset();
    QTRY_VERIFY_WITH_TIMEOUT(view().now == 0, kPatience);
    m_window->run().seek(20 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(view().now, 20 * kSecond, kPatience);
    QVERIFY(!isDenied());

    part<QAction>("editUndo")->trigger();
    QCOMPARE(document().component(shop)->role_policy(), policy);
    QTRY_VERIFY(isWarned());
}

void WindowTest::a_workflow_lights_up_as_executions_pass_and_its_edits_are_undone() {
    const auto definition = [this] {
        const auto config = model::unpack(document().component(QStringLiteral("orders"))->config(), services::catalog());
        return QString::fromStdString(*model::get_field(*config, "definition_string"));
    };
    QVERIFY(m_window->files().openExample(QStringLiteral("order-workflow")));
    canvas().setSelection({QStringLiteral("orders")});
    QTRY_VERIFY(m_window->findChild<QPushButton*>(QStringLiteral("openEditor")));
    QTest::mouseClick(part<QPushButton>("openEditor"), Qt::LeftButton);
    auto* graph = part<GraphView>("workflowGraph");
    auto* text = part<AslEdit>("workflowText");
    const asl::StateIndex first = graph->machine().find("Check order"), last = graph->machine().find("Announce");
    QVERIFY(first != asl::kNone && last != asl::kNone);
    QCOMPARE(graph->activity(first).entered, std::uint64_t{0});

    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum() - 3);
    QTest::mouseClick(part<QToolButton>("playButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(graph->activity(last).entered > 0 && graph->activity(first).lit, kPatience);
    m_window->run().pause();
    QTRY_VERIFY(view().phase != run::Phase::Playing);
    const std::vector<services::StepReading>& steps = viewOf("orders").steps;
    QCOMPARE(steps.size(), graph->machine().states.size());
    for (const services::StepReading& step : steps) QCOMPARE(graph->activity(graph->machine().find(step.name)).entered, step.entered);
    QTRY_VERIFY(part<QTreeView>("workflowExecutions")->model()->rowCount() > 0);

    const QString before = definition();
    QCOMPARE(graph->machine().timeout, 900.0);
    text->moveCursor(QTextCursor::Start);
    QVERIFY(text->find(QStringLiteral("900")));
    QTest::keyClicks(text, QStringLiteral("600"));
    QTRY_COMPARE(definition(), QString(before).replace(QStringLiteral("900"), QStringLiteral("600")));
    QTRY_COMPARE(graph->machine().timeout, 600.0);
    part<QAction>("editUndo")->trigger();
    QCOMPARE(definition(), before);
    QCOMPARE(text->toPlainText(), before);
    QCOMPARE(graph->machine().timeout, 900.0);
}

void WindowTest::a_recovery_copy_that_cannot_be_written_is_told_in_the_status_bar() {
    QFile inTheWay(m_folder->filePath(QStringLiteral("recovery")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    MainWindow::Options options;
    options.prompts = m_prompts;
    options.settingsFile = m_folder->filePath(QStringLiteral("settings.ini"));
    options.recoveryFolder = inTheWay.fileName();
    MainWindow window(std::move(options));
    window.show();
    window.document().insert({window.document().newComponent(QStringLiteral("server"), {}, {})}, QStringLiteral("Add"));
    QTRY_COMPARE_WITH_TIMEOUT(window.statusBar()->currentMessage(),
                              QStringLiteral("No recovery copy: \"%1\" cannot be written to.").arg(inTheWay.fileName()), kPatience);
}

void WindowTest::closing_with_unsaved_work_asks() {
    drop("server", {0, 0});
    QVERIFY(m_window->isWindowModified());
    m_unsaved = Prompts::Unsaved::Cancel;
    QVERIFY(!m_window->close());
    QCOMPARE(m_asked, 1);
    m_unsaved = Prompts::Unsaved::Discard;
    QVERIFY(m_window->close());
}

void WindowTest::a_file_dropped_on_the_window_opens() {
    const QString path = m_folder->filePath(QStringLiteral("one.nepho.json"));
    {
        Document source;
        source.insert({source.newComponent(QStringLiteral("server"), {}, {})}, QStringLiteral("Add"));
        QVERIFY(source.save(path));
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QCOMPARE(document().path(), path);
    QCOMPARE(document().design().components_size(), 1);
}

void WindowTest::dropFile(const QString& name, const QByteArray& content) {
    const QString path = m_folder->filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

void WindowTest::a_recording_dropped_on_the_window_is_replayed() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const int classes = document().design().request_classes_size(), steps = document().undoStack()->count();
    const QString path = document().path();
    dropFile(QStringLiteral("load.csv"), "time_s,rps,class\n0,100,upload\n30,400,upload\n60,0,upload\n");
    QCOMPARE(document().path(), path);
    QCOMPARE(document().design().request_classes_size(), classes + 1);
    QCOMPARE(document().undoStack()->count(), steps + 1);
    QTest::qWait(300);
    QVERIFY(!has_errors(document().issues()));
    QVERIFY(part<QWidget>("loadPane")->isVisible());
    QVERIFY(part<QWidget>("loadGraph")->width() == part<QWidget>("timeline")->width());
    QCOMPARE(m_told, QStringList());
    document().undoStack()->undo();
    QCOMPARE(document().design().request_classes_size(), classes);
}

void WindowTest::an_app_spec_dropped_on_the_window_gives_the_deployment_its_hooks() {
    QVERIFY(m_window->files().openExample(QStringLiteral("deploy-blue-green")));
    const int steps = document().undoStack()->count();
    dropFile(QStringLiteral("appspec.yml"), "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 120\n");
    QCOMPARE(document().design().deployments(0).hooks_size(), 1);
    QCOMPARE(document().design().deployments(0).hooks(0).event(), model::AFTER_INSTALL);
    QCOMPARE(document().design().deployments(0).hooks(0).timeout().seconds(), 120);
    QCOMPARE(document().undoStack()->count(), steps + 1);
    QVERIFY(part<QWidget>("readAppSpec")->isVisible());
    QVERIFY(!has_errors(document().issues()));
    document().undoStack()->undo();
    QCOMPARE(document().design().deployments(0).hooks_size(), 0);
    dropFile(QStringLiteral("appspec.json"), "{\"version\": 0.0,\n\"os\": \"vms\"}");
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told[0].startsWith(QLatin1String("line 2: ")), qPrintable(m_told[0]));
    QVERIFY(!document().undoStack()->canUndo());
}

void WindowTest::a_recording_with_errors_lists_them_and_changes_nothing() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const std::string before = document().design().SerializeAsString();
    dropFile(QStringLiteral("load.csv"), "time_s,rps\n0,100\n30\n20,x\n");
    QCOMPARE(m_told.size(), 2);
    QVERIFY2(m_told[0].startsWith(QLatin1String("line 3: ")), qPrintable(m_told[0]));
    QVERIFY2(m_told[1].startsWith(QLatin1String("line 4: ")), qPrintable(m_told[1]));
    QCOMPARE(document().design().SerializeAsString(), before);
    QVERIFY(!document().undoStack()->canUndo());
}

void WindowTest::options_of_k6_dropped_on_the_window_are_the_load() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const QString path = document().path();
    const std::string before = document().design().SerializeAsString();
    const int thresholds = document().design().thresholds_size(), steps = document().undoStack()->count();
    dropFile(QStringLiteral("options.json"), R"json({"stages": [{"duration": "1m", "target": 20}, {"duration": "30s", "target": 0}],
        "thresholds": {"http_req_duration": ["p(95)<500"], "checks": ["rate>0.9"]}})json");
    QCOMPARE(document().path(), path);
    QCOMPARE(document().undoStack()->count(), steps + 1);
    QCOMPARE(document().design().thresholds_size(), thresholds + 1);
    QVERIFY(document().design().thresholds(thresholds).expression().ends_with(".p(95) < 500"));
    QVERIFY(!has_errors(document().issues()));
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told[0].contains(QLatin1String("checks")), qPrintable(m_told[0]));
    document().undoStack()->undo();
    QCOMPARE(document().design().SerializeAsString(), before);
    dropFile(QStringLiteral("options.json"), R"json({"scenarios": {"many": {"executor": "shared-iterations", "vus": 3}}})json");
    QCOMPARE(document().design().SerializeAsString(), before);
    QVERIFY2(m_told[0].startsWith(QLatin1String("line 1, scenarios.many")), qPrintable(m_told[0]));
}

void WindowTest::a_template_dropped_on_the_window_becomes_an_experiment() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const QString path = document().path();
    const std::string before = document().design().SerializeAsString();
    QVERIFY(part<QWidget>("planLane")->isHidden());
    const QByteArray text =
        R"json({"description": "Lose the database", "stopConditions": [{"source": "none"}],
        "targets": {"db": {"resourceType": "aws:rds:cluster", "resourceArns": ["arn:aws:rds:eu-west-1:123456789012:cluster:db"], "selectionMode": "ALL"}},
        "actions": {"fail-over": {"actionId": "aws:rds:failover-db-cluster", "targets": {"Clusters": "db"}},
                    "tasks": {"actionId": "aws:ecs:stop-task"}}})json";
    dropFile(QStringLiteral("game-day.json"), text);
    QCOMPARE(document().path(), path);
    QCOMPARE(document().design().experiments_size(), 1);
    const model::Experiment& made = document().design().experiments(0);
    QCOMPARE(QByteArray::fromStdString(made.template_()), text);
    QCOMPARE(made.name(), std::string("Lose the database"));
    QCOMPARE(made.targets(0).components_size(), 1);
    QVERIFY(part<QWidget>("planLane")->isVisible());
    QVERIFY(part<QWidget>("plan.experiment-1")->isVisible());
    QCOMPARE(part<QWidget>("planLane")->width(), part<QWidget>("timeline")->width());
    QTRY_VERIFY(std::any_of(document().issues().begin(), document().issues().end(), [](const Issue& each) {
        return each.object == "experiment-1" && each.message.english().find("Kept, not acted on: aws:ecs:stop-task") != std::string::npos;
    }));
    QVERIFY(!has_errors(document().issues()));
    document().undoStack()->undo();
    QCOMPARE(document().design().SerializeAsString(), before);
    QVERIFY(part<QWidget>("planLane")->isHidden());
}

void WindowTest::a_broken_template_dropped_on_the_window_is_an_experiment_with_an_issue() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const QString path = document().path();
    dropFile(QStringLiteral("game-day.json"), "{\"targets\": {},\n\"actions\": {,}}");
    QCOMPARE(document().path(), path);
    QCOMPARE(document().design().experiments_size(), 1);
    QTRY_VERIFY(std::any_of(document().issues().begin(), document().issues().end(), [](const Issue& each) {
        return each.object == "experiment-1" && each.severity == Issue::Severity::Error && each.message.english().find("Line 2") == 0;
    }));
}

void WindowTest::what_is_no_template_is_refused_with_lines() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const auto import = [&](const QByteArray& text) {
        QFile file(m_folder->filePath(QStringLiteral("game-day.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
        file.close();
        m_told.clear();
        part<QAction>("importExperiment")->trigger();
        return m_told.join(QLatin1Char('|'));
    };
    const QString broken = import("{\n\"targets\": {,}}");
    QVERIFY2(broken.startsWith(QLatin1String("line 2: This cannot be read")), qPrintable(broken));
    const QString without = import("{\"description\": \"d\", \"stopConditions\": [],\n\"targets\": {\"t\": {}}}");
    QVERIFY2(without.contains(QLatin1String("line 1: \"actions\" is missing.")), qPrintable(without));
    QVERIFY2(without.contains(QLatin1String("line 2: \"resourceType\" is missing.")), qPrintable(without));
    QCOMPARE(document().design().experiments_size(), 0);
}

void WindowTest::a_fault_is_planned_on_the_timeline_and_dragged_while_it_runs() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    canvas().setSelection({QStringLiteral("db")});
    auto* timeline = part<QWidget>("timeline");
    const QPoint middle(timeline->width() / 2, timeline->height() / 2);
    QContextMenuEvent wanted(QContextMenuEvent::Mouse, middle, timeline->mapToGlobal(middle));
    QApplication::sendEvent(timeline, &wanted);
    auto* action = part<QMenu>("planMenu")->findChild<QAction*>(QStringLiteral("planFault.aws:rds:failover-db-cluster"));
    QVERIFY(action);
    action->trigger();
    part<QMenu>("planMenu")->close();
    QCOMPARE(document().design().faults_size(), 1);
    const auto at = [this] { return model::seconds_of(document().design().faults(0).at()); };
    const double planned = at();
    QVERIFY(planned > 10);
    QTRY_VERIFY(!has_errors(document().issues()));

    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum() - 3);
    m_window->run().play();
    QTRY_VERIFY_WITH_TIMEOUT(view().now > kSecond, kPatience);
    m_window->run().pause();
    QTRY_VERIFY(view().phase == run::Phase::Paused);
    auto* bar = part<QWidget>("plan.fault-1");
    const QPoint grip(6, bar->height() / 2);
    QTest::mousePress(bar, Qt::LeftButton, {}, grip);
    for (int i = 0; i < 5; ++i) QTest::mouseMove(bar, grip - QPoint(20, 0));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, grip);
    const double dragged = at();
    QVERIFY(dragged < planned);
    QCOMPARE(dragged, std::floor(dragged));
    m_window->run().play();
    QTRY_VERIFY_WITH_TIMEOUT(view().now > from_seconds(dragged) + kSecond, kPatience);
    QTRY_VERIFY(logHas(QStringLiteral("fail")));
    document().undoStack()->undo();
    QCOMPARE(at(), planned);
}

void WindowTest::the_example_opens_without_issues() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    QVERIFY(document().design().components_size() >= 5);
    QTest::qWait(300);
    QVERIFY(!has_errors(document().issues()));
    part<QAction>("fileExportPicture")->trigger();
    QVERIFY(QImage(m_folder->filePath(QStringLiteral("picture.png"))).width() > 100);
}

void WindowTest::every_example_of_the_menu_opens_and_plays() {
    auto* menu = part<QMenu>("exampleMenu");
    Q_EMIT menu->aboutToShow();
    const QList<QAction*> examples = menu->actions();
    QVERIFY(examples.size() >= 1);
    part<QSlider>("speedSlider")->setValue(part<QSlider>("speedSlider")->maximum());
    for (QAction* example : examples) {
        const QString title = example->text();
        QVERIFY(!title.isEmpty());
        example->trigger();
        QCOMPARE(QString::fromStdString(document().design().name()), title);
        QTRY_VERIFY_WITH_TIMEOUT(view().now == 0 && view().phase != run::Phase::Playing, kPatience);  // The last one's view is gone.
        part<QAction>("runPlay")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(view().now > kSecond, kPatience);
        QVERIFY2(!has_errors(document().issues()), qPrintable(title));
        part<QAction>("runPlay")->trigger();
    }
}

void WindowTest::both_themes_and_the_layout_are_remembered() {
    part<QAction>("themeDark")->trigger();
    const QColor dark = QApplication::palette().color(QPalette::Window);
    part<QAction>("themeLight")->trigger();
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > dark.lightness());
    m_window->close();
    m_window = newWindow();
    QCOMPARE(m_window->themeChoice(), ThemeChoice::Light);
}

void WindowTest::reduced_motion_is_remembered_and_leaves_numbers_live() {
    part<QAction>("viewReducedMotion")->trigger();
    m_window->close();
    m_window = newWindow();
    QVERIFY(part<QAction>("viewReducedMotion")->isChecked());
    drawThreeTier();
    part<QAction>("runPlay")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(view().now > 2 * kSecond, kPatience);
    const QString early = part<QLabel>("simulatedTime")->text();
    QTRY_VERIFY(part<QLabel>("simulatedTime")->text() != early);
    QVERIFY(!canvas().showsDots());
    part<QAction>("viewReducedMotion")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(canvas().showsDots(), 20'000);
}

void WindowTest::the_status_bar_changes_which_limits_act() {
    const QString db = drop("rds", {0, 0});
    const auto pause = [&] {
        const auto config = model::unpack(document().component(db)->config(), services::catalog());
        return QString::fromStdString(*model::get_field(*config, "backup_io_pause"));
    };
    QCOMPARE(pause(), QStringLiteral("5s"));
    auto* limits = part<QToolButton>("statusLimits");
    limits->menu()->actions().last()->trigger();
    QCOMPARE(document().design().limits_as_of(), model::YEAR_2020);
    QCOMPARE(limits->text(), QStringLiteral("AWS limits as of: 2020"));
    QCOMPARE(pause(), QStringLiteral("180s"));
    part<QAction>("editUndo")->trigger();
    QCOMPARE(document().design().limits_as_of(), model::TODAY);
    QCOMPARE(pause(), QStringLiteral("5s"));
    QVERIFY(limits->menu()->actions().first()->isChecked());
}

void WindowTest::the_status_bar_speaks_german() {
    QVERIFY(installTranslations(QLocale(QStringLiteral("de_DE"))));
    m_window = newWindow();
    QCOMPARE(part<QToolButton>("statusLimits")->text(), QStringLiteral("AWS-Grenzwerte vom Stand: heute"));
    qDeleteAll(qApp->findChildren<QTranslator*>());
}

void WindowTest::every_widget_that_takes_the_focus_has_a_name() {
    canvas().setSelection({drop("clients", {0, 0})});
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy()) continue;
        if (widget->objectName().startsWith(QLatin1String("qt_"))) continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(accessible);
        if (accessible->role() == QAccessible::Client || accessible->role() == QAccessible::ScrollBar) continue;
        const QString name = accessible->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
    }
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
