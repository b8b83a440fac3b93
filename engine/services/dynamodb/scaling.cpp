#include <algorithm>
#include <string>

#include "engine/services/dynamodb/table.h"

// What is judged once a minute: on-demand peaks, auto scaling, hot partitions.
namespace nephoscope::services::dynamodb {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kPeriod = 60 * kSecond, kHour = 3600 * kSecond, kDay = 24 * kHour;

/// Units a second over the last minute.
double minute_mean(std::uint64_t consumed, std::uint64_t marked) { return static_cast<double>(consumed - marked) / 120; }

/// The peak of half an hour ago is what twice as much is served of at once.
void learn_peak(Kernel& k, const TablePlan& plan, std::uint32_t s, Kind kind, double mean) {
    Space& space = plan.space(k, s);
    Meter& m = space.meters[kind];
    if (mean > m.peak) {
        if (!m.rising_since) m.rising_since = k.now() - kPeriod + 1;
        m.rising = std::max(m.rising, std::min(mean, m.capacity));
    }
    if (!m.rising_since || k.now() + 1 - m.rising_since < plan.growth_time) return;
    m.peak = std::max(m.peak, m.rising);
    m.rising = 0;
    m.rising_since = 0;
    set_capacity(k, plan, space, kind, std::min(std::max(m.capacity, 2 * m.peak), plan.quota));
}

/// DDB-20: a few decreases at any time, later ones an hour after the one before.
bool may_decrease(const TablePlan& plan, Meter& m, SimTime now) {
    const auto day = static_cast<std::uint32_t>(now / kDay);
    if (day != m.day) m.decreases = 0;
    m.day = day;
    if (m.decreases >= plan.decreases_a_day) return false;
    return m.decreases < plan.decreases_at_any_time || now - m.last_decrease >= kHour;
}

/// "Auto scaling of index by-date: 100 to 115 WCU"
Text change_text(const TablePlan& plan, std::uint32_t s, Kind kind, double before, double after) {
    const auto from = static_cast<std::uint64_t>(before), to = static_cast<std::uint64_t>(after);
    const std::string unit = kind == kRead ? "RCU" : "WCU";
    return s ? say("Auto scaling of index %1: %2 to %3 %4", plan.spaces[s].title, from, to, unit)
             : say("Auto scaling: %1 to %2 %3", from, to, unit);
}

void finish_update(Kernel& k, const TablePlan& plan, std::uint32_t s, Kind kind) {
    Space& space = plan.space(k, s);
    Meter& m = space.meters[kind];
    const double before = m.capacity;
    m.updated_at = 0;
    if (m.raise_decided && !m.raise_served) m.raise_served = k.now();
    m.above = m.below = 0;
    set_capacity(k, plan, space, kind, m.wanted);
    k.log(plan.node, "capacity-changed", say("%1.", change_text(plan, s, kind, before, m.wanted)), Level::Info);
}

void scale_to(Kernel& k, const TablePlan& plan, std::uint32_t s, Kind kind, double wanted) {
    Meter& m = plan.space(k, s).meters[kind];
    const ScalingPlan& scaling = plan.spaces[s].scaling[kind];
    const auto whole = static_cast<double>(static_cast<std::uint64_t>(wanted - 1e-9) + 1);
    const double next = std::clamp(whole, scaling.least, scaling.most), before = m.capacity;
    if (next == before || (next < before && !may_decrease(plan, m, k.now()))) return;
    if (next < before) {
        ++m.decreases;
        m.last_decrease = k.now();
    }
    if (next > before) {
        m.raise_from = std::max<SimTime>(0, k.now() - m.above * kPeriod);
        m.raise_decided = k.now();
        m.raise_served = 0;
    }
    m.wanted = next;
    if (!plan.scaling_time) return finish_update(k, plan, s, kind);
    m.updated_at = k.now() + plan.scaling_time;
    k.log(plan.node, "capacity-changing", say("%1 in %2 s.", change_text(plan, s, kind, before, next), to_seconds(plan.scaling_time)),
          Level::Info);
    k.spawn_process(plan.node, kBackground, kUpdates + 2 * s + kind);
}

void auto_scale(Kernel& k, const TablePlan& plan, std::uint32_t s, Kind kind, double mean) {
    const ScalingPlan& scaling = plan.spaces[s].scaling[kind];
    Meter& m = plan.space(k, s).meters[kind];
    if (!scaling.enabled || m.capacity <= 0 || m.updated_at) return;
    const double used = mean / m.capacity;
    m.above = used > scaling.target ? m.above + 1 : 0;
    m.below = used < scaling.target - plan.scaling_margin ? m.below + 1 : 0;
    if (m.above >= plan.minutes_above || m.below >= plan.minutes_below) scale_to(k, plan, s, kind, mean / scaling.target);
}

bool is_hot(const TablePlan& plan, const Partition& p) {
    for (int kind = 0; kind < 2; ++kind)
        if (minute_mean(p.consumed[kind], p.marked[kind]) >= plan.heat * plan.partition_limit[kind]) return true;
    return false;
}

void split_hot(Kernel& k, const TablePlan& plan, std::uint32_t s) {
    Space& space = plan.space(k, s);
    for (std::uint32_t p = 0; p < space.partitions; ++p) {
        Partition& it = plan.partitions(k, s)[p];
        it.hot = is_hot(plan, it) ? it.hot + 1 : 0;
        it.marked[kRead] = it.consumed[kRead];
        it.marked[kWrite] = it.consumed[kWrite];
        if (!plan.hot_minutes || it.hot < plan.hot_minutes || !split(k, plan, s, p, true)) continue;
        ++plan.of(k).splits;
        k.log(plan.node, "partition-split", say("A partition was hot for %1 minutes and is split.", plan.hot_minutes), Level::Info);
        ++p;
    }
}

void judge(Kernel& k, const TablePlan& plan, std::uint32_t s) {
    Space& space = plan.space(k, s);
    for (const Kind kind : {kRead, kWrite}) {
        Meter& m = space.meters[kind];
        const double mean = minute_mean(m.consumed, m.marked);
        m.marked = m.consumed;
        if (space.on_demand)
            learn_peak(k, plan, s, kind, mean);
        else
            auto_scale(k, plan, s, kind, mean);
    }
    split_hot(k, plan, s);
    provide_partitions(k, plan, s);
}

}  // namespace

FrameId minutes(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    for (;;) {
        SLEEP(k, id, kPeriod);
        for (std::uint32_t s = 0; s < plan_of(k, f.node).spaces.size(); ++s) judge(k, plan_of(k, f.node), s);
    }
    NEPHO_END;
}

FrameId update(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const std::uint32_t s = (f.local - kUpdates) / 2;
    const Kind kind = (f.local - kUpdates) % 2 ? kWrite : kRead;
    NEPHO_BEGIN(f)
    SLEEP(k, id, plan_of(k, f.node).scaling_time);
    if (s < plan_of(k, f.node).spaces.size() && plan_of(k, f.node).space(k, s).meters[kind].updated_at == k.now()) {
        finish_update(k, plan_of(k, f.node), s, kind);
        provide_partitions(k, plan_of(k, f.node), s);
    }
    return k.finish(id, kernel::Outcome::Ok);
    NEPHO_END;
}

std::vector<CapacityRaise> raises(Kernel& k, kernel::NodeIndex node) {
    const TablePlan& plan = plan_of(k, node);
    std::vector<CapacityRaise> all;
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s) {
        for (const Kind kind : {kRead, kWrite}) {
            const Meter& m = plan.space(k, s).meters[kind];
            if (!m.raise_decided) continue;
            const std::string unit = kind == kRead ? "RCU" : "WCU";
            all.push_back({s ? unit + " of index " + plan.spaces[s].title : unit, m.wanted, m.raise_from, m.raise_decided,
                           m.raise_served ? m.raise_served : SimTime{-1}});
        }
    }
    return all;
}

}  // namespace nephoscope::services::dynamodb
