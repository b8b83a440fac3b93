#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/services/compiler.h"

namespace nephoscope::scenario {

/// CodePipeline: from its commit on a pipeline goes through its stages, one after the other; the first that fails ends it. A stage that
/// deploys starts its deployment and looks once a second whether it has ended. A value like the world: a copy goes on by itself.
class Pipelines {
public:
    Pipelines() = default;
    /// Of a run that begins.
    Pipelines(kernel::Kernel& k, const services::Plan& plan);

    /// When act() is to be called next; kNever when no pipeline waits or runs.
    SimTime next() const { return next_; }
    /// REQUIRES: now is next(), and all events of this instant are done.
    void act(kernel::Kernel& k, const services::Plan& plan);
    /// The run goes on with another plan: pipelines that are there still are at the stage where they were.
    void edited(kernel::Kernel& k, const services::Plan& plan);

private:
    struct Execution {
        std::string pipeline;  ///< id
        enum class Phase : std::uint8_t { Waits, Runs, Over } phase = Phase::Waits;
        int stage = 0;
        SimTime began = 0, since = 0;  ///< the pipeline, and its present stage
        std::string deployment;        ///< the one that the stage has started; empty: none
    };

    static void begin_stage(Execution& execution, const model::Pipeline& pipeline, kernel::Kernel& k, const services::Plan& plan);
    static void follow(Execution& execution, const model::Pipeline& pipeline, kernel::Kernel& k, const services::Plan& plan);
    static std::optional<bool> outcome(const Execution& execution, const model::PipelineStage& stage, kernel::Kernel& k,
                                       const services::Plan& plan);
    void plan_next(SimTime now, const services::Plan& plan);

    std::vector<Execution> executions_;  ///< by id
    SimTime next_ = kNever;
};

}  // namespace nephoscope::scenario
