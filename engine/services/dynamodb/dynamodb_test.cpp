#include "engine/services/dynamodb/dynamodb.pb.h"

#include <QTest>

#include <cmath>
#include <map>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/dynamodb/table.h"
#include "engine/services/messages.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::Dynamodb;
using services::DynamodbGlobalIndex;
using services::DynamodbOperation;
using test::Scenario;
using test::TestRun;
namespace units = services::dynamodb;
using units::Consistency;
using units::IndexChange;

Q_DECLARE_METATYPE(Consistency)
Q_DECLARE_METATYPE(IndexChange)
Q_DECLARE_METATYPE(DynamodbOperation::Action)

namespace {

/// Changes the table's config by code: lists have no settings that add to them.
template <typename Change>
Scenario& change(Scenario& s, Change by) {
    model::Component& table = *s.design().mutable_components(1);
    const auto message = model::unpack(table.config(), services::catalog());
    auto& config = static_cast<Dynamodb&>(*message);
    by(config);
    model::fill_initial(&config, services::catalog().facts, s.design().limits_as_of());
    *table.mutable_config() = model::pack(config);
    return s;
}

/// Evenly spaced clients at a provisioned table without latency, lag and saved-up burst. Classes "read" and "write" share the requests.
Scenario table(Scenario::Settings settings, std::string_view rate = "rate=100", unsigned items = 1000, double write_share = 0) {
    Scenario s;
    s.zone("a").data_set("items", items);
    s.request_class("read", 1 - write_share, false).request_class("write", write_share, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("dynamodb", "db",
          {"billing_mode=PROVISIONED", "initial_burst=0", "latency_tail=1", "read_latency=0s", "write_latency=0s", "split_after=0s",
           "provisioned_throughput.read_capacity_units=1000", "provisioned_throughput.write_capacity_units=1000"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s.connect("users", "db");
}

Scenario& operation(Scenario& s, const char* request_class, DynamodbOperation::Action action, auto more) {
    return change(s, [&](Dynamodb& config) {
        DynamodbOperation& added = *config.add_operations();
        added.set_request_class(request_class);
        added.set_action(action);
        more(added);
    });
}
Scenario& operation(Scenario& s, const char* request_class, DynamodbOperation::Action action) {
    return operation(s, request_class, action, [](DynamodbOperation&) {});
}

Scenario& global_index(Scenario& s, auto more) {
    return change(s, [&](Dynamodb& config) {
        DynamodbGlobalIndex& added = *config.add_global_secondary_indexes();
        added.set_index_name("by-date");
        added.set_read_capacity_units(1000);
        added.set_write_capacity_units(1000);
        more(added);
    });
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double metric(TestRun& run, std::string_view name) {
    const services::Observation seen = run.observe("db");
    const auto metrics = services::find("dynamodb")->metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return seen.metrics[i].part;
    return -1;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("db").reasons)
        if (reason.fact == fact) return true;
    return false;
}

bool has_issue(const Scenario& s, std::string_view field, std::string_view word) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && issue.message.english().find(word) != std::string::npos) return true;
    return false;
}

double admitted(TestRun& run) { return static_cast<double>(run.outcome("db", Outcome::Ok)); }

/// Seconds by `consumed` that one call takes.
double units_of_a_call(Scenario& s, const char* number) {
    TestRun run(s);
    run.until(1.005);
    return run.number("db", number) / admitted(run);
}

#define NEAR(value, expected, by) QVERIFY2(std::abs((value) - (expected)) <= (by), qPrintable(QString::number(value)))

constexpr std::uint64_t kKb = 1024;

const units::CostRules& costs() {
    static const units::CostRules kCosts = units::cost_rules();
    return kCosts;
}

/// A table whose stream an application reads; one partition, 100 writes a second.
Scenario streaming(Scenario::Settings settings = {}, unsigned items = 1000) {
    Scenario s =
        table({"stream_enabled=true", "provisioned_throughput.read_capacity_units=1", "provisioned_throughput.write_capacity_units=900"},
              "rate=100", items, 1);
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    s.add("server", "worker", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=0s"});
    return s.connect("db", "worker");
}

constexpr double kItems = 1000, kRate = 400;

/// A table whose items expire; all of them are written within a minute.
Scenario expiring(std::string_view time_to_live, Scenario::Settings settings = {}) {
    Scenario s = table({"latency_tail=1", "burst=3600s", "initial_burst=1"}, "rate=400", 1000, 1);
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s.set("db.time_to_live=" + std::string(time_to_live));
}

/// Writes for a minute, then there are no requests; or those of the other class.
void write_and_stop(TestRun& run, Scenario& s, const char* then = nullptr) {
    run.until(60);
    if (then)
        s.set("write.weight=0").set(std::string(then) + ".weight=1");
    else
        s.set("users.rate=0");
    edit(run, s);
}

/// A reader that notes what it is called with.
struct Call {
    double at;
    std::vector<std::pair<std::uint32_t, std::uint64_t>> records;  ///< key, number of the request
    bool ok = true;
};
std::vector<Call> calls_seen;
int failures_left = 0, reported = 0;

void note(kernel::Kernel& k, Call& call, kernel::FrameId id) {
    const kernel::Request& r = k.request(k.frame(id));
    call.records.emplace_back(r.key, r.id & 0xffffffff);
}

kernel::FrameId take_one(kernel::Kernel& k, kernel::FrameId id) {
    Call& call = calls_seen.emplace_back(Call{to_seconds(k.now()), {}, failures_left <= 0});
    note(k, call, id);
    return k.finish(id, failures_left-- > 0 ? Outcome::Failed : Outcome::Ok);
}

kernel::FrameId take_batch(kernel::Kernel& k, kernel::FrameId id) {
    Call& call = calls_seen.emplace_back(Call{to_seconds(k.now()), {}, failures_left <= 0});
    int number = 0;
    services::each_in_batch(k, k.frame(id).local, [&](kernel::FrameId each) {
        note(k, call, each);
        if (reported && ++number == reported) services::report_failure(k, each, k.frame(each));
    });
    reported = 0;
    return k.finish(id, failures_left-- > 0 ? Outcome::Failed : Outcome::Ok);
}

/// A streaming scenario whose worker is another: one that takes batches, as a function does, or one that takes records.
struct ReaderRun {
    std::shared_ptr<const services::Plan> plan;
    services::GuardedProgram program;
    kernel::World world;
    kernel::Kernel k;

    ReaderRun(const Scenario& s, bool batches)
        : plan(*services::compile(s.design(), services::catalog())), program(with(*plan, batches)), world(program), k(world, program) {
        calls_seen.clear();
        failures_left = reported = 0;
        k.start();
    }
    ~ReaderRun() { test::expect_balanced(k, *plan); }
    static services::GuardedProgram with(const services::Plan& plan, bool batches) {
        services::GuardedProgram program = plan.program;
        program.nodes[*plan.node("worker")].routines[0] = batches ? take_batch : take_one;
        auto* table = const_cast<void*>(program.nodes[*plan.node("db")].config);
        static_cast<services::dynamodb::TablePlan*>(table)->readers[0].batches = batches;
        return program;
    }
    void until(double seconds) { k.run(from_seconds(seconds)); }
};

}  // namespace

class DynamodbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("dynamodb");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(table({}));
        QCOMPARE(run.until(1).observe("db").metrics.size(), services::find("dynamodb")->metrics.size());
    }

    void ddb_01_read_units_data() {
        QTest::addColumn<double>("kb");
        QTest::addColumn<Consistency>("consistency");
        QTest::addColumn<double>("rcu");
        QTest::newRow("nothing, eventual") << 0. << Consistency::Eventual << 0.5;
        QTest::newRow("nothing, strong") << 0. << Consistency::Strong << 1.;
        QTest::newRow("1 byte") << 1. / 1024 << Consistency::Strong << 1.;
        QTest::newRow("4 KB, eventual") << 4. << Consistency::Eventual << 0.5;
        QTest::newRow("4 KB, strong") << 4. << Consistency::Strong << 1.;
        QTest::newRow("4 KB, transactional") << 4. << Consistency::Transactional << 2.;
        QTest::newRow("a byte more") << 4 + 1. / 1024 << Consistency::Strong << 2.;
        QTest::newRow("6 KB, strong") << 6. << Consistency::Strong << 2.;
        QTest::newRow("9 KB, eventual") << 9. << Consistency::Eventual << 1.5;
        QTest::newRow("400 KB, strong") << 400. << Consistency::Strong << 100.;
        QTest::newRow("a query of 40.8 KB, strong") << 40.8 << Consistency::Strong << 11.;
        QTest::newRow("a query of 40.8 KB, eventual") << 40.8 << Consistency::Eventual << 5.5;
        QTest::newRow("a page of a scan") << 1024. << Consistency::Eventual << 128.;
    }
    void ddb_01_read_units() {
        QFETCH(double, kb);
        QFETCH(Consistency, consistency);
        QFETCH(double, rcu);
        QCOMPARE(static_cast<double>(costs().read_halves(static_cast<std::uint64_t>(kb * 1024 + 0.5), consistency)) / 2, rcu);
    }

    void ddb_01_every_size_costs_the_least_blocks_that_hold_it() {
        for (std::uint64_t bytes = 1; bytes <= 400 * kKb; ++bytes) {
            const std::uint64_t halves = costs().read_halves(bytes, Consistency::Strong), wcu = costs().write_units(bytes);
            QVERIFY(halves / 2 * 4096 >= bytes && (halves / 2 - 1) * 4096 < bytes);
            QVERIFY(wcu * kKb >= bytes && (wcu - 1) * kKb < bytes);
        }
    }

    void ddb_02_write_units_data() {
        QTest::addColumn<double>("kb");
        QTest::addColumn<bool>("transactional");
        QTest::addColumn<int>("wcu");
        QTest::newRow("nothing") << 0. << false << 1;
        QTest::newRow("half a KB") << 0.5 << false << 1;
        QTest::newRow("1 KB") << 1. << false << 1;
        QTest::newRow("1.5 KB") << 1.5 << false << 2;
        QTest::newRow("3 KB in a transaction") << 3. << true << 6;
        QTest::newRow("400 KB") << 400. << false << 400;
    }
    void ddb_02_write_units() {
        QFETCH(double, kb);
        QFETCH(bool, transactional);
        QFETCH(int, wcu);
        QCOMPARE(static_cast<int>(costs().write_units(static_cast<std::uint64_t>(kb * 1024), transactional)), wcu);
    }

    void ddb_03_a_batch_rounds_each_item_and_a_query_the_sum() {
        // 1.5 KB and 6.5 KB: 4 KB + 8 KB = 12 KB.
        const auto each = costs().read_halves(3 * kKb / 2, Consistency::Strong) + costs().read_halves(13 * kKb / 2, Consistency::Strong);
        QCOMPARE(each, std::uint64_t{6});
        QCOMPARE(costs().write_units(kKb / 2) + costs().write_units(7 * kKb / 2), std::uint64_t{5});  // 0.5 KB and 3.5 KB.
        for (const auto& [action, rcu] : {std::pair{DynamodbOperation::BATCH_GET_ITEM, 10.0}, {DynamodbOperation::QUERY, 4.0}}) {
            Scenario s = table({"items_per_partition_key=10"}, "rate=10");
            s.set("items.item_bytes=1500");
            operation(s, "read", action, [](DynamodbOperation& op) { op.set_consistent_read(true); });
            QCOMPARE(units_of_a_call(s, "consumedReadUnits"), rcu);
        }
    }

    void ddb_04_puts_and_updates_cost_the_larger_size_and_deletes_the_old_one_data() {
        QTest::addColumn<DynamodbOperation::Action>("action");
        QTest::addColumn<int>("after");
        QTest::addColumn<double>("wcu");
        QTest::newRow("a small change of 3.2 KB") << DynamodbOperation::UPDATE_ITEM << 0 << 4.;
        QTest::newRow("it shrinks") << DynamodbOperation::UPDATE_ITEM << 100 << 4.;
        QTest::newRow("it grows") << DynamodbOperation::UPDATE_ITEM << 5000 << 5.;
        QTest::newRow("put") << DynamodbOperation::PUT_ITEM << 9000 << 9.;
        QTest::newRow("delete") << DynamodbOperation::DELETE_ITEM << 9000 << 4.;
    }
    void ddb_04_puts_and_updates_cost_the_larger_size_and_deletes_the_old_one() {
        QFETCH(DynamodbOperation::Action, action);
        QFETCH(int, after);
        QFETCH(double, wcu);
        Scenario s = table({}, "rate=10", 1000, 1);
        s.set("items.item_bytes=3277");
        operation(s, "write", action, [&](DynamodbOperation& op) { op.set_written_bytes(static_cast<std::uint32_t>(after)); });
        QCOMPARE(units_of_a_call(s, "consumedWriteUnits"), wcu);
    }

    void ddb_06_what_does_not_exist_costs_the_least_unit_data() {
        QTest::addColumn<DynamodbOperation::Action>("action");
        QTest::addColumn<bool>("strong");
        QTest::addColumn<double>("expected");
        QTest::newRow("get") << DynamodbOperation::GET_ITEM << false << 0.5;
        QTest::newRow("strong get") << DynamodbOperation::GET_ITEM << true << 1.;
        QTest::newRow("query") << DynamodbOperation::QUERY << true << 1.;
        QTest::newRow("delete") << DynamodbOperation::DELETE_ITEM << false << 1.;
    }
    void ddb_06_what_does_not_exist_costs_the_least_unit() {
        QFETCH(DynamodbOperation::Action, action);
        QFETCH(bool, strong);
        QFETCH(double, expected);
        const bool writes = action == DynamodbOperation::DELETE_ITEM;
        Scenario s = table({}, "rate=10", 1000, writes);
        s.set("items.item_bytes=20000");
        operation(s, writes ? "write" : "read", action, [&](DynamodbOperation& op) {
            op.set_missing_share(1);
            op.set_consistent_read(strong);
        });
        QCOMPARE(units_of_a_call(s, writes ? "consumedWriteUnits" : "consumedReadUnits"), expected);
    }

    void ddb_07_a_failed_condition_uses_units_and_writes_nothing() {
        for (const auto& [missing, wcu] : {std::pair{0.0, 4.0}, {1.0, 1.0}}) {
            Scenario s = table({}, "rate=10", 1000, 1);
            s.set("items.item_bytes=4000");
            operation(s, "write", DynamodbOperation::PUT_ITEM, [missing = missing](DynamodbOperation& op) {
                op.set_condition_failure_share(1);
                op.set_missing_share(missing);
            });
            global_index(s, [](DynamodbGlobalIndex&) {});
            TestRun run(s);
            run.until(10.05);
            QCOMPARE(run.outcome("db", Outcome::Failed), std::uint64_t{100});
            QCOMPARE(run.number("db", "failedConditions"), 100.0);
            QCOMPARE(run.number("db", "consumedWriteUnits"), 100 * wcu);
            QCOMPARE(run.number("db", "writes"), 0.0);
        }
    }

    void ddb_09_a_page_of_a_scan_takes_128_units_at_once() {
        Scenario s = table({}, "rate=1");
        operation(s, "read", DynamodbOperation::SCAN);
        QCOMPARE(units_of_a_call(s, "consumedReadUnits"), 128.0);
        operation(s = table({"table_size_gb=0"}, "rate=1", 100), "read", DynamodbOperation::SCAN);
        QCOMPARE(units_of_a_call(s, "consumedReadUnits"), 12.5);  // 100 KB
    }

    void ddb_09_scans_throttle_who_else_reads() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=100"}, "rate=100");
        TestRun alone(s);
        alone.until(600);
        QCOMPARE(alone.outcome("db", Outcome::Throttled), std::uint64_t{0});
        s.request_class("report", 0.01, false);
        operation(s, "report", DynamodbOperation::SCAN);
        TestRun both(s);
        both.until(600);
        // 100 RCU a second less 100 pages of 128 in 100 s leave nothing for reads of 49.5 a second.
        QVERIFY2(both.outcome("db", Outcome::Throttled) > 5000, qPrintable(QString::number(both.outcome("db", Outcome::Throttled))));
    }

    void ddb_10_a_throttled_call_gets_a_400() {
        TestRun run(table({"provisioned_throughput.read_capacity_units=10", "consistent_read=true"}));
        run.until(10);
        QVERIFY(run.outcome("users", Outcome::Throttled) > 800);
        QVERIFY(run.results().find("\"status\": 400") != std::string::npos || run.results().find("400") != std::string::npos);
        QCOMPARE(metric(run, "ThrottledRequests"), static_cast<double>(run.outcome("db", Outcome::Throttled)));
        QCOMPARE(metric(run, "ReadThrottleEvents"), static_cast<double>(run.outcome("db", Outcome::Throttled)));
        QVERIFY(has_reason(run, "DDB-11"));
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_11_300_s_of_unused_capacity_are_kept() {
        // Idle for 5 minutes: 45,000 units. Then 200 a second: 150 of each second and 50 of those saved, for 900 s.
        Scenario s = table({"provisioned_throughput.read_capacity_units=150", "consistent_read=true"}, "rate=0");
        TestRun run(s);
        run.until(300);
        QCOMPARE(run.number("db", "readBurst"), 45'000.0);
        edit(run, s.set("users.rate=200"));
        run.until(300 + 899.9);
        QCOMPARE(run.outcome("db", Outcome::Throttled), std::uint64_t{0});
        const double before = admitted(run);
        run.until(300 + 899.9 + 100);
        QVERIFY2(std::abs(admitted(run) - before - 15'000) <= 6, qPrintable(QString::number(admitted(run) - before)));
        QVERIFY(run.outcome("db", Outcome::Throttled) > 4900);
    }

    void ddb_11_no_more_than_the_window_is_kept() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=150", "consistent_read=true"}, "rate=0");
        TestRun run(s);
        run.until(3600);
        edit(run, s.set("users.rate=200"));
        run.until(3600 + 1000);
        QVERIFY2(std::abs(admitted(run) - (45'000 + 150'000)) <= 2, qPrintable(QString::number(admitted(run))));
    }

    void ddb_11_a_table_may_start_with_its_burst() {
        TestRun run(table({"provisioned_throughput.read_capacity_units=150", "consistent_read=true", "initial_burst=1"}, "rate=1000"));
        run.until(100);
        QVERIFY2(std::abs(admitted(run) - (45'000 + 15'000)) <= 2, qPrintable(QString::number(admitted(run))));
    }

    void ddb_11_what_is_kept_for_a_burst_is_shown_in_seconds_of_capacity() {
        TestRun run(table({"provisioned_throughput.read_capacity_units=100", "consistent_read=true", "initial_burst=1"}, "rate=150"));
        QCOMPARE(metric(run.until(0.001), "ReadBurst"), 300.0);
        run.until(100);
        QVERIFY2(std::abs(metric(run, "ReadBurst") - (300 - 50)) < 0.1, qPrintable(QString::number(metric(run, "ReadBurst"))));
        QCOMPARE(metric(run, "WriteBurst"), 300.0);
        QVERIFY(metric(run.until(700), "ReadBurst") < 0.1);
        TestRun on_demand(table({"billing_mode=PAY_PER_REQUEST"}));
        QVERIFY(std::isnan(metric(on_demand.until(1), "ReadBurst")));
    }

    void ddb_12_a_hot_key_is_throttled_at_its_partitions_limit_data() {
        QTest::addColumn<bool>("writes");
        QTest::addColumn<int>("limit");
        QTest::newRow("reads") << false << 3000;
        QTest::newRow("writes") << true << 1000;
    }
    void ddb_12_a_hot_key_is_throttled_at_its_partitions_limit() {
        QFETCH(bool, writes);
        QFETCH(int, limit);
        Scenario s = table({"provisioned_throughput.read_capacity_units=20000", "provisioned_throughput.write_capacity_units=20000",
                            "consistent_read=true", "initial_burst=1"},
                           "rate=5000", 1, writes);
        TestRun run(s);
        run.until(100);
        // A second's worth at once, and then the limit.
        QVERIFY2(std::abs(admitted(run) - limit * 101.0) <= 2, qPrintable(QString::number(admitted(run))));
        QCOMPARE(run.number("db", "throttledByPartition"), static_cast<double>(run.outcome("db", Outcome::Throttled)));
        QVERIFY(has_reason(run, "DDB-12"));
        QCOMPARE(run.conservation(), std::string());
        edit(run, s.set("users.rate=0"));
        run.until(101);
        QVERIFY(!has_reason(run, "DDB-12"));
    }

    void ddb_12_the_same_load_on_many_keys_is_served() {
        TestRun run(
            table({"provisioned_throughput.read_capacity_units=20000", "consistent_read=true", "initial_burst=1"}, "rate=5000", 50'000));
        run.until(100);
        QCOMPARE(run.outcome("db", Outcome::Throttled), std::uint64_t{0});
    }

    void ddb_13_a_hot_partition_uses_what_the_others_leave() {
        // 400 WCU, four partitions: each one's share is 100, and one item gets 150 and more.
        Scenario s = table({"provisioned_throughput.write_capacity_units=400", "table_size_gb=40"}, "rate=150", 1, 1);
        TestRun run(s);
        run.until(600);
        QCOMPARE(run.number("db", "partitions"), 4.0);
        QCOMPARE(run.outcome("db", Outcome::Throttled), std::uint64_t{0});
        TestRun all(table({"provisioned_throughput.write_capacity_units=400", "table_size_gb=40"}, "rate=500", 1, 1));
        all.until(600);
        QVERIFY2(std::abs(admitted(all) - 400 * 600.0) <= 2, qPrintable(QString::number(admitted(all))));
    }

    void ddb_14_one_item_stays_at_the_limit_however_often_its_partition_is_split() {
        Scenario s = table({"provisioned_throughput.write_capacity_units=10000", "initial_burst=1", "split_after=60s"}, "rate=2000", 1, 1);
        TestRun run(s);
        run.until(1800);
        const double before = admitted(run);
        QVERIFY(run.number("db", "splits") >= 1);
        run.until(1900);
        QVERIFY2(std::abs(admitted(run) - before - 100'000) <= 1001, qPrintable(QString::number(admitted(run) - before)));
    }

    void ddb_14_hot_items_that_share_a_partition_are_parted() {
        // Eight items, 450 writes a second each, in four partitions: where three or more lie together they are too many.
        TestRun run(table({"billing_mode=PAY_PER_REQUEST", "split_after=600s"}, "rate=3600", 8, 1));
        run.until(599);
        QCOMPARE(run.number("db", "splits"), 0.0);
        QVERIFY(run.number("db", "throttledByPartition") > 100 * 599);
        run.until(601);
        QVERIFY(run.number("db", "splits") >= 1);
        run.until(3000).kernel().restart_statistics();
        QCOMPARE(run.until(3100).outcome("db", Outcome::Throttled), std::uint64_t{0});
    }

    void ddb_14_with_a_local_index_partition_keys_stay_whole() {
        // All items have one partition key.
        for (const bool local : {false, true}) {
            Scenario s = table({"billing_mode=PAY_PER_REQUEST", "split_after=60s", "items_per_partition_key=1000"}, "rate=1500", 1000, 1);
            if (local)
                change(s, [](Dynamodb& config) {
                    auto& index = *config.add_local_secondary_indexes();
                    index.set_index_name("by-size");
                    index.set_write_share(0);
                });
            TestRun run(s);
            run.until(600).kernel().restart_statistics();
            const auto throttled = run.until(700).outcome("db", Outcome::Throttled);
            QVERIFY2(local ? throttled > 49'000 : throttled == 0, qPrintable(QString::number(throttled)));
        }
    }

    void ddb_15_partitions_follow_capacity_and_size_data() {
        QTest::addColumn<int>("rcu");
        QTest::addColumn<int>("wcu");
        QTest::addColumn<double>("gigabytes");
        QTest::addColumn<double>("partitions");
        QTest::newRow("small") << 5 << 5 << 1. << 1.;
        QTest::newRow("3000 + 1000") << 3000 << 1000 << 1. << 2.;
        QTest::newRow("a unit more") << 3001 << 1000 << 1. << 3.;
        QTest::newRow("size") << 5 << 5 << 45. << 5.;
        QTest::newRow("the largest capacity") << 40000 << 40000 << 1. << 54.;
    }
    void ddb_15_partitions_follow_capacity_and_size() {
        QFETCH(int, rcu);
        QFETCH(int, wcu);
        QFETCH(double, gigabytes);
        QFETCH(double, partitions);
        Scenario s = table({});
        change(s, [&](Dynamodb& config) {
            config.mutable_provisioned_throughput()->set_read_capacity_units(static_cast<std::uint32_t>(rcu));
            config.mutable_provisioned_throughput()->set_write_capacity_units(static_cast<std::uint32_t>(wcu));
            config.set_table_size_gb(gigabytes);
        });
        TestRun run(s);
        QCOMPARE(run.until(1).number("db", "partitions"), partitions);
        QCOMPARE(static_cast<double>(run.observe("db").cells.size()), partitions);
    }

    void ddb_15_partitions_are_added_by_an_edit_and_never_merged() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=3000"});
        TestRun run(s);
        QCOMPARE(run.until(10).number("db", "partitions"), 2.0);
        edit(run, s.set("db.provisioned_throughput.read_capacity_units=12000"));
        QCOMPARE(run.until(20).number("db", "partitions"), 5.0);
        edit(run, s.set("db.provisioned_throughput.read_capacity_units=10"));
        QCOMPARE(run.until(30).number("db", "partitions"), 5.0);
        QCOMPARE(run.outcome("db", Outcome::Throttled), std::uint64_t{0});
    }

    void ddb_16_a_new_on_demand_table_serves_4000_writes_and_12000_reads_data() {
        QTest::addColumn<bool>("writes");
        QTest::addColumn<int>("level");
        QTest::newRow("reads") << false << 12'000;
        QTest::newRow("writes") << true << 4'000;
    }
    void ddb_16_a_new_on_demand_table_serves_4000_writes_and_12000_reads() {
        QFETCH(bool, writes);
        QFETCH(int, level);
        TestRun run(table({"billing_mode=PAY_PER_REQUEST", "consistent_read=true"}, "rate=30000", 100'000, writes));
        run.until(60);
        QVERIFY2(std::abs(admitted(run) - level * 61.0) <= level * 0.02, qPrintable(QString::number(admitted(run))));
        QCOMPARE(run.number("db", "partitions"), 4.0);
        QVERIFY(has_reason(run, "DDB-17"));
    }

    void ddb_16_a_table_that_becomes_on_demand_serves_what_was_provisioned_if_that_is_more() {
        for (const auto& [wcu, level] : {std::pair{"1000", 4000.0}, {"10000", 10'000.0}}) {
            Scenario s = table({});
            s.set(std::string("db.provisioned_throughput.write_capacity_units=") + wcu);
            TestRun run(s);
            run.until(10);
            edit(run, s.set("db.billing_mode=PAY_PER_REQUEST"));
            QCOMPARE(metric(run, "ProvisionedWriteCapacityUnits"), level);
            edit(run, s.set("db.billing_mode=PROVISIONED"));
            QCOMPARE(metric(run, "ProvisionedWriteCapacityUnits"), std::atof(wcu));
        }
    }

    void an_edit_of_something_else_keeps_what_auto_scaling_made() {
        Scenario s = table(
            {"provisioned_throughput.read_capacity_units=100", "read_scaling.enabled=true", "scaling_time=0s", "consistent_read=true"},
            "rate=80");
        TestRun run(s);
        run.until(130);
        edit(run, s.set("db.stream_batch_size=7"));
        QCOMPARE(metric(run, "ProvisionedReadCapacityUnits"), 115.0);
        edit(run, s.set("db.provisioned_throughput.read_capacity_units=300"));
        QCOMPARE(metric(run, "ProvisionedReadCapacityUnits"), 300.0);
    }

    void ddb_17_twice_the_previous_peak_is_served_after_half_an_hour() {
        Scenario s = table({"billing_mode=PAY_PER_REQUEST"}, "rate=10", 100'000, 1);
        s.set("items.item_bytes=400000");
        operation(s, "write", DynamodbOperation::BATCH_WRITE_ITEM, [](DynamodbOperation& op) { op.set_items(25); });
        TestRun run(s);
        // 97,750 units a second wanted.
        QCOMPARE(metric(run.until(1799), "ProvisionedWriteCapacityUnits"), 4000.0);
        const double peak = metric(run.until(1801), "ProvisionedWriteCapacityUnits");
        QVERIFY2(peak > 7800 && peak <= 8000, qPrintable(QString::number(peak)));
        const double next = metric(run.until(3601), "ProvisionedWriteCapacityUnits");
        QVERIFY2(next > 15'000 && next <= 16'000, qPrintable(QString::number(next)));
    }

    void ddb_18_no_table_serves_more_than_its_quota() {
        Scenario s = table({"billing_mode=PAY_PER_REQUEST"}, "rate=10", 100'000, 1);
        s.set("items.item_bytes=400000");
        operation(s, "write", DynamodbOperation::BATCH_WRITE_ITEM, [](DynamodbOperation& op) { op.set_items(25); });
        TestRun run(s);
        QCOMPARE(metric(run.until(12'000), "ProvisionedWriteCapacityUnits"), 40'000.0);
    }

    void ddb_20_capacity_is_lowered_four_times_and_then_once_an_hour() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=5000", "read_scaling.enabled=true", "read_scaling.min_capacity=1",
                            "scaling_time=0s", "consistent_read=true"});
        s.set("users.rate=640");
        TestRun run(s);
        // Half as much every 20 minutes, and so a decrease 15 minutes later.
        for (int step = 0; step < 9; ++step) {
            if (step) edit(run, s.set("users.rate=" + std::to_string(640 >> step)));
            run.until(1200.0 * (step + 1));
        }
        QCOMPARE(run.when("capacity-changed"), (std::vector<double>{900, 2100, 3300, 4500, 8100}));
    }

    void ddb_21_capacity_rises_after_two_minutes_above_the_target() {
        // 80 of 100: above 70 %. 80 / 0.7 = 114.3.
        Scenario s = table(
            {"provisioned_throughput.read_capacity_units=100", "read_scaling.enabled=true", "scaling_time=0s", "consistent_read=true"},
            "rate=80");
        TestRun run(s);
        QCOMPARE(metric(run.until(119), "ProvisionedReadCapacityUnits"), 100.0);
        QCOMPARE(metric(run.until(121), "ProvisionedReadCapacityUnits"), 115.0);
        QCOMPARE(run.when("capacity-changed"), std::vector<double>{120});
        QCOMPARE(run.until(1200).when("capacity-changed").size(), std::size_t{1});
    }

    void ddb_21_capacity_is_there_when_alarm_and_change_have_taken_their_time() {
        // Without a burst what exceeds the old capacity is throttled: 20 of 120 a second from the beginning, until 120 s and 180 s more.
        Scenario s = table({"provisioned_throughput.read_capacity_units=100", "read_scaling.enabled=true", "consistent_read=true",
                            "burst=1s", "initial_burst=0"},
                           "rate=120");
        TestRun run(s);
        run.until(299);
        QCOMPARE(metric(run, "ProvisionedReadCapacityUnits"), 100.0);
        QCOMPARE(run.when("capacity-changing"), std::vector<double>{120});
        const double throttled = metric(run, "ReadThrottleEvents");
        QVERIFY2(std::abs(throttled / (299 * 20) - 1) < 0.02, std::to_string(throttled).c_str());
        const auto& lags = run.simulation().cloud_watch().lags();
        QCOMPARE(lags.size(), std::size_t{1});
        QCOMPARE(lags[0].served, SimTime{-1});
        run.until(301);
        QCOMPARE(run.when("capacity-changed"), std::vector<double>{300});
        QCOMPARE(
            run.log().back().text,
            std::string("143 RCU are in service 300 s after the load became too high: 120 s until it was asked for, 180 s until it was "
                        "there."));
        QCOMPARE(lags.size(), std::size_t{1});
        QCOMPARE(lags[0].of, std::string("RCU"));
        QCOMPARE(to_seconds(lags[0].from), 0.0);
        QCOMPARE(to_seconds(lags[0].decided), 120.0);
        QCOMPARE(to_seconds(lags[0].served), 300.0);
        QVERIFY(metric(run, "ProvisionedReadCapacityUnits") > 120);
        const double then = metric(run, "ReadThrottleEvents");
        QVERIFY(metric(run.until(400), "ReadThrottleEvents") - then <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_21_an_edit_of_the_capacity_ends_a_change_that_is_under_way() {
        Scenario s =
            table({"provisioned_throughput.read_capacity_units=100", "read_scaling.enabled=true", "consistent_read=true"}, "rate=80");
        TestRun run(s);
        run.until(200);
        QCOMPARE(run.simulation().cloud_watch().lags().size(), std::size_t{1});
        edit(run, s.set("db.provisioned_throughput.read_capacity_units=150"));
        QCOMPARE(metric(run.until(1000), "ProvisionedReadCapacityUnits"), 150.0);
        QVERIFY(run.simulation().cloud_watch().lags().empty());
        QVERIFY(run.when("capacity-arrived").empty());
    }

    void ddb_21_capacity_falls_after_fifteen_minutes_well_below() {
        for (const auto& [rate, changes] : {std::pair{"rate=49", std::size_t{1}}, {"rate=51", std::size_t{0}}}) {
            TestRun run(table(
                {"provisioned_throughput.read_capacity_units=100", "read_scaling.enabled=true", "scaling_time=0s", "consistent_read=true"},
                rate));
            QCOMPARE(run.until(899).when("capacity-changed").size(), std::size_t{0});
            QCOMPARE(run.until(901).when("capacity-changed").size(), changes);
            QCOMPARE(metric(run, "ProvisionedReadCapacityUnits"), changes ? 70.0 : 100.0);
        }
    }

    void ddb_21_an_index_is_scaled_by_its_own_use() {
        Scenario s = table({"scaling_time=0s"}, "rate=80", 1000, 1);
        global_index(s, [](DynamodbGlobalIndex& index) {
            index.set_write_capacity_units(100);
            index.set_change(DynamodbGlobalIndex::PROJECTED_VALUE_CHANGES);
            index.mutable_write_scaling()->set_enabled(true);
        });
        TestRun run(s);
        run.until(119);
        QVERIFY(run.when("capacity-changed").empty());
        run.until(1200);
        QCOMPARE(run.when("capacity-changed"), std::vector<double>{120});
        const auto changed =
            std::find_if(run.log().begin(), run.log().end(), [](const auto& entry) { return entry.what == "capacity-changed"; });
        QCOMPARE(changed->text, std::string("Auto scaling of index by-date: 100 to 115 WCU."));
        QCOMPARE(run.simulation().cloud_watch().lags().at(0).of, std::string("WCU of index by-date"));
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_22_an_index_has_capacity_of_its_own_and_answers_with_old_values() {
        // One item: a write a time w after another, a lag of mean L: a read is stale with probability wL / (1 + wL).
        Scenario s = table({"index_lag=0.5s", "consistent_read=true"}, "rate=200", 1, 0.02);
        s.set("users.arrivals=POISSON");
        global_index(s, [](DynamodbGlobalIndex&) {});
        operation(s, "read", DynamodbOperation::QUERY, [](DynamodbOperation& op) {
            op.set_index_name("by-date");
            op.set_items(1);
        });
        TestRun run(s);
        run.until(4000);
        const double share = run.number("db", "staleReads") / run.number("db", "reads");
        QVERIFY2(std::abs(share - 2.0 / 3) < 0.01, qPrintable(QString::number(share)));
        // The index is asked for 196 reads of half a unit a second.
        change(s, [](Dynamodb& config) { config.mutable_global_secondary_indexes(0)->set_read_capacity_units(10); });
        TestRun less(s);
        less.until(1000);
        QVERIFY(less.outcome("db", Outcome::Throttled) > 100'000);
        QCOMPARE(metric(less, "WriteThrottleEvents"), 0.0);
    }

    void ddb_23_an_index_without_capacity_throttles_writes_of_the_table() {
        Scenario s = table({}, "rate=200", 1000, 1);
        global_index(s, [](DynamodbGlobalIndex& index) {
            index.set_write_capacity_units(100);
            index.set_change(DynamodbGlobalIndex::PROJECTED_VALUE_CHANGES);
        });
        TestRun run(s);
        run.until(600);
        QVERIFY2(std::abs(admitted(run) - 60'000) <= 2, qPrintable(QString::number(admitted(run))));
        QCOMPARE(run.number("db", "throttledByIndex"), static_cast<double>(run.outcome("db", Outcome::Throttled)));
        QCOMPARE(run.number("db", "consumedWriteUnits"), 2 * admitted(run));
        QVERIFY(has_reason(run, "DDB-23"));
    }

    void ddb_24_index_writes_data() {
        QTest::addColumn<IndexChange>("change");
        QTest::addColumn<int>("wcu");
        QTest::newRow("key") << IndexChange::Key << 5;
        QTest::newRow("projected value") << IndexChange::Projection << 3;
        QTest::newRow("entry") << IndexChange::Entry << 3;
        QTest::newRow("nothing") << IndexChange::None << 0;
    }
    void ddb_24_index_writes() {
        QFETCH(IndexChange, change);
        QFETCH(int, wcu);
        QCOMPARE(static_cast<int>(costs().index_units(change, 2000, 3000)), wcu);
    }

    void ddb_24_a_write_costs_the_table_and_each_index_it_touches_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("entry");
        QTest::addColumn<double>("wcu");
        QTest::newRow("key") << int{DynamodbGlobalIndex::INDEXED_KEY_CHANGES} << 1. << 0 << 6.;
        QTest::newRow("value") << int{DynamodbGlobalIndex::PROJECTED_VALUE_CHANGES} << 1. << 0 << 4.;
        QTest::newRow("keys only") << int{DynamodbGlobalIndex::PROJECTED_VALUE_CHANGES} << 1. << 100 << 3.;
        QTest::newRow("none") << int{DynamodbGlobalIndex::INDEXED_KEY_CHANGES} << 0. << 0 << 2.;
    }
    void ddb_24_a_write_costs_the_table_and_each_index_it_touches() {
        QFETCH(int, change);
        QFETCH(double, share);
        QFETCH(int, entry);
        QFETCH(double, wcu);
        Scenario s = table({}, "rate=10", 1000, 1);
        s.set("items.item_bytes=2000");
        global_index(s, [&](DynamodbGlobalIndex& index) {
            index.set_change(static_cast<DynamodbGlobalIndex::Change>(change));
            index.set_write_share(share);
            if (entry) index.set_projection_type(DynamodbGlobalIndex::KEYS_ONLY);
            index.set_projected_bytes(static_cast<std::uint32_t>(std::max(entry, 1)));
        });
        QCOMPARE(units_of_a_call(s, "consumedWriteUnits"), wcu);
    }

    void ddb_25_local_indexes_use_the_tables_capacity_and_keep_partition_keys_below_10_gb() {
        for (const auto& [items, ok] : {std::pair{26'000u, true}, {27'000u, false}}) {
            Scenario s = table({}, "rate=1", 100'000, 1);
            s.set("items.item_bytes=400000").set("db.items_per_partition_key=" + std::to_string(items));
            change(s, [](Dynamodb& config) {
                auto& index = *config.add_local_secondary_indexes();
                index.set_index_name("by-size");
                index.set_projection_type(DynamodbGlobalIndex::KEYS_ONLY);
                index.set_change(DynamodbGlobalIndex::PROJECTED_VALUE_CHANGES);
            });
            TestRun run(s);
            run.until(2.5);
            QCOMPARE(run.outcome("db", ok ? Outcome::Ok : Outcome::Failed), std::uint64_t{2});
            QCOMPARE(run.number("db", "consumedWriteUnits"), ok ? 2 * (391.0 + 1) : 0.0);
        }
    }

    void ddb_26_a_transaction_costs_twice_and_has_as_many_items_as_the_year_allows() {
        for (const auto& [year, items, ok] :
             {std::tuple{"TODAY", 25u, true}, {"TODAY", 100u, true}, {"YEAR_2020", 25u, true}, {"YEAR_2020", 26u, false}}) {
            Scenario s = table({}, "rate=1", 100'000, 1);
            s.set(std::string("limits_as_of=") + year);
            operation(s, "write", DynamodbOperation::TRANSACT_WRITE_ITEMS, [n = items](DynamodbOperation& op) { op.set_items(n); });
            TestRun run(s);
            run.until(1.5);
            QCOMPARE(run.outcome("db", ok ? Outcome::Ok : Outcome::Failed), std::uint64_t{1});
            QCOMPARE(run.number("db", "consumedWriteUnits"), ok ? 2.0 * items : 0.0);
        }
    }

    void ddb_26_who_writes_an_item_that_a_transaction_writes_gets_a_conflict() {
        // One item, a transaction of 10 x 2.5 ms every 10 ms: while one is under way, two others are refused.
        Scenario s = table({"write_latency=10ms"}, "rate=100", 1, 1);
        operation(s, "write", DynamodbOperation::TRANSACT_WRITE_ITEMS, [](DynamodbOperation& op) { op.set_items(1); });
        TestRun run(s);
        run.until(30.005);
        QCOMPARE(run.outcome("db", Outcome::Ok) + run.calls("db").in_flight.value, std::uint64_t{1000});
        QCOMPARE(run.number("db", "conflicts"), 2000.0);
        QCOMPARE(run.outcome("db", Outcome::Failed), std::uint64_t{2000});
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_26_a_transaction_from_before_an_edit_frees_nobody_elses_items() {
        Scenario s = table({"write_latency=10ms"}, "rate=100", 1, 1);
        operation(s, "write", DynamodbOperation::TRANSACT_WRITE_ITEMS, [](DynamodbOperation& op) { op.set_items(1); });
        TestRun run(s);
        // 25 ms each, from 10 and 40 ms on; the edit forgets the second one, so that one begins at 50 ms and the next at 80 ms.
        run.until(0.045);
        edit(run, s.set("db.stream_batch_size=7"));
        run.until(0.085);
        QCOMPARE(run.number("db", "conflicts"), 4.0);
    }

    void ddb_26_a_transaction_takes_all_its_units_or_none() {
        Scenario s = table({"provisioned_throughput.write_capacity_units=10"}, "rate=10", 100'000, 1);
        operation(s, "write", DynamodbOperation::TRANSACT_WRITE_ITEMS, [](DynamodbOperation& op) { op.set_items(5); });
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.number("db", "consumedWriteUnits"), 10 * admitted(run));
        QVERIFY2(std::abs(admitted(run) - 100) <= 1, qPrintable(QString::number(admitted(run))));
    }

    void ddb_28_expired_items_are_deleted_within_the_days_of_their_year_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<double>("within");  // s
        QTest::newRow("2020, two days") << static_cast<int>(model::YEAR_2020) << 172'800.0;
        QTest::newRow("today, a few") << static_cast<int>(model::TODAY) << 259'200.0;
    }
    void ddb_28_expired_items_are_deleted_within_the_days_of_their_year() {
        QFETCH(int, year);
        QFETCH(double, within);
        Scenario s = expiring("1h");
        model::switch_limits(&s.design(), static_cast<model::LimitsAsOf>(year), services::catalog());
        TestRun run(s);
        write_and_stop(run, s);
        QCOMPARE(run.until(3600).number("db", "expiredItems"), 0.0);
        run.until(3660 + within / 2);
        NEAR(run.number("db", "expiredItems"), kItems / 2, kItems / 20);
        QCOMPARE(metric(run, "Items"), kItems - run.number("db", "expiredItems"));
        QCOMPARE(run.until(3661 + within).number("db", "expiredItems"), kItems);
        QCOMPARE(metric(run, "TimeToLiveDeletedItemCount"), kItems);
        TestRun without(table({}));
        QVERIFY(std::isnan(metric(without.until(1), "TimeToLiveDeletedItemCount")));
    }

    void ddb_28_what_has_expired_can_be_read_until_it_is_deleted_data() {
        QTest::addColumn<QByteArray>("deletion");
        QTest::addColumn<double>("units");  // Of a read, eventually consistent.
        QTest::newRow("not yet deleted") << QByteArray("2592000s") << 5.0;
        QTest::newRow("deleted") << QByteArray("60s") << 0.5;
    }
    void ddb_28_what_has_expired_can_be_read_until_it_is_deleted() {
        QFETCH(QByteArray, deletion);
        QFETCH(double, units);
        Scenario s = expiring("100s", {"provisioned_throughput.write_capacity_units=40000"});
        s.set("items.item_bytes=40960").set("db.time_to_live_deletion=" + deletion.toStdString());
        TestRun run(s);
        write_and_stop(run, s, "read");
        run.until(250);
        const double before = run.number("db", "consumedReadUnits"), reads = run.number("db", "reads");
        run.until(350);
        NEAR((run.number("db", "consumedReadUnits") - before) / (run.number("db", "reads") - reads), units, 0.02);
    }

    void ddb_28_deletions_use_no_capacity_and_are_no_calls() {
        Scenario s = expiring("100s", {"time_to_live_deletion=60s"});
        global_index(s, [](DynamodbGlobalIndex&) {});
        TestRun run(s);
        write_and_stop(run, s);
        const double units = run.number("db", "consumedWriteUnits");
        const auto calls = run.calls("db").calls;
        run.until(300);
        QCOMPARE(run.number("db", "expiredItems"), kItems);
        QCOMPARE(run.number("db", "consumedWriteUnits"), units);
        QCOMPARE(run.calls("db").calls, calls);
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_28_the_stream_tells_of_each_deletion() {
        Scenario s = expiring("100s", {"time_to_live_deletion=60s", "stream_enabled=true"});
        s.add("server", "worker", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("db", "worker");
        TestRun run(s);
        write_and_stop(run, s);
        run.until(300);
        QCOMPARE(run.number("db", "streamRecords"), run.number("db", "writes") + kItems);
        QCOMPARE(double(run.calls("worker").calls), run.number("db", "streamRecords"));
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_28_a_put_brings_an_item_back_until_it_expires_again() {
        // One item, written every 100 s.
        Scenario s = streaming({"time_to_live=10s", "time_to_live_deletion=60s"}, 1);
        ReaderRun run(s.set("users.rate=0.01"), false);
        run.until(10'090);
        QVERIFY(calls_seen.size() >= 198);
        for (std::size_t i = 0; i + 1 < calls_seen.size(); i += 2) {
            const double later = calls_seen[i + 1].at - calls_seen[i].at;
            QVERIFY2(later > 9.7 && later < 71.3, qPrintable(QString::number(later)));
            QVERIFY(calls_seen[i + 1].records[0].first == 0);
        }
    }

    void ddb_28_what_is_written_in_time_does_not_expire() {
        Scenario s = expiring("100s", {"time_to_live_deletion=60s"});
        TestRun run(s);
        QCOMPARE(run.until(1000).number("db", "expiredItems"), 0.0);
    }

    void ddb_28_an_item_that_was_deleted_does_not_expire() {
        Scenario s = expiring("100s", {"time_to_live_deletion=60s", "stream_enabled=true"});
        s.add("server", "worker").connect("db", "worker");
        operation(s, "read", DynamodbOperation::DELETE_ITEM);
        TestRun run(s);
        write_and_stop(run, s, "read");
        run.until(120);
        QCOMPARE(metric(run, "Items"), 0.0);
        const double writes = run.number("db", "writes");
        run.until(300);
        QVERIFY(run.number("db", "writes") > writes);
        QCOMPARE(run.number("db", "expiredItems"), 0.0);
        // Deleting what is not there changes nothing.
        NEAR(run.number("db", "streamRecords"), 60.0 * kRate + kItems, 2);
    }

    void ddb_28_a_query_sums_the_items_that_are_there() {
        Scenario s = expiring("100s", {"time_to_live_deletion=60s", "items_per_partition_key=10"});
        operation(s, "read", DynamodbOperation::QUERY, [](DynamodbOperation& op) { op.set_items(10); });
        s.set("items.item_bytes=4096").set("db.provisioned_throughput.write_capacity_units=40000");
        TestRun run(s);
        write_and_stop(run, s, "read");
        const double before = run.number("db", "consumedReadUnits"), reads = run.number("db", "reads");
        run.until(90);
        NEAR((run.number("db", "consumedReadUnits") - before) / (run.number("db", "reads") - reads), 5, 0.01);
        run.until(250);
        const double later = run.number("db", "consumedReadUnits"), more = run.number("db", "reads");
        run.until(300);
        NEAR((run.number("db", "consumedReadUnits") - later) / (run.number("db", "reads") - more), 0.5, 0.01);
    }

    void ddb_28_a_time_to_live_can_be_switched_while_it_runs() {
        Scenario s = expiring("0s", {"time_to_live_deletion=60s"});
        TestRun run(s);
        run.until(30);
        edit(run, s.set("db.time_to_live=50s"));
        write_and_stop(run, s);
        QCOMPARE(run.until(300).number("db", "expiredItems"), kItems);
        edit(run, s.set("db.time_to_live_deletion=120s").set("items.items=500"));
        QCOMPARE(metric(run.until(310), "Items"), 0.0);
        edit(run, s.set("db.time_to_live=0s"));
        QVERIFY(std::isnan(metric(run.until(320), "Items")));
        edit(run, s.set("db.time_to_live=10s").set("users.rate=400"));
        run.until(340);
        QCOMPARE(metric(run, "Items"), 500.0);
        edit(run, s.set("users.rate=0"));
        QCOMPARE(metric(run.until(480), "Items"), 0.0);
        edit(run, s.set("db.time_to_live=100s").set("users.rate=400"));
        QCOMPARE(metric(run.until(520), "Items"), 500.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_29_each_record_is_read_once_and_in_the_order_of_its_item_data() {
        QTest::addColumn<bool>("batches");
        QTest::newRow("one by one") << false;
        QTest::newRow("in batches") << true;
    }
    void ddb_29_each_record_is_read_once_and_in_the_order_of_its_item() {
        QFETCH(bool, batches);
        ReaderRun run(streaming({"billing_mode=PAY_PER_REQUEST"}, 20), batches);
        run.until(100.005);
        std::map<std::uint32_t, std::uint64_t> last;
        std::size_t records = 0;
        for (const Call& call : calls_seen)
            for (const auto& [key, number] : call.records) {
                QVERIFY(number > last[key]);
                last[key] = number;
                ++records;
            }
        QVERIFY2(records > 9900 && records <= 10'000, qPrintable(QString::number(records)));
    }

    void ddb_29_a_shard_is_polled_four_times_a_second() {
        ReaderRun run(streaming(), true);
        run.until(10);
        QVERIFY(calls_seen.size() == 39 || calls_seen.size() == 40);
        for (std::size_t i = 1; i < calls_seen.size(); ++i) {
            QVERIFY(std::abs(calls_seen[i].at - calls_seen[i - 1].at - 0.25) < 1e-9);
            QCOMPARE(calls_seen[i].records.size(), std::size_t{25});
        }
    }

    void ddb_29_a_batch_is_as_large_as_is_set() {
        // 10 records four times a second: 60 of each second's 100 stay behind.
        ReaderRun run(streaming({"stream_batch_size=10"}), true);
        run.until(100);
        for (const Call& call : calls_seen) QVERIFY(call.records.size() <= 10);
        const auto& plan = services::dynamodb::plan_of(run.k, *run.plan->node("db"));
        QVERIFY(std::abs(static_cast<double>(services::stream::state_of(run.k, plan).waiting.value) - 6000) <= 30);
        QVERIFY(std::abs(to_seconds(services::stream::iterator_age(run.k, plan)) - 60) < 0.5);
    }

    void ddb_29_a_batch_that_fails_blocks_its_shard_and_comes_again() {
        for (const bool batches : {false, true}) {
            ReaderRun run(streaming(), batches);
            failures_left = 8;
            run.until(30);
            const auto first = calls_seen[0].records[0];
            for (int i = 1; i <= 8; ++i) {
                QVERIFY(calls_seen[static_cast<std::size_t>(i)].records[0] == first);
                QVERIFY(std::abs(calls_seen[static_cast<std::size_t>(i)].at - calls_seen[0].at - i * 0.25) < 1e-9);
            }
            QVERIFY(calls_seen[9].records[0] != first);
        }
    }

    void ddb_29_from_the_record_that_a_batch_reports_on_the_batch_comes_again() {
        ReaderRun run(streaming(), true);
        run.until(1);
        reported = 6;
        const std::size_t before = calls_seen.size();
        run.until(1.6);
        QVERIFY(calls_seen[before + 1].records[0] == calls_seen[before].records[5]);
        QCOMPARE(calls_seen[before + 1].records.size(), std::size_t{20});
    }

    void ddb_29_the_lag_climbs_while_the_reader_fails_and_no_record_is_lost() {
        TestRun run(streaming());
        run.until(10).fault("neph:error-rate", "db-worker", 60, -1, 1).until(69.9);
        QVERIFY2(std::abs(metric(run, "IteratorAge") - 60'000) < 500, qPrintable(QString::number(metric(run, "IteratorAge"))));
        QCOMPARE(run.conservation(), std::string());
        run.until(200);
        QVERIFY(metric(run, "IteratorAge") < 500);
        QCOMPARE(run.number("db", "streamExpired"), 0.0);
        QVERIFY(run.number("db", "streamDelivered") > 19'970);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_29_records_expire_after_24_hours() {
        Scenario s = streaming();
        s.set("users.rate=0.1");
        TestRun run(s);
        run.fault("neph:error-rate", "db-worker", 0, -1, 1).until(86'400);
        QCOMPARE(run.number("db", "streamExpired"), 0.0);
        run.until(90'000);
        QCOMPARE(run.number("db", "streamExpired"), 359.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_29_two_readers_get_each_record_and_a_third_one_none() {
        Scenario s = streaming();
        for (const char* id : {"worker-2", "worker-3"})
            s.add("server", id, {"servers=100", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("db", id);
        TestRun run(s);
        run.until(100);
        QVERIFY(run.calls("worker").calls > 9900 && run.calls("worker-2").calls > 9900);
        QCOMPARE(run.calls("worker-3").calls, std::uint64_t{0});
        QVERIFY(has_reason(run, "DDB-29"));
        QCOMPARE(run.conservation(), std::string());
    }

    void ddb_29_order_holds_when_a_shard_is_split() {
        // The reader fails from before the split until long after it.
        Scenario s = streaming({"billing_mode=PAY_PER_REQUEST", "split_after=60s"}, 8);
        s.set("users.rate=3600").set("db.stream_batch_size=1000");
        ReaderRun run(s, true);
        run.until(50);
        failures_left = 300;
        run.until(400);
        const auto& plan = services::dynamodb::plan_of(run.k, *run.plan->node("db"));
        QVERIFY(plan.of(run.k).splits > 0);
        std::map<std::uint32_t, std::uint64_t> last;
        for (const Call& call : calls_seen) {
            if (!call.ok) continue;
            for (const auto& [key, number] : call.records) {
                QVERIFY2(number > last[key], qPrintable(QString::number(call.at)));
                last[key] = number;
            }
        }
        QCOMPARE(last.size(), std::size_t{8});
    }

    void a_reader_that_an_edit_takes_away_leaves_no_records() {
        Scenario s = streaming();
        TestRun run(s);
        run.until(10.1);
        Scenario without = s;
        without.design().mutable_connections()->RemoveLast();
        edit(run, without);
        QCOMPARE(metric(run, "StreamRecords"), 0.0);
        run.until(20);
        QVERIFY(run.number("db", "streamDropped") > 0);
        QCOMPARE(run.conservation(), std::string());
        edit(run, s);
        run.until(30);
        QVERIFY(run.number("db", "streamDelivered") > 1900);
        run.kernel().restart_statistics();
        QCOMPARE(run.until(40).conservation(), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void readers_get_nothing_while_the_stream_is_off() {
        TestRun run(streaming({"stream_enabled=false"}));
        run.until(10);
        QCOMPARE(run.calls("worker").calls, std::uint64_t{0});
        QVERIFY(has_reason(run, "DDB-29"));
    }

    void it_answers_in_the_zone_of_its_caller() {
        Scenario s = table({});
        s.zone("b").set("network.cross_zone=10ms").app_version("app", "0s");
        s.add("auto_scaling_group", "web", {"min_size=2", "desired_capacity=2", "max_size=2"}).connect("users", "web").connect("web", "db");
        s.set("users.rate=50");
        s.design().mutable_connections()->erase(s.design().mutable_connections()->begin());
        TestRun run(s);
        run.until(100);
        QVERIFY(run.calls("db").calls > 4000);
        QCOMPARE(run.calls("web").latency.maximum, SimTime{0});
    }

    void a_stream_is_read_by_functions_and_applications_only() {
        Scenario s = table({"stream_enabled=true"});
        s.add("rds", "sql");
        std::string said;
        try {
            s.connect("db", "sql");
        } catch (const std::logic_error& error) { said = error.what(); }
        QVERIFY2(said.find("A table calls nobody") != std::string::npos, said.c_str());
    }

    void ddb_30_one_eventual_read_in_three_may_be_old_and_strong_reads_never_are() {
        for (const bool strong : {false, true}) {
            Scenario s = table({"replication_lag=0.5s", strong ? "consistent_read=true" : "consistent_read=false"}, "rate=200", 1, 0.02);
            s.set("users.arrivals=POISSON");
            TestRun run(s);
            run.until(4000);
            const double share = run.number("db", "staleReads") / run.number("db", "reads");
            QVERIFY2(std::abs(share - (strong ? 0 : 2.0 / 9)) < 0.006, qPrintable(QString::number(share)));
        }
    }

    void ddb_31_an_item_has_at_most_400_kb() {
        for (const auto& [bytes, refused] : {std::pair{"409600", false}, {"409601", true}}) {
            Scenario s = table({}, "rate=1", 1000, 1);
            s.set(std::string("items.item_bytes=") + bytes);
            TestRun run(s);
            run.until(10.5);
            QCOMPARE(run.outcome("db", Outcome::Failed) > 0, refused);
            QCOMPARE(admitted(run) > 0, !refused);
        }
    }

    void l_10_latencies_have_the_median_and_the_tail_that_are_set() {
        Scenario s = table({"read_latency=3ms", "latency_tail=3.5"}, "rate=500", 100'000);
        TestRun run(s);
        run.until(400);
        const kernel::CallStatistics& calls = run.calls("db");
        const double median = to_milliseconds(calls.latency.quantile(run.kernel().w.blocks, 0.5));
        const double p99 = to_milliseconds(calls.latency.quantile(run.kernel().w.blocks, 0.99));
        QVERIFY2(std::abs(median - 3) < 0.06, qPrintable(QString::number(median)));
        QVERIFY2(std::abs(p99 - 10.5) < 0.4, qPrintable(QString::number(p99)));
    }

    void l_11_a_transaction_takes_two_and_a_half_times_as_long() {
        Scenario s = table({"write_latency=4ms"}, "rate=10", 100'000, 1);
        operation(s, "write", DynamodbOperation::TRANSACT_WRITE_ITEMS);
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.calls("db").latency.mean(), 10e6);
    }

    void system_errors_are_calls_that_end_in_a_500() {
        TestRun run(table({}));
        run.until(10.005).fault("aws:fis:inject-api-internal-error", "db", 5, -1, 1).until(20.005);
        QCOMPARE(metric(run, "SystemErrors"), 500.0);
        run.fault("aws:fis:inject-api-unavailable-error", "db", 5, -1, 1).until(30.005);
        QCOMPARE(run.outcome("db", Outcome::Failed), std::uint64_t{1000});
        QCOMPARE(metric(run, "SystemErrors"), 500.0);
        QCOMPARE(metric(run, "UserErrors"), 0.0);
        run.kernel().restart_statistics();
        QCOMPARE(metric(run, "SystemErrors"), 0.0);
        run.fault("aws:fis:inject-api-internal-error", "db", 1, -1, 1).until(40.005);
        QCOMPARE(metric(run, "SystemErrors"), 100.0);
    }

    void user_errors_are_those_of_all_tables_of_the_account() {
        // In 2020 a transaction had 25 items at the most.
        Scenario s = table({}, "rate=10", 100'000, 1);
        s.set("limits_as_of=YEAR_2020");
        operation(s, "write", DynamodbOperation::TRANSACT_WRITE_ITEMS, [](DynamodbOperation& op) { op.set_items(26); });
        s.add("clients", "others", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"}).add("dynamodb", "other");
        TestRun run(s.connect("others", "other"));
        run.until(10.05);
        QCOMPARE(run.outcome("other", Outcome::Failed), std::uint64_t{0});
        for (const char* id : {"db", "other"}) QCOMPARE(run.metric(id, "UserErrors"), 100.0);
        run.fault("aws:fis:inject-api-throttle-error", "other", 2, -1, 1).until(20.05);
        QCOMPARE(run.metric("other", "ThrottledRequests"), 0.0);
        for (const char* id : {"db", "other"}) QCOMPARE(run.metric(id, "UserErrors"), 220.0);
        run.kernel().restart_statistics();
        for (const char* id : {"db", "other"}) QCOMPARE(run.metric(id, "UserErrors"), 0.0);
    }

    void a_failed_condition_and_used_up_capacity_are_no_user_errors() {
        Scenario s = table({}, "rate=10", 1000, 1);
        operation(s, "write", DynamodbOperation::PUT_ITEM, [](DynamodbOperation& op) { op.set_condition_failure_share(1); });
        TestRun conditional(s);
        QCOMPARE(metric(conditional.until(10.05), "ConditionalCheckFailedRequests"), 100.0);
        QCOMPARE(metric(conditional, "UserErrors"), 0.0);
        TestRun small(table({"provisioned_throughput.read_capacity_units=1"}));
        QVERIFY(metric(small.until(10), "ThrottledRequests") > 900);
        QCOMPARE(metric(small, "UserErrors"), 0.0);
    }

    void who_is_denied_is_a_user_error() {
        Scenario s;
        s.request_class("read", 1, false).add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
        s.add("server", "app", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=0s"}).add("dynamodb", "db");
        TestRun run(s.connect("users", "app").connect("app", "db"));
        run.until(10.005).fault("neph:iam:detach-policies", "app", 5).until(20.005);
        QCOMPARE(metric(run, "UserErrors"), 500.0);
        QCOMPARE(metric(run, "SystemErrors"), 0.0);
    }

    void a_query_and_a_scan_return_what_is_there_and_fits_a_page_data() {
        QTest::addColumn<DynamodbOperation::Action>("action");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<unsigned>("item_bytes");
        QTest::addColumn<double>("missing");
        QTest::addColumn<double>("items");  // of a call
        const auto query = DynamodbOperation::QUERY, scan = DynamodbOperation::SCAN;
        QTest::newRow("as many as are asked for") << query << QByteArray("items_per_partition_key=16") << 1024u << 0.0 << 10.0;
        QTest::newRow("all of a partition key") << query << QByteArray("items_per_partition_key=4") << 1024u << 0.0 << 4.0;
        QTest::newRow("two of 400 KB") << query << QByteArray("items_per_partition_key=16") << 409'600u << 0.0 << 2.0;
        QTest::newRow("none") << query << QByteArray("items_per_partition_key=16") << 1024u << 1.0 << 0.0;
        QTest::newRow("a page of a large table") << scan << QByteArray("table_size_gb=1") << 1024u << 0.0 << 1024.0;
        QTest::newRow("all of a small table") << scan << QByteArray("table_size_gb=0") << 1024u << 0.0 << 1000.0;
        QTest::newRow("a page of larger items") << scan << QByteArray("table_size_gb=0") << 100'000u << 0.0 << 10.0;
        QTest::newRow("GetItem is not counted") << DynamodbOperation::GET_ITEM << QByteArray("table_size_gb=1") << 1024u << 0.0 << 0.0;
    }
    void a_query_and_a_scan_return_what_is_there_and_fits_a_page() {
        QFETCH(DynamodbOperation::Action, action);
        QFETCH(QByteArray, setting);
        QFETCH(unsigned, item_bytes);
        QFETCH(double, missing);
        QFETCH(double, items);
        Scenario s = table({setting.constData()}, "rate=1");
        s.set("items.item_bytes=" + std::to_string(item_bytes));
        operation(s, "read", action, [missing](DynamodbOperation& op) {
            op.set_items(10);
            op.set_missing_share(missing);
        });
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(admitted(run), 10.0);
        QCOMPARE(metric(run, "ReturnedItemCount"), 10 * items);
        run.kernel().restart_statistics();
        QCOMPARE(metric(run, "ReturnedItemCount"), 0.0);
    }

    void items_of_any_size_and_those_that_expired_are_counted_one_by_one() {
        Scenario s = expiring("100s", {"time_to_live_deletion=60s", "items_per_partition_key=10", "item_size_variation=0.5"});
        operation(s, "read", DynamodbOperation::QUERY, [](DynamodbOperation& op) { op.set_items(10); });
        TestRun run(s);
        write_and_stop(run, s, "read");
        run.until(90);
        QCOMPARE(metric(run, "ReturnedItemCount"), 10 * run.number("db", "reads"));
        run.until(250);
        const double before = metric(run, "ReturnedItemCount");
        QCOMPARE(metric(run.until(300), "ReturnedItemCount"), before);
    }

    void each_reader_of_the_stream_is_returned_each_record() {
        for (const unsigned readers : {1u, 2u}) {
            Scenario s = streaming();
            if (readers == 2)
                s.add("server", "worker-2", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("db", "worker-2");
            TestRun run(s);
            run.until(10.005);
            edit(run, s.set("users.rate=0"));
            run.until(20);
            QCOMPARE(metric(run, "ReturnedRecordsCount"), 1000.0 * readers);
        }
        TestRun without(table({}));
        QVERIFY(std::isnan(metric(without.until(1), "ReturnedRecordsCount")));
    }

    void a_batch_is_served_in_part() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=10"}, "rate=10", 100'000);
        operation(s, "read", DynamodbOperation::BATCH_GET_ITEM, [](DynamodbOperation& op) { op.set_consistent_read(true); });
        TestRun run(s);
        run.until(100.05);
        // 100 items a second, ten of them served.
        QVERIFY(std::abs(run.number("db", "consumedReadUnits") - 1000) <= 2);
        QCOMPARE(run.number("db", "unprocessedItems"), 10 * admitted(run) - run.number("db", "consumedReadUnits"));
    }

    void capacity_that_a_fault_cuts_comes_back() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=100", "consistent_read=true", "burst=1s"});
        TestRun run(s);
        run.until(100).fault("neph:throttle", "db", 100, -1, 0.25).until(200);
        QVERIFY(std::abs(static_cast<double>(run.outcome("db", Outcome::Throttled)) - 7500) <= 30);
        const auto before = run.outcome("db", Outcome::Throttled);
        run.until(300);
        QVERIFY(run.outcome("db", Outcome::Throttled) - before <= 1);
    }

    void a_fault_of_replication_makes_reads_old_while_it_lasts() {
        Scenario s = table({"replication_lag=0s"}, "rate=200", 1, 0.5);
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.number("db", "staleReads"), 0.0);
        run.fault("neph:dynamodb:replication-lag", "db", 100, -1, 5).until(200);
        const double stale = run.number("db", "staleReads");
        QVERIFY2(std::abs(stale - 10'000 / 3.0) < 250, qPrintable(QString::number(stale)));
        QCOMPARE(run.until(300).number("db", "staleReads"), stale);
    }

    void item_sizes_vary_and_keep_their_mean() {
        Scenario s = table({"item_size_variation=0.5", "consistent_read=true", "provisioned_throughput.read_capacity_units=40000"},
                           "rate=1000", 100'000);
        s.set("items.item_bytes=40960");
        const double mean = units_of_a_call(s, "consumedReadUnits");
        // 10 blocks, and half a block for rounding up.
        QVERIFY2(std::abs(mean - 10.5) < 0.6, qPrintable(QString::number(mean)));
    }

    void designs_that_no_table_can_be_are_refused() {
        Scenario s = table({});
        global_index(s, [](DynamodbGlobalIndex&) {});
        operation(s, "read", DynamodbOperation::QUERY, [](DynamodbOperation& op) {
            op.set_index_name("by-date");
            op.set_consistent_read(true);
        });
        operation(s, "write", DynamodbOperation::BATCH_WRITE_ITEM, [](DynamodbOperation& op) { op.set_items(26); });
        QVERIFY(has_issue(s, "config.operations[0].consistent_read", "eventually consistent"));
        QVERIFY(has_issue(s, "config.operations[1].items", "at most 25"));
        operation(s, "read", DynamodbOperation::SCAN, [](DynamodbOperation& op) { op.set_index_name("by-name"); });
        QVERIFY(has_issue(s, "config.operations[2].index_name", "no index"));
        QVERIFY(has_issue(s, "config.operations[2].request_class", "two operations"));
        global_index(s, [](DynamodbGlobalIndex&) {});
        QVERIFY(has_issue(s, "config.global_secondary_indexes", "Two indexes"));
        s.set("db.write_scaling.enabled=true").set("db.write_scaling.min_capacity=2000");
        QVERIFY(has_issue(s, "config.write_scaling.min_capacity", "more than the most"));
        change(s, [](Dynamodb& config) {
            services::DynamodbScaling& scaling = *config.mutable_global_secondary_indexes(0)->mutable_read_scaling();
            scaling.set_enabled(true);
            scaling.set_min_capacity(2000);
        });
        QVERIFY(has_issue(s, "config.global_secondary_indexes[0].read_scaling.min_capacity", "more than the most"));
        QVERIFY(!has_issue(s.set("db.maximum_record_age_in_seconds=60"), "config.maximum_record_age_in_seconds", "60 s old"));
        QVERIFY(has_issue(s.set("db.maximum_record_age_in_seconds=59"), "config.maximum_record_age_in_seconds", "60 s old"));
    }

    void ddb_19_new_tables_are_on_demand_today_and_were_provisioned_in_2020() {
        for (const auto& [year, mode] : {std::pair{"TODAY", Dynamodb::PAY_PER_REQUEST}, {"YEAR_2020", Dynamodb::PROVISIONED}}) {
            Scenario s;
            s.set(std::string("limits_as_of=") + year).add("dynamodb", "db");
            const auto message = model::unpack(s.design().components(0).config(), services::catalog());
            QCOMPARE(static_cast<Dynamodb&>(*message).billing_mode(), mode);
        }
    }

    void ddb_19_the_mode_is_switched_as_often_in_24_hours_as_the_year_allows_data() {
        QTest::addColumn<QString>("year");
        QTest::addColumn<int>("switches");
        QTest::newRow("today, four times to on demand and back at any time") << "TODAY" << 8;
        QTest::newRow("2020, once either way") << "YEAR_2020" << 1;
    }

    void ddb_19_the_mode_is_switched_as_often_in_24_hours_as_the_year_allows() {
        QFETCH(QString, year);
        QFETCH(int, switches);
        Scenario s = table({}, "rate=1");
        s.set("limits_as_of=" + year.toStdString());
        TestRun run(s);
        const auto switch_mode = [&](int n) {
            const bool on_demand = n % 2;
            edit(run, s.set(on_demand ? "db.billing_mode=PAY_PER_REQUEST" : "db.billing_mode=PROVISIONED"));
            return std::isnan(metric(run, "ReadBurst")) == on_demand;
        };
        for (int n = 1; n <= switches; ++n) {
            run.until(n);
            QVERIFY(switch_mode(n));
        }
        run.until(86'400);
        QVERIFY(!switch_mode(switches + 1));
        QVERIFY(has_reason(run, "DDB-19"));
        QCOMPARE(run.when("switch-refused"), (std::vector<double>{86'400}));
        run.until(86'401);
        QVERIFY(switch_mode(switches + 1));
        QVERIFY(!has_reason(run, "DDB-19"));
    }

    void an_index_that_an_edit_adds_has_its_capacity_and_one_that_it_takes_leaves_nothing() {
        Scenario s = table({}, "rate=100", 1000, 1);
        const Scenario without = s;
        TestRun run(s);
        run.until(10);
        global_index(s, [](DynamodbGlobalIndex& index) { index.set_write_capacity_units(50); });
        edit(run, s);
        run.until(310);
        QVERIFY(run.number("db", "throttledByIndex") > 0);
        edit(run, without);
        const auto throttled = run.outcome("db", Outcome::Throttled);
        QCOMPARE(run.until(320).outcome("db", Outcome::Throttled), throttled);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_restored_run_goes_on_byte_for_byte() {
        Scenario s = table({"provisioned_throughput.read_capacity_units=60", "split_after=60s", "read_scaling.enabled=true",
                            "read_latency=3ms", "latency_tail=3"},
                           "rate=200", 100, 0.3);
        s.set("users.arrivals=POISSON");
        global_index(s, [](DynamodbGlobalIndex& index) { index.set_write_capacity_units(20); });
        s.set("db.stream_enabled=true").add("server", "worker", {"service_time.mean=50ms"}).connect("db", "worker");
        s.set("db.time_to_live=2s").set("db.time_to_live_deletion=60s");
        TestRun run(s);
        run.until(200);
        const kernel::Snapshot snapshot = run.kernel().w.save();
        run.kernel().run(from_seconds(500));
        const kernel::Snapshot first = run.kernel().w.save();
        run.kernel().w.restore(snapshot);
        run.kernel().run(from_seconds(500));
        QVERIFY(run.kernel().w.save() == first);
    }

    void ddb_20_tables_and_indexes_of_an_account_have_80_000_units_together_data() {
        QTest::addColumn<int>("units");
        QTest::addColumn<bool>("first_on_demand");
        QTest::addColumn<bool>("warned");
        QTest::newRow("as many as there are") << 40'000 << false << false;
        QTest::newRow("one more") << 40'001 << false << true;
        QTest::newRow("one of them on demand") << 40'001 << true << false;
    }
    void ddb_20_tables_and_indexes_of_an_account_have_80_000_units_together() {
        QFETCH(int, units);
        QFETCH(bool, first_on_demand);
        QFETCH(bool, warned);
        Scenario s = table({"provisioned_throughput.read_capacity_units=20000"});
        global_index(s, [&](DynamodbGlobalIndex& index) { index.set_read_capacity_units(static_cast<std::uint32_t>(units - 20'000)); });
        if (first_on_demand) s.set("db.billing_mode=PAY_PER_REQUEST");
        s.add("dynamodb", "other", {"billing_mode=PROVISIONED", "provisioned_throughput.read_capacity_units=40000"})
            .connect("users", "other");
        std::vector<std::string> said;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            if (each.field == "config.provisioned_throughput") said.push_back(each.object);
        QCOMPARE(said, warned ? std::vector<std::string>{"db"} : std::vector<std::string>());
    }
};

QTEST_GUILESS_MAIN(DynamodbTest)
#include "dynamodb_test.moc"
