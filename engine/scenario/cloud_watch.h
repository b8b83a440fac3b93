#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/scenario/scaling_lag.h"

namespace nephoscope::scenario {

/// An alarm now, for people.
struct AlarmReading {
    std::string id;
    std::string name;
    kernel::NodeIndex node = 0;
    std::string metric;
    std::string statistic;  ///< "Average", "p99"
    AlarmState state = AlarmState::InsufficientData;
    double value = 0;  ///< newest datapoint; not a number: none yet
    double threshold = 0;
    bool high = true;
    SimTime age = 0;  ///< of its state
    SimTime period = 0;
    std::vector<double> points;  ///< one for each period, the newest last; not a number: missing
};

/// CloudWatch's alarms and what they scale: at whole minutes it takes the datapoints of the period that ended, judges the alarms, and changes
/// capacities. A value like the world: a copy goes on by itself.
class CloudWatch {
public:
    CloudWatch() = default;
    /// Of a run that begins.
    CloudWatch(kernel::Kernel& k, const services::Plan& plan);

    /// When act() is to be called next; kNever without alarms, scheduled actions and components that scale themselves. Each second while
    /// a target waits for its capacity, and always with an alarm on the lowest or highest of a level.
    SimTime next() const { return next_; }
    /// REQUIRES: now is next(), and all events of this instant are done.
    void act(kernel::Kernel& k, const services::Plan& plan);
    /// The run goes on with another plan: alarms that are there still keep what they have seen.
    void edited(kernel::Kernel& k, const services::Plan& plan);
    /// Around a restart of the statistics.
    void restart(kernel::Kernel& k, const services::Plan& plan, bool before);

    std::vector<AlarmReading> alarms(SimTime now) const;
    /// What scaling out has taken so far.
    const std::vector<ScalingLag>& lags() const { return lags_.all(); }

private:
    struct Action;
    struct Policy;
    struct Program;
    struct PolicyMemory {
        std::string id;
        SimTime cooldown_end = 0;
        bool acts = false;  ///< its last change is not complete: the cooldown begins afterwards
    };

    static std::shared_ptr<const Program> compile(const services::Plan& plan);
    void plan_next(SimTime now);
    void log_changes(kernel::Kernel& k, std::size_t alarm, AlarmState before) const;
    void stop_deployments(kernel::Kernel& k, const services::Plan& plan, const std::string& alarm) const;
    void run_schedule(kernel::Kernel& k, const services::Plan& plan);
    void track(kernel::Kernel& k, const services::Plan& plan);
    void follow_alarms(kernel::Kernel& k, const services::Plan& plan);
    bool set_desired(kernel::Kernel& k, const services::Plan& plan, kernel::NodeIndex node, services::ScalableTarget target,
                     std::int64_t wanted, const Text& why, std::size_t alarm);
    void adjust(kernel::Kernel& k, const services::Plan& plan, const Policy& policy, PolicyMemory& memory);
    bool cools_down(SimTime now, const Policy& policy, const services::ScalableTarget& target);

    std::shared_ptr<const Program> program_;
    std::vector<AlarmMemory> alarms_;
    std::vector<PolicyMemory> policies_;
    ScalingLags lags_;
    SimTime next_ = kNever;
};

}  // namespace nephoscope::scenario
