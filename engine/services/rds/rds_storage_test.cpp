#include <QTest>

#include <cmath>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/relational_database/database.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

constexpr double kGib = 1024.0 * 1024 * 1024;

enum Metric { kReadLatency = 2, kWriteLatency = 3, kLag = 4, kBalance = 9, kReadIos = 10, kWriteIos = 11, kDiskQueue = 12 };

/// Evenly spaced clients at a database that needs no CPU time, in zones a, b and c.
Scenario database(std::initializer_list<std::string_view> settings, bool writes = false, std::string_view rate = "rate=100") {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", 1).request_class("queries", 1, writes);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("rds", "db",
          {"dns_ttl=0s", "read_time.law=CONSTANT", "write_time.law=CONSTANT", "read_time.mean=0s", "write_time.mean=0s",
           "standby_write_latency=0s", "detection_time=0s"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    s.connect("users", "db");
    return s;
}

/// What validation says about a field; empty when nothing.
std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.field == field) return each.remedy.empty() ? "no remedy" : each.message.english();
    return {};
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double mean_seconds(TestRun& run, int metric) {
    const services::Reading found = run.observe("db").metrics[static_cast<std::size_t>(metric)];
    return found.whole > 0 ? found.part / found.whole : 0;
}

/// Mean burst balance between two times.
double balance(TestRun& run, double from, double to) {
    const services::Reading before = run.until(from).observe("db").metrics[kBalance], after = run.until(to).observe("db").metrics[kBalance];
    return (after.part - before.part) / (after.whole - before.whole);
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("db").reasons)
        if (reason.fact == fact) return true;
    return false;
}

double longest(TestRun& run, std::string_view id) { return to_seconds(run.calls(id).latency.maximum); }

/// Clients of orders, and of reports that each scan 2 GiB of the database.
Scenario orders_and_reports(std::string_view report_rate) {
    Scenario s = database({"read_time.mean=2ms", "read_ios=1", "storage_type=GP2", "scan_rate=200"});
    s.request_class("report", 1, false);
    s.design().mutable_request_classes(1)->set_scanned_mebibytes(2048);
    s.set("users.request_classes=queries");
    s.add("clients", "analysts", {"timeout=0s", "dns_ttl=0s", "hosts=1", "request_classes=report"});
    return s.set("analysts.rate=" + std::string(report_rate));
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<std::string>)
Q_DECLARE_METATYPE(std::vector<double>)

class RdsStorageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rds_01_rds_20_each_engine_has_its_own_connection_limit_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<unsigned>("limit");
        QTest::newRow("MySQL") << QByteArray("engine=MYSQL") << 682u;
        QTest::newRow("MariaDB") << QByteArray("engine=MARIADB") << 682u;
        QTest::newRow("PostgreSQL") << QByteArray("engine=POSTGRES") << 901u;
        QTest::newRow("Oracle") << QByteArray("engine=ORACLE") << 870u;
        QTest::newRow("SQL Server") << QByteArray("engine=SQLSERVER") << 32'767u;
        QTest::newRow("Db2") << QByteArray("engine=DB2") << 64'000u;
    }
    void rds_01_rds_20_each_engine_has_its_own_connection_limit() {
        QFETCH(QByteArray, engine);
        QFETCH(unsigned, limit);
        Scenario s =
            database({engine.constData(), "db_instance_class=db.m5.large", "concurrency=1", "read_time.mean=1000s"}, false, "rate=70000");
        TestRun run(s);
        run.until(0.99);
        QCOMPARE(run.calls("db").in_flight.value, limit);
        QVERIFY(has_reason(run, "RDS-20"));
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_20_postgresql_stops_at_5000_however_large_the_memory() {
        TestRun run(database({"engine=POSTGRES", "db_instance_class=db.r5.24xlarge", "concurrency=1", "read_time.mean=1000s"}, false,
                             "rate=70000"));
        run.until(0.5);
        QCOMPARE(run.calls("db").in_flight.value, 5000u);
    }

    void rds_09_each_engine_has_its_own_number_of_replicas_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<unsigned>("most");
        QTest::newRow("MySQL") << QByteArray("engine=MYSQL") << 15u;
        QTest::newRow("Oracle") << QByteArray("engine=ORACLE") << 5u;
        QTest::newRow("SQL Server") << QByteArray("engine=SQLSERVER") << 5u;
        QTest::newRow("Db2") << QByteArray("engine=DB2") << 3u;
    }
    void rds_09_each_engine_has_its_own_number_of_replicas() {
        QFETCH(QByteArray, engine);
        QFETCH(unsigned, most);
        const std::string at = "read_replicas=" + std::to_string(most), above = "read_replicas=" + std::to_string(most + 1);
        QCOMPARE(issue(database({engine.constData(), at}), "config.read_replicas"), std::string());
        QVERIFY(!issue(database({engine.constData(), above}), "config.read_replicas").empty());
    }

    void rds_31_a_gp2_volume_runs_out_of_credits_when_theory_says_so() {
        // 250 reads x 8 I/Os = 2,000 IOPS on 100 GiB: 5.4 million / (2,000 - 300) = 3,176 s, then 300 / 8 reads a second.
        TestRun run(database({"storage_type=GP2", "allocated_storage=100", "read_ios=8", "max_connections=500"}, false, "rate=250"));
        QVERIFY(std::abs(balance(run, 1587, 1589) - 0.5) < 0.001);
        run.until(3176);
        QCOMPARE(run.calls("db").outcomes[0] + run.calls("db").in_flight.value, run.calls("db").calls);
        QVERIFY(longest(run, "db") < 0.010);
        run.until(3176 + 10);
        QVERIFY(run.outcome("db", Outcome::Rejected) > 0);
        QVERIFY(has_reason(run, "RDS-31"));
        const auto before = run.until(3200).outcome("db", Outcome::Ok);
        run.until(3300);
        QVERIFY(std::abs(static_cast<double>(run.outcome("db", Outcome::Ok) - before) - 3750) < 2);
        QVERIFY(balance(run, 3301, 3302) < 0.0001);
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_31_a_gp3_volume_does_not() {
        TestRun run(database({"storage_type=GP3", "allocated_storage=100", "read_ios=8"}, false, "rate=250"));
        run.until(4000);
        QCOMPARE(run.outcome("db", Outcome::Ok) + run.calls("db").in_flight.value, run.calls("db").calls);
        QVERIFY(longest(run, "db") < 0.010);
        QCOMPARE(run.observe("db").metrics[kReadIos].part, 8.0 * static_cast<double>(run.calls("db").calls));
        QCOMPARE(run.observe("db").metrics[kBalance].whole, 0.0);
    }

    void rds_31_a_larger_volume_ends_the_throttling() {
        Scenario s = database({"storage_type=GP2", "allocated_storage=20", "read_ios=30", "max_connections=50"}, false, "rate=110");
        TestRun run(s);
        run.until(1900);
        QVERIFY(run.outcome("db", Outcome::Rejected) > 0);
        edit(run, s.set("db.storage_type=IO1").set("db.allocated_storage=200").set("db.iops=8000"));
        const auto refused = run.until(1920).outcome("db", Outcome::Rejected);
        run.until(2000);
        QCOMPARE(run.outcome("db", Outcome::Rejected), refused);
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_31_from_400_gib_on_four_volumes_work_data() {
        QTest::addColumn<QByteArray>("storage");
        QTest::addColumn<unsigned>("gib");
        QTest::addColumn<double>("iops");
        QTest::addColumn<double>("burst");
        QTest::newRow("gp2 399") << QByteArray("GP2") << 399u << 1197.0 << 3000.0;
        QTest::newRow("gp2 400") << QByteArray("GP2") << 400u << 1200.0 << 12'000.0;
        QTest::newRow("gp3 399") << QByteArray("GP3") << 399u << 3000.0 << 0.0;
        QTest::newRow("gp3 400") << QByteArray("GP3") << 400u << 12'000.0 << 0.0;
    }
    void rds_31_from_400_gib_on_four_volumes_work() {
        QFETCH(QByteArray, storage);
        QFETCH(unsigned, gib);
        QFETCH(double, iops);
        QFETCH(double, burst);
        Scenario s = database({"storage_type=" + storage.toStdString(), "allocated_storage=" + std::to_string(gib)});
        TestRun run(s);
        const auto& plan = services::relational::plan_of(run.kernel(), *run.simulation().plan().node("db"));
        QCOMPARE(plan.volume.ios.rate, iops);
        QCOMPARE(plan.volume.ios.burst, burst);
    }

    void rds_31_a_commit_waits_for_the_volumes_of_primary_and_standby() {
        for (const bool multi_az : {true, false}) {
            TestRun run(database({multi_az ? "multi_az=true" : "multi_az=false", "storage_type=GP3", "write_ios=3"}, true));
            run.until(100);
            QVERIFY(std::abs(mean_seconds(run, kWriteLatency) - 0.003) < 1e-9);
            QCOMPARE(run.observe("db").metrics[kWriteIos].part, static_cast<double>(run.calls("db").calls) * (multi_az ? 6 : 3));
        }
    }

    void rds_31_a_query_that_waits_for_the_volume_holds_its_connection_and_no_cpu() {
        TestRun run(database({"storage_type=STANDARD", "read_ios=2", "read_time.mean=1ms", "concurrency=1"}));
        run.until(30);
        const services::Observation seen = run.observe("db");
        QVERIFY(run.calls("db").in_flight.value > 600);
        QCOMPARE(seen.queue.part, 0.0);
        QVERIFY(seen.metrics[kDiskQueue].part > 1000);
    }

    void rds_15_a_backup_holds_the_io_unless_a_standby_takes_it_data() {
        QTest::addColumn<std::vector<std::string>>("settings");
        QTest::addColumn<bool>("held");
        using Settings = std::vector<std::string>;
        QTest::newRow("Single-AZ") << Settings{"multi_az=false"} << true;
        QTest::newRow("Multi-AZ") << Settings{"multi_az=true"} << false;
        QTest::newRow("Multi-AZ PostgreSQL") << Settings{"multi_az=true", "engine=POSTGRES"} << false;
        QTest::newRow("Multi-AZ SQL Server") << Settings{"multi_az=true", "engine=SQLSERVER"} << true;
        QTest::newRow("Multi-AZ Db2") << Settings{"multi_az=true", "engine=DB2"} << true;
        QTest::newRow("Multi-AZ DB cluster") << Settings{"multi_az_db_cluster=true"} << false;
        QTest::newRow("no backups") << Settings{"multi_az=false", "backup_retention_period=0"} << false;
    }
    void rds_15_a_backup_holds_the_io_unless_a_standby_takes_it() {
        QFETCH(std::vector<std::string>, settings);
        QFETCH(bool, held);
        Scenario s = database({"preferred_backup_window=00:02-00:32"}, true, "rate=2");
        for (const std::string& setting : settings) s.set("db." + setting);
        TestRun run(s);
        run.until(86'400 + 200);
        const bool off = settings.back() == "backup_retention_period=0";
        QCOMPARE(run.when("backup-taken"), off ? std::vector<double>() : std::vector<double>({120, 86'520}));
        QVERIFY2(std::abs(longest(run, "db") - (held ? 5 : 0)) < 0.51, std::to_string(longest(run, "db")).c_str());
        QCOMPARE(run.outcome("db", Outcome::Ok), run.calls("db").calls);
    }

    void rds_15_what_is_in_memory_is_read_while_a_backup_holds_the_io() {
        for (const bool in_memory : {true, false}) {
            TestRun run(database({"multi_az=false", "preferred_backup_window=00:01-00:31", in_memory ? "read_ios=0" : "read_ios=1"}));
            run.until(100);
            QCOMPARE(longest(run, "db") > 4.9, !in_memory);
        }
    }

    void rds_15_in_2020_the_pause_is_minutes() {
        Scenario s;
        s.set("limits_as_of=YEAR_2020").request_class("write", 1, true);
        s.add("clients", "users", {"rate=1", "timeout=0s"}).add("rds", "db", {"multi_az=false", "preferred_backup_window=00:01-00:31"});
        TestRun run(s.connect("users", "db"));
        run.until(1000);
        QVERIFY(std::abs(longest(run, "db") - 180) < 4);
    }

    void rds_17_a_snapshot_by_hand_holds_the_io_too() {
        TestRun run(database({"multi_az=false"}, true));
        run.until(50).fault("neph:rds:create-db-snapshot", "db").until(100);
        QCOMPARE(run.when("snapshot-taken"), std::vector<double>{50});
        QVERIFY(longest(run, "db") > 4.9);
        run.fault("neph:rds:stop-primary", "db").fault("neph:rds:create-db-snapshot", "db").until(110);
        QCOMPARE(run.when("snapshot-refused"), std::vector<double>{100});
    }

    void rds_17_during_a_failover_no_snapshot_is_taken_though_the_old_primary_is_back() {
        TestRun run(database({"failover_time=60s", "recovery_time=20s"}, true));
        run.until(50).fault("neph:rds:stop-primary", "db").until(80).fault("neph:rds:create-db-snapshot", "db").until(200);
        QCOMPARE(run.when("snapshot-refused"), std::vector<double>{80});
        QCOMPARE(run.when("failover-complete"), std::vector<double>{110});
    }

    void rds_16_a_restore_is_a_new_database_without_the_last_minutes() {
        Scenario s = database({}, true);
        TestRun run(s);
        run.until(600);
        s.request_class("reads", 1, false).set("users.rate=0");
        s.add("rds", "copy", {"restore_from=db", "restore_time=100s", "dns_ttl=0s"});
        s.add("clients", "readers", {"rate=10", "arrivals=EVENLY_SPACED", "request_classes=reads", "timeout=0s", "dns_ttl=0s"});
        edit(run, s.connect("readers", "copy"));
        run.until(800);
        QCOMPARE(run.when("restore-started"), std::vector<double>{600});
        QCOMPARE(run.when("restore-complete"), std::vector<double>{700});
        QCOMPARE(run.number("copy", "lostWrites"), 300.0 * 100);
        QVERIFY(std::abs(static_cast<double>(run.outcome("copy", Outcome::Failed)) - 1000) <= 1);
        // The only item was written after the point in time.
        QCOMPARE(run.number("copy", "staleReads"), run.number("copy", "reads"));
        QVERIFY(run.number("copy", "reads") > 900);
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_16_nobody_takes_over_while_a_database_is_restored() {
        for (const char* kind : {"multi_az=true", "multi_az_db_cluster=true"}) {
            Scenario s = database({}, true);
            s.add("rds", "copy", {"restore_from=db", "restore_time=100s", kind});
            TestRun run(s);
            run.until(50);
            edit(run, s.set("users.rate=1"));
            run.until(300);
            QCOMPARE(run.when("restore-complete"), std::vector<double>{100});
            QVERIFY(run.when("failover-started").empty());
            QVERIFY(run.observe("copy").reasons.empty());
        }
    }

    void rds_17_a_restore_can_be_from_the_last_snapshot() {
        Scenario s = database({}, true);
        TestRun run(s);
        run.until(50).fault("neph:rds:create-db-snapshot", "db").until(250);
        s.add("rds", "copy", {"restore_from=db", "restore_snapshot=true", "restore_time=100s"});
        edit(run, s.add("rds", "other", {"restore_from=copy", "restore_snapshot=true"}));
        run.until(400);
        QCOMPARE(run.when("restore-complete"), std::vector<double>{350});
        QCOMPARE(run.number("copy", "lostWrites"), 200.0 * 100);
        QCOMPARE(run.when("restore-refused"), std::vector<double>{250});
    }

    void rds_16_what_is_written_to_the_restored_database_is_fresh() {
        Scenario s = database({}, true);
        TestRun run(s);
        run.until(600);
        s.request_class("reads", 1, false).set("users.rate=0");
        s.add("rds", "copy", {"restore_from=db", "restore_time=100s", "dns_ttl=0s"});
        for (const char* app : {"writer", "reader"}) {
            s.add("clients", app, {"rate=0", "timeout=0s", "dns_ttl=0s"}).connect(app, "copy");
            s.set(std::string(app) + (app[0] == 'w' ? ".request_classes=queries" : ".request_classes=reads"));
        }
        edit(run, s);
        run.until(750);
        edit(run, s.set("reader.rate=10"));
        run.until(800);
        const double stale = run.number("copy", "staleReads");
        QVERIFY(stale > 300);
        edit(run, s.set("reader.rate=0").set("writer.rate=10"));
        run.until(810);
        edit(run, s.set("reader.rate=10").set("writer.rate=0"));
        run.until(900);
        QVERIFY(run.number("copy", "reads") > stale + 500);
        QVERIFY(run.number("copy", "staleReads") - stale < 5);  // those that were on their way
    }

    void rds_16_without_backups_nothing_can_be_restored() {
        Scenario s = database({"backup_retention_period=0"});
        s.add("rds", "copy", {"restore_from=db"});
        TestRun run(s);
        run.until(5000);
        QCOMPARE(run.when("restore-refused"), std::vector<double>{0});
        QVERIFY(run.observe("copy").reasons.at(0).fact == "RDS-16");
        QVERIFY(!issue(database({"restore_from=db"}), "config.restore_from").empty());
    }

    void rds_17_a_restored_database_fetches_each_chunk_from_s3_once() {
        Scenario s = database({}, false, "rate=0");
        s.add("rds", "copy", {"restore_from=db", "restore_time=10s", "dns_ttl=0s", "read_time.law=CONSTANT", "read_time.mean=0s"});
        s.add("clients", "readers", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s"});
        s.design().mutable_data_sets(0)->set_items(1024);  // 1 KiB each: two chunks of 512 KiB.
        TestRun run(s.connect("readers", "copy"));
        run.until(100);
        const services::Reading latency = run.observe("copy").metrics[kReadLatency];
        QVERIFY2(std::abs(latency.part - 2 * 0.050) < 1e-9, std::to_string(latency.part).c_str());
    }

    void rds_32_encryption_is_the_same_for_replicas_and_stays_as_created() {
        QVERIFY(!issue(database({"read_replicas=1", "storage_encrypted=true"}), "config.replicas_encrypted").empty());
        QVERIFY(!issue(database({"read_replicas=1", "replicas_encrypted=true"}), "config.replicas_encrypted").empty());
        QCOMPARE(issue(database({"read_replicas=1", "storage_encrypted=true", "replicas_encrypted=true"}), "config.replicas_encrypted"),
                 std::string());
        Scenario s = database({});
        TestRun run(s);
        run.until(10);
        QVERIFY(!has_reason(run, "RDS-32"));
        edit(run, s.set("db.storage_encrypted=true"));
        run.until(20);
        QVERIFY(has_reason(run, "RDS-32"));
        QCOMPARE(run.when("encryption-unchanged"), std::vector<double>{10});
    }

    void rds_32_what_is_restored_is_as_encrypted_as_its_source_data() {
        QTest::addColumn<bool>("source");
        QTest::addColumn<bool>("copy");
        QTest::addColumn<bool>("snapshot");
        QTest::addColumn<bool>("refused");
        QTest::newRow("neither") << false << false << false << false;
        QTest::newRow("both") << true << true << false << false;
        QTest::newRow("both, of a snapshot") << true << true << true << false;
        QTest::newRow("an encrypted one to a point in time") << true << false << false << true;
        QTest::newRow("an encrypted snapshot") << true << false << true << true;
        QTest::newRow("an unencrypted one, to be encrypted") << false << true << false << true;
        QTest::newRow("an encrypted copy of a snapshot") << false << true << true << false;
    }
    void rds_32_what_is_restored_is_as_encrypted_as_its_source() {
        QFETCH(bool, source);
        QFETCH(bool, copy);
        QFETCH(bool, snapshot);
        QFETCH(bool, refused);
        const auto yes = [](bool value) { return value ? "true" : "false"; };
        for (const char* service : {"rds", "aurora"}) {
            Scenario s;
            s.add(service, "db", {std::string("storage_encrypted=") + yes(source)});
            s.add(service, "copy",
                  {"restore_from=db", std::string("storage_encrypted=") + yes(copy), std::string("restore_snapshot=") + yes(snapshot)});
            QCOMPARE(!issue(s, "config.storage_encrypted").empty(), refused);
        }
    }

    void rds_04_l_21_a_db_cluster_fails_over_in_35_s_and_its_readers_go_on() {
        for (const bool reads : {true, false}) {
            Scenario s = database({"multi_az_db_cluster=true"}, !reads, "rate=200");
            if (reads) s.set("users-db.role=READS");
            TestRun run(s);
            run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(500);
            QCOMPARE(run.outcome("db", Outcome::Failed), std::uint64_t{reads ? 0u : 200u * 35});
            QCOMPARE(run.when("reader-promoted"), std::vector<double>{135.0025});
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void rds_04_a_db_cluster_has_three_zones_and_two_that_serve_reads() {
        Scenario s = database({"multi_az_db_cluster=true", "read_time.mean=1ms"}, false, "rate=200");
        TestRun run(s.set("users-db.role=READS"));
        run.until(60);
        const auto cells = run.observe("db").cells;
        QCOMPARE(cells.size(), std::size_t{3});
        QVERIFY(cells[0].zone != cells[1].zone && cells[1].zone != cells[2].zone && cells[0].zone != cells[2].zone);
        QVERIFY(cells[0].busy == 0 && cells[1].busy > 0 && cells[2].busy > 0);
    }

    void rds_04_a_commit_waits_for_one_of_two_readers() {
        // The volume of reader 3 has much to read; nobody waits for it.
        Scenario s = database({"multi_az_db_cluster=true", "storage_type=IO1", "iops=1000", "write_ios=1"}, true, "rate=10");
        TestRun run(s);
        const auto& plan = services::relational::plan_of(run.kernel(), *run.simulation().plan().node("db"));
        plan.disk(run.kernel(), 2).transfer_ahead(0, parts::Transfer::Read, 100'000, 1);
        run.until(50);
        QVERIFY(std::abs(mean_seconds(run, kWriteLatency) - 0.001) < 1e-6);
        plan.disk(run.kernel(), 1).transfer_ahead(run.kernel().now(), parts::Transfer::Read, 100'000, 1);
        run.until(60);
        QVERIFY(run.calls("db").in_flight.value > 90);
    }

    void rds_04_without_ios_a_commit_of_a_db_cluster_waits_a_fixed_time() {
        TestRun run(database({"multi_az_db_cluster=true", "write_time.mean=2ms", "standby_write_latency=1ms"}, true));
        run.until(10);
        QVERIFY(std::abs(mean_seconds(run, kWriteLatency) - 0.003) < 1e-9);
    }

    void rds_08_a_commit_does_not_wait_for_a_read_replica() {
        // The replica, after the places of primary and standby, has a volume with much to read.
        TestRun run(database({"multi_az=false", "read_replicas=1", "storage_type=IO1", "iops=1000", "write_ios=1"}, true, "rate=10"));
        const auto& plan = services::relational::plan_of(run.kernel(), *run.simulation().plan().node("db"));
        plan.disk(run.kernel(), 2).transfer_ahead(0, parts::Transfer::Read, 100'000, 1);
        run.until(50);
        QVERIFY(std::abs(mean_seconds(run, kWriteLatency) - 0.001) < 1e-6);
    }

    void the_throughput_is_that_of_the_pages_on_all_volumes_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("writes");
        QTest::addColumn<double>("read");  // bytes of a query
        QTest::addColumn<double>("written");
        QTest::newRow("reads of MySQL") << QByteArray("engine=MYSQL") << false << 2 * 16'384.0 << 0.0;
        QTest::newRow("reads of PostgreSQL") << QByteArray("engine=POSTGRES") << false << 2 * 8'192.0 << 0.0;
        QTest::newRow("writes") << QByteArray("engine=MYSQL") << true << 0.0 << 3 * 16'384.0;
        QTest::newRow("writes of a standby too") << QByteArray("multi_az=true") << true << 0.0 << 2 * 3 * 16'384.0;
        QTest::newRow("writes of two replicas too") << QByteArray("read_replicas=2") << true << 0.0 << 3 * 3 * 16'384.0;
    }
    void the_throughput_is_that_of_the_pages_on_all_volumes() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, writes);
        QFETCH(double, read);
        QFETCH(double, written);
        TestRun run(database({"multi_az=false", "read_ios=2", "write_ios=3", "storage_type=GP3", setting.constData()}, writes));
        run.until(10.005);
        QCOMPARE(run.metric("db", "ReadThroughput"), 1000 * read);
        QCOMPARE(run.metric("db", "WriteThroughput"), 1000 * written);
        run.kernel().restart_statistics();
        QCOMPARE(run.metric("db", "ReadThroughput") + run.metric("db", "WriteThroughput"), 0.0);
    }

    void rds_33_reports_hurt_the_transactions_of_a_database() {
        TestRun calm(orders_and_reports("0").connect("analysts", "db"));
        TestRun busy(orders_and_reports("0.5").connect("analysts", "db"));
        calm.until(600);
        busy.until(600);
        const auto p99 = [](TestRun& run) { return to_seconds(run.calls("users").latency.quantile(run.kernel().w.blocks, 0.99)); };
        QVERIFY2(p99(busy) > 10 * p99(calm), std::to_string(p99(busy)).c_str());
        QVERIFY(balance(busy, 610, 620) < balance(calm, 610, 620) - 0.01);
        QCOMPARE(busy.conservation(), std::string());
    }

    void rds_33_the_same_reports_on_redshift_do_not() {
        Scenario s = orders_and_reports("0.5");
        s.add("redshift", "warehouse", {"node_type=ra3.xlplus", "number_of_nodes=2"}).connect("analysts", "warehouse");
        TestRun alone(orders_and_reports("0").connect("analysts", "db")), apart(s);
        alone.until(600);
        apart.until(600);
        QCOMPARE(apart.calls("users").latency.sum, alone.calls("users").latency.sum);
        QVERIFY(apart.outcome("warehouse", Outcome::Ok) > 200);
        QVERIFY(apart.calls("warehouse").latency.mean() < 1e9);
    }

    void rds_33_a_scan_takes_as_long_as_its_io_and_its_cpu() {
        Scenario s = database({"storage_type=GP3", "scan_rate=100", "iops=4000", "storage_throughput=1000"}, false, "rate=0.1");
        s.design().mutable_request_classes(0)->set_scanned_mebibytes(100);
        TestRun run(s);
        run.until(99);
        // 100 MiB at 100 MiB/s, and 800 I/Os of 128 KiB at 4,000/s. In each of 25 steps the first is at once, and one latency is waited for.
        const double truth = 1.0 + 800 / 4000.0 + 25 * (0.001 - 1 / 4000.0);
        QVERIFY2(std::abs(mean_seconds(run, kReadLatency) - truth) < 1e-4, std::to_string(mean_seconds(run, kReadLatency)).c_str());
        QCOMPARE(run.observe("db").metrics[kReadIos].part, 800.0 * 9);
    }

    void rds_33_a_scan_takes_a_cpu_in_turn_with_short_queries() {
        Scenario s = database({"storage_type=IO2", "iops=64000", "scan_rate=200", "concurrency=1"}, false, "rate=5");
        s.set("db.read_time.mean=1ms").request_class("report", 1, false).set("users.request_classes=queries");
        s.design().mutable_request_classes(1)->set_scanned_mebibytes(100'000);
        s.add("clients", "analysts", {"rate=0.01", "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=report"});
        TestRun run(s.connect("analysts", "db"));
        run.until(150);
        run.kernel().restart_statistics();
        run.until(190);
        // A step of 4 MiB takes 20 ms of the only vCPU; a query waits for one at the most.
        QVERIFY(longest(run, "db") < 0.023);
        QVERIFY(run.calls("users").latency.mean() > 5e6);
    }

    void what_aws_does_not_offer_is_refused_data() {
        QTest::addColumn<std::vector<std::string>>("settings");
        QTest::addColumn<QByteArray>("field");
        using Settings = std::vector<std::string>;
        QTest::newRow("Db2 on gp2") << Settings{"engine=DB2", "storage_type=GP2"} << QByteArray("storage_type");
        QTest::newRow("19 GiB") << Settings{"allocated_storage=19"} << QByteArray("allocated_storage");
        QTest::newRow("a large magnetic disk") << Settings{"storage_type=STANDARD", "allocated_storage=3073"}
                                               << QByteArray("allocated_storage");
        QTest::newRow("io1 above 50 IOPS a GiB") << Settings{"storage_type=IO1", "iops=5001"} << QByteArray("iops");
        QTest::newRow("striped gp3 below what it brings")
            << Settings{"storage_type=GP3", "allocated_storage=400", "iops=3000"} << QByteArray("iops");
        QTest::newRow("a cluster of MariaDB") << Settings{"engine=MARIADB", "multi_az_db_cluster=true"}
                                              << QByteArray("multi_az_db_cluster");
        QTest::newRow("a cluster on gp2") << Settings{"storage_type=GP2", "multi_az_db_cluster=true"} << QByteArray("storage_type");
        QTest::newRow("a cluster without backups")
            << Settings{"backup_retention_period=0", "multi_az_db_cluster=true"} << QByteArray("backup_retention_period");
        QTest::newRow("a threshold less than a tenth above the storage")
            << Settings{"allocated_storage=100", "max_allocated_storage=109"} << QByteArray("max_allocated_storage");
        QTest::newRow("magnetic storage that grows")
            << Settings{"storage_type=STANDARD", "max_allocated_storage=200"} << QByteArray("max_allocated_storage");
        QTest::newRow("a cluster that grows") << Settings{"multi_az_db_cluster=true", "storage_type=GP3", "max_allocated_storage=200"}
                                              << QByteArray("max_allocated_storage");
        QTest::newRow("a window of ten minutes")
            << Settings{"preferred_backup_window=03:00-03:10"} << QByteArray("preferred_backup_window");
        QTest::newRow("no window") << Settings{"preferred_backup_window=at night"} << QByteArray("preferred_backup_window");
        QTest::newRow("a 25th hour") << Settings{"preferred_backup_window=25:00-25:30"} << QByteArray("preferred_backup_window");
    }
    void what_aws_does_not_offer_is_refused() {
        QFETCH(std::vector<std::string>, settings);
        QFETCH(QByteArray, field);
        Scenario s = database({});
        for (const std::string& setting : settings) s.set("db." + setting);
        const std::string found = issue(s, "config." + field.toStdString());
        QVERIFY(!found.empty() && found != "no remedy");
    }

    void a_window_over_midnight_is_one() {
        QCOMPARE(issue(database({"preferred_backup_window=23:45-00:15"}), "config.preferred_backup_window"), std::string());
    }

    void rds_37_a_full_storage_fails_writes_and_no_reads_data() {
        QTest::addColumn<bool>("writes");
        QTest::addColumn<QByteArray>("setting");
        QTest::newRow("writes") << true << QByteArray("multi_az=false");
        QTest::newRow("writes of a Multi-AZ instance") << true << QByteArray("multi_az=true");
        QTest::newRow("reads") << false << QByteArray("multi_az=false");
    }
    void rds_37_a_full_storage_fails_writes_and_no_reads() {
        QFETCH(const bool, writes);
        QFETCH(const QByteArray, setting);
        TestRun run(database({setting.constData()}, writes));
        run.until(10.0025).fault("neph:rds:fill-storage", "db", 20).until(20);
        QCOMPARE(run.metric("db", "FreeStorageSpace"), 0.0);
        QVERIFY(has_reason(run, "RDS-37"));
        run.until(60);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{writes ? 2000u : 0u});
        QCOMPARE(run.when("storage-full"), std::vector<double>{10.0025});
        QCOMPARE(run.when("storage-freed"), std::vector<double>{30.0025});
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_37_a_failover_makes_no_room() {
        TestRun run(database({"failover_time=60s"}, true));
        run.until(10).fault("neph:rds:fill-storage", "db").fault("aws:rds:failover-db-cluster", "db").until(100);
        const auto ok = run.outcome("users", Outcome::Ok);
        run.until(200);
        QCOMPARE(run.when("failover-complete"), std::vector<double>{70});
        QCOMPARE(run.outcome("users", Outcome::Ok), ok);
    }

    void rds_37_data_sets_larger_than_the_storage_fill_it_until_there_is_more() {
        Scenario s = database({"storage_type=GP3", "allocated_storage=20"}, true);
        s.set("items.item_bytes=1073741824").design().mutable_data_sets(0)->set_items(20);
        TestRun run(s);
        run.until(50);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        edit(run, s.set("db.allocated_storage=30"));
        run.until(60);
        QVERIFY(run.outcome("users", Outcome::Ok) > 900);
        QCOMPARE(run.when("storage-full"), std::vector<double>{0});
        QCOMPARE(run.when("storage-freed"), std::vector<double>{50});
        QCOMPARE(run.metric("db", "FreeStorageSpace"), 10.0 * kGib);
    }

    void rds_37_what_is_full_is_not_backed_up() {
        TestRun run(database({"preferred_backup_window=00:01-00:31"}));
        run.until(50).fault("neph:rds:fill-storage", "db", 20).until(100);
        QCOMPARE(run.when("backup-skipped"), std::vector<double>{60});
    }

    void rds_38_a_storage_that_is_low_for_five_minutes_grows_data() {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<std::vector<double>>("grown");
        // 10 GiB are no more than a tenth of 110: it grows once more, in 2020 six hours after the first time.
        QTest::newRow("today") << QByteArray("TODAY") << std::vector<double>{310, 610};
        QTest::newRow("2020") << QByteArray("YEAR_2020") << std::vector<double>{310, 310 + 6 * 3600};
    }
    void rds_38_a_storage_that_is_low_for_five_minutes_grows() {
        QFETCH(const QByteArray, limits);
        QFETCH(const std::vector<double>, grown);
        Scenario s = database({"storage_type=GP2", "allocated_storage=100", "max_allocated_storage=200"}, true, "rate=1");
        TestRun run(s.set("limits_as_of=" + limits.toStdString()));
        run.until(10).fault("neph:rds:fill-storage", "db").until(30'000);
        QCOMPARE(run.when("storage-grown"), grown);
        QCOMPARE(run.when("storage-freed"), std::vector<double>{310});
        QCOMPARE(run.metric("db", "FreeStorageSpace"), 21.0 * kGib);
    }

    void rds_38_it_does_not_grow_when_it_is_freed_in_time() {
        TestRun run(database({"max_allocated_storage=200"}, true, "rate=1"));
        run.until(10).fault("neph:rds:fill-storage", "db", 299).until(310).fault("neph:rds:fill-storage", "db", 299).until(1000);
        QVERIFY(run.when("storage-grown").empty());
    }

    void rds_38_it_does_not_grow_once_a_person_has_enlarged_it() {
        Scenario s = database({"allocated_storage=20", "max_allocated_storage=1000"}, true, "rate=1");
        TestRun run(s);
        run.until(10).fault("neph:rds:fill-storage", "db").until(100);
        edit(run, s.set("db.allocated_storage=100"));
        run.until(1000);
        QVERIFY(run.when("storage-grown").empty());
        QCOMPARE(run.when("storage-freed"), std::vector<double>{100});
        QCOMPARE(run.metric("db", "FreeStorageSpace"), 80.0 * kGib);
    }

    void rds_38_it_grows_four_times_in_24_hours() {
        TestRun run(database({"allocated_storage=20", "max_allocated_storage=1000"}, true, "rate=0.1"));
        for (const double at : {10, 2010, 4010, 6010}) run.until(at).fault("neph:rds:fill-storage", "db", 1000);
        run.until(8010).fault("neph:rds:fill-storage", "db").until(90'000);
        QCOMPARE(run.when("storage-grown"), std::vector<double>({310, 2310, 4310, 6310, 310 + 86'400}));
        QCOMPARE(run.when("storage-growth-waits"), std::vector<double>{8310});
    }

    void rds_38_it_grows_up_to_its_threshold_data() {
        QTest::addColumn<QByteArray>("most");
        QTest::addColumn<double>("gib");
        QTest::addColumn<std::vector<double>>("refused");
        QTest::newRow("as far as one step") << QByteArray("110") << 10.0 << std::vector<double>{610};
        QTest::newRow("to it at once where the next step would exceed it") << QByteArray("115") << 15.0 << std::vector<double>{};
    }
    void rds_38_it_grows_up_to_its_threshold() {
        QFETCH(const QByteArray, most);
        QFETCH(const double, gib);
        QFETCH(const std::vector<double>, refused);
        Scenario s = database({"allocated_storage=100"}, true, "rate=1");
        TestRun run(s.set("db.max_allocated_storage=" + most.toStdString()));
        run.until(10).fault("neph:rds:fill-storage", "db").until(2000);
        QCOMPARE(run.metric("db", "FreeStorageSpace"), gib * kGib);
        QCOMPARE(run.when("storage-limit-reached"), refused);
    }

    void losing_the_host_forgets_its_io_and_nothing_is_lost_from_the_books() {
        TestRun run(database({"storage_type=STANDARD", "read_ios=2", "failover_time=5s", "recovery_time=7s"}));
        for (int i = 1; i < 10; ++i) run.until(i * 20.003).fault("neph:rds:stop-primary", "db");
        run.until(200);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.number("db", "failovers"), 9.0);
    }
};

QTEST_GUILESS_MAIN(RdsStorageTest)
#include "rds_storage_test.moc"
