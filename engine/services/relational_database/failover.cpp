#include <algorithm>
#include <utility>

#include "engine/services/application.h"
#include "engine/services/relational_database/database.h"

// Losing and getting back instances, and who is the primary then.
namespace nephoscope::services::relational {

using kernel::FaultAction;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Observer;
using kernel::Outcome;
using Level = Observer::Level;

namespace {

/// "standby in zone-b"
Text who(Kernel& k, const DatabasePlan& plan, std::uint32_t instance) {
    const std::string& zone = plan.shared->zones[plan.zones[instance]];
    const Text role = role_name(k, plan, instance);
    return zone.empty() ? role : say("%1 in %2", role, zone);
}

constexpr std::uint32_t kNobody = ~0u;

/// Who takes over: of those that are up the one with the least tier; equal ones by number.
std::uint32_t successor(Kernel& k, const DatabasePlan& plan) {
    std::uint32_t found = kNobody;
    const auto tier = [&plan](std::uint32_t i) { return i < plan.promotion.size() ? plan.promotion[i] : 0; };
    for (std::uint32_t i = 0; i < plan.members; ++i) {
        if (i == plan.of(k).primary || !plan.exists(k, i) || plan.instance(k, i).down) continue;
        if (found == kNobody || tier(i) < tier(found)) found = i;
    }
    return found;
}

/// Whether there is, or was, somebody to take over.
bool is_redundant(const DatabasePlan& plan) { return plan.standby || (plan.readable() && plan.members > 1); }

void interrupt_failover(Kernel& k, NodeIndex node, Text why) {
    Database& s = plan_of(k, node).of(k);
    if (!s.failing_over) return;
    s.failing_over = false;
    ++s.failover_epoch;
    k.log(node, "failover-interrupted", std::move(why), Level::Problem);
}

void start_failover(Kernel& k, NodeIndex node, std::uint32_t next) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    s.story.begin(k, node, FailoverStory::Step::TakingOver);
    s.failing_over = true;
    s.successor = next;
    ++s.failovers;
    k.log(node, "failover-started", say("Failing over to the %1; it takes %2.", who(k, plan, next), seconds_text(plan.failover_time)),
          Level::Warning);
    k.spawn_process(node, kFailover, ++s.failover_epoch, plan.failover_time);
}

/// Nobody knows yet that the primary is lost.
void wait_for_notice(Kernel& k, NodeIndex node) {
    Database& s = plan_of(k, node).of(k);
    if (s.unnoticed) return;
    s.unnoticed = true;
    s.story.begin(k, node, FailoverStory::Step::Detecting);
    k.spawn_process(node, kFailover, ++s.failover_epoch, s.noticed - k.now());
}

/// Starts a failover where one is due and can be made. Otherwise the database waits for an instance to come back.
void consider_failover(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    const Instance& primary = plan.instance(k, s.primary);
    if (s.failing_over || s.restoring || !primary.down || primary.restarting) return;
    const std::uint32_t next = successor(k, plan);
    if (next == kNobody) {
        s.unnoticed = false;
        if (!is_redundant(plan)) return;
        k.log(node, "failover-waits", say("There is nobody to fail over to; the database is down until an instance is back."),
              Level::Problem);
        return s.story.begin(k, node, FailoverStory::Step::NobodyLeft);
    }
    if (s.noticed > k.now()) return wait_for_notice(k, node);
    start_failover(k, node, next);
}

/// Its calls end, its connections are gone.
void end_work(Kernel& k, NodeIndex node, std::uint32_t i) {
    const DatabasePlan& plan = plan_of(k, node);
    Instance& it = plan.instance(k, i);
    k.kill(node, i, Outcome::Failed, 502);
    plan.station_of(k, i).clear();
    it.connections.set(k.now(), 0);
    plan.disk(k, i).clear(k.now());
}

/// Serves nobody until it takes over.
bool is_standby(const DatabasePlan& plan, std::uint32_t i) { return i < plan.members && !plan.readable(); }

bool is_lost(const Instance& it) { return it.down && !it.restarting; }

/// It serves nobody from now on.
void go_down(Kernel& k, NodeIndex node, std::uint32_t i, Text what) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    plan.instance(k, i).down = true;
    if (i == s.primary) s.primary_lost = k.now();
    end_work(k, node, i);
    k.log(node,
          i == s.primary        ? "primary-failed"
          : is_standby(plan, i) ? "standby-failed"
                                : "replica-failed",
          std::move(what), Level::Problem);
    if (s.failing_over && i == s.successor) interrupt_failover(k, node, say("The next primary failed before it took over."));
}

/// The caller says when it is back. `unnoticed`: so long nobody knows.
void lose(Kernel& k, NodeIndex node, std::uint32_t i, SimTime unnoticed, Text what) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    Instance& it = plan.instance(k, i);
    if (is_lost(it)) return;
    it.restarting = false;
    if (i == s.primary) {
        s.noticed = k.now() + unnoticed;
        s.unnoticed = false;
        if (is_redundant(plan)) s.story.open(k, node);
    }
    go_down(k, node, i, std::move(what));
}

/// The primary is up although nobody has taken over.
void end_story_without_failover(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (s.failing_over || plan.instance(k, s.primary).down) return;
    s.unnoticed = false;
    s.story.settle(k, node, {0, 0, 0, kStory});
}

const char* word_for_return(Kernel& k, const DatabasePlan& plan, std::uint32_t i, bool promoted) {
    if (promoted) return "replica-promoted";
    if (i == plan.of(k).primary) return "primary-recovered";
    return is_standby(plan, i) ? "standby-rebuilt" : "replica-recovered";
}

void come_back(Kernel& k, NodeIndex node, std::uint32_t i) {
    const DatabasePlan& plan = plan_of(k, node);
    Instance& it = plan.instance(k, i);
    const bool restoring = plan.of(k).restoring;
    if (!it.down || (restoring && i != plan.of(k).primary)) return;
    const bool promoted = it.promoting;
    it.down = it.promoting = it.held = it.restarting = false;
    if (restoring) return complete_restore(k, node);
    k.log(node, word_for_return(k, plan, i, promoted),
          promoted ? say("The %1 is a database of its own now; what its applications call is not changed.", who(k, plan, i))
                   : say("The %1 is back.", who(k, plan, i)),
          Level::Good);
    consider_failover(k, node);
    end_story_without_failover(k, node);
}

/// Where the fault says how long it lasts, it is back when that ends.
void await_return(Kernel& k, NodeIndex node, std::uint32_t i, SimTime duration, SimTime until_back) {
    Instance& it = plan_of(k, node).instance(k, i);
    it.held = duration > 0;
    if (!it.held) schedule_recovery(k, node, i, until_back);
}

/// A lost host, or one that is given up for another.
void lose_host(Kernel& k, NodeIndex node, std::uint32_t i, SimTime duration, SimTime until_back, SimTime unnoticed, Text what) {
    if (is_lost(plan_of(k, node).instance(k, i))) return;
    lose(k, node, i, unnoticed, std::move(what));
    await_return(k, node, i, duration, until_back);
    consider_failover(k, node);
}

void release_held(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.instances(); ++i)
        if (plan.instance(k, i).held && !plan.instance(k, i).zone_lost) schedule_recovery(k, node, i, 0);
}

/// Aurora keeps two copies of all data in each of three zones.
void lose_copies(Kernel& k, NodeIndex node, const FaultAction& action) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    const bool wrote = has_quorum(s, true);
    for (std::size_t i = 0; i < plan.copy_zones.size(); ++i) {
        if (plan.copy_zones[i] != action.zone) continue;
        const auto bit = static_cast<std::uint8_t>(1u << i);
        s.lost_copies = static_cast<std::uint8_t>(action.end ? s.lost_copies & ~bit : s.lost_copies | bit);
    }
    if (wrote && !has_quorum(s, true))
        k.log(node, "write-quorum-lost", say("Fewer than four of six copies are left: nothing can be written."), Level::Problem);
    if (!wrote && has_quorum(s, true)) k.log(node, "write-quorum-regained", say("Four of six copies are there again."), Level::Good);
}

void zone_outage(Kernel& k, NodeIndex node, const FaultAction& action) {
    const DatabasePlan& plan = plan_of(k, node);
    if (plan.deployment == Deployment::Aurora) lose_copies(k, node, action);
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        if (!plan.exists(k, i) || plan.zones[i] != action.zone) continue;
        Instance& it = plan.instance(k, i);
        it.zone_lost = !action.end;
        it.held = false;
        if (action.end) {
            schedule_recovery(k, node, i, plan.recovery_time);
        } else {
            ++it.epoch;
            lose(k, node, i, plan.detection_time, say("The %1 is lost with its zone.", who(k, plan, i)));
        }
    }
    consider_failover(k, node);
}

void fail_over(Kernel& k, NodeIndex node, SimTime duration) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (successor(k, plan) == kNobody || plan.instance(k, s.primary).down)
        return k.log(node, "failover-refused", say("A failover needs a running primary and somebody who can take over."), Level::Warning);
    const Text primary = who(k, plan, s.primary);
    lose_host(
        k, node, s.primary, duration, plan.rejoin_time, 0,
        plan.readable() ? say("The %1 restarts; a reader takes over.", primary) : say("The %1 restarts; its standby takes over.", primary));
}

void reboot(Kernel& k, NodeIndex node, const FaultAction& action) {
    const DatabasePlan& plan = plan_of(k, node);
    const auto i = action.instance < 0 ? plan.of(k).primary : static_cast<std::uint32_t>(action.instance);
    if (plan.exists(k, i)) restart_in_place(k, node, i, action.duration, say("The %1 restarts.", who(k, plan, i)));
}

void reboot_with_failover(Kernel& k, NodeIndex node, SimTime duration) {
    if (plan_of(k, node).standby) return fail_over(k, node, duration);
    k.log(node, "failover-refused", say("Only an instance with a standby can be rebooted with failover."), Level::Warning);
}

void promote_replica(Kernel& k, NodeIndex node, std::int64_t wanted) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    for (std::uint32_t i = plan.members; i < plan.instances(); ++i) {
        Instance& it = plan.instance(k, i);
        if ((wanted >= 0 && i != wanted) || it.down || it.standalone) continue;
        const SimTime last = plan.instance(k, s.primary).down ? s.primary_lost : k.now();
        const SimTime behind = lag(k, plan, last);
        const auto lost = static_cast<std::uint64_t>(s.write_rate.per_second(last) * to_seconds(behind) + 0.5);
        s.lost_writes += lost;
        k.log(node, "promotion-started",
              say("Promoting the %1; it takes %2. %3 behind: about %4 writes are not on it.", who(k, plan, i),
                  seconds_text(plan.promotion_time), seconds_text(behind), lost),
              Level::Warning);
        lose(k, node, i, 0, say("The %1 restarts as a database of its own.", who(k, plan, i)));
        it.promoting = it.standalone = true;
        it.frozen = last - behind;
        return schedule_recovery(k, node, i, plan.promotion_time);
    }
    k.log(node, "promotion-refused", say("There is no running read replica to promote."), Level::Warning);
}

void take_over(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    const std::uint32_t old = s.primary;
    s.primary = s.successor;
    s.failing_over = false;
    s.promoted = k.now();
    if (plan.readable())
        k.log(node, "reader-promoted", say("A reader is the writer now."), Level::Info);
    else
        k.log(node, "standby-promoted", say("The standby is the primary now."), Level::Info);
    k.log(node, "dns-changed",
          say("The name of the database leads to the %1; callers follow when the answer they keep has expired.", who(k, plan, s.primary)),
          Level::Info);
    k.log(node, "failover-complete", say("Failed over %1 after the old primary was lost.", seconds_text(k.now() - s.primary_lost)),
          Level::Good);
    s.story.settle(k, node, {last_answer(k, node, old), longest_way(k, node), plan.warm_up ? k.now() + plan.warm_up : 0, kStory});
}

void notice(Kernel& k, NodeIndex node) {
    Database& s = plan_of(k, node).of(k);
    if (!s.unnoticed) return;
    s.unnoticed = false;
    k.log(node, "loss-noticed", say("The loss of the primary was noticed after %1.", seconds_text(k.now() - s.primary_lost)), Level::Info);
    consider_failover(k, node);
}

}  // namespace

void schedule_recovery(Kernel& k, NodeIndex node, std::uint32_t i, SimTime delay) {
    const std::uint32_t epoch = ++plan_of(k, node).instance(k, i).epoch;
    k.spawn_process(node, kRecovery, i | epoch << 8, delay);
}

void restart_in_place(Kernel& k, NodeIndex node, std::uint32_t i, SimTime duration, Text what) {
    const DatabasePlan& plan = plan_of(k, node);
    Instance& it = plan.instance(k, i);
    if (it.down) return;
    it.restarting = true;
    go_down(k, node, i, std::move(what));
    await_return(k, node, i, duration, plan.restart_time);
    consider_failover(k, node);
}

FrameId failover_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const DatabasePlan& plan = plan_of(k, f.node);
    Database& s = plan.of(k);
    if (f.local != s.failover_epoch) return k.finish(id, Outcome::Ok);
    s.failing_over ? take_over(k, f.node) : notice(k, f.node);
    return k.finish(id, Outcome::Ok);
}
FrameId story_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    plan_of(k, f.node).of(k).story.go_on(k, f.node, f.local);
    return k.finish(id, Outcome::Ok);
}

FrameId recovery_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const std::uint32_t i = f.local & 0xff;
    const DatabasePlan& plan = plan_of(k, f.node);
    if (i < plan.instances() && plan.instance(k, i).epoch << 8 == (f.local & ~0xffu)) come_back(k, f.node, i);
    return k.finish(id, Outcome::Ok);
}

/// Its Elastic Beanstalk environment is: deleted, and made anew and empty.
void rebuild(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    interrupt_failover(k, node, say("The database is deleted."));
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        ++plan.instance(k, i).epoch;
        plan.instance(k, i).down = true;
        end_work(k, node, i);
    }
    s.restoring = s.emptied = true;
    s.restored_at = kNever;
    s.snapshot = 0;
    delete_daily_backups(k, plan);
    empty_storage(k, plan);
    s.unnoticed = false;
    k.log(node, "database-deleted",
          say("It is deleted with its Elastic Beanstalk environment, and made anew: empty. What was in it is gone, automated backups too."),
          Level::Problem);
    schedule_recovery(k, node, s.primary, plan.creation_time);
}

void befall(Kernel& k, NodeIndex node, const FaultAction& action) {
    if (action.action == kRebuildEnvironment) return rebuild(k, node);
    if (action.action == kZoneOutage) return zone_outage(k, node, action);
    if (action.action == kPauseReplication) return pause_replication(k, node, action.end);
    if (action.action == kFillStorage) return fill_storage(k, node, action.end);
    if (action.end) return release_held(k, node);
    if (action.action == kFailoverCluster) return fail_over(k, node, action.duration);
    if (action.action == kReboot) return reboot(k, node, action);
    if (action.action == kRebootWithFailover) return reboot_with_failover(k, node, action.duration);
    if (action.action == kCreateSnapshot) return take_snapshot(k, node, false);
    const DatabasePlan& plan = plan_of(k, node);
    if (action.action == kStopPrimary)
        return lose_host(k, node, plan.of(k).primary, action.duration, plan.recovery_time, plan.detection_time,
                         say("The %1 lost its host.", who(k, plan, plan.of(k).primary)));
    if (action.action == kPromoteReplica) return promote_replica(k, node, action.instance);
}

void shrink(Kernel& k, NodeIndex node, std::uint32_t instances) {
    const DatabasePlan& plan = plan_of(k, node);
    for (std::uint32_t i = instances; i < plan.instances(); ++i) end_work(k, node, i);
}

/// An edit may have removed the instance that was the primary, or that was to be the next one.
void settle_primary(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (s.primary >= plan.members) {
        s.primary_lost = s.noticed = k.now();
        s.unnoticed = false;
        interrupt_failover(k, node, say("The instance was removed."));
        s.primary = 0;
        const std::uint32_t next = successor(k, plan);
        if (plan.instance(k, 0).down && next != kNobody) s.primary = next;
        k.log(node, "primary-removed", say("The writer was removed; another instance is the writer now."), Level::Warning);
    }
    const bool standby_gone = !plan.standby && !plan.readable();
    if (standby_gone || s.successor >= plan.members) interrupt_failover(k, node, say("There is nobody to take over any more."));
}

void settle(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        plan.instance(k, i).down |= plan.of(k).restoring;
        plan.station_of(k, i).admit();
    }
    settle_primary(k, node);
    settle_backups(k, node);
    settle_space(k, node);
    consider_failover(k, node);
    end_story_without_failover(k, node);
}

}  // namespace nephoscope::services::relational
