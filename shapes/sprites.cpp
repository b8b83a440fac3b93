#include "shapes/sprites.h"

#include <QPainter>

#include <cmath>

namespace nephoscope::shapes {

CardSprites::CardSprites() : m_cache(32 * 1024) {}

const QImage& CardSprites::body(const CardModel& model, const Theme& theme, double scale) {
    const QSizeF size = cardSize(model);
    const int rows = static_cast<int>(std::lround((size.height() - kCardHeader) / kCardRow));
    int look = rows;
    look = look * 8 + static_cast<int>(model.category);
    look = look * 8 + static_cast<int>(model.state);
    look = look * 2 + static_cast<int>(theme.scheme);
    look = look * 2 + (model.known ? 1 : 0);
    const Key key{qHash(model.icon), look, static_cast<int>(std::lround(scale * 1000))};
    if (const QImage* found = m_cache.object(key)) return *found;

    const QSizeF outer = size + QSizeF(2 * kCardMargin, 2 * kCardMargin);
    auto* image = new QImage((outer * scale).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image->fill(Qt::transparent);
    QPainter painter(image);
    painter.scale(scale, scale);
    paintCardBody(painter, QRectF(QPointF(kCardMargin, kCardMargin), size), model, theme);
    painter.end();
    m_cache.insert(key, image, static_cast<int>(std::min<qsizetype>(image->sizeInBytes() / 1024 + 1, 32 * 1024)));
    return *image;
}

}  // namespace nephoscope::shapes
