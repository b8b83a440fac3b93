#include "engine/services/plain_calls.h"

#include "engine/model/words.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {

using model::in_quotes;

void check_plain_calls(const model::Design& design, const std::string& id, std::string_view who, Issues& issues) {
    for (const model::Connection& each : design.connections()) {
        if (each.from() != id) continue;
        const auto idle = [&](bool set, const char* field, const char* label) {
            if (set)
                issues.push_back({Issue::Severity::Warning, each.id(), field,
                                  in_quotes(label) + " has no effect here: " + std::string(who) + " passes each request on once.",
                                  "Set it on the connections to " + in_quotes(id) + ": it is for callers to act on."});
        };
        const model::CallPolicy& policy = each.policy();
        const bool custom = policy.retry_mode() == model::CUSTOM;
        idle(each.calls_per_request() > 1, "calls_per_request", "Calls per request");
        idle(!custom, "policy.retry_mode", "Retries");
        idle(custom && policy.max_attempts() > 1, "policy.max_attempts", "Attempts");
        idle(custom && policy.retry_quota() > 0, "policy.retry_quota", "Retry quota");
        idle(sim_time(policy.hedge_delay()) > 0, "policy.hedge_delay", "Hedge after");
        idle(policy.max_connections() > 0, "policy.max_connections", "Connection pool");
        idle(policy.breaker_failures() > 0, "policy.breaker_failures", "Breaker opens after");
        idle(policy.fallback(), "policy.fallback", "Fall back when it fails");
    }
}

}  // namespace nephoscope::services
