#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "desktop/workflow/execution_path.h"
#include "desktop/workflow/graph_layout.h"
#include "engine/services/observation.h"

namespace nephoscope::desktop {

/// The graph of a machine. Wheel zooms, dragging moves it, a click chooses a state; arrow keys go from state to state.
class GraphView : public QWidget {
    Q_OBJECT
public:
    /// What goes on in a state.
    struct Activity {
        std::uint64_t running = 0, entered = 0, failed = 0;
        bool lit = false;      ///< entered since the view before
        bool failing = false;  ///< failed since then
    };

    explicit GraphView(QWidget* parent = nullptr);

    void setMachine(asl::Machine machine);
    /// Those with something wrong are framed.
    void setWrong(const std::vector<asl::Issue>& issues);
    /// What runs now, by name of the state. A state that was entered since the last time lights up.
    void setActivity(const std::vector<services::StepReading>& steps);
    const Activity& activity(asl::StateIndex state) const { return m_activity[state]; }
    /// The way of one execution in place of what all of them do; none: these again. REQUIRES: it is of the present machine.
    void setPath(std::optional<ExecutionPath> path);
    const std::optional<ExecutionPath>& path() const { return m_path; }
    void choose(asl::StateIndex state);
    asl::StateIndex chosen() const { return m_chosen; }
    /// All of it in sight, at most at its natural size.
    void fit();

    const asl::Machine& machine() const { return m_machine; }
    const GraphLayout& layoutOfStates() const { return m_layout; }
    QPointF toWidget(QPointF point) const { return point * m_zoom + m_offset; }

Q_SIGNALS:
    void stateChosen(nephoscope::asl::StateIndex state);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// How a state looks: what is going on in it, or went on in the one execution.
    struct Light {
        QColor color;  ///< invalid: nothing
        bool dim = false;
    };
    Light lightOf(asl::StateIndex index) const;
    static QColor fillOf(const Light& light);
    std::size_t countIn(const QRectF& area) const;
    void drawStart(QPainter& painter) const;
    void drawState(QPainter& painter, asl::StateIndex index) const;
    void drawBox(QPainter& painter, asl::StateIndex index) const;
    void drawVisit(QPainter& painter, const QRectF& rect, const ExecutionPath::Visit& visit) const;
    void drawCounts(QPainter& painter, const QRectF& rect, const Activity& activity) const;
    void drawScope(QPainter& painter, const QRectF& rect) const;
    void drawWay(QPainter& painter, const GraphLayout::Way& way) const;
    void drawLine(QPainter& painter, const GraphLayout::Way& way) const;
    void drawLabel(QPainter& painter, const GraphLayout::Way& way, const QColor& color) const;
    QColor frameOf(asl::StateIndex index, const Light& light) const;
    bool isTaken(const GraphLayout::Way& way) const;
    bool isCatch(const GraphLayout::Way& way) const;
    QColor colorOf(const GraphLayout::Way& way) const;
    QPointF fromWidget(QPointF point) const { return (point - m_offset) / m_zoom; }
    void zoomAt(QPointF point, double factor);
    void step(int by);

    asl::Machine m_machine;
    GraphLayout m_layout;
    std::vector<Activity> m_activity;
    std::vector<bool> m_wrong;
    std::optional<ExecutionPath> m_path;
    asl::StateIndex m_chosen = asl::kNone;
    QPointF m_offset, m_pressed, m_offsetWhenPressed;
    double m_zoom = 1;
    bool m_dragged = false, m_fitted = true;
};

}  // namespace nephoscope::desktop
