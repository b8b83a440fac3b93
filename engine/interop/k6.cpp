#include "engine/interop/k6.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "engine/asl/source.h"
#include "engine/interop/reading.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"

// Names and defaults: k6 documentation, options reference and scenarios, v2.3, 2026-09.

namespace nephoscope::interop {
namespace {

using asl::Member;
using asl::Node;
using model::in_quotes;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::int64_t kMostSeconds = 31'536'000, kMostGraceSeconds = 86'400, kMostRate = 100'000'000, kMostUsers = 10'000'000;
constexpr SimTime kDefaultGrace = 30 * kSecond;
constexpr std::size_t kMostName = 64;  ///< of a place

struct Executor {
    std::string_view name;
    bool closed, ramps;
    std::vector<std::string_view> options;
};

const std::vector<Executor>& executors() {
    static const std::vector<Executor> all{
        {"constant-arrival-rate", false, false, {"rate", "timeUnit", "duration", "preAllocatedVUs", "maxVUs"}},
        {"ramping-arrival-rate", false, true, {"startRate", "timeUnit", "stages", "preAllocatedVUs", "maxVUs"}},
        {"constant-vus", true, false, {"vus", "duration"}},
        {"ramping-vus", true, true, {"startVUs", "stages", "gracefulRampDown"}},
    };
    return all;
}
constexpr std::array<std::string_view, 6> kOfAll{"startTime", "gracefulStop", "exec", "env", "tags", "options"};

/// A level at an instant; straight lines lead from one to the next. It jumps where two are at the same instant.
struct Point {
    SimTime time;
    double level;
};
using Line = std::vector<Point>;

double between(const Point& a, const Point& b, SimTime at) {
    if (at == b.time) return b.level;
    return a.level + (b.level - a.level) * (static_cast<double>(at - a.time) / static_cast<double>(b.time - a.time));
}

double just_before(const Line& line, SimTime at) {
    const auto next = std::lower_bound(line.begin(), line.end(), at, [](const Point& each, SimTime time) { return each.time < time; });
    return next == line.begin() || next == line.end() ? 0 : between(*(next - 1), *next, at);
}

double just_after(const Line& line, SimTime at) {
    const auto next = std::upper_bound(line.begin(), line.end(), at, [](SimTime time, const Point& each) { return time < each.time; });
    return next == line.begin() || next == line.end() ? 0 : between(*(next - 1), *next, at);
}

/// Nothing comes before a line begins, nor after its end.
void add_up(const std::vector<Line>& lines, K6Options& to) {
    std::vector<SimTime> times{0};
    for (const Line& line : lines)
        for (const Point& each : line) times.push_back(each.time);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    const auto sum = [&](auto level, SimTime at) {
        double all = 0;
        for (const Line& line : lines) all += level(line, at);
        return all;
    };
    to.start = sum(just_after, 0);
    for (std::size_t i = 1; i < times.size(); ++i) {
        const double target = sum(just_before, times[i]), then = sum(just_after, times[i]);
        to.stages.push_back({times[i] - times[i - 1], target});
        if (then != target) to.stages.push_back({0, then});
    }
}

/// "1m30s", "2d", "500ms"; a number alone is milliseconds. Seconds; nothing for anything else.
std::optional<double> seconds_of(const Node& node) {
    if (node.scalar.is_number()) return node.scalar.get<double>() / 1000;
    if (!node.text()) return {};
    const std::string whole = node.scalar.get<std::string>();
    if (const auto milliseconds = number(whole)) return *milliseconds / 1000;
    constexpr std::pair<std::string_view, double> kUnits[] = {{"d", 86'400}, {"h", 3600},  {"m", 60},           {"s", 1},
                                                              {"ms", 1e-3},  {"us", 1e-6}, {"\xC2\xB5s", 1e-6}, {"ns", 1e-9}};
    std::string_view text = whole;
    double seconds = 0;
    do {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
        const std::size_t letters = std::min(text.find_first_of("0123456789.", digits), text.size()) - digits;
        const auto value = number(text.substr(0, digits));
        const auto unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                       [&](const auto& each) { return each.first == text.substr(digits, letters); });
        if (!value || unit == std::end(kUnits)) return {};
        seconds += *value * unit->second;
        text.remove_prefix(digits + letters);
    } while (!text.empty());
    return seconds;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// "p(95)<500": what is measured, how it is compared, with what. Nothing for anything else.
struct Judgement {
    std::string_view aggregate, comparison;
    double limit;
};
std::optional<Judgement> judgement_of(std::string_view text) {
    const std::size_t at = text.find_first_of("<>=!");
    if (at == std::string_view::npos) return {};
    const std::size_t after = std::min(text.find_first_not_of("<>=!", at), text.size());
    const auto limit = number(text.substr(after));
    constexpr std::string_view kComparisons[] = {"<", "<=", ">", ">=", "==", "===", "!="};
    const Judgement made{trimmed(text.substr(0, at)), text.substr(at, after - at), limit.value_or(0)};
    const bool known = std::find(std::begin(kComparisons), std::end(kComparisons), made.comparison) != std::end(kComparisons);
    return limit && known && !made.aggregate.empty() ? std::optional(made) : std::nullopt;
}

/// What the results of a run call it; empty: they have no such thing.
std::string measured(std::string_view metric, std::string_view aggregate) {
    if (metric == "http_req_failed") return aggregate == "rate" ? "error_rate" : "";
    if (metric == "http_reqs") return aggregate == "rate" ? "throughput" : "";
    if (metric != "http_req_duration") return {};
    if (aggregate == "avg") return "mean";
    if (aggregate == "max") return "max";
    if (aggregate == "med") return "p(50)";
    if (!aggregate.starts_with("p(") || !aggregate.ends_with(")")) return {};
    const auto percent = number(aggregate.substr(2, aggregate.size() - 3));
    return percent && *percent >= 0 && *percent <= 100 ? "p(" + nephoscope::number_text(*percent) + ")" : "";
}

class Reader {
public:
    Reader(std::string_view text, K6Options& to) : lines_(text), source_(asl::read_source(text)), to_(to) {}

    void read() {
        for (const auto& each : source_.broken)
            complain(each.at, "", say("This cannot be read: %1.", each.why), say("Correct the JSON here; what follows was not looked at."));
        for (const auto& each : source_.repeated)
            complain(each.at, "", say("%1 stands twice in one object.", in_quotes(each.name)), say("Remove one of them."));
        if (!source_.broken.empty()) return;
        const Member* inside = source_.root.find("options");
        const Node& options = inside && inside->node.object ? inside->node : source_.root;
        read_load(options);
        if (const Member* thresholds = given(options, "thresholds")) read_thresholds(thresholds->node);
        if (to_.valid()) finish();
    }

private:
    std::string line(std::size_t at) const { return "line " + std::to_string(lines_.position(at).line); }

    static std::string place(const std::string& line, const std::string& where) { return where.empty() ? line : line + ", " + where; }

    void complain(std::size_t at, const std::string& where, Text what, Text remedy) {
        if (to_.issues.size() < kMostIssues)
            to_.issues.push_back({Issue::Severity::Error, {}, place(line(at), where), std::move(what), std::move(remedy)});
        else
            ++to_.unlisted;
    }

    /// k6 writes null where nothing was said.
    static const Member* given(const Node& node, std::string_view name) {
        const Member* found = node.find(name);
        return found && !found->node.null() ? found : nullptr;
    }

    void read_load(const Node& options) {
        const Member* said = nullptr;
        for (const std::string_view name : {"scenarios", "stages", "duration", "iterations"}) {
            const Member* each = given(options, name);
            if (each && (each->node.object || each->node.array) && each->node.members.empty() && each->node.items.empty()) continue;
            if (each && said)
                complain(each->at, each->name, say("%1 and %2 are both there.", in_quotes(said->name), in_quotes(each->name)),
                         say("Remove one of them, as k6 wants it."));
            if (each) said = each;
        }
        if (!said)
            refuse_nothing(options.at);
        else if (said->name == "iterations")
            refuse_iterations(said->at, said->name, said->name);
        else if (said->name == "scenarios")
            read_scenarios(said->node);
        else
            read_scenario(options, "", executors()[said->name == "stages" ? 3 : 2], "vus");
    }

    void refuse_nothing(std::size_t at) {
        complain(at, "", say("These options ask for no load that lasts."),
                 say("Add \"scenarios\", or \"vus\" with \"stages\" or a \"duration\"."));
    }

    void refuse_iterations(std::size_t at, const std::string& where, std::string_view what) {
        complain(at, where, say("%1 counts iterations, so that the load depends on how long they take.", in_quotes(what)),
                 say("Take constant-vus or constant-arrival-rate, which have a duration."));
    }

    void read_scenarios(const Node& node) {
        if (!node.object)
            return complain(node.at, "scenarios", say("%1 must be an object.", in_quotes("scenarios")), say("Write {\"name\": ...}."));
        if (node.members.size() > kMostScenarios)
            return complain(node.at, "scenarios", say("These are more than %1 scenarios.", kMostScenarios), say("Take several files."));
        for (const Member& each : node.members) {
            const std::string where = "scenarios." + each.name.substr(0, kMostName);
            if (!each.node.object) {
                complain(each.at, where, say("A scenario is an object."), say("Write {\"executor\": \"constant-arrival-rate\", ...}."));
                continue;
            }
            const Executor* executor = executor_of(each.node, where + ".");
            if (!executor) continue;
            check_names(each.node, where + ".", *executor);
            read_scenario(each.node, where + ".", *executor, "startVUs");
        }
    }

    /// Null, and a complaint, where there is none that can be had here.
    const Executor* executor_of(const Node& node, const std::string& prefix) {
        const Member* said = given(node, "executor");
        const std::string where = prefix + "executor";
        if (!said || !said->node.text()) {
            complain(node.at, where, say("%1 is missing.", in_quotes("executor")),
                     say("Say how it makes load, such as \"constant-arrival-rate\"."));
            return nullptr;
        }
        const std::string name = said->node.scalar.get<std::string>();
        std::vector<std::string_view> names;
        for (const Executor& each : executors()) {
            if (each.name == name) return &each;
            names.push_back(each.name);
        }
        if (name == "shared-iterations" || name == "per-vu-iterations")
            refuse_iterations(said->at, where, name);
        else if (name == "externally-controlled")
            complain(said->at, where, say("%1 gets its users from outside while it runs.", in_quotes(name)),
                     say("Take ramping-vus, with the stages that would be chosen."));
        else
            complain(said->at, where, say("There is no executor %1.%2", in_quotes(name), model::did_you_mean(name, names)),
                     say("What there is: %1.", listed(names)));
        return nullptr;
    }

    static std::string listed(const std::vector<std::string_view>& names) {
        std::string all;
        for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
        return all;
    }

    void check_names(const Node& node, const std::string& prefix, const Executor& executor) {
        std::vector<std::string_view> names = executor.options;
        names.insert(names.end(), kOfAll.begin(), kOfAll.end());
        for (const Member& each : node.members) {
            if (each.name == "executor" || each.node.null() || std::find(names.begin(), names.end(), each.name) != names.end()) continue;
            complain(each.at, prefix + each.name.substr(0, kMostName),
                     say("%1 is no option of %2.%3", in_quotes(each.name), executor.name, model::did_you_mean(each.name, names)),
                     say("What there is: %1.", listed(names)));
        }
    }

    /// `users`: what the users before the first stage are called.
    void read_scenario(const Node& node, const std::string& prefix, const Executor& executor, std::string_view users) {
        if (!lines_of_load_.empty() && to_.closed != executor.closed)
            complain(node.at, prefix.substr(0, prefix.size() - 1),
                     executor.closed ? say("It is about users, and a scenario above it about rates.")
                                     : say("It is about rates, and a scenario above it about users."),
                     say("Give both files of their own, each for clients of its own."));
        to_.closed = executor.closed;
        const SimTime start = duration(node, prefix, "startTime", 0, 0, kMostSeconds);
        const SimTime unit = executor.closed ? kSecond : duration(node, prefix, "timeUnit", kSecond, 1, kMostSeconds);
        for (const std::string_view name : {"preAllocatedVUs", "maxVUs"})
            if (!executor.closed) amount(node, prefix, name, 0, kMostUsers);
        const SimTime grace = duration(node, prefix, "gracefulStop", kDefaultGrace, 0, kMostGraceSeconds);
        const SimTime ramp_down =
            executor.ramps && executor.closed ? duration(node, prefix, "gracefulRampDown", kDefaultGrace, 0, kMostGraceSeconds) : grace;
        to_.graceful_ramp_down = std::max(to_.graceful_ramp_down, executor.closed ? ramp_down : 0);
        const auto most = executor.closed ? kMostUsers : kMostRate;
        const double scale = to_seconds(unit);
        Line& line = lines_of_load_.emplace_back();
        if (!executor.ramps) {
            const auto level = executor.closed ? amount(node, prefix, "vus", 1, most) : amount(node, prefix, "rate", {}, most);
            const SimTime end = start + duration(node, prefix, "duration", {}, 1, kMostSeconds);
            line = {{start, level / scale}, {end, level / scale}, {end, 0}};
            return;
        }
        const auto level = executor.closed ? amount(node, prefix, users, 1, most) : amount(node, prefix, "startRate", 0, most);
        line.push_back({start, level / scale});
        read_stages(node, prefix, most, scale, line);
        line.push_back({line.back().time, 0});
    }

    void read_stages(const Node& node, const std::string& prefix, std::int64_t most, double scale, Line& line) {
        const Member* stages = given(node, "stages");
        const std::string where = prefix + "stages";
        if (!stages || !stages->node.array || stages->node.items.empty())
            return complain(stages ? stages->at : node.at, where, say("%1 must be a list.", in_quotes("stages")),
                            say("Write [{\"duration\": \"1m\", \"target\": 100}]."));
        stages_ += stages->node.items.size();
        if (stages_ > kMostStages)
            return complain(stages->at, where, say("These are more than %1 stages.", kMostStages), say("Take several files."));
        for (std::size_t i = 0; i < stages->node.items.size(); ++i) {
            const Node& stage = stages->node.items[i];
            const std::string inside = where + "[" + std::to_string(i) + "].";
            if (!stage.object) {
                complain(stage.at, inside.substr(0, inside.size() - 1), say("A stage is an object."),
                         say("Write {\"duration\": \"1m\", \"target\": 100}."));
                continue;
            }
            const SimTime end = std::min(line.back().time + duration(stage, inside, "duration", {}, 0, kMostSeconds), 3 * kLongest);
            line.push_back({end, amount(stage, inside, "target", {}, most) / scale});
        }
    }

    /// The fallback, or 0 and a complaint, where it is not there.
    double amount(const Node& node, const std::string& prefix, std::string_view name, std::optional<double> fallback, std::int64_t most) {
        const Member* said = given(node, name);
        if (!said && fallback) return *fallback;
        const std::string where = prefix + std::string(name);
        if (!said)
            return complain(node.at, where, say("%1 is missing.", in_quotes(name)), say("Add it, such as %1: 100.", in_quotes(name))), 0;
        const double value = said->node.scalar.is_number() ? said->node.scalar.get<double>() : -1;
        if (value >= 0 && value <= static_cast<double>(most)) return value;
        return complain(said->at, where, say("%1 must be a number from 0 to %2.", in_quotes(name), most),
                        say("Write it without quotes, such as 100.")),
               0;
    }

    SimTime duration(const Node& node, const std::string& prefix, std::string_view name, std::optional<SimTime> fallback, SimTime least,
                     std::int64_t most) {
        const Member* said = given(node, name);
        if (!said && fallback) return *fallback;
        const std::string where = prefix + std::string(name);
        if (!said) return complain(node.at, where, say("%1 is missing.", in_quotes(name)), say("Write such as \"30s\" or \"1m30s\".")), 0;
        const double seconds = seconds_of(said->node).value_or(-1);
        if (seconds >= 0 && seconds <= static_cast<double>(most) && from_seconds(seconds) >= least) return from_seconds(seconds);
        return complain(said->at, where,
                        least ? say("%1 must be a duration above 0 s, of at most %2 s.", in_quotes(name), most)
                              : say("%1 must be a duration of at most %2 s.", in_quotes(name), most),
                        say("Write such as \"30s\" or \"1m30s\".")),
               least;
    }

    // Thresholds.

    void read_thresholds(const Node& node) {
        if (!node.object)
            return complain(node.at, "thresholds", say("%1 must be an object.", in_quotes("thresholds")),
                            say("Write {\"http_req_duration\": [\"p(95)<500\"]}."));
        for (const Member& metric : node.members) {
            const std::string where = "thresholds." + metric.name.substr(0, kMostName);
            if (!metric.node.array) {
                complain(metric.at, where, say("%1 must be a list.", in_quotes(metric.name)), say("Put it in square brackets."));
                continue;
            }
            for (const Node& each : metric.node.items) read_threshold(metric.name, each, where);
        }
        if (to_.thresholds.size() > kMostThresholds)
            complain(node.at, "thresholds", say("These are more than %1 thresholds.", kMostThresholds), say("Keep those that matter."));
    }

    void read_threshold(const std::string& metric, const Node& node, const std::string& where) {
        const Member* inside = node.object ? node.find("threshold") : nullptr;
        const Node& said = inside ? inside->node : node;
        const std::string text = said.text() ? said.scalar.get<std::string>() : "";
        const auto judged = judgement_of(text);
        if (!judged)
            return complain(node.at, where, said.text() ? say("%1 is no threshold.", in_quotes(text)) : say("A threshold is a text."),
                            say("Write such as \"p(95)<500\"."));
        const std::string what = measured(metric, judged->aggregate);
        if (!what.empty() && judged->comparison != "!=") {
            const std::string_view comparison = judged->comparison == "===" ? "==" : judged->comparison;
            to_.thresholds.push_back(what + " " + std::string(comparison) + " " + nephoscope::number_text(judged->limit));
        } else if (to_.warnings.size() < kMostIssues) {
            to_.warnings.push_back(
                {Issue::Severity::Warning,
                 {},
                 place(line(node.at), where),
                 say("The threshold %1 is not judged.", in_quotes(text)),
                 say("Judged are http_req_duration (avg, med, max, p(N)), http_req_failed (rate) and http_reqs (rate).")});
        }
    }

    /// The sum of what each scenario may have, may be too much.
    void finish() {
        SimTime end = 0;
        for (const Line& line : lines_of_load_) end = std::max(end, line.back().time);
        if (end == 0) return refuse_nothing(source_.root.at);
        if (end > kLongest)
            return complain(source_.root.at, "", say("The load lasts %1 days; at most 365 are possible.", end / (86'400 * kSecond)),
                            say("Shorten its stages."));
        add_up(lines_of_load_, to_);
        double most = to_.start;
        for (const K6Options::Stage& each : to_.stages) most = std::max(most, each.target);
        const auto reached = static_cast<std::int64_t>(std::min(std::ceil(most), 1e15));
        if (const std::int64_t possible = to_.closed ? kMostUsers : kMostRate; reached > possible)
            complain(source_.root.at, "",
                     to_.closed ? say("The scenarios have %1 users together; at most %2 are possible.", reached, possible)
                                : say("The load reaches %1 requests per second; at most %2 are possible.", reached, possible),
                     say("Lower it, or give several clients files of their own."));
    }

    static constexpr SimTime kLongest = kMostSeconds * kSecond;

    asl::Lines lines_;
    asl::Source source_;
    K6Options& to_;
    std::vector<Line> lines_of_load_;
    std::size_t stages_ = 0;
};

}  // namespace

bool is_k6_options(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

K6Options read_k6_options(std::string_view text) {
    K6Options options;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const auto whole = [&](Text what) {
        options.issues.push_back({Issue::Severity::Error, {}, {}, std::move(what), say("Choose what k6 inspect prints.")});
    };
    if (text.size() > kMostK6Bytes)
        whole(say("The file is larger than 1 MiB."));
    else if (!is_k6_options(text))
        whole(say("Options of k6 are a JSON object."));
    else
        Reader(text, options).read();
    if (!options.valid()) {
        options.stages.clear();
        options.thresholds.clear();
    }
    return options;
}

void import_k6_options(model::Design* design, const std::string& clients, const K6Options& options) {
    model::Component& component = *model::find_component(design, clients);
    const auto config = model::unpack(component.config(), services::catalog());
    auto& load = static_cast<services::Clients&>(*config);
    if (options.closed) {
        load.set_executor(services::RAMPING_VUS);
        load.set_vus(static_cast<std::uint32_t>(options.start + 0.5));
        *load.mutable_graceful_ramp_down() = model::to_duration(to_seconds(options.graceful_ramp_down));
    } else {
        load.set_executor(services::RAMPING_ARRIVAL_RATE);
        load.set_arrivals(services::EVENLY_SPACED);
        load.set_rate(options.start);
    }
    load.clear_stages();
    for (const K6Options::Stage& each : options.stages) {
        services::Stage& stage = *load.add_stages();
        *stage.mutable_duration() = model::to_duration(to_seconds(each.duration));
        stage.set_target(each.target);
    }
    *component.mutable_config() = model::pack(*config);
    model::Ids taken = model::ids_of(*design);
    for (const std::string& each : options.thresholds) {
        model::Threshold& made = *design->add_thresholds();
        made.set_id(*taken.insert(model::fresh_id("threshold", taken)).first);
        made.set_expression(clients + "." + each);
    }
}

}  // namespace nephoscope::interop
