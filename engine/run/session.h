#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/sim_time.h"
#include "engine/run/memory_limit.h"
#include "engine/run/trace.h"
#include "engine/run/view.h"

namespace nephoscope::model {
class Design;
class Fault;
}  // namespace nephoscope::model

namespace nephoscope::run {

/// A run on its own thread. The only class that two threads touch.
///
/// Every command is posted: it returns at once, never throws, and its effect is seen in a later View. Commands take effect in the
/// order they were given. Queries read the newest finished state and never wait for the engine's work.
class Session {
public:
    /// `memory_limit`: bytes of a run's world, beyond which it ends as Phase::Failed. What it needs to seek takes up to a quarter as much, or
    /// 1 GiB, beside it.
    explicit Session(std::size_t memory_limit = run::memory_limit());
    /// Refuses further commands, cancels, joins.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Starts anew at time 0, paused. An invalid design gives Phase::Failed with the first issue as message; `number` comes back as View::document.
    void load(const model::Design& design, std::uint64_t number);
    /// Takes over a changed design without losing what runs: state moves by component id, calls in removed parts end as failed.
    void edit(const model::Design& design, std::uint64_t number);
    void play();
    void pause();
    /// Simulated seconds a wall second, 0.001 to 1000; 0: as fast as possible.
    void set_speed(double speed);
    /// One event; pauses.
    void step_event();
    /// Until the next request moves from one component to another; pauses.
    void step_hop();
    /// Pauses when simulated time reaches `time`; as fast as possible until then.
    void run_until(SimTime time);
    /// Shows the state at `time` (past or future), paused. Playing on from the past opens a branch.
    void seek(SimTime time);
    /// Back to time 0 with the same seed.
    void reset();
    void set_seed(std::uint32_t seed);
    /// Now. `fault.at` is ignored; unknown targets are written to the log.
    void inject(const model::Fault& fault);
    /// Views tell of the executions of this workflow from now on, and the history of one of them (0: of none). Empty: of no workflow.
    void watch_executions(const std::string& component, std::uint64_t chosen);

    /// Never null.
    std::shared_ptr<const View> view() const;
    /// Entries [from, to) of the event log; fewer when the branch changed meanwhile.
    std::vector<LogEntry> log(std::size_t from, std::size_t to) const;
    /// Points [from, end) of one series; empty when it does not exist.
    Series series(const std::string& object, const std::string& metric, std::size_t from) const;
    /// The newest that are kept, by number.
    std::vector<std::shared_ptr<const Trace>> traces() const;
    /// Everything that was done since load, as JSON lines: document + seed + journal is the run.
    std::string journal() const;
    /// The results so far, as `nephoscope-cli run --format json` prints them. The one query that waits: for the end of a slice (6 ms) and the writing.
    std::string results_json() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace nephoscope::run
