#pragma once

#include <QStyledItemDelegate>

#include "desktop/inspector/field_editor.h"

namespace nephoscope::desktop {

/// Cells of a list that hold ids of other parts, separated by commas: they show names, and are chosen from what the design has. Where there
/// can be several, a menu with a check for each opens in place of an editor.
class ReferenceCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    ReferenceCells(bool several, QObject* parent);

    void setChoices(Choices choices) { m_choices = std::move(choices); }
    QString displayText(const QVariant& value, const QLocale& locale) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    void openMenu(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    bool m_several;
    Choices m_choices;
};

}  // namespace nephoscope::desktop
