#include "desktop/inspector/text_editor.h"

#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>

#include <algorithm>

#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kFontSize = 11, kFewestLines = 2, kMostLines = 12, kPadding = 14;

}  // namespace

TextEditor::TextEditor(QWidget* parent) : FieldEditor(parent), m_line(new QLineEdit(this)) {
    adopt(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::give);
}

void TextEditor::setText(const QString& text) {
    m_line->setPlaceholderText(QString());
    if (m_line->text() == text) return;
    m_line->setText(text);
    if (!m_line->hasFocus()) m_line->setCursorPosition(0);
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
    connect(m_text, &QPlainTextEdit::textChanged, this, &DocumentEditor::fitHeight);
    fitHeight();
    if (language != "asl") return;
    auto* open = new QPushButton(tr("Open the workflow editor"), this);
    open->setObjectName(QStringLiteral("openEditor"));
    layout()->addWidget(open);
    connect(open, &QPushButton::clicked, this, &DocumentEditor::windowWanted);
}

bool DocumentEditor::isEmpty() const { return m_text->document()->isEmpty(); }

void DocumentEditor::fitHeight() {
    const int lines = std::clamp(m_text->document()->blockCount(), kFewestLines, kMostLines);
    const int around = 2 * (static_cast<int>(m_text->document()->documentMargin()) + m_text->frameWidth()) + kPadding;
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + around);
}

}  // namespace nephoscope::desktop
