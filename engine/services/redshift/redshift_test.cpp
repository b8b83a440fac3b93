#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/application.h"
#include "engine/services/compiler.h"
#include "engine/services/redshift/warehouse.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Analysts whose queries each scan 13,000 MiB of rows, all columns, uncompressed: 13,631,488,000 B. Two nodes of 0.65 GB/s read that
/// in 10.486 s.
constexpr double kAlone = 13'000.0 * 1024 * 1024 / 1.3e9;

Scenario warehouse(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=0.05", std::string_view year = "TODAY") {
    Scenario s;
    s.set("limits_as_of=" + std::string(year)).zone("a").zone("b").data_set("sales", 100).request_class("report", 1, false);
    s.design().mutable_request_classes(0)->set_scanned_mebibytes(13'000);
    s.add("clients", "analysts", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("redshift", "dw",
          {"node_type=ra3.xlplus", "number_of_nodes=2", "leader_time=0s", "columns_read=1", "compression=1", "commit_time=0s"});
    for (const std::string_view setting : settings) s.set("dw." + std::string(setting));
    return s.connect("analysts", "dw");
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.field == field) return each.remedy.empty() ? "no remedy" : each.message.english();
    return {};
}

double mean(TestRun& run) { return run.calls("dw").latency.mean() * 1e-9; }

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("dw").reasons)
        if (reason.fact == fact) return true;
    return false;
}

/// Keeps requests and hands them over as one batch, as what delivers to a warehouse does.
struct Batches {
    static inline std::size_t size = 3;
    static inline std::vector<FrameId> waiting;
    static inline std::map<FrameId, std::vector<FrameId>> under_way;  ///< by the process that hands them over
    static inline std::vector<double> took;
    static inline kernel::LinkIndex link = 0;

    static FrameId message(Kernel&, FrameId) { return 0; }
    static FrameId produce(Kernel& k, FrameId id) {
        waiting.push_back(k.send(id, 1, 0));
        if (waiting.size() == size) {
            under_way[k.spawn_process(k.frame(id).node, 2, 0, kMicrosecond)] = waiting;
            waiting.clear();
        }
        return k.finish(id, Outcome::Ok);
    }
    static FrameId call(Kernel& k, FrameId id) {
        const std::vector<FrameId>& batch = under_way[id];
        for (std::size_t i = 0; i + 1 < batch.size(); ++i) k.frame(batch[i]).next = batch[i + 1];
        k.frame(batch.back()).next = 0;
        k.frame(id).local = static_cast<std::uint32_t>(k.now() / kMillisecond);
        return k.call(id, link, {batch.front(), 0, services::kBatch});
    }
    static void settle(Kernel& k, FrameId id) {
        took.push_back(to_seconds(k.now()) - k.frame(id).local / 1000.0);
        for (const FrameId each : under_way[id]) k.finish(each, Outcome::Ok);
        under_way.erase(id);
    }
    static FrameId deliver(Kernel& k, FrameId id) {
        Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        AWAIT(call(k, id));
        settle(k, id);
        return k.finish(id, Outcome::Ok);
        NEPHO_END;
    }
};

/// Rows of 1 MiB that shops send to a stream, which loads them in batches of `size`.
struct BatchRun {
    std::shared_ptr<const services::Plan> plan;
    services::GuardedProgram program;
    kernel::World world;
    Kernel k;

    BatchRun(Scenario& s, std::size_t size, std::string_view rate)
        : plan(*services::compile(with_stream(s, rate).design(), services::catalog())),
          program(batching(*plan, size)),
          world(program),
          k(world, program) {
        k.start();
    }
    ~BatchRun() { test::expect_balanced(k, *plan); }
    static Scenario& with_stream(Scenario& s, std::string_view rate) {
        s.request_class("row", 1, true);
        s.design().mutable_request_classes(1)->set_request_bytes(1024 * 1024);
        s.add("clients", "shops", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=row"}).add("server", "stream");
        return s.connect("shops", "stream").connect("stream", "dw");
    }
    static services::GuardedProgram batching(const services::Plan& plan, std::size_t size) {
        services::GuardedProgram program = plan.program;
        kernel::Node& stream = program.nodes[*plan.node("stream")];
        stream.routines[0] = Batches::produce;
        stream.routines[1] = Batches::message;
        stream.routines[2] = Batches::deliver;
        Batches::size = size;
        Batches::waiting.clear();
        Batches::under_way.clear();
        Batches::took.clear();
        Batches::link = *plan.link("stream-dw");
        return program;
    }
    void until(double seconds) { k.run(from_seconds(seconds)); }
    services::Observation observe() {
        services::Observation seen;
        services::find("redshift")->observe(k, *plan->node("dw"), seen);
        return seen;
    }
    double number(std::string_view name) {
        for (const auto& [each, value] : observe().numbers)
            if (each == name) return value;
        return -1;
    }
};

}  // namespace

Q_DECLARE_METATYPE(std::vector<std::string>)

class RedshiftTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("redshift");
        QVERIFY(type);
        for (const Issue& found : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(found.message.english().c_str());
    }

    void rs_01_all_nodes_scan_the_columns_of_a_query_together_data() {
        QTest::addColumn<std::vector<std::string>>("settings");
        QTest::addColumn<double>("seconds");
        using Settings = std::vector<std::string>;
        QTest::newRow("two nodes") << Settings{} << kAlone;
        QTest::newRow("eight nodes") << Settings{"number_of_nodes=8"} << kAlone / 4;
        QTest::newRow("a fifth of the columns") << Settings{"columns_read=0.2"} << kAlone / 5;
        QTest::newRow("compressed three to one") << Settings{"compression=3"} << kAlone / 3;
        QTest::newRow("larger nodes") << Settings{"node_type=ra3.16xlarge"} << kAlone * 0.65 / 8;
        QTest::newRow("with the leader's time") << Settings{"leader_time=2s"} << kAlone + 2;
    }
    void rs_01_all_nodes_scan_the_columns_of_a_query_together() {
        QFETCH(std::vector<std::string>, settings);
        QFETCH(double, seconds);
        Scenario s = warehouse({});
        for (const std::string& setting : settings) s.set("dw." + setting);
        TestRun run(s);
        run.until(200);
        QVERIFY2(std::abs(mean(run) - seconds) < 1e-3, std::to_string(mean(run)).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void rs_01_queries_that_run_at_the_same_time_share_the_nodes() {
        // Two at the same instant each take twice as long.
        Scenario s = warehouse({}, "rate=0.02");
        s.add("clients", "others", {"rate=0.02", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"}).connect("others", "dw");
        TestRun run(s);
        run.until(1000);
        QVERIFY2(std::abs(mean(run) - 2 * kAlone) < 1e-3, std::to_string(mean(run)).c_str());
    }

    void rs_01_a_look_up_of_one_row_reads_a_block_of_each_slice() {
        Scenario s = warehouse({}, "rate=10");
        s.design().mutable_request_classes(0)->set_scanned_mebibytes(0);
        TestRun run(s);
        run.until(100);
        QVERIFY(std::abs(mean(run) - 2 * 1024 * 1024 / 1.3e9) < 1e-6);
    }

    void rs_02_five_queries_run_and_the_others_wait() {
        TestRun run(warehouse({}, "rate=1"));
        run.until(8.5);
        const services::Observation seen = run.observe("dw");
        QCOMPARE(run.calls("dw").in_flight.value, 8u);
        QCOMPARE(seen.queue.part, 3.0);
        QVERIFY(has_reason(run, "RS-02"));
        QCOMPARE(run.outcome("dw", Outcome::Throttled) + run.outcome("dw", Outcome::Rejected), std::uint64_t{0});
        run.until(200);
        QVERIFY(run.number("dw", "queued") > 100);
        QVERIFY(run.observe("dw").metrics[5].part > 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void rs_02_the_wait_for_a_slot_begins_after_the_leader_node() {
        Scenario s = warehouse({"query_concurrency=1", "leader_time=2s"}, "rate=0.02");
        s.add("clients", "others", {"rate=0.02", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"}).connect("others", "dw");
        TestRun run(s);
        run.until(90);
        // Two at 50 s: one waits for the other.
        const services::Observation seen = run.observe("dw");
        const services::Reading duration = seen.metrics[2], wait = seen.metrics[5];
        QVERIFY2(std::abs(wait.part / wait.whole / 1e3 - kAlone / 2) < 1e-3, std::to_string(wait.part / wait.whole).c_str());
        QVERIFY2(std::abs(duration.part / duration.whole / 1e6 - (2 + 1.5 * kAlone)) < 1e-3, std::to_string(duration.part).c_str());
    }

    void rs_02_fifty_one_slots_are_refused() {
        QVERIFY(!issue(warehouse({"query_concurrency=51"}), "config.query_concurrency").empty());
        QCOMPARE(issue(warehouse({"query_concurrency=50"}), "config.query_concurrency"), std::string());
    }

    void rs_02_more_slots_let_more_run_and_none_is_faster() {
        Scenario s = warehouse({"query_concurrency=50"}, "rate=1");
        TestRun run(s);
        run.until(8.5);
        QCOMPARE(run.observe("dw").queue.part, 0.0);
        QCOMPARE(run.calls("dw").outcomes[0], std::uint64_t{0});
    }

    void rs_03_transient_clusters_take_reads_when_all_slots_are_in_use() {
        Scenario s = warehouse({"max_concurrency_scaling_clusters=3"}, "rate=0.3");
        TestRun alone(warehouse({}, "rate=0.3")), scaled(s);
        alone.until(2000);
        scaled.until(2000);
        QVERIFY(alone.calls("dw").in_flight.value > 300);
        QVERIFY(scaled.number("dw", "scaledQueries") > 200);
        QVERIFY(scaled.outcome("dw", Outcome::Ok) > 2 * alone.outcome("dw", Outcome::Ok));
        QVERIFY(scaled.when("concurrency-scaling").size() >= 2);
        const services::Reading clusters = scaled.observe("dw").metrics[7];
        QVERIFY(clusters.maximum >= 2 && clusters.maximum <= 3);
        edit(scaled, s.set("analysts.rate=0"));
        scaled.until(6000);
        QCOMPARE(scaled.observe("dw").metrics[7].part, 0.0);
        QVERIFY(scaled.when("scaling-cluster-released").size() >= 2);
        QCOMPARE(scaled.conservation(), std::string());
    }

    void rs_03_the_first_cluster_takes_queries_after_its_start_time() {
        TestRun run(warehouse({"max_concurrency_scaling_clusters=10", "scaling_start_time=90s"}, "rate=0.5"));
        run.until(400);
        const double asked = run.when("concurrency-scaling").at(0);
        TestRun until(warehouse({"max_concurrency_scaling_clusters=10", "scaling_start_time=90s"}, "rate=0.5"));
        until.until(asked + 89);
        QCOMPARE(until.number("dw", "scaledQueries"), 0.0);
        until.until(asked + 95);
        QVERIFY(until.number("dw", "scaledQueries") >= 1);
    }

    void rs_03_one_transient_cluster_starts_at_a_time() {
        TestRun run(warehouse({"max_concurrency_scaling_clusters=10", "query_concurrency=1", "scaling_start_time=90s"}, "rate=1"));
        run.until(91.5);
        QCOMPARE(run.when("concurrency-scaling"), std::vector<double>{2});
        run.until(95.5);
        QCOMPARE(run.when("concurrency-scaling").size(), std::size_t{2});
    }

    void rs_03_a_transient_cluster_goes_a_minute_after_its_last_query() {
        Scenario s = warehouse({"max_concurrency_scaling_clusters=1", "query_concurrency=1", "scaling_start_time=1s"}, "rate=0.2");
        s.design().mutable_request_classes(0)->set_scanned_mebibytes(130'000);
        TestRun run(s);
        // At 5 s one for the cluster, at 10 s one that waits there, at 15 s one for the transient cluster, which works longer than a minute.
        run.until(15.5);
        edit(run, s.set("analysts.rate=0"));
        run.until(1500);
        QCOMPARE(run.number("dw", "scaledQueries"), 1.0);
        const std::vector<double> released = run.when("scaling-cluster-released");
        QCOMPARE(released.size(), std::size_t{1});
        QVERIFY2(std::abs(released[0] - (15 + 10 * kAlone + 60)) < 0.01, std::to_string(released[0]).c_str());
    }

    void rs_03_transient_clusters_of_ra3_take_writes_today_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<bool>("scaled");
        QTest::newRow("ra3") << QByteArray("ra3.xlplus") << QByteArray("TODAY") << true;
        QTest::newRow("ra3 in 2020") << QByteArray("ra3.xlplus") << QByteArray("YEAR_2020") << false;
        QTest::newRow("dc2") << QByteArray("dc2.large") << QByteArray("TODAY") << false;
    }
    void rs_03_transient_clusters_of_ra3_take_writes_today() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, year);
        QFETCH(bool, scaled);
        // Inserts of 64 MiB that two nodes of two slices take 16 s for.
        Scenario s = warehouse({"max_concurrency_scaling_clusters=3", "copy_rate=1"}, "rate=0.2");
        s.design().mutable_request_classes(0)->set_write(true);
        s.design().mutable_request_classes(0)->set_request_bytes(64 * 1024 * 1024);
        s.set("dw.node_type=" + type.toStdString()).set("limits_as_of=" + year.toStdString());
        TestRun run(s);
        run.until(2000);
        QCOMPARE(run.number("dw", "scaledQueries") > 200, scaled);
        QCOMPARE(run.when("concurrency-scaling").empty(), !scaled);
        QCOMPARE(run.calls("dw").in_flight.value > 200, !scaled);
        QCOMPARE(run.conservation(), std::string());
    }

    void rs_03_a_copy_runs_on_a_transient_cluster_too() {
        // Batches of 20 MiB every 2 s, each 5 s of work: a slot is free only for the first until there are two more clusters.
        Scenario s =
            warehouse({"query_concurrency=1", "copy_rate=1", "max_concurrency_scaling_clusters=10", "scaling_start_time=1s"}, "rate=0");
        BatchRun run(s, 20, "rate=10");
        run.until(200);
        QVERIFY(run.number("scaledQueries") > 50);
        QVERIFY(run.number("loads") > 90);
        QCOMPARE(run.number("loadedBytes"), run.number("loads") * 20 * 1024 * 1024);
        QVERIFY(std::abs(Batches::took.back() - 5) < 0.002);
    }

    void rs_05_a_resize_counts_after_its_time() {
        Scenario s = warehouse({"resize_time=600s"});
        TestRun run(s);
        run.until(100);
        edit(run, s.set("dw.number_of_nodes=8"));
        QCOMPARE(run.when("resize-started"), std::vector<double>{100});
        QVERIFY(has_reason(run, "RS-05"));
        run.until(690);
        QCOMPARE(run.observe("dw").cells.size(), std::size_t{3});
        run.until(720);
        QCOMPARE(run.when("resize-complete"), std::vector<double>{700});
        QCOMPARE(run.observe("dw").cells.size(), std::size_t{9});
        run.kernel().restart_statistics();
        run.until(1000);
        QVERIFY(std::abs(mean(run) - kAlone / 4) < 1e-3);
    }

    void rs_05_a_reboot_does_not_end_a_resize() {
        Scenario s = warehouse({"resize_time=600s", "restart_time=50s"});
        TestRun run(s);
        run.until(100);
        edit(run, s.set("dw.number_of_nodes=8"));
        run.until(200).fault("neph:redshift:reboot-cluster", "dw").until(1000);
        QCOMPARE(run.when("cluster-available"), std::vector<double>{250});
        QCOMPARE(run.when("resize-complete"), std::vector<double>{700});
    }

    void rs_05_taking_a_resize_back_ends_it() {
        Scenario s = warehouse({});
        TestRun run(s);
        run.until(100);
        edit(run, s.set("dw.number_of_nodes=8"));
        run.until(200);
        edit(run, s.set("dw.number_of_nodes=2"));
        run.until(2000);
        QCOMPARE(run.when("resize-complete").size(), std::size_t{0});
        QVERIFY(std::abs(mean(run) - kAlone) < 1e-3);
    }

    void rs_06_one_connection_more_than_its_era_allows_is_refused_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<unsigned>("connections");
        QTest::newRow("today") << QByteArray("TODAY") << 2000u;
        QTest::newRow("2020") << QByteArray("YEAR_2020") << 500u;
    }
    void rs_06_one_connection_more_than_its_era_allows_is_refused() {
        QFETCH(QByteArray, year);
        QFETCH(unsigned, connections);
        TestRun run(warehouse({}, "rate=400", year.toStdString()));
        run.until(6.05);
        QCOMPARE(run.calls("dw").in_flight.value, connections);
        QCOMPARE(run.outcome("dw", Outcome::Rejected), run.calls("dw").calls - connections);
        QVERIFY(has_reason(run, "RS-06"));
    }

    void rs_07_inserts_commit_one_after_the_other() {
        Scenario s = warehouse({"commit_time=200ms"}, "rate=10");
        s.design().mutable_request_classes(0)->set_write(true);
        s.design().mutable_request_classes(0)->set_request_bytes(1000);
        TestRun run(s);
        run.until(60);
        QVERIFY(std::abs(static_cast<double>(run.outcome("dw", Outcome::Ok)) - 5 * 60) < 3);
        QVERIFY(has_reason(run, "RS-07"));
        QVERIFY(run.observe("dw").metrics[6].part > 250);
        QCOMPARE(run.number("dw", "loadedBytes"), 1000.0 * static_cast<double>(run.outcome("dw", Outcome::Ok)));
        QCOMPARE(run.conservation(), std::string());
    }

    void rs_07_a_batch_is_one_copy_with_one_commit() {
        // 100 rows of 1 MiB, on two nodes of two slices of 5 MiB/s: 5 s, and a commit of 200 ms.
        Scenario s = warehouse({"commit_time=200ms", "copy_rate=5"}, "rate=0");
        BatchRun run(s, 100, "rate=10");
        run.until(39);
        QCOMPARE(Batches::took.size(), std::size_t{3});
        for (const double seconds : Batches::took) QVERIFY2(std::abs(seconds - 5.2) < 0.002, std::to_string(seconds).c_str());
        QCOMPARE(run.observe().metrics[9].part, 3 * 100 * 1024.0 * 1024);
    }

    void it_reads_the_columns_that_queries_name_as_they_are_compressed_data() {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<QByteArray>("compression");
        QTest::addColumn<double>("bytes");  // of a query
        QTest::newRow("all") << QByteArray("columns_read=1") << QByteArray("compression=1") << 13'631'488'000.0;
        QTest::newRow("half of them") << QByteArray("columns_read=0.5") << QByteArray("compression=1") << 6'815'744'000.0;
        QTest::newRow("compressed") << QByteArray("columns_read=0.5") << QByteArray("compression=4") << 1'703'936'000.0;
    }
    void it_reads_the_columns_that_queries_name_as_they_are_compressed() {
        QFETCH(QByteArray, columns);
        QFETCH(QByteArray, compression);
        QFETCH(double, bytes);
        TestRun run(warehouse({columns.constData(), compression.constData()}));
        run.until(99);  // Queries at 20, 40, 60 and 80 s, of 10.5 s or less.
        QCOMPARE(run.metric("dw", "ReadThroughput"), 4 * bytes);
        QCOMPARE(run.metric("dw", "WriteThroughput"), 0.0);
        run.kernel().restart_statistics();
        QCOMPARE(run.metric("dw", "ReadThroughput"), 0.0);
    }

    void it_writes_what_is_loaded_as_it_is_compressed() {
        Scenario s = warehouse({"compression=4"}, "rate=1");
        s.design().mutable_request_classes(0)->set_write(true);
        s.design().mutable_request_classes(0)->set_request_bytes(1'000'000);
        TestRun run(s);
        run.until(10.9);
        QCOMPARE(run.number("dw", "loadedBytes"), 1e7);
        QCOMPARE(run.metric("dw", "WriteThroughput"), 2.5e6);
        QCOMPARE(run.metric("dw", "ReadThroughput"), 0.0);
    }

    void it_is_healthy_while_it_takes_queries() {
        TestRun run(warehouse({"restart_time=30s"}));
        run.until(70).fault("neph:redshift:reboot-cluster", "dw").until(71);
        QCOMPARE(run.metric("dw", "HealthStatus"), 0.0);
        run.until(120);
        const auto metrics = services::find("redshift")->metrics;
        const auto at = std::find_if(metrics.begin(), metrics.end(), [](const auto& each) { return each.name == "HealthStatus"; });
        const services::Reading health = run.observe("dw").metrics[static_cast<std::size_t>(at - metrics.begin())];
        QCOMPARE(health.part, 1.0);
        QCOMPARE(health.whole, 90e9);  // of 120 s
    }

    void an_alarm_hears_of_a_cluster_that_is_not_healthy() {
        Scenario s = warehouse({"restart_time=300s"});
        model::Alarm& alarm = *s.design().add_alarms();
        model::fill_initial(&alarm, services::catalog().facts, s.design().limits_as_of());
        alarm.set_id("ill");
        alarm.set_component("dw");
        alarm.set_metric("HealthStatus");
        alarm.set_statistic(model::MINIMUM);
        alarm.set_comparison_operator(model::LESS_THAN_THRESHOLD);
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(1);
        QCOMPARE(issue(s, "metric"), std::string());
        TestRun run(s);
        run.until(130);
        QVERIFY(run.when("alarm").empty());
        run.fault("neph:redshift:reboot-cluster", "dw").until(190);
        QCOMPARE(run.when("alarm"), std::vector<double>{180});
    }

    void a_reboot_ends_all_queries_and_the_cluster_is_down_for_a_while() {
        TestRun run(warehouse({"restart_time=100s", "query_concurrency=2"}, "rate=1"));
        run.until(50.5).fault("neph:redshift:reboot-cluster", "dw").until(151);
        QCOMPARE(run.when("cluster-unavailable"), std::vector<double>{50.5});
        QCOMPARE(run.when("cluster-available"), std::vector<double>{150.5});
        QVERIFY(run.outcome("dw", Outcome::Failed) >= 100);
        QCOMPARE(run.calls("dw").in_flight.value, 1u);
        run.until(400);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(run.outcome("dw", Outcome::Ok) > 20);
    }

    void rs_08_a_lost_node_is_replaced_and_the_cluster_is_not_there_meanwhile() {
        TestRun run(warehouse({"restart_time=100s"}));
        run.until(50.5).fault("neph:redshift:lose-node", "dw", 0, -1, 600).until(60).fault("neph:redshift:reboot-cluster", "dw").until(700);
        QCOMPARE(run.when("cluster-unavailable"), std::vector<double>{50.5});
        QCOMPARE(run.when("cluster-available"), std::vector<double>{650.5});
        QVERIFY(run.outcome("dw", Outcome::Failed) > 20);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_reboot_does_not_bring_a_cluster_back_whose_zone_is_lost() {
        TestRun run(warehouse({"restart_time=50s"}));
        run.until(100).fault("neph:zone-outage", "a", 200).until(120).fault("neph:redshift:reboot-cluster", "dw").until(400);
        QCOMPARE(run.when("cluster-available"), std::vector<double>{350});
    }

    void rs_03_a_reboot_ends_transient_clusters_too() {
        TestRun run(warehouse({"max_concurrency_scaling_clusters=1", "query_concurrency=1", "scaling_start_time=1s"}, "rate=0.2"));
        QCOMPARE(run.until(30.5).observe("dw").metrics[7].part, 1.0);
        QCOMPARE(run.fault("neph:redshift:reboot-cluster", "dw").until(31).observe("dw").metrics[7].part, 0.0);
    }

    void rs_06_a_reboot_gives_all_connections_back() {
        TestRun run(warehouse({"max_connections=10", "restart_time=10s"}, "rate=1"));
        run.until(50.5);
        const auto refused = run.outcome("dw", Outcome::Rejected);
        QVERIFY(refused > 0);
        run.fault("neph:redshift:reboot-cluster", "dw").until(70.5);
        QCOMPARE(run.calls("dw").in_flight.value, 10u);
        QCOMPARE(run.outcome("dw", Outcome::Rejected), refused);
    }

    void a_zone_outage_takes_the_cluster_only_in_its_zone() {
        for (const bool its_own : {true, false}) {
            TestRun run(warehouse({"restart_time=50s"}));
            run.until(100).fault("neph:zone-outage", its_own ? "a" : "b", 200).until(400);
            QCOMPARE(run.when("cluster-available"), its_own ? std::vector<double>{350} : std::vector<double>());
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void an_edit_that_adds_slots_lets_waiting_queries_run() {
        Scenario s = warehouse({"query_concurrency=1"}, "rate=1");
        TestRun run(s);
        run.until(10.5);
        QVERIFY(run.observe("dw").queue.part > 5);
        edit(run, s.set("dw.query_concurrency=50"));
        QCOMPARE(run.observe("dw").queue.part, 0.0);
        run.until(100);
        QCOMPARE(run.conservation(), std::string());
    }

    void its_own_settings_are_checked_data() {
        QTest::addColumn<std::vector<std::string>>("settings");
        QTest::addColumn<QByteArray>("field");
        using Settings = std::vector<std::string>;
        QTest::newRow("a misspelt type") << Settings{"node_type=ra3.4xlrage"} << QByteArray("node_type");
        QTest::newRow("one ra3.4xlarge") << Settings{"node_type=ra3.4xlarge", "number_of_nodes=1"} << QByteArray("number_of_nodes");
        QTest::newRow("33 ra3.xlplus") << Settings{"number_of_nodes=33"} << QByteArray("number_of_nodes");
        QTest::newRow("scaling of one node") << Settings{"number_of_nodes=1", "max_concurrency_scaling_clusters=1"}
                                             << QByteArray("max_concurrency_scaling_clusters");
        QTest::newRow("eleven clusters") << Settings{"max_concurrency_scaling_clusters=11"}
                                         << QByteArray("max_concurrency_scaling_clusters");
    }
    void its_own_settings_are_checked() {
        QFETCH(std::vector<std::string>, settings);
        QFETCH(QByteArray, field);
        Scenario s = warehouse({});
        for (const std::string& setting : settings) s.set("dw." + setting);
        const std::string found = issue(s, "config." + field.toStdString());
        QVERIFY(!found.empty() && found != "no remedy");
    }

    void disk_space_is_used_by_compressed_data_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QByteArray>("compression");
        QTest::addColumn<double>("terabytes");  // for a rate of 1
        QTest::newRow("two small nodes") << QByteArray("node_type=dc2.large") << 2 << QByteArray("compression=1") << 0.32;
        QTest::newRow("three to one") << QByteArray("node_type=dc2.large") << 2 << QByteArray("compression=3") << 0.96;
        QTest::newRow("two large nodes") << QByteArray("node_type=dc2.8xlarge") << 2 << QByteArray("compression=1") << 5.12;
        QTest::newRow("managed storage") << QByteArray("node_type=ra3.xlplus") << 2 << QByteArray("compression=1") << 64.0;
        QTest::newRow("a single node has less") << QByteArray("node_type=ra3.xlplus") << 1 << QByteArray("compression=1") << 4.0;
        QTest::newRow("much managed storage") << QByteArray("node_type=ra3.4xlarge") << 2 << QByteArray("compression=1") << 256.0;
    }
    void disk_space_is_used_by_compressed_data() {
        QFETCH(QByteArray, type);
        QFETCH(int, nodes);
        QFETCH(QByteArray, compression);
        QFETCH(double, terabytes);
        Scenario s = warehouse({type.constData(), compression.constData()});
        s.set("dw.number_of_nodes=" + std::to_string(nodes)).set("sales.item_bytes=100000");
        TestRun run(s);
        const services::Reading used = run.until(100).reading("dw", "PercentageDiskSpaceUsed");
        QVERIFY(std::abs(used.part / used.whole / (100 * 100'000 / (terabytes * 1e12)) - 1) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(RedshiftTest)
#include "redshift_test.moc"
