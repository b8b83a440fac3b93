#pragma once

#include <functional>

#include "engine/run/view.h"

namespace nephoscope::desktop {

/// Joins three clocks. *Simulated* is where the engine is, as the newest View says. *Wall* is the person's, in nanoseconds. *Animated*
/// is the instant that is drawn: it follows the wall clock at the run's speed, never passes the simulated clock, and catches up with
/// it when it falls behind. UI thread only; knows no timer, so tests turn the wall clock by hand.
class Playback {
public:
    using Wall = std::function<std::int64_t()>;

    /// The steady clock of the machine.
    Playback();
    explicit Playback(Wall wall);

    /// Takes the newest View. A jump (seek, reset, another document) moves the animated clock at once.
    void observe(const run::View& view);
    /// Moves the animated clock to this wall instant. Call it once a frame.
    void advance();

    SimTime simulated() const { return m_simulated; }
    SimTime animated() const { return m_animated; }
    /// Slow enough for the eye to follow single requests between two Views.
    bool isSlowMotion() const { return m_playing && m_speed > 0 && m_speed < 1; }

private:
    Wall m_wall;
    SimTime m_simulated = 0;
    SimTime m_animated = 0;
    std::int64_t m_lastWall = 0;
    std::uint64_t m_branch = 0;
    double m_speed = 1;
    bool m_playing = false;
};

/// Speeds a person can choose, slowest first; the last, 0, is "as fast as possible".
const std::vector<double>& speeds();
/// "0.001\u00D7", "1\u00D7", "Max" is left to the caller: `speed` must be positive.
std::string speedNumber(double speed);

}  // namespace nephoscope::desktop
