#pragma once

#include <QPlainTextEdit>

#include <vector>

#include "engine/asl/machine.h"

namespace nephoscope::desktop {

class AslHighlighter;

/// A text with line numbers. Where something is wrong the line's number is marked, the place underlined, and its tooltip says what and the
/// remedy. What alone is longer than a definition may be is not pasted.
class AslEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit AslEdit(QWidget* parent = nullptr);

    void setIssues(std::vector<asl::Issue> issues);
    /// Puts the cursor there and brings it into sight.
    void goTo(asl::Position at);

Q_SIGNALS:
    void pasteRefused();

protected:
    void insertFromMimeData(const QMimeData* source) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Margin;
    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent* event);
    void mark();
    void indentNewLine();
    QTextCursor cursorAt(asl::Position at) const;

    Margin* m_margin;
    AslHighlighter* m_highlighter;
    std::vector<asl::Issue> m_issues;
};

}  // namespace nephoscope::desktop
