#pragma once

#include "engine/services/observation.h"
#include "engine/services/service.h"

namespace nephoscope::services::lambda {

/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);
void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out);
/// Node::restart: statistics start anew.
void restart(kernel::Kernel& k, kernel::NodeIndex node);

inline constexpr const char* kSpace = "AWS/Lambda";
inline constexpr const char* kOwnSpace = "Nephoscope/Lambda";
inline constexpr Metric kMetrics[] = {
    {"Invocations", kSpace, "Invocations", MetricKind::Rate, "Runs of the code that ended, well or not; what was throttled did not run."},
    {"Errors", kSpace, "Errors", MetricKind::Count, "Invocations that ended in an error or at the timeout."},
    {"Throttles", kSpace, "Throttles", MetricKind::Count, "Invocations that a limit refused; retries of events count again."},
    {"Duration", kSpace, "Duration", MetricKind::Milliseconds, "Time the code ran; a cold start is not part of it.", true},
    {"ConcurrentExecutions", kSpace, "Concurrency", MetricKind::Gauge, "Environments that start or work."},
    {"UnreservedConcurrentExecutions", kSpace, "Unreserved", MetricKind::Gauge,
     "The account's concurrency of functions without a reservation, all together."},
    {"ProvisionedConcurrencyInvocations", kSpace, "On provisioned", MetricKind::Count, "Invocations on provisioned environments."},
    {"ProvisionedConcurrencySpilloverInvocations", kSpace, "Spill-over", MetricKind::Count,
     "Invocations that found no provisioned environment free."},
    {"ProvisionedConcurrentExecutions", kSpace, "Provisioned in use", MetricKind::Gauge, "Provisioned environments at work."},
    {"ProvisionedConcurrencyUtilization", kSpace, "Provisioned used", MetricKind::Fraction,
     "Provisioned environments at work, of those that are ready. There is no datapoint while none is at work."},
    {"AsyncEventsReceived", kSpace, "Events", MetricKind::Count, "Events taken into the function's own queue."},
    {"AsyncEventAge", kSpace, "Event age", MetricKind::Milliseconds, "From an event's arrival to each of its invocations."},
    {"AsyncEventsDropped", kSpace, "Events dropped", MetricKind::Count, "Events that were given up and went nowhere."},
    {"DestinationDeliveryFailures", kSpace, "Lost records", MetricKind::Count,
     "Events that could not be given to the target on failure or success."},
    {"DeadLetterErrors", kSpace, "Lost dead letters", MetricKind::Count, "Events that could not be given to the dead-letter queue."},
    {"IteratorAge", kSpace, "Iterator age", MetricKind::Milliseconds,
     "From a stream's receipt of a batch's last record until the batch is sent to the function."},
    {"ColdStarts", kOwnSpace, "Cold starts", MetricKind::Count, "Environments started for an invocation."},
    {"InitDuration", kOwnSpace, "Cold start time", MetricKind::Seconds, "From the start of an environment to its first invocation."},
    {"ConcurrencyUtilization", kOwnSpace, "Concurrency used", MetricKind::Share, "Concurrency of what the function can have."},
    {"RequestedProvisionedConcurrentExecutions", kOwnSpace, "Provisioned requested", MetricKind::Gauge,
     "Provisioned concurrency as it is set, or as scaling has set it."},
    {"AvailableProvisionedConcurrentExecutions", kOwnSpace, "Provisioned ready", MetricKind::Gauge,
     "Provisioned environments that are ready, those at work too."},
    {"AsyncEventsWaiting", kOwnSpace, "Events waiting", MetricKind::Gauge, "Events in the function's own queue, those worked on too."},
    {"NewVersionInvocations", kOwnSpace, "On new version", MetricKind::Share, "Invocations that ran what the latest deployment brings."},
};
inline constexpr Chart kCharts[] = {
    {"Concurrent executions", ChartUnit::Number, {"ConcurrentExecutions"}},
    {"Duration / initialisation", ChartUnit::Milliseconds, {"Duration", "InitDuration"}},
    {"Throttles / errors / cold starts", ChartUnit::PerSecond, {"Throttles", "Errors", "ColdStarts"}},
    {"Provisioned requested / ready / in use",
     ChartUnit::Number,
     {"RequestedProvisionedConcurrentExecutions", "AvailableProvisionedConcurrentExecutions", "ProvisionedConcurrentExecutions"},
     true},
    {"Traffic of the new version", ChartUnit::Percent, {"NewVersionInvocations"}, true},
};
inline constexpr Element kCard[] = {{ElementKind::Cells, "", "environments"},
                                    {ElementKind::Gauge, "ConcurrencyUtilization", "used"},
                                    {ElementKind::Gauge, "ProvisionedConcurrencyUtilization", "provisioned"},
                                    {ElementKind::Badge, "Throttles", "throttled"}};

}  // namespace nephoscope::services::lambda
