#include <algorithm>
#include <set>

#include "engine/model/schema.h"
#include "engine/parts/stream.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/cloudfront/cloudfront.pb.h"
#include "engine/services/cloudfront/distribution.h"

// From settings and facts to a plan.

namespace nephoscope::services::cloudfront {

namespace {

constexpr double kBitsOfByte = 8;

/// How long a copy counts as fresh; 0: it is not kept.
double ttl(const CloudFront& config) {
    const double least = config.min_ttl(), most = std::max(config.max_ttl(), least);
    switch (config.cache_control()) {
        case CloudFront::MAX_AGE: return std::clamp(config.s_maxage() >= 0 ? config.s_maxage() : config.max_age(), least, most);
        case CloudFront::NO_STORE: return least;
        default: return std::clamp(config.default_ttl(), least, most);
    }
}

/// Where viewers are, by node; what is not clients asks where the first of them are.
std::vector<int> regions(Compiler& c) {
    constexpr int kNowhere = Clients::ViewerRegion_ARRAYSIZE;
    std::vector<int> found(c.plan.types.size(), kNowhere);
    for (const auto& component : c.plan.design.components()) {
        const auto config = model::unpack(component.config(), c.catalog);
        if (!config || config->GetDescriptor() != Clients::descriptor()) continue;
        found[*c.plan.node(component.id())] = static_cast<const Clients&>(*config).viewer_region();
    }
    const int first = *std::min_element(found.begin(), found.end());
    std::replace(found.begin(), found.end(), kNowhere, first == kNowhere ? static_cast<int>(Clients::NORTH_AMERICA) : first);
    return found;
}

/// Spans of one way, in ns. All together are the network's way between clients and the Region.
struct Ways {
    SimTime edge, regional, origin;
};

Ways ways(const Compiler& c, const CloudFront& config) {
    const SimTime all = sim_time(c.plan.design.network().internet());
    const SimTime edge = std::min(sim_time(config.edge_round_trip()), all);
    const SimTime regional = std::min(sim_time(config.regional_round_trip()), all - edge);
    return {edge / 2, regional / 2, (all - edge - regional) / 2};
}

void set_way(Compiler& c, kernel::LinkIndex link, SimTime way) {
    kernel::Link& to = c.plan.program.links[link];
    to.same_zone = to.cross_zone = way;
    to.same_line = to.cross_line = c.line(way);
}

/// Edge locations ask the regional edge cache of their region; these ask the origin, or all of them one that shields it.
class Layers {
public:
    Layers(Compiler& c, DistributionPlan& plan, const CloudFront& config, const Ways& ways)
        : c_(c), plan_(plan), config_(config), ways_(ways) {}

    void build() {
        const std::vector<int> region_of_node = regions(c_);
        const int shield = config_.origin_shield() ? config_.origin_shield_region() : kNobody;
        const std::uint32_t shield_cache = shield == kNobody ? kOrigin : add(shield, kNobody, kOrigin, 0);
        std::vector<std::uint32_t> first_edge(Clients::ViewerRegion_ARRAYSIZE, 0);
        for (const int region : std::set<int>(region_of_node.begin(), region_of_node.end())) {
            const bool shielded = shield != kNobody && region != shield;
            const std::uint32_t regional =
                region == shield ? shield_cache : add(region, kNobody, shield_cache, shielded ? ways_.origin : 0);
            first_edge[static_cast<std::size_t>(region)] = static_cast<std::uint32_t>(plan_.caches.size());
            for (std::uint32_t i = 0; i < plan_.edges; ++i)
                add(region, static_cast<int>(i), regional, region == shield ? ways_.regional + ways_.origin : ways_.regional);
        }
        for (const int region : region_of_node) plan_.edge_of_client.push_back(first_edge[static_cast<std::size_t>(region)]);
    }

private:
    static constexpr int kNobody = -1;

    /// A regional edge cache where no `location` is given. `way` leads to the next.
    std::uint32_t add(int region, int location, std::uint32_t next, SimTime way) {
        CachePlan& cache = plan_.caches.emplace_back();
        cache.name = Clients::ViewerRegion_Name(static_cast<Clients::ViewerRegion>(region));
        cache.edge = location != kNobody;
        if (cache.edge) cache.name += "-" + std::to_string(location + 1);
        cache.next = next;
        cache.way = c_.line(way);
        for (const DataSetPlan& set : plan_.shared->data_sets)
            cache.first.push_back(c_.state<Object>(cache.name + " of " + set.id, set.items));
        return static_cast<std::uint32_t>(plan_.caches.size() - 1);
    }

    Compiler& c_;
    DistributionPlan& plan_;
    const CloudFront& config_;
    const Ways& ways_;
};

void compile_ways(Compiler& c, DistributionPlan& plan, const CloudFront& config) {
    const Ways way = ways(c, config);
    plan.edges = config.edge_locations();
    Layers(c, plan, config, way).build();
    plan.object_column = c.column<Object>();
    const bool shield = config.origin_shield();
    plan.pass_way = c.line(way.regional + (shield ? way.origin : 0));
    plan.edge_latency = c.line(sim_time(config.edge_latency()));
    for (const kernel::LinkIndex link : c.callers())
        if (c.plan.types[c.plan.program.links[link].from]->port.outside) set_way(c, link, way.edge);
    for (const CallPlanRef& call : c.calls()) set_way(c, call.link, shield ? 0 : way.origin);
    const double rate = parts::stream_rate(2 * to_seconds(way.edge), c.fact("L-04.loss"));
    plan.nanoseconds_per_byte = rate > 0 ? 1e9 / rate : 0;
}

void compile_classes(Compiler& c, DistributionPlan& plan, const CloudFront& config) {
    for (const RequestClassPlan& each : plan.shared->classes) {
        bool cached = config.cached_classes().empty();
        for (const std::string& id : config.cached_classes()) cached |= id == each.id;
        plan.cached_class.push_back(cached && plan.ttl > 0 && each.data_set >= 0);
        const std::uint32_t item = each.data_set < 0 ? 0 : plan.shared->data_sets[static_cast<std::size_t>(each.data_set)].item_bytes;
        plan.size_of_class.push_back(each.data_set < 0 ? DistributionPlan::Size{each.request_bytes, each.response_bytes}
                                     : each.write      ? DistributionPlan::Size{item, 0}
                                                       : DistributionPlan::Size{0, item});
    }
    plan.origins.resize(plan.shared->classes.size());
    for (const CallPlanRef& call : c.calls()) {
        c.limit(call.link, config.origin_read_timeout() * kSecond);
        for (std::size_t i = 0; i < plan.origins.size(); ++i)
            if (call.carried[i]) plan.origins[i].push_back(call);
    }
}

/// The path of a class with the item's number for its variable, or at its end.
ObjectPath object_path(const RequestClassPlan& each, const DataSetPlan& set) {
    std::string path = each.path.empty() ? set.id : each.path;
    if (path.front() != '/') path.insert(0, 1, '/');
    const std::size_t open = path.find('{'), close = path.find('}', open);
    const auto number = static_cast<std::uint16_t>(each.data_set);
    if (open < close && close != std::string::npos) return {number, path.substr(0, open), path.substr(close + 1)};
    return {number, path + (path.back() == '/' ? "" : "/"), ""};
}

void compile_invalidation(Compiler& c, DistributionPlan& plan) {
    for (const RequestClassPlan& each : plan.shared->classes) {
        if (each.data_set < 0 || each.write) continue;
        const ObjectPath path = object_path(each, plan.shared->data_sets[static_cast<std::size_t>(each.data_set)]);
        if (std::find(plan.paths.begin(), plan.paths.end(), path) == plan.paths.end()) plan.paths.push_back(path);
    }
    plan.month = c.account_state<InvalidationMonth>("invalidations");
    plan.month_column = c.column<InvalidationMonth>();
    plan.free_paths = static_cast<std::uint64_t>(c.fact("CF-08.free"));
    plan.most_files = static_cast<std::uint32_t>(c.fact("CF-08.files"));
    plan.most_wildcards = static_cast<std::uint32_t>(c.fact("CF-08.wildcards"));
    plan.invalidation_least = from_seconds(c.fact("CF-08.least"));
    plan.invalidation_most = from_seconds(c.fact("CF-08.most"));
}

/// Differs when a cache or an item has another number.
std::uint64_t layout_of(const DistributionPlan& plan) {
    std::uint64_t layout = 1;
    for (const DataSetPlan& set : plan.shared->data_sets) layout = kernel::hash(set.id, layout ^ set.items);
    for (const CachePlan& cache : plan.caches) layout = kernel::hash(cache.name, layout ^ cache.next);
    return layout;
}

}  // namespace

void compile(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const CloudFront&>(message);
    auto& plan = c.config<DistributionPlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<Distribution>("distribution");
    plan.ttl = from_seconds(ttl(config));
    plan.error_ttl = from_seconds(config.error_caching_min_ttl());
    plan.request_quota = {c.fact("CF-09.requests"), c.fact("CF-09.requests")};
    plan.byte_quota = {c.fact("CF-09.bits") / kBitsOfByte, c.fact("CF-09.bits") / kBitsOfByte};
    plan.attempts = config.connection_attempts();
    plan.origin_group = config.origin_group();
    plan.failover_codes.assign(config.failover_status_codes().begin(), config.failover_status_codes().end());
    compile_ways(c, plan, config);
    compile_classes(c, plan, config);
    compile_pages(c, plan, config);
    compile_invalidation(c, plan);
    plan.layout = layout_of(plan);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kLayer] = layer;
    node.routines[kFetch] = fetch;
    node.routines[kInvalidation] = invalidate;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.instance_mask = 0;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
}

}  // namespace nephoscope::services::cloudfront
