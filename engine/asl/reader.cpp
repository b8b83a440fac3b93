#include "engine/asl/reader.h"

#include <algorithm>

namespace nephoscope::asl {
namespace {

constexpr double kMaxSeconds = 99'999'999;  ///< AWS: "TimeoutSeconds", "Seconds"

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

void MachineReader::query_language(const Fields& fields, Text refused) {
    const auto language = fields.text("QueryLanguage");
    if (!language || *language == "JSONPath") return;
    const bool jsonata = *language == "JSONata";
    fields.wrong(fields.find("QueryLanguage")->at, "QueryLanguage",
                 jsonata ? std::move(refused) : say("%1 is no query language.", in_quotes(*language)),
                 say("Write it with \"QueryLanguage\": \"JSONPath\", or leave the field out."));
}

void MachineReader::read(const Node& root) {
    const Fields fields(root, {}, {}, report_);
    if (!root.object)
        return fields.wrong(root.at, {}, say("A state machine is a JSON object."),
                            say("Begin with { \"StartAt\": ..., \"States\": { ... } }."));
    query_language(fields, say("JSONata is not simulated: the whole machine is not evaluated at all."));
    const bool refused = fields.find("QueryLanguage") && fields.find("QueryLanguage")->scalar != "JSONPath";
    report_.muted += refused;
    if (const auto version = fields.text("Version"); version && *version != "1.0")
        fields.wrong(fields.find("Version")->at, "Version", say("There is no version %1 of the language.", in_quotes(*version)),
                     say("Write \"1.0\"."));
    machine_.timeout = fields.number("TimeoutSeconds", 1, kMaxSeconds, true).value_or(0);
    machine_.comment = fields.text("Comment").value_or("");
    scope(root, kNone, 0, {}, Place::Machine);
    report_.muted -= refused;
}

ScopeIndex MachineReader::scope(const Node& node, StateIndex owner, std::uint32_t number, const std::string& field, Place place) {
    const auto index = static_cast<ScopeIndex>(machine_.scopes.size());
    Scope& made = machine_.scopes.emplace_back();
    made.owner = owner;
    made.number = number;
    made.at = report_.position(node.at);
    const std::string name = owner == kNone ? std::string() : machine_.states[owner].name;
    const Fields fields(node, name, field, report_);
    if (!node.object) {
        fields.wrong(node.at, {}, say("This must be a JSON object with states."), say("Write { \"StartAt\": ..., \"States\": { ... } }."));
        return index;
    }
    made.comment = fields.text("Comment").value_or("");
    for (const Member& each : node.members)
        if (!is_one_of(each.name, {"Comment", "StartAt", "States"}) &&
            !(place == Place::Machine && is_one_of(each.name, {"Version", "TimeoutSeconds", "QueryLanguage"})) &&
            !(place == Place::Processor && each.name == "ProcessorConfig"))
            fields.wrong(each.at, each.name, say("There is no field %1 here.", in_quotes(each.name)), say("Remove it, or mend its name."));

    const Node* states = fields.find("States");
    if (!states || !states->object || states->members.empty()) {
        fields.wrong(states ? states->at : node.at, "States", say("\"States\" with at least one state is missing."),
                     say("Add \"States\": { \"First\": { \"Type\": \"Pass\", \"End\": true } }."));
        return index;
    }
    names(*states, index);
    start(fields, index);
    const std::vector<StateIndex> inside = machine_.scopes[index].states;
    for (std::size_t i = 0, member = 0; i < inside.size(); ++i, ++member) {
        while (states->members[member].name != machine_.states[inside[i]].name) ++member;
        scope_ = index;
        state(inside[i], states->members[member].node);
    }
    check_scope(*states, index, field);
    return index;
}

void MachineReader::names(const Node& states, ScopeIndex scope) {
    for (const Member& each : states.members) {
        const auto index = static_cast<StateIndex>(machine_.states.size());
        const auto [known, added] = all_.emplace(each.name, index);
        if (!added) {
            if (machine_.states[known->second].scope != scope)
                report_.add(Issue::Severity::Error, each.at, each.name, {}, say("There is another state called %1.", in_quotes(each.name)),
                            say("Names are unique in the whole machine, nested states too: rename one."));
            continue;
        }
        if (characters(each.name) > kMaxName || each.name.empty())
            report_.add(Issue::Severity::Error, each.at, each.name, {},
                        say("A state's name has 1 to %1 characters, this one %2.", kMaxName, characters(each.name)),
                        say("Give it a shorter name and say the rest in \"Comment\"."));
        State& state = machine_.states.emplace_back();
        state.name = each.name;
        state.scope = scope;
        state.at = report_.position(each.at);
        machine_.scopes[scope].states.push_back(index);
    }
}

StateIndex MachineReader::target(const Fields& fields, std::string_view name) {
    const auto text = fields.text(name);
    if (!text) return kNone;
    const auto found = all_.find(*text);
    if (found != all_.end() && machine_.states[found->second].scope == scope_) return found->second;
    const bool elsewhere = found != all_.end();
    fields.wrong(fields.find(name)->at, name,
                 elsewhere ? say("The state %1 is in another branch, and states lead to states beside them only.", in_quotes(*text))
                           : say("There is no state %1 here.", in_quotes(*text)),
                 elsewhere ? say("End the branch, and go on after its Parallel or Map.") : say("Name a state beside this one, or add it."));
    return kNone;
}

void MachineReader::start(const Fields& fields, ScopeIndex scope) {
    scope_ = scope;
    if (!fields.find("StartAt")) return fields.missing("StartAt", say("Name the first state: \"StartAt\": \"First\"."));
    machine_.scopes[scope].start = target(fields, "StartAt");
}

/// There is a way out, and a way to each state.
void MachineReader::check_scope(const Node& node, ScopeIndex scope, const std::string& field) {
    const Scope& here = machine_.scopes[scope];
    const std::string owner = here.owner == kNone ? std::string() : machine_.states[here.owner].name;
    const auto ends = [this](StateIndex index) { return machine_.states[index].end; };
    if (std::none_of(here.states.begin(), here.states.end(), ends))
        report_.add(Issue::Severity::Error, node.at, owner, field + "States", say("None of these states is the last one: this never ends."),
                    say("Give one \"End\": true, or add a Succeed or Fail."));
    if (here.start == kNone) return;
    std::vector<StateIndex> reached{here.start};
    std::vector<bool> seen(machine_.states.size());
    seen[here.start] = true;
    const auto visit = [&](StateIndex index) {
        if (index == kNone || seen[index]) return;
        seen[index] = true;
        reached.push_back(index);
    };
    while (!reached.empty()) {
        const State& state = machine_.states[reached.back()];
        reached.pop_back();
        visit(state.next);
        visit(state.otherwise);
        for (const Branch& each : state.branches) visit(each.next);
        for (const Catcher& each : state.catchers) visit(each.next);
    }
    for (const Member& each : node.members) {
        const StateIndex index = all_.at(each.name);
        if (machine_.states[index].scope == scope && !seen[index])
            report_.add(Issue::Severity::Error, each.at, each.name, {}, say("No state leads to %1.", in_quotes(each.name)),
                        say("Name it in the \"Next\" of another state, or remove it."));
    }
}

void MachineReader::state(StateIndex index, const Node& node) {
    State made = machine_.states[index];
    const Fields fields(node, made.name, {}, report_);
    const Text kinds = say("The types are Task, Pass, Choice, Wait, Parallel, Map, Succeed and Fail.");
    if (!node.object)
        return fields.wrong(node.at, {}, say("A state is a JSON object."), say("Write { \"Type\": \"Pass\", \"End\": true }."));
    const auto type = fields.text("Type");
    const auto kind = std::find(kKindNames.begin(), kKindNames.end(), type.value_or(""));
    if (!fields.find("Type"))
        fields.missing("Type", kinds);
    else if (type && kind == kKindNames.end())
        fields.wrong(fields.find("Type")->at, "Type", say("There is no type %1.", in_quotes(*type)), kinds);
    if (kind == kKindNames.end()) {
        made.next = fields.find("Next") ? target(fields, "Next") : kNone;
        made.end = made.next == kNone;
        machine_.states[index] = std::move(made);
        return;
    }
    made.kind = static_cast<Kind>(kind - kKindNames.begin());
    query_language(fields, say("JSONata is not simulated: this state is not evaluated at all."));
    const bool refused = fields.find("QueryLanguage") && fields.find("QueryLanguage")->scalar != "JSONPath";
    report_.muted += refused;
    made.comment = fields.text("Comment").value_or("");
    known_fields(fields, made.kind);
    flow(fields, made);
    ways_on(fields, made);
    retriers(fields, made);
    catchers(fields, made);
    const ScopeIndex here = scope_;
    of_kind(fields, made, index);
    scope_ = here;
    report_.muted -= refused;
    machine_.states[index] = std::move(made);
}

void MachineReader::ways_on(const Fields& fields, State& state) {
    if (state.kind == Kind::Succeed || state.kind == Kind::Fail) {
        state.end = true;
        return;
    }
    if (state.kind == Kind::Choice) return;
    const auto end = fields.boolean("End");
    if (end && !*end && !fields.find("Next"))
        return fields.wrong(fields.find("End")->at, "End", say("\"End\" is false and there is no \"Next\"."),
                            say("Name the next state in \"Next\"."));
    if (end.value_or(false) && fields.find("Next"))
        fields.wrong(fields.find("Next")->at, "Next", say("The last state has no next one."), say("Remove either \"Next\" or \"End\"."));
    if (!fields.find("Next") && !fields.find("End"))
        fields.missing("Next", say("Name the next state in \"Next\", or write \"End\": true."));
    state.end = end.value_or(false);
    if (!state.end) state.next = target(fields, "Next");
}

void MachineReader::flow(const Fields& fields, State& state) {
    const auto path = [&](std::string_view name, bool definite) {
        bool none = false;
        std::optional<Path> read = fields.path(name, definite, none);
        if (!read && !none) read = std::get<Path>(Path::parse("$"));
        return read;
    };
    state.input_path = path("InputPath", false);
    state.output_path = path("OutputPath", false);
    state.result_path = path("ResultPath", true);
    if (state.result_path && state.result_path->of_context())
        fields.wrong(fields.find("ResultPath")->at, "ResultPath", say("Nothing can be written into the context object."),
                     say("Begin it with \"$.\"."));
    if (state.kind != Kind::Map) state.parameters = fields.payload("Parameters");
    state.result_selector = fields.payload("ResultSelector");
}

Parsed parse(std::string_view text) {
    Parsed parsed;
    if (text.size() > kMaxDocument) {
        parsed.issues.push_back({Issue::Severity::Error,
                                 {},
                                 {},
                                 {},
                                 say("A definition has at most 1 MB, this one %1 bytes.", text.size()),
                                 say("Split the workflow: a Task can start another state machine.")});
        return parsed;
    }
    Report report(text);
    const Source source = read_source(text);
    for (const Source::Broken& each : source.broken)
        report.add(Issue::Severity::Error, each.at, {}, {}, say("This is no JSON: %1.", each.why),
                   say("Mend it here; what follows is not read."));
    for (const Source::Repeated& each : source.repeated)
        report.add(Issue::Severity::Error, each.at, {}, each.name, say("The member %1 stands twice.", in_quotes(each.name)),
                   say("Remove one."));
    report.muted = source.broken.empty() ? 0 : 1;
    MachineReader(parsed.machine, report).read(source.root);
    parsed.issues = report.take();
    connect(parsed.machine);
    return parsed;
}

bool Parsed::valid() const {
    return std::none_of(issues.begin(), issues.end(), [](const Issue& each) { return each.severity == Issue::Severity::Error; });
}

}  // namespace nephoscope::asl
