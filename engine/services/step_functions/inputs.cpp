#include "engine/base/numbers.h"
#include "engine/services/step_functions/step_functions.pb.h"
#include "engine/services/step_functions/workflow.h"

// What executions get beside the Class, Key, Bytes and Random of the request that starts them.

namespace nephoscope::services::step_functions {

namespace {

/// Null: it is no JSON object.
asl::Json object_of(const std::string& text) {
    const asl::Evaluated read = text.empty() ? asl::Evaluated(asl::Failure{}) : asl::value_of(text);
    return read && read->is_object() ? *read : asl::Json();
}

/// The body of a request, over what all executions get.
asl::Json members_of(const asl::Json& input, const std::string& body) {
    asl::Json members = input.is_object() ? input : asl::Json::object();
    if (const asl::Json read = object_of(body); read.is_object()) members.update(read);
    return members;
}

}  // namespace

std::vector<asl::Json> inputs_of(const model::Design& design, const Shared& shared, const std::string& input) {
    const asl::Json all = object_of(input);
    std::vector<asl::Json> inputs;
    for (const RequestClassPlan& each : shared.classes) {
        std::string body;
        for (const model::RequestClass& from : design.request_classes())
            if (from.id() == each.id) body = from.body();
        inputs.push_back(members_of(all, body));
    }
    return inputs;
}

void check_inputs(const StepFunctions& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const auto most = static_cast<std::size_t>(number_in(catalog().facts.value("SFN-02.payload", design.limits_as_of())->text));
    const asl::Json input = object_of(config.input());
    const std::size_t bytes = config.input().size() > most && !input.is_null() ? asl::text_of(input).size() : 0;
    if (bytes > most)
        issues.push_back({Issue::Severity::Error, id, "config.input",
                          say("The input has %1 bytes; an execution gets %2 at the most.", bytes, most),
                          say("Shorten it; a Map over very many items would read them from S3, which is not simulated.")});
    for (const model::RequestClass& each : design.request_classes()) {
        constexpr std::size_t kGrows = 8;  ///< times, at the most: 1e9 is written 1000000000.0
        if (bytes > most || each.body().empty() || config.input().size() + each.body().size() <= most / kGrows) continue;
        const std::size_t together = asl::text_of(members_of(input, each.body())).size();
        if (together > most)
            issues.push_back(
                {Issue::Severity::Error, each.id(), "body",
                 say("With the input of \"%1\" an execution would begin with %2 bytes; it gets %3 at the most.", id, together, most),
                 say("Shorten the body, or the input of the workflow.")});
    }
}

}  // namespace nephoscope::services::step_functions
