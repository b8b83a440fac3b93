#include "desktop/app/fault_menu.h"

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"

namespace nephoscope::desktop {
namespace {

using services::FaultTarget;

void add(const services::ServiceType* service, FaultTarget target, const QString& id, int instance, std::vector<FaultChoice>* choices) {
    if (!service) return;
    for (const services::FaultType& fault : service->faults) {
        const bool known =
            std::any_of(choices->begin(), choices->end(), [&](const FaultChoice& each) { return each.type->action == fault.action; });
        if (fault.target == target && !known) choices->push_back({&fault, id, instance});
    }
}

}  // namespace

std::vector<FaultChoice> faultsFor(const Document& document, const QString& id, int instance) {
    std::vector<FaultChoice> choices;
    if (const model::Component* component = document.component(id)) {
        add(serviceOf(component), FaultTarget::Instance, id, instance, &choices);
        add(serviceOf(component), FaultTarget::Component, id, -1, &choices);
    } else if (const model::Connection* connection = document.connection(id)) {
        add(serviceOf(document.component(QString::fromStdString(connection->to()))), FaultTarget::Connection, id, -1, &choices);
        add(serviceOf(document.component(QString::fromStdString(connection->from()))), FaultTarget::Connection, id, -1, &choices);
    } else if (const model::Container* container = document.container(id); container && container->kind() == model::AVAILABILITY_ZONE) {
        for (const services::ServiceType* service : services::all()) add(service, FaultTarget::Zone, id, -1, &choices);
    }
    return choices;
}

model::Fault makeFault(const FaultChoice& choice, double magnitude, double seconds) {
    model::Fault fault;
    fault.set_action(std::string(choice.type->action));
    fault.set_target(choice.target.toStdString());
    fault.set_instance(choice.instance);
    fault.set_magnitude(magnitude);
    *fault.mutable_duration() = model::to_duration(seconds);
    return fault;
}

}  // namespace nephoscope::desktop
