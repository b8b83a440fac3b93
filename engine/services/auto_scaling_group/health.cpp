#include "engine/services/auto_scaling_group/health.h"

#include <algorithm>
#include <bit>

#include "engine/base/text.h"
#include "engine/services/observation.h"

namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

/// A deployment of Elastic Beanstalk is under way.
bool is_deploying(Kernel& k, const GroupPlan& plan) {
    const DeploymentPlan* running = plan.deployment(plan.deployment_of(k).key);
    return running && !running->is_code_deploy();
}

template <typename Visit>
void each_instance(Kernel& k, const GroupPlan& plan, Visit visit) {
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        if (Instance& i = plan.instance(k, slot); i.life != Life::Empty && i.life != Life::Draining) visit(i);
}

/// Of what it has answered since its last report.
Health health_of_answers(const Instance& i, double most_errors) {
    const std::uint32_t answers = i.answers - i.agent.answers, errors = i.errors - i.agent.errors;
    if (static_cast<double>(errors) <= most_errors * static_cast<double>(answers)) return Health::Ok;
    return errors == answers ? Health::Severe : Health::Warning;
}

/// During a deployment nobody expects one version.
bool has_wrong_version(Kernel& k, const GroupPlan& plan, const Instance& i) {
    return !is_deploying(k, plan) && i.version_key != plan.group_of(k).version;
}

Health health_of(Kernel& k, const GroupPlan& plan, const Instance& i, double most_errors) {
    if (i.unreachable || i.life == Life::Stopped) return Health::NoData;
    const bool is_awaited = plan.is_balanced(k) && !i.held && !i.passes && !i.unhealthy;
    if (i.life != Life::InService || is_awaited) return Health::Pending;
    if (i.unhealthy) return Health::Severe;
    const Health answers = health_of_answers(i, most_errors);
    return answers == Health::Ok && has_wrong_version(k, plan, i) ? Health::Degraded : answers;
}

void take_report(Kernel& k, const GroupPlan& plan, Instance& i, double most_errors) {
    AgentState& agent = i.agent;
    agent.status = health_of(k, plan, i, most_errors);
    agent.failed = static_cast<std::uint8_t>(agent.failed << 1 | (agent.status >= Health::NoData));
    agent.passed = agent.status != Health::Ok ? 0 : std::max<std::uint8_t>(agent.passed, static_cast<std::uint8_t>(agent.passed + 1));
    agent.answers = i.answers;
    agent.errors = i.errors;
}

struct Environment {
    Health health = Health::Ok;
    std::uint32_t instances = 0, active = 0, pending = 0;
    std::uint32_t impaired = 0;  ///< have failed too many of their last checks
};

/// Nothing lowers it before the commands of a deployment have timed out.
Health health_of(Kernel& k, const GroupPlan& plan, const Environment& e, Health mildest) {
    const GroupState& group = plan.group_of(k);
    if (is_deploying(k, plan)) return Health::Info;
    if (!e.instances) return group.size.desired ? Health::Severe : Health::NoData;
    const Health health = e.impaired == e.instances ? std::max(Health::Warning, mildest)
                          : e.impaired              ? Health::Warning
                          : e.pending               ? Health::Info
                                                    : Health::Ok;
    return e.active < group.size.least ? std::max(health, Health::Degraded) : health;
}

Environment environment(Kernel& k, const GroupPlan& plan) {
    Environment e;
    Health mildest = Health::Severe;
    each_instance(k, plan, [&](const Instance& i) {
        ++e.instances;
        e.active += is_running(i.life) && !i.unreachable;
        e.pending += i.agent.status == Health::Pending;
        if (static_cast<std::uint32_t>(std::popcount(i.agent.failed & ((1u << plan.health.of) - 1))) < plan.health.failures) return;
        ++e.impaired;
        if (i.agent.status != Health::NoData) mildest = std::min(mildest, i.agent.status);
    });
    e.health = health_of(k, plan, e, mildest);
    return e;
}

std::string name_of(Health health) {
    switch (health) {
        case Health::Info: return "Info";
        case Health::NoData: return "No data";
        case Health::Warning: return "Warning";
        case Health::Degraded: return "Degraded";
        case Health::Severe: return "Severe";
        default: return "Ok";
    }
}

Level level_of(Health health) {
    if (health == Health::Ok) return Level::Good;
    return health < Health::Warning ? Level::Info : health == Health::Warning ? Level::Warning : Level::Problem;
}

bool reports(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    return plan.group_of(k).reports = plan.reports_health();
}

void take_reports(Kernel& k, const GroupPlan& plan) {
    const double most_errors = plan.reporting(k)->most_errors;
    each_instance(k, plan, [&](Instance& i) { take_report(k, plan, i, most_errors); });
    kernel::Gauge& health = plan.group_of(k).health;
    const auto before = static_cast<Health>(health.value), now = environment(k, plan).health;
    if (now == before) return;
    health.set(k.now(), static_cast<std::uint32_t>(now));
    k.log(plan.node, "environment-health", say("The environment's health has gone from %1 to %2.", name_of(before), name_of(now)),
          level_of(now));
}

}  // namespace

void start_reports(Kernel& k, const GroupPlan& plan) {
    GroupState& group = plan.group_of(k);
    if (group.reports || !plan.reports_health()) return;
    group.reports = true;
    k.spawn_process(plan.node, kHealth, kReport | kNobody, plan.health.interval);
}

FrameId report_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    while (reports(k, f)) {
        take_reports(k, plan_of(k, f.node));
        SLEEP(k, id, plan_of(k, f.node).health.interval);
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void add_health_reason(Kernel& k, const GroupPlan& plan, Observation& out) {
    if (!plan.reports_health()) return;
    const Environment e = environment(k, plan);
    const std::uint32_t least = plan.group_of(k).size.least;
    const auto add = [&](Text text) {
        using Severity = ReasonReading::Severity;
        out.reasons.push_back({e.health == Health::Severe ? Severity::Failed : Severity::Degraded, std::move(text), "EB-22", ""});
    };
    if (e.health == Health::Severe)
        add(say("Health of the environment: Severe (red), %1 of %2 instances impaired", e.impaired, e.instances));
    else if (e.health == Health::Degraded && e.active < least)
        add(say("Health of the environment: Degraded (red), %1 active instances of at least %2", e.active, least));
    else if (e.health == Health::Degraded)
        add(say("Health of the environment: Degraded (red), %1 of %2 instances impaired", e.impaired, e.instances));
    else if (e.health == Health::Warning)
        add(say("Health of the environment: Warning (yellow), %1 of %2 instances impaired", e.impaired, e.instances));
}

}  // namespace nephoscope::services::asg
