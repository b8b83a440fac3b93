#include "engine/services/sns/filter_policy.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace nephoscope::services::sns {

using namespace std::string_view_literals;

using iam::Flaw;
using iam::Json;

namespace {

constexpr std::size_t kMostFlaws = 20, kShownName = 80;
constexpr std::uint64_t kCountedTo = 1'000'000'000;  // Far beyond any limit, and no product of two overflows.
constexpr std::string_view kOperators[] = {"exists",   "anything-but", "prefix", "suffix", "equals-ignore-case",
                                           "wildcard", "numeric",      "cidr"};

bool is_operator(std::string_view name) { return std::find(std::begin(kOperators), std::end(kOperators), name) != std::end(kOperators); }

std::string shown(std::string_view name) { return "\"" + std::string(name.substr(0, kShownName)) + "\""; }
std::string below(const std::string& field, std::string_view name) { return iam::member_at(field, name.substr(0, kShownName)); }

/// An object none of whose keys is named as an operator.
bool is_alternative(const Json& value) {
    if (value.kind != Json::Kind::Object) return false;
    for (const auto& member : value.members)
        if (is_operator(member.name)) return false;
    return true;
}

/// "$or" with two alternatives or more; otherwise it is a key as any other.
bool is_either(std::string_view key, const Json& value) {
    return key == "$or" && value.kind == Json::Kind::List && value.elements.size() > 1 &&
           std::all_of(value.elements.begin(), value.elements.end(), is_alternative);
}

class Parser {
public:
    Parser(FilterScope scope, ParsedFilter& out) : scope_(scope), out_(out) {}

    void parse(const Json& root) {
        if (root.kind != Json::Kind::Object)
            return flaw(root, "", say("A filter policy is an object."), say("Write {\"key\": [\"value\"]}."));
        if (root.members.size() > kMostKeys)
            flaw(root, "", say("It has %1 keys; a filter policy has at most %2.", root.members.size(), kMostKeys),
                 say("Leave some out, or add a subscription that looks at them."));
        out_.policy.rules = rules(root, "", 1);
        if (combinations(out_.policy.rules, 1) > kMostCombinations)
            flaw(root, "",
                 say("Its lists have more than %1 combinations: the lengths of all lists multiplied, each with the depth of its key, and "
                     "added up over $or.",
                     kMostCombinations),
                 say("Shorten the lists, or divide them between several subscriptions."));
        if (points_ > kMostPoints)
            flaw(root, "", say("Its wildcards have %1 points; %2 are the most.", points_, kMostPoints),
                 say("Use fewer of them for one key, or with one star each."));
    }

private:
    bool full() const { return out_.flaws.size() >= kMostFlaws; }
    void flaw(const Json& at, std::string field, Text message, Text remedy) {
        if (!full()) out_.flaws.push_back({at.line, std::move(field), std::move(message), std::move(remedy)});
    }
    void later(const Json& at, const std::string& field, std::string_view fact, Text name) {
        if (out_.later.size() < kMostFlaws) out_.later.push_back({fact, std::move(name), at.line, field});
    }

    std::vector<FilterRule> rules(const Json& object, const std::string& field, int depth) {
        std::vector<FilterRule> all;
        for (const auto& [key, value] : object.members)
            if (!full()) all.push_back(rule(key, value, below(field, key), depth));
        return all;
    }

    FilterRule rule(const std::string& key, const Json& value, const std::string& field, int depth) {
        FilterRule rule;
        if (is_either(key, value)) {
            rule.kind = FilterRule::Kind::Either;
            later(value, field, "SNS-09.or", Text("$or"sv));
            for (std::size_t i = 0; i < value.elements.size() && !full(); ++i)
                rule.groups.push_back(group(value.elements[i], iam::element_at(field, i), depth));
            return rule;
        }
        rule.key = key;
        if (value.kind == Json::Kind::Object) {
            rule.kind = FilterRule::Kind::Nested;
            rule.groups.push_back(may_nest(value, field) ? group(value, field, depth + 1) : std::vector<FilterRule>());
        } else if (value.kind != Json::Kind::List || value.elements.empty()) {
            flaw(value, field, say("What a key must be stands in a list."), say("Write it between [ and ], such as [\"value\"]."));
        } else {
            read_values(rule, value, field);
        }
        return rule;
    }

    std::vector<FilterRule> group(const Json& object, const std::string& field, int depth) {
        if (object.members.empty()) flaw(object, field, say("It names no key."), say("Add one, or leave the object out."));
        return rules(object, field, depth);
    }

    /// An object that is empty is told of by group().
    bool may_nest(const Json& value, const std::string& field) {
        if (value.members.empty()) return true;
        const bool misplaced = is_operator(value.members.front().name);
        if (misplaced)
            flaw(value, field, say("An operator stands in a list."), say("Write it between [ and ], such as [{\"prefix\": \"value\"}]."));
        else if (scope_ == FilterScope::MessageAttributes)
            flaw(value, field, say("Attributes have nothing below them, so a policy for them is not nested."),
                 say("Write a list, or choose the message body as the scope."));
        return !misplaced && scope_ == FilterScope::MessageBody;
    }

    void read_values(FilterRule& rule, const Json& list, const std::string& field) {
        std::size_t wildcards = 0, points = 0;
        for (std::size_t i = 0; i < list.elements.size() && !full(); ++i) {
            FilterValue& value = rule.values.emplace_back(read_value(list.elements[i], iam::element_at(field, i)));
            for (const ValueTest& each : value.tests) {
                if (each.kind != ValueTest::Kind::Wildcard) continue;
                const std::size_t stars = each.pieces.size() - 1;
                points += stars > 1 ? 3 * stars : stars;
                ++wildcards;
            }
        }
        points_ += points * wildcards;
    }

    FilterValue read_value(const Json& json, const std::string& field) {
        if (json.kind != Json::Kind::Object) return {FilterValue::Kind::Is, {literal(json, field)}};
        FilterValue value{FilterValue::Kind::Is, {ValueTest{}}};
        if (json.members.size() != 1) {
            flaw(json, field, say("An operator stands alone in its object."), say("Write each as an object of its own: [{...}, {...}]."));
            return value;
        }
        const auto& [name, argument] = json.members.front();
        const std::string at = below(field, name);
        if (name == "exists")
            value.kind = exists(argument, at);
        else if (name == "anything-but")
            value = anything_but(argument, at);
        else
            value.tests = {test(name, argument, at)};
        return value;
    }

    FilterValue::Kind exists(const Json& argument, const std::string& field) {
        if (argument.kind != Json::Kind::True && argument.kind != Json::Kind::False)
            flaw(argument, field, say("A key exists or it does not."), say("Write true or false, without quotes."));
        if (argument.kind != Json::Kind::False) return FilterValue::Kind::Exists;
        later(argument, field, "SNS-09.exists_false", Text("exists: false"sv));
        return FilterValue::Kind::ExistsNot;
    }

    FilterValue anything_but(const Json& argument, const std::string& field) {
        FilterValue value{FilterValue::Kind::AnythingBut, {ValueTest{}}};
        if (argument.kind == Json::Kind::Object)
            value.tests = {anything_but_pattern(argument, field)};
        else if (argument.kind == Json::Kind::List)
            value.tests = anything_but_list(argument, field);
        else
            value.tests = {text_or_number(argument, field)};
        return value;
    }

    ValueTest anything_but_pattern(const Json& argument, const std::string& field) {
        const std::string name = argument.members.size() == 1 ? argument.members.front().name : "";
        if (name != "prefix" && name != "wildcard") {
            flaw(argument, field, say("Behind anything-but stand values, a prefix or a wildcard."),
                 say("Write {\"anything-but\": {\"wildcard\": \"*.png\"}} for a suffix, or list the values."));
            return {};
        }
        const Json& pattern = argument.members.front().value;
        const std::string at = below(field, name);
        if (pattern.kind == Json::Kind::Text && pattern.text.empty())
            flaw(pattern, at, say("Every text has an empty one at its start."), say("Write at least one character."));
        if (name == "wildcard") return wildcard(pattern, at);
        later(pattern, at, "SNS-09.anything_but_prefix", say("anything-but with a prefix"));
        return {ValueTest::Kind::Prefix, text(pattern, at), {}, 0, 0, {}};
    }

    std::vector<ValueTest> anything_but_list(const Json& list, const std::string& field) {
        std::vector<ValueTest> tests;
        for (std::size_t i = 0; i < list.elements.size() && !full(); ++i)
            tests.push_back(text_or_number(list.elements[i], iam::element_at(field, i)));
        if (tests.empty()) {
            flaw(list, field, say("The list is empty."), say("Add a value, or use {\"exists\": true}."));
            tests.emplace_back();
        }
        const auto is_other = [&](const ValueTest& each) { return each.kind != tests.front().kind; };
        if (std::any_of(tests.begin(), tests.end(), is_other))
            flaw(list, field, say("It has texts and numbers."), say("Write two lists: [{\"anything-but\": [...]}, ...] of one kind each."));
        std::sort(tests.begin(), tests.end(),
                  [](const ValueTest& a, const ValueTest& b) { return std::tie(a.text, a.least) < std::tie(b.text, b.least); });
        return tests;
    }

    ValueTest text_or_number(const Json& json, const std::string& field) {
        if (json.kind == Json::Kind::Text || json.kind == Json::Kind::Number) return literal(json, field);
        flaw(json, field, say("It is neither a text nor a number."), say("Write a text in quotes or a number."));
        return {};
    }

    ValueTest literal(const Json& json, const std::string& field) {
        ValueTest test;
        switch (json.kind) {
            case Json::Kind::Text: test.text = json.text; return test;
            case Json::Kind::Number:
                test.kind = ValueTest::Kind::Number;
                test.least = test.most = number(json, field);
                return test;
            case Json::Kind::True: test.kind = ValueTest::Kind::True; return test;
            case Json::Kind::False: test.kind = ValueTest::Kind::False; return test;
            case Json::Kind::Null: test.kind = ValueTest::Kind::Null; return test;
            default: break;
        }
        flaw(json, field, say("A list in a list means nothing."), say("Write its values directly: any one of them is enough."));
        return test;
    }

    ValueTest test(const std::string& name, const Json& argument, const std::string& field) {
        if (name == "prefix") return {ValueTest::Kind::Prefix, text(argument, field), {}, 0, 0, {}};
        if (name == "numeric") return numeric(argument, field);
        if (name == "wildcard") return wildcard(argument, field);
        if (name == "cidr") return cidr(argument, field);
        if (name == "suffix") {
            later(argument, field, "SNS-09.suffix", Text(name));
            return {ValueTest::Kind::Suffix, text(argument, field), {}, 0, 0, {}};
        }
        if (name == "equals-ignore-case") {
            later(argument, field, "SNS-09.equals_ignore_case", Text(name));
            return {ValueTest::Kind::EqualsIgnoringCase, text(argument, field), {}, 0, 0, {}};
        }
        flaw(argument, field, say("There is no operator %1.", shown(name)),
             say("Use exists, anything-but, prefix, suffix, equals-ignore-case, wildcard, numeric or cidr."));
        return {};
    }

    std::string text(const Json& json, const std::string& field) {
        if (json.kind != Json::Kind::Text) flaw(json, field, say("It is no text."), say("Write one text, in quotes."));
        return json.kind == Json::Kind::Text ? json.text : "";
    }

    std::int64_t number(const Json& json, const std::string& field) {
        const auto value = json.kind == Json::Kind::Number ? hundred_thousandths(json.text) : std::optional<std::int64_t>(0);
        if (json.kind != Json::Kind::Number)
            flaw(json, field, say("It is no number."), say("Write a number, without quotes."));
        else if (!value)
            flaw(json, field, say("The number is beyond what a policy can name."), say("Stay between -1,000,000,000 and 1,000,000,000."));
        return value.value_or(0);
    }

    ValueTest cidr(const Json& argument, const std::string& field) {
        later(argument, field, "SNS-09.cidr", Text("cidr"sv));
        ValueTest test{ValueTest::Kind::Cidr, text(argument, field), {}, 0, 0, {}};
        test.network = parse_network(test.text);
        const bool has_bits = test.text.find('/') != std::string::npos;
        if (argument.kind == Json::Kind::Text && (!test.network.size || !has_bits))
            flaw(argument, field, say("%1 is no range of addresses.", shown(test.text)), say("Write one such as \"10.0.0.0/24\"."));
        return test;
    }

    /// A star is any text; \* is a star and \\ a backslash.
    ValueTest wildcard(const Json& argument, const std::string& field) {
        later(argument, field, "SNS-09.wildcard", Text("wildcard"sv));
        ValueTest test{ValueTest::Kind::Wildcard, "", {""}, 0, 0, {}};
        const std::string pattern = text(argument, field);
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (pattern[i] != '*' && pattern[i] != '\\') {
                test.pieces.back() += pattern[i];
            } else if (pattern[i] == '*') {
                if (i && pattern[i - 1] == '*' && test.pieces.back().empty())
                    flaw(argument, field, say("Two stars follow each other."), say("Write one."));
                test.pieces.emplace_back();
            } else if (i + 1 < pattern.size() && (pattern[i + 1] == '*' || pattern[i + 1] == '\\')) {
                test.pieces.back() += pattern[++i];
            } else {
                flaw(argument, field, say("A backslash stands before * or another backslash only."),
                     say("Write \"\\\\\\\\\" for one backslash."));
            }
            if (full()) break;
        }
        if (test.pieces.size() > kMostStars + 1)
            flaw(argument, field, say("It has more than %1 stars.", kMostStars), say("Use prefix, suffix or fewer stars."));
        return test;
    }

    ValueTest numeric(const Json& argument, const std::string& field) {
        ValueTest test{ValueTest::Kind::Number, "", {}, 0, 0, {}};
        test.least = *hundred_thousandths("-1e9");
        test.most = *hundred_thousandths("1e9");
        const auto& parts = argument.elements;
        if (argument.kind != Json::Kind::List || (parts.size() != 2 && parts.size() != 4)) {
            flaw(argument, field, say("A comparison has an operator and a number, a range two of each."),
                 say("Write one such as [\">=\", 10] or [\">\", 0, \"<=\", 150]."));
            return test;
        }
        const std::size_t before = out_.flaws.size();
        const bool range = parts.size() == 4;
        compare(test, parts[0], parts[1], range ? ">" : "", field, 0);
        if (range && out_.flaws.size() == before) compare(test, parts[2], parts[3], "<", field, 2);
        if (test.least > test.most && out_.flaws.size() == before)
            flaw(argument, field, say("No number is in that range."), say("Write the lower bound first."));
        return test;
    }

    /// `side`: ">" or "<" of a range; empty: a comparison alone.
    void compare(ValueTest& test, const Json& comparison, const Json& bound, std::string_view side, const std::string& field,
                 std::size_t index) {
        const std::string& sign = comparison.text;
        const bool known =
            comparison.kind == Json::Kind::Text && (sign == "=" || sign == "<" || sign == "<=" || sign == ">" || sign == ">=");
        if (!known || sign.substr(0, side.size()) != side)
            flaw(comparison, iam::element_at(field, index),
                 side.empty() ? say("It is no comparison of numbers.") : say("A range begins with > or >= and ends with < or <=."),
                 side.empty() ? say("Write \"=\", \"<\", \"<=\", \">\" or \">=\".") : say("Write [\">\", lower, \"<=\", upper]."));
        const std::int64_t value = number(bound, iam::element_at(field, index + 1));
        if (sign.starts_with("=") || sign.starts_with(">")) test.least = value + (sign == ">");
        if (sign.starts_with("=") || sign.starts_with("<")) test.most = value - (sign == "<");
    }

    static std::uint64_t combinations(const std::vector<FilterRule>& rules, std::uint64_t depth) {
        std::uint64_t product = 1;
        for (const FilterRule& each : rules) {
            std::uint64_t factor = 0;
            if (each.kind == FilterRule::Kind::Values) factor = each.values.size() * depth;
            for (const auto& group : each.groups) factor += combinations(group, depth + (each.kind == FilterRule::Kind::Nested));
            product = std::min(product * std::min(factor, kCountedTo), kCountedTo);
        }
        return product;
    }

    FilterScope scope_;
    ParsedFilter& out_;
    std::size_t points_ = 0;  ///< of wildcards
};

/// Null where it is no JSON; then the flaw says why.
Json read(std::string_view text, Text too_long, std::vector<Flaw>& flaws) {
    if (text.size() > kMostBytes) {
        flaws.push_back({1, "", std::move(too_long), say("Shorten it.")});
        return {};
    }
    auto json = iam::parse_json(text);
    if (json) return std::move(*json);
    const std::string where = json.error().where.substr(sizeof "line");
    flaws.push_back({std::stoi(where), "", say("It is no JSON: %1.", json.error().message), say("Correct the text.")});
    return {};
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// What SNS says of names and values of attributes (SNS developer guide, "Message attributes").
void check_attribute(const std::string& name, const Json& value, std::vector<Flaw>& flaws) {
    constexpr std::size_t kLongestName = 256;
    const auto flaw = [&](Text message, Text remedy) {
        if (flaws.size() < kMostFlaws) flaws.push_back({value.line, name.substr(0, kShownName), std::move(message), std::move(remedy)});
    };
    if (name.empty() || name.size() > kLongestName || !std::all_of(name.begin(), name.end(), is_name_character))
        flaw(say("It is no name of an attribute."), say("Use up to 256 letters, digits, hyphens, underscores and periods."));
    const auto is_scalar = [](const Json& each) { return each.kind != Json::Kind::List && each.kind != Json::Kind::Object; };
    if (value.kind == Json::Kind::List) {
        if (!std::all_of(value.elements.begin(), value.elements.end(), is_scalar))
            flaw(say("A list has lists or objects in it."), say("Write texts, numbers, true, false and null in it."));
    } else if (value.kind != Json::Kind::Text && value.kind != Json::Kind::Number) {
        flaw(say("An attribute is a text, a number or a list."), value.kind == Json::Kind::Object
                                                                     ? say("Move it into the body, which may be nested.")
                                                                     : say("Write it as a text, or put it into a list."));
    } else if (value.text.empty()) {
        flaw(say("An attribute is not empty."), say("Give it a value, or leave it out."));
    }
}

ParsedMessage parse_object(std::string_view text, Text too_long, Text no_object) {
    ParsedMessage out;
    if (text.empty()) return out;
    out.json = read(text, std::move(too_long), out.flaws);
    if (out.flaws.empty() && out.json.kind != Json::Kind::Object)
        out.flaws.push_back({out.json.line, "", std::move(no_object), say("Write one such as {\"store\": \"berlin\"}.")});
    return out;
}

ParsedMessage without_flawed(ParsedMessage out) {
    if (!out.flaws.empty()) out.json = {};
    return out;
}

}  // namespace

ParsedFilter parse_filter(std::string_view text, FilterScope scope) {
    ParsedFilter out;
    const Json json = read(text, say("A filter policy has more than 256 KB."), out.flaws);
    if (out.flaws.empty()) Parser(scope, out).parse(json);
    return out;
}

ParsedMessage parse_attributes(std::string_view text) {
    ParsedMessage out =
        parse_object(text, say("What has the attributes has more than 256 KB."), say("What has the attributes is no object."));
    for (const auto& [name, value] : out.json.members) check_attribute(name, value, out.flaws);
    return without_flawed(std::move(out));
}

ParsedMessage parse_body(std::string_view text) {
    return without_flawed(parse_object(text, say("The body has more than 256 KB."), say("The body is no object.")));
}

}  // namespace nephoscope::services::sns
