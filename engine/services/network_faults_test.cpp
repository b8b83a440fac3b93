#include "engine/services/network_faults.h"

#include <QTest>

#include <cmath>

#include "engine/services/access.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

constexpr const char* kCut = "aws:network:disrupt-connectivity";
constexpr const char* kLoss = "neph:packet-loss";
constexpr const char* kDns = "neph:dns-failure";
constexpr const char* kRegion = "neph:region-outage";

/// 100 requests a second, each of which "app", a server, passes on to "it", another one; both take 10 ms.
Scenario two_servers() {
    Scenario s;
    s.request_class("read", 1, false).set("network.connect_timeout=10s");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    for (const char* id : {"app", "it"}) s.add("server", id, {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=10ms"});
    return s.connect("users", "app").connect("app", "it");
}

/// Evenly spaced clients with `hosts` hosts that keep answers for `ttl` at a database without delay, in zones a, b and c.
Scenario database(const char* hosts, const char* ttl) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", 1).request_class("read", 1, false);
    const std::string count = std::string("hosts=") + hosts, answers = std::string("dns_ttl=") + ttl;
    s.add("clients", "users", {"rate=200", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", count});
    s.add("rds", "db", {"read_time.law=CONSTANT", "read_time.mean=0s", answers});
    return s.connect("users", "db");
}

/// Three zones with two instances each behind a load balancer whose checks, every 10 s at 5, 15, ..., fail twice before it believes them.
Scenario three_zones() {
    Scenario s;
    s.zone("zone-a").zone("zone-b").zone("zone-c");
    s.request_class("any", 1, false).app_version("app", "0.010s").set("network.connect_timeout=10s");
    s.add("clients", "users", {"rate=300", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb",
          {"added_latency=0s", "health_check_interval_seconds=10", "health_check_timeout_seconds=5", "unhealthy_threshold_count=2",
           "health_check_phase=0.5", "load_balancing_algorithm_type=ROUND_ROBIN"});
    s.add("auto_scaling_group", "web", {"min_size=6", "max_size=6", "desired_capacity=6", "boot_time=0s", "health_check_type=EC2"});
    return s.connect("users", "alb").connect("alb", "web");
}

void put_into_a_region(Scenario& s) {
    model::Container& region = *s.design().add_containers();
    region.set_id("region");
    region.set_kind(model::REGION);
    for (model::Container& each : *s.design().mutable_containers())
        if (each.kind() == model::AVAILABILITY_ZONE) each.set_parent("region");
    for (model::Component& each : *s.design().mutable_components())
        if (each.id() != "users") each.set_parent("region");
}

std::uint64_t over(TestRun& run, std::string_view id, Outcome outcome) {
    return run.kernel().w.links[*run.simulation().plan().link(id)].outcomes[static_cast<int>(outcome)];
}

bool has_reason(TestRun& run, std::string_view id, std::string_view text) {
    services::Observation out;
    const services::Plan& plan = run.simulation().plan();
    services::access::add_reasons(run.kernel(), plan, *plan.node(id), out);
    for (const services::ReasonReading& each : out.reasons)
        if (each.text.english().find(text) != std::string::npos) return true;
    return false;
}

/// A run that ends with and without a step back into the middle of a fault.
bool replays(const Scenario& s, const char* action, const char* target, double magnitude) {
    QByteArrayList results;
    for (const bool back : {false, true}) {
        TestRun run(s);
        run.until(20).fault(action, target, 30, -1, magnitude).until(33);
        run.simulation().keep(std::size_t{1} << 30);
        if (back) {
            run.until(40);
            run.simulation().seek(from_seconds(33));
        }
        run.until(100);
        results << QByteArray::fromStdString(run.results());
        if (!run.conservation().empty()) return false;
    }
    return results[0] == results[1];
}

}  // namespace

class NetworkFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void calls_over_a_cut_hang_until_their_caller_gives_up_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("the connection") << QByteArray("app-it");
        QTest::newRow("the component it leads to") << QByteArray("it");
    }
    void calls_over_a_cut_hang_until_their_caller_gives_up() {
        QFETCH(QByteArray, target);
        TestRun run(two_servers());
        run.until(20.005).fault(kCut, target.constData(), 30).until(29);
        QVERIFY(has_reason(run, "app", "is cut"));
        // One was under way: it breaks at once.
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{1});
        run.until(40.005);
        const std::uint64_t by_then = run.outcome("users", Outcome::TimedOut);
        QVERIFY2(by_then >= 998 && by_then <= 1001, qPrintable(QString::number(by_then)));
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{1 + 3000});
        QCOMPARE(over(run, "app-it", Outcome::TimedOut), std::uint64_t{3000});
        QVERIFY(!has_reason(run, "app", "cut"));
        QCOMPARE(run.when("fault-ended"), std::vector<double>{50.005});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_component_that_is_cut_off_reaches_nobody() {
        TestRun run(two_servers());
        run.until(20.001).fault(kCut, "app", 30).until(100);
        // Besides, two were at the app, whose own calls break or hang.
        QCOMPARE(over(run, "users-app", Outcome::TimedOut), std::uint64_t{3000 + 2});
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{3000 + 2});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_zone_that_is_cut_off_is_found_by_health_checks_and_runs_on() {
        TestRun run(three_zones());
        run.until(100).fault(kCut, "zone-c", 200).until(300);
        // Its checks at 105 and 115 get no answer within 5 s: 20 s. DNS leaves its node out at once, and the others send it a third.
        const double lost = static_cast<double>(run.outcome("users", Outcome::Failed) + run.outcome("users", Outcome::TimedOut));
        QVERIFY2(std::abs(lost - 300 * 20 / 3.) <= 3, qPrintable(QString::number(lost)));
        QCOMPARE(run.metric("alb", "UnHealthyHostCount"), 2.0);
        QCOMPARE(run.metric("web", "GroupInServiceInstances"), 6.0);
        run.until(400);
        QCOMPARE(run.metric("alb", "UnHealthyHostCount"), 0.0);
        const std::uint64_t before = run.calls("web").calls;
        run.until(460);
        QCOMPARE(run.calls("web").calls - before, std::uint64_t{18'000});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_target_in_no_zone_is_healthy_while_any_zone_is_cut_off_data() {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : {"zone-a", "zone-b", "zone-c"}) QTest::newRow(zone) << QByteArray(zone);
    }
    void a_target_in_no_zone_is_healthy_while_any_zone_is_cut_off() {
        QFETCH(QByteArray, zone);
        Scenario s = three_zones();
        s.add("server", "on-premises", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=1ms"})
            .connect("alb", "on-premises");
        TestRun run(s);
        run.until(100).fault(kCut, zone.constData(), 200).until(290);
        // The two instances in the zone.
        QCOMPARE(run.metric("alb", "UnHealthyHostCount"), 2.0);
    }

    void a_lost_packet_costs_the_retransmission_timeout_and_each_further_loss_twice_as_much() {
        // Of a request or an answer: 1 - p are through at once, p (1 - p) after 1 s, p^2 (1 - p) after 3 s. Both together, p = 0.2: none is
        // lost of 64 %, one of 25.6 %, one of each of 2.56 %, two of one of 5.12 %.
        Scenario s = two_servers();
        s.set("network.connect_timeout=1000s").set("it.service_time.mean=0s").set("app.service_time.mean=0s");
        TestRun run(s);
        run.fault(kLoss, "app-it", 0, -1, 0.2).until(2000);
        QVERIFY(run.outcome("users", Outcome::Ok) > 199'000);
        const auto& latency = run.calls("users").latency;
        for (const auto& [share, seconds] :
             {std::pair{0.63, 0.}, {0.65, 1.}, {0.89, 1.}, {0.9, 2.}, {0.917, 2.}, {0.926, 3.}, {0.968, 3.}}) {
            const double seen = static_cast<double>(latency.quantile(run.kernel().w.blocks, share)) * 1e-9;
            QVERIFY2(std::abs(seen - seconds) <= 0.01 * seconds, qPrintable(QStringLiteral("%1: %2 s").arg(share).arg(seen)));
        }
        QCOMPARE(run.conservation(), std::string());
    }

    void what_would_wait_longer_than_its_connect_timeout_is_cut_off() {
        Scenario s = two_servers();
        s.set("network.connect_timeout=2s").set("it.service_time.mean=0s");
        TestRun run(s);
        run.fault(kLoss, "it", 0, -1, 1).until(100);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        QVERIFY(has_reason(run, "app", "100 % of the packets"));
        QVERIFY(run.outcome("users", Outcome::TimedOut) > 9700);
        QCOMPARE(run.conservation(), std::string());
    }

    void callers_go_on_while_they_know_the_address_and_fail_at_once_then() {
        // The only host asks at 0.005 and every 50 s after it; the name does not resolve from 60 s to 160 s: it has an answer until 100 s, and
        // none until 160.
        TestRun run(database("1", "50s"));
        run.until(60.0025).fault(kDns, "db", 100).until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{200 * 60});
        QCOMPARE(over(run, "users-db", Outcome::Failed), std::uint64_t{200 * 60});
        QCOMPARE(run.outcome("db", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void without_a_cache_every_call_fails_while_the_name_does_not_resolve() {
        TestRun run(database("1", "0s"));
        run.until(60.0025).fault(kDns, "db", 100).until(110);
        QVERIFY(has_reason(run, "users", "does not resolve"));
        run.until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{200 * 100});
    }

    void each_host_fails_when_its_own_answer_is_over() {
        // A hundred hosts ask for the first time within the first half second, and have answers until then a minute later.
        TestRun run(database("100", "60s"));
        run.until(30).fault(kDns, "db", 60).until(60);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        run.until(90);
        const double failed = static_cast<double>(run.outcome("users", Outcome::Failed));
        QVERIFY2(failed > 200 * 29 && failed < 200 * 30, qPrintable(QString::number(failed)));
        run.until(200);
        QCOMPARE(static_cast<double>(run.outcome("users", Outcome::Failed)), failed);
    }

    void a_lost_region_takes_its_zones_and_its_regional_services() {
        Scenario s = three_zones();
        s.data_set("items", 10).add("dynamodb", "table").connect("web", "table");
        put_into_a_region(s);
        TestRun run(s);
        run.until(100).fault(kRegion, "region", 100).until(100.5);
        const std::uint64_t served = run.outcome("users", Outcome::Ok);
        run.until(200);
        QCOMPARE(run.outcome("users", Outcome::Ok), served);
        QVERIFY(run.when("zone-lost").size() >= 3);
        run.until(1000);
        const std::uint64_t back = run.outcome("users", Outcome::Ok);
        run.until(1010);
        QCOMPARE(run.outcome("users", Outcome::Ok) - back, std::uint64_t{3000});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_zone_that_is_lost_for_longer_stays_so_when_its_region_is_back() {
        Scenario s = database("1", "0s");
        s.set("db.multi_az=false");
        put_into_a_region(s);
        TestRun run(s);
        run.until(100).fault("neph:zone-outage", "a", 800).until(110).fault(kRegion, "region", 50).until(890);
        const std::uint64_t served = run.outcome("users", Outcome::Ok);
        QVERIFY2(served <= 20'000, qPrintable(QString::number(served)));
        run.until(2000);
        QVERIFY(run.outcome("users", Outcome::Ok) > served);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_connections_latency_has_in_it_what_a_fault_adds_on_the_way() {
        for (const char* target : {"app-it", "it"}) {
            TestRun run(two_servers());
            run.until(20.005).fault("neph:added-latency", target, 60, -1, 0.3).until(30.005).kernel().restart_statistics();
            run.until(60.005);
            const kernel::LinkState& link = run.kernel().w.links[*run.simulation().plan().link("app-it")];
            const double mean = static_cast<double>(link.latency) * 1e-9 / static_cast<double>(link.outcomes[0]);
            QVERIFY2(std::abs(mean - 0.310) < 0.001, qPrintable(QString::number(mean)));
        }
    }

    void of_two_losses_on_one_way_the_last_is_felt_and_each_lasts_until_its_own_end() {
        TestRun run(two_servers());
        run.until(20.001).fault(kLoss, "app-it", 60, -1, 1).until(30.001).fault(kLoss, "app-it", 20, -1, 0).until(31);
        run.kernel().restart_statistics();
        run.until(50);
        const std::uint64_t ok = run.outcome("users", Outcome::Ok);
        QVERIFY(ok > 1890);
        run.until(80.001);
        QVERIFY(run.outcome("users", Outcome::Ok) - ok < 10);
        run.until(82).kernel().restart_statistics();
        run.until(100);
        QVERIFY(run.outcome("users", Outcome::Ok) > 1790);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_cannot_be_cut_off_is_refused() {
        TestRun run(two_servers());
        run.until(1);
        model::Fault fault;
        fault.set_id("fault");
        fault.set_action(kRegion);
        fault.set_target("nowhere");
        QVERIFY(!run.simulation().inject(fault));
        fault.set_action(kCut);
        QVERIFY(!run.simulation().inject(fault));
    }

    void a_run_goes_on_from_a_snapshot_in_a_fault_as_it_did_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<double>("magnitude");
        QTest::newRow("cut") << QByteArray(kCut) << QByteArray("web") << 0.;
        QTest::newRow("zone cut") << QByteArray(kCut) << QByteArray("zone-b") << 0.;
        QTest::newRow("loss") << QByteArray(kLoss) << QByteArray("alb-web") << 0.1;
        QTest::newRow("names") << QByteArray(kDns) << QByteArray("alb") << 0.;
    }
    void a_run_goes_on_from_a_snapshot_in_a_fault_as_it_did() {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, target);
        QFETCH(double, magnitude);
        QVERIFY(
            replays(three_zones().set("alb.deregistration_delay_timeout_seconds=5"), action.constData(), target.constData(), magnitude));
    }

    void an_edit_leaves_a_cut_as_it_is() {
        Scenario s = two_servers();
        TestRun run(s);
        run.until(20.001).fault(kCut, "it", 30).until(30);
        run.simulation().edit(*services::compile(s.set("it.servers=500").design(), services::catalog()));
        run.until(100);
        QCOMPARE(over(run, "app-it", Outcome::TimedOut), std::uint64_t{3000});
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(NetworkFaultsTest)
#include "network_faults_test.moc"
