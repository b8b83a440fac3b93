#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "tests/support/scenario.h"
#include "tests/theory/theory.h"

using namespace nephoscope;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

constexpr double kRate = 100;

model::Deployment& add_release(Scenario& s, std::string_view target, model::DeploymentPolicy policy, double at) {
    model::Deployment& release = *s.design().add_deployments();
    model::fill_initial(&release, services::catalog().facts, model::TODAY);
    release.set_id("release");
    release.set_target(std::string(target));
    release.set_app_version("v2");
    release.set_policy(policy);
    if (policy == model::BLUE_GREEN) release.set_minimum_healthy_hosts(model::ALL_AT_A_TIME);
    *release.mutable_at() = model::to_duration(at);
    return release;
}

/// Every request that the new version gets fails.
Scenario versions() {
    Scenario s;
    s.request_class("any", 1, false).app_version("v1", "0s").app_version("v2", "0s");
    s.design().mutable_app_versions(1)->set_error_rate(1);
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    return s;
}

/// Instances are drained in 30 s and started in 60. Their load balancer checks a new target at once, and one check makes it healthy.
Scenario fleet(model::DeploymentPolicy policy, int instances, int batch) {
    Scenario s = versions();
    for (model::AppVersion& each : *s.design().mutable_app_versions()) each.mutable_startup_time()->set_seconds(60);
    s.add("application_load_balancer", "alb",
          {"added_latency=0s", "health_check_phase=0", "health_check_interval_seconds=5", "health_check_timeout_seconds=2",
           "healthy_threshold_count=2", "unhealthy_threshold_count=10", "deregistration_delay_timeout_seconds=30"});
    const std::string most = "max_size=" + std::to_string(2 * instances), desired = "desired_capacity=" + std::to_string(instances);
    s.add("auto_scaling_group", "web", {"min_size=1", most, desired, "boot_time=0s", "workers=1000", "app_version=v1"});
    s.connect("users", "alb").connect("alb", "web");
    model::Deployment& release = add_release(s, "web", policy, 100);
    release.set_health_reporting(model::BASIC);
    release.set_batch_size_type(model::FIXED);
    release.set_batch_size(batch);
    release.mutable_install_time()->set_seconds(0);
    return s;
}

/// A function whose environments start at once. Its alarm goes off `minutes` after its first error.
Scenario function(model::DeploymentPolicy policy, double interval, int minutes) {
    Scenario s = versions();
    s.add("lambda", "fn", {"memory_size=1769", "invoke_overhead=0s", "environment_time=0s", "package_size_mb=0", "init_code_time=0s"});
    s.connect("users", "fn").set("fn.app_version=v1");
    model::Deployment& release = add_release(s, "fn", policy, 60);
    *release.mutable_interval() = model::to_duration(interval);
    release.set_auto_rollback(true);
    model::DeploymentHook& hook = *release.add_hooks();  // So that it is not over when all has moved.
    hook.set_event(model::AFTER_ALLOW_TRAFFIC);
    hook.mutable_time()->set_seconds(3600);
    hook.mutable_timeout()->set_seconds(3600);
    if (minutes == 0) return s;
    model::Alarm& alarm = *s.design().add_alarms();
    model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
    alarm.set_id("errors");
    alarm.set_component("fn");
    alarm.set_metric("Errors");
    alarm.set_statistic(model::SUM);
    alarm.set_evaluation_periods(static_cast<std::uint32_t>(minutes));
    alarm.set_threshold(0);
    release.set_alarm("errors");
    return s;
}

double failed(TestRun& run) { return static_cast<double>(run.outcome("users", Outcome::Failed)); }

struct Fleet {
    int serving = 0, newer = 0, all = 0;
};

Fleet now(TestRun& run) {
    Fleet fleet;
    for (const services::CellReading& cell : run.observe("web").cells) {
        ++fleet.all;
        fleet.serving += cell.serves();
        fleet.newer += cell.serves() && cell.version == 1;
    }
    return fleet;
}

}  // namespace

class DeploymentsTheory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rolling_data() {
        QTest::addColumn<int>("instances");
        QTest::addColumn<int>("batch");
        QTest::addColumn<double>("capacity");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("lost");
        QTest::newRow("T25 n=10 by 2") << 10 << 2 << 0.8 << 450. << 22'500.;
        QTest::newRow("T25 n=4 by 1") << 4 << 1 << 0.75 << 360. << 18'000.;
        QTest::newRow("T25 n=10 by 5") << 10 << 5 << 0.5 << 180. << 9'000.;
    }
    void rolling() {
        QFETCH(const int, instances);
        QFETCH(const int, batch);
        QFETCH(const double, capacity);
        QFETCH(const double, seconds);
        QFETCH(const double, lost);
        TestRun run(fleet(model::ROLLING, instances, batch));
        for (int i = 0; i * batch < instances; ++i) {
            run.until(100 + 90 * i + 45);
            const Fleet fleet = now(run);
            QCOMPARE(fleet.serving, static_cast<int>(capacity * instances));
            QCOMPARE(fleet.newer, batch * i);
        }
        run.until(100 + seconds);
        QCOMPARE(run.when("deployment-succeeded"), (std::vector<double>{100 + seconds}));
        QVERIFY2(std::abs(failed(run) - lost) <= 2 * instances, qPrintable(QString::number(failed(run))));
        const double all = kRate * seconds, before = failed(run);
        QVERIFY(lost < all);
        run.until(200 + seconds);
        QVERIFY(std::abs(failed(run) - before - kRate * 100) <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void blue_green_keeps_the_capacity_and_moves_all_at_once() {
        Scenario s = fleet(model::BLUE_GREEN, 10, 1);
        s.design().mutable_deployments(0)->mutable_termination_wait()->set_seconds(100);
        TestRun run(s);
        double before_it_moves = 0;
        while (run.when("traffic-rerouted").empty()) {
            before_it_moves = failed(run);
            run.until(to_seconds(run.kernel().now()) + 1);
            QVERIFY(now(run).serving - now(run).newer >= 10 || !run.when("traffic-rerouted").empty());
        }
        QCOMPARE(before_it_moves, 0.0);
        const double moved = run.when("traffic-rerouted")[0];
        run.until(moved + 50);
        QCOMPARE(now(run).all, 20);
        QCOMPARE(now(run).newer, 10);
        const double before = failed(run);
        run.until(moved + 90);
        QVERIFY(std::abs(failed(run) - before - kRate * 40) <= 1);
        run.until(moved + 102);
        QCOMPARE(now(run).all, 10);
        QCOMPARE(run.conservation(), std::string());
    }

    void rollback_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<double>("interval");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<double>("lost");
        const int all = model::LAMBDA_ALL_AT_ONCE, canary = model::LAMBDA_CANARY, linear = model::LAMBDA_LINEAR;
        QTest::newRow("T25 AllAtOnce, 120 s") << all << 300. << 2 << 12'000.;
        QTest::newRow("T25 Canary10Percent5Minutes, 120 s") << canary << 300. << 2 << 1'200.;
        QTest::newRow("T25 Linear10PercentEvery1Minute, 120 s") << linear << 60. << 2 << 1'800.;
        QTest::newRow("T25 AllAtOnce, 300 s") << all << 300. << 5 << 30'000.;
        QTest::newRow("T25 Canary10Percent5Minutes, 300 s") << canary << 300. << 5 << 3'000.;
        QTest::newRow("T25 Linear10PercentEvery1Minute, 300 s") << linear << 60. << 5 << 9'000.;
    }
    void rollback() {
        QFETCH(const int, policy);
        QFETCH(const double, interval);
        QFETCH(const int, minutes);
        QFETCH(const double, lost);
        TestRun run(function(static_cast<model::DeploymentPolicy>(policy), interval, minutes));
        run.until(60 + 60 * minutes);
        QCOMPARE(run.when("deployment-rolled-back"), (std::vector<double>{60. + 60 * minutes}));
        run.until(600);
        const double n = kRate * 60 * minutes, p = lost / n, deviation = std::sqrt(n * p * (1 - p));
        QVERIFY2(std::abs(failed(run) - lost) <= 4 * deviation + 1, qPrintable(QString::number(failed(run))));
        QCOMPARE(run.conservation(), std::string());
    }

    void first_hour_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<double>("interval");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("whole");
        const int canary = model::LAMBDA_CANARY, linear = model::LAMBDA_LINEAR;
        QTest::newRow("T25 Canary10Percent5Minutes") << canary << 300. << 0.925 << 300.;
        QTest::newRow("T25 Canary10Percent30Minutes") << canary << 1800. << 0.55 << 1800.;
        QTest::newRow("T25 Linear10PercentEvery1Minute") << linear << 60. << 0.925 << 540.;
        QTest::newRow("T25 Linear10PercentEvery10Minutes") << linear << 600. << 0.35 << 5400.;
    }
    void first_hour() {
        QFETCH(const int, policy);
        QFETCH(const double, interval);
        QFETCH(const double, share);
        QFETCH(const double, whole);
        TestRun run(function(static_cast<model::DeploymentPolicy>(policy), interval, 0));
        run.until(60 + 3600);
        const double n = kRate * 3600;
        QVERIFY2(std::abs(failed(run) / n - share) <= 4 * std::sqrt(0.25 / n), qPrintable(QString::number(failed(run) / n)));
        run.until(60 + 5400);
        QCOMPARE(run.when("traffic-shifted").back(), 60 + whole);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(DeploymentsTheory)
#include "deployments_test.moc"
