#pragma once

#include <cstdint>
#include <vector>

#include "engine/services/compiler.h"

namespace nephoscope::services {

/// Of the settings of a queue or topic; nothing else is FIFO.
bool is_fifo(const google::protobuf::Message& config);

}  // namespace nephoscope::services

// FIFO queues and topics: what is sent again within five minutes is accepted and goes no further.
namespace nephoscope::services::fifo {

/// What was sent in the last five minutes: a ring in order of time, and chains of a hash over it.
struct Sent {
    std::uint64_t id;
    SimTime until;
    std::uint32_t chain;  ///< place in the ring, from 1
    std::uint32_t unused;
};
struct SentState {
    std::uint32_t ring, buckets;  ///< runs of blocks
    std::uint32_t capacity, first, count;
};

/// By link, of those that lead here: its caller makes one call for each request, however often it tries.
std::vector<bool> pushing_links(Compiler& c);
/// The call without its attempt: what a producer that tries again gives as the same deduplication id. `pushing`: pushing_links().
std::uint32_t call_number(kernel::Kernel& k, const kernel::Frame& f, const std::vector<bool>& pushing);
/// True: it was sent in the last `window`. Otherwise it counts as sent now.
bool sent_before(kernel::Kernel& k, SentState& s, std::uint64_t id, SimTime window);

}  // namespace nephoscope::services::fifo
