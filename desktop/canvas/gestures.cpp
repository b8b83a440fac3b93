#include "desktop/canvas/gestures.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "desktop/canvas/canvas_core.h"
#include "desktop/canvas/edits.h"
#include "translations/said.h"

namespace nephoscope::desktop {

namespace {

/// More parts than this are dragged as outlines.
constexpr qsizetype kMostLive = 80;

bool isDrag(QPointF from, QPointF to) { return (to - from).manhattanLength() >= QApplication::startDragDistance(); }

/// Empty: none.
QString cardAt(const CanvasCore& core, QPointF scene) {
    const std::vector<int> cards = core.scene.nodeIndex().in(QRectF(scene, QSizeF(0, 0)));
    return cards.empty() ? QString() : core.scene.nodes().at(cards.back()).id;
}

QColor faint(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

}  // namespace

PanGesture::PanGesture(CanvasCore& core, QPointF view) : Gesture(core), m_last(view) {
    core.canvas.viewport()->setCursor(Qt::ClosedHandCursor);
}

void PanGesture::move(QPointF view, Qt::KeyboardModifiers) {
    Viewport next = m_core.viewport;
    next.origin -= (view - m_last) / next.zoom;
    m_last = view;
    m_core.setViewport(next);
}

void PanGesture::release(QPointF, Qt::KeyboardModifiers) { m_core.canvas.viewport()->unsetCursor(); }

BandGesture::BandGesture(CanvasCore& core, QPointF view, bool extend)
    : Gesture(core), m_from(core.viewport.toScene(view)), m_before(core.selection), m_extend(extend) {}

void BandGesture::move(QPointF view, Qt::KeyboardModifiers) {
    if (!m_moved && !isDrag(m_core.viewport.toView(m_from), view)) return;
    m_moved = true;
    m_band = QRectF(m_from, m_core.viewport.toScene(view)).normalized();
    QStringList ids = m_extend ? m_before : QStringList();
    const auto add = [&ids](const QString& id) {
        if (!ids.contains(id)) ids << id;
    };
    for (const auto& [key, node] : m_core.scene.nodes())
        if (m_band.intersects(node.rect)) add(node.id);
    for (const auto& [key, note] : m_core.scene.notes())
        if (m_band.intersects(note.rect)) add(note.id);
    for (const auto& [key, box] : m_core.scene.boxes())
        if (m_band.contains(box.rect)) add(box.id);
    for (const auto& [key, link] : m_core.scene.links())
        if (m_band.contains(shapes::boundsOf(link.route))) add(link.id);
    m_core.setSelection(ids);
}

void BandGesture::release(QPointF view, Qt::KeyboardModifiers) {
    if (m_moved || m_extend) return;
    const QString around = m_core.scene.containerAt(m_core.viewport.toScene(view), std::nullopt);
    m_core.setSelection(around.isEmpty() ? QStringList() : QStringList{around});
}

void BandGesture::cancel() { m_core.setSelection(m_before); }

void BandGesture::paint(QPainter& painter) const {
    if (!m_moved) return;
    const QColor accent = m_core.renderer.theme().accent;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(faint(accent, 0.12));
    painter.drawRect(m_core.viewport.toView(m_band));
}

MoveGesture::MoveGesture(CanvasCore& core, QString grabbed, QPointF view)
    : Gesture(core),
      m_grabbed(std::move(grabbed)),
      m_from(core.viewport.toScene(view)),
      m_base(movedRects(core.scene, core.selection, {})) {}

QHash<QString, QRectF> MoveGesture::at(QPointF delta) const {
    QHash<QString, QRectF> rects = m_base;
    for (QRectF& rect : rects) rect.translate(delta);
    return rects;
}

void MoveGesture::move(QPointF view, Qt::KeyboardModifiers modifiers) {
    if (!m_moved && !isDrag(m_core.viewport.toView(m_from), view)) return;
    if (m_base.isEmpty()) return;
    m_moved = true;
    const QRectF grabbed = m_base.value(m_grabbed, *m_base.begin());
    const QPointF raw = m_core.viewport.toScene(view) - m_from;
    const QPointF delta = modifiers.testFlag(Qt::ControlModifier) ? raw : snapped(grabbed.topLeft() + raw) - grabbed.topLeft();
    if (delta == m_delta) return;
    m_delta = delta;
    if (m_base.size() <= kMostLive) m_core.scene.preview(at(delta));
    const std::set<QString> moving = m_core.scene.withContents(m_core.selection);
    const BoxItem* box = m_core.scene.box(m_grabbed);
    m_core.dropTarget = m_core.scene.containerAt(grabbed.translated(delta).center(), box ? std::optional(box->kind) : std::nullopt, moving);
    m_core.refresh();
}

void MoveGesture::release(QPointF, Qt::KeyboardModifiers) {
    m_core.dropTarget.clear();
    if (!m_moved) {
        m_core.setSelection({m_grabbed});
        if (m_core.asksWhy(m_core.viewport.toView(m_from))) Q_EMIT m_core.canvas.reasonClicked(m_grabbed);
        return;
    }
    if (m_delta.isNull()) {
        cancel();
        return;
    }
    commitMove(m_core.document, m_core.scene, m_core.selection, at(m_delta), false);
}

void MoveGesture::cancel() {
    m_core.dropTarget.clear();
    m_core.scene.sync(m_core.document.design());
    m_core.refresh();
}

void MoveGesture::paint(QPainter& painter) const {
    if (m_base.size() <= kMostLive || !m_moved) return;
    const QColor accent = m_core.renderer.theme().accent;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(faint(accent, 0.1));
    const QHash<QString, QRectF> rects = at(m_delta);
    for (const QRectF& rect : rects) painter.drawRect(m_core.viewport.toView(rect));
}

ResizeGesture::ResizeGesture(CanvasCore& core, QString id, Qt::Edges edges, QPointF view)
    : Gesture(core),
      m_id(std::move(id)),
      m_edges(edges),
      m_from(core.viewport.toScene(view)),
      m_base(core.scene.rectOf(m_id)),
      m_rect(m_base) {
    for (const QString& inner : core.scene.withContents({m_id}))
        if (inner != m_id) m_least = m_least.united(core.scene.rectOf(inner).adjusted(-12, -12, 12, 12));
}

void ResizeGesture::move(QPointF view, Qt::KeyboardModifiers modifiers) {
    const QPointF delta = m_core.viewport.toScene(view) - m_from;
    const auto place = [&](double value) {
        return modifiers.testFlag(Qt::ControlModifier) ? value : std::round(value / kGridStep) * kGridStep;
    };
    QRectF rect = m_base;
    const double least = 4 * kGridStep;
    if (m_edges.testFlag(Qt::LeftEdge)) rect.setLeft(std::min(place(m_base.left() + delta.x()), m_base.right() - least));
    if (m_edges.testFlag(Qt::RightEdge)) rect.setRight(std::max(place(m_base.right() + delta.x()), m_base.left() + least));
    if (m_edges.testFlag(Qt::TopEdge)) rect.setTop(std::min(place(m_base.top() + delta.y()), m_base.bottom() - least));
    if (m_edges.testFlag(Qt::BottomEdge)) rect.setBottom(std::max(place(m_base.bottom() + delta.y()), m_base.top() + least));
    m_rect = m_least.isNull() ? rect : rect.united(m_least & m_base);
    m_core.scene.preview({{m_id, m_rect}});
    m_core.refresh();
}

void ResizeGesture::release(QPointF, Qt::KeyboardModifiers) {
    if (m_rect == m_base)
        cancel();
    else
        commitResize(m_core.document, m_id, m_rect);
}

void ResizeGesture::cancel() {
    m_core.scene.sync(m_core.document.design());
    m_core.refresh();
}

ConnectGesture::ConnectGesture(CanvasCore& core, QString from, const shapes::Port& port)
    : Gesture(core), m_from(std::move(from)), m_port(port), m_end(port.at) {
    core.hint(QCoreApplication::translate("nephoscope::desktop", "Drop on the component that is to be called; Esc cancels."));
}

const QString& ConnectGesture::refusal(const QString& target) const {
    const auto known = m_refusals.constFind(target);
    if (known != m_refusals.constEnd()) return *known;
    const Result<model::Connection> result = m_core.document.newConnection(m_from, target);
    return *m_refusals.insert(target, result ? QString() : said(result.error().message));
}

void ConnectGesture::setTarget(const QString& target) {
    if (target == m_target) return;
    m_target = target;
    const QString reason = target.isEmpty() ? QString() : refusal(target);
    m_core.hint(reason);
    if (reason.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_core.canvas.viewport()->mapToGlobal(m_core.viewport.toView(m_end).toPoint()), reason,
                           m_core.canvas.viewport());
}

void ConnectGesture::move(QPointF view, Qt::KeyboardModifiers) {
    m_end = m_core.viewport.toScene(view);
    const QString target = cardAt(m_core, m_end);
    setTarget(target == m_from ? QString() : target);
    m_core.canvas.viewport()->update();
}

void ConnectGesture::release(QPointF view, Qt::KeyboardModifiers) {
    const QString from = m_from, target = m_target;
    const QPointF end = m_end;
    m_core.hint({});
    const NodeItem* own = m_core.scene.node(from);
    if (!target.isEmpty())
        m_core.canvas.connectParts(from, target);
    else if (own && !own->rect.adjusted(-12, -12, 12, 12).contains(end))
        Q_EMIT m_core.canvas.connectDropped(from, end, m_core.canvas.viewport()->mapToGlobal(view.toPoint()));
}

void ConnectGesture::cancel() {
    QToolTip::hideText();
    m_core.hint({});
    m_core.canvas.viewport()->update();
}

bool ConnectGesture::key(int key) {
    const bool next = key == Qt::Key_Right || key == Qt::Key_Down || key == Qt::Key_Tab;
    if (!next && key != Qt::Key_Left && key != Qt::Key_Up && key != Qt::Key_Backtab) return false;
    QStringList targets;
    const QStringList parts = m_core.scene.readingOrder();
    for (const QString& id : parts)
        if (m_core.scene.node(id) && id != m_from && refusal(id).isEmpty()) targets << id;
    if (targets.isEmpty()) {
        m_core.hint(QCoreApplication::translate("nephoscope::desktop", "Nothing here can be called from %1.").arg(m_from));
        return true;
    }
    const qsizetype now = targets.indexOf(m_target);
    const qsizetype count = targets.size();
    const QString target = targets[now < 0 ? 0 : (now + (next ? 1 : count - 1)) % count];
    m_end = m_core.scene.rectOf(target).center();
    setTarget(target);
    m_core.canvas.ensureVisible(target);
    m_core.hint(QCoreApplication::translate("nephoscope::desktop", "Enter connects %1 to %2.").arg(m_from, target));
    m_core.canvas.viewport()->update();
    return true;
}

ReconnectGesture::ReconnectGesture(CanvasCore& core, QString connection, bool from)
    : Gesture(core), m_connection(std::move(connection)), m_from(from) {
    const shapes::Route& route = core.scene.link(m_connection)->route;
    m_fixed = from ? route.back() : route.front();
    m_end = from ? route.front() : route.back();
    core.hint(QCoreApplication::translate("nephoscope::desktop", "Drop this end on another component; Esc cancels."));
}

std::pair<QString, QString> ReconnectGesture::ends() const {
    const model::Connection& old = *m_core.document.connection(m_connection);
    const QString from = QString::fromStdString(old.from()), to = QString::fromStdString(old.to());
    return m_from ? std::pair(m_target, to) : std::pair(from, m_target);
}

void ReconnectGesture::move(QPointF view, Qt::KeyboardModifiers) {
    m_end = m_core.viewport.toScene(view);
    m_core.canvas.viewport()->update();
    const QString target = cardAt(m_core, m_end);
    if (target == m_target) return;
    m_target = target;
    const LinkItem& link = *m_core.scene.link(m_connection);
    const bool own = m_core.scene.nodes().at(m_from ? link.from : link.to).id == target;
    m_refusal.clear();
    if (!target.isEmpty() && !own)
        if (const Result<model::Connection> made = m_core.document.newConnection(ends().first, ends().second); !made)
            m_refusal = said(made.error().message);
    if (own) m_target.clear();
    m_core.hint(m_refusal);
}

void ReconnectGesture::release(QPointF, Qt::KeyboardModifiers) {
    m_core.hint(m_refusal);
    if (!m_target.isEmpty() && m_refusal.isEmpty()) reconnect(m_core.document, m_connection, ends().first, ends().second);
}

void ReconnectGesture::cancel() {
    m_core.hint({});
    m_core.canvas.viewport()->update();
}

void ReconnectGesture::paint(QPainter& painter) const {
    const Viewport& viewport = m_core.viewport;
    const shapes::Theme& theme = m_core.renderer.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_refusal.isEmpty() ? theme.accent : theme.failed;
    painter.setPen(QPen(color, 2, m_refusal.isEmpty() ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    if (!m_target.isEmpty())
        painter.drawRoundedRect(viewport.toView(m_core.scene.rectOf(m_target)).adjusted(-3, -3, 3, 3), 14 * viewport.zoom,
                                14 * viewport.zoom);
    painter.drawLine(viewport.toView(m_fixed), viewport.toView(m_end));
    painter.setBrush(color);
    painter.drawEllipse(viewport.toView(m_end), 4, 4);
}

shapes::Route ConnectGesture::draft() const {
    const shapes::Port& start = m_port;
    QPointF end = m_end;
    if (const NodeItem* node = m_core.scene.node(m_target)) {
        const QPointF left(node->rect.left(), node->rect.top() + 36), right(node->rect.right(), node->rect.top() + 36);
        end = start.at.x() <= node->rect.center().x() ? left : right;
    }
    const QPointF out = shapes::outside(start, 14);
    if (shapes::isHorizontal(start.side)) {
        const double middle =
            start.side == shapes::Side::Right ? std::max(out.x(), (out.x() + end.x()) / 2) : std::min(out.x(), (out.x() + end.x()) / 2);
        return {start.at, {middle, start.at.y()}, {middle, end.y()}, end};
    }
    const double middle =
        start.side == shapes::Side::Bottom ? std::max(out.y(), (out.y() + end.y()) / 2) : std::min(out.y(), (out.y() + end.y()) / 2);
    return {start.at, {start.at.x(), middle}, {end.x(), middle}, end};
}

void ConnectGesture::paint(QPainter& painter) const {
    const Viewport& viewport = m_core.viewport;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int key : m_core.scene.nodeIndex().in(viewport.visible())) {
        const NodeItem& node = m_core.scene.nodes().at(key);
        if (node.id == m_from || refusal(node.id).isEmpty()) continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint(m_core.renderer.theme().canvas, 0.62));
        painter.drawRoundedRect(viewport.toView(node.rect).adjusted(-2, -2, 2, 2), 12 * viewport.zoom, 12 * viewport.zoom);
    }
    const bool legal = m_target.isEmpty() || refusal(m_target).isEmpty();
    if (!m_target.isEmpty()) {
        painter.setPen(
            QPen(legal ? m_core.renderer.theme().accent : m_core.renderer.theme().failed, 2, legal ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(viewport.toView(m_core.scene.rectOf(m_target)).adjusted(-3, -3, 3, 3), 14 * viewport.zoom,
                                14 * viewport.zoom);
    }
    painter.save();
    painter.translate(viewport.toView(QPointF(0, 0)));
    painter.scale(viewport.zoom, viewport.zoom);
    shapes::paintDraft(painter, draft(), legal, m_core.renderer.theme());
    painter.restore();
}

}  // namespace nephoscope::desktop
