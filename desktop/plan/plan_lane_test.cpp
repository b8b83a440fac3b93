#include "desktop/plan/plan_lane.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include "desktop/plan/plan_bar.h"
#include "desktop/playback/timeline.h"
#include "engine/model/schema.h"
#include "engine/services/experiment.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

constexpr SimTime kRun = 400 * kSecond;
/// One pixel is a second.
constexpr int kWidth = 400 + 2 * static_cast<int>(kTimelineMargin);

constexpr const char* kTemplate = R"json({"stopConditions": [{"source": "none"}], "actions": {
    "first": {"actionId": "aws:fis:wait", "parameters": {"duration": "PT1M"}},
    "second": {"actionId": "aws:fis:wait", "parameters": {"duration": "PT2M"}, "startAfter": ["first"]}}})json";

}  // namespace

class PlanLaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_lane.reset(); }
    void it_is_hidden_while_nothing_is_planned();
    void things_stand_at_their_times_data();
    void things_stand_at_their_times();
    void a_drag_moves_it_to_whole_seconds_in_one_step();
    void a_drag_of_the_end_changes_the_duration();
    void nothing_moves_before_the_start();
    void escape_gives_a_drag_up();
    void a_click_alone_changes_nothing();
    void keys_move_it_data();
    void keys_move_it();
    void presses_of_a_key_are_one_step();
    void enter_and_double_click_open_it();
    void delete_removes_it();
    void what_overlaps_takes_another_row();
    void screen_readers_find_each_with_its_name_and_times();
    void a_drag_ends_when_the_document_changes();
    void a_pipeline_stands_at_its_commit_in_place_of_what_it_deploys();
    void a_pipeline_of_many_commits_lasts_until_the_end();
    void a_pipeline_shows_how_far_its_execution_is_data();
    void a_pipeline_shows_how_far_its_execution_is();
    void an_experiment_that_is_over_shows_what_it_did();
    void what_is_still_to_come_of_an_experiment_follows_what_has_happened();
    void an_experiment_that_was_moved_since_it_ran_stands_as_planned();

private:
    /// A commit at 60 s, fetched in 20, built in 30, deployed, tested in 10.
    void addPipeline(int every);
    void addExperiment();
    /// "name start-end standing", in seconds from the run's start; "-": nobody knows when.
    QStringList steps(const char* id);
    model::Fault addFault(const char* action, SimTime at, SimTime duration);
    PlanBar& bar(const char* id) {
        PlanBar* found = m_lane->bar(QLatin1String(id));
        if (!found) qFatal("no %s", id);
        return *found;
    }
    const model::Fault& fault() const { return m_document->design().faults(0); }
    /// From the bar's start, by so many pixels.
    void drag(PlanBar& bar, int from, int by);

    std::unique_ptr<Document> m_document;
    std::unique_ptr<PlanLane> m_lane;
};

void PlanLaneTest::init() {
    m_lane.reset();
    m_document = std::make_unique<Document>();
    model::Component db = m_document->newComponent(QStringLiteral("rds"), {}, {});
    db.set_name("Orders");
    db.set_id("db");
    m_document->insert({db}, QStringLiteral("db"));
    m_lane = std::make_unique<PlanLane>(*m_document);
    m_lane->resize(kWidth, 100);
    m_lane->setTime(0, kRun);
}

model::Fault PlanLaneTest::addFault(const char* action, SimTime at, SimTime duration) {
    model::Fault fault;
    fault.set_id(m_document->freshId(QStringLiteral("fault")).toStdString());
    fault.set_action(action);
    fault.set_target("db");
    *fault.mutable_at() = model::to_duration(to_seconds(at));
    *fault.mutable_duration() = model::to_duration(to_seconds(duration));
    m_document->insert({fault}, QStringLiteral("fault"));
    m_lane->show();
    return fault;
}

void PlanLaneTest::addPipeline(int every) {
    model::Deployment deployment;
    deployment.set_id("release");
    deployment.set_target("db");
    deployment.mutable_at()->set_seconds(10);
    model::Pipeline pipeline;
    pipeline.set_id("delivery");
    pipeline.set_name("Delivery");
    pipeline.mutable_at()->set_seconds(60);
    pipeline.mutable_commit_every()->set_seconds(every);
    const auto stage = [&](const char* name, model::StageAction action, int seconds) {
        model::PipelineStage& made = *pipeline.add_stages();
        made.set_name(name);
        made.set_action(action);
        made.mutable_time()->set_seconds(seconds);
        made.mutable_timeout()->set_seconds(3600);
        return &made;
    };
    stage("Source", model::CODE_COMMIT, 20);
    stage("Build", model::CODE_BUILD, 30);
    stage("Deploy", model::CODE_DEPLOY, 0)->set_deployment("release");
    stage("Test", model::CODE_BUILD, 10);
    m_document->insert({deployment, pipeline}, QStringLiteral("pipeline"));
}

void PlanLaneTest::addExperiment() {
    m_document->insert({services::new_experiment(m_document->design(), kTemplate)}, QStringLiteral("experiment"));
}

QStringList PlanLaneTest::steps(const char* id) {
    constexpr const char* kNames[] = {"planned", "acting", "done", "failed", "stopped", "skipped"};
    const PlanItem& item = bar(id).item();
    const auto clock = [&](SimTime time) { return time == kNever ? QStringLiteral("?") : QString::number((item.start + time) / kSecond); };
    QStringList told;
    for (const PlanStep& each : item.steps)
        told += QStringLiteral("%1 %2-%3 %4")
                    .arg(each.name, clock(each.start), clock(each.end), QLatin1String(kNames[static_cast<int>(each.standing)]));
    return told;
}

void PlanLaneTest::drag(PlanBar& bar, int from, int by) {
    const int x = static_cast<int>(bar.shape().left()) + from, y = bar.height() / 2, before = bar.x();
    QTest::mousePress(&bar, Qt::LeftButton, {}, {x, y});
    for (int step = 1; step <= 4; ++step) QTest::mouseMove(&bar, {x + by * step / 4 - (bar.x() - before), y});
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, {x + by - (bar.x() - before), y});
}

void PlanLaneTest::it_is_hidden_while_nothing_is_planned() {
    QVERIFY(m_lane->isHidden());
    addFault("neph:added-latency", 60 * kSecond, 30 * kSecond);
    QVERIFY(!m_lane->isHidden());
    m_document->undoStack()->undo();
    QVERIFY(m_lane->isHidden());
}

void PlanLaneTest::things_stand_at_their_times_data() {
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("end");
    QTest::addColumn<QString>("name");
    QTest::newRow("lasting") << QByteArray("neph:added-latency 30") << 60.0 << 90.0 << QStringLiteral("Added latency: Orders");
    QTest::newRow("until the end") << QByteArray("neph:added-latency 0") << 60.0 << 400.0 << QStringLiteral("Added latency: Orders");
    QTest::newRow("instant") << QByteArray("aws:rds:failover-db-cluster 0") << 60.0 << 60.0 << QStringLiteral("Fail over: Orders");
    QTest::newRow("experiment") << QByteArray("experiment") << 60.0 << 240.0 << QStringLiteral("Game day");
    QTest::newRow("deployment") << QByteArray("deployment") << 60.0 << 60.0 << QStringLiteral("v2: Orders");
}

void PlanLaneTest::things_stand_at_their_times() {
    QFETCH(QByteArray, what);
    QFETCH(double, start);
    QFETCH(double, end);
    QString id = QStringLiteral("fault-1");
    if (what == "experiment") {
        model::Experiment experiment = services::new_experiment(m_document->design(), kTemplate);
        experiment.set_name("Game day");
        id = QStringLiteral("experiment-1");
        m_document->insert({experiment}, id);
    } else if (what == "deployment") {
        model::Deployment deployment;
        deployment.set_id("deployment-1");
        deployment.set_target("db");
        deployment.set_app_version("v2");
        deployment.mutable_at()->set_seconds(60);
        id = QStringLiteral("deployment-1");
        m_document->insert({deployment}, id);
    } else {
        const QList<QByteArray> parts = what.split(' ');
        addFault(parts[0].constData(), 60 * kSecond, parts[1].toInt() * kSecond);
    }
    PlanBar* bar = m_lane->bar(id);
    QVERIFY(bar);
    QTEST(bar->accessibleName(), "name");
    const QRectF box = bar->shape().translated(bar->pos());
    const double left = start == end ? box.center().x() : box.left(), right = start == end ? box.center().x() : box.right();
    QVERIFY(std::abs(left - kTimelineMargin - start) < 0.01);
    QVERIFY(std::abs(right - kTimelineMargin - end) < 0.01);
    QVERIFY(bar->rect().contains(bar->shape().toAlignedRect().adjusted(1, 1, -1, -1)));
}

void PlanLaneTest::a_drag_moves_it_to_whole_seconds_in_one_step() {
    addFault("neph:added-latency", 60'400 * kMillisecond, 90 * kSecond);
    const int steps = m_document->undoStack()->count();
    const std::string before = m_document->design().SerializeAsString();
    drag(bar("fault-1"), 30, 47);
    QCOMPARE(model::seconds_of(fault().at()), 107.0);
    QCOMPARE(model::seconds_of(fault().duration()), 90.0);
    QCOMPARE(m_document->undoStack()->count(), steps + 1);
    const std::string after = m_document->design().SerializeAsString();
    m_document->undoStack()->undo();
    QCOMPARE(m_document->design().SerializeAsString(), before);
    QCOMPARE(bar("fault-1").item().start, 60'400 * kMillisecond);
    m_document->undoStack()->redo();
    QCOMPARE(m_document->design().SerializeAsString(), after);
}

void PlanLaneTest::a_drag_of_the_end_changes_the_duration() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    drag(bar("fault-1"), 89, 25);
    QCOMPARE(model::seconds_of(fault().at()), 60.0);
    QCOMPARE(model::seconds_of(fault().duration()), 115.0);
    drag(bar("fault-1"), 114, -300);
    QCOMPARE(model::seconds_of(fault().duration()), 1.0);
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    QCOMPARE(model::seconds_of(fault().duration()), 90.0);
}

void PlanLaneTest::nothing_moves_before_the_start() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    drag(bar("fault-1"), 30, -200);
    QCOMPARE(model::seconds_of(fault().at()), 0.0);
    QCOMPARE(model::seconds_of(fault().duration()), 90.0);
}

void PlanLaneTest::escape_gives_a_drag_up() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    PlanBar& moved = bar("fault-1");
    const int steps = m_document->undoStack()->count();
    QTest::mousePress(&moved, Qt::LeftButton, {}, {30, 8});
    QTest::mouseMove(&moved, {60, 8});
    QVERIFY(moved.isDragged());
    QVERIFY(moved.item().start > 60 * kSecond);
    QTest::keyClick(&moved, Qt::Key_Escape);
    QTest::mouseRelease(&moved, Qt::LeftButton, {}, {30, 8});
    QCOMPARE(moved.item().start, 60 * kSecond);
    QCOMPARE(m_document->undoStack()->count(), steps);
}

void PlanLaneTest::a_click_alone_changes_nothing() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    const int steps = m_document->undoStack()->count();
    QSignalSpy opened(m_lane.get(), &PlanLane::opened);
    QTest::mouseClick(&bar("fault-1"), Qt::LeftButton, {}, {30, 8});
    drag(bar("fault-1"), 30, 2);
    QCOMPARE(m_document->undoStack()->count(), steps);
    QVERIFY(opened.isEmpty());
}

void PlanLaneTest::keys_move_it_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<double>("at");
    QTest::addColumn<double>("duration");
    QTest::newRow("right") << int(Qt::Key_Right) << 0 << 61.0 << 90.0;
    QTest::newRow("left") << int(Qt::Key_Left) << 0 << 59.0 << 90.0;
    QTest::newRow("far right") << int(Qt::Key_Right) << int(Qt::ShiftModifier) << 70.0 << 90.0;
    QTest::newRow("longer") << int(Qt::Key_Right) << int(Qt::ControlModifier) << 60.0 << 91.0;
    QTest::newRow("much shorter") << int(Qt::Key_Left) << int(Qt::ControlModifier | Qt::ShiftModifier) << 60.0 << 80.0;
}

void PlanLaneTest::keys_move_it() {
    QFETCH(int, key);
    QFETCH(int, modifiers);
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    QTest::keyClick(&bar("fault-1"), static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
    QTEST(model::seconds_of(fault().at()), "at");
    QTEST(model::seconds_of(fault().duration()), "duration");
}

void PlanLaneTest::presses_of_a_key_are_one_step() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    PlanBar* before = &bar("fault-1");
    for (int i = 0; i < 3; ++i) QTest::keyClick(&bar("fault-1"), Qt::Key_Right);
    QCOMPARE(&bar("fault-1"), before);
    QCOMPARE(model::seconds_of(fault().at()), 63.0);
    m_document->undoStack()->undo();
    QCOMPARE(model::seconds_of(fault().at()), 60.0);
}

void PlanLaneTest::enter_and_double_click_open_it() {
    addFault("aws:rds:failover-db-cluster", 60 * kSecond, 0);
    QSignalSpy opened(m_lane.get(), &PlanLane::opened);
    QTest::keyClick(&bar("fault-1"), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::mouseDClick(&bar("fault-1"), Qt::LeftButton, {}, bar("fault-1").shape().center().toPoint());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].toString(), QStringLiteral("fault-1"));
}

void PlanLaneTest::delete_removes_it() {
    addFault("neph:added-latency", 60 * kSecond, 0);
    QTest::keyClick(&bar("fault-1"), Qt::Key_Delete);
    QCOMPARE(m_document->design().faults_size(), 0);
    QVERIFY(!m_lane->bar(QStringLiteral("fault-1")));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->design().faults_size(), 1);
    QVERIFY(m_lane->bar(QStringLiteral("fault-1")));
}

void PlanLaneTest::what_overlaps_takes_another_row() {
    addFault("neph:added-latency", 20 * kSecond, 150 * kSecond);
    addFault("neph:error-rate", 60 * kSecond, 150 * kSecond);
    addFault("neph:error-rate", 200 * kSecond, 150 * kSecond);
    QVERIFY(bar("fault-2").y() > bar("fault-1").y());
    QCOMPARE(bar("fault-3").y(), bar("fault-1").y());
    QVERIFY(!bar("fault-1").geometry().intersects(bar("fault-3").geometry()));
}

void PlanLaneTest::screen_readers_find_each_with_its_name_and_times() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    QAccessibleInterface* lane = QAccessible::queryAccessibleInterface(m_lane.get());
    QVERIFY(lane);
    QCOMPARE(lane->text(QAccessible::Name), QStringLiteral("Plan"));
    QCOMPARE(lane->childCount(), 1);
    QAccessibleInterface* child = lane->child(0);
    QCOMPARE(child->text(QAccessible::Name), QStringLiteral("Added latency: Orders"));
    QCOMPARE(child->text(QAccessible::Description), QStringLiteral("At 1:00, for 1:30"));
    QVERIFY(child->actionInterface());
}

void PlanLaneTest::a_drag_ends_when_the_document_changes() {
    addFault("neph:added-latency", 60 * kSecond, 90 * kSecond);
    PlanBar& moved = bar("fault-1");
    QTest::mousePress(&moved, Qt::LeftButton, {}, {30, 8});
    QTest::mouseMove(&moved, {60, 8});
    addFault("neph:error-rate", 200 * kSecond, 10 * kSecond);
    QTest::mouseRelease(&moved, Qt::LeftButton, {}, {60, 8});
    QCOMPARE(moved.item().start, 60 * kSecond);
    QCOMPARE(model::seconds_of(fault().at()), 60.0);
}

void PlanLaneTest::a_pipeline_stands_at_its_commit_in_place_of_what_it_deploys() {
    addPipeline(0);
    QVERIFY(!m_lane->bar(QStringLiteral("release")));
    QCOMPARE(bar("delivery").accessibleName(), QStringLiteral("Delivery"));
    QCOMPARE(bar("delivery").item().start, 60 * kSecond);
    QCOMPARE(bar("delivery").item().end, 110 * kSecond);
    QCOMPARE(steps("delivery"), (QStringList{QStringLiteral("Source 60-80 planned"), QStringLiteral("Build 80-110 planned"),
                                             QStringLiteral("Deploy 110-? planned"), QStringLiteral("Test ?-? planned")}));
    drag(bar("delivery"), 10, 25);
    QCOMPARE(model::seconds_of(m_document->design().pipelines(0).at()), 85.0);
    m_document->remove({QStringLiteral("delivery")}, QStringLiteral("remove"));
    QVERIFY(m_lane->bar(QStringLiteral("release")));
}

void PlanLaneTest::a_pipeline_of_many_commits_lasts_until_the_end() {
    addPipeline(90);
    QCOMPARE(bar("delivery").item().end, kNever);
    QCOMPARE(bar("delivery").accessibleDescription(), QStringLiteral("At 1:00, until the run ends. A commit every 1:30"));
}

void PlanLaneTest::a_pipeline_shows_how_far_its_execution_is_data() {
    QTest::addColumn<int>("now");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("state");
    QTest::newRow("it builds") << 90
                               << QStringList{QStringLiteral("Source 60-80 done"), QStringLiteral("Build 80-110 acting"),
                                              QStringLiteral("Deploy 110-? planned"), QStringLiteral("Test ?-? planned")}
                               << 110 << QStringLiteral("In progress: Build since 1:20");
    QTest::newRow("it deploys") << 150
                                << QStringList{QStringLiteral("Source 60-80 done"), QStringLiteral("Build 80-110 done"),
                                               QStringLiteral("Deploy 110-150 acting"), QStringLiteral("Test ?-? planned")}
                                << 150 << QStringLiteral("In progress: Deploy since 1:50");
    QTest::newRow("it failed") << 300
                               << QStringList{QStringLiteral("Source 60-80 done"), QStringLiteral("Build 80-110 done"),
                                              QStringLiteral("Deploy 110-200 failed")}
                               << 200 << QStringLiteral("Failed at 3:20 in Deploy");
}

void PlanLaneTest::a_pipeline_shows_how_far_its_execution_is() {
    QFETCH(int, now);
    addPipeline(0);
    scenario::PipelineExecution execution;
    execution.began = 60 * kSecond;
    execution.stages = {{"Source", 60 * kSecond, 80 * kSecond}, {"Build", 80 * kSecond, now < 110 ? -1 : 110 * kSecond}};
    if (now >= 110) execution.stages.push_back({"Deploy", 110 * kSecond, now < 200 ? -1 : 200 * kSecond});
    if (now >= 200) execution.status = scenario::PipelineStatus::Failed;
    if (now >= 200) execution.ended = 200 * kSecond;
    run::View view;
    view.now = now * kSecond;
    view.end = kRun;
    view.pipelines.push_back({"delivery", {execution}});
    m_lane->showView(view);
    QTEST(steps("delivery"), "steps");
    QTEST(static_cast<int>(bar("delivery").item().end / kSecond), "end");
    QTEST(bar("delivery").item().state, "state");
}

void PlanLaneTest::an_experiment_that_is_over_shows_what_it_did() {
    addExperiment();
    QCOMPARE(steps("experiment-1"), (QStringList{QStringLiteral("first 60-120 planned"), QStringLiteral("second 120-240 planned")}));
    run::View view;
    view.now = 300 * kSecond;
    view.end = kRun;
    scenario::ExperimentReading& reading = view.experiments.emplace_back();
    reading.id = "experiment-1";
    reading.status = scenario::ExperimentStatus::Stopped;
    reading.started = 60 * kSecond;
    reading.ended = 90 * kSecond;
    reading.actions = {{"first", "aws:fis:wait", scenario::ActionStatus::Stopped, 60 * kSecond, 90 * kSecond},
                       {"second", "aws:fis:wait", scenario::ActionStatus::Cancelled}};
    m_lane->showView(view);
    QCOMPARE(steps("experiment-1"), (QStringList{QStringLiteral("first 60-90 stopped"), QStringLiteral("second ?-? skipped")}));
    QCOMPARE(bar("experiment-1").item().end, 90 * kSecond);
    QCOMPARE(bar("experiment-1").accessibleDescription(), QStringLiteral("At 1:00, for 0:30. Stopped at 1:30"));
    view.experiments.clear();
    m_lane->showView(view);
    QCOMPARE(bar("experiment-1").item().end, 240 * kSecond);
}

void PlanLaneTest::what_is_still_to_come_of_an_experiment_follows_what_has_happened() {
    addExperiment();
    run::View view;
    view.now = 70 * kSecond;
    view.end = kRun;
    scenario::ExperimentReading& reading = view.experiments.emplace_back();
    reading.id = "experiment-1";
    reading.status = scenario::ExperimentStatus::Running;
    reading.started = 60 * kSecond;
    reading.actions = {{"first", "aws:fis:wait", scenario::ActionStatus::Skipped, 60 * kSecond, 60 * kSecond},
                       {"second", "aws:fis:wait", scenario::ActionStatus::Running, 60 * kSecond}};
    m_lane->showView(view);
    QCOMPARE(steps("experiment-1"), (QStringList{QStringLiteral("first 60-60 skipped"), QStringLiteral("second 60-180 acting")}));
    QCOMPARE(bar("experiment-1").item().end, 180 * kSecond);
}

void PlanLaneTest::an_experiment_that_was_moved_since_it_ran_stands_as_planned() {
    addExperiment();
    run::View view;
    view.end = kRun;
    scenario::ExperimentReading& reading = view.experiments.emplace_back();
    reading.id = "experiment-1";
    reading.status = scenario::ExperimentStatus::Failed;
    reading.started = reading.ended = 30 * kSecond;
    reading.actions = {{"first", "aws:fis:wait", scenario::ActionStatus::Cancelled},
                       {"second", "aws:fis:wait", scenario::ActionStatus::Cancelled}};
    m_lane->showView(view);
    QCOMPARE(bar("experiment-1").item().end, 240 * kSecond);
    QVERIFY(bar("experiment-1").item().state.isEmpty());
}

QTEST_MAIN(PlanLaneTest)
#include "plan_lane_test.moc"
