#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>
#include <vector>

#include "engine/run/view.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace nephoscope::desktop {

/// Executions, the newest first. Rows keep who is chosen while others come and go.
class ExecutionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Status, Started, Duration, Error, Columns };
    enum { NumberRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<services::ExecutionReading>& executions, SimTime now);
    /// -1: it is not there.
    int rowOf(quint64 number) const;
    const services::ExecutionReading& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<services::ExecutionReading> m_rows;
    SimTime m_now = 0;
};

/// The events of one execution, by id.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Time, Type, State, Detail, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<services::HistoryEvent>& history);
    const std::vector<services::HistoryEvent>& history() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<services::HistoryEvent> m_rows;
};

/// The executions of a workflow whose history is kept, and the events of the one that is chosen.
class ExecutionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExecutionsPanel(QWidget* parent = nullptr);

    /// Null: the workflow does not run. The chosen one is shown on when it is not kept any more, but not before its time.
    void showExecutions(const std::shared_ptr<const run::ExecutionsView>& executions, SimTime now);
    quint64 chosen() const { return m_chosen; }
    /// 0: none.
    void choose(quint64 number);
    const std::vector<services::HistoryEvent>& history() const { return m_history->history(); }

Q_SIGNALS:
    /// 0: none any more.
    void executionChosen(quint64 number);
    /// Of the execution that is chosen there are other events.
    void historyChanged();
    void stateClicked(const QString& state);

private:
    QWidget* makeList();
    QWidget* makeHistory();
    void showList();
    void showTitle(bool kept);
    void selectChosen(int row);

    ExecutionsModel* m_executions;
    HistoryModel* m_history;
    QTreeView *m_list, *m_events;
    QStackedWidget *m_left, *m_right;
    QComboBox* m_filter;
    QLabel* m_title;
    std::shared_ptr<const run::ExecutionsView> m_shown;
    SimTime m_now = 0;
    quint64 m_chosen = 0;
    services::ExecutionReading m_last;  ///< the chosen one, as it was last seen
    bool m_updating = false;
};

}  // namespace nephoscope::desktop
