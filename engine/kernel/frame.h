#pragma once

#include <cstdint>

#include "engine/base/sim_time.h"

namespace nephoscope::kernel {

/// How a request or a call ends. throttled: a rate or a quota said no; rejected: no capacity; dropped: never started.
enum class Outcome : std::uint8_t { Ok, Failed, Throttled, Rejected, TimedOut, Dropped };
inline constexpr int kOutcomes = 6;

/// Latencies are of what was served, and of what was waited for until the caller gave up. A refusal takes no time and would flatter them.
constexpr bool has_latency(Outcome outcome) { return outcome == Outcome::Ok || outcome == Outcome::TimedOut; }

using FrameId = std::uint32_t;    ///< 0: none
using RequestId = std::uint32_t;  ///< index of its record; 0: none
using NodeIndex = std::uint16_t;
using LinkIndex = std::uint16_t;
inline constexpr LinkIndex kNoLink = 0xffff;

/// One call (or background process) at one node: a plain value, resumed by its routine at `pc`.
///
/// A frame is freed only when nothing refers to it: no queue, no timer, no child, no event. So a late wake-up cannot meet a stranger.
struct Frame {
    SimTime started;  ///< of the call
    SimTime wake;  ///< in a delay line: the next one's Turn; waiting for a child: until when, 0 for ever; processor sharing: virtual finish
    FrameId parent;
    FrameId next;  ///< in a list: the next; waiting for a child: the child, or the number of the Timer that knows it (see Kernel::child_of)
    RequestId request;
    std::uint32_t ordinal;  ///< where in the request's tree of calls; the same whatever other components do
    std::uint32_t local;    ///< the service's own: which instance, target, node ...
    NodeIndex node;
    std::uint16_t status;  ///< of the last finished child, as HTTP says it; its own when it has ended
    LinkIndex link;        ///< the connection it was called over. Between status and cause, so that no compiler reads these two as one word
    NodeIndex cause;       ///< the node where that error began
    std::uint8_t answer;   ///< outcome (bits 0 to 2) and cache hit (bit 3) of the last finished child; its own when it has ended
    std::uint8_t pc;
    std::uint8_t routine : 4;
    std::uint8_t internal : 1;   ///< part of its node's own work: not counted as a call
    std::uint8_t crossed : 1;    ///< its caller is in another zone
    std::uint8_t operation : 2;  ///< what is asked: 0 as the request's class says; the others are the services' own
    std::uint8_t zone;           ///< of the instance it runs on

    static constexpr std::uint8_t kHit = 8;
    /// Values of `routine` that are the kernel's own: on its way to its node, on its way back, and dead (its host is gone: it ends at
    /// its next wake-up and tells nobody).
    static constexpr std::uint8_t kArriving = 8, kReturning = 9, kKilled = 10;

    Outcome child() const { return static_cast<Outcome>(answer & 7); }
    bool ok() const { return (answer & 7) == 0; }
    bool hit() const { return answer & kHit; }
    void set_child(Outcome outcome, bool from_cache = false) {
        answer = static_cast<std::uint8_t>(static_cast<unsigned>(outcome) | (from_cache ? kHit : 0u));
    }
    bool arriving() const { return routine == kArriving; }
    bool answered() const { return routine == kReturning; }
    bool killed() const { return routine == kKilled; }
};
static_assert(sizeof(Frame) == 48);

/// What all calls made for one request share.
struct Request {
    static constexpr std::uint8_t kWrite = 1;     ///< class says it changes its item
    static constexpr std::uint8_t kSampled = 2;   ///< shown as a single dot
    static constexpr std::uint8_t kStale = 4;     ///< saw an item older than the newest
    static constexpr std::uint8_t kTraced = 8;    ///< what becomes of it is told to the observer
    static constexpr std::uint8_t kDecided = 16;  ///< whether it is traced has been decided

    std::uint64_t id;          ///< (client, arrival number): the counter of its draws
    SimTime value_time;        ///< when the value it carries was current at its source; kNever: none
    std::uint32_t key;         ///< of its data set
    std::uint32_t host;        ///< of the client's population
    std::uint32_t references;  ///< root and orphaned subtrees
    NodeIndex client;          ///< kNoLink: an edit has removed it
    std::uint8_t request_class;
    std::uint8_t flags;
};
static_assert(sizeof(Request) == 32);

}  // namespace nephoscope::kernel
