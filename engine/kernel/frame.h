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
    SimTime wake;     ///< in a delay line: when; waiting for a child: the timer's number; processor sharing: virtual finish
    FrameId parent;
    FrameId next;  ///< in a list: the next; waiting for a child: the child
    RequestId request;
    std::uint32_t ordinal;  ///< where in the request's tree of calls; the same whatever other components do
    std::uint32_t local;    ///< the service's own: which instance, target, node ...
    NodeIndex node;
    LinkIndex link;        ///< the connection it was called over
    std::uint16_t status;  ///< of the last finished child, as HTTP says it
    NodeIndex cause;       ///< of the last finished child: the node where the error began
    std::uint8_t pc;
    std::uint8_t routine : 3;
    std::uint8_t outcome : 3;    ///< of the last finished child
    std::uint8_t killed : 1;     ///< its host died: it ends at its next wake-up and tells nobody
    std::uint8_t hit : 1;        ///< the last finished child answered from a cache
    std::uint8_t zone;           ///< of the instance it runs on
    std::uint8_t internal : 1;   ///< part of its node's own work: not counted as a call
    std::uint8_t orphan : 1;     ///< its caller gave up
    std::uint8_t answered : 1;   ///< its outcome is set; only the way back is left
    std::uint8_t result : 3;     ///< its own outcome, when answered
    std::uint8_t operation : 2;  ///< what is asked: 0 as the request's class says; the others are the services' own

    Outcome child() const { return static_cast<Outcome>(outcome); }
    bool ok() const { return child() == Outcome::Ok; }
};
static_assert(sizeof(Frame) == 48);

/// What all calls made for one request share.
struct Request {
    static constexpr std::uint8_t kWrite = 1;    ///< class says it changes its item
    static constexpr std::uint8_t kSampled = 2;  ///< shown as a single dot
    static constexpr std::uint8_t kStale = 4;    ///< saw an item older than the newest

    std::uint64_t id;          ///< (client, arrival number): the counter of its draws
    SimTime value_time;        ///< when the value it carries was current at its source; kNever: none
    std::uint32_t key;         ///< of its data set
    std::uint32_t host;        ///< of the client's population
    std::uint32_t references;  ///< root and orphaned subtrees
    NodeIndex client;
    std::uint8_t request_class;
    std::uint8_t flags;
};
static_assert(sizeof(Request) == 32);

}  // namespace nephoscope::kernel
