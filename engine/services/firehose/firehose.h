#pragma once

#include <cstdint>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {
class Firehose;
}

namespace nephoscope::services::firehose {

// Routines of the node; 0 takes records, the caller has its own.
inline constexpr std::uint8_t kRecord = 1, kTransform = 2, kDeliver = 3, kCall = 4;

inline constexpr std::uint32_t kMostTransforms = 5;  ///< at the same time (KDF-05)

/// Records in the order in which they came; their frames are parked. Frame::crossed: the function failed on it.
struct Buffer {
    kernel::FrameId head, tail;
    std::uint32_t count;
    std::uint32_t unused;
    std::uint64_t bytes;
    SimTime opened;  ///< when the first of them came
};

struct BufferPlan {
    std::uint64_t size = 0;  ///< bytes
    SimTime interval = 0;
    std::uint32_t source = 0;  ///< fires when it is old enough
};

struct Counters {
    std::uint64_t incoming, incoming_bytes, throttled, refused, invocations, failed_invocations, transformed, deliveries, failed_deliveries,
        delivered, delivered_bytes, delivered_as_failed, lost, copies, failed_copies, copied, not_copied, carried;
    std::uint64_t objects, loads, loaded_bytes;  ///< that were delivered; COPYs that succeeded, and what they brought
    std::uint64_t read, read_bytes;              ///< of streams
};

struct FirehoseState {
    Buffer in, out;                         ///< for the function; for the destination
    SimTime transforming[kMostTransforms];  ///< of the oldest record in each invocation; 0: none
    SimTime delivering;                     ///< of the oldest record in delivery; 0: none
    std::uint64_t running;                  ///< a delivering process lives
    std::uint64_t stopped;                  ///< by a fault
    parts::TokenBucketState records, calls, bytes;
    kernel::Gauge kept;               ///< records, until they are delivered
    kernel::Gauge filled;             ///< KiB in `out`
    SimTime throttled_at, failed_at;  ///< 1 + the last time; failed: a delivery that has not succeeded since, 0: none
    SimTime processing_failed_at, copy_failed_at;
    Counters n;
};

/// A stream that it reads.
struct Source {
    kernel::NodeIndex stream = 0;
    std::uint64_t reader = 0;  ///< stream::ReaderPlan::name
};

struct FirehosePlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    BufferPlan in, out;
    parts::TokenBucketPlan records, calls, bytes;
    double calls_per_record = 1;
    std::uint64_t largest = 0;
    std::uint32_t put_latency = 0;  ///< line
    SimTime retention = 0, pause = 0, copy_time = 0;
    std::uint32_t retries = 0;
    std::uint32_t transforms = 1;                        ///< at the same time
    std::vector<CallPlanRef> function, bucket, cluster;  ///< none or one each
    std::vector<Source> sources;
    std::uint32_t surplus = 0;  ///< connections that are not used
    bool too_short = false;     ///< the interval is less than there was in 2020

    FirehoseState& of(kernel::Kernel& k) const { return k.state<FirehoseState>(node); }
    std::uint64_t bytes_of(kernel::Kernel& k, kernel::FrameId record) const {
        return shared->classes[k.request(k.frame(record)).request_class].request_bytes;
    }
};

inline const FirehosePlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<FirehosePlan>(node); }

// Buffers.
void add(kernel::Kernel& k, const FirehosePlan& plan, Buffer& to, kernel::FrameId record);
/// Full or old enough.
bool is_due(kernel::Kernel& k, const BufferPlan& plan, const Buffer& buffer);
/// The first records, as a chain: `most` bytes, or one; the rest is as if it had come now.
kernel::FrameId take(kernel::Kernel& k, const FirehosePlan& plan, Buffer& from, std::uint64_t most);
/// A record came, for the function or for the destination.
void accept(kernel::Kernel& k, const FirehosePlan& plan, kernel::FrameId record);
void forget(kernel::Kernel& k, const FirehosePlan& plan, kernel::FrameId record);
/// Starts what there is to do now: invocations, a delivery.
void work(kernel::Kernel& k, const FirehosePlan& plan);
void fire(kernel::Kernel& k, std::uint32_t source, std::uint64_t node);
/// Age of the oldest record that is not delivered.
SimTime freshness(kernel::Kernel& k, const FirehosePlan& plan);

kernel::FrameId transform(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId deliver(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId call(kernel::Kernel& k, kernel::FrameId id);

/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kStop = "neph:firehose:stop-delivery";

}  // namespace nephoscope::services::firehose
