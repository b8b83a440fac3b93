#pragma once

#include <cstddef>
#include <vector>

#include "engine/services/clients/clients.pb.h"

namespace nephoscope::desktop {

/// A point of a load: seconds since the start; requests per second, or users.
struct Handle {
    double seconds = 0;
    double value = 0;
    double earliest = 0, latest = 0;  ///< how far it can be moved; equal: not at all
    bool removable = false;
};

/// In the order of time, but for those of a sine: lowest, highest. None for a replay of several request classes.
std::vector<Handle> handlesOf(const services::Clients& load);
/// To a time in seconds, within what the handle allows. The other handles stay where they are, but for what belongs together: both
/// ends of a spike, a sine.
void moveHandle(services::Clients& load, std::size_t handle, double to, double value);
/// At a time in seconds. The new handle, or where there can be no more than there are, -1. A constant load becomes a ramping one.
int addHandle(services::Clients& load, double at, double value);
/// REQUIRES: it is removable. A ramping load without a stage becomes a constant one.
void removeHandle(services::Clients& load, std::size_t handle);

/// Users, not requests per second.
bool isClosed(const services::Clients& load);

}  // namespace nephoscope::desktop
