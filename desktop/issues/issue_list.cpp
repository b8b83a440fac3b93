#include "desktop/issues/issue_list.h"

#include <QHeaderView>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "translations/said.h"

namespace nephoscope::desktop {

IssueModel::IssueModel(const Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document) {
    connect(&document, &Document::issuesChanged, this, &IssueModel::reload);
    reload();
}

void IssueModel::reload() {
    beginResetModel();
    m_issues = m_document.issues();
    std::stable_sort(m_issues.begin(), m_issues.end(), [](const Issue& a, const Issue& b) { return a.severity < b.severity; });
    endResetModel();
}

int IssueModel::errorCount() const {
    return static_cast<int>(
        std::count_if(m_issues.begin(), m_issues.end(), [](const Issue& issue) { return issue.severity == Issue::Severity::Error; }));
}

int IssueModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_issues.size()); }
int IssueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Issue& issue = at(index.row());
    const bool error = issue.severity == Issue::Severity::Error;
    if (role == Qt::DecorationRole && index.column() == Path)
        return error ? strokeIcon(QStringLiteral("error"), &shapes::Theme::failed)
                     : strokeIcon(QStringLiteral("warning"), &shapes::Theme::degraded);
    if (role == Qt::AccessibleTextRole && index.column() == Path)
        return (error ? tr("Error: %1") : tr("Warning: %1")).arg(QString::fromStdString(issue.path()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case Path: return issue.path().empty() ? tr("Design") : QString::fromStdString(issue.path());
        case Message: return said(issue.message);
        default: return said(issue.remedy);
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Path: return tr("Where");
        case Message: return tr("What is wrong");
        default: return tr("What to do");
    }
}

IssueList::IssueList(const Document& document, QWidget* parent) : QTreeView(parent), m_model(new IssueModel(document, this)) {
    setObjectName(QStringLiteral("issueList"));
    setAccessibleName(tr("Issues"));
    setModel(m_model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(true);
    header()->resizeSection(IssueModel::Path, 220);
    header()->resizeSection(IssueModel::Message, 480);
    const auto jump = [this](const QModelIndex& index) {
        const Issue& issue = m_model->at(index.row());
        Q_EMIT jumpRequested(QString::fromStdString(issue.object), QString::fromStdString(issue.field));
    };
    connect(this, &QTreeView::clicked, this, jump);
    connect(this, &QTreeView::activated, this, jump);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int errors = m_model->errorCount();
        Q_EMIT countChanged(errors, m_model->rowCount() - errors);
    });
}

}  // namespace nephoscope::desktop
