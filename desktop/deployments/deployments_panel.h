#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

#include "engine/run/view.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace nephoscope::desktop {

/// The deployments of the run, the newest first, each with what it has taken.
class DeploymentsPanel : public QWidget {
    Q_OBJECT
public:
    enum Column { What, Of, Outcome, Began, Took, RollingBack, Failed, Cost, Credits, Burst, Columns };

    explicit DeploymentsPanel(QWidget* parent = nullptr);

    /// Turns ids into names.
    void setNames(std::function<QString(const QString&)> names) { m_names = std::move(names); }
    void showView(std::shared_ptr<const run::View> view);

Q_SIGNALS:
    /// Id of the deployment in the design.
    void deploymentClicked(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showRow(QTreeWidgetItem* row, const QString& component, const services::DeploymentReading& deployment);

    std::function<QString(const QString&)> m_names;
    std::shared_ptr<const run::View> m_view;
    QTreeWidget* m_table;
    QTimer m_timer;
};

}  // namespace nephoscope::desktop
