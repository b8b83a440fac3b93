#pragma once

#include <QImage>
#include <QPointF>

#include <vector>

#include "shapes/theme.h"

namespace nephoscope::shapes {

struct Particle;

/// One picture for each kind: ok a disc, hit a disc with a bright core, timed out a triangle, failed a diamond, rejected a hollow
/// diamond, throttled two bars, dropped a cross, a message that was sent or polled a hollow ring.
class ParticleSprites {
public:
    /// `zoom` chooses one of four sizes; `scale` is the device pixel ratio.
    ParticleSprites(const Theme& theme, double zoom, double scale);
    const QImage& of(Kind kind) const { return m_sprites[static_cast<std::size_t>(kind)].image; }

private:
    friend void blitParticles(QImage& frame, const std::vector<struct Particle>& particles, const ParticleSprites& sprites);
    struct Span {
        int first, last;  ///< columns of a row between which it is not transparent; first > last: none
    };
    struct Sprite {
        QImage image;
        std::vector<Span> rows;
    };
    std::vector<Sprite> m_sprites;
};

struct Particle {
    QPointF at;  ///< device pixels of the frame
    Kind kind;
};

/// Draws all of them into `frame` (Format_RGB32). Several times as fast as a QPainter.
void blitParticles(QImage& frame, const std::vector<Particle>& particles, const ParticleSprites& sprites);

}  // namespace nephoscope::shapes
