#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/filter.h"
#include "engine/base/text.h"

namespace nephoscope::asl {

/// Reads steps and what stands in filters. After a failure `wrong` says what and `at()` where.
class PathParser {
public:
    explicit PathParser(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

    /// All steps up to the end of the text, or within a filter up to what cannot belong to a path.
    bool steps(std::vector<Step>& into, bool in_filter);
    std::size_t at() const { return at_; }
    Text wrong;

private:
    bool stop(Text what) {
        if (wrong.empty()) wrong = std::move(what);
        return false;
    }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_space() {
        while (peek() == ' ') ++at_;
    }
    bool take(std::string_view word);
    bool expect(char c);

    bool step(Step& into, bool in_filter);
    bool name(Step& into, bool in_filter);
    bool bracket(Step& into);
    bool quoted(std::string& into);
    bool names(Step& into);
    bool integer(std::int64_t& into);
    bool numbers(Step& into);
    bool slice(Step& into);

    bool any(Filter& into);
    bool all(Filter& into);
    bool chain(Filter& into, Filter::Kind kind, std::string_view sign, bool (PathParser::*part)(Filter&));
    bool one(Filter& into);
    bool comparison(Filter& into);
    bool operand(Operand& into);
    bool literal(Json& into);
    bool test(Filter::Test& into, bool& there);

    std::string_view text_;
    std::size_t at_;
    int depth_ = 0;  ///< of filters and their parentheses
};

}  // namespace nephoscope::asl
