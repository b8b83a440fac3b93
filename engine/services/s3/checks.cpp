#include <algorithm>
#include <set>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/fifo.h"
#include "engine/services/s3/bucket.h"
#include "engine/services/s3/s3.pb.h"

// What a bucket's settings say about the rest of the design.

namespace nephoscope::services::s3 {

namespace {

bool names(const google::protobuf::RepeatedPtrField<std::string>& ids, const std::string& id) {
    return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether these clients send requests of the class over the connection.
bool sends(const model::Connection& over, const Clients& from, const model::RequestClass& about) {
    if (over.role() == (about.write() ? model::READS : model::WRITES)) return false;
    return names(over.request_classes(), about.id()) && names(from.request_classes(), about.id());
}

std::vector<PageNumber> numbers_of(const S3& config, const model::RequestClass& about) {
    switch (action_of_class(config, about.id(), about.write())) {
        case Action::Get: return {kGet};
        case Action::List: return {kList};
        case Action::Delete: return {kDelete};
        default: break;
    }
    std::vector<PageNumber> out;
    if (config.puts_without_header() < 1) out.push_back(kPutAsking);
    if (config.puts_without_header() > 0) out.push_back(kPut);
    return out;
}

/// The clients with this id; null: it is something else.
std::unique_ptr<google::protobuf::Message> clients(const model::Design& design, const std::string& id) {
    for (const model::Component& each : design.components()) {
        const model::ComponentType* type = each.id() == id ? services::catalog().type_of(each) : nullptr;
        if (type && type->name == "clients") return model::unpack(each.config(), services::catalog());
    }
    return nullptr;
}

}  // namespace

Action action_of_class(const S3& config, const std::string& id, bool write) {
    for (const S3Operation& each : config.operations())
        if (each.request_class() == id) return each.action() == S3Operation::LIST_OBJECTS ? Action::List : Action::Delete;
    return write ? Action::Put : Action::Get;
}

void check_operations(const S3& config, const std::string& id, const model::Design& design, Issues& issues) {
    std::set<std::string> classes;
    for (int i = 0; i < config.operations_size(); ++i) {
        const S3Operation& operation = config.operations(i);
        const std::string at = "config.operations[" + std::to_string(i) + "]";
        if (!classes.insert(operation.request_class()).second)
            issues.push_back({Issue::Severity::Error, id, at + ".request_class",
                              say("The class %1 has two operations.", model::in_quotes(operation.request_class())),
                              say("Remove one of them.")});
        const bool deletes = operation.action() == S3Operation::DELETE_OBJECT;
        for (const model::RequestClass& each : design.request_classes())
            if (each.id() == operation.request_class() && each.write() != deletes)
                issues.push_back({Issue::Severity::Error, id, at + ".action",
                                  deletes ? say("A class that deletes is one that writes.") : say("A class that lists is one that reads."),
                                  deletes ? say("Switch Writes on for the class, or choose another.")
                                          : say("Switch Writes off for the class, or choose another.")});
    }
}

void check_pages(const S3& config, const std::string& id, const model::Design& design, Issues& issues) {
    const std::string& text = config.cors_configuration();
    if (!config.callers_are_browsers() || (!text.empty() && !parse_cors(text).flaws.empty())) return;
    std::set<PageNumber> pages;
    for (const model::Connection& over : design.connections()) {
        const auto from = over.to() == id ? clients(design, over.from()) : nullptr;
        for (const model::RequestClass& each : design.request_classes())
            if (from && sends(over, static_cast<const Clients&>(*from), each))
                for (const PageNumber number : numbers_of(config, each)) pages.insert(number);
    }
    const std::vector<CorsRule> rules = rules_of(config);
    std::set<std::string> told;
    for (const PageNumber number : pages) {
        const PageRequest request = page_request(config, number);
        if (rule_for(rules, request)) continue;
        const Text why = why_not(rules, request);
        if (!told.insert(why).second) continue;
        issues.push_back({Issue::Severity::Warning, id, text.empty() ? "config.allowed_origins" : "config.cors_configuration",
                          say("%1.", why), say("Add a rule to the CORS configuration: %1", missing_rule(request))});
    }
}

void check_destinations(const std::string& id, const model::Design& design, Issues& issues) {
    for (const model::Connection& over : design.connections()) {
        const model::Component* to = over.from() == id ? model::find_component(design, over.to()) : nullptr;
        const auto config = to ? model::unpack(to->config(), services::catalog()) : nullptr;
        if (config && is_fifo(*config))
            issues.push_back({Issue::Severity::Error, over.id(), "",
                              say("S3 announces nothing to FIFO queues and topics, and %1 is FIFO.", model::in_quotes(over.to())),
                              say("Use a standard one, or remove the connection.")});
    }
}

}  // namespace nephoscope::services::s3
