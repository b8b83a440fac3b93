#include "engine/model/prices.h"

#include <QTest>

#include "engine/model/test_catalog.h"
#include "engine/model/validate.h"

using namespace nephoscope;
using model::PriceTable;
using model::test::encoded;

namespace {

constexpr const char* kTable = R"(
region: "us-east-1" currency: "USD" as_of: "2026-11"
sheet {
  title: "Load balancers" source: "a page" date: "2024-07" note: "n"
  price { id: "alb-hour" what: "Load balancer" unit: "hour" usd: 0.0225 }
  price { id: "sqs-request" what: "Requests" unit: "requests" usd: 0.4 per: 1000000 source: "recalled" unverified: true }
})";

Issues issues_of(std::initializer_list<std::pair<const char*, double>> prices) {
    model::Catalog catalog = model::test::catalog();
    catalog.prices = *PriceTable::read(encoded<model::PriceSheets>(kTable));
    model::Design design;
    for (const auto& [id, usd] : prices) {
        design.add_prices()->set_price(id);
        design.mutable_prices()->rbegin()->set_usd(usd);
    }
    Issues issues;
    for (const Issue& each : model::validate(design, catalog))
        if (each.field.starts_with("prices")) issues.push_back(each);
    return issues;
}

}  // namespace

class PricesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_price_has_what_its_sheet_says_unless_it_says_otherwise() {
        const PriceTable table = *PriceTable::read(encoded<model::PriceSheets>(kTable));
        QCOMPARE(table.as_of(), std::string("2026-11"));
        const model::Price &hour = table.all()[*table.find("alb-hour")], &request = table.all()[*table.find("sqs-request")];
        QCOMPARE(hour.source() + hour.date() + hour.note() + hour.sheet(), std::string("a page2024-07nLoad balancers"));
        QVERIFY(!hour.unverified());
        QCOMPARE(request.source() + request.date(), std::string("recalled2024-07"));
        QVERIFY(request.unverified());
        QVERIFY(!table.find("nothing"));
    }

    void a_defect_of_the_table_is_told_data() {
        QTest::addColumn<QByteArray>("price");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no id") << QByteArray(R"(what: "w" unit: "u" usd: 1)") << QByteArray("without an id");
        QTest::newRow("no unit") << QByteArray(R"(id: "i" what: "w" usd: 1)") << QByteArray("of which unit");
        QTest::newRow("negative") << QByteArray(R"(id: "i" what: "w" unit: "u" usd: -1)") << QByteArray("negative");
        QTest::newRow("no source") << QByteArray(R"(id: "i" what: "w" unit: "u" usd: 1 source: "")") << QByteArray("no source");
        QTest::newRow("twice") << QByteArray(R"(id: "i" what: "w" unit: "u" source: "s" } price { id: "i" what: "w" unit: "u" source: "s")")
                               << QByteArray("twice");
    }
    void a_defect_of_the_table_is_told() {
        QFETCH(QByteArray, price);
        QFETCH(QByteArray, word);
        const bool sourced = word != "no source";
        const QByteArray text = "sheet { " + QByteArray(sourced ? "source: \"s\"" : "") + " date: \"2024\" price { " + price + " } }";
        const auto table = PriceTable::read(encoded<model::PriceSheets>(text.toStdString()));
        QVERIFY(!table);
        QVERIFY2(table.error().message.english().find(word.toStdString()) != std::string::npos, table.error().message.english().c_str());
    }

    void what_is_no_encoded_message_is_refused() { QVERIFY(!PriceTable::read(kTable)); }

    void a_design_s_own_price_takes_the_place_of_the_table_s() {
        const PriceTable table = *PriceTable::read(encoded<model::PriceSheets>(kTable));
        model::Design design;
        QCOMPARE(model::rates(table, design)[*table.find("sqs-request")], 0.4 / 1e6);
        design.add_prices()->set_price("sqs-request");
        design.mutable_prices(0)->set_usd(0.5);
        QCOMPARE(model::rates(table, design)[*table.find("sqs-request")], 0.5 / 1e6);
        QCOMPARE(model::rates(table, design)[*table.find("alb-hour")], 0.0225);
    }

    void own_prices_are_checked() {
        QVERIFY(issues_of({{"alb-hour", 0.03}}).empty());
        const Issues unknown = issues_of({{"alb-hours", 0.03}});
        QCOMPARE(unknown.size(), 1u);
        QCOMPARE(unknown[0].field, std::string("prices[0].price"));
        QVERIFY2(unknown[0].message.english().find("alb-hour\"") != std::string::npos, unknown[0].message.english().c_str());
        QCOMPARE(issues_of({{"alb-hour", -1}}).size(), 1u);
        const Issues twice = issues_of({{"alb-hour", 1}, {"alb-hour", 2}});
        QCOMPARE(twice.size(), 1u);
        QCOMPARE(twice[0].field, std::string("prices[1].price"));
    }
};

QTEST_GUILESS_MAIN(PricesTest)
#include "prices_test.moc"
