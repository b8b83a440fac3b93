#include "engine/model/facts.h"

#include <cassert>
#include <set>

#include "embedded/model_facts.h"

namespace nephoscope::model {
namespace {

Error defect(const Text& text, std::string_view where) { return {ErrorCode::InvalidDocument, say("Facts: %1", text), std::string(where)}; }

/// Empty when the fact is sound.
Text defect_of(const Fact& fact) {
    if (fact.id().empty()) return say("a fact without an id; give it the id of the table of facts");
    if (fact.id().find('.') != std::string::npos) return say("the id \"%1\" has a dot; dots separate a fact from its value", fact.id());
    if (fact.source().empty()) return say("fact \"%1\" has no source; say where it was read", fact.id());
    std::set<std::string> names;
    for (const Value& each : fact.value()) {
        if (each.name().empty() || each.today().empty())
            return say("fact \"%1\" has a value without a name or without today's text", fact.id());
        if (!names.insert(each.name()).second) return say("fact \"%1\" names the value \"%2\" twice", fact.id(), each.name());
    }
    return {};
}

}  // namespace

FactTable::FactTable() {
    [[maybe_unused]] const Status own = add(embedded::model_facts, "engine/model/facts.textproto");
    assert(own && "the model's own facts are part of the program");
}

Status FactTable::add(std::string_view encoded, std::string_view where) {
    Facts parsed;
    if (!parsed.ParseFromArray(encoded.data(), static_cast<int>(encoded.size()))) return defect(say("not an encoded message Facts"), where);

    decltype(facts_) added;
    for (Fact& each : *parsed.mutable_fact()) {
        if (const Text wrong = defect_of(each); !wrong.empty()) return defect(wrong, where);
        const std::string id = each.id();
        if (facts_.contains(id) || !added.emplace(id, std::move(each)).second)
            return defect(say("fact \"%1\" is there twice; an id belongs to one fact", id), where);
    }
    facts_.merge(added);
    return Nothing{};
}

const Fact* FactTable::fact(std::string_view id) const {
    const auto found = facts_.find(id);
    return found == facts_.end() ? nullptr : &found->second;
}

std::optional<FactValue> FactTable::value(std::string_view name, LimitsAsOf limits) const {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const Fact* found = fact(name.substr(0, dot));
    if (!found) return std::nullopt;
    for (const Value& each : found->value())
        if (each.name() == name.substr(dot + 1))
            return FactValue{limits == YEAR_2020 && !each.in_2020().empty() ? each.in_2020() : each.today(), each.unit(), found};
    return std::nullopt;
}

}  // namespace nephoscope::model
