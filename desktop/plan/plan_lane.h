#pragma once

#include <QHash>
#include <QWidget>

#include "desktop/document/document.h"
#include "desktop/plan/plan_items.h"

namespace nephoscope::desktop {

class PlanBar;

/// What is planned, on the axis of time above the timeline: faults, deployments, pipelines and experiments of the document, each a child of
/// its own, and what has become of the latter two in the run.
/// Each change is one undo step. Hidden while nothing is planned. `document` must outlive it.
class PlanLane : public QWidget {
    Q_OBJECT
public:
    explicit PlanLane(Document& document, QWidget* parent = nullptr);

    void showView(const run::View& view);
    void setTime(SimTime now, SimTime end);
    SimTime now() const { return m_now; }
    SimTime end() const { return m_end; }

    /// Null when nothing of this id is planned.
    PlanBar* bar(const QString& id) const { return m_bars.value(id); }
    double xOf(SimTime time) const;
    SimTime timeAt(double x) const;
    /// What a pixel is worth.
    double timeOf(double pixels) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

    // What bars ask for.
    void move(const PlanItem& item, bool again);
    void resizeItem(const PlanItem& item, bool again);
    void remove(const QString& id);

Q_SIGNALS:
    /// To be shown in the inspector.
    void opened(const QString& id);
    /// Of a bar, or, with an empty id, of the lane at a time.
    void menuRequested(const QString& id, nephoscope::SimTime time, const QPoint& global);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void refresh();
    void arrange();

    Document& m_document;
    QHash<QString, PlanBar*> m_bars;
    std::vector<PlanItem> m_items;  ///< as they are planned
    SimTime m_now = 0, m_end = 600 * kSecond;
    int m_rows = 1, m_later = 0;  ///< m_later: begin after the run's end
};

}  // namespace nephoscope::desktop
