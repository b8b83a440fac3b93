#include "engine/services/dynamodb/dynamodb.pb.h"

#include <algorithm>

#include "embedded/dynamodb_facts.h"
#include "embedded/dynamodb_help.h"
#include "embedded/dynamodb_icon.h"
#include "engine/services/api_errors.h"
#include "engine/services/dynamodb/access.h"
#include "engine/services/dynamodb/table.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

namespace dynamodb {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

namespace {

constexpr std::uint16_t kBadRequest = 400;

/// One copy in three is written to after the write was confirmed.
constexpr std::uint64_t kCopies = 3;

const OperationPlan& operation(Kernel& k, const TablePlan& plan, const Frame& f) { return plan.operation(k, f); }

/// What a page finds is kept in Frame::local.
bool take_part(Kernel& k, const TablePlan& plan, Frame& f, std::uint32_t number) {
    const Charges wanted = charges(k, plan, f, number);
    for (std::uint32_t i = 0; i < wanted.count; ++i) {
        if (take(k, plan, wanted.each[i]) == Grant::Given) continue;
        while (i-- > 0) give_back(k, plan, wanted.each[i]);
        return false;
    }
    f.local |= wanted.items;
    return true;
}

void give_part_back(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    const Charges taken = charges(k, plan, f, number);
    for (std::uint32_t i = 0; i < taken.count; ++i) give_back(k, plan, taken.each[i]);
}

/// A batch is served in part; the rest comes back as unprocessed. Its bits in Frame::local say what was served.
bool take_batch(Kernel& k, const TablePlan& plan, Frame& f, std::uint32_t parts) {
    std::uint32_t served = 0;
    for (std::uint32_t n = 0; n < parts; ++n) {
        if (!take_part(k, plan, f, n)) continue;
        ++served;
        if (n < 32) f.local |= 1u << n;
    }
    if (served) plan.of(k).unprocessed += parts - served;
    return served > 0;
}

bool take_all(Kernel& k, const TablePlan& plan, Frame& f, std::uint32_t parts) {
    for (std::uint32_t n = 0; n < parts; ++n) {
        if (take_part(k, plan, f, n)) continue;
        while (n-- > 0) give_part_back(k, plan, f, n);
        return false;
    }
    return true;
}

/// Null: no transaction writes items of this data set.
std::uint32_t* lock_of(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    const int set = plan.shared->classes[k.request(f).request_class].data_set;
    if (plan.locks.empty() || set < 0) return nullptr;
    const std::uint32_t key = item(k, plan, f, number).key;
    if (key >= plan.shared->data_sets[static_cast<std::size_t>(set)].items) return nullptr;
    return k.w.column<std::uint32_t>(plan.lock_column) + plan.locks[static_cast<std::size_t>(set)] + key;
}

bool conflicts(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t parts) {
    const Action action = operation(k, plan, f).action;
    if (!is_write(action) && action != Action::TransactGet) return false;
    for (std::uint32_t n = 0; n < parts; ++n)
        if (const std::uint32_t* lock = lock_of(k, plan, f, n); lock && *lock) return true;
    return false;
}

/// ValidationException: what no retry can mend.
bool is_invalid(Kernel& k, const TablePlan& plan, const Frame& f) {
    const OperationPlan& op = operation(k, plan, f);
    if (is_transaction(op.action) && op.items > plan.transaction_items) return true;
    if (!is_write(op.action) || op.action == Action::Delete) return false;
    const std::uint64_t bytes = item(k, plan, f, 0).bytes;
    return std::max(bytes, op.written_bytes) > plan.costs.largest_item ||
           (plan.collection_limit && plan.sort_keys * bytes > plan.collection_limit);
}

void lock(Kernel& k, const TablePlan& plan, Frame& f, std::uint32_t parts) {
    if (operation(k, plan, f).action != Action::TransactWrite) return;
    f.local = plan.of(k).lock_epoch + 1;
    for (std::uint32_t n = 0; n < parts; ++n)
        if (std::uint32_t* held = lock_of(k, plan, f, n)) ++*held;
}

void unlock(Kernel& k, const TablePlan& plan, const Frame& f) {
    const OperationPlan& op = operation(k, plan, f);
    if (op.action != Action::TransactWrite || f.local != plan.of(k).lock_epoch + 1) return;
    for (std::uint32_t n = 0; n < op.items; ++n)
        if (std::uint32_t* held = lock_of(k, plan, f, n); held && *held) --*held;
}

/// Child() says whether it is let in.
void admit(Kernel& k, const TablePlan& plan, Frame& f) {
    Table& table = plan.of(k);
    const OperationPlan& op = operation(k, plan, f);
    const std::uint32_t parts = parts_of(op);
    f.local = 0;
    f.set_child(Outcome::Failed);
    if (is_invalid(k, plan, f)) {
        ++table.invalid;
    } else if (conflicts(k, plan, f, parts)) {
        ++table.conflicts;
    } else if (is_batch(op.action) ? !take_batch(k, plan, f, parts) : !take_all(k, plan, f, parts)) {
        ++table.throttled_calls;
        f.set_child(Outcome::Throttled);
    } else {
        lock(k, plan, f, parts);
        f.set_child(Outcome::Ok);
    }
}

SimTime latency(Kernel& k, const TablePlan& plan, const Frame& f) {
    const OperationPlan& op = operation(k, plan, f);
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("latency"));
    const SimTime span = plan.latency[is_write(op.action) ? kWrite : kRead].sample(draw);
    return is_transaction(op.action) ? static_cast<SimTime>(static_cast<double>(span) * plan.transaction_factor) : span;
}

/// Of the copy that answers.
SimTime lag(Kernel& k, const TablePlan& plan, const Frame& f) {
    const OperationPlan& op = operation(k, plan, f);
    if (op.consistency != Consistency::Eventual) return 0;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("lag"));
    if (op.space) return static_cast<SimTime>(plan.index_lag * kernel::exponential(draw)) + plan.of(k).slowed;
    if (kernel::below(draw, kCopies) > 0) return 0;
    return static_cast<SimTime>(plan.replication_lag * kernel::exponential(draw)) + plan.of(k).slowed;
}

void read(Kernel& k, const TablePlan& plan, const Frame& f) {
    Table& table = plan.of(k);
    Request& r = k.request(f);
    ++table.reads;
    table.read_time += static_cast<std::uint64_t>(k.now() - f.started);
    table.times.record(k.w.blocks, k.now() - f.started);
    r.value_time = k.now() - lag(k, plan, f);
    if (!is_stale(k, *plan.shared, r)) return;
    r.flags |= Request::kStale;
    ++table.stale_reads;
}

void commit(Kernel& k, const TablePlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    Table& table = plan.of(k);
    Request& r = k.request(f);
    const OperationPlan& op = operation(k, plan, f);
    const int set = plan.shared->classes[r.request_class].data_set;
    ++table.writes;
    table.write_time += static_cast<std::uint64_t>(k.now() - f.started);
    table.times.record(k.w.blocks, k.now() - f.started);
    r.value_time = k.now();
    for (std::uint32_t n = 0; n < parts_of(op); ++n) {
        if (op.action == Action::BatchWrite && !(k.frame(id).local >> n & 1)) continue;
        if (set >= 0 && plan.shared->data_sets[static_cast<std::size_t>(set)].last_write)
            last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], item(k, plan, k.frame(id), n).key) = k.now();
        if (op.action == Action::Delete && is_missing(k, plan, k.frame(id), n)) continue;
        set_expiry(k, plan, k.frame(id), n);
        touch(k, plan, k.frame(id), n);
        if (plan.streams) record_write(k, plan, id, n);
    }
}

FrameId answer(Kernel& k, const TablePlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    unlock(k, plan, f);
    if (!is_write(operation(k, plan, f).action)) {
        read(k, plan, f);
        if (is_missing(k, plan, f, 0)) return k.finish(id, Outcome::Ok, kNoItem);
        if (is_page(operation(k, plan, f).action)) plan.of(k).returned += f.local;
    } else if (condition_fails(k, plan, f)) {
        ++plan.of(k).failed_conditions;
        return k.finish(id, Outcome::Failed, kBadRequest);
    } else {
        commit(k, plan, id);
    }
    return k.finish(id, Outcome::Ok, 200);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TablePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    admit(k, plan, f);
    if (!f.ok()) return k.finish(id, f.child(), kBadRequest);
    SPEND(k, id, latency(k, plan, f));
    return answer(k, plan, id);
    NEPHO_END;
}

FrameId background(Kernel& k, FrameId id) {
    const std::uint32_t what = k.frame(id).local;
    return what == kSweeps ? sweeps(k, id) : what == kMinutes ? minutes(k, id) : update(k, id);
}

void start(Kernel& k, NodeIndex node) {
    const TablePlan& plan = plan_of(k, node);
    plan.of(k).on_demand = plan.on_demand;
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s) begin_space(k, plan, s);
    stream::adopt_readers(k, plan);
    adopt_expiry(k, plan);
    k.spawn_process(node, kBackground, kMinutes);
}

void restart(Kernel& k, NodeIndex node) {
    const TablePlan& plan = plan_of(k, node);
    Table& t = plan.of(k);
    t.started = k.now();
    t.reads = t.writes = t.read_time = t.write_time = t.stale_reads = t.throttled_calls = t.failed_conditions = t.conflicts = 0;
    t.unprocessed = t.splits = t.index_throttles = t.hot_throttles = t.invalid = t.expired = t.returned = 0;
    t.items.restart(k.now());
    stream::restart_statistics(k, plan);
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s) {
        for (Meter& m : t.spaces[s].meters) {
            m.marked -= m.consumed;
            m.consumed = m.throttled = 0;
            m.provisioned.restart(k.now());
        }
        for (std::uint32_t p = 0; p < t.spaces[s].partitions; ++p) {
            Partition& it = plan.partitions(k, s)[p];
            for (int kind = 0; kind < 2; ++kind) it.marked[kind] -= it.consumed[kind];
            it.consumed[kRead] = it.consumed[kWrite] = it.throttled = 0;
        }
    }
}

void take_back_change(Meter& m) {
    m.updated_at = 0;
    if (!m.raise_served) m.raise_decided = 0;
}

/// DDB-19.
bool may_switch(const TablePlan& plan, Table& t, SimTime now) {
    constexpr SimTime kDay = 86400 * kSecond;
    if (plan.switches_back_freely && !plan.on_demand) return true;
    const SimTime oldest = t.switches[(t.switched + kSwitches - plan.switches_a_day) % kSwitches];
    if (t.switched >= plan.switches_a_day && now - oldest < kDay) return false;
    t.switches[t.switched++ % kSwitches] = now;
    return true;
}

void adopt_billing_mode(Kernel& k, const TablePlan& plan) {
    Table& t = plan.of(k);
    if (t.on_demand == plan.on_demand) return;
    if (may_switch(plan, t, k.now()))
        t.on_demand = plan.on_demand;
    else
        k.log(plan.node, "switch-refused", say("The billing mode was switched too often in 24 hours: it stays"),
              kernel::Observer::Level::Warning);
}

/// Capacity that the settings changed is there at once; what auto scaling or a peak made of it stays otherwise.
void adopt_settings(Kernel& k, const TablePlan& plan, std::uint32_t s) {
    Space& space = plan.space(k, s);
    const bool was_on_demand = space.on_demand, on_demand = plan.of(k).on_demand;
    for (const Kind kind : {kRead, kWrite}) {
        Meter& m = space.meters[kind];
        refill(k, plan, space, kind);
        if (on_demand && !was_on_demand) {
            m.peak = std::max(plan.start_level[kind], m.capacity) / 2;
            m.rising_since = 0;
            take_back_change(m);
            set_capacity(k, plan, space, kind, std::min(2 * m.peak, plan.quota));
        } else if (!on_demand && (was_on_demand || m.configured != plan.spaces[s].units[kind])) {
            take_back_change(m);
            set_capacity(k, plan, space, kind, plan.spaces[s].units[kind]);
        }
        m.configured = plan.spaces[s].units[kind];
    }
    space.on_demand = on_demand;
    provide_partitions(k, plan, s);
}

void edited(Kernel& k, NodeIndex node) {
    const TablePlan& plan = plan_of(k, node);
    Table& table = plan.of(k);
    ++table.lock_epoch;
    for (std::size_t set = 0; set < plan.locks.size(); ++set)
        std::fill_n(k.w.column<std::uint32_t>(plan.lock_column) + plan.locks[set], plan.shared->data_sets[set].items, 0u);
    adopt_billing_mode(k, plan);
    for (std::uint32_t s = 0; s < kSpaces; ++s) {
        if (s >= plan.spaces.size())
            table.spaces[s] = {};
        else if (table.spaces[s].partitions && table.spaces[s].name == plan.spaces[s].name)
            adopt_settings(k, plan, s);
        else
            begin_space(k, plan, s);
    }
    stream::adopt_readers(k, plan);
    adopt_expiry(k, plan);
}

void cut_capacity(Kernel& k, NodeIndex node, double left) {
    const TablePlan& plan = plan_of(k, node);
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s)
        for (const Kind kind : {kRead, kWrite}) refill(k, plan, plan.space(k, s), kind);
    plan.of(k).cut = 1 - std::clamp(left, 0.0, 1.0);
}

void befall(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action == kCutCapacity) cut_capacity(k, node, action.end ? 1 : action.magnitude);
    if (action.action == kReplicationLag) plan_of(k, node).of(k).slowed = action.end ? 0 : from_seconds(action.magnitude);
}

void compile_dynamodb(Compiler& c, const google::protobuf::Message& message) {
    auto& plan = c.config<TablePlan>();
    compile_table(c, plan, static_cast<const Dynamodb&>(message));
    for (const kernel::LinkIndex index : c.callers()) {
        kernel::Link& link = c.plan.program.links[index];
        link.cross_zone = link.same_zone;  // A Regional service answers in its caller's zone.
        link.cross_line = link.same_line;
    }
    for (std::size_t i = 0; i < c.plan.types.size(); ++i)
        if (c.plan.types[i] == c.plan.types[c.node_index]) plan.tables.push_back(static_cast<NodeIndex>(i));
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kBackground] = background;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.fault = befall;
    node.edited = edited;
    node.restart = restart;
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || other.category == Category::Compute || other.category == Category::Generic) return {};
    for (const std::string_view destination : {"sqs", "sns", "s3"})
        if (other.name == destination) return {};
    return say(
        "A table calls nobody: functions and programs read its stream; a queue, a topic or a bucket can be told of what a function "
        "failed on.");
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

constexpr const char* kSpace = "AWS/DynamoDB";
constexpr const char* kOurs = "Nephoscope/DynamoDB";
constexpr Metric kMetrics[] = {
    {"ConsumedReadCapacityUnits", kSpace, "Consumed RCU", MetricKind::Count, "Read units used on the table and its indexes."},
    {"ConsumedWriteCapacityUnits", kSpace, "Consumed WCU", MetricKind::Count, "Write units used on the table and its indexes."},
    {"ProvisionedReadCapacityUnits", kSpace, "Read capacity", MetricKind::Gauge,
     "Read units a second of the table; on demand, the most it serves at once."},
    {"ProvisionedWriteCapacityUnits", kSpace, "Write capacity", MetricKind::Gauge,
     "Write units a second of the table; on demand, the most it serves at once."},
    {"ReadThrottleEvents", kSpace, "Read throttles", MetricKind::Count, "Reads of items, pages or indexes that were throttled."},
    {"WriteThrottleEvents", kSpace, "Write throttles", MetricKind::Count, "Writes of items or index entries that were throttled."},
    {"ThrottledRequests", kSpace, "Throttled", MetricKind::Count, "Calls that ended with ProvisionedThroughputExceededException."},
    {"ConditionalCheckFailedRequests", kSpace, "Failed conditions", MetricKind::Count, "Writes whose condition was not met."},
    {"TransactionConflict", kSpace, "Conflicts", MetricKind::Count, "Calls refused because a transaction was writing one of their items."},
    {"TimeToLiveDeletedItemCount", kSpace, "Expired items", MetricKind::Count, "Deleted because their time to live was over."},
    {"SuccessfulRequestLatency", kSpace, "Latency", MetricKind::Milliseconds, "From call to answer, for calls that succeeded.", true},
    {"ReadUtilization", kOurs, "Read", MetricKind::Share, "Consumed of available read units of the table."},
    {"WriteUtilization", kOurs, "Write", MetricKind::Share, "Consumed of available write units of the table."},
    {"StaleReads", kOurs, "Stale reads", MetricKind::Count, "Eventually consistent reads that saw an item older than the newest."},
    {"UnprocessedItems", kOurs, "Unprocessed", MetricKind::Count, "Items of batches that came back because of throttling."},
    {"IteratorAge", kOurs, "Stream lag", MetricKind::Milliseconds, "Age of the oldest stream record that a reader has not worked off."},
    {"StreamRecords", kOurs, "Stream records", MetricKind::Gauge, "Records that readers have not worked off."},
    {"Partitions", kOurs, "Partitions", MetricKind::Gauge, "Of the table."},
    {"Items", kOurs, "Items", MetricKind::Gauge, "Items that are there, of those that have a time to live when they are written."},
    {"SystemErrors", kSpace, "System errors", MetricKind::Count, "Calls that ended in an internal error (500)."},
    {"UserErrors", kSpace, "User errors", MetricKind::Count,
     "Calls to all tables of the account that were invalid, in conflict, denied, or throttled by the API rather than by a table."},
    {"ReturnedItemCount", kSpace, "Items returned", MetricKind::Count, "Items that Query and Scan have returned."},
    {"ReturnedRecordsCount", kSpace, "Stream records read", MetricKind::Rate, "By all readers; each reads every record."},
    {"ReadBurst", kOurs, "Read burst", MetricKind::Seconds, "Unused read capacity that the table keeps: seconds of what is provisioned."},
    {"WriteBurst", kOurs, "Write burst", MetricKind::Seconds,
     "Unused write capacity that the table keeps: seconds of what is provisioned."},
};
constexpr Chart kCharts[] = {
    {"Read units used / provisioned", ChartUnit::PerSecond, {"ConsumedReadCapacityUnits", "ProvisionedReadCapacityUnits"}},
    {"Write units used / provisioned", ChartUnit::PerSecond, {"ConsumedWriteCapacityUnits", "ProvisionedWriteCapacityUnits"}},
    {"Throttled reads / writes", ChartUnit::PerSecond, {"ReadThrottleEvents", "WriteThrottleEvents"}},
    {"Errors users / system", ChartUnit::PerSecond, {"UserErrors", "SystemErrors"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", "partitions"},
                             {ElementKind::Gauge, "ReadUtilization", "read"},
                             {ElementKind::Gauge, "WriteUtilization", "write"},
                             {ElementKind::Lag, "ReadBurst", "read burst"},
                             {ElementKind::Lag, "WriteBurst", "write burst"},
                             {ElementKind::Badge, "ThrottledRequests", "throttled"}};
constexpr FaultType kFaults[] = {
    {kCutCapacity, "Cut capacity", FaultTarget::Component, "Capacity left (0..1)", 0.1,
     "The table and its indexes have this share of their capacity until it ends.", true},
    {kReplicationLag, "Delay replication", FaultTarget::Component, "Added lag (s)", 5,
     "Lagging copies and global indexes are behind by so much more.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {
    {ApiAction::Of::Reads, "dynamodb:GetItem"}, {ApiAction::Of::Writes, "dynamodb:PutItem"}, {ApiAction::Of::Polls, "dynamodb:GetRecords"}};

}  // namespace
}  // namespace dynamodb

extern const ServiceType kDynamodb{
    .name = "dynamodb",
    .title = "DynamoDB",
    .abbreviations = "ddb nosql key-value table database gsi rcu wcu stream",
    .id_stem = "table",
    .category = Category::Database,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::POLL,
             .speaks = Speaks::Aws},
    .config = model::message_type<Dynamodb>,
    .metrics = dynamodb::kMetrics,
    .card = dynamodb::kCard,
    .faults = dynamodb::kFaults,
    .facts = embedded::dynamodb_facts,
    .icon = embedded::dynamodb_icon,
    .help = embedded::dynamodb_help,
    .instances = dynamodb::instances,
    .compile = dynamodb::compile_dynamodb,
    .observe = dynamodb::observe,
    .check = dynamodb::check,
    .refuses = dynamodb::refuses,
    .check_in_design = dynamodb::check_in_design,
    .access = {.actions = dynamodb::kActions,
               .arn = "arn:aws:dynamodb:{region}:{account}:table/{id}",
               .kinds_of_call = dynamodb::kinds_of_call},
    .charts = dynamodb::kCharts,
    .raises = dynamodb::raises,
    .spreads = dynamodb::spreads,
    .meter = dynamodb::meter,
};

}  // namespace nephoscope::services
