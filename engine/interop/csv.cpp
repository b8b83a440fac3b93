#include <algorithm>
#include <cmath>

#include "engine/interop/reading.h"

namespace nephoscope::interop {
namespace {

constexpr std::int64_t kLongest = 31'536'000, kHighest = 100'000'000;
constexpr std::size_t kLongestName = 64;

struct Row {
    SimTime time;
    double rate;
    std::uint32_t request_class;
};

struct Span {
    SimTime start, end;
    double rate;
    std::uint32_t request_class;
    bool last;  ///< of its class
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    return text;
}

bool is_header(const std::vector<std::string_view>& cells) {
    return cells.size() >= 2 && trimmed(cells[0]) == "time_s" && trimmed(cells[1]) == "rps" &&
           (cells.size() < 3 || trimmed(cells[2]) == "class");
}

class Reader {
public:
    Reader(std::string_view text, Recording& recording, Complaints& complaints)
        : lines_(text), recording_(recording), complaints_(complaints) {}

    void read() {
        for (bool first = true; lines_.next(); first = false) {
            const std::vector<std::string_view> cells = split(lines_.text(), ',');
            if (!(first && is_header(cells))) read_row(cells);
        }
        if (!recording_.valid()) return;
        if (rows_.empty())
            return complaints_.add(say("There is no load in the file."),
                                   say("Write a line time_s,rps or time_s,rps,class for each change of the rate."));
        make_points();
    }

private:
    void complain(Text what, Text remedy) { complaints_.add(lines_.number(), std::move(what), std::move(remedy)); }

    void read_row(const std::vector<std::string_view>& cells) {
        if (cells.size() != 2 && cells.size() != 3)
            return complain(cells.size() == 1 ? say("It has 1 column.") : say("It has %1 columns.", cells.size()),
                            say("Write time_s,rps or time_s,rps,class, with commas between and points in numbers."));
        const auto time = number(trimmed(cells[0])), rate = number(trimmed(cells[1]));
        const std::string_view name = cells.size() == 3 ? trimmed(cells[2]) : std::string_view();
        bool good = check("time_s", time, kLongest, say("Write seconds such as 12.5."), say("Write from 0 to %1 seconds.", kLongest));
        good &= check("rps", rate, kHighest, say("Write requests per second such as 12.5."),
                      say("Write from 0 to %1 requests per second.", kHighest));
        good &= check_name(name);
        if (!good) return;
        const SimTime at = from_seconds(*time);
        if (at < last_) return complain(say("Its time is before that of the line above."), say("Sort the lines by time_s."));
        last_ = at;
        rows_.push_back({at, *rate, class_of(name)});
    }

    bool check(std::string_view column, const std::optional<double>& value, std::int64_t most, const Text& such, const Text& range) {
        if (!value)
            complain(say("%1 is no number.", column), such);
        else if (*value < 0 || *value > static_cast<double>(most))
            complain(say("%1 is out of range.", column), range);
        return value && *value >= 0 && *value <= static_cast<double>(most);
    }

    bool check_name(std::string_view name) {
        const bool control = std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        const bool good = name.size() <= kLongestName && !control && is_utf8(name);
        if (!good) complain(say("class is no name."), say("Write at most 64 bytes of text in UTF-8, or leave it empty."));
        return good;
    }

    std::uint32_t class_of(std::string_view name) {
        if (name.empty()) return RecordedPoint::kNoClass;
        std::vector<RecordedClass>& all = recording_.classes;
        const auto found = std::find_if(all.begin(), all.end(), [&](const RecordedClass& each) { return each.name == name; });
        if (found != all.end()) return static_cast<std::uint32_t>(found - all.begin());
        if (all.size() == kMostClasses)
            return complain(say("It has class number %1; at most %2 are possible.", kMostClasses + 1, kMostClasses),
                            say("Give several kinds of request one class.")),
                   RecordedPoint::kNoClass;
        all.push_back({std::string(name), {}});
        return static_cast<std::uint32_t>(all.size() - 1);
    }

    /// The last rate lasts as long as the one before it.
    SimTime end() const {
        SimTime before = -1;
        for (const Row& row : rows_)
            if (row.time < rows_.back().time) before = row.time;
        const SimTime last = rows_.back().time;
        return last + (before < 0 ? kSecond : last - before);
    }

    void make_points() {
        const SimTime finish = end();
        std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.request_class < b.request_class; });
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool last = i + 1 == rows_.size() || rows_[i + 1].request_class != rows_[i].request_class;
            spans_.push_back({rows_[i].time, last ? finish : rows_[i + 1].time, rows_[i].rate, rows_[i].request_class, last});
            recording_.requests += rows_[i].rate * to_seconds(spans_.back().end - rows_[i].time);
        }
        if (rows_.size() + recording_.classes.size() + 1 <= kMostPoints)
            keep_points();
        else
            average(finish);
    }

    void keep_points() {
        for (const Span& span : spans_) {
            recording_.points.push_back({span.start, span.rate, span.request_class});
            if (span.last && span.rate > 0) recording_.points.push_back({span.end, 0, span.request_class});
        }
    }

    void average(SimTime finish) {
        const std::size_t most = kMostPoints / (recording_.classes.size() + 1);
        auto width = widths().begin();
        while (width + 1 != widths().end() && static_cast<std::size_t>(finish / (*width * kSecond)) + 3 > most) ++width;
        recording_.width = *width * kSecond;
        std::vector<double> requests(static_cast<std::size_t>(finish / recording_.width) + 2);
        for (const Span& span : spans_) {
            spread(span, requests);
            if (!span.last) continue;
            add_buckets(requests, span.request_class);
            std::fill(requests.begin(), requests.end(), 0);
        }
    }

    void spread(const Span& span, std::vector<double>& requests) const {
        for (SimTime i = span.start / recording_.width; i * recording_.width < span.end; ++i) {
            const SimTime from = std::max(span.start, i * recording_.width), to = std::min(span.end, (i + 1) * recording_.width);
            requests[static_cast<std::size_t>(i)] += span.rate * to_seconds(to - from);
        }
    }

    void add_buckets(const std::vector<double>& requests, std::uint32_t request_class) {
        double before = 0;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            if (requests[i] == before) continue;
            before = requests[i];
            recording_.points.push_back({static_cast<SimTime>(i) * recording_.width, before / to_seconds(recording_.width), request_class});
        }
    }

    Lines lines_;
    Recording& recording_;
    Complaints& complaints_;
    std::vector<Row> rows_;
    std::vector<Span> spans_;
    SimTime last_ = 0;
};

}  // namespace

void read_csv(std::string_view text, Recording& recording, Complaints& complaints) { Reader(text, recording, complaints).read(); }

}  // namespace nephoscope::interop
