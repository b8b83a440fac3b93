#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/base/text.h"
#include "engine/kernel/statistics.h"
#include "engine/services/deployment_record.h"

namespace nephoscope::services {

/// One metric's raw numbers since the statistics started, from which a period's value follows by subtraction.
struct Reading {
    /// Count and Rate: how many. Share: the part. Seconds to Bytes: the sum. Gauge: the value now. Not a number: the component has no such
    /// metric as it is set now.
    double part = 0;
    /// Share: the whole. Seconds to Bytes: how many were summed (now_value: `part` is the value now). Gauge: time integral in value x ns.
    double whole = 0;
    double maximum = 0;  ///< where it is known
};

constexpr double kNoSum = -1;

/// Of Seconds to Bytes: a value of the moment, such as a lag or an age, instead of a mean.
constexpr Reading now_value(double value) { return {value, kNoSum, 0}; }

/// The reading of a metric that the component has only as it is set now.
inline Reading only_if(bool there, Reading reading) { return there ? reading : Reading{std::numeric_limits<double>::quiet_NaN(), 0, 0}; }

enum class CellState : std::uint8_t {
    Empty,
    Pending,
    Starting,
    InService,
    Unhealthy,
    Draining,
    Terminating,
    Stopped,
    Standby,
    Replica,
    FailingOver,
    Idle,        ///< warm, with nothing to do now
    Stopping,    ///< the script that stops its app runs
    Installing,  ///< its app is stopped while another version is brought
    Validating   ///< its new version is up, and its deployment looks whether it is well
};

/// One instance, node or replica.
struct CellReading {
    std::uint32_t instance = 0;
    std::string label;  ///< "i-3", "primary"
    CellState state = CellState::Empty;
    std::uint8_t zone = 0;
    double busy = 0, capacity = 0;  ///< time integrals: x ns
    std::uint32_t queue = 0;
    SimTime lag = 0;
    SimTime since = -1;  ///< in service since; -1: it is not
    int version = -1;    ///< of its app, by number; -1: there is one only

    /// It takes requests, whatever a deployment still wants to know of it.
    bool serves() const { return state == CellState::InService || (state == CellState::Validating && since >= 0); }
};

/// One step of a component that works through steps of its own: a state of a workflow. entered = succeeded + failed + aborted + in flight.
struct StepReading {
    std::string name;
    std::uint64_t entered = 0, succeeded = 0, failed = 0;
    std::uint64_t aborted = 0;  ///< its execution ended first
    std::uint64_t in_flight = 0;
};

enum class ExecutionStatus : std::uint8_t { Running, Succeeded, Failed, TimedOut, Aborted };

/// One execution of a workflow.
struct ExecutionReading {
    std::uint64_t number = 0;  ///< from 1, in the order in which they started: its name
    ExecutionStatus status = ExecutionStatus::Running;
    SimTime started = 0, ended = 0;  ///< ended: while it runs, 0
    std::uint64_t events = 0;        ///< that its history has had
    std::string error;               ///< "States.Timeout", where it did not succeed

    bool operator==(const ExecutionReading&) const = default;
};

/// One event of an execution's history, with the names of AWS.
struct HistoryEvent {
    std::uint64_t id = 0, previous = 0;  ///< from 1; previous: what led to it, 0 of the first two
    SimTime time = 0;
    std::string type;                     ///< "TaskStateEntered"
    std::string state;                    ///< empty: it is about the whole execution
    std::string data;                     ///< JSON: input, output, parameters; the beginning of what is long
    std::string error, cause;             ///< of what failed
    std::optional<std::uint32_t> number;  ///< the index of an iteration; the length of a Map

    bool operator==(const HistoryEvent&) const = default;
};

/// A limit that acts on requests now: why a number is red.
struct ReasonReading {
    enum class Severity : std::uint8_t { Degraded, Throttled, Failed } severity = Severity::Degraded;
    Text text;                ///< "Connections: 648 of 648 in use"
    std::string fact;         ///< "RDS-20"; empty: a setting of ours
    std::string field;        ///< "config.max_connections"
    std::string object = {};  ///< component whose field it is; empty: its own
    std::string offer = {};   ///< text for that field that would help; empty: there is none to offer
};

/// 0 to 1, also of what may for a while do more than its capacity (DynamoDB's burst): then it is full.
inline double utilization(double busy, double capacity) { return capacity > 0 ? std::min(1.0, busy / capacity) : 0; }

/// A gauge's integral up to `now`, value x ns.
inline double integral(const kernel::Gauge& gauge, SimTime now) { return gauge.integral(now); }

inline Reading reading(const kernel::Gauge& gauge, SimTime now) {
    return {static_cast<double>(gauge.value), integral(gauge, now), static_cast<double>(gauge.maximum)};
}

/// What a service says about one of its components now.
struct Observation {
    double busy = 0, capacity = 0;  ///< time integrals (x ns)
    double utilization() const { return services::utilization(busy, capacity); }
    Reading queue;                 ///< who waits, at all parts of the component together
    std::vector<Reading> metrics;  ///< in the order of ServiceType::metrics
    std::vector<CellReading> cells;
    std::vector<ReasonReading> reasons;
    /// Service-specific numbers of the result JSON ("hits", "staleReads"), since the statistics started.
    std::vector<std::pair<std::string, double>> numbers;
    /// What came in other than by calls over connections: messages moved to a queue, uses of a key.
    std::uint64_t arrivals = 0;
    std::vector<StepReading> steps;              ///< in the order of what defines them; since the statistics started
    std::vector<DeploymentReading> deployments;  ///< in the order of their begin, the last ones
};

}  // namespace nephoscope::services
