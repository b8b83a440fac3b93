#include "engine/services/auto_scaling_group/faults.h"

#include <QTest>

#include <cmath>

#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

namespace asg = services::asg;

/// Evenly spaced requests, half of them writes, at instances that take 10 ms, each in its turn.
Scenario group(Scenario::Settings settings = {}) {
    Scenario s;
    s.zone("zone-a").data_set("items", 10).request_class("read", 0.5, false).request_class("write", 0.5, true).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web",
          {"min_size=0", "max_size=12", "desired_capacity=2", "boot_time=90s", "workers=1000", "queue_limit=-1"});
    for (const std::string_view setting : settings) s.set("web." + std::string(setting));
    return s.connect("users", "web");
}

/// The same behind a load balancer that checks every 10 s, at 5, 15, ..., and believes the second failure.
Scenario behind_balancer(const char* algorithm, Scenario::Settings settings = {}) {
    Scenario s = group(settings);
    s.design().clear_connections();
    s.add("application_load_balancer", "alb",
          {"added_latency=0s", "health_check_interval_seconds=10", "health_check_timeout_seconds=5", "unhealthy_threshold_count=2",
           "health_check_phase=0.5"});
    s.set(std::string("alb.load_balancing_algorithm_type=") + algorithm).set("web.health_check_type=EC2");
    return s.connect("users", "alb").connect("alb", "web");
}

CellState state(TestRun& run, std::size_t cell) { return run.observe("web").cells.at(cell).state; }

double mean_latency(TestRun& run) { return run.calls("users").latency.mean() * 1e-9; }

}  // namespace

class InstanceFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void work_on_a_slow_instance_takes_so_many_times_as_long_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("magnitude");
        QTest::addColumn<double>("seconds");
        QTest::newRow("three times as long") << QByteArray(asg::kSlow) << 3. << 0.030;
        QTest::newRow("a quarter of the CPU is left") << QByteArray(asg::kCpuStress) << 0.75 << 0.040;
    }
    void work_on_a_slow_instance_takes_so_many_times_as_long() {
        QFETCH(QByteArray, action);
        QFETCH(double, magnitude);
        QFETCH(double, seconds);
        TestRun run(group());
        run.until(100.005).fault(action.constData(), "web", 100, 0, magnitude).until(100.015).kernel().restart_statistics();
        run.until(190);
        // Every second request is on it.
        const double mean = mean_latency(run);
        QVERIFY2(std::abs(mean - (0.010 + seconds) / 2) < 1e-5, qPrintable(QString::number(mean)));
        QVERIFY(!run.observe("web").reasons.empty());
        run.until(201).kernel().restart_statistics();
        run.until(300);
        QVERIFY(std::abs(mean_latency(run) - 0.010) < 1e-6);
        QVERIFY(run.observe("web").reasons.empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void cpu_stress_leaves_vcpus_their_rest_and_spends_credits() {
        // Two vCPUs, 150 requests a second of 10 ms: 1.5 of them. Under half a stress one is left, and half a second of work more waits each
        // second; half a vCPU works it off in the minute after.
        TestRun run(group({"instance_type=m5.large", "desired_capacity=1", "workers=100000"}).set("users.rate=150"));
        run.until(100).fault(asg::kCpuStress, "web", 60, 0, 0.5).until(160 + 55);
        QVERIFY(run.calls("web").in_flight.value > 100);
        run.until(160 + 61);
        QVERIFY2(run.calls("web").in_flight.value < 5, qPrintable(QString::number(run.calls("web").in_flight.value)));
        TestRun burst(group({"instance_type=t3.micro", "desired_capacity=1", "initial_cpu_credits=50"}).set("users.rate=1"));
        burst.until(60).fault(asg::kCpuStress, "web", 600, 0, 0.5).until(660);
        // One vCPU for ten minutes, and 1 % of one: ten credits in all.
        QVERIFY2(std::abs(burst.metric("web", "CPUCreditUsage") - 10.1) < 0.15,
                 qPrintable(QString::number(burst.metric("web", "CPUCreditUsage"))));
    }

    void on_a_full_disk_writes_fail_and_reads_go_on() {
        TestRun run(group());
        run.until(100.005).fault(asg::kDiskFull, "web", 100, 0).until(300);
        const double failed = static_cast<double>(run.outcome("users", Outcome::Failed));
        // Half of those on it, a quarter of all.
        QVERIFY2(std::abs(failed - 10'000 * 0.25) < 4 * std::sqrt(10'000 * 0.25), qPrintable(QString::number(failed)));
        QCOMPARE(run.outcome("users", Outcome::Ok) + run.outcome("users", Outcome::Failed) + run.calls("users").in_flight.value,
                 run.calls("users").calls);
        QCOMPARE(run.when("fault-ended"), std::vector<double>{200.005});
        QCOMPARE(run.conservation(), std::string());
    }

    void an_instance_that_fails_fast_gets_all_that_goes_to_the_least_busy_data() {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<bool>("deep");
        QTest::addColumn<int>("failed");
        // 100 a second for 100 s. A request takes 100 ms: the other instance gets ten a second, one whenever it is idle.
        QTest::newRow("least outstanding") << QByteArray("LEAST_OUTSTANDING_REQUESTS") << false << 9'000;
        QTest::newRow("round robin") << QByteArray("ROUND_ROBIN") << false << 5'000;
        // Checks at 105 and 115.
        QTest::newRow("round robin, deep checks") << QByteArray("ROUND_ROBIN") << true << 750;
        QTest::newRow("least outstanding, deep checks") << QByteArray("LEAST_OUTSTANDING_REQUESTS") << true << 1'350;
    }
    void an_instance_that_fails_fast_gets_all_that_goes_to_the_least_busy() {
        QFETCH(QByteArray, algorithm);
        QFETCH(bool, deep);
        QFETCH(int, failed);
        Scenario s = behind_balancer(algorithm.constData());
        s.set(deep ? "web.deep_health_checks=true" : "web.deep_health_checks=false");
        s.design().mutable_app_versions(0)->mutable_service_time()->mutable_mean()->set_nanos(100'000'000);
        TestRun run(s);
        run.until(100.005).fault(asg::kFailFast, "web", 100, 0).until(300);
        const double seen = static_cast<double>(run.outcome("users", Outcome::Failed));
        QVERIFY2(std::abs(seen - failed) <= 0.02 * failed, qPrintable(QString::number(seen)));
        QCOMPARE(run.conservation(), std::string());
    }

    void without_capacity_nothing_is_launched_until_it_is_back() {
        TestRun run(group());
        run.until(100).fault(asg::kNoCapacity, "web", 200).until(110).fault(asg::kTerminate, "web", 0, 1).until(299);
        QCOMPARE(run.metric("web", "GroupInServiceInstances"), 1.0);
        QCOMPARE(run.metric("web", "GroupPendingInstances"), 0.0);
        QCOMPARE(run.when("launch-failed"), std::vector<double>{110});
        QVERIFY(!run.observe("web").reasons.empty());
        run.until(301);
        QCOMPARE(run.metric("web", "GroupPendingInstances"), 1.0);
        run.until(391);
        QCOMPARE(run.metric("web", "GroupInServiceInstances"), 2.0);
    }

    void a_reboot_takes_the_boot_time_and_keeps_the_instance() {
        TestRun run(behind_balancer("ROUND_ROBIN"));
        run.until(100.005).fault(asg::kReboot, "web", 0, 0).until(150);
        QVERIFY(state(run, 0) == CellState::Pending);
        QCOMPARE(run.metric("alb", "UnHealthyHostCount"), 1.0);
        run.until(250);
        QVERIFY(state(run, 0) == CellState::InService);
        QCOMPARE(run.observe("web").cells.at(0).label, std::string("i-1"));
        QCOMPARE(run.metric("alb", "UnHealthyHostCount"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void all_spot_instances_go_at_once() {
        TestRun run(group({"desired_capacity=6", "on_demand_base_capacity=2", "on_demand_percentage_above_base_capacity=0"}));
        run.until(100).fault(asg::kReclaim, "web", 0, -1, 120).until(219);
        QCOMPARE(run.metric("web", "GroupInServiceInstances"), 6.0);
        run.until(221);
        QCOMPARE(run.metric("web", "SpotInterruptions"), 4.0);
        QCOMPARE(run.metric("web", "GroupInServiceInstances"), 2.0);
        TestRun none(group());
        none.until(100).fault(asg::kReclaim, "web");
        QCOMPARE(none.when("fault-without-effect"), std::vector<double>{100});
    }

    void a_new_instance_in_its_place_has_no_fault() {
        TestRun run(group({"boot_time=0s"}));
        run.until(100.005).fault(asg::kSlow, "web", 0, 0, 100).fault(asg::kDiskFull, "web", 0, 0).until(110.005);
        run.fault(asg::kTerminate, "web", 0, 0).until(111).kernel().restart_statistics();
        run.until(200);
        QVERIFY(std::abs(mean_latency(run) - 0.010) < 1e-6);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void a_fault_survives_an_edit_and_a_step_back() {
        Scenario s = group();
        TestRun run(s);
        run.until(100.005).fault(asg::kDiskFull, "web", 100, 0).until(130);
        run.simulation().keep(std::size_t{1} << 30);
        run.until(140);
        run.simulation().seek(from_seconds(130));
        run.until(150);
        run.simulation().edit(*services::compile(s.set("web.workers=999").design(), services::catalog()));
        run.until(200.5);
        const std::uint64_t failed = run.outcome("users", Outcome::Failed);
        QVERIFY2(failed > 2'300 && failed < 2'700, qPrintable(QString::number(failed)));
        run.until(300);
        QCOMPARE(run.outcome("users", Outcome::Failed), failed);
    }
};

QTEST_GUILESS_MAIN(InstanceFaultsTest)
#include "faults_test.moc"
