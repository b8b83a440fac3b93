// What a canvas does with mouse, keys and drags.
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "desktop/canvas/canvas.h"
#include "desktop/canvas/canvas_core.h"
#include "desktop/canvas/edits.h"
#include "desktop/canvas/gestures.h"

namespace nephoscope::desktop {

namespace {

QString palettePart(const QMimeData* mime) {
    return mime->hasFormat(QLatin1String(kServiceMime)) ? QString::fromUtf8(mime->data(QLatin1String(kServiceMime))) : QString();
}

std::optional<QPointF> arrow(int key) {
    switch (key) {
        case Qt::Key_Left: return QPointF(-kGridStep, 0);
        case Qt::Key_Right: return QPointF(kGridStep, 0);
        case Qt::Key_Up: return QPointF(0, -kGridStep);
        case Qt::Key_Down: return QPointF(0, kGridStep);
        default: return std::nullopt;
    }
}

Qt::CursorShape cursorFor(Qt::Edges edges) {
    if (edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge)) return Qt::SizeFDiagCursor;
    if (edges == (Qt::RightEdge | Qt::TopEdge) || edges == (Qt::LeftEdge | Qt::BottomEdge)) return Qt::SizeBDiagCursor;
    return edges & (Qt::LeftEdge | Qt::RightEdge) ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

/// The key sequences a window usually has as actions, for a canvas that stands alone.
bool standardKey(Canvas& canvas, const QKeyEvent& event) {
    const auto is = [&event](const QKeySequence& keys) { return QKeySequence(event.keyCombination()) == keys; };
    if (event.matches(QKeySequence::Copy))
        canvas.copy();
    else if (event.matches(QKeySequence::Cut))
        canvas.cut();
    else if (event.matches(QKeySequence::Paste))
        canvas.paste();
    else if (event.matches(QKeySequence::SelectAll))
        canvas.selectAll();
    // Not QKeySequence::Delete: under X11 that is Ctrl+D too.
    else if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace)
        canvas.deleteSelection();
    else if (event.matches(QKeySequence::ZoomIn))
        canvas.zoomIn();
    else if (event.matches(QKeySequence::ZoomOut))
        canvas.zoomOut();
    else if (is(Qt::CTRL | Qt::Key_D))
        canvas.duplicate();
    else if (is(Qt::CTRL | Qt::Key_0))
        canvas.zoomToActualSize();
    else if (is(Qt::CTRL | Qt::SHIFT | Qt::Key_0) || is(Qt::CTRL | Qt::SHIFT | Qt::Key_Equal))
        canvas.fit();
    else if (event.key() == Qt::Key_F2)
        canvas.renameSelection();
    else
        return false;
    return true;
}

}  // namespace

bool Canvas::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = m->gesture ? QString() : m->toolTip(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) m->setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

void Canvas::wheelEvent(QWheelEvent* event) {
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m->zoomAt(zoom() * std::pow(1.0016, angle.y() != 0 ? angle.y() : angle.x()), event->position());
    } else {
        QPointF step = event->pixelDelta().isNull() ? QPointF(angle) * 0.6 : QPointF(event->pixelDelta());
        if (event->modifiers().testFlag(Qt::ShiftModifier) && step.x() == 0) step = step.transposed();
        Viewport next = m->viewport;
        next.origin -= step / next.zoom;
        m->setViewport(next);
    }
    event->accept();
}

void Canvas::mousePressEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m->spaceHeld)) {
        m->spaceUsed = true;
        m->startGesture(std::make_unique<PanGesture>(*m, at));
        return;
    }
    if (event->button() != Qt::LeftButton || m->gesture) return;
    m->pointer = m->viewport.toScene(at);
    if (const Qt::Edges edges = m->handleAt(at)) {
        m->startGesture(std::make_unique<ResizeGesture>(*m, m->selection.front(), edges, at));
        return;
    }
    if (const std::optional<bool> from = m->endAt(at)) {
        m->startGesture(std::make_unique<ReconnectGesture>(*m, m->selection.front(), *from));
        return;
    }
    if (const std::optional<shapes::Port> port = m->portAt(at)) {
        m->startGesture(std::make_unique<ConnectGesture>(*m, m->hovered, *port));
        return;
    }
    const QString id = m->idAt(at);
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    if (const std::optional<quint64> request = m->tracedAt(at); request && !m->asksWhy(at)) {
        Q_EMIT tracedRequestClicked(*request);
        return;
    }
    const NoteItem* note = m->scene.note(id);
    if (note && !note->button.isEmpty() && shapes::noteButtonRect(note->rect, note->button).contains(m->viewport.toScene(at))) {
        Q_EMIT storyRequested(id);
        return;
    }
    const QString around = m->scene.containerAt(m->viewport.toScene(at), std::nullopt);
    if (id.isEmpty() && !(m->selection == QStringList{around} && !extend)) {
        m->startGesture(std::make_unique<BandGesture>(*m, at, extend));
        return;
    }
    const QString grabbed = id.isEmpty() ? around : id;
    QStringList ids = m->selection;
    if (extend && ids.contains(grabbed)) {
        ids.removeAll(grabbed);
        m->setSelection(ids);
        return;
    }
    if (!ids.contains(grabbed)) m->setSelection(extend ? ids << grabbed : QStringList{grabbed});
    if (!extend) m->startGesture(std::make_unique<MoveGesture>(*m, grabbed, at));
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    m->pointer = m->viewport.toScene(at);
    if (m->gesture) {
        m->gesture->move(at, event->modifiers());
        if (event->buttons() != Qt::NoButton) m->dragAt(at, event->modifiers());
        viewport()->update();
        return;
    }
    // Ports stick out of their card, so a card stays hovered a little around it.
    const NodeItem* node = m->scene.node(m->hovered);
    const double reach = 10 / m->viewport.zoom;
    const bool stays = node && node->rect.adjusted(-reach, -reach, reach, reach).contains(m->pointer);
    const std::vector<int> under = m->scene.nodeIndex().in(QRectF(m->pointer, QSizeF(0, 0)));
    m->setHovered(!under.empty() ? m->scene.nodes().at(under.back()).id : stays ? m->hovered : QString());
    const Qt::Edges edges = m->handleAt(at);
    if (m->spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (edges)
        viewport()->setCursor(cursorFor(edges));
    else if (m->endAt(at) || m->portAt(at))
        viewport()->setCursor(Qt::CrossCursor);
    else if (m->tracedAt(at) || m->asksWhy(at))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    if (!m->gesture || event->buttons() != Qt::NoButton) return;
    m->gesture->move(event->position(), event->modifiers());
    const std::unique_ptr<Gesture> done = std::move(m->gesture);
    done->release(event->position(), event->modifiers());
    m->endGesture();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QString id = m->idAt(event->position());
    if (m->scene.note(id))
        m->startRename(id);
    else if (!id.isEmpty())
        Q_EMIT activated(id);
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
    m->cancelGesture();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        m->menuForSelection();
        return;
    }
    const QPoint at = viewport()->mapFromGlobal(event->globalPos());
    QString id = m->idAt(at);
    if (id.isEmpty()) id = m->scene.containerAt(m->viewport.toScene(at), std::nullopt);
    if (!m->selection.contains(id)) m->setSelection(id.isEmpty() ? QStringList() : QStringList{id});
    const NodeItem* node = m->scene.node(id);
    Q_EMIT contextMenuRequested(id, node ? m->scene.instanceAt(*node, m->viewport.toScene(at)) : -1, event->globalPos());
}

void Canvas::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            m->spaceHeld = true;
            m->spaceUsed = false;
        }
        return;
    }
    if (m->gesture) {
        if (key == Qt::Key_Escape) {
            m->cancelGesture();
            m->refresh();
        } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const std::unique_ptr<Gesture> done = std::move(m->gesture);
            done->release(m->viewport.toView(m->pointer), event->modifiers());
            m->endGesture();
        } else if (!m->gesture->key(key)) {
            event->ignore();
        }
        return;
    }
    const QString current = m->selection.isEmpty() ? QString() : m->selection.back();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (const std::optional<QPointF> step = arrow(key); step && plain) {
        m->nudge(*step * (event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1));
    } else if (key == Qt::Key_Escape) {
        m->setSelection({});
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !current.isEmpty()) {
        Q_EMIT activated(current);
    } else if (key == Qt::Key_C && event->modifiers() == Qt::NoModifier && m->scene.node(current)) {
        m->startGesture(std::make_unique<ConnectGesture>(*m, current, CanvasCore::portsOf(*m->scene.node(current))[1]));
        m->gesture->key(Qt::Key_Right);
    } else if (key == Qt::Key_Menu || (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)) {
        m->menuForSelection();
    } else if (!standardKey(*this, *event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void Canvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QAbstractScrollArea::keyReleaseEvent(event);
        return;
    }
    m->spaceHeld = false;
    viewport()->unsetCursor();
    if (!m->spaceUsed) Q_EMIT playPauseRequested();
}

bool Canvas::focusNextPrevChild(bool next) {
    if (m->gesture && m->gesture->key(next ? Qt::Key_Tab : Qt::Key_Backtab)) return true;
    const QStringList order = m->scene.readingOrder();
    const qsizetype now = m->selection.isEmpty() ? -1 : order.indexOf(m->selection.back());
    const bool atEnd = order.isEmpty() || (next ? now == order.size() - 1 : now == 0);
    if (!hasFocus() || atEnd) return QAbstractScrollArea::focusNextPrevChild(next);
    m->focusNeighbour(next ? 1 : -1);
    return true;
}

void Canvas::dragEnterEvent(QDragEnterEvent* event) {
    if (!palettePart(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent* event) {
    const QString what = palettePart(event->mimeData());
    if (what.isEmpty()) return;
    m->showGhost(what, event->position());
    m->dragAt(event->position(), event->modifiers());
    event->acceptProposedAction();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent*) { m->hideGhost(); }

void Canvas::dropEvent(QDropEvent* event) {
    m->hideGhost();
    const QString what = palettePart(event->mimeData());
    if (what.isEmpty() || place(what, m->viewport.toScene(event->position())).isEmpty()) return;
    event->acceptProposedAction();
    setFocus();
}

}  // namespace nephoscope::desktop
