#pragma once

#include "engine/kernel/kernel.h"

namespace nephoscope::parts {

struct SharedProcessorPlan {
    std::uint32_t processors = 1;
    std::int64_t limit = -1;   ///< jobs at the same time; -1: no limit
    std::uint32_t source = 0;  ///< fires complete()
};

struct SharedProcessorState {
    double served;    ///< nanoseconds of work each present job has had since the state began
    double pace;      ///< nanoseconds of work a job gets a nanosecond, since `updated`
    double withheld;  ///< processors that are there and may not be used; whoever changes it calls adapt()
    SimTime updated;
    std::uint32_t heap;  ///< run of blocks: jobs ordered by the `served` at which they finish
    std::uint32_t capacity;
    kernel::Gauge jobs;
    kernel::Gauge busy;  ///< processors in use: min(jobs, processors)
};

/// Processors shared equally: each of n jobs runs at min(1, processors / n), without those withheld. All jobs gain work at the same pace, so the order in which
/// they finish is fixed when they arrive and one event is enough.
class SharedProcessor {
public:
    SharedProcessor(kernel::Kernel& k, const SharedProcessorPlan& plan, SharedProcessorState& state) : k_(k), plan_(plan), s_(state) {}

    /// False: refused. Otherwise the frame must PARK and is resumed when `work` is done.
    [[nodiscard]] bool enter(kernel::FrameId id, SimTime work);
    /// Called by the source.
    void complete();
    /// After its plan changed: what was done until now was done at the old pace.
    void adapt();
    /// All jobs are resumed as if they were done.
    void release_all();
    /// Forgets all jobs: their host is gone. Frames must have been killed.
    void clear();
    /// Gives its memory back. REQUIRES: no jobs.
    void forget();
    double utilization() const { return s_.busy.mean(k_.now()) / plan_.processors; }
    void restart_statistics();

private:
    struct Job {
        double finish;
        std::uint64_t order;  ///< arrival number << 32 | frame: ties finish in order of arrival
    };
    Job* jobs() const { return static_cast<Job*>(k_.w.blocks.at(s_.heap)); }
    static bool before(const Job& a, const Job& b) { return a.finish < b.finish || (a.finish == b.finish && a.order < b.order); }
    void advance();
    void count(std::uint32_t number);
    void schedule();
    void push(Job job);
    kernel::FrameId take();
    void pass_on(kernel::FrameId id);
    Job pop();
    double pace() const;

    kernel::Kernel& k_;
    const SharedProcessorPlan& plan_;
    SharedProcessorState& s_;
};

}  // namespace nephoscope::parts
