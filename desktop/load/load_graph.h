#pragma once

#include <QWidget>

#include <optional>

#include "desktop/load/handles.h"
#include "engine/services/clients/curve.h"

namespace nephoscope::desktop {

/// A load over the time of the run, with its handles: drag one, double-click to add one, press Delete to remove it. By keys: Page Up and
/// Page Down choose a handle, the arrows move it, Insert adds one behind it.
class LoadGraph : public QWidget {
    Q_OBJECT
public:
    explicit LoadGraph(QWidget* parent = nullptr);

    void show(const services::Clients& load);
    /// Ends the drag that goes on, without a change.
    void cancelDrag();
    void setTime(SimTime now, SimTime end);

    /// The place of a handle in the widget; nothing when there is none.
    std::optional<QPointF> placeOf(std::size_t handle) const;
    int selectedHandle() const { return m_selected; }
    QSize sizeHint() const override { return {400, 104}; }
    QSize minimumSizeHint() const override { return {120, 104}; }

Q_SIGNALS:
    /// A finished change. `again`: one of several that belong together, such as presses of an arrow key.
    void edited(const nephoscope::services::Clients& load, bool again);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    double xOf(double seconds) const;
    double yOf(double value) const;
    double secondsAt(double x) const;
    double valueAt(double y) const;
    double secondStep() const;
    double valueStep() const;
    int handleAt(QPointF place) const;
    void select(int handle);
    void tellSelection();
    void setLoad(const services::Clients& load);
    void fitScale();
    void add(double seconds, double value);
    void remove();
    void moveBy(double seconds, double value);
    void paintScale(QPainter& painter) const;
    void paintCurve(QPainter& painter) const;
    void paintHandles(QPainter& painter) const;
    QString textOf(const Handle& handle) const;

    services::Clients m_load, m_before;  ///< as drawn; before the drag
    services::LoadCurve m_curve;
    std::vector<Handle> m_handles;
    int m_selected = 0, m_hovered = -1;
    bool m_pressed = false, m_dragged = false;
    QPointF m_grip;  ///< from the handle to where it was taken
    SimTime m_now = 0, m_end = 600 * kSecond;
    double m_top = 1;
};

}  // namespace nephoscope::desktop
