#include <QTest>

#include <cmath>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/elastic_compute_cloud/instance_types.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

constexpr const char* kStop = "aws:ec2:stop-instances";
constexpr const char* kTerminate = "aws:ec2:terminate-instances";
constexpr const char* kNoCredits = "neph:cpu-credits-exhausted";

using Settings = std::initializer_list<std::string_view>;

/// Evenly spaced clients at one instance with many workers; `settings` of the whole design.
Scenario instance(Settings settings) {
    Scenario s;
    s.zone("zone-a");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web", {"min_size=0", "max_size=4", "desired_capacity=1", "boot_time=0s", "workers=32", "queue_limit=-1"});
    for (const std::string_view setting : settings) s.set(setting);
    s.connect("users", "web");
    return s;
}

/// One that needs its one vCPU all the time, for a second each: a credit a minute.
Scenario busy(Settings settings) {
    Scenario s = instance({"users.rate=1", "app.service_time.mean=1s"});
    for (const std::string_view setting : settings) s.set(setting);
    return s;
}

services::Reading reading(TestRun& run, std::string_view name) { return run.reading("web", name); }
double metric(TestRun& run, std::string_view name) { return run.metric("web", name); }

double ok(TestRun& run) { return static_cast<double>(run.outcome("users", Outcome::Ok)); }

bool close(double value, double expected, double tolerance) {
    if (std::abs(value - expected) <= tolerance) return true;
    qWarning("%f instead of %f", value, expected);
    return false;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const services::ReasonReading& reason : run.observe("web").reasons)
        if (reason.fact == fact) return true;
    return false;
}

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

bool has_issue(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field) return true;
    return false;
}

}  // namespace

class HardwareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void l_34_an_instance_serves_as_many_a_second_as_its_vcpus_have_time_for_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("rate");
        QTest::newRow("2 vCPUs") << QByteArray("m5.large") << 200.0;
        QTest::newRow("4 vCPUs") << QByteArray("c5.xlarge") << 400.0;
        QTest::newRow("8 vCPUs") << QByteArray("r6g.2xlarge") << 800.0;
        QTest::newRow("no type: as many as there are workers") << QByteArray("") << 1000.0;
    }
    void l_34_an_instance_serves_as_many_a_second_as_its_vcpus_have_time_for() {
        QFETCH(QByteArray, type);
        QFETCH(double, rate);
        TestRun run(instance({"users.rate=1000", ("web.instance_type=" + type).constData()}));
        run.until(20);
        QVERIFY(close(ok(run), rate * 20, 35));  // Less what is under way.
        const services::Observation seen = run.observe("web");
        QVERIFY(close(seen.busy / seen.capacity, type.isEmpty() ? 10.0 / 32 : 1.0, 0.01));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_10_requests_share_the_vcpus() {
        // Two bursts of four at once: 40 ms of work on 2 vCPUs take 20 ms for all of them.
        TestRun alone(instance({"web.instance_type=m5.large", "users.rate=10"}));
        alone.until(10);
        QVERIFY(close(alone.calls("web").latency.mean(), 10e6, 1));
        TestRun shared(instance({"web.instance_type=m5.large", "users.rate=1000", "web.workers=4"}));
        shared.until(30);
        QVERIFY(close(ok(shared), 200 * 30, 6));
        QVERIFY(reading(shared, "WaitingRequests").part > 20'000);
    }

    void ec2_04_without_credits_it_runs_at_its_baseline_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("rate");
        QTest::newRow("2 x 5 %") << QByteArray("t3.nano") << 10.0;
        QTest::newRow("2 x 10 %") << QByteArray("t4g.micro") << 20.0;
        QTest::newRow("2 x 20 %") << QByteArray("t3a.medium") << 40.0;
        QTest::newRow("2 x 30 %") << QByteArray("t3.large") << 60.0;
        QTest::newRow("enough for all: 4 x 40 %") << QByteArray("t3.xlarge") << 100.0;
    }
    void ec2_04_without_credits_it_runs_at_its_baseline() {
        QFETCH(QByteArray, type);
        QFETCH(double, rate);
        TestRun run(instance({("web.instance_type=" + type).constData(), "web.cpu_credits=CPU_CREDITS_STANDARD"}));
        run.until(100);
        QVERIFY(close(ok(run), rate * 100, 35));
        QCOMPARE(has_reason(run, "EC2-04"), rate < 100);
        QCOMPARE(metric(run, "CPUCreditBalance") < 0.5, rate < 100);
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_04_a_burst_lasts_as_long_as_its_credits() {
        // 2 credits are 120 s of a vCPU; using 1 and earning 0.2 it loses 0.8 a second.
        TestRun run(instance({"web.instance_type=t3.micro", "web.cpu_credits=CPU_CREDITS_STANDARD", "web.initial_cpu_credits=2"}));
        run.until(149);
        QVERIFY(close(ok(run), 14'900, 3));
        QVERIFY(!has_reason(run, "EC2-04"));
        QVERIFY(close(metric(run, "CPUCreditBalance"), 0.8 / 60, 0.002));
        run.until(150.5);
        QVERIFY(has_reason(run, "EC2-04"));
        run.until(300);
        QVERIFY(close(ok(run), 150 * 100 + 150 * 20, 40));
        QVERIFY(close(metric(run, "CPUCreditUsage"), (150 + 150 * 0.2) / 60, 0.01));
        QVERIFY(close(reading(run, "CPUCreditBalance").maximum, 2, 0.01));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_04_credits_are_earned_up_to_those_of_a_day_data() {
        QTest::addColumn<QByteArray>("initial");
        QTest::addColumn<double>("after_an_hour");
        QTest::newRow("12 an hour") << QByteArray("web.initial_cpu_credits=0") << 12.0;
        QTest::newRow("less than a day's") << QByteArray("web.initial_cpu_credits=200") << 212.0;
        QTest::newRow("no more than a day's") << QByteArray("web.initial_cpu_credits=5000") << 288.0;
    }
    void ec2_04_credits_are_earned_up_to_those_of_a_day() {
        QFETCH(QByteArray, initial);
        QFETCH(double, after_an_hour);
        TestRun run(instance({"users.rate=0.001", "web.instance_type=t3.micro", initial.constData()}));
        run.until(3600);
        QVERIFY(close(metric(run, "CPUCreditBalance"), after_an_hour, 0.001));
        const services::Reading level = reading(run, "CPUCreditLevel");
        QVERIFY(level.whole > 0 && level.part / level.whole <= 1);
    }

    void ec2_04_a_stop_keeps_the_credits_but_t2_s_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<double>("another");
        QTest::newRow("t3") << QByteArray("t3.micro") << 100.0 << 100.0 << 0.0;
        QTest::newRow("t2: new launch credits only") << QByteArray("t2.micro") << 130.0 << 30.0 << 30.0;
    }
    void ec2_04_a_stop_keeps_the_credits_but_t2_s() {
        QFETCH(QByteArray, type);
        QFETCH(double, before);
        QFETCH(double, after);
        QFETCH(double, another);
        TestRun run(instance({"users.rate=0.001", ("web.instance_type=" + type).constData(), "web.initial_cpu_credits=100",
                              "web.cpu_credits=CPU_CREDITS_STANDARD"}));
        run.until(1);
        QVERIFY(close(metric(run, "CPUCreditBalance"), before, 0.01));
        run.fault(kStop, "web", 3600, 0).until(3602);
        QVERIFY(close(metric(run, "CPUCreditBalance"), after, 0.02));
        run.fault(kTerminate, "web", 0, 0).until(3603);
        QVERIFY(close(metric(run, "CPUCreditBalance"), another, 0.02));
    }

    void ec2_11_t2_gets_30_launch_credits_for_each_vcpu_in_standard_mode_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<double>("credits");
        QTest::newRow("t2.micro") << QByteArray("t2.micro") << QByteArray("CPU_CREDITS_OF_TYPE") << 30.0;
        QTest::newRow("t2.xlarge, 4 vCPUs") << QByteArray("t2.xlarge") << QByteArray("CPU_CREDITS_STANDARD") << 120.0;
        QTest::newRow("unlimited: none") << QByteArray("t2.micro") << QByteArray("CPU_CREDITS_UNLIMITED") << 0.0;
        QTest::newRow("t3: none") << QByteArray("t3.micro") << QByteArray("CPU_CREDITS_STANDARD") << 0.0;
    }
    void ec2_11_t2_gets_30_launch_credits_for_each_vcpu_in_standard_mode() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, mode);
        QFETCH(double, credits);
        TestRun run(instance({"users.rate=0.001", ("web.instance_type=" + type).constData(), ("web.cpu_credits=" + mode).constData()}));
        run.until(1);
        QVERIFY(close(metric(run, "CPUCreditBalance"), credits, 0.02));
    }

    void ec2_11_launch_credits_are_on_top_of_a_day_s() {
        TestRun run(instance({"users.rate=0.0001", "web.instance_type=t2.micro"}));
        run.until(25 * 3600);
        QVERIFY(close(metric(run, "CPUCreditBalance"), 174, 0.01));
    }

    void ec2_11_launch_credits_are_spent_first() {
        TestRun run(busy({"web.instance_type=t2.micro"}));
        run.until(1990);  // 1,800 s of a vCPU, less 0.1 earned while 1 is used: 2,000 s.
        QVERIFY(!has_reason(run, "EC2-04"));
        run.until(2010);
        QVERIFY(has_reason(run, "EC2-04"));
    }

    void ec2_14_unlimited_mode_goes_on_and_owes_surplus_credits() {
        TestRun run(busy({"web.instance_type=t3.micro"}));
        run.until(600);
        QVERIFY(close(ok(run), 599, 1));
        QVERIFY(!has_reason(run, "EC2-04"));
        QCOMPARE(metric(run, "CPUCreditBalance"), 0.0);
        QVERIFY(close(metric(run, "CPUSurplusCreditBalance"), 0.8 * 10, 0.03));
        QCOMPARE(metric(run, "CPUSurplusCreditsCharged"), 0.0);
        run.until(7 * 3600);  // 0.8 a minute: above a day's 288, more is charged.
        QVERIFY(close(metric(run, "CPUSurplusCreditBalance"), 288, 0.01));
        QVERIFY(close(metric(run, "CPUSurplusCreditsCharged"), 0.8 * 420 - 288, 0.1));
        run.fault(kTerminate, "web", 0, 0).until(7 * 3600 + 1);
        QVERIFY(close(metric(run, "CPUSurplusCreditsCharged"), 0.8 * 420, 0.1));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_14_later_credits_pay_down_the_surplus() {
        Scenario s = busy({"web.instance_type=t3.micro"});
        TestRun run(s);
        run.until(600);
        run.simulation().edit(compiled(s.set("users.rate=0.00001")));
        run.until(600 + 39 * 60);
        QVERIFY(close(metric(run, "CPUSurplusCreditBalance"), 8 - 0.2 * 39, 0.05));
        run.until(600 + 50 * 60);
        QCOMPARE(metric(run, "CPUSurplusCreditBalance"), 0.0);
        QVERIFY(close(metric(run, "CPUCreditBalance"), 0.2 * 10, 0.05));
    }

    void a_fault_uses_up_the_credits_and_lets_none_accrue() {
        TestRun run(instance({"web.instance_type=t3.micro", "web.cpu_credits=CPU_CREDITS_STANDARD", "web.initial_cpu_credits=288"}));
        run.until(50).fault(kNoCredits, "web", 100, 0).until(149.5);
        QVERIFY(close(ok(run), 50 * 100 + 99.5 * 20, 40));
        QVERIFY(has_reason(run, "EC2-04"));
        QVERIFY(close(metric(run, "CPUCreditBalance"), 0, 0.001));
    }

    void looking_changes_nothing() {
        Scenario s = instance({"web.instance_type=t3.micro", "web.cpu_credits=CPU_CREDITS_STANDARD", "web.initial_cpu_credits=1",
                               "users.arrivals=POISSON", "web.volume_type=INSTANCE_VOLUME_GP2"});
        TestRun watched(s), unwatched(s);
        for (int i = 1; i <= 540; ++i) watched.until(0.37 * i).observe("web");  // Between the looks that every run takes.
        watched.until(200);
        unwatched.until(200);
        QCOMPARE(watched.results(), unwatched.results());
    }

    void groups_without_hardware_have_no_metrics_of_it() {
        TestRun plain(instance({}));
        plain.until(1);
        QCOMPARE(plain.observe("web").metrics.size(), std::size_t{14});
        TestRun typed(instance({"web.instance_type=t3.micro"}));
        typed.until(1);
        const std::string results = typed.results();
        QVERIFY(results.find("CPUCreditBalance") != std::string::npos && results.find("VolumeReadOps") == std::string::npos);
    }

    void edits_of_the_hardware_lose_no_request_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("no type any more") << QByteArray("web.instance_type=t3.nano") << QByteArray("web.instance_type=");
        QTest::newRow("a type") << QByteArray("web.instance_type=") << QByteArray("web.instance_type=t3.nano");
        QTest::newRow("more vCPUs") << QByteArray("web.instance_type=t3.nano") << QByteArray("web.instance_type=m5.xlarge");
        QTest::newRow("unlimited") << QByteArray("web.instance_type=t3.nano") << QByteArray("web.cpu_credits=CPU_CREDITS_UNLIMITED");
        QTest::newRow("a volume") << QByteArray("web.instance_type=t3.nano") << QByteArray("web.volume_type=INSTANCE_VOLUME_GP3");
        QTest::newRow("fewer slots") << QByteArray("web.instance_type=t3.nano") << QByteArray("web.max_size=1");
        QTest::newRow("more slots") << QByteArray("web.instance_type=t3.nano") << QByteArray("web.max_size=9");
    }
    void edits_of_the_hardware_lose_no_request() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Scenario s = instance({"web.desired_capacity=1", before.constData()});
        if (!after.contains("UNLIMITED") && before.contains("t3")) s.set("web.cpu_credits=CPU_CREDITS_STANDARD");
        TestRun run(s);
        run.until(20);
        s.set("users.rate=0").set(after.constData());
        if (!after.contains("CREDITS")) s.set("web.cpu_credits=CPU_CREDITS_OF_TYPE");
        run.simulation().edit(compiled(s));
        run.until(1000);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        QCOMPARE(run.outcome("users", Outcome::Ok), run.calls("users").calls);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_host_that_is_gone_works_no_more() {
        Scenario s = instance({"web.instance_type=t3.nano", "web.cpu_credits=CPU_CREDITS_STANDARD"});
        TestRun run(s);
        run.until(10.005);
        run.simulation().edit(compiled(s.set("users.rate=0")));
        run.fault(kTerminate, "web", 0, 0).until(100);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        QVERIFY(run.outcome("users", Outcome::Failed) > 500);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void ebs_01_gp2_bursts_until_its_credits_are_used_up() {
        // 100 I/Os a request and 4,000 a second asked for: 3,000 for 2,000 s, then 300.
        TestRun run(instance(
            {"users.rate=40", "web.read_ios=100", "web.volume_type=INSTANCE_VOLUME_GP2", "app.service_time.mean=0s", "web.workers=1000"}));
        run.until(1000);
        QVERIFY(close(metric(run, "VolumeReadOps"), 1000 * 3000, 110'000));
        QVERIFY(!has_reason(run, "EBS-01"));
        run.until(2000);
        QVERIFY(close(ok(run), 30 * 2000, 60));
        const services::Reading burst = reading(run, "BurstBalance");
        QVERIFY(close(burst.part / burst.whole, 0.5, 0.02));
        run.until(2500);
        QVERIFY(close(ok(run), 30 * 2000 + 3 * 500, 80));
        QVERIFY(has_reason(run, "EBS-01"));
        QCOMPARE(run.conservation(), std::string());
    }

    void ebs_02_ebs_03_ebs_04_other_volumes_do_what_they_are_provisioned_for_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("iops");
        QTest::addColumn<double>("rate");
        QTest::newRow("EBS-02 gp3") << QByteArray("GP3") << QByteArray("0") << 30.0;
        QTest::newRow("EBS-02 gp3, provisioned") << QByteArray("GP3") << QByteArray("3500") << 35.0;
        QTest::newRow("EBS-03 io1") << QByteArray("IO1") << QByteArray("1000") << 10.0;
        QTest::newRow("EBS-03 io2") << QByteArray("IO2") << QByteArray("2000") << 20.0;
        QTest::newRow("EBS-04 st1") << QByteArray("ST1") << QByteArray("0") << 5.0;
        QTest::newRow("EBS-04 sc1") << QByteArray("SC1") << QByteArray("0") << 2.5;
        QTest::newRow("EBS-04 standard") << QByteArray("STANDARD") << QByteArray("0") << 1.0;
    }
    void ebs_02_ebs_03_ebs_04_other_volumes_do_what_they_are_provisioned_for() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, iops);
        QFETCH(double, rate);
        Scenario s = instance({"users.rate=40", "web.read_ios=100", "app.service_time.mean=0s", "web.workers=1000", "web.volume_size=200",
                               ("web.volume_type=INSTANCE_VOLUME_" + type).constData(), ("web.volume_iops=" + iops).constData()});
        TestRun run(s);
        run.until(400);
        QVERIFY(close(ok(run), rate * 400, 45));
        QVERIFY(metric(run, "VolumeQueueLength") > 1000);
        QVERIFY(std::isnan(metric(run, "BurstBalance")) || type.contains("T1") || type.contains("C1"));
    }

    void ebs_02_an_io_that_waits_for_nobody_takes_the_volume_s_latency_each() {
        TestRun one(instance({"users.rate=10", "web.volume_type=INSTANCE_VOLUME_GP3"}));
        TestRun four(instance({"users.rate=10", "web.volume_type=INSTANCE_VOLUME_GP3", "web.read_ios=4"}));
        one.until(10);
        four.until(10);
        QVERIFY(close(one.calls("web").latency.mean(), 11e6, 2e5));
        QVERIFY(close(four.calls("web").latency.mean(), 14e6, 2e5));
        QVERIFY(close(metric(four, "VolumeReadOps"), 400, 4));
        QCOMPARE(metric(four, "VolumeWriteOps"), 0.0);
    }

    void ec2_15_a_type_s_bandwidth_to_ebs_bursts_for_half_an_hour() {
        // t3.nano: 250 IOPS for ever, 11,800 for 1,800 s. At 3,000 it loses 2,750 a second of 20.79 million: 7,560 s.
        TestRun run(instance({"users.rate=4", "web.read_ios=1000", "web.volume_type=INSTANCE_VOLUME_GP3", "app.service_time.mean=0s",
                              "web.workers=1000", "web.instance_type=t3.nano"}));
        run.until(7500);
        QVERIFY(close(ok(run), 3 * 7500, 30));
        run.until(10'000);
        QVERIFY(close(ok(run), 3 * 7560 + 0.25 * 2440, 60));
        const services::Reading left = reading(run, "EBSIOBalance%");
        QVERIFY(left.part / left.whole < 0.5);
    }

    void paused_ios_wait_until_they_may_go_on() {
        TestRun run(instance({"users.rate=10", "web.volume_type=INSTANCE_VOLUME_GP3", "web.workers=1000"}));
        run.until(20.05).fault("aws:ebs:pause-volume-io", "web", 30, 0).until(50);
        QCOMPARE(ok(run), 200.0);
        QCOMPARE(run.observe("web").reasons.size(), std::size_t{1});
        run.until(60.05);
        QVERIFY(close(ok(run), 600, 1));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_slow_volume_adds_its_latency_to_each_io() {
        TestRun run(instance({"users.rate=10", "web.volume_type=INSTANCE_VOLUME_GP3", "web.read_ios=2", "app.service_time.mean=0s"}));
        run.until(10.05).fault("aws:ebs:volume-io-latency", "web", 10, 0, 0.5);
        const double before = run.calls("web").latency.mean();
        run.until(30);
        // Of 300 requests, 100 took a second more.
        QVERIFY(close(run.calls("web").latency.mean() - before, 1e9 / 3, 5e6));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec2_07_types_are_known_by_name() {
        for (const services::ec2::InstanceType& type : services::ec2::kInstanceTypes) {
            QVERIFY(services::ec2::find_type(type.name) == &type);
            QVERIFY(type.vcpus > 0 && type.memory_gib > 0 && type.ebs.most_iops >= type.ebs.baseline_iops);
            QVERIFY(type.baseline() < type.vcpus);
        }
        QVERIFY(!services::ec2::find_type("x9.huge"));
    }

    void settings_that_aws_refuses_are_errors_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("an unknown type") << QByteArray("web.instance_type=m5.nano") << QByteArray("config.instance_type");
        QTest::newRow("credits of no burstable type")
            << QByteArray("web.cpu_credits=CPU_CREDITS_STANDARD") << QByteArray("config.cpu_credits");
        QTest::newRow("io1 without IOPS") << QByteArray("web.volume_type=INSTANCE_VOLUME_IO1") << QByteArray("config.volume_iops");
        QTest::newRow("st1 too small") << QByteArray("web.volume_type=INSTANCE_VOLUME_ST1") << QByteArray("config.volume_size");
    }
    void settings_that_aws_refuses_are_errors() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, field);
        QVERIFY(!has_issue(instance({"web.instance_type=m5.large"}), field.constData()));
        QVERIFY(has_issue(instance({setting.constData()}), field.constData()));
    }
};

QTEST_GUILESS_MAIN(HardwareTest)
#include "hardware_test.moc"
