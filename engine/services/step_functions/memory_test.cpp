#include "engine/services/step_functions/memory.h"

#include <QTest>

#include "engine/services/compiler.h"
#include "engine/services/step_functions/update.h"
#include "tests/support/scenario.h"

// What Tasks have put into tables and buckets, and find there.

using namespace nephoscope;
using namespace nephoscope::services::step_functions;
using asl::Json;
using test::Scenario;
using test::TestRun;

namespace {

std::string q(const std::string& text) { return "\"" + text + "\""; }

/// A Task that hands its input on, but for its result under `path`; null: nowhere.
std::string task(const std::string& name, const std::string& api, const std::string& parameters, const std::string& path,
                 const std::string& next) {
    return q(name) + R"x(:{"Type":"Task","Resource":"arn:aws:states:::)x" + api + R"x(","ResultPath":)x" + path + R"x(,"Parameters":{)x" +
           parameters + "}," + (next.empty() ? R"x("End":true)x" : "\"Next\":" + q(next)) + "}";
}

/// Succeeds where all of these conditions hold.
std::string only_if(const std::string& name, const std::string& rules) {
    return q(name) + R"x(:{"Type":"Choice","Choices":[{"And":[)x" + rules +
           R"x(],"Next":"Yes"}],"Default":"No"},"Yes":{"Type":"Succeed"},"No":{"Type":"Fail","Error":"NotSo"})x";
}

Scenario& add_flow(Scenario& s, const std::string& id, const std::string& states) {
    s.add("step_functions", id, {"start_time=0s", "transition_time=0s"});
    return s.set(id + R"x(.definition_string={"StartAt":"A","States":{)x" + states + "}}");
}

Scenario workflow(const std::string& states) {
    Scenario s;
    s.data_set("items", 1000000).request_class("order", 1, false);
    s.add("clients", "users", {"rate=1", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    add_flow(s, "flow", states).connect("users", "flow");
    return s.add("dynamodb", "table").add("s3", "bucket").connect("flow", "table").connect("flow", "bucket");
}

double succeeded(TestRun& run) { return run.number("flow", "executionsSucceeded"); }
double failed(TestRun& run) { return run.number("flow", "executionsFailed"); }

const std::string kOf = R"x("TableName":"table",)x", kKey = kOf + R"x("Key":{"id":{"S.$":"$$.Execution.Id"}})x";
const std::string kItem = kOf + R"x("Item":{"id":{"S.$":"$$.Execution.Id"},"state":{"S":"new"},"count":{"N":"3"}})x";

Json json(const QByteArray& text) { return *asl::value_of(text.toStdString()); }

}  // namespace

class MemoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sfn_15_an_item_is_read_as_it_was_put_and_updated_data() {
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("rules");
        const auto row = [](const char* name, const std::string& between, const char* rules) {
            QTest::newRow(name) << QByteArray::fromStdString(between) << QByteArray(rules);
        };
        const std::string values = R"x(,"ExpressionAttributeValues":{":s":{"S":"paid"},":n":{"N":"2"}})x";
        row("put", "", R"x({"Variable":"$.r.Item.state.S","StringEquals":"new"},{"Variable":"$.r.Item.count.N","StringEquals":"3"})x");
        row("put and updated",
            R"x("UpdateExpression":"SET #s = :s, count = count - :n","ExpressionAttributeNames":{"#s":"state"})x" + values,
            R"x({"Variable":"$.r.Item.state.S","StringEquals":"paid"},{"Variable":"$.r.Item.count.N","StringEquals":"1"})x");
        row("put and cleared", R"x("UpdateExpression":"REMOVE state ADD count :n")x" + values,
            R"x({"Variable":"$.r.Item.state","IsPresent":false},{"Variable":"$.r.Item.count.N","StringEquals":"5"})x");
        row("updated by what is not understood", R"x("UpdateExpression":"SET list = list_append(list, :n)")x" + values,
            R"x({"Variable":"$.r.Item.state.S","StringMatches":"state-*"})x");
    }
    void sfn_15_an_item_is_read_as_it_was_put_and_updated() {
        QFETCH(QByteArray, between);
        QFETCH(QByteArray, rules);
        std::string states = task("A", "dynamodb:putItem", kItem, "null", between.isEmpty() ? "Get" : "Update") + ",";
        if (!between.isEmpty()) states += task("Update", "dynamodb:updateItem", kKey + "," + between.toStdString(), "null", "Get") + ",";
        TestRun run(workflow(states + task("Get", "dynamodb:getItem", kKey, R"x("$.r")x", "C") + "," + only_if("C", rules.toStdString())));
        run.until(20.5);
        QCOMPARE(failed(run), 0.0);
        QVERIFY(succeeded(run) >= 19);
    }

    void sfn_15_other_workflows_find_what_one_has_put() {
        const std::string item = kOf + R"x("Item":{"id":{"S":"the one"},"state":{"S":"mine"}})x",
                          key = kOf + R"x("Key":{"id":{"S":"the one"}})x";
        Scenario s = workflow(task("A", "dynamodb:getItem", key, R"x("$.r")x", "C") + "," +
                              only_if("C", R"x({"Variable":"$.r.Item.state.S","StringEquals":"mine"})x"));
        add_flow(s, "other", task("A", "dynamodb:putItem", item, "null", "")).connect("other", "table");
        s.add("clients", "once", {"rate=0.2", "arrivals=EVENLY_SPACED"}).connect("once", "other");
        TestRun run(s);
        run.until(30.5);
        QVERIFY2(failed(run) >= 4 && failed(run) <= 6, qPrintable(QString::number(failed(run))));
        QCOMPARE(succeeded(run) + failed(run), 30.0);
    }

    void sfn_15_an_object_is_read_as_it_was_put() {
        const std::string key = R"x("Bucket":"bucket","Key.$":"$$.Execution.Name")x";
        TestRun run(workflow(
            task("A", "aws-sdk:s3:putObject", key + R"x(,"Body":{"total":7})x", "null", "Get") + "," +
            task("Get", "aws-sdk:s3:getObject", key, R"x("$.r")x", "Parse") +
            R"x(,"Parse":{"Type":"Pass","Parameters":{"o.$":"States.StringToJson($.r.Body)","n.$":"$.r.ContentLength"},"Next":"C"},)x" +
            only_if("C", R"x({"Variable":"$.o.total","NumericEquals":7},{"Variable":"$.n","NumericEquals":11})x")));
        run.until(20.5);
        QCOMPARE(failed(run), 0.0);
        QVERIFY(succeeded(run) >= 19);
    }

    void what_a_write_returns_is_the_item_before_or_after_it_data() {
        QTest::addColumn<QByteArray>("returns");
        QTest::addColumn<QByteArray>("rules");
        QTest::newRow("all old") << QByteArray("ALL_OLD") << QByteArray(R"x({"Variable":"$.r.Attributes.count.N","StringEquals":"3"})x");
        QTest::newRow("all new")
            << QByteArray("ALL_NEW")
            << QByteArray(
                   R"x({"Variable":"$.r.Attributes.count.N","StringEquals":"4"},{"Variable":"$.r.Attributes.id","IsPresent":true})x");
        QTest::newRow("updated old")
            << QByteArray("UPDATED_OLD")
            << QByteArray(
                   R"x({"Variable":"$.r.Attributes.count.N","StringEquals":"3"},{"Variable":"$.r.Attributes.state","IsPresent":false})x");
        QTest::newRow("updated new")
            << QByteArray("UPDATED_NEW")
            << QByteArray(
                   R"x({"Variable":"$.r.Attributes.count.N","StringEquals":"4"},{"Variable":"$.r.Attributes.id","IsPresent":false})x");
        QTest::newRow("nothing") << QByteArray("NONE") << QByteArray(R"x({"Variable":"$.r.Attributes","IsPresent":false})x");
    }
    void what_a_write_returns_is_the_item_before_or_after_it() {
        QFETCH(QByteArray, returns);
        QFETCH(QByteArray, rules);
        const std::string update =
            R"x(,"UpdateExpression":"SET count = count + :n","ExpressionAttributeValues":{":n":{"N":"1"}},"ReturnValues":)x";
        TestRun run(workflow(task("A", "dynamodb:putItem", kItem, "null", "Update") + "," +
                             task("Update", "dynamodb:updateItem", kKey + update + q(returns.toStdString()), R"x("$.r")x", "C") + "," +
                             only_if("C", rules.toStdString())));
        run.until(10.5);
        QCOMPARE(failed(run), 0.0);
        QVERIFY(succeeded(run) >= 9);
    }

    void an_update_expression_acts_on_whole_attributes_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* expression, const char* after) {
            QTest::newRow(expression) << QByteArray(expression) << QByteArray(after);
        };
        row("SET a = :s", R"x({"a":{"S":"x"},"n":{"N":"2"}})x");
        row("set a=:s,b=n", R"x({"a":{"S":"x"},"b":{"N":"2"},"n":{"N":"2"}})x");
        row("SET n = n+:n", R"x({"n":{"N":"12"}})x");
        row("SET n = :n-n", R"x({"n":{"N":"8"}})x");
        row("SET n = :half + n, m = n", R"x({"m":{"N":"2"},"n":{"N":"2.5"}})x");
        row("SET n = if_not_exists(n, :n), z = if_not_exists(z, :n)", R"x({"n":{"N":"2"},"z":{"N":"10"}})x");
        row("SET #name = :s REMOVE n", R"x({"long name":{"S":"x"}})x");
        row("ADD n :n, k :n", R"x({"k":{"N":"10"},"n":{"N":"12"}})x");
        row("", R"x({"n":{"N":"2"}})x");
        for (const char* wrong : {"SET", "SET a", "SET a =", "SET a = :none", "SET a = none", "SET a.b = :s", "SET a[0] = :s",
                                  "SET a = :s + :n", "SET n = n + ", "ADD n :s", "DELETE n :n", "SET a = list_append(a, :n)",
                                  "SET #none = :s", "SET a = :s,", "SET a = :s )", "(", "SET a = if_not_exists(n", "REMOVE :s"})
            row(wrong, "null");
    }
    void an_update_expression_acts_on_whole_attributes() {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, after);
        const Json parameters{{"UpdateExpression", expression.toStdString()},
                              {"ExpressionAttributeNames", {{"#name", "long name"}}},
                              {"ExpressionAttributeValues", json(R"x({":s":{"S":"x"},":n":{"N":"10"},":half":{"N":"0.5"}})x")}};
        const std::optional<Json> made = updated(json(R"x({"n":{"N":"2"}})x"), parameters);
        QCOMPARE(made ? asl::text_of(*made) : std::string("null"), after.toStdString());
    }

    void an_update_expression_may_be_anything() {
        std::string nested = "SET a = ";
        for (int i = 0; i < 100000; ++i) nested += "if_not_exists(z,";
        for (const std::string& each : {nested, std::string(100000, '('), std::string(100000, ','), std::string("SET a = :") + '\0'})
            QVERIFY(!updated(Json::object(), Json{{"UpdateExpression", each}}));
        const char* const kWords[] = {"SET", "ADD", "REMOVE", "a", "n", "#name",         ":s", ":n", "=", "+",
                                      "-",   ",",   "(",      ")", ".", "if_not_exists", " "};
        for (std::uint64_t round = 0, word = 1; round < 20000; ++round) {
            std::string text;
            for (int i = 0; i < 12; ++i) {
                word = kernel::mix(word);
                text += kWords[word % std::size(kWords)];
                text += std::string(word >> 63, ' ');
            }
            const Json values = json(R"x({":s":{"S":"x"},":n":{"N":"10"}})x");
            const auto made =
                updated(json(R"x({"n":{"N":"2"}})x"), Json{{"UpdateExpression", text}, {"ExpressionAttributeValues", values}});
            QVERIFY2(!made || made->is_object(), text.c_str());
        }
        QVERIFY(!updated(Json::object(), Json::array()) && !updated(Json(), Json{{"UpdateExpression", ""}}));
    }

    void the_newest_items_are_remembered_and_the_oldest_forgotten() {
        TestRun run(workflow(R"x("A":{"Type":"Succeed"})x"));
        MemoryState state{};
        Memory memory(run.kernel(), state);
        const std::size_t before = run.kernel().w.bytes();
        QVERIFY(!memory.find(1));
        for (std::uint64_t round = 0; round < 3; ++round)
            for (std::uint64_t name = 0; name < 3 * kKept; ++name) memory.put(name * 64, std::to_string(name + round));
        for (std::uint64_t name = 2 * kKept; name < 3 * kKept; ++name) QVERIFY(memory.find(name * 64) == std::to_string(name + 2));
        QVERIFY(!memory.find(0));
        memory.remove(192 * kKept - 64);
        QVERIFY(memory.find(192 * kKept - 64)->empty());
        memory.put(192 * kKept - 64, std::string(kLongest + 1, 'x'));
        QVERIFY(!memory.find(192 * kKept - 64));
        QVERIFY2(run.kernel().w.bytes() < before + 20000000, qPrintable(QString::number(run.kernel().w.bytes())));
    }

    void what_is_remembered_is_part_of_the_world_and_survives_edits() {
        Scenario s = workflow(
            task("A", "dynamodb:getItem", kOf + R"x("Key":{"id":{"S":"the one"}})x", R"x("$.r")x", "Put") + "," +
            task("Put", "dynamodb:putItem", kOf + R"x("Item":{"id":{"S":"the one"},"by":{"S.$":"$$.Execution.Name"}})x", "null", "C") +
            "," + only_if("C", R"x({"Variable":"$.r.Item.by","IsPresent":true})x"));
        TestRun run(s);
        run.until(20.5);
        const double first = failed(run);  // The first one finds nothing of the kind.
        kernel::World& world = run.kernel().w;
        const kernel::Snapshot middle = world.save();
        run.until(40);
        const kernel::Snapshot end = world.save();
        world.restore(middle);
        run.kernel().run(from_seconds(40));
        QVERIFY(world.save() == end);
        run.simulation().edit(*services::compile(s.add("server", "a-first-one").add("dynamodb", "a-table").design(), services::catalog()));
        run.until(60.5);
        QCOMPARE(failed(run), first);
        QVERIFY(first <= 1 && succeeded(run) >= 57);
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"
