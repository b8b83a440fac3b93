#include "engine/run/sampler.h"

#include <algorithm>
#include <tuple>

#include "engine/services/usage.h"

namespace nephoscope::run {

bool fits_pattern(std::string_view text, std::string_view pattern) {
    constexpr auto kNowhere = std::string_view::npos;
    std::size_t t = 0, p = 0, star = kNowhere, tried = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            tried = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != kNowhere) {
            p = star + 1;
            t = ++tried;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == kNowhere;
}

void Sampler::use(const services::Plan& plan) {
    key_ = kernel::mix(plan.program.seed) ^ kernel::purpose("trace sampling");
    std::vector<const model::SamplingRule*> sorted;
    for (const model::SamplingRule& each : plan.design.sampling_rules()) sorted.push_back(&each);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return std::tuple(a->priority(), a->id()) < std::tuple(b->priority(), b->id()); });
    std::vector<Rule> rules;
    for (const model::SamplingRule* each : sorted) {
        Rule& rule = rules.emplace_back(Rule{each->id(), {}, {}, each->reservoir_size(), each->fixed_rate()});
        for (const kernel::Node& node : plan.program.nodes)
            rule.nodes.push_back(each->service_name().empty() || each->service_name() == node.id);
        for (const services::RequestClassPlan& known : plan.shared.classes)
            rule.classes.push_back(each->url_path().empty() || fits_pattern(known.path, each->url_path()));
    }
    rules.push_back({{},
                     std::vector<std::uint8_t>(plan.program.nodes.size(), 1),
                     std::vector<std::uint8_t>(plan.shared.classes.size(), 1),
                     static_cast<std::uint32_t>(services::fact_value("XRAY-01.reservoir", plan.design.limits_as_of())),
                     services::fact_value("XRAY-01.rate", plan.design.limits_as_of())});
    std::vector<Reservoir> reservoirs;
    for (const Rule& rule : rules) {
        const auto before = std::find_if(rules_.begin(), rules_.end(), [&rule](const Rule& known) { return known.id == rule.id; });
        reservoirs.push_back(before == rules_.end() ? Reservoir() : reservoirs_[static_cast<std::size_t>(before - rules_.begin())]);
    }
    rules_ = std::move(rules);
    reservoirs_ = std::move(reservoirs);
}

bool Sampler::take(Reservoir& state, std::uint32_t size, std::int64_t second) {
    if (second > state.second) {
        state.before = second == state.second + 1 ? state.taken : 0;
        state.second = second;
        state.taken = 0;
    }
    if (second < state.second - 1) return false;
    std::uint32_t& taken = second == state.second ? state.taken : state.before;
    if (taken >= size) return false;
    ++taken;
    return true;
}

bool Sampler::decide(const kernel::Request& request, kernel::NodeIndex first, SimTime arrive) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const Rule& rule = rules_[i];
        if (!rule.nodes[first] || !rule.classes[request.request_class]) continue;
        if (take(reservoirs_[i], rule.reservoir, arrive / kSecond)) return true;
        kernel::RequestDraws draw(key_, request.id, 0);
        return kernel::uniform(draw) < rule.rate;
    }
    return false;
}

}  // namespace nephoscope::run
