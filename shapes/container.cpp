#include "shapes/container.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

#include "shapes/fonts.h"

namespace nephoscope::shapes {

namespace {

constexpr double kRadius = 14;

const QFont& labelFont() {
    static const QFont font = uiFont(11, QFont::DemiBold);
    return font;
}

QPen framePen(Frame frame, const QColor& color, double width) {
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap);
    if (frame == Frame::Region) pen.setDashPattern({0.1, 3.2});
    if (frame == Frame::Zone) pen.setDashPattern({4, 3.4});
    return pen;
}

}  // namespace

void paintContainerLabel(QPainter& painter, const QRectF& rect, const ContainerModel& model, const Theme& theme) {
    const QColor color = frameColor(model.frame, theme);
    const QRectF pill = containerLabel(rect, model);
    painter.setPen(QPen(color, 1));
    painter.setBrush(mix(theme.canvas, color, theme.scheme == Scheme::Dark ? 0.16 : 0.1));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(pill.left() + 11, pill.center().y()), 2.6, 2.6);
    painter.setPen(mix(color, theme.text, 0.45));
    painter.setFont(labelFont());
    const QRectF text = pill.adjusted(19, 0, -8, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(labelFont()).elidedText(model.name, Qt::ElideRight, text.width() + 1));
}

QColor frameColor(Frame frame, const Theme& theme) {
    switch (frame) {
        case Frame::Cloud: return theme.scheme == Scheme::Dark ? QColor(0x9BA7B6) : QColor(0x232F3E);
        case Frame::Region: return QColor(0x00A4A6);
        case Frame::Vpc: return QColor(0x8C4FFF);
        case Frame::Zone: return QColor(0x2E8FD8);
        case Frame::Subnet: return QColor(0x7AA116);
    }
    return theme.edge;
}

QRectF containerLabel(const QRectF& rect, const ContainerModel& model) {
    const double width = QFontMetricsF(labelFont()).horizontalAdvance(model.name) + 30;
    return {rect.left() + 12, rect.top() - 10, std::clamp(width, 34.0, std::max(34.0, rect.width() - 24)), 20};
}

void paintContainer(QPainter& painter, const QRectF& rect, const ContainerModel& model, const Theme& theme, double zoom) {
    const QColor color = frameColor(model.frame, theme);
    QColor tint = color;
    tint.setAlphaF(model.target ? 0.14F : model.frame == Frame::Cloud ? 0.02F : theme.scheme == Scheme::Dark ? 0.045F : 0.04F);
    const double width = model.target ? 2.2 : model.frame == Frame::Region ? 1.8 : 1.2;
    QPen pen = framePen(model.frame, color, width);
    if (zoom < 0.3) pen = QPen(color, 0);
    painter.setRenderHint(QPainter::Antialiasing, zoom >= 0.3);
    painter.setPen(pen);
    painter.setBrush(tint);
    painter.drawRoundedRect(rect, kRadius, kRadius);
    if (zoom >= 0.3) paintContainerLabel(painter, rect, model, theme);
}

namespace {

constexpr double kButtonHeight = 26, kTriangle = 8;

void paintNoteButton(QPainter& painter, const QRectF& pill, const QString& button, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, kButtonHeight / 2, kButtonHeight / 2);
    const QPointF tip(pill.left() + 14 + kTriangle, pill.center().y());
    painter.setBrush(Qt::white);
    painter.drawPolygon(
        QPolygonF{{tip.x() - kTriangle, tip.y() - kTriangle / 2 - 1}, {tip.x() - kTriangle, tip.y() + kTriangle / 2 + 1}, tip});
    painter.setPen(Qt::white);
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.drawText(pill.adjusted(14 + kTriangle + 6, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, button);
}

}  // namespace

QRectF noteButtonRect(const QRectF& rect, const QString& button) {
    const double width = QFontMetricsF(uiFont(12, QFont::DemiBold)).horizontalAdvance(button) + 14 + kTriangle + 6 + 14;
    return {rect.right() - 10 - width, rect.bottom() - 8 - kButtonHeight, width, kButtonHeight};
}

void paintNote(QPainter& painter, const QRectF& rect, const QString& text, const QString& button, const Theme& theme, double zoom) {
    const QColor paper = mix(theme.card, theme.degraded, theme.scheme == Scheme::Dark ? 0.13 : 0.12);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mix(paper, theme.degraded, 0.35), 1));
    painter.setBrush(paper);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (zoom < 0.3) return;
    painter.setPen(theme.text);
    painter.setFont(uiFont(12));
    painter.save();
    const QRectF room = rect.adjusted(10, 8, -10, button.isEmpty() ? -8 : -(8 + kButtonHeight + 4));
    painter.setClipRect(room, Qt::IntersectClip);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    painter.restore();
    if (!button.isEmpty()) paintNoteButton(painter, noteButtonRect(rect, button), button, theme);
}

}  // namespace nephoscope::shapes
