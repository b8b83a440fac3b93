#include "engine/run/results.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/base/numbers.h"
#include "engine/model/schema.h"
#include "engine/parts/caller.h"
#include "engine/run/cost.h"
#include "engine/services/clients/clients.h"
#include "version.h"

namespace nephoscope::run {

using Json = nlohmann::ordered_json;
using kernel::NodeIndex;

namespace {

constexpr const char* kOutcomeNames[kOutcomes] = {"ok", "failed", "throttled", "rejected", "timedOut", "dropped"};
constexpr std::pair<const char*, double> kQuantiles[] = {{"p50", 0.5}, {"p90", 0.9}, {"p95", 0.95}, {"p99", 0.99}, {"p999", 0.999}};

bool is_client(const services::Plan& plan, std::size_t node) { return plan.types[node]->name == "clients"; }

template <typename Histogram>
Json latency_json(const Histogram& histogram, const kernel::Blocks& blocks) {
    Json out;
    out["count"] = histogram.count;
    out["mean"] = histogram.mean() * 1e-6;
    for (const auto& [name, p] : kQuantiles) out[name] = to_milliseconds(histogram.quantile(blocks, p));
    out["max"] = to_milliseconds(histogram.maximum);
    return out;
}

void add_outcomes(Json& out, const kernel::CallStatistics& s) {
    for (int o = 0; o < kOutcomes; ++o) out[kOutcomeNames[o]] = s.outcomes[o];
    out["inFlight"] = s.in_flight.value;
    out["inFlightAtStart"] = s.in_flight_at_start;
}

double measured_seconds(Simulation& simulation) { return to_seconds(simulation.now() - simulation.kernel().w.head.warmup_end); }

struct Attempts {
    std::uint64_t attempts = 0, retries = 0, hedges = 0;
    bool hedged = false;  ///< some connection hedges its calls
};

/// What a component sent over its connections; a call without a policy of its own is one attempt.
Attempts attempts_of(Simulation& simulation, std::size_t node) {
    Attempts sum;
    const auto& program = simulation.plan().program;
    for (std::size_t i = 0; i < program.links.size(); ++i) {
        const kernel::Link& link = program.links[i];
        if (link.from != node) continue;
        sum.attempts += simulation.kernel().w.links[i].calls;
        if (!link.policy) continue;
        sum.hedged = sum.hedged || static_cast<const parts::CallPlan*>(link.policy)->hedge_delay;
        for (const kernel::Allocation& each : program.allocations) {
            if (each.owner != link.id || each.tag != "calls") continue;
            const auto* states = simulation.kernel().w.column<parts::CallState>(each.column) + each.first;
            for (std::uint32_t s = 0; s < each.count; ++s) {
                sum.retries += states[s].retries;
                sum.hedges += states[s].hedges;
            }
        }
    }
    return sum;
}

Json client_json(Simulation& simulation, std::size_t node) {
    kernel::Kernel& k = simulation.kernel();
    const kernel::CallStatistics& s = k.w.nodes[node];
    const services::ClientsState& state = services::clients_state(k, static_cast<NodeIndex>(node));
    const double seconds = measured_seconds(simulation);
    Json out;
    out["sent"] = s.calls;
    add_outcomes(out, s);
    const Attempts attempts = attempts_of(simulation, node);
    out["attempts"] = attempts.attempts;
    out["retries"] = attempts.retries;
    if (attempts.hedged) out["hedges"] = attempts.hedges;
    out["goodputPerSecond"] = seconds > 0 ? static_cast<double>(s.outcomes[0]) / seconds : 0;
    out["latency"] = latency_json(state.latency, k.w.blocks);
    std::vector<services::ClientsState::ErrorCount> errors;
    for (const auto& error : state.errors)
        if (error.count) errors.push_back(error);
    std::sort(errors.begin(), errors.end(), [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.status != b.status ? a.status < b.status : a.cause < b.cause;
    });
    const auto& nodes = simulation.plan().program.nodes;
    const auto cause_of = [&](NodeIndex cause) { return cause < nodes.size() ? nodes[cause].id : std::string(); };
    out["errors"] = Json::array();
    for (const auto& error : errors)
        out["errors"].push_back({{"status", error.status}, {"causedBy", cause_of(error.cause)}, {"count", error.count}});
    if (state.other_errors) out["errors"].push_back({{"status", 0}, {"causedBy", ""}, {"count", state.other_errors}});
    return out;
}

Json metric_json(services::MetricKind kind, const services::Reading& reading, double span_ns) {
    switch (kind) {
        case services::MetricKind::Count: return {{"sum", reading.part}};
        case services::MetricKind::Rate: return {{"sum", reading.part}, {"perSecond", span_ns > 0 ? reading.part / span_ns * 1e9 : 0}};
        case services::MetricKind::Share:
        case services::MetricKind::Fraction: return {{"average", reading.whole > 0 ? reading.part / reading.whole : 0}};
        case services::MetricKind::Seconds:
        case services::MetricKind::Milliseconds:
        case services::MetricKind::Microseconds:
        case services::MetricKind::Bytes:
            if (reading.whole == services::kNoSum) return {{"average", reading.part}};
            return {{"average", reading.whole > 0 ? reading.part / reading.whole : 0}, {"sampleCount", reading.whole}};
        case services::MetricKind::Gauge: break;
    }
    return {{"average", span_ns > 0 && reading.whole > 0 ? reading.whole / span_ns : reading.part},
            {"last", reading.part},
            {"maximum", std::max(reading.maximum, reading.part)}};
}

Json deployments_json(const std::vector<services::DeploymentReading>& deployments) {
    constexpr const char* kResults[] = {"running", "succeeded", "failed", "rolledBack"};
    Json rows = Json::array();
    for (const auto& [id, name, of] : deployments)
        rows.push_back({{"id", id},
                        {"name", name},
                        {"result", kResults[static_cast<int>(of.result)]},
                        {"stoppedByAlarm", of.alarmed},
                        {"from", to_seconds(of.began)},
                        {"seconds", to_seconds(of.ended - of.began)},
                        {"rollbackSeconds", to_seconds(of.rolling_back)},
                        {"failedRequests", of.failed},
                        {"usd", of.usd},
                        {"creditsLost", of.credits},
                        {"burstLost", of.burst}});
    return rows;
}

Json component_json(Simulation& simulation, std::size_t node) {
    kernel::Kernel& k = simulation.kernel();
    const services::ServiceType& type = *simulation.plan().types[node];
    const kernel::CallStatistics& s = k.w.nodes[node];
    const double seconds = measured_seconds(simulation);
    services::Observation seen;
    type.observe(k, static_cast<NodeIndex>(node), seen);
    Json out;
    out["type"] = type.name;
    out["calls"] = s.calls;
    add_outcomes(out, s);
    std::uint64_t finished = 0;
    for (const std::uint64_t n : s.outcomes) finished += n;
    out["throughputPerSecond"] = seconds > 0 ? static_cast<double>(finished) / seconds : 0;
    out["latency"] = latency_json(s.latency, k.w.blocks);
    out["utilization"] = seen.utilization();
    out["queueLength"] = {{"mean", seconds > 0 ? seen.queue.whole / (seconds * 1e9) : 0}, {"max", seen.queue.maximum}};
    out["concurrency"] = {{"mean", s.in_flight.mean(k.now())}, {"max", s.in_flight.maximum}};
    Json metrics = Json::object();
    for (std::size_t m = 0; m < type.metrics.size() && m < seen.metrics.size(); ++m)
        if (!std::isnan(seen.metrics[m].part))
            metrics[std::string(type.metrics[m].name)] = metric_json(type.metrics[m].kind, seen.metrics[m], seconds * 1e9);
    out["metrics"] = metrics;
    for (const auto& [name, value] : seen.numbers) out[name] = value;
    if (!seen.deployments.empty()) out["deploymentRecords"] = deployments_json(seen.deployments);
    for (const services::StepReading& step : seen.steps)
        out["states"][step.name] = {{"entered", step.entered},
                                    {"succeeded", step.succeeded},
                                    {"failed", step.failed},
                                    {"aborted", step.aborted},
                                    {"inFlight", step.in_flight}};
    return out;
}

Json timeline_json(const Recorder& recorder) {
    Json rows = Json::array();
    const auto all = recorder.all_series();
    for (std::size_t i = 0; i < recorder.points(); ++i) {
        Json row;
        row["t"] = to_seconds(recorder.step() * static_cast<SimTime>(i + 1));
        for (const Series& series : all)
            if (i < series.values.size() && !std::isnan(series.values[i]))
                row[(series.object.empty() ? "system" : series.object) + "." + series.metric] = series.values[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

Json items_json(const ComponentBill& part) {
    Json rows = Json::array();
    for (const BillItem& item : part.items) {
        const model::Price& price = services::catalog().prices.all()[item.price];
        rows.push_back(
            {{"price", price.id()}, {"what", price.what()}, {"quantity", item.quantity}, {"unit", price.unit()}, {"usd", item.usd}});
    }
    return rows;
}

Json component_cost_json(const services::Plan& plan, const ComponentBill& part, SimTime span) {
    Json out{{"total", part.usd}, {"perMonth", per_month(part.usd, span)}, {"items", items_json(part)}};
    const auto node = plan.node(part.component);
    if (!node) out["name"] = name_on_bill(plan.design, part.component);
    if (node && plan.types[*node]->free) out["free"] = plan.types[*node]->free;
    return out;
}

Json episodes_json(Simulation& simulation) {
    Json rows = Json::array();
    for (const Ledger::Episode& each : simulation.ledger().episodes()) {
        const bool ended = each.to >= 0;
        const SimTime to = ended ? each.to : simulation.now();
        const Bill cost = bill(each.before, ended ? each.after : simulation.books(), simulation.plan());
        rows.push_back({{"action", each.action},
                        {"target", each.target},
                        {"from", to_seconds(each.from)},
                        {"to", to_seconds(to)},
                        {"total", cost.usd},
                        {"perMonth", per_month(cost.usd, to - each.from)}});
    }
    return rows;
}

/// "total" and the components' are those of the measured span, "sinceTimeZero" with the warm-up.
Json cost_json(Simulation& simulation) {
    const Costs costs = costs_of(simulation);
    const model::PriceTable& prices = services::catalog().prices;
    const SimTime span = simulation.now() - simulation.kernel().w.head.warmup_end;
    Json out{{"currency", prices.currency()},       {"region", prices.region()},
             {"pricesAsOf", prices.as_of()},        {"total", costs.measured.usd},
             {"sinceTimeZero", costs.total.usd},    {"perMonth", costs.per_month},
             {"goodRequests", costs.good_requests}, {"perThousandGoodRequests", costs.per_thousand_good_requests}};
    out["ownPrices"] = Json::object();
    for (const model::PriceOverride& each : simulation.plan().design.prices()) out["ownPrices"][each.price()] = each.usd();
    out["components"] = Json::object();
    for (const ComponentBill& part : costs.measured.components)
        out["components"][part.component] = component_cost_json(simulation.plan(), part, span);
    out["faults"] = episodes_json(simulation);
    return out;
}

Json run_json(Simulation& simulation, const RunFacts& facts, std::uint64_t requests) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double wall = facts.wall_seconds > 0 ? facts.wall_seconds : 1e-9;
    const double cpu = facts.cpu_seconds > 0 ? facts.cpu_seconds : wall;
    const kernel::World& w = simulation.kernel().w;
    return {{"version", kVersion},
            {"wallSeconds", facts.wall_seconds},
            {"cpuSeconds", facts.cpu_seconds},
            {"eventsPerSecond", static_cast<double>(w.head.events) / wall},
            {"requestsPerWallSecond", static_cast<double>(requests) / wall},
            {"requestsPerCpuSecond", static_cast<double>(requests) / cpu},
            {"peakMemoryBytes", static_cast<std::uint64_t>(usage.ru_maxrss) * 1024},
            {"worldBytes", w.bytes()},
            {"peakFrames", w.frames.size()},
            {"peakRequests", w.requests.size() - 1}};
}

/// Requests that ended since time 0, warm-up included.
std::uint64_t requests_ended(Simulation& simulation) {
    std::uint64_t ended = 0;
    for (std::size_t i = 0; i < simulation.plan().types.size(); ++i) {
        if (!is_client(simulation.plan(), i)) continue;
        ended += services::clients_state(simulation.kernel(), static_cast<NodeIndex>(i)).sent;
        ended -= simulation.kernel().w.nodes[i].in_flight.value;
    }
    return ended;
}

Json alarms_json(Simulation& simulation) {
    Json all = Json::object();
    for (const scenario::AlarmReading& each : simulation.cloud_watch().alarms(simulation.now())) {
        Json& row = all[each.id];
        row = {{"component", simulation.plan().program.nodes[each.node].id},
               {"metric", each.metric},
               {"state", scenario::state_name(each.state)},
               {"stateSeconds", to_seconds(each.age)},
               {"threshold", each.threshold}};
        if (!std::isnan(each.value)) row["value"] = each.value;
    }
    return all;
}

Json scaling_lags_json(const Simulation& simulation) {
    Json all = Json::array();
    for (const scenario::ScalingLag& each : simulation.cloud_watch().lags()) {
        Json& row = all.emplace_back(Json{{"target", each.target},
                                          {"overloadedAt", to_seconds(each.from)},
                                          {"decidedAt", to_seconds(each.decided)},
                                          {"servedAt", each.served >= 0 ? Json(to_seconds(each.served)) : Json()},
                                          {"capacity", each.wanted}});
        if (!each.of.empty()) row["of"] = each.of;
    }
    return all;
}

Json number_or_null(double value) { return std::isnan(value) ? Json() : Json(value); }

Json recoveries_json(const Simulation& simulation) {
    Json all = Json::array();
    for (const scenario::RecoveryReading& each : simulation.recovery().readings()) {
        const bool ended = each.ended >= 0, back = each.recovered >= 0;
        all.push_back({{"trigger", each.trigger},
                       {"startedAt", to_seconds(each.from)},
                       {"endedAt", ended ? Json(to_seconds(each.ended)) : Json()},
                       {"recoveredAfter", back ? Json(to_seconds(each.recovered - each.ended)) : Json()},
                       {"overdue", each.overdue},
                       {"goodputShare", number_or_null(each.goodput)}});
    }
    return all;
}

void add_times(Json& row, SimTime started, SimTime ended) {
    if (started >= 0) row["startedAt"] = to_seconds(started);
    if (ended >= 0) row["endedAt"] = to_seconds(ended);
}

Json experiments_json(const Simulation& simulation) {
    Json all = Json::object();
    for (const scenario::ExperimentReading& each : simulation.experiments().readings()) {
        Json& row = all[each.id];
        row = {{"name", each.name}, {"status", scenario::status_name(each.status)}};
        add_times(row, each.started, each.ended);
        row["actions"] = Json::array();
        for (const auto& action : each.actions) {
            row["actions"].push_back({{"name", action.name}, {"actionId", action.id}, {"status", scenario::status_name(action.status)}});
            add_times(row["actions"].back(), action.started, action.ended);
        }
    }
    return all;
}

/// "stage": the one that it is in, waits for, or ended in.
Json pipelines_json(const Simulation& simulation) {
    Json all = Json::object();
    for (const scenario::PipelineReading& each : simulation.pipelines().readings()) {
        Json& rows = all[each.id]["executions"] = Json::array();
        for (const scenario::PipelineExecution& execution : each.executions) {
            Json& row = rows.emplace_back(Json{{"number", execution.number}, {"status", scenario::status_name(execution.status)}});
            if (!execution.stages.empty()) row["stage"] = execution.stages.back().name;
            add_times(row, execution.began, execution.ended);
        }
    }
    return all;
}

const char* level_name(LogEntry::Level level) {
    constexpr const char* kNames[] = {"info", "warning", "problem", "good"};
    return kNames[static_cast<int>(level)];
}

/// Goodput is rounded down: what is short of a bound is not to read as that bound.
std::string recovery_text(const scenario::RecoveryReading& each, SimTime now) {
    using scenario::Recovery;
    const std::string after = each.trigger + ", over at " + fixed_text(to_seconds(each.ended), 0) + " s: ";
    if (each.recovered >= 0) return after + "recovered after " + fixed_text(to_seconds(each.recovered - each.ended), 0) + " s\n";
    if (each.ended < 0) return each.trigger + ": not recovered when it began anew\n";
    const std::string lasts = after + "not recovered after " + fixed_text(to_seconds(now - each.ended), 0) + " s";
    if (std::isnan(each.goodput)) return lasts + "\n";
    const std::string goodput = ", goodput " + fixed_text(std::floor(each.goodput * 1000) / 10, 1) + " % of what it was";
    if (each.up_since < 0) return lasts + goodput + ", wanted " + fixed_text(Recovery::kWanted * 100, 0) + " %\n";
    const double held = to_seconds(now - each.up_since);
    return lasts + goodput + ", held for " + fixed_text(held, 0) + " s of " + fixed_text(to_seconds(Recovery::kWindow), 0) + " s\n";
}

std::string cost_text(Simulation& simulation) {
    const Costs costs = costs_of(simulation);
    const model::PriceTable& prices = services::catalog().prices;
    const SimTime span = simulation.now() - simulation.kernel().w.head.warmup_end;
    std::vector<const ComponentBill*> parts;
    for (const ComponentBill& each : costs.measured.components)
        if (!each.items.empty()) parts.push_back(&each);
    std::stable_sort(parts.begin(), parts.end(), [](const auto* a, const auto* b) { return a->usd > b->usd; });
    std::ostringstream out;
    char line[256];
    std::snprintf(line, sizeof line, "\n%-18s %12s %14s\n", "cost", "USD", "USD a month");
    out << line;
    for (const ComponentBill* part : parts) {
        const std::string name = name_on_bill(simulation.plan().design, part->component);
        std::snprintf(line, sizeof line, "%-18.18s %12s %14s\n", name.c_str(), fixed_text(part->usd, 6).c_str(),
                      fixed_text(per_month(part->usd, span), 2).c_str());
        out << line;
    }
    std::snprintf(line, sizeof line, "%-18s %12s %14s   %s per 1,000 good requests\n", "all", fixed_text(costs.measured.usd, 6).c_str(),
                  fixed_text(costs.per_month, 2).c_str(), fixed_text(costs.per_thousand_good_requests, 6).c_str());
    out << line << "List prices of " << prices.region() << ", " << prices.as_of() << "; no free tier, first volume tiers.\n";
    return out.str();
}

}  // namespace

Text why_stopped(kernel::Stop stop) {
    switch (stop) {
        case kernel::Stop::SameInstant: return say("The run does not get past one instant: calls without any delay go round in a circle.");
        case kernel::Stop::Memory:
            return say(
                "More is in flight, or kept, than a run may hold; lower the load, raise the capacity, or use fewer hosts, items or "
                "instances.");
        default: return {};
    }
}

std::string results_json(Simulation& simulation, const Recorder* recorder, const RunFacts& facts, const std::string& stopped) {
    const services::Plan& plan = simulation.plan();
    Json out;
    const std::uint64_t requests = requests_ended(simulation);
    out["run"] = run_json(simulation, facts, requests);
    out["design"] = plan.design.name();
    out["seed"] = plan.program.seed;
    out["limitsAsOf"] = plan.design.limits_as_of() == model::YEAR_2020 ? "2020" : "today";
    out["simulatedSeconds"] = to_seconds(simulation.now());
    out["warmupSeconds"] = to_seconds(simulation.kernel().w.head.warmup_end);
    out["events"] = simulation.kernel().w.head.events;
    out["requests"] = requests;
    if (!stopped.empty()) out["stopped"] = stopped;
    out["clients"] = Json::object();
    out["components"] = Json::object();
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        if (is_client(plan, i))
            out["clients"][plan.program.nodes[i].id] = client_json(simulation, i);
        else
            out["components"][plan.program.nodes[i].id] = component_json(simulation, i);
    }
    if (recorder && recorder->points()) out["timeline"] = timeline_json(*recorder);
    out["eventLog"] = Json::array();
    if (recorder)
        for (const LogEntry& entry : recorder->entries())
            out["eventLog"].push_back({{"t", to_seconds(entry.time)},
                                       {"component", entry.component},
                                       {"what", entry.what},
                                       {"text", entry.text.english()},
                                       {"level", level_name(entry.level)}});
    if (Json alarms = alarms_json(simulation); !alarms.empty()) out["alarms"] = std::move(alarms);
    if (Json lags = scaling_lags_json(simulation); !lags.empty()) out["scalingLags"] = std::move(lags);
    if (Json recoveries = recoveries_json(simulation); !recoveries.empty()) out["recoveries"] = std::move(recoveries);
    if (Json experiments = experiments_json(simulation); !experiments.empty()) out["experiments"] = std::move(experiments);
    if (Json pipelines = pipelines_json(simulation); !pipelines.empty()) out["pipelines"] = std::move(pipelines);
    out["thresholds"] = Json::array();
    for (const ThresholdResult& each : evaluate_thresholds(simulation)) {
        Json row{{"expression", each.expression}, {"value", each.value}, {"passed", each.passed}};
        if (!each.error.empty()) row["error"] = each.error.english();
        out["thresholds"].push_back(row);
    }
    out["cost"] = cost_json(simulation);
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string results_text(Simulation& simulation, const RunFacts& facts, const std::string& stopped) {
    const services::Plan& plan = simulation.plan();
    kernel::Kernel& k = simulation.kernel();
    std::ostringstream out;
    const std::uint64_t requests = requests_ended(simulation);
    out << plan.design.name() << ": " << fixed_text(to_seconds(simulation.now()), 0) << " s simulated ("
        << fixed_text(to_seconds(k.w.head.warmup_end), 0) << " s warm-up removed), seed " << plan.program.seed << ", AWS limits as of "
        << (plan.design.limits_as_of() == model::YEAR_2020 ? "2020" : "today") << "\n"
        << requests << " requests and " << k.w.head.events << " events in " << fixed_text(facts.wall_seconds, 2) << " s\n";
    if (!stopped.empty()) out << "Stopped early: " << stopped << "\n";
    char line[256];
    std::snprintf(line, sizeof line, "\n%-18s %-26s %10s %8s %8s %8s %8s %8s %6s\n", "component", "type", "calls", "per s", "failed",
                  "p50 ms", "p95 ms", "p99 ms", "busy");
    out << line;
    const double seconds = measured_seconds(simulation);
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        const kernel::CallStatistics& s = k.w.nodes[i];
        services::Observation seen;
        plan.types[i]->observe(k, static_cast<NodeIndex>(i), seen);
        std::uint64_t finished = 0;
        for (const std::uint64_t n : s.outcomes) finished += n;
        const auto or_none = [](bool there, double value, const char* unit) {
            return there ? fixed_text(value, 2) + unit : std::string("-");
        };
        const auto quantile = [&](double p) { return or_none(s.latency.count, to_milliseconds(s.latency.quantile(k.w.blocks, p)), ""); };
        const double failed = finished ? 100 * (1 - static_cast<double>(s.outcomes[0]) / static_cast<double>(finished)) : 0;
        std::snprintf(line, sizeof line, "%-18.18s %-26.26s %10s %8s %8s %8s %8s %8s %6s\n", plan.program.nodes[i].id.c_str(),
                      std::string(plan.types[i]->title).c_str(), std::to_string(s.calls + seen.arrivals).c_str(),
                      fixed_text(seconds > 0 ? static_cast<double>(finished + seen.arrivals) / seconds : 0, 1).c_str(),
                      or_none(finished, failed, "%").c_str(), quantile(0.5).c_str(), quantile(0.95).c_str(), quantile(0.99).c_str(),
                      seen.capacity > 0 ? (fixed_text(100 * seen.utilization(), 0) + "%").c_str() : "-");
        out << line;
    }
    for (const scenario::AlarmReading& each : simulation.cloud_watch().alarms(simulation.now()))
        out << "\nalarm   " << each.name << ": " << scenario::state_name(each.state) << " (" << each.metric << " "
            << (std::isnan(each.value) ? "without data" : fixed_text(each.value, 2)) << ", threshold " << fixed_text(each.threshold, 2)
            << ")";
    for (const scenario::RecoveryReading& each : simulation.recovery().readings())
        if (each.overdue) out << "\nproblem " << recovery_text(each, simulation.now());
    out << cost_text(simulation);
    for (const ThresholdResult& each : evaluate_thresholds(simulation))
        out << (each.passed ? "\npassed  " : "\nFAILED  ") << each.expression << "  ("
            << (each.error.empty() ? fixed_text(each.value, 3) : each.error.english()) << ")";
    return out.str() + "\n";
}

}  // namespace nephoscope::run
