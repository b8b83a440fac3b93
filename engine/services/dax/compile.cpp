#include <algorithm>

#include "engine/services/dax/cluster.h"
#include "engine/services/dax/dax.pb.h"
#include "engine/services/dax/node_types.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "engine/services/dynamodb/table.h"

// From settings to the plan. What a request asks of DAX is what it would ask of the table: the table's settings say it.
namespace nephoscope::services::dax {

namespace {

using dynamodb::Action;
using dynamodb::OperationPlan;

constexpr double kGibibyte = 1073741824;

Use use_of(const OperationPlan& op) {
    if (dynamodb::is_write(op.action)) return Use::Write;
    if (op.consistency != dynamodb::Consistency::Eventual) return Use::Through;
    return op.action == Action::Query ? Use::Query : op.action == Action::Scan ? Use::Scan : Use::Item;
}

/// Bytes of a Query's or Scan's result.
std::uint64_t result_bytes(const OperationPlan& op, const Dynamodb& table, const DataSetPlan& data) {
    const std::uint64_t entry = op.entry_bytes ? op.entry_bytes : data.item_bytes;
    std::uint64_t count = op.action == Action::Scan ? data.items : op.items;
    if (op.action == Action::Query && !op.space) count = std::min<std::uint64_t>(count, table.items_per_partition_key());
    return std::clamp<std::uint64_t>(count * entry, 1, dynamodb::cost_rules().page);
}

/// How many different results there are: a Query asks for one partition key.
std::uint32_t results(const OperationPlan& op, const Dynamodb& table, const DataSetPlan& data) {
    if (op.action == Action::Scan) return 1;
    const std::uint32_t together = table.items_per_partition_key();
    if (!op.space) return (data.items + together - 1) / together;
    const std::uint32_t distinct = table.global_secondary_indexes(static_cast<int>(op.space) - 1).distinct_keys();
    return distinct ? distinct : data.items;
}

struct Spaces {
    std::vector<std::uint32_t> count;  ///< keys
};

void compile_class(ClusterPlan& plan, Spaces& spaces, std::uint32_t number, const OperationPlan& op, const Dynamodb& table) {
    ClassPlan& to = plan.classes[number];
    to.use = use_of(op);
    to.data_set = plan.shared->classes[number].data_set;
    if (to.data_set < 0) return;
    const auto set = static_cast<std::uint32_t>(to.data_set);
    const DataSetPlan& data = plan.shared->data_sets[set];
    const bool ranges = op.action == Action::Query || op.action == Action::Scan;
    const std::uint64_t bytes = ranges ? result_bytes(op, table, data) : std::max<std::uint64_t>(data.item_bytes, op.written_bytes);
    to.items = ranges ? 1 : dynamodb::parts_of(op);
    to.kilobytes = static_cast<std::uint32_t>((bytes + 1023) / 1024) * to.items;
    if (to.use == Use::Through) return;
    const auto space = static_cast<std::uint32_t>(ranges ? plan.shared->data_sets.size() + number : set);
    to.space = static_cast<int>(space);
    to.keys = ranges ? results(op, table, data) : data.items;
    spaces.count[space] = to.keys;
    plan.entry_bytes[space] = static_cast<std::uint32_t>(ranges ? bytes : data.item_bytes);
}

/// A table's settings; null where the connection leads elsewhere.
std::unique_ptr<google::protobuf::Message> settings_of(const Compiler& c, kernel::NodeIndex node) {
    for (const model::Component& component : c.plan.design.components())
        if (component.id() == c.plan.program.nodes[node].id) return model::unpack(component.config(), c.catalog);
    return nullptr;
}

Spaces compile_classes(Compiler& c, ClusterPlan& plan) {
    const std::size_t classes = plan.shared->classes.size();
    plan.classes.resize(classes);
    plan.entry_bytes.assign(plan.shared->data_sets.size() + classes, 0);
    Spaces spaces{std::vector<std::uint32_t>(plan.entry_bytes.size(), 0)};
    for (const CallPlanRef& call : c.calls()) {
        const auto settings = settings_of(c, call.to);
        if (!settings || settings->GetDescriptor() != Dynamodb::descriptor()) continue;
        const auto& table = static_cast<const Dynamodb&>(*settings);
        const std::vector<OperationPlan> operations = dynamodb::operations_of(table, *plan.shared);
        for (std::uint32_t n = 0; n < classes; ++n) {
            if (!call.carried[n] || plan.classes[n].link != kernel::kNoLink) continue;
            plan.classes[n].link = call.link;
            compile_class(plan, spaces, n, operations[n], table);
        }
    }
    return spaces;
}

void compile_keys(Compiler& c, ClusterPlan& plan, const Spaces& spaces, double memory_gib) {
    std::uint64_t keys = 0;
    std::uint32_t smallest = ~0u, versions = 0;
    for (std::uint32_t space = 0; space < spaces.count.size(); ++space) {
        const std::uint32_t count = spaces.count[space];
        if (count) smallest = std::min(smallest, std::max(1u, plan.entry_bytes[space]));
        keys += count;
        plan.first_version.push_back(versions);
        versions += plan.nodes > 1 ? count : 0;
    }
    plan.keys.eviction = parts::Eviction::Lru;
    plan.keys.expires = plan.item_ttl || plan.query_ttl;
    plan.keys.capacity = static_cast<std::uint64_t>(memory_gib * kGibibyte);
    plan.keys.slots = static_cast<std::uint32_t>(std::min<std::uint64_t>(keys, plan.keys.capacity / smallest));
    plan.keys.item_bytes = plan.entry_bytes.data();
    plan.first_entry = c.state<parts::CacheEntry>("entries", plan.keys.slots);
    plan.first_word = c.state<std::uint32_t>("index", plan.keys.words());
    const std::uint32_t first = c.state<Version>("versions", versions);
    for (std::uint32_t& each : plan.first_version) each += first;
    plan.entry_column = c.column<parts::CacheEntry>();
    plan.word_column = c.column<std::uint32_t>();
    plan.version_column = c.column<Version>();
}

std::uint64_t layout_of(const ClusterPlan& plan, const Spaces& spaces) {
    std::uint64_t layout = 1;
    auto add = [&layout](std::uint64_t word) { layout = kernel::mix(layout ^ word) + 1; };
    for (const DataSetPlan& set : plan.shared->data_sets) add(kernel::hash(set.id));
    for (const RequestClassPlan& each : plan.shared->classes) add(kernel::hash(each.id));
    for (std::size_t space = 0; space < spaces.count.size(); ++space)
        add(std::uint64_t{spaces.count[space]} << 32 | plan.entry_bytes[space]);
    add(plan.keys.capacity);
    add(plan.keys.expires);
    return layout;
}

}  // namespace

void compile_cluster(Compiler& c, ClusterPlan& plan, const Dax& config) {
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    plan.nodes = config.replication_factor();
    c.main_state<Cluster>("cluster");
    const std::vector<std::uint8_t> zones = c.zones();
    for (std::uint32_t i = 0; i < plan.nodes; ++i) plan.zones.push_back(zones[i % zones.size()]);
    const NodeType* known = find_node_type(config.node_type());
    const NodeType& type = known ? *known : kNodeTypes[0];
    plan.station.servers = type.vcpus;
    plan.unit = 1e9 * type.vcpus / type.requests_per_second;
    plan.miss_cost = static_cast<std::uint32_t>(c.fact("DAX-08.miss"));
    plan.write_cost = static_cast<std::uint32_t>(c.fact("DAX-08.write"));
    plan.latency = c.line(sim_time(config.latency()));
    plan.item_ttl = sim_time(config.record_ttl());
    plan.query_ttl = sim_time(config.query_ttl());
    plan.lag = sim_time(config.replication_lag());
    plan.detection_time = sim_time(config.detection_time());
    plan.failover_time = sim_time(config.failover_time());
    plan.replacement_time = sim_time(config.replacement_time());
    plan.update_interval = sim_time(config.cluster_update_interval());
    const Spaces spaces = compile_classes(c, plan);
    compile_keys(c, plan, spaces, type.memory_gib);
    plan.layout = layout_of(plan, spaces);
}

}  // namespace nephoscope::services::dax
