#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <tuple>

#include "embedded/route53_facts.h"
#include "embedded/route53_help.h"
#include "embedded/route53_icon.h"
#include "engine/model/edit.h"
#include "engine/model/words.h"
#include "engine/services/network_faults.h"
#include "engine/services/plain_calls.h"
#include "engine/services/route53/zone.h"

namespace nephoscope::services {

namespace route53 {

using kernel::Endpoint;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::LinkIndex;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

// A request's frame says in `local` for which host it is and, when that is known, which record it follows and whether that crosses zones.
constexpr std::uint32_t kHostShift = 8, kCrosses = 1u << 7, kRecordMask = kRecords - 1;

/// The host's answer; null where an edit took its caller away.
Answer* answer_of(Kernel& k, const ZonePlan& plan, const Frame& f) {
    const CallerPlan* caller = plan.caller(f.link);
    const std::uint32_t host = f.local >> kHostShift;
    return caller ? &k.w.column<Answer>(plan.answer_column)[caller->answers + (host < caller->hosts ? host : 0)] : nullptr;
}

/// DNS is asked by the caller, so the request has not moved: it is still where its caller is.
void arrive(Kernel& k, const ZonePlan& plan, Frame& f) {
    const CallerPlan* caller = plan.caller(f.link);
    const std::uint32_t host = caller && caller->by_client_host ? k.request(f).host : parts::calling_instance(k, f);
    f.local = host << kHostShift;
    if (f.parent) f.zone = k.frame(f.parent).zone;
}

bool knows(Kernel& k, const ZonePlan& plan, const Frame& f) {
    const Answer* answer = answer_of(k, plan, f);
    if (answer && answer->records && k.now() < answer->expires) return true;
    ++plan.of(k).queries;
    return false;
}

Endpoint endpoint_of(Kernel& k, const ZonePlan& plan, const Frame& f, std::uint32_t record) {
    return parts::resolve(k, plan.records[record].link, 0, k.request(f));
}

/// The answer is kept as long as its shortest TTL says. False: there is none.
bool look_up(Kernel& k, const ZonePlan& plan, const Frame& f) {
    evaluate_targets(k, plan);
    const CallerPlan* caller = plan.caller(f.link);
    const std::uint64_t records = caller ? resolve(k, plan, *caller, k.draws(f, kernel::purpose("dns"))) : 0;
    if (!records) {
        ++plan.of(k).no_answer;
        return false;
    }
    SimTime ttl = kNever;
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        if (records >> i & 1) ttl = std::min(ttl, plan.records[i].ttl);
    const Endpoint to = endpoint_of(k, plan, f, static_cast<std::uint32_t>(std::countr_zero(records)));
    *answer_of(k, plan, f) = {k.now() + ttl, records, to.instance, to.zone};
    return true;
}

/// Where a record leads for this host: a single record's address came with the answer.
Endpoint destination(Kernel& k, const ZonePlan& plan, const Frame& f, std::uint32_t record) {
    const Answer* answer = answer_of(k, plan, f);
    Endpoint to = answer && std::has_single_bit(answer->records) && answer->records >> record & 1
                      ? Endpoint{answer->instance, answer->zone, 0}
                      : endpoint_of(k, plan, f, record);
    to.operation = f.operation ? f.operation : k.link(plan.records[record].link).operation;
    return to;
}

void choose(Kernel& k, const ZonePlan& plan, Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("address"));
    const std::uint32_t record = pick(answer_of(k, plan, f)->records, draw);
    const bool crosses = destination(k, plan, f, record).zone != f.zone;
    f.local = (f.local >> kHostShift << kHostShift) | (crosses ? kCrosses : 0) | record;
}

/// One way, beyond what the record's connection takes.
SimTime farther(const ZonePlan& plan, const Frame& f) {
    const CallerPlan* caller = plan.caller(f.link);
    const std::uint32_t record = f.local & kRecordMask;
    if (!caller || record >= plan.records.size()) return 0;
    return f.local & kCrosses ? caller->cross_zone[record] : caller->same_zone[record];
}

FrameId send(Kernel& k, const ZonePlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const std::uint32_t record = f.local & kRecordMask;
    if (record >= plan.records.size()) return k.finish(id, Outcome::Failed, 503);
    return k.call(id, plan.records[record].link, destination(k, plan, f, record));
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ZonePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    arrive(k, plan, f);
    if (!knows(k, plan, f)) {
        SPEND(k, id, plan.lookup_time);
        if (!look_up(k, plan, f)) return k.finish(id, Outcome::Failed, 0);
    }
    choose(k, plan, f);
    SPEND(k, id, farther(plan, f));
    AWAIT(send(k, plan, id));
    SPEND(k, id, farther(plan, f));
    return k.finish_as_child(id);
    NEPHO_END;
}

void remember_records(Kernel& k, const ZonePlan& plan) {
    ZoneState& s = plan.of(k);
    std::fill(std::begin(s.keys), std::end(s.keys), 0u);
    for (std::size_t i = 0; i < plan.records.size(); ++i) s.keys[i] = k.link(plan.records[i].link).key;
}

void start(Kernel& k, NodeIndex node) {
    remember_records(k, plan_of(k, node));
    start_checkers(k, node);
}

/// Answers hold records by number, and numbers may be others now. A host that knows only removed ones asks again.
void edited(Kernel& k, NodeIndex node) {
    const ZonePlan& plan = plan_of(k, node);
    const ZoneState before = plan.of(k);
    remember_records(k, plan);
    for (const CallerPlan& caller : plan.callers) {
        for (std::uint32_t host = 0; host < caller.hosts; ++host) {
            Answer& answer = k.w.column<Answer>(plan.answer_column)[caller.answers + host];
            std::uint64_t records = 0;
            for (std::size_t i = 0; i < kRecords; ++i)
                for (std::size_t now = 0; now < plan.records.size() && answer.records >> i & 1; ++now)
                    if (before.keys[i] == plan.of(k).keys[now]) records |= std::uint64_t{1} << now;
            answer.records = records;
        }
    }
    start_checkers(k, node);
}

void restart(Kernel& k, NodeIndex node) {
    const ZonePlan& plan = plan_of(k, node);
    ZoneState& s = plan.of(k);
    s.queries = s.no_answer = s.answered_checks = s.first_byte_time = 0;
    s.unhealthy.restart(k.now());
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        plan.record(k, i).healthy_checkers.restart(k.now());
        plan.record(k, i).unhealthy.restart(k.now());
    }
}

// Compiling.

/// Machines have addresses, services names of AWS's own.
bool is_alias(const ServiceType& target) { return !target.port.group; }

bool is_primary(const DnsRecord* settings, bool first) {
    const FailoverRole role = settings ? settings->failover() : FAILOVER_BY_ORDER;
    return role == FAILOVER_BY_ORDER ? first : role == FAILOVER_PRIMARY;
}

bool is_balancer(std::string_view type) {
    return type == "application_load_balancer" || type == "network_load_balancer" || type == "classic_load_balancer";
}

Inherits inherits(const DnsRecord* settings, const ServiceType& target) {
    if (!settings || !settings->evaluate_target_health() || !is_balancer(target.name)) return Inherits::Nothing;
    return target.name == std::string_view("classic_load_balancer") ? Inherits::AllDeadGroups : Inherits::OneDeadGroup;
}

const DnsRecord* settings_of(const Route53& config, std::string_view target) {
    for (const DnsRecord& each : config.records())
        if (each.target() == target) return &each;
    return nullptr;
}

/// The class that checkers ask for: the one set, or the first that reads and is carried.
std::uint8_t checked_class(const Compiler& c, const CallPlanRef& call, std::string_view wanted) {
    const auto& classes = c.plan.shared.classes;
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (!wanted.empty() && classes[i].id == wanted) return static_cast<std::uint8_t>(i);
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (call.carried[i] && !classes[i].write) return static_cast<std::uint8_t>(i);
    return 0;
}

parts::HealthCheckPlan compile_check(const Route53& config, const DnsRecord* settings, std::uint32_t timeout_list) {
    parts::HealthCheckPlan check;
    check.interval = (settings && settings->request_interval() ? settings->request_interval() : config.request_interval()) * kSecond;
    check.healthy_threshold = check.unhealthy_threshold =
        settings && settings->failure_threshold() ? settings->failure_threshold() : config.failure_threshold();
    check.timeout_list = timeout_list;
    return check;
}

void compile_records(Compiler& c, ZonePlan& plan, const Route53& config) {
    bool first = true;
    const std::uint32_t timeout_list = c.timer_list(from_seconds(c.fact("R53-04.response")));
    for (const CallPlanRef& call : c.calls()) {
        if (plan.records.size() == kRecords) break;
        kernel::Link& link = c.plan.program.links[call.link];
        link.dns = 0;  // Hosts keep the answers, here.
        const std::string& target = c.plan.program.nodes[call.to].id;
        const DnsRecord* settings = settings_of(config, target);
        RecordPlan& record = plan.records.emplace_back();
        record.link = call.link;
        record.name = settings && !settings->set_identifier().empty() ? settings->set_identifier() : target;
        record.state = c.state<RecordState>("record " + link.id);
        record.checkers = c.state<parts::HealthState>("checkers " + link.id, plan.checkers);
        record.request_class = checked_class(c, call, config.health_check_request_class());
        record.primary = is_primary(settings, first);
        record.weight = settings ? settings->weight() : 1;
        record.checked = plan.policy != ROUTING_SIMPLE && (!settings || settings->health_check());
        record.check = compile_check(config, settings, timeout_list);
        record.alias = is_alias(*call.to_type);
        if (plan.policy != ROUTING_SIMPLE) record.inherits = inherits(settings, *call.to_type);
        record.ttl = record.alias ? from_seconds(c.fact("R53-06.ttl")) : config.ttl() * kSecond;
        first = false;
    }
}

std::string region_of(const Compiler& c, NodeIndex node) {
    std::map<std::string, const model::Container*> containers;
    for (const model::Container& each : c.plan.design.containers()) containers[each.id()] = &each;
    std::string at;
    for (const model::Component& each : c.plan.design.components())
        if (each.id() == c.plan.program.nodes[node].id) at = each.parent();
    for (; containers.contains(at); at = containers[at]->parent())
        if (containers[at]->kind() == model::REGION) return at;
    return {};
}

/// How long a request is on its way from a caller to a record's target: as if there were no Route 53 between them.
void compile_distances(Compiler& c, const ZonePlan& plan, CallerPlan& caller, const Route53& config) {
    const kernel::Program& program = c.plan.program;
    const NodeIndex from = program.links[caller.link].from;
    const SimTime internet = sim_time(c.plan.design.network().internet()) / 2;
    for (const RecordPlan& record : plan.records) {
        const kernel::Link& link = program.links[record.link];
        const bool outside = c.plan.types[from]->port.outside;
        SimTime same = outside ? internet : link.same_zone, cross = outside ? internet : link.cross_zone;
        const std::string region = region_of(c, from);
        SimTime distance = !region.empty() && region == region_of(c, link.to) ? -1 : cross;
        for (const ViewerLatency& each : config.latencies())
            if (each.viewers() == program.nodes[from].id && each.target() == program.nodes[link.to].id)
                distance = same = cross = sim_time(each.round_trip()) / 2;
        caller.distance.push_back(distance);
        caller.same_zone.push_back(same);
        caller.cross_zone.push_back(cross);
    }
}

/// A record's connection takes what the nearest caller needs; the others' requests take the rest before and after it.
void share_distances(Compiler& c, ZonePlan& plan) {
    for (std::size_t i = 0; i < plan.records.size() && !plan.callers.empty(); ++i) {
        SimTime same = kNever, cross = kNever;
        for (const CallerPlan& caller : plan.callers) {
            same = std::min(same, caller.same_zone[i]);
            cross = std::min(cross, caller.cross_zone[i]);
        }
        kernel::Link& link = c.plan.program.links[plan.records[i].link];
        link.same_zone = same;
        link.cross_zone = cross;
        link.same_line = c.line(same);
        link.cross_line = c.line(cross);
        for (CallerPlan& caller : plan.callers) {
            caller.same_zone[i] -= same;
            caller.cross_zone[i] -= cross;
        }
    }
}

void compile_callers(Compiler& c, ZonePlan& plan, const Route53& config) {
    for (const LinkIndex index : c.callers()) {
        kernel::Link& link = c.plan.program.links[index];
        link.same_zone = link.cross_zone = 0;
        link.same_line = link.cross_line = 0;
        CallerPlan& caller = plan.callers.emplace_back();
        caller.link = index;
        caller.hosts = std::max(1u, link.callers);
        caller.answers = c.state<Answer>("answers " + link.id, caller.hosts);
        caller.by_client_host = link.dns_by_client_host;
        compile_distances(c, plan, caller, config);
    }
    share_distances(c, plan);
}

void compile(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Route53&>(message);
    auto& plan = c.config<ZonePlan>();
    plan.node = c.node_index;
    c.main_state<ZoneState>("zone");
    plan.policy = config.routing_policy();
    plan.largest_answer = static_cast<int>(c.fact("R53-08.records"));
    plan.lookup_time = sim_time(config.lookup_time());
    plan.checkers = config.health_checkers();
    plan.healthy_share = c.fact("R53-03.share");
    plan.connect_timeout = from_seconds(c.fact("R53-04.connect"));
    plan.answer_column = c.column<Answer>();
    plan.record_column = c.column<RecordState>();
    plan.checker_column = c.column<parts::HealthState>();
    compile_records(c, plan, config);
    compile_callers(c, plan, config);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kChecker] = checker_routine;
    node.routines[kCheck] = check_routine;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
    node.instance_mask = 0;
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Route53&>(message);
    const auto check_interval = [&](std::uint32_t interval, std::string field) {
        if (interval == 10 || interval == 30) return;
        issues.push_back({Issue::Severity::Error, id, std::move(field),
                          say("Health checks every %1 s do not exist; they are made every 30 s, or every 10 s.", interval),
                          say("Use 30, or 10 for fast checks.")});
    };
    check_interval(config.request_interval(), "config.request_interval");
    for (int i = 0; i < config.records_size(); ++i)
        if (config.records(i).request_interval())
            check_interval(config.records(i).request_interval(), "config.records[" + std::to_string(i) + "].request_interval");
}

const ServiceType* service_of(const model::Design& design, const std::string& id) {
    const model::Component* component = model::find_component(design, id);
    const model::ComponentType* type = component ? catalog().type_of(*component) : nullptr;
    return type ? find(type->name) : nullptr;
}

bool is_outside(const model::Design& design, const std::string& id) {
    const ServiceType* service = service_of(design, id);
    return service && service->port.outside;
}

/// The targets of its records, in the order of compile_records().
std::vector<std::string> targets_of(const model::Design& design, const std::string& id) {
    std::vector<std::tuple<int, std::string, std::string>> records;
    for (const model::Connection& each : design.connections())
        if (each.from() == id) records.emplace_back(each.order(), each.id(), each.to());
    std::sort(records.begin(), records.end());
    std::vector<std::string> targets;
    targets.reserve(records.size());
    for (const auto& record : records) targets.push_back(std::get<2>(record));
    return targets;
}

void check_aliases(const Route53& config, const std::string& id, const model::Design& design, const std::vector<std::string>& targets,
                   std::vector<Issue>& issues) {
    const auto alias = std::find_if(targets.begin(), targets.end(), [&](const std::string& target) {
        const ServiceType* service = service_of(design, target);
        return service && is_alias(*service);
    });
    if (alias == targets.end()) return;
    const auto error = [&](Text message, Text remedy) {
        issues.push_back({Issue::Severity::Error, id, "config.routing_policy", std::move(message), std::move(remedy)});
    };
    if (config.routing_policy() == ROUTING_MULTIVALUE)
        error(say("Multivalue answers have no aliases, and the record that leads to %1 is one.", model::in_quotes(*alias)),
              say("Choose the weighted policy, or lead the records to instances or servers."));
    if (config.routing_policy() == ROUTING_SIMPLE && targets.size() > 1)
        error(say("The simple record that leads to %1 is an alias, which has one target; this one has %2.", model::in_quotes(*alias),
                  targets.size()),
              say("Choose another routing policy, such as weighted, or keep one target."));
}

/// Only what has an alias has a target's health, and CloudFront says nothing of its own.
void check_target_health(const Route53& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    for (int i = 0; i < config.records_size(); ++i) {
        const DnsRecord& record = config.records(i);
        const ServiceType* target = record.evaluate_target_health() ? service_of(design, record.target()) : nullptr;
        const bool distribution = target && target->name == std::string_view("cloudfront");
        if (!target || (is_alias(*target) && !distribution)) continue;
        const std::string name = model::in_quotes(record.target());
        issues.push_back({Issue::Severity::Error, id, "config.records[" + std::to_string(i) + "].evaluate_target_health",
                          distribution ? say("Route 53 cannot evaluate the health of %1, which is a CloudFront distribution.", name)
                                       : say("The record that leads to %1 is no alias: it has no target health to evaluate.", name),
                          say("Switch Evaluate target health off; a health check of its own can watch it.")});
    }
}

void check_failover(const Route53& config, const std::string& id, const std::vector<std::string>& targets, std::vector<Issue>& issues) {
    if (config.routing_policy() != ROUTING_FAILOVER || targets.empty()) return;
    std::size_t primaries = 0;
    for (const std::string& target : targets) primaries += is_primary(settings_of(config, target), &target == &targets.front());
    const std::size_t secondaries = targets.size() - primaries;
    const auto report = [&](std::size_t records, Text message) {
        if (records == 1) return;
        issues.push_back({records ? Issue::Severity::Error : Issue::Severity::Warning, id, "config.records", std::move(message),
                          say("Let it have two targets, one the primary and the other the secondary.")});
    };
    report(primaries, say("A failover has one primary record; this one has %1.", primaries));
    report(secondaries, say("A failover has one secondary record; this one has %1.", secondaries));
}

bool share_a_region(const model::Design& design, const std::string& caller, const std::string& target) {
    return std::any_of(design.containers().begin(), design.containers().end(), [&](const model::Container& each) {
        return each.kind() == model::REGION && network::is_inside(design, caller, each.id()) &&
               network::is_inside(design, target, each.id());
    });
}

/// Whether anything says how far the caller is from any target.
bool knows_distances(const Route53& config, const model::Design& design, const std::string& caller, const std::set<std::string>& targets) {
    return std::any_of(targets.begin(), targets.end(), [&](const std::string& target) {
        return share_a_region(design, caller, target) ||
               std::any_of(config.latencies().begin(), config.latencies().end(),
                           [&](const ViewerLatency& row) { return row.viewers() == caller && row.target() == target; });
    });
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    check_plain_calls(design, id, Text(std::string("Route 53")), issues);
    const auto& config = static_cast<const Route53&>(message);
    const std::vector<std::string> records = targets_of(design, id);
    check_aliases(config, id, design, records, issues);
    check_failover(config, id, records, issues);
    check_target_health(config, id, design, issues);
    if (config.routing_policy() != ROUTING_LATENCY) return;
    std::set<std::string> callers;
    const std::set<std::string> targets(records.begin(), records.end());
    for (const model::Connection& each : design.connections())
        if (each.to() == id && is_outside(design, each.from())) callers.insert(each.from());
    for (const std::string& caller : callers)
        if (targets.size() > 1 && !knows_distances(config, design, caller, targets))
            issues.push_back({Issue::Severity::Warning, id, "config.latencies",
                              say("All targets are equally far from %1: it gets one at random.", model::in_quotes(caller)),
                              say("Add its latencies to the targets, or put it into the Region of one of them.")});
}

Text refuses(const ServiceType& other, bool outgoing) {
    constexpr std::string_view kTargets[] = {"application_load_balancer",
                                             "network_load_balancer",
                                             "classic_load_balancer",
                                             "auto_scaling_group",
                                             "cloudfront",
                                             "api_gateway",
                                             "s3",
                                             "server"};
    if (other.name == "route53") return say("A name that leads to another name is not simulated: draw its records here.");
    if (!outgoing) return {};
    if (std::find(std::begin(kTargets), std::end(kTargets), other.name) != std::end(kTargets)) return {};
    return say("A record leads to a load balancer, instances, a CloudFront distribution, an API, an S3 website or a server.");
}

constexpr Metric kMetrics[] = {
    {"HealthCheckStatus", "AWS/Route53", "Health checks", MetricKind::Fraction, "Health checks that say healthy, of all."},
    {"HealthCheckPercentageHealthy", "AWS/Route53", "Checkers", MetricKind::Share, "Checkers that reach their target, of all."},
    {"DNSQueries", "AWS/Route53", "Queries", MetricKind::Rate, "Look-ups by hosts that had no live answer."},
    {"UnhealthyRecords", "Nephoscope/Route53", "Unhealthy records", MetricKind::Gauge, "Records that too few checkers reach."},
    {"TimeToFirstByte", "AWS/Route53", "Time to first byte", MetricKind::Milliseconds,
     "From a checker's request to the answer, whatever it is; nothing is known of those that got none."},
};
constexpr Chart kCharts[] = {
    {"DNS queries", ChartUnit::PerSecond, {"DNSQueries"}},
    {"Unhealthy records", ChartUnit::Number, {"UnhealthyRecords"}},
    {"Health checks' time to first byte", ChartUnit::Milliseconds, {"TimeToFirstByte"}},
};
constexpr Element kCard[] = {{ElementKind::Cells, "", "records"},
                             {ElementKind::Rate, "DNSQueries", "queries/s"},
                             {ElementKind::Badge, "UnhealthyRecords", "unhealthy"}};

constexpr FaultType kFaults[] = {
    {kFailHealthCheck, "Fail a health check", FaultTarget::Instance, "", 0,
     "The record's health check says unhealthy until the fault ends, whatever its target does; without a choice, the first record's.",
     true},
    {kSwap, "Swap environment URLs", FaultTarget::Component, "", 0,
     "The first two records have each other's weight and failover role, as two Beanstalk environments whose URLs are swapped. Hosts go on "
     "with the answer they have until it expires. Once more, or the end of its duration, swaps back."},
};

}  // namespace
}  // namespace route53

extern const ServiceType kRoute53{
    .name = "route53",
    .title = "Route 53",
    .abbreviations = "dns domain name hosted zone record failover weighted latency r53",
    .id_stem = "dns",
    .category = Category::Network,
    .port = {.calls = true, .called = true, .group = false, .outside = false, .named = false, .initial_role = model::ALL},
    .config = model::message_type<Route53>,
    .metrics = route53::kMetrics,
    .card = route53::kCard,
    .faults = route53::kFaults,
    .facts = embedded::route53_facts,
    .icon = embedded::route53_icon,
    .help = embedded::route53_help,
    .instances = route53::instances,
    .compile = route53::compile,
    .observe = route53::observe,
    .check = route53::check,
    .refuses = route53::refuses,
    .check_in_design = route53::check_in_design,
    .charts = route53::kCharts,
    .meter = route53::meter,
};

}  // namespace nephoscope::services
