#include "engine/scenario/faults.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/model/edit.h"
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
    return {ErrorCode::NotFound, say("Fault \"%1\": there is no \"%2\" it could act on.", fault.action(), fault.target()), fault.id()};
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
    const Text what =
        fault.action() == kAddedLatency ? say("added latency of %1 s", fault.magnitude()) : say("error rate of %1", fault.magnitude());
    if (const auto link = plan.link(fault.target())) {
        impair(k, *link, 0, fault, end);
        k.log(k.program.links[*link].to, end ? "fault-ended" : "fault-started",
              end ? say("Connection %1: %2 ended", fault.target(), what) : say("Connection %1: %2", fault.target(), what),
              end ? Level::Good : Level::Problem);
        return Nothing{};
    }
    const auto node = plan.node(fault.target());
    if (!node) return no_such_target(fault);
    for (std::size_t i = 0; i < k.program.links.size(); ++i)
        if (k.program.links[i].to == *node) impair(k, static_cast<kernel::LinkIndex>(i), 1, fault, end);
    k.log(*node, end ? "fault-ended" : "fault-started",
          end ? say("%1: %2 ended", fault.target(), what) : say("%1: %2", fault.target(), what), end ? Level::Good : Level::Problem);
    return Nothing{};
}

bool is_region(const services::Plan& plan, const std::string& id) {
    const auto& all = plan.design.containers();
    return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.id() == id && each.kind() == model::REGION; });
}

const services::FaultType* type_of(const services::Plan& plan, kernel::NodeIndex node, const std::string& action) {
    for (const services::FaultType& each : plan.types[node]->faults)
        if (each.action == action) return &each;
    return nullptr;
}

const services::FaultType* type_of(const services::Plan& plan, const model::Fault& fault) {
    const auto node = plan.node(fault.target());
    if (const services::FaultType* own = node ? type_of(plan, *node, fault.action()) : nullptr) return own;
    for (const services::FaultType& each : services::common_faults())
        if (each.action == fault.action()) return &each;
    return nullptr;
}

double part_of(const services::FaultType* type, const model::Fault& fault) { return type && type->of_part ? fault.magnitude() : 0; }

/// Whom it hits; nothing: an instance that is not there.
std::optional<services::Victim> victim_of(Kernel& k, const services::Plan& plan, const model::Fault& fault, int instance) {
    const auto node = plan.node(fault.target());
    const services::FaultType* type = node ? type_of(plan, *node, fault.action()) : nullptr;
    if (!type || type->target != services::FaultTarget::Instance || !plan.types[*node]->victim) return services::Victim{instance, 0};
    return plan.types[*node]->victim(k, *node, fault.action(), instance);
}

/// What belongs to the Elastic Beanstalk environment of the group.
void rebuild_inside(Kernel& k, const services::Plan& plan, const kernel::FaultAction& action, const std::string& group) {
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        if (!plan.types[i]->environment) continue;
        const model::Component* component = model::find_component(plan.design, plan.program.nodes[i].id);
        const auto config = component ? model::unpack(component->config(), services::catalog()) : nullptr;
        if (config && plan.types[i]->environment(*config) == group) k.program.nodes[i].fault(k, static_cast<kernel::NodeIndex>(i), action);
    }
}

bool same_deed(const model::Fault& a, const model::Fault& b) {
    return a.id() == b.id() && a.action() == b.action() && a.target() == b.target() && a.instance() == b.instance() &&
           a.magnitude() == b.magnitude() && a.paths() == b.paths();
}

}  // namespace

bool Faults::at_one_place(const Acting& a, const Acting& b) {
    return a.given.action() == b.given.action() && a.given.target() == b.given.target() && a.given.paths() == b.given.paths() &&
           a.victim == b.victim && a.part == b.part;
}

const Faults::Acting* Faults::other_at(const Acting& place) const {
    for (auto at = acting_.rbegin(); at != acting_.rend(); ++at)
        if (at_one_place(*at, place)) return &*at;
    return nullptr;
}

Status Faults::begin(Kernel& k, const services::Plan& plan, const model::Fault& fault) {
    const auto victim = victim_of(k, plan, fault, fault.instance());
    if (!victim) {
        k.log(*plan.node(fault.target()), "fault-without-effect", say("There is no instance it could hit."), Level::Info);
        return Nothing{};
    }
    const services::FaultType* type = type_of(plan, fault);
    const Acting begun{fault, *victim, part_of(type, fault), k.now()};
    const bool goes_on = type && type->lasts;  // Those of an instant are over when they have acted.
    const Acting* other = goes_on ? other_at(begun) : nullptr;
    const bool is_felt = other && !victim->number && other->given.magnitude() == fault.magnitude();
    if (!is_felt)
        if (const Status done = apply(k, plan, begun, false); !done) return done;
    if (goes_on || services::sim_time(fault.duration()) > 0) acting_.push_back(begun);
    return Nothing{};
}

/// Of several that are equal, the one whose time it is; an edit may have changed the time of a planned one.
std::vector<Faults::Acting>::iterator Faults::find(const model::Fault& fault, SimTime now) {
    const SimTime begun = now - services::sim_time(fault.duration());
    const auto due = std::find_if(acting_.begin(), acting_.end(),
                                  [&](const Acting& each) { return same_deed(each.given, fault) && each.begun == begun; });
    if (due != acting_.end()) return due;
    return std::find_if(acting_.begin(), acting_.end(), [&](const Acting& each) { return same_deed(each.given, fault); });
}

void Faults::end(Kernel& k, const services::Plan& plan, const model::Fault& fault) {
    const auto found = find(fault, k.now());
    if (found == acting_.end()) return;
    const bool was_felt = other_at(*found) == &*found;
    const Acting ended = *found;
    acting_.erase(found);
    if (const Acting* other = other_at(ended)) {
        if (was_felt && other->given.magnitude() != ended.given.magnitude()) (void)apply(k, plan, *other, false);
        return;
    }
    const auto there = victim_of(k, plan, fault, static_cast<int>(ended.victim.instance));
    if (there && *there == ended.victim) (void)apply(k, plan, ended, true);
}

bool Faults::takes_zone(const services::Plan& plan, const std::string& zone) const {
    return std::any_of(acting_.begin(), acting_.end(), [&](const Acting& each) {
        if (each.given.action() == services::kZoneOutage) return each.given.target() == zone;
        return each.given.action() == services::network::kRegionOutage &&
               services::network::is_inside(plan.design, zone, each.given.target());
    });
}

/// Unless another outage has taken it, or goes on taking it.
void Faults::lose_zone(Kernel& k, const services::Plan& plan, std::size_t zone, kernel::FaultAction action) const {
    if (takes_zone(plan, plan.shared.zones[zone])) return;
    action.zone = static_cast<int>(zone);
    for (std::size_t i = 0; i < k.program.nodes.size(); ++i)
        if (k.program.nodes[i].fault) k.program.nodes[i].fault(k, static_cast<kernel::NodeIndex>(i), action);
}

Status Faults::zone_outage(Kernel& k, const services::Plan& plan, kernel::FaultAction action, const model::Fault& fault) const {
    const auto& zones = plan.shared.zones;
    const auto at = std::find(zones.begin(), zones.end(), fault.target());
    if (at == zones.end()) return no_such_target(fault);
    lose_zone(k, plan, static_cast<std::size_t>(at - zones.begin()), std::move(action));
    return Nothing{};
}

/// Its zones, and all connections of what lies in it.
Status Faults::region_outage(Kernel& k, const services::Plan& plan, kernel::FaultAction action, const model::Fault& fault) const {
    if (!is_region(plan, fault.target())) return no_such_target(fault);
    if (const Status cut = services::access::apply(k, plan, fault, action.end); !cut) return cut;
    action.action = services::kZoneOutage;
    for (std::size_t i = 0; i < plan.shared.zones.size(); ++i)
        if (services::network::is_inside(plan.design, plan.shared.zones[i], fault.target())) lose_zone(k, plan, i, action);
    return Nothing{};
}

Status Faults::apply(Kernel& k, const services::Plan& plan, const Acting& acting, bool end) const {
    const model::Fault& fault = acting.given;
    if (fault.action() == kAddedLatency || fault.action() == kErrorRate) return impair_target(k, plan, fault, end);
    const kernel::FaultAction action{
        fault.action(), acting.victim.instance, -1, fault.magnitude(), services::sim_time(fault.duration()), end, fault.paths()};
    if (fault.action() == services::network::kRegionOutage) return region_outage(k, plan, action, fault);
    if (services::access::is_fault(fault.action())) return services::access::apply(k, plan, fault, end);
    if (fault.action() == services::kZoneOutage) return zone_outage(k, plan, action, fault);
    const auto node = plan.node(fault.target());
    if (!node) return no_such_target(fault);
    if (!type_of(plan, *node, fault.action()) || !k.program.nodes[*node].fault)
        return Error{ErrorCode::InvalidDocument, say("\"%1\" cannot have the fault \"%2\".", fault.target(), fault.action()), fault.id()};
    k.program.nodes[*node].fault(k, *node, action);
    if (fault.action() == services::kRebuildEnvironment) rebuild_inside(k, plan, action, fault.target());
    return Nothing{};
}

}  // namespace nephoscope::scenario
