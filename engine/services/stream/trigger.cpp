#include "engine/services/stream/trigger.h"

namespace nephoscope::services::stream {

namespace {

using Severity = ReasonReading::Severity;

constexpr std::int32_t kYoungest = 60;  ///< of a record that is given up, in seconds

/// What connections get messages about failures only.
bool is_destination(const ServiceType& type) { return type.name == "sqs" || type.name == "sns" || type.name == "s3"; }

}  // namespace

bool add_destination(const Compiler& c, StreamPlan& plan, const CallPlanRef& call, const std::string& named) {
    if (!is_destination(*call.to_type)) return false;
    const std::string& id = c.plan.program.nodes[call.to].id;
    if (id == named)
        plan.on_failure.assign(1, call);
    else
        plan.unread_by.push_back(id);
    return true;
}

void check_record_age(std::int32_t seconds, const std::string& id, std::vector<Issue>& issues) {
    if (seconds < 0 || seconds >= kYoungest) return;
    issues.push_back({Issue::Severity::Error, id, "config.maximum_record_age_in_seconds",
                      "Lambda gives up records that are at least 60 s old.", "Set 60 or more, or -1 for no limit."});
}

void explain_failures(kernel::Kernel& k, const StreamPlan& plan, std::vector<ReasonReading>& out) {
    constexpr SimTime kRecently = 5 * kSecond;
    const StreamState& s = state_of(k, plan);
    if (s.gave_up && k.now() - s.gave_up < kRecently)
        out.push_back({Severity::Failed, "Batches are given up: " + std::to_string(s.discarded) + " records until now", "ESM-12",
                       "config.maximum_retry_attempts"});
    for (const std::string& id : plan.unread_by)
        out.push_back(
            {Severity::Failed, id + " gets nothing: it is not named as the destination of failures", "ESM-12", "config.on_failure"});
    if (plan.names_destination && plan.on_failure.empty())
        out.push_back({Severity::Failed, "The destination of failures is not connected", "ESM-12", "config.on_failure"});
}

}  // namespace nephoscope::services::stream
