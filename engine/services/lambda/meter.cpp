#include "engine/services/lambda/function.h"
#include "engine/services/lambda/lambda.pb.h"
#include "engine/services/lambda/observe.h"
#include "engine/services/usage.h"

// What Lambda bills: requests, and memory for the duration in its year's steps; provisioned concurrency while it is provisioned.
// What versions with memory of their own take more or less is added to what all take with the function's.
namespace nephoscope::services::lambda {

void meter(const Metered& of, Usage& usage) {
    const FunctionPlan& plan = plan_of(of.k, of.node);
    const FunctionState& s = plan.of(of.k);
    const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
    const double gigabytes = of.settings<Lambda>().memory_size() / 1024.0;
    const double inits = plan.bills_inits ? number(s.cold_starts) * to_seconds(std::min(plan.init_time, plan.init_limit)) : 0;
    usage.add("lambda-request", number(s.invocations));
    usage.add("lambda-duration", gigabytes * (number(s.billed - s.billed_provisioned) * 1e-3 + inits) + s.beyond.duration);
    const double provisioned = integral(s.allocation.requested, of.k.now()) * 1e-9;
    if (provisioned == 0) return;
    usage.add("lambda-provisioned", gigabytes * provisioned + s.beyond.provisioned_until(of.k.now()));
    usage.add("lambda-provisioned-duration", gigabytes * number(s.billed_provisioned) * 1e-3 + s.beyond.provisioned_duration);
}

}  // namespace nephoscope::services::lambda
