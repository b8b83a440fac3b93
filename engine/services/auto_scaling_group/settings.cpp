#include "engine/services/auto_scaling_group/settings.h"

#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"
#include "engine/services/elastic_block_store/volume_types.h"

namespace nephoscope::services::asg {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

void complete(Kernel& k, std::uint32_t, std::uint64_t argument) {
    plan_of(k, static_cast<NodeIndex>(argument >> 32)).hardware_of(k, static_cast<std::uint32_t>(argument)).processor().complete();
}

void check_credits(Kernel& k, std::uint32_t, std::uint64_t argument) {
    plan_of(k, static_cast<NodeIndex>(argument >> 32)).hardware_of(k, static_cast<std::uint32_t>(argument)).processor().check();
}

CreditPlan credits_of(const ec2::InstanceType& type, const AutoScalingGroup& config, double launch_credits) {
    CreditPlan plan;
    if (!type.burstable()) return plan;
    constexpr double kHours = 24;
    plan.earned = type.baseline();
    plan.most = type.credits_per_hour * kHours * kCredit;
    plan.initial = config.initial_cpu_credits() * kCredit;
    plan.unlimited = config.cpu_credits() == CPU_CREDITS_UNLIMITED || (config.cpu_credits() == CPU_CREDITS_OF_TYPE && !type.is_t2());
    plan.kept = !type.is_t2();
    plan.launch = type.is_t2() && !plan.unlimited ? launch_credits * type.vcpus * kCredit : 0;
    return plan;
}

void compile_processor(Compiler& c, const AutoScalingGroup& config, std::uint32_t slots, HardwarePlan& plan) {
    plan.type = ec2::find_type(config.instance_type());
    if (!plan.type) return;
    plan.processor = {plan.type->vcpus, credits_of(*plan.type, config, c.fact("EC2-11.launch_credits"))};
    for (std::uint32_t slot = 0; slot < slots; ++slot) {
        const std::uint64_t argument = std::uint64_t{c.node_index} << 32 | slot;
        const std::uint32_t source = c.source(complete, argument);
        c.source(check_credits, argument);
        if (slot == 0) plan.first_source = source;
    }
}

constexpr ebs::VolumeFields kVolumeFields{"volume_size", "volume_iops", "volume_throughput"};

ebs::VolumeSettings volume_settings(const AutoScalingGroup& config) {
    ebs::VolumeSettings settings;
    switch (config.volume_type()) {
        case INSTANCE_VOLUME_GP2: settings.type = ebs::VolumeType::Gp2; break;
        case INSTANCE_VOLUME_IO1: settings.type = ebs::VolumeType::Io1; break;
        case INSTANCE_VOLUME_IO2: settings.type = ebs::VolumeType::Io2; break;
        case INSTANCE_VOLUME_ST1: settings.type = ebs::VolumeType::St1; break;
        case INSTANCE_VOLUME_SC1: settings.type = ebs::VolumeType::Sc1; break;
        case INSTANCE_VOLUME_STANDARD: settings.type = ebs::VolumeType::Standard; break;
        default: settings.type = ebs::VolumeType::Gp3;
    }
    settings.gib = config.volume_size();
    settings.iops = config.volume_iops();
    settings.throughput = config.volume_throughput();
    return settings;
}

/// The type's bandwidth to EBS: its most for half an hour, its baseline for ever.
parts::VolumePlan link_of(const ec2::EbsBandwidth& of) {
    constexpr double kHalfAnHour = 1800, kMegabyte = 1e6, kIo = 16 * 1024;
    auto pace = [](double rate, double most) { return parts::PacePlan{rate, most, (most - rate) * kHalfAnHour}; };
    parts::VolumePlan plan;
    plan.ios = pace(of.baseline_iops, of.most_iops);
    plan.bytes = pace(of.baseline_mb * kMegabyte, of.most_mb * kMegabyte);
    plan.io_bytes = kIo;
    return plan;
}

void compile_volume(Compiler& c, const AutoScalingGroup& config, HardwarePlan& plan) {
    plan.has_volume = config.volume_type() != INSTANCE_VOLUME_NONE;
    if (!plan.has_volume) return;
    constexpr double kKibibyte = 1024;
    plan.volume = ebs::plan_of(volume_settings(config), c.plan.design.limits_as_of() == model::TODAY);
    if (plan.type) plan.link = link_of(plan.type->ebs);
    plan.read_ios = config.read_ios();
    plan.write_ios = config.write_ios();
    plan.io_bytes = config.io_size() * kKibibyte;
}

}  // namespace

HardwarePlan hardware_plan(Compiler& c, const AutoScalingGroup& config, std::uint32_t slots) {
    HardwarePlan plan;
    compile_processor(c, config, slots, plan);
    compile_volume(c, config, plan);
    return plan;
}

namespace {

/// Until a hook times out, which heartbeats put off if they come in time.
SimTime longest_wait(const Compiler& c, const LifecycleHook& hook) {
    const SimTime timeout = sim_time(hook.heartbeat_timeout()), every = sim_time(hook.heartbeat_every());
    if (every == 0 || every >= timeout) return timeout;
    return std::min(from_seconds(c.fact("ASG-14.most")), static_cast<SimTime>(c.fact("ASG-14.most_timeouts")) * timeout);
}

}  // namespace

HooksPlan hooks_plan(const Compiler& c, const AutoScalingGroup& config) {
    HooksPlan plan;
    SimTime abandoned = 0, longest = 0;
    for (const LifecycleHook& hook : config.lifecycle_hooks()) {
        const SimTime timeout = longest_wait(c, hook), done = sim_time(hook.completed_after());
        const bool completed = done > 0 && done <= timeout;
        const SimTime wait = completed ? done : timeout;
        if (hook.transition() == LifecycleHook::TERMINATING) {
            plan.terminating = std::max(plan.terminating, wait);
            continue;
        }
        longest = std::max(longest, wait);
        const bool abandons = !completed && hook.default_result() == LifecycleHook::ABANDON;
        if (abandons && (!plan.abandons || wait < abandoned)) abandoned = wait;
        plan.abandons = plan.abandons || abandons;
    }
    plan.launching = plan.abandons ? abandoned : longest;
    return plan;
}

SpotPlan spot_plan(const Compiler& c, const AutoScalingGroup& config) {
    SpotPlan plan;
    constexpr double kDay = 86'400e9;
    plan.on_demand_base = config.on_demand_base_capacity();
    plan.on_demand_percentage = config.on_demand_percentage_above_base_capacity();
    plan.interruptions = config.spot_interruptions() / kDay;
    plan.lead = sim_time(config.rebalance_lead());
    plan.notice = from_seconds(c.fact("EC2-02.notice"));
    plan.rebalances = config.capacity_rebalance();
    plan.reserved = config.reserved_instances();
    return plan;
}

void check_hardware(const AutoScalingGroup& config, const std::string& id, std::vector<Issue>& issues) {
    auto error = [&](const char* field, Text text, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(text), std::move(remedy)});
    };
    const ec2::InstanceType* type = ec2::find_type(config.instance_type());
    if (!config.instance_type().empty() && !type)
        error("config.instance_type", say("There is no instance type \"%1\" here.", config.instance_type()),
              say("Use one of t2, t3, t3a, t4g, m5, m6i, m6g, c5, c6g, r5 or r6g with its size, such as t3.medium, or leave it empty."));
    if (config.cpu_credits() != CPU_CREDITS_OF_TYPE && !(type && type->burstable()))
        error("config.cpu_credits", say("Only burstable instance types have CPU credits."),
              say("Choose a type of t2, t3, t3a or t4g, or leave the credits at the type's default."));
    if (config.volume_type() != INSTANCE_VOLUME_NONE) ebs::check(volume_settings(config), id, "config.", kVolumeFields, issues);
}

void check_volume_in_2020(const AutoScalingGroup& config, const std::string& id, std::vector<Issue>& issues) {
    if (config.volume_type() != INSTANCE_VOLUME_NONE) ebs::check_in_2020(volume_settings(config), id, "config.", kVolumeFields, issues);
}

}  // namespace nephoscope::services::asg
