#include "desktop/canvas/inline_editor.h"

#include <QKeyEvent>

#include "shapes/fonts.h"

namespace nephoscope::desktop {

InlineEditor::InlineEditor(const QString& text, bool severalLines, QWidget* parent, std::function<void(const QString&)> accept)
    : QPlainTextEdit(text, parent), m_severalLines(severalLines), m_accept(std::move(accept)) {
    setObjectName(QStringLiteral("inlineEditor"));
    setAccessibleName(tr("Name"));
    setFont(shapes::uiFont(13, severalLines ? QFont::Normal : QFont::DemiBold));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(severalLines ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    document()->setDocumentMargin(2);
    selectAll();
}

bool InlineEditor::event(QEvent* event) {
    // What is typed here must not trigger the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void InlineEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (enter && (!m_severalLines || event->modifiers().testFlag(Qt::ControlModifier)))
        finish(true);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void InlineEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) finish(true);
}

void InlineEditor::finish(bool accepted) {
    if (m_done) return;
    m_done = true;
    hide();
    deleteLater();
    if (accepted)
        m_accept(toPlainText());
    else if (parentWidget())
        parentWidget()->parentWidget()->setFocus();
}

}  // namespace nephoscope::desktop
