#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

constexpr std::size_t kLag = 4;

/// Evenly spaced writers and readers of one item at a cluster without any delay of its own, in zones a, b and c.
Scenario cluster(std::initializer_list<std::string_view> settings, std::string_view reads = "rate=200",
                 std::string_view writes = "rate=100", std::string_view year = "TODAY") {
    Scenario s;
    s.set("limits_as_of=" + std::string(year))
        .zone("a")
        .zone("b")
        .zone("c")
        .data_set("items", 1)
        .request_class("read", 1, false)
        .request_class("write", 1, true);
    s.add("clients", "readers", {reads, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1", "request_classes=read"});
    s.add("clients", "writers", {writes, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1", "request_classes=write"});
    s.add("aurora", "db",
          {"dns_ttl=0s", "read_time.law=CONSTANT", "write_time.law=CONSTANT", "read_time.mean=0s", "write_time.mean=0s",
           "quorum_write_latency=0s", "detection_time=0s"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s.connect("readers", "db", {"role=READS"}).connect("writers", "db", {"role=WRITES"});
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.field == field) return each.remedy.empty() ? "no remedy" : each.message.english();
    return {};
}

std::string writer(TestRun& run) {
    for (const auto& cell : run.observe("db").cells)
        if (cell.label.starts_with("writer")) return cell.label;
    return {};
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("db").reasons)
        if (reason.fact == fact) return true;
    return false;
}

}  // namespace

class AuroraTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("aurora");
        QVERIFY(type);
        for (const Issue& found : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(found.message.english().c_str());
    }

    void aur_01_l_22_writes_fail_for_the_failover_time_and_the_other_readers_go_on_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<unsigned>("seconds");
        QTest::newRow("today") << QByteArray("TODAY") << 30u;
        QTest::newRow("2020") << QByteArray("YEAR_2020") << 60u;
    }
    void aur_01_l_22_writes_fail_for_the_failover_time_and_the_other_readers_go_on() {
        QFETCH(QByteArray, year);
        QFETCH(unsigned, seconds);
        TestRun run(cluster({"readers=2"}, "rate=200", "rate=100", year.toStdString()));
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(1000);
        QCOMPARE(run.outcome("writers", Outcome::Failed), std::uint64_t{100} * seconds);
        QCOMPARE(run.outcome("readers", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.when("failover-complete"), std::vector<double>{100.0025 + seconds});
        QCOMPARE(run.number("db", "lostWrites"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void aur_02_without_a_reader_the_writer_is_created_anew() {
        TestRun run(cluster({"readers=0"}));
        run.until(100.0025).fault("neph:rds:stop-primary", "db").until(110);
        QVERIFY(has_reason(run, "AUR-02"));
        run.until(1000);
        QCOMPARE(run.outcome("writers", Outcome::Failed), std::uint64_t{100 * 600});
        QCOMPARE(run.when("failover-started").size(), std::size_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void aur_02_what_was_lost_with_its_zone_is_created_anew_when_the_zone_is_back() {
        TestRun run(cluster({"readers=1", "recovery_time=250s", "restart_time=30s"}));
        run.until(100).fault("neph:zone-outage", "b", 100).until(1000);
        QCOMPARE(run.when("replica-recovered"), std::vector<double>{200 + 250});
    }

    void aur_03_the_reader_with_the_least_tier_takes_over_data() {
        QTest::addColumn<QByteArray>("tiers");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("all equal: the lowest number") << QByteArray("") << QByteArray("writer 2");
        QTest::newRow("tier 0 before the usual 1") << QByteArray("1,1,1,0") << QByteArray("writer 4");
        QTest::newRow("the least of three") << QByteArray("0,9,4,5") << QByteArray("writer 3");
        QTest::newRow("one that is not given is 1, as the third's") << QByteArray("0,2,1") << QByteArray("writer 3");
        QTest::newRow("one that is not given is 1, before 2") << QByteArray("0,2,2") << QByteArray("writer 4");
        QTest::newRow("a tie of two") << QByteArray("0,15,3,3") << QByteArray("writer 3");
    }
    void aur_03_the_reader_with_the_least_tier_takes_over() {
        QFETCH(QByteArray, tiers);
        QFETCH(QByteArray, next);
        Scenario s = cluster({"readers=3"});
        s.set("db.promotion_tiers=" + tiers.toStdString());
        TestRun run(s);
        run.until(10).fault("aws:rds:failover-db-cluster", "db").until(100);
        QCOMPARE(writer(run), next.toStdString());
    }

    void aur_03_a_lost_successor_is_replaced_by_the_next() {
        TestRun run(cluster({"readers=2"}));
        run.until(10).fault("neph:rds:stop-primary", "db");
        run.until(20).fault("aws:rds:reboot-db-instances", "db", 0, 1).until(200);
        QCOMPARE(run.when("failover-interrupted"), std::vector<double>{20});
        QCOMPARE(run.when("failover-complete"), std::vector<double>{50});
        QCOMPARE(writer(run), std::string("writer 3"));
    }

    void aur_04_stale_reads_follow_the_lag_which_does_not_grow() {
        // One item, 100 writes a second at random, 20 ms behind: 1 - exp(-2) of the reads are stale.
        Scenario s = cluster({"readers=3", "write_time.mean=9ms", "concurrency=100"}, "rate=500", "rate=100");
        TestRun run(s.set("writers.arrivals=POISSON").set("readers.arrivals=POISSON"));
        run.until(1000);
        const double share = run.number("db", "staleReads") / run.number("db", "reads");
        QVERIFY2(std::abs(share - (1 - std::exp(-2))) < 0.01, std::to_string(share).c_str());
        QCOMPARE(run.observe("db").metrics[kLag].part, 20.0);
    }

    void aur_04_sixteen_readers_are_refused() {
        QVERIFY(!issue(cluster({"readers=16"}), "config.readers").empty());
        QCOMPARE(issue(cluster({"readers=15"}), "config.readers"), std::string());
    }

    void a_cold_cache_where_nobody_takes_over_is_warned_of() {
        QVERIFY(!issue(cluster({"readers=0", "cache_warm_up=60s"}), "config.cache_warm_up").empty());
        QCOMPARE(issue(cluster({"readers=1", "cache_warm_up=60s"}), "config.cache_warm_up"), std::string());
    }

    void aur_05_a_lost_zone_stops_no_writes_and_two_stop_all() {
        TestRun run(cluster({"readers=2", "failover_time=0s"}));
        run.until(100.0025).fault("neph:zone-outage", "c", 100).until(300);
        QCOMPARE(run.outcome("writers", Outcome::Failed) + run.outcome("readers", Outcome::Failed), std::uint64_t{0});
        run.until(1000.0025).fault("neph:zone-outage", "b", 100).fault("neph:zone-outage", "c", 100).until(1050);
        QVERIFY(has_reason(run, "AUR-05"));
        run.until(2000);
        // The writer is in zone a: it is there, and must not write.
        QCOMPARE(run.outcome("writers", Outcome::Failed), std::uint64_t{100 * 100});
        QCOMPARE(run.outcome("readers", Outcome::Failed), std::uint64_t{200 * 100});
        QCOMPARE(run.when("write-quorum-lost"), std::vector<double>{1000.0025});
        QCOMPARE(run.conservation(), std::string());
    }

    void aur_05_of_four_zones_three_have_copies() {
        Scenario s = cluster({"readers=3"});
        TestRun run(s.zone("d"));
        run.until(100.0025).fault("neph:zone-outage", "c", 100).fault("neph:zone-outage", "d", 100).until(300);
        QCOMPARE(run.outcome("writers", Outcome::Failed), std::uint64_t{0});
        run.fault("neph:zone-outage", "b", 100).fault("neph:zone-outage", "c", 100).until(310);
        QVERIFY(run.outcome("writers", Outcome::Failed) > 900);
    }

    void aur_05_a_commit_waits_for_the_quorum() {
        TestRun run(cluster({"write_time.mean=2ms", "quorum_write_latency=1ms"}));
        run.until(10);
        const services::Reading latency = run.observe("db").metrics[3];
        QVERIFY(std::abs(latency.part / latency.whole - 3) < 1e-6);
    }

    void aur_06_the_old_writer_is_back_as_a_reader() {
        TestRun run(cluster({"readers=1", "restart_time=45s"}));
        run.until(100).fault("aws:rds:failover-db-cluster", "db").until(140);
        QVERIFY(run.observe("db").cells[0].state == CellState::Stopped);
        run.until(150);
        QVERIFY(run.observe("db").cells[0].state == CellState::Replica);
        QVERIFY(run.observe("db").cells[1].state == CellState::InService);
        QCOMPARE(run.when("replica-recovered"), std::vector<double>{145});
    }

    void aur_13_a_reboot_of_the_writer_restarts_it_in_place() {
        TestRun run(cluster({"readers=1", "restart_time=45s"}));
        run.until(100.0025).fault("aws:rds:reboot-db-instances", "db").until(110);
        QVERIFY(has_reason(run, "AUR-13"));
        run.until(400);
        QCOMPARE(writer(run), std::string("writer 1"));
        QCOMPARE(run.outcome("writers", Outcome::Failed), std::uint64_t{100 * 45});
        QCOMPARE(run.outcome("readers", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.when("primary-recovered"), std::vector<double>{145.0025});
        QCOMPARE(run.number("db", "failovers"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void aur_07_the_reader_endpoint_gives_a_host_one_reader_until_its_answer_expires() {
        Scenario s = cluster({"readers=2", "read_time.mean=1ms", "dns_ttl=50s"}, "rate=100", "rate=0");
        TestRun run(s);
        const auto busy = [&run](std::size_t i) { return run.observe("db").cells[i].busy; };
        run.until(49.9);
        QVERIFY((busy(1) == 0) != (busy(2) == 0));
        QCOMPARE(busy(0), 0.0);
        run.until(2000);
        QVERIFY(busy(1) > 0 && busy(2) > 0);
    }

    void aur_07_many_hosts_spread_over_all_readers() {
        Scenario s = cluster({"readers=4", "read_time.mean=1ms", "dns_ttl=5s"}, "rate=1000", "rate=0");
        TestRun run(s.set("readers.hosts=500"));
        run.until(300);
        const auto cells = run.observe("db").cells;
        for (std::size_t i = 1; i < 5; ++i) QVERIFY(std::abs(cells[i].busy / (300e9 * 0.25) - 1) < 0.05);
    }

    void aur_07_with_no_reader_up_the_reader_endpoint_leads_to_the_writer() {
        for (const char* readers : {"readers=0", "readers=1"}) {
            TestRun run(cluster({readers, "read_time.mean=1ms"}));
            run.until(10.0025);
            if (readers[8] == '1') run.fault("aws:rds:reboot-db-instances", "db", 0, 1);
            const double before = run.observe("db").cells[0].busy;
            run.until(20.0025);
            QVERIFY(std::abs(run.observe("db").cells[0].busy - before - 200 * 10 * 1e6) < 1e7);
            QCOMPARE(run.outcome("readers", Outcome::Failed), std::uint64_t{0});
        }
    }

    void aur_07_with_no_reader_up_it_leads_to_whoever_is_the_writer_then() {
        TestRun run(cluster({"readers=1"}));
        run.until(10).fault("aws:rds:failover-db-cluster", "db").until(100.0025);
        QCOMPARE(writer(run), std::string("writer 2"));
        const auto before = run.outcome("readers", Outcome::Failed);
        run.fault("aws:rds:reboot-db-instances", "db", 20, 0).until(110);
        QCOMPARE(run.outcome("readers", Outcome::Failed), before);
    }

    void aur_08_the_connection_limit_follows_from_the_memory_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<QByteArray>("instance");
        QTest::addColumn<unsigned>("limit");
        // AWS lists 45, 90, 1,000, 2,000 and 3,000 for MySQL: with the memory that is left to the engine.
        QTest::newRow("db.t3.small") << QByteArray("AURORA_MYSQL") << QByteArray("db.t3.small") << 63u;
        QTest::newRow("db.t3.medium") << QByteArray("AURORA_MYSQL") << QByteArray("db.t3.medium") << 108u;
        QTest::newRow("db.r5.large") << QByteArray("AURORA_MYSQL") << QByteArray("db.r5.large") << 1069u;
        QTest::newRow("db.r5.xlarge") << QByteArray("AURORA_MYSQL") << QByteArray("db.r5.xlarge") << 2069u;
        QTest::newRow("db.r5.large, PostgreSQL") << QByteArray("AURORA_POSTGRESQL") << QByteArray("db.r5.large") << 1802u;
    }
    void aur_08_the_connection_limit_follows_from_the_memory() {
        QFETCH(QByteArray, engine);
        QFETCH(QByteArray, instance);
        QFETCH(unsigned, limit);
        Scenario s = cluster({"concurrency=1", "write_time.mean=1000s"}, "rate=0", "rate=10000");
        TestRun run(s.set("db.engine=" + engine.toStdString()).set("db.db_instance_class=" + instance.toStdString()));
        run.until(0.9);
        QCOMPARE(run.calls("db").in_flight.value, limit);
        QVERIFY(has_reason(run, "AUR-08"));
    }

    void aur_09_nobody_waits_for_backups() {
        TestRun run(cluster({}, "rate=1", "rate=1"));
        run.until(86'400);
        QCOMPARE(run.calls("db").latency.maximum, SimTime{0});
    }

    void callers_go_on_calling_the_dead_writer_until_their_answer_expires() {
        TestRun run(cluster({"dns_ttl=50s"}, "rate=0"));
        run.until(100.005).fault("aws:rds:failover-db-cluster", "db").until(400);
        // The only host asks at 0.01, 50.01, 100.01 (still the old address) and 150.01 s. From 130 s on that is a reader, which cannot write.
        QCOMPARE(run.outcome("writers", Outcome::Failed), std::uint64_t{100 * 50});
    }

    void an_edit_that_removes_the_writer_makes_another_one() {
        Scenario s = cluster({"readers=3", "write_time.mean=20ms", "concurrency=100"});
        s.set("db.promotion_tiers=1,1,1,0");
        TestRun run(s);
        run.until(10).fault("aws:rds:failover-db-cluster", "db").until(100);
        QCOMPARE(writer(run), std::string("writer 4"));
        s.set("db.promotion_tiers=");
        edit(run, s.set("db.readers=1"));
        run.until(200);
        QCOMPARE(writer(run), std::string("writer 1"));
        QVERIFY(run.outcome("writers", Outcome::Ok) > 100 * 150);
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_that_removes_readers_ends_what_worked_there() {
        Scenario s = cluster({"readers=5", "read_time.mean=100ms", "concurrency=100"});
        TestRun run(s);
        run.until(10);
        edit(run, s.set("db.readers=0"));
        run.until(20);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(run.outcome("db", Outcome::Failed) > 0);
        QVERIFY(run.outcome("db", Outcome::Failed) < 30);
    }

    void its_own_settings_are_checked() {
        QVERIFY(!issue(cluster({"db_instance_class=db.m5.large"}), "config.db_instance_class").empty());
        QVERIFY(!issue(cluster({"db_instance_class=db.t3.micro"}), "config.db_instance_class").empty());
        QVERIFY(!issue(cluster({"db_instance_class=db.r5.lagre"}), "config.db_instance_class").empty());
        Scenario s = cluster({"readers=1"});
        s.set("db.promotion_tiers=1,2,3");
        QVERIFY(!issue(s, "config.promotion_tiers").empty());
        s.set("db.promotion_tiers=1,16");
        QVERIFY(!issue(s, "config.promotion_tiers").empty() || !issue(s, "config.promotion_tiers[1]").empty());
    }

    void work_in_progress_dies_with_its_instance_and_nothing_is_lost_from_the_books() {
        TestRun run(cluster(
            {"readers=2", "read_time.mean=50ms", "write_time.mean=50ms", "concurrency=100", "recovery_time=7s", "failover_time=5s"}));
        for (int i = 1; i < 10; ++i) run.until(i * 20.003).fault("neph:rds:stop-primary", "db");
        run.until(300);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.number("db", "failovers"), 9.0);
        QVERIFY(run.outcome("writers", Outcome::Failed) >= 100 * 5 * 9);
    }

    void aur_10_a_restore_is_a_new_cluster_without_the_last_minutes() {
        Scenario s = cluster({});
        TestRun run(s);
        run.until(600);
        s.set("writers.rate=0").set("readers.rate=0");
        s.add("aurora", "copy", {"restore_from=db", "restore_time=100s", "dns_ttl=0s"});
        s.add("clients", "others", {"rate=10", "arrivals=EVENLY_SPACED", "request_classes=read", "timeout=0s", "dns_ttl=0s"});
        edit(run, s.connect("others", "copy", {"role=READS"}));
        run.until(650).fault("neph:zone-outage", "b", 20);
        edit(run, s.set("copy.readers=2"));
        run.until(699.99);
        QCOMPARE(run.number("copy", "reads"), 0.0);
        run.until(800);
        QCOMPARE(run.when("restore-started"), std::vector<double>{600});
        QCOMPARE(run.when("restore-complete"), std::vector<double>{700});
        QVERIFY(std::abs(run.number("copy", "lostWrites") - 100.0 * 300) <= 300);
        QVERIFY(std::abs(static_cast<double>(run.outcome("copy", Outcome::Failed)) - 1000) <= 1);
        QCOMPARE(run.number("copy", "staleReads"), run.number("copy", "reads"));  // The only item was written after the point in time.
        QVERIFY(run.number("copy", "reads") > 900);
        QVERIFY(run.when("reader-promoted").empty() && run.when("failover-waits").empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void aur_10_a_snapshot_can_be_restored_and_holds_nobody_up() {
        Scenario s = cluster({});
        TestRun run(s);
        run.until(200).fault("neph:rds:create-db-snapshot", "db").until(500);
        QCOMPARE(run.when("snapshot-taken"), std::vector<double>{200});
        QCOMPARE(run.outcome("db", Outcome::Failed), std::uint64_t{0});
        s.add("aurora", "copy", {"restore_from=db", "restore_snapshot=true", "restore_time=10s"});
        s.add("aurora", "second", {"restore_from=copy", "restore_snapshot=true"});
        edit(run, s);
        run.until(600);
        QCOMPARE(run.when("restore-complete"), std::vector<double>{510});
        QVERIFY(std::abs(run.number("copy", "lostWrites") - 100.0 * 300) <= 300);
        QCOMPARE(run.when("restore-refused"), std::vector<double>{500});
        QCOMPARE(run.observe("second").reasons.at(0).text, std::string("What it is restored from is no Aurora cluster with a snapshot"));
    }

    void aur_10_only_another_aurora_cluster_can_be_restored() {
        Scenario s = cluster({});
        s.add("rds", "other").add("aurora", "copy", {"restore_from=other"});
        TestRun run(s);
        run.until(1000);
        QCOMPARE(run.when("restore-refused"), std::vector<double>{0});
        QCOMPARE(run.observe("copy").reasons.at(0).fact, std::string("AUR-10"));
        QVERIFY(!issue(cluster({"restore_from=db"}), "config.restore_from").empty());
    }

    void scans_alone_read_from_the_storage() {
        // Four a second, each of 40 MiB; writers read nothing.
        Scenario s = cluster({}, "rate=4");
        s.design().mutable_request_classes(0)->set_scanned_mebibytes(40);
        TestRun run(s);
        run.until(10.2);
        QCOMPARE(run.calls("readers").calls, std::uint64_t{40});
        QCOMPARE(run.metric("db", "ReadThroughput"), 40.0 * 40 * 1024 * 1024);
        TestRun without(cluster({}));
        QVERIFY(std::isnan(without.until(1).metric("db", "ReadThroughput")));
    }

    void the_volume_holds_the_items() {
        Scenario s = cluster({});
        TestRun run(s.set("items.item_bytes=1024"));
        QCOMPARE(run.until(1).metric("db", "VolumeBytesUsed"), 1024.0);
    }
};

QTEST_GUILESS_MAIN(AuroraTest)
#include "aurora_test.moc"
