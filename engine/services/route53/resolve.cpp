#include <bit>

#include "engine/services/route53/zone.h"

// Which records an answer holds.
namespace nephoscope::services::route53 {

using kernel::Kernel;
using kernel::RequestDraws;

namespace {

std::uint64_t bit(std::size_t record) { return std::uint64_t{1} << record; }

std::uint64_t all_of(const ZonePlan& plan) { return plan.records.size() == kRecords ? ~std::uint64_t{0} : bit(plan.records.size()) - 1; }

/// Those that may be answered with: the healthy ones, or all when none is.
std::uint64_t eligible(Kernel& k, const ZonePlan& plan, std::uint64_t among) {
    std::uint64_t healthy = 0;
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        if ((among & bit(i)) && plan.healthy(k, i)) healthy |= bit(i);
    return healthy ? healthy : among;
}

/// Records of weight 0 are asked only when no other one is healthy.
std::uint64_t by_weight(Kernel& k, const ZonePlan& plan, RequestDraws& draw) {
    std::uint64_t weighty = 0, healthy = 0;
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        if (plan.place(k, i).weight) weighty |= bit(i);
        if (plan.healthy(k, i)) healthy |= bit(i);
    }
    const std::uint64_t zeros = all_of(plan) & ~weighty;
    std::uint64_t among = weighty & healthy;
    if (!among) among = zeros & healthy;
    if (!among) among = weighty ? weighty : zeros;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        if (among & bit(i)) sum += plan.place(k, i).weight;
    if (!sum) return bit(pick(among, draw));
    std::uint64_t turn = kernel::below(draw, sum);
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        if (!(among & bit(i))) continue;
        if (turn < plan.place(k, i).weight) return bit(i);
        turn -= plan.place(k, i).weight;
    }
    return 0;
}

std::uint64_t by_latency(Kernel& k, const ZonePlan& plan, const CallerPlan& caller, RequestDraws& draw) {
    const std::uint64_t among = eligible(k, plan, all_of(plan));
    SimTime least = kNever;
    std::uint64_t nearest = 0;
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        if (!(among & bit(i)) || caller.distance[i] > least) continue;
        nearest = caller.distance[i] < least ? bit(i) : nearest | bit(i);
        least = caller.distance[i];
    }
    return bit(pick(nearest, draw));
}

std::uint64_t by_failover(Kernel& k, const ZonePlan& plan, RequestDraws& draw) {
    std::uint64_t primary = 0;
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        if (plan.place(k, i).primary) primary |= bit(i);
    const std::uint64_t healthy = eligible(k, plan, all_of(plan));
    const std::uint64_t among = primary & healthy ? primary & healthy : healthy;
    return bit(pick(among, draw));
}

std::uint64_t several(const ZonePlan& plan, std::uint64_t among, RequestDraws& draw) {
    while (std::popcount(among) > plan.largest_answer) among &= ~bit(pick(among, draw));
    return among;
}

}  // namespace

std::uint32_t pick(std::uint64_t records, RequestDraws& draw) {
    auto nth = kernel::below(draw, static_cast<std::uint64_t>(std::popcount(records)));
    for (; nth; --nth) records &= records - 1;
    return static_cast<std::uint32_t>(std::countr_zero(records));
}

std::uint64_t resolve(Kernel& k, const ZonePlan& plan, const CallerPlan& caller, RequestDraws draw) {
    if (plan.records.empty()) return 0;
    switch (plan.policy) {
        case ROUTING_WEIGHTED: return by_weight(k, plan, draw);
        case ROUTING_LATENCY: return by_latency(k, plan, caller, draw);
        case ROUTING_FAILOVER: return by_failover(k, plan, draw);
        case ROUTING_MULTIVALUE: return several(plan, eligible(k, plan, all_of(plan)), draw);
        default: return all_of(plan);
    }
}

}  // namespace nephoscope::services::route53
