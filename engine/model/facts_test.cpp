#include "engine/model/facts.h"

#include <QtTest>

#include "engine/model/test_catalog.h"

using namespace nephoscope;
using namespace nephoscope::model;
using model::test::encoded;

class FactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void own_facts_are_there() {
        const auto trip = FactTable().value("L-01.round_trip", TODAY);
        QVERIFY(trip);
        QCOMPARE(trip->text, std::string("0.00025s"));
        QCOMPARE(trip->unit, std::string("s"));
        QCOMPARE(FactTable().value("L-02.round_trip", YEAR_2020)->text, std::string("0.0009s"));
        QCOMPARE(FactTable().value("L-04.round_trip", TODAY)->text, std::string("0.060s"));
    }

    void the_year_chooses_the_value() {
        FactTable table;
        QVERIFY(table.add(encoded<Facts>(R"(fact { id: "X-1" status: MODELLED source: "s" date: "2023-06"
                                            value { name: "a" today: "30" in_2020: "10" unit: "s" } value { name: "b" today: "5" } })"),
                          "x"));
        QCOMPARE(table.value("X-1.a", TODAY)->text, std::string("30"));
        QCOMPARE(table.value("X-1.a", YEAR_2020)->text, std::string("10"));
        QCOMPARE(table.value("X-1.b", YEAR_2020)->text, std::string("5"));
        QCOMPARE(table.value("X-1.a", TODAY)->fact->date(), std::string("2023-06"));
        QCOMPARE(table.fact("X-1")->status(), Fact::MODELLED);
    }

    void unknown_names_have_no_value() {
        const FactTable table;
        QVERIFY(!table.value("L-01.such", TODAY));
        QVERIFY(!table.value("L-99.round_trip", TODAY));
        QVERIFY(!table.value("L-01", TODAY));
        QVERIFY(!table.fact("L-99"));
    }

    void defects_are_refused_whole_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no id") << QByteArray("fact { source: \"s\" }") << QByteArray("without an id");
        QTest::newRow("no source") << QByteArray("fact { id: \"X-1\" }") << QByteArray("no source");
        QTest::newRow("twice in one text") << QByteArray("fact { id: \"X-1\" source: \"s\" } fact { id: \"X-1\" source: \"s\" }")
                                           << QByteArray("twice");
        QTest::newRow("there already") << QByteArray("fact { id: \"L-01\" source: \"s\" }") << QByteArray("twice");
        QTest::newRow("value twice")
            << QByteArray("fact { id: \"X-1\" source: \"s\" value { name: \"a\" today: \"1\" } value { name: \"a\" today: \"2\" } }")
            << QByteArray("twice");
        QTest::newRow("value without text") << QByteArray("fact { id: \"X-1\" source: \"s\" value { name: \"a\" } }")
                                            << QByteArray("without");
    }
    void defects_are_refused_whole() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        FactTable table;
        const Status added = table.add(encoded<Facts>("fact { id: \"Y-1\" source: \"s\" } " + text.toStdString()), "rds/facts.textproto");
        QVERIFY(!added);
        QCOMPARE(added.error().where, std::string("rds/facts.textproto"));
        QVERIFY2(QByteArray::fromStdString(added.error().message).contains(word), added.error().message.english().c_str());
        QVERIFY(!table.fact("Y-1"));
    }

    void what_is_no_encoded_message_is_refused() {
        FactTable table;
        QVERIFY(!table.add("fact { id: \"Y-1\" source: \"s\" }", "x"));
        const std::string whole = encoded<Facts>("fact { id: \"Y-1\" source: \"s\" }");
        QVERIFY(!table.add(whole.substr(0, whole.size() - 1), "x"));
        QVERIFY(table.add(whole, "x"));
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
