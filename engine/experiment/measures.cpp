#include "engine/experiment/measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "engine/run/cost.h"
#include "engine/services/clients/clients.h"

namespace nephoscope::experiment {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kColdSeconds = 60;

using services::DeploymentResult;
using U = MeasureUnit;
constexpr MeasureType kTypes[] = {
    {Measure::Requests, "requests", "Requests", "Of all clients, that ended.", U::Count, 0},
    {Measure::Failed, "failed", "Failed", "Requests that did not end well: failed, throttled, rejected, timed out or dropped.", U::Count,
     -1},
    {Measure::ErrorShare, "errorShare", "Errors", "Share of the requests that did not end well.", U::Share, -1},
    {Measure::P50, "p50", "p50", "Half of the requests took no longer.", U::Milliseconds, -1},
    {Measure::P95, "p95", "p95", "19 of 20 requests took no longer.", U::Milliseconds, -1},
    {Measure::P99, "p99", "p99", "99 of 100 requests took no longer.", U::Milliseconds, -1},
    {Measure::HitRate, "hitRate", "Hit rate", "Of all caches together: reads that were answered from memory.", U::Share, 1},
    {Measure::StaleAnswers, "staleAnswers", "Stale", "Answers of caches and databases that were older than the newest.", U::Count, -1},
    {Measure::DatabaseRate, "databaseRate", "Database calls", "A second, to the databases behind the caches.", U::PerSecond, -1},
    {Measure::DatabasePeak, "databasePeak", "Database peak", "The most calls that came in one second, since time 0.", U::PerSecond, -1},
    {Measure::ColdCalls, "coldCalls", "Cold start", "Calls to the databases in the first minute, while caches are empty.", U::Count, -1},
    {Measure::Stampede, "stampede", "Stampede",
     "The most calls to the databases in one second after the first minute, as a multiple of their mean from then on.", U::Times, -1},
    {Measure::DatabaseBusy, "databaseBusy", "Database busy", "Utilization of the busiest database.", U::Share, -1},
    {Measure::DeploymentTime, "deploymentTime", "Takes", "From the deployment's begin to its end, a rollback included.", U::Seconds, -1},
    {Measure::RollbackTime, "rollbackTime", "Rollback", "From its failure until the last version is back.", U::Seconds, -1},
    {Measure::DeploymentCost, "deploymentCost", "Extra cost",
     "Of instances that the deployment kept beside the desired ones, or of a new version's cold starts.", U::Usd, -1},
    {Measure::CreditsLost, "creditsLost", "Credits lost", "CPU credits that a mean instance has less after the deployment.", U::Count, -1},
    {Measure::BurstLost, "burstLost", "Burst lost", "Share of the burst balance that a mean volume has less after the deployment.",
     U::Share, -1},
    {Measure::Cost, "cost", "Cost", "Of the whole run.", U::Usd, -1},
    {Measure::CostPerMonth, "costPerMonth", "A month", "If it went on as it did since the end of warm-up.", U::Usd, -1},
};
static_assert(std::size(kTypes) == kMeasures);

/// The one that is meant, as measure() says; empty: none.
std::string compared(const run::Simulation& simulation, std::string_view deployment) {
    const auto& all = simulation.plan().design.deployments();
    return !deployment.empty() || all.size() != 1 ? std::string(deployment) : all[0].id();
}

std::string_view word_of(const services::DeploymentRecord& record) {
    switch (record.result) {
        case DeploymentResult::Succeeded: return "deployment-succeeded";
        case DeploymentResult::Failed: return "deployment-failed";
        case DeploymentResult::RolledBack: return "deployment-rolled-back";
        default: return record.rolling_back > 0 ? "deployment-failed" : "deployment-started";
    }
}

class Meter {
public:
    Meter(run::Simulation& simulation, const run::Recorder& recorder, std::string deployment)
        : simulation_(simulation), recorder_(recorder), deployment_(std::move(deployment)) {
        all_.fill(kNone);
    }

    Measured read() {
        requests();
        caches();
        databases();
        deployment();
        const run::Costs costs = run::costs_of(simulation_);
        set(Measure::Cost, costs.total.usd);
        set(Measure::CostPerMonth, costs.per_month);
        return all_;
    }

private:
    void set(Measure measure, double value) { all_[static_cast<std::size_t>(measure)] = value; }
    std::size_t nodes() const { return simulation_.plan().types.size(); }
    const services::ServiceType& type(std::size_t node) const { return *simulation_.plan().types[node]; }

    void requests() {
        kernel::Kernel& k = simulation_.kernel();
        std::map<SimTime, std::uint64_t> latencies;
        double all = 0, ok = 0;
        for (std::size_t i = 0; i < nodes(); ++i) {
            if (type(i).name != "clients") continue;
            for (const std::uint64_t outcome : k.w.nodes[i].outcomes) all += static_cast<double>(outcome);
            ok += static_cast<double>(k.w.nodes[i].outcomes[0]);
            services::clients_state(k, static_cast<kernel::NodeIndex>(i)).latency.each(k.w.blocks, [&](SimTime value, std::uint64_t count) {
                latencies[value] += count;
            });
        }
        set(Measure::Requests, all);
        set(Measure::Failed, all - ok);
        set(Measure::ErrorShare, all > 0 ? (all - ok) / all : kNone);
        quantiles(latencies);
    }

    void quantiles(const std::map<SimTime, std::uint64_t>& latencies) {
        std::uint64_t all = 0, seen = 0;
        for (const auto& [value, count] : latencies) all += count;
        const std::pair<Measure, double> wanted[] = {{Measure::P50, 0.5}, {Measure::P95, 0.95}, {Measure::P99, 0.99}};
        for (const auto& [value, count] : latencies) {
            const auto before = static_cast<double>(seen), after = static_cast<double>(seen += count);
            for (const auto& [measure, p] : wanted) {
                const double rank = p * static_cast<double>(all);
                if (rank > before && rank <= after) set(measure, to_milliseconds(value));
            }
        }
    }

    /// Of a component's caches: hits, and reads that looked for one.
    struct Looks {
        double hits = 0, all = 0;
        bool cache = false;
    };
    Looks looks(std::size_t node, const services::Observation& seen) {
        Looks sum;
        const auto& known = type(node).metrics;
        for (std::size_t m = 0; m < known.size() && m < seen.metrics.size(); ++m) {
            if (known[m].kind != services::MetricKind::Share || !known[m].name.ends_with("HitRate")) continue;
            sum.cache = true;
            if (std::isnan(seen.metrics[m].part)) continue;
            sum.hits += seen.metrics[m].part;
            sum.all += seen.metrics[m].whole;
        }
        for (const auto& [name, value] : seen.numbers) {
            if (name == "cacheHits") sum.hits += value;
            if (name == "cacheHits" || name == "cacheMisses") sum.all += value;
        }
        return sum;
    }

    services::Observation observe(std::size_t node) {
        services::Observation seen;
        type(node).observe(simulation_.kernel(), static_cast<kernel::NodeIndex>(node), seen);
        return seen;
    }

    void caches() {
        Looks sum;
        double stale = 0;
        bool can_be_stale = false;
        for (std::size_t i = 0; i < nodes(); ++i) {
            const services::Observation seen = observe(i);
            for (const auto& [name, value] : seen.numbers) {
                if (name != "staleHits" && name != "staleReads") continue;
                stale += value;
                can_be_stale = true;
            }
            const Looks of = looks(i, seen);
            sum.hits += of.hits;
            sum.all += of.all;
        }
        if (sum.all > 0) set(Measure::HitRate, sum.hits / sum.all);
        if (can_be_stale) set(Measure::StaleAnswers, stale);
    }

    /// What keeps data, and is no cache itself.
    std::vector<std::size_t> stores() {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < nodes(); ++i) {
            if (type(i).category == services::Category::Database && !looks(i, observe(i)).cache) found.push_back(i);
        }
        return found;
    }

    void databases() {
        kernel::Kernel& k = simulation_.kernel();
        const std::vector<std::size_t> found = stores();
        if (found.empty()) return;
        double calls = 0, busiest = 0;
        std::vector<double> by_second;
        for (const std::size_t i : found) {
            calls += static_cast<double>(k.w.nodes[i].calls);
            busiest = std::max(busiest, observe(i).utilization());
            const run::Series series = recorder_.series(simulation_.plan().program.nodes[i].id, "arrivals", 0);
            by_second.resize(std::max(by_second.size(), series.values.size()));
            for (std::size_t s = 0; s < series.values.size(); ++s)
                if (!std::isnan(series.values[s])) by_second[s] += static_cast<double>(series.values[s]);
        }
        const double seconds = to_seconds(k.now() - k.w.head.warmup_end);
        set(Measure::DatabaseRate, seconds > 0 ? calls / seconds : kNone);
        set(Measure::DatabaseBusy, busiest);
        if (by_second.empty()) return;
        set(Measure::DatabasePeak, *std::max_element(by_second.begin(), by_second.end()));
        const auto warm = by_second.begin() + static_cast<std::ptrdiff_t>(std::min(kColdSeconds, by_second.size()));
        set(Measure::ColdCalls, std::accumulate(by_second.begin(), warm, 0.0));
        const double later = std::accumulate(warm, by_second.end(), 0.0);
        if (later > 0)
            set(Measure::Stampede, *std::max_element(warm, by_second.end()) * static_cast<double>(by_second.end() - warm) / later);
    }

    void deployment() {
        for (std::size_t i = 0; i < nodes(); ++i) {
            const services::Observation seen = observe(i);
            for (const services::DeploymentReading& each : seen.deployments)
                if (each.id == deployment_ && each.record.result != DeploymentResult::Running) take(each.record, seen);
        }
    }

    void take(const services::DeploymentRecord& of, const services::Observation& seen) {
        set(Measure::DeploymentTime, to_seconds(of.ended - of.began));
        set(Measure::RollbackTime, of.result == DeploymentResult::RolledBack ? to_seconds(of.rolling_back) : kNone);
        set(Measure::DeploymentCost, of.usd);
        for (const auto& [name, value] : seen.numbers) {
            if (name == "deploymentCreditsLost") set(Measure::CreditsLost, of.credits);
            if (name == "deploymentBurstLost") set(Measure::BurstLost, of.burst);
        }
    }

    run::Simulation& simulation_;
    const run::Recorder& recorder_;
    std::string deployment_;
    Measured all_;
};

}  // namespace

std::span<const MeasureType> measures() { return kTypes; }

Measured measure(run::Simulation& simulation, const run::Recorder& recorder, std::string_view deployment) {
    return Meter(simulation, recorder, compared(simulation, deployment)).read();
}

std::string_view deployment_outcome(run::Simulation& simulation, std::string_view deployment) {
    const std::string id = compared(simulation, deployment);
    std::string_view last;
    const services::Plan& plan = simulation.plan();
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        services::Observation seen;
        plan.types[i]->observe(simulation.kernel(), static_cast<kernel::NodeIndex>(i), seen);
        for (const services::DeploymentReading& each : seen.deployments)
            if (each.id == id) last = word_of(each.record);
    }
    return last;
}

}  // namespace nephoscope::experiment
