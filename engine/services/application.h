#pragma once

#include <cstdint>

namespace nephoscope::services {

/// What a call asks of a data store (Frame::operation). A store that does not know an operation does as the request's class says.
enum Operation : std::uint8_t {
    kAsClass = 0,  ///< read or write, as the request's class says
    kBatch = 1,    ///< compute: several messages at once, see messages.h
    kGet = 1,    ///< cache: answer with the value (Frame::hit) or say that it is not there (ok, not hit). Sets Request::value_time on a hit
    kSet = 2,    ///< cache: keep the value the request carries (Request::value_time)
    kAsync = 3,  ///< take it, answer at once, and work on it later: what connections of mode "Send and go on" ask for
};

/// The action of zone outages, sent to every component: FaultAction::zone says which one, `end` that it is over.
inline constexpr const char* kZoneOutage = "neph:zone-outage";
/// Terminates what belongs to an Elastic Beanstalk environment and makes it anew: sent to its group, and to what ServiceType::environment
/// says is inside it.
inline constexpr const char* kRebuildEnvironment = "neph:beanstalk:rebuild-environment";
/// Begins the deployment whose number is its magnitude.
inline constexpr const char* kDeployNow = "neph:deploy";

/// Faults that any component or connection can have, whatever its service; the magnitude is in seconds, or a share 0..1.
inline constexpr const char* kAddedLatency = "neph:added-latency";
inline constexpr const char* kErrorRate = "neph:error-rate";

}  // namespace nephoscope::services
