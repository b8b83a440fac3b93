#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/services/backup_window.h"
#include "engine/services/elasticache/cluster.h"

// Backups, and clusters that begin with one. A backup fills no node that is replaced.
namespace nephoscope::services::elasticache {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;

namespace {

constexpr double kMebibyte = 1024 * 1024;

SavedKey* keys_in(Kernel& k, const Backup& backup) { return static_cast<SavedKey*>(k.w.blocks.at(backup.run)); }

std::size_t bytes_for(std::uint32_t keys) { return std::max<std::size_t>(1, keys * sizeof(SavedKey)); }

void release(Kernel& k, Backup& backup) {
    if (backup.run) k.w.blocks.release(backup.run, bytes_for(backup.keys));
    backup = {};
}

SimTime transfer_time(const ClusterPlan& plan, std::uint64_t bytes) { return from_seconds(static_cast<double>(bytes) / plan.backup_speed); }

std::uint32_t entries(Kernel& k, const ClusterPlan& plan) {
    std::uint32_t count = 0;
    for (std::uint32_t g = 0; g < plan.count; ++g) count += plan.group_of(k, g).keys.count;
    return count;
}

/// All keys as they are now. Its run is 0 where there is no room.
Backup copy_keys(Kernel& k, const ClusterPlan& plan, bool daily) {
    const auto mebibytes = static_cast<std::uint32_t>(std::ceil(static_cast<double>(plan.cluster_of(k).bytes) / kMebibyte));
    Backup out{0, entries(k, plan), plan.contents, k.now(), mebibytes, daily};
    out.run = k.w.blocks.allocate(bytes_for(out.keys));
    if (!out.run) return out;
    SavedKey* to = keys_in(k, out);
    for (std::uint32_t g = 0; g < plan.count; ++g)
        for (std::uint32_t i = 0; i < plan.group_of(k, g).keys.count; ++i) {
            const parts::CacheEntry& entry = plan.keys_of(k, g).at(i);
            *to++ = {entry.word, entry.value_time, entry.expires};
        }
    return out;
}

/// A replica is asked where there is one. With enough free memory a child process writes the backup, and what changes meanwhile is kept
/// beside it; otherwise the engine itself does, among its operations.
void begin_to_save(Kernel& k, const ClusterPlan& plan, std::uint32_t g) {
    Group& group = plan.group_of(k, g);
    group.saver = group.primary;
    for (std::uint32_t m = 0; m < plan.members; ++m)
        if (m != group.primary && lives(group.members[m])) group.saver = static_cast<std::uint8_t>(m);
    group.saved_at = k.now() + transfer_time(plan, group.keys.bytes);
    group.room = plan.memory - std::min(plan.memory, group.keys.bytes);
    group.forks = static_cast<double>(group.room) >= plan.fork_share * static_cast<double>(plan.memory);
}

/// Why none can be taken now; empty: one can.
Text refusal(Kernel& k, const ClusterPlan& plan) {
    if (!plan.redis) return say("Memcached has no backups.");
    if (plan.cluster_of(k).saving.value) return say("A backup is being taken already.");
    for (std::uint32_t g = 0; g < plan.count; ++g)
        if (plan.group_of(k, g).down) return say("Only a cluster that is available can be backed up.");
    return {};
}

void put_back(Kernel& k, const ClusterPlan& plan, const Backup& backup) {
    for (std::uint32_t i = 0; i < backup.keys; ++i) {
        const SavedKey each = keys_in(k, backup)[i];
        if (each.expires <= k.now()) continue;
        const parts::CacheKey key = key_of(each.word);
        const std::uint32_t g = plan.group_of_key(key);
        const parts::KeyCacheState& keys = plan.group_of(k, g).keys;
        const parts::KeyCacheState was = keys;
        if (plan.keys_of(k, g).set(key, each.value_time, plan.ttl ? each.expires : kNever, k.now()))
            account(k, plan, was.bytes, keys.bytes, std::int64_t{keys.count} - std::int64_t{was.count});
    }
}

/// Shards are loaded at the same time.
SimTime load_time(Kernel& k, const ClusterPlan& plan, const Backup& backup) {
    std::vector<std::uint64_t> bytes(plan.count, 0);
    for (std::uint32_t i = 0; i < backup.keys; ++i) {
        const parts::CacheKey key = key_of(keys_in(k, backup)[i].word);
        bytes[plan.group_of_key(key)] += plan.item_bytes[key.data_set];
    }
    return transfer_time(plan, *std::max_element(bytes.begin(), bytes.end()));
}

/// What has been loaded is there.
void open(Kernel& k, const ClusterPlan& plan) {
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        Group& group = plan.group_of(k, g);
        if (group.loading) group.down = !lives(group.members[group.primary]);
        group.loading = 0;
    }
}

void begin_to_load(Kernel& k, const ClusterPlan& plan) {
    ClusterState& s = plan.cluster_of(k);
    for (std::uint32_t g = 0; g < plan.count; ++g) plan.group_of(k, g).down = plan.group_of(k, g).loading = 1;
    const auto source = static_cast<NodeIndex>(plan.restore_node);
    const Backup of = source == plan.node ? Backup{} : plan_of(k, source).cluster_of(k).backup;
    if (of.contents == plan.contents)
        s.seed = {k.w.blocks.allocate(bytes_for(of.keys)), of.keys, of.contents, of.taken, of.mebibytes, of.daily};
    if (!s.seed.run)
        return k.log(plan.node, "restore-refused", say("What it is restored from is no Redis or Valkey cluster with a backup."),
                     Level::Problem);
    std::copy_n(keys_in(k, of), of.keys, keys_in(k, s.seed));
    k.log(plan.node, "restore-started", say("A new cluster is restored from a backup of %1.", k.program.nodes[source].id), Level::Info);
    k.spawn_process(plan.node, kLoad, 0, load_time(k, plan, of));
}

void keep(Kernel& k, const ClusterPlan& plan, std::uint32_t all, std::uint32_t last) {
    BackupStorage& s = plan.cluster_of(k).kept;
    s.all = all;
    s.last = last;
    s.billed.set(k.now(), all - std::min(all, last));
}

void arm_backup(Kernel& k, const ClusterPlan& plan) {
    k.arm(plan.backup_source, plan.backups ? next_backup(k.now(), plan.backup_time_of_day) : kNever);
}

}  // namespace

void begin_backups(Kernel& k, const ClusterPlan& plan) {
    arm_backup(k, plan);
    if (plan.restore_node >= 0) begin_to_load(k, plan);
}

void settle_backups(Kernel& k, const ClusterPlan& plan) {
    arm_backup(k, plan);
    if (!plan.group_of(k, 0).loading || plan.cluster_of(k).seed.run) return;
    if (plan.restore_node >= 0)
        begin_to_load(k, plan);
    else
        open(k, plan);
}

void take_daily_backup(Kernel& k, std::uint32_t, std::uint64_t node) {
    take_backup(k, static_cast<NodeIndex>(node), true);
    arm_backup(k, plan_of(k, static_cast<NodeIndex>(node)));
}

void take_backup(Kernel& k, NodeIndex node, bool daily) {
    const ClusterPlan& plan = plan_of(k, node);
    ClusterState& s = plan.cluster_of(k);
    if (Text why = refusal(k, plan); !why.empty()) return k.log(node, "backup-refused", std::move(why), Level::Warning);
    s.in_work = copy_keys(k, plan, daily);
    if (!s.in_work.run) return k.log(node, "backup-refused", say("There is no memory left for a backup."), Level::Problem);
    s.saving.set(k.now(), 1);
    SimTime end = k.now();
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        begin_to_save(k, plan, g);
        end = std::max(end, plan.group_of(k, g).saved_at);
    }
    k.log(node, "backup-started", say("A backup is being taken."), Level::Info);
    k.spawn_process(node, kSave, ++s.save_epoch, end - k.now());
}

void fail_backup(Kernel& k, const ClusterPlan& plan, Text why) {
    ClusterState& s = plan.cluster_of(k);
    s.saving.set(k.now(), 0);
    ++s.save_epoch;
    ++s.failed_backups;
    s.failed = 1;
    release(k, s.in_work);
    k.log(plan.node, "backup-failed", std::move(why), Level::Problem);
}

std::uint64_t free_memory(Kernel& k, const ClusterPlan& plan) {
    std::uint64_t least = plan.memory;
    for (std::uint32_t g = 0; g < plan.count; ++g) {
        const Group& group = plan.group_of(k, g);
        least = std::min(least, plan.memory - std::min(plan.memory, group.keys.bytes));
        if (plan.cluster_of(k).saving.value && group.forks && group.saved_at > k.now()) least = std::min(least, group.room);
    }
    return least;
}

void note_change(Kernel& k, const ClusterPlan& plan, std::uint32_t g, std::uint64_t bytes) {
    Group& group = plan.group_of(k, g);
    if (!group.forks || group.saved_at <= k.now()) return;
    if (bytes <= group.room)
        group.room -= bytes;
    else
        fail_backup(k, plan, say("Writes have filled the memory beside the keys while the backup was taken."));
}

FrameId save(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    ClusterState& s = plan.cluster_of(k);
    if (!s.saving.value || s.save_epoch != f.local) return k.finish(id, kernel::Outcome::Ok);
    s.saving.set(k.now(), 0);
    ++s.backups;
    s.failed = 0;
    release(k, s.backup);
    s.backup = s.in_work;
    s.in_work = {};
    keep(k, plan, s.kept.all + s.backup.mebibytes, s.backup.mebibytes);
    k.log(f.node, "backup-taken", say("A backup was taken."), Level::Good);
    if (s.backup.daily) k.spawn_process(f.node, kRetention, s.backup.mebibytes, plan.retention);
    return k.finish(id, kernel::Outcome::Ok);
}

FrameId retention(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    const BackupStorage& kept = plan.cluster_of(k).kept;
    keep(k, plan, kept.all - f.local, kept.last);
    return k.finish(id, kernel::Outcome::Ok);
}

FrameId load(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    ClusterState& s = plan.cluster_of(k);
    if (s.seed.contents == plan.contents) put_back(k, plan, s.seed);
    release(k, s.seed);
    open(k, plan);
    k.log(f.node, "restore-complete", say("It is available, with %1 keys.", s.items.value), Level::Good);
    return k.finish(id, kernel::Outcome::Ok);
}

}  // namespace nephoscope::services::elasticache
