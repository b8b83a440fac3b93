#pragma once

#include "engine/kernel/kernel.h"

namespace nephoscope::parts {

/// Who of those who wait is served next, and who is not served any more.
enum class QueueOrder : std::uint8_t {
    OldestFirst,
    NewestFirst,
    /// The newest while somebody has waited at every moment of the last interval, otherwise the oldest (Maurer 2015).
    NewestFirstWhenBusy,
    /// The oldest; once waits have been above the target for an interval some are dropped, more and more often (CoDel, RFC 8289).
    ControlledDelay
};

struct StationPlan {
    std::uint32_t servers = 1;
    std::int64_t queue_limit = -1;    ///< that may wait; -1: no limit
    SimTime queue_timeout = 0;        ///< 0: none
    std::uint32_t expiry_source = 0;  ///< fires expire(); needed with a queue timeout
    QueueOrder order = QueueOrder::OldestFirst;
    SimTime target = 0, interval = 0;  ///< of the orders above that know them
};

struct StationState {
    kernel::Gauge busy;
    kernel::Gauge waiting;
    kernel::FrameId head, tail;  ///< who came first and who came last
    /// Frame::next is the neighbours' numbers, one XOR the other, so that both ends can be taken; otherwise the next one's.
    bool both_ways;
};

/// What a queue keeps that is not served in the order of arrival alone. Zeros: it has not dropped yet.
struct SheddingState {
    SimTime since;                    ///< when the first came into the empty queue
    SimTime above_until;              ///< waits are above the target, and will have been for an interval then; 0: they are not
    SimTime next_drop;                ///< while dropping
    std::uint32_t count, last_count;  ///< drops since it began to drop, and with how many it began
    bool dropping;
};

enum class Admission : std::uint8_t { Served, Queued, Refused };

/// Servers with one queue. A place is held until leave(), however long the holder waits for others.
class Station {
public:
    /// `together`: counts who waits at any of the stations of a group, or null. `shedding` may be null where the oldest is always first.
    /// `number`: of stations with one plan, whose sources follow each other.
    Station(kernel::Kernel& k, const StationPlan& plan, StationState& state, kernel::Gauge* together = nullptr,
            SheddingState* shedding = nullptr, std::uint32_t number = 0)
        : k_(k), plan_(plan), s_(state), together_(together), shedding_(shedding), number_(number) {}

    /// Queued: the frame must PARK; it is resumed with child() Ok when it has a server, Dropped when its time in the queue is up or the
    /// queue's order says so.
    Admission enter(kernel::FrameId id) {
        if (s_.busy.value >= plan_.servers) return wait(id);
        s_.busy.rise(k_.now());
        return Admission::Served;
    }
    /// Gives the place to the next waiting frame, or frees it. REQUIRES: the frame was Served.
    void leave() {
        if (s_.head && hand_over()) return;
        s_.busy.fall(k_.now());
    }
    /// Of a station without servers, a mere queue: who waits longest is resumed, without a place. False when nobody waits.
    bool release() { return hand_over(); }
    /// After its plan changed: waiting frames take the places that are free now; those that wait on are dropped when their time is up.
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
    void append(kernel::FrameId id);
    kernel::FrameId take_oldest();
    kernel::FrameId take_newest();
    kernel::FrameId choose();
    kernel::FrameId choose_controlled();
    kernel::FrameId oldest_alive(bool& waits_too_long);
    void drop(kernel::FrameId id);
    void left(kernel::FrameId id);
    void watch_the_oldest();
    void link_both_ways();
    /// Who waits has in `wake` since when.
    SimTime waited(kernel::FrameId id) const { return k_.now() - k_.frame(id).wake; }

    kernel::Kernel& k_;
    const StationPlan& plan_;
    StationState& s_;
    kernel::Gauge* together_;
    SheddingState* shedding_;
    std::uint32_t number_;
};

}  // namespace nephoscope::parts
