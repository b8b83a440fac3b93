#pragma once

#include <QAbstractTableModel>
#include <QTreeView>

#include "desktop/document/document.h"

namespace nephoscope::desktop {

/// What is wrong with the design, errors first.
class IssueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Path, Message, Remedy, Columns };

    explicit IssueModel(const Document& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Issue& at(int row) const { return m_issues[static_cast<std::size_t>(row)]; }
    int errorCount() const;

private:
    void reload();

    const Document& m_document;
    Issues m_issues;
};

class IssueList : public QTreeView {
    Q_OBJECT
public:
    explicit IssueList(const Document& document, QWidget* parent = nullptr);
    const IssueModel& issues() const { return *m_model; }

Q_SIGNALS:
    /// Show `object` (empty: the design) and put the keyboard on `field` (may be empty).
    void jumpRequested(const QString& object, const QString& field);
    void countChanged(int errors, int warnings);

private:
    IssueModel* m_model;
};

}  // namespace nephoscope::desktop
