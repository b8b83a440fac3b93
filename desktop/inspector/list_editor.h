#pragma once

#include <QWidget>

#include <functional>

#include "desktop/inspector/field_editor.h"
#include "engine/model/schema.h"

class QTableWidget;
class QTableWidgetItem;
class QToolButton;

namespace nephoscope::desktop {

class ReferenceCells;

/// Edits a repeated message (the stages of a load) as a small table: one column for each field, rows are added and removed below it. What is
/// one of several values (enums, yes or no, references) is chosen from a list.
class ListEditor : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(google::protobuf::Message& owner)>;

    /// REQUIRES: the field is a repeated message.
    explicit ListEditor(const model::FieldInfo& field, QWidget* parent = nullptr);

    /// What the cells of a column that refers to other parts may hold.
    void setChoices(std::size_t column, const Choices& choices);
    const std::vector<model::FieldInfo>& columns() const { return m_columns; }
    void show(const google::protobuf::Message& owner);
    /// Its columns want the width of the whole form.
    bool isWide() const;

Q_SIGNALS:
    /// Apply this to the message that has the list.
    void edited(const nephoscope::desktop::ListEditor::Change& change);

private:
    static constexpr std::size_t kNarrow = 2, kWide = 3;  ///< columns that fit beside a label, and in the whole width

    bool isScrolled() const;
    /// The first whose texts are documents; -1: none.
    int documentColumn() const;
    static Choices choicesOf(const model::FieldInfo& column);
    QTableWidgetItem* item(int row, int column);
    void editCell(int row, int column);
    void addRow();
    void removeRow();

    const google::protobuf::FieldDescriptor& m_field;
    std::vector<model::FieldInfo> m_columns;
    QTableWidget* m_table;
    QToolButton* m_remove;
    std::vector<ReferenceCells*> m_references;  ///< by column; null: it refers to nothing
    bool m_quiet = false;
};

}  // namespace nephoscope::desktop
