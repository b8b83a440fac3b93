#include <QTest>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

Scenario clients_of_it(std::string_view rate) {
    Scenario s;
    s.request_class("read", 1, false).add("clients", "users", {rate, "arrivals=EVENLY_SPACED"}).add("lambda", "it", {"service_time.mean=10ms"});
    s.connect("users", "it");
    return s;
}

}  // namespace

class LambdaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("lambda");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.c_str());
    }

    void requests_are_answered() {
        TestRun run(clients_of_it("rate=100"));
        run.until(10);
        QVERIFY(run.outcome("it", Outcome::Ok) > 900);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(LambdaTest)
#include "lambda_test.moc"
