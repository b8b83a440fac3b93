#include "engine/services/step_functions/step_functions.pb.h"

#include <algorithm>
#include <set>

#include "embedded/step_functions_facts.h"
#include "embedded/step_functions_help.h"
#include "embedded/step_functions_icon.h"
#include "engine/services/api_errors.h"
#include "engine/services/application.h"
#include "engine/services/dynamodb/dynamodb.pb.h"
#include "engine/services/dynamodb/units.h"
#include "engine/services/fifo.h"
#include "engine/services/observation.h"
#include "engine/services/step_functions/workflow.h"
#include "engine/services/task_token.h"

namespace nephoscope::services {

namespace step_functions {

namespace {

constexpr const char* kDefinition = "config.definition_string";

/// Items that a Query of each class of requests reads.
std::vector<std::uint32_t> pages_of(const Compiler& c, const Dynamodb& table) {
    std::vector<std::uint32_t> pages;
    for (const RequestClassPlan& each : c.plan.shared.classes) {
        pages.push_back(dynamodb::kQueryItems);
        for (const DynamodbOperation& operation : table.operations())
            if (operation.request_class() == each.id && operation.action() == DynamodbOperation::QUERY) pages.back() = operation.items();
        pages.back() = std::min(pages.back(), table.items_per_partition_key());
    }
    return pages;
}

/// What else the integrations' results and errors tell of whom a Task calls.
void describe_target(Compiler& c, kernel::NodeIndex node, TaskPlan& task) {
    const google::protobuf::Message* const config = c.plan.configs[node].get();
    task.fifo = is_fifo(*config);
    if (acts_on_items(task.api)) task.memory = memory_of(c, node);
    if (task.type->name != "dynamodb") return;
    const auto& table = *static_cast<const Dynamodb*>(config);
    task.on_demand = table.billing_mode() == Dynamodb::PAY_PER_REQUEST;
    task.page = pages_of(c, table);
}

/// Of what was invoked, as far as its name tells: behind an alias are versions.
std::string version_of(const Integration& integration) {
    if (integration.qualifier.empty() || integration.qualifier == "$LATEST") return "$LATEST";
    const bool number = integration.qualifier.find_first_not_of("0123456789") == std::string::npos;
    return number ? integration.qualifier : "1";
}

TaskPlan task_of(Compiler& c, const asl::State& state, const std::vector<CallPlanRef>& calls) {
    const Integration integration = integration_of(state);
    std::vector<Target> targets;
    targets.reserve(calls.size());
    for (const CallPlanRef& call : calls) targets.push_back({c.plan.program.nodes[call.to].id, call.to_type, call.mode == model::ASYNC});
    TaskPlan task;
    task.api = integration.api;
    task.pattern = integration.pattern;
    task.sdk = integration.sdk;
    task.event = integration.event;
    task.version = version_of(integration);
    task.component = integration.named;
    if (acts_on_tokens(task.api)) return task;
    if (const Choice chosen = choose_target(integration, targets); chosen.target != Choice::kNoTarget) {
        const CallPlanRef& call = calls[chosen.target];
        task.link = call.link;
        task.type = call.to_type;
        task.component = targets[chosen.target].id;
        describe_target(c, call.to, task);
    }
    return task;
}

bool has_key(Api api) { return api == Api::GetItem || api == Api::UpdateItem || api == Api::DeleteItem; }

/// What the Keys of Tasks that name the table are made of.
void collect_key_names(const asl::Machine& machine, const std::string& table, std::set<std::string>& names) {
    for (const asl::State& state : machine.states) {
        if (state.kind != asl::Kind::Task || !state.parameters) continue;
        const Integration integration = integration_of(state);
        if (!has_key(integration.api) || integration.named != table) continue;
        for (std::string& each : state.parameters->names_in("Key")) names.insert(std::move(each));
    }
}

/// Where the workflow's own Tasks say nothing about a table's keys, those of others do.
std::vector<std::string> key_names_of(const Compiler& c, const asl::Machine& machine, const std::string& table) {
    std::set<std::string> names;
    collect_key_names(machine, table, names);
    for (std::size_t i = 0; names.empty() && i < c.plan.configs.size(); ++i)
        if (c.plan.types[i] == c.plan.types[c.node_index])
            collect_key_names(asl::parse(static_cast<const StepFunctions*>(c.plan.configs[i].get())->definition_string()).machine, table,
                              names);
    return {names.begin(), names.end()};
}

void compile_tasks(Compiler& c, DefinitionPlan& plan) {
    const std::vector<CallPlanRef> calls = c.calls();
    plan.tasks.resize(plan.machine->states.size());
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
        const asl::State& state = plan.machine->states[i];
        if (state.kind != asl::Kind::Task) continue;
        plan.tasks[i] = task_of(c, state, calls);
        if (plan.tasks[i].api == Api::PutItem) plan.tasks[i].key_names = key_names_of(c, *plan.machine, plan.tasks[i].component);
        const bool fixed = state.timeout && !state.timeout->path && !state.heartbeat;
        if (fixed) plan.tasks[i].timer_list = c.timer_list(from_seconds(state.timeout->value));
    }
}

bool is_of_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

/// The place behind a name that begins here.
std::size_t name_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_of_name(text[at])) ++at;
    return at;
}

/// What paths such as "$.Item.price.N" read of items; each name once.
std::vector<ItemAttribute> attributes_of(std::string_view text) {
    constexpr std::size_t kMost = 50;
    std::vector<ItemAttribute> found;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos && found.size() < kMost; dot = text.find('.', dot + 1)) {
        const std::size_t end = name_end(text, dot + 1);
        if (end == text.size() || text[end] != '.') continue;
        const std::size_t last = name_end(text, end + 1);
        const std::string name(text.substr(dot + 1, end - dot - 1)), type(text.substr(end + 1, last - end - 1));
        const bool known = std::any_of(found.begin(), found.end(), [&](const ItemAttribute& each) { return each.name == name; });
        if (!name.empty() && !known && (type == "S" || type == "N" || type == "BOOL")) found.push_back({name, type});
    }
    return found;
}

/// Counters belong to a name, so that counting goes on where an edit leaves a state.
std::uint32_t counters_of(Compiler& c, WorkflowPlan& plan, const std::string& name) {
    for (const CountedState& each : plan.states)
        if (each.name == name) return each.counters;
    plan.states.push_back({name, c.state<StateCounters>("state " + name)});
    return plan.states.back().counters;
}

void add_definition(Compiler& c, WorkflowPlan& plan, const Definition& definition) {
    DefinitionPlan& added = plan.definitions.emplace_back();
    static_cast<Definition&>(added) = definition;
    for (const asl::State& state : definition.machine->states) added.counters.push_back(counters_of(c, plan, state.name));
    compile_tasks(c, added);
}

/// To the Tasks that call the functions.
void add_errors(const StepFunctions& config, WorkflowPlan& plan) {
    for (DefinitionPlan& definition : plan.definitions)
        for (TaskPlan& task : definition.tasks) {
            double up_to = 0;
            for (const StepFunctionsError& each : config.errors())
                if (task.type && each.function() == task.component) task.errors.push_back({each.error(), up_to += each.share()});
        }
}

void compile_definitions(Compiler& c, WorkflowPlan& plan, const std::string& text) {
    const Definition present{kernel::hash(text), std::make_shared<asl::Machine>(asl::parse(text).machine),
                             text.find("$$") != std::string::npos, attributes_of(text)};
    add_definition(c, plan, present);
    if (!c.carried) return;
    for (const Definition& before : *static_cast<const std::vector<Definition>*>(c.carried))
        if (before.hash != present.hash) add_definition(c, plan, before);
}

void compile_quotas(Compiler& c, WorkflowPlan& plan) {
    const std::string type = plan.express ? "express" : "standard";
    plan.starts = {c.fact("SFN-04." + type + "_refill"), c.fact("SFN-04." + type + "_bucket")};
    if (!plan.express) plan.transitions = {c.fact("SFN-05.refill"), c.fact("SFN-05.bucket")};
    plan.start_bucket = c.account_state<parts::TokenBucketState>("step functions starts " + type);
    plan.transition_bucket = c.account_state<parts::TokenBucketState>("step functions transitions");
    plan.bucket_column = c.column<parts::TokenBucketState>();
    plan.largest = static_cast<std::size_t>(c.fact("SFN-02.payload"));
    plan.table_costs = dynamodb::cost_rules();
    plan.most_events = plan.express ? 0 : static_cast<std::uint32_t>(c.fact("SFN-02.events"));
    plan.longest = from_seconds(c.fact(plan.express ? "SFN-03.duration" : "SFN-02.duration"));
    plan.longest_express = from_seconds(c.fact("SFN-03.duration"));
    plan.inline_concurrency = static_cast<std::uint32_t>(c.fact("SFN-01.inline"));
    plan.distributed_concurrency = static_cast<std::uint32_t>(c.fact("SFN-01.distributed"));
}

/// All Standard workflows are the account's.
void compile_open_quota(const Compiler& c, WorkflowPlan& plan) {
    plan.most_open = static_cast<std::uint64_t>(c.fact("SFN-17.open"));
    for (std::size_t i = 0; !plan.express && i < c.plan.configs.size(); ++i)
        if (c.plan.types[i] == c.plan.types[c.node_index] &&
            static_cast<const StepFunctions*>(c.plan.configs[i].get())->state_machine_type() == StepFunctions::STANDARD)
            plan.standard.push_back(static_cast<kernel::NodeIndex>(i));
}

void start(kernel::Kernel& k, kernel::NodeIndex node) { plan_of(k, node).of(k).definition = plan_of(k, node).present().hash; }

void compile_step_functions(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const StepFunctions&>(message);
    auto& plan = c.config<WorkflowPlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    plan.id = c.component.id();
    plan.express = config.state_machine_type() == StepFunctions::EXPRESS;
    c.main_state<WorkflowState>("workflow");
    plan.counters_column = c.column<StateCounters>();
    plan.memory_column = c.column<MemoryState>();
    compile_definitions(c, plan, config.definition_string());
    add_errors(config, plan);
    compile_quotas(c, plan);
    compile_open_quota(c, plan);
    plan.inputs = inputs_of(c.plan.design, c.plan.shared, config.input());
    const double timeout = plan.present().machine->timeout;
    if (timeout > 0) plan.longest = std::min(plan.longest, from_seconds(timeout));
    plan.timer_list = c.timer_list(plan.longest);
    plan.start_line = c.line(sim_time(config.start_time()));
    plan.transition_time = sim_time(config.transition_time());
    plan.worker_heartbeat = sim_time(config.worker_heartbeat());
    plan.workers_report_failures = config.workers_report_failures();
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kExecution] = execution;
    node.routines[kThread] = thread;
    node.routines[kTask] = task;
    node.routines[kWatchdog] = watchdog;
    node.routines[kHeld] = task_token::held;
    node.routines[task_token::kRoutine] = token_news;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

Text placed(asl::Position at, const std::string& of_state, const std::string& of_field, const Text& message) {
    const std::string state = of_state.substr(0, asl::kMaxName), field = of_field.substr(0, asl::kMaxName);
    const auto [line, column] = at;
    if (state.empty() && field.empty()) return say("Line %1, column %2: %3", line, column, message);
    if (state.empty()) return say("Line %1, column %2, %3: %4", line, column, field, message);
    if (field.empty()) return say("Line %1, column %2, state \"%3\": %4", line, column, state, message);
    return say("Line %1, column %2, state \"%3\", %4: %5", line, column, state, field, message);
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const StepFunctions&>(message);
    for (const asl::Issue& each : asl::parse(config.definition_string()).issues) {
        const bool error = each.severity == asl::Issue::Severity::Error;
        issues.push_back({error ? Issue::Severity::Error : Issue::Severity::Warning, id, kDefinition,
                          placed(each.at, each.state, each.field, each.message), each.remedy});
    }
    if (config.input().empty()) return;
    const asl::Evaluated input = asl::value_of(config.input());
    if (!input || !input->is_object())
        issues.push_back({Issue::Severity::Error, id, "config.input", say("The input is no JSON object."),
                          say("Write one such as {\"items\": [1, 2, 3]}, or leave it empty.")});
}

std::vector<Target> targets_of(const model::Design& design, const std::string& id) {
    std::vector<Target> targets;
    for (const model::Connection& each : design.connections()) {
        if (each.from() != id) continue;
        for (const model::Component& component : design.components()) {
            const model::ComponentType* const known = component.id() == each.to() ? catalog().type_of(component) : nullptr;
            if (const ServiceType* type = known ? find(known->name) : nullptr)
                targets.push_back({component.id(), type, each.mode() == model::ASYNC});
        }
    }
    return targets;
}

/// Whether the execution that the state belongs to is Express: the child of the nearest distributed Map around it, or the workflow's own.
bool runs_as_express(const asl::Machine& machine, const asl::State& state, bool workflow) {
    for (asl::StateIndex owner = machine.scopes[state.scope].owner; owner != asl::kNone;
         owner = machine.scopes[machine.states[owner].scope].owner)
        if (machine.states[owner].distributed) return machine.states[owner].express;
    return workflow;
}

/// Empty where it can be simulated. `in_express`: runs_as_express().
Choice problem_of(const asl::State& state, bool express, bool in_express, const std::vector<Target>& targets) {
    const Integration integration = integration_of(state);
    if (!integration.problem.empty()) return {Choice::kNoTarget, integration.problem, integration.remedy};
    if (in_express && integration.pattern != Pattern::Response)
        return {Choice::kNoTarget, say("An Express workflow waits for no job and no task token."),
                express ? say("Make the workflow a Standard one, or leave out what stands behind the dot.")
                        : say("Write \"STANDARD\" as the Map's ExecutionType, or leave out what stands behind the dot.")};
    return acts_on_tokens(integration.api) ? Choice{} : choose_target(integration, targets);
}

/// What its Tasks call must be there.
void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const StepFunctions&>(message);
    check_inputs(config, id, design, issues);
    check_errors(config, id, design, issues);
    const asl::Parsed parsed = asl::parse(config.definition_string());
    const std::vector<Target> targets = targets_of(design, id);
    const bool express = config.state_machine_type() == StepFunctions::EXPRESS;
    for (const asl::State& state : parsed.machine.states) {
        const bool in_express = runs_as_express(parsed.machine, state, express);
        if (state.distributed && in_express)
            issues.push_back({Issue::Severity::Error, id, kDefinition,
                              placed(state.at, state.name, "ProcessorConfig.Mode", say("An Express workflow has no distributed Map.")),
                              say("Make the workflow a Standard one, or write \"INLINE\".")});
        if (state.kind != asl::Kind::Task || state.resource.empty()) continue;
        const Choice chosen = problem_of(state, express, in_express, targets);
        if (!chosen.problem.empty())
            issues.push_back(
                {Issue::Severity::Error, id, kDefinition, placed(state.at, state.name, "Resource", chosen.problem), chosen.remedy});
        else if (const ItemFlaw flaw = flaw_of_item(state, integration_of(state).api); !flaw.problem.empty())
            issues.push_back(
                {Issue::Severity::Warning, id, kDefinition, placed(state.at, state.name, "Parameters", flaw.problem), flaw.remedy});
    }
}

std::vector<named_item::Action> named_calls(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                                            const std::string& callee) {
    const asl::Parsed parsed = asl::parse(static_cast<const StepFunctions&>(message).definition_string());
    const std::vector<Target> targets = targets_of(design, id);
    std::set<named_item::Action> found;
    for (const asl::State& state : parsed.machine.states) {
        if (state.kind != asl::Kind::Task) continue;
        const Integration integration = integration_of(state);
        if (!integration.problem.empty() || acts_on_tokens(integration.api)) continue;
        const Choice chosen = choose_target(integration, targets);
        if (chosen.target != Choice::kNoTarget && targets[chosen.target].id == callee) found.insert(action_of(integration.api));
    }
    if (found.empty()) found.insert(named_item::Action::None);  // No Task uses the connection yet.
    return {found.begin(), found.end()};
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (outgoing) {
        if (other.port.speaks == Speaks::Store) return say("A workflow cannot speak to this store: let it call a function that does.");
        if (other.name == "auto_scaling_group") return say("A workflow calls an address: put a load balancer in front of the instances.");
        if (other.name == "route53") return say("A workflow calls services by their own names.");
        return {};
    }
    if (other.name == "sqs" || other.name == "dynamodb")
        return say("EventBridge Pipes, which would start executions, are not simulated: put a function between them.");
    if (other.name == "s3") return say("S3 starts executions by EventBridge, which is not simulated: put a function between them.");
    if (other.category == Category::Network && other.name != "api_gateway")
        return say("Executions are started by the AWS API: put API Gateway or a program between them.");
    return {};
}

constexpr const char* kSpace = "AWS/States";
constexpr const char* kOurs = "Nephoscope/StepFunctions";
constexpr Metric kMetrics[] = {
    {"ExecutionsStarted", kSpace, "Started", MetricKind::Rate, "Executions that began."},
    {"ExecutionsSucceeded", kSpace, "Succeeded", MetricKind::Rate, "Executions that came to their end."},
    {"ExecutionsFailed", kSpace, "Failed", MetricKind::Count, "Executions that ended with an error nobody caught."},
    {"ExecutionsTimedOut", kSpace, "Timed out", MetricKind::Count, "Executions that took longer than they may."},
    {"ExecutionsAborted", kSpace, "Aborted", MetricKind::Count, "Executions that a fault ended."},
    {"ExecutionThrottled", kSpace, "Transitions throttled", MetricKind::Count,
     "State transitions that had to wait for the account's quota."},
    {"ExecutionTime", kSpace, "Execution time", MetricKind::Milliseconds, "From start to end."},
    {"OpenExecutionCount", kSpace, "Running", MetricKind::Gauge, "Executions that have begun and not ended."},
    {"StartsThrottled", kOurs, "Starts throttled", MetricKind::Count, "StartExecution calls above the account's quota."},
    {"StateTransitions", kOurs, "Transitions", MetricKind::Rate, "States entered and tried again; Standard is billed by them."},
    {"ExecutionsNotSucceeded", kOurs, "Not succeeded", MetricKind::Count, "Executions that failed, timed out or were aborted."},
    {"ExpressExecutionBilledDuration", kSpace, "Billed duration", MetricKind::Milliseconds,
     "Of Express executions that have ended, each in steps of 100 ms."},
    {"LambdaFunctionsStarted", kSpace, "Functions started", MetricKind::Rate, "Attempts of Tasks whose Resource is a function's ARN."},
    {"LambdaFunctionsSucceeded", kSpace, "Functions succeeded", MetricKind::Rate, "Those of them that had a result."},
    {"LambdaFunctionsFailed", kSpace, "Functions failed", MetricKind::Count, "Those of them that ended with an error."},
    {"LambdaFunctionsTimedOut", kSpace, "Functions timed out", MetricKind::Count, "Those of them that took longer than they may."},
    {"LambdaFunctionTime", kSpace, "Function time", MetricKind::Milliseconds, "From an attempt's start to its end."},
    {"ServiceIntegrationsStarted", kSpace, "Integrations started", MetricKind::Rate,
     "Attempts of Tasks whose Resource is an integration (arn:aws:states:::)."},
    {"ServiceIntegrationsSucceeded", kSpace, "Integrations succeeded", MetricKind::Rate, "Those of them that had a result."},
    {"ServiceIntegrationsFailed", kSpace, "Integrations failed", MetricKind::Count, "Those of them that ended with an error."},
    {"ServiceIntegrationsTimedOut", kSpace, "Integrations timed out", MetricKind::Count, "Those of them that took longer than they may."},
    {"ServiceIntegrationTime", kSpace, "Integration time", MetricKind::Milliseconds, "From an attempt's start to its end."},
};
constexpr Chart kCharts[] = {
    {"Executions started / succeeded", ChartUnit::PerSecond, {"ExecutionsStarted", "ExecutionsSucceeded"}},
    {"Open executions", ChartUnit::Number, {"OpenExecutionCount"}},
    {"Failed / timed out / aborted", ChartUnit::PerSecond, {"ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted"}},
};
constexpr Element kCard[] = {{ElementKind::Queue, "OpenExecutionCount", "running"},
                             {ElementKind::Rate, "StateTransitions", "transitions"},
                             {ElementKind::Badge, "StartsThrottled", "throttled"},
                             {ElementKind::Badge, "ExecutionsNotSucceeded", "failed"}};

constexpr FaultType kFaults[] = {
    {kAbort, "Abort all executions", FaultTarget::Component, "", 0,
     "Every execution that runs ends at once, as by StopExecution; what its states have called goes on alone."},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Every, "states:StartExecution"}};

}  // namespace

}  // namespace step_functions

extern const ServiceType kStepFunctions{
    .name = "step_functions",
    .title = "Step Functions",
    .abbreviations = "workflow state machine states language asl orchestration sfn saga",
    .id_stem = "workflow",
    .category = Category::Integration,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::SYNC,
             .speaks = Speaks::Aws,
             .accepts_async = true},
    .config = model::message_type<StepFunctions>,
    .metrics = step_functions::kMetrics,
    .card = step_functions::kCard,
    .faults = step_functions::kFaults,
    .facts = embedded::step_functions_facts,
    .icon = embedded::step_functions_icon,
    .help = embedded::step_functions_help,
    .instances = step_functions::instances,
    .compile = step_functions::compile_step_functions,
    .observe = step_functions::observe,
    .check = step_functions::check,
    .refuses = step_functions::refuses,
    .check_in_design = step_functions::check_in_design,
    .access = {.actions = step_functions::kActions, .arn = "arn:aws:states:{region}:{account}:stateMachine:{id}"},
    .charts = step_functions::kCharts,
    .carry = step_functions::carry,
    .executions = step_functions::executions,
    .history = step_functions::history,
    .meter = step_functions::meter,
    .named_calls = step_functions::named_calls,
};

}  // namespace nephoscope::services
