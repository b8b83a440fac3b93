#include "engine/services/kinesis/kinesis.h"
#include "engine/services/kinesis/kinesis.pb.h"
#include "engine/services/usage.h"

// What Kinesis Data Streams bills: shards and PUT payload units, or the stream and its data; enhanced fan-out; longer retention.
namespace nephoscope::services::kinesis {

namespace {

constexpr std::uint32_t kFreeRetention = 24;  ///< hours

double number(std::uint64_t n) { return static_cast<double>(n); }

void meter_on_demand(const Metered& of, const KinesisPlan& plan, Usage& usage) {
    usage.add("kinesis-on-demand", hours(of));
    usage.add("kinesis-on-demand-in", number(plan.of(of.k).put_bytes) / kGib);
    usage.add("kinesis-on-demand-out", number(stream::state_of(of.k, plan).bytes_read) / kGib);
}

void meter_fan_out(const Metered& of, const KinesisPlan& plan, double shard_hours, Usage& usage) {
    double consumers = 0;
    for (const stream::ReaderPlan& reader : plan.readers) consumers += reader.fan_out;
    if (consumers == 0) return;
    const double share = consumers / static_cast<double>(plan.readers.size());
    usage.add("kinesis-fan-out", consumers * shard_hours);
    usage.add("kinesis-fan-out-gb", number(stream::state_of(of.k, plan).bytes_read) * share / kGib);
}

}  // namespace

void meter(const Metered& of, Usage& usage) {
    const KinesisPlan& plan = plan_of(of.k, of.node);
    const StreamShards& s = plan.of(of.k);
    const double shard_hours = hours(integral(s.count, of.k.now()));
    if (plan.on_demand) return meter_on_demand(of, plan, usage);
    usage.add("kinesis-shard", shard_hours);
    usage.add("kinesis-put", chunked(number(s.puts), number(s.put_bytes), fact_value("P-35.unit") * 1024));
    if (of.settings<Kinesis>().retention_period_hours() > kFreeRetention) usage.add("kinesis-retention", shard_hours);
    meter_fan_out(of, plan, shard_hours, usage);
}

}  // namespace nephoscope::services::kinesis
