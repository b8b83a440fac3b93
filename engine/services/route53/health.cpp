#include <algorithm>

#include "engine/services/access.h"
#include "engine/services/elastic_load_balancing/balancer.h"
#include "engine/services/own_request.h"
#include "engine/services/route53/zone.h"

// Checkers all over the world ask each record's target; enough of them must get an answer.
namespace nephoscope::services::route53 {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using parts::Health;
using parts::HealthState;
using Level = kernel::Observer::Level;

namespace {

// A checker's frame says in `local` which one of which record it is, and in `started` of which generation.
constexpr std::uint32_t kCheckerBits = 8;

std::uint32_t record_of(const Frame& f) { return f.local >> kCheckerBits; }
std::uint32_t number_of(const Frame& f) { return f.local & ((1u << kCheckerBits) - 1); }

/// What a single check's frame says in `local`: where it goes.
struct Destination {
    static constexpr std::uint32_t kInstanceBits = 20, kZoneBits = 6;

    std::uint32_t record;
    kernel::Endpoint to;

    std::uint32_t packed() const { return (record << kZoneBits | (to.zone & 63u)) << kInstanceBits | to.instance; }
    static Destination of(const Frame& f) {
        return {f.local >> (kZoneBits + kInstanceBits),
                {f.local & ((1u << kInstanceBits) - 1), static_cast<std::uint8_t>(f.local >> kInstanceBits & 63)}};
    }
};

/// Null when the checker's generation is over.
HealthState* own_state(Kernel& k, const ZonePlan& plan, const Frame& f) {
    const std::uint32_t record = record_of(f);
    if (record >= plan.records.size() || number_of(f) >= plan.checkers) return nullptr;
    if (plan.record(k, record).processes != static_cast<std::uint32_t>(f.started)) return nullptr;
    return &plan.checker(k, record, number_of(f));
}

std::uint32_t count_healthy(Kernel& k, const ZonePlan& plan, std::size_t record) {
    std::uint32_t healthy = 0;
    for (std::uint32_t n = 0; n < plan.checkers; ++n) healthy += plan.checker(k, record, n).health != Health::Unhealthy;
    return healthy;
}

bool has_healthy_target(Kernel& k, const parts::TargetGroupPlan& group) {
    for (std::uint32_t i = 0; i < group.count; ++i) {
        const parts::Target& each = parts::TargetGroup(k, group).target(i);
        if (each.state == parts::Target::State::Registered && each.check.health == Health::Healthy) return true;
    }
    return false;
}

bool is_dead(Kernel& k, const RecordPlan& record) {
    const auto& groups = elb::plan_of(k, k.link(record.link).to).groups;
    const auto alive = [&k](const parts::TargetGroupPlan& each) { return has_healthy_target(k, each); };
    return record.inherits == Inherits::AllDeadGroups ? std::none_of(groups.begin(), groups.end(), alive)
                                                      : groups.empty() || !std::all_of(groups.begin(), groups.end(), alive);
}

void judge(Kernel& k, const ZonePlan& plan, std::size_t i) {
    RecordState& s = plan.record(k, i);
    const RecordPlan& record = plan.records[i];
    const std::uint32_t healthy = record.checked ? count_healthy(k, plan, i) : plan.checkers;
    s.healthy_checkers.set(k.now(), healthy);
    const bool revived = !record.checked && record.inherits != Inherits::Nothing;
    const bool unhealthy = s.forced || s.dead || healthy <= plan.healthy_share * plan.checkers;
    if (unhealthy == (s.unhealthy.value == 1)) return;
    s.unhealthy.set(k.now(), unhealthy);
    kernel::Gauge& all = plan.of(k).unhealthy;
    all.set(k.now(), unhealthy ? all.value + 1 : all.value - 1);
    const Text why = s.forced  ? say("a fault makes its health check say unhealthy")
                     : s.dead  ? say("a target group behind it has no healthy target")
                     : revived ? say("its load balancer has healthy targets")
                               : say("%1 of %2 checkers reach it", healthy, plan.checkers);
    if (unhealthy)
        k.log(plan.node, "record-unhealthy", say("%1 leaves the answers: %2.", record.name, why), Level::Problem);
    else
        k.log(plan.node, "record-healthy", say("%1 is in the answers again: %2.", record.name, why), Level::Good);
}

/// A checker: a request of its own, whose calls its target cannot tell from others, but not one that Route 53 was asked for.
void start_checker(Kernel& k, const ZonePlan& plan, std::uint32_t record, std::uint32_t number, std::uint32_t generation) {
    const std::uint64_t key = k.program.nodes[plan.node].key ^ kernel::purpose("checker");
    const FrameId id = spawn_own_request(k, plan.node, kChecker, kernel::mix(key ^ (std::uint64_t{record} << 32 | number)));
    const SimTime interval = plan.records[record].check.interval;
    Frame& f = k.frame(id);
    f.local = record << kCheckerBits | number;
    f.started = generation;
    k.request(f).request_class = plan.records[record].request_class;
    HealthState& state = plan.checker(k, record, number);
    if (!state.process) {
        kernel::RequestDraws draw(key, record, number);
        state.next = k.now() + static_cast<SimTime>(kernel::uniform(draw) * static_cast<double>(interval));
    }
    state.process = generation;
    k.sleep(id, std::clamp<SimTime>(state.next - k.now(), 0, interval));
}

/// No connection opens.
bool is_unreachable(Kernel& k, kernel::LinkIndex link, kernel::Endpoint to) {
    if (access::is_closed_from_outside(k, link, to.zone)) return true;
    const NodeIndex node = k.link(link).to;
    return k.program.nodes[node].silent && k.program.nodes[node].silent(k, node, to);
}

FrameId check(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ZonePlan& plan = plan_of(k, f.node);
    const RecordPlan& record = plan.records[record_of(f)];
    own_state(k, plan, f)->next = k.now() + record.check.interval;
    k.request(f).value_time = kNever;
    const kernel::LinkIndex link = record.link;
    const Destination destination{record_of(f), parts::resolve(k, link, 0, k.request(f))};
    if (!is_unreachable(k, link, destination.to))
        return k.probe(id, f.node, kCheck, {destination.packed(), f.zone, 0}, record.check.timeout_list);
    f.set_child(Outcome::TimedOut);
    f.status = 0;
    k.sleep(id, plan.connect_timeout);
    return 0;
}

void learn(Kernel& k, const Frame& f) {
    const ZonePlan& plan = plan_of(k, f.node);
    HealthState* state = own_state(k, plan, f);
    if (!state) return;
    const parts::HealthCheckPlan& check = plan.records[record_of(f)].check;
    if (f.ok() || f.status) {  // Otherwise nothing came back.
        ++plan.of(k).answered_checks;
        plan.of(k).first_byte_time += static_cast<std::uint64_t>(k.now() - (state->next - check.interval));
    }
    if (parts::learn(check, *state, f.ok())) judge(k, plan, record_of(f));
}

/// Whoever asks from now on is told the other environment; answers that hosts have stay as they are until they expire.
void swap(Kernel& k, const ZonePlan& plan) {
    if (plan.records.size() < 2 || (plan.policy != ROUTING_WEIGHTED && plan.policy != ROUTING_FAILOVER))
        return k.log(plan.node, "fault-without-effect",
                     say("There are no two records with a weight or a failover role of their own to swap."), kernel::Observer::Level::Info);
    plan.of(k).swapped = !plan.of(k).swapped;
    k.log(plan.node, "urls-swapped", say("%1 and %2 have swapped their URLs.", plan.records[0].name, plan.records[1].name),
          kernel::Observer::Level::Info);
}

}  // namespace

void evaluate_targets(Kernel& k, const ZonePlan& plan) {
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        if (plan.records[i].inherits == Inherits::Nothing) continue;
        plan.record(k, i).dead = is_dead(k, plan.records[i]);
        judge(k, plan, i);
    }
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const ZonePlan& plan = plan_of(k, node);
    if (action.action == kSwap) return swap(k, plan);
    if (action.action != kFailHealthCheck || plan.records.empty()) return;
    const auto record = static_cast<std::size_t>(std::max<std::int64_t>(0, action.instance));
    if (record >= plan.records.size()) return;
    plan.record(k, record).forced = !action.end;
    judge(k, plan, record);
}

void start_checkers(Kernel& k, NodeIndex node) {
    const ZonePlan& plan = plan_of(k, node);
    plan.of(k).unhealthy.set(k.now(), 0);
    for (std::uint32_t i = 0; i < plan.records.size(); ++i) {
        RecordState& s = plan.record(k, i);
        if (!s.processes) {
            s.healthy_checkers.restart(k.now());
            s.unhealthy.restart(k.now());
        }
        const std::uint32_t generation = ++s.processes;
        if (plan.records[i].inherits == Inherits::Nothing) s.dead = 0;
        plan.of(k).unhealthy.set(k.now(), plan.of(k).unhealthy.value + s.unhealthy.value);
        judge(k, plan, i);
        for (std::uint32_t n = 0; plan.records[i].checked && n < plan.checkers; ++n) start_checker(k, plan, i, n, generation);
    }
}

FrameId checker_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    while (own_state(k, plan_of(k, f.node), f)) {
        AWAIT(check(k, id));
        learn(k, f);
        if (!own_state(k, plan_of(k, f.node), f)) break;
        SLEEP(k, id, std::max<SimTime>(0, own_state(k, plan_of(k, f.node), f)->next - k.now()));
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// One check: a call over the record's connection.
FrameId check_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ZonePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    AWAIT(k.call(id, plan.records[Destination::of(f).record].link, Destination::of(f).to));
    return k.finish_as_child(id);
    NEPHO_END;
}

}  // namespace nephoscope::services::route53
