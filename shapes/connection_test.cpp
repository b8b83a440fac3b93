#include "shapes/connection.h"

#include <QTest>

#include "shapes/pill.h"

using namespace nephoscope::shapes;

class ConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void distance_runs_evenly_along_the_rounded_path() {
        const ArcTable arc({{0, 0}, {100, 0}, {100, 200}});
        QVERIFY(arc.length() < 300 && arc.length() > 285);
        QCOMPARE(arc.at(0), QPointF(0, 0));
        QCOMPARE(arc.at(arc.length()), QPointF(100, 200));
        for (double s = 0; s + 10 <= arc.length(); s += 10) {
            const double step = QLineF(arc.at(s), arc.at(s + 10)).length();
            QVERIFY2(step <= 10.01 && step > 8.5, qPrintable(QString::number(step)));
        }
    }

    void distances_beyond_the_ends_are_the_ends() {
        const ArcTable arc({{0, 0}, {50, 0}});
        QCOMPARE(arc.at(-5), QPointF(0, 0));
        QCOMPARE(arc.at(999), QPointF(50, 0));
        QCOMPARE(ArcTable().at(3), QPointF());
    }

    void width_grows_with_the_rate_within_limits() {
        QCOMPARE(edgeWidth(0), 1.5);
        QVERIFY(edgeWidth(100) < edgeWidth(10'000));
        QCOMPARE(edgeWidth(1e12), 7.0);
    }

    void distance_to_a_route_is_to_its_nearest_segment() {
        const Route route{{0, 0}, {100, 0}, {100, 100}};
        QCOMPARE(distanceTo(route, {50, 7}), 7.0);
        QCOMPARE(distanceTo(route, {103, 50}), 3.0);
        QCOMPARE(distanceTo(route, {100, 104}), 4.0);
    }

    void pills_find_a_free_place_or_none() {
        const Route route{{0, 0}, {300, 0}};
        const auto middle = pillPlace(route, {80, 18}, [](const QRectF&) { return true; });
        QVERIFY(middle);
        QCOMPARE(*middle, QPointF(150, 0));
        const auto aside = pillPlace(route, {80, 18}, [](const QRectF& rect) { return !rect.contains(QPointF(150, 0)); });
        QVERIFY(aside && *aside != QPointF(150, 0));
        QVERIFY(!pillPlace(route, {80, 18}, [](const QRectF&) { return false; }));
        // Too short to hold it: above the line.
        QCOMPARE(pillPlace({{0, 0}, {60, 0}}, {80, 18}, [](const QRectF&) { return true; }), std::optional(QPointF(30, -18)));
    }
};

QTEST_MAIN(ConnectionTest)
#include "connection_test.moc"
