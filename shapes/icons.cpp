#include "shapes/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>

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

namespace {

/// Draws itself when it is looked at, at the very size asked for. Nobody sees most icons of a window at its start.
class DrawnIcon : public QIconEngine {
public:
    using Draw = std::function<QImage(int pixels, QIcon::Mode mode)>;
    DrawnIcon(QString key, Draw draw) : m_key(std::move(key)), m_draw(std::move(draw)) {}

    QIconEngine* clone() const override { return new DrawnIcon(*this); }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const int pixels = qMin(size.width(), size.height());
        if (pixels <= 0) return {};
        const QString key = m_key + QStringLiteral("/%1/%2").arg(pixels).arg(mode == QIcon::Disabled);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) QPixmapCache::insert(key, pixmap = QPixmap::fromImage(m_draw(pixels, mode)));
        return pixmap;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double scale = painter->device()->devicePixelRatioF();
        const int size = qMin(rect.width(), rect.height());
        QRect square(0, 0, size, size);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, pixmap(square.size() * scale, mode, state));
    }

private:
    QString m_key;
    Draw m_draw;
};

}  // namespace

QIcon icon(const QString& name, const QColor& color, const QColor& disabled) {
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto draw = [svg = file.readAll(), color, disabled](int pixels, QIcon::Mode mode) {
        return glyph(svg, mode == QIcon::Disabled ? disabled : color, pixels, 1);
    };
    return QIcon(new DrawnIcon(name + color.name() + disabled.name(), draw));
}

QIcon tileIcon(const QByteArray& svg, const QColor& category) {
    const auto draw = [svg, category](int pixels, QIcon::Mode mode) {
        QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        if (mode == QIcon::Disabled) painter.setOpacity(0.4);
        paintTile(painter, QRectF(0, 0, pixels, pixels), svg, category);
        return image;
    };
    return QIcon(new DrawnIcon(QString::fromUtf8(svg) + category.name(), draw));
}

}  // namespace nephoscope::shapes
