#include <charconv>

#include "engine/interop/reading.h"

// The columns of access logs of Application Load Balancers, in the order of the user guide; later ones may come behind them.

namespace nephoscope::interop {
namespace {

enum Column {
    kTime = 1,
    kRequestProcessing = 5,
    kTargetProcessing,
    kResponseProcessing,
    kReceivedBytes = 10,
    kSentBytes,
    kRequest,
    kCreation = 21
};
constexpr std::size_t kFewestColumns = kRequest + 1;

/// Columns between spaces; one in quotes may hold spaces. Nothing where a quote is never closed.
std::optional<std::vector<std::string_view>> columns(std::string_view line) {
    std::vector<std::string_view> found;
    while (!line.empty()) {
        const bool quoted = line.front() == '"';
        if (quoted) line.remove_prefix(1);
        const std::size_t end = line.find(quoted ? '"' : ' ');
        if (quoted && end == std::string_view::npos) return std::nullopt;
        found.push_back(line.substr(0, end));
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
        if (quoted && !line.empty() && line.front() == ' ') line.remove_prefix(1);
    }
    return found;
}

std::uint64_t bytes(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value < (std::uint64_t{1} << 40) ? value : 0;
}

/// When the load balancer received it. Older logs have only the time of the answer.
std::optional<std::int64_t> arrival(const std::vector<std::string_view>& line) {
    if (line.size() > kCreation) return timestamp(line[kCreation]);
    auto time = timestamp(line[kTime]);
    for (const Column each : {kRequestProcessing, kTargetProcessing, kResponseProcessing})
        if (const auto seconds = number(line[each]); time && seconds && *seconds > 0 && *seconds < 1e6)
            *time -= static_cast<std::int64_t>(*seconds * 1e6);
    return time;
}

}  // namespace

void read_load_balancer_log(std::string_view text, Requests& requests, Complaints& complaints) {
    for (Lines lines(text); lines.next();) {
        const auto line = columns(lines.text());
        const auto complain = [&](Text what, Text remedy) { complaints.add(lines.number(), std::move(what), std::move(remedy)); };
        if (!line) {
            complain(say("A quotation mark is never closed."), say("Close it, or delete the line."));
            continue;
        }
        if (line->size() < kFewestColumns) {
            complain(say("It has %1 columns instead of at least %2.", line->size(), kFewestColumns),
                     say("Write it as the load balancer did, or delete the line."));
            continue;
        }
        const auto time = arrival(*line);
        const std::vector<std::string_view> request = split((*line)[kRequest], ' ');
        if (!time)
            complain(line->size() > kCreation ? say("request_creation_time is no time.") : say("time is no time."),
                     say("Write it as 2018-07-02T22:23:00.186641Z, or delete the line."));
        else if (request.size() < 2)
            complain(say("request is no method and URL."),
                     say("Write it as \"GET https://example.com:443/ HTTP/1.1\", or delete the line."));
        else
            requests.add(*time, request[0], request[1], bytes((*line)[kReceivedBytes]), bytes((*line)[kSentBytes]));
    }
}

}  // namespace nephoscope::interop
