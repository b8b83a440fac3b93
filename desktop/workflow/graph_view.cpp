#include "desktop/workflow/graph_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "shapes/fonts.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

constexpr double kLeastZoom = 0.1, kMostZoom = 3, kArrow = 5, kRadius = 8;
constexpr int kFontSize = 13, kSmallFontSize = 11, kLabelWidth = 150;
constexpr double kAround = 16;  ///< how far frames, dots and arrow heads reach beyond their places
constexpr QSizeF kLabelRoom(kLabelWidth + 2 * kAround, 2 * kAround);
constexpr std::size_t kMostDetailed = 2'000;  ///< states and ways in sight; of more only outlines are drawn

QColor kindColor(asl::Kind kind) {
    switch (kind) {
        case asl::Kind::Task: return shapes::categoryColor(shapes::Category::Compute);
        case asl::Kind::Choice: return presentTheme().degraded;
        case asl::Kind::Wait: return presentTheme().hit;
        case asl::Kind::Parallel:
        case asl::Kind::Map: return shapes::categoryColor(shapes::Category::Integration);
        case asl::Kind::Succeed: return presentTheme().healthy;
        case asl::Kind::Fail: return presentTheme().failed;
        default: return presentTheme().textDim;
    }
}

/// Where a way and its label are drawn.
QRectF areaOf(const GraphLayout::Way& way) {
    QRectF label({}, kLabelRoom);
    label.moveCenter(way.label);
    return way.path.controlPointRect().united(label);
}

QString kindName(asl::Kind kind) { return toQString(asl::kKindNames[static_cast<std::size_t>(kind)]); }

}  // namespace

GraphView::GraphView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    setAccessibleName(tr("Workflow graph"));
}

void GraphView::setMachine(asl::Machine machine) {
    const std::string chosen = m_chosen < m_machine.states.size() ? m_machine.states[m_chosen].name : std::string();
    const bool same = machine.states.size() == m_machine.states.size();
    m_machine = std::move(machine);
    m_layout = GraphLayout::of(m_machine, shapes::uiFont(kFontSize));
    m_activity.assign(m_machine.states.size(), {});
    m_wrong.assign(m_machine.states.size(), false);
    m_path.reset();
    m_chosen = m_machine.find(chosen);
    setAccessibleDescription(tr("%n states", nullptr, static_cast<int>(m_machine.states.size())));
    if (m_fitted || !same) fit();
    update();
}

void GraphView::setWrong(const std::vector<asl::Issue>& issues) {
    m_wrong.assign(m_machine.states.size(), false);
    for (const asl::Issue& issue : issues)
        if (const asl::StateIndex state = m_machine.find(issue.state); state != asl::kNone) m_wrong[state] = true;
    update();
}

void GraphView::setActivity(const std::vector<services::StepReading>& steps) {
    std::vector<Activity> next(m_machine.states.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const services::StepReading& step = steps[i];
        // What runs is the text of the editor nearly always, and then states have the same order.
        const bool same = i < m_machine.states.size() && m_machine.states[i].name == step.name;
        const asl::StateIndex state = same ? static_cast<asl::StateIndex>(i) : m_machine.find(step.name);
        if (state == asl::kNone) continue;
        const Activity& before = m_activity[state];
        next[state] = {step.in_flight, step.entered, step.failed, step.entered > before.entered, step.failed > before.failed};
    }
    m_activity = std::move(next);
    update();
}

void GraphView::setPath(std::optional<ExecutionPath> path) {
    m_path = std::move(path);
    update();
}

void GraphView::choose(asl::StateIndex state) {
    m_chosen = state;
    update();
}

void GraphView::fit() {
    m_fitted = true;
    if (m_layout.scopes.empty() || width() < 2) return;
    const QSizeF whole = m_layout.scopes[0].size();
    m_zoom = std::clamp(std::min(width() / std::max(1.0, whole.width()), height() / std::max(1.0, whole.height())), kLeastZoom, 1.0);
    m_offset = QPointF(width() - whole.width() * m_zoom, height() - whole.height() * m_zoom) / 2 - m_layout.scopes[0].topLeft() * m_zoom;
    m_offset.setY(std::max(m_offset.y(), 0.0));
    update();
}

void GraphView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(rect(), presentTheme().canvas);
    if (m_machine.states.empty()) {
        painter.setPen(presentTheme().textDim);
        painter.setFont(shapes::uiFont(kFontSize));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No states yet"));
        return;
    }
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    const QRectF area =
        QRectF(fromWidget(event->rect().topLeft()), QSizeF(event->rect().size()) / m_zoom).adjusted(-kAround, -kAround, kAround, kAround);
    const bool detailed = countIn(area) <= kMostDetailed;
    painter.setRenderHint(QPainter::Antialiasing, detailed);
    if (!m_layout.start.isNull()) drawStart(painter);
    for (std::size_t scope = 0; scope < m_machine.scopes.size(); ++scope) {
        if (scope > 0 && area.intersects(m_layout.scopes[scope])) drawScope(painter, m_layout.scopes[scope]);
        for (const asl::StateIndex state : m_machine.scopes[scope].states)
            if (area.intersects(m_layout.states[state])) detailed ? drawState(painter, state) : drawBox(painter, state);
    }
    for (const GraphLayout::Way& way : m_layout.ways)
        if (area.intersects(areaOf(way))) detailed ? drawWay(painter, way) : drawLine(painter, way);
}

std::size_t GraphView::countIn(const QRectF& area) const {
    const auto states =
        std::count_if(m_layout.states.begin(), m_layout.states.end(), [&](const QRectF& state) { return area.intersects(state); });
    const auto ways = std::count_if(m_layout.ways.begin(), m_layout.ways.end(),
                                    [&](const GraphLayout::Way& way) { return area.intersects(areaOf(way)); });
    return static_cast<std::size_t>(states + ways);
}

GraphView::Light GraphView::lightOf(asl::StateIndex index) const {
    const shapes::Theme& theme = presentTheme();
    if (!m_path) {
        const Activity& activity = m_activity[index];
        if (activity.failing) return {theme.failed};
        if (activity.running > 0) return {theme.accent};
        return activity.lit ? Light{theme.healthy} : Light{};
    }
    switch (m_path->states[index].mark) {
        case ExecutionPath::Mark::Running: return {theme.accent};
        case ExecutionPath::Mark::Succeeded: return {theme.healthy};
        case ExecutionPath::Mark::Caught: return {theme.degraded};
        case ExecutionPath::Mark::Failed: return {theme.failed};
        case ExecutionPath::Mark::Aborted: return {theme.textDim};
        case ExecutionPath::Mark::None: break;
    }
    return {{}, true};
}

QColor GraphView::frameOf(asl::StateIndex index, const Light& light) const {
    if (m_wrong[index]) return presentTheme().failed;
    if (index == m_chosen) return presentTheme().accent;
    return light.color.isValid() ? light.color : presentTheme().border;
}

QColor GraphView::fillOf(const Light& light) {
    const shapes::Theme& theme = presentTheme();
    return light.color.isValid() ? shapes::mix(theme.card, light.color, 0.16) : theme.card;
}

bool GraphView::isTaken(const GraphLayout::Way& way) const {
    const bool known = way.transition < m_machine.transitions.size();
    return m_path && (known ? m_path->taken[way.transition] : !m_path->states.empty());
}

bool GraphView::isCatch(const GraphLayout::Way& way) const {
    return way.transition < m_machine.transitions.size() && m_machine.transitions[way.transition].kind == asl::Transition::Kind::Catch;
}

QColor GraphView::colorOf(const GraphLayout::Way& way) const {
    const shapes::Theme& theme = presentTheme();
    const bool catches = isCatch(way);
    if (isTaken(way)) return catches ? theme.degraded : theme.healthy;
    return catches ? shapes::mix(theme.canvas, theme.failed, m_path ? 0.5 : 1) : theme.edge;
}

/// The dot above the first state, and the way from it.
void GraphView::drawStart(QPainter& painter) const {
    GraphLayout::Way entry;
    const QRectF first = m_layout.states[m_machine.scopes[0].start];
    entry.tip = {first.center().x(), first.top()};
    entry.path.moveTo(m_layout.start);
    entry.path.lineTo(entry.tip);
    entry.transition = m_machine.transitions.size();
    drawWay(painter, entry);
    painter.setPen(Qt::NoPen);
    painter.setBrush(presentTheme().accent);
    painter.drawEllipse(m_layout.start, 6, 6);
}

void GraphView::drawBox(QPainter& painter, asl::StateIndex index) const {
    const Light light = lightOf(index);
    painter.setPen(QPen(frameOf(index, light), 0));
    painter.setBrush(fillOf(light));
    painter.drawRect(m_layout.states[index]);
}

void GraphView::drawState(QPainter& painter, asl::StateIndex index) const {
    const asl::State& state = m_machine.states[index];
    const QRectF rect = m_layout.states[index];
    const shapes::Theme& theme = presentTheme();
    const Light light = lightOf(index);
    const bool alive = light.color.isValid();
    painter.setPen(QPen(frameOf(index, light), alive || index == m_chosen || m_wrong[index] ? 2 : 1));
    painter.setBrush(fillOf(light));
    painter.drawRoundedRect(rect, kRadius, kRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kindColor(state.kind));
    painter.drawRoundedRect(QRectF(rect.left() + 8, rect.top() + 10, 4, GraphLayout::kHeader - 18), 2, 2);
    if (state.end) {
        painter.setPen(QPen(theme.textDim, 1.5));
        painter.setBrush(theme.canvas);
        painter.drawEllipse(QPointF(rect.center().x(), rect.bottom()), 4, 4);
    }
    const QRectF text = rect.adjusted(20, 7, -10, 0);
    painter.setFont(shapes::uiFont(kFontSize, QFont::DemiBold));
    painter.setPen(light.dim ? theme.textDim : theme.text);
    painter.drawText(QRectF(text.topLeft(), QSizeF(text.width(), 18)), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(QString::fromStdString(state.name), Qt::ElideRight, text.width()));
    painter.setFont(shapes::uiFont(kSmallFontSize));
    painter.setPen(theme.textDim);
    painter.drawText(QRectF(text.left(), text.top() + 18, text.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, kindName(state.kind));
    const QRectF right(text.left(), text.top() + 18, text.width(), 18);
    if (m_path)
        drawVisit(painter, right, m_path->states[index]);
    else
        drawCounts(painter, right, m_activity[index]);
}

/// Right: how often it was entered, if several times, and how long it took the last time.
void GraphView::drawVisit(QPainter& painter, const QRectF& rect, const ExecutionPath::Visit& visit) const {
    QStringList parts;
    if (visit.times > 1) parts << QStringLiteral("%1\u00d7").arg(visit.times);
    if (visit.spent > 0) parts << shapes::spanText(to_seconds(visit.spent));
    painter.setFont(shapes::monoFont(kSmallFontSize));
    painter.setPen(presentTheme().textDim);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, parts.join(QLatin1Char(' ')));
}

/// Right: how many are in it now, have been, and failed there.
void GraphView::drawCounts(QPainter& painter, const QRectF& rect, const Activity& activity) const {
    if (activity.entered == 0) return;
    painter.setFont(shapes::monoFont(kSmallFontSize));
    double right = rect.right();
    const auto put = [&](std::uint64_t count, const QColor& color) {
        const QString text = shapes::countText(static_cast<double>(count));
        painter.setPen(color);
        painter.drawText(QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()), Qt::AlignRight | Qt::AlignVCenter, text);
        right -= QFontMetricsF(painter.font()).horizontalAdvance(text) + 8;
    };
    put(activity.entered, presentTheme().textDim);
    if (activity.failed > 0) put(activity.failed, presentTheme().failed);
    if (activity.running > 0) put(activity.running, presentTheme().accent);
}

void GraphView::drawScope(QPainter& painter, const QRectF& rect) const {
    painter.setPen(QPen(presentTheme().edge, 1, Qt::DashLine));
    painter.setBrush(shapes::mix(presentTheme().card, presentTheme().canvas, 0.6));
    painter.drawRoundedRect(
        rect.adjusted(-GraphLayout::kMargin / 2, -GraphLayout::kMargin / 2, GraphLayout::kMargin / 2, GraphLayout::kMargin / 2), kRadius,
        kRadius);
}

void GraphView::drawWay(QPainter& painter, const GraphLayout::Way& way) const {
    const QColor color = colorOf(way);
    painter.setPen(QPen(color, isTaken(way) ? 2.5 : 1.5, isCatch(way) ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(way.path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF along = way.back ? QPointF(-kArrow, 0) : QPointF(0, kArrow), across = QPointF(along.y(), along.x());
    painter.drawPolygon(QPolygonF{way.tip, way.tip - along * 1.6 + across, way.tip - along * 1.6 - across});
    if (way.transition < m_machine.transitions.size()) drawLabel(painter, way, color);
}

void GraphView::drawLine(QPainter& painter, const GraphLayout::Way& way) const {
    painter.setPen(QPen(colorOf(way), 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(way.path);
}

void GraphView::drawLabel(QPainter& painter, const GraphLayout::Way& way, const QColor& color) const {
    const asl::Transition& transition = m_machine.transitions[way.transition];
    QString words = QString::fromStdString(transition.label);
    if (transition.kind == asl::Transition::Kind::Default) words = tr("otherwise");
    if (words.isEmpty()) return;
    painter.setFont(shapes::uiFont(kSmallFontSize));
    const QFontMetricsF metrics(painter.font());
    words = metrics.elidedText(words, Qt::ElideRight, kLabelWidth);
    QRectF area({}, QSizeF(metrics.horizontalAdvance(words) + 8, metrics.height() + 2));
    area.moveCenter(way.label);
    painter.setPen(Qt::NoPen);
    painter.setBrush(presentTheme().canvas);
    painter.drawRoundedRect(area, 4, 4);
    painter.setPen(transition.kind == asl::Transition::Kind::Catch ? color : presentTheme().textDim);
    painter.drawText(area, Qt::AlignCenter, words);
}

void GraphView::zoomAt(QPointF point, double factor) {
    const double zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    m_offset = point - (point - m_offset) * (zoom / m_zoom);
    m_zoom = zoom;
    m_fitted = false;
    update();
}

void GraphView::wheelEvent(QWheelEvent* event) { zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y())); }

void GraphView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_offsetWhenPressed = m_offset;
    m_dragged = false;
}

void GraphView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) return;
    const QPointF moved = event->position() - m_pressed;
    if (!m_dragged && moved.manhattanLength() < 4) return;
    m_dragged = true;
    m_fitted = false;
    m_offset = m_offsetWhenPressed + moved;
    update();
}

void GraphView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragged || event->button() != Qt::LeftButton) return;
    choose(m_layout.at(m_machine, fromWidget(event->position())));
    if (m_chosen != asl::kNone) Q_EMIT stateChosen(m_chosen);
}

void GraphView::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void GraphView::step(int by) {
    if (m_machine.states.empty()) return;
    const auto count = static_cast<int>(m_machine.states.size());
    const int at = m_chosen == asl::kNone ? (by > 0 ? -1 : count) : static_cast<int>(m_chosen);
    choose(static_cast<asl::StateIndex>(std::clamp(at + by, 0, count - 1)));
    Q_EMIT stateChosen(m_chosen);
}

void GraphView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_Right: return step(1);
        case Qt::Key_Up:
        case Qt::Key_Left: return step(-1);
        case Qt::Key_Plus: return zoomAt(rect().center(), 1.2);
        case Qt::Key_Minus: return zoomAt(rect().center(), 1 / 1.2);
        case Qt::Key_0: return fit();
        default: QWidget::keyPressEvent(event);
    }
}

void GraphView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_fitted) fit();
}

bool GraphView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const asl::StateIndex state = m_layout.at(m_machine, fromWidget(help->pos()));
    QStringList lines;
    if (state != asl::kNone) {
        const Activity& activity = m_activity[state];
        lines << QString::fromStdString(m_machine.states[state].name);
        if (!m_machine.states[state].comment.empty()) lines << QString::fromStdString(m_machine.states[state].comment);
        if (m_path && m_path->states[state].times > 0)
            lines << tr("%n times in this execution", nullptr, m_path->states[state].times);
        else if (!m_path && activity.entered > 0)
            lines << tr("%1 in it now, %2 entered, %3 failed").arg(activity.running).arg(activity.entered).arg(activity.failed);
    }
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

}  // namespace nephoscope::desktop
