#include "desktop/inspector/fault_choices.h"

#include <algorithm>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {
namespace {

using services::FaultTarget;
using services::FaultType;

bool hasFault(const services::ServiceType* service, const std::string& action, std::initializer_list<FaultTarget> targets) {
    if (!service) return false;
    return std::any_of(service->faults.begin(), service->faults.end(), [&](const FaultType& fault) {
        return fault.action == action && std::find(targets.begin(), targets.end(), fault.target) != targets.end();
    });
}

Choices actions(const Document& document) {
    Choices choices;
    for (const model::Component& component : document.design().components()) {
        const services::ServiceType* service = serviceOf(&component);
        if (!service) continue;
        for (const FaultType& fault : service->faults) {
            const QString action = QString::fromUtf8(fault.action.data(), static_cast<qsizetype>(fault.action.size()));
            const bool known = std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.id == action; });
            if (!known) choices.push_back({action, schemaText(std::string(fault.label))});
        }
    }
    return choices;
}

template <typename Part>
QString nameOf(const Part& part) {
    return QString::fromStdString(part.name().empty() ? part.id() : part.name());
}

QString nameOf(const Document& document, const std::string& id) {
    const model::Component* component = document.component(QString::fromStdString(id));
    return component ? nameOf(*component) : QString::fromStdString(id);
}

Choices targets(const std::string& action, const Document& document) {
    Choices choices;
    const model::Design& design = document.design();
    const auto serviceAt = [&](const std::string& id) { return serviceOf(document.component(QString::fromStdString(id))); };
    for (const model::Component& component : design.components())
        if (hasFault(serviceOf(&component), action, {FaultTarget::Instance, FaultTarget::Component}))
            choices.push_back({QString::fromStdString(component.id()), nameOf(component)});
    for (const model::Connection& connection : design.connections())
        if (hasFault(serviceAt(connection.to()), action, {FaultTarget::Connection}) ||
            hasFault(serviceAt(connection.from()), action, {FaultTarget::Connection}))
            choices.push_back({QString::fromStdString(connection.id()),
                               nameOf(document, connection.from()) + QStringLiteral(" \u2192 ") + nameOf(document, connection.to())});
    const bool zonal = std::any_of(design.components().begin(), design.components().end(), [&](const model::Component& component) {
        return hasFault(serviceOf(&component), action, {FaultTarget::Zone});
    });
    for (const model::Container& container : design.containers())
        if (zonal && container.kind() == model::AVAILABILITY_ZONE)
            choices.push_back({QString::fromStdString(container.id()), nameOf(container)});
    return choices;
}

}  // namespace

bool isFaultChoice(const model::FieldInfo& field) {
    return field.descriptor->containing_type() == model::Fault::descriptor() && (field.name() == "action" || field.name() == "target");
}

Choices faultChoices(const model::FieldInfo& field, const model::Fault& fault, const Document& document) {
    return field.name() == "action" ? actions(document) : targets(fault.action(), document);
}

}  // namespace nephoscope::desktop
