#include <algorithm>

#include "engine/asl/reader.h"
#include "engine/asl/timestamp.h"

namespace nephoscope::asl {
namespace {

constexpr std::size_t kMaxPattern = 1'000;

Text example() { return say("Write for example { \"Variable\": \"$.n\", \"NumericGreaterThan\": 3, \"Next\": \"Large\" }."); }

void check_expected(const Fields& fields, std::string_view name, const Rule& rule) {
    const Node& node = *fields.find(name);
    const bool is = rule.test >= Rule::Test::IsNull;
    const auto wrong = [&](Text message) {
        fields.wrong(node.at, name, std::move(message), say("Change the value, or take another operator."));
    };
    if (node.object || node.array) return wrong(say("\"%1\" compares with a single value.", name));
    const Json& value = node.scalar;
    if ((is || rule.type == Rule::Type::Boolean) && !value.is_boolean())
        return wrong(say("\"%1\" compares with true or false, without quotes.", name));
    if (is) return;
    if (rule.type == Rule::Type::Numeric && !value.is_number()) return wrong(say("\"%1\" compares with a number, without quotes.", name));
    if (rule.type == Rule::Type::String && !value.is_string()) return wrong(say("\"%1\" compares with a text.", name));
    if (rule.type == Rule::Type::Timestamp && !(value.is_string() && read_timestamp(value.get_ref<const std::string&>())))
        return wrong(say("\"%1\" compares with a point in time such as \"2026-03-14T01:59:00Z\".", name));
    if (rule.test == Rule::Test::Matches && value.get_ref<const std::string&>().size() > kMaxPattern)
        wrong(say("\"%1\" compares with a pattern of at most 1000 characters.", name));
}

void read_comparison(const Fields& fields, Rule& rule) {
    if (!fields.find("Variable")) fields.missing("Variable", example());
    rule.variable = fields.path("Variable", true);
    std::string_view used;
    bool unknown = false;
    for (const Member& each : fields.node.members) {
        if (each.name == "Variable" || each.name == "Next" || each.name == "Comment") continue;
        Rule read;
        bool with_path = false;
        if (!read_operator(each.name, read, with_path)) {
            unknown = true;
            fields.wrong(each.at, each.name, say("There is no operator \"%1\".", each.name.substr(0, 200)), example());
            continue;
        }
        if (!used.empty()) {
            fields.wrong(each.at, each.name, say("A rule has one operator, this one has two."),
                         say("Put two rules into \"And\" or \"Or\"."));
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
    if (used.empty() && !unknown) fields.wrong(fields.node.at, {}, say("The rule has no operator."), example());
}

void read_combination(const Fields& fields, std::string_view name, Rule& rule) {
    rule.kind = name == "And" ? Rule::Kind::And : name == "Or" ? Rule::Kind::Or : Rule::Kind::Not;
    for (const Member& each : fields.node.members)
        if (each.name != name && each.name != "Next" && each.name != "Comment")
            fields.wrong(each.at, each.name, say("\"%1\" does not go with \"%2\".", each.name.substr(0, 200), name),
                         say("Put each condition into a rule of its own."));
    const Node& node = *fields.find(name);
    const bool is_not = rule.kind == Rule::Kind::Not;
    if (is_not ? !node.object : !node.array || node.items.empty())
        return fields.wrong(node.at, name, is_not ? say("\"Not\" must hold one rule.") : say("\"%1\" must hold a list of rules.", name),
                            example());
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
    if (!fields.node.object) return fields.wrong(fields.node.at, {}, say("A rule is a JSON object."), example()), rule;
    if (nested && fields.find("Next"))
        fields.wrong(fields.find("Next")->at, "Next", say("Only the outermost rule leads to a state."), say("Move \"Next\" outwards."));
    for (const Member& each : fields.node.members)
        if (!nested && refuse(fields, each)) return rule;
    if (fields.find("Condition"))
        return fields.wrong(fields.find("Condition")->at, "Condition", say("\"Condition\" is a field of JSONata, which is not simulated."),
                            example()),
               rule;
    for (const std::string_view name : {"And", "Or", "Not"})
        if (fields.find(name)) return read_combination(fields, name, rule), rule;
    read_comparison(fields, rule);
    return rule;
}

}  // namespace nephoscope::asl
