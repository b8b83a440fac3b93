#pragma once

#include "desktop/inspector/field_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace nephoscope::desktop {

/// One line; gives each keystroke, which merge into one undo step.
class TextEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit TextEditor(QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;

private:
    QLineEdit* m_line;
};

/// Several lines, for notes.
class ParagraphEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit ParagraphEditor(QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;

private:
    QPlainTextEdit* m_text;
};

}  // namespace nephoscope::desktop
