#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

#include <cmath>
#include <set>

#include "desktop/traces/map_view.h"
#include "desktop/traces/part_style.h"
#include "desktop/traces/share_bar.h"
#include "desktop/traces/traces_panel.h"
#include "desktop/traces/waterfall_view.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

/// One request a second: the server takes 1.5 s for each and fails every one that its rule lets through; a fast one beside it.
struct Run {
    Run() : recorder(kSecond, true) {
        test::Scenario scenario;
        scenario.request_class("get", 1, false);
        scenario.add("clients", "c", {"rate=1", "arrivals=EVENLY_SPACED"});
        scenario.add("server", "web", {"servers=1", "service_time.mean=1500ms", "service_time.law=CONSTANT"});
        scenario.add("clients", "d", {"rate=1", "arrivals=EVENLY_SPACED"});
        scenario.add("server", "bad", {"servers=9", "service_time.mean=2ms", "service_time.law=CONSTANT", "error_rate=1"});
        scenario.connect("c", "web").connect("d", "bad");
        model::SamplingRule& all = *scenario.design().add_sampling_rules();
        all.set_id("all");
        all.set_fixed_rate(1);
        simulation = std::make_unique<run::Simulation>(*services::compile(scenario.design(), services::catalog()), &recorder);
        simulation->advance(10'500 * kMillisecond);
    }
    std::vector<TracePointer> traces() const {
        std::vector<TracePointer> all;
        for (const run::Trace& each : recorder.traces().all()) all.push_back(std::make_shared<run::Trace>(each));
        return all;
    }
    std::shared_ptr<const run::View> view() const {
        auto view = std::make_shared<run::View>();
        recorder.fill(*view);
        view->now = simulation->now();
        view->branch = 1;
        return view;
    }

    run::Recorder recorder;
    std::unique_ptr<run::Simulation> simulation;
};

}  // namespace

class TracesPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_panel = std::make_unique<TracesPanel>([this] { return m_run.traces(); });
        m_panel->resize(1200, 300);
        m_panel->show();
        m_panel->showView(m_run.view());
    }
    void cleanup() { m_panel.reset(); }

    void the_list_is_a_model() {
        TraceModel model;
        QAbstractItemModelTester tester(&model);
        model.setTraces(m_run.traces());
        QVERIFY(model.rowCount() > 15);
        model.sort(TraceModel::Response, Qt::AscendingOrder);
        for (std::size_t i = 1; i < model.shown().size(); ++i) {
            if (!model.shown()[i - 1]->ended()) continue;
            QVERIFY(model.shown()[i]->end - model.shown()[i]->start >= model.shown()[i - 1]->end - model.shown()[i - 1]->start);
        }
    }

    void the_slowest_is_chosen_and_its_bar_read() {
        QHeaderView* head = list()->header();
        const QPoint title(head->sectionViewportPosition(TraceModel::Response) + 20, head->height() / 2);
        const auto sortBySlowest = [&] { QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, title); };
        sortBySlowest();
        if (head->sortIndicatorOrder() != Qt::DescendingOrder) sortBySlowest();
        const QModelIndex slowest = list()->model()->index(0, 0);
        list()->scrollTo(slowest);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(slowest).center());
        // The sixth: sent at 6 s, served from 7.5 s to 9 s after five before it.
        const run::Waterfall& fall = waterfall()->waterfall();
        QCOMPARE(fall.segments.size(), std::size_t{2});
        const run::Segment& web = fall.segments[1];
        const SimTime queued = web.time_of(run::Part::Queue);
        QCOMPARE(web.time_of(run::Part::Service), 1500 * kMillisecond);
        QCOMPARE(fall.end - fall.start, queued + 1500 * kMillisecond);
        QVERIFY(queued >= 2 * kSecond);
        QTreeWidgetItem* row1 = waterfall()->topLevelItem(0)->child(0);
        const QString text = row1->data(WaterfallView::Bars, Qt::AccessibleTextRole).toString();
        QVERIFY2(text.contains(QStringLiteral("Service: 1,500 ms")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Queue: %1 ms").arg(QLocale().toString(queued / kMillisecond))), qPrintable(text));
        const QRect queue = waterfall()->rectOfPart(1, run::Part::Queue), service = waterfall()->rectOfPart(1, run::Part::Service);
        QVERIFY(std::abs(queue.width() * 1500.0 / service.width() - static_cast<double>(queued / kMillisecond)) < 30);
        const auto* shares = m_panel->findChild<ShareBar*>();
        QVERIFY2(shares->accessibleName().contains(QStringLiteral("Service 1,500 ms")), qPrintable(shares->accessibleName()));
    }

    void parts_differ_without_colours() {
        const QImage queue = picture(run::Part::Queue), service = picture(run::Part::Service), cold = picture(run::Part::ColdStart),
                     backoff = picture(run::Part::Backoff), waiting = picture(run::Part::Waiting);
        const auto different = [](const QImage& image) {
            std::set<QRgb> colors;
            for (int x = 4; x < 36; ++x) colors.insert(image.pixel(x, 6));
            return colors.size();
        };
        QCOMPARE(different(service), std::size_t{1});
        for (const QImage* each : {&queue, &cold, &backoff}) QVERIFY(different(*each) > 1);
        QVERIFY(queue.convertToFormat(QImage::Format_Mono) != cold.convertToFormat(QImage::Format_Mono));
        QCOMPARE(waiting.pixel(10, 1), service.pixel(10, 19));  // A line, and nothing above it.
    }

    void filters_leave_what_they_say_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("shortest");
        QTest::addColumn<QString>("component");
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("rows");
        QTest::newRow("faults") << "Fault (5xx)" << 0.0 << QString() << -1 << 10;
        QTest::newRow("errors of clients") << "Error (4xx)" << 0.0 << QString() << -1 << 0;
        QTest::newRow("slow ones") << QString() << 1400.0 << QString() << -1 << 6;
        QTest::newRow("very slow ones") << QString() << 3000.0 << QString() << -1 << 3;
        QTest::newRow("of a component") << QString() << 0.0 << "web" << -1 << 10;
        QTest::newRow("of a second") << QString() << 0.0 << QString() << 3 << 2;
        QTest::newRow("of a second and a component") << QString() << 0.0 << "bad" << 3 << 1;
    }
    void filters_leave_what_they_say() {
        QFETCH(QString, answer);
        QFETCH(double, shortest);
        QFETCH(QString, component);
        QFETCH(int, second);
        QFETCH(int, rows);
        if (!answer.isEmpty()) part<QComboBox>("traceVerdict")->setCurrentText(answer);
        part<QDoubleSpinBox>("traceShortest")->setValue(shortest);
        if (!component.isEmpty()) part<QComboBox>("traceComponent")->setCurrentText(component);
        part<QSpinBox>("traceSecond")->setValue(second);
        QCOMPARE(list()->model()->rowCount(), rows);
        QVERIFY(part<QLabel>("traceCount")->text().startsWith(QStringLiteral("%1 of ").arg(rows)));
        QTest::mouseClick(part<QWidget>("traceClear"), Qt::LeftButton);
        QCOMPARE(list()->model()->rowCount(), static_cast<int>(m_run.traces().size()));
    }

    void a_dot_opens_its_trace_whatever_is_filtered() {
        const TracePointer third = m_run.traces()[3];
        part<QComboBox>("traceVerdict")->setCurrentText(QStringLiteral("Throttle"));
        QVERIFY(m_panel->openRequest(third->request));
        QCOMPARE(list()->currentIndex().data(TraceModel::NumberRole).toULongLong(), third->number);
        QCOMPARE(waterfall()->waterfall().start, third->start);
        QVERIFY(!m_panel->openRequest(~std::uint64_t{0}));
    }

    void a_point_of_a_chart_lists_its_second() {
        m_panel->showSecond(4, QStringLiteral("web"));
        QCOMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(part<QSpinBox>("traceSecond")->value(), 4);
    }

    void the_map_adds_the_listed_traces_up() {
        part<QComboBox>("traceKind")->setCurrentIndex(1);
        auto* map = m_panel->findChild<MapView*>();
        const auto node = [map](const char* id) {
            for (const ServiceMap::Node& each : map->map().nodes)
                if (each.id == id) return each;
            return ServiceMap::Node();
        };
        QCOMPARE(map->map().nodes.size(), std::size_t{4});
        QCOMPARE(node("bad").answers[static_cast<std::size_t>(run::Verdict::Fault)], 10);
        QCOMPARE(node("bad").count(), 10);
        QCOMPARE(node("bad").meanMilliseconds(), 2.0);
        QCOMPARE(node("web").answers[0], 6);
        QCOMPARE(node("web").column, 1);
        QCOMPARE(node("c").column, 0);
        for (const ServiceMap::Edge& each : map->map().edges) {
            QCOMPARE(each.calls, 10);
            QVERIFY(std::abs(each.perMinute - 10 * 60 / 9.0) < 0.1);
        }
        QTest::mouseClick(map, Qt::LeftButton, {}, map->rectOf(QStringLiteral("bad")).center());
        QCOMPARE(part<QComboBox>("traceComponent")->currentText(), QStringLiteral("bad"));
        QCOMPARE(list()->model()->rowCount(), 10);
        QCOMPARE(map->map().nodes.size(), std::size_t{2});
    }

    void keys_walk_through_map_and_waterfall() {
        part<QComboBox>("traceKind")->setCurrentIndex(1);
        auto* map = m_panel->findChild<MapView*>();
        QTest::keyClick(map, Qt::Key_Right);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(part<QComboBox>("traceComponent")->currentText(), QString::fromStdString(map->map().nodes[0].id));
        m_panel->openRequest(m_run.traces()[0]->request);
        QSignalSpy spy(m_panel.get(), &TracesPanel::componentActivated);
        waterfall()->setCurrentItem(waterfall()->topLevelItem(0));
        QTest::keyClick(waterfall(), Qt::Key_Down);
        QTest::keyClick(waterfall(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.at(0).at(0) == QStringLiteral("web") || spy.at(0).at(0) == QStringLiteral("bad"));
    }

private:
    static QImage picture(run::Part what) {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPart(painter, QRectF(0, 2, 40, 12), what, shapes::theme(shapes::Scheme::Light));
        return image;
    }
    template <typename T>
    T* part(const char* name) const {
        T* found = m_panel->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    QTreeView* list() const { return part<QTreeView>("traceList"); }
    WaterfallView* waterfall() const { return part<WaterfallView>("waterfall"); }

    Run m_run;
    std::unique_ptr<TracesPanel> m_panel;
};

QTEST_MAIN(TracesPanelTest)
#include "traces_panel_test.moc"
