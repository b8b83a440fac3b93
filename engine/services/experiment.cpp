#include "engine/services/experiment.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <unordered_map>

#include "engine/asl/source.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"
#include "engine/services/compiler.h"
#include "engine/services/fault_checks.h"
#include "engine/services/network_faults.h"

namespace nephoscope::services {
namespace {

constexpr std::size_t kMostName = 60;
constexpr std::string_view kStopInstances = "aws:ec2:stop-instances", kSendCommand = "aws:ssm:send-command";

using fis::Pairs;
using model::in_quotes;
using Kind = ExperimentPlan::Kind;

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

// From an action of FIS to the fault of a service.

constexpr std::string_view kForceFailover = "forceFailover";

bool is_forced(const fis::Action& action) {
    const std::string* forced = action.parameter(kForceFailover);
    return forced && lower(*forced) == "true";
}

/// What is done more exactly: the document that aws:ssm:send-command runs, "cpu-stress" of
/// "arn:aws:ssm:us-east-1::document/AWSFIS-Run-CPU-Stress", or "forcefailover"; empty: nothing.
std::string variant_of(const fis::Action& action) {
    if (is_forced(action)) return lower(kForceFailover);
    const std::string* arn = action.parameter("documentArn");
    std::string name = arn ? lower(fis::last_part(*arn)) : "";
    constexpr std::string_view kPrefix = "awsfis-run-";
    return name.starts_with(kPrefix) ? name.substr(kPrefix.size()) : name;
}

/// With the document it runs: "aws:ssm:send-command/AWSFIS-Run-IO-Stress".
std::string full_name(const fis::Action& action) {
    const std::string* arn = action.parameter("documentArn");
    return arn ? action.id + "/" + std::string(fis::last_part(*arn)) : action.id;
}

/// A service has a fault of its own for each variant it knows: "aws:ssm:send-command/AWSFIS-Run-CPU-Stress".
bool is_fault_of(const FaultType& type, const fis::Action& action, const std::string& variant) {
    if (type.action == action.id || type.fis_action == action.id) return true;
    if (variant.empty() || !type.action.starts_with(action.id) || type.action.size() <= action.id.size() + 1) return false;
    const std::string rest = lower(type.action.substr(action.id.size() + 1));
    return rest == variant || rest == "awsfis-run-" + variant;
}

/// The variant's own, or what the action is without.
const FaultType* find_fault(std::span<const FaultType> faults, const fis::Action& action, const std::string& variant) {
    const FaultType* found = nullptr;
    for (const FaultType& each : faults) {
        if (each.target == FaultTarget::Connection || each.target == FaultTarget::Zone || !is_fault_of(each, action, variant)) continue;
        if (!found || (!variant.empty() && found->action == action.id)) found = &each;
    }
    return found;
}

/// What it is called, and what it is worth: those of a document come after the action's own.
Pairs all_parameters(const fis::Action& action) {
    Pairs all = action.parameters;
    const std::string* document = action.parameter("documentParameters");
    if (!document) return all;
    for (const asl::Member& each : asl::read_source(*document).root.members)
        if (!each.node.object && !each.node.array)
            all.emplace_back(each.name, each.node.text() ? each.node.scalar.get<std::string>() : each.node.scalar.dump());
    return all;
}

std::optional<double> number(const std::string& text) {
    double value = 0;
    const auto [end, flaw] = std::from_chars(text.data(), text.data() + text.size(), value);
    return flaw == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

/// "us-east-1b", "b", "use1-az2": 2.
std::optional<double> ordinal_of_zone(const std::string& text) {
    const char last = text.empty() ? ' ' : text.back();
    if (last >= '1' && last <= '9') return last - '0';
    return last >= 'a' && last <= 'z' ? std::optional<double>(last - 'a' + 1) : std::nullopt;
}

std::optional<double> seconds_of(const std::string& name, const std::string& value) {
    const auto given = number(value);
    if (given && name.ends_with("milliseconds")) return *given / 1000;
    if (given && name.ends_with("seconds") && name != "durationseconds") return given;
    const auto before = name == "durationbeforeinterruption" ? fis::parse_duration(value) : std::nullopt;
    return before ? std::optional(to_seconds(*before)) : std::nullopt;
}

/// A parameter's worth in the unit in which a fault is measured, which stands in the magnitude's label; nothing: it is not about that.
std::optional<double> measured(const FaultType& type, const std::string& name, const std::string& value) {
    const auto in = [&](std::string_view unit) { return type.magnitude.find(unit) != std::string_view::npos; };
    const std::string what = lower(name);
    if (type.of_part) return what.find("zone") == std::string::npos ? std::nullopt : ordinal_of_zone(value);
    const bool share = in("0..1") || in("0 to 1");
    if (share || in("%")) {
        const auto percent = what.find("percent") == std::string::npos ? std::nullopt : number(value);
        return percent ? std::optional(share ? *percent / 100 : *percent) : std::nullopt;
    }
    if (in("(s)") || in("(ms)")) {
        const auto seconds = seconds_of(what, value);
        return seconds && in("(ms)") ? std::optional(*seconds * 1000) : seconds;
    }
    return std::nullopt;
}

/// Of several parameters that say it (reads, writes), the most; without any, what the fault begins with.
double magnitude_of(const FaultType& type, const Pairs& parameters) {
    std::optional<double> most;
    if (!type.magnitude.empty())
        for (const auto& [name, value] : parameters)
            if (const auto each = measured(type, name, value)) most = std::max(most.value_or(0), *each);
    return most.value_or(type.initial_magnitude);
}

/// What an action says of how long it lasts and of its document, which others look at.
bool is_read_elsewhere(const std::string& name) {
    constexpr std::string_view kRead[] = {"duration",        "startInstancesAfterDuration", "documentArn",
                                          "documentVersion", "documentParameters",          "DurationSeconds"};
    constexpr std::string_view kMeansNothingHere[] = {"InstallDependencies", "Interface"};
    const auto is = [&](std::string_view known) { return known == name; };
    return std::any_of(std::begin(kRead), std::end(kRead), is) ||
           std::any_of(std::begin(kMeansNothingHere), std::end(kMeansNothingHere), is);
}

/// Whether an action cuts off less than all of a subnet's traffic: no service here tells that apart.
bool cuts_a_part(const fis::Action& action) {
    const std::string* scope = action.parameter("scope");
    return action.id == network::kDisrupt && scope && *scope != "all";
}

constexpr std::string_view kZoneParameter = "availabilityZoneIdentifier", kZoneFilter = "Placement.AvailabilityZone";
constexpr std::string_view kStateFilter = "State.Name", kRunning = "running";

void keep(std::set<std::string>& these, const std::set<std::string>& others) {
    std::erase_if(these, [&](const std::string& each) { return !others.contains(each); });
}

/// The zones in which all that a template says of a target can hold; nothing: it says none.
std::optional<std::set<std::string>> zones_of(const fis::Target& target) {
    std::optional<std::set<std::string>> zones;
    const auto only = [&](const std::set<std::string>& these) {
        if (zones)
            keep(*zones, these);
        else
            zones = these;
    };
    for (const auto& [name, value] : target.parameters)
        if (name == kZoneParameter) only({value});
    for (const fis::Filter& each : target.filters)
        if (each.path == kZoneFilter) only({each.values.begin(), each.values.end()});
    return zones;
}

/// The tags whose values are names of what is drawn.
bool is_of_names(std::string_view tag) { return tag == "Name" || tag == "aws:autoscaling:groupName"; }

/// The alarm whose id or name an ARN ends with; empty: none.
std::string alarm_named(const model::Design& design, const std::string& arn) {
    const std::size_t at = arn.find(":alarm:");
    const std::string name = at == std::string::npos ? arn : arn.substr(at + 7);
    for (const model::Alarm& each : design.alarms())
        if (each.id() == name || each.name() == name) return each.id();
    return {};
}

class Binder {
public:
    Binder(const model::Design& design, const model::Experiment& experiment, Issues* issues)
        : design_(design), experiment_(experiment), issues_(issues) {}

    ExperimentPlan run() {
        fis::Parsed parsed = fis::parse(experiment_.template_());
        for (const fis::Flaw& each : parsed.flaws) template_issue(each.error, each.line, each.where, each.message, each.remedy);
        plan_.valid = parsed.valid();
        plan_.made = std::move(parsed.made);
        check_lists();
        if (!plan_.valid) return std::move(plan_);
        index();
        plan_.targets.resize(plan_.made.targets.size());
        find_users();
        for (std::size_t i = 0; i < plan_.targets.size(); ++i) bind_target(i);
        for (const fis::Action& each : plan_.made.actions) plan_.actions.push_back(bind_action(each));
        for (const fis::StopCondition& each : plan_.made.stop_conditions) bind_stop(each);
        return std::move(plan_);
    }

private:
    void issue(bool error, std::string field, Text message, Text remedy) {
        if (!issues_) return;
        issues_->push_back({error ? Issue::Severity::Error : Issue::Severity::Warning, experiment_.id(), std::move(field),
                            std::move(message), std::move(remedy)});
    }
    void template_issue(bool error, std::uint32_t line, const std::string& where, const Text& message, Text remedy) {
        issue(error, "template", where.empty() ? say("Line %1: %2", line, message) : say("Line %1, %2: %3", line, where, message),
              std::move(remedy));
    }

    /// What the experiment lists must be in the template.
    void check_lists() {
        if (!plan_.valid) return;
        for (int i = 0; i < experiment_.targets_size(); ++i) {
            const std::string& name = experiment_.targets(i).name();
            if (name.empty() || plan_.made.target(name) != fis::kNone) continue;
            std::vector<std::string_view> known;
            for (const fis::Target& each : plan_.made.targets) known.push_back(each.name);
            issue(true, "targets." + std::to_string(i) + ".name",
                  say("The template has no target %1.%2", in_quotes(name), model::did_you_mean(name, known)),
                  say("Give it the name of one of the template's targets, or remove it."));
        }
        for (int i = 0; i < experiment_.stop_conditions_size(); ++i) {
            const std::string& value = experiment_.stop_conditions(i).value();
            const auto& all = plan_.made.stop_conditions;
            if (value.empty() || is_asserted(value) ||
                std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.value == value; }))
                continue;
            issue(true, "stop_conditions." + std::to_string(i) + ".value", say("The template has no stop condition %1.", in_quotes(value)),
                  say("Write the ARN as it stands in the template, or remove it."));
        }
    }

    bool is_asserted(const std::string& arn) const {
        return std::any_of(plan_.made.actions.begin(), plan_.made.actions.end(), [&](const fis::Action& each) {
            const std::string* arns = each.parameter("alarmArns");
            return each.id == fis::kAssertAlarm && arns && arns->find(arn) != std::string::npos;
        });
    }

    void index() {
        const auto add = [this](const auto& part) {
            by_name_[part.id()].insert(part.id());
            if (!part.name().empty()) by_name_[part.name()].insert(part.id());
        };
        for (const model::Component& each : design_.components()) {
            add(each);
            components_.emplace(each.id(), &each);
        }
        for (const model::Container& each : design_.containers()) {
            add(each);
            containers_.emplace(each.id(), &each);
        }
    }

    /// Whether some service has it as such a fault.
    template <typename Fits>
    static bool is_any(const fis::Action& action, const std::string& variant, Fits fits) {
        const auto has = [&](std::span<const FaultType> faults) {
            return std::any_of(faults.begin(), faults.end(),
                               [&](const FaultType& each) { return is_fault_of(each, action, variant) && fits(each); });
        };
        return has(common_faults()) || std::any_of(all().begin(), all().end(), [&](const ServiceType* each) { return has(each->faults); });
    }

    /// Which actions are aimed at which target.
    void find_users() {
        users_.resize(plan_.targets.size());
        for (const fis::Action& action : plan_.made.actions) {
            variants_.push_back(variant_of(action));
            known_.push_back(is_any(action, variants_.back(), [](const FaultType&) { return true; }));
            for (const std::size_t target : action.targets) users_[target].push_back(known_.size() - 1);
        }
    }

    /// Null: it cannot have it.
    const FaultType* fault_of(const std::string& object, std::size_t action) const {
        const fis::Action& of = plan_.made.actions[action];
        if (const auto container = containers_.find(object); container != containers_.end()) {
            for (const FaultType& each : common_faults())
                if (befalls(each, *container->second) && is_fault_of(each, of, variants_[action])) return &each;
            return nullptr;
        }
        const auto component = components_.find(object);
        if (component == components_.end()) return nullptr;
        const model::ComponentType* known = catalog().type_of(*component->second);
        const ServiceType* type = known ? find(known->name) : nullptr;
        if (!type) return nullptr;
        const FaultType* own = find_fault(type->faults, of, variants_[action]);
        return own || !type->port.called ? own : find_fault(common_faults(), of, variants_[action]);
    }

    bool can_have_any(const std::string& object, std::size_t target) const {
        return std::any_of(users_[target].begin(), users_[target].end(), [&](std::size_t action) { return fault_of(object, action); });
    }

    bool lies_in(const model::Component& component, const std::string& container) const {
        if (std::find(component.zones().begin(), component.zones().end(), container) != component.zones().end()) return true;
        const std::string* at = &component.parent();
        for (std::size_t depth = 0; !at->empty() && depth <= containers_.size(); ++depth) {
            if (*at == container) return true;
            const auto next = containers_.find(*at);
            if (next == containers_.end()) return false;
            at = &next->second->parent();
        }
        return false;
    }

    /// A container stands for what is in it, unless something befalls it as a whole.
    void add_object(std::size_t target, const std::string& id, std::set<std::string>& found) const {
        if (!containers_.contains(id) || can_have_any(id, target)) {
            found.insert(id);
            return;
        }
        for (const auto& [each, component] : components_)
            if (lies_in(*component, id) && can_have_any(each, target)) found.insert(each);
    }

    /// Those of a name that can have what is aimed at the target.
    std::set<std::string> meant_by(const std::string& name, std::size_t target) const {
        std::set<std::string> found;
        const auto known = by_name_.find(name);
        if (known == by_name_.end()) return found;
        for (const std::string& id : known->second) add_object(target, id, found);
        std::erase_if(found, [&](const std::string& each) { return !can_have_any(each, target); });
        return found;
    }

    /// By the names in the template: of one of its ARNs, and in all of its tags. It has either.
    std::set<std::string> named_by(std::size_t target) const {
        std::set<std::string> found;
        for (const std::string& arn : plan_.made.targets[target].arns) {
            found.merge(meant_by(std::string(fis::last_part(arn)), target));
            // "...:function:charge:live" is a version or an alias of "charge".
            const std::size_t function = arn.find(":function:");
            if (function == std::string::npos) continue;
            const std::string name = arn.substr(function + 10);
            found.merge(meant_by(name.substr(0, name.find(':')), target));
        }
        bool first = true;
        for (const auto& [tag, value] : plan_.made.targets[target].tags) {
            if (!is_of_names(tag)) continue;
            if (first)
                found = meant_by(value, target);
            else
                keep(found, meant_by(value, target));
            first = false;
        }
        return found;
    }

    void bind_target(std::size_t i) {
        ExperimentPlan::Target& made = plan_.targets[i];
        const fis::Target& target = plan_.made.targets[i];
        const auto is_user = [this](std::size_t action) { return known_[action]; };
        made.used = std::any_of(users_[i].begin(), users_[i].end(), is_user);
        std::set<std::string> found;
        bool listed = false;
        for (const model::ExperimentTarget& each : experiment_.targets()) {
            if (each.name() != target.name || each.components().empty()) continue;
            listed = true;
            for (const std::string& id : each.components())
                if (components_.contains(id) || containers_.contains(id)) add_object(i, id, found);
        }
        if (!listed) found = named_by(i);
        made.objects.assign(found.begin(), found.end());
        for (const std::string& object : made.objects)
            for (const std::size_t action : users_[i]) {
                const FaultType* type = fault_of(object, action);
                made.of_instances = made.of_instances || (type && type->target == FaultTarget::Instance);
            }
        if (made.used && listed) check_listed(i);
        if (made.used && made.objects.empty())
            template_issue(false, target.line, "targets." + target.name,
                           plan_.made.skip_empty_targets
                               ? say("Target %1 means nothing in the design: its actions are skipped.", in_quotes(target.name))
                               : say("Target %1 means nothing in the design: the experiment fails when it starts.", in_quotes(target.name)),
                           say("Choose its components in the experiment's targets."));
        bind_zone(target, made);
        for (const fis::Filter& each : target.filters) check_filter(target, each);
        for (const auto& [tag, value] : target.tags)
            if (!is_of_names(tag)) not_looked_at(target, say("Its tag %1 is not looked at.", in_quotes(tag)));
        for (const auto& [name, value] : target.parameters)
            if (name != kZoneParameter) not_looked_at(target, say("Its parameter %1 is not looked at.", in_quotes(name)));
    }

    void not_looked_at(const fis::Target& target, const Text& what) {
        template_issue(false, target.line, "targets." + target.name, what, say("Choose its components in the experiment's targets."));
    }

    void bind_zone(const fis::Target& target, ExperimentPlan::Target& made) {
        const auto zones = zones_of(target);
        if (!zones) return;
        if (zones->size() == 1)
            made.zone = *zones->begin();
        else
            template_issue(true, target.line, "targets." + target.name,
                           zones->empty() ? say("No zone is all that it says of zones.")
                                          : say("It may be in %1 zones; only one can be told apart here.", zones->size()),
                           say("Name one zone, and make a target of its own for each other one."));
    }

    void check_filter(const fis::Target& target, const fis::Filter& filter) {
        if (filter.path == kZoneFilter) return;
        if (filter.path != kStateFilter) return not_looked_at(target, say("Its filter %1 is not looked at.", in_quotes(filter.path)));
        const bool runs = std::find(filter.values.begin(), filter.values.end(), kRunning) != filter.values.end();
        if (runs && filter.values.size() == 1) return;
        template_issue(!runs, target.line, "targets." + target.name,
                       say("Of the states in its filter %1, only %2 is looked at.", in_quotes(filter.path), in_quotes(kRunning)),
                       say("Write the value \"running\" alone, or remove the filter."));
    }

    /// What is listed by hand must be able to have what is aimed at it.
    void check_listed(std::size_t target) {
        for (const std::string& object : plan_.targets[target].objects)
            for (const std::size_t action : users_[target]) {
                if (!known_[action] || fault_of(object, action)) continue;
                const auto component = components_.find(object);
                const model::ComponentType* type = component == components_.end() ? nullptr : catalog().type_of(*component->second);
                const Text it = in_quotes(object), what = in_quotes(plan_.made.actions[action].id);
                const Text aim = in_quotes(plan_.made.targets[target].name);
                issue(true, "targets",
                      type ? say("%1 %2 cannot have %3, which is aimed at target %4.", type->title, it, what, aim)
                           : say("%1 cannot have %2, which is aimed at target %3.", it, what, aim),
                      say("It is a fault of: %1.", bearers(action)));
            }
    }

    Text bearers(std::size_t action) const {
        std::string titles;
        for (const ServiceType* each : all())
            if (find_fault(each->faults, plan_.made.actions[action], variants_[action]))
                titles += (titles.empty() ? "" : ", ") + std::string(each->title);
        return titles.empty() ? say("containers") : Text(titles);
    }

    ExperimentPlan::Action bind_action(const fis::Action& action) {
        const auto i = plan_.actions.size();
        ExperimentPlan::Action made;
        if (action.id == fis::kWait) {
            made.kind = Kind::Waits;
        } else if (action.id == fis::kAssertAlarm) {
            made.kind = Kind::AssertsAlarms;
            bind_assertion(action, made);
        } else if (cuts_a_part(action)) {
            made.kind = Kind::NotActedOn;
            template_issue(false, action.line, "actions." + action.name,
                           say("Kept, not acted on: %1 of the scope %2.", action.id, in_quotes(*action.parameter("scope"))),
                           say("Only all of the traffic can be cut off here, \"scope\": \"all\"."));
        } else if (!known_[i]) {
            made.kind = Kind::NotActedOn;
            template_issue(false, action.line, "actions." + action.name, say("Kept, not acted on: %1.", full_name(action)),
                           say("No service here has this fault; the experiment goes on as if it had been done."));
        } else {
            bind_effects(action, i, made);
        }
        return made;
    }

    /// FIS asks for a duration wherever there is something to end, except where instances may be stopped for good, and of each document.
    void check_duration(const fis::Action& action, std::size_t i) {
        if (action.parameter("duration") || action.id == kStopInstances) return;
        if (action.id != kSendCommand && !is_any(action, variants_[i], [](const FaultType& each) { return each.lasts; })) return;
        template_issue(true, action.line, "actions." + action.name + ".parameters.duration", say("It does not say how long it lasts."),
                       say("Add \"parameters\": {\"duration\": \"PT1M\"}."));
    }

    void bind_effects(const fis::Action& action, std::size_t i, ExperimentPlan::Action& made) {
        check_duration(action, i);
        const Pairs parameters = all_parameters(action);
        for (const std::size_t target : action.targets) {
            Pairs here = parameters;
            here.insert(here.end(), plan_.made.targets[target].parameters.begin(), plan_.made.targets[target].parameters.end());
            for (const std::string& object : plan_.targets[target].objects)
                if (const FaultType* type = fault_of(object, i)) made.effects.push_back({target, object, type, magnitude_of(*type, here)});
        }
        if (action.targets.empty())
            template_issue(false, action.line, "actions." + action.name, say("It has no targets, so it does nothing."),
                           say("Add \"targets\": {\"Instances\": \"...\"} with the name of a target."));
        name_unread(action, parameters, made);
    }

    void name_unread(const fis::Action& action, const Pairs& parameters, const ExperimentPlan::Action& made) {
        for (const auto& parameter : parameters) {
            const auto& [name, value] = parameter;
            const bool chooses = name == kForceFailover;
            const auto reads = [&](const ExperimentPlan::Effect& each) {
                if (chooses) return !is_forced(action) || each.type->action != action.id;
                return each.type->target == FaultTarget::Zone || measured(*each.type, parameter.first, parameter.second).has_value();
            };
            if (is_read_elsewhere(name) || made.effects.empty() || std::any_of(made.effects.begin(), made.effects.end(), reads)) continue;
            template_issue(false, action.line, "actions." + action.name,
                           say("Kept, not looked at: its parameter %1 of %2.", in_quotes(name), in_quotes(value)),
                           say("The fault acts as if it were not there."));
        }
    }

    static std::vector<std::string> split(const std::string& text) {
        std::vector<std::string> parts;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find(',', at), text.size());
            std::string part = text.substr(at, end - at);
            part.erase(0, part.find_first_not_of(" \t"));
            if (!part.empty()) parts.push_back(part.substr(0, part.find_last_not_of(" \t") + 1));
            at = end + 1;
        }
        return parts;
    }

    void bind_assertion(const fis::Action& action, ExperimentPlan::Action& made) {
        made.states = split(*action.parameter("alarmStates"));
        for (const std::string& arn : split(*action.parameter("alarmArns"))) {
            if (auto alarm = alarm_of(arn); !alarm.empty())
                made.alarms.push_back(std::move(alarm));
            else
                template_issue(false, action.line, "actions." + action.name,
                               say("No alarm of the design is %1; it is not asked.", in_quotes(arn)),
                               say("Bind it to an alarm in the experiment's stop conditions, or give an alarm its name."));
        }
    }

    /// Empty: none.
    std::string alarm_of(const std::string& arn) const {
        for (const model::StopCondition& each : experiment_.stop_conditions())
            if (each.value() == arn && !each.alarm().empty()) return each.alarm();
        return alarm_named(design_, arn);
    }

    void bind_stop(const fis::StopCondition& stop) {
        if (std::string alarm = alarm_of(stop.value); !alarm.empty())
            plan_.stops.push_back({std::move(alarm)});
        else
            template_issue(false, stop.line, "stopConditions",
                           say("No alarm of the design is %1; it never stops the experiment.", in_quotes(stop.value)),
                           say("Choose the alarm in the experiment's stop conditions."));
    }

    const model::Design& design_;
    const model::Experiment& experiment_;
    Issues* issues_;
    ExperimentPlan plan_;
    std::unordered_map<std::string, std::set<std::string>> by_name_;
    std::unordered_map<std::string, const model::Component*> components_;
    std::unordered_map<std::string, const model::Container*> containers_;
    std::vector<std::vector<std::size_t>> users_;  ///< actions, by target
    std::vector<std::string> variants_;            ///< by action
    std::vector<bool> known_;                      ///< by action: some service has it
};

}  // namespace

ExperimentPlan bind_experiment(const model::Design& design, const model::Experiment& experiment, Issues* issues) {
    return Binder(design, experiment, issues).run();
}

model::Experiment new_experiment(const model::Design& design, std::string template_text) {
    model::Experiment made;
    model::fill_initial(&made, catalog().facts, design.limits_as_of());
    made.set_id(model::fresh_id("experiment", design));
    made.set_template_(std::move(template_text));
    const ExperimentPlan plan = bind_experiment(design, made, nullptr);
    if (!plan.valid) return made;
    made.set_name(plan.made.description.substr(0, kMostName));
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        model::ExperimentTarget& target = *made.add_targets();
        target.set_name(plan.made.targets[i].name);
        for (const std::string& object : plan.targets[i].objects)
            if (model::find_component(design, object)) target.add_components(object);
    }
    for (const fis::StopCondition& each : plan.made.stop_conditions) {
        model::StopCondition& stop = *made.add_stop_conditions();
        stop.set_value(each.value);
        stop.set_alarm(alarm_named(design, each.value));
    }
    return made;
}

void check_experiments(const model::Design& design, Issues& issues) {
    for (const model::Experiment& each : design.experiments()) (void)bind_experiment(design, each, &issues);
}

}  // namespace nephoscope::services
