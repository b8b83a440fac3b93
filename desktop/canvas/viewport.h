#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

#include <cmath>

namespace nephoscope::desktop {

inline constexpr double kMinZoom = 0.05;
inline constexpr double kMaxZoom = 4;
/// Below it no numbers are drawn on connections.
inline constexpr double kPillZoom = 0.45;

/// What part of the scene is seen, and how large. The origin is kept on whole device pixels, so that scrolling copies pixels.
struct Viewport {
    QPointF origin;  ///< scene point in the top left corner
    double zoom = 1;
    QSize size;        ///< widget pixels
    double ratio = 1;  ///< device pixels a widget pixel

    double scale() const { return zoom * ratio; }
    QPointF toScene(QPointF view) const { return origin + view / zoom; }
    QPointF toView(QPointF scene) const { return (scene - origin) * zoom; }
    QRectF toView(const QRectF& scene) const { return {toView(scene.topLeft()), scene.size() * zoom}; }
    QRectF visible() const { return {origin, QSizeF(size) / zoom}; }
    QSize deviceSize() const {
        return {static_cast<int>(std::ceil(size.width() * ratio)), static_cast<int>(std::ceil(size.height() * ratio))};
    }
    QPointF toDevice(QPointF scene) const { return (scene - origin) * scale(); }
    QRectF toDevice(const QRectF& scene) const { return {toDevice(scene.topLeft()), scene.size() * scale()}; }
    QTransform deviceTransform() const { return {scale(), 0, 0, scale(), -origin.x() * scale(), -origin.y() * scale()}; }
    void snap() { origin = QPointF(std::round(origin.x() * scale()), std::round(origin.y() * scale())) / scale(); }
};

}  // namespace nephoscope::desktop
