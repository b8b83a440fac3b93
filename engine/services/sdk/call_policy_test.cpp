#include "engine/services/sdk/call_policy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

#include "engine/model/validate.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using parts::CallError;
using parts::CallPlan;
using test::Scenario;
using test::TestRun;

namespace {

/// One client host whose calls to a server without a queue all succeed after `mean`.
Scenario server(std::string_view rate, std::string_view mean, Scenario::Settings policy, std::string_view law = "CONSTANT") {
    Scenario s;
    s.request_class("read", 1, false);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("server", "api", {"servers=1000000", "service_time.mean=" + std::string(mean), "service_time.law=" + std::string(law)});
    return s.connect("users", "api", policy);
}

Scenario table(std::string_view mode, std::string_view limits) {
    Scenario s;
    s.set("limits_as_of=" + std::string(limits));
    s.zone("a").data_set("items", 1000).request_class("read", 1, false);
    s.add("clients", "users", {"rate=1", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("dynamodb", "db");
    return s.connect("users", "db", {"policy.retry_mode=" + std::string(mode)});
}

const CallPlan& plan_of(TestRun& run, std::string_view link) {
    const services::Plan& plan = run.simulation().plan();
    return *static_cast<const CallPlan*>(plan.program.links[*plan.link(link)].policy);
}

double client(TestRun& run, const char* number, const char* of = "users") {
    const QJsonObject all = QJsonDocument::fromJson(QByteArray::fromStdString(run.results())).object();
    return all.value(QLatin1String("clients")).toObject().value(QLatin1String(of)).toObject().value(QLatin1String(number)).toDouble(-1);
}

double latency(TestRun& run, const char* quantile) {
    const QJsonObject all = QJsonDocument::fromJson(QByteArray::fromStdString(run.results())).object();
    const QJsonObject users = all.value(QLatin1String("clients")).toObject().value(QLatin1String("users")).toObject();
    return users.value(QLatin1String("latency")).toObject().value(QLatin1String(quantile)).toDouble(-1);
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

struct Rules {
    std::uint32_t attempts;
    double base[3], cost[3];  ///< seconds and tokens: after an error, without an answer, after a throttle
    double cap, quota;        ///< 0: none
    CallPlan::Jitter jitter;
};

void compare(const CallPlan& plan, const Rules& rules) {
    QCOMPARE(plan.max_attempts, rules.attempts);
    constexpr CallError kErrors[] = {CallError::Transient, CallError::Timeout, CallError::Throttled};
    for (std::size_t i = 0; i < 3; ++i) {
        const CallPlan::Retry& retry = plan.retry[static_cast<std::size_t>(kErrors[i])];
        QCOMPARE(to_seconds(retry.backoff_base), rules.base[i]);
        QCOMPARE(retry.cost, rules.cost[i]);
    }
    QCOMPARE(plan.backoff_cap, rules.cap > 0 ? from_seconds(rules.cap) : kNever);
    QCOMPARE(plan.retry_quota, rules.quota);
    QCOMPARE(plan.jitter, rules.jitter);
}

/// A service that hangs for a while, and callers whose retries alone are more than it can do: after the outage, requests that were answered.
double recovery(Scenario::Settings policy) {
    Scenario s;
    s.request_class("read", 1, false);
    s.add("clients", "users", {"rate=250", "timeout=60s", "hosts=1"});
    s.add("server", "stock", {"servers=20", "queue_limit=-1", "service_time.law=CONSTANT", "service_time.mean=50ms"});
    s.connect("users", "stock", policy).set("users-stock.policy.timeout=1s");
    TestRun run(s);
    run.until(30).fault("neph:server:hang", "stock", 15).until(280);
    const auto before = run.outcome("users", Outcome::Ok);
    run.until(300);
    return static_cast<double>(run.outcome("users", Outcome::Ok) - before) / (20 * 250.);
}

/// Everything that a caller and a queue can do, at once and with trouble.
Scenario all_in_play() {
    Scenario s;
    s.zone("a").zone("b").data_set("items", 1000);
    s.request_class("read", 3, false).request_class("write", 1, true).app_version("v1", "8ms", "EXPONENTIAL");
    s.add("clients", "users", {"rate=300", "hosts=7", "timeout=2s"});
    s.add("auto_scaling_group", "web",
          {"desired_capacity=2", "min_size=2", "max_size=4", "workers=2", "queue_limit=64", "queue_timeout=0.300s",
           "queue_discipline=QUEUE_CODEL"});
    s.add("dynamodb", "db", {"billing_mode=PROVISIONED", "initial_burst=0", "provisioned_throughput.read_capacity_units=60"});
    s.add("server", "api", {"servers=6", "service_time.mean=30ms", "queue_limit=40", "queue_timeout=0.2s", "queue_discipline=QUEUE_LIFO"});
    s.connect("users", "web", {"policy.retry_mode=STANDARD", "policy.hedge_delay=0.050s", "policy.timeout=0.5s"});
    s.connect("web", "db", {"policy.retry_mode=ADAPTIVE", "policy.hedge_delay=0.010s", "policy.timeout=0.4s"});
    return s.connect("web", "api",
                     {"policy.retry_mode=LEGACY", "policy.max_connections=4", "policy.pool_queue_limit=3", "policy.pool_timeout=0.050s",
                      "policy.hedge_delay=0.040s", "policy.timeout=0.200s"});
}

}  // namespace

class CallPolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sdk_02_sdk_03_sdk_04_sdk_06_sdk_07_each_mode_has_the_rules_of_its_year_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<bool>("dynamodb");
        QTest::addColumn<int>("rules");
        QTest::newRow("legacy") << QByteArray("LEGACY") << QByteArray("TODAY") << false << 0;
        QTest::newRow("legacy in 2020") << QByteArray("LEGACY") << QByteArray("YEAR_2020") << false << 0;
        QTest::newRow("legacy to DynamoDB") << QByteArray("LEGACY") << QByteArray("TODAY") << true << 1;
        QTest::newRow("standard in 2020") << QByteArray("STANDARD") << QByteArray("YEAR_2020") << false << 2;
        QTest::newRow("standard in 2020 to DynamoDB") << QByteArray("STANDARD") << QByteArray("YEAR_2020") << true << 2;
        QTest::newRow("standard") << QByteArray("STANDARD") << QByteArray("TODAY") << false << 3;
        QTest::newRow("standard to DynamoDB") << QByteArray("STANDARD") << QByteArray("TODAY") << true << 4;
        QTest::newRow("adaptive") << QByteArray("ADAPTIVE") << QByteArray("TODAY") << false << 3;
        QTest::newRow("adaptive to DynamoDB") << QByteArray("ADAPTIVE") << QByteArray("TODAY") << true << 4;
    }
    void sdk_02_sdk_03_sdk_04_sdk_06_sdk_07_each_mode_has_the_rules_of_its_year() {
        using Jitter = CallPlan::Jitter;
        static constexpr Rules kRules[] = {
            {5, {1, 1, 1}, {0, 0, 0}, 0, 0, Jitter::Full},
            {10, {.05, .05, .05}, {0, 0, 0}, 0, 0, Jitter::None},
            {3, {1, 1, 1}, {5, 10, 5}, 20, 500, Jitter::Full},
            {3, {.05, .05, 1}, {14, 14, 5}, 20, 500, Jitter::Full},
            {4, {.025, .025, 1}, {14, 14, 5}, 20, 500, Jitter::Full},
        };
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, limits);
        QFETCH(bool, dynamodb);
        QFETCH(int, rules);
        Scenario s = dynamodb ? table(mode.toStdString(), limits.toStdString()) : server("rate=1", "1ms", {});
        if (!dynamodb) s.set("limits_as_of=" + limits.toStdString()).set("users-api.policy.retry_mode=" + mode.toStdString());
        TestRun run(s);
        compare(plan_of(run, dynamodb ? "users-db" : "users-api"), kRules[rules]);
        QCOMPARE(plan_of(run, dynamodb ? "users-db" : "users-api").limits_rate, mode == "ADAPTIVE");
    }

    void sdk_07_sdk_08_custom_retries_that_are_not_set_wait_and_cost_as_an_sdks_of_their_year() {
        for (const auto& [limits, cost] : {std::pair{"TODAY", 14.0}, {"YEAR_2020", 5.0}}) {
            Scenario s;
            s.set(std::string("limits_as_of=") + limits).request_class("read", 1, false);
            s.add("clients", "users", {"rate=1"}).add("server", "api").connect("users", "api", {"policy.max_attempts=3"});
            TestRun run(s);
            compare(plan_of(run, "users-api"), {3, {.05, .05, .05}, {cost, cost, cost}, 20, 0, CallPlan::Jitter::Full});
        }
    }

    void settings_of_custom_retries_are_without_effect_in_the_modes_of_sdks() {
        Scenario s = server("rate=1", "1ms",
                            {"policy.retry_mode=STANDARD", "policy.max_attempts=9", "policy.backoff_base=9s", "policy.backoff_cap=9s",
                             "policy.jitter=NONE", "policy.retry_quota=9", "policy.retry_cost=9"});
        TestRun run(s);
        compare(plan_of(run, "users-api"), {3, {.05, .05, 1}, {14, 14, 5}, 20, 500, CallPlan::Jitter::Full});
    }

    void sdk_05_sdk_08_the_quota_of_a_client_is_empty_after_so_many_retries_data() {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("retries");
        const QByteArray errors("api.error_rate=1"), no_answer("users-api.policy.timeout=0.010s");
        QTest::newRow("errors") << QByteArray("TODAY") << errors << 35.;
        QTest::newRow("timeouts") << QByteArray("TODAY") << no_answer << 35.;
        QTest::newRow("errors in 2020") << QByteArray("YEAR_2020") << errors << 100.;
        QTest::newRow("timeouts in 2020") << QByteArray("YEAR_2020") << no_answer << 50.;
    }
    void sdk_05_sdk_08_the_quota_of_a_client_is_empty_after_so_many_retries() {
        QFETCH(QByteArray, limits);
        QFETCH(QByteArray, setting);
        QFETCH(double, retries);
        Scenario s = server("rate=20", "100ms", {"policy.retry_mode=STANDARD"});
        s.set("limits_as_of=" + limits.toStdString()).set(setting.toStdString());
        TestRun run(s);
        run.until(60);
        QCOMPARE(client(run, "retries"), retries);
        QVERIFY(run.outcome("users", Outcome::Ok) == 0 && run.calls("users").calls == 1200);
    }

    void sdk_06_dynamodb_is_asked_as_often_as_the_mode_says_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<double>("attempts");
        QTest::newRow("legacy") << QByteArray("LEGACY") << QByteArray("TODAY") << 10.;
        QTest::newRow("standard") << QByteArray("STANDARD") << QByteArray("TODAY") << 4.;
        QTest::newRow("standard in 2020") << QByteArray("STANDARD") << QByteArray("YEAR_2020") << 3.;
    }
    void sdk_06_dynamodb_is_asked_as_often_as_the_mode_says() {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, limits);
        QFETCH(double, attempts);
        Scenario s = table(mode.toStdString(), limits.toStdString());
        TestRun run(s);
        run.fault("aws:fis:inject-api-internal-error", "db", 0, -1, 1).until(5.5);
        edit(run, s.set("users.rate=0"));
        run.until(100);
        QCOMPARE(client(run, "attempts"), attempts * static_cast<double>(run.calls("users").calls));
    }

    void sdk_13_a_throttle_is_retried_by_its_code_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<bool>("function");
        QTest::addColumn<bool>("retried");
        QTest::newRow("429 of a server, standard") << QByteArray("STANDARD") << false << false;
        QTest::newRow("429 of a server, adaptive") << QByteArray("ADAPTIVE") << false << false;
        QTest::newRow("429 of a server, legacy") << QByteArray("LEGACY") << false << true;
        QTest::newRow("TooManyRequestsException of a function, standard") << QByteArray("STANDARD") << true << true;
    }
    void sdk_13_a_throttle_is_retried_by_its_code() {
        QFETCH(QByteArray, mode);
        QFETCH(bool, function);
        QFETCH(bool, retried);
        Scenario s;
        s.request_class("read", 1, false).app_version("v1", "1ms");
        s.add("clients", "users", {"rate=20", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
        if (function)
            s.add("lambda", "api", {"reserved_concurrent_executions=0", "app_version=v1"});
        else
            s.add("server", "api", {"rate_limit=0.001"});
        s.connect("users", "api", {"policy.retry_mode=" + mode.toStdString()});
        TestRun run(s);
        run.until(10);
        QVERIFY(run.outcome("api", Outcome::Throttled) > 100);
        QCOMPARE(client(run, "retries") > 0, retried);
    }

    void sdk_12_the_error_of_a_function_is_an_answer_to_an_sdk() {
        Scenario s;
        s.request_class("read", 1, false).app_version("v1", "1ms");
        s.design().mutable_app_versions(0)->set_error_rate(1);
        s.add("clients", "users", {"rate=20", "timeout=0s"}).add("lambda", "fn", {"app_version=v1"});
        s.connect("users", "fn", {"policy.retry_mode=STANDARD"});
        TestRun run(s);
        run.until(10);
        QVERIFY(run.outcome("fn", Outcome::Failed) > 100);
        QCOMPARE(client(run, "retries"), 0.);
    }

    void sdk_14_retries_at_each_layer_multiply_data() {
        QTest::addColumn<int>("layers");
        for (const int k : {1, 2, 3}) QTest::addRow("%d", k) << k;
    }
    void sdk_14_retries_at_each_layer_multiply() {
        QFETCH(int, layers);
        Scenario s;
        s.request_class("read", 1, false).add("clients", "users", {"rate=1", "arrivals=EVENLY_SPACED", "timeout=0s"});
        std::string from = "users";
        for (int i = 1; i <= layers; ++i) {
            const std::string to = "layer-" + std::to_string(i);
            s.add("server", to, {"service_time.law=CONSTANT", "service_time.mean=1ms", i == layers ? "error_rate=1" : "error_rate=0"});
            s.connect(from, to, {"policy.max_attempts=3"});
            from = to;
        }
        TestRun run(s);
        run.until(10.5);
        edit(run, s.set("users.rate=0"));
        run.until(60);
        QCOMPARE(run.calls(from).calls, run.calls("users").calls * static_cast<std::uint64_t>(std::pow(3, layers)));
    }

    void a_setting_that_has_no_effect_where_requests_are_passed_on_is_told_of_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("has_effect");
        for (const char* idle : {"policy.retry_mode=STANDARD", "policy.max_attempts=2", "policy.retry_quota=10", "policy.hedge_delay=1s",
                                 "policy.max_connections=5", "policy.breaker_failures=5", "policy.fallback=true", "calls_per_request=2"})
            QTest::newRow(idle) << QByteArray(idle) << false;
        for (const char* acting : {"policy.timeout=1s", "order=5", "role=READS"}) QTest::newRow(acting) << QByteArray(acting) << true;
    }
    void a_setting_that_has_no_effect_where_requests_are_passed_on_is_told_of() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, has_effect);
        const std::string field = setting.left(setting.indexOf('=')).toStdString();
        for (const char* service :
             {"application_load_balancer", "network_load_balancer", "classic_load_balancer", "route53", "api_gateway"}) {
            Scenario s;
            s.request_class("read", 1, false).app_version("v1", "1ms").add("clients", "users").add("auto_scaling_group", "web");
            s.add(service, "front").connect("users", "front", {setting.constData()}).connect("front", "web", {setting.constData()});
            std::vector<std::string> warned;
            for (const Issue& issue : model::validate(s.design(), services::catalog())) {
                QVERIFY2(issue.severity == Issue::Severity::Warning, issue.message.english().c_str());
                if (issue.object != "users-front" && issue.object != "front-web") continue;
                QVERIFY(!issue.message.empty() && !issue.remedy.empty());
                warned.push_back(issue.path());
            }
            QCOMPARE(warned, has_effect ? std::vector<std::string>{} : std::vector<std::string>{"front-web." + field});
        }
    }

    void sdk_11_adaptive_clients_slow_down_to_what_a_table_can_do() {
        const auto throttled = [](std::string_view mode) {
            Scenario s = table(mode, "TODAY");
            for (const char* setting : {"users.rate=200", "db.billing_mode=PROVISIONED", "db.initial_burst=0",
                                        "db.provisioned_throughput.read_capacity_units=25"})
                s.set(setting);
            TestRun run(s);
            run.until(60);
            const auto calls = run.calls("db").calls, refused = run.outcome("db", Outcome::Throttled);
            run.until(120);
            return std::pair(static_cast<double>(run.calls("db").calls - calls) / 60,
                             static_cast<double>(run.outcome("db", Outcome::Throttled) - refused) / 60);
        };
        const auto [calls, refused] = throttled("ADAPTIVE");
        const auto [all_calls, all_refused] = throttled("STANDARD");
        // Eventually consistent reads: 50 a second can be served.
        QVERIFY2(calls > 45 && calls < 80, qPrintable(QString::number(calls)));
        QVERIFY2(refused < 30, qPrintable(QString::number(refused)));
        QVERIFY2(all_calls > 195 && all_refused > 145, qPrintable(QString::number(all_refused)));
    }

    /// Exponential service of mean m, hedged after d: P(T > t) = exp(-(2t - d) / m) beyond d, and exp(-d / m) of the calls are made twice.
    void hedging_makes_the_tail_that_of_the_faster_of_two() {
        constexpr double m = 10, d = 20;
        Scenario hedged = server("rate=1000", "10ms", {"policy.hedge_delay=0.020s"}, "EXPONENTIAL");
        Scenario plain = server("rate=1000", "10ms", {}, "EXPONENTIAL");
        TestRun with(hedged), without(plain);
        with.until(200);
        without.until(200);
        const double n = static_cast<double>(with.calls("users").calls), share = std::exp(-d / m);
        QVERIFY(std::abs(client(with, "hedges") - n * share) < 4 * std::sqrt(n * share * (1 - share)));
        QCOMPARE(client(with, "attempts"), n + client(with, "hedges"));
        QCOMPARE(client(with, "retries"), 0.);
        const double p99 = latency(with, "p99"), p999 = latency(with, "p999");
        QVERIFY2(std::abs(p99 - (m * std::log(100.) + d) / 2) < .5, qPrintable(QString::number(p99)));
        QVERIFY2(std::abs(p999 - (m * std::log(1000.) + d) / 2) < 1.5, qPrintable(QString::number(p999)));
        QVERIFY(std::abs(latency(without, "p99") - m * std::log(100.)) < 1);
        // Up to the delay nothing differs, request by request.
        QCOMPARE(latency(with, "p50"), latency(without, "p50"));
        QCOMPARE(with.conservation(), std::string());
    }

    void hedges_stand_in_the_results_of_those_alone_who_make_them() {
        TestRun plain(server("rate=10", "1ms", {"policy.max_attempts=2"}));
        plain.until(1);
        QCOMPARE(client(plain, "hedges"), -1.);
    }

    void retries_without_a_quota_keep_a_service_down_and_a_quota_cures_it_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<bool>("recovers");
        QTest::newRow("legacy") << QByteArray("policy.retry_mode=LEGACY") << false;
        QTest::newRow("standard") << QByteArray("policy.retry_mode=STANDARD") << true;
        QTest::newRow("adaptive") << QByteArray("policy.retry_mode=ADAPTIVE") << true;
    }
    void retries_without_a_quota_keep_a_service_down_and_a_quota_cures_it() {
        QFETCH(QByteArray, mode);
        QFETCH(bool, recovers);
        const double answered = recovery({mode.toStdString()});
        QVERIFY2(recovers ? answered > .98 : answered < .05, qPrintable(QString::number(answered)));
    }

    void a_run_with_all_of_it_keeps_its_books_and_is_the_same_twice() {
        TestRun once(all_in_play()), again(all_in_play());
        for (TestRun* run : {&once, &again}) run->until(20).fault("neph:server:hang", "api", 5).until(40);
        QCOMPARE(once.results(), again.results());
        QCOMPARE(once.conservation(), std::string());
        QVERIFY(client(once, "hedges") > 0 && client(once, "retries") > 0);
        QVERIFY(once.outcome("web", Outcome::Dropped) > 0 && once.outcome("api", Outcome::Dropped) > 0);
    }

    void a_restored_snapshot_goes_on_byte_for_byte() {
        TestRun run(all_in_play());
        run.until(13.37);
        const kernel::Snapshot at = run.kernel().w.save();
        run.until(30);
        const std::string first = run.results();
        const kernel::Snapshot end = run.kernel().w.save();
        run.kernel().w.restore(at);
        run.until(30);
        QVERIFY(run.kernel().w.save() == end);
        QCOMPARE(run.results(), first);
    }

    /// Calls that began without a pool have no place in it to give back.
    void a_pool_that_an_edit_brings_is_not_confused_by_calls_under_way() {
        Scenario s = server("rate=10", "1s", {});
        s.set("users-api.policy.max_attempts=2");
        TestRun run(s);
        run.until(5.01);
        edit(run, s.set("users-api.policy.max_connections=5"));
        run.until(10);
        const auto before = run.outcome("users", Outcome::Ok);
        run.until(20);
        QCOMPARE(run.outcome("users", Outcome::Ok) - before, std::uint64_t{50});
    }

    void edits_of_every_policy_leave_nothing_behind() {
        Scenario s = all_in_play();
        TestRun run(s);
        const char* changes[][2] = {
            {"web-db.policy.retry_mode=STANDARD", "web-db.policy.hedge_delay=0s"},
            {"web-db.policy.retry_mode=ADAPTIVE", "web-api.policy.max_connections=0"},
            {"users-web.policy.hedge_delay=0s", "web.queue_discipline=QUEUE_FIFO"},
            {"users-web.policy.retry_mode=CUSTOM", "users.hosts=2"},
            {"web.queue_discipline=QUEUE_ADAPTIVE_LIFO", "api.queue_discipline=QUEUE_FIFO"},
            {"users-web.policy.hedge_delay=0.02s", "web.queue_timeout=0s"},
            {"web.max_size=3", "web.queue_timeout=0.1s"},
            {"web-db.policy.retry_mode=CUSTOM", "web-db.policy.timeout=0s"},
            {"api.queue_discipline=QUEUE_CODEL", "web-api.policy.retry_mode=CUSTOM"},
            {"web-api.policy.hedge_delay=0s", "web-api.policy.pool_queue_limit=-1"},
        };
        double now = 5;
        for (const auto& [one, other] : changes) {
            run.until(now += 3.1);
            edit(run, s.set(one).set(other));
            QCOMPARE(run.conservation(), std::string());
        }
        edit(run, s.set("users.rate=0"));
        run.until(now + 200);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        for (const char* each : {"web", "db", "api"}) QCOMPARE(run.calls(each).in_flight.value, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }
};

QTEST_APPLESS_MAIN(CallPolicyTest)
#include "call_policy_test.moc"
