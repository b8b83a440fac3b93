#include <algorithm>
#include <string>

#include "engine/interop/reading.h"

// CloudFront's standard logs name their columns in a line #Fields.

namespace nephoscope::interop {
namespace {

constexpr std::string_view kFields = "#Fields:";
constexpr std::size_t kAbsent = ~std::size_t{0};

/// Where the columns are that are read; all others, such as c-ip, cs(Cookie) and cs(User-Agent), are passed over.
struct Columns {
    std::size_t count = 0;
    std::size_t date = kAbsent, time = kAbsent, method = kAbsent, path = kAbsent, taken = kAbsent, sent = kAbsent, received = kAbsent;
};

Columns columns_of(std::string_view names) {
    Columns columns;
    const std::pair<std::string_view, std::size_t*> wanted[] = {
        {"date", &columns.date},        {"time", &columns.time},     {"cs-method", &columns.method},  {"cs-uri-stem", &columns.path},
        {"time-taken", &columns.taken}, {"sc-bytes", &columns.sent}, {"cs-bytes", &columns.received},
    };
    for (const std::string_view name : split(names, ' ')) {
        if (name.empty()) continue;
        for (const auto& [known, place] : wanted)
            if (name == known) *place = columns.count;
        ++columns.count;
    }
    return columns;
}

std::string missing(const Columns& columns) {
    std::string names;
    const std::pair<const char*, std::size_t> needed[] = {
        {"date", columns.date}, {"time", columns.time}, {"cs-method", columns.method}, {"cs-uri-stem", columns.path}};
    for (const auto& [name, place] : needed)
        if (place == kAbsent) names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}

class Reader {
public:
    Reader(std::string_view text, Requests& requests, Complaints& complaints)
        : lines_(text), requests_(requests), complaints_(complaints) {}

    void read() {
        while (lines_.next()) {
            if (lines_.text().starts_with(kFields))
                read_fields(lines_.text().substr(kFields.size()));
            else if (lines_.text().front() != '#')
                read_request(split(lines_.text(), '\t'));
        }
    }

private:
    void complain(Text what, Text remedy) { complaints_.add(lines_.number(), std::move(what), std::move(remedy)); }

    void read_fields(std::string_view names) {
        columns_ = columns_of(names);
        has_fields_ = true;
        if (const std::string names_missing = missing(columns_); !names_missing.empty())
            complain(say("#Fields does not name %1.", names_missing), say("Log these fields too, or choose another file."));
    }

    void read_request(const std::vector<std::string_view>& cells) {
        if (!has_fields_) {
            if (!complained_)
                complain(say("No line #Fields stands above it."), say("Put the first two lines of the log back, #Version and #Fields."));
            complained_ = true;
            return;
        }
        if (!missing(columns_).empty()) return;
        if (cells.size() != columns_.count)
            return complain(say("It has %1 columns, and #Fields names %2.", cells.size(), columns_.count),
                            say("Write it as CloudFront did, with tabs between, or delete the line."));
        const auto ended = timestamp(std::string(cells[columns_.date]) + 'T' + std::string(cells[columns_.time]));
        if (!ended) return complain(say("date and time are no time."), say("Write them as 2019-12-04 and 21:02:31, or delete the line."));
        const double taken = value(cells, columns_.taken);
        requests_.add(*ended - static_cast<std::int64_t>(std::min(taken, 1e6) * 1e6), cells[columns_.method], cells[columns_.path],
                      static_cast<std::uint64_t>(std::min(value(cells, columns_.received), 1e12)),
                      static_cast<std::uint64_t>(std::min(value(cells, columns_.sent), 1e12)));
    }

    /// 0 where it is not logged.
    static double value(const std::vector<std::string_view>& cells, std::size_t column) {
        if (column == kAbsent) return 0;
        const double found = number(cells[column]).value_or(0);
        return found > 0 ? found : 0;
    }

    Lines lines_;
    Requests& requests_;
    Complaints& complaints_;
    Columns columns_;
    bool has_fields_ = false, complained_ = false;
};

}  // namespace

void read_cloudfront_log(std::string_view text, Requests& requests, Complaints& complaints) { Reader(text, requests, complaints).read(); }

}  // namespace nephoscope::interop
