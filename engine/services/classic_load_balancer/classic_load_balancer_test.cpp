#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients, a load balancer without latency, and instances that take 10 ms and boot at once, in `zones` zones.
Scenario balanced(std::string_view instances, int zones = 1, std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    for (int i = 0; i < zones; ++i) s.zone(std::string("zone-") + static_cast<char>('a' + i));
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("classic_load_balancer", "clb", {"added_latency=0s", "health_check_phase=0.5"});
    const std::string desired = "desired_capacity=" + std::string(instances);
    s.add("auto_scaling_group", "web", {"min_size=0", "max_size=200", desired, "boot_time=0s", "workers=1", "queue_limit=-1"});
    for (const std::string_view setting : settings) s.set(setting);
    s.connect("users", "clb").connect("clb", "web");
    return s;
}

double metric(TestRun& run, std::string_view name) {
    const services::ServiceType* type = services::find("classic_load_balancer");
    for (std::size_t i = 0; i < type->metrics.size(); ++i)
        if (type->metrics[i].name == name) return run.observe("clb").metrics[i].part;
    return -1;
}

/// Requests that each instance has worked on, for a constant service time of 10 ms.
std::vector<double> served(TestRun& run) {
    std::vector<double> counts;
    for (const services::CellReading& cell : run.observe("web").cells) counts.push_back(std::round(cell.busy / 1e7));
    return counts;
}

std::uint64_t failed(TestRun& run) {
    const auto& outcomes = run.calls("users").outcomes;
    return std::accumulate(std::begin(outcomes) + 1, std::end(outcomes), std::uint64_t{0});
}

/// Whether clients saw it.
bool has_status(TestRun& run, int status) {
    std::string results = run.results();
    std::erase(results, ' ');
    return results.find("\"status\":" + std::to_string(status)) != std::string::npos;
}

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

bool has_issue(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field) return true;
    return false;
}

}  // namespace

class ClassicLoadBalancerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clb_10_a_tcp_check_passes_where_a_connection_opens_data() {
        QTest::addColumn<QByteArray>("protocol");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("unhealthy");
        QTest::newRow("HTTP: an app that answers errors") << QByteArray("PING_HTTP") << QByteArray("neph:instance-unhealthy") << 1.0;
        QTest::newRow("TCP: an app that answers errors") << QByteArray("PING_TCP") << QByteArray("neph:instance-unhealthy") << 0.0;
        QTest::newRow("TCP: an app that hangs") << QByteArray("PING_TCP") << QByteArray("neph:app-hang") << 0.0;
        QTest::newRow("TCP: an app that starts") << QByteArray("PING_TCP") << QByteArray("aws:ec2:reboot-instances") << 1.0;
    }
    void clb_10_a_tcp_check_passes_where_a_connection_opens() {
        QFETCH(const QByteArray, protocol);
        QFETCH(const QByteArray, action);
        QFETCH(const double, unhealthy);
        Scenario s = balanced("2", 1, {"web.health_check_type=EC2", "web.boot_time=300s"});
        s.set("clb.health_check_protocol=" + protocol.toStdString());
        TestRun run(s);
        run.until(20).fault(action.constData(), "web", 0, 0).until(200);
        QCOMPARE(metric(run, "UnHealthyHostCount"), unhealthy);
        QCOMPARE(run.conservation(), std::string());
    }

    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("classic_load_balancer");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void clb_01_two_failed_checks_take_an_instance_out_and_ten_bring_it_back() {
        TestRun run(balanced("3"));
        run.until(60).fault("neph:instance-unhealthy", "web", 60, 1).until(450);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{105});
        QCOMPARE(run.when("target-healthy"), std::vector<double>{135 + 9 * 30});
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_01_a_check_that_hangs_ends_after_5_s() {
        TestRun run(balanced("3"));
        run.until(60).fault("neph:app-hang", "web", 0, 1).until(200);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{110});
    }

    void clb_02_http_requests_go_to_the_instance_with_the_fewest_outstanding_ones() {
        TestRun run(balanced("2", 1, {"users.rate=20"}));
        run.until(10).fault("neph:app-hang", "web", 0, 0).until(30);
        // After the first ones that hang, the others go to the instance that answers: with none outstanding it is always the better one.
        QVERIFY2(run.calls("users").in_flight.value <= 2, qPrintable(QString::number(run.calls("users").in_flight.value)));
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_02_tcp_connections_go_to_the_instances_in_turn_and_stay() {
        TestRun run(balanced("4", 1, {"clb.protocol=LISTENER_TCP", "users.hosts=8"}));
        run.until(60.0099);
        QCOMPARE(metric(run, "RequestCount"), 8.0);
        QCOMPARE(served(run).size(), std::size_t{4});
        for (const double n : served(run)) QVERIFY2(std::abs(n - 1500) < 200, qPrintable(QString::number(n)));
        TestRun one(balanced("4", 1, {"clb.protocol=LISTENER_TCP"}));
        one.until(60.0099);
        QCOMPARE(served(one), (std::vector<double>{6000, 0, 0, 0}));
        QCOMPARE(one.conservation(), std::string());
    }

    void clb_02_a_failed_instance_s_connections_are_opened_to_others() {
        TestRun run(balanced("2", 1, {"clb.protocol=LISTENER_TCP", "users.hosts=50"}));
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 0).until(106);
        const std::uint64_t before = failed(run);
        QVERIFY(before > 0);
        run.until(200);
        QCOMPARE(failed(run), before);
    }

    void clb_03_a_node_uses_instances_of_its_own_zone_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("lonely");
        QTest::newRow("as the API creates it: half for each zone") << QByteArray("clb.protocol=LISTENER_HTTP") << 0.5;
        QTest::newRow("as the console creates it: a third for each instance") << QByteArray("clb.cross_zone=true") << 1.0 / 3;
        QTest::newRow("connections, each zone alone") << QByteArray("clb.protocol=LISTENER_TCP") << 0.5;
    }
    void clb_03_a_node_uses_instances_of_its_own_zone() {
        QFETCH(QByteArray, setting);
        QFETCH(double, lonely);
        TestRun run(balanced("3", 2, {setting.constData(), "users.hosts=1000", "users.rate=50"}));
        run.until(300);
        const std::vector<double> counts = served(run);  // The second instance is alone in its zone.
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
        QVERIFY2(std::abs(counts[1] / all - lonely) < 0.02, qPrintable(QString::number(counts[1] / all)));
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_04_an_instance_that_does_not_answer_in_60_s_gives_a_504() {
        TestRun run(balanced("1", 1, {"users.rate=1", "clb.health_check_interval=300"}));
        run.until(10.5).fault("neph:app-hang", "web", 0, 0).until(70.99);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{0});
        run.until(71.01);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{1});
        QCOMPARE(metric(run, "HTTPCode_ELB_5XX"), 1.0);
        QVERIFY(has_status(run, 504));
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_04_a_request_that_waits_60_s_for_room_gives_a_504() {
        TestRun run(balanced("1", 1, {"users.rate=1", "clb.instance_connections=1", "app.service_time.mean=100s", "clb.idle_timeout=60"}));
        run.until(62.5);  // The second waits from 2 s on: the first one keeps its place until it times out at 61 s.
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{1});
        run.until(63.01);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{2});
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_04_who_waits_for_an_instance_that_answers_others_gets_a_504_too() {
        // The first has the instance from 1 to 51 s, the second until 101 s, the third has waited for 60 s at 63 s.
        TestRun run(balanced("1", 1, {"users.rate=1", "clb.instance_connections=1", "app.service_time.mean=50s"}));
        run.until(62.99);
        QVERIFY(!has_status(run, 504));
        run.until(63.01);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{1});
        QVERIFY(has_status(run, 504) && !has_status(run, 503));
    }

    void clb_04_a_tcp_connection_that_is_idle_too_long_is_opened_anew_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("opened");
        QTest::newRow("by the load balancer") << QByteArray("clb.idle_timeout=60") << 10.0;
        QTest::newRow("by the caller") << QByteArray("clb.client_keep_alive=60s") << 10.0;
        QTest::newRow("by nobody") << QByteArray("clb.idle_timeout=4000") << 1.0;
    }
    void clb_04_a_tcp_connection_that_is_idle_too_long_is_opened_anew() {
        QFETCH(QByteArray, setting);
        QFETCH(double, opened);
        Scenario s =
            balanced("1", 1, {"clb.protocol=LISTENER_TCP", "users.rate=0.01", "clb.idle_timeout=4000", "clb.client_keep_alive=3600s"});
        TestRun run(s.set(setting.constData()));
        run.until(1050);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{10});
        QCOMPARE(metric(run, "RequestCount"), opened);
    }

    void backend_answers_are_counted_by_their_kind() {
        TestRun run(balanced("1", 1, {"users.rate=10", "app.error_rate=1"}));
        run.until(10.05);
        QCOMPARE(metric(run, "HTTPCode_Backend_5XX"), 100.0);
        QCOMPARE(metric(run, "HTTPCode_Backend_4XX"), 0.0);
        QCOMPARE(metric(run, "HTTPCode_ELB_5XX"), 0.0);
    }

    void clb_04_an_instance_that_closes_the_connection_gives_a_504() {
        TestRun run(balanced("1", 1, {"users.rate=10", "app.service_time.mean=1s", "web.workers=50"}));
        run.until(5.05).fault("aws:ec2:terminate-instances", "web", 0, 0).until(5.06);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{10});
        QCOMPARE(metric(run, "BackendConnectionErrors"), 10.0);
        QCOMPARE(metric(run, "HTTPCode_ELB_5XX"), 10.0);
        QVERIFY(has_status(run, 504) && !has_status(run, 502));
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_05_draining_lets_a_leaving_instance_finish_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<quint64>("cut");
        QTest::addColumn<double>("ends");
        QTest::newRow("on, as in the console") << QByteArray("clb.connection_draining_enabled=true") << quint64{0} << 350.05;
        QTest::newRow("off, as through the API") << QByteArray("clb.connection_draining_enabled=false") << quint64{5} << 50.05;
    }
    void clb_05_draining_lets_a_leaving_instance_finish() {
        QFETCH(QByteArray, setting);
        QFETCH(quint64, cut);
        QFETCH(double, ends);
        Scenario s = balanced("2", 1, {setting.constData(), "users.rate=10", "app.service_time.mean=1s", "web.workers=50"});
        TestRun run(s);
        run.until(50.05);
        run.simulation().edit(compiled(s.set("web.desired_capacity=1")));
        run.until(400);
        QCOMPARE(failed(run), cut);
        QCOMPARE(run.when("terminated"), std::vector<double>{ends});
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_06_the_surge_queue_holds_1024_and_the_next_spills_over() {
        Scenario s = balanced("1", 1, {"clb.instance_connections=10", "users.rate=2000", "clb.idle_timeout=4000"});
        TestRun run(s);
        run.until(0.5);  // 1,000 came, 49 are done, 10 are on the instance.
        QVERIFY2(std::abs(metric(run, "SurgeQueueLength") - 940) <= 2, qPrintable(QString::number(metric(run, "SurgeQueueLength"))));
        QCOMPARE(metric(run, "SpilloverCount"), 0.0);
        QCOMPARE(run.observe("clb").reasons.size(), std::size_t{1});
        run.until(10);
        QCOMPARE(metric(run, "SurgeQueueLength"), 1024.0);
        QCOMPARE(static_cast<double>(run.outcome("users", Outcome::Rejected)), metric(run, "SpilloverCount"));
        QVERIFY(has_status(run, 503) && !has_status(run, 504));
        QVERIFY(metric(run, "SpilloverCount") > 17'000);
        QCOMPARE(run.observe("clb").reasons.front().severity, services::ReasonReading::Severity::Failed);
        // What came first goes first: without further requests the queue empties at the instance's pace.
        const std::uint64_t ok = run.outcome("users", Outcome::Ok);
        run.simulation().edit(compiled(s.set("users.rate=0")));
        run.until(10 + 1034 * 0.01 + 0.02);
        QCOMPARE(run.outcome("users", Outcome::Ok) - ok, std::uint64_t{1034});
        QCOMPARE(metric(run, "SurgeQueueLength"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_06_each_node_has_a_queue_of_its_own() {
        TestRun run(balanced("3", 2, {"clb.instance_connections=10", "users.rate=10000", "users.hosts=100", "clb.idle_timeout=4000"}));
        run.until(5);
        QCOMPARE(metric(run, "SurgeQueueLength"), 2048.0);
        QCOMPARE(run.observe("clb").metrics[3].maximum, 1024.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_06_an_instance_takes_from_the_queue_of_its_zone_only() {
        // Two instances have 20 and 1,024 wait: 5.22 s. One has 10 and 1,024 wait: 10.34 s; after 5.27 s, 527 are done and 10 are there.
        Scenario s = balanced("3", 2, {"clb.instance_connections=10", "users.rate=10000", "users.hosts=100", "clb.idle_timeout=4000"});
        TestRun run(s);
        run.until(5);
        QCOMPARE(metric(run, "SurgeQueueLength"), 2048.0);
        run.simulation().edit(compiled(s.set("users.rate=0")));
        run.until(5 + 5.27);
        QVERIFY2(std::abs(metric(run, "SurgeQueueLength") - 497) <= 2, qPrintable(QString::number(metric(run, "SurgeQueueLength"))));
        run.until(5 + 1034 * 0.01 + 0.05);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_06_across_zones_who_has_waited_longest_is_next() {
        Scenario s = balanced("1", 2, {"clb.cross_zone=true", "clb.instance_connections=1", "users.rate=200", "users.hosts=100"});
        TestRun run(s.set("clb.idle_timeout=4000"));
        run.until(5.0025);
        run.simulation().edit(compiled(s.set("users.rate=0")));
        run.until(20);
        // 1,000 in 5 s for an instance that takes 100 a second: who comes at a time waits as long again, a quarter of them up to 1.25 s.
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{1000});
        for (const double share : {0.25, 0.5, 0.75, 1.0}) {
            const double waited = to_seconds(run.calls("users").latency.quantile(run.kernel().w.blocks, share));
            QVERIFY2(std::abs(waited - 5 * share) < 0.1, qPrintable(QString::number(waited)));
        }
    }

    void clb_06_a_tcp_connection_goes_to_the_next_instance_that_has_room() {
        TestRun run(balanced("2", 1,
                             {"clb.protocol=LISTENER_TCP", "clb.instance_connections=1", "users.rate=1", "clb.client_keep_alive=0s",
                              "clb.health_check_interval=300", "clb.idle_timeout=4000"}));
        run.until(10.5).fault("neph:app-hang", "web", 0, 0).until(60.5);
        QCOMPARE(run.calls("users").in_flight.value, 1u);
        QCOMPARE(run.calls("users").latency.maximum, 10 * kMillisecond);
    }

    void clb_06_a_new_instance_takes_what_waits() {
        Scenario s = balanced("1", 1, {"clb.instance_connections=10", "users.rate=120", "clb.idle_timeout=4000"});
        TestRun run(s);
        run.until(20);
        QVERIFY(metric(run, "SurgeQueueLength") > 300);
        run.simulation().edit(compiled(s.set("web.desired_capacity=8")));
        run.until(60);
        QCOMPARE(metric(run, "SurgeQueueLength"), 0.0);
        QCOMPARE(failed(run), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_06_tcp_connections_wait_as_well() {
        TestRun run(balanced("1", 1,
                             {"clb.protocol=LISTENER_TCP", "clb.instance_connections=5", "users.hosts=20", "users.rate=1000",
                              "app.service_time.mean=1s", "clb.idle_timeout=4000"}));
        run.until(0.5);
        QVERIFY(metric(run, "SurgeQueueLength") > 10);
        run.until(20);
        QVERIFY(run.outcome("users", Outcome::Ok) > 15);
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_07_without_a_healthy_instance_requests_get_a_503_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("codes");
        QTest::newRow("HTTP") << QByteArray("clb.protocol=LISTENER_HTTP") << 1.0;
        QTest::newRow("TCP: closed") << QByteArray("clb.protocol=LISTENER_TCP") << 0.0;
    }
    void clb_07_without_a_healthy_instance_requests_get_a_503() {
        QFETCH(QByteArray, setting);
        QFETCH(double, codes);
        TestRun run(balanced("1", 1, {setting.constData(), "users.rate=10"}));
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 0).until(110);
        const std::uint64_t web = run.calls("web").calls;
        const double errors = metric(run, "HTTPCode_ELB_5XX");
        run.until(120.05);
        QCOMPARE(run.calls("web").calls, web);
        QCOMPARE(metric(run, "HTTPCode_ELB_5XX") - errors, 100 * codes);
        QCOMPARE(has_status(run, 503), codes > 0);
        QCOMPARE(run.observe("clb").reasons.front().severity, services::ReasonReading::Severity::Failed);
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_07_those_who_wait_get_a_503_when_the_last_instance_fails() {
        TestRun run(balanced("1", 1, {"clb.instance_connections=1", "users.rate=10", "app.service_time.mean=30s"}));
        run.until(10).fault("neph:app-hang", "web", 0, 0).until(49.9);
        QVERIFY(metric(run, "SurgeQueueLength") > 400);
        run.until(50.1);
        QCOMPARE(metric(run, "SurgeQueueLength"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void without_instances_requests_get_a_503() {
        TestRun run(balanced("0"));
        run.until(10.005);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{1000});
        QVERIFY(has_status(run, 503));
        QCOMPARE(run.observe("clb").reasons.size(), std::size_t{1});
    }

    void an_edit_while_requests_wait_loses_none_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::newRow("more room") << QByteArray("clb.instance_connections=2000");
        QTest::newRow("connections instead of requests") << QByteArray("clb.protocol=LISTENER_TCP");
        QTest::newRow("all zones") << QByteArray("clb.cross_zone=true");
    }
    void an_edit_while_requests_wait_loses_none() {
        QFETCH(QByteArray, setting);
        Scenario s = balanced("2", 2, {"clb.instance_connections=10", "users.rate=1000", "users.hosts=10", "clb.idle_timeout=4000"});
        TestRun run(s);
        run.until(1);
        QVERIFY(metric(run, "SurgeQueueLength") > 500);
        run.simulation().edit(compiled(s.set("users.rate=0").set(setting.constData())));
        run.until(60);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        QCOMPARE(run.outcome("users", Outcome::Ok), run.calls("users").calls);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void clb_08_added_latency_is_added() {
        TestRun run(balanced("1", 1, {"clb.added_latency=0.002s", "users.rate=10"}));
        run.until(10);
        QVERIFY(std::abs(run.calls("clb").latency.mean() - 12e6) < 1e5);
    }

    void the_lost_zone_s_node_is_out_of_dns() {
        TestRun run(balanced("4", 2, {"users.rate=50"}));
        run.until(20).fault("neph:zone-outage", "zone-a", 0).until(25);
        const std::uint64_t before = failed(run);
        run.until(60);
        QVERIFY(failed(run) <= before + 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void it_refuses_what_aws_has_not() {
        const services::ServiceType* clb = services::find("classic_load_balancer");
        QVERIFY(clb->refuses(*services::find("auto_scaling_group"), true).empty());
        for (const char* other : {"lambda", "server", "rds", "application_load_balancer"})
            QVERIFY2(clb->refuses(*services::find(other), true).english().find("EC2 instances only") != std::string::npos, other);
        QVERIFY(clb->refuses(*services::find("route53"), false).empty());
    }

    void a_timeout_that_is_not_below_the_interval_is_an_error() {
        QVERIFY(!has_issue(balanced("1"), "config.health_check_timeout"));
        QVERIFY(has_issue(balanced("1", 1, {"clb.health_check_timeout=30"}), "config.health_check_timeout"));
    }
};

QTEST_GUILESS_MAIN(ClassicLoadBalancerTest)
#include "classic_load_balancer_test.moc"
