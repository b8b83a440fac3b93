#include "engine/run/cost.h"

#include <QTest>

#include <cmath>

#include "engine/base/math.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/run/results.h"
#include "engine/services/compiler.h"
#include "engine/services/dax/node_types.h"
#include "engine/services/elastic_compute_cloud/instance_types.h"
#include "engine/services/elasticache/node_types.h"
#include "engine/services/redshift/node_types.h"
#include "engine/services/relational_database/instance_classes.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using run::Bill;
using run::BillItem;
using run::ComponentBill;
using test::Scenario;
using test::TestRun;

namespace {

constexpr double kMonth = 730;  // hours

double usd_of(const Bill& bill, std::string_view component, std::string_view price = {}) {
    const ComponentBill* part = bill.find(component);
    if (!part) return -1;
    if (price.empty()) return part->usd;
    for (const BillItem& item : part->items)
        if (services::catalog().prices.all()[item.price].id() == price) return item.usd;
    return -1;
}

bool near(double value, double expected, double tolerance = 1e-9) { return std::abs(value - expected) <= tolerance * std::abs(expected); }
#define NEAR(value, expected, ...) QVERIFY2(near(value, expected __VA_OPT__(, ) __VA_ARGS__), qPrintable(QString::number(value, 'g', 12)))

/// Evenly spaced clients with requests and answers of so many bytes.
Scenario clients(std::string_view rate, unsigned request = 0, unsigned answer = 0, bool write = false) {
    Scenario s;
    s.data_set("items", 1024).set("items.item_bytes=1024").request_class("it", 1, write).app_version("v1", "1ms");
    s.set("it.request_bytes=" + std::to_string(request)).set("it.response_bytes=" + std::to_string(answer));
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s"});
    return s;
}

Scenario calling(std::string_view type, Scenario::Settings settings, std::string_view rate = "rate=10", unsigned request = 0,
                 unsigned answer = 0, bool write = false) {
    Scenario s = clients(rate, request, answer, write);
    return s.add(type, "it-1", settings).connect("users", "it-1");
}

/// In front of a server that is not part of AWS.
Scenario balancer(std::string_view type, std::string_view rate, unsigned request, unsigned answer, Scenario::Settings of_clients = {},
                  Scenario::Settings settings = {}) {
    Scenario s = clients(rate, request, answer);
    for (const std::string_view setting : of_clients) s.set("users." + std::string(setting));
    s.add(type, "it-1", settings).connect("users", "it-1");
    if (type == "classic_load_balancer")
        s.add("auto_scaling_group", "web", {"min_size=1", "desired_capacity=1"});
    else
        s.add("server", "web", {"servers=1000"});
    return s.connect("it-1", "web");
}

Scenario group(Scenario::Settings settings) {
    Scenario s = clients("rate=1");
    s.add("auto_scaling_group", "it-1", {"min_size=0", "desired_capacity=2", "boot_time=0s", "instance_type=t3.medium"});
    for (const std::string_view setting : settings) s.set("it-1." + std::string(setting));
    return s.connect("users", "it-1");
}

/// Called by instances that cost nothing here: what lies in a VPC.
Scenario behind_program(std::string_view type, Scenario::Settings settings, std::string_view rate = "rate=10") {
    Scenario s = clients(rate);
    return s.add("auto_scaling_group", "web", {"min_size=1", "desired_capacity=1"})
        .connect("users", "web")
        .add(type, "it-1", settings)
        .connect("web", "it-1");
}

Scenario workflow(std::string_view type) {
    Scenario s = calling("step_functions", {"start_time=0s", "transition_time=0s"}, "rate=10", 0, 0, true);
    s.set("it-1.state_machine_type=" + std::string(type));
    return s.set(R"(it-1.definition_string={"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":1,"Next":"B"},"B":{"Type":"Succeed"}}})");
}

Scenario queue(bool fifo, unsigned bytes, bool consumed) {
    Scenario s =
        calling("sqs", {"latency=0s", "duplicate_rate=0", "disorder_rate=0", "receive_message_wait_time_seconds=20", "message_groups=100"},
                "rate=10", bytes, 0, true);
    if (fifo) s.set("it-1.fifo_queue=true");
    if (consumed)
        s.add("server", "worker", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("it-1", "worker");
    return s;
}

/// A bucket whose 1,024 objects of 1 KiB are restored from an archive.
Scenario restored(const char* storage_class, const char* tier) {
    const std::string of_class = std::string("storage_class=") + storage_class, of_tier = std::string("restore_tier=") + tier;
    Scenario s = calling("s3", {of_class, of_tier}, "rate=1");
    model::Fault& fault = *s.design().add_faults();
    fault.set_id("restore");
    fault.set_action("neph:s3:restore-objects");
    fault.set_target("it-1");
    fault.mutable_at()->set_seconds(10);
    return s;
}

template <typename Part>
Part& filled(Part* part, const char* id, const char* name) {
    model::fill_initial(part, services::catalog().facts, model::TODAY);
    part->set_id(id);
    part->set_name(name);
    return *part;
}

/// On the processors of component it-1, a group.
Scenario& add_alarm(Scenario& s, const char* id = "high", const char* name = "") {
    model::Alarm& alarm = filled(s.design().add_alarms(), id, name);
    alarm.set_component("it-1");
    alarm.set_metric("CPUUtilization");
    return s;
}

/// That tracks the processors of it-1, or takes a step when the alarm "high" goes off.
Scenario& add_policy(Scenario& s, const char* id, model::PolicyType type) {
    model::ScalingPolicy& policy = filled(s.design().add_scaling_policies(), id, "");
    policy.set_target("it-1");
    policy.set_policy_type(type);
    if (type == model::STEP_SCALING) {
        policy.set_alarm("high");
        policy.add_step_adjustments()->set_lower(0);
        policy.mutable_step_adjustments(0)->set_adjustment(1);
    }
    return s;
}

/// A commit at 600 s: fetched in 5 s, built in 61 s, approved in 600 s, built in 60 s on a medium and in 1 s on a large machine.
Scenario delivery(model::ExecutionMode mode = model::SUPERSEDED) {
    Scenario s = clients("rate=0.1");
    model::Pipeline& pipeline = filled(s.design().add_pipelines(), "delivery", "Delivery");
    pipeline.mutable_at()->set_seconds(600);
    pipeline.set_execution_mode(mode);
    const auto add = [&](model::StageAction action, double seconds, model::BuildComputeType type = model::BUILD_GENERAL1_SMALL) {
        model::PipelineStage& stage = *pipeline.add_stages();
        model::fill_initial(&stage, services::catalog().facts, model::TODAY);
        stage.set_action(action);
        *stage.mutable_time() = model::to_duration(seconds);
        stage.set_compute_type(type);
    };
    add(model::CODE_COMMIT, 5);
    add(model::CODE_BUILD, 61);
    add(model::MANUAL_APPROVAL, 600);
    add(model::CODE_BUILD, 60, model::BUILD_GENERAL1_MEDIUM);
    add(model::CODE_BUILD, 1, model::BUILD_GENERAL1_LARGE);
    return s;
}

struct Row {
    const char* name;
    Scenario (*design)();
    double seconds;
    const char* price;  ///< of component it-1
    double usd;
    double tolerance = 1e-9;
};

/// Half a second longer than whole hundreds of requests take, ten a second: 1,000 requests in 99.95 s.
constexpr double kThousand = 100.05;
constexpr double kMega = 1e6;

const Row kRows[] = {
    {"P-05 a load balancer, two hours", [] { return balancer("application_load_balancer", "rate=0.01", 0, 0); }, 7200, "alb-hour",
     2 * 0.0225},
    // 3,600 requests an hour with 24 KiB up and 1,000 KiB down: 3,600 MiB = 3.515625 GiB = as many LCU-hours.
    {"ALB-17 capacity units: bytes", [] { return balancer("application_load_balancer", "rate=1", 24 << 10, 1000 << 10); }, 3600, "alb-lcu",
     3.515625 * 0.008, 1e-3},
    // 100,000 hosts send every 2,000 s: exp(-60 / 2,000) of 50 requests/s find no connection, and 25/s are one unit. Chance: a standard
    // deviation of 72 connections of 175,000. At the start nobody has one: 44 more.
    {"ALB-17 capacity units: new connections", [] { return balancer("application_load_balancer", "rate=50", 0, 0, {"hosts=100000"}); },
     3600, "alb-lcu", 50 * math::exp(-60.0 / 2000) / 25 * 0.008, 2e-3},
    // 6,000 hosts send every 600 s, and connect once, as 4,000 s are not over: 3,000 connections are one unit. Chance: 600 s for each host,
    // so 0.26 % for all.
    {"ALB-17 capacity units: active connections",
     [] { return balancer("application_load_balancer", "rate=10", 0, 0, {"hosts=6000"}, {"idle_timeout_seconds=4000"}); }, 3600, "alb-lcu",
     6000 * (3600 - 600 * (1 - math::exp(-3600.0 / 600))) / 3600 / 3000 * 0.008, 1e-2},
    {"P-05 a Network Load Balancer", [] { return balancer("network_load_balancer", "rate=0.01", 0, 0); }, 3600, "nlb-hour", 0.0225},
    {"NLB-13 capacity units: bytes", [] { return balancer("network_load_balancer", "rate=1", 24 << 10, 1000 << 10); }, 3600, "nlb-lcu",
     3.515625 * 0.006, 1e-3},
    // 100 hosts connect with their first request, on average after 10 s, and stay: 100,000 connections are one unit.
    {"NLB-13 capacity units: active connections",
     [] {
         return balancer("network_load_balancer", "rate=10", 0, 0, {"hosts=100"}, {"client_keep_alive=4000s", "idle_timeout_seconds=4000"});
     },
     3600, "nlb-lcu", 100 * (3600 - 10.0) / 3600 / 100'000 * 0.006, 2e-3},
    {"P-06 a Classic Load Balancer's data", [] { return balancer("classic_load_balancer", "rate=1", 24 << 10, 1000 << 10); }, 3600,
     "clb-gb", 3.515625 * 0.008, 1e-3},
    {"P-01 two instances, an hour", [] { return group({}); }, 3600, "ec2-t3.medium", 2 * 0.0416},
    {"an instance without a type", [] { return group({"instance_type="}); }, 3600, "ec2-no-type", 2 * 0.096},
    // Of four instances above a base of none, half are bought on demand.
    {"EC2-12 Spot instances",
     [] {
         return group({"desired_capacity=4", "on_demand_percentage_above_base_capacity=50"});
     },
     3600, "ec2-spot", 2 * 0.0416 * 0.3},
    {"EC2-12 beside Spot instances",
     [] {
         return group({"desired_capacity=4", "on_demand_percentage_above_base_capacity=50"});
     },
     3600, "ec2-t3.medium", 2 * 0.0416},
    {"EC2-19 detailed monitoring", [] { return group({"detailed_monitoring=true"}); }, 3600, "cloudwatch-metric", 2 * 7 * 0.30 / kMonth},
    {"EC2-20 public addresses", [] { return group({"public_ip_address=true"}); }, 3600, "public-ipv4", 2 * 0.005},
    {"P-03 gp3 volumes",
     [] {
         return group({"volume_type=INSTANCE_VOLUME_GP3", "volume_size=50", "volume_iops=4000"});
     },
     3600, "ebs-gp3", 2 * 50 * 0.08 / kMonth},
    {"P-03 IOPS above what gp3 brings",
     [] {
         return group({"volume_type=INSTANCE_VOLUME_GP3", "volume_size=50", "volume_iops=4000"});
     },
     3600, "ebs-gp3-iops", 2 * 1000 * 0.005 / kMonth},
    {"P-04 standard volumes",
     [] {
         return group({"volume_type=INSTANCE_VOLUME_STANDARD", "volume_size=50"});
     },
     3600, "ebs-standard", 2 * 50 * 0.05 / kMonth},
    // A request a second reads twice.
    {"P-04 their I/Os",
     [] {
         return group({"volume_type=INSTANCE_VOLUME_STANDARD", "read_ios=2"});
     },
     3600, "ebs-standard-io", 2 * 3600 * 0.05 / kMega, 1e-3},
    {"P-10 RDS with a standby",
     [] {
         return behind_program("rds", {"multi_az=true", "db_instance_class=db.m5.large"});
     },
     3600, "rds-db.m5.large", 2 * 0.171},
    {"P-12 its storage",
     [] {
         return behind_program("rds", {"multi_az=true", "allocated_storage=100", "storage_type=GP2"});
     },
     3600, "rds-gp2", 2 * 100 * 0.115 / kMonth},
    {"P-12 with two read replicas",
     [] {
         return behind_program("rds", {"multi_az=false", "read_replicas=2", "db_instance_class=db.t3.large"});
     },
     3600, "rds-db.t3.large", 3 * 0.136},
    {"P-13 Aurora, a writer and a reader",
     [] {
         return behind_program("aurora", {"readers=1", "db_instance_class=db.t3.medium"});
     },
     3600, "aurora-db.t3.medium", 2 * 0.082},
    {"P-13 at least 10 GB", [] { return behind_program("aurora", {}); }, 3600, "aurora-gb", 10 * 0.10 / kMonth},
    // 1.6 GiB need a cache.t3.medium.
    {"P-16 ElastiCache, two shards with a replica each",
     [] {
         return behind_program("elasticache", {"num_node_groups=2", "replicas_per_node_group=1", "memory_mb=1600"});
     },
     3600, "elasticache-cache.t3.medium", 4 * 0.068},
    {"P-16 ElastiCache of a node type, whatever its memory",
     [] {
         return behind_program("elasticache", {"replicas_per_node_group=1", "memory_mb=1600", "cache_node_type=cache.r7g.large"});
     },
     3600, "elasticache-cache.r7g.large", 2 * 0.219},
    {"P-16 Valkey of a node type",
     [] {
         return behind_program("elasticache", {"engine=VALKEY", "replicas_per_node_group=0", "cache_node_type=cache.t4g.micro"});
     },
     3600, "elasticache-valkey-cache.t4g.micro", 0.0128},
    {"P-14 Redshift",
     [] {
         return behind_program("redshift", {"node_type=ra3.4xlarge", "number_of_nodes=2"}, "rate=0.1");
     },
     3600, "redshift-ra3.4xlarge", 2 * 3.26},
    // Reads of 1 KB: half a unit each; writes: one.
    {"P-30 DynamoDB on demand: reads", [] { return calling("dynamodb", {"billing_mode=PAY_PER_REQUEST"}); }, kThousand, "dynamodb-read",
     1000 * 0.5 * 0.125 / kMega},
    {"P-30 DynamoDB on demand: writes", [] { return calling("dynamodb", {"billing_mode=PAY_PER_REQUEST"}, "rate=10", 0, 0, true); },
     kThousand, "dynamodb-write", 1000 * 0.625 / kMega},
    {"P-31 DynamoDB provisioned",
     [] {
         return calling("dynamodb", {"billing_mode=PROVISIONED", "provisioned_throughput.write_capacity_units=100"}, "rate=1");
     },
     3600, "dynamodb-wcu", 100 * 0.00065},
    {"P-32 DynamoDB's storage", [] { return calling("dynamodb", {"table_size_gb=20"}, "rate=1"); }, 3600, "dynamodb-gb",
     20 * 0.25 / kMonth},
    {"P-19 S3: reads", [] { return calling("s3", {"availability_errors=false"}); }, kThousand, "s3-get", 1000 * 0.0004 / 1000},
    {"P-19 S3: writes to Standard-IA",
     [] {
         return calling("s3", {"availability_errors=false", "storage_class=STANDARD_IA"}, "rate=10", 0, 0, true);
     },
     kThousand, "s3-ia-put", 1000 * 0.01 / 1000},
    // 1,024 items of 1 KiB are 1 MiB.
    {"P-18 S3's storage", [] { return calling("s3", {}, "rate=1"); }, 3600, "s3-standard", 0.023 / 1024 / kMonth},
    {"S3: restores from Deep Archive", [] { return restored("DEEP_ARCHIVE", "TIER_STANDARD"); }, 60, "s3-deep-restore", 1024 * 0.1 / 1000},
    {"S3: what Deep Archive restores", [] { return restored("DEEP_ARCHIVE", "TIER_STANDARD"); }, 60, "s3-deep-restore-gb", 0.02 / 1024},
    {"S3: bulk restores from Deep Archive", [] { return restored("DEEP_ARCHIVE", "TIER_BULK"); }, 60, "s3-deep-restore-bulk",
     1024 * 0.025 / 1000},
    {"S3: expedited restores", [] { return restored("GLACIER", "TIER_EXPEDITED"); }, 60, "s3-restore-expedited", 1024 * 10.0 / 1000},
    {"S3: what Glacier restores", [] { return restored("GLACIER", "TIER_STANDARD"); }, 60, "s3-restore-gb", 0.01 / 1024},
    {"P-22 CloudFront: requests",
     [] { return clients("rate=10").add("cloudfront", "it-1").connect("users", "it-1").add("s3", "files").connect("it-1", "files"); },
     kThousand, "cloudfront-requests-north-america", 1000 * 0.01 / 10000},
    {"P-23 Lambda: requests",
     [] {
         return calling("lambda", {"memory_size=512", "app_version=v1"});
     },
     kThousand, "lambda-request", 1000 * 0.2 / kMega},
    // A request of FIFO's more expensive kind each.
    {"P-33 SQS FIFO: sends", [] { return queue(true, 1000, false); }, kThousand, "sqs-fifo-request", 1000 * 0.5 / kMega},
    {"P-33 SQS: 100 KB are two requests", [] { return queue(false, 100 << 10, false); }, kThousand, "sqs-request", 2 * 1000 * 0.4 / kMega},
    // A send, a receive and a delete each.
    {"P-33 SQS with a consumer", [] { return queue(false, 1000, true); }, kThousand, "sqs-request", 3 * 1000 * 0.4 / kMega, 2e-2},
    {"P-35 Kinesis: shards", [] { return calling("kinesis", {"shard_count=4"}, "rate=1", 1000, 0, true); }, 3600, "kinesis-shard",
     4 * 0.015},
    {"P-35 Kinesis: 30 KB are two units", [] { return calling("kinesis", {"shard_count=4"}, "rate=10", 30 << 10, 0, true); }, kThousand,
     "kinesis-put", 2 * 1000 * 0.014 / kMega},
    {"P-26 REST API",
     [] { return calling("api_gateway", {"kind=REST_API"}).add("lambda", "fn", {"app_version=v1"}).connect("it-1", "fn"); }, kThousand,
     "apigateway-rest", 1000 * 3.5 / kMega},
    {"P-27 HTTP API: 600 KB are two requests",
     [] {
         Scenario s = calling("api_gateway", {"kind=HTTP_API"}, "rate=10", 0, 600 << 10);
         return s.add("lambda", "fn", {"app_version=v1"}).connect("it-1", "fn");
     },
     kThousand, "apigateway-http", 2 * 1000 * 1.0 / kMega},
    // Three hosts stay connected; each opens its connection with its first message, within the first second.
    {"P-27 WebSocket API: connection minutes",
     [] {
         Scenario s = calling("api_gateway", {"kind=WEBSOCKET_API"}, "rate=10");
         return s.set("users.hosts=3").add("lambda", "fn", {"app_version=v1"}).connect("it-1", "fn");
     },
     3600, "apigateway-websocket-minutes", 3 * 60 * 0.25 / kMega, 1e-3},
    {"P-39 KMS: a key", [] { return calling("kms", {}, "rate=1"); }, 3600, "kms-key", 1.0 / kMonth},
    {"P-39 KMS: requests", [] { return calling("kms", {"data_key_max_age=0s"}); }, kThousand, "kms-request", 1000 * 0.03 / 10000},
    {"P-41 Parameter Store: advanced parameters",
     [] {
         return calling("parameter_store", {"tier=ADVANCED", "parameters=10"}, "rate=1");
     },
     3600, "ssm-advanced", 10 * 0.05 / kMonth},
    // 6 KB are billed as 10 KB.
    {"P-37 Firehose", [] { return calling("firehose", {}, "rate=10", 6 << 10, 0, true).add("s3", "files").connect("it-1", "files"); },
     kThousand, "firehose-gb", 1000 * 10.0 / 1024 / 1024 * 0.029},
    {"P-17 DAX, three nodes",
     [] {
         Scenario s = behind_program("dax", {"node_type=dax.r5.large", "replication_factor=3"});
         return s.add("dynamodb", "table").connect("it-1", "table");
     },
     3600, "dax-r5.large", 3 * 0.255},
    {"P-40 Route 53: a zone",
     [] { return clients("rate=1").add("route53", "it-1").connect("users", "it-1").add("server", "web").connect("it-1", "web"); }, 3600,
     "route53-zone", 0.50 / kMonth},
    {"P-40 Route 53: the health check of a server",
     [] {
         Scenario s = clients("rate=1").add("route53", "it-1", {"routing_policy=ROUTING_FAILOVER"}).connect("users", "it-1");
         return s.add("server", "web").connect("it-1", "web");
     },
     3600, "route53-check-other", 0.75 / kMonth},
    {"P-09 data to another zone",
     [] {
         // 3,600 calls from the only zone of the program to the only one of the database, 1,000 KiB each, billed both ways.
         Scenario s = clients("rate=1", 0, 1000 << 10).zone("az-a").zone("az-b");
         s.add("auto_scaling_group", "it-1", {"min_size=1", "desired_capacity=1"}).connect("users", "it-1");
         s.add("rds", "db", {"multi_az=false"}).connect("it-1", "db");
         s.design().mutable_components()->at(1).add_zones("az-a");
         s.design().mutable_components()->at(2).add_zones("az-b");
         return s;
     },
     3600, "transfer-zones", 3600 * 1000.0 / 1024 / 1024 * 2 * 0.01, 1e-3},
    {"P-44 SES",
     [] {
         return calling("ses", {"sandbox=false", "latency=0s"}, "rate=10", 1000, 0, true);
     },
     kThousand, "ses-mail", 1000 * 0.1 / 1000},
    {"P-34 SNS", [] { return calling("sns", {}, "rate=10", 1000, 0, true); }, kThousand, "sns-publish", 1000 * 0.5 / kMega},
    // 3,600 answers of 1,000 KiB.
    {"P-08 data to the internet", [] { return balancer("application_load_balancer", "rate=1", 0, 1000 << 10); }, 3600, "transfer-out",
     3600 * 1000.0 / 1024 / 1024 * 0.09, 1e-3},
    // One second of 64 MB each.
    {"P-29 Step Functions, Express: duration", [] { return workflow("EXPRESS"); }, kThousand + 1, "stepfunctions-express-duration",
     1000 * 1.0 * 64 / 1024 * 0.00001667, 2e-2},
    {"P-29 Step Functions, Express: executions", [] { return workflow("EXPRESS"); }, kThousand, "stepfunctions-express",
     1000 * 1.0 / kMega},
};

std::string issues_of(const Scenario& s) {
    std::string text;
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.severity == Issue::Severity::Error) text += issue.path() + ": " + issue.message.english() + "\n";
    return text;
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

bool same(const Bill& a, const Bill& b) {
    if (a.usd != b.usd || a.components.size() != b.components.size()) return false;
    for (std::size_t i = 0; i < a.components.size(); ++i)
        if (a.components[i].usd != b.components[i].usd || a.components[i].items.size() != b.components[i].items.size()) return false;
    return true;
}

}  // namespace

class CostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_bill_is_what_one_works_out_by_hand_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < std::size(kRows); ++i) QTest::newRow(kRows[i].name) << static_cast<int>(i);
    }
    void a_bill_is_what_one_works_out_by_hand() {
        QFETCH(int, row);
        const Row& it = kRows[row];
        const Scenario s = it.design();
        QCOMPARE(issues_of(s), std::string());
        TestRun run(s);
        run.until(it.seconds);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", it.price), it.usd, it.tolerance);
    }

    void every_service_is_billed_or_says_why_not() {
        for (const services::ServiceType* type : services::all())
            QVERIFY2((type->meter != nullptr) != (type->free != nullptr), std::string(type->name).c_str());
    }

    void every_kind_of_instance_has_a_price() {
        const model::PriceTable& prices = services::catalog().prices;
        for (const auto& type : services::ec2::kInstanceTypes) QVERIFY2(prices.find("ec2-" + std::string(type.name)), type.name.data());
        for (const auto& type : services::relational::kInstanceClasses)
            QVERIFY2(prices.find("rds-" + std::string(type.name)) && prices.find("aurora-" + std::string(type.name)), type.name.data());
        for (const auto& type : services::dax::kNodeTypes)
            QVERIFY2(prices.find("dax-" + std::string(type.name.substr(4))), type.name.data());
        for (const auto& type : services::elasticache::kNodeTypes)
            QVERIFY2(prices.find("elasticache-" + std::string(type.name)) && prices.find("elasticache-valkey-" + std::string(type.name)),
                     type.name.data());
        for (const auto& type : services::redshift::kNodeTypes)
            QVERIFY2(prices.find("redshift-" + std::string(type.name)), type.name.data());
    }

    void p_03_a_volume_is_billed_while_its_instance_is_stopped_too() {
        TestRun run(group({"desired_capacity=1", "launches=false", "volume_type=INSTANCE_VOLUME_GP3", "volume_size=50"}));
        run.until(600).fault("aws:ec2:stop-instances", "it-1", 1200, 0).until(3600);
        const Bill bill = run.simulation().total_bill();
        NEAR(usd_of(bill, "it-1", "ebs-gp3"), 50 * 0.08 / kMonth);
        NEAR(usd_of(bill, "it-1", "ec2-t3.medium"), 2400.0 / 3600 * 0.0416, 1e-3);
        QCOMPARE(usd_of(bill, "it-1", "ebs-gp3-iops"), -1.0);
    }

    void p_12_a_standby_costs_as_much_as_its_primary_and_so_does_its_storage() {
        const auto bill = [](const char* setting) {
            Scenario s = behind_program("rds", {"storage_type=GP3", "allocated_storage=400", "iops=14000"});
            TestRun run(s.set("it-1." + std::string(setting)));
            return run.until(3600).simulation().total_bill();
        };
        const Bill alone = bill("multi_az=false"), both = bill("multi_az=true");
        for (const char* price : {"rds-db.m5.large", "rds-gp3", "rds-gp3-iops"})
            NEAR(usd_of(both, "it-1", price), 2 * usd_of(alone, "it-1", price));
        NEAR(usd_of(alone, "it-1", "rds-gp3-iops"), 2000 * 0.02 / kMonth);  // 12,000 are included
    }

    void lambda_bills_whole_milliseconds_of_memory() {
        Scenario s = calling("lambda", {"memory_size=1769", "app_version=v1", "provisioned_concurrent_executions=0"});
        s.set("v1.service_time.mean=0.0002s");
        TestRun run(s);
        run.until(kThousand);
        const double inits = run.number("it-1", "coldStarts");
        // Each of 1,000 invocations takes 0.2 ms and is billed as 1 ms; what the inits take is added.
        const double invocations = 1000 * 0.001 * 1769 / 1024 * 0.0000166667;
        const double bill = usd_of(run.simulation().total_bill(), "it-1", "lambda-duration");
        QVERIFY(inits >= 1);
        QVERIFY(bill > invocations);
        QVERIFY(bill < invocations + inits * 10 * 1769.0 / 1024 * 0.0000166667);
        Scenario longer = s;
        TestRun later(longer.set("v1.service_time.mean=0.0012s"));
        later.until(kThousand);
        NEAR(usd_of(later.simulation().total_bill(), "it-1", "lambda-duration") - bill, invocations, 1e-6);
    }

    void standard_workflows_are_billed_by_transition() {
        TestRun run(workflow("STANDARD"));
        run.until(kThousand);
        NEAR(usd_of(run.simulation().total_bill(), "it-1"), run.number("it-1", "transitions") * 0.025 / 1000);
        QVERIFY(run.number("it-1", "transitions") > 1900);
    }

    void ec2_19_ec2_20_metrics_and_addresses_are_billed_while_instances_run() {
        TestRun run(group({"desired_capacity=1", "launches=false", "detailed_monitoring=true", "public_ip_address=true"}));
        run.until(600).fault("aws:ec2:stop-instances", "it-1", 1200, 0).until(3600);
        const Bill bill = run.simulation().total_bill();
        NEAR(usd_of(bill, "it-1", "cloudwatch-metric"), 2400.0 / 3600 * 7 * 0.30 / kMonth, 1e-3);
        NEAR(usd_of(bill, "it-1", "public-ipv4"), 2400.0 / 3600 * 0.005, 1e-3);
    }

    void ec2_20_as_of_2020_public_addresses_cost_nothing() {
        Scenario s = group({"public_ip_address=true"});
        TestRun run(s.set("limits_as_of=YEAR_2020"));
        run.until(3600);
        QCOMPARE(usd_of(run.simulation().total_bill(), "it-1", "public-ipv4"), -1.0);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-t3.medium"), 2 * 0.0416);
    }

    void a_scaling_of_a_group_is_billed_from_when_it_acts() {
        Scenario s = group({});
        TestRun run(s);
        run.until(1800);
        edit(run, s.set("it-1.desired_capacity=4"));
        run.until(3600);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-t3.medium"), (2 * 0.5 + 4 * 0.5) * 0.0416, 1e-6);
    }

    void ec2_18_reserved_instances_are_paid_for_whether_they_run_or_not() {
        Scenario s = group({"reserved_instances=3"});
        TestRun run(s);
        run.until(3600);
        constexpr double kOne = 0.0416, kReserved = kOne * 0.63;
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-reserved"), 3 * kReserved);
        QCOMPARE(usd_of(run.simulation().total_bill(), "it-1", "ec2-t3.medium"), -1.0);  // Not on the bill.
        edit(run, s.set("it-1.desired_capacity=5"));                                     // Two are beyond what is reserved.
        run.until(7200);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-reserved"), 6 * kReserved);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-t3.medium"), 2 * kOne, 1e-6);
        edit(run, s.set("it-1.reserved_instances=0"));
        run.until(10'800);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-reserved"), 6 * kReserved, 1e-6);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-t3.medium"), (2 + 5) * kOne, 1e-6);
    }

    void a_reservation_is_used_by_on_demand_instances_only() {
        TestRun run(group({"desired_capacity=4", "on_demand_percentage_above_base_capacity=25", "reserved_instances=2"}));
        run.until(3600);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-reserved"), 2 * 0.0416 * 0.63);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "ec2-spot"), 3 * 0.0416 * 0.3);
        QCOMPARE(usd_of(run.simulation().total_bill(), "it-1", "ec2-t3.medium"), -1.0);  // Not on the bill.
    }

    void another_setting_is_billed_from_when_it_is_made() {
        Scenario s = behind_program("rds", {"multi_az=false", "db_instance_class=db.m5.large"});
        TestRun run(s);
        run.until(1800);
        edit(run, s.set("it-1.db_instance_class=db.m5.xlarge"));
        run.until(3600);
        const Bill bill = run.simulation().total_bill();
        NEAR(usd_of(bill, "it-1", "rds-db.m5.large"), 0.5 * 0.171);
        NEAR(usd_of(bill, "it-1", "rds-db.m5.xlarge"), 0.5 * 0.342);
    }

    void what_was_removed_stays_on_the_bill_and_what_comes_later_begins_at_nothing() {
        Scenario s = calling("kms", {}, "rate=1");
        TestRun run(s);
        run.until(1800);
        Scenario later = clients("rate=1");
        later.add("kms", "it-2").connect("users", "it-2");
        edit(run, later);
        run.until(3600);
        const Bill bill = run.simulation().total_bill();
        NEAR(usd_of(bill, "it-1", "kms-key"), 0.5 / kMonth);
        NEAR(usd_of(bill, "it-2", "kms-key"), 0.5 / kMonth);
    }

    void capacity_units_are_those_of_the_largest_dimension_of_each_hour() {
        // An hour of many bytes, then one of many connections.
        Scenario s = balancer("application_load_balancer", "rate=1", 24 << 10, 1000 << 10, {"hosts=100000"});
        TestRun run(s);
        run.until(3600);
        edit(run, s.set("users.rate=50").set("it.request_bytes=0").set("it.response_bytes=0"));
        run.until(7200);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "alb-lcu"), (3.515625 + 50.0 / 25) * 0.008, 0.03);
    }

    void the_warm_up_counts_in_the_total_only() {
        Scenario s = calling("kms", {"data_key_max_age=0s"}, "rate=10");
        TestRun run(s.set("run.warmup=60s"));
        run.until(160.05);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "kms-request"), 1600 * 0.03 / 10000);
        NEAR(usd_of(run.simulation().measured_bill(), "it-1", "kms-request"), 1000 * 0.03 / 10000, 2e-3);
        NEAR(usd_of(run.simulation().measured_bill(), "it-1", "kms-key"), 100.05 / 3600 / kMonth);
        const run::Costs costs = run::costs_of(run.simulation());
        NEAR(costs.per_month, costs.measured.usd / 100.05 * 3600 * kMonth);
        NEAR(costs.per_thousand_good_requests, costs.measured.usd / costs.good_requests * 1000);
    }

    void p_42_each_started_minute_of_a_build_is_billed_by_its_compute_type() {
        TestRun run(delivery());
        run.until(605);
        QCOMPARE(usd_of(run.simulation().total_bill(), "delivery", "codebuild-small"), -1.0);  // Not on the bill.
        run.until(606);
        NEAR(usd_of(run.simulation().total_bill(), "delivery", "codebuild-small"), 0.005);
        run.until(665);
        NEAR(usd_of(run.simulation().total_bill(), "delivery", "codebuild-small"), 0.005);
        run.until(1400);
        const Bill bill = run.simulation().total_bill();
        NEAR(usd_of(bill, "delivery", "codebuild-small"), 2 * 0.005);
        NEAR(usd_of(bill, "delivery", "codebuild-medium"), 0.01);
        NEAR(usd_of(bill, "delivery", "codebuild-large"), 0.02);
    }

    void p_42_minutes_that_start_after_an_edit_are_of_its_compute_type() {
        Scenario s = delivery();
        model::PipelineStage& build = *s.design().mutable_pipelines(0)->mutable_stages(1);
        build.mutable_time()->set_seconds(600);
        TestRun run(s);
        run.until(605 + 150);
        build.set_compute_type(model::BUILD_GENERAL1_LARGE);
        edit(run, s);
        run.until(1300);
        NEAR(usd_of(run.simulation().total_bill(), "delivery", "codebuild-small"), 3 * 0.005);
        NEAR(usd_of(run.simulation().total_bill(), "delivery", "codebuild-large"), 7 * 0.02);
        s.design().clear_pipelines();
        edit(run, s);
        run.until(4000);
        NEAR(usd_of(run.simulation().total_bill(), "delivery", "codebuild-large"), 7 * 0.02);
    }

    void p_43_a_pipeline_costs_by_the_month_from_its_first_execution_on() {
        TestRun run(delivery());
        run.until(599);
        QCOMPARE(usd_of(run.simulation().total_bill(), "delivery"), 0.0);
        run.until(600 + 7200);
        NEAR(usd_of(run.simulation().total_bill(), "delivery", "codepipeline-v1"), 2 * 1.0 / kMonth);
        QCOMPARE(usd_of(run.simulation().total_bill(), "delivery", "codepipeline-v2"), -1.0);  // Not on the bill.
    }

    // A minute for the source, two, one and one for the builds, none for the approval.
    void p_43_one_that_queues_or_runs_in_parallel_costs_by_the_started_minutes_of_its_actions() {
        for (const model::ExecutionMode mode : {model::QUEUED, model::PARALLEL}) {
            TestRun run(delivery(mode));
            run.until(7200);
            NEAR(usd_of(run.simulation().total_bill(), "delivery", "codepipeline-v2"), 5 * 0.002);
            QCOMPARE(usd_of(run.simulation().total_bill(), "delivery", "codepipeline-v1"), -1.0);  // Not on the bill.
        }
    }

    void p_44_an_alarm_costs_by_the_month_and_a_policy_that_tracks_has_two() {
        Scenario s = group({});
        add_policy(add_policy(add_alarm(s), "track", model::TARGET_TRACKING_SCALING), "step", model::STEP_SCALING);
        TestRun run(s.set("run.warmup=600s"));
        run.until(3600);
        const Bill bill = run.simulation().total_bill();
        NEAR(usd_of(bill, "high", "cloudwatch-alarm"), 0.10 / kMonth);
        NEAR(usd_of(bill, "track", "cloudwatch-alarm"), 2 * 0.10 / kMonth);
        QCOMPARE(usd_of(bill, "step"), -1.0);
        NEAR(usd_of(run.simulation().measured_bill(), "high", "cloudwatch-alarm"), 0.10 * 3000 / 3600 / kMonth);
        NEAR(bill.usd, usd_of(bill, "it-1") + 3 * 0.10 / kMonth);
    }

    void p_44_an_alarm_is_billed_while_it_is_there() {
        Scenario s = group({});
        TestRun run(add_alarm(s));
        run.until(1800);
        s.design().clear_alarms();
        edit(run, add_alarm(s, "later"));
        run.until(2700);
        NEAR(usd_of(run.simulation().total_bill(), "high"), 0.5 * 0.10 / kMonth);
        NEAR(usd_of(run.simulation().total_bill(), "later"), 0.25 * 0.10 / kMonth);
    }

    void what_is_no_component_is_on_the_bill_by_its_name() {
        Scenario s = group({});
        add_policy(add_alarm(s, "high", "High CPU"), "track", model::TARGET_TRACKING_SCALING);
        run::Recorder recorder;
        run::Simulation simulation(*services::compile(s.design(), services::catalog()), &recorder);
        simulation.advance(600 * kSecond);
        run::View view;
        recorder.fill(view);
        QCOMPARE(view.account.size(), 2u);
        QCOMPARE(view.account[0].name, std::string("High CPU"));
        QCOMPARE(view.account[1].name, std::string("track"));
        NEAR(view.account[1].usd_per_month, 0.20);
        double sum = view.account[0].usd + view.account[1].usd, an_hour = 3 * 0.10 / kMonth;
        for (const run::ComponentView& each : view.components) {
            sum += each.usd;
            an_hour += each.usd_per_hour;
        }
        NEAR(view.system.usd, sum);
        NEAR(view.system.usd_per_hour, an_hour);
        const std::string json = run::results_json(simulation, nullptr, {}, {}), text = run::results_text(simulation, {}, {});
        QVERIFY(json.find("\"name\": \"High CPU\"") != std::string::npos);
        QVERIFY(text.find("\nHigh CPU  ") != std::string::npos);
    }

    void the_past_has_the_bill_it_had() {
        Scenario s = balancer("application_load_balancer", "rate=20", 1000, 5000);
        filled(s.design().add_alarms(), "many", "").set_component("it-1");
        s.design().mutable_alarms(0)->set_metric("RequestCount");
        *s.design().add_pipelines() = delivery().design().pipelines(0);
        s.design().mutable_pipelines(0)->mutable_at()->set_seconds(10);
        TestRun run(s.set("run.warmup=30s"));
        run::Simulation& simulation = run.simulation();
        std::vector<Bill> bills;
        for (const double t : {20.0, 40.0, 3610.0}) {
            run.until(t);
            simulation.keep(~std::size_t{0});
            bills.push_back(simulation.total_bill());
        }
        edit(run, s.set("users.rate=40"));
        run.until(3700);
        const Bill last = simulation.total_bill();
        simulation.seek(from_seconds(40));
        QVERIFY(same(simulation.total_bill(), bills[1]));
        simulation.seek(from_seconds(20));
        QVERIFY(same(simulation.total_bill(), bills[0]));
        simulation.seek(from_seconds(3700));
        QVERIFY(same(simulation.total_bill(), last));
    }

    void looking_at_the_bill_changes_nothing() {
        const Scenario s = balancer("application_load_balancer", "rate=20", 1000, 5000);
        TestRun watched(s), not_watched(s);
        for (int t = 1; t <= 100; ++t) (void)watched.until(t).simulation().total_bill();
        not_watched.until(100);
        QVERIFY(same(watched.simulation().total_bill(), not_watched.simulation().total_bill()));
    }

    void an_own_price_counts_for_all_of_the_run() {
        Scenario s = calling("kms", {}, "rate=1");
        TestRun run(s);
        run.until(1800);
        model::PriceOverride* own = s.design().add_prices();
        own->set_price("kms-key");
        own->set_usd(2);
        QCOMPARE(issues_of(s), std::string());
        edit(run, s);
        run.until(3600);
        NEAR(usd_of(run.simulation().total_bill(), "it-1", "kms-key"), 2 / kMonth);
        QVERIFY(run.results().find("\"ownPrices\": {\n      \"kms-key\": 2.0") != std::string::npos);
    }

    void thresholds_know_the_cost() {
        Scenario s = calling("kms", {}, "rate=1");
        for (const char* expression : {"cost.per_month < 1.5", "cost.total < 0.0001", "it-1.cost_per_month < 1.2", "cost.nothing < 1"}) {
            model::Threshold* threshold = s.design().add_thresholds();
            threshold->set_id("t" + std::to_string(s.design().thresholds_size()));
            threshold->set_expression(expression);
        }
        TestRun run(s);
        run.until(3600);
        const auto results = run::evaluate_thresholds(run.simulation());
        QCOMPARE(results.size(), 4u);
        QVERIFY2(!results[0].passed && results[0].value > 8, "a request a second costs 7.9 USD a month, the key one");
        QVERIFY(!results[1].passed);
        QVERIFY(!results[2].passed);
        QVERIFY(results[3].error.english().find("per_thousand_good_requests") != std::string::npos);
    }

    void a_fault_says_what_its_time_cost() {
        Scenario s = calling("kms", {"data_key_max_age=0s"}, "rate=10");
        TestRun run(s);
        run.until(100.05).fault("neph:added-latency", "it-1", 100, -1, 0.001).until(300);
        const auto& episodes = run.simulation().ledger().episodes();
        QCOMPARE(episodes.size(), 1u);
        QCOMPARE(to_seconds(episodes[0].to - episodes[0].from), 100.0);
        const Bill cost = run::bill(episodes[0].before, episodes[0].after, run.simulation().plan());
        NEAR(cost.usd, 1000 * 0.03 / 10000 + 100.0 / 3600 / kMonth, 2e-3);
    }
};

QTEST_GUILESS_MAIN(CostTest)
#include "cost_test.moc"
