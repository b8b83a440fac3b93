#include <QTest>

#include <cmath>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

#define NEAR(value, expected, by) QVERIFY2(std::abs((value) - (expected)) <= (by), qPrintable(QString::number(value)))

constexpr double kKeys = 1000;

/// Writers of a thousand keys of 10 kB, at a cluster that saves 1 MB a second of each shard.
Scenario cluster(Scenario::Settings settings = {}, const char* rate = "rate=400") {
    Scenario s;
    s.zone("a").zone("b").data_set("keys", 1000).set("keys.item_bytes=10000").request_class("write", 1, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s"});
    s.add("elasticache", "cache",
          {"latency=0s", "node_operations_per_second=0", "ttl=0s", "replicas_per_node_group=0", "automatic_failover_enabled=false",
           "memory_mb=16", "maxmemory_policy=ALLKEYS_LRU", "replacement_time=10s", "snapshot_speed=1"});
    for (const std::string_view setting : settings) s.set("cache." + std::string(setting));
    return s.connect("users", "cache", {"role=ALL"});
}

/// A cluster that begins with the backup of the other one, and readers.
Scenario& add_copy(Scenario& s, Scenario::Settings settings = {}) {
    s.request_class("read", 1, false).set("users.request_classes=write");
    s.add("clients", "readers", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "request_classes=read"});
    s.add("elasticache", "copy",
          {"latency=0s", "node_operations_per_second=0", "ttl=0s", "replicas_per_node_group=0", "automatic_failover_enabled=false",
           "memory_mb=16", "snapshot_speed=1", "restore_from=cache"});
    for (const std::string_view setting : settings) s.set("copy." + std::string(setting));
    return s.connect("readers", "copy", {"role=ALL"});
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

double metric(TestRun& run, const char* id, std::string_view name) {
    const auto metrics = services::find("elasticache")->metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return run.observe(id).metrics[i].part;
    return -1;
}

bool has_reason(TestRun& run, const char* id) {
    for (const auto& reason : run.observe(id).reasons)
        if (reason.fact == "EC-19") return true;
    return false;
}

std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field) return issue.message;
    return {};
}

TestRun& back_up(TestRun& run) { return run.fault("neph:elasticache:create-snapshot", "cache"); }

}  // namespace

class ElasticacheBackupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ec_19_a_backup_is_taken_daily_in_its_window_and_takes_as_long_as_its_bytes() {
        TestRun run(cluster({"snapshot_retention_limit=1", "snapshot_window=00:01-01:01"}, "rate=20"));
        run.until(60.1);
        QCOMPARE(metric(run, "cache", "SaveInProgress"), 1.0);
        run.until(86'600);
        QCOMPARE(run.when("backup-started"), std::vector<double>({60, 86'460}));
        QCOMPARE(run.when("backup-taken").size(), std::size_t{2});
        NEAR(run.when("backup-taken")[1], 86'470, 1e-6);  // 10 MB.
        QCOMPARE(metric(run, "cache", "SaveInProgress"), 0.0);
        TestRun without(cluster({"snapshot_window=00:01-01:01"}));
        QVERIFY(without.until(100).when("backup-started").empty());
    }

    void ec_19_what_changes_while_a_backup_is_taken_takes_memory_beside_the_keys() {
        // 400 writes of 10 kB a second to keys that are all there, for the 10 s that it takes to save 10 MB.
        TestRun run(cluster({"memory_mb=64"}));
        run.until(60.001);
        const double before = metric(run, "cache", "FreeableMemory");
        QCOMPARE(before, 64.0 * 1024 * 1024 - 1e7);
        back_up(run).until(65.0005);
        QCOMPARE(metric(run, "cache", "FreeableMemory"), before - 5 * 400 * 1e4);
        run.until(80);
        QCOMPARE(metric(run, "cache", "FreeableMemory"), before);
    }

    void ec_19_a_node_that_is_replaced_is_empty_whatever_backups_there_are() {
        TestRun run(cluster({}, "rate=50"));
        back_up(run.until(60)).until(80);
        QCOMPARE(run.number("cache", "backups"), 1.0);
        QVERIFY(metric(run, "cache", "CurrItems") > 900);
        run.fault("neph:elasticache:lose-node", "cache").until(90.005);
        QVERIFY(metric(run, "cache", "CurrItems") <= 1);
    }

    void ec_19_a_new_cluster_begins_with_the_keys_of_the_last_backup() {
        Scenario s = cluster({}, "rate=100");
        TestRun run(s);
        run.until(5);
        const double keys = metric(run, "cache", "CurrItems");
        back_up(run).until(100);
        QVERIFY(keys < 500 && metric(run, "cache", "CurrItems") == kKeys);
        edit(run, add_copy(s));
        const double loaded = 100 + keys * 0.01;
        run.until(loaded - 0.02);
        QVERIFY(run.calls("copy").calls > 0);
        QCOMPARE(run.outcome("copy", Outcome::Failed), run.calls("copy").calls);
        QVERIFY(has_reason(run, "copy"));
        run.until(200);
        QCOMPARE(run.when("restore-started"), std::vector<double>{100});
        NEAR(run.when("restore-complete").at(0), loaded, 1e-6);
        QCOMPARE(metric(run, "copy", "CurrItems"), keys);
        NEAR(run.number("copy", "hitRate"), keys / kKeys, 0.02);
        QVERIFY(!has_reason(run, "copy"));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_19_shards_are_saved_and_loaded_at_the_same_time() {
        Scenario s = cluster({"num_node_groups=2"}, "rate=400");
        TestRun run(s);
        back_up(run.until(30)).until(100);
        const double saved = run.when("backup-taken").at(0) - 30;
        QVERIFY2(saved > 4.9 && saved < 6, qPrintable(QString::number(saved)));
        edit(run, add_copy(s, {"num_node_groups=4"}));
        run.until(200);
        const double loaded = run.when("restore-complete").at(0) - 100;
        QVERIFY2(loaded > 2.4 && loaded < 3.2, qPrintable(QString::number(loaded)));
        QCOMPARE(metric(run, "copy", "CurrItems"), kKeys);
        QCOMPARE(run.number("copy", "misses"), 0.0);
    }

    void ec_19_keys_that_expire_meanwhile_are_not_loaded() {
        Scenario s = cluster({"ttl=60s"}, "rate=50");
        TestRun run(s);
        back_up(run.until(60)).until(125);
        QCOMPARE(run.number("cache", "backups"), 1.0);
        edit(run, add_copy(s, {"ttl=60s"}));
        run.until(150);
        const auto& log = run.log();
        const auto end = std::find_if(log.begin(), log.end(), [](const auto& entry) { return entry.what == "restore-complete"; });
        QVERIFY(end != log.end());
        QCOMPARE(end->text, std::string("It is available, with 0 keys."));
    }

    void ec_19_without_a_backup_nothing_can_be_restored() {
        Scenario s = cluster({}, "rate=50");
        TestRun run(s);
        run.until(30);
        edit(run, add_copy(s));
        run.until(60);
        QCOMPARE(run.when("restore-refused"), std::vector<double>{30});
        QCOMPARE(run.outcome("copy", Outcome::Failed), run.calls("copy").calls);
        QVERIFY(has_reason(run, "copy"));
        back_up(run).until(100);
        edit(run, s.set("copy.snapshot_speed=2"));
        run.until(120);
        QCOMPARE(run.when("restore-complete").size(), std::size_t{1});
        QVERIFY(run.number("copy", "hits") > 0);
        TestRun memcached(cluster({"engine=MEMCACHED"}));
        back_up(memcached.until(30)).until(60);
        QCOMPARE(memcached.when("backup-refused"), std::vector<double>{30});
    }

    void ec_19_a_backup_fails_when_writes_fill_the_memory_beside_the_keys_data() {
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<bool>("fails");
        // 6.78 MB are free for 10 s.
        QTest::newRow("0.6 MB a second") << QByteArray("users.rate=60") << false;
        QTest::newRow("0.75 MB a second") << QByteArray("users.rate=75") << true;
    }
    void ec_19_a_backup_fails_when_writes_fill_the_memory_beside_the_keys() {
        QFETCH(QByteArray, rate);
        QFETCH(bool, fails);
        Scenario s = cluster();
        TestRun run(s);
        run.until(60);
        edit(run, s.set(rate.toStdString()));
        back_up(run.until(70)).until(100);
        QCOMPARE(run.number("cache", "failedBackups"), fails ? 1.0 : 0.0);
        QCOMPARE(run.number("cache", "backups"), fails ? 0.0 : 1.0);
        QCOMPARE(has_reason(run, "cache"), fails);
        if (fails) NEAR(run.when("backup-failed").at(0), 70 + 6.777 / 0.75, 0.05);
    }

    void ec_19_with_little_free_memory_the_engine_that_saves_is_slower_data() {
        QTest::addColumn<QByteArray>("memory");
        QTest::addColumn<QByteArray>("replicas");
        QTest::addColumn<double>("latency");  // Milliseconds, meanwhile.
        QTest::newRow("much") << QByteArray("cache.memory_mb=16") << QByteArray("cache.replicas_per_node_group=0") << 1.0;
        QTest::newRow("little") << QByteArray("cache.memory_mb=11") << QByteArray("cache.replicas_per_node_group=0") << 2.0;
        QTest::newRow("little, with a replica") << QByteArray("cache.memory_mb=11") << QByteArray("cache.replicas_per_node_group=1") << 1.0;
    }
    void ec_19_with_little_free_memory_the_engine_that_saves_is_slower() {
        QFETCH(QByteArray, memory);
        QFETCH(QByteArray, replicas);
        QFETCH(double, latency);
        Scenario s = cluster({"reserved_memory=0", "node_operations_per_second=1000"}, "rate=400");
        TestRun run(s.set(memory.toStdString()).set(replicas.toStdString()));
        run.until(60);
        edit(run, s.set("users.rate=50"));
        run.until(61);
        run.kernel().restart_statistics();
        back_up(run).until(70.9);
        NEAR(run.calls("cache").latency.mean() / 1e6, latency, 0.01);
        run.until(72);
        QCOMPARE(run.number("cache", "backups"), 1.0);
        run.kernel().restart_statistics();
        run.until(80);
        NEAR(run.calls("cache").latency.mean() / 1e6, 1.0, 1e-6);
    }

    void ec_19_a_backup_fails_with_the_node_that_takes_it() {
        for (const bool replica : {false, true}) {
            Scenario s = cluster({"automatic_failover_enabled=true"}, "rate=50");
            s.set(replica ? "cache.replicas_per_node_group=1" : "cache.replicas_per_node_group=0");
            TestRun run(s);
            back_up(run.until(60)).until(62);
            run.fault("neph:elasticache:lose-node", "cache", 0, 0).until(100);
            // With a replica, that one takes it.
            QCOMPARE(run.number("cache", "failedBackups"), replica ? 0.0 : 1.0);
        }
    }

    void ec_19_a_backup_fails_when_the_cluster_is_changed_and_the_one_before_is_kept() {
        Scenario s = cluster({}, "rate=50");
        TestRun run(s);
        back_up(run.until(60)).until(80);
        back_up(run).until(82);
        edit(run, s.set("cache.num_node_groups=2"));
        run.until(100);
        QCOMPARE(run.number("cache", "backups"), 1.0);
        QCOMPARE(run.number("cache", "failedBackups"), 1.0);
        edit(run, add_copy(s));
        run.until(200);
        QVERIFY(metric(run, "copy", "CurrItems") > 900);
    }

    void a_restored_world_goes_on_byte_for_byte() {
        Scenario s = cluster({"snapshot_retention_limit=1", "snapshot_window=00:01-01:01"}, "rate=50");
        TestRun run(s);
        run.until(100);
        edit(run, add_copy(s));
        back_up(run.until(105));
        for (const double at : {107, 120}) {
            run.until(at);
            const kernel::Snapshot snapshot = run.kernel().w.save();
            run.kernel().run(from_seconds(300));
            const kernel::Snapshot first = run.kernel().w.save();
            run.kernel().w.restore(snapshot);
            run.kernel().run(from_seconds(300));
            QVERIFY(run.kernel().w.save() == first);
            run.kernel().w.restore(snapshot);
        }
    }

    void a_cluster_that_could_not_be_restored_can_be_made_a_new_one() {
        Scenario s = cluster();
        TestRun run(s);
        run.until(30);
        edit(run, add_copy(s));
        run.until(40);
        edit(run, s.set("copy.restore_from="));
        run.kernel().restart_statistics();
        run.until(50);
        QCOMPARE(run.outcome("copy", Outcome::Ok), run.calls("copy").calls);
        QVERIFY(!has_reason(run, "copy"));
    }

    void nonsense_is_refused() {
        QVERIFY(!issue(cluster({"snapshot_window=at night"}), "config.snapshot_window").empty());
        QVERIFY(!issue(cluster({"snapshot_window=03:00-03:30"}), "config.snapshot_window").empty());
        QVERIFY(issue(cluster({"snapshot_window=23:30-00:30"}), "config.snapshot_window").empty());
        QVERIFY(issue(cluster(), "config.snapshot_window").empty());
        QVERIFY(!issue(cluster({"restore_from=cache"}), "config.restore_from").empty());
    }
};

QTEST_GUILESS_MAIN(ElasticacheBackupTest)
#include "backup_test.moc"
