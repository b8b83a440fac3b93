#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/asl/machine.h"
#include "engine/services/service.h"

namespace nephoscope::services::step_functions {

/// What a Task asks of whom it calls.
enum class Api : std::uint8_t {
    Component,  ///< whatever the component does: its Resource is an id
    Function,   ///< its Resource is the ARN of a function
    InvokeFunction,
    GetItem,
    PutItem,
    UpdateItem,
    DeleteItem,
    Query,
    SendMessage,
    Publish,
    StartExecution,
    StartSyncExecution,
    SendTaskSuccess,
    SendTaskFailure,
    SendTaskHeartbeat,
    InvokeHttp,
    InvokeApi,
    GetObject,
    PutObject,
    PutRecord,
    PutDeliveryRecord,
    SendEmail,
    GetParameter,
    Encrypt,
    Decrypt,
    GenerateDataKey
};

/// When a Task has its result.
enum class Pattern : std::uint8_t {
    Response,   ///< when its call is answered
    Job,        ///< .sync: when what it has started has ended
    JsonJob,    ///< .sync:2: the same, and the output is no text
    TaskToken,  ///< .waitForTaskToken: when the token comes back
};

constexpr bool is_job(Pattern pattern) { return pattern == Pattern::Job || pattern == Pattern::JsonJob; }

/// Whether it is about a Task that waits for its token, and calls no component.
constexpr bool acts_on_tokens(Api api) {
    return api == Api::SendTaskSuccess || api == Api::SendTaskFailure || api == Api::SendTaskHeartbeat;
}

/// An API that Tasks can ask for. For the life of the program.
struct ApiType {
    Api api;
    std::string_view service, action;            ///< "dynamodb", "getItem"
    bool optimized, sdk;                         ///< arn:aws:states:::service:action, arn:aws:states:::aws-sdk:service:action
    std::string_view of;                         ///< ServiceType::name of whom it is asked; empty: of all that speak HTTP
    std::array<std::string_view, 2> parameters;  ///< those that name the component
    bool names_others;                           ///< what they name need not be a component: then the only one of its kind is meant
    bool jobs, tokens;                           ///< the patterns it has besides Response
};

/// The Resource of a Task, and what Parameters say about whom it calls.
struct Integration {
    Api api = Api::Component;
    Pattern pattern = Pattern::Response;
    const ApiType* type = nullptr;  ///< null: Component, Function
    bool sdk = false;
    bool event = false;     ///< of a function: InvocationType "Event"
    std::string named;      ///< the component, or what it is called elsewhere; empty: only the data says it
    std::string qualifier;  ///< of a function
    Text problem, remedy;   ///< it cannot be simulated, and why
};
Integration integration_of(const asl::State& state);

/// A component at the end of a connection from the workflow.
struct Target {
    std::string_view id;
    const ServiceType* type = nullptr;
    bool sends = false;  ///< the connection's mode is "Send and go on"
};

/// Which of them a Task calls; the last of several connections to one. None, and why.
struct Choice {
    std::size_t target = kNoTarget;
    Text problem, remedy;

    static constexpr std::size_t kNoTarget = ~std::size_t{0};
};
/// REQUIRES: the integration has no problem.
Choice choose_target(const Integration& integration, std::span<const Target> targets);

}  // namespace nephoscope::services::step_functions
