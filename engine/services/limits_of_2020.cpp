#include "engine/services/limits_of_2020.h"

#include <algorithm>
#include <cassert>

#include "engine/base/numbers.h"
#include "engine/model/words.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {

using model::number_words;

LimitsOf2020::LimitsOf2020(const model::Design& design, const std::string& id, std::vector<Issue>& issues)
    : act_(design.limits_as_of() == model::YEAR_2020), id_(id), issues_(issues) {}

double LimitsOf2020::bound(std::string_view fact) {
    const auto found = catalog().facts.value(fact, model::YEAR_2020);
    assert(found && "a bound has a fact");
    return number_in(found->text);
}

void LimitsOf2020::at_most(const BoundOfYears& of) {
    if (!act_) return;
    const double limit = bound(of.fact) * of.factor;
    if (of.value > limit) report(of, limit);
}

void LimitsOf2020::at_least(const BoundOfYears& of) {
    if (!act_) return;
    const double limit = bound(of.fact) * of.factor;
    if (of.value < limit) report(of, limit);
}

void LimitsOf2020::offered(std::string_view field, std::string_view fact, Text message, const Text& instead, Issue::Severity severity) {
    if (act_ && bound(fact) == 0) report(field, severity, std::move(message), say("%1, or choose today's limits.", instead));
}

void LimitsOf2020::report(const BoundOfYears& of, double limit) {
    const std::string words = number_words(limit);
    report(of.field, of.severity, of.message(number_words(of.value), words), of.remedy(words));
}

void LimitsOf2020::report(std::string_view field, Issue::Severity severity, Text message, Text remedy) {
    const std::string path = field.empty() ? std::string() : "config." + std::string(field);
    if (std::any_of(issues_.begin(), issues_.end(), [&](const Issue& each) { return each.object == id_ && each.field == path; })) return;
    issues_.push_back({severity, id_, path, std::move(message), std::move(remedy)});
}

}  // namespace nephoscope::services
