#include "engine/services/dax/dax.pb.h"

#include <algorithm>

#include "embedded/dax_facts.h"
#include "embedded/dax_help.h"
#include "embedded/dax_icon.h"
#include "engine/model/words.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/dax/cluster.h"
#include "engine/services/dax/node_types.h"

namespace nephoscope::services {

namespace dax {

using kernel::Endpoint;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::LinkIndex;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

namespace {

constexpr std::uint16_t kBadRequest = 400, kUnavailable = 503;

std::uint32_t place(const Frame& f) { return f.local & kNodeMask; }

/// As far as clients know.
bool seems_alive(Kernel& k, const ClusterPlan& plan, const Node& node) {
    return lives(node) || k.now() < node.lost_at + plan.update_interval;
}

/// Clients ask the nodes in turn, and the primary for writes.
Endpoint endpoint(Kernel& k, LinkIndex link, const Request& request) {
    const ClusterPlan& plan = plan_of(k, k.program.links[link].to);
    Cluster& s = plan.of(k);
    std::uint32_t i = s.primary;
    if (plan.classes[request.request_class].use != Use::Write) {
        i = s.turn = (s.turn + 1) % plan.nodes;
        for (std::uint32_t n = 1; n < plan.nodes && !seems_alive(k, plan, s.nodes[i]); ++n) i = s.turn = (s.turn + 1) % plan.nodes;
    }
    return {i, plan.zones[i]};
}

bool takes(Kernel& k, const ClusterPlan& plan, const Frame& f) {
    if (place(f) >= plan.nodes || !lives(plan.at(k, place(f)))) return false;
    const Cluster& s = plan.of(k);
    return class_of(k, plan, f).use != Use::Write || (!s.down && s.primary == place(f));
}

bool found(const Frame& f) { return f.local & kFound; }

void search(Kernel& k, const ClusterPlan& plan, Frame& f) {
    if (look_up(k, plan, f)) f.local |= kFound;
}

SimTime work(Kernel& k, const ClusterPlan& plan, const Frame& f) {
    const ClassPlan& of = class_of(k, plan, f);
    const std::uint32_t cost = found(f) ? 1 : of.use == Use::Write ? plan.write_cost : plan.miss_cost;
    return static_cast<SimTime>(plan.unit * cost * of.kilobytes + 0.5);
}

FrameId go_astray(Kernel& k, const ClusterPlan& plan, FrameId id) {
    ++plan.of(k).counts.astray;
    ++plan.of(k).counts.errors;
    return k.finish(id, Outcome::Failed, kBadRequest);
}

/// The table's refusal is DAX's own answer.
FrameId pass_on_failure(Kernel& k, const ClusterPlan& plan, FrameId id) {
    plan.of(k).counts.errors += k.frame(id).status >= 400 && k.frame(id).status < 500;
    return k.finish_as_child(id);
}

FrameId answer(Kernel& k, const ClusterPlan& plan, FrameId id, bool hit) {
    plan.of(k).story.count_answer(k.frame(id));
    return k.finish(id, Outcome::Ok, 200, -1, hit);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClusterPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!takes(k, plan, f)) return k.finish(id, Outcome::Failed, kUnavailable);
    if (f.operation == kSet) return k.finish(id, Outcome::Ok, 200);  // It keeps what it has read itself.
    if (plan.latency) DELAY(k, id, plan.latency);
    if (plan.at_station(k, place(f)).enter(id) == parts::Admission::Queued) PARK();
    search(k, plan, f);
    SLEEP(k, id, work(k, plan, f));
    plan.at_station(k, place(f)).leave();
    if (found(f)) return answer(k, plan, id, true);
    if (class_of(k, plan, f).link == kernel::kNoLink) return go_astray(k, plan, id);
    AWAIT(parts::call(k, id, class_of(k, plan, f).link, place(f)));
    if (!f.ok()) return pass_on_failure(k, plan, id);
    store(k, plan, f);
    return answer(k, plan, id, f.operation == kGet);
    NEPHO_END;
}

void start(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    plan.of(k).layout = plan.layout;
    plan.of(k).known = plan.nodes;
}

void restart(Kernel& k, NodeIndex node) {
    const ClusterPlan& plan = plan_of(k, node);
    Cluster& s = plan.of(k);
    s.counts = {};
    s.story.restart_statistics();
    s.keys.evictions = s.keys.reclaimed = 0;
    s.memory.restart(k.now());
    s.waiting.restart(k.now());
    for (std::uint32_t i = 0; i < plan.nodes; ++i) plan.at_station(k, i).restart_statistics();
}

void compile_dax(Compiler& c, const google::protobuf::Message& message) {
    compile_cluster(c, c.config<ClusterPlan>(), static_cast<const Dax&>(message));
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kFailover] = failover;
    node.routines[kReplacement] = replacement;
    node.routines[kStory] = story;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.instance_mask = kNodeMask;
    node.endpoint = endpoint;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (outgoing) return other.name == "dynamodb" ? Text() : say("DAX reads and writes DynamoDB tables only.");
    if (other.port.outside) return say("A DAX cluster is reached from inside its VPC only: let a program there call it.");
    return other.category == Category::Compute ? Text()
                                               : say("Only programs with the DAX client call DAX: an instance, a container or a function.");
}

std::uint32_t instances(const google::protobuf::Message& message) {
    return std::clamp(static_cast<const Dax&>(message).replication_factor(), 1u, kNodes);
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Dax&>(message);
    using Severity = Issue::Severity;
    if (!find_node_type(config.node_type()))
        issues.push_back({Severity::Error, id, "config.node_type",
                          say("%1 is not a DAX node type.%2", model::in_quotes(config.node_type()),
                              model::did_you_mean(config.node_type(), names_of<kNodeTypes>())),
                          say("Use a type of dax.t3, dax.r4 or dax.r5.")});
    if (config.replication_factor() == 1)
        issues.push_back({Severity::Warning, id, "config.replication_factor",
                          say("When the only node is lost, all calls fail until it is replaced, empty."),
                          say("Use at least three nodes, in several Availability Zones.")});
}

constexpr const char* kSpace = "AWS/DAX";
constexpr const char* kOurs = "Nephoscope/DAX";
constexpr Metric kMetrics[] = {
    {"ItemCacheHits", kSpace, "Item hits", MetricKind::Count, "Items that were read from memory."},
    {"ItemCacheMisses", kSpace, "Item misses", MetricKind::Count, "Items that had to be read from the table."},
    {"QueryCacheHits", kSpace, "Query hits", MetricKind::Count, "Results of Query that were in memory."},
    {"QueryCacheMisses", kSpace, "Query misses", MetricKind::Count, "Results of Query that were not in memory."},
    {"ScanCacheHits", kSpace, "Scan hits", MetricKind::Count, "Results of Scan that were in memory."},
    {"ScanCacheMisses", kSpace, "Scan misses", MetricKind::Count, "Results of Scan that were not in memory."},
    {"TotalRequestCount", kSpace, "Requests", MetricKind::Rate, "Requests that arrived at a node."},
    {"ErrorRequestCount", kSpace, "Client errors", MetricKind::Count, "Requests that ended in a 4xx, those that the table throttled too."},
    {"FaultRequestCount", kSpace, "Faults", MetricKind::Count, "Requests that failed for want of a node or a primary, or in the table."},
    {"FailedRequestCount", kSpace, "Failed", MetricKind::Count, "Client errors and faults."},
    {"CPUUtilization", kSpace, "CPU", MetricKind::Share, "Busy vCPUs of all nodes' vCPUs."},
    {"CacheMemoryUtilization", kSpace, "Memory", MetricKind::Share, "Memory that items and results fill on each node."},
    {"EstimatedDbSize", kSpace, "Cached", MetricKind::Bytes, "Size of the items and results on each node."},
    {"EvictedSize", kSpace, "Evicted bytes", MetricKind::Count, "Bytes that made room for others."},
    {"ItemCacheHitRate", kOurs, "Item hit rate", MetricKind::Share, "Hits of all items asked for."},
    {"QueryCacheHitRate", kOurs, "Query hit rate", MetricKind::Share, "Hits of all results of Query and Scan asked for."},
    {"StaleHits", kOurs, "Stale hits", MetricKind::Count, "Hits whose value was older than the newest in the table."},
    {"Evictions", kOurs, "Evictions", MetricKind::Count, "Items and results that made room for others."},
    {"FailoverTakingOver", "Nephoscope/DAX", "Taking over", MetricKind::Seconds,
     "How long a failover has been under way, until the promotion."},
    {"FailoverOldAddresses", "Nephoscope/DAX", "Old addresses", MetricKind::Seconds,
     "How long callers have used the lost one's address since the promotion."},
    {"FailoverDetecting", "Nephoscope/DAX", "Unnoticed", MetricKind::Seconds, "How long nobody has noticed that the primary is lost."},
    {"FailoverReconnecting", "Nephoscope/DAX", "Reconnecting", MetricKind::Seconds,
     "How long calls have not succeeded at the rate they are asked at, since all callers have the new address."},
};
constexpr Chart kCharts[] = {
    {"Hit rate items / queries", ChartUnit::Percent, {"ItemCacheHitRate", "QueryCacheHitRate"}},
    {"Memory", ChartUnit::Percent, {"CacheMemoryUtilization"}},
    {"Evictions", ChartUnit::PerSecond, {"Evictions"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", "nodes"},
                             kDetectingBadge,
                             kTakingOverBadge,
                             kOldAddressesBadge,
                             kReconnectingBadge,
                             {ElementKind::Gauge, "ItemCacheHitRate", "items"},
                             {ElementKind::Gauge, "QueryCacheHitRate", "queries"},
                             {ElementKind::Gauge, "CacheMemoryUtilization", "memory"},
                             {ElementKind::Badge, "StaleHits", "stale"},
                             {ElementKind::Badge, "Evictions", "evicted"}};
constexpr FaultType kFaults[] = {
    {kLoseNode, "Lose a node", FaultTarget::Instance, "", 0,
     "The node is gone; an empty one replaces it. Without an instance: the primary."},
    {kFailOver, "Fail over", FaultTarget::Component, "", 0, "The primary is lost and a replica takes over; writes fail until then."},
    {kFlush, "Flush", FaultTarget::Component, "", 0, "All items and results are gone at once."},
    access::kRevokeIngress,
};

std::uint16_t port(const google::protobuf::Message&) { return 8111; }

}  // namespace
}  // namespace dax

extern const ServiceType kDax{
    .name = "dax",
    .title = "DAX",
    .abbreviations = "dynamodb accelerator cache in-memory",
    .id_stem = "dax",
    .category = Category::Database,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .speaks = Speaks::Store,
             .private_network = true},
    .config = model::message_type<Dax>,
    .metrics = dax::kMetrics,
    .card = dax::kCard,
    .faults = dax::kFaults,
    .facts = embedded::dax_facts,
    .icon = embedded::dax_icon,
    .help = embedded::dax_help,
    .instances = dax::instances,
    .compile = dax::compile_dax,
    .observe = dax::observe,
    .check = dax::check,
    .refuses = dax::refuses,
    .shrink = dax::shrink,
    .needs = [] { return say("It has no table: DAX answers for the DynamoDB table it is connected to."); },
    .access = {.port = dax::port},
    .charts = dax::kCharts,
    .meter = dax::meter,
    .tables = {&dax::kNodeTypeTable, 1},
};

}  // namespace nephoscope::services
