#pragma once

#include <QSyntaxHighlighter>

namespace nephoscope::desktop {

/// Colours of JSON in the present theme: keys, texts, paths ("$..."), numbers, words. Very long lines have none.
class AslHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& line) override;
};

}  // namespace nephoscope::desktop
