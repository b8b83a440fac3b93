#pragma once

#include <QAbstractScrollArea>
#include <QStringList>

#include <memory>

#include "engine/base/sim_time.h"
#include "shapes/theme.h"

namespace nephoscope::run {
struct View;
}

namespace nephoscope::desktop {

class CanvasCore;
class Document;

/// What a palette puts into a drag: a service's name ("rds"), "container:VPC" (a name of model::ContainerKind) or "note", UTF-8.
inline constexpr char kServiceMime[] = "application/x-nephoscope-service";
/// Copied parts: a serialized model::Design.
inline constexpr char kPartsMime[] = "application/x-nephoscope-parts";

/// The drawing: shows and edits a Document, and shows the newest View of its run on it. Ids cross this border, pointers do not.
///
/// Keys it takes while it has the focus: arrows (Shift: ten steps), Tab and Shift+Tab, Enter, F2, Delete, Esc, Space (hold and drag:
/// pan), C (connect by keyboard), and the standard keys for copy, cut, paste, select all, Ctrl+D, Ctrl+0, Ctrl+Shift+0, zoom in
/// and out, Menu and Shift+F10. A window's QAction with the same key wins, except for Space: playPauseRequested.
class Canvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `document` must outlive the canvas.
    explicit Canvas(Document* document, QWidget* parent = nullptr);
    ~Canvas() override;

    /// The picture of the run to show; null shows the drawing alone. Cheap: call it with every new View.
    void setView(std::shared_ptr<const run::View> view);
    /// Where single requests are between two Views. Call it on each frame of slow motion; what is after it is not drawn yet.
    void setPlaybackTime(SimTime time);
    void setScheme(shapes::Scheme scheme);
    /// Requests are then shown as numbers and colours, and nothing moves by itself.
    void setReducedMotion(bool reduced);
    /// Cards say what they have cost so far and cost a month instead of what they do.
    void setCostShown(bool shown);
    /// Whether any request is to be seen on its way now.
    bool showsDots() const;

    /// Ids of components, connections, containers and notes; the current one last.
    QStringList selection() const;
    void setSelection(const QStringList& ids);
    /// Scrolls as little as needed.
    void ensureVisible(const QString& id);
    /// Outlines a part for a moment: where a reason or an issue is.
    void flash(const QString& id);

    /// 0.05 to 4.
    double zoom() const;
    /// Keeps the middle of the viewport where it is.
    void setZoom(double zoom);
    /// Scene point in the middle of the viewport.
    QPointF center() const;
    void centerOn(QPointF scene);
    QPointF mapToScene(QPointF viewport) const;
    QPointF mapFromScene(QPointF scene) const;
    /// Of a component, connection, container or note, in viewport pixels; null when there is none.
    QRect rectOf(const QString& id) const;
    /// Id at a viewport point; empty: none.
    QString idAt(QPointF viewport) const;

    /// Puts a part of the palette (text as in kServiceMime) at a scene point, in the container that is there. Gives the new id, empty on failure.
    QString place(const QString& what, QPointF scene);
    /// The same in the middle of the viewport, where there is room.
    QString place(const QString& what);
    /// Draws a connection; on refusal gives statusHint and false.
    bool connectParts(const QString& from, const QString& to);

public Q_SLOTS:
    void copy();
    void cut();
    void paste();
    void duplicate();
    void deleteSelection();
    void selectAll();
    void renameSelection();
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    /// The whole drawing, at most at 100 %.
    void fit();

Q_SIGNALS:
    void selectionChanged(const QStringList& ids);
    /// Double click or Enter: edit it.
    void activated(const QString& id);
    /// A click on the dot of a request that is traced: Flight::request.
    void tracedRequestClicked(quint64 request);
    /// A click on the badge of a part that is not well, on its gauge or the number beside that.
    void reasonClicked(const QString& id);
    /// A click on the button of a note that has a story.
    void storyRequested(const QString& id);
    /// `id` is empty on the empty canvas. `instance` is View::Cell::instance under the pointer, or -1.
    void contextMenuRequested(const QString& id, int instance, const QPoint& globalPos);
    /// A connection was dropped where nothing is: offer what `from` may call, then place() and connectParts().
    void connectDropped(const QString& from, const QPointF& scene, const QPoint& globalPos);
    /// For the status bar; empty: nothing to say.
    void statusHint(const QString& text);
    void zoomChanged(double zoom);
    void playPauseRequested();
    void exampleRequested();
    void openRequested();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    friend class CanvasAccess;
    std::unique_ptr<CanvasCore> m;
};

}  // namespace nephoscope::desktop
