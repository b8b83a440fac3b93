#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/services/compiler.h"
#include "engine/services/usage.h"

namespace nephoscope::scenario {

/// How an execution of a pipeline stands, in CodePipeline's words.
enum class PipelineStatus : std::uint8_t { InProgress, Succeeded, Failed, Superseded };

/// "InProgress"
const char* status_name(PipelineStatus status);

/// An execution of a pipeline, for people.
struct PipelineExecution {
    struct Stage {
        std::string name;                ///< "Unit tests (CodeBuild)"
        SimTime began = -1, ended = -1;  ///< -1: not yet
    };
    std::uint32_t number = 1;  ///< of its pipeline, from 1
    PipelineStatus status = PipelineStatus::InProgress;
    SimTime began = 0, ended = -1;  ///< -1: not yet
    std::vector<Stage> stages;      ///< as far as it came; the last one has not begun where it waits for it, or waited to its end
};

/// A pipeline now, for people.
struct PipelineReading {
    std::string id;
    std::vector<PipelineExecution> executions;  ///< by number: all in progress, and the last Pipelines::kMostOver of the others
};

/// CodePipeline: each commit starts an execution, which goes through the stages one after the other; the first that fails ends it. A stage
/// that another execution is in makes it wait, as the pipeline's execution mode says. A stage that deploys starts its deployment and looks
/// once a second whether it has ended. A value like the world: a copy goes on by itself.
class Pipelines {
public:
    static constexpr std::size_t kMostOver = 20;  ///< executions of a pipeline that are over, and still told of

    Pipelines() = default;
    /// Of a run that begins.
    Pipelines(kernel::Kernel& k, const services::Plan& plan);

    /// When act() is to be called next; kNever when no commit is to come and no execution is in progress.
    SimTime next() const { return next_; }
    /// REQUIRES: now is next(), and all events of this instant are done.
    void act(kernel::Kernel& k, const services::Plan& plan);
    /// The run goes on with another plan: executions of pipelines that are there still are at the stage where they were.
    void edited(kernel::Kernel& k, const services::Plan& plan);

    /// Adds what a pipeline has used of CodeBuild and CodePipeline from time 0 to `now`; nothing when it has had no execution.
    void meter(SimTime now, const model::Pipeline& pipeline, services::Usage& usage) const;

    /// By id.
    std::vector<PipelineReading> readings() const;

private:
    struct Execution : PipelineExecution {
        int stage = 0;
        bool waits = true;       ///< in front of its stage
        bool refused = false;    ///< its deployment was under way already
        SimTime since = 0;       ///< of its present stage
        std::string deployment;  ///< the one that the stage has started; empty: none

        bool is_over() const { return status != PipelineStatus::InProgress; }
    };
    /// Minutes of actions, each started one whole.
    struct Minutes {
        std::array<double, model::BuildComputeType_ARRAYSIZE> builds{};  ///< by compute type
        double actions = 0;                                              ///< all but approvals

        void add(const model::PipelineStage& stage, SimTime took);
    };
    struct Flow {
        std::string pipeline;                   ///< id
        std::uint32_t started = 0;              ///< executions so far
        SimTime first = 0;                      ///< when the first began
        SimTime committed = -1;                 ///< the last commit
        std::vector<Execution> executions{};    ///< in progress, by number
        std::vector<PipelineExecution> over{};  ///< the last ones that have ended
        Minutes minutes{};                      ///< of stages that have ended
    };
    class Line;

    static bool begins_anew(const Execution& execution, const model::Pipeline& pipeline);
    void plan_next(kernel::Kernel& k, const services::Plan& plan);

    std::vector<Flow> flows_;  ///< by id
    SimTime next_ = kNever;
};

}  // namespace nephoscope::scenario
