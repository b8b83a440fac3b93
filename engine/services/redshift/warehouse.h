#pragma once

#include <array>
#include <vector>

#include "engine/parts/processor_sharing.h"
#include "engine/parts/station.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"
#include "engine/services/redshift/node_types.h"

namespace nephoscope::services::redshift {

inline constexpr std::uint32_t kMain = 0, kMostClusters = 11;  ///< the cluster itself and those that concurrency scaling adds

/// What runs queries: the cluster, or one that concurrency scaling added. All zeros: idle; one that was added is not there.
struct Cluster {
    parts::StationState slots;
    parts::SharedProcessorState nodes;
    SimTime ready;  ///< from when on it takes queries; 0: it is not there. The main cluster always is
    SimTime used;   ///< when a query last came to it or ended
};

struct Warehouse {
    Cluster clusters[kMostClusters];
    parts::StationState commits;
    kernel::Gauge connections, scaling;  ///< scaling: transient clusters that are ready
    kernel::Gauge healthy;               ///< 1: it takes queries
    std::uint32_t nodes;                 ///< that work now; 0: as many as are planned
    SimTime resized;                     ///< when a resize ends; 0: there is none
    bool down, zone_lost;
    SimTime back;  ///< down: when it is up again; kNever: nobody knows
    std::uint64_t queries, loads, inserts, loaded_bytes, refused, scaled;
    std::uint64_t scanned_bytes, written_bytes;               ///< of blocks, by queries and loads that have ended
    std::uint64_t query_time, queue_time, queued, load_time;  ///< ns; how many ever waited for a slot
};

struct WarehousePlan {
    const Plan* design = nullptr;  ///< that it is part of
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    NodeType type{};
    std::uint32_t nodes = 1, clusters = 1;  ///< clusters: the most there can be
    bool scales_writes = false;             ///< on clusters that were added
    parts::StationPlan slots, commits;
    std::array<parts::SharedProcessorPlan, kMostClusters> processors;  ///< by cluster
    std::uint32_t change_source = 0;                                   ///< resizes, restarts and scaling clusters that go
    SimTime leader_time = 0, commit_time = 0, resize_time = 0, restart_time = 0, scaling_start_time = 0;
    double columns_read = 1, compression = 1, copy_rate = 0;
    std::uint32_t max_connections = 0;
    std::uint8_t zone = 0;

    Warehouse& of(kernel::Kernel& k) const { return k.state<Warehouse>(node); }
    std::uint32_t nodes_now(kernel::Kernel& k) const { return of(k).nodes ? of(k).nodes : nodes; }
    parts::Station slots_of(kernel::Kernel& k, std::uint32_t cluster) const { return {k, slots, of(k).clusters[cluster].slots}; }
    parts::SharedProcessor nodes_of(kernel::Kernel& k, std::uint32_t cluster) const {
        return {k, processors[cluster], of(k).clusters[cluster].nodes};
    }
};

inline const WarehousePlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<WarehousePlan>(node); }

/// Routine 0: a query, a load of a batch, or the insert of a row.
kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
/// Of a shared processor's source: node << 8 | cluster.
void complete(kernel::Kernel& k, std::uint32_t source, std::uint64_t argument);

/// Which cluster takes a query now. Asks for another one where all slots are in use.
std::uint32_t choose_cluster(kernel::Kernel& k, const WarehousePlan& plan, bool reads);
/// Of the change source: what is due now.
void change(kernel::Kernel& k, std::uint32_t source, std::uint64_t node);
/// Node::edited: another number of nodes is a resize.
void settle(kernel::Kernel& k, kernel::NodeIndex node);
void start(kernel::Kernel& k, kernel::NodeIndex node);
void befall(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
void restart(kernel::Kernel& k, kernel::NodeIndex node);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kReboot = "neph:redshift:reboot-cluster";
inline constexpr const char* kLoseNode = "neph:redshift:lose-node";

}  // namespace nephoscope::services::redshift
