#include <algorithm>

#include "engine/model/schema.h"
#include "engine/parts/stream.h"
#include "engine/services/s3/bucket.h"
#include "engine/services/s3/encryption.h"
#include "engine/services/s3/s3.pb.h"

// From settings and facts to a plan.

namespace nephoscope::services::s3 {

namespace {

bool is_archive(const S3& config) { return config.storage_class() == S3::GLACIER || config.storage_class() == S3::DEEP_ARCHIVE; }

/// Lognormal around a median; exactly the median without variation.
parts::Law around(SimTime median, double variation) {
    if (variation <= 0) return parts::Law::make(parts::Law::Shape::Constant, median, 0);
    const auto mean = static_cast<SimTime>(static_cast<double>(median) * math::sqrt(1 + variation * variation));
    return median ? parts::Law::make(parts::Law::Shape::Lognormal, mean, variation) : parts::Law{};
}

SimTime seconds_fact(const Compiler& c, const std::string& name) { return from_seconds(c.fact(name)); }

/// What the requests of each class do, and how many bytes go and come.
void compile_operations(BucketPlan& plan, const S3& config) {
    for (const RequestClassPlan& each : plan.shared->classes) {
        const auto& sets = plan.shared->data_sets;
        const std::uint32_t item = each.data_set < 0 ? 0 : sets[static_cast<std::size_t>(each.data_set)].item_bytes;
        BucketPlan::Size size{item, item};
        if (each.data_set < 0) size = {each.request_bytes, each.response_bytes};
        const Action action = action_of_class(config, each.id, each.write);
        if (action == Action::List) size.down = each.response_bytes;
        plan.deletes = plan.deletes || action == Action::Delete;
        plan.actions.push_back(action);
        plan.size_of_class.push_back(size);
    }
}

void compile_objects(Compiler& c, BucketPlan& plan, const S3& config) {
    plan.archive = is_archive(config);
    plan.one_zone = config.storage_class() == S3::ONEZONE_IA;
    plan.zone = c.zones()[0];
    plan.empty_at_start = config.empty_at_start();
    plan.restores_on_demand = config.restore_on_demand();
    plan.restored_for = config.restore_days() * SimTime{86400} * kSecond;
    plan.propagation = seconds_fact(c, "S3-01.propagation");
    constexpr const char* kTier[] = {"standard", "expedited", "bulk"};
    const std::string tier =
        std::string("S3-08.") + (config.storage_class() == S3::DEEP_ARCHIVE ? "deep_" : "") + kTier[config.restore_tier()];
    plan.restore_least = seconds_fact(c, tier + "_least");
    plan.restore_most = seconds_fact(c, tier + "_most");
    constexpr const char* kClass[] = {"standard",   "standard_ia", "onezone_ia",   "intelligent_tiering",
                                      "glacier_ir", "glacier",     "deep_archive", "reduced_redundancy"};
    if (config.availability_errors()) plan.error_rate = 1 - c.fact(std::string("S3-06.") + kClass[config.storage_class()]);
    plan.time_column = c.column<SimTime>();
    for (const DataSetPlan& set : plan.shared->data_sets) plan.items.push_back(set.items);
    plan.items.push_back(1);
    const auto& classes = plan.shared->classes;
    const bool all_about_items = std::all_of(classes.begin(), classes.end(), [](const auto& each) { return each.data_set >= 0; });
    plan.kinds = plan.items.size() - all_about_items;
    for (std::size_t set = 0; set < plan.items.size(); ++set) {
        const std::string of = set + 1 < plan.items.size() ? "of " + plan.shared->data_sets[set].id : "of requests without items";
        if (plan.keeps_stored()) plan.stored.push_back(c.state<SimTime>("stored " + of, plan.items[set]));
        if (plan.archive) plan.restored.push_back(c.state<SimTime>("restored " + of, plan.items[set]));
    }
}

void compile_rates(Compiler& c, BucketPlan& plan, const S3& config) {
    const bool one_partition = c.fact("S3-03.names_matter") > 0 && config.key_naming() == S3::SEQUENTIAL_PREFIX;
    plan.hashed = config.key_naming() == S3::HASHED_PREFIX;
    plan.prefixes = one_partition ? 1 : config.prefixes();
    plan.initial_partitions = config.initial_partitions() ? std::min(config.initial_partitions(), plan.prefixes) : plan.prefixes;
    plan.first_partition = c.state<Partition>("partitions", plan.prefixes);
    plan.partition_column = c.column<Partition>();
    plan.get_rate = {c.fact("S3-03.get_rate"), c.fact("S3-03.get_rate")};
    plan.put_rate = {c.fact("S3-03.put_rate"), c.fact("S3-03.put_rate")};
    plan.scaling_time = sim_time(config.scaling_time());
    plan.sustained = seconds_fact(c, "S3-04.sustained");
}

/// What one connection carries: S3's own rate, and where the internet lies between, what TCP makes of its round trip.
double nanoseconds_per_byte(Compiler& c, const S3& config, const kernel::Link& link, bool internet) {
    double rate = config.transfer_rate() * 1e6;
    double round_trip = internet ? 2 * to_seconds(link.same_zone) : 0;
    if (config.transfer_acceleration()) round_trip = std::min(round_trip, c.fact("L-04.edge_round_trip"));
    const double stream = parts::stream_rate(round_trip, c.fact("L-04.loss"));
    if (stream > 0) rate = rate > 0 ? std::min(rate, stream) : stream;
    return rate > 0 ? 1e9 / rate : 0;
}

void compile_callers(Compiler& c, BucketPlan& plan, const S3& config) {
    const auto& links = c.plan.program.links;
    plan.nanoseconds_per_byte.assign(links.size(), 0);
    plan.anonymous.assign(links.size(), false);
    plan.browser.assign(links.size(), false);
    plan.public_read = config.public_read();
    for (const kernel::LinkIndex i : c.callers()) {
        const ServiceType& from = *c.plan.types[links[i].from];
        const bool people = from.name == "clients", internet = people || from.name == "server";
        plan.nanoseconds_per_byte[i] = nanoseconds_per_byte(c, config, links[i], internet);
        plan.anonymous[i] = internet && config.callers_are_anonymous();
        plan.browser[i] = people && config.callers_are_browsers();
    }
}

void compile_security(Compiler& c, BucketPlan& plan, const S3& config) {
    plan.kms = config.sse_algorithm() == S3::SSE_KMS;
    plan.customer_key = config.sse_algorithm() == S3::SSE_C;
    plan.sends_key = config.clients_send_key();
    plan.headerless = config.puts_without_header();
    plan.stores_headerless_plain = config.sse_algorithm() == S3::NOT_SET && c.fact("S3-10.encrypts_by_default") <= 0;
    plan.kms_share = config.bucket_key_enabled() ? 1 - c.fact("S3-11.bucket_key_saves") : 1;
    plan.key = kms::use_key(c, config.kms_master_key_id());
}

void refuse_header(BucketPlan& plan, std::size_t links, std::size_t kind, std::size_t link, std::size_t request_class, std::size_t number) {
    auto& refused = plan.refused_header[kind];
    refused.resize(links * plan.shared->classes.size());
    std::uint8_t& of_class = refused[link * plan.shared->classes.size() + request_class];
    if (!of_class) of_class = static_cast<std::uint8_t>(number);
}

/// What policies say where only some of the writes ask for encryption, and what the switch says in their place.
void compile_header_policy(Compiler& c, BucketPlan& plan, const S3& config) {
    const std::size_t links = c.plan.program.links.size();
    if (plan.headerless > 0 && plan.headerless < 1)
        for (access::DeniedKind& each : access::denied_kinds(c.plan, c.node_index)) {
            if (plan.header_refusals.size() == 254) break;
            plan.header_refusals.push_back(std::move(each.why));
            refuse_header(plan, links, each.kind, each.link, each.request_class, plan.header_refusals.size());
        }
    if (!config.deny_unencrypted_puts() || plan.headerless <= 0) return;
    plan.header_refusals.push_back(
        {say("Its policy denies writes without %1", kEncryptionHeader), "S3-18", c.component.id(), "config.deny_unencrypted_puts", "", ""});
    for (const kernel::LinkIndex link : c.callers())
        for (std::size_t i = 0; i < plan.shared->classes.size(); ++i)
            refuse_header(plan, links, kDoesNotAsk, link, i, plan.header_refusals.size());
}

EventDestination event_destination(const Compiler& c, const CallPlanRef& call, const S3& config) {
    for (const S3Notification& each : config.notifications())
        if (each.destination() == c.plan.program.nodes[call.to].id)
            return {call, each.events() != S3Notification::OBJECT_REMOVED, each.events() != S3Notification::OBJECT_CREATED};
    return {call, true, false};
}

void compile_events(Compiler& c, BucketPlan& plan, const S3& config) {
    plan.duplicates = config.duplicate_events();
    plan.event_least = seconds_fact(c, "S3-16.least");
    plan.event_most = seconds_fact(c, "S3-16.most");
    plan.event_tail = seconds_fact(c, "S3-16.tail");
    plan.event_tail_share = c.fact("S3-16.tail_share");
    plan.event_first_retry = seconds_fact(c, "S3-21.first");
    plan.event_last_retry = seconds_fact(c, "S3-21.last");
    for (const CallPlanRef& call : c.calls()) plan.events.push_back(event_destination(c, call, config));
}

}  // namespace

void compile(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const S3&>(message);
    auto& plan = c.config<BucketPlan>();
    plan.design = &c.plan;
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<Bucket>("bucket");
    plan.get_latency = around(sim_time(config.get_latency()), config.latency_variation());
    plan.put_latency = around(sim_time(config.put_latency()), config.latency_variation());
    compile_operations(plan, config);
    compile_objects(c, plan, config);
    compile_rates(c, plan, config);
    compile_callers(c, plan, config);
    compile_pages(c, plan, config);
    compile_security(c, plan, config);
    compile_header_policy(c, plan, config);
    compile_events(c, plan, config);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kNotify] = notify;
    node.routines[kScale] = scale;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.instance_mask = 0;
    node.start = start;
    node.fault = fault;
    node.edited = edited;
    node.restart = restart;
}

}  // namespace nephoscope::services::s3
