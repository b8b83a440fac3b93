#include "round_trip.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/model/catalog.h"
#include "engine/model/file.h"
#include "engine/model/validate.h"
#include "engine/services/application_load_balancer/application_load_balancer.pb.h"
#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/elasticache/elasticache.pb.h"
#include "engine/services/rds/rds.pb.h"
#include "engine/services/server/server.pb.h"

namespace nephoscope {
namespace {

/// Every service: its settings and what it may be connected to, without its behaviour.
const model::Catalog& catalog() {
    static const model::Catalog kCatalog = [] {
        model::Catalog filled;
        const auto add = [&](const char* name, const model::MessageType& config, bool calls, bool called, bool group) {
            model::ComponentType& type = filled.types.emplace_back();
            type.name = type.title = name;
            type.config = config;
            type.calls = calls;
            type.called = called;
            type.group = group;
            type.fault_actions = {"neph:added-latency", "neph:error-rate"};
        };
        add("clients", model::message_type<services::Clients>, true, false, false);
        add("server", model::message_type<services::Server>, true, true, true);
        add("auto_scaling_group", model::message_type<services::AutoScalingGroup>, true, true, true);
        add("application_load_balancer", model::message_type<services::ApplicationLoadBalancer>, true, true, false);
        add("elasticache", model::message_type<services::ElastiCache>, false, true, false);
        add("rds", model::message_type<services::Rds>, false, true, false);
        return filled;
    }();
    return kCatalog;
}

void require(bool holds, const char* what, const std::string& detail = {}) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s %s\n", what, detail.c_str());
    std::abort();
}

void require_same(const std::string& written, const std::string& expected, const char* form) {
    const model::File again = model::read_design(written, catalog());
    require(again.readable(), form, again.readable() ? "" : again.issues.front().path() + ": " + again.issues.front().message);
    require(model::write_binary(again.design) == expected, form, "does not give the same design back");
}

}  // namespace

void check_round_trip(std::string_view bytes) {
    const model::File file = model::read_design(bytes, catalog());
    for (const Issue& each : file.issues)
        require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy at", each.path());
    if (!file.readable()) return;
    for (const Issue& each : model::validate(file.design, catalog()))
        require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy at", each.path());
    const std::string binary = model::write_binary(file.design);
    require_same(binary, binary, "the binary form");
    require_same(model::write_json(file.design, catalog()), binary, "the JSON form");
}

}  // namespace nephoscope
