#pragma once

#include <QImage>
#include <QPointF>

#include <vector>

#include "shapes/theme.h"

namespace nephoscope::shapes {

/// One picture for each kind: ok a disc, hit a disc with a bright core, timed out a triangle, failed a diamond, rejected a hollow
/// diamond, throttled two bars, dropped a hollow ring.
class ParticleSprites {
public:
    /// `zoom` chooses one of three sizes; `scale` is the device pixel ratio.
    ParticleSprites(const Theme& theme, double zoom, double scale);
    const QImage& of(Kind kind) const { return m_images[static_cast<std::size_t>(kind)]; }

private:
    std::vector<QImage> m_images;
};

struct Particle {
    QPointF at;  ///< device pixels of the frame
    Kind kind;
};

/// Draws all of them into `frame` (Format_RGB32). Several times as fast as a QPainter.
void blitParticles(QImage& frame, const std::vector<Particle>& particles, const ParticleSprites& sprites);

}  // namespace nephoscope::shapes
