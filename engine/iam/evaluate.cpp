#include "engine/iam/evaluate.h"

#include <algorithm>

#include "engine/iam/json.h"
#include "engine/iam/pattern.h"

namespace nephoscope::iam {

namespace {

/// How far a statement of a resource's policy is about the caller.
enum class Meant { No, ThroughAccount, Directly };

Meant meant(const Principal& principal, const Call& call) {
    switch (principal.kind) {
        case Principal::Kind::Everybody: return Meant::Directly;
        case Principal::Kind::Account: return !call.by_service && principal.name == kAccount ? Meant::ThroughAccount : Meant::No;
        default: return principal.name == call.principal ? Meant::Directly : Meant::No;
    }
}

Meant meant(const Statement& statement, const Call& call) {
    Meant most = Meant::No;
    for (const Principal& each : statement.principals) most = std::max(most, meant(each, call));
    if (!statement.all_principals_but) return most;
    return most == Meant::No ? Meant::Directly : Meant::No;
}

bool applies(const Statement& statement, const Call& call) {
    const auto any = [](const auto& patterns, auto fits) { return std::any_of(patterns.begin(), patterns.end(), fits); };
    const bool action = any(statement.actions, [&](const std::string& p) { return matches_ignoring_case(p, call.action); });
    const bool resource = any(statement.resources, [&](const std::string& p) { return matches(p, call.resource); });
    return action != statement.all_actions_but && resource != statement.all_resources_but &&
           std::all_of(statement.conditions.begin(), statement.conditions.end(), [&](const Condition& c) { return holds(c, call.keys); });
}

/// The statement that denies; -1: none.
int denial(const Policy* policy, const Call& call, bool of_resource) {
    for (std::size_t i = 0; policy && i < policy->statements.size(); ++i) {
        const Statement& each = policy->statements[i];
        if (each.denies && applies(each, call) && (!of_resource || meant(each, call) != Meant::No)) return static_cast<int>(i);
    }
    return -1;
}

bool allows(const Policy& policy, const Call& call) {
    return std::any_of(policy.statements.begin(), policy.statements.end(),
                       [&](const Statement& each) { return !each.denies && applies(each, call); });
}

/// The most that an allow of a resource's policy says to the caller.
Meant grant(const Policy& policy, const Call& call) {
    Meant most = Meant::No;
    for (const Statement& each : policy.statements)
        if (!each.denies && applies(each, call)) most = std::max(most, meant(each, call));
    return most;
}

std::string name_of(const Policy& policy, int statement) {
    const std::string& sid = policy.statements[static_cast<std::size_t>(statement)].sid;
    return sid.empty() ? "Statement[" + std::to_string(statement) + "]" : sid;
}

/// Nothing in the policy of a place allows it.
Decision implicit(Place place, const Policy* policy) {
    const bool conditions = policy && std::any_of(policy->statements.begin(), policy->statements.end(),
                                                  [](const Statement& each) { return !each.denies && !each.conditions.empty(); });
    return {Verdict::ImplicitDeny, place, {}, conditions};
}

}  // namespace

Decision evaluate(const Policies& all, const Call& call) {
    const struct {
        const Policy* policy;
        Place place;
    } places[] = {{call.by_service ? nullptr : all.identity, Place::Identity},
                  {call.by_service ? nullptr : all.boundary, Place::Boundary},
                  {all.resource, Place::Resource}};
    for (const auto& [policy, place] : places)
        if (const int denies = denial(policy, call, place == Place::Resource); denies >= 0)
            return {Verdict::ExplicitDeny, place, name_of(*policy, denies),
                    !policy->statements[static_cast<std::size_t>(denies)].conditions.empty()};
    const Meant granted = all.resource ? grant(*all.resource, call) : Meant::No;
    if (call.by_service) {
        const bool allowed = all.resource ? granted == Meant::Directly : all.granted;
        return allowed ? Decision{} : implicit(Place::Resource, all.resource);
    }
    if (all.boundary && !allows(*all.boundary, call)) return implicit(Place::Boundary, all.boundary);
    if (granted == Meant::Directly) return {};
    if (all.resource_decides && all.resource && granted == Meant::No) return implicit(Place::Resource, all.resource);
    const bool allowed = all.identity ? allows(*all.identity, call) : all.granted;
    return allowed ? Decision{} : implicit(Place::Identity, all.identity);
}

std::string missing_statement(const Call& call, PolicyKind kind) {
    std::string principal;
    if (kind == PolicyKind::OfResource)
        principal = std::string("\"Principal\": {\"") + (call.by_service ? "Service" : "AWS") + "\": " + quoted(call.principal) + "}, ";
    return "{\"Effect\": \"Allow\", " + principal + "\"Action\": " + quoted(call.action) + ", \"Resource\": " + quoted(call.resource) + "}";
}

std::string with_statement(std::string_view text, std::string_view statement) {
    const std::string added(statement);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return R"({"Version": "2012-10-17", "Statement": [)" + added + "]}";
    const Result<Json> json = parse_json(text);
    const Json* statements = json ? json->find("Statement") : nullptr;
    if (!statements) return std::string(text);
    std::string out = R"({"Version": )" + (json->find("Version") ? quoted(json->find("Version")->text) : std::string("\"2012-10-17\""));
    if (const Json* id = json->find("Id")) out += ", \"Id\": " + quoted(id->text);
    out += ", \"Statement\": [";
    const auto write = [&](const Json& each) { out += written(each) + ", "; };
    if (statements->kind == Json::Kind::List)
        for (const Json& each : statements->elements) write(each);
    else
        write(*statements);
    return out + added + "]}";
}

}  // namespace nephoscope::iam
