#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

using Settings = std::vector<std::string_view>;
using Times = std::vector<double>;

/// Ten evenly spaced requests a second, of 10 ms each, at one t3.nano: 512 MiB.
Scenario instance(const Settings& settings) {
    Scenario s;
    s.zone("zone-a");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web",
          {"min_size=0", "max_size=4", "desired_capacity=1", "boot_time=0s", "workers=100", "queue_limit=-1", "instance_type=t3.nano"});
    for (const std::string_view setting : settings) s.set(setting);
    s.connect("users", "web");
    return s;
}

/// Each request keeps its worker for as long as the slow server has it, a minute.
Scenario held(const Settings& settings) {
    Scenario s = instance(settings);
    s.add("server", "slow", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=60s"});
    s.connect("web", "slow");
    return s;
}

double memory_share(TestRun& run) {
    const services::ServiceType* type = services::find("auto_scaling_group");
    const services::Observation seen = run.observe("web");
    for (std::size_t i = 0; i < seen.metrics.size(); ++i)
        if (type->metrics[i].name == "mem_used_percent") return seen.metrics[i].part / seen.metrics[i].whole;
    return std::nan("");
}

double mean_latency(TestRun& run) { return run.calls("users").latency.mean() * 1e-6; }

std::size_t issues(const Scenario& s) {
    std::size_t count = 0;
    for (const Issue& each : model::validate(s.design(), services::catalog())) count += each.field == "config.instance_type";
    return count;
}

}  // namespace

Q_DECLARE_METATYPE(Settings)

class MemoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_reboot_counts_and_not_the_start_that_it_overtook() {
        Scenario s = held({"app.memory_mebibytes=300", "app.memory_per_request=10", "web.boot_time=30s"});
        s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(60);
        TestRun run(s);
        run.until(5).fault("aws:ec2:reboot-instances", "web", 0, 0).until(70);
        const double killed = run.when("out-of-memory").at(0);
        QVERIFY(killed < 5 && run.when("app-started").empty());
        run.until(94);
        QVERIFY(run.when("in-service").empty());
        run.until(96);
        QCOMPARE(run.when("in-service"), Times{95});
    }
    /// 300 MiB and 10 MiB each: the 22nd request is one too many, 2.2 s after the start.
    void ec2_16_an_app_that_holds_more_than_its_instance_has_is_killed_and_starts_again() {
        Scenario s = held({"app.memory_mebibytes=300", "app.memory_per_request=10"});
        s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(5);
        TestRun run(s);
        run.until(2.15);
        QCOMPARE(run.when("out-of-memory"), Times());
        QCOMPARE(run.outcome("users", Outcome::Failed), 0u);
        run.until(7.1);
        QCOMPARE(run.when("out-of-memory"), Times{2.2});
        QCOMPARE(run.when("app-started"), Times());
        // The 22 that it had, and those that came while it started.
        QCOMPARE(run.outcome("users", Outcome::Failed), 22u + 49u);
        run.until(9.15);
        QCOMPARE(run.when("app-started"), Times{7.2});
        QCOMPARE(run.outcome("users", Outcome::Failed), 22u + 49u);
        QCOMPARE(run.metric("web", "OutOfMemoryKills"), 1.0);
        QCOMPARE(run.conservation(), std::string());
    }

    /// 300 MiB and 10 MiB each, of 512.
    void what_something_else_holds_its_app_has_not_data() {
        QTest::addColumn<double>("at");
        QTest::addColumn<double>("share");
        QTest::addColumn<Times>("killed");
        QTest::newRow("a fifth before: the 11th request is one too many") << 0.05 << 0.2 << Times{1.1};
        QTest::newRow("a tenth when 20 requests are there: at once") << 2.05 << 0.1 << Times{2.05};
        QTest::newRow("nothing") << 0.05 << 0.0 << Times{2.2};
    }
    void what_something_else_holds_its_app_has_not() {
        QFETCH(double, at);
        QFETCH(double, share);
        QFETCH(Times, killed);
        Scenario s = held({"app.memory_mebibytes=300", "app.memory_per_request=10"});
        s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(60);
        TestRun run(s);
        run.until(at).fault("aws:ssm:send-command/AWSFIS-Run-Memory-Stress", "web", 0, 0, share).until(3);
        QCOMPARE(run.when("out-of-memory"), killed);
        QCOMPARE(run.conservation(), std::string());
    }

    void memory_that_something_else_holds_is_in_use_while_the_fault_lasts() {
        Scenario s = instance({"app.memory_mebibytes=128", "users.rate=0"});
        s.design().mutable_app_versions(0)->set_garbage_collected(true);
        TestRun run(s);
        run.until(10);
        QVERIFY(std::abs(memory_share(run) - 0.25) < 1e-9);
        run.fault("aws:ssm:send-command/AWSFIS-Run-Memory-Stress", "web", 10, 0, 0.5).until(20);
        QVERIFY2(std::abs(memory_share(run) - 0.5) < 1e-9, qPrintable(QString::number(memory_share(run))));  // Half of the time 0.75.
        run.until(40);
        QVERIFY2(std::abs(memory_share(run) - 0.375) < 1e-9, qPrintable(QString::number(memory_share(run))));
    }

    void requests_that_wait_hold_memory_too() {
        TestRun run(held({"app.memory_mebibytes=300", "app.memory_per_request=10", "web.workers=1"}));
        run.until(3);
        QCOMPARE(run.when("out-of-memory"), Times{2.2});
        QCOMPARE(run.conservation(), std::string());
    }

    void what_does_not_fill_the_memory_kills_nothing_data() {
        QTest::addColumn<Settings>("settings");
        QTest::newRow("an app that says nothing of its memory") << Settings{};
        QTest::newRow("no instance type") << Settings{"app.memory_per_request=10", "web.instance_type="};
        QTest::newRow("a larger type") << Settings{"app.memory_per_request=10", "web.instance_type=t3.large"};
        QTest::newRow("a short queue") << Settings{"app.memory_per_request=10", "web.workers=10", "web.queue_limit=10"};
    }
    void what_does_not_fill_the_memory_kills_nothing() {
        QFETCH(Settings, settings);
        TestRun run(held(settings));
        run.until(30);
        QCOMPARE(run.when("out-of-memory"), Times());
    }

    void ec2_17_collecting_costs_in_proportion_to_live_over_free_data() {
        QTest::addColumn<double>("request");  // MiB, beside 256 of 512.
        QTest::addColumn<bool>("collected");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("a heap half full") << 0.0 << true << 10.5;
        QTest::newRow("a heap filled to three quarters") << 128.0 << true << 11.5;
        QTest::newRow("a heap filled to seven eighths") << 192.0 << true << 13.5;
        QTest::newRow("never more than 98 % of the time") << 255.9 << true << 500.0;
        QTest::newRow("memory that is freed by hand") << 192.0 << false << 10.0;
    }
    void ec2_17_collecting_costs_in_proportion_to_live_over_free() {
        QFETCH(double, request);
        QFETCH(bool, collected);
        QFETCH(double, milliseconds);
        Scenario s = instance({"users.rate=1"});
        s.design().mutable_app_versions(0)->set_memory_mebibytes(256);
        s.design().mutable_app_versions(0)->set_memory_per_request(request);
        s.design().mutable_app_versions(0)->set_garbage_collected(collected);
        TestRun run(s);
        run.until(20);
        QVERIFY2(std::abs(mean_latency(run) - milliseconds) < 0.001, qPrintable(QString::number(mean_latency(run))));
    }

    /// 195 requests a second of 10 ms on two vCPUs: with the little that collecting costs at first it is too much, and then it costs more.
    void a_heap_that_its_queue_fills_makes_the_queue_grow() {
        const Settings load = {"users.rate=195", "web.workers=2", "app.memory_mebibytes=200", "app.memory_per_request=4",
                               "app.garbage_collected=true"};
        TestRun spiral(instance(load));
        spiral.until(300);
        QVERIFY(!spiral.when("out-of-memory").empty());
        Scenario other = instance(load);
        other.design().mutable_app_versions(0)->set_garbage_collected(false);
        TestRun steady(other);
        steady.until(300);
        QCOMPARE(steady.when("out-of-memory"), Times());
    }

    void the_metric_is_what_the_apps_hold_of_what_instances_have() {
        TestRun idle(instance({"users.rate=0", "app.memory_mebibytes=128", "web.desired_capacity=2"}));
        idle.until(10);
        QCOMPARE(memory_share(idle), 0.25);
        TestRun without(instance({"web.instance_type=", "app.memory_mebibytes=128"}));
        without.until(10);
        QVERIFY(std::isnan(memory_share(without)));
    }

    void an_app_that_is_killed_costs_its_instance_no_credits() {
        Scenario s = held({"app.memory_mebibytes=300", "app.memory_per_request=10", "web.instance_type=t2.nano",
                           "web.initial_cpu_credits=50", "users.rate=1"});
        TestRun run(s);
        run.until(60);
        QVERIFY(!run.when("out-of-memory").empty());
        QVERIFY(run.metric("web", "CPUCreditBalance") > 45);
    }

    void the_past_is_the_same_a_second_time() {
        const Scenario s = held({"app.memory_mebibytes=300", "app.memory_per_request=10", "users.arrivals=POISSON"});
        TestRun once(s), twice(s);
        once.until(40);
        twice.until(20);
        twice.simulation().keep(~std::size_t{0});
        twice.until(40);
        twice.simulation().seek(21 * kSecond);
        twice.simulation().seek(40 * kSecond);
        QCOMPARE(QString::fromStdString(twice.results()), QString::fromStdString(once.results()));
    }

    void an_edit_of_the_memory_counts_from_then_on() {
        Scenario s = instance({"users.rate=0", "app.memory_mebibytes=128"});
        TestRun run(s);
        run.until(10);
        s.set("app.memory_mebibytes=256");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        QCOMPARE(memory_share(run), 0.25);
        run.until(20);
        QCOMPARE(memory_share(run), 0.375);
    }

    /// 128 MiB of 512 for the 50 s until the deployment, 256 for as long after it; nothing runs while it installs.
    void a_deployment_of_another_memory_counts_from_then_on() {
        Scenario s = instance({"users.rate=0", "app.memory_mebibytes=128"});
        s.app_version("next", "0.010s").set("next.memory_mebibytes=256").set("web.app_version=app");
        model::Deployment& deployment = *s.design().add_deployments();
        model::fill_initial(&deployment, services::catalog().facts, model::TODAY);
        deployment.set_id("release");
        deployment.set_target("web");
        deployment.set_app_version("next");
        deployment.set_policy(model::ALL_AT_ONCE);
        deployment.mutable_at()->set_seconds(50);
        TestRun run(s);
        run.until(50);
        while (!run.observe("web").cells.front().serves() || run.observe("web").cells.front().version == 0)
            run.until(to_seconds(run.kernel().now()) + 1);
        const double up = run.observe("web").cells.front().since * 1e-9;
        run.until(up + 50);
        QVERIFY2(std::abs(memory_share(run) - 0.375) < 0.0001, qPrintable(QString::number(memory_share(run))));
    }

    void settings_that_have_no_effect_or_cannot_work_are_pointed_out() {
        QCOMPARE(issues(instance({"app.memory_mebibytes=400"})), 0u);
        QCOMPARE(issues(instance({"app.memory_mebibytes=512"})), 1u);
        QCOMPARE(issues(instance({"app.memory_mebibytes=400", "web.instance_type="})), 1u);
        QCOMPARE(issues(instance({"web.instance_type="})), 0u);
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"
