#include <algorithm>
#include <utility>

#include "engine/services/application.h"
#include "engine/services/redshift/warehouse.h"

// Clusters that come and go, resizes, and what can befall it.
namespace nephoscope::services::redshift {

using kernel::FaultAction;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kIdleUntilReleased = 60 * kSecond;

bool is_ready(Kernel& k, const Cluster& c) { return c.ready && c.ready <= k.now(); }

bool is_idle(const Cluster& c) { return c.slots.busy.value == 0 && !c.slots.head; }

SimTime sooner(SimTime a, SimTime b) { return a && a < b ? a : b; }

/// The next thing that is due: the end of a resize, of a restart, or of a scaling cluster that nobody uses.
void arm_changes(Kernel& k, const WarehousePlan& plan) {
    const Warehouse& s = plan.of(k);
    SimTime next = sooner(s.resized, kNever);
    if (s.down) next = std::min(next, s.back);
    for (std::uint32_t i = kMain + 1; i < plan.clusters; ++i) {
        const Cluster& c = s.clusters[i];
        if (c.ready > k.now())
            next = std::min(next, c.ready);
        else if (c.ready)
            next = std::min(next, (is_idle(c) ? std::max(c.ready, c.used) : k.now()) + kIdleUntilReleased);
    }
    k.arm(plan.change_source, next);
}

void start_cluster(Kernel& k, const WarehousePlan& plan) {
    Warehouse& s = plan.of(k);
    for (std::uint32_t i = kMain + 1; i < plan.clusters; ++i)
        if (s.clusters[i].ready > k.now()) return;
    for (std::uint32_t i = kMain + 1; i < plan.clusters; ++i) {
        if (s.clusters[i].ready) continue;
        s.clusters[i].ready = s.clusters[i].used = std::max<SimTime>(1, k.now() + plan.scaling_start_time);
        k.log(plan.node, "concurrency-scaling", say("All slots are in use: a transient cluster is started."), Level::Info);
        return arm_changes(k, plan);
    }
}

void release_idle_clusters(Kernel& k, const WarehousePlan& plan) {
    Warehouse& s = plan.of(k);
    for (std::uint32_t i = kMain + 1; i < plan.clusters; ++i) {
        Cluster& c = s.clusters[i];
        if (!is_ready(k, c) || !is_idle(c) || std::max(c.ready, c.used) + kIdleUntilReleased > k.now()) continue;
        c.ready = 0;
        k.log(plan.node, "scaling-cluster-released", say("Nobody used a transient cluster for a minute; it is gone."), Level::Info);
    }
}

void count_clusters(Kernel& k, const WarehousePlan& plan) {
    Warehouse& s = plan.of(k);
    std::uint32_t ready = 0;
    for (std::uint32_t i = kMain + 1; i < plan.clusters; ++i) ready += is_ready(k, s.clusters[i]);
    s.scaling.set(k.now(), ready);
}

/// All that runs or waits ends.
void end_work(Kernel& k, const WarehousePlan& plan) {
    Warehouse& s = plan.of(k);
    k.kill(plan.node, -1, Outcome::Failed, 502);
    for (std::uint32_t i = 0; i < plan.clusters; ++i) {
        plan.slots_of(k, i).clear();
        plan.nodes_of(k, i).clear();
        s.clusters[i].ready = 0;
    }
    parts::Station(k, plan.commits, s.commits).clear();
    count_clusters(k, plan);
    s.connections.set(k.now(), 0);
}

void go_down(Kernel& k, NodeIndex node, SimTime back, Text why) {
    const WarehousePlan& plan = plan_of(k, node);
    Warehouse& s = plan.of(k);
    if (!s.down) {
        end_work(k, plan);
        k.log(node, "cluster-unavailable", std::move(why), Level::Problem);
    }
    s.down = true;
    s.healthy.set(k.now(), 0);
    s.back = back;
    arm_changes(k, plan);
}

void finish_resize(Kernel& k, const WarehousePlan& plan) {
    Warehouse& s = plan.of(k);
    s.resized = 0;
    s.nodes = plan.nodes;
    k.log(plan.node, "resize-complete", say("%1 nodes work now.", plan.nodes), Level::Good);
}

void come_back(Kernel& k, const WarehousePlan& plan) {
    plan.of(k).down = false;
    plan.of(k).healthy.set(k.now(), 1);
    k.log(plan.node, "cluster-available", say("The cluster takes queries again."), Level::Good);
}

}  // namespace

std::uint32_t choose_cluster(Kernel& k, const WarehousePlan& plan, bool reads) {
    Warehouse& s = plan.of(k);
    if (!(reads || plan.scales_writes) || plan.clusters == 1 || s.clusters[kMain].slots.busy.value < plan.slots.servers) return kMain;
    for (std::uint32_t i = kMain + 1; i < plan.clusters; ++i) {
        if (!is_ready(k, s.clusters[i]) || s.clusters[i].slots.busy.value >= plan.slots.servers) continue;
        ++s.scaled;
        return i;
    }
    start_cluster(k, plan);
    return kMain;
}

void change(Kernel& k, std::uint32_t, std::uint64_t node) {
    const WarehousePlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    Warehouse& s = plan.of(k);
    if (s.resized && s.resized <= k.now()) finish_resize(k, plan);
    if (s.down && s.back <= k.now()) come_back(k, plan);
    release_idle_clusters(k, plan);
    count_clusters(k, plan);
    arm_changes(k, plan);
}

void start(Kernel& k, NodeIndex node) {
    const WarehousePlan& plan = plan_of(k, node);
    plan.of(k).nodes = plan.nodes;
    plan.of(k).healthy.restart(k.now());
    plan.of(k).healthy.set(k.now(), 1);
}

void settle(Kernel& k, NodeIndex node) {
    const WarehousePlan& plan = plan_of(k, node);
    Warehouse& s = plan.of(k);
    if (s.nodes != plan.nodes) {
        s.resized = std::max<SimTime>(1, k.now() + plan.resize_time);
        k.log(node, "resize-started", say("From %1 to %2 nodes.", s.nodes, plan.nodes), Level::Info);
    } else {
        s.resized = 0;
    }
    for (std::uint32_t i = 0; i < kMostClusters; ++i)
        if (i < plan.clusters) plan.slots_of(k, i).admit();
    arm_changes(k, plan);
}

void befall(Kernel& k, NodeIndex node, const FaultAction& action) {
    const WarehousePlan& plan = plan_of(k, node);
    Warehouse& s = plan.of(k);
    const bool reboots = action.action == kReboot;
    if (reboots || action.action == kLoseNode) {
        if (action.end || s.zone_lost) return;
        const SimTime back = k.now() + (reboots ? plan.restart_time : from_seconds(action.magnitude));
        return go_down(k, node, s.down ? std::max(s.back, back) : back,
                       reboots ? say("The cluster restarts.") : say("A compute node is lost; another one takes its place."));
    }
    if (action.action != kZoneOutage || action.zone != plan.zone) return;
    if (action.end && s.zone_lost) go_down(k, node, k.now() + plan.restart_time, say("The cluster restarts."));
    if (!action.end) go_down(k, node, kNever, say("The cluster is lost with its zone."));
    s.zone_lost = !action.end;
}

}  // namespace nephoscope::services::redshift
