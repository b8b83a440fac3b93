#pragma once

#include <QStyledItemDelegate>

namespace nephoscope::desktop {

/// Cells of a list that hold documents of many lines, such as JSON: they show them in one line, and a dialog opens in place of an editor.
class DocumentCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `title`: of the dialog.
    DocumentCells(QString title, QObject* parent);

    QString displayText(const QVariant& value, const QLocale& locale) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QString m_title;
};

}  // namespace nephoscope::desktop
