#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/key_cache.h"
#include "engine/parts/station.h"
#include "engine/services/compiler.h"
#include "engine/services/failover_story.h"
#include "engine/services/observation.h"

namespace nephoscope::services {
class Dax;
}

namespace nephoscope::services::dax {

inline constexpr std::uint32_t kNodes = 11;                                 ///< DAX-07
inline constexpr std::uint8_t kFailover = 1, kReplacement = 2, kStory = 3;  ///< routines
/// Frame::local of a call: its node, and whether the answer was found in memory.
inline constexpr std::uint32_t kNodeMask = 15, kFound = 16;

/// A node. Zeros: in service since the start.
struct Node {
    parts::StationState station;
    SimTime since;        ///< it holds what was cached from then on
    SimTime lost_at;      ///< of a lost one
    std::uint32_t epoch;  ///< replacements of an older one are void
    std::uint16_t dark;   ///< outages of its zone that go on
    std::uint16_t lost;
};

/// Of a key that is cached: what replicas see until the primary's value has reached them.
struct Version {
    SimTime changed;  ///< when the primary got it
    SimTime before;   ///< time of the value it had; kNever: none
};

struct Counts {
    std::uint64_t item_hits, item_misses, query_hits, query_misses, scan_hits, scan_misses;
    std::uint64_t stale_hits;
    std::uint64_t passed;   ///< reads that no cache may answer
    std::uint64_t written;  ///< writes that the table confirmed
    std::uint64_t evicted_bytes;
    std::uint64_t errors;  ///< that the table answered with a 4xx
    std::uint64_t astray;  ///< of a class that no connection carries
};

/// Zeros: empty, the first node is primary.
struct Cluster {
    parts::KeyCacheState keys;  ///< what the primary holds, and every replica with it
    Node nodes[kNodes];
    Counts counts;
    kernel::Gauge memory;   ///< millionths
    kernel::Gauge waiting;  ///< calls, at all nodes
    std::uint64_t layout;
    std::uint32_t epoch;  ///< failovers of an older one are void
    std::uint32_t turn;   ///< whose turn it is to be asked
    std::uint32_t known;  ///< nodes that there are
    std::uint8_t primary;
    std::uint8_t down;  ///< no primary
    std::uint8_t failing_over;
    std::uint8_t unnoticed;  ///< the loss: the failover has not begun
    FailoverStory story;
};

enum class Use : std::uint8_t {
    Through,  ///< strongly consistent and transactional reads
    Item,     ///< GetItem, BatchGetItem: the item cache
    Query,    ///< the query cache
    Scan,     ///< the query cache
    Write
};

/// What a request class does, as the table it goes to says.
struct ClassPlan {
    kernel::LinkIndex link = kernel::kNoLink;
    Use use = Use::Through;
    int space = -1;  ///< of its keys in the cache; -1: none
    int data_set = -1;
    std::uint32_t keys = 1;   ///< different ones: a request's is its item's number modulo it
    std::uint32_t items = 1;  ///< of a batch or a transaction
    std::uint32_t kilobytes = 1;
};

struct ClusterPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    std::uint32_t nodes = 1;
    std::vector<ClassPlan> classes;  ///< by request class
    std::vector<std::uint8_t> zones;
    parts::KeyCachePlan keys;
    std::vector<std::uint32_t> entry_bytes;    ///< by space: items of the data sets, then results of the classes
    std::vector<std::uint32_t> first_version;  ///< by space
    std::vector<std::uint32_t> version_count;  ///< by space
    std::uint32_t entry_column = 0, first_entry = 0, word_column = 0, first_word = 0, version_column = 0;
    parts::StationPlan station;
    double unit = 0;                              ///< ns of one vCPU for a hit of 1 KB
    std::uint32_t miss_cost = 0, write_cost = 0;  ///< in hits
    std::uint32_t latency = 0;                    ///< line
    SimTime item_ttl = 0, query_ttl = 0, lag = 0, detection_time = 0, failover_time = 0, replacement_time = 0, update_interval = 0;
    std::uint64_t layout = 0;  ///< differs when keys would be in the wrong place

    Cluster& of(kernel::Kernel& k) const { return k.state<Cluster>(node); }
    Node& at(kernel::Kernel& k, std::uint32_t i) const { return of(k).nodes[i]; }
    parts::KeyCache cache(kernel::Kernel& k) const {
        return {keys, of(k).keys, k.w.column<parts::CacheEntry>(entry_column) + first_entry,
                k.w.column<std::uint32_t>(word_column) + first_word};
    }
    /// REQUIRES: more than one node.
    Version& version(kernel::Kernel& k, parts::CacheKey key) const {
        return k.w.column<Version>(version_column)[first_version[key.data_set] + key.key];
    }
    parts::Station at_station(kernel::Kernel& k, std::uint32_t i) const { return {k, station, at(k, i).station, &of(k).waiting}; }
};

inline const ClusterPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<ClusterPlan>(node); }
inline bool lives(const Node& node) { return !node.lost && !node.dark; }
inline const ClassPlan& class_of(kernel::Kernel& k, const ClusterPlan& plan, const kernel::Frame& f) {
    return plan.classes[k.request(f).request_class];
}

/// The number-th key of a call. REQUIRES: the class has a space.
parts::CacheKey key_of(const kernel::Kernel& k, const ClusterPlan& plan, const kernel::Request& request, std::uint32_t number);
/// Whether all that a call asks for is on its node; counts hits and misses, and gives the request what was found.
bool look_up(kernel::Kernel& k, const ClusterPlan& plan, const kernel::Frame& f);
/// Keeps what the table has answered.
void store(kernel::Kernel& k, const ClusterPlan& plan, const kernel::Frame& f);
void flush(kernel::Kernel& k, kernel::NodeIndex node);
/// What had not reached the replicas is lost with the primary.
void forget_unreplicated(kernel::Kernel& k, const ClusterPlan& plan);
/// Bytes have changed.
void account(kernel::Kernel& k, const ClusterPlan& plan);

void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
void edited(kernel::Kernel& k, kernel::NodeIndex node);
/// ServiceType::shrink.
void shrink(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t slots);
kernel::FrameId failover(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId replacement(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId story(kernel::Kernel& k, kernel::FrameId id);

void compile_cluster(Compiler& c, ClusterPlan& plan, const Dax& config);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kLoseNode = "neph:dax:lose-node";
inline constexpr const char* kFailOver = "neph:dax:failover";
inline constexpr const char* kFlush = "neph:cache-flush";

}  // namespace nephoscope::services::dax
