#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

#include "desktop/inspector/field_editor.h"
#include "desktop/inspector/group_head.h"
#include "desktop/inspector/subject.h"

class QGridLayout;
class QLabel;

namespace nephoscope::desktop {

class ListEditor;

/// The fields of a subject, in groups, generated from the schema: a part's own first group, those of its service, its other ones. Every
/// label has the same width; a field that is wrong has a line below it that says why. Each edit is one undo step. A group of nothing but
/// empty documents is closed until it is asked for.
class Form : public QWidget {
    Q_OBJECT
public:
    /// `open` must outlive the form.
    Form(Document& document, Subject subject, OpenGroups& open, QWidget* parent = nullptr);

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
        std::size_t group = 0;
        bool applies = true;  ///< to what the other fields say
        QString path() const { return joinPath(prefix, QString::fromStdString(field.name())); }
        QWidget* input() const;
    };
    struct Group {
        QString name;
        GroupHead* head = nullptr;
        std::vector<std::size_t> rows;
        bool open = true;
    };

    void build();
    void addRow(const model::FieldInfo& field, const Section& section);
    std::size_t groupFor(const model::FieldInfo& field, const Section& section);
    std::vector<Group*> groupsInOrder();
    void placeRows();
    void refreshRow(Row& row, const std::vector<MessagePtr>& owners);
    void refreshErrors();
    void refreshGroups();
    bool isOpen(const Group& group) const;
    Choices choicesFor(const std::string& refersTo) const;
    void apply(const Row& row, const std::function<void(google::protobuf::Message&)>& change);

    Document& m_document;
    Subject m_subject;
    OpenGroups& m_open;
    std::vector<Section> m_sections;
    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
    QGridLayout* m_grid;
};

}  // namespace nephoscope::desktop
