#include <QTest>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/route53/route53.pb.h"
#include "engine/services/route53/zone.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::Route53;
using test::Scenario;
using test::TestRun;

namespace {

/// Clients that find servers a, b, c ... by a name that takes no time to look up.
Scenario name(std::initializer_list<std::string_view> settings, unsigned servers = 2, std::string_view hosts = "hosts=100") {
    Scenario s;
    s.request_class("write", 1, true).request_class("read", 9, false);
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", hosts});
    s.add("route53", "dns", {"lookup_time=0s"}).connect("users", "dns");
    for (unsigned i = 0; i < servers; ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        s.add("server", id, {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("dns", id);
    }
    for (const std::string_view setting : settings) s.set("dns." + std::string(setting));
    return s;
}

template <typename Change>
Scenario& change(Scenario& s, Change change) {
    for (auto& component : *s.design().mutable_components()) {
        if (component.id() != "dns") continue;
        Route53 config;
        config.ParseFromString(component.config().value());
        change(config);
        component.mutable_config()->set_value(config.SerializeAsString());
    }
    return s;
}

void set_weight(Route53& config, const char* target, std::uint32_t weight) {
    services::DnsRecord& record = *config.add_records();
    record.set_target(target);
    record.set_weight(weight);
    record.set_health_check(true);
}

void set_latency(Route53& config, const char* viewers, const char* target, int milliseconds) {
    services::ViewerLatency& row = *config.add_latencies();
    row.set_viewers(viewers);
    row.set_target(target);
    row.mutable_round_trip()->set_nanos(milliseconds * 1'000'000);
}

void evaluate_health_of(Scenario& s, const char* target) {
    change(s, [target](Route53& config) {
        set_weight(config, target, 1);
        config.mutable_records(0)->set_health_check(false);
        config.mutable_records(0)->set_evaluate_target_health(true);
    });
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

/// Calls over a record's connection: requests and checks.
double calls_to(TestRun& run, std::string_view id) {
    const auto link = *run.simulation().plan().link("dns-" + std::string(id));
    return static_cast<double>(run.kernel().w.links[link].calls);
}

void break_down(TestRun& run, const char* id) { run.fault("neph:error-rate", id, 0, -1, 1); }

services::Reading reading(TestRun& run, std::string_view metric) { return run.reading("dns", metric); }

std::uint64_t failed(TestRun& run) { return run.outcome("users", Outcome::Failed); }

bool has_reason(TestRun& run, std::string_view fact) {
    for (const services::ReasonReading& reason : run.observe("dns").reasons)
        if (reason.fact == fact) return true;
    return false;
}

}  // namespace

class Route53Test : public QObject {
    Q_OBJECT
    static void intervals() {
        QTest::addColumn<QByteArray>("interval");
        QTest::addColumn<double>("checks");
        QTest::newRow("standard") << QByteArray("request_interval=30") << 90.;
        QTest::newRow("fast") << QByteArray("request_interval=10") << 30.;
    }

private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*Route53::descriptor(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void requests_take_the_way_to_their_target_as_if_nothing_were_between() {
        Scenario s = name({"health_checkers=1"}, 1, "hosts=1");
        s.set("network.internet=40ms").set("dns.lookup_time=0.5s");
        TestRun run(s);
        run.until(59.9);
        // The only host waits for its first answer; whoever comes meanwhile does so too.
        QCOMPARE(run.calls("users").latency.maximum, from_seconds(0.54));
        QCOMPARE(run.number("dns", "dnsQueries"), 50.0);
        QVERIFY(std::abs(run.calls("users").latency.mean() * 1e-9 - (0.04 + 0.5 * 50 / 5985)) < 2e-3);
        run.until(61.6);
        QVERIFY(run.number("dns", "dnsQueries") > 51);
        QCOMPARE(run.conservation(), std::string());
    }

    void r53_01_the_endpoint_sees_a_check_every_two_seconds() {
        for (const auto& [interval, checks] : {std::pair{"request_interval=30", 300.0}, {"request_interval=10", 900.0}}) {
            Scenario s = name({"routing_policy=ROUTING_FAILOVER", interval}, 1);
            s.set("users.rate=0");
            TestRun run(s);
            run.until(600);
            QCOMPARE(calls_to(run, "a"), checks);
            QCOMPARE(static_cast<double>(run.calls("a").calls), checks);
            QCOMPARE(run.calls("dns").calls, std::uint64_t{0});
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void r53_02_three_results_in_a_row_change_a_checkers_opinion_data() {
        QTest::addColumn<int>("threshold");
        QTest::newRow("three") << 3;
        QTest::newRow("one") << 1;
        QTest::newRow("ten") << 10;
    }
    void r53_02_three_results_in_a_row_change_a_checkers_opinion() {
        QFETCH(int, threshold);
        Scenario s = name({"routing_policy=ROUTING_FAILOVER", "health_checkers=1"});
        s.set("dns.failure_threshold=" + std::to_string(threshold));
        TestRun run(s);
        run.until(1000);
        break_down(run, "a");
        run.until(2000).fault("neph:error-rate", "a", 0, -1, 0);
        run.until(3000);
        QCOMPARE(run.when("record-unhealthy").size(), std::size_t{1});
        const double down = run.when("record-unhealthy")[0] - 1000, up = run.when("record-healthy")[0] - 2000;
        QVERIFY2(down > 30 * (threshold - 1) && down <= 30 * threshold, std::to_string(down).c_str());
        QVERIFY2(up > 30 * (threshold - 1) && up <= 30 * threshold, std::to_string(up).c_str());
    }

    void r53_03_a_record_is_healthy_while_more_than_18_percent_of_the_checkers_say_so_data() {
        QTest::addColumn<int>("checkers");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("fifteen") << 15 << QByteArray("2 of 15");
        QTest::newRow("eleven") << 11 << QByteArray("1 of 11");
        QTest::newRow("fifty: 9 are not more") << 50 << QByteArray("9 of 50");
    }
    void r53_03_a_record_is_healthy_while_more_than_18_percent_of_the_checkers_say_so() {
        QFETCH(int, checkers);
        QFETCH(QByteArray, left);
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"});
        s.set("dns.health_checkers=" + std::to_string(checkers));
        TestRun run(s);
        run.until(100);
        break_down(run, "a");
        run.until(300);
        const auto found = std::find_if(run.log().begin(), run.log().end(), [](const auto& e) { return e.what == "record-unhealthy"; });
        QVERIFY(found != run.log().end());
        QVERIFY2(found->text.english().find(left.constData()) != std::string::npos, found->text.english().c_str());
        QVERIFY(has_reason(run, "R53-03"));
    }

    void r53_03_a_partial_loss_does_not_change_the_answers() {
        TestRun run(name({"routing_policy=ROUTING_FAILOVER"}));
        run.fault("neph:error-rate", "a", 0, -1, 0.3).until(3600);
        QVERIFY(run.when("record-unhealthy").empty());
    }

    void r53_04_a_working_but_slow_endpoint_is_unhealthy() {
        for (const auto& [seconds, healthy] : {std::pair{"1.9s", true}, {"2.1s", false}}) {
            Scenario s = name({"routing_policy=ROUTING_FAILOVER"});
            s.set(std::string("a.service_time.mean=") + seconds);
            TestRun run(s);
            run.until(300);
            QCOMPARE(run.when("record-unhealthy").empty(), healthy);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void the_first_byte_of_a_check_takes_the_way_and_the_endpoint_s_time_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("answered");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("good answers") << QByteArray("a.service_time.mean=10ms") << 20.0 << 50.0;
        QTest::newRow("errors are answers") << QByteArray("a.error_rate=1") << 20.0 << 40.0;
        QTest::newRow("no answer in 2 s") << QByteArray("a.service_time.mean=3s") << 0.0 << 0.0;
        QTest::newRow("after a warm-up of five checks") << QByteArray("run.warmup=150s") << 15.0 << 40.0;
    }
    void the_first_byte_of_a_check_takes_the_way_and_the_endpoint_s_time() {
        QFETCH(QByteArray, setting);
        QFETCH(double, answered);
        QFETCH(double, milliseconds);
        Scenario s = name({"routing_policy=ROUTING_FAILOVER", "health_checkers=1"}, 1, "hosts=1");
        s.set("users.rate=0").set("network.internet=40ms").set(setting.constData());
        TestRun run(s);
        run.until(600);
        QCOMPARE(reading(run, "TimeToFirstByte").whole, answered);
        QVERIFY(std::abs(reading(run, "TimeToFirstByte").part - answered * milliseconds) < 1e-6);
    }

    void nothing_is_known_of_the_first_byte_without_checks() {
        TestRun run(name({"routing_policy=ROUTING_SIMPLE"}));
        QVERIFY(std::isnan(reading(run.until(100), "TimeToFirstByte").part));
    }

    void l_31_a_dead_endpoint_costs_the_checks_time_and_on_average_half_a_ttl_data() { intervals(); }
    void l_31_a_dead_endpoint_costs_the_checks_time_and_on_average_half_a_ttl() {
        QFETCH(QByteArray, interval);
        QFETCH(double, checks);
        TestRun run(name({"routing_policy=ROUTING_FAILOVER", interval.constData()}, 2, "hosts=1000"));
        run.until(1000);
        break_down(run, "a");
        run.until(3000);
        const double seen = run.when("record-unhealthy")[0] - 1000;
        QVERIFY2(seen > checks * 0.85 && seen <= checks, std::to_string(seen).c_str());
        // 100 requests a second fail until the record is out, then fewer and fewer for one TTL: hosts ask at even times.
        const double lost = static_cast<double>(failed(run)) / 100;
        QVERIFY2(lost > seen + 20 && lost < seen + 40, std::to_string(lost - seen).c_str());
    }

    void r53_05_callers_shift_one_by_one_as_their_answers_expire_data() { intervals(); }
    void r53_05_callers_shift_one_by_one_as_their_answers_expire() {
        QFETCH(QByteArray, interval);
        QFETCH(double, checks);
        TestRun run(name({"routing_policy=ROUTING_FAILOVER", interval.constData()}, 2, "hosts=1000"));
        run.until(1000);
        break_down(run, "a");
        run.until(1000 + checks);
        const double out = run.when("record-unhealthy")[0];
        std::vector<double> failing;
        std::uint64_t before = failed(run);
        for (const double after : {15., 30., 45., 60., 75.}) {
            run.until(std::max(out + after, 1000 + checks));
            failing.push_back(static_cast<double>(failed(run) - before));
            before = failed(run);
        }
        for (std::size_t i = 2; i < 4; ++i) QVERIFY2(failing[i] < failing[i - 1] && failing[i] > 0, std::to_string(i).c_str());
        // Nobody is left after the checks' time and one TTL.
        QCOMPARE(failing[4], 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void r53_06_an_alias_keeps_60_s_whatever_ttl_is_set() {
        for (const bool alias : {false, true}) {
            Scenario s = name({"ttl=10"}, alias ? 0 : 1, "hosts=1");
            if (alias) s.add("application_load_balancer", "alb").connect("dns", "alb").add("server", "web").connect("alb", "web");
            TestRun run(s);
            run.until(119.9);
            QCOMPARE(run.number("dns", "dnsQueries"), alias ? 2.0 : 12.0);
        }
    }

    void r53_07_a_records_share_is_its_weight_of_the_sum_for_each_answer() {
        Scenario s = name({"routing_policy=ROUTING_WEIGHTED", "ttl=0", "health_checkers=1"}, 3);
        change(s, [](Route53& config) {
            set_weight(config, "a", 1);
            set_weight(config, "b", 3);
            set_weight(config, "c", 0);
        });
        TestRun run(s);
        run.until(1000);
        const double a = calls_to(run, "a"), b = calls_to(run, "b");
        QVERIFY2(std::abs(b / (a + b) - 0.75) < 0.01, std::to_string(b / (a + b)).c_str());
        QVERIFY(calls_to(run, "c") < 40);  // its checks
        QVERIFY(run.observe("dns").cells[2].state == services::CellState::Standby);
        // A host that keeps its answer stays with it.
        s.set("dns.ttl=1000").set("users.hosts=1");
        TestRun one_host(s);
        one_host.until(990);
        QVERIFY(std::min(calls_to(one_host, "a"), calls_to(one_host, "b")) < 40);
    }

    void eb_21_who_has_an_answer_uses_it_until_it_expires_when_urls_are_swapped_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::newRow("weights of 1 and 0") << QByteArray("routing_policy=ROUTING_WEIGHTED");
        QTest::newRow("primary and secondary") << QByteArray("routing_policy=ROUTING_FAILOVER");
    }
    void eb_21_who_has_an_answer_uses_it_until_it_expires_when_urls_are_swapped() {
        QFETCH(QByteArray, policy);
        Scenario s = name({policy.toStdString(), "ttl=60", "health_checkers=1", "request_interval=30"});
        change(s, [](Route53& config) {
            set_weight(config, "a", 1);
            set_weight(config, "b", 0);
            for (services::DnsRecord& each : *config.mutable_records()) each.set_health_check(false);
        });
        TestRun run(s);
        // Nearly all hosts ask within the first second, and then every 61 s or so: the answers of 183 s are good until 243 s.
        run.until(200).fault(services::route53::kSwap, "dns", 0, -1);
        const double before = calls_to(run, "a");
        run.until(240);
        QCOMPARE(calls_to(run, "a") - before, 4000.0);
        QCOMPARE(calls_to(run, "b"), 0.0);
        QVERIFY(run.observe("dns").cells[0].state == services::CellState::Standby);
        QVERIFY(run.observe("dns").cells[1].state == services::CellState::InService);
        run.until(260);
        const double at_last = calls_to(run, "a");
        run.until(300);
        QCOMPARE(calls_to(run, "a"), at_last);
        run.fault(services::route53::kSwap, "dns", 0, -1).until(400);
        QVERIFY(calls_to(run, "a") > at_last + 4000);
        QCOMPARE(run.when("urls-swapped"), (std::vector<double>{200, 300}));
        QCOMPARE(run.conservation(), std::string());
    }

    void eb_21_urls_are_swapped_back_at_the_end_of_a_duration_and_by_a_step_back() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER", "ttl=1"});
        TestRun run(s);
        run.simulation().keep(std::size_t{1} << 30);
        run.until(100).fault(services::route53::kSwap, "dns", 100, -1).until(150);
        QVERIFY(run.observe("dns").cells[0].state == services::CellState::Standby);
        run.simulation().seek(from_seconds(90));
        QVERIFY(run.observe("dns").cells[1].state == services::CellState::Standby);
        run.until(150);
        QVERIFY(run.observe("dns").cells[0].state == services::CellState::Standby);
        run.until(210);
        QVERIFY(run.observe("dns").cells[1].state == services::CellState::Standby);
    }

    void only_records_with_a_place_of_their_own_are_swapped_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<unsigned>("records");
        QTest::newRow("simple") << QByteArray("routing_policy=ROUTING_SIMPLE") << 2u;
        QTest::newRow("one record") << QByteArray("routing_policy=ROUTING_WEIGHTED") << 1u;
    }
    void only_records_with_a_place_of_their_own_are_swapped() {
        QFETCH(QByteArray, policy);
        QFETCH(unsigned, records);
        TestRun run(name({policy.toStdString()}, records));
        run.until(100).fault(services::route53::kSwap, "dns", 0, -1).until(200);
        QCOMPARE(run.when("fault-without-effect"), std::vector<double>{100});
        QVERIFY(run.observe("dns").cells[0].state == services::CellState::InService);
    }

    void r53_08_a_multivalue_answer_has_up_to_eight_healthy_records() {
        Scenario s = name({"routing_policy=ROUTING_MULTIVALUE", "ttl=1000", "health_checkers=1"}, 12, "hosts=1");
        for (const bool down : {false, true}) {
            TestRun run(s);
            if (down)
                for (char id = 'a'; id < 'm'; ++id) break_down(run, std::string(1, id).c_str());
            run.until(1100);
            const double before = run.number("dns", "dnsQueries");
            std::vector<double> calls;
            for (char id = 'a'; id < 'm'; ++id) calls.push_back(calls_to(run, std::string(1, id)));
            run.until(1900);
            QCOMPARE(run.number("dns", "dnsQueries"), before);
            int called = 0;
            for (char id = 'a'; id < 'm'; ++id)
                called += calls_to(run, std::string(1, id)) - calls[static_cast<std::size_t>(id - 'a')] > 100;
            QCOMPARE(called, 8);
            QCOMPARE(run.number("dns", "withoutAnswer"), 0.0);
            QCOMPARE(has_reason(run, "R53-09"), down);
        }
    }

    void r53_08_a_retry_may_take_another_record_of_the_answer_data() {
        QTest::addColumn<QByteArray>("attempts");
        QTest::addColumn<double>("fail");
        QTest::newRow("no retry") << QByteArray("1") << 1.0 / 2;
        QTest::newRow("one") << QByteArray("2") << 1.0 / 4;
        QTest::newRow("two") << QByteArray("3") << 1.0 / 8;
    }
    void r53_08_a_retry_may_take_another_record_of_the_answer() {
        QFETCH(QByteArray, attempts);
        QFETCH(double, fail);
        Scenario s = name({"routing_policy=ROUTING_MULTIVALUE", "ttl=1000"}, 2, "hosts=1");
        s.set("users-dns.policy.max_attempts=" + attempts.toStdString()).set("users-dns.policy.backoff_base=0s");
        change(s, [](Route53& config) {
            for (const char* target : {"a", "b"}) set_weight(config, target, 1);
            for (services::DnsRecord& each : *config.mutable_records()) each.set_health_check(false);
        });
        TestRun run(s);
        break_down(run, "b");
        run.until(100);
        const double share = static_cast<double>(failed(run)) / static_cast<double>(run.calls("users").calls);
        QVERIFY2(std::abs(share - fail) < 0.025, std::to_string(share).c_str());  // Five deviations of 10,000 requests.
        QCOMPARE(run.number("dns", "dnsQueries"), 1.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void r53_08_unhealthy_records_are_not_in_a_multivalue_answer() {
        TestRun run(name({"routing_policy=ROUTING_MULTIVALUE"}, 3));
        break_down(run, "b");
        run.until(200);
        const std::uint64_t before = failed(run);
        QVERIFY(before > 0);
        run.until(1000);
        QCOMPARE(failed(run), before);
    }

    void r53_09_when_all_are_unhealthy_all_count_as_healthy() {
        TestRun run(name({"routing_policy=ROUTING_FAILOVER"}));
        break_down(run, "a");
        break_down(run, "b");
        run.until(300);
        const double b = calls_to(run, "b");
        run.until(600);
        QVERIFY(calls_to(run, "b") - b <= 150);  // only its checks: the primary is asked
        QCOMPARE(run.number("dns", "withoutAnswer"), 0.0);
        QVERIFY(has_reason(run, "R53-09"));
        QCOMPARE(run.number("dns", "unhealthyRecords"), 2.0);
    }

    void r53_09_records_of_weight_0_are_used_when_every_other_one_is_unhealthy() {
        Scenario s = name({"routing_policy=ROUTING_WEIGHTED"});
        change(s, [](Route53& config) { set_weight(config, "b", 0); });
        TestRun run(s);
        break_down(run, "a");
        run.until(200);
        const std::uint64_t before = failed(run);
        const double b = calls_to(run, "b");
        run.until(300);
        QCOMPARE(failed(run), before);
        QVERIFY(calls_to(run, "b") - b > 9000);
    }

    void a_record_without_a_health_check_counts_as_healthy() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"});
        change(s, [](Route53& config) {
            set_weight(config, "a", 1);
            config.mutable_records(0)->set_health_check(false);
        });
        TestRun run(s);
        break_down(run, "a");
        run.until(600);
        QCOMPARE(failed(run), run.calls("users").calls);
    }

    void roles_may_be_set_and_the_secondary_stands_by() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"});
        change(s, [](Route53& config) {
            set_weight(config, "a", 1);
            set_weight(config, "b", 1);
            config.mutable_records(0)->set_failover(services::FAILOVER_SECONDARY);
            config.mutable_records(1)->set_failover(services::FAILOVER_PRIMARY);
            config.mutable_records(1)->set_set_identifier("blue");
        });
        TestRun run(s);
        run.until(100);
        QVERIFY(calls_to(run, "b") > 9000);
        QVERIFY(run.observe("dns").cells[0].state == services::CellState::Standby);
        QCOMPARE(run.observe("dns").cells[1].label, std::string("blue"));
    }

    void the_latency_policy_leads_each_viewer_to_the_nearest_healthy_target() {
        Scenario s = name({"routing_policy=ROUTING_LATENCY", "health_checkers=1"});
        s.add("clients", "far", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("far", "dns");
        s.set("network.internet=100ms");
        change(s, [](Route53& config) {
            set_latency(config, "users", "a", 20);
            set_latency(config, "far", "b", 30);
            set_latency(config, "far", "a", 200);
        });
        TestRun run(s);
        run.until(500);
        QVERIFY(std::abs(run.calls("users").latency.mean() - 20e6) < 1);
        QVERIFY(std::abs(run.calls("far").latency.mean() - 30e6) < 1);
        break_down(run, "b");
        run.until(1000);
        QCOMPARE(run.calls("far").latency.maximum, from_seconds(0.2));
        QCOMPARE(run.calls("users").latency.maximum, from_seconds(0.02));
    }

    void targets_in_the_callers_region_are_nearest() {
        Scenario s = name({"routing_policy=ROUTING_LATENCY"});
        for (const char* id : {"eu", "us"}) {
            model::Container& region = *s.design().add_containers();
            region.set_id(id);
            region.set_kind(model::REGION);
        }
        for (auto& component : *s.design().mutable_components())
            if (component.id() == "users" || component.id() == "b")
                component.set_parent("us");
            else if (component.id() == "a")
                component.set_parent("eu");
        TestRun run(s);
        run.until(100);
        QVERIFY(calls_to(run, "b") > 9000);
        QVERIFY(calls_to(run, "a") < 100);
    }

    void viewers_that_are_equally_far_from_all_targets_are_warned_of_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<unsigned>("servers");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<bool>("warned");
        const QByteArray latency("routing_policy=ROUTING_LATENCY"), nobody;
        QTest::newRow("no latencies") << latency << 2u << nobody << true;
        QTest::newRow("latencies of others") << latency << 2u << QByteArray("latency of others") << true;
        QTest::newRow("a Region without a target") << latency << 2u << QByteArray("Region of its own") << true;
        QTest::newRow("a latency to one of them") << latency << 2u << QByteArray("latency") << false;
        QTest::newRow("a target's Region") << latency << 2u << QByteArray("Region") << false;
        QTest::newRow("one target") << latency << 1u << nobody << false;
        QTest::newRow("another policy") << QByteArray("routing_policy=ROUTING_WEIGHTED") << 2u << nobody << false;
    }
    void viewers_that_are_equally_far_from_all_targets_are_warned_of() {
        QFETCH(QByteArray, policy);
        QFETCH(unsigned, servers);
        QFETCH(QByteArray, place);
        QFETCH(bool, warned);
        Scenario s = name({policy.toStdString()}, servers);
        change(s, [&place](Route53& config) {
            if (place == "latency") set_latency(config, "users", "a", 20);
            if (place == "latency of others") set_latency(config, "others", "a", 20);
        });
        model::Container& region = *s.design().add_containers();
        region.set_id("us");
        region.set_kind(model::REGION);
        for (auto& component : *s.design().mutable_components())
            if ((component.id() == "users" && place.startsWith("Region")) || (component.id() == "a" && place == "Region"))
                component.set_parent("us");
        std::vector<Issue> found = model::validate(s.design(), services::catalog());
        std::erase_if(found, [](const Issue& issue) { return issue.path() != "dns.config.latencies"; });
        QCOMPARE(found.size(), std::size_t{warned});
        if (!warned) return;
        QVERIFY(found[0].severity == Issue::Severity::Warning && !found[0].remedy.empty());
        QVERIFY2(found[0].message.english().find("\"users\"") != std::string::npos, found[0].message.english().c_str());
    }

    void r53_10_a_failover_has_one_primary_and_one_secondary_record_data() {
        QTest::addColumn<unsigned>("servers");
        QTest::addColumn<QByteArray>("roles");  // of the first records: by order, primary, secondary
        QTest::addColumn<QByteArray>("primaries");
        QTest::addColumn<QByteArray>("secondaries");
        const QByteArray fine, none("warning"), many("error");
        QTest::newRow("two by order") << 2u << QByteArray() << fine << fine;
        QTest::newRow("two by role") << 2u << QByteArray("sp") << fine << fine;
        QTest::newRow("nothing drawn yet") << 0u << QByteArray() << fine << fine;
        QTest::newRow("one record") << 1u << QByteArray() << fine << none;
        QTest::newRow("a secondary alone") << 1u << QByteArray("s") << none << fine;
        QTest::newRow("two primaries") << 2u << QByteArray("pp") << many << none;
        QTest::newRow("two secondaries") << 2u << QByteArray("ss") << none << many;
        QTest::newRow("a secondary first, the other by order") << 2u << QByteArray("so") << none << many;
        QTest::newRow("three by order") << 3u << QByteArray() << fine << many;
        QTest::newRow("two of each") << 4u << QByteArray("ppss") << many << many;
    }
    void r53_10_a_failover_has_one_primary_and_one_secondary_record() {
        QFETCH(unsigned, servers);
        QFETCH(QByteArray, roles);
        QFETCH(QByteArray, primaries);
        QFETCH(QByteArray, secondaries);
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"}, servers);
        change(s, [&roles](Route53& config) {
            for (qsizetype i = 0; i < roles.size(); ++i) {
                set_weight(config, std::string(1, static_cast<char>('a' + i)).c_str(), 1);
                config.mutable_records(static_cast<int>(i))
                    ->set_failover(roles[i] == 'p'   ? services::FAILOVER_PRIMARY
                                   : roles[i] == 's' ? services::FAILOVER_SECONDARY
                                                     : services::FAILOVER_BY_ORDER);
            }
        });
        QByteArray told_primaries, told_secondaries;
        for (const Issue& issue : model::validate(s.design(), services::catalog())) {
            if (issue.path() != "dns.config.records") continue;
            QVERIFY(!issue.remedy.empty());
            QByteArray& told = issue.message.english().find("primary") != std::string::npos ? told_primaries : told_secondaries;
            told = issue.severity == Issue::Severity::Error ? "error" : "warning";
        }
        QCOMPARE(told_primaries, primaries);
        QCOMPARE(told_secondaries, secondaries);
    }

    void r53_10_the_order_of_connections_says_which_record_is_the_primary() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"});
        s.set("dns-a.order=2").set("dns-b.order=1");
        change(s, [](Route53& config) {
            set_weight(config, "a", 1);
            config.mutable_records(0)->set_failover(services::FAILOVER_SECONDARY);
        });
        TestRun run(s);
        QVERIFY(calls_to(run.until(100), "b") > 9000);
    }

    void r53_11_an_alias_is_no_multivalue_answer_and_has_one_target_when_simple_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<unsigned>("servers");
        QTest::addColumn<QByteArray>("targets");
        QTest::addColumn<bool>("refused");
        const QByteArray simple("ROUTING_SIMPLE"), multivalue("ROUTING_MULTIVALUE"), weighted("ROUTING_WEIGHTED");
        const QByteArray nothing, group("auto_scaling_group");
        QTest::newRow("simple, servers") << simple << 3u << nothing << false;
        QTest::newRow("simple, servers and instances") << simple << 2u << group << false;
        QTest::newRow("multivalue, servers and instances") << multivalue << 2u << group << false;
        for (const char* alias :
             {"application_load_balancer", "network_load_balancer", "classic_load_balancer", "cloudfront", "api_gateway", "s3"}) {
            QTest::addRow("simple, one %s", alias) << simple << 0u << QByteArray(alias) << false;
            QTest::addRow("simple, a server and one %s", alias) << simple << 1u << QByteArray(alias) << true;
            QTest::addRow("multivalue, one %s", alias) << multivalue << 0u << QByteArray(alias) << true;
            QTest::addRow("multivalue, servers and one %s", alias) << multivalue << 2u << QByteArray(alias) << true;
            QTest::addRow("weighted, a server and one %s", alias) << weighted << 1u << QByteArray(alias) << false;
        }
    }
    void r53_11_an_alias_is_no_multivalue_answer_and_has_one_target_when_simple() {
        QFETCH(QByteArray, policy);
        QFETCH(unsigned, servers);
        QFETCH(QByteArray, targets);
        QFETCH(bool, refused);
        Scenario s = name({}, servers);
        s.set("dns.routing_policy=" + policy.toStdString()).app_version("v1", "1ms");
        if (!targets.isEmpty()) s.add(targets.constData(), "other").connect("dns", "other");
        std::vector<Issue> found = model::validate(s.design(), services::catalog());
        std::erase_if(found, [](const Issue& issue) { return issue.path() != "dns.config.routing_policy"; });
        QCOMPARE(found.size(), std::size_t{refused});
        if (!refused) return;
        QVERIFY(found[0].severity == Issue::Severity::Error && !found[0].remedy.empty());
        QVERIFY2(found[0].message.english().find("\"other\"") != std::string::npos, found[0].message.english().c_str());
    }

    void a_caller_in_the_cloud_keeps_its_own_answers() {
        Scenario s = name({"ttl=50", "health_checkers=1"}, 1);
        s.add("server", "app", {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=0s"});
        s.design().mutable_connections(0)->set_to("app");
        s.connect("app", "dns", {"policy.max_attempts=2"});
        TestRun run(s);
        run.until(99.9);
        QCOMPARE(run.number("dns", "dnsQueries"), 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void each_instance_of_a_group_keeps_its_own_answers() {
        for (const char* attempts : {"policy.max_attempts=1", "policy.max_attempts=2"}) {
            Scenario s = name({"ttl=50", "health_checkers=1"}, 1);
            s.app_version("v1", "1ms").add("application_load_balancer", "alb").add("auto_scaling_group", "web", {"app_version=v1"});
            s.set("web.min_size=3").set("web.max_size=3").set("web.desired_capacity=3");
            s.design().mutable_connections(0)->set_to("alb");
            s.connect("alb", "web").connect("web", "dns", {attempts});
            TestRun run(s);
            run.until(99.9);
            QCOMPARE(run.number("dns", "dnsQueries"), 6.0);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void behind_a_name_a_load_balancers_targets_decide_about_its_health() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"}, 0);
        for (const char* id : {"one", "two"}) {
            s.add("application_load_balancer", id, {"added_latency=0s"}).connect("dns", id);
            s.add("server", std::string(id) + "-web", {"service_time.mean=1ms", "servers=100"}).connect(id, std::string(id) + "-web");
        }
        TestRun run(s);
        run.until(100);
        break_down(run, "one-web");
        run.until(400);
        const std::uint64_t before = failed(run);
        QVERIFY(before > 8000);
        run.until(500);
        QCOMPARE(failed(run), before);
        QCOMPARE(run.conservation(), std::string());
    }

    void r53_12_an_alias_is_unhealthy_while_its_balancer_has_a_group_without_a_healthy_target_data() {
        QTest::addColumn<QByteArray>("balancer");
        QTest::addColumn<bool>("both");  // groups are broken
        QTest::addColumn<bool>("leaves");
        const QByteArray application("application_load_balancer"), classic("classic_load_balancer");
        QTest::newRow("one of two target groups") << application << false << true;
        QTest::newRow("both target groups") << application << true << true;
        QTest::newRow("some of a Classic Load Balancer") << classic << false << false;
        QTest::newRow("all of a Classic Load Balancer") << classic << true << true;
    }
    void r53_12_an_alias_is_unhealthy_while_its_balancer_has_a_group_without_a_healthy_target() {
        QFETCH(QByteArray, balancer);
        QFETCH(bool, both);
        QFETCH(bool, leaves);
        Scenario s = name({"routing_policy=ROUTING_FAILOVER", "ttl=1"}, 0);
        s.app_version("app", "0.001s").add(balancer.constData(), "one").connect("dns", "one");
        for (const char* group : {"web", "api"})
            s.add("auto_scaling_group", group, {"min_size=1", "max_size=1", "desired_capacity=1", "launches=false"}).connect("one", group);
        s.add("server", "two", {"service_time.mean=1ms", "servers=100"}).connect("dns", "two");
        evaluate_health_of(s, "one");
        TestRun run(s);
        run.until(100);
        QVERIFY(run.when("record-unhealthy").empty());
        run.fault("neph:instance-unhealthy", "web", 400, 0);
        if (both) run.fault("neph:instance-unhealthy", "api", 400, 0);
        run.until(400);
        QCOMPARE(run.when("record-unhealthy").size(), std::size_t{leaves});
        QCOMPARE(has_reason(run, "R53-12"), leaves);
        QCOMPARE(run.observe("dns").cells[0].state == services::CellState::Unhealthy, leaves);
        const double two = calls_to(run, "two");
        run.until(500);
        QCOMPARE(calls_to(run, "two") - two > 9000, leaves);
        run.until(1200);
        QCOMPARE(run.when("record-healthy").size(), std::size_t{leaves});
        QVERIFY(run.observe("dns").cells[0].state == services::CellState::InService);
        QCOMPARE(run.conservation(), std::string());
    }

    void r53_12_only_aliases_to_others_than_cloudfront_have_a_health_to_evaluate_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("refused");
        QTest::newRow("load balancer") << QByteArray("application_load_balancer") << false;
        QTest::newRow("bucket") << QByteArray("s3") << false;
        QTest::newRow("distribution") << QByteArray("cloudfront") << true;
        QTest::newRow("server") << QByteArray("server") << true;
    }
    void r53_12_only_aliases_to_others_than_cloudfront_have_a_health_to_evaluate() {
        QFETCH(QByteArray, target);
        QFETCH(bool, refused);
        Scenario s = name({"routing_policy=ROUTING_WEIGHTED"}, 1);
        s.add(target.constData(), "other").connect("dns", "other");
        evaluate_health_of(s, "other");
        std::vector<Issue> found = model::validate(s.design(), services::catalog());
        std::erase_if(found, [](const Issue& issue) { return issue.field.find("evaluate_target_health") == std::string::npos; });
        QCOMPARE(found.size(), std::size_t{refused});
        if (refused) QVERIFY(found[0].severity == Issue::Severity::Error && !found[0].remedy.empty());
    }

    void r53_13_a_record_has_an_interval_and_a_threshold_of_its_own() {
        Scenario s = name({"routing_policy=ROUTING_WEIGHTED", "health_checkers=1"});
        s.set("users.rate=0");
        change(s, [](Route53& config) {
            set_weight(config, "b", 1);
            config.mutable_records(0)->set_request_interval(10);
            config.mutable_records(0)->set_failure_threshold(1);
        });
        TestRun run(s);
        run.until(600);
        QCOMPARE(calls_to(run, "a"), 20.0);
        QCOMPARE(calls_to(run, "b"), 60.0);
        for (const char* id : {"a", "b"}) break_down(run, id);
        run.until(700);
        const std::vector<double> out = run.when("record-unhealthy");
        QCOMPARE(out.size(), std::size_t{2});
        QVERIFY2(out[0] > 600 && out[0] <= 610, std::to_string(out[0]).c_str());  // one check of b's
        QVERIFY2(out[1] > 660 && out[1] <= 690, std::to_string(out[1]).c_str());  // three of a's
    }

    void a_name_without_records_fails_and_says_so() {
        TestRun run(name({}, 0));
        run.until(10);
        QCOMPARE(failed(run), run.calls("users").calls);
        QCOMPARE(run.number("dns", "withoutAnswer"), static_cast<double>(failed(run)));
        QVERIFY(!run.observe("dns").reasons.empty());
    }

    void what_aws_has_no_connection_for_is_refused() {
        for (const char* other : {"rds", "elasticache", "lambda", "route53"}) {
            Scenario s = name({});
            s.app_version("v1", "1ms").add(other, "other");
            std::string refused;
            try {
                s.connect("dns", "other");
            } catch (const std::logic_error& error) { refused = error.what(); }
            QVERIFY2(refused.find("name") != std::string::npos || refused.find("A record leads to") != std::string::npos, other);
        }
    }

    void checks_are_made_every_10_or_30_seconds() {
        for (const auto& [interval, fine] : {std::pair{"request_interval=10", true}, {"request_interval=20", false}}) {
            const Scenario s = name({interval});
            bool told = false;
            for (const Issue& issue : model::validate(s.design(), services::catalog())) told |= issue.field == "config.request_interval";
            QCOMPARE(told, !fine);
        }
    }

    void r53_13_a_record_is_checked_every_10_or_30_seconds_or_as_all_are() {
        for (const auto& [interval, fine] : {std::pair{0u, true}, {10u, true}, {20u, false}, {30u, true}}) {
            Scenario s = name({});
            change(s, [interval = interval](Route53& config) {
                set_weight(config, "a", 1);
                config.mutable_records(0)->set_request_interval(interval);
            });
            bool told = false;
            for (const Issue& issue : model::validate(s.design(), services::catalog()))
                told |= issue.field == "config.records[0].request_interval" && !issue.remedy.empty();
            QCOMPARE(told, !fine);
        }
    }

    void an_edit_keeps_answers_and_opinions_and_forgets_removed_records() {
        Scenario s = name({"routing_policy=ROUTING_WEIGHTED", "ttl=1000"}, 2);
        TestRun run(s);
        break_down(run, "b");
        run.until(200);
        const double queries = run.number("dns", "dnsQueries");
        // A record that comes first renumbers the others.
        s.add("server", "z", {"servers=100000"}).connect("dns", "z");
        s.design().mutable_connections(s.design().connections_size() - 1)->set_id("aaa");
        edit(run, s);
        run.until(300);
        QCOMPARE(run.number("dns", "dnsQueries"), queries);
        QVERIFY(run.calls("z").calls < 80);  // its checks
        QCOMPARE(run.when("record-unhealthy").size(), std::size_t{1});
        QCOMPARE(run.number("dns", "unhealthyRecords"), 1.0);
        s.design().mutable_connections()->DeleteSubrange(1, 1);
        edit(run, s);
        run.until(400);
        QVERIFY(run.number("dns", "dnsQueries") > queries);
        QCOMPARE(run.observe("dns").cells.size(), std::size_t{2});
        QCOMPARE(run.conservation(), std::string());
    }

    void its_checkers_end_with_it_and_with_a_record_and_others_are_added() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER", "request_interval=10"});
        s.set("b.service_time.mean=1s");
        TestRun run(s);
        run.until(100);
        s.set("dns.health_checkers=5");
        edit(run, s);
        run.until(200);
        const double five = calls_to(run, "b");
        run.until(300);
        QVERIFY(std::abs(calls_to(run, "b") - five - 50) <= 5);
        s.design().mutable_connections()->RemoveLast();
        s.design().mutable_components()->RemoveLast();
        edit(run, s);
        run.until(400);
        QCOMPARE(run.conservation(), std::string());
        s.design().mutable_connections()->RemoveLast();
        s.design().mutable_connections(0)->set_to("a");
        s.design().mutable_components()->DeleteSubrange(1, 1);
        edit(run, s);
        run.until(500);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(run.calls("a").calls > 49'000);
        QVERIFY(run.kernel().w.head.requests_live < 5);
    }

    void a_restored_world_goes_on_byte_for_byte() {
        const Scenario s = name({"routing_policy=ROUTING_MULTIVALUE", "ttl=5", "lookup_time=0.1s"}, 5);
        TestRun run(s), other(s);
        for (TestRun* each : {&run, &other}) {
            break_down(*each, "c");
            each->until(70);
        }
        const kernel::Snapshot middle = run.kernel().w.save();
        const kernel::Snapshot end = run.until(200).kernel().w.save();
        run.kernel().w.restore(middle);
        run.kernel().run(from_seconds(200));
        QVERIFY(run.kernel().w.save() == end);
        QVERIFY(other.until(200).kernel().w.save() == end);
    }

    void statistics_start_anew_after_the_warm_up() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER"});
        TestRun run(s);
        break_down(run, "a");
        run.until(300);
        run.kernel().restart_statistics();
        run.until(400);
        const services::Observation seen = run.observe("dns");
        QVERIFY(std::abs(seen.metrics[0].part / seen.metrics[0].whole - 0.5) < 1e-9);
        QVERIFY(std::abs(seen.metrics[1].part / seen.metrics[1].whole - 0.5) < 1e-9);
        QVERIFY(seen.metrics[2].part > 0 && seen.metrics[2].part < 220);
    }

    void a_health_check_that_a_fault_fails_moves_traffic_until_it_ends() {
        TestRun run(name({"routing_policy=ROUTING_FAILOVER", "ttl=1"}));
        run.until(60).fault("neph:route53:fail-health-check", "dns", 60, 0);
        QCOMPARE(run.observe("dns").cells[0].state, services::CellState::Unhealthy);
        QVERIFY(!run.observe("dns").reasons.empty());
        QVERIFY(run.observe("dns").reasons.front().text.english().starts_with("A fault"));
        run.until(65);
        const double primary = calls_to(run, "a"), secondary = calls_to(run, "b");
        run.until(115);
        QVERIFY(calls_to(run, "a") - primary < 100);
        QVERIFY(calls_to(run, "b") - secondary > 4900);
        QCOMPARE(failed(run), std::uint64_t{0});
        run.until(125);
        QVERIFY(run.observe("dns").reasons.empty());
        QVERIFY(calls_to(run, "a") - primary > 300);
        QCOMPARE(run.when("record-unhealthy").size(), std::size_t{1});
        QCOMPARE(run.when("record-healthy").size(), std::size_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    /// One host, one answer of ten minutes: a single address, whatever the others do.
    void clients_keep_the_address_of_an_instance_until_its_record_expires() {
        Scenario s;
        s.request_class("read", 1, false).app_version("app", "0.001s");
        s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=1s", "hosts=1"});
        s.add("route53", "dns", {"lookup_time=0s", "ttl=600"}).connect("users", "dns");
        s.add("auto_scaling_group", "web", {"min_size=2", "max_size=2", "desired_capacity=2", "launches=false"}).connect("dns", "web");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{9999});
        const std::vector<services::CellReading> cells = run.observe("web").cells;
        const bool first = cells[0].busy > 0;
        QVERIFY(first != (cells[1].busy > 0));  // It asked once, and got one of the two.
        run.fault("aws:ec2:terminate-instances", "web", 0, first ? 0 : 1);
        run.until(500);
        const std::uint64_t lost = run.outcome("users", Outcome::TimedOut);
        QVERIFY2(lost > 39'000, qPrintable(QString::number(lost)));
        run.until(800);
        const std::uint64_t before = run.outcome("users", Outcome::TimedOut);
        run.until(900);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), before);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_failed_health_check_outlives_an_edit() {
        Scenario s = name({"routing_policy=ROUTING_FAILOVER", "ttl=1"});
        TestRun run(s);
        run.until(60).fault("neph:route53:fail-health-check", "dns", 0, 0);
        edit(run, s.set("dns.request_interval=10"));
        const double primary = calls_to(run.until(65), "a");
        run.until(100);
        QVERIFY(calls_to(run, "a") - primary < 100);
    }

    void r53_04_a_connection_may_take_4_s_and_its_answer_2_s_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("magnitude");
        QTest::addColumn<double>("noticed");  // after the check began
        QTest::newRow("errors") << QByteArray("neph:error-rate") << 1.0 << 0.0;
        QTest::newRow("no answer") << QByteArray("neph:server:hang") << 0.0 << 2.0;
        QTest::newRow("no connection") << QByteArray("aws:network:disrupt-connectivity") << 0.0 << 4.0;
    }
    void r53_04_a_connection_may_take_4_s_and_its_answer_2_s() {
        QFETCH(QByteArray, action);
        QFETCH(double, magnitude);
        QFETCH(double, noticed);
        const auto unhealthy = [](const char* what, double by) {
            Scenario s = name({"routing_policy=ROUTING_FAILOVER", "health_checkers=1", "failure_threshold=1"});
            TestRun run(s.set("users.rate=0"));
            run.until(1000).fault(what, "a", 0, -1, by).until(1100);
            return run.when("record-unhealthy").empty() ? -1 : run.when("record-unhealthy")[0];
        };
        QCOMPARE(unhealthy(action.constData(), magnitude), unhealthy("neph:error-rate", 1) + noticed);
    }

    void r53_04_no_connection_opens_to_a_lost_node() {
        const auto unhealthy = [](const char* what) {
            Scenario s;
            s.zone("z").request_class("read", 1, false).add("clients", "users", {"rate=0", "timeout=0s"});
            s.add("route53", "dns", {"lookup_time=0s", "routing_policy=ROUTING_FAILOVER", "health_checkers=1", "failure_threshold=1"});
            s.connect("users", "dns").add("application_load_balancer", "elb", {"added_latency=0s"}).connect("dns", "elb");
            s.add("server", "web", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("elb", "web");
            TestRun run(s);
            run.until(1000).fault(what, "elb", 0, -1, 1).until(1100);
            return run.when("record-unhealthy").empty() ? -1 : run.when("record-unhealthy")[0];
        };
        QCOMPARE(unhealthy("neph:elastic_load_balancing:lose-node"), unhealthy("neph:error-rate") + 4);
    }
};

QTEST_GUILESS_MAIN(Route53Test)
#include "route53_test.moc"
