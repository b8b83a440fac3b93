#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QWidget>

#include <deque>
#include <functional>
#include <vector>

#include "engine/run/view.h"

class QComboBox;
class QLineEdit;
class QTreeView;

namespace nephoscope::desktop {

/// What happened, oldest first; beyond a limit the oldest go.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Component, Text, Columns };
    enum { LevelRole = Qt::UserRole, IdRole };
    static constexpr std::size_t kMost = 100'000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(const std::vector<run::LogEntry>& entries);
    void clear();
    /// The text of a component's newest entry of this kind, "failover-summary"; empty: there is none.
    QString newest(const QString& component, std::string_view what) const;
    /// Turns ids into names for the Component column.
    void setNames(std::function<QString(const QString&)> names) { m_names = std::move(names); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant decoration(const run::LogEntry& entry) const;

    std::deque<run::LogEntry> m_entries;
    std::function<QString(const QString&)> m_names;
};

/// The log with a filter; follows the newest entry while the last row is in sight.
class EventLog : public QWidget {
    Q_OBJECT
public:
    explicit EventLog(QWidget* parent = nullptr);
    LogModel& model() { return *m_model; }
    /// Appends, and follows when the last row was in sight.
    void append(const std::vector<run::LogEntry>& entries);

Q_SIGNALS:
    void componentClicked(const QString& id);

private:
    LogModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_search;
    QComboBox* m_level;
    QTreeView* m_view;
};

}  // namespace nephoscope::desktop
