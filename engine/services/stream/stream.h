#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"

// What the kinds of stream have in common: records kept by shard in the order in which they came, and readers, each of which gets every
// record. A record is a frame for each reader (Kernel::send). A poller reads a shard for a reader while it has records; a lane takes what
// was read to the reader, one batch after another, and a batch that fails comes again before anything behind it.
namespace nephoscope::services::stream {

// Routines of a node that keeps a stream. 0, 1 and the caller's are its own.
inline constexpr std::uint8_t kPoll = 2, kRecord = 3, kDeliver = 4, kWork = 5, kNotify = 7;

inline constexpr std::uint32_t kMostLanes = 10;     ///< batches of a shard at the same time (LAM-23)
inline constexpr std::uint32_t kMostShards = 2048;  ///< a stream keeps state for; with those closed and not yet read
inline constexpr std::uint32_t kMostReaders = 32;

/// How a reader gets records and works on them.
struct ReaderPlan {
    std::uint64_t name = 0;  ///< of the connection
    CallPlanRef call;
    bool batches = false;                          ///< takes several records with one call
    bool fan_out = false;                          ///< records are pushed to it: `latency` after they came, at `rate` of its own
    SimTime period = 0;                            ///< shared throughput: between two reads of a shard
    std::uint32_t read_records = 1;                ///< most that one read brings
    std::uint64_t read_bytes = ~std::uint64_t{0};  ///< the same in bytes; one record at least
    std::uint32_t held = 1;                        ///< a shard is read while each of its lanes has fewer records than this
    std::uint32_t batch_size = 1;
    std::uint64_t batch_bytes = ~std::uint64_t{0};
    SimTime window = 0;         ///< longest wait for a batch to fill
    std::uint32_t lanes = 1;    ///< 1 to kMostLanes
    bool reports = true;        ///< heeds report_failure()
    bool bisects = false;       ///< halves a batch that failed
    std::int64_t retries = -1;  ///< of a batch; -1: until its records expire
    SimTime oldest = 0;         ///< older records are given up; 0: none are
};

/// A component's own plan begins with it.
struct StreamPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    std::vector<ReaderPlan> readers;  ///< at most kMostReaders
    std::uint32_t shards = 0;         ///< state is kept for as many; at most kMostShards
    SimTime retention = 0;
    SimTime latency = 0;                      ///< until a record is pushed
    double rate = 0;                          ///< bytes a second of a shard: to all shared readers together, to each other one; 0: no limit
    parts::TokenBucketPlan reads;             ///< of a shard, by all shared readers; burst 0: no limit
    std::vector<std::uint64_t> record_bytes;  ///< by request class; empty: sizes do not count
    std::vector<CallPlanRef> on_failure;      ///< gets a message for each batch given up; none or one
    bool names_destination = false;           ///< of failures, connected or not
    std::vector<std::string> unread_by;       ///< connected, and no readers

    std::uint32_t state_column = 0, state = 0, reader_column = 0, reader_count = 0, first_reader = 0, origin_column = 0, first_origin = 0,
                  limit_column = 0, first_limit = 0;
};

/// A connection that reads.
struct Reader {
    std::uint64_t name;    ///< 0: none
    std::uint32_t epoch;   ///< processes of an older one end
    std::uint32_t shards;  ///< run of blocks: ShardQueue by shard
    std::uint64_t reads;   ///< that brought something
    std::uint64_t behind;  ///< ns by which their last records were older than the newest of their shard, of all reads together
};

/// Records of a shard that a reader has not read, oldest first, and its lanes.
struct ShardQueue {
    kernel::FrameId head, tail;
    SimTime free;              ///< pushed records: not before
    std::uint32_t polled;      ///< a poller lives
    std::uint32_t lanes;       ///< run of blocks: kMostLanes; 0: never read
    std::uint32_t lane_count;  ///< in use
    std::uint32_t unread;
    std::uint32_t held;  ///< records in lanes, or in work
};

/// Records that were read and are not worked off.
struct Lane {
    kernel::FrameId head, tail;  ///< those not in work
    SimTime in_work;             ///< of the oldest record in work; 0: none is
    std::uint32_t count;         ///< with those in work
    std::uint32_t busy;          ///< its process lives
};

/// Where a shard's keys were before.
struct Origin {
    SimTime since;                  ///< records up to this time go first
    std::uint32_t parents, parent;  ///< how many, and the first of them
};

/// What shared readers have taken out of a shard.
struct ReadLimit {
    parts::TokenBucketState reads;
    parts::TokenBucketState bytes;
    SimTime blocked;  ///< until then no read is answered
};

struct StreamState {
    std::uint64_t records, delivered, expired, discarded, dropped;  ///< for each reader one; dropped: its connection went
    std::uint64_t carried;                                          ///< waiting or in work when statistics started
    kernel::Gauge waiting;                                          ///< or in work
    std::uint64_t reads, records_read, bytes_read, read_age, throttled_reads;
    std::uint64_t halved, told, not_told;  ///< batches; messages about those given up
    SimTime read_throttled, gave_up;       ///< 1 + the last time
    std::uint64_t stopped;                 ///< nobody reads
    std::uint64_t fault_throttles;         ///< bits of a double: share of reads that a fault refuses
};

inline const StreamPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<StreamPlan>(node); }
inline StreamState& state_of(kernel::Kernel& k, const StreamPlan& plan) { return k.w.column<StreamState>(plan.state_column)[plan.state]; }
inline Reader* readers_of(kernel::Kernel& k, const StreamPlan& plan) { return k.w.column<Reader>(plan.reader_column) + plan.first_reader; }
inline Origin& origin(kernel::Kernel& k, const StreamPlan& plan, std::uint32_t shard) {
    return k.w.column<Origin>(plan.origin_column)[plan.first_origin + shard];
}

/// Claims state for `shards` shards and as many readers, and sets the node's routines.
void compile_stream(Compiler& c, StreamPlan& plan, std::uint32_t shards, std::uint32_t readers);
/// A record came: one for each reader whose connection carries it. `position`: of its key among all keys; `number` tells apart what one
/// cause puts.
void put(kernel::Kernel& k, const StreamPlan& plan, kernel::FrameId cause, std::uint32_t shard, std::uint64_t position,
         std::uint32_t number);
/// At the start and after an edit: readers whose connection is gone leave, new ones begin.
void adopt_readers(kernel::Kernel& k, const StreamPlan& plan);
/// Readers read again, or end what they have and read no more.
void stop_readers(kernel::Kernel& k, const StreamPlan& plan, bool stopped);
void restart_statistics(kernel::Kernel& k, const StreamPlan& plan);
/// Whether no reader has anything left of these shards.
bool is_read_off(kernel::Kernel& k, const StreamPlan& plan, std::uint32_t first, std::uint32_t count);
/// Null: none has this name (ReaderPlan::name).
const Reader* reader_named(kernel::Kernel& k, const StreamPlan& plan, std::uint64_t name);
/// Age of the oldest record that is not worked off; of one reader, or of all for -1.
SimTime iterator_age(kernel::Kernel& k, const StreamPlan& plan, int reader = -1);
/// Records of one shard that readers have not worked off.
std::uint32_t backlog(kernel::Kernel& k, const StreamPlan& plan, std::uint32_t shard);

// Between the poller and the lanes.

/// What a frame of the stream carries in Frame::local.
struct Place {
    static constexpr std::uint32_t kReaderBits = 5, kShardBits = 11, kLaneBits = 4, kEpochs = 1u << 12;
    static_assert(kMostReaders <= 1u << kReaderBits && kMostShards <= 1u << kShardBits && kMostLanes <= 1u << kLaneBits);
    std::uint32_t reader, shard, lane, epoch;

    /// The reader's fifth bit is the highest, so that what is drawn by a place does not hang on how many readers there may be.
    static Place of(std::uint32_t word) {
        return {(word & 15) | word >> 31 << 4, word >> 4 & 2047, word >> 15 & 15, word >> 19 & (kEpochs - 1)};
    }
    std::uint32_t word() const { return reader >> 4 << 31 | epoch << 19 | lane << 15 | shard << 4 | (reader & 15); }
};
bool is_current(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
/// REQUIRES: is_current().
const ReaderPlan& reader_of(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
ShardQueue& queue(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
/// REQUIRES: the shard was read.
Lane& lane(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
/// Shared readers poll a shard at fixed instants, each at its own; others look again after the latency of a push.
SimTime until_next_read(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
/// A poller for this shard, if none lives.
void keep_polling(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
std::uint64_t bytes_of(kernel::Kernel& k, const StreamPlan& plan, kernel::FrameId record);
/// The record is gone.
void forget(kernel::Kernel& k, const StreamPlan& plan, kernel::FrameId record);
/// All of the chain are; how many they were.
std::uint32_t forget_chain(kernel::Kernel& k, const StreamPlan& plan, kernel::FrameId first);
/// The first is taken off a list.
kernel::FrameId take_first(kernel::Kernel& k, kernel::FrameId& head, kernel::FrameId& tail);
void add_last(kernel::Kernel& k, kernel::FrameId& head, kernel::FrameId& tail, kernel::FrameId id);

/// Whether a batch may be made of what is in the lane now; what is too old has left it.
bool is_ready(kernel::Kernel& k, const StreamPlan& plan, const Place& at);
void start_work(kernel::Kernel& k, const StreamPlan& plan, const Place& at);

// A record that was read: what its frame's fields hold besides. Unread, `wake` is its position.
inline SimTime& read_at(kernel::Frame& record) { return record.wake; }
inline std::uint16_t& failed_attempts(kernel::Frame& record) { return record.status; }  ///< of the batch that begins with it
/// Its batch comes again, as it was: it ends with the record for which ends_batch().
inline bool comes_again(const kernel::Frame& record) { return record.operation; }
inline bool ends_batch(const kernel::Frame& record) { return record.crossed; }

kernel::FrameId poll(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId record(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId work(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId deliver(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId notify(kernel::Kernel& k, kernel::FrameId id);

inline constexpr const char* kStopReaders = "neph:stop-consumers";

}  // namespace nephoscope::services::stream
