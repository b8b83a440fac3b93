#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace nephoscope::desktop {

/// A text edited in its place. Enter or a click elsewhere accepts (Ctrl+Enter where it may have several lines), Esc leaves it as it was.
/// Deletes itself when it is done.
class InlineEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    InlineEditor(const QString& text, bool severalLines, QWidget* parent, std::function<void(const QString&)> accept);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool accepted);

    bool m_severalLines;
    bool m_done = false;
    std::function<void(const QString&)> m_accept;
};

}  // namespace nephoscope::desktop
