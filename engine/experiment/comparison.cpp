#include "engine/experiment/comparison.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/model/validate.h"
#include "engine/run/memory_limit.h"
#include "engine/run/results.h"
#include "engine/services/compiler.h"

namespace nephoscope::experiment {

namespace {

/// One run of one variant.
struct Run {
    bool done = false;
    Measured measured{};
    std::string outcome;
    Text problem;
};

Text first_error(const model::Design& design) {
    for (const Issue& issue : model::validate(design, services::catalog()))
        if (issue.severity == Issue::Severity::Error)
            return issue.remedy.empty() ? issue.message : say("%1 %2", issue.message, issue.remedy);
    return {};
}

/// In slices, so that it can be stopped.
Run run_once(const Variant& variant, std::uint32_t seed, std::size_t memory_limit, const std::stop_token& stop) {
    constexpr std::uint64_t kSlice = 500'000;
    Run result;
    model::Design design = variant.design;
    design.mutable_run()->set_seed(seed);
    const auto plan = services::compile(design, services::catalog());
    if (!plan) {
        result.problem = plan.error().message;
        result.done = true;
        return result;
    }
    run::Recorder recorder(kSecond);
    run::Simulation simulation(*plan, &recorder);
    simulation.kernel().memory_limit = memory_limit;
    const SimTime end = services::sim_time(design.run().duration());
    kernel::Stop why = kernel::Stop::Events;
    while (why == kernel::Stop::Events && !stop.stop_requested()) why = simulation.advance(end, {kSlice, false});
    if (why == kernel::Stop::Events) return result;
    result.done = true;
    result.problem = run::why_stopped(why);
    result.measured = measure(simulation, recorder, variant.deployment);
    result.outcome = deployment_outcome(simulation, variant.deployment);
    return result;
}

using Runs = std::vector<Run>;  ///< variant by variant

struct Asked {
    const std::vector<Variant>& variants;
    const Options& options;
    std::vector<Text> errors;  ///< by variant; it does not run

    std::size_t place(std::size_t variant, std::size_t seed) const { return variant * options.seeds.size() + seed; }
};

/// Of the seeds that both runs have a number for, the values or, with a base, what they differ by.
Estimate estimate_of(const Asked& asked, const Runs& runs, std::size_t variant, std::size_t measure, std::optional<std::size_t> base) {
    std::vector<double> values;
    for (std::size_t seed = 0; seed < asked.options.seeds.size(); ++seed) {
        const Run& run = runs[asked.place(variant, seed)];
        const Run* first = base ? &runs[asked.place(*base, seed)] : nullptr;
        if (!run.done || (first && !first->done)) continue;
        const double value = run.measured[measure] - (first ? first->measured[measure] : 0);
        if (!std::isnan(value)) values.push_back(value);
    }
    return estimate(values);
}

Row row_of(const Asked& asked, const Runs& runs, std::size_t variant) {
    Row row;
    row.name = asked.variants[variant].name;
    row.problem = asked.errors[variant];
    for (std::size_t seed = 0; seed < asked.options.seeds.size(); ++seed)
        if (row.problem.empty()) row.problem = runs[asked.place(variant, seed)].problem;
    const bool ran = asked.errors[variant].empty();
    if (!asked.options.seeds.empty()) row.outcome = runs[asked.place(variant, 0)].outcome;
    for (std::size_t m = 0; m < kMeasures; ++m) {
        row.values[m] = ran ? estimate_of(asked, runs, variant, m, {}) : estimate({});
        row.differences[m] = ran && asked.errors[0].empty() ? estimate_of(asked, runs, variant, m, 0) : estimate({});
    }
    return row;
}

Comparison comparison_of(const Asked& asked, const Runs& runs) {
    Comparison result;
    result.seeds = asked.options.seeds;
    for (std::size_t i = 0; i < asked.variants.size(); ++i) result.rows.push_back(row_of(asked, runs, i));
    return result;
}

/// Does the runs, seed by seed, so that what is known early is known of every variant.
class Work {
public:
    explicit Work(const Asked& asked)
        : asked_(asked), runs_(asked.variants.size() * asked.options.seeds.size()), finished_(asked.options.seeds.size()) {}

    Runs all() {
        unsigned threads = asked_.options.threads ? asked_.options.threads : std::max(1u, std::thread::hardware_concurrency());
        threads = std::min<unsigned>(threads, static_cast<unsigned>(std::max<std::size_t>(1, runs_.size())));
        memory_limit_ = asked_.options.memory_limit ? asked_.options.memory_limit : run::memory_limit(threads);
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
        }
        return std::move(runs_);
    }

private:
    void work() {
        const std::size_t variants = asked_.variants.size();
        for (std::size_t job; (job = next_++) < runs_.size() && !asked_.options.stop.stop_requested();) {
            const std::size_t variant = job % variants, seed = job / variants;
            Run run;
            if (asked_.errors[variant].empty())
                run = run_once(asked_.variants[variant], asked_.options.seeds[seed], memory_limit_, asked_.options.stop);
            const std::scoped_lock lock(told_);
            runs_[asked_.place(variant, seed)] = std::move(run);
            tell(seed);
        }
    }

    void tell(std::size_t seed) {
        const Options& options = asked_.options;
        ++done_;
        if (options.progress) options.progress(done_, runs_.size());
        const bool round = ++finished_[seed] == asked_.variants.size() && done_ < runs_.size();
        if (round && options.so_far) options.so_far(comparison_of(asked_, runs_));
    }

    const Asked& asked_;
    Runs runs_;
    std::size_t memory_limit_ = 0;
    std::atomic<std::size_t> next_ = 0;
    std::mutex told_;
    std::size_t done_ = 0;
    std::vector<std::size_t> finished_;  ///< variants, by seed
};

}  // namespace

Comparison compare(const std::vector<Variant>& variants, const Options& options) {
    Asked asked{variants, options, {}};
    for (const Variant& variant : variants) asked.errors.push_back(first_error(variant.design));
    Comparison result = comparison_of(asked, Work(asked).all());
    result.stopped = options.stop.stop_requested();
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
