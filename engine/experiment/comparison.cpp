#include "engine/experiment/comparison.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace nephoscope::experiment {

namespace {

/// One run of one variant.
struct Run {
    bool done = false;
    Measured measured{};
    std::string outcome, problem;
};

std::string first_error(const model::Design& design) {
    for (const Issue& issue : model::validate(design, services::catalog()))
        if (issue.severity == Issue::Severity::Error) return issue.message + (issue.remedy.empty() ? "" : " " + issue.remedy);
    return {};
}

std::string reason(kernel::Stop stop) {
    if (stop == kernel::Stop::SameInstant) return "It does not get past one instant: calls without any delay go round in a circle.";
    if (stop == kernel::Stop::Memory) return "More is in flight, or kept, than a run may hold.";
    return {};
}

/// In slices, so that it can be stopped.
Run run_once(model::Design design, std::uint32_t seed, const std::stop_token& stop) {
    constexpr std::uint64_t kSlice = 500'000;
    Run result;
    design.mutable_run()->set_seed(seed);
    const auto plan = services::compile(design, services::catalog());
    if (!plan) {
        result.problem = plan.error().message;
        result.done = true;
        return result;
    }
    run::Recorder recorder(kSecond);
    run::Simulation simulation(*plan, &recorder);
    const SimTime end = services::sim_time(design.run().duration());
    kernel::Stop why = kernel::Stop::Events;
    while (why == kernel::Stop::Events && !stop.stop_requested()) why = simulation.advance(end, {kSlice, false});
    if (why == kernel::Stop::Events) return result;
    result.done = true;
    result.problem = reason(why);
    result.measured = measure(simulation, recorder);
    result.outcome = deployment_outcome(recorder);
    return result;
}

/// The runs of all variants, variant by variant.
class Runs {
public:
    Runs(const std::vector<Variant>& variants, const Options& options)
        : variants_(variants), options_(options), runs_(variants.size() * options.seeds.size()) {
        for (const Variant& variant : variants) errors_.push_back(first_error(variant.design));
    }

    void run_all() {
        unsigned threads = options_.threads ? options_.threads : std::max(1u, std::thread::hardware_concurrency());
        threads = std::min<unsigned>(threads, static_cast<unsigned>(std::max<std::size_t>(1, runs_.size())));
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
    }

    const Run& at(std::size_t variant, std::size_t seed) const { return runs_[variant * options_.seeds.size() + seed]; }
    const std::string& error(std::size_t variant) const { return errors_[variant]; }

private:
    void work() {
        // Seed by seed, so that a comparison that is stopped has something of every variant.
        for (std::size_t job; (job = next_++) < runs_.size() && !options_.stop.stop_requested();) {
            const std::size_t variant = job % variants_.size(), seed = job / variants_.size();
            if (errors_[variant].empty())
                runs_[variant * options_.seeds.size() + seed] = run_once(variants_[variant].design, options_.seeds[seed], options_.stop);
            const std::scoped_lock lock(told_);
            ++done_;
            if (options_.progress) options_.progress(done_, runs_.size());
        }
    }

    const std::vector<Variant>& variants_;
    const Options& options_;
    std::vector<std::string> errors_;
    std::vector<Run> runs_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex told_;
    std::size_t done_ = 0;
};

/// Of the seeds that both runs have a number for, the values or, with a base, what they differ by.
Estimate estimate_of(const Runs& runs, std::size_t seeds, std::size_t variant, std::size_t measure, std::optional<std::size_t> base) {
    std::vector<double> values;
    for (std::size_t seed = 0; seed < seeds; ++seed) {
        const Run& run = runs.at(variant, seed);
        if (!run.done || (base && !runs.at(*base, seed).done)) continue;
        const double value = run.measured[measure] - (base ? runs.at(*base, seed).measured[measure] : 0);
        if (!std::isnan(value)) values.push_back(value);
    }
    return estimate(values);
}

Row row_of(const Runs& runs, const std::vector<Variant>& variants, std::size_t variant, std::size_t seeds) {
    Row row;
    row.name = variants[variant].name;
    row.problem = runs.error(variant);
    for (std::size_t seed = 0; seed < seeds; ++seed)
        if (row.problem.empty()) row.problem = runs.at(variant, seed).problem;
    const bool ran = runs.error(variant).empty();
    if (seeds > 0) row.outcome = runs.at(variant, 0).outcome;
    for (std::size_t m = 0; m < kMeasures; ++m) {
        row.values[m] = ran ? estimate_of(runs, seeds, variant, m, {}) : estimate({});
        row.differences[m] = ran && runs.error(0).empty() ? estimate_of(runs, seeds, variant, m, 0) : estimate({});
    }
    return row;
}

}  // namespace

Comparison compare(const std::vector<Variant>& variants, const Options& options) {
    Runs runs(variants, options);
    runs.run_all();
    Comparison result;
    result.seeds = options.seeds;
    result.stopped = options.stop.stop_requested();
    for (std::size_t i = 0; i < variants.size(); ++i) result.rows.push_back(row_of(runs, variants, i, options.seeds.size()));
    return result;
}

bool Comparison::has(Measure measure) const {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return !std::isnan(row.values[static_cast<std::size_t>(measure)].mean); });
}

bool is_certain(const Estimate& difference) {
    return !std::isnan(difference.half_width) && std::abs(difference.mean) > difference.half_width;
}

}  // namespace nephoscope::experiment
