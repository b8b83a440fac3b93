#pragma once

#include <QObject>
#include <QPointF>

#include "engine/base/sim_time.h"

class QMenu;

namespace nephoscope::desktop {

class MainWindow;
struct FaultChoice;

/// The menus that open at the pointer, on the canvas and in the outline.
class ContextMenus : public QObject {
    Q_OBJECT
public:
    explicit ContextMenus(MainWindow& window);

    /// What can be done with a part, faults included; `id` empty: with the canvas. `instance` -1: no instance under the pointer.
    void showFor(const QString& id, int instance, const QPoint& at);
    /// What can be done with something planned; `id` empty: what can be planned at this time.
    void showPlan(const QString& id, SimTime time, const QPoint& at);
    /// What `from` may call; the chosen service is placed at `scene` and connected.
    void offerCallees(const QString& from, const QPointF& scene, const QPoint& at);

private:
    void addPlanActions(QMenu* menu, SimTime time);
    void plan(const FaultChoice& choice, SimTime time);
    void addFaultActions(QMenu* menu, const QString& id, int instance);
    void inject(const FaultChoice& choice);

    MainWindow& m_window;
};

}  // namespace nephoscope::desktop
