#include <charconv>

#include "engine/services/step_functions/results.h"

// Tokens as texts, and Tasks that tell by one how the Task that waits for it ended, or that somebody still works (sendTaskSuccess,
// sendTaskFailure, sendTaskHeartbeat).

namespace nephoscope::services::step_functions {

using asl::Json;
using kernel::Kernel;

namespace {

constexpr std::uint16_t kSent = 200, kBadOutput = 400;
constexpr char kBeforeIndex = '-';

std::uint32_t index_in(std::string_view token) {
    const std::size_t at = token.rfind(kBeforeIndex);
    std::uint32_t index = 0;
    if (at != std::string_view::npos) std::from_chars(token.data() + at + 1, token.data() + token.size(), index);
    return index;
}

bool may_wait(Kernel& k, const WorkflowPlan& plan, std::uint32_t index) {
    if (!index || !plan.threads(k).holds(index)) return false;
    const Thread& t = plan.threads(k).at(index);
    return t.in_use && t.in_flight && t.token == Token::Sent;
}

/// The Task that was sent this token, of whichever workflow; nothing: it does not wait any more.
std::optional<Running> waiting_for(Kernel& k, std::string_view token) {
    const std::uint32_t index = index_in(token);
    for (std::size_t node = 0; node < k.program.nodes.size(); ++node) {
        if (k.program.nodes[node].routines[kTask] != task) continue;
        const WorkflowPlan& plan = plan_of(k, static_cast<kernel::NodeIndex>(node));
        if (!may_wait(k, plan, index)) continue;
        Running found(k, plan, index);
        if (found.works(asl::Kind::Task) && found.token() == token) return found;
    }
    return std::nullopt;
}

std::string text_in(const Json& parameters, const char* name) {
    const auto found = parameters.is_object() ? parameters.find(name) : parameters.end();
    if (found == parameters.end()) return {};
    return found->is_string() ? found->get<std::string>() : asl::text_of(*found);
}

}  // namespace

/// Unlike any other of the run. Its end says where its Task is.
std::string Running::token() const {
    const Execution& e = execution();
    std::uint64_t word =
        kernel::hash(state().name, kernel::hash(plan_.id, e.number) + at().number) ^ static_cast<std::uint64_t>(at().entered);
    std::string made = "AQ";
    for (int i = 0; i < 4; ++i) made += std::to_string(word = kernel::mix(word + at().tried + 1));
    return made + kBeforeIndex + std::to_string(index_);
}

std::uint16_t Running::send_token() const {
    const Json parameters = value(at().input);
    std::optional<Running> to = waiting_for(k_, text_in(parameters, "TaskToken"));
    if (!to) return kNobodyWaits;
    if (task().api == Api::SendTaskHeartbeat) {
        to->at().beat = k_.now();
        return kSent;
    }
    if (task().api == Api::SendTaskFailure) {
        const std::string error = text_in(parameters, "Error");
        to->token_failed({error.empty() ? "States.TaskFailed" : error, text_in(parameters, "Cause")});
        return kSent;
    }
    const std::string output = text_in(parameters, "Output");
    if (output.size() > plan_.largest || !asl::value_of(output)) return kBadOutput;
    to->token_back(Token::Back, keep(k_, output));
    return kSent;
}

void Running::token_failed(const asl::Failure& failure) {
    token_back(Token::Failed, keep(k_, asl::text_of(Json{{"Error", failure.error}, {"Cause", failure.cause}})));
}

asl::Evaluated Running::result_of_token(const Answer& answer) const {
    if (!at().given) return payload_of(answer);
    const Json given = value(at().given);
    if (at().token != Token::Failed) return given;
    return asl::Failure{text_in(given, "Error"), text_in(given, "Cause")};
}

}  // namespace nephoscope::services::step_functions
