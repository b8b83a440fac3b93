#include "engine/cli/commands.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>

#include "engine/experiment/comparison.h"
#include "engine/experiment/report.h"
#include "engine/interop/app_spec.h"
#include "engine/interop/import_load.h"
#include "engine/interop/k6.h"
#include "engine/interop/xray.h"
#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/run/results.h"
#include "engine/run/simulation.h"
#include "engine/services/experiment.h"

namespace nephoscope::cli {

using Json = nlohmann::ordered_json;

namespace {

/// Names in a design may hold anything. What ends a line, moves the cursor or turns the direction of text is written as its number.
std::string on_one_line(std::string_view text) {
    std::string out;
    const auto as_number = [&out](unsigned character) {
        char number[16];
        std::snprintf(number, sizeof number, "\\u%04x", character);
        out += number;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
        const unsigned code = byte(i) >> 4 == 0xe ? (byte(i) & 15) << 12 | (byte(i + 1) & 63) << 6 | (byte(i + 2) & 63) : 0;
        const bool turns = (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        const bool next_line = byte(i) == 0xc2 && byte(i + 1) >= 0x80 && byte(i + 1) < 0xa0;
        if (byte(i) < 0x20 || byte(i) == 0x7f)
            as_number(byte(i));
        else if (turns || next_line)
            as_number(turns ? code : byte(i + 1));
        else
            out += text[i];
        i += turns ? 2 : next_line;
    }
    return out;
}

int complain(const std::string& where, const std::string& message, int status) {
    std::cerr << "nephoscope-cli: " << on_one_line((where.empty() ? "" : where + ": ") + message) << "\n";
    return status;
}

int complain(const Error& error, int status) { return complain(error.where, error.message, status); }

const char* severity_name(Issue::Severity severity) { return severity == Issue::Severity::Error ? "error" : "warning"; }

/// What is wrong with all of a design, or keeps it from being read, stands at the file's name.
void print_issues(std::ostream& out, const Issues& issues, const std::string& file) {
    for (const Issue& issue : issues)
        out << severity_name(issue.severity) << ": "
            << on_one_line((issue.path().empty() ? file : issue.path()) + ": " + issue.message.english() +
                           (issue.remedy.empty() ? "" : " " + issue.remedy.english()))
            << "\n";
}

Json issues_json(const Issues& issues) {
    Json rows = Json::array();
    for (const Issue& issue : issues)
        rows.push_back({{"severity", severity_name(issue.severity)},
                        {"path", issue.path()},
                        {"message", issue.message.english()},
                        {"remedy", issue.remedy.english()}});
    return rows;
}

Result<model::File> read(const std::string& path) {
    if (path != "-") return model::load_file(path, services::catalog());
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    return model::read_design(bytes, services::catalog());
}

/// "access.log:users": the file, and the part of the design it is for; empty where none is named.
std::pair<std::string, std::string> file_and_part(const std::string& given) {
    const std::size_t colon = given.rfind(':');
    if (colon == std::string::npos || std::filesystem::exists(given) || !model::is_id(given.substr(colon + 1))) return {given, {}};
    return {given.substr(0, colon), given.substr(colon + 1)};
}

/// Of several files each flaw names its own.
void print_flaws(const std::string& path, const Issues& issues, std::size_t unlisted) {
    for (const Issue& issue : issues)
        std::cerr << severity_name(issue.severity) << ": "
                  << on_one_line((issue.object.empty() ? path : issue.object) + (issue.field.empty() ? "" : ", " + issue.field) + ": " +
                                 issue.message.english() + " " + issue.remedy.english())
                  << "\n";
    if (unlisted) std::cerr << "error: " << on_one_line(path) << ": " << unlisted << " more lines are wrong.\n";
}

/// The files that are for the same clients.
struct Load {
    std::string clients;
    std::vector<interop::RecordedFile> files;
};

/// In the order in which clients are named; nothing and the exit status when a file cannot be had.
std::optional<std::vector<Load>> read_loads(const model::Design& design, const std::vector<std::string>& given, int& status) {
    std::vector<Load> loads;
    for (const std::string& each : given) {
        const auto [path, component] = file_and_part(each);
        const Result<std::string> clients = interop::clients_for_load(design, component);
        if (!clients) {
            status = complain("--load", clients.error().message, kBadUsage);
            return {};
        }
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            status = complain(path, "The recording cannot be read.", kOther);
            return {};
        }
        auto load = std::find_if(loads.begin(), loads.end(), [&](const Load& known) { return known.clients == *clients; });
        if (load == loads.end()) load = loads.insert(load, {*clients, {}});
        load->files.push_back({path, {std::istreambuf_iterator<char>(in), {}}});
    }
    return loads;
}

/// The exit status; what is wrong has been said.
int apply_k6(model::Design* design, const Load& load) {
    const interop::RecordedFile& file = load.files.front();
    const interop::K6Options options = interop::read_k6_options(file.text);
    print_flaws(file.name, options.issues, options.unlisted);
    print_flaws(file.name, options.warnings, 0);
    if (!options.valid()) return kInvalidDesign;
    interop::import_k6_options(design, load.clients, options);
    return kFine;
}

/// The exit status; what is wrong has been said.
int apply_recordings(model::Design* design, const Load& load) {
    const interop::Recording recording = interop::read_recordings(load.files);
    print_flaws(load.files.front().name, recording.issues, recording.unlisted);
    if (!recording.valid()) return kInvalidDesign;
    interop::import_load(design, load.clients, recording);
    return kFine;
}

/// The exit status; what is wrong has been said.
int apply_loads(model::Design* design, const std::vector<std::string>& given) {
    int status = kFine;
    const auto loads = read_loads(*design, given, status);
    if (!loads) return status;
    for (const Load& load : *loads) {
        const bool alone = load.files.size() == 1 && interop::is_k6_options(load.files.front().text);
        if ((status = alone ? apply_k6(design, load) : apply_recordings(design, load)) != kFine) return status;
    }
    return kFine;
}

/// False: the text is no duration, which has been said.
bool set_duration(google::protobuf::Duration* field, const std::string& text, const char* option) {
    if (text.empty()) return true;
    const auto duration = model::parse_duration(text);
    if (duration && model::seconds_of(*duration) >= 0) {
        *field = *duration;
        return true;
    }
    complain(option, "\"" + text + "\" is no duration; write 10m, 90s or 1500ms.", kBadUsage);
    return false;
}

/// The exit status; what is wrong has been said.
int add_experiments(model::Design* design, const std::vector<std::string>& files, const std::string& at) {
    for (const std::string& path : files) {
        std::ifstream in(path, std::ios::binary);
        if (!in) return complain(path, "The experiment template cannot be read.", kOther);
        model::Experiment added = services::new_experiment(*design, {std::istreambuf_iterator<char>(in), {}});
        if (added.name().empty()) added.set_name(std::filesystem::path(path).stem().string());
        if (!set_duration(added.mutable_at(), at, "--experiment-at")) return kBadUsage;
        *design->add_experiments() = std::move(added);
    }
    return kFine;
}

/// The id of the deployment that is meant; what is wrong has been said where there is none.
std::optional<std::string> deployment_of(const model::Design& design, const std::string& wanted, const char* option) {
    std::string ids;
    for (const model::Deployment& each : design.deployments()) {
        if (each.id() == wanted || (wanted.empty() && design.deployments_size() == 1)) return each.id();
        ids += (ids.empty() ? "" : ", ") + each.id();
    }
    complain(option,
             ids.empty() ? "The design has no deployment." : "There is no deployment \"" + wanted + "\"; name one of these: " + ids + ".",
             kBadUsage);
    return {};
}

/// The exit status; what is wrong has been said.
int apply_app_spec(model::Design* design, const std::string& given) {
    const auto [path, wanted] = file_and_part(given);
    const auto id = deployment_of(*design, wanted, "--app-spec");
    if (!id) return kBadUsage;
    std::ifstream in(path, std::ios::binary);
    if (!in) return complain(path, "The AppSpec file cannot be read.", kOther);
    const interop::AppSpec spec = interop::read_app_spec(std::string{std::istreambuf_iterator<char>(in), {}});
    print_flaws(path, spec.issues, spec.unlisted);
    if (!spec.valid()) return kInvalidDesign;
    for (model::Deployment& each : *design->mutable_deployments()) {
        if (each.id() != *id) continue;
        const interop::AppSpecImport made = interop::import_app_spec(*design, each, spec, services::catalog());
        print_flaws(path, made.issues, 0);
        each = made.deployment;
    }
    return kFine;
}

/// What is changed in a design before it is looked at.
struct Changes {
    std::vector<std::string> loads = {};
    std::string app_spec = {};
    std::vector<std::string> settings = {}, experiments = {};
    std::string experiment_at = {};
    std::optional<std::uint32_t> seed = {};
    std::string duration = {}, warmup = {};
};

/// The exit status; what is wrong has been said.
int change_run(model::Design* design, const Changes& changes) {
    if (changes.seed) design->mutable_run()->set_seed(*changes.seed);
    if (!changes.duration.empty() && !set_duration(design->mutable_run()->mutable_duration(), changes.duration, "--duration"))
        return kBadUsage;
    if (!changes.warmup.empty() && !set_duration(design->mutable_run()->mutable_warmup(), changes.warmup, "--warmup")) return kBadUsage;
    return kFine;
}

/// A design with its changes; nothing and the exit status when that fails.
std::optional<model::File> open_design(const std::string& path, const Changes& changes, int& status) {
    Result<model::File> file = read(path);
    if (!file) {
        status = complain(file.error(), kOther);
        return {};
    }
    if (!file->readable()) return std::move(*file);
    if ((status = apply_loads(&file->design, changes.loads)) != kFine) return {};
    if (!changes.app_spec.empty() && (status = apply_app_spec(&file->design, changes.app_spec)) != kFine) return {};
    if ((status = add_experiments(&file->design, changes.experiments, changes.experiment_at)) != kFine) return {};
    for (const std::string& setting : changes.settings) {
        if (const Status set = model::apply_setting(&file->design, setting, services::catalog()); !set) {
            status = complain(set.error(), kBadUsage);
            return {};
        }
    }
    if ((status = change_run(&file->design, changes)) != kFine) return {};
    const Issues issues = model::validate(file->design, services::catalog());
    file->issues.insert(file->issues.end(), issues.begin(), issues.end());
    return std::move(*file);
}

double cpu_seconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

Result<std::vector<run::Command>> read_journal(const RunOptions& options) {
    if (options.journal.empty()) return std::vector<run::Command>();
    std::ifstream in(options.journal, std::ios::binary);
    if (!in) return Error{ErrorCode::Io, say("The journal cannot be read."), options.journal};
    auto commands = run::parse_journal(std::string{std::istreambuf_iterator<char>(in), {}}, options.seed);
    if (!commands) return Error{commands.error().code, commands.error().message, options.journal + ", " + commands.error().where};
    return commands;
}

Status write_traces(const std::string& file, const run::Recorder& recorder, run::Simulation& simulation) {
    std::string lines;
    for (const run::Trace& trace : recorder.traces().all()) lines += interop::xray_documents(trace, simulation.plan(), simulation.now());
    if (const std::uint64_t dropped = recorder.traces().dropped())
        std::cerr << "warning: the oldest " << dropped << " traces are not in " << on_one_line(file) << "; a run keeps the newest "
                  << recorder.traces().all().size() << ".\n";
    return model::write_file(file, lines);
}

void print_refused(const run::Recorder& recorder) {
    for (const run::LogEntry& entry : recorder.entries())
        if (entry.what == "fault-refused") std::cerr << "warning: at " << to_seconds(entry.time) << " s: " << entry.text << "\n";
}

/// Variants of the one design, or each of the designs; none and the exit status when that fails.
std::vector<experiment::Variant> variants_of(const CompareOptions& options, int& status) {
    std::vector<experiment::Variant> variants;
    const bool of_one = options.caching || options.deployment;
    for (const std::string& path : options.designs) {
        auto file = open_design(path,
                                {.loads = options.loads,
                                 .app_spec = options.app_spec,
                                 .settings = options.settings,
                                 .experiments = options.experiments,
                                 .experiment_at = options.experiment_at,
                                 .duration = options.duration,
                                 .warmup = options.warmup},
                                status);
        if (!file) return {};
        if (of_one) print_issues(std::cerr, file->issues, path);
        if (!file->readable() || (of_one && has_errors(file->issues))) {
            if (!of_one) print_issues(std::cerr, file->issues, path);
            status = kInvalidDesign;
            return {};
        }
        variants.push_back({path, std::move(file->design)});
    }
    if (!of_one) return variants;
    const model::Design design = std::move(variants.front().design);
    if (options.caching) return experiment::caching_variants(design);
    const auto deployment = deployment_of(design, *options.deployment, "--deployment");
    if (!deployment) status = kBadUsage;
    return deployment ? experiment::deployment_variants(design, *deployment) : std::vector<experiment::Variant>();
}

/// Thresholds that can never be judged: said before the run. An edit of a journal may bring what they name.
bool names_what_is_not_there(run::Simulation& simulation) {
    bool any = false;
    for (const run::ThresholdResult& each : run::evaluate_thresholds(simulation)) {
        if (each.error.empty()) continue;
        any = true;
        complain("thresholds", "Threshold \"" + each.expression + "\": " + each.error.english() + ".", kInvalidDesign);
    }
    return any;
}

}  // namespace

int run_design(const RunOptions& options) {
    int status = kFine;
    auto file = open_design(options.design,
                            {.loads = options.loads,
                             .app_spec = options.app_spec,
                             .settings = options.settings,
                             .experiments = options.experiments,
                             .experiment_at = options.experiment_at,
                             .seed = options.seed,
                             .duration = options.duration,
                             .warmup = options.warmup},
                            status);
    if (!file) return status;
    google::protobuf::Duration interval;
    if (!set_duration(&interval, options.interval, "--interval")) return kBadUsage;
    print_issues(std::cerr, file->issues, options.design);
    if (has_errors(file->issues)) return kInvalidDesign;
    auto journal = read_journal(options);
    if (!journal) return complain(journal.error(), journal.error().code == ErrorCode::Io ? kOther : kInvalidDesign);
    const auto plan = services::compile(file->design, services::catalog());
    if (!plan) return complain(plan.error(), kInvalidDesign);

    const auto wall = std::chrono::steady_clock::now();
    const double cpu = cpu_seconds();
    run::Recorder recorder(options.interval.empty() ? 0 : services::sim_time(interval), !options.traces.empty());
    run::Simulation simulation(*plan, &recorder);
    if (options.journal.empty() && names_what_is_not_there(simulation)) return kInvalidDesign;
    if (options.memory_limit) simulation.kernel().memory_limit = std::size_t{*options.memory_limit} << 20;
    simulation.replay(std::move(*journal));
    const kernel::Stop stop = simulation.advance(services::sim_time(file->design.run().duration()));
    const run::RunFacts facts{std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(), cpu_seconds() - cpu};
    print_refused(recorder);
    if (!options.write_journal.empty())
        if (const Status written = model::write_file(options.write_journal, run::journal_text(simulation)); !written)
            return complain(written.error(), kOther);
    if (!options.traces.empty())
        if (const Status written = write_traces(options.traces, recorder, simulation); !written) return complain(written.error(), kOther);
    std::cout << (options.format == "json" ? run::results_json(simulation, &recorder, facts, run::why_stopped(stop))
                                           : run::results_text(simulation, facts, run::why_stopped(stop)));
    if (!run::why_stopped(stop).empty()) return kOther;
    for (const run::ThresholdResult& each : run::evaluate_thresholds(simulation))
        if (!each.passed) return kThresholdFailed;
    return kFine;
}

int compare_designs(const CompareOptions& options) {
    const bool of_one = options.caching || options.deployment;
    if (of_one != (options.designs.size() == 1))
        return complain("compare",
                        of_one ? "Variants are made of one design." : "Name several designs, or --deployment or --caching with one.",
                        kBadUsage);
    int status = kFine;
    std::vector<experiment::Variant> variants = variants_of(options, status);
    if (status != kFine) return status;
    if (variants.empty()) return complain("--caching", "There is nothing in the design that could be cached.", kBadUsage);
    if (options.node_loss)
        for (experiment::Variant& variant : variants) experiment::lose_cache_nodes(&variant.design);
    experiment::Options how;
    how.seeds.clear();
    for (std::uint32_t seed = 1; seed <= options.seeds; ++seed) how.seeds.push_back(seed);
    const experiment::Comparison result = experiment::compare(variants, how);
    std::cout << (options.format == "json"  ? experiment::comparison_json(result)
                  : options.format == "csv" ? experiment::comparison_csv(result)
                                            : experiment::comparison_text(result));
    return kFine;
}

int validate_design(const ValidateOptions& options) {
    int status = kFine;
    const auto file =
        open_design(options.design,
                    {.settings = options.settings, .seed = options.seed, .duration = options.duration, .warmup = options.warmup}, status);
    if (!file) return status;
    if (options.format == "json")
        std::cout << Json{{"valid", !has_errors(file->issues)}, {"issues", issues_json(file->issues)}}.dump(2) << "\n";
    else if (file->issues.empty())
        std::cout << "No issues.\n";
    else
        print_issues(std::cout, file->issues, options.design);
    return has_errors(file->issues) ? kInvalidDesign : kFine;
}

int convert_design(const ConvertOptions& options) {
    int status = kFine;
    const auto file = open_design(options.from, {.loads = options.loads, .settings = options.settings}, status);
    if (!file) return status;
    if (!file->readable()) {
        print_issues(std::cerr, file->issues, options.from);
        return kInvalidDesign;
    }
    if (options.to == "-") {
        std::cout << model::write_json(file->design, services::catalog());
        return kFine;
    }
    const Status saved = model::save_file(options.to, file->design, services::catalog());
    return saved ? kFine : complain(saved.error(), kOther);
}

}  // namespace nephoscope::cli
