#include "engine/run/ledger.h"

#include <algorithm>

namespace nephoscope::run {

using kernel::Kernel;
using kernel::NodeIndex;
using services::Plan;
using services::Usage;

namespace {

Usage usage_of(Kernel& k, const Plan& plan, std::size_t node) {
    return services::meter(services::Metered{k, plan, static_cast<NodeIndex>(node)});
}

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
    for (const ComponentBill& each : components)
        if (each.component == component) return &each;
    return nullptr;
}

double per_month(double usd, SimTime span) { return span > 0 ? usd / services::months(static_cast<double>(span)) : 0; }

void Ledger::open(Kernel& k, const Plan& plan) {
    opened_.clear();
    for (std::size_t i = 0; i < plan.types.size(); ++i) opened_[plan.program.nodes[i].id] = usage_of(k, plan, i).quantities();
}

void Ledger::book(Kernel& k, const Plan& plan) {
    books_ = now(k, plan);
    opened_.clear();
}

Ledger::Books Ledger::now(Kernel& k, const Plan& plan) const {
    Books books = books_;
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        const auto before = opened_.find(plan.program.nodes[i].id);
        if (before == opened_.end()) continue;
        Quantities& book = books[before->first];
        for (const auto& [price, quantity] : grown(usage_of(k, plan, i).quantities(), before->second)) book[price] += quantity;
    }
    return books;
}

void Ledger::begin(Kernel& k, const Plan& plan, std::string action, std::string target) {
    episodes_.push_back({std::move(action), std::move(target), k.now(), -1, now(k, plan), {}});
}

void Ledger::end(Kernel& k, const Plan& plan, const std::string& action, const std::string& target) {
    for (auto each = episodes_.rbegin(); each != episodes_.rend(); ++each) {
        if (each->to >= 0 || each->action != action || each->target != target) continue;
        each->to = k.now();
        each->after = now(k, plan);
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
