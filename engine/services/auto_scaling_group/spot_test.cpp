#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

constexpr const char* kInterrupt = "aws:ec2:send-spot-instance-interruptions";

/// Instances that boot in 30 s, all on Spot capacity, behind a load balancer that checks every 30 s and drains for 20 s.
Scenario fleet(std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=50", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb", {"added_latency=0s", "health_check_phase=0.5", "deregistration_delay_timeout_seconds=20"});
    s.add("auto_scaling_group", "web",
          {"min_size=0", "max_size=60", "desired_capacity=4", "boot_time=30s", "on_demand_percentage_above_base_capacity=0"});
    for (const std::string_view setting : settings) s.set("web." + std::string(setting));
    s.connect("users", "alb").connect("alb", "web");
    return s;
}

int spot_cells(TestRun& run) {
    const auto cells = run.observe("web").cells;
    return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.label.ends_with(" Spot"); }));
}

int in_service(TestRun& run) {
    const auto cells = run.observe("web").cells;
    return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const auto& cell) {
        return cell.state == CellState::InService || cell.state == CellState::Terminating;
    }));
}

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

}  // namespace

class SpotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ec2_02_an_instance_is_told_two_minutes_before_it_is_gone_data() {
        QTest::addColumn<double>("before");
        QTest::newRow("two minutes, the least") << 120.0;
        QTest::newRow("five minutes") << 300.0;
        QTest::newRow("less than the notice: the notice") << 5.0;
    }
    void ec2_02_an_instance_is_told_two_minutes_before_it_is_gone() {
        QFETCH(double, before);
        const double end = 60 + std::max(120.0, before);
        TestRun run(fleet());
        run.until(60).fault(kInterrupt, "web", 0, 1, before).until(end - 1);
        QCOMPARE(run.when("spot-rebalance-recommendation"), std::vector<double>{60});
        QCOMPARE(run.when("spot-interruption-notice"), std::vector<double>{end - 120});
        QCOMPARE(in_service(run), 4);
        QCOMPARE(run.observe("web").reasons.size(), std::size_t{1});
        run.until(end + 1);
        QCOMPARE(run.when("spot-interrupted"), std::vector<double>{end});
        QCOMPARE(in_service(run), 3);
        run.until(end + 31);
        QCOMPARE(in_service(run), 4);
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_02_only_spot_instances_are_interrupted() {
        TestRun run(fleet({"on_demand_base_capacity=2"}));
        run.until(60).fault(kInterrupt, "web", 0, 0, 120).until(300);  // The first ones are on demand.
        QVERIFY(run.when("spot-interrupted").empty());
        QCOMPARE(run.when("fault-without-effect"), std::vector<double>{60});
        run.fault(kInterrupt, "web", 0, -1, 120).until(500);  // Any Spot instance.
        QCOMPARE(run.when("spot-interrupted"), std::vector<double>{420});
    }

    void ec2_02_one_that_is_gone_before_is_not_interrupted() {
        TestRun run(fleet());
        run.until(60).fault(kInterrupt, "web", 0, 1, 120).until(100).fault("aws:ec2:terminate-instances", "web", 0, 1).until(300);
        QVERIFY(run.when("spot-interrupted").empty());
        QCOMPARE(in_service(run), 4);
    }

    void ec2_02_interruptions_come_by_chance_as_often_as_set() {
        Scenario s = fleet({"desired_capacity=10", "boot_time=0s", "spot_interruptions=240"});
        s.set("users.rate=0.001").set("alb.health_check_interval_seconds=300");
        TestRun run(s);
        run.until(36'000);  // 10 instances, 10 hours, ten an hour but for two minutes' notice each.
        const double expected = 10 * 36'000.0 / (360 + 120);
        const auto count = static_cast<double>(run.when("spot-interrupted").size());
        QVERIFY2(std::abs(count - expected) < 4 * std::sqrt(expected), qPrintable(QString::number(count)));
        TestRun again(s);
        again.until(36'000);
        QCOMPARE(again.when("spot-interrupted"), run.when("spot-interrupted"));
    }

    void ec2_12_on_demand_instances_are_a_base_and_a_percentage_data() {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("percentage");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("spot");
        QTest::newRow("10, and half of the rest: 10") << QByteArray("10") << QByteArray("50") << 10 << 0;
        QTest::newRow("10, and half of the rest: 20") << QByteArray("10") << QByteArray("50") << 20 << 5;
        QTest::newRow("10, and half of the rest: 40") << QByteArray("10") << QByteArray("50") << 40 << 15;
        QTest::newRow("none") << QByteArray("0") << QByteArray("0") << 30 << 30;
        QTest::newRow("60 %") << QByteArray("0") << QByteArray("60") << 20 << 8;
        QTest::newRow("all") << QByteArray("0") << QByteArray("100") << 40 << 0;
        QTest::newRow("12 and no more") << QByteArray("12") << QByteArray("0") << 20 << 8;
        QTest::newRow("a fraction is On-Demand") << QByteArray("0") << QByteArray("25") << 3 << 2;
    }
    void ec2_12_on_demand_instances_are_a_base_and_a_percentage() {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, percentage);
        QFETCH(int, size);
        QFETCH(int, spot);
        TestRun run(
            fleet({("on_demand_base_capacity=" + base).constData(), ("on_demand_percentage_above_base_capacity=" + percentage).constData(),
                   ("desired_capacity=" + QByteArray::number(size)).constData()}));
        run.until(1);
        QCOMPARE(spot_cells(run), spot);
        QCOMPARE(in_service(run), size);
    }

    void ec2_12_who_is_replaced_keeps_the_shares() {
        TestRun run(fleet({"on_demand_base_capacity=2"}));
        run.until(10)
            .fault("aws:ec2:terminate-instances", "web", 0, 0)
            .until(11)
            .fault("aws:ec2:terminate-instances", "web", 0, 3)
            .until(60);
        QCOMPARE(spot_cells(run), 2);
        QCOMPARE(in_service(run), 4);
    }

    void ec2_13_an_instance_at_risk_is_replaced_before_it_is_gone() {
        TestRun run(fleet({"capacity_rebalance=true"}));
        run.until(60).fault(kInterrupt, "web", 0, 1, 120).until(80);
        QCOMPARE(in_service(run), 4);
        run.until(100);
        QCOMPARE(in_service(run), 4);  // The fifth came at 90 s, and the one at risk drains.
        QCOMPARE(run.when("terminating"), std::vector<double>{90});
        run.until(300);
        QCOMPARE(run.when("terminated"), std::vector<double>{110});
        QVERIFY(run.when("spot-interrupted").empty());
        QCOMPARE(in_service(run), 4);
        QCOMPARE(run.calls("users").outcomes[0] + run.calls("users").in_flight.value, run.calls("users").calls);
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_13_a_replacement_that_boots_too_slowly_comes_too_late() {
        TestRun run(fleet({"capacity_rebalance=true", "boot_time=150s"}));
        run.until(60).fault(kInterrupt, "web", 0, 1, 120).until(190);
        QCOMPARE(run.when("spot-interrupted"), std::vector<double>{180});
        QCOMPARE(in_service(run), 3);
        run.until(250);
        QCOMPARE(in_service(run), 4);
        QCOMPARE(run.when("launching").size(), std::size_t{1});
    }

    void ec2_13_an_early_warning_gives_it_time() {
        TestRun run(
            fleet({"capacity_rebalance=true", "boot_time=150s", "spot_interruptions=24", "rebalance_lead=600s", "desired_capacity=2"}));
        run.until(20'000);
        QVERIFY(run.when("spot-rebalance-recommendation").size() > 4);
        QVERIFY(run.when("spot-interrupted").empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void edits_keep_instances_at_risk() {
        Scenario s = fleet();
        TestRun run(s);
        run.until(60).fault(kInterrupt, "web", 0, 1, 120).until(100);
        run.simulation().edit(compiled(s.set("web.max_size=5").set("web.on_demand_percentage_above_base_capacity=100")));
        run.until(300);
        QCOMPARE(run.when("spot-interrupted"), std::vector<double>{180});
        QCOMPARE(in_service(run), 4);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_group_that_does_not_launch_is_a_lonely_instance() {
        TestRun run(fleet({"desired_capacity=1", "launches=false", "on_demand_percentage_above_base_capacity=100"}));
        run.until(60);
        QCOMPARE(in_service(run), 1);
        run.fault("aws:ec2:stop-instances", "web", 60, 0).until(200);
        QCOMPARE(in_service(run), 1);
        run.fault("aws:ec2:terminate-instances", "web", 0, 0).until(400);
        QCOMPARE(in_service(run), 0);
        QVERIFY(run.outcome("users", Outcome::Failed) > 9000);
    }
};

QTEST_GUILESS_MAIN(SpotTest)
#include "spot_test.moc"
