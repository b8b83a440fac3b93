#include "engine/model/facts.h"

#include <cassert>
#include <set>

#include "embedded/model_facts.h"

namespace nephoscope::model {
namespace {

Error defect(std::string text, std::string_view where) {
    return {ErrorCode::InvalidDocument, "Facts: " + std::move(text), std::string(where)};
}

/// Empty when the fact is sound.
std::string defect_of(const Fact& fact) {
    if (fact.id().empty()) return "a fact without an id; give it the id of the table of facts";
    if (fact.id().find('.') != std::string::npos) return "the id \"" + fact.id() + "\" has a dot; dots separate a fact from its value";
    if (fact.source().empty()) return "fact \"" + fact.id() + "\" has no source; say where it was read";
    std::set<std::string> names;
    for (const Value& each : fact.value()) {
        if (each.name().empty() || each.today().empty())
            return "fact \"" + fact.id() + "\" has a value without a name or without today's text";
        if (!names.insert(each.name()).second) return "fact \"" + fact.id() + "\" names the value \"" + each.name() + "\" twice";
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
    if (!parsed.ParseFromArray(encoded.data(), static_cast<int>(encoded.size()))) return defect("not an encoded message Facts", where);

    decltype(facts_) added;
    for (Fact& each : *parsed.mutable_fact()) {
        if (std::string wrong = defect_of(each); !wrong.empty()) return defect(std::move(wrong), where);
        const std::string id = each.id();
        if (facts_.contains(id) || !added.emplace(id, std::move(each)).second)
            return defect("fact \"" + id + "\" is there twice; an id belongs to one fact", where);
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
