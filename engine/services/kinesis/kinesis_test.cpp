#include "tests/support/streams.h"

using namespace nephoscope;
using namespace nephoscope::test;

class KinesisTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("kinesis");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(stream_of("rate=10"));
        QCOMPARE(run.until(1).observe("it").metrics.size(), services::find("kinesis")->metrics.size());
    }

    void kds_01_a_shard_takes_a_thousand_records_or_a_megabyte_a_second_data() {
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<int>("shards");
        QTest::addColumn<double>("rate");
        QTest::newRow("small records") << 116u << 1 << 1000.0;
        QTest::newRow("exactly both") << 1048u << 1 << 1000.0;
        QTest::newRow("large records") << 10'240u << 1 << 102.4;
        QTest::newRow("two shards") << 10'240u << 2 << 204.8;
        QTest::newRow("the key alone") << 16u << 1 << 1000.0;
    }
    void kds_01_a_shard_takes_a_thousand_records_or_a_megabyte_a_second() {
        QFETCH(unsigned, bytes);
        QFETCH(int, shards);
        QFETCH(double, rate);
        Scenario s = stream_of("rate=3000", bytes);
        s.set("it.shard_count=" + std::to_string(shards));
        TestRun run(s);
        run.until(100);
        // A full bucket at first, then the rate.
        NEAR(run.number("it", "puts") / (rate * 101), 1, 0.003);
        QCOMPARE(run.outcome("it", Outcome::Throttled), std::uint64_t(run.number("it", "throttledPuts")));
        QVERIFY(has_reason(run, "KDS-01"));
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_01_a_throttled_put_that_is_tried_again_gets_through() {
        Scenario s = stream_of("rate=1200");
        s.set("users-it.policy.max_attempts=10").set("users-it.policy.backoff_base=1s").set("users-it.policy.backoff_cap=5s");
        TestRun run(s);
        run.until(8);
        QVERIFY(run.number("it", "throttledPuts") > 0);
        QCOMPARE(run.outcome("users", Outcome::Throttled), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_04_a_hot_key_fills_one_shard_while_the_others_idle() {
        Scenario s = stream_of("rate=3000", 116, 1);
        s.set("it.shard_count=4");
        TestRun run(s);
        run.until(50);
        NEAR(run.number("it", "puts") / 51'000, 1, 0.003);
        int used = 0;
        for (const auto& cell : run.observe("it").cells) used += cell.busy > 0;
        QCOMPARE(used, 1);
        QCOMPARE(run.observe("it").cells.size(), std::size_t{4});
        TestRun spread(stream_of("rate=3000", 116, 100'000, {"shard_count=4"}));
        spread.until(50);
        QCOMPARE(spread.number("it", "throttledPuts"), 0.0);
        for (const auto& cell : spread.observe("it").cells) NEAR(cell.busy / cell.capacity, 0.75, 0.02);
    }

    void kds_04_few_partition_keys_are_few_shards() {
        TestRun run(stream_of("rate=900", 116, 10'000, {"shard_count=100", "partition_keys=3"}));
        run.until(20);
        int used = 0;
        for (const auto& cell : run.observe("it").cells) used += cell.busy > 0;
        QCOMPARE(used, 3);
    }

    void kds_04_the_order_of_a_key_holds_when_shards_are_split_and_merged_data() {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("split") << 2 << 4;
        QTest::newRow("split into a third more") << 3 << 4;
        QTest::newRow("merged") << 4 << 2;
        QTest::newRow("two steps") << 1 << 4;
    }
    void kds_04_the_order_of_a_key_holds_when_shards_are_split_and_merged() {
        QFETCH(int, before);
        QFETCH(int, after);
        Scenario s = read_by_function("rate=500", {"resharding_time=5s", "parallelization_factor=3"}, 40);
        s.set("it.shard_count=" + std::to_string(before));
        FunctionRun run(s);
        run.until(2);
        told.failures = 400;
        // An edit without the session: the plan's number of shards is what it compares with.
        auto& plan = const_cast<services::kinesis::KinesisPlan&>(services::kinesis::plan_of(run.k, *run.plan->node("it")));
        plan.shard_count = static_cast<std::uint32_t>(after);
        services::kinesis::adopt_shards(run.k, plan);
        run.until(300);
        QCOMPARE(plan.of(run.k).open, static_cast<std::uint32_t>(after));
        std::map<std::uint32_t, std::uint64_t> last;
        std::size_t worked = 0;
        for (const Call& call : told.calls) {
            if (!call.ok) continue;
            for (const auto& [key, number] : call.records) {
                QVERIFY2(number > last[key], qPrintable(QString::number(call.at)));
                last[key] = number;
                ++worked;
            }
        }
        QVERIFY2(worked > 147'000, qPrintable(QString::number(worked)));
    }

    void kds_05_records_are_kept_for_the_retention_and_then_lost() {
        Scenario s = read_by_program("rate=0.1");
        TestRun run(s);
        run.fault("neph:error-rate", "it-worker", 0, -1, 1).until(86'400);
        QCOMPARE(run.number("it", "streamExpired"), 0.0);
        run.until(90'000);
        NEAR(run.number("it", "streamExpired"), 360, 1);
        NEAR(metric(run, "IteratorAge"), 86'400e3, 11e3);
        QVERIFY(has_reason(run, "KDS-05"));
        QCOMPARE(run.conservation(), std::string());
        TestRun longer(s.set("it.retention_period_hours=48"));
        longer.fault("neph:error-rate", "it-worker", 0, -1, 1).until(90'000);
        QCOMPARE(longer.number("it", "streamExpired"), 0.0);
    }

    void kds_06_on_demand_begins_with_four_shards_and_grows_within_15_minutes() {
        TestRun run(stream_of("rate=6000", 116, 100'000, {"stream_mode=ON_DEMAND", "shard_count=1"}));
        run.until(60);
        QCOMPARE(run.number("it", "shards"), 4.0);
        QVERIFY(run.number("it", "throttledPuts") > 90'000);
        QVERIFY(has_reason(run, "KDS-06"));
        run.until(900);
        QCOMPARE(run.number("it", "shards"), 4.0);
        run.until(1050);
        QCOMPARE(run.number("it", "shards"), 8.0);
        const double throttled = run.number("it", "throttledPuts");
        run.until(1100);
        QCOMPARE(run.number("it", "throttledPuts"), throttled);
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_07_a_record_is_as_large_as_the_stream_allows_data() {
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<double>("rate");
        const QByteArray today("TODAY"), then("YEAR_2020"), at_first("shard_count=1"), large("max_record_size_in_kib=10240");
        QTest::newRow("1 MiB") << 1'048'576u << at_first << today << 1.0;
        QTest::newRow("a byte more") << 1'048'577u << at_first << today << 0.0;
        QTest::newRow("2 MiB, allowed") << 2'097'152u << large << today << 0.5;
        QTest::newRow("10 MiB, allowed") << 10'485'760u << large << today << 0.1;
        QTest::newRow("10 MiB and a byte") << 10'485'761u << large << today << 0.0;
        QTest::newRow("2 MiB in 2020") << 2'097'152u << large << then << 0.0;
    }
    void kds_07_a_record_is_as_large_as_the_stream_allows() {
        QFETCH(unsigned, bytes);
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, year);
        QFETCH(double, rate);
        Scenario s = stream_of("rate=4", bytes);
        s.set("it." + setting.toStdString()).set("limits_as_of=" + year.toStdString());
        TestRun run(s);
        run.until(200);
        NEAR(run.number("it", "puts"), rate * 200, rate > 0 ? 2 : 0);
        QCOMPARE(run.number("it", "refusedPuts") > 0, rate == 0);
        QCOMPARE(has_reason(run, "KDS-07"), rate == 0);
    }

    void kds_08_the_number_of_shards_at_most_doubles_or_halves_at_a_time_data() {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<QVector<int>>("open");  // After 29, 31, 61, 91 s.
        QTest::newRow("twice") << 2 << 4 << QVector<int>{2, 4, 4, 4};
        QTest::newRow("eight times") << 1 << 8 << QVector<int>{1, 2, 4, 8};
        QTest::newRow("a quarter") << 8 << 2 << QVector<int>{8, 4, 2, 2};
        QTest::newRow("less than half of an odd number") << 7 << 2 << QVector<int>{7, 4, 2, 2};
    }
    void kds_08_the_number_of_shards_at_most_doubles_or_halves_at_a_time() {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(QVector<int>, open);
        Scenario s = stream_of("rate=100", 116, 1000);
        s.set("it.shard_count=" + std::to_string(before));
        TestRun run(s);
        run.until(10);
        edit(run, s.set("it.shard_count=" + std::to_string(after)));
        int at = 0;
        for (const double seconds : {39.0, 41.0, 71.0, 101.0}) QCOMPARE(run.until(seconds).number("it", "shards"), double(open[at++]));
        QCOMPARE(run.observe("it").cells.size(), std::size_t(open.back()));
        QCOMPARE(run.number("it", "throttledPuts"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void kds_08_ten_changes_a_day_are_the_most() {
        Scenario s = stream_of("rate=1", 116, 1000, {"shard_count=2", "resharding_time=1s"});
        TestRun run(s);
        for (int i = 0; i < 12; ++i) {
            run.until(10 * (i + 1));
            edit(run, s.set(i % 2 ? "it.shard_count=2" : "it.shard_count=4"));
        }
        run.until(200);
        QCOMPARE(run.when("resharded").size(), std::size_t{10});
        QVERIFY(!run.when("resharding-refused").empty());
        run.until(86'600);
        edit(run, s.set("it.shard_count=3"));
        QCOMPARE(run.until(86'700).number("it", "shards"), 3.0);
    }

    void what_reads_and_what_puts_is_as_in_aws_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("reason");  // Empty: there is such a connection.
        for (const char* from : {"clients", "api_gateway", "lambda", "server", "auto_scaling_group"})
            QTest::newRow(from) << QByteArray(from) << QByteArray("kinesis") << QByteArray();
        for (const char* to : {"lambda", "server", "auto_scaling_group", "firehose", "sqs", "sns", "s3"})
            QTest::newRow(to) << QByteArray("kinesis") << QByteArray(to) << QByteArray();
        for (const char* to : {"rds", "dynamodb", "elasticache", "api_gateway", "application_load_balancer"})
            QTest::newRow(to) << QByteArray("kinesis") << QByteArray(to) << QByteArray("read a stream");
        QTest::newRow("from a topic") << QByteArray("sns") << QByteArray("kinesis") << QByteArray("subscribe");
        QTest::newRow("from a bucket") << QByteArray("s3") << QByteArray("kinesis") << QByteArray("announces");
        QTest::newRow("from a table") << QByteArray("dynamodb") << QByteArray("kinesis") << QByteArray("calls nobody");
        QTest::newRow("from a load balancer") << QByteArray("application_load_balancer") << QByteArray("kinesis") << QByteArray("sends");
    }
    void what_reads_and_what_puts_is_as_in_aws() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, reason);
        Scenario s;
        s.app_version("v1", "1ms").add(from.constData(), "one").add(to.constData(), "two");
        std::string said;
        try {
            s.connect("one", "two");
        } catch (const std::logic_error& error) { said = error.what(); }
        QVERIFY2(reason.isEmpty() ? said.empty() : said.find(reason.toStdString()) != std::string::npos, said.c_str());
    }

    void kds_03_twenty_readers_of_a_stream_have_enhanced_fan_out() {
        Scenario s = stream_of("rate=10");
        std::string names;
        const auto add = [&](const std::string& id) {
            add_program(s, id.c_str());
            names += (names.empty() ? "" : ",") + id;
            s.set("it.enhanced_fan_out=" + names);
        };
        for (int i = 0; i < 20; ++i) add("worker-" + std::to_string(i));
        QVERIFY(!has_issue(s, "config.enhanced_fan_out"));
        TestRun run(s);
        run.until(100);
        for (int i = 0; i < 20; ++i) QVERIFY(run.calls("worker-" + std::to_string(i)).calls >= 995);
        QCOMPARE(run.conservation(), std::string());
        add("worker-20");
        QVERIFY(has_issue(s, "config.enhanced_fan_out"));
    }

    void a_stream_has_32_readers_and_says_so() {
        Scenario s = stream_of("rate=10", 116, 0, {"poll_interval=30s"});
        for (int i = 0; i < 33; ++i) add_program(s, ("worker-" + std::to_string(i)).c_str());
        TestRun run(s);
        run.until(100);
        int idle = 0;
        for (int i = 0; i < 33; ++i) idle += run.calls("worker-" + std::to_string(i)).calls == 0;
        QCOMPARE(idle, 1);
        QVERIFY(has_reason(run, "KDS-03"));
    }

    void nonsense_is_refused_with_a_remedy() {
        QVERIFY(has_issue(read_by_function("rate=1", {"maximum_record_age_in_seconds=59"}), "config.maximum_record_age_in_seconds"));
        QVERIFY(!has_issue(read_by_function("rate=1", {"maximum_record_age_in_seconds=60"}), "config.maximum_record_age_in_seconds"));
        Scenario s = read_by_program("rate=1");
        s.set("it.enhanced_fan_out=worker,worker");
        QVERIFY(has_issue(s, "config.enhanced_fan_out[1]"));
    }

    void a_fault_throttles_its_share_of_puts_and_reads() {
        TestRun run(read_by_program("rate=500"));
        run.fault("aws:kinesis:stream-provisioned-throughput-exception", "it", 100, -1, 0.25).until(100);
        NEAR(run.number("it", "throttledPuts") / 50'000, 0.25, 0.01);
        NEAR(run.number("it", "throttledReads"), 25, 15);
        const double throttled = run.number("it", "throttledPuts");
        QCOMPARE(run.until(200).number("it", "throttledPuts"), throttled);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_fault_makes_a_key_hot() {
        TestRun run(stream_of("rate=3000", 116, 100'000, {"shard_count=4"}));
        run.until(50);
        QCOMPARE(run.number("it", "throttledPuts"), 0.0);
        run.fault("neph:kinesis:hot-key", "it", 50, -1, 0.5).until(100);
        // Half of them, and an eighth as before, into a shard of 1,000: 875 too many a second.
        NEAR(run.number("it", "throttledPuts") / (875 * 50), 1, 0.05);
        const double throttled = run.number("it", "throttledPuts");
        NEAR(run.until(150).number("it", "throttledPuts"), throttled, 20);
    }

    void a_restored_run_goes_on_byte_for_byte() {
        Scenario s = read_by_function("rate=300", {"shard_count=3", "parallelization_factor=4", "bisect_batch_on_function_error=true"});
        s.set("users.arrivals=POISSON").set("v1.error_rate=0.01");
        add_program(s, "worker");
        TestRun run(s);
        run.until(50);
        const kernel::Snapshot snapshot = run.kernel().w.save();
        run.kernel().run(from_seconds(120));
        const kernel::Snapshot first = run.kernel().w.save();
        run.kernel().w.restore(snapshot);
        run.kernel().run(from_seconds(120));
        QVERIFY(run.kernel().w.save() == first);
    }

    void a_destination_of_failures_must_be_connected_and_able_to_take_them_data() {
        QTest::addColumn<QByteArray>("named");
        QTest::addColumn<bool>("connected");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("none") << QByteArray() << false << QByteArray();
        QTest::newRow("a connected queue") << QByteArray("failures") << true << QByteArray();
        QTest::newRow("a queue without a connection") << QByteArray("failures") << false << QByteArray("not connected");
        QTest::newRow("a function") << QByteArray("fn") << true << QByteArray("cannot be told");
    }
    void a_destination_of_failures_must_be_connected_and_able_to_take_them() {
        QFETCH(QByteArray, named);
        QFETCH(bool, connected);
        QFETCH(QByteArray, says);
        Scenario s;
        s.request_class("event", 1, true).app_version("v1", "1ms").add("kinesis", "it").add("lambda", "fn").add("sqs", "failures");
        s.connect("it", "fn").set("it.on_failure=" + named.toStdString());
        if (connected) s.connect("it", "failures");
        QByteArray said;
        for (const Issue& issue : model::validate(s.design(), services::catalog()))
            if (issue.path() == "it.config.on_failure") said += QByteArray::fromStdString(issue.message.english() + issue.remedy.english());
        QCOMPARE(said.isEmpty(), says.isEmpty());
        QVERIFY2(said.contains(says), said.constData());
    }

    void of_twice_what_a_shard_takes_half_of_the_puts_go_well() {
        Scenario s = stream_of("rate=2000");
        TestRun run(s.set("it.put_latency=20ms"));
        run.until(100);
        const services::Reading went_well = run.reading("it", "PutRecord.Success"), took = run.reading("it", "PutRecord.Latency");
        // A full bucket at first, then 1,000 of 2,000 a second.
        NEAR(went_well.part / went_well.whole, 101.0 / 200, 0.002);
        QCOMPARE(static_cast<std::uint64_t>(went_well.part), run.outcome("it", Outcome::Ok));
        NEAR(took.part / took.whole, 20, 1e-9);
    }

    void of_six_reads_a_second_five_go_well_data() {
        QTest::addColumn<int>("readers");
        QTest::addColumn<double>("went_well");
        QTest::newRow("five are all that a shard allows") << 5 << 1.0;
        QTest::newRow("six") << 6 << 5.0 / 6;
    }
    void of_six_reads_a_second_five_go_well() {
        QFETCH(int, readers);
        QFETCH(double, went_well);
        Scenario s = stream_of("rate=200", 116, 100, {"poll_interval=1s"});
        for (int i = 0; i < readers; ++i) add_program(s, ("worker-" + std::to_string(i)).c_str());
        TestRun run(s);
        run.until(100);
        const services::Reading reads = run.reading("it", "GetRecords.Success");
        NEAR(reads.whole, 100.0 * readers, readers);
        // A full bucket at first: five more of 600.
        NEAR(reads.part / reads.whole, went_well, 0.012);
        run.kernel().restart_statistics();
        QCOMPARE(run.reading("it", "GetRecords.Success").whole, 0.0);
    }
};

QTEST_GUILESS_MAIN(KinesisTest)
#include "kinesis_test.moc"
