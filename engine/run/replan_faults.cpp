#include <algorithm>
#include <set>

#include "engine/run/simulation.h"

// An edit may change when planned faults act. What has not begun acts at its time in the present design; what acts ends when the design
// says, or at once where it says that no more.

namespace nephoscope::run {
namespace {

const model::Fault* planned(const model::Design& design, const std::string& id) {
    if (id.empty()) return nullptr;
    for (const model::Fault& each : design.faults())
        if (each.id() == id) return &each;
    return nullptr;
}

bool same(const model::Fault& a, const model::Fault& b) { return a.SerializeAsString() == b.SerializeAsString(); }

bool same_deed(const model::Fault& a, const model::Fault& b) {
    return a.action() == b.action() && a.target() == b.target() && a.instance() == b.instance() && a.magnitude() == b.magnitude() &&
           a.paths() == b.paths();
}

SimTime begin_of(const model::Fault& fault) { return services::sim_time(fault.at()); }
SimTime length_of(const model::Fault& fault) { return services::sim_time(fault.duration()); }

/// When one that began as `before` ends; kNever: not by itself.
SimTime end_of(const model::Fault& before, const model::Fault* after, SimTime now) {
    if (!after || !same_deed(before, *after) || begin_of(*after) > now) return now;
    return length_of(*after) > 0 ? std::max(now, begin_of(*after) + length_of(*after)) : kNever;
}

}  // namespace

void Simulation::replan_faults(const model::Design& before) {
    const model::Design& after = plan_->design;
    std::multimap<SimTime, Command> waiting;
    waiting.swap(scheduled_);
    std::set<std::string> kept;
    const auto schedule = [this](SimTime time, Command::Kind kind, const model::Fault& fault) {
        scheduled_.emplace(time, Command{time, 0, kind, fault, nullptr});
    };
    for (const auto& [time, command] : waiting) {
        const model::Fault *old = planned(before, command.fault.id()), *now_planned = planned(after, command.fault.id());
        const bool of_plan = old && same(*old, command.fault);
        if (command.kind == Command::Kind::Inject) {
            if (!now_planned || begin_of(*now_planned) != time) continue;
            schedule(time, Command::Kind::Inject, *now_planned);
            kept.insert(command.fault.id());
        } else if (command.kind == Command::Kind::EndFault && of_plan && !(now_planned && same(*old, *now_planned))) {
            const model::Fault& ends = now_planned && same_deed(*old, *now_planned) ? *now_planned : *old;
            if (const SimTime end = end_of(*old, now_planned, now()); end != kNever) schedule(end, Command::Kind::EndFault, ends);
        } else {
            scheduled_.emplace(time, command);
        }
    }
    for (const model::Fault& each : after.faults()) {
        const model::Fault* old = planned(before, each.id());
        const SimTime begin = begin_of(each);
        const bool is_new = !kept.contains(each.id()) && (begin > now() || (begin == now() && (!old || begin_of(*old) > now())));
        if (is_new) schedule(begin, Command::Kind::Inject, each);
        const bool endless = old && begin_of(*old) <= now() && begin <= now() && length_of(*old) == 0 && same_deed(*old, each);
        if (endless && length_of(each) > 0) schedule(std::max(now(), begin + length_of(each)), Command::Kind::EndFault, each);
    }
}

}  // namespace nephoscope::run
