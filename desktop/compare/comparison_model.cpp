#include "desktop/compare/comparison_model.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

#include <cmath>

#include "desktop/look/service_icon.h"
#include "shapes/number_text.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

using experiment::Estimate;
using experiment::MeasureUnit;

QString schemaText(std::string_view text) { return QCoreApplication::translate("schema", std::string(text).c_str()); }

QString outcomeText(const std::string& outcome) {
    if (outcome == "deployment-succeeded") return ComparisonModel::tr("Its deployment succeeded.");
    if (outcome == "deployment-failed") return ComparisonModel::tr("Its deployment failed.");
    if (outcome == "deployment-rolled-back") return ComparisonModel::tr("Its deployment was rolled back.");
    if (outcome == "deployment-started") return ComparisonModel::tr("Its deployment goes on when the run ends.");
    return {};
}

}  // namespace

QString measureLabel(experiment::Measure measure) { return schemaText(experiment::type_of(measure).label); }
QString measureHelp(experiment::Measure measure) { return schemaText(experiment::type_of(measure).help); }

QString measureText(double value, MeasureUnit unit) {
    if (std::isnan(value)) return QStringLiteral("\u2013");
    const QString sign = value < 0 ? QStringLiteral("\u2212") : QString();
    const double size = std::abs(value);
    const QLocale locale;
    switch (unit) {
        case MeasureUnit::Share: return sign + shapes::shareText(size);
        case MeasureUnit::Milliseconds: return sign + shapes::spanText(size / 1000);
        case MeasureUnit::Seconds: return sign + shapes::spanText(size);
        case MeasureUnit::PerSecond: return sign + shapes::rateText(size);
        case MeasureUnit::Usd: return sign + shapes::moneyText(size);
        case MeasureUnit::Times: return sign + locale.toString(size, 'f', size < 10 ? 1 : 0) + QStringLiteral(" \u00D7");
        case MeasureUnit::Count: break;
    }
    return sign + locale.toString(size, 'f', size < 100 && size != std::floor(size) ? 1 : 0);
}

QString variantName(const std::string& name) { return schemaText(name); }

void ComparisonModel::show(experiment::Comparison comparison) {
    beginResetModel();
    m_comparison = std::move(comparison);
    m_columns.clear();
    for (const experiment::MeasureType& type : experiment::measures())
        if (m_comparison.has(type.measure)) m_columns.push_back(type.measure);
    endResetModel();
}

int ComparisonModel::columnOf(experiment::Measure measure) const {
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i] == measure) return static_cast<int>(i) + 1;
    return 0;
}

int ComparisonModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_comparison.rows.size()); }
int ComparisonModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1; }

bool ComparisonModel::isBest(int row, std::size_t measure) const {
    const int better = experiment::measures()[measure].better;
    const double value = m_comparison.rows[static_cast<std::size_t>(row)].values[measure].mean;
    if (better == 0 || std::isnan(value)) return false;
    const auto unit = experiment::measures()[measure].unit;
    for (int i = 0; i < rowCount(); ++i) {
        const double other = m_comparison.rows[static_cast<std::size_t>(i)].values[measure].mean;
        if (i == row || std::isnan(other)) continue;
        if ((other - value) * better > 0 || measureText(other, unit) == measureText(value, unit)) return false;
    }
    return true;
}

QString ComparisonModel::toolTip(const experiment::Row& row, std::size_t measure) const {
    const experiment::MeasureType& type = experiment::measures()[measure];
    const Estimate &value = row.values[measure], &difference = row.differences[measure];
    QStringList lines{measureHelp(type.measure)};
    if (!std::isnan(value.half_width))
        lines += tr("%1 \u00b1 %2 (95 % confidence)").arg(measureText(value.mean, type.unit), measureText(value.half_width, type.unit));
    if (&row != m_comparison.rows.data() && !std::isnan(difference.mean))
        lines += std::isnan(difference.half_width)
                     ? tr("%1 against the first row, of one seed").arg(measureText(difference.mean, type.unit))
                     : tr("%1 \u00b1 %2 against the first row, seed by seed")
                           .arg(measureText(difference.mean, type.unit), measureText(difference.half_width, type.unit));
    return lines.join(QLatin1Char('\n'));
}

QVariant ComparisonModel::nameData(const experiment::Row& row, int role) const {
    if (role == Qt::DisplayRole) return variantName(row.name);
    if (role == Qt::ToolTipRole) return row.problem.empty() ? outcomeText(row.outcome) : tr("It does not run: %1").arg(said(row.problem));
    return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const experiment::Row& row = m_comparison.rows[static_cast<std::size_t>(index.row())];
    if (index.column() == 0) return nameData(row, role);
    const auto measure = static_cast<std::size_t>(measureOf(index.column()));
    const experiment::MeasureType& type = experiment::measures()[measure];
    const Estimate& difference = row.differences[measure];
    const bool certain = index.row() > 0 && experiment::is_certain(difference);
    switch (role) {
        case Qt::DisplayRole: return measureText(row.values[measure].mean, type.unit);
        case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::ToolTipRole: return toolTip(row, measure);
        case BestRole: return isBest(index.row(), measure);
        case DifferenceRole:
            return certain ? (difference.mean > 0 ? QStringLiteral("+") : QString()) + measureText(difference.mean, type.unit) : QString();
        case WorseRole: return certain && type.better != 0 ? QVariant(difference.mean * type.better < 0) : QVariant();
        default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (section == 0)
        return role == Qt::DisplayRole         ? QVariant(tr("Variant"))
               : role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                               : QVariant();
    if (role == Qt::DisplayRole) return measureLabel(measureOf(section));
    if (role == Qt::ToolTipRole) return measureHelp(measureOf(section));
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

}  // namespace nephoscope::desktop
