#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/kernel/kernel.h"

namespace nephoscope::run {

/// One thing that happened to a traced request, as the kernel told it. Names are indices of Trace::names.
struct TraceMark {
    static constexpr std::uint32_t kNoName = ~0u;

    SimTime time = 0, until = 0;
    kernel::FrameId frame = 0, of = 0;
    std::uint32_t component = kNoName, connection = kNoName, cause = kNoName, zone = kNoName;
    std::int32_t instance = -1;  ///< of a component whose instances others choose from
    std::uint16_t status = 0;
    kernel::TraceStep step = kernel::TraceStep::Called;
    kernel::Outcome outcome = kernel::Outcome::Ok;
    bool policy = false;  ///< `frame` makes the attempts of one call
    bool hit = false;     ///< answered from a cache
};

/// What happened to one request, in order, and to all that it caused.
struct Trace {
    std::uint64_t number = 0;   ///< in the order in which requests were sampled, from 1
    std::uint64_t request = 0;  ///< Flight::request
    SimTime start = 0;          ///< its client sent it
    SimTime end = kNever;       ///< its client had the last answer; kNever: not yet
    kernel::Outcome outcome = kernel::Outcome::Ok;
    std::uint16_t status = 0;
    std::uint32_t first = TraceMark::kNoName;  ///< component that it reached first
    std::uint32_t path = TraceMark::kNoName;
    bool write = false;
    bool cut = false;  ///< more happened than is kept
    std::vector<TraceMark> marks;
    std::shared_ptr<const std::vector<std::string>> names;

    bool ended() const { return end != kNever; }
    /// Empty for kNoName.
    const std::string& name(std::uint32_t index) const;
};

/// X-Ray's colours: error is the caller's fault (4xx), fault the callee's (5xx), throttle a limit on rates.
enum class Verdict : std::uint8_t { Ok, Error, Fault, Throttle };
inline constexpr int kVerdicts = 4;
Verdict verdict_of(kernel::Outcome outcome, std::uint16_t status);

/// What a component does in a part of the time it has a request.
enum class Part : std::uint8_t {
    Service,    ///< works
    Queue,      ///< waits for its turn: a worker, a connection, a consumer
    Waiting,    ///< waits for what it called
    Backoff,    ///< waits before it tries again
    ColdStart,  ///< starts an execution environment
    Network     ///< is on the way: of a whole trace only
};
inline constexpr int kParts = 6;

struct TracePart {
    Part part;
    SimTime from, to;
};

/// One component's work on the request: a row of the waterfall.
struct Segment {
    enum class Kind : std::uint8_t {
        Client,   ///< the request itself, at who sent it
        Call,     ///< called, and waited for
        Message,  ///< caused, and waited for by nobody
        Batch     ///< its share of a batch
    };
    Kind kind = Kind::Call;
    int parent = -1;  ///< index in Waterfall::segments, always lower; -1: none
    int depth = 0;
    std::string_view component, connection, zone, cause;  ///< ids, as long as the trace's names; may be empty
    std::int32_t instance = -1;
    int attempt = 1;      ///< of a call that is retried or hedged
    SimTime sent = 0;     ///< its caller called
    SimTime arrived = 0;  ///< here its parts begin
    SimTime ended = 0;    ///< and end
    SimTime heard = 0;    ///< its caller had the answer, or waited no longer
    bool open = false;    ///< has not ended yet: `ended` and `heard` are now
    bool given_up = false;
    bool hit = false;
    kernel::Outcome outcome = kernel::Outcome::Ok;
    std::uint16_t status = 0;
    std::vector<TracePart> parts;  ///< without gaps from `arrived` to `ended`

    SimTime time_of(Part part) const;
};

/// A trace as rows: callers before what they call, in the order of time.
struct Waterfall {
    std::vector<Segment> segments;
    SimTime start = 0;
    SimTime end = 0;   ///< of the answer to the client; now where there is none yet
    SimTime last = 0;  ///< of all that the request caused
};

/// What is known of it at `now`. The trace's names must outlive it.
Waterfall waterfall(const Trace& trace, SimTime now);

/// What the time until the answer went into: of things done side by side the one that was waited for longest. The sum is end - start.
std::array<SimTime, kParts> shares_of(const Waterfall& waterfall);

}  // namespace nephoscope::run
