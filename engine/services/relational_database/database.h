#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/edit.h"
#include "engine/parts/law.h"
#include "engine/parts/station.h"
#include "engine/parts/volume.h"
#include "engine/services/compiler.h"
#include "engine/services/failover_story.h"
#include "engine/services/observation.h"
#include "engine/services/relational_database/engines.h"

namespace nephoscope::services::relational {

inline constexpr std::uint8_t kFailover = 1, kRecovery = 2, kStory = 3, kRetention = 4, kGrowth = 5;  ///< routines
/// Of Frame::local: which instance a query is on. The other bits count the steps of a scan.
inline constexpr std::uint32_t kInstanceMask = 0xff;
inline constexpr std::uint32_t kScanStep = kInstanceMask + 1;

inline constexpr std::uint32_t kChanges = 4;  ///< of the storage that are remembered

enum class Deployment : std::uint8_t {
    Instance,   ///< instances 0 and 1 are primary and standby, whichever is which; 1 is reserved where there is no standby
    DbCluster,  ///< a writer and two readers, each with a volume of its own
    Aurora      ///< a writer and readers over one storage
};

/// Zeros: up, idle.
struct Instance {
    parts::StationState station;  ///< queries worked on and waiting
    kernel::Gauge connections;
    std::uint32_t epoch;  ///< recoveries of an older one are void
    bool down;
    bool zone_lost;
    bool held;        ///< down until the fault that took it ends
    bool restarting;  ///< down, but its host is well: nobody takes over for it
    bool promoting;   ///< a replica that restarts as a database of its own
    bool standalone;
    SimTime frozen;      ///< standalone: as of when its items are
    SimTime io_resumes;  ///< a backup holds its I/O until then
};

/// Writes of the present and the last whole second.
struct WriteRate {
    std::int64_t second;
    std::uint32_t present, last;

    void roll(SimTime now);
    void count(SimTime now);
    double per_second(SimTime now);
};

/// What of its backups lies in Amazon S3. Of a database they are one chain: what each has in it that the one before had not.
struct BackupStorage {
    std::uint64_t unsaved;         ///< bytes of items that were written since the last one, each once
    std::uint32_t daily, by_hand;  ///< MiB
    kernel::Gauge billed;          ///< MiB of both that are not free of charge
};

/// How full the storage is, of which each instance has as much as the others. It has no end where nothing is allocated: Aurora's.
struct StorageSpace {
    double filled;              ///< bytes: by a fault, beside the items
    kernel::Gauge grown;        ///< GiB that its autoscaling has added to those that are set
    std::uint32_t set, most;    ///< GiB: as they were set last
    bool full;                  ///< nothing can be written
    bool low;                   ///< its autoscaling sees that, and acts when it has been so for long enough
    std::uint32_t epoch;        ///< growths of an older one are void
    std::uint32_t changes;      ///< of its size
    SimTime changed[kChanges];  ///< when the last ones were
};

struct Database {
    std::uint32_t primary;
    bool failing_over;
    bool unnoticed;                ///< the primary is lost, and kFailover says when that is noticed
    std::uint32_t successor;       ///< while failing over: the next primary
    std::uint32_t failover_epoch;  ///< failovers of an older one are void
    SimTime primary_lost;
    SimTime noticed;   ///< when that is, or was, known
    SimTime promoted;  ///< the last time somebody took over; 0: nobody has
    SimTime applied;   ///< when replicas have applied all that is committed, their lag aside
    WriteRate write_rate;
    kernel::Gauge waiting;  ///< queries, at all instances
    std::uint64_t failovers, reads, writes, read_time, write_time, stale_reads, refused, lost_writes, backups, scans, first_touches;
    kernel::Spread read_times, write_times;
    std::uint8_t lost_copies;  ///< bits: Aurora's two copies in this one of its three zones are lost
    bool created;              ///< `encrypted` and `backed_up` say how
    bool encrypted;
    bool backed_up;  ///< its automated backups are on
    bool restoring;
    bool emptied;      ///< deleted with its Elastic Beanstalk environment: what was written before restored_at is not in it
    SimTime snapshot;  ///< 1 + when the last one was taken; 0: none
    BackupStorage kept;
    StorageSpace space;
    SimTime restored_from, restored_at;  ///< items last written between the two are not in it
    std::uint32_t touched;               ///< run of blocks: a bit for each chunk that is on the restored volume; 0: not restored
    std::uint32_t touched_bits;
    FailoverStory story;
    bool paused;          ///< a fault: replicas apply nothing
    SimTime paused_at;    ///< when it began, or ended
    SimTime behind;       ///< how far they were behind then, their lag aside; 0: as far as what they have to apply takes
    SimTime behind_work;  ///< what they had to apply when it ended
};

/// Of storage autoscaling.
struct GrowthPlan {
    std::uint32_t most = 0;                 ///< GiB that it may reach; 0: it is off
    double low_share = 0, least_share = 0;  ///< of what is allocated: what is free when it acts, and by how much it grows at least
    double least = 0;                       ///< GiB, at least too
    SimTime low_for = 0;                    ///< how long it is low before
    std::uint32_t changes = 1;              ///< that there may be in a `window`, up to kChanges
    SimTime window = 0;
};

struct DatabasePlan {
    const Plan* design = nullptr;  ///< that it is part of
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    Deployment deployment = Deployment::Instance;
    Engine engine = Engine::MySql;
    std::uint32_t instance_column = 0, first_instance = 0, volume_column = 0, first_volume = 0;
    std::uint32_t members = 2;   ///< slots that can be the primary; read replicas follow
    std::uint32_t replicas = 0;  ///< read replicas, which cannot
    bool standby = false;        ///< Instance: slot 1 is one
    bool limit_from_class = false;
    std::string limit_fact;      ///< "RDS-20"
    std::string detection_fact;  ///< "RDS-34"
    std::string cold_fact;       ///< "RDS-35"
    std::string restore_fact;    ///< "RDS-16"
    std::string restart_fact;    ///< "RDS-36"
    std::uint32_t max_connections = 0;
    parts::StationPlan station;
    parts::Law read_time, write_time;
    SimTime detection_time = 0, failover_time = 0, recovery_time = 0, restart_time = 0, promotion_time = 0, creation_time = 0,
            replication_lag = 0;
    SimTime rejoin_time = 0;               ///< until who was failed over from on demand is back
    SimTime warm_up = 0;                   ///< until who has taken over reads as fast as who was lost
    double cold_factor = 1;                ///< how many times as long a read takes at first
    SimTime commit_latency = 0;            ///< added to a write by what must receive it before the commit
    std::vector<std::uint32_t> promotion;  ///< by member: tier, the least first; empty: all equal
    std::vector<std::uint8_t> zones;       ///< by instance
    std::vector<std::uint8_t> copy_zones;  ///< Aurora: up to three, with two copies of all data in each
    std::vector<bool> reads_link;          ///< by link: its callers spread reads over replicas or readers
    parts::VolumePlan volume;              ///< of each instance; Aurora: unlimited
    std::uint32_t read_ios = 0, write_ios = 0;
    bool read_waits = false, write_waits = false;  ///< for the volume, backups aside
    std::vector<std::uint32_t> scan_steps;         ///< by request class; empty: none scans
    SimTime scan_step_time = 0;                    ///< of a vCPU
    bool backups = false;
    SimTime backup_time_of_day = 0, backup_pause = 0;
    std::uint32_t backup_source = 0;
    double data_bytes = 0;        ///< of all its items
    std::uint32_t allocated = 0;  ///< GiB of storage; 0: without end
    GrowthPlan growth;
    std::uint32_t free_backups = 0;  ///< MiB
    SimTime retention = 0;           ///< of daily backups; Aurora: until a snapshot is billed
    bool encrypted = false;
    int restore_node = -1;          ///< the database it is restored from; -1: it is new; itself: there is no such database
    bool restore_snapshot = false;  ///< to when its last snapshot was taken
    SimTime restore_point = 0, restore_time = 0, first_touch = 0;

    Database& of(kernel::Kernel& k) const { return k.state<Database>(node); }
    Instance& instance(kernel::Kernel& k, std::uint32_t i) const { return k.w.column<Instance>(instance_column)[first_instance + i]; }
    parts::Station station_of(kernel::Kernel& k, std::uint32_t i) const { return {k, station, instance(k, i).station, &of(k).waiting}; }
    parts::Volume disk(kernel::Kernel& k, std::uint32_t i) const {
        return {volume, k.w.column<parts::VolumeState>(volume_column)[first_volume + i]};
    }
    std::uint32_t instances() const { return members + replicas; }
    /// Members that are not the primary serve reads.
    bool readable() const { return deployment != Deployment::Instance; }
    bool has_readers() const { return replicas || (readable() && members > 1); }
    bool exists(kernel::Kernel& k, std::uint32_t i) const {
        return i < instances() && (i >= members || standby || readable() || i == of(k).primary);
    }
};

inline const DatabasePlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<DatabasePlan>(node); }
inline std::uint32_t instance_of(const kernel::Frame& f) { return f.local & kInstanceMask; }
inline bool is_write(kernel::Kernel& k, const kernel::Frame& f) { return k.request(f).flags & kernel::Request::kWrite; }

/// Whether it takes connections now.
bool accepts(kernel::Kernel& k, const DatabasePlan& plan, std::uint32_t instance);
/// Replicas and readers apply nothing any more, or go on where they stopped.
void pause_replication(kernel::Kernel& k, kernel::NodeIndex node, bool end);
/// How far behind the primary its replicas and readers are at `time`.
SimTime lag(kernel::Kernel& k, const DatabasePlan& plan, SimTime time);
/// "primary", "standby", "replica 1".
Text role_name(kernel::Kernel& k, const DatabasePlan& plan, std::uint32_t instance);

/// What the name leads to: the primary; over connections for reads, one of the replicas or readers that are up.
kernel::Endpoint endpoint(kernel::Kernel& k, kernel::LinkIndex link, const kernel::Request& request);
/// Routine 0: a query.
kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
/// Node::restart.
void restart(kernel::Kernel& k, kernel::NodeIndex node);

/// Whether this query must wait for the volume.
inline bool needs_volume(kernel::Kernel& k, const DatabasePlan& plan, const kernel::Frame& f) {
    return is_write(k, f) ? plan.write_waits || plan.instance(k, instance_of(f)).io_resumes > k.now() : plan.read_waits;
}
/// How long the query's I/Os take, which are asked for now.
SimTime volume_time(kernel::Kernel& k, const DatabasePlan& plan, const kernel::Frame& f);
/// Steps of a scan: how many, and how long the I/Os of one take.
std::uint32_t scan_steps(kernel::Kernel& k, const DatabasePlan& plan, const kernel::Frame& f);
SimTime scan_io_time(kernel::Kernel& k, const DatabasePlan& plan, const kernel::Frame& f);
/// Aurora: whether as many copies are left as a write or a read needs.
bool has_quorum(const Database& s, bool write);

/// Bytes that neither items nor faults take. One that was made anew counts as empty: nobody knows what is in it.
double free_space(kernel::Kernel& k, const DatabasePlan& plan);
/// Notices when the storage is full or low, or no more. After anything that changes its size or what is in it.
void settle_space(kernel::Kernel& k, kernel::NodeIndex node);
/// A fault: something fills what is free, or is gone.
void fill_storage(kernel::Kernel& k, kernel::NodeIndex node, bool end);
/// It is made anew, and empty.
void empty_storage(kernel::Kernel& k, const DatabasePlan& plan);

/// The routines kFailover, kRecovery, kStory, kRetention and kGrowth.
kernel::FrameId failover_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId recovery_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId story_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId retention_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId growth_routine(kernel::Kernel& k, kernel::FrameId id);
/// Node::fault: what FIS, the menu and zone outages do to it.
void befall(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
/// ServiceType::shrink: what worked or waited on removed instances ends.
void shrink(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instances);
/// Node::edited: what waits takes the places that were added; a failover to a removed instance ends.
void settle(kernel::Kernel& k, kernel::NodeIndex node);
/// Its connections are cut and it does not answer for its restart time or, if that is not zero, for `duration`; nobody takes over.
void restart_in_place(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instance, SimTime duration, Text what);
/// It is back at `delay`, unless something else befalls it.
void schedule_recovery(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instance, SimTime delay);

/// Node::start: arms backups; a restored database is not there yet.
void start(kernel::Kernel& k, kernel::NodeIndex node);
/// Of the backup source.
void take_daily_backup(kernel::Kernel& k, std::uint32_t source, std::uint64_t node);
/// By its own daily schedule, or because somebody asked.
void take_snapshot(kernel::Kernel& k, kernel::NodeIndex node, bool daily);
/// Those of a database that is deleted go with it; snapshots by hand stay.
void delete_daily_backups(kernel::Kernel& k, const DatabasePlan& plan);
/// After an edit: backups are armed or not any more, encryption stays as it was created.
void settle_backups(kernel::Kernel& k, kernel::NodeIndex node);
/// The instance a restore waits for is there now.
void complete_restore(kernel::Kernel& k, kernel::NodeIndex node);
/// What a restored database must fetch for this query before it can read it.
SimTime first_touch_time(kernel::Kernel& k, const DatabasePlan& plan, const kernel::Frame& f);
/// Whether a restored database lacks the item's last write.
bool lacks_last_write(kernel::Kernel& k, const DatabasePlan& plan, const kernel::Request& request);

/// Cells, busy time and reasons. The metrics are the services' own; these are what they are made of.
void observe_instances(kernel::Kernel& k, const DatabasePlan& plan, Observation& out);
struct Totals {
    Reading connections, cpu, read_latency, write_latency, lag, reads, writes, stale, refused, balance, read_ios, write_ios, disk_queue,
        read_bytes, write_bytes, detecting, taking_over, old_addresses, reconnecting, warming_up;
};
Totals totals_of(kernel::Kernel& k, const DatabasePlan& plan, const Observation& seen);
void add_reasons(kernel::Kernel& k, const DatabasePlan& plan, std::vector<ReasonReading>& out);
void add_numbers(kernel::Kernel& k, const DatabasePlan& plan, Observation& out);

/// What both services compile alike, after `deployment`, `engine`, `members`, `replicas` and `standby` are set.
void compile_instances(DatabasePlan& plan, Compiler& c);
void compile_limits(DatabasePlan& plan, Compiler& c, const std::string& instance_class, std::uint32_t max_connections,
                    std::uint32_t concurrency);
void compile_scans(DatabasePlan& plan, double mebibytes_per_second);
void compile_names(DatabasePlan& plan, Compiler& c, SimTime dns_ttl);
/// A new database that is the copy of another of its own service.
struct Restore {
    std::string from;       ///< id of the component; empty: it is no copy
    bool snapshot = false;  ///< of the last snapshot; otherwise of `point` before the restore began
    SimTime point = 0, time = 0;
};
void compile_restore(DatabasePlan& plan, const Compiler& c, const Restore& restore);
void check_restore(const std::string& from, const std::string& id, std::vector<Issue>& issues);
enum class RestoredTo : std::uint8_t { PointInTime, Snapshot };
/// A copy is as encrypted as what it is restored from; but of a snapshot an encrypted copy can be made first.
void check_restored_encryption(bool source_encrypted, bool encrypted, RestoredTo to, const std::string& id, std::vector<Issue>& issues);
/// The same of a component's settings, whose source has settings of the same type.
template <typename Config>
void check_restored_encryption(const Config& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const model::Component* source = model::find_component(design, config.restore_from());
    Config from;
    if (!source || !source->config().UnpackTo(&from)) return;
    check_restored_encryption(from.storage_encrypted(), config.storage_encrypted(),
                              config.restore_snapshot() ? RestoredTo::Snapshot : RestoredTo::PointInTime, id, issues);
}
/// Why there is nothing to restore, without a full stop.
Text no_source(const DatabasePlan& plan);
/// A cold cache that is set and slows nobody down.
void check_warm_up(SimTime warm_up, double factor, bool redundant, const std::string& id, std::vector<Issue>& issues);
/// An instance class that AWS lists. `prefixes`: the families that can be used, as people read them.
void check_class(const std::string& name, const std::string& id, std::vector<Issue>& issues);

inline constexpr const char* kFailoverCluster = "aws:rds:failover-db-cluster";
inline constexpr const char* kReboot = "aws:rds:reboot-db-instances";
inline constexpr const char* kRebootWithFailover = "aws:rds:reboot-db-instances/forceFailover";
inline constexpr const char* kStopPrimary = "neph:rds:stop-primary";
inline constexpr const char* kPromoteReplica = "neph:rds:promote-read-replica";
inline constexpr const char* kPauseReplication = "neph:rds:pause-replication";
inline constexpr const char* kFillStorage = "neph:rds:fill-storage";
inline constexpr const char* kCreateSnapshot = "neph:rds:create-db-snapshot";

}  // namespace nephoscope::services::relational
