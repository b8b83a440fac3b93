#include "shapes/card.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

#include "shapes/fonts.h"
#include "shapes/tile.h"

namespace nephoscope::shapes {

namespace {

constexpr double kRadius = 12;
constexpr double kTextLeft = 62;
constexpr double kPadding = 12;
constexpr double kSubtitlePadding = 6;
constexpr int kSubtitleSize = 11, kSmallestSubtitle = 9;
const QRectF kTile(12, 13, 40, 40);

QStaticText elided(const QString& text, const QFont& font, double width) {
    QStaticText result(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
    result.setTextFormat(Qt::PlainText);
    result.setPerformanceHint(QStaticText::AggressiveCaching);
    result.prepare(QTransform(), font);
    return result;
}

const QFont& nameFont() {
    static const QFont font = uiFont(13, QFont::DemiBold);
    return font;
}

const QFont& subtitleFont() {
    static const QFont font = uiFont(kSubtitleSize);
    return font;
}

/// The largest in which a subtitle has this width; the smallest where none has.
QFont fitting(const QString& subtitle, double width) {
    int size = kSubtitleSize;
    while (size > kSmallestSubtitle && QFontMetricsF(uiFont(size)).horizontalAdvance(subtitle) > width) --size;
    return uiFont(size);
}

const QFont& valueFont() {
    static const QFont font = monoFont(10, QFont::Medium);
    return font;
}

void paintShadow(QPainter& painter, const QRectF& card, const Theme& theme) {
    const int alpha = theme.scheme == Scheme::Dark ? 13 : 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, alpha));
    for (int i = 0; i < 8; ++i) painter.drawRoundedRect(card.adjusted(-i, -i + 2, i, i + 3), kRadius + i, kRadius + i);
}

void paintFrame(QPainter& painter, const QRectF& card, const CardModel& model, const Theme& theme) {
    const bool loud = model.state == State::Degraded || model.state == State::Failed || model.state == State::Throttled;
    QColor back = theme.card;
    if (model.state == State::Failed) back = mix(theme.card, theme.failed, 0.09);
    QPen pen(loud ? theme.of(model.state) : theme.border, loud ? 1.6 : 1);
    if (model.state == State::Throttled || !model.known) pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(back);
    const double half = pen.widthF() / 2;
    painter.drawRoundedRect(card.adjusted(half, half, -half, -half), kRadius, kRadius);
}

void paintBadge(QPainter& painter, const QRectF& card, State state, const Theme& theme) {
    const QRectF box = badgeRect(card);
    const QPointF c = box.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.of(state));
    if (state == State::Healthy) {
        painter.drawEllipse(c, 3.5, 3.5);
        return;
    }
    if (state == State::Idle) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.textDim, 1.3));
        painter.drawEllipse(c, 3, 3);
        return;
    }
    painter.drawEllipse(c, 7.5, 7.5);
    QPen pen(theme.card, 1.9, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    if (state == State::Degraded) {
        painter.drawLine(c + QPointF(0, -3.6), c + QPointF(0, 0.4));
        painter.drawPoint(c + QPointF(0, 3.5));
    } else if (state == State::Throttled) {
        painter.drawLine(c + QPointF(-2, -2.8), c + QPointF(-2, 2.8));
        painter.drawLine(c + QPointF(2, -2.8), c + QPointF(2, 2.8));
    } else {
        painter.drawLine(c + QPointF(-2.5, -2.5), c + QPointF(2.5, 2.5));
        painter.drawLine(c + QPointF(-2.5, 2.5), c + QPointF(2.5, -2.5));
    }
}

QColor gaugeColor(State state, const Theme& theme) {
    if (state == State::Throttled || state == State::Failed || state == State::Degraded) return theme.of(state);
    return theme.healthy;
}

/// One of two, so that it does not tremble with each digit of the value beside it.
double gaugeWidth(const QString& value, double zoom) {
    constexpr double kLong = 48, kShort = 30, kGap = 3;
    if (zoom < 0.45) return kLong;  // Without the value.
    const double room = kCardWidth - kTextLeft - kPadding - kLong - kGap;
    return QFontMetricsF(valueFont()).horizontalAdvance(value) > room ? kShort : kLong;
}

QRectF gaugeTrack(const QRectF& card, const CardValues& values, double zoom) {
    return {card.left() + kTextLeft, card.top() + 51, gaugeWidth(values.value, zoom), 5};
}

QRectF valueLine(const QRectF& card) { return {card.left() + kTextLeft, card.top() + 45, kCardWidth - kTextLeft - kPadding, 17}; }

void paintGauge(QPainter& painter, const QRectF& card, const CardModel& model, const CardValues& values, const Theme& theme, double zoom) {
    const QRectF track = gaugeTrack(card, values, zoom);
    const double share = std::clamp(values.gauge, 0.0, 1.0);
    const QColor back = mix(theme.card, theme.text, 0.12);
    const QColor color = gaugeColor(model.state, theme);
    QRectF filled = track;
    filled.setWidth(share <= 0 ? 0 : std::max(track.width() * share, 5.0));
    if (zoom < 0.45) {
        painter.fillRect(track, back);
        painter.fillRect(filled, color);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(track, 2.5, 2.5);
    painter.setBrush(color);
    if (share > 0) painter.drawRoundedRect(filled, 2.5, 2.5);
}

void paintRows(QPainter& painter, const QRectF& card, const CardModel& model, const CardValues& values, const Theme& theme, double zoom) {
    for (int row = 0; row < model.rows.size(); ++row) {
        const QRectF area = cellRow(card, row);
        if (zoom >= 0.45) {
            painter.setFont(valueFont());
            painter.setPen(theme.textDim);
            painter.drawText(QRectF(card.left() + kPadding, area.top(), 12, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             model.rows[row]);
        }
        const CellRow cells = cellsOfRow(card, values, row);
        paintCells(painter, cells.layout, cells.cells, theme, zoom);
    }
}

void paintExtras(QPainter& painter, const QRectF& card, const CardModel& model, const CardValues& values, const Theme& theme) {
    const double top = card.top() + kCardHeader + static_cast<double>(model.rows.size()) * kCardRow - (model.rows.isEmpty() ? 6 : 2);
    double x = card.left() + kPadding;
    const QFontMetricsF labels(subtitleFont());
    const QFontMetricsF numbers(valueFont());
    for (const Reading& reading : values.extras) {
        const double label = labels.horizontalAdvance(reading.label) + 4;
        const double number = numbers.horizontalAdvance(reading.text);
        if (x + label + number > card.right() - kPadding + 0.5) break;
        painter.setFont(subtitleFont());
        painter.setPen(theme.textDim);
        painter.drawText(QRectF(x, top, label, kCardRow), Qt::AlignLeft | Qt::AlignVCenter, reading.label);
        painter.setFont(valueFont());
        painter.setPen(theme.text);
        painter.drawText(QRectF(x + label, top, number + 2, kCardRow), Qt::AlignLeft | Qt::AlignVCenter, reading.text);
        x += label + number + 12;
    }
}

}  // namespace

QSizeF cardSize(const CardModel& model) {
    const int rows = static_cast<int>(model.rows.size()) + (model.extras ? 1 : 0);
    return {kCardWidth, kCardHeader + rows * kCardRow};
}

QRectF badgeRect(const QRectF& card) { return {card.right() - 24, card.top() + 8, 16, 16}; }

bool isOnGauge(const QRectF& card, const CardValues& values, QPointF point) {
    QRectF number = valueLine(card);
    number.setLeft(number.right() - QFontMetricsF(valueFont()).horizontalAdvance(values.value));
    const bool gauge = values.gauge >= 0 && gaugeTrack(card, values, 1).adjusted(0, -2, 0, 2).contains(point);
    return gauge || number.contains(point);
}

QRectF cellRow(const QRectF& card, int row) {
    const double left = card.left() + kPadding + 16;
    return {left, card.top() + kCardHeader - 4 + row * kCardRow, card.right() - kPadding - left, kCardRow};
}

CellRow cellsOfRow(const QRectF& card, const CardValues& values, int row) {
    CellRow result;
    std::copy_if(values.cells.begin(), values.cells.end(), std::back_inserter(result.cells),
                 [row](const Cell& cell) { return cell.row == row; });
    const bool roles = std::none_of(result.cells.begin(), result.cells.end(), [](const Cell& cell) { return cell.role.isNull(); });
    result.layout = layOutCells(cellRow(card, row), static_cast<int>(result.cells.size()), roles);
    return result;
}

CardText layOutText(const CardModel& model) {
    const double width = kCardWidth - kTextLeft - kSubtitlePadding;
    const QFont font = fitting(model.subtitle, width);
    return {elided(model.name, nameFont(), kCardWidth - kTextLeft - 28), elided(model.subtitle, font, width), font};
}

void paintCardBody(QPainter& painter, const QRectF& card, const CardModel& model, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintShadow(painter, card, theme);
    paintFrame(painter, card, model, theme);
    paintTile(painter, kTile.translated(card.topLeft()), model.icon, categoryColor(model.category));
    paintBadge(painter, card, model.state, theme);
}

void paintCardText(QPainter& painter, const QRectF& card, const CardText& text, const Theme& theme, bool withSubtitle) {
    painter.setPen(theme.text);
    painter.setFont(nameFont());
    painter.drawStaticText(card.topLeft() + QPointF(kTextLeft, 12), text.name);
    if (!withSubtitle) return;
    painter.setPen(theme.textDim);
    painter.setFont(text.subtitleFont);
    const double smaller = QFontMetricsF(subtitleFont()).ascent() - QFontMetricsF(text.subtitleFont).ascent();
    painter.drawStaticText(card.topLeft() + QPointF(kTextLeft, 30 + smaller), text.subtitle);
}

void paintCardValues(QPainter& painter, const QRectF& card, const CardModel& model, const CardValues& values, const Theme& theme,
                     double zoom) {
    painter.setRenderHint(QPainter::Antialiasing, zoom >= 0.45);
    if (values.gauge >= 0) paintGauge(painter, card, model, values, theme, zoom);
    if (zoom >= 0.45 && !values.value.isEmpty()) {
        painter.setFont(valueFont());
        painter.setPen(theme.textDim);
        painter.drawText(valueLine(card), Qt::AlignRight | Qt::AlignVCenter, values.value);
    }
    paintRows(painter, card, model, values, theme, zoom);
    if (zoom >= 0.45 && model.extras) paintExtras(painter, card, model, values, theme);
}

}  // namespace nephoscope::shapes
