#include "tests/scenarios/random_design.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/kernel/random.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/fault_checks.h"
#include "engine/services/network_faults.h"
#include "engine/services/service.h"
#include "tests/scenarios/random_texts.h"

namespace nephoscope::test {

namespace {

constexpr double kSettingsChanged = 0.15;  ///< of all of a component's
constexpr double kConnectionsTried = 3;    ///< for each component
constexpr double kPolicies = 0.12;         ///< of components, for each kind of policy
constexpr double kListsFilled = 0.3;       ///< and groups of settings
constexpr double kReferencesSet = 0.7;     ///< to other components
constexpr double kConnectionsChanged = 0.4;
constexpr std::uint64_t kLongestList = 3;
constexpr std::size_t kFaults = 12;  ///< at most

Issues errors_of(const model::Design& design) {
    Issues issues = model::validate(design, services::catalog());
    std::erase_if(issues, [](const Issue& each) { return each.severity != Issue::Severity::Error; });
    return issues;
}

void remove(model::Design& design, const std::string& id) {
    const auto all = [&](auto& parts, auto concerned) {
        for (int i = parts.size(); i-- > 0;)
            if (concerned(parts[i])) parts.DeleteSubrange(i, 1);
    };
    all(*design.mutable_components(), [&](const model::Component& each) { return each.id() == id; });
    all(*design.mutable_connections(),
        [&](const model::Connection& each) { return each.id() == id || each.from() == id || each.to() == id; });
    const auto concerns = [&](const auto& each) { return each.id() == id || each.target() == id; };
    all(*design.mutable_faults(), concerns);
    all(*design.mutable_deployments(), concerns);
    all(*design.mutable_experiments(), [&](const model::Experiment& each) {
        const auto means = [&](const model::ExperimentTarget& target) {
            return std::find(target.components().begin(), target.components().end(), id) != target.components().end();
        };
        return each.id() == id || std::any_of(each.targets().begin(), each.targets().end(), means);
    });
    all(*design.mutable_scaling_policies(), concerns);
    all(*design.mutable_scheduled_actions(), concerns);
    all(*design.mutable_pipelines(), [&](const model::Pipeline& each) { return each.id() == id; });
    all(*design.mutable_alarms(), [&](const model::Alarm& each) { return each.id() == id || each.component() == id; });
}

class Drawing {
    using Field = google::protobuf::FieldDescriptor;

    std::uint64_t below(std::uint64_t bound) { return kernel::below(chance_, bound); }
    bool happens(double probability) { return kernel::uniform(chance_) < probability; }
    template <typename Values>
    auto& any(Values& values) {
        return values[static_cast<decltype(values.size())>(below(values.size()))];
    }
    model::Design& design() { return scenario_.design(); }

public:
    explicit Drawing(std::uint64_t seed, Scenario from = {})
        : chance_(kernel::mix(seed)), retries_(kernel::mix(~seed)), scenario_(std::move(from)) {}

    Scenario draw() {
        environment();
        components();
        connections();
        for (int i = 0; i < design().components_size(); ++i) documents(i);
        leave_out_what_is_wrong();
        return std::move(scenario_);
    }

    /// Other settings here and there, connections that go and come, and at times a component less.
    Scenario redraw() {
        for (std::uint64_t n = 1 + below(3); n > 0; --n) {
            const int number = static_cast<int>(below(static_cast<std::uint64_t>(design().components_size())));
            const std::string id = design().components(number).id();
            change_settings(id, design().components(number).id() == "part-0");
            documents(number);
        }
        if (design().connections_size() > 0 && happens(0.5))
            design().mutable_connections()->DeleteSubrange(static_cast<int>(below(static_cast<std::uint64_t>(design().connections_size()))),
                                                           1);
        if (happens(0.3)) remove(design(), "part-" + std::to_string(3 + below(30)));
        if (happens(0.3)) design().clear_pipelines();
        if (design().pipelines().empty() && happens(0.3)) design().clear_deployments();
        errors_.reset();
        leave_out_what_is_wrong();
        for (int tries = 3; tries > 0; --tries) {
            const std::string from = any(design().components()).id(), to = any(design().components()).id();
            connect(from, to);
        }
        return std::move(scenario_);
    }

private:
    /// Some are of no use without a connection that nobody drew.
    void leave_out_what_is_wrong() {
        for (Issues errors = errors_of(design()); !errors.empty(); errors = errors_of(design())) {
            if (errors.front().object.empty()) throw std::logic_error(errors.front().message);
            remove(design(), errors.front().object);
        }
        errors_.reset();
    }

    /// Takes a change back that leaves the design with more errors than it had.
    template <typename Change>
    bool attempt(Change change) {
        if (!errors_) errors_ = errors_of(design()).size();
        model::Design before = design();
        if (change()) {
            const std::size_t now = errors_of(design()).size();
            if (now <= *errors_) {
                errors_ = now;
                return true;
            }
        }
        design() = std::move(before);
        return false;
    }

    void environment() {
        for (std::uint64_t i = below(4); i > 0; --i) scenario_.zone("zone-" + std::to_string(i));
        scenario_.data_set("items", 200).app_version("v1", "5ms", "EXPONENTIAL");
        scenario_.request_class("read", 4, false).request_class("write", 1, true);
        design().mutable_request_classes(0)->set_message_attributes(R"({"kind": "read", "price": 10})");
        design().mutable_request_classes(1)->set_message_attributes(R"({"kind": "write", "price": 15.5, "tags": ["a", "b"]})");
        if (happens(0.5)) scenario_.set("limits_as_of=YEAR_2020");
        if (happens(0.3)) scenario_.set("run.warmup=10s");
        if (happens(0.7)) scenario_.set("network.same_zone=0.5ms").set("network.cross_zone=1ms").set("network.internet=20ms");
    }

    void components() {
        std::vector<const model::ComponentType*> types;
        for (const model::ComponentType& type : services::catalog().types)
            if (!type.is_source()) types.push_back(&type);
        // Half of them are about messages, which have the longest way to go.
        if (happens(0.5))
            std::erase_if(types, [](const auto* type) {
                const services::Category category = services::find(type->name)->category;
                return type->name != "lambda" && type->name != "s3" && type->name != "dynamodb" &&
                       category != services::Category::Integration;
            });
        const std::uint64_t count = 2 + below(29), clients = 1 + below(std::min<std::uint64_t>(3, count - 1));
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::string id = "part-" + std::to_string(i);
            scenario_.add(i < clients ? "clients" : any(types)->name, id);
            if (i < clients) scenario_.set(id + ".rate=" + std::to_string(5 + below(40)));
            errors_.reset();
            change_settings(id, i < clients);
        }
    }

    void change_settings(const std::string& id, bool source) {
        const auto config = model::unpack(model::find_component(design(), id)->config(), services::catalog());
        for (const model::FieldInfo& field : model::fields_of(*config->GetDescriptor())) {
            if (field.hidden() || field.is_message() || !happens(kSettingsChanged)) continue;
            if (source && field.name() == "rate") continue;  // How long a run takes must stay within bounds.
            const std::string text = any_value(*config, field);
            if (text.empty()) continue;
            attempt([&] {
                return static_cast<bool>(model::apply_setting(&design(), id + "." + field.name() + "=" + text, services::catalog()));
            });
        }
    }

    std::string any_value(const google::protobuf::Message& owner, const model::FieldInfo& field) {
        const Field& descriptor = *field.descriptor;
        if (descriptor.is_repeated()) return {};
        switch (descriptor.cpp_type()) {
            case Field::CPPTYPE_BOOL: return happens(0.5) ? "true" : "false";
            case Field::CPPTYPE_ENUM: return any_name(*descriptor.enum_type());
            case Field::CPPTYPE_STRING: return {};
            default: return near(model::field_text(owner, descriptor), field);
        }
    }

    /// Up to ten times more or less, an end of the range, or nothing at all.
    std::string near(const std::string& present, const model::FieldInfo& field) {
        const double value = present.empty() ? 1 : std::stod(present);
        double next = value * (happens(0.5) ? 1 + static_cast<double>(below(10)) : 1 / (1 + static_cast<double>(below(10))));
        if (happens(0.1)) next = 0;
        if (happens(0.1) && field.min()) next = *field.min();
        next = std::clamp(next, field.min().value_or(0), field.max().value_or(1e9));
        const bool whole = field.descriptor->cpp_type() != Field::CPPTYPE_DOUBLE && !field.is_duration();
        const std::string text = whole ? std::to_string(std::llround(next)) : std::to_string(next);
        return field.is_duration() ? text + "s" : text;
    }

    bool connect(const std::string& from, const std::string& to) {
        return attempt([&] {
            const auto connection = model::new_connection(design(), from, to, services::catalog());
            if (connection) *design().add_connections() = *connection;
            return static_cast<bool>(connection);
        });
    }

    void connections() {
        std::vector<std::string> ids;
        for (const model::Component& each : design().components()) ids.push_back(each.id());
        // The clients come first: a design without requests would prove nothing.
        for (std::uint64_t i = 0; i < ids.size(); ++i)
            if (connect(ids.front(), any(ids))) break;
        const auto tries = static_cast<std::uint64_t>(kConnectionsTried * static_cast<double>(ids.size()));
        for (std::uint64_t i = 0; i < tries; ++i) {
            const std::string& from = any(ids);
            connect(from, any(ids));
        }
        for (int i = 0; i < design().connections_size(); ++i)
            if (happens(kConnectionsChanged)) change_connection(design().connections(i).id());
    }

    void change_connection(std::string id) {
        for (const std::string& setting :
             {".role=" + any_name(*model::Role_descriptor()), ".mode=" + any_name(*model::Mode_descriptor()),
              ".policy.timeout=" + std::to_string(1 + below(3000)) + "ms", ".policy.max_attempts=" + std::to_string(1 + below(4)),
              ".policy.max_connections=" + std::to_string(1 + below(10)), ".policy.pool_timeout=" + std::to_string(below(2)) + "s",
              ".policy.breaker_failures=" + std::to_string(below(6)), std::string(".policy.fallback=true")})
            if (happens(0.3))
                attempt([&] { return static_cast<bool>(model::apply_setting(&design(), id + setting, services::catalog())); });
        change_retries(id);
    }

    void change_retries(const std::string& id) {
        const auto drawn = [this](std::uint64_t bound) { return kernel::below(retries_, bound); };
        for (const std::string& setting :
             {".policy.retry_mode=" + model::RetryMode_Name(static_cast<model::RetryMode>(drawn(model::RetryMode_ARRAYSIZE))),
              ".policy.hedge_delay=" + std::to_string(1 + drawn(200)) + "ms", ".policy.pool_queue_limit=" + std::to_string(drawn(3))})
            if (kernel::uniform(retries_) < 0.3)
                attempt([&] { return static_cast<bool>(model::apply_setting(&design(), id + setting, services::catalog())); });
    }

    std::string any_name(const google::protobuf::EnumDescriptor& of) {
        return of.value(static_cast<int>(below(static_cast<std::uint64_t>(of.value_count()))))->name();
    }

    // What refers to other components comes when those are connected: texts, lists and groups of settings, and policies.

    void documents(int number) {
        const std::string id = design().components(number).id();
        const auto present = model::unpack(design().components(number).config(), services::catalog());
        for (const model::FieldInfo& field : model::fields_of(*present->GetDescriptor())) {
            if (field.hidden() || !happens(is_workflow(field) ? 0.9 : field.refers_to() == "component" ? kReferencesSet : kListsFilled))
                continue;
            attempt([&] { return refill(id, [&](auto& config) { return fill(config, field, id); }); });
        }
        for (const char* policy : {"role_policy", "permissions_boundary", "resource_policy"}) {
            if (!happens(kPolicies)) continue;
            const std::string text = random_policy(chance_, policy == std::string_view("resource_policy"));
            attempt(
                [&] { return static_cast<bool>(model::apply_setting(&design(), id + "." + policy + "=" + text, services::catalog())); });
        }
    }

    static bool is_workflow(const model::FieldInfo& field) { return field.language() == "asl" || field.name() == "input"; }

    /// Whether the config is changed.
    template <typename Change>
    bool refill(const std::string& id, Change change) {
        model::Component& component = *model::find_component(&design(), id);
        const auto config = model::unpack(component.config(), services::catalog());
        if (!change(*config)) return false;
        *component.mutable_config() = model::pack(*config);
        return true;
    }

    /// A text, a list or a group of fields; others are left as they are.
    bool fill(google::protobuf::Message& owner, const model::FieldInfo& field, const std::string& id) {
        const google::protobuf::Reflection& to = *owner.GetReflection();
        const Field* descriptor = field.descriptor;
        const bool is_text = descriptor->cpp_type() == Field::CPPTYPE_STRING;
        if (!descriptor->is_repeated()) {
            if (field.is_message()) return fill_all(*to.MutableMessage(&owner, descriptor), id);
            const std::string text = is_text ? any_text(field, id) : std::string();
            if (!text.empty()) to.SetString(&owner, descriptor, text);
            return !text.empty();
        }
        for (std::uint64_t n = 1 + below(kLongestList); n > 0; --n) {
            if (field.is_message())
                fill_all(*to.AddMessage(&owner, descriptor), id);
            else if (const std::string text = is_text ? any_text(field, id) : std::string(); !text.empty())
                to.AddString(&owner, descriptor, text);
        }
        return true;
    }

    bool fill_all(google::protobuf::Message& part, const std::string& id) {
        model::fill_initial(&part, services::catalog().facts, design().limits_as_of());
        for (const model::FieldInfo& field : model::fields_of(*part.GetDescriptor())) {
            if (field.hidden() || !(field.required() || happens(0.5))) continue;
            if (fill(part, field, id)) continue;
            const std::string text = any_value(part, field);
            if (!text.empty()) (void)model::set_field_text(&part, *field.descriptor, text);
        }
        return true;
    }

    /// Empty where it is a word of its own kind.
    std::string any_text(const model::FieldInfo& field, const std::string& id) {
        if (field.language() == "asl") return random_machine(chance_, called_by(id));
        if (field.name() == "filter_policy") return random_filter(chance_);
        if (field.name() == "input") return R"({"items": [1, 2, 3]})";
        if (field.refers_to() == "component") return any_component(id);
        if (field.refers_to() == "request_class") return happens(0.5) ? "read" : "write";
        if (field.refers_to() == "app_version") return "v1";
        const bool is_name = field.name().ends_with("_name") || field.name().ends_with("identifier");
        return is_name ? "name-" + std::to_string(below(3)) : std::string();
    }

    std::vector<std::string> called_by(const std::string& id) {
        std::vector<std::string> found;
        for (const model::Connection& each : design().connections())
            if (each.from() == id) found.push_back(each.to());
        return found;
    }

    std::string any_component(const std::string& id) {
        std::vector<std::string> connected = called_by(id);
        if (!connected.empty() && happens(0.5)) return any(connected);
        std::vector<std::string> queues;
        for (const model::Component& each : design().components())
            if (each.id() != id && services::catalog().type_of(each)->name == "sqs") queues.push_back(each.id());
        if (!queues.empty() && happens(0.7)) return any(queues);
        return any(design().components()).id();
    }

    kernel::Stream chance_;
    kernel::Stream retries_;  ///< of its own, so that it does not shift what else is drawn
    Scenario scenario_;
    std::optional<std::size_t> errors_;  ///< of the design as it is; none: not counted
};

// Faults.

void add_fault(std::vector<model::Fault>& to, const services::FaultType& type, const std::string& target) {
    model::Fault& fault = to.emplace_back();
    fault.set_action(std::string(type.action));
    fault.set_target(target);
    fault.set_instance(-1);
    fault.set_magnitude(type.initial_magnitude);
    if (type.lasts) fault.mutable_duration()->set_seconds(60);
}

/// All that can happen to a design's parts.
std::vector<model::Fault> possible_faults(const model::Design& design) {
    using services::FaultTarget;
    std::vector<model::Fault> all;
    std::vector<services::FaultType> common(services::common_faults().begin(), services::common_faults().end());
    for (const services::FaultType& type : common) {
        if (type.target == FaultTarget::Zone)
            for (const model::Container& each : design.containers())
                if (each.kind() == services::network::container_of(type.action)) add_fault(all, type, each.id());
        if (type.target == FaultTarget::Connection)
            for (const model::Connection& each : design.connections()) add_fault(all, type, each.id());
        if (type.target == FaultTarget::Component)
            for (const model::Component& each : design.components())
                if (services::catalog().type_of(each)->called) add_fault(all, type, each.id());
    }
    for (const model::Component& each : design.components())
        for (const services::FaultType& type : services::find(services::catalog().type_of(each)->name)->faults)
            if (type.target == FaultTarget::Component || type.target == FaultTarget::Instance) add_fault(all, type, each.id());
    return all;
}

/// Some of the faults of components, together.
void add_random_experiment(model::Design& design, const std::vector<model::Fault>& faults, kernel::Stream& chance) {
    model::Experiment& made = *design.add_experiments();
    made.set_id("experiment-1");
    *made.mutable_at() = model::to_duration(40 * kernel::uniform(chance));
    std::string targets, actions;
    for (int n = 1; n <= 3; ++n) {
        const model::Fault& fault = faults[kernel::below(chance, faults.size())];
        if (!model::find_component(design, fault.target())) continue;
        const std::string number = std::to_string(n), comma = targets.empty() ? "" : ",";
        const fis::Resource* known = fis::resource_of(fault.action());
        const fis::Resource resource = known ? *known : fis::Resource{"Any", "aws:ec2:instance"};
        targets += comma + "\"t" + number + R"json(": {"resourceType": ")json" + std::string(resource.type) +
                   R"json(", "selectionMode": "PERCENT(60)"})json";
        const bool lasts = kernel::uniform(chance) < 0.7 || fault.has_duration();
        const std::string duration = lasts ? R"json("parameters": {"duration": "PT1M"}, )json" : "";
        actions += comma + "\"a" + number + "\": {\"actionId\": \"" + fault.action() + "\", " + duration + "\"targets\": {\"" +
                   std::string(resource.key) + "\": \"t" + number + "\"}}";
        model::ExperimentTarget& target = *made.add_targets();
        target.set_name("t" + number);
        target.add_components(fault.target());
    }
    if (actions.empty()) return design.mutable_experiments()->RemoveLast();
    made.set_template_("{\"targets\": {" + targets + "}, \"actions\": {" + actions +
                       R"json(}, "experimentOptions": {"emptyTargetResolutionMode": "skip"}})json");
}

}  // namespace

Scenario random_design(std::uint64_t seed) { return Drawing(seed).draw(); }

Scenario random_edit(const Scenario& of, std::uint64_t seed) { return Drawing(~seed, of).redraw(); }

void add_random_faults(model::Design& design, std::uint64_t seed) {
    kernel::Stream chance(kernel::mix(~seed));
    std::vector<model::Fault> all = possible_faults(design);
    // Those of one kind count once: there are more connections than anything else.
    std::vector<std::string> actions;
    for (const model::Fault& each : all)
        if (std::find(actions.begin(), actions.end(), each.action()) == actions.end()) actions.push_back(each.action());
    for (std::uint64_t n = 1 + kernel::below(chance, kFaults); n > 0 && !actions.empty(); --n) {
        const std::string& action = actions[kernel::below(chance, actions.size())];
        std::vector<model::Fault> such;
        std::copy_if(all.begin(), all.end(), std::back_inserter(such), [&](const model::Fault& each) { return each.action() == action; });
        model::Fault& fault = *design.add_faults();
        fault = such[kernel::below(chance, such.size())];
        fault.set_id("fault-" + std::to_string(n));
        if (kernel::uniform(chance) < 0.5) fault.set_instance(static_cast<std::int32_t>(kernel::below(chance, 4)));
        *fault.mutable_at() = model::to_duration(50 * kernel::uniform(chance));
        *fault.mutable_duration() = model::to_duration(static_cast<double>(kernel::below(chance, 20)));
        if (Issues issues; services::check_faults(design, issues), !issues.empty()) fault.set_instance(-1);
    }
    if (!all.empty() && kernel::uniform(chance) < 0.4) add_random_experiment(design, all, chance);
}

namespace {

template <typename Part>
Part& filled(Part* part, const std::string& stem, const std::string& target) {
    model::fill_initial(part, services::catalog().facts, model::TODAY);
    part->set_id(stem + "-" + target);
    return *part;
}

const services::ServiceType& type_of(const model::Component& component) {
    return *services::find(services::catalog().type_of(component)->name);
}

/// Before and after the traffic, which every kind of deployment knows; a group's instances may have one more.
void add_hooks(model::Deployment& deployment, bool of_instances, kernel::Stream& chance) {
    std::vector<model::LifecycleEvent> events = {model::BEFORE_ALLOW_TRAFFIC, model::AFTER_ALLOW_TRAFFIC};
    if (of_instances) events.push_back(static_cast<model::LifecycleEvent>(kernel::below(chance, model::BEFORE_ALLOW_TRAFFIC)));
    for (const model::LifecycleEvent event : events) {
        if (kernel::uniform(chance) < 0.5) continue;
        model::DeploymentHook& hook = *deployment.add_hooks();
        hook.set_event(event);
        *hook.mutable_time() = model::to_duration(static_cast<double>(kernel::below(chance, 4)));
        *hook.mutable_timeout() = model::to_duration(3);
        hook.set_fails(kernel::uniform(chance) < 0.2);
    }
}

void add_pipeline(model::Design& design, const model::Deployment& deployment, kernel::Stream& chance) {
    model::Pipeline& pipeline = *design.add_pipelines();
    model::fill_initial(&pipeline, services::catalog().facts, model::TODAY);
    pipeline.set_id("pipeline-" + deployment.id());
    pipeline.set_execution_mode(static_cast<model::ExecutionMode>(kernel::below(chance, model::ExecutionMode_ARRAYSIZE)));
    *pipeline.mutable_commit_every() = model::to_duration(static_cast<double>(kernel::below(chance, 8)));
    *pipeline.mutable_at() = model::to_duration(static_cast<double>(kernel::below(chance, 10)));
    for (const model::StageAction action : {model::CODE_COMMIT, model::CODE_BUILD, model::CODE_DEPLOY}) {
        model::PipelineStage& stage = *pipeline.add_stages();
        model::fill_initial(&stage, services::catalog().facts, model::TODAY);
        stage.set_action(action);
        *stage.mutable_time() = model::to_duration(static_cast<double>(kernel::below(chance, 4)));
        if (action == model::CODE_DEPLOY) stage.set_deployment(deployment.id());
    }
}

void add_deployment(model::Design& design, const model::Component& target, kernel::Stream& chance) {
    const auto policies = type_of(target).deployment->policies;
    model::Deployment& deployment = filled(design.add_deployments(), "deployment", target.id());
    deployment.set_target(target.id());
    deployment.set_app_version("v2");
    deployment.set_policy(static_cast<model::DeploymentPolicy>(policies[kernel::below(chance, policies.size())]));
    *deployment.mutable_interval() = model::to_duration(1 + static_cast<double>(kernel::below(chance, 5)));
    add_hooks(deployment, policies.front() != model::LAMBDA_ALL_AT_ONCE, chance);
    if (kernel::uniform(chance) < 0.3) add_pipeline(design, deployment, chance);
    deployment.set_minimum_healthy_hosts(static_cast<model::MinimumHealthyHosts>(kernel::below(chance, 3)));
    deployment.set_health_reporting(model::BASIC);
    deployment.set_auto_rollback(kernel::uniform(chance) < 0.5);
    *deployment.mutable_at() = model::to_duration(static_cast<double>(kernel::below(chance, 20)));
    *deployment.mutable_install_time() = model::to_duration(1);
    *deployment.mutable_command_timeout() = model::to_duration(10);
    *deployment.mutable_evaluation_time() = model::to_duration(5);
    *deployment.mutable_termination_wait() = model::to_duration(5);
}

void add_scaling(model::Design& design, const std::string& group, kernel::Stream& chance) {
    model::ScheduledAction& action = filled(design.add_scheduled_actions(), "schedule", group);
    action.set_target(group);
    *action.mutable_at() = model::to_duration(10 + static_cast<double>(kernel::below(chance, 10)));
    *action.mutable_recurrence() = model::to_duration(15);
    action.set_desired_capacity(static_cast<std::int32_t>(kernel::below(chance, 6)));
    model::Alarm& alarm = filled(design.add_alarms(), "alarm", group);
    alarm.set_component(group);
    alarm.set_metric("CPUUtilization");
    alarm.set_evaluation_periods(1);
    alarm.set_threshold(kernel::uniform(chance));
    model::ScalingPolicy& policy = filled(design.add_scaling_policies(), "policy", group);
    policy.set_target(group);
    policy.set_policy_type(model::SIMPLE_SCALING);
    policy.set_alarm(alarm.id());
    // Or hardly any alarm would have a datapoint within the minute.
    if (!model::apply_setting(&design, group + ".detailed_monitoring=true", services::catalog())) throw std::logic_error(group);
}

/// Of a function: bounds that move its provisioned concurrency, and a policy.
void add_tracking(model::Design& design, const std::string& function, kernel::Stream& chance) {
    if (!model::apply_setting(&design, function + ".provisioned_concurrent_executions=" + std::to_string(1 + kernel::below(chance, 4)),
                              services::catalog()))
        throw std::logic_error(function);
    for (const unsigned least : {4u, 1u}) {
        model::ScheduledAction& action = filled(design.add_scheduled_actions(), "schedule-" + std::to_string(least), function);
        action.set_target(function);
        *action.mutable_at() = model::to_duration(5 + static_cast<double>(kernel::below(chance, 10)));
        *action.mutable_recurrence() = model::to_duration(15);
        action.set_min_size(static_cast<std::int32_t>(least));
        action.set_max_size(static_cast<std::int32_t>(least + kernel::below(chance, 4)));
    }
    model::ScalingPolicy& policy = filled(design.add_scaling_policies(), "policy", function);
    policy.set_target(function);
    policy.set_metric_type(model::LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION);
    policy.set_target_value(0.5);
}

}  // namespace

void add_random_changes(model::Design& design, std::uint64_t seed) {
    kernel::Stream chance(kernel::mix(seed ^ kernel::hash("changes")));
    std::vector<model::Component> targets;
    for (const model::Component& each : design.components())
        if (type_of(each).deployment) targets.push_back(each);
    if (targets.empty()) return;
    model::AppVersion& version = filled(design.add_app_versions(), "v2", "");
    version.set_id("v2");
    *version.mutable_startup_time() = model::to_duration(2);
    version.set_error_rate(kernel::uniform(chance) < 0.5 ? 0.3 : 0);
    version.set_fails_health_checks(kernel::uniform(chance) < 0.2);
    for (const model::Component& target : targets) {
        if (kernel::uniform(chance) < 0.8) add_deployment(design, target, chance);
        const services::ScalingType* scaling = type_of(target).scaling;
        if (scaling && kernel::uniform(chance) < 0.5) (scaling->only_tracks ? add_tracking : add_scaling)(design, target.id(), chance);
    }
    for (Issues errors = errors_of(design); !errors.empty(); errors = errors_of(design)) remove(design, errors.front().object);
}

}  // namespace nephoscope::test
