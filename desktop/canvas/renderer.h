#pragma once

#include <QCache>
#include <QImage>
#include <QRegion>

#include <memory>

#include "desktop/canvas/viewport.h"
#include "shapes/particles.h"
#include "shapes/sprites.h"
#include "shapes/theme.h"

class QPainter;

namespace nephoscope::desktop {

class Scene;
class Flow;

/// Keeps three pictures of the viewport, each made from the one before: `still` (grid, containers, connections, card bodies, texts;
/// redrawn only where something changed), `lit` (and bars, cells, numbers; redrawn with a new View), and `frame` (and particles).
class Renderer {
public:
    explicit Renderer(shapes::Scheme scheme);

    void setScheme(shapes::Scheme scheme);
    const shapes::Theme& theme() const { return *m_theme; }

    /// Everything is drawn anew with the next frame.
    void invalidate();
    void invalidate(const QRectF& scene, const Viewport& viewport);
    /// The values changed.
    void invalidateValues() { m_litStale = true; }
    /// Takes over a new origin, zoom or size; a shift by whole pixels keeps what is still visible.
    void setViewport(const Viewport& viewport);
    /// While a zoom gesture lasts, a drawing too large to redraw at once is shown as the old picture scaled.
    void setHurried(bool hurried) { m_hurried = hurried; }
    bool isStale() const { return m_scaled; }

    /// The picture to show, in device pixels. `flow` may be null.
    const QImage& frame(const Scene& scene, const Flow* flow);

private:
    void resize();
    void scroll(QPoint shift);
    void refresh(const Scene& scene);
    void paintStill(QPainter& painter, const Scene& scene, const QRect& device);
    void paintGrid(QPainter& painter, const QRect& device) const;
    void paintCards(QPainter& painter, const Scene& scene, const QRectF& area);
    void paintValues(QPainter& painter, const Scene& scene);
    const QImage& pill(const QString& text);
    void paintScaled();

    const shapes::Theme* m_theme;
    Viewport m_viewport;
    Viewport m_stillViewport;  ///< what `still` was drawn for, while a zoom gesture lasts
    QImage m_still, m_lit, m_frame;
    QRegion m_dirty;
    bool m_litStale = true;
    bool m_hurried = false;
    bool m_scaled = false;
    double m_lastFull = 0;  ///< milliseconds the last complete redraw took
    shapes::CardSprites m_sprites;
    QCache<QString, QImage> m_pills{600};  ///< most numbers come again soon
    std::unique_ptr<shapes::ParticleSprites> m_particles;
    double m_particleZoom = 0, m_particleRatio = 0;
};

}  // namespace nephoscope::desktop
