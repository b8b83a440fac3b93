#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "engine/base/sim_time.h"
#include "engine/kernel/memory.h"

namespace nephoscope::kernel {

/// When and what: ordered by time, then by sequence, so equal times keep the order in which they were scheduled.
struct alignas(16) EventKey {
    static constexpr int kIdBits = 24;
    __extension__ using Wide = unsigned __int128;
    std::uint64_t order;  ///< sequence (40 bits: 1.1e12 events), id (24 bits)
    std::uint64_t time;

    std::uint32_t id() const { return static_cast<std::uint32_t>(order & ((1u << kIdBits) - 1)); }
    Wide word() const { return std::bit_cast<Wide>(*this); }
    static constexpr EventKey absent() { return {~0ull, ~0ull}; }
};
static_assert(std::endian::native == std::endian::little, "EventKey::word reads time as the upper half");

/// Implicit 4-ary heap; siblings share a cache line. A pop leaves a hole at the root that the next push fills: one sift instead of two.
/// The keys live in a Region of the world; the counters beside them.
class EventQueue {
    using Wide = EventKey::Wide;

public:
    struct State {
        std::uint64_t sequence;
        std::uint32_t size;  ///< the hole counted
        std::uint32_t hole;
    };

    EventQueue(Region& keys, State& state) : keys_(&keys), a_(reinterpret_cast<EventKey*>(keys.data())), s_(&state) {}

    static constexpr std::size_t kRoot = 3;
    static constexpr std::size_t room(std::size_t events) { return events + 16; }

    bool empty() const { return s_->size == s_->hole; }
    /// REQUIRES: not empty.
    const EventKey& top() {
        settle();
        return a_[kRoot];
    }
    /// REQUIRES: not empty.
    EventKey pop() {
        settle();
        s_->hole = 1;
        return a_[kRoot];
    }
    void push(SimTime time, std::uint32_t id) {
        const EventKey key{++s_->sequence << EventKey::kIdBits | id, static_cast<std::uint64_t>(time)};
        if (s_->hole) {
            s_->hole = 0;
            sift_down(key);
        } else {
            sift_up(key);
        }
    }
    /// Closes the hole, so that equal queues have equal bytes.
    void settle() {
        if (!s_->hole) return;
        s_->hole = 0;
        const std::size_t last = kRoot + --s_->size;
        const EventKey key = a_[last];
        a_[last] = EventKey::absent();
        if (s_->size) sift_down(key);
    }

private:
    std::size_t least_of_four(std::size_t c) const {
        const std::size_t left = c + (a_[c + 1].word() < a_[c].word());
        const std::size_t right = c + 2 + (a_[c + 3].word() < a_[c + 2].word());
        return left + ((right - left) & -static_cast<std::size_t>(a_[right].word() < a_[left].word()));
    }
    void sift_down(EventKey key) {
        const Wide word = key.word();
        std::size_t i = kRoot;
        for (const std::size_t end = s_->size + kRoot;;) {
            const std::size_t c = 4 * (i - kRoot) + 4;
            if (c >= end) break;
            const std::size_t m = least_of_four(c);
            if (!(a_[m].word() < word)) break;
            a_[i] = a_[m];
            i = m;
        }
        a_[i] = key;
    }
    void sift_up(EventKey key) {
        std::size_t i = kRoot + s_->size++;
        if ((i & 3) == 0 || s_->size == 1) open_line(i);
        const Wide word = key.word();
        while (i > kRoot) {
            const std::size_t p = (i - 4) / 4 + kRoot;
            if (!(word < a_[p].word())) break;
            a_[i] = a_[p];
            i = p;
        }
        a_[i] = key;
    }
    void open_line(std::size_t i) {
        const std::size_t end = (i | 3) + 1;
        if (keys_->size() < end) keys_->resize(end);
        for (std::size_t j = i + 1; j < end; ++j) a_[j] = EventKey::absent();
    }

    Region* keys_;
    EventKey* a_;
    State* s_;
};

}  // namespace nephoscope::kernel
