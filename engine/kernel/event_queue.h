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

/// The next few events in a sorted array, all later ones in an implicit 4-ary heap whose siblings share a cache line. Most designs have
/// fewer events than the array holds (a delay line is one event, however many wait in it), so most pushes move a few keys and most pops
/// none. The heap's keys live in a Region of the world; the array and the counters beside them.
class EventQueue {
    using Wide = EventKey::Wide;

public:
    static constexpr std::uint32_t kNear = 16;
    /// Fields are kept apart, and keys in halves, so that nothing just written is read as part of a wider word: that would stall.
    struct State {
        std::uint32_t near_size;
        std::uint64_t sequence;
        std::uint32_t far_size;
        std::uint64_t near_time[kNear];  ///< latest first; none is later than any in the heap
        std::uint64_t near_order[kNear];

        EventKey near(std::uint32_t i) const { return {near_order[i], near_time[i]}; }
        void set_near(std::uint32_t i, EventKey key) {
            near_time[i] = key.time;
            near_order[i] = key.order;
        }
    };

    EventQueue(Region& keys, State& state) : keys_(&keys), a_(reinterpret_cast<EventKey*>(keys.data())), s_(&state) {}

    static constexpr std::size_t room(std::size_t events) { return events + 16; }

    bool empty() const { return s_->near_size == 0 && s_->far_size == 0; }
    std::size_t size() const { return std::size_t{s_->near_size} + s_->far_size; }
    /// REQUIRES: not empty.
    EventKey top() {
        if (s_->near_size == 0) [[unlikely]]
            bring_near();
        return s_->near(s_->near_size - 1);
    }
    SimTime top_time() { return static_cast<SimTime>(top().time); }
    /// REQUIRES: not empty.
    EventKey pop() {
        const EventKey key = top();
        --s_->near_size;
        return key;
    }
    void push(SimTime time, std::uint32_t id) {
        const EventKey key{++s_->sequence << EventKey::kIdBits | id, static_cast<std::uint64_t>(time)};
        if (s_->far_size || s_->near_size == kNear) [[unlikely]]
            push_to_many(key);
        else
            insert(key);
    }

private:
    static constexpr std::size_t kRoot = 3;
    static constexpr std::uint32_t kMovedAtOnce = kNear / 2;

    /// REQUIRES: room. A new key is the last of its time, so times alone decide.
    void insert(EventKey key) {
        std::uint32_t i = s_->near_size++;
        for (; i && s_->near_time[i - 1] <= key.time; --i) s_->set_near(i, s_->near(i - 1));
        s_->set_near(i, key);
    }
    [[gnu::noinline]] void push_to_many(EventKey key) {
        if (s_->near_size == 0 || key.time >= s_->near_time[0]) return push_far(key);
        if (s_->near_size == kNear) {
            for (std::uint32_t i = 0; i < kMovedAtOnce; ++i) push_far(s_->near(i));
            s_->near_size -= kMovedAtOnce;
            for (std::uint32_t i = 0; i < s_->near_size; ++i) s_->set_near(i, s_->near(i + kMovedAtOnce));
            if (key.time >= s_->near_time[0]) return push_far(key);
        }
        insert(key);
    }
    [[gnu::noinline]] void bring_near() {
        const std::uint32_t n = s_->far_size < kMovedAtOnce ? s_->far_size : kMovedAtOnce;
        for (std::uint32_t i = n; i-- > 0;) s_->set_near(i, pop_far());
        s_->near_size = n;
    }

    EventKey pop_far() {
        const EventKey first = a_[kRoot];
        const std::size_t last = kRoot + --s_->far_size;
        const EventKey key = a_[last];
        a_[last] = EventKey::absent();
        if (s_->far_size) sift_down(key);
        return first;
    }
    std::size_t least_of_four(std::size_t c) const {
        const std::size_t left = c + (a_[c + 1].word() < a_[c].word());
        const std::size_t right = c + 2 + (a_[c + 3].word() < a_[c + 2].word());
        return left + ((right - left) & -static_cast<std::size_t>(a_[right].word() < a_[left].word()));
    }
    void sift_down(EventKey key) {
        const Wide word = key.word();
        std::size_t i = kRoot;
        for (const std::size_t end = s_->far_size + kRoot;;) {
            const std::size_t c = 4 * (i - kRoot) + 4;
            if (c >= end) break;
            const std::size_t m = least_of_four(c);
            if (!(a_[m].word() < word)) break;
            a_[i] = a_[m];
            i = m;
        }
        a_[i] = key;
    }
    void push_far(EventKey key) {
        std::size_t i = kRoot + s_->far_size++;
        if ((i & 3) == 0 || s_->far_size == 1) open_line(i);
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
