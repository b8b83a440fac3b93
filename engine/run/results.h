#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/run/recorder.h"
#include "engine/run/simulation.h"

namespace nephoscope::run {

/// A threshold of the design against a run's results: "web.p(95) < 200". Latencies in milliseconds.
struct ThresholdResult {
    std::string expression;
    double value = 0;
    bool passed = false;
    Text error;  ///< not empty: it cannot be evaluated, and counts as failed
};

/// Metrics of a threshold's left side, of any client or component: p(N), mean, max, error_rate (0..1), throughput (a second), utilization
/// (0..1), cost_per_month (USD), and each outcome by name (a count). Of "cost", all of them together: total, per_month and
/// per_thousand_good_requests.
std::vector<ThresholdResult> evaluate_thresholds(Simulation& simulation);

/// The part of a result that differs between equal runs.
struct RunFacts {
    double wall_seconds = 0;
    double cpu_seconds = 0;
};

/// Why a run ended before its time, as a sentence; empty when it did not.
Text why_stopped(kernel::Stop stop);

/// What `nephoscope-cli run --format json` prints; equal runs differ in "run" only. `recorder` null: no timeline, no event log.
/// `stopped`: why the run ended early; empty when it did not.
std::string results_json(Simulation& simulation, const Recorder* recorder, const RunFacts& facts, const std::string& stopped);

/// The same for people.
std::string results_text(Simulation& simulation, const RunFacts& facts, const std::string& stopped);

/// One line for each command that was given, in order; an edit carries the document it led to.
std::string journal_text(const Simulation& simulation);
/// Reads what journal_text wrote, for Simulation::replay. `seed`: of the run, in place of the edited documents' own. An error names the
/// line. Where a line says only "t", its command acts when all events of that instant are done.
Result<std::vector<Command>> parse_journal(std::string_view text, std::optional<std::uint32_t> seed = {});

}  // namespace nephoscope::run
