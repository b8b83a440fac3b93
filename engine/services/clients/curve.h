#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/math.h"
#include "engine/base/sim_time.h"

namespace nephoscope::services {

class Clients;

/// A load over time (arrivals per second, or users), with its integral and the inverse of that: straight lines one after the other, or
/// a sine wave that never ends. Says when arrivals come, without a step in time or a draw of its own.
class LoadCurve {
public:
    /// From `rate` to `end_rate`, after what was added before. The last piece has no end: the load stays at its `end_rate`.
    void add(SimTime duration, double rate, double end_rate);
    /// Instead of pieces: between `low` and `high`, which comes first at `peak_at`. REQUIRES: period > 0.
    void set_wave(SimTime period, SimTime peak_at, double low, double high);

    double level(SimTime time) const;
    bool is_constant() const { return wave_.period == 0 && pieces_.size() == 1; }
    /// Arrivals from 0 until `time`.
    double expected(SimTime time) const;
    /// When `count` arrivals are expected: the inverse of expected(). kNever when the load ends before.
    SimTime when(double count) const {
        if (pieces_.size() == 1) return when_in(pieces_.front(), count);
        return wave_.period ? when_in_wave(count) : when_in(pieces_[piece_of(count)], count);
    }
    /// The piece in which `count` arrivals are reached, from 0. REQUIRES: it has pieces.
    std::size_t piece_of(double count) const;

private:
    struct Piece {
        SimTime start, duration;
        double rate, end_rate;
        double before;  ///< arrivals expected before it
    };
    /// A period in equal parts, so that looking for an instant starts close to it.
    struct Wave {
        static constexpr std::size_t kParts = 256;
        SimTime period = 0, peak_at = 0;
        double mean = 0, amplitude = 0, seconds = 0;
        std::array<double, kParts + 1> before{};  ///< arrivals since the period began

        double phase(double second) const { return (second - to_seconds(peak_at)) / seconds; }
        double level(double second) const { return mean + amplitude * math::cos_of_turn(phase(second)); }
        double expected(double second) const;
        double time_until(double count) const;
    };

    static double level_in(const Piece& piece, SimTime time);
    /// Seconds from the start of a piece until it expects `count` arrivals: the root of rate t + slope t^2 / 2 = count, in the form that
    /// does not cancel. More than any run lasts when it never does.
    static double time_until(const Piece& piece, double count) {
        constexpr double kNeverSeconds = 1e18;
        if (piece.rate == piece.end_rate) return piece.rate > 0 ? count / piece.rate : kNeverSeconds;
        const double slope = (piece.end_rate - piece.rate) / to_seconds(piece.duration);
        const double square = piece.rate * piece.rate + 2 * slope * count;
        const double sum = piece.rate + math::sqrt(square > 0 ? square : 0);
        return sum > 0 ? 2 * count / sum : kNeverSeconds;
    }
    static SimTime when_in(const Piece& piece, double count) {
        const double seconds = time_until(piece, count - piece.before);
        return seconds > 9e8 ? kNever : piece.start + from_seconds(seconds);
    }
    SimTime when_in_wave(double count) const;
    const Piece& piece_at(SimTime time) const;

    std::vector<Piece> pieces_;
    Wave wave_;
};

/// Users, not requests per second.
bool is_closed(const Clients& config);

/// What the settings draw: arrivals per second of an open load, users of a closed one.
LoadCurve load_curve(const Clients& config);

}  // namespace nephoscope::services
