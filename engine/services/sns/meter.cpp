#include "engine/services/sns/topic.h"
#include "engine/services/usage.h"

// What SNS bills: publishes, each 64 KB of a payload, and deliveries to HTTP.
namespace nephoscope::services::sns {

void meter(const Metered& of, Usage& usage) {
    const TopicPlan& plan = plan_of(of.k, of.node);
    const TopicState& s = plan.of(of.k);
    const auto published = static_cast<double>(s.published), bytes = static_cast<double>(s.bytes);
    if (plan.fifo) {
        usage.add("sns-fifo-publish", published);
        usage.add("sns-fifo-gb", bytes / kGib);
        return;
    }
    usage.add("sns-publish", chunked(published, bytes, fact_value("P-34.chunk") * 1024));
    double delivered = 0;
    for (const Subscription& each : plan.subscriptions)
        if (each.http) delivered += static_cast<double>(of.k.w.links[each.call.link].outcomes[0]);
    usage.add("sns-http", delivered);
}

}  // namespace nephoscope::services::sns
