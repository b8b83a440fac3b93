#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "engine/run/recorder.h"
#include "engine/run/simulation.h"

namespace nephoscope::experiment {

/// What runs are compared by. Since the statistics began, where it does not say otherwise.
enum class Measure : std::uint8_t {
    Requests,    ///< of all clients, that ended
    Failed,      ///< of them, in anything but ok
    ErrorShare,  ///< 0..1
    P50,         ///< milliseconds, from intended start
    P95,
    P99,
    HitRate,         ///< 0..1, of all caches together
    StaleAnswers,    ///< from caches and databases: older than the newest
    DatabaseRate,    ///< calls a second to what caches stand in front of
    DatabasePeak,    ///< the most in one second, from time 0
    ColdCalls,       ///< to the databases in the first minute
    Stampede,        ///< the most calls to them in a second after it, in mean seconds after it
    DatabaseBusy,    ///< 0..1, the busiest
    DeploymentTime,  ///< seconds from its first step to its last, a rollback included
    RollbackTime,    ///< seconds of that, from its failure on
    DeploymentCost,  ///< USD for instances that it kept beside the desired ones, or for cold starts of a function's new version
    CreditsLost,     ///< CPU credits, of a mean instance
    BurstLost,       ///< 0..1 of the burst balance, of a mean volume
    Cost,            ///< USD since time 0
    CostPerMonth,    ///< USD, if it went on so
};
inline constexpr std::size_t kMeasures = static_cast<std::size_t>(Measure::CostPerMonth) + 1;

enum class MeasureUnit : std::uint8_t { Count, Share, Milliseconds, Seconds, PerSecond, Times, Usd };

struct MeasureType {
    Measure measure;
    std::string_view key;    ///< in JSON: "databasePeak"
    std::string_view label;  ///< "Database peak"
    std::string_view help;
    MeasureUnit unit;
    int better;  ///< -1: less is, 1: more is, 0: neither
};

/// In the order of Measure.
std::span<const MeasureType> measures();
inline const MeasureType& type_of(Measure measure) { return measures()[static_cast<std::size_t>(measure)]; }

/// One run's, by measure. Not a number: the design has nothing of the kind.
using Measured = std::array<double, kMeasures>;

/// `deployment`: id of the one whose numbers count, of the last time that it ended; empty: the design's only one, and none of several.
/// REQUIRES: `recorder` recorded the run from time 0, at a step of one second.
Measured measure(run::Simulation& simulation, const run::Recorder& recorder, std::string_view deployment);

/// What became of the deployment the last time, as the log says it: "deployment-succeeded", "deployment-failed" (also while its rollback
/// goes on), "deployment-rolled-back", "deployment-started" when it goes on; empty: there was none.
std::string_view deployment_outcome(run::Simulation& simulation, std::string_view deployment);

}  // namespace nephoscope::experiment
