#include <algorithm>
#include <set>

#include "engine/model/words.h"
#include "engine/services/kinesis/kinesis.h"
#include "engine/services/kinesis/kinesis.pb.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/stream/trigger.h"
#include "engine/services/usage.h"

// From settings to the plan, and what settings cannot be together.
namespace nephoscope::services::kinesis {

namespace {

bool has_fan_out(const Kinesis& config, const std::string& id) {
    return std::find(config.enhanced_fan_out().begin(), config.enhanced_fan_out().end(), id) != config.enhanced_fan_out().end();
}

stream::ReaderPlan reader(const Compiler& c, const CallPlanRef& call, const Kinesis& config) {
    const bool function = call.to_type->port.speaks == Speaks::Functions;
    stream::ReaderPlan to;
    to.name = kernel::hash(c.plan.program.links[call.link].id);
    to.call = call;
    to.batches = function || call.to_type->port.accepts_batches;
    to.fan_out = has_fan_out(config, c.plan.program.nodes[call.to].id);
    to.read_records = static_cast<std::uint32_t>(c.fact("KDS-02.read_records"));
    to.read_bytes = static_cast<std::uint64_t>(c.fact(to.fan_out ? "KDS-02.bytes" : "KDS-02.read_bytes"));
    to.batch_size = to.read_records;
    to.held = to.fan_out ? to.read_records : 1;
    to.period = to.batches ? kSecond : sim_time(config.poll_interval());
    if (function) {
        to.period = from_seconds(1 / c.fact("LAM-23.kinesis_polls"));
        stream::set_trigger(c, to, config, config.batch_size());
    }
    return to;
}

void compile_readers(Compiler& c, KinesisPlan& plan, const Kinesis& config) {
    plan.names_destination = !config.on_failure().empty();
    for (const CallPlanRef& call : c.calls()) {
        if (stream::add_destination(c, plan, call, config.on_failure())) continue;
        if (plan.readers.size() == stream::kMostReaders)
            ++plan.surplus_readers;
        else
            plan.readers.push_back(reader(c, call, config));
    }
}

void compile_limits(Compiler& c, KinesisPlan& plan, const Kinesis& config) {
    plan.records = {c.fact("KDS-01.records"), c.fact("KDS-01.records")};
    plan.bytes = {c.fact("KDS-01.bytes"), c.fact("KDS-01.bytes")};
    plan.reads = {c.fact("KDS-02.reads"), c.fact("KDS-02.reads")};
    plan.rate = c.fact("KDS-02.bytes");
    plan.latency = from_seconds(c.fact("KDS-03.latency"));
    plan.retention = config.retention_period_hours() * 3600 * kSecond;
    plan.largest = std::min<std::uint64_t>(config.max_record_size_in_kib() * 1024ull, static_cast<std::uint64_t>(c.fact("KDS-07.most")));
    for (const RequestClassPlan& each : c.plan.shared.classes)
        plan.record_bytes.push_back(std::uint64_t{each.request_bytes} + config.partition_key_length());
}

}  // namespace

void compile_kinesis(Compiler& c, KinesisPlan& plan, const Kinesis& config) {
    compile_limits(c, plan, config);
    stream::compile_stream(c, plan, kShards, stream::kMostReaders);
    compile_readers(c, plan, config);
    c.main_state<StreamShards>("shards");
    plan.first_shard = c.state<Shard>("shard", kShards);
    plan.shard_column = c.column<Shard>();
    plan.on_demand = config.stream_mode() == Kinesis::ON_DEMAND;
    plan.too_early = plan.on_demand && c.plan.design.limits_as_of() == model::YEAR_2020;
    plan.shard_count = config.shard_count();
    plan.first_count = static_cast<std::uint32_t>(c.fact("KDS-06.shards"));
    plan.growth_time = from_seconds(c.fact("KDS-06.growth_time"));
    plan.partition_keys = config.partition_keys();
    plan.put_latency = c.line(sim_time(config.put_latency()));
    plan.resharding_time = sim_time(config.resharding_time());
    plan.changes_a_day = static_cast<std::uint32_t>(c.fact("KDS-08.changes"));
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Kinesis&>(message);
    stream::check_record_age(config.maximum_record_age_in_seconds(), id, issues);
    if (const auto most = static_cast<int>(fact_value("KDS-03.readers")); config.enhanced_fan_out_size() > most)
        issues.push_back(
            {Issue::Severity::Error, id, "config.enhanced_fan_out",
             say("%1 readers have enhanced fan-out; a stream has %2 such readers at the most.", config.enhanced_fan_out_size(), most),
             say("Let the others share the throughput, or read from a second stream.")});
    std::set<std::string> names;
    for (int i = 0; i < config.enhanced_fan_out_size(); ++i) {
        const std::string& name = config.enhanced_fan_out(i);
        if (!names.insert(name).second)
            issues.push_back({Issue::Severity::Error, id, "config.enhanced_fan_out[" + std::to_string(i) + "]",
                              say("%1 has enhanced fan-out twice.", model::in_quotes(name)), say("Remove one of them.")});
    }
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const Kinesis&>(message);
    stream::check_destination(config.on_failure(), id, design, issues);
    LimitsOf2020 limits(design, id, issues);
    limits.at_most(
        {"max_record_size_in_kib", static_cast<double>(config.max_record_size_in_kib()), "KDS-07.most",
         [](auto& value, auto& most) {
             return say("A maximum record size of %1 KiB: with the limits of 2020 at most %2 KiB. A run keeps to that.", value, most);
         },
         [](auto& most) { return say("Set %1 KiB or less, or choose today's limits.", most); }, 1.0 / 1024, Issue::Severity::Warning});
    if (config.stream_mode() == Kinesis::ON_DEMAND)
        limits.offered("stream_mode", "KDS-06.on_demand", say("In 2020 there was no on-demand mode; a run simulates it all the same."),
                       say("Use the provisioned mode"), Issue::Severity::Warning);
}

}  // namespace nephoscope::services::kinesis
