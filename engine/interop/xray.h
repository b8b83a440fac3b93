#pragma once

#include <string>

#include "engine/run/trace.h"
#include "engine/services/compiler.h"

namespace nephoscope::interop {

/// Second 0 of a run, in seconds since 1970: 2020-01-01T00:00:00Z. Documents say that their times are simulated.
inline constexpr std::int64_t kSimulatedEpoch = 1'577'836'800;

/// "1-5e0be100-3b0f...": X-Ray's id of a trace of a run with this seed.
std::string xray_trace_id(const run::Trace& trace, std::uint64_t seed);

/// The X-Ray segment documents of one trace, a JSON object on each line: one for each component that worked on the request, with
/// subsegments for what it called and waited for. Clients send no documents, as they are not instrumented. What has not ended by `now` is
/// in progress. `plan` tells what the components are.
std::string xray_documents(const run::Trace& trace, const services::Plan& plan, SimTime now);

}  // namespace nephoscope::interop
