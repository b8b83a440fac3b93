#include "engine/run/ledger.h"

#include <algorithm>

namespace nephoscope::run {

using kernel::NodeIndex;
using services::Plan;
using services::Usage;

namespace {

/// A target tracking policy makes one for each direction.
int alarms_of(const model::ScalingPolicy& policy) { return policy.policy_type() == model::TARGET_TRACKING_SCALING ? 2 : 0; }

/// Of each price the dimension of which most was used since `before`.
Ledger::Quantities grown(const std::map<Usage::Key, double>& now, const std::map<Usage::Key, double>& before) {
    Ledger::Quantities grown;
    for (const auto& [key, quantity] : now) {
        const auto found = before.find(key);
        const double since = quantity - (found == before.end() ? 0 : found->second);
        double& most = grown[key.first];
        most = std::max(most, since);
    }
    return grown;
}

}  // namespace

const ComponentBill* Bill::find(std::string_view component) const {
    const auto at = std::lower_bound(components.begin(), components.end(), component,
                                     [](const ComponentBill& each, auto id) { return each.component < id; });
    return at != components.end() && at->component == component ? &*at : nullptr;
}

std::string name_on_bill(const model::Design& design, const std::string& id) {
    std::string name = id;
    const auto look_in = [&](const auto& parts) {
        for (const auto& each : parts)
            if (each.id() == id && !each.name().empty()) name = each.name();
    };
    look_in(design.alarms());
    look_in(design.scaling_policies());
    look_in(design.pipelines());
    return name;
}

double per_month(double usd, SimTime span) { return span > 0 ? usd / services::months(static_cast<double>(span)) : 0; }

/// What each has used until now: components since the statistics began, all others since time 0.
Ledger::Readings Ledger::readings(const MeteredRun& run) {
    Readings all;
    const auto add = [&all](const std::string& id, const auto& meter) {
        Usage usage(services::catalog().prices);
        meter(usage);
        all[id] = usage.quantities();
    };
    for (std::size_t i = 0; i < run.plan.types.size(); ++i)
        all[run.plan.program.nodes[i].id] = services::meter({run.k, run.plan, static_cast<NodeIndex>(i)}).quantities();
    const double months = services::months(static_cast<double>(run.k.now()));
    for (const model::Alarm& each : run.plan.design.alarms()) add(each.id(), [&](Usage& usage) { usage.add("cloudwatch-alarm", months); });
    for (const model::ScalingPolicy& each : run.plan.design.scaling_policies())
        if (const int alarms = alarms_of(each)) add(each.id(), [&](Usage& usage) { usage.add("cloudwatch-alarm", alarms * months); });
    for (const model::Pipeline& each : run.plan.design.pipelines())
        add(each.id(), [&](Usage& usage) { run.pipelines.meter(run.k.now(), each, usage); });
    return all;
}

void Ledger::open(const MeteredRun& run) { opened_ = readings(run); }

void Ledger::book(const MeteredRun& run) {
    books_ = now(run);
    opened_.clear();
}

Ledger::Books Ledger::now(const MeteredRun& run) const {
    Books books = books_;
    if (opened_.empty()) return books;
    for (const auto& [id, quantities] : readings(run)) {
        const auto before = opened_.find(id);
        if (before == opened_.end()) continue;
        Quantities& book = books[id];
        for (const auto& [price, quantity] : grown(quantities, before->second)) book[price] += quantity;
    }
    return books;
}

void Ledger::begin(const MeteredRun& run, std::string action, std::string target) {
    episodes_.push_back({std::move(action), std::move(target), run.k.now(), -1, now(run), {}});
}

void Ledger::end(const MeteredRun& run, const std::string& action, const std::string& target) {
    for (auto each = episodes_.rbegin(); each != episodes_.rend(); ++each) {
        if (each->to >= 0 || each->action != action || each->target != target) continue;
        each->to = run.k.now();
        each->after = now(run);
        return;
    }
}

Bill bill(const Ledger::Books& from, const Ledger::Books& to, const Plan& plan) {
    Bill all;
    for (const auto& [id, quantities] : to) {
        const auto before = from.find(id);
        ComponentBill& part = all.components.emplace_back();
        part.component = id;
        for (const auto& [price, quantity] : quantities) {
            double used = quantity;
            if (before != from.end())
                if (const auto found = before->second.find(price); found != before->second.end()) used -= found->second;
            if (used == 0) continue;
            const double usd = used * plan.rates[price];
            part.items.push_back({price, used, usd});
            part.usd += usd;
        }
        all.usd += part.usd;
    }
    return all;
}

}  // namespace nephoscope::run
