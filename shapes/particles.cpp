#include "shapes/particles.h"

#include <QPainter>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace nephoscope::shapes {

namespace {

void paintCore(QPainter& painter, Kind kind, double r, const QColor& color, const QColor& inner) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPolygonF diamond({QPointF(0, -r * 1.35), QPointF(r * 1.35, 0), QPointF(0, r * 1.35), QPointF(-r * 1.35, 0)});
    switch (kind) {
        case Kind::Ok: painter.drawEllipse(QPointF(), r, r); break;
        case Kind::Hit:
            painter.drawEllipse(QPointF(), r, r);
            painter.setBrush(inner);
            painter.drawEllipse(QPointF(), r * 0.42, r * 0.42);
            break;
        case Kind::TimedOut:
            painter.drawPolygon(QPolygonF({QPointF(0, -r * 1.3), QPointF(r * 1.25, r * 0.95), QPointF(-r * 1.25, r * 0.95)}));
            break;
        case Kind::Failed: painter.drawPolygon(diamond); break;
        case Kind::Rejected:
            painter.drawPolygon(diamond);
            painter.setBrush(inner);
            painter.drawEllipse(QPointF(), r * 0.55, r * 0.55);
            break;
        case Kind::Throttled:
            painter.drawRect(QRectF(-r * 1.05, -r * 1.1, r * 0.75, r * 2.2));
            painter.drawRect(QRectF(r * 0.3, -r * 1.1, r * 0.75, r * 2.2));
            break;
        case Kind::Dropped:
            painter.setPen(QPen(color, r * 0.6));
            painter.drawLine(QPointF(-r, -r), QPointF(r, r));
            painter.drawLine(QPointF(-r, r), QPointF(r, -r));
            break;
        case Kind::Sent:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color, r * 0.6));
            painter.drawEllipse(QPointF(), r * 0.9, r * 0.9);
            break;
    }
}

QImage sprite(Kind kind, const Theme& theme, double radius, double scale) {
    const double glow = radius < 2 ? 0 : radius * 2.2;
    const int size = static_cast<int>(std::ceil(2 * std::max(glow, radius * 1.5) * scale)) | 1;
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size / 2.0, size / 2.0);
    painter.scale(scale, scale);
    const QColor color = theme.of(kind);
    if (glow > 0) {
        QRadialGradient gradient(QPointF(), glow);
        QColor center = color;
        center.setAlphaF(theme.scheme == Scheme::Dark ? 0.5F : 0.28F);
        QColor rim = color;
        rim.setAlpha(0);
        gradient.setColorAt(0.2, center);
        gradient.setColorAt(1, rim);
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawEllipse(QPointF(), glow, glow);
    }
    paintCore(painter, kind, radius, color, theme.scheme == Scheme::Dark ? theme.canvas : QColor(Qt::white));
    return image;
}

/// source over target, both premultiplied, target opaque.
inline QRgb blend(QRgb source, QRgb target) {
    const unsigned rest = 255 - qAlpha(source);
    unsigned t = (target & 0xff00ff) * rest;
    t = (t + ((t >> 8) & 0xff00ff) + 0x800080) >> 8;
    t &= 0xff00ff;
    unsigned g = ((target >> 8) & 0xff) * rest;
    g = (g + (g >> 8) + 0x80) & 0xff00;
    return 0xff000000U | ((source & 0xffffff) + (t | g));
}

}  // namespace

ParticleSprites::ParticleSprites(const Theme& theme, double zoom, double scale) {
    const double radius = zoom >= 1.5 ? 4 : zoom >= 0.6 ? 2.8 : zoom >= 0.3 ? 2.1 : 1.4;
    for (int i = 0; i < kKinds; ++i) {
        Sprite made{sprite(static_cast<Kind>(i), theme, radius, scale), {}};
        for (int y = 0; y < made.image.height(); ++y) {
            Span span{made.image.width(), -1};
            for (int x = 0; x < made.image.width(); ++x)
                if (qAlpha(made.image.pixel(x, y)) > 0) span = {std::min(span.first, x), x};
            made.rows.push_back(span);
        }
        m_sprites.push_back(std::move(made));
    }
}

void blitParticles(QImage& frame, const std::vector<Particle>& particles, const ParticleSprites& sprites) {
    uchar* const bits = frame.bits();
    const qsizetype stride = frame.bytesPerLine();
    const int width = frame.width(), height = frame.height();
    for (const Particle& particle : particles) {
        const ParticleSprites::Sprite& sprite = sprites.m_sprites[static_cast<std::size_t>(particle.kind)];
        const int size = static_cast<int>(sprite.rows.size());
        const int left = static_cast<int>(std::lround(particle.at.x())) - size / 2;
        const int top = static_cast<int>(std::lround(particle.at.y())) - size / 2;
        const uchar* const pixels = sprite.image.constBits();
        const qsizetype pitch = sprite.image.bytesPerLine();
        for (int y = std::max(0, -top); y < std::min(size, height - top); ++y) {
            auto* target = reinterpret_cast<QRgb*>(bits + (top + y) * stride);
            const auto* source = reinterpret_cast<const QRgb*>(pixels + y * pitch);
            const ParticleSprites::Span span = sprite.rows[static_cast<std::size_t>(y)];
            for (int x = std::max(span.first, -left); x <= std::min(span.last, width - 1 - left); ++x)
                target[left + x] = blend(source[x], target[left + x]);
        }
    }
}

}  // namespace nephoscope::shapes
