#include <CLI/CLI.hpp>

#include "engine/cli/commands.h"
#include "version.h"

int main(int argc, char** argv) {
    using namespace nephoscope::cli;
    CLI::App app{"Nephoscope: simulate AWS architectures request by request, without a display."};
    app.set_version_flag("--version", nephoscope::kVersion);
    app.require_subcommand(1);

    constexpr const char* kSeedHelp = "Seed; the same seed gives the same results to the byte";
    constexpr const char* kDurationHelp = "Simulated time: 10m, 90s, 1500ms";
    constexpr const char* kWarmupHelp = "Removed from the results: 30s";
    constexpr const char* kSetHelp = "component.path=value; may be repeated";

    RunOptions run;
    auto* run_command = app.add_subcommand("run", "Run a design and print its results.");
    run_command->add_option("design", run.design, "*.nepho or *.nepho.json; - reads standard input")->required();
    run_command->add_option("--seed", run.seed, kSeedHelp);
    run_command->add_option("--duration", run.duration, kDurationHelp);
    run_command->add_option("--warmup", run.warmup, kWarmupHelp);
    run_command->add_option("--interval", run.interval, "Adds a timeline with a point each interval: 1s");
    const auto add_loads = [](CLI::App* command, std::vector<std::string>& loads) {
        command
            ->add_option("--load", loads,
                         "FILE[:component]: clients replay this CSV file (time_s,rps[,class]) or access log, packed with gzip or not, or "
                         "make the load of these options of k6; access logs may be repeated")
            ->allow_extra_args(false);
    };
    const auto add_experiments = [](CLI::App* command, std::vector<std::string>& files, std::string& at) {
        command->add_option("--experiment", files, "FILE: run this experiment template of AWS FIS; may be repeated");
        command->add_option("--experiment-at", at, "When they start: 60s, which is the default");
    };
    add_loads(run_command, run.loads);
    constexpr const char* kAppSpecHelp = "FILE[:deployment]: the deployment has the hooks of this AppSpec file of CodeDeploy";
    run_command->add_option("--app-spec", run.app_spec, kAppSpecHelp);
    add_experiments(run_command, run.experiments, run.experiment_at);
    run_command->add_option("--set", run.settings, kSetHelp);
    run_command->add_option("--journal", run.journal, "Replay the faults and edits of this journal");
    run_command->add_option("--write-journal", run.write_journal, "Write the faults and edits that acted, for --journal");
    run_command->add_option("--traces", run.traces, "Write what X-Ray would have of the sampled requests: a segment document on each line");
    run_command
        ->add_option("--memory-limit", run.memory_limit, "MiB, not half of the memory; a run that outgrows it stops with its results")
        ->check(CLI::PositiveNumber);
    run_command->add_option("--format", run.format, "json or text")->check(CLI::IsMember({"json", "text"}));

    CompareOptions compare;
    auto* compare_command = app.add_subcommand("compare", "Run designs, or variants of one, with the same luck, and print what differs.");
    compare_command->add_option("design", compare.designs, "*.nepho or *.nepho.json; several are compared with the first")->required();
    auto* policies = compare_command->add_option("--deployment", compare.deployment,
                                                 "Of one design: its deployment of this id under each policy its target can have");
    auto* caching = compare_command->add_flag("--caching", compare.caching, "Of one design: the ways to cache that it offers");
    policies->excludes(caching);
    add_loads(compare_command, compare.loads);
    compare_command->add_option("--app-spec", compare.app_spec, kAppSpecHelp);
    add_experiments(compare_command, compare.experiments, compare.experiment_at);
    compare_command->add_flag("--lose-node", compare.node_loss, "A node of each cache fails at half of the run");
    compare_command->add_option("--seeds", compare.seeds, "Runs of each variant, with seeds 1, 2, ...")->check(CLI::Range(1, 1000));
    compare_command->add_option("--duration", compare.duration, kDurationHelp);
    compare_command->add_option("--warmup", compare.warmup, kWarmupHelp);
    compare_command->add_option("--set", compare.settings, "component.path=value, in each design; may be repeated");
    compare_command->add_option("--format", compare.format, "json, csv or text")->check(CLI::IsMember({"json", "csv", "text"}));

    ValidateOptions validate;
    auto* validate_command = app.add_subcommand("validate", "List everything that is wrong with a design.");
    validate_command->add_option("design", validate.design, "*.nepho or *.nepho.json; - reads standard input")->required();
    validate_command->add_option("--seed", validate.seed, kSeedHelp);
    validate_command->add_option("--duration", validate.duration, kDurationHelp);
    validate_command->add_option("--warmup", validate.warmup, kWarmupHelp);
    validate_command->add_option("--format", validate.format, "json or text")->check(CLI::IsMember({"json", "text"}));
    validate_command->add_option("--set", validate.settings, kSetHelp);

    ServicesOptions services;
    auto* services_command = app.add_subcommand("services", "List what can be drawn, with settings, metrics, faults and facts.");
    services_command->add_option("service", services.service, "This one alone, with its facts: rds");
    services_command->add_option("--format", services.format, "json or text")->check(CLI::IsMember({"json", "text"}));

    ConvertOptions convert;
    auto* convert_command = app.add_subcommand("convert", "Rewrite a design in the other file form.");
    convert_command->add_option("from", convert.from, "*.nepho or *.nepho.json; - reads standard input")->required();
    convert_command->add_option("to", convert.to, "*.nepho or *.nepho.json; - writes JSON to standard output")->required();
    add_loads(convert_command, convert.loads);
    convert_command->add_option("--set", convert.settings, kSetHelp);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? kFine : kBadUsage; }
    if (*run_command) return run_design(run);
    if (*compare_command) return compare_designs(compare);
    if (*validate_command) return validate_design(validate);
    if (*services_command) return list_services(services);
    return convert_design(convert);
}
