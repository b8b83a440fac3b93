#include <algorithm>

#include "engine/services/dynamodb/table.h"
#include "engine/services/own_request.h"

// Items with a time to live: a process in the background looks at one item after another, and deletes those that have expired.
namespace nephoscope::services::dynamodb {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Request;

namespace {

constexpr SimTime kDeleted = -1;
constexpr SimTime kStep = kSecond;

/// When the item expires; 0: never. Null: nothing is known of it.
SimTime* expiry(Kernel& k, const TablePlan& plan, int set, std::uint32_t key) {
    if (plan.expiring.empty() || set < 0) return nullptr;
    const ExpiringPlan& of = plan.expiring[static_cast<std::size_t>(set)];
    return key < of.items ? k.w.column<SimTime>(plan.expiry_column) + of.first + key : nullptr;
}

int data_set(Kernel& k, const TablePlan& plan, const Frame& f) { return plan.shared->classes[k.request(f).request_class].data_set; }

/// How many items the process has looked at: `expiring_items` in the time that a pass takes, from the first one again and again.
std::uint64_t looked_at(Kernel& k, const TablePlan& plan) {
    return static_cast<std::uint64_t>(static_cast<double>(plan.expiring_items) * (to_seconds(k.now()) / to_seconds(plan.deletion)));
}

/// The deletion is no call and takes no capacity; the stream gets a record of it.
void remove(Kernel& k, const TablePlan& plan, int set, std::uint32_t key) {
    Table& table = plan.of(k);
    table.items.fall(k.now());
    ++table.expired;
    last_write(k, plan.shared->data_sets[static_cast<std::size_t>(set)], key) = k.now();
    if (!plan.streams) return;
    const std::uint64_t word = kernel::mix(k.program.nodes[plan.node].key ^ kernel::purpose("time to live")) ^ table.looked_at;
    const FrameId id = spawn_own_request(k, plan.node, 0, kernel::mix(word ^ kernel::mix(static_cast<std::uint64_t>(k.now()))));
    Request& r = k.request(k.frame(id));
    r.request_class = plan.expiring[static_cast<std::size_t>(set)].request_class;
    r.key = key;
    r.flags |= Request::kWrite;
    record_write(k, plan, id, 0);
    k.finish(id, kernel::Outcome::Ok);
}

void look_at(Kernel& k, const TablePlan& plan, std::uint64_t number) {
    std::size_t set = 0;
    for (; number >= plan.expiring[set].items; ++set) number -= plan.expiring[set].items;
    const auto key = static_cast<std::uint32_t>(number);
    SimTime& expires = *expiry(k, plan, static_cast<int>(set), key);
    if (expires <= 0 || expires > k.now()) return;
    expires = kDeleted;
    remove(k, plan, static_cast<int>(set), key);
}

void sweep(Kernel& k, const TablePlan& plan) {
    std::uint64_t& done = plan.of(k).looked_at;
    for (const std::uint64_t now = looked_at(k, plan); done < now; ++done) look_at(k, plan, done % plan.expiring_items);
}

}  // namespace

bool is_deleted(Kernel& k, const TablePlan& plan, int set, std::uint32_t key) {
    const SimTime* expires = expiry(k, plan, set, key);
    return expires && *expires == kDeleted;
}

void set_expiry(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    SimTime* expires = expiry(k, plan, data_set(k, plan, f), item(k, plan, f, number).key);
    if (!expires) return;
    const bool deletes = plan.operation(k, f).action == Action::Delete, was_deleted = *expires == kDeleted;
    kernel::Gauge& items = plan.of(k).items;
    if (deletes && !was_deleted) items.fall(k.now());
    if (was_deleted && !deletes) items.rise(k.now());
    *expires = deletes ? kDeleted : k.now() + plan.time_to_live;
}

void adopt_expiry(Kernel& k, const TablePlan& plan) {
    Table& table = plan.of(k);
    std::int64_t deleted = 0;
    for (const ExpiringPlan& each : plan.expiring) {
        const SimTime* const first = k.w.column<SimTime>(plan.expiry_column) + each.first;
        deleted += std::count(first, first + each.items, kDeleted);
    }
    table.items.set(k.now(), static_cast<std::uint32_t>(static_cast<std::int64_t>(plan.expiring_items) - deleted));
    if (!plan.expiring_items) return;
    table.looked_at = looked_at(k, plan);
    if (!table.sweeping) k.spawn_process(plan.node, kBackground, kSweeps);
    table.sweeping = 1;
}

FrameId sweeps(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TablePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (plan.expiring_items) {
        sweep(k, plan);
        SLEEP(k, id, kStep);
    }
    plan.of(k).sweeping = 0;
    return k.finish(id, kernel::Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::dynamodb
