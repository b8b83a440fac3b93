// Traces in the real window, offscreen: play, pick, read, and the ways to a trace from a chart and from a dot.
#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/traces/share_bar.h"
#include "desktop/traces/trace_model.h"
#include "desktop/traces/traces_panel.h"
#include "desktop/traces/waterfall_view.h"
#include "engine/services/compiler.h"
#include "resources/resources.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

constexpr int kPatience = 240'000;  // ms; under a sanitizer on a busy machine a picture takes its time

}  // namespace

class TracesWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void the_slowest_trace_says_what_its_time_went_into();
    void a_click_on_a_chart_lists_the_traces_of_that_second();
    void a_click_on_a_ringed_dot_opens_its_trace();
    void another_past_has_other_traces();
    void a_sampling_rule_is_added_in_the_lists_of_the_design();

private:
    template <typename T>
    T* part(const char* name) const {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    void raise(QWidget* panel) const {
        auto* tabs = part<QTabWidget>("runDock.tabs");
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tabs->indexOf(panel)).center());
    }
    QTreeView* list() const { return part<QTreeView>("traceList"); }
    const run::View& view() const { return m_window->run().view(); }
    bool hasArrived(SimTime time) const {
        return QTest::qWaitFor([&] { return view().now >= time && view().phase != run::Phase::Playing; }, kPatience);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TracesWindowTest::initTestCase() {
    initResources();
    MainWindow::Options options;
    options.settingsFile = m_folder.filePath(QStringLiteral("settings.ini"));
    m_window = std::make_unique<MainWindow>(std::move(options));
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->files().openExample(QStringLiteral("three-tier"));
    model::SamplingRule all;
    all.set_id("all");
    all.set_priority(1);
    all.set_reservoir_size(0);
    all.set_fixed_rate(1);
    m_window->document().insert({all}, QStringLiteral("Trace all"));
    QTRY_COMPARE(view().document, m_window->document().number());
    m_window->run().seek(12 * kSecond);
    QVERIFY(hasArrived(12 * kSecond));
}

void TracesWindowTest::the_slowest_trace_says_what_its_time_went_into() {
    raise(part<TracesPanel>("traces"));
    QTRY_VERIFY(list()->model()->rowCount() > 1000);
    QHeaderView* head = list()->header();
    const QPoint title(head->sectionViewportPosition(TraceModel::Response) + 20, head->height() / 2);
    do QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, title);
    while (head->sortIndicatorOrder() != Qt::DescendingOrder);
    const QModelIndex slowest = list()->model()->index(0, 0);
    list()->scrollTo(slowest);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(slowest).center());
    const auto* waterfall = part<WaterfallView>("waterfall");
    const run::Waterfall& fall = waterfall->waterfall();
    QVERIFY(fall.segments.size() >= 3);
    const auto shares = run::shares_of(fall);
    SimTime sum = 0;
    for (const SimTime share : shares) sum += share;
    QCOMPARE(sum, fall.end - fall.start);
    const QString time = list()->model()->index(0, TraceModel::Response).data().toString();
    QVERIFY(part<ShareBar>("traceShares")->accessibleName().contains(time));
    const QString text = waterfall->topLevelItem(0)->child(0)->data(WaterfallView::Bars, Qt::AccessibleTextRole).toString();
    QVERIFY2(text.contains(QStringLiteral("Waiting for others")), qPrintable(text));
    QVERIFY(!waterfall->rectOfPart(1, run::Part::Waiting).isEmpty());
}

void TracesWindowTest::a_click_on_a_chart_lists_the_traces_of_that_second() {
    QWidget* chart = part<QWidget>("latencyChart");
    raise(chart->window()->findChild<QWidget*>(QStringLiteral("charts")));
    QTest::qWait(1500);  // Each chart is drawn in its turn.
    QWidget* plot = nullptr;
    for (QWidget* child : chart->findChildren<QWidget*>())
        if (child->metaObject()->className() == QByteArrayLiteral("QCustomPlot")) plot = child;
    QVERIFY(plot);
    const int first = list()->model()->rowCount();
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() / 10 + 30, plot->height() / 2));
    QTRY_VERIFY(part<TracesPanel>("traces")->isVisible());
    const int second = part<QSpinBox>("traceSecond")->value();
    QVERIFY(second >= 0 && second < 12);
    QVERIFY(list()->model()->rowCount() > 100 && list()->model()->rowCount() < first);
}

void TracesWindowTest::a_click_on_a_ringed_dot_opens_its_trace() {
    QWidget* viewport = m_window->canvas().viewport();
    const QRect web = m_window->canvas().rectOf(QStringLiteral("web")), db = m_window->canvas().rectOf(QStringLiteral("db"));
    const QRect between = web.united(db).adjusted(-200, -40, 40, 40).intersected(viewport->rect());
    QPoint dot;
    for (int x = between.left(); x < between.right() && dot.isNull(); x += 5)
        for (int y = between.top(); y < between.bottom() && dot.isNull(); y += 5) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), viewport->mapToGlobal(QPointF(x, y)), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(viewport, &move);
            if (viewport->cursor().shape() == Qt::PointingHandCursor) dot = QPoint(x, y);
        }
    QVERIFY(!dot.isNull());
    QTest::mouseClick(viewport, Qt::LeftButton, {}, dot);
    const run::Waterfall& fall = part<WaterfallView>("waterfall")->waterfall();
    QVERIFY(!fall.segments.empty());
    QVERIFY(fall.segments[0].open);  // A dot is on its way.
    const quint64 number = list()->currentIndex().data(TraceModel::NumberRole).toULongLong();
    QVERIFY(number > 0);
}

void TracesWindowTest::another_past_has_other_traces() {
    const auto newest = [this] {
        SimTime last = 0;
        for (const auto& each : m_window->run().session().traces()) last = std::max(last, each->start);
        return last;
    };
    QVERIFY(newest() > 11 * kSecond);
    m_window->run().seek(5 * kSecond);
    QTRY_COMPARE_WITH_TIMEOUT(view().now, 5 * kSecond, kPatience);
    QVERIFY(newest() > 11 * kSecond);
    m_window->run().stepEvent();
    QTRY_VERIFY(newest() <= view().now);
}

void TracesWindowTest::a_sampling_rule_is_added_in_the_lists_of_the_design() {
    m_window->canvas().setSelection({});
    part<QToolButton>("samplingRules.add")->click();
    const auto& rules = m_window->document().design().sampling_rules();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[1].priority(), 1000u);
    QCOMPARE(rules[1].reservoir_size(), 1u);
    QCOMPARE(rules[1].fixed_rate(), 0.05);
    QVERIFY(!has_errors(m_window->document().issues()));
}

QTEST_MAIN(TracesWindowTest)
#include "traces_window_test.moc"
