#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

constexpr const char* kTerminate = "aws:ec2:terminate-instances";
constexpr double kMinuteNs = 60e9;

/// A request of 200 bytes each second, answered with 1,000 after 10 ms, at instances in two zones; `settings` of the whole design.
Scenario group(std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.set("read.request_bytes=200").set("read.response_bytes=1000");
    s.add("clients", "users", {"rate=1", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web", {"min_size=1", "max_size=8", "desired_capacity=1", "boot_time=0s"});
    s.connect("users", "web");
    for (const std::string_view setting : settings) s.set(setting);
    return s;
}

/// One instance on Nitro whose requests do two I/Os of 16 KiB, of a millisecond each, and nothing else.
Scenario with_volume(std::initializer_list<std::string_view> settings = {}) {
    Scenario s = group({"web.instance_type=m5.large", "web.volume_type=INSTANCE_VOLUME_GP3", "web.read_ios=2", "web.write_ios=2",
                        "app.service_time.mean=0s"});
    for (const std::string_view setting : settings) s.set(setting);
    return s;
}

/// Whatever costs a host fails the system's check and, with it, the instance's.
constexpr const char* kChecks[] = {"StatusCheckFailed", "StatusCheckFailed_System", "StatusCheckFailed_Instance"};

services::Reading reading(TestRun& run, std::string_view name) { return run.reading("web", name); }
double metric(TestRun& run, std::string_view name) { return run.metric("web", name); }

model::Alarm& add_alarm(Scenario& s, const char* metric, model::AlarmStatistic statistic, double threshold) {
    model::Alarm& alarm = *s.design().add_alarms();
    model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
    alarm.set_id("alarm");
    alarm.set_component("web");
    alarm.set_metric(metric);
    alarm.set_statistic(statistic);
    alarm.set_evaluation_periods(1);
    alarm.set_threshold(threshold);
    return alarm;
}

/// Of the version that runs, long after the test.
void add_deployment(Scenario& s, model::DeploymentPolicy policy, model::HealthReporting health) {
    model::Deployment& deployment = *s.design().add_deployments();
    model::fill_initial(&deployment, services::catalog().facts, model::TODAY);
    deployment.set_id("deployment");
    deployment.set_target("web");
    deployment.set_app_version("app");
    deployment.set_policy(policy);
    deployment.set_health_reporting(health);
    deployment.mutable_at()->set_seconds(86'400);
}

bool close(double value, double expected, double tolerance) {
    if (std::abs(value - expected) <= tolerance) return true;
    qWarning("%.9g instead of %.9g", value, expected);
    return false;
}

}  // namespace

/// What groups publish, against figures worked out by hand.
class MetricsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void all_instances_are_counted_whatever_they_do() {
        TestRun run(group({"web.desired_capacity=4", "web.boot_time=30s"}));
        run.until(10);
        QCOMPARE(metric(run, "GroupTotalInstances"), 4.0);
        run.fault(kTerminate, "web", 0, 0).until(20);
        QCOMPARE(metric(run, "GroupInServiceInstances"), 3.0);
        QCOMPARE(metric(run, "GroupPendingInstances"), 1.0);
        QCOMPARE(metric(run, "GroupTotalInstances"), 4.0);
        QCOMPARE(reading(run, "GroupTotalInstances").whole, 4 * 20e9);
    }

    void those_that_are_not_replaced_are_counted_no_more() {
        TestRun run(group({"web.desired_capacity=4", "web.launches=false"}));
        run.until(10).fault(kTerminate, "web", 0, 0).until(20);
        QCOMPARE(metric(run, "GroupTotalInstances"), 3.0);
        QCOMPARE(reading(run, "GroupTotalInstances").whole, 4 * 10e9 + 3 * 10e9);
    }

    void its_bounds_are_those_that_a_schedule_has_set() {
        Scenario s = group({"web.min_size=2", "web.max_size=8", "web.desired_capacity=3"});
        model::ScheduledAction& action = *s.design().add_scheduled_actions();
        model::fill_initial(&action, services::catalog().facts, model::TODAY);
        action.set_id("night");
        action.set_target("web");
        action.mutable_at()->set_seconds(100);
        action.set_min_size(1);
        action.set_max_size(5);
        TestRun run(s);
        run.until(99);
        QCOMPARE(metric(run, "GroupMinSize"), 2.0);
        QCOMPARE(metric(run, "GroupMaxSize"), 8.0);
        run.until(101);
        QCOMPARE(metric(run, "GroupMinSize"), 1.0);
        QCOMPARE(metric(run, "GroupMaxSize"), 5.0);
    }

    void network_bytes_are_those_of_requests_and_of_calls_for_them_data() {
        QTest::addColumn<QByteArray>("warmup");
        QTest::addColumn<double>("requests");
        QTest::newRow("from the start") << QByteArray("0s") << 10.0;
        QTest::newRow("after the warm-up") << QByteArray("5.5s") << 5.0;
    }
    void network_bytes_are_those_of_requests_and_of_calls_for_them() {
        QFETCH(const QByteArray, warmup);
        QFETCH(const double, requests);
        Scenario s = group({("run.warmup=" + warmup).constData()});
        s.add("server", "db", {"service_time.law=CONSTANT", "service_time.mean=0s"}).connect("web", "db", {"calls_per_request=2"});
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(metric(run, "NetworkIn"), requests * (200 + 2 * 1000));
        QCOMPARE(metric(run, "NetworkOut"), requests * (1000 + 2 * 200));
    }

    void a_request_that_reaches_no_app_is_not_received_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("received");
        QTest::newRow("an app that answers errors") << QByteArray("neph:instance-unhealthy") << 10.0;
        QTest::newRow("a host that is stopped") << QByteArray("aws:ec2:stop-instances") << 5.0;
    }
    void a_request_that_reaches_no_app_is_not_received() {
        QFETCH(const QByteArray, action);
        QFETCH(const double, received);
        TestRun run(group({"web.launches=false", "web.health_check_type=EC2"}));
        run.until(5.5).fault(action.constData(), "web", 0, 0).until(10.5);
        QCOMPARE(metric(run, "NetworkIn"), received * 200);
        QCOMPARE(metric(run, "NetworkOut"), 5.0 * 1000);
    }

    void alarms_on_an_average_of_network_in_take_it_of_an_instance_data() {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<double>("value");
        QTest::newRow("average") << static_cast<int>(model::AVERAGE) << 60.0 * 200 / 4;
        QTest::newRow("sum") << static_cast<int>(model::SUM) << 60.0 * 200;
    }
    void alarms_on_an_average_of_network_in_take_it_of_an_instance() {
        QFETCH(const int, statistic);
        QFETCH(const double, value);
        Scenario s = group({"web.desired_capacity=4", "web.detailed_monitoring=true"});
        add_alarm(s, "NetworkIn", static_cast<model::AlarmStatistic>(statistic), 1);
        TestRun run(s);
        run.until(200);
        QCOMPARE(run.simulation().cloud_watch().alarms(run.kernel().now())[0].value, value);
    }

    void status_checks_fail_while_a_lost_zone_has_instances_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<double>("failed");
        QTest::newRow("a lost zone") << QByteArray("neph:zone-outage") << QByteArray("zone-a") << 2.0;
        QTest::newRow("an app that hangs") << QByteArray("neph:app-hang") << QByteArray("web") << 0.0;
        QTest::newRow("an instance that is stopped") << QByteArray("aws:ec2:stop-instances") << QByteArray("web") << 0.0;
    }
    void status_checks_fail_while_a_lost_zone_has_instances() {
        QFETCH(const QByteArray, action);
        QFETCH(const QByteArray, target);
        QFETCH(const double, failed);
        Scenario s = group({"web.desired_capacity=4", "web.health_check_type=EC2"});
        add_alarm(s, "StatusCheckFailed", model::MAXIMUM, 0);
        TestRun run(s);
        run.until(100.5).fault(action.constData(), target.constData(), 0, target == "web" ? 0 : -1).until(110.5);
        for (const char* check : kChecks) {
            QCOMPARE(metric(run, check), failed);
            QCOMPARE(reading(run, check).whole, failed * 10e9);
        }
        run.until(130);  // The check at 120 s has replaced them.
        for (const char* check : kChecks) {
            QCOMPARE(metric(run, check), 0.0);
            QCOMPARE(reading(run, check).whole, failed * 19.5e9);
        }
        QCOMPARE(run.when("alarm"), failed > 0 ? std::vector<double>{120} : std::vector<double>{});
    }

    void a_zone_that_is_back_in_time_fails_no_checks() {
        TestRun run(group({"web.desired_capacity=4"}));
        run.until(100.5).fault("neph:zone-outage", "zone-a", 5).until(115);
        QCOMPARE(metric(run, "StatusCheckFailed"), 0.0);
        QCOMPARE(reading(run, "StatusCheckFailed").whole, 2 * 5e9);
    }

    void beanstalk_counts_what_apps_answer_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("good");
        QTest::addColumn<double>("client_errors");
        QTest::addColumn<double>("server_errors");
        QTest::newRow("all are good") << QByteArray("run.warmup=0s") << 10.0 << 0.0 << 0.0;
        QTest::newRow("after a warm-up of five") << QByteArray("run.warmup=5.5s") << 5.0 << 0.0 << 0.0;
        QTest::newRow("an app that fails") << QByteArray("app.error_rate=1") << 0.0 << 0.0 << 10.0;
        QTest::newRow("a dependency that fails") << QByteArray("db.error_rate=1") << 0.0 << 0.0 << 10.0;
        QTest::newRow("a dependency that knows no such path") << QByteArray("api") << 0.0 << 10.0 << 0.0;
        QTest::newRow("no instance to answer") << QByteArray("web.desired_capacity=0") << 0.0 << 0.0 << 0.0;
    }
    void beanstalk_counts_what_apps_answer() {
        QFETCH(const QByteArray, setting);
        QFETCH(const double, good);
        QFETCH(const double, client_errors);
        QFETCH(const double, server_errors);
        Scenario s = group({"web.min_size=0"});
        s.add("server", "db", {"service_time.law=CONSTANT", "service_time.mean=0s"}).connect("web", "db");
        if (setting == "api")
            s.add("api_gateway", "api", {"kind=HTTP_API"}).connect("web", "api");
        else
            s.set(setting.constData());
        add_deployment(s, model::ROLLING, model::ENHANCED);
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(metric(run, "ApplicationRequestsTotal"), good + client_errors + server_errors);
        QCOMPARE(metric(run, "ApplicationRequests2xx"), good);
        QCOMPARE(metric(run, "ApplicationRequests4xx"), client_errors);
        QCOMPARE(metric(run, "ApplicationRequests5xx"), server_errors);
    }

    void only_environments_with_enhanced_health_count_answers_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<int>("health");
        QTest::addColumn<bool>("there");
        QTest::newRow("Beanstalk, enhanced") << static_cast<int>(model::ROLLING) << static_cast<int>(model::ENHANCED) << true;
        QTest::newRow("Beanstalk, basic") << static_cast<int>(model::ROLLING) << static_cast<int>(model::BASIC) << false;
        QTest::newRow("CodeDeploy") << static_cast<int>(model::IN_PLACE) << static_cast<int>(model::ENHANCED) << false;
    }
    void only_environments_with_enhanced_health_count_answers() {
        QFETCH(const int, policy);
        QFETCH(const int, health);
        QFETCH(const bool, there);
        Scenario s = group();
        add_deployment(s, static_cast<model::DeploymentPolicy>(policy), static_cast<model::HealthReporting>(health));
        TestRun run(s);
        QCOMPARE(!std::isnan(metric(run.until(1), "ApplicationRequestsTotal")), there);
    }

    void volumes_count_what_ios_moved_and_took_data() {
        QTest::addColumn<bool>("write");
        QTest::addColumn<double>("delay");
        QTest::addColumn<double>("took");
        QTest::newRow("reads") << false << 0.0 << 20 * 0.001;
        QTest::newRow("writes") << true << 0.0 << 20 * 0.001;
        QTest::newRow("reads of which half take 100 ms more") << false << 0.1 << 20 * 0.001 + 10 * 0.1;
    }
    void volumes_count_what_ios_moved_and_took() {
        QFETCH(const bool, write);
        QFETCH(const double, delay);
        QFETCH(const double, took);
        Scenario s = with_volume();
        s.design().mutable_request_classes(0)->set_write(write);
        TestRun run(s);
        run.until(5.5);
        if (delay > 0) run.fault("aws:ebs:volume-io-latency", "web", 0, 0, delay);
        run.until(10.5);
        const services::Reading bytes = reading(run, write ? "VolumeWriteBytes" : "VolumeReadBytes");
        QCOMPARE(bytes.part, 20.0 * 16 * 1024);
        QCOMPARE(bytes.whole, 20.0);
        const services::Reading time = reading(run, write ? "VolumeTotalWriteTime" : "VolumeTotalReadTime");
        QVERIFY(close(time.part, took, 1e-9));
        QCOMPARE(time.whole, 20.0);
        QCOMPARE(metric(run, write ? "EBSWriteOps" : "EBSReadOps"), 20.0);
        const std::string other = write ? "Read" : "Write";
        for (const std::string& name : {"Volume" + other + "Bytes", "VolumeTotal" + other + "Time", "EBS" + other + "Ops"})
            QCOMPARE(metric(run, name), 0.0);
        const services::Reading idle = reading(run, "VolumeIdleTime");
        QVERIFY(close(idle.part, 10.5 - took, 1e-9));
        QVERIFY(close(idle.whole, 10.5 / 60, 1e-9));
        QVERIFY(close(reading(run, "VolumeQueueLength").whole, took * 1e9, 1));
    }

    void each_metric_has_a_reading_where_hardware_is_known() {
        TestRun run(with_volume());
        QCOMPARE(run.until(1).observe("web").metrics.size(), services::find("auto_scaling_group")->metrics.size());
    }

    void volume_metrics_start_anew_with_the_statistics() {
        TestRun run(with_volume({"run.warmup=5.5s"}));
        run.until(10.5);
        QCOMPARE(reading(run, "VolumeReadBytes").whole, 10.0);
        QVERIFY(close(metric(run, "VolumeTotalReadTime"), 0.010, 1e-9));
        QVERIFY(close(metric(run, "VolumeIdleTime"), 5 - 0.010, 1e-9));
        QCOMPARE(metric(run, "EBSReadOps"), 10.0);
    }

    void what_volumes_did_stays_counted_when_their_instances_are_gone() {
        TestRun run(with_volume({"web.desired_capacity=2", "web.launches=false"}));
        run.until(10.5).fault(kTerminate, "web", 0, 0).fault(kTerminate, "web", 0, 1).until(20.5);
        QCOMPARE(metric(run, "VolumeReadOps"), 20.0);
        QVERIFY(close(metric(run, "VolumeIdleTime"), 2 * 10.5 - 0.020, 1e-9));
        QVERIFY(close(reading(run, "VolumeIdleTime").whole * kMinuteNs, 2 * 10.5e9, 1));
    }

    void volumes_that_share_the_work_are_idle_each_by_itself() {
        // A request lasts 0.4 s and comes each second, in turn: each of two volumes is busy for 4 s of 20.
        TestRun run(with_volume({"web.desired_capacity=2", "web.read_ios=400"}));
        run.until(20.9);
        QVERIFY(close(metric(run, "VolumeIdleTime"), 2 * 20.9 - 20 * 0.4, 1e-6));
    }

    void ec2_15_the_bytes_of_a_type_s_bandwidth_have_a_balance_of_their_own() {
        // m5.large: 81.25 MB/s for ever, 593.75 for half an hour. 1,000 I/Os a second of 256 KiB leave 262.144 - 81.25 to its credits.
        TestRun run(with_volume({"users.rate=100", "web.read_ios=10", "web.io_size=256", "web.volume_iops=4000",
                                 "web.volume_throughput=1000", "web.workers=1000"}));
        run.until(100);
        const services::Reading bytes = reading(run, "EBSByteBalance%"), ios = reading(run, "EBSIOBalance%");
        QVERIFY(close(bytes.part / bytes.whole, 1 - (262.144 - 81.25) * 100 / ((593.75 - 81.25) * 1800) / 2, 2e-4));
        QVERIFY(close(ios.part / ios.whole, 1 - (16'000.0 - 3600) * 100 / ((18'750.0 - 3600) * 1800) / 2, 4e-4));
    }

    void types_that_are_not_on_nitro_publish_no_ios_of_ec2_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("there");
        QTest::newRow("t2.micro") << QByteArray("t2.micro") << false;
        QTest::newRow("t3.micro") << QByteArray("t3.micro") << true;
        QTest::newRow("no type") << QByteArray() << false;
    }
    void types_that_are_not_on_nitro_publish_no_ios_of_ec2() {
        QFETCH(const QByteArray, type);
        QFETCH(const bool, there);
        TestRun run(with_volume({("web.instance_type=" + type).constData()}));
        run.until(10.5);
        QCOMPARE(!std::isnan(metric(run, "EBSReadOps")), there);
        QCOMPARE(!std::isnan(metric(run, "EBSByteBalance%")), there);
        QCOMPARE(metric(run, "VolumeReadOps"), 20.0);
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
