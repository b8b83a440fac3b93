#include <algorithm>

#include "engine/services/dax/cluster.h"
#include "engine/services/dynamodb/table.h"

// What is kept in memory, and which node has it. All nodes hold the same keys in one table here: a change reaches replicas a lag after the
// primary, and a node that was replaced has what came since.

namespace nephoscope::services::dax {

using kernel::Frame;
using kernel::Kernel;
using kernel::Request;

namespace {

bool holds_items(Use use) { return use == Use::Item || use == Use::Write; }

/// Time of the value that a node has of a key; kNever: it has none.
SimTime value_on(Kernel& k, const ClusterPlan& plan, std::uint32_t node, parts::CacheKey key, const parts::CacheEntry& entry) {
    if (plan.nodes == 1) return entry.value_time;
    const Version& version = plan.version(k, key);
    if (version.changed < plan.at(k, node).since) return kNever;
    const bool behind = node != plan.of(k).primary && version.changed > k.now() - plan.lag;
    return behind ? version.before : entry.value_time;
}

void count(Counts& counts, Use use, std::uint64_t hits, std::uint64_t misses) {
    (use == Use::Item ? counts.item_hits : use == Use::Query ? counts.query_hits : counts.scan_hits) += hits;
    (use == Use::Item ? counts.item_misses : use == Use::Query ? counts.query_misses : counts.scan_misses) += misses;
}

/// A value older than the one that is there came from a read that a write has overtaken.
void keep(Kernel& k, const ClusterPlan& plan, parts::CacheKey key, SimTime value_time, SimTime ttl) {
    Cluster& s = plan.of(k);
    parts::KeyCache cache = plan.cache(k);
    const parts::CacheEntry* there = cache.peek(key);
    const SimTime before = there && there->expires > k.now() ? there->value_time : kNever;
    if (before != kNever && before > value_time) return;
    const parts::KeyCacheState was = s.keys;
    if (!cache.set(key, value_time, ttl ? k.now() + ttl : kNever, k.now())) return;
    const std::uint64_t evicted = s.keys.evictions - was.evictions, expired = s.keys.reclaimed - was.reclaimed;
    if (evicted)
        s.counts.evicted_bytes +=
            (was.bytes + (before != kNever ? 0 : plan.entry_bytes[key.data_set]) - s.keys.bytes) * evicted / (evicted + expired);
    if (plan.nodes > 1) plan.version(k, key) = {k.now(), before};
    account(k, plan);
}

}  // namespace

parts::CacheKey key_of(const Kernel& k, const ClusterPlan& plan, const Request& request, std::uint32_t number) {
    const ClassPlan& of = plan.classes[request.request_class];
    const auto space = static_cast<std::uint32_t>(of.space);
    if (!number) return {space, request.key % of.keys};
    return {space, dynamodb::item_of(k, request, plan.shared->data_sets[static_cast<std::size_t>(of.data_set)], number)};
}

bool look_up(Kernel& k, const ClusterPlan& plan, const Frame& f) {
    const ClassPlan& of = class_of(k, plan, f);
    Cluster& s = plan.of(k);
    Request& r = k.request(f);
    if (of.use == Use::Write) return false;
    if (of.use == Use::Through || of.space < 0) {
        ++s.counts.passed;
        return false;
    }
    std::uint64_t hits = 0;
    SimTime first = kNever;
    for (std::uint32_t n = 0; n < of.items; ++n) {
        const parts::CacheKey key = key_of(k, plan, r, n);
        const parts::CacheEntry* entry = plan.cache(k).get(key, k.now());
        const SimTime value = entry ? value_on(k, plan, f.local & kNodeMask, key, *entry) : kNever;
        hits += value != kNever;
        if (!n) first = value;
    }
    count(s.counts, of.use, hits, of.items - hits);
    if (hits < of.items) return false;
    r.value_time = first;
    if (!is_stale(k, *plan.shared, r)) return true;
    ++s.counts.stale_hits;
    r.flags |= Request::kStale;
    return true;
}

void store(Kernel& k, const ClusterPlan& plan, const Frame& f) {
    const ClassPlan& of = class_of(k, plan, f);
    const Request& r = k.request(f);
    if (of.use == Use::Write) ++plan.of(k).counts.written;
    if (of.use == Use::Through || of.space < 0 || plan.of(k).down) return;
    const SimTime value_time = r.value_time == kNever ? k.now() : r.value_time;
    const SimTime ttl = holds_items(of.use) ? plan.item_ttl : plan.query_ttl;
    for (std::uint32_t n = 0; n < of.items; ++n) keep(k, plan, key_of(k, plan, r, n), value_time, ttl);
}

void account(Kernel& k, const ClusterPlan& plan) {
    Cluster& s = plan.of(k);
    s.memory.set(k.now(), static_cast<std::uint32_t>(1e6 * static_cast<double>(s.keys.bytes) / static_cast<double>(plan.keys.capacity)));
}

void flush(Kernel& k, kernel::NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    plan.cache(k).clear();
    account(k, plan);
}

void forget_unreplicated(Kernel& k, const ClusterPlan& plan) {
    if (plan.nodes == 1) return;
    parts::KeyCache cache = plan.cache(k);
    for (std::uint32_t i = plan.of(k).keys.count; i-- > 0;) {
        const std::uint64_t word = cache.at(i).word;
        const parts::CacheKey key{static_cast<std::uint32_t>(word >> 32), static_cast<std::uint32_t>(word)};
        const Version& version = plan.version(k, key);
        if (version.changed <= k.now() - plan.lag) continue;
        if (version.before == kNever)
            cache.remove(key);
        else
            cache.amend(key, version.before);
    }
    account(k, plan);
}

}  // namespace nephoscope::services::dax
