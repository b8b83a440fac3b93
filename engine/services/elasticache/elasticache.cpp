#include "engine/services/elasticache/elasticache.pb.h"

#include <algorithm>

#include "embedded/elasticache_facts.h"
#include "embedded/elasticache_help.h"
#include "embedded/elasticache_icon.h"
#include "engine/services/application.h"
#include "engine/services/elasticache/cluster.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

using elasticache::ClusterPlan;
using elasticache::ClusterState;
using elasticache::Group;
using elasticache::kMembers;
using elasticache::plan_of;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

namespace {

constexpr std::uint32_t kMemcachedThreads = 4;
constexpr std::uint16_t kOutOfMemory = 507;

/// The request's key; a request without one has no item to find.
bool has_key(const ClusterPlan& plan, const Request& r) { return plan.data_set_of_class[r.request_class] >= 0; }

parts::CacheKey key_of(const ClusterPlan& plan, const Request& r) {
    return {static_cast<std::uint32_t>(plan.data_set_of_class[r.request_class]), r.key};
}

std::uint32_t slot_of(parts::CacheKey key) { return static_cast<std::uint32_t>(kernel::mix(key.word()) % elasticache::kSlots); }

std::uint32_t group_of(const ClusterPlan& plan, const Request& r) {
    return plan.count > 1 && has_key(plan, r) ? plan.owner[slot_of(key_of(plan, r))] : 0;
}

SimTime expiry(Kernel& k, const ClusterPlan& plan, const Frame& f) {
    if (!plan.ttl) return kNever;
    if (plan.jitter <= 0) return k.now() + plan.ttl;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("ttl"));
    return k.now() + static_cast<SimTime>(static_cast<double>(plan.ttl) * (1 - plan.jitter * kernel::uniform(draw)));
}

FrameId answer_get(Kernel& k, const ClusterPlan& plan, FrameId id, std::uint32_t g) {
    const Frame& f = k.frame(id);
    Request& r = k.request(f);
    ClusterState& s = plan.cluster_of(k);
    parts::KeyCache keys = plan.keys_of(k, g);
    const parts::CacheEntry* entry = has_key(plan, r) ? keys.get(key_of(plan, r), k.now()) : nullptr;
    if (!entry) {
        ++s.misses;
        return k.finish(id, Outcome::Ok);
    }
    ++s.hits;
    r.value_time = entry->value_time;
    if (plan.renews) keys.renew(key_of(plan, r), expiry(k, plan, f));
    if (is_stale(k, *plan.shared, r)) {
        ++s.stale_hits;
        r.flags |= Request::kStale;
    }
    return k.finish(id, Outcome::Ok, 0, -1, true);
}

FrameId answer_set(Kernel& k, const ClusterPlan& plan, FrameId id, std::uint32_t g) {
    const Frame& f = k.frame(id);
    const Request& r = k.request(f);
    if (!has_key(plan, r)) return k.finish(id, Outcome::Ok);
    const SimTime value_time = r.value_time == kNever ? k.now() : r.value_time;
    if (plan.keys_of(k, g).set(key_of(plan, r), value_time, expiry(k, plan, f), k.now())) return k.finish(id, Outcome::Ok);
    ++plan.cluster_of(k).refused_sets;
    return k.finish(id, Outcome::Rejected, kOutOfMemory);
}

FrameId answer(Kernel& k, const ClusterPlan& plan, FrameId id, std::uint32_t g) {
    const Frame& f = k.frame(id);
    const bool sets = f.operation == kSet || (f.operation != kGet && (k.request(f).flags & Request::kWrite));
    const parts::KeyCacheState& keys = plan.group_of(k, g).keys;
    const std::uint64_t bytes = keys.bytes;
    const std::int64_t items = keys.count;
    const FrameId next = sets ? answer_set(k, plan, id, g) : answer_get(k, plan, id, g);
    if (keys.bytes != bytes || keys.count != items) elasticache::account(k, plan, bytes, keys.bytes, std::int64_t{keys.count} - items);
    return next;
}

/// False: the shard has no primary. Whatever instance was called, the one that owns the key answers, as a client's library sees to.
bool connect(Kernel& k, const ClusterPlan& plan, Frame& f, std::uint32_t g) {
    Group& group = plan.group_of(k, g);
    f.local = plan.instance(g, group.primary);
    f.zone = plan.zone(g, group.primary);
    if (group.down) ++group.refused;
    return !group.down;
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const std::uint32_t g = group_of(plan, k.request(f));
    auto engine = [&] { return parts::Station(k, plan.station, plan.group_of(k, g).station); };
    NEPHO_BEGIN(f)
    if (!connect(k, plan, f, g)) return k.finish(id, Outcome::Failed, 503);
    if (plan.latency) DELAY(k, id, plan.latency);
    if (plan.work) {
        if (engine().enter(id) == parts::Admission::Queued) PARK();
        SLEEP(k, id, plan.work);
        engine().leave();
    }
    return answer(k, plan, id, g);
    NEPHO_END;
}

kernel::Endpoint endpoint(Kernel& k, kernel::LinkIndex link, const Request& request) {
    const ClusterPlan& plan = plan_of(k, k.program.links[link].to);
    const std::uint32_t g = group_of(plan, request), member = plan.group_of(k, g).primary;
    return {plan.instance(g, member), plan.zone(g, member)};
}

void start(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    plan.cluster_of(k).layout = plan.layout;
}

void restart(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    s.items.restart(k.now());
    s.memory.restart(k.now());
    s.hits = s.misses = s.stale_hits = s.refused_sets = 0;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        Group& group = plan.group_of(k, g);
        parts::Station(k, plan.station, group.station).restart_statistics();
        group.keys.evictions = group.keys.reclaimed = group.refused = 0;
    }
}

/// Redis: each shard has a range of slots. Memcached: each slot belongs to the node with the highest score for it (rendezvous hashing,
/// Thaler and Ravishankar 1998), so that one node more or less moves no key between the others.
std::vector<std::uint16_t> owners(const ClusterPlan& plan) {
    std::vector<std::uint16_t> owner(elasticache::kSlots);
    for (std::uint32_t slot = 0; slot < elasticache::kSlots; ++slot) {
        owner[slot] = static_cast<std::uint16_t>(slot * plan.count / elasticache::kSlots);
        if (plan.redis) continue;
        std::uint64_t best = 0;
        for (std::uint32_t g = 0; g < plan.count; ++g) {
            const std::uint64_t score = kernel::mix(kernel::mix(slot + 1) + g);
            if (score >= best) owner[slot] = static_cast<std::uint16_t>(g);
            best = std::max(best, score);
        }
    }
    return owner;
}

/// How many keys each group can ever be asked for: more entries are never needed.
std::vector<std::uint64_t> owned_keys(const ClusterPlan& plan) {
    std::vector<std::uint64_t> owned(plan.count, 0);
    const auto& sets = plan.shared->data_sets;
    for (std::uint32_t set = 0; set < sets.size(); ++set) {
        if (plan.count == 1) owned[0] += sets[set].items;
        for (std::uint32_t key = 0; plan.count > 1 && key < sets[set].items; ++key) ++owned[plan.owner[slot_of({set, key})]];
    }
    return owned;
}

parts::Eviction eviction(const ElastiCache& config) {
    if (config.engine() == MEMCACHED) return parts::Eviction::Lru;
    switch (config.maxmemory_policy()) {
        case ALLKEYS_LFU: return parts::Eviction::Lfu;
        case ALLKEYS_RANDOM: return parts::Eviction::Random;
        case VOLATILE_TTL: return parts::Eviction::SoonestExpiry;
        case FIFO: return parts::Eviction::Fifo;
        case NO_EVICTION: return parts::Eviction::None;
        default: return parts::Eviction::Lru;
    }
}

void compile_keys(Compiler& c, ClusterPlan& plan, const ElastiCache& config) {
    std::uint32_t smallest = ~0u;
    for (const DataSetPlan& set : plan.shared->data_sets) {
        plan.item_bytes.push_back(set.item_bytes);
        smallest = std::min(smallest, std::max(set.item_bytes, 1u));
    }
    const double usable = config.memory_mb() * 1048576.0 * (plan.redis ? 1 - config.reserved_memory() : 1.0);
    parts::KeyCachePlan keys;
    keys.eviction = eviction(config);
    keys.only_expiring = plan.redis && config.maxmemory_policy() == VOLATILE_LRU;
    keys.expires = plan.ttl > 0;
    keys.capacity = static_cast<std::uint64_t>(usable + 0.5);
    keys.item_bytes = plan.item_bytes.data();
    const std::vector<std::uint64_t> owned = owned_keys(plan);
    std::uint32_t entries = 0, words = 0;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        keys.slots = static_cast<std::uint32_t>(std::min<std::uint64_t>(owned[g], keys.capacity / smallest));
        keys.seed = c.node().key ^ kernel::purpose("evict") ^ g;
        plan.of_group.push_back({keys, entries, words});
        entries += keys.slots;
        words += keys.words();
    }
    const std::uint32_t first_entry = c.state<parts::CacheEntry>("entries", entries), first_word = c.state<std::uint32_t>("index", words);
    for (elasticache::GroupPlan& group : plan.of_group) {
        group.first_entry += first_entry;
        group.first_word += first_word;
    }
    plan.entry_column = c.column<parts::CacheEntry>();
    plan.word_column = c.column<std::uint32_t>();
}

std::uint64_t layout_of(const ClusterPlan& plan) {
    std::uint64_t layout = plan.redis + 1;
    auto add = [&layout](std::uint64_t word) { layout = kernel::mix(layout ^ word) + 1; };
    add(plan.members);
    for (const DataSetPlan& set : plan.shared->data_sets) add(kernel::hash(set.id, set.item_bytes));
    for (const elasticache::GroupPlan& group : plan.of_group) {
        add(group.keys.slots);
        add(static_cast<std::uint64_t>(group.keys.eviction) << 2 | group.keys.only_expiring << 1 | group.keys.expires);
    }
    return layout;
}

void compile_elasticache(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const ElastiCache&>(message);
    auto& plan = c.config<ClusterPlan>();
    plan.shared = &c.plan.shared;
    for (const RequestClassPlan& each : plan.shared->classes) plan.data_set_of_class.push_back(each.data_set);
    plan.node = c.node_index;
    c.main_state<ClusterState>("cluster");
    plan.groups = c.state<Group>("groups", elasticache::kGroups);
    plan.group_column = c.column<Group>();
    plan.redis = config.engine() == REDIS;
    plan.count = config.num_node_groups();
    plan.members = plan.redis ? 1 + config.replicas_per_node_group() : 1;
    plan.failover = plan.redis && config.automatic_failover_enabled();
    plan.renews = config.ttl_reset_on_access();
    const std::vector<std::uint8_t> zones = c.zones();
    for (std::uint32_t g = 0; g < plan.count; ++g)
        for (std::uint32_t m = 0; m < plan.members; ++m) plan.zone_of_instance.push_back(zones[(g + m) % zones.size()]);
    plan.owner = owners(plan);
    plan.station = {plan.redis ? 1 : kMemcachedThreads, -1, 0, 0};
    const double operations = config.node_operations_per_second();
    plan.work = operations > 0 ? std::max(SimTime{1}, from_seconds(1 / operations)) : 0;
    plan.latency = c.line(sim_time(config.latency()));
    plan.ttl = sim_time(config.ttl());
    plan.jitter = config.ttl_jitter();
    plan.failover_time = sim_time(config.failover_time());
    plan.replacement_time = sim_time(config.replacement_time());
    compile_keys(c, plan, config);
    plan.layout = layout_of(plan);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[elasticache::kFailover] = elasticache::failover;
    node.routines[elasticache::kReplacement] = elasticache::replacement;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = elasticache::fault;
    node.edited = elasticache::edited;
    node.restart = restart;
}

CellState cell_state(const ClusterPlan& plan, const Group& group, std::uint32_t m) {
    const elasticache::Member& member = group.members[m];
    if (group.down && group.failing_over && group.primary == m) return CellState::FailingOver;
    if (member.dark) return CellState::Stopped;
    if (member.lost) return CellState::Starting;
    return group.primary == m && !group.down ? CellState::InService : plan.members > 1 ? CellState::Replica : CellState::Pending;
}

void observe_group(Kernel& k, const ClusterPlan& plan, std::uint32_t g, Observation& out) {
    const Group& group = plan.group_of(k, g);
    const double busy = integral(group.station.busy, k.now());
    const double capacity = static_cast<double>(plan.station.servers) * static_cast<double>(k.now() - group.station.busy.start);
    out.busy += busy;
    out.capacity += capacity;
    out.queue += group.station.waiting.value;
    out.queue_integral += integral(group.station.waiting, k.now());
    out.queue_maximum = std::max(out.queue_maximum, static_cast<double>(group.station.waiting.maximum));
    for (std::uint32_t m = 0; m < plan.members; ++m) {
        CellReading cell{plan.instance(g, m), plan.node_name(g, m), cell_state(plan, group, m), plan.zone(g, m), 0, 0, 0, 0};
        if (m == group.primary) {
            cell.busy = busy;
            cell.capacity = capacity;
            cell.queue = group.station.waiting.value;
        }
        out.cells.push_back(cell);
    }
}

void explain(Kernel& k, const ClusterPlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        const Group& group = plan.group_of(k, g);
        const std::string name = plan.node_name(g, group.primary);
        if (group.down)
            out.reasons.push_back({Severity::Failed,
                                   group.failing_over ? name + " is lost: its calls fail until a replica is promoted"
                                                      : name + " is lost: its calls fail until it is replaced",
                                   group.failing_over ? "EC-12" : "EC-07",
                                   group.failing_over ? "config.failover_time" : "config.replacement_time"});
        if (group.station.waiting.value > 0)
            out.reasons.push_back({Severity::Degraded,
                                   name + ": the engine is busy, " + std::to_string(group.station.waiting.value) + " operations wait",
                                   "L-08", "config.node_operations_per_second"});
    }
    const std::uint64_t refused = plan.cluster_of(k).refused_sets;
    if (refused)
        out.reasons.push_back({Severity::Failed, "Memory full and no key may be evicted: " + std::to_string(refused) + " writes refused",
                               "EC-15", "config.maxmemory_policy"});
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ClusterPlan& plan = plan_of(k, node);
    const ClusterState& s = plan.cluster_of(k);
    double evictions = 0, reclaimed = 0;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        observe_group(k, plan, g, out);
        evictions += static_cast<double>(plan.group_of(k, g).keys.evictions);
        reclaimed += static_cast<double>(plan.group_of(k, g).keys.reclaimed);
    }
    explain(k, plan, out);
    const auto hits = static_cast<double>(s.hits), gets = static_cast<double>(s.hits + s.misses);
    const auto span = static_cast<double>(k.now() - s.memory.start);
    out.metrics = {{hits, 0, 0},
                   {gets - hits, 0, 0},
                   {hits, gets, 0},
                   {evictions, 0, 0},
                   {reclaimed, 0, 0},
                   reading(s.items, k.now()),
                   {static_cast<double>(s.bytes), 0, 0},
                   {integral(s.memory, k.now()) * 1e-6, span, 0},
                   {out.busy, out.capacity, 0},
                   {static_cast<double>(s.stale_hits), 0, 0},
                   {static_cast<double>(s.refused_sets), 0, 0}};
    out.numbers = {{"hits", hits},
                   {"misses", gets - hits},
                   {"hitRate", gets > 0 ? hits / gets : 0},
                   {"staleHits", static_cast<double>(s.stale_hits)},
                   {"evictions", evictions},
                   {"refusedWrites", static_cast<double>(s.refused_sets)}};
}

std::uint32_t instances(const google::protobuf::Message& message) {
    const auto& config = static_cast<const ElastiCache&>(message);
    return config.num_node_groups() * (config.engine() == REDIS ? 1 + config.replicas_per_node_group() : 1);
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ElastiCache&>(message);
    using Severity = Issue::Severity;
    if (config.engine() != REDIS) return;
    if (config.automatic_failover_enabled() && config.replicas_per_node_group() == 0)
        issues.push_back({Severity::Warning, id, "config.automatic_failover_enabled",
                          "Automatic failover needs a replica; a lost shard comes back empty.",
                          "Set at least one replica for each shard."});
    if (config.num_node_groups() > 90)
        issues.push_back({Severity::Warning, id, "config.num_node_groups", "More than 90 shards need a higher quota.",
                          "Use 90 shards or fewer, or ask AWS for the quota."});
    if (config.maxmemory_policy() == VOLATILE_TTL && !config.ttl().seconds() && !config.ttl().nanos())
        issues.push_back({Severity::Warning, id, "config.maxmemory_policy",
                          "volatile-ttl evicts only keys with a TTL, and keys have none: writes fail when memory is full.",
                          "Set a TTL, or an allkeys policy."});
}

constexpr const char* kSpace = "AWS/ElastiCache";
constexpr Metric kMetrics[] = {
    {"CacheHits", kSpace, "Hits", MetricKind::Count, "Reads that found their key."},
    {"CacheMisses", kSpace, "Misses", MetricKind::Count, "Reads that did not find their key."},
    {"CacheHitRate", kSpace, "Hit rate", MetricKind::Share, "Hits of all reads."},
    {"Evictions", kSpace, "Evictions", MetricKind::Count, "Keys that made room for others."},
    {"Reclaimed", kSpace, "Expired", MetricKind::Count, "Keys removed because their TTL was over."},
    {"CurrItems", kSpace, "Items", MetricKind::Gauge, "Keys in memory on all nodes."},
    {"BytesUsedForCache", kSpace, "Memory used", MetricKind::Bytes, "Size of the items in memory on all nodes."},
    {"DatabaseMemoryUsagePercentage", kSpace, "Memory", MetricKind::Share, "Memory used of the memory for items."},
    {"EngineCPUUtilization", kSpace, "Engine CPU", MetricKind::Share, "Busy engine threads of all engine threads."},
    {"StaleHits", "Nephoscope/ElastiCache", "Stale hits", MetricKind::Count, "Hits whose value was older than the newest in the database."},
    {"RefusedWrites", "Nephoscope/ElastiCache", "Refused writes", MetricKind::Count,
     "Writes refused because memory was full and no key could be evicted."},
};
constexpr Element kCard[] = {{ElementKind::Gauge, "CacheHitRate", "hit"},
                             {ElementKind::Cells, "", "nodes"},
                             {ElementKind::Badge, "Evictions", "evicted"},
                             {ElementKind::Badge, "RefusedWrites", "refused"}};
constexpr FaultType kFaults[] = {
    {elasticache::kLoseNode, "Lose a node", FaultTarget::Instance, "", 0,
     "The node and its keys are gone; a replica takes over, or an empty node replaces it."},
    {elasticache::kInterruptPower, "Interrupt power in a zone", FaultTarget::Component, "", 0,
     "The nodes in the zone of the first primary are gone until it ends."},
    {elasticache::kFlush, "Flush", FaultTarget::Component, "", 0, "All keys are gone at once."},
};

}  // namespace

extern const ServiceType kElasticache{
    .name = "elasticache",
    .title = "ElastiCache",
    .abbreviations = "cache redis memcached valkey in-memory",
    .id_stem = "cache",
    .category = Category::Database,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::CACHE,
             .speaks = Speaks::Store},
    .config = ElastiCache::descriptor,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::elasticache_facts,
    .icon = embedded::elasticache_icon,
    .help = embedded::elasticache_help,
    .instances = instances,
    .compile = compile_elasticache,
    .observe = observe,
    .check = check,
};

}  // namespace nephoscope::services
