#include "engine/iam/pattern.h"

#include <algorithm>
#include <cstddef>

namespace nephoscope::iam {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// On a mismatch the last star takes one character more: no pattern needs more than pattern x text steps.
template <typename Same>
bool fits(std::string_view pattern, std::string_view text, Same same) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || same(pattern[p], text[t]))) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

}  // namespace

bool matches(std::string_view pattern, std::string_view text) {
    return fits(pattern, text, [](char a, char b) { return a == b; });
}

bool matches_ignoring_case(std::string_view pattern, std::string_view text) {
    return fits(pattern, text, [](char a, char b) { return lower(a) == lower(b); });
}

bool equal_ignoring_case(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace nephoscope::iam
