#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/key_cache.h"
#include "engine/parts/station.h"
#include "engine/services/compiler.h"
#include "engine/services/elasticache/placement.h"
#include "engine/services/failover_story.h"
#include "engine/services/observation.h"

namespace nephoscope::services {
class ElastiCache;
}

namespace nephoscope::services::elasticache {

inline constexpr std::uint32_t kMembers = 6;   ///< of a shard: primary and up to five replicas (EC-11)
inline constexpr std::uint32_t kGroups = 500;  ///< state is kept for all, so that a resize loses none
inline constexpr std::uint8_t kFailover = 1, kReplacement = 2, kSave = 3, kLoad = 4, kRetention = 5, kStory = 7;  ///< routines

inline constexpr std::uint16_t kLost = 1, kRebooting = 2;  ///< Member::lost

/// A node of a shard. Zeros: in service.
struct Member {
    std::uint32_t epoch;  ///< replacements of an older one are void
    std::uint16_t dark;   ///< outages of its zone that go on
    std::uint16_t lost;
};

/// A Redis shard, or a Memcached node (a shard without replicas). Zeros: up, empty, the first member is primary.
struct Group {
    parts::KeyCacheState keys;  ///< what the primary holds, and every replica a lag later
    Member members[kMembers];
    SimTime promoted;           ///< when its primary became that; 0: at the start
    std::uint64_t refused;      ///< calls that found no primary
    std::uint32_t first_entry;  ///< of its keys, beside the cluster's first
    std::uint32_t epoch;        ///< failovers of an older one are void
    std::uint8_t primary;
    std::uint8_t down;  ///< no primary
    std::uint8_t failing_over;
    std::uint8_t loading;    ///< from a backup: down until that is done
    std::uint8_t unnoticed;  ///< the loss: the failover has not begun
    SimTime saved_at;        ///< end of its part of the backup being taken
    std::uint64_t room;      ///< bytes for what changes until then
    std::uint8_t saver;      ///< member that saves
    std::uint8_t forks;      ///< in a process beside the engine
};

/// Of a key: what replicas see until its value has reached them.
struct Version {
    SimTime changed;  ///< when the primary got it
    SimTime before;   ///< time of the value it had; kNever: none
};

/// A key in a backup.
struct SavedKey {
    std::uint64_t word;
    SimTime value_time, expires;
};

struct Backup {
    std::uint32_t run;  ///< of blocks: its keys; 0: there is none
    std::uint32_t keys;
    std::uint64_t contents;  ///< as the plan's, when it was taken
    SimTime taken;
    std::uint32_t mebibytes;
    bool daily;
};

/// All backups that are kept, in MiB, whose keys are known of the last one only.
struct BackupStorage {
    std::uint32_t all, last;
    kernel::Gauge billed;  ///< one of them is free of charge
};

struct ClusterState {
    kernel::Gauge items;
    kernel::Gauge memory;   ///< millionths of the usable memory
    kernel::Gauge waiting;  ///< calls, at all nodes
    std::uint64_t bytes;
    std::uint64_t hits, misses, stale_hits, sets, refused_sets, refused_clients, lost_writes;
    SimTime set_refused_at, client_refused_at;  ///< the last time
    std::uint64_t received, sent;               ///< bytes of values, by all nodes
    std::uint64_t contents, numbering, layout;  ///< as the plan's, when the state was made
    std::uint32_t interrupted_zone;             ///< from 1; by a power interruption
    std::uint32_t save_epoch;                   ///< processes of an older one end
    Backup backup, in_work, seed;               ///< the last one; the one being taken; what it is loaded from
    BackupStorage kept;
    kernel::Gauge saving;  ///< 1: one is being taken
    std::uint64_t backups, failed_backups;
    std::uint64_t failed;  ///< the last one did
    FailoverStory story;   ///< of the shards together
};

struct GroupPlan {
    parts::KeyCachePlan keys;
    std::uint32_t first_entry = 0, first_word = 0;
};

/// What the requests of a class are about.
struct ClassKeys {
    std::uint32_t data_set = 0;
    std::uint32_t keys = 0;  ///< 0: they have none
    bool written = false;    ///< some class writes them: values may be old
};

struct ClusterPlan {
    const Shared* shared = nullptr;
    std::vector<ClassKeys> of_class;
    kernel::NodeIndex node = 0;
    std::uint32_t group_column = 0, groups = 0, entry_column = 0, word_column = 0;
    std::uint32_t count = 1;    ///< groups
    std::uint32_t members = 1;  ///< of each
    bool redis = true, failover = true, renews = false;
    bool reads_replicas = false;
    bool plain = true;  ///< all calls go to the primary, whose address all callers know at once
    Distribution distribution = Distribution::Slots;
    std::vector<GroupPlan> of_group;
    std::vector<std::vector<std::uint16_t>> owner;  ///< group, by data set and key; empty: there is one
    bool versions = false;                          ///< replicas may be behind
    std::vector<std::uint32_t> first_version;       ///< by data set
    std::uint32_t version_column = 0, station_column = 0, stations = 0, first_entry = 0;
    std::vector<std::uint32_t> item_bytes;
    std::vector<std::uint8_t> zone_of_instance;
    parts::StationPlan station;
    SimTime work = 0;           ///< of the engine, for an operation; 0: none
    std::uint32_t latency = 0;  ///< line
    SimTime ttl = 0, detection_time = 0, failover_time = 0, replacement_time = 0, reboot_time = 0, lag = 0, dns_ttl = 0;
    double jitter = 0;
    bool backups = false;                           ///< daily
    SimTime backup_time_of_day = 0, retention = 0;  ///< of daily ones
    std::uint32_t backup_source = 0;
    double backup_speed = 0;        ///< bytes a second of a shard
    std::uint64_t memory = 0;       ///< of a node, with what is reserved
    std::uint32_t max_clients = 0;  ///< of a node at a time; 0: no limit
    double fork_share = 0;          ///< of it, free: a process beside the engine takes the backup
    double slowdown = 1;            ///< of operations, where the engine does
    int restore_node = -1;          ///< whose backup it begins with; -1: it is new; itself: there is no such cluster
    std::uint64_t contents = 0;     ///< differs when keys mean something else
    std::uint64_t numbering = 0;    ///< differs when nodes have other numbers
    std::uint64_t layout = 0;       ///< differs when keys would be in the wrong place

    ClusterState& cluster_of(kernel::Kernel& k) const { return k.state<ClusterState>(node); }
    Group& group_of(kernel::Kernel& k, std::uint32_t g) const { return k.w.column<Group>(group_column)[groups + g]; }
    parts::KeyCache keys_of(kernel::Kernel& k, std::uint32_t g) const {
        const GroupPlan& group = of_group[g];
        return {group.keys, group_of(k, g).keys, k.w.column<parts::CacheEntry>(entry_column) + group.first_entry,
                k.w.column<std::uint32_t>(word_column) + group.first_word};
    }
    parts::Station station_of(kernel::Kernel& k, std::uint32_t instance) const {
        return {k, station, station_state(k, instance), &cluster_of(k).waiting};
    }
    parts::StationState& station_state(kernel::Kernel& k, std::uint32_t instance) const {
        return k.w.column<parts::StationState>(station_column)[stations + instance];
    }
    std::uint32_t group_of_key(parts::CacheKey key) const { return count > 1 ? owner[key.data_set][key.key] : 0; }
    /// REQUIRES: versions.
    Version& version(kernel::Kernel& k, parts::CacheKey key) const {
        return k.w.column<Version>(version_column)[first_version[key.data_set] + key.key];
    }
    /// Nodes are numbered shard by shard.
    std::uint32_t instance(std::uint32_t g, std::uint32_t member) const { return g * members + member; }
    std::uint8_t zone(std::uint32_t g, std::uint32_t member) const { return zone_of_instance[instance(g, member)]; }
    /// As ElastiCache names them: "0001", "0001-002".
    std::string node_name(std::uint32_t g, std::uint32_t member) const;
};

inline const ClusterPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<ClusterPlan>(node); }

constexpr parts::CacheKey key_of(std::uint64_t word) { return {static_cast<std::uint32_t>(word >> 32), static_cast<std::uint32_t>(word)}; }

inline bool lives(const Member& member) { return !member.lost && !member.dark; }
inline bool primary_reboots(const Group& group) { return group.members[group.primary].lost == kRebooting; }

/// Of the engine, for an operation of this node now.
inline SimTime work_of(kernel::Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint32_t instance) {
    if (!plan.cluster_of(k).saving.value) [[likely]]
        return plan.work;
    const Group& group = plan.group_of(k, g);
    const bool saves = !group.forks && group.saved_at > k.now() && instance == plan.instance(g, group.saver);
    return saves ? static_cast<SimTime>(static_cast<double>(plan.work) * plan.slowdown) : plan.work;
}

/// At the start: daily backups are due; a cluster that is restored is not there yet.
void begin_backups(kernel::Kernel& k, const ClusterPlan& plan);
/// After an edit: daily backups are due or not any more; what there was no backup for is tried again.
void settle_backups(kernel::Kernel& k, const ClusterPlan& plan);
/// Of the backup source.
void take_daily_backup(kernel::Kernel& k, std::uint32_t source, std::uint64_t node);
void take_backup(kernel::Kernel& k, kernel::NodeIndex node, bool daily);
/// REQUIRES: one is being taken.
void fail_backup(kernel::Kernel& k, const ClusterPlan& plan, Text why);
/// Memory of the node that has least, in bytes, which neither keys nor a backup take.
std::uint64_t free_memory(kernel::Kernel& k, const ClusterPlan& plan);
/// A key of so many bytes was set. REQUIRES: a backup is being taken.
void note_change(kernel::Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint64_t bytes);
kernel::FrameId save(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId load(kernel::Kernel& k, kernel::FrameId id);
/// A daily backup is deleted.
kernel::FrameId retention(kernel::Kernel& k, kernel::FrameId id);

/// Group's bytes and items have changed by this much.
void account(kernel::Kernel& k, const ClusterPlan& plan, std::uint64_t bytes_before, std::uint64_t bytes_after, std::int64_t items);
void flush(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t g);

/// Of those who answer reads: one of the replicas that live, by the request alone; the primary where there is none.
kernel::Endpoint reader_of(kernel::Kernel& k, const ClusterPlan& plan, const kernel::Request& request, std::uint32_t g);
/// Of a plan that is not plain: chooses who answers a call. False: nobody is there.
bool connect_to_one(kernel::Kernel& k, const ClusterPlan& plan, kernel::Frame& call, std::uint32_t g, bool reads);
/// Time of the value that the member has who answers the call; kNever: none. REQUIRES: versions.
SimTime value_on(kernel::Kernel& k, const ClusterPlan& plan, const kernel::Frame& call, std::uint32_t g, const parts::CacheEntry& entry);
/// What replicas go on to see when the key is set now; kNever: nothing.
SimTime value_before(kernel::Kernel& k, const ClusterPlan& plan, std::uint32_t g, parts::CacheKey key);
/// A value came to the primary, which sends it on to the replicas that live.
void count_value(kernel::Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint64_t bytes);
/// What had not reached the replicas is lost with the primary.
void forget_unreplicated(kernel::Kernel& k, const ClusterPlan& plan, std::uint32_t g);

void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
/// Node::edited: keys go where they belong now; other numbers of nodes close all connections, another engine or other items empty it.
void edited(kernel::Kernel& k, kernel::NodeIndex node);
/// Notes in the state how the plan has laid it out.
void note_layout(kernel::Kernel& k, const ClusterPlan& plan);
kernel::FrameId failover(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId replacement(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId story(kernel::Kernel& k, kernel::FrameId id);

void compile_cluster(Compiler& c, ClusterPlan& plan, const ElastiCache& config);
void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues);
/// ServiceType::check_in_design.
void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kLoseNode = "neph:elasticache:lose-node";
inline constexpr const char* kInterruptPower = "aws:elasticache:interrupt-cluster-az-power";  ///< FIS's first name for it
inline constexpr const char* kInterruptReplicationGroup = "aws:elasticache:replicationgroup-interrupt-az-power";
inline constexpr const char* kFailOver = "neph:elasticache:failover";
inline constexpr const char* kReboot = "neph:elasticache:reboot";
inline constexpr const char* kFlush = "neph:cache-flush";
inline constexpr const char* kTakeBackup = "neph:elasticache:create-snapshot";

}  // namespace nephoscope::services::elasticache
