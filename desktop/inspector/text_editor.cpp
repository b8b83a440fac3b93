#include "desktop/inspector/text_editor.h"

#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kFontSize = 11, kHeight = 132;

}  // namespace

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

DocumentEditor::DocumentEditor(const std::string& language, QWidget* parent) : ParagraphEditor(parent) {
    m_text->setFont(shapes::monoFont(kFontSize));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setMinimumHeight(kHeight);
    if (language != "asl") return;
    auto* open = new QPushButton(tr("Open the workflow editor"), this);
    open->setObjectName(QStringLiteral("openEditor"));
    layout()->addWidget(open);
    connect(open, &QPushButton::clicked, this, &DocumentEditor::windowWanted);
}

}  // namespace nephoscope::desktop
