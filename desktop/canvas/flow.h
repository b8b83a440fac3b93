#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <vector>

#include "desktop/canvas/viewport.h"
#include "engine/base/sim_time.h"
#include "shapes/particles.h"

namespace nephoscope::run {
struct View;
}

namespace nephoscope::desktop {

class Scene;
struct LinkItem;

/// The moving dots. Either each dot is a request that exists (slow motion), or dots stand for a rate: a dot leaves for every
/// `requestsPerDot()` requests that pass, in the colours of how they ended. Nothing moves while nothing runs, and nothing is shown of
/// what is passed over on the way to an instant that was asked for.
class Flow {
public:
    /// Null: no run, no dots.
    void setView(const run::View* view, const Scene& scene, const Viewport& viewport);
    /// For single requests: which instant is shown.
    void setPlaybackTime(SimTime time) { m_time = time; }

    /// Moves the dots on by `seconds` of wall time. False: nothing moved.
    bool advance(double seconds, const Scene& scene, const Viewport& viewport);
    /// Puts the dots where they are after a while, at once: for connections that come into view and for pictures.
    void fill(const Scene& scene, const Viewport& viewport);

    /// Every dot in the viewport, in device pixels.
    std::vector<shapes::Particle> particles(const Scene& scene, const Viewport& viewport) const;
    /// Middles of the dots whose requests are traced, in widget pixels.
    std::vector<QPointF> tracedDots(const Scene& scene, const Viewport& viewport) const;
    /// The traced request whose dot is near a point of the widget.
    std::optional<quint64> tracedAt(QPointF view, const Scene& scene, const Viewport& viewport) const;
    std::size_t count() const;

    bool showsSingleRequests() const { return m_single; }
    /// A round number; one for the whole canvas, so that densities can be compared.
    double requestsPerDot() const { return m_requestsPerDot; }

private:
    struct Dot {
        float at;  ///< scene units from the start
        shapes::Kind kind;
    };
    struct Stream {
        std::vector<Dot> dots;  ///< the last sent at the end
        double due = 0;         ///< dots that should have left but did not yet
        double debt[shapes::kKinds] = {};
    };
    struct Single {
        int link;
        bool back;
        shapes::Kind kind;
        SimTime start, arrive;
        quint64 request;
        bool traced;
    };

    std::optional<QPointF> placeOf(const Single& single, const Scene& scene, const Viewport& viewport) const;

    void chooseScale(const Scene& scene, const Viewport& viewport);
    void run(Stream& stream, const LinkItem& link, double seconds, double velocity) const;
    void fill(Stream& stream, const LinkItem& link, double velocity) const;
    static shapes::Kind nextKind(Stream& stream, const double* rates, double total);

    std::map<int, Stream> m_streams;
    std::vector<Single> m_singles;
    SimTime m_time = 0;
    SimTime m_pausedAt = -1;
    double m_speed = 0;  ///< simulated seconds a wall second; 0: stands still
    double m_requestsPerDot = 1;
    bool m_single = false;
};

}  // namespace nephoscope::desktop
