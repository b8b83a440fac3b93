#include "engine/scenario/faults.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/network_faults.h"

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

void lose_zone(Kernel& k, std::size_t zone, kernel::FaultAction action) {
    action.zone = static_cast<int>(zone);
    for (std::size_t i = 0; i < k.program.nodes.size(); ++i)
        if (k.program.nodes[i].fault) k.program.nodes[i].fault(k, static_cast<kernel::NodeIndex>(i), action);
}

Status zone_outage(Kernel& k, const services::Plan& plan, const kernel::FaultAction& action, const model::Fault& fault) {
    const auto& zones = plan.shared.zones;
    const auto at = std::find(zones.begin(), zones.end(), fault.target());
    if (at == zones.end()) return no_such_target(fault);
    lose_zone(k, static_cast<std::size_t>(at - zones.begin()), action);
    return Nothing{};
}

bool is_region(const services::Plan& plan, const std::string& id) {
    const auto& all = plan.design.containers();
    return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.id() == id && each.kind() == model::REGION; });
}

/// Its zones, and all connections of what lies in it.
Status region_outage(Kernel& k, const services::Plan& plan, kernel::FaultAction action, const model::Fault& fault) {
    if (!is_region(plan, fault.target())) return no_such_target(fault);
    if (const Status cut = services::access::apply(k, plan, fault, action.end); !cut) return cut;
    action.action = services::kZoneOutage;
    for (std::size_t i = 0; i < plan.shared.zones.size(); ++i)
        if (services::network::is_inside(plan.design, plan.shared.zones[i], fault.target())) lose_zone(k, i, action);
    return Nothing{};
}

}  // namespace

Status apply(Kernel& k, const services::Plan& plan, const model::Fault& fault, bool end) {
    if (fault.action() == kAddedLatency || fault.action() == kErrorRate) return impair_target(k, plan, fault, end);
    const kernel::FaultAction action{fault.action(), fault.instance(), -1, fault.magnitude(), services::sim_time(fault.duration()), end,
                                     fault.paths()};
    if (fault.action() == services::network::kRegionOutage) return region_outage(k, plan, action, fault);
    if (services::access::is_fault(fault.action())) return services::access::apply(k, plan, fault, end);
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
