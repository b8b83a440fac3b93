#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "desktop/load/load_graph.h"
#include "desktop/load/load_pane.h"
#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class LoadPaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_document = std::make_unique<Document>();
        m_clients = add("clients");
        m_pane = std::make_unique<LoadPane>(*m_document);
        m_pane->resize(1032, 140);
        run::View view;
        view.end = 1000 * kSecond;
        m_pane->showView(view);
        m_pane->setSelection({m_clients});
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() {
        m_pane.reset();
        m_document.reset();
    }

    void it_is_there_for_clients_alone() {
        QVERIFY(m_pane->isVisible());
        m_pane->setSelection({add("server")});
        QVERIFY(!m_pane->isVisible());
        m_pane->setSelection({m_clients, add("clients")});
        QVERIFY(!m_pane->isVisible());
        m_pane->setSelection({m_clients});
        QVERIFY(m_pane->isVisible());
        m_document->remove({m_clients}, QStringLiteral("Remove"));
        QVERIFY(!m_pane->isVisible());
    }

    void a_double_click_adds_a_point_and_delete_removes_it() {
        const int steps = m_document->undoStack()->count();
        QTest::mouseDClick(&graph(), Qt::LeftButton, {}, QPoint(316, 40));
        QCOMPARE(load().executor(), services::RAMPING_ARRIVAL_RATE);
        QCOMPARE(load().stages_size(), 1);
        QCOMPARE(model::seconds_of(load().stages(0).duration()), 300.);
        QVERIFY(load().stages(0).target() > 200);
        QCOMPARE(graph().selectedHandle(), 1);
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        graph().setFocus();
        QTest::keyClick(&graph(), Qt::Key_Delete);
        QCOMPARE(load().executor(), services::CONSTANT_ARRIVAL_RATE);
        QCOMPARE(load().stages_size(), 0);
        QCOMPARE(m_document->undoStack()->count(), steps + 2);
        m_document->undoStack()->undo();
        QCOMPARE(load().stages_size(), 1);
    }

    void a_drag_is_one_undo_step() {
        QTest::mouseDClick(&graph(), Qt::LeftButton, {}, QPoint(316, 60));
        const auto before = load();
        const int steps = m_document->undoStack()->count();
        drag(1, QPoint(200, -20));
        QCOMPARE(model::seconds_of(load().stages(0).duration()), 500.);
        QVERIFY(load().stages(0).target() > before.stages(0).target());
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        drag(1, QPoint(-100, 0));
        QCOMPARE(m_document->undoStack()->count(), steps + 2);
        m_document->undoStack()->undo();
        m_document->undoStack()->undo();
        QCOMPARE(load().SerializeAsString(), before.SerializeAsString());
    }

    void the_rate_of_a_constant_load_is_dragged() {
        const double before = load().rate();
        drag(0, QPoint(50, 20));
        QVERIFY(load().rate() < before);
        QCOMPARE(load().executor(), services::CONSTANT_ARRIVAL_RATE);
    }

    void a_spike_of_users_is_dragged() {
        set({{"executor", "SPIKING_VUS"}, {"vus", "50"}, {"peak_vus", "200"}, {"spike_at", "300s"}, {"spike_hold", "200s"}});
        QCOMPARE(graph().accessibleName(), QStringLiteral("Load of clients-1: users"));
        const int steps = m_document->undoStack()->count();
        drag(1, QPoint(-100, -10));
        QCOMPARE(model::seconds_of(load().spike_at()), 200.);
        QCOMPARE(model::seconds_of(load().spike_hold()), 300.);
        QVERIFY(load().peak_vus() > 200);
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        drag(2, QPoint(100, 0));
        QCOMPARE(model::seconds_of(load().spike_hold()), 400.);
        drag(0, QPoint(0, 3));
        QVERIFY(load().vus() > 0 && load().vus() < 50);
        QCOMPARE(graph().accessibleDescription(), QStringLiteral("Point 1 of 3: 00:00:00.000  %1 users").arg(load().vus()));
        const std::string dragged = load().SerializeAsString();
        QTest::mouseDClick(&graph(), Qt::LeftButton, {}, QPoint(900, 30));
        QCOMPARE(load().SerializeAsString(), dragged);
        for (int i = 0; i < 3; ++i) m_document->undoStack()->undo();
        QCOMPARE(load().vus(), 50u);
        QCOMPARE(load().peak_vus(), 200u);
        QCOMPARE(model::seconds_of(load().spike_at()), 300.);
    }

    void a_day_of_users_is_dragged() {
        set({{"executor", "DIURNAL_VUS"}, {"vus", "50"}, {"peak_vus", "200"}, {"period", "800s"}, {"peak_at", "600s"}});
        const QPointF lowest = *graph().placeOf(0), peak = *graph().placeOf(1);
        QCOMPARE(peak.x() - lowest.x(), 400.);
        const int steps = m_document->undoStack()->count();
        drag(1, QPoint(100, -10));
        QCOMPARE(model::seconds_of(load().peak_at()), 700.);
        QVERIFY(load().peak_vus() > 200);
        QCOMPARE(load().vus(), 50u);
        QCOMPARE(graph().placeOf(0)->x(), lowest.x() + 100);
        drag(0, QPoint(-200, 10));
        QCOMPARE(model::seconds_of(load().peak_at()), 500.);
        QVERIFY(load().vus() < 50);
        QCOMPARE(m_document->undoStack()->count(), steps + 2);
        graph().setFocus();
        const std::uint32_t users = load().peak_vus();
        QTest::keyClick(&graph(), Qt::Key_PageDown);
        QTest::keyClick(&graph(), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(load().peak_vus() >= users + 10);
    }

    void a_click_alone_changes_nothing() {
        const int steps = m_document->undoStack()->count();
        QTest::mouseClick(&graph(), Qt::LeftButton, {}, graph().placeOf(0)->toPoint());
        QTest::mouseClick(&graph(), Qt::LeftButton, {}, QPoint(500, 50));
        QCOMPARE(m_document->undoStack()->count(), steps);
    }

    void escape_ends_a_drag_without_a_change() {
        const auto before = load();
        const QPoint from = graph().placeOf(0)->toPoint();
        QTest::mousePress(&graph(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&graph(), from + QPoint(0, 30));
        QTest::keyClick(&graph(), Qt::Key_Escape);
        QTest::mouseRelease(&graph(), Qt::LeftButton, {}, from + QPoint(0, 30));
        QCOMPARE(load().SerializeAsString(), before.SerializeAsString());
        QCOMPARE(graph().placeOf(0)->toPoint(), from);
    }

    void keys_do_all_that_the_mouse_does() {
        graph().setFocus();
        QTest::keyClick(&graph(), Qt::Key_Insert);
        QCOMPARE(load().stages_size(), 1);
        QCOMPARE(model::seconds_of(load().stages(0).duration()), 500.);
        const double rate = load().stages(0).target();
        const int steps = m_document->undoStack()->count();
        for (int i = 0; i < 3; ++i) QTest::keyClick(&graph(), Qt::Key_Right);
        QTest::keyClick(&graph(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(model::seconds_of(load().stages(0).duration()), 503.);
        QVERIFY(load().stages(0).target() > rate);
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        QTest::keyClick(&graph(), Qt::Key_PageUp);
        QCOMPARE(graph().selectedHandle(), 0);
        QTest::keyClick(&graph(), Qt::Key_Delete);
        QCOMPARE(load().stages_size(), 1);
        QTest::keyClick(&graph(), Qt::Key_PageDown);
        QCOMPARE(graph().selectedHandle(), 1);
    }

    void what_is_selected_is_told() {
        QCOMPARE(graph().accessibleName(), QStringLiteral("Load of clients-1: requests per second"));
        QVERIFY2(graph().accessibleDescription().startsWith(QLatin1String("Point 1 of 1: 00:00:00")),
                 qPrintable(graph().accessibleDescription()));
        QVERIFY(!m_pane->findChild<QToolButton*>(QStringLiteral("importLoad"))->text().isEmpty());
    }

    void the_import_is_for_the_clients_shown() {
        QSignalSpy asked(m_pane.get(), &LoadPane::importRequested);
        m_pane->findChild<QToolButton*>(QStringLiteral("importLoad"))->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), m_clients);
    }

private:
    QString add(const char* type) {
        model::Component component = m_document->newComponent(QLatin1String(type), {}, {});
        m_document->insert({component}, QStringLiteral("Add"));
        return QString::fromStdString(component.id());
    }
    LoadGraph& graph() { return m_pane->graph(); }
    services::Clients load() const {
        const auto config = model::unpack(m_document->component(m_clients)->config(), services::catalog());
        return static_cast<const services::Clients&>(*config);
    }
    void set(std::initializer_list<std::pair<const char*, const char*>> fields) {
        services::Clients changed = load();
        for (const auto& [name, value] : fields) QVERIFY(bool(model::set_field(&changed, name, value)));
        model::Component component = *m_document->component(m_clients);
        *component.mutable_config() = model::pack(changed);
        m_document->replace({component}, {QStringLiteral("config")}, QStringLiteral("Change"));
    }
    void drag(std::size_t handle, QPoint by) {
        const QPoint from = graph().placeOf(handle)->toPoint();
        QTest::mousePress(&graph(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) QTest::mouseMove(&graph(), from + by * i / 5);
        QTest::mouseRelease(&graph(), Qt::LeftButton, {}, from + by);
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<LoadPane> m_pane;
    QString m_clients;
};

QTEST_MAIN(LoadPaneTest)
#include "load_pane_test.moc"
