#include "engine/interop/app_spec.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "engine/interop/reading.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"

// YAML is read by yaml-cpp, which refuses what is nested too deep; JSON is YAML too, but for its tabs. Everything here looks at fixed
// places of the document only, so that nodes which stand for many cost nothing.
namespace nephoscope::interop {
namespace {

constexpr double kLongestEvent = 3600;  // Seconds: CD-03.

std::string line_of(const YAML::Mark& mark) { return mark.is_null() ? std::string() : "line " + std::to_string(mark.line + 1); }

std::optional<model::LifecycleEvent> event_of(const std::string& name) {
    const auto* events = model::LifecycleEvent_descriptor();
    for (int i = 0; i < events->value_count(); ++i)
        if (model::label_of(*events->value(i)) == name) return static_cast<model::LifecycleEvent>(events->value(i)->number());
    return {};
}

std::vector<std::string> event_names() {
    const auto* events = model::LifecycleEvent_descriptor();
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(events->value_count()));
    for (int i = 0; i < events->value_count(); ++i) names.push_back(model::label_of(*events->value(i)));
    return names;
}

class Reader {
public:
    explicit Reader(AppSpec& to) : to_(to) {}

    void read(const YAML::Node& root) {
        if (!root.IsMap())
            return complain(root, say("This is no AppSpec: it has no \"version\", \"os\", \"hooks\" or \"Resources\"."),
                            say("Choose the appspec.yml or appspec.json of a revision."));
        check_version(root);
        // CodeDeploy's own examples of functions write these two with capitals, its reference without.
        const YAML::Node resources = root[root["Resources"].IsDefined() ? "Resources" : "resources"];
        to_.platform = resources.IsDefined() ? AppSpec::Platform::Lambda : AppSpec::Platform::Server;
        check_sections(root);
        if (to_.platform == AppSpec::Platform::Lambda)
            read_resources(resources);
        else
            check_server(root);
        const YAML::Node hooks = root[to_.platform == AppSpec::Platform::Lambda && root["Hooks"].IsDefined() ? "Hooks" : "hooks"];
        if (!hooks.IsDefined() || hooks.IsNull()) return;
        to_.platform == AppSpec::Platform::Lambda ? read_functions_of(hooks) : read_scripts(hooks);
    }

    void complain(const YAML::Mark& mark, Text what, Text remedy) {
        if (to_.issues.size() < kMostIssues)
            to_.issues.push_back({Issue::Severity::Error, {}, line_of(mark), std::move(what), std::move(remedy)});
        else
            ++to_.unlisted;
    }

private:
    void complain(const YAML::Node& at, Text what, Text remedy) { complain(at.Mark(), std::move(what), std::move(remedy)); }

    void check_version(const YAML::Node& root) {
        const YAML::Node version = root["version"];
        if (!version.IsDefined() || !version.IsScalar() || version.Scalar() != "0.0")
            complain(version.IsDefined() ? version : root, say("The version must be 0.0."), say("Begin the file with \"version: 0.0\"."));
    }

    /// A slip is an error: hooks that are not found would be lost. What is like nothing else is passed over, as CodeDeploy does.
    void check_sections(const YAML::Node& root) {
        const bool lambda = to_.platform == AppSpec::Platform::Lambda;
        const std::vector<std::string_view> known =
            lambda ? std::vector<std::string_view>{"version", "Resources", "Hooks", "resources", "hooks"}
                   : std::vector<std::string_view>{"version", "os", "files", "permissions", "hooks", "file_exists_behavior"};
        const std::string_view listed = lambda ? "version, Resources, Hooks" : "version, os, files, permissions, hooks";
        const Text all = say("What there is: %1.", listed);
        std::set<std::string> seen;
        for (const auto& section : root) {
            std::string name = text(section.first);
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                const Text meant = model::did_you_mean(name, known);
                Text what = say("CodeDeploy knows no section %1.%2", model::in_quotes(name), meant);
                if (!meant.empty())
                    complain(section.first, std::move(what), all);
                else if (to_.warnings.size() < kMostIssues)
                    to_.warnings.push_back({Issue::Severity::Warning, {}, line_of(section.first.Mark()), std::move(what), all});
                continue;
            }
            name.front() = name.front() == 'R' ? 'r' : name.front() == 'H' ? 'h' : name.front();
            if (!seen.insert(name).second) complain(section.first, say("%1 is there twice.", name), say("Put both into one."));
        }
    }

    void check_server(const YAML::Node& root) {
        const YAML::Node os = root["os"];
        const bool known = os.IsDefined() && os.IsScalar() && (os.Scalar() == "linux" || os.Scalar() == "windows");
        if (!known)
            complain(os.IsDefined() ? os : root, say("The operating system is missing."), say("Write \"os: linux\" or \"os: windows\"."));
        const YAML::Node files = root["files"];
        if (!files.IsDefined() || files.IsNull()) return;
        if (!files.IsSequence()) return complain(files, say("\"files\" is no list."), say("Begin each of its entries with \"- source:\"."));
        for (const YAML::Node& file : files)
            if (!file.IsMap() || !has_text(file["source"]) || !has_text(file["destination"]))
                complain(file, say("A file has no source or no destination."), say("Give it a \"source\" and a \"destination\"."));
    }

    static bool has_text(const YAML::Node& node) { return node.IsDefined() && node.IsScalar() && !node.Scalar().empty(); }
    static std::string text(const YAML::Node& node) { return has_text(node) ? node.Scalar() : std::string(); }

    /// Nothing, and a complaint, where it is none that may have scripts here.
    std::optional<model::LifecycleEvent> event(const YAML::Node& name) {
        static constexpr std::array kAgents = {"DownloadBundle", "Install", "BlockTraffic", "AllowTraffic"};
        const std::string word = text(name);
        const auto found = event_of(word);
        const bool lambda = to_.platform == AppSpec::Platform::Lambda;
        if (std::find(kAgents.begin(), kAgents.end(), word) != kAgents.end()) {
            complain(name, say("%1 is the CodeDeploy agent's own event and runs no scripts.", word),
                     say("Use the event before or after it."));
        } else if (!found) {
            const std::vector<std::string> names = event_names();
            complain(name,
                     say("There is no lifecycle event %1.%2", model::in_quotes(word),
                         model::did_you_mean(word, std::vector<std::string_view>(names.begin(), names.end()))),
                     say("Write one of CodeDeploy's lifecycle events."));
        } else if (lambda && *found != model::BEFORE_ALLOW_TRAFFIC && *found != model::AFTER_ALLOW_TRAFFIC) {
            complain(name, say("Deployments of functions have no %1.", word), say("Use BeforeAllowTraffic or AfterAllowTraffic."));
        } else if (!seen_.insert(*found).second) {
            complain(name, say("%1 is there twice.", word), say("Put its scripts into one list."));
        } else {
            return found;
        }
        return {};
    }

    void read_scripts(const YAML::Node& hooks) {
        if (!hooks.IsMap())
            return complain(hooks, say("\"hooks\" holds no lifecycle events."), say("Write each as \"BeforeInstall:\" and its scripts."));
        for (const auto& hook : hooks) {
            const auto which = event(hook.first);
            if (!which) continue;
            if (!hook.second.IsSequence() || hook.second.size() == 0) {
                complain(hook.second, say("%1 has no list of scripts.", text(hook.first)), say("Begin each script with \"- location:\"."));
                continue;
            }
            double all = 0;
            bool all_said = true;
            for (const YAML::Node& script : hook.second) {
                const std::optional<double> timeout = timeout_of(script);
                all += timeout.value_or(0);
                all_said = all_said && timeout;
            }
            if (all > kLongestEvent)
                complain(hook.second, say("The scripts of %1 may take longer than 3,600 s together.", text(hook.first)),
                         say("Lower their timeouts."));
            to_.hooks.push_back({*which, all_said ? all : 0});
        }
    }

    /// Nothing where the script has none.
    std::optional<double> timeout_of(const YAML::Node& script) {
        if (!script.IsMap() || !has_text(script["location"])) {
            complain(script, say("A script has no location."), say("Give its path in the revision as \"location\"."));
            return {};
        }
        const YAML::Node timeout = script["timeout"];
        if (!timeout.IsDefined()) return {};
        const auto seconds = timeout.IsScalar() ? number(timeout.Scalar()) : std::nullopt;
        if (seconds && *seconds >= 1 && *seconds <= kLongestEvent) return seconds;
        complain(timeout, say("A timeout is a number of seconds from 1 to 3,600."), say("Write such as \"timeout: 300\"."));
        return {};
    }

    void read_functions_of(const YAML::Node& hooks) {
        if (!hooks.IsSequence()) return complain(hooks, say("\"Hooks\" is no list."), say("Begin each with \"- BeforeAllowTraffic:\"."));
        for (const YAML::Node& hook : hooks) {
            if (!hook.IsMap() || hook.size() != 1 || !has_text(hook.begin()->second)) {
                complain(hook, say("A hook names no function."), say("Write such as \"- BeforeAllowTraffic: CheckFunction\"."));
                continue;
            }
            if (const auto which = event(hook.begin()->first)) to_.hooks.push_back({*which, 0});
        }
    }

    void read_resources(const YAML::Node& resources) {
        if (!resources.IsSequence() || resources.size() == 0)
            return complain(resources, say("\"Resources\" lists no function."), say("Begin each with \"- \" and its name."));
        for (const YAML::Node& resource : resources) {
            const bool named = resource.IsMap() && resource.size() == 1 && resource.begin()->second.IsMap();
            if (!named) {
                complain(resource, say("A resource is not a name with a Type and Properties."),
                         say("Write it as the CodeDeploy guide shows."));
                continue;
            }
            read_function(text(resource.begin()->first), resource.begin()->second);
        }
    }

    void read_function(const std::string& name, const YAML::Node& body) {
        const YAML::Node properties = body["Properties"];
        if (text(body["Type"]) != "AWS::Lambda::Function")
            return complain(body["Type"].IsDefined() ? body["Type"] : body, say("%1 is no function.", model::in_quotes(name)),
                            say("Only AppSpecs of EC2 and of AWS::Lambda::Function can be read here."));
        if (!properties.IsDefined() || !properties.IsMap())
            return complain(body, say("%1 has no Properties.", model::in_quotes(name)), say("Add them."));
        for (const char* needed : {"Name", "Alias", "CurrentVersion", "TargetVersion"})
            if (!has_text(properties[needed]))
                complain(properties, say("%1 has no %2.", model::in_quotes(name), std::string_view(needed)),
                         say("Add it to the Properties."));
        to_.functions.push_back({text(properties["Name"]), text(properties["Alias"]), text(properties["CurrentVersion"]),
                                 text(properties["TargetVersion"]), static_cast<std::size_t>(body.Mark().line + 1)});
    }

    AppSpec& to_;
    std::set<model::LifecycleEvent> seen_;
};

/// JSON may have tabs between its tokens, which YAML forbids; none can stand in its texts.
std::string without_tabs(std::string_view text) {
    std::string result(text);
    const std::size_t first = result.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && result[first] == '{') std::replace(result.begin(), result.end(), '\t', ' ');
    return result;
}

template <typename Parts>
auto* find_named(const Parts& parts, const std::string& name) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& each) { return each.id() == name || each.name() == name; });
    return found == parts.end() ? nullptr : &*found;
}

bool is_of_lambda(model::DeploymentPolicy policy) {
    return policy == model::LAMBDA_ALL_AT_ONCE || policy == model::LAMBDA_CANARY || policy == model::LAMBDA_LINEAR;
}

void set_policy(model::Deployment& deployment, AppSpec::Platform platform) {
    const bool code_deploy = deployment.policy() == model::IN_PLACE || deployment.policy() == model::BLUE_GREEN;
    if (platform == AppSpec::Platform::Lambda && !is_of_lambda(deployment.policy())) deployment.set_policy(model::LAMBDA_ALL_AT_ONCE);
    if (platform == AppSpec::Platform::Server && !code_deploy) deployment.set_policy(model::IN_PLACE);
}

model::DeploymentHook hook_of(const AppSpec::Hook& hook, const model::Deployment& before, const model::Design& design,
                              const model::Catalog& catalog) {
    model::DeploymentHook made;
    model::fill_initial(&made, catalog.facts, design.limits_as_of());
    made.set_event(hook.event);
    for (const model::DeploymentHook& each : before.hooks())
        if (each.event() == hook.event) made = each;
    if (hook.timeout > 0) *made.mutable_timeout() = model::to_duration(hook.timeout);
    return made;
}

void set_function(AppSpecImport& import, const model::Design& design, const AppSpec::Function& function) {
    const auto warn = [&](Text what, Text remedy) {
        import.issues.push_back(
            {Issue::Severity::Warning, {}, "line " + std::to_string(function.line), std::move(what), std::move(remedy)});
    };
    if (const auto* component = find_named(design.components(), function.name))
        import.deployment.set_target(component->id());
    else
        warn(say("The design has no function %1.", model::in_quotes(function.name)), say("The deployment's target stays as it is."));
    if (const auto* version = find_named(design.app_versions(), function.target_version))
        import.deployment.set_app_version(version->id());
    else
        warn(say("The design has no app version %1.", model::in_quotes(function.target_version)),
             say("Add one of that name, or choose what the deployment brings."));
}

/// A deployment brings one function its version.
void name_others(AppSpecImport& import, const std::vector<AppSpec::Function>& functions) {
    for (std::size_t i = 1; i < functions.size() && import.issues.size() < kMostIssues; ++i)
        import.issues.push_back({Issue::Severity::Warning,
                                 {},
                                 "line " + std::to_string(functions[i].line),
                                 say("The function %1 is not looked at: only the first is.", model::in_quotes(functions[i].name)),
                                 say("Make a file and a deployment of its own for it.")});
}

}  // namespace

AppSpec read_app_spec(std::string_view text) {
    AppSpec spec;
    Reader reader(spec);
    const auto whole = [&](const Text& what, const Text& remedy) { reader.complain(YAML::Mark::null_mark(), what, remedy); };
    if (text.size() > kMostAppSpecBytes) {
        whole(say("The file is larger than 1 MiB."), say("Choose the appspec.yml or appspec.json of a revision."));
    } else if (!is_utf8(text)) {
        whole(say("The file is no text in UTF-8."), say("Choose the appspec.yml or appspec.json of a revision."));
    } else {
        try {
            reader.read(YAML::Load(without_tabs(text)));
        } catch (const YAML::Exception& wrong) {
            reader.complain(wrong.mark, say("This is neither YAML nor JSON: %1.", wrong.msg),
                            say("Correct the line, or the ones before it."));
        }
    }
    if (!spec.valid()) {
        spec.hooks.clear();
        spec.functions.clear();
    }
    return spec;
}

AppSpecImport import_app_spec(const model::Design& design, const model::Deployment& deployment, const AppSpec& spec,
                              const model::Catalog& catalog) {
    AppSpecImport import{deployment, spec.warnings};
    import.deployment.clear_hooks();
    for (const AppSpec::Hook& each : spec.hooks) *import.deployment.add_hooks() = hook_of(each, deployment, design, catalog);
    set_policy(import.deployment, spec.platform);
    if (!spec.functions.empty()) set_function(import, design, spec.functions.front());
    name_others(import, spec.functions);
    return import;
}

}  // namespace nephoscope::interop
