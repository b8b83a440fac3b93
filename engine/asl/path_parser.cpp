#include "engine/asl/path_parser.h"

#include <charconv>

namespace nephoscope::asl {
namespace {

constexpr int kMaxFilters = 32;

struct Sign {
    std::string_view text;
    Filter::Test test;
};
/// Longer ones first.
constexpr Sign kSigns[] = {{"==", Filter::Test::Equal},        {"!=", Filter::Test::NotEqual}, {"<=", Filter::Test::LessEqual},
                           {">=", Filter::Test::GreaterEqual}, {"<", Filter::Test::Less},      {">", Filter::Test::Greater}};

bool ends_name(char c, bool in_filter) {
    return std::string_view(in_filter ? ".[ \t()=!<>&|,]" : ".[ \t()],'\"").find(c) != std::string_view::npos;
}

}  // namespace

bool PathParser::take(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
}

bool PathParser::expect(char c) {
    skip_space();
    if (peek() != c) return stop(say("\"%1\" is missing", std::string(1, c)));
    ++at_;
    return true;
}

bool PathParser::steps(std::vector<Step>& into, bool in_filter) {
    while (peek() == '.' || peek() == '[') {
        if (into.size() == static_cast<std::size_t>(kMaxDepth)) return stop(say("it has more than %1 steps", kMaxDepth));
        if (!step(into.emplace_back(), in_filter)) return false;
    }
    if (in_filter || at_ == text_.size()) return true;
    return stop(peek() == '(' ? say("functions in a path are not simulated") : say("a step begins with \".\" or \"[\""));
}

bool PathParser::step(Step& into, bool in_filter) {
    if (take("..")) {
        into.descend = true;
        if (peek() != '[') return name(into, in_filter);
    }
    if (take("[")) return bracket(into);
    ++at_;
    return name(into, in_filter);
}

bool PathParser::name(Step& into, bool in_filter) {
    if (take("*")) {
        into.kind = Step::Kind::All;
        return true;
    }
    const std::size_t from = at_;
    while (at_ < text_.size() && !ends_name(text_[at_], in_filter)) ++at_;
    if (at_ == from) return stop(say("a name is missing"));
    into.names.emplace_back(text_.substr(from, at_ - from));
    return true;
}

bool PathParser::bracket(Step& into) {
    skip_space();
    if (take("*")) {
        into.kind = Step::Kind::All;
        return expect(']');
    }
    if (take("?")) {
        into.kind = Step::Kind::Filter;
        auto filter = std::make_shared<Filter>();
        if (!expect('(') || !any(*filter) || !expect(')')) return false;
        into.filter = std::move(filter);
        return expect(']');
    }
    return peek() == '\'' || peek() == '"' ? names(into) : numbers(into);
}

bool PathParser::quoted(std::string& into) {
    const char quote = peek();
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
        if (text_[at_] == '\\' && ++at_ == text_.size()) break;
        into += text_[at_];
    }
    if (at_ >= text_.size()) return stop(say("a closing quote is missing"));
    ++at_;
    return true;
}

bool PathParser::names(Step& into) {
    do {
        skip_space();
        if (peek() != '\'' && peek() != '"') return stop(say("a name in quotes is missing"));
        if (!quoted(into.names.emplace_back())) return false;
        skip_space();
    } while (take(","));
    return expect(']');
}

bool PathParser::integer(std::int64_t& into) {
    skip_space();
    const char* first = text_.data() + at_;
    const auto [end, error] = std::from_chars(first, text_.data() + text_.size(), into);
    if (error != std::errc{} || into > INT32_MAX || into < INT32_MIN) return stop(say("a whole number is missing"));
    at_ += static_cast<std::size_t>(end - first);
    skip_space();
    return true;
}

bool PathParser::numbers(Step& into) {
    skip_space();
    if (peek() == ':') return slice(into);
    into.kind = Step::Kind::Indexes;
    do {
        if (!integer(into.indexes.emplace_back())) return false;
        if (peek() == ':' && into.indexes.size() == 1) return slice(into);
    } while (take(","));
    return expect(']');
}

bool PathParser::slice(Step& into) {
    into.kind = Step::Kind::Slice;
    into.has_first = !into.indexes.empty();
    if (into.has_first) into.first = into.indexes.front();
    into.indexes.clear();
    ++at_;
    skip_space();
    if (peek() != ']' && peek() != ':') {
        into.has_last = true;
        if (!integer(into.last)) return false;
    }
    if (take(":") && !integer(into.stride)) return false;
    if (into.stride < 1) return stop(say("the step of a slice is at least 1"));
    return expect(']');
}

bool PathParser::chain(Filter& into, Filter::Kind kind, std::string_view sign, bool (PathParser::*part)(Filter&)) {
    Filter first;
    if (!(this->*part)(first)) return false;
    skip_space();
    if (text_.substr(at_, sign.size()) != sign) {
        into = std::move(first);
        return true;
    }
    into.kind = kind;
    into.parts.push_back(std::move(first));
    while (take(sign)) {
        if (!(this->*part)(into.parts.emplace_back())) return false;
        skip_space();
    }
    return true;
}

bool PathParser::any(Filter& into) {
    if (++depth_ > kMaxFilters) return stop(say("its filters are nested deeper than %1 levels", kMaxFilters));
    const bool read = chain(into, Filter::Kind::Or, "||", &PathParser::all);
    --depth_;
    return read;
}

bool PathParser::all(Filter& into) { return chain(into, Filter::Kind::And, "&&", &PathParser::one); }

bool PathParser::one(Filter& into) {
    skip_space();
    if (peek() == '!') {
        ++at_;
        into.kind = Filter::Kind::Not;
        if (++depth_ > kMaxFilters) return stop(say("its filters are nested deeper than %1 levels", kMaxFilters));
        const bool read = one(into.parts.emplace_back());
        --depth_;
        return read;
    }
    if (take("(")) return any(into) && expect(')');
    return comparison(into);
}

bool PathParser::comparison(Filter& into) {
    bool there = false;
    if (!operand(into.left) || !test(into.test, there)) return false;
    if (there) {
        into.kind = Filter::Kind::Compare;
        return operand(into.right);
    }
    return into.left.is_path || stop(say("a filter compares, or asks whether a path leads somewhere"));
}

bool PathParser::test(Filter::Test& into, bool& there) {
    skip_space();
    for (const Sign& sign : kSigns) {
        if (!take(sign.text)) continue;
        into = sign.test;
        there = true;
        return true;
    }
    const char next = peek();
    if (std::string_view(")&|]").find(next) != std::string_view::npos || at_ == text_.size()) return true;
    return stop(say("a filter knows ==, !=, <, <=, >, >=, &&, || and !"));
}

bool PathParser::operand(Operand& into) {
    skip_space();
    if (peek() != '@' && peek() != '$') return literal(into.literal);
    into.is_path = true;
    into.from_root = peek() == '$';
    ++at_;
    if (!ends_name(peek(), true) && peek() != '\0') return stop(say("variables are not simulated; after \"$\" comes \".\" or \"[\""));
    return steps(into.steps, true);
}

bool PathParser::literal(Json& into) {
    if (peek() == '\'' || peek() == '"') {
        std::string text;
        if (!quoted(text)) return false;
        into = std::move(text);
        return true;
    }
    const std::size_t from = at_;
    while (at_ < text_.size() && !ends_name(text_[at_] == '.' ? 'x' : text_[at_], true)) ++at_;
    into = Json::parse(text_.substr(from, at_ - from), nullptr, false);
    if (into.is_primitive() && !into.is_discarded()) return true;
    into = nullptr;
    return stop(say("a number, a text in quotes, true, false, null or a path is missing"));
}

}  // namespace nephoscope::asl
