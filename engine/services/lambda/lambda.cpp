#include "engine/services/lambda/lambda.pb.h"

#include <algorithm>
#include <bit>
#include <set>

#include "embedded/lambda_facts.h"
#include "embedded/lambda_help.h"
#include "embedded/lambda_icon.h"
#include "engine/base/text.h"
#include "engine/model/edit.h"
#include "engine/model/words.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/fifo.h"
#include "engine/services/lambda/function.h"
#include "engine/services/lambda/observe.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/sqs/sqs.pb.h"
#include "engine/services/usage.h"

namespace nephoscope::services {

namespace lambda {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

const char* runtime_fact(Lambda::Runtime runtime) {
    switch (runtime) {
        case Lambda::PYTHON: return "L-16.python";
        case Lambda::JAVA: return "L-16.java";
        case Lambda::DOTNET: return "L-16.dotnet";
        case Lambda::GO: return "L-16.go";
        case Lambda::RUBY: return "L-16.ruby";
        case Lambda::CUSTOM: return "L-16.custom";
        default: return "L-16.nodejs";
    }
}

std::uint32_t memory_of(const AppVersionPlan& app, const Lambda& config) {
    return app.memory_size ? app.memory_size : config.memory_size();
}

SimTime init_code_of(const AppVersionPlan& app, const Lambda& config) {
    return app.init_code_time > 0 ? app.init_code_time : sim_time(config.init_code_time());
}

/// Environments run one version's code in one configuration; with another they start anew. What a version has for instances only is none.
std::uint64_t key_of(const AppVersionPlan& app, const Lambda& config) {
    const auto word = [](auto value) { return std::bit_cast<std::uint64_t>(value); };
    const std::uint64_t words[] = {memory_of(app, config),
                                   config.timeout(),
                                   static_cast<std::uint64_t>(config.runtime()),
                                   config.package_size_mb(),
                                   static_cast<std::uint64_t>(app.service_time.shape),
                                   word(app.service_time.mean),
                                   word(app.service_time.sigma),
                                   word(app.error_rate),
                                   word(sim_time(config.wait_time())),
                                   word(init_code_of(app, config))};
    std::uint64_t key = kernel::hash(app.id);
    for (const std::uint64_t each : words) key = kernel::mix(key ^ each) + 1;
    return key;
}

void compile_versions(FunctionPlan& plan, const Lambda& config) {
    std::vector<AppVersionPlan> apps = plan.shared->versions;
    if (apps.empty()) apps.emplace_back();
    for (const AppVersionPlan& app : apps) {
        VersionPlan& version = plan.versions.emplace_back();
        version.app = app;
        version.app_key = kernel::hash(app.id);
        version.key = key_of(app, config);
    }
    const bool alias = config.qualifier() == Lambda::ALIAS;
    const bool two = alias && !config.second_version().empty();
    plan.alias[0] = kernel::hash(config.app_version().empty() ? apps.front().id : config.app_version());
    plan.alias[1] = two ? kernel::hash(config.second_version()) : 0;
    plan.second_share = two ? config.additional_version_weight() : 0;
    plan.settings = kernel::hash(number_text(plan.second_share) + (alias ? " alias" : ""), plan.alias[0] ^ kernel::mix(plan.alias[1]));
}

void compile_times(Compiler& c, FunctionPlan& plan, const Lambda& config) {
    plan.wait_time = sim_time(config.wait_time());
    plan.timeout = config.timeout() * kSecond;
    plan.timer_list = c.timer_list(plan.timeout);
    plan.overhead = c.line(sim_time(config.invoke_overhead()));
    plan.environment_time = sim_time(config.environment_time());
    plan.download_time = from_seconds(config.package_size_mb() / config.download_rate());
    plan.init_time = from_seconds(c.fact(runtime_fact(config.runtime()))) + sim_time(config.init_code_time());
    plan.init_limit = from_seconds(c.fact("LAM-09.init_limit"));
    plan.provisioning_time = sim_time(config.provisioning_time());
    plan.billing_step = from_seconds(c.fact("P-23.step"));
    plan.bills_inits = c.fact("P-23.managed_inits") > 0 || config.runtime() == Lambda::CUSTOM;
    plan.provisioned_rate = c.fact("LAM-08.rate");
    plan.shortest_idle = from_seconds(c.fact("LAM-10.shortest"));
    plan.longest_idle = from_seconds(c.fact("LAM-10.longest"));
}

/// What versions have of their own, or of the function. REQUIRES: compile_times.
void compile_environments(Compiler& c, FunctionPlan& plan, const Lambda& config) {
    const double usd = c.plan.rates[*c.catalog.prices.find("lambda-duration")];
    const SimTime runtime = plan.init_time - sim_time(config.init_code_time());
    const auto gigabytes = [](std::uint32_t memory) { return memory / 1024.0; };
    const auto init = [&](std::uint32_t memory, SimTime time) {
        return plan.bills_inits ? gigabytes(memory) * to_seconds(std::min(time, plan.init_limit)) : 0;
    };
    for (VersionPlan& each : plan.versions) {
        const std::uint32_t memory = memory_of(each.app, config);
        each.slowdown = std::max(1.0, c.fact("LAM-11.vcpu") / memory);
        each.init_time = runtime + init_code_of(each.app, config);
        each.more_memory = gigabytes(memory) - gigabytes(config.memory_size());
        each.more_init = init(memory, each.init_time) - init(config.memory_size(), plan.init_time);
        each.init_usd = init(memory, each.init_time) * usd;
    }
}

void compile_account(Compiler& c, FunctionPlan& plan) {
    for (const model::Component& component : c.plan.design.components()) {
        const auto message = model::unpack(component.config(), c.catalog);
        if (message->GetDescriptor() != Lambda::descriptor()) continue;
        const auto& config = static_cast<const Lambda&>(*message);
        plan.functions.push_back(*c.plan.node(component.id()));
        plan.quota = std::max(plan.quota, config.account_concurrent_executions());
        if (config.reserved_concurrent_executions() >= 0)
            plan.all_reserved += static_cast<std::uint32_t>(config.reserved_concurrent_executions());
    }
    plan.account = c.account_state<AccountState>("lambda");
    plan.account_column = c.column<AccountState>();
}

void compile_limits(Compiler& c, FunctionPlan& plan, const Lambda& config) {
    compile_account(c, plan);
    plan.reserved = config.reserved_concurrent_executions();
    const double rate = c.fact("LAM-04.rate") * (plan.reserved >= 0 ? static_cast<double>(plan.reserved) : plan.quota);
    plan.rate = {rate, rate};
    plan.scaling = {c.fact("LAM-03.refill"), c.fact("LAM-03.burst")};
    plan.account_scaling = {c.fact("LAM-02.refill") / 60, c.fact("LAM-02.burst")};
    for (const RequestClassPlan& each : plan.shared->classes) {
        const double most = c.fact("LAM-13.sync");
        plan.too_large.push_back(each.request_bytes > most || each.response_bytes > most);
        plan.too_large_async.push_back(each.request_bytes > c.fact("LAM-13.async"));
    }
}

void compile_calls(Compiler& c, FunctionPlan& plan, const Lambda& config) {
    std::vector<CallPlanRef> calls = c.calls();
    const std::pair<const std::string&, kernel::LinkIndex&> events[] = {
        {config.on_failure(), plan.on_failure}, {config.on_success(), plan.on_success}, {config.dead_letter_target(), plan.dead_letters}};
    std::erase_if(calls, [&](const CallPlanRef& call) {
        plan.links.push_back(call.link);
        bool of_events = false;
        for (const auto& [to, link] : events) {
            if (to != c.plan.program.nodes[call.to].id) continue;
            link = call.link;
            of_events = true;
        }
        return of_events;
    });
    for (const kernel::LinkIndex link : c.callers()) {
        const std::string_view from = c.plan.types[c.plan.program.links[link].from]->name;
        if (from == "kinesis" || from == "dynamodb") plan.from_streams.push_back(link);
    }
    plan.on_failure_missing = !config.on_failure().empty() && plan.on_failure == kernel::kNoLink;
    plan.on_success_missing = !config.on_success().empty() && plan.on_success == kernel::kNoLink;
    plan.dead_letters_missing = !config.dead_letter_target().empty() && plan.dead_letters == kernel::kNoLink;
    plan.calls = LookAside(calls, plan.shared->classes.size());
}

void compile_events(Compiler& c, FunctionPlan& plan, const Lambda& config) {
    plan.retries = config.maximum_retry_attempts();
    plan.retry_wait = from_seconds(c.fact("LAM-14.wait"));
    plan.throttle_wait = from_seconds(c.fact("LAM-15.first_wait"));
    plan.longest_throttle_wait = from_seconds(c.fact("LAM-15.longest_wait"));
    plan.longest_age = config.maximum_event_age_in_seconds() * kSecond;
    plan.reports_failures = config.function_response_types() == Lambda::REPORT_BATCH_ITEM_FAILURES;
}

void start(Kernel& k, NodeIndex node) { Environments(k, plan_of(k, node)).edited(); }

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const FunctionPlan& plan = plan_of(k, node);
    FunctionState& s = plan.of(k);
    Environments environments(k, plan);
    if (action.action == kZoneOutage) return action.end ? environments.regain_zone(action.zone) : environments.lose_zone(action.zone);
    if (action.action == kInvocationError) s.fault_error_rate = action.end ? 0 : action.magnitude;
    if (action.action == kThrottleAll) {
        s.fault_throttle = !action.end;
        s.limited[static_cast<int>(Limit::Reserved)] = 0;
    }
    if (action.action == kDeployNow && !action.end) deploy_now(k, plan, static_cast<std::uint32_t>(action.magnitude));
    if (action.action == kInvocationDelay) s.fault_delay = action.end ? 0 : from_seconds(action.magnitude);
    if (action.action != kReclaim || action.end) return;
    environments.reclaim_all();
    k.log(node, "environments-reclaimed", say("Every environment is gone: the next invocations start cold"),
          kernel::Observer::Level::Warning);
}

void compile_lambda(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Lambda&>(message);
    auto& plan = c.config<FunctionPlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    plan.zones = c.zones();
    c.main_state<FunctionState>("function");
    compile_versions(plan, config);
    compile_allocation(c, plan, config);
    compile_deployments(c, plan);
    compile_times(c, plan, config);
    compile_environments(c, plan, config);
    compile_limits(c, plan, config);
    compile_calls(c, plan, config);
    compile_events(c, plan, config);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kEvent] = event;
    node.routines[kWork] = work;
    node.routines[kBatchWork] = batch_work;
    node.routines[kKeeper] = keeper;
    node.routines[kProcess] = process;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.edited = start;
    node.fault = fault;
    node.restart = restart;
}

/// Environments of an alias's two versions, and Lambda itself; what comes beyond that shares its state.
std::uint32_t instances(const google::protobuf::Message& message) {
    return 2 * static_cast<const Lambda&>(message).account_concurrent_executions() + 1;
}

void check_versions(const Lambda& config, const std::string& id, std::vector<Issue>& issues) {
    auto error = [&](const char* field, Text what, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(what), std::move(remedy)});
    };
    const bool latest = config.qualifier() == Lambda::LATEST;
    if (latest && !config.second_version().empty())
        error("config.second_version", say("$LATEST cannot share invocations with a version: both versions of an alias must be published."),
              say("Call it by an alias, or leave the second version empty."));
    if (latest && config.provisioned_concurrent_executions() > 0)
        error("config.provisioned_concurrent_executions",
              say("$LATEST cannot have provisioned concurrency; published versions and aliases can."),
              say("Call it by an alias, or set provisioned concurrency to 0."));
    if (!config.second_version().empty() && config.second_version() == config.app_version())
        error("config.second_version", say("An alias leads to two different versions, and this one is already its first."),
              say("Choose another version, or leave it empty."));
}

void check_concurrency(const Lambda& config, const std::string& id, std::vector<Issue>& issues) {
    auto error = [&](const char* field, Text what, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, field, std::move(what), std::move(remedy)});
    };
    const std::int64_t reserved = config.reserved_concurrent_executions(), provisioned = config.provisioned_concurrent_executions();
    const double most = config.account_concurrent_executions() - kMinimumUnreserved;
    const Text left =
        say("The account has %1 concurrent executions, and 100 of them must stay unreserved.", config.account_concurrent_executions());
    if (reserved > 0 && static_cast<double>(reserved) > most)
        error("config.reserved_concurrent_executions", left, say("Reserve fewer, or raise the account's concurrency."));
    if (reserved < 0 && provisioned > 0 && static_cast<double>(provisioned) > most)
        error("config.provisioned_concurrent_executions", left, say("Provision fewer, or raise the account's concurrency."));
    if (config.qualifier() == Lambda::ALIAS && config.min_capacity() > config.max_capacity())
        error("config.min_capacity",
              say("Its least provisioned concurrency of %1 is above the most of %2.", config.min_capacity(), config.max_capacity()),
              say("Lower the least or raise the most."));
    if (reserved >= 0 && provisioned > reserved)
        error("config.provisioned_concurrent_executions", say("Provisioned concurrency is part of the reserved one and cannot exceed it."),
              say("Provision fewer, or reserve more."));
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Lambda&>(message);
    check_versions(config, id, issues);
    check_concurrency(config, id, issues);
    if (config.reserved_concurrent_executions() == 0)
        issues.push_back({Issue::Severity::Warning, id, "config.reserved_concurrent_executions",
                          say("With a reserved concurrency of 0 every invocation is throttled."), say("Set -1 for no reservation.")});
}

constexpr std::uint32_t kAdvisedTimeouts = 6, kAdvisedReceives = 5;

void check_queue(const Sqs& queue, const std::string& queue_id, std::uint32_t timeout, const std::string& id, std::vector<Issue>& issues) {
    auto warn = [&](const char* field, Text what, Text remedy) {
        issues.push_back({Issue::Severity::Warning, queue_id, field, std::move(what), std::move(remedy)});
    };
    const std::uint64_t visible = queue.visibility_timeout(), advised = std::uint64_t{kAdvisedTimeouts} * timeout;
    if (visible < advised)
        warn("config.visibility_timeout",
             visible < timeout ? say("A message is visible again after %1 s, and function %2 may take %3 s: AWS refuses such a trigger.",
                                     visible, model::in_quotes(id), timeout)
                               : say("A message is visible again after %1 s, and function %2 may take %3 s: AWS advises six times as long.",
                                     visible, model::in_quotes(id), timeout),
             say("Set it to at least %1 s.", advised));
    if (!queue.dead_letter_target().empty() && queue.max_receive_count() < kAdvisedReceives)
        warn("config.max_receive_count",
             say("Throttled batches of function %1 soon make dead letters: AWS advises 5 receives or more.", model::in_quotes(id)),
             say("Set it to at least 5."));
}

/// CodeDeploy shifts an alias from one published version to another.
void check_deployments(const Lambda& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    for (const model::Deployment& each : design.deployments()) {
        if (each.target() != id) continue;
        auto error = [&](Text what, Text remedy) {
            issues.push_back({Issue::Severity::Error, each.id(), "target", std::move(what), std::move(remedy)});
        };
        if (config.qualifier() == Lambda::LATEST)
            error(
                say("Function %1 is called as $LATEST; traffic shifts between published versions of an alias only.", model::in_quotes(id)),
                say("Call the function by an alias."));
        else if (!config.second_version().empty())
            error(say("The alias of %1 shares its invocations out already; a deployment needs one that has one version.",
                      model::in_quotes(id)),
                  say("Leave the function's second version empty."));
    }
}

void check_year(const Lambda& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    LimitsOf2020 limits(design, id, issues);
    limits.at_most({"memory_size", static_cast<double>(config.memory_size()), "LAM-11.most",
                    [](auto& value, auto& most) { return say("A memory of %1 MB: with the limits of 2020 at most %2 MB.", value, most); },
                    [](auto& most) { return say("Set %1 MB or less, or choose today's limits.", most); }});
    limits.at_most({"package_size_mb", static_cast<double>(config.package_size_mb()), "LAM-09.largest_package",
                    [](auto& value, auto& most) { return say("A package of %1 MB: with the limits of 2020 at most %2 MB.", value, most); },
                    [](auto& most) { return say("Set %1 MB or less, or choose today's limits.", most); }});
}

/// Who can get records of asynchronous invocations.
void check_destination(const std::string& named, bool failures, const std::string& id, const model::Design& design,
                       std::vector<Issue>& issues) {
    const model::Component* to = model::find_component(design, named);
    const model::ComponentType* type = to ? catalog().type_of(*to) : nullptr;
    if (!type) return;
    const auto warn = [&](Text what, Text remedy) {
        const char* field = failures ? "config.on_failure" : "config.on_success";
        issues.push_back({Issue::Severity::Warning, id, field, std::move(what), std::move(remedy)});
    };
    const Text name = model::in_quotes(named);
    const auto config = model::unpack(to->config(), catalog());
    if (config && is_fifo(*config))
        return warn(say("%1 is FIFO: Lambda gives events to standard queues and topics only.", name),
                    say("Name a standard queue or topic."));
    const bool takes_both = type->name == "sqs" || type->name == "sns" || type->name == "lambda";
    if (takes_both || (failures && type->name == "s3")) return;
    if (failures)
        warn(say("Lambda gives %1 no events that failed.", name), say("Name a standard queue or topic, a function or a bucket."));
    else
        warn(say("Lambda does not tell %1 of events that went well.", name), say("Name a standard queue or topic, or a function."));
}

/// Who can get the events that failed themselves.
void check_dead_letters(const std::string& named, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const model::Component* to = model::find_component(design, named);
    const model::ComponentType* type = to ? catalog().type_of(*to) : nullptr;
    if (!type) return;
    const auto error = [&](Text what) {
        issues.push_back(
            {Issue::Severity::Error, id, "config.dead_letter_target", std::move(what), say("Name a standard queue or topic.")});
    };
    const Text name = model::in_quotes(named);
    if (type->name != "sqs" && type->name != "sns") return error(say("%1 cannot be the dead-letter queue of a function.", name));
    const auto config = model::unpack(to->config(), catalog());
    if (config && is_fifo(*config)) error(say("%1 is FIFO: the dead-letter queue of a function is a standard queue or topic.", name));
}

/// By URL call who has neither an integration nor AWS's SDK.
void check_url(const model::Connection& over, const model::Component& from, const model::Design& design, std::vector<Issue>& issues) {
    const model::ComponentType* caller = catalog().type_of(from);
    if (!caller || over.mode() != model::SYNC || (!caller->is_source() && caller->name != "cloudfront")) return;
    LimitsOf2020(design, over.id(), issues)
        .offered({}, "LAM-25.urls", say("In 2020 functions had no URLs; a run simulates one all the same."),
                 say("Put an API Gateway or an Application Load Balancer in between"), Issue::Severity::Warning);
}

/// Of a version's own, where the range of the setting, which has 0 for none, says nothing.
void check_memory_of_versions(const model::Design& design, std::vector<Issue>& issues) {
    const bool early = design.limits_as_of() == model::YEAR_2020;
    const double least = fact_value("LAM-11.memory"), most = early ? LimitsOf2020::bound("LAM-11.most") : fact_value("LAM-11.most");
    for (const model::AppVersion& each : design.app_versions()) {
        const double memory = each.memory_size();
        const auto is_known = [&](const Issue& issue) { return issue.object == each.id() && issue.field == "memory_size"; };
        if (memory == 0 || (memory >= least && memory <= most) || std::any_of(issues.begin(), issues.end(), is_known)) continue;
        const Text name = model::in_quotes(each.id());
        const std::string has = model::number_words(memory), from = model::number_words(least), to = model::number_words(most);
        issues.push_back(
            {Issue::Severity::Error, each.id(), "memory_size",
             early ? say("App version %1 has a memory size of %2 MB; in a function it is from %3 to %4 MB with the limits of 2020.", name,
                         has, from, to)
                   : say("App version %1 has a memory size of %2 MB; in a function it is from %3 to %4 MB.", name, has, from, to),
             say("Choose a value in that range, or 0 for the function's own.")});
    }
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    check_deployments(static_cast<const Lambda&>(message), id, design, issues);
    check_scaling(static_cast<const Lambda&>(message), id, design, issues);
    check_year(static_cast<const Lambda&>(message), id, design, issues);
    check_memory_of_versions(design, issues);
    check_destination(static_cast<const Lambda&>(message).on_failure(), true, id, design, issues);
    check_destination(static_cast<const Lambda&>(message).on_success(), false, id, design, issues);
    check_dead_letters(static_cast<const Lambda&>(message).dead_letter_target(), id, design, issues);
    const std::uint32_t timeout = static_cast<const Lambda&>(message).timeout();
    std::set<std::string> seen;
    for (const model::Connection& each : design.connections()) {
        const model::Component* from = each.to() == id ? model::find_component(design, each.from()) : nullptr;
        if (from) check_url(each, *from, design, issues);
        const auto config = from && seen.insert(each.from()).second ? model::unpack(from->config(), catalog()) : nullptr;
        if (config && config->GetDescriptor() == Sqs::descriptor())
            check_queue(static_cast<const Sqs&>(*config), each.from(), timeout, id, issues);
    }
}

/// Its triggers and the SDK's callers may; Network Load Balancers have no targets of this kind.
Text refuses(const ServiceType& other, bool outgoing) {
    return !outgoing && other.name == "network_load_balancer"
               ? say("A Network Load Balancer has no Lambda targets; use an Application Load Balancer or API Gateway.")
               : Text();
}

constexpr FaultType kFaults[] = {
    {kInvocationError, "Fail invocations", FaultTarget::Component, "Share (0..1)", 1,
     "This share of invocations ends in an error of the function.", true},
    {kInvocationDelay, "Delay invocations", FaultTarget::Component, "Added start (s)", 2,
     "Each invocation begins later; the delay counts in its duration and its timeout.", true},
    {kThrottleAll, "Throttle the function", FaultTarget::Component, "", 0,
     "Every invocation is throttled (429), as with a reserved concurrency of 0, and events are given up at once. What runs goes on.", true},
    {kReclaim, "Reclaim environments", FaultTarget::Component, "", 0,
     "Environments are gone, busy ones with their invocation; the next invocations start cold. Provisioned ones stay."},
    {kDeployNow, "Deploy now", FaultTarget::Component, "Deployment (1, 2, ...)", 1,
     "The function's deployment of this number begins, whatever its time. Deployments are numbered by their ids.", false, false, true},
    access::kDetachPolicies,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Every, "lambda:InvokeFunction"}};

}  // namespace
}  // namespace lambda

extern const ServiceType kLambda{
    .name = "lambda",
    .title = "Lambda",
    .abbreviations = "function serverless faas code",
    .id_stem = "fn",
    .category = Category::Compute,
    .port = {.calls = true,
             .called = true,
             .group = true,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::SYNC,
             .speaks = Speaks::Functions,
             .accepts_async = true},
    .config = model::message_type<Lambda>,
    .metrics = lambda::kMetrics,
    .card = lambda::kCard,
    .faults = lambda::kFaults,
    .facts = embedded::lambda_facts,
    .icon = embedded::lambda_icon,
    .help = embedded::lambda_help,
    .instances = lambda::instances,
    .compile = lambda::compile_lambda,
    .observe = lambda::observe,
    .check = lambda::check,
    .refuses = lambda::refuses,
    .check_in_design = lambda::check_in_design,
    .access = {.actions = lambda::kActions, .arn = "arn:aws:lambda:{region}:{account}:function:{id}"},
    .charts = lambda::kCharts,
    .scaling = &lambda::kScaling,
    .deployment = &lambda::kDeployment,
    .spreads = lambda::spreads,
    .meter = lambda::meter,
};

}  // namespace nephoscope::services
