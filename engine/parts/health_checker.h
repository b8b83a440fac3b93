#pragma once

#include "engine/base/sim_time.h"
#include "engine/kernel/frame.h"

namespace nephoscope::parts {

/// The routine that answers health checks, of every node that can be checked; a node without one always passes.
inline constexpr std::uint8_t kProbeRoutine = 5;
/// Frame::operation of a check that asks for a connection, and for nothing over it.
inline constexpr std::uint8_t kConnect = 1;

struct HealthCheckPlan {
    bool enabled = true;                                           ///< false: nobody is checked, and everybody counts as healthy
    SimTime interval = 0;                                          ///< from one check's start to the next one's
    std::uint32_t timeout_list = 0;                                ///< of the checks' timeout
    std::uint32_t healthy_threshold = 1, unhealthy_threshold = 1;  ///< results in a row that change an opinion
    double phase = -1;                                             ///< share of the interval before the first check; negative: random
    bool connects_only = false;                                    ///< TCP: that a connection opens is enough
};

enum class Health : std::uint8_t { Initial, Healthy, Unhealthy };

/// What one checker thinks of one target. All zeros: not checked yet.
struct HealthState {
    SimTime next;                  ///< when the next check starts
    std::uint32_t passed, failed;  ///< in a row
    std::uint32_t process;         ///< number of the process that checks it; older ones end
    Health health;
};

/// Learns the result of a check. True: health is another one now. One passed check is enough for a new target.
bool learn(const HealthCheckPlan& plan, HealthState& state, bool passed);

}  // namespace nephoscope::parts
