#include "engine/services/auto_scaling_group/deployment.h"

#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using services::CellState;
using services::asg::DeploymentPlan;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;

/// Six instances behind a load balancer that checks every 10 s, two checks each way; installation takes 30 s, the new app starts in 10 s.
Scenario fleet(model::DeploymentPolicy policy, std::string_view rate = "rate=60") {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("v1", "0.010s").app_version("v2", "0.010s");
    for (model::AppVersion& each : *s.design().mutable_app_versions()) each.mutable_startup_time()->set_seconds(10);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb",
          {"added_latency=0s", "health_check_phase=0.5", "health_check_interval_seconds=10", "health_check_timeout_seconds=5",
           "healthy_threshold_count=2", "unhealthy_threshold_count=2", "deregistration_delay_timeout_seconds=20"});
    s.add("auto_scaling_group", "web", {"min_size=1", "max_size=12", "desired_capacity=6", "boot_time=50s", "app_version=v1"});
    s.connect("users", "alb").connect("alb", "web");
    model::Deployment& deployment = *s.design().add_deployments();
    model::fill_initial(&deployment, services::catalog().facts, model::TODAY);
    deployment.set_id("release");
    deployment.set_target("web");
    deployment.set_app_version("v2");
    deployment.set_policy(policy);
    if (policy == model::BLUE_GREEN) deployment.set_minimum_healthy_hosts(model::ALL_AT_A_TIME);
    deployment.mutable_at()->set_seconds(100);
    deployment.set_health_reporting(model::BASIC);
    deployment.set_batch_size_type(model::FIXED);
    deployment.set_batch_size(2);
    return s;
}

model::Deployment& deployment(Scenario& s) { return *s.design().mutable_deployments(0); }

/// A build that comes up and answers every health check with a 500.
Scenario bad(model::DeploymentPolicy policy) {
    Scenario s = fleet(policy);
    s.design().mutable_app_versions(1)->set_fails_health_checks(true);
    return s;
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

/// The least number of instances in service while it runs until `end`, looked at each second.
int least_serving(TestRun& run, double end) {
    int least = 1000;
    for (double at = to_seconds(run.kernel().now()); at <= end; at += 1) {
        run.until(at);
        least = std::min(least, now(run).serving);
    }
    return least;
}

double failed(TestRun& run) {
    double all = 0;
    for (int outcome = 1; outcome < kernel::kOutcomes; ++outcome)
        all += static_cast<double>(run.outcome("users", static_cast<kernel::Outcome>(outcome)));
    return all;
}

bool logged(TestRun& run, const char* what) { return !run.when(what).empty(); }

}  // namespace

class DeploymentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eb_01_a_new_deployment_is_all_at_once_and_its_batches_are_30_percent() {
        model::Deployment made;
        model::fill_initial(&made, services::catalog().facts, model::TODAY);
        QCOMPARE(made.policy(), model::ALL_AT_ONCE);
        QCOMPARE(made.batch_size_type(), model::PERCENTAGE);
        QCOMPARE(made.batch_size(), 30.0);
        // Untouched it takes all out of service; with batches chosen it takes a third of six.
        for (const bool rolling : {false, true}) {
            Scenario s = fleet(rolling ? model::ROLLING : made.policy());
            deployment(s).set_batch_size_type(made.batch_size_type());
            deployment(s).set_batch_size(made.batch_size());
            TestRun run(s);
            QCOMPARE(least_serving(run, 130), rolling ? 4 : 0);
        }
    }

    void eb_04_all_at_once_takes_every_instance_out_of_service() {
        TestRun run(fleet(model::ALL_AT_ONCE));
        QCOMPARE(least_serving(run, 130), 0);
        run.until(300);
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(run.when("deployment-started"), (Times{100}));
        QVERIFY(logged(run, "deployment-succeeded"));
        QVERIFY(failed(run) > 60 * 35 && failed(run) < 60 * 70);  // 40 s until the app is up, and the checks that fail and pass.
        QCOMPARE(run.conservation(), std::string());
    }

    void eb_04_a_load_balancer_may_not_notice_at_all() {
        Scenario s = fleet(model::ALL_AT_ONCE);
        s.set("alb.unhealthy_threshold_count=10");
        TestRun run(s);
        run.until(300);
        QVERIFY(run.when("target-unhealthy").empty());
        QCOMPARE(run.when("deployment-succeeded"), (Times{140}));  // Installed in 30 s, started in 10.
        QVERIFY(std::abs(failed(run) - 60 * 40) < 60);
    }

    void eb_02_eb_05_all_at_once_leaves_nothing_well_behind() {
        TestRun run(bad(model::ALL_AT_ONCE));
        run.until(1200);
        QCOMPARE(run.when("deployment-failed"), (Times{940}));  // EB-02: 840 s after 100.
        QCOMPARE(now(run).newer, 6);
        QVERIFY(!logged(run, "deployment-succeeded"));
    }

    void what_runs_beyond_the_desired_instances_is_what_a_deployment_costs_data() {
        QTest::addColumn<model::DeploymentPolicy>("policy");
        QTest::addColumn<bool>("extra");
        QTest::newRow("rolling") << model::ROLLING << false;
        QTest::newRow("with an additional batch") << model::ROLLING_WITH_ADDITIONAL_BATCH << true;
        QTest::newRow("immutable") << model::IMMUTABLE << true;
        QTest::newRow("blue/green") << model::BLUE_GREEN << true;
    }
    void what_runs_beyond_the_desired_instances_is_what_a_deployment_costs() {
        QFETCH(model::DeploymentPolicy, policy);
        QFETCH(bool, extra);
        Scenario s = fleet(policy);
        s.set("web.instance_type=m5.large").set("web.volume_type=INSTANCE_VOLUME_GP3").set("web.volume_size=100");
        deployment(s).mutable_termination_wait()->set_seconds(300);
        TestRun run(s);
        double running = 0, there = 0;
        for (int at = 100; !logged(run, "deployment-succeeded"); ++at) {
            run.until(at);
            for (const services::CellReading& cell : run.observe("web").cells) {
                running += cell.state != CellState::Empty && cell.state != CellState::Pending;
                there += cell.state != CellState::Empty;
            }
            running -= 6;
            there -= 6;
            QVERIFY(at < 3000);
        }
        const double hours = run.number("web", "deploymentInstanceHours"), usd = run.number("web", "deploymentUsd");
        QCOMPARE(hours > 0, extra);
        QVERIFY2(std::abs(hours - running / 3600) < 0.012, qPrintable(QStringLiteral("%1 %2").arg(hours).arg(running / 3600)));
        // An m5.large is $0.096 an hour, a GiB of gp3 $0.08 a month of 730 hours: what an instance has of it, 100.
        const double expected = hours * 0.096 + std::max(0., there) / 3600 * 100 * 0.08 / 730;
        QVERIFY2(std::abs(usd - expected) < 0.0005, qPrintable(QStringLiteral("%1 %2").arg(usd).arg(expected)));
        QCOMPARE(run.log().back().text.english().find("beyond the desired capacity") != std::string::npos, extra);
    }

    void instances_that_are_replaced_lose_their_credits() {
        for (const bool replaces : {false, true}) {
            Scenario s = fleet(replaces ? model::IMMUTABLE : model::ROLLING);
            s.set("web.instance_type=t3.micro").set("web.initial_cpu_credits=100");
            TestRun run(s);
            for (int at = 100; !logged(run, "deployment-succeeded"); ++at) run.until(at);
            const double lost = run.number("web", "deploymentCreditsLost");
            QVERIFY2(replaces ? lost > 95 && lost < 101 : lost < 1, qPrintable(QString::number(lost)));
        }
    }

    void what_a_deployment_leaves_of_the_burst_balance_data() {
        QTest::addColumn<model::DeploymentPolicy>("policy");
        QTest::newRow("rolling") << model::ROLLING;
        QTest::newRow("immutable") << model::IMMUTABLE;
    }
    void what_a_deployment_leaves_of_the_burst_balance() {
        QFETCH(const model::DeploymentPolicy, policy);
        // Of 5,400,000 credits a gp2 volume of 100 GiB earns 300 a second and spends one for each I/O: 120 for each of 10 requests a second.
        constexpr double kASecond = (10 * 120 - 100 * 3) / 5'400'000.;
        Scenario s = fleet(policy);
        s.set("web.volume_type=INSTANCE_VOLUME_GP2").set("web.volume_size=100").set("web.read_ios=120");
        deployment(s).mutable_at()->set_seconds(1000);
        TestRun run(s);
        for (int at = 1000; !logged(run, "deployment-succeeded"); ++at) {
            run.until(at);
            QVERIFY(at < 3000);
        }
        const double took = run.number("web", "deploymentSeconds"), lost = run.number("web", "deploymentBurstLost");
        const double before = 1 - 1000 * kASecond, after = before - lost;
        QVERIFY(took > 100);
        if (policy == model::ROLLING)  // The volumes stay, and are spent as before.
            QVERIFY2(std::abs(lost - took * kASecond) < 0.0005, qPrintable(QString::number(lost)));
        else  // New ones begin full, and served for a part of the time.
            QVERIFY2(after < 1 && after > 1 - took * kASecond, qPrintable(QString::number(after)));
        QVERIFY2(run.log().back().text.english().find("burst balance of a volume 83 % before and ") != std::string::npos,
                 run.log().back().text.english().c_str());
    }

    void eb_06_rolling_takes_a_batch_out_at_a_time_and_loses_nothing() {
        TestRun run(fleet(model::ROLLING));
        QCOMPARE(least_serving(run, 700), 4);
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(run.when("deployment-batch").size(), std::size_t{3});  // EB-07: ceil(6 / 2).
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(failed(run), 0.0);
        // A batch drains for 20 s, is installed in 30, starts in 10, and passes two checks within 20.
        const Times batches = run.when("deployment-batch");
        QVERIFY(batches[1] - batches[0] > 60 && batches[1] - batches[0] < 85);
    }

    void eb_07_batches_are_as_many_as_it_takes_data() {
        QTest::addColumn<bool>("percent");
        QTest::addColumn<double>("size");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("batch");
        QTest::newRow("two of six") << false << 2.0 << 6 << 2;
        QTest::newRow("more than there are") << false << 9.0 << 6 << 6;
        QTest::newRow("30 % of 6") << true << 30.0 << 6 << 2;
        QTest::newRow("30 % of 10") << true << 30.0 << 10 << 3;
        QTest::newRow("1 % of 6") << true << 1.0 << 6 << 1;
    }
    void eb_07_batches_are_as_many_as_it_takes() {
        QFETCH(const bool, percent);
        QFETCH(const double, size);
        QFETCH(const int, total);
        QFETCH(const int, batch);
        DeploymentPlan plan;
        plan.policy = model::ROLLING;
        plan.percentage = percent;
        plan.batch_size = size;
        QCOMPARE(plan.batch_of(static_cast<std::uint32_t>(total)), static_cast<std::uint32_t>(batch));
    }

    void eb_08_rolling_stops_at_a_bad_batch_and_leaves_a_mixed_fleet() {
        TestRun run(bad(model::ROLLING));
        run.until(1500);
        QCOMPARE(run.when("deployment-failed"), (Times{940}));
        QCOMPARE(run.when("deployment-batch").size(), std::size_t{1});
        QCOMPARE(now(run).newer, 2);
        QCOMPARE(now(run).all, 6);
    }

    void eb_03_enhanced_health_wants_twelve_good_checks_of_each_instance() {
        Scenario s = fleet(model::ROLLING);
        deployment(s).set_health_reporting(model::ENHANCED);
        TestRun good(s);
        good.until(1200);
        // Drained at 120, installed at 150, started at 160, and healthy to its load balancer from 165: 170, 180, ... 280.
        const Times batches = good.when("deployment-batch");
        QVERIFY(batches[1] >= 280 && batches[1] <= 281);
        s.design().mutable_app_versions(1)->set_error_rate(0.2);
        TestRun run(s);
        run.until(1200);
        QCOMPARE(run.when("deployment-failed"), (Times{940}));  // EB-02: 840 s after 100.
        QVERIFY(logged(run, "deployment-unhealthy"));
        QCOMPARE(now(run).newer, 2);
        deployment(s).set_most_errors(30);
        TestRun lenient(s);
        lenient.until(1200);
        QVERIFY(logged(lenient, "deployment-succeeded"));
    }

    void eb_03_a_failed_check_begins_the_count_anew() {
        Scenario s = fleet(model::ROLLING);
        deployment(s).set_health_reporting(model::ENHANCED);
        TestRun run(s);
        run.until(201).fault("neph:app-fails-fast", "web", 8, 0).until(1200);
        // It fails the check at 210: 220, 230, ... 330 are twelve.
        const Times batches = run.when("deployment-batch");
        QVERIFY(batches[1] >= 330 && batches[1] <= 331);
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).newer, 6);
    }

    void eb_22_an_environment_is_as_well_as_its_instances_let_it_data() {
        QTest::addColumn<QList<int>>("bad");  ///< instances that answer errors from 52 s on
        QTest::addColumn<double>("error_rate");
        QTest::addColumn<double>("most_errors");
        QTest::addColumn<int>("least");
        QTest::addColumn<double>("deployed_at");
        QTest::addColumn<double>("health");
        const QList<int> none, all{0, 1, 2, 3, 4, 5};
        QTest::newRow("Ok") << none << 0.0 << 5.0 << 1 << 5000.0 << 0.0;
        QTest::newRow("Info: a deployment") << none << 0.0 << 5.0 << 1 << 60.0 << 1.0;
        QTest::newRow("Info: nothing is lowered meanwhile") << QList<int>{3, 4} << 0.0 << 5.0 << 1 << 60.0 << 1.0;
        QTest::newRow("Warning: one is Severe") << QList<int>{2} << 0.0 << 5.0 << 1 << 5000.0 << 15.0;
        QTest::newRow("Warning: a moderate share of errors") << none << 0.2 << 5.0 << 1 << 5000.0 << 15.0;
        QTest::newRow("Ok: it takes as many errors") << none << 0.2 << 100.0 << 1 << 5000.0 << 0.0;
        QTest::newRow("Degraded: below the minimum") << none << 0.0 << 5.0 << 7 << 5000.0 << 20.0;
        QTest::newRow("Severe: all are") << all << 0.0 << 5.0 << 1 << 5000.0 << 25.0;
    }
    void eb_22_an_environment_is_as_well_as_its_instances_let_it() {
        QFETCH(const QList<int>, bad);
        QFETCH(const double, error_rate);
        QFETCH(const double, most_errors);
        QFETCH(const int, least);
        QFETCH(const double, deployed_at);
        QFETCH(const double, health);
        Scenario s = fleet(model::ROLLING);
        deployment(s).set_health_reporting(model::ENHANCED);
        deployment(s).set_most_errors(most_errors);
        *deployment(s).mutable_at() = model::to_duration(deployed_at);
        s.design().mutable_app_versions(0)->set_error_rate(error_rate);
        if (least > 6) s.set("web.min_size=7").set("web.desired_capacity=7");
        TestRun run(s);
        run.until(52);
        for (const int place : bad) run.fault("neph:instance-unhealthy", "web", 5000, place);
        run.until(91);
        if (least > 6) run.fault("aws:ec2:terminate-instances", "web", 0, 0);
        run.until(101);
        QCOMPARE(run.metric("web", "EnvironmentHealth"), health);
        QCOMPARE(logged(run, "environment-health"), health > 0);
    }

    void eb_22_it_takes_three_failed_checks_in_a_minute_data() {
        QTest::addColumn<double>("lasts");
        QTest::addColumn<bool>("lowered");
        QTest::newRow("at 60 and 70 s") << 15.0 << false;
        QTest::newRow("at 60, 70 and 80 s") << 25.0 << true;
    }
    void eb_22_it_takes_three_failed_checks_in_a_minute() {
        QFETCH(const double, lasts);
        QFETCH(const bool, lowered);
        Scenario s = fleet(model::ROLLING);
        deployment(s).set_health_reporting(model::ENHANCED);
        deployment(s).mutable_at()->set_seconds(5000);
        TestRun run(s);
        run.until(52).fault("neph:app-fails-fast", "web", lasts, 0);
        for (double at = 55; at <= 135; at += 10) {
            run.until(at);
            QCOMPARE(run.metric("web", "EnvironmentHealth"), lowered && at > 80 && at < 120 ? 15.0 : 0.0);
            const auto reasons = run.observe("web").reasons;
            const auto told = std::count_if(reasons.begin(), reasons.end(), [](const auto& each) { return each.fact == "EB-22"; });
            QCOMPARE(told, lowered && at > 80 && at < 120 ? 1 : 0);
        }
    }

    void eb_22_what_a_stopped_deployment_has_reached_has_the_wrong_version() {
        Scenario s = fleet(model::ROLLING);
        deployment(s).set_health_reporting(model::ENHANCED);
        deployment(s).set_alarm("busy");
        model::Alarm& alarm = *s.design().add_alarms();
        model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
        alarm.set_id("busy");
        alarm.set_component("alb");
        alarm.set_metric("RequestCount");
        alarm.set_statistic(model::SUM);
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(1);
        TestRun run(s);
        run.until(300);
        QVERIFY(logged(run, "deployment-failed"));
        QCOMPARE(now(run).newer, 2);
        QCOMPARE(now(run).serving, 6);
        QCOMPARE(run.metric("web", "EnvironmentHealth"), 15.0);
    }

    void eb_10_an_additional_batch_keeps_the_capacity() {
        TestRun run(fleet(model::ROLLING_WITH_ADDITIONAL_BATCH));
        QCOMPARE(least_serving(run, 600), 6);
        QCOMPARE(failed(run), 0.0);
        run.until(900);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(now(run).newer, 6);
        QVERIFY(logged(run, "deployment-succeeded"));
    }

    void eb_11_a_bad_additional_batch_is_terminated() {
        TestRun run(bad(model::ROLLING_WITH_ADDITIONAL_BATCH));
        run.until(1500);
        QCOMPARE(run.when("deployment-failed"), (Times{940}));
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(now(run).all, 6);
    }

    void eb_12_immutable_tries_one_new_instance_then_all_then_ends_the_old() {
        TestRun run(fleet(model::IMMUTABLE));
        run.until(155);
        QCOMPARE(now(run).all, 7);
        int most = 0;
        for (int at = 156; at < 500; ++at) {
            run.until(at);
            most = std::max(most, now(run).all);
        }
        QCOMPARE(most, 12);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(run.when("deployment-batch").size(), std::size_t{2});
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void eb_13_immutable_ends_the_new_instance_when_it_fails() {
        TestRun run(bad(model::IMMUTABLE));
        run.until(961);
        QCOMPARE(run.when("deployment-failed"), (Times{940}));
        QCOMPARE(now(run).all, 6);  // It has drained for 20 s.
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(now(run).serving, 6);
        QCOMPARE(failed(run), 0.0);
        for (const run::LogEntry& each : run.log())
            if (each.what == "deployment-failed") QVERIFY(each.level == run::LogEntry::Level::Warning);  // Nothing is wrong afterwards.
    }

    void eb_14_traffic_splitting_gives_the_new_version_its_share() {
        Scenario s = fleet(model::TRAFFIC_SPLITTING, "rate=1000");
        deployment(s).set_health_reporting(model::ENHANCED);
        deployment(s).set_most_errors(100);
        s.design().mutable_app_versions(1)->set_error_rate(1);  // So that its share can be counted.
        TestRun run(s);
        for (double at = 101; !logged(run, "traffic-split"); at += 1) run.until(at);
        const double begin = run.when("traffic-split")[0], before = failed(run);
        run.until(begin + 200);
        const double share = (failed(run) - before) / (1000 * 200);
        QVERIFY2(std::abs(share - 0.1) < 0.002, qPrintable(QString::number(share)));  // 200,000 draws: 3 standard deviations.
        run.until(begin + 302);
        QVERIFY(logged(run, "deployment-succeeded"));
        run.until(begin + 400);
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(now(run).all, 6);
    }

    void eb_15_traffic_splitting_takes_errors_back() {
        Scenario s = fleet(model::TRAFFIC_SPLITTING, "rate=200");
        deployment(s).set_health_reporting(model::ENHANCED);
        s.design().mutable_app_versions(1)->set_error_rate(0.5);
        TestRun run(s);
        run.until(1000);
        QVERIFY(logged(run, "deployment-failed"));
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(now(run).serving, 6);
        const double before = failed(run);
        run.until(1100);
        QCOMPARE(failed(run), before);
    }

    void cd_09_cd_10_cd_11_a_deployment_succeeds_as_documented_data() {
        QTest::addColumn<int>("minimum");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("done");
        QTest::addColumn<bool>("goes_on");
        const int one = model::ONE_AT_A_TIME, half = model::HALF_AT_A_TIME, all = model::ALL_AT_A_TIME;
        QTest::newRow("one: none failed") << one << 0 << 5 << true;
        QTest::newRow("one: the fifth failed") << one << 1 << 5 << false;
        QTest::newRow("one: the last failed") << one << 1 << 9 << true;
        QTest::newRow("one: two failed") << one << 2 << 9 << false;
        QTest::newRow("half: three of nine failed") << half << 3 << 8 << true;
        QTest::newRow("half: four of nine failed, and one would be out of service") << half << 4 << 8 << false;
        QTest::newRow("half: four of nine failed, and it is over") << half << 4 << 9 << true;
        QTest::newRow("half: five of nine failed") << half << 5 << 8 << false;
        QTest::newRow("all: one is well") << all << 8 << 9 << true;
        QTest::newRow("all: none is") << all << 9 << 9 << false;
    }
    void cd_09_cd_10_cd_11_a_deployment_succeeds_as_documented() {
        QFETCH(const int, minimum);
        QFETCH(const int, failed);
        QFETCH(const int, done);
        QFETCH(const bool, goes_on);
        DeploymentPlan plan;
        plan.policy = model::IN_PLACE;
        plan.minimum = static_cast<model::MinimumHealthyHosts>(minimum);
        QCOMPARE(plan.tolerates(static_cast<std::uint32_t>(failed), static_cast<std::uint32_t>(done), 9), goes_on);
        const std::uint32_t sizes[] = {1, 4, 9};
        QCOMPARE(plan.batch_of(9), sizes[minimum]);
    }

    void cd_09_cd_10_cd_11_cd_12_single_instances_that_fail_count_as_the_configuration_says_data() {
        QTest::addColumn<int>("minimum");
        QTest::addColumn<QList<int>>("bad");  ///< of the six, by place
        QTest::addColumn<int>("batches");
        QTest::addColumn<int>("reached");
        QTest::addColumn<bool>("succeeds");
        const int one = model::ONE_AT_A_TIME, half = model::HALF_AT_A_TIME, all = model::ALL_AT_A_TIME, hosts = model::HOST_COUNT;
        QTest::newRow("one: the last") << one << QList<int>{5} << 6 << 6 << true;
        QTest::newRow("one: the last but one") << one << QList<int>{4} << 5 << 5 << false;
        QTest::newRow("one: the second") << one << QList<int>{1} << 2 << 2 << false;
        QTest::newRow("half: one of the first three; then two and one at a time") << half << QList<int>{1} << 3 << 6 << true;
        QTest::newRow("half: half of them, the last one too") << half << QList<int>{1, 4, 5} << 3 << 6 << true;
        QTest::newRow("half: half of them, and others are still to come") << half << QList<int>{0, 1, 3} << 2 << 4 << false;
        QTest::newRow("half: the first three") << half << QList<int>{0, 1, 2} << 1 << 3 << false;
        QTest::newRow("all: five of six") << all << QList<int>{0, 1, 2, 3, 5} << 1 << 6 << true;
        QTest::newRow("all: six of six") << all << QList<int>{0, 1, 2, 3, 4, 5} << 1 << 6 << false;
        QTest::newRow("4 hosts: one; then one at a time") << hosts << QList<int>{0} << 5 << 6 << true;
        QTest::newRow("4 hosts: one, and the last") << hosts << QList<int>{0, 5} << 5 << 6 << true;
        QTest::newRow("4 hosts: two, and others are still to come") << hosts << QList<int>{0, 2} << 2 << 3 << false;
    }
    void cd_09_cd_10_cd_11_cd_12_single_instances_that_fail_count_as_the_configuration_says() {
        QFETCH(const int, minimum);
        QFETCH(const QList<int>, bad);
        QFETCH(const int, batches);
        QFETCH(const int, reached);
        QFETCH(const bool, succeeds);
        Scenario s = fleet(model::IN_PLACE);
        deployment(s).set_minimum_healthy_hosts(static_cast<model::MinimumHealthyHosts>(minimum));
        deployment(s).set_minimum_healthy_value(4);
        deployment(s).mutable_command_timeout()->set_seconds(120);
        TestRun run(s);
        run.until(90);
        for (const int place : bad) run.fault("neph:instance-unhealthy", "web", 5000, place);
        run.until(1500);
        QCOMPARE(logged(run, "deployment-succeeded"), succeeds);
        QCOMPARE(logged(run, "deployment-failed"), !succeeds);
        QCOMPARE(run.when("deployment-batch").size(), static_cast<std::size_t>(batches));
        QCOMPARE(now(run).newer, reached);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(now(run).serving, 6 - static_cast<int>(bad.size()));
    }

    void cd_12_the_next_one_begins_as_soon_as_one_is_through() {
        Scenario s = fleet(model::IN_PLACE);
        deployment(s).set_minimum_healthy_hosts(model::HALF_AT_A_TIME);
        TestRun run(s);
        run.until(90).fault("neph:instance-unhealthy", "web", 210, 0);
        QCOMPARE(least_serving(run, 400), 3);
        // Drained after 20 s, installed after 50, started after 60, healthy after 65; the first instance only when its fault is over at 300,
        // and two checks have passed. Until then two at a time go on beside it.
        const Times batches = run.when("deployment-batch"), end = run.when("deployment-succeeded");
        QCOMPARE(batches.size(), std::size_t{3});
        QVERIFY(batches[1] >= 165 && batches[1] <= 166);
        QVERIFY(batches[2] - batches[1] >= 65 && batches[2] - batches[1] <= 66);
        QCOMPARE(end.size(), std::size_t{1});
        QVERIFY(end[0] > 300 && end[0] < 322);
        QCOMPARE(now(run).newer, 6);
    }

    void cd_12_a_custom_configuration_keeps_its_minimum_healthy_data() {
        QTest::addColumn<int>("minimum");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("most_failed");  ///< with which it goes on
        QTest::addColumn<int>("failed_at_the_end");
        const int hosts = model::HOST_COUNT, percent = model::FLEET_PERCENT;
        // The first three are examples of AWS's.
        QTest::newRow("6 of 9 hosts") << hosts << 6.0 << 9 << 3 << 2 << 3;
        QTest::newRow("40 % of 9") << percent << 40.0 << 9 << 5 << 4 << 5;
        QTest::newRow("85 % of 10: one failure is too many") << percent << 85.0 << 10 << 1 << 0 << 1;
        QTest::newRow("99 % of 9") << percent << 99.0 << 9 << 1 << 0 << 0;
        QTest::newRow("no host of 4: one must succeed") << hosts << 0.0 << 4 << 4 << 3 << 3;
        QTest::newRow("8 of 10 hosts") << hosts << 8.0 << 10 << 2 << 1 << 2;
    }
    void cd_12_a_custom_configuration_keeps_its_minimum_healthy() {
        QFETCH(const int, minimum);
        QFETCH(const double, value);
        QFETCH(const int, total);
        QFETCH(const int, batch);
        QFETCH(const int, most_failed);
        QFETCH(const int, failed_at_the_end);
        DeploymentPlan plan;
        plan.policy = model::IN_PLACE;
        plan.minimum = static_cast<model::MinimumHealthyHosts>(minimum);
        plan.minimum_value = value;
        const auto count = static_cast<std::uint32_t>(total);
        QCOMPARE(plan.batch_of(count), static_cast<std::uint32_t>(batch));
        const auto goes_on = [&](int failed, std::uint32_t done) {
            return plan.tolerates(static_cast<std::uint32_t>(failed), done, count);
        };
        QVERIFY(goes_on(most_failed, count - 1));
        QVERIFY(!goes_on(most_failed + 1, count - 1));
        QVERIFY(goes_on(failed_at_the_end, count));
        QVERIFY(!goes_on(failed_at_the_end + 1, count));
    }

    void cd_12_what_has_failed_makes_the_next_batch_smaller() {
        DeploymentPlan plan;
        plan.policy = model::IN_PLACE;
        plan.minimum = model::HALF_AT_A_TIME;
        QCOMPARE(plan.batch_of(9, 0), 4u);
        QCOMPARE(plan.batch_of(9, 2), 2u);
        QCOMPARE(plan.batch_of(9, 3), 1u);
    }

    void a_minimum_that_leaves_no_instance_to_deploy_to_is_refused() {
        Scenario s = fleet(model::IN_PLACE);
        deployment(s).set_minimum_healthy_hosts(model::HOST_COUNT);
        deployment(s).set_minimum_healthy_value(6);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("deployment-refused"), (Times{100}));
        QVERIFY(!logged(run, "deployment-started"));
        QCOMPARE(now(run).serving, 6);
    }

    void a_custom_minimum_keeps_so_many_in_service() {
        Scenario s = fleet(model::IN_PLACE);
        deployment(s).set_minimum_healthy_hosts(model::FLEET_PERCENT);
        deployment(s).set_minimum_healthy_value(60);  // 3.6 of 6: 4.
        TestRun run(s);
        QCOMPARE(least_serving(run, 800), 4);
        QCOMPARE(run.when("deployment-batch").size(), std::size_t{3});
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(failed(run), 0.0);
    }

    void cd_01_in_place_brings_one_at_a_time() {
        TestRun run(fleet(model::IN_PLACE));
        QCOMPARE(least_serving(run, 800), 5);
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(run.when("deployment-batch").size(), std::size_t{6});
        QCOMPARE(failed(run), 0.0);
    }

    void cd_12_in_place_stops_at_the_first_bad_instance() {
        TestRun run(bad(model::IN_PLACE));
        run.until(600);
        QCOMPARE(run.when("deployment-batch").size(), std::size_t{1});
        QVERIFY(logged(run, "deployment-failed"));
        QCOMPARE(now(run).newer, 1);
    }

    void cd_16_a_rollback_deploys_the_last_version_again() {
        Scenario s = bad(model::IN_PLACE);
        deployment(s).set_auto_rollback(true);
        TestRun run(s);
        run.until(900);
        QVERIFY(logged(run, "deployment-rolled-back"));
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(now(run).serving, 6);
        QCOMPARE(run.number("web", "deploymentsRolledBack"), 1.0);
        QCOMPARE(failed(run), 0.0);
    }

    void cd_04_cd_06_blue_green_moves_all_traffic_and_keeps_the_old_for_a_while() {
        Scenario s = fleet(model::BLUE_GREEN);
        deployment(s).mutable_termination_wait()->set_seconds(200);
        s.design().mutable_app_versions(1)->set_error_rate(1);  // So that what the new version gets can be counted.
        TestRun run(s);
        double before = 0;
        for (int at = 100; !logged(run, "traffic-rerouted"); ++at) {
            before = failed(run);
            run.until(at);
            QVERIFY(at < 400);
        }
        QCOMPARE(before, 0.0);
        QCOMPARE(now(run).all, 12);
        QCOMPARE(now(run).newer, 6);
        const double moved = run.when("traffic-rerouted")[0], first = failed(run), since = to_seconds(run.kernel().now());
        run.until(moved + 198);
        QCOMPARE(now(run).all, 12);
        run.until(moved + 202);
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).all, 6);
        QVERIFY(std::abs(failed(run) - first - 60 * (moved + 202 - since)) <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void blue_green_gives_traffic_to_as_many_at_a_time_as_its_configuration_says_data() {
        QTest::addColumn<int>("minimum");
        QTest::addColumn<int>("at_a_time");
        QTest::newRow("one") << int(model::ONE_AT_A_TIME) << 1;
        QTest::newRow("half") << int(model::HALF_AT_A_TIME) << 3;
        QTest::newRow("all") << int(model::ALL_AT_A_TIME) << 6;
    }
    void blue_green_gives_traffic_to_as_many_at_a_time_as_its_configuration_says() {
        QFETCH(const int, minimum);
        QFETCH(const int, at_a_time);
        Scenario s = fleet(model::BLUE_GREEN);
        deployment(s).set_minimum_healthy_hosts(static_cast<model::MinimumHealthyHosts>(minimum));
        deployment(s).mutable_termination_wait()->set_seconds(10);
        TestRun run(s);
        double released = 0;
        int most = 0;
        for (double at = 1; at < 700; at += 1) {
            run.until(at);
            const double present = run.metric("web", "InServiceNewVersion");
            most = std::max(most, static_cast<int>(present - released));
            released = present;
        }
        QCOMPARE(most, at_a_time);
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(failed(run), 0.0);
    }

    void what_a_deployment_took_is_kept() {
        Scenario s = bad(model::IN_PLACE);
        deployment(s).set_auto_rollback(true);
        TestRun run(s);
        run.until(900);
        const auto all = run.observe("web").deployments;
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].id, std::string("release"));
        QVERIFY(all[0].record.result == services::DeploymentResult::RolledBack);
        QVERIFY(!all[0].record.alarmed);
        QCOMPARE(to_seconds(all[0].record.began), 100.0);
        QCOMPARE(to_seconds(all[0].record.ended), run.when("deployment-rolled-back")[0]);
        QCOMPARE(to_seconds(all[0].record.rolling_back), run.when("deployment-rolled-back")[0] - run.when("deployment-failed")[0]);
        QCOMPARE(static_cast<double>(all[0].record.failed), failed(run));
    }

    void cd_16_an_alarm_that_is_in_alarm_already_stops_a_deployment() {
        Scenario s = fleet(model::IN_PLACE);
        deployment(s).set_alarm("busy");
        model::Alarm& alarm = *s.design().add_alarms();
        model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
        alarm.set_id("busy");
        alarm.set_component("alb");
        alarm.set_metric("RequestCount");
        alarm.set_statistic(model::SUM);
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(1);
        TestRun run(s);
        run.until(900);
        QCOMPARE(run.when("alarm"), (Times{60}));
        QVERIFY(logged(run, "deployment-failed"));
        QVERIFY(run.when("deployment-failed")[0] <= 122);
        QVERIFY(run.observe("web").deployments[0].record.alarmed);
    }

    void cd_05_an_alarm_takes_blue_green_back_while_the_old_are_there() {
        Scenario s = fleet(model::BLUE_GREEN, "rate=100");
        s.design().mutable_app_versions(1)->set_error_rate(0.5);
        deployment(s).set_auto_rollback(true);
        deployment(s).set_alarm("errors");
        model::Alarm& alarm = *s.design().add_alarms();
        model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
        alarm.set_id("errors");
        alarm.set_component("alb");
        alarm.set_metric("HTTPCode_Target_5XX_Count");
        alarm.set_statistic(model::SUM);
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(100);
        TestRun run(s);
        run.until(1000);
        QVERIFY(logged(run, "deployment-failed"));
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(now(run).serving, 6);
        const double before = failed(run);
        // Half of 100 a second, until the minute is over, the alarm has it, and the old instances have passed their checks.
        const double served = run.when("deployment-rolled-back")[0] - run.when("traffic-rerouted")[0];
        QVERIFY2(std::abs(before - 50 * served) < 0.1 * 50 * served, qPrintable(QStringLiteral("%1 in %2 s").arg(before).arg(served)));
        run.until(1100);
        QCOMPARE(failed(run), before);
    }

    void going_back_from_a_good_build_loses_no_request_data() {
        QTest::addColumn<model::DeploymentPolicy>("policy");
        QTest::addColumn<bool>("hooks");
        QTest::newRow("immutable") << model::IMMUTABLE << false;
        QTest::newRow("traffic splitting") << model::TRAFFIC_SPLITTING << false;
        QTest::newRow("cd_05 blue/green") << model::BLUE_GREEN << false;
        QTest::newRow("cd_05 blue/green with hooks") << model::BLUE_GREEN << true;
    }
    void going_back_from_a_good_build_loses_no_request() {
        QFETCH(model::DeploymentPolicy, policy);
        QFETCH(bool, hooks);
        Scenario s = fleet(policy, "rate=100");
        for (model::AppVersion& each : *s.design().mutable_app_versions())
            *each.mutable_service_time()->mutable_mean() = model::to_duration(0.5);
        s.set("web.workers=1000");
        deployment(s).set_auto_rollback(true);
        deployment(s).set_alarm("slow");
        if (hooks) {
            model::DeploymentHook& hook = *deployment(s).add_hooks();
            hook.set_event(model::BEFORE_ALLOW_TRAFFIC);
            hook.mutable_time()->set_seconds(7);
            hook.mutable_timeout()->set_seconds(3600);
        }
        model::Alarm& alarm = *s.design().add_alarms();
        model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
        alarm.set_id("slow");
        alarm.set_component("alb");
        alarm.set_metric("TargetResponseTime");
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(1);
        TestRun run(s);
        run.until(hooks ? 190 : 130).fault("neph:instance-slow", "web", 60, 0, 20).fault("neph:instance-slow", "web", 60, 1, 20);
        run.until(1000);
        QVERIFY(logged(run, "deployment-failed"));
        QVERIFY(!logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).newer, 0);
        QCOMPARE(now(run).serving, 6);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(failed(run), 0.0);
        // Traffic goes back when the old instances have passed their first check, and not before.
        QCOMPARE(logged(run, "deployment-rolled-back"), policy == model::BLUE_GREEN);
        if (policy == model::BLUE_GREEN) {
            const double took = run.when("deployment-rolled-back")[0] - run.when("deployment-failed")[0];
            QVERIFY2(took >= 5 && took < 22 + (hooks ? 7 + 20 : 0), qPrintable(QString::number(took)));
        }
        QCOMPARE(run.conservation(), std::string());
    }

    void a_second_deployment_waits_for_nobody_and_is_refused() {
        Scenario s = fleet(model::ROLLING);
        model::Deployment second = deployment(s);
        second.set_id("second");
        second.mutable_at()->set_seconds(150);
        *s.design().add_deployments() = second;
        TestRun run(s);
        run.until(900);
        QCOMPARE(run.when("deployment-refused"), (Times{150}));
        QCOMPARE(run.when("deployment-succeeded").size(), std::size_t{1});
    }

    void a_deployment_begins_when_it_is_asked_for() {
        Scenario s = fleet(model::ALL_AT_ONCE);
        deployment(s).mutable_at()->set_seconds(100000);
        TestRun run(s);
        run.until(50);
        run.fault("neph:deploy", "web", 0, -1, 1);
        run.until(300);
        QCOMPARE(run.when("deployment-started"), (Times{50}));
        QCOMPARE(now(run).newer, 6);
    }

    void the_version_that_runs_is_deployed_as_any_other_data() {
        QTest::addColumn<int>("policy");
        for (const int policy : services::asg::kDeployment.policies)
            QTest::newRow(model::DeploymentPolicy_Name(static_cast<model::DeploymentPolicy>(policy)).c_str()) << policy;
    }
    void the_version_that_runs_is_deployed_as_any_other() {
        QFETCH(const int, policy);
        Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        deployment(s).mutable_termination_wait()->set_seconds(60);
        TestRun another(s);
        another.until(900);
        deployment(s).set_app_version("v1");
        TestRun same(s);
        same.until(900);
        QVERIFY(logged(same, "deployment-batch") && logged(same, "deployment-succeeded"));
        for (const char* what : {"deployment-batch", "draining", "terminated", "deployment-succeeded"})
            QCOMPARE(same.when(what), another.when(what));
        QCOMPARE(now(same).all, 6);
        QCOMPARE(now(same).serving, 6);
    }

    void an_edit_in_the_middle_does_not_stop_it_data() {
        QTest::addColumn<int>("policy");
        QTest::newRow("rolling") << int(model::ROLLING);
        QTest::newRow("immutable") << int(model::IMMUTABLE);
        QTest::newRow("blue/green") << int(model::BLUE_GREEN);
    }
    void an_edit_in_the_middle_does_not_stop_it() {
        QFETCH(const int, policy);
        Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        deployment(s).mutable_termination_wait()->set_seconds(60);
        TestRun run(s);
        for (const double at : {110, 140, 170, 200}) {
            run.until(at);
            s.set("web.queue_limit=" + std::to_string(static_cast<int>(at)));
            run.simulation().edit(*services::compile(s.design(), services::catalog()));
        }
        run.until(900);
        QCOMPARE(run.when("deployment-started").size(), std::size_t{1});
        QVERIFY(logged(run, "deployment-succeeded"));
        QCOMPARE(now(run).newer, 6);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(run.conservation(), std::string());
    }

    void one_that_is_removed_stops_where_it_is_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<double>("at");
        QTest::newRow("rolling, a batch drains") << int(model::ROLLING) << 110.0;
        QTest::newRow("rolling, a batch is installed") << int(model::ROLLING) << 140.0;
        QTest::newRow("immutable, the new ones boot") << int(model::IMMUTABLE) << 200.0;
        QTest::newRow("blue/green, the old ones wait") << int(model::BLUE_GREEN) << 200.0;
    }
    void one_that_is_removed_stops_where_it_is() {
        QFETCH(const int, policy);
        QFETCH(const double, at);
        Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        TestRun run(s);
        run.until(at);
        QVERIFY(!logged(run, "deployment-succeeded"));
        s.design().clear_deployments();
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(at + 300);
        QCOMPARE(now(run).all, 6);
        QCOMPARE(now(run).serving, 6);
        QVERIFY(logged(run, "deployment-failed"));
        QVERIFY(run.observe("web").reasons.empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void a_past_that_is_sought_comes_out_the_same_data() {
        QTest::addColumn<int>("policy");
        for (const int policy : services::asg::kDeployment.policies)
            QTest::newRow(model::DeploymentPolicy_Name(static_cast<model::DeploymentPolicy>(policy)).c_str()) << policy;
    }
    void a_past_that_is_sought_comes_out_the_same() {
        QFETCH(const int, policy);
        const Scenario s = fleet(static_cast<model::DeploymentPolicy>(policy));
        const auto without_wall = [](const std::string& text) { return text.substr(text.find("\"seed\"")); };
        TestRun straight(s);
        straight.until(500);
        TestRun run(s);
        for (const double at : {120, 180, 240}) {
            run.until(at);
            run.simulation().keep(~std::size_t{0});
        }
        run.until(500);
        run.simulation().seek(130 * kSecond);
        run.simulation().seek(500 * kSecond);
        QCOMPARE(without_wall(run.results()), without_wall(straight.results()));
    }

    void what_cannot_be_deployed_is_an_issue() {
        const auto issue = [](const Scenario& s, std::string_view field) {
            for (const Issue& each : model::validate(s.design(), services::catalog()))
                if (each.object == "release" && each.field == field) return true;
            return false;
        };
        Scenario s = fleet(model::TRAFFIC_SPLITTING);
        QVERIFY(!issue(s, "policy") && !issue(s, "target") && !issue(s, "app_version") && !issue(s, "batch_size"));
        deployment(s).set_target("alb");
        QVERIFY(issue(s, "target"));
        s = fleet(model::IMMUTABLE);
        QVERIFY(issue(s, "health_reporting"));  // EB-13
        deployment(s).set_health_reporting(model::ENHANCED);
        QVERIFY(!issue(s, "health_reporting"));
        s = fleet(model::TRAFFIC_SPLITTING);
        s.design().mutable_connections(1)->set_from("users");
        QVERIFY(issue(s, "policy"));
        s = fleet(model::ROLLING);
        deployment(s).clear_app_version();
        QVERIFY(issue(s, "app_version"));
        s = fleet(model::ROLLING);
        deployment(s).set_batch_size_type(model::PERCENTAGE);
        deployment(s).set_batch_size(101);
        QVERIFY(issue(s, "batch_size"));
    }
};

QTEST_GUILESS_MAIN(DeploymentTest)
#include "deployment_test.moc"
