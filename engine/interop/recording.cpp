#include "engine/interop/recording.h"

#include <algorithm>
#include <utility>

#include "engine/interop/gzip.h"
#include "engine/interop/reading.h"

namespace nephoscope::interop {
namespace {

bool is_load_balancer_log(std::string_view line) {
    const std::string_view first = line.substr(0, line.find(' '));
    return first.size() < line.size() &&
           (first == "http" || first == "https" || first == "h2" || first == "grpcs" || first == "ws" || first == "wss");
}

Recording::Form form_of(std::string_view line) {
    if (line.front() == '#') return Recording::Form::CloudFrontLog;
    return is_load_balancer_log(line) ? Recording::Form::LoadBalancerLog : Recording::Form::Csv;
}

class Reader {
public:
    explicit Reader(bool alone) : alone_(alone) {}

    void add(std::string_view text, const std::string& file) {
        Complaints complaints(recording_, file);
        if (!is_gzip(text)) return add_plain(text, complaints);
        const Result<std::string> unpacked = gunzip(text, kMostBytes);
        if (unpacked && !is_gzip(*unpacked)) return add_plain(*unpacked, complaints);
        complaints.add(unpacked ? say("The packed file is packed again.") : unpacked.error().message,
                       say("Choose another file, or cut out the hours that matter."));
    }

    Recording finish() {
        Complaints complaints(recording_);
        if (recording_.valid() && recording_.form != Recording::Form::Csv) {
            if (requests_.empty())
                complaints.add(say("There is no request in the log."), say("Choose a file with lines below #Fields."));
            else
                requests_.finish(recording_, complaints);
        }
        std::stable_sort(recording_.points.begin(), recording_.points.end(),
                         [](const RecordedPoint& a, const RecordedPoint& b) { return a.time < b.time; });
        if (!recording_.valid()) {
            recording_.points.clear();
            recording_.classes.clear();
        }
        return std::move(recording_);
    }

private:
    void add_plain(std::string_view text, Complaints& complaints) {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
        Lines lines(text);
        if (text.size() > kMostBytes) return complaints.add(say("The file is larger than 256 MiB."), say("Cut out the hours that matter."));
        if (!lines.next())
            return complaints.add(say("The file is empty."),
                                  say("Choose a CSV file time_s,rps[,class], or an access log of a load balancer or CloudFront."));
        const Recording::Form form = form_of(lines.text());
        if (!alone_ && form == Recording::Form::Csv)
            return complaints.add(say("It is no access log, and only those can be put together."),
                                  say("Take one CSV file, or access logs alone."));
        if (begun_ && form != recording_.form)
            return complaints.add(say("It is an access log of another kind than the first one."),
                                  say("Take those of load balancers or those of CloudFront."));
        begun_ = true;
        recording_.form = form;
        if (form == Recording::Form::Csv)
            read_csv(text, recording_, complaints);
        else if (form == Recording::Form::CloudFrontLog)
            read_cloudfront_log(text, requests_, complaints);
        else
            read_load_balancer_log(text, requests_, complaints);
    }

    bool alone_, begun_ = false;
    Recording recording_;
    Requests requests_;
};

}  // namespace

Recording read_recording(std::string_view text) {
    Reader reader(true);
    reader.add(text, {});
    return reader.finish();
}

Recording read_recordings(const std::vector<RecordedFile>& files) {
    Reader reader(files.size() == 1);
    for (const RecordedFile& each : files) reader.add(each.text, each.name);
    return reader.finish();
}

}  // namespace nephoscope::interop
