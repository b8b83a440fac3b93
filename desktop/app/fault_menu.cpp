#include "desktop/app/fault_menu.h"

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"
#include "engine/services/fault_checks.h"

namespace nephoscope::desktop {
namespace {

using services::FaultTarget;

void add(std::span<const services::FaultType> faults, FaultTarget target, const QString& id, int instance,
         std::vector<FaultChoice>* choices) {
    for (const services::FaultType& fault : faults) {
        const bool known =
            std::any_of(choices->begin(), choices->end(), [&](const FaultChoice& each) { return each.type->action == fault.action; });
        if (fault.target == target && !known) choices->push_back({&fault, id, instance});
    }
}

}  // namespace

std::vector<FaultChoice> faultsFor(const Document& document, const QString& id, int instance) {
    std::vector<FaultChoice> choices;
    if (const model::Component* component = document.component(id)) {
        const services::ServiceType* service = serviceOf(component);
        if (!service) return choices;
        add(service->faults, FaultTarget::Instance, id, instance, &choices);
        add(service->faults, FaultTarget::Component, id, -1, &choices);
        if (service->port.called) add(services::common_faults(), FaultTarget::Component, id, -1, &choices);
    } else if (document.connection(id)) {
        add(services::common_faults(), FaultTarget::Connection, id, -1, &choices);
    } else if (const model::Container* container = document.container(id)) {
        add(services::common_faults(), FaultTarget::Zone, id, -1, &choices);
        std::erase_if(choices, [container](const FaultChoice& each) { return !services::befalls(*each.type, *container); });
    }
    return choices;
}

model::Fault makeFault(const FaultChoice& choice, const FaultSize& size) {
    model::Fault fault;
    fault.set_action(std::string(choice.type->action));
    fault.set_target(choice.target.toStdString());
    fault.set_instance(choice.instance);
    fault.set_magnitude(size.magnitude);
    *fault.mutable_duration() = model::to_duration(size.seconds);
    fault.set_paths(size.paths.toStdString());
    return fault;
}

}  // namespace nephoscope::desktop
