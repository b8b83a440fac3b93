#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"

#include <algorithm>

#include "embedded/auto_scaling_group_facts.h"
#include "embedded/auto_scaling_group_help.h"
#include "embedded/auto_scaling_group_icon.h"
#include "engine/parts/health_checker.h"
#include "engine/services/application.h"
#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

using asg::Fleet;
using asg::GroupPlan;
using asg::GroupState;
using asg::Instance;
using asg::Life;
using asg::plan_of;
using asg::Sickness;
using kernel::Kernel;
using kernel::NodeIndex;

namespace {

void make_rotation(Kernel& k, const GroupPlan& plan, GroupState& s) {
    s.changed = false;
    s.reachable = 0;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        if (plan.instance(k, slot).life == Life::InService) plan.rotation_of(k)[s.reachable++] = slot;
    s.turn = 0;
}

kernel::Endpoint endpoint(Kernel& k, kernel::LinkIndex link, const kernel::Request&) {
    const GroupPlan& plan = plan_of(k, k.program.links[link].to);
    GroupState& s = plan.group_of(k);
    if (s.changed) make_rotation(k, plan, s);
    if (!s.reachable) return {asg::kNobody, plan.zones.front(), 0};
    const std::uint32_t slot = plan.rotation_of(k)[s.turn];
    s.turn = s.turn + 1 < s.reachable ? s.turn + 1 : 0;
    return {slot, plan.instance(k, slot).zone, 0};
}

void start(Kernel& k, NodeIndex node) { Fleet(k, node).balance(k.now() == 0); }

void edited(Kernel& k, NodeIndex node) { Fleet(k, node).edited(); }

void shrink(Kernel& k, NodeIndex node, std::uint32_t slots) { Fleet(k, node).shrink(slots); }

void target_checked(Kernel& k, NodeIndex node, std::uint32_t instance, bool healthy) {
    if (instance < plan_of(k, node).slots) Fleet(k, node).checked(instance, healthy);
}

void end_fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const GroupPlan& plan = plan_of(k, node);
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        if (action.instance >= 0 && action.instance != slot) continue;
        const Instance& i = plan.instance(k, slot);
        if (action.action == "aws:ec2:stop-instances" && i.life == Life::Stopped) Fleet(k, node).boot(slot);
        if (action.action.starts_with("neph:") && i.sickness != Sickness::None) Fleet(k, node).fall_ill(slot, Sickness::None);
    }
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    Fleet fleet(k, node);
    if (action.action == kZoneOutage) return action.end ? fleet.regain_zone(action.zone) : fleet.lose_zone(action.zone);
    if (action.end) return end_fault(k, node, action);
    const GroupPlan& plan = plan_of(k, node);
    const auto chosen = action.instance < 0 ? fleet.any() : std::optional(static_cast<std::uint32_t>(action.instance));
    if (!chosen || *chosen >= plan.slots || plan.instance(k, *chosen).life == Life::Empty) return;
    if (action.action == "aws:ec2:stop-instances" && action.duration > 0) return fleet.stop(*chosen);
    if (action.action == "aws:ec2:stop-instances" || action.action == "aws:ec2:terminate-instances") return fleet.lose(*chosen);
    if (action.action == "neph:instance-unhealthy") return fleet.fall_ill(*chosen, Sickness::AnswersErrors);
    if (action.action == "neph:app-hang") return fleet.fall_ill(*chosen, Sickness::Hangs);
}

void restart(Kernel& k, NodeIndex node) {
    const GroupPlan& plan = plan_of(k, node);
    for (kernel::Gauge& lives : plan.group_of(k).lives) lives.restart(k.now());
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        Instance& i = plan.instance(k, slot);
        i.capacity.restart(k.now());
        parts::Station(k, plan.station, i.station).restart_statistics();
    }
}

// Compiling.

bool holds_data(const CallPlanRef& call) {
    const Category category = call.to_type->category;
    return category == Category::Database || category == Category::Storage || call.role == model::READS || call.role == model::WRITES;
}

void compile_calls(Compiler& c, GroupPlan& plan) {
    plan.calls = c.calls();
    for (const CallPlanRef& call : plan.calls) {
        if (call.role != model::CACHE || plan.cache != kernel::kNoLink) continue;
        plan.cache = call.link;
        plan.fills_on_miss = call.cache_strategy != model::WRITE_THROUGH;
        plan.fills_on_write = call.cache_strategy != model::LAZY_LOADING;
    }
    const bool cached = plan.cache != kernel::kNoLink;
    const bool has_data = std::any_of(plan.calls.begin(), plan.calls.end(),
                                      [](const CallPlanRef& each) { return each.role != model::CACHE && holds_data(each); });
    std::vector<CallPlanRef> data, others;
    for (const CallPlanRef& call : plan.calls)
        if (call.role != model::CACHE) (cached && (!has_data || holds_data(call)) ? data : others).push_back(call);
    plan.data = CallSequence(data, c.plan.shared.classes.size());
    plan.others = CallSequence(others, c.plan.shared.classes.size());
}

AppVersionPlan version_of(const Shared& shared, const std::string& id) {
    for (const AppVersionPlan& version : shared.versions)
        if (id.empty() || version.id == id) return version;
    return {};
}

std::uint32_t instances(const google::protobuf::Message& message) {
    return 2 * std::max(1u, static_cast<const AutoScalingGroup&>(message).max_size());
}

void claim_state(Compiler& c, GroupPlan& plan) {
    plan.node = c.node_index;
    c.main_state<GroupState>("group");
    plan.first_instance = c.state<Instance>("instances", plan.slots);
    plan.instance_column = c.column<Instance>();
    plan.rotation = c.state<std::uint32_t>("rotation", plan.slots);
    plan.rotation_column = c.column<std::uint32_t>();
}

void compile_group(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const AutoScalingGroup&>(message);
    auto& plan = c.config<GroupPlan>();
    plan.slots = instances(message);
    plan.desired = std::clamp(config.desired_capacity(), std::min(config.min_size(), config.max_size()), config.max_size());
    plan.zones = c.zones();
    plan.station = {config.workers(), config.queue_limit(), 0, 0};
    plan.version = version_of(c.plan.shared, config.app_version());
    plan.boot_time = sim_time(config.boot_time());
    plan.grace_period = config.health_check_grace_period() * kSecond;
    plan.elb_checks = config.health_check_type() == ELB;
    plan.status_interval = from_seconds(c.fact("EC2-03.interval"));
    plan.connect_timeout = from_seconds(c.fact("ALB-06.connect_timeout"));
    plan.callers = c.callers();
    claim_state(c, plan);
    compile_calls(c, plan);
    for (const CallPlanRef& call : plan.calls) {
        kernel::Link& link = c.plan.program.links[call.link];
        link.dns_ttl = std::max(link.dns_ttl, sim_time(config.dns_ttl()));
    }
    kernel::Node& node = c.node();
    node.routines[0] = asg::serve;
    node.routines[asg::kBoot] = asg::boot_routine;
    node.routines[asg::kDrain] = asg::drain_routine;
    node.routines[asg::kStatusCheck] = asg::status_check_routine;
    node.routines[asg::kGrace] = asg::grace_routine;
    node.routines[parts::kProbeRoutine] = asg::probe;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.instance_mask = asg::kSlotMask;
    node.registers_targets = true;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
    node.target_checked = target_checked;
}

// Observing.

CellState cell_state(const Instance& i) {
    if (i.unreachable) return CellState::Unhealthy;
    switch (i.life) {
        case Life::Empty: return CellState::Empty;
        case Life::Pending: return CellState::Pending;
        case Life::Starting: return CellState::Starting;
        case Life::Draining: return CellState::Draining;
        case Life::Stopped: return CellState::Stopped;
        case Life::InService: break;
    }
    return i.unhealthy || i.sickness != Sickness::None ? CellState::Unhealthy : CellState::InService;
}

struct Sums {
    std::uint32_t full = 0;  ///< instances without a free worker
    std::uint32_t waiting = 0;
    std::uint32_t able = 0;  ///< instances that serve
};

Sums observe_instances(Kernel& k, const GroupPlan& plan, Observation& out) {
    Sums sums;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        const Instance& i = plan.instance(k, slot);
        if (i.number == 0) continue;
        const double busy = integral(i.station.busy, k.now()), capacity = integral(i.capacity, k.now());
        out.busy += busy;
        out.capacity += capacity;
        out.queue += i.station.waiting.value;
        out.queue_integral += integral(i.station.waiting, k.now());
        out.queue_maximum = std::max(out.queue_maximum, static_cast<double>(i.station.waiting.maximum));
        if (i.life == Life::Empty) continue;
        sums.waiting += i.station.waiting.value;
        sums.able += i.capacity.value > 0;
        sums.full += i.capacity.value > 0 && i.station.busy.value >= plan.station.servers;
        out.cells.push_back({slot, "i-" + std::to_string(i.number), cell_state(i), i.zone, busy, capacity, i.station.waiting.value, 0});
    }
    return sums;
}

void add_reasons(const GroupPlan& plan, const Sums& sums, Observation& out) {
    using Severity = ReasonReading::Severity;
    const std::string of_desired = std::to_string(sums.able) + " of " + std::to_string(plan.desired);
    if (plan.desired && !sums.able)
        out.reasons.push_back({Severity::Failed, "No instance is in service: " + of_desired, "", "config.desired_capacity"});
    else if (sums.able < plan.desired)
        out.reasons.push_back({Severity::Degraded, "Instances in service: " + of_desired, "", "config.boot_time"});
    if (sums.full && sums.waiting)
        out.reasons.push_back({Severity::Degraded,
                               "Workers: all " + std::to_string(plan.station.servers) + " busy on " + std::to_string(sums.full) + " of " +
                                   std::to_string(sums.able) + " instances, " + std::to_string(sums.waiting) + " requests waiting",
                               "", "config.workers"});
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const GroupPlan& plan = plan_of(k, node);
    const GroupState& s = plan.group_of(k);
    const Sums sums = observe_instances(k, plan, out);
    add_reasons(plan, sums, out);
    const kernel::Gauge& started = s.lives[static_cast<int>(Life::InService)];
    const auto desired = static_cast<double>(plan.desired);
    const Reading starting = reading(s.lives[static_cast<int>(Life::Starting)], k.now());
    Reading in_service = reading(started, k.now());
    in_service.part += starting.part;
    in_service.whole += starting.whole;
    out.metrics = {{desired, desired * static_cast<double>(k.now() - started.start), desired},
                   in_service,
                   reading(s.lives[static_cast<int>(Life::Pending)], k.now()),
                   reading(s.lives[static_cast<int>(Life::Draining)], k.now()),
                   {out.busy, out.capacity, 0},
                   {out.queue, out.queue_integral, out.queue_maximum}};
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const AutoScalingGroup&>(message);
    auto error = [&](const char* field, std::string text, const char* remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(text), remedy});
    };
    if (config.min_size() > config.max_size())
        error("config.min_size",
              "The minimum of " + std::to_string(config.min_size()) + " is above the maximum of " + std::to_string(config.max_size()) + ".",
              "Lower the minimum or raise the maximum.");
    else if (config.desired_capacity() < config.min_size() || config.desired_capacity() > config.max_size())
        error("config.desired_capacity",
              "The desired capacity of " + std::to_string(config.desired_capacity()) + " is not between " +
                  std::to_string(config.min_size()) + " and " + std::to_string(config.max_size()) + ".",
              "Choose one between minimum and maximum.");
}

constexpr Metric kMetrics[] = {
    {"GroupDesiredCapacity", "AWS/AutoScaling", "Desired", MetricKind::Gauge, "Instances the group keeps."},
    {"GroupInServiceInstances", "AWS/AutoScaling", "In service", MetricKind::Gauge,
     "Running instances, those whose app still starts included."},
    {"GroupPendingInstances", "AWS/AutoScaling", "Pending", MetricKind::Gauge, "Instances that boot."},
    {"GroupTerminatingInstances", "AWS/AutoScaling", "Terminating", MetricKind::Gauge,
     "Instances that finish what they have before they end."},
    {"CPUUtilization", "AWS/EC2", "Busy", MetricKind::Share, "Busy workers of all workers in service; stands for the CPU's utilisation."},
    {"WaitingRequests", "Nephoscope/AutoScalingGroup", "Queue", MetricKind::Gauge, "Requests waiting for a worker."},
};
constexpr Element kCard[] = {
    {ElementKind::Cells, "", ""}, {ElementKind::Gauge, "CPUUtilization", "busy"}, {ElementKind::Queue, "WaitingRequests", "queue"}};
constexpr FaultType kFaults[] = {
    {"aws:ec2:stop-instances", "Stop instance", FaultTarget::Instance, "", 0,
     "The instance stops at once. With a duration it starts again afterwards; without one the group replaces it."},
    {"aws:ec2:terminate-instances", "Terminate instance", FaultTarget::Instance, "", 0,
     "The instance is gone at once; the group launches another one."},
    {"neph:instance-unhealthy", "App answers errors", FaultTarget::Instance, "", 0,
     "The app answers every request and every health check with a 500. The instance keeps running, so only ELB health checks replace it."},
    {"neph:app-hang", "App hangs", FaultTarget::Instance, "", 0,
     "The app accepts requests and health checks and answers none. The instance keeps running, so only ELB health checks replace it."},
};

}  // namespace

extern const ServiceType kAutoScalingGroup{
    .name = "auto_scaling_group",
    .title = "Auto Scaling group",
    .abbreviations = "asg ec2 instances web app servers compute fleet",
    .id_stem = "web",
    .category = Category::Compute,
    .port = {.calls = true, .called = true, .group = true, .outside = false, .named = false, .initial_role = model::ALL},
    .config = AutoScalingGroup::descriptor,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::auto_scaling_group_facts,
    .icon = embedded::auto_scaling_group_icon,
    .help = embedded::auto_scaling_group_help,
    .instances = instances,
    .compile = compile_group,
    .observe = observe,
    .check = check,
    .shrink = shrink,
};

}  // namespace nephoscope::services
