#include "engine/services/stream/trigger.h"

#include "engine/model/words.h"
#include "engine/services/compiler.h"

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
                      say("Lambda gives up records that are at least 60 s old."), say("Set 60 or more, or -1 for no limit.")});
}

void check_destination(const std::string& named, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    if (named.empty()) return;
    const auto warn = [&](const Text& text, const Text& remedy) {
        issues.push_back({Issue::Severity::Warning, id, "config.on_failure", text, remedy});
    };
    for (const model::Component& each : design.components()) {
        const model::ComponentType* type = each.id() == named ? catalog().type_of(each) : nullptr;
        if (type && !is_destination(*find(type->name)))
            return warn(say("%1 cannot be told of batches that are given up.", model::in_quotes(named)),
                        say("Name a queue, a topic or a bucket."));
    }
    const auto& connections = design.connections();
    if (std::none_of(connections.begin(), connections.end(), [&](const auto& each) { return each.from() == id && each.to() == named; }))
        warn(say("The stream is not connected to %1, so that nobody is told of batches that are given up.", model::in_quotes(named)),
             say("Draw a connection from the stream to it."));
}

void explain_failures(kernel::Kernel& k, const StreamPlan& plan, std::vector<ReasonReading>& out) {
    constexpr SimTime kRecently = 5 * kSecond;
    const StreamState& s = state_of(k, plan);
    if (s.gave_up && k.now() - s.gave_up < kRecently)
        out.push_back(
            {Severity::Failed, say("Batches are given up: %1 records until now", s.discarded), "ESM-12", "config.maximum_retry_attempts"});
    for (const std::string& id : plan.unread_by)
        out.push_back(
            {Severity::Failed, say("%1 gets nothing: it is not named as the destination of failures", id), "ESM-12", "config.on_failure"});
    if (plan.names_destination && plan.on_failure.empty())
        out.push_back({Severity::Failed, say("The destination of failures is not connected, or no queue, topic or bucket"), "ESM-12",
                       "config.on_failure"});
}

}  // namespace nephoscope::services::stream
