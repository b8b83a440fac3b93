#pragma once

#include <google/protobuf/text_format.h>

#include <string>

#include "engine/model/catalog.h"
#include "engine/model/edit.h"
#include "engine/model/test_parts.pb.h"

namespace nephoscope::model::test {

/// What the build makes of the text form of an `M`; empty when it is malformed.
template <class M>
std::string encoded(const std::string& text) {
    M message;
    return google::protobuf::TextFormat::ParseFromString(text, &message) ? message.SerializeAsString() : std::string();
}

/// Stand-ins for services: source -> worker -> {cache, store}, and a queue.
inline Catalog catalog() {
    Catalog result;
    const auto add = [&](const char* name, const char* title, MessageType config, bool calls, bool called, Role role) {
        ComponentType& type = result.types.emplace_back();
        type.name = name;
        type.title = title;
        type.config = config;
        type.calls = calls;
        type.called = called;
        type.initial_role = role;
    };
    add("source", "Source", message_type<Source>, true, false, ALL);
    add("worker", "Worker", message_type<Worker>, true, true, ALL);
    add("store", "Store", message_type<Store>, false, true, ALL);
    add("cache", "Cache", message_type<Cache>, false, true, CACHE);
    add("queue", "Queue", message_type<Queue>, true, true, ALL);
    result.types[4].outgoing_mode = POLL;
    result.types[4].refuses = [](const ComponentType& other, bool outgoing) {
        return outgoing && other.name == "store" ? say("Nothing in a store takes messages.") : Text();
    };
    result.types[1].fault_actions = {"neph:stop-instance", "neph:slow"};
    result.types[1].check = [](const google::protobuf::Message& config, const std::string& id, Issues& issues) {
        const auto& worker = static_cast<const Worker&>(config);
        if (worker.min_size() > worker.max_size())
            issues.push_back({Issue::Severity::Error, id, "config.min_size", say("Minimum is above maximum."), say("Lower it.")});
    };
    return result;
}

/// Adds a component with its initial settings.
inline Component& add_component(Design* design, const char* type, const char* id) {
    static const Catalog kCatalog = catalog();
    Component& added = *design->add_components();
    added = new_component(*design, type, kCatalog);
    added.set_id(id);
    return added;
}

inline Connection& connect(Design* design, const std::string& from, const std::string& to) {
    Connection& added = *design->add_connections();
    added.set_id(from + "-" + to);
    added.set_from(from);
    added.set_to(to);
    fill_initial(design, catalog());
    return added;
}

/// source web -> worker app -> store db, with all defaults: it validates without an issue.
inline Design design() {
    Design result;
    add_defaults(&result);
    add_component(&result, "source", "web");
    add_component(&result, "worker", "app");
    add_component(&result, "store", "db");
    connect(&result, "web", "app");
    connect(&result, "app", "db");
    return result;
}

template <typename T>
T config_of(const Design& from, const char* id) {
    T config;
    config.ParseFromString(find_component(from, id)->config().value());
    return config;
}

}  // namespace nephoscope::model::test
