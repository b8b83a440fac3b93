#include "engine/scenario/cloud_watch.h"

#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using scenario::AlarmState;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;

/// Requests of 10 ms, evenly spaced, at instances with one worker: rate / 100 of them are busy. New ones take 100 s.
Scenario group(std::string_view rate, std::string_view desired) {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(10);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web",
          {"min_size=1", "max_size=12", desired, "workers=1", "queue_limit=-1", "boot_time=90s", "detailed_monitoring=true"});
    s.connect("users", "web");
    return s;
}

template <typename Part>
Part& filled(Part* part, std::string_view id) {
    model::fill_initial(part, services::catalog().facts, model::TODAY);
    part->set_id(std::string(id));
    return *part;
}

model::ScalingPolicy& add_policy(Scenario& s, std::string_view id, model::PolicyType type) {
    model::ScalingPolicy& policy = filled(s.design().add_scaling_policies(), id);
    policy.set_target("web");
    policy.set_policy_type(type);
    return policy;
}

/// Above 60 % busy for a minute.
model::Alarm& add_alarm(Scenario& s) {
    model::Alarm& alarm = filled(s.design().add_alarms(), "busy");
    alarm.set_component("web");
    alarm.set_metric("CPUUtilization");
    alarm.set_evaluation_periods(1);
    alarm.set_threshold(60);
    return alarm;
}

/// One more above `high` percent, one fewer below `low`.
void add_pair(Scenario& s, double high, double low) {
    add_alarm(s).set_threshold(high);
    add_policy(s, "grow", model::SIMPLE_SCALING).set_alarm("busy");
    model::Alarm& idle = add_alarm(s);
    idle.set_id("idle");
    idle.set_comparison_operator(model::LESS_THAN_THRESHOLD);
    idle.set_threshold(low);
    model::ScalingPolicy& shrink = add_policy(s, "shrink", model::SIMPLE_SCALING);
    shrink.set_alarm("idle");
    shrink.set_scaling_adjustment(-1);
}

/// 100 requests a second whose service times are exponential with a mean of 100 ms, at instances that let nobody wait.
Scenario behind_balancer() {
    Scenario s;
    s.zone("zone-a").request_class("read", 1, false).app_version("app", "0.100s", "EXPONENTIAL");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("application_load_balancer", "lb");
    s.add("auto_scaling_group", "web", {"min_size=2", "max_size=2", "desired_capacity=2", "workers=1000", "queue_limit=-1"});
    for (const char* setting : {"network.same_zone=0s", "network.cross_zone=0s"}) s.set(setting);
    return s.connect("users", "lb").connect("lb", "web");
}

model::Alarm& slow_alarm(Scenario& s, model::AlarmStatistic statistic, double percentile) {
    model::Alarm& alarm = filled(s.design().add_alarms(), "slow");
    alarm.set_component("lb");
    alarm.set_metric("TargetResponseTime");
    alarm.set_statistic(statistic);
    alarm.set_percentile(percentile);
    return alarm;
}

Scenario tracked(std::string_view rate, std::string_view desired) {
    Scenario s = group(rate, desired);
    add_policy(s, "half", model::TARGET_TRACKING_SCALING);
    return s;
}

double desired(TestRun& run) { return run.metric("web", "GroupDesiredCapacity"); }

services::ScalableTarget target(TestRun& run, double warmup) {
    const auto& plan = run.simulation().plan();
    const auto node = *plan.node("web");
    return plan.types[node]->scaling->describe(run.kernel(), node, from_seconds(warmup));
}

bool has_issue(const Scenario& s, std::string_view object, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.object == object && issue.field == field) return true;
    return false;
}

}  // namespace

class CloudWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asg_07_target_tracking_scales_out_after_three_minutes_above_its_target() {
        TestRun run(tracked("rate=160", "desired_capacity=2"));  // 80 % of two.
        run.until(1800);
        QCOMPARE(run.when("scale-out"), (Times{180}));
        QCOMPARE(desired(run), 4.0);  // asg_08: 2 x 80 / 50 is 3.2.
        QCOMPARE(run.when("in-service"), (Times{280, 280}));
        QCOMPARE(run.conservation(), std::string());
    }

    void asg_07_target_tracking_scales_in_after_fifteen_minutes_below_nine_tenths() {
        TestRun run(tracked("rate=100", "desired_capacity=6"));  // 16.7 %.
        run.until(1200);
        QCOMPARE(run.when("scale-in"), (Times{900}));
        QCOMPARE(desired(run), 2.0);
        TestRun within(tracked("rate=92", "desired_capacity=2"));  // 46 %: below the target, not below 45 %.
        within.until(1200);
        QCOMPARE(within.when("scale-in"), Times());
    }

    void asg_16_basic_monitoring_has_a_datapoint_each_five_minutes() {
        Scenario s = tracked("rate=160", "desired_capacity=2");
        s.set("web.detailed_monitoring=false");
        TestRun run(s);
        run.until(800);
        QCOMPARE(run.when("scale-out"), (Times{420}));  // The first at 300; it counts for three when it is three minutes old.
    }

    void cw_05_a_statistic_of_single_values_is_of_its_period_alone_data() {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<double>("percentile");
        QTest::addColumn<double>("from");  ///< it lies between the two
        QTest::addColumn<double>("to");
        // Quantiles of an exponential law with a mean of 100 ms, within four standard errors of 6,000 draws.
        QTest::newRow("minimum") << int(model::MINIMUM) << 0.0 << 0.0 << 0.0005;
        QTest::newRow("p50") << int(model::PERCENTILE) << 50.0 << 0.0639 << 0.0748;
        QTest::newRow("p99") << int(model::PERCENTILE) << 99.0 << 0.404 << 0.517;
        QTest::newRow("maximum") << int(model::MAXIMUM) << 0.0 << 0.6 << 1.9;
        QTest::newRow("average") << int(model::AVERAGE) << 0.0 << 0.0945 << 0.1055;
    }
    /// From 120 to 180 s each answer takes half a second more. In the middle of the minute before, the statistics start anew.
    void cw_05_a_statistic_of_single_values_is_of_its_period_alone() {
        QFETCH(const int, statistic);
        QFETCH(const double, percentile);
        QFETCH(const double, from);
        QFETCH(const double, to);
        Scenario s = behind_balancer();
        s.set("run.warmup=90s");
        model::Alarm& alarm = slow_alarm(s, static_cast<model::AlarmStatistic>(statistic), percentile);
        alarm.set_threshold(0.3);
        TestRun run(s);
        const auto value = [&] { return run.simulation().cloud_watch().alarms(run.kernel().now())[0].value; };
        run.until(120);
        QVERIFY2(value() > from && value() < to, std::to_string(value()).c_str());
        run.fault("neph:added-latency", "lb-web", 60, -1, 0.5);
        run.until(180);
        QVERIFY2(value() > from + 0.495 && value() < to + 0.51, std::to_string(value()).c_str());
        run.until(240);
        QVERIFY2(value() > from && value() < to, std::to_string(value()).c_str());
    }

    void cw_05_a_sample_count_counts_answers() {
        Scenario s = behind_balancer();
        s.set("run.warmup=90s");
        s.design().mutable_app_versions(0)->mutable_service_time()->set_law(model::CONSTANT);
        slow_alarm(s, model::SAMPLE_COUNT, 0);
        TestRun run(s);
        for (const int minute : {1, 2, 3}) {
            run.until(minute * 60);
            const double value = run.simulation().cloud_watch().alarms(run.kernel().now())[0].value;
            if (minute == 1)
                QVERIFY2(value > 5980 && value < 6000, std::to_string(value).c_str());  // Some are under way.
            else
                QCOMPARE(value, 6000.0);
        }
    }

    void an_alarm_that_ends_for_want_of_data_names_no_old_number() {
        Scenario s = behind_balancer();
        model::Alarm& alarm = filled(s.design().add_alarms(), "broken");
        alarm.set_component("lb");
        alarm.set_metric("HTTPCode_Target_5XX_Count");
        alarm.set_statistic(model::SUM);
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(300);
        alarm.set_treat_missing_data(model::NOT_BREACHING);
        TestRun run(s);
        run.until(60).fault("neph:error-rate", "web", 120, -1, 0.5).until(900);
        std::string went_off, ended;
        for (const run::LogEntry& each : run.log()) {
            if (each.what == "alarm") went_off = each.text.english();
            if (each.what == "alarm-ok") ended = each.text.english();
        }
        QVERIFY2(went_off.ends_with(", threshold 300)."), went_off.c_str());
        QCOMPARE(ended, std::string("Alarm broken: ALARM to OK."));
    }

    void an_alarm_on_a_percentile_sees_a_target_that_came_with_an_edit() {
        Scenario s = behind_balancer();
        slow_alarm(s, model::PERCENTILE, 99);
        TestRun run(s);
        run.until(60);
        s.add("auto_scaling_group", "more", {"min_size=1", "max_size=1", "desired_capacity=1", "workers=1000"}).connect("lb", "more");
        s.design().mutable_app_versions(0)->mutable_service_time()->set_law(model::CONSTANT);
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(180);
        QVERIFY(run.calls("more").calls > 0);
        const auto& links = run.simulation().plan().program.links;
        for (std::size_t i = 0; i < links.size(); ++i)
            if (links[i].id.starts_with("lb-")) QVERIFY2(run.kernel().w.links[i].latencies.run, links[i].id.c_str());
        QVERIFY(std::abs(run.simulation().cloud_watch().alarms(run.kernel().now())[0].value - 0.1) < 0.002);
    }

    void cw_05_a_minimum_and_a_maximum_of_a_level_are_of_its_period_alone_data() {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<Times>("by_minute");
        QTest::newRow("minimum") << int{model::MINIMUM} << Times{2, 1, 1};
        QTest::newRow("maximum") << int{model::MAXIMUM} << Times{2, 2, 1};
    }
    /// One of two targets is gone from 75 s on. The statistics start anew after that, which is not to hide it.
    void cw_05_a_minimum_and_a_maximum_of_a_level_are_of_its_period_alone() {
        QFETCH(const int, statistic);
        QFETCH(const Times, by_minute);
        Scenario s = behind_balancer();
        s.set("run.warmup=90s").set("web.boot_time=300s");
        model::Alarm& alarm = filled(s.design().add_alarms(), "few");
        alarm.set_component("lb");
        alarm.set_metric("HealthyHostCount");
        alarm.set_statistic(static_cast<model::AlarmStatistic>(statistic));
        alarm.set_comparison_operator(model::LESS_THAN_THRESHOLD);
        alarm.set_threshold(2);
        alarm.set_evaluation_periods(1);
        TestRun run(s);
        run.until(75);
        run.fault("aws:ec2:terminate-instances", "web", 0, 0);
        const auto alarms = [&] { return run.simulation().cloud_watch().alarms(run.kernel().now()); };
        for (std::size_t minute = 0; minute < by_minute.size(); ++minute) {
            run.until(60 * (static_cast<double>(minute) + 1));
            QCOMPARE(alarms()[0].value, by_minute[minute]);
            QVERIFY(alarms()[0].state == (by_minute[minute] < 2 ? AlarmState::Alarm : AlarmState::Ok));
        }
    }

    void a_seek_goes_through_the_same_minima() {
        Scenario s = behind_balancer();
        model::Alarm& alarm = filled(s.design().add_alarms(), "few");
        alarm.set_component("lb");
        alarm.set_metric("HealthyHostCount");
        alarm.set_statistic(model::MINIMUM);
        TestRun run(s);
        run.simulation().keep(~std::size_t{0});
        run.until(75);
        run.fault("aws:ec2:terminate-instances", "web", 0, 0);
        run.until(119);
        run.simulation().seek(100 * kSecond);
        run.until(120);
        QCOMPARE(run.simulation().cloud_watch().alarms(run.kernel().now())[0].value, 1.0);
    }

    void cw_05_single_values_are_asked_of_times_and_extremes_of_levels_too() {
        Scenario s = group("rate=100", "desired_capacity=2");
        model::Alarm& alarm = add_alarm(s);
        alarm.set_statistic(model::MINIMUM);
        QVERIFY(has_issue(s, "busy", "statistic"));
        alarm.set_metric("GroupInServiceInstances");
        QVERIFY(!has_issue(s, "busy", "statistic"));
        alarm.set_statistic(model::PERCENTILE);
        QVERIFY(has_issue(s, "busy", "statistic"));
        Scenario slow = behind_balancer();
        slow_alarm(slow, model::PERCENTILE, 99);
        QVERIFY(!has_issue(slow, "slow", "statistic"));
    }

    void the_blind_minutes_last_from_the_first_breach_until_new_capacity_serves_data() {
        QTest::addColumn<bool>("detailed");
        QTest::addColumn<double>("spike_at");  ///< the load doubles
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("decided");
        QTest::newRow("detailed monitoring, three minutes") << true << 0.0 << 0.0 << 180.0;
        QTest::newRow("basic monitoring: one datapoint, two minutes old") << false << 0.0 << 0.0 << 420.0;
        QTest::newRow("a spike in the middle of a minute") << true << 620.0 << 600.0 << 780.0;
    }
    void the_blind_minutes_last_from_the_first_breach_until_new_capacity_serves() {
        QFETCH(const bool, detailed);
        QFETCH(const double, spike_at);
        QFETCH(const double, from);
        QFETCH(const double, decided);
        Scenario s = tracked(spike_at > 0 ? "rate=92" : "rate=160", "desired_capacity=2");
        if (!detailed) s.set("web.detailed_monitoring=false");
        TestRun run(s);
        if (spike_at > 0) {
            run.until(spike_at);
            s.set("users.rate=180");
            run.simulation().edit(*services::compile(s.design(), services::catalog()));
        }
        run.until(decided + 99);
        QCOMPARE(run.simulation().cloud_watch().lags().size(), std::size_t{1});
        QCOMPARE(run.simulation().cloud_watch().lags()[0].served, SimTime{-1});
        run.until(decided + 300);
        const std::vector<scenario::ScalingLag> lags = run.simulation().cloud_watch().lags();
        QCOMPARE(lags.size(), std::size_t{1});
        QCOMPARE(lags[0].target, std::string("web"));
        QCOMPARE(to_seconds(lags[0].from), from);
        QCOMPARE(to_seconds(lags[0].decided), decided);
        QCOMPARE(to_seconds(lags[0].served), decided + 100);  // 90 to boot, 10 to start.
        QCOMPARE(run.when("capacity-arrived"), (Times{decided + 100}));
    }

    void eb_18_an_average_of_network_out_is_of_an_instance() {
        Scenario s = group("rate=40", "desired_capacity=2");  // 20 answers of 1,000 bytes a second of each.
        s.set("read.response_bytes=1000");
        model::Alarm& alarm = add_alarm(s);
        alarm.set_metric("NetworkOut");
        TestRun run(s);
        run.until(200);
        const auto alarms = run.simulation().cloud_watch().alarms(run.kernel().now());
        QCOMPARE(alarms[0].value, 20.0 * 60 * 1000);
        s.design().mutable_alarms(0)->set_statistic(model::SUM);
        TestRun all(s);
        all.until(200);
        QCOMPARE(all.simulation().cloud_watch().alarms(all.kernel().now())[0].value, 40.0 * 60 * 1000);
    }

    void asg_06_cw_04_without_data_nothing_is_scaled() {
        Scenario s = group("rate=0", "desired_capacity=4");
        s.design().clear_connections();
        s.add("application_load_balancer", "alb", {}).connect("users", "alb").connect("alb", "web");
        add_policy(s, "requests", model::TARGET_TRACKING_SCALING).set_metric_type(model::ALB_REQUEST_COUNT_PER_TARGET);
        TestRun run(s);
        run.until(1800);
        QCOMPARE(desired(run), 4.0);
        QVERIFY(run.simulation().cloud_watch().alarms(0)[0].state == AlarmState::InsufficientData);
    }

    void requests_per_target_are_those_of_a_minute_divided_by_the_healthy_targets() {
        Scenario s = group("rate=100", "desired_capacity=4");
        s.design().clear_connections();
        s.add("application_load_balancer", "alb", {}).connect("users", "alb").connect("alb", "web");
        model::ScalingPolicy& policy = add_policy(s, "requests", model::TARGET_TRACKING_SCALING);
        policy.set_metric_type(model::ALB_REQUEST_COUNT_PER_TARGET);
        policy.set_target_value(1000);
        TestRun run(s);
        run.until(200);
        QVERIFY(std::abs(run.simulation().cloud_watch().alarms(0)[0].value - 1500) < 1);
        QCOMPARE(desired(run), 6.0);
    }

    void requests_per_target_of_a_load_balancer_with_other_targets_are_warned_of() {
        Scenario s = group("rate=100", "desired_capacity=4");
        s.design().clear_connections();
        s.add("application_load_balancer", "alb", {}).connect("users", "alb").connect("alb", "web");
        add_policy(s, "requests", model::TARGET_TRACKING_SCALING).set_metric_type(model::ALB_REQUEST_COUNT_PER_TARGET);
        QVERIFY(!has_issue(s, "requests", "metric_type"));
        s.add("auto_scaling_group", "other").connect("alb", "other");
        QVERIFY(has_issue(s, "requests", "metric_type"));
    }

    void asg_02_an_instance_is_warm_after_its_warm_up() {
        TestRun run(tracked("rate=160", "desired_capacity=2"));
        run.until(400);
        QCOMPARE(target(run, 300).in_service, 2u);
        QVERIFY(target(run, 300).warming);
        QCOMPARE(target(run, 0).in_service, 4u);
        run.until(581);
        QCOMPARE(target(run, 300).in_service, 4u);
        QVERIFY(!target(run, 300).warming);
    }

    void asg_02_nothing_scales_in_while_an_instance_warms_up() {
        Scenario s = tracked("rate=100", "desired_capacity=6");
        s.design().mutable_scaling_policies(0)->mutable_estimated_instance_warmup()->set_seconds(600);
        TestRun run(s);
        run.until(880);
        run.fault("aws:ec2:terminate-instances", "web", 0, 0);  // The next one is in service at 980 and warm at 1580.
        run.until(1700);
        QCOMPARE(run.when("scale-in"), (Times{1620}));  // Asked at 900; the first minute after 1580 is 1620.
    }

    void asg_01_simple_scaling_waits_for_the_change_and_its_cooldown() {
        Scenario s = group("rate=190", "desired_capacity=2");
        add_alarm(s);
        add_policy(s, "more", model::SIMPLE_SCALING).set_alarm("busy");
        TestRun run(s);
        run.until(700);
        QCOMPARE(run.when("scale-out"), (Times{60, 480}));  // In service at 160, seen at 180, and 300 s more.
        QCOMPARE(desired(run), 4.0);
    }

    void asg_01_simple_scaling_in_waits_for_the_cooldown_of_scaling_out() {
        Scenario s = group("rate=190", "desired_capacity=2");
        add_pair(s, 80, 70);  // 95 % of two, 63 % of three.
        TestRun run(s);
        run.until(700);
        QCOMPARE(run.when("scale-out"), (Times{60}));
        QCOMPARE(run.when("scale-in"), (Times{480}));  // Below 70 % since 240; in service at 160, seen at 180, and 300 s more.
        QCOMPARE(desired(run), 2.0);                   // Above 80 % again, and this cooldown holds for scaling out.
    }

    void asg_01_a_policy_that_changes_nothing_begins_no_cooldown() {
        Scenario s = group("rate=190", "desired_capacity=2");
        s.set("web.max_size=2");
        add_pair(s, 80, 99);
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.when("scale-out"), Times());
        QCOMPARE(run.when("scale-in"), (Times{60}));
    }

    void asg_10_a_step_counts_from_what_is_warm() {
        Scenario s = group("rate=190", "desired_capacity=2");
        add_alarm(s);
        model::ScalingPolicy& policy = add_policy(s, "steps", model::STEP_SCALING);
        policy.set_alarm("busy");
        model::StepAdjustment& small = *policy.add_step_adjustments();
        small.set_lower(0);
        small.set_upper(20);
        small.set_adjustment(1);
        model::StepAdjustment& large = *policy.add_step_adjustments();
        large.set_lower(20);
        large.set_adjustment(2);
        TestRun run(s);
        run.until(900);
        QCOMPARE(run.when("scale-out"), (Times{60}));  // 95 % is 35 beyond; the minutes until 160 ask for the same two.
        QCOMPARE(desired(run), 4.0);
    }

    void a_policy_stays_within_minimum_and_maximum() {
        Scenario s = tracked("rate=400", "desired_capacity=2");
        s.set("web.max_size=3");
        TestRun run(s);
        run.until(400);
        QCOMPARE(desired(run), 3.0);
        Scenario low = tracked("rate=1", "desired_capacity=4");
        low.set("web.min_size=3");
        TestRun idle(low);
        idle.until(1000);
        QCOMPARE(desired(idle), 3.0);
    }

    void a_scheduled_action_changes_the_size_at_its_times() {
        Scenario s = group("rate=10", "desired_capacity=2");
        model::ScheduledAction& action = filled(s.design().add_scheduled_actions(), "morning");
        action.set_target("web");
        action.mutable_at()->set_seconds(100);
        action.mutable_recurrence()->set_seconds(250);
        action.set_desired_capacity(20);
        TestRun run(s);
        run.until(99);
        QCOMPARE(desired(run), 2.0);
        run.until(400);
        QCOMPARE(desired(run), 12.0);  // The maximum.
        QCOMPARE(run.when("scheduled-action"), (Times{100, 350}));
    }

    void eb_14_nothing_is_scaled_while_traffic_is_split_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<bool>("scales");
        QTest::newRow("immutable") << int(model::IMMUTABLE) << true;
        QTest::newRow("traffic splitting") << int(model::TRAFFIC_SPLITTING) << false;
    }
    void eb_14_nothing_is_scaled_while_traffic_is_split() {
        QFETCH(const int, policy);
        QFETCH(const bool, scales);
        Scenario s = tracked("rate=160", "desired_capacity=2");
        s.design().mutable_connections()->RemoveLast();
        s.add("application_load_balancer", "lb").connect("users", "lb").connect("lb", "web").app_version("next", "0.010s");
        model::Deployment& release = filled(s.design().add_deployments(), "release");
        release.set_target("web");
        release.set_app_version("next");
        release.set_policy(static_cast<model::DeploymentPolicy>(policy));
        release.mutable_at()->set_seconds(100);
        model::ScheduledAction& action = filled(s.design().add_scheduled_actions(), "more");
        action.set_target("web");
        action.mutable_at()->set_seconds(200);
        action.set_desired_capacity(9);
        TestRun run(s);
        run.until(1800);
        QCOMPARE(run.when("deployment-succeeded").size(), std::size_t{1});
        const double ended = run.when("deployment-succeeded")[0];
        QVERIFY(ended > 300);
        const Times out = run.when("scale-out");
        QVERIFY(!out.empty());
        if (scales)
            QCOMPARE(out[0], 180.0);  // As in asg_07.
        else
            QVERIFY2(out[0] >= ended, std::to_string(out[0]).c_str());
        QCOMPARE(run.when("scheduled-action"), scales ? Times{200} : Times());
        QCOMPARE(run.when("scheduled-action-skipped"), scales ? Times() : Times{200});
        QCOMPARE(run.conservation(), std::string());
    }

    void asg_17_a_cron_expression_acts_between_start_and_end() {
        Scenario s = group("rate=1", "desired_capacity=2");
        model::ScheduledAction& action = filled(s.design().add_scheduled_actions(), "quarters");
        action.set_target("web");
        action.mutable_at()->set_seconds(100);
        action.set_cron("*/15 * * * *");
        action.mutable_end()->set_seconds(2700);
        action.set_desired_capacity(3);
        TestRun run(s);
        run.until(3600);
        QCOMPARE(run.when("scheduled-action"), (Times{100, 900, 1800}));
    }

    void a_scheduled_action_ends() {
        Scenario s = group("rate=1", "desired_capacity=2");
        model::ScheduledAction& action = filled(s.design().add_scheduled_actions(), "often");
        action.set_target("web");
        action.mutable_at()->set_seconds(100);
        action.mutable_recurrence()->set_seconds(50);
        action.mutable_end()->set_seconds(210);
        TestRun run(s);
        run.until(400);
        QCOMPARE(run.when("scheduled-action"), (Times{100, 150, 200}));
    }

    void the_end_of_the_warm_up_does_not_disturb_a_period() {
        Scenario s = tracked("rate=160", "desired_capacity=2");
        s.set("run.warmup=90s");
        TestRun run(s);
        run.until(120);
        QVERIFY(std::abs(run.simulation().cloud_watch().alarms(0)[0].value - 80) < 0.1);
        run.until(300);
        QCOMPARE(run.when("scale-out"), (Times{180}));
    }

    void an_edit_keeps_what_an_alarm_has_seen() {
        Scenario s = tracked("rate=160", "desired_capacity=2");
        TestRun run(s);
        run.until(130);
        s.set("web.queue_limit=7");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(300);
        QCOMPARE(run.when("scale-out"), (Times{180}));
        QCOMPARE(desired(run), 4.0);
    }

    void an_edit_of_the_size_takes_the_place_of_what_scaling_made() {
        Scenario s = tracked("rate=160", "desired_capacity=2");
        TestRun run(s);
        run.until(300);
        s.set("web.queue_limit=7");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        QCOMPARE(desired(run), 4.0);
        s.set("web.desired_capacity=3");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        QCOMPARE(desired(run), 3.0);
    }

    void a_past_that_is_sought_comes_out_the_same() {
        TestRun straight(tracked("rate=160", "desired_capacity=2"));
        straight.until(600);
        const std::string expected = straight.results();
        TestRun run(tracked("rate=160", "desired_capacity=2"));
        run.until(150);
        run.simulation().keep(~std::size_t{0});
        run.until(600);
        run.simulation().seek(170 * kSecond);
        QCOMPARE(desired(run), 2.0);
        run.simulation().seek(600 * kSecond);
        const auto without_wall = [](const std::string& text) { return text.substr(text.find("\"seed\"")); };
        QCOMPARE(without_wall(run.results()), without_wall(expected));
    }

    void what_cannot_act_is_an_issue_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("field");
        QTest::newRow("fine") << ""
                              << ""
                              << "";
        QTest::newRow("no such metric") << "metric"
                                        << "busy"
                                        << "metric";
        QTest::newRow("no such component") << "component"
                                           << "busy"
                                           << "component";
        QTest::newRow("no whole minutes") << "period"
                                          << "busy"
                                          << "period";
        QTest::newRow("more datapoints than periods") << "datapoints"
                                                      << "busy"
                                                      << "datapoints_to_alarm";
        QTest::newRow("longer than a day") << "day"
                                           << "busy"
                                           << "evaluation_periods";
        QTest::newRow("no group") << "target"
                                  << "more"
                                  << "target";
        QTest::newRow("no alarm") << "alarm"
                                  << "more"
                                  << "alarm";
        QTest::newRow("no steps") << "steps"
                                  << "more"
                                  << "step_adjustments";
        QTest::newRow("a gap") << "gap"
                               << "more"
                               << "step_adjustments";
        QTest::newRow("no load balancer") << "balancer"
                                          << "more"
                                          << "metric_type";
    }
    void what_cannot_act_is_an_issue() {
        QFETCH(const QString, what);
        QFETCH(const QString, object);
        QFETCH(const QString, field);
        Scenario s = group("rate=10", "desired_capacity=2");
        model::Alarm& alarm = add_alarm(s);
        model::ScalingPolicy& policy = add_policy(s, "more", model::SIMPLE_SCALING);
        policy.set_alarm("busy");
        if (what == QLatin1String("metric")) alarm.set_metric("CPUUtilisation");
        if (what == QLatin1String("component")) alarm.set_component("webb");
        if (what == QLatin1String("period")) alarm.set_period(90);
        if (what == QLatin1String("datapoints")) alarm.set_datapoints_to_alarm(2);
        if (what == QLatin1String("day")) alarm.set_evaluation_periods(1440), alarm.set_period(120);
        if (what == QLatin1String("target")) policy.set_target("users");
        if (what == QLatin1String("alarm")) policy.clear_alarm();
        if (what == QLatin1String("steps") || what == QLatin1String("gap")) policy.set_policy_type(model::STEP_SCALING);
        if (what == QLatin1String("gap")) {
            policy.add_step_adjustments()->set_upper(10);
            policy.add_step_adjustments()->set_lower(20);
        }
        if (what == QLatin1String("balancer")) {
            policy.set_policy_type(model::TARGET_TRACKING_SCALING);
            policy.set_metric_type(model::ALB_REQUEST_COUNT_PER_TARGET);
        }
        if (what.isEmpty()) {
            for (const Issue& issue : model::validate(s.design(), services::catalog()))
                if (issue.severity == Issue::Severity::Error) QFAIL(issue.message.english().c_str());
        } else {
            QVERIFY(has_issue(s, object.toStdString(), field.toStdString()));
        }
    }
};

QTEST_GUILESS_MAIN(CloudWatchTest)
#include "cloud_watch_test.moc"
