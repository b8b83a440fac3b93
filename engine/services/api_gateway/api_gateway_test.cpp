#include <QTest>

#include <cmath>
#include <stdexcept>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/api_gateway/gateway.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::ApiGateway;
using services::api_gateway::Answer;
using services::api_gateway::Integration;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced reads (3 of 4) and writes to an API without latency, in front of a server that answers at once.
Scenario api(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=100") {
    Scenario s;
    s.data_set("items", 10).request_class("read", 3, false).request_class("write", 1, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=10", "dns_ttl=0s"});
    s.add("api_gateway", "api", {"added_latency=0s", "http_added_latency=0s"});
    s.add("server", "app", {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=0s"});
    for (const std::string_view setting : settings) s.set("api." + std::string(setting));
    return s.connect("users", "api").connect("api", "app");
}

template <typename Change>
Scenario& change(Scenario& s, Change change) {
    for (auto& component : *s.design().mutable_components()) {
        if (component.id() != "api") continue;
        ApiGateway config;
        config.ParseFromString(component.config().value());
        change(config);
        component.mutable_config()->set_value(config.SerializeAsString());
    }
    return s;
}

services::UsagePlan& usage_plan(ApiGateway& config, const char* name, double share, std::uint32_t keys, double rate, double burst) {
    services::UsagePlan& plan = *config.add_usage_plans();
    plan.set_usage_plan_name(name);
    plan.set_share_of_hosts(share);
    plan.set_api_keys(keys);
    plan.set_rate_limit(rate);
    plan.set_burst_limit(burst);
    return plan;
}

services::MethodSetting& method(ApiGateway& config, const char* request_class) {
    services::MethodSetting& each = *config.add_method_settings();
    each.set_request_class(request_class);
    each.set_throttling_burst_limit(1);
    return each;
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double metric(TestRun& run, std::string_view name) {
    const services::ServiceType& type = *services::find("api_gateway");
    const services::Observation seen = run.observe("api");
    for (std::size_t i = 0; i < type.metrics.size(); ++i)
        if (type.metrics[i].name == name) return seen.metrics[i].part;
    return -1;
}

std::string issues_of(const Scenario& s) {
    std::string all;
    for (const Issue& issue : model::validate(s.design(), services::catalog())) all += issue.field + ": " + issue.message.english() + "\n";
    return all;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const services::ReasonReading& reason : run.observe("api").reasons)
        if (reason.fact == fact) return true;
    return false;
}

std::string reasons(TestRun& run) {
    std::string all;
    for (const services::ReasonReading& reason : run.observe("api").reasons) all += reason.text.english() + "\n";
    return all;
}

/// Requests that ended with this status at the clients.
double with_status(TestRun& run, int status) {
    const std::string json = run.results(), key = "\"status\": " + std::to_string(status);
    const std::size_t at = json.find(key);
    if (at == std::string::npos) return 0;
    const std::size_t entry = json.rfind('{', at);
    return std::stod(json.substr(json.find("\"count\": ", entry) + 9));
}

}  // namespace

class ApiGatewayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*ApiGateway::descriptor(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void apig_01_all_apis_share_the_accounts_rate_and_bucket() {
        for (const bool two : {false, true}) {
            Scenario s = api({}, "rate=20000");
            if (two) {
                s.add("api_gateway", "other", {"added_latency=0s"}).add("clients", "more", {"rate=20000", "arrivals=EVENLY_SPACED"});
                s.connect("more", "other").connect("other", "app");
            }
            TestRun run(s);
            run.until(10);
            const auto ok = static_cast<double>(run.outcome("users", Outcome::Ok) + (two ? run.outcome("more", Outcome::Ok) : 0));
            QVERIFY2(std::abs(ok - (5000 + 10 * 10'000)) < 30, std::to_string(ok).c_str());
            QVERIFY(has_reason(run, "APIG-01"));
            QVERIFY(run.number("api", "throttledByAccount") > 0);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void apig_02_a_request_above_a_limit_gets_a_429_at_once() {
        TestRun run(api({"added_latency=0.010s", "throttling_rate_limit=10", "throttling_burst_limit=10"}));
        run.until(20.0005);
        QVERIFY(run.outcome("api", Outcome::Throttled) > 1500);
        QCOMPARE(with_status(run, 429), static_cast<double>(run.outcome("users", Outcome::Throttled)));
        QCOMPARE(metric(run, "4XXError"), static_cast<double>(run.outcome("api", Outcome::Throttled)));
        QCOMPARE(metric(run, "5XXError"), 0.0);
        // Nobody waits: all that is in the API is on its way through, for 10 ms.
        QVERIFY(run.calls("api").in_flight.maximum <= 2);
    }

    void apig_03_limits_are_asked_in_order_and_each_says_who_refused_data() {
        QTest::addColumn<bool>("key");
        QTest::addColumn<bool>("key_method");
        QTest::addColumn<bool>("method");
        QTest::addColumn<QString>("who");
        QTest::newRow("the usage plan first") << true << false << true << "throttledByUsagePlan";
        QTest::newRow("its limit for the method too") << false << true << true << "throttledByUsagePlan";
        QTest::newRow("then the stage's method") << false << false << true << "throttledByMethod";
        QTest::newRow("then the account") << false << false << false << "throttledByAccount";
    }
    void apig_03_limits_are_asked_in_order_and_each_says_who_refused() {
        QFETCH(bool, key);
        QFETCH(bool, key_method);
        QFETCH(bool, method);
        QFETCH(QString, who);
        Scenario s = api({}, "rate=40000");
        change(s, [&](ApiGateway& config) {
            usage_plan(config, "gold", 1, 1, key ? 1 : 0, 1);
            for (const char* of : {"read", "write"}) {
                services::UsagePlanMethod& each = *config.add_usage_plan_methods();
                each.set_usage_plan_name("gold");
                each.set_request_class(of);
                each.set_rate_limit(key_method ? 1 : key ? 1 : 0);
                each.set_burst_limit(1);
            }
            config.set_throttling_rate_limit(method ? 1 : 0);
            config.set_throttling_burst_limit(1);
        });
        TestRun run(s);
        run.until(2);
        for (const char* each : {"throttledByUsagePlan", "throttledByQuota", "throttledByMethod", "throttledByAccount"})
            QVERIFY2((run.number("api", each) > 0) == (who == QLatin1String(each)), each);
    }

    void apig_03_each_method_has_a_bucket_of_its_own_and_may_have_other_limits() {
        Scenario s = api({"throttling_rate_limit=5", "throttling_burst_limit=50"});
        change(s, [](ApiGateway& config) {
            services::MethodSetting& each = *config.add_method_settings();
            each.set_request_class("write");
            each.set_throttling_rate_limit(10);
            each.set_throttling_burst_limit(50);
        });
        TestRun run(s);
        run.until(100);
        const auto ok = static_cast<double>(run.outcome("api", Outcome::Ok));
        QVERIFY2(std::abs(ok - (15 * 100 + 2 * 50)) <= 4, std::to_string(ok).c_str());
    }

    void apig_17_a_method_with_a_mock_integration_calls_nobody_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("REST") << QByteArray("kind=REST_API");
        QTest::newRow("WebSocket") << QByteArray("kind=WEBSOCKET_API");
    }
    void apig_17_a_method_with_a_mock_integration_calls_nobody() {
        QFETCH(QByteArray, kind);
        Scenario s = api({kind.constData()});
        change(s, [](ApiGateway& config) { method(config, "write").set_integration(services::METHOD_MOCK); });
        TestRun run(s);
        run.until(100);
        const auto others = static_cast<double>(run.calls("api").calls - run.calls("app").calls);
        QVERIFY(std::abs(others - 2500) < 200);
        QCOMPARE(run.number("api", "mocked"), others);
        QCOMPARE(run.outcome("api", Outcome::Ok), run.calls("api").calls);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_17_a_mock_that_cannot_be_or_hides_a_connection_is_told_of() {
        const auto mock = [](ApiGateway& config) { method(config, "write").set_integration(services::METHOD_MOCK); };
        Scenario s = api({});
        QCOMPARE(issues_of(change(s, mock)).find("mock integration"), std::string::npos);
        s.design().mutable_connections(1)->add_request_classes("write");
        QVERIFY(issues_of(s).find("Method \"write\" has a mock integration") != std::string::npos);
        Scenario http = api({"kind=HTTP_API"});
        QVERIFY(issues_of(change(http, mock)).find("An HTTP API has no mock integrations.") != std::string::npos);
    }

    void apig_18_a_method_may_have_a_ttl_of_its_own_or_no_cache_data() {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("own");
        QTest::addColumn<bool>("off");
        QTest::addColumn<double>("misses");
        QTest::newRow("the stage's") << 50 << 0 << false << 20.0;
        QTest::newRow("its own") << 50 << 25 << false << 40.0;
        QTest::newRow("its own where the stage has none") << 0 << 25 << false << 40.0;
        QTest::newRow("off") << 50 << 25 << true << 0.0;
    }
    void apig_18_a_method_may_have_a_ttl_of_its_own_or_no_cache() {
        QFETCH(int, stage);
        QFETCH(int, own);
        QFETCH(bool, off);
        QFETCH(double, misses);
        Scenario s = api({"cache_cluster_enabled=true"}, "rate=1000");
        change(s, [&](ApiGateway& config) {
            config.set_cache_ttl_in_seconds(static_cast<std::uint32_t>(stage));
            services::MethodSetting& each = method(config, "read");
            each.set_cache_ttl_in_seconds(static_cast<std::uint32_t>(own));
            if (off) each.set_caching(services::METHOD_CACHING_OFF);
        });
        TestRun run(s);
        run.until(99.9995);
        QCOMPARE(metric(run, "CacheMissCount"), misses);
        QCOMPARE(metric(run, "CacheHitCount") > 0, !off);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_04_each_key_of_a_usage_plan_has_its_own_rate() {
        for (const std::uint32_t keys : {1u, 5u}) {
            Scenario s = api({}, "rate=1000");
            change(s, [keys](ApiGateway& config) { usage_plan(config, "silver", 1, keys, 10, 20); });
            TestRun run(s);
            run.until(100);
            const auto ok = static_cast<double>(run.outcome("api", Outcome::Ok));
            QVERIFY2(std::abs(ok - keys * (20 + 10 * 100)) <= 2 * keys, std::to_string(ok).c_str());
            QVERIFY(has_reason(run, "APIG-04"));
        }
    }

    void apig_04_a_quota_ends_with_its_period_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("days");
        QTest::newRow("day") << int{services::QUOTA_DAY} << 1;
        QTest::newRow("week") << int{services::QUOTA_WEEK} << 7;
        QTest::newRow("month") << int{services::QUOTA_MONTH} << 30;
    }
    void apig_04_a_quota_ends_with_its_period() {
        QFETCH(int, period);
        QFETCH(int, days);
        Scenario s = api({}, "rate=0.1");
        change(s, [&](ApiGateway& config) {
            services::UsagePlan& plan = usage_plan(config, "trial", 1, 1, 0, 1);
            plan.set_quota_limit(1000);
            plan.set_quota_period(static_cast<services::QuotaPeriod>(period));
        });
        TestRun run(s);
        run.kernel().run(from_seconds(86'400.0 * days - 5));
        QCOMPARE(run.outcome("api", Outcome::Ok), std::uint64_t{1000});
        QCOMPARE(run.number("api", "throttledByQuota"), static_cast<double>(run.outcome("api", Outcome::Throttled)));
        run.kernel().run(from_seconds(86'400.0 * days * 2 - 5));
        QCOMPARE(run.outcome("api", Outcome::Ok), std::uint64_t{2000});
    }

    void what_was_throttled_most_is_named_data() {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a key") << QByteArray("key") << QByteArray("key 2 of usage plan \"silver\": ");
        QTest::newRow("a key whose quota is used up") << QByteArray("quota") << QByteArray("key 2 of usage plan \"silver\": ");
        QTest::newRow("a method") << QByteArray("method") << QByteArray("most of all \"read\": ");
        QTest::newRow("the account") << QByteArray("account") << QByteArray("to \"read\": ");
    }
    /// Hosts 6 and 8 hold the first key of "silver", 5, 7 and 9 the second.
    void what_was_throttled_most_is_named() {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, says);
        Scenario s = api({}, limit == "account" ? "rate=40000" : "rate=1000");
        if (limit == "method") s.set("api.throttling_rate_limit=1").set("api.throttling_burst_limit=1");
        if (limit == "key" || limit == "quota")
            change(s, [&](ApiGateway& config) {
                usage_plan(config, "gold", 0.5, 1, 0, 1);
                usage_plan(config, "silver", 0.5, 2, limit == "key" ? 1 : 0, 1).set_quota_limit(limit == "quota" ? 1 : 0);
            });
        TestRun run(s);
        run.until(10);
        QVERIFY2(reasons(run).find(says.constData()) != std::string::npos, reasons(run).c_str());
        run.kernel().restart_statistics();
        run.until(11);
        QVERIFY2(reasons(run).find(says.constData()) != std::string::npos, reasons(run).c_str());
        s.request_class("list", 0, false);
        edit(run, s);
        QVERIFY2(reasons(run).find(says.constData()) != std::string::npos, reasons(run).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_04_hosts_hold_the_keys_of_their_share_and_the_others_get_a_403() {
        Scenario s = api({}, "rate=1000");
        change(s, [](ApiGateway& config) {
            usage_plan(config, "gold", 0.2, 1, 0, 1);
            usage_plan(config, "silver", 0.3, 3, 1, 1);
        });
        TestRun run(s);
        run.until(100);
        const auto all = static_cast<double>(run.calls("api").calls);
        QVERIFY(std::abs(run.number("api", "withoutKey") / all - 0.5) < 0.01);
        QCOMPARE(with_status(run, 403), run.number("api", "withoutKey"));
        QVERIFY(std::abs(static_cast<double>(run.outcome("api", Outcome::Ok)) / all - (0.2 + 300. / all)) < 0.01);
        change(s, [](ApiGateway& config) { config.set_api_key_required(false); });
        TestRun open(s);
        open.until(100);
        QCOMPARE(open.number("api", "withoutKey"), 0.0);
        QVERIFY(std::abs(static_cast<double>(open.outcome("api", Outcome::Ok)) / all - 0.7) < 0.01);
    }

    void health_checkers_need_no_key() {
        Scenario s = api({});
        s.add("route53", "dns", {"routing_policy=ROUTING_FAILOVER"}).connect("dns", "api");
        s.design().mutable_connections(0)->set_to("dns");
        change(s, [](ApiGateway& config) { usage_plan(config, "gold", 0.5, 1, 1, 1); });
        TestRun run(s);
        run.until(600);
        QVERIFY(run.when("record-unhealthy").empty());
        QVERIFY(run.number("api", "withoutKey") > 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_05_06_an_integration_is_waited_for_as_long_as_its_kind_and_the_year_allow_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("timeout");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* kind, const char* timeout, const char* year, double seconds, int status) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(timeout) << QByteArray(year) << seconds << status;
        };
        row("REST", "REST_API", "0", "TODAY", 29, 504);
        row("REST, 100 ms", "REST_API", "100", "TODAY", 0.1, 504);
        row("REST, longer on request", "REST_API", "60000", "TODAY", 60, 504);
        row("REST in 2020", "REST_API", "60000", "YEAR_2020", 29, 504);
        row("HTTP", "HTTP_API", "0", "TODAY", 30, 503);
        row("WebSocket", "WEBSOCKET_API", "0", "TODAY", 29, 504);
    }
    void apig_05_06_an_integration_is_waited_for_as_long_as_its_kind_and_the_year_allow() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, timeout);
        QFETCH(QByteArray, year);
        QFETCH(double, seconds);
        QFETCH(int, status);
        Scenario s = api({}, "rate=1");
        s.set(("limits_as_of=" + year).constData());
        s.set(("api.kind=" + kind).constData()).set(("api.timeout_in_millis=" + timeout).constData()).set("app.service_time.mean=500s");
        TestRun run(s);
        run.until(1000.5);
        QVERIFY(run.outcome("api", Outcome::TimedOut) > 900);
        QCOMPARE(run.calls("api").latency.maximum, from_seconds(seconds));
        QCOMPARE(with_status(run, status), static_cast<double>(run.outcome("users", Outcome::TimedOut)));
        // What was called works on: 500 calls at any time.
        QVERIFY(std::abs(static_cast<double>(run.calls("app").in_flight.value) - 500) < 2);
        QCOMPARE(run.outcome("app", Outcome::Ok), std::uint64_t{500});
        QVERIFY(std::abs(run.observe("api").metrics[2].part / run.observe("api").metrics[2].whole - 1e3 * seconds) < 1e-6);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_05_the_year_says_what_is_wrong_with_more_than_29_s() {
        Scenario s = api({"timeout_in_millis=29000"});
        QVERIFY(issues_of(s).find("integration timeout") == std::string::npos);
        s.set("api.timeout_in_millis=29001");
        QVERIFY(issues_of(s).find("AWS raises it on request") != std::string::npos);
        QVERIFY(issues_of(s).find("2020") == std::string::npos);
        s.set("limits_as_of=YEAR_2020");
        QVERIFY(issues_of(s).find("with the limits of 2020 at most 29,000 ms. A run keeps to that.") != std::string::npos);
        QVERIFY(issues_of(s).find("on request") == std::string::npos);
    }

    void apig_07_the_cache_answers_reads_for_its_ttl() {
        Scenario s = api({"cache_cluster_enabled=true", "cache_ttl_in_seconds=50"}, "rate=1000");
        TestRun run(s);
        run.until(99.9995);
        // Ten items, each fetched twice in 100 s; writes always pass.
        QCOMPARE(metric(run, "CacheMissCount"), 20.0);
        const auto writes = static_cast<double>(run.calls("app").calls) - 20;
        QVERIFY(std::abs(writes - 25'000) < 500);
        QCOMPARE(metric(run, "CacheHitCount"), static_cast<double>(run.calls("api").calls) - writes - 20);
        QCOMPARE(static_cast<double>(run.calls("api").hits), metric(run, "CacheHitCount"));
        QVERIFY(run.number("api", "staleHits") == 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_07_what_is_cached_and_what_not_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("cached");
        QTest::newRow("on") << QByteArray("api.cache_ttl_in_seconds=3600") << true;
        QTest::newRow("a TTL of 0") << QByteArray("api.cache_ttl_in_seconds=0") << false;
        QTest::newRow("a megabyte") << QByteArray("read.response_bytes=1048576") << true;
        QTest::newRow("one byte more") << QByteArray("read.response_bytes=1048577") << false;
        QTest::newRow("an HTTP API has none") << QByteArray("api.kind=HTTP_API") << false;
    }
    void apig_07_what_is_cached_and_what_not() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, cached);
        Scenario s = api({"cache_cluster_enabled=true"});
        s.set(setting.constData());
        TestRun run(s);
        run.until(20);
        QCOMPARE(metric(run, "CacheHitCount") > 0, cached);
    }

    void apig_07_a_full_cache_makes_room() {
        // 0.5 GB hold 512 answers of a megabyte.
        Scenario s = api({"cache_cluster_enabled=true", "cache_ttl_in_seconds=3600"}, "rate=1000");
        s.set("items.items=1024").set("read.response_bytes=1048576");
        TestRun run(s);
        run.until(300);
        const double hits = metric(run, "CacheHitCount"), misses = metric(run, "CacheMissCount");
        QVERIFY2(std::abs(hits / (hits + misses) - 0.5) < 0.01, std::to_string(hits / (hits + misses)).c_str());
    }

    void apig_07_a_cache_added_while_running_takes_four_minutes() {
        Scenario s = api({});
        TestRun run(s);
        run.until(10);
        s.set("api.cache_cluster_enabled=true");
        edit(run, s);
        run.until(249.9);
        QVERIFY(has_reason(run, "APIG-07"));
        QCOMPARE(metric(run, "CacheHitCount") + metric(run, "CacheMissCount"), 0.0);
        run.until(260);
        QVERIFY(metric(run, "CacheHitCount") > 0);
        QVERIFY(!has_reason(run, "APIG-07"));
        const double misses = metric(run, "CacheMissCount");
        s.set("api.cache_cluster_size=CACHE_GB_6_1");
        edit(run, s);
        run.until(300);
        QCOMPARE(metric(run, "CacheMissCount"), misses);
    }

    void apig_07_flushing_sends_every_item_to_its_integration_once_more() {
        TestRun run(api({"cache_cluster_enabled=true"}));
        run.until(50).fault("neph:cache-flush", "api").until(100);
        QCOMPARE(metric(run, "CacheMissCount"), 20.0);
        QCOMPARE(run.when("cache-flushed"), std::vector<double>{50});
    }

    void apig_08_classes_are_paths_and_max_age_0_refreshes() {
        Scenario s = api({"cache_cluster_enabled=true"}, "rate=1000");
        s.request_class("list", 3, false);
        TestRun two_paths(s);
        two_paths.until(100);
        QCOMPARE(metric(two_paths, "CacheMissCount"), 20.0);
        s.set("api.cache_control_share=0.25");
        TestRun run(s);
        run.until(100);
        const double hits = metric(run, "CacheHitCount"), misses = metric(run, "CacheMissCount");
        QVERIFY(std::abs(misses / (hits + misses) - 0.25) < 0.01);
    }

    void apig_10_a_canary_gets_its_share_and_uses_the_cache_only_if_told() {
        Scenario s = api({"canary_percent_traffic=10", "cache_cluster_enabled=true", "cache_ttl_in_seconds=3600"}, "rate=1000");
        s.add("server", "next", {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("api", "next");
        s.set("api.canary_component=next");
        for (const bool cached : {false, true}) {
            s.set(cached ? "api.canary_use_stage_cache=true" : "api.canary_use_stage_cache=false");
            TestRun run(s);
            run.until(100);
            const auto all = static_cast<double>(run.calls("api").calls), canary = static_cast<double>(run.calls("next").calls);
            QVERIFY2(std::abs(canary / all - (cached ? 0.025 : 0.1)) < 0.004, std::to_string(canary / all).c_str());
            QCOMPARE(run.number("api", "canaryRequests"), canary);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void apig_10_what_the_canary_does_not_carry_it_has_as_the_stage_has_it_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::newRow("refused elsewhere") << QByteArray("unmatched_requests=UNMATCHED_REFUSED");
        QTest::newRow("mocked elsewhere") << QByteArray("unmatched_requests=UNMATCHED_MOCK");
    }
    void apig_10_what_the_canary_does_not_carry_it_has_as_the_stage_has_it() {
        QFETCH(QByteArray, setting);
        Scenario s = api({"canary_percent_traffic=50", setting.constData()}, "rate=1000");
        s.add("server", "next", {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("api", "next");
        s.design().mutable_connections(2)->add_request_classes("read");
        s.set("api.canary_component=next");
        TestRun run(s);
        run.until(100.0005);
        const auto all = static_cast<double>(run.calls("api").calls), next = static_cast<double>(run.calls("next").calls);
        QVERIFY2(std::abs(next / all - 0.375) < 0.01, std::to_string(next / all).c_str());
        QCOMPARE(static_cast<double>(run.calls("app").calls), all - next);
        QVERIFY(std::abs(run.number("api", "canaryRequests") / all - 0.5) < 0.01);
        QCOMPARE(run.number("api", "withoutRoute") + run.number("api", "mocked"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_10_a_canary_without_its_connection_answers_as_the_stage_and_is_told_of() {
        Scenario s = api({"canary_percent_traffic=50"});
        s.add("server", "next").set("api.canary_component=next");
        QVERIFY(issues_of(s).find("config.canary_component: The API is not connected to \"next\"") != std::string::npos);
        TestRun run(s);
        run.until(100.005);
        QCOMPARE(run.calls("app").calls, run.calls("api").calls);
        s.connect("api", "next");
        QVERIFY(issues_of(s).find("canary") == std::string::npos);
    }

    void apig_12_what_a_client_sees_of_a_failure_data() {
        QTest::addColumn<int>("integration");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const auto row = [](const char* name, Integration of, Outcome outcome, int from, int to) {
            QTest::newRow(name) << static_cast<int>(of) << static_cast<int>(outcome) << from << to;
        };
        row("a throttled function", Integration::Lambda, Outcome::Throttled, 429, 500);
        row("a function without room", Integration::Lambda, Outcome::Rejected, 503, 500);
        row("a failed function", Integration::Lambda, Outcome::Failed, 500, 502);
        row("a function past its own timeout", Integration::Lambda, Outcome::TimedOut, 504, 502);
        row("a function not waited for", Integration::Lambda, Outcome::TimedOut, 0, 504);
        row("a good function", Integration::Lambda, Outcome::Ok, 0, 200);
        row("a full server", Integration::Http, Outcome::Rejected, 503, 503);
        row("a server's rate limit", Integration::Http, Outcome::Throttled, 429, 429);
        row("nobody there", Integration::Http, Outcome::Failed, 0, 504);
        row("a throttled table", Integration::AwsService, Outcome::Throttled, 400, 400);
    }
    void apig_12_what_a_client_sees_of_a_failure() {
        QFETCH(int, integration);
        QFETCH(int, outcome);
        QFETCH(int, from);
        QFETCH(int, to);
        const Answer answer{static_cast<Outcome>(outcome), static_cast<std::uint16_t>(from)};
        const Answer seen = services::api_gateway::answer_to(services::REST_API, static_cast<Integration>(integration), answer);
        QCOMPARE(int{seen.status}, to);
        QCOMPARE(static_cast<int>(seen.outcome), outcome);
    }

    void apig_12_the_callee_decides_what_kind_of_integration_it_is() {
        using services::api_gateway::integration_of;
        QVERIFY(integration_of(*services::find("lambda")) == Integration::Lambda);
        QVERIFY(integration_of(*services::find("server")) == Integration::Http);
        QVERIFY(integration_of(*services::find("sqs")) == Integration::AwsService);
    }

    void the_status_and_the_cause_of_a_failing_integration_reach_the_client() {
        TestRun run(api({}).set("app.error_rate=0.1"));
        run.until(100);
        QCOMPARE(metric(run, "5XXError"), static_cast<double>(run.outcome("app", Outcome::Failed)));
        QCOMPARE(with_status(run, 500), metric(run, "5XXError"));
        QVERIFY(run.results().find("\"causedBy\": \"app\"") != std::string::npos);
    }

    void errors_injected_at_its_door_are_5xx_too() {
        TestRun run(api({}));
        run.fault("neph:error-rate", "api", 0, -1, 0.5).until(10);
        QCOMPARE(metric(run, "5XXError"), static_cast<double>(run.outcome("api", Outcome::Failed)));
        QVERIFY(metric(run, "5XXError") > 400);
    }

    void apig_14_larger_requests_get_a_413_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("taken");
        QTest::newRow("10 MB") << QByteArray("REST_API") << 10'485'760 << true;
        QTest::newRow("one byte more") << QByteArray("REST_API") << 10'485'761 << false;
        QTest::newRow("a message of 128 KB") << QByteArray("WEBSOCKET_API") << 131'072 << true;
        QTest::newRow("a larger message") << QByteArray("WEBSOCKET_API") << 131'073 << false;
    }
    void apig_14_larger_requests_get_a_413() {
        QFETCH(QByteArray, kind);
        QFETCH(int, bytes);
        QFETCH(bool, taken);
        Scenario s = api({});
        s.set(("api.kind=" + kind).constData()).set("write.request_bytes=" + std::to_string(bytes));
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.number("api", "tooLarge") == 0, taken);
        QCOMPARE(with_status(run, 413), run.number("api", "tooLarge"));
    }

    void what_no_connection_carries_is_refused_or_mocked_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<int>("status");
        QTest::newRow("REST") << QByteArray("kind=REST_API") << 403;
        QTest::newRow("HTTP") << QByteArray("kind=HTTP_API") << 404;
        QTest::newRow("WebSocket") << QByteArray("kind=WEBSOCKET_API") << 403;
        QTest::newRow("mock") << QByteArray("unmatched_requests=UNMATCHED_MOCK") << 0;
    }
    void what_no_connection_carries_is_refused_or_mocked() {
        QFETCH(QByteArray, setting);
        QFETCH(int, status);
        Scenario s = api({setting.constData()});
        s.design().mutable_connections(1)->add_request_classes("read");
        TestRun run(s);
        run.until(100);
        const auto others = static_cast<double>(run.calls("api").calls - run.calls("app").calls);
        QVERIFY(std::abs(others - 2500) < 200);
        QCOMPARE(run.number("api", status ? "withoutRoute" : "mocked"), others);
        if (status) QCOMPARE(with_status(run, status), others);
        QCOMPARE(run.outcome("api", Outcome::Failed) == 0, status == 0);
    }

    void l_14_it_adds_the_latency_of_its_kind() {
        for (const auto& [kind, seconds] : {std::pair{"REST_API", 0.0075}, {"HTTP_API", 0.0045}}) {
            Scenario s = api({});
            s.set(std::string("api.kind=") + kind).set("api.added_latency=0.0075s").set("api.http_added_latency=0.0045s");
            TestRun run(s);
            run.until(10);
            QCOMPARE(run.calls("api").latency.maximum, from_seconds(seconds));
        }
    }

    void what_aws_has_no_connection_for_is_refused_data() {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("outgoing");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a database") << QByteArray("rds") << true << QByteArray("cannot speak to this store");
        QTest::newRow("a cache") << QByteArray("elasticache") << true << QByteArray("cannot speak to this store");
        QTest::newRow("a group") << QByteArray("auto_scaling_group") << true << QByteArray();
        QTest::newRow("from a load balancer") << QByteArray("application_load_balancer") << false
                                              << QByteArray("instances, IP addresses and Lambda functions only");
        QTest::newRow("to a load balancer") << QByteArray("application_load_balancer") << true << QByteArray();
    }
    void what_aws_has_no_connection_for_is_refused() {
        QFETCH(QByteArray, other);
        QFETCH(bool, outgoing);
        QFETCH(QByteArray, says);
        Scenario s = api({});
        s.app_version("v1", "1ms").add(other.constData(), "other");
        std::string refused;
        try {
            outgoing ? s.connect("api", "other") : s.connect("other", "api");
        } catch (const std::logic_error& error) { refused = error.what(); }
        QVERIFY2(says.isEmpty() ? refused.empty() : refused.find(says.constData()) != std::string::npos, refused.c_str());
    }

    void apig_16_an_http_api_calls_few_aws_services_by_itself_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("offered");
        const QByteArray http("HTTP_API"), rest("REST_API"), socket("WEBSOCKET_API");
        for (const char* other : {"sqs", "kinesis", "step_functions", "lambda", "server", "application_load_balancer", "api_gateway"})
            QTest::addRow("HTTP to %s", other) << http << QByteArray(other) << true;
        for (const char* other : {"dynamodb", "sns", "kms", "ses", "s3", "firehose", "parameter_store"})
            QTest::addRow("HTTP to %s", other) << http << QByteArray(other) << false;
        QTest::newRow("REST to dynamodb") << rest << QByteArray("dynamodb") << true;
        QTest::newRow("WebSocket to dynamodb") << socket << QByteArray("dynamodb") << true;
    }
    void apig_16_an_http_api_calls_few_aws_services_by_itself() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, other);
        QFETCH(bool, offered);
        Scenario s = api({});
        s.app_version("v1", "1ms").add(other.constData(), "other").connect("api", "other").set(("api.kind=" + kind).constData());
        QCOMPARE(issues_of(s).find("An HTTP API cannot call") == std::string::npos, offered);
    }

    void apig_16_an_http_api_has_no_mock_integration() {
        Scenario s = api({"unmatched_requests=UNMATCHED_MOCK"});
        QVERIFY(issues_of(s).find("mock") == std::string::npos);
        s.set("api.kind=HTTP_API");
        QVERIFY(issues_of(s).find("config.unmatched_requests: An HTTP API has no mock integrations.") != std::string::npos);
    }

    void settings_that_contradict_each_other_are_told() {
        Scenario s = api({"timeout_in_millis=20"});
        QVERIFY(issues_of(s).find("at least 50 ms") != std::string::npos);
        s.set("api.kind=HTTP_API").set("api.timeout_in_millis=31000");
        QVERIFY(issues_of(s).find("30000 ms") != std::string::npos);
        s.set("api.kind=REST_API").set("api.canary_percent_traffic=5");
        QVERIFY(issues_of(s).find("above 29 s") != std::string::npos);
        QVERIFY(issues_of(s).find("nothing it could go to") != std::string::npos);
        change(s, [](ApiGateway& config) {
            usage_plan(config, "a", 0.7, 1, 1, 1);
            usage_plan(config, "b", 0.7, 1, 1, 1);
            services::UsagePlanMethod& each = *config.add_usage_plan_methods();
            each.set_usage_plan_name("c");
            each.set_request_class("read");
        });
        QVERIFY(issues_of(s).find("more than all hosts") != std::string::npos);
        QVERIFY(issues_of(s).find("no usage plan \"c\"") != std::string::npos);
    }

    void an_edit_keeps_buckets_and_cached_answers_and_ends_calls_of_removed_integrations() {
        Scenario s = api({"cache_cluster_enabled=true", "cache_ttl_in_seconds=3600"});
        s.set("app.service_time.mean=1s");
        TestRun run(s);
        run.until(50);
        const double misses = metric(run, "CacheMissCount");
        s.set("api.throttling_rate_limit=1000");
        edit(run, s);
        run.until(100);
        QCOMPARE(metric(run, "CacheMissCount"), misses);
        s.design().mutable_connections()->RemoveLast();
        edit(run, s);
        run.until(200);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.calls("app").in_flight.value, 0u);
        QVERIFY(run.number("api", "withoutRoute") > 0);
    }

    void a_restored_world_goes_on_byte_for_byte() {
        Scenario s = api({"cache_cluster_enabled=true", "cache_ttl_in_seconds=3", "canary_percent_traffic=20", "throttling_rate_limit=50"},
                         "rate=300");
        s.add("server", "next", {"service_time.mean=100ms"}).connect("api", "next").set("api.canary_component=next");
        change(s, [](ApiGateway& config) { usage_plan(config, "all", 1, 4, 40, 40).set_quota_limit(3000); });
        TestRun run(s), other(s);
        const kernel::Snapshot middle = run.until(10).kernel().w.save();
        const kernel::Snapshot end = run.until(40).kernel().w.save();
        run.kernel().w.restore(middle);
        run.kernel().run(from_seconds(40));
        QVERIFY(run.kernel().w.save() == end);
        QVERIFY(other.until(40).kernel().w.save() == end);
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_15_each_host_holds_one_connection() {
        for (const bool tells : {false, true}) {
            TestRun run(api({"kind=WEBSOCKET_API", tells ? "connect_integration=true" : "connect_integration=false"}));
            run.until(50.005);
            QCOMPARE(metric(run, "ConnectCount"), 10.0);
            QCOMPARE(metric(run, "OpenConnections"), 10.0);
            QCOMPARE(run.calls("app").calls, run.calls("api").calls + (tells ? 10 : 0));
            QCOMPARE(run.outcome("api", Outcome::Ok), run.calls("api").calls);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void apig_15_a_connection_is_closed_after_10_minutes_without_a_message() {
        Scenario s = api({"kind=WEBSOCKET_API", "connect_integration=true"}, "rate=0.0014");  // Every 714 s.
        TestRun run(s.set("users.hosts=1"));
        run.until(714.3 * 2 + 598);
        QCOMPARE(metric(run, "OpenConnections"), 1.0);
        run.until(714.3 * 2 + 602);
        QCOMPARE(metric(run, "OpenConnections"), 0.0);
        run.until(714.3 * 6 + 100);
        QCOMPARE(metric(run, "MessageCount"), 6.0);
        QCOMPARE(metric(run, "ConnectCount"), 6.0);
        QCOMPARE(run.number("api", "disconnects"), 5.0);
        QCOMPARE(run.calls("app").calls, std::uint64_t{6 + 6 + 5});
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_15_a_connection_lasts_two_hours() {
        Scenario s = api({"kind=WEBSOCKET_API"}, "rate=0.002");  // At 500 s, 1,000 s ...
        TestRun run(s.set("users.hosts=1"));
        run.until(500 + 7199);
        QCOMPARE(metric(run, "OpenConnections"), 1.0);
        run.until(500 + 7202);
        QCOMPARE(metric(run, "OpenConnections"), 0.0);
        run.until(8100);
        QCOMPARE(metric(run, "OpenConnections"), 1.0);
        QCOMPARE(metric(run, "ConnectCount"), 2.0);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{16});
    }

    void apig_15_500_connections_a_second_are_opened_in_the_account() {
        Scenario s = api({"kind=WEBSOCKET_API"}, "rate=2000");
        s.set("users.hosts=100000").add("api_gateway", "second", {"kind=WEBSOCKET_API", "added_latency=0s"});
        TestRun run(s.connect("users", "second").connect("second", "app"));
        run.until(4);
        const double opened = run.number("api", "connects") + run.number("second", "connects");
        QVERIFY2(std::abs(opened - 2500) < 10, qPrintable(QString::number(opened)));
        QVERIFY(run.number("api", "throttledByConnections") > 1000);
        QVERIFY(has_reason(run, "APIG-15"));
        QCOMPARE(run.conservation(), std::string());
    }

    void apig_15_an_integration_may_refuse_a_connection() {
        TestRun run(api({"kind=WEBSOCKET_API", "connect_integration=true"}).set("app.error_rate=1"));
        run.until(20.005);
        QCOMPARE(metric(run, "OpenConnections"), 0.0);
        QCOMPARE(metric(run, "ConnectCount"), static_cast<double>(run.calls("api").calls));
        QCOMPARE(run.calls("app").calls, run.calls("api").calls);
        QCOMPARE(run.outcome("api", Outcome::Failed), run.calls("api").calls);
    }

    void apig_14_a_message_that_is_too_large_ends_its_connection() {
        Scenario s = api({"kind=WEBSOCKET_API"});
        s.design().mutable_request_classes(0)->set_request_bytes(131'073);
        s.design().mutable_request_classes(1)->set_request_bytes(131'073);
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(metric(run, "ConnectCount"), 1000.0);
        QCOMPARE(metric(run, "OpenConnections"), 0.0);
    }

    void apig_15_connections_of_hosts_that_an_edit_takes_away_are_gone() {
        Scenario s = api({"kind=WEBSOCKET_API"});
        TestRun run(s);
        run.until(10);
        edit(run, s.set("users.hosts=4"));
        run.until(10.2);
        QCOMPARE(metric(run, "OpenConnections"), 4.0);
        edit(run, s.set("api.kind=HTTP_API"));
        run.until(20);
        edit(run, s.set("api.kind=WEBSOCKET_API"));
        run.until(30);
        QCOMPARE(metric(run, "OpenConnections"), 4.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void metrics_have_the_names_of_the_kind_of_api_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArrayList>("there");
        QTest::addColumn<QByteArrayList>("absent");
        const QByteArrayList rest{"4XXError", "5XXError", "CacheHitCount", "CacheMissCount"}, http{"4xx", "5xx", "DataProcessed"},
            web{"Count", "Latency"}, socket{"ConnectCount", "MessageCount", "ClientError", "IntegrationError", "ExecutionError"};
        QTest::newRow("REST") << QByteArray("kind=REST_API") << rest + web << http + socket;
        QTest::newRow("HTTP") << QByteArray("kind=HTTP_API") << http + web << rest + socket;
        QTest::newRow("WebSocket") << QByteArray("kind=WEBSOCKET_API") << socket << rest + http + web;
    }
    void metrics_have_the_names_of_the_kind_of_api() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArrayList, there);
        QFETCH(QByteArrayList, absent);
        TestRun run(api({kind.constData()}));
        const std::string results = run.until(2).results();
        for (const QByteArray& name : there + QByteArrayList{"IntegrationLatency"})
            QVERIFY2(results.find('"' + name.toStdString() + '"') != std::string::npos, name.constData());
        for (const QByteArray& name : absent) QVERIFY2(results.find('"' + name.toStdString() + '"') == std::string::npos, name.constData());
    }

    /// A tenth of the messages fail at the integration; what it never hears of is an error of the execution, what the API refuses the
    /// client's.
    void a_websocket_api_says_whose_error_it_was() {
        TestRun run(api({"kind=WEBSOCKET_API"}).set("app.error_rate=0.1"));
        run.until(50);
        QCOMPARE(metric(run, "IntegrationError"), static_cast<double>(run.outcome("app", Outcome::Failed)));
        QVERIFY(metric(run, "IntegrationError") > 100);
        QCOMPARE(metric(run, "ExecutionError") + metric(run, "ClientError"), 0.0);
        TestRun refused(api({"kind=WEBSOCKET_API", "throttling_rate_limit=1", "throttling_burst_limit=1"}));
        refused.until(20);
        QCOMPARE(metric(refused, "ClientError"), static_cast<double>(refused.outcome("api", Outcome::Throttled)));
        QVERIFY(metric(refused, "ClientError") > 100);
        TestRun silent(api({"kind=WEBSOCKET_API", "timeout_in_millis=50"}).set("app.service_time.mean=60s"));
        silent.until(20);
        QCOMPARE(metric(silent, "ExecutionError"), silent.number("api", "integrationTimeouts"));
        QVERIFY(metric(silent, "ExecutionError") > 100);
    }

    void an_http_api_counts_the_bytes_of_what_it_lets_in_and_of_answers_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("bytes");
        QTest::newRow("all are let in") << QByteArray("throttling_rate_limit=0") << 10 * (200.0 + 1000);
        QTest::newRow("the first of ten is") << QByteArray("throttling_rate_limit=0.01") << 200.0 + 1000;
        QTest::newRow("all get a 500 without a body") << QByteArray("app") << 10 * 200.0;
    }
    void an_http_api_counts_the_bytes_of_what_it_lets_in_and_of_answers() {
        QFETCH(QByteArray, setting);
        QFETCH(double, bytes);
        Scenario s = api({"kind=HTTP_API", "throttling_burst_limit=1"}, "rate=1");
        for (const char* each : {"read", "write"})
            s.set(std::string(each) + ".request_bytes=200").set(std::string(each) + ".response_bytes=1000");
        s.set("write.weight=0");  // Each method has a rate of its own.
        s.set(setting == "app" ? "app.error_rate=1" : "api." + setting.toStdString());
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(metric(run, "DataProcessed"), bytes);
    }

    void what_a_fault_throttles_blames_the_client() {
        TestRun run(api({}));
        run.fault("aws:fis:inject-api-throttle-error", "api", 0, -1, 0.5).until(20);
        QVERIFY(run.outcome("api", Outcome::Throttled) > 100);
        QCOMPARE(metric(run, "4XXError"), static_cast<double>(run.outcome("api", Outcome::Throttled)));
        QCOMPARE(metric(run, "5XXError"), 0.0);
    }
};

QTEST_GUILESS_MAIN(ApiGatewayTest)
#include "api_gateway_test.moc"
