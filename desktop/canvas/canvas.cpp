#include "desktop/canvas/canvas.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

#include "desktop/canvas/accessible_canvas.h"
#include "desktop/canvas/canvas_core.h"
#include "desktop/canvas/edits.h"
#include "desktop/canvas/gestures.h"
#include "translations/said.h"

namespace nephoscope::desktop {

Canvas::Canvas(Document* document, QWidget* parent) : QAbstractScrollArea(parent) {
    installCanvasAccess();
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Architecture"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_NoSystemBackground);
    m = std::make_unique<CanvasCore>(*this, *document);
}

Canvas::~Canvas() { m->document.disconnect(this); }

void Canvas::setView(std::shared_ptr<const run::View> view) { m->setView(std::move(view)); }

void Canvas::setPlaybackTime(SimTime time) { m->flow.setPlaybackTime(time); }

void Canvas::setScheme(shapes::Scheme scheme) {
    m->renderer.setScheme(scheme);
    m->placeStartPanel();
    m->refresh();
}

void Canvas::setReducedMotion(bool reduced) {
    m->reducedMotion = reduced;
    m->refresh();
}

void Canvas::setCostShown(bool shown) {
    m->scene.setCostShown(shown);
    m->scene.show(m->view.get());
    m->refresh();
}

bool Canvas::showsDots() const { return !m->reducedMotion && m->flow.count() > 0; }

QStringList Canvas::selection() const { return m->selection; }

void Canvas::setSelection(const QStringList& ids) { m->setSelection(ids); }

void Canvas::ensureVisible(const QString& id) {
    if (!m->scene.contains(id)) return;
    const QRectF area = m->scene.rectOf(id).adjusted(-24, -24, 24, 24);
    const QRectF seen = m->viewport.visible();
    const auto shift = [](double low, double high, double seenLow, double seenHigh) {
        if (low < seenLow) return low - seenLow;
        return high > seenHigh ? std::min(high - seenHigh, low - seenLow) : 0.0;
    };
    Viewport next = m->viewport;
    next.origin +=
        QPointF(shift(area.left(), area.right(), seen.left(), seen.right()), shift(area.top(), area.bottom(), seen.top(), seen.bottom()));
    if (next.origin != m->viewport.origin) m->setViewport(next);
}

void Canvas::flash(const QString& id) { m->flash(id); }

double Canvas::zoom() const { return m->viewport.zoom; }

void Canvas::setZoom(double zoom) { m->zoomAt(zoom, QRectF(viewport()->rect()).center()); }

QPointF Canvas::center() const { return m->viewport.visible().center(); }

void Canvas::centerOn(QPointF scene) {
    Viewport next = m->viewport;
    next.origin = scene - QPointF(next.size.width(), next.size.height()) / (2 * next.zoom);
    m->fitWhenShown = false;
    m->setViewport(next);
}

QPointF Canvas::mapToScene(QPointF view) const { return m->viewport.toScene(view); }

QPointF Canvas::mapFromScene(QPointF scene) const { return m->viewport.toView(scene); }

QRect Canvas::rectOf(const QString& id) const {
    return m->scene.contains(id) ? m->viewport.toView(m->scene.rectOf(id)).toAlignedRect() : QRect();
}

QString Canvas::idAt(QPointF view) const { return m->idAt(view); }

QString Canvas::place(const QString& what, QPointF scene) {
    const QSizeF size = sizeOfNew(what);
    const QString id =
        placePart(m->document, m->scene, what, snapped(scene - QPointF(size.width() / 2, std::min(size.height(), 72.0) / 2)));
    if (!id.isEmpty()) m->setSelection({id});
    return id;
}

QString Canvas::place(const QString& what) {
    const QSizeF size = sizeOfNew(what);
    const QPointF middle = center();
    // Rings around the middle until there is room.
    for (int ring = 0; ring < 12; ++ring)
        for (int i = 0; i < std::max(1, ring * 8); ++i) {
            const double angle = 6.283185307179586 * i / std::max(1, ring * 8);
            const QPointF at = middle + QPointF(std::cos(angle) * ring * 110, std::sin(angle) * ring * 60);
            const QRectF rect = QRectF(at - QPointF(size.width() / 2, size.height() / 2), size).adjusted(-24, -24, 24, 24);
            if (!m->scene.nodeIndex().anyIn(rect)) return place(what, at);
        }
    return place(what, middle);
}

bool Canvas::connectParts(const QString& from, const QString& to) {
    Result<model::Connection> made = m->document.newConnection(from, to);
    if (!made) {
        m->hint(said(made.error().message));
        return false;
    }
    const QString id = QString::fromStdString(made->id());
    m->document.insert({*std::move(made)}, tr("Connect %1 to %2").arg(from, to));
    m->setSelection({id});
    return true;
}

void Canvas::copy() {
    if (!m->selection.isEmpty()) QGuiApplication::clipboard()->setMimeData(toMime(m->document, m->scene, m->selection));
}

void Canvas::cut() {
    copy();
    deleteSelection();
}

void Canvas::paste() {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !mime->hasFormat(QLatin1String(kPartsMime))) return;
    m->setSelection(pasteParts(m->document, mime->data(QLatin1String(kPartsMime)), {kGridStep, kGridStep}));
}

void Canvas::duplicate() {
    if (m->selection.isEmpty()) return;
    m->setSelection(pasteParts(m->document, serialized(m->document, m->scene, m->selection), {kGridStep, kGridStep}));
}

void Canvas::deleteSelection() {
    if (m->selection.isEmpty()) return;
    const QStringList ids = m->selection;
    m->document.remove(ids,
                       ids.size() == 1 ? tr("Delete %1").arg(ids.front()) : tr("Delete %n parts", nullptr, static_cast<int>(ids.size())));
}

void Canvas::selectAll() {
    QStringList ids = m->scene.readingOrder();
    for (const auto& [key, link] : m->scene.links()) ids << link.id;
    m->setSelection(ids);
}

void Canvas::renameSelection() {
    if (!m->selection.isEmpty()) m->startRename(m->selection.back());
}

void Canvas::zoomIn() { setZoom(zoom() * 1.25); }

void Canvas::zoomOut() { setZoom(zoom() / 1.25); }

void Canvas::zoomToActualSize() { setZoom(1); }

void Canvas::fit() {
    m->fitWhenShown = false;
    m->showArea(m->scene.bounds(), 1);
    m->fitted = true;
}

bool Canvas::event(QEvent* event) {
    // Space is a drag's modifier here; a window's shortcut would take it away.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void Canvas::paintEvent(QPaintEvent*) {
    QImage frame = m->renderer.frame(m->scene, m->reducedMotion ? nullptr : &m->flow);
    frame.setDevicePixelRatio(m->viewport.ratio);
    QPainter painter(viewport());
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(QPointF(0, 0), frame);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    m->paintOverlay(painter);
}

void Canvas::resizeEvent(QResizeEvent*) {
    Viewport next = m->viewport;
    next.size = viewport()->size();
    next.ratio = devicePixelRatioF();
    m->setViewport(next);
    if (m->fitted && !m->gesture) fit();
    m->placeStartPanel();
}

void Canvas::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    if (m->fitWhenShown) fit();
    m->refresh();
}

void Canvas::hideEvent(QHideEvent* event) {
    QAbstractScrollArea::hideEvent(event);
    m->cancelGesture();
    m->refresh();
}

void Canvas::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void Canvas::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m->spaceHeld = false;
    viewport()->update();
}

}  // namespace nephoscope::desktop
