#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/sim_time.h"

namespace nephoscope::services {

/// The users of a closed load whose number changes along straight lines, as k6's ramping-vus starts and stops its VUs: each one at the
/// instant at which the line reaches a whole number. Whole numbers only, so nothing is rounded.
class UserRamp {
public:
    explicit UserRamp(std::uint32_t start = 0) : level_(start), most_(start) {}

    void add(SimTime duration, std::uint32_t target);

    std::uint32_t users_at(SimTime time) const;
    /// The first instant after `time` at which their number may change; kNever after the last stage.
    SimTime next_change(SimTime time) const;
    std::uint32_t most() const { return most_; }

private:
    struct Stage {
        SimTime start, duration;
        std::uint32_t from, to;

        std::uint32_t difference() const { return from < to ? to - from : from - to; }
        /// Of that difference, until `time`.
        std::uint32_t changed(SimTime time) const;
        /// When `count` of it have changed.
        SimTime when(std::uint32_t count) const;
    };
    /// The one that `time` is in, the last one also after its end; null before the first one is added.
    const Stage* stage_at(SimTime time) const;

    std::vector<Stage> stages_;
    SimTime end_ = 0;
    std::uint32_t level_, most_;
};

}  // namespace nephoscope::services
