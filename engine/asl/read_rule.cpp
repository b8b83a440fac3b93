#include <algorithm>

#include "engine/asl/reader.h"
#include "engine/asl/timestamp.h"

namespace nephoscope::asl {
namespace {

constexpr std::size_t kMaxPattern = 1'000;

const char* const kExample = "Write for example { \"Variable\": \"$.n\", \"NumericGreaterThan\": 3, \"Next\": \"Large\" }.";

void check_expected(const Fields& fields, std::string_view name, const Rule& rule) {
    const Node& node = *fields.find(name);
    const bool is = rule.test >= Rule::Test::IsNull;
    const auto wrong = [&](const char* what) {
        fields.wrong(node.at, name, "\"" + std::string(name) + "\" compares with " + what + ".",
                     "Change the value, or take another operator.");
    };
    if (node.object || node.array) return wrong("a single value");
    const Json& value = node.scalar;
    if ((is || rule.type == Rule::Type::Boolean) && !value.is_boolean()) return wrong("true or false, without quotes");
    if (is) return;
    if (rule.type == Rule::Type::Numeric && !value.is_number()) return wrong("a number, without quotes");
    if (rule.type == Rule::Type::String && !value.is_string()) return wrong("a text");
    if (rule.type == Rule::Type::Timestamp && !(value.is_string() && read_timestamp(value.get_ref<const std::string&>())))
        return wrong("a point in time such as \"2026-03-14T01:59:00Z\"");
    if (rule.test == Rule::Test::Matches && value.get_ref<const std::string&>().size() > kMaxPattern)
        wrong("a pattern of at most 1000 characters");
}

void read_comparison(const Fields& fields, Rule& rule) {
    if (!fields.find("Variable")) fields.missing("Variable", kExample);
    rule.variable = fields.path("Variable", true);
    std::string_view used;
    bool unknown = false;
    for (const Member& each : fields.node.members) {
        if (each.name == "Variable" || each.name == "Next" || each.name == "Comment") continue;
        Rule read;
        bool with_path = false;
        if (!read_operator(each.name, read, with_path)) {
            unknown = true;
            fields.wrong(each.at, each.name, "There is no operator \"" + each.name.substr(0, 200) + "\".", kExample);
            continue;
        }
        if (!used.empty()) {
            fields.wrong(each.at, each.name, "A rule has one operator, this one has two.", "Put two rules into \"And\" or \"Or\".");
            continue;
        }
        used = each.name;
        rule.test = read.test;
        rule.type = read.type;
        if (with_path) {
            rule.path = fields.path(each.name, true);
        } else {
            rule.expected = each.node.scalar;
            check_expected(fields, each.name, rule);
        }
    }
    if (used.empty() && !unknown) fields.wrong(fields.node.at, {}, "The rule has no operator.", kExample);
}

void read_combination(const Fields& fields, std::string_view name, Rule& rule) {
    rule.kind = name == "And" ? Rule::Kind::And : name == "Or" ? Rule::Kind::Or : Rule::Kind::Not;
    for (const Member& each : fields.node.members)
        if (each.name != name && each.name != "Next" && each.name != "Comment")
            fields.wrong(each.at, each.name, "\"" + each.name.substr(0, 200) + "\" does not go with \"" + std::string(name) + "\".",
                         "Put each condition into a rule of its own.");
    const Node& node = *fields.find(name);
    const bool is_not = rule.kind == Rule::Kind::Not;
    if (is_not ? !node.object : !node.array || node.items.empty())
        return fields.wrong(node.at, name, is_not ? "\"Not\" holds one rule." : "\"" + std::string(name) + "\" holds a list of rules.",
                            kExample);
    if (is_not) {
        rule.rules.push_back(read_rule(Fields(node, fields.state, fields.prefix + "Not.", fields.report), true));
        return;
    }
    for (std::size_t i = 0; i < node.items.size(); ++i)
        rule.rules.push_back(read_rule(
            Fields(node.items[i], fields.state, fields.prefix + std::string(name) + "[" + std::to_string(i) + "].", fields.report), true));
}

}  // namespace

Rule read_rule(const Fields& fields, bool nested) {
    Rule rule;
    if (!fields.node.object) return fields.wrong(fields.node.at, {}, "A rule is a JSON object.", kExample), rule;
    if (nested && fields.find("Next"))
        fields.wrong(fields.find("Next")->at, "Next", "Only the outermost rule leads to a state.", "Move \"Next\" outwards.");
    if (fields.find("Condition"))
        return fields.wrong(fields.find("Condition")->at, "Condition", "\"Condition\" is a field of JSONata, which is not simulated.",
                            kExample),
               rule;
    for (const std::string_view name : {"And", "Or", "Not"})
        if (fields.find(name)) return read_combination(fields, name, rule), rule;
    read_comparison(fields, rule);
    return rule;
}

}  // namespace nephoscope::asl
