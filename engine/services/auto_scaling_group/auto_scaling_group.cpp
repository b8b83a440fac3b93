#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"

#include <algorithm>

#include "embedded/auto_scaling_group_facts.h"
#include "embedded/auto_scaling_group_help.h"
#include "embedded/auto_scaling_group_icon.h"
#include "engine/parts/health_checker.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/auto_scaling_group/faults.h"
#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/auto_scaling_group/memory.h"
#include "engine/services/auto_scaling_group/settings.h"
#include "engine/services/compiler.h"
#include "engine/services/network_faults.h"
#include "engine/services/queue_discipline.h"

namespace nephoscope::services {

using asg::DeploymentPlan;
using asg::Fleet;
using asg::GroupPlan;
using asg::GroupState;
using asg::Instance;
using asg::Life;
using asg::plan_of;
using kernel::Kernel;
using kernel::NodeIndex;

namespace {

void make_rotation(Kernel& k, const GroupPlan& plan, GroupState& s) {
    s.changed = false;
    s.reachable = 0;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        if (plan.instance(k, slot).life == Life::InService && !plan.instance(k, slot).held) plan.rotation_of(k)[s.reachable++] = slot;
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

void start(Kernel& k, NodeIndex node) { Fleet(k, node).open(k.now() == 0); }

void edited(Kernel& k, NodeIndex node) { Fleet(k, node).edited(); }

void shrink(Kernel& k, NodeIndex node, std::uint32_t slots) { Fleet(k, node).shrink(slots); }

void target_checked(Kernel& k, NodeIndex node, std::uint32_t instance, bool healthy) {
    if (instance < plan_of(k, node).slots) Fleet(k, node).checked(instance, healthy);
}

void restart(Kernel& k, NodeIndex node) {
    const GroupPlan& plan = plan_of(k, node);
    for (kernel::Gauge& lives : plan.group_of(k).lives) lives.restart(k.now());
    plan.group_of(k).waiting.restart(k.now());
    plan.group_of(k).impaired.restart(k.now());
    plan.group_of(k).desired.restart(k.now());
    plan.group_of(k).health.restart(k.now());
    for (kernel::Gauge* bought : {&plan.group_of(k).spot, &plan.group_of(k).reserved, &plan.group_of(k).unused}) bought->restart(k.now());
    plan.group_of(k).joined = plan.group_of(k).sent = plan.group_of(k).received = 0;
    plan.group_of(k).client_errors = plan.group_of(k).server_errors = 0;
    plan.group_of(k).interruptions = plan.group_of(k).out_of_memory = 0;
    for (kernel::Gauge& count : plan.deployment_of(k).in_service) count.restart(k.now());
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        Instance& i = plan.instance(k, slot);
        i.capacity.restart(k.now());
        if (plan.memory.room > 0) asg::Memory(k, plan, slot).restart_statistics();
        plan.station_of(k, slot).restart_statistics();
        if (i.hardware) plan.hardware_of(k, slot).restart_statistics();
    }
}

// Compiling.

void claim_versions(const Shared& shared, const std::string& id, GroupPlan& plan) {
    plan.versions = shared.versions;
    if (plan.versions.empty()) plan.versions.emplace_back();
    plan.version = kernel::hash(id.empty() ? plan.versions.front().id : id);
}

DeploymentPlan deployment_plan(const Compiler& c, const model::Deployment& from) {
    DeploymentPlan plan;
    plan.id = from.id();
    plan.name = from.name().empty() ? from.id() : from.name();
    plan.key = kernel::hash(from.id());
    plan.version = kernel::hash(from.app_version());
    plan.at = is_started_by_pipeline(c.plan.design, from.id()) ? -1 : sim_time(from.at());
    plan.policy = from.policy();
    plan.percentage = from.batch_size_type() == model::PERCENTAGE;
    plan.batch_size = from.batch_size();
    plan.install_time = sim_time(from.install_time());
    plan.timeout = sim_time(from.command_timeout());
    if (!plan.is_code_deploy()) plan.timeout += from_seconds(c.fact("EB-02.allowance"));
    plan.checks = from.health_reporting() == model::ENHANCED ? static_cast<std::uint32_t>(c.fact("EB-03.checks")) : 0;
    plan.most_errors = from.most_errors() / 100;
    plan.evaluation_time = sim_time(from.evaluation_time());
    plan.new_version_share = from.new_version_percent() / 100;
    plan.minimum = from.minimum_healthy_hosts();
    plan.minimum_value = from.minimum_healthy_value();
    plan.termination_wait = sim_time(from.termination_wait());
    plan.rolls_back = from.auto_rollback();
    if (!plan.is_code_deploy()) return plan;
    plan.hooks = Lifecycle(from);
    plan.timeout += plan.hooks.total();
    return plan;
}

void compile_deployments(Compiler& c, GroupPlan& plan) {
    plan.deployment_state = c.state<asg::DeploymentState>("deployment");
    plan.deployment_column = c.column<asg::DeploymentState>();
    for (const model::Deployment& each : c.plan.design.deployments())
        if (each.target() == c.component.id()) plan.deployments.push_back(deployment_plan(c, each));
    plan.health.interval = from_seconds(c.fact("EB-22.interval"));
    plan.health.failures = static_cast<std::uint32_t>(c.fact("EB-22.failures"));
    plan.health.of = static_cast<std::uint32_t>(from_seconds(c.fact("EB-22.period")) / plan.health.interval);
    std::sort(plan.deployments.begin(), plan.deployments.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    for (const DeploymentPlan& each : plan.deployments) plan.schedule = kernel::hash(each.id + std::to_string(each.at), plan.schedule + 1);
    for (const kernel::LinkIndex link : plan.callers) {
        const ServiceType& caller = *c.plan.types[c.plan.program.links[link].from];
        if (caller.split_traffic) plan.splitters.push_back({link, caller.split_traffic});
    }
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

void expire(Kernel& k, std::uint32_t, std::uint64_t argument) {
    plan_of(k, static_cast<NodeIndex>(argument >> 32)).station_of(k, static_cast<std::uint32_t>(argument)).expire();
}

/// Under an owner of their own, so that an edit of the hardware does not mistake them for its sources.
void claim_expiry(Compiler& c, GroupPlan& plan) {
    if (!plan.station.queue_timeout) return;
    auto& sources = c.plan.program.sources;
    plan.station.expiry_source = static_cast<std::uint32_t>(sources.size());
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        sources.push_back({expire, std::uint64_t{c.node_index} << 32 | slot, c.component.id() + " queue"});
}

void compile_group(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const AutoScalingGroup&>(message);
    auto& plan = c.config<GroupPlan>();
    plan.slots = instances(message);
    plan.size = {std::min(config.min_size(), config.max_size()), config.max_size(), 0};
    plan.size.desired = plan.size.clamped(config.desired_capacity());
    plan.zones = c.zones();
    plan.station = {config.workers(), config.queue_limit(), sim_time(config.queue_timeout()), 0};
    set_order(plan.station, config);
    claim_versions(c.plan.shared, config.app_version(), plan);
    plan.boot_time = sim_time(config.boot_time());
    plan.grace_period = config.health_check_grace_period() * kSecond;
    plan.elb_checks = config.health_check_type() == ELB;
    plan.deep_checks = config.deep_health_checks();
    plan.status_interval = from_seconds(c.fact("EC2-03.interval"));
    plan.connect_timeout = from_seconds(c.fact("ALB-06.connect_timeout"));
    plan.launches = config.launches();
    plan.monitoring = from_seconds(c.fact(config.detailed_monitoring() ? "ASG-16.detailed" : "ASG-16.basic"));
    plan.callers = c.callers();
    plan.spot = asg::spot_plan(c, config);
    plan.hooks = asg::hooks_plan(c, config);
    plan.victim = static_cast<asg::Victim>(config.termination_policy());
    plan.rebalancing_margin = c.fact("ASG-13.margin");
    plan.hardware = asg::hardware_plan(c, config, plan.slots);
    plan.memory = asg::memory_plan(c, plan);
    plan.rates = asg::instance_rates(c, config, plan);
    claim_state(c, plan);
    claim_expiry(c, plan);
    plan.calls = c.calls();
    plan.aside = LookAside(plan.calls, c.plan.shared.classes.size());
    plan.coalesces = config.coalesce_requests() && plan.aside.cache != kernel::kNoLink;
    for (const RequestClassPlan& each : c.plan.shared.classes)
        plan.data_set_of.push_back(each.data_set < 0 ? 0
                                                     : kernel::hash(c.plan.shared.data_sets[static_cast<std::size_t>(each.data_set)].id));
    for (const RequestClassPlan& each : c.plan.shared.classes) {
        plan.request_bytes.push_back(each.request_bytes);
        plan.answer_bytes.push_back(each.response_bytes);
    }
    plan.design = &c.plan;
    compile_deployments(c, plan);
    for (const CallPlanRef& call : plan.calls) {
        kernel::Link& link = c.plan.program.links[call.link];
        link.dns_ttl = std::max(link.dns_ttl, sim_time(config.dns_ttl()));
    }
    kernel::Node& node = c.node();
    node.routines[0] = plan.hardware.any() ? asg::serve_on_hardware : asg::serve;
    node.routines[asg::kBoot] = asg::boot_routine;
    node.routines[asg::kDrain] = asg::drain_routine;
    node.routines[asg::kHealth] = asg::health_routine;
    node.routines[asg::kDeploy] = asg::deploy_routine;
    node.routines[asg::kSpot] = asg::spot_routine;
    node.routines[parts::kProbeRoutine] = asg::probe;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.instance_mask = asg::kSlotMask;
    node.registers_targets = true;
    node.endpoint = endpoint;
    node.silent = asg::silent;
    node.start = start;
    node.fault = asg::fault;
    node.edited = edited;
    node.restart = restart;
    node.target_checked = target_checked;
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const AutoScalingGroup&>(message);
    auto error = [&](const char* field, Text text, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(text), std::move(remedy)});
    };
    if (config.min_size() > config.max_size())
        error("config.min_size", say("The minimum of %1 is above the maximum of %2.", config.min_size(), config.max_size()),
              say("Lower the minimum or raise the maximum."));
    else if (config.desired_capacity() < config.min_size() || config.desired_capacity() > config.max_size())
        error("config.desired_capacity",
              say("The desired capacity of %1 is not between %2 and %3.", config.desired_capacity(), config.min_size(), config.max_size()),
              say("Choose one between minimum and maximum."));
    asg::check_hardware(config, id, issues);
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const AutoScalingGroup&>(message);
    asg::check_memory(config, id, design, issues);
    if (design.limits_as_of() == model::YEAR_2020) asg::check_volume_in_2020(config, id, issues);
}

constexpr Metric kMetrics[] = {
    {"GroupDesiredCapacity", "AWS/AutoScaling", "Desired", MetricKind::Gauge, "Instances the group keeps."},
    {"GroupInServiceInstances", "AWS/AutoScaling", "In service", MetricKind::Gauge,
     "Running instances, those whose app still starts included."},
    {"GroupPendingInstances", "AWS/AutoScaling", "Pending", MetricKind::Gauge, "Instances that boot."},
    {"GroupTerminatingInstances", "AWS/AutoScaling", "Terminating", MetricKind::Gauge,
     "Instances that finish what they have before they end."},
    {"GroupTotalInstances", "AWS/AutoScaling", "All instances", MetricKind::Gauge,
     "Instances of the group, whatever they do: those that boot, serve, finish what they have or are stopped."},
    {"GroupMinSize", "AWS/AutoScaling", "Minimum", MetricKind::Gauge, "Instances the group has at the least, as it is set or scheduled."},
    {"GroupMaxSize", "AWS/AutoScaling", "Maximum", MetricKind::Gauge, "Instances the group has at the most, as it is set or scheduled."},
    {"StatusCheckFailed", "AWS/EC2", "Status checks failed", MetricKind::Gauge,
     "Running instances that cannot be reached, as in a zone that is lost. An app that fails or hangs passes.", false, true},
    {"StatusCheckFailed_System", "AWS/EC2", "System checks failed", MetricKind::Gauge,
     "Running instances whose host cannot be reached, as in a zone that is lost.", false, true},
    {"StatusCheckFailed_Instance", "AWS/EC2", "Instance checks failed", MetricKind::Gauge,
     "Running instances that do not answer. Here that is only where their host cannot be reached.", false, true},
    {"CPUUtilization", "AWS/EC2", "Busy", MetricKind::Share, "Busy workers of all workers in service; stands for the CPU's utilisation."},
    {"NetworkOut", "AWS/EC2", "Sent", MetricKind::Count,
     "Bytes of answers, and of requests to other components, of all instances; alarms on its average take it of an instance."},
    {"NetworkIn", "AWS/EC2", "Received", MetricKind::Count,
     "Bytes of requests, and of other components' answers, of all instances; alarms on its average take it of an instance."},
    {"WaitingRequests", "Nephoscope/AutoScalingGroup", "Queue", MetricKind::Gauge, "Requests waiting for a worker."},
    {"SpotInstances", "Nephoscope/AutoScalingGroup", "Spot", MetricKind::Gauge, "Running instances on Spot capacity."},
    {"SpotInterruptions", "Nephoscope/AutoScalingGroup", "Interrupted", MetricKind::Count, "Spot instances that were interrupted."},
    {"CPUCreditLevel", "Nephoscope/AutoScalingGroup", "Credits", MetricKind::Share,
     "Accrued CPU credits of all that the running instances can accrue."},
    {"CPUCreditBalance", "AWS/EC2", "Credit balance", MetricKind::Gauge, "CPU credits a running instance has, on average."},
    {"CPUCreditUsage", "AWS/EC2", "Credits used", MetricKind::Rate, "CPU credits spent by all instances; one is a minute of a vCPU."},
    {"CPUSurplusCreditBalance", "AWS/EC2", "Surplus credits", MetricKind::Gauge,
     "CPU credits a running instance has spent and not earned, on average."},
    {"CPUSurplusCreditsCharged", "AWS/EC2", "Surplus charged", MetricKind::Count, "Surplus credits that are paid for."},
    {"VolumeReadOps", "AWS/EBS", "Reads", MetricKind::Rate, "I/Os that read from the volumes."},
    {"VolumeWriteOps", "AWS/EBS", "Writes", MetricKind::Rate, "I/Os that write to the volumes."},
    {"VolumeReadBytes", "AWS/EBS", "Read size", MetricKind::Bytes, "Bytes of an I/O that reads; their sum is all that was read."},
    {"VolumeWriteBytes", "AWS/EBS", "Write size", MetricKind::Bytes, "Bytes of an I/O that writes; their sum is all that was written."},
    {"VolumeTotalReadTime", "AWS/EBS", "Read time", MetricKind::Seconds,
     "From a reading I/O's being asked for to its end; their sum can be more than the time that passed."},
    {"VolumeTotalWriteTime", "AWS/EBS", "Write time", MetricKind::Seconds,
     "From a writing I/O's being asked for to its end; their sum can be more than the time that passed."},
    {"VolumeIdleTime", "AWS/EBS", "Idle time", MetricKind::Seconds,
     "Seconds of a minute in which a volume had nothing to do; their sum is that of all volumes."},
    {"VolumeQueueLength", "AWS/EBS", "I/O queue", MetricKind::Gauge, "I/Os that wait for the volumes or are under way."},
    {"BurstBalance", "AWS/EBS", "Burst", MetricKind::Share, "What the volumes have left to burst with."},
    {"EBSIOBalance%", "AWS/EC2", "EBS burst", MetricKind::Share, "What the instances' bandwidth to EBS has left to burst with."},
    {"EBSByteBalance%", "AWS/EC2", "EBS burst of bytes", MetricKind::Share,
     "What the instances' throughput to EBS, in bytes, has left to burst with."},
    {"EBSReadOps", "AWS/EC2", "EBS reads", MetricKind::Count,
     "I/Os that read, of all instances on Nitro; alarms on its average take it of an instance."},
    {"EBSWriteOps", "AWS/EC2", "EBS writes", MetricKind::Count,
     "I/Os that write, of all instances on Nitro; alarms on its average take it of an instance."},
    {"mem_used_percent", "CWAgent", "Memory", MetricKind::Share, "Memory that the apps hold, of what the instances in service have."},
    {"OutOfMemoryKills", "Nephoscope/AutoScalingGroup", "Out of memory", MetricKind::Count, "Apps that the OOM killer has ended."},
    {"ApplicationRequestsTotal", "AWS/ElasticBeanstalk", "Requests", MetricKind::Count,
     "Requests that apps have answered. With enhanced health of a Beanstalk deployment, as the three that follow."},
    {"ApplicationRequests2xx", "AWS/ElasticBeanstalk", "2xx", MetricKind::Count, "Good answers of apps."},
    {"ApplicationRequests4xx", "AWS/ElasticBeanstalk", "4xx", MetricKind::Count, "Answers of apps that blame the client."},
    {"ApplicationRequests5xx", "AWS/ElasticBeanstalk", "5xx", MetricKind::Count,
     "Errors that apps answered with, those of a queue that lets nobody in among them."},
    {"EnvironmentHealth", "AWS/ElasticBeanstalk", "Health", MetricKind::Gauge,
     "Enhanced health of the environment: 0 Ok, 1 Info, 10 No data, 15 Warning, 20 Degraded, 25 Severe. With enhanced health of a "
     "Beanstalk deployment."},
    {"InServiceOldVersion", "Nephoscope/AutoScalingGroup", "Old version", MetricKind::Gauge,
     "Instances in service that run another version than the latest deployment brings."},
    {"InServiceNewVersion", "Nephoscope/AutoScalingGroup", "New version", MetricKind::Gauge,
     "Instances in service that run what the latest deployment brings."},
};
constexpr Chart kCharts[] = {
    {"Instances desired / in service / pending",
     ChartUnit::Number,
     {"GroupDesiredCapacity", "GroupInServiceInstances", "GroupPendingInstances"}},
    {"Waiting requests", ChartUnit::Number, {"WaitingRequests"}},
    {"Memory in use", ChartUnit::Percent, {"mem_used_percent"}},
    {"Credits left CPU / volume / link", ChartUnit::Percent, {"CPUCreditLevel", "BurstBalance", "EBSIOBalance%"}},
    {"In service old version / new version", ChartUnit::Number, {"InServiceOldVersion", "InServiceNewVersion"}, true},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", ""},
                             {ElementKind::Gauge, "CPUUtilization", "busy"},
                             {ElementKind::Queue, "WaitingRequests", "queue"},
                             {ElementKind::Gauge, "mem_used_percent", "memory"},
                             {ElementKind::Gauge, "CPUCreditLevel", "credits"},
                             {ElementKind::Gauge, "BurstBalance", "burst"},
                             {ElementKind::Badge, "SpotInterruptions", "interrupted"},
                             {ElementKind::Badge, "OutOfMemoryKills", "out of memory"}};
constexpr FaultType kFaults[] = {
    {asg::kStop, "Stop instance", FaultTarget::Instance, "", 0,
     "The instance stops at once. With a duration it starts again afterwards; without one the group replaces it.", true},
    {asg::kTerminate, "Terminate instance", FaultTarget::Instance, "", 0, "The instance is gone at once; the group launches another one."},
    {asg::kReboot, "Reboot instance", FaultTarget::Instance, "", 0,
     "What it works on fails. It boots and starts anew, and load balancers go on checking it."},
    {asg::kUnhealthy, "App answers errors", FaultTarget::Instance, "", 0,
     "The app answers every request and every health check with a 500. The instance keeps running, so only ELB health checks replace it.",
     true},
    {asg::kFailFast, "App fails fast", FaultTarget::Instance, "", 0,
     "Every request is answered at once, with a 500. Health checks notice only where they test what requests need.", true},
    {asg::kHang, "App hangs", FaultTarget::Instance, "", 0,
     "The app accepts requests and health checks and answers none. The instance keeps running, so only ELB health checks replace it.",
     true},
    {asg::kSlow, "Slow instance", FaultTarget::Instance, "Times as long", 3, "Work that begins on it takes this many times as long.", true},
    {asg::kCpuStress, "CPU stress", FaultTarget::Instance, "Share of the CPU (0 to 1)", 0.8,
     "Something else takes this share of its CPUs: its app has the rest. It spends CPU credits, too.", true},
    {asg::kMemoryStress, "Memory stress", FaultTarget::Instance, "Share of the memory (0 to 1)", 0.8,
     "Something else holds this share of its memory. Where the app's memory is simulated it has the rest, and may be killed for want of "
     "more.",
     true},
    {asg::kKillProcess, "Kill the app", FaultTarget::Instance, "", 0,
     "The app's process is killed: what it works on fails. It is started again, which takes its start-up time."},
    {asg::kDiskFull, "Disk full", FaultTarget::Instance, "", 0, "Its writes fail with a 500; reads go on.", true},
    {network::kEgressLatency, "Network latency", FaultTarget::Instance, "Added latency (s)", 0.2,
     "All that leaves the instance leaves so much later: the requests of its calls and its answers, to health checks too.", true},
    {network::kEgressLoss, "Packet loss", FaultTarget::Instance, "Share of the packets (0 to 1)", 0.07,
     "Of all that leaves the instance this share is lost, and sent again a second later, then two, then four.", true},
    {asg::kInterrupt, "Interrupt Spot instance", FaultTarget::Instance, "Before the interruption (s)", 120,
     "The instance is said to be at risk at once, has its notice two minutes before, and is gone then. Only on Spot capacity."},
    {asg::kReclaim, "Interrupt all Spot instances", FaultTarget::Component, "Before the interruption (s)", 120,
     "As for one: all that run on Spot capacity are gone at the same time."},
    {asg::kNoCapacity, "No capacity to launch", FaultTarget::Component, "", 0,
     "EC2 has no capacity left: launches fail until it ends. Then what is missing is launched.", true},
    {kRebuildEnvironment, "Rebuild the Beanstalk environment", FaultTarget::Component, "", 0,
     "All instances are terminated at once and launched anew. A database inside the environment is deleted, and made anew and empty."},
    {asg::kNoCredits, "Use up CPU credits", FaultTarget::Instance, "", 0,
     "The instance loses its CPU credits and accrues none until the fault ends: in standard mode it runs at its baseline.", true},
    {asg::kPauseIo, "Pause volume I/O", FaultTarget::Instance, "", 0, "I/Os to the instance's volume wait until the fault ends.", true},
    {asg::kSlowIo, "Slow volume", FaultTarget::Instance, "Added to each I/O (s)", 0.5,
     "Each I/O to the instance's volume takes this much longer.", true},
    {kDeployNow, "Deploy now", FaultTarget::Component, "Deployment (1, 2, ...)", 1,
     "The group's deployment of this number begins, whatever its time. Deployments are numbered by their ids.", false, false, true},
    access::kDetachPolicies,
    access::kRevokeIngress,
};

std::uint16_t port(const google::protobuf::Message&) { return 80; }

ScalableTarget describe(Kernel& k, NodeIndex node, SimTime warmup) {
    const GroupPlan& plan = plan_of(k, node);
    const GroupState& s = plan.group_of(k);
    const DeploymentPlan* deploying = plan.deployment(plan.deployment_of(k).key);
    ScalableTarget target{s.size.least, s.size.most, s.size.desired, 0, false, false};
    target.suspended = deploying && deploying->splits();
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        const Instance& i = plan.instance(k, slot);
        const bool comes = i.life == Life::Pending || i.life == Life::Starting;
        const bool young = i.life == Life::InService && i.in_service_since > 0 && k.now() - i.in_service_since < warmup;
        target.warming = target.warming || comes || young;
        target.busy = target.busy || comes || i.life == Life::Draining;
        target.in_service += i.life == Life::InService && !young && !i.unreachable;
    }
    return target;
}

void update(Kernel& k, NodeIndex node, const ScalableTarget& target) {
    Fleet(k, node).resize({target.min_capacity, target.max_capacity, target.desired_capacity});
}

const GroupPlan& plan_in(const kernel::Program& program, NodeIndex node) {
    return *static_cast<const GroupPlan*>(program.nodes[node].config);
}
SimTime resolution(const kernel::Program& program, NodeIndex node) { return plan_in(program, node).monitoring; }
std::uint32_t most(const kernel::Program& program, NodeIndex node) { return plan_in(program, node).size.most; }

constexpr ScalingType kScaling{.unit = "instances",
                               .metric = "CPUUtilization",
                               .of_cells = true,
                               .only_tracks = false,
                               .tracked = model::ASG_AVERAGE_CPU_UTILIZATION,
                               .target = 50,
                               .resolution = resolution,
                               .most = most,
                               .describe = describe,
                               .update = update};

}  // namespace

extern const ServiceType kAutoScalingGroup{
    .name = "auto_scaling_group",
    .title = "Auto Scaling group",
    .abbreviations = "asg ec2 instances web app servers compute fleet",
    .id_stem = "web",
    .category = Category::Compute,
    .port = {.calls = true, .called = true, .group = true, .outside = false, .named = false, .initial_role = model::ALL},
    .config = model::message_type<AutoScalingGroup>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = kFaults,
    .facts = embedded::auto_scaling_group_facts,
    .icon = embedded::auto_scaling_group_icon,
    .help = embedded::auto_scaling_group_help,
    .instances = instances,
    .compile = compile_group,
    .observe = asg::observe,
    .check = check,
    .shrink = shrink,
    .check_in_design = check_in_design,
    .access = {.port = port},
    .charts = kCharts,
    .scaling = &kScaling,
    .deployment = &asg::kDeployment,
    .meter = asg::meter,
    .egress = asg::egress,
    .victim = asg::victim,
    .tables = {&ec2::kInstanceTypeTable, 1},
};

}  // namespace nephoscope::services
