#include "engine/run/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "engine/services/access.h"

namespace nephoscope::run {

using kernel::LinkIndex;
using kernel::NodeIndex;

namespace {

constexpr std::size_t kFlights = 4096;
constexpr float kNoSample = std::numeric_limits<float>::quiet_NaN();

/// `a` since `b`; after the statistics started anew in between, `a` alone.
template <typename T>
double since(T a, T b) {
    return a >= b ? static_cast<double>(a) - static_cast<double>(b) : static_cast<double>(a);
}

double metric_value(services::MetricKind kind, const services::Reading& now, const services::Reading& before, double seconds) {
    const double part = since(now.part, before.part), whole = since(now.whole, before.whole);
    switch (kind) {
        case services::MetricKind::Rate: return seconds > 0 ? part / seconds : 0;
        case services::MetricKind::Share:
        case services::MetricKind::Fraction: return whole > 0 ? part / whole : std::nan("");
        case services::MetricKind::Seconds:
        case services::MetricKind::Milliseconds:
        case services::MetricKind::Microseconds:
        case services::MetricKind::Bytes:
            if (now.whole == services::kNoSum) return now.part;
            return whole > 0 ? part / whole : std::nan("");
        case services::MetricKind::Count:
        case services::MetricKind::Gauge: break;
    }
    return now.part;
}

Health worst(const std::vector<services::ReasonReading>& reasons) {
    Health health = Health::Healthy;
    for (const auto& reason : reasons) {
        const Health each = reason.severity == services::ReasonReading::Severity::Failed      ? Health::Failed
                            : reason.severity == services::ReasonReading::Severity::Throttled ? Health::Throttled
                                                                                              : Health::Degraded;
        health = std::max(health, each);
    }
    return health;
}

/// What load balancers think of the instances that their connections lead to.
void show_targets(kernel::Kernel& k, View& view) {
    for (std::size_t i = 0; i < k.program.links.size(); ++i)
        for (Cell& cell : view.components[k.program.links[i].to].cells)
            cell.target = std::max(cell.target, services::elb::target_health(k, static_cast<LinkIndex>(i), cell.instance));
}

}  // namespace

void Recorder::use(kernel::Kernel& k, std::shared_ptr<const services::Plan> plan, const Ledger& ledger,
                   const scenario::Pipelines& pipelines) {
    k_ = &k;
    ledger_ = &ledger;
    pipelines_ = &pipelines;
    plan_ = std::move(plan);
    auto names = std::make_shared<Names>();
    for (const auto& node : plan_->program.nodes) names->components.push_back(node.id);
    for (const auto& link : plan_->program.links) names->connections.push_back(link.id);
    names->zones = plan_->shared.zones;
    names_ = names;
    tracks_.assign(plan_->program.nodes.size(), {});
    flights_.clear();
    k.observer = this;
    k.traces = tracing_;
    if (tracing_) {
        sampler_.use(*plan_);
        traces_.use(k, *plan_);
    }
    rebase();
}

void Recorder::rebase() {
    ticks_.clear();
    ticks_.push_back(totals());
    flights_.clear();
    of_the_system_ = {};
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
        tracks_[i] = {};
        k_->w.nodes[i].latency.each(k_->w.blocks, [&](SimTime value, std::uint64_t n) { tracks_[i].seen[value] = n; });
    }
}

Recorder::Tick Recorder::totals() const {
    Tick tick;
    tick.time = k_->now();
    const Bill total = has_series() ? bill({}, books(), *plan_) : Bill();
    for (std::size_t i = 0; i < plan_->program.nodes.size(); ++i) {
        const kernel::CallStatistics& s = k_->w.nodes[i];
        Totals t;
        t.calls = s.calls;
        t.hits = s.hits;
        for (int o = 0; o < kOutcomes; ++o) t.finished += t.outcomes[static_cast<std::size_t>(o)] = s.outcomes[o];
        services::Observation seen;
        plan_->types[i]->observe(*k_, static_cast<NodeIndex>(i), seen);
        t.busy = seen.busy;
        t.capacity = seen.capacity;
        t.metrics = std::move(seen.metrics);
        if (const ComponentBill* part = total.find(plan_->program.nodes[i].id)) t.usd = part->usd;
        tick.nodes.push_back(std::move(t));
    }
    for (std::size_t i = 0; i < plan_->program.links.size(); ++i) {
        const kernel::LinkState& s = k_->w.links[i];
        LinkTotals t;
        for (int o = 0; o < kOutcomes; ++o) t.outcomes[static_cast<std::size_t>(o)] = s.outcomes[o];
        t.hits = s.hits;
        t.latency = static_cast<double>(s.latency);
        tick.links.push_back(t);
    }
    const auto add = [&](const auto& parts) {
        for (const auto& each : parts)
            if (const ComponentBill* part = total.find(each.id())) tick.alarms_usd += part->usd;
    };
    add(plan_->design.alarms());
    add(plan_->design.scaling_policies());
    return tick;
}

void Recorder::sample() {
    ticks_.push_back(totals());
    while (ticks_.size() > kWindowTicks + 1) ticks_.pop_front();
    const SimTime now = k_->now();
    if (now % kSecond == 0) add_latencies();
    if (now % step_ == 0 && now > recorded_) {
        const auto back = static_cast<std::size_t>(std::min<SimTime>(step_ / kTick, static_cast<SimTime>(ticks_.size()) - 1));
        add_points(ticks_[ticks_.size() - 1 - back], ticks_.back());
        recorded_ = now;
    }
}

void Recorder::add_latencies() {
    std::vector<const Track*> clients;
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
        Track& track = tracks_[i];
        const auto& latency = k_->w.nodes[i].latency;
        if (latency.count == 0) track.seen.clear();
        Buckets fresh;
        latency.each(k_->w.blocks, [&](SimTime value, std::uint64_t n) {
            std::uint64_t& before = track.seen[value];
            if (n > before) fresh.emplace_back(value, n - before);
            if (n < before) fresh.emplace_back(value, n);
            before = n;
        });
        track.seconds.push_back(std::move(fresh));
        if (track.seconds.size() > kLatencySeconds) track.seconds.pop_front();
        track.percentiles = percentiles({&track});
        if (!plan_->types[i]->port.called) clients.push_back(&track);
    }
    of_the_system_ = percentiles(clients);
}

Recorder::Percentiles Recorder::percentiles(const std::vector<const Track*>& tracks) {
    Percentiles found;
    std::map<SimTime, std::uint64_t> merged;
    for (const Track* track : tracks)
        for (const Buckets& second : track->seconds)
            for (const auto& [value, n] : second) {
                merged[value] += n;
                found.samples += n;
            }
    const std::pair<double, double*> wanted[] = {{0.5, &found.p50}, {0.95, &found.p95}, {0.99, &found.p99}};
    for (const auto& [p, to] : wanted) {
        const auto rank = static_cast<std::uint64_t>(std::ceil(p * static_cast<double>(found.samples)));
        std::uint64_t seen = 0;
        for (const auto& [value, n] : merged) {
            seen += n;
            if (seen >= rank) {
                *to = to_milliseconds(value);
                break;
            }
        }
    }
    return found;
}

void Recorder::set_percentiles(ComponentView& view, const Percentiles& percentiles) {
    view.samples = percentiles.samples;
    view.p50 = percentiles.p50;
    view.p95 = percentiles.p95;
    view.p99 = percentiles.p99;
}

ComponentView Recorder::component_view(std::size_t node, const Tick& past, const Tick& present) const {
    ComponentView view;
    const kernel::CallStatistics& s = k_->w.nodes[node];
    const Totals& now = present.nodes[node];
    const Totals& before = past.nodes[node];
    const double seconds = to_seconds(present.time - past.time);
    const double finished = since(now.finished, before.finished);
    view.arrivals = seconds > 0 ? since(now.calls, before.calls) / seconds : 0;
    view.throughput = seconds > 0 ? finished / seconds : 0;
    view.error_rate = finished > 0 ? std::max(0.0, 1 - since(now.outcomes[0], before.outcomes[0]) / finished) : 0;
    const double capacity = since(now.capacity, before.capacity);
    view.utilization = services::utilization(since(now.busy, before.busy), capacity);
    view.in_flight = s.in_flight.value;
    view.calls = s.calls;
    view.usd_per_hour = seconds > 0 ? since(now.usd, before.usd) / seconds * 3600 : 0;
    for (int o = 0; o < kOutcomes; ++o) view.outcomes[o] = s.outcomes[o];
    set_percentiles(view, tracks_[node].percentiles);

    services::Observation seen;
    const services::ServiceType& type = *plan_->types[node];
    type.observe(*k_, static_cast<NodeIndex>(node), seen);
    services::access::add_reasons(*k_, *plan_, static_cast<NodeIndex>(node), seen);
    view.queue = seen.queue.part;
    for (std::size_t m = 0; m < type.metrics.size() && m < now.metrics.size(); ++m)
        view.metrics.push_back(metric_value(type.metrics[m].kind, now.metrics[m], before.metrics[m], seconds));
    for (const services::CellReading& cell : seen.cells)
        view.cells.push_back({cell.instance, cell.label, cell.state, cell.zone,
                              cell.capacity > 0 ? static_cast<float>(cell.busy / cell.capacity) : 0, cell.queue,
                              static_cast<float>(to_seconds(cell.lag)), cell.version});
    for (const services::ReasonReading& reason : seen.reasons)
        view.reasons.push_back(
            {reason.text, reason.fact, reason.object.empty() ? plan_->program.nodes[node].id : reason.object, reason.field, reason.offer});
    view.steps = std::move(seen.steps);
    view.deployments = std::move(seen.deployments);
    const bool idle = finished == 0 && view.in_flight == 0 && seen.reasons.empty();
    view.health = idle ? Health::Idle : worst(seen.reasons);
    return view;
}

ComponentView Recorder::system_view(const std::vector<ComponentView>& components, const Tick& past, const Tick& present) const {
    ComponentView system;
    const double seconds = to_seconds(present.time - past.time);
    system.usd_per_hour = seconds > 0 ? since(present.alarms_usd, past.alarms_usd) / seconds * 3600 : 0;
    double failed = 0;
    for (std::size_t i = 0; i < components.size(); ++i) {
        system.health = std::max(system.health, components[i].health);
        system.usd_per_hour += components[i].usd_per_hour;
        if (plan_->types[i]->port.called) {
            system.utilization = std::max(system.utilization, components[i].utilization);
            continue;
        }
        const ComponentView& client = components[i];
        system.arrivals += client.arrivals;
        system.throughput += client.throughput;
        failed += client.throughput * client.error_rate;
        system.in_flight += client.in_flight;
        system.calls += client.calls;
        for (int o = 0; o < kOutcomes; ++o) system.outcomes[o] += client.outcomes[o];
    }
    system.error_rate = system.throughput > 0 ? failed / system.throughput : 0;
    set_percentiles(system, of_the_system_);
    return system;
}

void Recorder::fill(View& view) const {
    const Tick present = totals();
    const Tick& past = ticks_.front();
    view.names = names_;
    for (std::size_t i = 0; i < plan_->program.nodes.size(); ++i) view.components.push_back(component_view(i, past, present));
    show_targets(*k_, view);
    view.system = system_view(view.components, past, present);
    fill_bills(view);
    const double seconds = to_seconds(present.time - past.time);
    for (std::size_t i = 0; i < plan_->program.links.size(); ++i) {
        ConnectionView connection;
        const LinkTotals& now = present.links[i];
        const LinkTotals& before = past.links[i];
        double finished = 0;
        for (std::size_t o = 0; o < kOutcomes; ++o) {
            const double n = since(now.outcomes[o], before.outcomes[o]);
            finished += n;
            connection.rate[o] = seconds > 0 ? n / seconds : 0;
        }
        connection.hits = seconds > 0 ? since(now.hits, before.hits) / seconds : 0;
        connection.mean_latency = finished > 0 ? since(now.latency, before.latency) / finished * 1e-6 : 0;
        connection.in_flight = k_->w.links[i].in_flight;
        view.connections.push_back(connection);
    }
    view.flights.assign(flights_.begin(), flights_.end());
    view.trace_changes = traces_.changes();
    view.dropped_traces = traces_.dropped();
    view.log_size = log_.size();
    view.series_size = points_;
}

void Recorder::fill_bills(View& view) const {
    const Ledger::Books now = books();
    const Bill total = bill({}, now, *plan_), measured = bill(ledger_->warmup(), now, *plan_);
    const SimTime span = k_->now() - k_->w.head.warmup_end;
    view.system.usd = total.usd;
    view.system.usd_per_month = per_month(measured.usd, span);
    view.measured_usd = measured.usd;
    for (const Ledger::Episode& each : ledger_->episodes()) {
        const bool ended = each.to >= 0;
        view.episodes.push_back(
            {each.action, each.target, each.from, ended ? each.to : k_->now(), bill(each.before, ended ? each.after : now, *plan_).usd});
    }
    for (std::size_t i = 0; i < view.components.size(); ++i) {
        ComponentView& component = view.components[i];
        const std::string& id = plan_->program.nodes[i].id;
        if (const ComponentBill* part = total.find(id)) {
            component.usd = part->usd;
            component.bill = part->items;
        }
        if (const ComponentBill* part = measured.find(id)) component.usd_per_month = per_month(part->usd, span);
    }
    const auto add = [&](const auto& parts) {
        for (const auto& each : parts) {
            const ComponentBill *so_far = total.find(each.id()), *part = measured.find(each.id());
            if (!so_far || so_far->items.empty()) continue;
            view.account.push_back(
                {each.id(), name_on_bill(plan_->design, each.id()), so_far->usd, part ? per_month(part->usd, span) : 0, so_far->items});
        }
    };
    add(plan_->design.alarms());
    add(plan_->design.scaling_policies());
    add(plan_->design.pipelines());
}

void Recorder::log(NodeIndex node, const char* what, Text text, Level level) {
    if (replaying_) return;
    const bool of_a_component = node < plan_->program.nodes.size();
    log_.push_back({k_->now(), of_a_component ? plan_->program.nodes[node].id : std::string(), what, std::move(text),
                    static_cast<LogEntry::Level>(level)});
}

void Recorder::note(const char* what, Text text, LogEntry::Level level) {
    if (replaying_) return;
    log_.push_back({k_ ? k_->now() : 0, "", what, std::move(text), level});
}

void Recorder::hop(const kernel::Request& request, LinkIndex link, bool back, kernel::Outcome outcome, bool hit, SimTime arrive) {
    flights_.push_back({request.id, link, back, outcome, hit, k_->now(), arrive, (request.flags & kernel::Request::kTraced) != 0});
    if (flights_.size() > kFlights) flights_.pop_front();
}

/// Of those that start at their clients: what a component does of its own accord is nobody's request.
bool Recorder::samples(const kernel::Request& request, kernel::FrameId call, SimTime arrive) {
    if (request.client == kernel::kNoLink || plan_->types[request.client]->port.called) return false;
    const bool sampled = sampler_.decide(request, k_->frame(call).node, arrive);
    if (sampled && !replaying_) traces_.begin(request, call);
    return sampled;
}

void Recorder::trace(const kernel::Request& request, const kernel::TraceEvent& event) {
    if (!replaying_) traces_.add(request, event);
}

void Recorder::edited() {
    if (tracing_ && !replaying_) traces_.end_the_dead();
}

std::vector<float>& Recorder::values(const std::string& object, const std::string& metric) {
    const auto [at, fresh] = row_of_.try_emplace(object + '\n' + metric, rows_.size());
    if (fresh) rows_.push_back({object, metric, {}});
    std::vector<float>& row = rows_[at->second].values;
    row.resize(points_, kNoSample);
    return row;
}

void Recorder::add_points(const Tick& past, const Tick& present) {
    points_ = static_cast<std::size_t>(present.time / step_);
    if (points_ == 0) return;
    std::vector<ComponentView> components;
    for (std::size_t i = 0; i < plan_->program.nodes.size(); ++i) components.push_back(component_view(i, past, present));
    auto put = [this](const std::string& object, const std::string& metric, double value) {
        values(object, metric)[points_ - 1] = static_cast<float>(value);
    };
    auto put_common = [&put](const std::string& object, const ComponentView& view) {
        put(object, "arrivals", view.arrivals);
        put(object, "throughput", view.throughput);
        put(object, "error_rate", view.error_rate);
        put(object, "utilization", view.utilization);
        put(object, "cost", view.usd_per_hour);
        put(object, "queue", view.queue);
        put(object, "p50", view.samples ? view.p50 : std::nan(""));
        put(object, "p95", view.samples ? view.p95 : std::nan(""));
        put(object, "p99", view.samples ? view.p99 : std::nan(""));
    };
    put_common("", system_view(components, past, present));
    for (std::size_t i = 0; i < components.size(); ++i) {
        const std::string& id = plan_->program.nodes[i].id;
        put_common(id, components[i]);
        for (std::size_t m = 0; m < components[i].metrics.size(); ++m)
            put(id, std::string(plan_->types[i]->metrics[m].name), components[i].metrics[m]);
    }
}

void Recorder::truncate(SimTime time) {
    recorded_ = std::min(recorded_, time);
    if (has_series()) points_ = std::min(points_, static_cast<std::size_t>(time / step_));
    for (Row& row : rows_)
        if (row.values.size() > points_) row.values.resize(points_);
    while (!log_.empty() && log_.back().time > time) log_.pop_back();
    traces_.truncate(time);
}

Series Recorder::series(const std::string& object, const std::string& metric, std::size_t from) const {
    Series series{object, metric, step_, {}};
    const auto at = row_of_.find(object + '\n' + metric);
    if (at == row_of_.end()) return series;
    const std::vector<float>& all = rows_[at->second].values;
    if (from < all.size()) series.values.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
    return series;
}

std::vector<Series> Recorder::all_series() const {
    std::vector<Series> all;
    for (const Row& row : rows_) all.push_back({row.object, row.metric, step_, row.values});
    return all;
}

}  // namespace nephoscope::run
