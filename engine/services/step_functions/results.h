#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/services/step_functions/workflow.h"

namespace nephoscope::services::step_functions {

/// What a call was answered, and all that a result is made of.
struct Answer {
    const WorkflowPlan& plan;
    const TaskPlan& task;
    const kernel::Frame& f;
    std::uint8_t number_of_class;
    std::uint32_t key;            ///< of the request's item
    double seconds;               ///< that it took
    kernel::RequestDraws& draw;   ///< for the Random of the payload, then for ids
    std::string_view parameters;  ///< the task's effective input as a text
    std::string_view execution;   ///< what an execution that it has started told of itself, as a text
    const std::vector<ItemAttribute>& attributes;
    SimTime now;
    std::optional<Memory> memory;  ///< of a named item
    std::uint64_t item;            ///< its name there
    double error;                  ///< from 0 to 1: the place of this attempt's failure among those of its function

    const RequestClassPlan& request_class() const { return plan.shared->classes[number_of_class]; }
};

/// As the integration gives it. Fails with States.DataLimitExceeded for an object that is too large.
asl::Evaluated result_of(const Answer& answer);
/// What a function returns, a server answers, and who gives a token back tells.
asl::Json payload_of(const Answer& answer);

/// What a function's own failure is called; empty: nothing says.
std::string_view own_error_of(const Answer& answer);
/// How a call failed, as the integration says it.
asl::Failure error_of(const Answer& answer);
/// Whether the integration gives a result although its call failed: some of the SDK's do, with the failure in it.
bool tells_failure_in_result(const TaskPlan& task, const kernel::Frame& f);

}  // namespace nephoscope::services::step_functions
