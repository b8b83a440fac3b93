#pragma once

#include <cstdint>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"
#include "engine/services/fifo.h"

namespace nephoscope::services::sqs {

enum Routine : std::uint8_t { kMessage = 1, kConsume = 2, kDeliver = 3, kPoll = 4, kScale = 7 };

inline constexpr std::uint32_t kReceiveMost = 10;  ///< messages one ReceiveMessage brings
inline constexpr SimTime kLambdaWait = 20 * kSecond;
inline constexpr SimTime kScaleStep = kSecond;

/// A message, by its place in the queue's table; its frame holds the request. Place 0 is none.
struct Message {
    enum class State : std::uint8_t { Free, Delayed, Visible, InFlight };
    kernel::FrameId frame;
    std::uint32_t previous, next;  ///< in the list of its state; free: the next free one
    std::uint32_t older, newer;    ///< of all, by Frame::started: when it was first sent
    std::uint32_t group;
    std::uint32_t receives;
    State state;
    bool redriven;           ///< came from a queue whose dead letters this one keeps
    std::uint64_t receipt;   ///< of its last receive; 0: none
    std::uint64_t sequence;  ///< order of arrival
    SimTime due;             ///< delayed, in flight: until when
    SimTime arrived;         ///< here
};
static_assert(sizeof(Message) == 64);

struct List {
    std::uint32_t head, tail;
};

/// A message group of a FIFO queue.
struct Group {
    List visible;
    std::uint32_t in_flight;  ///< while there are any, nobody receives from it
    std::uint32_t next;       ///< in the list of those that can be received from, from 1
    std::uint32_t ready;      ///< it is in that list
    std::uint32_t unused;
    parts::TokenBucketState sends;
};

/// Processes that wait for a message, the longest waiting first: long polls of consumers, idle pollers, pollers with part of a batch.
enum Wait : std::uint8_t { kLong, kIdle, kGather, kWaits };

struct Counters {
    std::uint64_t sent, bytes, received, again, deleted, copied, expired, dead_lettered, redriven, purged, empty, late, failed, filtered,
        deduplicated, disordered, throttled, throttled_receives, throttled_deletes, over_limit, at_start;
    std::uint64_t receives, deletes;  ///< requests: receives that found something, deletes of up to ten messages
};

struct QueueState {
    std::uint32_t pages, used, free;  ///< directory of the table; places ever used; list of those that are free again
    List visible, delayed, in_flight;
    List kept[2];  ///< by first enqueue: those sent here, those redriven
    List waiting[kWaits];
    std::uint32_t woken;    ///< processes resumed and not yet run
    std::uint32_t idle;     ///< processes in `waiting`
    std::uint32_t resting;  ///< processes that pause
    std::uint32_t unused;
    List ready;  ///< groups, from 1
    std::uint32_t ready_count;
    kernel::Gauge visible_count, delayed_count, in_flight_count;
    kernel::Gauge busy_groups;  ///< with messages in flight
    std::uint64_t sequence, receipts;
    fifo::SentState sent_ids;
    parts::TokenBucketState sends, receives, deletes;
    SimTime throttled_at, receive_throttled_at, delete_throttled_at, late_at;
    SimTime ignored_at;  ///< a failure that a function reported
    std::uint64_t layout;
    std::uint64_t stopped;
    Counters n;
};

/// Of a connection to a consumer.
struct ConsumerState {
    std::uint32_t running;  ///< processes
    std::uint32_t wanted;
    std::uint32_t batches;
    std::uint32_t scaling;  ///< its process lives
};

struct ConsumerPlan {
    CallPlanRef call;
    std::uint32_t key = 0;  ///< of the link; what its processes carry in Frame::ordinal
    std::uint32_t state = 0;
    bool lambda = false;
};

struct QueuePlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    bool fifo = false, per_group = false, content_based = false;
    bool heeds_reports = false, too_early_for_reports = false;
    SimTime visibility = 0, delay = 0, retention = 0, wait = 0, window = 0, pause = 0, dedup_window = 0;
    std::uint32_t latency = 0;  ///< line
    std::uint32_t largest = 0, in_flight_limit = 0;
    kernel::NodeIndex dlq = kernel::kNoLink;
    bool dlq_unfit = false;
    std::uint32_t max_receives = 0;
    std::uint32_t groups = 1, first_group = 0, group_column = 0, consumer_column = 0;
    double send_cost = 1;
    parts::TokenBucketPlan calls, group_calls;
    double duplicates = 0, disorder = 0;
    double short_poll_share = 1;  ///< of the messages, that a receive finds which asks some servers
    std::uint32_t consumers = 1;
    std::uint32_t batch = 1, pollers_first = 1, pollers_most = 1, pollers_step = 1;
    std::vector<ConsumerPlan> outgoing;
    std::vector<bool> pushing;  ///< fifo::pushing_links()
    std::uint32_t delay_source = 0, visibility_source = 0, retention_source = 0, wait_source[kWaits] = {};
    std::uint64_t layout = 0;

    QueueState& of(kernel::Kernel& k) const { return k.state<QueueState>(node); }
    Group& group(kernel::Kernel& k, std::uint32_t g) const { return k.w.column<Group>(group_column)[first_group + g]; }
    ConsumerState& consumer(kernel::Kernel& k, const ConsumerPlan& c) const { return k.w.column<ConsumerState>(consumer_column)[c.state]; }
    SimTime wait_of(Wait list) const { return list == kLong ? wait : list == kIdle ? kLambdaWait : window; }
};

inline const QueuePlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<QueuePlan>(node); }

/// The table of messages. It grows by pages that stay where they are.
Message& message(kernel::Kernel& k, const QueueState& s, std::uint32_t place);
inline std::uint32_t message_count(const QueueState& s) { return s.visible_count.value + s.delayed_count.value + s.in_flight_count.value; }

/// A new message: the frame is the queue's from now on.
void keep(kernel::Kernel& k, const QueuePlan& plan, kernel::FrameId frame);
/// Of SQS's servers: a receive that asks some finds some of the messages of a standard queue.
enum class Asks : std::uint8_t { All, Some };
/// The next message, now in flight; 0: nobody gets one. `group`, from 1: of a FIFO queue's receive that goes on.
std::uint32_t take(kernel::Kernel& k, const QueuePlan& plan, Asks asks, std::uint32_t group = 0);
// What becomes of a Task's token in a message (task_token.h), by whoever received it, with the receipt of that receive.
/// Work on it begins.
void take_up(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt);
/// Work on it has ended, and it comes again. So it does by itself where the message is in flight no longer.
void put_down(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt);
/// The token goes back.
void worked_on(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt);
/// Work on it has failed, as `met` has it from its last child. False: nobody wants to hear of it.
bool report_failure(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt, const kernel::Frame& met);
/// DeleteMessage with the receipt of a receive.
void acknowledge(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place, std::uint64_t receipt);
void purge(kernel::Kernel& k, const QueuePlan& plan);
/// After an edit: lists, groups and due times as the changed plan has them.
void relink(kernel::Kernel& k, const QueuePlan& plan);
void end_delays(kernel::Kernel& k, std::uint32_t, std::uint64_t node);
void end_visibility(kernel::Kernel& k, std::uint32_t, std::uint64_t node);
void end_retention(kernel::Kernel& k, std::uint32_t, std::uint64_t node);

// FIFO queues: groups and deduplication.
std::uint32_t group_of(kernel::Kernel& k, const QueuePlan& plan, const kernel::Frame& f);
void enter_group(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place);
void leave_group(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t place);
/// A message of it is in flight, or is not any more.
void occupy_group(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t group);
void free_group(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t group);
/// It can be received from, if it can.
void settle_group(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t group);
/// The next message of a group that can be received from, or of `same` while it has one; 0: of any.
std::uint32_t first_of_groups(kernel::Kernel& k, const QueuePlan& plan, std::uint32_t same);
/// True: it was sent in the last five minutes. Otherwise it counts as sent now.
bool sent_before(kernel::Kernel& k, const QueuePlan& plan, std::uint64_t id);

// Consumers.
/// One process that waits for a message goes on, if there is a message for it. True: it does.
bool wake(kernel::Kernel& k, const QueuePlan& plan);
/// All that wait look again: what they wait for may have changed.
void wake_all(kernel::Kernel& k, const QueuePlan& plan);
void end_waits(kernel::Kernel& k, std::uint32_t source, std::uint64_t node_and_list);
/// Starts the processes that the plan has and the world has not.
void employ(kernel::Kernel& k, const QueuePlan& plan);
kernel::FrameId consume(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId deliver(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId poll(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId scale(kernel::Kernel& k, kernel::FrameId id);

/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
inline constexpr const char* kPurge = "neph:purge-queue";
inline constexpr const char* kStop = "neph:stop-consumers";

}  // namespace nephoscope::services::sqs
