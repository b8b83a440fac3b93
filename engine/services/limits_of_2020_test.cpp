#include "engine/services/limits_of_2020.h"

#include <QTest>

#include <algorithm>

#include "engine/model/edit.h"
#include "engine/model/validate.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using test::Scenario;
using Settings = QByteArrayList;

namespace {

enum class Found { Nothing, Warning, Error };

struct Row {
    const char* name;
    const char* service;
    const char* settings;  ///< of "it", parted by spaces
    const char* field;     ///< of the issue there may be
    const char* number;    ///< of the fact, as the issue says it
};

/// As it would be drawn today, and then moved to `year`.
Scenario one(const char* service, const QByteArray& settings, model::LimitsAsOf year) {
    Scenario s;
    s.request_class("any", 1, false).add(service, "it");
    for (const QByteArray& each : settings.split(' '))
        if (!each.isEmpty()) s.set("it." + each.toStdString());
    s.design().set_limits_as_of(year);
    return s;
}

Issues issues_at(const Scenario& s, std::string_view field) {
    Issues found;
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.object == "it" && each.field == "config." + std::string(field)) found.push_back(each);
    return found;
}

Found severity(const Issues& issues) {
    if (issues.empty()) return Found::Nothing;
    return issues.front().severity == Issue::Severity::Error ? Found::Error : Found::Warning;
}

/// What is legal today and was refused in 2020.
constexpr Row kRefused[] = {
    {"RDS-09: today's 15 replicas", "rds", "read_replicas=15", "read_replicas", "5 read replicas"},
    {"RDS-09: one replica too many", "rds", "read_replicas=6 engine=POSTGRES", "read_replicas", "5 read replicas"},
    {"RDS-09: MariaDB", "rds", "read_replicas=6 engine=MARIADB", "read_replicas", "5 read replicas"},
    {"LAM-11: today's memory", "lambda", "memory_size=10240", "memory_size", "3,008 MB"},
    {"LAM-11: a megabyte too much", "lambda", "memory_size=3009", "memory_size", "3,008 MB"},
    {"LAM-09: an image", "lambda", "package_size_mb=10240", "package_size_mb", "250 MB"},
    {"LAM-09: a megabyte too much", "lambda", "package_size_mb=251", "package_size_mb", "250 MB"},
    {"CF-05: today's 120 s", "cloudfront", "origin_read_timeout=120", "origin_read_timeout", "60 s"},
    {"CF-05: a second too long", "cloudfront", "origin_read_timeout=61", "origin_read_timeout", "60 s"},
    {"NLB-04: longer", "network_load_balancer", "idle_timeout_seconds=6000", "idle_timeout_seconds", "350 s"},
    {"NLB-04: shorter", "network_load_balancer", "idle_timeout_seconds=60", "idle_timeout_seconds", "350 s"},
    {"NLB-04: a second off", "network_load_balancer", "idle_timeout_seconds=351", "idle_timeout_seconds", "350 s"},
    {"ALB-12: cross-zone off", "application_load_balancer", "cross_zone_enabled=false", "cross_zone_enabled", "2020"},
    {"ESM-19: a maximum concurrency", "sqs", "maximum_concurrency=2", "maximum_concurrency", "2020"},
    {"RDS-01: Db2", "rds", "engine=DB2", "engine", "2020"},
    {"RDS-04: a DB cluster", "rds", "multi_az_db_cluster=true", "multi_az_db_cluster", "2020"},
    {"EC-23: Valkey", "elasticache", "engine=VALKEY", "engine", "2020"},
    {"S3-06: Glacier Instant Retrieval", "s3", "storage_class=GLACIER_IR", "storage_class", "2020"},
    {"EBS-02: gp3, today's IOPS", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_GP3 volume_size=1000 volume_iops=80000", "volume_iops",
     "16000 IOPS"},
    {"EBS-02: gp3, an IOPS too many", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_GP3 volume_size=1000 volume_iops=16001",
     "volume_iops", "16000 IOPS"},
    {"EBS-02: gp3, throughput", "auto_scaling_group",
     "volume_type=INSTANCE_VOLUME_GP3 volume_size=1000 volume_iops=16000 volume_throughput=1001", "volume_throughput", "1000 MiB/s"},
    {"EBS-02: gp3, size", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_GP3 volume_size=16385", "volume_size", "16384 GiB"},
    {"EBS-03: io2, today's IOPS", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_IO2 volume_size=1000 volume_iops=256000",
     "volume_iops", "64000 IOPS"},
    {"EBS-03: io2, IOPS of its size", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_IO2 volume_size=100 volume_iops=50001",
     "volume_iops", "50000 IOPS"},
    {"EBS-03: io2, size", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_IO2 volume_size=16385 volume_iops=1000", "volume_size",
     "16384 GiB"},
    {"EBS-02: RDS on gp3", "rds", "engine=ORACLE storage_type=GP3 allocated_storage=1000 iops=80000", "iops", "16000 IOPS"},
    {"EBS-02: RDS on a striped gp3", "rds", "storage_type=GP3 allocated_storage=1000 iops=64000", "iops", "16000 IOPS"},
    {"EBS-02: RDS on a striped gp3, throughput", "rds", "storage_type=GP3 allocated_storage=1000 storage_throughput=2000",
     "storage_throughput", "750 MiB/s"},
    {"EBS-03: RDS on io2", "rds", "storage_type=IO2 allocated_storage=1000 iops=256000", "iops", "64000 IOPS"},
};

/// What a run of 2020 holds to that year's limit, or tells of, on its own.
constexpr Row kWarned[] = {
    {"SQS-12: today's 1 MiB", "sqs", "maximum_message_size=1048576", "maximum_message_size", "262,144 B"},
    {"SQS-12: a byte too many", "sqs", "maximum_message_size=262145", "maximum_message_size", "262,144 B"},
    {"KDS-07: today's 10 MiB", "kinesis", "max_record_size_in_kib=10240", "max_record_size_in_kib", "1,024 KiB"},
    {"KDS-06: on demand", "kinesis", "stream_mode=ON_DEMAND", "stream_mode", "2020"},
    {"KDF-01: no buffer", "firehose", "interval_in_seconds=0", "interval_in_seconds", "60 s"},
    {"KDF-01: a second too short", "firehose", "interval_in_seconds=59", "interval_in_seconds", "60 s"},
    {"RDS-31: gp3", "rds", "storage_type=GP3", "storage_type", "2020"},
};

/// At 2020's bound.
constexpr Row kAccepted[] = {
    {"RDS-09: 5 replicas", "rds", "read_replicas=5 storage_type=GP2", "read_replicas", ""},
    {"LAM-11: 3,008 MB", "lambda", "memory_size=3008", "memory_size", ""},
    {"LAM-09: 250 MB", "lambda", "package_size_mb=250", "package_size_mb", ""},
    {"CF-05: 60 s", "cloudfront", "origin_read_timeout=60", "origin_read_timeout", ""},
    {"NLB-04: 350 s", "network_load_balancer", "idle_timeout_seconds=350", "idle_timeout_seconds", ""},
    {"ALB-12: cross-zone on", "application_load_balancer", "cross_zone_enabled=true", "cross_zone_enabled", ""},
    {"RDS-01: another engine", "rds", "engine=ORACLE", "engine", ""},
    {"RDS-04: a standby", "rds", "multi_az=true", "multi_az_db_cluster", ""},
    {"EC-23: Memcached", "elasticache", "engine=MEMCACHED", "engine", ""},
    {"S3-06: another archive", "s3", "storage_class=GLACIER", "storage_class", ""},
    {"ESM-19: no maximum", "sqs", "maximum_concurrency=0", "maximum_concurrency", ""},
    {"SQS-12: 256 KiB", "sqs", "maximum_message_size=262144", "maximum_message_size", ""},
    {"KDS-07: 1 MiB", "kinesis", "max_record_size_in_kib=1024", "max_record_size_in_kib", ""},
    {"KDF-01: 60 s", "firehose", "interval_in_seconds=60", "interval_in_seconds", ""},
    {"EBS-02: gp3, 16,000 IOPS", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_GP3 volume_size=16384 volume_iops=16000", "volume_iops",
     ""},
    {"EBS-02: gp3, 1,000 MiB/s", "auto_scaling_group",
     "volume_type=INSTANCE_VOLUME_GP3 volume_size=16384 volume_iops=16000 volume_throughput=1000", "volume_throughput", ""},
    {"EBS-02: gp3, 16 TiB", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_GP3 volume_size=16384", "volume_size", ""},
    {"EBS-03: io1, 64,000 IOPS", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_IO1 volume_size=16384 volume_iops=64000", "volume_iops",
     ""},
    {"EBS-03: io2, 64,000 IOPS", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_IO2 volume_size=16384 volume_iops=64000", "volume_iops",
     ""},
    {"EBS-03: RDS on io1", "rds", "storage_type=IO1 allocated_storage=2000 iops=64000", "iops", ""},
};

template <std::size_t n>
void add_rows(const Row (&rows)[n], Found in_2020) {
    for (const Row& each : rows)
        QTest::newRow(each.name) << QByteArray(each.service) << QByteArray(each.settings) << QByteArray(each.field)
                                 << QByteArray(each.number) << static_cast<int>(in_2020);
}

void columns() {
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("in_2020");
}

}  // namespace

class LimitsOf2020Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_a_setting_may_be_depends_on_the_year_data() {
        columns();
        add_rows(kRefused, Found::Error);
        add_rows(kWarned, Found::Warning);
        add_rows(kAccepted, Found::Nothing);
    }
    void what_a_setting_may_be_depends_on_the_year() {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, number);
        QFETCH(int, in_2020);
        QVERIFY(issues_at(one(service, settings, model::TODAY), field.toStdString()).empty());
        const Issues then = issues_at(one(service, settings, model::YEAR_2020), field.toStdString());
        QCOMPARE(static_cast<int>(severity(then)), in_2020);
        if (then.empty()) return;
        QCOMPARE(then.size(), std::size_t{1});
        const Issue& issue = then.front();
        QVERIFY2((issue.message.english() + issue.remedy.english()).find(number.toStdString()) != std::string::npos,
                 issue.message.english().c_str());
        QVERIFY2(issue.remedy.english().ends_with(", or choose today's limits."), issue.remedy.english().c_str());
    }

    void what_no_year_allows_is_said_once_data() {
        columns();
        constexpr Row kRows[] = {
            {"more than the range", "rds", "read_replicas=16", "read_replicas", ""},
            {"more than the engine", "rds", "read_replicas=6 engine=ORACLE", "read_replicas", ""},
            {"IOPS of io1", "auto_scaling_group", "volume_type=INSTANCE_VOLUME_IO1 volume_size=100 volume_iops=90000", "volume_iops", ""},
            {"TLS", "network_load_balancer", "protocol=TLS idle_timeout_seconds=400", "idle_timeout_seconds", ""},
        };
        add_rows(kRows, Found::Error);
    }
    void what_no_year_allows_is_said_once() {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, field);
        QCOMPARE(issues_at(one(service, settings, model::TODAY), field.toStdString()),
                 issues_at(one(service, settings, model::YEAR_2020), field.toStdString()));
        QCOMPARE(issues_at(one(service, settings, model::YEAR_2020), field.toStdString()).size(), std::size_t{1});
    }

    void lam_25_functions_of_2020_have_no_url_data() {
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<bool>("by_url");
        QTest::newRow("clients") << QByteArray("clients") << QByteArray("SYNC") << true;
        QTest::newRow("CloudFront") << QByteArray("cloudfront") << QByteArray("SYNC") << true;
        QTest::newRow("events of clients") << QByteArray("clients") << QByteArray("ASYNC") << false;
        QTest::newRow("API Gateway") << QByteArray("api_gateway") << QByteArray("SYNC") << false;
        QTest::newRow("a program") << QByteArray("server") << QByteArray("SYNC") << false;
    }
    void lam_25_functions_of_2020_have_no_url() {
        QFETCH(QByteArray, caller);
        QFETCH(QByteArray, mode);
        QFETCH(bool, by_url);
        Scenario s;
        s.request_class("any", 1, false).app_version("v1", "1ms").add(caller.toStdString(), "caller").add("lambda", "fn");
        s.connect("caller", "fn", {"mode=" + mode.toStdString()});
        const auto told = [&] {
            const Issues all = model::validate(s.design(), services::catalog());
            return std::count_if(all.begin(), all.end(), [](const Issue& each) {
                return each.path() == "caller-fn" && each.severity == Issue::Severity::Warning &&
                       each.remedy.english().ends_with(", or choose today's limits.");
            });
        };
        QCOMPARE(told(), std::ptrdiff_t{0});
        s.set("limits_as_of=YEAR_2020");
        QCOMPARE(told(), std::ptrdiff_t{by_url});
    }

    void ddb_26_a_transaction_of_2020_that_is_too_large_is_warned_of_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("in_2020");
        const auto [none, warning] = std::pair{static_cast<int>(Found::Nothing), static_cast<int>(Found::Warning)};
        QTest::newRow("writes") << static_cast<int>(services::DynamodbOperation::TRANSACT_WRITE_ITEMS) << warning;
        QTest::newRow("reads") << static_cast<int>(services::DynamodbOperation::TRANSACT_GET_ITEMS) << warning;
        QTest::newRow("no transaction") << static_cast<int>(services::DynamodbOperation::BATCH_GET_ITEM) << none;
    }
    void ddb_26_a_transaction_of_2020_that_is_too_large_is_warned_of() {
        QFETCH(int, action);
        QFETCH(int, in_2020);
        for (const auto& [year, items, found] : {std::tuple{model::TODAY, 100u, static_cast<int>(Found::Nothing)},
                                                 {model::YEAR_2020, 25u, static_cast<int>(Found::Nothing)},
                                                 {model::YEAR_2020, 26u, in_2020}}) {
            Scenario s = one("dynamodb", "", year);
            model::Component& table = *model::find_component(&s.design(), "it");
            const auto config = model::unpack(table.config(), services::catalog());
            services::DynamodbOperation& op = *static_cast<services::Dynamodb&>(*config).add_operations();
            op.set_request_class("any");
            op.set_action(static_cast<services::DynamodbOperation::Action>(action));
            op.set_items(items);
            *table.mutable_config() = model::pack(*config);
            QCOMPARE(static_cast<int>(severity(issues_at(s, "operations[0].items"))), found);
        }
    }

    /// Whoever turns a design of today back to 2020 can play it.
    void no_initial_setting_of_today_is_refused_in_2020() {
        for (const model::ComponentType& type : services::catalog().types) {
            const Scenario s = one(type.name.c_str(), "", model::YEAR_2020);
            for (const Issue& each : model::validate(s.design(), services::catalog()))
                QVERIFY2(each.severity == Issue::Severity::Warning || !each.remedy.english().ends_with("choose today's limits."),
                         (type.name + " " + each.path() + ": " + each.message.english()).c_str());
        }
    }

    void nothing_that_is_made_in_2020_is_too_new_for_it() {
        for (const model::ComponentType& type : services::catalog().types) {
            Scenario s;
            s.design().set_limits_as_of(model::YEAR_2020);
            s.request_class("any", 1, false).add(type.name, "it");
            for (const Issue& each : model::validate(s.design(), services::catalog()))
                QVERIFY2(!each.remedy.english().ends_with("choose today's limits."), (each.path() + ": " + each.message.english()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(LimitsOf2020Test)
#include "limits_of_2020_test.moc"
