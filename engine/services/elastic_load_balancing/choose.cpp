#include "engine/services/elastic_load_balancing/balancer.h"

namespace nephoscope::services::elb {

using kernel::Frame;
using kernel::Kernel;
using parts::kNoTarget;
using parts::Target;
using parts::TargetGroup;

namespace {

/// All groups a request may go to, seen as one list of targets.
struct Candidates {
    Kernel& k;
    const BalancerPlan& plan;
    const std::vector<std::uint32_t>& groups;
    std::uint32_t ring;
    bool healthy = true;
    std::uint32_t size = 0;

    void count(bool healthy_ones) {
        healthy = healthy_ones;
        size = 0;
        for (const std::uint32_t g : groups) size += TargetGroup(k, plan.groups[g]).size(ring, healthy);
    }
    std::uint32_t at(std::uint32_t n) const {
        for (const std::uint32_t g : groups) {
            const TargetGroup group(k, plan.groups[g]);
            if (n < group.size(ring, healthy)) return group.at(ring, healthy, n);
            n -= group.size(ring, healthy);
        }
        return kNoTarget;
    }
};

[[gnu::noinline]] void rebuild(Kernel& k, kernel::NodeIndex node, const BalancerPlan& plan, BalancerState& s) {
    s.changed = false;
    std::uint32_t healthy = 0, others = 0;
    for (const parts::TargetGroupPlan& each : plan.groups) {
        TargetGroup group(k, each);
        group.rebuild();
        for (std::uint32_t ring = 0; ring < each.ring_count; ++ring) {
            healthy += group.size(ring, true);
            others += group.size(ring, false);
        }
    }
    const bool fails_open = plan.fail_open && healthy == 0 && others > 0;
    if (fails_open && !s.fails_open)
        k.log(node, "fail-open", say("No target is healthy: requests go to all %1 of them.", others), kernel::Observer::Level::Problem);
    s.fails_open = fails_open;
}

/// A target that starts slowly takes its turn as often as its share says.
bool takes_its_turn(const BalancerPlan& plan, Target& target, SimTime now) {
    if (!target.slow_since) return true;
    const SimTime elapsed = now - target.slow_since;
    if (elapsed >= plan.slow_start) {
        target.slow_since = 0;
        return true;
    }
    target.credit += static_cast<double>(elapsed) / static_cast<double>(plan.slow_start);
    if (target.credit < 1) return false;
    target.credit -= 1;
    return true;
}

std::uint32_t next_in_turn(Kernel& k, const BalancerPlan& plan, const Candidates& all, std::uint32_t& cursor) {
    auto* targets = k.w.column<Target>(plan.groups.front().column);
    for (std::uint32_t tried = 0;; ++tried) {
        if (cursor >= all.size) cursor = 0;
        const std::uint32_t target = all.at(cursor++);
        if (tried >= all.size || takes_its_turn(plan, targets[target], k.now())) return target;
    }
}

std::uint32_t least_loaded(Kernel& k, const BalancerPlan& plan, const Candidates& all) {
    std::uint32_t best = kNoTarget;
    for (const std::uint32_t g : all.groups) {
        const TargetGroup group(k, plan.groups[g]);
        if (!group.size(all.ring, all.healthy)) continue;
        const std::uint32_t first = group.at(all.ring, all.healthy, 0);
        if (best == kNoTarget || group.before(first, best)) best = first;
    }
    return best;
}

std::uint32_t* cursors(Kernel& k, const BalancerPlan& plan, const Route& route) {
    return k.w.column<std::uint32_t>(plan.cursor_column) + route.cursors;
}

/// Whether this request is one of those that newer targets get.
bool goes_to_newer(Kernel& k, const BalancerState& s, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("split"));
    return kernel::uniform(draw) < s.split;
}

/// Targets of one kind alone take their turns, while there are any.
std::uint32_t next_of_kind(Kernel& k, const BalancerPlan& plan, const Candidates& all, std::uint32_t& cursor, bool newer) {
    const auto* targets = k.w.column<Target>(plan.groups.front().column);
    for (std::uint32_t tried = 0; tried < all.size; ++tried) {
        if (cursor >= all.size) cursor = 0;
        const std::uint32_t target = all.at(cursor++);
        if (targets[target].newer == newer) return target;
    }
    return next_in_turn(k, plan, all, cursor);
}

[[gnu::noinline]] std::uint32_t choose_of_many(Kernel& k, const BalancerPlan& plan, const Route& route, const Frame& f) {
    const std::uint32_t rings = plan.groups.empty() ? 1 : plan.groups.front().ring_count;
    Candidates all{k, plan, route.groups, rings == 1 ? 0u : f.zone};
    all.count(true);
    if (!all.size && plan.fail_open) all.count(false);
    if (!all.size) return kNoTarget;
    if (const auto& s = k.state<BalancerState>(f.node); s.split > 0)
        return next_of_kind(k, plan, all, cursors(k, plan, route)[all.ring], goes_to_newer(k, s, f));
    switch (plan.algorithm) {
        case Algorithm::LeastOutstanding: return least_loaded(k, plan, all);
        case Algorithm::Random: {
            kernel::RequestDraws draw = k.draws(f, kernel::purpose("target"));
            return all.at(static_cast<std::uint32_t>(kernel::below(draw, all.size)));
        }
        case Algorithm::RoundRobin: break;
    }
    return next_in_turn(k, plan, all, cursors(k, plan, route)[all.ring]);
}

void refresh(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    auto& s = k.state<BalancerState>(f.node);
    if (s.changed) [[unlikely]]
        rebuild(k, f.node, plan, s);
}

TargetGroup group_of(Kernel& k, const BalancerPlan& plan, const Frame& f) { return {k, *plan.group(target_of(k, plan, f).link)}; }

}  // namespace

std::uint32_t choose(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    refresh(k, plan, f);
    const Route& route = plan.routes[plan.route_of_class[k.request(f).request_class]];
    if (!route.simple || plan.of(k).split > 0) return choose_of_many(k, plan, route, f);
    const TargetGroup group(k, plan.groups[route.groups.front()]);
    const std::uint32_t healthy = group.size(0, true);
    if (!healthy) return choose_of_many(k, plan, route, f);
    std::uint32_t& cursor = *cursors(k, plan, route);
    if (cursor >= healthy) cursor = 0;
    return group.at(0, true, cursor++);
}

void split(Kernel& k, kernel::NodeIndex node, kernel::LinkIndex link, double share, const std::vector<std::uint8_t>& newer) {
    const BalancerPlan& plan = plan_of(k, node);
    const parts::TargetGroupPlan* group = plan.group(link);
    if (!group) return;
    for (std::uint32_t i = 0; i < group->count && i < newer.size(); ++i) TargetGroup(k, *group).target(i).newer = newer[i];
    plan.of(k).split = share;
}

std::uint32_t choose_by_hash(Kernel& k, const BalancerPlan& plan, const Frame& f, std::uint64_t hash) {
    refresh(k, plan, f);
    if (plan.groups.empty()) return kNoTarget;
    const Route& route = plan.routes[plan.route_of_class[k.request(f).request_class]];
    Candidates all{k, plan, route.groups, plan.groups.front().ring_count == 1 ? 0u : f.zone};
    all.count(true);
    if (!all.size) all.count(false);
    return all.size ? all.at(static_cast<std::uint32_t>(kernel::scale(hash, all.size))) : kNoTarget;
}

std::uint32_t choose_for_check(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    refresh(k, plan, f);
    for (const Route& route : plan.routes)
        if (const std::uint32_t target = choose_of_many(k, plan, route, f); target != kNoTarget) return target;
    return kNoTarget;
}

namespace {

void begin(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    const std::uint32_t turn = ++k.state<BalancerState>(f.node).turn;
    if (plan.algorithm == Algorithm::LeastOutstanding) return group_of(k, plan, f).begin(f.local, turn);
    Target& target = target_of(k, plan, f);
    ++target.outstanding;
    target.last_turn = turn;
}

}  // namespace

kernel::FrameId send(Kernel& k, const BalancerPlan& plan, kernel::FrameId id) {
    const Frame& f = k.frame(id);
    begin(k, plan, f);
    const Target& target = target_of(k, plan, f);
    return k.call(id, target.link, {target.instance, target.zone, f.operation});
}

void end(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    if (plan.algorithm == Algorithm::LeastOutstanding) return group_of(k, plan, f).end(f.local);
    --target_of(k, plan, f).outstanding;
}

}  // namespace nephoscope::services::elb
