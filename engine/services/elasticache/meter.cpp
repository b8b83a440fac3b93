#include "engine/services/elasticache/cluster.h"
#include "engine/services/elasticache/elasticache.pb.h"
#include "engine/services/usage.h"

// What ElastiCache bills: its nodes, and backups.
namespace nephoscope::services::elasticache {

namespace {

/// Of a node without a type.
struct BilledAs {
    const char* name;
    double gib;  ///< for items
};
/// Source: ElastiCache user guide, "Supported node types" (2023-06).
constexpr BilledAs kBilledAs[] = {{"cache.t3.micro", 0.5},        {"cache.t3.small", 1.37},      {"cache.t3.medium", 3.09},
                                  {"cache.m6g.large", 6.38},      {"cache.r6g.large", 13.07},    {"cache.r6g.xlarge", 26.32},
                                  {"cache.r6g.2xlarge", 52.82},   {"cache.r6g.4xlarge", 105.81}, {"cache.r6g.8xlarge", 209.55},
                                  {"cache.r6g.12xlarge", 317.77}, {"cache.r6g.16xlarge", 419.09}};

/// The smallest that has the memory; where none has, the largest.
std::string node_type(double gib) {
    for (const BilledAs& each : kBilledAs)
        if (each.gib >= gib) return each.name;
    return std::end(kBilledAs)[-1].name;
}

}  // namespace

void meter(const Metered& of, Usage& usage) {
    const ClusterPlan& plan = plan_of(of.k, of.node);
    const auto& config = of.settings<ElastiCache>();
    const char* engine = config.engine() == VALKEY ? "elasticache-valkey-" : "elasticache-";
    const std::string type = config.cache_node_type().empty() ? node_type(config.memory_mb() / 1024.0) : config.cache_node_type();
    usage.add(engine + type, hours(of) * plan.count * plan.members);
    usage.add("elasticache-backup", months(integral(plan.cluster_of(of.k).kept.billed, of.k.now())) / 1024);
}

}  // namespace nephoscope::services::elasticache
