#include "shapes/pill.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>

#include "shapes/fonts.h"

namespace nephoscope::shapes {

namespace {

const QFont& pillFont() {
    static const QFont font = monoFont(10, QFont::Medium);
    return font;
}

}  // namespace

QSizeF pillSize(const QString& text) { return {QFontMetricsF(pillFont()).horizontalAdvance(text) + 14, 18}; }

void paintPill(QPainter& painter, QPointF center, const QString& text, const Theme& theme) {
    const QSizeF size = pillSize(text);
    const QRectF rect(center - QPointF(size.width() / 2, size.height() / 2), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(mix(theme.canvas, theme.card, 0.6));
    painter.drawRoundedRect(rect, 9, 9);
    painter.setPen(mix(theme.textDim, theme.text, 0.5));
    painter.setFont(pillFont());
    painter.drawText(rect, Qt::AlignCenter, text);
}

std::optional<QPointF> pillPlace(const Route& route, QSizeF size, const std::function<bool(const QRectF&)>& isFree) {
    struct Candidate {
        QPointF center;
        double score;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const QLineF line(route[i], route[i + 1]);
        const bool horizontal = qAbs(line.dx()) > qAbs(line.dy());
        const double needed = (horizontal ? size.width() : size.height()) + 12;
        // A pill that would hide most of its line goes above it.
        if (horizontal && line.length() < needed + 44)
            candidates.push_back({line.center() - QPointF(0, size.height() / 2 + 9), line.length() - 40});
        if (line.length() < needed + (horizontal ? 44 : 0)) continue;
        for (const double t : {0.5, 0.35, 0.65}) {
            if (line.length() * std::min(t, 1 - t) < needed / 2) continue;
            candidates.push_back({line.pointAt(t), line.length() + (horizontal ? 40 : 0) - qAbs(t - 0.5) * 60});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const Candidate& candidate : candidates)
        if (isFree(QRectF(candidate.center - QPointF(size.width() / 2, size.height() / 2), size).adjusted(-3, -1, 3, 1)))
            return candidate.center;
    return std::nullopt;
}

}  // namespace nephoscope::shapes
