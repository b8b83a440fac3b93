#include "engine/scenario/faults.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/access.h"
#include "engine/services/application.h"

namespace nephoscope::scenario {

using kernel::Kernel;
using services::kAddedLatency;
using services::kErrorRate;
using Level = kernel::Observer::Level;

namespace {

Error no_such_target(const model::Fault& fault) {
    return {ErrorCode::NotFound, "Fault \"" + fault.action() + "\": there is no \"" + fault.target() + "\" it could act on.", fault.id()};
}

/// `slot` 0: the connection's own impairment, 1: that of the component it leads to.
void impair(Kernel& k, kernel::LinkIndex link, int slot, const model::Fault& fault, bool end) {
    kernel::LinkState& state = k.w.links[link];
    if (fault.action() == kAddedLatency)
        state.impairment.delay[slot] = end ? 0 : from_seconds(fault.magnitude());
    else
        state.impairment.error_rate[slot] = end ? 0 : fault.magnitude();
    state.impaired = state.impairment.any();
}

Status impair_target(Kernel& k, const services::Plan& plan, const model::Fault& fault, bool end) {
    const std::string what = fault.action() == kAddedLatency ? "added latency of " + number_text(fault.magnitude()) + " s"
                                                             : "error rate of " + number_text(fault.magnitude());
    if (const auto link = plan.link(fault.target())) {
        impair(k, *link, 0, fault, end);
        k.log(k.program.links[*link].to, end ? "fault-ended" : "fault-started",
              "Connection " + fault.target() + ": " + what + (end ? " ended" : ""), end ? Level::Good : Level::Problem);
        return Nothing{};
    }
    const auto node = plan.node(fault.target());
    if (!node) return no_such_target(fault);
    for (std::size_t i = 0; i < k.program.links.size(); ++i)
        if (k.program.links[i].to == *node) impair(k, static_cast<kernel::LinkIndex>(i), 1, fault, end);
    k.log(*node, end ? "fault-ended" : "fault-started", fault.target() + ": " + what + (end ? " ended" : ""),
          end ? Level::Good : Level::Problem);
    return Nothing{};
}

Status zone_outage(Kernel& k, const services::Plan& plan, kernel::FaultAction action, const model::Fault& fault) {
    const auto& zones = plan.shared.zones;
    const auto at = std::find(zones.begin(), zones.end(), fault.target());
    if (at == zones.end()) return no_such_target(fault);
    action.zone = static_cast<int>(at - zones.begin());
    for (std::size_t i = 0; i < k.program.nodes.size(); ++i)
        if (k.program.nodes[i].fault) k.program.nodes[i].fault(k, static_cast<kernel::NodeIndex>(i), action);
    return Nothing{};
}

}  // namespace

Status apply(Kernel& k, const services::Plan& plan, const model::Fault& fault, bool end) {
    if (fault.action() == kAddedLatency || fault.action() == kErrorRate) return impair_target(k, plan, fault, end);
    if (services::access::is_fault(fault.action())) return services::access::apply(k, plan, fault, end);
    const kernel::FaultAction action{fault.action(), fault.instance(), -1, fault.magnitude(), services::sim_time(fault.duration()), end,
                                     fault.paths()};
    if (fault.action() == services::kZoneOutage) return zone_outage(k, plan, action, fault);
    const auto node = plan.node(fault.target());
    if (!node) return no_such_target(fault);
    const auto& known = plan.types[*node]->faults;
    const bool has = std::any_of(known.begin(), known.end(), [&](const auto& each) { return each.action == fault.action(); });
    if (!has || !k.program.nodes[*node].fault)
        return Error{ErrorCode::InvalidDocument, "\"" + fault.target() + "\" cannot have the fault \"" + fault.action() + "\".",
                     fault.id()};
    k.program.nodes[*node].fault(k, *node, action);
    return Nothing{};
}

}  // namespace nephoscope::scenario
