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
};

QTEST_APPLESS_MAIN(FaultChecksTest)
#include "fault_checks_test.moc"
