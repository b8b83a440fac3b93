#include <algorithm>

#include "engine/asl/reader.h"

namespace nephoscope::asl {

void Report::add(Issue::Severity severity, std::size_t at, std::string state, std::string field, Text message, Text remedy) {
    if (muted) return;
    more_ = issues_.size() >= kMaxIssues;
    if (more_) return;
    issues_.push_back({severity, position(at), std::move(state), std::move(field), std::move(message), std::move(remedy)});
}

std::vector<Issue> Report::take() {
    std::stable_sort(issues_.begin(), issues_.end(), [](const Issue& a, const Issue& b) {
        return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
    });
    if (more_)
        issues_.push_back(
            {Issue::Severity::Error, issues_.back().at, {}, {}, say("There are more issues than are shown."), say("Mend these first.")});
    return std::move(issues_);
}

void Fields::wrong(std::size_t at, std::string_view field, Text message, Text remedy, Issue::Severity severity) const {
    report.add(severity, at, state, prefix + std::string(field), std::move(message), std::move(remedy));
}

const Node* Fields::find(std::string_view name) const {
    const Member* member = node.find(name);
    return member ? &member->node : nullptr;
}

void Fields::missing(std::string_view name, Text remedy) const { wrong(node.at, name, say("\"%1\" is missing.", name), std::move(remedy)); }

std::string_view Fields::one_of(std::initializer_list<std::string_view> names) const {
    std::string_view first;
    for (const std::string_view name : names) {
        const Node* found = find(name);
        if (!found) continue;
        if (!first.empty())
            wrong(found->at, name, say("\"%1\" and \"%2\" exclude each other.", name, first), say("Keep one of them."));
        else
            first = name;
    }
    return first;
}

std::optional<std::string> Fields::text(std::string_view name) const {
    const Node* found = find(name);
    if (!found) return std::nullopt;
    if (found->text()) return found->scalar.get<std::string>();
    wrong(found->at, name, say("\"%1\" must be a text.", name), say("Put it in double quotes."));
    return std::nullopt;
}

std::optional<bool> Fields::boolean(std::string_view name) const {
    const Node* found = find(name);
    if (!found) return std::nullopt;
    if (found->scalar.is_boolean()) return found->scalar.get<bool>();
    wrong(found->at, name, say("\"%1\" must be true or false.", name), say("Write true or false, without quotes."));
    return std::nullopt;
}

std::optional<double> Fields::number(std::string_view name, double least, double most, bool whole) const {
    const Node* found = find(name);
    if (!found) return std::nullopt;
    const double value = found->scalar.is_number() ? found->scalar.get<double>() : -1;
    const bool fits = found->scalar.is_number() && value >= least && value <= most;
    if (fits && (!whole || value == static_cast<double>(static_cast<std::int64_t>(value)))) return value;
    const auto from = static_cast<std::int64_t>(least), to = static_cast<std::int64_t>(most);
    wrong(found->at, name,
          whole ? say("\"%1\" must be a whole number from %2 to %3.", name, from, to)
                : say("\"%1\" must be a number from %2 to %3.", name, from, to),
          say("Write such a number, without quotes."));
    return std::nullopt;
}

std::optional<Path> Fields::path(std::string_view name, bool definite, bool& none) const {
    const Node* found = find(name);
    if (!found) return std::nullopt;
    none = found->null();
    if (none) return std::nullopt;
    if (!found->text())
        return wrong(found->at, name, say("A path is a text."), say("Write a path such as \"$.order\", or null.")), std::nullopt;
    const auto& source = found->scalar.get_ref<const std::string&>();
    auto read = Path::parse(source);
    if (const auto* misread = std::get_if<Misread>(&read)) {
        wrong(found->at, name, say("\"%1\" is no path: %2 (character %3).", source.substr(0, 200), misread->why, misread->column),
              say("Write a path such as \"$.order.items[0]\"."));
        return std::nullopt;
    }
    Path path = std::get<Path>(std::move(read));
    if (!definite || path.definite()) return path;
    wrong(found->at, name, say("\"%1\" may lead to several places, and here one is needed.", source.substr(0, 200)),
          say("Use names and single indexes only: no \"*\", \"..\", lists, slices or filters."));
    return std::nullopt;
}

std::optional<Path> Fields::path(std::string_view name, bool definite) const {
    bool none = false;
    std::optional<Path> read = path(name, definite, none);
    if (none) wrong(find(name)->at, name, say("\"%1\" must be a path, not null.", name), say("Write a path such as \"$.order\"."));
    return read;
}

std::optional<Template> Fields::payload(std::string_view name) const {
    const Node* found = find(name);
    if (!found) return std::nullopt;
    std::vector<Template::Problem> problems;
    Template made = Template::compile(found->json(), problems);
    for (const Template::Problem& each : problems)
        wrong(found->at, std::string(name) + each.pointer, say("%1.", each.message),
              say("A member whose name ends in \".$\" holds a path or an intrinsic function such as \"States.Format('{}', $.id)\"."));
    return made;
}

std::optional<Amount> Fields::amount(const std::string& name, double least, double most, bool whole) const {
    const std::string by_path = name + "Path";
    const std::string_view used = one_of({name, by_path});
    if (used.empty()) return std::nullopt;
    Amount amount;
    if (used == name) {
        const auto value = number(name, least, most, whole);
        if (!value) return std::nullopt;
        amount.value = *value;
        return amount;
    }
    amount.path = path(by_path, true);
    if (!amount.path) return std::nullopt;
    return amount;
}

std::optional<std::vector<std::string>> Fields::errors() const {
    const Node* found = find("ErrorEquals");
    const Text remedy = say("Write error names such as [\"States.Timeout\"], or [\"States.ALL\"].");
    if (!found) return missing("ErrorEquals", remedy), std::nullopt;
    std::vector<std::string> names;
    for (const Node& each : found->items)
        if (each.text()) names.push_back(each.scalar.get<std::string>());
    if (!names.empty() && names.size() == found->items.size()) return names;
    wrong(found->at, "ErrorEquals", say("\"ErrorEquals\" must be a list of at least one error name."), remedy);
    return std::nullopt;
}

}  // namespace nephoscope::asl
