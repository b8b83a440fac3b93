#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/run/trace.h"

namespace nephoscope::desktop {

using TracePointer = std::shared_ptr<const run::Trace>;

/// The traces that a filter lets through, in the order asked for.
class TraceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, First, Response, Answer, Columns };
    enum { NumberRole = Qt::UserRole };

    struct Filter {
        std::optional<run::Verdict> verdict;
        SimTime shortest = 0;           ///< response time
        SimTime from = 0, to = kNever;  ///< sent in [from, to)
        std::string component;          ///< went through it; empty: any
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setNames(std::function<QString(const QString&)> names) { m_names = std::move(names); }
    void setTraces(std::vector<TracePointer> all);
    void setFilter(Filter filter);
    const Filter& filter() const { return m_filter; }

    const std::vector<TracePointer>& shown() const { return m_shown; }
    std::size_t known() const { return m_all.size(); }
    /// Row of a trace by its number; -1: it is not shown.
    int rowOf(std::uint64_t number) const;
    /// Of the request that is behind a dot, shown or not; null: it was not sampled, or is not kept any more.
    TracePointer ofRequest(std::uint64_t request) const;
    /// Ids of all components that any of them went through, sorted.
    std::vector<std::string> components() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void refill();
    bool passes(const run::Trace& trace, std::uint32_t component) const;
    QString text(const run::Trace& trace, int column) const;

    std::function<QString(const QString&)> m_names;
    std::vector<TracePointer> m_all, m_shown;
    Filter m_filter;
    int m_column = Time;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

}  // namespace nephoscope::desktop
