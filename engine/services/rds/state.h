#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/law.h"
#include "engine/parts/station.h"
#include "engine/services/compiler.h"

namespace nephoscope::services::rds {

/// Instances 0 and 1 are primary and standby, whichever is which; 1 is reserved where there is no standby, so that an edit which adds
/// one moves nobody. Read replicas follow.
inline constexpr std::uint32_t kFirstReplica = 2;
inline constexpr std::uint8_t kFailover = 1, kRecovery = 2;  ///< routines

/// Zeros: up, idle.
struct Instance {
    parts::StationState station;  ///< queries worked on and waiting
    kernel::Gauge connections;
    std::uint32_t epoch;  ///< recoveries of an older one are void
    bool down;
    bool zone_lost;
    bool held;       ///< down until the fault that took it ends
    bool promoting;  ///< a replica that restarts as a database of its own
    bool standalone;
    SimTime frozen;  ///< standalone: as of when its items are
};

/// Writes of the present and the last whole second.
struct WriteRate {
    std::int64_t second;
    std::uint32_t present, last;

    void roll(SimTime now);
    void count(SimTime now);
    double per_second(SimTime now);
};

struct Database {
    std::uint32_t primary;  ///< 0 or 1
    bool failing_over;
    std::uint32_t failover_epoch;  ///< failovers of an older one are void
    SimTime primary_lost;
    SimTime applied;  ///< when replicas have applied all that is committed, their lag aside
    WriteRate write_rate;
    std::uint64_t failovers, reads, writes, read_time, write_time, stale_reads, refused, lost_writes;
};

struct RdsPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    std::uint32_t instance_column = 0, first_instance = 0;
    std::uint32_t replicas = 0;
    bool multi_az = false;
    bool limit_from_class = false;
    std::uint32_t max_connections = 0;
    parts::StationPlan station;
    parts::Law read_time, write_time;
    SimTime failover_time = 0, recovery_time = 0, promotion_time = 0, replication_lag = 0, standby_write_latency = 0;
    std::vector<std::uint8_t> zones;  ///< by instance
    std::vector<bool> reads_link;     ///< by link: its callers spread reads over the replicas

    Database& of(kernel::Kernel& k) const { return k.state<Database>(node); }
    Instance& instance(kernel::Kernel& k, std::uint32_t i) const { return k.w.column<Instance>(instance_column)[first_instance + i]; }
    std::uint32_t instances() const { return kFirstReplica + replicas; }
    bool exists(kernel::Kernel& k, std::uint32_t i) const {
        return i < instances() && (i >= kFirstReplica || multi_az || i == of(k).primary);
    }
};

inline const RdsPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<RdsPlan>(node); }

/// Whether it takes connections now.
bool accepts(kernel::Kernel& k, const RdsPlan& plan, std::uint32_t instance);
/// How far behind the primary a read replica is at `time`.
SimTime lag(kernel::Kernel& k, const RdsPlan& plan, SimTime time);
/// "primary", "standby", "replica 1".
std::string role_name(kernel::Kernel& k, const RdsPlan& plan, std::uint32_t instance);

/// The routines kFailover and kRecovery.
kernel::FrameId failover_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId recovery_routine(kernel::Kernel& k, kernel::FrameId id);
/// Node::fault: what FIS, the menu and zone outages do to it.
void befall(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
/// ServiceType::shrink: what worked or waited on removed replicas ends.
void shrink(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instances);
/// Node::edited: what waits takes the places that were added; a failover to a removed standby ends.
void settle(kernel::Kernel& k, kernel::NodeIndex node);

inline constexpr const char* kFailoverCluster = "aws:rds:failover-db-cluster";
inline constexpr const char* kReboot = "aws:rds:reboot-db-instances";
inline constexpr const char* kStopPrimary = "neph:rds:stop-primary";
inline constexpr const char* kPromoteReplica = "neph:rds:promote-read-replica";

}  // namespace nephoscope::services::rds
