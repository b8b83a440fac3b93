#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/sim_time.h"

namespace nephoscope::services {

class Clients;

/// A design with more of them takes too long to open and to draw; an import makes fewer.
inline constexpr int kMostReplayPoints = 10'000;

/// What a replay does between two of its points.
struct ReplayStep {
    struct Share {
        std::uint32_t request_class;  ///< index in replay_classes
        double rate;
    };
    SimTime start;
    double total;               ///< per second
    std::vector<Share> shares;  ///< above 0, in ascending order of class
};

/// Ids that its points name, in the order in which they are first named; "" is what they say of no class.
std::vector<std::string> replay_classes(const Clients& config);

/// In the order of time, from 0, with the speed-up. Where a class has two points at one time, the later one in the list counts.
std::vector<ReplayStep> replay_steps(const Clients& config);

}  // namespace nephoscope::services
