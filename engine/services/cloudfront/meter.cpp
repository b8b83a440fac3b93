#include "engine/services/clients/clients.pb.h"
#include "engine/services/cloudfront/distribution.h"
#include "engine/services/usage.h"

// What CloudFront bills: requests and data by the viewers' region, data to origins, invalidated paths.
namespace nephoscope::services::cloudfront {

namespace {

constexpr const char* kRegions[] = {"north-america", "europe", "asia", "oceania", "south-america", "middle-east-and-africa"};

std::size_t region_of(const Metered& of, kernel::NodeIndex caller) {
    if (of.plan.types[caller]->name != "clients") return Clients::NORTH_AMERICA;
    return static_cast<std::size_t>(static_cast<const Clients&>(*of.plan.configs[caller]).viewer_region());
}

double number(std::uint64_t n) { return static_cast<double>(n); }

}  // namespace

void meter(const Metered& of, Usage& usage) {
    const Distribution& s = plan_of(of.k, of.node).of(of.k);
    const double calls = traffic_to(of).calls;
    for (std::size_t i = 0; i < of.plan.program.links.size(); ++i) {
        const kernel::Link& link = of.plan.program.links[i];
        if (link.to != of.node || calls == 0) continue;
        const std::string region = kRegions[region_of(of, link.from)];
        const double share = number(of.k.w.links[i].calls) / calls;
        usage.add("cloudfront-requests-" + region, calls * share);
        usage.add("cloudfront-gb-" + region, number(s.bytes_down) / kGib * share);
    }
    usage.add("cloudfront-to-origin", number(s.bytes_up) / kGib);
    usage.add("cloudfront-invalidation", number(s.charged_paths));
}

}  // namespace nephoscope::services::cloudfront
