#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/interop/recording.h"

namespace nephoscope::interop {

/// Lines of a text with their numbers, without their ends; empty ones are passed over.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}
    bool next();
    std::string_view text() const { return line_; }
    std::size_t number() const { return number_; }

private:
    std::string_view rest_, line_;
    std::size_t number_ = 0;
};

/// Lists what is wrong, and counts what is not listed any more.
class Complaints {
public:
    /// `file`: its name, where several are read.
    explicit Complaints(Recording& to, std::string file = {}) : to_(to), file_(std::move(file)) {}
    void add(std::size_t line, Text what, Text remedy);
    void add(Text what, Text remedy) { add(0, std::move(what), std::move(remedy)); }

private:
    Recording& to_;
    std::string file_;
};

std::vector<std::string_view> split(std::string_view line, char separator);
/// A finite decimal; nothing for anything else.
std::optional<double> number(std::string_view text);
/// "2018-07-02T22:23:00.186641Z", "2018-07-02 22:23:00": microseconds since 1970. Nothing for anything else.
std::optional<std::int64_t> timestamp(std::string_view text);
bool is_utf8(std::string_view text);

/// "https://example.com:443/orders/4711?x=1" is "/orders/*": no host, no query, no part that looks like an identifier.
std::string plain_path(std::string_view url);
/// Whether a method changes something.
bool writes(std::string_view method);

/// The requests of a log, to become rates.
class Requests {
public:
    /// `arrival` in microseconds since 1970.
    void add(std::int64_t arrival, std::string_view method, std::string_view url, std::uint64_t request_bytes,
             std::uint64_t response_bytes);
    bool empty() const { return arrivals_.empty(); }
    /// Fills classes, points and width; complains of what is too long.
    void finish(Recording& recording, Complaints& complaints);

private:
    struct Arrival {
        std::int64_t time;
        std::uint32_t kind;
    };
    struct Kind {
        bool write;
        std::string path;
        std::uint64_t requests = 0, request_bytes = 0, response_bytes = 0;
    };
    std::vector<std::uint32_t> put_classes_together(Recording& recording) const;

    std::vector<Arrival> arrivals_;
    std::vector<Kind> kinds_;
    std::map<std::pair<bool, std::string>, std::uint32_t> numbers_;
};

/// Widths that an average may be over, in seconds, rising.
const std::vector<std::int64_t>& widths();

void read_csv(std::string_view text, Recording& recording, Complaints& complaints);
void read_load_balancer_log(std::string_view text, Requests& requests, Complaints& complaints);
void read_cloudfront_log(std::string_view text, Requests& requests, Complaints& complaints);

}  // namespace nephoscope::interop
