#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/lambda/function.h"
#include "engine/services/usage.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using scenario::AlarmState;
using services::lambda::Phase;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;

/// Requests of 0.1 s, evenly spaced, at an alias: rate / 10 are at work. Twenty environments are provisioned, and ready after 90 s.
Scenario function(std::string_view rate, Scenario::Settings settings = {}) {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("v1", "0.1s").app_version("v2", "0.1s");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("lambda", "fn",
          {"memory_size=1769", "invoke_overhead=0s", "timeout=60", "app_version=v1", "provisioned_concurrent_executions=20"});
    for (const std::string_view setting : settings) s.set("fn." + std::string(setting));
    return s.connect("users", "fn");
}

template <typename Part>
Part& filled(Part* part, std::string_view id) {
    model::fill_initial(part, services::catalog().facts, model::TODAY);
    part->set_id(std::string(id));
    part->set_target("fn");
    return *part;
}

model::ScalingPolicy& add_policy(Scenario& s) {
    model::ScalingPolicy& policy = filled(s.design().add_scaling_policies(), "used");
    policy.set_metric_type(model::LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION);
    policy.set_target_value(0.7);
    return policy;
}

model::ScheduledAction& add_action(Scenario& s, std::string_view id, double at, int least, int most) {
    model::ScheduledAction& action = filled(s.design().add_scheduled_actions(), id);
    *action.mutable_at() = model::to_duration(at);
    action.set_min_size(least);
    action.set_max_size(most);
    return action;
}

Scenario tracked(std::string_view rate, Scenario::Settings settings = {}) {
    Scenario s = function(rate, settings);
    add_policy(s);
    return s;
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double requested(TestRun& run) { return run.metric("fn", "RequestedProvisionedConcurrentExecutions"); }
double available(TestRun& run) { return run.metric("fn", "AvailableProvisionedConcurrentExecutions"); }
double in_use(TestRun& run) { return run.metric("fn", "ProvisionedConcurrentExecutions"); }
double spillovers(TestRun& run) { return run.metric("fn", "ProvisionedConcurrencySpilloverInvocations"); }

/// Of its provisioned environments, those in this phase, and of a version where one is named.
std::size_t count(TestRun& run, Phase phase, std::string_view version = {}) {
    const auto& plan = services::lambda::plan_of(run.kernel(), *run.simulation().plan().node("fn"));
    std::size_t n = 0;
    for (std::uint32_t slot = 1; slot <= plan.of(run.kernel()).used; ++slot) {
        const services::lambda::Environment& e = plan.environment(run.kernel(), slot);
        n += e.provisioned && e.phase == phase && (version.empty() || plan.version(e).app.id == version);
    }
    return n;
}

std::size_t ready(TestRun& run, std::string_view version) { return count(run, Phase::Idle, version) + count(run, Phase::Busy, version); }

/// Empty, or how what is counted differs from what is there.
std::string difference(TestRun& run) {
    const std::size_t idle = count(run, Phase::Idle), busy = count(run, Phase::Busy);
    const bool agrees = static_cast<double>(idle + busy) == available(run) && static_cast<double>(busy) == in_use(run);
    return agrees ? std::string()
                  : std::to_string(idle) + " idle and " + std::to_string(busy) + " at work; counted are " + std::to_string(available(run)) +
                        " and " + std::to_string(in_use(run));
}

bool has_issue(const Scenario& s, std::string_view object, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.object == object && issue.field == field && !issue.remedy.empty()) return true;
    return false;
}

std::string without_wall(const std::string& results) { return results.substr(results.find("\"seed\"")); }

double provisioned_gb_seconds(TestRun& run) {
    const services::Plan& plan = run.simulation().plan();
    const auto usage = services::meter({run.kernel(), plan, *plan.node("fn")});
    const auto found = usage.quantities().find({*services::catalog().prices.find("lambda-provisioned"), 0});
    return found == usage.quantities().end() ? 0 : found->second;
}

}  // namespace

class LambdaScalingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lam_28_it_scales_out_after_three_minutes_above_its_target() {
        TestRun run(tracked("rate=160"));  // 80 % of twenty, from 90 s on: the first three datapoints are those of 120, 180 and 240 s.
        run.until(239.9);
        QCOMPARE(requested(run), 20.0);
        run.until(240);
        QCOMPARE(requested(run), 23.0);  // 20 x 80 / 70 is 22.86.
        run.until(1800);
        // The minute of 300 to 360 s is half of twenty and half of 23, so still above the target: 23 x 74.4 / 70 is 24.45.
        QCOMPARE(run.when("scale-out"), (Times{240, 360}));
        QCOMPARE(requested(run), 25.0);
        QCOMPARE(run.when("scale-in"), Times());
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_08_what_is_added_is_ready_after_its_time() {
        TestRun run(tracked("rate=160"));
        run.until(329.9);
        QCOMPARE(available(run), 20.0);
        QCOMPARE(count(run, Phase::Starting), std::size_t{3});
        run.until(330);
        QCOMPARE(available(run), 23.0);
        QCOMPARE(run.when("provisioned-ready"), (Times{330}));
        QCOMPARE(difference(run), std::string());
    }

    void lam_08_each_takes_ten_requests_a_second() {
        Scenario s = function("rate=300", {"provisioned_concurrent_executions=10"});
        s.set("v1.service_time.mean=10ms");  // Ten could do 1,000 a second.
        TestRun run(s);
        run.until(100).kernel().restart_statistics();
        run.until(110);
        QVERIFY2(std::abs(spillovers(run) - 2000) <= 2, QByteArray::number(spillovers(run)));
        QCOMPARE(run.outcome("fn", kernel::Outcome::Throttled), std::uint64_t{0});
        QCOMPARE(run.observe("fn").reasons.at(0).fact, std::string("LAM-08"));
        QCOMPARE(difference(run), std::string());
        edit(run, s.set("users.rate=100"));
        run.until(115).kernel().restart_statistics();
        run.until(125);
        QCOMPARE(spillovers(run), 0.0);
    }

    /// Today 1,000 and 100 a second more, all together; in 2020 3,000 and 500 a minute more, each as it comes.
    void lam_08_many_come_at_the_pace_of_their_year_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("at");
        QTest::addColumn<double>("expected");
        QTest::newRow("today, not all") << QByteArray("TODAY") << 149.9 << 0.;
        QTest::newRow("today, all") << QByteArray("TODAY") << 150. << 7000.;
        QTest::newRow("2020, none") << QByteArray("YEAR_2020") << 89.9 << 0.;
        QTest::newRow("2020, the burst") << QByteArray("YEAR_2020") << 90. << 3000.;
        QTest::newRow("2020, a minute later") << QByteArray("YEAR_2020") << 150. << 3500.;
        QTest::newRow("2020, not all") << QByteArray("YEAR_2020") << 569.9 << 6991.;
        QTest::newRow("2020, all") << QByteArray("YEAR_2020") << 570. << 7000.;
    }
    void lam_08_many_come_at_the_pace_of_their_year() {
        QFETCH(QByteArray, year);
        QFETCH(double, at);
        QFETCH(double, expected);
        Scenario s = function("rate=0", {"account_concurrent_executions=10000", "provisioned_concurrent_executions=7000"});
        TestRun run(s.set("limits_as_of=" + year.toStdString()));
        run.until(at);
        QCOMPARE(available(run), expected);
    }

    void lam_28_it_scales_in_after_fifteen_minutes_below_nine_tenths_of_its_target() {
        TestRun run(tracked("rate=32"));  // 16 %; the fifteenth datapoint is that of 960 s.
        run.until(2400);
        QCOMPARE(run.when("scale-in"), (Times{960}));
        QCOMPARE(requested(run), 5.0);  // 20 x 16 / 70 is 4.57.
        QCOMPARE(available(run), 5.0);
        QCOMPARE(difference(run), std::string());
        TestRun within(tracked("rate=130"));  // 65 %: below the target, not below 63 %.
        within.until(2400);
        QCOMPARE(requested(within), 20.0);
    }

    void lam_28_one_at_work_keeps_two() {
        TestRun run(tracked("rate=0.05"));  // One of two is 50 %, and 2 x 50 / 70 is 1.43: what people see with a least of 1.
        run.until(4000);
        QCOMPARE(requested(run), 2.0);
    }

    void a_policy_that_never_scales_in_keeps_what_there_is() {
        Scenario s = tracked("rate=32");
        s.design().mutable_scaling_policies(0)->set_disable_scale_in(true);
        TestRun run(s);
        run.until(2400);
        QCOMPARE(requested(run), 20.0);
    }

    void lam_08_what_exceeds_it_spills_over_until_more_are_ready() {
        TestRun run(tracked("rate=400"));  // Forty at work.
        run.until(240);
        QCOMPARE(requested(run), 29.0);  // All twenty: 20 / 0.7 is 28.57.
        QVERIFY(spillovers(run) > 0);
        run.until(329);
        const double before = spillovers(run);
        run.until(330);
        QVERIFY(std::abs(spillovers(run) - before - 200) <= 2);  // Half of them.
        run.until(1200);
        QVERIFY(requested(run) >= 58);  // 40 / 0.7 is 57.1.
        const double then = spillovers(run);
        run.until(1300);
        QCOMPARE(spillovers(run), then);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_27_utilization_is_what_is_at_work_of_what_is_ready() {
        TestRun run(tracked("rate=160"));
        run.until(120);
        QVERIFY(std::abs(run.simulation().cloud_watch().alarms(0)[0].value - 0.8) < 0.005);
        QCOMPARE(run.simulation().cloud_watch().alarms(0)[0].metric, std::string("ProvisionedConcurrencyUtilization"));
    }

    void lam_27_without_invocations_nothing_scales_in() {
        Scenario s = tracked("rate=130");
        TestRun run(s);
        run.until(615);
        edit(run, s.set("users.rate=0"));
        run.until(4000);
        QCOMPARE(run.when("scale-in"), Times());
        QCOMPARE(requested(run), 20.0);
        for (const auto& alarm : run.simulation().cloud_watch().alarms(0)) QVERIFY(alarm.state == AlarmState::InsufficientData);
    }

    void lam_27_a_few_invocations_are_enough_to_scale_in() {
        Scenario s = tracked("rate=130");
        TestRun run(s);
        run.until(615);
        edit(run, s.set("users.rate=0.05"));
        run.until(4000);
        QCOMPARE(run.when("scale-in").size(), std::size_t{1});
        QCOMPARE(requested(run), 2.0);
    }

    void lam_26_scaling_keeps_to_the_least_and_the_most() {
        TestRun most(tracked("rate=400", {"max_capacity=24"}));
        most.until(1800);
        QCOMPARE(requested(most), 24.0);
        TestRun least(tracked("rate=1", {"min_capacity=7"}));
        least.until(1800);
        QCOMPARE(requested(least), 7.0);
    }

    void lam_26_a_hundred_of_the_accounts_concurrency_stay_unreserved() {
        Scenario s = tracked("rate=400", {"account_concurrent_executions=150"});
        s.add("lambda", "other", {"account_concurrent_executions=150", "provisioned_concurrent_executions=15"});
        TestRun run(s);
        run.until(1800);
        QCOMPARE(requested(run), 35.0);
        bool said = false;
        for (const auto& reason : run.observe("fn").reasons) said = said || reason.fact == "LAM-07";
        QVERIFY(said);
    }

    void lam_07_what_is_provisioned_is_taken_from_the_accounts_rest() {
        Scenario s = function("rate=0", {"account_concurrent_executions=150"});
        add_action(s, "more", 100, 45, 50);
        s.app_version("slow", "100s")
            .add("lambda", "other", {"account_concurrent_executions=150", "timeout=900", "app_version=slow", "memory_size=1769"});
        s.add("clients", "others", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("others", "other");
        TestRun run(s);
        run.until(99);
        QCOMPARE(run.calls("other").in_flight.value, 130u);
        run.until(205);
        QCOMPARE(run.calls("other").in_flight.value, 105u);
    }

    void lam_07_an_invocation_that_loses_its_provision_counts_in_the_accounts_rest() {
        Scenario s = function("rate=160");
        add_action(s, "evening", 200, 2, 6);
        TestRun run(s);
        run.until(199.999);
        QCOMPARE(run.metric("fn", "UnreservedConcurrentExecutions"), 0.0);
        run.until(200);
        QCOMPARE(in_use(run) + run.metric("fn", "UnreservedConcurrentExecutions"), run.metric("fn", "ConcurrentExecutions"));
        QVERIFY(in_use(run) <= 6);
        run.until(201);
        QCOMPARE(in_use(run) + run.metric("fn", "UnreservedConcurrentExecutions"), run.metric("fn", "ConcurrentExecutions"));
    }

    void lam_29_a_scheduled_action_sets_the_bounds_and_the_capacity_follows() {
        Scenario s = function("rate=10");
        add_action(s, "morning", 200, 40, 60);
        add_action(s, "evening", 400, 2, 10);
        TestRun run(s);
        run.until(199);
        QCOMPARE(requested(run), 20.0);
        run.until(200);
        QCOMPARE(requested(run), 40.0);
        run.until(289.9);
        QCOMPARE(available(run), 20.0);
        run.until(290);
        QCOMPARE(available(run), 40.0);
        run.until(400);
        QCOMPARE(requested(run), 10.0);  // The new most.
        QCOMPARE(available(run), 10.0);
        QCOMPARE(run.when("scheduled-action"), (Times{200, 400}));
        QCOMPARE(difference(run), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_29_policies_go_on_within_the_scheduled_bounds() {
        Scenario s = tracked("rate=32");
        add_action(s, "morning", 200, 12, -1);
        TestRun run(s);
        run.until(1800);
        QCOMPARE(requested(run), 12.0);  // Not the five that are enough.
    }

    void what_is_given_up_first_is_not_ready_yet() {
        Scenario s = function("rate=160");
        add_action(s, "morning", 200, 40, 60);
        add_action(s, "no", 230, 2, 20);
        TestRun run(s);
        run.until(230);
        QCOMPARE(available(run), 20.0);
        QCOMPARE(count(run, Phase::Starting), std::size_t{0});
        QCOMPARE(difference(run), std::string());
        run.until(400);
        QCOMPARE(available(run), 20.0);
        QCOMPARE(run.when("provisioned-ready"), Times());
    }

    void what_is_ready_stays_though_it_began_after_what_is_not() {
        Scenario s = function("rate=0");
        add_action(s, "evening", 230, 2, 12);
        TestRun run(s);
        run.until(200);
        run.fault("neph:zone-outage", "zone-a");
        QCOMPARE(available(run), 10.0);
        QCOMPARE(count(run, Phase::Starting), std::size_t{10});
        run.until(230);
        QCOMPARE(available(run), 10.0);
        QCOMPARE(count(run, Phase::Starting), std::size_t{2});
        QCOMPARE(difference(run), std::string());
    }

    void a_card_of_many_environments_shows_the_provisioned_ones() {
        TestRun run(function("rate=1000"));
        run.until(10);
        std::size_t provisioned = 0;
        for (const auto& cell : run.observe("fn").cells) provisioned += cell.label.starts_with("provisioned");
        QCOMPARE(provisioned, std::size_t{20});
        QCOMPARE(run.observe("fn").cells.size(), std::size_t{64});
    }

    void lam_17_while_an_alias_shifts_its_versions_share_what_scaling_provides() {
        Scenario s = function("rate=160");
        add_action(s, "morning", 200, 40, 60);
        model::Deployment& deployment = filled(s.design().add_deployments(), "release");
        deployment.set_app_version("v2");
        deployment.set_policy(model::LAMBDA_CANARY);
        deployment.mutable_at()->set_seconds(150);
        deployment.mutable_interval()->set_seconds(300);
        TestRun run(s);
        run.until(320);
        QCOMPARE(requested(run), 40.0);
        QCOMPARE(ready(run, "v2"), std::size_t{4});
        QCOMPARE(ready(run, "v1"), std::size_t{36});
        QCOMPARE(difference(run), std::string());
        run.until(700);
        QCOMPARE(ready(run, "v2"), std::size_t{40});
        QCOMPARE(available(run), 40.0);
        QCOMPARE(difference(run), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void what_is_counted_is_what_is_there_whatever_happens() {
        Scenario s = tracked("rate=250");
        add_action(s, "down", 500, 2, 12).mutable_recurrence()->set_seconds(300);
        add_action(s, "up", 600, 20, 60).mutable_recurrence()->set_seconds(300);
        model::Deployment& deployment = filled(s.design().add_deployments(), "release");
        deployment.set_app_version("v2");
        deployment.set_policy(model::LAMBDA_LINEAR);
        deployment.mutable_at()->set_seconds(550);
        deployment.mutable_interval()->set_seconds(20);
        TestRun run(s);
        for (double t = 50; t <= 2000; t += 23.77) {
            run.until(t);
            if (t > 700 && t < 725) run.fault("neph:zone-outage", "zone-a", 200);
            if (t > 1000 && t < 1025) edit(run, s.set("fn.memory_size=3008"));
            if (t > 1300 && t < 1325) edit(run, s.set("fn.provisioned_concurrent_executions=3"));
            if (t > 1500 && t < 1525) edit(run, s.set("fn.app_version=v2"));
            QCOMPARE(difference(run), std::string());
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void an_edit_of_the_capacity_takes_the_place_of_what_scaling_made() {
        Scenario s = tracked("rate=160");
        TestRun run(s);
        run.until(400);
        QCOMPARE(requested(run), 25.0);
        edit(run, s.set("fn.memory_size=3008"));
        QCOMPARE(requested(run), 25.0);
        edit(run, s.set("fn.provisioned_concurrent_executions=21"));
        QCOMPARE(requested(run), 21.0);
        QCOMPARE(difference(run), std::string());
    }

    void a_policy_may_come_and_go_while_it_runs() {
        Scenario s = function("rate=160");
        TestRun run(s);
        run.until(600);
        QCOMPARE(requested(run), 20.0);
        add_policy(s);
        edit(run, s);
        run.until(780);
        QCOMPARE(run.when("scale-out"), (Times{780}));
        s.design().clear_scaling_policies();
        edit(run, s);
        run.until(3000);
        QCOMPARE(requested(run), 23.0);  // It stays as it was left.
    }

    void p_23_provisioned_memory_is_paid_for_while_it_is_requested() {
        Scenario s = function("rate=10", {"memory_size=1024"});
        add_action(s, "morning", 200, 40, 60);
        add_action(s, "evening", 500, 2, 10);
        TestRun run(s);
        run.until(600);
        QVERIFY(std::abs(provisioned_gb_seconds(run) - (20 * 200 + 40 * 300 + 10 * 100)) < 1e-6);
    }

    void a_past_that_is_sought_comes_out_the_same() {
        Scenario s = tracked("rate=250");
        s.set("users.arrivals=POISSON").set("v1.service_time.law=EXPONENTIAL");
        add_action(s, "down", 700, 2, 12);
        TestRun straight(s), run(s);
        straight.until(1500);
        run.until(200);
        run.simulation().keep(~std::size_t{0});
        run.until(1500);
        run.simulation().seek(280 * kSecond);
        run.simulation().seek(1500 * kSecond);
        QCOMPARE(without_wall(run.results()), without_wall(straight.results()));
        QVERIFY(run.kernel().w.save() == straight.kernel().w.save());
        QVERIFY(run.when("scale-out").size() > 1);
    }

    void what_cannot_be_scaled_is_an_issue_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* setting, const char* object, const char* field) {
            QTest::newRow(name) << setting << object << field;
        };
        row("$LATEST", "fn.qualifier=LATEST", "used", "target");
        row("$LATEST by a schedule", "fn.qualifier=LATEST", "morning", "target");
        row("nothing provisioned", "fn.provisioned_concurrent_executions=0", "used", "target");
        row("nothing provisioned for a schedule", "fn.provisioned_concurrent_executions=0", "morning", "target");
        row("least above most", "fn.min_capacity=101", "fn", "config.min_capacity");
        row("below the least", "fn.min_capacity=21", "fn", "config.provisioned_concurrent_executions");
        row("above the most", "fn.max_capacity=19", "fn", "config.provisioned_concurrent_executions");
        row("steps", "used.policy_type=STEP_SCALING", "used", "policy_type");
        row("one change", "used.policy_type=SIMPLE_SCALING", "used", "policy_type");
        row("a group's metric", "used.metric_type=ASG_AVERAGE_CPU_UTILIZATION", "used", "metric_type");
        row("a load balancer's metric", "used.metric_type=ALB_REQUEST_COUNT_PER_TARGET", "used", "metric_type");
        row("a target in percent", "used.target_value=70", "used", "target_value");
        row("a scheduled capacity", "morning.desired_capacity=30", "morning", "desired_capacity");
        row("scheduled bounds the wrong way", "morning.min_size=70", "morning", "min_size");
        row("no cron expression", "morning.cron=0 8 * *", "morning", "cron");
        row("an hour that there is not", "morning.cron=0 24 * * *", "morning", "cron");
        row("an end before the begin", "morning.end=200s", "morning", "end");
        row("again each nanosecond", "morning.recurrence=0.000000001s", "morning", "recurrence");
        row("a function's metric for a group", "used.target=web", "used", "metric_type");
    }
    void what_cannot_be_scaled_is_an_issue() {
        QFETCH(const QString, setting);
        QFETCH(const QString, object);
        QFETCH(const QString, field);
        Scenario s = tracked("rate=10");
        add_action(s, "morning", 200, 40, 60);
        s.add("auto_scaling_group", "web");
        QVERIFY(!has_issue(s, object.toStdString(), field.toStdString()));
        s.set(setting.toStdString());
        QVERIFY(has_issue(s, object.toStdString(), field.toStdString()));
    }

    void a_function_that_nothing_scales_needs_no_bounds() {
        const Scenario s = function("rate=10", {"provisioned_concurrent_executions=200"});
        QVERIFY(!has_issue(s, "fn", "config.provisioned_concurrent_executions"));
    }
};

QTEST_GUILESS_MAIN(LambdaScalingTest)
#include "scaling_test.moc"
