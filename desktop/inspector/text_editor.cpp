#include "desktop/inspector/text_editor.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace nephoscope::desktop {

TextEditor::TextEditor(QWidget* parent) : FieldEditor(parent), m_line(new QLineEdit(this)) {
    adopt(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::give);
}

void TextEditor::setText(const QString& text) {
    m_line->setPlaceholderText(QString());
    if (m_line->text() != text) m_line->setText(text);
}

void TextEditor::setMixed() {
    m_line->clear();
    m_line->setPlaceholderText(mixedText());
}

ParagraphEditor::ParagraphEditor(QWidget* parent) : FieldEditor(parent), m_text(new QPlainTextEdit(this)) {
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(96);
    adopt(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { give(m_text->toPlainText()); });
}

void ParagraphEditor::setText(const QString& text) {
    m_text->setPlaceholderText(QString());
    if (m_text->toPlainText() != text) quietly([&] { m_text->setPlainText(text); });
}

void ParagraphEditor::setMixed() {
    quietly([&] { m_text->clear(); });
    m_text->setPlaceholderText(mixedText());
}

}  // namespace nephoscope::desktop
