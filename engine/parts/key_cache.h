#pragma once

#include <cstdint>

#include "engine/base/sim_time.h"

namespace nephoscope::parts {

/// A key of one of several data sets.
struct CacheKey {
    std::uint32_t data_set;
    std::uint32_t key;
    constexpr std::uint64_t word() const { return std::uint64_t{data_set} << 32 | key; }
};

/// Who makes room. LFU counts uses since the key came; ties: the one used longest ago. FIFO: the oldest, however often it is used or
/// overwritten. Random: each key with the same probability. SoonestExpiry: among keys with an expiry.
enum class Eviction : std::uint8_t { None, Lru, Lfu, Fifo, Random, SoonestExpiry };

struct KeyCachePlan {
    Eviction eviction = Eviction::Lru;
    bool only_expiring = false;                 ///< LRU, LFU, FIFO: keys without an expiry stay; one that gets an expiry counts as new
    bool expires = true;                        ///< some keys have an expiry
    std::uint64_t capacity = 0;                 ///< bytes
    std::uint32_t slots = 0;                    ///< entries it can hold; full slots make room as full memory does
    const std::uint32_t* item_bytes = nullptr;  ///< size of an item, by data set; outlives the plan
    std::uint64_t seed = 0;                     ///< of random eviction

    /// Words the index needs beside `slots` entries: 4 to 16 bytes an entry.
    std::uint32_t words() const { return slots * (1 + (expires ? 1 : 0) + (eviction == Eviction::Lfu ? 2 : 0)); }
};

/// A key in the cache.
struct CacheEntry {
    std::uint64_t word;      ///< CacheKey::word()
    SimTime value_time;      ///< when the value was current at its source
    SimTime expires;         ///< from then on it is not found; kNever
    std::uint32_t chain;     ///< next of its bucket
    std::uint32_t expiry;    ///< place in the expiry heap, from 1; 0: none
    std::uint32_t previous;  ///< in order of eviction; LFU: uses
    std::uint32_t next;      ///< in order of eviction; LFU: place in the heap, from 1
};
static_assert(sizeof(CacheEntry) == 40);

/// Zeros: empty.
struct KeyCacheState {
    std::uint64_t bytes;      ///< of all entries
    std::uint64_t evictions;  ///< made room for others
    std::uint64_t reclaimed;  ///< expired and removed
    std::uint64_t draws;
    std::uint32_t count;       ///< entries; those expired and not yet reclaimed too
    std::uint32_t expiring;    ///< of them, with an expiry
    std::uint32_t head, tail;  ///< in order of eviction
    std::uint32_t ordered;     ///< LFU: entries in its heap
    std::uint32_t touches;     ///< LFU: clock of uses
};

/// Keys kept in memory of bounded size. Entries and index live in columns of the world, addressed by number; entries stay dense, so
/// clearing is cheap and random eviction exact. An expired key is not found; its memory comes back when it is asked for, before
/// anything is evicted, and by kReclaim keys with every set.
///
/// A view over memory it does not own: `entries` holds plan.slots elements, `words` plan.words(); both zeroed at first.
class KeyCache {
public:
    static constexpr int kReclaim = 4;

    KeyCache(const KeyCachePlan& plan, KeyCacheState& state, CacheEntry* entries, std::uint32_t* words)
        : plan_(plan), s_(state), entries_(entries), words_(words) {}

    /// The entry, now counted as used; null when it is not there or expired. Valid until the next set, remove or get.
    const CacheEntry* get(CacheKey key, SimTime now);
    /// The entry, without a use; null when it is not there. It may have expired.
    const CacheEntry* peek(CacheKey key) const {
        const std::uint32_t i = find(key.word());
        return i ? &entry(i) : nullptr;
    }
    /// The i-th of KeyCacheState::count entries, from 0, in no order. Removing one puts the last one in its place.
    const CacheEntry& at(std::uint32_t i) const { return entries_[i]; }
    /// Another value, without a use. Does nothing when the key is not there.
    void amend(CacheKey key, SimTime value_time);
    /// Keeps a value, in place of an older one if there is one. False when there is no room and nothing may be evicted.
    [[nodiscard]] bool set(CacheKey key, SimTime value_time, SimTime expires, SimTime now);
    /// Moves an entry's expiry. Does nothing when the key is not there.
    void renew(CacheKey key, SimTime expires);
    /// True when it was there.
    bool remove(CacheKey key);
    /// Empties it; counters go on.
    void clear();

private:
    CacheEntry& entry(std::uint32_t i) const { return entries_[i - 1]; }
    std::uint32_t bytes_of(std::uint64_t word) const { return plan_.item_bytes[word >> 32]; }
    std::uint32_t* expiry_heap() const { return words_ + plan_.slots; }
    std::uint32_t* use_heap() const { return words_ + plan_.slots * (plan_.expires ? 2 : 1); }
    std::uint32_t* touched() const { return use_heap() + plan_.slots; }
    std::uint32_t& bucket(std::uint64_t word) const;
    std::uint32_t find(std::uint64_t word) const;
    bool evictable(const CacheEntry& e) const { return !plan_.only_expiring || e.expires != kNever; }

    void insert(std::uint64_t word, SimTime value_time, SimTime expires);
    void erase(std::uint32_t i);
    void relocate(std::uint32_t from, std::uint32_t to);
    void set_expiry(std::uint32_t i, SimTime expires);
    bool reclaim(SimTime now);
    bool evict();
    std::uint32_t victim();

    void enter_order(std::uint32_t i);
    void leave_order(std::uint32_t i);
    void use(std::uint32_t i);

    struct ByExpiry;
    struct ByUse;

    const KeyCachePlan& plan_;
    KeyCacheState& s_;
    CacheEntry* entries_;
    std::uint32_t* words_;
};

}  // namespace nephoscope::parts
