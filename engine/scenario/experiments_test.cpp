#include "engine/scenario/experiments.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using scenario::ActionStatus;
using scenario::ExperimentReading;
using scenario::ExperimentStatus;
using services::bind_experiment;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;
using Cells = std::vector<services::CellState>;

/// Eight instances in two zones behind nothing, a database, and a function beside them.
Scenario shop() {
    Scenario s;
    s.zone("zone-a").zone("zone-b");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=40", "arrivals=EVENLY_SPACED", "timeout=1s", "hosts=10"});
    s.add("auto_scaling_group", "web", {"min_size=1", "max_size=12", "desired_capacity=8", "workers=4", "boot_time=30s"});
    s.add("rds", "db", {"multi_az=true"}).add("lambda", "checkout");
    s.connect("users", "web").connect("web", "db").connect("web", "checkout");
    return s;
}

model::Experiment& add(Scenario& s, const std::string& text, double at = 60) {
    model::Experiment made = services::new_experiment(s.design(), text);
    *made.mutable_at() = model::to_duration(at);
    return *s.design().add_experiments() = made;
}

std::string corpus(const char* name) {
    QFile file(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/fuzz/corpus_fis/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "";
}

/// Actions on a target "t" of instances that finds `target`.
std::string with(std::string_view actions, std::string_view target = R"json("resourceTags": {"Name": "web"})json",
                 std::string_view more = "") {
    return R"json({"stopConditions": [{"source": "none"}], "targets": {"t": {"resourceType": "aws:ec2:instance", )json" +
           std::string(target) + "}}, \"actions\": {" + std::string(actions) + "}" + std::string(more) + "}";
}

/// The same, of another kind of resource.
std::string of_type(std::string_view type, std::string text) {
    constexpr std::string_view kInstance = "aws:ec2:instance";
    return text.replace(text.find(kInstance), kInstance.size(), type);
}

std::string stop(std::string_view selection, std::string_view duration = "PT2M") {
    return with(R"json("stop": {"actionId": "aws:ec2:stop-instances", "parameters": {"startInstancesAfterDuration": ")json" +
                    std::string(duration) + R"json("}, "targets": {"Instances": "t"}})json",
                R"json("resourceTags": {"Name": "web"}, "selectionMode": ")json" + std::string(selection) + "\"");
}

const std::string kErrors = of_type(
    "aws:lambda:function",
    with(
        R"json("errors": {"actionId": "aws:lambda:invocation-error", "parameters": {"duration": "PT3M", "percentage": "100"}, "targets": {"Functions": "t"}})json",
        R"json("resourceArns": ["arn:aws:lambda:eu-west-1:123456789012:function:checkout"])json"));

/// Terminates what its target finds, nothing, then waits.
std::string of_nobody(const std::string& mode) {
    return with(R"json("stop": {"actionId": "aws:ec2:terminate-instances", "targets": {"Instances": "t"}},
                       "wait": {"actionId": "aws:fis:wait", "parameters": {"duration": "PT1M"}, "startAfter": ["stop"]})json",
                R"json("resourceTags": {"Name": "nobody"})json",
                R"json(, "experimentOptions": {"emptyTargetResolutionMode": ")json" + mode + "\"}");
}

std::set<std::uint32_t> stopped(TestRun& run) {
    std::set<std::uint32_t> found;
    for (const services::CellReading& each : run.observe("web").cells)
        if (each.state == services::CellState::Stopped) found.insert(each.instance);
    return found;
}

ExperimentReading reading(TestRun& run) { return run.simulation().experiments().readings().at(0); }

/// "status name@start-end ...", in milliseconds.
std::string told(TestRun& run) {
    const ExperimentReading seen = reading(run);
    std::string text = scenario::status_name(seen.status);
    for (const auto& each : seen.actions)
        text += " " + each.name + " " + scenario::status_name(each.status) + "@" + std::to_string(each.started) + "-" +
                std::to_string(each.ended);
    return text;
}

std::string log_of(TestRun& run, std::string_view what) {
    std::string text;
    for (const run::LogEntry& each : run.log())
        if (each.what == what) text += (text.empty() ? "" : "|") + each.text.english();
    return text;
}

/// Goes off when more than 100 requests of the function fail in a minute.
void add_alarm(Scenario& s, double threshold = 100) {
    model::Alarm& alarm = *s.design().add_alarms();
    model::fill_initial(&alarm, services::catalog().facts, model::TODAY);
    alarm.set_id("too-many-errors");
    alarm.set_name("Too many errors");
    alarm.set_component("checkout");
    alarm.set_metric("Errors");
    alarm.set_statistic(model::SUM);
    alarm.set_evaluation_periods(1);
    alarm.set_threshold(threshold);
    alarm.set_treat_missing_data(model::NOT_BREACHING);
}

std::string stopped_by_alarm(std::string text) {
    const std::string none = R"json({"source": "none"})json";
    return text.replace(
        text.find(none), none.size(),
        R"json({"source": "aws:cloudwatch:alarm", "value": "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:too-many-errors"})json");
}

std::shared_ptr<const services::Plan> plan_of(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

/// "field: message" of those that are errors, or of all.
QByteArray issues_of(const Scenario& s, bool errors) {
    QByteArray all;
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.object == "experiment-1" && (each.severity == Issue::Severity::Error) == errors)
            all += QByteArray::fromStdString(each.field + ": " + each.message.english() + "\n");
    return all;
}

QByteArray objects_of(const Scenario& s, std::size_t target = 0) {
    const auto plan = bind_experiment(s.design(), s.design().experiments(0), nullptr);
    QByteArray all;
    for (const std::string& each : plan.targets.at(target).objects) all += (all.isEmpty() ? "" : " ") + QByteArray::fromStdString(each);
    return all;
}

}  // namespace

class ExperimentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documents_that_ssm_runs_are_faults_of_instances_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<double>("magnitude");
        QTest::newRow("CPU") << QByteArray("AWSFIS-Run-CPU-Stress")
                             << QByteArray(R"({\"DurationSeconds\": \"60\", \"LoadPercent\": \"90\"})") << 0.9;
        QTest::newRow("memory") << QByteArray("AWSFIS-Run-Memory-Stress")
                                << QByteArray(R"({\"DurationSeconds\": \"60\", \"Percent\": \"70\"})") << 0.7;
        QTest::newRow("a process") << QByteArray("AWSFIS-Run-Kill-Process") << QByteArray(R"({\"ProcessName\": \"java\"})") << 0.0;
        QTest::newRow("latency") << QByteArray("AWSFIS-Run-Network-Latency")
                                 << QByteArray(R"({\"DurationSeconds\": \"60\", \"Interface\": \"eth0\", \"DelayMilliseconds\": \"300\"})")
                                 << 0.3;
        QTest::newRow("packet loss") << QByteArray("AWSFIS-Run-Network-Packet-Loss")
                                     << QByteArray(R"({\"DurationSeconds\": \"60\", \"Interface\": \"eth0\", \"LossPercent\": \"15\"})")
                                     << 0.15;
        QTest::newRow("a disk") << QByteArray("AWSFIS-Run-Disk-Fill") << QByteArray(R"({\"DurationSeconds\": \"60\"})") << 0.0;
    }
    void documents_that_ssm_runs_are_faults_of_instances() {
        QFETCH(const QByteArray, document);
        QFETCH(const QByteArray, parameters);
        QFETCH(const double, magnitude);
        Scenario s = shop();
        add(s, with(R"json("run": {"actionId": "aws:ssm:send-command", "parameters": {"duration": "PT2M",
                            "documentArn": "arn:aws:ssm:eu-west-1::document/)json" +
                    document.toStdString() + R"json(", "documentParameters": ")json" + parameters.toStdString() +
                    R"json("}, "targets": {"Instances": "t"}})json"));
        const services::ExperimentPlan plan = bind_experiment(s.design(), s.design().experiments(0), nullptr);
        QCOMPARE(plan.actions.size(), std::size_t{1});
        QCOMPARE(plan.actions[0].effects.size(), std::size_t{1});
        QCOMPARE(std::string(plan.actions[0].effects[0].type->action), "aws:ssm:send-command/" + document.toStdString());
        QCOMPARE(plan.actions[0].effects[0].magnitude, magnitude);
        QCOMPARE(issues_of(s, true), QByteArray());
    }

    void force_failover_chooses_how_a_database_is_rebooted_data() {
        QTest::addColumn<QByteArray>("component");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("unread");
        const QByteArray plain("aws:rds:reboot-db-instances"), forced("aws:rds:reboot-db-instances/forceFailover");
        const QByteArray yes(R"("forceFailover": "true")"), no(R"("forceFailover": "false")");
        QTest::newRow("not given") << QByteArray("db") << QByteArray() << plain << false;
        QTest::newRow("false") << QByteArray("db") << no << plain << false;
        QTest::newRow("true") << QByteArray("db") << yes << forced << false;
        QTest::newRow("Aurora, false") << QByteArray("cluster") << no << plain << false;
        QTest::newRow("Aurora, true: it has no such reboot") << QByteArray("cluster") << yes << plain << true;
    }
    void force_failover_chooses_how_a_database_is_rebooted() {
        QFETCH(const QByteArray, component);
        QFETCH(const QByteArray, parameters);
        QFETCH(const QByteArray, fault);
        QFETCH(const bool, unread);
        Scenario s = shop();
        s.add("aurora", "cluster").connect("web", "cluster");
        QByteArray reboot(
            R"json("reboot": {"actionId": "aws:rds:reboot-db-instances", "parameters": {@}, "targets": {"DBInstances": "t"}})json");
        QByteArray target(R"json("resourceArns": ["arn:aws:rds:eu-west-1:123456789012:db:@"])json");
        add(s, of_type("aws:rds:db", with(reboot.replace("@", parameters).toStdString(), target.replace("@", component).toStdString())));
        const services::ExperimentPlan plan = bind_experiment(s.design(), s.design().experiments(0), nullptr);
        QCOMPARE(plan.actions.at(0).effects.size(), std::size_t{1});
        QCOMPARE(std::string(plan.actions.at(0).effects[0].type->action), fault.toStdString());
        QCOMPARE(issues_of(s, false).contains("not looked at"), unread);
    }

    void the_power_of_a_caches_zone_is_interrupted_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("resource_type");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<Cells>("during");  ///< of the primary in zone a, and its replica in zone b
        using enum services::CellState;
        const QByteArray today("aws:elasticache:replicationgroup-interrupt-az-power"), type("aws:elasticache:replicationgroup");
        QTest::newRow("zone a") << today << type << QByteArray("us-east-1a") << Cells{Stopped, InService};
        QTest::newRow("zone b") << today << type << QByteArray("us-east-1b") << Cells{InService, Stopped};
        QTest::newRow("zone b by its ID") << today << type << QByteArray("use1-az2") << Cells{InService, Stopped};
        QTest::newRow("its first name") << QByteArray("aws:elasticache:interrupt-cluster-az-power")
                                        << QByteArray("aws:elasticache:redis-replicationgroup") << QByteArray("us-east-1a")
                                        << Cells{Stopped, InService};
    }
    void the_power_of_a_caches_zone_is_interrupted() {
        QFETCH(const QByteArray, action);
        QFETCH(const QByteArray, resource_type);
        QFETCH(const QByteArray, zone);
        QFETCH(const Cells, during);
        Scenario s;
        s.zone("a").zone("b").data_set("items", 10).request_class("read", 1, false);
        s.add("clients", "users", {"rate=10", "timeout=0s"}).add("elasticache", "cache").connect("users", "cache", {"role=ALL"});
        QByteArray text(R"json({"stopConditions": [{"source": "none"}], "targets": {"groups": {
            "resourceType": "TYPE", "resourceArns": ["arn:aws:elasticache:us-east-1:123456789012:replicationgroup:cache"],
            "selectionMode": "ALL", "parameters": {"availabilityZoneIdentifier": "ZONE"}}}, "actions": {"interrupt": {
            "actionId": "ACTION", "parameters": {"duration": "PT5M"}, "targets": {"ReplicationGroups": "groups"}}}})json");
        add(s, text.replace("TYPE", resource_type).replace("ZONE", zone).replace("ACTION", action).toStdString());
        QCOMPARE(issues_of(s, true) + issues_of(s, false), QByteArray());
        TestRun run(s);
        const auto states = [&] {
            Cells found;
            for (const services::CellReading& each : run.observe("cache").cells) found.push_back(each.state);
            return found;
        };
        const auto dark = [&] {
            const Cells all = states();
            return std::count(all.begin(), all.end(), services::CellState::Stopped);
        };
        run.until(59);
        QVERIFY(dark() == 0);
        run.until(300);
        QVERIFY(states() == during);
        run.until(361);
        QVERIFY(dark() == 0);
        QCOMPARE(told(run), std::string("completed interrupt completed@60000000000-360000000000"));
        QCOMPARE(run.when("node-lost"), Times{60});
    }

    void the_example_templates_run_as_they_are() {
        Scenario s = shop();
        add_alarm(s);
        add(s, corpus("instances.json"));
        QCOMPARE(s.design().experiments(0).template_(), corpus("instances.json"));
        QCOMPARE(issues_of(s, true), QByteArray());
        QVERIFY(issues_of(s, false).contains("Kept, not acted on: aws:ecs:stop-task."));
        TestRun run(s);
        run.until(59.999);
        QCOMPARE(told(run),
                 std::string("pending stop-web pending@-1--1 breathe pending@-1--1 fail-over pending@-1--1 stop-tasks pending@-1--1"));
        run.until(61);
        QCOMPARE(stopped(run).size(), std::size_t{4});
        run.until(400);
        QCOMPARE(told(run), std::string("completed stop-web completed@60000000000-180000000000 breathe completed@180000000000-240000000000 "
                                        "fail-over completed@240000000000-240000000000 stop-tasks completed@240000000000-240000000000"));
        QVERIFY(stopped(run).empty());
        QCOMPARE(run.when("action-not-acted-on"), Times{240});
        QCOMPARE(run.when("experiment-completed"), Times{240});
        QCOMPARE(run.when("failover-started").size(), std::size_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    void an_action_that_no_fault_is_the_same_as_is_named_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* action, const char* key, const char* type, const char* more = "", const char* document = "") {
            const QByteArray name = QByteArray(action) + document;
            QTest::newRow(name.constData()) << QByteArray(action) << QByteArray(key) << QByteArray(type) << QByteArray(more) << name;
        };
        row("aws:lambda:invocation-http-integration-response", "Functions", "aws:lambda:function", R"json(, "statusCode": "500")json");
        row("aws:kinesis:stream-expired-iterator-exception", "KinesisStreams", "aws:kinesis:stream", R"json(, "percentage": "50")json");
        row("aws:ec2:api-insufficient-instance-capacity-error", "Roles", "aws:iam:role", R"json(, "percentage": "50")json");
        row("aws:s3:bucket-pause-replication", "Buckets", "aws:s3:bucket");
        row("aws:dynamodb:global-table-pause-replication", "Tables", "aws:dynamodb:global-table");
        row("aws:ssm:send-command", "Instances", "aws:ec2:instance",
            R"json(, "documentArn": "arn:aws:ssm:eu-west-1::document/AWSFIS-Run-IO-Stress")json", "/AWSFIS-Run-IO-Stress");
    }
    void an_action_that_no_fault_is_the_same_as_is_named() {
        QFETCH(const QByteArray, action);
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, more);
        QFETCH(const QByteArray, name);
        Scenario s = shop();
        add(s, of_type(type.toStdString(), with(("\"a\": {\"actionId\": \"" + action + "\", \"parameters\": {\"duration\": \"PT1M\"" +
                                                 more + "}, \"targets\": {\"" + key + "\": \"t\"}}")
                                                    .toStdString())));
        QCOMPARE(issues_of(s, true), QByteArray());
        QVERIFY2(issues_of(s, false).contains("Kept, not acted on: " + name + "."), issues_of(s, false).constData());
    }

    void a_disk_is_filled_and_a_volume_paused_for_seconds() {
        const std::string fill =
            with(R"json("fill": {"actionId": "aws:ssm:send-command", "parameters": {"duration": "PT1M", )json"
                 R"json("documentArn": "arn:aws:ssm:eu-west-1::document/AWSFIS-Run-Disk-Fill"}, "targets": {"Instances": "t"}})json");
        const std::string pause = of_type(
            "aws:ec2:ebs-volume", with(R"json("pause": {"actionId": "aws:ebs:pause-volume-io", "parameters": {"duration": "PT5S"}, )json"
                                       R"json("targets": {"Volumes": "t"}})json"));
        for (const std::string& text : {fill, pause}) {
            Scenario s = shop();
            add(s, text);
            QCOMPARE(issues_of(s, true), QByteArray());
            QVERIFY2(!issues_of(s, false).contains("not acted on"), issues_of(s, false).constData());
        }
    }

    void a_template_of_cloudformation_means_the_same() {
        Scenario s = shop();
        add(s, corpus("cloudformation.json"));
        QCOMPARE(issues_of(s, true) + issues_of(s, false), QByteArray());
        const auto plan = bind_experiment(s.design(), s.design().experiments(0), nullptr);
        QCOMPARE(plan.actions.at(0).effects.at(0).magnitude, 0.25);
        QCOMPARE(plan.actions.at(1).effects.at(0).magnitude, 1.5);
        QCOMPARE(plan.actions.at(1).effects.at(0).object, std::string("checkout"));
    }

    void faults_are_taken_back_when_their_action_is_over() {
        Scenario s = shop();
        add(s, kErrors);
        TestRun run(s);
        run.until(60);
        const auto failed = [&] { return run.outcome("checkout", kernel::Outcome::Failed); };
        QCOMPARE(failed(), std::uint64_t{0});
        run.until(240);
        const std::uint64_t during = failed();
        QVERIFY(during > 7'000);
        run.until(300);
        QVERIFY(failed() - during < 10);
        QCOMPARE(told(run), std::string("completed errors completed@60000000000-240000000000"));
    }

    void what_lasts_says_how_long_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("lasts");
        const auto row = [](const char* action, const char* parameters, const char* key, const char* type, bool lasts) {
            QTest::newRow(qPrintable(QLatin1String(action) + QLatin1String(parameters)))
                << QByteArray(action) << QByteArray(parameters) << QByteArray(key) << QByteArray(type) << lasts;
        };
        row("aws:lambda:invocation-error", "", "Functions", "aws:lambda:function", true);
        row("aws:fis:inject-api-throttle-error", "", "Roles", "aws:iam:role", true);
        row("aws:network:disrupt-connectivity", R"json("scope": "all")json", "Subnets", "aws:ec2:subnet", true);
        row("aws:ebs:pause-volume-io", "", "Volumes", "aws:ec2:ebs-volume", true);
        row("aws:ssm:send-command", R"json("documentArn": "arn:aws:ssm:eu-west-1::document/AWSFIS-Run-CPU-Stress")json", "Instances",
            "aws:ec2:instance", true);
        row("aws:ssm:send-command", R"json("documentArn": "arn:aws:ssm:eu-west-1::document/AWSFIS-Run-Kill-Process")json", "Instances",
            "aws:ec2:instance", true);
        row("aws:ec2:stop-instances", "", "Instances", "aws:ec2:instance", false);
        row("aws:ec2:terminate-instances", "", "Instances", "aws:ec2:instance", false);
        row("aws:rds:reboot-db-instances", "", "DBInstances", "aws:rds:db", false);
        row("aws:ecs:task-cpu-stress", "", "Tasks", "aws:ecs:task", false);  // Not acted on.
    }
    void what_lasts_says_how_long() {
        QFETCH(const QByteArray, action);
        QFETCH(const QByteArray, parameters);
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, type);
        QFETCH(const bool, lasts);
        const auto errors = [&](const QByteArray& given) {
            Scenario s = shop();
            add(s, of_type(type.toStdString(), with(("\"a\": {\"actionId\": \"" + action + "\", \"parameters\": {" + given +
                                                     "}, \"targets\": {\"" + key + "\": \"t\"}}")
                                                        .toStdString())));
            return issues_of(s, true);
        };
        const QByteArray missing("template: Line 1, actions.a.parameters.duration: It does not say how long it lasts.\n");
        QCOMPARE(errors(parameters), lasts ? missing : QByteArray());
        QCOMPARE(errors(parameters + (parameters.isEmpty() ? "" : ", ") + "\"duration\": \"PT1M\""), QByteArray());
    }

    void a_selection_is_taken_of_the_instances_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QByteArray("ALL") << 8;
        QTest::newRow("three") << QByteArray("COUNT(3)") << 3;
        QTest::newRow("more than there are") << QByteArray("COUNT(20)") << 8;
        QTest::newRow("half") << QByteArray("PERCENT(50)") << 4;
        QTest::newRow("rounded down") << QByteArray("PERCENT(37)") << 2;
    }
    void a_selection_is_taken_of_the_instances() {
        QFETCH(QByteArray, mode);
        QFETCH(int, count);
        Scenario s = shop();
        add(s, stop(mode.toStdString()));
        TestRun run(s);
        run.until(61);
        QCOMPARE(static_cast<int>(stopped(run).size()), count);
    }

    void which_ones_the_seed_decides() {
        const auto chosen = [](const char* seed) {
            Scenario s = shop();
            s.set(seed);
            add(s, stop("COUNT(3)"));
            TestRun run(s);
            run.until(61);
            return stopped(run);
        };
        const auto first = chosen("run.seed=1");
        QCOMPARE(chosen("run.seed=1"), first);
        std::set<std::set<std::uint32_t>> all{first};
        for (const char* seed : {"run.seed=2", "run.seed=3", "run.seed=4"}) all.insert(chosen(seed));
        QVERIFY(all.size() >= 3);
    }

    void instances_are_those_of_the_zone_that_is_named() {
        Scenario s = shop();
        std::string text = stop("ALL");
        const std::string tag = R"json("resourceTags": {"Name": "web"})json";
        text.insert(text.find(tag), R"json("filters": [{"path": "Placement.AvailabilityZone", "values": ["eu-west-1b"]}], )json");
        add(s, text);
        TestRun run(s);
        run.until(61);
        QCOMPARE(stopped(run).size(), std::size_t{4});
        for (const services::CellReading& each : run.observe("web").cells)
            QCOMPARE(each.state == services::CellState::Stopped, each.capacity > 0 && each.zone == 1);
    }

    void what_is_said_of_a_target_is_heeded_or_told_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QByteArray>("warning");
        const auto row = [](const char* name, const QByteArray& members, const char* error, const char* warning) {
            const auto whole = [](const char* text) {
                return *text ? "template: Line 1, targets.t: " + QByteArray(text) + "\n" : QByteArray();
            };
            QTest::newRow(name) << members << whole(error) << whole(warning);
        };
        const auto filters = [](const QByteArray& all) { return R"json("resourceTags": {"Name": "web"}, "filters": [)json" + all + "]"; };
        const QByteArray a(R"json({"path": "Placement.AvailabilityZone", "values": ["eu-west-1a"]})json");
        const QByteArray b(R"json({"path": "Placement.AvailabilityZone", "values": ["eu-west-1b"]})json");
        const QByteArray both(R"json({"path": "Placement.AvailabilityZone", "values": ["eu-west-1a", "eu-west-1b"]})json");
        row("one zone", filters(a), "", "");
        row("two zones", filters(both), "It may be in 2 zones; only one can be told apart here.", "");
        row("two zones, narrowed", filters(both + ", " + b), "", "");
        row("a zone and another", filters(a + ", " + b), "No zone is all that it says of zones.", "");
        row("what runs", filters(R"json({"path": "State.Name", "values": ["running"]})json"), "", "");
        row("what runs or is stopped", filters(R"json({"path": "State.Name", "values": ["stopped", "running"]})json"), "",
            "Of the states in its filter \"State.Name\", only \"running\" is looked at.");
        row("what is stopped", filters(R"json({"path": "State.Name", "values": ["stopped"]})json"),
            "Of the states in its filter \"State.Name\", only \"running\" is looked at.", "");
        row("another filter", filters(R"json({"path": "VpcId", "values": ["vpc-1"]})json"), "", "Its filter \"VpcId\" is not looked at.");
        row("another tag", R"json("resourceTags": {"Name": "web", "Team": "shop"})json", "", "Its tag \"Team\" is not looked at.");
        row("another parameter", R"json("resourceTags": {"Name": "web"}, "parameters": {"vpc": "vpc-1"})json", "",
            "Its parameter \"vpc\" is not looked at.");
    }
    void what_is_said_of_a_target_is_heeded_or_told() {
        QFETCH(const QByteArray, members);
        Scenario s = shop();
        add(s, with(R"json("stop": {"actionId": "aws:ec2:stop-instances", "targets": {"Instances": "t"}})json", members.toStdString()));
        QTEST(issues_of(s, true), "error");
        QTEST(issues_of(s, false), "warning");
    }

    void an_alarm_stops_it_and_its_faults() {
        Scenario s = shop();
        add_alarm(s);
        add(s, stopped_by_alarm(kErrors));
        QCOMPARE(issues_of(s, true) + issues_of(s, false), QByteArray());
        TestRun run(s);
        run.until(300);
        QCOMPARE(told(run), std::string("stopped errors stopped@60000000000-120000000000"));
        QCOMPARE(log_of(run, "experiment-stopped"), std::string("Experiment \"experiment-1\" stopped: alarm Too many errors went off."));
        QCOMPARE(run.when("alarm"), Times{120});
        const std::uint64_t failed = run.outcome("checkout", kernel::Outcome::Failed);
        QVERIFY(failed > 2'000 && failed < 2'600);
    }

    void it_does_not_start_while_its_alarm_is_on() {
        Scenario s = shop();
        add_alarm(s);
        model::Fault& fault = *s.design().add_faults();
        fault.set_id("fault-1");
        fault.set_action("aws:lambda:invocation-error");
        fault.set_target("checkout");
        fault.set_magnitude(1);
        add(s, stopped_by_alarm(stop("ALL")), 70);
        TestRun run(s);
        run.until(100);
        QCOMPARE(told(run), std::string("failed stop cancelled@-1--1"));
        QCOMPARE(log_of(run, "experiment-failed"),
                 std::string("Experiment \"experiment-1\" failed: alarm Too many errors of its stop conditions is in ALARM already."));
        QVERIFY(stopped(run).empty());
    }

    void a_target_that_finds_nothing_follows_the_mode_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("fail") << QByteArray("fail") << QByteArray("failed stop cancelled@-1--1 wait cancelled@-1--1");
        QTest::newRow("skip") << QByteArray("skip")
                              << QByteArray("completed stop skipped@60000000000-60000000000 wait completed@60000000000-120000000000");
    }
    void a_target_that_finds_nothing_follows_the_mode() {
        QFETCH(QByteArray, mode);
        Scenario s = shop();
        add(s, of_nobody(mode.toStdString()));
        QVERIFY(issues_of(s, false).contains("Target \"t\" means nothing in the design"));
        TestRun run(s);
        run.until(200);
        QTEST(QByteArray::fromStdString(::told(run)), "told");
        if (mode == "fail")
            QCOMPARE(log_of(run, "experiment-failed"), std::string("Experiment \"experiment-1\" failed: target t finds nothing."));
    }

    void an_assertion_that_does_not_hold_fails_the_experiment_data() {
        QTest::addColumn<QByteArray>("states");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("holds") << QByteArray("INSUFFICIENT_DATA, OK")
                               << QByteArray("completed assert completed@65000000000-65000000000 wait completed@65000000000-125000000000");
        QTest::newRow("fails") << QByteArray("ALARM") << QByteArray("failed assert failed@65000000000-65000000000 wait cancelled@-1--1");
    }
    void an_assertion_that_does_not_hold_fails_the_experiment() {
        QFETCH(QByteArray, states);
        Scenario s = shop();
        add_alarm(s);
        add(s,
            with(
                R"json("assert": {"actionId": "aws:cloudwatch:assert-alarm-state", "parameters": {"alarmArns": "arn:aws:cloudwatch:x:1:alarm:Too many errors", "alarmStates": ")json" +
                states.toStdString() +
                R"json("}}, "wait": {"actionId": "aws:fis:wait", "parameters": {"duration": "PT1M"}, "startAfter": ["assert"]})json"),
            65);
        TestRun run(s);
        run.until(200);
        QTEST(QByteArray::fromStdString(::told(run)), "told");
    }

    void names_in_a_template_find_what_is_drawn_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("objects");
        const auto row = [](const char* name, const char* target, const char* objects) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(objects);
        };
        row("tag with an id", R"json("resourceTags": {"Name": "web"})json", "web");
        row("tag with a name", R"json("resourceTags": {"Name": "Web servers"})json", "web");
        row("another tag", R"json("resourceTags": {"Team": "web"})json", "");
        row("two tags of one", R"json("resourceTags": {"Name": "web", "aws:autoscaling:groupName": "web"})json", "web");
        row("two tags of two", R"json("resourceTags": {"Name": "web", "aws:autoscaling:groupName": "other"})json", "");
        row("last part of an ARN", R"json("resourceArns": ["arn:aws:autoscaling:eu-west-1:1:autoScalingGroup/web"])json", "web");
        row("not a part in the middle", R"json("resourceArns": ["arn:aws:ec2:eu-west-1:1:web/i-1"])json", "");
        row("what cannot have the action is not meant", R"json("resourceTags": {"Name": "db"})json", "");
        row("a zone means what is in it", R"json("resourceTags": {"Name": "zone-c"})json", "other");
    }
    void names_in_a_template_find_what_is_drawn() {
        QFETCH(QByteArray, target);
        Scenario s = shop();
        s.zone("zone-c").add("auto_scaling_group", "other").connect("users", "other");
        s.design().mutable_components(4)->add_zones("zone-c");
        model::find_component(&s.design(), "web")->set_name("Web servers");
        add(s, with(R"json("stop": {"actionId": "aws:ec2:terminate-instances", "targets": {"Instances": "t"}})json", target.toStdString()));
        QTEST(objects_of(s), "objects");
    }

    void what_is_listed_wins() {
        Scenario s = shop();
        s.add("lambda", "refund").connect("web", "refund");
        model::Experiment& made = add(s, kErrors);
        QCOMPARE(objects_of(s), QByteArray("checkout"));
        made.mutable_targets(0)->clear_components();
        made.mutable_targets(0)->add_components("refund");
        QCOMPARE(objects_of(s), QByteArray("refund"));
        made.mutable_targets(0)->clear_components();
        QCOMPARE(objects_of(s), QByteArray("checkout"));
    }

    void what_is_not_there_is_refused_before_the_run_data() {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("issue");
        QTest::newRow("broken template") << QByteArray("template") << QByteArray("template: Line 1: This cannot be read: ");
        QTest::newRow("unknown target") << QByteArray("target")
                                        << QByteArray("targets.0.name: The template has no target \"tt\". Did you mean \"t\"?\n");
        QTest::newRow("unknown component") << QByteArray("component")
                                           << QByteArray("targets.0.components: There is no component \"chekout\"");
        QTest::newRow("fault it cannot have") << QByteArray("fault")
                                              << QByteArray("targets: RDS \"db\" cannot have \"aws:lambda:invocation-error\"");
        QTest::newRow("unknown alarm") << QByteArray("alarm") << QByteArray("stop_conditions.0.alarm: There is no alarm \"x\"");
        QTest::newRow("unknown stop condition")
            << QByteArray("stop") << QByteArray("stop_conditions.0.value: The template has no stop condition \"arn\"");
    }
    void what_is_not_there_is_refused_before_the_run() {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, issue);
        Scenario s = shop();
        model::Experiment& made = add(s, stopped_by_alarm(kErrors));
        QCOMPARE(issues_of(s, true), QByteArray());
        if (what == "template") made.set_template_("{\"actions\": ");
        if (what == "target") made.mutable_targets(0)->set_name("tt");
        if (what == "component") made.mutable_targets(0)->set_components(0, "chekout");
        if (what == "fault") made.mutable_targets(0)->set_components(0, "db");
        if (what == "alarm") made.mutable_stop_conditions(0)->set_alarm("x");
        if (what == "stop") made.mutable_stop_conditions(0)->set_value("arn");
        const QByteArray told = issues_of(s, true);
        QVERIFY2(told.startsWith(issue), told.constData());
    }

    void the_same_run_twice_gives_the_same_bytes() {
        const auto results = [] {
            Scenario s = shop();
            add_alarm(s, 3'000);
            add(s, stop("PERCENT(50)"), 40);
            add(s, stopped_by_alarm(kErrors), 70);
            TestRun run(s);
            run.until(400);
            return run.results();
        };
        const std::string once = results();
        QVERIFY(once.find("\"experiments\"") != std::string::npos);
        QCOMPARE(results(), once);
    }

    void going_back_into_the_middle_of_it_shows_the_same() {
        Scenario s = shop();
        add_alarm(s);
        add(s, stop("COUNT(2)"), 40);
        add(s, stopped_by_alarm(kErrors), 90.5);
        TestRun run(s);
        std::map<int, std::string> then;
        for (int t = 10; t <= 300; t += 10) {
            run.until(t);
            run.simulation().keep(~std::size_t{0});
            then[t] = run.results();
        }
        const std::string log = log_of(run, "action-ended");
        const std::size_t entries = run.log().size();
        for (const int t : {100, 50, 130, 170}) {
            run.simulation().seek(t * kSecond);
            QCOMPARE(run.results(), then[t]);
            run.simulation().seek(300 * kSecond);
            QCOMPARE(run.results(), then[300]);
            QCOMPARE(log_of(run, "action-ended"), log);
            QCOMPARE(run.log().size(), entries);
        }
        run.simulation().seek(100 * kSecond);
        run.until(300);
        QCOMPARE(run.results(), then[300]);
    }

    void it_goes_on_through_an_edit() {
        Scenario s = shop();
        add(s, stop("COUNT(2)"));
        TestRun run(s);
        run.until(100);
        s.add("server", "extra").connect("web", "extra");
        s.design().mutable_experiments(0)->set_template_(stop("ALL", "PT1H"));
        run.simulation().edit(plan_of(s));
        QCOMPARE(stopped(run).size(), std::size_t{2});
        run.until(200);
        QCOMPARE(told(run), std::string("completed stop completed@60000000000-180000000000"));
        QVERIFY(stopped(run).empty());
    }

    void one_that_is_removed_is_stopped() {
        Scenario s = shop();
        add(s, kErrors);
        TestRun run(s);
        run.until(100);
        s.design().clear_experiments();
        run.simulation().edit(plan_of(s));
        QCOMPARE(run.when("experiment-stopped"), Times{100});
        const std::uint64_t failed = run.outcome("checkout", kernel::Outcome::Failed);
        run.until(140);
        QVERIFY(run.outcome("checkout", kernel::Outcome::Failed) - failed < 10);
    }

    void one_that_is_moved_starts_at_its_new_time_data() {
        QTest::addColumn<double>("at");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("later") << 120.0 << QByteArray("running errors running@120000000000--1");
        QTest::newRow("into the past") << 20.0 << QByteArray("pending errors pending@-1--1");
    }
    void one_that_is_moved_starts_at_its_new_time() {
        QFETCH(double, at);
        Scenario s = shop();
        add(s, kErrors, 90);
        TestRun run(s);
        run.until(50);
        *s.design().mutable_experiments(0)->mutable_at() = model::to_duration(at);
        run.simulation().edit(plan_of(s));
        run.until(200);
        QTEST(QByteArray::fromStdString(::told(run)), "told");
    }
};

QTEST_APPLESS_MAIN(ExperimentsTest)
#include "experiments_test.moc"
