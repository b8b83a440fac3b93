#include <QTest>
#include <set>

#include "engine/services/step_functions/items.h"
#include "engine/services/step_functions/workflow.h"

// What names an item, and which one that is.

using namespace nephoscope;
using namespace nephoscope::services::step_functions;

namespace {

TaskPlan plan_of(Api api, std::vector<std::string> key_names = {}) {
    TaskPlan task;
    task.api = api;
    task.key_names = std::move(key_names);
    return task;
}

}  // namespace

class ItemNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_number_of_an_item_names_it_and_all_else_any_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("is_number");
        QTest::newRow("the first") << QByteArray("0") << true;
        QTest::newRow("one of them") << QByteArray("17") << true;
        QTest::newRow("the last") << QByteArray("99") << true;
        QTest::newRow("beyond the last") << QByteArray("100") << false;
        QTest::newRow("written otherwise") << QByteArray("017") << false;
        QTest::newRow("negative") << QByteArray("-1") << false;
        QTest::newRow("with a unit") << QByteArray("17a") << false;
        QTest::newRow("a name") << QByteArray("order-17") << false;
        QTest::newRow("nothing") << QByteArray("") << false;
        QTest::newRow("very long") << QByteArray(10000, '9') << false;
    }
    void the_number_of_an_item_names_it_and_all_else_any() {
        QFETCH(QByteArray, value);
        QFETCH(bool, is_number);
        const std::uint32_t key = key_of(value.toStdString(), 100);
        QVERIFY(key < 100);
        QCOMPARE(key_of(value.toStdString(), 100), key);
        if (is_number) QCOMPARE(key, value.toUInt());
    }

    void names_spread_over_all_items() {
        std::set<std::uint32_t> found;
        for (int i = 0; i < 2000; ++i) found.insert(key_of("order-" + std::to_string(i), 100));
        QCOMPARE(found.size(), std::size_t{100});
    }

    void sfn_15_parameters_name_the_item_data() {
        QTest::addColumn<int>("api");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* name, Api api, const char* parameters, const char* value) {
            QTest::newRow(name) << static_cast<int>(api) << QByteArray(parameters) << QByteArray(value);
        };
        row("a key", Api::GetItem, R"({"Key":{"id":{"S":"x"}}})", "x");
        row("a number", Api::UpdateItem, R"({"Key":{"id":{"N":"17"}}})", "17");
        row("a key of two", Api::DeleteItem, R"({"Key":{"b":{"S":"y"},"a":{"S":"x"}}})", R"({"a":{"S":"x"},"b":{"S":"y"}})");
        row("no key", Api::GetItem, R"({})", "");
        row("an empty key", Api::GetItem, R"({"Key":{}})", "");
        row("a key that is none", Api::GetItem, R"({"Key":"x"})", "");
        row("what is put", Api::PutItem, R"({"Item":{"key":{"S":"x"},"id":{"S":"y"}}})", "x");
        row("what is put without its key", Api::PutItem, R"({"Item":{"id":{"S":"y"},"a":{"S":"x"}}})", "");
        row("a query", Api::Query, R"({"KeyConditionExpression":"pk = :x AND sk>= :y","ExpressionAttributeValues":{":x":{"S":"a"}}})", "a");
        row("a query whose key comes second", Api::Query,
            R"({"KeyConditionExpression":"sk >= :y AND #p=:x","ExpressionAttributeNames":{"#p":"pk"},"ExpressionAttributeValues":{":x":{"S":"a"},":y":{"S":"b"}}})",
            "a");
        row("a query of nothing", Api::Query, R"({"KeyConditionExpression":"= = <= =:"})", "");
        row("an object", Api::GetObject, R"({"Key":"a/b.txt"})", "a/b.txt");
        row("a record", Api::PutRecord, R"({"PartitionKey":"p"})", "p");
        row("a message", Api::SendMessage, R"({"MessageGroupId":"g"})", "g");
        row("no parameters", Api::PutItem, R"([1])", "");
    }
    void sfn_15_parameters_name_the_item() {
        QFETCH(int, api);
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, value);
        const ItemCall call = item_call(plan_of(static_cast<Api>(api), {"key"}), *asl::value_of(parameters.toStdString()));
        QCOMPARE(call.value.value_or(""), value.toStdString());
    }

    void what_is_put_has_the_usual_key_where_no_other_task_names_one() {
        const auto value = [](const char* item) {
            return item_call(plan_of(Api::PutItem), asl::Json{{"Item", *asl::value_of(item)}}).value.value_or("");
        };
        QCOMPARE(value(R"({"id":{"S":"x"},"price":{"N":"1"}})"), std::string("x"));
        QCOMPARE(value(R"({"order":{"S":"y"}})"), std::string("y"));
        QCOMPARE(value(R"({"order":{"S":"y"},"price":{"N":"1"}})"), std::string());
    }
};

QTEST_GUILESS_MAIN(ItemNamesTest)
#include "item_names_test.moc"
