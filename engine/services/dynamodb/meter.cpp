#include "engine/services/dynamodb/table.h"
#include "engine/services/usage.h"

// What DynamoDB bills: units used or provisioned, storage, and what others than Lambda read of the stream.
namespace nephoscope::services::dynamodb {

namespace {

double reads_of_others(const Metered& of, const TablePlan& plan) {
    double others = 0;
    for (const stream::ReaderPlan& reader : plan.readers) others += !reader.batches;
    if (others == 0) return 0;
    return static_cast<double>(stream::state_of(of.k, plan).reads) * others / static_cast<double>(plan.readers.size());
}

}  // namespace

void meter(const Metered& of, Usage& usage) {
    const TablePlan& plan = plan_of(of.k, of.node);
    for (std::uint32_t s = 0; s < plan.spaces.size(); ++s) {
        const Meter& reads = plan.space(of.k, s).meters[kRead];
        const Meter& writes = plan.space(of.k, s).meters[kWrite];
        usage.add("dynamodb-gb", plan.spaces[s].gigabytes * months(of));
        if (plan.of(of.k).on_demand) {
            usage.add("dynamodb-read", 0.5 * static_cast<double>(reads.consumed));
            usage.add("dynamodb-write", 0.5 * static_cast<double>(writes.consumed));
        } else {
            usage.add("dynamodb-rcu", hours(integral(reads.provisioned, of.k.now())));
            usage.add("dynamodb-wcu", hours(integral(writes.provisioned, of.k.now())));
        }
    }
    if (plan.streams) usage.add("dynamodb-stream", reads_of_others(of, plan));
}

}  // namespace nephoscope::services::dynamodb
