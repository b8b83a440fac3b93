#include <QTest>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/step_functions/workflow.h"
#include "tests/support/scenario.h"

// What an execution's input is made of.

using namespace nephoscope;
using namespace nephoscope::services::step_functions;
using test::Scenario;
using test::TestRun;

namespace {

model::RequestClass& class_named(Scenario& s, const std::string& id) {
    auto& classes = *s.design().mutable_request_classes();
    for (model::RequestClass& each : classes)
        if (each.id() == id) return each;
    throw std::logic_error(id);
}

/// With one text of so many bytes.
std::string object(const std::string& name, std::size_t bytes) { return "{\"" + name + "\":\"" + std::string(bytes, 'x') + "\"}"; }

/// Two classes share the requests; each execution ends at once.
Scenario workflow(const std::string& input = {}) {
    Scenario s;
    s.data_set("items", 100).request_class("order", 1, true).request_class("visit", 1, false);
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("step_functions", "flow", {"start_time=0s", "transition_time=0s"});
    s.set(R"(flow.definition_string={"StartAt":"E","States":{"E":{"Type":"Succeed"}}})");
    if (!input.empty()) s.set("flow.input=" + input);
    return s.connect("users", "flow");
}

/// The input of each execution that is kept.
std::vector<asl::Json> inputs(TestRun& run) {
    const kernel::NodeIndex node = *run.simulation().plan().node("flow");
    std::vector<asl::Json> found;
    for (const services::ExecutionReading& each : executions(run.kernel(), node))
        found.push_back(*asl::value_of(history(run.kernel(), node, each.number).front().data));
    return found;
}

std::string issues_of(const Scenario& s) {
    std::string text;
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        text += issue.path() + ": " + issue.message.english() + " " + issue.remedy.english() + "\n";
    return text;
}

}  // namespace

class InputsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_body_of_a_request_is_over_what_all_executions_get() {
        Scenario s = workflow(R"({"a":"of all","b":"of all"})");
        class_named(s, "order").set_body(R"({"b":"of orders","items":[{"sku":"x"}]})");
        TestRun run(s);
        run.until(5);
        const std::vector<asl::Json> found = inputs(run);
        QVERIFY(found.size() > 30);
        bool both[2] = {};
        for (const asl::Json& each : found) {
            const bool order = each["Class"] == "order";
            both[order] = true;
            QVERIFY2(each["a"] == "of all" && each["b"] == (order ? "of orders" : "of all"), each.dump().c_str());
            QCOMPARE(each.contains("items"), order);
            if (order) QVERIFY(each["items"][0]["sku"] == "x");
        }
        QVERIFY(both[0] && both[1]);
    }

    void a_body_does_not_say_what_the_request_is_about() {
        Scenario s = workflow();
        class_named(s, "order").set_body(R"({"Class":"mine","Key":-1,"Bytes":-1,"Random":7,"class":"other"})");
        class_named(s, "visit").set_weight(0);
        TestRun run(s);
        run.until(5);
        QVERIFY(!inputs(run).empty());
        for (const asl::Json& each : inputs(run)) {
            QVERIFY(each["Class"] == "order" && each["class"] == "other" && each["Key"] >= 0 && each["Bytes"] == 512);
            QVERIFY(each["Random"] < 1);
        }
    }

    void a_body_that_is_no_object_adds_nothing_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("nested too deeply") << QByteArray(100000, '[');
    }
    void a_body_that_is_no_object_adds_nothing() {
        QFETCH(QByteArray, body);
        Scenario s = workflow(R"({"a":1})");
        class_named(s, "order").set_body(body.toStdString());
        TestRun run(s);
        run.until(5);
        QVERIFY(!inputs(run).empty());
        for (const asl::Json& each : inputs(run)) QVERIFY2(each["a"] == 1 && each.size() == 5, each.dump().c_str());
    }

    void sfn_02_a_body_with_the_input_is_no_larger_than_a_payload() {
        Scenario s = workflow(object("a", 200000));
        class_named(s, "order").set_body(object("b", 62129));
        QCOMPARE(issues_of(s), std::string());
        class_named(s, "order").set_body(object("b", 62130));
        const std::string issues = issues_of(s);
        QVERIFY2(issues.find("order.body: With the input of \"flow\" an execution would begin with 262145 bytes") != std::string::npos,
                 issues.c_str());
    }
};

QTEST_GUILESS_MAIN(InputsTest)
#include "inputs_test.moc"
