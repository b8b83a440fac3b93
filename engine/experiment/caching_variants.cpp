#include <google/protobuf/repeated_field.h>

#include <algorithm>
#include <set>

#include "engine/experiment/variants.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/services/api_gateway/api_gateway.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/elasticache/elasticache.pb.h"
#include "engine/services/service.h"

namespace nephoscope::experiment {

namespace {

using model::Component;
using model::Connection;
using model::Design;

constexpr double kTtl = 300;  // seconds: ElastiCache's initial one

std::string_view type_of(const Component& component) {
    const model::ComponentType* type = services::catalog().type_of(component);
    return type ? std::string_view(type->name) : std::string_view();
}

std::string_view type_of(const Design& design, const std::string& id) {
    const Component* component = model::find_component(design, id);
    return component ? type_of(*component) : std::string_view();
}

std::vector<std::string> of_type(const Design& design, std::string_view type) {
    std::vector<std::string> found;
    for (const Component& each : design.components())
        if (type_of(each) == type) found.push_back(each.id());
    return found;
}

void set(Design* design, const std::string& id, const std::string& field, const std::string& value) {
    // Fields and values are this file's own; a service that has them no longer fails variants_test.
    (void)model::apply_setting(design, id + "." + field + "=" + value, services::catalog());
}

template <typename Message, typename Predicate>
void remove_if(google::protobuf::RepeatedPtrField<Message>* from, Predicate goes) {
    for (int i = from->size() - 1; i >= 0; --i)
        if (goes(from->Get(i))) from->DeleteSubrange(i, 1);
}

/// What is not connected any more, and what is about it.
void remove_component(Design* design, const std::string& id) {
    remove_if(design->mutable_components(), [&](const Component& each) { return each.id() == id; });
    remove_if(design->mutable_connections(), [&](const Connection& each) { return each.from() == id || each.to() == id; });
    remove_if(design->mutable_faults(), [&](const model::Fault& each) { return each.target() == id; });
    remove_if(design->mutable_alarms(), [&](const model::Alarm& each) { return each.component() == id; });
    for (model::Note& note : *design->mutable_notes())
        for (model::StoryStep& step : *note.mutable_story())
            if (step.show() == id) step.clear_show();
}

bool is_connected(const Design& design, const std::string& id) {
    return std::any_of(design.connections().begin(), design.connections().end(),
                       [&](const Connection& each) { return each.from() == id || each.to() == id; });
}

bool is_look_aside(const Connection& each) { return each.role() == model::CACHE; }

void remove_look_aside(Design* design) {
    std::set<std::string> caches;
    for (const Connection& each : design->connections())
        if (is_look_aside(each)) caches.insert(each.to());
    remove_if(design->mutable_connections(), is_look_aside);
    for (const std::string& cache : caches)
        if (!is_connected(*design, cache)) remove_component(design, cache);
}

/// Who calls DAX calls its table instead.
void remove_dax(Design* design) {
    for (const std::string& dax : of_type(*design, "dax")) {
        std::string table;
        for (const Connection& each : design->connections())
            if (each.from() == dax) table = each.to();
        if (table.empty()) continue;
        for (Connection& each : *design->mutable_connections())
            if (each.to() == dax) each.set_to(table);
        remove_component(design, dax);
    }
}

/// All but those that applications keep themselves.
void other_caches_off(Design* design) {
    remove_dax(design);
    for (const std::string& api : of_type(*design, "api_gateway")) set(design, api, "cache_cluster_enabled", "false");
    for (const std::string& cdn : of_type(*design, "cloudfront")) set(design, cdn, "cache_control", "NO_STORE");
}

/// The design with no cache at work.
Design without_caches(Design design) {
    remove_look_aside(&design);
    other_caches_off(&design);
    return design;
}

Component& add_component(Design* design, std::string_view type, const Component& beside) {
    Component made = model::new_component(*design, type, services::catalog());
    made.set_parent(beside.parent());
    made.mutable_position()->set_x(beside.position().x());
    made.mutable_position()->set_y(beside.position().y() + 144);
    *design->add_components() = made;
    return *design->mutable_components(design->components_size() - 1);
}

bool is_database(std::string_view type) { return type == "rds" || type == "aurora" || type == "dynamodb"; }

/// Applications that can keep a cache themselves: groups and functions that read a database.
std::vector<std::string> applications(const Design& design) {
    std::vector<std::string> found;
    for (const char* type : {"auto_scaling_group", "lambda"})
        for (const std::string& app : of_type(design, type))
            if (std::any_of(design.connections().begin(), design.connections().end(), [&](const Connection& each) {
                    return each.from() == app && each.role() != model::WRITES && is_database(type_of(design, each.to()));
                }))
                found.push_back(app);
    return found;
}

/// Each application that reads a database gets a cache of its own.
void add_look_aside(Design* design) {
    for (const std::string& app : applications(*design)) {
        const std::string cache = add_component(design, "elasticache", *model::find_component(*design, app)).id();
        const auto made = model::new_connection(*design, app, cache, services::catalog());
        if (made) *design->add_connections() = *made;
    }
}

bool is_cache(const services::ServiceType& type) {
    return std::any_of(type.metrics.begin(), type.metrics.end(), [](const services::Metric& each) {
        return each.kind == services::MetricKind::Share && each.name.ends_with("HitRate");
    });
}

/// Of a look-aside cache: for ever, or as it is drawn.
void set_ttl(Component* cache, bool expires) {
    services::ElastiCache config;
    if (!cache || !cache->config().UnpackTo(&config)) return;
    const bool forever = config.has_ttl() && model::seconds_of(config.ttl()) == 0;
    if (expires == !forever) return;
    *config.mutable_ttl() = model::to_duration(expires ? kTtl : 0);
    cache->mutable_config()->PackFrom(config);
}

/// The design with its look-aside caches, or such as it could have, used in one way; no other cache is at work.
Design with_strategy(const Design& drawn, model::CacheStrategy strategy, bool expires) {
    Design design = drawn;
    other_caches_off(&design);
    if (std::none_of(drawn.connections().begin(), drawn.connections().end(), is_look_aside)) add_look_aside(&design);
    for (Connection& each : *design.mutable_connections()) {
        if (!is_look_aside(each)) continue;
        each.set_cache_strategy(strategy);
        set_ttl(model::find_component(&design, each.to()), expires);
    }
    return design;
}

/// Groups that keep a cache beside their data.
std::set<std::string> caching_groups(const Design& design) {
    std::set<std::string> found;
    for (const Connection& each : design.connections())
        if (is_look_aside(each) && type_of(design, each.from()) == "auto_scaling_group") found.insert(each.from());
    return found;
}

/// What several requests of an instance miss it reads only once. An environment of a function has one request at a time.
Design with_joined_misses(Design design) {
    for (const std::string& group : caching_groups(design)) set(&design, group, "coalesce_requests", "true");
    return design;
}

bool can_look_aside(const Design& design) {
    return !applications(design).empty() || std::any_of(design.connections().begin(), design.connections().end(), is_look_aside);
}

/// DAX between each table and those who call it and wait.
Design with_dax(const Design& drawn) {
    Design design = without_caches(drawn);
    for (const std::string& table : of_type(design, "dynamodb")) {
        std::vector<std::string> callers;
        for (const Connection& each : design.connections())
            if (each.to() == table && each.mode() == model::SYNC && type_of(design, each.from()) != "api_gateway")
                callers.push_back(each.id());
        if (callers.empty()) continue;
        Component dax = *model::find_component(design, table);
        const auto before = of_type(drawn, "dax");
        const std::string id = before.empty() ? add_component(&design, "dax", dax).id() : before.front();
        if (!before.empty()) *design.add_components() = *model::find_component(drawn, id);
        for (const std::string& caller : callers)
            for (Connection& each : *design.mutable_connections())
                if (each.id() == caller) each.set_to(id);
        if (const auto made = model::new_connection(design, id, table, services::catalog())) *design.add_connections() = *made;
        break;  // One cluster in front of the first table: what a second one changes is another question.
    }
    return design;
}

bool can_use_dax(const Design& drawn) {
    const Design design = without_caches(drawn);
    return std::any_of(design.connections().begin(), design.connections().end(), [&](const Connection& each) {
        return type_of(design, each.to()) == "dynamodb" && each.mode() == model::SYNC && type_of(design, each.from()) != "api_gateway";
    });
}

/// REST APIs; others have no cache.
std::vector<std::string> rest_apis(const Design& design) {
    std::vector<std::string> found;
    for (const std::string& api : of_type(design, "api_gateway")) {
        services::ApiGateway config;
        if (model::find_component(design, api)->config().UnpackTo(&config) && config.kind() == services::REST_API) found.push_back(api);
    }
    return found;
}

Design with_api_cache(const Design& drawn) {
    Design design = without_caches(drawn);
    for (const std::string& api : rest_apis(design)) set(&design, api, "cache_cluster_enabled", "true");
    return design;
}

bool is_web_entry(std::string_view type) { return type == "application_load_balancer" || type == "api_gateway" || type == "s3"; }

/// CloudFront as it is drawn, or a new one in front of everything that clients call over HTTP.
Design with_cdn(const Design& drawn) {
    Design design = without_caches(drawn);
    if (const auto cdns = of_type(drawn, "cloudfront"); !cdns.empty()) {
        for (const std::string& cdn : cdns) *model::find_component(&design, cdn) = *model::find_component(drawn, cdn);
        return design;
    }
    std::set<std::string> entries;
    for (const Connection& each : design.connections())
        if (type_of(design, each.from()) == "clients" && is_web_entry(type_of(design, each.to()))) entries.insert(each.to());
    for (const std::string& entry : entries) {
        const Component origin = *model::find_component(design, entry);
        Component& cdn = add_component(&design, "cloudfront", origin);
        cdn.clear_parent();
        const std::string id = cdn.id();
        set(&design, id, "default_ttl", std::to_string(static_cast<int>(kTtl)));
        for (Connection& each : *design.mutable_connections())
            if (each.to() == entry && type_of(design, each.from()) == "clients") each.set_to(id);
        if (const auto made = model::new_connection(design, id, entry, services::catalog())) *design.add_connections() = *made;
    }
    return design;
}

bool can_use_cdn(const Design& design) {
    return !of_type(design, "cloudfront").empty() ||
           std::any_of(design.connections().begin(), design.connections().end(), [&](const Connection& each) {
               return type_of(design, each.from()) == "clients" && is_web_entry(type_of(design, each.to()));
           });
}

}  // namespace

std::span<const char* const> variant_names() {
    static constexpr const char* kNames[] = {"No deployment",
                                             "No cache",
                                             "Lazy loading",
                                             "Lazy loading, with TTL",
                                             "Lazy loading, with TTL, misses joined",
                                             "Write-through",
                                             "Write-through, with TTL",
                                             "Lazy loading and write-through",
                                             "Lazy loading and write-through, with TTL",
                                             "API Gateway cache",
                                             "As drawn"};
    return kNames;
}

std::vector<Variant> caching_variants(const model::Design& design) {
    std::vector<Variant> variants{{"No cache", without_caches(design)}};
    if (can_look_aside(design)) {
        constexpr std::pair<model::CacheStrategy, const char*> kStrategies[] = {
            {model::LAZY_LOADING, "Lazy loading"},
            {model::WRITE_THROUGH, "Write-through"},
            {model::LAZY_LOADING_AND_WRITE_THROUGH, "Lazy loading and write-through"}};
        for (const bool expires : {false, true})
            for (const auto& [strategy, name] : kStrategies)
                variants.push_back({std::string(name) + (expires ? ", with TTL" : ""), with_strategy(design, strategy, expires)});
        const Design lazy = with_strategy(design, model::LAZY_LOADING, true);
        if (!caching_groups(lazy).empty()) variants.push_back({"Lazy loading, with TTL, misses joined", with_joined_misses(lazy)});
    }
    if (can_use_dax(design)) variants.push_back({"DAX", with_dax(design)});
    if (!rest_apis(design).empty()) variants.push_back({"API Gateway cache", with_api_cache(design)});
    if (can_use_cdn(design)) variants.push_back({"CloudFront", with_cdn(design)});
    if (variants.size() == 1) return {};
    variants.push_back({"As drawn", design});
    return variants;
}

void lose_cache_nodes(model::Design* design) {
    const double half = model::seconds_of(design->run().duration()) / 2;
    for (const Component& each : design->components()) {
        const services::ServiceType* type = services::find(type_of(each));
        if (!type || !is_cache(*type)) continue;
        for (const services::FaultType& fault : type->faults) {
            if (!fault.action.ends_with(":lose-node")) continue;
            model::Fault& lost = *design->add_faults();
            lost.set_id(model::fresh_id("lost-node", *design));
            lost.set_action(std::string(fault.action));
            lost.set_target(each.id());
            *lost.mutable_at() = model::to_duration(half);
            lost.set_instance(0);
        }
    }
}

}  // namespace nephoscope::experiment
