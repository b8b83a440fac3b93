#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/catalog.h"

namespace nephoscope::interop {

/// What an AppSpec file of CodeDeploy says: which scripts run at which lifecycle event, and of functions which version an alias gets.
struct AppSpec {
    enum class Platform : std::uint8_t { Server, Lambda } platform = Platform::Server;
    struct Hook {
        model::LifecycleEvent event;
        double timeout;  ///< seconds, of all scripts of the event together; 0: not said
    };
    struct Function {
        std::string name, alias, current_version, target_version;
        std::size_t line;
    };
    std::vector<Hook> hooks;  ///< in the order of the file; an event once
    std::vector<Function> functions;
    Issues issues;             ///< Issue::field is the line, "line 12", or empty for all of the file
    Issues warnings;           ///< of what is not looked at; the first hundred
    std::size_t unlisted = 0;  ///< issues beyond the first hundred

    bool valid() const { return issues.empty(); }
};

inline constexpr std::size_t kMostAppSpecBytes = std::size_t{1} << 20;

/// Reads YAML or JSON, and any other text as an AppSpec with issues. Hooks and functions are there only where it is valid.
AppSpec read_app_spec(std::string_view text);

/// A deployment as the file would have it. It has the file's hooks with their timeouts; those that it had keep their time and whether they
/// fail. A function that the file names becomes the target, and an app version of the target version's name or id what it brings. A policy
/// for another platform is changed to that platform's first. `issues`: warnings of what the design has not, and of what
/// is not looked at in the file.
struct AppSpecImport {
    model::Deployment deployment;
    Issues issues;
};
/// REQUIRES: spec.valid().
AppSpecImport import_app_spec(const model::Design& design, const model::Deployment& deployment, const AppSpec& spec,
                              const model::Catalog& catalog);

}  // namespace nephoscope::interop
