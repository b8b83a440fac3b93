#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/experiment/estimate.h"
#include "engine/experiment/measures.h"
#include "engine/experiment/variants.h"

namespace nephoscope::experiment {

struct Options {
    std::vector<std::uint32_t> seeds = {1, 2, 3, 4, 5};  ///< each variant runs once with each: the same luck for all of them
    unsigned threads = 0;                                ///< 0: as many as there are processors
    std::size_t memory_limit = 0;                        ///< bytes of each run's world; 0: run::memory_limit for so many at once
    std::stop_token stop;
    /// Runs that are done, of all; called on the threads of the runs, one call at a time.
    std::function<void(std::size_t done, std::size_t of)> progress;
    /// What is known when all variants have run with one more seed, but for the last one; called as `progress` is.
    std::function<void(const struct Comparison&)> so_far;
};

struct Row {
    std::string name;
    Text problem;                                   ///< why it did not run, or not to its end; empty otherwise
    std::string outcome;                            ///< of the deployment compared, in the run with the first seed: see deployment_outcome
    std::array<Estimate, kMeasures> values{};       ///< not a number where the design has nothing of the kind
    std::array<Estimate, kMeasures> differences{};  ///< to the first row, seed by seed
};

struct Comparison {
    std::vector<Row> rows;
    std::vector<std::uint32_t> seeds;
    bool stopped = false;  ///< its rows hold what was done until then: none, or some, of the seeds
    /// Whether any row has a number for it.
    bool has(Measure measure) const;
};

/// Runs every variant with every seed for the design's own duration. The result is the same in any number of threads.
Comparison compare(const std::vector<Variant>& variants, const Options& options);

/// A difference that its interval keeps away from 0: it is none of chance's, with 95 % confidence for each one alone.
bool is_certain(const Estimate& difference);

}  // namespace nephoscope::experiment
