#include "engine/model/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace nephoscope::model {
namespace {

constexpr std::size_t kLongest = 64;

std::string folded(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == '_' || c == '-' || c == ' ') continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last, last, row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

Text in_quotes(std::string_view text) {
    constexpr std::size_t kShown = 200;
    return quoted(Text(std::string(text.substr(0, kShown)) + (text.size() > kShown ? "..." : "")));
}

Text quoted(const Text& text) { return say("\"%1\"", text); }

Text did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
    const std::string wanted = folded(name.substr(0, kLongest));
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view nearest;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > kLongest) continue;
        const std::string other = folded(candidate);
        const std::size_t apart = other.size() > wanted.size() ? other.size() - wanted.size() : wanted.size() - other.size();
        if (apart >= best) continue;
        if (const std::size_t d = distance(wanted, other); d < best) {
            best = d;
            nearest = candidate;
        }
    }
    return nearest.empty() ? Text() : say(" Did you mean \"%1\"?", nearest);
}

std::string number_text(double number) {
    char buffer[64];
    const double size = std::abs(number);
    const bool plain = number == 0 || (size >= 1e-6 && size < 1e15);
    const auto end = (plain ? std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed)
                            : std::to_chars(buffer, buffer + sizeof buffer, number))
                         .ptr;
    return {buffer, end};
}

std::string number_words(double number) {
    std::string text = number_text(number);
    if (text.find_first_of("en") != std::string::npos) return text;
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = std::min(text.find('.'), text.size()); at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

}  // namespace nephoscope::model
