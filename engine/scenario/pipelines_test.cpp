#include "engine/scenario/pipelines.h"

#include <QTest>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;

model::PipelineStage& add_stage(model::Pipeline& pipeline, model::StageAction action, double seconds) {
    model::PipelineStage& stage = *pipeline.add_stages();
    model::fill_initial(&stage, services::catalog().facts, model::TODAY);
    stage.set_action(action);
    *stage.mutable_time() = model::to_duration(seconds);
    return stage;
}

/// A commit at 30 s, fetched in 5, built in 40, deployed to a function in two steps a minute apart, tested in 10.
Scenario delivery() {
    Scenario s;
    s.request_class("read", 1, false).app_version("v1", "0.050s").app_version("v2", "0.050s");
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("lambda", "fn", {"memory_size=1769", "app_version=v1"}).connect("users", "fn");
    model::Deployment& deployment = *s.design().add_deployments();
    model::fill_initial(&deployment, services::catalog().facts, model::TODAY);
    deployment.set_id("release");
    deployment.set_target("fn");
    deployment.set_app_version("v2");
    deployment.set_policy(model::LAMBDA_CANARY);
    deployment.mutable_at()->set_seconds(10);
    deployment.mutable_interval()->set_seconds(60);
    model::Pipeline& pipeline = *s.design().add_pipelines();
    model::fill_initial(&pipeline, services::catalog().facts, model::TODAY);
    pipeline.set_id("delivery");
    pipeline.mutable_at()->set_seconds(30);
    add_stage(pipeline, model::CODE_COMMIT, 5);
    add_stage(pipeline, model::CODE_BUILD, 40);
    add_stage(pipeline, model::CODE_DEPLOY, 0).set_deployment("release");
    add_stage(pipeline, model::CODE_BUILD, 10);
    return s;
}

model::Pipeline& pipeline(Scenario& s) { return *s.design().mutable_pipelines(0); }
model::Deployment& release(Scenario& s) { return *s.design().mutable_deployments(0); }

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

/// When stages failed, of a run without series: it may be long.
Times failures(const Scenario& s, double until) {
    run::Recorder recorder(0);
    run::Simulation simulation(*services::compile(s.design(), services::catalog()), &recorder);
    simulation.advance(from_seconds(until));
    Times times;
    for (const run::LogEntry& each : recorder.entries())
        if (each.what == "stage-failed") times.push_back(to_seconds(each.time));
    return times;
}

}  // namespace

class PipelinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stages_follow_each_other_and_the_deployment_waits_for_its_own() {
        TestRun run(delivery());
        run.until(300);
        QCOMPARE(run.when("pipeline-started"), (Times{30}));
        QCOMPARE(run.when("stage-started"), (Times{30, 35, 75, 135}));
        QCOMPARE(run.when("deployment-started"), (Times{75}));
        QCOMPARE(run.when("deployment-succeeded"), (Times{135}));
        QCOMPARE(run.when("stage-succeeded"), (Times{35, 75, 135, 145}));
        QCOMPARE(run.when("pipeline-succeeded"), (Times{145}));
        QCOMPARE(run.conservation(), std::string());
    }

    void without_a_pipeline_the_deployment_begins_by_itself() {
        Scenario s = delivery();
        s.design().clear_pipelines();
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("deployment-started"), (Times{10}));
    }

    void a_stage_that_fails_stops_the_pipeline() {
        Scenario s = delivery();
        pipeline(s).mutable_stages(1)->set_fails(true);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("stage-failed"), (Times{75}));
        QCOMPARE(run.when("pipeline-failed"), (Times{75}));
        QVERIFY(run.when("deployment-started").empty());
        QVERIFY(run.when("pipeline-succeeded").empty());
    }

    void a_deployment_that_fails_stops_the_pipeline() {
        Scenario s = delivery();
        model::DeploymentHook& hook = *release(s).add_hooks();
        hook.set_event(model::AFTER_ALLOW_TRAFFIC);
        hook.mutable_time()->set_seconds(5);
        hook.mutable_timeout()->set_seconds(10);
        hook.set_fails(true);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("deployment-failed"), (Times{140}));
        QCOMPARE(run.when("pipeline-failed"), (Times{140}));
    }

    void a_deployment_that_is_refused_fails_its_stage() {
        Scenario s = delivery();
        model::Deployment& other = *s.design().add_deployments();
        other = s.design().deployments(0);
        other.set_id("other");
        other.mutable_at()->set_seconds(70);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("deployment-refused"), (Times{75}));
        QCOMPARE(run.when("pipeline-failed"), (Times{76}));
    }

    void stages_of_no_time_pass_at_once() {
        Scenario s = delivery();
        for (model::PipelineStage& each : *pipeline(s).mutable_stages()) each.mutable_time()->set_seconds(0);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("stage-started"), (Times{30, 30, 30, 90}));
        QCOMPARE(run.when("pipeline-succeeded"), (Times{90}));
    }

    void cp_03_actions_that_take_too_long_are_ended_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<double>("limit");
        QTest::newRow("a build") << int(model::CODE_BUILD) << 28'800.0;
        QTest::newRow("an approval") << int(model::MANUAL_APPROVAL) << 604'800.0;
    }
    void cp_03_actions_that_take_too_long_are_ended() {
        QFETCH(const int, action);
        QFETCH(const double, limit);
        Scenario s = delivery();
        s.set("users.rate=0");
        pipeline(s).mutable_stages(1)->set_action(static_cast<model::StageAction>(action));
        for (const double over : {1.0, 0.0}) {
            *pipeline(s).mutable_stages(1)->mutable_time() = model::to_duration(limit + over);
            QCOMPARE(failures(s, limit + 200), over > 0 ? (Times{35 + limit}) : Times());
        }
    }

    void an_edit_in_the_middle_of_it_changes_nothing_data() {
        QTest::addColumn<double>("at");
        QTest::newRow("it waits for its commit") << 20.0;
        QTest::newRow("it builds") << 50.0;
        QTest::newRow("it deploys") << 100.0;
        QTest::newRow("the last stage") << 140.0;
        QTest::newRow("it is over") << 200.0;
    }
    void an_edit_in_the_middle_of_it_changes_nothing() {
        QFETCH(const double, at);
        Scenario s = delivery();
        TestRun run(s);
        run.until(at);
        edit(run, s.add("sqs", "jobs"));
        run.until(300);
        QCOMPARE(run.when("stage-started"), (Times{30, 35, 75, 135}));
        QCOMPARE(run.when("pipeline-succeeded"), (Times{145}));
    }

    void an_edit_that_takes_its_parts_ends_what_waits_for_them_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("word");
        QTest::newRow("the deployment") << "deployment"
                                        << "pipeline-failed";
        QTest::newRow("the stage and those after it") << "stages"
                                                      << "pipeline-succeeded";
        QTest::newRow("the pipeline") << "pipeline"
                                      << "deployment-succeeded";
    }
    void an_edit_that_takes_its_parts_ends_what_waits_for_them() {
        QFETCH(const QString, what);
        QFETCH(const QString, word);
        Scenario s = delivery();
        TestRun run(s);
        run.until(100);
        if (what == QLatin1String("deployment")) s.design().clear_deployments();
        if (what == QLatin1String("stages")) pipeline(s).mutable_stages()->DeleteSubrange(2, 2);
        if (what == QLatin1String("pipeline")) s.design().clear_pipelines();
        edit(run, s);
        run.until(300);
        QVERIFY(!run.when(word.toStdString()).empty());
        QCOMPARE(run.when("deployment-started").size(), std::size_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_past_that_is_sought_comes_out_the_same() {
        const Scenario s = delivery();
        TestRun straight(s);
        straight.until(300);
        for (const double at : {20.0, 50.0, 100.0, 140.0}) {
            TestRun run(s);
            run.until(at);
            run.simulation().keep(~std::size_t{0});
            run.until(300);
            run.simulation().seek(from_seconds(at + 2));
            run.simulation().seek(300 * kSecond);
            QCOMPARE(run.results(), straight.results());
        }
    }

    void what_cannot_run_is_an_issue_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing is wrong") << ""
                                          << "";
        QTest::newRow("no stages") << "none"
                                   << "stages";
        QTest::newRow("no deployment") << "empty"
                                       << "stages.2.deployment";
        QTest::newRow("a deployment that is not there") << "wrong"
                                                        << "stages.2.deployment";
        QTest::newRow("a deployment twice") << "twice"
                                            << "stages.3.deployment";
    }
    void what_cannot_run_is_an_issue() {
        QFETCH(const QString, what);
        QFETCH(const QString, field);
        Scenario s = delivery();
        if (what == QLatin1String("none")) pipeline(s).clear_stages();
        if (what == QLatin1String("empty")) pipeline(s).mutable_stages(2)->clear_deployment();
        if (what == QLatin1String("wrong")) pipeline(s).mutable_stages(2)->set_deployment("nothing");
        if (what == QLatin1String("twice")) *pipeline(s).mutable_stages(3) = pipeline(s).stages(2);
        QStringList fields;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            if (each.severity == Issue::Severity::Error && each.object == "delivery") fields += QString::fromStdString(each.field);
        QCOMPARE(fields.join(QLatin1Char(' ')), field);
    }

    void one_deployment_in_two_pipelines_is_an_issue() {
        Scenario s = delivery();
        model::Pipeline& second = *s.design().add_pipelines();
        second = s.design().pipelines(0);
        second.set_id("second");
        bool found = false;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            found = found || (each.object == "second" && each.field == "stages.2.deployment");
        QVERIFY(found);
    }
};

QTEST_GUILESS_MAIN(PipelinesTest)
#include "pipelines_test.moc"
