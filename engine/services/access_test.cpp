#include "engine/services/access.h"

#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

const std::string kNothing = R"({"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}})";

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string allowing(std::string_view action, std::string_view resource = "*") {
    return R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": )" + in_quotes(action) +
           ", \"Resource\": " + in_quotes(resource) + "}}";
}

/// The bucket policy of study guides: writes must ask for AES256.
const std::string kAsksForAes256 = R"({"Version": "2012-10-17", "Id": "PutObjPolicy", "Statement": [
    {"Sid": "DenyIncorrectEncryptionHeader", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::it/?*",
     "Condition": {"StringNotEquals": {"s3:x-amz-server-side-encryption": "AES256"}}},
    {"Sid": "DenyUnEncryptedObjectUploads", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::it/?*",
     "Condition": {"Null": {"s3:x-amz-server-side-encryption": "true"}}}]})";

std::string denying(std::string_view condition, std::string_view action = "s3:PutObject") {
    return R"({"Statement": {"Sid": "Denied", "Effect": "Deny", "Principal": "*", "Action": )" + in_quotes(action) +
           R"(, "Resource": "*", "Condition": )" + std::string(condition) + "}}";
}

/// Half of 100 requests a second read and half write; "app", a server, passes each on to `service`, "it".
Scenario app_calls(std::string_view service) {
    Scenario s;
    s.data_set("items", 10).request_class("read", 1, false).request_class("write", 1, true);
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("server", "app", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"});
    s.add(service, "it").connect("users", "app").connect("app", "it");
    return s;
}

/// "app" reads or writes a table, "it", by one operation.
Scenario operated(bool write, services::DynamodbOperation::Action action, const char* index = "") {
    Scenario s = app_calls("dynamodb");
    s.set(write ? "read.weight=0" : "write.weight=0").set("users.rate=10").set("it.billing_mode=PAY_PER_REQUEST");
    for (model::Component& each : *s.design().mutable_components()) {
        if (each.id() != "it") continue;
        const auto message = model::unpack(each.config(), services::catalog());
        auto& config = static_cast<services::Dynamodb&>(*message);
        services::DynamodbOperation& added = *config.add_operations();
        added.set_request_class(write ? "write" : "read");
        added.set_action(action);
        added.set_index_name(index);
        if (*index) config.add_global_secondary_indexes()->set_index_name(index);
        model::fill_initial(&config, services::catalog().facts, s.design().limits_as_of());
        *each.mutable_config() = model::pack(config);
    }
    return s;
}

Scenario& with(Scenario& s, std::string_view field, const std::string& text) { return s.set(std::string(field) + "=" + text); }

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

const kernel::LinkState& link(TestRun& run, std::string_view id) { return run.kernel().w.links[*run.simulation().plan().link(id)]; }

std::uint64_t over(TestRun& run, std::string_view id, Outcome outcome) { return link(run, id).outcomes[static_cast<int>(outcome)]; }

/// What came back over a connection and what is on its way add up to what went.
bool conserves(TestRun& run) {
    for (const kernel::Link& each : run.simulation().plan().program.links) {
        const kernel::LinkState& s = link(run, each.id);
        std::uint64_t ended = 0;
        for (const std::uint64_t n : s.outcomes) ended += n;
        if (s.calls != ended + s.in_flight) return false;
    }
    return run.conservation().empty();
}

std::vector<services::ReasonReading> reasons(TestRun& run, std::string_view id) {
    services::Observation out;
    const services::Plan& plan = run.simulation().plan();
    services::access::add_reasons(run.kernel(), plan, *plan.node(id), out);
    return out.reasons;
}

Issues issues(const Scenario& s) { return model::validate(s.design(), services::catalog()); }

const Issue* issue_at(const Issues& all, std::string_view path) {
    for (const Issue& each : all)
        if (each.path() == path) return &each;
    return nullptr;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A queue that a server, "worker", takes messages from.
Scenario worker_polls() {
    Scenario s;
    s.request_class("write", 1, true);
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"}).add("sqs", "queue");
    s.add("server", "worker", {"service_time.law=CONSTANT", "service_time.mean=1ms"}).connect("users", "queue").connect("queue", "worker");
    return s;
}

Scenario balanced() {
    Scenario s;
    s.zone("zone-a").request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("application_load_balancer", "alb", {"added_latency=0s", "health_check_phase=0.5"});
    s.add("auto_scaling_group", "web", {"min_size=0", "desired_capacity=2", "boot_time=0s", "health_check_type=EC2"});
    s.connect("users", "alb").connect("alb", "web");
    return s;
}

}  // namespace

class AccessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_is_drawn_is_allowed_and_nobody_is_asked() {
        for (const char* service : {"s3", "dynamodb", "sqs", "sns", "lambda", "kms", "parameter_store", "rds", "elasticache"}) {
            Scenario s = app_calls(service);
            s.app_version("v1", "1ms").set("users.rate=2");
            TestRun run(s);
            QVERIFY(run.simulation().plan().program.serve.empty());
            run.until(5);
            QVERIFY2(over(run, "app-it", Outcome::Ok) > 5, service);
            QCOMPARE(over(run, "app-it", Outcome::Failed), std::uint64_t{0});
        }
    }

    void iam_01_a_call_without_an_allow_fails_at_once_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<int>("denied");  // of reads and writes: 0 to 2
        const auto row = [](const char* name, const char* service, const std::string& policy, int denied) {
            QTest::newRow(name) << QByteArray(service) << QByteArray::fromStdString(policy) << denied;
        };
        row("nothing is allowed", "s3", kNothing, 2);
        row("S3, reads only", "s3", allowing("s3:GetObject", "arn:aws:s3:::it/?*"), 1);
        row("S3, another bucket", "s3", allowing("s3:*", "arn:aws:s3:::other/?*"), 2);
        row("S3, the bucket and not its objects", "s3", allowing("s3:*", "arn:aws:s3:::it"), 2);
        row("S3, objects of this data set", "s3", allowing("s3:*", "arn:aws:s3:::it/items/?*"), 0);
        row("S3, objects of another", "s3", allowing("s3:*", "arn:aws:s3:::it/photos/?*"), 2);
        row("DynamoDB, writes only", "dynamodb", allowing("dynamodb:PutItem", "arn:aws:dynamodb:us-east-1:123456789012:table/it"), 1);
        row("SQS", "sqs", allowing("sqs:SendMessage"), 0);
        row("SQS, receiving is not sending", "sqs", allowing("sqs:ReceiveMessage"), 2);
        row("SNS", "sns", allowing("sns:*", "arn:aws:sns:us-east-1:123456789012:it"), 0);
        row("SNS, another topic", "sns", allowing("sns:*", "arn:aws:sns:us-east-1:123456789012:other"), 2);
        row("Lambda", "lambda", allowing("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:?*:function:it"), 0);
        row("Lambda, denied", "lambda", kNothing, 2);
        row("KMS, decrypt only", "kms", allowing("kms:Decrypt"), 1);
        row("Parameter Store, read only", "parameter_store", allowing("ssm:Get*", "arn:aws:ssm:us-east-1:123456789012:parameter/it"), 1);
    }
    void iam_01_a_call_without_an_allow_fails_at_once() {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, policy);
        QFETCH(int, denied);
        Scenario s = app_calls(service.constData());
        s.app_version("v1", "0s").set("users.rate=4");
        if (service == "s3") s.set("it.availability_errors=false");
        TestRun run(with(s, "app.role_policy", policy.toStdString()));
        run.until(100);
        const auto share = static_cast<double>(over(run, "app-it", Outcome::Failed)) / static_cast<double>(link(run, "app-it").calls);
        QVERIFY2(std::abs(share - denied / 2.0) < (denied == 1 ? 0.1 : 0.01), qPrintable(QString::number(share)));
        QCOMPARE(static_cast<std::uint64_t>(services::access::denials(run.kernel(), *run.simulation().plan().node("it"))),
                 over(run, "app-it", Outcome::Failed));
        QCOMPARE(contains(run.results(), "\"status\": 403"), denied > 0);
        QCOMPARE(run.when("access-denied").size(), std::size_t{denied > 0});
        QVERIFY(conserves(run));
    }

    void iam_01_an_explicit_deny_beats_the_allow_and_has_no_rule_to_offer() {
        Scenario s = app_calls("s3");
        with(s, "app.role_policy",
             R"({"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"},
                {"Sid": "NoWrites", "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"}]})");
        TestRun run(s);
        run.until(10);
        QVERIFY(over(run, "app-it", Outcome::Failed) > 400);
        const auto all = reasons(run, "app");
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(contains(all[0].text, "NoWrites") && contains(all[0].text, "s3:PutObject"));
        QVERIFY(all[0].offer.empty());
        QCOMPARE(all[0].object, std::string("app"));
    }

    void iam_01_a_denied_call_is_not_repeated() {
        Scenario s = app_calls("s3");
        s.set("app-it.policy.max_attempts=5");
        TestRun run(with(s, "app.role_policy", kNothing));
        run.until(10.005);
        QCOMPARE(link(run, "app-it").calls, link(run, "users-app").calls);
    }

    void iam_01_each_operation_of_a_table_needs_its_own_right_data() {
        QTest::addColumn<int>("operation");
        QTest::addColumn<bool>("write");
        QTest::addColumn<QByteArray>("needed");
        const auto row = [](services::DynamodbOperation::Action operation, bool write, const char* needed) {
            QTest::newRow(services::DynamodbOperation::Action_Name(operation).c_str())
                << static_cast<int>(operation) << write << QByteArray(needed);
        };
        using services::DynamodbOperation;
        row(DynamodbOperation::GET_ITEM, false, "dynamodb:GetItem");
        row(DynamodbOperation::QUERY, false, "dynamodb:Query");
        row(DynamodbOperation::SCAN, false, "dynamodb:Scan");
        row(DynamodbOperation::BATCH_GET_ITEM, false, "dynamodb:BatchGetItem");
        row(DynamodbOperation::TRANSACT_GET_ITEMS, false, "dynamodb:GetItem");
        row(DynamodbOperation::PUT_ITEM, true, "dynamodb:PutItem");
        row(DynamodbOperation::UPDATE_ITEM, true, "dynamodb:UpdateItem");
        row(DynamodbOperation::DELETE_ITEM, true, "dynamodb:DeleteItem");
        row(DynamodbOperation::BATCH_WRITE_ITEM, true, "dynamodb:BatchWriteItem");
        row(DynamodbOperation::TRANSACT_WRITE_ITEMS, true, "dynamodb:PutItem");
    }
    void iam_01_each_operation_of_a_table_needs_its_own_right() {
        QFETCH(int, operation);
        QFETCH(bool, write);
        QFETCH(QByteArray, needed);
        const auto action = static_cast<services::DynamodbOperation::Action>(operation);
        for (const char* allowed : {"dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:BatchGetItem", "dynamodb:PutItem",
                                    "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"}) {
            Scenario s = operated(write, action);
            TestRun run(with(s, "app.role_policy", allowing(allowed, "arn:aws:dynamodb:*:*:table/it")));
            run.until(2.05);
            QCOMPARE(over(run, "app-it", Outcome::Failed) == 0, needed == allowed);
        }
    }

    void iam_01_a_query_of_an_index_is_about_the_index() {
        for (const char* resource : {"arn:aws:dynamodb:*:*:table/it", "arn:aws:dynamodb:*:*:table/it/index/by-date"}) {
            Scenario s = operated(false, services::DynamodbOperation::QUERY, "by-date");
            TestRun run(with(s, "app.role_policy", allowing("dynamodb:Query", resource)));
            run.until(2.05);
            QCOMPARE(over(run, "app-it", Outcome::Failed) == 0, contains(resource, "index"));
        }
    }

    void iam_05_what_a_transaction_does_says_so() {
        for (const auto action : {services::DynamodbOperation::TRANSACT_WRITE_ITEMS, services::DynamodbOperation::PUT_ITEM}) {
            Scenario s = operated(true, action);
            with(s, "app.role_policy",
                 R"({"Statement": [{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}, {"Effect": "Deny", "Action": "dynamodb:*",
                    "Resource": "*", "Condition": {"ForAnyValue:StringEquals": {"dynamodb:EnclosingOperation": ["TransactWriteItems"]}}}]})");
            TestRun run(s);
            run.until(2.05);
            QCOMPARE(over(run, "app-it", Outcome::Failed) > 0, action == services::DynamodbOperation::TRANSACT_WRITE_ITEMS);
        }
    }

    void iam_02_a_boundary_caps_and_a_resource_grants_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<bool>("allowed");
        const auto bucket = [](const char* principal) {
            return QByteArray(R"({"Statement": {"Effect": "Allow", "Principal": {"AWS": )") + principal +
                   R"(}, "Action": "s3:*", "Resource": "*"}})";
        };
        QTest::newRow("the bucket names the role")
            << QByteArray("it.resource_policy") << bucket("\"arn:aws:iam::123456789012:role/app\"") << true;
        QTest::newRow("the bucket names another role")
            << QByteArray("it.resource_policy") << bucket("\"arn:aws:iam::123456789012:role/other\"") << false;
        QTest::newRow("a boundary grants nothing")
            << QByteArray("app.permissions_boundary") << QByteArray::fromStdString(allowing("*")) << false;
    }
    void iam_02_a_boundary_caps_and_a_resource_grants() {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, policy);
        QFETCH(bool, allowed);
        Scenario s = app_calls("s3");
        s.set("it.availability_errors=false");
        with(with(s, "app.role_policy", kNothing), field.constData(), policy.toStdString());
        TestRun run(s);
        run.until(10);
        QCOMPARE(over(run, "app-it", Outcome::Ok) > 0, allowed);
        QCOMPARE(over(run, "app-it", Outcome::Failed) > 0, !allowed);
    }

    void iam_02_services_are_allowed_by_the_policy_of_what_they_call_data() {
        QTest::addColumn<QByteArray>("principal");
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("SNS may") << QByteArray("sns.amazonaws.com") << QByteArray("topic") << true;
        QTest::newRow("SNS may for another topic") << QByteArray("sns.amazonaws.com") << QByteArray("other") << false;
        QTest::newRow("S3 may") << QByteArray("s3.amazonaws.com") << QByteArray("topic") << false;
    }
    void iam_02_services_are_allowed_by_the_policy_of_what_they_call() {
        QFETCH(QByteArray, principal);
        QFETCH(QByteArray, topic);
        QFETCH(bool, arrives);
        Scenario s;
        s.request_class("write", 1, true).add("clients", "users", {"rate=10", "timeout=0s"}).add("sns", "topic").add("sqs", "queue");
        s.connect("users", "topic").connect("topic", "queue");
        with(s, "queue.resource_policy",
             R"({"Statement": {"Effect": "Allow", "Principal": {"Service": )" + in_quotes(principal.toStdString()) +
                 R"(}, "Action": "sqs:SendMessage", "Resource": "*", "Condition": {"ArnEquals": {"aws:SourceArn": )" +
                 in_quotes("arn:aws:sns:us-east-1:123456789012:" + topic.toStdString()) + "}}}}");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.calls("queue").outcomes[0] > 100, arrives);
        QCOMPARE(over(run, "topic-queue", Outcome::Failed) > 100, !arrives);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        if (arrives) return;
        const auto all = reasons(run, "topic");
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].object + "." + all[0].field, std::string("queue.resource_policy"));
    }

    void iam_01_who_takes_messages_needs_to_receive_them() {
        Scenario s = worker_polls();
        TestRun run(with(s, "worker.role_policy", allowing("sqs:ReceiveMessage")));
        run.until(30);
        QCOMPARE(run.calls("worker").calls, std::uint64_t{0});
        QVERIFY(run.calls("queue").outcomes[0] > 250);
        QVERIFY(contains(reasons(run, "queue").at(0).text, "sqs:DeleteMessage"));
        // What waited is worked on once the right is there.
        with(s, "worker.role_policy", allowing("sqs:*"));
        run.simulation().edit(compiled(s));
        run.until(60);
        QVERIFY(run.calls("worker").calls > 550);
        QVERIFY(conserves(run));
    }

    void iam_01_whoever_reads_what_a_key_protects_needs_the_key_too() {
        Scenario s = app_calls("s3");
        s.add("kms", "key").set("it.sse_algorithm=SSE_KMS").set("it.kms_master_key_id=key").set("it.availability_errors=false");
        with(s, "app.role_policy", R"({"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
            {"Effect": "Allow", "Action": "kms:GenerateDataKey", "Resource": "*",
             "Condition": {"StringEquals": {"kms:ViaService": "s3.us-east-1.amazonaws.com"}}}]})");
        TestRun run(s);
        run.until(10);
        QVERIFY(over(run, "app-it", Outcome::Ok) > 400);
        QVERIFY(over(run, "app-it", Outcome::Failed) > 400);
        QVERIFY(contains(reasons(run, "app").at(0).text, "kms:Decrypt on arn:aws:kms:us-east-1:123456789012:key/key"));
    }

    void s3_18_a_bucket_policy_refuses_exactly_the_writes_that_do_not_ask_data() {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<double>("without");
        QTest::addColumn<double>("refused");  // share of the writes
        QTest::addColumn<QByteArray>("told");
        const QByteArray without(" without x-amz-server-side-encryption: "), kms(" with x-amz-server-side-encryption: aws:kms: ");
        QTest::newRow("all ask") << QByteArray("SSE_S3") << 0. << 0. << QByteArray();
        QTest::newRow("nobody asks") << QByteArray("SSE_S3") << 1. << 1. << without;
        QTest::newRow("three of ten do not") << QByteArray("SSE_S3") << 0.3 << 0.3 << without;
        QTest::newRow("not set: they ask for AES256") << QByteArray("NOT_SET") << 0.3 << 0.3 << without;
        QTest::newRow("all ask for KMS") << QByteArray("SSE_KMS") << 0. << 1. << kms;
        QTest::newRow("all but three of ten ask for KMS") << QByteArray("SSE_KMS") << 0.3 << 1. << kms;
        QTest::newRow("a key of their own is no such header") << QByteArray("SSE_C") << 0. << 1. << without;
    }
    void s3_18_a_bucket_policy_refuses_exactly_the_writes_that_do_not_ask() {
        QFETCH(QByteArray, algorithm);
        QFETCH(double, without);
        QFETCH(double, refused);
        QFETCH(QByteArray, told);
        for (const bool write : {true, false}) {
            Scenario s = app_calls("s3");
            s.set(write ? "read.weight=0" : "write.weight=0").set("it.availability_errors=false").set("it.put_latency=0s");
            s.set("it.sse_algorithm=" + algorithm.toStdString()).set("it.puts_without_header=" + std::to_string(without));
            TestRun run(with(s, "it.resource_policy", kAsksForAes256));
            run.until(100.005);
            const double share = static_cast<double>(over(run, "app-it", Outcome::Failed)) / static_cast<double>(link(run, "app-it").calls);
            const double truth = write ? refused : 0;
            QVERIFY2(std::abs(share - truth) <= (truth > 0 && truth < 1 ? 0.015 : 0.0), qPrintable(QString::number(share)));
            QVERIFY(conserves(run));
            if (truth <= 0) continue;
            const auto why = truth < 1 ? run.observe("it").reasons : reasons(run, "app");
            QCOMPARE(why.size(), std::size_t{1});
            const std::string expected = "\"app\" may not s3:PutObject on arn:aws:s3:::it/*" + told.toStdString() +
                                         "DenyIncorrectEncryptionHeader in the policy of \"it\" denies it";
            QVERIFY2(contains(why[0].text, expected), why[0].text.english().c_str());
            QCOMPARE(why[0].object + "." + why[0].field, std::string("it.resource_policy"));
            QVERIFY(contains(run.results(), "\"status\": 403"));
            const Issues all = issues(s);
            const Issue* warned = issue_at(all, "app-it");
            QVERIFY(warned && warned->severity == Issue::Severity::Warning && contains(warned->message, expected));
            QVERIFY(contains(warned->remedy, "puts_without_header"));
        }
    }

    void s3_18_the_switch_and_the_statement_refuse_the_same_writes() {
        std::uint64_t refused[2];
        for (const bool by_switch : {true, false}) {
            Scenario s = app_calls("s3");
            s.set("it.availability_errors=false").set("it.puts_without_header=0.3");
            if (by_switch)
                s.set("it.deny_unencrypted_puts=true");
            else
                with(s, "it.resource_policy", denying(R"({"Null": {"s3:x-amz-server-side-encryption": true}})"));
            TestRun run(s);
            run.until(60);
            refused[by_switch] = over(run, "app-it", Outcome::Failed);
            QCOMPARE(static_cast<double>(refused[by_switch]), run.number("it", "headerDenied"));
        }
        QVERIFY(refused[0] > 500);
        QCOMPARE(refused[0], refused[1]);
    }

    void s3_18_an_edit_of_the_policy_acts_at_once() {
        Scenario s = app_calls("s3");
        s.set("it.availability_errors=false").set("it.puts_without_header=0.3").set("read.weight=0");
        TestRun run(with(s, "it.resource_policy", kAsksForAes256));
        run.until(30);
        const double before = run.number("it", "headerDenied");
        QVERIFY(before > 700);
        run.simulation().edit(compiled(with(s, "it.resource_policy", "")));
        run.until(60);
        QCOMPARE(run.number("it", "headerDenied"), before);
        run.simulation().edit(compiled(with(s, "it.resource_policy", kAsksForAes256)));
        run.until(90);
        QVERIFY(run.number("it", "headerDenied") > before + 700);
        QVERIFY(conserves(run));
    }

    void iam_05_keys_that_calls_here_have_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("denied");
        const auto row = [](const char* name, const char* condition, bool denied, const char* setting = "it.prefixes=1") {
            QTest::newRow(name) << QByteArray(setting) << QByteArray(condition) << denied;
        };
        row("over TLS", R"({"Bool": {"aws:SecureTransport": "false"}})", false);
        row("its role", R"({"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/a*"}})", false);
        row("another role", R"({"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::123456789012:role/other"}})", true);
        row("no service", R"({"Bool": {"aws:PrincipalIsAWSService": "true"}})", false);
        row("a role has no user name", R"({"Null": {"aws:username": "true"}})", true);
        row("not on behalf of a service", R"({"BoolIfExists": {"aws:ViaAWSService": "false"}})", true);
        row("the key that is named", R"({"StringNotEquals": {"s3:x-amz-server-side-encryption-aws-kms-key-id":
            "arn:aws:kms:us-east-1:123456789012:key/key"}})",
            false, "it.kms_master_key_id=key");
        row("another key", R"({"StringNotEquals": {"s3:x-amz-server-side-encryption-aws-kms-key-id":
            "arn:aws:kms:us-east-1:123456789012:key/other"}})",
            true, "it.kms_master_key_id=key");
        row("AWS's own key has no id in the header", R"({"Null": {"s3:x-amz-server-side-encryption-aws-kms-key-id": true}})", true);
        row("the header", R"({"StringLike": {"s3:x-amz-server-side-encryption": "aws:*"}})", true);
        row("no key of the client", R"({"StringEquals": {"s3:x-amz-server-side-encryption-customer-algorithm": "AES256"}})", false);
        row("a key of the client", R"({"StringEquals": {"s3:x-amz-server-side-encryption-customer-algorithm": "AES256"}})", true,
            "it.sse_algorithm=SSE_C");
        row("a number", R"({"NumericGreaterThan": {"aws:PrincipalAccount": 1}})", true);
        row("all values of a set", R"({"ForAllValues:StringEquals": {"aws:RequestedRegion": ["us-east-1", "eu-west-1"]}})", true);
    }
    void iam_05_keys_that_calls_here_have() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, condition);
        QFETCH(bool, denied);
        Scenario s = app_calls("s3");
        s.add("kms", "key").set("it.availability_errors=false").set("it.sse_algorithm=SSE_KMS").set("read.weight=0").set("users.rate=10");
        with(s.set(setting.toStdString()), "it.resource_policy", denying(condition.toStdString()));
        QVERIFY(!has_errors(issues(s)));
        TestRun run(s);
        run.until(10.05);
        QCOMPARE(over(run, "app-it", Outcome::Failed), denied ? link(run, "app-it").calls : 0);
        QCOMPARE(over(run, "app-it", Outcome::Ok) > 90, !denied);
    }

    void iam_05_a_key_sees_that_a_service_asks_for_a_role() {
        for (const char* via : {"true", "false"}) {
            Scenario s = app_calls("s3");
            s.add("kms", "key").set("it.sse_algorithm=SSE_KMS").set("it.kms_master_key_id=key").set("it.availability_errors=false");
            with(s, "key.resource_policy",
                 R"({"Statement": [{"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "kms:*", "Resource": "*"},
                    {"Effect": "Deny", "Principal": "*", "Action": "kms:*", "Resource": "*", "Condition": {"Bool": {"aws:ViaAWSService": )" +
                     in_quotes(via) + "}}}]}");
            TestRun run(s);
            run.until(5.005);
            QCOMPARE(over(run, "app-it", Outcome::Failed) > 0, via == std::string("true"));
        }
    }

    void ec2_08_who_is_not_let_in_waits_until_it_gives_up_data() {
        QTest::addColumn<QByteArray>("timeout");
        QTest::addColumn<double>("waits");
        QTest::newRow("without a timeout of its own") << QByteArray("0s") << 60.;
        QTest::newRow("with a timeout") << QByteArray("2s") << 2.;
    }
    void ec2_08_who_is_not_let_in_waits_until_it_gives_up() {
        QFETCH(QByteArray, timeout);
        QFETCH(double, waits);
        Scenario s = app_calls("rds");
        s.set("app-it.policy.timeout=" + timeout.toStdString());
        TestRun run(with(s, "it.security_group_ingress", "[]"));
        run.until(waits - 0.5);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{0});
        run.until(waits + 100);
        QVERIFY(run.outcome("users", Outcome::TimedOut) > 9000);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        // The database has not heard of them.
        QCOMPARE(run.calls("it").calls, std::uint64_t{0});
        QCOMPARE(run.calls("it").in_flight.value, 0u);
        QVERIFY(over(run, "app-it", Outcome::TimedOut) > 3000);
        QVERIFY(conserves(run));
        QCOMPARE(run.when("connection-blocked").size(), std::size_t{1});
    }

    void ec2_08_a_rule_lets_its_source_in_and_answers_pass() {
        Scenario s = app_calls("rds");
        s.set("it.engine=POSTGRES");
        for (const int port : {5432, 3306}) {
            with(s, "it.security_group_ingress",
                 R"([{"IpProtocol": "tcp", "FromPort": )" + std::to_string(port) + ", \"ToPort\": " + std::to_string(port) +
                     R"(, "CidrIp": "0.0.0.0/0"}])");
            TestRun run(s);
            run.until(10);
            QCOMPARE(run.outcome("users", Outcome::Ok) > 900, port == 5432);
        }
    }

    void ec2_08_a_target_behind_a_closed_group_fails_its_checks_and_requests_get_a_504() {
        Scenario s = balanced();
        TestRun run(with(s, "web.security_group_ingress", "[]"));
        run.until(120);
        QCOMPARE(run.when("target-unhealthy").size(), std::size_t{2});
        QVERIFY(run.outcome("users", Outcome::TimedOut) > 1000);
        QVERIFY(contains(run.results(), "\"status\": 504"));
        with(s, "web.security_group_ingress", R"([{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "SourceSecurityGroupId": "alb"}])");
        run.simulation().edit(compiled(s));
        run.until(400);
        QCOMPARE(run.when("target-healthy").size(), std::size_t{2});
        QVERIFY(run.outcome("users", Outcome::Ok) > 2500);
        QVERIFY(conserves(run));
    }

    void what_is_offered_helps_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a role's policy") << QByteArray("dynamodb") << QByteArray("app.role_policy") << QByteArray::fromStdString(kNothing);
        QTest::newRow("a boundary") << QByteArray("s3") << QByteArray("app.permissions_boundary") << QByteArray::fromStdString(kNothing);
        QTest::newRow("a security group") << QByteArray("elasticache") << QByteArray("it.security_group_ingress") << QByteArray("[]");
    }
    /// As often as something is refused, what is offered is taken; at last nothing is.
    void what_is_offered_helps() {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, text);
        Scenario s = app_calls(service.constData());
        s.set("app-it.policy.timeout=1s").set("network.connect_timeout=1s");
        TestRun run(with(s, field.constData(), text.toStdString()));
        int taken = 0;
        for (double time = 5; time < 50; time += 5) {
            run.until(time);
            const auto all = reasons(run, "app");
            if (all.empty()) break;
            QCOMPARE(all[0].object + "." + all[0].field, field.toStdString());
            QVERIFY(contains(all[0].text, "missing: {"));
            s.set(all[0].object + "." + all[0].field + "=" + all[0].offer);
            QVERIFY(!has_errors(issues(s)));
            run.simulation().edit(compiled(s));
            ++taken;
        }
        QVERIFY(taken >= 1 && taken <= 2);
        const auto before = over(run, "app-it", Outcome::Failed) + over(run, "app-it", Outcome::TimedOut);
        run.until(60);
        QCOMPARE(over(run, "app-it", Outcome::Failed) + over(run, "app-it", Outcome::TimedOut), before);
        QVERIFY(conserves(run));
    }

    void a_fault_detaches_policies_and_attaches_them_again() {
        Scenario s = app_calls("s3");
        s.set("it.availability_errors=false");
        TestRun run(s);
        run.until(10.005).fault("neph:iam:detach-policies", "app", 10).until(15.005);
        QVERIFY(contains(reasons(run, "app").at(0).text, "detached"));
        // An edit in between does not attach them.
        run.simulation().edit(compiled(s.set("users.hosts=2")));
        run.until(30);
        QVERIFY(std::abs(static_cast<double>(over(run, "app-it", Outcome::Failed)) - 1000) <= 1);
        QVERIFY(reasons(run, "app").empty());
        QVERIFY(conserves(run));
        QCOMPARE(run.when("fault-started").size(), std::size_t{1});
        QCOMPARE(run.when("fault-ended").size(), std::size_t{1});
    }

    void a_fault_of_the_design_acts_at_its_time() {
        Scenario s = worker_polls();
        model::Fault& fault = *s.design().add_faults();
        fault.set_id("fault");
        fault.set_action("neph:iam:detach-policies");
        fault.set_target("worker");
        *fault.mutable_at() = model::to_duration(10);
        *fault.mutable_duration() = model::to_duration(20);
        TestRun run(s);
        run.until(11);
        const auto before = run.calls("worker").calls;
        run.until(30);
        QVERIFY(before > 80 && run.calls("worker").calls <= before + 1);
        run.until(60);
        QVERIFY(run.calls("worker").calls > 550);
    }

    void a_fault_revokes_inbound_rules_of_a_component_or_for_one_connection() {
        for (const char* target : {"it", "app-it"}) {
            Scenario s = app_calls("elasticache");
            s.set("app-it.policy.timeout=500ms");
            TestRun run(s);
            run.until(10.005).fault("neph:ec2:revoke-ingress", target, 5).until(30);
            const double lost = static_cast<double>(over(run, "app-it", Outcome::TimedOut) + link(run, "app-it").in_flight);
            QVERIFY2(std::abs(lost - 500) <= 2, qPrintable(QString::number(lost)));
            QVERIFY(conserves(run));
        }
    }

    void a_fault_without_anything_to_act_on_is_refused() {
        for (const auto& [action, target] : {std::pair{"neph:iam:detach-policies", "it"}, std::pair{"neph:ec2:revoke-ingress", "app"}}) {
            TestRun run(app_calls("rds"));
            bool refused = false;
            try {
                run.fault(action, target);
            } catch (const std::logic_error&) { refused = true; }
            QVERIFY2(refused, action);
        }
    }

    void going_back_and_on_again_gives_the_same_results() {
        Scenario s = app_calls("s3");
        s.set("users.arrivals=POISSON").set("it.availability_errors=false");
        TestRun run(s);
        run.until(12.0031).fault("neph:iam:detach-policies", "app", 4).until(14.5);
        const std::string at_14 = run.results();
        run.until(30);
        const std::string at_30 = run.results();
        const auto measured = [](const std::string& text) { return text.substr(text.find("\"design\"")); };
        run.simulation().seek(from_seconds(11));
        QCOMPARE(over(run, "app-it", Outcome::Failed), std::uint64_t{0});
        run.simulation().seek(from_seconds(14.5));
        QCOMPARE(measured(run.results()), measured(at_14));
        run.simulation().seek(from_seconds(30));
        QCOMPARE(measured(run.results()), measured(at_30));
    }

    void asking_changes_no_other_result() {
        Scenario s = app_calls("dynamodb");
        s.set("users.arrivals=POISSON").set("app.service_time.mean=3ms");
        TestRun plain(s), guarded(with(s, "app.role_policy", R"({"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"},
            {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}]})"));
        guarded.fault("neph:iam:detach-policies", "app", 0.0001);
        QVERIFY(plain.simulation().plan().program.serve.empty() && !guarded.simulation().plan().program.serve.empty());
        plain.until(60);
        guarded.until(60);
        QCOMPARE(guarded.calls("it").outcomes[0], plain.calls("it").outcomes[0]);
        QCOMPARE(guarded.calls("users").outcomes[0], plain.calls("users").outcomes[0]);
        QCOMPARE(guarded.kernel().w.head.events, plain.kernel().w.head.events);
    }

    void statistics_that_start_anew_add_up() {
        Scenario s = app_calls("rds");
        s.set("run.warmup=30s");
        TestRun closed(with(s, "it.security_group_ingress", "[]"));
        closed.until(200);
        QCOMPARE(closed.conservation(), std::string());
        Scenario t = app_calls("s3");
        t.set("run.warmup=5s");
        TestRun denied(with(t, "app.role_policy", kNothing));
        denied.until(10.005);
        QCOMPARE(services::access::denials(denied.kernel(), *denied.simulation().plan().node("it")),
                 denied.calls("it").outcomes[static_cast<int>(Outcome::Failed)]);
    }

    void flaws_are_errors_with_path_line_and_remedy_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const char* setting, const char* path, const char* part) {
            QTest::newRow(name) << QByteArray(setting) << QByteArray(path) << QByteArray(part);
        };
        row("a role's policy", "app.role_policy={\n\"Statement\": {\"Effect\": \"allow\", \"Action\": \"*\", \"Resource\": \"*\"}}",
            "app.role_policy", "Line 2, Statement.Effect");
        row("a boundary", "app.permissions_boundary=[]", "app.permissions_boundary", "Line 1");
        row("a bucket's policy", "it.resource_policy={}", "it.resource_policy", "Statement");
        row("a security group", "it.security_group_ingress=[{}]", "it.security_group_ingress", "[0].IpProtocol");
        row("a key that is none", "it.kms_master_key_id=app", "it.config.kms_master_key_id", "no KMS key");
    }
    void flaws_are_errors_with_path_line_and_remedy() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, part);
        Scenario s = app_calls("s3");
        s.set("it.sse_algorithm=SSE_KMS").set(setting.toStdString());
        const Issues all = issues(s);
        const Issue* found = issue_at(all, path.toStdString());
        QVERIFY(found);
        QVERIFY(found->severity == Issue::Severity::Error && !found->remedy.empty());
        QVERIFY2(contains(found->message, part.toStdString()), found->message.english().c_str());
    }

    void what_is_refused_is_a_warning_that_names_the_rule_to_add() {
        Scenario s = app_calls("s3");
        const Issues denied = issues(with(s, "app.role_policy", allowing("s3:GetObject")));
        const Issue* found = issue_at(denied, "app-it");
        QVERIFY(found && found->severity == Issue::Severity::Warning);
        QVERIFY2(contains(found->message, "s3:PutObject"), found->message.english().c_str());
        QVERIFY(contains(found->remedy, "{\"Effect\": \"Allow\", \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::it/"));
        Scenario t = app_calls("rds");
        const Issues closed = issues(with(t, "it.security_group_ingress", "[]"));
        QVERIFY(issue_at(closed, "app-it"));
        QVERIFY(contains(issue_at(closed, "app-it")->remedy, "\"FromPort\": 3306"));
    }

    void a_setting_without_effect_is_a_warning() {
        Scenario s = app_calls("rds");
        with(s, "app.role_policy", kNothing);
        with(s, "it.resource_policy", R"({"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}})");
        with(s, "app.security_group_ingress", "[]");
        const Issues all = issues(s);
        for (const char* path : {"app.role_policy", "it.resource_policy", "app.security_group_ingress"}) {
            const Issue* found = issue_at(all, path);
            QVERIFY2(found && found->severity == Issue::Severity::Warning, path);
        }
        QVERIFY(!has_errors(all));
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
