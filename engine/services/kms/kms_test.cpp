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

/// Evenly spaced clients with one host that use a key without latency, by reads only.
Scenario users_of_a_key(std::string_view rate, std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    s.request_class("read", 1, false).add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("kms", "key", {"latency=0s"});
    for (const std::string_view setting : settings) s.set("key." + std::string(setting));
    return s.connect("users", "key");
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

bool has_issue(const Scenario& s, std::string_view path) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.path() == path) return true;
    return false;
}

bool says(TestRun& run, std::string_view id, std::string_view words) {
    for (const auto& each : run.observe(id).reasons)
        if (each.text.english().find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

class KmsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*services::find("kms")->config(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void kms_01_kms_02_each_type_of_key_has_the_account_s_quota_of_its_year_data() {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("quota");
        const auto row = [](const char* name, const char* spec, const char* year, double quota) {
            QTest::newRow(name) << QByteArray(spec) << QByteArray(year) << quota;
        };
        row("symmetric, today", "SYMMETRIC_DEFAULT", "TODAY", 100'000);
        row("symmetric, 2020", "SYMMETRIC_DEFAULT", "YEAR_2020", 30'000);
        row("RSA, today", "RSA_2048", "TODAY", 1000);
        row("RSA, 2020", "RSA_2048", "YEAR_2020", 500);
        row("ECC, today", "ECC_NIST_P256", "TODAY", 1000);
        row("ECC, 2020", "ECC_NIST_P256", "YEAR_2020", 300);
    }
    void kms_01_kms_02_each_type_of_key_has_the_account_s_quota_of_its_year() {
        QFETCH(QByteArray, spec);
        QFETCH(QByteArray, year);
        QFETCH(double, quota);
        Scenario s = users_of_a_key("rate=" + std::to_string(static_cast<int>(2 * quota)), {"use=DIRECT"});
        s.set("limits_as_of=" + year.toStdString()).set("key.key_spec=" + spec.toStdString());
        TestRun run(s);
        run.until(2);
        const auto before = run.outcome("key", Outcome::Ok);
        run.until(3);
        QVERIFY(std::abs(static_cast<double>(run.outcome("key", Outcome::Ok) - before) / quota - 1) < 0.001);
        QVERIFY(says(run, "key", "quota"));
        QCOMPARE(run.conservation(), std::string());
    }

    void kms_01_all_keys_and_services_share_one_quota() {
        Scenario s = users_of_a_key("rate=1000", {"request_quota=1000"});
        s.add("kms", "other", {"latency=0s", "request_quota=5000"})
            .add("clients", "more", {"rate=1000", "arrivals=EVENLY_SPACED", "timeout=0s"});
        s.connect("more", "other");
        s.add("s3", "bucket", {"availability_errors=false", "get_latency=0s", "transfer_rate=0", "sse_algorithm=SSE_KMS"});
        s.add("clients", "readers", {"rate=1000", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("readers", "bucket");
        TestRun run(s);
        const auto served = [&] {
            return run.outcome("key", Outcome::Ok) + run.outcome("other", Outcome::Ok) + run.outcome("bucket", Outcome::Ok);
        };
        run.until(1);
        const auto before = served();
        run.until(11);
        QVERIFY(std::abs(static_cast<double>(served() - before) - 10'000) <= 10);
        QVERIFY(run.outcome("bucket", Outcome::Throttled) > 1000);
        QCOMPARE(run.conservation(), std::string());
    }

    void kms_02_another_type_of_key_has_a_quota_of_its_own() {
        Scenario s = users_of_a_key("rate=100", {"request_quota=50"});
        s.add("kms", "signs", {"latency=0s", "key_spec=RSA_2048", "use=DIRECT"});
        s.add("clients", "more", {"rate=400", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("more", "signs");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.outcome("signs", Outcome::Throttled), std::uint64_t{0});
        QVERIFY(run.outcome("key", Outcome::Throttled) > 800);
    }

    void kms_04_a_throttled_call_gets_a_400_and_can_be_retried() {
        Scenario s = users_of_a_key("rate=60", {"request_quota=50"});
        s.set("users-key.policy.max_attempts=10").set("users-key.policy.backoff_base=100ms");
        TestRun run(s);
        run.until(5);
        edit(run, s.set("users.rate=0"));
        run.until(60);
        QVERIFY(run.number("key", "throttledByQuota") > 0);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{300});
        Scenario once = users_of_a_key("rate=60", {"request_quota=50"});
        TestRun refused(once);
        refused.until(20);
        QVERIFY(refused.results().find("\"status\": 400") != std::string::npos);
        QCOMPARE(static_cast<double>(refused.outcome("users", Outcome::Throttled)), refused.number("key", "throttledByQuota"));
    }

    void kms_05_direct_use_takes_so_many_bytes_data() {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QByteArray>("use");
        QTest::addColumn<bool>("fails");
        const QByteArray symmetric("SYMMETRIC_DEFAULT"), rsa("RSA_2048");
        QTest::newRow("4,096 bytes") << symmetric << 4096 << QByteArray("DIRECT") << false;
        QTest::newRow("one more") << symmetric << 4097 << QByteArray("DIRECT") << true;
        QTest::newRow("with a data key") << symmetric << 1'000'000 << QByteArray("DATA_KEYS") << false;
        QTest::newRow("RSA: 190 bytes") << rsa << 190 << QByteArray("DIRECT") << false;
        QTest::newRow("RSA: one more") << rsa << 191 << QByteArray("DIRECT") << true;
    }
    void kms_05_direct_use_takes_so_many_bytes() {
        QFETCH(QByteArray, spec);
        QFETCH(int, bytes);
        QFETCH(QByteArray, use);
        QFETCH(bool, fails);
        Scenario s;
        s.request_class("write", 1, true).set("write.request_bytes=" + std::to_string(bytes));
        s.add("clients", "users", {"rate=10", "timeout=0s"}).add("kms", "key").connect("users", "key");
        s.set("key.use=" + use.toStdString()).set("key.key_spec=" + spec.toStdString());
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.outcome("key", Outcome::Failed) > 0, fails);
        QCOMPARE(run.outcome("key", Outcome::Ok) > 0, !fails);
        QCOMPARE(run.number("key", "tooLarge") > 0, fails);
        QCOMPARE(says(run, "key", spec == "RSA_2048" ? "More than 190 bytes" : "More than 4096 bytes"), fails);
    }

    void kms_05_what_is_opened_may_be_larger() {
        Scenario s = users_of_a_key("rate=10", {"use=DIRECT"});
        TestRun run(s.set("read.request_bytes=4097"));
        run.until(10.05);
        QCOMPARE(run.outcome("key", Outcome::Ok), std::uint64_t{100});
        QCOMPARE(run.number("key", "forServices"), 0.0);
    }

    void kms_06_kept_data_keys_save_calls_data() {
        QTest::addColumn<QByteArray>("age");
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<int>("hosts");
        QTest::addColumn<double>("calls");  // in 100 s of 100 requests a second
        QTest::newRow("none is kept") << QByteArray("0s") << QByteArray("0") << 1 << 10'000.;
        QTest::newRow("for 10 s") << QByteArray("10s") << QByteArray("0") << 1 << 10.;
        QTest::newRow("for 20 uses") << QByteArray("1000s") << QByteArray("20") << 1 << 500.;
        QTest::newRow("each host its own") << QByteArray("1000s") << QByteArray("0") << 5 << 5.;
    }
    void kms_06_kept_data_keys_save_calls() {
        QFETCH(QByteArray, age);
        QFETCH(QByteArray, messages);
        QFETCH(int, hosts);
        QFETCH(double, calls);
        Scenario s = users_of_a_key("rate=100");
        s.set("key.data_key_max_age=" + age.toStdString()).set("key.data_key_max_messages=" + messages.toStdString());
        s.set("users.hosts=" + std::to_string(hosts));
        TestRun run(s);
        run.until(99.995);
        QVERIFY2(std::abs(run.number("key", "requests") - calls) <= std::max(1.0, calls * 0.001),
                 qPrintable(QString::number(run.number("key", "requests"))));
        QCOMPARE(run.number("key", "requests") + run.number("key", "cached"), static_cast<double>(run.calls("key").calls));
        QCOMPARE(static_cast<double>(run.calls("key").hits), run.number("key", "cached"));
    }

    void kms_06_a_kept_key_is_found_without_a_call() {
        Scenario s = users_of_a_key("rate=10", {"latency=8ms", "data_key_max_age=1000s"});
        s.set("network.internet=40ms");
        TestRun run(s);
        run.until(100);
        // One call of 48 ms, all others take no time.
        QCOMPARE(run.calls("key").latency.maximum, 48 * kMillisecond);
        QVERIFY(run.calls("key").latency.mean() < 1e5);
    }

    void kms_07_ssm_04_a_disabled_key_fails_whatever_needs_it() {
        Scenario s = users_of_a_key("rate=100");
        s.add("parameter_store", "param", {"type=SECURE_STRING", "key_id=key", "high_throughput_enabled=true", "latency=0s"});
        s.add("clients", "readers", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("readers", "param");
        TestRun run(s);
        run.until(10.005).fault("neph:kms:disable-key", "key", 10).until(15);
        QVERIFY(says(run, "key", "disabled") && says(run, "param", "InvalidKeyId"));
        run.until(30);
        for (const char* id : {"key", "param"}) QVERIFY2(std::abs(static_cast<double>(run.outcome(id, Outcome::Failed)) - 1000) <= 1, id);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.when("key-disabled").size() + run.when("key-enabled").size(), std::size_t{2});
    }

    void kms_07_a_bucket_fails_with_its_key_with_or_without_a_bucket_key() {
        for (const char* bucket_key : {"true", "false"}) {
            Scenario s;
            s.request_class("read", 1, false)
                .add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s"})
                .add("kms", "key");
            s.add("s3", "bucket",
                  {"availability_errors=false", "get_latency=0s", "transfer_rate=0", "sse_algorithm=SSE_KMS", "kms_master_key_id=key"});
            s.set(std::string("bucket.bucket_key_enabled=") + bucket_key).set("key.enabled=false").connect("users", "bucket");
            TestRun run(s);
            run.until(10.005);
            QCOMPARE(run.outcome("bucket", Outcome::Failed), run.calls("bucket").calls - run.calls("bucket").in_flight.value);
            QVERIFY(run.number("bucket", "keyUnusable") > 900);
            QVERIFY(run.results().find("\"status\": 400") != std::string::npos);
        }
    }

    void kms_08_a_key_that_waits_to_be_deleted_cannot_be_used_and_stays_disabled_when_that_is_cancelled() {
        Scenario s = users_of_a_key("rate=10");
        TestRun run(s);
        run.until(10).fault("neph:kms:schedule-key-deletion", "key", 10).until(15);
        QVERIFY(says(run, "key", "KMSInvalidStateException"));
        run.until(30.05);
        QVERIFY(says(run, "key", "DisabledException"));
        QVERIFY(std::abs(static_cast<double>(run.outcome("key", Outcome::Ok)) - 100) <= 1);
        edit(run, s.set("key.pending_window_in_days=8"));
        run.until(40);
        QVERIFY(run.outcome("key", Outcome::Ok) > 190);
    }

    void kms_06_direct_use_has_no_data_keys_to_keep() {
        TestRun run(users_of_a_key("rate=10", {"use=DIRECT", "data_key_max_age=1000s"}));
        run.until(10.05);
        QCOMPARE(run.number("key", "requests"), 100.0);
        QCOMPARE(run.number("key", "cached"), 0.0);
    }

    void kms_08_the_end_of_a_fault_that_disables_it_enables_a_key_whose_deletion_was_cancelled() {
        TestRun run(users_of_a_key("rate=10"));
        run.until(10.05)
            .fault("neph:kms:schedule-key-deletion", "key", 10)
            .until(30.05)
            .fault("neph:kms:disable-key", "key", 5)
            .until(50.05);
        QCOMPARE(run.outcome("key", Outcome::Ok), std::uint64_t{100 + 150});
    }

    void kms_07_a_key_that_two_have_disabled_is_enabled_when_both_have_ended() {
        TestRun run(users_of_a_key("rate=100"));
        run.until(10.005).fault("neph:kms:disable-key", "key", 20).until(15.005).fault("neph:kms:disable-key", "key", 5).until(50);
        QVERIFY(std::abs(static_cast<double>(run.outcome("key", Outcome::Failed)) - 2000) <= 1);
    }

    void kms_08_a_key_whose_deletion_was_cancelled_stays_disabled_when_something_else_is_edited() {
        Scenario s = users_of_a_key("rate=10");
        TestRun run(s);
        run.until(10).fault("neph:kms:schedule-key-deletion", "key", 10).until(30);
        edit(run, s.set("users.rate=20"));
        run.until(40);
        QVERIFY(std::abs(static_cast<double>(run.outcome("key", Outcome::Ok)) - 100) <= 1);
        edit(run, s.set("key.pending_window_in_days=8"));
        run.until(50);
        QVERIFY(run.outcome("key", Outcome::Ok) > 290);
    }

    void kms_08_a_second_schedule_does_not_put_the_deletion_off() {
        TestRun run(users_of_a_key("rate=0.01", {"pending_window_in_days=7"}));
        run.until(200).fault("neph:kms:schedule-key-deletion", "key");
        run.until(5 * 86400).fault("neph:kms:schedule-key-deletion", "key").until(8 * 86400);
        QVERIFY(says(run, "key", "NotFoundException"));
    }

    void kms_08_a_deleted_key_is_gone() {
        Scenario s = users_of_a_key("rate=0.01", {"pending_window_in_days=7"});
        TestRun run(s);
        run.until(200).fault("neph:kms:schedule-key-deletion", "key").until(8 * 86400);
        QVERIFY(run.number("key", "pendingDeletion") > 6000);
        QVERIFY(run.number("key", "deleted") > 800);
        QVERIFY(says(run, "key", "NotFoundException"));
    }

    void nonsense_is_refused() {
        QVERIFY(has_issue(users_of_a_key("rate=1", {"key_spec=RSA_2048"}), "key.config.use"));
        QVERIFY(has_issue(users_of_a_key("rate=1", {"data_key_max_messages=5"}), "key.config.data_key_max_messages"));
        QVERIFY(has_issue(users_of_a_key("rate=1", {"pending_window_in_days=5"}), "key.config.pending_window_in_days"));
    }

    void statistics_that_start_anew_add_up() {
        Scenario s = users_of_a_key("rate=200", {"request_quota=100", "latency=10ms"});
        s.set("run.warmup=5s");
        TestRun run(s);
        run.until(25);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(std::abs(run.number("key", "requests") - 2000) <= 2);
        const services::Reading quota = run.observe("key").metrics[2];
        QVERIFY(std::abs(quota.part / quota.whole - 1) < 0.01);
    }
};

QTEST_GUILESS_MAIN(KmsTest)
#include "kms_test.moc"
