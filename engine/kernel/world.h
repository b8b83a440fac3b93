#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/kernel/event_queue.h"
#include "engine/kernel/frame.h"
#include "engine/kernel/memory.h"
#include "engine/kernel/program.h"
#include "engine/kernel/statistics.h"

namespace nephoscope::kernel {

/// Calls and how they ended. calls + in_flight_at_start = sum(outcomes) + in_flight, always.
struct CallStatistics {
    std::uint64_t calls;
    std::uint64_t outcomes[kOutcomes];
    std::uint64_t in_flight_at_start;
    std::uint64_t hits;
    Gauge in_flight;
    CoarseHistogram latency;  ///< see has_latency()

    void restart(const Blocks& blocks, SimTime now);
};

/// Faults of a connection: its own and those of the component it leads to.
struct Impairment {
    SimTime delay[2];
    double error_rate[2];
    bool any() const { return delay[0] || delay[1] || error_rate[0] > 0 || error_rate[1] > 0; }
};

/// Neighbours are not written in one step, so that no compiler reads two of them as one word.
struct LinkState {
    std::uint64_t calls;
    Integral latency;
    std::uint64_t in_flight;
    std::uint64_t outcomes[kOutcomes];
    std::uint64_t hits;
    std::uint64_t crossed;  ///< calls to another zone
    Impairment impairment;
    bool impaired;
    Spread latencies;  ///< with the delay that faults add at the time of the answer
};

/// Who waits in a line says when the next one is due, so that nobody is looked at before it is their turn. Line 0 stands for the event
/// queue: when its first event is due, and which one that is.
struct LineState {
    SimTime turn;        ///< of the first in the line: see Turn
    FrameId head, tail;  ///< of an empty line they mean nothing
};

/// A time and the number of a line in one word, so that the least of several words says when and which. Equal times: the lower number, and
/// the event queue last.
struct Turn {
    static constexpr int kLineBits = 5;
    static constexpr std::uint32_t kLines = 1u << kLineBits;
    static constexpr std::uint32_t kQueue = 0;  ///< in place of a line: the event queue
    static constexpr SimTime kNobody = kNever;
    static constexpr SimTime kLatest = SimTime{1} << (62 - kLineBits);  ///< 4.5 years; what is due later is due then, and no run gets there

    static SimTime of(SimTime due, std::uint32_t line) { return due << kLineBits | ((line - 1) & (kLines - 1)); }
    static std::uint32_t line(SimTime turn) { return (static_cast<std::uint32_t>(turn) + 1) & (kLines - 1); }
    static SimTime due(SimTime turn) { return turn >> kLineBits; }
};

/// A waiting timeout: doubly linked within the list of its duration, so completion unlinks it at once. It stands between a frame that
/// waits, whose `next` is its number and whose `wake` says when it is due, and the call waited for.
struct Timer {
    FrameId child;  ///< 0: free
    std::uint32_t previous, next;
    std::uint32_t list;
};

struct TimerListState {
    std::uint32_t head, tail;
    SimTime armed;  ///< the event that is in the queue for it; 0: none
};

struct SourceState {
    SimTime armed;  ///< 1 + the time of the event that counts; others are late and ignored. 0: none
};

/// A world in a few bytes: everything that can change while time runs, and nothing else.
class Snapshot {
public:
    std::size_t bytes() const { return data_.size(); }
    bool operator==(const Snapshot&) const = default;

private:
    friend class World;
    std::vector<std::byte> data_;
    std::vector<std::size_t> sizes_;
};

/// All that can change while time runs: columns of trivially copyable elements, and blocks. No pointers inside, so copying bytes copies
/// the world, and a copy continues byte for byte.
class World {
public:
    struct Head {
        SimTime now;
        std::uint64_t events;
        std::uint64_t same_instant;  ///< events since time last moved, when it was last asked
        SimTime guarded;             ///< when it was asked
        EventQueue::State queue;
        Blocks::State blocks;
        FrameId ready_head, ready_tail;
        FrameId free_frame;
        RequestId free_request;
        std::uint32_t free_timer;
        std::uint32_t frames_live, requests_live;  ///< the most there ever were: frames.size(), requests.size() - 1
        SimTime warmup_end;                        ///< statistics count from here
    };

    explicit World(const Program& program);

    Snapshot save();
    /// REQUIRES: the snapshot was taken of a world of the same program.
    void restore(const Snapshot& snapshot);
    /// Takes over all that does not depend on the program: time, frames, requests, timers, blocks. The event queue stays empty.
    void adopt(const World& other);
    /// Memory that is in use, in bytes.
    std::size_t bytes() const;

    template <typename T>
    T* column(std::uint32_t index) const {
        return reinterpret_cast<T*>(columns_[index]);
    }

    static constexpr std::uint32_t kFirstFrame = 1u << 18;  ///< event ids below are lines, timer lists and sources
    static constexpr std::size_t kLinesAtOnce = 4;          ///< as many are compared at once; the number of lines is rounded up to it
    static constexpr std::uint32_t kFrameCapacity = (1u << EventKey::kIdBits) - kFirstFrame;

private:
    enum Place : std::size_t {
        kHead,
        kFrames,
        kRequests,
        kKeys,
        kBlocks,
        kLines,
        kTimers,
        kTimerLists,
        kSources,
        kNodes,
        kLinks,
        kServices
    };
    std::vector<Region> regions_;
    std::vector<std::byte*> columns_;

public:
    Head& head;
    Column<Frame> frames;  ///< element i is frame kFirstFrame + i
    Column<Request> requests;
    EventQueue queue;
    Blocks blocks;
    Column<LineState> lines;
    Column<Timer> timers;
    Column<TimerListState> timer_lists;
    Column<SourceState> sources;
    Column<CallStatistics> nodes;
    Column<LinkState> links;

private:
    static std::vector<Region> make_regions(const Program& program);
};

}  // namespace nephoscope::kernel
