#include <algorithm>

#include "engine/services/application.h"
#include "engine/services/messages.h"
#include "engine/services/redshift/warehouse.h"

// A query from the leader node to its answer, and the ways in for data.
namespace nephoscope::services::redshift {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr double kMebibyte = 1024 * 1024;
constexpr double kBlock = kMebibyte;  ///< what is read of a column at the least

/// Frame::local: what a load brings in KiB, the cluster from kCluster on, and whether it waited for a slot.
constexpr std::uint32_t kCluster = 27, kKibibytes = (1u << kCluster) - 1, kWaited = 1u << 31;
static_assert(kMostClusters <= kWaited >> kCluster);

bool is_write(Kernel& k, const Frame& f) { return k.request(f).flags & kernel::Request::kWrite; }
bool is_load(const Frame& f) { return f.operation == kBatch; }

const RequestClassPlan& class_of(const WarehousePlan& plan, const kernel::Request& request) {
    return plan.shared->classes[request.request_class];
}

/// What a batch brings, in KiB, rounded up.
std::uint32_t kibibytes_of(Kernel& k, const WarehousePlan& plan, FrameId first) {
    std::uint64_t bytes = 0;
    each_in_batch(k, first, [&](FrameId id) { bytes += class_of(plan, k.request(k.frame(id))).request_bytes; });
    return static_cast<std::uint32_t>(std::min<std::uint64_t>((bytes + 1023) / 1024, kKibibytes));
}

/// Of the columns it names, as they are compressed.
double scanned_bytes(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    const double rows = class_of(plan, k.request(f)).scanned_mebibytes * kMebibyte;
    return std::max(kBlock * plan.type.slices, rows * plan.columns_read / plan.compression);
}

/// All nodes at work on it alone.
SimTime scan_work(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    return from_seconds(scanned_bytes(k, plan, f) / (plan.nodes_now(k) * plan.type.gigabytes_per_second * 1e9));
}

SimTime load_work(Kernel& k, const WarehousePlan& plan, double bytes) {
    const double rate = plan.nodes_now(k) * plan.type.slices * plan.copy_rate * kMebibyte;
    return from_seconds(std::min(bytes / rate, 1e6));
}

SimTime work(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    if (is_load(f)) return load_work(k, plan, (f.local & kKibibytes) * 1024.0);
    return is_write(k, f) ? load_work(k, plan, class_of(plan, k.request(f)).request_bytes) : scan_work(k, plan, f);
}

std::uint32_t cluster_of(const Frame& f) { return (f.local & ~kWaited) >> kCluster; }

bool open_connection(Kernel& k, const WarehousePlan& plan) {
    Warehouse& s = plan.of(k);
    if (s.connections.value >= plan.max_connections) {
        ++s.refused;
        return false;
    }
    s.connections.rise(k.now());
    return true;
}

parts::Admission take_slot(Kernel& k, const WarehousePlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    f.local |= choose_cluster(k, plan, !is_load(f) && !is_write(k, f)) << kCluster;
    plan.of(k).clusters[cluster_of(f)].used = k.now();
    const parts::Admission admission = plan.slots_of(k, cluster_of(f)).enter(id);
    if (admission == parts::Admission::Queued) {
        ++plan.of(k).queued;
        f.local |= kWaited;
        f.wake = k.now();
    }
    return admission;
}

/// What it waited, kept in Frame::wake by take_slot: the slots have no timeout that would use it.
void leave_queue(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    if (f.local & kWaited) plan.of(k).queue_time += static_cast<std::uint64_t>(k.now() - f.wake);
}

void give_slot_back(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    plan.of(k).clusters[cluster_of(f)].used = k.now();
    plan.slots_of(k, cluster_of(f)).leave();
}

void count(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    Warehouse& s = plan.of(k);
    const auto took = static_cast<std::uint64_t>(k.now() - f.started);
    const bool writes = is_load(f) || is_write(k, f);
    (writes ? s.load_time : s.query_time) += took;
    ++(is_load(f) ? s.loads : writes ? s.inserts : s.queries);
    if (writes) {
        const std::uint64_t bytes = is_load(f) ? std::uint64_t{f.local & kKibibytes} * 1024 : class_of(plan, k.request(f)).request_bytes;
        s.loaded_bytes += bytes;
        s.written_bytes += static_cast<std::uint64_t>(static_cast<double>(bytes) / plan.compression);
    } else {
        s.scanned_bytes += static_cast<std::uint64_t>(scanned_bytes(k, plan, f));
    }
    s.connections.set(k.now(), s.connections.value - 1);
}

void answer(Kernel& k, const WarehousePlan& plan, const Frame& f) {
    kernel::Request& request = k.request(f);
    request.value_time = k.now();
    const int set = plan.shared->classes[request.request_class].data_set;
    if (is_write(k, f) && !is_load(f) && set >= 0)
        last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], request.key) = k.now();
}

}  // namespace

void complete(Kernel& k, std::uint32_t, std::uint64_t argument) {
    plan_of(k, static_cast<NodeIndex>(argument >> 8)).nodes_of(k, argument & 0xff).complete();
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WarehousePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (is_load(f) && !batch_is_there(k, f)) return k.finish(id, Outcome::Dropped);
    if (plan.of(k).down) return k.finish(id, Outcome::Failed, 503);
    if (!open_connection(k, plan)) return k.finish(id, Outcome::Rejected, 503);
    f.local = is_load(f) ? kibibytes_of(k, plan, f.local) : 0;
    SPEND(k, id, plan.leader_time);
    if (take_slot(k, plan, id) == parts::Admission::Queued) PARK();
    leave_queue(k, plan, f);
    if (!plan.nodes_of(k, cluster_of(f)).enter(id, work(k, plan, f))) return k.finish(id, Outcome::Rejected, 503);
    PARK();
    give_slot_back(k, plan, f);
    if (is_load(f) || is_write(k, f)) {
        if (parts::Station(k, plan.commits, plan.of(k).commits).enter(id) == parts::Admission::Queued) PARK();
        SPEND(k, id, plan.commit_time);
        parts::Station(k, plan.commits, plan.of(k).commits).leave();
    }
    answer(k, plan, f);
    count(k, plan, f);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::redshift
