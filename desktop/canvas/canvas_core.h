#pragma once

#include <QAccessible>
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

#include "desktop/canvas/canvas.h"
#include "desktop/canvas/flow.h"
#include "desktop/canvas/renderer.h"
#include "desktop/canvas/scene.h"
#include "desktop/canvas/viewport.h"
#include "desktop/document/document.h"
#include "engine/run/view.h"
#include "shapes/router.h"

class QPainter;

namespace nephoscope::desktop {

class Gesture;
class StartPanel;

/// What a canvas is made of, behind its widget; the gestures work on it.
class CanvasCore {
public:
    CanvasCore(Canvas& owner, Document& edited);
    ~CanvasCore();

    Canvas& canvas;
    Document& document;
    Scene scene;
    Viewport viewport;
    Renderer renderer{shapes::Scheme::Dark};
    Flow flow;
    std::shared_ptr<const run::View> view;
    QStringList selection;
    QString hovered;
    QPointF pointer;              ///< scene
    QString dropTarget;           ///< container that would take what is dragged
    std::optional<QRectF> ghost;  ///< of a part dragged from the palette
    std::unique_ptr<Gesture> gesture;
    bool reducedMotion = false;
    bool spaceHeld = false;
    bool spaceUsed = false;  ///< Space was held for a pan, not pressed for play
    bool fitWhenShown = true;
    bool fitted = false;  ///< the whole drawing is in view, and nobody has moved or zoomed it since
    QHash<QString, QAccessible::Id> access;

    void documentChanged(const Change& change);
    void setView(std::shared_ptr<const run::View> next);
    /// Takes dirty areas of the scene to the renderer and asks for a repaint.
    void refresh();
    void setViewport(const Viewport& next);
    void zoomAt(double zoom, QPointF view);
    void showArea(const QRectF& area, double mostZoom);
    void setSelection(const QStringList& ids);
    void setHovered(const QString& id);
    void hint(const QString& text);
    /// Where the pointer drags something: at an edge of the viewport the drawing moves on, until it leaves the edge or the drag ends.
    void dragAt(QPointF view, Qt::KeyboardModifiers modifiers);
    void stopScrolling() { m_scroll.stop(); }
    /// Shows where a part of the palette would be dropped.
    void showGhost(const QString& what, QPointF view);
    void hideGhost();
    void startGesture(std::unique_ptr<Gesture> next);
    void endGesture();
    void cancelGesture();
    void nudge(QPointF delta);
    void focusNeighbour(int step);
    void startRename(const QString& id);
    void flash(const QString& id);
    void menuForSelection();

    QString idAt(QPointF view) const;
    /// Whether a click at a point of the widget asks why a card is not well: on its badge, its gauge or the number beside that.
    bool asksWhy(QPointF view) const;
    /// The port of the hovered card under a point of the widget; none where a click asks why.
    std::optional<shapes::Port> portAt(QPointF view) const;
    /// Where the two ends of the selected connection are grabbed, in widget pixels: a little inwards, as its very ends are at ports.
    std::vector<QPointF> endHandles() const;
    /// The handle under a point of the widget; true: of the end it comes from.
    std::optional<bool> endAt(QPointF view) const;
    static std::vector<shapes::Port> portsOf(const NodeItem& node);
    /// Which edges of the selected container or note a point of the widget grabs.
    Qt::Edges handleAt(QPointF view) const;
    QRectF resizable() const;
    /// The traced request whose dot is under a point of the widget; none where no dots are drawn.
    std::optional<quint64> tracedAt(QPointF at) const;
    QString describe(const QString& id) const;
    QString describe(const shapes::Cell& cell) const;
    QString toolTip(QPointF view) const;
    void paintOverlay(QPainter& painter);
    void placeStartPanel();

private:
    void tick();
    void scroll();
    QPointF scrollSpeed() const;
    void showView();
    void updateTimer();
    void paintSelection(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    void paintDrag(QPainter& painter) const;
    void paintTraced(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintFlash(QPainter& painter);
    void finishRename(const QString& id, const QString& text);

    QTimer m_frame, m_settle, m_values, m_scroll, m_route;
    QPointF m_dragged;  ///< pointer, in widget pixels
    Qt::KeyboardModifiers m_dragModifiers;
    QString m_ghostPart;
    QElapsedTimer m_clock, m_shown;
    QPointer<QWidget> m_editor;
    QPointer<StartPanel> m_start;
    QString m_flash;
    QElapsedTimer m_flashed;
    bool m_viewChanged = false;
};

}  // namespace nephoscope::desktop
