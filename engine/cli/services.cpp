#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cli/commands.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"
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

model::Facts facts_of(const services::ServiceType& type) {
    model::Facts facts;
    facts.ParseFromString(std::string(type.facts));
    return facts;
}

const char* status_name(model::Fact::Status status) {
    switch (status) {
        case model::Fact::MODELLED: return "modelled";
        case model::Fact::SIMPLIFIED: return "simplified";
        default: return "absent";
    }
}

Json fact_json(const model::Fact& fact) {
    Json out{{"id", fact.id()}, {"title", fact.title()}, {"status", status_name(fact.status())}};
    if (!fact.note().empty()) out["note"] = fact.note();
    out["values"] = Json::array();
    for (const model::Value& value : fact.value()) {
        Json row{{"name", value.name()}, {"today", value.today()}, {"in2020", value.in_2020().empty() ? value.today() : value.in_2020()}};
        if (!value.unit().empty()) row["unit"] = value.unit();
        out["values"].push_back(std::move(row));
    }
    out["source"] = fact.source();
    out["date"] = fact.date();
    return out;
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
    out["facts"] = Json::array();
    const model::Facts facts = facts_of(type);
    for (const model::Fact& fact : facts.fact()) out["facts"].push_back(fact_json(fact));
    return out;
}

std::string unit_in_brackets(std::string_view unit) { return unit.empty() ? "" : " [" + std::string(unit) + "]"; }

void print(const services::ServiceType& type) {
    std::cout << type.name << "  (" << type.title << ")\n";
    for (const model::FieldInfo& field : model::fields_of(*type.config())) {
        std::cout << "    " << field.name();
        if (const auto initial = field.initial(services::catalog().facts, model::TODAY)) std::cout << " = " << *initial;
        std::cout << unit_in_brackets(field.unit()) << "  " << field.label() << "\n";
    }
    for (const services::Metric& metric : type.metrics)
        std::cout << "    metric " << metric.space << " " << metric.name << unit_in_brackets(services::published_unit(metric).symbol)
                  << "  " << metric.label << "\n";
    for (const services::FaultType& fault : type.faults) std::cout << "    fault " << fault.action << "  " << fault.label << "\n";
}

void print(const model::Fact& fact) {
    std::cout << "    fact " << fact.id() << " (" << status_name(fact.status()) << ")  " << fact.title() << "\n";
    if (!fact.note().empty()) std::cout << "        " << fact.note() << "\n";
    for (const model::Value& value : fact.value())
        std::cout << "        " << value.name() << " = " << value.today()
                  << (value.in_2020().empty() ? "" : " (2020: " + value.in_2020() + ")") << unit_in_brackets(value.unit()) << "\n";
    std::cout << "        " << fact.source() << ", " << fact.date() << "\n";
}

}  // namespace

int list_services(const ServicesOptions& options) {
    std::vector<const services::ServiceType*> listed(services::all().begin(), services::all().end());
    if (!options.service.empty()) {
        const services::ServiceType* type = services::find(options.service);
        if (!type) {
            std::vector<std::string_view> names;
            names.reserve(listed.size());
            for (const services::ServiceType* each : listed) names.push_back(each->name);
            std::cerr << "nephoscope-cli: There is no service " << model::in_quotes(options.service) << "."
                      << model::did_you_mean(options.service, names) << "\n";
            return kBadUsage;
        }
        listed = {type};
    }
    if (options.format == "json") {
        Json all = Json::array();
        for (const services::ServiceType* type : listed) all.push_back(service_json(*type));
        std::cout << all.dump(2) << "\n";
        return kFine;
    }
    for (const services::ServiceType* type : listed) print(*type);
    if (!options.service.empty()) {
        const model::Facts facts = facts_of(*listed.front());
        for (const model::Fact& fact : facts.fact()) print(fact);
    }
    return kFine;
}

}  // namespace nephoscope::cli
