#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/s3/s3.pb.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients at a bucket without errors, latency or transfer time of its own. `write_share` of the requests write.
Scenario bucket(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=100", unsigned items = 1,
                double write_share = 0) {
    Scenario s;
    s.zone("zone-a").zone("zone-b").data_set("items", items).request_class("read", 1 - write_share, false);
    if (write_share > 0) s.request_class("write", write_share, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("s3", "b", {"availability_errors=false", "get_latency=0s", "put_latency=0s", "transfer_rate=0"});
    for (const std::string_view setting : settings) s.set("b." + std::string(setting));
    return s.connect("users", "b");
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double metric(TestRun& run, std::string_view name, bool whole = false) {
    const auto metrics = services::find("s3")->metrics;
    const services::Observation seen = run.observe("b");
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return whole ? seen.metrics[i].whole : seen.metrics[i].part;
    return -1;
}

double status_count(TestRun& run, const std::string& status) {
    const std::string json = run.results();
    return static_cast<double>(json.find("\"status\": " + status) != std::string::npos);
}

bool near(double value, double truth, double bound) {
    if (std::abs(value - truth) <= bound) return true;
    qWarning("%g is not %g", value, truth);
    return false;
}

/// A bucket whose objects are announced to a server, past the rule that S3 announces to Lambda, SQS and SNS only.
struct Announcing {
    std::shared_ptr<const services::Plan> plan;
    kernel::World world;
    kernel::Kernel k;

    static std::shared_ptr<const services::Plan> compiled(Scenario s, std::string_view listener) {
        s.add("server", "listener", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s", listener});
        model::Connection& told = *s.design().add_connections();
        told = s.design().connections(0);
        told.set_id("b-listener");
        told.set_from("b");
        told.set_to("listener");
        told.set_mode(model::ASYNC);
        return *services::compile(s.design(), services::catalog());
    }
    explicit Announcing(const Scenario& s, std::string_view listener = "error_rate=0")
        : plan(compiled(s, listener)), world(plan->program), k(world, plan->program) {
        k.start();
    }
    ~Announcing() { test::expect_balanced(k, *plan); }
    const kernel::CallStatistics& calls(std::string_view id) { return world.nodes[*plan->node(id)]; }
    double number(std::string_view name) {
        services::Observation out;
        services::find("s3")->observe(k, *plan->node("b"), out);
        for (const auto& [key, value] : out.numbers)
            if (key == name) return value;
        return -1;
    }
};

}  // namespace

class S3Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("s3");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void s3_01_reads_after_overwrites_are_stale_in_2020_and_never_today_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("truth");
        // One object, w writes a second, a lag with an exponential law of mean L: w L / (1 + w L) of the reads are stale.
        QTest::newRow("2020") << QByteArray("limits_as_of=YEAR_2020") << 0.5;
        QTest::newRow("today") << QByteArray("limits_as_of=TODAY") << 0.;
    }
    void s3_01_reads_after_overwrites_are_stale_in_2020_and_never_today() {
        QFETCH(QByteArray, year);
        QFETCH(double, truth);
        Scenario s = bucket({}, "rate=10", 1, 0.1);
        s.set("users.arrivals=POISSON").set(year.constData());
        TestRun run(s);
        run.until(20'000);
        QVERIFY(near(run.number("b", "staleReads") / run.number("b", "reads"), truth, truth > 0 ? 0.01 : 0));
        QCOMPARE(run.conservation(), std::string());
    }

    void s3_01_a_new_object_is_seen_at_once_in_2020_too_data() {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<double>("stale");
        QTest::newRow("new object") << QByteArray("empty_at_start=true") << 0.;
        QTest::newRow("overwritten object") << QByteArray("empty_at_start=false") << 1.;
    }
    /// One write, then reads at 250 a second: after an overwrite exp(-t / L) of those at age t see the object before.
    void s3_01_a_new_object_is_seen_at_once_in_2020_too() {
        QFETCH(QByteArray, start);
        QFETCH(double, stale);
        Scenario s = bucket({start.constData()}, "rate=1000", 1, 1);
        s.set("limits_as_of=YEAR_2020").set("b.prefixes=100").set("b.key_naming=HASHED_PREFIX");
        TestRun run(s);
        run.until(0.0015);
        edit(run, s.set("write.weight=0").set("read.weight=1").set("users.rate=250"));
        run.until(20);
        QCOMPARE(run.number("b", "writes"), 1.0);
        QVERIFY(near(run.number("b", "staleReads") / 250, stale, stale > 0 ? 0.2 : 0));
    }

    void s3_03_a_prefix_has_5500_reads_and_3500_writes_a_second_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<QByteArray>("naming");
        QTest::addColumn<int>("prefixes");
        QTest::addColumn<bool>("write");
        QTest::addColumn<double>("admitted");
        const QByteArray today("limits_as_of=TODAY"), then("limits_as_of=YEAR_2020"), row("key_naming=SEQUENTIAL_PREFIX"),
            hash("key_naming=HASHED_PREFIX");
        QTest::newRow("reads") << today << row << 1 << false << 5500.;
        QTest::newRow("writes") << today << row << 1 << true << 3500.;
        QTest::newRow("reads of two prefixes") << today << row << 2 << false << 11'000.;
        QTest::newRow("reads of two prefixes, hashed") << today << hash << 2 << false << 11'000.;
        QTest::newRow("2020: sequential names share a partition") << then << row << 4 << false << 300.;
        QTest::newRow("2020: hashed names spread") << then << hash << 4 << false << 1200.;
        QTest::newRow("2020: writes") << then << row << 4 << true << 100.;
    }
    /// For 10 s, after one second in which the bursts are used up.
    void s3_03_a_prefix_has_5500_reads_and_3500_writes_a_second() {
        QFETCH(QByteArray, year);
        QFETCH(QByteArray, naming);
        QFETCH(int, prefixes);
        QFETCH(bool, write);
        QFETCH(double, admitted);
        Scenario s = bucket({"initial_partitions=0", naming.constData()}, "rate=30000", 10'000);
        s.set("b.prefixes=" + std::to_string(prefixes)).set(year.constData());
        s.design().mutable_request_classes(0)->set_write(write);
        TestRun run(s);
        run.until(2);
        const auto before = run.outcome("b", Outcome::Ok);
        run.until(12);
        QVERIFY(near(static_cast<double>(run.outcome("b", Outcome::Ok) - before) / 10, admitted, admitted / 1000));
        QCOMPARE(run.outcome("b", Outcome::Throttled), static_cast<std::uint64_t>(run.number("b", "slowDowns")));
        QVERIFY(status_count(run, "503") > 0);
        QCOMPARE(run.observe("b").reasons.at(0).fact, std::string("S3-03"));
        QCOMPARE(metric(run, "5xxErrors"), run.number("b", "slowDowns"));
    }

    void s3_03_the_gauge_shows_the_busiest_prefix() {
        TestRun run(bucket({}, "rate=2750"));
        run.until(20);
        QVERIFY(near(metric(run, "HottestPartition") / metric(run, "HottestPartition", true), 0.5, 0.001));
    }

    void s3_03_popular_neighbours_share_a_prefix_unless_names_are_hashed() {
        std::uint64_t refused[2];
        for (const bool hashed : {false, true}) {
            Scenario s = bucket({"prefixes=4", "initial_partitions=0"}, "rate=16000", 10'000);
            s.set("items.popularity=ZIPF").set("items.zipf_exponent=0.5");
            s.set(hashed ? "b.key_naming=HASHED_PREFIX" : "b.key_naming=SEQUENTIAL_PREFIX");
            TestRun run(s);
            run.until(10);
            refused[hashed] = run.outcome("b", Outcome::Throttled);
        }
        QVERIFY(refused[0] > 15'000);
        QCOMPARE(refused[1], std::uint64_t{0});
    }

    void s3_04_partitions_double_under_load_and_503s_end() {
        TestRun run(bucket({"prefixes=4", "scaling_time=10s"}, "rate=16500", 10'000));
        run.until(9);
        QCOMPARE(run.number("b", "partitions"), 1.0);
        QCOMPARE(run.observe("b").reasons.at(0).fact, std::string("S3-04"));
        run.until(30);
        QCOMPARE(run.when("partitions-added").size(), std::size_t{2});
        QCOMPARE(run.number("b", "partitions"), 4.0);
        const auto refused = run.outcome("b", Outcome::Throttled);
        QVERIFY(refused > 100'000);
        run.until(60);
        QCOMPARE(run.outcome("b", Outcome::Throttled), refused);
        QCOMPARE(run.conservation(), std::string());
    }

    void s3_04_a_burst_alone_adds_no_partition() {
        Scenario s = bucket({"prefixes=4"}, "rate=16500", 10'000);
        TestRun run(s);
        run.until(5);
        edit(run, s.set("users.rate=100"));
        run.until(1300);
        QCOMPARE(run.number("b", "partitions"), 1.0);
        edit(run, s.set("users.rate=16500"));
        run.until(1310);
        edit(run, s.set("b.prefixes=2"));
        QCOMPARE(run.conservation(), std::string());
    }

    void s3_06_requests_fail_as_often_as_the_class_is_designed_to_be_unavailable_data() {
        QTest::addColumn<QByteArray>("storage_class");
        QTest::addColumn<double>("failures");
        QTest::newRow("Standard") << QByteArray("storage_class=STANDARD") << 1e-4;
        QTest::newRow("Standard-IA") << QByteArray("storage_class=STANDARD_IA") << 1e-3;
        QTest::newRow("One Zone-IA") << QByteArray("storage_class=ONEZONE_IA") << 5e-3;
        QTest::newRow("Intelligent-Tiering") << QByteArray("storage_class=INTELLIGENT_TIERING") << 1e-3;
        QTest::newRow("Glacier Instant Retrieval") << QByteArray("storage_class=GLACIER_IR") << 1e-3;
    }
    void s3_06_requests_fail_as_often_as_the_class_is_designed_to_be_unavailable() {
        QFETCH(QByteArray, storage_class);
        QFETCH(double, failures);
        TestRun run(bucket({"availability_errors=true", storage_class.constData()}, "rate=5000"));
        run.until(200);
        const double n = 1e6, failed = static_cast<double>(run.outcome("b", Outcome::Failed));
        QVERIFY(near(failed, n * failures, 4 * std::sqrt(n * failures)));
        QCOMPARE(metric(run, "5xxErrors"), failed);
    }

    void s3_06_one_zone_is_gone_while_its_zone_is_and_the_others_are_not() {
        for (const bool one_zone : {true, false}) {
            Scenario s = bucket({one_zone ? "storage_class=ONEZONE_IA" : "storage_class=STANDARD"});
            TestRun run(s);
            run.until(10.005).fault("neph:zone-outage", "zone-b", 20).until(50.005);
            QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{0});
            run.fault("neph:zone-outage", "zone-a", 20).until(100);
            QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{one_zone ? 2000u : 0u});
        }
    }

    void s3_06_what_one_zone_held_is_lost_with_the_zone() {
        Scenario s = bucket({"storage_class=ONEZONE_IA"}, "rate=100", 100, 0.1);
        TestRun run(s);
        run.until(10).fault("neph:s3:lose-zone", "b").until(11);
        QVERIFY(run.number("b", "missing") > 70);
        run.until(500);
        const double missing = run.number("b", "missing");
        run.until(600);
        QCOMPARE(run.number("b", "missing"), missing);
        QVERIFY(status_count(run, "404") > 0);
        TestRun others(bucket({}));
        others.until(10).fault("neph:s3:lose-zone", "b").until(20);
        QCOMPARE(others.outcome("b", Outcome::Failed), std::uint64_t{0});
    }

    void s3_08_archived_objects_are_unreadable_until_restored_data() {
        QTest::addColumn<QByteArray>("storage_class");
        QTest::addColumn<QByteArray>("tier");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        const QByteArray flexible("storage_class=GLACIER"), deep("storage_class=DEEP_ARCHIVE");
        QTest::newRow("expedited") << flexible << QByteArray("restore_tier=TIER_EXPEDITED") << 60. << 300.;
        QTest::newRow("standard") << flexible << QByteArray("restore_tier=TIER_STANDARD") << 3 * 3600. << 5 * 3600.;
        QTest::newRow("bulk") << flexible << QByteArray("restore_tier=TIER_BULK") << 5 * 3600. << 12 * 3600.;
        QTest::newRow("deep, standard") << deep << QByteArray("restore_tier=TIER_STANDARD") << 12 * 3600. << 12 * 3600.;
        QTest::newRow("deep, bulk") << deep << QByteArray("restore_tier=TIER_BULK") << 48 * 3600. << 48 * 3600.;
    }
    /// Each of 5 objects is asked for every 2.5 s or so from the start; a restore begins when it is missed first.
    void s3_08_archived_objects_are_unreadable_until_restored() {
        QFETCH(QByteArray, storage_class);
        QFETCH(QByteArray, tier);
        QFETCH(double, least);
        QFETCH(double, most);
        Scenario s = bucket({storage_class.constData(), tier.constData(), "restore_on_demand=true"}, "rate=2", 5);
        TestRun run(s);
        run.until(least - 1);
        QCOMPARE(run.outcome("b", Outcome::Ok), std::uint64_t{0});
        QVERIFY(status_count(run, "403") > 0);
        QCOMPARE(metric(run, "4xxErrors"), run.number("b", "archived"));
        run.until(most + 30);
        const auto failed = run.outcome("b", Outcome::Failed);
        run.until(most + 1000);
        QCOMPARE(run.outcome("b", Outcome::Failed), failed);
        QCOMPARE(run.number("b", "restores"), 5.0);
        run.until(most + 86400 + 60);
        QVERIFY(run.outcome("b", Outcome::Failed) > failed);
    }

    void s3_08_only_archives_need_a_restore_data() {
        QTest::addColumn<QByteArray>("storage_class");
        QTest::addColumn<bool>("readable");
        for (const char* name : {"STANDARD", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR", "REDUCED_REDUNDANCY"})
            QTest::newRow(name) << QByteArray("storage_class=") + name << true;
        for (const char* name : {"GLACIER", "DEEP_ARCHIVE"}) QTest::newRow(name) << QByteArray("storage_class=") + name << false;
    }
    void s3_08_only_archives_need_a_restore() {
        QFETCH(QByteArray, storage_class);
        QFETCH(bool, readable);
        TestRun run(bucket({storage_class.constData()}, "rate=10", 5));
        run.until(100);
        QCOMPARE(run.outcome("b", readable ? Outcome::Failed : Outcome::Ok), std::uint64_t{0});
        QVERIFY(run.outcome("b", readable ? Outcome::Ok : Outcome::Failed) > 900);
        QCOMPARE(status_count(run, "403") > 0, !readable);
    }

    void s3_08_without_a_restore_archives_stay_closed_and_a_command_opens_them() {
        TestRun run(bucket({"storage_class=GLACIER", "restore_tier=TIER_EXPEDITED"}, "rate=10", 50));
        run.until(1000);
        QCOMPARE(run.outcome("b", Outcome::Ok), std::uint64_t{0});
        run.fault("neph:s3:restore-objects", "b").until(1301);
        const auto failed = run.outcome("b", Outcome::Failed);
        run.until(2000);
        QCOMPARE(run.outcome("b", Outcome::Failed), failed);
    }

    void s3_10_a_policy_denies_writes_without_header_and_the_year_says_what_becomes_of_them_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<bool>("denies");
        QTest::addColumn<double>("plain");
        QTest::newRow("2020, stored as they come") << QByteArray("limits_as_of=YEAR_2020") << false << 0.3;
        QTest::newRow("2020, denied") << QByteArray("limits_as_of=YEAR_2020") << true << 0.;
        QTest::newRow("today, encrypted") << QByteArray("limits_as_of=TODAY") << false << 0.;
        QTest::newRow("today, denied all the same") << QByteArray("limits_as_of=TODAY") << true << 0.;
    }
    void s3_10_a_policy_denies_writes_without_header_and_the_year_says_what_becomes_of_them() {
        QFETCH(QByteArray, year);
        QFETCH(bool, denies);
        QFETCH(double, plain);
        Scenario s = bucket({"sse_algorithm=NOT_SET", "puts_without_header=0.3", denies ? "deny_unencrypted_puts=true" : "prefixes=1"},
                            "rate=50", 1, 1);
        TestRun run(s.set(year.constData()));
        run.until(200);
        QVERIFY(near(run.number("b", "unencryptedWrites") / 1e4, plain, plain > 0 ? 0.02 : 0));
        QVERIFY(near(run.number("b", "headerDenied") / 1e4, denies ? 0.3 : 0, denies ? 0.02 : 0));
        QCOMPARE(static_cast<double>(run.outcome("b", Outcome::Failed)), run.number("b", "headerDenied"));
    }

    void s3_10_a_new_bucket_encrypts_as_the_year_has_it_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<QByteArray>("encryption");
        QTest::addColumn<double>("plain");
        QTest::newRow("2020") << QByteArray("limits_as_of=YEAR_2020") << QByteArray("NOT_SET") << 1.;
        QTest::newRow("today") << QByteArray("limits_as_of=TODAY") << QByteArray("SSE_S3") << 0.;
    }
    void s3_10_a_new_bucket_encrypts_as_the_year_has_it() {
        QFETCH(QByteArray, year);
        QFETCH(QByteArray, encryption);
        QFETCH(double, plain);
        Scenario s;
        s.set(year.constData()).request_class("write", 1, true).add("clients", "users", {"rate=10", "timeout=0s"});
        s.add("s3", "b", {"availability_errors=false", "puts_without_header=1"}).connect("users", "b");
        services::S3 config;
        QVERIFY(config.ParseFromString(s.design().components(1).config().value()));
        QCOMPARE(services::S3::Encryption_Name(config.sse_algorithm()), encryption.toStdString());
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.number("b", "unencryptedWrites"), plain * static_cast<double>(run.outcome("b", Outcome::Ok)));
    }

    void s3_11_each_request_calls_kms_and_a_bucket_key_saves_99_of_100_calls() {
        for (const bool key : {false, true}) {
            Scenario s = bucket({"sse_algorithm=SSE_KMS", key ? "bucket_key_enabled=true" : "prefixes=1"}, "rate=5000");
            TestRun run(s);
            run.until(100.0001);
            QVERIFY(near(run.number("b", "kmsCalls") / 5e5, key ? 0.01 : 1, key ? 0.001 : 0));
            const double mean = metric(run, "FirstByteLatency") / metric(run, "FirstByteLatency", true);
            QVERIFY(near(mean, key ? 0.1 : 10, key ? 0.01 : 1e-6));
        }
    }

    void kms_01_kms_04_all_buckets_share_the_account_s_quota() {
        Scenario s = bucket({"sse_algorithm=SSE_KMS", "kms_master_key_id=key"}, "rate=2000");
        s.add("s3", "c", {"availability_errors=false", "get_latency=0s", "sse_algorithm=SSE_KMS"});
        s.add("kms", "key", {"request_quota=1000", "latency=0s"}).add("kms", "other", {"request_quota=5000", "latency=0s"});
        s.add("clients", "others", {"rate=2000", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("others", "c");
        TestRun run(s);
        run.until(1);
        const auto before = run.outcome("b", Outcome::Ok) + run.outcome("c", Outcome::Ok);
        run.until(11);
        const auto served = run.outcome("b", Outcome::Ok) + run.outcome("c", Outcome::Ok) - before;
        QVERIFY(near(static_cast<double>(served), 10'000, 10));
        QCOMPARE(static_cast<double>(run.outcome("b", Outcome::Throttled)), run.number("b", "kmsThrottled"));
        QCOMPARE(metric(run, "4xxErrors"), run.number("b", "kmsThrottled"));
        QVERIFY(status_count(run, "400") > 0);
    }

    void kms_04_a_throttled_call_can_be_retried() {
        Scenario s = bucket({"sse_algorithm=SSE_KMS", "kms_master_key_id=key"}, "rate=60");
        s.add("kms", "key", {"request_quota=50", "latency=0s"});
        s.set("users-b.policy.max_attempts=10").set("users-b.policy.backoff_base=100ms");
        TestRun run(s);
        run.until(5);
        edit(run, s.set("users.rate=0"));
        run.until(60);
        QVERIFY(run.number("b", "kmsThrottled") > 0);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{300});
    }

    void s3_12_a_request_without_the_customer_s_key_fails() {
        for (const bool sends : {true, false}) {
            TestRun run(bucket({"sse_algorithm=SSE_C", sends ? "clients_send_key=true" : "clients_send_key=false"}));
            run.until(10);
            QCOMPARE(run.outcome("users", sends ? Outcome::Ok : Outcome::Failed), run.calls("users").calls);
            QCOMPARE(status_count(run, "400") > 0, !sends);
        }
    }

    void s3_14_browsers_ask_before_they_write_and_keep_the_answer() {
        Scenario s = bucket({"callers_are_browsers=true", "allowed_origins=https://www.example.com", "max_age=10"}, "rate=100", 1, 1);
        s.set("users.hosts=5").set("network.internet=60ms");
        TestRun run(s);
        run.until(100);
        // A host asks anew 10 s after it got an answer, with its next write: every 10.05 s or so.
        QVERIFY(near(run.number("b", "preflights"), 5 * 100 / 10.05, 2));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(metric(run, "AllRequests"), metric(run, "PutRequests") + run.number("b", "preflights"));
    }

    void s3_14_without_a_rule_browsers_see_nothing_and_others_do_not_care_data() {
        QTest::addColumn<QByteArray>("browsers");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<double>("write_share");
        QTest::addColumn<bool>("works");
        const QByteArray yes("callers_are_browsers=true"), no("callers_are_browsers=false");
        QTest::newRow("read, no rule") << yes << QByteArray("allowed_origins=") << 0. << false;
        QTest::newRow("write, no rule") << yes << QByteArray("allowed_origins=") << 1. << false;
        QTest::newRow("read, another origin") << yes << QByteArray("allowed_origins=https://example.org") << 0. << false;
        QTest::newRow("read, its origin is the second")
            << yes << QByteArray("allowed_origins=https://a.b https://www.example.com") << 0. << true;
        QTest::newRow("read, any host of its domain") << yes << QByteArray("allowed_origins=https://*.example.com") << 0. << true;
        QTest::newRow("read, any host of another") << yes << QByteArray("allowed_origins=https://*.example.org") << 0. << false;
        QTest::newRow("write, any origin") << yes << QByteArray("allowed_origins=*") << 1. << true;
        QTest::newRow("no browsers, read") << no << QByteArray("allowed_origins=") << 0. << true;
        QTest::newRow("no browsers, write") << no << QByteArray("allowed_origins=") << 1. << true;
    }
    void s3_14_without_a_rule_browsers_see_nothing_and_others_do_not_care() {
        QFETCH(QByteArray, browsers);
        QFETCH(QByteArray, rule);
        QFETCH(double, write_share);
        QFETCH(bool, works);
        TestRun run(bucket({browsers.constData(), rule.constData()}, "rate=100", 1, write_share));
        run.until(10);
        QCOMPARE(run.outcome("users", works ? Outcome::Ok : Outcome::Failed), run.calls("users").calls);
        // What a browser keeps from its page the bucket has served; a preflight without a rule it has denied.
        QCOMPARE(metric(run, "4xxErrors"), works || write_share == 0 ? 0.0 : static_cast<double>(run.calls("b").calls));
        QCOMPARE(metric(run, "5xxErrors"), 0.0);
    }

    void s3_15_requests_without_credentials_need_a_policy_and_never_write() {
        for (const bool open : {true, false}) {
            Scenario s = bucket({"callers_are_anonymous=true", open ? "public_read=true" : "public_read=false"}, "rate=1000", 1, 0.5);
            TestRun run(s);
            run.until(10);
            const double denied = open ? run.number("b", "writes") : run.number("b", "writes") + run.number("b", "reads");
            QCOMPARE(run.number("b", "anonymousDenied"), denied);
        }
    }

    void s3_16_each_new_object_is_told_after_half_a_second_to_two() {
        Announcing run(bucket({"duplicate_events=0"}, "rate=100", 1, 1));
        run.k.run(from_seconds(0.505));
        QCOMPARE(run.calls("listener").calls, std::uint64_t{0});
        run.k.run(from_seconds(1000));
        const double told = run.number("events"), heard = static_cast<double>(run.calls("listener").calls);
        QVERIFY(near(told - heard, 125 + 3, 25));
        QCOMPARE(run.number("deliveredEvents"), heard);
        QCOMPARE(run.number("waitingEvents"), told - heard);
    }

    void s3_16_events_are_told_at_least_once() {
        Announcing run(bucket({"duplicate_events=0.5"}, "rate=100", 1, 1));
        run.k.run(from_seconds(1000));
        QVERIFY(near(run.number("duplicateEvents") / run.number("events"), 0.5, 0.01));
        QCOMPARE(run.number("deliveredEvents") + run.number("waitingEvents"), run.number("events") + run.number("duplicateEvents"));
    }

    void s3_16_what_fails_is_told_again_and_nothing_is_lost() {
        Announcing run(bucket({"duplicate_events=0"}, "rate=10", 1, 1), "error_rate=0.5");
        run.k.run(from_seconds(10'000));
        QVERIFY(near(static_cast<double>(run.calls("listener").calls) / run.number("deliveredEvents"), 2, 0.05));
        QVERIFY(run.number("waitingEvents") < 100);
        QCOMPARE(run.number("deliveredEvents") + run.number("waitingEvents"), run.number("events"));
    }

    void s3_21_what_fails_is_told_again_after_twice_as_long_up_to_64_s() {
        Announcing run(bucket({"duplicate_events=0"}, "rate=0.001", 1, 1), "error_rate=1");
        // A write at 1000 s, told after half a second to two, and 1, 3, 7, 15, 31, 63, 127 and 191 s later.
        for (const auto& [seconds, tries] : {std::pair{7.2, 3u}, {9.1, 4u}, {33.1, 6u}, {65.1, 7u}, {127., 7u}, {129.1, 8u}, {193.1, 9u}}) {
            run.k.run(from_seconds(1000 + seconds));
            QCOMPARE(run.calls("listener").calls, std::uint64_t{tries});
        }
    }

    void s3_16_events_of_a_connection_that_an_edit_removes_are_lost_and_counted() {
        const Scenario s = bucket({"duplicate_events=0"}, "rate=100", 1, 1);
        run::Simulation simulation(Announcing::compiled(s, "error_rate=0"), nullptr);
        simulation.advance(from_seconds(10));
        simulation.edit(*services::compile(s.design(), services::catalog()));
        simulation.advance(from_seconds(100));
        services::Observation out;
        services::find("s3")->observe(simulation.kernel(), *simulation.plan().node("b"), out);
        double lost = 0, waiting = -1;
        for (const auto& [name, value] : out.numbers) {
            if (name == "lostEvents") lost = value;
            if (name == "waitingEvents") waiting = value;
        }
        QVERIFY(near(lost, 125, 30));
        QCOMPARE(waiting, 0.0);
    }

    void s3_16_it_announces_to_lambda_sqs_and_sns_and_calls_nobody_else() {
        Scenario s = bucket({});
        s.add("server", "listener");
        const auto refused = model::new_connection(s.design(), "b", "listener", services::catalog());
        QVERIFY(!refused);
        QVERIFY(refused.error().message.english().find("announces new objects to Lambda") != std::string::npos);
    }

    void s3_20_fifo_queues_and_topics_are_not_announced_to_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("refused");
        QTest::newRow("a FIFO queue") << QByteArray("sqs") << QByteArray("fifo_queue=true") << true;
        QTest::newRow("a FIFO topic") << QByteArray("sns") << QByteArray("fifo_topic=true") << true;
        QTest::newRow("a standard queue") << QByteArray("sqs") << QByteArray("fifo_queue=false") << false;
        QTest::newRow("a standard topic") << QByteArray("sns") << QByteArray("fifo_topic=false") << false;
    }
    void s3_20_fifo_queues_and_topics_are_not_announced_to() {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, setting);
        QFETCH(bool, refused);
        Scenario s = bucket({});
        s.add(service.constData(), "told", {setting.constData()}).connect("b", "told");
        // What others send to it is no concern of S3.
        s.connect("users", "told");
        std::vector<Issue> found = model::validate(s.design(), services::catalog());
        std::erase_if(found, [](const Issue& issue) { return issue.message.english().find("S3 announces") == std::string::npos; });
        QCOMPARE(found.size(), std::size_t{refused});
        if (!refused) return;
        QCOMPARE(found[0].path(), std::string("b-told"));
        QVERIFY(found[0].severity == Issue::Severity::Error && !found[0].remedy.empty());
    }

    void s3_17_acceleration_gives_uploads_the_round_trip_to_the_edge() {
        double seconds[2];
        for (const bool accelerated : {false, true}) {
            Scenario s =
                bucket({accelerated ? "transfer_acceleration=true" : "transfer_acceleration=false", "transfer_rate=90"}, "rate=1", 1, 1);
            s.set("network.internet=60ms").set("items.item_bytes=10000000");
            TestRun run(s);
            run.until(100);
            seconds[accelerated] = metric(run, "TotalRequestLatency") / metric(run, "TotalRequestLatency", true) / 1e3;
            QCOMPARE(metric(run, "BytesUploaded") / metric(run, "BytesUploaded", true), 1e7);
        }
        // 10 MB at 1460 B / RTT x sqrt(1.5e4).
        QVERIFY(near(seconds[0], 1e7 * 0.060 / 1460 / std::sqrt(1.5e4), 1e-6));
        QVERIFY(near(seconds[0] / seconds[1], 6, 1e-6));
    }

    void a_read_takes_its_first_byte_and_its_transfer() {
        TestRun run(bucket({"get_latency=60ms", "latency_variation=0", "transfer_rate=90"}).set("items.item_bytes=9000000"));
        run.until(10);
        QVERIFY(near(metric(run, "FirstByteLatency") / metric(run, "FirstByteLatency", true), 60, 1e-6));
        QVERIFY(near(metric(run, "TotalRequestLatency") / metric(run, "TotalRequestLatency", true), 160, 1e-3));
        QVERIFY(near(run.calls("b").latency.mean(), 0.160e9, 1000));
    }

    void half_of_the_reads_have_their_first_byte_by_the_median() {
        TestRun run(bucket({"get_latency=60ms", "latency_variation=1"}, "rate=1000"));
        run.until(100);
        QVERIFY(near(static_cast<double>(run.calls("b").latency.quantile(run.kernel().w.blocks, 0.5)), 60e6, 1.5e6));
    }

    void a_fault_slows_down_its_share_of_the_requests() {
        TestRun run(bucket({}, "rate=1000"));
        run.until(10).fault("neph:s3:slow-down", "b", 10, -1, 0.3).until(40);
        QVERIFY(near(run.number("b", "slowDowns"), 3000, 200));
    }

    void deep_archive_has_no_expedited_restore() {
        const auto issues =
            model::validate(bucket({"storage_class=DEEP_ARCHIVE", "restore_tier=TIER_EXPEDITED"}).design(), services::catalog());
        QVERIFY(!issues.empty());
        QCOMPARE(issues[0].field, std::string("config.restore_tier"));
    }

    void statistics_that_start_anew_add_up() {
        Scenario s = bucket({"get_latency=50ms"}, "rate=8000", 100, 0.2);
        s.set("run.warmup=5s");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(near(run.number("b", "reads") + run.number("b", "writes"), static_cast<double>(run.calls("b").calls), 0));
        QVERIFY(metric(run, "HottestPartition", true) <= 15.01);
    }

    void a_restored_world_goes_on_byte_for_byte() {
        Scenario s = bucket(
            {"prefixes=4", "scaling_time=3s", "get_latency=60ms", "put_latency=100ms", "sse_algorithm=SSE_KMS", "kms_master_key_id=key",
             "duplicate_events=0.1", "empty_at_start=true", "callers_are_browsers=true", "allowed_origins=*"},
            "rate=9000", 5000, 0.3);
        s.add("kms", "key", {"request_quota=3000"});
        s.set("users.arrivals=POISSON").set("limits_as_of=YEAR_2020").set("b.key_naming=HASHED_PREFIX").set("network.internet=10ms");
        Announcing run(s, "error_rate=0.2");
        run.k.run(from_seconds(5));
        const kernel::Snapshot before = run.world.save();
        run.k.run(from_seconds(9));
        const kernel::Snapshot once = run.world.save();
        kernel::World other(run.plan->program);
        other.restore(before);
        kernel::Kernel k(other, run.plan->program);
        k.run(from_seconds(9));
        QVERIFY(other.save() == once);
        QVERIFY(run.number("deliveredEvents") > 100 && run.number("staleReads") >= 0 && run.number("partitions") == 4);
    }

    void allowed_origins_are_a_star_or_a_scheme_and_a_host_data() {
        QTest::addColumn<QByteArray>("origins");
        QTest::addColumn<bool>("valid");
        for (const char* origins : {"", "*", "https://www.example.com", "http://localhost:8080 https://a.b", "https://*.example.com"})
            QTest::newRow(origins) << QByteArray(origins) << true;
        for (const char* origins : {"www.example.com", "https://", "https://a.b/path", "https://a.b, https://c.d", "https://a.b:port",
                                    "https://*.*.com", "://a.b", "https://a.b ftp"})
            QTest::newRow(origins) << QByteArray(origins) << false;
    }
    void allowed_origins_are_a_star_or_a_scheme_and_a_host() {
        QFETCH(QByteArray, origins);
        QFETCH(bool, valid);
        Scenario s = bucket({"callers_are_browsers=true"}, "rate=1", 1, 1);
        s.set("b.allowed_origins=" + origins.toStdString());
        bool said = false;
        for (const Issue& issue : model::validate(s.design(), services::catalog()))
            said |= issue.path() == "b.config.allowed_origins" && issue.severity == Issue::Severity::Error && !issue.remedy.empty();
        QCOMPARE(said, !valid);
    }

    void the_bucket_holds_the_items_of_its_data_sets_and_no_others() {
        Scenario s = bucket({}, "rate=1", 10);
        model::DataSet& other = *s.design().add_data_sets();
        other = s.design().data_sets(0);
        other.set_id("others");
        TestRun run(s.set("items.item_bytes=1000"));
        run.until(1);
        QCOMPARE(metric(run, "NumberOfObjects"), 10.0);
        QCOMPARE(metric(run, "BucketSizeBytes"), 10'000.0);
    }

    void a_bucket_that_was_empty_holds_what_was_written() {
        Scenario s = bucket({"empty_at_start=true"}, "rate=10", 5, 0.5);
        TestRun run(s.set("items.item_bytes=1000"));
        QCOMPARE(metric(run.until(0.05), "NumberOfObjects"), 0.0);
        run.until(100);
        QCOMPARE(metric(run, "NumberOfObjects"), 5.0);
        QCOMPARE(metric(run, "BucketSizeBytes"), 5000.0);
    }

    void a_destroyed_zone_leaves_no_object() {
        TestRun run(bucket({"storage_class=ONEZONE_IA"}, "rate=10", 5));
        QCOMPARE(metric(run.until(10), "NumberOfObjects"), 5.0);
        run.fault("neph:s3:lose-zone", "b").until(20);
        QCOMPARE(metric(run, "NumberOfObjects"), 0.0);
        QCOMPARE(metric(run, "BucketSizeBytes"), 0.0);
    }
};

QTEST_GUILESS_MAIN(S3Test)
#include "s3_test.moc"
