#include "shapes/wiring.h"

#include <QTest>

#include <algorithm>

using namespace nephoscope::shapes;

namespace {

/// Parallel pieces of two routes that lie on each other, in units of length.
double overlap(const Route& a, const Route& b) {
    double total = 0;
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        for (std::size_t j = 0; j + 1 < b.size(); ++j) {
            const QRectF p = QRectF(a[i], a[i + 1]).normalized(), q = QRectF(b[j], b[j + 1]).normalized();
            if (p.height() < 0.1 && q.height() < 0.1 && qAbs(p.y() - q.y()) < 4)
                total += std::max(0.0, std::min(p.right(), q.right()) - std::max(p.left(), q.left()));
            if (p.width() < 0.1 && q.width() < 0.1 && qAbs(p.x() - q.x()) < 4)
                total += std::max(0.0, std::min(p.bottom(), q.bottom()) - std::max(p.top(), q.top()));
        }
    return total;
}

}  // namespace

class WiringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cards_beside_each_other_are_joined_at_their_facing_sides() {
        Wiring wiring;
        wiring.setCard(0, {0, 0, 192, 72});
        wiring.setCard(1, {288, 0, 192, 120});
        wiring.setLink(7, 0, 1);
        QCOMPARE(wiring.update(), (std::vector<int>{7}));
        QCOMPARE(wiring.route(7), (Route{{192, 36}, {288, 36}}));
    }

    void cards_above_each_other_are_joined_from_bottom_to_top() {
        Wiring wiring;
        wiring.setCard(0, {0, 0, 192, 72});
        wiring.setCard(1, {0, 192, 192, 72});
        wiring.setLink(7, 0, 1);
        wiring.update();
        QCOMPARE(wiring.route(7), (Route{{96, 72}, {96, 192}}));
    }

    void several_connections_of_one_side_have_ports_of_their_own() {
        Wiring wiring;
        wiring.setCard(0, {0, 240, 192, 72});
        for (int i = 1; i <= 4; ++i) {
            wiring.setCard(i, {408, i * 120.0, 192, 72});
            wiring.setLink(i, 0, i);
        }
        wiring.update();
        for (int a = 1; a <= 4; ++a)
            for (int b = 1; b < a; ++b) {
                QVERIFY(wiring.route(a).front() != wiring.route(b).front());
                QVERIFY2(overlap(wiring.route(a), wiring.route(b)) < 1, qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
            }
    }

    void two_connections_between_the_same_cards_run_side_by_side() {
        Wiring wiring;
        wiring.setCard(0, {0, 0, 192, 72});
        wiring.setCard(1, {400, 240, 192, 72});
        wiring.setLink(1, 0, 1);
        wiring.setLink(2, 0, 1);
        wiring.update();
        QVERIFY(overlap(wiring.route(1), wiring.route(2)) < 1);
    }

    void only_what_a_move_touches_is_routed_anew() {
        Wiring wiring;
        for (int i = 0; i < 20; ++i) {
            wiring.setCard(2 * i, {0, i * 300.0, 192, 72});
            wiring.setCard(2 * i + 1, {400, i * 300.0, 192, 72});
            wiring.setLink(100 + i, 2 * i, 2 * i + 1);
        }
        QCOMPARE(wiring.update().size(), std::size_t(20));
        QVERIFY(wiring.update().empty());
        wiring.setCard(10, {0, 1548, 192, 72});
        QCOMPARE(wiring.update(), (std::vector<int>{105}));
    }

    void a_card_put_in_the_way_is_gone_around_and_its_removal_straightens() {
        Wiring wiring;
        wiring.setCard(0, {0, 0, 192, 72});
        wiring.setCard(1, {600, 0, 192, 72});
        wiring.setLink(5, 0, 1);
        wiring.update();
        const Route straight = wiring.route(5);
        wiring.setCard(2, {300, 0, 192, 72});
        QCOMPARE(wiring.update(), (std::vector<int>{5}));
        QVERIFY(wiring.route(5).size() > 2);
        wiring.removeCard(2);
        wiring.update();
        QCOMPARE(wiring.route(5), straight);
    }

    void routes_found_in_turns_are_those_found_at_once() {
        Wiring once, turns;
        for (Wiring* each : {&once, &turns})
            for (int i = 0; i < 30; ++i) {
                each->setCard(i, {i % 6 * 300.0, i / 6 * 160.0, 192, 72});
                if (i > 0) each->setLink(100 + i, i, i * 7 % 30 == i ? 0 : i * 7 % 30);
                if (i > 1) each->setLink(200 + i, i, i - 2);
            }
        once.update();
        QCOMPARE(turns.update(5).size(), std::size_t(5));
        while (turns.isBehind()) QVERIFY(turns.update(5).size() <= 5);
        for (int i = 0; i < 30; ++i)
            for (const int link : {100 + i, 200 + i}) QCOMPARE(turns.route(link), once.route(link));
    }

    void a_link_that_waits_for_its_turn_follows_its_card_and_may_be_removed() {
        Wiring wiring;
        for (int i = 0; i < 4; ++i) wiring.setCard(i, {i * 300.0, 0, 192, 72});
        for (int i = 0; i < 3; ++i) wiring.setLink(10 + i, i, i + 1);
        QCOMPARE(wiring.update(1), (std::vector<int>{10}));
        wiring.removeLink(11);
        wiring.setCard(3, {900, 600, 192, 72});
        QCOMPARE(wiring.update(1), (std::vector<int>{12}));
        QCOMPARE(wiring.route(12).back(), QPointF(996, 600));
        QVERIFY(!wiring.isBehind());
    }

    void what_was_removed_has_no_route() {
        Wiring wiring;
        wiring.setCard(0, {0, 0, 192, 72});
        wiring.setCard(1, {600, 0, 192, 72});
        wiring.setLink(5, 0, 1);
        wiring.update();
        wiring.removeLink(5);
        wiring.removeCard(1);
        QVERIFY(wiring.update().empty());
        QVERIFY(wiring.route(5).empty());
    }
};

QTEST_GUILESS_MAIN(WiringTest)
#include "wiring_test.moc"
