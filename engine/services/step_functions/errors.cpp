#include "engine/services/step_functions/results.h"

// How a Task's call failed: the error names that Retry and Catch know.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kFunctionError = 502, kEnded = 200;

/// Of an API of AWS: its exceptions, as optimized integrations and those of the SDK call them. Empty: it is the base.
struct ErrorNames {
    std::string_view of;  ///< ServiceType::name
    bool sdk;
    std::string_view service, base;  ///< "DynamoDB", "AmazonDynamoDBException"
    std::string_view throttled, invalid, internal, denied, missing;
};

constexpr ErrorNames kErrors[] = {
    {"dynamodb", false, "DynamoDB", "AmazonDynamoDBException", "ProvisionedThroughputExceededException", "", "InternalServerErrorException",
     "", ""},
    {"dynamodb", true, "DynamoDb", "DynamoDbException", "ProvisionedThroughputExceededException", "", "InternalServerErrorException", "",
     ""},
    {"sqs", false, "SQS", "AmazonSQSException", "", "", "", "", ""},
    {"sqs", true, "Sqs", "SqsException", "RequestThrottledException", "", "", "", ""},
    {"sns", false, "SNS", "AmazonSNSException", "ThrottledException", "InvalidParameterException", "InternalErrorException",
     "AuthorizationErrorException", ""},
    {"sns", true, "Sns", "SnsException", "ThrottledException", "InvalidParameterException", "InternalErrorException",
     "AuthorizationErrorException", ""},
    {"step_functions", false, "StepFunctions", "AWSStepFunctionsException", "ExecutionLimitExceeded", "InvalidExecutionInput", "", "", ""},
    {"step_functions", true, "Sfn", "SfnException", "ExecutionLimitExceededException", "InvalidExecutionInputException", "", "", ""},
    {"s3", true, "S3", "S3Exception", "", "", "", "", "NoSuchKeyException"},
    {"kinesis", true, "Kinesis", "KinesisException", "ProvisionedThroughputExceededException", "InvalidArgumentException",
     "InternalFailureException", "AccessDeniedException", ""},
    {"firehose", true, "Firehose", "FirehoseException", "ServiceUnavailableException", "InvalidArgumentException", "", "", ""},
    {"ses", true, "Ses", "SesException", "", "MessageRejectedException", "", "", ""},
    {"parameter_store", true, "Ssm", "SsmException", "", "", "InternalServerErrorException", "", ""},
    {"kms", true, "Kms", "KmsException", "", "", "KmsInternalException", "", ""},
};

std::string name(std::string_view service, std::string_view error) { return std::string(service) + "." + std::string(error); }

std::string of_api(const TaskPlan& task, const ErrorNames& names, Outcome outcome, std::uint16_t status) {
    const auto named = [&](std::string_view error) { return name(names.service, error.empty() ? names.base : error); };
    if (outcome == Outcome::Throttled) return named(task.on_demand ? "ThrottlingException" : names.throttled);
    if (status == 0) return named("SdkClientException");
    const bool conditional = task.api == Api::PutItem || task.api == Api::UpdateItem || task.api == Api::DeleteItem;
    switch (status) {
        case 400: return named(conditional ? "ConditionalCheckFailedException" : names.invalid);
        case 403: return named(names.denied);
        case 404: return named(names.missing);
        case 500: return named(names.internal);
        default: return named({});
    }
}

std::string of_function(Outcome outcome, std::uint16_t status) {
    if (outcome == Outcome::Throttled) return "Lambda.TooManyRequestsException";
    if (outcome == Outcome::TimedOut || status == 0) return "Lambda.SdkClientException";
    switch (status) {
        case 403: return "Lambda.AWSLambdaException";
        case 413: return "Lambda.RequestTooLargeException";
        case 500:
        case 503: return "Lambda.ServiceException";
        case kFunctionError: return "States.TaskFailed";
        default: return "Lambda.Unknown";
    }
}

std::string of_http(std::uint16_t status) {
    return status == 0 ? "States.Http.Socket" : "States.Http.StatusCode." + std::to_string(status);
}

/// Of a component that is named by its id.
std::string of_component(const ServiceType& type, Outcome outcome, std::uint16_t status) {
    if (type.port.speaks == Speaks::Functions) {
        if (outcome == Outcome::Throttled) return "Lambda.TooManyRequestsException";
        if (outcome == Outcome::TimedOut) return "Lambda.SdkClientException";
        return status == 500 || status == 503 ? "Lambda.ServiceException" : "States.TaskFailed";
    }
    if (type.port.speaks == Speaks::Http) return of_http(status);
    if (type.name == "dynamodb" && outcome == Outcome::Throttled) return "DynamoDB.ProvisionedThroughputExceededException";
    return "States.TaskFailed";
}

std::string error_name(const TaskPlan& task, Outcome outcome, std::uint16_t status) {
    switch (task.api) {
        case Api::Component: return of_component(*task.type, outcome, status);
        case Api::Function:
        case Api::InvokeFunction: return of_function(outcome, status);
        case Api::InvokeHttp: return of_http(status);
        case Api::InvokeApi: return name("ApiGateway", status ? std::to_string(status) : "SdkClientException");
        default: break;
    }
    for (const ErrorNames& each : kErrors)
        if (each.of == task.type->name && each.sdk == task.sdk) return of_api(task, each, outcome, status);
    return "States.TaskFailed";
}

const char* word_of(Outcome outcome) {
    static constexpr const char* kWords[] = {"ok", "failed", "throttled", "rejected", "timed out", "dropped"};
    return kWords[static_cast<int>(outcome)];
}

/// It ran, and did not succeed.
bool is_ended(const TaskPlan& task, const Frame& f) { return f.child() == Outcome::Failed && f.status == kEnded && task.type; }

}  // namespace

std::string_view own_error_of(const Answer& a) {
    for (const OwnError& each : a.task.errors)
        if (a.error < each.up_to) return each.name;
    return {};
}

bool tells_failure_in_result(const TaskPlan& task, const Frame& f) {
    if (!task.sdk || f.child() != Outcome::Failed) return false;
    return task.api == Api::StartSyncExecution ? is_ended(task, f) : task.api == Api::InvokeFunction && f.status == kFunctionError;
}

asl::Failure error_of(const Answer& a) {
    const TaskPlan& task = a.task;
    if (acts_on_tokens(task.api))
        return a.f.status == kNobodyWaits ? asl::Failure{"Sfn.TaskTimedOutException", "No Task waits for this token any more"}
                                          : asl::Failure{"Sfn.InvalidOutputException", "The output is no JSON, or too large"};
    if (!task.type) return {"States.TaskFailed", task.component + ": no connection leads there any more"};
    if (is_job(task.pattern) && is_ended(task, a.f)) return {"States.TaskFailed", std::string(a.execution)};
    std::string cause = task.component + ": " + word_of(a.f.child());
    if (a.f.status) cause += ", status " + std::to_string(a.f.status);
    const bool of_the_function = a.f.status == kFunctionError && task.type->port.speaks == Speaks::Functions;
    const std::string own(of_the_function ? own_error_of(a) : std::string_view());
    std::string error = own.empty() ? error_name(task, a.f.child(), a.f.status) : own;
    if (of_the_function && task.api != Api::Component) cause = asl::text_of(asl::Json{{"errorMessage", cause}, {"errorType", error}});
    return {std::move(error), std::move(cause)};
}

}  // namespace nephoscope::services::step_functions
