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

/// From 0 s on a commit every `every` seconds into stages that take so many.
Scenario commits(model::ExecutionMode mode, double every, std::initializer_list<double> stages) {
    Scenario s;
    model::Pipeline& pipeline = *s.design().add_pipelines();
    model::fill_initial(&pipeline, services::catalog().facts, model::TODAY);
    pipeline.set_id("shop");
    pipeline.set_execution_mode(mode);
    *pipeline.mutable_at() = model::to_duration(0);
    *pipeline.mutable_commit_every() = model::to_duration(every);
    for (const double seconds : stages) add_stage(pipeline, model::CODE_COMMIT, seconds);
    return s;
}

std::vector<std::string> texts(const TestRun& run, std::string_view what) {
    std::vector<std::string> texts;
    for (const run::LogEntry& each : run.log())
        if (each.what == what) texts.push_back(each.text);
    return texts;
}

model::Pipeline& pipeline(Scenario& s) { return *s.design().mutable_pipelines(0); }
model::Deployment& release(Scenario& s) { return *s.design().mutable_deployments(0); }

/// "number status stage@began-ended, began-ended", in whole seconds.
std::vector<std::string> told(TestRun& run) {
    const auto text = [](SimTime time) { return time < 0 ? std::string() : std::to_string(time / kSecond); };
    std::vector<std::string> told;
    const std::vector<scenario::PipelineReading> readings = run.simulation().pipelines().readings();
    for (const scenario::PipelineExecution& each : readings.at(0).executions) {
        const auto& stage = each.stages.back();
        told.push_back(std::to_string(each.number) + " " + scenario::status_name(each.status) + " " + stage.name + "@" + text(stage.began) +
                       "-" + text(stage.ended) + ", " + text(each.began) + "-" + text(each.ended));
    }
    return told;
}

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
            *pipeline(s).mutable_stages(1)->mutable_timeout() = model::to_duration(129'600);
            *pipeline(s).mutable_stages(1)->mutable_time() = model::to_duration(limit + over);
            QCOMPARE(failures(s, limit + 200), over > 0 ? (Times{35 + limit}) : Times());
        }
    }

    void cb_01_a_build_that_takes_longer_than_its_timeout_has_failed_data() {
        QTest::addColumn<double>("timeout");
        QTest::newRow("as it is without one") << 3600.0;
        QTest::newRow("of five minutes") << 300.0;
    }
    void cb_01_a_build_that_takes_longer_than_its_timeout_has_failed() {
        QFETCH(const double, timeout);
        Scenario s = delivery();
        s.set("users.rate=0");
        model::PipelineStage& build = *pipeline(s).mutable_stages(1);
        if (timeout != 3600) *build.mutable_timeout() = model::to_duration(timeout);
        for (const double over : {1.0, 0.0}) {
            *build.mutable_time() = model::to_duration(timeout + over);
            QCOMPARE(failures(s, timeout + 200), over > 0 ? (Times{35 + timeout}) : Times());
        }
    }

    // The first is in the second stage from 5 s to 40 s; the others come to it at 15 s, 25 s, ...
    void cp_02_the_execution_mode_says_what_becomes_of_executions_that_meet_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<std::vector<double>>("superseded");
        QTest::addColumn<std::vector<double>>("entered");
        QTest::addColumn<std::vector<double>>("succeeded");
        QTest::newRow("the newest that waits goes on") << int(model::SUPERSEDED) << Times{25, 35, 55, 65} << Times{5, 40} << Times{40, 75};
        QTest::newRow("all wait for their turn") << int(model::QUEUED) << Times() << Times{5, 40} << Times{40, 75};
        QTest::newRow("none waits") << int(model::PARALLEL) << Times() << Times{5, 15, 25, 35, 45, 55, 65} << Times{40, 50, 60, 70};
    }
    void cp_02_the_execution_mode_says_what_becomes_of_executions_that_meet() {
        QFETCH(const int, mode);
        Scenario s = commits(static_cast<model::ExecutionMode>(mode), 10, {5, 35});
        s.design().mutable_pipelines(0)->mutable_stages(1)->set_name("Last");
        TestRun run(s);
        run.until(75 - 1e-9);
        Times entered;
        for (const run::LogEntry& each : run.log())
            if (each.what == "stage-started" && each.text.english().find("Last") != std::string::npos)
                entered.push_back(to_seconds(each.time));
        QTEST(entered, "entered");
        run.until(75);
        QTEST(run.when("execution-superseded"), "superseded");
        QTEST(run.when("pipeline-succeeded"), "succeeded");
    }

    void cp_02_it_is_the_newest_that_overtakes_and_the_oldest_that_is_next_in_a_queue() {
        const auto last = [](model::ExecutionMode mode) {
            TestRun run(commits(mode, 10, {5, 35}));
            run.until(80);
            return texts(run, "pipeline-succeeded");
        };
        QCOMPARE(last(model::SUPERSEDED), (std::vector<std::string>{"Pipeline shop, execution 1 has succeeded after 40 s.",
                                                                    "Pipeline shop, execution 4 has succeeded after 45 s."}));
        QCOMPARE(last(model::QUEUED), (std::vector<std::string>{"Pipeline shop, execution 1 has succeeded after 40 s.",
                                                                "Pipeline shop, execution 2 has succeeded after 65 s."}));
    }

    void cp_02_a_failure_releases_the_lock_on_its_stage() {
        for (const model::ExecutionMode mode : {model::SUPERSEDED, model::QUEUED}) {
            Scenario s = commits(mode, 10, {5, 35, 5});
            s.design().mutable_pipelines(0)->mutable_stages(1)->set_fails(true);
            TestRun run(s);
            run.until(80);
            QCOMPARE(run.when("pipeline-failed"), (Times{40, 75}));
            QVERIFY(run.when("pipeline-succeeded").empty());
        }
    }

    void cp_02_fifty_executions_are_in_progress_at_most_unless_they_supersede_each_other() {
        for (const model::ExecutionMode mode : {model::QUEUED, model::PARALLEL, model::SUPERSEDED}) {
            TestRun run(commits(mode, 1, {1000}));
            run.until(52);
            const bool has_limit = mode != model::SUPERSEDED;
            QCOMPARE(run.when("pipeline-started").size(), has_limit ? 50u : 53u);
            QCOMPARE(run.when("pipeline-refused"), has_limit ? (Times{50, 51, 52}) : Times());
        }
    }

    // The first deploys from 75 s to 135 s, in parallel the second from 105 s on; the third finds the version there already.
    void cp_02_parallel_executions_that_meet_in_a_deployment_are_refused_one() {
        Scenario s = delivery();
        pipeline(s).mutable_commit_every()->set_seconds(30);
        TestRun locked(s);
        locked.until(200);
        QVERIFY(locked.when("pipeline-failed").empty());
        pipeline(s).set_execution_mode(model::PARALLEL);
        TestRun beside(s);
        beside.until(200);
        QCOMPARE(texts(beside, "pipeline-failed"),
                 (std::vector<std::string>{"Pipeline delivery, execution 2 stops: the stages after it are not reached."}));
        QCOMPARE(beside.when("pipeline-failed"), (Times{106}));
        QCOMPARE(beside.when("deployment-succeeded"), (Times{135}));
        QCOMPARE(beside.when("pipeline-succeeded"), (Times{145, 146, 176}));
    }

    void a_pipeline_of_one_commit_names_no_execution() {
        TestRun one(commits(model::SUPERSEDED, 0, {5}));
        one.until(100);
        QCOMPARE(texts(one, "pipeline-started"), (std::vector<std::string>{"Pipeline shop begins with a commit."}));
        TestRun many(commits(model::SUPERSEDED, 60, {5}));
        many.until(100);
        QCOMPARE(texts(many, "pipeline-started"), (std::vector<std::string>{"Pipeline shop, execution 1 begins with a commit.",
                                                                            "Pipeline shop, execution 2 begins with a commit."}));
    }

    void a_stage_that_ends_as_the_next_execution_comes_lets_it_in() {
        TestRun run(commits(model::SUPERSEDED, 10, {10, 10}));
        run.until(35);
        QVERIFY(run.when("execution-waits").empty());
        QCOMPARE(run.when("pipeline-succeeded"), (Times{20, 30}));
    }

    void an_edit_keeps_those_that_wait_and_may_let_them_in() {
        for (const bool parallel : {false, true}) {
            Scenario s = commits(model::QUEUED, 10, {5, 35});
            TestRun run(s);
            run.until(50);  // The second is in the last stage, the third to fifth wait for it.
            s.add("sqs", "jobs");
            if (parallel) pipeline(s).set_execution_mode(model::PARALLEL);
            edit(run, s);
            run.until(89);
            QCOMPARE(run.when("pipeline-succeeded"), parallel ? (Times{40, 75, 85, 85, 85}) : (Times{40, 75}));
        }
    }

    void an_edit_that_takes_the_last_stage_ends_those_that_wait_for_it() {
        Scenario s = commits(model::QUEUED, 10, {5, 35});
        TestRun run(s);
        run.until(48);
        pipeline(s).mutable_stages()->DeleteSubrange(1, 1);
        edit(run, s);
        run.until(58);
        QCOMPARE(run.when("pipeline-succeeded"), (Times{40, 48, 48, 48, 48, 55}));
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

    // Commits at 0 s, 10 s, ...: the first is in the last stage from 5 s to 40 s, the fourth from then on; the second and third waited for it.
    void executions_are_told_with_the_stage_that_they_reached() {
        Scenario s = commits(model::SUPERSEDED, 10, {5, 35});
        pipeline(s).mutable_stages(1)->set_name("Last");
        TestRun run(s);
        run.until(52);
        QCOMPARE(told(run), (std::vector<std::string>{"1 Succeeded Last (CodeCommit)@5-40, 0-40", "2 Superseded Last (CodeCommit)@-, 10-25",
                                                      "3 Superseded Last (CodeCommit)@-, 20-35", "4 InProgress Last (CodeCommit)@40-, 30-",
                                                      "5 InProgress Last (CodeCommit)@-, 40-", "6 InProgress CodeCommit@50-, 50-"}));
    }

    void an_execution_that_fails_is_told_with_its_stage() {
        Scenario s = delivery();
        pipeline(s).mutable_stages(1)->set_fails(true);
        TestRun run(s);
        run.until(60);
        QCOMPARE(told(run), (std::vector<std::string>{"1 InProgress CodeBuild@35-, 30-"}));
        run.until(300);
        QCOMPARE(told(run), (std::vector<std::string>{"1 Failed CodeBuild@35-75, 30-75"}));
        QVERIFY(run.results().find("\"status\": \"Failed\",\n          \"stage\": \"CodeBuild\",\n          \"startedAt\": 30.0,\n"
                                   "          \"endedAt\": 75.0") != std::string::npos);
    }

    void a_stage_that_an_edit_takes_or_changes_is_told_as_it_is_then() {
        Scenario s = commits(model::QUEUED, 0, {5, 35});
        TestRun run(s);
        run.until(10);
        pipeline(s).mutable_stages()->DeleteSubrange(1, 1);
        edit(run, s);
        run.until(20);
        QCOMPARE(told(run), (std::vector<std::string>{"1 Succeeded CodeCommit@0-5, 0-10"}));
    }

    void of_those_that_are_over_the_last_twenty_are_told() {
        TestRun run(commits(model::PARALLEL, 10, {5, 30}));
        run.until(502);
        const auto executions = run.simulation().pipelines().readings().at(0).executions;
        QCOMPARE(executions.size(), scenario::Pipelines::kMostOver + 4);
        QCOMPARE(executions.front().number, 28u);
        QCOMPARE(executions.back().number, 51u);
    }

    void a_past_that_is_sought_comes_out_the_same_data() {
        QTest::addColumn<int>("every");
        QTest::newRow("one execution") << 0;
        QTest::newRow("executions that wait") << 20;
    }
    void a_past_that_is_sought_comes_out_the_same() {
        QFETCH(const int, every);
        Scenario s = delivery();
        pipeline(s).mutable_commit_every()->set_seconds(every);
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
        QTest::newRow("commits by the nanosecond") << "hasty"
                                                   << "commit_every";
        QTest::newRow("a mode that there was not in 2020") << "queued"
                                                           << "execution_mode";
    }
    void what_cannot_run_is_an_issue() {
        QFETCH(const QString, what);
        QFETCH(const QString, field);
        Scenario s = delivery();
        if (what == QLatin1String("none")) pipeline(s).clear_stages();
        if (what == QLatin1String("empty")) pipeline(s).mutable_stages(2)->clear_deployment();
        if (what == QLatin1String("wrong")) pipeline(s).mutable_stages(2)->set_deployment("nothing");
        if (what == QLatin1String("queued")) {
            pipeline(s).set_execution_mode(model::QUEUED);
            s.set("limits_as_of=YEAR_2020");
        }
        if (what == QLatin1String("hasty")) pipeline(s).mutable_commit_every()->set_nanos(1);
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
