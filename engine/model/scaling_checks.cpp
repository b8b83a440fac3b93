#include "engine/model/scaling_checks.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

#include "engine/model/cron.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

constexpr std::uint32_t kMinute = 60, kDay = 86'400;

/// What people call an enum's value; empty for a number that it has not.
Text value_words(const google::protobuf::EnumDescriptor& of, int number) {
    const auto* value = of.FindValueByNumber(number);
    return value ? Text::label(label_of(*value)) : Text();
}

class ScalingChecks {
public:
    ScalingChecks(const Design& design, const Catalog& catalog, Issues& issues) : design_(design), facts_(catalog.facts), issues_(issues) {
        for (const Component& each : design.components()) types_[each.id()] = catalog.type_of(each);
    }

    void run() {
        for (const Alarm& each : design_.alarms()) check_alarm(each);
        for (const ScalingPolicy& each : design_.scaling_policies()) check_policy(each);
        for (const Deployment& each : design_.deployments()) check_deployment(each);
        for (const Pipeline& each : design_.pipelines()) check_pipeline(each);
        for (const ScheduledAction& each : design_.scheduled_actions()) check_action(each);
    }

private:
    void error(const std::string& object, std::string field, Text what, Text remedy) {
        issues_.push_back({Issue::Severity::Error, object, std::move(field), std::move(what), std::move(remedy)});
    }

    void warn(const std::string& object, std::string field, Text what, Text remedy) {
        issues_.push_back({Issue::Severity::Warning, object, std::move(field), std::move(what), std::move(remedy)});
    }

    const ComponentType* type_of(const std::string& id) const {
        const auto found = types_.find(id);
        return found == types_.end() ? nullptr : found->second;
    }

    void check_metric(const std::string& object, const std::string& component, const std::string& metric) {
        const ComponentType* type = type_of(component);
        if (!type || metric.empty() || std::find(type->metrics.begin(), type->metrics.end(), metric) != type->metrics.end()) return;
        error(object, "metric",
              say("%1 %2 has no metric %3.%4", type->title, in_quotes(component), in_quotes(metric),
                  did_you_mean(metric, {type->metrics.begin(), type->metrics.end()})),
              say("Choose one of its metrics."));
    }

    void check_statistic(const Alarm& alarm) {
        const ComponentType* type = type_of(alarm.component());
        if (!type || alarm.statistic() == AVERAGE || alarm.statistic() == SUM) return;
        const auto& all = type->spread_metrics;
        const auto has = [&](const std::vector<std::string>& metrics) {
            return std::find(metrics.begin(), metrics.end(), alarm.metric()) != metrics.end();
        };
        if (alarm.metric().empty() || has(all)) return;
        const bool extreme = alarm.statistic() == MINIMUM || alarm.statistic() == MAXIMUM;
        if (extreme && has(type->gauge_metrics)) return;
        error(
            alarm.id(), "statistic",
            say("%1 is of single values, which %2 of %3 %4 has not.", quoted(value_words(*AlarmStatistic_descriptor(), alarm.statistic())),
                alarm.metric(), type->title, in_quotes(alarm.component())),
            all.empty() ? say("Choose Average or Sum.") : say("Choose Average or Sum, or a time such as %1.", all.front()));
    }

    void check_alarm(const Alarm& alarm) {
        check_metric(alarm.id(), alarm.component(), alarm.metric());
        check_statistic(alarm);
        if (alarm.period() % kMinute)
            error(alarm.id(), "period", say("The period of %1 s is not a multiple of 60 s.", alarm.period()),
                  say("Choose a multiple of 60 s."));
        if (alarm.datapoints_to_alarm() > alarm.evaluation_periods())
            error(alarm.id(), "datapoints_to_alarm",
                  say("%1 datapoints cannot breach in %2 periods.", alarm.datapoints_to_alarm(), alarm.evaluation_periods()),
                  say("Choose at most as many as there are evaluation periods; 0 for all."));
        if (std::uint64_t{alarm.period()} * alarm.evaluation_periods() > kDay)
            error(alarm.id(), "evaluation_periods", say("The periods together are longer than a day."),
                  say("Choose fewer or shorter ones; CloudWatch looks back one day at most."));
    }

    void check_target(const std::string& object, const std::string& id) {
        const ComponentType* type = type_of(id);
        if (type && !type->scales)
            error(object, "target", say("%1 %2 is not scaled by policies.", type->title, in_quotes(id)),
                  say("Choose an Auto Scaling group or a function."));
    }

    /// What people do again and again; a nanosecond would keep the run at its first second for ever.
    void check_rhythm(const std::string& id, const char* field, double seconds) {
        if (seconds > 0 && seconds < 1)
            error(id, field, say("It comes again more often than once a second."), say("Set at least 1 s, or 0 for once."));
    }

    void check_times(const ScheduledAction& action) {
        check_rhythm(action.id(), "recurrence", seconds_of(action.recurrence()));
        if (!action.cron().empty()) {
            const Result<Cron> cron = Cron::parse(action.cron());
            if (!cron)
                error(action.id(), "cron", cron.error().message,
                      say("Give minute, hour, day of month, month and day of week, such as \"0 8 * * MON-FRI\"; * is any."));
            if (seconds_of(action.recurrence()) > 0)
                error(action.id(), "recurrence", say("It comes again after a time and by a cron expression."),
                      say("Set the time to 0, or remove the cron expression."));
        }
        if (seconds_of(action.end()) > 0 && seconds_of(action.end()) <= seconds_of(action.at()))
            error(action.id(), "end", say("It ends before it begins."), say("Set a later end, or 0 for none."));
    }

    void check_action(const ScheduledAction& action) {
        check_target(action.id(), action.target());
        check_times(action);
        if (action.min_size() >= 0 && action.max_size() >= 0 && action.min_size() > action.max_size())
            error(action.id(), "min_size", say("The minimum is above the maximum."), say("Lower the minimum or raise the maximum."));
        const ComponentType* type = type_of(action.target());
        if (type && type->only_tracks && action.desired_capacity() >= 0)
            error(action.id(), "desired_capacity",
                  say("Of %1 %2 only minimum and maximum are set at a time.", type->title, in_quotes(action.target())),
                  say("Set -1, and a minimum or a maximum that its capacity is to follow."));
    }

    void check_policy(const ScalingPolicy& policy) {
        const std::string& id = policy.id();
        check_target(id, policy.target());
        const ComponentType* type = type_of(policy.target());
        if (type && type->only_tracks && policy.policy_type() != TARGET_TRACKING_SCALING)
            return error(id, "policy_type", say("%1 %2 is scaled by target tracking only.", type->title, in_quotes(policy.target())),
                         say("Choose %1.", quoted(value_words(*PolicyType_descriptor(), TARGET_TRACKING_SCALING))));
        if (policy.policy_type() == TARGET_TRACKING_SCALING) return check_tracking(policy);
        if (policy.alarm().empty())
            error(id, "alarm", say("It follows no alarm, so it never acts."), say("Add an alarm and choose it here."));
        if (policy.policy_type() == STEP_SCALING) check_steps(policy);
    }

    void check_deployment(const Deployment& deployment) {
        const ComponentType* type = type_of(deployment.target());
        if (!type) return;
        const std::vector<int>& policies = type->deployment_policies;
        if (policies.empty())
            return error(deployment.id(), "target", say("%1 %2 runs no app version.", type->title, in_quotes(deployment.target())),
                         say("Choose an Auto Scaling group or a function."));
        if (std::find(policies.begin(), policies.end(), deployment.policy()) == policies.end())
            return error(
                deployment.id(), "policy",
                say("%1 brings no version to %2 %3.", quoted(value_words(*DeploymentPolicy_descriptor(), deployment.policy())), type->title,
                    in_quotes(deployment.target())),
                say("Choose %1 or another policy for what it is.", quoted(value_words(*DeploymentPolicy_descriptor(), policies.front()))));
        check_hooks(deployment);
        if (deployment.policy() == TRAFFIC_SPLITTING && !is_called_by(deployment.target(), &ComponentType::splits))
            error(deployment.id(), "policy",
                  say("No Application Load Balancer is in front of %1 that could split its traffic.", in_quotes(deployment.target())),
                  say("Connect one to the group, or choose another policy."));
        if (deployment.policy() == IMMUTABLE && deployment.health_reporting() == BASIC)
            warn(deployment.id(), "health_reporting", say("Beanstalk takes no immutable update with basic health reporting."),
                 say("Choose enhanced health reporting, or another policy."));
        if (deployment.batch_size_type() == PERCENTAGE && deployment.batch_size() > 100)
            error(deployment.id(), "batch_size", say("A batch of more than 100 % is more than the group."), say("Choose at most 100 %."));
    }

    static bool is_of_lambda(DeploymentPolicy policy) {
        return policy == LAMBDA_ALL_AT_ONCE || policy == LAMBDA_CANARY || policy == LAMBDA_LINEAR;
    }

    void check_hooks(const Deployment& deployment) {
        std::set<int> seen;
        for (int i = 0; i < deployment.hooks_size(); ++i) {
            const LifecycleEvent event = deployment.hooks(i).event();
            const std::string field = "hooks." + std::to_string(i) + ".event";
            const std::string name = value_words(*LifecycleEvent_descriptor(), event);
            if (!seen.insert(event).second)
                error(deployment.id(), field, say("%1 has two hooks.", name), say("Let one stand for all scripts of the event."));
            if (is_of_lambda(deployment.policy()) && event != BEFORE_ALLOW_TRAFFIC && event != AFTER_ALLOW_TRAFFIC)
                error(deployment.id(), field, say("A function has no instances, so its deployments know no %1.", name),
                      say("Choose BeforeAllowTraffic or AfterAllowTraffic."));
        }
    }

    /// None but Superseded starts an execution in the year that had not got it.
    void check_execution_mode(const Pipeline& pipeline) {
        const auto most = facts_.value("CP-02.executions", design_.limits_as_of());
        if (pipeline.execution_mode() == SUPERSEDED || !most || most->text != "0") return;
        error(pipeline.id(), "execution_mode",
              say("With the limits of 2020 CodePipeline has no execution mode %1.",
                  value_words(*ExecutionMode_descriptor(), pipeline.execution_mode())),
              say("Choose Superseded, or today's limits."));
    }

    void check_pipeline(const Pipeline& pipeline) {
        check_execution_mode(pipeline);
        check_rhythm(pipeline.id(), "commit_every", seconds_of(pipeline.commit_every()));
        if (pipeline.stages().empty()) error(pipeline.id(), "stages", say("It has no stages."), say("Add one."));
        for (int i = 0; i < pipeline.stages_size(); ++i) {
            const PipelineStage& stage = pipeline.stages(i);
            if (stage.action() != CODE_DEPLOY) continue;
            const std::string field = "stages." + std::to_string(i) + ".deployment";
            if (stage.deployment().empty())
                error(pipeline.id(), field, say("The stage deploys nothing."), say("Add a deployment to the design and choose it here."));
            else if (!deployed_.insert(stage.deployment()).second)
                error(pipeline.id(), field, say("Deployment %1 is started by another stage already.", in_quotes(stage.deployment())),
                      say("Choose another deployment, or remove the stage."));
        }
    }

    bool is_called_by(const std::string& id, bool ComponentType::*kind) const {
        return std::any_of(design_.connections().begin(), design_.connections().end(), [&](const Connection& each) {
            const ComponentType* from = type_of(each.from());
            return each.to() == id && from && from->*kind;
        });
    }

    bool shares_its_load_balancer(const std::string& group) const {
        const auto leads_to_others = [&](const std::string& balancer) {
            return std::any_of(design_.connections().begin(), design_.connections().end(),
                               [&](const Connection& each) { return each.from() == balancer && each.to() != group; });
        };
        return std::any_of(design_.connections().begin(), design_.connections().end(), [&](const Connection& each) {
            const ComponentType* from = type_of(each.from());
            return each.to() == group && from && from->splits && leads_to_others(each.from());
        });
    }

    void check_tracking(const ScalingPolicy& policy) {
        if (policy.metric_type() == CUSTOMIZED_METRIC) {
            if (policy.component().empty())
                error(policy.id(), "component", say("It tracks no component's metric."), say("Choose a component."));
            if (policy.metric().empty())
                error(policy.id(), "metric", say("It tracks no metric."), say("Choose one of the component's metrics."));
            check_metric(policy.id(), policy.component(), policy.metric());
        }
        const ComponentType* type = type_of(policy.target());
        if (type && type->scales && policy.metric_type() != CUSTOMIZED_METRIC) check_predefined(policy, *type);
    }

    void check_predefined(const ScalingPolicy& policy, const ComponentType& type) {
        const bool of_load_balancer = policy.metric_type() == ALB_REQUEST_COUNT_PER_TARGET;
        if (of_load_balancer ? type.only_tracks : policy.metric_type() != type.tracked)
            error(policy.id(), "metric_type",
                  say("%1 is no metric of %2 %3.", quoted(value_words(*TrackedMetric_descriptor(), policy.metric_type())), type.title,
                      in_quotes(policy.target())),
                  say("Choose %1.", quoted(value_words(*TrackedMetric_descriptor(), type.tracked))));
        else if (of_load_balancer && !is_called_by(policy.target(), &ComponentType::splits))
            error(policy.id(), "metric_type", say("No Application Load Balancer is in front of %1.", in_quotes(policy.target())),
                  say("Connect one to the group, or track another metric."));
        else if (of_load_balancer && shares_its_load_balancer(policy.target()))
            warn(policy.id(), "metric_type",
                 say("The load balancer in front of %1 has other targets, too: here its requests per target are those of all of them "
                     "together.",
                     in_quotes(policy.target())),
                 say("Track the group's CPU, or give the group a load balancer of its own."));
        else if (!of_load_balancer && policy.target_value() >= type.most_tracked)
            warn(policy.id(), "target_value",
                 say("The metric is never above the target of %1, so nothing scales out.", number_words(policy.target_value())),
                 say("Choose less than %1.", number_words(type.most_tracked)));
    }

    void check_steps(const ScalingPolicy& policy) {
        constexpr double kEnd = std::numeric_limits<double>::infinity();
        if (policy.step_adjustments().empty()) error(policy.id(), "step_adjustments", say("It has no steps."), say("Add one."));
        std::vector<std::pair<double, double>> bounds;
        for (const StepAdjustment& step : policy.step_adjustments())
            bounds.emplace_back(step.has_lower() ? step.lower() : -kEnd, step.has_upper() ? step.upper() : kEnd);
        std::sort(bounds.begin(), bounds.end());
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            if (bounds[i].first >= bounds[i].second)
                error(policy.id(), "step_adjustments", say("A step ends where it begins or before."), say("Raise its upper bound."));
            if (i && bounds[i].first != bounds[i - 1].second)
                error(policy.id(), "step_adjustments",
                      bounds[i].first < bounds[i - 1].second ? say("Steps overlap.") : say("There is a gap between steps."),
                      say("Let each step begin where the one before ends."));
        }
    }

    const Design& design_;
    const FactTable& facts_;
    Issues& issues_;
    std::unordered_map<std::string, const ComponentType*> types_;
    std::set<std::string> deployed_;  ///< by stages of pipelines
};

}  // namespace

void check_scaling(const Design& design, const Catalog& catalog, Issues& issues) { ScalingChecks(design, catalog, issues).run(); }

}  // namespace nephoscope::model
