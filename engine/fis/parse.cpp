#include <algorithm>
#include <unordered_map>

#include "engine/asl/source.h"
#include "engine/fis/template.h"

namespace nephoscope::fis {
namespace {

using asl::in_quotes;
using asl::Member;
using asl::Node;

constexpr SimTime kMinute = 60 * kSecond, kHour = 60 * kMinute;
constexpr std::string_view kWrapper = "experimentTemplate";
constexpr std::size_t kMostName = 64;  ///< of a place

/// CloudFormation writes the same names with a capital.
bool same_name(std::string_view given, std::string_view api) {
    if (given.size() != api.size() || given.empty()) return false;
    const char first = given.front() >= 'A' && given.front() <= 'Z' ? static_cast<char>(given.front() - 'A' + 'a') : given.front();
    return first == api.front() && given.substr(1) == api.substr(1);
}

const Member* find(const Node& node, std::string_view api) {
    for (const Member& each : node.members)
        if (same_name(each.name, api)) return &each;
    return nullptr;
}

/// The object that holds actions and targets, whatever stands around it.
const Node& heart_of(const Node& root) {
    if (const Member* inner = find(root, kWrapper); inner && inner->node.object) return inner->node;
    const Member *type = root.find("Type"), *properties = root.find("Properties");
    if (type && properties && properties->node.object && type->node.text() && type->node.scalar == "AWS::FIS::ExperimentTemplate")
        return properties->node;
    return root;
}

class Reader {
public:
    explicit Reader(std::string_view text) : lines_(text), source_(asl::read_source(text)) {}

    Parsed read() {
        for (const auto& each : source_.broken)
            flaw(each.at, "", say("This cannot be read: %1.", each.why), say("Correct the JSON here; what follows was not looked at."));
        for (const auto& each : source_.repeated)
            flaw(each.at, "", say("%1 stands twice in one object.", in_quotes(each.name)), say("Remove one of them."));
        if (source_.broken.empty()) read_template(heart_of(source_.root));
        auto& flaws = parsed_.flaws;
        std::stable_sort(flaws.begin(), flaws.end(), [](const Flaw& a, const Flaw& b) { return a.line < b.line; });
        if (more_) flaws.push_back({true, flaws.back().line, "", say("There are more flaws than are shown."), say("Mend these first.")});
        return std::move(parsed_);
    }

private:
    void flaw(std::size_t at, std::string where, Text message, Text remedy, bool error = true) {
        more_ = more_ || parsed_.flaws.size() >= kMostFlaws;
        if (!more_) parsed_.flaws.push_back({error, line(at), std::move(where), std::move(message), std::move(remedy)});
    }
    void warning(std::size_t at, std::string where, Text message, Text remedy) {
        flaw(at, std::move(where), std::move(message), std::move(remedy), false);
    }
    std::uint32_t line(std::size_t at) const { return lines_.position(at).line; }

    void read_template(const Node& root) {
        if (!root.object)
            return flaw(root.at, "", say("A template is a JSON object."), say("Write {\"actions\": {...}, \"targets\": {...}}."));
        known_members(root, "",
                      {"description", "targets", "actions", "stopConditions", "experimentOptions", "roleArn", "tags", "logConfiguration",
                       "experimentReportConfiguration", "clientToken", "id", "arn", "creationTime", "lastUpdateTime",
                       "targetAccountConfigurationsCount"});
        Template& made = parsed_.made;
        made.description = text(root, "description", "").value_or("");
        if (const Node* targets = object(root, "targets", "", false)) read_targets(*targets);
        if (const Node* actions = object(root, "actions", "", true)) read_actions(*actions);
        if (const Member* stops = find(root, "stopConditions"))
            read_stops(stops->node);
        else
            warning(root.at, "stopConditions", say("It has no stopConditions; FIS wants at least one."),
                    say("Write \"stopConditions\": [{\"source\": \"none\"}], or name an alarm."));
        if (const Node* options = object(root, "experimentOptions", "", false)) read_options(*options);
    }

    void read_options(const Node& node) {
        const auto mode = text(node, "emptyTargetResolutionMode", "experimentOptions.");
        if (mode && *mode != "fail" && *mode != "skip")
            flaw(find(node, "emptyTargetResolutionMode")->node.at, "experimentOptions.emptyTargetResolutionMode",
                 say("%1 is no mode for empty targets.", in_quotes(*mode)), say("Write \"fail\" or \"skip\"."));
        parsed_.made.skip_empty_targets = mode == "skip";
    }

    // Members of an object, each of one kind. They say what is wrong, and yield nothing where there is no such member.

    const Node* object(const Node& node, std::string_view name, const std::string& prefix, bool required) {
        const Member* found = find(node, name);
        const std::string where = prefix + std::string(name);
        if (!found && required)
            flaw(node.at, where, say("%1 is missing.", in_quotes(name)), say("Add it: an object with a member for each by its name."));
        if (found && !found->node.object)
            flaw(found->node.at, where, say("%1 must be an object.", in_quotes(name)), say("Write {\"name\": ...}."));
        return found && found->node.object ? &found->node : nullptr;
    }

    const Node* list(const Node& node, std::string_view name, const std::string& prefix) {
        const Member* found = find(node, name);
        if (found && !found->node.array)
            flaw(found->node.at, prefix + std::string(name), say("%1 must be a list.", in_quotes(name)), say("Put it in square brackets."));
        return found && found->node.array ? &found->node : nullptr;
    }

    std::optional<std::string> text(const Node& node, std::string_view name, const std::string& prefix) {
        const Member* found = find(node, name);
        return found ? text_of(found->node, prefix + std::string(name)) : std::nullopt;
    }

    /// Of CloudFormation's functions that name something, the name.
    static std::optional<std::string> referred(const Node& node) {
        if (!node.object || node.members.size() != 1) return std::nullopt;
        const auto& [name, at, value] = node.members.front();
        if ((name == "Ref" || name == "Fn::Sub" || name == "Fn::GetAtt") && value.text())
            return value.scalar.get<std::string>().substr(0, value.scalar.get<std::string>().find('.'));
        if (name == "Fn::GetAtt" && value.array && !value.items.empty() && value.items.front().text())
            return value.items.front().scalar.get<std::string>();
        return std::nullopt;
    }

    std::optional<std::string> text_of(const Node& node, const std::string& where) {
        if (node.text()) return node.scalar.get<std::string>();
        if (!node.object && !node.array && !node.null()) return node.scalar.dump();
        if (auto name = referred(node)) return name;
        flaw(node.at, where, say("A text is wanted here."), say("Put it in double quotes."));
        return std::nullopt;
    }

    std::vector<std::string> texts(const Node& node, std::string_view name, const std::string& prefix) {
        std::vector<std::string> found;
        const Node* items = list(node, name, prefix);
        if (!items) return found;
        for (const Node& each : items->items)
            if (auto value = text_of(each, prefix + std::string(name))) found.push_back(std::move(*value));
        return found;
    }

    Pairs pairs(const Node& node, std::string_view name, const std::string& prefix) {
        Pairs found;
        const Node* members = object(node, name, prefix, false);
        if (!members) return found;
        const std::string place = prefix + std::string(name) + ".";
        for (const Member& each : members->members)
            if (auto value = text_of(each.node, place + each.name)) found.emplace_back(each.name, *value);
        return found;
    }

    template <typename Names>
    static std::string listed(const Names& names) {
        std::string all;
        for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
        return all;
    }

    void known_members(const Node& node, const std::string& prefix, std::initializer_list<std::string_view> names) {
        for (const Member& each : node.members) {
            const bool known = std::any_of(names.begin(), names.end(), [&](std::string_view name) { return same_name(each.name, name); });
            if (known) continue;
            warning(each.at, prefix + each.name.substr(0, kMostName),
                    say("%1 has no meaning here, and is not looked at.", in_quotes(each.name)), say("What there is: %1.", listed(names)));
        }
    }

    // Targets.

    void read_targets(const Node& node) {
        if (node.members.size() > kMostTargets)
            return flaw(node.at, "targets", say("These are more than %1 targets.", kMostTargets), say("Take several templates."));
        for (const Member& each : node.members) {
            target_of_.emplace(each.name, parsed_.made.targets.size());
            read_target(each, parsed_.made.targets.emplace_back());
        }
    }

    void read_target(const Member& member, Target& made) {
        const Node& node = member.node;
        const std::string where = "targets." + member.name.substr(0, kMostName), prefix = where + ".";
        made.name = member.name;
        made.line = line(member.at);
        if (!node.object)
            return flaw(node.at, where, say("A target is an object."), say("Write {\"resourceType\": \"aws:ec2:instance\", ...}."));
        known_members(node, prefix, {"resourceType", "resourceArns", "resourceTags", "filters", "selectionMode", "parameters"});
        made.resource_type = text(node, "resourceType", prefix).value_or("");
        if (made.resource_type.empty())
            flaw(node.at, prefix + "resourceType", say("\"resourceType\" is missing."),
                 say("Say what it finds, such as \"aws:ec2:instance\"."));
        else if (!is_type(made.resource_type))
            flaw(find(node, "resourceType")->node.at, prefix + "resourceType",
                 say("FIS knows no resources of the type %1.", in_quotes(made.resource_type)),
                 say("What there is: %1.", listed(resource_types())));
        made.arns = texts(node, "resourceArns", prefix);
        made.tags = pairs(node, "resourceTags", prefix);
        made.parameters = pairs(node, "parameters", prefix);
        if (!made.arns.empty() && !made.tags.empty())
            flaw(find(node, "resourceTags")->at, prefix + "resourceTags",
                 say("It names resources by ARN and by tag; FIS takes one of both."), say("Remove resourceArns or resourceTags."));
        if (const Node* filters = list(node, "filters", prefix))
            for (const Node& each : filters->items) made.filters.push_back(filter(each, prefix + "filters"));
        if (const auto mode = text(node, "selectionMode", prefix))
            made.selection = selection(*mode, find(node, "selectionMode")->node.at, prefix);
    }

    Filter filter(const Node& node, const std::string& where) {
        if (!node.object) {
            flaw(node.at, where, say("A filter is an object."), say("Write {\"path\": \"State.Name\", \"values\": [\"running\"]}."));
            return {};
        }
        return {text(node, "path", where + ".").value_or(""), texts(node, "values", where + ".")};
    }

    Selection selection(const std::string& mode, std::size_t at, const std::string& prefix) {
        if (mode == "ALL") return {};
        struct Kind {
            Selection::Mode mode;
            std::string_view start;
            unsigned most;
        };
        static constexpr Kind kKinds[] = {{Selection::Mode::Count, "COUNT(", 1'000'000}, {Selection::Mode::Percent, "PERCENT(", 100}};
        for (const auto& [kind, start, most] : kKinds) {
            if (!mode.starts_with(start) || !mode.ends_with(')')) continue;
            const std::string number = mode.substr(start.size(), mode.size() - start.size() - 1);
            const bool digits = !number.empty() && number.size() <= 7 && number.find_first_not_of("0123456789") == std::string::npos;
            const unsigned value = digits ? static_cast<unsigned>(std::stoul(number)) : 0;
            if (value >= 1 && value <= most) return {kind, value};
        }
        flaw(at, prefix + "selectionMode", say("%1 is no selection.", in_quotes(mode)),
             say("Write \"ALL\", \"COUNT(1)\" or \"PERCENT(50)\", at most 100."));
        return {};
    }

    // Actions.

    void read_actions(const Node& node) {
        if (node.members.empty())
            return flaw(node.at, "actions", say("It has no actions."), say("Add one, such as aws:ec2:stop-instances."));
        if (node.members.size() > kMostActions)
            return flaw(node.at, "actions", say("These are more than %1 actions.", kMostActions), say("Take several templates."));
        for (std::size_t i = 0; i < node.members.size(); ++i) action_of_.emplace(node.members[i].name, i);
        for (const Member& each : node.members) read_action(each, parsed_.made.actions.emplace_back());
        find_circle(node);
    }

    void read_action(const Member& member, Action& made) {
        const Node& node = member.node;
        const std::string where = "actions." + member.name.substr(0, kMostName), prefix = where + ".";
        made.name = member.name;
        made.line = line(member.at);
        if (!node.object) return flaw(node.at, where, say("An action is an object."), say("Write {\"actionId\": \"aws:fis:wait\", ...}."));
        known_members(node, prefix, {"actionId", "description", "parameters", "startAfter", "targets"});
        made.id = text(node, "actionId", prefix).value_or("");
        if (made.id.empty())
            flaw(node.at, prefix + "actionId", say("\"actionId\" is missing."),
                 say("Say what it does, such as \"aws:ec2:stop-instances\"."));
        made.description = text(node, "description", prefix).value_or("");
        made.parameters = pairs(node, "parameters", prefix);
        read_durations(node, made, prefix);
        read_links(node, made, prefix);
    }

    void read_durations(const Node& node, Action& made, const std::string& prefix) {
        const std::string parameters = prefix + "parameters.";
        for (const auto& [name, value] : made.parameters) {
            const bool before = name == "durationBeforeInterruption";
            if (name != "duration" && !name.ends_with("Duration") && !before) continue;
            const std::size_t at = find(node, "parameters")->node.find(name)->node.at;
            const auto duration = parse_duration(value);
            const std::string field = parameters + name;
            // AWS FIS user guide, actions reference, 2026: those of EBS may be short.
            const bool of_volumes = made.id == "aws:ebs:pause-volume-io" || made.id == "aws:ebs:volume-io-latency";
            const SimTime least = before ? 2 * kMinute : of_volumes ? kSecond : kMinute, most = before ? 15 * kMinute : 12 * kHour;
            if (!duration)
                flaw(at, field, say("%1 is no duration.", in_quotes(value)), say("Write it as ISO 8601 does: \"PT5M\", \"PT1H30M\"."));
            else if (*duration < least || *duration > most)
                flaw(at, field, *duration < least ? say("%1 is too short.", in_quotes(value)) : say("%1 is too long.", in_quotes(value)),
                     before       ? say("FIS takes 2 to 15 minutes: \"PT2M\" to \"PT15M\".")
                     : of_volumes ? say("FIS takes 1 second to 12 hours: \"PT1S\" to \"PT12H\".")
                                  : say("FIS takes 1 minute to 12 hours: \"PT1M\" to \"PT12H\"."));
            else if (!before)
                made.duration = std::max(made.duration, *duration);
        }
        if (made.id == kWait && !made.parameter("duration"))
            flaw(node.at, parameters + "duration", say("It does not say how long it waits."),
                 say("Add \"parameters\": {\"duration\": \"PT1M\"}."));
        if (made.id != kAssertAlarm) return;
        for (const char* name : {"alarmArns", "alarmStates"})
            if (!made.parameter(name))
                flaw(node.at, parameters + name, say("%1 is missing.", in_quotes(name)),
                     say("Name alarms, and the states they may be in: \"OK\"."));
    }

    void read_links(const Node& node, Action& made, const std::string& prefix) {
        if (const Node* before = list(node, "startAfter", prefix))
            for (const Node& each : before->items) {
                const auto name = text_of(each, prefix + "startAfter");
                if (!name) continue;
                const auto found = action_of_.find(*name);
                if (found == action_of_.end())
                    flaw(each.at, prefix + "startAfter", say("There is no action %1.", in_quotes(*name)),
                         say("Name another action of this template."));
                else if (std::find(made.start_after.begin(), made.start_after.end(), found->second) == made.start_after.end())
                    made.start_after.push_back(found->second);
            }
        const Node* targets = object(node, "targets", prefix, false);
        if (!targets) return;
        for (const Member& each : targets->members) {
            const auto name = text_of(each.node, prefix + "targets." + each.name);
            if (!name) continue;
            const auto found = target_of_.find(*name);
            if (found == target_of_.end())
                flaw(each.node.at, prefix + "targets." + each.name, say("There is no target %1.", in_quotes(*name)),
                     say("Name one of the template's targets."));
            else
                made.targets.push_back(found->second);
            if (found != target_of_.end()) check_resource(each, made, parsed_.made.targets[found->second], prefix);
        }
    }

    static bool is_type(std::string_view type) {
        const auto types = resource_types();
        return std::binary_search(types.begin(), types.end(), type);
    }

    void check_resource(const Member& link, const Action& action, const Target& target, const std::string& prefix) {
        const Resource* resource = resource_of(action.id);
        if (!resource) return;
        const std::string where = prefix + "targets." + link.name.substr(0, kMostName);
        if (link.name != resource->key)
            flaw(link.at, where, say("%1 calls its target %2.", in_quotes(action.id), in_quotes(resource->key)),
                 say("Write %1 in place of %2.", in_quotes(resource->key), in_quotes(link.name)));
        if (is_type(target.resource_type) && target.resource_type != resource->type)
            flaw(link.at, where,
                 say("%1 is for %2; target %3 is of %4.", in_quotes(action.id), in_quotes(resource->type), in_quotes(target.name),
                     in_quotes(target.resource_type)),
                 say("Aim it at a target of that type."));
    }

    /// Whatever cannot be put in an order waits for itself.
    void find_circle(const Node& node) {
        const auto& actions = parsed_.made.actions;
        std::vector<std::size_t> open(actions.size()), ready;
        std::vector<std::vector<std::size_t>> followers(actions.size());
        for (std::size_t i = 0; i < actions.size(); ++i) {
            open[i] = actions[i].start_after.size();
            if (open[i] == 0) ready.push_back(i);
            for (const std::size_t before : actions[i].start_after) followers[before].push_back(i);
        }
        for (std::size_t at = 0; at < ready.size(); ++at)
            for (const std::size_t after : followers[ready[at]])
                if (--open[after] == 0) ready.push_back(after);
        if (ready.size() == actions.size()) return;
        std::size_t first = 0;
        while (open[first] == 0) ++first;
        // Back along what is waited for, until an action comes again: then it is on the circle itself.
        std::vector<bool> seen(actions.size());
        while (!seen[first]) {
            seen[first] = true;
            const auto& before = actions[first].start_after;
            first = *std::find_if(before.begin(), before.end(), [&](std::size_t each) { return open[each] > 0; });
        }
        const Member* after = find(node.members[first].node, "startAfter");
        flaw(after->at, "actions." + actions[first].name.substr(0, kMostName) + ".startAfter",
             say("Action %1 waits for itself: its startAfter closes a circle.", in_quotes(actions[first].name)),
             say("Take one of them out."));
    }

    // Stop conditions.

    void read_stops(const Node& node) {
        if (!node.array)
            return flaw(node.at, "stopConditions", say("\"stopConditions\" must be a list."), say("Write [{\"source\": \"none\"}]."));
        for (const Node& each : node.items) {
            if (!each.object) {
                flaw(each.at, "stopConditions", say("A stop condition is an object."),
                     say("Write {\"source\": \"aws:cloudwatch:alarm\", \"value\": ...}."));
                continue;
            }
            const std::string source = text(each, "source", "stopConditions.").value_or("");
            if (source == "none") continue;
            if (source != "aws:cloudwatch:alarm") {
                flaw(each.at, "stopConditions.source", say("%1 is no source of a stop condition.", in_quotes(source)),
                     say("Write \"aws:cloudwatch:alarm\" or \"none\"."));
                continue;
            }
            const std::string value = text(each, "value", "stopConditions.").value_or("");
            if (value.empty())
                flaw(each.at, "stopConditions.value", say("It names no alarm."), say("Add the \"value\": the alarm's ARN."));
            else
                parsed_.made.stop_conditions.push_back({value, line(each.at)});
        }
    }

    asl::Lines lines_;
    asl::Source source_;
    Parsed parsed_;
    bool more_ = false;
    std::unordered_map<std::string, std::size_t> action_of_, target_of_;
};

/// Of a text that cannot be read as JSON. In a design's own text of a template the quotes are escaped.
bool names(std::string_view text, std::string_view member) {
    return text.find("\"" + std::string(member) + "\"") != std::string_view::npos;
}

}  // namespace

Parsed parse(std::string_view text) { return Reader(text).read(); }

bool is_template(std::string_view text) {
    const asl::Source source = asl::read_source(text);
    if (!source.broken.empty())
        return names(text, "actions") && (names(text, "targets") || names(text, "stopConditions") || names(text, kWrapper));
    const Node& heart = heart_of(source.root);
    const Member* actions = find(heart, "actions");
    if (&heart != &source.root) return true;
    return actions && actions->node.object && (find(heart, "targets") || find(heart, "stopConditions"));
}

}  // namespace nephoscope::fis
