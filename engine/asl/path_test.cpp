#include "engine/asl/path.h"

#include <QtTest>

using namespace nephoscope::asl;

namespace {

const Json kShop = Json::parse(R"({"store": {"book": [
    {"title": "A", "price": 8, "isbn": "x"}, {"title": "B", "price": 13}, {"title": "C", "price": 9, "isbn": "y"}],
    "bike": {"price": 20}}, "my-key": 1, "a b": 2, "limit": 10, "quoted": 3})");
const Json kContext = Json::parse(R"({"Execution": {"Id": "e-1"}})");

Json select(const char* text) {
    auto path = Path::parse(text);
    if (auto* misread = std::get_if<Misread>(&path)) return Json("no path: " + misread->why.english());
    Evaluated value = std::get<Path>(path).select(kShop, kContext);
    return value ? *value : Json(value.failure().error);
}

Path path(const char* text) { return std::get<Path>(Path::parse(text)); }

}  // namespace

class PathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paths_select_data() {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << QByteArray(expected); };
        row("$.limit", "10");
        row("$['limit']", "10");
        row("$[\"limit\"]", "10");
        row("$.my-key", "1");
        row("$['a b']", "2");
        row("$['quo\\ted']", "3");
        row("$.store.book[0].title", "\"A\"");
        row("$.store.book[-1].title", "\"C\"");
        row("$.store.book[0,2].title", R"(["A","C"])");
        row("$.store.book[*].title", R"(["A","B","C"])");
        row("$.store.book[:2].title", R"(["A","B"])");
        row("$.store.book[1:].title", R"(["B","C"])");
        row("$.store.book[-2:].title", R"(["B","C"])");
        row("$.store.book[0:3:2].title", R"(["A","C"])");
        row("$.store.book[::2].title", R"(["A","C"])");
        row("$.store.bike.*", "[20]");
        row("$['limit','my-key']", "[10,1]");
        row("$..isbn", R"(["x","y"])");
        row("$..book[0].price", "[8]");
        row("$..book[?(@.isbn)].title", R"(["A","C"])");
        row("$.store.book[?(!@.isbn)].title", R"(["B"])");
        row("$.store.book[?(@.price < 10)].title", R"(["A","C"])");
        row("$.store.book[?(@.price < $.limit && @.title != 'A')].title", R"(["C"])");
        row("$.store.book[?(@.price == 8 || (@.price > 10 && @.price <= 13))].title", R"(["A","B"])");
        row("$.store.book[?(@.title >= 'B')].title", R"(["B","C"])");
        row("$.store.book[?(@.title > 1)].title", "[]");
        row("$.nothing[*]", "[]");
        row("$.nothing", "\"States.ParameterPathFailure\"");
        row("$.store.book[3]", "\"States.ParameterPathFailure\"");
        row("$.limit.x", "\"States.ParameterPathFailure\"");
        row("$$.Execution.Id", "\"e-1\"");
        row("$$.Execution.No", "\"States.ParameterPathFailure\"");
    }
    void paths_select() {
        QFETCH(QByteArray, expected);
        QCOMPARE(select(QTest::currentDataTag()).dump(), expected.toStdString());
    }

    void nonsense_is_no_path_data() {
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* text, const char* reason) { QTest::newRow(text) << QByteArray(reason); };
        row("limit", "begins with \"$\"");
        row("$limit", "variables are not simulated");
        row("$.", "a name is missing");
        row("$..", "a name is missing");
        row("$.a.", "a name is missing");
        row("$.a b", "a step begins");
        row("$[", "whole number");
        row("$[1", "\"]\" is missing");
        row("$['a", "closing quote");
        row("$['a',]", "name in quotes");
        row("$[1:2:0]", "at least 1");
        row("$[99999999999]", "whole number");
        row("$.a.length()", "functions in a path");
        row("$[?(@.a =~ /x/)]", "a filter knows");
        row("$[?(@.a == )]", "is missing");
        row("$[?(@.a == $limit)]", "variables are not simulated");
        row("$[?($limit > @.a)]", "variables are not simulated");
        row("$limit", "variables are not simulated");
        row("$limit.a[0]", "variables are not simulated");
        row("$states.input", "variables are not simulated");
        row("$[?(1)]", "asks whether a path leads somewhere");
        row("$[?(@.a]", "\")\" is missing");
    }
    void nonsense_is_no_path() {
        QFETCH(QByteArray, reason);
        const auto read = Path::parse(QTest::currentDataTag());
        QVERIFY(std::holds_alternative<Misread>(read));
        const std::string why = std::get<Misread>(read).why;
        QVERIFY2(why.find(reason.toStdString()) != std::string::npos, why.c_str());
    }

    void only_single_places_are_definite() {
        for (const char* text : {"$", "$.a", "$.a[0]['b'][-1]", "$$.a"}) QVERIFY2(path(text).definite(), text);
        for (const char* text : {"$.*", "$[0,1]", "$['a','b']", "$[0:1]", "$..a", "$[?(@.a)]"}) QVERIFY2(!path(text).definite(), text);
    }

    void values_are_put_in_their_places_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* target, const char* at, const char* expected) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(at) << QByteArray(expected);
        };
        row("the root is replaced", R"({"a":1})", "$", "7");
        row("a member is replaced", R"({"a":1})", "$.a", R"({"a":7})");
        row("a member is added", R"({"a":1})", "$.b", R"({"a":1,"b":7})");
        row("objects are made on the way", "{}", "$.b.c.d", R"({"b":{"c":{"d":7}}})");
        row("an element is replaced", R"({"a":[1,2]})", "$.a[1]", R"({"a":[1,7]})");
        row("a list does not grow", R"({"a":[1,2]})", "$.a[2]", "\"States.ResultPathMatchFailure\"");
        row("a number has no members", R"({"a":1})", "$.a.b", "\"States.ResultPathMatchFailure\"");
        row("a text takes no result", "\"x\"", "$.a", "\"States.ResultPathMatchFailure\"");
    }
    void values_are_put_in_their_places() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, at);
        QFETCH(QByteArray, expected);
        const Evaluated put = path(at.constData()).put(Json::parse(target.toStdString()), 7);
        QCOMPARE(put ? put->dump() : Json(put.failure().error).dump(), expected.toStdString());
    }

    void work_is_bounded() {
        QVERIFY(std::holds_alternative<Misread>(Path::parse("")));
        QVERIFY(std::holds_alternative<Misread>(Path::parse("$" + std::string(1'000'000, '.'))));
        std::string deep = "$", brackets = "$[?(";
        for (int i = 0; i < 100'000; ++i) deep += ".a", brackets += "(";
        QVERIFY(std::holds_alternative<Misread>(Path::parse(deep)));
        QVERIFY(std::holds_alternative<Misread>(Path::parse(brackets)));
        QVERIFY(std::holds_alternative<Misread>(Path::parse("$[?(" + std::string(100'000, '!'))));
        Json nested = 1;
        for (int i = 0; i < kMaxDepth; ++i) nested = Json::array({nested, nested.is_number() ? nested : Json(1)});
        const Evaluated all = path("$..*..*..*..*").select(nested, kContext);
        QVERIFY(!all);
        QCOMPARE(all.failure().error, std::string("States.Runtime"));
        const Evaluated large = path("$..*").select(Json::array({Json::array({Json::array({std::string(3'000'000, 'x')})})}), kContext);
        QVERIFY(!large);
        QCOMPARE(large.failure().error, std::string("States.DataLimitExceeded"));
    }
};

QTEST_GUILESS_MAIN(PathTest)
#include "path_test.moc"
