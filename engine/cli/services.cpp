#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "engine/services/metric_unit.h"

namespace nephoscope::cli {

using Json = nlohmann::ordered_json;

namespace {

Json fields_json(const google::protobuf::Descriptor& descriptor) {
    Json fields = Json::array();
    for (const model::FieldInfo& field : model::fields_of(descriptor)) {
        Json row{{"name", field.name()}, {"label", field.label()}};
        if (!field.unit().empty()) row["unit"] = field.unit();
        if (field.min()) row["min"] = *field.min();
        if (field.max()) row["max"] = *field.max();
        if (const auto initial = field.initial(services::catalog().facts, model::TODAY)) row["initial"] = *initial;
        if (!field.fact().empty()) row["fact"] = field.fact();
        if (!field.cloudformation().empty()) row["cloudFormation"] = field.cloudformation();
        if (!field.help().empty()) row["help"] = field.help();
        if (field.is_message()) row["fields"] = fields_json(*field.descriptor->message_type());
        fields.push_back(std::move(row));
    }
    return fields;
}

Json service_json(const services::ServiceType& type) {
    Json out{{"name", type.name}, {"title", type.title}, {"config", type.config()->full_name()}, {"settings", fields_json(*type.config())}};
    out["metrics"] = Json::array();
    for (const auto& metric : type.metrics) {
        Json row{{"namespace", metric.space}, {"name", metric.name}, {"help", metric.help}};
        const std::string_view unit = services::published_unit(metric).symbol;
        if (!unit.empty()) row["alarmUnit"] = unit;
        out["metrics"].push_back(std::move(row));
    }
    out["faults"] = Json::array();
    for (const auto& fault : type.faults) out["faults"].push_back({{"action", fault.action}, {"label", fault.label}, {"help", fault.help}});
    return out;
}

}  // namespace

int list_services(const std::string& format) {
    if (format == "json") {
        Json all = Json::array();
        for (const services::ServiceType* type : services::all()) all.push_back(service_json(*type));
        std::cout << all.dump(2) << "\n";
        return kFine;
    }
    for (const services::ServiceType* type : services::all()) {
        std::cout << type->name << "  (" << type->title << ")\n";
        for (const model::FieldInfo& field : model::fields_of(*type->config())) {
            std::cout << "    " << field.name();
            if (const auto initial = field.initial(services::catalog().facts, model::TODAY)) std::cout << " = " << *initial;
            if (!field.unit().empty()) std::cout << " [" << field.unit() << "]";
            std::cout << "  " << field.label() << "\n";
        }
        for (const auto& fault : type->faults) std::cout << "    fault " << fault.action << "  " << fault.label << "\n";
    }
    return kFine;
}

}  // namespace nephoscope::cli
