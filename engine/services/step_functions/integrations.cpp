#include "engine/services/step_functions/integrations.h"

#include "engine/model/words.h"

// What the Resource of a Task means: "fn", "arn:aws:lambda:...:function:fn", "arn:aws:states:::sqs:sendMessage.waitForTaskToken".

namespace nephoscope::services::step_functions {

using model::in_quotes;

namespace {

constexpr ApiType kApis[] = {
    {Api::InvokeFunction, "lambda", "invoke", true, true, "lambda", {"FunctionName"}, false, false, true},
    {Api::GetItem, "dynamodb", "getItem", true, true, "dynamodb", {"TableName"}, false, false, false},
    {Api::PutItem, "dynamodb", "putItem", true, true, "dynamodb", {"TableName"}, false, false, false},
    {Api::UpdateItem, "dynamodb", "updateItem", true, true, "dynamodb", {"TableName"}, false, false, false},
    {Api::DeleteItem, "dynamodb", "deleteItem", true, true, "dynamodb", {"TableName"}, false, false, false},
    {Api::Query, "dynamodb", "query", false, true, "dynamodb", {"TableName"}, false, false, false},
    {Api::SendMessage, "sqs", "sendMessage", true, true, "sqs", {"QueueUrl"}, false, false, true},
    {Api::Publish, "sns", "publish", true, true, "sns", {"TopicArn", "TargetArn"}, false, false, true},
    {Api::StartExecution, "states", "startExecution", true, false, "step_functions", {"StateMachineArn"}, false, true, true},
    {Api::StartExecution, "sfn", "startExecution", false, true, "step_functions", {"StateMachineArn"}, false, false, true},
    {Api::StartSyncExecution, "sfn", "startSyncExecution", false, true, "step_functions", {"StateMachineArn"}, false, false, false},
    {Api::SendTaskSuccess, "sfn", "sendTaskSuccess", false, true, "step_functions", {"TaskToken"}, false, false, false},
    {Api::SendTaskFailure, "sfn", "sendTaskFailure", false, true, "step_functions", {"TaskToken"}, false, false, false},
    {Api::SendTaskHeartbeat, "sfn", "sendTaskHeartbeat", false, true, "step_functions", {"TaskToken"}, false, false, false},
    {Api::InvokeHttp, "http", "invoke", true, false, "", {"ApiEndpoint"}, true, false, false},
    {Api::InvokeApi, "apigateway", "invoke", true, false, "api_gateway", {"ApiEndpoint"}, true, false, false},
    {Api::GetObject, "s3", "getObject", false, true, "s3", {"Bucket"}, false, false, false},
    {Api::PutObject, "s3", "putObject", false, true, "s3", {"Bucket"}, false, false, false},
    {Api::PutRecord, "kinesis", "putRecord", false, true, "kinesis", {"StreamName", "StreamARN"}, false, false, false},
    {Api::PutDeliveryRecord, "firehose", "putRecord", false, true, "firehose", {"DeliveryStreamName"}, false, false, false},
    {Api::SendEmail, "ses", "sendEmail", false, true, "ses", {"Source"}, true, false, false},
    {Api::SendEmail, "sesv2", "sendEmail", false, true, "ses", {"FromEmailAddress"}, true, false, false},
    {Api::GetParameter, "ssm", "getParameter", false, true, "parameter_store", {"Name"}, true, false, false},
    {Api::Encrypt, "kms", "encrypt", false, true, "kms", {"KeyId"}, true, false, false},
    {Api::Decrypt, "kms", "decrypt", false, true, "kms", {"KeyId"}, true, false, false},
    {Api::GenerateDataKey, "kms", "generateDataKey", false, true, "kms", {"KeyId"}, true, false, false},
};

std::string_view after(std::string_view text, std::string_view word) {
    const std::size_t at = text.find(word);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + word.size());
}

std::string_view before(std::string_view text, std::string_view any_of) { return text.substr(0, text.find_first_of(any_of)); }

std::string_view last_part(std::string_view text) {
    const std::size_t at = text.find_last_of(":/");
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

/// "arn:aws:lambda:us-east-1:123456789012:function:charge:live" and "charge:live" name "charge".
void name_function(Integration& made, std::string_view text) {
    const std::string_view of_arn = after(text, ":function:");
    const std::string_view name = of_arn.empty() ? text : of_arn;
    made.named = before(name, ":");
    if (made.named.size() < name.size()) made.qualifier = name.substr(made.named.size() + 1);
}

/// What is called by HTTP is named by the first part of its address; a queue's URL and the ARNs of all others end with the name.
void name_component(Integration& made, std::string_view text) {
    if (made.api == Api::InvokeFunction) return name_function(made, text);
    if (made.api == Api::InvokeHttp || made.api == Api::InvokeApi) {
        const std::string_view address = after(text, "://");
        made.named = before(address.empty() ? text : address, "./:?");
        return;
    }
    const std::string_view machine = after(text, ":stateMachine:");
    const std::string_view name = machine.empty() ? last_part(text) : before(machine, ":");
    constexpr std::string_view kFifo = ".fifo";
    made.named = name.ends_with(kFifo) ? name.substr(0, name.size() - kFifo.size()) : name;
}

void refuse(Integration& made, Text problem, Text remedy) {
    made.problem = std::move(problem);
    made.remedy = std::move(remedy);
}

std::string all_apis() {
    std::string list;
    for (const ApiType& each : kApis) {
        if (!list.empty()) list += ", ";
        if (!each.optimized) list += "aws-sdk:";
        list += std::string(each.service) + ":" + std::string(each.action);
    }
    return list;
}

const ApiType* find_api(std::string_view service, std::string_view action, bool sdk) {
    for (const ApiType& each : kApis)
        if (each.service == service && each.action == action && (sdk ? each.sdk : each.optimized)) return &each;
    return nullptr;
}

void read_pattern(Integration& made, std::string_view pattern) {
    const ApiType& type = *made.type;
    const bool job = pattern == "sync" || pattern == "sync:2";
    if (pattern == "waitForTaskToken" && type.tokens)
        made.pattern = Pattern::TaskToken;
    else if (job && type.jobs)
        made.pattern = pattern == "sync" ? Pattern::Job : Pattern::JsonJob;
    else if (pattern == "waitForTaskToken")
        refuse(made, say("Waiting for a task token is not simulated for %1:%2.", type.service, type.action),
               say("Send the token with sqs:sendMessage, sns:publish, lambda:invoke or states:startExecution, "
                   "or call a component that answers when it is done."));
    else
        refuse(made, say("%1 has no pattern %2.", in_quotes(type.action), in_quotes("." + std::string(pattern))),
               type.jobs ? say("Write .sync or .sync:2, or leave it out.") : say("Leave it out."));
}

/// Null: it is not there, or stands in the data.
const std::string* text_parameter(const asl::State& state, std::string_view name) {
    const asl::Json* found = state.parameters ? state.parameters->literal(name) : nullptr;
    return found ? found->get_ptr<const std::string*>() : nullptr;
}

void read_invocation(Integration& made, const asl::State& state) {
    const std::string* type = text_parameter(state, "InvocationType");
    if (const std::string* qualifier = text_parameter(state, "Qualifier")) made.qualifier = *qualifier;
    if (!type || *type == "RequestResponse") return;
    made.event = *type == "Event";
    if (!made.event)
        refuse(made, say("InvocationType %1 is not simulated.", in_quotes(*type)), say("Write RequestResponse or Event, or leave it out."));
    else if (made.pattern == Pattern::TaskToken)
        refuse(made, say("A token that goes with an asynchronous invocation is not simulated."), say("Leave InvocationType out."));
}

/// False, and it has a problem, where nothing says whom it calls, not even a path.
bool read_parameters(Integration& made, const asl::State& state) {
    bool said = made.type->names_others;
    for (const std::string_view name : made.type->parameters) {
        if (name.empty()) continue;
        said = said || (state.parameters && state.parameters->has(name));
        if (const std::string* text = text_parameter(state, name); text && made.named.empty()) name_component(made, *text);
    }
    const auto& [first, second] = made.type->parameters;
    if (!said)
        refuse(made, say("Nothing in \"Parameters\" says which component it calls."),
               second.empty() ? say("Name it in %1.", first) : say("Name it in %1 or %2.", first, second));
    return said;
}

/// "lambda:invoke.waitForTaskToken", or the same after "aws-sdk:".
void read_integration(Integration& made, std::string_view what, const asl::State& state) {
    constexpr std::string_view kSdk = "aws-sdk:";
    made.sdk = what.starts_with(kSdk);
    if (made.sdk) what.remove_prefix(kSdk.size());
    const std::size_t dot = what.find('.'), colon = what.find(':');
    const std::string_view call = what.substr(0, dot), pattern = dot == std::string_view::npos ? "" : what.substr(dot + 1);
    made.type = colon < dot ? find_api(call.substr(0, colon), call.substr(colon + 1), made.sdk) : nullptr;
    if (!made.type && pattern.starts_with("sync"))
        return refuse(made, say("Waiting for a job of %1 (.sync) is not simulated.", in_quotes(call)),
                      say("Connect a component that stands for it with mode \"Call\" and name its id."));
    if (!made.type)
        return refuse(made, say("%1 is no integration that is simulated.", in_quotes(call)),
                      say("Write the id of a component, or one of %1.", all_apis()));
    made.api = made.type->api;
    if (!pattern.empty()) read_pattern(made, pattern);
    if (acts_on_tokens(made.api)) {
        if (!state.parameters || !state.parameters->has("TaskToken"))
            refuse(made, say("Nothing in \"Parameters\" says whose token it is."), say("Write \"TaskToken.$\" with a path to the token."));
        return;
    }
    if (made.problem.empty() && read_parameters(made, state) && made.api == Api::InvokeFunction) read_invocation(made, state);
}

}  // namespace

Integration integration_of(const asl::State& state) {
    const std::string_view resource = state.resource;
    Integration made;
    if (!resource.starts_with("arn:")) {
        made.named = resource;
    } else if (resource.find(":activity:") != std::string_view::npos) {
        refuse(made, say("Activities are not simulated."), say("Let the Task call a function or a queue."));
    } else if (const std::string_view what = after(resource, ":states:::"); !what.empty()) {
        read_integration(made, what, state);
    } else if (resource.find(":lambda:") != std::string_view::npos) {
        made.api = Api::Function;
        if (resource.find(":function:") == std::string_view::npos)
            refuse(made, say("The ARN names no function."), say("End it with \":function:\" and a component's id."));
        else
            name_function(made, resource);
    } else {
        made.named = last_part(resource);
    }
    return made;
}

namespace {

Text kind_of(const Integration& integration) {
    const std::string_view name = integration.api == Api::Function ? "lambda" : integration.type->of;
    return name.empty() ? say("component that is called by HTTP") : say("%1 component", find(name)->title);
}

bool is_fit(const Integration& integration, const ServiceType& type) {
    if (integration.api == Api::Component) return true;
    if (integration.api == Api::Function) return type.name == "lambda";
    return integration.type->of.empty() ? type.port.speaks == Speaks::Http : type.name == integration.type->of;
}

Choice none(Text problem, Text remedy) { return {Choice::kNoTarget, std::move(problem), std::move(remedy)}; }

std::size_t last_named(const Integration& integration, std::span<const Target> targets, bool fit) {
    std::size_t found = Choice::kNoTarget;
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (targets[i].id == integration.named && (!fit || is_fit(integration, *targets[i].type))) found = i;
    return found;
}

/// Where no name says it, the only one of the kind.
Choice only_one(const Integration& integration, std::span<const Target> targets) {
    Choice chosen;
    Text all;
    bool several = false;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (!is_fit(integration, *targets[i].type)) continue;
        const bool first = chosen.target == Choice::kNoTarget;
        const bool another = !first && targets[i].id != targets[chosen.target].id;
        if (first) all = in_quotes(targets[i].id);
        if (another) all = say("%1, %2", all, in_quotes(targets[i].id));
        if (!another) chosen.target = i;
        several |= another;
    }
    if (chosen.target == Choice::kNoTarget)
        return none(say("The Task calls a %1, and no connection leads to one.", kind_of(integration)),
                    say("Draw a connection from here to one."));
    if (!several) return chosen;
    return none(say("Nothing but the data could say which of these the Task calls: %1.", all),
                say("Write the component's id in %1, not a path, or leave one connection to a %2.", integration.type->parameters[0],
                    kind_of(integration)));
}

}  // namespace

Choice choose_target(const Integration& integration, std::span<const Target> targets) {
    Choice chosen;
    if (!integration.named.empty()) chosen.target = last_named(integration, targets, true);
    const bool open = integration.named.empty() || (integration.type && integration.type->names_others);
    if (chosen.target == Choice::kNoTarget && open && integration.type) chosen = only_one(integration, targets);
    if (!chosen.problem.empty()) return chosen;
    if (chosen.target == Choice::kNoTarget && last_named(integration, targets, false) != Choice::kNoTarget)
        return none(say("The Task calls %1, which is no %2.", in_quotes(integration.named), kind_of(integration)),
                    say("Name a component of that kind, or write only the id of this one as Resource."));
    if (chosen.target == Choice::kNoTarget)
        return none(say("The Task calls %1, and no connection leads there.", in_quotes(integration.named)),
                    say("Draw a connection from here to a component with this id, or name another one."));
    if (integration.pattern == Pattern::TaskToken && targets[chosen.target].sends)
        return none(say("Over a connection of mode \"Send and go on\" nobody gives the token back."), say("Set its mode to \"Call\"."));
    return chosen;
}

}  // namespace nephoscope::services::step_functions
