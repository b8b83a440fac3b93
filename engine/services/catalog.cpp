#include <google/protobuf/descriptor.h>

#include <cstdio>
#include <cstdlib>

#include "embedded/cloudwatch_facts.h"
#include "embedded/prices.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/compiler.h"
#include "engine/services/experiment.h"
#include "engine/services/fault_checks.h"
#include "engine/services/metric_unit.h"
#include "engine/services/network_faults.h"
#include "engine/services/sdk/call_policy.h"
#include "engine/services/service.h"

namespace nephoscope::services {

const ServiceType* find(std::string_view name) {
    for (const ServiceType* type : all())
        if (type->name == name || type->config.full_name() == name) return type;
    return nullptr;
}

std::span<const FaultType> common_faults() {
    static constexpr FaultType kFaults[] = {
        {kZoneOutage, "Zone outage", FaultTarget::Zone, "", 0,
         "Everything in this Availability Zone stops answering; load balancers, failovers and groups react as they would.", true},
        {network::kRegionOutage, "Region outage", FaultTarget::Zone, "", 0,
         "Everything in this Region stops answering, in all its Availability Zones.", true},
        {network::kDisrupt, "Cut off from the network", FaultTarget::Zone, "", 0,
         "Calls into and out of it hang until their callers give up; what runs in it runs on.", true},
        {network::kDisrupt, "Cut off from the network", FaultTarget::Connection, "", 0,
         "Calls over this connection hang until their callers give up; those under way break.", true},
        {network::kPacketLoss, "Packet loss", FaultTarget::Connection, "Share of packets lost (0 to 1)", 0.01,
         "A lost packet is sent again after 1 s, then 2, 4, 8 s ...", true},
        {kAddedLatency, "Added latency", FaultTarget::Connection, "Added to each call (s)", 0.5, "Calls over this connection take longer.",
         true},
        {kErrorRate, "Errors", FaultTarget::Connection, "Share of calls that fail (0 to 1)", 0.5,
         "Calls over this connection fail, each with this chance.", true},
        {network::kDisrupt, "Cut off from the network", FaultTarget::Component, "", 0,
         "Calls to it and from it hang until their callers give up; those under way break.", true},
        {network::kPacketLoss, "Packet loss", FaultTarget::Component, "Share of packets lost (0 to 1)", 0.01,
         "On the way to it and back; a lost packet is sent again after 1 s, then 2, 4, 8 s ...", true},
        {kAddedLatency, "Added latency", FaultTarget::Component, "Added to each call (s)", 0.5, "Every call to it takes longer.", true},
        {kErrorRate, "Errors", FaultTarget::Component, "Share of calls that fail (0 to 1)", 0.5,
         "Calls to it fail before they reach it, each with this chance.", true},
    };
    return kFaults;
}

/// They are part of the program: a defect in them ends it.
static void add_facts(model::Catalog& catalog, std::string_view facts, const std::string& folder) {
    const Status added = catalog.facts.add(facts, folder + "/facts.textproto");
    if (added) return;
    std::fprintf(stderr, "nephoscope: %s: %s\n", added.error().where.c_str(), added.error().message.english().c_str());
    std::abort();
}

const model::Catalog& catalog() {
    static const model::Catalog kCatalog = [] {
        model::Catalog catalog;
        for (const ServiceType* type : all()) {
            model::ComponentType& row = catalog.types.emplace_back();
            row.name = type->name;
            row.title = type->title;
            row.id_stem = type->id_stem;
            row.config = type->config;
            row.calls = type->port.calls;
            row.called = type->port.called;
            row.group = type->port.group;
            row.initial_role = static_cast<model::Role>(type->port.initial_role);
            row.outgoing_mode = static_cast<model::Mode>(type->port.outgoing_mode);
            row.accepts_async = type->port.accepts_async;
            row.private_network = type->port.private_network;
            if (type->needs) row.needs = type->needs();
            if (type->refuses)
                row.refuses = [type](const model::ComponentType& other, bool outgoing) {
                    return type->refuses(*find(other.name), outgoing);
                };
            for (const Metric& metric : type->metrics) {
                row.metrics.emplace_back(metric.name);
                if (metric.spread) row.spread_metrics.emplace_back(metric.name);
                if (metric.kind == MetricKind::Gauge) row.gauge_metrics.emplace_back(metric.name);
            }
            row.scales = type->scaling != nullptr;
            if (type->scaling) {
                row.only_tracks = type->scaling->only_tracks;
                row.tracked = static_cast<model::TrackedMetric>(type->scaling->tracked);
                for (const Metric& metric : type->metrics)
                    if (metric.name == type->scaling->metric) row.most_tracked = published_unit(metric).scale;
            }
            if (type->deployment) row.deployment_policies.assign(type->deployment->policies.begin(), type->deployment->policies.end());
            row.splits = type->split_traffic != nullptr;
            for (const FaultType& fault : common_faults())
                if (type->port.called && fault.target == FaultTarget::Component) row.fault_actions.emplace_back(fault.action);
            for (const FaultType& fault : type->faults) row.fault_actions.emplace_back(fault.action);
            if (type->check) row.check = type->check;
            if (type->check_in_design) row.check_in_design = type->check_in_design;
            add_facts(catalog, type->facts, std::string(type->name));
        }
        add_facts(catalog, sdk::facts(), "sdk");
        add_facts(catalog, embedded::cloudwatch_facts, "cloudwatch");
        auto prices = model::PriceTable::read(embedded::prices);
        if (!prices) {
            std::fprintf(stderr, "nephoscope: %s: %s\n", prices.error().where.c_str(), prices.error().message.english().c_str());
            std::abort();
        }
        catalog.prices = std::move(*prices);
        catalog.check = [](const model::Design& design, Issues& issues) {
            access::check(design, issues);
            check_faults(design, issues);
            check_experiments(design, issues);
        };
        return catalog;
    }();
    return kCatalog;
}

}  // namespace nephoscope::services
