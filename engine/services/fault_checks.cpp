#include "engine/services/fault_checks.h"

#include <algorithm>
#include <unordered_map>

#include "engine/model/catalog.h"
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
void check_action(const model::Fault& fault, const Text& whom, Fits fits, Issues& issues) {
    std::vector<std::string_view> known;
    for (const FaultType& each : common_faults())
        if (fits(each)) known.push_back(each.action);
    if (fault.action().empty() || std::find(known.begin(), known.end(), fault.action()) != known.end()) return;
    issues.push_back(
        {Issue::Severity::Error, fault.id(), "action",
         say("The action %1 does not exist for %2.%3", in_quotes(fault.action()), whom, model::did_you_mean(fault.action(), known)),
         known.empty() ? say("Choose another target.") : say("Choose one of its actions, or another target.")});
}

/// How many an action on one of several can be aimed at: instances, nodes, or the records of a hosted zone, which are its connections.
std::uint32_t numbered(const model::Design& design, const model::Component& component, const ServiceType& type) {
    if (type.name == "route53") {
        const auto& all = design.connections();
        return static_cast<std::uint32_t>(
            std::count_if(all.begin(), all.end(), [&](const model::Connection& each) { return each.from() == component.id(); }));
    }
    const auto config = model::unpack(component.config(), catalog());
    return config ? type.instances(*config) : 0;
}

/// A number that nothing can ever have; what has it may still not be there when the fault acts.
void check_instance(const model::Design& design, const model::Fault& fault, const model::Component& component, Issues& issues) {
    const std::string& url = component.config().type_url();
    const ServiceType* type = find(std::string_view(url).substr(url.rfind('/') + 1));
    if (!type || fault.instance() <= 0) return;
    const bool of_one = std::any_of(type->faults.begin(), type->faults.end(), [&](const FaultType& each) {
        return each.target == FaultTarget::Instance && each.action == fault.action();
    });
    const std::uint32_t count = of_one ? numbered(design, component, *type) : 0;
    if (count == 0 || static_cast<std::uint32_t>(fault.instance()) < count) return;
    const Text name = in_quotes(component.id());
    issues.push_back({Issue::Severity::Error, fault.id(), "instance",
                      count == 1
                          ? say("%1 can never have an instance %2: its only one is number 0.", name, fault.instance())
                          : say("%1 can never have an instance %2: they are numbered from 0 to %3.", name, fault.instance(), count - 1),
                      say("Name one of them, or -1: the service chooses.")});
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
                fault, Text(type->title), [](const FaultType&) { return false; }, issues);
        if (type) check_instance(design, fault, *component->second, issues);
        if (connections.contains(fault.target()))
            check_action(
                fault, say("connections"), [](const FaultType& each) { return each.target == FaultTarget::Connection; }, issues);
        if (const auto found = containers.find(fault.target()); found != containers.end())
            check_action(
                fault, found->second->kind() == model::AVAILABILITY_ZONE ? Text(std::string("Availability Zones")) : say("this container"),
                [&](const FaultType& each) { return befalls(each, *found->second); }, issues);
    }
}

}  // namespace nephoscope::services
