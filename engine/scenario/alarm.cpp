#include "engine/scenario/alarm.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "engine/base/text.h"
#include "engine/services/metric_unit.h"

namespace nephoscope::scenario {

using services::MetricKind;
using services::Observation;
using services::Reading;

namespace {

constexpr std::uint32_t kFurtherPeriods = 2;  ///< beyond N that an evaluation looks back

Observation observe(kernel::Kernel& k, const services::Plan& design, const MetricPlan& metric) {
    Observation seen;
    design.types[metric.node]->observe(k, metric.node, seen);
    return seen;
}

MetricSums sums_of(const MetricPlan& plan, const Observation& seen, const MetricSums& before) {
    MetricSums sums;
    if (plan.metric < seen.metrics.size()) {
        sums.part = seen.metrics[plan.metric].part;
        sums.whole = seen.metrics[plan.metric].whole;
    }
    if (plan.per < seen.metrics.size()) sums.per = seen.metrics[plan.per].whole;
    if (!plan.of_warm_cells) return sums;
    // A slot without an instance is not seen; its integrals stay what they were.
    sums.busy = before.busy;
    sums.capacity = before.capacity;
    for (const services::CellReading& cell : seen.cells) {
        if (sums.busy.size() <= cell.instance) {
            sums.busy.resize(cell.instance + 1);
            sums.capacity.resize(cell.instance + 1);
        }
        sums.busy[cell.instance] = cell.busy;
        sums.capacity[cell.instance] = cell.capacity;
    }
    return sums;
}

double share_of_warm_cells(const MetricPlan& plan, const Observation& seen, const MetricSums& delta, SimTime now) {
    double busy = 0, capacity = 0;
    for (const services::CellReading& cell : seen.cells) {
        // Those of time 0 were there before.
        const bool warm = cell.since == 0 || (cell.since > 0 && now - cell.since >= plan.warmup);
        if (!warm) continue;
        busy += delta.busy[cell.instance];
        capacity += delta.capacity[cell.instance];
    }
    return capacity > 0 ? 100 * std::min(1.0, busy / capacity) : std::nan("");
}

std::vector<kernel::Spread*> spreads_of(const MetricPlan& metric, kernel::Kernel& k, const services::Plan& design) {
    std::vector<kernel::Spread*> found;
    const services::ServiceType& type = *design.types[metric.node];
    if (type.spreads && type.metrics[metric.metric].spread) type.spreads(k, metric.node, type.metrics[metric.metric].name, found);
    return found;
}

Counts counts_of(const MetricPlan& metric, kernel::Kernel& k, const services::Plan& design) {
    std::map<SimTime, std::uint64_t> merged;
    for (const kernel::Spread* each : spreads_of(metric, k, design))
        each->each(k.w.blocks, [&](SimTime value, std::uint64_t n) { merged[value] += n; });
    return {merged.begin(), merged.end()};
}

/// What has come since; a target that an edit has removed may have taken some with it.
Counts without(const Counts& all, const Counts& before) {
    Counts rest;
    auto old = before.begin();
    for (const auto& [value, n] : all) {
        while (old != before.end() && old->first < value) ++old;
        const std::uint64_t known = old != before.end() && old->first == value ? old->second : 0;
        if (n > known) rest.emplace_back(value, n - known);
    }
    return rest;
}

SimTime percentile_of(const Counts& counts, double percentile) {
    std::uint64_t all = 0, seen = 0;
    for (const auto& [value, n] : counts) all += n;
    const double rank = percentile / 100 * static_cast<double>(all);
    for (const auto& [value, n] : counts)
        if (static_cast<double>(seen += n) >= rank) return value;
    return counts.back().first;
}

double nanoseconds_per(MetricKind kind) { return kind == MetricKind::Seconds ? 1e9 : kind == MetricKind::Milliseconds ? 1e6 : 1e3; }

/// Not a number for a period without any.
double of_values(const AlarmPlan& plan, const Counts& counts, const services::Metric& metric) {
    if (counts.empty()) return std::nan("");
    if (plan.statistic == model::SAMPLE_COUNT)
        return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0},
                                                   [](std::uint64_t sum, const auto& each) { return sum + each.second; }));
    const SimTime value = plan.statistic == model::MINIMUM   ? counts.front().first
                          : plan.statistic == model::MAXIMUM ? counts.back().first
                                                             : percentile_of(counts, plan.percentile);
    return static_cast<double>(value) / nanoseconds_per(metric.kind) * services::published_unit(metric).scale;
}

/// These services publish no datapoint for a period in which nothing was counted.
bool keeps_silent(std::string_view space) {
    constexpr std::string_view kSilent[] = {"AWS/ApplicationELB", "AWS/NetworkELB", "AWS/ELB",    "AWS/Lambda", "AWS/ApiGateway",
                                            "AWS/DynamoDB",       "AWS/States",     "AWS/SNS",    "AWS/S3",     "AWS/CloudFront",
                                            "AWS/Firehose",       "AWS/Kinesis",    "AWS/Route53"};
    return std::find(std::begin(kSilent), std::end(kSilent), space) != std::end(kSilent);
}

double counted(const services::Metric& metric, double part, model::AlarmStatistic statistic, double seconds) {
    if (part == 0 && keeps_silent(metric.space)) return std::nan("");
    return metric.kind == MetricKind::Rate && statistic == model::AVERAGE ? part / seconds : part;
}

double datapoint(const AlarmPlan& plan, const Observation& seen, const MetricSums& delta, SimTime span, SimTime now,
                 const services::Metric& metric) {
    if (plan.metric.of_warm_cells) return share_of_warm_cells(plan.metric, seen, delta, now);
    if (plan.metric.metric >= seen.metrics.size()) return std::nan("");
    const Reading& present = seen.metrics[plan.metric.metric];
    if (std::isnan(present.part)) return std::nan("");
    const auto length = static_cast<double>(span);
    if (plan.metric.per != MetricPlan::kNone) {
        const bool silent = delta.per <= 0 || (delta.part == 0 && keeps_silent(metric.space));
        return silent ? std::nan("") : delta.part / (delta.per / length);
    }
    const double scale = services::published_unit(metric).scale;
    switch (metric.kind) {
        case MetricKind::Count:
        case MetricKind::Rate: return counted(metric, delta.part, plan.statistic, to_seconds(span));
        case MetricKind::Gauge: return present.whole == 0 ? present.part : delta.whole / length;
        case MetricKind::Share:
        case MetricKind::Fraction: return delta.whole > 0 ? scale * delta.part / delta.whole : std::nan("");
        case MetricKind::Seconds:
        case MetricKind::Milliseconds:
        case MetricKind::Microseconds:
        case MetricKind::Bytes: break;
    }
    if (present.whole == services::kNoSum) return scale * present.part;
    if (plan.statistic == model::SUM) return scale * delta.part;
    return delta.whole > 0 ? scale * delta.part / delta.whole : std::nan("");
}

/// Too few datapoints for N, and they are not to be filled in.
AlarmState judge_few(const AlarmPlan& plan, std::uint32_t breaching, std::uint32_t existing, std::uint32_t oldest_age, AlarmState present) {
    if (existing > breaching) return breaching >= plan.datapoints_to_alarm ? AlarmState::Alarm : AlarmState::Ok;
    if (plan.treat_missing_data == model::IGNORE) return present;
    // All there are breach: enough when the oldest is as old as M periods.
    return existing && oldest_age >= plan.datapoints_to_alarm ? AlarmState::Alarm : AlarmState::InsufficientData;
}

}  // namespace

void MetricSums::add(const MetricSums& from, double sign) {
    part += sign * from.part;
    whole += sign * from.whole;
    per += sign * from.per;
    busy.resize(std::max(busy.size(), from.busy.size()));
    capacity.resize(busy.size());
    for (std::size_t i = 0; i < from.busy.size(); ++i) {
        busy[i] += sign * from.busy[i];
        capacity[i] += sign * from.capacity[i];
    }
}

std::string AlarmPlan::statistic_name() const {
    switch (statistic) {
        case model::SUM: return "Sum";
        case model::SAMPLE_COUNT: return "SampleCount";
        case model::MINIMUM: return "Minimum";
        case model::MAXIMUM: return "Maximum";
        case model::PERCENTILE: return "p" + number_text(percentile);
        default: return "Average";
    }
}

bool AlarmPlan::breaches(double value) const {
    switch (comparison) {
        case model::GREATER_THAN_THRESHOLD: return value > threshold;
        case model::GREATER_THAN_OR_EQUAL_TO_THRESHOLD: return value >= threshold;
        case model::LESS_THAN_THRESHOLD: return value < threshold;
        case model::LESS_THAN_OR_EQUAL_TO_THRESHOLD: return value <= threshold;
        default: return false;
    }
}

AlarmState evaluate(const AlarmPlan& plan, const std::deque<double>& points, AlarmState present) {
    const std::size_t range = plan.evaluation_periods + kFurtherPeriods;
    std::uint32_t existing = 0, breaching = 0, age = 0, oldest_age = 0;
    for (auto at = points.rbegin(); at != points.rend() && age < range && existing < plan.evaluation_periods; ++at) {
        ++age;
        if (std::isnan(*at)) continue;
        ++existing;
        breaching += plan.breaches(*at);
        oldest_age = age;
    }
    const std::uint32_t missing = plan.evaluation_periods - existing;
    if (missing == 0) return breaching >= plan.datapoints_to_alarm ? AlarmState::Alarm : AlarmState::Ok;
    if (plan.treat_missing_data == model::BREACHING)
        return breaching + missing >= plan.datapoints_to_alarm ? AlarmState::Alarm : AlarmState::Ok;
    if (plan.treat_missing_data == model::NOT_BREACHING) return breaching >= plan.datapoints_to_alarm ? AlarmState::Alarm : AlarmState::Ok;
    return judge_few(plan, breaching, existing, oldest_age, present);
}

void keep_values(const AlarmPlan& plan, kernel::Kernel& k, const services::Plan& design) {
    if (!plan.is_of_values()) return;
    for (kernel::Spread* each : spreads_of(plan.metric, k, design)) each->keep(k.w.blocks);
}

void begin(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design) {
    memory.id = plan.id;
    memory.lowest = memory.highest = std::nan("");
    watch(plan, memory, k, design);
    if (plan.is_of_values()) memory.counted = counts_of(plan.metric, k, design);
    memory.mark = sums_of(plan.metric, observe(k, design, plan.metric), {});
    memory.carried = {};
}

void restart(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design, bool before) {
    const MetricSums present = sums_of(plan.metric, observe(k, design, plan.metric), before ? memory.mark : MetricSums());
    if (before) {
        memory.carried.add(present, 1);
        memory.carried.add(memory.mark, -1);
    } else {
        memory.mark = present;
    }
}

void watch(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design) {
    if (!plan.is_of_levels()) return;
    const Observation seen = observe(k, design, plan.metric);
    if (plan.metric.metric >= seen.metrics.size()) return;
    // What is not a number loses against any number.
    memory.lowest = std::fmin(memory.lowest, seen.metrics[plan.metric.metric].part);
    memory.highest = std::fmax(memory.highest, seen.metrics[plan.metric.metric].part);
}

void sample(const AlarmPlan& plan, AlarmMemory& memory, kernel::Kernel& k, const services::Plan& design) {
    const SimTime span = std::max(plan.period, plan.metric.resolution);
    double value = std::nan("");
    if (k.now() % span == 0) {
        const Observation seen = observe(k, design, plan.metric);
        MetricSums present = sums_of(plan.metric, seen, memory.mark);
        MetricSums delta = std::move(memory.carried);
        delta.add(present, 1);
        delta.add(memory.mark, -1);
        const services::Metric& metric = design.types[plan.metric.node]->metrics[plan.metric.metric];
        if (plan.is_of_levels()) {
            value = plan.statistic == model::MINIMUM ? memory.lowest : memory.highest;
            memory.lowest = memory.highest = std::nan("");
            watch(plan, memory, k, design);
        } else if (plan.is_of_values()) {
            Counts now = counts_of(plan.metric, k, design);
            value = of_values(plan, without(now, memory.counted), metric);
            memory.counted = std::move(now);
        } else {
            value = datapoint(plan, seen, delta, span, k.now(), metric);
        }
        memory.mark = std::move(present);
        memory.carried = {};
    }
    if (!std::isnan(value)) {
        memory.last = value;
        memory.has_last = true;
    }
    memory.points.push_back(value);
    if (memory.points.size() > plan.evaluation_periods + kFurtherPeriods) memory.points.pop_front();
    const AlarmState next = evaluate(plan, memory.points, memory.state);
    if (next != memory.state) memory.since = k.now();
    memory.state = next;
}

const char* state_name(AlarmState state) {
    constexpr const char* kNames[] = {"INSUFFICIENT_DATA", "OK", "ALARM"};
    return kNames[static_cast<int>(state)];
}

}  // namespace nephoscope::scenario
