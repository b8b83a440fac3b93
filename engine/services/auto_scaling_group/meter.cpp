#include "engine/services/auto_scaling_group/meter.h"

#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"

namespace nephoscope::services::asg {

using kernel::Kernel;

double integral_of(Kernel& k, const GroupPlan& plan, std::span<const Life> lives) {
    double sum = 0;
    for (const Life life : lives) sum += integral(plan.group_of(k).lives[static_cast<int>(life)], k.now());
    return sum;
}

void add_instances(const GroupPlan& plan, const InstanceHours& hours, Usage& usage) {
    const std::string price = plan.hardware.type ? "ec2-" + std::string(plan.hardware.type->name) : "ec2-no-type";
    usage.add(price, hours.on_demand);
    if (plan.spot.on_demand_percentage < 100) usage.add("ec2-spot", hours.spot * list_price(price));
    if (hours.reserved > 0) usage.add("ec2-reserved", hours.reserved * list_price(price));
}

void add_company(const AutoScalingGroup& config, model::LimitsAsOf limits, double running, Usage& usage) {
    if (config.detailed_monitoring()) usage.add("cloudwatch-metric", running / kMonthHours * fact_value("EC2-19.metrics"));
    if (config.public_ip_address() && fact_value("EC2-20.billed", limits) > 0) usage.add("public-ipv4", running);
}

void add_volumes(const AutoScalingGroup& config, double there, Usage& usage) {
    const auto sizes = [&](const char* price) { usage.add(price, there * config.volume_size()); };
    const auto iops = [&](const char* price, double included) { usage.add(price, there * std::max(0.0, config.volume_iops() - included)); };
    switch (config.volume_type()) {
        case INSTANCE_VOLUME_GP2: return sizes("ebs-gp2");
        case INSTANCE_VOLUME_GP3:
            sizes("ebs-gp3");
            iops("ebs-gp3-iops", fact_value("P-03.iops"));
            return usage.add("ebs-gp3-throughput", there * std::max(0.0, config.volume_throughput() - fact_value("P-03.throughput")));
        case INSTANCE_VOLUME_IO1: sizes("ebs-io1"); return iops("ebs-io1-iops", 0);
        case INSTANCE_VOLUME_IO2: sizes("ebs-io2"); return iops("ebs-io2-iops", 0);
        case INSTANCE_VOLUME_ST1: return sizes("ebs-st1");
        case INSTANCE_VOLUME_SC1: return sizes("ebs-sc1");
        case INSTANCE_VOLUME_STANDARD: return sizes("ebs-standard");
        default: return;
    }
}

void meter(const Metered& of, Usage& usage) {
    const GroupPlan& plan = plan_of(of.k, of.node);
    const GroupState& s = plan.group_of(of.k);
    InstanceHours bought;
    bought.spot = hours(integral(s.spot, of.k.now()));
    bought.reserved = hours(integral(s.reserved, of.k.now()));
    const double used = bought.reserved - hours(integral(s.unused, of.k.now()));
    const double running = hours(integral_of(of.k, plan, kRunning));
    bought.on_demand = running - bought.spot - used;
    add_instances(plan, bought, usage);
    const auto& config = of.settings<AutoScalingGroup>();
    add_company(config, of.plan.design.limits_as_of(), running, usage);
    add_volumes(config, months(integral_of(of.k, plan, kThere)), usage);
    if (config.volume_type() == INSTANCE_VOLUME_STANDARD) usage.add("ebs-standard-io", volume_ios(of.k, plan));
    if (!plan.hardware.type || !plan.hardware.type->burstable()) return;
    const bool t4g = plan.hardware.type->name.starts_with("t4g.");
    usage.add(t4g ? "ec2-credits-t4g" : "ec2-credits", surplus_credits(of.k, plan) / 60);
}

}  // namespace nephoscope::services::asg
