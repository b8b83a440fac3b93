#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/sim_time.h"

namespace nephoscope::services {

/// The users of a closed load whose number changes along straight lines or a sine, as k6's ramping-vus starts and stops its VUs: each one
/// at the instant at which the line reaches a whole number. Along straight lines all is whole numbers, so nothing is rounded.
class UserRamp {
public:
    explicit UserRamp(std::uint32_t start = 0) : level_(start), most_(start) {}

    void add(SimTime duration, std::uint32_t target);
    /// Instead of stages, again and again: from `low` to `high`, which they first are at `peak_at`, and back. REQUIRES: period > 0.
    void set_wave(SimTime period, SimTime peak_at, std::uint32_t low, std::uint32_t high);

    std::uint32_t users_at(SimTime time) const;
    /// The first instant after `time` at which their number may change; kNever after the last stage, and of a wave without a height.
    SimTime next_change(SimTime time) const;
    std::uint32_t most() const { return most_; }

private:
    struct Stage {
        SimTime start, duration;
        std::uint32_t from, to;
        bool sine = false;  ///< half a wave, otherwise a straight line

        std::uint32_t difference() const { return from < to ? to - from : from - to; }
        /// Of that difference, until `time`.
        std::uint32_t changed(SimTime time) const;
        /// When `count` of it have changed.
        SimTime when(std::uint32_t count) const;
        std::uint32_t changed_along_sine(SimTime time) const;
        SimTime when_along_sine(std::uint32_t count) const;
    };
    /// The one that `time` is in, the last one also after its end; none before the first one is added.
    std::optional<Stage> stage_at(SimTime time) const;
    Stage half_wave_at(SimTime time) const;

    std::vector<Stage> stages_;
    SimTime end_ = 0;
    std::uint32_t level_, most_;
    SimTime period_ = 0, peak_at_ = 0;  ///< of the wave, between `level_` and `high_`; 0: none
    std::uint32_t high_ = 0;
};

}  // namespace nephoscope::services
