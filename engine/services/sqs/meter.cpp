#include "engine/services/sqs/queue.h"
#include "engine/services/sqs/sqs.pb.h"
#include "engine/services/usage.h"

// What SQS bills: requests, each 64 KB of a payload.
namespace nephoscope::services::sqs {

void meter(const Metered& of, Usage& usage) {
    const QueuePlan& plan = plan_of(of.k, of.node);
    const Counters& n = plan.of(of.k).n;
    const auto number = [](std::uint64_t count) { return static_cast<double>(count); };
    const double chunk = fact_value("P-33.chunk") * 1024;
    const double size = n.sent ? number(n.bytes) / number(n.sent) : 0;
    const double sent = number(n.sent + n.deduplicated);
    usage.add(plan.fifo ? "sqs-fifo-request" : "sqs-request", chunked(sent * plan.send_cost, sent * size, chunk) +
                                                                  chunked(number(n.receives), number(n.received) * size, chunk) +
                                                                  number(n.empty + n.deletes));
}

}  // namespace nephoscope::services::sqs
