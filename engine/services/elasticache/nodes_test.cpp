#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/elasticache/cluster.h"
#include "engine/services/elasticache/node_types.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced requests at a cache without delay of its own, half of them writes. Nobody tries again.
Scenario cache(Scenario::Settings settings, std::string_view rate = "rate=100", unsigned items = 1) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", items).request_class("read", 0.5, false).request_class("write", 0.5, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("elasticache", "cache", {"latency=0s", "node_operations_per_second=0", "ttl=0s"});
    for (const std::string_view setting : settings) s.set("cache." + std::string(setting));
    return s.connect("users", "cache", {"role=ALL"});
}

Scenario of_type(const QByteArray& type, Scenario::Settings settings = {}, std::string_view rate = "rate=100", unsigned items = 1) {
    return cache(settings, rate, items).set("cache.cache_node_type=" + type.toStdString());
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

/// What is said of a setting; empty: nothing.
std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.field == field) return each.message.english();
    return {};
}

using Cells = std::vector<services::CellState>;
constexpr auto kInService = services::CellState::InService, kReplica = services::CellState::Replica,
               kFailingOver = services::CellState::FailingOver, kStarting = services::CellState::Starting;

Cells states(TestRun& run) {
    Cells found;
    for (const auto& cell : run.observe("cache").cells) found.push_back(cell.state);
    return found;
}

bool has_reason(TestRun& run, std::string_view fact) {
    const auto reasons = run.observe("cache").reasons;
    return std::any_of(reasons.begin(), reasons.end(), [&](const auto& reason) { return reason.fact == fact; });
}

}  // namespace

class ElasticacheNodesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ec_24_a_node_holds_what_its_types_memory_leaves_for_items_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("items");  // of 32 MiB
        const auto row = [](const char* type, const char* setting, double items) {
            QTest::addRow("%s, %s", type, setting) << QByteArray(type) << QByteArray(setting) << items;
        };
        row("cache.t3.micro", "engine=REDIS", 12);        // 384 MiB
        row("cache.t3.micro", "reserved_memory=0.5", 8);  // 256 MiB
        row("cache.t3.micro", "engine=MEMCACHED", 12);    // 412 MiB
        row("cache.t4g.small", "engine=VALKEY", 32);      // 1052 MiB
        row("cache.t4g.medium", "engine=MEMCACHED", 95);  // 3064 MiB
        row("cache.m6g.large", "engine=REDIS", 153);      // 4902 MiB
        row("cache.r7g.large", "engine=REDIS", 313);      // 10,040 MiB
        row("cache.r7g.large", "engine=MEMCACHED", 415);  // 13,287 MiB
        row("cache.m7g.large", "memory_mb=1", 153);       // the type says it
    }
    void ec_24_a_node_holds_what_its_types_memory_leaves_for_items() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, setting);
        QFETCH(double, items);
        Scenario s = of_type(type, {"maxmemory_policy=ALLKEYS_LRU", setting.constData()}, "rate=200", 1000);
        TestRun run(s.set("items.item_bytes=33554432"));
        run.until(60);
        QCOMPARE(run.metric("cache", "CurrItems"), items);
        QVERIFY(run.number("cache", "evictions") > 0);
    }

    void ec_24_memcached_has_a_thread_for_each_vcpu_of_its_type_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("per_second");
        QTest::newRow("none") << QByteArray() << 400.0;
        QTest::newRow("two") << QByteArray("cache.t3.micro") << 200.0;
        QTest::newRow("sixteen") << QByteArray("cache.m7g.4xlarge") << 1600.0;
    }
    void ec_24_memcached_has_a_thread_for_each_vcpu_of_its_type() {
        QFETCH(QByteArray, type);
        QFETCH(double, per_second);
        TestRun run(of_type(type, {"engine=MEMCACHED", "node_operations_per_second=100"}, "rate=2000"));
        run.until(20);
        const auto done = static_cast<double>(run.outcome("cache", Outcome::Ok));
        QVERIFY2(std::abs(done / 20 - per_second) < per_second * 0.01, qPrintable(QString::number(done)));
    }

    void ec_24_another_type_keeps_the_keys_that_have_room_and_starts_its_threads() {
        const auto of = [](const QByteArray& type) {
            return of_type(type, {"engine=MEMCACHED", "node_operations_per_second=100"}, "rate=1000", 100).set("items.item_bytes=33554432");
        };
        TestRun run(of("cache.t3.micro"));
        run.until(20);
        QCOMPARE(run.metric("cache", "CurrItems"), 12.0);
        edit(run, of("cache.m7g.4xlarge"));
        QCOMPARE(run.metric("cache", "CurrItems"), 12.0);
        const std::uint64_t before = run.outcome("cache", Outcome::Ok);
        run.until(25);
        const auto done = static_cast<double>(run.outcome("cache", Outcome::Ok) - before);
        QVERIFY2(std::abs(done - 5 * 1600) < 100, qPrintable(QString::number(done)));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_24_in_2020_there_were_no_types_of_later_years_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("offered");
        QTest::newRow("cache.t3.micro") << QByteArray("cache.t3.micro") << true;
        QTest::newRow("cache.r6g.large") << QByteArray("cache.r6g.large") << true;
        QTest::newRow("cache.t4g.micro") << QByteArray("cache.t4g.micro") << false;
        QTest::newRow("cache.m7g.large") << QByteArray("cache.m7g.large") << false;
        QTest::newRow("cache.r7g.large") << QByteArray("cache.r7g.large") << false;
        QTest::newRow("none") << QByteArray() << true;
    }
    void ec_24_in_2020_there_were_no_types_of_later_years() {
        QFETCH(QByteArray, type);
        QFETCH(bool, offered);
        Scenario s = of_type(type);
        QVERIFY(issue(s, "config.cache_node_type").empty());
        QCOMPARE(issue(s.set("limits_as_of=YEAR_2020"), "config.cache_node_type").empty(), offered);
    }

    void a_type_that_there_is_not_is_an_error() {
        const std::string said = issue(of_type("cache.r7g.larg"), "config.cache_node_type");
        QVERIFY2(said.find("cache.r7g.large") != std::string::npos, said.c_str());
    }

    void ec_25_a_node_takes_so_many_clients_at_a_time_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<quint64>("clients");  // 0: no limit
        const auto row = [](const char* type, const char* engine, quint64 clients) {
            QTest::addRow("%s, %s", type, engine) << QByteArray(type) << QByteArray(engine) << clients;
        };
        row("cache.t3.micro", "engine=REDIS", 20'000);
        row("cache.t4g.micro", "engine=VALKEY", 20'000);
        row("cache.t3.medium", "engine=REDIS", 46'000);
        row("cache.t4g.medium", "engine=REDIS", 65'000);
        row("cache.r7g.4xlarge", "engine=REDIS", 65'000);
        row("cache.t3.micro", "engine=MEMCACHED", 0);
        row("", "engine=REDIS", 0);
    }
    void ec_25_a_node_takes_so_many_clients_at_a_time() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, engine);
        QFETCH(quint64, clients);
        TestRun run(of_type(type, {engine.constData(), "node_operations_per_second=100"}, "rate=80000"));
        run.until(1);
        const std::uint64_t refused = run.outcome("cache", Outcome::Rejected);
        if (clients) QCOMPARE(static_cast<quint64>(run.calls("cache").in_flight.value), clients);
        QCOMPARE(refused > 10'000, clients > 0);
        QCOMPARE(run.metric("cache", "RefusedClients"), static_cast<double>(refused));
        QCOMPARE(has_reason(run, "EC-25"), clients > 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_refusal_is_a_reason_for_a_second_data() {
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("fact");
        QTest::newRow("of clients") << QByteArray("rate=80000") << QByteArray("node_operations_per_second=100") << QByteArray("EC-25");
        QTest::newRow("of writes") << QByteArray("rate=2000") << QByteArray("maxmemory_policy=NO_EVICTION") << QByteArray("EC-15");
    }
    void a_refusal_is_a_reason_for_a_second() {
        QFETCH(QByteArray, rate);
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, fact);
        const auto with = [&](const char* load) {
            Scenario s = of_type("cache.t3.micro", {setting.constData()}, load, 2000);
            s.design().mutable_data_sets(0)->set_item_bytes(1 << 20);
            return s;
        };
        TestRun run(with(rate.constData()));
        QVERIFY(has_reason(run.until(2), fact.toStdString()));
        edit(run, with("rate=0"));
        QVERIFY(has_reason(run.until(2.9), fact.toStdString()));
        QVERIFY(!has_reason(run.until(3.1), fact.toStdString()));
    }

    void ec_26_a_rebooted_primary_is_empty_and_so_are_its_replicas() {
        TestRun run(cache({"reboot_time=20s", "detection_time=1s", "failover_time=1s"}, "rate=100", 50));
        run.until(100.005).fault("neph:elasticache:reboot", "cache").until(120);
        QCOMPARE(states(run), (Cells{kStarting, kReplica}));
        QVERIFY(has_reason(run, "EC-26"));
        QCOMPARE(run.metric("cache", "CurrItems"), 50.0);
        run.until(120.006);
        QCOMPARE(run.metric("cache", "CurrItems"), 0.0);
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
        run.until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{2000});
        QVERIFY(run.when("failover-started").empty());
        QCOMPARE(run.when("node-rebooted"), std::vector<double>{100.005});
        QCOMPARE(run.when("node-replaced"), std::vector<double>{120.005});
        QCOMPARE(run.metric("cache", "CurrItems"), 50.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_26_replicas_answer_reads_until_the_primary_is_back_empty() {
        TestRun run(cache({"reboot_time=20s", "read_from_replicas=true"}, "rate=100", 50));
        run.until(100.005);
        const double misses = run.number("cache", "misses"), hits = run.number("cache", "hits");
        run.fault("neph:elasticache:reboot", "cache").until(120);
        QCOMPARE(run.number("cache", "misses"), misses);
        QVERIFY(run.number("cache", "hits") > hits + 800);
        run.until(130);
        QVERIFY(run.number("cache", "misses") > misses + 10);
        QVERIFY(run.outcome("users", Outcome::Failed) < 1200);  // writes alone
    }

    void ec_26_a_rebooted_replica_is_filled_by_its_primary() {
        TestRun run(cache({"reboot_time=20s"}, "rate=100", 50));
        run.until(100.005).fault("neph:elasticache:reboot", "cache", 0, 1).until(120);
        QCOMPARE(states(run), (Cells{kInService, kStarting}));
        run.until(121);
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
        QCOMPARE(run.metric("cache", "CurrItems"), 50.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void ec_26_a_rebooted_memcached_node_loses_its_keys_and_no_other() {
        TestRun run(cache({"engine=MEMCACHED", "num_node_groups=4", "reboot_time=20s"}, "rate=1000", 1000));
        run.until(100.0005);
        const auto& plan = services::elasticache::plan_of(run.kernel(), *run.simulation().plan().node("cache"));
        const std::uint32_t there = plan.group_of(run.kernel(), 2).keys.count;
        QVERIFY(there > 100);
        QCOMPARE(run.metric("cache", "CurrItems"), 1000.0);
        run.fault("neph:elasticache:reboot", "cache", 0, 2);
        QCOMPARE(run.metric("cache", "CurrItems"), 1000.0 - there);
        run.until(120);
        QCOMPARE(states(run), (Cells{kInService, kInService, kStarting, kInService}));
        run.until(121);
        QCOMPARE(states(run)[2], kInService);
        QVERIFY(run.outcome("users", Outcome::Failed) > 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_26_a_cluster_of_several_shards_cannot_be_rebooted_data() {
        QTest::addColumn<QByteArray>("engine");
        for (const char* engine : {"REDIS", "VALKEY"}) QTest::newRow(engine) << QByteArray("engine=") + engine;
    }
    void ec_26_a_cluster_of_several_shards_cannot_be_rebooted() {
        QFETCH(QByteArray, engine);
        TestRun run(cache({engine.constData(), "num_node_groups=2"}, "rate=100", 50));
        run.until(100.005).fault("neph:elasticache:reboot", "cache").until(200);
        QCOMPARE(run.when("reboot-refused"), std::vector<double>{100.005});
        QCOMPARE(run.metric("cache", "CurrItems"), 50.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void a_primary_that_is_lost_while_it_reboots_is_failed_over_and_its_keys_stay() {
        TestRun run(cache({"reboot_time=20s", "detection_time=5s", "failover_time=30s", "replacement_time=100s"}, "rate=100", 50));
        run.until(100.005).fault("neph:elasticache:reboot", "cache").until(110.005);
        run.fault("neph:elasticache:lose-node", "cache", 0, 0).until(125);
        QCOMPARE(states(run), (Cells{kFailingOver, kReplica}));
        run.until(145.006);
        QCOMPARE(run.when("failover-finished"), std::vector<double>{145.005});
        QCOMPARE(run.metric("cache", "CurrItems"), 50.0);
        run.until(400);
        QCOMPARE(states(run), (Cells{kReplica, kInService}));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{4500});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_replica_that_comes_back_does_not_take_over_from_a_primary_that_reboots() {
        TestRun run(cache({"reboot_time=20s", "replacement_time=10s"}, "rate=100", 50));
        run.until(95.005).fault("neph:elasticache:lose-node", "cache", 0, 1).until(100.005).fault("neph:elasticache:reboot", "cache");
        QCOMPARE(run.metric("cache", "CurrItems"), 0.0);
        run.until(106);
        QCOMPARE(states(run), (Cells{kStarting, kReplica}));
        run.until(121);
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{2000});
    }

    void ec_12_ec_21_each_step_of_a_loss_costs_its_calls_and_no_key_is_cold() {
        Scenario s = cache({"detection_time=10s", "failover_time=30s", "dns_ttl=20s"}, "rate=100", 50);
        TestRun run(s.set("users.hosts=100").set("users.dns_ttl=0s"));
        run.until(100.005);
        const double misses = run.number("cache", "misses");
        run.fault("neph:elasticache:lose-node", "cache").until(400);
        QCOMPARE(run.number("cache", "failoverDetectingSeconds"), 10.0);
        QCOMPARE(run.number("cache", "failoverDetectingFailedCalls"), 1000.0);
        QCOMPARE(run.number("cache", "failoverTakingOverSeconds"), 30.0);
        QCOMPARE(run.number("cache", "failoverTakingOverFailedCalls"), 3000.0);
        QCOMPARE(run.number("cache", "failoverOldAddressesSeconds"), 20.0);
        const double old = run.number("cache", "failoverOldAddressesFailedCalls");
        QVERIFY2(old > 700 && old < 1300, qPrintable(QString::number(old)));  // callers' answers expire evenly over 20 s
        QCOMPARE(run.number("cache", "failoverSeconds"), 60.0);
        QCOMPARE(run.number("cache", "failoverFailedCalls"), static_cast<double>(run.outcome("users", Outcome::Failed)));
        QCOMPARE(run.number("cache", "misses"), misses);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_reboot_goes_on_after_a_step_back() {
        TestRun run(cache({"reboot_time=20s"}, "rate=100", 50));
        run.until(100.005).fault("neph:elasticache:reboot", "cache").until(110);
        run.simulation().keep(std::size_t{1} << 30);
        run.until(200);
        const std::uint64_t failed = run.outcome("users", Outcome::Failed);
        run.simulation().seek(from_seconds(110));
        run.until(200);
        QCOMPARE(run.outcome("users", Outcome::Failed), failed);
        QCOMPARE(failed, std::uint64_t{2000});
    }
};

QTEST_GUILESS_MAIN(ElasticacheNodesTest)
#include "nodes_test.moc"
