#pragma once

#include <QAbstractButton>

#include "desktop/plan/plan_items.h"

namespace nephoscope::desktop {

class PlanLane;

/// One planned thing on the lane: a bar from its start to its end, or a diamond at its instant, with its name where there is room.
///
/// Drag it to move it, drag its end to change how long it lasts; the arrow keys do the same by a second, with Shift by ten, with Ctrl at
/// its end. Double-click or Enter opens it, Delete removes it, Escape gives a drag up.
class PlanBar : public QAbstractButton {
    Q_OBJECT
public:
    PlanBar(PlanItem item, PlanLane& lane);

    const PlanItem& item() const { return m_item; }
    void setItem(PlanItem item);
    /// Puts it where its times are. `label`: pixels for the name behind it.
    void place(int row, int label);
    bool isDragged() const { return m_dragged; }
    /// The mouse holds it, whether it has moved or not.
    bool isHeld() const { return m_grip != Grip::None; }
    void cancelDrag();
    /// The bar or diamond itself, in the widget.
    QRectF shape() const;

    /// Pixels that the name takes behind the bar; 0 where it fits inside.
    int wantedLabel() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Grip { None, Body, End };
    Grip gripAt(QPointF place) const;
    void drag(double pixels);
    void step(SimTime by, bool atEnd);
    void describe();
    static QString stateOf(const PlanStep& step);
    QStringList times() const;
    QString tip() const;
    QColor color() const;
    QColor color(Standing standing) const;
    bool acts() const;
    void paintSteps(QPainter& painter, const QRectF& bar) const;
    void paintCommits(QPainter& painter, const QRectF& bar) const;

    PlanLane& m_lane;
    PlanItem m_item, m_before;  ///< as drawn; before the drag
    Grip m_grip = Grip::None;
    bool m_dragged = false;
    double m_pressedAt = 0;  ///< pixels in the lane
    int m_row = 0, m_label = 0;
};

}  // namespace nephoscope::desktop
