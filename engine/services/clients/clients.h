#pragma once

#include <span>

#include "engine/kernel/kernel.h"

namespace nephoscope::services {

/// What clients remember. Requests themselves are counted by the kernel (World::nodes).
struct ClientsState {
    static constexpr kernel::NodeIndex kNoCause = 0xffff;
    struct ErrorCount {
        std::uint64_t count;
        std::uint16_t status;
        kernel::NodeIndex cause;  ///< kNoCause: an edit has removed it
    };
    kernel::Stream stream;
    double expected;  ///< open load: the next arrival comes when this many are expected
    SimTime next;
    std::uint64_t sent;
    std::uint32_t epoch;  ///< processes of an older plan end
    std::uint32_t users, users_wanted;
    kernel::FineHistogram latency;  ///< from the intended start, which for an open load is the arrival
    ErrorCount errors[32];
    std::uint64_t other_errors;  ///< beyond 32 kinds
};

/// REQUIRES: the node is of service "clients".
const ClientsState& clients_state(kernel::Kernel& k, kernel::NodeIndex node);

/// What clients are set to ask for.
struct ClientsLoad {
    bool open;     ///< requests, which do not wait for answers; otherwise users, who do
    bool varies;   ///< it changes by itself
    double level;  ///< requests a second, or users
};
ClientsLoad clients_load(kernel::Kernel& k, kernel::NodeIndex node, SimTime at);

/// After an edit: what was node i is `now[i]`, or kNoCause.
void rename_causes(kernel::Kernel& k, kernel::NodeIndex clients, std::span<const kernel::NodeIndex> now);

}  // namespace nephoscope::services
