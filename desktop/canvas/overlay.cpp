// What lies over the drawing and changes with the pointer: selection, ports, drop targets, legend.
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include "desktop/canvas/canvas_core.h"
#include "desktop/canvas/gestures.h"
#include "shapes/fonts.h"
#include "shapes/number_text.h"
#include "shapes/pill.h"

namespace nephoscope::desktop {

namespace {

constexpr double kHandle = 8;
constexpr int kFlashTime = 1600;

QColor faint(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

void ring(QPainter& painter, const QRectF& rect, double grow, double radius, const QPen& pen) {
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), radius + grow, radius + grow);
}

}  // namespace

void CanvasCore::paintOverlay(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (const BoxItem* box = scene.box(dropTarget)) {
        painter.setPen(QPen(renderer.theme().accent, 2));
        painter.setBrush(faint(renderer.theme().accent, 0.08));
        painter.drawRoundedRect(viewport.toView(box->rect), 14 * viewport.zoom, 14 * viewport.zoom);
    }
    paintTraced(painter);
    paintSelection(painter);
    paintHover(painter);
    if (gesture) gesture->paint(painter);
    paintDrag(painter);
    paintFlash(painter);
    paintLegend(painter);
}

void CanvasCore::paintSelection(QPainter& painter) const {
    const QColor accent = renderer.theme().accent;
    for (const QString& id : selection) {
        if (const LinkItem* link = scene.link(id)) {
            painter.save();
            painter.translate(viewport.toView(QPointF(0, 0)));
            painter.scale(viewport.zoom, viewport.zoom);
            painter.strokePath(link->path, QPen(faint(accent, 0.45), link->model.width + 8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            if (link->pillAt && viewport.zoom >= kPillZoom) shapes::paintPill(painter, *link->pillAt, link->pill, renderer.theme());
            painter.restore();
            continue;
        }
        const QRectF rect = viewport.toView(scene.rectOf(id));
        const double radius = (scene.note(id) ? 6 : scene.box(id) ? 14 : 12) * viewport.zoom;
        ring(painter, rect, 3.5, radius, QPen(faint(accent, 0.28), 5));
        ring(painter, rect, 1, radius, QPen(accent, 2));
        if (const BoxItem* box = scene.box(id); box && viewport.zoom >= 0.3) {
            painter.save();
            painter.translate(viewport.toView(QPointF(0, 0)));
            painter.scale(viewport.zoom, viewport.zoom);
            shapes::paintContainerLabel(painter, box->rect, box->model, renderer.theme());
            painter.restore();
        }
    }
    if (selection.size() > 1 && canvas.hasFocus() && !scene.link(selection.back()))
        ring(painter, viewport.toView(scene.rectOf(selection.back())), 7, 12 * viewport.zoom, QPen(accent, 1, Qt::DashLine));
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(renderer.theme().card);
    for (const QPointF& handle : endHandles()) painter.drawEllipse(handle, kHandle / 2, kHandle / 2);
    const QRectF frame = viewport.toView(resizable());
    if (frame.isEmpty()) return;
    for (const double x : {frame.left(), frame.center().x(), frame.right()})
        for (const double y : {frame.top(), frame.center().y(), frame.bottom()})
            if (QPointF(x, y) != frame.center()) painter.drawRoundedRect(QRectF(x - kHandle / 2, y - kHandle / 2, kHandle, kHandle), 2, 2);
}

void CanvasCore::paintHover(QPainter& painter) const {
    const NodeItem* node = scene.node(hovered);
    if (!node || gesture) return;
    if (!selection.contains(hovered))
        ring(painter, viewport.toView(node->rect), 1, 12 * viewport.zoom, QPen(faint(renderer.theme().accent, 0.55), 1.4));
    if (viewport.zoom < 0.3) return;
    const std::optional<shapes::Port> under = portAt(viewport.toView(pointer));
    for (const shapes::Port& port : portsOf(*node)) {
        const bool hot = under && *under == port;
        painter.setPen(QPen(renderer.theme().accent, 1.6));
        painter.setBrush(hot ? renderer.theme().accent : renderer.theme().card);
        painter.drawEllipse(viewport.toView(port.at), hot ? 6.5 : 4.5, hot ? 6.5 : 4.5);
    }
}

void CanvasCore::paintDrag(QPainter& painter) const {
    if (!ghost) return;
    painter.setPen(QPen(renderer.theme().accent, 1.6, Qt::DashLine));
    painter.setBrush(faint(renderer.theme().accent, 0.1));
    painter.drawRoundedRect(viewport.toView(*ghost), 12 * viewport.zoom, 12 * viewport.zoom);
}

void CanvasCore::paintFlash(QPainter& painter) {
    if (m_flash.isEmpty()) return;
    const qint64 age = m_flashed.elapsed();
    if (age > kFlashTime || !scene.contains(m_flash)) {
        m_flash.clear();
        return;
    }
    const double left = 1 - static_cast<double>(age) / kFlashTime;
    const double grow = reducedMotion ? 6 : 4 + 14 * (1 - left);
    ring(painter, viewport.toView(scene.rectOf(m_flash)), grow, 12 * viewport.zoom, QPen(faint(renderer.theme().degraded, left), 3));
    QTimer::singleShot(reducedMotion ? kFlashTime : 30, canvas.viewport(), QOverload<>::of(&QWidget::update));
}

std::optional<quint64> CanvasCore::tracedAt(QPointF at) const {
    return reducedMotion || !view ? std::nullopt : flow.tracedAt(at, scene, viewport);
}

/// A ring around the dots that can be clicked.
void CanvasCore::paintTraced(QPainter& painter) const {
    if (reducedMotion || !view) return;
    painter.setPen(QPen(renderer.theme().text, 1.2));
    painter.setBrush(Qt::NoBrush);
    for (const QPointF& dot : flow.tracedDots(scene, viewport)) painter.drawEllipse(dot, 7, 7);
}

/// What a dot means is always said.
void CanvasCore::paintLegend(QPainter& painter) const {
    if (!view || flow.count() == 0 || reducedMotion) return;
    QString text = QCoreApplication::translate("nephoscope::desktop", "each dot is one request");
    if (!flow.showsSingleRequests() && flow.requestsPerDot() > 1)
        text = QCoreApplication::translate("nephoscope::desktop", "each dot is %1 requests").arg(shapes::countText(flow.requestsPerDot()));
    if (!flow.tracedDots(scene, viewport).empty())
        text = QCoreApplication::translate("nephoscope::desktop", "each dot is one request; a click on a ringed one shows its trace");
    const QFont font = shapes::uiFont(11);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 34;
    const QRectF rect(12, viewport.size.height() - 36, width, 24);
    painter.setPen(QPen(renderer.theme().border, 1));
    painter.setBrush(faint(renderer.theme().panel, 0.92));
    painter.drawRoundedRect(rect, 12, 12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(renderer.theme().healthy);
    painter.drawEllipse(QPointF(rect.left() + 13, rect.center().y()), 3, 3);
    painter.setFont(font);
    painter.setPen(renderer.theme().textDim);
    painter.drawText(rect.adjusted(23, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

}  // namespace nephoscope::desktop
