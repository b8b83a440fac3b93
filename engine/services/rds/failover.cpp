#include "engine/services/rds/state.h"

#include <cstdio>

#include "engine/services/application.h"

// Losing and getting back instances, and who is the primary then.
namespace nephoscope::services::rds {

using kernel::FaultAction;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Observer;
using kernel::Outcome;
using Level = Observer::Level;

namespace {

std::string seconds_text(SimTime span) {
    char text[32];
    std::snprintf(text, sizeof text, "%g s", to_seconds(span));
    return text;
}

/// "the standby in zone-b"
std::string who(Kernel& k, const RdsPlan& plan, std::uint32_t instance) {
    const std::string& zone = plan.shared->zones[plan.zones[instance]];
    return "the " + role_name(k, plan, instance) + (zone.empty() ? "" : " in " + zone);
}

bool standby_ready(Kernel& k, const RdsPlan& plan) { return plan.multi_az && !plan.instance(k, 1 - plan.of(k).primary).down; }

void interrupt_failover(Kernel& k, NodeIndex node, const char* why) {
    Database& s = plan_of(k, node).of(k);
    if (!s.failing_over) return;
    s.failing_over = false;
    ++s.failover_epoch;
    k.log(node, "failover-interrupted", why, Level::Problem);
}

/// Starts a failover where one is due and can be made. Otherwise the database waits for an instance to come back.
void consider_failover(Kernel& k, NodeIndex node) {
    const RdsPlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (s.failing_over || !plan.instance(k, s.primary).down) return;
    if (!standby_ready(k, plan)) {
        if (plan.multi_az)
            k.log(node, "failover-waits", "There is no standby to fail over to; the database is down until an instance is back.",
                  Level::Problem);
        return;
    }
    s.failing_over = true;
    ++s.failovers;
    k.log(node, "failover-started",
          "Failing over to " + who(k, plan, 1 - s.primary) + "; it takes " + seconds_text(plan.failover_time) + ".", Level::Warning);
    k.spawn_process(node, kFailover, ++s.failover_epoch, plan.failover_time);
}

void schedule_recovery(Kernel& k, NodeIndex node, std::uint32_t i, SimTime delay) {
    const std::uint32_t epoch = ++plan_of(k, node).instance(k, i).epoch;
    k.spawn_process(node, kRecovery, i | epoch << 8, delay);
}

/// Its calls end, its connections are gone.
void end_work(Kernel& k, NodeIndex node, std::uint32_t i) {
    const RdsPlan& plan = plan_of(k, node);
    Instance& it = plan.instance(k, i);
    k.kill(node, i, Outcome::Failed, 502);
    parts::Station(k, plan.station, it.station).clear();
    it.connections.set(k.now(), 0);
}

/// The caller says when it is back.
void lose(Kernel& k, NodeIndex node, std::uint32_t i, const char* why) {
    const RdsPlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    Instance& it = plan.instance(k, i);
    if (it.down) return;
    it.down = true;
    if (i == s.primary) s.primary_lost = k.now();
    end_work(k, node, i);
    std::string text = who(k, plan, i) + why;
    text[0] = 'T';
    k.log(node, i == s.primary ? "primary-failed" : i < kFirstReplica ? "standby-failed" : "replica-failed", text, Level::Problem);
    if (s.failing_over && i != s.primary && i < kFirstReplica) interrupt_failover(k, node, "The standby failed before it took over.");
}

void come_back(Kernel& k, NodeIndex node, std::uint32_t i) {
    const RdsPlan& plan = plan_of(k, node);
    Instance& it = plan.instance(k, i);
    if (!it.down) return;
    const bool promoted = it.promoting;
    it.down = it.promoting = false;
    it.held = false;
    std::string text =
        who(k, plan, i) + (promoted ? " is a database of its own now; what its applications call is not changed." : " is back.");
    text[0] = 'T';
    const bool standby = i < kFirstReplica && i != plan.of(k).primary;
    k.log(node,
          promoted            ? "replica-promoted"
          : standby           ? "standby-rebuilt"
          : i < kFirstReplica ? "primary-recovered"
                              : "replica-recovered",
          text, Level::Good);
    consider_failover(k, node);
}

/// A lost host: replaced after the recovery time or, where the fault says how long, when it ends.
void lose_host(Kernel& k, NodeIndex node, std::uint32_t i, SimTime duration, const char* why) {
    const RdsPlan& plan = plan_of(k, node);
    Instance& it = plan.instance(k, i);
    if (it.down) return;
    lose(k, node, i, why);
    it.held = duration > 0;
    if (!it.held) schedule_recovery(k, node, i, plan.recovery_time);
    consider_failover(k, node);
}

void release_held(Kernel& k, NodeIndex node) {
    const RdsPlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.instances(); ++i)
        if (plan.instance(k, i).held && !plan.instance(k, i).zone_lost) schedule_recovery(k, node, i, 0);
}

void zone_outage(Kernel& k, NodeIndex node, const FaultAction& action) {
    const RdsPlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        if (!plan.exists(k, i) || plan.zones[i] != action.zone) continue;
        Instance& it = plan.instance(k, i);
        it.zone_lost = !action.end;
        it.held = false;
        if (action.end) {
            schedule_recovery(k, node, i, plan.recovery_time);
        } else {
            ++it.epoch;
            lose(k, node, i, " is lost with its zone.");
        }
    }
    consider_failover(k, node);
}

void fail_over(Kernel& k, NodeIndex node, SimTime duration) {
    const RdsPlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (!standby_ready(k, plan) || plan.instance(k, s.primary).down)
        return k.log(node, "failover-refused", "A failover needs a running primary and a standby that is ready.", Level::Warning);
    lose_host(k, node, s.primary, duration, " restarts; its standby takes over.");
}

void reboot(Kernel& k, NodeIndex node, const FaultAction& action) {
    const RdsPlan& plan = plan_of(k, node);
    const auto i = action.instance < 0 ? plan.of(k).primary : static_cast<std::uint32_t>(action.instance);
    if (plan.exists(k, i)) lose_host(k, node, i, action.duration, " restarts.");
}

void promote_replica(Kernel& k, NodeIndex node, std::int64_t wanted) {
    const RdsPlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    for (std::uint32_t i = kFirstReplica; i < plan.instances(); ++i) {
        Instance& it = plan.instance(k, i);
        if ((wanted >= 0 && i != wanted) || it.down || it.standalone) continue;
        const SimTime last = plan.instance(k, s.primary).down ? s.primary_lost : k.now();
        const SimTime behind = lag(k, plan, last);
        const auto lost = static_cast<std::uint64_t>(s.write_rate.per_second(last) * to_seconds(behind) + 0.5);
        s.lost_writes += lost;
        k.log(node, "promotion-started",
              "Promoting " + who(k, plan, i) + "; it takes " + seconds_text(plan.promotion_time) + ". " + seconds_text(behind) +
                  " behind: about " + std::to_string(lost) + " writes are not on it.",
              Level::Warning);
        lose(k, node, i, " restarts as a database of its own.");
        it.promoting = it.standalone = true;
        it.frozen = last - behind;
        return schedule_recovery(k, node, i, plan.promotion_time);
    }
    k.log(node, "promotion-refused", "There is no running read replica to promote.", Level::Warning);
}

}  // namespace

FrameId failover_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const RdsPlan& plan = plan_of(k, f.node);
    Database& s = plan.of(k);
    if (f.local != s.failover_epoch || !s.failing_over) return k.finish(id, Outcome::Ok);
    s.primary = 1 - s.primary;
    s.failing_over = false;
    k.log(f.node, "standby-promoted", "The standby is the primary now.", Level::Info);
    k.log(f.node, "dns-changed",
          "The name of the database leads to " + who(k, plan, s.primary) + "; callers follow when the answer they keep has expired.",
          Level::Info);
    k.log(f.node, "failover-complete", "Failed over " + seconds_text(k.now() - s.primary_lost) + " after the old primary was lost.",
          Level::Good);
    return k.finish(id, Outcome::Ok);
}

FrameId recovery_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const std::uint32_t i = f.local & 0xff;
    const RdsPlan& plan = plan_of(k, f.node);
    if (i < plan.instances() && plan.instance(k, i).epoch << 8 == (f.local & ~0xffu)) come_back(k, f.node, i);
    return k.finish(id, Outcome::Ok);
}

void befall(Kernel& k, NodeIndex node, const FaultAction& action) {
    if (action.action == kZoneOutage) return zone_outage(k, node, action);
    if (action.end) return release_held(k, node);
    if (action.action == kFailoverCluster) return fail_over(k, node, action.duration);
    if (action.action == kReboot) return reboot(k, node, action);
    if (action.action == kStopPrimary) return lose_host(k, node, plan_of(k, node).of(k).primary, action.duration, " lost its host.");
    if (action.action == kPromoteReplica) return promote_replica(k, node, action.instance);
}

void shrink(Kernel& k, NodeIndex node, std::uint32_t instances) {
    const RdsPlan& plan = plan_of(k, node);
    for (std::uint32_t i = instances; i < plan.instances(); ++i) end_work(k, node, i);
}

void settle(Kernel& k, NodeIndex node) {
    const RdsPlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.instances(); ++i) parts::Station(k, plan.station, plan.instance(k, i).station).admit();
    if (!plan.multi_az) interrupt_failover(k, node, "There is no standby any more.");
    consider_failover(k, node);
}

}  // namespace nephoscope::services::rds
