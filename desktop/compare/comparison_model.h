#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "engine/experiment/comparison.h"

namespace nephoscope::desktop {

/// "Failed", in the person's language.
QString measureLabel(experiment::Measure measure);
QString measureHelp(experiment::Measure measure);
/// "1,567", "12.5 %", "38 ms"; a dash for none.
QString measureText(double value, experiment::MeasureUnit unit);
/// The name of a variant, in the person's language where the program has made it.
QString variantName(const std::string& name);

/// A row for each variant, a column for each measure that any of them has.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        BestRole = Qt::UserRole,  ///< alone the best of its column, to the digits that are shown
        DifferenceRole,           ///< text of the difference to the first row; empty in it, and where chance explains it
        WorseRole                 ///< that difference is for the worse (true), the better (false); invalid: neither
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(experiment::Comparison comparison);
    const experiment::Comparison& comparison() const { return m_comparison; }
    /// REQUIRES: column > 0.
    experiment::Measure measureOf(int column) const { return m_columns.at(static_cast<std::size_t>(column - 1)); }
    /// 0 when there is no such column.
    int columnOf(experiment::Measure measure) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant nameData(const experiment::Row& row, int role) const;
    bool isBest(int row, std::size_t measure) const;
    QString toolTip(const experiment::Row& row, std::size_t measure) const;

    experiment::Comparison m_comparison;
    std::vector<experiment::Measure> m_columns;
};

}  // namespace nephoscope::desktop
