#include "desktop/inspector/text_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>

#include <algorithm>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kFontSize = 11, kFewestLines = 2, kMostLines = 12, kPadding = 14;
constexpr int kOffered = 10;

QCompleter* completerOf(const services::ValueTable& table, QObject* parent) {
    QStringList names;
    for (const std::string_view name : table.names()) names += toQString(name);
    auto* completer = new QCompleter(names, parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(kOffered);
    completer->setWrapAround(false);
    completer->popup()->setObjectName(QStringLiteral("rowNames"));
    return completer;
}

}  // namespace

TextEditor::TextEditor(QString whenEmpty, QWidget* parent)
    : FieldEditor(parent), m_line(new QLineEdit(this)), m_whenEmpty(std::move(whenEmpty)) {
    adopt(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &TextEditor::give);
}

void TextEditor::setText(const QString& text) {
    m_line->setPlaceholderText(m_whenEmpty);
    if (m_line->text() == text) return;
    quietly([&] { m_line->setText(text); });
    if (!m_line->hasFocus()) m_line->setCursorPosition(0);
}

void TextEditor::setMixed() {
    quietly([&] { m_line->clear(); });
    m_line->setPlaceholderText(mixedText());
}

RowNameEditor::RowNameEditor(const services::ValueTable& table, const QString& whenEmpty, QWidget* parent)
    : TextEditor(whenEmpty, parent), m_table(table), m_row(new QLabel(this)) {
    m_row->setObjectName(QStringLiteral("dimText"));
    m_row->setWordWrap(true);
    layout()->addWidget(m_row);
    m_line->setCompleter(completerOf(table, this));
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &RowNameEditor::showRow);
    showRow();
}

bool RowNameEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_line || event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Down)
        return TextEditor::eventFilter(watched, event);
    m_line->completer()->setCompletionPrefix(QString());
    m_line->completer()->complete();
    return true;
}

void RowNameEditor::showRow() {
    m_row->setText(rowText(m_table, m_line->text().toStdString()));
    m_row->setVisible(!m_row->text().isEmpty());
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
