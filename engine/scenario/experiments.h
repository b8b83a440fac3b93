#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/scenario/cloud_watch.h"
#include "engine/services/experiment.h"

namespace nephoscope::scenario {

enum class ExperimentStatus : std::uint8_t { Pending, Running, Completed, Stopped, Failed };
enum class ActionStatus : std::uint8_t { Pending, Running, Completed, Skipped, Stopped, Failed, Cancelled };

/// "completed": FIS's own word.
const char* status_name(ExperimentStatus status);
const char* status_name(ActionStatus status);

/// An experiment now, for people.
struct ExperimentReading {
    struct Action {
        std::string name, id;
        ActionStatus status = ActionStatus::Pending;
        SimTime started = -1, ended = -1;  ///< -1: not yet
    };
    std::string id, name;
    ExperimentStatus status = ExperimentStatus::Pending;
    SimTime started = -1, ended = -1;
    std::vector<Action> actions;
};

/// What experiments act on and look at.
class Stage {
public:
    virtual ~Stage() = default;
    /// Both may be others after act().
    virtual kernel::Kernel& kernel() = 0;
    virtual const services::Plan& plan() = 0;
    virtual const CloudWatch& alarms() = 0;
    /// Makes a fault act now, or takes it back; its end is not scheduled.
    virtual Status act(const model::Fault& fault, bool end) = 0;
    virtual void note(const char* what, Text text, kernel::Observer::Level level) = 0;
};

/// The experiments of AWS FIS: starts them at their time, their actions when what they wait for has completed, takes faults back when
/// an action's time is over, and stops an experiment whose alarm goes off. A value like the world: a copy goes on by itself.
///
/// Targets are found when an experiment starts, and hold for all of it; which of them are chosen is a draw of the design's seed. An
/// experiment that runs goes on with the template with which it began, whatever an edit says, unless it is removed: then it is stopped.
class Experiments {
public:
    Experiments() = default;
    /// Of a run that begins.
    explicit Experiments(const services::Plan& plan);

    /// When act() is to be called next; kNever without any that waits or runs.
    SimTime next() const { return next_; }
    /// REQUIRES: now is next(), all events of this instant are done, and alarms are judged.
    void act(Stage& stage);
    /// Alarms were judged.
    void watch(Stage& stage);
    /// The run goes on with another plan.
    void edited(Stage& stage);

    std::vector<ExperimentReading> readings() const;

private:
    /// One instance, or a whole component or container (-1).
    struct Resource {
        std::string object;
        std::int32_t instance = -1;
    };
    struct ActionMemory {
        ActionStatus status = ActionStatus::Pending;
        SimTime started = -1, ended = -1;
        std::vector<model::Fault> faults;  ///< what acts, and is taken back at its end
    };
    struct Memory {
        std::string id, name;
        SimTime at = 0;
        bool due = false;  ///< it is to start at its time
        ExperimentStatus status = ExperimentStatus::Pending;
        SimTime started = -1, ended = -1;
        std::shared_ptr<const services::ExperimentPlan> plan;
        std::vector<std::vector<Resource>> targets;  ///< of the template, since it started
        std::vector<ActionMemory> actions;
    };

    void plan_next();
    void start(Stage& stage, Memory& memory);
    Text why_not(Stage& stage, const Memory& memory) const;
    static std::vector<Resource> resources(Stage& stage, const Memory& memory, std::size_t target);
    void go_on(Stage& stage, Memory& memory);
    bool may_start(const Memory& memory, std::size_t action) const;
    /// False: it failed, and the experiment with it.
    bool start_action(Stage& stage, Memory& memory, std::size_t action);
    Text befall(Stage& stage, Memory& memory, std::size_t action);
    void end_action(Stage& stage, Memory& memory, std::size_t action, ActionStatus status);
    void end(Stage& stage, Memory& memory, ExperimentStatus status, const Text& why);

    std::vector<Memory> memories_;  ///< by id
    SimTime next_ = kNever;
};

}  // namespace nephoscope::scenario
