#pragma once

#include "engine/run/simulation.h"

namespace nephoscope::run {

/// What a run costs.
struct Costs {
    Bill total;     ///< since time 0
    Bill measured;  ///< since the statistics started
    double per_month = 0;
    double good_requests = 0;               ///< of all clients, since the statistics started
    double per_thousand_good_requests = 0;  ///< 0: there was none
};
Costs costs_of(Simulation& simulation);

}  // namespace nephoscope::run
