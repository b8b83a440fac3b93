#include "engine/services/rds/rds.pb.h"

#include <algorithm>

#include "embedded/rds_facts.h"
#include "embedded/rds_help.h"
#include "embedded/rds_icon.h"
#include "engine/services/access.h"
#include "engine/services/backup_window.h"
#include "engine/services/network_faults.h"
#include "engine/services/observation.h"
#include "engine/services/rds/settings.h"
#include "engine/services/relational_database/database.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

namespace rds {

using kernel::Kernel;
using kernel::NodeIndex;
using relational::DatabasePlan;
using relational::Deployment;

namespace {

void compile_deployment(DatabasePlan& plan, const Rds& config) {
    plan.engine = engine_of(config);
    plan.deployment = config.multi_az_db_cluster() ? Deployment::DbCluster : Deployment::Instance;
    plan.members = config.multi_az_db_cluster() ? 3 : 2;
    plan.replicas = config.read_replicas();
    plan.standby = config.multi_az() && !config.multi_az_db_cluster();
}

void compile_times(DatabasePlan& plan, const Rds& config) {
    plan.read_time = law(config.read_time());
    plan.write_time = law(config.write_time());
    plan.failover_time = sim_time(config.multi_az_db_cluster() ? config.cluster_failover_time() : config.failover_time());
    plan.detection_time = sim_time(config.detection_time());
    plan.warm_up = sim_time(config.cache_warm_up());
    plan.cold_factor = config.cold_reads();
    plan.recovery_time = plan.rejoin_time = sim_time(config.recovery_time());
    plan.restart_time = sim_time(config.restart_time());
    plan.promotion_time = sim_time(config.promotion_time());
    plan.creation_time = sim_time(config.creation_time());
    plan.replication_lag = sim_time(config.replication_lag());
    const bool synchronous = plan.standby || plan.deployment == Deployment::DbCluster;
    plan.commit_latency = synchronous ? sim_time(config.standby_write_latency()) : 0;
}

void compile_growth(DatabasePlan& plan, const Compiler& c, const Rds& config) {
    plan.allocated = config.allocated_storage();
    plan.growth.most = config.max_allocated_storage() > config.allocated_storage() ? config.max_allocated_storage() : 0;
    plan.growth.low_share = c.fact("RDS-38.low_share");
    plan.growth.low_for = from_seconds(c.fact("RDS-38.low_for"));
    plan.growth.least = c.fact("RDS-38.growth");
    plan.growth.least_share = c.fact("RDS-38.growth_share");
    plan.growth.changes = static_cast<std::uint32_t>(c.fact("RDS-38.changes"));
    plan.growth.window = from_seconds(c.fact("RDS-38.window"));
}

void compile_storage(DatabasePlan& plan, Compiler& c, const Rds& config) {
    plan.volume = volume_plan(config, c.plan.design.limits_as_of() == model::TODAY);
    plan.read_ios = config.read_ios();
    plan.write_ios = config.write_ios();
    plan.encrypted = config.storage_encrypted();
    compile_restore(plan, c,
                    {config.restore_from(), config.restore_snapshot(), sim_time(config.restore_point()), sim_time(config.restore_time())});
    if (plan.restore_node >= 0) plan.first_touch = from_seconds(c.fact("RDS-17.first_touch"));
    plan.read_waits = plan.read_ios || plan.first_touch;
    plan.write_waits = plan.write_ios || plan.first_touch;
    compile_scans(plan, config.scan_rate());
    compile_growth(plan, c, config);
}

void compile_backups(DatabasePlan& plan, Compiler& c, const Rds& config) {
    plan.backups = config.backup_retention_period() > 0;
    plan.retention = config.backup_retention_period() * kDay;
    plan.free_backups = config.allocated_storage() * 1024;
    plan.backup_time_of_day = backup_time_of_day(config.preferred_backup_window());
    plan.backup_pause = sim_time(config.backup_io_pause());
    plan.backup_source = c.source(relational::take_daily_backup, c.node_index);
}

void compile_rds(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Rds&>(message);
    auto& plan = c.config<DatabasePlan>();
    plan.limit_fact = "RDS-20";
    plan.restore_fact = "RDS-16";
    plan.detection_fact = "RDS-34";
    plan.cold_fact = "RDS-35";
    plan.restart_fact = "RDS-36";
    compile_deployment(plan, config);
    compile_instances(plan, c);
    compile_times(plan, config);
    compile_limits(plan, c, config.db_instance_class(), config.max_connections(), config.concurrency());
    compile_storage(plan, c, config);
    compile_backups(plan, c, config);
    compile_names(plan, c, sim_time(config.dns_ttl()));
}

/// Of the primary's volume, or of any other; not a number of a database that was made anew, of which nobody knows what is in it.
Reading free_storage(Kernel& k, const DatabasePlan& plan) { return only_if(!plan.of(k).emptied, now_value(free_space(k, plan))); }

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const DatabasePlan& plan = relational::plan_of(k, node);
    observe_instances(k, plan, out);
    const relational::Totals t = totals_of(k, plan, out);
    out.metrics = {t.connections,   t.cpu,       t.read_latency, t.write_latency, t.lag,        t.reads,       t.writes,
                   t.stale,         t.refused,   t.balance,      t.read_ios,      t.write_ios,  t.disk_queue,  t.taking_over,
                   t.old_addresses, t.detecting, t.reconnecting, t.warming_up,    t.read_bytes, t.write_bytes, free_storage(k, plan)};
    add_numbers(k, plan, out);
    add_reasons(k, plan, out.reasons);
}

void spreads(Kernel& k, NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out) {
    relational::Database& s = relational::plan_of(k, node).of(k);
    out.push_back(metric == "ReadLatency" ? &s.read_times : &s.write_times);
}

double number_of(const DatabasePlan& plan) {
    return (plan.deployment == Deployment::DbCluster ? plan.members : plan.standby ? 2 : 1) + plan.replicas;
}

void meter_storage(const Metered& of, Usage& usage) {
    const auto& config = of.settings<Rds>();
    const DatabasePlan& plan = relational::plan_of(of.k, of.node);
    const double number = number_of(plan), volumes = number * months(of);
    const double size = volumes * config.allocated_storage() + number * months(integral(plan.of(of.k).space.grown, of.k.now()));
    const bool striped = config.allocated_storage() >= fact_value("P-12.striped");
    const auto above = [&](double provisioned, const char* included) {
        return volumes * std::max(0.0, provisioned - fact_value(std::string("P-12.") + (striped ? "striped_" : "") + included));
    };
    switch (config.storage_type()) {
        case GP3:
            usage.add("rds-gp3", size);
            usage.add("rds-gp3-iops", above(config.iops(), "iops"));
            return usage.add("rds-gp3-throughput", above(config.storage_throughput(), "throughput"));
        case IO1: usage.add("rds-io1", size); return usage.add("rds-io1-iops", volumes * config.iops());
        case IO2: usage.add("rds-io2", size); return usage.add("rds-io2-iops", volumes * config.iops());
        case STANDARD: usage.add("rds-magnetic", size); return;
        default: return usage.add("rds-gp2", size);
    }
}

void meter(const Metered& of, Usage& usage) {
    const DatabasePlan& plan = relational::plan_of(of.k, of.node);
    const auto& config = of.settings<Rds>();
    usage.add("rds-" + config.db_instance_class(), number_of(plan) * hours(of));
    meter_storage(of, usage);
    usage.add("rds-backup", months(integral(plan.of(of.k).kept.billed, of.k.now())) / 1024);
    if (config.storage_type() != STANDARD) return;
    double ios = 0;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const auto& disk = of.k.w.column<parts::VolumeState>(plan.volume_column)[plan.first_volume + i];
        ios += static_cast<double>(disk.reads.operations + disk.writes.operations);
    }
    usage.add("rds-magnetic-io", ios);
}

std::uint32_t instances(const google::protobuf::Message& message) {
    const auto& config = static_cast<const Rds&>(message);
    return (config.multi_az_db_cluster() ? 3 : 2) + config.read_replicas();
}

constexpr Metric kMetrics[] = {
    {"DatabaseConnections", "AWS/RDS", "Connections", MetricKind::Gauge,
     "Connections in use: queries worked on or waiting, on all instances."},
    {"CPUUtilization", "AWS/RDS", "CPU", MetricKind::Share, "vCPUs that work on a query, of all vCPUs of primary and replicas."},
    {"ReadLatency", "AWS/RDS", "Read latency", MetricKind::Seconds, "From connection to answer, for reads that were answered.", true},
    {"WriteLatency", "AWS/RDS", "Write latency", MetricKind::Seconds, "From connection to commit, for writes that were committed.", true},
    {"ReplicaLag", "AWS/RDS", "Replica lag", MetricKind::Seconds, "How far the read replicas are behind the primary."},
    {"ReadQueries", "Nephoscope/RDS", "Reads", MetricKind::Rate, "Read queries answered."},
    {"WriteQueries", "Nephoscope/RDS", "Writes", MetricKind::Rate, "Write queries committed."},
    {"StaleReads", "Nephoscope/RDS", "Stale reads", MetricKind::Count, "Reads of a replica that saw an item older than the newest."},
    {"RefusedConnections", "Nephoscope/RDS", "Refused", MetricKind::Count, "Connections above the limit: too many connections."},
    {"BurstBalance", "AWS/RDS", "Burst balance", MetricKind::Share, "Credits left in the bucket of the primary's gp2 volume."},
    {"ReadIOPS", "AWS/RDS", "Read IOPS", MetricKind::Rate, "I/Os that fetch pages, on the volumes of all instances."},
    {"WriteIOPS", "AWS/RDS", "Write IOPS", MetricKind::Rate, "I/Os that write pages and logs, on the volumes of all instances."},
    {"DiskQueueDepth", "AWS/RDS", "Disk queue", MetricKind::Gauge, "I/Os that wait for the volumes' limits."},
    {"FailoverTakingOver", "Nephoscope/RDS", "Taking over", MetricKind::Seconds,
     "How long a failover has been under way, until the promotion."},
    {"FailoverOldAddresses", "Nephoscope/RDS", "Old addresses", MetricKind::Seconds,
     "How long callers have used the lost one's address since the promotion."},
    {"FailoverDetecting", "Nephoscope/RDS", "Unnoticed", MetricKind::Seconds, "How long nobody has noticed that the primary is lost."},
    {"FailoverReconnecting", "Nephoscope/RDS", "Reconnecting", MetricKind::Seconds,
     "How long calls have not succeeded at the rate they are asked at, since all callers have the new address."},
    {"FailoverWarmingUp", "Nephoscope/RDS", "Warming up", MetricKind::Seconds,
     "How long the new primary's cold cache has slowed reads down since then."},
    {"ReadThroughput", "AWS/RDS", "Read throughput", MetricKind::Rate, "Bytes that I/Os fetch, on the volumes of all instances."},
    {"WriteThroughput", "AWS/RDS", "Write throughput", MetricKind::Rate, "Bytes that I/Os write, on the volumes of all instances."},
    {"FreeStorageSpace", "AWS/RDS", "Free storage", MetricKind::Bytes,
     "What the items of its data sets, and a fault that fills it, leave of an instance's storage. Indexes and logs are not simulated."},
};
constexpr Chart kCharts[] = {
    {"Connections", ChartUnit::Number, {"DatabaseConnections"}},
    {"Query time reads / writes", ChartUnit::Milliseconds, {"ReadLatency", "WriteLatency"}},
    {"Volume reads / writes", ChartUnit::PerSecond, {"ReadIOPS", "WriteIOPS"}},
    {"Volume bytes read / written", ChartUnit::PerSecond, {"ReadThroughput", "WriteThroughput"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", ""},
                             kDetectingBadge,
                             kTakingOverBadge,
                             kOldAddressesBadge,
                             kReconnectingBadge,
                             kWarmingUpBadge,
                             {ElementKind::Gauge, "CPUUtilization", "cpu"},
                             {ElementKind::Queue, "DatabaseConnections", "conn"},
                             {ElementKind::Lag, "ReplicaLag", "lag"},
                             {ElementKind::Gauge, "BurstBalance", "burst"},
                             {ElementKind::Badge, "StaleReads", "stale"},
                             {ElementKind::Badge, "RefusedConnections", "refused"}};

constexpr FaultType kFaults[] = {
    {relational::kFailoverCluster, "Fail over", FaultTarget::Component, "", 0,
     "The standby takes over after the failover time; calls until then fail."},
    {relational::kRebootWithFailover, "Reboot with failover", FaultTarget::Component, "", 0,
     "The primary restarts and its standby takes over after the failover time. Not of a Multi-AZ DB cluster."},
    {relational::kReboot, "Reboot", FaultTarget::Instance, "", 0,
     "The instance restarts in place: its connections end, and it does not answer for the restart time. Nobody takes over."},
    {relational::kStopPrimary, "Lose the primary's host", FaultTarget::Component, "", 0,
     "The host is replaced after the recovery time. With a standby, it takes over."},
    {relational::kPromoteReplica, "Promote a read replica", FaultTarget::Instance, "", 0,
     "The replica restarts as a database of its own. Writes it had not received are lost to it."},
    {relational::kPauseReplication, "Pause the replicas", FaultTarget::Component, "", 0,
     "Read replicas apply nothing until it ends: they fall behind, and then catch up as fast as they can.", true},
    {relational::kFillStorage, "Storage full", FaultTarget::Component, "", 0,
     "Something else fills what is free: writes fail, reads go on. Until it ends, the storage is enlarged or it grows by itself.", true},
    {relational::kCreateSnapshot, "Take a snapshot", FaultTarget::Component, "", 0,
     "Without a standby, I/O is held while the snapshot begins."},
    network::kDnsFailure,
    access::kRevokeIngress,
};

std::uint16_t port(const google::protobuf::Message& message) {
    return relational::rules_of(engine_of(static_cast<const Rds&>(message))).port;
}

}  // namespace
}  // namespace rds

extern const ServiceType kRds{
    .name = "rds",
    .title = "RDS",
    .abbreviations = "database db sql mysql postgresql mariadb oracle sqlserver db2 relational multi-az replica",
    .id_stem = "db",
    .category = Category::Database,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = true,
             .initial_role = model::ALL,
             .speaks = Speaks::Store},
    .config = model::message_type<Rds>,
    .metrics = rds::kMetrics,
    .card = rds::kCard,
    .faults = rds::kFaults,
    .facts = embedded::rds_facts,
    .icon = embedded::rds_icon,
    .help = embedded::rds_help,
    .instances = rds::instances,
    .compile = rds::compile_rds,
    .observe = rds::observe,
    .check = rds::check,
    .shrink = relational::shrink,
    .check_in_design = rds::check_in_design,
    .access = {.port = rds::port},
    .charts = rds::kCharts,
    .spreads = rds::spreads,
    .environment = rds::environment,
    .meter = rds::meter,
    .tables = {&relational::kInstanceClassTable, 1},
};

}  // namespace nephoscope::services
