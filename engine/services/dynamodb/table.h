#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/law.h"
#include "engine/services/compiler.h"
#include "engine/services/dynamodb/units.h"
#include "engine/services/named_item.h"
#include "engine/services/observation.h"
#include "engine/services/stream/stream.h"

namespace nephoscope::services {
class Dynamodb;
}

namespace nephoscope::services::dynamodb {

inline constexpr std::uint32_t kTablePartitions = 512, kIndexPartitions = 128;  ///< state is kept for as many
inline constexpr std::uint32_t kIndexes = 20;                                   ///< DDB-25
inline constexpr std::uint32_t kSpaces = 1 + kIndexes;                          ///< the table and its global indexes
inline constexpr std::uint32_t kReaders = 2;                                    ///< of a shard (DDB-29)
inline constexpr std::uint8_t kBackground = 1;                                  ///< routine; others are the stream's
inline constexpr std::uint32_t kMinutes = 0, kSweeps = 1, kUpdates = 2;         ///< what it does: its Frame::local; see update()
inline constexpr std::uint32_t kSwitches = 4;                                   ///< of the billing mode that are remembered
inline constexpr int kSortBits = 16;                                            ///< of a position: where within its partition key

enum Kind : std::uint8_t { kRead, kWrite };

/// Read or write capacity of the table or an index. Tokens and capacity are units; counts are halves of units.
struct Meter {
    double tokens;
    SimTime at;
    double capacity;    ///< a second; on demand: the ceiling
    double configured;  ///< what the settings said when it was set last
    double peak;        ///< on demand: the previous one
    double rising;      ///< highest minute since traffic rose above it
    SimTime rising_since;
    SimTime last_decrease;
    std::uint64_t consumed, marked;  ///< since statistics started; of them, before this minute (modulo 2^64)
    std::uint64_t throttled;
    std::uint32_t above, below;  ///< minutes in a row
    std::uint32_t decreases;     ///< today
    std::uint32_t day;
    double wanted;                                    ///< what auto scaling makes of the capacity
    SimTime updated_at;                               ///< when that is done; 0: it makes nothing of it
    SimTime raise_from, raise_decided, raise_served;  ///< of its last rise: see CapacityRaise. No rise decided, none served: 0
    kernel::Gauge provisioned;
};

/// Keys from `low` up to the next one's. Ordered by it.
struct Partition {
    std::uint64_t low;
    double tokens[2];
    SimTime at;
    std::uint64_t consumed[2], marked[2];
    std::uint64_t throttled;
    std::uint64_t samples[8];  ///< where the last calls went
    std::uint32_t calls;
    std::uint32_t hot;    ///< minutes in a row
    std::uint32_t shard;  ///< of the stream: in the order in which partitions came to be
    std::uint32_t unused;
};

/// The table or a global index. Zeros: not in use.
struct Space {
    Meter meters[2];
    std::uint64_t name;
    std::uint32_t partitions;
    bool on_demand;
};

struct Table {
    Space spaces[kSpaces];
    double cut;                ///< share of the capacity that a fault takes
    SimTime slowed;            ///< lag that a fault adds
    SimTime started;           ///< statistics
    std::uint32_t lock_epoch;  ///< locks of an older one are void
    std::uint32_t sweeping;    ///< the process that deletes expired items lives
    std::uint64_t looked_at;   ///< by it, items
    kernel::Gauge items;       ///< that are there, of those that may expire
    std::uint64_t expired;     ///< and were deleted since statistics started
    std::uint64_t reads, writes, read_time, write_time, stale_reads, throttled_calls, failed_conditions, conflicts, unprocessed, splits,
        index_throttles, hot_throttles, invalid;
    std::uint64_t returned;  ///< items, by Query and Scan
    bool on_demand;          ///< the billing mode: that of the settings, unless it was switched too often
    std::uint32_t switched;  ///< how often it was
    SimTime switches[kSwitches];
    kernel::Spread times;
};

enum class Action : std::uint8_t { Get, Query, Scan, BatchGet, TransactGet, Put, Update, Delete, BatchWrite, TransactWrite };
constexpr bool is_write(Action action) { return action >= Action::Put; }
constexpr bool is_transaction(Action action) { return action == Action::TransactGet || action == Action::TransactWrite; }
constexpr bool is_page(Action action) { return action == Action::Query || action == Action::Scan; }
constexpr bool is_batch(Action action) { return action == Action::BatchGet || action == Action::BatchWrite; }

struct OperationPlan {
    Action action = Action::Get;
    Consistency consistency = Consistency::Eventual;
    std::uint32_t space = 0;        ///< read from: the table or a global index
    std::uint64_t entry_bytes = 0;  ///< of an index read; 0: whole items
    std::uint32_t items = 1;
    double missing = 0, failing = 0;
    std::uint64_t written_bytes = 0;
};

struct IndexPlan {
    IndexChange change = IndexChange::Key;
    std::uint64_t entry_bytes = 0;  ///< 0: the whole item
    double write_share = 1;
    std::uint32_t distinct_keys = 0;
};

struct ScalingPlan {
    bool enabled = false;
    double least = 0, most = 0, target = 0;
};

struct SpacePlan {
    std::uint64_t name = 0;
    std::string title;     ///< of an index
    double units[2] = {};  ///< provisioned
    ScalingPlan scaling[2];
    double gigabytes = 0;
    IndexPlan index;  ///< of an index
};

/// Items of a data set that expire.
struct ExpiringPlan {
    std::uint32_t first = 0, items = 0;
    std::uint8_t request_class = 0;  ///< of their deletion: one that puts them
};

/// What is known of an item that was written in this run. Zero: nothing.
struct Touched {
    enum : std::uint8_t { kNever, kThere, kGone };
    std::uint8_t state;
};

/// Its stream's shards are its partitions.
struct TablePlan : stream::StreamPlan {
    bool cached = false;  ///< a cache in front of it keeps items: all calls of a request are about the same ones
    std::uint32_t partition_column = 0, first_partition = 0;
    std::vector<SpacePlan> spaces;          ///< the table, then its global indexes
    std::vector<IndexPlan> local_indexes;   ///< use the table's capacity
    std::vector<OperationPlan> operations;  ///< by request class
    std::vector<OperationPlan> named;       ///< by request class and named_item::bits_of; empty: no workflow calls the table
    bool on_demand = false;
    bool isolates = true;  ///< a split may cut out a single item
    double window = 0, initial_burst = 0;
    double partition_limit[2] = {}, start_level[2] = {}, quota = 0, heat = 0, partition_gigabytes = 0;
    SimTime growth_time = 0;
    std::uint32_t hot_minutes = 0;  ///< until a split; 0: never
    std::uint32_t minutes_above = 0, minutes_below = 0, decreases_at_any_time = 0, decreases_a_day = 0;
    std::uint32_t switches_a_day = 0;   ///< of the billing mode, at most kSwitches
    bool switches_back_freely = false;  ///< to provisioned
    double scaling_margin = 0;
    SimTime scaling_time = 0;
    std::uint32_t sort_keys = 1;  ///< items of a partition key
    double size_mu = 0, size_sigma = 0;
    std::uint64_t collection_limit = 0;  ///< bytes of a partition key's items; 0: none
    CostRules costs{};
    std::uint32_t transaction_items = 0;
    double transaction_factor = 1;
    parts::Law latency[2];
    double replication_lag = 0, index_lag = 0;  ///< nanoseconds
    std::uint32_t lock_column = 0;
    std::vector<std::uint32_t> locks;  ///< first lock of each data set; empty: nothing is written by transactions

    SimTime time_to_live = 0, deletion = 0;  ///< of an item; and the longest that it is there when it is over
    std::uint32_t expiry_column = 0;
    std::vector<ExpiringPlan> expiring;  ///< by data set; empty: nothing expires
    std::uint64_t expiring_items = 0;    ///< of all data sets
    std::uint32_t touched_column = 0;
    std::vector<std::uint32_t> touched;  ///< first of each data set; empty: no workflow calls the table

    std::vector<kernel::NodeIndex> tables;  ///< of the account, this one too
    bool streams = false;
    bool waits_for_stream = false;  ///< somebody would read it
    std::uint32_t surplus_readers = 0;

    Table& of(kernel::Kernel& k) const { return k.state<Table>(node); }
    Space& space(kernel::Kernel& k, std::uint32_t s) const { return of(k).spaces[s]; }
    Partition* partitions(kernel::Kernel& k, std::uint32_t s) const {
        return k.w.column<Partition>(partition_column) + first_partition + (s ? kTablePartitions + (s - 1) * kIndexPartitions : 0);
    }
    const OperationPlan& operation(const kernel::Kernel& k, const kernel::Frame& f) const {
        const std::size_t request_class = k.request(f).request_class, bits = named.empty() ? 0 : named_item::bits_of(k, f);
        return bits ? named[request_class * named_item::kActions + bits] : operations[request_class];
    }
};

inline const TablePlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<TablePlan>(node); }

/// Units of one partition that a call asks for.
struct Charge {
    std::uint32_t space;
    Kind kind;
    std::uint64_t position;  ///< of its key
    std::uint64_t halves;
    std::uint64_t needed;  ///< halves that must be there; the others may be owed
};

enum class Grant : std::uint8_t { Given, NoCapacity, HotPartition };

/// Takes units from the capacity and from the partition, or from neither.
Grant take(kernel::Kernel& k, const TablePlan& plan, const Charge& charge);
/// As if it had not been taken. REQUIRES: taken at this instant.
void give_back(kernel::Kernel& k, const TablePlan& plan, const Charge& charge);
/// What is there now.
double tokens_of(kernel::Kernel& k, const TablePlan& plan, const Space& space, Kind kind);
double tokens_of(kernel::Kernel& k, const TablePlan& plan, const Partition& p, Kind kind);
void refill(kernel::Kernel& k, const TablePlan& plan, Space& space, Kind kind);
void set_capacity(kernel::Kernel& k, const TablePlan& plan, Space& space, Kind kind, double capacity);
/// Splits until there are as many as its capacity and size need.
void provide_partitions(kernel::Kernel& k, const TablePlan& plan, std::uint32_t s);
/// False: it cannot be split, or there is no room.
bool split(kernel::Kernel& k, const TablePlan& plan, std::uint32_t s, std::uint32_t p, bool by_heat);
void begin_space(kernel::Kernel& k, const TablePlan& plan, std::uint32_t s);

/// An item a call is about: the request's own, or another of the same data set.
struct Item {
    std::uint32_t key;
    std::uint64_t bytes;
    std::uint64_t position;  ///< in the table
};
/// The number-th item, from 1, of a request's batches, the same for all of its calls.
std::uint32_t item_of(const kernel::Kernel& k, const kernel::Request& request, const DataSetPlan& set, std::uint32_t number);
/// Parts that are granted or refused each for itself: items of a batch or a transaction.
std::uint32_t parts_of(const OperationPlan& operation);
Item item(kernel::Kernel& k, const TablePlan& plan, const kernel::Frame& f, std::uint32_t number);
/// Whether the number-th item of this call does not exist, and whether the call's condition fails.
bool is_missing(kernel::Kernel& k, const TablePlan& plan, const kernel::Frame& f, std::uint32_t number);
bool condition_fails(kernel::Kernel& k, const TablePlan& plan, const kernel::Frame& f);
/// The charges of the number-th part, the table's first. At most kSpaces.
struct Charges {
    Charge each[kSpaces];
    std::uint32_t count = 0;
    std::uint32_t items = 0;  ///< that a Query or Scan finds
    void add(Charge charge) { each[count++] = charge; }
};
Charges charges(kernel::Kernel& k, const TablePlan& plan, const kernel::Frame& f, std::uint32_t number);

std::uint32_t shard_of(kernel::Kernel& k, const TablePlan& plan, std::uint64_t position);

/// An item was written: the stream gets a record.
void record_write(kernel::Kernel& k, const TablePlan& plan, kernel::FrameId cause, std::uint32_t number);
/// What is judged once a minute.
kernel::FrameId minutes(kernel::Kernel& k, kernel::FrameId id);
/// A capacity on its way to what auto scaling wants: kUpdates, and two for each space before its own, and its kind.
kernel::FrameId update(kernel::Kernel& k, kernel::FrameId id);
std::vector<CapacityRaise> raises(kernel::Kernel& k, kernel::NodeIndex node);

/// The number-th item of this call was written.
void touch(kernel::Kernel& k, const TablePlan& plan, const kernel::Frame& f, std::uint32_t number);
/// Of an item whose time to live is kept.
bool is_deleted(kernel::Kernel& k, const TablePlan& plan, int set, std::uint32_t key);
/// The number-th item of this call was written.
void set_expiry(kernel::Kernel& k, const TablePlan& plan, const kernel::Frame& f, std::uint32_t number);
/// At the start and after an edit.
void adopt_expiry(kernel::Kernel& k, const TablePlan& plan);
/// The process that deletes expired items.
kernel::FrameId sweeps(kernel::Kernel& k, kernel::FrameId id);

/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);
void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out);
/// By request class.
std::vector<OperationPlan> operations_of(const Dynamodb& config, const Shared& shared);
void compile_table(Compiler& c, TablePlan& plan, const Dynamodb& config);
void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues);
void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues);

inline constexpr const char* kCutCapacity = "neph:throttle";
inline constexpr const char* kReplicationLag = "neph:dynamodb:replication-lag";

}  // namespace nephoscope::services::dynamodb
