#include "engine/services/dynamodb/table.h"

// What the table's stream is told of.
namespace nephoscope::services::dynamodb {

void record_write(kernel::Kernel& k, const TablePlan& plan, kernel::FrameId cause, std::uint32_t number) {
    const std::uint64_t position = item(k, plan, k.frame(cause), number).position;
    stream::put(k, plan, cause, shard_of(k, plan, position), position >> kSortBits, number);
}

}  // namespace nephoscope::services::dynamodb
