#include "desktop/traces/trace_model.h"

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "desktop/traces/part_style.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

/// What is still in progress is not the slowest.
SimTime responseOf(const run::Trace& trace) { return trace.ended() ? trace.end - trace.start : -1; }
run::Verdict verdictOf(const run::Trace& trace) { return run::verdict_of(trace.outcome, trace.status); }

QIcon iconOf(const run::Trace& trace) {
    if (!trace.ended()) return strokeIcon(QStringLiteral("info"));
    switch (verdictOf(trace)) {
        case run::Verdict::Ok: return strokeIcon(QStringLiteral("good"), &shapes::Theme::healthy);
        case run::Verdict::Error: return strokeIcon(QStringLiteral("warning"), &shapes::Theme::degraded);
        case run::Verdict::Throttle: return strokeIcon(QStringLiteral("warning"), &shapes::Theme::throttled);
        case run::Verdict::Fault: break;
    }
    return strokeIcon(QStringLiteral("error"), &shapes::Theme::failed);
}

}  // namespace

void TraceModel::setTraces(std::vector<TracePointer> all) {
    m_all = std::move(all);
    refill();
}

void TraceModel::setFilter(Filter filter) {
    m_filter = std::move(filter);
    refill();
}

void TraceModel::sort(int column, Qt::SortOrder order) {
    m_column = column;
    m_order = order;
    refill();
}

bool TraceModel::passes(const run::Trace& trace, std::uint32_t component) const {
    if (trace.start < m_filter.from || trace.start >= m_filter.to) return false;
    if (m_filter.shortest > 0 && (!trace.ended() || responseOf(trace) < m_filter.shortest)) return false;
    if (m_filter.verdict && (!trace.ended() || verdictOf(trace) != *m_filter.verdict)) return false;
    return m_filter.component.empty() ||
           std::any_of(trace.marks.begin(), trace.marks.end(), [component](const run::TraceMark& m) { return m.component == component; });
}

void TraceModel::refill() {
    std::uint32_t component = run::TraceMark::kNoName;
    if (!m_all.empty()) {
        const std::vector<std::string>& names = *m_all.back()->names;
        const auto found = std::find(names.begin(), names.end(), m_filter.component);
        if (found != names.end()) component = static_cast<std::uint32_t>(found - names.begin());
    }
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [&](const TracePointer& each) { return passes(*each, component); });
    const auto before = [this](const TracePointer& a, const TracePointer& b) {
        switch (m_column) {
            case Response: return responseOf(*a) < responseOf(*b);
            case First: return a->name(a->first) < b->name(b->first);
            case Answer: return verdictOf(*a) < verdictOf(*b);
            default: return a->start < b->start;
        }
    };
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](const TracePointer& a, const TracePointer& b) {
        return m_order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
    endResetModel();
}

int TraceModel::rowOf(std::uint64_t number) const {
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [number](const TracePointer& each) { return each->number == number; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

TracePointer TraceModel::ofRequest(std::uint64_t request) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(), [request](const TracePointer& each) { return each->request == request; });
    return found == m_all.end() ? nullptr : *found;
}

std::vector<std::string> TraceModel::components() const {
    if (m_all.empty()) return {};
    const std::vector<std::string>& names = *m_all.back()->names;
    std::vector<bool> seen(names.size());
    for (const TracePointer& each : m_all)
        for (const run::TraceMark& m : each->marks)
            if (m.component < seen.size()) seen[m.component] = true;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (seen[i]) ids.push_back(names[i]);
    std::sort(ids.begin(), ids.end());
    return ids;
}

int TraceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
int TraceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString TraceModel::text(const run::Trace& trace, int column) const {
    const QString first = QString::fromStdString(trace.name(trace.first));
    switch (column) {
        case Time: return clockText(trace.start);
        case First: return m_names ? m_names(first) : first;
        case Response: return trace.ended() ? millisecondsText(responseOf(trace)) : tr("in progress");
        default: return trace.ended() ? outcomeText(trace.outcome, trace.status) : QString();
    }
}

QVariant TraceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const run::Trace& trace = *m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
        case NumberRole: return static_cast<quint64>(trace.number);
        case Qt::DisplayRole: return text(trace, index.column());
        case Qt::FontRole: return index.column() == Time || index.column() == Response ? QVariant(shapes::monoFont(12)) : QVariant();
        case Qt::TextAlignmentRole:
            return index.column() == Response ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::DecorationRole: return index.column() == Answer ? QVariant(iconOf(trace)) : QVariant();
        case Qt::ToolTipRole:
            return trace.path == run::TraceMark::kNoName ? QVariant() : QVariant(QString::fromStdString(trace.name(trace.path)));
        default: return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == Response) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Time: return tr("Sent");
        case First: return tr("First component");
        case Response: return tr("Response time");
        default: return tr("Answer");
    }
}

}  // namespace nephoscope::desktop
