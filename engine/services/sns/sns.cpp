#include "engine/services/sns/sns.pb.h"

#include <algorithm>

#include "embedded/sns_facts.h"
#include "embedded/sns_help.h"
#include "embedded/sns_icon.h"
#include "engine/base/math.h"
#include "engine/model/schema.h"
#include "engine/services/api_errors.h"
#include "engine/services/observation.h"
#include "engine/services/sns/topic.h"
#include "engine/services/task_token.h"

namespace nephoscope::services {

namespace sns {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kAccepted = 200, kBadRequest = 400;
constexpr SimTime kRecently = kSecond;
constexpr double kLongestPolicy = 3600;
constexpr const char* kFailDeliveries = "neph:sns:fail-deliveries";

std::uint32_t size_of(Kernel& k, const TopicPlan& plan, const Frame& f) {
    return plan.shared->classes[k.request(f).request_class].request_bytes;
}

bool fits_topic(Kernel& k, const TopicPlan& plan, const Frame& f) {
    TopicState& s = plan.of(k);
    return !plan.limited || (parts::take_token(plan.bandwidth, s.bandwidth, k.now(), size_of(k, plan, f)) &&
                             parts::take_token(plan.messages, s.messages, k.now()));
}

bool fits_account(Kernel& k, const TopicPlan& plan) {
    auto& quota = k.w.column<parts::TokenBucketState>(plan.quota_column)[plan.quota];
    return plan.publishes.rate <= 0 || parts::take_token(plan.publishes, quota, k.now());
}

bool may_publish(Kernel& k, const TopicPlan& plan, const Frame& f) {
    TopicState& s = plan.of(k);
    const bool topic = fits_topic(k, plan, f);
    if (topic && fits_account(k, plan)) return true;
    ++s.throttled;
    (topic ? s.account_throttled_at : s.throttled_at) = k.now();
    return false;
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TopicPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (size_of(k, plan, f) > plan.largest) return k.finish(id, Outcome::Failed, kBadRequest);
    if (!may_publish(k, plan, f)) return k.finish(id, Outcome::Throttled, kBadRequest);
    if (plan.fifo) f.local = plan.content_based ? 0 : fifo::call_number(k, f, plan.pushing);
    if (plan.latency) DELAY(k, id, plan.latency);
    fan_out(k, plan, id);
    return k.finish(id, Outcome::Ok, kAccepted);
    NEPHO_END;
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    if (action.action != kFailDeliveries) return;
    plan_of(k, node).of(k).subscribers_fail = !action.end;
    k.log(node, action.end ? "deliveries-resumed" : "deliveries-fail",
          action.end ? say("Notifications reach the subscribers again.")
                     : say("No notification reaches its subscriber: each try fails (503)."),
          action.end ? kernel::Observer::Level::Good : kernel::Observer::Level::Problem);
}

void restart(Kernel& k, NodeIndex node) {
    TopicState& s = plan_of(k, node).of(k);
    const TopicState before = s;
    s = {};
    s.messages = before.messages;
    s.bandwidth = before.bandwidth;
    s.throttled_at = before.throttled_at;
    s.account_throttled_at = before.account_throttled_at;
    s.failed_at = before.failed_at;
    s.subscribers_fail = before.subscribers_fail;
    s.sent_ids = before.sent_ids;
    s.in_flight = before.in_flight;
    s.in_flight.restart(k.now());
    s.in_flight_at_start = s.in_flight.value;
    s.dead_letters = s.dead_letters_at_start = before.dead_letters;
}

/// `count` delays from the first to the last, each longer than the one before by the same factor.
void grow_exponentially(RetryPolicy& policy, std::uint32_t count, double first, double last) {
    for (std::uint32_t i = 0; i < count; ++i)
        policy.delays.push_back(from_seconds(count > 1 ? first * math::pow(last / first, i / (count - 1.0)) : first));
}

/// `count` delays from the first to the last, each longer than the one before by the same time.
void grow_linearly(RetryPolicy& policy, std::uint32_t count, double first, double last) {
    for (std::uint32_t i = 0; i < count; ++i)
        policy.delays.push_back(from_seconds(count > 1 ? first + (last - first) * i / (count - 1.0) : first));
}

/// Of what AWS manages: queues, functions and Firehose.
RetryPolicy managed_policy(const Compiler& c) {
    RetryPolicy made;
    made.delays.assign(static_cast<std::size_t>(c.fact("SNS-02.at_once")), 0);
    made.delays.resize(made.delays.size() + static_cast<std::size_t>(c.fact("SNS-02.before")), kSecond);
    grow_exponentially(made, static_cast<std::uint32_t>(c.fact("SNS-02.backoff")), 1, c.fact("SNS-02.last_delay"));
    made.last = from_seconds(c.fact("SNS-02.last_delay"));
    made.more = static_cast<std::uint32_t>(c.fact("SNS-02.more"));
    return made;
}

RetryPolicy http_policy(const DeliveryPolicy& policy) {
    RetryPolicy made;
    grow_linearly(made, policy.retries, policy.first, policy.last);
    return made;
}

void compile_policies(TopicPlan& plan, Compiler& c, const Sns& config) {
    for (Subscription& each : plan.subscriptions)
        each.retries = each.http ? http_policy({config, row_of(config, c.plan.program.nodes[each.call.to].id)}) : managed_policy(c);
}

/// Of the account: the lowest that a topic has; 0: none has one.
double publish_quota(const Compiler& c) {
    double quota = 0;
    for (const model::Component& each : c.plan.design.components()) {
        const auto config = model::unpack(each.config(), c.catalog);
        if (!config || config->GetDescriptor() != Sns::descriptor()) continue;
        const double own = static_cast<const Sns&>(*config).publish_quota();
        if (own > 0) quota = quota > 0 ? std::min(quota, own) : own;
    }
    return quota;
}

void compile_quotas(TopicPlan& plan, Compiler& c, const Sns& config) {
    const bool high_throughput = config.fifo_throughput_scope() == Sns::MESSAGE_GROUP && c.fact("SNS-06.high_throughput") > 0;
    plan.limited = plan.fifo && !high_throughput;
    const double messages = c.fact("SNS-06.fifo"), bandwidth = c.fact("SNS-06.bandwidth"), publishes = publish_quota(c);
    plan.messages = {messages, messages};
    plan.bandwidth = {bandwidth, bandwidth};
    plan.publishes = {publishes, publishes};
    plan.quota = c.account_state<parts::TokenBucketState>("sns publishes");
    plan.quota_column = c.column<parts::TokenBucketState>();
}

void compile_sns(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Sns&>(message);
    auto& plan = c.config<TopicPlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<TopicState>("topic");
    plan.fifo = config.fifo_topic();
    plan.content_based = config.content_based_deduplication();
    plan.dedup_window = from_seconds(c.fact("SNS-11.window"));
    plan.pushing = fifo::pushing_links(c);
    plan.largest = static_cast<std::uint32_t>(c.fact("SNS-06.size"));
    plan.latency = c.line(sim_time(config.latency()));
    plan.delivery_latency = c.line(sim_time(config.delivery_latency()));
    compile_quotas(plan, c, config);
    compile_subscriptions(plan, c, config);
    compile_policies(plan, c, config);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kDeliver] = deliver;
    node.routines[kHeld] = task_token::held;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.fault = fault;
    node.restart = restart;
}

// Observing.

double number(std::uint64_t n) { return static_cast<double>(n); }

void add_reasons(Kernel& k, const TopicPlan& plan, std::vector<ReasonReading>& out) {
    using Severity = ReasonReading::Severity;
    const TopicState& s = plan.of(k);
    const auto recently = [&](SimTime at) { return at && k.now() - at < kRecently; };
    if (recently(s.throttled_at))
        out.push_back({Severity::Throttled, say("Publishes above the rate of a FIFO topic"), "SNS-06", "config.fifo_throughput_scope"});
    if (recently(s.account_throttled_at))
        out.push_back({Severity::Throttled, say("Publishes of the account above its quota"), "SNS-06", "config.publish_quota"});
    if (s.subscribers_fail) out.push_back({Severity::Failed, say("A fault: no notification reaches its subscriber (503)"), "", ""});
    for (const Subscription& each : plan.subscriptions) {
        const std::string& id = k.program.nodes[each.call.to].id;
        if (each.unfit)
            out.push_back({Severity::Failed,
                           plan.fifo ? say("Nothing is delivered to %1: a FIFO topic has SQS queues only", id)
                                     : say("Nothing is delivered to %1: only a FIFO topic can send to a FIFO queue", id),
                           "SNS-06", "config.fifo_topic"});
    }
    if (plan.dead_letters_unconnected)
        out.push_back({Severity::Failed, say("The dead-letter queue is no SQS queue that the topic is connected to"), "",
                       "config.dead_letter_target"});
    if (recently(s.failed_at)) out.push_back({Severity::Failed, say("Notifications are given up: %1 until now", s.failed), "SNS-05", ""});
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const TopicPlan& plan = plan_of(k, node);
    const TopicState& s = plan.of(k);
    const auto filtered_by = [&](Filtered why, Filtered or_why = Filtered::Not) {
        return Reading{number(s.filtered_by[static_cast<std::size_t>(why)] + s.filtered_by[static_cast<std::size_t>(or_why)]), 0, 0};
    };
    out.queue = reading(s.in_flight, k.now());
    out.metrics = {{number(s.published), 0, 0},
                   {number(s.delivered), 0, 0},
                   {number(s.failed_metric), 0, 0},
                   {number(s.filtered), 0, 0},
                   {number(s.redriven), 0, 0},
                   {number(s.bytes), number(s.published), 0},
                   reading(s.in_flight, k.now()),
                   filtered_by(Filtered::MessageAttributes, Filtered::NoMessageAttributes),
                   filtered_by(Filtered::NoMessageAttributes),
                   filtered_by(Filtered::MessageBody, Filtered::InvalidMessageBody),
                   filtered_by(Filtered::InvalidMessageBody),
                   {number(s.not_redriven), 0, 0}};
    out.numbers = {{"published", number(s.published)},
                   {"notifications", number(s.notifications)},
                   {"notificationsDelivered", number(s.delivered)},
                   {"notificationsFailed", number(s.failed)},
                   {"notificationsFilteredOut", number(s.filtered)},
                   {"notificationsInFlight", number(s.in_flight.value)},
                   {"notificationsInFlightAtStart", number(s.in_flight_at_start)},
                   {"deadLettered", number(s.redriven)},
                   {"lost", number(s.lost)},
                   {"deduplicated", number(s.deduplicated)},
                   {"deadLettersInFlight", number(s.dead_letters)},
                   {"deadLettersInFlightAtStart", number(s.dead_letters_at_start)},
                   {"failedAttempts", number(s.failed_attempts)},
                   {"retries", number(s.retries)},
                   {"throttledPublishes", number(s.throttled)}};
    add_reasons(k, plan, out.reasons);
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

/// `at`: whose fields they are.
void check_policy(const DeliveryPolicy& policy, const std::string& id, const std::string& at, std::vector<Issue>& issues) {
    if (policy.first > policy.last)
        issues.push_back({Issue::Severity::Error, id, at + "max_delay_target", say("The last delay is shorter than the first."),
                          say("Make it as long or longer.")});
    double seconds = 0;
    if (policy.first && policy.retries <= 100)
        for (const SimTime delay : http_policy(policy).delays) seconds += to_seconds(delay);
    if (seconds > kLongestPolicy)
        issues.push_back({Issue::Severity::Error, id, at + "num_retries", say("All retries together take longer than an hour."),
                          say("Choose fewer retries or shorter delays: 3,600 s are the most.")});
}

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Sns&>(message);
    check_policy({config, SnsSubscription::default_instance()}, id, "config.", issues);
    for (int i = 0; i < config.subscriptions_size(); ++i) {
        const SnsSubscription& row = config.subscriptions(i);
        if (row.has_num_retries() || row.has_min_delay_target() || row.has_max_delay_target())
            check_policy({config, row}, id, "config.subscriptions[" + std::to_string(i) + "].", issues);
    }
}

Text refuses(const ServiceType& other, bool outgoing) {
    for (const std::string_view subscriber : {"sqs", "lambda", "server", "firehose"})
        if (other.name == subscriber) return {};
    if (!outgoing || other.category == Category::Network) return {};
    if (other.category == Category::Compute) return say("A topic calls an address: put a load balancer in front of the instances.");
    return say("Queues, functions, Firehose and HTTP endpoints subscribe to a topic; nothing else can.");
}

constexpr Metric kMetrics[] = {
    {"NumberOfMessagesPublished", "AWS/SNS", "Published", MetricKind::Rate, "Messages that were accepted."},
    {"NumberOfNotificationsDelivered", "AWS/SNS", "Delivered", MetricKind::Rate, "Notifications that a subscriber took."},
    {"NumberOfNotificationsFailed", "AWS/SNS", "Failed", MetricKind::Count,
     "Notifications given up; for HTTP endpoints each try that failed, as CloudWatch counts."},
    {"NumberOfNotificationsFilteredOut", "AWS/SNS", "Filtered out", MetricKind::Count,
     "Notifications that a filter policy, or the subscription's request classes, exclude."},
    {"NumberOfNotificationsRedrivenToDlq", "AWS/SNS", "Dead letters", MetricKind::Count, "Notifications moved to the dead-letter queue."},
    {"PublishSize", "AWS/SNS", "Message size", MetricKind::Bytes, "Mean size of messages published."},
    {"NotificationsInFlight", "Nephoscope/SNS", "In flight", MetricKind::Gauge, "Notifications on their way or waiting for another try."},
    {"NumberOfNotificationsFilteredOut-MessageAttributes", "AWS/SNS", "Filtered by attributes", MetricKind::Count,
     "Notifications excluded by policies that look at message attributes."},
    {"NumberOfNotificationsFilteredOut-NoMessageAttributes", "AWS/SNS", "Without attributes", MetricKind::Count,
     "Those of them whose messages have no attributes."},
    {"NumberOfNotificationsFilteredOut-MessageBody", "AWS/SNS", "Filtered by body", MetricKind::Count,
     "Notifications excluded by policies that look at the message body."},
    {"NumberOfNotificationsFilteredOut-InvalidMessageBody", "AWS/SNS", "Invalid body", MetricKind::Count,
     "Those of them whose body is no JSON object."},
    {"NumberOfNotificationsFailedToRedriveToDlq", "AWS/SNS", "Not redriven", MetricKind::Count,
     "Notifications that the dead-letter queue did not take."},
};
constexpr Chart kCharts[] = {
    {"Messages published / delivered", ChartUnit::PerSecond, {"NumberOfMessagesPublished", "NumberOfNotificationsDelivered"}},
    {"Notifications in flight", ChartUnit::Number, {"NotificationsInFlight"}},
    {"Failed / filtered out / redriven",
     ChartUnit::PerSecond,
     {"NumberOfNotificationsFailed", "NumberOfNotificationsFilteredOut", "NumberOfNotificationsRedrivenToDlq"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "NumberOfMessagesPublished", "published"},
                             {ElementKind::Queue, "NotificationsInFlight", "in flight"},
                             {ElementKind::Badge, "NumberOfNotificationsFailed", "failed"}};

constexpr FaultType kFaults[] = {
    {kFailDeliveries, "Fail deliveries", FaultTarget::Component, "", 0,
     "Each try to deliver fails (503) until it ends; what is tried again in time arrives late, the rest is given up.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Every, "sns:Publish"}};

}  // namespace

}  // namespace sns

extern const ServiceType kSns{
    .name = "sns",
    .title = "SNS",
    .abbreviations = "simple notification service topic publish subscribe fan out push",
    .id_stem = "topic",
    .category = Category::Integration,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::ASYNC,
             .speaks = Speaks::Aws},
    .config = model::message_type<Sns>,
    .metrics = sns::kMetrics,
    .card = sns::kCard,
    .faults = sns::kFaults,
    .facts = embedded::sns_facts,
    .icon = embedded::sns_icon,
    .help = embedded::sns_help,
    .instances = sns::instances,
    .compile = sns::compile_sns,
    .observe = sns::observe,
    .check = sns::check,
    .refuses = sns::refuses,
    .check_in_design = sns::check_subscriptions,
    .access = {.actions = sns::kActions, .arn = "arn:aws:sns:{region}:{account}:{id}", .service = "sns.amazonaws.com"},
    .charts = sns::kCharts,
    .meter = sns::meter,
};

}  // namespace nephoscope::services
