#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "engine/base/sim_time.h"
#include "engine/kernel/memory.h"

namespace nephoscope::kernel {

__extension__ using Integral = unsigned __int128;

/// A number and its time integral, kept so that a change costs one addition: integral(now) = offset + value x now.
struct Gauge {
    Integral offset;  ///< modulo 2^128
    SimTime start;
    std::uint32_t value;
    std::uint32_t maximum;

    void set(SimTime now, std::uint32_t next) {
        offset += (static_cast<Integral>(value) - next) * static_cast<std::uint64_t>(now);
        value = next;
        if (next > maximum) maximum = next;
    }
    /// set(now, value + 1).
    void rise(SimTime now) {
        offset -= static_cast<std::uint64_t>(now);
        if (++value > maximum) maximum = value;
    }
    /// set(now, value - 1).
    void fall(SimTime now) {
        offset += static_cast<std::uint64_t>(now);
        --value;
    }
    /// Value x nanoseconds over [start, now].
    double integral(SimTime now) const {
        return static_cast<double>(offset + static_cast<Integral>(value) * static_cast<std::uint64_t>(now));
    }
    /// Mean over [start, now]; 0 for an empty span.
    double mean(SimTime now) const { return now <= start ? 0 : integral(now) / static_cast<double>(now - start); }
    void restart(SimTime now) {
        offset = Integral{0} - static_cast<Integral>(value) * static_cast<std::uint64_t>(now);
        start = now;
        maximum = value;
    }
};

/// Blocks of 64 bytes for state of variable length. References are block numbers, never pointers; 0 is "none".
class Blocks {
public:
    static constexpr std::size_t kBytes = 64;
    struct State {
        std::uint32_t free[32];  ///< heads of the lists of freed runs of 2^k blocks
    };

    Blocks(Region& region, State& state) : region_(&region), data_(region.data()), state_(&state) {}

    /// A zeroed run of at least `bytes`; stays where it is. 0 when the Region is full.
    [[gnu::cold]] std::uint32_t allocate(std::size_t bytes);
    void release(std::uint32_t run, std::size_t bytes);
    void* at(std::uint32_t run) const { return data_ + run * kBytes; }
    bool full() const { return region_->size() + (1u << 20) > region_->capacity(); }

private:
    Region* region_;
    std::byte* data_;
    State* state_;
};

/// Counts of durations with a bounded relative error, mergeable by adding: HdrHistogram's log-linear layout.
///
/// Values below 2^kBits ns are exact; above, a bucket is at most 2^(1-kBits) of its value wide and its middle is reported. An octave's
/// buckets are allocated on first use. kBits = 11 keeps three significant digits, 7 about 1 %.
template <int kBits>
struct Histogram {
    static constexpr std::uint32_t kHalf = 1u << (kBits - 1);
    static constexpr int kOctaves = 64 - kBits;
    std::array<std::uint32_t, kOctaves> octaves;  ///< runs of kHalf counters (the first one: 2 x kHalf)
    std::uint64_t count;
    Integral sum;
    SimTime maximum;

    void record(Blocks& blocks, SimTime value) {
        const auto v = static_cast<std::uint64_t>(value < 0 ? 0 : value);
        const int shift = std::bit_width(v | (kHalf * 2 - 1)) - kBits;
        std::uint32_t& octave = octaves[static_cast<std::size_t>(shift)];
        if (octave == 0) [[unlikely]]
            octave = blocks.allocate((kHalf * 2) * sizeof(std::uint64_t));
        ++static_cast<std::uint64_t*>(blocks.at(octave))[v >> shift];
        ++count;
        sum += v;
        if (value > maximum) maximum = value;
    }
    /// Calls `visit(value, count)` for each bucket that is not empty, in ascending order; `value` is the bucket's middle.
    template <typename Visit>
    void each(const Blocks& blocks, Visit visit) const {
        for (int shift = 0; shift < kOctaves; ++shift) {
            const std::uint32_t octave = octaves[static_cast<std::size_t>(shift)];
            if (octave == 0) continue;
            const auto* counts = static_cast<const std::uint64_t*>(blocks.at(octave));
            for (std::uint64_t i = shift == 0 ? 0 : kHalf; i < kHalf * 2; ++i)
                if (counts[i]) visit(static_cast<SimTime>((i << shift) + ((1ull << shift) >> 1)), counts[i]);
        }
    }
    /// The smallest recorded value (to the bucket) that at least p x count values do not exceed; 0 when empty.
    SimTime quantile(const Blocks& blocks, double p) const {
        const auto exact = p * static_cast<double>(count);
        auto rank = static_cast<std::uint64_t>(exact);
        if (static_cast<double>(rank) < exact || rank == 0) ++rank;
        std::uint64_t seen = 0;
        SimTime found = 0;
        each(blocks, [&](SimTime value, std::uint64_t n) {
            if (seen < rank) found = value;
            seen += n;
        });
        return found < maximum ? found : maximum;
    }
    double mean() const { return count ? static_cast<double>(sum) / static_cast<double>(count) : 0; }
    void clear(const Blocks& blocks) {
        for (const std::uint32_t octave : octaves)
            if (octave) std::memset(blocks.at(octave), 0, (kHalf * 2) * sizeof(std::uint64_t));
        count = 0;
        sum = 0;
        maximum = 0;
    }
};

using FineHistogram = Histogram<11>;
using CoarseHistogram = Histogram<7>;

/// Single durations of something, kept from when somebody first asks for them; until then one costs a look. Plain data; all zeros: nobody
/// has asked. A restart of the statistics changes nothing.
struct Spread {
    std::uint32_t run;  ///< where a CoarseHistogram is; 0: nobody has asked

    void keep(Blocks& blocks) {
        if (!run) run = blocks.allocate(sizeof(CoarseHistogram));
    }
    void record(Blocks& blocks, SimTime value) const {
        if (run) [[unlikely]]
            histogram(blocks).record(blocks, value);
    }
    /// As Histogram::each.
    template <typename Visit>
    void each(const Blocks& blocks, Visit visit) const {
        if (run) histogram(blocks).each(blocks, visit);
    }

private:
    CoarseHistogram& histogram(const Blocks& blocks) const { return *static_cast<CoarseHistogram*>(blocks.at(run)); }
};

}  // namespace nephoscope::kernel
