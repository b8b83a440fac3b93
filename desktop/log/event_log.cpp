#include "desktop/log/event_log.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "shapes/fonts.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

using Level = run::LogEntry::Level;

class LogFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text) {
        m_text = text;
        invalidateFilter();
    }
    void setProblemsOnly(bool only) {
        m_problemsOnly = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex text = sourceModel()->index(row, LogModel::Text, parent);
        if (m_problemsOnly && text.data(LogModel::LevelRole).toInt() == static_cast<int>(Level::Info)) return false;
        return m_text.isEmpty() || text.data().toString().contains(m_text, Qt::CaseInsensitive) ||
               sourceModel()->index(row, LogModel::Component, parent).data().toString().contains(m_text, Qt::CaseInsensitive);
    }

private:
    QString m_text;
    bool m_problemsOnly = false;
};

QString levelName(Level level) {
    switch (level) {
        case Level::Warning: return LogModel::tr("Warning");
        case Level::Problem: return LogModel::tr("Problem");
        case Level::Good: return LogModel::tr("Recovered");
        case Level::Info: break;
    }
    return LogModel::tr("Event");
}

}  // namespace

QString LogModel::newest(const QString& component, std::string_view what) const {
    const std::string id = component.toStdString();
    const auto found =
        std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const auto& each) { return each.component == id && each.what == what; });
    return found == m_entries.rend() ? QString() : QString::fromStdString(found->text);
}

void LogModel::append(const std::vector<run::LogEntry>& entries) {
    if (entries.empty()) return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    endInsertRows();
    if (m_entries.size() <= kMost) return;
    const auto extra = static_cast<std::ptrdiff_t>(m_entries.size() - kMost);
    beginRemoveRows({}, 0, static_cast<int>(extra) - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + extra);
    endRemoveRows();
}

void LogModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }
int LogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant LogModel::decoration(const run::LogEntry& entry) const {
    switch (entry.level) {
        case Level::Problem: return strokeIcon(QStringLiteral("error"), &shapes::Theme::failed);
        case Level::Warning: return strokeIcon(QStringLiteral("warning"), &shapes::Theme::degraded);
        case Level::Good: return strokeIcon(QStringLiteral("good"), &shapes::Theme::healthy);
        case Level::Info: break;
    }
    return strokeIcon(QStringLiteral("info"));
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const run::LogEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const QString id = QString::fromStdString(entry.component);
    if (role == LevelRole) return static_cast<int>(entry.level);
    if (role == IdRole) return id;
    if (role == Qt::DecorationRole && index.column() == Text) return decoration(entry);
    if (role == Qt::AccessibleTextRole && index.column() == Text) return levelName(entry.level) + QStringLiteral(": ") + said(entry.text);
    if (role == Qt::FontRole && index.column() == Time) return shapes::monoFont(12);
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == Text)) return {};
    switch (index.column()) {
        case Time: return clockText(entry.time);
        case Component: return id.isEmpty() ? tr("Run") : m_names ? m_names(id) : id;
        default: return said(entry.text);
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Time: return tr("Time");
        case Component: return tr("Component");
        default: return tr("What happened");
    }
}

EventLog::EventLog(QWidget* parent)
    : QWidget(parent),
      m_model(new LogModel(this)),
      m_search(new QLineEdit(this)),
      m_level(new QComboBox(this)),
      m_view(new QTreeView(this)) {
    setObjectName(QStringLiteral("eventLog"));
    setAttribute(Qt::WA_StyledBackground);
    auto* filter = new LogFilter(this);
    filter->setSourceModel(m_model);
    m_filtered = filter;
    m_search->setObjectName(QStringLiteral("logSearch"));
    m_search->setPlaceholderText(tr("Filter events"));
    m_search->setAccessibleName(tr("Filter events"));
    m_search->setClearButtonEnabled(true);
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Which events"));
    m_level->addItems({tr("All events"), tr("Problems and recoveries")});
    m_view->setObjectName(QStringLiteral("logView"));
    m_view->setAccessibleName(tr("Event log"));
    m_view->setModel(m_filtered);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->header()->resizeSection(LogModel::Time, 120);
    m_view->header()->resizeSection(LogModel::Component, 150);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 12, 0);
    top->addWidget(m_search, 1);
    top->addWidget(m_level);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addLayout(top);
    box->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, [filter](const QString& text) { filter->setText(text); });
    connect(m_level, &QComboBox::currentIndexChanged, this, [filter](int index) { filter->setProblemsOnly(index == 1); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const QString id = index.data(LogModel::IdRole).toString();
        if (!id.isEmpty()) Q_EMIT componentClicked(id);
    });
}

void EventLog::append(const std::vector<run::LogEntry>& entries) {
    const QScrollBar* bar = m_view->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 2;
    m_model->append(entries);
    if (follows) m_view->scrollToBottom();
}

}  // namespace nephoscope::desktop
