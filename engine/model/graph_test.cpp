#include "engine/model/graph.h"

#include <QtTest>

#include <sstream>

using namespace nephoscope::model;

namespace {

/// "a>b b>c": one component for each letter.
Design drawn(const std::string& picture) {
    Design design;
    std::string names, call;
    std::istringstream in(picture);
    while (in >> call) {
        for (const char name : {call[0], call[2]})
            if (names.find(name) == std::string::npos) {
                names += name;
                design.add_components()->set_id(std::string(1, name));
            }
        Connection& connection = *design.add_connections();
        connection.set_from(call.substr(0, 1));
        connection.set_to(call.substr(2, 1));
        if (call.size() > 3) connection.set_mode(ASYNC);
    }
    return design;
}

}  // namespace

class GraphTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loops_are_listed_once_for_each_tangle_data() {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<int>("loops");
        QTest::newRow("none") << QByteArray("a>b b>c a>c c>d b>d") << 0;
        QTest::newRow("of two") << QByteArray("a>b b>a") << 1;
        QTest::newRow("long") << QByteArray("a>b b>c c>d d>a") << 1;
        QTest::newRow("two tangles") << QByteArray("a>b b>a b>c c>d d>c") << 2;
        QTest::newRow("one tangle with two loops") << QByteArray("a>b b>a b>c c>b") << 1;
        QTest::newRow("asynchronous") << QByteArray("a>b b>a~") << 0;
        QTest::newRow("self") << QByteArray("a>a a>b") << 0;
    }
    void loops_are_listed_once_for_each_tangle() {
        QFETCH(QByteArray, picture);
        QFETCH(int, loops);
        QCOMPARE(static_cast<int>(call_loops(drawn(picture.toStdString())).size()), loops);
    }

    void a_loop_follows_the_calls() { QCOMPARE(path_text(call_loops(drawn("a>b b>c c>a")).front()), std::string("a -> b -> c -> a")); }

    void the_shortest_path_is_found() {
        const Design design = drawn("a>b b>c c>d a>d");
        QCOMPARE(path_text(call_path(design, "a", "d")), std::string("a -> d"));
        QCOMPARE(path_text(call_path(design, "a", "c")), std::string("a -> b -> c"));
        QVERIFY(call_path(design, "d", "a").empty());
        QVERIFY(call_path(design, "a", "z").empty());
    }

    void a_long_chain_needs_no_deep_stack() {
        Design design;
        for (int i = 0; i < 200'000; ++i) {
            design.add_components()->set_id(std::to_string(i));
            Connection& next = *design.add_connections();
            next.set_from(std::to_string(i));
            next.set_to(std::to_string((i + 1) % 200'000));
        }
        const auto loops = call_loops(design);
        QCOMPARE(loops.size(), std::size_t{1});
        QVERIFY(path_text(loops[0]).size() < 200);
    }
};

QTEST_GUILESS_MAIN(GraphTest)
#include "graph_test.moc"
