#include <QTest>

#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

/// Mean of ceil(size / block) where sizes are lognormal: the chances that it is above 0, 1, 2 ... blocks, added up.
double mean_blocks(double mean, double variation, double block) {
    const double variance = std::log(1 + variation * variation), mu = std::log(mean) - variance / 2;
    double sum = 1;
    for (int n = 1; n <= 400; ++n) sum += std::erfc((std::log(n * block) - mu) / std::sqrt(2 * variance)) / 2;
    return sum;
}

}  // namespace

/// What calls of a DynamoDB table cost, to the half unit: DynamoDB developer guide, "Read and write operations", 2022-05.
class UnitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T22_capacity_units_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("items");
        QTest::addColumn<double>("kilobytes");  // of each item
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<double>("units");  // of each call
        const QStringList strong{QStringLiteral("table.operations.0.consistent_read=true")}, eventual;
        const QStringList write{QStringLiteral("request.write=true")};
        const QString get = QStringLiteral("GET_ITEM"), query = QStringLiteral("QUERY"), put = QStringLiteral("PUT_ITEM");
        const QString missing = QStringLiteral("table.operations.0.missing_share=1");
        QTest::newRow("T22 3.5 KB, strong") << get << 1 << 3.5 << strong << 1.;
        QTest::newRow("T22 3.5 KB, eventual") << get << 1 << 3.5 << eventual << .5;
        QTest::newRow("T22 10 KB, strong") << get << 1 << 10. << strong << 3.;
        QTest::newRow("T22 10 KB, eventual") << get << 1 << 10. << eventual << 1.5;
        QTest::newRow("T22 8 KB in a transaction") << QStringLiteral("TRANSACT_GET_ITEMS") << 1 << 8. << eventual << 4.;
        QTest::newRow("T22 a batch rounds each item: two of 6.5 KB") << QStringLiteral("BATCH_GET_ITEM") << 2 << 6.5 << strong << 4.;
        QTest::newRow("T22 a batch rounds each item: three of 1.5 KB") << QStringLiteral("BATCH_GET_ITEM") << 3 << 1.5 << strong << 3.;
        QTest::newRow("T22 a query rounds once: 40.8 KB, strong") << query << 10 << 4.08 << strong << 11.;
        QTest::newRow("T22 a query rounds once: 40.8 KB, eventual") << query << 10 << 4.08 << eventual << 5.5;
        QTest::newRow("T22 an item that is not there, strong") << get << 1 << 10. << strong + QStringList{missing} << 1.;
        QTest::newRow("T22 an item that is not there, eventual") << get << 1 << 10. << QStringList{missing} << .5;
        QTest::newRow("T22 a put of 512 B") << put << 1 << .5 << write << 1.;
        QTest::newRow("T22 a put of 1.5 KB") << put << 1 << 1.5 << write << 2.;
        QTest::newRow("T22 3 KB in a transaction") << QStringLiteral("TRANSACT_WRITE_ITEMS") << 1 << 3. << write << 6.;
        QTest::newRow("T22 a batch of two puts of 3.5 KB") << QStringLiteral("BATCH_WRITE_ITEM") << 2 << 3.5 << write << 8.;
        QTest::newRow("T22 a put of 2 KB whose condition fails")
            << put << 1 << 2. << write + QStringList{QStringLiteral("table.operations.0.condition_failure_share=1")} << 2.;
    }
    void T22_capacity_units() {
        QFETCH(QString, action);
        QFETCH(int, items);
        QFETCH(double, kilobytes);
        QFETCH(QStringList, settings);
        QFETCH(double, units);
        const QStringList common{QStringLiteral("items.item_bytes=%1").arg(qRound(kilobytes * 1024)),
                                 QStringLiteral("table.items_per_partition_key=%1").arg(items),
                                 QStringLiteral("table.operations.0.action=") + action,
                                 QStringLiteral("table.operations.0.items=%1").arg(items)};
        const QJsonObject result = results({QStringLiteral("table"), common + settings, 60, 0}, 1).value(0);
        const QString table = QStringLiteral("components.table.");
        const double calls = number(result, table + QStringLiteral("calls"));
        QCOMPARE(calls, 600.);
        const double reads = number(result, table + QStringLiteral("consumedReadUnits")),
                     writes = number(result, table + QStringLiteral("consumedWriteUnits"));
        const bool written = settings.contains(QStringLiteral("request.write=true"));
        QCOMPARE((written ? writes : reads) / calls, units);
        QCOMPARE(written ? reads : writes, 0.);
    }

    /// Sizes with the mean and the deviation of the table's two items.
    void T22_a_batch_of_different_sizes_data() {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QString>("units");
        QTest::addColumn<double>("kilobytes");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<double>("block");
        const QString action = QStringLiteral("table.operations.0.action=");
        QTest::newRow("T22 BatchGet as of 1.5 and 6.5 KB")
            << QStringList{action + QStringLiteral("BATCH_GET_ITEM"), QStringLiteral("table.operations.0.consistent_read=true")}
            << QStringLiteral("components.table.consumedReadUnits") << 4. << 2.5 << 4.;
        QTest::newRow("T22 BatchWrite as of 0.5 and 3.5 KB")
            << QStringList{action + QStringLiteral("BATCH_WRITE_ITEM"), QStringLiteral("request.write=true")}
            << QStringLiteral("components.table.consumedWriteUnits") << 2. << 1.5 << 1.;
    }
    void T22_a_batch_of_different_sizes() {
        QFETCH(QStringList, settings);
        QFETCH(QString, units);
        QFETCH(double, kilobytes);
        QFETCH(double, deviation);
        QFETCH(double, block);
        const QStringList common{QStringLiteral("items.items=200000"), QStringLiteral("items.popularity=UNIFORM"),
                                 QStringLiteral("items.item_bytes=%1").arg(qRound(kilobytes * 1024)),
                                 QStringLiteral("table.item_size_variation=%1").arg(deviation / kilobytes),
                                 QStringLiteral("table.operations.0.items=2")};
        const auto of_a_call = each(results({QStringLiteral("table"), common + settings, 300, 0}), [&](const QJsonObject& result) {
            return number(result, units) / number(result, QStringLiteral("components.table.calls"));
        });
        const double truth = 2 * mean_blocks(kilobytes, deviation / kilobytes, block);
        VERIFY_TRUTH("units of a call", of_a_call, truth, 0.02 * truth);
    }
};

QTEST_GUILESS_MAIN(UnitsTest)
#include "units_test.moc"
