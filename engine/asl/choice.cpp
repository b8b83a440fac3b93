#include "engine/asl/choice.h"

#include "engine/asl/timestamp.h"

namespace nephoscope::asl {
namespace {

struct Operator {
    std::string_view name;
    Rule::Test test;
    std::string_view sign;
};
constexpr Operator kComparisons[] = {{"Equals", Rule::Test::Equals, "=="},
                                     {"LessThan", Rule::Test::LessThan, "<"},
                                     {"LessThanEquals", Rule::Test::LessThanEquals, "<="},
                                     {"GreaterThan", Rule::Test::GreaterThan, ">"},
                                     {"GreaterThanEquals", Rule::Test::GreaterThanEquals, ">="},
                                     {"Matches", Rule::Test::Matches, "matches"}};
struct Typed {
    std::string_view name;
    Rule::Type type;
};
constexpr Typed kTypes[] = {{"String", Rule::Type::String},
                            {"Numeric", Rule::Type::Numeric},
                            {"Boolean", Rule::Type::Boolean},
                            {"Timestamp", Rule::Type::Timestamp}};

bool exists(const Rule& rule, bool with_path) {
    if (rule.test == Rule::Test::Matches) return rule.type == Rule::Type::String && !with_path;
    return rule.type != Rule::Type::Boolean || rule.test == Rule::Test::Equals;
}

bool read_is(std::string_view name, Rule& rule) {
    rule.test = name == "Null" ? Rule::Test::IsNull : name == "Present" ? Rule::Test::IsPresent : Rule::Test::IsType;
    if (rule.test != Rule::Test::IsType) return true;
    for (const Typed& each : kTypes)
        if (each.name == name) return rule.type = each.type, true;
    return false;
}

bool is_type(Rule::Type type, const Json& value) {
    switch (type) {
        case Rule::Type::String: return value.is_string();
        case Rule::Type::Numeric: return value.is_number();
        case Rule::Type::Boolean: return value.is_boolean();
        case Rule::Type::Timestamp: return value.is_string() && read_timestamp(value.get_ref<const std::string&>());
    }
    return false;
}

template <typename Value>
bool holds(Rule::Test test, const Value& left, const Value& right) {
    switch (test) {
        case Rule::Test::Equals: return left == right;
        case Rule::Test::LessThan: return left < right;
        case Rule::Test::LessThanEquals: return left <= right;
        case Rule::Test::GreaterThan: return left > right;
        case Rule::Test::GreaterThanEquals: return left >= right;
        default: return false;
    }
}

/// A pattern with "*" for any characters; "\*" and "\\" stand for themselves. Goes back to the last star only, which is enough.
bool matches_pattern(std::string_view text, std::string_view pattern) {
    std::size_t at = 0, in = 0, after_star = std::string_view::npos, from = 0;
    while (at < text.size() || in < pattern.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            after_star = ++in;
            from = at;
            continue;
        }
        const bool escaped = in + 1 < pattern.size() && pattern[in] == '\\';
        if (in < pattern.size() && at < text.size() && pattern[in + escaped] == text[at]) {
            in += 1u + escaped;
            ++at;
            continue;
        }
        if (after_star == std::string_view::npos || from >= text.size()) return false;
        in = after_star;
        at = ++from;
    }
    return true;
}

bool compare(const Rule& rule, const Json& left, const Json& right) {
    if (!is_type(rule.type, left) || !is_type(rule.type, right)) return false;
    if (rule.type == Rule::Type::Numeric || rule.type == Rule::Type::Boolean) return holds(rule.test, left, right);
    const auto &one = left.get_ref<const std::string&>(), &two = right.get_ref<const std::string&>();
    if (rule.test == Rule::Test::Matches) return matches_pattern(one, two);
    return rule.type == Rule::Type::String ? holds(rule.test, one, two) : holds(rule.test, *read_timestamp(one), *read_timestamp(two));
}

Failure leads_nowhere(const Path& path) {
    return {"States.Runtime", "Invalid path \"" + path.text() + "\": the condition of the Choice names a value that is not there"};
}

Evaluated test(const Rule& rule, const Json& input, const Json& context) {
    const Json* value = rule.variable->find(input, context);
    const auto is = [&rule](bool found) { return Json(found == (rule.expected == true)); };
    if (rule.test == Rule::Test::IsPresent) return is(value != nullptr);
    if (!value) return leads_nowhere(*rule.variable);
    if (rule.test == Rule::Test::IsNull) return is(value->is_null());
    if (rule.test == Rule::Test::IsType) return is(is_type(rule.type, *value));
    const Json* other = rule.path ? rule.path->find(input, context) : &rule.expected;
    if (!other) return leads_nowhere(*rule.path);
    return Json(compare(rule, *value, *other));
}

std::string_view type_name(Rule::Type type) { return kTypes[static_cast<std::size_t>(type)].name; }

std::string one_label(const Rule& rule) {
    const std::string variable = rule.variable ? rule.variable->text() : "?";
    if (rule.test >= Rule::Test::IsNull) {
        const std::string what = rule.test == Rule::Test::IsNull      ? "null"
                                 : rule.test == Rule::Test::IsPresent ? "present"
                                                                      : std::string(type_name(rule.type));
        return variable + (rule.expected == true ? " is " : " is not ") + what;
    }
    return variable + " " + std::string(kComparisons[static_cast<std::size_t>(rule.test)].sign) + " " +
           (rule.path ? rule.path->text() : text_of(rule.expected));
}

constexpr std::size_t kLabel = 80;

void append_label(const Rule& rule, std::string& text) {
    if (text.size() > kLabel) return;
    if (rule.kind == Rule::Kind::Compare) {
        text += one_label(rule);
        return;
    }
    if (rule.kind == Rule::Kind::Not) text += "not ";
    text += "(";
    for (const Rule& each : rule.rules) {
        if (&each != rule.rules.data()) text += rule.kind == Rule::Kind::And ? " && " : " || ";
        append_label(each, text);
    }
    text += ")";
}

}  // namespace

bool read_operator(std::string_view name, Rule& rule, bool& with_path) {
    if (name.starts_with("Is")) return with_path = false, read_is(name.substr(2), rule);
    with_path = name.ends_with("Path");
    if (with_path) name.remove_suffix(4);
    for (const Typed& type : kTypes)
        for (const Operator& each : kComparisons)
            if (name.starts_with(type.name) && name.substr(type.name.size()) == each.name) {
                rule.type = type.type;
                rule.test = each.test;
                return exists(rule, with_path);
            }
    return false;
}

Evaluated matches(const Rule& rule, const Json& input, const Json& context) {
    if (rule.kind == Rule::Kind::Compare) return test(rule, input, context);
    const bool all = rule.kind != Rule::Kind::Or;
    for (const Rule& each : rule.rules) {
        Evaluated met = matches(each, input, context);
        if (!met) return met;
        if (*met != all) return Json(rule.kind != Rule::Kind::And);
    }
    return Json(rule.kind == Rule::Kind::And);
}

std::string Rule::label() const {
    std::string text;
    append_label(*this, text);
    if (text.size() <= kLabel) return text;
    text.resize(kLabel);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xc0) == 0x80) text.pop_back();
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xc0) text.pop_back();
    return text + "...";
}

}  // namespace nephoscope::asl
