#include "engine/services/plain_calls.h"

#include "engine/model/words.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {

void check_plain_calls(const model::Design& design, const std::string& id, const Text& who, Issues& issues) {
    for (const model::Connection& each : design.connections()) {
        if (each.from() != id) continue;
        const auto idle = [&](bool set, const char* field, const Text& label) {
            if (set)
                issues.push_back({Issue::Severity::Warning, each.id(), field,
                                  say("\"%1\" has no effect here: %2 passes each request on once.", label, who),
                                  say("Set it on the connections to %1: it is for callers to act on.", model::in_quotes(id))});
        };
        const model::CallPolicy& policy = each.policy();
        const bool custom = policy.retry_mode() == model::CUSTOM;
        idle(each.calls_per_request() > 1, "calls_per_request", say("Calls per request"));
        idle(!custom, "policy.retry_mode", say("Retries"));
        idle(custom && policy.max_attempts() > 1, "policy.max_attempts", say("Attempts"));
        idle(custom && policy.retry_quota() > 0, "policy.retry_quota", say("Retry quota"));
        idle(sim_time(policy.hedge_delay()) > 0, "policy.hedge_delay", say("Hedge after"));
        idle(policy.max_connections() > 0, "policy.max_connections", say("Connection pool"));
        idle(policy.breaker_failures() > 0, "policy.breaker_failures", say("Breaker opens after"));
        idle(policy.fallback(), "policy.fallback", say("Fall back when it fails"));
    }
}

}  // namespace nephoscope::services
