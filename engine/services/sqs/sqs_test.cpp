#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/application.h"
#include "engine/services/compiler.h"
#include "engine/services/messages.h"
#include "engine/services/sqs/queue.h"
#include "tests/support/books.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients, a queue without latency and duplicates whose polls find everything, and a worker.
Scenario queue(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=10",
               std::initializer_list<std::string_view> worker = {"service_time.mean=100ms"}) {
    Scenario s;
    s.data_set("items", 1000).request_class("order", 1, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("sqs", "queue",
          {"latency=0s", "duplicate_rate=0", "disorder_rate=0", "short_poll_share=1", "receive_message_wait_time_seconds=20"});
    for (const std::string_view setting : settings) s.set("queue." + std::string(setting));
    s.add("server", "worker", {"servers=10000", "service_time.law=CONSTANT"});
    for (const std::string_view setting : worker) s.set("worker." + std::string(setting));
    s.connect("users", "queue").connect("queue", "worker");
    return s;
}

Scenario fifo(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=10",
              std::initializer_list<std::string_view> worker = {"service_time.mean=100ms"}) {
    Scenario s = queue({"fifo_queue=true"}, rate, worker);
    for (const std::string_view setting : settings) s.set("queue." + std::string(setting));
    return s;
}

Scenario without_consumers(Scenario s) {
    s.design().mutable_connections()->RemoveLast();
    return s;
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double metric(const services::Observation& seen, std::string_view name) {
    const auto metrics = services::find("sqs")->metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return seen.metrics[i].part;
    return -1;
}
double metric(TestRun& run, std::string_view name, std::string_view id = "queue") { return metric(run.observe(id), name); }

/// Empty where every message is accounted for.
std::string lost(const services::Observation& seen) {
    std::map<std::string_view, double> n(seen.numbers.begin(), seen.numbers.end());
    return test::unbalanced("sqs", "it", [&](std::string_view name) { return n.at(name); });
}

bool has_reason(const services::Observation& seen, std::string_view fact) {
    return std::any_of(seen.reasons.begin(), seen.reasons.end(), [&](const auto& each) { return each.fact == fact; });
}

bool has_issue(const Scenario& s, std::string_view field, std::string_view word) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && issue.message.english().find(word) != std::string::npos) return true;
    return false;
}

// A consumer of batches, in the place of the worker.

struct Batches {
    SimTime work = kSecond;
    bool fails = false;
    std::uint64_t poison = 0;  ///< each so manieth message fails; 0: none
    struct Seen {
        SimTime time;
        std::vector<std::uint64_t> requests;
        std::vector<std::uint32_t> keys;
    };
    std::vector<Seen> seen;
    std::uint32_t running = 0, most = 0;
};
Batches batches;  // outside of the world: what a test says and saw

FrameId work_on_batch(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    batches.seen.push_back({k.now(), {}, {}});
    services::each_in_batch(k, f.local, [&](FrameId message) {
        batches.seen.back().requests.push_back(k.request(k.frame(message)).id & 0xffffffff);
        batches.seen.back().keys.push_back(k.request(k.frame(message)).key);
    });
    batches.most = std::max(batches.most, ++batches.running);
    SLEEP(k, id, batches.work);
    --batches.running;
    if (batches.poison)
        services::each_in_batch(k, f.local, [&](FrameId message) {
            if (k.request(k.frame(message)).id % batches.poison == 0) services::report_failure(k, message, k.frame(message));
        });
    return k.finish(id, batches.fails ? Outcome::Failed : Outcome::Ok, batches.fails ? 500 : 200);
    NEPHO_END;
}

/// A run whose queue takes the worker for a function.
struct BatchRun {
    std::shared_ptr<const services::Plan> plan;
    services::GuardedProgram program;
    services::sqs::QueuePlan queue;
    kernel::World world;
    Kernel k;

    explicit BatchRun(const Scenario& s)
        : plan(*services::compile(s.design(), services::catalog())),
          program(with(*plan)),
          queue(*static_cast<const services::sqs::QueuePlan*>(program.nodes[*plan->node("queue")].config)),
          world(as_lambda()),
          k(world, program) {
        batches = {};
        k.start();
    }
    ~BatchRun() { test::expect_balanced(k, *plan); }
    static services::GuardedProgram with(const services::Plan& plan) {
        services::GuardedProgram program = plan.program;
        program.nodes[*plan.node("worker")].routines[0] = work_on_batch;
        return program;
    }
    const services::GuardedProgram& as_lambda() {
        queue.outgoing.front().lambda = true;
        program.nodes[*plan->node("queue")].config = &queue;
        return program;
    }
    BatchRun& until(double seconds) {
        k.run(from_seconds(seconds));
        return *this;
    }
    services::Observation observe() {
        services::Observation out;
        services::find("sqs")->observe(k, *plan->node("queue"), out);
        return out;
    }
    double number(std::string_view name) {
        for (const auto& [key, value] : observe().numbers)
            if (key == name) return value;
        return -1;
    }
    services::sqs::QueueState& state() { return queue.of(k); }
};

}  // namespace

class SqsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("sqs");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void producers_are_answered_before_the_work_is_done() {
        TestRun run(queue({"latency=10ms"}, "rate=10", {"service_time.mean=5s"}));
        run.until(10.05);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{100});
        QCOMPARE(run.calls("users").latency.maximum, 10 * kMillisecond);
        QCOMPARE(run.calls("worker").calls, std::uint64_t{20});
        QCOMPARE(run.conservation(), std::string());
    }

    void every_message_is_worked_on_once_and_deleted() {
        TestRun run(queue({"latency=10ms"}));
        run.until(100.05);
        QCOMPARE(run.number("queue", "sent"), 1000.0);
        QVERIFY(run.number("queue", "deleted") >= 997);
        QCOMPARE(run.number("queue", "receivedAgain"), 0.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void a_queue_levels_what_comes_faster_than_it_is_worked_on() {
        TestRun run(queue({"consumers=5", "visibility_timeout=600"}, "rate=100"));
        run.until(10.005);
        // Five consumers of 100 ms each: 50 messages a second, half of what comes.
        QCOMPARE(run.number("queue", "received"), 500.0);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesVisible"), 500.0);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesNotVisible"), 5.0);
        // The oldest that was not deleted came when half of the time had passed.
        QVERIFY(std::abs(metric(run, "ApproximateAgeOfOldestMessage") - 5) < 0.1);
        QVERIFY(run.observe("queue").reasons.front().text.english().find("all 5 busy") != std::string::npos);
    }

    void sqs_01_a_few_messages_of_a_standard_queue_come_twice() {
        TestRun run(queue({"duplicate_rate=0.1", "visibility_timeout=5", "consumers=50"}, "rate=100"));
        run.until(1000.005);
        const double sent = run.number("queue", "sent"), copied = run.number("queue", "copied");
        // Each delete leaves a copy with p = 0.1: 0.1 / 0.9 copies a message; the standard error is 0.0012.
        QVERIFY2(std::abs(copied / sent - 0.1 / 0.9) < 0.005, QByteArray::number(copied / sent));
        QVERIFY(run.number("queue", "receivedAgain") > 0.99 * copied - 100);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_01_a_few_messages_of_a_standard_queue_overtake_others() {
        Scenario s = queue({"disorder_rate=0.2", "batch_size=10"}, "rate=100");
        BatchRun run(s);
        batches.work = 100 * kMillisecond;
        run.state().stopped = 1;
        run.until(10.005);
        run.state().stopped = 0;
        services::sqs::wake_all(run.k, run.queue);
        run.until(20.005);
        int steps_back = 0;
        std::vector<std::uint64_t> order;
        for (const auto& each : batches.seen) order.insert(order.end(), each.requests.begin(), each.requests.end());
        for (std::size_t i = 1; i < 1000; ++i) steps_back += order[i] < order[i - 1];
        QCOMPARE(static_cast<double>(steps_back) > 100, true);
        QVERIFY(run.number("outOfOrder") > 100);
    }

    void sqs_02_a_fifo_queue_takes_300_calls_a_second_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<int>("a_second");
        QTest::newRow("one message a call") << QByteArray("send_batch_size=1") << 300;
        QTest::newRow("ten messages a call") << QByteArray("send_batch_size=10") << 3000;
    }
    void sqs_02_a_fifo_queue_takes_300_calls_a_second() {
        QFETCH(QByteArray, setting);
        QFETCH(int, a_second);
        TestRun run(without_consumers(fifo({setting.constData()}, "rate=5000")));
        run.until(10.00001);
        QVERIFY(std::abs(run.number("queue", "sent") - 11 * a_second) <= 1);  // The bucket was full.
        QCOMPARE(run.outcome("users", Outcome::Throttled), std::uint64_t{50'000} - static_cast<std::uint64_t>(run.number("queue", "sent")));
        QVERIFY(has_reason(run.observe("queue"), "SQS-02"));
    }

    void sqs_02_receives_above_it_are_throttled() {
        TestRun run(fifo({"send_batch_size=10", "message_groups=1000", "consumers=1000"}, "rate=1000", {"service_time.mean=0s"}));
        run.until(20.5);
        QVERIFY2(std::abs(run.number("queue", "received") - 21 * 300) <= 300, QByteArray::number(run.number("queue", "received")));
        QVERIFY(run.number("queue", "throttledReceives") > 5000);
        QCOMPARE(run.number("queue", "throttledSends"), 0.0);
        QVERIFY(has_reason(run.observe("queue"), "SQS-02"));
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    /// What is worked on hangs, and all of it is done at the same time: 300 deletes go at once, most others a pause later.
    void sqs_02_deletes_above_it_are_throttled_data() {
        QTest::addColumn<bool>("lambda");
        QTest::newRow("of programs") << false;
        QTest::newRow("of Lambda's batches") << true;
    }
    void sqs_02_deletes_above_it_are_throttled() {
        QFETCH(bool, lambda);
        Scenario s =
            fifo({"message_groups=100000", "consumers=600", "batch_size=1", "send_batch_size=10", "visibility_timeout=600"}, "rate=600000");
        s.set("items.items=100000").set("items.popularity=UNIFORM");
        if (lambda) {
            s = without_consumers(s);
            s.app_version("v1", "0s").add("lambda", "fn", {"timeout=300", "account_concurrent_executions=3000"});
            s.connect("queue", "fn").connect("fn", "worker");
        }
        TestRun run(s);
        run.until(1e-7).fault("neph:server:hang", "worker", 100).until(0.001);
        edit(run, s.set("users.rate=0"));
        run.until(99);
        const double done_at_once = metric(run, "ApproximateNumberOfMessagesNotVisible");
        QVERIFY(done_at_once > 400);
        run.until(400);
        QVERIFY(run.number("queue", "throttledDeletes") > 0.5 * (done_at_once - 300));
        QCOMPARE(run.number("queue", "deleted"), run.number("queue", "sent"));
        QCOMPARE(run.number("queue", "lateDeletes"), 0.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_02_a_standard_queue_has_no_such_limit() {
        TestRun run(without_consumers(queue({}, "rate=50000")));
        run.until(2.00001);
        QCOMPARE(run.number("queue", "sent"), 100'000.0);
    }

    void sqs_02_high_throughput_takes_what_its_era_allows_data() {
        QTest::addColumn<bool>("today");
        QTest::newRow("today") << true;
        QTest::newRow("2020") << false;
    }
    void sqs_02_high_throughput_takes_what_its_era_allows() {
        QFETCH(bool, today);
        Scenario s = without_consumers(
            fifo({"deduplication_scope=MESSAGE_GROUP_SCOPE", "fifo_throughput_limit=PER_MESSAGE_GROUP_ID", "message_groups=1000"},
                 "rate=10000"));
        if (!today) s.set("limits_as_of=YEAR_2020");
        TestRun run(s);
        run.until(4.00001);
        QVERIFY(std::abs(run.number("queue", "sent") - (today ? 40'000 : 15'000)) <= 1);
    }

    void sqs_04_high_throughput_caps_each_group() {
        Scenario s = without_consumers(fifo(
            {"deduplication_scope=MESSAGE_GROUP_SCOPE", "fifo_throughput_limit=PER_MESSAGE_GROUP_ID", "message_groups=2"}, "rate=5000"));
        TestRun run(s);
        run.until(10.00001);
        QVERIFY(std::abs(run.number("queue", "sent") - 2 * 11 * 300) <= 2);
        QVERIFY(has_reason(run.observe("queue"), "SQS-04"));
    }

    void sqs_03_messages_of_a_group_are_worked_on_in_order_and_one_at_a_time() {
        // Ten consumers, one group: as one consumer.
        TestRun run(fifo({"message_groups=1", "visibility_timeout=600"}, "rate=20"));
        run.until(100.005);
        QVERIFY(std::abs(run.number("queue", "deleted") - 1000) <= 1);
        QCOMPARE(run.calls("worker").in_flight.maximum, 1u);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_03_a_slow_message_stalls_its_group_only() {
        Scenario s = fifo({"message_groups=4", "visibility_timeout=600"}, "rate=100", {"service_time.mean=200ms"});
        TestRun run(s);
        run.until(100.005);
        // Four groups, 200 ms each: 20 messages a second, whatever the number of consumers.
        QVERIFY(std::abs(run.number("queue", "deleted") - 2000) <= 8);
        QCOMPARE(run.calls("worker").in_flight.maximum, 4u);
    }

    void sqs_03_what_comes_back_is_before_what_was_sent_later() {
        Scenario s = fifo({"message_groups=3", "visibility_timeout=3"}, "rate=20");
        BatchRun run(s);
        batches.work = 500 * kMillisecond;
        batches.fails = true;
        run.until(2.9);
        batches.fails = false;
        run.until(20);
        std::map<std::uint32_t, std::uint64_t> last;
        for (const auto& each : batches.seen) {
            if (each.time < 3 * kSecond) continue;
            for (std::size_t i = 0; i < each.requests.size(); ++i) {
                QVERIFY(each.requests[i] > last[each.keys[i] % 3]);
                last[each.keys[i] % 3] = each.requests[i];
            }
        }
        QCOMPARE(last.size(), std::size_t{3});
    }

    void sqs_03_groups_with_messages_in_flight_are_counted_once_each() {
        // One consumer that takes ten messages at a time of a group, and works on them one after the other; then nobody sends.
        Scenario s = fifo({"message_groups=4", "visibility_timeout=600"}, "rate=100", {"service_time.mean=200ms"});
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(metric(run, "ApproximateNumberOfGroupsWithInflightMessages"), 4.0);
        edit(run, s.set("queue.message_groups=2"));
        QCOMPARE(metric(run, "ApproximateNumberOfGroupsWithInflightMessages"), 2.0);
        run.kernel().restart_statistics();
        run.until(20.005);
        QCOMPARE(metric(run, "ApproximateNumberOfGroupsWithInflightMessages"), 2.0);
        edit(run, s.set("users.rate=0"));
        run.until(1000);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesVisible"), 0.0);
        QCOMPARE(metric(run, "ApproximateNumberOfGroupsWithInflightMessages"), 0.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
        TestRun standard(queue({}));
        QVERIFY(std::isnan(metric(standard.until(1), "ApproximateNumberOfGroupsWithInflightMessages")));
    }

    void sqs_05_a_call_made_again_is_accepted_and_not_delivered_again() {
        for (const bool is_fifo : {true, false}) {
            Scenario s = is_fifo ? fifo({"latency=200ms"}) : queue({"latency=200ms"});
            s.set("users-queue.policy.timeout=150ms").set("users-queue.policy.max_attempts=3").set("users-queue.policy.jitter=NONE");
            s.set("users-queue.calls_per_request=2");
            TestRun run(without_consumers(s));
            run.until(0.15).until(1);
            s.set("users.rate=0");
            edit(run, without_consumers(s));
            run.until(60);
            const double requests = static_cast<double>(run.calls("users").calls);
            // Every attempt times out, so only the first of the two calls is made: three times.
            QCOMPARE(run.number("queue", "sent"), is_fifo ? requests : 3 * requests);
            QCOMPARE(run.number("queue", "deduplicated"), is_fifo ? 2 * requests : 0);
            const double deduplicated = metric(run, "NumberOfDeduplicatedSentMessages");
            QVERIFY(is_fifo ? deduplicated == 2 * requests : std::isnan(deduplicated));
        }
    }

    void sqs_05_two_calls_of_a_request_are_two_messages_unless_content_says_otherwise() {
        for (const bool content : {true, false}) {
            Scenario s = fifo({content ? "content_based_deduplication=true" : "content_based_deduplication=false"});
            s.set("users-queue.calls_per_request=3");
            TestRun run(without_consumers(s));
            run.until(10.05);
            QCOMPARE(run.number("queue", "sent"), content ? 100.0 : 300.0);
        }
    }

    void sqs_05_the_window_is_five_minutes() {
        Scenario s = without_consumers(fifo({"latency=0s"}, "rate=1"));
        TestRun run(s);
        run.until(0.5);
        Kernel& k = run.kernel();
        const auto& plan = services::sqs::plan_of(k, *run.simulation().plan().node("queue"));
        QVERIFY(!services::sqs::sent_before(k, plan, 42));
        run.until(300.4);
        QVERIFY(services::sqs::sent_before(k, plan, 42));
        run.until(300.5);
        QVERIFY(!services::sqs::sent_before(k, plan, 42));
        for (std::uint64_t id = 1000; id < 3000; ++id) QVERIFY(!services::sqs::sent_before(k, plan, id));
        for (std::uint64_t id = 1000; id < 3000; ++id) QVERIFY(services::sqs::sent_before(k, plan, id));
    }

    void sqs_06_a_message_that_is_not_deleted_appears_again() {
        TestRun run(queue({"visibility_timeout=30"}, "rate=1", {"service_time.mean=1s", "error_rate=1"}));
        run.until(10.5);
        QCOMPARE(run.number("queue", "received"), 10.0);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesNotVisible"), 10.0);
        run.until(31.25);
        QCOMPARE(run.number("queue", "received"), 32.0);  // The first one again, 30 s after it was received.
        QCOMPARE(run.number("queue", "deleted"), 0.0);
        QCOMPARE(run.number("queue", "receivedAgain"), 1.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_06_a_consumer_slower_than_the_timeout_works_twice() {
        TestRun run(queue({"visibility_timeout=30", "consumers=10"}, "rate=0.01", {"service_time.mean=50s"}));
        run.until(299);
        // Sent at 100 and 200 s, and received every 30 s from then on: each time before the last receiver is done, so its delete is void.
        QCOMPARE(run.calls("worker").calls, std::uint64_t{7 + 4});
        QCOMPARE(run.number("queue", "lateDeletes"), 5.0 + 2);
        QCOMPARE(run.number("queue", "deleted"), 0.0);
    }

    void sqs_08_empty_receives_are_counted_and_long_polls_make_few_data() {
        QTest::addColumn<QByteArray>("wait");
        QTest::addColumn<double>("a_second");
        QTest::newRow("short") << QByteArray("receive_message_wait_time_seconds=0") << 10.0;
        QTest::newRow("long") << QByteArray("receive_message_wait_time_seconds=20") << 0.5;
        QTest::newRow("5 s") << QByteArray("receive_message_wait_time_seconds=5") << 2.0;
    }
    void sqs_08_empty_receives_are_counted_and_long_polls_make_few() {
        QFETCH(QByteArray, wait);
        QFETCH(double, a_second);
        TestRun run(queue({wait.constData(), "consumers=10"}, "rate=0"));
        run.until(1000.5);
        QCOMPARE(run.number("queue", "busyConsumers"), 0.0);
        QVERIFY2(std::abs(metric(run, "NumberOfEmptyReceives") - 1000 * a_second) <= 10,
                 QByteArray::number(metric(run, "NumberOfEmptyReceives")));
    }

    void sqs_08_a_long_poll_ends_with_the_message() {
        for (const bool waits : {true, false}) {
            TestRun run(queue({waits ? "receive_message_wait_time_seconds=20" : "receive_message_wait_time_seconds=0", "consumers=1",
                               "empty_receive_pause=4s"},
                              "rate=0.3", {"service_time.mean=0s"}));
            run.until(3.5);  // Sent at 3.33 s.
            QCOMPARE(run.number("queue", "deleted"), waits ? 1.0 : 0.0);
            run.until(4.5);
            QCOMPARE(run.number("queue", "deleted"), 1.0);
        }
    }

    void sqs_08_a_short_poll_may_miss_the_only_message_data() {
        QTest::addColumn<QByteArray>("wait");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<double>("found");
        const QByteArray brief = "receive_message_wait_time_seconds=0", patient = "receive_message_wait_time_seconds=20";
        QTest::newRow("half") << brief << QByteArray("short_poll_share=0.5") << 0.5;
        QTest::newRow("a fifth") << brief << QByteArray("short_poll_share=0.2") << 0.2;
        QTest::newRow("all") << brief << QByteArray("short_poll_share=1") << 1.;
        QTest::newRow("long polls") << patient << QByteArray("short_poll_share=0.2") << 1.;
        QTest::newRow("FIFO") << brief << QByteArray("fifo_queue=true") << 1.;
    }
    /// It is visible again at once, whatever becomes of it.
    void sqs_08_a_short_poll_may_miss_the_only_message() {
        QFETCH(QByteArray, wait);
        QFETCH(QByteArray, kind);
        QFETCH(double, found);
        Scenario s = queue({wait.constData(), kind.constData(), "consumers=1", "visibility_timeout=0"}, "rate=1",
                           {"service_time.mean=100ms", "error_rate=1"});
        TestRun run(s);
        run.until(1.5);
        edit(run, s.set("users.rate=0"));
        run.until(10).kernel().restart_statistics();
        run.until(4000);
        const double received = run.number("queue", "received"), empty = run.number("queue", "emptyReceives");
        QVERIFY(received > 500);
        QVERIFY2(std::abs(received / (received + empty) - found) <= (found < 1 ? 0.02 : 0), QByteArray::number(empty));
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_08_a_short_poll_finds_one_of_many() {
        Scenario s = queue({"receive_message_wait_time_seconds=0", "short_poll_share=0.5"}, "rate=1000");
        TestRun run(s);
        run.until(2).kernel().restart_statistics();
        run.until(10);
        QCOMPARE(run.number("queue", "emptyReceives"), 0.0);
        QVERIFY(std::abs(run.number("queue", "received") - 800) <= 10);
    }

    void sdk_10_who_polls_pauses_whatever_the_answer_is_data() {
        QTest::addColumn<bool>("throttled");
        QTest::newRow("nothing is there") << false;
        QTest::newRow("throttled") << true;
    }
    /// 1,000 consumers that pause for 2 s ask at most 500 times a second in vain.
    void sdk_10_who_polls_pauses_whatever_the_answer_is() {
        QFETCH(const bool, throttled);
        TestRun run(fifo({"send_batch_size=10", "message_groups=1000", "consumers=1000", "empty_receive_pause=2s",
                          "receive_message_wait_time_seconds=0"},
                         throttled ? "rate=1000" : "rate=0", {"service_time.mean=0s"}));
        run.until(20.5);
        const double in_vain = throttled ? run.number("queue", "throttledReceives") : metric(run, "NumberOfEmptyReceives");
        QVERIFY2(in_vain > 2'000 && in_vain <= 11 * 1000, QByteArray::number(in_vain));
    }

    void sqs_09_messages_vanish_at_their_age() {
        TestRun run(without_consumers(queue({"message_retention_period=60"}, "rate=10")));
        run.until(200.05);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesVisible"), 600.0);
        QCOMPARE(run.number("queue", "expired"), 2000.0 - 600);
        QVERIFY(std::abs(metric(run, "ApproximateAgeOfOldestMessage") - 59.95) < 1e-6);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_09_messages_in_flight_vanish_too() {
        TestRun run(queue({"message_retention_period=60", "visibility_timeout=600"}, "rate=10", {"service_time.mean=1s", "error_rate=1"}));
        run.until(200.05);
        QCOMPARE(run.number("queue", "expired"), 1400.0);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesNotVisible") + metric(run, "ApproximateNumberOfMessagesVisible"), 600.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void sqs_09_a_dead_letter_keeps_its_age_but_for_fifo_data() {
        QTest::addColumn<bool>("is_fifo");
        QTest::newRow("standard") << false;
        QTest::newRow("FIFO") << true;
    }
    void sqs_09_a_dead_letter_keeps_its_age_but_for_fifo() {
        QFETCH(bool, is_fifo);
        Scenario s = queue({is_fifo ? "fifo_queue=true" : "fifo_queue=false", "visibility_timeout=40", "max_receive_count=1"}, "rate=0.1",
                           {"service_time.mean=1s", "error_rate=1"});
        s.add("sqs", "dead", {is_fifo ? "fifo_queue=true" : "fifo_queue=false", "message_retention_period=60"});
        s.set("queue.dead_letter_target=dead");
        TestRun run(s);
        run.until(50.5);  // Sent and received at 10 s, moved at 50 s.
        QCOMPARE(run.number("dead", "redriven"), 1.0);
        run.until(69.5);
        QCOMPARE(run.number("dead", "expired"), 0.0);
        run.until(70.5);
        QCOMPARE(run.number("dead", "expired"), is_fifo ? 0.0 : 1.0);
        run.until(110.5);
        QVERIFY(run.number("dead", "expired") >= 1.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(lost(run.observe("dead")), std::string());
    }

    void sqs_10_a_message_received_too_often_goes_to_the_dead_letter_queue() {
        Scenario s = queue({"visibility_timeout=10", "max_receive_count=3"}, "rate=1", {"service_time.mean=0s", "error_rate=1"});
        s.add("sqs", "dead").set("queue.dead_letter_target=dead");
        TestRun run(s);
        run.until(30.5);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesVisible", "dead"), 0.0);
        run.until(31.5);  // The first was received at 1, 11 and 21 s.
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesVisible", "dead"), 1.0);
        QCOMPARE(metric(run, "DeadLetters"), 1.0);
        run.until(100.5);
        QCOMPARE(run.number("queue", "deadLettered"), 70.0);
        QCOMPARE(run.number("dead", "redriven"), 70.0);
        QCOMPARE(run.observe("dead").arrivals, std::uint64_t{70});
        QCOMPARE(run.calls("worker").calls, static_cast<std::uint64_t>(run.number("queue", "received")));
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(lost(run.observe("dead")), std::string());
        QVERIFY(run.observe("queue").reasons.empty());
    }

    void sqs_10_a_dead_letter_queue_is_of_the_same_type() {
        Scenario s = queue({"visibility_timeout=10", "max_receive_count=1"}, "rate=1", {"service_time.mean=0s", "error_rate=1"});
        s.add("sqs", "dead", {"fifo_queue=true"}).set("queue.dead_letter_target=dead");
        TestRun run(s);
        run.until(100.5);
        QCOMPARE(run.number("queue", "deadLettered"), 0.0);
        QVERIFY(has_reason(run.observe("queue"), "SQS-10"));
        QVERIFY(has_issue(queue({"dead_letter_target=queue"}), "config.dead_letter_target", "own dead-letter queue"));
    }

    void sqs_11_receives_bring_nothing_above_the_most_in_flight_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("today");
        QTest::addColumn<double>("most");
        QTest::newRow("standard") << QByteArray("fifo_queue=false") << true << 120'000.0;
        QTest::newRow("FIFO today") << QByteArray("fifo_queue=true") << true << 120'000.0;
        QTest::newRow("FIFO in 2020") << QByteArray("fifo_queue=true") << false << 20'000.0;
    }
    void sqs_11_receives_bring_nothing_above_the_most_in_flight() {
        QFETCH(QByteArray, kind);
        QFETCH(bool, today);
        QFETCH(double, most);
        Scenario s = queue({kind.constData(), "deduplication_scope=MESSAGE_GROUP_SCOPE", "message_groups=1000000",
                            "fifo_throughput_limit=PER_MESSAGE_GROUP_ID", "send_batch_size=10", "visibility_timeout=43200", "consumers=10",
                            "receive_message_wait_time_seconds=1"},
                           "rate=20000", {"service_time.mean=0s", "error_rate=1"});
        s.design().mutable_data_sets(0)->set_items(1'000'000);
        if (!today) s.set("limits_as_of=YEAR_2020");
        TestRun run(s);
        run.until(8.00001);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesNotVisible"), most);
        QVERIFY(metric(run, "ApproximateNumberOfMessagesVisible") > 1000);
        QVERIFY(has_reason(run.observe("queue"), "SQS-11"));
        QVERIFY(run.number("queue", "overLimitReceives") > 0);
    }

    void sqs_12_a_larger_message_is_refused_data() {
        QTest::addColumn<bool>("today");
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<bool>("taken");
        QTest::newRow("1 MiB") << true << 1'048'576u << true;
        QTest::newRow("more") << true << 1'048'577u << false;
        QTest::newRow("256 KiB in 2020") << false << 262'144u << true;
        QTest::newRow("more in 2020") << false << 262'145u << false;
    }
    void sqs_12_a_larger_message_is_refused() {
        QFETCH(bool, today);
        QFETCH(unsigned, bytes);
        QFETCH(bool, taken);
        Scenario s = queue({});
        if (!today) s.set("limits_as_of=YEAR_2020");
        s.design().mutable_request_classes(0)->set_request_bytes(bytes);
        TestRun run(s);
        run.until(1.05);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{taken ? 0u : 10u});
        QCOMPARE(run.number("queue", "sent"), taken ? 10.0 : 0.0);
        QCOMPARE(run.observe("queue").metrics[8].part, taken ? 10.0 * bytes : 0);
    }

    void a_delay_hides_new_messages() {
        TestRun run(queue({"delay_seconds=5"}, "rate=1"));
        run.until(5.5);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesDelayed"), 5.0);
        QCOMPARE(run.number("queue", "received"), 0.0);
        run.until(7.5);
        QCOMPARE(metric(run, "ApproximateNumberOfMessagesDelayed"), 5.0);
        QCOMPARE(run.number("queue", "received"), 2.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void esm_19_lam_19_pollers_grow_from_five_by_their_era_data() {
        QTest::addColumn<bool>("today");
        QTest::addColumn<double>("after_a_minute");
        QTest::addColumn<double>("most");
        QTest::newRow("today") << true << 305.0 << 1250.0;
        QTest::newRow("2020") << false << 65.0 << 1000.0;
    }
    void esm_19_lam_19_pollers_grow_from_five_by_their_era() {
        QFETCH(bool, today);
        QFETCH(double, after_a_minute);
        QFETCH(double, most);
        Scenario s = queue({"visibility_timeout=43200", "batch_size=1"}, "rate=1000");
        if (!today) s.set("limits_as_of=YEAR_2020");
        BatchRun run(s);
        batches.work = 100'000 * kSecond;
        run.until(0.9);
        QCOMPARE(run.number("busyConsumers"), 5.0);
        run.until(60.5);
        QCOMPARE(run.number("busyConsumers"), after_a_minute);
        run.until(1100);
        QCOMPARE(run.number("busyConsumers"), most);
        QVERIFY(has_reason(run.observe(), "ESM-19"));
    }

    void esm_19_maximum_concurrency_bounds_them_and_they_become_fewer() {
        BatchRun run(queue({"visibility_timeout=600", "batch_size=1", "maximum_concurrency=20"}, "rate=100"));
        run.until(60.5);
        QCOMPARE(batches.most, 20u);
        services::sqs::purge(run.k, run.queue);
        run.state().stopped = 1;
        run.until(100.5);
        run.state().stopped = 0;
        const auto node = *run.plan->node("queue");
        Q_UNUSED(node);
        QCOMPARE(run.queue.consumer(run.k, run.queue.outgoing.front()).wanted, 5u);
    }

    void esm_20_batches_hold_what_there_is_up_to_their_size() {
        BatchRun run(queue({"visibility_timeout=600", "maximum_concurrency=5"}, "rate=100"));
        run.until(60.5);
        for (const auto& each : batches.seen) QVERIFY(!each.requests.empty() && each.requests.size() <= 10);
        QCOMPARE(batches.seen.front().requests.size(), std::size_t{1});
        QCOMPARE(batches.seen.back().requests.size(), std::size_t{10});
        QCOMPARE(run.number("deleted") + run.number("messages"), run.number("sent"));
        QCOMPARE(lost(run.observe()), std::string());
    }

    void esm_20_a_window_fills_batches() {
        BatchRun run(queue({"visibility_timeout=600", "batch_size=100", "maximum_batching_window_in_seconds=5"}, "rate=10"));
        run.until(100.05);
        // The first message opens a batch that holds the 50 of the next five seconds as well.
        QCOMPARE(batches.seen.front().time, 5 * kSecond + 100 * kMillisecond);
        QVERIFY(batches.seen.front().requests.size() >= 50 && batches.seen.front().requests.size() <= 51);
        BatchRun full(queue({"visibility_timeout=600", "batch_size=20", "maximum_batching_window_in_seconds=5"}, "rate=10"));
        full.until(100.05);
        QCOMPARE(batches.seen.front().time, 2 * kSecond);
        QCOMPARE(batches.seen.front().requests.size(), std::size_t{20});
    }

    void esm_20_a_failed_batch_comes_back_whole_and_reports_count_only_if_heeded_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<bool>("fails");
        QTest::addColumn<double>("deleted");
        QTest::addColumn<bool>("ignored");
        const QByteArray with("report_batch_item_failures=true"), without("report_batch_item_failures=false");
        QTest::newRow("it fails") << without << QByteArray("TODAY") << true << 0.0 << false;
        QTest::newRow("it fails, with reports") << with << QByteArray("TODAY") << true << 0.0 << false;
        QTest::newRow("reports are heeded") << with << QByteArray("TODAY") << false << 0.9 << false;
        QTest::newRow("reports are not heeded") << without << QByteArray("TODAY") << false << 1.0 << true;
        QTest::newRow("there are none in 2020") << with << QByteArray("YEAR_2020") << false << 1.0 << true;
    }
    void esm_20_a_failed_batch_comes_back_whole_and_reports_count_only_if_heeded() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, year);
        QFETCH(bool, fails);
        QFETCH(double, deleted);
        QFETCH(bool, ignored);
        Scenario s =
            queue({"visibility_timeout=20", setting.constData(), "batch_size=10", "maximum_batching_window_in_seconds=2"}, "rate=10");
        BatchRun run(s.set("limits_as_of=" + year.toStdString()));
        // Ten messages in each batch, one of which the function reports.
        batches.poison = 10;
        batches.fails = fails;
        run.until(5.05);
        QCOMPARE(batches.seen.front().requests.size(), std::size_t{10});
        const double done = static_cast<double>(batches.seen.size() - batches.running) * 10;
        QVERIFY(done >= 20);
        QCOMPARE(run.number("deleted"), done * deleted);
        QCOMPARE(run.number("failedDeliveries"), done - done * deleted);
        QCOMPARE(has_reason(run.observe(), "ESM-20"), ignored);
        QCOMPARE(lost(run.observe()), std::string());
    }

    void esm_21_lam_21_no_more_batches_than_groups() {
        BatchRun run(fifo({"message_groups=3", "visibility_timeout=600"}, "rate=200"));
        run.until(60.5);
        QCOMPARE(batches.most, 3u);
        std::map<std::uint32_t, std::uint64_t> last;
        for (const auto& each : batches.seen)
            for (std::size_t i = 0; i < each.requests.size(); ++i) {
                QVERIFY(each.requests[i] > last[each.keys[i] % 3]);
                last[each.keys[i] % 3] = each.requests[i];
            }
    }

    void a_connection_that_does_not_carry_a_class_drops_its_messages() {
        Scenario s = queue({});
        s.request_class("audit", 1, true);
        s.design().mutable_connections(1)->add_request_classes("order");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.calls("worker").calls + static_cast<std::uint64_t>(run.number("queue", "filtered")), std::uint64_t{1000});
        QVERIFY(run.number("queue", "filtered") > 400);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void two_consumers_share_the_messages() {
        Scenario s = queue({"consumers=2"}, "rate=100", {"service_time.mean=50ms"});
        s.add("server", "other", {"servers=100", "service_time.law=CONSTANT", "service_time.mean=50ms"}).connect("queue", "other");
        TestRun run(s);
        run.until(100.05);
        QVERIFY(run.calls("worker").calls > 3900 && run.calls("other").calls > 3900);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void a_purge_removes_everything() {
        TestRun run(queue({"consumers=5", "visibility_timeout=600"}, "rate=100"));
        run.until(10.005).fault("neph:purge-queue", "queue");
        QCOMPARE(run.number("queue", "messages"), 0.0);
        QCOMPARE(run.number("queue", "purged"), 505.0);
        run.until(20.005);
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(run.number("queue", "lateDeletes"), 5.0);
    }

    void stopped_consumers_receive_nothing_until_they_go_on_data() {
        QTest::addColumn<QByteArray>("wait");
        QTest::newRow("long polls") << QByteArray("receive_message_wait_time_seconds=20");
        QTest::newRow("short polls") << QByteArray("receive_message_wait_time_seconds=0");
    }
    void stopped_consumers_receive_nothing_until_they_go_on() {
        QFETCH(QByteArray, wait);
        TestRun run(queue({wait.constData()}));
        run.until(10.02).fault("neph:stop-consumers", "queue", 50);
        const double before = run.number("queue", "received"), empty = run.number("queue", "emptyReceives");
        run.until(60.01);
        QCOMPARE(run.number("queue", "received"), before);
        QCOMPARE(run.number("queue", "emptyReceives"), empty);
        QVERIFY(run.observe("queue").reasons.front().text.english().find("stopped") != std::string::npos);
        run.until(100.05);
        QVERIFY(run.number("queue", "received") >= 990);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void it_refuses_what_aws_has_not() {
        Scenario s = queue({});
        s.add("rds", "db").add("application_load_balancer", "alb");
        QVERIFY_EXCEPTION_THROWN(s.connect("queue", "db"), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(s.connect("alb", "queue"), std::logic_error);
        QVERIFY(has_issue(fifo({"batch_size=11"}), "config.batch_size", "at most 10"));
        QVERIFY(has_issue(queue({"batch_size=11"}), "config.batch_size", "time to fill"));
        QVERIFY(!has_issue(queue({"batch_size=11", "maximum_batching_window_in_seconds=1"}), "config.batch_size", ""));
        QVERIFY(has_issue(fifo({"fifo_throughput_limit=PER_MESSAGE_GROUP_ID"}), "config.fifo_throughput_limit", "deduplication scope"));
        QVERIFY(has_issue(queue({"maximum_concurrency=1"}), "config.maximum_concurrency", "2"));
    }

    void an_edit_loses_no_message_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("nothing") << QByteArray("name=x");
        QTest::newRow("visibility") << QByteArray("visibility_timeout=5");
        QTest::newRow("retention") << QByteArray("message_retention_period=60");
        QTest::newRow("FIFO") << QByteArray("fifo_queue=true");
        QTest::newRow("more consumers") << QByteArray("consumers=30");
        QTest::newRow("fewer consumers") << QByteArray("consumers=1");
        QTest::newRow("short polls") << QByteArray("receive_message_wait_time_seconds=0");
    }
    void an_edit_loses_no_message() {
        QFETCH(QByteArray, settings);
        Scenario s = queue({"consumers=5", "visibility_timeout=600", "delay_seconds=2", "latency=10ms"}, "rate=100");
        TestRun run(s);
        run.until(10.005);
        s.set("queue." + settings.toStdString());
        edit(run, s);
        run.until(40.005);
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(run.conservation(), std::string());
        s.set("queue.consumers=1000").set("users.rate=0").set("queue.delay_seconds=0");
        edit(run, s);
        run.until(2000);
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(run.number("queue", "messages"), 0.0);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void a_shorter_visibility_timeout_acts_on_what_is_in_flight() {
        Scenario s = queue({"visibility_timeout=600"}, "rate=10", {"service_time.mean=0s", "error_rate=1"});
        TestRun run(s);
        run.until(10.05);
        QCOMPARE(run.number("queue", "receivedAgain"), 0.0);
        s.set("queue.visibility_timeout=5");
        edit(run, s);
        run.until(15.04);
        QCOMPARE(run.number("queue", "receivedAgain"), 0.0);
        run.until(15.06);
        QCOMPARE(run.number("queue", "receivedAgain"), 100.0);
    }

    void an_edit_of_the_number_of_consumers_acts() {
        Scenario s = queue({"consumers=5", "visibility_timeout=600"}, "rate=1000");
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(run.number("queue", "busyConsumers"), 5.0);
        s.set("queue.consumers=50");
        edit(run, s);
        run.until(11.005);
        QCOMPARE(run.number("queue", "busyConsumers"), 50.0);
        s.set("queue.consumers=3");
        edit(run, s);
        run.until(12.005);
        QCOMPARE(run.number("queue", "busyConsumers"), 3.0);
    }

    void a_removed_connection_ends_its_consumers_and_a_removed_queue_its_messages() {
        Scenario s = queue({"latency=10ms"}, "rate=100");
        TestRun run(s);
        run.until(10.005);
        Scenario lonely = without_consumers(s);
        edit(run, lonely);
        run.until(20.005);
        const double received = run.number("queue", "received");
        run.until(40.005);
        QCOMPARE(run.number("queue", "received"), received);
        QCOMPARE(lost(run.observe("queue")), std::string());
        edit(run, s);
        run.until(60.005);
        QVERIFY(run.number("queue", "received") > received + 1000);
        Scenario gone;
        gone.add("clients", "users", {"rate=0"});
        edit(run, gone);
        run.until(100);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void statistics_start_anew() {
        Scenario s = queue({"consumers=5", "visibility_timeout=600"}, "rate=100");
        TestRun run(s);
        run.until(10.005);
        run.kernel().restart_statistics();
        run.until(20.005);
        QCOMPARE(run.number("queue", "sent"), 1000.0);
        QCOMPARE(lost(run.observe("queue")), std::string());
    }

    void a_restored_run_goes_on_byte_for_byte() {
        Scenario s = queue({"consumers=5", "visibility_timeout=3", "delay_seconds=1", "latency=10ms", "duplicate_rate=0.1",
                            "disorder_rate=0.1", "message_retention_period=60", "max_receive_count=2"},
                           "rate=60", {"service_time.mean=100ms", "service_time.law=EXPONENTIAL", "error_rate=0.3"});
        s.add("sqs", "dead").set("queue.dead_letter_target=dead").set("users.arrivals=POISSON");
        TestRun run(s);
        kernel::World& w = run.kernel().w;
        run.until(30);
        const kernel::Snapshot before = w.save();
        run.until(90);
        const kernel::Snapshot once = w.save();
        w.restore(before);
        run.kernel().run(from_seconds(90));
        QVERIFY(w.save() == once);
        QCOMPARE(lost(run.observe("queue")), std::string());
        QCOMPARE(lost(run.observe("dead")), std::string());
        QVERIFY(run.number("queue", "deadLettered") > 0 && run.number("queue", "copied") > 0);
    }
};

QTEST_GUILESS_MAIN(SqsTest)
#include "sqs_test.moc"
