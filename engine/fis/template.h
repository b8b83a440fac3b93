#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/base/text.h"

namespace nephoscope::fis {

/// What is wrong with a template. All of it is reported at once.
struct Flaw {
    bool error = true;       ///< otherwise it can run, and something of it has no effect
    std::uint32_t line = 1;  ///< from 1
    std::string where;       ///< "actions.stop-web.startAfter"
    Text message;            ///< what is wrong, with the author's own words in quotes
    Text remedy;             ///< what to do about it; never empty
};

/// Names and values, in the order of the template.
using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Filter {
    std::string path;  ///< "Placement.AvailabilityZone"
    std::vector<std::string> values;
};

/// How many of what a target finds are meant.
struct Selection {
    enum class Mode : std::uint8_t { All, Count, Percent } mode = Mode::All;
    std::uint32_t number = 0;

    /// Of so many; percents are rounded down.
    std::size_t of(std::size_t found) const;
};

struct Target {
    std::string name;
    std::string resource_type;  ///< "aws:ec2:instance"
    std::vector<std::string> arns;
    Pairs tags;
    std::vector<Filter> filters;
    Pairs parameters;
    Selection selection;
    std::uint32_t line = 1;
};

struct Action {
    std::string name;
    std::string id;  ///< "aws:ec2:stop-instances"
    std::string description;
    Pairs parameters;
    std::vector<std::size_t> start_after;  ///< indices of actions
    std::vector<std::size_t> targets;      ///< indices of targets
    SimTime duration = 0;                  ///< 0: of an instant
    std::uint32_t line = 1;

    /// Null when there is no such parameter.
    const std::string* parameter(std::string_view wanted) const;
};

struct StopCondition {
    std::string value;  ///< the alarm's ARN
    std::uint32_t line = 1;
};

/// An experiment template of AWS FIS.
struct Template {
    std::string description;
    std::vector<Target> targets;
    std::vector<Action> actions;
    std::vector<StopCondition> stop_conditions;  ///< those that name an alarm
    bool skip_empty_targets = false;             ///< emptyTargetResolutionMode: otherwise the experiment fails

    std::size_t target(std::string_view name) const;  ///< kNone: there is none
};

inline constexpr std::size_t kNone = ~std::size_t{0};
inline constexpr std::size_t kMostActions = 1'000, kMostTargets = 1'000, kMostFlaws = 100;
inline constexpr std::string_view kWait = "aws:fis:wait";
inline constexpr std::string_view kAssertAlarm = "aws:cloudwatch:assert-alarm-state";

struct Parsed {
    Template made;
    std::vector<Flaw> flaws;  ///< by line

    bool valid() const;
};

/// Reads the JSON that the API of FIS takes and gives, with or without "experimentTemplate" around it, and the properties of
/// AWS::FIS::ExperimentTemplate in CloudFormation's spelling. Members that mean nothing to a simulation (roleArn, tags ...) are passed
/// over, and those that FIS does not know get a warning. Takes time in proportion to the text.
Parsed parse(std::string_view text);

/// Whether a text looks like a template rather than any other JSON, even where it is broken.
bool is_template(std::string_view text);

/// "PT1M30S"; nothing when it is no ISO 8601 duration of days, hours, minutes and whole seconds.
std::optional<SimTime> parse_duration(std::string_view text);

/// What an action is performed on: the key under which it names its target, and the target's type.
struct Resource {
    std::string_view key;   ///< "Instances"
    std::string_view type;  ///< "aws:ec2:instance"
};
/// Null: it is no action of FIS, or one that has no target.
const Resource* resource_of(std::string_view action);
/// All that there are, sorted.
std::vector<std::string_view> resource_types();

/// When an action is due, from the start of its experiment, if nothing fails and no target is empty.
struct Span {
    SimTime start = 0, end = 0;
};
/// By action; those that are `known`, by action too, or empty, are taken as they are. REQUIRES: the template is valid.
std::vector<Span> schedule(const Template& of, const std::vector<std::optional<Span>>& known = {});

/// The last part of an ARN, the resource's own name: "web" of "arn:aws:rds:us-east-1:123456789012:db:web".
std::string_view last_part(std::string_view arn);

}  // namespace nephoscope::fis
