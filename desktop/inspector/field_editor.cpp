#include "desktop/inspector/field_editor.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "desktop/inspector/choice_editors.h"
#include "desktop/inspector/fault_choices.h"
#include "desktop/inspector/number_editor.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/inspector/text_editor.h"

namespace nephoscope::desktop {

FieldEditor::FieldEditor(QWidget* parent) : QWidget(parent) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
}

void FieldEditor::adopt(QWidget* input) {
    layout()->addWidget(input);
    setFocusProxy(input);
}

void FieldEditor::quietly(const std::function<void()>& show) {
    m_quiet = true;
    show();
    m_quiet = false;
}

void FieldEditor::give(const QString& text) {
    if (!m_quiet) Q_EMIT edited(text);
}

namespace {

FieldEditor* createForText(const model::FieldInfo& field, QWidget* parent) {
    if (!field.language().empty()) return new DocumentEditor(field.language(), parent);
    const QString whenEmpty = schemaText(field.when_empty());
    if (const services::ValueTable* table = tableOf(field)) return new RowNameEditor(*table, whenEmpty, parent);
    return new TextEditor(whenEmpty, parent);
}

FieldEditor* createFor(const model::FieldInfo& field, QWidget* parent) {
    if (isFaultChoice(field)) return new ReferenceEditor(ReferenceEditor::tr("Choose one"), parent);
    using Field = google::protobuf::FieldDescriptor;
    const Field& descriptor = *field.descriptor;
    if (descriptor.is_repeated())
        return field.refers_to().empty() ? static_cast<FieldEditor*>(new TextEditor(QString(), parent)) : new CheckListEditor(parent);
    if (!field.refers_to().empty()) return new ReferenceEditor(ReferenceEditor::tr("Default"), parent);
    if (field.is_duration()) return new NumberEditor(field, parent);
    switch (descriptor.cpp_type()) {
        case Field::CPPTYPE_BOOL: return new BoolEditor(parent);
        case Field::CPPTYPE_ENUM: return new EnumEditor(*descriptor.enum_type(), parent);
        case Field::CPPTYPE_STRING: return createForText(field, parent);
        default: return new NumberEditor(field, parent);
    }
}

}  // namespace

FieldEditor* createEditor(const model::FieldInfo& field, QWidget* parent) {
    FieldEditor* editor = createFor(field, parent);
    const QString label = schemaText(field.label());
    editor->setAccessibleName(label);
    if (QWidget* input = editor->focusProxy()) {
        input->setAccessibleName(label);
        input->setAccessibleDescription(schemaText(field.help()));
    }
    return editor;
}

QString mixedText() { return QCoreApplication::translate("nephoscope::desktop::FieldEditor", "Several values"); }

}  // namespace nephoscope::desktop
