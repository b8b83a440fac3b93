#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::scenario {

/// CloudWatch's three states of an alarm.
enum class AlarmState : std::uint8_t { InsufficientData, Ok, Alarm };

/// The datapoints of one metric of one component.
struct MetricPlan {
    kernel::NodeIndex node = 0;
    std::size_t metric = 0;      ///< index in ServiceType::metrics
    std::size_t per = kNone;     ///< index of a gauge whose mean divides it; kNone: it is taken as it is
    bool of_warm_cells = false;  ///< a share of the cells that are past `warmup`, in place of the component's own
    SimTime warmup = 0;
    SimTime resolution = kSecond * 60;  ///< how often there is a datapoint

    static constexpr std::size_t kNone = ~std::size_t{0};
};

/// Cumulative numbers behind a metric since the statistics started: what it counts, its whole, its divisor's integral, and each cell's use.
struct MetricSums {
    double part = 0, whole = 0, per = 0;
    std::vector<double> busy, capacity;  ///< by instance slot

    void add(const MetricSums& from, double sign);
};

/// How many durations there were of each size, in ascending order.
using Counts = std::vector<std::pair<SimTime, std::uint64_t>>;

struct AlarmPlan {
    std::string id;
    std::string name;
    std::string metric_name;  ///< "CPUUtilization"
    MetricPlan metric;
    model::AlarmStatistic statistic = model::AVERAGE;
    double percentile = 0;  ///< 0..100, of the statistic of that name
    SimTime period = 60 * kSecond;
    std::uint32_t evaluation_periods = 1, datapoints_to_alarm = 1;  ///< N and M
    model::ComparisonOperator comparison = model::GREATER_THAN_THRESHOLD;
    double threshold = 0;
    model::TreatMissingData treat_missing_data = model::MISSING;

    bool of_gauge = false;  ///< what it watches has a level at any time
    /// Its datapoints are made of single values, not of sums.
    bool is_of_values() const { return statistic != model::AVERAGE && statistic != model::SUM; }
    /// Its datapoints are the lowest or the highest of the levels seen at each second: to be given to watch().
    bool is_of_levels() const { return of_gauge && is_of_values(); }
    /// As CloudWatch writes it: "SampleCount", "p99.9".
    std::string statistic_name() const;
    bool breaches(double value) const;
    bool is_high() const { return comparison == model::GREATER_THAN_THRESHOLD || comparison == model::GREATER_THAN_OR_EQUAL_TO_THRESHOLD; }
};

/// What an alarm has seen: a value, copied with the run's snapshots.
struct AlarmMemory {
    std::string id;
    MetricSums mark;     ///< when its last datapoint was taken
    MetricSums carried;  ///< from there to where the statistics started anew
    Counts counted;      ///< single values, until its last datapoint
    double lowest = 0;   ///< levels since its last datapoint; not a number: none
    double highest = 0;
    std::deque<double> points;  ///< one for each period, the newest last; not a number: missing
    double last = 0;            ///< the newest that is not missing
    bool has_last = false;
    AlarmState state = AlarmState::InsufficientData;
    SimTime since = 0;
};

/// The state that follows from the datapoints (newest last, not a number where missing) and the present state. As many as the evaluation
/// range are looked at: N and two more, the five that CloudWatch's own example retrieves for N = 3.
/// Source: CloudWatch user guide, "How alarm state is evaluated when data is missing", 2019.
AlarmState evaluate(const AlarmPlan& plan, const std::deque<double>& points, AlarmState present);

/// Has the single values kept that its datapoints are made of; none: nothing.
void keep_values(const AlarmPlan& plan, kernel::Kernel& k, const services::Plan& design);
/// Opens the first period: what is counted from now on.
void begin(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design);
/// Statistics are about to start anew (`before`), or just did.
void restart(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design, bool before);
/// Looks at the level of what an alarm on its lowest or highest watches; of other alarms nothing.
void watch(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design);
/// Takes the datapoint of the period that ends now. REQUIRES: now is a multiple of the period.
void sample(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design);

/// "InsufficientData" as CloudWatch spells it: "INSUFFICIENT_DATA".
const char* state_name(AlarmState state);

}  // namespace nephoscope::scenario
