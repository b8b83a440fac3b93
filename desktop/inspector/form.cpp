#include "desktop/inspector/form.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

#include "desktop/inspector/fault_choices.h"
#include "desktop/inspector/list_editor.h"
#include "desktop/inspector/scaling_choices.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/inspector/text_editor.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

using google::protobuf::Message;

bool isShown(const model::FieldInfo& field, const Section& section) {
    if (field.hidden()) return false;
    const bool list = field.descriptor->is_repeated() && field.is_message();
    if (section.type == model::Design::descriptor()) return !field.is_message() && !list;
    return list || !field.is_message();
}

/// The heading of a nested message's fields: its field's label ("Read query"), or nothing for a part itself.
QString sectionTitle(const Section& section, const std::vector<Section>& all) {
    const qsizetype dot = section.prefix.lastIndexOf(QLatin1Char('.'));
    const QString outer = dot < 0 ? QString() : section.prefix.left(dot), name = section.prefix.mid(dot + 1);
    for (const Section& other : all)
        if (other.prefix == outer && other.type != section.type)
            if (const auto* field = other.type->FindFieldByName(name.toStdString())) return schemaText(model::FieldInfo(field).label());
    return QString();
}

/// Whether it takes a line of its own below its label: documents, and choices of a kind and then a value.
bool isWide(const model::FieldInfo& field) {
    const auto* choices = field.descriptor->enum_type();
    return !field.language().empty() || (choices && !model::options_of(*choices->value(0)).kind().empty());
}

template <typename List>
void addChoices(const List& list, Choices* choices) {
    for (const auto& part : list)
        choices->push_back({QString::fromStdString(part.id()), QString::fromStdString(part.name().empty() ? part.id() : part.name())});
}

}  // namespace

QWidget* Form::Row::input() const { return editor ? static_cast<QWidget*>(editor) : list; }

Form::Form(Document& document, Subject subject, OpenGroups& open, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_subject(std::move(subject)),
      m_open(open),
      m_sections(m_subject.sections()),
      m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(16, 4, 16, 16);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    build();
    refresh();
}

void Form::build() {
    for (const Section& section : m_sections)
        for (const model::FieldInfo& field : model::fields_of(*section.type))
            if (isShown(field, section)) addRow(field, section);
    placeRows();
}

std::size_t Form::groupFor(const model::FieldInfo& field, const Section& section) {
    QString name = schemaText(field.group());
    if (name.isEmpty() && !section.prefix.isEmpty() && section.prefix != QLatin1String("config")) name = sectionTitle(section, m_sections);
    if (name.isEmpty()) name = m_groups.empty() ? tr("General") : m_groups.front().name;
    const auto known = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& group) { return group.name == name; });
    const auto index = static_cast<std::size_t>(known - m_groups.begin());
    if (known != m_groups.end()) return index;
    auto* head = new GroupHead(name, this);
    connect(head, &QToolButton::clicked, this, [this, index] {
        m_open[m_groups[index].name] = !m_groups[index].open;
        refreshGroups();
    });
    m_groups.push_back({name, head, {}});
    return index;
}

/// A part's own first group, then what its service has, then the rest of its own.
std::vector<Form::Group*> Form::groupsInOrder() {
    std::vector<Group*> groups;
    for (Group& group : m_groups) groups.push_back(&group);
    if (groups.empty()) return groups;
    std::stable_partition(groups.begin() + 1, groups.end(),
                          [this](const Group* group) { return m_rows[group->rows.front()].prefix.startsWith(QLatin1String("config")); });
    return groups;
}

void Form::addRow(const model::FieldInfo& field, const Section& section) {
    Row row{field, section.prefix};
    row.label = new QLabel(schemaText(field.label()), this);
    row.label->setObjectName(QStringLiteral("fieldLabel"));
    row.label->setWordWrap(true);
    row.error = new QLabel(this);
    row.error->setObjectName(QStringLiteral("fieldError"));
    row.error->setWordWrap(true);
    row.error->hide();
    const std::size_t index = m_rows.size();
    if (field.is_message()) {
        row.list = new ListEditor(field, this);
        connect(row.list, &ListEditor::edited, this, [this, index](const ListEditor::Change& change) { apply(m_rows[index], change); });
    } else {
        const bool paragraph = section.type == model::Note::descriptor();
        row.editor = paragraph ? new ParagraphEditor(this) : createEditor(field, this);
        connect(row.editor, &FieldEditor::windowWanted, this, [this, index] { Q_EMIT windowWanted(m_rows[index].path()); });
        connect(row.editor, &FieldEditor::edited, this, [this, index](const QString& text) {
            apply(m_rows[index], [descriptor = m_rows[index].field.descriptor, text](Message& owner) {
                static_cast<void>(bool(model::set_field_text(&owner, *descriptor, text.toStdString())));
            });
        });
    }
    row.input()->setObjectName(row.path());
    if (QWidget* proxy = row.input()->focusProxy()) proxy->setObjectName(row.path() + QStringLiteral(".input"));
    row.label->setBuddy(row.input());
    row.group = groupFor(field, section);
    m_groups[row.group].rows.push_back(index);
    m_rows.push_back(std::move(row));
}

void Form::placeRows() {
    int line = 0, width = 96;
    for (const Row& row : m_rows) width = std::max(width, std::min(132, row.label->fontMetrics().horizontalAdvance(row.label->text()) + 4));
    m_grid->setColumnMinimumWidth(0, width);
    for (const Group* group : groupsInOrder()) {
        m_grid->addWidget(group->head, line++, 0, 1, 2, Qt::AlignLeft);
        for (const std::size_t index : group->rows) {
            Row& row = m_rows[index];
            if (isWide(row.field) || (row.list && row.list->isWide())) {
                for (QWidget* each : {static_cast<QWidget*>(row.label), row.input(), static_cast<QWidget*>(row.error)})
                    m_grid->addWidget(each, line++, 0, 1, 2);
                continue;
            }
            row.label->setFixedWidth(width);
            const bool tall = row.list || row.field.descriptor->is_repeated() || tableOf(row.field);
            m_grid->addWidget(row.label, line, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
            m_grid->addWidget(row.input(), line++, 1);
            m_grid->addWidget(row.error, line++, 1);
        }
    }
    m_grid->setRowStretch(line, 1);
}

void Form::refresh() {
    for (const Section& section : m_sections) {
        const std::vector<MessagePtr> owners = m_subject.messages(section.prefix);
        for (Row& row : m_rows)
            if (row.prefix == section.prefix) refreshRow(row, owners);
    }
    refreshErrors();
    refreshGroups();
}

void Form::refreshRow(Row& row, const std::vector<MessagePtr>& owners) {
    row.applies = std::all_of(owners.begin(), owners.end(), [&](const MessagePtr& owner) { return row.field.shown(*owner); });
    if (!row.applies || owners.empty()) return;
    const auto tell = [&](const std::string& value) {
        const QString tip = fieldTip(row.field, m_document.design().limits_as_of(), value);
        row.label->setToolTip(tip);
        row.input()->setToolTip(tip);
    };
    if (row.list) {
        tell({});
        const auto& columns = row.list->columns();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!columns[i].refers_to().empty()) row.list->setChoices(i, choicesFor(columns[i].refers_to()));
        return row.list->show(*owners.front());
    }
    if (isFaultChoice(row.field))
        row.editor->setChoices(faultChoices(row.field, static_cast<const model::Fault&>(*owners.front()), m_document));
    else if (isScalingChoice(row.field))
        row.editor->setChoices(scalingChoices(row.field, *owners.front(), m_document));
    else if (!row.field.refers_to().empty())
        row.editor->setChoices(choicesFor(row.field.refers_to()));
    const std::string text = model::field_text(*owners.front(), *row.field.descriptor);
    const bool same = std::all_of(owners.begin(), owners.end(),
                                  [&](const MessagePtr& owner) { return model::field_text(*owner, *row.field.descriptor) == text; });
    tell(same ? text : std::string());
    if (same)
        row.editor->setText(QString::fromStdString(text));
    else
        row.editor->setMixed();
}

void Form::refreshErrors() {
    for (Row& row : m_rows) {
        QStringList lines;
        bool severe = false;
        for (const Issue& issue : m_document.issues()) {
            const QString object = QString::fromStdString(issue.object), field = QString::fromStdString(issue.field);
            const bool mine = m_subject.ids().isEmpty() ? object.isEmpty() : m_subject.ids().contains(object);
            if (!mine || !(field == row.path() || field.startsWith(row.path() + QLatin1Char('.')))) continue;
            lines += said(issue.message) + (issue.remedy.empty() ? QString() : QLatin1Char(' ') + said(issue.remedy));
            severe |= issue.severity == Issue::Severity::Error;
        }
        lines.removeDuplicates();
        row.error->setText(lines.join(QLatin1Char('\n')));
        row.error->setProperty("warning", !severe);
    }
}

bool Form::isOpen(const Group& group) const {
    const auto wrong = [this](std::size_t index) { return !m_rows[index].error->text().isEmpty(); };
    const auto nothing = [this](std::size_t index) {
        const auto* document = qobject_cast<const DocumentEditor*>(m_rows[index].editor);
        return document && document->isEmpty();
    };
    if (std::any_of(group.rows.begin(), group.rows.end(), wrong)) return true;
    return m_open.value(group.name, !std::all_of(group.rows.begin(), group.rows.end(), nothing));
}

void Form::refreshGroups() {
    for (Group& group : m_groups) {
        group.open = isOpen(group);
        group.head->setOpen(group.open);
        bool any = false;
        for (const std::size_t index : group.rows) {
            const Row& row = m_rows[index];
            any |= row.applies;
            row.label->setVisible(row.applies && group.open);
            row.input()->setVisible(row.applies && group.open);
            row.error->setVisible(row.applies && group.open && !row.error->text().isEmpty());
        }
        group.head->setVisible(any);
    }
}

bool Form::focusField(const QString& path) {
    for (const Row& row : m_rows) {
        if (!row.applies || !(path == row.path() || path.startsWith(row.path() + QLatin1Char('.')))) continue;
        if (!m_groups[row.group].open) {
            m_open[m_groups[row.group].name] = true;
            refreshGroups();
        }
        row.input()->setFocus(Qt::ShortcutFocusReason);
        for (QWidget* up = parentWidget(); up; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(row.input(), 0, 60);
        return true;
    }
    return false;
}

Choices Form::choicesFor(const std::string& refersTo) const {
    Choices choices;
    const model::Design& design = m_document.design();
    if (refersTo == "component") addChoices(design.components(), &choices);
    if (refersTo == "container") addChoices(design.containers(), &choices);
    if (refersTo == "data_set") addChoices(design.data_sets(), &choices);
    if (refersTo == "request_class") addChoices(design.request_classes(), &choices);
    if (refersTo == "app_version") addChoices(design.app_versions(), &choices);
    if (refersTo == "alarm") addChoices(design.alarms(), &choices);
    if (refersTo == "deployment") addChoices(design.deployments(), &choices);
    if (refersTo == "zone")
        for (const model::Container& container : design.containers())
            if (container.kind() == model::AVAILABILITY_ZONE)
                choices.push_back({QString::fromStdString(container.id()),
                                   QString::fromStdString(container.name().empty() ? container.id() : container.name())});
    return choices;
}

void Form::apply(const Row& row, const std::function<void(Message&)>& change) {
    m_subject.edit(row.prefix, QString::fromStdString(row.field.name()), tr("Change %1").arg(schemaText(row.field.label())), change);
    refresh();
}

}  // namespace nephoscope::desktop
