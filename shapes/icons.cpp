#include "shapes/icons.h"

#include <QFile>
#include <QLinearGradient>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "resources/resources.h"
#include "shapes/tile.h"

namespace nephoscope::shapes {

QImage glyph(const QByteArray& svg, const QColor& color, double size, double scale) {
    const int pixels = qMax(1, qRound(size * scale));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QByteArray colored = svg;
    colored.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(colored);
    if (renderer.isValid()) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    image.setDevicePixelRatio(scale);
    return image;
}

QIcon icon(const QString& name, const QColor& color, const QColor& disabled) {
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray svg = file.readAll();
    QIcon result;
    for (const int size : {16, 18, 20, 24, 32, 48}) {
        QImage image = glyph(svg, color, size, 1);
        result.addPixmap(QPixmap::fromImage(image));
        result.addPixmap(QPixmap::fromImage(glyph(svg, disabled, size, 1)), QIcon::Disabled);
    }
    return result;
}

QIcon tileIcon(const QByteArray& svg, const QColor& category) {
    QIcon result;
    for (const int size : {24, 32, 40, 48, 64, 80}) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintTile(painter, QRectF(0, 0, size, size), svg, category);
        painter.end();
        result.addPixmap(QPixmap::fromImage(image));
    }
    return result;
}

}  // namespace nephoscope::shapes
