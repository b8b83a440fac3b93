#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients with one host that read (or write) parameters without latency.
Scenario readers(std::string_view rate, std::initializer_list<std::string_view> settings = {}, bool write = false) {
    Scenario s;
    s.request_class("any", 1, write).add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("parameter_store", "param", {"latency=0s"});
    for (const std::string_view setting : settings) s.set("param." + std::string(setting));
    return s.connect("users", "param");
}

bool has_issue(const Scenario& s, std::string_view path) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.path() == path) return true;
    return false;
}

}  // namespace

class ParameterStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*services::find("parameter_store")->config(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void ssm_01_ssm_02_the_account_has_a_throughput_data() {
        QTest::addColumn<bool>("write");
        QTest::addColumn<QByteArray>("high");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("rate");
        QTest::newRow("reads") << false << QByteArray("false") << QByteArray("TODAY") << 40.;
        QTest::newRow("reads, higher") << false << QByteArray("true") << QByteArray("TODAY") << 10'000.;
        QTest::newRow("reads, higher, 2020") << false << QByteArray("true") << QByteArray("YEAR_2020") << 1000.;
        QTest::newRow("writes") << true << QByteArray("false") << QByteArray("TODAY") << 3.;
        QTest::newRow("writes, higher") << true << QByteArray("true") << QByteArray("TODAY") << 10.;
    }
    void ssm_01_ssm_02_the_account_has_a_throughput() {
        QFETCH(bool, write);
        QFETCH(QByteArray, high);
        QFETCH(QByteArray, year);
        QFETCH(double, rate);
        Scenario s = readers("rate=" + std::to_string(static_cast<int>(2 * rate)), {}, write);
        s.set("limits_as_of=" + year.toStdString()).set("param.high_throughput_enabled=" + high.toStdString());
        TestRun run(s);
        run.until(2);
        const auto before = run.outcome("param", Outcome::Ok);
        run.until(12);
        QVERIFY(std::abs(static_cast<double>(run.outcome("param", Outcome::Ok) - before) - 10 * rate) <= 1);
        QVERIFY(run.results().find("\"status\": 400") != std::string::npos);
        QCOMPARE(static_cast<double>(run.outcome("users", Outcome::Throttled)), run.number("param", "throttledByQuota"));
        QCOMPARE(run.observe("param").reasons.size(), std::size_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    void ssm_01_all_stores_share_it_and_one_setting_is_the_account_s() {
        for (const char* high : {"false", "true"}) {
            Scenario s = readers("rate=40");
            s.add("parameter_store", "other", {"latency=0s"}).set(std::string("other.high_throughput_enabled=") + high);
            s.add("clients", "more", {"rate=40", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("more", "other");
            TestRun run(s);
            run.until(20);
            const auto throttled = run.outcome("param", Outcome::Throttled) + run.outcome("other", Outcome::Throttled);
            QVERIFY(*high == 't' ? throttled == 0 : throttled > 700);
        }
    }

    void ssm_01_a_storm_of_cold_starts_meets_it_and_what_is_kept_spares_it() {
        for (const bool kept : {false, true}) {
            Scenario s;
            s.request_class("read", 1, false).app_version("v1", "50ms");
            s.add("clients", "users", {"rate=200", "arrivals=EVENLY_SPACED", "timeout=0s"}).add("lambda", "fn", {"memory_size=1769"});
            s.add("parameter_store", "param").connect("users", "fn").connect("fn", "param");
            s.set(kept ? "param.cache_ttl=3600s" : "param.cache_ttl=0s");
            TestRun run(s);
            run.until(60);
            const double reads = run.number("param", "reads") + run.number("param", "throttledByQuota"),
                         environments = run.number("fn", "coldStarts");
            if (kept) {
                // One read for each environment; those that came too late for the throughput tried again with their next request.
                QVERIFY2(environments > 10 && run.number("param", "reads") <= environments, qPrintable(QString::number(reads)));
                QVERIFY(run.number("param", "throttledByQuota") < 500);
            } else {
                QVERIFY(run.number("param", "throttledByQuota") > 0.7 * reads);
            }
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void ssm_03_tiers_say_how_large_and_how_many_data() {
        QTest::addColumn<QByteArray>("tier");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("number");
        const auto row = [](const char* tier, int bytes, int number) { QTest::newRow(tier) << QByteArray(tier) << bytes << number; };
        row("STANDARD", 4096, 10'000);
        row("ADVANCED", 8192, 100'000);
        row("INTELLIGENT_TIERING", 8192, 100'000);
    }
    void ssm_03_tiers_say_how_large_and_how_many() {
        QFETCH(QByteArray, tier);
        QFETCH(int, bytes);
        QFETCH(int, number);
        Scenario s = readers("rate=1");
        s.set("param.tier=" + tier.toStdString());
        for (const int more : {0, 1}) {
            s.set("param.value_bytes=" + std::to_string(bytes + more)).set("param.parameters=" + std::to_string(number + more));
            QCOMPARE(has_issue(s, "param.config.value_bytes"), more == 1);
            QCOMPARE(has_issue(s, "param.config.parameters"), more == 1);
        }
    }

    void ssm_04_each_read_of_a_secure_string_asks_kms() {
        Scenario s = readers("rate=30", {"type=SECURE_STRING", "key_id=key"});
        s.add("kms", "key", {"latency=7ms", "request_quota=20"});
        TestRun run(s);
        run.until(30);
        QCOMPARE(run.number("param", "kmsCalls"), run.number("key", "forServices"));
        QCOMPARE(run.number("param", "kmsCalls"), static_cast<double>(run.observe("key").arrivals));
        QCOMPARE(run.number("param", "kmsCalls"), run.number("param", "reads"));
        QVERIFY(run.number("param", "kmsThrottled") > 250);
        QCOMPARE(run.calls("param").latency.maximum, 7 * kMillisecond);
        QCOMPARE(run.outcome("users", Outcome::Throttled), static_cast<std::uint64_t>(run.number("param", "kmsThrottled")));
        TestRun plain(readers("rate=30"));
        plain.until(10);
        QCOMPARE(plain.number("param", "kmsCalls"), 0.0);
    }

    void ssm_04_each_write_of_a_secure_string_asks_kms_too() {
        Scenario s = readers("rate=2", {"type=SECURE_STRING", "key_id=key"}, true);
        s.add("kms", "key");
        TestRun run(s);
        run.until(30);
        QVERIFY(run.number("param", "writes") > 55);
        QCOMPARE(run.number("param", "kmsCalls"), run.number("param", "writes"));
        QCOMPARE(run.number("key", "forServices"), run.number("param", "writes"));
    }

    void ssm_01_ssm_02_writes_take_nothing_from_the_reads() {
        Scenario s = readers("rate=40");
        s.request_class("put", 1, true).set("users.request_classes=any");
        s.add("clients", "writers", {"rate=3", "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=put"}).connect("writers", "param");
        TestRun run(s);
        run.until(60);
        QCOMPARE(run.outcome("param", Outcome::Throttled), std::uint64_t{0});
        QVERIFY(run.number("param", "reads") > 2390 && run.number("param", "writes") > 175);
    }

    void a_write_is_made_whatever_the_caller_has_kept() {
        TestRun run(readers("rate=2", {"cache_ttl=100s"}, true));
        run.until(30.25);
        QCOMPARE(run.number("param", "writes"), 60.0);
        QCOMPARE(run.metric("param", "ThroughputUsed"), 0.0);  // Of the reads.
        QCOMPARE(run.number("param", "cached"), 0.0);
    }

    void what_failed_is_not_kept() {
        Scenario s = readers("rate=10", {"type=SECURE_STRING", "key_id=key", "cache_ttl=100s"});
        TestRun run(s.add("kms", "key", {"enabled=false"}));
        run.until(30.05);
        QCOMPARE(run.number("param", "keyUnusable"), 300.0);
        QCOMPARE(run.number("param", "cached"), 0.0);
    }

    void what_is_kept_is_read_again_when_its_time_is_over_and_each_host_has_its_own() {
        Scenario s = readers("rate=10", {"cache_ttl=20s"});
        s.set("users.hosts=3");
        TestRun run(s);
        run.until(99.99);
        QVERIFY(std::abs(run.number("param", "reads") - 15) <= 3);
        QCOMPARE(run.number("param", "reads") + run.number("param", "cached"), static_cast<double>(run.calls("param").calls));
    }

    /// The instance that comes for one that is gone reads for itself.
    void a_new_instance_has_kept_nothing() {
        Scenario s;
        s.zone("zone-a").request_class("read", 1, false).app_version("v1", "1ms");
        s.add("clients", "users", {"rate=20", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
        s.add("auto_scaling_group", "web", {"min_size=1", "max_size=1", "desired_capacity=1", "boot_time=0s"});
        s.add("parameter_store", "param", {"cache_ttl=86400s"}).connect("users", "web").connect("web", "param");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.number("param", "reads"), 1.0);
        run.fault("aws:ec2:terminate-instances", "web", 0, 0).until(400);
        QCOMPARE(run.number("param", "reads"), 2.0);
    }

    void ssm_05_a_deleted_parameter_is_not_found_by_who_has_not_kept_it() {
        Scenario s = readers("rate=10");
        s.add("clients", "keeper", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
        s.add("parameter_store", "kept", {"latency=0s", "cache_ttl=3600s"}).connect("keeper", "kept");
        TestRun run(s);
        run.until(10.05);
        run.fault("neph:ssm:delete-parameter", "param", 10).fault("neph:ssm:delete-parameter", "kept", 10).until(15);
        QCOMPARE(run.observe("param").reasons.at(0).fact, std::string("SSM-05"));
        run.until(40);
        QCOMPARE(run.number("param", "notFound"), 100.0);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{100});
        QCOMPARE(run.outcome("keeper", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.when("parameter-created"), (std::vector<double>{20.05, 20.05}));
    }

    void ssm_05_who_writes_a_deleted_parameter_makes_it_anew() {
        Scenario s = readers("rate=10");
        s.request_class("write", 1, true).set("users.request_classes=any");
        s.add("clients", "writer", {"rate=0.1", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "request_classes=write"});
        s.connect("writer", "param");
        TestRun run(s);
        run.until(12.05);
        run.fault("neph:ssm:delete-parameter", "param", 30).until(100);
        const double writes = run.number("param", "writes");
        QVERIFY(writes >= 9);
        QVERIFY2(run.number("param", "notFound") > 0 && run.number("param", "notFound") <= 100,
                 qPrintable(QString::number(run.number("param", "notFound"))));
        QCOMPARE(run.when("parameter-created").size(), std::size_t{1});
        QVERIFY(run.when("parameter-created")[0] < 23);
    }

    void statistics_that_start_anew_add_up() {
        Scenario s = readers("rate=60", {"latency=15ms"});
        s.set("run.warmup=5s");
        TestRun run(s);
        run.until(25);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(std::abs(run.number("param", "reads") - 800) <= 1);
        const services::Reading used = run.observe("param").metrics[2];
        QVERIFY(std::abs(used.part / used.whole - 1) < 0.01);
    }
};

QTEST_GUILESS_MAIN(ParameterStoreTest)
#include "parameter_store_test.moc"
