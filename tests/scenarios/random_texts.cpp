#include "tests/scenarios/random_texts.h"

#include <iterator>
#include <nlohmann/json.hpp>

#include "engine/services/service.h"

namespace nephoscope::test {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 2;  ///< Parallel and Map within each other

bool happens(kernel::Stream& chance, double probability) { return kernel::uniform(chance) < probability; }

class MachineDrawing {
public:
    MachineDrawing(kernel::Stream& chance, const std::vector<std::string>& targets) : chance_(chance), targets_(targets) {}

    /// States in a row, with an end for those that are caught; their names are taken once in all of the machine.
    Json sequence(int depth) {
        const std::uint64_t count = 1 + below(depth == 0 ? 5 : 3);
        std::vector<std::string> names;
        for (std::uint64_t i = 0; i <= count; ++i) names.push_back("S" + std::to_string(++names_));
        Json states = Json::object();
        for (std::uint64_t i = 0; i < count; ++i) states[names[i]] = state(depth, names, i);
        states[names[count]] = happens(0.3) ? Json{{"Type", "Fail"}, {"Error", "Own"}, {"Cause", "as drawn"}} : Json{{"Type", "Succeed"}};
        return {{"StartAt", names.front()}, {"States", states}};
    }

private:
    std::uint64_t below(std::uint64_t bound) { return kernel::below(chance_, bound); }
    bool happens(double probability) { return test::happens(chance_, probability); }

    Json state(int depth, const std::vector<std::string>& names, std::uint64_t i) {
        const std::string& next = names[i + 1];
        switch (below(depth < kDeepest ? 8 : 6)) {
            case 0: return on({{"Type", "Wait"}, {"Seconds", below(6)}}, next);
            case 1: return on(pass(), next);
            case 2: return choice(names, i);
            case 6: return on(guarded(parallel(depth), names), next);
            case 7: return on(guarded(map(depth), names), next);
            default: return targets_.empty() ? on({{"Type", "Pass"}}, next) : on(guarded(task(), names), next);
        }
    }

    /// To the next state, or, now and then, the end.
    Json on(Json state, const std::string& next) {
        if (happens(0.1))
            state["End"] = true;
        else
            state["Next"] = next;
        return state;
    }

    Json pass() {
        Json value{{"items", Json::array({1, 2, 3})}, {"Random", 0.5}};
        if (happens(0.5)) return {{"Type", "Pass"}, {"Result", value}};
        value["made.$"] = expression();
        return {{"Type", "Pass"}, {"Parameters", value}};
    }

    /// A path that leads somewhere, or an intrinsic function.
    std::string expression() {
        constexpr const char* kExpressions[] = {
            "$",
            "$$.State.Name",
            "States.Format('{} of {}', $$.State.Name, 2)",
            "States.Array(1, 'two', null)",
            "States.ArrayLength(States.Array(1, 2))",
            "States.ArrayRange(1, 9, 2)",
            "States.StringSplit('a,b', ',')",
            "States.MathAdd(20, -5)",
            "States.Base64Encode('text')",
            "States.Hash('text', 'SHA-256')",
            "States.JsonToString($)",
            "States.UUID()",
        };
        return kExpressions[below(std::size(kExpressions))];
    }

    Json choice(const std::vector<std::string>& names, std::uint64_t i) {
        const Json rule = happens(0.5) ? Json{{"Variable", "$.Random"}, {"NumericLessThan", kernel::uniform(chance_)}}
                                       : Json{{"Variable", "$.StatusCode"}, {"IsPresent", true}};
        Json to = rule;
        to["Next"] = names[i + 1 + below(names.size() - i - 1)];
        Json out{{"Type", "Choice"}, {"Choices", Json::array({to})}};
        if (happens(0.9)) out["Default"] = names[i + 1];
        return out;
    }

    Json task() {
        Json out{{"Type", "Task"}, {"Resource", targets_[below(targets_.size())]}};
        if (happens(0.4)) out["ResultPath"] = happens(0.5) ? Json("$.answer") : Json();
        if (happens(0.3)) out["TimeoutSeconds"] = 1 + below(10);
        if (happens(0.2)) out["InputPath"] = happens(0.5) ? Json("$") : Json();
        if (happens(0.2)) out["ResultSelector"] = {{"result.$", "$"}, {"made.$", expression()}};
        if (happens(0.1)) out["OutputPath"] = happens(0.5) ? Json("$") : Json();
        return out;
    }

    Json parallel(int depth) {
        Json branches = Json::array();
        for (std::uint64_t i = 0; i <= below(3); ++i) branches.push_back(sequence(depth + 1));
        return {{"Type", "Parallel"}, {"Branches", branches}};
    }

    Json map(int depth) {
        Json out{{"Type", "Map"}, {"ItemProcessor", sequence(depth + 1)}};
        out["ItemsPath"] = "$.items";
        out["MaxConcurrency"] = below(4);
        if (happens(0.3)) out["ToleratedFailurePercentage"] = 50;
        if (happens(0.3)) out["ItemSelector"] = {{"item.$", "$$.Map.Item.Value"}, {"made.$", expression()}};
        if (happens(0.5)) out["ResultPath"] = "$.mapped";
        return out;
    }

    /// With retriers and a catcher.
    Json guarded(Json state, const std::vector<std::string>& names) {
        if (happens(0.5)) {
            state["Retry"] = Json::array();
            if (happens(0.3)) state["Retry"].push_back({{"ErrorEquals", {"States.Timeout"}}, {"MaxAttempts", below(2)}});
            state["Retry"].push_back({{"ErrorEquals", {happens(0.5) ? "States.ALL" : "States.TaskFailed"}},
                                      {"IntervalSeconds", 1 + below(4)},
                                      {"MaxAttempts", below(4)},
                                      {"BackoffRate", 1 + kernel::uniform(chance_)}});
            if (happens(0.5)) state["Retry"].back()["MaxDelaySeconds"] = 5 + below(10);
            if (happens(0.5)) state["Retry"].back()["JitterStrategy"] = "FULL";
        }
        if (happens(0.5))
            state["Catch"] = Json::array({{{"ErrorEquals", {"States.ALL"}}, {"Next", names.back()}, {"ResultPath", "$.error"}}});
        return state;
    }

    kernel::Stream& chance_;
    const std::vector<std::string>& targets_;
    int names_ = 0;
};

std::string any_action(kernel::Stream& chance) {
    std::vector<std::string_view> names;
    for (const services::ServiceType* type : services::all())
        for (const services::ApiAction& action : type->access.actions) names.push_back(action.name);
    return std::string(names[kernel::below(chance, names.size())]);
}

}  // namespace

std::string random_machine(kernel::Stream& chance, const std::vector<std::string>& targets) {
    Json machine = MachineDrawing(chance, targets).sequence(0);
    if (happens(chance, 0.2)) machine["TimeoutSeconds"] = 1 + kernel::below(chance, 20);
    return machine.dump();
}

std::string random_policy(kernel::Stream& chance, bool of_resource) {
    const auto statement = [&](const char* effect, const Json& actions) {
        Json out{{"Effect", effect}};
        if (of_resource) out["Principal"] = "*";
        out["Action"] = actions;
        out["Resource"] = "*";
        return out;
    };
    Json statements =
        Json::array({statement("Allow", happens(chance, 0.8) ? Json("*") : Json::array({any_action(chance), any_action(chance)}))});
    if (happens(chance, 0.6)) statements.push_back(statement("Deny", any_action(chance)));
    return Json{{"Version", "2012-10-17"}, {"Statement", statements}}.dump();
}

std::string random_filter(kernel::Stream& chance) {
    switch (kernel::below(chance, 4)) {
        case 0: return R"({"kind": ["read"]})";
        case 1: return R"({"kind": [{"anything-but": "read"}], "tags": ["b", {"prefix": "x"}]})";
        case 2:
            return R"({"price": [{"numeric": ["<", )" + std::to_string(kernel::below(chance, 20)) + R"(]}], "tags": [{"exists": true}]})";
        default: return R"({"tags": ["c"]})";
    }
}

}  // namespace nephoscope::test
