#include "desktop/canvas/flow.h"

#include <QTest>

#include "desktop/canvas/large_design.h"
#include "desktop/canvas/scene.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

/// Two servers and the connection between them, which carries 900 requests a second.
class FlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_scene = std::make_unique<Scene>();
        m_flow = Flow();
        model::Design design = largeDesign(Document(), 2, 1);
        design.mutable_components(1)->mutable_position()->set_x(1000);
        m_scene->sync(design);
        m_viewport.size = {1600, 1000};
        m_viewport.origin = QPointF(-100, -100);
        m_view = busyView(design);
        m_view.now = 10 * kSecond;
        show();
        m_flow.fill(*m_scene, m_viewport);
        m_streaming = dots();
    }

    void a_pause_freezes_the_dots() {
        QVERIFY(m_streaming > 3);
        m_view.phase = run::Phase::Paused;
        show();
        QCOMPARE(dots(), m_streaming);
        QVERIFY(!m_flow.advance(1, *m_scene, m_viewport));
    }

    void nothing_is_shown_on_the_way_to_a_time_that_is_sought() {
        m_view.sought = true;
        show();
        QCOMPARE(dots(), std::size_t{0});
        m_view.sought = false;
        show();
        m_flow.advance(0.016, *m_scene, m_viewport);
        QCOMPARE(dots(), m_streaming);
    }

    void at_a_time_that_was_sought_only_those_are_shown_that_are_in_flight_data() {
        QTest::addColumn<bool>("way_seen");
        QTest::newRow("the way there was seen") << true;
        QTest::newRow("it was too short to be seen") << false;
    }
    void at_a_time_that_was_sought_only_those_are_shown_that_are_in_flight() {
        QFETCH(bool, way_seen);
        m_view.sought = true;
        if (way_seen) show();
        m_view.phase = run::Phase::Paused;
        m_view.now = 20 * kSecond;
        m_view.flights = {flight(12, 22), flight(19, 19.5), flight(13, 23)};
        show();
        QVERIFY(m_flow.showsSingleRequests());
        QCOMPARE(dots(), std::size_t{2});
        m_view.flights.clear();
        show();
        QCOMPARE(dots(), std::size_t{0});
    }

private:
    static run::Flight flight(double start, double arrive) {
        run::Flight result;
        result.start = from_seconds(start);
        result.arrive = from_seconds(arrive);
        return result;
    }

    void show() {
        m_scene->show(&m_view);
        m_flow.setView(&m_view, *m_scene, m_viewport);
    }

    std::size_t dots() const { return m_flow.particles(*m_scene, m_viewport).size(); }

    std::unique_ptr<Scene> m_scene;
    Flow m_flow;
    Viewport m_viewport;
    run::View m_view;
    std::size_t m_streaming = 0;
};

QTEST_MAIN(FlowTest)
#include "flow_test.moc"
