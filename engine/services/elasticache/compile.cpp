#include <algorithm>

#include "engine/model/words.h"
#include "engine/services/backup_window.h"
#include "engine/services/elasticache/cluster.h"
#include "engine/services/elasticache/elasticache.pb.h"
#include "engine/services/elasticache/node_types.h"
#include "engine/services/limits_of_2020.h"

// From settings to the plan, and what settings cannot be together.
namespace nephoscope::services::elasticache {

namespace {

constexpr std::uint32_t kMemcachedThreads = 4;  ///< of a node without a type

/// Of a node, with what is reserved of Redis and without what connections of Memcached take.
std::uint64_t memory_of(const Compiler& c, const ElastiCache& config) {
    const NodeType* type = find_node_type(config.cache_node_type());
    if (!type) return std::uint64_t{config.memory_mb()} << 20;
    if (config.engine() != MEMCACHED) return type->maxmemory;
    return (type->memcached_mebibytes - static_cast<std::uint64_t>(c.fact("EC-24.overhead"))) << 20;
}

/// How many keys each group can ever be asked for: more entries are never needed.
std::vector<std::uint64_t> owned_keys(const ClusterPlan& plan) {
    std::vector<std::uint64_t> owned(plan.count, 0);
    for (std::size_t set = 0; set < plan.shared->data_sets.size(); ++set) {
        if (plan.count == 1) owned[0] += plan.shared->data_sets[set].items;
        for (std::size_t key = 0; plan.count > 1 && key < plan.owner[set].size(); ++key) ++owned[plan.owner[set][key]];
    }
    return owned;
}

/// All keys have a TTL or none has: the volatile policies evict as the allkeys policies do, or not at all.
parts::Eviction eviction(const ElastiCache& config, bool expires) {
    if (config.engine() == MEMCACHED) return parts::Eviction::Lru;
    switch (config.maxmemory_policy()) {
        case VOLATILE_LFU:
        case ALLKEYS_LFU: return parts::Eviction::Lfu;
        case ALLKEYS_RANDOM: return parts::Eviction::Random;
        case VOLATILE_RANDOM: return expires ? parts::Eviction::Random : parts::Eviction::None;
        case VOLATILE_TTL: return parts::Eviction::SoonestExpiry;
        case FIFO: return parts::Eviction::Fifo;
        case NO_EVICTION: return parts::Eviction::None;
        default: return parts::Eviction::Lru;
    }
}

bool only_expiring(const ElastiCache& config) {
    return config.engine() != MEMCACHED && (config.maxmemory_policy() == VOLATILE_LRU || config.maxmemory_policy() == VOLATILE_LFU);
}

void compile_keys(Compiler& c, ClusterPlan& plan, const ElastiCache& config) {
    std::uint32_t smallest = ~0u;
    for (const DataSetPlan& set : plan.shared->data_sets) {
        plan.item_bytes.push_back(set.item_bytes);
        smallest = std::min(smallest, std::max(set.item_bytes, 1u));
    }
    const double usable = static_cast<double>(plan.memory) * (plan.redis ? 1 - config.reserved_memory() : 1.0);
    parts::KeyCachePlan keys;
    keys.expires = plan.ttl > 0;
    keys.eviction = eviction(config, keys.expires);
    keys.only_expiring = only_expiring(config);
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
    plan.first_entry = c.state<parts::CacheEntry>("entries", entries);
    const std::uint32_t first_word = c.state<std::uint32_t>("index", words);
    for (GroupPlan& group : plan.of_group) {
        group.first_entry += plan.first_entry;
        group.first_word += first_word;
    }
    plan.entry_column = c.column<parts::CacheEntry>();
    plan.word_column = c.column<std::uint32_t>();
}

void compile_versions(Compiler& c, ClusterPlan& plan) {
    plan.versions = plan.members > 1 && plan.lag > 0;
    if (!plan.versions) return;
    for (const DataSetPlan& set : plan.shared->data_sets)
        plan.first_version.push_back(c.state<Version>("versions of " + set.id, set.items));
    plan.version_column = c.column<Version>();
}

void compile_layout(ClusterPlan& plan) {
    auto add = [](std::uint64_t& to, std::uint64_t word) { to = kernel::mix(to ^ word) + 1; };
    plan.contents = plan.redis + 1;
    for (const DataSetPlan& set : plan.shared->data_sets) {
        add(plan.contents, kernel::hash(set.id, set.item_bytes));
        add(plan.contents, set.items);
    }
    plan.numbering = plan.redis + 1;
    for (const std::uint32_t word : {plan.count, plan.members, static_cast<std::uint32_t>(plan.distribution)}) add(plan.numbering, word);
    for (const GroupPlan& group : plan.of_group) {
        add(plan.layout, group.keys.slots);
        add(plan.layout, group.keys.capacity);
        add(plan.layout, static_cast<std::uint64_t>(group.keys.eviction) << 2 | group.keys.only_expiring << 1 | group.keys.expires);
    }
}

/// Shards begin in one zone after the other, and so do the nodes of a shard.
void place(ClusterPlan& plan, const std::vector<std::uint8_t>& zones, bool several) {
    for (std::uint32_t g = 0; g < plan.count; ++g)
        for (std::uint32_t m = 0; m < plan.members; ++m) plan.zone_of_instance.push_back(zones[several ? (g + m) % zones.size() : 0]);
}

bool is_elasticache(const Compiler& c, std::string_view id) {
    for (const auto& component : c.plan.design.components()) {
        if (component.id() != id) continue;
        const model::ComponentType* type = c.catalog.type_of(component);
        return type && type->name == "elasticache";
    }
    return false;
}

void compile_backups(Compiler& c, ClusterPlan& plan, const ElastiCache& config) {
    plan.backups = plan.redis && config.snapshot_retention_limit() > 0;
    plan.backup_time_of_day = backup_time_of_day(config.snapshot_window());
    plan.retention = config.snapshot_retention_limit() * kDay;
    plan.backup_source = c.source(take_daily_backup, c.node_index);
    plan.backup_speed = config.snapshot_speed() * 1e6;
    plan.fork_share = c.fact("EC-19.fork");
    plan.slowdown = c.fact("EC-19.slowdown");
    if (!plan.redis || config.restore_from().empty()) return;
    const auto source = c.plan.node(config.restore_from());
    plan.restore_node = source && is_elasticache(c, config.restore_from()) ? static_cast<int>(*source) : c.node_index;
}

/// One client is with the engine, the others wait. Memcached lets them all wait.
void compile_node(const Compiler& c, ClusterPlan& plan, const ElastiCache& config) {
    const NodeType* type = find_node_type(config.cache_node_type());
    plan.memory = memory_of(c, config);
    plan.max_clients = plan.redis && type ? type->max_clients : 0;
    plan.station = {plan.redis ? 1 : type ? type->vcpus : kMemcachedThreads, std::int64_t{plan.max_clients} - 1, 0, 0};
}

Distribution distribution(const ElastiCache& config) {
    if (config.engine() != MEMCACHED) return Distribution::Slots;
    return config.key_distribution() == MODULO ? Distribution::Modulo : Distribution::Consistent;
}

}  // namespace

void compile_cluster(Compiler& c, ClusterPlan& plan, const ElastiCache& config) {
    plan.shared = &c.plan.shared;
    for (const RequestClassPlan& each : plan.shared->classes) {
        const auto set = static_cast<std::uint32_t>(std::max(each.data_set, 0));
        const DataSetPlan* data = each.data_set < 0 ? nullptr : &plan.shared->data_sets[set];
        plan.of_class.push_back({set, data ? data->items : 0, data && data->last_write});
    }
    plan.node = c.node_index;
    c.main_state<ClusterState>("cluster");
    plan.groups = c.state<Group>("groups", kGroups);
    plan.group_column = c.column<Group>();
    plan.redis = config.engine() != MEMCACHED;
    plan.count = config.num_node_groups();
    plan.members = plan.redis ? 1 + config.replicas_per_node_group() : 1;
    plan.failover = plan.redis && config.automatic_failover_enabled();
    plan.renews = config.ttl_reset_on_access();
    plan.reads_replicas = plan.members > 1 && config.read_from_replicas();
    plan.distribution = distribution(config);
    place(plan, c.zones(), config.multi_az_enabled());
    if (plan.count > 1)
        for (const DataSetPlan& set : plan.shared->data_sets) plan.owner.push_back(owners_of(set, plan.distribution, plan.count));
    plan.stations = c.state<parts::StationState>("stations", plan.count * plan.members);
    plan.station_column = c.column<parts::StationState>();
    compile_node(c, plan, config);
    const double operations = config.node_operations_per_second();
    plan.work = operations > 0 ? std::max(SimTime{1}, from_seconds(1 / operations)) : 0;
    plan.latency = c.line(sim_time(config.latency()));
    plan.ttl = sim_time(config.ttl());
    plan.jitter = config.ttl_jitter();
    plan.detection_time = sim_time(config.detection_time());
    plan.failover_time = sim_time(config.failover_time());
    plan.replacement_time = sim_time(config.replacement_time());
    plan.reboot_time = sim_time(config.reboot_time());
    plan.lag = plan.redis ? sim_time(config.replication_lag()) : 0;
    plan.dns_ttl = plan.redis && plan.count == 1 ? sim_time(config.dns_ttl()) : 0;
    plan.plain = !plan.reads_replicas && !plan.dns_ttl;
    compile_keys(c, plan, config);
    compile_versions(c, plan);
    compile_layout(plan);
    compile_backups(c, plan, config);
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const ElastiCache&>(message);
    using Severity = Issue::Severity;
    if (const std::string& type = config.cache_node_type(); !type.empty() && !find_node_type(type))
        issues.push_back(
            {Severity::Error, id, "config.cache_node_type",
             say("%1 is not a node type of ElastiCache.%2", model::in_quotes(type), model::did_you_mean(type, names_of<kNodeTypes>())),
             say("Use a type of cache.t3, cache.t4g, cache.m6g, cache.m7g, cache.r6g or cache.r7g, or none.")});
    if (config.engine() == MEMCACHED) return;
    const auto window = backup_window(config.snapshot_window());
    if (!window)
        issues.push_back({Severity::Error, id, "config.snapshot_window",
                          say("%1 is no backup window.", model::in_quotes(config.snapshot_window())),
                          say("Write it as 03:00-04:00, in UTC.")});
    else if (!config.snapshot_window().empty() && window->lasts < 3600 * kSecond)
        issues.push_back({Severity::Error, id, "config.snapshot_window", say("A backup window lasts at least an hour."),
                          say("Let it end later, as in 03:00-04:00.")});
    if (!config.restore_from().empty() && config.restore_from() == id)
        issues.push_back({Severity::Error, id, "config.restore_from",
                          say("A cluster cannot be restored from itself: a restore makes a new one."), say("Choose another cluster.")});
    if (config.automatic_failover_enabled() && config.replicas_per_node_group() == 0)
        issues.push_back({Severity::Warning, id, "config.automatic_failover_enabled",
                          say("Automatic failover needs a replica; a lost shard comes back empty."),
                          say("Set at least one replica for each shard.")});
    if (config.read_from_replicas() && config.replicas_per_node_group() == 0)
        issues.push_back({Severity::Warning, id, "config.read_from_replicas", say("There are no replicas to read from."),
                          say("Set at least one replica for each shard, or switch it off.")});
    if (config.num_node_groups() > 90)
        issues.push_back({Severity::Warning, id, "config.num_node_groups", say("More than 90 shards need a higher quota."),
                          say("Use 90 shards or fewer, or ask AWS for the quota.")});
    const bool is_volatile = config.maxmemory_policy() == VOLATILE_TTL || config.maxmemory_policy() == VOLATILE_LFU ||
                             config.maxmemory_policy() == VOLATILE_RANDOM;
    if (is_volatile && !config.ttl().seconds() && !config.ttl().nanos())
        issues.push_back({Severity::Warning, id, "config.maxmemory_policy",
                          say("The policy evicts only keys with a TTL, and keys have none: writes fail when memory is full."),
                          say("Set a TTL, or an allkeys policy.")});
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const ElastiCache&>(message);
    LimitsOf2020 limits(design, id, issues);
    if (config.engine() == VALKEY) limits.offered("engine", "EC-23.valkey", say("In 2020 ElastiCache had no Valkey."), say("Choose Redis"));
    const std::string_view type = config.cache_node_type();
    const bool t4g = type.starts_with("cache.t4g."), graviton3 = type.starts_with("cache.m7g.") || type.starts_with("cache.r7g.");
    if (t4g || graviton3)
        limits.offered("cache_node_type", t4g ? "EC-24.t4g" : "EC-24.m7g_r7g",
                       say("In 2020 ElastiCache had no %1.", config.cache_node_type()),
                       say("Choose a type of cache.t3, cache.m6g or cache.r6g"));
}

}  // namespace nephoscope::services::elasticache
