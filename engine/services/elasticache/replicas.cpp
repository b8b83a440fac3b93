#include "engine/parts/caller.h"
#include "engine/services/elasticache/cluster.h"

// What the replicas of a shard know, and who asks them.

namespace nephoscope::services::elasticache {

using kernel::Endpoint;
using kernel::Frame;
using kernel::Kernel;
using kernel::Request;

Endpoint reader_of(Kernel& k, const ClusterPlan& plan, const Request& request, std::uint32_t g) {
    const Group& group = plan.group_of(k, g);
    auto reads = [&](std::uint32_t m) { return m != group.primary && lives(group.members[m]); };
    std::uint32_t live = 0;
    for (std::uint32_t m = 0; m < plan.members; ++m) live += reads(m);
    if (!live) return {plan.instance(g, group.primary), plan.zone(g, group.primary)};
    auto nth = static_cast<std::uint32_t>(kernel::scale(kernel::mix(request.id ^ kernel::purpose("reader")), live));
    std::uint32_t m = 0;
    while (!reads(m) || nth-- > 0) ++m;
    return {plan.instance(g, m), plan.zone(g, m)};
}

SimTime value_on(Kernel& k, const ClusterPlan& plan, const Frame& call, std::uint32_t g, const parts::CacheEntry& entry) {
    if (call.local == plan.instance(g, plan.group_of(k, g).primary)) return entry.value_time;
    const Version& version = plan.version(k, key_of(entry.word));
    return version.changed > k.now() - plan.lag ? version.before : entry.value_time;
}

SimTime value_before(Kernel& k, const ClusterPlan& plan, std::uint32_t g, parts::CacheKey key) {
    const parts::CacheEntry* there = plan.keys_of(k, g).peek(key);
    return there && there->expires > k.now() ? there->value_time : kNever;
}

void count_value(Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint64_t bytes) {
    const Group& group = plan.group_of(k, g);
    std::uint64_t replicas = 0;
    for (std::uint32_t m = 0; m < plan.members; ++m) replicas += m != group.primary && lives(group.members[m]);
    ClusterState& s = plan.cluster_of(k);
    s.received += bytes * (1 + replicas);
    s.sent += bytes * replicas;
}

void forget_unreplicated(Kernel& k, const ClusterPlan& plan, std::uint32_t g) {
    if (!plan.versions) return;
    parts::KeyCache keys = plan.keys_of(k, g);
    const parts::KeyCacheState& state = plan.group_of(k, g).keys;
    const parts::KeyCacheState was = state;
    for (std::uint32_t i = was.count; i-- > 0;) {
        const parts::CacheKey key = key_of(keys.at(i).word);
        const Version& version = plan.version(k, key);
        if (version.changed <= k.now() - plan.lag) continue;
        ++plan.cluster_of(k).lost_writes;
        if (version.before == kNever)
            keys.remove(key);
        else
            keys.amend(key, version.before);
    }
    account(k, plan, was.bytes, state.bytes, std::int64_t{state.count} - std::int64_t{was.count});
}

namespace {

/// Each caller's answer to the name expires at a time of its own.
bool knows_old_primary(Kernel& k, const ClusterPlan& plan, const Frame& call, const Group& group) {
    if (call.link == kernel::kNoLink || !group.promoted || k.now() >= group.promoted + plan.dns_ttl) return false;
    const std::uint64_t caller = std::uint64_t{k.program.links[call.link].key} << 32 | parts::calling_instance(k, call);
    const auto phase = kernel::scale(kernel::mix(caller ^ kernel::purpose("dns")), static_cast<std::uint64_t>(plan.dns_ttl));
    return k.now() < group.promoted + static_cast<SimTime>(phase);
}

}  // namespace

bool connect_to_one(Kernel& k, const ClusterPlan& plan, Frame& call, std::uint32_t g, bool reads) {
    Group& group = plan.group_of(k, g);
    const std::uint32_t primary = plan.instance(g, group.primary);
    const Endpoint to =
        reads && plan.reads_replicas ? reader_of(k, plan, k.request(call), g) : Endpoint{primary, plan.zone(g, group.primary)};
    call.local = to.instance;
    call.zone = to.zone;
    const bool lost = to.instance == primary && (group.down || knows_old_primary(k, plan, call, group));
    group.refused += lost;
    return !lost;
}

}  // namespace nephoscope::services::elasticache
