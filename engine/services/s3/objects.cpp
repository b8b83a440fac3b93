#include <algorithm>

#include "engine/services/application.h"
#include "engine/services/s3/bucket.h"

// What is in the bucket, and what happens to it.

namespace nephoscope::services::s3 {

using kernel::Frame;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;
using Level = kernel::Observer::Level;

namespace {

/// All objects of a column of times, one data set after the other.
template <typename Visit>
void each_object(Kernel& k, const BucketPlan& plan, const std::vector<std::uint32_t>& first, Visit visit) {
    if (first.empty()) return;
    auto* times = k.w.column<SimTime>(plan.time_column);
    for (std::size_t set = 0; set < plan.kinds; ++set)
        for (std::uint32_t i = 0; i < plan.items[set]; ++i) visit(times[first[set] + i]);
}

bool is_there(const BucketPlan& plan, const Bucket& s, SimTime stored) {
    return !plan.keeps_stored() || stored > 0 || (stored == 0 && !s.emptied);
}

/// Counts what there is, of the data sets that requests are about.
void take_stock(Kernel& k, const BucketPlan& plan) {
    Bucket& s = plan.of(k);
    s.objects = s.bytes = 0;
    const auto* times = k.w.column<SimTime>(plan.time_column);
    for (std::size_t set = 0; set < plan.sets().size(); ++set) {
        if (!plan.sets()[set]) continue;
        std::uint64_t objects = plan.keeps_stored() ? 0 : plan.items[set];
        for (std::uint32_t i = 0; plan.keeps_stored() && i < plan.items[set]; ++i)
            objects += is_there(plan, s, times[plan.stored[set] + i]);
        s.objects += objects;
        s.bytes += objects * plan.shared->data_sets[set].item_bytes;
    }
}

/// Of a request's object: one more, or, where `one` is -1, one less.
void count(Kernel& k, const BucketPlan& plan, const Request& r, std::uint64_t one) {
    const int set = plan.shared->classes[r.request_class].data_set;
    if (set < 0) return;
    plan.of(k).objects += one;
    plan.of(k).bytes += one * plan.shared->data_sets[static_cast<std::size_t>(set)].item_bytes;
}

template <typename Generator>
SimTime restore_time(const BucketPlan& plan, Generator& draw) {
    return plan.restore_least + static_cast<SimTime>(kernel::uniform(draw) * static_cast<double>(plan.restore_most - plan.restore_least));
}

bool can_be_read(const BucketPlan& plan, SimTime restored, SimTime now) {
    return restored && restored <= now && now < restored + plan.restored_for;
}

void lose_zone(Kernel& k, NodeIndex node) {
    const BucketPlan& plan = plan_of(k, node);
    if (!plan.one_zone) return k.log(node, "zone-lost", say("A zone is lost; the bucket has every object in others too"), Level::Info);
    plan.of(k).emptied = true;
    each_object(k, plan, plan.stored, [](SimTime& stored) { stored = 0; });
    take_stock(k, plan);
    k.log(node, "zone-lost", say("The zone of One Zone-IA is destroyed: every object in it is lost"), Level::Warning);
}

void restore_all(Kernel& k, NodeIndex node) {
    const BucketPlan& plan = plan_of(k, node);
    if (!plan.archive) return k.log(node, "restore-refused", say("Objects of this storage class need no restore"), Level::Info);
    Bucket& s = plan.of(k);
    kernel::RequestDraws draw(k.program.nodes[node].key ^ kernel::purpose("restore all"), s.restores + 1, 0);
    const SimTime ready = k.now() + restore_time(plan, draw);
    each_object(k, plan, plan.restored, [&](SimTime& restored) {
        if (can_be_read(plan, restored, k.now())) return;
        restored = ready;
        ++s.restores;
    });
    k.log(node, "restore-started", say("All archived objects are being restored"), Level::Info);
}

void zone_outage(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const BucketPlan& plan = plan_of(k, node);
    Bucket& s = plan.of(k);
    if (action.zone != plan.zone) return;
    if (action.end) {
        s.dark -= s.dark > 0;
        if (plan.one_zone && !s.dark) k.log(node, "zone-back", say("The zone of One Zone-IA is back"), Level::Good);
        return;
    }
    ++s.dark;
    if (!plan.one_zone) return;
    k.kill(node, -1, Outcome::Failed, 503);
    k.log(node, "zone-dark", say("The zone of One Zone-IA is down"), Level::Problem);
}

/// How far behind what happened a read is.
SimTime lag(Kernel& k, const BucketPlan& plan, const Frame& f) {
    if (!plan.propagation) return 0;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("propagation"));
    return static_cast<SimTime>(static_cast<double>(plan.propagation) * kernel::exponential(draw));
}

}  // namespace

bool exists(Kernel& k, const BucketPlan& plan, const Frame& f) {
    if (!plan.keeps_stored()) return true;
    const SimTime stored = plan.stored_at(k, k.request(f));
    return stored < 0 ? k.now() - lag(k, plan, f) < deleted(stored) : is_there(plan, plan.of(k), stored);
}

bool readable(Kernel& k, const BucketPlan& plan, const Frame& f) {
    if (!plan.archive) return true;
    SimTime& restored = plan.restored_at(k, k.request(f));
    if (can_be_read(plan, restored, k.now())) return true;
    if (plan.restores_on_demand && restored <= k.now()) {
        kernel::RequestDraws draw = k.draws(f, kernel::purpose("restore"));
        restored = k.now() + restore_time(plan, draw);
        ++plan.of(k).restores;
    }
    return false;
}

void store(Kernel& k, const BucketPlan& plan, const Frame& f) {
    Request& r = k.request(f);
    r.value_time = k.now();
    const int set = plan.shared->classes[r.request_class].data_set;
    if (set >= 0 && plan.shared->data_sets[static_cast<std::size_t>(set)].last_write)
        last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], r.key) = k.now();
    if (plan.archive) plan.restored_at(k, r) = 0;
    if (!plan.keeps_stored()) return;
    SimTime& stored = plan.stored_at(k, r);
    if (!is_there(plan, plan.of(k), stored)) count(k, plan, r, 1);
    if (stored <= 0) stored = k.now() + 1;
}

/// Of what is not there too, and not an error.
bool remove(Kernel& k, const BucketPlan& plan, const Frame& f) {
    Request& r = k.request(f);
    r.value_time = k.now();
    const int set = plan.shared->classes[r.request_class].data_set;
    if (set >= 0) last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], r.key) = k.now();
    SimTime& stored = plan.stored_at(k, r);
    if (!is_there(plan, plan.of(k), stored)) return false;
    count(k, plan, r, ~std::uint64_t{0});
    stored = deleted(k.now());
    return true;
}

void look_up(Kernel& k, const BucketPlan& plan, const Frame& f) {
    Request& r = k.request(f);
    r.value_time = k.now() - lag(k, plan, f);
    if (!plan.propagation) return;
    const SimTime stored = plan.keeps_stored() ? plan.stored_at(k, r) : 0;
    if (stored > 0) r.value_time = std::max(r.value_time, stored - 1);
    if (stored < 0) r.value_time = std::min(r.value_time, deleted(stored) - 1);
    if (!is_stale(k, *plan.shared, r)) return;
    r.flags |= Request::kStale;
    ++plan.of(k).stale_reads;
}

void start(Kernel& k, NodeIndex node) {
    const BucketPlan& plan = plan_of(k, node);
    Bucket& s = plan.of(k);
    s.partitions = plan.initial_partitions;
    s.emptied = plan.empty_at_start;
    s.since = k.now();
    take_stock(k, plan);
}

/// A bucket with fewer prefixes has fewer partitions; one with more grows under load.
void edited(Kernel& k, NodeIndex node) {
    const BucketPlan& plan = plan_of(k, node);
    Bucket& s = plan.of(k);
    s.partitions = std::min(s.partitions, plan.prefixes);
    take_stock(k, plan);
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action == kZoneOutage) return zone_outage(k, node, action);
    if (action.action == kSlowDown) {
        plan_of(k, node).of(k).slow_down = action.end ? 0 : action.magnitude;
        return;
    }
    if (action.end) return;
    if (action.action == kLoseZone) lose_zone(k, node);
    if (action.action == kRestore) restore_all(k, node);
}

}  // namespace nephoscope::services::s3
