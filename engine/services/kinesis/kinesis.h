#pragma once

#include <cstdint>

#include "engine/services/observation.h"
#include "engine/services/stream/stream.h"

namespace nephoscope::services {
class Kinesis;
}

namespace nephoscope::services::kinesis {

inline constexpr std::uint32_t kOpenShards = 512;  ///< at most
/// Shards opened together stand next to each other; those of two changes before may still be read.
inline constexpr std::uint32_t kGenerations = 3;
inline constexpr std::uint32_t kShards = kOpenShards * kGenerations;
inline constexpr std::uint32_t kChanges = 10;                ///< of the number of shards that are remembered
inline constexpr std::uint8_t kKeeper = 1;                   ///< routine
inline constexpr std::uint32_t kMinutes = 0, kReshards = 1;  ///< what a keeper does: its Frame::local

struct Shard {
    parts::TokenBucketState records, bytes;
    std::uint64_t puts, put_bytes, throttled;
    SimTime throttled_at;  ///< 1 + the last time
};

struct StreamShards {
    std::uint32_t generation, open;
    std::uint32_t target;      ///< of a change under way; otherwise `open`
    std::uint32_t configured;  ///< what the settings said last; on demand: 0
    std::uint32_t resharding;  ///< its process lives
    std::uint32_t change;      ///< changes so far
    SimTime changes[kChanges];
    double peak, rising;  ///< on demand, in shards: the previous one, and the highest minute since traffic rose above it
    SimTime rising_since;
    std::uint64_t minute_records, minute_bytes;
    double hot_share;        ///< of records, by a fault with one key
    double throttled_share;  ///< of puts, by a fault
    std::uint64_t puts, put_bytes, throttled;
    std::uint64_t injected, invalid;  ///< throttled by a fault; refused
    SimTime started;                  ///< statistics
    kernel::Gauge count;
};

struct KinesisPlan : stream::StreamPlan {
    std::uint32_t shard_column = 0, first_shard = 0;
    bool on_demand = false, too_early = false;
    std::uint32_t shard_count = 1, first_count = 1;
    std::uint32_t partition_keys = 0;
    std::uint64_t largest = 0;
    parts::TokenBucketPlan records, bytes;  ///< of a shard
    std::uint32_t put_latency = 0;          ///< line
    SimTime resharding_time = 0, growth_time = 0;
    std::uint32_t changes_a_day = 0;
    std::uint32_t surplus_readers = 0;

    StreamShards& of(kernel::Kernel& k) const { return k.state<StreamShards>(node); }
    std::uint32_t first_slot(kernel::Kernel& k) const { return of(k).generation * kOpenShards; }
    Shard& shard(kernel::Kernel& k, std::uint32_t slot) const { return k.w.column<Shard>(shard_column)[first_shard + slot]; }
};

inline const KinesisPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<KinesisPlan>(node); }

/// Of the record's key among all keys.
std::uint64_t position(kernel::Kernel& k, const KinesisPlan& plan, const kernel::Frame& put);
/// Slot of the open shard that has this position.
std::uint32_t slot_of(kernel::Kernel& k, const KinesisPlan& plan, std::uint64_t position);
/// Whether the shard takes one record more. False: it is throttled.
bool take(kernel::Kernel& k, const KinesisPlan& plan, std::uint32_t slot, std::uint64_t bytes);
void begin_shards(kernel::Kernel& k, const KinesisPlan& plan);
void adopt_shards(kernel::Kernel& k, const KinesisPlan& plan);
kernel::FrameId keeper(kernel::Kernel& k, kernel::FrameId id);

void compile_kinesis(Compiler& c, KinesisPlan& plan, const Kinesis& config);
void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues);
void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kThrottle = "aws:kinesis:stream-provisioned-throughput-exception";
inline constexpr const char* kHotKey = "neph:kinesis:hot-key";

}  // namespace nephoscope::services::kinesis
