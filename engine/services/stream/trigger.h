#pragma once

#include <algorithm>

#include "engine/services/observation.h"
#include "engine/services/stream/stream.h"

// Lambda's event source mapping: how a function reads a stream, and who is told of what it failed on.
namespace nephoscope::services::stream {

/// The settings of AWS::Lambda::EventSourceMapping, which each kind of stream has under the same names.
template <typename Config>
void set_trigger(const Compiler& c, ReaderPlan& to, const Config& config, std::uint32_t batch_size) {
    to.batch_size = batch_size;
    to.batch_bytes = static_cast<std::uint64_t>(c.fact("ESM-11.bytes"));
    to.window = config.maximum_batching_window_in_seconds() * kSecond;
    to.lanes = config.parallelization_factor();
    to.bisects = config.bisect_batch_on_function_error();
    to.reports = config.report_batch_item_failures();
    to.retries = config.maximum_retry_attempts();
    to.oldest = std::max(0, config.maximum_record_age_in_seconds()) * kSecond;
    to.held = 2 * to.batch_size;
}

/// Whether the call leads to a destination of failures, and not to a reader. `named`: the component that the settings name as such.
bool add_destination(const Compiler& c, StreamPlan& plan, const CallPlanRef& call, const std::string& named);
/// `named`: as add_destination's; of component `id`.
void check_destination(const std::string& named, const std::string& id, const model::Design& design, std::vector<Issue>& issues);
void check_record_age(std::int32_t seconds, const std::string& id, std::vector<Issue>& issues);
void explain_failures(kernel::Kernel& k, const StreamPlan& plan, std::vector<ReasonReading>& out);

}  // namespace nephoscope::services::stream
