#pragma once

#include <cstdint>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services::ses {

// Routines of the node; 0 takes messages, the caller has its own.
inline constexpr std::uint8_t kMail = 1, kEvent = 2, kKeeper = 3;

inline constexpr std::uint32_t kMinutes = 1440;

/// What all SES components of a design share.
struct Account {
    std::uint32_t sent[kMinutes];  ///< recipients of each minute of the last day, by minute of the day
    std::uint64_t total, minute;   ///< of them; the present one, since the start
    parts::TokenBucketState rate;
    std::uint64_t recipients, bounces, complaints;  ///< ever
    std::uint64_t paused;                           ///< by AWS
};

struct Counters {
    std::uint64_t messages, sent, delivered, bounced, complained, throttled, rejected, events, told, not_told, carried, events_carried;
};

struct SesState {
    kernel::Gauge on_the_way;             ///< recipients
    kernel::Gauge used;                   ///< of the account's quota
    SimTime over_rate_at, over_quota_at;  ///< 1 + the last time
    double fault_bounces;
    std::uint64_t stopped;         ///< by a fault
    std::uint64_t events_waiting;  ///< listeners not yet told of them
    Counters n;
};

struct SesPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    std::uint32_t account_column = 0, account = 0;
    bool sandbox = false, pauses = false, tells_deliveries = false;
    std::uint64_t daily = 0, largest = 0;
    parts::TokenBucketPlan rate;
    std::uint32_t recipients = 1;
    std::uint32_t latency = 0, delivery = 0;  ///< lines
    double verified = 1, bounces = 0, complaints = 0;
    double review_bounces = 0, review_complaints = 0, pause_bounces = 0, pause_complaints = 0, volume = 0;
    std::vector<CallPlanRef> listeners;

    SesState& of(kernel::Kernel& k) const { return k.state<SesState>(node); }
    Account& account_of(kernel::Kernel& k) const { return k.w.column<Account>(account_column)[account]; }
};

inline const SesPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<SesPlan>(node); }

/// Whether the account's reputation is as bad as that; not before enough was sent to judge it.
bool exceeds(const SesPlan& plan, const Account& a, double bounces, double complaints);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kPause = "neph:ses:pause-sending";
inline constexpr const char* kBounces = "neph:ses:bounces";

}  // namespace nephoscope::services::ses
