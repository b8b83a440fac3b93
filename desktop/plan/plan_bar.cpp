#include "desktop/plan/plan_bar.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "desktop/plan/plan_lane.h"

namespace nephoscope::desktop {
namespace {

constexpr int kRow = 22, kTop = 4;  // of the lane
constexpr double kBar = 18, kDiamond = 12, kIcon = 12, kGap = 5;
constexpr double kReach = 6;  // of the end's grip
constexpr SimTime kLatest = 31'536'000 * kSecond;
constexpr int kMostSteps = 12;       // in the tooltip
constexpr double kLeastBetween = 4;  // from tick to tick

SimTime wholeSeconds(SimTime time) { return (time + kSecond / 2) / kSecond * kSecond; }

const char* iconOf(PlanKind kind) {
    switch (kind) {
        case PlanKind::Fault: return "fault";
        case PlanKind::Deployment: return "deploy";
        case PlanKind::Pipeline: return "pipeline";
        case PlanKind::Experiment: return "experiment";
    }
    return "fault";
}

QColor shapes::Theme::*colorOf(PlanKind kind) {
    switch (kind) {
        case PlanKind::Fault: return &shapes::Theme::degraded;
        case PlanKind::Deployment: return &shapes::Theme::accent;
        case PlanKind::Pipeline: return &shapes::Theme::hit;
        case PlanKind::Experiment: return &shapes::Theme::throttled;
    }
    return &shapes::Theme::accent;
}

}  // namespace

PlanBar::PlanBar(PlanItem item, PlanLane& lane) : QAbstractButton(&lane), m_lane(lane) {
    setObjectName(QStringLiteral("plan.") + item.id);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QFont small = font();
    small.setPixelSize(11);
    setFont(small);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT m_lane.opened(m_item.id); });
    setItem(std::move(item));
}

void PlanBar::setItem(PlanItem item) {
    m_item = std::move(item);
    describe();
    update();
}

void PlanBar::describe() {
    setText(m_item.name);
    setAccessibleName(m_item.name);
    setAccessibleDescription(times().join(QStringLiteral(". ")));
}

/// When it is planned, and what has become of it.
QStringList PlanBar::times() const {
    QStringList times{planTimes(m_item.start, m_item.end)};
    if (m_item.every > 0) times += tr("A commit every %1").arg(planClock(m_item.every));
    if (!m_item.state.isEmpty()) times += m_item.state;
    return times;
}

QColor PlanBar::color() const { return presentTheme().*colorOf(m_item.kind); }

QColor PlanBar::color(Standing standing) const {
    const shapes::Theme& theme = presentTheme();
    switch (standing) {
        case Standing::Planned: return shapes::mix(theme.panel, color(), 0.6);
        case Standing::Acting:
        case Standing::Done: break;
        case Standing::Failed: return theme.failed;
        case Standing::Stopped:
        case Standing::Skipped: return theme.textDim;
    }
    return color();
}

/// Of experiments and pipelines only the run knows.
bool PlanBar::acts() const {
    if (m_item.kind == PlanKind::Experiment || m_item.kind == PlanKind::Pipeline) return m_item.standing == Standing::Acting;
    return m_lane.now() >= m_item.start && m_lane.now() < m_item.end;
}

int PlanBar::wantedLabel() const {
    const double text = kIcon + 3 * kGap + fontMetrics().horizontalAdvance(m_item.name);
    const double bar = m_item.lasts() ? m_lane.xOf(std::min(m_item.end, m_lane.end())) - m_lane.xOf(m_item.start) : 0;
    if (m_item.lasts() && bar >= text) return 0;
    return static_cast<int>(text + kGap);
}

void PlanBar::place(int row, int label) {
    m_row = row;
    m_label = label;
    const double from = m_lane.xOf(m_item.start), to = m_item.lasts() ? m_lane.xOf(std::min(m_item.end, m_lane.end())) : from;
    const double left = m_item.lasts() ? from - 1 : from - kDiamond / 2 - 1;
    const double right = (m_item.lasts() ? std::max(to, from + 4) + 1 : from + kDiamond / 2 + 1) + label;
    setGeometry(QRect(QPoint(static_cast<int>(std::floor(left)), kTop + row * kRow),
                      QPoint(static_cast<int>(std::ceil(right)), kTop + row * kRow + kRow - 3)));
}

QRectF PlanBar::shape() const {
    const double from = m_lane.xOf(m_item.start) - x(), middle = height() / 2.0;
    if (!m_item.lasts()) return {from - kDiamond / 2, middle - kDiamond / 2, kDiamond, kDiamond};
    const double to = m_lane.xOf(std::min(m_item.end, m_lane.end())) - x();
    return {from, middle - kBar / 2, std::max(4.0, to - from), kBar};
}

PlanBar::Grip PlanBar::gripAt(QPointF place) const {
    const QRectF bar = shape();
    if (m_item.resizable && m_item.lasts() && std::abs(place.x() - bar.right()) <= kReach && place.x() > bar.left() + bar.width() / 3)
        return Grip::End;
    return Grip::Body;
}

void PlanBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_grip = gripAt(event->position());
    m_before = m_item;
    m_dragged = false;
    m_pressedAt = x() + event->position().x();
}

void PlanBar::mouseMoveEvent(QMouseEvent* event) {
    if (m_grip == Grip::None) {
        setCursor(gripAt(event->position()) == Grip::End ? Qt::SizeHorCursor : Qt::OpenHandCursor);
        return;
    }
    const double pixels = x() + event->position().x() - m_pressedAt;
    if (!m_dragged && std::abs(pixels) < QApplication::startDragDistance() / 2.0) return;
    m_dragged = true;
    raise();
    drag(pixels);
    QToolTip::showText(event->globalPosition().toPoint() + QPoint(10, -64), planTimes(m_item.start, m_item.end), this);
}

/// The whole moves, or its end; both to whole seconds.
void PlanBar::drag(double pixels) {
    PlanItem moved = m_before;
    const auto by = static_cast<SimTime>(m_lane.timeOf(pixels));
    if (m_grip == Grip::Body) {
        moved.start = std::clamp<SimTime>(wholeSeconds(std::max<SimTime>(0, m_before.start + by)), 0, kLatest);
        moved.end = m_before.end == kNever ? kNever : moved.start + (m_before.end - m_before.start);
    } else {
        const SimTime end = wholeSeconds(std::min(m_before.end, m_lane.end()) + by);
        moved.end = std::clamp<SimTime>(end, m_before.start + kSecond, m_before.start + kLatest);
    }
    setItem(std::move(moved));
    place(m_row, m_label);
}

void PlanBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_grip == Grip::None) return;
    const Grip grip = m_grip;
    m_grip = Grip::None;
    if (!m_dragged) return;
    m_dragged = false;
    const bool same = m_item.start == m_before.start && m_item.end == m_before.end;
    if (grip == Grip::End && !same) return m_lane.resizeItem(m_item, false);
    if (!same) m_lane.move(m_item, false);
}

void PlanBar::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT m_lane.opened(m_item.id);
}

void PlanBar::cancelDrag() {
    if (m_grip == Grip::None) return;
    m_grip = Grip::None;
    m_dragged = false;
    setItem(m_before);
    place(m_row, m_label);
}

void PlanBar::step(SimTime by, bool atEnd) {
    PlanItem moved = m_item;
    if (atEnd) {
        if (!m_item.resizable) return;
        const SimTime end = m_item.end == kNever ? std::max(m_lane.end(), m_item.start) : m_item.end;
        moved.end = std::max(m_item.start + kSecond, wholeSeconds(end) + by);
        return m_lane.resizeItem(moved, true);
    }
    moved.start = std::clamp<SimTime>(m_item.start + by, 0, kLatest);
    m_lane.move(moved, true);
}

/// Delete and Escape are the bar's while it has the focus, not the window's.
bool PlanBar::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || (key == Qt::Key_Escape && m_grip != Grip::None)) event->accept();
    }
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QAbstractButton::event(event);
}

void PlanBar::keyPressEvent(QKeyEvent* event) {
    const SimTime by = event->modifiers() & Qt::ShiftModifier ? 10 * kSecond : kSecond;
    const bool atEnd = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
        case Qt::Key_Left: return step(-by, atEnd);
        case Qt::Key_Right: return step(by, atEnd);
        case Qt::Key_Return:
        case Qt::Key_Enter: return click();
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return m_lane.remove(m_item.id);
        case Qt::Key_Escape: return m_grip == Grip::None ? QAbstractButton::keyPressEvent(event) : cancelDrag();
        default: QAbstractButton::keyPressEvent(event);
    }
}

void PlanBar::contextMenuEvent(QContextMenuEvent* event) {
    cancelDrag();
    Q_EMIT m_lane.menuRequested(m_item.id, m_item.start, event->globalPos());
}

QString PlanBar::stateOf(const PlanStep& step) {
    switch (step.standing) {
        case Standing::Planned: break;
        case Standing::Acting: return tr(" (in progress)");
        case Standing::Done: return tr(" (done)");
        case Standing::Failed: return tr(" (failed)");
        case Standing::Stopped: return tr(" (stopped)");
        case Standing::Skipped: return tr(" (skipped)");
    }
    return {};
}

QString PlanBar::tip() const {
    QStringList lines = QStringList{m_item.name} + times();
    const auto shown = std::min<std::size_t>(m_item.steps.size(), kMostSteps);
    for (std::size_t i = 0; i < shown; ++i) {
        const PlanStep& step = m_item.steps[i];
        const QString begin = step.start == kNever ? QStringLiteral("\u2013") : planClock(m_item.start + step.start);
        lines += QStringLiteral("  %1  %2").arg(begin, step.name) + stateOf(step);
    }
    if (shown < m_item.steps.size()) lines += tr("  and %n more", nullptr, static_cast<int>(m_item.steps.size() - shown));
    return lines.join(QLatin1Char('\n'));
}

/// The steps, as a second, thin line in the bar.
void PlanBar::paintSteps(QPainter& painter, const QRectF& bar) const {
    painter.setPen(Qt::NoPen);
    for (const PlanStep& each : m_item.steps) {
        if (each.start == kNever) continue;
        const double from = m_lane.xOf(m_item.start + each.start) - x();
        const double to = each.end == kNever ? from : m_lane.xOf(m_item.start + each.end) - x();
        painter.setBrush(color(each.standing));
        const double left = std::clamp(from, bar.left() + 3, bar.right() - 5);
        const double right = std::clamp(to - 2, left + 2, bar.right() - 3);
        painter.drawRoundedRect(QRectF(left, bar.bottom() - 5, right - left, 2), 1, 1);
    }
}

/// A tick for each commit where there is room for them.
void PlanBar::paintCommits(QPainter& painter, const QRectF& bar) const {
    if (m_item.every == 0 || m_lane.xOf(m_item.every) - m_lane.xOf(0) < kLeastBetween) return;
    painter.setPen(QPen(color(), 1));
    for (SimTime at = m_item.start; at <= m_lane.end(); at += m_item.every) {
        const double tick = std::round(m_lane.xOf(at) - x()) + 0.5;
        painter.drawLine(QPointF(tick, bar.top() + 2), QPointF(tick, bar.top() + 5));
    }
}

void PlanBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const shapes::Theme& theme = presentTheme();
    const QRectF box = shape();
    const double strength = acts() ? 0.42 : underMouse() || m_dragged ? 0.3 : 0.18;
    painter.setPen(QPen(m_item.standing == Standing::Failed ? theme.failed : color(), hasFocus() ? 2 : 1));
    painter.setBrush(shapes::mix(theme.panel, color(), m_item.lasts() ? strength : 0.5 + strength));
    const QRectF outline = box.adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_item.lasts()) {
        // What goes on after the run's end is open there.
        const bool open = m_item.end > m_lane.end();
        painter.setClipRect(open ? box : QRectF(rect()));
        painter.drawRoundedRect(open ? outline.adjusted(0, 0, 8, 0) : outline, 5, 5);
        paintCommits(painter, box);
        paintSteps(painter, box);
        painter.setClipping(false);
    } else {
        const QPointF middle = box.center();
        const double reach = kDiamond / 2 - 0.5;
        painter.drawPolygon(
            QPolygonF({middle - QPointF(0, reach), middle + QPointF(reach, 0), middle + QPointF(0, reach), middle - QPointF(reach, 0)}));
    }
    const bool inside = m_item.lasts() && m_label == 0;
    QRectF text = inside ? box.adjusted(kGap, 0, -kGap, 0) : QRectF(box.right() + kGap, 0, m_label - kGap, height());
    if (text.width() < kIcon) return;
    const QIcon icon = strokeIcon(QLatin1String(iconOf(m_item.kind)), colorOf(m_item.kind));
    icon.paint(&painter, QRect(static_cast<int>(text.left()), static_cast<int>(height() / 2.0 - kIcon / 2), static_cast<int>(kIcon),
                               static_cast<int>(kIcon)));
    text.adjust(kIcon + kGap - 1, m_item.steps.empty() || !inside ? 0 : -2, 0, 0);
    painter.setPen(inside ? theme.text : shapes::mix(theme.textDim, theme.text, hasFocus() || underMouse() ? 1 : 0.25));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_item.name, Qt::ElideRight, static_cast<int>(text.width())));
}

}  // namespace nephoscope::desktop
