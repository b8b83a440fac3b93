#include "desktop/charts/charts_panel.h"

#include <QLabel>
#include <QTest>

#include <limits>

#include "desktop/charts/live_chart.h"
#include "desktop/charts/qcp.h"
#include "desktop/look/service_icon.h"
#include "engine/services/service.h"

using namespace nephoscope;

namespace {

/// After ten minutes.
std::shared_ptr<run::View> view_of_a_function() {
    auto view = std::make_shared<run::View>();
    auto names = std::make_shared<run::Names>();
    names->components = {"fn"};
    view->names = names;
    view->components.resize(1);
    view->now = 600 * kSecond;
    view->series_size = 600;
    return view;
}

/// Ten minutes of the same number.
run::Series steady(const std::string& object, const std::string& metric, std::size_t from, float value) {
    run::Series all{object, metric, kSecond, {}};
    if (from < 600) all.values.assign(600 - from, value);
    return all;
}

QString valueOf(const desktop::ChartsPanel& panel, const char* chart) {
    return panel.findChild<QWidget*>(QLatin1String(chart))->findChild<QLabel*>(QStringLiteral("chartValue"))->text();
}

}  // namespace

class ChartsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void values_stand_in_the_order_of_the_title_and_counts_are_shown_as_rates() {
        // Each second one throttle, ten errors and a hundred cold starts more, for ten minutes.
        const auto series = [](const std::string& object, const std::string& metric, std::size_t from) {
            run::Series all{object, metric, kSecond, {}};
            const float growth = metric == "Throttles" ? 1.F : metric == "Errors" ? 10.F : metric == "ColdStarts" ? 100.F : 0.F;
            for (std::size_t i = from; i < 600; ++i) all.values.push_back(growth * static_cast<float>(i + 1));
            return all;
        };
        desktop::ChartsPanel panel(series);
        panel.showView(view_of_a_function());
        panel.setObject(QStringLiteral("fn"), QStringLiteral("Function"), services::find("lambda"));
        const auto* chart = panel.findChild<QWidget*>(QStringLiteral("chart.Throttles"));
        QVERIFY(chart);
        QCOMPARE(chart->findChild<QLabel*>(QStringLiteral("chartValue"))->text(), QStringLiteral("1 / 10 / 100"));
    }

    void a_count_that_begins_anew_has_no_rate_then_data() {
        QTest::addColumn<std::size_t>("restart");
        QTest::addColumn<QString>("shown");
        QTest::newRow("at the last point") << std::size_t{599} << QStringLiteral("\u2013 / \u2013 / \u2013");
        QTest::newRow("a point before") << std::size_t{598} << QStringLiteral("4 / 4 / 4");
    }
    /// At the end of the warm-up, say: it is not 0 then.
    void a_count_that_begins_anew_has_no_rate_then() {
        QFETCH(std::size_t, restart);
        QFETCH(QString, shown);
        const auto series = [restart](const std::string& object, const std::string& metric, std::size_t from) {
            run::Series all{object, metric, kSecond, {}};
            for (std::size_t i = from; i < 600; ++i) all.values.push_back(4.F * static_cast<float>(i < restart ? i + 1 : i + 1 - restart));
            return all;
        };
        desktop::ChartsPanel panel(series);
        panel.showView(view_of_a_function());
        panel.setObject(QStringLiteral("fn"), QStringLiteral("Function"), services::find("lambda"));
        const auto* chart = panel.findChild<QWidget*>(QStringLiteral("chart.Throttles"));
        QCOMPARE(chart->findChild<QLabel*>(QStringLiteral("chartValue"))->text(), shown);
    }

    void utilisation_is_that_of_the_component_or_of_the_busiest_one() {
        desktop::ChartsPanel panel([](const std::string& object, const std::string& metric, std::size_t from) {
            return steady(object, metric, from, metric != "utilization" ? 0.F : object.empty() ? 0.75F : 0.25F);
        });
        const auto view = view_of_a_function();
        view->system.utilization = 0.75;
        view->components[0].utilization = 0.25;
        panel.showView(view);
        panel.show();
        auto* plot = panel.findChild<QWidget*>(QStringLiteral("utilizationChart"))->findChild<QCustomPlot*>();
        const auto charted = [plot] { return plot->graph(0)->data()->isEmpty() ? -1 : (plot->graph(0)->data()->constEnd() - 1)->value; };
        QTRY_COMPARE(charted(), 75.);
        QVERIFY(plot->isVisible());
        QCOMPARE(valueOf(panel, "utilizationChart"), QStringLiteral("75 %"));
        QCOMPARE(plot->accessibleName(), QStringLiteral("Highest utilisation, %"));
        panel.setObject(QStringLiteral("fn"), QStringLiteral("Function"), services::find("lambda"));
        QCOMPARE(charted(), 25.);
        QCOMPARE(valueOf(panel, "utilizationChart"), QStringLiteral("25 %"));
        QCOMPARE(plot->accessibleName(), QStringLiteral("Utilisation, %"));
        panel.setObject(QString(), QString(), nullptr);
        QCOMPARE(valueOf(panel, "utilizationChart"), QStringLiteral("75 %"));
        QCOMPARE(plot->accessibleName(), QStringLiteral("Highest utilisation, %"));
    }

    void a_latency_is_said_only_where_it_rests_on_samples_data() {
        QTest::addColumn<quint64>("samples");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("grey");
        QTest::newRow("nothing was served") << quint64{0} << QStringLiteral("\u2013 / \u2013 / \u2013") << true;
        QTest::newRow("one") << quint64{1} << QStringLiteral("10 / 20 / \u2013") << true;
        QTest::newRow("too few for p99") << quint64{999} << QStringLiteral("10 / 20 / \u2013") << true;
        QTest::newRow("enough for p99") << quint64{1000} << QStringLiteral("10 / 20 / 30") << false;
    }
    void a_latency_is_said_only_where_it_rests_on_samples() {
        QFETCH(quint64, samples);
        QFETCH(QString, shown);
        QFETCH(bool, grey);
        desktop::ChartsPanel panel([](const std::string& object, const std::string& metric, std::size_t from) {
            return steady(object, metric, from, std::numeric_limits<float>::quiet_NaN());
        });
        const auto view = view_of_a_function();
        view->components[0].samples = samples;
        view->components[0].p50 = samples ? 10 : 0;
        view->components[0].p95 = samples ? 20 : 0;
        view->components[0].p99 = samples ? 30 : 0;
        panel.showView(view);
        panel.setObject(QStringLiteral("fn"), QStringLiteral("Function"), services::find("lambda"));
        QCOMPARE(valueOf(panel, "latencyChart"), shown);
        const auto* plot = panel.findChild<QWidget*>(QStringLiteral("latencyChart"))->findChild<QCustomPlot*>();
        const QColor dim = desktop::presentTheme().textDim;
        QCOMPARE(plot->graph(2)->pen().color() == dim, grey);
        QVERIFY(plot->graph(0)->pen().color() != dim && plot->graph(1)->pen().color() != dim);
        QCOMPARE(plot->toolTip().isEmpty(), !grey);
        if (grey) QVERIFY2(plot->toolTip().endsWith(QStringLiteral("%1.").arg(samples)), qPrintable(plot->toolTip()));
    }

    void large_numbers_of_an_axis_are_short_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("label");
        QTest::newRow("as it is") << 14'000. << QStringLiteral("10000");
        QTest::newRow("thousands") << 260'000. << QStringLiteral("200k");
        QTest::newRow("millions") << 1'400'000. << QStringLiteral("1.5M");
        QTest::newRow("thousand millions") << 3.9e9 << QStringLiteral("4G");
    }
    void large_numbers_of_an_axis_are_short() {
        QFETCH(double, value);
        QFETCH(QString, label);
        desktop::LiveChart chart(QStringLiteral("Bytes"), {{QStringLiteral("in"), "in", desktop::Tone::Primary}});
        chart.setPoints(0, 0, 1, std::vector<double>(10, value));
        chart.show();
        chart.redraw();
        QCPAxis* const axis = chart.findChild<QCustomPlot*>()->yAxis;
        QVector<double> ticks;
        QVector<QString> labels;
        axis->ticker()->generate(axis->range(), QLocale::c(), QLatin1Char('g'), axis->numberPrecision(), ticks, nullptr, &labels);
        QVERIFY2(labels.contains(label), qPrintable(labels.join(QLatin1Char(' '))));
    }

    void a_chart_in_milliseconds_has_seconds_and_milliseconds_alike() {
        const auto series = [](const std::string& object, const std::string& metric, std::size_t from) {
            run::Series all{object, metric, kSecond, {}};
            const float value = metric == "Duration" ? 120.0f : metric == "InitDuration" ? 0.5f : 0.0f;
            for (std::size_t i = from; i < 600; ++i) all.values.push_back(value);
            return all;
        };
        desktop::ChartsPanel panel(series);
        panel.showView(view_of_a_function());
        panel.setObject(QStringLiteral("fn"), QStringLiteral("Function"), services::find("lambda"));
        const auto* chart = panel.findChild<QWidget*>(QStringLiteral("chart.Duration"));
        QVERIFY(chart);
        QCOMPARE(chart->findChild<QLabel*>(QStringLiteral("chartValue"))->text(), QStringLiteral("120 / 500"));
    }

    void a_chart_of_what_is_there_at_times_is_hidden_until_it_has_values() {
        bool deploys = false;
        const auto series = [&deploys](const std::string& object, const std::string& metric, std::size_t from) {
            run::Series all{object, metric, kSecond, {}};
            const bool known = deploys || metric != "NewVersionInvocations";
            for (std::size_t i = from; i < 600; ++i) all.values.push_back(known ? 0.1f : std::numeric_limits<float>::quiet_NaN());
            return all;
        };
        for (const bool there : {false, true}) {
            deploys = there;
            desktop::ChartsPanel panel(series);
            panel.showView(view_of_a_function());
            panel.setObject(QStringLiteral("fn"), QStringLiteral("Function"), services::find("lambda"));
            QCOMPARE(!panel.findChild<QWidget*>(QStringLiteral("chart.NewVersionInvocations"))->isHidden(), there);
            QVERIFY(!panel.findChild<QWidget*>(QStringLiteral("chart.Throttles"))->isHidden());
        }
    }
};

QTEST_MAIN(ChartsPanelTest)
#include "charts_panel_test.moc"
