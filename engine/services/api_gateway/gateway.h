#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parts/key_cache.h"
#include "engine/parts/token_bucket.h"
#include "engine/services/api_gateway/api_gateway.pb.h"
#include "engine/services/compiler.h"

namespace nephoscope::services::api_gateway {

/// Routine of the frames that wait for an integration's answer; requests come in at 0.
inline constexpr std::uint8_t kIntegrate = 1;
/// Routine of what tells an integration that a WebSocket connection was closed.
inline constexpr std::uint8_t kDisconnect = 2;
/// A cached answer of the stage is thrown away: FlushStageCache.
inline constexpr const char* kFlush = "neph:cache-flush";

/// What stands behind a connection: it decides what a failure looks like to the client.
enum class Integration : std::uint8_t { Http, Lambda, AwsService };

Integration integration_of(const ServiceType& service);

/// An answer as the client sees it.
struct Answer {
    kernel::Outcome outcome = kernel::Outcome::Ok;
    std::uint16_t status = 200;
};
/// What becomes of an integration's. Status 0 with TimedOut: the gateway stopped waiting.
Answer answer_to(ApiKind kind, Integration integration, Answer from);

/// Who said 429, in the order in which they are asked.
enum class Limit : std::uint8_t { UsagePlan, Quota, Method, Account, Connections };
inline constexpr int kLimits = 5;
inline constexpr int kKeyLimits = 2;  ///< the first of them, which are of each API key

/// Of the account, in all APIs of the design.
struct Account {
    parts::TokenBucketState bucket;
    std::uint64_t taken;  ///< requests that had a token, since time 0
};

/// New connections of all WebSocket APIs of the account.
struct AccountConnections {
    parts::TokenBucketState bucket;
};

/// The WebSocket connection of one client host or calling instance. Zeros: none.
struct Socket {
    SimTime opened, last_used;
    std::uint8_t request_class;  ///< of its last message: by it the integration is found
    bool open;
    std::uint8_t unused[6] = {};
};

/// Zeros: no request yet.
struct ApiKey {
    parts::TokenBucketState bucket;
    std::int64_t period;  ///< of the quota, counted from time 0
    std::uint64_t used;   ///< in it
    std::array<std::uint64_t, kKeyLimits> refused;
};

/// Requests of one class that a limit refused.
struct ClassRefusals {
    std::array<std::uint64_t, kLimits> of;
};

/// How many a limit refused to a request class, or to a key of a usage plan, by their numbers.
struct Refusals {
    std::uint64_t requests;
    std::uint32_t of, key;
};

struct GatewayState {
    std::array<std::uint64_t, kLimits> limited;  ///< requests refused with a 429
    std::array<SimTime, kLimits> limited_at;     ///< 1 + when last
    std::array<Refusals, kKeyLimits> most;       ///< to the key that was refused most
    std::uint64_t hits, misses, stale_hits;
    std::uint64_t client_errors, answered;                    ///< 4XX; all that were answered
    std::uint64_t time, integration_time, integration_calls;  ///< ns
    kernel::Spread times, integration_times;
    std::uint64_t integration_errors, execution_errors;  ///< answers of integrations with a 4XX or 5XX; calls without an answer
    std::uint64_t passed_client_errors;                  ///< 4XX that integrations answered
    std::uint64_t no_route, no_key, too_large, timeouts, canary, mocked;
    std::uint64_t connects, disconnects;  ///< WebSocket connections opened and closed
    kernel::Gauge sockets;                ///< open
    std::uint64_t told;                   ///< how many requests of its own it has made
    std::uint64_t account_before;         ///< Account::taken when the statistics started
    SimTime start;                        ///< of the statistics
    parts::KeyCacheState keys;
    SimTime cache_ready;    ///< the cache is being made until then
    std::uint64_t layout;   ///< of what is in it
    std::uint32_t cluster;  ///< 1 + its size; 0: there is none
    std::uint32_t watched;  ///< somebody looks whether connections are over
};

struct MethodPlan {
    int production = -1, canary = -1;  ///< integrations, of the stage and of its canary release; -1: none carries its requests
    bool mocks = false;                ///< where none does, the API answers itself
    bool cached = false, too_large = false;
    SimTime ttl = 0;
    parts::TokenBucketPlan bucket;  ///< rate 0: none
    std::uint32_t bucket_state = 0, refusals = 0;
};

struct IntegrationPlan {
    kernel::LinkIndex link = 0;
    Integration kind = Integration::Http;
};

struct KeyMethodPlan {
    parts::TokenBucketPlan bucket;
    std::uint32_t first = 0;  ///< state of the first key
};

struct UsagePlanPlan {
    std::string name;
    double up_to = 0;                   ///< share of the hosts in this plan and those before it
    std::uint32_t keys = 1, first = 0;  ///< ApiKey
    parts::TokenBucketPlan bucket;      ///< rate 0: none
    std::uint64_t quota = 0;            ///< 0: none
    SimTime period = 0;
    std::vector<int> method;  ///< by class: number in `methods`; -1: the key's own bucket acts
    std::vector<KeyMethodPlan> methods;
};

/// Connections of WebSocket APIs.
struct SocketPlan {
    struct Callers {
        kernel::LinkIndex link;
        std::uint32_t first, count;
    };
    std::vector<Callers> callers;  ///< where the sockets of each connection to it are; empty: another kind of API
    std::uint32_t column = 0, account_column = 0, account = 0, source = 0;
    parts::TokenBucketPlan opening;
    SimTime idle_timeout = 0, longest = 0;
    bool tells = false;  ///< an integration of its opening and closing
};

struct GatewayPlan {
    const Shared* shared = nullptr;
    const Plan* design = nullptr;  ///< that it is part of
    kernel::NodeIndex node = 0;
    ApiKind kind = REST_API;
    bool key_required = true;
    std::uint32_t latency = 0;  ///< line
    SimTime timeout = 0;
    std::vector<std::uint8_t> zones;
    std::vector<IntegrationPlan> integrations;
    std::vector<MethodPlan> methods;  ///< by request class
    std::vector<UsagePlanPlan> usage_plans;
    std::vector<std::uint32_t> hosts;  ///< by client node; 0: not a population
    std::uint32_t bucket_column = 0, key_column = 0, refusal_column = 0, account_column = 0, account_index = 0;
    parts::TokenBucketPlan account;
    double canary = 0;  ///< 0..1
    bool canary_uses_cache = false;
    parts::KeyCachePlan cache;  ///< no slots: there is none
    std::vector<std::uint32_t> response_bytes;
    std::uint32_t entry_column = 0, first_entry = 0, word_column = 0, first_word = 0;
    SimTime cache_creation = 0;
    double refresh_share = 0;
    std::uint64_t layout = 0;   ///< differs when entries would be in the wrong place
    std::uint32_t cluster = 0;  ///< 1 + size of the cache; 0: there is none
    SocketPlan sockets;

    GatewayState& of(kernel::Kernel& k) const { return k.state<GatewayState>(node); }
    Account& account_of(kernel::Kernel& k) const { return k.w.column<Account>(account_column)[account_index]; }
    const MethodPlan& method(kernel::Kernel& k, const kernel::Frame& f) const { return methods[k.request(f).request_class]; }
};

inline const GatewayPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<GatewayPlan>(node); }

/// Whether the request goes to the canary release; the same however often it is asked.
bool is_canary(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);

/// What answers the request; null: nothing.
const IntegrationPlan* integration(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);

// WebSocket connections.

/// Whether a message comes over a connection that is still open; true for other kinds of API.
bool is_connected(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);
/// The caller's connection is opened; false: the account has opened too many. What was open before is closed.
bool connect(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);
/// A message came.
void use(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);
/// The caller's connection is closed. `tell`: the integration hears of it.
void disconnect(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f, bool tell);
kernel::FrameId tell_of_disconnect(kernel::Kernel& k, kernel::FrameId id);
/// Node::edited: connections of callers that are gone are too.
void settle_sockets(kernel::Kernel& k, const GatewayPlan& plan);
void compile_sockets(Compiler& c, GatewayPlan& plan, const ApiGateway& config);

// Limits.

/// Counts a refusal.
Answer refuse(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f, Limit limit);
/// The request class that the limit refused most, since the statistics started. No requests: none.
Refusals most_refused_class(kernel::Kernel& k, const GatewayPlan& plan, Limit limit);
/// Node::edited: keys may have gone.
void settle_refusals(kernel::Kernel& k, const GatewayPlan& plan);
void forget_refusals(kernel::Kernel& k, const GatewayPlan& plan);

/// The first of them that refuses the request; status 0 where none does. Counts it.
Answer limit(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f, bool has_route);
void compile_limits(Compiler& c, GatewayPlan& plan, const ApiGateway& config);

// The stage's cache.

/// Answers from the cache: sets what the request carries. False: the integration is called.
bool find_cached(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);
/// Whether the answer to a request that was not found is kept.
bool may_cache(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);
void keep(kernel::Kernel& k, const GatewayPlan& plan, const kernel::Frame& f);
void flush(kernel::Kernel& k, const GatewayPlan& plan);
/// Node::edited: a changed cache is made anew, and takes its time.
void settle_cache(kernel::Kernel& k, const GatewayPlan& plan);
void compile_cache(Compiler& c, GatewayPlan& plan, const ApiGateway& config);

/// Bytes of the requests that were let in, and of answers.
double processed_bytes(const Metered& of);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);
void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out);

}  // namespace nephoscope::services::api_gateway
