#include <algorithm>
#include <set>

#include "engine/model/words.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "engine/services/dynamodb/table.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/network_faults.h"
#include "engine/services/stream/trigger.h"
#include "engine/services/usage.h"

// From settings to the plan, and what settings cannot be together.
namespace nephoscope::services::dynamodb {

namespace {

constexpr double kGigabyte = 1073741824;
constexpr double kP99 = 2.3263478740408408;  ///< of the standard normal

template <typename Index>
std::uint64_t entry_bytes(const Index& index) {
    return index.projection_type() == DynamodbGlobalIndex::ALL ? 0 : index.projected_bytes();
}

IndexChange change_of(DynamodbGlobalIndex::Change change) {
    switch (change) {
        case DynamodbGlobalIndex::PROJECTED_VALUE_CHANGES: return IndexChange::Projection;
        case DynamodbGlobalIndex::ENTRY_COMES_OR_GOES: return IndexChange::Entry;
        default: return IndexChange::Key;
    }
}

ScalingPlan scaling(const DynamodbScaling& from) {
    const double least = from.min_capacity();
    return {from.enabled(), least, std::max<double>(least, from.max_capacity()), from.target_value() / 100};
}

parts::Law latency(const google::protobuf::Duration& median, double tail) {
    parts::Law law;
    law.mean = static_cast<double>(sim_time(median));
    if (tail <= 1 || law.mean <= 0) return law;
    law.shape = parts::Law::Shape::Lognormal;
    law.mu = math::log(law.mean);
    law.sigma = math::log(tail) / kP99;
    return law;
}

/// Size of an index's entries compared to the items': by the first data set, for its partitions.
double index_gigabytes(const TablePlan& plan, double table, std::uint64_t entry) {
    if (!entry || plan.shared->data_sets.empty()) return table;
    return table * std::min(1.0, static_cast<double>(entry) / std::max(1u, plan.shared->data_sets[0].item_bytes));
}

void compile_spaces(TablePlan& plan, const Dynamodb& config) {
    const auto& units = config.provisioned_throughput();
    SpacePlan& table = plan.spaces.emplace_back();
    table.units[kRead] = units.read_capacity_units();
    table.units[kWrite] = units.write_capacity_units();
    table.scaling[kRead] = scaling(config.read_scaling());
    table.scaling[kWrite] = scaling(config.write_scaling());
    table.gigabytes = config.table_size_gb();
    for (const DynamodbGlobalIndex& from : config.global_secondary_indexes()) {
        if (plan.spaces.size() == kSpaces) break;
        SpacePlan& to = plan.spaces.emplace_back();
        to.name = kernel::hash(from.index_name());
        to.title = from.index_name();
        to.scaling[kRead] = scaling(from.read_scaling());
        to.scaling[kWrite] = scaling(from.write_scaling());
        to.units[kRead] = from.read_capacity_units();
        to.units[kWrite] = from.write_capacity_units();
        to.index = {change_of(from.change()), entry_bytes(from), from.write_share(), from.distinct_keys()};
        to.gigabytes = index_gigabytes(plan, config.table_size_gb(), to.index.entry_bytes);
    }
    for (const DynamodbLocalIndex& from : config.local_secondary_indexes())
        plan.local_indexes.push_back({change_of(from.change()), entry_bytes(from), from.write_share(), 0});
}

/// Where a Query or Scan reads.
void compile_index(OperationPlan& to, const DynamodbOperation& from, const Dynamodb& config) {
    if (to.action != Action::Query && to.action != Action::Scan) return;
    for (int i = 0; i < config.global_secondary_indexes_size(); ++i) {
        const DynamodbGlobalIndex& index = config.global_secondary_indexes(i);
        if (index.index_name() != from.index_name()) continue;
        to.space = static_cast<std::uint32_t>(i) + 1;
        to.entry_bytes = entry_bytes(index);
    }
    for (const DynamodbLocalIndex& index : config.local_secondary_indexes())
        if (index.index_name() == from.index_name()) to.entry_bytes = entry_bytes(index);
}

OperationPlan operation(const DynamodbOperation& from, const Dynamodb& config) {
    OperationPlan to;
    to.action = static_cast<Action>(from.action());
    to.consistency = from.consistent_read() ? Consistency::Strong : Consistency::Eventual;
    if (is_transaction(to.action)) to.consistency = Consistency::Transactional;
    to.items = from.items();
    to.missing = from.missing_share();
    const bool conditional = to.action == Action::Put || to.action == Action::Update || to.action == Action::Delete;
    to.failing = conditional ? from.condition_failure_share() : 0;
    to.written_bytes = to.action == Action::Put || to.action == Action::Update ? from.written_bytes() : 0;
    compile_index(to, from, config);
    return to;
}

void compile_locks(Compiler& c, TablePlan& plan) {
    const bool transactions =
        std::any_of(plan.operations.begin(), plan.operations.end(), [](const auto& op) { return op.action == Action::TransactWrite; });
    if (!transactions) return;
    for (const DataSetPlan& set : plan.shared->data_sets) plan.locks.push_back(c.state<std::uint32_t>("locks of " + set.id, set.items));
    plan.lock_column = c.column<std::uint32_t>();
}

Action action_of(named_item::Action action) {
    switch (action) {
        case named_item::Action::Query: return Action::Query;
        case named_item::Action::Put: return Action::Put;
        case named_item::Action::Update: return Action::Update;
        case named_item::Action::Delete: return Action::Delete;
        default: return Action::Get;
    }
}

/// What is done to a named item. All that the action does not say is as with the operation of the request's class.
OperationPlan named_operation(const OperationPlan& of_class, const named_item::Named& named) {
    OperationPlan to;
    to.action = action_of(named.action);
    if (to.action == of_class.action) to = of_class;
    if (to.action == Action::Query && to.action != of_class.action) to.items = kQueryItems;
    if (!is_transaction(of_class.action)) to.consistency = of_class.consistency;
    if (named.strong && !to.space) to.consistency = Consistency::Strong;
    to.missing = of_class.missing;
    to.failing = is_write(to.action) ? of_class.failing : 0;
    if (to.action == Action::Put || to.action == Action::Update) to.written_bytes = of_class.written_bytes;
    return to;
}

bool has_items_named(const Compiler& c) {
    const std::vector<kernel::LinkIndex> callers = c.callers();
    return std::any_of(callers.begin(), callers.end(),
                       [&](kernel::LinkIndex link) { return c.plan.types[c.plan.program.links[link].from]->named_calls != nullptr; });
}

/// Tasks of workflows say which item and what is done to it, and find what other Tasks did.
void compile_named(Compiler& c, TablePlan& plan) {
    if (!has_items_named(c)) return;
    for (const OperationPlan& each : plan.operations)
        for (std::size_t bits = 0; bits < named_item::kActions; ++bits)
            plan.named.push_back(named_operation(each, named_item::named(bits)));
    for (const DataSetPlan& set : plan.shared->data_sets) plan.touched.push_back(c.state<Touched>("touched of " + set.id, set.items));
    plan.touched_column = c.column<Touched>();
}

bool puts(const OperationPlan& op) { return is_write(op.action) && op.action != Action::Delete; }

/// Items that some class puts, while the table has a time to live.
void compile_expiry(Compiler& c, TablePlan& plan, const Dynamodb& config) {
    plan.scaling_time = sim_time(config.scaling_time());
    plan.time_to_live = sim_time(config.time_to_live());
    plan.deletion = sim_time(config.time_to_live_deletion());
    if (!plan.time_to_live) return;
    plan.expiring.resize(plan.shared->data_sets.size());
    for (std::size_t i = plan.operations.size(); i-- > 0;) {
        const int set = plan.shared->classes[i].data_set;
        const bool by_class = plan.shared->classes[i].write && puts(plan.operations[i]);
        if (set < 0 || (!by_class && plan.named.empty())) continue;
        ExpiringPlan& to = plan.expiring[static_cast<std::size_t>(set)];
        to.items = plan.shared->data_sets[static_cast<std::size_t>(set)].items;
        to.request_class = static_cast<std::uint8_t>(i);
    }
    for (std::size_t set = 0; set < plan.expiring.size(); ++set) {
        ExpiringPlan& each = plan.expiring[set];
        if (!each.items) continue;
        each.first = c.state<SimTime>("time to live of " + plan.shared->data_sets[set].id, each.items);
        plan.expiring_items += each.items;
    }
    plan.expiry_column = c.column<SimTime>();
}

stream::ReaderPlan reader(const Compiler& c, const CallPlanRef& call, const Dynamodb& config) {
    stream::ReaderPlan to;
    to.name = kernel::hash(c.plan.program.links[call.link].id);
    to.call = call;
    to.batches = call.to_type->port.speaks == Speaks::Functions;
    to.period = from_seconds(1 / c.fact("DDB-29.polls"));
    to.read_records = to.batch_size = config.stream_batch_size();
    if (!to.batches) return to;
    to.read_records = static_cast<std::uint32_t>(c.fact("DDB-29.read_records"));
    to.read_bytes = static_cast<std::uint64_t>(c.fact("DDB-29.read_bytes"));
    stream::set_trigger(c, to, config, config.stream_batch_size());
    return to;
}

std::uint64_t record_bytes(const Shared& shared, const RequestClassPlan& request_class) {
    if (request_class.data_set < 0) return request_class.request_bytes;
    return shared.data_sets[static_cast<std::size_t>(request_class.data_set)].item_bytes;
}

void compile_readers(Compiler& c, TablePlan& plan, const Dynamodb& config) {
    stream::compile_stream(c, plan, kTablePartitions, kReaders);
    plan.retention = from_seconds(c.fact("DDB-29.retention"));
    plan.streams = config.stream_enabled();
    plan.names_destination = !config.on_failure().empty();
    for (const RequestClassPlan& each : plan.shared->classes) plan.record_bytes.push_back(record_bytes(*plan.shared, each));
    for (const CallPlanRef& call : c.calls()) {
        if (stream::add_destination(c, plan, call, config.on_failure()) || call.mode != model::POLL) continue;
        if (!plan.streams)
            plan.waits_for_stream = true;
        else if (plan.readers.size() == kReaders)
            ++plan.surplus_readers;
        else
            plan.readers.push_back(reader(c, call, config));
    }
}

void compile_limits(Compiler& c, TablePlan& plan) {
    plan.partition_limit[kRead] = c.fact("DDB-12.read");
    plan.partition_limit[kWrite] = c.fact("DDB-12.write");
    plan.partition_gigabytes = c.fact("DDB-15.bytes");
    plan.start_level[kRead] = c.fact("DDB-16.read");
    plan.start_level[kWrite] = c.fact("DDB-16.write");
    plan.growth_time = from_seconds(c.fact("DDB-17.growth_time"));
    plan.quota = c.fact("DDB-18.units");
    plan.heat = c.fact("DDB-14.heat");
    plan.minutes_above = static_cast<std::uint32_t>(c.fact("DDB-21.minutes_above"));
    plan.minutes_below = static_cast<std::uint32_t>(c.fact("DDB-21.minutes_below"));
    plan.scaling_margin = c.fact("DDB-21.margin");
    plan.switches_a_day = std::min(kSwitches, static_cast<std::uint32_t>(c.fact("DDB-19.switches")));
    plan.switches_back_freely = c.fact("DDB-19.back_freely") > 0;
    plan.decreases_at_any_time = static_cast<std::uint32_t>(c.fact("DDB-20.at_any_time"));
    plan.decreases_a_day = static_cast<std::uint32_t>(c.fact("DDB-20.a_day"));
    plan.costs = cost_rules();
    plan.transaction_items = static_cast<std::uint32_t>(c.fact("DDB-26.items"));
    plan.transaction_factor = c.fact("L-11.factor");
}

}  // namespace

CostRules cost_rules() {
    const auto bytes = [](std::string_view fact) { return static_cast<std::uint64_t>(fact_value(fact)); };
    return {bytes("DDB-01.block"), bytes("DDB-02.block"), bytes("DDB-09.page"), bytes("DDB-31.most")};
}

std::vector<OperationPlan> operations_of(const Dynamodb& config, const Shared& shared) {
    std::vector<OperationPlan> operations;
    for (const RequestClassPlan& request_class : shared.classes) {
        OperationPlan& to = operations.emplace_back();
        to.action = request_class.write ? Action::Put : Action::Get;
        to.consistency = config.consistent_read() ? Consistency::Strong : Consistency::Eventual;
        for (const DynamodbOperation& from : config.operations())
            if (from.request_class() == request_class.id) to = operation(from, config);
    }
    return operations;
}

void compile_table(Compiler& c, TablePlan& plan, const Dynamodb& config) {
    compile_readers(c, plan, config);
    plan.on_demand = config.billing_mode() == Dynamodb::PAY_PER_REQUEST;
    plan.window = to_seconds(sim_time(config.burst()));
    plan.initial_burst = config.initial_burst();
    plan.sort_keys = config.items_per_partition_key();
    compile_limits(c, plan);
    compile_spaces(plan, config);
    plan.operations = operations_of(config, *plan.shared);
    for (const kernel::LinkIndex link : c.callers())
        plan.cached |= c.plan.types[c.plan.program.links[link].from]->port.speaks == Speaks::Store;
    compile_locks(c, plan);
    compile_named(c, plan);
    compile_expiry(c, plan, config);
    const auto indexes = static_cast<std::uint32_t>(plan.spaces.size() - 1);
    c.main_state<Table>("table");
    plan.first_partition = c.state<Partition>("partitions", kTablePartitions + indexes * kIndexPartitions);
    plan.partition_column = c.column<Partition>();
    const double variation = config.item_size_variation();
    const double variance = math::log(1 + variation * variation);
    plan.size_sigma = variation > 0 ? math::sqrt(variance) : 0;
    plan.size_mu = -variance / 2;
    plan.hot_minutes = static_cast<std::uint32_t>((sim_time(config.split_after()) + 60 * kSecond - 1) / (60 * kSecond));
    plan.isolates = plan.on_demand || !config.stream_enabled();
    if (!plan.local_indexes.empty()) plan.collection_limit = static_cast<std::uint64_t>(c.fact("DDB-25.collection_gb") * kGigabyte);
    plan.latency[kRead] = latency(config.read_latency(), config.latency_tail());
    plan.latency[kWrite] = latency(config.write_latency(), config.latency_tail());
    plan.replication_lag = static_cast<double>(sim_time(config.replication_lag()));
    plan.index_lag = static_cast<double>(sim_time(config.index_lag()));
}

namespace {

void check_indexes(const Dynamodb& config, const std::string& id, std::vector<Issue>& issues) {
    using Severity = Issue::Severity;
    std::set<std::string> names;
    auto twice = [&](const std::string& name, const char* field) {
        if (!names.insert(name).second)
            issues.push_back(
                {Severity::Error, id, field, say("Two indexes have the name %1.", model::in_quotes(name)), say("Rename one of them.")});
    };
    for (const auto& index : config.global_secondary_indexes()) twice(index.index_name(), "config.global_secondary_indexes");
    for (const auto& index : config.local_secondary_indexes()) twice(index.index_name(), "config.local_secondary_indexes");
    if (config.global_secondary_indexes_size() > static_cast<int>(kIndexes))
        issues.push_back({Severity::Error, id, "config.global_secondary_indexes", say("A table has at most 20 global secondary indexes."),
                          say("Remove some.")});
    if (config.local_secondary_indexes_size() > 5)
        issues.push_back({Severity::Error, id, "config.local_secondary_indexes", say("A table has at most 5 local secondary indexes."),
                          say("Remove some.")});
}

void check_index_read(const Dynamodb& config, const DynamodbOperation& op, const std::string& id, const std::string& at,
                      std::vector<Issue>& issues) {
    const bool reads_index = op.action() == DynamodbOperation::QUERY || op.action() == DynamodbOperation::SCAN;
    if (!reads_index || op.index_name().empty()) return;
    bool global = false, known = false;
    for (const auto& index : config.global_secondary_indexes()) global |= index.index_name() == op.index_name();
    for (const auto& index : config.local_secondary_indexes()) known |= index.index_name() == op.index_name();
    if (!global && !known)
        issues.push_back({Issue::Severity::Error, id, at + ".index_name",
                          say("The table has no index %1.", model::in_quotes(op.index_name())),
                          say("Add the index, or leave the name empty to read the table.")});
    if (global && op.consistent_read())
        issues.push_back({Issue::Severity::Error, id, at + ".consistent_read",
                          say("A global secondary index has eventually consistent reads only."),
                          say("Switch strong consistency off, or read the table.")});
}

void check_items(const DynamodbOperation& op, const std::string& id, const std::string& at, std::vector<Issue>& issues) {
    const bool batch_write = op.action() == DynamodbOperation::BATCH_WRITE_ITEM;
    const bool many = batch_write || op.action() == DynamodbOperation::BATCH_GET_ITEM ||
                      op.action() == DynamodbOperation::TRANSACT_GET_ITEMS || op.action() == DynamodbOperation::TRANSACT_WRITE_ITEMS;
    const std::uint32_t most = batch_write ? 25 : 100;
    if (many && op.items() > most)
        issues.push_back({Issue::Severity::Error, id, at + ".items", say("A call has at most %1 items.", most),
                          say("Set fewer, and more calls for each request.")});
}

void check_transactions(const Dynamodb& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    LimitsOf2020 limits(design, id, issues);
    for (int i = 0; i < config.operations_size(); ++i) {
        const DynamodbOperation& op = config.operations(i);
        if (op.action() != DynamodbOperation::TRANSACT_GET_ITEMS && op.action() != DynamodbOperation::TRANSACT_WRITE_ITEMS) continue;
        const std::string field = "operations[" + std::to_string(i) + "].items";
        limits.at_most({field, static_cast<double>(op.items()), "DDB-26.items",
                        [](auto& value, auto& most) {
                            return say("A transaction of %1 items: with the limits of 2020 at most %2 items. In a run it is refused (400).",
                                       value, most);
                        },
                        [](auto& most) { return say("Set %1 items or less, or choose today's limits.", most); }, 1,
                        Issue::Severity::Warning});
    }
}

struct Units {
    double read = 0, write = 0;
};

/// Of a table with its indexes; none of one that is on demand, or no table.
Units provisioned(const model::Component& component) {
    const model::ComponentType* type = catalog().type_of(component);
    const auto message = type && type->name == "dynamodb" ? model::unpack(component.config(), catalog()) : nullptr;
    if (!message) return {};
    const auto& config = static_cast<const Dynamodb&>(*message);
    if (config.billing_mode() == Dynamodb::PAY_PER_REQUEST) return {};
    Units units{static_cast<double>(config.provisioned_throughput().read_capacity_units()),
                static_cast<double>(config.provisioned_throughput().write_capacity_units())};
    for (const DynamodbGlobalIndex& index : config.global_secondary_indexes()) {
        units.read += index.read_capacity_units();
        units.write += index.write_capacity_units();
    }
    return units;
}

/// Empty: it lies in none.
std::string region_of(const std::string& id, const model::Design& design) {
    for (const model::Container& each : design.containers())
        if (each.kind() == model::REGION && network::is_inside(design, id, each.id())) return each.id();
    return {};
}

/// Said of the Region's first table that is provisioned.
void check_account(const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const std::string region = region_of(id, design);
    Units sum;
    for (const model::Component& each : design.components()) {
        const Units units = provisioned(each);
        if (units.read == 0 || region_of(each.id(), design) != region) continue;
        if (sum.read == 0 && each.id() != id) return;
        sum = {sum.read + units.read, sum.write + units.write};
    }
    const double most = fact_value("DDB-20.account");
    const auto warn = [&](Text message) {
        issues.push_back({Issue::Severity::Warning, id, "config.provisioned_throughput", std::move(message),
                          say("Provision less, or use on-demand tables.")});
    };
    if (sum.read > most)
        warn(say(
            "The tables and indexes of its Region have %1 provisioned read units; AWS provides an account with no more than %2 unless the "
            "quota is raised.",
            model::number_words(sum.read), model::number_words(most)));
    if (sum.write > most)
        warn(say(
            "The tables and indexes of its Region have %1 provisioned write units; AWS provides an account with no more than %2 unless the "
            "quota is raised.",
            model::number_words(sum.write), model::number_words(most)));
}

}  // namespace

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const Dynamodb&>(message);
    stream::check_destination(config.on_failure(), id, design, issues);
    check_transactions(config, id, design, issues);
    check_account(id, design, issues);
}

/// Of the table, or of an index.
void check_scaling(const auto& of, const std::string& id, const std::string& at, std::vector<Issue>& issues) {
    for (const auto& [scaling, name] : {std::pair{&of.read_scaling(), "read"}, {&of.write_scaling(), "write"}})
        if (scaling->enabled() && scaling->min_capacity() > scaling->max_capacity())
            issues.push_back({Issue::Severity::Error, id, at + name + "_scaling.min_capacity",
                              say("The least capacity is more than the most."), say("Set the least to at most the most.")});
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Dynamodb&>(message);
    check_indexes(config, id, issues);
    stream::check_record_age(config.maximum_record_age_in_seconds(), id, issues);
    std::set<std::string> classes;
    for (int i = 0; i < config.operations_size(); ++i) {
        const DynamodbOperation& op = config.operations(i);
        const std::string at = "config.operations[" + std::to_string(i) + "]";
        if (!classes.insert(op.request_class()).second)
            issues.push_back({Issue::Severity::Error, id, at + ".request_class",
                              say("The class %1 has two operations.", model::in_quotes(op.request_class())), say("Remove one of them.")});
        check_index_read(config, op, id, at, issues);
        check_items(op, id, at, issues);
    }
    if (config.billing_mode() == Dynamodb::PAY_PER_REQUEST) return;
    check_scaling(config, id, "config.", issues);
    for (int i = 0; i < config.global_secondary_indexes_size(); ++i)
        check_scaling(config.global_secondary_indexes(i), id, "config.global_secondary_indexes[" + std::to_string(i) + "].", issues);
}

}  // namespace nephoscope::services::dynamodb
