#include <algorithm>
#include <utility>

#include "engine/model/words.h"
#include "engine/services/relational_database/database.h"

// Plans: what RDS and Aurora compile alike.
namespace nephoscope::services::relational {

namespace {

/// A standby in another zone than the primary, the others in turn after them.
void place(DatabasePlan& plan, const std::vector<std::uint8_t>& zones) {
    const bool no_standby = !plan.standby && !plan.readable();
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const std::uint32_t turn = i < plan.members || !no_standby ? i : i - 1;
        plan.zones.push_back(zones[turn % zones.size()]);
    }
}

std::uint32_t limit_of(const DatabasePlan& plan, const Compiler& c, const InstanceClass& known) {
    const EngineRules& rules = rules_of(plan.engine);
    if (plan.engine == Engine::AuroraMySql) return aurora_mysql_connections(known);
    const std::uint32_t by_memory = rules.bytes_per_connection.empty() ? ~0u : connection_limit(known, c.fact(rules.bytes_per_connection));
    return rules.most_connections.empty() ? by_memory : std::min(by_memory, static_cast<std::uint32_t>(c.fact(rules.most_connections)));
}

}  // namespace

void compile_instances(DatabasePlan& plan, Compiler& c) {
    plan.design = &c.plan;
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    plan.data_bytes = c.plan.stored_bytes[c.node_index];
    c.main_state<Database>("database");
    plan.first_instance = c.state<Instance>("instances", plan.instances());
    plan.instance_column = c.column<Instance>();
    plan.first_volume = c.state<parts::VolumeState>("volumes", plan.instances());
    plan.volume_column = c.column<parts::VolumeState>();
    place(plan, c.zones());
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kFailover] = failover_routine;
    node.routines[kRecovery] = recovery_routine;
    node.routines[kStory] = story_routine;
    node.routines[kRetention] = retention_routine;
    node.routines[kGrowth] = growth_routine;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = befall;
    node.edited = settle;
    node.restart = restart;
    node.instance_mask = kInstanceMask;
}

void compile_limits(DatabasePlan& plan, Compiler& c, const std::string& instance_class, std::uint32_t max_connections,
                    std::uint32_t concurrency) {
    const InstanceClass* known = find_class(instance_class);
    plan.limit_from_class = max_connections == 0;
    plan.max_connections = plan.limit_from_class && known ? limit_of(plan, c, *known) : max_connections;
    plan.station.servers = concurrency ? concurrency : known ? known->vcpus : 1;
}

/// Callers keep the name's answer. Those that read from replicas know all of them and choose anew for each request; a cluster has a name
/// for its readers.
void compile_names(DatabasePlan& plan, Compiler& c, SimTime dns_ttl) {
    plan.reads_link.assign(c.plan.program.links.size(), false);
    for (const auto& connection : c.plan.design.connections())
        if (connection.to() == c.component.id() && connection.role() == model::READS) plan.reads_link[*c.plan.link(connection.id())] = true;
    for (const kernel::LinkIndex index : c.callers()) {
        kernel::Link& link = c.plan.program.links[index];
        link.dns_ttl = std::max(link.dns_ttl, dns_ttl);
        if (plan.replicas && plan.reads_link[index]) link.dns = 0;
    }
}

void compile_restore(DatabasePlan& plan, const Compiler& c, const Restore& restore) {
    if (restore.from.empty()) return;
    const auto source = c.plan.node(restore.from);
    const bool alike = source && c.plan.types[*source] == c.plan.types[c.node_index];
    plan.restore_node = static_cast<int>(alike ? *source : c.node_index);
    plan.restore_snapshot = restore.snapshot;
    plan.restore_point = restore.point;
    plan.restore_time = restore.time;
}

Text no_source(const DatabasePlan& plan) {
    if (plan.deployment == Deployment::Aurora)
        return plan.restore_snapshot ? say("What it is restored from is no Aurora cluster with a snapshot")
                                     : say("What it is restored from is no Aurora cluster with backups");
    return plan.restore_snapshot ? say("What it is restored from is no RDS database with a snapshot")
                                 : say("What it is restored from is no RDS database with backups");
}

void check_restore(const std::string& from, const std::string& id, std::vector<Issue>& issues) {
    if (from == id)
        issues.push_back({Issue::Severity::Error, id, "config.restore_from",
                          say("A database cannot be restored from itself: a restore makes a new one."), say("Choose another database.")});
}

void check_restored_encryption(bool source_encrypted, bool encrypted, RestoredTo to, const std::string& id, std::vector<Issue>& issues) {
    auto error = [&](Text what, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, "config.storage_encrypted", std::move(what), std::move(remedy)});
    };
    if (source_encrypted && !encrypted)
        error(say("It is restored from an encrypted database, and what is encrypted stays so."), say("Encrypt it as well."));
    if (!source_encrypted && encrypted && to == RestoredTo::PointInTime)
        error(say("It is restored from an unencrypted database to a point in time, which leaves it unencrypted."),
              say("Restore it from the last snapshot, of which an encrypted copy can be made, or leave it unencrypted."));
}

void check_warm_up(SimTime warm_up, double factor, bool redundant, const std::string& id, std::vector<Issue>& issues) {
    using Severity = Issue::Severity;
    if (warm_up && !redundant)
        issues.push_back({Severity::Warning, id, "config.cache_warm_up", say("Nobody takes over here, so no cache has to warm up."),
                          say("Add a standby or a reader, or set 0.")});
    else if (warm_up && factor == 1)
        issues.push_back({Severity::Warning, id, "config.cold_reads", say("Cold reads that take as long as others slow nobody down."),
                          say("Set more than 1, or no time to warm up.")});
}

void check_class(const std::string& name, const std::string& id, std::vector<Issue>& issues) {
    if (find_class(name)) return;
    issues.push_back({Issue::Severity::Error, id, "config.db_instance_class",
                      say("%1 is not a DB instance class known here.%2", model::in_quotes(name),
                          model::did_you_mean(name, names_of<kInstanceClasses>())),
                      say("Use a class of db.t3, db.m5, db.m6i, db.r5 or db.r6g; concurrency and max_connections set any other size.")});
}

}  // namespace nephoscope::services::relational
