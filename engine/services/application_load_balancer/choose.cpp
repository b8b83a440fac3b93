#include "engine/services/application_load_balancer/balancer.h"

namespace nephoscope::services::alb {

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

void rebuild(Kernel& k, kernel::NodeIndex node, const BalancerPlan& plan, BalancerState& s) {
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
    const bool fails_open = healthy == 0 && others > 0;
    if (fails_open && !s.fails_open)
        k.log(node, "fail-open", "No target is healthy: requests go to all " + std::to_string(others) + " of them.",
              kernel::Observer::Level::Problem);
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
    Target* targets = k.w.column<Target>(plan.groups.front().column);
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

}  // namespace

std::uint32_t choose(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    BalancerState& s = plan.of(k);
    if (s.changed) rebuild(k, f.node, plan, s);
    const std::uint32_t route = plan.route_of_class[k.request(f).request_class];
    const std::uint32_t rings = plan.groups.empty() ? 1 : plan.groups.front().ring_count;
    Candidates all{k, plan, plan.routes[route], rings == 1 ? 0u : f.zone};
    all.count(true);
    if (!all.size) all.count(false);
    if (!all.size) return kNoTarget;
    switch (plan.algorithm) {
        case Algorithm::LeastOutstanding: return least_loaded(k, plan, all);
        case Algorithm::Random: {
            kernel::RequestDraws draw = k.draws(f, kernel::purpose("target"));
            return all.at(static_cast<std::uint32_t>(kernel::below(draw, all.size)));
        }
        case Algorithm::RoundRobin: break;
    }
    return next_in_turn(k, plan, all, k.w.column<std::uint32_t>(plan.cursor_column)[plan.cursors + route * rings + all.ring]);
}

}  // namespace nephoscope::services::alb
