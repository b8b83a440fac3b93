#include "desktop/compare/measure_chart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHorizontalBarSeries>
#include <QLineSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

#include "desktop/compare/comparison_model.h"
#include "desktop/look/service_icon.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

/// In what people read on the axis.
double onAxis(double value, experiment::MeasureUnit unit) { return unit == experiment::MeasureUnit::Share ? value * 100 : value; }

QString axisTitle(experiment::Measure measure) {
    const QString label = measureLabel(measure);
    switch (experiment::type_of(measure).unit) {
        case experiment::MeasureUnit::Share: return MeasureChart::tr("%1 (%)").arg(label);
        case experiment::MeasureUnit::Milliseconds: return MeasureChart::tr("%1 (ms)").arg(label);
        case experiment::MeasureUnit::Seconds: return MeasureChart::tr("%1 (s)").arg(label);
        case experiment::MeasureUnit::PerSecond: return MeasureChart::tr("%1 (a second)").arg(label);
        case experiment::MeasureUnit::Times: return MeasureChart::tr("%1 (times)").arg(label);
        case experiment::MeasureUnit::Usd: return MeasureChart::tr("%1 ($)").arg(label);
        case experiment::MeasureUnit::Count: break;
    }
    return label;
}

}  // namespace

MeasureChart::MeasureChart(QWidget* parent) : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart, this)) {
    setObjectName(QStringLiteral("measureChart"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins(4, 4, 16, 4));
    m_chart->setBackgroundRoundness(0);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_view);
    setMinimumHeight(220);
    applyTheme();
}

void MeasureChart::show(const experiment::Comparison& comparison, experiment::Measure measure) {
    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const auto m = static_cast<std::size_t>(measure);
    const auto unit = experiment::type_of(measure).unit;
    auto* names = new QBarCategoryAxis(m_chart);
    auto* values = new QValueAxis(m_chart);
    auto* bars = new QBarSet(measureLabel(measure));
    auto* series = new QHorizontalBarSeries(m_chart);
    series->append(bars);
    m_chart->addSeries(series);
    m_chart->addAxis(names, Qt::AlignLeft);
    m_chart->addAxis(values, Qt::AlignBottom);
    const shapes::Theme& theme = presentTheme();
    double least = 0, most = 0;
    // The axis counts from below; the table from above.
    const auto last = comparison.rows.size();
    for (std::size_t i = 0; i < last; ++i) {
        const experiment::Row& row = comparison.rows[last - 1 - i];
        const double mean = onAxis(row.values[m].mean, unit), half = onAxis(row.values[m].half_width, unit);
        names->append(variantName(row.name));
        *bars << (std::isnan(mean) ? 0 : mean);
        if (std::isnan(mean)) continue;
        least = std::min(least, mean);
        most = std::max(most, mean + (std::isnan(half) ? 0 : half));
        if (std::isnan(half) || half == 0) continue;
        auto* whisker = new QLineSeries(m_chart);
        whisker->append(mean - half, static_cast<double>(i));
        whisker->append(mean + half, static_cast<double>(i));
        whisker->setPen(QPen(theme.text, 2));
        m_chart->addSeries(whisker);
        whisker->attachAxis(names);
        whisker->attachAxis(values);
    }
    series->attachAxis(names);
    series->attachAxis(values);
    series->setBarWidth(0.6);
    values->setRange(least, most > least ? most * 1.05 : least + 1);
    values->applyNiceNumbers();
    values->setLabelFormat(QStringLiteral("%g"));
    names->setTruncateLabels(false);
    values->setTitleText(axisTitle(measure));
    m_view->setAccessibleName(tr("%1 of each variant").arg(measureLabel(measure)));
    applyTheme();
}

void MeasureChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyTheme();
    QWidget::changeEvent(event);
}

void MeasureChart::applyTheme() {
    const shapes::Theme& theme = presentTheme();
    m_chart->setBackgroundBrush(theme.panel);
    m_view->setBackgroundBrush(theme.panel);
    for (QAbstractAxis* axis : m_chart->axes()) {
        axis->setLabelsColor(theme.text);
        axis->setTitleBrush(theme.textDim);
        axis->setLabelsFont(shapes::uiFont(11));
        axis->setTitleFont(shapes::uiFont(11));
        axis->setGridLineColor(theme.border);
        axis->setLinePenColor(theme.border);
        axis->setGridLineVisible(axis->orientation() == Qt::Horizontal);
    }
    for (QAbstractSeries* series : m_chart->series())
        if (auto* bars = qobject_cast<QHorizontalBarSeries*>(series))
            for (QBarSet* set : bars->barSets()) {
                set->setColor(theme.accent);
                set->setBorderColor(theme.accent);
            }
}

}  // namespace nephoscope::desktop
