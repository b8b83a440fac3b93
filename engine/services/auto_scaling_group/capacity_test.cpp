#include <QTest>

#include <algorithm>
#include <map>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"
#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;

/// Instances that boot in 30 s and start in 20, in two zones, behind a load balancer that drains for 20 s.
Scenario fleet(std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.set("app.startup_time=20s");
    s.add("clients", "users", {"rate=20", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb", {"added_latency=0s", "health_check_phase=0.5", "deregistration_delay_timeout_seconds=20"});
    s.add("auto_scaling_group", "web", {"min_size=0", "max_size=8", "desired_capacity=4", "boot_time=30s"});
    for (const std::string_view setting : settings) s.set("web." + std::string(setting));
    s.connect("users", "alb").connect("alb", "web");
    return s;
}

/// Changes the desired capacity at a time.
Scenario& scheduled(Scenario& s, double at, int desired) {
    model::ScheduledAction& action = *s.design().add_scheduled_actions();
    action.set_id("action-" + std::to_string(s.design().scheduled_actions_size()));
    action.set_target("web");
    *action.mutable_at() = model::to_duration(at);
    action.set_min_size(-1);
    action.set_max_size(-1);
    action.set_desired_capacity(desired);
    return s;
}

Scenario& hook(Scenario& s, const char* transition, const char* completed, const char* timeout, const char* result) {
    model::Component& web = *model::find_component(&s.design(), "web");
    services::AutoScalingGroup config;
    if (!web.config().UnpackTo(&config)) qFatal("no group");
    config.add_lifecycle_hooks();
    web.mutable_config()->PackFrom(config);
    s.set("web.lifecycle_hooks.0.transition=" + std::string(transition));
    s.set("web.lifecycle_hooks.0.completed_after=" + std::string(completed));
    s.set("web.lifecycle_hooks.0.heartbeat_timeout=" + std::string(timeout));
    s.set("web.lifecycle_hooks.0.default_result=" + std::string(result));
    return s;
}

QStringList names(std::initializer_list<const char*> labels) {
    QStringList all;
    for (const char* label : labels) all << QLatin1String(label);
    return all;
}

/// Labels of the instances that are there, in order.
QStringList there(TestRun& run) {
    QStringList labels;
    for (const auto& cell : run.observe("web").cells)
        if (cell.state != CellState::Empty && cell.state != CellState::Draining && cell.state != CellState::Terminating)
            labels << QString::fromStdString(cell.label);
    labels.sort();
    return labels;
}

std::map<int, int> by_zone(TestRun& run) {
    std::map<int, int> count;
    for (const auto& cell : run.observe("web").cells)
        if (cell.state == CellState::InService) ++count[cell.zone];
    return count;
}

}  // namespace

class CapacityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asg_12_the_policy_names_who_goes_in_the_fullest_zone_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QStringList>("left");
        // i-1 to i-4 are of time 0, i-5 of second 100, i-6 of second 3,000. Zones: a 1 3 5, b 2 4 6.
        QTest::newRow("oldest") << QByteArray("TERMINATION_OLDEST_INSTANCE") << names({"i-3", "i-4", "i-5", "i-6"});
        QTest::newRow("newest") << QByteArray("TERMINATION_NEWEST_INSTANCE") << names({"i-1", "i-2", "i-3", "i-4"});
        // At second 3,650: i-5 is 3,550 s old, and i-6 650 s; those of time 0 have just begun their second hour.
        QTest::newRow("next hour") << QByteArray("TERMINATION_CLOSEST_TO_NEXT_INSTANCE_HOUR") << names({"i-1", "i-2", "i-3", "i-4"});
    }
    void asg_12_the_policy_names_who_goes_in_the_fullest_zone() {
        QFETCH(QByteArray, policy);
        QFETCH(QStringList, left);
        Scenario s = fleet();
        s.set("web.termination_policy=" + policy.toStdString());
        scheduled(scheduled(scheduled(s, 100, 5), 3000, 6), 3650, 4);
        TestRun run(s);
        run.until(3645);
        QCOMPARE(there(run).size(), 6);
        run.until(3700);
        QCOMPARE(there(run), left);
        QCOMPARE(run.conservation(), std::string());
    }
    void asg_12_the_default_is_the_closest_billing_hour_and_chance_among_equals() {
        Scenario s = fleet();
        scheduled(s, 3650, 2);
        QStringList kept;
        for (int seed = 1; seed <= 12; ++seed) {
            s.set("run.seed=" + std::to_string(seed));
            TestRun run(s);
            run.until(3700);
            QCOMPARE(there(run).size(), 2);
            kept << there(run).join(QLatin1Char(' '));
        }
        kept.removeDuplicates();
        QVERIFY2(kept.size() > 1, "all of one age, and always the same ones go");
    }

    void asg_13_a_zone_that_is_back_gets_its_share_and_nobody_is_missed() {
        TestRun run(fleet());
        run.until(60).fault("neph:zone-outage", "zone-a", 300);
        run.until(355);
        QCOMPARE(by_zone(run), (std::map<int, int>{{1, 4}}));
        run.until(361);
        QCOMPARE(run.when("rebalancing"), (Times{360, 360}));
        // Two are launched in zone a before two of zone b go: in service 50 s later.
        run.until(405);
        QCOMPARE(by_zone(run), (std::map<int, int>{{1, 4}}));
        run.until(500);
        QCOMPARE(by_zone(run), (std::map<int, int>{{0, 2}, {1, 2}}));
        QCOMPARE(run.when("terminating").size(), std::size_t{2});
        QCOMPARE(run.when("terminating").front(), 410.0);
        QCOMPARE(run.conservation(), std::string());
    }
    void asg_13_the_maximum_is_passed_by_a_tenth_or_one_only_data() {
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("at_once");
        QTest::newRow("4: by one") << 4 << 1;
        QTest::newRow("20: by two") << 20 << 2;
    }
    void asg_13_the_maximum_is_passed_by_a_tenth_or_one_only() {
        QFETCH(int, most);
        QFETCH(int, at_once);
        Scenario s = fleet();
        const std::string size = std::to_string(most);
        s.set("web.max_size=" + size).set("web.desired_capacity=" + size);
        TestRun run(s);
        run.until(60).fault("neph:zone-outage", "zone-a", 300).until(361);
        QCOMPARE(run.when("rebalancing").size(), static_cast<std::size_t>(at_once));
        run.until(2000);
        QCOMPARE(by_zone(run), (std::map<int, int>{{0, most / 2}, {1, most / 2}}));
    }
    void asg_13_what_cannot_be_launched_ahead_is_not_counted() {
        TestRun run(fleet());
        run.until(60).fault("neph:zone-outage", "zone-a", 300);
        run.until(300).fault("aws:ec2:asg-insufficient-instance-capacity-error", "web", 200);
        run.until(495);
        QVERIFY(run.when("rebalancing").empty());
        QCOMPARE(by_zone(run), (std::map<int, int>{{1, 4}}));
        run.until(800);
        QCOMPARE(run.when("rebalancing"), (Times{500, 500}));
        QCOMPARE(by_zone(run), (std::map<int, int>{{0, 2}, {1, 2}}));
    }
    void asg_13_groups_of_one_zone_or_even_ones_are_left_alone() {
        Scenario s = fleet({"desired_capacity=3"});
        TestRun run(s);
        run.until(60).fault("neph:zone-outage", "zone-b", 20).until(600);
        QVERIFY(run.when("rebalancing").empty());
    }

    void asg_14_a_launching_instance_waits_until_its_hook_is_completed_data() {
        QTest::addColumn<QByteArray>("completed");
        QTest::addColumn<QByteArray>("timeout");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<double>("in_service");
        // Launched at 100, it runs at 130 and starts its app in 20 s.
        QTest::newRow("completed") << QByteArray("40s") << QByteArray("3600s") << QByteArray("ABANDON") << 190.0;
        QTest::newRow("timed out, goes on") << QByteArray("0s") << QByteArray("60s") << QByteArray("CONTINUE") << 210.0;
        QTest::newRow("too late, goes on") << QByteArray("90s") << QByteArray("60s") << QByteArray("CONTINUE") << 210.0;
    }
    void asg_14_a_launching_instance_waits_until_its_hook_is_completed() {
        QFETCH(QByteArray, completed);
        QFETCH(QByteArray, timeout);
        QFETCH(QByteArray, result);
        QFETCH(double, in_service);
        Scenario s = fleet();
        hook(s, "LAUNCHING", completed, timeout, result);
        scheduled(s, 100, 5);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("pending-wait"), (Times{130}));
        QCOMPARE(run.when("in-service"), (Times{in_service}));
        QCOMPARE(run.conservation(), std::string());
    }
    void asg_14_heartbeats_put_the_timeout_off_for_48_hours_or_100_timeouts_data() {
        QTest::addColumn<QByteArray>("every");
        QTest::addColumn<QByteArray>("completed");
        QTest::addColumn<QByteArray>("timeout");
        QTest::addColumn<double>("waits");
        QTest::newRow("none") << QByteArray("0s") << QByteArray("100s") << QByteArray("60s") << 60.;
        QTest::newRow("in time") << QByteArray("50s") << QByteArray("100s") << QByteArray("60s") << 100.;
        QTest::newRow("too late") << QByteArray("70s") << QByteArray("100s") << QByteArray("60s") << 60.;
        QTest::newRow("100 timeouts") << QByteArray("50s") << QByteArray("0s") << QByteArray("60s") << 6'000.;
        QTest::newRow("just completed") << QByteArray("50s") << QByteArray("6000s") << QByteArray("60s") << 6'000.;
        QTest::newRow("48 hours") << QByteArray("300s") << QByteArray("0s") << QByteArray("3600s") << 172'800.;
    }
    void asg_14_heartbeats_put_the_timeout_off_for_48_hours_or_100_timeouts() {
        QFETCH(QByteArray, every);
        QFETCH(QByteArray, completed);
        QFETCH(QByteArray, timeout);
        QFETCH(double, waits);
        for (const char* transition : {"LAUNCHING", "TERMINATING"}) {
            Scenario s = fleet();
            hook(s, transition, completed, timeout, "CONTINUE").set("web.lifecycle_hooks.0.heartbeat_every=" + every.toStdString());
            const auto plan = *services::compile(s.design(), services::catalog());
            const auto* group = static_cast<const services::asg::GroupPlan*>(plan->program.nodes[*plan->node("web")].config);
            const SimTime found = transition == std::string_view("LAUNCHING") ? group->hooks.launching : group->hooks.terminating;
            QCOMPARE(to_seconds(found), waits);
        }
        Scenario s = fleet();
        hook(s, "LAUNCHING", completed, timeout, "CONTINUE").set("web.lifecycle_hooks.0.heartbeat_every=" + every.toStdString());
        scheduled(s, 100, 5);
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.when("in-service"), waits > 200 ? Times() : Times{130 + waits + 20});
    }
    void asg_14_an_abandoned_launch_is_tried_again() {
        Scenario s = fleet();
        hook(s, "LAUNCHING", "0s", "60s", "ABANDON");
        scheduled(s, 100, 5);
        TestRun run(s);
        run.until(300);
        // 100 + 30 + 60, and once more.
        QCOMPARE(run.when("launch-abandoned"), (Times{190, 280}));
        QVERIFY(run.when("in-service").empty());
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }
    void asg_14_a_terminating_instance_drains_and_then_waits() {
        Scenario s = fleet();
        hook(s, "TERMINATING", "100s", "3600s", "ABANDON");
        scheduled(s, 100, 3);
        TestRun run(s);
        run.until(400);
        QCOMPARE(run.when("terminating"), (Times{100}));
        QCOMPARE(run.when("terminating-wait"), (Times{120}));
        QCOMPARE(run.when("terminated"), (Times{220}));
        QCOMPARE(run.conservation(), std::string());
    }
    void a_run_in_the_middle_of_hooks_and_rebalancing_goes_on_the_same() {
        Scenario s = fleet();
        hook(s, "LAUNCHING", "40s", "3600s", "ABANDON");
        scheduled(s, 350, 6);
        TestRun there(s), straight(s);
        for (TestRun* run : {&there, &straight}) run->until(60).fault("neph:zone-outage", "zone-a", 300);
        there.until(385);
        there.simulation().keep(1u << 30);
        there.until(450);
        there.simulation().seek(from_seconds(385));
        there.simulation().seek(from_seconds(900));
        straight.until(900);
        QCOMPARE(there.results(), straight.results());
    }
};

QTEST_GUILESS_MAIN(CapacityTest)
#include "capacity_test.moc"
