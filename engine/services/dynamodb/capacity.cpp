#include <algorithm>

#include "engine/services/dynamodb/table.h"

// Token buckets of the table, its indexes and their partitions, and how keys lie in partitions.
namespace nephoscope::services::dynamodb {

using kernel::Kernel;

namespace {

constexpr double kRounding = 1e-6;

double units(std::uint64_t halves) { return 0.5 * static_cast<double>(halves); }

double window(const TablePlan& plan, const Space& space) { return space.on_demand ? 1 : plan.window; }

void refill(Kernel& k, const TablePlan& plan, Partition& p) {
    for (const Kind kind : {kRead, kWrite}) p.tokens[kind] = tokens_of(k, plan, p, kind);
    p.at = k.now();
}

/// More than a full bucket is given when it is full, and owed.
bool has(double tokens, double full, double wanted) { return tokens >= std::min(full, wanted) - kRounding; }

Partition& partition_of(Kernel& k, const TablePlan& plan, std::uint32_t s, std::uint64_t position) {
    Partition* first = plan.partitions(k, s);
    Partition* end = first + plan.space(k, s).partitions;
    return *(std::upper_bound(first, end, position, [](std::uint64_t at, const Partition& p) { return at < p.low; }) - 1);
}

Partition fresh(const TablePlan& plan, std::uint64_t low, SimTime now) {
    Partition p{};
    p.low = low;
    p.at = now;
    p.tokens[kRead] = plan.partition_limit[kRead];
    p.tokens[kWrite] = plan.partition_limit[kWrite];
    return p;
}

std::uint32_t room(std::uint32_t s) { return s ? kIndexPartitions : kTablePartitions; }

double ratio_up(double part, double whole) {
    const double ratio = part / whole;
    const auto floor = static_cast<double>(static_cast<std::uint64_t>(ratio));
    return floor + (ratio > floor + 1e-9);
}

std::uint32_t needed(Kernel& k, const TablePlan& plan, std::uint32_t s) {
    const Space& space = plan.space(k, s);
    const double reads = space.meters[kRead].capacity / plan.partition_limit[kRead];
    const double writes = space.meters[kWrite].capacity / plan.partition_limit[kWrite];
    const double for_units = ratio_up(space.on_demand ? std::max(reads, writes) : reads + writes, 1);
    const double for_bytes = ratio_up(plan.spaces[s].gigabytes, plan.partition_gigabytes);
    return static_cast<std::uint32_t>(std::clamp(std::max(for_units, for_bytes), 1.0, static_cast<double>(room(s))));
}

std::uint64_t end_of(const Space& space, const Partition* first, std::uint32_t p) {
    return p + 1 < space.partitions ? first[p + 1].low : ~std::uint64_t{0};
}

std::uint64_t middle(const Space& space, const Partition* first, std::uint32_t p) {
    return first[p].low + (end_of(space, first, p) - first[p].low) / 2;
}

/// Where half of the last calls went below, half above. A key that most of them are for is cut out in two splits.
std::uint64_t median(const Partition& p) {
    std::uint64_t sorted[8];
    const auto count = std::min<std::size_t>(p.calls, 8);
    if (!count) return p.low;
    std::copy_n(p.samples, count, sorted);
    std::make_heap(sorted, sorted + count);  // g++ 12 with sanitizers takes std::sort of so few for a read out of bounds.
    std::sort_heap(sorted, sorted + count);
    const std::uint64_t found = sorted[count / 2];
    return found > p.low ? found : found + 1;
}

std::uint32_t widest(const Space& space, const Partition* first) {
    std::uint32_t found = 0;
    for (std::uint32_t p = 1; p < space.partitions; ++p)
        if (end_of(space, first, p) - first[p].low > end_of(space, first, found) - first[found].low) found = p;
    return found;
}

}  // namespace

double tokens_of(Kernel& k, const TablePlan& plan, const Space& space, Kind kind) {
    const Meter& m = space.meters[kind];
    const double rate = m.capacity * (1 - plan.of(k).cut);
    return std::min(rate * window(plan, space), m.tokens + rate * to_seconds(k.now() - m.at));
}

double tokens_of(Kernel& k, const TablePlan& plan, const Partition& p, Kind kind) {
    const double limit = plan.partition_limit[kind];
    return std::min(limit, p.tokens[kind] + limit * to_seconds(k.now() - p.at));
}

void refill(Kernel& k, const TablePlan& plan, Space& space, Kind kind) {
    Meter& m = space.meters[kind];
    m.tokens = tokens_of(k, plan, space, kind);
    m.at = k.now();
}

std::uint32_t shard_of(Kernel& k, const TablePlan& plan, std::uint64_t position) { return partition_of(k, plan, 0, position).shard; }

Grant take(Kernel& k, const TablePlan& plan, const Charge& charge) {
    Table& table = plan.of(k);
    Space& space = table.spaces[charge.space];
    Meter& m = space.meters[charge.kind];
    Partition& p = partition_of(k, plan, charge.space, charge.position);
    refill(k, plan, space, charge.kind);
    refill(k, plan, p);
    p.samples[p.calls++ & 7] = charge.position;
    const double wanted = units(charge.halves), asked = units(charge.needed), full = m.capacity * (1 - table.cut) * window(plan, space);
    const bool room_in_partition = has(p.tokens[charge.kind], plan.partition_limit[charge.kind], asked);
    if (!room_in_partition || m.capacity * (1 - table.cut) <= 0 || !has(m.tokens, full, asked)) {
        ++m.throttled;
        ++p.throttled;
        table.hot_throttles += !room_in_partition;
        table.index_throttles += charge.space > 0 && charge.kind == kWrite;
        return room_in_partition ? Grant::NoCapacity : Grant::HotPartition;
    }
    m.tokens -= wanted;
    m.consumed += charge.halves;
    p.tokens[charge.kind] -= wanted;
    p.consumed[charge.kind] += charge.halves;
    return Grant::Given;
}

void give_back(Kernel& k, const TablePlan& plan, const Charge& charge) {
    Meter& m = plan.space(k, charge.space).meters[charge.kind];
    Partition& p = partition_of(k, plan, charge.space, charge.position);
    m.tokens += units(charge.halves);
    m.consumed -= charge.halves;
    p.tokens[charge.kind] += units(charge.halves);
    p.consumed[charge.kind] -= charge.halves;
}

void set_capacity(Kernel& k, const TablePlan& plan, Space& space, Kind kind, double capacity) {
    refill(k, plan, space, kind);
    Meter& m = space.meters[kind];
    m.capacity = capacity;
    m.provisioned.set(k.now(), static_cast<std::uint32_t>(capacity + 0.5));
    refill(k, plan, space, kind);
}

bool split(Kernel& k, const TablePlan& plan, std::uint32_t s, std::uint32_t p, bool by_heat) {
    Space& space = plan.space(k, s);
    Partition* first = plan.partitions(k, s);
    if (space.partitions >= room(s)) return false;
    const std::uint64_t end = end_of(space, first, p);
    std::uint64_t at = by_heat && plan.isolates ? median(first[p]) : middle(space, first, p);
    if (plan.collection_limit && s == 0) at &= ~((std::uint64_t{1} << kSortBits) - 1);
    if (at <= first[p].low || at >= end) return false;
    std::copy_backward(first + p + 1, first + space.partitions, first + space.partitions + 1);
    first[p + 1] = fresh(plan, at, k.now());
    first[p + 1].shard = space.partitions;
    if (s == 0) stream::origin(k, plan, space.partitions) = {k.now(), 1, first[p].shard};
    first[p].calls = first[p].hot = 0;
    ++space.partitions;
    return true;
}

void provide_partitions(Kernel& k, const TablePlan& plan, std::uint32_t s) {
    const std::uint32_t wanted = needed(k, plan, s);
    Space& space = plan.space(k, s);
    while (space.partitions < wanted && split(k, plan, s, widest(space, plan.partitions(k, s)), false)) {}
}

void begin_space(Kernel& k, const TablePlan& plan, std::uint32_t s) {
    Space& space = plan.space(k, s);
    space = {};
    space.name = plan.spaces[s].name;
    space.on_demand = plan.of(k).on_demand;
    for (const Kind kind : {kRead, kWrite}) {
        Meter& m = space.meters[kind];
        m.configured = plan.spaces[s].units[kind];
        m.peak = plan.start_level[kind] / 2;
        m.capacity = space.on_demand ? std::min(plan.start_level[kind], plan.quota) : m.configured;
        m.at = k.now();
        m.tokens = m.capacity * (space.on_demand ? 1 : plan.window * plan.initial_burst);
        m.provisioned.restart(k.now());
        m.provisioned.set(k.now(), static_cast<std::uint32_t>(m.capacity + 0.5));
    }
    space.partitions = needed(k, plan, s);
    const std::uint64_t width = ~std::uint64_t{0} / space.partitions;
    for (std::uint32_t p = 0; p < space.partitions; ++p) {
        plan.partitions(k, s)[p] = fresh(plan, p * width, k.now());
        plan.partitions(k, s)[p].shard = p;
        if (s == 0) stream::origin(k, plan, p) = {};
    }
}

}  // namespace nephoscope::services::dynamodb
