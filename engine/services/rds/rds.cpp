#include "engine/services/rds/rds.pb.h"

#include <algorithm>

#include "embedded/rds_facts.h"
#include "embedded/rds_help.h"
#include "embedded/rds_icon.h"
#include "engine/model/words.h"
#include "engine/services/observation.h"
#include "engine/services/rds/instance_classes.h"
#include "engine/services/rds/state.h"

namespace nephoscope::services {

namespace rds {

using kernel::Endpoint;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::LinkIndex;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

void WriteRate::roll(SimTime now) {
    const std::int64_t at = now / kSecond;
    if (at == second) return;
    last = at == second + 1 ? present : 0;
    present = 0;
    second = at;
}

void WriteRate::count(SimTime now) {
    roll(now);
    ++present;
}

double WriteRate::per_second(SimTime now) {
    roll(now);
    return last;
}

bool accepts(Kernel& k, const RdsPlan& plan, std::uint32_t i) {
    if (i >= plan.instances() || plan.instance(k, i).down) return false;
    const Database& s = plan.of(k);
    return i >= kFirstReplica || (i == s.primary && !s.failing_over);
}

SimTime lag(Kernel& k, const RdsPlan& plan, SimTime time) { return plan.replication_lag + std::max<SimTime>(0, plan.of(k).applied - time); }

std::string role_name(Kernel& k, const RdsPlan& plan, std::uint32_t i) {
    if (i >= kFirstReplica) return "replica " + std::to_string(i - kFirstReplica + 1);
    return i == plan.of(k).primary ? "primary" : "standby";
}

namespace {

bool is_write(Kernel& k, const Frame& f) { return k.request(f).flags & Request::kWrite; }

/// What the name leads to: the primary; over connections for reads, one of the replicas that are up.
Endpoint endpoint(Kernel& k, LinkIndex link, const Request& request) {
    const NodeIndex node = k.program.links[link].to;
    const RdsPlan& plan = plan_of(k, node);
    std::uint32_t found = plan.of(k).primary;
    if (plan.replicas && plan.reads_link[link] && !(request.flags & Request::kWrite)) {
        std::uint32_t live = 0;
        for (std::uint32_t i = 0; i < plan.replicas; ++i) live += !plan.instance(k, kFirstReplica + i).down;
        kernel::RequestDraws draw(k.program.nodes[node].key ^ kernel::purpose("replica"), request.id, k.program.links[link].key);
        auto nth = static_cast<std::uint32_t>(kernel::below(draw, live ? live : plan.replicas));
        for (found = kFirstReplica; live && (plan.instance(k, found).down || nth--); ++found) {}
    }
    return {found, plan.zones[found]};
}

bool open_connection(Kernel& k, const RdsPlan& plan, std::uint32_t i) {
    kernel::Gauge& connections = plan.instance(k, i).connections;
    if (connections.value >= plan.max_connections) {
        ++plan.of(k).refused;
        return false;
    }
    connections.rise(k.now());
    return true;
}

parts::Station station(Kernel& k, const RdsPlan& plan, std::uint32_t i) { return {k, plan.station, plan.instance(k, i).station}; }

SimTime query_time(Kernel& k, const RdsPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("query"));
    return (is_write(k, f) ? plan.write_time : plan.read_time).sample(draw);
}

/// Replicas apply writes with one thread: one after the other, each taking as long as it took here.
void commit(Kernel& k, const RdsPlan& plan, const Frame& f) {
    Database& s = plan.of(k);
    Request& request = k.request(f);
    const int set = plan.shared->classes[request.request_class].data_set;
    if (set >= 0) last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], request.key) = k.now();
    request.value_time = k.now();
    ++s.writes;
    s.write_time += static_cast<std::uint64_t>(k.now() - f.started);
    s.write_rate.count(k.now());
    if (plan.replicas) s.applied = std::max(s.applied, k.now()) + query_time(k, plan, f);
}

void read(Kernel& k, const RdsPlan& plan, const Frame& f) {
    Database& s = plan.of(k);
    Request& request = k.request(f);
    ++s.reads;
    s.read_time += static_cast<std::uint64_t>(k.now() - f.started);
    request.value_time = k.now();
    if (f.local < kFirstReplica) return;
    const Instance& replica = plan.instance(k, f.local);
    request.value_time = replica.standalone ? replica.frozen : k.now() - lag(k, plan, k.now());
    if (!is_stale(k, *plan.shared, request)) return;
    request.flags |= Request::kStale;
    ++s.stale_reads;
}

void close_connection(Kernel& k, const RdsPlan& plan, const Frame& f) {
    is_write(k, f) ? commit(k, plan, f) : read(k, plan, f);
    kernel::Gauge& connections = plan.instance(k, f.local).connections;
    connections.set(k.now(), connections.value - 1);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const RdsPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!accepts(k, plan, f.local) || (is_write(k, f) && f.local >= kFirstReplica)) return k.finish(id, Outcome::Failed, 503);
    if (!open_connection(k, plan, f.local)) return k.finish(id, Outcome::Rejected, 503);
    if (station(k, plan, f.local).enter(id) == parts::Admission::Queued) PARK();
    SLEEP(k, id, query_time(k, plan, f));
    station(k, plan, f.local).leave();
    if (plan.standby_write_latency && is_write(k, f)) SLEEP(k, id, plan.standby_write_latency);
    close_connection(k, plan, f);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void restart(Kernel& k, NodeIndex node) {
    const RdsPlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    s.failovers = s.reads = s.writes = s.read_time = s.write_time = s.stale_reads = s.refused = s.lost_writes = 0;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        station(k, plan, i).restart_statistics();
        plan.instance(k, i).connections.restart(k.now());
    }
}

void compile_capacity(RdsPlan& plan, Compiler& c, const Rds& config) {
    const InstanceClass* known = find_class(config.db_instance_class());
    plan.limit_from_class = config.max_connections() == 0;
    plan.max_connections = config.max_connections();
    if (plan.limit_from_class && known) plan.max_connections = connection_limit(*known, c.fact("RDS-20.bytes_per_connection"));
    plan.station.servers = config.concurrency() ? config.concurrency() : known ? known->vcpus : 1;
    plan.read_time = law(config.read_time());
    plan.write_time = law(config.write_time());
}

/// The standby in another zone than the primary, replicas in turn after them.
void place(RdsPlan& plan, const std::vector<std::uint8_t>& zones) {
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const std::uint32_t turn = i < kFirstReplica || plan.multi_az ? i : i - 1;
        plan.zones.push_back(zones[turn % zones.size()]);
    }
}

/// Callers keep the name's answer. Those that read from replicas know all of them and choose anew for each request.
void compile_names(RdsPlan& plan, Compiler& c, SimTime ttl) {
    plan.reads_link.assign(c.plan.program.links.size(), false);
    for (const auto& connection : c.plan.design.connections())
        if (connection.to() == c.component.id() && connection.role() == model::READS) plan.reads_link[*c.plan.link(connection.id())] = true;
    for (const LinkIndex index : c.callers()) {
        kernel::Link& link = c.plan.program.links[index];
        link.dns_ttl = std::max(link.dns_ttl, ttl);
        if (plan.replicas && plan.reads_link[index]) link.dns = 0;
    }
}

void compile_rds(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Rds&>(message);
    auto& plan = c.config<RdsPlan>();
    plan.shared = &c.plan.shared;
    plan.multi_az = config.multi_az();
    plan.replicas = config.read_replicas();
    plan.node = c.node_index;
    c.main_state<Database>("database");
    plan.first_instance = c.state<Instance>("instances", plan.instances());
    plan.instance_column = c.column<Instance>();
    plan.failover_time = sim_time(config.failover_time());
    plan.recovery_time = sim_time(config.recovery_time());
    plan.promotion_time = sim_time(config.promotion_time());
    plan.replication_lag = sim_time(config.replication_lag());
    plan.standby_write_latency = plan.multi_az ? sim_time(config.standby_write_latency()) : 0;
    compile_capacity(plan, c, config);
    place(plan, c.zones());
    compile_names(plan, c, sim_time(config.dns_ttl()));
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kFailover] = failover_routine;
    node.routines[kRecovery] = recovery_routine;
    node.endpoint = endpoint;
    node.fault = befall;
    node.edited = settle;
    node.restart = restart;
}

CellState cell_state(Kernel& k, const RdsPlan& plan, std::uint32_t i) {
    const Instance& it = plan.instance(k, i);
    const Database& s = plan.of(k);
    if (it.promoting) return CellState::Starting;
    if (i < kFirstReplica && s.failing_over) return i == s.primary && it.down ? CellState::Stopped : CellState::FailingOver;
    if (it.down) return CellState::Stopped;
    if (i >= kFirstReplica && !it.standalone) return CellState::Replica;
    return i < kFirstReplica && i != s.primary ? CellState::Standby : CellState::InService;
}

CellReading cell(Kernel& k, const RdsPlan& plan, std::uint32_t i) {
    const Instance& it = plan.instance(k, i);
    CellReading out;
    out.instance = i;
    out.label = role_name(k, plan, i);
    out.state = cell_state(k, plan, i);
    out.zone = plan.zones[i];
    out.busy = integral(it.station.busy, k.now());
    out.capacity = static_cast<double>(plan.station.servers) * static_cast<double>(k.now() - it.station.busy.start);
    out.queue = it.station.waiting.value;
    if (i >= kFirstReplica && !it.standalone) out.lag = lag(k, plan, k.now());
    return out;
}

std::string of_all(std::uint32_t part, std::uint32_t whole) { return std::to_string(part) + " of " + std::to_string(whole); }

void add_reasons(Kernel& k, const RdsPlan& plan, std::vector<ReasonReading>& out) {
    using Severity = ReasonReading::Severity;
    const Database& s = plan.of(k);
    if (s.failing_over)
        out.push_back({Severity::Failed, "Failing over: the name still leads to the lost primary", "RDS-02", "config.failover_time"});
    else if (plan.instance(k, s.primary).down)
        out.push_back({Severity::Failed, "The primary is down and no standby can take over", "RDS-07", "config.recovery_time"});
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const Instance& it = plan.instance(k, i);
        const std::string name = role_name(k, plan, i);
        if (it.connections.value >= plan.max_connections)
            out.push_back({Severity::Throttled,
                           "Connections of the " + name + ": " + of_all(it.connections.value, plan.max_connections) + " in use",
                           plan.limit_from_class ? "RDS-20" : "", "config.max_connections"});
        if (it.station.waiting.value)
            out.push_back({Severity::Degraded,
                           "CPUs of the " + name + ": " + of_all(it.station.busy.value, plan.station.servers) + " busy, " +
                               std::to_string(it.station.waiting.value) + " queries waiting",
                           "", "config.concurrency"});
    }
}

double number(std::uint64_t n) { return static_cast<double>(n); }

void observe_metrics(Kernel& k, const RdsPlan& plan, Observation& out) {
    const Database& s = plan.of(k);
    Reading connections;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const Reading each = reading(plan.instance(k, i).connections, k.now());
        connections.part += each.part;
        connections.whole += each.whole;
        connections.maximum = std::max(connections.maximum, each.maximum);
    }
    const double behind = plan.replicas ? to_seconds(lag(k, plan, k.now())) : 0;
    out.metrics = {connections,
                   {out.busy, out.capacity, 0},
                   {static_cast<double>(s.read_time) * 1e-9, number(s.reads), 0},
                   {static_cast<double>(s.write_time) * 1e-9, number(s.writes), 0},
                   {behind, 0, 0},
                   {number(s.reads), 0, 0},
                   {number(s.writes), 0, 0},
                   {number(s.stale_reads), 0, 0},
                   {number(s.refused), 0, 0}};
    out.numbers = {{"reads", number(s.reads)},
                   {"writes", number(s.writes)},
                   {"staleReads", number(s.stale_reads)},
                   {"refusedConnections", number(s.refused)},
                   {"failovers", number(s.failovers)},
                   {"lostWrites", number(s.lost_writes)}};
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const RdsPlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const Instance& it = plan.instance(k, i);
        out.busy += integral(it.station.busy, k.now());
        out.queue += it.station.waiting.value;
        out.queue_integral += integral(it.station.waiting, k.now());
        out.queue_maximum = std::max<double>(out.queue_maximum, it.station.waiting.maximum);
        if (plan.exists(k, i)) out.cells.push_back(cell(k, plan, i));
    }
    out.capacity = static_cast<double>(plan.station.servers) * (1 + plan.replicas) *
                   static_cast<double>(k.now() - plan.instance(k, 0).station.busy.start);
    observe_metrics(k, plan, out);
    add_reasons(k, plan, out.reasons);
}

std::uint32_t instances(const google::protobuf::Message& message) {
    return kFirstReplica + static_cast<const Rds&>(message).read_replicas();
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Rds&>(message);
    if (!find_class(config.db_instance_class())) {
        std::vector<std::string_view> names;
        for (const InstanceClass& each : kInstanceClasses) names.push_back(each.name);
        issues.push_back({Issue::Severity::Error, id, "config.db_instance_class",
                          model::in_quotes(config.db_instance_class()) + " is not a DB instance class known here." +
                              model::did_you_mean(config.db_instance_class(), names),
                          "Use a class of db.t3, db.m5, db.m6i, db.r5 or db.r6g; concurrency and max_connections set any other size."});
    }
    if (config.read_replicas() > 0 && config.backup_retention_period() == 0)
        issues.push_back({Issue::Severity::Error, id, "config.read_replicas", "Read replicas are made from a backup, and backups are off.",
                          "Set the backup retention to at least one day, or remove the replicas."});
}

constexpr Metric kMetrics[] = {
    {"DatabaseConnections", "AWS/RDS", "Connections", MetricKind::Gauge,
     "Connections in use: queries worked on or waiting, on all instances."},
    {"CPUUtilization", "AWS/RDS", "CPU", MetricKind::Share, "vCPUs that work on a query, of all vCPUs of primary and replicas."},
    {"ReadLatency", "AWS/RDS", "Read latency", MetricKind::Seconds, "From connection to answer, for reads that were answered."},
    {"WriteLatency", "AWS/RDS", "Write latency", MetricKind::Seconds, "From connection to commit, for writes that were committed."},
    {"ReplicaLag", "AWS/RDS", "Replica lag", MetricKind::Seconds, "How far the read replicas are behind the primary."},
    {"ReadQueries", "Nephoscope/RDS", "Reads", MetricKind::Rate,
     "Read queries answered. Not ReadIOPS: how many disk operations a query makes is not simulated."},
    {"WriteQueries", "Nephoscope/RDS", "Writes", MetricKind::Rate, "Write queries committed."},
    {"StaleReads", "Nephoscope/RDS", "Stale reads", MetricKind::Count, "Reads of a replica that saw an item older than the newest."},
    {"RefusedConnections", "Nephoscope/RDS", "Refused", MetricKind::Count, "Connections above the limit: too many connections."},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", ""},
                             {ElementKind::Gauge, "CPUUtilization", "cpu"},
                             {ElementKind::Queue, "DatabaseConnections", "conn"},
                             {ElementKind::Lag, "ReplicaLag", "lag"},
                             {ElementKind::Badge, "StaleReads", "stale"},
                             {ElementKind::Badge, "RefusedConnections", "refused"}};

constexpr FaultType kFaults[] = {
    {kFailoverCluster, "Fail over", FaultTarget::Component, "", 0,
     "The standby takes over after the failover time; calls until then fail."},
    {kReboot, "Reboot", FaultTarget::Instance, "", 0,
     "The instance restarts. With a standby, a reboot of the primary is a reboot with failover."},
    {kStopPrimary, "Lose the primary's host", FaultTarget::Component, "", 0,
     "The host is replaced after the recovery time. With a standby, it takes over."},
    {kPromoteReplica, "Promote a read replica", FaultTarget::Instance, "", 0,
     "The replica restarts as a database of its own. Writes it had not received are lost to it."},
};

}  // namespace
}  // namespace rds

extern const ServiceType kRds{
    .name = "rds",
    .title = "RDS",
    .abbreviations = "database db sql mysql postgresql mariadb relational multi-az replica",
    .id_stem = "db",
    .category = Category::Database,
    .port = {.calls = false,
             .called = true,
             .group = false,
             .outside = false,
             .named = true,
             .initial_role = model::ALL,
             .speaks = Speaks::Store},
    .config = Rds::descriptor,
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
    .shrink = rds::shrink,
};

}  // namespace nephoscope::services
