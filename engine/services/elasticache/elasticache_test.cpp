#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/application.h"
#include "engine/services/compiler.h"
#include "engine/services/elasticache/cluster.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

constexpr std::uint8_t kClientRequest = 3;  ///< routine of "clients"
constexpr kernel::LinkIndex kOnlyLink = 0;

/// Clients, arriving evenly, at a cache without delay. `write_share` of the requests write their key, the others read it.
Scenario cache(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=100", unsigned items = 1,
               double write_share = 0) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", items).request_class("read", 1 - write_share, false);
    if (write_share > 0) s.request_class("write", write_share, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("elasticache", "cache", {"latency=0s", "node_operations_per_second=0", "ttl=0s", "detection_time=0s"});
    for (const std::string_view setting : settings) s.set("cache." + std::string(setting));
    s.connect("users", "cache", {"role=ALL"});
    return s;
}

/// Evenly spaced requests at an app without work of its own, which keeps a database (5 ms) and a cache (1 ms) together.
Scenario three_tier(std::string_view strategy, double write_share, unsigned items = 1, std::string_view rate = "rate=100") {
    Scenario s;
    s.zone("a").data_set("items", items).request_class("read", 1 - write_share, false).app_version("app", "0s");
    if (write_share > 0) s.request_class("write", write_share, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("auto_scaling_group", "web", {"min_size=1", "desired_capacity=1", "max_size=1", "workers=1000"});
    s.add("elasticache", "cache",
          {"latency=0.001s", "node_operations_per_second=0", "ttl=0s", "replicas_per_node_group=0", "replacement_time=10s"});
    s.add("rds", "db",
          {"dns_ttl=0s", "read_time.law=CONSTANT", "write_time.law=CONSTANT", "read_time.mean=0.005s", "write_time.mean=0.005s",
           "standby_write_latency=0s"});
    s.connect("users", "web").connect("web", "cache", {"role=CACHE", strategy}).connect("web", "db");
    return s;
}

/// An application in two lines: what is not in the cache is put there.
FrameId lazy_loading(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    AWAIT(parts::call(k, id, kOnlyLink, 0, 0, services::kGet));
    if (!f.ok() || f.hit()) return k.finish_as_child(id);
    k.request(f).value_time = k.now();
    AWAIT(parts::call(k, id, kOnlyLink, 0, 1, services::kSet));
    return k.finish_as_child(id);
    NEPHO_END;
}

/// Reads at the instance that does not own the key.
FrameId wrong_instance(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    AWAIT(k.call(id, kOnlyLink, {static_cast<std::uint32_t>(k.request(f).id % 3), 0, services::kGet}));
    if (!f.ok() || f.hit()) return k.finish_as_child(id);
    AWAIT(k.call(id, kOnlyLink, {static_cast<std::uint32_t>((k.request(f).id + 1) % 3), 0, services::kSet}, 1));
    return k.finish_as_child(id);
    NEPHO_END;
}

/// A scenario whose clients do something else with the cache.
struct CustomRun {
    std::shared_ptr<const services::Plan> plan;
    kernel::Program program;
    kernel::World world;
    Kernel k;

    CustomRun(const Scenario& s, kernel::Routine routine)
        : plan(*services::compile(s.design(), services::catalog())),
          program(with(plan->program, *plan->node("users"), routine)),
          world(program),
          k(world, program) {
        k.start();
    }
    ~CustomRun() { test::expect_balanced(k, *plan); }
    static kernel::Program with(kernel::Program program, kernel::NodeIndex users, kernel::Routine routine) {
        program.nodes[users].routines[kClientRequest] = routine;
        return program;
    }
    CustomRun& until(double seconds) {
        k.run(from_seconds(seconds));
        return *this;
    }
    services::Observation observe() {
        services::Observation out;
        services::find("elasticache")->observe(k, *plan->node("cache"), out);
        return out;
    }
    double number(std::string_view name) {
        for (const auto& [key, value] : observe().numbers)
            if (key == name) return value;
        return -1;
    }
    const services::elasticache::ClusterPlan& cluster() { return services::elasticache::plan_of(k, *plan->node("cache")); }
};

double metric(const services::Observation& observation, std::string_view name) {
    const auto metrics = services::find("elasticache")->metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return observation.metrics[i].part;
    return -1;
}

bool warns(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && issue.severity == Issue::Severity::Warning) return true;
    return false;
}

std::vector<services::CellState> states(TestRun& run) {
    std::vector<services::CellState> found;
    for (const auto& cell : run.observe("cache").cells) found.push_back(cell.state);
    return found;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("cache").reasons)
        if (reason.fact == fact) return true;
    return false;
}

using Cells = std::vector<services::CellState>;
constexpr auto kInService = services::CellState::InService, kReplica = services::CellState::Replica,
               kFailingOver = services::CellState::FailingOver, kStarting = services::CellState::Starting,
               kStopped = services::CellState::Stopped;

}  // namespace

class ElasticacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("elasticache");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(cache({}));
        QCOMPARE(run.until(1).observe("cache").metrics.size(), services::find("elasticache")->metrics.size());
    }

    void settings_that_cannot_do_what_they_say_are_warned_of() {
        QVERIFY(!warns(cache({}), "config.automatic_failover_enabled"));
        QVERIFY(warns(cache({"replicas_per_node_group=0"}), "config.automatic_failover_enabled"));
        QVERIFY(!warns(cache({"replicas_per_node_group=0", "automatic_failover_enabled=false"}), "config.automatic_failover_enabled"));
        QVERIFY(warns(cache({"num_node_groups=91"}), "config.num_node_groups"));
        QVERIFY(warns(cache({"maxmemory_policy=VOLATILE_TTL"}), "config.maxmemory_policy"));
    }

    void ec_01_a_hit_is_one_trip_to_the_cache() {
        TestRun run(three_tier("cache_strategy=LAZY_LOADING", 0));
        run.until(10.005).kernel().restart_statistics();
        run.until(20.005);
        QCOMPARE(run.calls("cache").calls, std::uint64_t{1000});
        QCOMPARE(run.calls("db").calls, std::uint64_t{0});
        QCOMPARE(run.calls("users").latency.mean(), 1e6);
    }

    void ec_02_a_miss_is_three_trips() {
        // Every request asks for an item that nobody asked for before: its TTL is over.
        Scenario s = three_tier("cache_strategy=LAZY_LOADING", 0);
        s.set("cache.ttl=0.001s");
        TestRun run(s);
        run.until(10.009);
        QCOMPARE(run.number("cache", "misses"), 1000.0);
        QCOMPARE(run.calls("cache").calls, std::uint64_t{2000});
        QCOMPARE(run.calls("db").calls, std::uint64_t{1000});
        QCOMPARE(run.calls("users").latency.mean(), 7e6);
    }

    void ec_03_a_lazily_loaded_value_is_stale_after_a_write_until_its_ttl_is_over() {
        Scenario s = three_tier("cache_strategy=LAZY_LOADING", 0.01);
        s.set("cache.ttl=2s");
        TestRun run(s);
        run.until(200.005);
        // One write a second: within 2 s most values are overtaken.
        const double stale = run.number("cache", "staleHits"), hits = run.number("cache", "hits");
        QVERIFY2(stale > 0.2 * hits && stale < 0.9 * hits, qPrintable(QString::number(stale / hits)));
        s.set("write.weight=0");
        TestRun quiet(s);
        QCOMPARE(quiet.until(200.005).number("cache", "staleHits"), 0.0);
    }

    void ec_04_write_through_takes_two_trips_for_a_write_and_never_serves_a_stale_value() {
        TestRun run(three_tier("cache_strategy=WRITE_THROUGH", 0.5, 20));
        run.until(200.009);
        QCOMPARE(run.number("cache", "staleHits"), 0.0);
        QVERIFY(run.number("cache", "hits") > 9000);
        // Misses before an item is first written read the database and fill nothing.
        QCOMPARE(static_cast<double>(run.calls("cache").calls + run.calls("db").calls), 2 * 20'000 - run.number("cache", "hits"));
        TestRun unread(three_tier("cache_strategy=WRITE_THROUGH", 1, 500));
        unread.until(100.009);
        QCOMPARE(unread.calls("users").latency.mean(), 6e6);
        QCOMPARE(metric(unread.observe("cache"), "CurrItems"), 500.0);  // none of it was ever read
        QCOMPARE(unread.number("cache", "hits"), 0.0);
    }

    void ec_05_a_lost_nodes_keys_stay_missing_until_they_are_written() {
        auto after_loss = [](std::string_view strategy) {
            TestRun run(three_tier(strategy, 0.1, 1000));
            run.until(200.005).fault("neph:elasticache:lose-node", "cache").until(210.005).kernel().restart_statistics();
            run.until(260.005);
            return std::pair(metric(run.observe("cache"), "CurrItems"), run.number("cache", "misses"));
        };
        const auto [written, missed] = after_loss("cache_strategy=WRITE_THROUGH");
        const auto [refilled, missed_once] = after_loss("cache_strategy=LAZY_LOADING_AND_WRITE_THROUGH");
        // 500 writes reach 394 of 1000 items; reads bring back almost all.
        QVERIFY2(std::abs(written - 394) < 60, qPrintable(QString::number(written)));
        QVERIFY(refilled > 980 && missed > 2 * missed_once);
    }

    void ec_07_the_database_takes_the_load_of_a_lost_node_and_no_request_fails() {
        TestRun run(three_tier("cache_strategy=LAZY_LOADING", 0));
        run.until(100.009);
        QCOMPARE(run.calls("db").calls, std::uint64_t{1});
        run.fault("neph:elasticache:lose-node", "cache").until(200.005);
        QCOMPARE(run.calls("db").calls, std::uint64_t{1 + 1000 + 1});
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_06_an_expired_key_is_not_found() {
        CustomRun run(cache({"ttl=5s"}, "rate=10"), lazy_loading);
        run.until(100.05);
        QCOMPARE(run.number("misses"), 20.0);
        QCOMPARE(run.number("hits"), 980.0);
        QCOMPARE(metric(run.observe(), "Reclaimed"), 19.0);
        QCOMPARE(metric(run.observe(), "CurrItems"), 1.0);
    }

    void hits_renew_the_ttl_where_that_is_set() {
        CustomRun run(cache({"ttl=5s", "ttl_reset_on_access=true"}, "rate=10"), lazy_loading);
        QCOMPARE(run.until(100.05).number("misses"), 1.0);
    }

    void jitter_takes_a_random_share_off_the_ttl() {
        CustomRun run(cache({"ttl=5s", "ttl_jitter=1"}, "rate=10"), lazy_loading);
        // Uniform in (0, 5 s]: a miss every 2.55 s (to the next arrival); the standard error of the count is 11.
        const double misses = run.until(1000.05).number("misses");
        QVERIFY2(std::abs(misses - 392) < 45, qPrintable(QString::number(misses)));
    }

    void t13_ttl_hit_rate_of_a_zipf_population_data() {
        QTest::addColumn<QByteArray>("renewed");
        QTest::addColumn<double>("truth");
        QTest::newRow("reset on miss") << QByteArray("ttl_reset_on_access=false") << 0.631721;
        QTest::newRow("reset on access") << QByteArray("ttl_reset_on_access=true") << 0.731616;
    }
    void t13_ttl_hit_rate_of_a_zipf_population() {
        QFETCH(QByteArray, renewed);
        QFETCH(double, truth);
        Scenario s = cache({"ttl=10s", renewed.constData()}, "rate=100", 1000);
        s.set("items.popularity=ZIPF").set("items.zipf_exponent=0.8").set("users.arrivals=POISSON");
        CustomRun run(s, lazy_loading);
        run.until(200).k.restart_statistics();
        const double rate = run.until(3200).number("hitRate");
        // 300,000 requests: a standard error of .0009.
        QVERIFY2(std::abs(rate - truth) < 0.0035, qPrintable(QString::number(rate)));
    }

    void t14_hit_rate_of_a_full_cache_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<double>("truth");
        QTest::newRow("lru") << QByteArray("maxmemory_policy=ALLKEYS_LRU") << 0.331186;
        QTest::newRow("random") << QByteArray("maxmemory_policy=ALLKEYS_RANDOM") << 0.293747;
        QTest::newRow("fifo") << QByteArray("maxmemory_policy=FIFO") << 0.293747;
    }
    void t14_hit_rate_of_a_full_cache() {
        QFETCH(QByteArray, policy);
        QFETCH(double, truth);
        Scenario s = cache({"memory_mb=500", "reserved_memory=0", policy.constData()}, "rate=1000", 10'000);
        s.set("items.popularity=ZIPF").set("items.zipf_exponent=0.8").set("items.item_bytes=1048576").set("users.arrivals=POISSON");
        CustomRun run(s, lazy_loading);
        run.until(60).k.restart_statistics();
        const double rate = run.until(360).number("hitRate");
        // 300,000 requests: a standard error of .0009.
        QVERIFY2(std::abs(rate - truth) < 0.004, qPrintable(QString::number(rate)));
        QCOMPARE(metric(run.observe(), "CurrItems"), 500.0);
    }

    void ec_15_without_keys_to_evict_writes_fail_when_memory_is_full() {
        Scenario s = cache({"memory_mb=8"}, "rate=100", 100, 1);
        s.set("items.item_bytes=1048576");
        TestRun run(s);
        run.until(60);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 6.0);  // three quarters of 8 MiB
        QVERIFY(run.number("cache", "refusedWrites") > 5000);
        QCOMPARE(run.outcome("cache", Outcome::Rejected), static_cast<std::uint64_t>(run.number("cache", "refusedWrites")));
        QCOMPARE(run.number("cache", "evictions"), 0.0);
        QVERIFY(run.outcome("cache", Outcome::Ok) > 200);  // keys that are there can be overwritten
        QVERIFY(has_reason(run, "EC-15"));
    }

    void ec_15_keys_that_may_be_evicted_make_room_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::newRow("a TTL makes keys volatile") << QByteArray("ttl=3600s");
        QTest::newRow("all keys") << QByteArray("maxmemory_policy=ALLKEYS_LRU");
        QTest::newRow("all keys, lfu") << QByteArray("maxmemory_policy=ALLKEYS_LFU");
        QTest::newRow("memcached") << QByteArray("engine=MEMCACHED");
    }
    void ec_15_keys_that_may_be_evicted_make_room() {
        QFETCH(QByteArray, setting);
        Scenario s = cache({"memory_mb=8", setting.constData()}, "rate=100", 100, 1);
        s.set("items.item_bytes=1048576");
        TestRun run(s);
        run.until(60);
        QCOMPARE(run.number("cache", "refusedWrites"), 0.0);
        QCOMPARE(run.outcome("cache", Outcome::Ok), std::uint64_t{6000});
        QVERIFY(run.number("cache", "evictions") > 5000);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), setting.startsWith("engine") ? 8.0 : 6.0);
        QCOMPARE(metric(run.observe("cache"), setting.startsWith("engine") ? "BytesUsedForCacheItems" : "BytesUsedForCache"),
                 metric(run.observe("cache"), "CurrItems") * 1048576);
    }

    void ec_08_a_lost_memcached_node_takes_its_share_of_the_keys_and_no_other() {
        Scenario s = cache({"engine=MEMCACHED", "num_node_groups=4", "replacement_time=100s"}, "rate=4000", 4000);
        CustomRun run(s, lazy_loading);
        run.until(20).k.restart_statistics();
        QCOMPARE(run.until(40).number("hitRate"), 1.0);
        run.program.nodes[*run.plan->node("cache")].fault(run.k, *run.plan->node("cache"),
                                                          {services::elasticache::kLoseNode, 1, -1, 0, 0, false, {}});
        run.k.restart_statistics();
        run.until(139.9);
        const auto& calls = run.world.nodes[*run.plan->node("cache")];
        const double lost = static_cast<double>(calls.outcomes[int(Outcome::Failed)]) / static_cast<double>(calls.calls);
        // A quarter; 4000 keys over 4 nodes by hashing: a standard deviation of .007.
        QVERIFY2(std::abs(lost - 0.25) < 0.028, qPrintable(QString::number(lost)));
        QCOMPARE(run.number("misses"), 0.0);
        run.k.restart_statistics();
        run.until(140.1).k.restart_statistics();
        run.until(160);
        QVERIFY(run.number("misses") > 500);  // it came back empty
        QCOMPARE(run.world.nodes[*run.plan->node("cache")].outcomes[int(Outcome::Failed)], std::uint64_t{0});
    }

    void ec_07_calls_to_a_lost_node_fail_at_once_until_it_is_back_empty() {
        TestRun run(cache({"replicas_per_node_group=0", "replacement_time=50s"}, "rate=100", 1, 0.5));
        run.until(100.005);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 1.0);
        run.fault("neph:elasticache:lose-node", "cache");
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 0.0);
        run.until(120);
        QVERIFY(has_reason(run, "EC-07"));
        QCOMPARE(states(run), Cells{kStarting});
        run.until(200);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{5000});
        QCOMPARE(run.when("node-replaced"), std::vector<double>{150.005});
        QVERIFY(run.number("cache", "misses") >= 1);
        QCOMPARE(states(run), Cells{kInService});
        QCOMPARE(run.conservation(), std::string());
    }

    void calls_under_way_on_a_lost_node_end_with_it() {
        TestRun run(cache({"latency=1s", "replicas_per_node_group=0"}, "rate=100"));
        run.until(100.005);
        QCOMPARE(run.calls("cache").in_flight.value, 100u);
        run.fault("neph:elasticache:lose-node", "cache").until(100.006);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{100});
        QCOMPARE(run.calls("cache").in_flight.value, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_10_redis_uses_one_core_and_memcached_four_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<double>("per_second");
        QTest::newRow("redis") << QByteArray("engine=REDIS") << 100.0;
        QTest::newRow("memcached") << QByteArray("engine=MEMCACHED") << 400.0;
    }
    void ec_10_redis_uses_one_core_and_memcached_four() {
        QFETCH(QByteArray, engine);
        QFETCH(double, per_second);
        TestRun run(cache({engine.constData(), "node_operations_per_second=100"}, "rate=500"));
        run.until(100);
        const auto done = static_cast<double>(run.outcome("cache", Outcome::Ok));
        QVERIFY2(std::abs(done / 100 - per_second) < per_second * 0.01, qPrintable(QString::number(done)));
        QVERIFY(has_reason(run, "L-08"));
        const services::Observation seen = run.observe("cache");
        QVERIFY(seen.busy / seen.capacity > 0.99);
    }

    void ec_11_each_key_has_one_shard_whatever_instance_is_called() {
        CustomRun run(cache({"num_node_groups=3", "replicas_per_node_group=0"}, "rate=3000", 3000), wrong_instance);
        run.until(20);
        QCOMPARE(metric(run.observe(), "CurrItems"), 3000.0);
        QCOMPARE(run.number("misses"), 3000.0);  // each key once
        for (std::uint32_t g = 0; g < 3; ++g) {
            const std::uint32_t items = run.cluster().group_of(run.k, g).keys.count;
            // A third; the standard deviation of 3000 keys over 3 shards is 26.
            QVERIFY2(std::abs(static_cast<double>(items) - 1000) < 105, qPrintable(QString::number(items)));
        }
    }

    void a_call_leads_to_the_primary_of_its_key_and_its_zone() {
        CustomRun run(cache({"num_node_groups=3", "replicas_per_node_group=1"}, "rate=100", 100), lazy_loading);
        const auto node = *run.plan->node("cache");
        kernel::Request request{};
        for (request.key = 0; request.key < 100; ++request.key) {
            const kernel::Endpoint to = run.program.nodes[node].endpoint(run.k, node, request);
            QCOMPARE(to.instance % 2, 0u);
            QCOMPARE(int(to.zone), int(run.cluster().zone(to.instance / 2, 0)));
        }
        const services::Observation seen = run.observe();
        QCOMPARE(seen.cells.size(), std::size_t{6});
        QCOMPARE(seen.cells[3].label, std::string("0002-002"));
        QVERIFY(seen.cells[2].zone != seen.cells[3].zone);
    }

    void ec_12_a_shard_fails_for_the_failover_time_and_keeps_its_keys() {
        TestRun run(cache({"failover_time=30s", "replacement_time=100s"}, "rate=100", 1, 0.5));
        run.until(100.005).fault("neph:elasticache:lose-node", "cache").until(110);
        QCOMPARE(states(run), (Cells{kFailingOver, kReplica}));
        QVERIFY(has_reason(run, "EC-12"));
        run.until(140);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{3000});
        QCOMPARE(run.when("failover-finished"), std::vector<double>{130.005});
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 1.0);
        QCOMPARE(states(run), (Cells{kStarting, kInService}));
        run.until(400);
        QCOMPARE(states(run), (Cells{kReplica, kInService}));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{3000});
        QCOMPARE(run.conservation(), std::string());
    }

    void without_automatic_failover_a_shard_waits_for_its_node_and_keeps_its_keys() {
        TestRun run(cache({"automatic_failover_enabled=false", "failover_time=30s", "replacement_time=100s"}, "rate=100", 1, 0.5));
        run.until(100.005).fault("neph:elasticache:lose-node", "cache").until(150);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 1.0);
        run.until(300);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{10'000});
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
    }

    void losing_a_replica_fails_nothing() {
        TestRun run(cache({"replacement_time=100s"}));
        run.until(100.005).fault("neph:elasticache:lose-node", "cache", 0, 1).until(110);
        QCOMPARE(states(run), (Cells{kInService, kStarting}));
        run.until(300);
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void a_shard_that_lost_every_node_comes_back_empty() {
        TestRun run(cache({"failover_time=30s", "replacement_time=100s"}, "rate=100", 1, 0.5));
        run.until(100.005)
            .fault("neph:elasticache:lose-node", "cache", 0, 0)
            .until(110.005)
            .fault("neph:elasticache:lose-node", "cache", 0, 1);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 0.0);
        run.until(300);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{10'000});
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
        QVERIFY(run.number("cache", "misses") > 0);
    }

    void a_zone_outage_loses_the_nodes_there_until_it_is_over() {
        TestRun run(cache({"num_node_groups=3", "failover_time=30s", "replacement_time=100s"}, "rate=300", 300));
        run.until(100.001).fault("neph:zone-outage", "a", 200).until(110);
        // Primaries stand in a, b, c, their replicas in b, c, a.
        QCOMPARE(states(run), (Cells{kFailingOver, kReplica, kInService, kReplica, kInService, kStopped}));
        run.until(140);
        QCOMPARE(states(run), (Cells{kStopped, kInService, kInService, kReplica, kInService, kStopped}));
        run.until(299);
        QCOMPARE(states(run)[0], kStopped);
        run.until(390);
        QCOMPARE(states(run)[0], kStarting);
        run.until(410);
        QCOMPARE(states(run), (Cells{kReplica, kInService, kInService, kReplica, kInService, kReplica}));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_power_interruption_takes_the_zone_of_the_first_primary() {
        TestRun run(cache({"failover_time=30s", "replacement_time=10s"}));
        run.until(100.005).fault("aws:elasticache:interrupt-cluster-az-power", "cache", 100).until(150);
        QCOMPARE(states(run), (Cells{kStopped, kInService}));
        run.until(205);
        QCOMPARE(states(run), (Cells{kStarting, kInService}));
        run.until(215);
        QCOMPARE(states(run), (Cells{kReplica, kInService}));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{3000});
    }

    void a_flush_empties_it_at_once() {
        TestRun run(cache({}, "rate=100", 50, 0.5));
        run.until(100.005);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 50.0);
        run.fault("neph:cache-flush", "cache");
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 0.0);
        QCOMPARE(metric(run.observe("cache"), "BytesUsedForCache"), 0.0);
        run.until(200);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 50.0);
    }

    void ec_03_a_hit_older_than_the_last_write_is_stale() {
        CustomRun run(cache({}, "rate=10", 1, 1e-9), lazy_loading);
        run.until(10.05);
        QCOMPARE(run.number("staleHits"), 0.0);
        services::last_write(run.k, run.plan->shared.data_sets[0], 0) = run.k.now();
        run.until(20.05);
        QCOMPARE(run.number("staleHits"), 100.0);
        run.program.nodes[*run.plan->node("cache")].fault(run.k, *run.plan->node("cache"),
                                                          {services::elasticache::kFlush, -1, -1, 0, 0, false, {}});
        run.until(30.05);
        QCOMPARE(run.number("staleHits"), 100.0);
    }

    void l_07_and_l_08_an_operation_takes_latency_and_engine_time() {
        Scenario s = cache({}, "rate=10");
        s.set("cache.latency=0.0003s").set("cache.node_operations_per_second=100000");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("cache").latency.mean(), 310'000.0);
        QCOMPARE(services::catalog().facts.value("L-07.latency", model::TODAY)->text, std::string("0.0003s"));
        QCOMPARE(services::catalog().facts.value("L-08.operations", model::TODAY)->text, std::string("100000"));
    }

    void a_change_while_running_loses_no_call_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("closes");  // All connections.
        QTest::addColumn<bool>("keeps");   // All keys.
        QTest::newRow("fewer shards") << QByteArray("cache.num_node_groups=2") << true << true;
        QTest::newRow("more shards") << QByteArray("cache.num_node_groups=9") << true << true;
        QTest::newRow("fewer replicas") << QByteArray("cache.replicas_per_node_group=0") << true << true;
        QTest::newRow("engine") << QByteArray("cache.engine=MEMCACHED") << true << false;
        QTest::newRow("policy") << QByteArray("cache.maxmemory_policy=ALLKEYS_LFU") << false << true;
        QTest::newRow("memory") << QByteArray("cache.memory_mb=900") << false << true;
    }
    void a_change_while_running_loses_no_call() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, closes);
        QFETCH(bool, keeps);
        Scenario s = cache({"num_node_groups=5", "latency=0.020s", "node_operations_per_second=110", "ttl=3000s"}, "rate=500", 1000, 0.5);
        TestRun run(s);
        run.until(20.001);
        QVERIFY(run.calls("cache").in_flight.value > 5);
        const double items = metric(run.observe("cache"), "CurrItems");
        QVERIFY(items > 900);
        s.set(setting.constData());
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), keeps ? items : 0.0);
        const char* used = setting.contains("MEMCACHED") ? "BytesUsedForCacheItems" : "BytesUsedForCache";
        QCOMPARE(metric(run.observe("cache"), used), keeps ? items * 1024 : 0.0);
        run.until(20.0015);
        QVERIFY(closes ? run.calls("cache").in_flight.value == 0 : run.calls("cache").in_flight.value > 5);
        run.until(60);
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 1000.0);
        QCOMPARE(run.conservation(), std::string());
        s.set("users.rate=0");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(400);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void a_change_that_moves_no_key_keeps_them() {
        Scenario s = cache({"latency=0.020s"}, "rate=500", 50, 0.5);
        TestRun run(s);
        run.until(20.001);
        s.set("cache.latency=0.010s").set("cache.ttl_reset_on_access=true");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        QCOMPARE(metric(run.observe("cache"), "CurrItems"), 50.0);
        const double misses = run.number("cache", "misses");
        run.until(40);
        QCOMPARE(run.number("cache", "misses"), misses);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void a_restored_world_goes_on_byte_for_byte() {
        Scenario s =
            cache({"num_node_groups=3", "memory_mb=1", "ttl=2s", "ttl_jitter=0.5", "latency=0.001s", "node_operations_per_second=1000"},
                  "rate=2000", 5000);
        s.set("users.arrivals=POISSON").set("items.item_bytes=4096");
        CustomRun run(s, lazy_loading);
        const kernel::Snapshot before = run.until(10).world.save();
        const kernel::Snapshot once = run.until(15).world.save();
        run.world.restore(before);
        QVERIFY(run.until(15).world.save() == once);
        kernel::World other(run.program);
        other.restore(before);
        Kernel k(other, run.program);
        k.run(from_seconds(15));
        QVERIFY(other.save() == once);
        QVERIFY(run.number("evictions") > 100);
    }

    void nodes_receive_and_send_the_values_of_callers_and_of_replicas_data() {
        QTest::addColumn<int>("replicas");
        QTest::addColumn<bool>("one_is_lost");
        QTest::addColumn<double>("received");  // values, for each that is written
        QTest::addColumn<double>("sent");
        QTest::newRow("a node alone") << 0 << false << 1.0 << 0.0;
        QTest::newRow("two replicas") << 2 << false << 3.0 << 2.0;
        QTest::newRow("one of two is lost") << 2 << true << 2.0 << 1.0;
    }
    void nodes_receive_and_send_the_values_of_callers_and_of_replicas() {
        QFETCH(int, replicas);
        QFETCH(bool, one_is_lost);
        QFETCH(double, received);
        QFETCH(double, sent);
        Scenario s = cache({"replacement_time=1000s"}, "rate=100", 10, 0.5);
        s.set("items.item_bytes=2000").set("cache.replicas_per_node_group=" + std::to_string(replicas));
        TestRun run(s);
        if (one_is_lost) run.fault("neph:elasticache:lose-node", "cache", 0, 1);
        run.until(1);
        run.kernel().restart_statistics();
        run.until(20);
        const double sets = run.metric("cache", "SetTypeCmds"), hits = run.metric("cache", "CacheHits");
        QVERIFY(sets > 800 && hits > 800);
        QCOMPARE(run.metric("cache", "NetworkBytesIn"), 2000 * received * sets);
        QCOMPARE(run.metric("cache", "NetworkBytesOut"), 2000 * (hits + sent * sets));
    }

    void free_memory_is_what_items_leave_of_the_fullest_node() {
        // Memcached's nodes have no two items in common, and of 1,000 items of 10,000 B each has its share.
        Scenario s = cache({"engine=MEMCACHED", "num_node_groups=2", "memory_mb=16"}, "rate=1000", 1000, 0.999);
        s.set("items.item_bytes=10000");
        TestRun run(s);
        QCOMPARE(run.metric("cache", "FreeableMemory"), 16.0 * 1024 * 1024);
        run.until(30);
        const double used = run.metric("cache", "BytesUsedForCacheItems"), free = run.metric("cache", "FreeableMemory");
        QCOMPARE(used, 1e7);
        const auto& plan = services::elasticache::plan_of(run.kernel(), *run.simulation().plan().node("cache"));
        double fullest = 0;
        for (std::uint32_t g = 0; g < 2; ++g) fullest = std::max(fullest, 10'000.0 * plan.group_of(run.kernel(), g).keys.count);
        QVERIFY(fullest > used / 2 && fullest < used);
        QCOMPARE(free, 16.0 * 1024 * 1024 - fullest);
    }

    void metrics_have_the_names_of_the_engine_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<QByteArrayList>("there");
        QTest::addColumn<QByteArrayList>("absent");
        const QByteArrayList redis{"CacheHits",
                                   "CacheMisses",
                                   "CacheHitRate",
                                   "GetTypeCmds",
                                   "SetTypeCmds",
                                   "BytesUsedForCache",
                                   "DatabaseMemoryUsagePercentage",
                                   "EngineCPUUtilization",
                                   "ReplicationLag"};
        const QByteArrayList memcached{"GetHits", "GetMisses", "CmdGet", "CmdSet", "BytesUsedForCacheItems", "CPUUtilization"};
        const QByteArrayList both{"CurrItems", "Evictions", "Reclaimed"};
        QTest::newRow("Redis") << QByteArray("engine=REDIS") << redis + both << memcached;
        QTest::newRow("Memcached") << QByteArray("engine=MEMCACHED") << memcached + both << redis;
    }
    void metrics_have_the_names_of_the_engine() {
        QFETCH(QByteArray, engine);
        QFETCH(QByteArrayList, there);
        QFETCH(QByteArrayList, absent);
        Scenario s = cache({engine.constData()}, "rate=100", 100);
        TestRun run(s);
        run.until(10);
        const std::string results = run.results();
        for (const QByteArray& name : there) QVERIFY2(results.find('"' + name.toStdString() + '"') != std::string::npos, name.constData());
        for (const QByteArray& name : absent) QVERIFY2(results.find('"' + name.toStdString() + '"') == std::string::npos, name.constData());
    }
};

QTEST_GUILESS_MAIN(ElasticacheTest)
#include "elasticache_test.moc"
