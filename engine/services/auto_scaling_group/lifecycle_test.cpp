#include <QTest>

#include <map>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;

/// Four instances behind a load balancer that lets them drain for 20 s; installation takes 30 s, the new app starts in 10 s.
Scenario fleet(model::DeploymentPolicy policy) {
    Scenario s;
    s.request_class("read", 1, false).app_version("v1", "0.010s").app_version("v2", "0.010s");
    for (model::AppVersion& each : *s.design().mutable_app_versions()) each.mutable_startup_time()->set_seconds(10);
    s.add("clients", "users", {"rate=60", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb",
          {"added_latency=0s", "health_check_phase=0.5", "health_check_interval_seconds=10", "health_check_timeout_seconds=5",
           "healthy_threshold_count=2", "unhealthy_threshold_count=2", "deregistration_delay_timeout_seconds=20"});
    s.add("auto_scaling_group", "web", {"min_size=1", "max_size=8", "desired_capacity=4", "boot_time=50s", "app_version=v1"});
    s.connect("users", "alb").connect("alb", "web");
    model::Deployment& deployment = *s.design().add_deployments();
    model::fill_initial(&deployment, services::catalog().facts, model::TODAY);
    deployment.set_id("release");
    deployment.set_target("web");
    deployment.set_app_version("v2");
    deployment.set_policy(policy);
    if (policy == model::BLUE_GREEN) deployment.set_minimum_healthy_hosts(model::ALL_AT_A_TIME);
    deployment.mutable_at()->set_seconds(100);
    return s;
}

model::Deployment& release(Scenario& s) { return *s.design().mutable_deployments(0); }

model::DeploymentHook& add_hook(model::Deployment& deployment, model::LifecycleEvent event, double time, bool fails = false) {
    model::DeploymentHook& hook = *deployment.add_hooks();
    hook.set_event(event);
    *hook.mutable_time() = model::to_duration(time);
    hook.mutable_timeout()->set_seconds(3600);
    hook.set_fails(fails);
    return hook;
}

void add_all_hooks(Scenario& s, double time) {
    for (int event = 0; event < model::LifecycleEvent_ARRAYSIZE; ++event)
        add_hook(release(s), static_cast<model::LifecycleEvent>(event), time);
}

struct Event {
    double time;
    std::string instance, name;
};

/// Of the lifecycle of all instances, as the log tells them.
std::vector<Event> events(const TestRun& run) {
    std::vector<Event> found;
    for (const run::LogEntry& each : run.log()) {
        if (each.what != "lifecycle-event") continue;
        const std::string text = each.text;
        const std::size_t colon = text.find(": "), blank = text.find(' ', colon + 2);
        found.push_back({to_seconds(each.time), text.substr(0, colon), text.substr(colon + 2, blank - colon - 2)});
    }
    return found;
}

/// "BeforeInstall AfterInstall"
std::string names(const std::vector<Event>& of, const std::string& instance) {
    std::string text;
    for (const Event& each : of)
        if (each.instance == instance) text += (text.empty() ? "" : " ") + each.name;
    return text;
}

struct Fleet {
    int serving = 0, newer = 0, all = 0;
};

Fleet now(TestRun& run) {
    Fleet fleet;
    for (const services::CellReading& cell : run.observe("web").cells) {
        ++fleet.all;
        fleet.serving += cell.serves();
        fleet.newer += cell.version == 1;
    }
    return fleet;
}

/// States of the first instance, looked at each second until `end`.
std::vector<CellState> states(TestRun& run, double end) {
    std::vector<CellState> seen;
    for (double at = to_seconds(run.kernel().now()); at <= end; at += 1) {
        run.until(at);
        const CellState state = run.observe("web").cells.front().state;
        if (seen.empty() || seen.back() != state) seen.push_back(state);
    }
    return seen;
}

bool logged(TestRun& run, const char* what) { return !run.when(what).empty(); }

}  // namespace

class LifecycleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cd_01_an_instance_goes_through_its_events_in_order_and_time() {
        Scenario s = fleet(model::IN_PLACE);
        add_all_hooks(s, 5);
        TestRun run(s);
        QCOMPARE(states(run, 260), (std::vector<CellState>{CellState::InService, CellState::Draining, CellState::Installing,
                                                           CellState::Starting, CellState::Validating, CellState::InService}));
        run.until(1200);
        const std::vector<Event> all = events(run);
        QCOMPARE(names(all, "i-1"),
                 std::string("BeforeBlockTraffic AfterBlockTraffic BeforeInstall AfterInstall ApplicationStart ValidateService "
                             "BeforeAllowTraffic AfterAllowTraffic"));
        // 5; 20 to drain, 5; 5; 30 to install, 5; 5; 10 to start, 5; 5.
        const Times expected{105, 130, 135, 170, 175, 190, 195};
        for (std::size_t i = 0; i < expected.size(); ++i) QCOMPARE(all[i].time, expected[i]);
        QCOMPARE(all[7].time, 205.0);  // The first health check comes 5 s later; then its script.
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).newer, 4);
        QCOMPARE(now(run).serving, 4);
        QCOMPARE(run.number("web", "deploymentsSucceeded"), 1.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void cd_02_application_stop_is_the_script_of_the_revision_before() {
        Scenario s = fleet(model::IN_PLACE);
        release(s).set_minimum_healthy_hosts(model::ALL_AT_A_TIME);
        add_hook(release(s), model::APPLICATION_STOP, 7, true);
        s.app_version("v3", "0.010s");
        model::Deployment& second = *s.design().add_deployments();
        second = s.design().deployments(0);
        second.set_id("second");
        second.set_app_version("v3");
        second.clear_hooks();
        second.mutable_at()->set_seconds(500);
        TestRun run(s);
        run.until(490);
        QVERIFY(events(run).empty());
        QCOMPARE(run.when("deployment-succeeded").size(), std::size_t{1});
        run.until(1000);
        QCOMPARE(names(events(run), "i-1"), std::string("ApplicationStop"));
        QCOMPARE(run.when("deployment-succeeded").size(), std::size_t{1});
        QVERIFY(logged(run, "deployment-failed"));
    }

    void cells_tell_each_step_of_the_second_deployment() {
        Scenario s = fleet(model::IN_PLACE);
        release(s).set_minimum_healthy_hosts(model::ALL_AT_A_TIME);
        add_hook(release(s), model::APPLICATION_STOP, 7);
        add_hook(release(s), model::VALIDATE_SERVICE, 5);
        s.app_version("v3", "0.010s");
        s.design().mutable_app_versions(2)->mutable_startup_time()->set_seconds(10);
        model::Deployment& second = *s.design().add_deployments();
        second = s.design().deployments(0);
        second.set_id("second");
        second.set_app_version("v3");
        second.mutable_at()->set_seconds(500);
        TestRun run(s);
        run.until(490);
        QCOMPARE(states(run, 800),
                 (std::vector<CellState>{CellState::InService, CellState::Draining, CellState::Stopping, CellState::Installing,
                                         CellState::Starting, CellState::Validating, CellState::InService}));
        QCOMPARE(run.when("deployment-succeeded").size(), std::size_t{2});
    }

    void cd_03_a_script_beyond_its_timeout_fails_its_instance() {
        Scenario s = fleet(model::IN_PLACE);
        add_hook(release(s), model::AFTER_INSTALL, 100).mutable_timeout()->set_seconds(40);
        TestRun run(s);
        run.until(500);
        QCOMPARE(events(run).size(), std::size_t{1});
        QCOMPARE(events(run)[0].time, 190.0);  // 20 to drain, 30 to install, 40.
        QCOMPARE(run.when("deployment-failed"), (Times{190}));
        QCOMPARE(now(run).serving, 3);
    }

    void a_script_that_fails_counts_as_its_configuration_says_data() {
        QTest::addColumn<int>("event");
        QTest::addColumn<int>("minimum");
        QTest::addColumn<int>("batches");
        for (int event = 0; event < model::LifecycleEvent_ARRAYSIZE; ++event) {
            if (event == model::APPLICATION_STOP) continue;
            const std::string name = model::LifecycleEvent_Name(static_cast<model::LifecycleEvent>(event));
            QTest::newRow((name + ", one at a time").c_str()) << event << int(model::ONE_AT_A_TIME) << 1;
            QTest::newRow((name + ", half at a time").c_str())
                << event << int(model::HALF_AT_A_TIME)
                << 1;  // cd_12: two of four have failed, and another one out of service would leave one.
        }
    }
    void a_script_that_fails_counts_as_its_configuration_says() {
        QFETCH(const int, event);
        QFETCH(const int, minimum);
        QFETCH(const int, batches);
        Scenario s = fleet(model::IN_PLACE);
        release(s).set_minimum_healthy_hosts(static_cast<model::MinimumHealthyHosts>(minimum));
        add_hook(release(s), static_cast<model::LifecycleEvent>(event), 5, true);
        TestRun run(s);
        run.until(900);
        QVERIFY(logged(run, "deployment-failed"));
        QCOMPARE(run.when("deployment-batch").size(), static_cast<std::size_t>(batches));
        QCOMPARE(now(run).all, 4);
        QCOMPARE(run.conservation(), std::string());
    }

    void cd_16_a_rollback_mends_what_a_script_left_half_done_data() {
        QTest::addColumn<int>("event");
        for (int event = 0; event < model::LifecycleEvent_ARRAYSIZE; ++event)
            if (event != model::APPLICATION_STOP)
                QTest::newRow(model::LifecycleEvent_Name(static_cast<model::LifecycleEvent>(event)).c_str()) << event;
    }
    void cd_16_a_rollback_mends_what_a_script_left_half_done() {
        QFETCH(const int, event);
        Scenario s = fleet(model::IN_PLACE);
        release(s).set_auto_rollback(true);
        add_hook(release(s), static_cast<model::LifecycleEvent>(event), 5, true);
        TestRun run(s);
        run.until(900);
        QVERIFY(logged(run, "deployment-rolled-back"));
        QCOMPARE(now(run).serving, 4);
        QCOMPARE(now(run).newer, 0);
        QVERIFY(run.observe("web").reasons.empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void a_version_that_fails_its_health_check_does_not_get_past_validation() {
        Scenario s = fleet(model::IN_PLACE);
        add_hook(release(s), model::VALIDATE_SERVICE, 5);
        s.design().mutable_app_versions(1)->set_fails_health_checks(true);
        TestRun run(s);
        run.until(500);
        QCOMPARE(run.when("deployment-failed"), (Times{165}));  // 20 to drain, 30 to install, 10 to start, 5.
        QCOMPARE(run.outcome("users", kernel::Outcome::Failed), std::uint64_t{0});
    }

    void cd_04_blue_green_installs_on_the_new_allows_them_and_then_blocks_the_old() {
        Scenario s = fleet(model::BLUE_GREEN);
        release(s).mutable_termination_wait()->set_seconds(100);
        add_all_hooks(s, 5);
        TestRun run(s);
        run.until(900);
        const std::vector<Event> all = events(run);
        for (const char* green : {"i-5", "i-8"})
            QCOMPARE(names(all, green),
                     std::string("BeforeInstall AfterInstall ApplicationStart ValidateService BeforeAllowTraffic AfterAllowTraffic"));
        for (const char* blue : {"i-1", "i-4"}) QCOMPARE(names(all, blue), std::string("BeforeBlockTraffic AfterBlockTraffic"));
        const double moved = run.when("traffic-rerouted")[0];
        for (const Event& each : all)
            QVERIFY((each.name == "BeforeBlockTraffic" || each.name == "AfterBlockTraffic") == (each.time > moved));
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).all, 4);
        QCOMPARE(now(run).newer, 4);
        QCOMPARE(run.outcome("users", kernel::Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void cd_05_a_script_that_fails_leaves_blue_green_with_the_old_data() {
        QTest::addColumn<int>("event");
        for (int event = 0; event < model::LifecycleEvent_ARRAYSIZE; ++event)
            if (event != model::APPLICATION_STOP)
                QTest::newRow(model::LifecycleEvent_Name(static_cast<model::LifecycleEvent>(event)).c_str()) << event;
    }
    void cd_05_a_script_that_fails_leaves_blue_green_with_the_old() {
        QFETCH(const int, event);
        Scenario s = fleet(model::BLUE_GREEN);
        add_hook(release(s), static_cast<model::LifecycleEvent>(event), 5, true);
        TestRun run(s);
        run.until(900);
        QVERIFY(logged(run, "deployment-failed"));
        QCOMPARE(now(run).all, 4);
        QCOMPARE(now(run).serving, 4);
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(run.outcome("users", kernel::Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void one_that_is_removed_at_any_time_leaves_a_fleet_that_serves_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<double>("at");
        for (double at = 102; at < 300; at += 9) {
            QTest::newRow(("in place, " + std::to_string(int(at))).c_str()) << int(model::IN_PLACE) << at;
            QTest::newRow(("blue/green, " + std::to_string(int(at))).c_str()) << int(model::BLUE_GREEN) << at;
        }
    }
    void one_that_is_removed_at_any_time_leaves_a_fleet_that_serves() {
        QFETCH(const int, policy);
        QFETCH(const double, at);
        Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        add_all_hooks(s, 5);
        TestRun run(s);
        run.until(at);
        s.design().clear_deployments();
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(at + 300);
        QCOMPARE(now(run).all, 4);
        QCOMPARE(now(run).serving, 4);
        const double before = run.metric("alb", "HealthyHostCount");
        QCOMPARE(before, 4.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_pipeline_starts_it_and_waits_for_its_end_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<bool>("fails");
        for (const bool fails : {false, true}) {
            const std::string how = fails ? ", fails" : ", succeeds";
            QTest::newRow(("in place" + how).c_str()) << int(model::IN_PLACE) << fails;
            QTest::newRow(("blue/green" + how).c_str()) << int(model::BLUE_GREEN) << fails;
        }
    }
    void a_pipeline_starts_it_and_waits_for_its_end() {
        QFETCH(const int, policy);
        QFETCH(const bool, fails);
        Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        release(s).mutable_termination_wait()->set_seconds(30);
        add_hook(release(s), model::VALIDATE_SERVICE, 5, fails);
        model::Pipeline& pipeline = *s.design().add_pipelines();
        pipeline.set_id("delivery");
        pipeline.mutable_at()->set_seconds(40);
        model::PipelineStage& stage = *pipeline.add_stages();
        stage.set_action(model::CODE_DEPLOY);
        stage.set_deployment("release");
        TestRun run(s);
        run.until(900);
        QCOMPARE(run.when("deployment-started"), (Times{40}));
        QCOMPARE(run.when("pipeline-succeeded"), run.when("deployment-succeeded"));
        QCOMPARE(run.when("pipeline-failed"), run.when("deployment-failed"));
        QCOMPARE(run.when("pipeline-failed").size(), std::size_t{fails});
    }

    void a_past_that_is_sought_comes_out_the_same_data() {
        QTest::addColumn<int>("policy");
        QTest::newRow("in place") << int(model::IN_PLACE);
        QTest::newRow("blue/green") << int(model::BLUE_GREEN);
    }
    void a_past_that_is_sought_comes_out_the_same() {
        QFETCH(const int, policy);
        Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        add_all_hooks(s, 5);
        TestRun straight(s);
        straight.until(600);
        TestRun run(s);
        for (double at = 103; at < 300; at += 13) {
            run.until(at);
            run.simulation().keep(~std::size_t{0});
        }
        run.until(600);
        for (double at = 290; at > 100; at -= 31) {
            run.simulation().seek(from_seconds(at));
            run.simulation().seek(600 * kSecond);
            QCOMPARE(run.results(), straight.results());
        }
    }
};

QTEST_GUILESS_MAIN(LifecycleTest)
#include "lifecycle_test.moc"
