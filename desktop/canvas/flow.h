#pragma once

#include <map>
#include <vector>

#include "desktop/canvas/viewport.h"
#include "engine/base/sim_time.h"
#include "shapes/particles.h"

namespace nephoscope::run {
struct View;
}

namespace nephoscope::desktop {

class Scene;

/// The moving dots. Either each dot is a request that exists (slow motion), or dots stand for a rate: a dot leaves for every
/// `requestsPerDot()` requests that pass, in the colours of how they ended. Nothing moves while nothing runs.
class Flow {
public:
    /// Null: no run, no dots.
    void setView(const run::View* view, const Scene& scene, const Viewport& viewport);
    /// For single requests: which instant is shown.
    void setPlaybackTime(SimTime time) { m_time = time; }

    /// Moves the dots on by `seconds` of wall time. False: nothing moved.
    bool advance(double seconds, const Scene& scene, const Viewport& viewport);
    /// As if it had been running for a while: for pictures of one instant.
    void settle(const Scene& scene, const Viewport& viewport);

    /// Every dot in the viewport, in device pixels.
    std::vector<shapes::Particle> particles(const Scene& scene, const Viewport& viewport) const;
    std::size_t count() const;

    bool showsSingleRequests() const { return m_single; }
    /// 1, 2, 5, 10, 20 ...; one number for the whole canvas, so that densities can be compared.
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
    };

    void chooseScale(const Scene& scene, const Viewport& viewport);
    void run(Stream& stream, int link, double seconds, double speed, const Scene& scene);
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
