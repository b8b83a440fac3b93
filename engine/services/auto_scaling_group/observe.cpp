#include <algorithm>
#include <cmath>
#include <iterator>

#include "engine/base/text.h"
#include "engine/services/auto_scaling_group/health.h"
#include "engine/services/auto_scaling_group/memory.h"
#include "engine/services/auto_scaling_group/meter.h"
#include "engine/services/observation.h"

namespace nephoscope::services::asg {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

/// Its deployment waits for it to have been healthy for long enough, or looks at its answers.
bool is_watched(const DeploymentState& s, const Instance& i) {
    return s.key && i.in_batch && !s.waits_with_old && i.life == Life::InService && i.version_key == s.to;
}

CellState cell_state(const DeploymentState& s, const Instance& i) {
    if (i.unreachable || i.broken) return CellState::Unhealthy;
    if (i.doing == Doing::Stopping) return CellState::Stopping;
    if (i.doing == Doing::Validating) return CellState::Validating;
    if (i.noticed && i.life == Life::InService) return CellState::Terminating;
    switch (i.life) {
        case Life::Empty: return CellState::Empty;
        case Life::Pending: return CellState::Pending;
        case Life::Starting: return CellState::Starting;
        case Life::Draining: return CellState::Draining;
        case Life::Stopped: return CellState::Stopped;
        case Life::Detached: return CellState::Draining;
        case Life::Installing: return CellState::Installing;
        case Life::InService: break;
    }
    if (i.sickness != Sickness::None) return CellState::Unhealthy;
    return is_watched(s, i) ? CellState::Validating : CellState::InService;
}

struct HardwareSums {
    std::uint32_t running = 0, throttled = 0;
    double balance = 0, owed = 0;                           ///< of those that run
    double balance_time = 0, owed_time = 0, most_time = 0;  ///< integrals
    double peak = 0, owed_peak = 0;                         ///< of one instance
    double used = 0, charged = 0;
    parts::VolumeCounts reads{}, writes{};
    double waiting = 0;  ///< I/Os
    double busy = 0;     ///< ns that volumes had something to do
    double burst_time = 0, burst_span = 0, link_time = 0, link_span = 0, byte_time = 0;
    std::uint32_t saturated = 0, paused = 0;
    double least_burst = 1;
};

/// What it would have counted by now. Looking changes nothing, not even a rounding.
void observe_processor(Kernel& k, const GroupPlan& plan, const ProcessorState& state, HardwareSums& sums) {
    ProcessorState copy = state;
    Processor processor(k, plan.hardware.processor, 0, copy);
    processor.settle();
    sums.used += copy.used;
    sums.charged += copy.charged;
    sums.balance_time += copy.balance_time;
    sums.owed_time += copy.owed_time;
    sums.most_time += copy.most_time;
    sums.peak = std::max(sums.peak, copy.peak);
    sums.owed_peak = std::max(sums.owed_peak, copy.owed_peak);
    if (!copy.runs) return;
    ++sums.running;
    sums.throttled += processor.throttled();
    sums.balance += processor.balance();
    sums.owed += processor.owed();
}

void add(const parts::VolumeCounts& counts, parts::VolumeCounts& sums) {
    sums.operations += counts.operations;
    sums.bytes += counts.bytes;
    sums.time += counts.time;
}

/// What the volumes of a slot have done, those of instances that are gone among them.
void observe_ios(Kernel& k, const Hardware& hardware, HardwareSums& sums) {
    add(hardware.state().volume.reads, sums.reads);
    add(hardware.state().volume.writes, sums.writes);
    sums.busy += static_cast<double>(hardware.volume().busy_time(k.now()));
}

void observe_volume(Kernel& k, const GroupPlan& plan, const Hardware& hardware, HardwareSums& sums) {
    sums.waiting += hardware.volume().queue(k.now());
    sums.saturated += hardware.volume().saturated(k.now());
    sums.paused += hardware.state().paused;
    if (hardware.volume().bursts()) {
        sums.least_burst = std::min(sums.least_burst, hardware.volume().balance(k.now()));
        sums.burst_time += hardware.volume().balance_integral(k.now());
        sums.burst_span += static_cast<double>(k.now() - hardware.state().volume.since);
    }
    if (!hardware.link().bursts()) return;
    const parts::VolumeState& link = hardware.state().link;
    sums.link_time += hardware.link().balance_integral(k.now());
    sums.byte_time += parts::pace_balance_integral(plan.hardware.link.bytes, link.bytes, link.since, k.now());
    sums.link_span += static_cast<double>(k.now() - link.since);
}

void observe_hardware(Kernel& k, const GroupPlan& plan, std::uint32_t slot, HardwareSums& sums) {
    const Hardware hardware = plan.hardware_of(k, slot);
    if (plan.hardware.type) observe_processor(k, plan, hardware.state().processor, sums);
    if (!plan.hardware.has_volume) return;
    observe_ios(k, hardware, sums);
    if (plan.instance(k, slot).life != Life::Empty) observe_volume(k, plan, hardware, sums);
}

struct MemorySums {
    double used_time = 0, room_time = 0;
    std::uint32_t full = 0;  ///< instances whose memory is nearly used up
    double fullest = 0;      ///< MiB, of one of them
    double collecting = 0;   ///< of its CPU time, at the most
};

/// Looking changes nothing: what it would have counted by now, and then as it was.
void observe_memory(Kernel& k, const GroupPlan& plan, std::uint32_t slot, MemorySums& sums) {
    Instance& i = plan.instance(k, slot);
    const MemoryState before = i.memory;
    const Memory memory(k, plan, slot);
    memory.settle();
    sums.used_time += i.memory.used_time;
    sums.room_time += i.memory.room_time;
    i.memory = before;
    if (i.capacity.value == 0) return;
    constexpr double kNearlyFull = 0.9;
    sums.full += memory.used() >= kNearlyFull * plan.memory.room;
    sums.fullest = std::max(sums.fullest, memory.used());
    sums.collecting = std::max(sums.collecting, memory.collecting());
}

struct Sums {
    std::uint32_t full = 0;  ///< instances without a free worker
    std::uint32_t waiting = 0;
    std::uint32_t able = 0;  ///< instances that serve
    std::uint32_t spot = 0, at_risk = 0;
    std::uint32_t fail_fast = 0, slow = 0, stressed = 0, full_disks = 0, late = 0, lossy = 0;
    HardwareSums hardware;
    MemorySums memory;
};

struct Use {
    double busy, capacity;  ///< integrals: of vCPUs where there are any, otherwise of workers
};

Use use_of(Kernel& k, const GroupPlan& plan, std::uint32_t slot) {
    const Instance& i = plan.instance(k, slot);
    if (!i.hardware || !plan.hardware.type) return {integral(i.station.busy, k.now()), integral(i.capacity, k.now())};
    ProcessorState copy = plan.hardware_of(k, slot).state().processor;
    Processor(k, plan.hardware.processor, 0, copy).settle();
    return {copy.used, integral(copy.vcpus, k.now())};
}

Sums observe_instances(Kernel& k, const GroupPlan& plan, Observation& out) {
    const DeploymentState& deployment = plan.deployment_of(k);
    Sums sums;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot) {
        const Instance& i = plan.instance(k, slot);
        if (i.number == 0) continue;
        if (i.hardware) observe_hardware(k, plan, slot, sums.hardware);
        if (plan.memory.room > 0) observe_memory(k, plan, slot, sums.memory);
        const auto [busy, capacity] = use_of(k, plan, slot);
        out.busy += busy;
        out.capacity += capacity;
        if (i.life == Life::Empty) continue;
        sums.waiting += i.station.waiting.value;
        sums.spot += i.spot;
        sums.at_risk += i.at_risk;
        sums.fail_fast += i.sickness == Sickness::FailsFast;
        sums.slow += i.slowness > 0;
        sums.stressed += i.stress > 0;
        sums.full_disks += i.disk_full;
        sums.late += i.egress.delay > 0;
        sums.lossy += i.egress.loss > 0;
        sums.able += i.capacity.value > 0;
        sums.full += i.capacity.value > 0 && i.station.busy.value >= plan.station.servers;
        out.cells.push_back({slot, "i-" + std::to_string(i.number) + (i.spot ? " Spot" : ""), cell_state(deployment, i), i.zone, busy,
                             capacity, i.station.waiting.value, 0, i.life == Life::InService ? i.in_service_since : -1,
                             plan.versions.size() > 1 ? i.version : -1});
    }
    return sums;
}

void add_reasons(const GroupPlan& plan, std::uint32_t desired, const Sums& sums, Observation& out) {
    using Severity = ReasonReading::Severity;
    if (desired && !sums.able)
        out.reasons.push_back(
            {Severity::Failed, say("No instance is in service: %1 of %2", sums.able, desired), "", "config.desired_capacity"});
    else if (sums.able < desired)
        out.reasons.push_back({Severity::Degraded, say("Instances in service: %1 of %2", sums.able, desired), "", "config.boot_time"});
    if (sums.full && sums.waiting)
        out.reasons.push_back({Severity::Degraded,
                               say("Workers: all %1 busy on %2 of %3 instances, %4 requests waiting", plan.station.servers, sums.full,
                                   sums.able, sums.waiting),
                               "", "config.workers"});
}

void add_fault_reasons(const GroupState& s, const Sums& sums, Observation& out) {
    using Severity = ReasonReading::Severity;
    const auto add = [&](Severity severity, Text text) { out.reasons.push_back({severity, std::move(text), "", ""}); };
    if (sums.fail_fast) add(Severity::Failed, say("A fault: instances that fail at once: %1", sums.fail_fast));
    if (sums.slow) add(Severity::Degraded, say("A fault: slow instances: %1", sums.slow));
    if (sums.stressed) add(Severity::Degraded, say("A fault: instances whose CPUs something else uses: %1", sums.stressed));
    if (sums.full_disks) add(Severity::Failed, say("A fault: instances with a full disk: %1", sums.full_disks));
    if (sums.late) add(Severity::Degraded, say("A fault: instances that send late: %1", sums.late));
    if (sums.lossy) add(Severity::Degraded, say("A fault: instances that lose packets: %1", sums.lossy));
    if (s.no_capacity) add(Severity::Degraded, say("A fault: EC2 has no capacity, launches fail"));
}

void add_spot_reason(const Sums& sums, Observation& out) {
    if (sums.at_risk)
        out.reasons.push_back({ReasonReading::Severity::Degraded, say("Spot instances about to be interrupted: %1", sums.at_risk), "EC2-02",
                               "config.spot_interruptions"});
}

void add_memory_reason(const GroupPlan& plan, const MemorySums& sums, Observation& out) {
    constexpr double kMuch = 0.2;
    if (!sums.full && sums.collecting < kMuch) return;
    const double used = std::floor(sums.fullest);
    const bool collects = sums.collecting > 0;
    out.reasons.push_back({ReasonReading::Severity::Degraded,
                           collects ? say("Memory: %1 of %2 MiB in use, and %3 % of the CPU time goes into collecting garbage", used,
                                          plan.memory.room, std::floor(sums.collecting * 100))
                                    : say("Memory: %1 of %2 MiB in use", used, plan.memory.room),
                           collects ? "EC2-17" : "EC2-16", "config.instance_type"});
}

/// A fleet is spent of credits, or its volumes are.
void add_hardware_reasons(const GroupPlan& plan, const HardwareSums& sums, Observation& out) {
    using Severity = ReasonReading::Severity;
    if (sums.throttled) {
        const double share = plan.hardware.type->baseline() / plan.hardware.type->vcpus * 100;
        out.reasons.push_back({Severity::Throttled,
                               say("CPU credits: none left on %1 of %2 instances, which run at %3 % of %4 vCPUs", sums.throttled,
                                   sums.running, share, plan.hardware.type->vcpus),
                               "EC2-04", "config.cpu_credits"});
    }
    if (sums.paused) out.reasons.push_back({Severity::Failed, say("Volumes: I/O is paused on %1", sums.paused), "", ""});
    if (!sums.saturated) return;
    const parts::VolumePlan& volume = plan.hardware.volume;
    const bool spent = volume.ios.bursts() && sums.least_burst <= 0;
    out.reasons.push_back({spent ? Severity::Throttled : Severity::Degraded,
                           spent ? say("Burst balance used up: volumes do %1 IOPS instead of %2", volume.ios.rate, volume.ios.burst)
                                 : say("Volumes at their limit of %1 IOPS: %2 I/Os wait", std::max(volume.ios.rate, volume.ios.burst),
                                       std::floor(sums.waiting)),
                           spent ? "EBS-01" : "EBS-02", "config.volume_type"});
}

/// Of the last deployment that ended.
void add_toll(const GroupPlan& plan, const Toll& toll, Observation& out) {
    out.numbers.insert(out.numbers.end(), {{"deploymentInstanceHours", toll.instance_hours}, {"deploymentUsd", toll.usd}});
    if (has_credits(plan)) out.numbers.emplace_back("deploymentCreditsLost", toll.credits - toll.credits_left);
    if (has_burst(plan)) out.numbers.emplace_back("deploymentBurstLost", toll.burst - toll.burst_left);
}

void add_deployments(const GroupPlan& plan, const DeploymentState& s, Observation& out) {
    if (!s.started) return;
    out.numbers = {{"deployments", s.started},
                   {"deploymentsSucceeded", s.succeeded},
                   {"deploymentsFailed", s.given_up},
                   {"deploymentsRolledBack", s.rolled_back},
                   {"deploymentSeconds", to_seconds(s.time)}};
    if (s.ended) add_toll(plan, s.toll, out);
    if (s.key)
        out.reasons.push_back({ReasonReading::Severity::Degraded,
                               s.rolling_back ? say("A rollback is under way: %1 of %2 instances", s.done, s.total)
                                              : say("A deployment is under way: %1 of %2 instances", s.done, s.total),
                               "", ""});
}

Reading count(std::uint64_t n) { return {static_cast<double>(n), 0, 0}; }
Reading time_of(const parts::VolumeCounts& ios) { return {ios.time * 1e-9, static_cast<double>(ios.operations), 0}; }
Reading bytes_of(const parts::VolumeCounts& ios) { return {static_cast<double>(ios.bytes), static_cast<double>(ios.operations), 0}; }

/// What is attached and has nothing to do: its seconds in each minute.
Reading idle_time(Kernel& k, const GroupPlan& plan, const HardwareSums& sums) {
    constexpr double kMinuteNs = 60e9;
    const double attached = integral_of(k, plan, kThere) - integral(plan.group_of(k).lives[static_cast<int>(Life::Stopped)], k.now());
    return {std::max(0.0, attached - sums.busy) * 1e-9, attached / kMinuteNs, 0};
}

/// Of burstable types.
std::vector<Reading> credit_metrics(Kernel& k, const GroupPlan& plan, const HardwareSums& h) {
    const bool there = plan.hardware.type && plan.hardware.type->burstable();
    const double running = std::max(1u, h.running);
    const double most = there ? h.most_time / plan.hardware.processor.credits.most : 0;  // Instance-nanoseconds.
    const auto elapsed = static_cast<double>(k.now() - plan.group_of(k).lives[0].start);
    auto mean = [&](double now, double time, double peak) {
        return Reading{now / running / kCredit, most > 0 ? time / most / kCredit * elapsed : 0, peak / kCredit};
    };
    return {only_if(there, {h.balance_time, h.most_time, 0}), only_if(there, mean(h.balance, h.balance_time, h.peak)),
            only_if(there, {h.used / kCredit, 0, 0}), only_if(there, mean(h.owed, h.owed_time, h.owed_peak)),
            only_if(there, {h.charged / kCredit, 0, 0})};
}

std::vector<Reading> volume_metrics(Kernel& k, const GroupPlan& plan, const HardwareSums& h) {
    const bool there = plan.hardware.has_volume, link = there && h.link_span > 0;
    const bool on_nitro = there && plan.hardware.type && !plan.hardware.type->is_t2();
    return {only_if(there, count(h.reads.operations)),
            only_if(there, count(h.writes.operations)),
            only_if(there, bytes_of(h.reads)),
            only_if(there, bytes_of(h.writes)),
            only_if(there, time_of(h.reads)),
            only_if(there, time_of(h.writes)),
            only_if(there, idle_time(k, plan, h)),
            only_if(there, {h.waiting, h.reads.time + h.writes.time, 0}),
            only_if(there && h.burst_span > 0, {h.burst_time, h.burst_span, 0}),
            only_if(link, {h.link_time, h.link_span, 0}),
            only_if(link && plan.hardware.link.bytes.bursts(), {h.byte_time, h.link_span, 0}),
            only_if(on_nitro, count(h.reads.operations)),
            only_if(on_nitro, count(h.writes.operations))};
}

/// What apps have answered, as enhanced health reports it, and which version they are.
std::vector<Reading> app_metrics(Kernel& k, const GroupPlan& plan) {
    const bool reports = plan.reports_health(), deploys = !plan.deployments.empty();
    const GroupState& s = plan.group_of(k);
    const std::uint64_t good = k.w.nodes[plan.node].outcomes[static_cast<int>(kernel::Outcome::Ok)];
    const DeploymentState& deployment = plan.deployment_of(k);
    return {only_if(reports, count(good + s.client_errors + s.server_errors)),
            only_if(reports, count(good)),
            only_if(reports, count(s.client_errors)),
            only_if(reports, count(s.server_errors)),
            only_if(reports, reading(s.health, k.now())),
            only_if(deploys, reading(deployment.in_service[0], k.now())),
            only_if(deploys, reading(deployment.in_service[1], k.now()))};
}

/// Metrics of groups that say what their instances are, or how they are bought. One that the present settings have not is no number.
void add_metrics(Kernel& k, const GroupPlan& plan, const Sums& sums, Observation& out) {
    const bool spot = plan.spot.on_demand_percentage<100, memory = plan.memory.room> 0;
    if (!spot && !memory && !plan.hardware.any() && plan.deployments.empty()) return;
    const auto add = [&](const std::vector<Reading>& more) { out.metrics.insert(out.metrics.end(), more.begin(), more.end()); };
    add({only_if(spot, count(sums.spot)), only_if(spot, count(plan.group_of(k).interruptions))});
    add(credit_metrics(k, plan, sums.hardware));
    add(volume_metrics(k, plan, sums.hardware));
    add({only_if(memory, {sums.memory.used_time, sums.memory.room_time, 0}), only_if(memory, count(plan.group_of(k).out_of_memory))});
    add(app_metrics(k, plan));
}

/// Beside what clients send and are sent, what goes to other components and comes from them.
struct NetworkBytes {
    double in, out;
};
NetworkBytes network_bytes(Kernel& k, const GroupPlan& plan) {
    const Metered group{k, *plan.design, plan.node};
    NetworkBytes sum{static_cast<double>(plan.group_of(k).received), static_cast<double>(plan.group_of(k).sent)};
    for (const CallPlanRef& call : plan.calls) {
        const Traffic calls = traffic(group, call.link);
        sum.in += calls.answer_bytes;
        sum.out += calls.request_bytes;
    }
    return sum;
}

/// All that there are, whatever they do.
Reading all_instances(Kernel& k, const GroupPlan& plan) {
    Reading all{0, integral_of(k, plan, kThere), 0};
    for (const Life life : kThere) all.part += plan.group_of(k).lives[static_cast<int>(life)].value;
    return all;
}

}  // namespace

double surplus_credits(Kernel& k, const GroupPlan& plan) {
    HardwareSums sums;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        if (plan.instance(k, slot).hardware) observe_processor(k, plan, plan.hardware_of(k, slot).state().processor, sums);
    return sums.charged / kCredit;
}

double volume_ios(Kernel& k, const GroupPlan& plan) {
    HardwareSums sums;
    for (std::uint32_t slot = 0; slot < plan.slots; ++slot)
        if (plan.instance(k, slot).hardware) observe_ios(k, plan.hardware_of(k, slot), sums);
    return static_cast<double>(sums.reads.operations + sums.writes.operations);
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const GroupPlan& plan = plan_of(k, node);
    const GroupState& s = plan.group_of(k);
    const Sums sums = observe_instances(k, plan, out);
    out.queue = reading(s.waiting, k.now());
    add_reasons(plan, s.size.desired, sums, out);
    add_hardware_reasons(plan, sums.hardware, out);
    add_memory_reason(plan, sums.memory, out);
    add_spot_reason(sums, out);
    add_fault_reasons(s, sums, out);
    add_health_reason(k, plan, out);
    const kernel::Gauge& started = s.lives[static_cast<int>(Life::InService)];
    const Reading starting = reading(s.lives[static_cast<int>(Life::Starting)], k.now());
    Reading in_service = reading(started, k.now());
    in_service.part += starting.part;
    in_service.whole += starting.whole;
    const NetworkBytes network = network_bytes(k, plan);
    const Reading impaired = reading(s.impaired, k.now());
    out.metrics = {reading(s.desired, k.now()),
                   in_service,
                   reading(s.lives[static_cast<int>(Life::Pending)], k.now()),
                   reading(s.lives[static_cast<int>(Life::Draining)], k.now()),
                   all_instances(k, plan),
                   count(s.size.least),
                   count(s.size.most),
                   impaired,
                   impaired,
                   impaired,
                   {out.busy, out.capacity, 0},
                   {network.out, 0, 0},
                   {network.in, 0, 0},
                   out.queue};
    add_deployments(plan, plan.deployment_of(k), out);
    observe_deployments(k, plan, out);
    if (plan.coalesces) out.numbers.emplace_back("joinedMisses", static_cast<double>(s.joined));
    add_metrics(k, plan, sums, out);
}

}  // namespace nephoscope::services::asg
