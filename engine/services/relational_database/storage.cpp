#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/services/relational_database/database.h"
#include "engine/services/usage.h"

// The I/Os of queries and scans, and what storage is left.
namespace nephoscope::services::relational {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using parts::Transfer;
using Level = kernel::Observer::Level;

namespace {

constexpr double kScanIo = 128 * 1024;         ///< a scan reads ahead: what one of its I/Os brings
constexpr std::uint32_t kScanIosPerStep = 32;  ///< 4 MiB
constexpr double kMebibyte = 1024 * 1024;
constexpr double kRounding = 1e-9;  ///< GiB: a share of whole ones may be this much too large

/// A commit must be on the primary's volume and on the standby's or, of a DB cluster, on one of the readers'. The others receive it as
/// well; nobody waits for them.
SimTime write_until(Kernel& k, const DatabasePlan& plan, SimTime from) {
    const double page = rules_of(plan.engine).page_bytes;
    SimTime first = kNever, last = from, own = from;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        if (!plan.exists(k, i) || plan.instance(k, i).down || plan.instance(k, i).standalone) continue;
        const SimTime end = plan.disk(k, i).transfer(from, Transfer::Write, plan.write_ios, page);
        if (i == plan.of(k).primary) own = end;
        if (i == plan.of(k).primary || i >= plan.members) continue;
        first = std::min(first, end);
        last = std::max(last, end);
    }
    return std::max(own, plan.deployment == Deployment::DbCluster && first != kNever ? first : last);
}

double allocated(Kernel& k, const DatabasePlan& plan) { return plan.allocated + plan.of(k).space.grown.value; }

void note_change(Kernel& k, StorageSpace& space) { space.changed[space.changes++ % kChanges] = k.now(); }

/// When the storage may be changed next, by all that AWS allows of it in a while.
SimTime next_change(const DatabasePlan& plan, const StorageSpace& space) {
    const GrowthPlan& growth = plan.growth;
    if (space.changes < growth.changes) return 0;
    return space.changed[(space.changes - growth.changes) % kChanges] + growth.window;
}

/// By how much storage of so many GiB grows.
double growth_of(const GrowthPlan& growth, double size) { return std::ceil(std::max(growth.least, size * growth.least_share) - kRounding); }

/// GiB; 0: what it would grow by is more than it may. Where the growth after this one would be, it goes there at once.
double next_growth(const GrowthPlan& growth, double size) {
    const double more = growth_of(growth, size), next = size + more;
    if (next > growth.most) return 0;
    return next + growth_of(growth, next) > growth.most ? growth.most - size : more;
}

void await_growth(Kernel& k, NodeIndex node, SimTime delay) { k.spawn_process(node, kGrowth, ++plan_of(k, node).of(k).space.epoch, delay); }

void grow(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    StorageSpace& space = plan.of(k).space;
    const double size = allocated(k, plan), more = next_growth(plan.growth, size);
    if (more <= 0)
        return k.log(node, "storage-limit-reached",
                     say("The storage does not grow: it would have more than the %1 GiB it may have.", plan.growth.most), Level::Problem);
    if (const SimTime next = next_change(plan, space); next > k.now()) {
        k.log(node, "storage-growth-waits",
              say("The storage can grow in %1: it was changed as often as is allowed.", seconds_text(next - k.now())), Level::Warning);
        return await_growth(k, node, next - k.now());
    }
    space.grown.set(k.now(), space.grown.value + static_cast<std::uint32_t>(more));
    note_change(k, space);
    k.log(node, "storage-grown", say("The storage grows by %1 to %2 GiB.", more, size + more), Level::Good);
    space.low = false;
    settle_space(k, node);
}

/// A person has changed its size, or how far it may grow.
void take_over_settings(Kernel& k, const DatabasePlan& plan) {
    StorageSpace& space = plan.of(k).space;
    if (space.set != plan.allocated) {
        if (space.set) note_change(k, space);
        space.grown.set(k.now(), 0);
    }
    if (space.set != plan.allocated || space.most != plan.growth.most) {
        space.low = false;
        ++space.epoch;
    }
    space.set = plan.allocated;
    space.most = plan.growth.most;
}

}  // namespace

SimTime volume_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const std::uint32_t i = instance_of(f);
    const SimTime from = std::max(k.now(), plan.instance(k, i).io_resumes) + first_touch_time(k, plan, f);
    if (is_write(k, f)) return write_until(k, plan, from) - k.now();
    return plan.disk(k, i).transfer(from, Transfer::Read, plan.read_ios, rules_of(plan.engine).page_bytes) - k.now();
}

std::uint32_t scan_steps(Kernel& k, const DatabasePlan& plan, const Frame& f) { return plan.scan_steps[k.request(f).request_class]; }

SimTime scan_io_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const std::uint32_t i = instance_of(f);
    const SimTime from = std::max(k.now(), plan.instance(k, i).io_resumes);
    return plan.disk(k, i).transfer_ahead(from, Transfer::Read, kScanIosPerStep, kScanIo) - k.now();
}

double free_space(Kernel& k, const DatabasePlan& plan) {
    const Database& s = plan.of(k);
    return std::max(0.0, allocated(k, plan) * kGib - (s.emptied ? 0 : plan.data_bytes) - s.space.filled);
}

void settle_space(Kernel& k, NodeIndex node) {
    const DatabasePlan& plan = plan_of(k, node);
    StorageSpace& space = plan.of(k).space;
    if (!plan.allocated) return;
    take_over_settings(k, plan);
    const double free = free_space(k, plan);
    const bool full = free <= 0, was_full = std::exchange(space.full, full);
    if (full && !was_full)
        k.log(node, "storage-full", say("The storage is full: nothing is written until there is more of it."), Level::Problem);
    if (was_full && !full) k.log(node, "storage-freed", say("There is room in the storage again."), Level::Good);
    const bool low = plan.growth.most && free <= plan.growth.low_share * allocated(k, plan) * kGib;
    if (std::exchange(space.low, low) == low) return;
    if (low)
        await_growth(k, node, plan.growth.low_for);
    else
        ++space.epoch;
}

void fill_storage(Kernel& k, NodeIndex node, bool end) {
    const DatabasePlan& plan = plan_of(k, node);
    double& filled = plan.of(k).space.filled;
    filled = end ? 0 : filled + free_space(k, plan);
    settle_space(k, node);
}

void empty_storage(Kernel& k, const DatabasePlan& plan) {
    StorageSpace& space = plan.of(k).space;
    space.grown.set(k.now(), 0);
    space.filled = 0;
    space.full = space.low = false;
    ++space.epoch;
}

FrameId growth_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const NodeIndex node = f.node;
    if (f.local == plan_of(k, node).of(k).space.epoch) grow(k, node);
    return k.finish(id, kernel::Outcome::Ok);
}

void compile_scans(DatabasePlan& plan, double mebibytes_per_second) {
    const double step = kScanIosPerStep * kScanIo / kMebibyte;
    plan.scan_step_time = mebibytes_per_second > 0 ? from_seconds(step / mebibytes_per_second) : 0;
    bool any = false;
    for (const RequestClassPlan& each : plan.shared->classes) {
        plan.scan_steps.push_back(static_cast<std::uint32_t>((each.scanned_mebibytes + step - 1) / step));
        any |= plan.scan_steps.back() > 0;
    }
    if (!any) plan.scan_steps.clear();
}

}  // namespace nephoscope::services::relational
