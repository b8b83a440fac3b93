#include "engine/services/elastic_load_balancing/balancer.h"

#include <algorithm>

#include "engine/services/access.h"
#include "engine/services/network_faults.h"

namespace nephoscope::services::elb {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::LinkIndex;
using kernel::Outcome;
using kernel::TargetChange;
using parts::Health;
using parts::Target;
using parts::TargetGroup;
using parts::TargetGroupPlan;
using Level = kernel::Observer::Level;

Text Targets::name(const Target& target) const {
    return say("Target %1 of %2", target.instance, k_.program.nodes[k_.program.links[target.link].to].id);
}

/// Counts a target among the healthy or the unhealthy; `one` is 1 or -1.
void Targets::count(const Target& target, std::uint32_t one) {
    if (target.state != Target::State::Registered) return;
    if (std::find(plan_.to_balancers.begin(), plan_.to_balancers.end(), target.link) != plan_.to_balancers.end()) return;
    if (target.check.health == Health::Healthy) s_.healthy.set(k_.now(), s_.healthy.value + one);
    if (target.check.health == Health::Unhealthy) s_.unhealthy.set(k_.now(), s_.unhealthy.value + one);
}

void Targets::set_health(Target& target, Health health) {
    count(target, ~0u);
    target.check.health = health;
    count(target, 1);
    changed();
}

void Targets::changed() {
    s_.changed = true;
    if (plan_.changed) plan_.changed(k_, node_);
}

bool Targets::has_healthy(LinkIndex link) const {
    const TargetGroupPlan& plan = *plan_.group(link);
    for (std::uint32_t i = 0; i < plan.count; ++i) {
        const Target& each = TargetGroup(k_, plan).target(i);
        if (each.state == Target::State::Registered && each.check.health == Health::Healthy) return true;
    }
    return false;
}

SimTime Targets::change(LinkIndex link, kernel::Endpoint at, TargetChange change) {
    const TargetGroupPlan* plan = plan_.group(link);
    if (!plan || at.instance >= plan->count) return 0;
    Target& target = TargetGroup(k_, *plan).target(at.instance);
    target.link = link;
    target.instance = at.instance;
    if (change == TargetChange::Arrived) {
        if (target.state != Target::State::Registered) arrive(target, at.zone);
        return 0;
    }
    if (change == TargetChange::Gone) {
        leave(target, Target::State::Unused);
        return 0;
    }
    if (target.state == Target::State::Registered)
        k_.log(node_, "draining",
               say("%1 gets no new requests; what it has may finish within %2 s.", name(target), plan_.deregistration_delay / kSecond),
               Level::Info);
    leave(target, Target::State::Draining);
    return plan_.deregistration_delay;
}

void Targets::arrive(Target& target, std::uint8_t zone) {
    const bool known_good = !plan_.check.enabled || k_.now() == 0;
    target.zone = zone;
    target.state = Target::State::Registered;
    target.slow_since = 0;
    target.check = {};
    set_health(target, known_good ? Health::Healthy : Health::Initial);
    if (known_good) tell(target, true);
    if (!plan_.check.enabled) return;
    double phase = plan_.check.phase;
    if (phase < 0) {
        kernel::RequestDraws draw(k_.program.nodes[node_].key ^ kernel::purpose("probe phase"), s_.processes, target.instance);
        phase = kernel::uniform(draw);
    }
    check(target, static_cast<SimTime>(phase * static_cast<double>(plan_.check.interval)));
}

void Targets::leave(Target& target, Target::State state) {
    count(target, ~0u);
    target.state = state;
    target.check.process = 0;
    target.check.health = Health::Initial;
    changed();
}

/// Starts the target's checking process.
void Targets::check(Target& target, SimTime delay) {
    target.check.process = ++s_.processes;
    target.check.next = k_.now() + delay;
    const Target* all = k_.w.column<Target>(plan_.groups.front().column);
    const FrameId id = k_.spawn_process(node_, kCheck, static_cast<std::uint32_t>(&target - all), delay);
    k_.frame(id).started = target.check.process;
}

void Targets::start() {
    for (const TargetGroupPlan& group : plan_.groups)
        if (!k_.program.nodes[k_.program.links[group.link].to].registers_targets) change(group.link, {}, TargetChange::Arrived);
}

void Targets::edited() {
    s_.healthy.set(k_.now(), 0);
    s_.unhealthy.set(k_.now(), 0);
    s_.changed = true;
    for (const TargetGroupPlan& group : plan_.groups) {
        for (std::uint32_t i = 0; i < group.count; ++i) {
            Target& target = TargetGroup(k_, group).target(i);
            target.link = group.link;
            target.instance = i;
            target.check.process = 0;
            if (!plan_.check.enabled) target.check.health = Health::Healthy;
            count(target, 1);
            if (plan_.check.enabled && target.state == Target::State::Registered)
                check(target, std::max<SimTime>(0, target.check.next - k_.now()));
        }
    }
    recount_outstanding();
    for (const TargetGroupPlan& group : plan_.groups) TargetGroup(k_, group).rebuild();
    start();
}

/// Element numbers of targets are others after an edit: calls under way are found by what they wait for.
void Targets::recount_outstanding() {
    for (const TargetGroupPlan& group : plan_.groups)
        for (std::uint32_t i = 0; i < group.count; ++i) TargetGroup(k_, group).target(i).outstanding = 0;
    for (std::size_t i = 0; i < k_.w.frames.size(); ++i) {
        Frame& f = k_.w.frames[i];
        if (f.node != node_ || f.internal || f.answered() || f.killed() || f.local == parts::kNoTarget) continue;
        const FrameId called = k_.child_of(f);
        const bool waits =
            f.routine == 0 && called >= kernel::World::kFirstFrame && k_.frame(called).parent == kernel::World::kFirstFrame + i;
        f.local = parts::kNoTarget;
        if (!waits) continue;
        const Frame& child = k_.frame(called);
        const TargetGroupPlan* group = plan_.group(child.link);
        const std::uint32_t instance = child.local & k_.program.nodes[child.node].instance_mask;
        if (!group || instance >= group->count) continue;
        f.local = group->first + instance;
        ++TargetGroup(k_, *group).target(instance).outstanding;
    }
}

void Targets::learn(Target& target, bool passed) {
    const Health before = target.check.health;
    parts::HealthState next = target.check;
    if (!parts::learn(plan_.check, next, passed)) {
        target.check = next;
        return;
    }
    const bool healthy = next.health == Health::Healthy;
    target.slow_since = healthy && plan_.slow_start && has_healthy(target.link) ? std::max<SimTime>(1, k_.now()) : 0;
    target.credit = 0;
    target.check.passed = next.passed;
    target.check.failed = next.failed;
    set_health(target, next.health);
    const std::uint32_t results = healthy ? next.passed : next.failed;
    const Text checks = results == 1 ? say("%1 check", results) : say("%1 checks in a row", results);
    if (healthy)
        k_.log(node_, "target-healthy",
               before == Health::Initial ? say("%1 is healthy after %2.", name(target), checks)
                                         : say("%1 is healthy again after %2.", name(target), checks),
               Level::Good);
    else
        k_.log(node_, "target-unhealthy", say("%1 failed %2.", name(target), checks), Level::Problem);
    tell(target, healthy);
}

void Targets::tell(const Target& target, bool healthy) {
    const kernel::NodeIndex to = k_.program.links[target.link].to;
    if (const auto told = k_.program.nodes[to].target_checked) told(k_, to, target.instance, healthy);
}

namespace {

/// The target that a process checks; null when it is no longer its own.
Target* checked(Kernel& k, const Frame& f) {
    const BalancerPlan& plan = plan_of(k, f.node);
    if (plan.groups.empty()) return nullptr;
    const std::uint32_t column = plan.groups.front().column;
    if (f.local >= k.program.columns[column].size) return nullptr;
    Target& target = k.w.column<Target>(column)[f.local];
    const bool own = target.check.process == static_cast<std::uint32_t>(f.started) && plan.group(target.link);
    return own ? &target : nullptr;
}

/// The frame that answers the check.
FrameId probe(Kernel& k, FrameId id, const BalancerPlan& plan, const Target& target, std::uint32_t timeout) {
    const std::uint8_t operation = plan.check.connects_only ? parts::kConnect : 0;
    return k.probe(id, k.program.links[target.link].to, parts::kProbeRoutine, {target.instance, target.zone, operation}, timeout);
}

SimTime check_timeout(Kernel& k, const Frame& f) { return k.program.timer_lists[plan_of(k, f.node).check.timeout_list]; }

/// No connection to the target opens, from one of the nodes at least.
bool is_closed(Kernel& k, const BalancerPlan& plan, const Target& target) {
    const bool elsewhere = plan.zones.size() > 1 || plan.zones.front() != target.zone;
    return access::is_closed(k, target.link, target.zone, elsewhere);
}

/// No answer comes in time.
bool is_unheard(Kernel& k, const Frame& f, const Target& target) {
    if (is_closed(k, plan_of(k, f.node), target)) return true;
    const kernel::RequestDraws draw(k.program.nodes[f.node].key ^ kernel::purpose("check lost"), target.check.process,
                                    static_cast<std::uint32_t>(k.now() / kMillisecond));
    return network::lateness(k, target.link, target.instance, draw) > check_timeout(k, f);
}

/// A check of the balancer's own node gets no answer: the node is down, or no connection to the chosen target opens.
bool is_silent(Kernel& k, const BalancerPlan& plan, const Frame& f) {
    return is_down(plan.of(k), f.zone) || (f.local != parts::kNoTarget && is_closed(k, plan, target_of(k, plan, f)));
}

bool answers_checks(Kernel& k, const Target& target) {
    return k.program.nodes[k.program.links[target.link].to].routines[parts::kProbeRoutine];
}

}  // namespace

FrameId check_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    while (checked(k, f)) {
        checked(k, f)->check.next = k.now() + plan_of(k, f.node).check.interval;
        f.set_child(Outcome::Ok);
        if (is_unheard(k, f, *checked(k, f))) {
            SLEEP(k, id, check_timeout(k, f));
            f.set_child(Outcome::TimedOut);
        } else if (answers_checks(k, *checked(k, f))) {
            AWAIT(probe(k, id, plan_of(k, f.node), *checked(k, f), plan_of(k, f.node).check.timeout_list));
        }
        if (!checked(k, f)) break;
        Targets(k, f.node).learn(*checked(k, f), f.ok());
        if (!checked(k, f)) break;
        SLEEP(k, id, std::max<SimTime>(0, checked(k, f)->check.next - k.now()));
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId answer_check(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const BalancerPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    f.local = choose_for_check(k, plan, f);
    if (is_silent(k, plan, f)) {
        SLEEP(k, id, plan.connect_timeout);
        return k.finish(id, Outcome::TimedOut);
    }
    if (f.local == parts::kNoTarget) return k.finish(id, Outcome::Failed, 503);
    if (!answers_checks(k, target_of(k, plan, f))) return k.finish(id, Outcome::Ok, 200);
    AWAIT(probe(k, id, plan, target_of(k, plan, f), 0));
    return k.finish_as_child(id);
    NEPHO_END;
}

}  // namespace nephoscope::services::elb
