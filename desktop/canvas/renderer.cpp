#include "desktop/canvas/renderer.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cstring>

#include "desktop/canvas/flow.h"
#include "desktop/canvas/scene.h"
#include "shapes/pill.h"

namespace nephoscope::desktop {

namespace {

constexpr double kGrid = 24;
constexpr double kAtOnce = 12;  ///< milliseconds: a redraw that takes longer waits for the end of a zoom gesture

}  // namespace

Renderer::Renderer(shapes::Scheme scheme) : m_theme(&shapes::theme(scheme)) {}

void Renderer::setScheme(shapes::Scheme scheme) {
    m_theme = &shapes::theme(scheme);
    m_particles.reset();
    m_pills.clear();
    invalidate();
}

void Renderer::invalidate() {
    m_dirty = QRect(QPoint(0, 0), m_viewport.deviceSize());
    m_litStale = true;
}

void Renderer::invalidate(const QRectF& scene, const Viewport& viewport) {
    const QRect device = viewport.toDevice(scene).toAlignedRect().adjusted(-2, -2, 2, 2) & QRect(QPoint(0, 0), viewport.deviceSize());
    if (device.isEmpty()) return;
    m_dirty += device;
    m_litStale = true;
}

void Renderer::setViewport(const Viewport& viewport) {
    const Viewport old = m_viewport;
    m_viewport = viewport;
    if (old.scale() != viewport.scale()) m_pills.clear();
    if (old.deviceSize() != viewport.deviceSize() || old.ratio != viewport.ratio) {
        resize();
        return;
    }
    if (old.zoom != viewport.zoom) {
        if (m_hurried && m_lastFull > kAtOnce && !m_still.isNull()) {
            if (!m_scaled) m_stillViewport = old;
            m_scaled = true;
        } else {
            m_scaled = false;
        }
        invalidate();
        return;
    }
    const QPointF shift = (old.origin - viewport.origin) * viewport.scale();
    if (shift.isNull()) return;
    if (m_scaled)
        invalidate();
    else
        scroll(shift.toPoint());
}

void Renderer::resize() {
    const QSize size = m_viewport.deviceSize();
    m_still = QImage(size, QImage::Format_RGB32);
    m_lit = QImage(size, QImage::Format_RGB32);
    m_frame = QImage(size, QImage::Format_RGB32);
    m_scaled = false;
    invalidate();
}

void Renderer::scroll(QPoint shift) {
    const QRect all(QPoint(0, 0), m_still.size());
    const QRect kept = all & all.translated(shift);
    m_litStale = true;
    m_dirty.translate(shift);
    m_dirty &= all;
    m_dirty += QRegion(all) - kept;
    if (kept.isEmpty()) return;
    const qsizetype stride = m_still.bytesPerLine();
    const auto bytes = static_cast<std::size_t>(kept.width()) * 4;
    uchar* const bits = m_still.bits();
    const auto row = [&](int i) {
        const int y = kept.top() + i;
        std::memmove(bits + y * stride + kept.left() * 4, bits + (y - shift.y()) * stride + (kept.left() - shift.x()) * 4, bytes);
    };
    if (shift.y() > 0)
        for (int i = kept.height() - 1; i >= 0; --i) row(i);
    else
        for (int i = 0; i < kept.height(); ++i) row(i);
}

const QImage& Renderer::frame(const Scene& scene, const Flow* flow) {
    if (m_still.size() != m_viewport.deviceSize()) resize();
    if (m_scaled && !m_hurried) {
        m_scaled = false;
        invalidate();
    }
    if (m_scaled) {
        paintScaled();
        return m_frame;
    }
    refresh(scene);
    std::memcpy(m_frame.bits(), m_lit.constBits(), static_cast<std::size_t>(m_lit.sizeInBytes()));
    if (!flow) return m_frame;
    if (!m_particles || m_particleZoom != m_viewport.zoom || m_particleRatio != m_viewport.ratio) {
        m_particleZoom = m_viewport.zoom;
        m_particleRatio = m_viewport.ratio;
        m_particles = std::make_unique<shapes::ParticleSprites>(*m_theme, m_particleZoom, m_particleRatio);
    }
    shapes::blitParticles(m_frame, flow->particles(scene, m_viewport), *m_particles);
    return m_frame;
}

void Renderer::refresh(const Scene& scene) {
    if (!m_dirty.isEmpty()) {
        QElapsedTimer timer;
        timer.start();
        const QRect whole(QPoint(0, 0), m_still.size());
        const bool full = m_dirty.boundingRect() == whole && m_dirty.rectCount() == 1;
        const QRegion region = m_dirty.rectCount() > 24 ? QRegion(m_dirty.boundingRect()) : m_dirty;
        QPainter painter(&m_still);
        for (const QRect& rect : region) paintStill(painter, scene, rect);
        painter.end();
        if (full) m_lastFull = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        m_dirty = {};
    }
    if (!m_litStale) return;
    std::memcpy(m_lit.bits(), m_still.constBits(), static_cast<std::size_t>(m_still.sizeInBytes()));
    QPainter painter(&m_lit);
    paintValues(painter, scene);
    m_litStale = false;
}

void Renderer::paintStill(QPainter& painter, const Scene& scene, const QRect& device) {
    painter.resetTransform();
    painter.setClipRect(device);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(device, m_theme->canvas);
    if (m_viewport.zoom >= 0.4) paintGrid(painter, device);
    const double margin = shapes::kCardMargin;
    const QRectF area =
        QRectF(m_viewport.origin + QPointF(device.topLeft()) / m_viewport.scale(), QSizeF(device.size()) / m_viewport.scale())
            .adjusted(-margin, -margin, margin, margin);
    painter.setTransform(m_viewport.deviceTransform());
    for (const int key : scene.boxOrder()) {
        const BoxItem& box = scene.boxes().at(key);
        if (box.rect.adjusted(-4, -14, 4, 4).intersects(area))
            shapes::paintContainer(painter, box.rect, box.model, *m_theme, m_viewport.zoom);
    }
    for (const auto& [key, reference] : scene.references())
        if (shapes::boundsOf(reference.route).adjusted(-10, -10, 10, 10).intersects(area))
            shapes::paintReference(painter, reference.route, reference.path, *m_theme, m_viewport.zoom);
    for (const int key : scene.linkIndex().in(area)) {
        const LinkItem& link = scene.links().at(key);
        shapes::paintConnection(painter, link.route, link.path, link.model, *m_theme, m_viewport.zoom);
    }
    paintCards(painter, scene, area);
    painter.setTransform(m_viewport.deviceTransform());
    for (const auto& [key, note] : scene.notes())
        if (note.rect.intersects(area)) shapes::paintNote(painter, note.rect, note.text, note.button, *m_theme, m_viewport.zoom);
}

void Renderer::paintGrid(QPainter& painter, const QRect& device) const {
    const double step = kGrid * m_viewport.scale();
    const QPointF first = -m_viewport.origin * m_viewport.scale();
    const int size = qMax(1, qRound(1.6 * m_viewport.ratio * qMin(1.5, m_viewport.zoom)));
    for (double y = first.y() + std::ceil((device.top() - first.y()) / step - 1) * step; y <= device.bottom() + 1; y += step)
        for (double x = first.x() + std::ceil((device.left() - first.x()) / step - 1) * step; x <= device.right() + 1; x += step)
            painter.fillRect(qRound(x), qRound(y), size, size, m_theme->gridDot);
}

void Renderer::paintCards(QPainter& painter, const Scene& scene, const QRectF& area) {
    const std::vector<int> cards = scene.nodeIndex().in(area);
    const double margin = shapes::kCardMargin;
    painter.resetTransform();
    for (const int key : cards) {
        const NodeItem& node = scene.nodes().at(key);
        const QImage& body = m_sprites.body(node.model, *m_theme, m_viewport.scale());
        painter.drawImage(m_viewport.toDevice(node.rect.topLeft() - QPointF(margin, margin)).toPoint(), body);
    }
    if (m_viewport.zoom < 0.3) return;
    painter.setTransform(m_viewport.deviceTransform());
    for (const int key : cards) {
        const NodeItem& node = scene.nodes().at(key);
        if (!node.text) node.text = shapes::layOutText(node.model);
        shapes::paintCardText(painter, node.rect, *node.text, *m_theme, m_viewport.zoom >= 0.45);
    }
}

const QImage& Renderer::pill(const QString& text) {
    if (const QImage* known = m_pills.object(text)) return *known;
    const double scale = m_viewport.scale();
    const QSizeF size = shapes::pillSize(text) + QSizeF(2, 2);
    auto* image = new QImage((size * scale).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image->fill(Qt::transparent);
    QPainter painter(image);
    painter.scale(scale, scale);
    shapes::paintPill(painter, QPointF(size.width() / 2, size.height() / 2), text, *m_theme);
    painter.end();
    m_pills.insert(text, image);
    return *image;
}

void Renderer::paintValues(QPainter& painter, const Scene& scene) {
    const QRectF area = m_viewport.visible();
    painter.setTransform(m_viewport.deviceTransform());
    for (const int key : scene.nodeIndex().in(area)) {
        const NodeItem& node = scene.nodes().at(key);
        shapes::paintCardValues(painter, node.rect, node.model, node.values, *m_theme, m_viewport.zoom);
    }
    if (m_viewport.zoom < kPillZoom) return;
    painter.resetTransform();
    for (const int key : scene.linkIndex().in(area)) {
        const LinkItem& link = scene.links().at(key);
        if (!link.pillAt) continue;
        const QSizeF size = shapes::pillSize(link.pill) + QSizeF(2, 2);
        painter.drawImage(m_viewport.toDevice(*link.pillAt - QPointF(size.width() / 2, size.height() / 2)).toPoint(), pill(link.pill));
    }
}

void Renderer::paintScaled() {
    m_frame.fill(m_theme->canvas);
    QPainter painter(&m_frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(m_viewport.toDevice(m_stillViewport.visible()), m_still);
}

}  // namespace nephoscope::desktop
