#include "engine/interop/recording.h"

#include <algorithm>

#include "engine/interop/gzip.h"
#include "engine/interop/reading.h"

namespace nephoscope::interop {
namespace {

bool is_load_balancer_log(std::string_view line) {
    const std::string_view first = line.substr(0, line.find(' '));
    return first.size() < line.size() &&
           (first == "http" || first == "https" || first == "h2" || first == "grpcs" || first == "ws" || first == "wss");
}

}  // namespace

Recording read_recording(std::string_view text) {
    if (is_gzip(text)) {
        const Result<std::string> unpacked = gunzip(text, kMostBytes);
        if (unpacked && !is_gzip(*unpacked)) return read_recording(*unpacked);
        Recording damaged;
        Complaints(damaged).add(unpacked ? say("The packed file is packed again.") : unpacked.error().message,
                                say("Choose another file, or cut out the hours that matter."));
        return damaged;
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    Recording recording;
    Complaints complaints(recording);
    Lines lines(text);
    if (text.size() > kMostBytes)
        complaints.add(say("The file is larger than 256 MiB."), say("Cut out the hours that matter."));
    else if (!lines.next())
        complaints.add(say("The file is empty."),
                       say("Choose a CSV file time_s,rps[,class], or an access log of a load balancer or CloudFront."));
    else if (lines.text().front() == '#')
        read_cloudfront_log(text, recording);
    else if (is_load_balancer_log(lines.text()))
        read_load_balancer_log(text, recording);
    else
        read_csv(text, recording);
    std::stable_sort(recording.points.begin(), recording.points.end(),
                     [](const RecordedPoint& a, const RecordedPoint& b) { return a.time < b.time; });
    if (recording.valid()) return recording;
    recording.points.clear();
    recording.classes.clear();
    return recording;
}

}  // namespace nephoscope::interop
