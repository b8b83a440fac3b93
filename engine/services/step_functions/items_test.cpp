#include "engine/services/step_functions/items.h"

#include <QTest>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "engine/services/step_functions/workflow.h"
#include "tests/support/scenario.h"

// Which item a Task reads or writes, and whether.

using namespace nephoscope;
using namespace nephoscope::services::step_functions;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

const std::string kTable = R"("TableName":"table")", kBucket = R"("Bucket":"bucket")";

/// One state that calls an API with these parameters.
std::string task(const std::string& name, const std::string& api, const std::string& parameters, const std::string& more) {
    return "\"" + name + R"(":{"Type":"Task","Resource":"arn:aws:states:::)" + api + R"(","Parameters":{)" + parameters + "}," + more + "}";
}

const std::string kEnd = R"("End":true)";

std::string then(const std::string& next) { return "\"Next\":\"" + next + "\""; }

std::string on_missing(const std::string& next) {
    return "\"Catch\":[{\"ErrorEquals\":[\"S3.NoSuchKeyException\"],\"Next\":\"" + next + "\"}]";
}

std::string fail(const std::string& name) { return "\"" + name + R"(":{"Type":"Fail","Error":"NotSo"})"; }

/// To `yes` where the result has a member, else to `no`.
std::string choose(const std::string& name, const std::string& member, const std::string& yes, const std::string& no) {
    return "\"" + name + R"(":{"Type":"Choice","Choices":[{"Variable":"$.)" + member + R"(","IsPresent":true,"Next":")" + yes +
           R"("}],"Default":")" + no + "\"}";
}

/// A workflow without times of its own that begins with A, for requests about one of `items` items of 1,024 bytes.
Scenario workflow(const std::string& states, std::string_view rate = "rate=1", unsigned items = 1000, bool write = false) {
    Scenario s;
    if (items) s.data_set("items", items);
    s.request_class("order", 1, write);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    s.add("step_functions", "flow", {"start_time=0s", "transition_time=0s"});
    s.set(R"(flow.definition_string={"StartAt":"A","States":{)" + states + "}}");
    return s.connect("users", "flow");
}

Scenario& add_table(Scenario& s, Scenario::Settings settings = {}) {
    s.add("dynamodb", "table",
          {"billing_mode=PROVISIONED", "latency_tail=1", "read_latency=0s", "write_latency=0s", "split_after=0s",
           "provisioned_throughput.read_capacity_units=20000", "provisioned_throughput.write_capacity_units=20000"});
    for (const std::string_view setting : settings) s.set("table." + std::string(setting));
    return s.connect("flow", "table");
}

/// What requests do at the table, where no Task says it.
void operate(Scenario& s, services::DynamodbOperation::Action action, auto change) {
    model::Component& table = *model::find_component(&s.design(), "table");
    const auto message = model::unpack(table.config(), services::catalog());
    auto& config = static_cast<services::Dynamodb&>(*message);
    services::DynamodbOperation& added = *config.add_operations();
    added.set_request_class("order");
    added.set_action(action);
    change(added);
    model::fill_initial(&config, services::catalog().facts, s.design().limits_as_of());
    *table.mutable_config() = model::pack(config);
}

double succeeded(TestRun& run) { return run.number("flow", "executionsSucceeded"); }
double failed(TestRun& run) { return run.number("flow", "executionsFailed"); }

}  // namespace

class ItemsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void an_item_that_is_named_wrongly_is_a_warning_data() {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* call, const char* parameter, const char* problem) {
            QTest::newRow(parameter) << QByteArray(call) << QByteArray(parameter) << QByteArray(problem);
        };
        const char* const kTyped = "is no object of attributes with their types. Write one such as {\"id\": {\"S\": \"x\"}}.";
        row("dynamodb:getItem", R"("Key":{"id":{"S":"x"}})", "");
        row("dynamodb:getItem", R"x("Key":{"id":{"S.$":"$.Class"}})x", "");
        row("dynamodb:getItem", R"x("Key.$":"$.key")x", "");
        row("dynamodb:getItem", R"("Key":{"id":"x"})", kTyped);
        row("dynamodb:deleteItem", R"("Key":{})", kTyped);
        row("dynamodb:updateItem", R"("Key":[1])", kTyped);
        row("dynamodb:putItem", R"("Item":{"id":{"S":"x"},"n":5})", kTyped);
        row("aws-sdk:s3:getObject", R"("Bucket":"bucket","Key":"a")", "");
        row("aws-sdk:s3:getObject", R"("Bucket":"bucket","Key":{"S":"a"})", "of an object must be a text.");
        row("aws-sdk:s3:putObject", R"("Bucket":"bucket","Key":"")", "of an object must be a text.");
    }
    void an_item_that_is_named_wrongly_is_a_warning() {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, parameter);
        QFETCH(QByteArray, problem);
        Scenario s = workflow(task("A", call.toStdString(), kTable + "," + parameter.toStdString(), kEnd));
        add_table(s).add("s3", "bucket").connect("flow", "bucket");
        std::string found;
        for (const Issue& issue : model::validate(s.design(), services::catalog()))
            if (issue.severity == Issue::Severity::Warning && issue.object == "flow")
                found += issue.message.english() + " " + issue.remedy.english();
        QVERIFY2(found.find(problem.toStdString()) != std::string::npos && found.empty() == problem.isEmpty(), found.c_str());
        QVERIFY2(problem.isEmpty() || found.find("Line 1, column 26, state \"A\", Parameters: ") == 0, found.c_str());
        TestRun run(s);
        run.until(2);
    }

    void ddb_12_a_hot_key_in_the_definition_makes_a_hot_partition_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<unsigned>("items");
        QTest::addColumn<bool>("hot");
        const QByteArray fixed(R"("S":"x")"), own(R"x("N.$":"States.Format('{}', $.Key)")x"),
            drawn(R"x("S.$":"States.Format('order-{}', $.Random)")x");
        QTest::newRow("the same") << fixed << 1000u << true;
        QTest::newRow("the request's own") << own << 1000u << false;
        QTest::newRow("any") << drawn << 1000u << false;
        QTest::newRow("the same, without a data set") << fixed << 0u << true;
        QTest::newRow("any, without a data set") << drawn << 0u << false;
    }
    void ddb_12_a_hot_key_in_the_definition_makes_a_hot_partition() {
        QFETCH(QByteArray, key);
        QFETCH(unsigned, items);
        QFETCH(bool, hot);
        Scenario s =
            workflow(task("A", "dynamodb:putItem", kTable + R"(,"Item":{"id":{)" + key.toStdString() + "}}", kEnd), "rate=2000", items);
        add_table(s).set("flow.state_machine_type=EXPRESS").set("order.request_bytes=1000");
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.number("table", "throttledByPartition") > 0, hot);
        // A second's worth at once, and then the limit of a partition.
        const double written = run.number("table", "writes"), expected = hot ? 11000 : 20001;
        QVERIFY2(std::abs(written - expected) <= 2, qPrintable(QString::number(written)));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_15_the_action_decides_what_is_read_and_written_data() {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<double>("reads");
        QTest::addColumn<double>("writes");
        const QByteArray key(R"("Key":{"id":{"S":"x"}})");
        QTest::newRow("getItem") << QByteArray("dynamodb:getItem") << key << .5 << 0.;
        QTest::newRow("getItem, consistent") << QByteArray("dynamodb:getItem") << key + R"(,"ConsistentRead":true)" << 1. << 0.;
        QTest::newRow("getItem by the SDK") << QByteArray("aws-sdk:dynamodb:getItem") << key << .5 << 0.;
        QTest::newRow("putItem") << QByteArray("dynamodb:putItem") << QByteArray(R"("Item":{"id":{"S":"x"}})") << 0. << 2.;
        QTest::newRow("updateItem") << QByteArray("dynamodb:updateItem") << key << 0. << 2.;
        QTest::newRow("deleteItem") << QByteArray("dynamodb:deleteItem") << key << 0. << 2.;
        const QByteArray condition(R"("KeyConditionExpression":"id = :id","ExpressionAttributeValues":{":id":{"S":"x"}})");
        QTest::newRow("query of five items of 2,000 bytes") << QByteArray("aws-sdk:dynamodb:query") << condition << 1.5 << 0.;
        QTest::newRow("no key at all") << QByteArray("dynamodb:putItem") << QByteArray(R"("Item":{})") << 0. << 2.;
    }
    void sfn_15_the_action_decides_what_is_read_and_written() {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, more);
        QFETCH(double, reads);
        QFETCH(double, writes);
        for (const bool by_class : {false, true}) {
            Scenario s = workflow(task("A", call.toStdString(), kTable + "," + more.toStdString(), kEnd), "rate=1", 1000, by_class);
            add_table(s, {"items_per_partition_key=5"}).set("items.item_bytes=2000");
            TestRun run(s);
            run.until(1.5);  // Only the first call: deleting what is not there any more is one unit.
            QCOMPARE(succeeded(run), 1.0);
            QCOMPARE(run.number("table", "consumedReadUnits"), reads);
            QCOMPARE(run.number("table", "consumedWriteUnits"), writes);
        }
    }

    void iam_01_a_task_needs_the_permission_of_its_action_data() {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("action");
        const QByteArray table = QByteArray::fromStdString(kTable), key = table + R"(,"Key":{"id":{"S":"x"}})";
        const QByteArray object = QByteArray::fromStdString(kBucket) + R"(,"Key":"x")";
        QTest::newRow("getItem") << QByteArray("dynamodb:getItem") << key << QByteArray("dynamodb:GetItem");
        QTest::newRow("putItem") << QByteArray("dynamodb:putItem") << table + R"(,"Item":{"id":{"S":"x"}})"
                                 << QByteArray("dynamodb:PutItem");
        QTest::newRow("updateItem") << QByteArray("dynamodb:updateItem") << key << QByteArray("dynamodb:UpdateItem");
        QTest::newRow("deleteItem") << QByteArray("aws-sdk:dynamodb:deleteItem") << key << QByteArray("dynamodb:DeleteItem");
        QTest::newRow("query") << QByteArray("aws-sdk:dynamodb:query") << key << QByteArray("dynamodb:Query");
        QTest::newRow("getObject") << QByteArray("aws-sdk:s3:getObject") << object << QByteArray("s3:GetObject");
        QTest::newRow("putObject") << QByteArray("aws-sdk:s3:putObject") << object << QByteArray("s3:PutObject");
    }
    /// Whatever its request's class does.
    void iam_01_a_task_needs_the_permission_of_its_action() {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, action);
        const std::string needed = action.toStdString();
        for (const bool by_class : {false, true})
            for (const std::string allowed : {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem",
                                              "dynamodb:Query", "s3:GetObject", "s3:PutObject"}) {
                Scenario s = workflow(task("A", call.toStdString(), parameters.toStdString(), kEnd), "rate=1", 1000, by_class);
                if (needed.starts_with("s3"))
                    s.add("s3", "bucket").connect("flow", "bucket");
                else
                    add_table(s);
                s.set(R"(flow.role_policy={"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":")" + allowed +
                      R"(","Resource":"*"}})");
                std::string warned;
                for (const Issue& each : model::validate(s.design(), services::catalog()))
                    if (each.message.english().find(" may not ") != std::string::npos)
                        warned += each.message.english() + each.remedy.english();
                QVERIFY2((warned.find(needed) != std::string::npos) == (allowed != needed), warned.c_str());
                TestRun run(s);
                run.until(5.5);
                QCOMPARE(succeeded(run), allowed == needed ? 5.0 : 0.0);
                QCOMPARE(failed(run), allowed == needed ? 0.0 : 5.0);
                QCOMPARE(run.conservation(), std::string());
            }
    }

    void a_condition_fails_as_often_as_the_class_says_for_writes_only() {
        for (const std::string api : {"dynamodb:putItem", "dynamodb:getItem"}) {
            Scenario s = workflow(task("A", api, kTable + R"(,"Key":{"id":{"S":"x"}},"Item":{"id":{"S":"x"}})",
                                       R"("Catch":[{"ErrorEquals":["DynamoDB.ConditionalCheckFailedException"],"Next":"No"}],"End":true)") +
                                  "," + fail("No"));
            operate(add_table(s), services::DynamodbOperation::UPDATE_ITEM,
                    [](auto& operation) { operation.set_condition_failure_share(1); });
            TestRun run(s);
            run.until(10.5);
            QCOMPARE(run.number("table", "failedConditions"), api == "dynamodb:putItem" ? 10.0 : 0.0);
        }
    }

    /// Item of the execution's own number: each is put and read once.
    void sfn_15_an_object_put_by_one_task_is_found_by_the_next_data() {
        QTest::addColumn<QByteArray>("read");
        QTest::addColumn<bool>("found");
        QTest::newRow("the same") << QByteArray("States.Format('photos/{}', $$.Execution.Name)") << true;
        QTest::newRow("another") << QByteArray("States.Format('others/{}', $$.Execution.Name)") << false;
    }
    void sfn_15_an_object_put_by_one_task_is_found_by_the_next() {
        QFETCH(QByteArray, read);
        QFETCH(bool, found);
        const std::string key = R"x(,"Key.$":"States.Format('photos/{}', $$.Execution.Name)")x";
        Scenario s = workflow(
            task("A", "aws-sdk:s3:getObject", kBucket + key, on_missing("Put") + "," + then("No")) + "," +
                task("Put", "aws-sdk:s3:putObject", kBucket + key, then("Get")) + "," +
                task("Get", "aws-sdk:s3:getObject", kBucket + ",\"Key.$\":\"" + read.toStdString() + "\"", on_missing("No") + "," + kEnd) +
                "," + fail("No"),
            "rate=1", 1000000);
        s.add("s3", "bucket", {"empty_at_start=true"}).connect("flow", "bucket");
        TestRun run(s);
        run.until(20.5);
        QCOMPARE(succeeded(run), found ? 20.0 : 0.0);
        QCOMPARE(failed(run), found ? 0.0 : 20.0);
        QCOMPARE(run.number("bucket", "writes"), 20.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_15_an_item_is_there_from_its_put_to_its_deletion_data() {
        QTest::addColumn<double>("missing");
        QTest::addColumn<QByteArray>("time_to_live");
        QTest::newRow("none is there at first") << 1. << QByteArray("0s");
        QTest::newRow("all are there at first") << 0. << QByteArray("0s");
        QTest::newRow("with a time to live") << 0. << QByteArray("60s");
    }
    void sfn_15_an_item_is_there_from_its_put_to_its_deletion() {
        QFETCH(double, missing);
        QFETCH(QByteArray, time_to_live);
        const std::string key = R"(,"Key":{"id":{"S.$":"$$.Execution.Id"}})",
                          item = R"(,"Item":{"id":{"S.$":"$$.Execution.Id"},"n":{"N":"1"}})";
        Scenario s =
            workflow(task("A", "dynamodb:putItem", kTable + item, R"("ResultPath":null,"Next":"Get")") + "," +
                         task("Get", "dynamodb:getItem", kTable + key, then("Found")) + "," + choose("Found", "Item", "Delete", "No") +
                         "," + task("Delete", "dynamodb:deleteItem", kTable + key, R"("ResultPath":null,"Next":"Again")") + "," +
                         task("Again", "dynamodb:getItem", kTable + key, then("Still")) + "," + choose("Still", "Item", "No", "Yes") +
                         R"(,"Yes":{"Type":"Succeed"},)" + fail("No"),
                     "rate=1", 1000000);
        add_table(s, {"time_to_live=" + time_to_live.toStdString()});
        operate(s, services::DynamodbOperation::GET_ITEM, [&](auto& operation) { operation.set_missing_share(missing); });
        TestRun run(s);
        run.until(20.5);
        QCOMPARE(succeeded(run), 20.0);
        QCOMPARE(run.number("table", "writes"), 40.0);
    }

    void a_query_reads_a_page_of_its_partition_key() {
        Scenario s = workflow(
            task("A", "aws-sdk:dynamodb:query",
                 kTable + R"(,"KeyConditionExpression":"id = :id","ExpressionAttributeValues":{":id":{"S":"x"}},"Limit":4)", then("C")) +
            R"(,"C":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.Count","NumericEquals":4},
                {"Variable":"$.Items[3].id.S","StringEquals":"x"},{"Variable":"$.Items[4]","IsPresent":false}],"Next":"Yes"}],"Default":"No"},
                "Yes":{"Type":"Succeed"},)" +
            fail("No"));
        add_table(s, {"items_per_partition_key=7"});
        TestRun run(s);
        run.until(5.5);
        QCOMPARE(succeeded(run), 5.0);
    }

    void a_page_larger_than_a_payload_is_no_result() {
        Scenario s = workflow(task("A", "aws-sdk:dynamodb:query", kTable,
                                   R"("Catch":[{"ErrorEquals":["States.DataLimitExceeded"],"Next":"Yes"}],"Next":"No")") +
                              R"(,"Yes":{"Type":"Succeed"},)" + fail("No"));
        add_table(s, {"items_per_partition_key=10"}).set("items.item_bytes=30000");
        TestRun run(s);
        run.until(5.5);
        QCOMPARE(succeeded(run), 5.0);
    }

    /// Records of one key lie in one shard, which takes 1,000 a second.
    void kds_04_records_of_one_partition_key_lie_in_one_shard() {
        for (const bool same : {true, false}) {
            Scenario s = workflow(task("A", "aws-sdk:kinesis:putRecord",
                                       R"("StreamName":"clicks","Data":"x",)" +
                                           std::string(same ? R"("PartitionKey":"a")" : R"x("PartitionKey.$":"States.UUID()")x"),
                                       kEnd),
                                  "rate=2000", 0);
            s.add("kinesis", "clicks", {"shard_count=10"}).connect("flow", "clicks").set("flow.state_machine_type=EXPRESS");
            s.set("order.request_bytes=100");
            TestRun run(s);
            run.until(10);
            QCOMPARE(run.number("clicks", "throttledPuts") > 8000, same);
            QCOMPARE(run.number("clicks", "throttledPuts") == 0, !same);
        }
    }

    /// A second of work for each message, one after the other in a group.
    void sqs_03_messages_of_one_group_wait_for_each_other() {
        for (const bool same : {true, false}) {
            const std::string group = same ? R"("MessageGroupId":"a")" : R"x("MessageGroupId.$":"States.UUID()")x";
            Scenario s = workflow(task("A", "sqs:sendMessage", R"("QueueUrl":"jobs","MessageBody":"x",)" + group, kEnd), "rate=10", 0);
            s.add("sqs", "jobs", {"fifo_queue=true", "consumers=100"}).connect("flow", "jobs");
            s.add("server", "worker", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=1s"});
            s.connect("jobs", "worker", {"mode=POLL"});
            TestRun run(s);
            run.until(30.5);
            const auto worked = static_cast<double>(run.outcome("worker", Outcome::Ok));
            QVERIFY2(same ? worked <= 31 && worked >= 20 : worked > 200, qPrintable(QString::number(worked)));
        }
    }

    void what_a_message_causes_still_reads_and_writes_as_its_class() {
        Scenario s = workflow(task("A", "sqs:sendMessage", R"("QueueUrl":"jobs","MessageBody":"x","MessageGroupId":"a")", kEnd));
        s.add("sqs", "jobs", {"fifo_queue=true"}).connect("flow", "jobs").add("lambda", "fn", {"app_version=app"});
        s.app_version("app", "1ms").connect("jobs", "fn", {"mode=POLL"}).add("dynamodb", "other").connect("fn", "other");
        TestRun run(s);
        run.until(10.5);
        QVERIFY(run.number("other", "reads") >= 8);
        QCOMPARE(run.number("other", "writes"), 0.0);
    }

    void calls_leave_no_request_behind() {
        const std::string key = R"(,"Key":{"id":{"S":"x"}})";
        Scenario s = workflow(R"("A":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"B","States":{)" +
                                  task("B", "dynamodb:getItem", kTable + key, R"("TimeoutSeconds":1,"End":true)") +
                                  R"(}},{"StartAt":"D","States":{)" + task("D", "dynamodb:updateItem", kTable + key, kEnd) + "}}]}",
                              "rate=100");
        add_table(s, {"read_latency=1.5s", "write_latency=1.2s"});
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.conservation(), std::string());
        run.simulation().edit(*services::compile(s.set("users.rate=0").design(), services::catalog()));
        run.until(40);
        QVERIFY(failed(run) > 1000);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void the_items_of_a_restored_world_are_the_same() {
        const std::string key = R"x("Key":{"id":{"S.$":"States.Format('o-{}', $.Random)"}})x";
        Scenario s = workflow(task("A", "dynamodb:deleteItem", kTable + "," + key, then("B")) + "," +
                                  task("B", "dynamodb:getItem", kTable + R"(,"Key":{"id":{"S":"x"}})", kEnd),
                              "rate=50", 100);
        add_table(s, {"read_latency=20ms", "write_latency=30ms"});
        TestRun run(s);
        run.until(10.013);
        const kernel::Snapshot before = run.kernel().w.save();
        run.kernel().run(from_seconds(20));
        const kernel::Snapshot once = run.kernel().w.save();
        run.kernel().w.restore(before);
        run.kernel().run(from_seconds(20));
        QVERIFY(run.kernel().w.save() == once);
    }
};

QTEST_GUILESS_MAIN(ItemsTest)
#include "items_test.moc"
