#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/kernel/frame.h"

namespace nephoscope::kernel {

class Kernel;

/// Runs a frame up to its next suspension; the value is the frame to run next (a call, a return), or 0.
using Routine = FrameId (*)(Kernel&, FrameId);

inline constexpr int kRoutines = Frame::kArriving;  ///< of a node; 0 is what a call enters

/// Where a name leads now: an instance of the callee and its zone.
struct Endpoint {
    std::uint32_t instance = 0;
    std::uint8_t zone = 0;
    std::uint8_t operation = 0;  ///< what is asked of it, 0 to 3: see Frame::operation
};

using EndpointOf = Endpoint (*)(Kernel&, LinkIndex, const Request&);

/// What happens to a running system, at a node or a link. `action` is FIS's id or "neph:...".
struct FaultAction {
    std::string action;
    std::int64_t instance = -1;  ///< -1: the service chooses
    int zone = -1;               ///< zone faults
    double magnitude = 0;
    SimTime duration = 0;  ///< 0: until ended
    bool end = false;      ///< take it back
    std::string paths;     ///< what of its target it is about, separated by blanks; empty: all
};

/// What becomes of an instance that requests are spread over. Gone without Leaving: its host died or was stopped.
enum class TargetChange : std::uint8_t { Arrived, Leaving, Gone };

/// One component, compiled. Immutable while it runs; the service's config outlives it.
struct Node {
    std::string id;
    Routine routines[kRoutines] = {};
    const void* config = nullptr;                            ///< the service's own plan
    std::uint32_t column = 0;                                ///< of the service's state
    std::uint32_t state = 0;                                 ///< first element in it
    std::uint64_t key = 0;                                   ///< hash(seed, id): draws
    EndpointOf endpoint = nullptr;                           ///< what DNS answers a caller over the link now; null: instance 0, zone 0
    bool (*silent)(Kernel&, NodeIndex, Endpoint) = nullptr;  ///< no connection to the endpoint opens, nor is one refused; null: never so
    void (*start)(Kernel&, NodeIndex) = nullptr;             ///< at time 0 (and when an edit adds it)
    void (*fault)(Kernel&, NodeIndex, const FaultAction&) = nullptr;  ///< component, instance and zone faults; null: none
    void (*edited)(Kernel&, NodeIndex) = nullptr;                     ///< after an edit moved its state into a changed plan
    void (*restart)(Kernel&, NodeIndex) = nullptr;                    ///< statistics start anew (end of warm-up); null: none of its own
    std::uint32_t instance_mask =
        ~0u;                         ///< the bits of Frame::local that say on which instance a call runs; the others are the service's own
    bool registers_targets = false;  ///< its instances tell their callers when they come and go; otherwise instance 0 is always there
    /// As a caller that spreads requests: told by the callee. Telling twice is no error. Leaving: how long it may still work on what it has.
    SimTime (*target_changed)(Kernel&, LinkIndex, Endpoint, TargetChange) = nullptr;
    /// As a callee that is spread over: told by a caller whose checks of an instance began to pass or to fail; null: it does not care.
    void (*target_checked)(Kernel&, NodeIndex, std::uint32_t instance, bool healthy) = nullptr;
};

/// One connection, compiled. What each call reads comes first.
struct Link {
    NodeIndex from = 0, to = 0;
    std::uint8_t operation = 0;             ///< what its calls ask for where they do not say
    std::uint32_t key = 0;                  ///< hash(id): ordinals of the calls over it
    SimTime same_zone = 0, cross_zone = 0;  ///< one way
    std::uint32_t same_line = 0, cross_line = 0;
    SimTime timeout = 0;             ///< 0: none
    std::uint32_t timer_list = 0;    ///< of its timeout
    std::uint32_t callers = 1;       ///< instances or hosts of `from` that have state of their own below
    const void* policy = nullptr;    ///< parts::CallPlan; null: a plain call
    std::uint32_t policy_state = 0;  ///< first element, one for each calling instance
    std::uint32_t dns = 0;           ///< first entry, one for each calling host; element 0 is none
    SimTime dns_ttl = 0;
    std::string id;
    bool dns_by_client_host = false;
    std::uint32_t targets = 0;  ///< first target, one for each instance slot of the callee; where the caller spreads requests
    std::uint32_t target_count = 0;
};

/// A delay that is the same for all who wait on it: first in, first out, one event for each line.
struct LinePlan {
    SimTime delay;  ///< at most Turn::kLatest
};

/// A process that is not a frame: a queue's expiry, a shared processor's next completion.
struct SourcePlan {
    void (*fire)(Kernel&, std::uint32_t source, std::uint64_t argument);
    std::uint64_t argument;
    std::string owner;  ///< component or connection id; edits move its event by it
};

/// What the service registered for its state: who owns which elements of which column. Edits move state by it.
struct Allocation {
    std::string owner;  ///< component or connection id
    std::string tag;    ///< "instances"
    std::uint32_t column;
    std::uint32_t first;
    std::uint32_t count;
};

struct ColumnPlan {
    std::string type;
    std::size_t stride;
    std::uint32_t size;
};

/// An immutable plan: what a document says, in the kernel's terms. Nodes and links are sorted by id, so a file's order changes nothing.
struct Program {
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<LinePlan> lines;       ///< number 0 is unused
    std::vector<SimTime> timer_lists;  ///< number 0 is unused
    std::vector<SourcePlan> sources;   ///< number 0 is unused
    std::vector<ColumnPlan> columns;
    std::vector<Allocation> allocations;
    std::uint32_t zones = 1;
    std::uint64_t seed = 1;
};

}  // namespace nephoscope::kernel
