#include "engine/services/aurora/aurora.pb.h"

#include <algorithm>

#include "embedded/aurora_facts.h"
#include "embedded/aurora_help.h"
#include "embedded/aurora_icon.h"
#include "engine/services/access.h"
#include "engine/services/network_faults.h"
#include "engine/services/relational_database/database.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

namespace aurora {

using kernel::Kernel;
using kernel::NodeIndex;
using relational::DatabasePlan;

namespace {

relational::Engine engine_of(const Aurora& config) {
    return config.engine() == AURORA_POSTGRESQL ? relational::Engine::AuroraPostgres : relational::Engine::AuroraMySql;
}

constexpr std::uint32_t kUsualTier = 1;

/// Two copies in each of the first three zones it is given. Of fewer zones, the other copies lie where nothing in the design can fail.
std::vector<std::uint8_t> copy_zones(const Compiler& c) {
    std::vector<std::uint8_t> zones;
    for (const std::uint8_t zone : c.zones())
        if (zones.size() < 3 && std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
    return zones;
}

void compile_times(DatabasePlan& plan, const Aurora& config) {
    plan.read_time = law(config.read_time());
    plan.write_time = law(config.write_time());
    plan.failover_time = sim_time(config.failover_time());
    plan.detection_time = sim_time(config.detection_time());
    plan.warm_up = sim_time(config.cache_warm_up());
    plan.cold_factor = config.cold_reads();
    plan.recovery_time = sim_time(config.recovery_time());
    plan.restart_time = plan.rejoin_time = sim_time(config.restart_time());
    plan.replication_lag = sim_time(config.replica_lag());
    plan.commit_latency = sim_time(config.quorum_write_latency());
}

void compile_promotion(DatabasePlan& plan, const Aurora& config) {
    for (std::uint32_t i = 0; i < plan.members; ++i) {
        const auto at = static_cast<int>(i);
        plan.promotion.push_back(at < config.promotion_tiers_size() ? config.promotion_tiers(at) : kUsualTier);
    }
}

void compile_aurora(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Aurora&>(message);
    auto& plan = c.config<DatabasePlan>();
    plan.deployment = relational::Deployment::Aurora;
    plan.engine = engine_of(config);
    plan.limit_fact = "AUR-08";
    plan.restore_fact = "AUR-10";
    plan.detection_fact = "AUR-11";
    plan.cold_fact = "AUR-12";
    plan.restart_fact = "AUR-13";
    plan.members = 1 + config.readers();
    plan.encrypted = config.storage_encrypted();
    plan.backups = true;
    plan.retention = from_seconds(c.fact("AUR-09.retention"));
    plan.copy_zones = copy_zones(c);
    compile_instances(plan, c);
    plan.data_bytes = std::max(plan.data_bytes, c.fact("P-13.least") * kGib);
    compile_times(plan, config);
    compile_promotion(plan, config);
    compile_limits(plan, c, config.db_instance_class(), config.max_connections(), config.concurrency());
    compile_scans(plan, config.scan_rate());
    compile_restore(plan, c,
                    {config.restore_from(), config.restore_snapshot(), sim_time(config.restore_point()), sim_time(config.restore_time())});
    compile_names(plan, c, sim_time(config.dns_ttl()));
}

/// CloudWatch has Aurora's times in milliseconds, where it has those of the other databases in seconds.
Reading in_milliseconds(const Reading& seconds) { return {seconds.part * 1e3, seconds.whole, seconds.maximum * 1e3}; }

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const DatabasePlan& plan = relational::plan_of(k, node);
    observe_instances(k, plan, out);
    const relational::Totals t = totals_of(k, plan, out);
    out.metrics = {t.connections,
                   t.cpu,
                   in_milliseconds(t.read_latency),
                   in_milliseconds(t.write_latency),
                   in_milliseconds(t.lag),
                   t.reads,
                   t.writes,
                   t.stale,
                   t.refused,
                   t.taking_over,
                   t.old_addresses,
                   t.detecting,
                   t.reconnecting,
                   t.warming_up,
                   only_if(!plan.scan_steps.empty(), t.read_bytes),
                   only_if(!plan.of(k).emptied, now_value(plan.design->stored_bytes[node]))};
    add_numbers(k, plan, out);
    add_reasons(k, plan, out.reasons);
}

void spreads(Kernel& k, NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out) {
    relational::Database& s = relational::plan_of(k, node).of(k);
    out.push_back(metric == "SelectLatency" ? &s.read_times : &s.write_times);
}

/// Pages that were not in the buffer caches: those that scans read.
double pages_read(const Metered& of, const DatabasePlan& plan) {
    double bytes = 0;
    for (std::uint32_t i = 0; i < plan.instances(); ++i)
        bytes += static_cast<double>(of.k.w.column<parts::VolumeState>(plan.volume_column)[plan.first_volume + i].reads.bytes);
    return bytes / relational::rules_of(plan.engine).page_bytes;
}

/// A write is one I/O of its storage, and so is a page that is read.
void meter(const Metered& of, Usage& usage) {
    const DatabasePlan& plan = relational::plan_of(of.k, of.node);
    const relational::Database& s = plan.of(of.k);
    usage.add("aurora-" + of.settings<Aurora>().db_instance_class(), plan.members * hours(of));
    usage.add("aurora-gb", plan.data_bytes / kGib * months(of));
    usage.add("aurora-io", static_cast<double>(s.writes) + pages_read(of, plan));
    usage.add("aurora-backup", months(integral(s.kept.billed, of.k.now())) / 1024);
}

std::uint32_t instances(const google::protobuf::Message& message) { return 1 + static_cast<const Aurora&>(message).readers(); }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Aurora&>(message);
    const std::string& name = config.db_instance_class();
    relational::check_class(name, id, issues);
    if (relational::find_class(name) && !name.starts_with("db.r") && !name.starts_with("db.t"))
        issues.push_back({Issue::Severity::Error, id, "config.db_instance_class", say("Aurora has no instances of class \"%1\".", name),
                          say("Use a class of db.t3, db.r5 or db.r6g.")});
    if (name == "db.t3.micro")
        issues.push_back({Issue::Severity::Error, id, "config.db_instance_class", say("Aurora has no instances of class \"%1\".", name),
                          say("Use db.t3.small or more.")});
    relational::check_restore(config.restore_from(), id, issues);
    relational::check_warm_up(sim_time(config.cache_warm_up()), config.cold_reads(), config.readers() > 0, id, issues);
    if (config.promotion_tiers_size() > 1 + static_cast<int>(config.readers()))
        issues.push_back({Issue::Severity::Error, id, "config.promotion_tiers",
                          say("%1 tiers for %2 instances.", config.promotion_tiers_size(), 1 + config.readers()),
                          say("Give one for each instance or fewer, the first writer first.")});
    for (const std::uint32_t tier : config.promotion_tiers())
        if (tier > 15)
            issues.push_back(
                {Issue::Severity::Error, id, "config.promotion_tiers", say("There is no promotion tier %1.", tier), say("Use 0 to 15.")});
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    relational::check_restored_encryption(static_cast<const Aurora&>(message), id, design, issues);
}

constexpr Metric kMetrics[] = {
    {"DatabaseConnections", "AWS/RDS", "Connections", MetricKind::Gauge,
     "Connections in use: queries worked on or waiting, on all instances."},
    {"CPUUtilization", "AWS/RDS", "CPU", MetricKind::Share, "vCPUs that work on a query, of all vCPUs of writer and readers."},
    {"SelectLatency", "AWS/RDS", "Read latency", MetricKind::Milliseconds, "From connection to answer, for reads that were answered.",
     true},
    {"CommitLatency", "AWS/RDS", "Write latency", MetricKind::Milliseconds, "From connection to commit, for writes that were committed.",
     true},
    {"AuroraReplicaLag", "AWS/RDS", "Replica lag", MetricKind::Milliseconds,
     "How far the readers' pages in memory are behind the writer's."},
    {"SelectThroughput", "AWS/RDS", "Reads", MetricKind::Rate, "Read queries answered."},
    {"CommitThroughput", "AWS/RDS", "Writes", MetricKind::Rate, "Write queries committed."},
    {"StaleReads", "Nephoscope/Aurora", "Stale reads", MetricKind::Count, "Reads of a reader that saw an item older than the newest."},
    {"RefusedConnections", "Nephoscope/Aurora", "Refused", MetricKind::Count, "Connections above the limit: too many connections."},
    {"FailoverTakingOver", "Nephoscope/Aurora", "Taking over", MetricKind::Seconds,
     "How long a failover has been under way, until the promotion."},
    {"FailoverOldAddresses", "Nephoscope/Aurora", "Old addresses", MetricKind::Seconds,
     "How long callers have used the lost one's address since the promotion."},
    {"FailoverDetecting", "Nephoscope/Aurora", "Unnoticed", MetricKind::Seconds, "How long nobody has noticed that the primary is lost."},
    {"FailoverReconnecting", "Nephoscope/Aurora", "Reconnecting", MetricKind::Seconds,
     "How long calls have not succeeded at the rate they are asked at, since all callers have the new address."},
    {"FailoverWarmingUp", "Nephoscope/Aurora", "Warming up", MetricKind::Seconds,
     "How long the new primary's cold cache has slowed reads down since then."},
    {"ReadThroughput", "AWS/RDS", "Read throughput", MetricKind::Rate,
     "Bytes that scans fetch from the storage; other reads find theirs in memory."},
    {"VolumeBytesUsed", "AWS/RDS", "Volume", MetricKind::Bytes,
     "Bytes of the items of its data sets, each once. Indexes and logs are not simulated."},
};
constexpr Chart kCharts[] = {
    {"Connections", ChartUnit::Number, {"DatabaseConnections"}},
    {"Query time reads / commits", ChartUnit::Milliseconds, {"SelectLatency", "CommitLatency"}},
    {"Queries reads / commits", ChartUnit::PerSecond, {"SelectThroughput", "CommitThroughput"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", ""},
                             kDetectingBadge,
                             kTakingOverBadge,
                             kOldAddressesBadge,
                             kReconnectingBadge,
                             kWarmingUpBadge,
                             {ElementKind::Gauge, "CPUUtilization", "cpu"},
                             {ElementKind::Queue, "DatabaseConnections", "conn"},
                             {ElementKind::Lag, "AuroraReplicaLag", "lag"},
                             {ElementKind::Badge, "StaleReads", "stale"},
                             {ElementKind::Badge, "RefusedConnections", "refused"}};

constexpr FaultType kFaults[] = {
    {relational::kFailoverCluster, "Fail over", FaultTarget::Component, "", 0,
     "The reader with the least promotion tier takes over; the old writer restarts as a reader."},
    {relational::kReboot, "Reboot", FaultTarget::Instance, "", 0,
     "The instance restarts in place: its connections end, and it does not answer for the restart time. Nobody takes over."},
    {relational::kStopPrimary, "Lose the writer's host", FaultTarget::Component, "", 0,
     "A reader takes over. Without one, the writer is created anew after the recovery time."},
    {relational::kPauseReplication, "Pause the readers", FaultTarget::Component, "", 0,
     "Readers learn of no write until it ends: what they have in memory grows old.", true},
    {relational::kCreateSnapshot, "Take a snapshot", FaultTarget::Component, "", 0,
     "Nobody waits for it. A new cluster can be restored from it."},
    network::kDnsFailure,
    access::kRevokeIngress,
};

std::uint16_t port(const google::protobuf::Message& message) {
    return relational::rules_of(engine_of(static_cast<const Aurora&>(message))).port;
}

}  // namespace
}  // namespace aurora

extern const ServiceType kAurora{
    .name = "aurora",
    .title = "Aurora",
    .abbreviations = "database db sql mysql postgresql relational cluster reader writer",
    .id_stem = "cluster",
    .category = Category::Database,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = true,
             .initial_role = model::ALL,
             .speaks = Speaks::Store},
    .config = model::message_type<Aurora>,
    .metrics = aurora::kMetrics,
    .card = aurora::kCard,
    .faults = aurora::kFaults,
    .facts = embedded::aurora_facts,
    .icon = embedded::aurora_icon,
    .help = embedded::aurora_help,
    .instances = aurora::instances,
    .compile = aurora::compile_aurora,
    .observe = aurora::observe,
    .check = aurora::check,
    .shrink = relational::shrink,
    .check_in_design = aurora::check_in_design,
    .access = {.port = aurora::port},
    .charts = aurora::kCharts,
    .spreads = aurora::spreads,
    .meter = aurora::meter,
    .tables = {&relational::kInstanceClassTable, 1},
};

}  // namespace nephoscope::services
