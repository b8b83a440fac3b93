#pragma once

#include <cstdint>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"
#include "engine/services/lambda/deployment.h"
#include "engine/services/look_aside.h"

namespace nephoscope::services {
class Lambda;
}

namespace nephoscope::services::lambda {

// Routines of the node; the others are the call's (0) and the caller's.
inline constexpr std::uint8_t kEvent = 1, kWork = 2, kBatchWork = 3, kKeeper = 4, kProcess = 7;

// Frame::local: the environment, and above it what a handler has called, or what an event has been through.
inline constexpr std::uint32_t kSlotBits = 17, kSlotMask = (1u << kSlotBits) - 1;
inline constexpr std::uint32_t kStep = 1u << kSlotBits;
inline constexpr std::uint32_t kThrottle = 1u << kSlotBits, kThrottleMask = 31 * kThrottle, kRetry = kThrottle * 32;

enum class Phase : std::uint8_t { None, Starting, Idle, Busy };

/// A place for one execution environment after another. Number 0 is none of them: calls that Lambda itself makes are on its behalf.
struct Environment {
    SimTime since;    ///< when it became idle or busy; while it is provisioned: when it will be ready
    SimTime expires;  ///< idle: when it is reclaimed
    SimTime born;
    std::uint64_t version, app;    ///< VersionPlan::key and app_key
    std::uint64_t busy_time;       ///< of invocations that ended
    std::uint32_t number;          ///< how many were started before it, and itself: its name
    kernel::FrameId keeper;        ///< the process that reclaims it; 0: none
    kernel::FrameId handler;       ///< busy: what works in it
    kernel::FrameId jobs;          ///< a batch: those not yet begun, chained by Frame::next
    kernel::FrameId message;       ///< a batch: the message worked on, as long as the call has its caller
    std::uint32_t next, previous;  ///< of its stack of idle ones; next: of free places
    Phase phase;
    std::uint8_t place, zone;  ///< place: which of the alias's two versions it runs
    bool provisioned;
    bool retired;        ///< ends with its present invocation
    bool uninitialized;  ///< its init was cut: it comes again, with the next invocation
    bool pooled;         ///< its invocation counts in the account's unreserved concurrency
};

/// Which limit said no.
enum class Limit : std::uint8_t { None, Account, Reserved, RequestRate, Scaling };
inline constexpr int kLimits = 5;

/// Provisioned concurrency as Application Auto Scaling and edits leave it.
struct Allocation {
    std::uint32_t least, most;        ///< that scaling keeps to
    kernel::Gauge requested;          ///< environments of both versions together
    kernel::Gauge available, in_use;  ///< of them: those that are ready, and of these the ones at work
    kernel::Gauge seen;               ///< available ones while any is at work: utilization is measured then
    std::uint64_t settings;           ///< FunctionPlan::allocation that it was set by
    bool grows;                       ///< scaled out, and not all are ready yet

    void count(SimTime now, kernel::Gauge& of, bool more) {
        more ? of.rise(now) : of.fall(now);
        const std::uint32_t next = in_use.value ? available.value : 0;
        if (next != seen.value) seen.set(now, next);
    }
};

/// What versions with memory or init code of their own are billed beyond the same in the function's settings. Negative: less.
struct Beyond {
    double duration, provisioned_duration;  ///< GB x s
    double provisioned;                     ///< GB x s of what was provisioned until `since`
    double requested;                       ///< GB of what is provisioned from then on
    SimTime since;

    double provisioned_until(SimTime now) const { return provisioned + requested * to_seconds(now - since); }
    void request(SimTime now, double gigabytes) { *this = {duration, provisioned_duration, provisioned_until(now), gigabytes, now}; }
    void restart(SimTime now) { *this = {0, 0, 0, requested, now}; }
};

struct FunctionState {
    std::uint32_t table, capacity;  ///< run of blocks: environments by number of place, and how many fit
    std::uint32_t used, free;       ///< places ever taken; head of those that are free again
    std::uint32_t created, live;
    std::uint32_t idle[2][2];  ///< top of the stack of idle ones, by place and whether provisioned
    std::uint64_t alias[2];    ///< which versions callers get: VersionPlan::app_key; 0: none
    double share;              ///< of the invocations, that the second one gets
    std::uint64_t settings;    ///< FunctionPlan::settings that the alias was set by
    std::uint64_t schedule;    ///< whose deployments wait
    DeploymentState deployment;
    Allocation allocation;
    std::uint64_t dark_zones;  ///< bit by zone
    std::uint32_t pooled;
    std::uint32_t events_at_start;
    kernel::Gauge concurrency, limit;  ///< limit: most it can have at the same time
    kernel::Gauge events;              ///< asynchronous ones, until they are done with
    parts::TokenBucketState scaling, rate;
    parts::TokenBucketState provisioned_rate;
    SimTime limited[kLimits];  ///< 1 + the last time
    SimTime outpaced;          ///< the same: requests came faster than provisioned environments take them
    double fault_error_rate;
    SimTime fault_delay;
    bool fault_throttle;  ///< as with a reserved concurrency of 0
    std::uint64_t throttles[kLimits];
    std::uint64_t billed, billed_provisioned;  ///< ms, each invocation rounded up to a step; the second in provisioned environments
    Beyond beyond;
    std::uint64_t invocations, errors, timeouts, duration, cold_starts, cold_time, provisioned, spillovers;
    kernel::Spread durations;
    std::uint64_t stream_batches, iterator_age;  ///< age: of their last records
    std::uint64_t events_received, events_begun, event_age, events_done, events_delivered, events_dropped, delivery_failures,
        dead_letter_errors;
};

/// What all functions share.
struct AccountState {
    kernel::Gauge unreserved;
    std::uint32_t provisioned;  ///< by functions without a reservation
    parts::TokenBucketState scaling, rate;
};

struct VersionPlan {
    AppVersionPlan app;
    std::uint64_t app_key = 0;  ///< of the code: hash of its id
    std::uint64_t key = 0;      ///< of the code and what it runs in
    double slowdown = 1;        ///< duration / CPU time
    SimTime init_time = 0;      ///< of the runtime and the code
    double more_memory = 0;     ///< GB beyond the function's
    double more_init = 0;       ///< GB x s of an init that are billed beyond those of the function's
    double init_usd = 0;        ///< for one init, at the design's prices
};

struct FunctionPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    std::uint32_t account_column = 0, account = 0;
    std::vector<kernel::NodeIndex> functions;  ///< of the account

    std::vector<VersionPlan> versions;  ///< all of the design; at least one
    std::uint64_t alias[2] = {};        ///< as it is set: VersionPlan::app_key; 0: none
    double second_share = 0;
    std::uint64_t settings = 0;               ///< key of the alias's
    std::uint32_t provisioned = 0;            ///< environments of both versions together, as it is set
    std::uint32_t least = 0, most = 0;        ///< that scaling keeps to, as it is set
    std::uint64_t allocation = 0;             ///< key of these three
    bool scales = false;                      ///< policies or scheduled actions change it
    std::vector<DeploymentPlan> deployments;  ///< by id
    std::uint64_t schedule = 0;               ///< key of what is deployed when
    SimTime wait_time = 0, environment_time = 0, download_time = 0, init_limit = 0, provisioning_time = 0;
    SimTime init_time = 0;       ///< of versions without init code of their own
    std::uint32_t overhead = 0;  ///< line
    std::uint32_t timer_list = 0;
    SimTime timeout = 0;
    SimTime billing_step = 0;  ///< durations are billed in so many of these, whole milliseconds
    bool bills_inits = false;
    double provisioned_rate = 0;  ///< requests a second that each provisioned environment takes
    SimTime shortest_idle = 0, longest_idle = 0;

    std::int64_t reserved = -1;
    std::uint32_t quota = 0;                                ///< of the account
    std::uint32_t all_reserved = 0;                         ///< by all functions
    parts::TokenBucketPlan scaling, account_scaling, rate;  ///< burst 0: not in force

    std::uint32_t retries = 0;
    SimTime retry_wait = 0, throttle_wait = 0, longest_throttle_wait = 0, longest_age = 0;
    std::vector<std::uint8_t> too_large, too_large_async;  ///< by class
    bool reports_failures = false;
    LookAside calls;
    std::vector<kernel::LinkIndex> links;
    std::vector<kernel::LinkIndex> from_streams;  ///< connections whose batches have records of a stream
    kernel::LinkIndex on_failure = kernel::kNoLink, on_success = kernel::kNoLink, dead_letters = kernel::kNoLink;
    bool on_failure_missing = false, on_success_missing = false, dead_letters_missing = false;
    std::vector<std::uint8_t> zones;

    /// What it runs. After an edit of that: what became of it.
    const VersionPlan& version(const Environment& of) const;
    /// Of one that is gone: the first of the settings.
    const VersionPlan& version_of_app(std::uint64_t app_key) const;
    const std::string& name_of(std::uint64_t app_key) const { return version_of_app(app_key).app.id; }
    bool has_app(std::uint64_t app_key) const;
    /// Null for none of this key.
    const DeploymentPlan* deployment(std::uint64_t deployment_key) const;

    FunctionState& of(kernel::Kernel& k) const { return k.state<FunctionState>(node); }
    AccountState& account_of(kernel::Kernel& k) const { return k.w.column<AccountState>(account_column)[account]; }
    /// Concurrency of the account that is neither reserved nor provisioned.
    std::uint32_t pool(kernel::Kernel& k) const;
    /// Provisioned concurrency that it can have now.
    std::uint32_t room(kernel::Kernel& k) const;
    /// Valid until the next environment starts.
    Environment& environment(kernel::Kernel& k, std::uint32_t slot) const {
        return static_cast<Environment*>(k.w.blocks.at(of(k).table))[slot];
    }
};

inline const FunctionPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<FunctionPlan>(node); }

/// One function's environments coming and going.
class Environments {
public:
    Environments(kernel::Kernel& k, const FunctionPlan& plan) : k_(k), plan_(plan), s_(plan.of(k)) {}

    /// One for an invocation of the version at this place of the alias: idle, or a new one that must start. 0: a limit says no. `paced`: the
    /// rate of requests is limited too.
    std::uint32_t acquire(std::uint8_t place, bool paced);
    /// Its invocation has ended.
    void release(std::uint32_t slot);
    /// Idle ones are gone; busy ones end with their invocation. Provisioned ones stay.
    void reclaim_all();
    /// Those in the zone are gone, and what ran there fails; new ones start in other zones until it is back.
    void lose_zone(int zone);
    void regain_zone(int zone);
    /// Starts or gives up provisioned ones, as many as are requested.
    void provision();
    /// So many are requested from now on, and scaling keeps to these bounds.
    void scale(std::uint32_t least, std::uint32_t most, std::uint32_t requested);
    /// Provisioned ones whose time has come are ready.
    void make_ready();
    /// After its plan changed, and at the start.
    void edited();
    /// After the alias changed: those of versions it does not lead to any more end.
    void follow_alias();
    /// As if it were new: it knows no names and has no connections.
    void forget_calls(std::uint32_t slot);
    void remove(std::uint32_t slot);

private:
    Environment& at(std::uint32_t slot) const { return plan_.environment(k_, slot); }
    Limit limit(std::uint8_t place, bool paced, bool provisioned);
    bool takes_provisioned(std::uint8_t place, bool paced);
    SimTime allocation_time(std::uint32_t number, std::uint32_t all) const;
    std::uint32_t& stack(const Environment& e) const { return s_.idle[e.place][e.provisioned]; }
    std::uint32_t take_slot();
    std::uint32_t start(std::uint8_t place, bool provisioned);
    std::uint32_t wanted(std::uint8_t place) const;
    void give_up(std::uint32_t slot);
    void leave_provisioned(Environment& e);
    void join_pool(Environment& e);
    void adopt_allocation();
    void tell_growth();
    void bill_request();
    void share_account();
    std::uint64_t key_at(std::uint8_t place) const { return s_.alias[place] ? plan_.version_of_app(s_.alias[place]).key : 0; }
    void adopt_settings();
    std::uint8_t zone_of(std::uint32_t number) const;
    SimTime idle_time(const Environment& e) const;
    void rest(std::uint32_t slot, SimTime expires);
    void push(std::uint32_t slot);
    void unlink(std::uint32_t slot);
    void leave_concurrency(std::uint32_t slot);
    void match_versions();

    kernel::Kernel& k_;
    const FunctionPlan& plan_;
    FunctionState& s_;
};

/// A call: invokes and answers, or takes an event and answers at once.
kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
/// An event in the function's own queue.
kernel::FrameId event(kernel::Kernel& k, kernel::FrameId id);
/// What the code does for a request, and for a batch.
kernel::FrameId work(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId batch_work(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId keeper(kernel::Kernel& k, kernel::FrameId id);
/// The function's own: deployments, and what makes provisioned environments ready.
kernel::FrameId process(kernel::Kernel& k, kernel::FrameId id);

// An invocation, whoever asks for it: admitted, started, ended. False: throttled.
bool admit(kernel::Kernel& k, const FunctionPlan& plan, kernel::FrameId id);
/// How long its environment takes to start; 0 when it is warm.
SimTime cold_start(kernel::Kernel& k, const FunctionPlan& plan, kernel::FrameId id);
/// The handler, to be awaited.
kernel::FrameId begin(kernel::Kernel& k, const FunctionPlan& plan, kernel::FrameId id);
/// The environment stops where it is, and its invocation has failed. What its code asked others to do they still do.
void cut(kernel::Kernel& k, const FunctionPlan& plan, std::uint32_t slot);
/// child() and status say how it ended; a timeout is a failure.
void end(kernel::Kernel& k, const FunctionPlan& plan, kernel::FrameId id);

/// How the provisioned concurrency of its alias is scaled.
extern const ScalingType kScaling;
void compile_allocation(Compiler& c, FunctionPlan& plan, const Lambda& config);
/// What scaling policies and scheduled actions need of the function.
void check_scaling(const Lambda& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues);

inline constexpr double kMinimumUnreserved = 100;  ///< of the account

inline constexpr const char* kInvocationError = "aws:lambda:invocation-error";
inline constexpr const char* kInvocationDelay = "aws:lambda:invocation-add-delay";
inline constexpr const char* kThrottleAll = "neph:lambda:throttle";
inline constexpr const char* kReclaim = "neph:reclaim-environments";

}  // namespace nephoscope::services::lambda
