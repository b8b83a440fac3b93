#include "engine/iam/policy.h"

#include <algorithm>
#include <utility>

#include "engine/iam/json.h"

namespace nephoscope::iam {

namespace {

constexpr std::size_t kMostFlaws = 20, kLongestText = 1 << 20, kLongestPattern = 2048;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

class Parser {
public:
    Parser(PolicyKind kind, ParsedPolicy& out) : kind_(kind), out_(out) {}

    void parse(const Json& root) {
        if (root.kind != Json::Kind::Object)
            return flaw(root, "", say("A policy is an object."), say("Write {\"Version\": \"2012-10-17\", \"Statement\": [...]}."));
        for (const auto& [name, value] : root.members) {
            if (name == "Version")
                check_version(value);
            else if (name != "Id" && name != "Statement")
                flaw(value, name, say("A policy has no \"%1\".", name), say("Use Version, Id and Statement."));
        }
        const Json* statements = root.find("Statement");
        if (!statements) return flaw(root, "Statement", say("It has no statement."), say("Add \"Statement\": [...]."));
        if (statements->kind == Json::Kind::Object) return parse_statement(*statements, "Statement");
        if (statements->kind != Json::Kind::List || statements->elements.empty())
            return flaw(*statements, "Statement", say("It is no list of statements."), say("Write one object or a list of objects."));
        for (std::size_t i = 0; i < statements->elements.size() && !full(); ++i)
            parse_statement(statements->elements[i], "Statement[" + std::to_string(i) + "]");
        check_sids();
    }

private:
    bool full() const { return out_.flaws.size() >= kMostFlaws; }
    void flaw(const Json& at, std::string field, Text message, Text remedy) {
        if (!full()) out_.flaws.push_back({at.line, std::move(field), std::move(message), std::move(remedy)});
    }

    void check_version(const Json& value) {
        if (value.kind != Json::Kind::Text || (value.text != "2012-10-17" && value.text != "2008-10-17"))
            flaw(value, "Version", say("There is no such version of the policy language."), say("Write \"2012-10-17\"."));
    }

    void check_sids() {
        std::vector<std::string_view> seen;
        for (const Statement& each : out_.policy.statements)
            if (!each.sid.empty()) seen.push_back(each.sid);
        std::sort(seen.begin(), seen.end());
        const auto twice = std::adjacent_find(seen.begin(), seen.end());
        if (twice != seen.end() && !full())
            out_.flaws.push_back({1, "Statement", say("Two statements have the Sid \"%1\".", *twice), say("Give one another Sid.")});
    }

    void parse_statement(const Json& json, const std::string& field) {
        if (json.kind != Json::Kind::Object)
            return flaw(json, field, say("A statement is an object."), say("Write {\"Effect\": \"Allow\", ...}."));
        Statement statement;
        for (const auto& [name, value] : json.members) parse_member(statement, name, value, member_at(field, name));
        check_effect(json, field);
        one_of(json, field, "Action", "NotAction");
        one_of(json, field, "Resource", "NotResource");
        if (kind_ == PolicyKind::OfResource) one_of(json, field, "Principal", "NotPrincipal");
        out_.policy.statements.push_back(std::move(statement));
    }

    void check_effect(const Json& json, const std::string& field) {
        const Json* effect = json.find("Effect");
        if (!effect || effect->kind != Json::Kind::Text || (effect->text != "Allow" && effect->text != "Deny"))
            flaw(effect ? *effect : json, field + ".Effect", say("The effect is neither Allow nor Deny."),
                 say("Write \"Allow\" or \"Deny\", with a capital letter."));
    }

    void one_of(const Json& json, const std::string& field, const std::string& name, const std::string& other) {
        const bool has = json.find(name), has_other = json.find(other);
        if (has == has_other)
            flaw(json, member_at(field, name), has ? say("It has both %1 and %2.", name, other) : say("It has no %1.", name),
                 has ? say("Keep one of them.") : say("Add \"%1\" or \"%2\".", name, other));
    }

    void parse_member(Statement& s, const std::string& name, const Json& value, const std::string& field) {
        if (name == "Sid")
            parse_sid(s, value, field);
        else if (name == "Effect")
            s.denies = value.text == "Deny";
        else if (name == "Action" || name == "NotAction")
            parse_actions(s, value, field, name == "NotAction");
        else if (name == "Resource" || name == "NotResource")
            parse_resources(s, value, field, name == "NotResource");
        else if (name == "Principal" || name == "NotPrincipal")
            parse_principals(s, value, field, name == "NotPrincipal");
        else if (name == "Condition")
            parse_conditions(s, value, field);
        else
            flaw(value, field, say("A statement has no \"%1\".", name),
                 say("Use Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal and Condition."));
    }

    void parse_sid(Statement& s, const Json& value, const std::string& field) {
        s.sid = value.text;
        const auto fine = [](char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); };
        const bool strict = kind_ == PolicyKind::Attached;
        if (value.kind != Json::Kind::Text || (strict && !std::all_of(s.sid.begin(), s.sid.end(), fine)))
            flaw(value, field, say("A Sid is a text of letters and digits."), say("Leave out blanks, hyphens and the like."));
    }

    /// One value or a list of values of the kinds that `fits` names.
    template <typename Fits, typename Use>
    void each_of(const Json& value, const std::string& field, Fits fits, Use use, const Text& remedy) {
        if (fits(value)) return use(value, field);
        if (value.kind != Json::Kind::List || value.elements.empty())
            return flaw(value, field, say("It is neither a text nor a list of texts."), say("Write one text, or several between [ and ]."));
        for (std::size_t i = 0; i < value.elements.size() && !full(); ++i) {
            const std::string at = element_at(field, i);
            if (fits(value.elements[i]))
                use(value.elements[i], at);
            else
                flaw(value.elements[i], at, say("It is no text."), remedy);
        }
    }
    template <typename Use>
    void each_text(const Json& value, const std::string& field, Use use) {
        each_of(
            value, field, [](const Json& each) { return each.kind == Json::Kind::Text; }, use, say("Write it in quotes."));
    }
    /// Of a condition: texts, and numbers and truths without quotes.
    template <typename Use>
    void each_value(const Json& value, const std::string& field, Use use) {
        using Kind = Json::Kind;
        const auto fits = [](const Json& each) { return each.kind != Kind::Null && each.kind != Kind::List && each.kind != Kind::Object; };
        each_of(value, field, fits, use, say("Write a text in quotes, a number, true or false."));
    }

    void parse_actions(Statement& s, const Json& value, const std::string& field, bool but) {
        s.all_actions_but = but;
        each_text(value, field, [&](const Json& each, const std::string& at) {
            const std::size_t colon = each.text.find(':');
            const std::string_view service = std::string_view(each.text).substr(0, colon);
            const bool fine = each.text == "*" || (colon != std::string::npos && !service.empty() && colon + 1 < each.text.size() &&
                                                   service.find_first_of("*? ") == std::string_view::npos);
            if (!fine)
                flaw(each, at, say("\"%1\" is no action.", each.text.substr(0, 80)),
                     say("Write service:Action, such as \"s3:GetObject\" or \"s3:Get*\"."));
            s.actions.push_back(each.text);
        });
    }

    void parse_resources(Statement& s, const Json& value, const std::string& field, bool but) {
        s.all_resources_but = but;
        each_text(value, field, [&](const Json& each, const std::string& at) {
            if (each.text.find("${") != std::string::npos)
                flaw(each, at, say("Policy variables are not simulated."), say("Write out what the variable stands for, or use *."));
            else if ((each.text != "*" && !each.text.starts_with("arn:")) || each.text.size() > kLongestPattern)
                flaw(each, at, say("\"%1\" is no resource.", each.text.substr(0, 80)),
                     say("Write an ARN, such as \"arn:aws:s3:::bucket/*\", or \"*\"."));
            s.resources.push_back(each.text);
        });
    }

    void parse_principals(Statement& s, const Json& value, const std::string& field, bool but) {
        if (kind_ == PolicyKind::Attached)
            return flaw(value, field, say("A policy of a role names no principal: it is about the role."), say("Remove it."));
        s.all_principals_but = but;
        if (value.kind == Json::Kind::Text && value.text == "*") return s.principals.push_back({});
        if (value.kind != Json::Kind::Object || value.members.empty())
            return flaw(value, field, say("It names nobody."), say("Write \"*\", {\"AWS\": ...} or {\"Service\": ...}."));
        for (const auto& [type, names] : value.members) {
            if (type != "AWS" && type != "Service") {
                flaw(names, member_at(field, type), say("Principals of type \"%1\" are not simulated.", type), say("Use AWS or Service."));
                continue;
            }
            each_text(names, member_at(field, type), [&, service = type == "Service"](const Json& each, const std::string& at) {
                service ? add_service(s, each, at) : add_role(s, each, at);
            });
        }
    }

    void add_service(Statement& s, const Json& each, const std::string& at) {
        if (!each.text.ends_with(".amazonaws.com"))
            flaw(each, at, say("\"%1\" is no service.", each.text.substr(0, 80)), say("Write its name, such as \"sns.amazonaws.com\"."));
        s.principals.push_back({Principal::Kind::Service, each.text});
    }

    void add_role(Statement& s, const Json& each, const std::string& at) {
        constexpr std::string_view kIam = "arn:aws:iam::";
        const std::string& name = each.text;
        const bool number = name.size() == 12 && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
        const std::string_view rest = name.starts_with(kIam) ? std::string_view(name).substr(kIam.size()) : std::string_view();
        const std::size_t colon = rest.find(':');
        if (name == "*")
            s.principals.push_back({});
        else if (number)
            s.principals.push_back({Principal::Kind::Account, name});
        else if (colon == 12 && rest.substr(13) == "root")
            s.principals.push_back({Principal::Kind::Account, std::string(rest.substr(0, 12))});
        else if (colon == 12 && rest.substr(13).starts_with("role/") && name.find('*') == std::string::npos)
            s.principals.push_back({Principal::Kind::Role, name});
        else
            flaw(each, at, say("\"%1\" is nobody here.", name.substr(0, 80)),
                 say("Write \"*\", an account or the ARN of a role, such as \"%1\".", role_arn("fn")));
    }

    void parse_conditions(Statement& s, const Json& value, const std::string& field) {
        if (value.kind != Json::Kind::Object)
            return flaw(value, field, say("A condition is an object."), say("Write {\"StringEquals\": {\"aws:SourceArn\": \"...\"}}."));
        for (const auto& [name, keys] : value.members) parse_operator(s, name, keys, member_at(field, name));
    }

    void parse_operator(Statement& s, const std::string& name, const Json& keys, const std::string& field) {
        Condition condition;
        if (Refused refused = read_operator(name, condition); !refused.message.empty())
            return flaw(keys, field, std::move(refused.message), std::move(refused.remedy));
        if (keys.kind != Json::Kind::Object)
            return flaw(keys, field, say("It compares no key."), say("Write {\"aws:SourceArn\": \"...\"}."));
        for (const auto& [key, values] : keys.members) s.conditions.push_back(parse_key(condition, key, values, member_at(field, key)));
    }

    Condition parse_key(Condition condition, const std::string& key, const Json& values, const std::string& field) {
        condition.key = lowered(key);
        if (Refused refused = check_key(key); !refused.message.empty())
            flaw(values, field, std::move(refused.message), std::move(refused.remedy));
        each_value(values, field, [&](const Json& each, const std::string& at) {
            const std::string value = each.kind == Json::Kind::True ? "true" : each.kind == Json::Kind::False ? "false" : each.text;
            if (Refused refused = check_value(condition, value); !refused.message.empty())
                flaw(each, at, std::move(refused.message), std::move(refused.remedy));
            condition.values.push_back(value);
        });
        return condition;
    }

    PolicyKind kind_;
    ParsedPolicy& out_;
};

}  // namespace

std::size_t longest(PolicyKind kind) { return kind == PolicyKind::Attached ? 10'240 : 32'768; }

ParsedPolicy parse_policy(std::string_view text, PolicyKind kind) {
    ParsedPolicy out;
    const auto blanks = std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    if (text.size() > kLongestText || text.size() - static_cast<std::size_t>(blanks) > longest(kind)) {
        out.flaws.push_back({1, "", say("It has %1 characters; a policy has at most %2 without blanks.", text.size(), longest(kind)),
                             say("Shorten it; * and ? stand for many names.")});
        return out;
    }
    const Result<Json> json = parse_json(text);
    if (!json) {
        const std::string where = json.error().where.substr(sizeof "line");
        out.flaws.push_back({std::stoi(where), "", say("It is no JSON: %1.", json.error().message), say("Correct the text.")});
        return out;
    }
    Parser(kind, out).parse(*json);
    return out;
}

std::string role_arn(std::string_view name) { return "arn:aws:iam::" + std::string(kAccount) + ":role/" + std::string(name); }

}  // namespace nephoscope::iam
