#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/model/design.pb.h"
#include "engine/run/view.h"

class QLabel;
class QTreeWidgetItem;

namespace nephoscope::desktop {

/// What the design costs: components, alarms, scaling policies and pipelines with their positions, dearest first, and faults.
class CostPanel : public QWidget {
    Q_OBJECT
public:
    enum Column { What, Quantity, Price, SoFar, Month, Columns };

    explicit CostPanel(QWidget* parent = nullptr);
    ~CostPanel() override;

    /// Turns ids of components into names.
    void setNames(std::function<QString(const QString&)> names) { m_names = std::move(names); }
    void showView(std::shared_ptr<const run::View> view);
    /// The design's own prices.
    void setPrices(const model::Design& design);

Q_SIGNALS:
    /// Or an alarm, a scaling policy, a pipeline.
    void componentClicked(const QString& id);
    /// A price of the table, in its own unit; nothing: the table's again.
    void priceChanged(const QString& price, std::optional<double> usd);

protected:
    void showEvent(QShowEvent* event) override;

private:
    class Tree;

    void refresh();
    void showSummary();
    void showParts();
    template <typename Part>
    void showPart(const QString& id, const QString& name, const Part& part);
    void showFaults();
    void showItem(QTreeWidgetItem* item, const run::BillItem& bill, double months);
    void readPrice(QTreeWidgetItem* item);

    std::function<QString(const QString&)> m_names;
    std::shared_ptr<const run::View> m_view;
    model::Design m_own;  ///< its prices only
    Tree* m_tree;
    QLabel* m_summary;
    QTimer m_timer;
    bool m_filling = false;
};

}  // namespace nephoscope::desktop
