#include "engine/experiment/report.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/numbers.h"

namespace nephoscope::experiment {

namespace {

using Json = nlohmann::ordered_json;

/// In the unit people read: percent, not shares.
double shown(double value, MeasureUnit unit) { return unit == MeasureUnit::Share ? value * 100 : value; }

/// Decimals that leave three digits that mean something.
int decimals(double size) {
    if (size >= 100 || size == std::floor(size)) return 0;
    int count = size >= 10 ? 1 : 2;
    for (double below = 1; size < below && count < 8; below /= 10) ++count;
    return count;
}

/// With thousands apart.
std::string number(double value) {
    std::string out = fixed_text(value, decimals(std::abs(value)));
    const std::size_t point = std::min(out.find('.'), out.size()), sign = out[0] == '-';
    for (std::size_t at = point; at > sign + 3; at -= 3) out.insert(at - 3, ",");
    return out;
}

const char* unit_text(MeasureUnit unit) {
    switch (unit) {
        case MeasureUnit::Share: return " %";
        case MeasureUnit::Milliseconds: return " ms";
        case MeasureUnit::Seconds: return " s";
        case MeasureUnit::PerSecond: return "/s";
        case MeasureUnit::Times: return " x";
        default: return "";
    }
}

std::vector<Measure> present(const Comparison& comparison) {
    std::vector<Measure> found;
    for (const MeasureType& type : measures())
        if (comparison.has(type.measure)) found.push_back(type.measure);
    return found;
}

Json number_json(double value) { return std::isnan(value) ? Json() : Json(value); }

Json estimate_json(const Estimate& value) { return {{"mean", number_json(value.mean)}, {"halfWidth", number_json(value.half_width)}}; }

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char letter : text) out += letter == '"' ? "\"\"" : std::string(1, letter);
    return out + "\"";
}

}  // namespace

std::string value_text(const Estimate& value, MeasureUnit unit, bool spread) {
    if (std::isnan(value.mean)) return "-";
    std::string text = unit == MeasureUnit::Usd ? "$" : "";
    text += number(shown(value.mean, unit));
    if (spread && !std::isnan(value.half_width)) text += " +-" + number(shown(value.half_width, unit));
    return text + unit_text(unit);
}

std::string comparison_json(const Comparison& comparison) {
    Json out;
    out["seeds"] = comparison.seeds;
    out["confidence"] = 0.95;
    out["variants"] = Json::array();
    const std::vector<Measure> shown_ones = present(comparison);
    for (const Row& row : comparison.rows) {
        Json entry;
        entry["name"] = row.name;
        if (!row.problem.empty()) entry["problem"] = row.problem.english();
        if (!row.outcome.empty()) entry["outcome"] = row.outcome;
        for (const Measure measure : shown_ones) {
            const auto m = static_cast<std::size_t>(measure);
            Json& cell = entry["measures"][std::string(type_of(measure).key)] = estimate_json(row.values[m]);
            cell["difference"] = estimate_json(row.differences[m]);
        }
        out["variants"].push_back(std::move(entry));
    }
    return out.dump(2) + "\n";
}

std::string comparison_text(const Comparison& comparison) {
    const std::vector<Measure> columns = present(comparison);
    std::vector<std::vector<std::string>> cells(1, {"variant"});
    for (const Measure measure : columns) cells[0].emplace_back(type_of(measure).label);
    for (const Row& row : comparison.rows) {
        auto& line = cells.emplace_back(1, row.name);
        for (const Measure measure : columns)
            line.push_back(value_text(row.values[static_cast<std::size_t>(measure)], type_of(measure).unit, true));
    }
    std::vector<std::size_t> width(columns.size() + 1);
    for (const auto& line : cells)
        for (std::size_t i = 0; i < line.size(); ++i) width[i] = std::max(width[i], line[i].size());
    std::string out;
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string gap(width[i] - line[i].size(), ' ');
            out += i == 0 ? line[i] + gap : "  " + gap + line[i];
        }
        out += "\n";
    }
    for (const Row& row : comparison.rows)
        if (!row.problem.empty()) out += row.name + ": " + row.problem.english() + "\n";
    out += std::to_string(comparison.seeds.size()) + " seeds; means with their 95 % confidence intervals.\n";
    return out;
}

std::string comparison_csv(const Comparison& comparison) {
    const std::vector<Measure> columns = present(comparison);
    std::string out = "variant,problem,outcome";
    for (const Measure measure : columns)
        out += "," + std::string(type_of(measure).key) + "," + std::string(type_of(measure).key) + "_half_width";
    out += "\n";
    const auto plain = [](double value) { return std::isnan(value) ? std::string() : rounded_text(value, 17); };
    for (const Row& row : comparison.rows) {
        out += quoted(row.name) + "," + quoted(row.problem.english()) + "," + row.outcome;
        for (const Measure measure : columns) {
            const Estimate& value = row.values[static_cast<std::size_t>(measure)];
            out += "," + plain(value.mean) + "," + plain(value.half_width);
        }
        out += "\n";
    }
    return out;
}

}  // namespace nephoscope::experiment
