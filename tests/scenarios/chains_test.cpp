#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

/// A component of a chain: its service, its id and one setting more, or none.
struct Part {
    const char *service, *id, *setting;
};

Scenario chain(const std::vector<Part>& parts) {
    Scenario s;
    s.data_set("items", 500).request_class("write", 1, true).app_version("v1", "5ms");
    s.add("clients", "users", {"rate=50", "hosts=20"});
    std::string last = "users";
    for (const Part& part : parts) {
        if (*part.setting)
            s.add(part.service, part.id, {part.setting});
        else
            s.add(part.service, part.id);
        s.connect(last, part.id);
        last = part.id;
    }
    return s;
}

/// A new document of the desktop's, where nobody has set anything.
Scenario new_document() {
    Scenario s;
    s.design().Clear();
    model::add_defaults(&s.design());
    return s;
}

void remove(Scenario& s, std::string_view id) {
    auto& components = *s.design().mutable_components();
    for (int i = 0; i < components.size(); ++i)
        if (components[i].id() == id) components.DeleteSubrange(i--, 1);
    auto& connections = *s.design().mutable_connections();
    for (int i = 0; i < connections.size(); ++i)
        if (connections[i].from() == id || connections[i].to() == id) connections.DeleteSubrange(i--, 1);
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<Part>)

/// What each service tells the next one, in the ways AWS connects them.
class ChainsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_goes_in_at_one_end_comes_out_at_the_other_data() {
        QTest::addColumn<std::vector<Part>>("parts");
        QTest::addColumn<double>("copies");  // At the last one for each request; batches count as one call.
        const Part fn{"lambda", "fn", "memory_size=1769"}, queue{"sqs", "queue", ""}, topic{"sns", "topic", ""},
            api{"api_gateway", "api", ""};
        const Part bucket{"s3", "bucket", ""}, table{"dynamodb", "table", "stream_enabled=true"}, store{"dynamodb", "store", ""};
        const Part group{"auto_scaling_group", "web", "desired_capacity=2"}, cdn{"cloudfront", "cdn", ""}, dns{"route53", "dns", ""};
        const Part alb{"application_load_balancer", "alb", ""}, nlb{"network_load_balancer", "nlb", ""}, server{"server", "partner", ""};
        const Part clb{"classic_load_balancer", "clb", ""}, t3{"auto_scaling_group", "web", "instance_type=t3.small"};
        const Part disk{"auto_scaling_group", "web", "volume_type=INSTANCE_VOLUME_GP2"};
        QTest::newRow("Route 53, Classic Load Balancer, group with a volume, DynamoDB") << std::vector<Part>{dns, clb, disk, store} << 1.0;
        QTest::newRow("load balancer, group of T3 instances, SQS, Lambda") << std::vector<Part>{alb, t3, queue, fn} << 1.001;
        const Part stream{"kinesis", "stream", "shard_count=2"}, mail{"ses", "mail", "max_send_rate=1000"};
        QTest::newRow("API Gateway, Lambda, DynamoDB") << std::vector<Part>{api, fn, store} << 1.0;
        QTest::newRow("API Gateway, SQS, Lambda, DynamoDB") << std::vector<Part>{api, queue, fn, store} << 1.001;
        QTest::newRow("load balancer, Lambda") << std::vector<Part>{alb, fn} << 1.0;
        QTest::newRow("CloudFront, S3, SQS, server") << std::vector<Part>{cdn, bucket, queue, server} << 1.001;
        QTest::newRow("S3, Lambda, DynamoDB") << std::vector<Part>{bucket, fn, store} << 1.0;
        QTest::newRow("S3, SNS, SQS, Lambda, DynamoDB") << std::vector<Part>{bucket, topic, queue, fn, store} << 1.001;
        QTest::newRow("SNS, Lambda, DynamoDB") << std::vector<Part>{api, topic, fn, store} << 1.0;
        QTest::newRow("DynamoDB stream, Lambda, DynamoDB") << std::vector<Part>{api, table, fn, store} << 1.0;
        const Part key{"kms", "key", ""};
        QTest::newRow("API Gateway, Lambda, KMS") << std::vector<Part>{api, fn, key} << 1.0;
        QTest::newRow("load balancer, group, KMS") << std::vector<Part>{alb, group, key} << 1.0;
        QTest::newRow("API Gateway, SQS, Lambda, KMS") << std::vector<Part>{api, queue, fn, key} << 1.001;
        QTest::newRow("API Gateway, Kinesis, Lambda, DynamoDB") << std::vector<Part>{api, stream, fn, store} << 1.0;
        QTest::newRow("load balancer, group, Kinesis, server") << std::vector<Part>{alb, group, stream, server} << 1.0;
        QTest::newRow("API Gateway, Kinesis, Lambda, Kinesis, server")
            << std::vector<Part>{api, stream, fn, Part{"kinesis", "second", ""}, server} << 1.0;
        QTest::newRow("API Gateway, SQS, Lambda, SES") << std::vector<Part>{api, queue, fn, mail} << 1.001;
        QTest::newRow("API Gateway, SNS, Firehose") << std::vector<Part>{api, topic, Part{"firehose", "delivery", ""}} << 1.0;
        QTest::newRow("Route 53, load balancer, group") << std::vector<Part>{dns, alb, group} << 1.0;
        QTest::newRow("Route 53, CloudFront, API Gateway, Lambda") << std::vector<Part>{dns, cdn, api, fn} << 1.0;
        QTest::newRow("Route 53, Network Load Balancer, group, DynamoDB") << std::vector<Part>{dns, nlb, group, store} << 1.0;
        QTest::newRow("Network Load Balancer, load balancer, group") << std::vector<Part>{nlb, alb, group} << 1.0;
        const Part dax{"dax", "dax", ""};
        QTest::newRow("load balancer, group, DAX, DynamoDB") << std::vector<Part>{alb, group, dax, store} << 1.0;
        QTest::newRow("API Gateway, Lambda, DAX, DynamoDB stream, Lambda, SQS")
            << std::vector<Part>{api, {"lambda", "shop", "memory_size=1769"}, dax, table, fn, queue} << 1.0;
        const Part flow{"step_functions", "flow",
                        R"(definition_string={"StartAt":"A","States":{"A":{"Type":"Task","Resource":"fn","End":true}}})"};
        const Part flow_of_table{"step_functions", "flow",
                                 R"(definition_string={"StartAt":"A","States":{"A":{"Type":"Task","Resource":"store","End":true}}})"};
        QTest::newRow("API Gateway, Step Functions, Lambda, DynamoDB") << std::vector<Part>{api, flow, fn, store} << 1.0;
        QTest::newRow("Lambda, Step Functions, DynamoDB") << std::vector<Part>{fn, flow_of_table, store} << 1.0;
        const Part db{"rds", "db", "write_ios=2"}, cluster{"aurora", "cluster", "readers=2"},
            warehouse{"redshift", "warehouse", "commit_time=1ms"};
        QTest::newRow("load balancer, group, RDS") << std::vector<Part>{alb, group, db} << 1.0;
        QTest::newRow("API Gateway, Lambda, RDS") << std::vector<Part>{api, fn, db} << 1.0;
        QTest::newRow("load balancer, group, Aurora") << std::vector<Part>{alb, group, cluster} << 1.0;
        QTest::newRow("SQS, Lambda, Aurora") << std::vector<Part>{api, queue, fn, cluster} << 1.001;
        QTest::newRow("load balancer, group, Redshift") << std::vector<Part>{alb, group, warehouse} << 1.0;
        QTest::newRow("SQS, Lambda, Redshift") << std::vector<Part>{api, queue, fn, warehouse} << 1.001;
        QTest::newRow("CloudFront, load balancer, group, SQS, Lambda, DynamoDB")
            << std::vector<Part>{cdn, alb, group, queue, fn, store} << 1.001;
    }
    void what_goes_in_at_one_end_comes_out_at_the_other() {
        QFETCH(std::vector<Part>, parts);
        QFETCH(double, copies);
        TestRun run(chain(parts));
        run.until(300);
        QCOMPARE(run.conservation(), std::string());
        const auto sent = static_cast<double>(run.calls("users").calls);
        const auto arrived = static_cast<double>(run.calls(parts.back().id).calls);
        // A few are on their way; probes and second deliveries come on top.
        QVERIFY2(std::abs(arrived / sent / copies - 1) < 0.02, qPrintable(QString::number(arrived / sent)));
        const auto& ended = run.calls("users").outcomes;
        QVERIFY2(ended[0] > 0.999 * sent - 20, qPrintable(QString::number(static_cast<double>(ended[0]) / sent)));
    }

    void a_cache_beside_a_database_spares_it_reads_as_it_is_drawn_data() {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("the cache connected first") << QByteArray("cache") << QByteArray("db");
        QTest::newRow("the database connected first") << QByteArray("db") << QByteArray("cache");
    }
    void a_cache_beside_a_database_spares_it_reads_as_it_is_drawn() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        Scenario s = new_document();
        s.add("clients", "users").add("application_load_balancer", "alb").add("auto_scaling_group", "web");
        s.add("elasticache", "cache").add("rds", "db").connect("users", "alb").connect("alb", "web");
        s.connect("web", first.constData()).connect("web", second.constData());
        const model::Connection *cache = model::find_connection(s.design(), "web-cache"),
                                *db = model::find_connection(s.design(), "web-db");
        QCOMPARE(cache->role(), model::CACHE);
        QCOMPARE(db->role(), model::ALL);
        QVERIFY(cache->order() < db->order());

        TestRun run(s);
        run.until(120);
        using kernel::Outcome;
        for (const Outcome bad : {Outcome::Failed, Outcome::Throttled, Outcome::Rejected, Outcome::TimedOut, Outcome::Dropped})
            QCOMPARE(run.outcome("users", bad), std::uint64_t{0});
        const double hits = run.metric("cache", "CacheHits"), sent = static_cast<double>(run.calls("users").calls);
        QVERIFY2(hits > 0, qPrintable(QString::number(hits)));
        QVERIFY2(static_cast<double>(run.calls("db").calls) < sent - 0.9 * hits, qPrintable(QString::number(run.calls("db").calls)));
    }

    void what_a_stream_takes_reaches_the_bucket_through_firehose_and_its_function() {
        Scenario s =
            chain({{"api_gateway", "api", ""}, {"kinesis", "stream", "shard_count=2"}, {"firehose", "delivery", "interval_in_seconds=60"}});
        s.add("s3", "bucket")
            .connect("delivery", "bucket")
            .add("lambda", "fn", {"memory_size=1769", "timeout=60"})
            .connect("delivery", "fn");
        TestRun run(s);
        run.until(600);
        QCOMPARE(run.conservation(), std::string());
        const auto sent = static_cast<double>(run.calls("users").calls);
        // A minute in the function's buffer, 15 s in the function, a minute in the other buffer, at the most.
        QVERIFY2(run.number("delivery", "delivered") > sent - 50 * 140, qPrintable(QString::number(run.number("delivery", "delivered"))));
        QCOMPARE(run.number("delivery", "lost") + run.number("delivery", "deliveredAsFailed"), 0.0);
        // A buffer is open for a minute, and opens when the function's next piece comes: within another one.
        QVERIFY2(run.calls("bucket").calls >= 4 && run.calls("bucket").calls <= 10, qPrintable(QString::number(run.calls("bucket").calls)));
    }

    void what_firehose_delivers_is_loaded_into_the_warehouse_once_it_is_up() {
        Scenario s = chain({{"api_gateway", "api", ""}, {"firehose", "delivery", "interval_in_seconds=60"}, {"s3", "bucket", ""}});
        s.add("redshift", "warehouse", {"restart_time=150s"}).connect("delivery", "warehouse");
        s.design().mutable_request_classes(0)->set_request_bytes(1024);
        TestRun run(s);
        run.until(250);
        QCOMPARE(run.conservation(), std::string());
        const double copied = run.number("delivery", "copied");
        QVERIFY(copied > 0);
        QCOMPARE(copied, run.number("delivery", "delivered"));
        QCOMPARE(static_cast<double>(run.outcome("warehouse", kernel::Outcome::Ok)), run.number("delivery", "copies"));
        QCOMPARE(run.metric("bucket", "BytesUploaded"), copied * 1024);
        QCOMPARE(run.metric("warehouse", "LoadedBytes"), copied * 1024);

        run.fault("neph:redshift:reboot-cluster", "warehouse").until(390);
        QVERIFY(run.number("delivery", "failedCopies") > 0);
        QCOMPARE(run.number("delivery", "copied"), copied);
        run.until(900);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.number("delivery", "notCopied") + run.number("delivery", "lost"), 0.0);
        // All but what the buffer and one delivery hold.
        QVERIFY(run.number("delivery", "copied") > static_cast<double>(run.calls("users").calls) - 50 * 70);
    }

    void a_queue_is_removed_while_its_batches_are_on_their_way_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::newRow("to the function") << QByteArray("network.same_zone=2s");
        QTest::newRow("being worked on") << QByteArray("v1.service_time.mean=300ms");
    }
    void a_queue_is_removed_while_its_batches_are_on_their_way() {
        QFETCH(QByteArray, setting);
        Scenario s = chain({{"api_gateway", "api", ""}, {"sqs", "queue", ""}, {"lambda", "fn", "timeout=60"}, {"dynamodb", "store", ""}});
        s.set(setting.constData())
            .set("queue.report_batch_item_failures=true")
            .set("fn.function_response_types=REPORT_BATCH_ITEM_FAILURES");
        TestRun run(s);
        run.until(30);
        QVERIFY(run.calls("queue").calls > 500);
        remove(s, "queue");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(120);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.calls("fn").in_flight.value, 0u);
    }

    void a_stream_is_removed_while_its_batches_are_on_their_way_data() {
        QTest::addColumn<QByteArray>("removed");
        QTest::addColumn<QByteArray>("setting");
        for (const char* removed : {"stream", "fn", "delivery", "bucket"}) {
            QTest::newRow((std::string(removed) + ", calls on their way").c_str())
                << QByteArray(removed) << QByteArray("network.same_zone=2s");
            QTest::newRow((std::string(removed) + ", calls being worked on").c_str())
                << QByteArray(removed) << QByteArray("v1.service_time.mean=300ms");
        }
    }
    void a_stream_is_removed_while_its_batches_are_on_their_way() {
        QFETCH(QByteArray, removed);
        QFETCH(QByteArray, setting);
        Scenario s = chain({{"api_gateway", "api", ""}, {"kinesis", "stream", "parallelization_factor=4"}, {"lambda", "fn", "timeout=60"}});
        s.add("firehose", "delivery", {"interval_in_seconds=5"}).connect("stream", "delivery");
        s.add("s3", "bucket").connect("delivery", "bucket").set(setting.constData());
        TestRun run(s);
        run.until(30);
        QVERIFY(run.calls("stream").calls > 500);
        remove(s, removed.constData());
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(120);
        QCOMPARE(run.conservation(), std::string());
        if (removed == "stream") QCOMPARE(run.calls("fn").in_flight.value, 0u);
    }
};

QTEST_GUILESS_MAIN(ChainsTest)
#include "chains_test.moc"
