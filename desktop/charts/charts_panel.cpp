#include "desktop/charts/charts_panel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

#include "desktop/charts/live_chart.h"
#include "desktop/playback/play_bar.h"
#include "engine/services/service.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

constexpr double kShownSeconds = 300;
constexpr int kPeriod = 100;  // ms, of each chart
const QString kUnknown = QStringLiteral("\u2013");

QString number(double value) {
    const QLocale locale;
    return locale.toString(value, 'f', value > 0 && value < 10 ? 1 : 0);
}

using services::ChartUnit;

QString titleOf(const services::Chart& chart) {
    const QString title = QCoreApplication::translate("schema", std::string(chart.title).c_str());
    switch (chart.unit) {
        case ChartUnit::PerSecond: return ChartsPanel::tr("%1, a second").arg(title);
        case ChartUnit::Percent: return title + QStringLiteral(", %");
        case ChartUnit::Milliseconds: return title + QStringLiteral(", ms");
        case ChartUnit::Seconds: return title + QStringLiteral(", s");
        case ChartUnit::Number: break;
    }
    return title;
}

double scaleOf(ChartUnit unit, services::MetricKind kind) {
    const double seconds = services::seconds_of(kind);
    return unit == ChartUnit::Percent ? 100 : unit == ChartUnit::Milliseconds ? 1000 * seconds : unit == ChartUnit::Seconds ? seconds : 1;
}

QString valueText(ChartUnit unit, double value) {
    if (std::isnan(value)) return kUnknown;
    const bool counts = unit == ChartUnit::Number || unit == ChartUnit::PerSecond;
    return counts ? shapes::countText(value) : number(value);
}

/// How fast a number grows, from point to point. Not known where it began anew, as at the end of the warm-up.
void differentiate(std::vector<double>& values, double step) {
    double before = 0;
    for (double& value : values) {
        const double growth = value >= before ? (value - before) / step : std::nan("");
        if (!std::isnan(value)) before = value;
        value = growth;
    }
}

bool isShare(const std::string& metric) { return metric == "error_rate" || metric == "utilization"; }

}  // namespace

ChartsPanel::ChartsPanel(Source source, QWidget* parent) : QWidget(parent), m_source(std::move(source)) {
    setObjectName(QStringLiteral("charts"));
    setAttribute(Qt::WA_StyledBackground);
    auto* area = new QScrollArea(this);
    m_row = new QWidget(area);
    m_row->setObjectName(QStringLiteral("chartRow"));
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_row);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(area);
    m_throughput = addChart(QStringLiteral("throughputChart"),
                            new LiveChart(tr("Throughput, requests/s"), {{tr("Finished"), "throughput", Tone::Primary}}, this));
    m_latency =
        addChart(QStringLiteral("latencyChart"),
                 new LiveChart(tr("Latency p50 / p95 / p99, ms"),
                               {{tr("p50"), "p50", Tone::Low}, {tr("p95"), "p95", Tone::Middle}, {tr("p99"), "p99", Tone::High}}, this));
    m_errors = addChart(QStringLiteral("errorChart"), new LiveChart(tr("Errors, %"), {{tr("Errors"), "error_rate", Tone::Error}}, this));
    m_utilization =
        addChart(QStringLiteral("utilizationChart"), new LiveChart(QString(), {{tr("Utilisation"), "utilization", Tone::Load}}, this));
    m_cost = addChart(QStringLiteral("costChart"), new LiveChart(tr("Cost, $/hour"), {{tr("Cost"), "cost", Tone::Middle}}, this));
    m_errors->setCeiling(100);
    m_utilization->setCeiling(100);
    nameUtilization();
    connect(&m_timer, &QTimer::timeout, this, &ChartsPanel::drawNext);
    replaceOwn(nullptr);
    m_timer.start();
}

/// A system is as busy as the busiest of its components: a mean would hide the one that all wait for.
void ChartsPanel::nameUtilization() {
    if (m_object.empty())
        m_utilization->setTitle(tr("Highest utilisation, %"), tr("How busy the component is that is the busiest at that moment, %"));
    else
        m_utilization->setTitle(tr("Utilisation, %"));
}

LiveChart* ChartsPanel::addChart(const QString& objectName, LiveChart* chart) {
    chart->setObjectName(objectName);
    connect(chart, &LiveChart::clicked, this, [this](double seconds) {
        if (m_view && seconds >= 0 && seconds <= to_seconds(m_view->now))
            Q_EMIT secondClicked(static_cast<int>(seconds), QString::fromStdString(m_object));
    });
    static_cast<QHBoxLayout*>(m_row->layout())->addWidget(chart, 1);
    m_charts.push_back(chart);
    return chart;
}

void ChartsPanel::replaceOwn(const services::ServiceType* service) {
    static constexpr Tone kTones[] = {Tone::Primary, Tone::High, Tone::Load};
    for (const Own& own : m_own) delete own.chart;
    m_charts.resize(m_charts.size() - m_own.size());
    m_own.clear();
    for (const services::Chart& each : service ? service->charts : std::span<const services::Chart>()) {
        std::vector<Curve> curves;
        std::vector<services::MetricKind> kinds;
        for (const std::string_view name : each.metrics) {
            const auto metric = std::find_if(service->metrics.begin(), service->metrics.end(),
                                             [name](const services::Metric& known) { return known.name == name; });
            if (metric == service->metrics.end()) continue;
            const QString label = QCoreApplication::translate("schema", std::string(metric->label).c_str());
            curves.push_back({label, std::string(name), kTones[curves.size()]});
            kinds.push_back(metric->kind);
        }
        const QString name = QStringLiteral("chart.") + QString::fromStdString(curves.front().metric);
        LiveChart* chart = addChart(name, new LiveChart(titleOf(each), std::move(curves), this));
        if (each.unit == ChartUnit::Percent) chart->setCeiling(100);
        chart->setVisible(!each.at_times);
        m_own.push_back({chart, each.unit, each.at_times, std::move(kinds)});
    }
    m_next = 0;
    m_timer.setInterval(kPeriod / static_cast<int>(m_charts.size()));
}

void ChartsPanel::showView(std::shared_ptr<const run::View> view) {
    if (view->branch != m_branch) m_histories.clear();
    m_branch = view->branch;
    m_view = std::move(view);
}

void ChartsPanel::addLog(const std::vector<run::LogEntry>& entries) { m_bands.add(entries); }
void ChartsPanel::clearLog() { m_bands.clear(); }

void ChartsPanel::setObject(const QString& id, const QString& name, const services::ServiceType* service) {
    if (id.toStdString() == m_object) return;
    m_object = id.toStdString();
    m_histories.clear();
    replaceOwn(service);
    nameUtilization();
    setAccessibleDescription(name);
    for (LiveChart* chart : m_charts) draw(chart);
}

const run::ComponentView* ChartsPanel::present() const {
    if (!m_view) return nullptr;
    if (m_object.empty()) return &m_view->system;
    if (!m_view->names) return nullptr;
    const auto& ids = m_view->names->components;
    const auto found = std::find(ids.begin(), ids.end(), m_object);
    const auto index = static_cast<std::size_t>(found - ids.begin());
    return index < m_view->components.size() ? &m_view->components[index] : nullptr;
}

const ChartsPanel::History& ChartsPanel::history(const std::string& metric) {
    History& known = m_histories[metric];
    if (m_view && known.values.size() > m_view->series_size) known.values.clear();
    const run::Series more = m_source(m_object, metric, known.values.size());
    known.values.insert(known.values.end(), more.values.begin(), more.values.end());
    known.step = to_seconds(more.step);
    return known;
}

void ChartsPanel::drawNext() {
    if (!isVisible() || !m_view) return;
    draw(m_charts[m_next]);
    m_next = (m_next + 1) % m_charts.size();
}

void ChartsPanel::draw(LiveChart* chart) {
    if (!m_view) return;
    const double now = to_seconds(m_view->now), from = std::max(0.0, now - kShownSeconds);
    chart->setSpan(from, std::max(from + 60, now));
    chart->setWarmup(to_seconds(m_view->warmup));
    chart->setBands(m_bands.all(), recoveryBands(m_view->recoveries), blindBands(m_view->scaling_lags));
    const auto own = std::find_if(m_own.begin(), m_own.end(), [chart](const Own& each) { return each.chart == chart; });
    own == m_own.end() ? fill(chart, from) : fillOwn(*own, from);
    showValues();
    chart->redraw();
}

void ChartsPanel::fill(LiveChart* chart, double from) {
    for (std::size_t i = 0; i < chart->curves().size(); ++i) {
        const std::string& metric = chart->curves()[i].metric;
        const History& known = history(metric);
        const std::size_t first = std::min(known.values.size(), static_cast<std::size_t>(from / known.step));
        const double scale = isShare(metric) ? 100 : 1;
        std::vector<double> values(known.values.begin() + static_cast<std::ptrdiff_t>(first), known.values.end());
        for (double& value : values) value *= scale;
        chart->setPoints(i, static_cast<double>(first) * known.step, known.step, values);
    }
}

void ChartsPanel::fillOwn(const Own& own, double from) {
    QStringList last;
    for (std::size_t i = 0; i < own.chart->curves().size(); ++i) {
        const History& known = history(own.chart->curves()[i].metric);
        const std::size_t first = std::min(known.values.size(), static_cast<std::size_t>(from / known.step));
        const std::size_t before = first ? first - 1 : 0;  // What grows is told from the point before.
        std::vector<double> values(known.values.begin() + static_cast<std::ptrdiff_t>(before), known.values.end());
        if (own.unit == ChartUnit::PerSecond && own.kinds[i] == services::MetricKind::Count) differentiate(values, known.step);
        for (double& value : values) value *= scaleOf(own.unit, own.kinds[i]);
        if (std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); }))
            last += valueText(own.unit, values.back());
        values.erase(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(first - before));
        own.chart->setPoints(i, static_cast<double>(first) * known.step, known.step, values);
    }
    own.chart->setValue(last.join(QStringLiteral(" / ")));
    if (own.atTimes) own.chart->setVisible(!last.isEmpty());
}

void ChartsPanel::showValues() {
    const run::ComponentView* now = present();
    if (!now) {
        for (LiveChart* chart : m_charts) chart->setValue(QString());
        return;
    }
    const bool unsure = now->samples < kSamplesForP99;
    const auto latency = [](double value, bool known) { return known ? number(value) : kUnknown; };
    m_throughput->setValue(number(now->throughput));
    m_latency->setValue(QStringLiteral("%1 / %2 / %3")
                            .arg(latency(now->p50, now->samples > 0), latency(now->p95, now->samples > 0), latency(now->p99, !unsure)));
    m_latency->setUnsure(
        2, unsure ? tr("p99 is grey until it rests on %L1 samples; now there are %L2.").arg(kSamplesForP99).arg(now->samples) : QString());
    m_errors->setValue(QLocale().toString(now->error_rate * 100, 'f', 2) + QStringLiteral(" %"));
    m_cost->setValue(shapes::moneyText(now->usd_per_hour));
    m_utilization->setValue(number(now->utilization * 100) + QStringLiteral(" %"));
}

}  // namespace nephoscope::desktop
