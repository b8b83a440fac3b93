#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "engine/run/cost.h"
#include "engine/run/results.h"
#include "engine/services/clients/clients.h"

namespace nephoscope::run {

namespace {

struct Parsed {
    std::string_view object, metric, op;
    double limit = 0;
};

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

std::optional<Parsed> parse(std::string_view text) {
    const std::size_t at = text.find_first_of("<>=");
    const std::size_t dot = text.find('.');
    if (at == text.npos || dot == text.npos || dot > at) return {};
    const std::size_t after = text.find_first_not_of("<>=", at);
    if (after == text.npos) return {};
    const auto limit = number(trim(text.substr(after)));
    if (!limit) return {};
    return Parsed{trim(text.substr(0, dot)), trim(text.substr(dot + 1, at - dot - 1)), text.substr(at, after - at), *limit};
}

std::optional<double> quantile_of(std::string_view metric) {
    if (!metric.starts_with("p(") || !metric.ends_with(")")) return {};
    const auto p = number(metric.substr(2, metric.size() - 3));
    if (!p || *p < 0 || *p > 100) return {};
    return *p / 100;
}

std::optional<double> value_of(Simulation& simulation, kernel::NodeIndex node, std::string_view metric) {
    kernel::Kernel& k = simulation.kernel();
    const kernel::CallStatistics& s = k.w.nodes[node];
    const bool client = simulation.plan().types[node]->name == "clients";
    const auto* fine = client ? &services::clients_state(k, node).latency : nullptr;
    if (const auto p = quantile_of(metric))
        return to_milliseconds(fine ? fine->quantile(k.w.blocks, *p) : s.latency.quantile(k.w.blocks, *p));
    if (metric == "mean") return (fine ? fine->mean() : s.latency.mean()) * 1e-6;
    if (metric == "max") return to_milliseconds(fine ? fine->maximum : s.latency.maximum);
    double finished = 0;
    for (const std::uint64_t n : s.outcomes) finished += static_cast<double>(n);
    if (metric == "error_rate") return finished > 0 ? 1 - static_cast<double>(s.outcomes[0]) / finished : 0;
    const double seconds = to_seconds(k.now() - k.w.head.warmup_end);
    if (metric == "throughput") return seconds > 0 ? finished / seconds : 0;
    if (metric == "utilization") {
        services::Observation seen;
        simulation.plan().types[node]->observe(k, node, seen);
        return seen.utilization();
    }
    if (metric == "cost_per_month") {
        const Bill measured = simulation.measured_bill();
        const ComponentBill* part = measured.find(simulation.plan().program.nodes[node].id);
        return per_month(part ? part->usd : 0, k.now() - k.w.head.warmup_end);
    }
    constexpr std::string_view kNames[kOutcomes] = {"ok", "failed", "throttled", "rejected", "timed_out", "dropped"};
    for (int o = 0; o < kOutcomes; ++o)
        if (metric == kNames[o]) return static_cast<double>(s.outcomes[o]);
    return {};
}

std::optional<bool> compare(double value, std::string_view op, double limit) {
    if (op == "<") return value < limit;
    if (op == "<=") return value <= limit;
    if (op == ">") return value > limit;
    if (op == ">=") return value >= limit;
    if (op == "==") return value == limit;
    return {};
}

/// Of all components together, in USD.
std::optional<double> cost_of(Simulation& simulation, std::string_view metric) {
    const Costs costs = costs_of(simulation);
    if (metric == "total") return costs.total.usd;
    if (metric == "per_month") return costs.per_month;
    if (metric == "per_thousand_good_requests") return costs.per_thousand_good_requests;
    return {};
}

ThresholdResult judge(ThresholdResult result, std::optional<double> value, const Parsed& parsed) {
    if (!value) {
        result.error =
            parsed.object == "cost"
                ? say("unknown metric \"%1\"; use total, per_month or per_thousand_good_requests", parsed.metric)
                : say("unknown metric \"%1\"; use p(N), mean, max, error_rate, throughput, utilization, cost_per_month or an outcome",
                      parsed.metric);
        return result;
    }
    result.value = *value;
    const auto passed = compare(*value, parsed.op, parsed.limit);
    if (!passed) result.error = say("unknown comparison \"%1\"; use <, <=, >, >= or ==", parsed.op);
    result.passed = passed.value_or(false);
    return result;
}

ThresholdResult evaluate(Simulation& simulation, const std::string& expression) {
    ThresholdResult result{expression, 0, false, {}};
    const auto parsed = parse(expression);
    if (!parsed) {
        result.error = say("not understood; write it as \"web.p(95) < 200\"");
        return result;
    }
    const auto node = simulation.plan().node(parsed->object);
    if (!node && parsed->object == "cost") return judge(result, cost_of(simulation, parsed->metric), *parsed);
    if (!node) {
        result.error = say("there is no component \"%1\"", parsed->object);
        return result;
    }
    return judge(result, value_of(simulation, *node, parsed->metric), *parsed);
}

}  // namespace

std::vector<ThresholdResult> evaluate_thresholds(Simulation& simulation) {
    const auto& thresholds = simulation.plan().design.thresholds();
    std::vector<const model::Threshold*> by_id;
    by_id.reserve(static_cast<std::size_t>(thresholds.size()));
    for (const auto& threshold : thresholds) by_id.push_back(&threshold);
    std::stable_sort(by_id.begin(), by_id.end(), [](const auto* a, const auto* b) { return a->id() < b->id(); });
    std::vector<ThresholdResult> results;
    results.reserve(by_id.size());
    for (const auto* threshold : by_id) results.push_back(evaluate(simulation, threshold->expression()));
    return results;
}

}  // namespace nephoscope::run
