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

/// Clients put records of so many bytes, evenly spaced, and a bucket gets them.
Scenario delivery(std::string_view rate, unsigned bytes, Scenario::Settings settings = {}) {
    Scenario s;
    s.request_class("put", 1, true).set("put.request_bytes=" + std::to_string(bytes));
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED"}).add("firehose", "it", {"put_latency=0s"}).connect("users", "it");
    s.add("s3", "bucket").connect("it", "bucket");
    for (const std::string_view setting : settings) s.set("it." + std::string(setting));
    return s;
}

Scenario with_function(Scenario s, std::string_view time = "1ms") {
    s.app_version("v1", time).add("lambda", "fn", {"memory_size=1769", "timeout=60"});
    return s.connect("it", "fn");
}

services::Reading reading(TestRun& run, std::string_view name) { return run.reading("it", name); }
double metric(TestRun& run, std::string_view name) { return run.metric("it", name); }

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("it").reasons)
        if (reason.fact == fact) return true;
    return false;
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

#define NEAR(value, expected, by) QVERIFY2(std::abs((value) - (expected)) <= (by), qPrintable(QString::number(value)))

}  // namespace

class FirehoseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("firehose");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(delivery("rate=10", 100));
        QCOMPARE(run.until(1).observe("it").metrics.size(), services::find("firehose")->metrics.size());
    }

    void kdf_01_a_buffer_is_delivered_when_it_is_full_or_old_enough_data() {
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("deliveries");  // In 3,600 s.
        const QByteArray today("TODAY"), then("YEAR_2020");
        // 1 MiB/s fill 5 MiB in 5 s; 10 KiB/s need 512 s.
        QTest::newRow("full") << QByteArray("rate=100") << 10'486u << QByteArray("size_in_mbs=5") << today << 720.0;
        QTest::newRow("old") << QByteArray("rate=1") << 10'240u << QByteArray("size_in_mbs=5") << today << 12.0;
        QTest::newRow("old, 60 s") << QByteArray("rate=1") << 10'240u << QByteArray("interval_in_seconds=60") << today << 59.0;
        QTest::newRow("at once") << QByteArray("rate=1") << 10'240u << QByteArray("interval_in_seconds=0") << today << 3600.0;
        QTest::newRow("60 s at least in 2020") << QByteArray("rate=1") << 10'240u << QByteArray("interval_in_seconds=0") << then << 59.0;
        QTest::newRow("larger") << QByteArray("rate=100") << 10'486u << QByteArray("size_in_mbs=128") << today << 28.0;
    }
    void kdf_01_a_buffer_is_delivered_when_it_is_full_or_old_enough() {
        QFETCH(QByteArray, rate);
        QFETCH(unsigned, bytes);
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, year);
        QFETCH(double, deliveries);
        Scenario s = delivery(rate.constData(), bytes);
        s.set("it." + setting.toStdString()).set("limits_as_of=" + year.toStdString());
        TestRun run(s);
        run.until(3600);
        NEAR(run.number("it", "deliveries"), deliveries, 1);
        QCOMPARE(double(run.calls("bucket").calls), run.number("it", "deliveries"));
        QCOMPARE(has_reason(run, "KDF-01"), year == "YEAR_2020");
        QCOMPARE(run.conservation(), std::string());
    }

    void kdf_01_a_record_is_at_most_one_interval_late() {
        TestRun run(delivery("rate=1", 100, {"interval_in_seconds=120"}));
        double oldest = 0;
        for (int t = 300; t < 900; t += 7) oldest = std::max(oldest, metric(run.until(t), "DeliveryToS3.DataFreshness"));
        QVERIFY2(oldest > 110 && oldest <= 121, qPrintable(QString::number(oldest)));
    }

    void kdf_02_direct_put_has_quotas_data() {
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<QByteArray>("together");
        QTest::addColumn<double>("taken");  // A second.
        QTest::newRow("calls") << QByteArray("rate=4000") << 100u << QByteArray("records_per_put=1") << 2000.0;
        QTest::newRow("two records a call") << QByteArray("rate=4000") << 100u << QByteArray("records_per_put=2") << 4000.0;
        QTest::newRow("bytes") << QByteArray("rate=4000") << 5'243u << QByteArray("records_per_put=100") << 1000.0;
    }
    void kdf_02_direct_put_has_quotas() {
        QFETCH(QByteArray, rate);
        QFETCH(unsigned, bytes);
        QFETCH(QByteArray, together);
        QFETCH(double, taken);
        Scenario s = delivery(rate.constData(), bytes);
        TestRun run(s.set("it." + together.toStdString()));
        run.until(20);
        NEAR(run.number("it", "records") / 20 / taken, 1, 0.055);
        QCOMPARE(run.outcome("it", Outcome::Throttled), std::uint64_t(run.number("it", "throttledRecords")));
        QCOMPARE(has_reason(run, "KDF-02"), taken < 4000);
        QCOMPARE(run.conservation(), std::string());
    }

    void kdf_02_a_record_has_at_most_1000_kib() {
        TestRun fits(delivery("rate=1", 1'024'000));
        QCOMPARE(fits.until(10).number("it", "refusedRecords"), 0.0);
        TestRun larger(delivery("rate=1", 1'024'001));
        QCOMPARE(larger.until(10).number("it", "records"), 0.0);
        QVERIFY(larger.outcome("it", Outcome::Failed) > 5);
        QVERIFY(has_reason(larger, "KDF-02"));
    }

    void kdf_03_a_bucket_that_cannot_be_reached_is_tried_again_and_nothing_is_lost_for_a_day() {
        TestRun run(delivery("rate=0.1", 100));
        run.until(1000).fault("neph:error-rate", "it-bucket", 90'000, -1, 1).until(87'000);
        QCOMPARE(run.number("it", "lost"), 0.0);
        QVERIFY(has_reason(run, "KDF-03"));
        NEAR(metric(run, "DeliveryToS3.DataFreshness"), 86'400, 600);
        NEAR(run.number("it", "failedDeliveries"), (87'000 - 1200) / 5.0, 100);
        QCOMPARE(run.conservation(), std::string());
        // It is back at 91,000 s: what came between the last delivery (910 s) and a day before (4,600 s) is lost, a record each 10 s.
        run.until(95'000);
        NEAR(run.number("it", "lost"), 369, 3);
        QVERIFY(!has_reason(run, "KDF-03"));
        QVERIFY(metric(run, "DeliveryToS3.DataFreshness") <= 310);
        QCOMPARE(run.conservation(), std::string());
    }

    void kdf_04_what_came_while_delivery_failed_goes_out_together() {
        TestRun run(delivery("rate=100", 10'486));
        run.until(100).fault("neph:error-rate", "it-bucket", 300, -1, 1).until(400.9);
        const double before = run.number("it", "deliveries");
        QVERIFY(run.number("it", "kept") > 29'000);
        run.until(412);
        QVERIFY(run.number("it", "kept") < 1500);
        QVERIFY2(run.number("it", "deliveries") - before <= 4, qPrintable(QString::number(run.number("it", "deliveries") - before)));
        QCOMPARE(run.conservation(), std::string());
    }

    void kdf_05_a_function_gets_pieces_and_what_it_made_of_them_is_delivered() {
        TestRun run(with_function(delivery("rate=100", 10'486, {"interval_in_seconds=60"})));
        run.until(600);
        NEAR(run.number("it", "invocations"), 600, 3);  // 1 MiB each second.
        QCOMPARE(double(run.calls("fn").calls), run.number("it", "invocations"));
        QVERIFY(run.number("it", "delivered") > 58'500);
        QCOMPARE(run.number("it", "deliveredAsFailed"), 0.0);
        QCOMPARE(run.conservation(), std::string());
        TestRun slow(with_function(delivery("rate=1", 100)));
        slow.until(605);
        NEAR(slow.number("it", "invocations"), 10, 1);  // One each minute.
    }

    void kdf_05_an_invocation_that_fails_is_tried_three_times_more_then_its_records_are_delivered_as_failed() {
        Scenario s = with_function(delivery("rate=1", 100, {"interval_in_seconds=60"}));
        TestRun run(s);
        run.until(500).fault("neph:error-rate", "it-fn", 0, -1, 1).until(500.5);
        const double before = run.number("it", "invocations"), good = run.number("it", "transformed");
        run.until(1800);
        QCOMPARE(run.number("it", "transformed"), good);
        NEAR((run.number("it", "invocations") - before) / 4, 21.5, 1);
        QVERIFY(run.number("it", "deliveredAsFailed") > 1000);
        QVERIFY(has_reason(run, "KDF-05"));
        QCOMPARE(run.conservation(), std::string());
    }

    void kdf_05_five_invocations_at_a_time_are_the_most() {
        TestRun run(with_function(delivery("rate=400", 10'486), "30ms"));  // 3 s for each piece of 100, of which 4 come each second.
        run.until(100);
        QCOMPARE(run.calls("fn").in_flight.maximum, 5u);
        QVERIFY(run.number("it", "kept") > 20'000);
        QCOMPARE(run.conservation(), std::string());
    }

    void the_bytes_of_objects_are_those_of_the_records_in_them() {
        // Ten objects of a minute's records, a record of 10 KiB each second.
        TestRun run(delivery("rate=1", 10'240, {"interval_in_seconds=60"}));
        run.until(605);
        const services::Reading bytes = reading(run, "DeliveryToS3.Bytes");
        QVERIFY(metric(run, "DeliveryToS3.Records") > 540);
        QCOMPARE(bytes.part, metric(run, "DeliveryToS3.Records") * 10'240);
        QCOMPARE(bytes.whole, double(run.outcome("bucket", Outcome::Ok)));
        NEAR(bytes.part / bytes.whole / 10'240, 60.5, 0.5);
        run.kernel().restart_statistics();
        QCOMPARE(reading(run, "DeliveryToS3.Bytes").part, 0.0);
    }

    void records_that_the_function_failed_on_are_in_no_metric_of_what_was_delivered() {
        TestRun run(with_function(delivery("rate=1", 10'240, {"interval_in_seconds=60"})));
        run.fault("neph:error-rate", "it-fn", 0, -1, 1).until(605);
        QVERIFY(run.number("it", "deliveredAsFailed") > 400);
        QCOMPARE(metric(run, "DeliveryToS3.Bytes"), 0.0);
        QCOMPARE(metric(run, "SucceedProcessing.Records"), 0.0);
    }

    void what_the_function_has_worked_on_is_counted_before_it_is_delivered() {
        // A piece each minute; the destination's buffer holds what comes back for an hour.
        TestRun run(with_function(delivery("rate=1", 100, {"interval_in_seconds=900"})));
        run.until(605);
        NEAR(metric(run, "SucceedProcessing.Records"), 600, 5);
        QCOMPARE(metric(run, "DeliveryToS3.Records"), 0.0);
        TestRun without(delivery("rate=1", 100));
        QVERIFY(std::isnan(metric(without.until(1), "SucceedProcessing.Records")));
    }

    void a_load_brings_the_records_of_an_object_once_it_succeeds() {
        Scenario s = delivery("rate=1", 10'240, {"interval_in_seconds=60", "redshift_retry_seconds=0"});
        s.add("redshift", "dw", {"leader_time=0s", "commit_time=0s"}).connect("it", "dw");
        TestRun run(s);
        run.until(605);
        const services::Reading bytes = reading(run, "DeliveryToRedshift.Bytes");
        const double loaded = metric(run, "DeliveryToRedshift.Records");
        NEAR(loaded, 605, 5);
        QCOMPARE(bytes.part, loaded * 10'240);
        QCOMPARE(bytes.whole, double(run.outcome("dw", Outcome::Ok)));
        run.fault("neph:error-rate", "it-dw", 0, -1, 1).until(1205);
        QCOMPARE(metric(run, "DeliveryToRedshift.Records"), loaded);
        QCOMPARE(metric(run, "DeliveryToRedshift.Bytes"), bytes.part);
        QCOMPARE(reading(run, "DeliveryToRedshift.Bytes").whole, bytes.whole);
        NEAR(metric(run, "DeliveryToS3.Records"), 1205, 10);
        TestRun without(delivery("rate=1", 100));
        QVERIFY(std::isnan(metric(without.until(1), "DeliveryToRedshift.Records")));
    }

    void kdf_07_a_stream_is_read_once_a_second_for_each_shard() {
        Scenario s;
        s.data_set("items", 1000).request_class("put", 1, true).set("put.request_bytes=1000");
        s.add("clients", "users", {"rate=1500", "arrivals=EVENLY_SPACED"})
            .add("kinesis", "stream", {"shard_count=3"})
            .connect("users", "stream");
        s.add("firehose", "it", {"interval_in_seconds=60"}).connect("stream", "it").add("s3", "bucket").connect("it", "bucket");
        TestRun run(s);
        run.until(300);
        NEAR(double(run.calls("it").calls), 900, 6);
        // No quota of Direct PUT: three calls a second bring 1,500 records.
        QCOMPARE(run.number("it", "throttledRecords"), 0.0);
        NEAR(run.number("it", "records") / 450'000, 1, 0.01);
        QVERIFY(run.number("it", "delivered") > 350'000);
        QCOMPARE(run.number("stream", "streamDelivered"), run.number("it", "records"));
        QCOMPARE(run.conservation(), std::string());
    }

    void what_comes_from_a_stream_is_told_apart_from_what_is_put() {
        Scenario s = delivery("rate=10", 1000);
        s.add("clients", "others", {"rate=20", "arrivals=EVENLY_SPACED"}).add("kinesis", "stream").connect("others", "stream");
        TestRun run(s.connect("stream", "it"));
        run.until(100);
        const services::Reading records = reading(run, "DataReadFromKinesisStream.Records");
        const services::Reading bytes = reading(run, "DataReadFromKinesisStream.Bytes");
        NEAR(records.part, 2000, 30);
        QCOMPARE(records.part, run.number("stream", "streamDelivered"));
        QCOMPARE(bytes.part, records.part * 1000);
        QCOMPARE(bytes.whole, records.part);
        NEAR(metric(run, "IncomingRecords") - records.part, 1000, 1);
        TestRun without(delivery("rate=10", 1000));
        QVERIFY(std::isnan(metric(without.until(10), "DataReadFromKinesisStream.Records")));
        QVERIFY(std::isnan(metric(without, "KinesisMillisBehindLatest")));
    }

    void a_read_is_as_far_behind_as_its_last_record_is_older_than_the_newest() {
        Scenario s;
        s.request_class("put", 1, true).set("put.request_bytes=99984");  // 100,000 B with the key.
        s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED"}).add("kinesis", "stream", {"shard_count=1", "put_latency=0s"});
        s.add("firehose", "it").add("s3", "bucket").connect("users", "stream").connect("stream", "it").connect("it", "bucket");
        TestRun run(s);
        run.until(100);
        const services::Reading before = reading(run, "KinesisMillisBehindLatest");
        QCOMPARE(before.part, 0.0);
        NEAR(before.whole, 99.5, 1);
        run.fault("neph:stop-consumers", "stream", 60).until(260);
        // 61 s of records, then 10 MiB (10.4 s) every 5 s: 50.6 s behind, 45.2, ... 2.
        NEAR(metric(run, "KinesisMillisBehindLatest"), 263e3, 3e3);
        run.kernel().restart_statistics();
        QCOMPARE(reading(run, "KinesisMillisBehindLatest").part, 0.0);
        QCOMPARE(reading(run, "KinesisMillisBehindLatest").whole, 0.0);
    }

    void without_a_bucket_nothing_is_delivered() {
        Scenario s;
        s.request_class("put", 1, true).add("clients", "users", {"rate=1"}).add("firehose", "it", {"interval_in_seconds=10"});
        TestRun run(s.connect("users", "it"));
        run.until(100);
        QCOMPARE(run.number("it", "delivered"), 0.0);
        QVERIFY(has_reason(run, "KDF-06"));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_fault_stops_delivery() {
        TestRun run(delivery("rate=10", 100, {"interval_in_seconds=10"}));
        run.until(100).fault("neph:firehose:stop-delivery", "it", 200).until(299);
        NEAR(run.number("it", "kept"), 2000, 120);
        QCOMPARE(run.number("it", "lost"), 0.0);
        run.until(330);
        QVERIFY(run.number("it", "kept") < 150);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_function_and_a_bucket_can_go_while_it_runs() {
        Scenario s = with_function(delivery("rate=50", 10'486, {"interval_in_seconds=20"}), "3ms");
        TestRun run(s);
        run.until(61.1);
        Scenario without = s;
        without.design().mutable_connections()->RemoveLast();
        edit(run, without);
        run.until(120);
        QVERIFY(run.number("it", "kept") < 1500);
        QCOMPARE(run.conservation(), std::string());
        without.design().mutable_connections()->RemoveLast();
        edit(run, without);
        run.until(200);
        QVERIFY(run.number("it", "kept") > 3500);
        QCOMPARE(run.conservation(), std::string());
        edit(run, s);
        run.kernel().restart_statistics();
        run.until(300);
        QVERIFY(run.number("it", "kept") < 1500);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_it_delivers_to_is_as_in_aws_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("there");
        for (const char* to : {"s3", "lambda"}) QTest::newRow(to) << QByteArray("firehose") << QByteArray(to) << true;
        for (const char* to : {"dynamodb", "rds", "sqs", "sns", "server", "kinesis"})
            QTest::newRow(to) << QByteArray("firehose") << QByteArray(to) << false;
        for (const char* from : {"clients", "lambda", "server", "auto_scaling_group", "api_gateway", "kinesis", "ses", "sns"})
            QTest::newRow(QByteArray("from ") + from) << QByteArray(from) << QByteArray("firehose") << true;
        for (const char* from : {"sqs", "s3", "application_load_balancer"})
            QTest::newRow(QByteArray("from ") + from) << QByteArray(from) << QByteArray("firehose") << false;
    }
    void what_it_delivers_to_is_as_in_aws() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, there);
        Scenario s;
        s.app_version("v1", "1ms").add(from.constData(), "one").add(to.constData(), "two");
        bool connected = true;
        try {
            s.connect("one", "two");
        } catch (const std::logic_error&) { connected = false; }
        QCOMPARE(connected, there);
    }

    void a_restored_run_goes_on_byte_for_byte() {
        Scenario s = with_function(delivery("rate=200", 10'486, {"interval_in_seconds=20"}), "3ms");
        s.set("users.arrivals=POISSON").set("v1.error_rate=0.001");
        TestRun run(s);
        run.until(50);
        const kernel::Snapshot snapshot = run.kernel().w.save();
        run.kernel().run(from_seconds(120));
        const kernel::Snapshot first = run.kernel().w.save();
        run.kernel().w.restore(snapshot);
        run.kernel().run(from_seconds(120));
        QVERIFY(run.kernel().w.save() == first);
    }
};

QTEST_GUILESS_MAIN(FirehoseTest)
#include "firehose_test.moc"
