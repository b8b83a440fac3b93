#include <algorithm>
#include <bit>

#include "engine/services/relational_database/database.h"

// A query from connection to answer.
namespace nephoscope::services::relational {

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

bool accepts(Kernel& k, const DatabasePlan& plan, std::uint32_t i) {
    if (i >= plan.instances() || plan.instance(k, i).down) return false;
    if (i >= plan.members) return true;
    const Database& s = plan.of(k);
    return i == s.primary ? !s.failing_over : plan.readable();
}

/// While they apply nothing they fall behind second by second. Then they are as far behind as what is left to apply says of all that there
/// was when they went on.
SimTime lag(Kernel& k, const DatabasePlan& plan, SimTime time) {
    const Database& s = plan.of(k);
    if (s.paused) return plan.replication_lag + s.behind + std::max<SimTime>(0, time - s.paused_at);
    const SimTime work = std::max<SimTime>(0, s.applied - time);
    if (!s.behind) return plan.replication_lag + work;
    const double share = static_cast<double>(work) / static_cast<double>(s.behind_work);
    return plan.replication_lag + static_cast<SimTime>(static_cast<double>(s.behind) * share);
}

void pause_replication(Kernel& k, NodeIndex node, bool end) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (s.paused != end) return;
    const SimTime behind = lag(k, plan, k.now()) - plan.replication_lag;
    const SimTime work = std::max<SimTime>(0, s.applied - (end ? s.paused_at : k.now()));
    s.paused = !end;
    s.paused_at = k.now();
    s.applied = k.now() + work;
    s.behind_work = work;
    s.behind = end && behind <= work ? 0 : behind;
    if (end && !work) s.behind = 0;
    k.log(node, end ? "replication-resumed" : "replication-paused",
          end ? say("The replicas apply what they have missed.") : say("A fault: the replicas apply nothing any more."),
          end ? kernel::Observer::Level::Good : kernel::Observer::Level::Problem);
}

Text role_name(Kernel& k, const DatabasePlan& plan, std::uint32_t i) {
    if (i >= plan.members) return say("replica %1", i - plan.members + 1);
    const bool primary = i == plan.of(k).primary;
    if (!plan.readable()) return primary ? say("primary") : say("standby");
    return primary ? say("writer %1", i + 1) : say("reader %1", i + 1);
}

bool has_quorum(const Database& s, bool write) {
    const int copies = 6 - 2 * std::popcount(s.lost_copies);
    return copies >= (write ? 4 : 3);
}

namespace {

bool serves_reads(Kernel& k, const DatabasePlan& plan, std::uint32_t i) {
    return (i >= plan.members || i != plan.of(k).primary) && !plan.instance(k, i).down;
}

/// One of those that are up; where none is, a dead replica or, of a cluster, the writer.
std::uint32_t choose_reader(Kernel& k, const DatabasePlan& plan, LinkIndex link, const Request& request) {
    const std::uint32_t first = plan.readable() ? 0 : plan.members;
    std::uint32_t live = 0;
    for (std::uint32_t i = first; i < plan.instances(); ++i) live += serves_reads(k, plan, i);
    if (!live && plan.readable()) return plan.of(k).primary;
    kernel::RequestDraws draw(k.program.nodes[plan.node].key ^ kernel::purpose("replica"), request.id, k.program.links[link].key);
    auto nth = static_cast<std::uint32_t>(kernel::below(draw, live ? live : plan.replicas));
    std::uint32_t found = first;
    for (; live && (!serves_reads(k, plan, found) || nth--); ++found) {}
    return found;
}

bool open_connection(Kernel& k, const DatabasePlan& plan, std::uint32_t i) {
    kernel::Gauge& connections = plan.instance(k, i).connections;
    if (connections.value >= plan.max_connections) {
        ++plan.of(k).refused;
        return false;
    }
    connections.rise(k.now());
    return true;
}

/// A read on a primary that has just taken over: what it needs may not be in memory yet.
bool is_cold(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const Database& s = plan.of(k);
    return s.promoted && k.now() < s.promoted + plan.warm_up && instance_of(f) == s.primary && !is_write(k, f);
}

parts::Station station(Kernel& k, const DatabasePlan& plan, const Frame& f) { return plan.station_of(k, instance_of(f)); }

SimTime query_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("query"));
    return (is_write(k, f) ? plan.write_time : plan.read_time).sample(draw);
}

/// How much longer it takes than with all in memory. Its vCPU does not wait for that. REQUIRES: is_cold.
SimTime cold_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const SimTime left = plan.of(k).promoted + plan.warm_up - k.now();
    const double more = (plan.cold_factor - 1) * static_cast<double>(left) / static_cast<double>(plan.warm_up);
    return static_cast<SimTime>(static_cast<double>(query_time(k, plan, f)) * more);
}

bool scans_on(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    return !plan.scan_steps.empty() && f.local / kScanStep < scan_steps(k, plan, f);
}

void note_write(Kernel& k, Database& s, const DataSetPlan& data, std::uint32_t key) {
    SimTime& written = last_write(k, data, key);
    if (written < s.snapshot) s.kept.unsaved += data.item_bytes;
    written = k.now();
}

/// Replicas apply writes with one thread: one after the other, each taking as long as it took here. Aurora's readers share the storage.
void commit(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    Database& s = plan.of(k);
    Request& request = k.request(f);
    const int set = plan.shared->classes[request.request_class].data_set;
    if (set >= 0) note_write(k, s, plan.shared->data_sets[static_cast<std::size_t>(set)], request.key);
    request.value_time = k.now();
    ++s.writes;
    s.write_time += static_cast<std::uint64_t>(k.now() - f.started);
    s.write_times.record(k.w.blocks, k.now() - f.started);
    s.write_rate.count(k.now());
    if (!plan.has_readers() || plan.deployment == Deployment::Aurora) return;
    if (s.behind && !s.paused && s.applied <= k.now()) s.behind = 0;
    s.applied = std::max(s.applied, s.paused ? s.paused_at : k.now()) + query_time(k, plan, f);
}

/// In place of a time: the item is not there.
constexpr SimTime kNothing = -1;

/// As of when the instance's items are.
SimTime value_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const std::uint32_t i = instance_of(f);
    if (const Database& s = plan.of(k); (plan.restore_node >= 0 || s.emptied) && lacks_last_write(k, plan, k.request(f)))
        return s.emptied ? kNothing : s.restored_from;
    if (i == plan.of(k).primary) return k.now();
    const Instance& replica = plan.instance(k, i);
    return replica.standalone ? replica.frozen : k.now() - lag(k, plan, k.now());
}

void read(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    Database& s = plan.of(k);
    Request& request = k.request(f);
    ++s.reads;
    s.read_time += static_cast<std::uint64_t>(k.now() - f.started);
    s.read_times.record(k.w.blocks, k.now() - f.started);
    request.value_time = value_time(k, plan, f);
    if (request.value_time != kNothing && (request.value_time == k.now() || !is_stale(k, *plan.shared, request))) return;
    request.flags |= Request::kStale;
    ++s.stale_reads;
}

void close_connection(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    if (f.local >= kScanStep) ++plan.of(k).scans;
    plan.of(k).story.count_answer(f);
    is_write(k, f) ? commit(k, plan, f) : read(k, plan, f);
    kernel::Gauge& connections = plan.instance(k, instance_of(f)).connections;
    connections.set(k.now(), connections.value - 1);
}

/// Whether it can be worked on here at all.
bool can_serve(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const std::uint32_t i = instance_of(f);
    if (!accepts(k, plan, i) || (is_write(k, f) && (i != plan.of(k).primary || plan.of(k).space.full))) return false;
    return !plan.of(k).lost_copies || has_quorum(plan.of(k), is_write(k, f));
}

}  // namespace

Endpoint endpoint(Kernel& k, LinkIndex link, const Request& request) {
    const DatabasePlan& plan = plan_of(k, k.program.links[link].to);
    const bool to_reader = plan.has_readers() && plan.reads_link[link] && !(request.flags & Request::kWrite);
    const std::uint32_t found = to_reader ? choose_reader(k, plan, link, request) : plan.of(k).primary;
    return {found, plan.zones[found]};
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const DatabasePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!can_serve(k, plan, f)) return k.finish(id, Outcome::Failed, 503);
    if (!open_connection(k, plan, instance_of(f))) return k.finish(id, Outcome::Rejected, 503);
    while (scans_on(k, plan, f)) {
        SLEEP(k, id, scan_io_time(k, plan, f));
        if (station(k, plan, f).enter(id) == parts::Admission::Queued) PARK();
        SLEEP(k, id, plan.scan_step_time);
        station(k, plan, f).leave();
        f.local += kScanStep;
    }
    if (station(k, plan, f).enter(id) == parts::Admission::Queued) PARK();
    SLEEP(k, id, query_time(k, plan, f));
    station(k, plan, f).leave();
    if (plan.warm_up && is_cold(k, plan, f)) SLEEP(k, id, cold_time(k, plan, f));
    if (needs_volume(k, plan, f)) SLEEP(k, id, volume_time(k, plan, f));
    if (plan.commit_latency && is_write(k, f)) SLEEP(k, id, plan.commit_latency);
    close_connection(k, plan, f);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void restart(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    s.failovers = s.reads = s.writes = s.read_time = s.write_time = s.stale_reads = s.refused = s.lost_writes = 0;
    s.backups = s.scans = s.first_touches = 0;
    s.story.restart_statistics();
    s.waiting.restart(k.now());
    s.kept.billed.restart(k.now());
    s.space.grown.restart(k.now());
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        plan.station_of(k, i).restart_statistics();
        plan.instance(k, i).connections.restart(k.now());
        plan.disk(k, i).restart_statistics(k.now());
    }
}

}  // namespace nephoscope::services::relational
