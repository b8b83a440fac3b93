#include "desktop/charts/qcp.h"

#include "desktop/charts/live_chart.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kWide = 240;

QColor colorOf(Tone tone, const shapes::Theme& theme) {
    switch (tone) {
        case Tone::Low: return theme.healthy;
        case Tone::Middle: return theme.hit;
        case Tone::High: return theme.degraded;
        case Tone::Error: return theme.failed;
        case Tone::Load: return theme.throttled;
        case Tone::Primary: break;
    }
    return theme.accent;
}

/// 1, 2 or 5 times a power of ten, not below `value`.
double roundUp(double value) {
    if (!(value > 0)) return 1;
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (value <= factor * decade) return factor * decade;
    return 10 * decade;
}

/// Large numbers as "500k" and "1.5M": as they are they would not fit.
class ValueTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        const auto in = [&](double unit, QLatin1Char symbol) { return locale.toString(tick / unit, 'g', 4) + symbol; };
        if (tick >= 1e9) return in(1e9, QLatin1Char('G'));
        if (tick >= 1e6) return in(1e6, QLatin1Char('M'));
        if (tick >= 1e5) return in(1e3, QLatin1Char('k'));
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision);
    }
};

}  // namespace

LiveChart::LiveChart(const QString& title, std::vector<Curve> curves, QWidget* parent)
    : QWidget(parent),
      m_curves(std::move(curves)),
      m_unsure(m_curves.size()),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new QLabel(this)),
      m_value(new QLabel(this)),
      m_plot(new QCustomPlot(this)),
      m_warmup(new QCPItemRect(m_plot)),
      m_theme(presentTheme()) {
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_value->setObjectName(QStringLiteral("chartValue"));
    m_value->setFont(shapes::monoFont(12, QFont::Medium));
    m_plot->setInteractions(QCP::iNone);
    m_plot->setCursor(Qt::PointingHandCursor);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](const QMouseEvent* event) {
        if (event->button() == Qt::LeftButton && m_plot->axisRect()->rect().contains(event->pos()))
            Q_EMIT clicked(m_plot->xAxis->pixelToCoord(event->pos().x()));
    });
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(0, 6, 10, 0));
    m_plot->axisRect()->setMinimumMargins(QMargins(34, 6, 10, 18));
    const QSharedPointer<QCPAxisTickerTime> time(new QCPAxisTickerTime);
    time->setTimeFormat(QStringLiteral("%m:%s"));
    time->setTickCount(4);
    m_plot->xAxis->setTicker(time);
    m_plot->yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    m_plot->yAxis->ticker()->setTickCount(4);
    m_plot->yAxis->setNumberFormat(QStringLiteral("gb"));
    for (std::size_t i = 0; i < m_curves.size(); ++i) m_plot->addGraph();

    m_title->setMinimumWidth(1);
    m_head->setContentsMargins(12, 8, 12, 0);
    m_head->setSpacing(2);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_value);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 4);
    box->setSpacing(2);
    box->addLayout(m_head);
    box->addWidget(m_plot, 1);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(180, 130);
    setTitle(title);
    applyTheme();
}

void LiveChart::setTitle(const QString& title, const QString& tip) {
    m_name = title;
    m_title->setToolTip(tip.isEmpty() ? title : tip);
    m_plot->setAccessibleName(title);
    fitHead();
}

void LiveChart::setPoints(std::size_t curve, double from, double step, const std::vector<double>& values) {
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) points.append(QCPGraphData(from + step * static_cast<double>(i), values[i]));
    m_plot->graph(static_cast<int>(curve))->data()->set(points, true);
}

void LiveChart::setSpan(double from, double to) {
    m_plot->xAxis->setRange(from, to);
    const auto ticker = qSharedPointerCast<QCPAxisTickerTime>(m_plot->xAxis->ticker());
    ticker->setTimeFormat(to < 3600 ? QStringLiteral("%m:%s") : QStringLiteral("%h:%m:%s"));
}

void LiveChart::shade(QCPItemRect* rect, double from, double to, const QColor& color) {
    rect->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
    rect->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    rect->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
    rect->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    rect->topLeft->setCoords(from, 0);
    rect->bottomRight->setCoords(to, 1);
    rect->setPen(Qt::NoPen);
    rect->setBrush(color);
    rect->setLayer(QStringLiteral("background"));
    rect->setVisible(to > from);
}

void LiveChart::setWarmup(double seconds) { shade(m_warmup, 0, seconds, shapes::mix(m_theme.panel, m_theme.textDim, 0.08)); }

void LiveChart::shadeAll(const std::vector<FaultBands::Band>& bands, const QColor& color, std::vector<QCPItemRect*>& rects) {
    const QCPRange shown = m_plot->xAxis->range();
    std::size_t used = 0;
    for (const FaultBands::Band& band : bands) {
        const double from = to_seconds(band.from), to = band.to == kNever ? shown.upper : to_seconds(band.to);
        if (to < shown.lower || from > shown.upper) continue;
        if (used == rects.size()) rects.push_back(new QCPItemRect(m_plot));
        shade(rects[used++], from, to, color);
    }
    for (; used < rects.size(); ++used) rects[used]->setVisible(false);
}

void LiveChart::setBands(const std::vector<FaultBands::Band>& faults, const std::vector<FaultBands::Band>& recoveries,
                         const std::vector<FaultBands::Band>& blind) {
    shadeAll(blind, shapes::mix(m_theme.panel, m_theme.throttled, 0.16), m_blind.rects);
    shadeAll(recoveries, shapes::mix(m_theme.panel, m_theme.degraded, 0.16), m_recoveries.rects);
    shadeAll(faults, shapes::mix(m_theme.panel, m_theme.failed, 0.12), m_bands);
    nameAll(m_recoveries, tr("Recovery"), m_theme.degraded);
    nameAll(m_blind, tr("Blind"), m_theme.throttled);
}

/// At the left end of each, where it is long enough.
void LiveChart::nameAll(NamedBands& bands, const QString& name, const QColor& color) {
    const QCPRange shown = m_plot->xAxis->range();
    const QFont small = shapes::uiFont(10);
    const int room = QFontMetrics(small).horizontalAdvance(name) + 8;
    while (bands.names.size() < bands.rects.size()) {
        auto* text = new QCPItemText(m_plot);
        text->setPositionAlignment(Qt::AlignTop | Qt::AlignLeft);
        text->position->setTypeX(QCPItemPosition::ptPlotCoords);
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->setPadding(QMargins(4, 1, 4, 0));
        bands.names.push_back(text);
    }
    for (std::size_t i = 0; i < bands.rects.size(); ++i) {
        const double from = std::max(shown.lower, bands.rects[i]->topLeft->key()),
                     to = std::min(shown.upper, bands.rects[i]->bottomRight->key());
        const double pixels = m_plot->xAxis->coordToPixel(to) - m_plot->xAxis->coordToPixel(from);
        bands.names[i]->setVisible(bands.rects[i]->visible() && pixels >= room);
        bands.names[i]->position->setCoords(from, 0);
        bands.names[i]->setText(name);
        bands.names[i]->setFont(small);
        bands.names[i]->setColor(shapes::mix(m_theme.text, color, 0.5));
    }
}

void LiveChart::setValue(const QString& text) {
    const bool wider = text.size() > m_value->text().size();
    m_value->setText(text);
    if (wider) fitHead();
    m_plot->setAccessibleDescription(text);
}

void LiveChart::setUnsure(std::size_t curve, const QString& reason) {
    if (m_unsure[curve] == reason) return;
    m_unsure[curve] = reason;
    QStringList reasons;
    for (const QString& each : m_unsure)
        if (!each.isEmpty()) reasons += each;
    m_value->setToolTip(reasons.join(QLatin1Char('\n')));
    m_plot->setToolTip(m_value->toolTip());
    applyTheme();
}

void LiveChart::fitValueAxis() {
    double highest = 0;
    for (int i = 0; i < m_plot->graphCount(); ++i)
        for (const QCPGraphData& point : *m_plot->graph(i)->data())
            if (std::isfinite(point.value)) highest = std::max(highest, point.value);
    m_plot->yAxis->setRange(0, std::min(roundUp(highest * 1.05), m_ceiling));
}

void LiveChart::redraw() {
    if (!m_plot->isVisible()) return;
    fitValueAxis();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LiveChart::applyTheme() {
    m_theme = presentTheme();
    m_plot->setBackground(m_theme.panel);
    const QFont small = shapes::uiFont(10);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(m_theme.border));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(m_theme.textDim);
        axis->setTickLabelFont(small);
        axis->grid()->setPen(QPen(shapes::mix(m_theme.panel, m_theme.border, 0.6), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        m_plot->graph(static_cast<int>(i))->setPen(QPen(m_unsure[i].isEmpty() ? colorOf(m_curves[i].tone, m_theme) : m_theme.textDim, 1));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// A narrow chart has its values below its title.
void LiveChart::fitHead() {
    const bool narrow = width() < kWide;
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const QMargins margins = m_head->contentsMargins();
    const int room = width() - margins.left() - margins.right() - (narrow ? 0 : m_value->sizeHint().width() + m_head->spacing());
    m_title->setText(m_title->fontMetrics().elidedText(m_name, Qt::ElideRight, room));
}

void LiveChart::resizeEvent(QResizeEvent* event) {
    constexpr int kTickWidth = 90;
    fitHead();
    m_plot->xAxis->ticker()->setTickCount(std::clamp(width() / kTickWidth, 2, 4));
    QWidget::resizeEvent(event);
}

void LiveChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyTheme();
    QWidget::changeEvent(event);
}

}  // namespace nephoscope::desktop
