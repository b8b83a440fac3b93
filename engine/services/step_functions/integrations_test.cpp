#include "engine/services/step_functions/integrations.h"

#include <QFile>
#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "engine/services/step_functions/step_functions.pb.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using namespace nephoscope::services::step_functions;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

Q_DECLARE_METATYPE(nephoscope::services::step_functions::Api)
Q_DECLARE_METATYPE(nephoscope::services::step_functions::Pattern)

namespace {

std::string q(const std::string& text) { return "\"" + text + "\""; }

Scenario clients(std::string_view rate) {
    Scenario s;
    s.data_set("items", 100).request_class("order", 1, false).app_version("app", "10ms");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1", "dns_ttl=0s"});
    return s;
}

Scenario& add_flow(Scenario& s, std::string_view id, const std::string& definition, const std::string& input = "{}") {
    s.add("step_functions", id, {"start_time=0s", "transition_time=0s"});
    return s.set(std::string(id) + ".definition_string=" + definition).set(std::string(id) + ".input=" + input);
}

/// A Standard workflow without times of its own that begins with A.
Scenario workflow(const std::string& states, std::string_view rate = "rate=1", const std::string& input = "{}") {
    Scenario s = clients(rate);
    add_flow(s, "flow", R"({"StartAt":"A","States":{)" + states + "}}", input);
    return s.connect("users", "flow");
}

/// "sqs target fifo_queue=true": a component that the workflow may call.
void add_target(Scenario& s, const std::string& words) {
    const QStringList list = QString::fromStdString(words).split(QLatin1Char(' '));
    const std::string type = list[0].toStdString(), id = list[1].toStdString();
    s.add(type, id);
    if (type == "lambda") s.set(id + ".invoke_overhead=0s");
    for (int i = 2; i < list.size(); ++i) s.set(id + "." + list[i].toStdString());
    s.connect("flow", id);
}

/// What requests do at the table.
void operate(Scenario& s, auto change) {
    model::Component& table = *model::find_component(&s.design(), "table");
    const auto message = model::unpack(table.config(), services::catalog());
    auto& config = static_cast<services::Dynamodb&>(*message);
    services::DynamodbOperation& added = *config.add_operations();
    added.set_request_class("order");
    change(added);
    model::fill_initial(&config, services::catalog().facts, s.design().limits_as_of());
    *table.mutable_config() = model::pack(config);
}

struct NamedError {
    const char* function;
    std::string error;
    double share;
};

void name_errors(Scenario& s, const std::vector<NamedError>& errors) {
    model::Component& flow = *model::find_component(&s.design(), "flow");
    const auto message = model::unpack(flow.config(), services::catalog());
    auto& config = static_cast<services::StepFunctions&>(*message);
    for (const NamedError& each : errors) {
        services::StepFunctionsError& added = *config.add_errors();
        added.set_function(each.function);
        added.set_error(each.error);
        added.set_share(each.share);
    }
    *flow.mutable_config() = model::pack(config);
}

std::string task(const std::string& resource, const std::string& parameters, const std::string& more = R"("Next":"C")") {
    return R"("A":{"Type":"Task","Resource":)" + q(resource) + R"(,"Parameters":{)" + parameters + "}," + more + "}";
}

/// A machine of one Map whose items begin with P.
std::string map_of(const std::string& config, const std::string& inside) {
    return R"({"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{)" + config +
           R"(},"StartAt":"P","States":{)" + inside + "}}}}}";
}

const std::string kEnd = R"("E":{"Type":"Succeed"})";

/// Succeeds where all of these conditions hold, and fails elsewhere.
std::string only_if(const std::string& rules) {
    return R"("C":{"Type":"Choice","Choices":[{"And":[)" + rules + R"(],"Next":"E"}],"Default":"No"},)" + kEnd +
           R"(,"No":{"Type":"Fail","Error":"NotSo"})";
}

double metric(TestRun& run, std::string_view name) { return run.metric("flow", name); }

/// Mean of a metric that is a time.
double mean(TestRun& run, std::string_view name) {
    const auto metrics = services::find("step_functions")->metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return run.observe("flow").metrics[i].part / run.observe("flow").metrics[i].whole;
    return -1;
}

double started(TestRun& run) { return run.number("flow", "executionsStarted"); }
double succeeded(TestRun& run) { return run.number("flow", "executionsSucceeded"); }
double failed(TestRun& run) { return run.number("flow", "executionsFailed"); }

std::string issues_of(const Scenario& s) {
    std::string text;
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.severity == Issue::Severity::Error)
            text += issue.path() + ": " + issue.message.english() + " " + issue.remedy.english() + "\n";
    return text;
}

bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

/// What an execution's events say.
std::string history(TestRun& run, std::uint64_t number, std::string_view id = "flow") {
    const kernel::NodeIndex node = *run.simulation().plan().node(id);
    std::string text;
    for (const services::HistoryEvent& e : run.simulation().plan().types[node]->history(run.kernel(), node, number))
        text += e.type + " " + e.data + " " + e.error + " " + e.cause + "\n";
    return text;
}

asl::State state_of(const std::string& fields) {
    const asl::Parsed parsed = asl::parse(R"({"StartAt":"A","States":{"A":{"Type":"Task",)" + fields + R"(,"End":true}}})");
    return parsed.machine.states.at(0);
}

/// One request, after a second, which starts one execution.
constexpr std::string_view kOnce = "rate=0.001";

const std::string kLambda = "arn:aws:states:::lambda:invoke", kStates = "arn:aws:states:::states:startExecution";
const std::string kQueueToken = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";

/// Waits for who works on the queue; that takes `seconds`.
Scenario approval(const std::string& seconds, const std::string& more = R"("End":true)",
                  const std::string& body = R"x({"token.$":"$$.Task.Token"})x", std::string_view rate = "rate=1") {
    Scenario s =
        workflow(task(kQueueToken, "\"QueueUrl\":\"https://sqs.us-east-1.amazonaws.com/123456789012/jobs\",\"MessageBody\":" + body, more) +
                     (more.find(R"("Next":"E")") == std::string::npos ? "" : "," + kEnd),
                 rate);
    s.add("sqs", "jobs",
          {"latency=0s", "consumers=100", "receive_message_wait_time_seconds=20", "duplicate_rate=0", "visibility_timeout=60"});
    s.add("server", "worker", {"servers=1000", "service_time.law=CONSTANT"}).set("worker.service_time.mean=" + seconds);
    return s.connect("flow", "jobs").connect("jobs", "worker", {"mode=POLL"});
}

}  // namespace

class IntegrationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_resource_says_what_is_asked_of_whom_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<Api>("api");
        QTest::addColumn<Pattern>("pattern");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char* fields, Api api, Pattern pattern, const char* named) {
            QTest::newRow(fields) << QByteArray(fields) << api << pattern << QByteArray(named);
        };
        const auto states = [&](const char* call, const char* parameters, Api api, const char* named, Pattern pattern = Pattern::Response) {
            const std::string fields = "\"Resource\":\"arn:aws:states:::" + std::string(call) + "\",\"Parameters\":{" + parameters + "}";
            row(fields.c_str(), api, pattern, named);
        };
        row(R"("Resource":"fn")", Api::Component, Pattern::Response, "fn");
        row(R"("Resource":"arn:aws:lambda:us-east-1:123456789012:function:fn")", Api::Function, Pattern::Response, "fn");
        row(R"("Resource":"arn:aws:lambda:us-east-1:123456789012:function:fn:live")", Api::Function, Pattern::Response, "fn");
        row(R"("Resource":"arn:aws-cn:states:::lambda:invoke","Parameters":{"FunctionName":"fn"})", Api::InvokeFunction, Pattern::Response,
            "fn");
        states("lambda:invoke", R"("FunctionName":"fn:3")", Api::InvokeFunction, "fn");
        states("lambda:invoke", R"("FunctionName":"arn:aws:lambda:us-east-1:123456789012:function:fn:$LATEST")", Api::InvokeFunction, "fn");
        states("lambda:invoke", R"("FunctionName":"123456789012:function:fn")", Api::InvokeFunction, "fn");
        states("lambda:invoke", R"("FunctionName.$":"$.fn")", Api::InvokeFunction, "");
        states("lambda:invoke.waitForTaskToken", R"("FunctionName":"fn")", Api::InvokeFunction, "fn", Pattern::TaskToken);
        states("aws-sdk:lambda:invoke", R"("FunctionName":"fn")", Api::InvokeFunction, "fn");
        states("dynamodb:getItem", R"("TableName":"table","Key":{})", Api::GetItem, "table");
        states("dynamodb:putItem", R"("TableName":"arn:aws:dynamodb:us-east-1:123456789012:table/table")", Api::PutItem, "table");
        states("aws-sdk:dynamodb:updateItem", R"("TableName":"table")", Api::UpdateItem, "table");
        states("dynamodb:deleteItem", R"("TableName":"table")", Api::DeleteItem, "table");
        states("sqs:sendMessage", "\"QueueUrl\":\"https://sqs.us-east-1.amazonaws.com/123456789012/jobs.fifo\"", Api::SendMessage, "jobs");
        states("sqs:sendMessage.waitForTaskToken", R"("QueueUrl":"jobs")", Api::SendMessage, "jobs", Pattern::TaskToken);
        states("sns:publish", R"("TopicArn":"arn:aws:sns:us-east-1:123456789012:topic")", Api::Publish, "topic");
        states("sns:publish", R"("TargetArn":"arn:aws:sns:us-east-1:123456789012:topic")", Api::Publish, "topic");
        states("states:startExecution", R"("StateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:child:PROD")",
               Api::StartExecution, "child");
        states("states:startExecution.sync", R"("StateMachineArn":"child")", Api::StartExecution, "child", Pattern::Job);
        states("states:startExecution.sync:2", R"("StateMachineArn":"child")", Api::StartExecution, "child", Pattern::JsonJob);
        states("aws-sdk:sfn:startSyncExecution", R"("StateMachineArn":"child")", Api::StartSyncExecution, "child");
        states("aws-sdk:sfn:sendTaskSuccess", R"x("TaskToken.$":"$.token","Output":"1")x", Api::SendTaskSuccess, "");
        states("aws-sdk:sfn:sendTaskFailure", R"("TaskToken":"t")", Api::SendTaskFailure, "");
        states("aws-sdk:sfn:sendTaskHeartbeat", R"("TaskToken":"t")", Api::SendTaskHeartbeat, "");
        states("aws-sdk:dynamodb:query", R"("TableName":"table")", Api::Query, "table");
        states("http:invoke", "\"ApiEndpoint\":\"https://bank.example.com/v1/charges\",\"Method\":\"POST\"", Api::InvokeHttp, "bank");
        states("apigateway:invoke", R"("ApiEndpoint":"api.execute-api.us-east-1.amazonaws.com")", Api::InvokeApi, "api");
        states("aws-sdk:s3:getObject", R"("Bucket":"photos","Key":"a")", Api::GetObject, "photos");
        states("aws-sdk:s3:putObject", R"("Bucket":"photos","Key":"a")", Api::PutObject, "photos");
        states("aws-sdk:kinesis:putRecord", R"("StreamARN":"arn:aws:kinesis:us-east-1:123456789012:stream/clicks")", Api::PutRecord,
               "clicks");
        states("aws-sdk:firehose:putRecord", R"("DeliveryStreamName":"log")", Api::PutDeliveryRecord, "log");
        states("aws-sdk:ses:sendEmail", R"("Source":"shop@example.com")", Api::SendEmail, "shop@example.com");
        states("aws-sdk:ssm:getParameter", R"("Name":"/shop/db")", Api::GetParameter, "db");
        states("aws-sdk:kms:decrypt", R"("CiphertextBlob":"")", Api::Decrypt, "");
        states("aws-sdk:kms:generateDataKey", R"("KeyId":"alias/key")", Api::GenerateDataKey, "key");
    }
    void a_resource_says_what_is_asked_of_whom() {
        QFETCH(QByteArray, fields);
        QFETCH(Api, api);
        QFETCH(Pattern, pattern);
        QFETCH(QByteArray, named);
        const Integration made = integration_of(state_of(fields.toStdString()));
        QCOMPARE(made.problem, std::string());
        QVERIFY(made.api == api);
        QVERIFY(made.pattern == pattern);
        QCOMPARE(made.named, named.toStdString());
    }

    void what_cannot_be_simulated_is_refused_with_a_remedy_data() {
        QTest::addColumn<QByteArray>("targets");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, const char* targets, const std::string& fields, const char* problem) {
            QTest::newRow(name) << QByteArray(targets) << QByteArray::fromStdString(fields) << QByteArray(problem);
        };
        const auto states = [&](const char* name, const char* targets, const std::string& call, const std::string& parameters,
                                const char* problem) {
            row(name, targets, "\"Resource\":\"arn:aws:states:::" + call + "\",\"Parameters\":{" + parameters + "}", problem);
        };
        states("a name that is no path", "lambda fn,lambda other", "lambda:invoke", R"("FunctionName":"fn")", "");
        states("a path, and one function", "lambda fn,sqs jobs", "lambda:invoke", R"("FunctionName.$":"$.f")", "");
        states("a path, and two functions", "lambda fn,lambda other", "lambda:invoke", R"("FunctionName.$":"$.f")",
               "Nothing but the data could say which of these the Task calls: \"fn\", \"other\". Write the component's id in FunctionName, "
               "not a path");
        states("a path, and no function", "sqs jobs", "lambda:invoke", R"("FunctionName.$":"$.f")",
               "The Task calls a Lambda component, and no connection leads to one.");
        states("no name at all", "lambda fn", "lambda:invoke", R"("Payload":{})",
               "Nothing in \"Parameters\" says which component it calls. Name it in FunctionName.");
        states("another name", "lambda fn", "lambda:invoke", R"("FunctionName":"nobody")",
               "The Task calls \"nobody\", and no connection leads there.");
        states("another kind", "lambda fn,sqs jobs", "lambda:invoke", R"("FunctionName":"jobs")",
               "The Task calls \"jobs\", which is no Lambda component.");
        row("another kind by an ARN", "sqs jobs", R"("Resource":"arn:aws:lambda:us-east-1:1:function:jobs")",
            "The Task calls \"jobs\", which is no Lambda component.");
        row("an ARN without a function", "lambda fn", R"("Resource":"arn:aws:lambda:us-east-1:1:layer:fn")", "The ARN names no function.");
        states("a URL of somebody else, and one server", "server bank", "http:invoke",
               "\"ApiEndpoint\":\"https://api.example.com/charges\"", "");
        states("a URL that names one of two servers", "server bank,server stock", "http:invoke",
               "\"ApiEndpoint\":\"https://bank.example.com/charges\"", "");
        states("a URL that names neither", "server bank,server stock", "http:invoke", "\"ApiEndpoint\":\"https://api.example.com/charges\"",
               "Nothing but the data could say which of these the Task calls: \"bank\", \"stock\".");
        states("a parameter that is no component", "parameter_store settings", "aws-sdk:ssm:getParameter", R"("Name":"/db")", "");
        states("events", "lambda fn", "events:putEvents", R"("Entries":[])",
               "\"events:putEvents\" is no integration that is simulated. Write the id of a component, or one of lambda:invoke,");
        states("an action that is not simulated", "s3 photos", "aws-sdk:s3:listObjectsV2", R"("Bucket":"photos")",
               "\"s3:listObjectsV2\" is no integration");
        states("an SDK's action without the SDK", "s3 photos", "s3:getObject", R"("Bucket":"photos")",
               "\"s3:getObject\" is no integration");
        states("a job of another service", "lambda fn", "glue:startJobRun.sync", R"("JobName":"fn")", "(.sync) is not simulated");
        states("a job of a function", "lambda fn", "lambda:invoke.sync", R"("FunctionName":"fn")", "\"invoke\" has no pattern \".sync\".");
        states("a token of a topic", "sns topic", "sns:publish.waitForTaskToken", R"("TopicArn":"topic")", "");
        states("a token of an execution", "step_functions child", "states:startExecution.waitForTaskToken", R"("StateMachineArn":"child")",
               "");
        states("a token of a mail", "ses mail", "aws-sdk:ses:sendEmail.waitForTaskToken", R"("Source":"a@example.com")",
               "Waiting for a task token is not simulated for ses:sendEmail.");
        states("whose token it is", "lambda fn", "aws-sdk:sfn:sendTaskFailure", R"("Error":"Mine")",
               "Nothing in \"Parameters\" says whose token it is. Write \"TaskToken.$\" with a path to the token.");
        states("a token, and no component", "lambda fn", "aws-sdk:sfn:sendTaskSuccess", R"x("TaskToken.$":"$.t","Output":"1")x", "");
        states("a heartbeat, and no component", "lambda fn", "aws-sdk:sfn:sendTaskHeartbeat", R"x("TaskToken.$":"$.t")x", "");
        states("whose heartbeat it is", "lambda fn", "aws-sdk:sfn:sendTaskHeartbeat", R"("Comment":"Mine")",
               "Nothing in \"Parameters\" says whose token it is.");
        states("a token with an event", "lambda fn", "lambda:invoke.waitForTaskToken", R"("FunctionName":"fn","InvocationType":"Event")",
               "A token that goes with an asynchronous invocation is not simulated.");
        states("a dry run", "lambda fn", "lambda:invoke", R"("FunctionName":"fn","InvocationType":"DryRun")",
               "InvocationType \"DryRun\" is not simulated.");
        row("an activity", "lambda fn", R"("Resource":"arn:aws:states:us-east-1:123456789012:activity:a")", "Activities are not simulated");
    }
    void what_cannot_be_simulated_is_refused_with_a_remedy() {
        QFETCH(QByteArray, targets);
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, problem);
        Scenario s = workflow(R"("A":{"Type":"Task",)" + fields.toStdString() + R"(,"End":true})");
        for (const QByteArray& each : targets.split(',')) add_target(s, each.toStdString());
        const std::string issues = issues_of(s);
        QVERIFY2(has(issues, problem.toStdString()), issues.c_str());
        QCOMPARE(issues.empty(), problem.isEmpty());
    }

    void attempts_are_counted_by_what_the_resource_is_data() {
        QTest::addColumn<QByteArray>("states");
        QTest::addColumn<QByteArray>("counted");
        QTest::addColumn<QByteArray>("other");
        const QByteArray functions("LambdaFunctions"), integrations("ServiceIntegrations");
        QTest::newRow("the ARN of a function")
            << QByteArray(R"("A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:fn","End":true})") << functions
            << integrations;
        QTest::newRow("lambda:invoke") << QByteArray::fromStdString(task(kLambda, R"("FunctionName":"fn")", R"("End":true)"))
                                       << integrations << functions;
        QTest::newRow("an id, which AWS does not have")
            << QByteArray(R"("A":{"Type":"Task","Resource":"fn","End":true})") << QByteArray() << functions;
    }
    void attempts_are_counted_by_what_the_resource_is() {
        QFETCH(QByteArray, states);
        QFETCH(QByteArray, counted);
        QFETCH(QByteArray, other);
        Scenario s = workflow(states.toStdString());
        add_target(s, "lambda fn");
        TestRun run(s);
        run.until(10.9);
        QCOMPARE(succeeded(run), 10.0);
        QVERIFY(std::isnan(metric(run, other.toStdString() + "Started")));
        if (counted.isEmpty()) {
            QVERIFY(std::isnan(metric(run, "ServiceIntegrationsStarted")));
            return;
        }
        QCOMPARE(metric(run, counted.toStdString() + "Started"), 10.0);
        QCOMPARE(metric(run, counted.toStdString() + "Succeeded"), 10.0);
        QCOMPARE(metric(run, counted.toStdString() + "Failed"), 0.0);
        QCOMPARE(metric(run, counted.toStdString() + "TimedOut"), 0.0);
        run.kernel().restart_statistics();
        QCOMPARE(metric(run, counted.toStdString() + "Started"), 0.0);
    }

    void each_attempt_of_a_task_ends_in_one_way_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<double>("succeeded");
        QTest::addColumn<double>("failed");
        QTest::addColumn<double>("timed_out");
        QTest::addColumn<double>("time");  // ms, of an attempt
        const QByteArray retry(R"("TimeoutSeconds":1,"Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":2}],"End":true)");
        const auto row = [&](const char* name, const char* server, double succeeded, double failed, double timed_out, double time) {
            QTest::newRow(name) << QByteArray("server bank servers=100 service_time.law=CONSTANT ") + server << retry << succeeded << failed
                                << timed_out << time;
        };
        row("in time", "service_time.mean=300ms", 1, 0, 0, 300);
        row("late three times", "service_time.mean=3s", 0, 0, 3, 1000);
        row("an error three times", "service_time.mean=300ms error_rate=1", 0, 3, 0, 300);
    }
    void each_attempt_of_a_task_ends_in_one_way() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, more);
        QFETCH(double, time);
        Scenario s = workflow(
            task("arn:aws:states:::http:invoke", "\"ApiEndpoint\":\"https://bank.example.com/v1\",\"Method\":\"GET\"", more.toStdString()),
            "rate=0.05");
        add_target(s, target.toStdString());
        TestRun run(s);
        run.until(39);
        QCOMPARE(started(run), 1.0);
        QTEST(metric(run, "ServiceIntegrationsSucceeded"), "succeeded");
        QTEST(metric(run, "ServiceIntegrationsFailed"), "failed");
        QTEST(metric(run, "ServiceIntegrationsTimedOut"), "timed_out");
        QCOMPARE(mean(run, "ServiceIntegrationTime"), time);
    }

    void an_express_execution_is_billed_in_steps_of_100_ms() {
        for (const bool express : {true, false}) {
            Scenario s = workflow(R"("A":{"Type":"Task","Resource":"bank","End":true})");
            add_target(s, "server bank servers=100 service_time.law=CONSTANT service_time.mean=230ms");
            if (express) s.set("flow.state_machine_type=EXPRESS");
            TestRun run(s);
            run.until(10.9);
            QCOMPARE(mean(run, "ExecutionTime"), 230.0);
            if (express)
                QCOMPARE(mean(run, "ExpressExecutionBilledDuration"), 300.0);
            else
                QVERIFY(std::isnan(metric(run, "ExpressExecutionBilledDuration")));
        }
    }

    void sfn_03_an_express_workflow_waits_for_no_job_and_no_token_data() {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("a job") << QByteArray::fromStdString(task(kStates + ".sync:2", R"("StateMachineArn":"child")", R"("End":true)"));
        QTest::newRow("a token") << QByteArray::fromStdString(
            task(kLambda + ".waitForTaskToken", R"("FunctionName":"fn")", R"("End":true)"));
    }
    void sfn_03_an_express_workflow_waits_for_no_job_and_no_token() {
        QFETCH(QByteArray, call);
        Scenario s = workflow(call.toStdString());
        add_target(s, "lambda fn");
        add_target(s, "step_functions child");
        QCOMPARE(issues_of(s), std::string());
        s.set("flow.state_machine_type=EXPRESS");
        QVERIFY(has(issues_of(s), "An Express workflow waits for no job and no task token."));
    }

    void sfn_03_children_of_a_distributed_map_are_what_its_execution_type_says_data() {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("problem");
        const char* express = "An Express workflow waits for no job and no task token.";
        QTest::newRow("Standard") << QByteArray(R"("Mode":"DISTRIBUTED","ExecutionType":"STANDARD")") << QByteArray();
        QTest::newRow("Express") << QByteArray(R"("Mode":"DISTRIBUTED","ExecutionType":"EXPRESS")") << QByteArray(express);
        QTest::newRow("inline: the workflow's") << QByteArray(R"("Mode":"INLINE")") << QByteArray();
    }
    void sfn_03_children_of_a_distributed_map_are_what_its_execution_type_says() {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, problem);
        const std::string call = task(kLambda + ".waitForTaskToken", R"("FunctionName":"fn")", R"("End":true)");
        const std::string branch = R"({"StartAt":"A","States":{)" + call + "}}";
        Scenario s = clients("rate=1");
        add_flow(s, "flow", map_of(config.toStdString(), R"("P":{"Type":"Parallel","End":true,"Branches":[)" + branch + "]}"));
        add_target(s, "lambda fn");
        const std::string issues = issues_of(s.connect("users", "flow"));
        QVERIFY2(problem.isEmpty() ? issues.empty() : has(issues, problem.toStdString()), issues.c_str());
    }

    void sfn_03_an_express_workflow_has_no_distributed_map_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<bool>("refused");
        const QByteArray pass(R"("P":{"Type":"Pass","End":true})");
        const auto map = [](const char* config) {
            return QByteArray(R"("P":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{)") + config +
                   R"(},"StartAt":"Q","States":{"Q":{"Type":"Succeed"}}}})";
        };
        QTest::newRow("Standard") << QByteArray("STANDARD") << pass << false;
        QTest::newRow("Express") << QByteArray("EXPRESS") << pass << true;
        QTest::newRow("Express in the child") << QByteArray("STANDARD") << map(R"("Mode":"DISTRIBUTED","ExecutionType":"STANDARD")")
                                              << true;
        QTest::newRow("inline in the child") << QByteArray("STANDARD") << map(R"("Mode":"INLINE")") << false;
    }
    void sfn_03_an_express_workflow_has_no_distributed_map() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, inside);
        QFETCH(bool, refused);
        Scenario s = clients("rate=1");
        add_flow(s, "flow", map_of(R"("Mode":"DISTRIBUTED","ExecutionType":"EXPRESS")", inside.toStdString()));
        s.set("flow.state_machine_type=" + type.toStdString());
        const std::string issues = issues_of(s.connect("users", "flow"));
        QVERIFY2(refused ? has(issues, "An Express workflow has no distributed Map.") : issues.empty(), issues.c_str());
    }

    void nobody_gives_a_token_back_over_a_connection_that_sends() {
        Scenario s = workflow(task(kLambda + ".waitForTaskToken", R"("FunctionName":"fn")", R"("End":true)"));
        add_target(s, "lambda fn");
        QVERIFY(has(issues_of(s.set("flow-fn.mode=ASYNC")), "nobody gives the token back"));
    }

    void sfn_11_a_task_gets_the_result_of_its_integration_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("states");
        const auto row = [](const char* name, const char* target, const std::string& of, const std::string& rules) {
            QTest::newRow(name) << QByteArray(target) << QByteArray::fromStdString(of + "," + only_if(rules));
        };
        const std::string metadata =
            R"(,{"Variable":"$.SdkHttpMetadata.HttpStatusCode","NumericEquals":200},{"Variable":"$.SdkResponseMetadata.RequestId","StringMatches":"*-*-4*-*-*"})";
        row("a function", "lambda fn", R"("A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:fn","Next":"C"})",
            R"({"Variable":"$.Component","StringEquals":"fn"},{"Variable":"$.Random","NumericLessThan":1},{"Variable":"$.Payload","IsPresent":false})");
        row("an invocation", "lambda fn", task(kLambda, R"("FunctionName":"fn","Payload.$":"$")"),
            R"({"Variable":"$.StatusCode","NumericEquals":200},{"Variable":"$.ExecutedVersion","StringEquals":"$LATEST"},
               {"Variable":"$.Payload.Component","StringEquals":"fn"},{"Variable":"$.Payload.Random","NumericLessThan":1})" +
                metadata);
        row("what a function returned alone", "lambda fn",
            task(kLambda, R"("FunctionName":"fn","Payload.$":"$")", R"("OutputPath":"$.Payload","Next":"C")"),
            R"({"Variable":"$.Component","StringEquals":"fn"},{"Variable":"$.Hit","BooleanEquals":false})");
        row("an invocation of a version", "lambda fn", task(kLambda, R"("FunctionName":"fn","Qualifier":"7")"),
            R"({"Variable":"$.ExecutedVersion","StringEquals":"7"})");
        row("an invocation by an event", "lambda fn", task(kLambda, R"("FunctionName":"fn","InvocationType":"Event")"),
            R"({"Variable":"$.StatusCode","NumericEquals":202},{"Variable":"$.Payload","StringEquals":""})");
        row("an invocation by the SDK", "lambda fn",
            task("arn:aws:states:::aws-sdk:lambda:invoke", R"("FunctionName":"fn")",
                 R"x("ResultSelector":{"p.$":"States.StringToJson($.Payload)","all.$":"$"},"Next":"C")x"),
            R"({"Variable":"$.p.Component","StringEquals":"fn"},{"Variable":"$.all.SdkHttpMetadata","IsPresent":false})");
        row("an item", "dynamodb table",
            task(
                "arn:aws:states:::dynamodb:getItem", R"("TableName":"table","Key":{"id":{"S":"x"}})",
                R"x("ResultSelector":{"id.$":"$.Item.id.S","price.$":"States.StringToJson($.Item.price.N)","name.$":"$.Item.name.S","new.$":"$.Item.new.BOOL","all.$":"$"},"Next":"C")x"),
            R"({"Variable":"$.id","StringEquals":"x"},{"Variable":"$.price","NumericGreaterThanEquals":1},{"Variable":"$.price","NumericLessThanEquals":100},
               {"Variable":"$.name","StringMatches":"name-*"},{"Variable":"$.new","IsBoolean":true},{"Variable":"$.all.ConsumedCapacity","IsPresent":false},
               {"Variable":"$.all.SdkHttpMetadata.HttpStatusCode","NumericEquals":200})");
        row("what reading an item cost", "dynamodb table",
            task("arn:aws:states:::dynamodb:getItem", R"("TableName":"table","Key":{"id":{"S":"x"}},"ReturnConsumedCapacity":"TOTAL")"),
            R"({"Variable":"$.ConsumedCapacity.CapacityUnits","NumericEquals":0.5},{"Variable":"$.ConsumedCapacity.TableName","StringEquals":"table"})");
        row("a write", "dynamodb table", task("arn:aws:states:::dynamodb:putItem", R"("TableName":"table","Item":{"id":{"S":"x"}})"),
            R"({"Variable":"$.Attributes","IsPresent":false},{"Variable":"$.SdkHttpMetadata.HttpStatusCode","NumericEquals":200})");
        row("an update", "dynamodb table",
            task("arn:aws:states:::dynamodb:updateItem", R"("TableName":"table","Key":{"id":{"S":"x"}},"ReturnValues":"UPDATED_NEW")",
                 R"("ResultSelector":{"left.$":"$.Attributes.left.N","all.$":"$.Attributes"},"Next":"C")"),
            R"({"Variable":"$.left","IsString":true},{"Variable":"$.all.id","IsPresent":false})");
        row("a deletion", "dynamodb table",
            task("arn:aws:states:::dynamodb:deleteItem",
                 R"("TableName":"table","Key":{"id":{"S.$":"$$.Execution.Name"}},"ReturnValues":"ALL_OLD")"),
            R"({"Variable":"$.Attributes.id.S","StringMatches":"*"},{"Variable":"$.Attributes.Bytes.N","StringEquals":"1024"})");
        row("a write by the SDK", "dynamodb table",
            task("arn:aws:states:::aws-sdk:dynamodb:putItem", R"("TableName":"table","Item":{"id":{"S":"x"}})"),
            R"({"Variable":"$.SdkHttpMetadata","IsPresent":false})");
        row("a message", "sqs jobs", task("arn:aws:states:::sqs:sendMessage", R"("QueueUrl":"jobs","MessageBody":"hello")"),
            R"({"Variable":"$.MessageId","StringMatches":"*-*-4*-*-*"},{"Variable":"$.MD5OfMessageBody","StringEquals":"5d41402abc4b2a76b9719d911017c592"},
               {"Variable":"$.SequenceNumber","IsPresent":false})" +
                metadata);
        row("the id of a message", "sqs jobs",
            task("arn:aws:states:::sqs:sendMessage", R"("QueueUrl":"jobs","MessageBody":{"a":1})",
                 R"("ResultSelector":{"id.$":"$.MessageId","md5.$":"$.MD5OfMessageBody"},"Next":"C")"),
            R"({"Variable":"$.id","StringMatches":"*-*"},{"Variable":"$.md5","StringEquals":"bb6cb5c68df4652941caf652a366f2d8"})");
        row("a message of a FIFO queue", "sqs jobs fifo_queue=true",
            task("arn:aws:states:::sqs:sendMessage",
                 "\"QueueUrl\":\"https://sqs.us-east-1.amazonaws.com/1/jobs.fifo\",\"MessageBody\":\"hello\""),
            R"({"Variable":"$.SequenceNumber","StringMatches":"1*"})");
        row("a notification", "sns topic",
            task("arn:aws:states:::sns:publish", R"("TopicArn":"arn:aws:sns:us-east-1:123456789012:topic","Message":"hello")"),
            R"({"Variable":"$.MessageId","IsString":true},{"Variable":"$.MD5OfMessageBody","IsPresent":false})" + metadata);
        row("a server", "server bank",
            task("arn:aws:states:::http:invoke", "\"ApiEndpoint\":\"https://bank.example.com/charges\",\"Method\":\"GET\""),
            R"({"Variable":"$.StatusCode","NumericEquals":200},{"Variable":"$.StatusText","StringEquals":"OK"},
               {"Variable":"$.ResponseBody.Component","StringEquals":"bank"},{"Variable":"$.Headers['content-type'][0]","StringEquals":"application/json"})");
        row("an API", "api_gateway api unmatched_requests=UNMATCHED_MOCK",
            task("arn:aws:states:::apigateway:invoke", R"("ApiEndpoint":"api.execute-api.us-east-1.amazonaws.com","Method":"GET")"),
            R"({"Variable":"$.StatusCode","NumericEquals":200},{"Variable":"$.StatusText","StringEquals":"OK"},{"Variable":"$.ResponseBody.Component","StringEquals":"api"})");
        row("an object", "s3 photos",
            task("arn:aws:states:::aws-sdk:s3:getObject", R"("Bucket":"photos","Key":"a")",
                 R"x("ResultSelector":{"body.$":"States.StringToJson($.Body)","all.$":"$"},"Next":"C")x"),
            R"({"Variable":"$.body.Component","StringEquals":"photos"},{"Variable":"$.all.ContentLength","NumericGreaterThan":0},{"Variable":"$.all.ETag","IsString":true})");
        row("an object that is put", "s3 photos",
            task("arn:aws:states:::aws-sdk:s3:putObject", R"("Bucket":"photos","Key":"a","Body":"x")"),
            R"({"Variable":"$.ETag","IsString":true},{"Variable":"$.Body","IsPresent":false})");
        row("a record of a stream", "kinesis clicks",
            task("arn:aws:states:::aws-sdk:kinesis:putRecord", R"("StreamName":"clicks","PartitionKey":"1","Data":"x")"),
            R"({"Variable":"$.ShardId","StringMatches":"shardId-*"},{"Variable":"$.SequenceNumber","StringMatches":"49*"})");
        row("a record to deliver", "firehose log",
            task("arn:aws:states:::aws-sdk:firehose:putRecord", R"("DeliveryStreamName":"log","Record":{"Data":"x"})"),
            R"({"Variable":"$.RecordId","IsString":true},{"Variable":"$.Encrypted","BooleanEquals":false})");
        row("a mail", "ses mail", task("arn:aws:states:::aws-sdk:ses:sendEmail", R"("Source":"a@example.com")"),
            R"({"Variable":"$.MessageId","IsString":true})");
        row("a parameter", "parameter_store settings", task("arn:aws:states:::aws-sdk:ssm:getParameter", R"("Name":"/shop/db")"),
            R"({"Variable":"$.Parameter.Name","StringEquals":"/shop/db"},{"Variable":"$.Parameter.Value","StringEquals":"db-value"},{"Variable":"$.Parameter.Version","NumericEquals":1})");
        row("a data key", "kms key", task("arn:aws:states:::aws-sdk:kms:generateDataKey", R"("KeyId":"alias/key","KeySpec":"AES_256")"),
            R"({"Variable":"$.CiphertextBlob","IsString":true},{"Variable":"$.Plaintext","IsString":true},{"Variable":"$.KeyId","StringMatches":"*:key/key"})");
        row("a component by its id", "server bank", R"("A":{"Type":"Task","Resource":"bank","Next":"C"})",
            R"({"Variable":"$.StatusCode","NumericEquals":200},{"Variable":"$.Component","StringEquals":"bank"},{"Variable":"$.ResponseBody","IsPresent":false})");
    }
    void sfn_11_a_task_gets_the_result_of_its_integration() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, states);
        Scenario s = workflow(states.toStdString(), "rate=0.1");
        add_target(s, target.toStdString());
        QCOMPARE(issues_of(s), std::string());
        TestRun run(s);
        run.until(105);
        QVERIFY2(failed(run) == 0, history(run, 1).c_str());
        QCOMPARE(succeeded(run), 10.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_11_an_item_that_is_missing_has_no_item_data() {
        QTest::addColumn<double>("share");
        QTest::newRow("all are there") << 0.0;
        QTest::newRow("none is there") << 1.0;
    }
    void sfn_11_an_item_that_is_missing_has_no_item() {
        QFETCH(double, share);
        Scenario s = workflow(
            task("arn:aws:states:::dynamodb:getItem", R"("TableName":"table","Key":{"id":{"S":"x"}},"ReturnConsumedCapacity":"TOTAL")") +
            "," + only_if(R"({"Variable":"$.Item","IsPresent":)" + std::string(share > 0 ? "false" : "true") + "}"));
        add_target(s, "dynamodb table");
        operate(s, [&](services::DynamodbOperation& op) { op.set_missing_share(share); });
        TestRun run(s);
        run.until(50.5);
        QCOMPARE(succeeded(run), started(run));
    }

    void sfn_11_an_object_larger_than_a_payload_is_no_result() {
        for (const int bytes : {262'144, 262'145}) {
            Scenario s = workflow(task("arn:aws:states:::aws-sdk:s3:getObject", R"("Bucket":"photos","Key":"a")",
                                       R"("Catch":[{"ErrorEquals":["States.DataLimitExceeded"],"Next":"E"}],"Next":"No")") +
                                  "," + kEnd + R"(,"No":{"Type":"Fail","Error":"Fits"})");
            add_target(s, "s3 photos");
            TestRun run(s.set("order.response_bytes=" + std::to_string(bytes)));
            run.until(50.5);
            QVERIFY(bytes > 262'144 ? succeeded(run) > 40 && failed(run) == 0 : failed(run) > 40 && succeeded(run) == 0);
        }
    }

    void ids_belong_to_the_request_and_differ() {
        Scenario s = workflow(task("arn:aws:states:::sqs:sendMessage", R"("QueueUrl":"jobs","MessageBody":"x")", R"("End":true)"));
        add_target(s, "sqs jobs");
        TestRun first(s), second(s.add("server", "another").add("clients", "others", {"rate=7"}).connect("others", "another"));
        first.until(20);
        second.until(20);
        QVERIFY(history(first, 1) != history(first, 2));
        QCOMPARE(history(first, 3), history(second, 3));
    }

    void sfn_12_errors_have_the_names_of_their_integration_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("error");
        const char *throttle = "aws:fis:inject-api-throttle-error", *internal = "aws:fis:inject-api-internal-error",
                   *unavailable = "aws:fis:inject-api-unavailable-error";
        const auto row = [](const char* target, const std::string& resource, const char* parameters, const char* fault, const char* error) {
            QTest::addRow("%s of %s", error, resource.c_str()) << QByteArray(target) << QByteArray::fromStdString(resource)
                                                               << QByteArray(parameters) << QByteArray(fault) << QByteArray(error);
        };
        const std::string aws = "arn:aws:states:::", sdk = aws + "aws-sdk:";
        row("lambda fn reserved_concurrent_executions=0", kLambda, R"("FunctionName":"fn")", "", "Lambda.TooManyRequestsException");
        row("lambda fn", kLambda, R"("FunctionName":"fn")", "neph:error-rate", "Lambda.ServiceException");
        row("lambda fn", kLambda, R"("FunctionName":"fn")", "aws:lambda:invocation-error", "States.TaskFailed");
        row("dynamodb table billing_mode=PROVISIONED", aws + "dynamodb:getItem", R"("TableName":"table")", throttle,
            "DynamoDB.ProvisionedThroughputExceededException");
        row("dynamodb table billing_mode=PAY_PER_REQUEST", aws + "dynamodb:getItem", R"("TableName":"table")", throttle,
            "DynamoDB.ThrottlingException");
        row("dynamodb table", aws + "dynamodb:putItem", R"("TableName":"table")", internal, "DynamoDB.InternalServerErrorException");
        row("dynamodb table", aws + "dynamodb:putItem", R"("TableName":"table")", unavailable, "DynamoDB.AmazonDynamoDBException");
        row("dynamodb table", sdk + "dynamodb:putItem", R"("TableName":"table")", unavailable, "DynamoDb.DynamoDbException");
        row("sqs jobs", aws + "sqs:sendMessage", R"("QueueUrl":"jobs")", throttle, "SQS.AmazonSQSException");
        row("sqs jobs", sdk + "sqs:sendMessage", R"("QueueUrl":"jobs")", throttle, "Sqs.RequestThrottledException");
        row("sns topic", aws + "sns:publish", R"("TopicArn":"topic")", throttle, "SNS.ThrottledException");
        row("sns topic", sdk + "sns:publish", R"("TopicArn":"topic")", internal, "Sns.InternalErrorException");
        row("step_functions child", kStates, R"("StateMachineArn":"child")", throttle, "StepFunctions.ExecutionLimitExceeded");
        row("step_functions child", sdk + "sfn:startExecution", R"("StateMachineArn":"child")", throttle,
            "Sfn.ExecutionLimitExceededException");
        row("api_gateway api unmatched_requests=UNMATCHED_MOCK throttling_rate_limit=0.0001 throttling_burst_limit=1",
            aws + "apigateway:invoke", R"("ApiEndpoint":"api")", "", "ApiGateway.429");
        row("server bank error_rate=1", aws + "http:invoke", "\"ApiEndpoint\":\"https://bank.example.com/\"", "",
            "States.Http.StatusCode.500");
        row("s3 photos", sdk + "s3:getObject", R"("Bucket":"photos")", unavailable, "S3.S3Exception");
        row("kinesis clicks", sdk + "kinesis:putRecord", R"("StreamName":"clicks")", "aws:kinesis:stream-provisioned-throughput-exception",
            "Kinesis.ProvisionedThroughputExceededException");
        row("firehose log", sdk + "firehose:putRecord", R"("DeliveryStreamName":"log")", throttle, "Firehose.ServiceUnavailableException");
        row("ses mail", sdk + "ses:sendEmail", R"("Source":"a")", throttle, "Ses.SesException");
        row("parameter_store settings", sdk + "ssm:getParameter", R"("Name":"a")", throttle, "Ssm.SsmException");
        row("kms key", sdk + "kms:encrypt", R"("KeyId":"key")", internal, "Kms.KmsInternalException");
    }
    void sfn_12_errors_have_the_names_of_their_integration() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, error);
        Scenario s = workflow(task(resource.toStdString(), parameters.toStdString(), R"("End":true)"), "rate=0.5");
        add_target(s, target.toStdString());
        const std::string id = target.split(' ').at(1).toStdString();
        QCOMPARE(issues_of(s), std::string());
        TestRun run(s);
        run.until(1);
        const bool of_connection = fault == "neph:error-rate";
        if (!fault.isEmpty()) run.fault(fault.toStdString(), of_connection ? "flow-" + id : id, 0, -1, 1);
        run.until(20.5);
        QVERIFY2(has(history(run, 2), "ExecutionFailed  " + error.toStdString() + " "), history(run, 2).c_str());
        QVERIFY(succeeded(run) <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_12_a_functions_own_error_says_so_in_its_cause() {
        Scenario s = workflow(
            task(kLambda, R"("FunctionName":"fn")", R"("Catch":[{"ErrorEquals":["States.TaskFailed"],"Next":"P"}],"Next":"No")") +
            R"x(,"P":{"Type":"Pass","Parameters":{"why.$":"States.StringToJson($.Cause)"},"Next":"C"},)x" +
            only_if(
                R"({"Variable":"$.why.errorType","StringEquals":"States.TaskFailed"},{"Variable":"$.why.errorMessage","StringMatches":"fn: failed*"})"));
        add_target(s, "lambda fn");
        s.set("app.error_rate=1");
        TestRun run(s);
        run.until(50.5);
        QVERIFY(succeeded(run) > 40);
        QCOMPARE(failed(run), 0.0);
    }

    void sfn_12_the_sdk_tells_a_functions_error_in_its_result() {
        Scenario s = workflow(
            task("arn:aws:states:::aws-sdk:lambda:invoke", R"("FunctionName":"fn")") + "," +
            only_if(R"({"Variable":"$.FunctionError","StringEquals":"Unhandled"},{"Variable":"$.StatusCode","NumericEquals":200})"));
        add_target(s, "lambda fn");
        s.set("app.error_rate=1");
        TestRun run(s);
        run.until(50.5);
        QVERIFY(succeeded(run) > 40);
        QCOMPARE(failed(run), 0.0);
    }

    void sfn_12_a_functions_error_is_caught_by_its_name_data() {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("caught");
        QTest::addColumn<bool>("taken");
        const QByteArray arn("arn:aws:lambda:us-east-1:123456789012:function:fn"), invoke = QByteArray::fromStdString(kLambda);
        const auto row = [](const char* name, const QByteArray& resource, const char* caught, bool taken) {
            QTest::newRow(name) << resource << QByteArray(caught) << taken;
        };
        row("lambda:invoke", invoke, R"("OrderRejected")", true);
        row("an ARN", arn, R"("OrderRejected")", true);
        row("an id", "fn", R"("OrderRejected")", true);
        row("one of several", invoke, R"("Other","OrderRejected")", true);
        row("States.TaskFailed", invoke, R"("States.TaskFailed")", true);
        row("States.ALL", invoke, R"("States.ALL")", true);
        row("another name", invoke, R"("Other")", false);
        row("the name in another case", invoke, R"("orderRejected")", false);
        row("an error of the API", invoke, R"("Lambda.ServiceException")", false);
        row("a timeout", invoke, R"("States.Timeout")", false);
    }
    void sfn_12_a_functions_error_is_caught_by_its_name() {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, caught);
        QFETCH(bool, taken);
        Scenario s = workflow(task(resource.toStdString(), R"("FunctionName":"fn")",
                                   "\"Catch\":[{\"ErrorEquals\":[" + caught.toStdString() + "],\"Next\":\"E\"}],\"Next\":\"No\"") +
                              "," + kEnd + R"(,"No":{"Type":"Fail"})");
        add_target(s, "lambda fn");
        name_errors(s.set("app.error_rate=1"), {{"fn", "OrderRejected", 1}});
        QCOMPARE(issues_of(s), std::string());
        TestRun run(s);
        run.until(20.5);
        QVERIFY(started(run) >= 20);
        QVERIFY((taken ? succeeded(run) : failed(run)) > 15);
        QCOMPARE(taken ? failed(run) : succeeded(run), 0.0);
        QVERIFY2(has(history(run, 2), " OrderRejected "), history(run, 2).c_str());
    }

    void sfn_12_a_retrier_takes_a_functions_error_by_its_name_data() {
        QTest::addColumn<QByteArray>("retried");
        QTest::addColumn<double>("retries");
        QTest::newRow("its name") << QByteArray("OrderRejected") << 2.0;
        QTest::newRow("another name") << QByteArray("Other") << 0.0;
    }
    void sfn_12_a_retrier_takes_a_functions_error_by_its_name() {
        QFETCH(QByteArray, retried);
        QFETCH(double, retries);
        Scenario s = workflow(task(kLambda, R"("FunctionName":"fn")",
                                   "\"Retry\":[{\"ErrorEquals\":[" + q(retried.toStdString()) + "],\"MaxAttempts\":2}],\"End\":true"),
                              kOnce);
        add_target(s, "lambda fn");
        name_errors(s.set("app.error_rate=1"), {{"fn", "OrderRejected", 1}});
        TestRun run(s);
        run.until(1500);
        QVERIFY(failed(run) >= 1);
        QCOMPARE(run.number("flow", "retries"), retries * failed(run));
    }

    void sfn_12_errors_have_their_shares_of_a_functions_failures() {
        const auto caught = [](const char* error) {
            return "{\"ErrorEquals\":[" + q(error) + "],\"ResultPath\":null,\"Next\":" + q(error) + "}";
        };
        const auto state = [](const char* name) { return "," + q(name) + R"(:{"Type":"Succeed"})"; };
        Scenario s = workflow(task(kLambda, R"("FunctionName":"fn")",
                                   "\"Catch\":[" + caught("OrderRejected") + "," + caught("ValueError") + R"(],"Next":"E")") +
                                  "," + kEnd + state("OrderRejected") + state("ValueError"),
                              "rate=100");
        add_target(s, "lambda fn");
        name_errors(s.set("app.error_rate=1"), {{"fn", "OrderRejected", 0.5}, {"fn", "ValueError", 0.2}, {"other", "Unheard", 1}});
        add_target(s, "lambda other");
        TestRun run(s);
        run.until(50.5);
        double rejected = 0, value = 0;
        for (const auto& step : run.observe("flow").steps) {
            if (step.name == "OrderRejected") rejected = static_cast<double>(step.entered);
            if (step.name == "ValueError") value = static_cast<double>(step.entered);
        }
        const double all = rejected + value + failed(run);
        QVERIFY(all > 4000);
        QVERIFY2(std::abs(rejected / all - 0.5) < 0.04, std::to_string(rejected / all).c_str());
        QVERIFY2(std::abs(value / all - 0.2) < 0.03, std::to_string(value / all).c_str());
    }

    void sfn_12_each_attempt_draws_its_error_anew() {
        Scenario s = workflow(task(kLambda, R"("FunctionName":"fn")",
                                   R"("Retry":[{"ErrorEquals":["OrderRejected"],"MaxAttempts":60,"BackoffRate":1}],"End":true)"),
                              "rate=1");
        add_target(s, "lambda fn");
        name_errors(s.set("app.error_rate=1"), {{"fn", "OrderRejected", 0.5}});
        TestRun run(s);
        run.until(100.5);
        QVERIFY(failed(run) > 80);
        const double per_execution = run.number("flow", "retries") / failed(run);
        QVERIFY2(per_execution > 0.6 && per_execution < 1.6, std::to_string(per_execution).c_str());
    }

    void sfn_12_the_sdk_has_the_name_in_its_result() {
        Scenario s = workflow(task("arn:aws:states:::aws-sdk:lambda:invoke", R"("FunctionName":"fn")", R"("Next":"P")") +
                              R"x(,"P":{"Type":"Pass","Parameters":{"of.$":"States.StringToJson($.Payload)"},"Next":"C"},)x" +
                              only_if(R"({"Variable":"$.of.errorType","StringEquals":"OrderRejected"})"));
        add_target(s, "lambda fn");
        name_errors(s.set("app.error_rate=1"), {{"fn", "OrderRejected", 1}});
        TestRun run(s);
        run.until(20.5);
        QVERIFY(succeeded(run) > 15);
        QCOMPARE(failed(run), 0.0);
    }

    void sfn_12_errors_that_cannot_be_told_apart_are_refused_data() {
        QTest::addColumn<QByteArray>("function");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<double>("share");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, const char* function, const QByteArray& error, double share, const char* problem) {
            QTest::newRow(name) << QByteArray(function) << error << share << QByteArray(problem);
        };
        row("another name, and the rest", "fn", "ValueError", 0.4, "");
        row("the same name of another function", "other", "OrderRejected", 1, "");
        row("a name with a dot", "fn", "Sandbox.Timedout", 0.1, "");
        row("256 characters", "fn", QByteArray("\xc3\xa4").repeated(256), 0.1, "");
        row("257 characters", "fn", QByteArray(257, 'x'), 0.1, "config.errors[1].error: The name of an error has at most 256 characters");
        row("no name", "fn", "", 0.1, "config.errors.1.error:");
        row("a name of the language", "fn", "States.Timeout", 0.1,
            "config.errors[1].error: \"States.Timeout\" cannot be a function's error");
        row("the same name again", "fn", "OrderRejected", 0.1,
            "config.errors[1].error: The error \"OrderRejected\" of \"fn\" is there twice.");
        row("more than the whole", "fn", "ValueError", 0.5, "config.errors[1].share: The shares of fn's errors add up to more than 1.");
        row("no share", "fn", "ValueError", -0.1, "config.errors.1.share:");
        row("a table", "table", "OrderRejected", 1, "config.errors[1].function: \"table\" is no function");
        row("nobody", "nobody", "OrderRejected", 1, "config.errors.1.function:");
        row("no function", "", "OrderRejected", 1, "config.errors.1.function:");
    }
    void sfn_12_errors_that_cannot_be_told_apart_are_refused() {
        QFETCH(QByteArray, function);
        QFETCH(QByteArray, error);
        QFETCH(double, share);
        QFETCH(QByteArray, problem);
        Scenario s = workflow(task(kLambda, R"("FunctionName":"fn")", R"("End":true)"));
        for (const char* each : {"lambda fn", "lambda other", "dynamodb table"}) add_target(s, each);
        name_errors(s, {{"fn", "OrderRejected", 0.6}, {function.constData(), error.toStdString(), share}});
        const std::string issues = issues_of(s);
        QVERIFY2(has(issues, problem.toStdString()), issues.c_str());
        QCOMPARE(issues.empty(), problem.isEmpty());
    }

    void sfn_12_a_condition_that_is_not_met_has_a_name() {
        Scenario s = workflow(task("arn:aws:states:::dynamodb:putItem", R"("TableName":"table","Item":{})",
                                   R"("Catch":[{"ErrorEquals":["DynamoDB.ConditionalCheckFailedException"],"Next":"E"}],"Next":"No")") +
                              "," + kEnd + R"(,"No":{"Type":"Fail"})");
        add_target(s, "dynamodb table");
        s.design().mutable_request_classes(0)->set_write(true);
        operate(s, [](services::DynamodbOperation& op) {
            op.set_action(services::DynamodbOperation::PUT_ITEM);
            op.set_condition_failure_share(1);
        });
        TestRun run(s);
        run.until(50.5);
        QVERIFY2(succeeded(run) > 40, history(run, 1).c_str());
        QCOMPARE(failed(run), 0.0);
    }

    void sfn_13_a_task_waits_until_its_message_was_worked_on() {
        TestRun run(
            approval("3s", R"("Next":"C")")
                .set(
                    "flow.definition_string={\"StartAt\":\"A\",\"States\":{" +
                    task(kQueueToken, R"x("QueueUrl":"jobs","MessageBody":{"token.$":"$$.Task.Token"})x") + "," +
                    only_if(
                        R"({"Variable":"$.StatusCode","NumericEquals":200},{"Variable":"$.Seconds","NumericEquals":3},{"Variable":"$.MessageId","IsPresent":false})") +
                    "}}"));
        run.until(100.5);
        QVERIFY2(failed(run) == 0, history(run, 1).c_str());
        QCOMPARE(started(run) - succeeded(run), 3.0);
        QCOMPARE(run.number("flow", "executionSeconds"), 3.0);
        const std::string events = history(run, 90);
        QVERIFY2(
            has(events, "TaskStarted") && has(events, "TaskSubmitted {\"MD5OfMessageBody\"") && has(events, "TaskSucceeded {\"Bytes\""),
            events.c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_a_function_that_polls_gives_tokens_back_too() {
        Scenario s = workflow(task(kQueueToken, R"x("QueueUrl":"jobs","MessageBody.$":"$$.Task.Token")x", R"("End":true)"));
        s.add("sqs", "jobs", {"latency=0s", "duplicate_rate=0"}).add("lambda", "fn", {"invoke_overhead=0s"});
        s.connect("flow", "jobs").connect("jobs", "fn", {"mode=POLL"});
        TestRun run(s);
        run.until(100.5);
        QVERIFY2(succeeded(run) >= 95, history(run, 1).c_str());
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_a_message_that_fails_leaves_its_task_to_the_timeout_data() {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("a timeout") << QByteArray(R"("TimeoutSeconds":7,)") << QByteArray("States.Timeout");
        QTest::newRow("a heartbeat") << QByteArray(R"("TimeoutSeconds":20,"HeartbeatSeconds":7,)") << QByteArray("States.HeartbeatTimeout");
        QTest::newRow("a limit in the data") << QByteArray(R"("TimeoutSecondsPath":"$$.Execution.Input.limit",)")
                                             << QByteArray("States.Timeout");
    }
    void sfn_13_a_message_that_fails_leaves_its_task_to_the_timeout() {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, error);
        Scenario s =
            approval("1s", limit.toStdString() + R"("Catch":[{"ErrorEquals":[)" + q(error.toStdString()) + R"(],"Next":"E"}],"End":true)",
                     R"x({"token.$":"$$.Task.Token"})x");
        s.set("worker.error_rate=1").set("jobs.visibility_timeout=1").set("jobs.max_receive_count=1").set(R"(flow.input={"limit":7})");
        s.add("sqs", "dead", {"latency=0s"}).set("jobs.dead_letter_target=dead").add("server", "undertaker");
        TestRun run(s.connect("dead", "undertaker", {"mode=POLL"}));
        run.until(100.5);
        QVERIFY(succeeded(run) > 85);
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(run.number("flow", "executionSeconds"), 7.0);
        QVERIFY(run.number("jobs", "deadLettered") > 90);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_a_message_that_is_received_again_gives_its_token_back_then() {
        Scenario s = approval("1s");
        TestRun run(s.set("worker.error_rate=0.5").set("jobs.visibility_timeout=2").set("jobs.max_receive_count=100"));
        run.until(400.5);
        QVERIFY(run.number("jobs", "receivedAgain") > 100);
        QVERIFY(succeeded(run) > 370);
        QCOMPARE(failed(run), 0.0);
        QVERIFY(run.number("flow", "executionSeconds") > 1.5);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_a_copy_of_a_message_gives_nothing_back_twice() {
        TestRun run(approval("1s").set("jobs.duplicate_rate=0.5"));
        run.until(200.5);
        QVERIFY(run.number("jobs", "copied") > 50);
        QCOMPARE(started(run) - succeeded(run), 1.0);
        QCOMPARE(run.number("flow", "executionSeconds"), 1.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_13_who_is_sent_no_token_gives_none_back_data() {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("without");
        QTest::newRow("a queue") << QByteArray::fromStdString(kQueueToken)
                                 << QByteArray(R"x("QueueUrl":"jobs","MessageBody.$":"$$.Task.Token")x")
                                 << QByteArray(R"("QueueUrl":"jobs","MessageBody":"no token")");
        QTest::newRow("a function") << QByteArray::fromStdString(kLambda + ".waitForTaskToken")
                                    << QByteArray(R"x("FunctionName":"fn","Payload":{"t.$":"$$.Task.Token"})x")
                                    << QByteArray(R"("FunctionName":"fn","Payload":{})");
    }
    void sfn_13_who_is_sent_no_token_gives_none_back() {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, with);
        QFETCH(QByteArray, without);
        for (const bool sends : {true, false}) {
            Scenario s = approval("1s");
            add_target(s, "lambda fn");
            s.set(R"(flow.definition_string={"StartAt":"A","States":{)" +
                  task(resource.toStdString(), (sends ? with : without).toStdString(), R"("TimeoutSeconds":30,"End":true)") + "}}");
            TestRun run(s);
            run.until(100.5);
            QCOMPARE(succeeded(run) > 95, sends);
            QCOMPARE(failed(run) > 60, !sends);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void sfn_13_each_token_is_for_one_attempt() {
        // The first attempts time out while their messages are worked on; what comes back of them later is of no use to the next ones.
        Scenario s =
            approval("6s", R"("TimeoutSeconds":4,"Retry":[{"ErrorEquals":["States.Timeout"],"MaxAttempts":2,"BackoffRate":1}],"End":true)",
                     R"x({"token.$":"$$.Task.Token"})x", "rate=0.1");
        TestRun run(s);
        run.until(205);
        QCOMPARE(succeeded(run), 0.0);
        QVERIFY(failed(run) >= 18);
        QCOMPARE(run.number("flow", "executionSeconds"), 4 + 1 + 4 + 1 + 4.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void tokens_are_part_of_the_world() {
        TestRun run(approval("8s", R"("TimeoutSeconds":9,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"}],"End":true)")
                        .set("worker.service_time.law=EXPONENTIAL"));
        run.until(50);
        kernel::World& world = run.kernel().w;
        const kernel::Snapshot middle = world.save();
        run.until(80);
        const kernel::Snapshot end = world.save();
        world.restore(middle);
        run.kernel().run(80 * kSecond);
        QVERIFY(world.save() == end);
        QVERIFY(run.number("flow", "caught") > 5 && succeeded(run) > run.number("flow", "caught") + 5);
    }

    void tokens_survive_an_edit_and_those_of_a_workflow_that_goes_lead_nowhere() {
        Scenario s = approval("8s");
        TestRun run(s);
        run.until(50.5);
        const double running = run.number("flow", "executionsRunning");
        QCOMPARE(running, 8.0);
        s.add("server", "a-first-one").add("server", "zz-last-one");  // All nodes get other numbers.
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(70.5);
        QCOMPARE(run.number("flow", "executionsRunning"), 8.0);
        QCOMPARE(failed(run), 0.0);
        QCOMPARE(run.conservation(), std::string());
        Scenario without = clients("rate=1");
        without.add("sqs", "jobs", {"latency=0s", "consumers=100", "receive_message_wait_time_seconds=20", "duplicate_rate=0"});
        without.add("server", "worker", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=8s"});
        without.connect("users", "jobs").connect("jobs", "worker", {"mode=POLL"});
        run.simulation().edit(*services::compile(without.design(), services::catalog()));
        run.until(100.5);
        QVERIFY(run.number("jobs", "deleted") > 70);
        QCOMPARE(run.conservation(), std::string());
    }

    void tasks_that_waited_for_tokens_leave_nothing_behind() {
        Scenario s = approval("5s", R"("TimeoutSeconds":6,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"}],"End":true)");
        s.set("worker.service_time.law=EXPONENTIAL").set("jobs.consumers=4").set("jobs.message_retention_period=60");
        TestRun run(s);
        run.until(300);
        run.fault("neph:step_functions:abort-executions", "flow").until(301);
        const std::uint64_t frames = run.kernel().w.head.frames_live;
        for (int i = 0; i < 20; ++i) {
            run.until(400 + 100 * i);
            run.fault("neph:step_functions:abort-executions", "flow");
        }
        run.until(2301);
        QVERIFY2(run.kernel().w.head.frames_live < frames + 40,
                 qPrintable(QString::number(run.kernel().w.head.frames_live) + QLatin1Char(' ') + QString::number(frames)));
        QVERIFY(run.number("flow", "executionsAborted") > 60 && run.number("flow", "caught") > 500);
        QCOMPARE(run.conservation(), std::string());
    }

    void tokens_and_jobs_of_many_branches_go_on_byte_for_byte_and_end() {
        const std::string token = R"("T":{"Type":"Task","Resource":)" + q(kQueueToken) +
                                  R"x(,"Parameters":{"QueueUrl":"jobs","MessageBody.$":"$$.Task.Token"},"TimeoutSeconds":4,
            "Retry":[{"ErrorEquals":["States.Timeout"],"JitterStrategy":"FULL","MaxAttempts":1}],"End":true})x";
        const std::string job = R"("J":{"Type":"Task","Resource":)" + q(kStates + ".sync:2") +
                                R"(,"Parameters":{"StateMachineArn":"child","Input":{"n.$":"$"}},"TimeoutSeconds":4,"End":true})";
        const std::string both = R"({"Type":"Parallel","Branches":[{"StartAt":"T","States":{)" + token + R"(}},{"StartAt":"J","States":{)" +
                                 job + R"(}}],"End":true})";
        Scenario s = approval("5s", R"("End":true)", R"("x")", "rate=2");
        s.set(
            R"(flow.definition_string={"TimeoutSeconds":9,"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.items","ToleratedFailurePercentage":40,
            "ItemProcessor":{"StartAt":"B","States":{"B":)" +
            both + R"(}},"End":true}}})");
        s.set(R"(flow.input={"items":[1,2,3]})").set("worker.service_time.law=EXPONENTIAL").set("worker.error_rate=0.1");
        s.set("jobs.visibility_timeout=3").set("flow-jobs.policy.hedge_delay=1ms");
        add_flow(s, "child", R"({"StartAt":"W","States":{"W":{"Type":"Wait","SecondsPath":"$.n","End":true}}})");
        s.connect("flow", "child").set("flow-child.policy.max_attempts=2");
        TestRun run(s);
        run.until(60);
        kernel::World& world = run.kernel().w;
        const kernel::Snapshot middle = world.save();
        run.until(90);
        const kernel::Snapshot end = world.save();
        world.restore(middle);
        run.kernel().run(90 * kSecond);
        QVERIFY(world.save() == end);
        QVERIFY2(succeeded(run) > 20 && failed(run) > 20,
                 qPrintable(QString::number(succeeded(run)) + QLatin1Char(' ') + QString::number(failed(run))));
        run.fault("neph:step_functions:abort-executions", "flow").until(90.5);
        run.fault("neph:step_functions:abort-executions", "child").until(120);
        QCOMPARE(run.conservation(), std::string());
        const std::uint64_t frames = world.head.frames_live;
        run.until(600);
        QVERIFY2(world.head.frames_live < frames * 3 / 2, qPrintable(QString::number(world.head.frames_live)));
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_14_a_task_starts_executions_and_waits_for_their_end_where_it_says_so_data() {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<double>("seconds");
        const auto row = [](const char* name, const std::string& resource, const char* rules, double seconds) {
            QTest::newRow(name) << QByteArray::fromStdString(resource) << QByteArray(rules) << seconds;
        };
        row("it starts one", kStates,
            R"({"Variable":"$.ExecutionArn","StringMatches":"arn:aws:states:us-east-1:123456789012:execution:child:*"},{"Variable":"$.StartDate","IsTimestamp":true},
               {"Variable":"$.Output","IsPresent":false},{"Variable":"$.SdkHttpMetadata","IsPresent":true})",
            0);
        row("the SDK starts one", "arn:aws:states:::aws-sdk:sfn:startExecution",
            R"({"Variable":"$.ExecutionArn","IsString":true},{"Variable":"$.SdkHttpMetadata","IsPresent":false})", 0);
        row("it waits, and has a text", kStates + ".sync",
            R"({"Variable":"$.Status","StringEquals":"SUCCEEDED"},{"Variable":"$.Output","StringMatches":"{*n*7*}"},{"Variable":"$.Input","StringMatches":"{*}"},
               {"Variable":"$.Name","IsString":true},{"Variable":"$.StartDate","NumericGreaterThan":1767225600000},{"Variable":"$.Error","IsPresent":false})",
            3);
        row("it waits, and has JSON", kStates + ".sync:2",
            R"({"Variable":"$.Status","StringEquals":"SUCCEEDED"},{"Variable":"$.Output.n","NumericEquals":7},{"Variable":"$.Output.own","StringEquals":"of the child"},
               {"Variable":"$.Input.n","NumericEquals":7},{"Variable":"$.Output.Class","StringEquals":"order"})",
            3);
        row("the SDK waits", "arn:aws:states:::aws-sdk:sfn:startSyncExecution",
            R"({"Variable":"$.Status","StringEquals":"SUCCEEDED"},{"Variable":"$.Output","IsString":true},{"Variable":"$.StopDate","IsTimestamp":true})",
            3);
    }
    void sfn_14_a_task_starts_executions_and_waits_for_their_end_where_it_says_so() {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, rules);
        QFETCH(double, seconds);
        for (const char* type : {"STANDARD", "EXPRESS"}) {
            Scenario s = workflow(
                task(resource.toStdString(), R"("StateMachineArn":"child","Input":{"n.$":"$.n"})") + "," + only_if(rules.toStdString()),
                "rate=1", R"({"n":7})");
            add_flow(s, "child", R"({"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":3,"End":true}}})",
                     R"({"own":"of the child","n":1})");
            s.connect("flow", "child").set(std::string("child.state_machine_type=") + type);
            QCOMPARE(issues_of(s), std::string());
            TestRun run(s);
            run.until(100.5);
            QVERIFY2(failed(run) == 0, history(run, 1).c_str());
            QVERIFY(succeeded(run) > 90);
            QCOMPARE(run.number("flow", "executionSeconds"), seconds);
            QCOMPARE(run.number("child", "executionsStarted"), started(run));
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void sfn_14_an_input_may_be_a_text_or_any_value_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("a text with JSON") << QByteArray(R"x("Input.$":"States.JsonToString($)")x")
                                          << QByteArray(R"({"Variable":"$.Output.n","NumericEquals":7})");
        QTest::newRow("a list") << QByteArray(R"("Input":[1,2])") << QByteArray(R"({"Variable":"$.Output[1]","NumericEquals":2})");
        QTest::newRow("none") << QByteArray(R"("Name":"x")") << QByteArray(R"({"Variable":"$.Output.Class","StringEquals":"order"})");
    }
    void sfn_14_an_input_may_be_a_text_or_any_value() {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, rule);
        Scenario s =
            workflow(task(kStates + ".sync:2", R"("StateMachineArn":"child",)" + input.toStdString()) + "," + only_if(rule.toStdString()),
                     "rate=1", R"({"n":7})");
        add_flow(s, "child", R"({"StartAt":"W","States":{"W":{"Type":"Succeed"}}})");
        TestRun run(s.connect("flow", "child"));
        run.until(50.5);
        QVERIFY2(failed(run) == 0 && succeeded(run) > 40, history(run, 1).c_str());
    }

    void sfn_14_an_execution_that_fails_fails_its_task_with_all_that_is_known() {
        Scenario s = workflow(
            task(kStates + ".sync", R"("StateMachineArn":"child")",
                 R"("Catch":[{"ErrorEquals":["States.TaskFailed"],"Next":"P"}],"Next":"No")") +
            R"x(,"P":{"Type":"Pass","Parameters":{"Error.$":"$.Error","of.$":"States.StringToJson($.Cause)"},"Next":"C"},)x" +
            only_if(
                R"({"Variable":"$.Error","StringEquals":"States.TaskFailed"},{"Variable":"$.of.Error","StringEquals":"Mine"},{"Variable":"$.of.Cause","StringEquals":"so"},
                       {"Variable":"$.of.Status","StringEquals":"FAILED"},{"Variable":"$.of.ExecutionArn","StringMatches":"*:child:*"})"));
        add_flow(s, "child", R"({"StartAt":"F","States":{"F":{"Type":"Fail","Error":"Mine","Cause":"so"}}})");
        TestRun run(s.connect("flow", "child"));
        run.until(50.5);
        QVERIFY2(failed(run) == 0 && succeeded(run) > 40, history(run, 1).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void sfn_14_the_sdk_tells_of_a_failed_execution_in_its_result() {
        Scenario s = workflow(task("arn:aws:states:::aws-sdk:sfn:startSyncExecution", R"("StateMachineArn":"child")") + "," +
                              only_if(R"({"Variable":"$.Status","StringEquals":"FAILED"},{"Variable":"$.Error","StringEquals":"Mine"})"));
        add_flow(s, "child", R"({"StartAt":"F","States":{"F":{"Type":"Fail","Error":"Mine","Cause":"so"}}})");
        TestRun run(s.connect("flow", "child").set("child.state_machine_type=EXPRESS"));
        run.until(50.5);
        QVERIFY2(failed(run) == 0 && succeeded(run) > 40, history(run, 1).c_str());
    }

    void sfn_14_a_job_is_submitted_when_it_has_begun() {
        Scenario s = workflow(task(kStates + ".sync", R"("StateMachineArn":"child")", R"("End":true)"));
        add_flow(s, "child", R"({"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":3,"End":true}}})");
        TestRun run(s.connect("flow", "child"));
        run.until(20.5);
        QVERIFY2(has(history(run, 1), "TaskStarted   \nTaskSubmitted {\"ExecutionArn\""), history(run, 1).c_str());
        QVERIFY(has(history(run, 1), "TaskSucceeded {\"ExecutionArn\""));
    }

    void sfn_14_a_task_that_gives_up_leaves_its_execution_running() {
        Scenario s = workflow(task(kStates + ".sync", R"("StateMachineArn":"child")", R"("TimeoutSeconds":2,"End":true)"));
        add_flow(s, "child", R"({"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":9,"End":true}}})");
        TestRun run(s.connect("flow", "child"));
        run.until(100.5);
        QCOMPARE(run.number("flow", "executionSeconds"), 2.0);
        QVERIFY(run.number("child", "executionsSucceeded") > 85);
        QVERIFY(has(history(run, 90), "States.Timeout"));
        QCOMPARE(run.conservation(), std::string());
    }

    void realistic_documents_run_data() {
        QTest::addColumn<QByteArray>("targets");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("invoke_and_unwrap") << QByteArray("lambda validate") << QByteArray("{}");
        QTest::newRow("price_of_an_item") << QByteArray("dynamodb products") << QByteArray(R"({"sku":"a"})");
        QTest::newRow("queue_and_tell") << QByteArray("sqs jobs fifo_queue=true,sns orders") << QByteArray(R"({"id":"1","customer":"me"})");
        QTest::newRow("third_party_by_http") << QByteArray("server payments,api_gateway ledger unmatched_requests=UNMATCHED_MOCK")
                                             << QByteArray(R"({"amount":1})");
        QTest::newRow("objects_and_streams") << QByteArray("s3 uploads,kinesis events,firehose log,s3 results")
                                             << QByteArray(R"({"key":"a"})");
        QTest::newRow("secrets_and_mail") << QByteArray("parameter_store settings,kms data,ses mail") << QByteArray("{}");
        QTest::newRow("saga") << QByteArray("dynamodb stock,dynamodb orders,lambda pay") << QByteArray(R"({"sku":"a","count":2})");
        QTest::newRow("items_by_key") << QByteArray("dynamodb orders,s3 receipts,sns clerks") << QByteArray(R"({"amount":12})");
        QTest::newRow("event_and_forget") << QByteArray("lambda thumbnails,lambda parse") << QByteArray(R"({"key":"a"})");
        QTest::newRow("function_by_data") << QByteArray("lambda any") << QByteArray(R"({"handler":"x"})");
        QTest::newRow("express_child") << QByteArray("step_functions quote state_machine_type=EXPRESS") << QByteArray("{}");
        QTest::newRow("nested_jobs") << QByteArray(
                                            "step_functions prepare input={\"items\":[1,2]},step_functions work,step_functions archive")
                                     << QByteArray(R"({"batch":1})");
        QTest::newRow("approval_by_token") << QByteArray("sqs approvals,lambda remind") << QByteArray(R"({"request":1})");
    }
    void realistic_documents_run() {
        QFETCH(QByteArray, targets);
        QFETCH(QByteArray, input);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        QFile file(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/fuzz/corpus_asl/%1.asl.json").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Scenario s = clients("rate=0.2");
        add_flow(s, "flow", file.readAll().toStdString(), input.toStdString()).connect("users", "flow");
        QString rest = QString::fromUtf8(targets).replace(QLatin1String("[1,2]"), QLatin1String("[1;2]"));
        for (const QString& each : rest.split(QLatin1Char(',')))
            add_target(s, QString(each).replace(QLatin1Char(';'), QLatin1Char(',')).toStdString());
        if (name == QLatin1String("approval_by_token")) s.add("server", "clerk").connect("approvals", "clerk", {"mode=POLL"});
        if (name == QLatin1String("items_by_key")) s.add("lambda", "clerk", {"app_version=app"}).connect("clerks", "clerk");
        QVERIFY2(issues_of(s).empty(), issues_of(s).c_str());
        TestRun run(s);
        run.until(60);
        QVERIFY2(succeeded(run) >= 5, history(run, 1).c_str());
        const bool may_fail = name == QLatin1String("invoke_and_unwrap");
        QVERIFY2(failed(run) == 0 || (may_fail && succeeded(run) > failed(run) / 4),
                 run.log().empty() ? "" : run.log().back().text.english().c_str());
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(IntegrationsTest)
#include "integrations_test.moc"
