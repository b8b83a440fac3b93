#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/run/recorder.h"
#include "engine/run/simulation.h"

namespace nephoscope::test {

/// A design in a few lines. Starts without network latency and warm-up. What does not fit is a std::logic_error: the test is wrong.
class Scenario {
public:
    Scenario();

    using Settings = std::initializer_list<std::string_view>;
    /// A component with its initial settings, then these: "rate=200", "read_time.mean=5ms".
    Scenario& add(std::string_view type, std::string_view id, Settings settings = {});
    /// The connection "from-to": "role=READS", "policy.timeout=1s".
    Scenario& connect(std::string_view from, std::string_view to, Settings settings = {});
    /// "limits_as_of=YEAR_2020", "network.cross_zone=1ms", "run.seed=7".
    Scenario& set(std::string_view setting);
    /// An Availability Zone of the design's only VPC; components without a parent use all of them.
    Scenario& zone(std::string_view id);
    /// Items, all equally popular, that every request class added later is about.
    Scenario& data_set(std::string_view id, unsigned items);
    Scenario& request_class(std::string_view id, double weight, bool write);
    Scenario& app_version(std::string_view id, std::string_view mean, std::string_view law = "CONSTANT");

    const model::Design& design() const { return design_; }
    model::Design& design() { return design_; }

private:
    void apply(std::string_view path, std::string_view setting);

    model::Design design_;
    std::string data_set_;
};

/// A run of a scenario in this thread, with its event log.
class TestRun {
public:
    explicit TestRun(const Scenario& scenario);
    TestRun(TestRun&&) = delete;

    TestRun& until(double seconds);
    TestRun& fault(std::string_view action, std::string_view target, double duration = 0, int instance = -1, double magnitude = 0,
                   std::string_view paths = {});

    kernel::Kernel& kernel() { return simulation_->kernel(); }
    run::Simulation& simulation() { return *simulation_; }
    const kernel::CallStatistics& calls(std::string_view id);
    std::uint64_t outcome(std::string_view id, kernel::Outcome outcome) { return calls(id).outcomes[static_cast<int>(outcome)]; }
    services::Observation observe(std::string_view id);
    /// A number of Observation::numbers; 0 where there is none.
    double number(std::string_view id, std::string_view name);
    /// A metric of its service; no number where there is none of that name.
    services::Reading reading(std::string_view id, std::string_view name);
    double metric(std::string_view id, std::string_view name) { return reading(id, name).part; }
    /// Simulated seconds of each log entry with this word.
    std::vector<double> when(std::string_view what) const;
    const std::vector<run::LogEntry>& log() const { return recorder_.entries(); }
    /// unbalanced() of run_books.h, which every run must pass when it ends.
    std::string conservation();
    /// As `nephoscope-cli run --format json` prints them, but for "run", in which equal runs differ.
    std::string results();

private:
    kernel::NodeIndex node(std::string_view id) const;

    run::Recorder recorder_{0};  ///< without series, as the CLI has it: a day passes in a moment
    std::unique_ptr<run::Simulation> simulation_;
};

}  // namespace nephoscope::test
