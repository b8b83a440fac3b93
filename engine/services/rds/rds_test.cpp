#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/relational_database/instance_classes.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients at a database without any delay of its own, in zones a, b and c.
Scenario database(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=200") {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", 1).request_class("read", 1, false);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("rds", "db",
          {"dns_ttl=0s", "read_time.law=CONSTANT", "write_time.law=CONSTANT", "read_time.mean=0s", "write_time.mean=0s",
           "standby_write_latency=0s", "detection_time=0s"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    s.connect("users", "db");
    return s;
}

/// Ten reads a second of one item, which instances fetch from a database.
Scenario in_environment(bool inside, bool written = true) {
    Scenario s;
    s.zone("a").data_set("items", 1).request_class("read", 1, false).app_version("app", "1ms");
    if (written) s.request_class("write", 1, true);
    s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(0);
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "request_classes=read"});
    s.add("auto_scaling_group", "web", {"min_size=1", "max_size=1", "desired_capacity=1", "boot_time=60s"});
    s.add("rds", "db", {"dns_ttl=0s", "multi_az=false", "creation_time=300s"}).connect("users", "web").connect("web", "db");
    if (inside) s.set("db.environment=web");
    return s;
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

bool has_issue(const Scenario& s, std::string_view field, std::string_view word) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && issue.message.english().find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

class RdsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("rds");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void l_20_rds_02_calls_fail_for_the_failover_time_and_no_longer_data() {
        QTest::addColumn<QByteArray>("failover_time");
        QTest::addColumn<int>("seconds");
        QTest::newRow("60 s") << QByteArray("failover_time=60s") << 60;
        QTest::newRow("120 s") << QByteArray("failover_time=120s") << 120;
        QTest::newRow("a cluster's 35 s") << QByteArray("failover_time=35s") << 35;
    }
    void l_20_rds_02_calls_fail_for_the_failover_time_and_no_longer() {
        QFETCH(QByteArray, failover_time);
        QFETCH(int, seconds);
        TestRun run(database({failover_time.constData()}));
        run.until(600.0025).fault("aws:rds:failover-db-cluster", "db").until(3600);
        QCOMPARE(run.calls("users").calls, std::uint64_t{720'000});
        QCOMPARE(run.outcome("users", Outcome::Failed), static_cast<std::uint64_t>(200 * seconds));
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_02_each_step_of_a_failover_is_in_the_log_with_its_time() {
        TestRun run(database({"failover_time=60s", "recovery_time=200s"}));
        run.until(100).fault("neph:rds:stop-primary", "db").until(1000);
        QCOMPARE(run.when("primary-failed"), std::vector<double>{100});
        QCOMPARE(run.when("failover-started"), std::vector<double>{100});
        QCOMPARE(run.when("standby-promoted"), std::vector<double>{160});
        QCOMPARE(run.when("dns-changed"), std::vector<double>{160});
        QCOMPARE(run.when("failover-complete"), std::vector<double>{160});
        QCOMPARE(run.when("standby-rebuilt"), std::vector<double>{300});
    }

    void rds_03_the_standby_is_in_another_zone_and_serves_nothing() {
        TestRun run(database({"read_time.mean=5ms"}));
        run.until(60);
        const services::Observation seen = run.observe("db");
        QCOMPARE(seen.cells.size(), std::size_t{2});
        QVERIFY(seen.cells[0].zone != seen.cells[1].zone);
        QVERIFY(seen.cells[0].busy > 0);
        QCOMPARE(seen.cells[1].busy, 0.0);
        QVERIFY(seen.cells[1].state == services::CellState::Standby);
    }

    void rds_03_a_commit_waits_for_the_standby() {
        for (const bool multi_az : {true, false}) {
            Scenario s = database({multi_az ? "multi_az=true" : "multi_az=false", "write_time.mean=2ms", "standby_write_latency=1ms"});
            s.design().mutable_request_classes(0)->set_write(true);
            TestRun run(s);
            run.until(10);
            const services::Reading latency = run.observe("db").metrics[3];
            QVERIFY(std::abs(latency.part / latency.whole - (multi_az ? 0.003 : 0.002)) < 1e-9);
        }
    }

    void rds_05_callers_go_on_calling_the_dead_address_until_their_answer_expires() {
        Scenario s = database({"failover_time=60s", "dns_ttl=50s"});
        TestRun run(s);
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(400);
        // The only host asks at 0.005, 50.005, 100.005, 150.005 (still the old address) and 200.005 s.
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{200 * 100});
    }

    void rds_05_a_caller_that_keeps_answers_longer_follows_later() {
        Scenario s = database({"failover_time=60s", "dns_ttl=5s"}, "rate=0");
        s.add("clients", "apps", {"rate=200", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=50s", "hosts=1"});
        TestRun run(s.connect("apps", "db"));
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(400);
        // As above: the longer of both times counts.
        QCOMPARE(run.outcome("apps", Outcome::Failed), std::uint64_t{200 * 100});
    }

    void rds_06_a_zone_outage_fails_over_only_where_it_hits_the_primary() {
        for (const auto& [zone, failovers] : {std::pair{"a", 1.0}, {"b", 0.0}, {"c", 0.0}}) {
            TestRun run(database({"failover_time=60s"}));
            run.until(100).fault("neph:zone-outage", zone, 300).until(200);
            QCOMPARE(run.number("db", "failovers"), failovers);
        }
    }

    void rds_06_a_reboot_with_failover_fails_over() {
        TestRun run(database({"failover_time=60s"}));
        run.until(100).fault("aws:rds:reboot-db-instances/forceFailover", "db").until(200);
        QCOMPARE(run.when("failover-complete"), std::vector<double>{160});
    }

    void rds_36_a_reboot_restarts_in_place_data() {
        QTest::addColumn<QByteArray>("deployment");
        QTest::addColumn<double>("lasts");
        QTest::addColumn<int>("instance");
        QTest::newRow("a standby does not take over") << QByteArray("multi_az=true") << 0.0 << 0;
        QTest::newRow("nobody says which: the primary") << QByteArray("multi_az=true") << 0.0 << -1;
        QTest::newRow("without a standby") << QByteArray("multi_az=false") << 0.0 << 0;
        QTest::newRow("a reader does not take over") << QByteArray("multi_az_db_cluster=true") << 0.0 << 0;
        QTest::newRow("as long as the fault says") << QByteArray("multi_az=true") << 30.0 << 0;
    }
    void rds_36_a_reboot_restarts_in_place() {
        QFETCH(QByteArray, deployment);
        QFETCH(double, lasts);
        QFETCH(int, instance);
        const double down = lasts > 0 ? lasts : 45;
        TestRun run(database({deployment.constData(), "restart_time=45s", "failover_time=5s", "cluster_failover_time=5s", "dns_ttl=50s"}));
        run.until(100.0025).fault("aws:rds:reboot-db-instances", "db", lasts, instance).until(110);
        QVERIFY(run.observe("db").reasons.at(0).fact == "RDS-36");
        run.until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), static_cast<std::uint64_t>(200 * down));
        QVERIFY(std::abs(run.when("primary-recovered").at(0) - 100.0025 - down) < 1e-6);
        for (const char* never : {"failover-started", "dns-changed", "failover-summary"}) QVERIFY(run.when(never).empty());
        QCOMPARE(run.number("db", "failovers"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_36_a_reboot_ends_the_calls_that_are_under_way() {
        TestRun run(database({"read_time.mean=2s", "concurrency=1000", "restart_time=45s"}));
        run.until(100.0025).fault("aws:rds:reboot-db-instances", "db").until(100.004);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{400});
        QCOMPARE(run.calls("db").in_flight.value, 0u);
    }

    void a_primary_whose_host_is_lost_while_it_restarts_is_failed_over_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("its host") << QByteArray("neph:rds:stop-primary") << QByteArray("db");
        QTest::newRow("its zone") << QByteArray("neph:zone-outage") << QByteArray("a");
    }
    void a_primary_whose_host_is_lost_while_it_restarts_is_failed_over() {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, target);
        TestRun run(database({"restart_time=45s", "failover_time=60s"}));
        run.until(100).fault("aws:rds:reboot-db-instances", "db", 0, 0).until(120);
        run.fault(action.toStdString(), target.toStdString(), 1000).until(400);
        QCOMPARE(run.when("failover-started"), std::vector<double>{120});
        QCOMPARE(run.when("failover-complete"), std::vector<double>{180});
    }

    void rds_36_only_an_instance_with_a_standby_is_rebooted_with_failover() {
        for (const char* deployment : {"multi_az=false", "multi_az_db_cluster=true"}) {
            TestRun run(database({deployment}));
            run.until(100).fault("aws:rds:reboot-db-instances/forceFailover", "db").until(200);
            QCOMPARE(run.when("failover-refused"), std::vector<double>{100});
            QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        }
    }

    void rds_07_without_a_standby_it_is_down_for_the_recovery_time() {
        TestRun run(database({"multi_az=false", "recovery_time=600s"}));
        run.until(100.0025).fault("neph:rds:stop-primary", "db").until(1000);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{200 * 600});
        QCOMPARE(run.when("primary-recovered").size(), std::size_t{1});
        QCOMPARE(run.when("failover-started").size(), std::size_t{0});
    }

    void rds_08_what_was_never_written_is_not_stale() {
        Scenario s;
        s.data_set("items", 1000).request_class("read", 1, false).request_class("write", 0, true);
        s.add("clients", "users", {"rate=1000", "timeout=0s"})
            .add("rds", "db", {"read_replicas=2", "replication_lag=1s", "read_time.mean=1ms"});
        s.connect("users", "db", {"role=READS"});
        TestRun run(s);
        run.until(3);
        QVERIFY(run.number("db", "reads") > 1000);
        QCOMPARE(run.number("db", "staleReads"), 0.0);
    }

    void a_host_that_is_lost_for_a_given_time_is_back_then_and_not_before() {
        TestRun run(database({"multi_az=false", "recovery_time=600s"}));
        run.until(100).fault("neph:rds:stop-primary", "db", 1000).until(2000);
        QCOMPARE(run.when("primary-recovered"), std::vector<double>{1100});
    }

    void rds_08_stale_reads_follow_the_lag() {
        // One item, w writes a second, a constant lag L: 1 - exp(-wL) of the reads are stale.
        Scenario s;
        s.data_set("items", 1).request_class("read", 9, false).request_class("write", 1, true);
        s.add("clients", "users", {"rate=1000", "timeout=0s", "dns_ttl=0s"});
        s.add("rds", "db",
              {"read_replicas=2", "replication_lag=10ms", "read_time.law=CONSTANT", "read_time.mean=0s", "write_time.law=CONSTANT",
               "write_time.mean=0s", "standby_write_latency=0s"});
        s.add("server", "app", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"});
        s.connect("users", "app").connect("app", "db", {"role=READS", "order=1"});
        auto* writes = s.design().add_connections();
        *writes = s.design().connections(1);
        writes->set_id("app-db-writes");
        writes->set_role(model::WRITES);
        TestRun run(s);
        run.until(1000);
        const double share = run.number("db", "staleReads") / run.number("db", "reads");
        QVERIFY2(std::abs(share - (1 - std::exp(-100 * 0.010))) < 0.01, std::to_string(share).c_str());
    }

    void rds_08_the_lag_grows_when_writes_come_faster_than_they_are_applied() {
        Scenario s = database({"read_replicas=1", "concurrency=8", "replication_lag=1s", "write_time.mean=10ms"}, "rate=150");
        s.design().mutable_request_classes(0)->set_write(true);
        TestRun run(s);
        run.until(100);
        // 150 writes a second take 1.5 s to apply: half a second more behind in each second.
        QVERIFY(std::abs(run.observe("db").metrics[4].part - 51) < 0.1);
    }

    void replicas_that_apply_nothing_fall_behind_and_catch_up() {
        // 50 writes a second take half a second to apply. After a minute's pause 30 s of work are left, and each second brings half of one:
        // all is caught up after 60 s.
        Scenario s = database({"read_replicas=1", "concurrency=8", "replication_lag=1s", "write_time.mean=10ms"}, "rate=50");
        s.design().mutable_request_classes(0)->set_write(true);
        TestRun run(s);
        const auto lag = [&run] { return run.observe("db").metrics[4].part; };
        run.until(100).fault("neph:rds:pause-replication", "db", 60).until(130);
        QVERIFY2(std::abs(lag() - 31) < 0.1, qPrintable(QString::number(lag())));
        run.until(160);
        QVERIFY2(std::abs(lag() - 61) < 0.1, qPrintable(QString::number(lag())));
        run.until(190);
        QVERIFY2(std::abs(lag() - 31) < 0.5, qPrintable(QString::number(lag())));
        run.until(221);
        QVERIFY2(std::abs(lag() - 1) < 0.1, qPrintable(QString::number(lag())));
        run.until(300);
        QVERIFY2(std::abs(lag() - 1) < 0.1, qPrintable(QString::number(lag())));
        QCOMPARE(run.when("replication-resumed"), std::vector<double>{160});
    }

    void rds_08_only_connections_for_reads_use_the_replicas() {
        for (const bool reads : {true, false}) {
            Scenario s = database({"read_replicas=2", "read_time.mean=1ms"});
            s.set(reads ? "users-db.role=READS" : "users-db.role=ALL");
            TestRun run(s);
            run.until(60);
            const auto cells = run.observe("db").cells;
            QCOMPARE(cells[0].busy == 0, reads);
            QCOMPARE(cells[2].busy > 0 && cells[3].busy > 0, reads);
        }
    }

    void rds_08_each_read_chooses_a_replica_anew_whatever_the_ttl_of_the_name() {
        Scenario s = database({"read_replicas=2", "read_time.mean=1ms", "dns_ttl=60s"});
        TestRun run(s.set("users-db.role=READS"));
        run.until(50);
        // 10,000 reads by one host: a standard error of .005.
        const auto cells = run.observe("db").cells;
        QVERIFY(std::abs(cells[2].busy / (cells[2].busy + cells[3].busy) - 0.5) < 0.02);
    }

    void a_replica_that_is_down_is_not_called() {
        Scenario s = database({"read_replicas=2"});
        s.set("users-db.role=READS");
        TestRun run(s);
        run.until(10.0025).fault("aws:rds:reboot-db-instances", "db", 20, 2).until(100);
        QCOMPARE(run.outcome("users", Outcome::Ok), run.calls("users").calls);
        QCOMPARE(run.when("replica-recovered"), std::vector<double>{30.0025});
    }

    void rds_09_sixteen_replicas_are_refused() {
        QVERIFY(has_issue(database({"read_replicas=16"}), "config.read_replicas", "15"));
        QVERIFY(!has_issue(database({"read_replicas=15"}), "config.read_replicas", ""));
    }

    void rds_10_replicas_need_backups() {
        QVERIFY(has_issue(database({"read_replicas=1", "backup_retention_period=0"}), "config.read_replicas", "backups are off"));
        QVERIFY(!has_issue(database({"read_replicas=1", "backup_retention_period=1"}), "config.read_replicas", ""));
    }

    void rds_14_backups_that_are_switched_on_or_off_restart_the_instance_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("off") << QByteArray("1") << QByteArray("0") << true;
        QTest::newRow("on") << QByteArray("0") << QByteArray("7") << true;
        QTest::newRow("kept longer") << QByteArray("1") << QByteArray("7") << false;
    }
    void rds_14_backups_that_are_switched_on_or_off_restart_the_instance() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, restarts);
        Scenario s = database({"restart_time=45s", "failover_time=5s"});
        s.set("db.backup_retention_period=" + before.toStdString());
        TestRun run(s);
        run.until(100.0025);
        edit(run, s.set("db.backup_retention_period=" + after.toStdString()));
        run.until(200);
        edit(run, s.set("db.concurrency=7"));
        run.until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{restarts ? 200u * 45 : 0u});
        QCOMPARE(run.when("primary-recovered").size(), std::size_t{restarts});
        QVERIFY(run.when("failover-started").empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void rds_14_a_restore_reaches_back_as_far_as_backups_are_kept_data() {
        QTest::addColumn<QByteArray>("point");
        QTest::addColumn<QByteArray>("snapshot");
        QTest::addColumn<QByteArray>("retention");
        QTest::addColumn<bool>("refused");
        QTest::newRow("a day") << QByteArray("86400s") << QByteArray("false") << QByteArray("1") << false;
        QTest::newRow("a second more") << QByteArray("86401s") << QByteArray("false") << QByteArray("1") << true;
        QTest::newRow("kept longer") << QByteArray("86401s") << QByteArray("false") << QByteArray("2") << false;
        QTest::newRow("a snapshot is kept until it is deleted") << QByteArray("86401s") << QByteArray("true") << QByteArray("1") << false;
    }
    void rds_14_a_restore_reaches_back_as_far_as_backups_are_kept() {
        QFETCH(QByteArray, point);
        QFETCH(QByteArray, snapshot);
        QFETCH(QByteArray, retention);
        QFETCH(bool, refused);
        Scenario s = database({});
        s.set("db.backup_retention_period=" + retention.toStdString()).add("rds", "copy", {"restore_from=db"});
        s.set("copy.restore_point=" + point.toStdString()).set("copy.restore_snapshot=" + snapshot.toStdString());
        QCOMPARE(has_issue(s, "config.restore_point", "before the backups"), refused);
    }

    void rds_11_a_promoted_replica_lacks_the_writes_of_its_lag() {
        Scenario s = database({"read_replicas=1", "replication_lag=2s", "promotion_time=300s"}, "rate=100");
        s.design().mutable_request_classes(0)->set_write(true);
        TestRun run(s);
        run.until(50.5).fault("neph:rds:promote-read-replica", "db").until(400);
        QCOMPARE(run.number("db", "lostWrites"), 200.0);
        QCOMPARE(run.when("replica-promoted"), std::vector<double>{350.5});
        QVERIFY(run.observe("db").cells.back().state == services::CellState::InService);
    }

    void rds_11_a_replica_promoted_after_its_primary_was_lost_lacks_the_last_writes_of_the_primary() {
        Scenario s = database({"multi_az=false", "read_replicas=1", "replication_lag=2s"}, "rate=100");
        s.design().mutable_request_classes(0)->set_write(true);
        TestRun run(s);
        // Nothing is written from 50.5 s on, and nothing more reaches the replica: it lacks the last 2 s of 100 writes a second.
        run.until(50.5).fault("neph:rds:stop-primary", "db").until(60).fault("neph:rds:promote-read-replica", "db").until(70);
        QCOMPARE(run.number("db", "lostWrites"), 200.0);
    }

    void rds_11_the_chosen_replica_is_promoted() {
        TestRun run(database({"read_replicas=2", "promotion_time=10s"}));
        run.until(50).fault("neph:rds:promote-read-replica", "db", 0, 3).until(100);
        const auto cells = run.observe("db").cells;
        QVERIFY(cells[2].state == services::CellState::Replica);
        QVERIFY(cells[3].state == services::CellState::InService);
    }

    void rds_11_a_replica_promoted_after_a_quiet_time_lacks_nothing() {
        Scenario s = database({"read_replicas=1", "replication_lag=2s"}, "rate=100");
        s.design().mutable_request_classes(0)->set_write(true);
        TestRun run(s);
        run.until(50.5);
        edit(run, s.set("users.rate=0"));
        run.until(60).fault("neph:rds:promote-read-replica", "db");
        QCOMPARE(run.number("db", "lostWrites"), 0.0);
    }

    void rds_11_what_a_promoted_replica_had_not_received_is_missing_for_good() {
        Scenario s = database({"read_replicas=1", "replication_lag=2s", "promotion_time=10s"}, "rate=0");
        s.request_class("write", 1, true).set("users.request_classes=read").set("users-db.role=READS");
        s.add("clients", "writers", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "request_classes=write"});
        TestRun run(s.connect("writers", "db"));
        run.until(50.005);
        edit(run, s.set("writers.rate=0"));
        run.until(51).fault("neph:rds:promote-read-replica", "db").until(70);
        edit(run, s.set("users.rate=10"));
        run.until(80);
        // It is as of 49 s: a second of writes before the last one is not on it.
        QVERIFY(run.number("db", "reads") > 95);
        QCOMPARE(run.number("db", "staleReads"), run.number("db", "reads"));
    }

    void eb_20_a_rebuilt_environment_takes_a_database_inside_it_with_it_data() {
        QTest::addColumn<bool>("inside");
        QTest::newRow("inside") << true;
        QTest::newRow("outside") << false;
    }
    /// The instances are back after 60 s, a database after 300.
    void eb_20_a_rebuilt_environment_takes_a_database_inside_it_with_it() {
        QFETCH(const bool, inside);
        Scenario s = in_environment(inside);
        s.add("clients", "writers", {"rate=0", "timeout=0s", "dns_ttl=0s", "request_classes=write"}).connect("writers", "web");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        run.fault("neph:beanstalk:rebuild-environment", "web").until(161);
        QVERIFY(run.outcome("users", Outcome::Failed) > 590);
        const auto failed = run.outcome("users", Outcome::Failed), ok = run.outcome("users", Outcome::Ok);
        run.until(399);
        QCOMPARE(run.outcome("users", Outcome::Failed) > failed, inside);
        QCOMPARE(run.outcome("users", Outcome::Ok) > ok, !inside);
        run.until(402);
        const auto late = run.outcome("users", Outcome::Failed);
        const double before = run.number("db", "staleReads"), reads = run.number("db", "reads");
        run.until(500);
        QCOMPARE(run.outcome("users", Outcome::Failed), late);
        QCOMPARE(run.number("db", "staleReads") - before, inside ? run.number("db", "reads") - reads : 0.0);
        QCOMPARE(run.when("database-created"), inside ? std::vector<double>{400} : std::vector<double>());
        // What is written now is there.
        edit(run, s.set("writers.rate=10"));
        run.until(510);
        const double stale = run.number("db", "staleReads");
        run.until(600);
        QCOMPARE(run.number("db", "staleReads"), stale);
        QCOMPARE(run.conservation(), std::string());
    }

    void eb_20_data_that_nobody_writes_is_gone_too() {
        TestRun run(in_environment(true, false));
        run.until(100).fault("neph:beanstalk:rebuild-environment", "web").until(450);
        const double before = run.number("db", "staleReads"), reads = run.number("db", "reads");
        run.until(460);
        QVERIFY(run.number("db", "reads") > reads);
        QCOMPARE(run.number("db", "staleReads") - before, run.number("db", "reads") - reads);
    }

    void eb_20_an_environment_that_is_rebuilt_twice_waits_for_the_second_database() {
        TestRun run(in_environment(true));
        run.until(100).fault("neph:beanstalk:rebuild-environment", "web").until(300);
        run.fault("neph:beanstalk:rebuild-environment", "web").until(700);
        QCOMPARE(run.when("database-created"), std::vector<double>{600});
        QCOMPARE(run.conservation(), std::string());
    }

    void its_environment_is_a_group() {
        Scenario s = in_environment(true);
        QVERIFY(!has_issue(s, "config.environment", "Beanstalk"));
        QVERIFY(has_issue(s.set("db.environment=users"), "config.environment", "is no Elastic Beanstalk environment"));
    }

    void rds_20_the_connection_limit_follows_from_the_memory() {
        QCOMPARE(services::relational::connection_limit(*services::relational::find_class("db.m5.large"), 12'582'880), 682u);
        Scenario s = database({"read_time.mean=10s"}, "rate=1000");
        TestRun run(s);
        run.until(5);
        QCOMPARE(run.outcome("db", Outcome::Rejected), run.calls("db").calls - 682);
        QCOMPARE(run.observe("db").reasons.at(0).fact, std::string("RDS-20"));
    }

    void its_own_connection_limit_wins() {
        TestRun run(database({"read_time.mean=10s", "max_connections=7"}));
        run.until(5);
        QCOMPARE(run.calls("db").in_flight.value, 7u);
    }

    void an_unknown_class_is_refused_with_the_nearest_one() {
        QVERIFY(has_issue(database({"db_instance_class=db.m5.lagre"}), "config.db_instance_class", "db.m5.large"));
    }

    void a_cold_cache_that_slows_nobody_down_is_warned_of() {
        QVERIFY(has_issue(database({"multi_az=false", "cache_warm_up=60s"}), "config.cache_warm_up", "Nobody takes over"));
        QVERIFY(has_issue(database({"cache_warm_up=60s", "cold_reads=1"}), "config.cold_reads", "slow nobody down"));
        QVERIFY(!has_issue(database({"cache_warm_up=60s"}), "config.cache_warm_up", ""));
        QVERIFY(!has_issue(database({"cache_warm_up=60s"}), "config.cold_reads", ""));
        QVERIFY(!has_issue(database({"multi_az=false"}), "config.cache_warm_up", ""));
    }

    void a_detection_of_more_than_an_hour_is_refused() {
        QVERIFY(has_issue(database({"detection_time=3601s"}), "config.detection_time", ""));
        QVERIFY(!has_issue(database({"detection_time=3600s"}), "config.detection_time", ""));
    }

    void a_query_holds_a_cpu_and_the_others_wait() {
        TestRun run(database({"read_time.mean=10ms", "db_instance_class=db.m5.large"}));
        run.until(60);
        const services::Observation seen = run.observe("db");
        QVERIFY(std::abs(seen.busy / seen.capacity - 1) < 0.001);
        QCOMPARE(run.observe("db").cells[0].capacity, 2 * 60e9);
    }

    void a_failover_without_a_ready_standby_waits_for_one() {
        TestRun run(database({"failover_time=60s", "recovery_time=100s", "restart_time=100s"}));
        run.until(10).fault("aws:rds:reboot-db-instances", "db", 0, 1);
        run.until(50).fault("neph:rds:stop-primary", "db").until(1000);
        QCOMPARE(run.when("failover-waits"), std::vector<double>{50});
        QCOMPARE(run.when("failover-started"), std::vector<double>{110});
        QCOMPARE(run.when("failover-complete"), std::vector<double>{170});
    }

    void losing_the_standby_interrupts_a_failover() {
        TestRun run(database({"failover_time=60s", "recovery_time=100s", "restart_time=100s"}));
        run.until(10).fault("neph:rds:stop-primary", "db");
        run.until(30).fault("aws:rds:reboot-db-instances", "db", 0, 1).until(1000);
        QCOMPARE(run.when("failover-interrupted"), std::vector<double>{30});
        QCOMPARE(run.when("primary-recovered"), std::vector<double>{110});
        QCOMPARE(run.when("failover-complete").size(), std::size_t{0});
    }

    void work_in_progress_dies_with_its_instance_and_nothing_is_lost_from_the_books() {
        TestRun run(database({"read_time.mean=50ms", "failover_time=5s", "recovery_time=7s"}));
        for (int i = 1; i < 10; ++i) run.until(i * 20.003).fault("neph:rds:stop-primary", "db");
        run.until(200);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(run.outcome("db", Outcome::Failed) > 200 * 5 * 9);
        QCOMPARE(run.number("db", "failovers"), 9.0);
    }

    void an_edit_that_removes_replicas_ends_what_worked_there() {
        Scenario s = database({"read_replicas=3", "read_time.mean=100ms", "concurrency=100"});
        s.set("users-db.role=READS");
        TestRun run(s);
        run.until(10);
        s.set("db.read_replicas=1");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(20);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(run.outcome("db", Outcome::Failed) > 0);
    }

    void what_waits_on_a_replica_that_an_edit_removes_leaves_nothing_behind() {
        Scenario s = database({"read_replicas=2", "read_time.mean=100ms", "concurrency=1", "max_connections=10000"});
        s.set("users-db.role=READS");
        TestRun run(s);
        run.until(10);
        QVERIFY(run.observe("db").queue.part > 1500);
        edit(run, s.set("db.read_replicas=0").set("users.rate=0"));
        QCOMPARE(run.observe("db").queue.part, 0.0);
        run.until(20);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        edit(run, s.set("db.read_replicas=2").set("users.rate=10"));
        const auto before = run.outcome("db", Outcome::Ok);
        run.until(25.05);
        QVERIFY(run.outcome("db", Outcome::Ok) - before >= 45);
    }

    void queries_that_wait_take_the_cpus_that_an_edit_adds() {
        Scenario s = database({"read_time.mean=100ms", "concurrency=1", "max_connections=10000"});
        TestRun run(s);
        run.until(10);
        QVERIFY(run.observe("db").queue.part > 1500);
        edit(run, s.set("db.concurrency=10000"));
        QCOMPARE(run.observe("db").queue.part, 0.0);
        run.until(20.05);
        QCOMPARE(run.calls("users").in_flight.value, 20u);
    }

    void the_items_leave_the_rest_of_the_storage_free() {
        Scenario s = database({"allocated_storage=100"});
        TestRun run(s.set("items.item_bytes=1024"));
        QCOMPARE(run.until(1).metric("db", "FreeStorageSpace"), 100.0 * 1024 * 1024 * 1024 - 1024);
    }
};

QTEST_GUILESS_MAIN(RdsTest)
#include "rds_test.moc"
