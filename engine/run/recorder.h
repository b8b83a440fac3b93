#pragma once

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/kernel/kernel.h"
#include "engine/run/ledger.h"
#include "engine/run/sampler.h"
#include "engine/run/trace_log.h"
#include "engine/run/view.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::run {

/// What leaves a run: series, event log, traces, sampled flights, and the numbers a View shows. Outside the world; nothing here changes a result.
///
/// sample() is called at multiples of kTick. What was recorded once is not recorded again when the same past is run through a second
/// time; truncate() forgets a future that another branch will replace. One thread.
class Recorder : public kernel::Observer {
public:
    static constexpr SimTime kTick = 100 * kMillisecond;

    /// `step`: distance of the points of a series, a multiple of kTick; 0: an event log only. `traces`: of sampled requests too.
    explicit Recorder(SimTime step = kSecond, bool traces = false) : step_(step), tracing_(traces) {}

    /// A run starts, or goes on with another plan; series of components that are there already go on. `ledger` and `pipelines` outlive it.
    void use(kernel::Kernel& k, std::shared_ptr<const services::Plan> plan, const Ledger& ledger, const scenario::Pipelines& pipelines);
    /// The kernel's state jumped (seek): rates start anew from here.
    void rebase();
    /// The run goes on with the changed plan it has been given to use: what its parts had and they are gone, has ended.
    void edited();
    void sample();
    /// What happens now was recorded the first time: a seek runs through the past again.
    void set_replaying(bool replaying) { replaying_ = replaying; }
    /// Nothing was recorded after `time`.
    void truncate(SimTime time);

    void log(kernel::NodeIndex node, const char* what, Text text, Level level) override;
    void hop(const kernel::Request& request, kernel::LinkIndex link, bool back, kernel::Outcome outcome, bool hit, SimTime arrive) override;
    bool samples(const kernel::Request& request, kernel::FrameId call, SimTime arrive) override;
    void trace(const kernel::Request& request, const kernel::TraceEvent& event) override;
    /// A line of the run's own.
    void note(const char* what, Text text, LogEntry::Level level);

    void fill(View& view) const;
    const std::vector<LogEntry>& entries() const { return log_; }
    Series series(const std::string& object, const std::string& metric, std::size_t from) const;
    const TraceLog& traces() const { return traces_; }
    TraceLog& traces() { return traces_; }
    /// A value that goes with the world's snapshots.
    Sampler& sampler() { return sampler_; }
    std::size_t points() const { return points_; }
    SimTime step() const { return step_; }
    bool has_series() const { return step_ > 0; }
    /// Calls `visit(object, metric, values)` for each series.
    template <typename Visit>
    void each_series(Visit visit) const {
        for (const Row& row : rows_) visit(row.object, row.metric, row.values);
    }
    /// All series, by object and metric, in the order of the plan.
    std::vector<Series> all_series() const;

private:
    /// Cumulative numbers of one component at one instant.
    struct Totals {
        std::uint64_t calls = 0, finished = 0, hits = 0;
        std::array<std::uint64_t, kOutcomes> outcomes{};
        double busy = 0, capacity = 0;
        double usd = 0;
        std::vector<services::Reading> metrics;
    };
    struct LinkTotals {
        std::array<std::uint64_t, kOutcomes> outcomes{};
        std::uint64_t hits = 0;
        double latency = 0;
    };
    /// Latencies of one second, sparse.
    using Buckets = std::vector<std::pair<SimTime, std::uint64_t>>;
    struct Tick {
        SimTime time = 0;
        std::vector<Totals> nodes;
        std::vector<LinkTotals> links;
        double alarms_usd = 0;  ///< those of scaling policies too
    };
    /// Of the last kLatencySeconds, as of the last whole second; milliseconds.
    struct Percentiles {
        std::uint64_t samples = 0;
        double p50 = 0, p95 = 0, p99 = 0;
    };
    struct Track {
        std::unordered_map<SimTime, std::uint64_t> seen;  ///< cumulative counts at the last whole second
        std::deque<Buckets> seconds;                      ///< the last kLatencySeconds
        Percentiles percentiles;
    };
    static constexpr std::size_t kWindowTicks = 10;
    static constexpr std::size_t kLatencySeconds = 10;

    Tick totals() const;
    Ledger::Books books() const { return ledger_->now({*k_, *plan_, *pipelines_}); }
    void fill_bills(View& view) const;
    void add_latencies();
    void add_points(const Tick& past, const Tick& present);
    ComponentView component_view(std::size_t node, const Tick& past, const Tick& present) const;
    ComponentView system_view(const std::vector<ComponentView>& components, const Tick& past, const Tick& present) const;
    static Percentiles percentiles(const std::vector<const Track*>& tracks);
    static void set_percentiles(ComponentView& view, const Percentiles& percentiles);
    std::vector<float>& values(const std::string& object, const std::string& metric);

    SimTime step_;
    bool tracing_;
    Sampler sampler_;
    TraceLog traces_;
    kernel::Kernel* k_ = nullptr;
    std::shared_ptr<const services::Plan> plan_;
    const Ledger* ledger_ = nullptr;
    const scenario::Pipelines* pipelines_ = nullptr;
    std::shared_ptr<const Names> names_;
    std::deque<Tick> ticks_;
    std::vector<Track> tracks_;
    Percentiles of_the_system_;
    std::vector<LogEntry> log_;
    std::deque<Flight> flights_;
    struct Row {
        std::string object, metric;
        std::vector<float> values;
    };
    std::vector<Row> rows_;
    std::unordered_map<std::string, std::size_t> row_of_;
    std::size_t points_ = 0;
    SimTime recorded_ = -1;
    bool replaying_ = false;
};

}  // namespace nephoscope::run
