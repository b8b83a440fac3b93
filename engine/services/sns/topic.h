#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"
#include "engine/services/fifo.h"
#include "engine/services/sns/sns.pb.h"

namespace nephoscope::services::sns {

enum Routine : std::uint8_t { kDeliver = 1, kHeld = 2 };

/// One after the other; after the last one, `last` for so many more.
struct RetryPolicy {
    std::vector<SimTime> delays;
    SimTime last = 0;
    std::uint32_t more = 0;

    /// Before retry `number`, from 0. REQUIRES: number < count().
    SimTime delay(std::uint32_t number) const { return number < delays.size() ? delays[number] : last; }
    std::uint32_t count() const { return static_cast<std::uint32_t>(delays.size()) + more; }
};

/// Why a subscription does not get a message.
enum class Filtered : std::uint8_t {
    Not,                  ///< it does
    RequestClass,         ///< its connection does not carry the class
    MessageAttributes,    ///< its policy looks at attributes, and they do not fit
    NoMessageAttributes,  ///< there are none to look at
    MessageBody,          ///< its policy looks at the body, which does not fit
    InvalidMessageBody    ///< which is no JSON object
};
constexpr std::size_t kFilteredReasons = 6;

struct Subscription {
    CallPlanRef call;
    std::vector<Filtered> filtered;  ///< by request class
    std::uint32_t key = 0;           ///< of the link; what deliveries carry in Frame::local
    RetryPolicy retries;
    const CallPlanRef* dead_letters = nullptr;  ///< of TopicPlan::redrive
    bool http = false;
    bool takes_tokens = false;  ///< a queue or a function: who works on the message gives a Task's token back
    bool unfit = false;         ///< a FIFO topic or queue that does not go with the other end
};

struct TopicState {
    parts::TokenBucketState messages, bandwidth;
    kernel::Gauge in_flight;  ///< notifications neither delivered nor given up
    SimTime throttled_at, account_throttled_at, failed_at;
    std::uint64_t published, bytes, notifications, delivered, failed, filtered, redriven, lost, not_redriven, throttled;
    std::uint64_t failed_attempts, retries, failed_metric, in_flight_at_start;
    std::uint64_t filtered_by[kFilteredReasons];        ///< Filtered; their sum is `filtered`
    std::uint64_t dead_letters, dead_letters_at_start;  ///< on their way
    std::uint64_t deduplicated;                         ///< published, and no notifications
    fifo::SentState sent_ids;
    bool subscribers_fail;  ///< by a fault
};

struct TopicPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    bool fifo = false;
    bool limited = false;  ///< to a rate of its own
    bool content_based = false;
    SimTime dedup_window = 0;
    std::vector<bool> pushing;                                     ///< fifo::pushing_links()
    std::uint32_t largest = 0, latency = 0, delivery_latency = 0;  ///< bytes; lines
    parts::TokenBucketPlan publishes, messages, bandwidth;
    std::uint32_t quota_column = 0, quota = 0;
    std::vector<Subscription> subscriptions;
    const CallPlanRef* dead_letters = nullptr;  ///< of `redrive`; the topic's own
    std::vector<CallPlanRef> redrive;
    bool dead_letters_unconnected = false;

    TopicState& of(kernel::Kernel& k) const { return k.state<TopicState>(node); }
};

inline const TopicPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<TopicPlan>(node); }

/// HTTP: what the row does not say is as the topic has it.
struct DeliveryPolicy {
    DeliveryPolicy(const Sns& config, const SnsSubscription& row)
        : retries(row.has_num_retries() ? row.num_retries() : config.num_retries()),
          first(row.has_min_delay_target() ? row.min_delay_target() : config.min_delay_target()),
          last(row.has_max_delay_target() ? row.max_delay_target() : config.max_delay_target()) {}
    std::uint32_t retries, first, last;
};

/// Of the subscriber; one that says nothing where there is none.
const SnsSubscription& row_of(const Sns& config, std::string_view endpoint);
/// A subscription for each connection, with its filter.
void compile_subscriptions(TopicPlan& plan, Compiler& c, const Sns& config);
/// ServiceType::check_in_design: of subscriptions, and of the attributes and bodies that their policies look at.
void check_subscriptions(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                         std::vector<Issue>& issues);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
/// One notification for each subscription that wants the message of this call.
void fan_out(kernel::Kernel& k, const TopicPlan& plan, kernel::FrameId publish);
kernel::FrameId deliver(kernel::Kernel& k, kernel::FrameId id);

}  // namespace nephoscope::services::sns
