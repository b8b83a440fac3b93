#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/services/backup_window.h"
#include "engine/services/relational_database/database.h"

// Backups and snapshots, and databases that are restored from them.
namespace nephoscope::services::relational {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;

namespace {

constexpr std::uint64_t kChunk = 512 * 1024;  ///< of a volume that is fetched as a whole
constexpr double kMebibyte = 1024 * 1024;

/// With a standby the snapshot is taken from it and nobody waits, but for the engines that hold their I/O all the same. Aurora's
/// storage backs itself up.
bool pauses(const DatabasePlan& plan) {
    if (plan.deployment != Deployment::Instance) return false;
    return !plan.standby || rules_of(plan.engine).backup_always_pauses;
}

void arm_next_backup(Kernel& k, const DatabasePlan& plan) {
    if (plan.backup_source) k.arm(plan.backup_source, plan.backups ? next_backup(k.now(), plan.backup_time_of_day) : kNever);
}

void keep(Kernel& k, const DatabasePlan& plan, std::uint32_t daily, std::uint32_t by_hand) {
    BackupStorage& s = plan.of(k).kept;
    s.daily = daily;
    s.by_hand = by_hand;
    const std::uint32_t all = daily + by_hand;
    s.billed.set(k.now(), all - std::min(all, plan.free_backups));
}

/// The first backup has all of the database, a later one what was written since the one before. Aurora's snapshots have all of it.
void store(Kernel& k, const DatabasePlan& plan, bool daily) {
    Database& s = plan.of(k);
    const bool aurora = plan.deployment == Deployment::Aurora, whole = aurora || !s.snapshot;
    const auto size = static_cast<std::uint32_t>(std::ceil((whole ? plan.data_bytes : static_cast<double>(s.kept.unsaved)) / kMebibyte));
    s.kept.unsaved = 0;
    s.snapshot = 1 + k.now();
    if (aurora || (daily && !whole)) k.spawn_process(plan.node, kRetention, size, plan.retention);
    if (!aurora) keep(k, plan, s.kept.daily + (daily ? size : 0), s.kept.by_hand + (daily ? 0 : size));
}

struct Chunk {
    std::uint32_t bit, bits;
};

/// Which chunk of the volume an item is in: its data sets lie one after the other. An item of more than a chunk is one.
Chunk chunk_of(const Shared& shared, const kernel::Request& request) {
    Chunk out{0, 0};
    const int mine = shared.classes[request.request_class].data_set;
    for (std::size_t i = 0; i < shared.data_sets.size(); ++i) {
        const DataSetPlan& set = shared.data_sets[i];
        const std::uint64_t per_chunk = std::max<std::uint64_t>(1, kChunk / std::max(1u, set.item_bytes));
        if (static_cast<int>(i) == mine) out.bit = out.bits + static_cast<std::uint32_t>(request.key / per_chunk);
        out.bits += static_cast<std::uint32_t>((set.items + per_chunk - 1) / per_chunk);
    }
    return out;
}

std::size_t bytes_for(std::uint32_t bits) { return (static_cast<std::size_t>(bits) + 7) / 8; }

/// What there is to restore; negative: nothing.
SimTime restorable(Kernel& k, const DatabasePlan& plan) {
    const auto source = static_cast<NodeIndex>(plan.restore_node);
    if (source == plan.node) return -1;
    const DatabasePlan& from = plan_of(k, source);
    if (plan.restore_snapshot) return from.of(k).snapshot - 1;
    return from.backups ? std::max<SimTime>(0, k.now() - plan.restore_point) : -1;
}

void begin_restore(Kernel& k, const DatabasePlan& plan) {
    Database& s = plan.of(k);
    for (std::uint32_t i = 0; i < plan.instances(); ++i) plan.instance(k, i).down = true;
    const SimTime from = restorable(k, plan);
    if (from < 0) return k.log(plan.node, "restore-refused", say("%1.", no_source(plan)), Level::Problem);
    const auto source = static_cast<NodeIndex>(plan.restore_node);
    s.restoring = true;
    s.restored_from = from;
    const double later = plan_of(k, source).of(k).write_rate.per_second(k.now()) * to_seconds(k.now() - s.restored_from);
    const auto lost = static_cast<std::uint64_t>(later + 0.5);
    s.lost_writes += lost;
    k.log(plan.node, "restore-started",
          say("A new database is restored from %1; about %2 later writes will not be in it.", k.program.nodes[source].id, lost),
          Level::Info);
    schedule_recovery(k, plan.node, s.primary, plan.restore_time);
}

}  // namespace

void start(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    s.created = true;
    s.encrypted = plan.encrypted;
    s.backed_up = plan.backups;
    arm_next_backup(k, plan);
    if (plan.restore_node >= 0) begin_restore(k, plan);
    settle_space(k, node);
}

void take_daily_backup(Kernel& k, std::uint32_t, std::uint64_t node) {
    take_snapshot(k, static_cast<NodeIndex>(node), true);
    arm_next_backup(k, plan_of(k, static_cast<NodeIndex>(node)));
}

void take_snapshot(Kernel& k, NodeIndex node, bool daily) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    if (plan.instance(k, s.primary).down || s.failing_over || s.space.full)
        return k.log(node, daily ? "backup-skipped" : "snapshot-refused", say("Only a database that is available can be backed up."),
                     Level::Warning);
    ++s.backups;
    store(k, plan, daily);
    const bool held = pauses(plan);
    if (held) plan.instance(k, s.primary).io_resumes = k.now() + plan.backup_pause;
    const bool from_standby = plan.deployment == Deployment::Instance;
    k.log(node, daily ? "backup-taken" : "snapshot-taken",
          held           ? say("Its I/O is held meanwhile.")
          : from_standby ? say("It is taken from the standby; nobody waits.")
                         : say("Nobody waits for it."),
          held ? Level::Warning : Level::Info);
}

/// The chain has no more use for what a daily backup added; Aurora's snapshot is billed from now on.
FrameId retention_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const DatabasePlan& plan = plan_of(k, f.node);
    const Database& s = plan.of(k);
    const bool deleted = s.emptied && f.started < s.restored_at;
    if (plan.deployment == Deployment::Aurora)
        keep(k, plan, s.kept.daily, s.kept.by_hand + f.local);
    else if (!deleted)
        keep(k, plan, s.kept.daily - f.local, s.kept.by_hand);
    return k.finish(id, kernel::Outcome::Ok);
}

void delete_daily_backups(Kernel& k, const DatabasePlan& plan) { keep(k, plan, 0, plan.of(k).kept.by_hand); }

void settle_backups(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    arm_next_backup(k, plan);
    keep(k, plan, s.kept.daily, s.kept.by_hand);
    if (s.created && std::exchange(s.backed_up, plan.backups) != plan.backups)
        restart_in_place(k, node, s.primary, 0,
                         plan.backups ? say("It restarts, as its automated backups are switched on.")
                                      : say("It restarts, as its automated backups are switched off."));
    if (s.created && s.encrypted != plan.encrypted)
        k.log(node, "encryption-unchanged",
              say("Encryption is chosen when a database is created: restore an encrypted copy of its snapshot."), Level::Warning);
}

void complete_restore(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    Database& s = plan.of(k);
    s.restoring = false;
    s.restored_at = k.now();
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        Instance& it = plan.instance(k, i);
        it.down = it.down && (it.zone_lost || it.held);
    }
    const std::uint32_t bits = chunk_of(*plan.shared, {}).bits;
    if (bits && plan.first_touch) s.touched = k.w.blocks.allocate(bytes_for(bits));
    s.touched_bits = s.touched ? bits : 0;
    if (s.emptied) return k.log(node, "database-created", say("It is available, and empty."), Level::Good);
    k.log(node, "restore-complete",
          plan.first_touch ? say("It is available; what is touched for the first time comes from S3.") : say("It is available."),
          Level::Good);
}

SimTime first_touch_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    Database& s = plan.of(k);
    if (!s.touched) return 0;
    const std::uint32_t bit = chunk_of(*plan.shared, k.request(f)).bit;
    if (bit >= s.touched_bits || plan.shared->classes[k.request(f).request_class].data_set < 0) return 0;
    std::uint8_t& bits = static_cast<std::uint8_t*>(k.w.blocks.at(s.touched))[bit / 8];
    const auto mask = static_cast<std::uint8_t>(1u << bit % 8);
    if (bits & mask) return 0;
    bits = static_cast<std::uint8_t>(bits | mask);
    ++s.first_touches;
    return plan.first_touch;
}

bool lacks_last_write(Kernel& k, const DatabasePlan& plan, const kernel::Request& request) {
    const Database& s = plan.of(k);
    const int set = plan.shared->classes[request.request_class].data_set;
    if (set < 0) return false;
    if (!plan.shared->data_sets[static_cast<std::size_t>(set)].last_write) return s.emptied;
    const SimTime written = last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], request.key);
    return (s.emptied || written > s.restored_from) && written <= s.restored_at;
}

}  // namespace nephoscope::services::relational
