#include <algorithm>

#include "engine/base/numbers.h"
#include "engine/services/relational_database/database.h"

// What cards and results show.
namespace nephoscope::services::relational {

using kernel::Kernel;

namespace {

using Severity = ReasonReading::Severity;

CellState cell_state(Kernel& k, const DatabasePlan& plan, std::uint32_t i) {
    const Instance& it = plan.instance(k, i);
    const Database& s = plan.of(k);
    if (it.promoting || (s.restoring && i == s.primary)) return CellState::Starting;
    if (s.failing_over && (i == s.primary || i == s.successor)) return it.down ? CellState::Stopped : CellState::FailingOver;
    if (it.down) return CellState::Stopped;
    if (i == s.primary || it.standalone) return CellState::InService;
    return i >= plan.members || plan.readable() ? CellState::Replica : CellState::Standby;
}

CellReading cell(Kernel& k, const DatabasePlan& plan, std::uint32_t i) {
    const Instance& it = plan.instance(k, i);
    CellReading out;
    out.instance = i;
    out.label = role_name(k, plan, i);
    out.state = cell_state(k, plan, i);
    out.zone = plan.zones[i];
    out.busy = integral(it.station.busy, k.now());
    out.capacity = static_cast<double>(plan.station.servers) * static_cast<double>(k.now() - it.station.busy.start);
    out.queue = it.station.waiting.value;
    if (out.state == CellState::Replica) out.lag = lag(k, plan, k.now());
    return out;
}

void add_disk_reason(Kernel& k, const DatabasePlan& plan, std::uint32_t i, std::vector<ReasonReading>& out) {
    const parts::Volume disk = plan.disk(k, i);
    const Text name = role_name(k, plan, i);
    if (plan.instance(k, i).io_resumes > k.now())
        out.push_back({Severity::Degraded, say("I/O of the %1 is held while it is backed up", name), "RDS-15", "config.backup_io_pause"});
    else if (disk.saturated(k.now()) && disk.bursts() && disk.balance(k.now()) < 1e-4)
        out.push_back({Severity::Throttled,
                       say("Volume of the %1: burst credits used up, %2 IOPS of %3", name, fixed_text(plan.volume.ios.rate, 0),
                           fixed_text(plan.volume.ios.burst, 0)),
                       "RDS-31", "config.allocated_storage"});
    else if (disk.queue(k.now()) > 1)
        out.push_back({Severity::Degraded,
                       say("Volume of the %1: %2 I/Os wait for %3 IOPS", name, fixed_text(disk.queue(k.now()), 0),
                           fixed_text(disk.bursts() ? plan.volume.ios.burst : plan.volume.ios.rate, 0)),
                       "RDS-31", "config.iops"});
}

void add_instance_reasons(Kernel& k, const DatabasePlan& plan, std::uint32_t i, std::vector<ReasonReading>& out) {
    const Instance& it = plan.instance(k, i);
    const Text name = role_name(k, plan, i);
    if (it.connections.value >= plan.max_connections)
        out.push_back({Severity::Throttled, say("Connections of the %1: %2 of %3 in use", name, it.connections.value, plan.max_connections),
                       plan.limit_from_class ? plan.limit_fact : "", "config.max_connections"});
    if (it.station.waiting.value)
        out.push_back({Severity::Degraded,
                       say("CPUs of the %1: %2 of %3 busy, %4 queries waiting", name, it.station.busy.value, plan.station.servers,
                           it.station.waiting.value),
                       "", "config.concurrency"});
    add_disk_reason(k, plan, i, out);
}

double number(std::uint64_t n) { return static_cast<double>(n); }

ReasonReading reason_for_no_primary(Kernel& k, const DatabasePlan& plan, const Database& s) {
    if (s.restoring && s.emptied)
        return {Severity::Failed, say("It is made anew, with its Elastic Beanstalk environment"), "EB-20", "config.creation_time"};
    if (s.restoring) return {Severity::Failed, say("It is restored as a new database"), plan.restore_fact, "config.restore_time"};
    if (plan.restore_node >= 0 && !s.restored_at) return {Severity::Failed, no_source(plan), plan.restore_fact, "config.restore_from"};
    if (plan.instance(k, s.primary).restarting)
        return {Severity::Failed, say("It restarts, and nobody takes over"), plan.restart_fact, "config.restart_time"};
    if (plan.deployment == Deployment::Aurora)
        return {Severity::Failed, say("The writer is down and no reader can take over"), "AUR-02", "config.recovery_time"};
    return {Severity::Failed, say("The primary is down and no standby can take over"), "RDS-07", "config.recovery_time"};
}

}  // namespace

void add_reasons(Kernel& k, const DatabasePlan& plan, std::vector<ReasonReading>& out) {
    const Database& s = plan.of(k);
    const char* failover_fact = plan.deployment == Deployment::Instance    ? "RDS-02"
                                : plan.deployment == Deployment::DbCluster ? "RDS-04"
                                                                           : "AUR-01";
    if (!has_quorum(s, true))
        out.push_back(
            {Severity::Failed,
             has_quorum(s, false) ? say("Fewer than 4 of 6 copies: nothing is written") : say("Fewer than 3 of 6 copies are left"),
             "AUR-05", ""});
    if (s.space.full) out.push_back({Severity::Failed, say("Storage full: nothing is written"), "RDS-37", "config.allocated_storage"});
    if (s.failing_over)
        out.push_back(
            {Severity::Failed, say("Failing over: the name still leads to the lost primary"), failover_fact, "config.failover_time"});
    else if (s.unnoticed)
        out.push_back(
            {Severity::Failed, say("The primary is lost, and nobody has noticed yet"), plan.detection_fact, "config.detection_time"});
    else if (plan.instance(k, s.primary).down)
        out.push_back(reason_for_no_primary(k, plan, s));
    s.story.add_reasons(k, plan.node,
                        {plan.detection_fact.c_str(), plan.deployment == Deployment::Aurora ? "AUR-07" : "RDS-05", plan.cold_fact.c_str()},
                        out);
    if (s.paused) out.push_back({Severity::Degraded, say("A fault: the replicas apply nothing"), "", ""});
    for (std::uint32_t i = 0; i < plan.instances(); ++i) add_instance_reasons(k, plan, i, out);
    if (s.created && s.encrypted != plan.encrypted)
        out.push_back({Severity::Degraded, say("Encryption is chosen when a database is created"), "RDS-32", "config.storage_encrypted"});
}

Totals totals_of(Kernel& k, const DatabasePlan& plan, const Observation& seen) {
    const Database& s = plan.of(k);
    Totals t;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const Reading each = reading(plan.instance(k, i).connections, k.now());
        t.connections.part += each.part;
        t.connections.whole += each.whole;
        t.connections.maximum = std::max(t.connections.maximum, each.maximum);
        const auto& disk = k.w.column<parts::VolumeState>(plan.volume_column)[plan.first_volume + i];
        t.read_ios.part += number(disk.reads.operations);
        t.write_ios.part += number(disk.writes.operations);
        t.read_bytes.part += number(disk.reads.bytes);
        t.write_bytes.part += number(disk.writes.bytes);
        t.disk_queue.part += plan.disk(k, i).queue(k.now());
        t.disk_queue.whole += std::max(0.0, disk.held_back) * 1e9;
    }
    const parts::Volume disk = plan.disk(k, s.primary);
    if (disk.bursts()) {
        const auto since = k.w.column<parts::VolumeState>(plan.volume_column)[plan.first_volume + s.primary].since;
        t.balance = {disk.balance_integral(k.now()), static_cast<double>(k.now() - since), 0};
    }
    t.cpu = {seen.busy, seen.capacity, 0};
    t.read_latency = {static_cast<double>(s.read_time) * 1e-9, number(s.reads), 0};
    t.write_latency = {static_cast<double>(s.write_time) * 1e-9, number(s.writes), 0};
    t.lag = now_value(plan.has_readers() ? to_seconds(lag(k, plan, k.now())) : 0);
    t.reads = {number(s.reads), 0, 0};
    t.writes = {number(s.writes), 0, 0};
    t.stale = {number(s.stale_reads), 0, 0};
    t.refused = {number(s.refused), 0, 0};
    t.detecting = s.story.seconds_of(k, FailoverStory::Step::Detecting);
    t.taking_over = s.story.seconds_of(k, FailoverStory::Step::TakingOver);
    t.old_addresses = s.story.seconds_of(k, FailoverStory::Step::OldAddresses);
    t.reconnecting = s.story.seconds_of(k, FailoverStory::Step::Reconnecting);
    t.warming_up = s.story.seconds_of(k, FailoverStory::Step::WarmingUp);
    return t;
}

void add_numbers(Kernel& k, const DatabasePlan& plan, Observation& out) {
    const Database& s = plan.of(k);
    out.numbers = {{"reads", number(s.reads)},
                   {"writes", number(s.writes)},
                   {"staleReads", number(s.stale_reads)},
                   {"refusedConnections", number(s.refused)},
                   {"failovers", number(s.failovers)},
                   {"lostWrites", number(s.lost_writes)}};
    s.story.add_numbers(k, plan.node, out.numbers);
}

void observe_instances(Kernel& k, const DatabasePlan& plan, Observation& out) {
    std::uint32_t working = plan.readable() ? plan.members : 1 + plan.replicas;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        const Instance& it = plan.instance(k, i);
        out.busy += integral(it.station.busy, k.now());
        if (plan.exists(k, i)) out.cells.push_back(cell(k, plan, i));
    }
    out.queue = reading(plan.of(k).waiting, k.now());
    out.capacity =
        static_cast<double>(plan.station.servers) * working * static_cast<double>(k.now() - plan.instance(k, 0).station.busy.start);
}

}  // namespace nephoscope::services::relational
