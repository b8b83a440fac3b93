#include "desktop/canvas/canvas.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

#include "desktop/document/document.h"
#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/run/view.h"
#include "engine/services/compiler.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

model::Component component(const Document& document, const char* id, const char* service, QPointF at, const char* parent = "") {
    model::Component result = document.newComponent(QString::fromLatin1(service), at, QString::fromLatin1(parent));
    result.set_id(id);
    result.set_name(id);
    result.clear_zones();
    return result;
}

model::Container container(const char* id, model::ContainerKind kind, QRectF rect, const char* parent = "") {
    model::Container result;
    result.set_id(id);
    result.set_name(id);
    result.set_kind(kind);
    result.set_parent(parent);
    result.mutable_position()->set_x(rect.x());
    result.mutable_position()->set_y(rect.y());
    result.mutable_size()->set_width(rect.width());
    result.mutable_size()->set_height(rect.height());
    return result;
}

std::string bytes(const Document& document) { return document.design().SerializeAsString(); }

QPointF positionOf(const Document& document, const char* id) {
    const model::Component* part = document.component(QString::fromLatin1(id));
    return part ? QPointF(part->position().x(), part->position().y()) : QPointF(-1, -1);
}

}  // namespace

class CanvasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_document = std::make_unique<Document>();
        Parts parts;
        parts.emplace_back(container("vpc", model::VPC, {480, 0, 720, 480}));
        parts.emplace_back(container("zone-a", model::AVAILABILITY_ZONE, {504, 48, 312, 408}, "vpc"));
        parts.emplace_back(component(*m_document, "users", "clients", {0, 96}));
        parts.emplace_back(component(*m_document, "web", "server", {240, 240}));
        parts.emplace_back(component(*m_document, "api", "server", {528, 96}, "zone-a"));
        m_document->insert(std::move(parts), QStringLiteral("parts"));
        m_canvas = std::make_unique<Canvas>(m_document.get());
        m_canvas->resize(1300, 700);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        m_canvas->setZoom(1);
        m_canvas->centerOn({600, 260});
        m_canvas->setFocus();
    }
    void cleanup() {
        m_canvas.reset();
        m_document.reset();
    }

    void a_click_selects_what_is_under_it() {
        QSignalSpy changed(m_canvas.get(), &Canvas::selectionChanged);
        click("web");
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("web")});
        QCOMPARE(changed.size(), 1);
        click("api", Qt::ShiftModifier);
        QCOMPARE(m_canvas->selection(), (QStringList{QStringLiteral("web"), QStringLiteral("api")}));
        click("web", Qt::ShiftModifier);
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("api")});
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, at({40, 400}));
        QVERIFY(m_canvas->selection().isEmpty());
    }

    void a_drag_moves_by_grid_steps_in_one_undo_step() {
        const std::string before = bytes(*m_document);
        const int steps = m_document->undoStack()->count();
        drag({300, 260}, {300, 411});
        QCOMPARE(positionOf(*m_document, "web"), QPointF(240, 384));
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        const std::string after = bytes(*m_document);
        m_document->undoStack()->undo();
        QCOMPARE(bytes(*m_document), before);
        m_document->undoStack()->redo();
        QCOMPARE(bytes(*m_document), after);
    }

    void ctrl_moves_off_the_grid() {
        drag({300, 260}, {307, 271}, Qt::ControlModifier);
        QCOMPARE(positionOf(*m_document, "web"), QPointF(247, 251));
    }

    void esc_leaves_no_trace_of_a_move() {
        const std::string before = bytes(*m_document);
        const QRect place = m_canvas->rectOf(QStringLiteral("web"));
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, at({300, 260}));
        QTest::mouseMove(m_canvas->viewport(), at({350, 300}));
        QTest::mouseMove(m_canvas->viewport(), at({400, 400}));
        QVERIFY(m_canvas->rectOf(QStringLiteral("web")) != place);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QCOMPARE(m_canvas->rectOf(QStringLiteral("web")), place);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, at({400, 400}));
        QCOMPARE(bytes(*m_document), before);
    }

    void a_part_dropped_into_a_zone_belongs_to_it() {
        drag({300, 260}, {620, 330});
        const model::Component* web = m_document->component(QStringLiteral("web"));
        QCOMPARE(web->parent(), std::string("zone-a"));
        QCOMPARE(web->zones_size(), 1);
        QCOMPARE(web->zones(0), std::string("zone-a"));
    }

    void a_part_taken_out_of_its_zone_is_in_every_zone_again() {
        m_document->undoStack()->clear();
        drag({600, 120}, {1000, 300});
        const model::Component* api = m_document->component(QStringLiteral("api"));
        QCOMPARE(api->parent(), std::string("vpc"));
        QCOMPARE(api->zones_size(), 0);
    }

    void a_container_takes_its_contents_along() {
        drag({1100, 0}, {1100, 144});  // the border grabs
        QCOMPARE(m_document->container(QStringLiteral("vpc"))->position().y(), 144.0);
        QCOMPARE(m_document->container(QStringLiteral("zone-a"))->position().y(), 192.0);
        QCOMPARE(positionOf(*m_document, "api"), QPointF(528, 240));
        QCOMPARE(m_document->component(QStringLiteral("api"))->parent(), std::string("zone-a"));
        QCOMPARE(positionOf(*m_document, "web"), QPointF(240, 240));
    }

    void a_drawing_that_fits_goes_on_fitting_until_it_is_moved_or_zoomed() {
        m_canvas->fit();
        const double before = m_canvas->zoom();
        m_canvas->resize(1300, 350);
        QTRY_VERIFY(m_canvas->zoom() < before);
        QVERIFY(m_canvas->viewport()->rect().contains(at({1200, 480})));
        m_canvas->resize(1300, 700);
        QTRY_COMPARE(m_canvas->zoom(), before);
        m_canvas->setZoom(0.5);
        m_canvas->resize(1300, 350);
        QTest::qWait(50);
        QCOMPARE(m_canvas->zoom(), 0.5);
    }

    void a_large_drawing_has_all_its_connections_in_the_end() {
        constexpr int kCards = 2'500, kColumns = 50;
        Parts parts;
        model::Component card = component(*m_document, "card", "server", {});
        for (int i = 0; i < kCards; ++i) {
            card.set_id("card-" + std::to_string(i));
            card.mutable_position()->set_x(i % kColumns * 312);
            card.mutable_position()->set_y(2'000 + i / kColumns * 168);
            parts.emplace_back(card);
            if (i == 0) continue;
            model::Connection link;
            link.set_id("link-" + std::to_string(i));
            link.set_from("card-" + std::to_string(i - 1));
            link.set_to(card.id());
            parts.emplace_back(link);
        }
        m_document->insert(std::move(parts), QStringLiteral("parts"));
        QVERIFY(m_canvas->rectOf(QStringLiteral("link-1")).width() > 0);
        QTRY_VERIFY(m_canvas->rectOf(QStringLiteral("link-%1").arg(kCards - 1)).width() > 0);
    }

    void a_container_is_resized_by_its_handle_but_never_past_its_contents() {
        click({1100, 0});
        drag({1200, 480}, {1250, 530});
        QCOMPARE(m_document->container(QStringLiteral("vpc"))->size().width(), 768.0);
        drag({1248, 528}, {500, 60});
        const model::Container* vpc = m_document->container(QStringLiteral("vpc"));
        QVERIFY(vpc->position().x() + vpc->size().width() >= 816);
        QVERIFY(vpc->position().y() + vpc->size().height() >= 456);
    }

    void a_container_grows_around_what_is_dropped_at_its_edge() {
        const std::string before = bytes(*m_document);
        const int steps = m_document->undoStack()->count();
        drag({300, 260}, {1140, 440});
        const model::Container* vpc = m_document->container(QStringLiteral("vpc"));
        QCOMPARE(m_document->component(QStringLiteral("web"))->parent(), std::string("vpc"));
        const QRectF card = m_canvas->rectOf(QStringLiteral("web")), around = m_canvas->rectOf(QStringLiteral("vpc"));
        QVERIFY(around.contains(card.adjusted(-12, -12, 12, 12)));
        QCOMPARE(QPointF(vpc->position().x(), vpc->position().y()), QPointF(480, 0));
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        m_document->undoStack()->undo();
        QCOMPARE(bytes(*m_document), before);
    }

    void a_container_does_not_grow_over_its_neighbour() {
        m_document->insert({container("zone-b", model::AVAILABILITY_ZONE, {828, 48, 312, 408}, "vpc")}, QStringLiteral("Add"));
        drag({300, 260}, {760, 260});
        QCOMPARE(m_document->component(QStringLiteral("web"))->parent(), std::string("zone-a"));
        QCOMPARE(m_document->container(QStringLiteral("zone-a"))->size().width(), 312.0);
    }

    void a_new_part_at_the_edge_of_a_zone_makes_it_and_the_vpc_grow() {
        const std::string before = bytes(*m_document);
        const int steps = m_document->undoStack()->index();
        const QString id = m_canvas->place(QStringLiteral("server"), {660, 450});
        QCOMPARE(m_document->component(id)->parent(), std::string("zone-a"));
        const QRect zone = m_canvas->rectOf(QStringLiteral("zone-a"));
        QVERIFY(zone.contains(m_canvas->rectOf(id)));
        QVERIFY(m_canvas->rectOf(QStringLiteral("vpc")).contains(zone));
        QCOMPARE(m_document->undoStack()->index(), steps + 1);
        m_document->undoStack()->undo();
        QCOMPARE(bytes(*m_document), before);
    }

    void at_the_edge_of_the_window_a_drag_goes_on() {
        const QPointF grip = m_canvas->mapFromScene({300, 260});
        const QPointF edge(m_canvas->viewport()->width() - 4, grip.y());
        const double seen = m_canvas->center().x();
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, grip.toPoint());
        for (const QPointF view : {(grip + edge) / 2, edge}) {
            QMouseEvent move(QEvent::MouseMove, view, m_canvas->viewport()->mapToGlobal(view), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(m_canvas->viewport(), &move);
        }
        QTRY_VERIFY(m_canvas->center().x() > seen + 200);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, edge.toPoint());
        QVERIFY(m_canvas->rectOf(QStringLiteral("web")).contains(edge.toPoint()));
        const double stopped = m_canvas->center().x();
        QTest::qWait(100);
        QCOMPARE(m_canvas->center().x(), stopped);
    }

    void a_rubber_band_selects_what_it_touches() {
        drag({10, 400}, {460, 230});
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("web")});
        drag({460, 400}, {10, 80});
        QCOMPARE(m_canvas->selection(), (QStringList{QStringLiteral("users"), QStringLiteral("web")}));
    }

    void a_connection_is_drawn_from_a_port() {
        QTest::mouseMove(m_canvas->viewport(), at({100, 130}));
        drag({192, 132}, {300, 270});
        QCOMPARE(m_document->design().connections_size(), 1);
        QCOMPARE(m_document->design().connections(0).from(), std::string("users"));
        QCOMPARE(m_document->design().connections(0).to(), std::string("web"));
        QCOMPARE(m_canvas->selection().size(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->design().connections_size(), 0);
    }

    void an_end_of_a_connection_is_dragged_to_another_card() {
        QVERIFY(m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("api")));
        const QString id = m_canvas->selection().front();
        model::Connection named = *m_document->connection(id);
        named.mutable_policy()->set_max_attempts(7);
        m_document->replace({named}, {QStringLiteral("policy")}, QStringLiteral("Change"));
        const int steps = m_document->undoStack()->count();
        drag(endOf(id), {300, 270});
        const model::Connection* moved = m_document->connection(id);
        QCOMPARE(moved->from(), std::string("users"));
        QCOMPARE(moved->to(), std::string("web"));
        QCOMPARE(moved->policy().max_attempts(), 7u);
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->connection(id)->to(), std::string("api"));
    }

    void an_end_of_a_connection_does_not_go_where_it_may_not() {
        QVERIFY(m_canvas->connectParts(QStringLiteral("web"), QStringLiteral("api")));
        const std::string before = bytes(*m_document);
        QSignalSpy hint(m_canvas.get(), &Canvas::statusHint);
        drag(endOf(m_canvas->selection().front()), {100, 130});  // clients cannot be called
        QCOMPARE(bytes(*m_document), before);
        QVERIFY(!hint.last().at(0).toString().isEmpty());
        drag(endOf(m_canvas->selection().front()), {300, 20});  // nothing is there
        QCOMPARE(bytes(*m_document), before);
    }

    void an_illegal_connection_says_why() {
        QSignalSpy hint(m_canvas.get(), &Canvas::statusHint);
        QTest::mouseMove(m_canvas->viewport(), at({300, 280}));
        drag({240, 276}, {100, 130});  // clients cannot be called
        QCOMPARE(m_document->design().connections_size(), 0);
        QVERIFY(std::any_of(hint.begin(), hint.end(), [](const auto& call) { return !call.at(0).toString().isEmpty(); }));
    }

    void a_connection_dropped_on_nothing_asks_what_to_call() {
        QSignalSpy dropped(m_canvas.get(), &Canvas::connectDropped);
        QTest::mouseMove(m_canvas->viewport(), at({100, 130}));
        drag({192, 132}, {300, 20});
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][0].toString(), QStringLiteral("users"));
        QCOMPARE(dropped[0][1].toPointF(), QPointF(300, 20));
    }

    void the_keyboard_connects_too() {
        click("users");
        QTest::keyClick(m_canvas.get(), Qt::Key_C);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QCOMPARE(m_document->design().connections_size(), 1);
        QCOMPARE(m_document->design().connections(0).from(), std::string("users"));
    }

    void arrows_nudge_in_one_merged_step() {
        click("web");
        const int steps = m_document->undoStack()->count();
        for (int i = 0; i < 3; ++i) QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(positionOf(*m_document, "web"), QPointF(312, 240));
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(positionOf(*m_document, "web"), QPointF(312, 480));
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
    }

    void delete_takes_connections_along_and_undo_brings_all_back() {
        QVERIFY(m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("web")));
        const std::string before = bytes(*m_document);
        click("web");
        QTest::keyClick(m_canvas.get(), Qt::Key_Delete);
        QVERIFY(!m_document->component(QStringLiteral("web")));
        QCOMPARE(m_document->design().connections_size(), 0);
        QVERIFY(m_canvas->selection().isEmpty());
        m_document->undoStack()->undo();
        QCOMPARE(bytes(*m_document), before);
    }

    void copies_have_fresh_ids_and_their_own_connections() {
        QVERIFY(m_canvas->connectParts(QStringLiteral("web"), QStringLiteral("api")));
        m_canvas->setSelection({QStringLiteral("vpc"), QStringLiteral("web")});
        m_canvas->copy();
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(QLatin1String(kPartsMime)));
        const int steps = m_document->undoStack()->count();
        m_canvas->paste();
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        QCOMPARE(m_document->design().containers_size(), 4);
        QCOMPARE(m_document->design().components_size(), 5);
        QCOMPARE(m_document->design().connections_size(), 2);
        const model::Connection& copy = m_document->design().connections(1);
        QVERIFY(copy.from() != "web" && copy.to() != "api");
        const model::Component* api = m_document->component(QString::fromStdString(copy.to()));
        QVERIFY(api && api->parent() != "zone-a" && m_document->container(QString::fromStdString(api->parent())));
        QCOMPARE(m_canvas->selection().size(), 2);
    }

    void duplicate_leaves_the_clipboard_alone() {
        QApplication::clipboard()->setText(QStringLiteral("mine"));
        click("web");
        QTest::keyClick(m_canvas.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(m_document->design().components_size(), 4);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
    }

    void broken_clipboard_data_changes_nothing() {
        auto* mime = new QMimeData;
        mime->setData(QLatin1String(kPartsMime), QByteArray("\xff\xfe\x01 not a design"));
        QApplication::clipboard()->setMimeData(mime);
        const std::string before = bytes(*m_document);
        m_canvas->paste();
        QCOMPARE(bytes(*m_document), before);
    }

    void tab_goes_through_the_parts_in_reading_order() {
        m_canvas->setSelection({});
        QStringList seen;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
            seen << m_canvas->selection().value(0);
        }
        QCOMPARE(seen, (QStringList{QStringLiteral("vpc"), QStringLiteral("zone-a"), QStringLiteral("users"), QStringLiteral("api"),
                                    QStringLiteral("web")}));
        QTest::keyClick(m_canvas.get(), Qt::Key_Backtab);
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("api")});
    }

    void enter_and_double_click_ask_to_edit() {
        QSignalSpy activated(m_canvas.get(), &Canvas::activated);
        click("web");
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at({600, 110}));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[0][0].toString(), QStringLiteral("web"));
        QCOMPARE(activated[1][0].toString(), QStringLiteral("api"));
    }

    void f2_renames_in_place() {
        click("web");
        QTest::keyClick(m_canvas.get(), Qt::Key_F2);
        auto* editor = m_canvas->findChild<QPlainTextEdit*>(QStringLiteral("inlineEditor"));
        QVERIFY(editor);
        QCOMPARE(editor->toPlainText(), QStringLiteral("web"));
        QTest::keyClicks(editor, QStringLiteral("shop"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(m_document->component(QStringLiteral("web"))->name(), std::string("shop"));
        QCOMPARE(m_document->component(QStringLiteral("web"))->id(), std::string("web"));
    }

    void a_palette_drop_places_a_part_in_the_container_under_it() {
        drop("rds", {1000, 200});
        QCOMPARE(m_canvas->selection().size(), 1);
        const model::Component* made = m_document->component(m_canvas->selection().front());
        QVERIFY(made);
        QCOMPARE(made->parent(), std::string("vpc"));
        QCOMPARE(std::fmod(made->position().x(), 24), 0.0);
    }

    void a_container_dropped_around_loose_parts_takes_them_in_one_step() {
        const int steps = m_document->undoStack()->count();
        drop("container:AVAILABILITY_ZONE", {330, 246});
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        QCOMPARE(m_document->component(QStringLiteral("web"))->parent(), m_canvas->selection().front().toStdString());
        QCOMPARE(m_document->component(QStringLiteral("users"))->parent(), std::string());
    }

    void eb_17_eb_18_a_beanstalk_environment_begins_as_beanstalk_makes_it() {
        const int steps = m_document->undoStack()->count();
        const std::string before = bytes(*m_document);
        drop("environment:beanstalk", {1000, 200});
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        const model::Component& group = *m_document->component(m_canvas->selection().front());
        QCOMPARE(group.parent(), std::string("vpc"));
        const auto text = [](const model::Component& component, const char* field) {
            const auto config = model::unpack(component.config(), services::catalog());
            return *model::get_field(*config, field);
        };
        QCOMPARE(text(group, "min_size") + " " + text(group, "max_size") + " " + text(group, "desired_capacity"), std::string("1 4 1"));
        const auto& connections = m_document->design().connections();
        const auto in = std::find_if(connections.begin(), connections.end(), [&](const auto& each) { return each.to() == group.id(); });
        QVERIFY(in != connections.end());
        const model::Component& balancer = *m_document->component(QString::fromStdString(in->from()));
        const std::pair<const char*, const char*> settings[] = {{"health_check_interval_seconds", "15"},
                                                                {"health_check_timeout_seconds", "5"},
                                                                {"healthy_threshold_count", "3"},
                                                                {"unhealthy_threshold_count", "5"},
                                                                {"deregistration_delay_timeout_seconds", "20"}};
        for (const auto& [field, value] : settings) QCOMPARE(text(balancer, field), std::string(value));
        QCOMPARE(m_document->design().alarms_size(), 2);
        QCOMPARE(m_document->design().alarms(0).threshold(), 6e6);
        QCOMPARE(m_document->design().alarms(1).threshold(), 2e6);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(m_document->design().alarms(i).metric(), std::string("NetworkOut"));
            QCOMPARE(m_document->design().alarms(i).period(), 300u);
            const model::ScalingPolicy& policy = m_document->design().scaling_policies(i);
            QCOMPARE(policy.alarm(), m_document->design().alarms(i).id());
            QCOMPARE(policy.scaling_adjustment(), i == 0 ? 1.0 : -1.0);
            QCOMPARE(policy.cooldown().seconds(), 360);
        }
        m_document->undoStack()->undo();
        QCOMPARE(bytes(*m_document), before);
    }

    void eb_17_beanstalk_sets_each_kind_of_load_balancer_its_own_way_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArrayList>("settings");
        QTest::newRow("network") << "environment:beanstalk-network"
                                 << "NetworkLoadBalancer"
                                 << QByteArrayList{"health_check_protocol=CHECK_TCP", "health_check_interval_seconds=30",
                                                   "healthy_threshold_count=5", "unhealthy_threshold_count=5",
                                                   "deregistration_delay_timeout_seconds=20"};
        QTest::newRow("classic") << "environment:beanstalk-classic"
                                 << "ClassicLoadBalancer"
                                 << QByteArrayList{"health_check_protocol=PING_TCP", "health_check_interval=10",
                                                   "health_check_timeout=5",         "healthy_threshold=3",
                                                   "unhealthy_threshold=5",          "connection_draining_enabled=false",
                                                   "connection_draining_timeout=20"};
    }
    void eb_17_beanstalk_sets_each_kind_of_load_balancer_its_own_way() {
        QFETCH(QString, what);
        QFETCH(QString, type);
        QFETCH(QByteArrayList, settings);
        const int steps = m_document->undoStack()->count();
        const std::string before = bytes(*m_document);
        drop(what.toLatin1().constData(), {1000, 200});
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        const std::string group = m_canvas->selection().front().toStdString();
        const auto& connections = m_document->design().connections();
        const auto in = std::find_if(connections.begin(), connections.end(), [&](const auto& each) { return each.to() == group; });
        QVERIFY(in != connections.end());
        const model::Component& balancer = *m_document->component(QString::fromStdString(in->from()));
        QVERIFY(QString::fromStdString(balancer.config().type_url()).endsWith(QLatin1Char('.') + type));
        const auto config = model::unpack(balancer.config(), services::catalog());
        for (const QByteArray& each : settings) {
            const QByteArray field = each.split('=')[0];
            QCOMPARE(field + '=' + QByteArray::fromStdString(*model::get_field(*config, field.toStdString())), each);
        }
        for (const Issue& issue : m_document->issues()) QVERIFY2(issue.object != balancer.id(), issue.message.english().c_str());
        QCOMPARE(m_document->design().alarms_size(), 2);
        m_document->undoStack()->undo();
        QCOMPARE(bytes(*m_document), before);
    }

    void eb_19_a_beanstalk_environment_with_a_database_has_it_inside() {
        const int steps = m_document->undoStack()->count();
        drop("environment:beanstalk-database", {1000, 200});
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        const std::string group = m_canvas->selection().front().toStdString();
        const auto& connections = m_document->design().connections();
        const auto out = std::find_if(connections.begin(), connections.end(), [&](const auto& each) { return each.from() == group; });
        QVERIFY(out != connections.end());
        const model::Component& database = *m_document->component(QString::fromStdString(out->to()));
        QCOMPARE(database.parent(), std::string("vpc"));
        const auto config = model::unpack(database.config(), services::catalog());
        QCOMPARE(*model::get_field(*config, "environment"), group);
        QCOMPARE(*model::get_field(*config, "db_instance_class"), std::string("db.t3.micro"));
        QCOMPARE(*model::get_field(*config, "multi_az"), std::string("false"));
        for (const Issue& issue : m_document->issues()) QVERIFY2(issue.object != database.id(), issue.message.english().c_str());
    }

    void what_the_palette_does_not_know_is_refused() {
        const std::string before = bytes(*m_document);
        drop("no-such-service", {1000, 200});
        QCOMPARE(bytes(*m_document), before);
    }

    void ctrl_wheel_zooms_at_the_pointer_within_limits() {
        const QPointF fixed = m_canvas->mapToScene(QPointF(400, 300));
        wheel({400, 300}, 120, Qt::ControlModifier);
        QVERIFY(m_canvas->zoom() > 1.1);
        QVERIFY((m_canvas->mapToScene(QPointF(400, 300)) - fixed).manhattanLength() < 2);
        for (int i = 0; i < 60; ++i) wheel({400, 300}, -240, Qt::ControlModifier);
        QCOMPARE(m_canvas->zoom(), 0.05);
        for (int i = 0; i < 60; ++i) wheel({400, 300}, 240, Qt::ControlModifier);
        QCOMPARE(m_canvas->zoom(), 4.0);
        QTest::keyClick(m_canvas.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_canvas->zoom(), 1.0);
    }

    void panning_shows_the_same_picture_as_drawing_anew() {
        (void)m_canvas->grab();
        wheel({400, 300}, 120, {});
        wheel({400, 300}, 240, Qt::ShiftModifier);
        const QPointF center = m_canvas->center();
        const QImage scrolled = m_canvas->viewport()->grab().toImage();
        m_canvas->setScheme(shapes::Scheme::Dark);  // draws everything anew
        QCOMPARE(m_canvas->center(), center);
        QCOMPARE(m_canvas->viewport()->grab().toImage(), scrolled);
    }

    void a_partial_redraw_shows_the_same_picture_as_drawing_anew() {
        (void)m_canvas->grab();
        drag({300, 260}, {330, 411});
        m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("web"));
        m_canvas->setSelection({});
        QTest::mouseMove(m_canvas->viewport(), at({30, 600}));
        const QImage partial = m_canvas->viewport()->grab().toImage();
        m_canvas->setScheme(shapes::Scheme::Dark);
        QCOMPARE(m_canvas->viewport()->grab().toImage(), partial);
    }

    void space_alone_plays_and_with_a_drag_pans() {
        QSignalSpy play(m_canvas.get(), &Canvas::playPauseRequested);
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);
        QCOMPARE(play.size(), 1);
        const QPointF before = m_canvas->center();
        QTest::keyPress(m_canvas.get(), Qt::Key_Space);
        drag({300, 260}, {340, 260});
        QTest::keyRelease(m_canvas.get(), Qt::Key_Space);
        QCOMPARE(play.size(), 1);
        QCOMPARE(m_canvas->center(), before - QPointF(40, 0));
        QCOMPARE(positionOf(*m_document, "web"), QPointF(240, 240));
    }

    void the_badge_of_a_sick_part_asks_for_its_reason() {
        QSignalSpy reason(m_canvas.get(), &Canvas::reasonClicked);
        click({240 + 192 - 16, 240 + 16});
        QCOMPARE(reason.size(), 0);
        m_canvas->setView(viewWith(run::Health::Degraded));
        click({240 + 192 - 16, 240 + 16});
        QCOMPARE(reason.size(), 1);
        QCOMPARE(reason[0][0].toString(), QStringLiteral("web"));
    }

    void gauge_and_number_of_a_sick_part_ask_for_its_reason_and_are_grabbed_as_the_card_is() {
        QSignalSpy reason(m_canvas.get(), &Canvas::reasonClicked);
        const QPointF gauge(240 + 70, 240 + 53), number(240 + 192 - 15, 240 + 53);
        click(number);
        QCOMPARE(reason.size(), 0);
        m_canvas->setView(viewWith(run::Health::Failed));
        click({240 + 70, 240 + 20});
        QCOMPARE(reason.size(), 0);
        click(gauge);
        QCOMPARE(reason.size(), 1);
        click(number);
        QCOMPARE(reason.size(), 2);
        QCOMPARE(reason[1][0].toString(), QStringLiteral("web"));
        drag(number, number + QPointF(0, 48));
        QCOMPARE(reason.size(), 2);
        QCOMPARE(positionOf(*m_document, "web"), QPointF(240, 288));
    }

    void a_dot_over_a_badge_leaves_the_click_to_it() {
        m_canvas->connectParts(QStringLiteral("web"), QStringLiteral("api"));
        m_canvas->setSelection({});
        m_canvas->setZoom(0.4);
        QSignalSpy reason(m_canvas.get(), &Canvas::reasonClicked), dot(m_canvas.get(), &Canvas::tracedRequestClicked);
        auto well = std::make_shared<run::View>(*viewWith(run::Health::Healthy));
        well->phase = run::Phase::Paused;
        well->components[0].reasons.clear();
        run::Flight flight;
        flight.arrive = 1000;
        flight.traced = true;
        well->flights = {flight};
        m_canvas->setView(well);
        click({420, 260});
        QCOMPARE(dot.size(), 1);
        auto sick = std::make_shared<run::View>(*well);
        sick->components = viewWith(run::Health::Degraded)->components;
        m_canvas->setView(sick);
        click({420, 260});
        QCOMPARE(dot.size(), 1);
        QCOMPARE(reason.size(), 1);
    }

    void a_port_near_a_badge_leaves_the_click_to_it() {
        m_canvas->setZoom(0.4);
        const QPointF badge(240 + 192 - 10, 240 + 22);
        QTest::mouseMove(m_canvas->viewport(), at(badge));
        QTRY_COMPARE(m_canvas->viewport()->cursor().shape(), Qt::CrossCursor);
        m_canvas->setView(viewWith(run::Health::Degraded));
        QSignalSpy reason(m_canvas.get(), &Canvas::reasonClicked);
        click(badge);
        QCOMPARE(reason.size(), 1);
        QTest::mouseMove(m_canvas->viewport(), at({240 + 192 + 4, 240 + 36}));
        QTRY_COMPARE(m_canvas->viewport()->cursor().shape(), Qt::CrossCursor);
    }

    void nothing_moves_while_nothing_plays_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("moves");
        QTest::newRow("playing") << static_cast<int>(run::Phase::Playing) << true;
        QTest::newRow("paused") << static_cast<int>(run::Phase::Paused) << false;
        QTest::newRow("finished") << static_cast<int>(run::Phase::Finished) << false;
    }
    void nothing_moves_while_nothing_plays() {
        QFETCH(int, phase);
        QFETCH(bool, moves);
        m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("web"));
        m_canvas->setSelection({});
        m_canvas->setView(viewWith(run::Health::Healthy));
        QTest::qWait(250);
        auto next = std::make_shared<run::View>(*viewWith(run::Health::Healthy));
        next->phase = static_cast<run::Phase>(phase);
        m_canvas->setView(next);
        QTest::qWait(50);
        const QImage before = m_canvas->viewport()->grab().toImage();
        QTest::qWait(120);
        QCOMPARE(m_canvas->viewport()->grab().toImage() != before, moves);
    }

    void reduced_motion_shows_no_dots() {
        m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("web"));
        m_canvas->setReducedMotion(true);
        m_canvas->setView(viewWith(run::Health::Healthy));
        QTest::qWait(100);
        const QImage before = m_canvas->viewport()->grab().toImage();
        QTest::qWait(120);
        QCOMPARE(m_canvas->viewport()->grab().toImage(), before);
    }

    void in_slow_motion_a_request_is_where_the_clock_says() {
        m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("web"));
        m_canvas->setSelection({});
        auto slow = std::make_shared<run::View>(*viewWith(run::Health::Idle));
        slow->phase = run::Phase::Paused;
        slow->speed = 0.01;
        run::Flight flight;
        flight.start = 1000;
        flight.arrive = 2000;
        slow->now = 1000;
        const auto shot = [&](SimTime time) {
            m_canvas->setPlaybackTime(time);
            m_canvas->viewport()->update();
            return m_canvas->viewport()->grab().toImage();
        };
        m_canvas->setView(slow);
        const QImage empty = shot(1500);
        auto flying = std::make_shared<run::View>(*slow);
        flying->flights = {flight};
        m_canvas->setView(flying);
        QVERIFY(shot(1200) != shot(1700));
        QCOMPARE(shot(1700), shot(1700));
        QCOMPARE(shot(2500).copy(0, 0, 1300, 600), empty.copy(0, 0, 1300, 600));
    }

    void an_empty_canvas_offers_three_starts() {
        auto* vpc = m_canvas->findChild<QPushButton*>(QStringLiteral("startEmptyVpc"));
        auto* example = m_canvas->findChild<QPushButton*>(QStringLiteral("startExample"));
        QVERIFY(vpc && !vpc->isVisible());
        m_document->clear();
        QVERIFY(vpc->isVisible());
        QSignalSpy asked(m_canvas.get(), &Canvas::exampleRequested);
        QTest::mouseClick(example, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QTest::mouseClick(vpc, Qt::LeftButton);
        QCOMPARE(m_document->design().containers_size(), 3);
        QVERIFY(!vpc->isVisible());
    }

    void every_part_is_an_accessible_child() {
        m_canvas->connectParts(QStringLiteral("users"), QStringLiteral("web"));
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(canvas);
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i) {
            QAccessibleInterface* child = canvas->child(i);
            QVERIFY(child);
            QCOMPARE(canvas->indexOfChild(child), i);
            names << child->text(QAccessible::Name);
        }
        for (const char* part : {"vpc, VPC", "zone-a, Availability Zone", "web, Server, idle", "Connection from users to web"})
            QVERIFY2(names.contains(QLatin1String(part)), qPrintable(names.join(QLatin1Char('\n'))));
    }

    void an_accessible_part_can_be_selected_and_activated() {
        QSignalSpy activated(m_canvas.get(), &Canvas::activated);
        QAccessibleInterface* web = accessible(QStringLiteral("web"));
        QVERIFY(web);
        QCOMPARE(web->role(), QAccessible::Graphic);
        QCOMPARE(web->rect().size(), QSize(192, m_canvas->rectOf(QStringLiteral("web")).height()));
        QVERIFY(!web->state().selected);
        web->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(web->state().selected);
        web->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(activated.size(), 1);
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
        const QPoint middle = web->rect().center();
        QCOMPARE(canvas->childAt(middle.x(), middle.y()), web);
    }

    void every_cell_of_a_card_is_an_accessible_child_of_it() {
        Parts parts;
        parts.emplace_back(component(*m_document, "fleet", "auto_scaling_group", {528, 264}, "zone-a"));
        for (const char* id : {"green", "blue"}) {
            model::AppVersion version;
            version.set_id(id);
            version.set_name(std::string("Release ") + id);
            parts.emplace_back(version);
        }
        m_document->insert(std::move(parts), QStringLiteral("fleet"));
        auto view = std::make_shared<run::View>();
        auto names = std::make_shared<run::Names>();
        names->components = {"fleet"};
        names->zones = {"zone-a"};
        view->names = names;
        view->components.resize(1);
        view->components[0].cells = {{0, "i-1", run::CellState::InService, 0, 0.5F, 0, 0, 0},
                                     {2, "i-3", run::CellState::Draining, 0, 0.25F, 4, 0, 1, run::TargetHealth::Draining}};
        m_canvas->setView(view);

        QAccessibleInterface* fleet = accessible(QStringLiteral("fleet"));
        QCOMPARE(fleet->childCount(), 2);
        QCOMPARE(fleet->child(0)->text(QAccessible::Name), QStringLiteral("Instance 0, in service, Release blue, 50 %"));
        QCOMPARE(fleet->child(1)->text(QAccessible::Name),
                 QStringLiteral("Instance 2, draining, Release green, Load balancer: draining, 25 %, 4 waiting"));
        for (int i = 0; i < 2; ++i) {
            QAccessibleInterface* cell = fleet->child(i);
            QCOMPARE(cell->parent(), fleet);
            QCOMPARE(fleet->indexOfChild(cell), i);
            QVERIFY(fleet->rect().contains(cell->rect()));
            QCOMPARE(fleet->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
        }
        QVERIFY(!fleet->child(0)->rect().intersects(fleet->child(1)->rect()));
        QAccessibleInterface* last = fleet->child(1);
        auto fewer = std::make_shared<run::View>(*view);
        fewer->components[0].cells.pop_back();
        m_canvas->setView(fewer);
        QTRY_COMPARE(fleet->childCount(), 1);
        QVERIFY(!last->isValid());
        QVERIFY(!accessible(QStringLiteral("web"))->childCount());
    }

    void the_menu_key_and_the_right_button_ask_for_a_menu() {
        QSignalSpy menu(m_canvas.get(), &Canvas::contextMenuRequested);
        click("web");
        QTest::keyClick(m_canvas.get(), Qt::Key_Menu);
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu[0][0].toString(), QStringLiteral("web"));
        QCOMPARE(menu[0][1].toInt(), -1);
    }

private:
    QPoint at(QPointF scene) const { return m_canvas->mapFromScene(scene).toPoint(); }
    void click(const char* id, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, modifiers, m_canvas->rectOf(QLatin1String(id)).center());
    }
    void click(QPointF scene) { QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, at(scene)); }
    /// The handle left of what a connection calls.
    QPointF endOf(const QString& id) const {
        const QString to = QString::fromStdString(m_document->connection(id)->to());
        const QRectF card = m_canvas->rectOf(to);
        for (double y = card.top(); y < card.bottom(); ++y)
            if (m_canvas->idAt({card.left() - 24, y}) == id) return m_canvas->mapToScene({card.left() - 24, y + 4});
        return {};
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}) {
        // All points first: a pan moves the scene under the pointer.
        const QPointF start = m_canvas->mapFromScene(from), end = m_canvas->mapFromScene(to);
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, modifiers, start.toPoint());
        for (int i = 1; i <= 4; ++i) {
            const QPointF view = start + (end - start) * i / 4.0;
            QMouseEvent move(QEvent::MouseMove, view, m_canvas->viewport()->mapToGlobal(view), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(m_canvas->viewport(), &move);
        }
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, modifiers, end.toPoint());
    }
    void wheel(QPointF view, int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(view, m_canvas->viewport()->mapToGlobal(view), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_canvas->viewport(), &event);
    }
    void drop(const char* what, QPointF scene) {
        QMimeData mime;
        mime.setData(QLatin1String(kServiceMime), what);
        QDragEnterEvent enter(at(scene), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_canvas->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at(scene), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_canvas->viewport(), &move);
        QDropEvent event(at(scene), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_canvas->viewport(), &event);
    }
    QAccessibleInterface* accessible(const QString& id) const {
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
        for (int i = 0; canvas && i < canvas->childCount(); ++i)
            if (canvas->child(i)->text(QAccessible::Description) == id) return canvas->child(i);
        return nullptr;
    }
    std::shared_ptr<const run::View> viewWith(run::Health health) const {
        auto names = std::make_shared<run::Names>();
        names->components = {"web"};
        if (m_document->design().connections_size() > 0) names->connections = {m_document->design().connections(0).id()};
        auto view = std::make_shared<run::View>();
        view->names = names;
        view->phase = run::Phase::Playing;
        view->speed = view->reached_speed = 1;
        view->components.resize(1);
        view->components[0].health = health;
        view->components[0].reasons.push_back({say("Servers: 4 of 4 busy"), "", "web", "config.servers"});
        view->connections.resize(names->connections.size());
        for (run::ConnectionView& connection : view->connections) connection.rate[0] = 20;
        return view;
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Canvas> m_canvas;
};

QTEST_MAIN(CanvasTest)
#include "canvas_test.moc"
