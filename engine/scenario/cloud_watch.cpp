#include "engine/scenario/cloud_watch.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/model/cron.h"
#include "engine/scenario/scaling.h"
#include "engine/services/usage.h"

namespace nephoscope::scenario {

using kernel::Kernel;
using kernel::NodeIndex;
using services::ScalableTarget;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kMinute = 60 * kSecond;
constexpr std::size_t kNone = MetricPlan::kNone;

template <typename Parts>
auto by_id(const Parts& parts) {
    std::vector<const typename Parts::value_type*> sorted;
    for (const auto& part : parts) sorted.push_back(&part);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->id() < b->id(); });
    return sorted;
}

const std::string& name_of(const std::string& name, const std::string& id) { return name.empty() ? id : name; }

std::size_t index_of(const services::ServiceType& type, std::string_view metric) {
    for (std::size_t i = 0; i < type.metrics.size(); ++i)
        if (type.metrics[i].name == metric) return i;
    return kNone;
}

/// Two digits after the point at most.
std::string short_text(double value) { return number_text(std::round(value * 100) / 100); }

bool is_alb(const services::ServiceType& type) { return type.name == "application_load_balancer"; }

}  // namespace

struct CloudWatch::Policy {
    model::ScalingPolicy source;
    NodeIndex target;
    std::size_t high = kNone, low = kNone;  ///< alarms; a step or simple policy has one, at `high`
    SimTime warmup = 0, cooldown = 0;
};

struct CloudWatch::Action {
    model::ScheduledAction source;
    std::optional<model::Cron> cron;

    /// When it acts first after `time`; kNever: not again.
    SimTime next(SimTime time) const {
        const SimTime at = services::sim_time(source.at()), every = services::sim_time(source.recurrence());
        const SimTime end = services::sim_time(source.end());
        SimTime found = kNever;
        if (time < at)
            found = at;
        else if (cron)
            found = cron->next(time);
        else if (every > 0)
            found = at + ((time - at) / every + 1) * every;
        return end > 0 && found >= end ? kNever : found;
    }
};

struct CloudWatch::Program {
    std::vector<AlarmPlan> alarms;
    std::vector<Policy> policies;
    std::vector<Action> schedule;
    bool watches = false;        ///< an alarm is of levels
    bool scales_itself = false;  ///< a component does
};

namespace {

/// Of a component's metric by its name; nothing when either is not there.
std::optional<MetricPlan> metric_plan(const services::Plan& plan, std::string_view component, std::string_view metric, SimTime warmup) {
    const auto node = plan.node(component);
    if (!node) return {};
    const services::ServiceType& type = *plan.types[*node];
    MetricPlan found;
    found.node = *node;
    found.metric = index_of(type, metric);
    if (found.metric == kNone) return {};
    found.of_warm_cells = type.scaling && type.scaling->of_cells && type.scaling->metric == metric;
    found.warmup = warmup;
    if (type.scaling && type.metrics[found.metric].space == "AWS/EC2" && !type.metrics[found.metric].minutely)
        found.resolution = type.scaling->resolution(plan.program, *node);
    return found;
}

/// Requests a target of the load balancer in front of a group.
std::optional<MetricPlan> requests_per_target(const services::Plan& plan, NodeIndex group) {
    for (const kernel::Link& link : plan.program.links) {
        if (link.to != group || !is_alb(*plan.types[link.from])) continue;
        MetricPlan found;
        found.node = link.from;
        found.metric = index_of(*plan.types[link.from], "RequestCount");
        found.per = index_of(*plan.types[link.from], "HealthyHostCount");
        return found;
    }
    return {};
}

std::optional<MetricPlan> tracked_metric(const services::Plan& plan, const model::ScalingPolicy& policy, NodeIndex target) {
    const SimTime warmup = services::sim_time(policy.estimated_instance_warmup());
    switch (policy.metric_type()) {
        case model::ALB_REQUEST_COUNT_PER_TARGET: return requests_per_target(plan, target);
        case model::CUSTOMIZED_METRIC: return metric_plan(plan, policy.component(), policy.metric(), warmup);
        default: return metric_plan(plan, policy.target(), plan.types[target]->scaling->metric, warmup);
    }
}

AlarmPlan tracking_alarm(const services::Plan& plan, const model::ScalingPolicy& policy, const MetricPlan& metric, bool high) {
    AlarmPlan alarm;
    alarm.metric_name = plan.types[metric.node]->metrics[metric.metric].name;
    if (metric.per != kNone) alarm.metric_name += "PerTarget";
    alarm.id = "TargetTracking-" + policy.id() + (high ? "-AlarmHigh" : "-AlarmLow");
    alarm.name = alarm.id;
    alarm.metric = metric;
    alarm.statistic = metric.per == kNone ? model::AVERAGE : model::SUM;
    const double periods = services::fact_value(high ? "ASG-07.high_periods" : "ASG-07.low_periods", plan.design.limits_as_of());
    alarm.evaluation_periods = alarm.datapoints_to_alarm = static_cast<std::uint32_t>(periods);
    alarm.comparison = high ? model::GREATER_THAN_THRESHOLD : model::LESS_THAN_THRESHOLD;
    alarm.threshold = policy.target_value() * (high ? 1 : services::fact_value("ASG-07.low_share", plan.design.limits_as_of()));
    return alarm;
}

std::optional<AlarmPlan> alarm_plan(const services::Plan& plan, const model::Alarm& from) {
    const auto metric = metric_plan(plan, from.component(), from.metric(), 0);
    if (!metric) return {};
    AlarmPlan alarm;
    alarm.id = from.id();
    alarm.name = name_of(from.name(), from.id());
    alarm.metric_name = from.metric();
    alarm.metric = *metric;
    alarm.statistic = from.statistic();
    alarm.percentile = from.percentile();
    const services::ServiceType& type = *plan.types[metric->node];
    alarm.of_gauge = type.metrics[metric->metric].kind == services::MetricKind::Gauge;
    // EC2's counts are published by each instance.
    if (type.metrics[metric->metric].space == "AWS/EC2" && type.metrics[metric->metric].kind == services::MetricKind::Count &&
        alarm.statistic == model::AVERAGE)
        alarm.metric.per = index_of(type, "GroupInServiceInstances");
    alarm.period = std::max<SimTime>(from.period() * kSecond / kMinute * kMinute, kMinute);
    alarm.evaluation_periods = std::max(from.evaluation_periods(), 1u);
    alarm.datapoints_to_alarm =
        from.datapoints_to_alarm() ? std::min(from.datapoints_to_alarm(), alarm.evaluation_periods) : alarm.evaluation_periods;
    alarm.comparison = from.comparison_operator();
    alarm.threshold = from.threshold();
    alarm.treat_missing_data = from.treat_missing_data();
    return alarm;
}

std::optional<model::Cron> cron_of(const model::ScheduledAction& action) {
    if (action.cron().empty()) return {};
    const Result<model::Cron> cron = model::Cron::parse(action.cron());
    return cron ? std::optional(*cron) : std::nullopt;
}

}  // namespace

std::shared_ptr<const CloudWatch::Program> CloudWatch::compile(const services::Plan& plan) {
    auto program = std::make_shared<Program>();
    for (const model::Alarm* each : by_id(plan.design.alarms()))
        if (auto alarm = alarm_plan(plan, *each)) program->alarms.push_back(std::move(*alarm));
    program->watches =
        std::any_of(program->alarms.begin(), program->alarms.end(), [](const AlarmPlan& each) { return each.is_of_levels(); });
    program->scales_itself = std::any_of(plan.types.begin(), plan.types.end(), [](const auto* type) { return type->raises != nullptr; });
    const auto index = [&](const std::string& id) {
        for (std::size_t i = 0; i < program->alarms.size(); ++i)
            if (program->alarms[i].id == id) return i;
        return kNone;
    };
    for (const model::ScalingPolicy* each : by_id(plan.design.scaling_policies())) {
        const auto target = plan.node(each->target());
        if (!target || !plan.types[*target]->scaling) continue;
        Policy policy{*each, *target};
        policy.warmup = services::sim_time(each->estimated_instance_warmup());
        policy.cooldown = services::sim_time(each->cooldown());
        if (each->policy_type() != model::TARGET_TRACKING_SCALING) {
            policy.high = index(each->alarm());
        } else if (const auto metric = tracked_metric(plan, *each, *target)) {
            policy.high = program->alarms.size();
            policy.low = policy.high + 1;
            program->alarms.push_back(tracking_alarm(plan, *each, *metric, true));
            program->alarms.push_back(tracking_alarm(plan, *each, *metric, false));
        }
        if (policy.high != kNone) program->policies.push_back(policy);
    }
    for (const model::ScheduledAction* each : by_id(plan.design.scheduled_actions()))
        if (const auto target = plan.node(each->target()); target && plan.types[*target]->scaling)
            program->schedule.push_back({*each, cron_of(*each)});
    return program;
}

CloudWatch::CloudWatch(Kernel& k, const services::Plan& plan) { edited(k, plan); }

void CloudWatch::edited(Kernel& k, const services::Plan& plan) {
    program_ = compile(plan);
    std::vector<AlarmMemory> alarms;
    for (const AlarmPlan& each : program_->alarms) {
        keep_values(each, k, plan);
        const auto known = std::find_if(alarms_.begin(), alarms_.end(), [&](const auto& memory) { return memory.id == each.id; });
        if (known != alarms_.end()) {
            alarms.push_back(std::move(*known));
        } else {
            begin(each, alarms.emplace_back(), k, plan);
            alarms.back().since = k.now();
        }
    }
    alarms_ = std::move(alarms);
    std::vector<PolicyMemory> policies;
    for (const Policy& each : program_->policies) {
        const auto known =
            std::find_if(policies_.begin(), policies_.end(), [&](const auto& memory) { return memory.id == each.source.id(); });
        policies.push_back(known != policies_.end() ? *known : PolicyMemory{each.source.id()});
    }
    policies_ = std::move(policies);
    plan_next(k.now());
}

void CloudWatch::plan_next(SimTime now) {
    const SimTime step = program_->watches ? kSecond : kMinute;
    next_ = program_->alarms.empty() && !program_->scales_itself ? kNever : (now / step + 1) * step;
    next_ = std::min(next_, lags_.next(now));
    for (const Action& each : program_->schedule) next_ = std::min(next_, each.next(now));
}

void CloudWatch::restart(Kernel& k, const services::Plan& plan, bool before) {
    for (std::size_t i = 0; i < alarms_.size(); ++i) scenario::restart(program_->alarms[i], alarms_[i], k, plan, before);
}

void CloudWatch::act(Kernel& k, const services::Plan& plan) {
    run_schedule(k, plan);
    for (std::size_t i = 0; i < alarms_.size(); ++i) watch(program_->alarms[i], alarms_[i], k, plan);
    if (k.now() % kMinute == 0) {
        for (std::size_t i = 0; i < alarms_.size(); ++i) {
            if (k.now() % program_->alarms[i].period) continue;
            const AlarmState before = alarms_[i].state;
            sample(program_->alarms[i], alarms_[i], k, plan);
            if (alarms_[i].state != before) log_changes(k, i, before);
        }
        for (const AlarmMemory& each : alarms_)
            if (each.state == AlarmState::Alarm) stop_deployments(k, plan, each.id);
        track(k, plan);
        follow_alarms(k, plan);
    }
    lags_.look(k, plan);
    plan_next(k.now());
}

/// Those that watch this alarm.
void CloudWatch::stop_deployments(Kernel& k, const services::Plan& plan, const std::string& alarm) const {
    for (const model::Deployment* each : by_id(plan.design.deployments())) {
        const auto target = plan.node(each->target());
        if (target && each->alarm() == alarm && plan.types[*target]->deployment)
            plan.types[*target]->deployment->stop(k, *target, each->id());
    }
}

void CloudWatch::log_changes(Kernel& k, std::size_t alarm, AlarmState before) const {
    const AlarmPlan& plan = program_->alarms[alarm];
    const AlarmMemory& memory = alarms_[alarm];
    const std::string from = state_name(before), to = state_name(memory.state);
    const bool has_datapoint = !memory.points.empty() && !std::isnan(memory.points.back());
    k.log(plan.metric.node,
          memory.state == AlarmState::Alarm ? "alarm"
          : memory.state == AlarmState::Ok  ? "alarm-ok"
                                            : "alarm-no-data",
          has_datapoint
              ? say("Alarm %1: %2 to %3 (%4, threshold %5).", plan.name, from, to, short_text(memory.last), short_text(plan.threshold))
              : say("Alarm %1: %2 to %3.", plan.name, from, to),
          memory.state == AlarmState::Alarm ? Level::Warning : Level::Info);
}

namespace {

/// Of what is wanted, as much as its bounds let it have, and of more than there is as much as there is room for.
std::uint32_t bounded(const ScalableTarget& target, std::int64_t wanted) {
    const auto within =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(wanted, std::int64_t{target.min_capacity}, std::int64_t{target.max_capacity}));
    return within > target.desired_capacity ? std::max(target.desired_capacity, std::min(within, target.room)) : within;
}

}  // namespace

/// Changes a capacity within its bounds, with the reason in the log; false: nothing to change. `alarm`: whose metric was too high; kNone:
/// none was.
bool CloudWatch::set_desired(Kernel& k, const services::Plan& plan, NodeIndex node, ScalableTarget target, std::int64_t wanted,
                             const Text& why, std::size_t alarm) {
    const std::uint32_t next = bounded(target, wanted);
    if (next == target.desired_capacity || target.suspended) return false;
    const bool out = next > target.desired_capacity;
    k.log(node, out ? "scale-out" : "scale-in", say("%1: desired capacity %2 to %3.", why, target.desired_capacity, next), Level::Info);
    if (out && alarm != kNone)
        lags_.decided(plan.program.nodes[node].id, breaching_since(program_->alarms[alarm], alarms_[alarm], k.now()), k.now(), next);
    target.desired_capacity = next;
    plan.types[node]->scaling->update(k, node, target);
    return true;
}

void CloudWatch::run_schedule(Kernel& k, const services::Plan& plan) {
    for (const Action& action : program_->schedule) {
        if (action.next(k.now() - 1) != k.now()) continue;
        const model::ScheduledAction& each = action.source;
        const NodeIndex node = *plan.node(each.target());
        const services::ScalingType& scaling = *plan.types[node]->scaling;
        ScalableTarget target = scaling.describe(k, node, 0);
        if (target.suspended) {
            k.log(node, "scheduled-action-skipped",
                  say("Scheduled action %1 is skipped: scaling is suspended by a deployment.", name_of(each.name(), each.id())),
                  Level::Warning);
            continue;
        }
        const std::uint32_t most = scaling.most(plan.program, node);
        const auto given = [](std::int32_t value, std::uint32_t present) {
            return value < 0 ? present : static_cast<std::uint32_t>(value);
        };
        target.max_capacity = std::min(given(each.max_size(), target.max_capacity), most);
        target.min_capacity = std::min(given(each.min_size(), target.min_capacity), target.max_capacity);
        target.desired_capacity = bounded(target, given(each.desired_capacity(), target.desired_capacity));
        k.log(node, "scheduled-action",
              say("Scheduled action %1: minimum %2, maximum %3, desired %4.", name_of(each.name(), each.id()), target.min_capacity,
                  target.max_capacity, target.desired_capacity),
              Level::Info);
        scaling.update(k, node, target);
    }
}

/// All target tracking policies of one target decide together.
void CloudWatch::track(Kernel& k, const services::Plan& plan) {
    for (std::size_t first = 0; first < program_->policies.size(); ++first) {
        const NodeIndex node = program_->policies[first].target;
        const auto same_target = [&](const Policy& each) {
            return each.target == node && each.source.policy_type() == model::TARGET_TRACKING_SCALING;
        };
        const auto begins = program_->policies.begin();
        if (std::find_if(begins, program_->policies.end(), same_target) != begins + static_cast<std::ptrdiff_t>(first)) continue;
        std::vector<TrackingWish> wishes;
        Text names;
        std::size_t too_high = kNone;
        SimTime warmup = 0;
        for (const Policy& each : program_->policies)
            if (same_target(each)) warmup = std::max(warmup, each.warmup);
        const ScalableTarget target = plan.types[node]->scaling->describe(k, node, warmup);
        for (const Policy& each : program_->policies) {
            if (!same_target(each)) continue;
            const AlarmMemory &high = alarms_[each.high], &low = alarms_[each.low];
            const std::uint32_t capacity = tracking_capacity(target.in_service, high.last, each.source.target_value());
            wishes.push_back({!each.source.disable_scale_in(), high.state == AlarmState::Alarm, low.state == AlarmState::Alarm, capacity});
            if (wishes.back().high && too_high == kNone) too_high = each.high;
            if (!wishes.back().high && !wishes.back().low) continue;
            const Text name = say("%1 at %2 of %3", name_of(each.source.name(), each.source.id()), short_text(high.last),
                                  short_text(each.source.target_value()));
            names = names.empty() ? name : say("%1, %2", names, name);
        }
        set_desired(k, plan, node, target, desired_by(wishes, target.desired_capacity, target.warming),
                    names.empty() ? say("Minimum") : say("Target tracking %1", names), too_high);
    }
}

void CloudWatch::follow_alarms(Kernel& k, const services::Plan& plan) {
    for (std::size_t i = 0; i < program_->policies.size(); ++i) {
        const Policy& policy = program_->policies[i];
        if (policy.source.policy_type() == model::TARGET_TRACKING_SCALING) continue;
        adjust(k, plan, policy, policies_[i]);
    }
}

/// A group waits as a whole: for the change that one of its simple policies made, and then for that policy's cooldown.
bool CloudWatch::cools_down(SimTime now, const Policy& policy, const ScalableTarget& target) {
    SimTime end = 0;
    for (std::size_t i = 0; i < policies_.size(); ++i) {
        const Policy& each = program_->policies[i];
        PolicyMemory& memory = policies_[i];
        if (each.target != policy.target) continue;
        if (memory.acts && target.busy) return true;
        if (memory.acts) memory.cooldown_end = now + each.cooldown;
        memory.acts = false;
        end = std::max(end, memory.cooldown_end);
    }
    return now < end;
}

void CloudWatch::adjust(Kernel& k, const services::Plan& plan, const Policy& policy, PolicyMemory& memory) {
    const model::ScalingPolicy& source = policy.source;
    const ScalableTarget target = plan.types[policy.target]->scaling->describe(k, policy.target, policy.warmup);
    const bool simple = source.policy_type() == model::SIMPLE_SCALING;
    if (simple && cools_down(k.now(), policy, target)) return;
    const AlarmPlan& alarm = program_->alarms[policy.high];
    const AlarmMemory& seen = alarms_[policy.high];
    if (seen.state != AlarmState::Alarm || k.now() % alarm.period) return;
    // Steps count from what is warm, so that instances on their way are not asked for again.
    const std::uint32_t base = simple || !target.warming ? target.desired_capacity : std::min(target.in_service, target.desired_capacity);
    double adjustment = source.scaling_adjustment();
    if (!simple) {
        const model::StepAdjustment* step = step_of(source.step_adjustments(), seen.last - alarm.threshold, alarm.is_high());
        if (!step) return;
        adjustment = step->adjustment();
    }
    const std::int64_t wanted = base + change_of(source.adjustment_type(), adjustment, base, source.min_adjustment_magnitude());
    const bool out = wanted > target.desired_capacity;
    if (!simple && !out && (target.warming || wanted >= base)) return;
    const bool changed = set_desired(k, plan, policy.target, target, wanted,
                                     simple ? say("Simple scaling %1 for alarm %2", name_of(source.name(), source.id()), alarm.name)
                                            : say("Step scaling %1 for alarm %2", name_of(source.name(), source.id()), alarm.name),
                                     policy.high);
    memory.acts = simple && changed;
}

std::vector<AlarmReading> CloudWatch::alarms(SimTime now) const {
    std::vector<AlarmReading> readings;
    for (std::size_t i = 0; i < alarms_.size(); ++i) {
        const AlarmPlan& plan = program_->alarms[i];
        const AlarmMemory& memory = alarms_[i];
        readings.push_back({plan.id,
                            plan.name,
                            plan.metric.node,
                            plan.metric_name,
                            plan.statistic_name(),
                            memory.state,
                            memory.has_last ? memory.last : std::nan(""),
                            plan.threshold,
                            plan.is_high(),
                            now - memory.since,
                            plan.period,
                            {memory.points.begin(), memory.points.end()}});
    }
    return readings;
}

}  // namespace nephoscope::scenario
