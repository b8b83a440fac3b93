#include "desktop/playback/playback.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

namespace nephoscope::desktop {
namespace {

/// A View is at most this much wall time old; being further behind is a jump, not a lag.
constexpr double kLongestLag = 0.25;  // wall seconds

std::int64_t steadyNow() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Playback::Playback() : Playback(&steadyNow) {}
Playback::Playback(Wall wall) : m_wall(std::move(wall)), m_lastWall(m_wall()) {}

void Playback::observe(const run::View& view) {
    const bool jumped = view.now < m_simulated || view.branch != m_branch;
    m_simulated = view.now;
    m_branch = view.branch;
    m_speed = view.speed;
    m_playing = view.phase == run::Phase::Playing;
    if (jumped || !m_playing || m_speed == 0) m_animated = m_simulated;
}

void Playback::advance() {
    const std::int64_t now = m_wall();
    const double passed = static_cast<double>(now - m_lastWall) * 1e-9;
    m_lastWall = now;
    if (!m_playing || m_speed == 0) {
        m_animated = m_simulated;
        return;
    }
    const SimTime step = from_seconds(std::min(passed, 1.0) * m_speed);
    const SimTime oldest = m_simulated - from_seconds(kLongestLag * m_speed);
    m_animated = std::clamp(m_animated + step, oldest, m_simulated);
}

const std::vector<double>& speeds() {
    static const std::vector<double> all = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5,  1,
                                            2,     5,     10,    20,   50,   100,  200, 500, 1000, 0};
    return all;
}

std::string speedNumber(double speed) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return (locale.toString(speed, 'g', 6) + QStringLiteral("\u00D7")).toStdString();
}

}  // namespace nephoscope::desktop
