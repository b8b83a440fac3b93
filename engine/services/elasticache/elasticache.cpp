#include "engine/services/elasticache/elasticache.pb.h"

#include "embedded/elasticache_facts.h"
#include "embedded/elasticache_help.h"
#include "embedded/elasticache_icon.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/elasticache/cluster.h"
#include "engine/services/elasticache/node_types.h"

namespace nephoscope::services {

using elasticache::ClusterPlan;
using elasticache::ClusterState;
using elasticache::Group;
using elasticache::plan_of;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

namespace {

constexpr std::uint16_t kUnavailable = 503, kOutOfMemory = 507;

/// A request without a key, or with one that an edit has taken away, has no item to find.
bool has_key(const ClusterPlan& plan, const Request& r) { return r.key < plan.of_class[r.request_class].keys; }

parts::CacheKey key_of(const ClusterPlan& plan, const Request& r) { return {plan.of_class[r.request_class].data_set, r.key}; }

std::uint32_t group_of(const ClusterPlan& plan, const Request& r) {
    return plan.count > 1 && has_key(plan, r) ? plan.group_of_key(key_of(plan, r)) : 0;
}

bool sets(Kernel& k, const Frame& f) { return f.operation == kSet || (f.operation != kGet && (k.request(f).flags & Request::kWrite)); }

SimTime expiry(Kernel& k, const ClusterPlan& plan, const Frame& f) {
    if (!plan.ttl) return kNever;
    if (plan.jitter <= 0) return k.now() + plan.ttl;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("ttl"));
    return k.now() + static_cast<SimTime>(static_cast<double>(plan.ttl) * (1 - plan.jitter * kernel::uniform(draw)));
}

FrameId finish(Kernel& k, const ClusterPlan& plan, FrameId id, bool hit) {
    plan.cluster_of(k).story.count_answer(k.frame(id));
    return k.finish(id, Outcome::Ok, 0, -1, hit);
}

FrameId answer_get(Kernel& k, const ClusterPlan& plan, FrameId id, std::uint32_t g) {
    const Frame& f = k.frame(id);
    Request& r = k.request(f);
    ClusterState& s = plan.cluster_of(k);
    parts::KeyCache keys = plan.keys_of(k, g);
    const parts::CacheEntry* entry = has_key(plan, r) ? keys.get(key_of(plan, r), k.now()) : nullptr;
    if (!entry || (plan.versions && elasticache::value_on(k, plan, f, g, *entry) == kNever)) {
        ++s.misses;
        return finish(k, plan, id, false);
    }
    ++s.hits;
    s.sent += plan.item_bytes[key_of(plan, r).data_set];
    r.value_time = plan.versions ? elasticache::value_on(k, plan, f, g, *entry) : entry->value_time;
    if (plan.renews) keys.renew(key_of(plan, r), expiry(k, plan, f));
    if (plan.of_class[r.request_class].written && is_stale(k, *plan.shared, r)) {
        ++s.stale_hits;
        r.flags |= Request::kStale;
    }
    return finish(k, plan, id, true);
}

FrameId answer_set(Kernel& k, const ClusterPlan& plan, FrameId id, std::uint32_t g) {
    const Frame& f = k.frame(id);
    const Request& r = k.request(f);
    if (!has_key(plan, r)) return finish(k, plan, id, false);
    ++plan.cluster_of(k).sets;
    const parts::CacheKey key = key_of(plan, r);
    const SimTime value_time = r.value_time == kNever ? k.now() : r.value_time;
    const SimTime before = plan.versions ? elasticache::value_before(k, plan, g, key) : kNever;
    if (plan.keys_of(k, g).set(key, value_time, expiry(k, plan, f), k.now())) {
        if (plan.versions) plan.version(k, key) = {k.now(), before};
        elasticache::count_value(k, plan, g, plan.item_bytes[key.data_set]);
        if (plan.cluster_of(k).saving.value) elasticache::note_change(k, plan, g, plan.item_bytes[key.data_set]);
        return finish(k, plan, id, false);
    }
    ++plan.cluster_of(k).refused_sets;
    plan.cluster_of(k).set_refused_at = k.now();
    plan.cluster_of(k).received += plan.item_bytes[key.data_set];
    return k.finish(id, Outcome::Rejected, kOutOfMemory);
}

FrameId answer(Kernel& k, const ClusterPlan& plan, FrameId id, std::uint32_t g) {
    const parts::KeyCacheState& keys = plan.group_of(k, g).keys;
    const std::uint64_t bytes = keys.bytes;
    const std::int64_t items = keys.count;
    const FrameId next = sets(k, k.frame(id)) ? answer_set(k, plan, id, g) : answer_get(k, plan, id, g);
    if (keys.bytes != bytes || keys.count != items) elasticache::account(k, plan, bytes, keys.bytes, std::int64_t{keys.count} - items);
    return next;
}

/// False: nobody is there. Whatever instance was called, one of the shard that owns the key answers, as a client's library sees to.
bool connect(Kernel& k, const ClusterPlan& plan, Frame& f, std::uint32_t g) {
    if (!plan.plain) return elasticache::connect_to_one(k, plan, f, g, !sets(k, f));
    Group& group = plan.group_of(k, g);
    f.local = plan.instance(g, group.primary);
    f.zone = plan.zone(g, group.primary);
    if (group.down) ++group.refused;
    return !group.down;
}

/// True: the frame waits for the engine. Otherwise child() says whether the node takes one client more.
bool must_wait(Kernel& k, const ClusterPlan& plan, FrameId id) {
    const parts::Admission admission = plan.station_of(k, k.frame(id).local).enter(id);
    k.frame(id).set_child(admission == parts::Admission::Refused ? Outcome::Rejected : Outcome::Ok);
    return admission == parts::Admission::Queued;
}

FrameId refuse_client(Kernel& k, const ClusterPlan& plan, FrameId id) {
    ++plan.cluster_of(k).refused_clients;
    plan.cluster_of(k).client_refused_at = k.now();
    return k.finish(id, Outcome::Rejected, kUnavailable);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const std::uint32_t g = group_of(plan, k.request(f));
    NEPHO_BEGIN(f)
    if (!connect(k, plan, f, g)) return k.finish(id, Outcome::Failed, kUnavailable);
    if (plan.latency) DELAY(k, id, plan.latency);
    if (plan.work) {
        if (must_wait(k, plan, id)) PARK();
        if (!f.ok()) return refuse_client(k, plan, id);
        SLEEP(k, id, elasticache::work_of(k, plan, g, f.local));
        plan.station_of(k, f.local).leave();
    }
    return answer(k, plan, id, g);
    NEPHO_END;
}

kernel::Endpoint endpoint(Kernel& k, kernel::LinkIndex link, const Request& request) {
    const ClusterPlan& plan = plan_of(k, k.program.links[link].to);
    const std::uint32_t g = group_of(plan, request);
    if (plan.reads_replicas && !(request.flags & Request::kWrite)) return elasticache::reader_of(k, plan, request, g);
    const std::uint32_t member = plan.group_of(k, g).primary;
    return {plan.instance(g, member), plan.zone(g, member)};
}

void start(Kernel& k, NodeIndex node) {
    elasticache::note_layout(k, plan_of(k, node));
    elasticache::begin_backups(k, plan_of(k, node));
}

void restart(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    s.items.restart(k.now());
    s.memory.restart(k.now());
    s.waiting.restart(k.now());
    s.saving.restart(k.now());
    s.kept.billed.restart(k.now());
    s.backups = s.failed_backups = 0;
    s.story.restart_statistics();
    s.hits = s.misses = s.stale_hits = s.sets = s.refused_sets = s.refused_clients = s.lost_writes = s.received = s.sent = 0;
    for (std::uint32_t i = 0; i < plan.count * plan.members; ++i) plan.station_of(k, i).restart_statistics();
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        Group& group = plan.group_of(k, g);
        group.keys.evictions = group.keys.reclaimed = group.refused = 0;
    }
}

void compile_elasticache(Compiler& c, const google::protobuf::Message& message) {
    elasticache::compile_cluster(c, c.config<ClusterPlan>(), static_cast<const ElastiCache&>(message));
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[elasticache::kFailover] = elasticache::failover;
    node.routines[elasticache::kReplacement] = elasticache::replacement;
    node.routines[elasticache::kSave] = elasticache::save;
    node.routines[elasticache::kLoad] = elasticache::load;
    node.routines[elasticache::kRetention] = elasticache::retention;
    node.routines[elasticache::kStory] = elasticache::story;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = elasticache::fault;
    node.edited = elasticache::edited;
    node.restart = restart;
}

/// Nodes that an edit takes away end what they work on.
void shrink(Kernel& k, NodeIndex node, std::uint32_t slots) {
    const ClusterPlan& plan = plan_of(k, node);
    for (std::uint32_t i = slots; i < plan.count * plan.members; ++i) {
        k.kill(node, i, Outcome::Failed, 503);
        plan.station_of(k, i).clear();
    }
}

std::uint32_t instances(const google::protobuf::Message& message) {
    const auto& config = static_cast<const ElastiCache&>(message);
    return config.num_node_groups() * (config.engine() == MEMCACHED ? 1 : 1 + config.replicas_per_node_group());
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
    {"ReplicationLag", kSpace, "Replication lag", MetricKind::Seconds, "How far replicas are behind their primary."},
    {"GetTypeCmds", kSpace, "Gets", MetricKind::Count, "Reads of a key."},
    {"SetTypeCmds", kSpace, "Sets", MetricKind::Count, "Writes of a key."},
    {"LostWrites", "Nephoscope/ElastiCache", "Lost writes", MetricKind::Count,
     "Keys whose last change had not reached a replica when their primary was lost."},
    {"GetHits", kSpace, "Hits", MetricKind::Count, "Reads that found their key."},
    {"GetMisses", kSpace, "Misses", MetricKind::Count, "Reads that did not find their key."},
    {"CmdGet", kSpace, "Gets", MetricKind::Count, "Reads of a key."},
    {"CmdSet", kSpace, "Sets", MetricKind::Count, "Writes of a key."},
    {"BytesUsedForCacheItems", kSpace, "Memory used", MetricKind::Bytes, "Size of the items in memory on all nodes."},
    {"CPUUtilization", kSpace, "CPU", MetricKind::Share, "Busy engine threads of all engine threads."},
    {"HitRate", "Nephoscope/ElastiCache", "Hit rate", MetricKind::Share, "Hits of all reads."},
    {"MemoryUsage", "Nephoscope/ElastiCache", "Memory", MetricKind::Share, "Memory used of the memory for items."},
    {"SaveInProgress", kSpace, "Saving", MetricKind::Gauge, "1 while a backup is being taken."},
    {"FailoverTakingOver", "Nephoscope/ElastiCache", "Taking over", MetricKind::Seconds,
     "How long a failover has been under way, until the promotion."},
    {"FailoverOldAddresses", "Nephoscope/ElastiCache", "Old addresses", MetricKind::Seconds,
     "How long callers have used the lost one's address since the promotion."},
    {"FailoverDetecting", "Nephoscope/ElastiCache", "Unnoticed", MetricKind::Seconds,
     "How long nobody has noticed that the primary is lost."},
    {"FailoverReconnecting", "Nephoscope/ElastiCache", "Reconnecting", MetricKind::Seconds,
     "How long calls have not succeeded at the rate they are asked at, since all callers have the new address."},
    {"FreeableMemory", kSpace, "Free memory", MetricKind::Bytes,
     "Memory that neither keys nor a backup take, of the node that has least of it; what is reserved counts as free."},
    {"NetworkBytesIn", kSpace, "Bytes in", MetricKind::Count, "Values that came to the nodes, from callers and from their primaries."},
    {"NetworkBytesOut", kSpace, "Bytes out", MetricKind::Count, "Values that the nodes sent, to callers and to their replicas."},
    {"RefusedClients", "Nephoscope/ElastiCache", "Refused clients", MetricKind::Count,
     "Calls that found as many clients at a node as it takes."},
};
constexpr Chart kCharts[] = {
    {"Hit rate", ChartUnit::Percent, {"CacheHitRate", "HitRate"}},
    {"Memory", ChartUnit::Percent, {"DatabaseMemoryUsagePercentage", "MemoryUsage"}},
    {"Keys evicted / expired", ChartUnit::PerSecond, {"Evictions", "Reclaimed"}},
    {"Network bytes in / out", ChartUnit::PerSecond, {"NetworkBytesIn", "NetworkBytesOut"}},
};
constexpr Element kCard[] = {{ElementKind::Gauge, "CacheHitRate", "hit", "HitRate"},
                             {ElementKind::Gauge, "DatabaseMemoryUsagePercentage", "memory", "MemoryUsage"},
                             {ElementKind::Cells, "", "nodes"},
                             kDetectingBadge,
                             kTakingOverBadge,
                             kOldAddressesBadge,
                             kReconnectingBadge,
                             {ElementKind::Badge, "Evictions", "evicted"},
                             {ElementKind::Badge, "RefusedWrites", "refused"},
                             {ElementKind::Badge, "RefusedClients", "clients refused"}};
constexpr FaultType kFaults[] = {
    {elasticache::kLoseNode, "Lose a node", FaultTarget::Instance, "", 0,
     "The node and its keys are gone; a replica takes over, or an empty node replaces it."},
    {elasticache::kFailOver, "Fail over a shard", FaultTarget::Instance, "", 0,
     "The shard's primary is lost and a replica takes over; without an instance, the first shard that has one."},
    {elasticache::kReboot, "Reboot a node", FaultTarget::Instance, "", 0,
     "The node is not there for its reboot time and comes back empty. Nobody takes over from a primary, and its replicas are emptied, "
     "too."},
    {elasticache::kInterruptPower, "Interrupt power in a zone", FaultTarget::Component, "Zone (1, 2, ...; 0: the first primary's)", 0,
     "The nodes in the zone are gone until it ends.", true, false, true, elasticache::kInterruptReplicationGroup},
    {elasticache::kFlush, "Flush", FaultTarget::Component, "", 0, "All keys are gone at once."},
    {elasticache::kTakeBackup, "Take a backup", FaultTarget::Component, "", 0,
     "Of all shards, as the daily one; a new cluster can be restored from it."},
    access::kRevokeIngress,
};

std::uint16_t port(const google::protobuf::Message& message) {
    return static_cast<const ElastiCache&>(message).engine() == MEMCACHED ? 11211 : 6379;
}

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
    .config = model::message_type<ElastiCache>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::elasticache_facts,
    .icon = embedded::elasticache_icon,
    .help = embedded::elasticache_help,
    .instances = instances,
    .compile = compile_elasticache,
    .observe = elasticache::observe,
    .check = elasticache::check,
    .shrink = shrink,
    .check_in_design = elasticache::check_in_design,
    .access = {.port = port},
    .charts = kCharts,
    .meter = elasticache::meter,
    .tables = {&elasticache::kNodeTypeTable, 1},
};

}  // namespace nephoscope::services
