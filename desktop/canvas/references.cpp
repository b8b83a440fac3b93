#include "desktop/canvas/references.h"

#include <map>
#include <set>

#include "desktop/canvas/translate.h"
#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

namespace {

using Fields = std::vector<model::FieldInfo>;

Fields namingFields(const services::ServiceType& service) {
    Fields fields;
    for (const model::FieldInfo& field : model::fields_of(*service.config())) {
        const bool key = "config." + field.name() == service.access.key_field;
        if (field.refers_to() == "component" && !field.descriptor->is_repeated() && !key) fields.push_back(field);
    }
    return fields;
}

/// Few services have any: designs are looked through with every change.
const Fields& namingFieldsOf(const services::ServiceType& service) {
    static std::map<const services::ServiceType*, Fields> known;
    const auto found = known.find(&service);
    return found != known.end() ? found->second : known.emplace(&service, namingFields(service)).first->second;
}

}  // namespace

std::vector<std::pair<QString, QString>> referencesOf(const model::Design& design) {
    std::vector<std::pair<QString, QString>> references;
    std::set<std::pair<std::string, std::string>> seen;
    for (const model::Connection& connection : design.connections()) seen.emplace(connection.from(), connection.to());
    for (const model::Component& component : design.components()) {
        const services::ServiceType* service = serviceOf(component);
        if (!service || namingFieldsOf(*service).empty()) continue;
        const auto config = model::unpack(component.config(), services::catalog());
        if (!config) continue;
        for (const model::FieldInfo& field : namingFieldsOf(*service)) {
            const std::string named = config->GetReflection()->GetString(*config, field.descriptor);
            if (named.empty() || named == component.id() || !field.shown(*config) || !seen.emplace(component.id(), named).second) continue;
            references.emplace_back(QString::fromStdString(component.id()), QString::fromStdString(named));
        }
    }
    return references;
}

}  // namespace nephoscope::desktop
