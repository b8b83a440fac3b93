#include "engine/services/auto_scaling_group/faults.h"

#include <QTest>

#include <cmath>

#include "engine/services/compiler.h"
#include "engine/services/network_faults.h"
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

/// Each request of two evenly loaded instances makes one call to a partner's API, which takes 10 ms too.
Scenario calling(Scenario::Settings settings = {}) {
    Scenario s = group(settings);
    s.add("server", "partner", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.010s"});
    return s.connect("web", "partner");
}

double mean_latency(TestRun& run) { return run.calls("users").latency.mean() * 1e-9; }

/// Mean latency of what ends from now on until then.
double mean_latency_until(TestRun& run, double seconds) {
    run.kernel().restart_statistics();
    run.until(seconds);
    return mean_latency(run);
}

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

    /// Its answer and the request of its call are late, what comes to it is not.
    void what_leaves_a_late_interface_is_late() {
        TestRun run(calling());
        run.until(100.005).fault(services::network::kEgressLatency, "web", 100, 0, 0.3).until(101).kernel().restart_statistics();
        run.until(190);
        QVERIFY2(std::abs(mean_latency(run) - (0.020 + 0.620) / 2) < 1e-4, qPrintable(QString::number(mean_latency(run))));
        // While they are under way they are nowhere: only those that work there are in flight, half of them on each instance.
        QVERIFY2(std::abs(static_cast<double>(run.calls("partner").in_flight.value) - 1) <= 1, "partner");
        QVERIFY(!run.observe("web").reasons.empty());
        run.until(201);
        QVERIFY(std::abs(mean_latency_until(run, 300) - 0.020) < 1e-6);
        QVERIFY(run.observe("web").reasons.empty());
        QCOMPARE(run.conservation(), std::string());
    }

    /// 1 s for the first loss, 2 s more for the second: the mean wait of a segment is the sum of p^n 2^(n-1).
    void a_lost_packet_is_sent_again_a_second_later() {
        constexpr double kLoss = 0.2;
        TestRun run(group({"desired_capacity=1"}));
        run.until(100.005).fault(services::network::kEgressLoss, "web", 5000, 0, kLoss).until(200).kernel().restart_statistics();
        run.until(4000);
        const double expected = 0.010 + kLoss / (1 - 2 * kLoss);
        QVERIFY2(std::abs(mean_latency(run) / expected - 1) < 0.05, qPrintable(QString::number(mean_latency(run))));
        QCOMPARE(run.conservation(), std::string());
    }

    void checks_do_not_hear_who_answers_too_late_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("magnitude");
        QTest::addColumn<bool>("healthy");
        const QByteArray latency(services::network::kEgressLatency.data()), loss(services::network::kEgressLoss.data());
        QTest::newRow("4 s of 5") << latency << 4. << true;
        QTest::newRow("6 s of 5") << latency << 6. << false;
        QTest::newRow("a hundredth is lost") << loss << 0.01 << true;
        QTest::newRow("all is lost") << loss << 1. << false;
    }
    void checks_do_not_hear_who_answers_too_late() {
        QFETCH(QByteArray, action);
        QFETCH(double, magnitude);
        QFETCH(bool, healthy);
        TestRun run(behind_balancer("ROUND_ROBIN"));
        run.until(100.005).fault(action.constData(), "web", 100, 0, magnitude).until(130);
        QCOMPARE(run.metric("alb", "HealthyHostCount"), healthy ? 2. : 1.);
    }

    void an_interface_is_well_after_a_reboot_and_in_the_next_instance_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::newRow("reboot") << QByteArray(asg::kReboot);
        QTest::newRow("terminate") << QByteArray(asg::kTerminate);
    }
    void an_interface_is_well_after_a_reboot_and_in_the_next_instance() {
        QFETCH(QByteArray, action);
        TestRun run(group({"desired_capacity=1", "boot_time=5s"}));
        run.until(100.005).fault(services::network::kEgressLatency, "web", 900, 0, 0.3).until(110);
        QVERIFY(std::abs(mean_latency_until(run, 120) - 0.310) < 1e-2);
        run.fault(action.constData(), "web", 0, 0).until(140);
        QVERIFY2(std::abs(mean_latency_until(run, 200) - 0.010) < 1e-6, qPrintable(QString::number(mean_latency(run))));
    }

    void on_a_full_disk_writes_fail_and_reads_go_on() {
        TestRun run(group());
        run.until(100.005).fault(asg::kDiskFull, "web", 100, 0).until(300);
        const auto failed = static_cast<double>(run.outcome("users", Outcome::Failed));
        // Half of those on it, a quarter of all.
        QVERIFY2(std::abs(failed - 10'000 * 0.25) < 4 * std::sqrt(10'000 * 0.25), qPrintable(QString::number(failed)));
        QCOMPARE(run.outcome("users", Outcome::Ok) + run.outcome("users", Outcome::Failed) + run.calls("users").in_flight.value,
                 run.calls("users").calls);
        QCOMPARE(run.when("fault-ended"), std::vector<double>{200.005});
        QCOMPARE(run.conservation(), std::string());
    }

    /// Half of 100 a second are on it, and fail until the load balancer's checks at 105 and 115 s have found out.
    void a_killed_app_loses_what_it_works_on_and_starts_again() {
        Scenario s = behind_balancer("ROUND_ROBIN");
        s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(20);
        TestRun run(s);
        run.until(100.005).fault(asg::kKillProcess, "web", 0, 0).until(119);
        QVERIFY(state(run, 0) == CellState::Starting);
        QCOMPARE(run.when("app-killed"), std::vector<double>{100.005});
        run.until(200);
        QCOMPARE(run.when("app-started"), std::vector<double>{120.005});
        QVERIFY2(std::abs(static_cast<double>(run.outcome("users", Outcome::Failed)) - 750) <= 2,
                 qPrintable(QString::number(run.outcome("users", Outcome::Failed))));
        QVERIFY(run.when("launching").empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void an_instance_that_is_gone_is_not_brought_up_by_its_killed_app() {
        Scenario s = group();
        s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(20);
        TestRun run(s);
        run.until(100).fault(asg::kKillProcess, "web", 0, 0).until(105).fault(asg::kTerminate, "web", 0, 0).until(150);
        QVERIFY(run.when("app-started").empty());
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
        const auto seen = static_cast<double>(run.outcome("users", Outcome::Failed));
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

    void of_faults_of_one_kind_the_last_is_felt_and_each_lasts_until_its_own_end_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("longer");
        QTest::addColumn<double>("shorter");
        QTest::addColumn<QList<double>>("seconds");
        const double kTen = 0.010;
        QTest::newRow("slow") << QByteArray(asg::kSlow) << 3. << 5. << QList<double>{3 * kTen, 5 * kTen, 3 * kTen, kTen};
        QTest::newRow("as slow") << QByteArray(asg::kSlow) << 3. << 3. << QList<double>{3 * kTen, 3 * kTen, 3 * kTen, kTen};
        QTest::newRow("stress") << QByteArray(asg::kCpuStress) << 0.5 << 0.75 << QList<double>{2 * kTen, 4 * kTen, 2 * kTen, kTen};
    }
    void of_faults_of_one_kind_the_last_is_felt_and_each_lasts_until_its_own_end() {
        QFETCH(QByteArray, action);
        QFETCH(double, longer);
        QFETCH(double, shorter);
        QFETCH(QList<double>, seconds);
        TestRun run(group());
        QList<double> seen;
        run.until(100.005).fault(action.constData(), "web", 90, 0, longer).until(101);
        seen << mean_latency_until(run, 130.005);
        run.fault(action.constData(), "web", 30, 0, shorter).until(131);
        seen << mean_latency_until(run, 160.005);
        run.until(161);
        seen << mean_latency_until(run, 190.005);
        run.until(191);
        seen << mean_latency_until(run, 220);
        // Every second request is on it.
        for (int i = 0; i < 4; ++i) QVERIFY2(std::abs(seen[i] - (0.010 + seconds[i]) / 2) < 2e-5, qPrintable(QString::number(seen[i])));
        QVERIFY(run.observe("web").reasons.empty());
    }

    void an_app_that_hangs_goes_on_hanging_when_it_would_answer_errors_no_more() {
        TestRun run(group({"desired_capacity=1"}));
        run.until(100.015).fault(asg::kHang, "web", 60, 0).until(110.015).fault(asg::kUnhealthy, "web", 10, 0).until(140.015);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.calls("users").in_flight.value, 4001u);  // One was under way.
        run.until(160.5);
        QCOMPARE(run.when("app-recovered"), std::vector<double>{160.015});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_fault_of_any_instance_ends_on_that_one() {
        TestRun run(group());
        run.until(100.005).fault(asg::kSlow, "web", 20, -1, 3).until(110.005).fault(asg::kSlow, "web", 60, -1, 3).until(111);
        QVERIFY(std::abs(mean_latency_until(run, 120) - 0.030) < 2e-5);
        run.until(121);
        QVERIFY(std::abs(mean_latency_until(run, 170) - 0.020) < 2e-5);
        QCOMPARE(run.when("fault-ended"), std::vector<double>{120.005});
        run.until(171);
        QCOMPARE(run.when("fault-ended"), (std::vector<double>{120.005, 170.005}));
    }

    void the_end_of_a_fault_leaves_the_instance_alone_that_came_in_its_place() {
        TestRun run(group({"boot_time=0s"}));
        run.until(100.005).fault(asg::kSlow, "web", 60, 0, 3).until(110.005).fault(asg::kTerminate, "web", 0, 0);
        run.until(120.005).fault(asg::kSlow, "web", 80, 0, 5).until(161);
        QVERIFY(std::abs(mean_latency_until(run, 200) - 0.030) < 2e-5);
        QCOMPARE(run.when("fault-ended"), std::vector<double>{});
        run.until(201);
        QCOMPARE(run.when("fault-ended"), std::vector<double>{200.005});
    }

    void stress_goes_on_when_an_edit_brings_an_instance_type() {
        Scenario s = group({"desired_capacity=1", "workers=100000"});
        TestRun run(s);
        run.until(100).fault(asg::kCpuStress, "web", 60, 0, 0.5).until(110);
        run.simulation().edit(*services::compile(s.set("web.instance_type=m5.large").design(), services::catalog()));
        run.until(111).kernel().restart_statistics();
        run.until(159);
        // Two vCPUs: one is taken, and half of the other is used.
        QVERIFY2(std::abs(run.observe("web").utilization() - 1) < 0.03, qPrintable(QString::number(run.observe("web").utilization())));
        run.until(161).kernel().restart_statistics();
        run.until(220);
        QVERIFY(std::abs(run.observe("web").utilization() - 0.5) < 0.03);
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

    void a_late_interface_survives_an_edit_and_a_step_back() {
        Scenario s = group({"desired_capacity=1"});
        TestRun run(s);
        run.until(100.005).fault(services::network::kEgressLatency, "web", 100, 0, 0.3).until(130);
        run.simulation().keep(std::size_t{1} << 30);
        run.until(140);
        run.simulation().seek(from_seconds(130));
        QVERIFY(std::abs(mean_latency_until(run, 150) - 0.310) < 1e-2);
        run.simulation().edit(*services::compile(s.set("web.workers=999").design(), services::catalog()));
        QVERIFY(std::abs(mean_latency_until(run, 199) - 0.310) < 1e-2);
        run.until(201);
        QVERIFY(std::abs(mean_latency_until(run, 300) - 0.010) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(InstanceFaultsTest)
#include "faults_test.moc"
