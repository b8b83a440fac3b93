#include "shapes/router.h"

#include <QRandomGenerator>
#include <QTest>

using namespace nephoscope::shapes;

namespace {

/// True: a segment runs through the inside of a card.
bool crosses(const RectIndex& cards, int count, const Route& route) {
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const QRectF segment = QRectF(route[i], route[i + 1]).normalized();
        for (int card = 0; card < count; ++card) {
            const QRectF r = cards.rect(card)->adjusted(0.6, 0.6, -0.6, -0.6);
            if (segment.left() < r.right() && segment.right() > r.left() && segment.top() < r.bottom() && segment.bottom() > r.top())
                return true;
        }
    }
    return false;
}

bool isOrthogonal(const Route& route) {
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        if (qAbs(route[i].x() - route[i + 1].x()) > 0.01 && qAbs(route[i].y() - route[i + 1].y()) > 0.01) return false;
    return true;
}

Port right(const QRectF& r) { return {{r.right(), r.top() + 36}, Side::Right}; }
Port left(const QRectF& r) { return {{r.left(), r.top() + 36}, Side::Left}; }

}  // namespace

class RouterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void facing_ports_are_joined_by_one_straight_line() {
        RectIndex cards;
        cards.insert(0, {0, 0, 192, 72});
        cards.insert(1, {300, 0, 192, 72});
        QCOMPARE(findRoute(cards, right(*cards.rect(0)), left(*cards.rect(1))), (Route{{192, 36}, {300, 36}}));
    }

    void a_card_between_is_gone_around() {
        RectIndex cards;
        cards.insert(0, {0, 0, 192, 72});
        cards.insert(1, {600, 0, 192, 72});
        cards.insert(2, {300, 0, 192, 72});
        const Route route = findRoute(cards, right(*cards.rect(0)), left(*cards.rect(1)));
        QVERIFY(isOrthogonal(route));
        QVERIFY(!crosses(cards, 3, route));
        QVERIFY(route.size() <= 6);
    }

    void a_way_back_goes_around_both_cards() {
        RectIndex cards;
        cards.insert(0, {600, 0, 192, 72});
        cards.insert(1, {0, 0, 192, 72});
        const Route route = findRoute(cards, right(*cards.rect(0)), left(*cards.rect(1)));
        QVERIFY(!crosses(cards, 2, route));
        QVERIFY(route[1].x() > 792);
    }

    void cards_that_touch_still_get_a_connection() {
        RectIndex cards;
        cards.insert(0, {0, 0, 192, 72});
        cards.insert(1, {192, 0, 192, 72});
        const Route route = findRoute(cards, right(*cards.rect(0)), left(*cards.rect(1)));
        QVERIFY(route.size() >= 2);
        QVERIFY(isOrthogonal(route));
    }

    void a_walled_in_card_gets_a_direct_way() {
        RectIndex cards;
        cards.insert(0, {0, 0, 192, 72});
        cards.insert(1, {600, 0, 192, 72});
        cards.insert(2, {560, -60, 30, 200});
        cards.insert(3, {560, -60, 300, 50});
        cards.insert(4, {830, -60, 30, 200});
        cards.insert(5, {560, 90, 300, 50});
        const Route route = findRoute(cards, right(*cards.rect(0)), left(*cards.rect(1)));
        QCOMPARE(route.front(), QPointF(192, 36));
        QCOMPARE(route.back(), QPointF(600, 36));
        QVERIFY(isOrthogonal(route));
    }

    void no_route_crosses_a_card_when_a_way_exists_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 40; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void no_route_crosses_a_card_when_a_way_exists() {
        QFETCH(uint, seed);
        QRandomGenerator random(seed);
        RectIndex cards;
        int count = 0;
        for (int row = 0; row < 6; ++row)
            for (int column = 0; column < 6; ++column)
                if (random.bounded(10) < 8)
                    cards.insert(count++, {column * 264.0 + 24 * random.bounded(3), row * 168.0 + 24 * random.bounded(2), 192,
                                           72 + 24.0 * random.bounded(2)});
        for (int i = 0; i < 25; ++i) {
            const int a = random.bounded(count), b = random.bounded(count);
            if (a == b) continue;
            const QRectF from = *cards.rect(a), to = *cards.rect(b);
            const Port ports[] = {
                right(from), left(from), {{from.center().x(), from.bottom()}, Side::Bottom}, {{from.center().x(), from.top()}, Side::Top}};
            for (const Port& port : ports) {
                const Route route = findRoute(cards, port, left(to));
                QVERIFY(isOrthogonal(route));
                QCOMPARE(route.front(), port.at);
                QCOMPARE(route.back(), left(to).at);
                QVERIFY2(!crosses(cards, count, route), qPrintable(QStringLiteral("%1 to %2").arg(a).arg(b)));
            }
        }
    }

    void the_index_finds_what_touches_and_nothing_else() {
        RectIndex index;
        for (int i = 0; i < 200; ++i) index.insert(i, {i * 100.0, 0, 50, 50});
        QCOMPARE(index.in({1000, 10, 120, 5}), (std::vector<int>{10, 11}));
        QVERIFY(index.anyIn({1040, 0, 1, 1}));
        QVERIFY(!index.anyIn({1060, 0, 30, 30}));
        index.insert(10, {-5000, -5000, 10, 10});
        QCOMPARE(index.in({1000, 10, 120, 5}), (std::vector<int>{11}));
        QCOMPARE(index.in({-5001, -5001, 5, 5}), (std::vector<int>{10}));
        index.remove(11);
        QVERIFY(index.in({1000, 10, 120, 5}).empty());
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "router_test.moc"
