#pragma once

#include "desktop/inspector/field_editor.h"
#include "engine/services/service.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace nephoscope::desktop {

/// One line; gives each keystroke, which merge into one undo step. An empty one shows what that means.
class TextEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit TextEditor(QString whenEmpty, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;

protected:
    QLineEdit* m_line;

private:
    QString m_whenEmpty;
};

/// The name of a row of one of AWS's tables, with what the row has below it. Offers the names that have what is typed; the down key, all.
class RowNameEditor : public TextEditor {
    Q_OBJECT
public:
    RowNameEditor(const services::ValueTable& table, const QString& whenEmpty, QWidget* parent = nullptr);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRow();

    const services::ValueTable& m_table;
    QLabel* m_row;
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
