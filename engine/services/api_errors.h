#pragma once

#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services::api {

// Faults of FIS that make a service's API answer with errors, for every service that lists them. A share of the calls to it ends at once in
// place of being served; so do polls of its messages and what other services ask of it.

inline constexpr FaultType kThrottle{"aws:fis:inject-api-throttle-error",
                                     "Throttle its API",
                                     FaultTarget::Component,
                                     "Share of calls (0..1)",
                                     1,
                                     "So many calls to it are throttled, whatever its quotas say.",
                                     true};
inline constexpr FaultType kInternalError{"aws:fis:inject-api-internal-error",
                                          "Internal errors of its API",
                                          FaultTarget::Component,
                                          "Share of calls (0..1)",
                                          0.5,
                                          "So many calls to it end in an internal error (500).",
                                          true};
inline constexpr FaultType kUnavailable{"aws:fis:inject-api-unavailable-error",
                                        "Make its API unavailable",
                                        FaultTarget::Component,
                                        "Share of calls (0..1)",
                                        1,
                                        "So many calls to it find the service unavailable (503).",
                                        true};

/// How a call to an API ends that a fault breaks.
struct Failure {
    kernel::Outcome outcome = kernel::Outcome::Ok;  ///< Ok: it does not
    std::uint16_t status = 0;
    explicit operator bool() const { return outcome != kernel::Outcome::Ok; }
};

bool is_fault(std::string_view action);
/// Makes such a fault act, or takes it back.
Status apply(kernel::Kernel& k, const Plan& plan, const model::Fault& fault, bool end);
/// Claims what such faults keep. Called when all components are compiled.
void compile(Plan& plan);

/// Of a call that has arrived. Nobody asks in plans without guards (access.h).
Failure error_of_call(kernel::Kernel& k, const kernel::Frame& call);
/// Of the next of those that are no calls: a poll, what a service asks on somebody's behalf.
Failure error_of_next(kernel::Kernel& k, kernel::NodeIndex node);
/// Calls that a fault throttled, or ended in an internal error, since the statistics started.
std::uint64_t throttled(kernel::Kernel& k, kernel::NodeIndex node);
std::uint64_t internal_errors(kernel::Kernel& k, kernel::NodeIndex node);
void add_reasons(kernel::Kernel& k, const Plan& plan, kernel::NodeIndex node, Observation& out);

}  // namespace nephoscope::services::api
