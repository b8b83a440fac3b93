#include "engine/services/fault_checks.h"

#include <algorithm>
#include <unordered_map>

#include "engine/model/words.h"
#include "engine/services/compiler.h"
#include "engine/services/network_faults.h"

namespace nephoscope::services {

using model::in_quotes;

bool befalls(const FaultType& fault, const model::Container& container) {
    switch (fault.target) {
        case FaultTarget::Component:
        case FaultTarget::Instance:
        case FaultTarget::Connection: return false;
        case FaultTarget::Zone: return fault.action == network::kDisrupt || container.kind() == network::container_of(fault.action);
        default: return true;
    }
}

namespace {

template <typename Fits>
void check_action(const model::Fault& fault, const char* whom, Fits fits, Issues& issues) {
    std::vector<std::string_view> known;
    for (const FaultType& each : common_faults())
        if (fits(each)) known.push_back(each.action);
    if (fault.action().empty() || std::find(known.begin(), known.end(), fault.action()) != known.end()) return;
    issues.push_back(
        {Issue::Severity::Error, fault.id(), "action",
         "The action " + in_quotes(fault.action()) + " does not exist for " + whom + "." + model::did_you_mean(fault.action(), known),
         known.empty() ? "Choose another target." : "Choose one of its actions, or another target."});
}

}  // namespace

void check_faults(const model::Design& design, Issues& issues) {
    std::unordered_map<std::string_view, const model::Container*> containers;
    std::unordered_map<std::string_view, const model::Connection*> connections;
    for (const model::Container& each : design.containers()) containers.emplace(each.id(), &each);
    for (const model::Connection& each : design.connections()) connections.emplace(each.id(), &each);
    std::unordered_map<std::string_view, const model::Component*> components;
    for (const model::Component& each : design.components()) components.emplace(each.id(), &each);
    for (const model::Fault& fault : design.faults()) {
        const auto component = components.find(fault.target());
        const model::ComponentType* type = component == components.end() ? nullptr : catalog().type_of(*component->second);
        if (type && type->fault_actions.empty())
            check_action(
                fault, type->title.c_str(), [](const FaultType&) { return false; }, issues);
        if (connections.contains(fault.target()))
            check_action(
                fault, "connections", [](const FaultType& each) { return each.target == FaultTarget::Connection; }, issues);
        if (const auto found = containers.find(fault.target()); found != containers.end())
            check_action(
                fault, found->second->kind() == model::AVAILABILITY_ZONE ? "Availability Zones" : "this container",
                [&](const FaultType& each) { return befalls(each, *found->second); }, issues);
    }
}

}  // namespace nephoscope::services
