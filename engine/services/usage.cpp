#include "engine/services/usage.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/base/numbers.h"

namespace nephoscope::services {

using kernel::LinkIndex;
using kernel::NodeIndex;

namespace {

bool is(const Metered& of, NodeIndex node, std::string_view type) { return of.plan.types[node]->name == type; }

/// What lies beyond the internet. CloudFront does, but data to it and to its viewers has prices of its own.
bool is_beyond(const Metered& of, NodeIndex node) { return of.plan.types[node]->port.outside && !is(of, node, "cloudfront"); }

bool has_own_transfer(const Metered& of) { return is(of, of.node, "s3") || is(of, of.node, "cloudfront") || is(of, of.node, "route53"); }

/// What has a network interface whose data is billed when it goes to another zone. That of these load balancers is not.
bool in_vpc(const Metered& of, NodeIndex node) {
    return of.plan.types[node]->access.port && !is(of, node, "application_load_balancer") && !is(of, node, "classic_load_balancer");
}

double to_the_internet(const Metered& of, LinkIndex i) {
    const kernel::Link& link = of.plan.program.links[i];
    if (link.to == of.node && comes_from_beyond(of, link.from)) return traffic(of, i).answer_bytes;
    if (link.from == of.node && is_beyond(of, link.to)) return traffic(of, i).request_bytes;
    return 0;
}

double across_zones(const Metered& of, LinkIndex i) {
    const kernel::Link& link = of.plan.program.links[i];
    if (link.from != of.node || !in_vpc(of, link.from) || !in_vpc(of, link.to)) return 0;
    const Traffic all = traffic(of, i);
    return all.calls > 0 ? static_cast<double>(of.k.w.links[i].crossed) / all.calls * (all.request_bytes + all.answer_bytes) : 0;
}

}  // namespace

void Usage::add(std::string_view price, double quantity, std::uint8_t dimension) {
    const auto index = prices_->find(price);
    assert(index && "the table has every price that is metered");
    if (index) quantities_[{*index, dimension}] += quantity;
}

double fact_value(std::string_view name, model::LimitsAsOf limits) {
    const auto value = catalog().facts.value(name, limits);
    assert(value && "a number of the facts");
    return value ? number_in(value->text) : 0;
}

double list_price(std::string_view price) {
    const auto index = catalog().prices.find(price);
    return index ? catalog().prices.all()[*index].usd() / model::units_of(catalog().prices.all()[*index]) : 0;
}

bool comes_from_beyond(const Metered& of, NodeIndex caller) {
    if (!is(of, caller, "route53")) return is_beyond(of, caller);
    for (const kernel::Link& each : of.plan.program.links)
        if (each.to == caller && is_beyond(of, each.from)) return true;
    return false;
}

double chunked(double requests, double bytes, double chunk) {
    return requests > 0 ? requests * std::max(1.0, std::ceil(bytes / requests / chunk)) : 0;
}

Traffic traffic(const Metered& of, LinkIndex link) {
    const kernel::LinkState& s = of.k.w.links[link];
    const MeanBytes& mean = of.plan.mean_bytes[link];
    const auto calls = static_cast<double>(s.calls), answered = static_cast<double>(s.outcomes[0]);
    return {calls, answered, calls * mean.request, answered * mean.answer};
}

Traffic traffic_to(const Metered& of) {
    Traffic sum;
    for (std::size_t i = 0; i < of.plan.program.links.size(); ++i) {
        if (of.plan.program.links[i].to != of.node) continue;
        const Traffic each = traffic(of, static_cast<LinkIndex>(i));
        sum.calls += each.calls;
        sum.answered += each.answered;
        sum.request_bytes += each.request_bytes;
        sum.answer_bytes += each.answer_bytes;
    }
    return sum;
}

void meter_transfer(const Metered& of, Usage& usage) {
    double out = 0, zones = 0;
    for (std::size_t i = 0; i < of.plan.program.links.size() && !has_own_transfer(of); ++i) {
        out += to_the_internet(of, static_cast<LinkIndex>(i));
        zones += across_zones(of, static_cast<LinkIndex>(i));
    }
    if (out > 0) usage.add("transfer-out", out / kGib);
    if (zones > 0) usage.add("transfer-zones", zones / kGib);
}

Usage meter(const Metered& of) {
    Usage usage(catalog().prices);
    const ServiceType& type = *of.plan.types[of.node];
    if (!type.meter) return usage;
    type.meter(of, usage);
    meter_transfer(of, usage);
    return usage;
}

}  // namespace nephoscope::services
