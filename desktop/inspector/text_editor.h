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

protected:
    QPlainTextEdit* m_text;
};

/// A document in some language, such as JSON: in the font of numbers, lines as they are, as high as they need within reason. Where the
/// program has an editor for the language, a button asks for its window.
class DocumentEditor : public ParagraphEditor {
    Q_OBJECT
public:
    explicit DocumentEditor(const std::string& language, QWidget* parent = nullptr);
    bool isEmpty() const;

private:
    void fitHeight();
};

}  // namespace nephoscope::desktop
