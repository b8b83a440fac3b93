#include <QTest>

#include <cmath>
#include <tuple>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients, a load balancer without latency, and `instances` instances that take 10 ms and boot at once, in `zones` zones.
Scenario balanced(std::string_view instances, int zones = 1, std::string_view rate = "rate=100") {
    Scenario s;
    for (int i = 0; i < zones; ++i) s.zone(std::string("zone-") + static_cast<char>('a' + i));
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb", {"added_latency=0s", "health_check_phase=0.5"});
    const std::string desired = "desired_capacity=" + std::string(instances);
    s.add("auto_scaling_group", "web", {"min_size=0", "max_size=2000", desired, "boot_time=0s"});
    s.connect("users", "alb").connect("alb", "web");
    return s;
}

void place(Scenario& s, std::string_view id, std::string_view zone) {
    for (auto& component : *s.design().mutable_components())
        if (component.id() == id) component.add_zones(std::string(zone));
}

double metric(TestRun& run, std::string_view id, std::string_view name) {
    const services::ServiceType* type = run.simulation().plan().types[*run.simulation().plan().node(id)];
    for (std::size_t i = 0; i < type->metrics.size(); ++i)
        if (type->metrics[i].name == name) return run.observe(id).metrics[i].part;
    return -1;
}

/// Requests that each instance has worked on, for a constant service time of 10 ms.
std::vector<double> served(TestRun& run) {
    std::vector<double> counts;
    for (const services::CellReading& cell : run.observe("web").cells) counts.push_back(std::round(cell.busy / 1e7));
    return counts;
}

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

double first(const std::vector<double>& times) { return times.empty() ? -1 : times.front(); }

bool has_issue(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field) return true;
    return false;
}

}  // namespace

class ApplicationLoadBalancerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("application_load_balancer");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void alb_01_two_failed_checks_make_a_target_unhealthy_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("at");
        QTest::addColumn<double>("noticed");
        QTest::newRow("just before a check") << QByteArray("neph:instance-unhealthy") << 74.999 << 105.0;
        QTest::newRow("between checks") << QByteArray("neph:instance-unhealthy") << 60.0 << 105.0;
        QTest::newRow("just after a check") << QByteArray("neph:instance-unhealthy") << 45.001 << 105.0;
        QTest::newRow("a check that hangs ends after its timeout") << QByteArray("neph:app-hang") << 60.0 << 110.0;
    }
    void alb_01_two_failed_checks_make_a_target_unhealthy() {
        QFETCH(QByteArray, action);
        QFETCH(double, at);
        QFETCH(double, noticed);
        TestRun run(balanced("3"));
        run.until(at).fault(action.constData(), "web", 0, 1).until(200);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{noticed});
        QCOMPARE(metric(run, "alb", "UnHealthyHostCount"), 1.0);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 2.0);
    }

    void alb_01_five_passed_checks_make_it_healthy_again() {
        TestRun run(balanced("3"));
        run.until(60).fault("neph:instance-unhealthy", "web", 60, 1).until(400);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{105});
        QCOMPARE(run.when("target-healthy"), std::vector<double>{135 + 4 * 30});
    }

    // T17: a failure at a random moment is noticed (k - 1) I to k I later, uniformly.
    void l_30_detection_is_uniform_between_one_and_two_intervals() {
        Scenario s = balanced("1");
        double sum = 0, least = 1e9, most = 0;
        constexpr int kFailures = 60;
        for (int i = 0; i < kFailures; ++i) {
            const double at = 60.25 + i * 0.5;
            TestRun run(s);
            run.until(at).fault("neph:instance-unhealthy", "web", 0, 0).until(160);
            const double took = first(run.when("target-unhealthy")) - at;
            sum += took;
            least = std::min(least, took);
            most = std::max(most, took);
        }
        QVERIFY(std::abs(sum / kFailures - 45) < 0.3);
        QVERIFY(least >= 30 && least < 30.6);
        QVERIFY(most <= 60 && most > 59.4);
    }

    void a_random_phase_is_another_one_for_each_target() {
        TestRun run(balanced("20").set("alb.health_check_phase=-1"));
        run.until(60);
        for (int i = 0; i < 20; ++i) run.fault("neph:instance-unhealthy", "web", 0, i);
        run.until(200);
        const std::vector<double> times = run.when("target-unhealthy");
        QCOMPARE(times.size(), std::size_t{20});
        QVERIFY(times.front() > 90 && times.back() < 120 && times.back() - times.front() > 15);
    }

    void alb_03_one_passed_check_makes_a_new_target_healthy() {
        TestRun run(balanced("2"));
        run.until(50).fault("aws:ec2:terminate-instances", "web", 0, 0).until(64.99);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 1.0);
        run.until(66);
        QCOMPARE(run.when("target-healthy"), std::vector<double>{65});
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 2.0);
    }

    void alb_04_without_healthy_targets_all_of_them_get_requests() {
        TestRun run(balanced("2"));
        run.until(50).fault("neph:instance-unhealthy", "web", 0, 0).fault("neph:instance-unhealthy", "web", 0, 1).until(200);
        QCOMPARE(run.when("fail-open").size(), std::size_t{1});
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_503_Count"), 0.0);
        QCOMPARE(metric(run, "alb", "HTTPCode_Target_5XX_Count"), 15'000.0);
        QCOMPARE(run.observe("alb").reasons.at(0).fact, std::string("ALB-04"));
    }

    void alb_05_without_registered_targets_requests_get_a_503() {
        TestRun run(balanced("0"));
        run.until(10);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{1000});
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_503_Count"), 1000.0);
        QCOMPARE(run.observe("alb").reasons.at(0).fact, std::string("ALB-05"));
    }

    void alb_06_a_target_that_does_not_answer_gives_a_504_after_the_idle_timeout() {
        TestRun run(balanced("1", 1, "rate=1").set("app.service_time.mean=100s").set("alb.idle_timeout_seconds=60"));
        run.until(60.999);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_504_Count"), 0.0);
        run.until(70.5);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_504_Count"), 10.0);
        QCOMPARE(run.calls("web").in_flight.value, 32u + 38u);
        QCOMPARE(run.conservation(), std::string());
    }

    void alb_06_a_target_that_cannot_be_reached_gives_a_504_after_10_s() {
        Scenario s = balanced("2", 2, "rate=2");
        place(s, "alb", "zone-b");
        TestRun run(s);
        run.until(20.25).fault("neph:zone-outage", "zone-a").until(30.4);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_504_Count"), 0.0);
        run.until(34.9);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_504_Count"), 5.0);
    }

    void alb_07_a_target_that_dies_with_requests_gives_502s() {
        TestRun run(balanced("2", 1, "rate=10").set("app.service_time.mean=5s"));
        run.until(20.05);
        const auto there = static_cast<std::uint64_t>(run.kernel().w.nodes[*run.simulation().plan().node("web")].in_flight.value);
        QCOMPARE(there, std::uint64_t{50});
        run.fault("aws:ec2:terminate-instances", "web", 0, 0).until(20.06);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_502_Count"), 25.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{25});
        QCOMPARE(run.conservation(), std::string());
        run.until(100);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_502_Count"), 25.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{25});
        QCOMPARE(run.conservation(), std::string());
    }

    void alb_09_draining_targets_finish_what_they_can_and_are_cut_at_the_end_data() {
        QTest::addColumn<QByteArray>("service_time");
        QTest::addColumn<double>("cut");
        QTest::newRow("all finish in time") << QByteArray("app.service_time.mean=10s") << 0.0;
        QTest::newRow("all take longer than the delay") << QByteArray("app.service_time.mean=50s") << 10.0;
    }
    void alb_09_draining_targets_finish_what_they_can_and_are_cut_at_the_end() {
        QFETCH(QByteArray, service_time);
        QFETCH(double, cut);
        Scenario s = balanced("2", 1, "rate=1");
        s.set(service_time.constData()).set("alb.deregistration_delay_timeout_seconds=20").set("web.workers=1000");
        TestRun run(s);
        run.until(20.5);
        run.simulation().edit(compiled(s.set("web.desired_capacity=1")));
        run.until(40.4);
        QCOMPARE(metric(run, "web", "GroupTerminatingInstances"), 1.0);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_502_Count"), 0.0);
        run.until(41);
        QCOMPARE(run.when("terminated"), std::vector<double>{40.5});
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_502_Count"), cut);
        run.until(200);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_502_Count"), cut);
        QCOMPARE(run.conservation(), std::string());
    }

    void l_32_draining_takes_300_s() {
        Scenario s = balanced("2", 1, "rate=1");
        TestRun run(s);
        run.until(10.5);
        run.simulation().edit(compiled(s.set("web.desired_capacity=1")));
        run.until(400);
        QCOMPARE(run.when("terminated"), std::vector<double>{310.5});
    }

    // The share of the new one of two is x / (1 + x) with x from 0 to 1: 1 - ln 2 on average.
    void alb_10_slow_start_ramps_linearly() {
        Scenario s = balanced("2");
        s.set("alb.slow_start_duration_seconds=100");
        TestRun run(s);
        run.until(50).fault("aws:ec2:terminate-instances", "web", 0, 0).until(165.001);
        const std::vector<double> counts = served(run);
        QCOMPARE(counts.size(), std::size_t{2});
        const double before = 2500;
        const double of_new_one = counts.at(0) - before;
        QVERIFY2(std::abs(of_new_one - 10'000 * (1 - std::log(2.0))) < 30, qPrintable(QString::number(of_new_one)));
        run.until(265.001);
        QVERIFY(std::abs(served(run).at(0) - counts.at(0) - 5000) <= 1);
    }

    void alb_11_round_robin_gives_everybody_the_same() {
        TestRun run(balanced("7", 3));
        run.until(70.0099);
        QCOMPARE(served(run), std::vector<double>(7, 1000));
    }

    void alb_11_least_outstanding_requests_avoids_the_slow_one() {
        Scenario s = balanced("2");
        s.set("alb.load_balancing_algorithm_type=LEAST_OUTSTANDING_REQUESTS").set("web.workers=10000").set("app.service_time.mean=5ms");
        TestRun run(s);
        run.until(50).fault("neph:app-hang", "web", 0, 0).until(60.001);
        QVERIFY(run.observe("web").cells.at(0).state == services::CellState::Unhealthy);
        QCOMPARE(run.calls("web").in_flight.value, 2u);
        QCOMPARE(run.outcome("users", Outcome::Ok) + run.calls("users").in_flight.value, run.calls("users").calls);
    }

    void alb_11_weighted_random_is_random_and_fair() {
        TestRun run(balanced("4").set("alb.load_balancing_algorithm_type=WEIGHTED_RANDOM"));
        run.until(400.02);
        const double sigma = std::sqrt(40'000 * 0.25 * 0.75);
        bool equal = true;
        for (const double n : served(run)) {
            QVERIFY(std::abs(n - 10'000) < 5 * sigma);
            equal &= n == 10'000;
        }
        QVERIFY(!equal);
    }

    void alb_12_cross_zone_spreads_over_all_zones_data() {
        QTest::addColumn<bool>("cross");
        QTest::addColumn<std::vector<double>>("counts");
        QTest::newRow("on") << true << std::vector<double>{2000, 2000, 2000};
        QTest::newRow("off: half the requests for each zone") << false << std::vector<double>{1500, 3000, 1500};
    }
    void alb_12_cross_zone_spreads_over_all_zones() {
        QFETCH(bool, cross);
        QFETCH(std::vector<double>, counts);
        TestRun run(balanced("3", 2).set(cross ? "alb.cross_zone_enabled=true" : "alb.cross_zone_enabled=false"));
        run.until(60.0099);
        QCOMPARE(served(run), counts);
    }

    void health_checks_that_are_off_leave_everybody_in() {
        TestRun run(balanced("2").set("alb.health_check_enabled=false"));
        run.until(50).fault("neph:instance-unhealthy", "web", 0, 0).until(200.005);
        QCOMPARE(metric(run, "alb", "HTTPCode_Target_5XX_Count"), 7500.0);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 2.0);
    }

    void l_05_added_latency_is_added() {
        TestRun run(balanced("1").set("alb.added_latency=0.002s"));
        run.until(10);
        const auto& latency = run.calls("alb").latency;
        QVERIFY(std::abs(latency.mean() - 12e6) < 1);
    }

    void clients_of_a_lost_zone_fail_until_their_answer_expires() {
        Scenario s = balanced("4", 2);
        s.set("users.dns_ttl=60s").set("users.hosts=100");
        place(s, "web", "zone-b");
        TestRun run(s);
        run.until(100).fault("neph:zone-outage", "zone-a").until(165);
        const std::uint64_t failed = run.outcome("users", Outcome::TimedOut);
        QVERIFY(failed > 500 && failed < 3500);
        const auto bad = failed + run.calls("users").in_flight.value;
        run.until(300);
        QVERIFY(run.outcome("users", Outcome::TimedOut) <= bad);
        QCOMPARE(run.conservation(), std::string());
    }

    // T17: 6 x 100 requests/s in 3 zones, 420 requests/s, noticed after 20 s: a third of 20 s fails.
    void t17_a_lost_zone_costs_a_third_until_it_is_noticed_data() {
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<double>("failed");
        QTest::addColumn<double>("backlog");
        QTest::newRow("420/s: 20 more a second than four instances can do") << QByteArray("rate=420") << 2800.0 << 5600.0;
        QTest::newRow("380/s: four instances are enough") << QByteArray("rate=380") << 2533.0 << 0.0;
    }
    void t17_a_lost_zone_costs_a_third_until_it_is_noticed() {
        QFETCH(QByteArray, rate);
        QFETCH(double, failed);
        QFETCH(double, backlog);
        Scenario s = balanced("6", 3, rate.constData());
        place(s, "alb", "zone-b");
        s.set("web.workers=1").set("web.queue_limit=-1").set("web.boot_time=86400s");
        s.set("alb.health_check_interval_seconds=10").set("alb.health_check_timeout_seconds=2").set("alb.health_check_phase=0");
        s.set("alb.idle_timeout_seconds=4000");
        TestRun run(s);
        run.until(62.0001).fault("neph:zone-outage", "zone-a").until(362);
        QCOMPARE(run.when("target-unhealthy"), (std::vector<double>{82, 82}));
        QVERIFY(std::abs(static_cast<double>(run.calls("users").outcomes[1] + run.outcome("users", Outcome::TimedOut)) - failed) <= 3);
        QVERIFY2(std::abs(run.observe("web").queue.part - backlog) <= 10, qPrintable(QString::number(run.observe("web").queue.part)));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_server_is_one_target() {
        Scenario s;
        s.request_class("read", 1, false).app_version("app", "0.010s");
        s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED"}).add("application_load_balancer", "alb", {"added_latency=0s"});
        s.add("server", "one", {"service_time.law=CONSTANT"}).add("server", "two", {"service_time.law=CONSTANT"});
        s.connect("users", "alb").connect("alb", "one").connect("alb", "two");
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(run.calls("one").calls, run.calls("two").calls);
        QCOMPARE(run.calls("one").calls + run.calls("two").calls, run.calls("alb").calls);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 2.0);
    }

    void request_classes_choose_their_targets() {
        Scenario s;
        s.data_set("items", 10).request_class("read", 3, false).request_class("write", 1, true).app_version("app", "0.010s");
        s.add("clients", "users", {"rate=1000"}).add("application_load_balancer", "alb");
        s.add("server", "readers").add("server", "writers");
        s.connect("users", "alb").connect("alb", "readers", {"role=READS"}).connect("alb", "writers", {"role=WRITES"});
        TestRun run(s);
        run.until(20);
        QVERIFY(std::abs(static_cast<double>(run.calls("readers").calls) - 15'000) < 400);
        QVERIFY(std::abs(static_cast<double>(run.calls("writers").calls) - 5'000) < 400);
    }

    void any_faults_and_edits_keep_every_call_accounted_for_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void any_faults_and_edits_keep_every_call_accounted_for() {
        QFETCH(unsigned, seed);
        static const char* const kActions[] = {"aws:ec2:stop-instances", "aws:ec2:terminate-instances", "neph:instance-unhealthy",
                                               "neph:app-hang"};
        static const char* const kEdits[] = {"web.desired_capacity=3",
                                             "web.desired_capacity=9",
                                             "web.workers=2",
                                             "web.workers=64",
                                             "web.max_size=12",
                                             "web.max_size=4",
                                             "web.max_size=2000",
                                             "alb.health_check_enabled=false",
                                             "alb.health_check_enabled=true",
                                             "alb.cross_zone_enabled=false",
                                             "alb.load_balancing_algorithm_type=LEAST_OUTSTANDING_REQUESTS",
                                             "alb.load_balancing_algorithm_type=ROUND_ROBIN",
                                             "web.health_check_type=ELB",
                                             "web.health_check_grace_period=0",
                                             "alb.deregistration_delay_timeout_seconds=5"};
        Scenario s = balanced("6", 3, "rate=150");
        s.set("users.timeout=15s").set("users.arrivals=POISSON").set("app.service_time.law=EXPONENTIAL").set("app.service_time.mean=0.05s");
        s.set("web.workers=4").set("web.boot_time=10s").set("alb.health_check_phase=-1").set("users.dns_ttl=20s");
        TestRun run(s);
        kernel::Stream draw(seed);
        double time = 5;
        for (int i = 0; i < 60; ++i) {
            run.until(time += 12 * kernel::uniform(draw));
            const double duration = kernel::below(draw, 2) ? 0 : 20;
            if (kernel::below(draw, 3) == 0)
                run.simulation().edit(compiled(s.set(kEdits[kernel::below(draw, std::size(kEdits))])));
            else if (kernel::below(draw, 4) == 0)
                run.fault("neph:zone-outage", kernel::below(draw, 2) ? "zone-a" : "zone-b", 30);
            else
                run.fault(kActions[kernel::below(draw, std::size(kActions))], "web", duration,
                          static_cast<int>(kernel::below(draw, 8)) - 1);
            QCOMPARE(run.conservation(), std::string());
        }
        s.set("alb.health_check_enabled=true")
            .set("web.health_check_type=ELB")
            .set("web.workers=64")
            .set("web.max_size=20")
            .set("web.desired_capacity=6")
            .set("web.health_check_grace_period=0");
        run.simulation().edit(compiled(s));
        run.until(time + 500);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 6.0);
        QCOMPARE(metric(run, "web", "GroupInServiceInstances"), 6.0);
        const std::uint64_t ok = run.outcome("users", Outcome::Ok), calls = run.calls("users").calls;
        run.until(time + 600);
        QVERIFY(run.outcome("users", Outcome::Ok) - ok + 100 > run.calls("users").calls - calls);
        QVERIFY2(run.kernel().w.head.frames_live < 3000, qPrintable(QString::number(run.kernel().w.head.frames_live)));
    }

    void edits_keep_targets_their_health_and_their_requests() {
        Scenario s = balanced("4");
        s.set("alb.load_balancing_algorithm_type=LEAST_OUTSTANDING_REQUESTS").set("app.service_time.mean=1s");
        TestRun run(s);
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 1).until(120.005);
        QCOMPARE(metric(run, "alb", "UnHealthyHostCount"), 1.0);
        s.add("server", "a-new-one", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=1s"}).connect("alb", "a-new-one");
        s.set("web.desired_capacity=6");
        run.simulation().edit(compiled(s));
        QCOMPARE(metric(run, "alb", "UnHealthyHostCount"), 1.0);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 3.0);
        run.until(200.005);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 6.0);
        QCOMPARE(run.when("target-unhealthy").size(), std::size_t{1});
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(run.calls("a-new-one").in_flight.value >= 15 && run.calls("a-new-one").in_flight.value <= 18);
    }

    void the_same_run_twice_is_the_same_bytes_and_snapshots_go_on_data() {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::newRow("round robin") << QByteArray("alb.load_balancing_algorithm_type=ROUND_ROBIN");
        QTest::newRow("least outstanding") << QByteArray("alb.load_balancing_algorithm_type=LEAST_OUTSTANDING_REQUESTS");
        QTest::newRow("random") << QByteArray("alb.load_balancing_algorithm_type=WEIGHTED_RANDOM");
    }
    void the_same_run_twice_is_the_same_bytes_and_snapshots_go_on() {
        QFETCH(QByteArray, algorithm);
        Scenario s = balanced("12", 3, "rate=500");
        s.set(algorithm.constData()).set("alb.health_check_phase=-1").set("users.arrivals=POISSON").set("app.service_time.law=EXPONENTIAL");
        s.set("web.health_check_type=ELB").set("web.health_check_grace_period=0").set("web.boot_time=20s").set("app.startup_time=5s");
        auto first_half = [](TestRun& run) {
            run.until(40).fault("neph:app-hang", "web", 0, 2).until(70).fault("aws:ec2:stop-instances", "web", 30, 4);
            run.until(80).fault("neph:zone-outage", "zone-b", 60).until(100);
        };
        TestRun one(s), two(s);
        first_half(one);
        first_half(two);
        const kernel::Snapshot middle = one.kernel().w.save();
        QVERIFY(middle == two.kernel().w.save());
        one.kernel().run(from_seconds(130));
        const kernel::Snapshot end = one.kernel().w.save();
        two.kernel().run(from_seconds(130));
        QVERIFY(end == two.kernel().w.save());
        one.kernel().w.restore(middle);
        one.kernel().run(from_seconds(130));
        QVERIFY(end == one.kernel().w.save());
        QCOMPARE(one.conservation(), std::string());
    }

    void wrong_settings_are_explained() {
        QVERIFY(has_issue(balanced("1").set("alb.slow_start_duration_seconds=10"), "config.slow_start_duration_seconds"));
        for (const char* algorithm : {"LEAST_OUTSTANDING_REQUESTS", "WEIGHTED_RANDOM"})
            QVERIFY(has_issue(
                balanced("1").set("alb.slow_start_duration_seconds=60").set(std::string("alb.load_balancing_algorithm_type=") + algorithm),
                "config.slow_start_duration_seconds"));
        QVERIFY(has_issue(balanced("1").set("alb.health_check_timeout_seconds=30"), "config.health_check_timeout_seconds"));
        QVERIFY(!has_issue(balanced("1").set("alb.slow_start_duration_seconds=30"), "config.slow_start_duration_seconds"));
    }

    void alb_20_a_function_takes_and_gives_one_megabyte_data() {
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<quint64>("good");
        QTest::addColumn<quint64>("invoked");
        QTest::newRow("a request of 1 MB") << QByteArray("read.request_bytes=1048576") << quint64{99} << quint64{100};
        QTest::newRow("more") << QByteArray("read.request_bytes=1048577") << quint64{0} << quint64{0};
        QTest::newRow("an answer of more than 1 MB") << QByteArray("read.response_bytes=1048577") << quint64{0} << quint64{100};
    }
    void alb_20_a_function_takes_and_gives_one_megabyte() {
        QFETCH(QByteArray, size);
        QFETCH(quint64, good);
        QFETCH(quint64, invoked);
        Scenario s = balanced("0", 1, "rate=10");
        s.add("lambda", "fn", {"memory_size=1769"}).connect("alb", "fn").set(size.constData());
        TestRun run(s);
        run.until(10.005);
        QVERIFY(run.outcome("users", Outcome::Ok) >= good);
        if (!good) QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        QVERIFY(run.calls("fn").calls == invoked || (invoked && run.calls("fn").calls == invoked + 1));
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_502_Count") > 90, size.startsWith("read.response"));
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_4XX_Count"), invoked ? 0.0 : 100.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void alb_23_requests_per_target_are_divided_by_those_that_shared_them_then_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<int>("warmup");
        QTest::addColumn<double>("requests");
        QTest::newRow("two healthy ones") << QByteArray() << 0 << 18'000 / 2.0;
        QTest::newRow("one of two is gone after a minute") << QByteArray("aws:ec2:terminate-instances") << 0 << 6000 / 2.0 + 12'000;
        QTest::newRow("... of which the warm-up takes away half") << QByteArray("aws:ec2:terminate-instances") << 30 << 3000 / 2.0 + 12'000;
        QTest::newRow("one is unhealthy after two checks, at 105 s") << QByteArray("neph:instance-unhealthy") << 0 << 10'500 / 2.0 + 7500;
    }
    void alb_23_requests_per_target_are_divided_by_those_that_shared_them_then() {
        QFETCH(QByteArray, action);
        QFETCH(int, warmup);
        QFETCH(double, requests);
        Scenario s = balanced("2");
        s.set("web.boot_time=3600s").set("run.warmup=" + std::to_string(warmup) + "s");
        TestRun run(s);
        run.until(60.001);
        if (!action.isEmpty()) run.fault(action.constData(), "web", 0, 0);
        run.until(180.001);
        const double found = metric(run, "alb", "RequestCountPerTarget");
        QVERIFY2(std::abs(found - requests) <= 1, qPrintable(QString::number(found)));
    }

    void alb_23_without_a_healthy_target_all_of_them_share_the_requests() {
        TestRun run(balanced("2"));
        run.until(60.001).fault("neph:instance-unhealthy", "web", 0, 0).fault("neph:instance-unhealthy", "web", 0, 1).until(200.001);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 0.0);
        QVERIFY(std::abs(metric(run, "alb", "RequestCountPerTarget") - 10'000) <= 1);
    }

    void requests_per_target_go_on_after_an_edit_of_its_connections() {
        Scenario s = balanced("2");
        s.add("server", "extra", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"});
        Scenario with = s;
        with.connect("alb", "extra");
        TestRun run(with);
        run.until(30.001);
        QVERIFY(std::abs(metric(run, "alb", "RequestCountPerTarget") - 1000) <= 1);
        run.simulation().edit(compiled(s));
        const double before = metric(run, "alb", "RequestCountPerTarget");
        run.until(60.001);
        QVERIFY(std::abs(metric(run, "alb", "RequestCountPerTarget") - before - 1500) <= 2);
    }

    void alb_23_functions_have_no_requests_per_target() {
        Scenario s = balanced("1");
        s.add("lambda", "fn", {"memory_size=1769"}).connect("alb", "fn");
        TestRun run(s);
        QVERIFY(std::isnan(metric(run.until(10), "alb", "RequestCountPerTarget")));
    }

    void alarms_add_up_requests_per_target() {
        Scenario s = balanced("2");
        model::Alarm& alarm = *s.design().add_alarms();
        model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
        alarm.set_id("alarm");
        alarm.set_component("alb");
        alarm.set_metric("RequestCountPerTarget");
        alarm.set_statistic(model::SUM);
        TestRun run(s.set("run.warmup=90s"));
        run.until(120.001);
        QVERIFY(std::abs(run.simulation().cloud_watch().alarms(run.kernel().now())[0].value - 3000) <= 1);
    }

    void alb_22_callers_that_do_not_wait_for_the_answer_are_4xx_of_the_load_balancer_data() {
        QTest::addColumn<QByteArray>("timeout");
        QTest::addColumn<double>("left");
        QTest::newRow("all leave after a second") << QByteArray("users.timeout=1s") << 5.0;
        QTest::newRow("all wait") << QByteArray("users.timeout=0s") << 0.0;
    }
    void alb_22_callers_that_do_not_wait_for_the_answer_are_4xx_of_the_load_balancer() {
        QFETCH(QByteArray, timeout);
        QFETCH(double, left);
        TestRun run(balanced("1", 1, "rate=1").set("app.service_time.mean=5s").set(timeout.constData()));
        run.until(10.5);  // Those that came until 5 s have been worked on.
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_4XX_Count"), left);
        QCOMPARE(metric(run, "alb", "HTTPCode_Target_2XX_Count"), 5 - left);
        QCOMPARE(run.conservation(), std::string());
    }

    void processed_bytes_are_those_of_requests_and_good_answers_data() {
        QTest::addColumn<QByteArray>("instances");
        QTest::addColumn<int>("warmup");
        QTest::addColumn<double>("bytes");
        QTest::newRow("all answered") << QByteArray("1") << 0 << 10 * 1200.0;
        QTest::newRow("503s without a body") << QByteArray("0") << 0 << 10 * 200.0;
        QTest::newRow("after a warm-up of six requests") << QByteArray("1") << 6 << 4 * 1200.0;
    }
    void processed_bytes_are_those_of_requests_and_good_answers() {
        QFETCH(QByteArray, instances);
        QFETCH(int, warmup);
        QFETCH(double, bytes);
        Scenario s = balanced(instances.constData(), 1, "rate=1");
        s.set("read.request_bytes=200").set("read.response_bytes=1000").set("run.warmup=" + std::to_string(warmup) + ".5s");
        if (warmup == 0) s.set("run.warmup=0s");
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(metric(run, "alb", "ProcessedBytes"), bytes);
    }

    void alb_21_a_function_is_a_target_that_is_always_there() {
        Scenario s = balanced("0", 1, "rate=10");
        s.add("lambda", "fn", {"memory_size=1769"}).connect("alb", "fn");
        TestRun run(s);
        run.until(300);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 1.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void a_lost_node_fails_those_who_keep_its_address_until_dns_leads_them_to_another_zone_data() {
        QTest::addColumn<QByteArray>("type");
        for (const char* type : {"application_load_balancer", "network_load_balancer", "classic_load_balancer"})
            QTest::newRow(type) << QByteArray(type);
    }
    void a_lost_node_fails_those_who_keep_its_address_until_dns_leads_them_to_another_zone() {
        QFETCH(QByteArray, type);
        Scenario s;
        s.zone("zone-a").zone("zone-b").request_class("read", 1, false).app_version("app", "0.010s");
        s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=20s", "hosts=100"});
        s.add(type.constData(), "elb").add("auto_scaling_group", "web", {"min_size=0", "desired_capacity=4", "boot_time=0s"});
        s.connect("users", "elb").connect("elb", "web");
        TestRun run(s);
        run.until(100.01);
        const auto before = run.calls("users").calls - run.outcome("users", Outcome::Ok);
        run.fault("neph:elastic_load_balancing:lose-node", "elb", 100, -1, 2);
        QVERIFY(!run.observe("elb").reasons.empty());
        QVERIFY(run.observe("elb").reasons.front().text.english().starts_with("A fault: the node in zone-b"));
        run.until(135);
        const auto failed = run.calls("users").calls - run.outcome("users", Outcome::Ok) - before;
        QVERIFY2(failed > 100 && failed < 2000, qPrintable(QString::number(failed)));
        run.until(199);
        QVERIFY(run.calls("users").calls - run.outcome("users", Outcome::Ok) - before <= failed + 3);
        run.until(201);
        QVERIFY(run.observe("elb").reasons.empty());
        QCOMPARE(run.when("node-lost").size() + run.when("node-back").size(), std::size_t{2});
        QCOMPARE(run.conservation(), std::string());
    }

    void errors_of_the_load_balancer_and_of_connections_are_counted() {
        Scenario s;
        s.request_class("read", 1, false);
        s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
        s.add("application_load_balancer", "alb", {"added_latency=0s"});
        s.add("server", "web", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=1ms"})
            .connect("users", "alb")
            .connect("alb", "web");
        TestRun run(s);
        run.until(10);
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_5XX_Count") + metric(run, "alb", "TargetConnectionErrorCount"), 0.0);
        run.fault("neph:server:stop", "web", 10).until(30);
        QVERIFY(metric(run, "alb", "TargetConnectionErrorCount") > 90);
        QCOMPARE(metric(run, "alb", "TargetConnectionErrorCount"), static_cast<double>(run.outcome("users", Outcome::Failed)));
        QCOMPARE(metric(run, "alb", "HTTPCode_ELB_5XX_Count"), metric(run, "alb", "HTTPCode_ELB_502_Count") +
                                                                   metric(run, "alb", "HTTPCode_ELB_503_Count") +
                                                                   metric(run, "alb", "HTTPCode_ELB_504_Count"));
        QVERIFY(metric(run, "alb", "HTTPCode_ELB_5XX_Count") > 90);
    }

    void alb_17_a_callers_connection_is_open_until_it_has_sent_nothing_for_the_idle_timeout() {
        TestRun run(balanced("1", 1, "rate=0.01"));  // At 100 s, 200 s, ...
        for (const auto& [time, active, opened] : {std::tuple{99.0, 0.0, 0.0}, {159.0, 1.0, 1.0}, {161.0, 0.0, 1.0}, {205.0, 1.0, 2.0}}) {
            run.until(time);
            QCOMPARE(metric(run, "alb", "ActiveConnectionCount"), active);
            QCOMPARE(metric(run, "alb", "NewConnectionCount"), opened);
        }
        QCOMPARE(run.reading("alb", "ActiveConnectionCount").whole, 65e9);
    }

    void a_connection_that_is_used_stays_open_and_each_host_has_one() {
        Scenario s = balanced("1", 1, "rate=100");
        TestRun run(s.set("users.hosts=25"));
        run.until(300);
        QCOMPARE(metric(run, "alb", "NewConnectionCount"), 25.0);
        QCOMPARE(metric(run, "alb", "ActiveConnectionCount"), 25.0);
    }

    void a_warm_up_leaves_connections_open_and_counts_none_of_them() {
        Scenario s = balanced("1", 1, "rate=0.1");
        TestRun run(s.set("run.warmup=55s"));
        run.until(155);
        QCOMPARE(metric(run, "alb", "NewConnectionCount"), 0.0);
        QCOMPARE(run.reading("alb", "ActiveConnectionCount").whole, 100e9);
    }

    void another_idle_timeout_ends_open_connections_later_and_no_closed_one_comes_back_data() {
        QTest::addColumn<double>("edited");
        QTest::addColumn<double>("active");
        QTest::addColumn<double>("time");
        QTest::newRow("while it is open") << 150.0 << 1.0 << 99.0;
        QTest::newRow("when it is closed") << 170.0 << 0.0 << 60.0;
    }
    void another_idle_timeout_ends_open_connections_later_and_no_closed_one_comes_back() {
        QFETCH(double, edited);
        QFETCH(double, active);
        QFETCH(double, time);
        Scenario s = balanced("1", 1, "rate=0.01");
        TestRun run(s);
        run.until(edited).simulation().edit(compiled(s.set("alb.idle_timeout_seconds=4000")));
        run.until(199);
        QCOMPARE(metric(run, "alb", "ActiveConnectionCount"), active);
        QCOMPARE(run.reading("alb", "ActiveConnectionCount").whole, time * 1e9);
    }

    void connections_of_too_many_callers_are_not_counted() {
        Scenario few = balanced("1"), many = balanced("1");
        TestRun counted(few.set("users.hosts=10000")), uncounted(many.set("users.hosts=10001"));
        QVERIFY(metric(counted.until(1), "alb", "ActiveConnectionCount") > 0);
        QVERIFY(std::isnan(metric(uncounted.until(1), "alb", "ActiveConnectionCount")));
    }

    void alb_17_consumed_units_are_of_the_largest_dimension_of_each_minute() {
        Scenario s = balanced("1", 1, "rate=0.01");  // At 100 s, 200 s, ...
        TestRun run(s.set("alb.idle_timeout_seconds=4000").set("read.request_bytes=24576").set("read.response_bytes=1024000"));
        run.until(199);
        // A mebibyte in the second minute, of a gibibyte an hour; then nothing but an open connection, of 3,000.
        const double bytes = 1.0 / 1024, open = (199 - 120) / 3600.0 / 3000;
        QVERIFY(std::abs(metric(run, "alb", "ConsumedLCUs") / (bytes + open) - 1) < 1e-9);
    }

    void alb_17_a_minutes_units_are_a_sixtieth_of_an_hours() {
        Scenario s = balanced("1", 1, "rate=1");
        TestRun run(s.set("read.request_bytes=24576").set("read.response_bytes=1024000"));
        const double minutes = metric(run.until(120.5), "alb", "ConsumedLCUs");
        QVERIFY(std::abs(minutes / (120.0 / 1024) - 1) < 1e-9);
        QVERIFY(std::abs(metric(run.until(3600.5), "alb", "ConsumedLCUs") / (30 * minutes) - 1) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(ApplicationLoadBalancerTest)
#include "application_load_balancer_test.moc"
