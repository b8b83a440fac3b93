#include <QTest>

#include <algorithm>
#include <cmath>
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

/// Evenly spaced clients on `hosts` hosts, and `instances` instances that take 10 ms and boot at once, in `zones` zones.
Scenario balanced(const char* instances, const char* hosts, int zones = 1, const char* rate = "rate=100") {
    Scenario s;
    for (int i = 0; i < zones; ++i) s.zone(std::string("zone-") + static_cast<char>('a' + i));
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=60s", std::string("hosts=") + hosts});
    s.add("network_load_balancer", "nlb", {"added_latency=0s", "health_check_phase=0.5", "health_check_protocol=CHECK_HTTP"});
    s.add("auto_scaling_group", "web", {"min_size=0", "max_size=2000", std::string("desired_capacity=") + instances, "boot_time=0s"});
    s.connect("users", "nlb").connect("nlb", "web");
    return s;
}

/// The same with an Application Load Balancer between the two.
Scenario layered(const char* instances, const char* hosts, int zones = 1) {
    Scenario s = balanced(instances, hosts, zones);
    s.add("application_load_balancer", "alb", {"added_latency=0s", "health_check_phase=0.5"});
    s.design().mutable_connections(1)->set_to("alb");
    s.connect("alb", "web");
    return s;
}

std::vector<double> when(TestRun& run, std::string_view component, std::string_view what) {
    std::vector<double> times;
    for (const run::LogEntry& each : run.log())
        if (each.component == component && each.what == what) times.push_back(to_seconds(each.time));
    return times;
}

std::vector<std::string> errors(const Scenario& s) {
    std::vector<std::string> texts;
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.severity == Issue::Severity::Error) texts.push_back(each.object + " " + each.field);
    return texts;
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

}  // namespace

class NetworkLoadBalancerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nlb_14_a_tcp_check_passes_where_a_connection_opens_data() {
        QTest::addColumn<QByteArray>("protocol");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<bool>("found");
        for (const bool http : {false, true}) {
            const QByteArray protocol = http ? "CHECK_HTTP" : "CHECK_TCP";
            QTest::addRow("%s: an app that answers errors", protocol.constData())
                << protocol << QByteArray("neph:instance-unhealthy") << http;
            QTest::addRow("%s: an app that hangs", protocol.constData()) << protocol << QByteArray("neph:app-hang") << http;
            QTest::addRow("%s: an app that starts", protocol.constData()) << protocol << QByteArray("aws:ec2:reboot-instances") << true;
        }
    }
    void nlb_14_a_tcp_check_passes_where_a_connection_opens() {
        QFETCH(const QByteArray, protocol);
        QFETCH(const QByteArray, action);
        QFETCH(const bool, found);
        Scenario s = balanced("2", "10");
        s.set("nlb.health_check_protocol=" + protocol.toStdString()).set("web.health_check_type=EC2").set("web.boot_time=300s");
        TestRun run(s);
        run.until(20).fault(action.constData(), "web", 0, 0).until(200);
        QCOMPARE(metric(run, "nlb", "UnHealthyHostCount"), found ? 1.0 : 0.0);
        QCOMPARE(metric(run, "nlb", "HealthyHostCount"), found ? 1.0 : 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("network_load_balancer");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void nlb_01_two_failed_checks_take_a_target_out_and_five_passed_ones_bring_it_back() {
        TestRun run(balanced("3", "100"));
        run.until(60).fault("neph:instance-unhealthy", "web", 60, 1).until(400);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{105});
        QCOMPARE(run.when("target-healthy"), std::vector<double>{135 + 4 * 30});
    }

    void nlb_01_a_check_that_hangs_ends_after_10_s() {
        TestRun run(balanced("3", "100"));
        run.until(60).fault("neph:app-hang", "web", 0, 1).until(200);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{115});
    }

    void nlb_02_one_connection_stays_with_one_target() {
        TestRun run(balanced("4", "1"));
        run.until(60.0099);
        std::vector<double> counts = served(run);
        std::sort(counts.begin(), counts.end());
        QCOMPARE(counts, (std::vector<double>{0, 0, 0, 6000}));
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 1.0);
    }

    void nlb_02_many_connections_spread_by_chance() {
        TestRun run(balanced("4", "10000", 1, "rate=1000"));
        run.until(200);
        const std::vector<double> counts = served(run);
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
        for (const double n : counts)
            QVERIFY2(std::abs(n / all - 0.25) < 0.02, qPrintable(QString::number(n / all)));  // over four deviations
    }

    void nlb_02_a_failed_target_s_connections_are_opened_to_others() {
        TestRun run(balanced("2", "50"));
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 0).until(106);
        const std::uint64_t failed = run.outcome("users", Outcome::Failed);
        QVERIFY(failed > 0);
        run.until(200);
        QCOMPARE(run.outcome("users", Outcome::Failed), failed);
        QCOMPARE(run.conservation(), std::string());
    }

    void nlb_03_a_node_uses_targets_of_its_own_zone_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("lonely");
        QTest::newRow("off: half the hosts for each zone") << QByteArray("nlb.cross_zone_enabled=false") << 0.5;
        QTest::newRow("on: a third for each target") << QByteArray("nlb.cross_zone_enabled=true") << 1.0 / 3;
    }
    void nlb_03_a_node_uses_targets_of_its_own_zone() {
        QFETCH(QByteArray, setting);
        QFETCH(double, lonely);
        TestRun run(balanced("3", "10000", 2, "rate=1000").set(setting.constData()));
        run.until(200);
        const std::vector<double> counts = served(run);  // The second instance is alone in its zone.
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
        QVERIFY2(std::abs(counts[1] / all - lonely) < 0.02, qPrintable(QString::number(counts[1] / all)));
    }

    void nlb_04_a_connection_that_was_idle_too_long_is_reset_once_data() {
        QTest::addColumn<QByteArray>("keep_alive");
        QTest::addColumn<double>("resets");
        QTest::newRow("callers that keep it for an hour") << QByteArray("nlb.client_keep_alive=3600s") << 5.0;
        QTest::newRow("callers that close it before") << QByteArray("nlb.client_keep_alive=60s") << 0.0;
    }
    void nlb_04_a_connection_that_was_idle_too_long_is_reset_once() {
        QFETCH(QByteArray, keep_alive);
        QFETCH(double, resets);
        TestRun run(balanced("2", "1", 1, "rate=0.0025").set(keep_alive.constData()));  // every 400 s
        run.until(400 * 10 + 100);
        QCOMPARE(metric(run, "nlb", "TCP_ELB_Reset_Count"), resets);
        QCOMPARE(run.outcome("users", Outcome::Failed), static_cast<std::uint64_t>(resets));
    }

    void nlb_05_a_leaving_target_keeps_its_connections_for_300_s() {
        Scenario s = balanced("2", "1", 1, "rate=10");
        TestRun run(s);
        run.until(100);
        run.simulation().edit(compiled(s.set("web.desired_capacity=0")));
        run.until(399.9);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 1.0);
        run.until(500);
        QCOMPARE(run.when("terminated"), (std::vector<double>{400, 400}));
        QVERIFY(metric(run, "nlb", "TCP_ELB_Reset_Count") > 900);
        QCOMPARE(run.conservation(), std::string());
    }

    void nlb_06_functions_are_no_targets() {
        const services::ServiceType* fn = services::find("lambda");
        QVERIFY(!fn->refuses(*services::find("network_load_balancer"), false).empty());
        const services::ServiceType* nlb = services::find("network_load_balancer");
        QVERIFY(nlb->refuses(*services::find("auto_scaling_group"), true).empty() && nlb->refuses(*services::find("server"), true).empty());
    }

    void nlb_06_an_application_load_balancer_is_the_only_balancer_that_can_be_a_target() {
        const auto type = [](const char* name) -> const model::ComponentType& { return *services::catalog().find(name); };
        const char* kinds[] = {"application_load_balancer", "network_load_balancer", "classic_load_balancer"};
        for (const char* from : kinds) {
            for (const char* to : kinds) {
                const bool allowed = from == kinds[1] && to == kinds[0];
                QVERIFY2(model::why_not_connected(type(from), type(to)).empty() == allowed, from);
            }
        }
    }

    void nlb_07_without_a_healthy_target_connections_go_to_all() {
        TestRun run(balanced("2", "50"));
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 0).fault("neph:instance-unhealthy", "web", 0, 1).until(120);
        const std::uint64_t calls = run.calls("web").calls;
        run.until(130);
        QCOMPARE(run.calls("web").calls - calls, std::uint64_t{1000});
        QCOMPARE(run.observe("nlb").reasons.size(), std::size_t{1});
    }

    void nlb_08_a_zone_without_a_healthy_target_is_out_of_dns() {
        TestRun run(balanced("2", "100", 2));
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 0).until(170);  // Noticed at 105 s; the answers expire until 165 s.
        const std::uint64_t failed = run.outcome("users", Outcome::Failed);
        QVERIFY(failed > 1000);
        run.until(300);
        QCOMPARE(run.outcome("users", Outcome::Failed), failed);
    }

    void nlb_10_the_requests_of_one_connection_are_spread_by_the_application_load_balancer() {
        TestRun run(layered("4", "1"));
        run.until(60.0099);
        for (const double n : served(run)) QVERIFY2(std::abs(n - 1500) <= 2, qPrintable(QString::number(n)));  // Checks take turns too.
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 1.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void nlb_10_checks_are_answered_by_targets_of_the_application_load_balancer() {
        TestRun run(layered("2", "10"));
        run.until(60).fault("neph:instance-unhealthy", "web", 200, 0).until(200);
        QCOMPARE(when(run, "alb", "target-unhealthy"), std::vector<double>{105});
        QCOMPARE(when(run, "nlb", "target-unhealthy"), std::vector<double>{});
        run.fault("neph:instance-unhealthy", "web", 60, 1).until(500);
        QCOMPARE(when(run, "nlb", "target-unhealthy"), std::vector<double>{255});
        QCOMPARE(when(run, "nlb", "target-healthy"), std::vector<double>{285 + 4 * 30});
        QCOMPARE(run.calls("alb").calls, run.calls("nlb").calls);
    }

    void nlb_10_an_application_load_balancer_without_targets_fails_its_checks() {
        TestRun run(layered("0", "10"));
        run.until(60);
        QCOMPARE(when(run, "nlb", "target-unhealthy"), std::vector<double>{45});
        QVERIFY(metric(run, "alb", "HTTPCode_ELB_503_Count") > 5000);
    }

    void nlb_10_a_lost_node_of_the_application_load_balancer_is_left_out() {
        TestRun run(layered("4", "100", 2).set("nlb.cross_zone_enabled=true"));
        run.until(60).fault("neph:elastic_load_balancing:lose-node", "alb", 0, -1, 1).until(130);
        QCOMPARE(when(run, "nlb", "target-unhealthy"), std::vector<double>{115});  // The second check waits until 105 + 10 s.
        QCOMPARE(run.observe("nlb").reasons.size(), std::size_t{1});
        const std::uint64_t failed = run.outcome("users", Outcome::Failed) + run.outcome("users", Outcome::TimedOut);
        QVERIFY(failed > 1000);
        run.until(300);
        QCOMPARE(run.outcome("users", Outcome::Failed) + run.outcome("users", Outcome::TimedOut), failed);
        QCOMPARE(run.conservation(), std::string());
    }

    void nlb_10_nodes_come_and_go_with_the_zones_of_the_application_load_balancer() {
        Scenario s = layered("4", "100", 2).set("nlb.cross_zone_enabled=true").set("users.dns_ttl=3600s");
        s.design().mutable_components(3)->add_zones("zone-a");
        QCOMPARE(s.design().components(3).id(), std::string("alb"));
        TestRun run(s);
        run.until(100);
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 100.0);
        s.design().mutable_components(3)->set_zones(0, "zone-b");
        run.simulation().edit(compiled(s));
        run.until(200);
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 200.0);  // All lead to the other node.
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void nlb_10_two_network_load_balancers_may_have_it_as_target_and_no_third() {
        Scenario s = layered("2", "10");
        s.add("network_load_balancer", "second").connect("users", "second").connect("second", "alb");
        QCOMPARE(errors(s), std::vector<std::string>{});
        s.add("network_load_balancer", "third").connect("users", "third").connect("third", "alb");
        QCOMPARE(errors(s), std::vector<std::string>{"alb "});
    }

    void nlb_10_only_a_tcp_listener_forwards_to_it() {
        QCOMPARE(errors(layered("2", "10").set("nlb.protocol=TLS")), std::vector<std::string>{"nlb config.protocol"});
        QCOMPARE(errors(balanced("2", "10").set("nlb.protocol=TLS")), std::vector<std::string>{});
    }

    void nlb_11_a_tls_connection_waits_for_its_handshake_data() {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<int>("round_trips");
        QTest::newRow("today") << QByteArray("limits_as_of=TODAY") << 1;
        QTest::newRow("2020") << QByteArray("limits_as_of=YEAR_2020") << 2;
    }
    void nlb_11_a_tls_connection_waits_for_its_handshake() {
        QFETCH(QByteArray, limits);
        QFETCH(int, round_trips);
        const auto total = [&](const char* protocol) {
            TestRun run(balanced("1", "1", 1, "rate=10").set(limits.constData()).set("network.internet=20ms").set(protocol));
            run.until(20.05);
            return run.calls("users").latency.mean() * static_cast<double>(run.outcome("users", Outcome::Ok));
        };
        const double more = total("nlb.protocol=TLS") - total("nlb.protocol=TCP");
        QVERIFY2(std::abs(more - round_trips * 20e6) < 1e3, qPrintable(QString::number(more)));
    }

    void nlb_11_the_idle_timeout_of_tls_is_fixed() {
        QCOMPARE(errors(balanced("2", "10").set("nlb.idle_timeout_seconds=400")), std::vector<std::string>{});
        QCOMPARE(errors(balanced("2", "10").set("nlb.idle_timeout_seconds=400").set("nlb.protocol=TLS")),
                 std::vector<std::string>{"nlb config.idle_timeout_seconds"});
    }

    void nlb_12_application_load_balancers_are_not_counted_as_hosts() {
        TestRun run(layered("2", "10"));
        run.until(60);
        QCOMPARE(metric(run, "nlb", "HealthyHostCount"), 0.0);
        QVERIFY(run.observe("nlb").reasons.empty());
        run.fault("neph:instance-unhealthy", "web", 0, 0).fault("neph:instance-unhealthy", "web", 0, 1).until(120);
        QCOMPARE(metric(run, "nlb", "UnHealthyHostCount"), 0.0);
        QVERIFY(!run.observe("nlb").reasons.empty());
    }

    void another_target_group_opens_connections_anew() {
        Scenario s = balanced("2", "1", 1, "rate=10");
        s.add("auto_scaling_group", "api", {"min_size=1", "max_size=1", "desired_capacity=1", "boot_time=0s"});
        TestRun run(s);
        run.until(20);
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 1.0);
        run.simulation().edit(compiled(s.connect("nlb", "api")));
        run.until(40);
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 2.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void without_targets_connections_are_reset() {
        TestRun run(balanced("0", "1"));
        run.until(10.005);
        QCOMPARE(run.outcome("users", Outcome::Failed), run.calls("users").calls - run.calls("users").in_flight.value);
        QVERIFY(!run.observe("nlb").reasons.empty());
    }

    void l_06_added_latency_is_added() {
        TestRun run(balanced("1", "1").set("nlb.added_latency=0.000250s"));
        run.until(10);
        QVERIFY(std::abs(run.calls("nlb").latency.mean() - 10.25e6) < 1);
    }

    void a_zonal_shift_moves_traffic_and_fails_nobody() {
        Scenario s = balanced("4", "100", 2);
        TestRun run(s);
        const auto in_zone_b = [&] {
            double busy = 0;
            for (const services::CellReading& cell : run.observe("web").cells) busy += cell.zone == 1 ? cell.busy : 0;
            return std::round(busy / 1e7);
        };
        run.until(100).fault("aws:arc:start-zonal-autoshift", "nlb", 200, -1, 2).until(170);
        QVERIFY(!run.observe("nlb").reasons.empty());
        QVERIFY(run.observe("nlb").reasons.front().text.english().starts_with("A fault: the node in zone-b"));
        const double before = in_zone_b();
        QVERIFY(before > 1000);
        run.simulation().edit(compiled(s.set("users.rate=90")));
        run.until(299);
        QCOMPARE(in_zone_b(), before);
        run.until(500);
        QVERIFY(in_zone_b() > before + 1000);
        QVERIFY(run.observe("nlb").reasons.empty());
        QCOMPARE(run.outcome("users", Outcome::Failed) + run.outcome("users", Outcome::TimedOut), std::uint64_t{0});
        QCOMPARE(run.when("zonal-shift-started").size() + run.when("zonal-shift-ended").size(), std::size_t{2});
        QCOMPARE(run.conservation(), std::string());
    }

    void flows_are_active_until_their_callers_or_the_load_balancer_close_them() {
        Scenario s = balanced("2", "1", 1, "rate=0.1");  // A request at 10 s, 20 s, ...
        s.set("nlb.client_keep_alive=5s");
        TestRun run(s);
        for (const auto& [time, active] : {std::pair{9.0, 0.0}, {14.9, 1.0}, {15.1, 0.0}, {24.9, 1.0}, {25.1, 0.0}}) {
            run.until(time);
            QCOMPARE(metric(run, "nlb", "ActiveFlowCount"), active);
        }
        QCOMPARE(metric(run, "nlb", "NewFlowCount"), 2.0);
    }

    void the_idle_timeout_ends_flows_that_callers_keep_for_longer() {
        Scenario s = balanced("2", "1", 1, "rate=0.01");
        s.set("nlb.client_keep_alive=600s").set("nlb.idle_timeout_seconds=60");
        TestRun run(s);
        QCOMPARE(metric(run.until(159), "nlb", "ActiveFlowCount"), 1.0);
        QCOMPARE(metric(run.until(161), "nlb", "ActiveFlowCount"), 0.0);
    }

    void each_host_has_an_active_flow() {
        TestRun run(balanced("4", "25"));
        QCOMPARE(metric(run.until(30), "nlb", "ActiveFlowCount"), 25.0);
    }

    void flows_of_too_many_callers_are_not_counted() {
        TestRun few(balanced("1", "10000")), many(balanced("1", "10001"));
        QVERIFY(metric(few.until(1), "nlb", "ActiveFlowCount") > 0);
        QVERIFY(std::isnan(metric(many.until(1), "nlb", "ActiveFlowCount")));
    }

    void processed_bytes_are_those_of_requests_and_answers() {
        Scenario s = balanced("1", "1", 1, "rate=1");
        s.set("read.request_bytes=200").set("read.response_bytes=1000");
        TestRun run(s);
        QCOMPARE(metric(run.until(10.5), "nlb", "ProcessedBytes"), 10 * 1200.0);
    }

    void nlb_13_consumed_units_are_those_of_bytes_where_most_of_them_is_used() {
        Scenario s = balanced("1", "1", 1, "rate=1");
        s.set("read.request_bytes=24576").set("read.response_bytes=1024000");
        TestRun run(s);
        // A mebibyte a second, of a gibibyte an hour.
        QVERIFY(std::abs(metric(run.until(120.5), "nlb", "ConsumedLCUs") / (120.0 / 1024) - 1) < 1e-9);
    }

    void a_flow_counts_as_active_for_the_time_it_was_open() {
        Scenario s = balanced("2", "1", 1, "rate=0.01");
        TestRun run(s.set("nlb.client_keep_alive=10s"));
        QCOMPARE(run.until(305).reading("nlb", "ActiveFlowCount").whole, 25e9);
    }
};

QTEST_GUILESS_MAIN(NetworkLoadBalancerTest)
#include "network_load_balancer_test.moc"
