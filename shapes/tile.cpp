#include "shapes/tile.h"

#include <QLinearGradient>
#include <QPainter>

#include <cmath>

#include "shapes/icons.h"

namespace nephoscope::shapes {

void paintTile(QPainter& painter, const QRectF& rect, const QByteArray& svg, const QColor& category) {
    QLinearGradient gradient(rect.topLeft(), rect.bottomLeft());
    gradient.setColorAt(0, category.lighter(112));
    gradient.setColorAt(1, category.darker(108));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(rect, rect.width() * 0.24, rect.width() * 0.24);
    const QTransform& transform = painter.deviceTransform();
    const double scale = std::hypot(transform.m11(), transform.m12());
    const double size = rect.width() * 0.6;
    const QImage image = glyph(svg, Qt::white, size, scale > 0 ? scale : 1);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect.center() - QPointF(size / 2, size / 2), QSizeF(size, size)), image);
    painter.restore();
}

}  // namespace nephoscope::shapes
