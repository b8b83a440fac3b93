#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/sim_time.h"
#include "engine/model/design.pb.h"

namespace nephoscope::interop {

/// The load that the options of a k6 script ask for: all its scenarios together, along straight lines.
struct K6Options {
    struct Stage {
        SimTime duration;
        double target;  ///< at its end
    };
    bool closed = false;             ///< in users; otherwise in requests per second
    double start = 0;                ///< before the first stage
    std::vector<Stage> stages;       ///< the last one ends at 0
    SimTime graceful_ramp_down = 0;  ///< of users
    /// Without what they are of: "p(95) < 500".
    std::vector<std::string> thresholds;
    Issues issues;             ///< Issue::field is the line and the place, "line 12, scenarios.peak.rate"
    Issues warnings;           ///< of what is not looked at; the first hundred
    std::size_t unlisted = 0;  ///< issues beyond the first hundred

    bool valid() const { return issues.empty(); }
};

inline constexpr std::size_t kMostK6Bytes = std::size_t{1} << 20;
inline constexpr std::size_t kMostScenarios = 100, kMostStages = 1'000, kMostThresholds = 100;

/// Whether a text is JSON, as options of k6 are and no recording is.
bool is_k6_options(std::string_view text);

/// Reads the options themselves, as `k6 inspect` prints them and `k6 run --config` takes them, or the metadata.json of `k6 archive`, which
/// has them inside. Any other text gives issues. The load and the thresholds are there only where it is valid.
K6Options read_k6_options(std::string_view text);

/// Clients make this load, an iteration being a request, and the design has the thresholds, of these clients. What else they do stays.
/// REQUIRES: options.valid(), and `clients` is the id of clients.
void import_k6_options(model::Design* design, const std::string& clients, const K6Options& options);

}  // namespace nephoscope::interop
