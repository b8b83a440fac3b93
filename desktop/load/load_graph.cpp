#include "desktop/load/load_graph.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "desktop/playback/timeline.h"

namespace nephoscope::desktop {
namespace {

constexpr double kTop = 14, kBottom = 8, kRadius = 4.5, kReach = 9;
constexpr double kHeadroom = 1.25;
constexpr std::size_t kMostDots = 80;  // more of them would hide the curve

/// The next of 1, 2, 5, 10, 20 ... that is not below `value`.
double niceAbove(double value) {
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (value <= factor * decade * (1 + 1e-9)) return factor * decade;
    return 10 * decade;
}

double rounded(double value, double step) { return std::round(value / step) * step; }

}  // namespace

LoadGraph::LoadGraph(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("loadGraph"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_curve.add(0, 0, 0);
}

void LoadGraph::setLoad(const services::Clients& load) {
    m_load = load;
    m_curve = services::load_curve(load);
    m_handles = handlesOf(load);
    m_selected = m_handles.empty() ? -1 : std::clamp(m_selected, 0, static_cast<int>(m_handles.size()) - 1);
    update();
}

void LoadGraph::show(const services::Clients& load) {
    if (m_pressed) return;
    setLoad(load);
    fitScale();
    tellSelection();
}

void LoadGraph::cancelDrag() {
    if (!m_pressed) return;
    m_pressed = false;
    show(m_before);
}

void LoadGraph::setTime(SimTime now, SimTime end) {
    if (now == m_now && end == m_end) return;
    const bool other = end != m_end;
    m_now = now;
    m_end = end;
    if (other && !m_pressed) fitScale();
    update();
}

void LoadGraph::fitScale() {
    double most = 0;
    for (int i = 0; i <= 1000; ++i) most = std::max(most, m_curve.level(m_end / 1000 * i));
    for (const Handle& handle : m_handles) most = std::max(most, handle.value);
    m_top = niceAbove(std::max(most * kHeadroom, isClosed(m_load) ? 4.0 : 1.0));
}

QRectF LoadGraph::plot() const {
    return {kTimelineMargin, kTop, std::max(1.0, width() - 2 * kTimelineMargin), std::max(1.0, height() - kTop - kBottom)};
}

double LoadGraph::xOf(double seconds) const { return plot().left() + plot().width() * seconds / std::max(1e-9, to_seconds(m_end)); }
double LoadGraph::yOf(double value) const { return plot().bottom() - plot().height() * value / m_top; }
double LoadGraph::secondsAt(double x) const { return std::max(0.0, (x - plot().left()) / plot().width() * to_seconds(m_end)); }
double LoadGraph::valueAt(double y) const { return std::clamp((plot().bottom() - y) / plot().height(), 0.0, 1.0) * m_top; }

/// What a pixel is worth, as a round number.
double LoadGraph::secondStep() const { return niceAbove(std::max(1e-3, to_seconds(m_end) / plot().width())); }
double LoadGraph::valueStep() const { return std::max(isClosed(m_load) ? 1.0 : 1e-3, niceAbove(m_top / plot().height() / 2)); }

std::optional<QPointF> LoadGraph::placeOf(std::size_t handle) const {
    if (handle >= m_handles.size()) return std::nullopt;
    return QPointF(xOf(m_handles[handle].seconds), yOf(m_handles[handle].value));
}

int LoadGraph::handleAt(QPointF place) const {
    int found = -1;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        const QPointF away = *placeOf(i) - place;
        const double distance = std::hypot(away.x(), away.y());
        if (distance > nearest) continue;
        nearest = distance;
        found = static_cast<int>(i);
    }
    return found;
}

QString LoadGraph::textOf(const Handle& handle) const {
    const QString value = isClosed(m_load) ? tr("%n users", nullptr, static_cast<int>(handle.value)) : rateText(handle.value);
    return clockText(from_seconds(handle.seconds)) + QStringLiteral("  ") + value;
}

void LoadGraph::select(int handle) {
    m_selected = handle;
    update();
    tellSelection();
}

void LoadGraph::tellSelection() {
    QString text = m_handles.empty() ? tr("It has no points that can be moved.") : QString();
    if (m_selected >= 0)
        text =
            tr("Point %1 of %2: %3").arg(m_selected + 1).arg(m_handles.size()).arg(textOf(m_handles[static_cast<std::size_t>(m_selected)]));
    if (text == accessibleDescription()) return;
    setAccessibleDescription(text);
}

void LoadGraph::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const int handle = handleAt(event->position());
    if (handle < 0) return;
    select(handle);
    m_pressed = true;
    m_dragged = false;
    m_before = m_load;
    m_grip = event->position() - *placeOf(static_cast<std::size_t>(handle));
}

void LoadGraph::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) {
        m_hovered = handleAt(event->position());
        setCursor(m_hovered >= 0 ? Qt::SizeAllCursor : Qt::ArrowCursor);
        update();
        return;
    }
    const auto handle = static_cast<std::size_t>(m_selected);
    const QPointF place = event->position() - m_grip;
    services::Clients moved = m_before;
    moveHandle(moved, handle, rounded(secondsAt(place.x()), secondStep()), rounded(valueAt(place.y()), valueStep()));
    m_dragged = true;
    setLoad(moved);
    tellSelection();
    QToolTip::showText(event->globalPosition().toPoint() + QPoint(8, -28), textOf(m_handles[handle]), this);
}

void LoadGraph::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed) return;
    m_pressed = false;
    if (m_dragged) Q_EMIT edited(m_load, false);
}

void LoadGraph::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || handleAt(event->position()) >= 0) return;
    add(rounded(secondsAt(event->position().x()), secondStep()), rounded(valueAt(event->position().y()), valueStep()));
}

void LoadGraph::add(double seconds, double value) {
    services::Clients load = m_load;
    const int added = addHandle(load, seconds, value);
    if (added < 0) return;
    m_selected = added;
    Q_EMIT edited(load, false);
}

void LoadGraph::remove() {
    if (m_selected < 0 || !m_handles[static_cast<std::size_t>(m_selected)].removable) return;
    services::Clients load = m_load;
    removeHandle(load, static_cast<std::size_t>(m_selected));
    Q_EMIT edited(load, false);
}

void LoadGraph::moveBy(double seconds, double value) {
    if (m_selected < 0) return;
    const Handle& handle = m_handles[static_cast<std::size_t>(m_selected)];
    services::Clients load = m_load;
    moveHandle(load, static_cast<std::size_t>(m_selected), handle.seconds + seconds, handle.value + value);
    Q_EMIT edited(load, true);
}

/// Delete and Escape are the curve's while it has the focus, not the window's.
bool LoadGraph::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || (key == Qt::Key_Escape && m_pressed)) event->accept();
    }
    return QWidget::event(event);
}

void LoadGraph::keyPressEvent(QKeyEvent* event) {
    const int many = event->modifiers() & Qt::ShiftModifier ? 10 : 1, last = static_cast<int>(m_handles.size()) - 1;
    const double second = secondStep() * many, value = valueStep() * many;
    switch (event->key()) {
        case Qt::Key_Left: return moveBy(-second, 0);
        case Qt::Key_Right: return moveBy(second, 0);
        case Qt::Key_Up: return moveBy(0, value);
        case Qt::Key_Down: return moveBy(0, -value);
        case Qt::Key_PageUp: return select(std::max(std::min(0, last), m_selected - 1));
        case Qt::Key_PageDown: return select(std::min(last, m_selected + 1));
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return remove();
        case Qt::Key_Escape: return m_pressed ? cancelDrag() : QWidget::keyPressEvent(event);
        case Qt::Key_Insert: {
            if (m_selected < 0) return;
            const auto at = static_cast<std::size_t>(m_selected);
            const double from = m_handles[at].seconds;
            const double to = m_selected < last ? m_handles[at + 1].seconds : std::max(from, to_seconds(m_end));
            const double middle = rounded((from + to) / 2, secondStep());
            return add(middle, rounded(m_curve.level(from_seconds(middle)), valueStep()));
        }
        default: QWidget::keyPressEvent(event);
    }
}

void LoadGraph::focusInEvent(QFocusEvent*) { update(); }
void LoadGraph::focusOutEvent(QFocusEvent*) { update(); }

void LoadGraph::paintScale(QPainter& painter) const {
    const shapes::Theme& theme = presentTheme();
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = std::round(yOf(share * m_top)) + 0.5;
        painter.setPen(QPen(theme.border, 1, share > 0 ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        if (share == 0) continue;
        const QString text = isClosed(m_load) ? QLocale().toString(share * m_top, 'g', 6) : rateText(share * m_top);
        painter.setPen(theme.textDim);
        painter.drawText(QRectF(plot().right() - 162, y - 13, 160, 12), Qt::AlignRight | Qt::AlignBottom, text);
    }
}

void LoadGraph::paintCurve(QPainter& painter) const {
    const shapes::Theme& theme = presentTheme();
    const int columns = static_cast<int>(plot().width() * 2);
    QPainterPath line;
    for (int i = 0; i <= columns; ++i) {
        const QPointF at(plot().left() + i / 2.0, yOf(m_curve.level(from_seconds(secondsAt(plot().left() + i / 2.0)))));
        if (i == 0)
            line.moveTo(at);
        else
            line.lineTo(at);
    }
    QPainterPath area = line;
    area.lineTo(plot().bottomRight());
    area.lineTo(plot().bottomLeft());
    painter.fillPath(area, shapes::mix(theme.panel, theme.accent, 0.16));
    painter.strokePath(line, QPen(theme.accent, 1.5));
    painter.setPen(QPen(theme.text, 1));
    const double now = std::round(xOf(to_seconds(m_now))) + 0.5;
    painter.drawLine(QPointF(now, plot().top()), QPointF(now, plot().bottom()));
}

void LoadGraph::paintHandles(QPainter& painter) const {
    const shapes::Theme& theme = presentTheme();
    const bool crowded = m_handles.size() > kMostDots;
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        const bool selected = static_cast<int>(i) == m_selected, hovered = static_cast<int>(i) == m_hovered;
        if (crowded && !selected && !hovered) continue;
        const QPointF place = *placeOf(i);
        if (place.x() > width()) continue;
        painter.setPen(QPen(theme.accent, selected && hasFocus() ? 3 : 1.5));
        painter.setBrush(selected ? theme.accent : theme.panel);
        painter.drawEllipse(place, kRadius + (hovered ? 1 : 0), kRadius + (hovered ? 1 : 0));
    }
}

void LoadGraph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), presentTheme().panel);
    paintCurve(painter);
    paintScale(painter);
    paintHandles(painter);
}

}  // namespace nephoscope::desktop
