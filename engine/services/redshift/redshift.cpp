#include "engine/services/redshift/redshift.pb.h"

#include <algorithm>

#include "embedded/redshift_facts.h"
#include "embedded/redshift_help.h"
#include "embedded/redshift_icon.h"
#include "engine/model/words.h"
#include "engine/services/access.h"
#include "engine/services/redshift/warehouse.h"

namespace nephoscope::services {

namespace redshift {

namespace {

void compile_redshift(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Redshift&>(message);
    auto& plan = c.config<WarehousePlan>();
    const NodeType* type = find_type(config.node_type());
    plan.design = &c.plan;
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    plan.type = type ? *type : kNodeTypes[0];
    plan.nodes = std::max(1u, config.number_of_nodes());
    plan.clusters = 1 + std::min(config.max_concurrency_scaling_clusters(), kMostClusters - 1);
    plan.scales_writes = has_managed_storage(plan.type) && c.fact("RS-03.writes") > 0;
    plan.slots.servers = config.query_concurrency();
    plan.commits.servers = 1;
    plan.leader_time = sim_time(config.leader_time());
    plan.commit_time = sim_time(config.commit_time());
    plan.resize_time = sim_time(config.resize_time());
    plan.restart_time = sim_time(config.restart_time());
    plan.scaling_start_time = sim_time(config.scaling_start_time());
    plan.columns_read = config.columns_read();
    plan.compression = config.compression();
    plan.copy_rate = config.copy_rate();
    plan.max_connections = config.max_connections();
    plan.zone = c.zones().front();
    c.main_state<Warehouse>("warehouse");
    plan.change_source = c.source(change, c.node_index);
    for (std::uint32_t i = 0; i < kMostClusters; ++i)
        plan.processors[i].source = c.source(complete, static_cast<std::uint64_t>(c.node_index) << 8 | i);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.start = start;
    node.fault = befall;
    node.edited = settle;
    node.restart = restart;
    node.instance_mask = 0;
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Redshift&>(message);
    const NodeType* type = find_type(config.node_type());
    if (!type) {
        issues.push_back({Issue::Severity::Error, id, "config.node_type",
                          say("%1 is not a node type known here.%2", model::in_quotes(config.node_type()),
                              model::did_you_mean(config.node_type(), names_of<kNodeTypes>())),
                          say("Use dc2.large, dc2.8xlarge, ra3.xlplus, ra3.4xlarge or ra3.16xlarge.")});
        return;
    }
    if (config.number_of_nodes() < type->least || config.number_of_nodes() > type->most)
        issues.push_back({Issue::Severity::Error, id, "config.number_of_nodes",
                          say("A cluster of %1 has %2 to %3 nodes.", type->name, type->least, type->most),
                          say("Set as many, or choose another node type.")});
    if (config.max_concurrency_scaling_clusters() > 0 && (config.number_of_nodes() < 2 || config.number_of_nodes() > 32))
        issues.push_back({Issue::Severity::Error, id, "config.max_concurrency_scaling_clusters",
                          say("Concurrency scaling needs a cluster of 2 to 32 nodes."), say("Set 0, or as many nodes.")});
}

constexpr Metric kMetrics[] = {
    {"DatabaseConnections", "AWS/Redshift", "Connections", MetricKind::Gauge, "Connections in use: queries that run or wait."},
    {"CPUUtilization", "AWS/Redshift", "Nodes", MetricKind::Share, "Share of time in which the compute nodes work on at least one query."},
    {"QueryDuration", "AWS/Redshift", "Query duration", MetricKind::Microseconds, "From the leader node to the answer, waiting included."},
    {"QueriesCompletedPerSecond", "AWS/Redshift", "Queries", MetricKind::Rate, "Queries answered."},
    {"WLMQueueLength", "AWS/Redshift", "Queued queries", MetricKind::Gauge, "Queries that wait for a slot."},
    {"WLMQueueWaitTime", "AWS/Redshift", "Wait for a slot", MetricKind::Milliseconds,
     "Of all queries and loads that have ended, those that did not wait as well."},
    {"CommitQueueLength", "AWS/Redshift", "Queued commits", MetricKind::Gauge, "Loads and inserts that wait for their commit."},
    {"ConcurrencyScalingActiveClusters", "AWS/Redshift", "Scaling clusters", MetricKind::Gauge,
     "Transient clusters that take queries now."},
    {"LoadDuration", "Nephoscope/Redshift", "Load duration", MetricKind::Seconds,
     "Of COPYs and inserts, from the leader node to the commit."},
    {"LoadedBytes", "Nephoscope/Redshift", "Loaded", MetricKind::Rate, "Bytes that COPYs and inserts brought."},
    {"RefusedConnections", "Nephoscope/Redshift", "Refused", MetricKind::Count, "Connections above the limit."},
    {"HealthStatus", "AWS/Redshift", "Healthy", MetricKind::Gauge, "1 while the cluster takes queries, 0 while it restarts or is lost."},
    {"ReadThroughput", "AWS/Redshift", "Read throughput", MetricKind::Rate, "Bytes of blocks that the queries which have ended have read."},
    {"WriteThroughput", "AWS/Redshift", "Write throughput", MetricKind::Rate, "Bytes of blocks that COPYs and inserts have written."},
    {"PercentageDiskSpaceUsed", "AWS/Redshift", "Disk used", MetricKind::Share,
     "The compressed data sets, of the nodes' storage or, of RA3, of its limit. What is loaded changes rows that are there already."},
};
constexpr Chart kCharts[] = {
    {"Waiting queries / commits", ChartUnit::Number, {"WLMQueueLength", "CommitQueueLength"}},
    {"Duration queries / loads", ChartUnit::Seconds, {"QueryDuration", "LoadDuration"}},
    {"Scaling clusters", ChartUnit::Number, {"ConcurrencyScalingActiveClusters"}},
    {"Bytes read / written", ChartUnit::PerSecond, {"ReadThroughput", "WriteThroughput"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", ""},
                             {ElementKind::Gauge, "CPUUtilization", "nodes"},
                             {ElementKind::Queue, "WLMQueueLength", "queued"},
                             {ElementKind::Rate, "QueriesCompletedPerSecond", "queries"},
                             {ElementKind::Badge, "CommitQueueLength", "commits"},
                             {ElementKind::Badge, "RefusedConnections", "refused"}};

constexpr FaultType kFaults[] = {
    {kReboot, "Reboot", FaultTarget::Component, "", 0, "The cluster restarts: queries end, and it is not there for the restart time."},
    {kLoseNode, "Lose a compute node", FaultTarget::Component, "Until it is replaced (s)", 600,
     "Queries end, and the cluster is not there until the node is replaced."},
    access::kRevokeIngress,
};

std::uint16_t port(const google::protobuf::Message&) { return 5439; }

}  // namespace
}  // namespace redshift

extern const ServiceType kRedshift{
    .name = "redshift",
    .title = "Redshift",
    .abbreviations = "warehouse olap analytics sql columnar reports",
    .id_stem = "warehouse",
    .category = Category::Database,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .speaks = Speaks::Store},
    .config = model::message_type<Redshift>,
    .metrics = redshift::kMetrics,
    .card = redshift::kCard,
    .faults = redshift::kFaults,
    .facts = embedded::redshift_facts,
    .icon = embedded::redshift_icon,
    .help = embedded::redshift_help,
    .instances = redshift::instances,
    .compile = redshift::compile_redshift,
    .observe = redshift::observe,
    .check = redshift::check,
    .access = {.port = redshift::port},
    .charts = redshift::kCharts,
    .meter = redshift::meter,
    .tables = {&redshift::kNodeTypeTable, 1},
};

}  // namespace nephoscope::services
