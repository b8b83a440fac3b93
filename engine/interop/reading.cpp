#include "engine/interop/reading.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nephoscope::interop {

namespace {

constexpr std::size_t kLongestPath = 120;
constexpr std::int64_t kMicro = 1'000'000;
constexpr std::int64_t kLongestSeconds = 31'536'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !is_digit(text.front())) return std::nullopt;
    return value;
}

/// Days since 1970 (Hinnant, days_from_civil).
std::int64_t days(int year, int month, int day) {
    year -= month <= 2;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int of_era = year - era * 400;
    const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return std::int64_t{era} * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

/// Numbers, hashes, addresses, tokens: of one user or one thing, so of no use to tell requests apart.
bool looks_like_an_identifier(std::string_view part) {
    const auto digits = std::count_if(part.begin(), part.end(), is_digit);
    const auto plain = [](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '_' || c == '.' || c == '~' || c == '+'; };
    const bool hex = std::all_of(part.begin(), part.end(), [](char c) { return is_hex(c) || c == '-'; });
    if (!std::all_of(part.begin(), part.end(), plain)) return true;
    if (static_cast<std::size_t>(digits) == part.size() || (hex && digits > 0 && part.size() >= 8)) return true;
    return digits >= 4 || part.size() > 40;
}

}  // namespace

bool Lines::next() {
    while (!rest_.empty()) {
        const std::size_t end = rest_.find('\n');
        line_ = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        ++number_;
        if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
        if (line_.find_first_not_of(" \t") != std::string_view::npos) return true;
    }
    return false;
}

void Complaints::add(std::size_t line, Text what, Text remedy) {
    if (to_.issues.size() >= kMostIssues) {
        ++to_.unlisted;
        return;
    }
    to_.issues.push_back({Issue::Severity::Error, file_, line ? "line " + std::to_string(line) : "", std::move(what), std::move(remedy)});
}

std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = line.find(separator);
        parts.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return parts;
        line.remove_prefix(end + 1);
    }
}

std::optional<double> number(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> timestamp(std::string_view text) {
    if (text.size() < 19 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto year = whole(text.substr(0, 4)), month = whole(text.substr(5, 2)), day = whole(text.substr(8, 2));
    const auto hour = whole(text.substr(11, 2)), minute = whole(text.substr(14, 2)), second = whole(text.substr(17, 2));
    if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31 || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    text.remove_prefix(19);
    std::int64_t fraction = 0, unit = kMicro;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) fraction += (unit /= 10) * (text.front() - '0');
    }
    if (!text.empty() && text != "Z") return std::nullopt;
    return (((days(*year, *month, *day) * 24 + *hour) * 60 + *minute) * 60 + *second) * kMicro + fraction;
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t more = first < 0x80                    ? 0
                                 : first >= 0xc2 && first < 0xe0 ? 1
                                 : first >= 0xe0 && first < 0xf0 ? 2
                                 : first >= 0xf0 && first < 0xf5 ? 3
                                                                 : 4;
        if (more == 4 || i + more >= text.size()) return false;
        for (std::size_t k = 1; k <= more; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80) return false;
        const auto second = more ? static_cast<unsigned char>(text[i + 1]) : 0u;
        const bool too_long = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        const bool no_character = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
        if (too_long || no_character) return false;
        i += more + 1;
    }
    return true;
}

std::string plain_path(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos && scheme < 8) {
        const std::size_t slash = url.find('/', scheme + 3);
        url = slash == std::string_view::npos ? "/" : url.substr(slash);
    }
    url = url.substr(0, url.find_first_of("?#;"));
    std::string path;
    for (const std::string_view part : split(url, '/')) {
        if (part.empty()) continue;
        path += '/';
        path += looks_like_an_identifier(part) ? "*" : part;
        if (path.size() > kLongestPath) return path.substr(0, path.find('/', 1)) + "/*";
    }
    return path.empty() ? "/" : path;
}

bool writes(std::string_view method) { return method != "GET" && method != "HEAD" && method != "OPTIONS" && method != "-"; }

const std::vector<std::int64_t>& widths() {
    static const std::vector<std::int64_t> all{1,     2,     5,      10,     15,      30,      60,      120,
                                               300,   600,   900,    1800,   3600,    7200,    14400,   21600,
                                               43200, 86400, 172800, 604800, 1209600, 2419200, 7884000, kLongestSeconds};
    return all;
}

void Requests::add(std::int64_t arrival, std::string_view method, std::string_view url, std::uint64_t request_bytes,
                   std::uint64_t response_bytes) {
    const auto [found, added] = numbers_.try_emplace({writes(method), plain_path(url)}, static_cast<std::uint32_t>(kinds_.size()));
    if (added) kinds_.push_back({found->first.first, found->first.second});
    Kind& kind = kinds_[found->second];
    ++kind.requests;
    kind.request_bytes += request_bytes;
    kind.response_bytes += response_bytes;
    arrivals_.push_back({arrival, found->second});
}

/// The class of each kind. Those with the most requests have one of their own.
std::vector<std::uint32_t> Requests::put_classes_together(Recording& recording) const {
    std::vector<std::uint32_t> order;
    for (const auto& [key, kind] : numbers_) order.push_back(kind);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return kinds_[a].requests > kinds_[b].requests; });
    std::vector<std::uint32_t> class_of(kinds_.size());
    std::uint32_t rest[2] = {RecordedPoint::kNoClass, RecordedPoint::kNoClass};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Kind& kind = kinds_[order[i]];
        const bool own = order.size() <= kMostClasses || i < kMostClasses - 2;
        std::uint32_t at = own ? RecordedPoint::kNoClass : rest[kind.write];
        if (at == RecordedPoint::kNoClass) {
            at = static_cast<std::uint32_t>(recording.classes.size());
            recording.classes.push_back({own ? kind.path : "", own ? kind.path : "", kind.write});
            if (!own) rest[kind.write] = at;
        }
        class_of[order[i]] = at;
        RecordedClass& to = recording.classes[at];
        to.requests += kind.requests;
        to.request_bytes += kind.request_bytes;
        to.response_bytes += kind.response_bytes;
    }
    for (RecordedClass& each : recording.classes) {
        each.request_bytes /= each.requests;
        each.response_bytes /= each.requests;
    }
    return class_of;
}

namespace {

struct Count {
    std::uint32_t request_class;
    std::int64_t bucket;
    std::uint64_t requests;
};

/// What changes from one bucket to the next, class by class.
std::vector<RecordedPoint> points_of(const std::vector<Count>& counts, std::int64_t width) {
    std::vector<RecordedPoint> points;
    const auto add = [&](std::int64_t bucket, std::uint64_t requests, std::uint32_t request_class) {
        points.push_back({bucket * width * kSecond, static_cast<double>(requests) / static_cast<double>(width), request_class});
    };
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Count& now = counts[i];
        const bool follows = i > 0 && counts[i - 1].request_class == now.request_class && counts[i - 1].bucket + 1 == now.bucket;
        if (!follows || counts[i - 1].requests != now.requests) add(now.bucket, now.requests, now.request_class);
        const bool goes_on =
            i + 1 < counts.size() && counts[i + 1].request_class == now.request_class && counts[i + 1].bucket == now.bucket + 1;
        if (!goes_on) add(now.bucket + 1, 0, now.request_class);
    }
    return points;
}

}  // namespace

void Requests::finish(Recording& recording, Complaints& complaints) {
    const auto [first, last] =
        std::minmax_element(arrivals_.begin(), arrivals_.end(), [](const Arrival& a, const Arrival& b) { return a.time < b.time; });
    const std::int64_t start = first->time / kMicro - (first->time % kMicro < 0), seconds = last->time / kMicro - start;
    if (seconds >= kLongestSeconds)
        return complaints.add(say("The requests span %1 days; at most 365 are possible.", seconds / 86'400),
                              say("Remove the lines that do not belong to it."));
    const std::vector<std::uint32_t> class_of = put_classes_together(recording);
    for (Arrival& each : arrivals_) each = {(each.time - start * kMicro) / kMicro, class_of[each.kind]};
    std::sort(arrivals_.begin(), arrivals_.end(),
              [](const Arrival& a, const Arrival& b) { return a.kind != b.kind ? a.kind < b.kind : a.time < b.time; });
    for (const std::int64_t width : widths()) {
        std::vector<Count> counts;
        for (const Arrival& each : arrivals_) {
            const std::int64_t bucket = each.time / width;
            if (!counts.empty() && counts.back().request_class == each.kind && counts.back().bucket == bucket)
                ++counts.back().requests;
            else
                counts.push_back({each.kind, bucket, 1});
        }
        recording.points = points_of(counts, width);
        recording.width = width * kSecond;
        if (recording.points.size() <= kMostPoints) break;
    }
    recording.requests = static_cast<double>(arrivals_.size());
}

}  // namespace nephoscope::interop
