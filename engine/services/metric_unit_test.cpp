#include "engine/services/metric_unit.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/model/schema.h"
#include "engine/services/service.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using services::Metric;
using test::Scenario;
using test::TestRun;

namespace {

using Names = QByteArrayList;

struct Units {
    Names milliseconds, seconds, percent, microseconds, fractions;  ///< in the order of the alphabet
};

/// Source: the metrics pages of the services' user guides, "Units". What is in none of these lists is a number of something.
const std::map<std::string_view, Units> kUnits{
    {"api_gateway", {{"IntegrationLatency", "Latency"}, {}, {}, {}, {}}},
    {"application_load_balancer", {{}, {"TargetResponseTime"}, {}, {}, {}}},
    {"aurora", {{"AuroraReplicaLag", "CommitLatency", "SelectLatency"}, {}, {"CPUUtilization"}, {}, {}}},
    {"auto_scaling_group",
     {{},
      {"VolumeIdleTime", "VolumeTotalReadTime", "VolumeTotalWriteTime"},
      {"BurstBalance", "CPUUtilization", "EBSByteBalance%", "EBSIOBalance%", "mem_used_percent"},
      {},
      {}}},
    {"classic_load_balancer", {{}, {"Latency"}, {}, {}, {}}},
    {"cloudfront", {{"OriginLatency"}, {}, {"4xxErrorRate", "5xxErrorRate", "CacheHitRate", "TotalErrorRate"}, {}, {}}},
    {"dax", {{}, {}, {"CPUUtilization", "CacheMemoryUtilization"}, {}, {}}},
    {"dynamodb", {{"SuccessfulRequestLatency"}, {}, {}, {}, {}}},
    {"elasticache",
     {{}, {"ReplicationLag"}, {"CPUUtilization", "CacheHitRate", "DatabaseMemoryUsagePercentage", "EngineCPUUtilization"}, {}, {}}},
    {"firehose",
     {{"KinesisMillisBehindLatest"},
      {"DeliveryToS3.DataFreshness"},
      {},
      {},
      {"DeliveryToRedshift.Success", "DeliveryToS3.Success", "ExecuteProcessing.Success"}}},
    {"kinesis", {{"GetRecords.IteratorAgeMilliseconds", "PutRecord.Latency"}, {}, {}, {}, {"GetRecords.Success", "PutRecord.Success"}}},
    {"lambda", {{"AsyncEventAge", "Duration", "IteratorAge"}, {}, {}, {}, {"ProvisionedConcurrencyUtilization"}}},
    {"rds", {{}, {"ReadLatency", "ReplicaLag", "WriteLatency"}, {"BurstBalance", "CPUUtilization"}, {}, {}}},
    {"redshift", {{"WLMQueueWaitTime"}, {}, {"CPUUtilization", "PercentageDiskSpaceUsed"}, {"QueryDuration"}, {}}},
    {"route53", {{"TimeToFirstByte"}, {}, {"HealthCheckPercentageHealthy"}, {}, {"HealthCheckStatus"}}},
    {"s3", {{"FirstByteLatency", "TotalRequestLatency"}, {}, {}, {}, {}}},
    {"ses", {{}, {}, {}, {}, {"Reputation.BounceRate", "Reputation.ComplaintRate"}}},
    {"sqs", {{}, {"ApproximateAgeOfOldestMessage"}, {}, {}, {}}},
    {"step_functions",
     {{"ExecutionTime", "ExpressExecutionBilledDuration", "LambdaFunctionTime", "ServiceIntegrationTime"}, {}, {}, {}, {}}},
};

bool is_cloudwatchs(const Metric& metric) { return !metric.space.starts_with("Nephoscope/"); }

QByteArray name_of(const Metric& metric) { return QByteArray(metric.name.data(), static_cast<qsizetype>(metric.name.size())); }

/// Of a service's own CloudWatch metrics, those that alarms take in this unit.
Names published_in(const services::ServiceType& type, std::string_view symbol) {
    Names names;
    for (const Metric& metric : type.metrics)
        if (is_cloudwatchs(metric) && services::published_unit(metric).symbol == symbol) names += name_of(metric);
    std::sort(names.begin(), names.end());
    return names;
}

/// Evenly spaced clients of whatever `type` is, which takes as long as `settings` say.
Scenario called(std::string_view type, Scenario::Settings settings, std::string_view rate) {
    Scenario s;
    s.zone("a").zone("b").data_set("items", 100).request_class("read", 1, false).app_version("v1", "100ms");
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add(type, "it", settings);
    return s.connect("users", "it");
}

Scenario before_a_server(std::string_view type, Scenario::Settings settings) {
    Scenario s = called(type, settings, "rate=10");
    s.add("server", "app", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=300ms"});
    return s.connect("it", "app");
}

Scenario database(std::string_view type, std::string_view more) {
    return called(type, {"dns_ttl=0s", "read_time.law=CONSTANT", "read_time.mean=20ms", more}, "rate=10");
}

Scenario workflow() {
    return called("step_functions",
                  {"start_time=0s", "transition_time=0s", "state_machine_type=EXPRESS",
                   R"(definition_string={"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":2,"End":true}}})"},
                  "rate=1");
}

Scenario warehouse() {
    Scenario s = called(
        "redshift", {"node_type=ra3.xlplus", "number_of_nodes=2", "leader_time=2s", "columns_read=1", "compression=1", "commit_time=0s"},
        "rate=0.1");
    s.design().mutable_request_classes(0)->set_scanned_mebibytes(0);
    return s;
}

Scenario function() { return called("lambda", {"memory_size=1769", "invoke_overhead=0s", "timeout=60", "app_version=v1"}, "rate=10"); }

void add_alarm(Scenario& s, const std::string& metric, double threshold) {
    model::Alarm& alarm = *s.design().add_alarms();
    model::fill_initial(&alarm, services::catalog().facts, s.design().limits_as_of());
    alarm.set_id("slow");
    alarm.set_component("it");
    alarm.set_metric(metric);
    alarm.set_evaluation_periods(1);
    alarm.set_threshold(threshold);
}

}  // namespace

class MetricUnitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cw_07_metrics_have_cloudwatchs_units_data() {
        QTest::addColumn<const services::ServiceType*>("type");
        for (const services::ServiceType* type : services::all()) QTest::newRow(std::string(type->name).c_str()) << type;
    }
    void cw_07_metrics_have_cloudwatchs_units() {
        QFETCH(const services::ServiceType*, type);
        const auto known = kUnits.find(type->name);
        const Units expected = known == kUnits.end() ? Units() : known->second;
        QCOMPARE(published_in(*type, "ms"), expected.milliseconds);
        QCOMPARE(published_in(*type, "s"), expected.seconds);
        QCOMPARE(published_in(*type, "%"), expected.percent);
        QCOMPARE(published_in(*type, "µs"), expected.microseconds);
        QCOMPARE(published_in(*type, "0..1"), expected.fractions);
    }

    void cw_07_thresholds_of_alarms_are_in_cloudwatchs_units_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<QByteArray>("metric");
        QTest::addColumn<double>("value");  // the mean of the second minute, as CloudWatch would have it
        const auto row = [](const char* service, const Scenario& scenario, const char* metric, double value) {
            QTest::addRow("%s %s", service, metric) << scenario << QByteArray(metric) << value;
        };
        const Scenario api = before_a_server("api_gateway", {"added_latency=50ms"}), aurora = database("aurora", "readers=1");
        const Scenario bucket = called("s3", {"availability_errors=false", "get_latency=60ms", "latency_variation=0"}, "rate=10");
        row("API Gateway", api, "Latency", 350);
        row("API Gateway", api, "IntegrationLatency", 300);
        row("Aurora", aurora, "SelectLatency", 20);
        row("Aurora", aurora, "AuroraReplicaLag", 20);
        row("CloudFront", before_a_server("cloudfront", {"edge_latency=0s", "default_ttl=0"}), "OriginLatency", 300);
        row("DynamoDB", called("dynamodb", {"latency_tail=1", "read_latency=5ms"}, "rate=10"), "SuccessfulRequestLatency", 5);
        row("Lambda", function(), "Duration", 100);
        row("SES", called("ses", {"bounce_share=1"}, "rate=10"), "Reputation.BounceRate", 1);
        row("RDS", database("rds", "multi_az=false"), "ReadLatency", 0.020);
        row("Redshift", warehouse(), "QueryDuration", 2e6);
        row("S3", bucket, "FirstByteLatency", 60);
        row("Step Functions", workflow(), "ExecutionTime", 2000);
    }
    void cw_07_thresholds_of_alarms_are_in_cloudwatchs_units() {
        QFETCH(Scenario, scenario);
        QFETCH(QByteArray, metric);
        QFETCH(double, value);
        for (const bool exceeded : {true, false}) {
            Scenario s = scenario;
            add_alarm(s, metric.toStdString(), value * (exceeded ? 0.99 : 1.01));
            TestRun run(s);
            run.until(121);
            const double seen = run.simulation().cloud_watch().alarms(run.simulation().now()).at(0).value;
            QVERIFY2(std::abs(seen / value - 1) < 1e-3, qPrintable(QString::number(seen)));
            QCOMPARE(run.when("alarm").empty(), !exceeded);
        }
    }
};

QTEST_GUILESS_MAIN(MetricUnitTest)
#include "metric_unit_test.moc"
