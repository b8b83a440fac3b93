#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/sim_time.h"

namespace nephoscope::interop {

/// At most so many points come of a recording: neighbouring ones are put together, so that a design stays small.
inline constexpr std::size_t kMostPoints = 1'000;
/// So many kinds of request are told apart; of a log those with the most requests, and all others together.
inline constexpr std::size_t kMostClasses = 20;
/// So many lines are complained about one by one.
inline constexpr std::size_t kMostIssues = 100;
inline constexpr std::size_t kMostBytes = std::size_t{256} << 20;

/// A kind of request. `path` is of logs ("/orders/*"; empty: all that is not told apart), `name` of CSV files.
struct RecordedClass {
    std::string name, path;
    bool write = false;
    std::uint64_t requests = 0;                           ///< of logs
    std::uint64_t request_bytes = 0, response_bytes = 0;  ///< of logs: mean; 0: not known
};

/// The rate of a kind of request from here until its next point.
struct RecordedPoint {
    static constexpr std::uint32_t kNoClass = ~0u;
    SimTime time;  ///< since the start of the recording
    double rate;   ///< per second
    std::uint32_t request_class;
};

/// Rates over time, in ascending order; all of them end at 0. `requests` and the integral of the rates are the same.
struct Recording {
    enum class Form : std::uint8_t { Csv, LoadBalancerLog, CloudFrontLog } form = Form::Csv;
    std::vector<RecordedClass> classes;
    std::vector<RecordedPoint> points;
    SimTime width = 0;  ///< over which rates are averages; 0: as they stand in the file
    double requests = 0;
    Issues issues;             ///< Issue::field is the line, "line 12", or empty for all of the file; Issue::object the file's name
    std::size_t unlisted = 0;  ///< issues beyond kMostIssues

    bool valid() const { return issues.empty(); }
};

/// Reads text of any kind and length, packed with gzip or not; takes time that grows with its length. Points and classes are there only where it is valid.
Recording read_recording(std::string_view text);

struct RecordedFile {
    std::string name, text;
};
/// Access logs of one kind, in any order, each packed or not: their requests together, by when they came. A CSV file stands alone.
Recording read_recordings(const std::vector<RecordedFile>& files);

}  // namespace nephoscope::interop
