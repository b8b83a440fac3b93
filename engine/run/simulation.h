#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/kernel/kernel.h"
#include "engine/model/design.pb.h"
#include "engine/run/ledger.h"
#include "engine/run/recorder.h"
#include "engine/scenario/cloud_watch.h"
#include "engine/scenario/experiments.h"
#include "engine/scenario/faults.h"
#include "engine/scenario/pipelines.h"
#include "engine/scenario/recovery.h"
#include "engine/services/compiler.h"

namespace nephoscope::run {

/// Something that was done to a run, stamped (time, events before it). Document + seed + commands is the run.
struct Command {
    SimTime time = 0;
    std::uint64_t events = 0;
    enum class Kind : std::uint8_t { Inject, EndFault, EndWarmup, Edit } kind = Kind::Inject;
    model::Fault fault;
    std::shared_ptr<const services::Plan> plan;  ///< Edit
};

/// A run in this thread: a plan, its world, and what is scheduled to happen to it.
///
/// Time only moves in advance(). The past is kept as keyframes; seek() restores one and runs through the same commands again.
class Simulation {
public:
    /// `recorder` outlives it; may be null.
    Simulation(std::shared_ptr<const services::Plan> plan, Recorder* recorder);
    ~Simulation();
    /// What is done with every run before it is gone. Null but in tests, which look through its books.
    static void (*at_end)(Simulation&);

    const services::Plan& plan() const { return *plan_; }
    /// The plan it was given last. What plan() says may be made of it: guarded, with what running executions began with.
    std::shared_ptr<const services::Plan> given_plan() const { return given_; }
    kernel::Kernel& kernel() { return *kernel_; }
    SimTime now() const { return kernel_->now(); }

    struct Budget {
        std::uint64_t events = ~0ull;
        bool one_hop = false;
    };
    /// Runs up to and including `until`, or until the budget is used up. Returns why it stopped.
    kernel::Stop advance(SimTime until) { return advance(until, Budget()); }
    kernel::Stop advance(SimTime until, Budget budget);

    /// Makes a fault act now; its end is scheduled when it has a duration.
    Status inject(const model::Fault& fault);
    /// Goes on with another plan: state moves by component id, calls in removed parts end as failed.
    void edit(std::shared_ptr<const services::Plan> plan);

    /// Gives the commands of another run's journal when advance() comes to them. What does not fit this run acts as soon as its instant
    /// is over, or is refused with a line in the log. REQUIRES: nothing was commanded yet, and time is 0.
    void replay(std::vector<Command> journal);

    /// Keeps the present as a keyframe, and thins older ones out where all would take more than `limit` bytes. A world that does not fit
    /// beside that of time 0 is not kept.
    void keep(std::size_t limit);
    /// When keep() was last called in what is now the past.
    SimTime last_kept() const { return last_kept_; }
    /// Of all keyframes' worlds.
    std::size_t kept_bytes() const;
    /// REQUIRES: 0 <= time. Past: restores and replays. Future: advances.
    void seek(SimTime time);
    /// The future of now is known: seek() went back.
    bool in_past() const { return farthest_ > kernel_->now() || done_ < journal_.size(); }
    /// Leaves the future behind: what was commanded after now is forgotten. True when there was any.
    bool branch();

    /// What was used of the prices, until now.
    const Ledger& ledger() const { return ledger_; }
    Ledger::Books books() { return ledger_.now(metered()); }
    /// What the run has cost since time 0, and since the statistics started, at the present prices.
    Bill total_bill() { return bill({}, books(), *plan_); }
    Bill measured_bill() { return bill(ledger_.warmup(), books(), *plan_); }

    /// Since time 0, in order.
    const std::vector<Command>& journal() const { return journal_; }
    const scenario::CloudWatch& cloud_watch() const { return cloud_watch_; }
    const scenario::Recovery& recovery() const { return recovery_; }
    const scenario::Experiments& experiments() const { return experiments_; }
    const scenario::Pipelines& pipelines() const { return pipelines_; }

private:
    struct Keyframe {
        kernel::Snapshot snapshot;
        std::shared_ptr<const services::Plan> plan, given;
        std::multimap<SimTime, Command> scheduled;
        std::size_t journal = 0;
        SimTime next_tick = 0;
        scenario::CloudWatch cloud_watch;
        scenario::Pipelines pipelines;
        scenario::Experiments experiments;
        scenario::Recovery recovery;
        Ledger ledger;
        SimTime next_booking = 0;
        scenario::Faults faults;
        std::vector<Sampler::Reservoir> reservoirs;
    };
    class Stage;
    void use(std::shared_ptr<const services::Plan> plan, std::unique_ptr<kernel::World> world);
    static constexpr SimTime kBooking = 3600 * kSecond;
    void run_due();
    void book_hour();
    MeteredRun metered() { return {*kernel_, *plan_, pipelines_}; }
    void watch_recovery();
    void end_warmup();
    void apply(const Command& command);
    void go_on_with(const std::shared_ptr<const services::Plan>& given);
    Result<std::shared_ptr<const services::Plan>> with_what_runs(const std::shared_ptr<const services::Plan>& given);
    void replan_faults(const model::Design& before);
    /// Schedules its end when it has a duration.
    Status act(const model::Fault& fault, bool end);
    Status perform(const model::Fault& fault, bool end);
    void restore(const Keyframe& keyframe);
    void thin_out(std::size_t bytes, std::size_t limit);

    std::shared_ptr<const services::Plan> plan_, given_;
    Recorder* recorder_;
    std::unique_ptr<kernel::World> world_;
    std::unique_ptr<kernel::Kernel> kernel_;
    std::multimap<SimTime, Command> scheduled_;
    scenario::Faults faults_;
    scenario::CloudWatch cloud_watch_;
    scenario::Pipelines pipelines_;
    scenario::Recovery recovery_;
    scenario::Experiments experiments_;
    std::vector<Command> journal_;
    std::size_t done_ = 0;  ///< commands of the journal that have acted
    SimTime next_tick_ = Recorder::kTick;
    Ledger ledger_;
    SimTime next_booking_ = kBooking;
    SimTime farthest_ = 0, last_kept_ = 0;
    std::map<SimTime, Keyframe> keyframes_;
};

/// Ends what runs on instances that the new plan has no place for. Of the kernel that runs the old plan; move_world() follows.
void leave_slots(kernel::Kernel& k, const services::Plan& old_plan, const services::Plan& new_plan);
/// Moves what runs in `from` into a fresh world of `to`: see Session::edit. tell_of_edit() must follow.
std::unique_ptr<kernel::World> move_world(kernel::World& from, const services::Plan& old_plan, const services::Plan& new_plan);
/// Tells every component that it goes on under a changed plan, or starts: they may log and act.
void tell_of_edit(kernel::Kernel& k, const services::Plan& old_plan, const services::Plan& new_plan);

}  // namespace nephoscope::run
