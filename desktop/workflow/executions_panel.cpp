#include "desktop/workflow/executions_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "shapes/fonts.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

using services::ExecutionReading;
using services::ExecutionStatus;
using services::HistoryEvent;

constexpr int kDetail = 200;    ///< characters of a cell; its tooltip has all
constexpr int kTopHeight = 32;  ///< pixels of what stands above the two tables

QString statusName(ExecutionStatus status) {
    switch (status) {
        case ExecutionStatus::Running: return ExecutionsModel::tr("Running");
        case ExecutionStatus::Succeeded: return ExecutionsModel::tr("Succeeded");
        case ExecutionStatus::Failed: return ExecutionsModel::tr("Failed");
        case ExecutionStatus::TimedOut: return ExecutionsModel::tr("Timed out");
        case ExecutionStatus::Aborted: break;
    }
    return ExecutionsModel::tr("Aborted");
}

QIcon statusIcon(ExecutionStatus status) {
    switch (status) {
        case ExecutionStatus::Running: return strokeIcon(QStringLiteral("play"), &shapes::Theme::accent);
        case ExecutionStatus::Succeeded: return strokeIcon(QStringLiteral("good"), &shapes::Theme::healthy);
        case ExecutionStatus::Failed: return strokeIcon(QStringLiteral("error"), &shapes::Theme::failed);
        case ExecutionStatus::TimedOut: return strokeIcon(QStringLiteral("clock"), &shapes::Theme::failed);
        case ExecutionStatus::Aborted: break;
    }
    return strokeIcon(QStringLiteral("stop"), &shapes::Theme::degraded);
}

/// In the order of the box that chooses one.
enum class Filter { All, Running, Succeeded, NotSucceeded };

bool passes(Filter filter, ExecutionStatus status) {
    switch (filter) {
        case Filter::Running: return status == ExecutionStatus::Running;
        case Filter::Succeeded: return status == ExecutionStatus::Succeeded;
        case Filter::NotSucceeded: return status != ExecutionStatus::Running && status != ExecutionStatus::Succeeded;
        case Filter::All: break;
    }
    return true;
}

bool failed(const HistoryEvent& event) { return !event.error.empty(); }

QString detailOf(const HistoryEvent& event) {
    if (failed(event)) return QString::fromStdString(event.error + (event.cause.empty() ? "" : ": " + event.cause));
    if (event.number && event.type == "MapStateStarted") return HistoryModel::tr("%n items", nullptr, static_cast<int>(*event.number));
    if (event.number) return HistoryModel::tr("Item %1").arg(*event.number);
    return QString::fromStdString(event.data);
}

QTreeView* tableOf(QAbstractItemModel* model, const QString& name, const QString& title, QWidget* parent) {
    auto* view = new QTreeView(parent);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

QLabel* emptyText(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("dimText"));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(16);
    return label;
}

}  // namespace

/// Both lists run from the newest to the oldest, so that rows go, come, and are written over in turn.
void ExecutionsModel::show(const std::vector<ExecutionReading>& executions, SimTime now) {
    const auto isNewer = [](const ExecutionReading& each, std::uint64_t number) { return each.number > number; };
    for (int row = rowCount() - 1; row >= 0; --row) {
        const std::uint64_t number = at(row).number;
        const auto found = std::lower_bound(executions.begin(), executions.end(), number, isNewer);
        if (found != executions.end() && found->number == number) continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < executions.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].number == executions[i].number) continue;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), executions[i]);
        endInsertRows();
    }
    m_rows = executions;
    m_now = now;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int ExecutionsModel::rowOf(quint64 number) const {
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).number == number) return row;
    return -1;
}

int ExecutionsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ExecutionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant ExecutionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ExecutionReading& execution = at(index.row());
    const int column = index.column();
    if (role == NumberRole) return QVariant::fromValue<quint64>(execution.number);
    if (role == Qt::DecorationRole && column == Status) return statusIcon(execution.status);
    if (role == Qt::FontRole && (column == Name || column == Started || column == Duration)) return shapes::monoFont(12);
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && column == Error)) return {};
    const bool runs = execution.status == ExecutionStatus::Running;
    switch (column) {
        case Name: return QString::number(execution.number);
        case Status: return statusName(execution.status);
        case Started: return clockText(execution.started);
        case Duration: return shapes::spanText(to_seconds((runs ? m_now : execution.ended) - execution.started));
        default: return QString::fromStdString(execution.error);
    }
}

QVariant ExecutionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Execution");
        case Status: return tr("Status");
        case Started: return tr("Started");
        case Duration: return tr("Duration");
        default: return tr("Error");
    }
}

/// Events are only ever added: rows that are there stay.
void HistoryModel::show(const std::vector<HistoryEvent>& history) {
    if (history == m_rows) return;
    const bool goes_on = history.size() > m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), history.begin());
    if (!goes_on) {
        beginResetModel();
        m_rows = history;
        endResetModel();
        return;
    }
    beginInsertRows({}, rowCount(), static_cast<int>(history.size()) - 1);
    m_rows = history;
    endInsertRows();
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const HistoryEvent& event = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::FontRole && (column == Id || column == Time)) return shapes::monoFont(12);
    if (role == Qt::DecorationRole && column == Type && failed(event)) return strokeIcon(QStringLiteral("error"), &shapes::Theme::failed);
    if (role == Qt::ToolTipRole && column == Id && event.previous) return tr("After event %1").arg(event.previous);
    if (role == Qt::ToolTipRole && column == Detail) return detailOf(event);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
        case Id: return QString::number(event.id);
        case Time: return clockText(event.time);
        case Type: return QString::fromStdString(event.type);
        case State: return QString::fromStdString(event.state);
        default: return detailOf(event).left(kDetail);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Id: return tr("ID");
        case Time: return tr("Time");
        case Type: return tr("Event");
        case State: return tr("State");
        default: return tr("Detail");
    }
}

ExecutionsPanel::ExecutionsPanel(QWidget* parent)
    : QWidget(parent), m_executions(new ExecutionsModel(this)), m_history(new HistoryModel(this)) {
    setObjectName(QStringLiteral("workflowExecutionsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* across = new QSplitter(this);
    across->addWidget(makeList());
    across->addWidget(makeHistory());
    across->setStretchFactor(0, 45);
    across->setStretchFactor(1, 55);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(across);
}

QWidget* ExecutionsPanel::makeList() {
    m_left = new QStackedWidget(this);
    auto* page = new QWidget(m_left);
    m_filter = new QComboBox(page);
    m_filter->setObjectName(QStringLiteral("workflowExecutionFilter"));
    m_filter->setFixedHeight(kTopHeight);
    m_filter->setAccessibleName(tr("Which executions"));
    m_filter->addItems({tr("All executions"), tr("Running"), tr("Succeeded"), tr("Not succeeded")});
    m_list = tableOf(m_executions, QStringLiteral("workflowExecutions"), tr("Executions"), page);
    m_list->header()->resizeSection(ExecutionsModel::Name, 84);
    m_list->header()->resizeSection(ExecutionsModel::Status, 112);
    m_list->header()->resizeSection(ExecutionsModel::Started, 116);
    m_list->header()->resizeSection(ExecutionsModel::Duration, 80);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_filter);
    top->addStretch();
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(top);
    box->addWidget(m_list, 1);
    m_left->addWidget(emptyText(tr("Nothing has been executed yet. Press play in the main window."), m_left));
    m_left->addWidget(page);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ExecutionsPanel::showList);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& selected) {
        if (!m_updating && !selected.isEmpty()) choose(selected.first().topLeft().data(ExecutionsModel::NumberRole).toULongLong());
    });
    return m_left;
}

QWidget* ExecutionsPanel::makeHistory() {
    m_right = new QStackedWidget(this);
    auto* page = new QWidget(m_right);
    m_title = new QLabel(page);
    m_title->setObjectName(QStringLiteral("chartTitle"));
    auto* close = new QToolButton(page);
    close->setObjectName(QStringLiteral("workflowExecutionClose"));
    close->setIcon(strokeIcon(QStringLiteral("close")));
    close->setToolTip(tr("Show all executions in the graph again"));
    close->setAccessibleName(close->toolTip());
    close->setAutoRaise(true);
    close->setFixedSize(kTopHeight, kTopHeight);
    m_events = tableOf(m_history, QStringLiteral("workflowHistory"), tr("Events of the execution"), page);
    m_events->header()->resizeSection(HistoryModel::Id, 48);
    m_events->header()->resizeSection(HistoryModel::Time, 116);
    m_events->header()->resizeSection(HistoryModel::Type, 176);
    m_events->header()->resizeSection(HistoryModel::State, 120);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 4, 8, 4);
    top->addWidget(m_title, 1);
    top->addWidget(close);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(top);
    box->addWidget(m_events, 1);
    m_right->addWidget(emptyText(tr("Choose an execution to see its events, and its way through the graph."), m_right));
    m_right->addWidget(page);
    connect(close, &QToolButton::clicked, this, [this] { choose(0); });
    connect(m_events->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const QString state = index.siblingAtColumn(HistoryModel::State).data().toString();
        if (!state.isEmpty()) Q_EMIT stateClicked(state);
    });
    return m_right;
}

void ExecutionsPanel::choose(quint64 number) {
    if (number == m_chosen) return;
    const int row = m_executions->rowOf(number);
    m_chosen = row < 0 ? 0 : number;
    m_history->show({});
    if (row >= 0) m_last = m_executions->at(row);
    selectChosen(row);
    showTitle(true);
    m_right->setCurrentIndex(m_chosen ? 1 : 0);
    Q_EMIT executionChosen(m_chosen);
    Q_EMIT historyChanged();
}

void ExecutionsPanel::selectChosen(int row) {
    m_updating = true;
    if (row < 0)
        m_list->setCurrentIndex({});
    else if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_executions->index(row, 0));
    if (row < 0) m_list->clearSelection();
    m_updating = false;
}

void ExecutionsPanel::showExecutions(const std::shared_ptr<const run::ExecutionsView>& executions, SimTime now) {
    m_shown = executions;
    m_now = now;
    showList();
    if (!m_chosen) return;
    if (!executions || now < m_last.started) return choose(0);
    const auto& all = executions->executions;
    const auto found = std::find_if(all.begin(), all.end(), [this](const ExecutionReading& each) { return each.number == m_chosen; });
    if (found != all.end()) m_last = *found;
    const bool other = found != all.end() && executions->chosen == m_chosen && executions->history != m_history->history();
    if (other) m_history->show(executions->history);
    showTitle(found != all.end());
    if (other) Q_EMIT historyChanged();
}

void ExecutionsPanel::showList() {
    std::vector<ExecutionReading> listed = m_shown ? m_shown->executions : std::vector<ExecutionReading>();
    m_left->setCurrentIndex(listed.empty() ? 0 : 1);
    const auto filter = static_cast<Filter>(m_filter->currentIndex());
    listed.erase(
        std::remove_if(listed.begin(), listed.end(), [filter](const ExecutionReading& each) { return !passes(filter, each.status); }),
        listed.end());
    m_updating = true;
    m_executions->show(listed, m_now);
    m_updating = false;
    selectChosen(m_executions->rowOf(m_chosen));
}

void ExecutionsPanel::showTitle(bool kept) {
    QStringList parts{tr("Execution %1").arg(m_last.number), statusName(m_last.status),
                      tr("%n events", nullptr, static_cast<int>(m_last.events))};
    if (m_history->rowCount() > 0 && static_cast<std::uint64_t>(m_history->rowCount()) < m_last.events)
        parts << tr("the first %1 are kept").arg(m_history->rowCount());
    if (!kept) parts << tr("not kept any more");
    m_title->setText(parts.join(QStringLiteral(" \u00b7 ")));
}

}  // namespace nephoscope::desktop
