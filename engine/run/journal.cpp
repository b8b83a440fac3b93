#include <google/protobuf/util/json_util.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/model/file.h"
#include "engine/model/validate.h"
#include "engine/run/results.h"

namespace nephoscope::run {

using Json = nlohmann::ordered_json;

namespace {

Error wrong(const Text& what) { return {ErrorCode::InvalidDocument, say("Journal: %1", what), ""}; }

Json fault_json(const model::Fault& fault) {
    std::string text;
    (void)google::protobuf::util::MessageToJsonString(fault, &text);
    return Json::parse(text);
}

Result<model::Fault> parse_fault(const Json& json) {
    model::Fault fault;
    if (!google::protobuf::util::JsonStringToMessage(json.dump(), &fault).ok())
        return wrong(say("\"fault\" is malformed; it needs \"action\" and \"target\"."));
    return fault;
}

Result<std::shared_ptr<const services::Plan>> parse_edit(const Json& json, std::optional<std::uint32_t> seed) {
    model::File file = model::read_design(json.dump(), services::catalog());
    const Issues found = file.readable() ? model::validate(file.design, services::catalog()) : file.issues;
    for (const Issue& issue : found)
        if (issue.severity == Issue::Severity::Error)
            return wrong(say("the edited design cannot run: %1: %2 %3", issue.path(), issue.message, issue.remedy));
    if (seed) file.design.mutable_run()->set_seed(*seed);
    return services::compile(file.design, services::catalog());
}

bool has_whole_number(const Json& json, const char* name) { return json.contains(name) && json[name].is_number_unsigned(); }

Result<Command> parse_command(const std::string& line, std::optional<std::uint32_t> seed) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !has_whole_number(json, "t") || json["t"].get<std::uint64_t>() > std::uint64_t{kNever} / 2)
        return wrong(say("this line is no command; it needs \"t\", the time in nanoseconds, and \"command\"."));
    if (json.contains("events") && !has_whole_number(json, "events")) return wrong(say("\"events\" is no count."));
    Command command;
    command.time = json["t"].get<SimTime>();
    command.events = json.contains("events") ? json["events"].get<std::uint64_t>() : std::numeric_limits<std::uint64_t>::max();
    const Json name = json.value("command", Json());
    if (name == "inject" && json.contains("fault")) {
        auto fault = parse_fault(json["fault"]);
        if (!fault) return fault.error();
        command.fault = std::move(*fault);
        return command;
    }
    if (name == "edit" && json.contains("design")) {
        auto plan = parse_edit(json["design"], seed);
        if (!plan) return plan.error();
        command.kind = Command::Kind::Edit;
        command.plan = std::move(*plan);
        return command;
    }
    return wrong(say("the command must be \"inject\" with a \"fault\", or \"edit\" with a \"design\"."));
}

}  // namespace

std::string journal_text(const Simulation& simulation) {
    std::string out;
    for (const Command& command : simulation.journal()) {
        Json line{{"t", command.time}, {"events", command.events}};
        if (command.kind == Command::Kind::Edit) {
            line["command"] = "edit";
            line["design"] = Json::parse(model::write_json(command.plan->design, services::catalog()));
        } else {
            line["command"] = "inject";
            line["fault"] = fault_json(command.fault);
        }
        out += line.dump() + "\n";
    }
    return out;
}

Result<std::vector<Command>> parse_journal(std::string_view text, std::optional<std::uint32_t> seed) {
    std::vector<Command> commands;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty()) continue;
        Result<Command> command = parse_command(line, seed);
        if (command && !commands.empty() && command->time < commands.back().time)
            command = wrong(say("this command comes before the one above it; put them in the order of \"t\"."));
        if (!command) return Error{command.error().code, command.error().message, "line " + std::to_string(number)};
        commands.push_back(std::move(*command));
    }
    return commands;
}

}  // namespace nephoscope::run
