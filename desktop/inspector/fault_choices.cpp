#include "desktop/inspector/fault_choices.h"

#include <algorithm>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/services/compiler.h"
#include "engine/services/fault_checks.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {
namespace {

using services::FaultTarget;
using services::FaultType;

bool has(std::span<const FaultType> faults, const std::string& action, std::initializer_list<FaultTarget> targets) {
    return std::any_of(faults.begin(), faults.end(), [&](const FaultType& fault) {
        return fault.action == action && std::find(targets.begin(), targets.end(), fault.target) != targets.end();
    });
}

bool canHave(const services::ServiceType* service, const std::string& action) {
    if (!service) return false;
    return has(service->faults, action, {FaultTarget::Instance, FaultTarget::Component}) ||
           (service->port.called && has(services::common_faults(), action, {FaultTarget::Component}));
}

bool canHave(const model::Container& container, const std::string& action) {
    const std::span<const FaultType> faults = services::common_faults();
    return std::any_of(faults.begin(), faults.end(),
                       [&](const FaultType& fault) { return fault.action == action && services::befalls(fault, container); });
}

Choices actions(const Document& document) {
    Choices choices;
    const auto add = [&choices](std::span<const FaultType> faults) {
        for (const FaultType& fault : faults) {
            const QString action = toQString(fault.action);
            const bool known = std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.id == action; });
            if (!known) choices.push_back({action, schemaText(std::string(fault.label))});
        }
    };
    for (const model::Component& component : document.design().components())
        if (const services::ServiceType* service = serviceOf(&component)) add(service->faults);
    add(services::common_faults());
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
    for (const model::Component& component : design.components())
        if (canHave(serviceOf(&component), action)) choices.push_back({QString::fromStdString(component.id()), nameOf(component)});
    if (has(services::common_faults(), action, {FaultTarget::Connection}))
        for (const model::Connection& connection : design.connections())
            choices.push_back({QString::fromStdString(connection.id()),
                               nameOf(document, connection.from()) + QStringLiteral(" \u2192 ") + nameOf(document, connection.to())});
    for (const model::Container& container : design.containers())
        if (canHave(container, action)) choices.push_back({QString::fromStdString(container.id()), nameOf(container)});
    return choices;
}

}  // namespace

QString faultLabel(const std::string& action) {
    const auto in = [&action](std::span<const FaultType> faults) {
        const auto found = std::find_if(faults.begin(), faults.end(), [&](const FaultType& fault) { return fault.action == action; });
        return found == faults.end() ? QString() : schemaText(std::string(found->label));
    };
    if (const QString label = in(services::common_faults()); !label.isEmpty()) return label;
    for (const services::ServiceType* service : services::all())
        if (const QString label = in(service->faults); !label.isEmpty()) return label;
    return QString::fromStdString(action);
}

bool isFaultChoice(const model::FieldInfo& field) {
    return field.descriptor->containing_type() == model::Fault::descriptor() && (field.name() == "action" || field.name() == "target");
}

Choices faultChoices(const model::FieldInfo& field, const model::Fault& fault, const Document& document) {
    return field.name() == "action" ? actions(document) : targets(fault.action(), document);
}

}  // namespace nephoscope::desktop
