#include "engine/fis/template.h"

#include <algorithm>

namespace nephoscope::fis {
namespace {

constexpr std::size_t kMostDigits = 8;
constexpr SimTime kLongest = 3'650 * (86'400 * kSecond);

/// Digits at the front, taken off; nothing where there are none or too many.
std::optional<SimTime> take_number(std::string_view& text) {
    std::size_t digits = 0;
    SimTime value = 0;
    while (digits < text.size() && digits <= kMostDigits && text[digits] >= '0' && text[digits] <= '9')
        value = value * 10 + (text[digits++] - '0');
    if (digits == 0 || digits > kMostDigits) return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

struct Unit {
    char letter;
    SimTime length;
    bool of_time;  ///< stands after the T
};
constexpr Unit kUnits[] = {{'D', 86'400 * kSecond, false}, {'H', 3'600 * kSecond, true}, {'M', 60 * kSecond, true}, {'S', kSecond, true}};

}  // namespace

std::size_t Selection::of(std::size_t found) const {
    if (mode == Mode::Count) return std::min<std::size_t>(number, found);
    return mode == Mode::Percent ? found * number / 100 : found;
}

const std::string* Action::parameter(std::string_view wanted) const {
    for (const auto& [given, value] : parameters)
        if (given == wanted) return &value;
    return nullptr;
}

std::size_t Template::target(std::string_view name) const {
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (targets[i].name == name) return i;
    return kNone;
}

bool Parsed::valid() const {
    return std::none_of(flaws.begin(), flaws.end(), [](const Flaw& each) { return each.error; });
}

std::optional<SimTime> parse_duration(std::string_view text) {
    if (!text.starts_with('P')) return std::nullopt;
    text.remove_prefix(1);
    SimTime total = 0;
    bool of_time = false, any = false;
    const Unit* next = std::begin(kUnits);
    while (!text.empty()) {
        if (text.front() == 'T' && !of_time) {
            of_time = true;
            any = false;
            text.remove_prefix(1);
            continue;
        }
        const auto number = take_number(text);
        if (!number || text.empty()) return std::nullopt;
        next =
            std::find_if(next, std::end(kUnits), [&](const Unit& each) { return each.letter == text.front() && each.of_time == of_time; });
        if (next == std::end(kUnits)) return std::nullopt;
        if (*number > kLongest / next->length) return std::nullopt;
        total += *number * next->length;
        ++next;
        any = true;
        text.remove_prefix(1);
    }
    return any && total <= kLongest ? std::optional(total) : std::nullopt;
}

std::vector<Span> schedule(const Template& of, const std::vector<std::optional<Span>>& known) {
    std::vector<Span> spans(of.actions.size());
    std::vector<std::size_t> waits_for(of.actions.size()), ready;
    std::vector<std::vector<std::size_t>> followers(of.actions.size());
    for (std::size_t i = 0; i < of.actions.size(); ++i) {
        waits_for[i] = of.actions[i].start_after.size();
        if (waits_for[i] == 0) ready.push_back(i);
        for (const std::size_t before : of.actions[i].start_after) followers[before].push_back(i);
    }
    while (!ready.empty()) {
        const std::size_t i = ready.back();
        ready.pop_back();
        spans[i].end = spans[i].start + of.actions[i].duration;
        if (i < known.size() && known[i]) spans[i] = *known[i];
        for (const std::size_t after : followers[i]) {
            spans[after].start = std::max(spans[after].start, spans[i].end);
            if (--waits_for[after] == 0) ready.push_back(after);
        }
    }
    return spans;
}

std::string_view last_part(std::string_view arn) {
    const std::size_t at = arn.find_last_of(":/");
    return at == std::string_view::npos ? arn : arn.substr(at + 1);
}

}  // namespace nephoscope::fis
