#pragma once

#include "engine/kernel/kernel.h"

namespace nephoscope::parts {

struct StationPlan {
    std::uint32_t servers = 1;
    std::int64_t queue_limit = -1;    ///< that may wait; -1: no limit
    SimTime queue_timeout = 0;        ///< 0: none
    std::uint32_t expiry_source = 0;  ///< fires expire(); needed with a queue timeout
};

struct StationState {
    kernel::Gauge busy;
    kernel::Gauge waiting;
    kernel::FrameId head, tail;
};

enum class Admission : std::uint8_t { Served, Queued, Refused };

/// Servers with one queue, first come first served. A place is held until leave(), however long the holder waits for others.
class Station {
public:
    /// `together`: counts who waits at any of the stations of a group, or null.
    Station(kernel::Kernel& k, const StationPlan& plan, StationState& state, kernel::Gauge* together = nullptr)
        : k_(k), plan_(plan), s_(state), together_(together) {}

    /// Queued: the frame must PARK; it is resumed with child() Ok when it has a server, Dropped when its time in the queue is up.
    Admission enter(kernel::FrameId id) {
        if (s_.busy.value >= plan_.servers) return wait(id);
        s_.busy.rise(k_.now());
        return Admission::Served;
    }
    /// Gives the place to the longest waiting frame, or frees it. REQUIRES: the frame was Served.
    void leave() {
        if (s_.head && hand_over()) return;
        s_.busy.fall(k_.now());
    }
    /// Of a station without servers, a mere queue: who waits longest is resumed, without a place. False when nobody waits.
    bool release() { return hand_over(); }
    /// After its plan changed: waiting frames take the places that are free now.
    void admit();
    /// Drops those whose time is up; called by the expiry source.
    void expire();
    /// Forgets holders and waiting frames: their host is gone. Frames must have been killed.
    void clear();
    /// Mean busy servers / servers since the statistics started.
    double utilization() const { return s_.busy.mean(k_.now()) / plan_.servers; }
    void restart_statistics();

private:
    Admission wait(kernel::FrameId id);
    bool hand_over();
    kernel::FrameId take();
    kernel::Kernel& k_;
    const StationPlan& plan_;
    StationState& s_;
    kernel::Gauge* together_;
};

}  // namespace nephoscope::parts
