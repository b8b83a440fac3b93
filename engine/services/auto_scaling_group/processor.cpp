#include "engine/services/auto_scaling_group/processor.h"

#include <algorithm>

namespace nephoscope::services::asg {

namespace {

/// How finely credits are looked at when they run out: a burst may owe this long before it is slowed down.
constexpr SimTime kGrain = 100 * kMillisecond;

}  // namespace

/// vCPUs in use.
double Processor::usage() const {
    const double own = s_.shared.jobs.value ? s_.shared.jobs.value * s_.shared.pace : 0;
    return own + s_.stress * (plan_.vcpus - s_.shared.withheld) / (1 - s_.stress);
}

/// What was used is spent of launch credits first; what is earned is accrued up to the most.
void Processor::count(double used, double span) {
    const CreditPlan& credits = plan_.credits;
    const double of_launch = std::min(s_.launch, used);
    s_.launch -= of_launch;
    s_.accrued = std::min(s_.accrued + credits.earned * span - (used - of_launch), s_.drained ? 0.0 : credits.most);
    if (!credits.unlimited || s_.accrued >= -credits.most) return;
    s_.charged += -credits.most - s_.accrued;
    s_.accrued = -credits.most;
}

void Processor::settle() {
    const auto span = static_cast<double>(k_.now() - s_.settled);
    s_.settled = k_.now();
    if (!s_.runs || span <= 0) return;
    const double used = usage() * span;
    s_.used += used;
    if (!plan_.credits.burstable()) return;
    const double balance_before = balance(), owed_before = owed();
    count(used, span);
    s_.balance_time += (balance_before + balance()) / 2 * span;
    s_.owed_time += (owed_before + owed()) / 2 * span;
    s_.most_time += plan_.credits.most * span;
    s_.peak = std::max({s_.peak, balance_before, balance()});
    s_.owed_peak = std::max({s_.owed_peak, owed_before, owed()});
}

bool Processor::govern() {
    const double withheld = plan_.vcpus - vcpus_now() * (1 - s_.stress);
    const bool changed = withheld != s_.shared.withheld;
    s_.shared.withheld = withheld;
    return changed;
}

/// Looks again when a burst at full speed may have used up its credits.
void Processor::watch() {
    if (s_.checks || !plan_.credits.throttles() || slow() || (s_.shared.jobs.value == 0 && s_.stress <= 0)) return;
    s_.checks = true;
    const double least = (s_.accrued + s_.launch) / (plan_.vcpus - plan_.credits.earned);
    constexpr double kDay = 86'400e9;
    k_.arm(shared_plan_.source + 1, k_.now() + std::max(kGrain, static_cast<SimTime>(std::min(least, kDay))));
}

void Processor::enter(kernel::FrameId id, SimTime work) {
    settle();
    govern();
    [[maybe_unused]] const bool served = shared().enter(id, work);
    watch();
}

void Processor::complete() {
    settle();
    govern();
    shared().complete();
    watch();
}

void Processor::check() {
    s_.checks = false;
    settle();
    if (govern()) shared().adapt();
    watch();
}

void Processor::start(bool is_new) {
    settle();
    if (is_new || !plan_.credits.kept) s_.accrued = 0;
    s_.launch = plan_.credits.launch;
    s_.runs = true;
    if (is_new) {
        s_.drained = false;
        s_.stress = 0;
    }
    s_.vcpus.set(k_.now(), plan_.vcpus);
    govern();
}

void Processor::start_steady() {
    start(true);
    s_.accrued = std::min(plan_.credits.initial, plan_.credits.most);
    govern();
}

void Processor::stop() {
    settle();
    shared().clear();
    s_.charged += owed();
    s_.accrued = std::max(0.0, s_.accrued);
    s_.launch = 0;
    s_.runs = false;
    s_.vcpus.set(k_.now(), 0);
}

void Processor::drop_work() {
    settle();
    shared().clear();
}

void Processor::drain(bool drained) {
    settle();
    s_.drained = drained;
    if (drained) {
        s_.accrued = std::min(0.0, s_.accrued);
        s_.launch = 0;
    }
    if (govern()) shared().adapt();
    watch();
}

void Processor::stress(double share) {
    settle();
    s_.stress = std::clamp(share, 0.0, kMostStress);
    if (govern()) shared().adapt();
    watch();
}

void Processor::adapt() {
    s_.checks = false;
    s_.accrued = std::min(s_.accrued, plan_.credits.most);
    if (s_.vcpus.value) s_.vcpus.set(k_.now(), plan_.vcpus);
    govern();
    shared().adapt();
    watch();
}

void Processor::release_all() { shared().release_all(); }

void Processor::restart_statistics() {
    settle();
    s_.used = s_.charged = s_.balance_time = s_.owed_time = s_.most_time = 0;
    s_.peak = balance();
    s_.owed_peak = owed();
    s_.vcpus.restart(k_.now());
    shared().restart_statistics();
}

}  // namespace nephoscope::services::asg
