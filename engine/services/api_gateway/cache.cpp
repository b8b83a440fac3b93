#include <algorithm>

#include "engine/services/api_gateway/gateway.h"

// The stage's response cache: the answers to reads, by path and parameters.
namespace nephoscope::services::api_gateway {

using kernel::Frame;
using kernel::Kernel;
using kernel::Request;

namespace {

/// A class is a path; the item is its parameter.
parts::CacheKey key_of(const Request& r) { return {r.request_class, r.key}; }

parts::KeyCache keys_of(Kernel& k, const GatewayPlan& plan) {
    return {plan.cache, plan.of(k).keys, k.w.column<parts::CacheEntry>(plan.entry_column) + plan.first_entry,
            k.w.column<std::uint32_t>(plan.word_column) + plan.first_word};
}

bool asks_for_new(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    if (plan.refresh_share <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("cache-control"));
    return kernel::uniform(draw) < plan.refresh_share;
}

double gigabytes(CacheClusterSize size) {
    constexpr double kSizes[] = {0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237};
    return kSizes[size];
}

/// Of each method; 0: nothing is cached.
void compile_ttl(GatewayPlan& plan, const ApiGateway& config) {
    for (std::size_t i = 0; i < plan.methods.size(); ++i) {
        MethodPlan& method = plan.methods[i];
        method.ttl = config.cache_ttl_in_seconds() * kSecond;
        for (const MethodSetting& each : config.method_settings()) {
            if (each.request_class() != plan.shared->classes[i].id) continue;
            if (each.cache_ttl_in_seconds()) method.ttl = each.cache_ttl_in_seconds() * kSecond;
            if (each.caching() == METHOD_CACHING_OFF || each.integration() == METHOD_MOCK) method.ttl = 0;
        }
    }
}

}  // namespace

bool may_cache(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    if (!plan.cache.slots || !plan.method(k, f).cached || k.now() < plan.of(k).cache_ready) return false;
    return plan.canary_uses_cache || !is_canary(k, plan, f);
}

bool find_cached(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    if (!may_cache(k, plan, f)) return false;
    GatewayState& s = plan.of(k);
    Request& r = k.request(f);
    const parts::CacheEntry* entry = asks_for_new(k, plan, f) ? nullptr : keys_of(k, plan).get(key_of(r), k.now());
    if (!entry) {
        ++s.misses;
        return false;
    }
    ++s.hits;
    r.value_time = entry->value_time;
    if (is_stale(k, *plan.shared, r)) {
        ++s.stale_hits;
        r.flags |= Request::kStale;
    }
    return true;
}

void keep(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    const Request& r = k.request(f);
    const SimTime value_time = r.value_time == kNever ? k.now() : r.value_time;
    (void)keys_of(k, plan).set(key_of(r), value_time, k.now() + plan.method(k, f).ttl, k.now());  // No room: the next one asks again.
}

void flush(Kernel& k, const GatewayPlan& plan) {
    if (plan.cache.slots) keys_of(k, plan).clear();
}

void settle_cache(Kernel& k, const GatewayPlan& plan) {
    GatewayState& s = plan.of(k);
    if (s.cluster != plan.cluster) s.cache_ready = k.now() ? k.now() + plan.cache_creation : 0;
    s.cluster = plan.cluster;
    if (s.layout == plan.layout) return;
    s.layout = plan.layout;
    s.keys = {};
    std::fill_n(k.w.column<parts::CacheEntry>(plan.entry_column) + plan.first_entry, plan.cache.slots, parts::CacheEntry{});
    std::fill_n(k.w.column<std::uint32_t>(plan.word_column) + plan.first_word, plan.cache.words(), 0u);
}

void compile_cache(Compiler& c, GatewayPlan& plan, const ApiGateway& config) {
    plan.entry_column = c.column<parts::CacheEntry>();
    plan.word_column = c.column<std::uint32_t>();
    if (plan.kind != REST_API || !config.cache_cluster_enabled()) return;
    plan.cluster = static_cast<std::uint32_t>(config.cache_cluster_size()) + 1;
    plan.cache_creation = from_seconds(c.fact("APIG-07.creation"));
    compile_ttl(plan, config);
    if (std::none_of(plan.methods.begin(), plan.methods.end(), [](const MethodPlan& each) { return each.ttl > 0; })) return;
    plan.refresh_share = config.cache_control_share();
    const auto largest = static_cast<std::uint32_t>(c.fact("APIG-07.largest_item"));
    std::uint64_t items = 0;
    std::uint32_t smallest = ~0u;
    for (std::size_t i = 0; i < plan.methods.size(); ++i) {
        const RequestClassPlan& each = plan.shared->classes[i];
        plan.response_bytes.push_back(each.response_bytes);
        plan.methods[i].cached = plan.methods[i].ttl > 0 && !each.write && each.response_bytes <= largest;
        if (!plan.methods[i].cached) continue;
        items += each.data_set < 0 ? 1 : plan.shared->data_sets[static_cast<std::size_t>(each.data_set)].items;
        smallest = std::min(smallest, std::max(each.response_bytes, 1u));
    }
    plan.cache.capacity = static_cast<std::uint64_t>(gigabytes(config.cache_cluster_size()) * 1073741824.0);
    plan.cache.slots = static_cast<std::uint32_t>(std::min<std::uint64_t>(items, plan.cache.capacity / smallest));
    plan.cache.item_bytes = plan.response_bytes.data();
    plan.first_entry = c.state<parts::CacheEntry>("entries", plan.cache.slots);
    plan.first_word = c.state<std::uint32_t>("index", plan.cache.words());
    plan.layout = kernel::mix(plan.cache.slots + 1) ^ plan.cache.capacity;
    for (std::size_t i = 0; i < plan.methods.size(); ++i)
        plan.layout = kernel::hash(plan.shared->classes[i].id, plan.layout ^ (plan.methods[i].cached ? plan.response_bytes[i] + 1ull : 0));
}

}  // namespace nephoscope::services::api_gateway
