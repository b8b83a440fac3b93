#include "desktop/playback/timeline.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "shapes/fonts.h"
#include "shapes/theme.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

constexpr int kSteps = 100'000;  // of the accessible slider
constexpr int kSeekEvery = 40;   // ms, while dragging
constexpr std::size_t kMostMarks = 2'000;

}  // namespace

Timeline::Timeline(QWidget* parent) : QAbstractSlider(parent) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setOrientation(Qt::Horizontal);
    setRange(0, kSteps);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void Timeline::showView(const run::View& view) {
    if (view.branch != m_branch) {
        m_branch = view.branch;
        m_furthest = 0;
        clearMarks();
    }
    m_now = view.now;
    m_end = std::max(view.end, view.now);
    m_warmup = view.warmup;
    m_furthest = std::max(m_furthest, view.now);
    const QSignalBlocker quiet(this);
    setValue(m_end > 0 ? static_cast<int>(static_cast<double>(m_now) / static_cast<double>(m_end) * kSteps) : 0);
    update();
}

void Timeline::addMarks(const std::vector<run::LogEntry>& entries) {
    for (const run::LogEntry& entry : entries)
        if (entry.level != run::LogEntry::Level::Info && m_marks.size() < kMostMarks)
            m_marks.push_back({entry.time, entry.level, said(entry.text)});
    update();
}

void Timeline::clearMarks() {
    m_marks.clear();
    update();
}

double Timeline::xOf(SimTime time) const {
    return kTimelineMargin + (width() - 2 * kTimelineMargin) * (m_end > 0 ? static_cast<double>(time) / static_cast<double>(m_end) : 0);
}

SimTime Timeline::timeAt(double x) const {
    const double share = std::clamp((x - kTimelineMargin) / std::max(1.0, width() - 2 * kTimelineMargin), 0.0, 1.0);
    return static_cast<SimTime>(share * static_cast<double>(m_end));
}

void Timeline::seek(SimTime time, bool last) {
    m_now = std::clamp<SimTime>(time, 0, m_end);
    update();
    if (!last && m_sinceSeek.isValid() && m_sinceSeek.elapsed() < kSeekEvery) return;
    m_sinceSeek.start();
    Q_EMIT seekRequested(m_now);
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) seek(timeAt(event->position().x()), false);
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) seek(timeAt(event->position().x()), false);
    const Mark* mark = markNear(event->position().x());
    const QString text = mark ? clockText(mark->time) + QLatin1Char('\n') + mark->text : clockText(timeAt(event->position().x()));
    QToolTip::showText(event->globalPosition().toPoint() + QPoint(0, 8), text, this);
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) seek(timeAt(event->position().x()), true);
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    const SimTime step = event->modifiers() & Qt::ShiftModifier ? 10 * kSecond : kSecond;
    switch (event->key()) {
        case Qt::Key_Left: return seek(m_now - step, true);
        case Qt::Key_Right: return seek(m_now + step, true);
        case Qt::Key_Home: return seek(0, true);
        case Qt::Key_End: return seek(m_end, true);
        default: QAbstractSlider::keyPressEvent(event);
    }
}

void Timeline::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuRequested(byMouse ? timeAt(event->pos().x()) : m_now, event->globalPos());
}

const Timeline::Mark* Timeline::markNear(double x) const {
    for (const Mark& mark : m_marks)
        if (std::abs(xOf(mark.time) - x) <= 4) return &mark;
    return nullptr;
}

void Timeline::paintMarks(QPainter& painter, const QRectF& track) const {
    using Level = run::LogEntry::Level;
    const shapes::Theme& theme = presentTheme();
    painter.setPen(Qt::NoPen);
    for (const Mark& mark : m_marks) {
        painter.setBrush(mark.level == Level::Problem ? theme.failed : mark.level == Level::Warning ? theme.degraded : theme.healthy);
        const double x = xOf(mark.time), top = track.top() - 8;
        if (mark.level == Level::Problem)
            painter.drawPolygon(QPolygonF({{x, top - 3}, {x + 4, top + 1}, {x, top + 5}, {x - 4, top + 1}}));
        else
            painter.drawEllipse(QPointF(x, top + 1), 3, 3);
    }
}

void Timeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const shapes::Theme& theme = presentTheme();
    const QRectF track(kTimelineMargin, height() / 2.0, width() - 2 * kTimelineMargin, 6);
    const auto bar = [&](double from, double to, const QColor& color) {
        if (to <= from) return;
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(from, track.top(), to - from, track.height()), 3, 3);
    };
    painter.setPen(Qt::NoPen);
    bar(track.left(), track.right(), theme.border);
    bar(track.left(), xOf(m_furthest), shapes::mix(theme.border, theme.accent, 0.4));
    bar(track.left(), xOf(m_now), theme.accent);
    if (m_warmup > 0 && m_warmup < m_end) {
        const QRectF warm(track.left(), track.top(), xOf(m_warmup) - track.left(), track.height());
        painter.fillRect(warm, QBrush(theme.textDim, Qt::BDiagPattern));
    }
    paintMarks(painter, track);
    painter.setBrush(Qt::white);
    painter.setPen(QPen(theme.accent, hasFocus() ? 3 : 2));
    painter.drawEllipse(QPointF(xOf(m_now), track.center().y()), 6.5, 6.5);
}

}  // namespace nephoscope::desktop
