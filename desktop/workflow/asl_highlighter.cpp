#include "desktop/workflow/asl_highlighter.h"

#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

constexpr qsizetype kLongestLine = 20'000;  ///< characters; in more than that, laying out the pieces delays each key

/// One past the end of the text that begins at `begin` with a quote; a text without an end goes on to the end of the line.
qsizetype endOfText(const QString& line, qsizetype begin) {
    for (qsizetype i = begin + 1; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('\\'))
            ++i;
        else if (line[i] == QLatin1Char('"'))
            return i + 1;
    }
    return line.size();
}

bool isKey(const QString& line, qsizetype after) {
    while (after < line.size() && line[after].isSpace()) ++after;
    return after < line.size() && line[after] == QLatin1Char(':');
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('+') || c == QLatin1Char('.'); }

}  // namespace

void AslHighlighter::highlightBlock(const QString& line) {
    if (line.size() > kLongestLine) return;
    const shapes::Theme& theme = presentTheme();
    for (qsizetype i = 0; i < line.size();) {
        if (line[i] == QLatin1Char('"')) {
            const qsizetype end = endOfText(line, i);
            const bool path = line.mid(i + 1, 1) == QLatin1String("$") || line.mid(i + 1, 7) == QLatin1String("States.");
            const QColor color = isKey(line, end) ? theme.accent : path ? theme.throttled : theme.healthy;
            setFormat(static_cast<int>(i), static_cast<int>(end - i), color);
            i = end;
        } else if (isWord(line[i])) {
            const qsizetype begin = i;
            while (i < line.size() && isWord(line[i])) ++i;
            setFormat(static_cast<int>(begin), static_cast<int>(i - begin), theme.degraded);
        } else {
            ++i;
        }
    }
}

}  // namespace nephoscope::desktop
