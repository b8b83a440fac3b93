#include "engine/services/lambda/observe.h"

#include <algorithm>

#include "engine/services/lambda/function.h"

namespace nephoscope::services::lambda {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

constexpr std::size_t kCells = 64;
constexpr SimTime kRecent = kSecond;

double count(std::uint64_t n) { return static_cast<double>(n); }

std::uint64_t all_throttles(const FunctionState& s) {
    std::uint64_t sum = 0;
    for (const std::uint64_t n : s.throttles) sum += n;
    return sum;
}

CellState cell_state(const Environment& e) {
    if (e.phase == Phase::Starting) return CellState::Starting;
    if (e.phase == Phase::Idle) return CellState::Idle;
    return e.retired ? CellState::Draining : CellState::InService;
}

CellReading cell(Kernel& k, const FunctionPlan& plan, std::uint32_t slot) {
    const Environment& e = plan.environment(k, slot);
    const SimTime start = plan.of(k).concurrency.start;
    CellReading cell;
    cell.instance = slot;
    cell.label = (e.provisioned ? "provisioned " : "env ") + std::to_string(e.number);
    const VersionPlan& version = plan.version(e);
    if (plan.alias[1] || !plan.deployments.empty()) {
        cell.label += " " + version.app.id;
        cell.version = static_cast<int>(&version - plan.versions.data());
    }
    cell.state = cell_state(e);
    cell.zone = e.zone;
    cell.busy = count(e.busy_time) + (e.phase == Phase::Busy ? static_cast<double>(k.now() - std::max(e.since, start)) : 0);
    cell.capacity = static_cast<double>(k.now() - std::max(e.born, start));
    return cell;
}

/// The provisioned and the newest ones, in order of their places: a card shows no thousand cells.
void observe_cells(Kernel& k, const FunctionPlan& plan, Observation& out) {
    std::vector<std::uint32_t> live;
    for (std::uint32_t slot = 1; slot <= plan.of(k).used; ++slot)
        if (plan.environment(k, slot).phase != Phase::None) live.push_back(slot);
    if (live.size() > kCells) {
        const auto goes_first = [&](std::uint32_t a, std::uint32_t b) {
            const Environment &one = plan.environment(k, a), &other = plan.environment(k, b);
            return one.provisioned != other.provisioned ? one.provisioned : one.number > other.number;
        };
        std::nth_element(live.begin(), live.begin() + kCells, live.end(), goes_first);
        live.resize(kCells);
        std::sort(live.begin(), live.end());
    }
    for (const std::uint32_t slot : live) out.cells.push_back(cell(k, plan, slot));
}

ReasonReading reason(Kernel& k, const FunctionPlan& plan, Limit limit) {
    using Severity = ReasonReading::Severity;
    const FunctionState& s = plan.of(k);
    switch (limit) {
        case Limit::Reserved:
            if (s.fault_throttle) return {Severity::Throttled, say("A fault: every invocation is throttled"), "LAM-07", ""};
            return {Severity::Throttled, say("Reserved concurrency: %1 of %2 in use", s.concurrency.value, s.limit.value), "LAM-07",
                    "config.reserved_concurrent_executions"};
        case Limit::RequestRate:
            return {Severity::Throttled, say("More than %1 requests a second", static_cast<std::uint64_t>(plan.rate.rate)), "LAM-04",
                    plan.reserved >= 0 ? "config.reserved_concurrent_executions" : "config.account_concurrent_executions"};
        case Limit::Scaling:
            return {Severity::Throttled, say("New environments come more slowly than they are asked for"),
                    plan.account_scaling.burst > 0 ? "LAM-02" : "LAM-03", "config.provisioned_concurrent_executions"};
        default:
            return {Severity::Throttled,
                    say("The account's unreserved concurrency: %1 of %2 in use", plan.account_of(k).unreserved.value, plan.pool(k)),
                    "LAM-01", "config.account_concurrent_executions"};
    }
}

/// Scaling could want more provisioned environments than the account has left for them.
bool is_out_of_room(Kernel& k, const FunctionPlan& plan) {
    const Allocation& a = plan.of(k).allocation;
    return plan.scales && plan.reserved < 0 && a.requested.value < a.most && a.requested.value >= plan.room(k);
}

/// A version that callers get and whose init is cut; null: none.
const VersionPlan* cut_init(const FunctionPlan& plan, const FunctionState& s) {
    for (const std::uint64_t app_key : s.alias) {
        if (!app_key || !s.cold_starts) continue;
        const VersionPlan& version = plan.version_of_app(app_key);
        if (version.init_time > plan.init_limit) return &version;
    }
    return nullptr;
}

ReasonReading init_reason(const VersionPlan& version) {
    const bool own = version.app.init_code_time > 0;
    return {ReasonReading::Severity::Degraded,
            own ? say("The init of %1 takes longer than its limit: it is cut, and comes again with the first request", version.app.id)
                : say("The init takes longer than its limit: it is cut, and comes again with the first request"),
            "LAM-09", own ? "" : "config.init_code_time"};
}

void explain(Kernel& k, const FunctionPlan& plan, Observation& out) {
    using Severity = ReasonReading::Severity;
    const FunctionState& s = plan.of(k);
    for (int i = 1; i < kLimits; ++i)
        if (s.limited[i] && k.now() - s.limited[i] < kRecent) out.reasons.push_back(reason(k, plan, static_cast<Limit>(i)));
    if (s.outpaced && k.now() - s.outpaced < kRecent)
        out.reasons.push_back({Severity::Degraded,
                               say("More than %1 requests a second for each provisioned environment: the others take the rest",
                                   static_cast<int>(plan.provisioned_rate)),
                               "LAM-08", "config.provisioned_concurrent_executions"});
    if (s.fault_error_rate > 0)
        out.reasons.push_back(
            {Severity::Failed, say("A fault: %1 % of the invocations fail", static_cast<int>(s.fault_error_rate * 100 + 0.5)), "", ""});
    if (s.fault_delay > 0) out.reasons.push_back({Severity::Degraded, say("A fault: invocations begin later"), "", ""});
    if (s.timeouts)
        out.reasons.push_back({Severity::Failed, say("Cut at the timeout: %1 invocations", s.timeouts), "LAM-12", "config.timeout"});
    if (const VersionPlan* version = cut_init(plan, s)) out.reasons.push_back(init_reason(*version));
    if (is_out_of_room(k, plan))
        out.reasons.push_back(
            {Severity::Degraded,
             say("No more than %1 environments can be provisioned: AWS keeps at least 100 of the account's concurrency unreserved",
                 s.allocation.requested.value),
             "LAM-07", "config.account_concurrent_executions"});
    if (s.events_dropped && plan.on_failure_missing)
        out.reasons.push_back({Severity::Failed, say("Events that failed go nowhere: there is no connection to the on-failure target"),
                               "LAM-14", "config.on_failure"});
    if (s.events_dropped + s.events_delivered && plan.dead_letters_missing)
        out.reasons.push_back({Severity::Failed,
                               say("Events that failed make no dead letters: there is no connection to the dead-letter queue"), "LAM-30",
                               "config.dead_letter_target"});
    if (s.events_done && plan.on_success_missing)
        out.reasons.push_back({Severity::Degraded,
                               say("Nobody is told of events that went well: there is no connection to the on-success target"), "LAM-14",
                               "config.on_success"});
    if (plan.all_reserved + 100 > plan.quota)
        out.reasons.push_back({Severity::Degraded,
                               say("All functions reserve %1 of %2; AWS keeps at least 100 unreserved", plan.all_reserved, plan.quota),
                               "LAM-07", "config.reserved_concurrent_executions"});
}

void observe_deployments(Kernel& k, const FunctionPlan& plan, Observation& out) {
    const FunctionState& function = plan.of(k);
    const DeploymentState& s = function.deployment;
    if (!s.started) return;
    const std::pair<std::string, double> numbers[] = {{"deployments", s.started},
                                                      {"deploymentsSucceeded", s.succeeded},
                                                      {"deploymentsFailed", s.given_up},
                                                      {"deploymentsRolledBack", s.rolled_back},
                                                      {"deploymentSeconds", to_seconds(s.time)},
                                                      {"deploymentUsd", s.usd}};
    out.numbers.insert(out.numbers.end(), std::begin(numbers), std::end(numbers));
    const auto add = [&](const DeploymentRecord& each) {
        if (const DeploymentPlan* known = plan.deployment(each.key)) out.deployments.push_back({known->id, known->name, each});
    };
    s.records.each(add);
    if (s.key) add(record(k, plan, DeploymentResult::Running));
    if (s.key)
        out.reasons.push_back({ReasonReading::Severity::Degraded,
                               say("A deployment is under way: %1 % of the traffic go to %2", static_cast<int>(function.share * 100 + 0.5),
                                   plan.name_of(s.to)),
                               "", ""});
}

void observe_numbers(const FunctionState& s, Observation& out) {
    out.numbers = {{"invocations", count(s.invocations)},
                   {"errors", count(s.errors)},
                   {"timeouts", count(s.timeouts)},
                   {"throttles", count(all_throttles(s))},
                   {"coldStarts", count(s.cold_starts)},
                   {"environments", s.live},
                   {"spillovers", count(s.spillovers)},
                   {"eventsReceived", count(s.events_received)},
                   {"eventsAtStart", s.events_at_start},
                   {"eventsDone", count(s.events_done)},
                   {"eventsDelivered", count(s.events_delivered)},
                   {"eventsDropped", count(s.events_dropped)},
                   {"eventsWaiting", s.events.value}};
}

}  // namespace

void restart(Kernel& k, NodeIndex node) {
    const FunctionPlan& plan = plan_of(k, node);
    FunctionState& s = plan.of(k);
    s.concurrency.restart(k.now());
    s.limit.restart(k.now());
    s.events.restart(k.now());
    for (kernel::Gauge* each : {&s.allocation.requested, &s.allocation.available, &s.allocation.in_use, &s.allocation.seen})
        each->restart(k.now());
    plan.account_of(k).unreserved.restart(k.now());
    s.events_at_start = s.events.value;
    for (std::uint64_t& n : s.throttles) n = 0;
    s.billed = s.billed_provisioned = s.invocations = s.errors = s.timeouts = s.duration = s.cold_starts = s.cold_time = s.provisioned =
        s.spillovers = 0;
    s.beyond.restart(k.now());
    s.deployment.newer = 0;
    s.stream_batches = s.iterator_age = 0;
    s.events_received = s.events_begun = s.event_age = s.events_done = s.events_delivered = s.events_dropped = s.delivery_failures =
        s.dead_letter_errors = 0;
    for (std::uint32_t slot = 1; slot <= s.used; ++slot) plan.environment(k, slot).busy_time = 0;
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const FunctionPlan& plan = plan_of(k, node);
    const FunctionState& s = plan.of(k);
    const Allocation& a = s.allocation;
    const bool provisions = plan.provisioned > 0;
    out.busy = integral(s.concurrency, k.now());
    out.capacity = integral(s.limit, k.now());
    out.queue = reading(s.events, k.now());
    out.metrics = {{count(s.invocations), 0, 0},
                   {count(s.errors), 0, 0},
                   {count(all_throttles(s)), 0, 0},
                   {count(s.duration) * 1e-6, count(s.invocations), 0},
                   reading(s.concurrency, k.now()),
                   reading(plan.account_of(k).unreserved, k.now()),
                   {count(s.provisioned), 0, 0},
                   {count(s.spillovers), 0, 0},
                   only_if(provisions, reading(a.in_use, k.now())),
                   only_if(provisions, {integral(a.in_use, k.now()), integral(a.seen, k.now()), 0}),
                   {count(s.events_received), 0, 0},
                   {count(s.event_age) * 1e-6, count(s.events_begun), 0},
                   {count(s.events_dropped), 0, 0},
                   {count(s.delivery_failures), 0, 0},
                   {count(s.dead_letter_errors), 0, 0},
                   only_if(!plan.from_streams.empty(), {count(s.iterator_age) * 1e-6, count(s.stream_batches), 0}),
                   {count(s.cold_starts), 0, 0},
                   {count(s.cold_time) * 1e-9, count(s.cold_starts), 0},
                   {out.busy, out.capacity, 0},
                   only_if(provisions, reading(a.requested, k.now())),
                   only_if(provisions, reading(a.available, k.now())),
                   reading(s.events, k.now()),
                   only_if(!plan.deployments.empty(), {count(s.deployment.newer), count(s.invocations), 0})};
    observe_cells(k, plan, out);
    explain(k, plan, out);
    observe_numbers(s, out);
    observe_deployments(k, plan, out);
}

void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view, std::vector<kernel::Spread*>& out) {
    out.push_back(&plan_of(k, node).of(k).durations);
}

}  // namespace nephoscope::services::lambda
