#include <QTest>

#include <cmath>

#include "engine/run/cost.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using run::Bill;
using test::Scenario;
using test::TestRun;

namespace {

constexpr double kMonth = 730 * 3600.0;  // seconds
constexpr double kDay = 86'400;

/// USD of one price of component it-1; -1: it is not on the bill.
double usd_of(TestRun& run, std::string_view price) {
    const Bill bill = run.simulation().total_bill();
    const run::ComponentBill* part = bill.find("it-1");
    for (const run::BillItem& item : part ? part->items : std::vector<run::BillItem>{})
        if (services::catalog().prices.all()[item.price].id() == price) return item.usd;
    return -1;
}

bool near(double value, double expected, double tolerance = 1e-9) { return std::abs(value - expected) <= tolerance * std::abs(expected); }
#define NEAR(value, expected, ...) QVERIFY2(near(value, expected __VA_OPT__(, ) __VA_ARGS__), qPrintable(QString::number(value, 'g', 12)))

/// Evenly spaced writes of so many items, all of which are written many times between two backups.
Scenario written(std::string_view type, Scenario::Settings settings, unsigned items, std::string_view item_bytes, std::string_view rate) {
    Scenario s;
    s.data_set("items", items).set("items.item_bytes=" + std::string(item_bytes)).request_class("it", 1, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s"});
    return s.add(type, "it-1", settings).connect("users", "it-1", {"role=ALL"});
}

constexpr const char* kGibibyte = "1073741824";

/// 15 GiB of data in 20 GiB of storage.
Scenario database(std::string_view retention, std::string_view rate) {
    return written("rds", {"multi_az=false", "storage_type=GP2", "allocated_storage=20", "preferred_backup_window=00:01-00:31", retention},
                   15, kGibibyte, rate);
}

/// 10 MiB of keys.
Scenario cache(std::string_view retention, std::string_view rate) {
    return written("elasticache", {"memory_mb=64", "ttl=0s", "snapshot_window=05:00-06:00", retention}, 1024, "10240", rate);
}

TestRun& back_up(TestRun& run, const char* action = "neph:rds:create-db-snapshot") { return run.fault(action, "it-1"); }

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

}  // namespace

class BackupCostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void p_12_snapshots_beyond_the_size_of_the_storage_are_billed() {
        TestRun run(database("backup_retention_period=0", "rate=10"));
        back_up(run.until(100)).until(200);  // 15 GiB of 20.
        QCOMPARE(usd_of(run, "rds-backup"), -1.0);
        back_up(run).until(300);  // 30 of 20.
        NEAR(usd_of(run, "rds-backup"), 10 * 100 / kMonth * 0.095);
        back_up(run).until(3900);  // 45 of 20.
        NEAR(usd_of(run, "rds-backup"), (10 * 100 + 25 * 3600) / kMonth * 0.095);
    }

    void p_12_a_snapshot_adds_what_was_written_since_the_one_before() {
        Scenario s = database("backup_retention_period=0", "rate=10");
        TestRun run(s);
        run.until(100.05);
        edit(run, s.set("users.rate=0"));
        back_up(back_up(run.until(110)).until(200)).until(300);
        QCOMPARE(run.number("it-1", "writes"), 1000.0);
        QCOMPARE(usd_of(run, "rds-backup"), -1.0);
    }

    void p_12_more_storage_makes_more_backups_free() {
        Scenario s = database("backup_retention_period=0", "rate=10");
        TestRun run(s);
        back_up(back_up(run.until(100)).until(200)).until(300);
        edit(run, s.set("it-1.allocated_storage=30"));
        run.until(1000);
        NEAR(usd_of(run, "rds-backup"), 10 * 100 / kMonth * 0.095);
    }

    void p_12_daily_backups_are_billed_until_their_retention_is_over_data() {
        QTest::addColumn<QByteArray>("retention");
        QTest::addColumn<double>("gib_seconds");
        // From the second day's on: 30 of 20 GiB. On the third day the second day's is deleted, or kept for another day.
        QTest::newRow("a day") << QByteArray("backup_retention_period=1") << 10 * (kDay + 3600);
        QTest::newRow("two days") << QByteArray("backup_retention_period=2") << 10 * kDay + 25 * 3600;
    }
    void p_12_daily_backups_are_billed_until_their_retention_is_over() {
        QFETCH(QByteArray, retention);
        QFETCH(double, gib_seconds);
        TestRun run(database(retention.constData(), "rate=0.01"));
        run.until(60 + kDay);
        QCOMPARE(usd_of(run, "rds-backup"), -1.0);
        run.until(60 + 2 * kDay + 3600);
        NEAR(usd_of(run, "rds-backup"), gib_seconds / kMonth * 0.095);
    }

    void p_13_a_snapshot_of_aurora_is_billed_whole_from_when_it_is_a_day_old() {
        TestRun run(written("aurora", {}, 15, kGibibyte, "rate=0.01"));
        back_up(back_up(run.until(100)).until(200)).until(100 + kDay);
        QCOMPARE(usd_of(run, "aurora-backup"), -1.0);
        run.until(100 + kDay + 3600);
        NEAR(usd_of(run, "aurora-backup"), 15 * (3600 + 3500) / kMonth * 0.021);
    }

    void p_13_each_page_that_a_scan_of_aurora_reads_is_an_io_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<double>("page_kib");
        QTest::newRow("MySQL") << QByteArray("engine=AURORA_MYSQL") << 16.0;
        QTest::newRow("PostgreSQL") << QByteArray("engine=AURORA_POSTGRESQL") << 8.0;
    }
    void p_13_each_page_that_a_scan_of_aurora_reads_is_an_io() {
        QFETCH(QByteArray, engine);
        QFETCH(double, page_kib);
        Scenario s = written("aurora", {engine.constData()}, 10, "1024", "rate=1");
        s.set("it.write=false").set("it.scanned_mebibytes=40");
        TestRun run(s);
        run.until(100.4);
        QCOMPARE(run.number("it-1", "reads"), 100.0);
        NEAR(usd_of(run, "aurora-io"), 100 * 40 * 1024 / page_kib * 0.20 / 1e6);
    }

    void p_13_reads_in_memory_are_no_ios_and_a_write_is_one() {
        Scenario s = written("aurora", {}, 10, "1024", "rate=10");
        s.request_class("read", 1, false);
        s.add("clients", "readers", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=read"}).connect("readers", "it-1");
        TestRun run(s.set("users.request_classes=it"));
        run.until(100.09);
        QCOMPARE(run.number("it-1", "reads"), 1000.0);
        NEAR(usd_of(run, "aurora-io"), 1000 * 0.20 / 1e6);
    }

    void p_15_one_backup_of_a_cache_is_free() {
        TestRun run(cache("snapshot_retention_limit=0", "rate=100"));
        constexpr const char* kAction = "neph:elasticache:create-snapshot";
        back_up(run.until(300), kAction).until(600);
        QCOMPARE(usd_of(run, "elasticache-backup"), -1.0);
        back_up(run, kAction).until(4200);
        QCOMPARE(run.number("it-1", "backups"), 2.0);
        const double saved = 600 + 10.0 * 1024 * 1024 / 100e6;
        NEAR(usd_of(run, "elasticache-backup"), 10.0 / 1024 * (4200 - saved) / kMonth * 0.085, 1e-6);
    }

    void p_15_daily_backups_of_a_cache_are_billed_until_their_retention_is_over() {
        // On the second day there is one more than is free, or the first one is deleted.
        TestRun one(cache("snapshot_retention_limit=1", "rate=1")), two(cache("snapshot_retention_limit=2", "rate=1"));
        const double second = 5 * 3600 + kDay;
        one.until(second + 3600);
        two.until(second + 3600);
        QCOMPARE(usd_of(one, "elasticache-backup"), -1.0);
        NEAR(usd_of(two, "elasticache-backup"), 10.0 / 1024 * 3600 / kMonth * 0.085, 1e-4);
    }
};

QTEST_GUILESS_MAIN(BackupCostTest)
#include "backup_cost_test.moc"
