#pragma once

#include <optional>
#include <string>
#include <vector>

/// The commands of nephoscope-cli. Each writes results to standard output, errors to standard error, and returns the exit status.
namespace nephoscope::cli {

inline constexpr int kFine = 0;
inline constexpr int kOther = 1;
inline constexpr int kBadUsage = 2;
inline constexpr int kInvalidDesign = 3;
inline constexpr int kThresholdFailed = 99;  ///< as k6

struct RunOptions {
    std::string design;
    std::optional<std::uint32_t> seed;
    std::string duration, warmup, interval;  ///< empty: the design's own
    std::vector<std::string> loads;          ///< FILE[:component]
    std::string app_spec;                    ///< FILE[:deployment]; empty: none
    std::vector<std::string> experiments;    ///< files of AWS FIS
    std::string experiment_at;               ///< empty: a minute after the start
    std::vector<std::string> settings;
    std::string journal, write_journal, traces;  ///< file names
    std::optional<std::uint32_t> memory_limit;   ///< MiB
    std::string format = "json";
};

struct ValidateOptions {
    std::string design;
    std::optional<std::uint32_t> seed;
    std::string duration, warmup;  ///< empty: the design's own
    std::vector<std::string> settings;
    std::string format = "text";
};

struct ConvertOptions {
    std::string from, to;
    std::vector<std::string> loads;  ///< FILE[:component]
    std::vector<std::string> settings;
};

struct ServicesOptions {
    std::string service;  ///< name; empty: all
    std::string format = "text";
};

struct CompareOptions {
    std::vector<std::string> designs;       ///< several: each is a variant; one: `deployments` or `caching` makes them
    std::optional<std::string> deployment;  ///< id; empty: the design's only one
    std::vector<std::string> loads;         ///< FILE[:component], for each design
    std::string app_spec;                   ///< FILE[:deployment]; empty: none
    std::vector<std::string> experiments;   ///< files of AWS FIS, for each design
    std::string experiment_at;              ///< empty: a minute after the start
    bool caching = false;
    bool node_loss = false;  ///< a node of each cache fails at half of the run
    std::string duration, warmup;
    std::vector<std::string> settings;
    std::uint32_t seeds = 5;
    std::string format = "text";
};

int run_design(const RunOptions& options);
int compare_designs(const CompareOptions& options);
int validate_design(const ValidateOptions& options);
int list_services(const ServicesOptions& options);
int convert_design(const ConvertOptions& options);

}  // namespace nephoscope::cli
