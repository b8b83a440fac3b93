#pragma once

#include <QWidget>

#include <functional>

#include "engine/model/schema.h"

class QTableWidget;
class QToolButton;

namespace nephoscope::desktop {

/// Edits a repeated message (the stages of a load) as a small table: one column for each field, rows are added and removed below it.
class ListEditor : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(google::protobuf::Message& owner)>;

    /// REQUIRES: the field is a repeated message.
    explicit ListEditor(const model::FieldInfo& field, QWidget* parent = nullptr);

    void show(const google::protobuf::Message& owner);

Q_SIGNALS:
    /// Apply this to the message that has the list.
    void edited(const nephoscope::desktop::ListEditor::Change& change);

private:
    void editCell(int row, int column);
    void addRow();
    void removeRow();

    const google::protobuf::FieldDescriptor& m_field;
    std::vector<model::FieldInfo> m_columns;
    QTableWidget* m_table;
    QToolButton* m_remove;
    bool m_quiet = false;
};

}  // namespace nephoscope::desktop
