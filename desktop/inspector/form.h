#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

#include "desktop/inspector/field_editor.h"
#include "desktop/inspector/subject.h"

class QGridLayout;
class QLabel;

namespace nephoscope::desktop {

class ListEditor;

/// The fields of a subject, in groups, generated from the schema. Every label has the same width; a field that is wrong has a line
/// below it that says why. Each edit is one undo step.
class Form : public QWidget {
    Q_OBJECT
public:
    Form(Document& document, Subject subject, QWidget* parent = nullptr);

    /// Shows the document's present values, choices and issues.
    void refresh();
    /// False when no field has this path or it is not shown.
    bool focusField(const QString& path);
    const Subject& subject() const { return m_subject; }
    const std::vector<Section>& sections() const { return m_sections; }

Q_SIGNALS:
    /// A field of the only part is to be edited in a window of its own ("config.definition_string").
    void windowWanted(const QString& path);

private:
    struct Row {
        model::FieldInfo field;
        QString prefix;
        QLabel* label = nullptr;
        FieldEditor* editor = nullptr;  ///< or
        ListEditor* list = nullptr;
        QLabel* error = nullptr;
        QString path() const { return joinPath(prefix, QString::fromStdString(field.name())); }
        QWidget* input() const;
    };
    struct Group {
        QString name;
        QLabel* head = nullptr;
        std::vector<std::size_t> rows;
    };

    void build();
    void addRow(const model::FieldInfo& field, const Section& section);
    Group& groupFor(const model::FieldInfo& field, const Section& section);
    void placeRows();
    void refreshRow(Row& row, const std::vector<MessagePtr>& owners);
    void refreshErrors();
    void refreshHeads();
    Choices choicesFor(const std::string& refersTo) const;
    void apply(const Row& row, const std::function<void(google::protobuf::Message&)>& change);

    Document& m_document;
    Subject m_subject;
    std::vector<Section> m_sections;
    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
    QGridLayout* m_grid;
};

}  // namespace nephoscope::desktop
