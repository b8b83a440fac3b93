#include "engine/parts/key_cache.h"

#include <algorithm>
#include <cassert>

#include "engine/kernel/random.h"

namespace nephoscope::parts {

namespace {

/// A binary heap of entry numbers in which every entry knows its place. `Order` says which entry comes first and where places are kept.
template <typename Order>
class IndexHeap {
public:
    IndexHeap(std::uint32_t* heap, std::uint32_t& size, Order order) : heap_(heap), size_(size), order_(order) {}

    std::uint32_t top() const { return heap_[0]; }
    void push(std::uint32_t i) {
        put(size_++, i);
        rise(size_ - 1);
    }
    void erase(std::uint32_t i) {
        const std::uint32_t at = order_.place(i) - 1;
        order_.place(i) = 0;
        const std::uint32_t last = heap_[--size_];
        heap_[size_] = 0;
        if (last == i) return;
        put(at, last);
        update(last);
    }
    /// The entry's rank has changed.
    void update(std::uint32_t i) {
        rise(order_.place(i) - 1);
        sink(order_.place(i) - 1);
    }
    /// The entry got another number.
    void renumber(std::uint32_t to) { heap_[order_.place(to) - 1] = to; }

private:
    void put(std::uint32_t at, std::uint32_t i) {
        heap_[at] = i;
        order_.place(i) = at + 1;
    }
    void rise(std::uint32_t at) {
        const std::uint32_t i = heap_[at];
        for (; at > 0 && order_.before(i, heap_[(at - 1) / 2]); at = (at - 1) / 2) put(at, heap_[(at - 1) / 2]);
        put(at, i);
    }
    void sink(std::uint32_t at) {
        const std::uint32_t i = heap_[at];
        for (;;) {
            std::uint32_t child = 2 * at + 1;
            if (child >= size_) break;
            if (child + 1 < size_ && order_.before(heap_[child + 1], heap_[child])) ++child;
            if (!order_.before(heap_[child], i)) break;
            put(at, heap_[child]);
            at = child;
        }
        put(at, i);
    }

    std::uint32_t* heap_;
    std::uint32_t& size_;
    Order order_;
};

}  // namespace

struct KeyCache::ByExpiry {
    CacheEntry* entries;
    std::uint32_t& place(std::uint32_t i) const { return entries[i - 1].expiry; }
    bool before(std::uint32_t a, std::uint32_t b) const { return entries[a - 1].expires < entries[b - 1].expires; }

    static IndexHeap<ByExpiry> of(const KeyCache& c) { return {c.expiry_heap(), c.s_.expiring, {c.entries_}}; }
};

struct KeyCache::ByUse {
    CacheEntry* entries;
    const std::uint32_t* touched;
    std::uint32_t& place(std::uint32_t i) const { return entries[i - 1].next; }
    bool before(std::uint32_t a, std::uint32_t b) const {
        const std::uint32_t uses_a = entries[a - 1].previous, uses_b = entries[b - 1].previous;
        if (uses_a != uses_b) return uses_a < uses_b;
        return static_cast<std::int32_t>(touched[a - 1] - touched[b - 1]) < 0;
    }

    static IndexHeap<ByUse> of(const KeyCache& c) { return {c.use_heap(), c.s_.ordered, {c.entries_, c.touched()}}; }
};

const CacheEntry* KeyCache::get(CacheKey key, SimTime now) {
    const std::uint32_t i = find(key.word());
    if (!i) return nullptr;
    if (entry(i).expires <= now) {
        ++s_.reclaimed;
        erase(i);
        return nullptr;
    }
    use(i);
    return &entry(i);
}

bool KeyCache::set(CacheKey key, SimTime value_time, SimTime expires, SimTime now) {
    assert(plan_.expires || expires == kNever);
    for (int n = 0; n < kReclaim && reclaim(now); ++n) {}
    const std::uint64_t word = key.word();
    if (const std::uint32_t i = find(word); i && entry(i).expires > now) {
        entry(i).value_time = value_time;
        set_expiry(i, expires);
        use(i);
        return true;
    } else if (i) {
        ++s_.reclaimed;
        erase(i);
    }
    const std::uint32_t bytes = bytes_of(word);
    if (bytes > plan_.capacity || plan_.slots == 0) return false;
    while (s_.bytes + bytes > plan_.capacity || s_.count == plan_.slots)
        if (!reclaim(now) && !evict()) return false;
    insert(word, value_time, expires);
    return true;
}

void KeyCache::amend(CacheKey key, SimTime value_time) {
    if (const std::uint32_t i = find(key.word())) entry(i).value_time = value_time;
}

void KeyCache::renew(CacheKey key, SimTime expires) {
    if (const std::uint32_t i = find(key.word())) set_expiry(i, expires);
}

bool KeyCache::remove(CacheKey key) {
    const std::uint32_t i = find(key.word());
    if (i) erase(i);
    return i != 0;
}

void KeyCache::clear() {
    std::fill_n(entries_, s_.count, CacheEntry{});
    std::fill_n(words_, plan_.words(), 0);
    s_.bytes = 0;
    s_.count = s_.expiring = s_.ordered = s_.head = s_.tail = s_.touches = 0;
}

// The hash table: one bucket for each slot, chained by number.

std::uint32_t& KeyCache::bucket(std::uint64_t word) const {
    return words_[static_cast<std::uint32_t>((kernel::mix(word) >> 32) * plan_.slots >> 32)];
}

std::uint32_t KeyCache::find(std::uint64_t word) const {
    if (plan_.slots == 0) return 0;
    std::uint32_t i = bucket(word);
    while (i && entry(i).word != word) i = entry(i).chain;
    return i;
}

void KeyCache::insert(std::uint64_t word, SimTime value_time, SimTime expires) {
    const std::uint32_t i = ++s_.count;
    std::uint32_t& first = bucket(word);
    entry(i) = {word, value_time, kNever, first, 0, 0, 0};
    first = i;
    s_.bytes += bytes_of(word);
    if (expires != kNever) {
        entry(i).expires = expires;
        ByExpiry::of(*this).push(i);
    }
    if (evictable(entry(i))) enter_order(i);
}

void KeyCache::erase(std::uint32_t i) {
    CacheEntry& e = entry(i);
    if (evictable(e)) leave_order(i);
    if (e.expiry) ByExpiry::of(*this).erase(i);
    std::uint32_t* link = &bucket(e.word);
    while (*link != i) link = &entry(*link).chain;
    *link = e.chain;
    s_.bytes -= bytes_of(e.word);
    if (i != s_.count) relocate(s_.count, i);
    entry(s_.count--) = {};
}

/// Entries stay dense: the last one fills the hole.
void KeyCache::relocate(std::uint32_t from, std::uint32_t to) {
    CacheEntry& e = entry(to) = entry(from);
    std::uint32_t* link = &bucket(e.word);
    while (*link != from) link = &entry(*link).chain;
    *link = to;
    if (e.expiry) ByExpiry::of(*this).renumber(to);
    if (!evictable(e)) return;
    if (plan_.eviction == Eviction::Lfu) {
        touched()[to - 1] = touched()[from - 1];
        ByUse::of(*this).renumber(to);
    } else if (plan_.eviction == Eviction::Lru || plan_.eviction == Eviction::Fifo) {
        (e.previous ? entry(e.previous).next : s_.head) = to;
        (e.next ? entry(e.next).previous : s_.tail) = to;
    }
}

void KeyCache::set_expiry(std::uint32_t i, SimTime expires) {
    CacheEntry& e = entry(i);
    if (e.expires == expires) return;
    const bool was_evictable = evictable(e);
    if (e.expiry && expires == kNever) ByExpiry::of(*this).erase(i);
    e.expires = expires;
    if (e.expiry)
        ByExpiry::of(*this).update(i);
    else if (expires != kNever)
        ByExpiry::of(*this).push(i);
    if (was_evictable && !evictable(e)) leave_order(i);
    if (!was_evictable && evictable(e)) enter_order(i);
}

bool KeyCache::reclaim(SimTime now) {
    if (!s_.expiring) return false;
    const std::uint32_t i = ByExpiry::of(*this).top();
    if (entry(i).expires > now) return false;
    ++s_.reclaimed;
    erase(i);
    return true;
}

bool KeyCache::evict() {
    const std::uint32_t i = victim();
    if (!i) return false;
    ++s_.evictions;
    erase(i);
    return true;
}

std::uint32_t KeyCache::victim() {
    switch (plan_.eviction) {
        case Eviction::Lru:
        case Eviction::Fifo: return s_.head;
        case Eviction::Lfu: return s_.ordered ? ByUse::of(*this).top() : 0;
        case Eviction::SoonestExpiry: return s_.expiring ? ByExpiry::of(*this).top() : 0;
        case Eviction::Random: {
            if (!s_.count) return 0;
            kernel::RequestDraws draw(plan_.seed, ++s_.draws, 0);
            return 1 + static_cast<std::uint32_t>(kernel::below(draw, s_.count));
        }
        case Eviction::None: break;
    }
    return 0;
}

// The order of eviction: a list, or for LFU a heap.

void KeyCache::enter_order(std::uint32_t i) {
    if (plan_.eviction == Eviction::Lfu) {
        entry(i).previous = 1;
        touched()[i - 1] = ++s_.touches;
        ByUse::of(*this).push(i);
    } else if (plan_.eviction == Eviction::Lru || plan_.eviction == Eviction::Fifo) {
        entry(i).previous = s_.tail;
        entry(i).next = 0;
        (s_.tail ? entry(s_.tail).next : s_.head) = i;
        s_.tail = i;
    }
}

void KeyCache::leave_order(std::uint32_t i) {
    CacheEntry& e = entry(i);
    if (plan_.eviction == Eviction::Lfu) {
        ByUse::of(*this).erase(i);
    } else if (plan_.eviction == Eviction::Lru || plan_.eviction == Eviction::Fifo) {
        (e.previous ? entry(e.previous).next : s_.head) = e.next;
        (e.next ? entry(e.next).previous : s_.tail) = e.previous;
    }
    e.previous = e.next = 0;
}

void KeyCache::use(std::uint32_t i) {
    CacheEntry& e = entry(i);
    if (!evictable(e)) return;
    if (plan_.eviction == Eviction::Lru && e.next) {
        (e.previous ? entry(e.previous).next : s_.head) = e.next;
        entry(e.next).previous = e.previous;
        entry(s_.tail).next = i;
        e.previous = s_.tail;
        e.next = 0;
        s_.tail = i;
    } else if (plan_.eviction == Eviction::Lfu) {
        ++e.previous;
        touched()[i - 1] = ++s_.touches;
        ByUse::of(*this).update(i);
    }
}

}  // namespace nephoscope::parts
