#include "tests/support/streams.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Whose stream a function reads.
void sources() {
    QTest::addColumn<bool>("of_a_table");
    QTest::newRow("of a stream") << false;
    QTest::newRow("of a table") << true;
}

Scenario read_by_function_of(std::string_view rate, Scenario::Settings settings = {}, unsigned items = 100, unsigned bytes = 116) {
    QFETCH(bool, of_a_table);
    return of_a_table ? table_read_by_function(rate, settings, items, bytes) : read_by_function(rate, settings, items, bytes);
}

/// Readers of a stream: Lambda, programs, enhanced fan-out.
class ReadersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kds_02_shared_readers_have_five_reads_a_second_of_a_shard_data() {
        QTest::addColumn<int>("readers");
        QTest::addColumn<QByteArray>("interval");
        QTest::addColumn<double>("reads");  // A second.
        QTest::addColumn<bool>("throttled");
        QTest::newRow("five, once a second") << 5 << QByteArray("1s") << 5.0 << false;
        QTest::newRow("six, once a second") << 6 << QByteArray("1s") << 5.0 << true;
        QTest::newRow("one, five times") << 1 << QByteArray("0.2s") << 5.0 << false;
        QTest::newRow("one, ten times") << 1 << QByteArray("0.1s") << 5.0 << true;
        QTest::newRow("two, twice") << 2 << QByteArray("0.5s") << 4.0 << false;
    }
    void kds_02_shared_readers_have_five_reads_a_second_of_a_shard() {
        QFETCH(int, readers);
        QFETCH(QByteArray, interval);
        QFETCH(double, reads);
        QFETCH(bool, throttled);
        Scenario s = stream_of("rate=200", 116, 100);
        s.set("it.poll_interval=" + interval.toStdString());
        for (int i = 0; i < readers; ++i) add_program(s, ("worker-" + std::to_string(i)).c_str());
        TestRun run(s);
        run.until(100);
        NEAR(run.number("it", "reads") / 100, reads, 0.07);
        QCOMPARE(run.number("it", "throttledReads") > 0, throttled);
        QCOMPARE(has_reason(run, "KDS-02"), throttled);
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_02_shared_readers_have_two_megabytes_a_second_of_a_shard_data() {
        QTest::addColumn<int>("readers");
        QTest::addColumn<bool>("fan_out");
        QTest::addColumn<bool>("keeps_up");
        QTest::newRow("two") << 2 << false << true;
        QTest::newRow("three") << 3 << false << false;
        QTest::newRow("three with enhanced fan-out") << 3 << true << true;
    }
    void kds_02_shared_readers_have_two_megabytes_a_second_of_a_shard() {
        QFETCH(int, readers);
        QFETCH(bool, fan_out);
        QFETCH(bool, keeps_up);
        Scenario s = stream_of("rate=90", 10'240, 100);  // 0.9 MB/s for each.
        for (const char* id : {"worker-1", "worker-2", "worker-3"})
            if (readers-- > 0) add_program(s, id);
        if (fan_out) s.set("it.enhanced_fan_out=worker-1,worker-2,worker-3");
        TestRun run(s);
        run.until(200);
        const double behind = metric(run, "IteratorAge") / 1000;
        QVERIFY2(keeps_up ? behind < 2 : behind > 20, qPrintable(QString::number(behind)));
        if (!keeps_up) NEAR(metric(run, "GetRecords.Bytes") / 2'097'152 / 200, 0.9, 0.1);  // They poll once a second.
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_02_a_read_of_ten_megabytes_blocks_the_shard_for_five_seconds() {
        Scenario s = read_by_program("rate=90", 10'240);
        TestRun run(s);
        run.fault("neph:stop-consumers", "it", 20).until(20);
        QCOMPARE(run.number("it", "reads"), 0.0);
        run.until(21.01);
        QCOMPARE(run.number("it", "reads"), 1.0);
        QCOMPARE(metric(run, "GetRecords.Bytes"), 10'485'760.0);
        run.until(25);
        QCOMPARE(run.number("it", "reads"), 1.0);
        run.until(26.01);
        QCOMPARE(run.number("it", "reads"), 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_02_a_read_brings_at_most_ten_thousand_records() {
        TestRun run(read_by_program("rate=900"));
        run.fault("neph:stop-consumers", "it", 20).until(21.01);
        QCOMPARE(metric(run, "GetRecords.Records"), 10'000.0);
    }

    void kds_03_enhanced_fan_out_pushes_each_record_70_ms_after_its_put() {
        Scenario s = read_by_program("rate=50");
        s.set("it.enhanced_fan_out=worker");
        TestRun run(s);
        run.until(100);
        NEAR(metric(run, "GetRecords.IteratorAgeMilliseconds") / run.number("it", "reads"), 70, 1e-3);
        QCOMPARE(run.calls("worker").calls, std::uint64_t(run.number("it", "reads")));
        QVERIFY(run.calls("worker").calls >= 4995);
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_03_a_reader_of_its_own_throughput_catches_up_with_two_megabytes_a_second() {
        Scenario s = read_by_program("rate=90", 10'240);
        s.set("it.enhanced_fan_out=worker");
        TestRun run(s);
        run.fault("neph:stop-consumers", "it", 40).until(40);
        const double before = metric(run, "GetRecords.Bytes");
        run.until(60);
        NEAR((metric(run, "GetRecords.Bytes") - before) / 2'097'152, 20, 1.2);
    }

    void kds_10_a_program_polls_once_a_second_and_works_on_one_record_of_a_shard_after_another() {
        Scenario s = stream_of("rate=100", 116, 1000, {"shard_count=2"});
        s.add("server", "worker", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=50ms"}).connect("it", "worker");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("worker").in_flight.maximum, 2u);
        // 20 records a second of each of the two shards.
        NEAR(static_cast<double>(run.calls("worker").outcomes[0]) / 4000, 1, 0.03);
        QVERIFY(metric(run, "IteratorAge") > 50'000);
        QCOMPARE(run.conservation(), std::string());
        // The last of 100 records a second came 10 ms before, in the mean of an exponential gap.
        Scenario random = read_by_program("rate=100");
        TestRun fast(random.set("users.arrivals=POISSON"));
        fast.until(400);
        NEAR(fast.number("it", "reads"), 400, 1);
        NEAR(metric(fast, "GetRecords.IteratorAgeMilliseconds") / 400, 10, 2);
    }

    void esm_11_batches_are_as_large_as_is_set_and_wait_for_their_window_data() { sources(); }
    void esm_11_batches_are_as_large_as_is_set_and_wait_for_their_window() {
        FunctionRun run(read_by_function_of("rate=100", {"batch_size=30"}));
        run.until(50.5);
        for (const Call& call : told.calls) QVERIFY(call.records.size() <= 30);
        NEAR(double(run.stream().delivered), 5000, 101);
        FunctionRun waits(read_by_function_of("rate=10", {"batch_size=100", "maximum_batching_window_in_seconds=5"}));
        waits.until(100);
        NEAR(double(told.calls.size()), 18, 2);
        for (const Call& call : told.calls) QVERIFY(call.records.size() >= 51 && call.records.size() <= 70);
        FunctionRun fills(read_by_function_of("rate=100", {"batch_size=150", "maximum_batching_window_in_seconds=300"}));
        fills.until(100);
        QVERIFY(told.calls.size() >= 65);
        for (const Call& call : told.calls) QCOMPARE(call.records.size(), std::size_t{150});
    }

    void esm_11_a_batch_has_at_most_6_mb_data() { sources(); }
    void esm_11_a_batch_has_at_most_6_mb() {
        FunctionRun run(read_by_function_of("rate=9", {"batch_size=10000"}, 100, 102'400));
        run.until(0.9);
        told.duration = from_seconds(20);
        run.until(60);
        std::size_t most = 0;
        for (const Call& call : told.calls) most = std::max(most, call.records.size());
        QCOMPARE(most, std::size_t{61});  // 6,291,456 / 102,400
    }

    void esm_12_bisecting_gives_up_the_one_record_that_fails_data() { sources(); }
    void esm_12_bisecting_gives_up_the_one_record_that_fails() {
        FunctionRun run(
            read_by_function_of("rate=64", {"batch_size=64", "bisect_batch_on_function_error=true", "maximum_retry_attempts=2"}));
        run.until(3);
        told.poison = 230;
        run.until(60);
        QCOMPARE(run.stream().discarded, std::uint64_t{1});
        QVERIFY(run.stream().halved >= 3);
        // A half each time, and three attempts alone.
        std::size_t alone = 0, with = 0;
        for (const Call& call : told.calls)
            for (const auto& [key, number] : call.records) {
                if (number != told.poison) continue;
                ++with;
                alone += call.records.size() == 1;
            }
        QCOMPARE(alone, std::size_t{3});
        QVERIFY2(with == run.stream().halved + 3, qPrintable(QString::number(with)));
        NEAR(double(run.stream().delivered), 60 * 64, 130);
    }

    void esm_12_a_batch_is_given_up_after_so_many_retries_data() {
        QTest::addColumn<bool>("of_a_table");
        QTest::addColumn<int>("retries");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("given_up");  // Batches.
        for (const bool of_a_table : {false, true}) {
            auto row = [of_a_table](const char* name) -> QTestData& {
                return QTest::addRow("%s, of a %s", name, of_a_table ? "table" : "stream") << of_a_table;
            };
            row("none") << 0 << 2 << 2;
            row("two, all used up") << 2 << 3 << 1;
            row("two, the last one succeeds") << 2 << 2 << 0;
            row("no end") << -1 << 20 << 0;
        }
    }
    void esm_12_a_batch_is_given_up_after_so_many_retries() {
        QFETCH(bool, of_a_table);
        QFETCH(int, retries);
        QFETCH(int, failures);
        QFETCH(int, given_up);
        Scenario s = read_by_function_of("rate=20");
        s.set("it.maximum_retry_attempts=" + std::to_string(retries));
        FunctionRun run(s);
        run.until(3);
        told.failures = failures;
        run.until(60);
        NEAR(double(run.stream().discarded), (of_a_table ? 5.0 : 20.0) * given_up, given_up ? 3 : 0);
    }

    void esm_12_a_throttled_invocation_is_no_retry_data() { sources(); }
    void esm_12_a_throttled_invocation_is_no_retry() {
        FunctionRun run(read_by_function_of("rate=10", {"maximum_retry_attempts=1", "bisect_batch_on_function_error=true"}));
        run.until(3);
        told.throttles = 5;
        told.failures = 0;
        run.until(60);
        QCOMPARE(run.stream().discarded, std::uint64_t{0});
        QCOMPARE(run.stream().halved, std::uint64_t{0});
        NEAR(double(run.stream().delivered), 600, 11);
    }

    void esm_12_records_older_than_the_limit_are_given_up_data() { sources(); }
    void esm_12_records_older_than_the_limit_are_given_up() {
        FunctionRun run(read_by_function_of("rate=10", {"maximum_record_age_in_seconds=60"}));
        told.failures = 1'000'000;
        run.until(200);
        const auto& plan = services::stream::plan_of(run.k, *run.plan->node("it"));
        NEAR(to_seconds(services::stream::iterator_age(run.k, plan)), 60, 1.1);
        NEAR(double(run.stream().discarded), 1400, 12);
    }

    void esm_12_whoever_is_named_is_told_of_each_batch_given_up_data() { sources(); }
    void esm_12_whoever_is_named_is_told_of_each_batch_given_up() {
        QFETCH(bool, of_a_table);
        Scenario s = read_by_function_of("rate=10", {"maximum_retry_attempts=0"});
        s.add("sqs", "dlq").connect("it", "dlq").set("it.on_failure=dlq");
        TestRun run(s);
        run.until(10).fault("neph:error-rate", "it-fn", 5, -1, 1).until(100);
        QVERIFY(run.number("it", "streamDiscarded") > 30);
        NEAR(run.number("it", "failuresTold"), of_a_table ? 20 : 5, 1);
        QCOMPARE(double(run.calls("dlq").calls), run.number("it", "failuresTold"));
        QVERIFY(!has_reason(run, "ESM-12"));
        QCOMPARE(run.conservation(), std::string());
    }

    void esm_12_a_queue_that_is_not_named_gets_nothing_data() { sources(); }
    void esm_12_a_queue_that_is_not_named_gets_nothing() {
        Scenario s = read_by_function_of("rate=10");
        s.add("sqs", "dlq").connect("it", "dlq");
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.calls("dlq").calls, std::uint64_t{0});
        QVERIFY(has_reason(run, "ESM-12"));
    }

    void l_26_a_record_is_read_after_half_a_poll_on_average_data() {
        QTest::addColumn<double>("interval");
        QTest::newRow("as programs do") << 1.0;
        QTest::newRow("as often as a shard lets one reader") << 0.2;
    }
    void l_26_a_record_is_read_after_half_a_poll_on_average() {
        QFETCH(const double, interval);
        // 1.37 s apart: one record in a read at the most, at 73 places of the interval.
        Scenario s = read_by_program("rate=0.73");
        TestRun run(s.set("it.poll_interval=" + std::to_string(interval) + "s"));
        run.until(2000);
        const services::Reading age = run.reading("it", "GetRecords.IteratorAgeMilliseconds");
        QVERIFY(age.whole > 1400);
        NEAR(age.part / age.whole / 1000, interval / 2, interval / 50);
    }

    void esm_13_iterator_age_is_that_of_the_last_record_of_each_batch_data() {
        QTest::addColumn<bool>("of_a_table");
        QTest::newRow("stream") << false;
        QTest::newRow("table") << true;
    }
    void esm_13_iterator_age_is_that_of_the_last_record_of_each_batch() {
        QFETCH(bool, of_a_table);
        Scenario s = of_a_table ? table_read_by_function("rate=10", {"batch_size=100"}) : read_by_function("rate=10", {"batch_size=100"});
        s.set("v1.service_time.mean=0s");
        TestRun run(s);
        const auto age = [&run] {
            for (std::size_t i = 0; i < services::find("lambda")->metrics.size(); ++i)
                if (services::find("lambda")->metrics[i].name == "IteratorAge") return run.observe("fn").metrics[i];
            return services::Reading{};
        };
        run.until(100);
        const services::Reading before = age();
        QVERIFY2(before.whole > 90 && before.part / before.whole < 110, qPrintable(QString::number(before.part / before.whole)));
        if (of_a_table) return;  // Nothing stops the readers of a table.
        run.fault("neph:stop-consumers", "it", 60).until(175);
        // Of 600 records the hundredth is 50 s old, the next hundredth 40 s, and so on.
        const double more = age().part - before.part;
        QVERIFY2(std::abs(more - 150e3) < 10e3, qPrintable(QString::number(more)));
    }

    void lam_23_a_shard_is_polled_once_a_second_one_batch_at_a_time() {
        FunctionRun run(read_by_function("rate=100", {"batch_size=10000"}));
        run.until(20);
        QVERIFY(told.calls.size() == 19 || told.calls.size() == 20);
        for (std::size_t i = 1; i < told.calls.size(); ++i) {
            NEAR(told.calls[i].at - told.calls[i - 1].at, 1, 1e-9);
            QCOMPARE(told.calls[i].records.size(), std::size_t{100});
        }
    }

    void lam_23_a_shard_of_a_table_is_polled_four_times_a_second() {
        FunctionRun run(table_read_by_function("rate=100", {"batch_size=10000"}));
        run.until(20);
        QVERIFY(told.calls.size() == 79 || told.calls.size() == 80);
        for (std::size_t i = 1; i < told.calls.size(); ++i) {
            NEAR(told.calls[i].at - told.calls[i - 1].at, 0.25, 1e-9);
            QCOMPARE(told.calls[i].records.size(), std::size_t{25});
        }
    }

    void lam_23_up_to_ten_batches_of_a_shard_are_worked_on_at_the_same_time_data() {
        QTest::addColumn<bool>("of_a_table");
        QTest::addColumn<unsigned>("factor");
        QTest::newRow("one") << false << 1u;
        QTest::newRow("four") << false << 4u;
        QTest::newRow("ten") << false << 10u;
        QTest::newRow("four, of a table") << true << 4u;
    }
    void lam_23_up_to_ten_batches_of_a_shard_are_worked_on_at_the_same_time() {
        QFETCH(unsigned, factor);
        Scenario s = read_by_function_of("rate=900", {"batch_size=10"}, 1000);
        s.set("it.parallelization_factor=" + std::to_string(factor)).set("v1.service_time.mean=0s").set("fn.wait_time=100ms");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("fn").in_flight.maximum, factor);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_23_items_of_a_partition_key_stay_in_order_in_batches_at_the_same_time() {
        Scenario s = table_read_by_function("rate=500", {"batch_size=20", "parallelization_factor=4", "items_per_partition_key=10"});
        FunctionRun run(s);
        run.until(2);
        told.failures = 100;
        run.until(60);
        std::map<std::uint32_t, std::uint64_t> last;  // By partition key, of 10.
        std::size_t worked = 0;
        for (const Call& call : told.calls) {
            if (!call.ok) continue;
            for (const auto& [key, number] : call.records) {
                QVERIFY2(number > last[key % 10], qPrintable(QString::number(call.at)));
                last[key % 10] = number;
                ++worked;
            }
        }
        QVERIFY2(worked > 29'000, qPrintable(QString::number(worked)));
        QCOMPARE(last.size(), std::size_t{10});
    }

    void lam_24_a_batch_that_fails_blocks_its_shard_and_comes_again_whole() {
        FunctionRun run(read_by_function("rate=100", {"batch_size=50"}));
        run.until(2.5);
        const std::size_t before = told.calls.size();
        told.failures = 6;
        run.until(30);
        for (std::size_t i = before + 1; i <= before + 6; ++i) QVERIFY(told.calls[i].records == told.calls[before].records);
        QVERIFY(told.calls[before + 7].records[0] != told.calls[before].records[0]);
        QVERIFY(told.calls.back().ok);
    }

    void lam_24_from_the_record_that_a_function_reports_on_the_batch_comes_again_data() {
        QTest::addColumn<bool>("of_a_table");
        QTest::addColumn<bool>("heeded");
        for (const bool of_a_table : {false, true})
            for (const bool heeded : {false, true})
                QTest::addRow("%s, of a %s", heeded ? "heeded" : "not heeded", of_a_table ? "table" : "stream") << of_a_table << heeded;
    }
    void lam_24_from_the_record_that_a_function_reports_on_the_batch_comes_again() {
        QFETCH(bool, heeded);
        Scenario s = read_by_function_of("rate=200", {"batch_size=100"});
        FunctionRun run(s.set(heeded ? "it.report_batch_item_failures=true" : "it.report_batch_item_failures=false"));
        run.until(2.5);
        const std::size_t before = told.calls.size();
        told.reported = 40;
        run.until(10);
        const auto& first = told.calls[before].records;
        const auto& next = told.calls[before + 1].records;
        if (!heeded) QVERIFY(next[0].second > first.back().second);
        if (heeded) QVERIFY(std::equal(next.begin(), next.end(), first.begin() + 40, first.end()));
    }

    void lam_24_other_lanes_of_the_shard_go_on_until_they_are_far_ahead() {
        FunctionRun run(read_by_function("rate=100", {"batch_size=100", "parallelization_factor=10"}, 1000));
        run.until(5);
        told.poison = 600;
        run.until(12);
        std::size_t worked = 0;
        for (const Call& call : told.calls)
            if (call.ok && call.at > 7) worked += call.records.size();
        QVERIFY2(worked > 350, qPrintable(QString::number(worked)));
    }

    void a_reader_that_an_edit_takes_away_leaves_no_records() {
        for (const bool function : {false, true}) {
            Scenario s = function ? read_by_function("rate=100", {"maximum_batching_window_in_seconds=3"}) : read_by_program("rate=100");
            TestRun run(s);
            run.until(10.5);
            Scenario without = s;
            without.design().mutable_connections()->RemoveLast();
            edit(run, without);
            QVERIFY(metric(run, "RecordsWaiting") <= 100);  // In work.
            run.until(20);
            QCOMPARE(metric(run, "RecordsWaiting"), 0.0);
            QVERIFY(run.number("it", "streamDropped") > 0);
            QCOMPARE(run.conservation(), std::string());
            edit(run, s);
            run.until(30);
            QVERIFY(run.number("it", "streamDelivered") > 1500);
            run.kernel().restart_statistics();
            run.until(40);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void batches_per_shard_can_be_edited_while_it_runs_and_keys_stay_in_order() {
        Scenario s = read_by_function("rate=500", {"parallelization_factor=2"}, 50);
        TestRun run(s);
        run.until(10.3);
        edit(run, s.set("it.parallelization_factor=7"));
        run.until(20);
        edit(run, s.set("it.parallelization_factor=1"));
        run.until(40);
        QVERIFY(metric(run, "IteratorAge") < 2000);
        QVERIFY(run.number("it", "streamDelivered") > 19'000);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(ReadersTest)
#include "readers_test.moc"
