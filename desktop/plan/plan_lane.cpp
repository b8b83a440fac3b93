#include "desktop/plan/plan_lane.h"

#include <QContextMenuEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "desktop/plan/plan_bar.h"
#include "desktop/playback/timeline.h"

namespace nephoscope::desktop {
namespace {

constexpr int kRow = 22, kTop = 4, kMostRows = 4;
constexpr int kBetween = 6, kMostLabel = 220;  // pixels

}  // namespace

PlanLane::PlanLane(Document& document, QWidget* parent) : QWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("planLane"));
    setAccessibleName(tr("Plan"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&document, &Document::changed, this, &PlanLane::refresh);
    refresh();
}

QSize PlanLane::sizeHint() const { return {400, kTop + m_rows * kRow}; }

void PlanLane::setTime(SimTime now, SimTime end) {
    if (now == m_now && end == m_end) return;
    const bool other = end != m_end;
    m_now = now;
    m_end = std::max<SimTime>(end, 1);
    if (other) arrange();
    update();
}

void PlanLane::showView(const run::View& view) {
    setTime(view.now, std::max(view.end, view.now));
    bool changed = false;
    for (const PlanItem& each : m_items) {
        PlanBar* bar = m_bars[each.id];
        if (bar->isHeld()) continue;
        PlanItem item = withRun(each, m_document, view);
        if (item == bar->item()) continue;
        bar->setItem(std::move(item));
        changed = true;
    }
    if (changed) arrange();
}

double PlanLane::timeOf(double pixels) const { return pixels / std::max(1.0, width() - 2 * kTimelineMargin) * static_cast<double>(m_end); }
double PlanLane::xOf(SimTime time) const {
    return kTimelineMargin + (width() - 2 * kTimelineMargin) * (static_cast<double>(time) / static_cast<double>(m_end));
}
SimTime PlanLane::timeAt(double x) const {
    const auto seconds = std::llround(timeOf(x - kTimelineMargin) / static_cast<double>(kSecond));
    return std::clamp<SimTime>(seconds * kSecond, 0, m_end);
}

/// Bars stay who they are, so that the focus stays with them.
void PlanLane::refresh() {
    m_items = planItems(m_document);
    QHash<QString, PlanBar*> before;
    before.swap(m_bars);
    for (const PlanItem& item : m_items) {
        PlanBar* bar = before.take(item.id);
        if (bar) {
            bar->cancelDrag();
            bar->setItem(item);
        } else {
            bar = new PlanBar(item, *this);
        }
        m_bars.insert(item.id, bar);
    }
    for (PlanBar* gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
    for (std::size_t i = 1; i < m_items.size(); ++i) setTabOrder(m_bars[m_items[i - 1].id], m_bars[m_items[i].id]);
    arrange();
    setVisible(!m_items.empty());
}

/// Each goes into the first row in which it has room with its name; when no row has, without it.
void PlanLane::arrange() {
    std::vector<double> taken;
    m_later = 0;
    for (const PlanItem& each : m_items) {
        PlanBar* bar = m_bars[each.id];
        const PlanItem& item = bar->item();
        bar->setVisible(item.start <= m_end);
        m_later += item.start > m_end;
        if (item.start > m_end) continue;
        const int room = static_cast<int>(width() - kTimelineMargin / 2 - xOf(item.lasts() ? std::min(item.end, m_end) : item.start));
        const int label = std::min({bar->wantedLabel(), kMostLabel, std::max(0, room)});
        const double from = xOf(item.start) - (item.lasts() ? 0 : kBetween);
        auto row = std::find_if(taken.begin(), taken.end(), [&](double end) { return end + kBetween <= from; });
        if (row == taken.end() && taken.size() < kMostRows) row = taken.insert(taken.end(), 0);
        const bool crowded = row == taken.end();
        if (crowded) row = std::min_element(taken.begin(), taken.end());
        bar->place(static_cast<int>(row - taken.begin()), crowded ? 0 : label);
        *row = std::max<double>(*row, bar->geometry().right());
    }
    const int rows = std::max(1, static_cast<int>(taken.size()));
    if (rows != m_rows) updateGeometry();
    m_rows = rows;
    update();
}

void PlanLane::move(const PlanItem& item, bool again) {
    if (auto part = movedTo(m_document, item.id, item.start))
        m_document.replace({std::move(*part)}, {QStringLiteral("at")}, tr("Move %1").arg(item.name), again);
}

void PlanLane::resizeItem(const PlanItem& item, bool again) {
    if (auto part = lasting(m_document, item.id, item.end - item.start))
        m_document.replace({std::move(*part)}, {QStringLiteral("duration")}, tr("Change the duration of %1").arg(item.name), again);
}

void PlanLane::remove(const QString& id) {
    const PlanBar* bar = m_bars.value(id);
    if (bar) m_document.remove({id}, tr("Remove %1").arg(bar->item().name));
}

bool PlanLane::event(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) arrange();
    return QWidget::event(event);
}

void PlanLane::resizeEvent(QResizeEvent*) { arrange(); }

void PlanLane::contextMenuEvent(QContextMenuEvent* event) { Q_EMIT menuRequested({}, timeAt(event->pos().x()), event->globalPos()); }

void PlanLane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const shapes::Theme& theme = presentTheme();
    painter.fillRect(rect(), theme.panel);
    painter.setPen(shapes::mix(theme.panel, theme.border, 0.6));
    painter.drawLine(0, 0, width(), 0);
    painter.setPen(shapes::mix(theme.panel, theme.text, 0.5));
    const double now = std::round(xOf(m_now)) + 0.5;
    painter.drawLine(QPointF(now, 1), QPointF(now, height()));
    if (m_later == 0) return;
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    painter.setPen(theme.textDim);
    painter.drawText(QRectF(0, kTop, width() - 4, kRow - 4), Qt::AlignRight | Qt::AlignVCenter,
                     tr("%n after the end", nullptr, m_later) + QStringLiteral(" \u203A"));
}

}  // namespace nephoscope::desktop
