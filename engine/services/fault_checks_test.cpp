#include "engine/services/fault_checks.h"

#include <QTest>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;

class FaultChecksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_planned_fault_that_its_target_cannot_have_is_refused_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* action, const char* target, const char* message) {
            QTest::newRow(name) << QByteArray(action) << QByteArray(target) << QByteArray(message);
        };
        row("a service's own", "aws:rds:failover-db-cluster", "db", "");
        row("one of all that are called", "neph:added-latency", "db", "");
        row("a connection", "neph:error-rate", "users-db", "");
        row("a zone", "neph:zone-outage", "zone-a", "");
        row("misspelt, of a connection", "neph:eror-rate", "users-db",
            "The action \"neph:eror-rate\" does not exist for connections. Did you mean \"neph:error-rate\"?");
        row("a zone's, of a connection", "neph:zone-outage", "users-db", "The action \"neph:zone-outage\" does not exist for connections.");
        row("a connection's, of a zone", "neph:error-rate", "zone-a",
            "The action \"neph:error-rate\" does not exist for Availability Zones.");
        row("a zone's, of another container", "neph:zone-outage", "vpc",
            "The action \"neph:zone-outage\" does not exist for this container.");
        row("of what nothing can befall", "neph:added-latency", "users", "The action \"neph:added-latency\" does not exist for Clients.");
        row("another service's", "aws:lambda:invocation-error", "db", "The action \"aws:lambda:invocation-error\" does not exist for RDS.");
    }
    void a_planned_fault_that_its_target_cannot_have_is_refused() {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, message);
        test::Scenario s;
        s.zone("zone-a").request_class("read", 1, false).add("clients", "users").add("rds", "db").connect("users", "db");
        model::Container& vpc = *s.design().add_containers();
        vpc.set_id("vpc");
        vpc.set_kind(model::VPC);
        model::Fault& fault = *s.design().add_faults();
        fault.set_id("fault-1");
        fault.set_action(action.toStdString());
        fault.set_target(target.toStdString());
        QByteArray told;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            if (each.object == "fault-1") {
                QVERIFY(each.severity == Issue::Severity::Error && each.field == "action" && !each.remedy.empty());
                told += QByteArray::fromStdString(each.message);
            }
        QCOMPARE(told, message);
    }

    void a_planned_fault_names_an_instance_that_can_be_there_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<int>("instance");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* target, const char* action, int instance, const char* message) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(action) << instance << QByteArray(message);
        };
        const char* kStop = "aws:ec2:stop-instances";
        row("a group's first", "web", kStop, 0, "");
        row("whichever the group chooses", "web", kStop, -1, "");
        row("one beyond its maximum, as deployments launch", "web", kStop, 11, "");
        row("one more than a group can have", "web", kStop, 12, "\"web\" can never have an instance 12: they are numbered from 0 to 11.");
        row("99 of 6", "web", kStop, 99, "\"web\" can never have an instance 99: they are numbered from 0 to 11.");
        row("a replica", "db", "aws:rds:reboot-db-instances", 3, "");
        row("no such replica", "db", "aws:rds:reboot-db-instances", 4,
            "\"db\" can never have an instance 4: they are numbered from 0 to 3.");
        row("a node", "cache", "neph:elasticache:lose-node", 0, "");
        row("no such node", "cache", "neph:elasticache:lose-node", 1, "\"cache\" can never have an instance 1: its only one is number 0.");
        row("a record", "www", "neph:route53:fail-health-check", 1, "");
        row("no such record", "www", "neph:route53:fail-health-check", 2,
            "\"www\" can never have an instance 2: they are numbered from 0 to 1.");
        row("a fault of the whole group", "web", "neph:added-latency", 99, "");
    }
    void a_planned_fault_names_an_instance_that_can_be_there() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, action);
        QFETCH(int, instance);
        QFETCH(QByteArray, message);
        test::Scenario s;
        s.request_class("read", 1, false).app_version("v1", "1ms").add("clients", "users");
        s.add("route53", "www", {"routing_policy=ROUTING_WEIGHTED"});
        s.add("application_load_balancer", "alb").add("application_load_balancer", "spare");
        s.add("auto_scaling_group", "web", {"min_size=6", "max_size=6", "desired_capacity=6"}).add("rds", "db", {"read_replicas=2"});
        s.add("elasticache", "cache", {"num_node_groups=1", "replicas_per_node_group=0"});
        s.connect("users", "www").connect("www", "alb").connect("www", "spare").connect("alb", "web").connect("spare", "web");
        s.connect("web", "cache").connect("web", "db");
        model::Fault& fault = *s.design().add_faults();
        fault.set_id("fault-1");
        fault.set_action(action.toStdString());
        fault.set_target(target.toStdString());
        fault.set_instance(instance);
        QByteArray told;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            if (each.object == "fault-1") {
                QVERIFY(each.severity == Issue::Severity::Error && !each.remedy.empty());
                QCOMPARE(each.field, std::string("instance"));
                told += QByteArray::fromStdString(each.message);
            }
        QCOMPARE(told, message);
    }
};

QTEST_APPLESS_MAIN(FaultChecksTest)
#include "fault_checks_test.moc"
