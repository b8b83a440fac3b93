#include "engine/services/dynamodb/dynamodb.pb.h"

#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/dax/cluster.h"
#include "engine/services/dax/node_types.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::Dynamodb;
using services::DynamodbOperation;
using test::Scenario;
using test::TestRun;

Q_DECLARE_METATYPE(DynamodbOperation::Action)

namespace {

model::Component& component(Scenario& s, std::string_view id) {
    for (model::Component& each : *s.design().mutable_components())
        if (each.id() == id) return each;
    throw std::logic_error("no such component");
}

/// Evenly spaced requests at an app without work of its own, in front of a cluster that has a table without lag, capacity enough, and
/// constant latency.
Scenario shop(Scenario::Settings settings, std::string_view rate = "rate=100", unsigned items = 1, double write_share = 0) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", items).request_class("read", 1 - write_share, false);
    if (write_share > 0) s.request_class("write", write_share, true);
    s.app_version("app", "0s");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("auto_scaling_group", "web", {"min_size=1", "desired_capacity=1", "max_size=1", "workers=10000"});
    s.add("dax", "dax", {"latency=0s", "replication_lag=0s", "cluster_update_interval=0s", "detection_time=0s"});
    s.add("dynamodb", "table",
          {"billing_mode=PROVISIONED", "latency_tail=1", "read_latency=0.003s", "write_latency=0.005s", "replication_lag=0s",
           "split_after=0s", "provisioned_throughput.read_capacity_units=10000", "provisioned_throughput.write_capacity_units=10000"});
    for (const std::string_view setting : settings) s.set("dax." + std::string(setting));
    return s.connect("users", "web").connect("web", "dax").connect("dax", "table");
}

Scenario& operation(Scenario& s, const char* request_class, DynamodbOperation::Action action, auto more) {
    model::Component& table = component(s, "table");
    const auto message = model::unpack(table.config(), services::catalog());
    auto& config = static_cast<Dynamodb&>(*message);
    DynamodbOperation& added = *config.add_operations();
    added.set_request_class(request_class);
    added.set_action(action);
    more(added);
    model::fill_initial(&config, services::catalog().facts, s.design().limits_as_of());
    *table.mutable_config() = model::pack(config);
    return s;
}
Scenario& operation(Scenario& s, const char* request_class, DynamodbOperation::Action action) {
    return operation(s, request_class, action, [](DynamodbOperation&) {});
}

double metric(TestRun& run, std::string_view name) {
    const auto metrics = services::find("dax")->metrics;
    const services::Observation seen = run.observe("dax");
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return seen.metrics[i].part;
    return -1;
}

double of_dax(TestRun& run, std::string_view name) { return run.number("dax", name); }

std::vector<services::CellState> states(TestRun& run) {
    std::vector<services::CellState> found;
    for (const auto& cell : run.observe("dax").cells) found.push_back(cell.state);
    return found;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("dax").reasons)
        if (reason.fact == fact) return true;
    return false;
}

/// "object.field" of every error.
std::vector<std::string> errors(const Scenario& s) {
    std::vector<std::string> found;
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.severity == Issue::Severity::Error) found.push_back(issue.path());
    return found;
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

using Cells = std::vector<services::CellState>;
constexpr auto kInService = services::CellState::InService, kReplica = services::CellState::Replica,
               kFailingOver = services::CellState::FailingOver, kStarting = services::CellState::Starting,
               kStopped = services::CellState::Stopped;

/// A vCPU of dax.r5.large works so long on a hit of 1 KB.
constexpr double kUnit = 2e9 / 75'000;

}  // namespace

class DaxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("dax");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(shop({}));
        QCOMPARE(run.until(1).observe("dax").metrics.size(), services::find("dax")->metrics.size());
    }

    void dax_01_a_hit_costs_the_table_nothing_until_its_ttl_is_over() {
        TestRun run(shop({}, "rate=10"));
        run.until(1000.05);
        QCOMPARE(of_dax(run, "itemMisses"), 4.0);  // Each 5 minutes.
        QCOMPARE(of_dax(run, "itemHits"), 9996.0);
        QCOMPARE(run.number("table", "consumedReadUnits"), 2.0);
        QCOMPARE(metric(run, "ItemCacheHits"), 9996.0);
        QCOMPARE(run.calls("dax").hits, std::uint64_t{9996});
        QCOMPARE(run.conservation(), std::string());
        for (const char* value : {"DAX-01.item_ttl", "DAX-01.query_ttl"})
            QCOMPARE(services::catalog().facts.value(value, model::TODAY)->text, std::string("300s"));
    }

    void dax_01_items_and_results_have_ttls_of_their_own_data() {
        QTest::addColumn<DynamodbOperation::Action>("action");
        QTest::addColumn<double>("items");
        QTest::addColumn<double>("results");
        QTest::newRow("GetItem") << DynamodbOperation::GET_ITEM << 4.0 << 0.0;
        QTest::newRow("Query") << DynamodbOperation::QUERY << 0.0 << 10.0;
        QTest::newRow("Scan") << DynamodbOperation::SCAN << 0.0 << 10.0;
    }
    void dax_01_items_and_results_have_ttls_of_their_own() {
        QFETCH(DynamodbOperation::Action, action);
        QFETCH(double, items);
        QFETCH(double, results);
        Scenario s = shop({"record_ttl=25s", "query_ttl=10s"}, "rate=10");
        TestRun run(operation(s, "read", action));
        run.until(100.02);
        QCOMPARE(of_dax(run, "itemMisses"), items);
        QCOMPARE(of_dax(run, "queryMisses"), results);
        QCOMPARE(of_dax(run, "hits"), 1000 - items - results);
        QCOMPARE(metric(run, "ScanCacheMisses") + metric(run, "QueryCacheMisses"), results);
        QCOMPARE(metric(run, "QueryCacheMisses") > 0, action == DynamodbOperation::QUERY);
    }

    void dax_01_a_full_cache_evicts() {
        Scenario s = shop({"node_type=dax.t3.small", "record_ttl=0s"}, "rate=4", 20'000);
        s.set("items.item_bytes=409600");
        TestRun run(s);
        run.until(6000).kernel().restart_statistics();
        run.until(30'000);
        // 2 GiB hold 5242 of 20,000 items, equally popular; 96,000 requests: a standard error of .0014.
        QVERIFY2(std::abs(of_dax(run, "hitRate") - 0.2621) < 0.006, qPrintable(QString::number(of_dax(run, "hitRate"))));
        QCOMPARE(of_dax(run, "items"), 5242.0);
        QCOMPARE(metric(run, "EstimatedDbSize"), 5242.0 * 409600);
        QCOMPARE(metric(run, "EvictedSize"), of_dax(run, "evictions") * 409600);
        QVERIFY(of_dax(run, "evictions") > 60'000);
    }

    void dax_02_a_write_goes_to_the_table_and_then_to_the_item_cache() {
        TestRun run(shop({}, "rate=100", 20, 0.5));
        run.until(200.009);
        QCOMPARE(of_dax(run, "staleHits"), 0.0);
        QVERIFY(of_dax(run, "itemHits") > 9000);
        QVERIFY(of_dax(run, "itemMisses") < 20);  // Some were written before they were read.
        QCOMPARE(of_dax(run, "writes"), run.number("table", "writes"));
        QCOMPARE(of_dax(run, "items"), 20.0);
        TestRun writes(shop({}, "rate=100", 20, 1));
        writes.until(10.009);
        QCOMPARE(writes.calls("users").latency.mean(), 5e6 + std::floor(25 * kUnit + 0.5));
    }

    void dax_01_what_was_used_longest_ago_is_evicted_and_not_what_came_first() {
        Scenario s = shop({"node_type=dax.t3.small", "record_ttl=0s"}, "rate=4", 20'000);
        s.set("items.item_bytes=409600").data_set("favourite", 1).request_class("top", 1, false);
        TestRun run(s);
        run.until(4000).kernel().restart_statistics();
        run.until(20'000);
        // The cache holds 5242 of the 20,000 and is renewed every hour. A miss of theirs takes 50 units, one of the favourite half a unit.
        QVERIFY(of_dax(run, "evictions") > 3 * 5242);
        QCOMPARE(run.number("table", "consumedReadUnits"), 50 * of_dax(run, "itemMisses"));
    }

    void dax_02_a_read_that_a_write_has_overtaken_does_not_replace_what_was_written() {
        Scenario s = shop({}, "rate=100", 1, 0.5);
        s.set("users.request_classes=read").set("table.read_latency=0.05s").set("table.replication_lag=10s");
        s.add("clients", "writers", {"rate=50", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s", "request_classes=write"});
        TestRun run(s.connect("writers", "web"));
        // Reads ask the table from 10 and 20 ms on, the only write is done at 25 ms, and the old value comes at 60 and 70 ms.
        run.until(0.03);
        edit(run, s.set("writers.rate=0"));
        run.until(5);
        QCOMPARE(of_dax(run, "writes"), 1.0);
        QVERIFY(of_dax(run, "itemHits") > 490);
        QCOMPARE(of_dax(run, "staleHits"), 0.0);
    }

    void dax_02_what_the_table_refuses_is_not_cached_data() {
        QTest::addColumn<bool>("throttled");
        QTest::newRow("throttled") << true;
        QTest::newRow("condition") << false;
    }
    void dax_02_what_the_table_refuses_is_not_cached() {
        QFETCH(bool, throttled);
        Scenario s = shop({}, "rate=100", 100'000, 1);
        if (throttled)
            s.set("table.provisioned_throughput.write_capacity_units=1").set("table.initial_burst=0");
        else
            operation(s, "write", DynamodbOperation::PUT_ITEM, [](DynamodbOperation& op) { op.set_condition_failure_share(1); });
        TestRun run(s);
        run.until(100.02);
        const auto ok = static_cast<double>(run.outcome("users", Outcome::Ok));
        QVERIFY2(throttled ? ok > 90 && ok < 110 : ok == 0, qPrintable(QString::number(ok)));
        QVERIFY(of_dax(run, "items") <= ok && of_dax(run, "items") >= ok - 2);
        QCOMPARE(of_dax(run, "writes"), ok);
        const auto refused = static_cast<double>(run.outcome("users", throttled ? Outcome::Throttled : Outcome::Failed));
        QVERIFY(refused + ok >= 10'000);
        QCOMPARE(metric(run, "ErrorRequestCount"), refused);
        QCOMPARE(metric(run, "FaultRequestCount"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void dax_03_a_write_changes_the_item_and_no_result_data() {
        QTest::addColumn<DynamodbOperation::Action>("action");
        QTest::newRow("GetItem") << DynamodbOperation::GET_ITEM;
        QTest::newRow("Query") << DynamodbOperation::QUERY;
        QTest::newRow("Scan") << DynamodbOperation::SCAN;
    }
    void dax_03_a_write_changes_the_item_and_no_result() {
        QFETCH(DynamodbOperation::Action, action);
        Scenario s = shop({}, "rate=100", 1, 0.5);
        TestRun run(operation(s, "read", action));
        run.until(290);
        const bool item = action == DynamodbOperation::GET_ITEM;
        QVERIFY(of_dax(run, "hits") > 14'000);
        QVERIFY(item ? of_dax(run, "staleHits") == 0 : of_dax(run, "staleHits") > 0.99 * of_dax(run, "hits"));
        QVERIFY(of_dax(run, "misses") <= 2);
    }

    void dax_03_items_of_one_partition_key_share_a_result() {
        Scenario s = shop({}, "rate=100", 100);
        s.set("table.items_per_partition_key=20");
        operation(s, "read", DynamodbOperation::QUERY, [](DynamodbOperation& op) { op.set_items(50); });  // Of 20 that are there.
        TestRun run(s);
        run.until(200);
        QCOMPARE(of_dax(run, "queryMisses"), 5.0);
        QCOMPARE(metric(run, "EstimatedDbSize"), 5.0 * 20 * 1024);
    }

    void dax_04_strong_and_transactional_reads_go_to_the_table_and_are_not_cached_data() {
        QTest::addColumn<DynamodbOperation::Action>("action");
        QTest::addColumn<double>("units");
        QTest::newRow("GetItem") << DynamodbOperation::GET_ITEM << 1.0;
        QTest::newRow("Query") << DynamodbOperation::QUERY << 1.0;
        QTest::newRow("TransactGetItems") << DynamodbOperation::TRANSACT_GET_ITEMS << 2.0;
    }
    void dax_04_strong_and_transactional_reads_go_to_the_table_and_are_not_cached() {
        QFETCH(DynamodbOperation::Action, action);
        QFETCH(double, units);
        Scenario s = shop({}, "rate=100");
        operation(s, "read", action, [](DynamodbOperation& op) {
            op.set_consistent_read(true);
            op.set_items(1);
        });
        TestRun run(s);
        run.until(10.009);
        QCOMPARE(run.number("table", "reads"), 1000.0);
        QCOMPARE(run.number("table", "consumedReadUnits"), 1000 * units);
        QCOMPARE(of_dax(run, "passedReads"), 1000.0);
        QCOMPARE(of_dax(run, "hits") + of_dax(run, "misses"), 0.0);
        QCOMPARE(of_dax(run, "items"), 0.0);
    }

    void dax_05_a_write_around_it_leaves_the_cached_item_stale_until_its_ttl_is_over() {
        Scenario s = shop({"record_ttl=10s"}, "rate=100", 1, 0.5);
        s.set("web-dax.role=READS").connect("web", "table", {"role=WRITES"});
        TestRun run(s);
        run.until(200.02);
        QVERIFY(of_dax(run, "staleHits") > 0.99 * of_dax(run, "itemHits"));
        QCOMPARE(of_dax(run, "itemMisses"), 20.0);
        QCOMPARE(of_dax(run, "writes"), 0.0);
        TestRun through(shop({"record_ttl=10s"}, "rate=100", 1, 0.5));
        QCOMPARE(through.until(200.02).number("dax", "staleHits"), 0.0);
    }

    void dax_06_that_an_item_is_not_there_is_cached() {
        Scenario s = shop({}, "rate=100");
        operation(s, "read", DynamodbOperation::GET_ITEM, [](DynamodbOperation& op) { op.set_missing_share(1); });
        TestRun run(s);
        run.until(10.009);
        QCOMPARE(of_dax(run, "itemHits"), 999.0);
        QCOMPARE(run.number("table", "consumedReadUnits"), 0.5);
    }

    void dax_07_replicas_are_a_lag_behind_the_primary_data() {
        QTest::addColumn<QByteArray>("lag");
        QTest::addColumn<double>("stale");
        QTest::newRow("none") << QByteArray("replication_lag=0s") << 0.0;
        QTest::newRow("a second") << QByteArray("replication_lag=1s") << 0.5;
    }
    void dax_07_replicas_are_a_lag_behind_the_primary() {
        QFETCH(QByteArray, lag);
        QFETCH(double, stale);
        TestRun run(shop({"replication_factor=2", lag.constData()}, "rate=100", 1, 0.5));
        run.until(200);
        // Every second read asks the replica, and 50 writes a second keep it behind. 10,000 reads: a standard error of .005.
        const double share = of_dax(run, "staleHits") / of_dax(run, "itemHits");
        QVERIFY2(std::abs(share - stale) < 0.02, qPrintable(QString::number(share)));
        QCOMPARE(run.observe("dax").cells[1].lag, lag.endsWith("=1s") ? kSecond : 0);
    }

    void dax_07_a_replica_is_behind_for_the_lag_and_no_longer() {
        Scenario s = shop({"replication_factor=2", "replication_lag=1s", "record_ttl=0s"}, "rate=100", 1, 0.5);
        s.set("users.request_classes=read");
        s.add("clients", "writers", {"rate=0.1", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s", "request_classes=write"});
        TestRun run(s.connect("writers", "web"));
        run.until(1000);
        // A write every 10 s; for 1 s of them the replica, which every second read asks, has the old value.
        const double share = of_dax(run, "staleHits") / of_dax(run, "itemHits");
        QVERIFY2(std::abs(share - 0.05) < 0.002, qPrintable(QString::number(share)));
    }

    void dax_07_an_old_primary_that_is_back_takes_no_writes_until_the_failover_is_over() {
        TestRun run(shop({"failover_time=30s", "replacement_time=5s"}, "rate=100", 10, 1));
        run.until(100.005).fault("neph:dax:failover", "dax").until(200);
        const std::uint64_t failed = run.outcome("users", Outcome::Failed);
        QVERIFY2(failed >= 3000 && failed <= 3001, qPrintable(QString::number(failed)));
    }

    void dax_07_without_a_primary_writes_fail_and_reads_go_on() {
        const Scenario::Settings settings = {"failover_time=30s", "replacement_time=100s"};
        TestRun writes(shop(settings, "rate=100", 10, 1));
        writes.until(100.005).fault("neph:dax:failover", "dax").until(110);
        QCOMPARE(states(writes), (Cells{kFailingOver, kReplica, kReplica}));
        QVERIFY(has_reason(writes, "DAX-07"));
        writes.until(150);
        QCOMPARE(writes.when("failover-finished"), std::vector<double>{130.005});
        QCOMPARE(states(writes), (Cells{kStarting, kInService, kReplica}));
        writes.until(300);
        QCOMPARE(states(writes), (Cells{kReplica, kInService, kReplica}));
        // One that was under way ends with its node.
        const std::uint64_t failed = writes.outcome("users", Outcome::Failed);
        QVERIFY2(failed >= 3000 && failed <= 3001, qPrintable(QString::number(failed)));
        QCOMPARE(metric(writes, "FaultRequestCount"), static_cast<double>(failed));
        QCOMPARE(writes.conservation(), std::string());
        TestRun reads(shop(settings, "rate=100", 10));
        reads.until(100.005).fault("neph:dax:failover", "dax").until(300);
        QCOMPARE(reads.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(of_dax(reads, "itemMisses"), 10.0 + 10.0);  // Those the new node has not got.
    }

    void dax_07_a_replaced_node_is_empty() {
        TestRun run(shop({"replication_factor=2", "record_ttl=0s", "replacement_time=10s"}, "rate=100", 100));
        run.until(100.005).fault("neph:dax:lose-node", "dax", 0, 1).until(110);
        QCOMPARE(states(run), (Cells{kInService, kStarting}));
        run.until(110.004).kernel().restart_statistics();
        QCOMPARE(of_dax(run.until(200), "itemMisses"), 100.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void dax_07_a_cluster_of_one_node_is_down_until_it_is_replaced() {
        TestRun run(shop({"replication_factor=1", "replacement_time=50s"}, "rate=100"));
        run.until(100.005).fault("neph:dax:lose-node", "dax").until(120);
        QVERIFY(has_reason(run, "DAX-07"));
        QCOMPARE(of_dax(run, "items"), 0.0);
        run.until(200);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{5000});
        QCOMPARE(of_dax(run, "itemMisses"), 2.0);
        QCOMPARE(states(run), Cells{kInService});
        QCOMPARE(run.conservation(), std::string());
    }

    void dax_07_what_had_not_reached_a_replica_is_lost_with_the_primary_data() {
        QTest::addColumn<QByteArray>("lag");
        QTest::addColumn<bool>("stale");
        QTest::newRow("no lag") << QByteArray("replication_lag=0s") << false;
        QTest::newRow("five seconds") << QByteArray("replication_lag=5s") << true;
    }
    void dax_07_what_had_not_reached_a_replica_is_lost_with_the_primary() {
        QFETCH(QByteArray, lag);
        QFETCH(bool, stale);
        Scenario s = shop({"replication_factor=2", "record_ttl=1000s", lag.constData()}, "rate=20", 1, 0.5);
        TestRun run(s);
        run.until(100.005);
        s.set("write.weight=0");
        edit(run, s);
        run.until(100.3).fault("neph:dax:lose-node", "dax").until(110).kernel().restart_statistics();
        run.until(200);
        QCOMPARE(of_dax(run, "staleHits") > 1000, stale);
        QCOMPARE(of_dax(run, "staleHits") == 0, !stale);
    }

    void dax_07_a_cluster_of_one_node_has_nobody_to_fail_over_to() {
        TestRun run(shop({"replication_factor=1"}, "rate=100", 1, 0.5));
        run.until(10.005).fault("neph:dax:failover", "dax").until(20);
        QCOMPARE(run.when("failover-refused").size(), std::size_t{1});
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void dax_07_a_node_that_an_edit_adds_is_empty() {
        Scenario s = shop({"replication_factor=1", "record_ttl=0s"}, "rate=100");
        TestRun run(s);
        run.until(10.005);
        edit(run, s.set("dax.replication_factor=2"));
        QCOMPARE(of_dax(run.until(20), "itemMisses"), 2.0);
    }

    void dax_07_a_zone_outage_takes_its_nodes() {
        TestRun run(shop({"failover_time=20s", "replacement_time=50s"}, "rate=100", 10, 0.5));
        run.until(100.005).fault("neph:zone-outage", "a", 100).until(110);
        QCOMPARE(states(run)[0], kFailingOver);
        run.until(150);
        QCOMPARE(states(run), (Cells{kStopped, kInService, kReplica}));
        run.until(220);
        QCOMPARE(states(run), (Cells{kStarting, kInService, kReplica}));
        run.until(260);
        QCOMPARE(states(run), (Cells{kReplica, kInService, kReplica}));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_cluster_that_lost_all_nodes_comes_back_empty() {
        TestRun run(shop({"replication_factor=2", "failover_time=30s", "replacement_time=60s"}, "rate=100", 10));
        run.until(100.005).fault("neph:dax:lose-node", "dax", 0, 0).until(110.005).fault("neph:dax:lose-node", "dax", 0, 1);
        QCOMPARE(of_dax(run, "items"), 0.0);
        run.until(150);
        QVERIFY(run.outcome("users", Outcome::Failed) > 3900);
        run.until(300);
        QCOMPARE(states(run), (Cells{kInService, kReplica}));
        QCOMPARE(of_dax(run, "items"), 10.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void dax_08_a_miss_costs_ten_times_and_a_write_25_times_as_much_as_a_hit_data() {
        QTest::addColumn<double>("write_share");
        QTest::addColumn<bool>("strong");
        QTest::addColumn<double>("units");
        QTest::newRow("hit") << 0.0 << false << 1.0;
        QTest::newRow("passed through") << 0.0 << true << 10.0;
        QTest::newRow("write") << 1.0 << false << 25.0;
    }
    void dax_08_a_miss_costs_ten_times_and_a_write_25_times_as_much_as_a_hit() {
        QFETCH(double, write_share);
        QFETCH(bool, strong);
        QFETCH(double, units);
        Scenario s = shop({}, "rate=100", 1, write_share);
        s.set("items.item_bytes=1025");
        if (strong) s.set("table.consistent_read=true");
        TestRun run(s);
        run.until(1.009).kernel().restart_statistics();
        run.until(11.009);
        // Items of 2 KB, rounded up, 1000 requests.
        QCOMPARE(run.observe("dax").busy, 1000 * std::floor(2 * units * kUnit + 0.5));
    }

    void dax_08_a_busy_node_lets_requests_wait() {
        // Hits of 100 KB: each of three nodes does 150 of them a second.
        Scenario s = shop({"node_type=dax.t3.small"}, "rate=600", 1);
        s.set("items.item_bytes=102400");
        TestRun run(s);
        run.until(20);
        QVERIFY(run.observe("dax").queue.part > 100);
        QVERIFY(has_reason(run, "DAX-08"));
        QVERIFY(metric(run, "CPUUtilization") > 0);
    }

    void dax_09_only_programs_in_its_vpc_call_it() {
        const model::Catalog& catalog = services::catalog();
        auto refused = [&](const char* from, const char* to) {
            return !model::why_not_connected(*catalog.find(from), *catalog.find(to)).empty();
        };
        for (const char* caller : {"clients", "server", "api_gateway", "sqs", "sns", "route53", "cloudfront", "application_load_balancer"})
            QVERIFY2(refused(caller, "dax"), caller);
        for (const char* outside : {"clients", "server"})
            QVERIFY(model::why_not_connected(*catalog.find(outside), *catalog.find("dax")).english().find("VPC") != std::string::npos);
        for (const char* caller : {"auto_scaling_group", "lambda"}) QVERIFY2(!refused(caller, "dax"), caller);
        for (const char* other : {"rds", "s3", "sqs", "server", "elasticache"}) QVERIFY2(refused("dax", other), other);
        QVERIFY(!refused("dax", "dynamodb"));
    }

    void dax_09_a_caller_outside_of_its_vpc_is_an_error() {
        Scenario s = shop({});
        for (const auto& [id, kind] : {std::pair{"region", model::REGION}, {"vpc", model::VPC}}) {
            model::Container& added = *s.design().add_containers();
            added.set_id(id);
            added.set_kind(kind);
        }
        s.design().mutable_containers(4)->set_parent("region");
        for (int i = 0; i < 3; ++i) s.design().mutable_containers(i)->set_parent("vpc");
        component(s, "dax").set_parent("vpc");
        component(s, "web").set_parent("region");
        QCOMPARE(errors(s), std::vector<std::string>{"web-dax.from"});
        component(s, "web").set_parent("vpc");
        QCOMPARE(errors(s), std::vector<std::string>{});
    }

    void settings_that_cannot_be_are_errors() {
        QCOMPARE(errors(shop({"node_type=cache.m5.large"})), std::vector<std::string>{"dax.config.node_type"});
        QCOMPARE(errors(shop({"replication_factor=12"})), std::vector<std::string>{"dax.config.replication_factor"});
        Scenario alone = shop({});
        alone.design().mutable_connections()->DeleteSubrange(2, 1);
        QCOMPARE(errors(alone), std::vector<std::string>{"dax"});
    }

    void dax_10_clients_call_a_lost_node_until_they_look_again() {
        Scenario s = shop({"cluster_update_interval=4s"}, "rate=300", 10);
        auto failures = [](const Scenario& of) {
            TestRun run(of);
            run.until(100.0005).fault("neph:dax:lose-node", "dax", 0, 1).until(102);
            const bool explained = has_reason(run, "DAX-10");
            run.until(150);
            return explained ? run.outcome("users", Outcome::Failed) : ~0ull;
        };
        QCOMPARE(failures(s), std::uint64_t{400});  // A third of 4 s.
        s.set("web-dax.policy.max_attempts=2").set("web-dax.policy.backoff_base=0s");
        QCOMPARE(failures(s), std::uint64_t{0});
    }

    void dax_12_each_step_of_a_loss_costs_its_calls() {
        Scenario s = shop({"detection_time=10s", "failover_time=5s", "cluster_update_interval=24s"}, "rate=300", 10);
        TestRun run(s);
        run.until(100.0005);
        const double misses = of_dax(run, "misses");
        run.fault("neph:dax:lose-node", "dax", 0, 0).until(250);
        // One in three reads asks the lost node.
        QCOMPARE(of_dax(run, "failoverDetectingSeconds"), 10.0);
        QCOMPARE(of_dax(run, "failoverDetectingFailedCalls"), 1000.0);
        QCOMPARE(of_dax(run, "failoverTakingOverSeconds"), 5.0);
        QCOMPARE(of_dax(run, "failoverTakingOverFailedCalls"), 500.0);
        QCOMPARE(of_dax(run, "failoverOldAddressesSeconds"), 9.0);
        QCOMPARE(of_dax(run, "failoverOldAddressesFailedCalls"), 900.0);
        QCOMPARE(of_dax(run, "failoverSeconds"), 24.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{2400});
        QCOMPARE(of_dax(run, "misses"), misses);  // replicas have what the primary had
        QCOMPARE(run.conservation(), std::string());
    }

    void dax_11_each_item_of_a_batch_is_a_hit_or_a_miss() {
        Scenario s = shop({}, "rate=100", 1000);
        operation(s, "read", DynamodbOperation::BATCH_GET_ITEM, [](DynamodbOperation& op) { op.set_items(10); });
        TestRun run(s);
        run.until(100.009);
        QCOMPARE(of_dax(run, "hits") + of_dax(run, "misses"), 100'000.0);
        QVERIFY(of_dax(run, "items") == 1000 && of_dax(run, "hits") > 90'000);
        QVERIFY(of_dax(run, "misses") >= 1000);
    }

    void dax_02_a_batch_is_the_same_items_for_dax_and_the_table() {
        Scenario s = shop({}, "rate=100", 500, 0.5);
        operation(s, "write", DynamodbOperation::BATCH_WRITE_ITEM, [](DynamodbOperation& op) { op.set_items(5); });
        TestRun run(s);
        run.until(100);
        QVERIFY(of_dax(run, "hits") > 4500);
        QCOMPARE(of_dax(run, "staleHits"), 0.0);
    }

    void l_09_a_hit_takes_the_latency_and_the_nodes_work() {
        Scenario s = shop({}, "rate=100");
        s.set("dax.latency=0.00015s");
        TestRun run(s);
        run.until(1.009).kernel().restart_statistics();
        run.until(11.009);
        QCOMPARE(run.calls("users").latency.mean(), 150'000 + std::floor(kUnit + 0.5));
        QCOMPARE(services::catalog().facts.value("L-09.latency", model::TODAY)->text, std::string("0.00015s"));
    }

    void a_class_that_no_connection_carries_is_refused() {
        Scenario s = shop({}, "rate=100", 10, 0.5);
        s.set("dax-table.role=READS");
        TestRun run(s);
        run.until(100);
        QVERIFY(run.outcome("users", Outcome::Failed) > 4500);
        QVERIFY(!run.observe("dax").reasons.empty());
        QCOMPARE(run.number("table", "writes"), 0.0);
    }

    void as_the_cache_of_an_application_it_is_asked_alone() {
        Scenario s = shop({}, "rate=100", 10);
        s.set("web-dax.role=CACHE").connect("web", "table");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("table").calls, std::uint64_t{10});
        QCOMPARE(of_dax(run, "itemMisses"), 10.0);
    }

    void a_flush_empties_it_at_once() {
        TestRun run(shop({}, "rate=100", 10));
        run.until(100).fault("neph:cache-flush", "dax");
        QCOMPARE(of_dax(run, "items"), 0.0);
        QCOMPARE(of_dax(run.until(200), "itemMisses"), 20.0);
    }

    void a_change_while_running_loses_no_call_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("more nodes") << QByteArray("dax.replication_factor=5") << true;
        QTest::newRow("fewer nodes") << QByteArray("dax.replication_factor=1") << true;
        QTest::newRow("another TTL") << QByteArray("dax.record_ttl=200s") << true;
        QTest::newRow("larger nodes") << QByteArray("dax.node_type=dax.r5.xlarge") << false;
    }
    void a_change_while_running_loses_no_call() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, keeps);
        Scenario s = shop({}, "rate=500", 1000, 0.5);
        s.set("table.write_latency=0.2s");
        TestRun run(s);
        run.until(20.001);
        QVERIFY(run.calls("dax").in_flight.value > 5);
        s.set(setting.constData());
        edit(run, s);
        QCOMPARE(of_dax(run, "items"), keeps ? 1000.0 : 0.0);
        run.until(60);
        QCOMPARE(of_dax(run, "items"), 1000.0);
        QCOMPARE(run.conservation(), std::string());
        s.set("users.rate=0");
        edit(run, s);
        run.until(200);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void equal_runs_have_equal_results() {
        Scenario s = shop({"replication_lag=0.5s"}, "rate=500", 1000, 0.2);
        s.set("users.arrivals=POISSON").set("dax.record_ttl=3s");
        auto once = [&] {
            TestRun run(s);
            run.until(10).fault("neph:dax:failover", "dax").until(40);
            return run.number("dax", "hits") + 1e6 * run.number("dax", "staleHits") + 1e-6 * run.calls("users").latency.mean();
        };
        QCOMPARE(once(), once());
    }
};

QTEST_GUILESS_MAIN(DaxTest)
#include "dax_test.moc"
