#include <algorithm>

#include "engine/asl/reader.h"
#include "engine/asl/timestamp.h"

namespace nephoscope::asl {
namespace {

constexpr double kMaxSeconds = 99'999'999;       ///< AWS: "TimeoutSeconds", "Seconds"
constexpr double kMaxDelaySeconds = 31'622'400;  ///< AWS: "MaxDelaySeconds", below 366 days and a day

constexpr unsigned bit(Kind kind) { return 1u << static_cast<unsigned>(kind); }
constexpr unsigned kAll = 255, kFlowing = kAll & ~bit(Kind::Fail);
constexpr unsigned kWorking = bit(Kind::Task) | bit(Kind::Parallel) | bit(Kind::Map);
constexpr unsigned kGoingOn = kWorking | bit(Kind::Pass) | bit(Kind::Wait), kResult = kWorking | bit(Kind::Pass);

struct Field {
    std::string_view name;
    unsigned kinds;
};
constexpr Field kFields[] = {
    {"Type", kAll},
    {"Comment", kAll},
    {"QueryLanguage", kAll},
    {"InputPath", kFlowing},
    {"OutputPath", kFlowing},
    {"Next", kGoingOn},
    {"End", kGoingOn},
    {"ResultPath", kResult},
    {"Parameters", kResult},
    {"ResultSelector", kWorking},
    {"Retry", kWorking},
    {"Catch", kWorking},
    {"Resource", bit(Kind::Task)},
    {"TimeoutSeconds", bit(Kind::Task)},
    {"TimeoutSecondsPath", bit(Kind::Task)},
    {"HeartbeatSeconds", bit(Kind::Task)},
    {"HeartbeatSecondsPath", bit(Kind::Task)},
    {"Credentials", bit(Kind::Task)},
    {"Result", bit(Kind::Pass)},
    {"Choices", bit(Kind::Choice)},
    {"Default", bit(Kind::Choice)},
    {"Seconds", bit(Kind::Wait)},
    {"SecondsPath", bit(Kind::Wait)},
    {"Timestamp", bit(Kind::Wait)},
    {"TimestampPath", bit(Kind::Wait)},
    {"Branches", bit(Kind::Parallel)},
    {"ItemsPath", bit(Kind::Map)},
    {"ItemSelector", bit(Kind::Map)},
    {"ItemProcessor", bit(Kind::Map)},
    {"Iterator", bit(Kind::Map)},
    {"ItemBatcher", bit(Kind::Map)},
    {"MaxConcurrency", bit(Kind::Map)},
    {"MaxConcurrencyPath", bit(Kind::Map)},
    {"ToleratedFailureCount", bit(Kind::Map)},
    {"ToleratedFailureCountPath", bit(Kind::Map)},
    {"ToleratedFailurePercentage", bit(Kind::Map)},
    {"ToleratedFailurePercentagePath", bit(Kind::Map)},
    {"Label", bit(Kind::Map)},
    {"Error", bit(Kind::Fail)},
    {"ErrorPath", bit(Kind::Fail)},
    {"Cause", bit(Kind::Fail)},
    {"CausePath", bit(Kind::Fail)},
};

struct Refused {
    Text why, remedy;
};
/// Of fields that several parts of a machine may have: variables and JSONata.
std::optional<Refused> refused_everywhere(std::string_view name) {
    const auto jsonata = [name] { return say("\"%1\" is a field of JSONata, which is not simulated.", name); };
    if (name == "Assign") return Refused{say("Variables are not simulated."), say("Keep the value in the data: \"ResultPath\" or a Pass.")};
    if (name == "Arguments") return Refused{jsonata(), say("Use \"Parameters\".")};
    if (name == "Output") return Refused{jsonata(), say("Use \"ResultSelector\", \"ResultPath\" and \"OutputPath\".")};
    return std::nullopt;
}

/// Of fields of a state that are refused as they are, with what takes their place.
std::optional<Refused> refused(std::string_view name) {
    if (name == "Items") return Refused{say("\"%1\" is a field of JSONata, which is not simulated.", name), say("Use \"ItemsPath\".")};
    if (name == "ItemReader") return Refused{say("Items read from S3 are not simulated."), say("Give the items as data: \"ItemsPath\".")};
    if (name == "ResultWriter")
        return Refused{say("Results written to S3 are not simulated."), say("Remove it: the results are the Map's output.")};
    return refused_everywhere(name);
}

constexpr std::string_view kReserved[] = {"States.ALL",
                                          "States.HeartbeatTimeout",
                                          "States.Timeout",
                                          "States.TaskFailed",
                                          "States.Permissions",
                                          "States.ResultPathMatchFailure",
                                          "States.ParameterPathFailure",
                                          "States.QueryEvaluationError",
                                          "States.BranchFailed",
                                          "States.NoChoiceMatched",
                                          "States.IntrinsicFailure",
                                          "States.ExceedToleratedFailureThreshold",
                                          "States.ItemReaderFailed",
                                          "States.ResultWriterFailed",
                                          "States.DataLimitExceeded",
                                          "States.Runtime"};

bool same_but_for_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [lower](char x, char y) { return lower(x) == lower(y); });
}

Text remedy_for(std::string_view name) {
    for (const Field& each : kFields)
        if (same_but_for_case(each.name, name)) return say("Did you mean \"%1\"?", each.name);
    return say("Remove it, or mend its name.");
}

std::string numbered(std::string_view name, std::size_t i) { return std::string(name) + "[" + std::to_string(i) + "]."; }

/// The elements of a list of objects, each with its fields.
template <typename Visit>
void each_object(const Fields& fields, std::string_view name, const Text& remedy, Visit visit) {
    const Node* list = fields.find(name);
    if (!list) return;
    if (!list->array) return fields.wrong(list->at, name, say("%1 must be a list.", in_quotes(name)), remedy);
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Fields element(list->items[i], fields.state, fields.prefix + numbered(name, i), fields.report);
        if (list->items[i].object)
            visit(element, i + 1 == list->items.size());
        else
            element.wrong(list->items[i].at, {}, say("This must be a JSON object."), remedy);
    }
}

/// AWS, "Label": white space, wildcards, brackets, special and control characters (those from U+0080 on have two bytes).
bool has_forbidden(std::string_view label) {
    for (std::size_t i = 0; i < label.size(); ++i) {
        const auto c = static_cast<unsigned char>(label[i]), next = static_cast<unsigned char>(i + 1 < label.size() ? label[i + 1] : 0);
        if (c <= ' ' || c == 0x7f || (c == 0xc2 && next >= 0x80 && next <= 0x9f)) return true;
    }
    return label.find_first_of("?*<>{}[]:;,\\|^~$#%&`\"") != std::string_view::npos;
}

void credentials(const Fields& fields) {
    const Node* found = fields.find("Credentials");
    if (!found) return;
    const Text remedy = say("Write { \"RoleArn\": \"arn:aws:iam::123456789012:role/name\" }.");
    if (!found->object) return fields.wrong(found->at, "Credentials", say("\"Credentials\" must be a JSON object."), remedy);
    fields.payload("Credentials");
    const Fields inner(*found, fields.state, fields.prefix + "Credentials.", fields.report);
    only(inner, {"RoleArn", "RoleArn.$"});
    if (inner.one_of({"RoleArn", "RoleArn.$"}).empty()) return inner.missing("RoleArn", remedy);
    inner.text("RoleArn");
}

std::optional<Batcher> batcher(const Fields& fields) {
    const Node* found = fields.find("ItemBatcher");
    if (!found) return std::nullopt;
    const Text remedy = say("Write { \"MaxItemsPerBatch\": 100 }.");
    if (!found->object) return fields.wrong(found->at, "ItemBatcher", say("\"ItemBatcher\" must be a JSON object."), remedy), std::nullopt;
    const Fields inner(*found, fields.state, fields.prefix + "ItemBatcher.", fields.report);
    only(inner, {"MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath", "BatchInput"});
    const auto says = [&](std::string_view name) { return inner.find(name) || inner.find(std::string(name) + "Path"); };
    if (!says("MaxItemsPerBatch") && !says("MaxInputBytesPerBatch")) inner.missing("MaxItemsPerBatch", remedy);
    return Batcher{inner.amount("MaxItemsPerBatch", 1, kMaxSeconds, true), inner.amount("MaxInputBytesPerBatch", 1, kMaxBatch, true),
                   inner.payload("BatchInput")};
}

}  // namespace

bool refuse(const Fields& fields, const Member& member) {
    const auto found = refused_everywhere(member.name);
    if (found) fields.wrong(member.at, member.name, found->why, found->remedy);
    return found.has_value();
}

void only(const Fields& fields, std::initializer_list<std::string_view> names) {
    for (const Member& each : fields.node.members)
        if (std::find(names.begin(), names.end(), each.name) == names.end() && !refuse(fields, each))
            fields.wrong(each.at, each.name, say("There is no field %1 here.", in_quotes(each.name)), remedy_for(each.name));
}

void MachineReader::known_fields(const Fields& fields, Kind kind) {
    for (const Member& each : fields.node.members) {
        if (const auto found = refused(each.name)) {
            fields.wrong(each.at, each.name, found->why, found->remedy);
            continue;
        }
        const auto known = std::find_if(std::begin(kFields), std::end(kFields), [&](const Field& f) { return f.name == each.name; });
        if (known != std::end(kFields) && (known->kinds & bit(kind))) continue;
        fields.wrong(each.at, each.name,
                     say("A state of type %1 has no field %2.", kKindNames[static_cast<std::size_t>(kind)], in_quotes(each.name)),
                     remedy_for(each.name));
    }
}

void MachineReader::check_errors(const Fields& fields, const std::vector<std::string>& errors, bool last) {
    const std::size_t at = fields.find("ErrorEquals")->at;
    for (const std::string& each : errors) {
        if (each == "States.ALL" && (errors.size() > 1 || !last))
            fields.wrong(at, "ErrorEquals", say("\"States.ALL\" stands alone and in the last place, since it takes all that is left."),
                         errors.size() > 1 ? say("Remove the other names.") : say("Move it to the end of the list."));
        if (each.starts_with("States.") && !each.starts_with("States.Http.") &&
            std::find(std::begin(kReserved), std::end(kReserved), each) == std::end(kReserved))
            fields.wrong(at, "ErrorEquals",
                         say("No error is called %1: names that begin with \"States.\" are the language's own.", in_quotes(each)),
                         say("Mend the name, or call your error otherwise."), Issue::Severity::Warning);
        if (each == "States.Runtime")
            fields.wrong(at, "ErrorEquals", say("\"States.Runtime\" can be neither retried nor caught."), say("Remove it."),
                         Issue::Severity::Warning);
    }
}

Retrier MachineReader::retrier(const Fields& fields) {
    only(fields, {"ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy", "Comment"});
    Retrier made;
    made.at = report_.position(fields.node.at);
    made.interval = fields.number("IntervalSeconds", 1, kMaxSeconds, true).value_or(made.interval);
    made.max_attempts = fields.number("MaxAttempts", 0, kMaxSeconds, true).value_or(made.max_attempts);
    made.backoff = fields.number("BackoffRate", 1, 1e6, false).value_or(made.backoff);
    made.max_delay = fields.number("MaxDelaySeconds", 1, kMaxDelaySeconds - 1, true).value_or(0);
    if (made.max_delay > 0 && made.max_delay <= made.interval)
        fields.wrong(fields.find("MaxDelaySeconds")->at, "MaxDelaySeconds",
                     say("\"MaxDelaySeconds\" must be larger than \"IntervalSeconds\"."), say("Raise it, or leave it out."));
    const auto jitter = fields.text("JitterStrategy");
    if (jitter && *jitter != "FULL" && *jitter != "NONE")
        fields.wrong(fields.find("JitterStrategy")->at, "JitterStrategy", say("There is no jitter strategy %1.", in_quotes(*jitter)),
                     say("Write \"FULL\" or \"NONE\"."));
    made.full_jitter = jitter == "FULL";
    return made;
}

void MachineReader::retriers(const Fields& fields, State& state) {
    each_object(fields, "Retry", say("Write [ { \"ErrorEquals\": [\"States.ALL\"] } ]."), [&](const Fields& element, bool last) {
        Retrier made = retrier(element);
        if (auto errors = element.errors()) {
            check_errors(element, *errors, last);
            made.errors = std::move(*errors);
        }
        state.retry.push_back(std::move(made));
    });
}

void MachineReader::catchers(const Fields& fields, State& state) {
    each_object(fields, "Catch", say("Write [ { \"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Recover\" } ]."),
                [&](const Fields& element, bool last) {
                    only(element, {"ErrorEquals", "Next", "ResultPath", "Comment"});
                    Catcher made;
                    made.at = report_.position(element.node.at);
                    if (auto errors = element.errors()) {
                        check_errors(element, *errors, last);
                        made.errors = std::move(*errors);
                    }
                    if (!element.find("Next")) element.missing("Next", say("Name the state that goes on after this error."));
                    made.next = target(element, "Next");
                    bool none = false;
                    made.result_path = element.path("ResultPath", true, none);
                    if (!made.result_path && !none) made.result_path = std::get<Path>(Path::parse("$"));
                    if (made.result_path && made.result_path->of_context())
                        element.wrong(element.find("ResultPath")->at, "ResultPath", say("Nothing can be written into the context object."),
                                      say("Begin it with \"$.\"."));
                    state.catchers.push_back(std::move(made));
                });
}

void MachineReader::of_kind(const Fields& fields, State& state, StateIndex index) {
    switch (state.kind) {
        case Kind::Task: return task(fields, state);
        case Kind::Choice: return choice(fields, state);
        case Kind::Wait: return wait(fields, state);
        case Kind::Fail: return fail(fields, state);
        case Kind::Parallel: return parallel(fields, state, index);
        case Kind::Map: return map(fields, state, index);
        case Kind::Pass:
            if (const Node* result = fields.find("Result")) state.result = result->json();
            return;
        case Kind::Succeed: return;
    }
}

void MachineReader::task(const Fields& fields, State& state) {
    state.resource = fields.text("Resource").value_or("");
    const Node* resource = fields.find("Resource");
    if (!resource || (resource->text() && state.resource.empty()))
        fields.missing("Resource", say("Name what does the work: the id of a component this one is connected to, or an ARN."));
    state.timeout = fields.amount("TimeoutSeconds", 1, kMaxSeconds, true);
    state.heartbeat = fields.amount("HeartbeatSeconds", 1, kMaxSeconds, true);
    credentials(fields);
    const bool fixed = state.timeout && state.heartbeat && !state.timeout->path && !state.heartbeat->path;
    if (fixed && state.heartbeat->value >= state.timeout->value)
        fields.wrong(fields.find("HeartbeatSeconds")->at, "HeartbeatSeconds",
                     say("\"HeartbeatSeconds\" must be smaller than \"TimeoutSeconds\"."), say("Lower it, or raise \"TimeoutSeconds\"."));
}

void MachineReader::choice(const Fields& fields, State& state) {
    const Text remedy = say("Write [ { \"Variable\": \"$.n\", \"NumericGreaterThan\": 3, \"Next\": \"Large\" } ].");
    const Node* choices = fields.find("Choices");
    if (!choices || (choices->array && choices->items.empty())) fields.missing("Choices", remedy);
    each_object(fields, "Choices", remedy, [&](const Fields& element, bool) {
        Branch made;
        made.at = report_.position(element.node.at);
        made.rule = read_rule(element, false);
        if (!element.find("Next")) element.missing("Next", say("Name the state this rule leads to."));
        made.next = target(element, "Next");
        state.branches.push_back(std::move(made));
    });
    state.otherwise = target(fields, "Default");
}

void MachineReader::wait(const Fields& fields, State& state) {
    const std::string_view used = fields.one_of({"Seconds", "SecondsPath", "Timestamp", "TimestampPath"});
    if (used.empty())
        return fields.missing("Seconds", say("Say how long, or until when: Seconds, SecondsPath, Timestamp or TimestampPath."));
    if (used.starts_with("Seconds")) {
        state.seconds = fields.amount("Seconds", 0, kMaxSeconds, true);
        return;
    }
    Words until;
    if (used == "TimestampPath") {
        if (auto path = fields.path(used, true)) until.expression = std::move(*path);
    } else if (const auto text = fields.text(used)) {
        until.value = *text;
        if (!read_timestamp(*text))
            fields.wrong(fields.find(used)->at, used, say("%1 is no point in time.", in_quotes(*text)),
                         say("Write it as \"2026-03-14T01:59:00Z\"."));
    }
    state.timestamp = std::move(until);
}

void MachineReader::fail(const Fields& fields, State& state) {
    const auto words = [&](const std::string& name) {
        const std::string by_path = name + "Path";
        Words made;
        const std::string_view used = fields.one_of({name, by_path});
        if (used == name) made.value = fields.text(name).value_or("");
        if (used != by_path) return made;
        auto read = parse_expression(fields.text(by_path).value_or(""));
        if (auto* expression = std::get_if<Expression>(&read))
            made.expression = std::move(*expression);
        else
            fields.wrong(fields.find(by_path)->at, by_path, say("%1.", std::get<Misread>(read).why),
                         say("Write a path such as \"$.error\", or an intrinsic function that makes a text."));
        return made;
    };
    state.error = words("Error");
    state.cause = words("Cause");
}

void MachineReader::parallel(const Fields& fields, State& state, StateIndex index) {
    const Node* branches = fields.find("Branches");
    if (!branches || !branches->array || branches->items.empty())
        return fields.missing("Branches", say("Write [ { \"StartAt\": ..., \"States\": { ... } }, ... ]."));
    for (std::size_t i = 0; i < branches->items.size(); ++i)
        state.scopes.push_back(scope(branches->items[i], index, static_cast<std::uint32_t>(i), numbered("Branches", i), Place::Branch));
}

void MachineReader::processor_config(const Fields& config, State& state) {
    only(config, {"Mode", "ExecutionType"});
    const std::string mode = config.text("Mode").value_or("INLINE");
    state.distributed = mode == "DISTRIBUTED";
    if (mode != "INLINE" && !state.distributed)
        config.wrong(config.node.at, "Mode", say("There is no mode %1.", in_quotes(mode)), say("Write \"INLINE\" or \"DISTRIBUTED\"."));
    const Text types = say("Write \"STANDARD\" or \"EXPRESS\": so the items' child workflows run.");
    const auto type = config.text("ExecutionType");
    state.express = type == "EXPRESS";
    if (!config.find("ExecutionType") && state.distributed) config.missing("ExecutionType", types);
    if (type && *type != "STANDARD" && !state.express)
        config.wrong(config.find("ExecutionType")->at, "ExecutionType", say("There is no execution type %1.", in_quotes(*type)), types);
}

void MachineReader::label(const Fields& fields) {
    const auto label = fields.text("Label");
    if (!label) return;
    const auto wrong = [&](const Text& message, const Text& remedy) { fields.wrong(fields.find("Label")->at, "Label", message, remedy); };
    if (characters(*label) > kMaxLabel)
        wrong(say("A label has at most %1 characters, this one %2.", kMaxLabel, characters(*label)), say("Give it a shorter one."));
    if (has_forbidden(*label))
        wrong(say("The label %1 has a character that none may have.", in_quotes(*label)),
              say("Leave out spaces, control characters and ? * < > { } [ ] : ; , \\ | ^ ~ $ # % & ` \"."));
    if (!labels_.insert(*label).second)
        wrong(say("There is another Map with the label %1.", in_quotes(*label)),
              say("Labels are unique in the whole machine: change one."));
}

void MachineReader::of_storage(const Fields& fields, bool distributed) {
    read_item_reader(fields);
    read_result_writer(fields);
    for (const std::string_view name : {"ItemReader", "ResultWriter"})
        if (fields.find(name) && !distributed)
            fields.wrong(fields.find(name)->at, name, say("Only a distributed Map has %1.", in_quotes(name)),
                         say("Write \"DISTRIBUTED\" as its mode, or remove it."));
}

void MachineReader::map(const Fields& fields, State& state, StateIndex index) {
    state.items_path = fields.path("ItemsPath", true);
    if (!state.items_path) state.items_path = std::get<Path>(Path::parse("$"));
    const std::string_view selector = fields.one_of({"ItemSelector", "Parameters"});
    if (!selector.empty()) state.parameters = fields.payload(selector);
    state.max_concurrency = fields.amount("MaxConcurrency", 0, kMaxSeconds, true).value_or(Amount{});
    state.tolerated_count = fields.amount("ToleratedFailureCount", 0, kMaxSeconds, true);
    state.tolerated_percentage = fields.amount("ToleratedFailurePercentage", 0, 100, false);
    label(fields);
    state.batcher = batcher(fields);
    const std::string_view processor = fields.one_of({"ItemProcessor", "Iterator"});
    if (processor.empty())
        return fields.missing("ItemProcessor", say("Say what is done with each item: { \"StartAt\": ..., \"States\": { ... } }."));
    const Node& node = *fields.find(processor);
    if (const Member* config = node.find("ProcessorConfig")) {
        const Fields inner(config->node, fields.state, std::string(processor) + ".ProcessorConfig.", report_);
        processor_config(inner, state);
    }
    if (state.batcher && !state.distributed)
        fields.wrong(fields.find("ItemBatcher")->at, "ItemBatcher", say("Only a distributed Map has batches."),
                     say("Write \"DISTRIBUTED\" as its mode, or remove them."));
    of_storage(fields, state.distributed);
    state.scopes.push_back(scope(node, index, 0, std::string(processor) + ".", Place::Processor));
}

}  // namespace nephoscope::asl
