#include "engine/services/sqs/sqs.pb.h"

#include <algorithm>

#include "embedded/sqs_facts.h"
#include "embedded/sqs_help.h"
#include "embedded/sqs_icon.h"
#include "engine/services/api_errors.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/observation.h"
#include "engine/services/sqs/queue.h"
#include "engine/services/task_token.h"

namespace nephoscope::services {

namespace sqs {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kAccepted = 200, kBadRequest = 400;
constexpr SimTime kRecently = kSecond;

bool too_large(Kernel& k, const QueuePlan& plan, const Frame& f) {
    return plan.shared->classes[k.request(f).request_class].request_bytes > plan.largest;
}

bool may_send(Kernel& k, const QueuePlan& plan, const Frame& f) {
    if (!plan.fifo) return true;
    QueueState& s = plan.of(k);
    Group& group = plan.group(k, group_of(k, plan, f));
    const bool allowed = (!plan.per_group || parts::take_token(plan.group_calls, group.sends, k.now(), plan.send_cost)) &&
                         parts::take_token(plan.calls, s.sends, k.now(), plan.send_cost);
    if (allowed) return true;
    ++s.n.throttled;
    s.throttled_at = k.now();
    return false;
}

void accept(Kernel& k, const QueuePlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    if (plan.fifo && sent_before(k, plan, kernel::mix(k.request(f).id) + f.local))
        ++plan.of(k).n.deduplicated;
    else
        task_token::pass_on(k, f, k.send(id, kMessage, 0));
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const QueuePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (too_large(k, plan, f)) return k.finish(id, Outcome::Failed, kBadRequest);
    if (!may_send(k, plan, f)) return k.finish(id, Outcome::Throttled, kBadRequest);
    f.local = plan.content_based ? 0 : fifo::call_number(k, f, plan.pushing);
    if (plan.latency) DELAY(k, id, plan.latency);
    accept(k, plan, id);
    return k.finish(id, Outcome::Ok, kAccepted);
    NEPHO_END;
}

FrameId enter(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    keep(k, plan_of(k, f.node), id);
    k.mark(id, kernel::TraceStep::Queued);
    PARK();
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void start(Kernel& k, NodeIndex node) {
    const QueuePlan& plan = plan_of(k, node);
    plan.of(k).layout = plan.layout;
    employ(k, plan);
}

void edited(Kernel& k, NodeIndex node) {
    const QueuePlan& plan = plan_of(k, node);
    wake_all(k, plan);
    relink(k, plan);
    employ(k, plan);
}

void restart(Kernel& k, NodeIndex node) {
    QueueState& s = plan_of(k, node).of(k);
    s.n = {};
    s.n.at_start = message_count(s);
    for (kernel::Gauge* each : {&s.visible_count, &s.delayed_count, &s.in_flight_count, &s.busy_groups}) each->restart(k.now());
}

void fault(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    const QueuePlan& plan = plan_of(k, node);
    QueueState& s = plan.of(k);
    if (action.action == kPurge && !action.end) {
        purge(k, plan);
        k.log(node, "queue-purged", say("The queue was purged: all its messages are gone"), kernel::Observer::Level::Warning);
    }
    if (action.action == kStop) {
        s.stopped = !action.end;
        k.log(node, action.end ? "consumers-started" : "consumers-stopped",
              action.end ? say("Consumers receive again") : say("Consumers end what they have and receive no more"),
              action.end ? kernel::Observer::Level::Good : kernel::Observer::Level::Warning);
        wake_all(k, plan);
    }
}

void compile_redrive(QueuePlan& plan, Compiler& c, const Sqs& config) {
    plan.max_receives = config.max_receive_count();
    const auto target = c.plan.node(config.dead_letter_target());
    if (config.dead_letter_target().empty() || !target) return;
    plan.dlq_unfit = true;
    for (const model::Component& each : c.plan.design.components()) {
        if (each.id() != config.dead_letter_target() || c.plan.types[*target]->name != "sqs") continue;
        const auto other = model::unpack(each.config(), c.catalog);
        plan.dlq_unfit = static_cast<const Sqs&>(*other).fifo_queue() != config.fifo_queue();
    }
    if (!plan.dlq_unfit) plan.dlq = *target;
}

void compile_fifo(QueuePlan& plan, Compiler& c, const Sqs& config) {
    plan.fifo = config.fifo_queue();
    plan.groups = plan.fifo ? config.message_groups() : 1;
    plan.first_group = c.state<Group>("groups", plan.groups);
    plan.group_column = c.column<Group>();
    plan.content_based = config.content_based_deduplication();
    plan.dedup_window = from_seconds(c.fact("SQS-05.window"));
    plan.per_group = config.fifo_throughput_limit() == PER_MESSAGE_GROUP_ID;
    const double calls = c.fact(plan.per_group ? "SQS-02.high_throughput" : "SQS-02.calls"), of_group = c.fact("SQS-04.calls");
    plan.calls = {calls, calls};
    plan.group_calls = {of_group, of_group};
    plan.send_cost = 1.0 / config.send_batch_size();
    plan.in_flight_limit = static_cast<std::uint32_t>(c.fact(plan.fifo ? "SQS-11.fifo" : "SQS-11.standard"));
    plan.duplicates = plan.fifo ? 0 : config.duplicate_rate();
    plan.disorder = plan.fifo ? 0 : config.disorder_rate();
    plan.layout = plan.fifo ? plan.groups : 0;
}

void compile_consumers(QueuePlan& plan, Compiler& c, const Sqs& config) {
    plan.consumers = config.consumers();
    plan.pause = sim_time(config.empty_receive_pause());
    plan.wait = config.receive_message_wait_time_seconds() * kSecond;
    plan.short_poll_share = config.short_poll_share();
    plan.window = plan.fifo ? 0 : config.maximum_batching_window_in_seconds() * kSecond;
    plan.batch = config.batch_size();
    const bool can_heed = c.fact("ESM-20.reports") > 0;
    plan.heeds_reports = config.report_batch_item_failures() && can_heed;
    plan.too_early_for_reports = config.report_batch_item_failures() && !can_heed;
    plan.pollers_most = static_cast<std::uint32_t>(c.fact("ESM-19.most"));
    if (config.maximum_concurrency()) plan.pollers_most = std::min(plan.pollers_most, config.maximum_concurrency());
    plan.pollers_first = std::min(plan.pollers_most, static_cast<std::uint32_t>(c.fact("ESM-19.first")));
    plan.pollers_step = static_cast<std::uint32_t>(c.fact("ESM-19.per_minute") / 60);
    plan.consumer_column = c.column<ConsumerState>();
    for (CallPlanRef& call : c.calls()) {
        ConsumerPlan& each = plan.outgoing.emplace_back();
        const kernel::Link& link = c.plan.program.links[call.link];
        each.key = link.key;
        each.state = c.state<ConsumerState>("consumer " + link.id);
        each.lambda = call.to_type->port.speaks == Speaks::Functions;
        each.call = std::move(call);
    }
    plan.pushing = fifo::pushing_links(c);
}

void compile_sqs(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Sqs&>(message);
    auto& plan = c.config<QueuePlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<QueueState>("queue");
    plan.visibility = config.visibility_timeout() * kSecond;
    plan.delay = config.delay_seconds() * kSecond;
    plan.retention = config.message_retention_period() * kSecond;
    plan.latency = c.line(sim_time(config.latency()));
    plan.largest = std::min(config.maximum_message_size(), static_cast<std::uint32_t>(c.fact("SQS-12.size")));
    plan.delay_source = c.source(end_delays, c.node_index);
    plan.visibility_source = c.source(end_visibility, c.node_index);
    plan.retention_source = c.source(end_retention, c.node_index);
    for (std::uint64_t list = 0; list < kWaits; ++list) plan.wait_source[list] = c.source(end_waits, list << 16 | c.node_index);
    compile_fifo(plan, c, config);
    compile_redrive(plan, c, config);
    compile_consumers(plan, c, config);
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kMessage] = enter;
    node.routines[kConsume] = consume;
    node.routines[kDeliver] = deliver;
    node.routines[kPoll] = poll;
    node.routines[kScale] = scale;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.edited = edited;
    node.restart = restart;
    node.fault = fault;
}

// Observing.

double number(std::uint64_t n) { return static_cast<double>(n); }

double age_of_oldest(Kernel& k, const QueuePlan& plan) {
    const QueueState& s = plan.of(k);
    SimTime oldest = k.now();
    for (const List& list : s.kept)
        if (list.head) oldest = std::min(oldest, message(k, s, list.head).arrived);
    return to_seconds(k.now() - oldest);
}

std::uint32_t busy_consumers(Kernel& k, const QueuePlan& plan) {
    std::uint32_t running = 0;
    for (const ConsumerPlan& each : plan.outgoing) running += plan.consumer(k, each).running;
    return running - std::min(running, plan.of(k).idle + plan.of(k).resting);
}

void add_reasons(Kernel& k, const QueuePlan& plan, std::vector<ReasonReading>& out) {
    using Severity = ReasonReading::Severity;
    const QueueState& s = plan.of(k);
    const auto recently = [&](SimTime at) { return at && k.now() - at < kRecently; };
    if (plan.dlq_unfit)
        out.push_back({Severity::Failed, say("The dead-letter queue is no queue of the same type, so nothing goes there"), "SQS-10",
                       "config.dead_letter_target"});
    if (recently(s.throttled_at))
        out.push_back({Severity::Throttled,
                       plan.per_group ? say("Sends above the rate of a message group or of the queue")
                                      : say("Sends above %1 calls/s", static_cast<int>(plan.calls.rate)),
                       plan.per_group ? "SQS-04" : "SQS-02", "config.fifo_throughput_limit"});
    if (recently(s.receive_throttled_at))
        out.push_back({Severity::Throttled, say("Receives above %1 calls/s", static_cast<int>(plan.calls.rate)), "SQS-02",
                       "config.fifo_throughput_limit"});
    if (recently(s.delete_throttled_at))
        out.push_back({Severity::Throttled, say("Deletes above %1 calls/s", static_cast<int>(plan.calls.rate)), "SQS-02",
                       "config.fifo_throughput_limit"});
    if (recently(s.ignored_at))
        out.push_back(
            {Severity::Degraded,
             plan.too_early_for_reports
                 ? say("Failures that the function reports are ignored, its batches deleted: queues heed them since November 2021")
                 : say("Failures that the function reports are ignored, its batches deleted"),
             "ESM-20", "config.report_batch_item_failures"});
    if (s.in_flight_count.value >= plan.in_flight_limit)
        out.push_back({Severity::Throttled, say("In flight: %1 messages, the most there may be", s.in_flight_count.value), "SQS-11",
                       "config.visibility_timeout"});
    if (recently(s.late_at))
        out.push_back({Severity::Degraded, say("Consumers take longer than the visibility timeout: messages are worked on twice"), "SQS-06",
                       "config.visibility_timeout"});
    const std::uint32_t visible = s.visible_count.value;
    if (s.stopped && visible) out.push_back({Severity::Failed, say("Consumers are stopped: %1 messages wait", visible), "", ""});
    if (s.stopped || plan.outgoing.empty() || !visible || s.idle || s.resting) return;
    const std::uint32_t busy = busy_consumers(k, plan);
    const bool lambda = plan.outgoing.front().lambda;
    out.push_back({Severity::Degraded,
                   lambda ? say("Pollers: all %1 busy, %2 messages wait", busy, visible)
                          : say("Consumers: all %1 busy, %2 messages wait", busy, visible),
                   lambda ? "ESM-19" : "", lambda ? "config.maximum_concurrency" : "config.consumers"});
}

void add_numbers(Kernel& k, const QueuePlan& plan, Observation& out) {
    const QueueState& s = plan.of(k);
    const Counters& n = s.n;
    out.arrivals = n.redriven;
    out.numbers = {{"sent", number(n.sent)},
                   {"copied", number(n.copied)},
                   {"redriven", number(n.redriven)},
                   {"messagesAtStart", number(n.at_start)},
                   {"deleted", number(n.deleted)},
                   {"expired", number(n.expired)},
                   {"deadLettered", number(n.dead_lettered)},
                   {"purged", number(n.purged)},
                   {"messages", number(message_count(s))},
                   {"received", number(n.received)},
                   {"receivedAgain", number(n.again)},
                   {"emptyReceives", number(n.empty)},
                   {"lateDeletes", number(n.late)},
                   {"failedDeliveries", number(n.failed)},
                   {"filtered", number(n.filtered)},
                   {"deduplicated", number(n.deduplicated)},
                   {"outOfOrder", number(n.disordered)},
                   {"throttledSends", number(n.throttled)},
                   {"throttledReceives", number(n.throttled_receives)},
                   {"overLimitReceives", number(n.over_limit)},
                   {"busyConsumers", number(busy_consumers(k, plan))}};
    if (plan.fifo) out.numbers.emplace_back("throttledDeletes", number(n.throttled_deletes));
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const QueuePlan& plan = plan_of(k, node);
    const QueueState& s = plan.of(k);
    const Counters& n = s.n;
    out.queue = reading(s.visible_count, k.now());
    out.metrics = {{number(n.sent), 0, 0},
                   {number(n.received), 0, 0},
                   {number(n.deleted), 0, 0},
                   {number(n.empty), 0, 0},
                   reading(s.visible_count, k.now()),
                   reading(s.in_flight_count, k.now()),
                   reading(s.delayed_count, k.now()),
                   now_value(age_of_oldest(k, plan)),
                   {number(n.bytes), number(n.sent), 0},
                   {number(n.dead_lettered), 0, 0},
                   {number(n.again), 0, 0},
                   only_if(plan.fifo, {number(n.deduplicated), 0, 0}),
                   only_if(plan.fifo, reading(s.busy_groups, k.now()))};
    add_numbers(k, plan, out);
    add_reasons(k, plan, out.reasons);
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Sqs&>(message);
    auto error = [&](const char* field, const Text& what, const Text& remedy) {
        issues.push_back({Issue::Severity::Error, id, field, what, remedy});
    };
    if (config.dead_letter_target() == id)
        error("config.dead_letter_target", say("It is its own dead-letter queue."), say("Choose another queue."));
    if (config.fifo_queue() && config.batch_size() > kReceiveMost)
        error("config.batch_size", say("Batches of a FIFO queue have at most 10 messages."), say("Choose 10 or less."));
    if (!config.fifo_queue() && config.batch_size() > kReceiveMost && config.maximum_batching_window_in_seconds() == 0)
        error("config.batch_size", say("Batches of more than 10 messages need time to fill."),
              say("Set a batching window of at least 1 s."));
    if (config.fifo_queue() && config.fifo_throughput_limit() == PER_MESSAGE_GROUP_ID &&
        config.deduplication_scope() != MESSAGE_GROUP_SCOPE)
        error("config.fifo_throughput_limit", say("A limit per message group needs the message group as the deduplication scope."),
              say("Set the deduplication scope to the message group."));
    if (config.maximum_concurrency() == 1)
        error("config.maximum_concurrency", say("Lambda's lowest maximum concurrency is 2."), say("Choose 0 for no limit, or 2 and more."));
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const Sqs&>(message);
    LimitsOf2020 limits(design, id, issues);
    limits.at_most({"maximum_message_size", static_cast<double>(config.maximum_message_size()), "SQS-12.size",
                    [](auto& value, auto& most) {
                        return say("A maximum message size of %1 B: with the limits of 2020 at most %2 B. A run keeps to that.", value,
                                   most);
                    },
                    [](auto& most) { return say("Set %1 B or less, or choose today's limits.", most); }, 1, Issue::Severity::Warning});
    if (config.maximum_concurrency())
        limits.offered("maximum_concurrency", "ESM-19.maximum_concurrency", say("In 2020 a Lambda trigger had no maximum concurrency."),
                       say("Set 0 and reserve concurrency for the function"));
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (outgoing && other.category != Category::Compute && other.name != "server")
        return say("Only programs receive messages from a queue: end the connection at Lambda, an Auto Scaling group or a server.");
    return {};
}

constexpr Metric kMetrics[] = {
    {"NumberOfMessagesSent", "AWS/SQS", "Sent", MetricKind::Rate, "Messages added to the queue."},
    {"NumberOfMessagesReceived", "AWS/SQS", "Received", MetricKind::Rate,
     "Messages given to consumers; one can be received several times."},
    {"NumberOfMessagesDeleted", "AWS/SQS", "Deleted", MetricKind::Rate, "Messages whose consumer was done in time."},
    {"NumberOfEmptyReceives", "AWS/SQS", "Empty receives", MetricKind::Count, "Receives that brought nothing."},
    {"ApproximateNumberOfMessagesVisible", "AWS/SQS", "Visible", MetricKind::Gauge, "Messages that can be received."},
    {"ApproximateNumberOfMessagesNotVisible", "AWS/SQS", "In flight", MetricKind::Gauge,
     "Messages received and neither deleted nor visible again."},
    {"ApproximateNumberOfMessagesDelayed", "AWS/SQS", "Delayed", MetricKind::Gauge, "Messages that nobody sees yet."},
    {"ApproximateAgeOfOldestMessage", "AWS/SQS", "Age of the oldest", MetricKind::Seconds,
     "How long the oldest message has been in this queue."},
    {"SentMessageSize", "AWS/SQS", "Message size", MetricKind::Bytes, "Mean size of messages sent."},
    {"DeadLetters", "Nephoscope/SQS", "Dead letters", MetricKind::Count, "Messages moved to the dead-letter queue."},
    {"ReceivedAgain", "Nephoscope/SQS", "Received again", MetricKind::Count, "Receives of messages that had been received before."},
    {"NumberOfDeduplicatedSentMessages", "AWS/SQS", "Deduplicated", MetricKind::Count,
     "Messages sent to a FIFO queue again and not added to it again."},
    {"ApproximateNumberOfGroupsWithInflightMessages", "AWS/SQS", "Groups in flight", MetricKind::Gauge,
     "Message groups of a FIFO queue that have messages in flight: nobody else receives from them."},
};
constexpr Chart kCharts[] = {
    {"Messages visible / in flight / delayed",
     ChartUnit::Number,
     {"ApproximateNumberOfMessagesVisible", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed"}},
    {"Oldest message", ChartUnit::Seconds, {"ApproximateAgeOfOldestMessage"}},
    {"Messages sent / received / deleted",
     ChartUnit::PerSecond,
     {"NumberOfMessagesSent", "NumberOfMessagesReceived", "NumberOfMessagesDeleted"}},
};
constexpr Element kCard[] = {{ElementKind::Queue, "ApproximateNumberOfMessagesVisible", "queue"},
                             {ElementKind::Badge, "ApproximateNumberOfMessagesNotVisible", "in flight"},
                             {ElementKind::Badge, "DeadLetters", "dead letters"}};
constexpr FaultType kFaults[] = {
    {kPurge, "Purge", FaultTarget::Component, "", 0, "Deletes all messages, those in flight too."},
    {kStop, "Stop the consumers", FaultTarget::Component, "", 0,
     "Nobody receives any more until it ends: a disabled trigger, a stopped worker. What was received is worked on to its end.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {
    {ApiAction::Of::Every, "sqs:SendMessage"}, {ApiAction::Of::Polls, "sqs:ReceiveMessage"}, {ApiAction::Of::Polls, "sqs:DeleteMessage"}};

}  // namespace

}  // namespace sqs

extern const ServiceType kSqs{
    .name = "sqs",
    .title = "SQS",
    .abbreviations = "simple queue service message fifo dead letter dlq buffer",
    .id_stem = "queue",
    .category = Category::Integration,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::POLL,
             .speaks = Speaks::Aws},
    .config = model::message_type<Sqs>,
    .metrics = sqs::kMetrics,
    .card = sqs::kCard,
    .faults = sqs::kFaults,
    .facts = embedded::sqs_facts,
    .icon = embedded::sqs_icon,
    .help = embedded::sqs_help,
    .instances = sqs::instances,
    .compile = sqs::compile_sqs,
    .observe = sqs::observe,
    .check = sqs::check,
    .refuses = sqs::refuses,
    .check_in_design = sqs::check_in_design,
    .access = {.actions = sqs::kActions, .arn = "arn:aws:sqs:{region}:{account}:{id}"},
    .charts = sqs::kCharts,
    .meter = sqs::meter,
};

}  // namespace nephoscope::services
