#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/sns/topic.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced publishers of a topic without latencies.
Scenario topic(std::initializer_list<std::string_view> settings = {}, std::string_view rate = "rate=10") {
    Scenario s;
    s.data_set("items", 1000).request_class("order", 1, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("sns", "topic", {"latency=0s", "delivery_latency=0s"});
    for (const std::string_view setting : settings) s.set("topic." + std::string(setting));
    return s.connect("users", "topic");
}

Scenario& add_queue(Scenario& s, std::string_view id, std::initializer_list<std::string_view> settings = {}) {
    s.add("sqs", id, settings).set(std::string(id) + ".latency=0s").connect("topic", id);
    return s;
}

Scenario& add_server(Scenario& s, std::string_view id, std::initializer_list<std::string_view> settings = {}) {
    s.add("server", id, {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"});
    for (const std::string_view setting : settings) s.set(std::string(id) + "." + std::string(setting));
    return s.connect("topic", id);
}

/// What the topic says of one subscriber.
Scenario& add_row(Scenario& s, std::string_view endpoint, auto change) {
    model::Component& topic = *model::find_component(&s.design(), "topic");
    services::Sns config;
    topic.config().UnpackTo(&config);
    services::SnsSubscription& row = *config.add_subscriptions();
    row.set_endpoint(std::string(endpoint));
    change(row);
    *topic.mutable_config() = model::pack(config);
    return s;
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double failed_metric(TestRun& run) { return run.observe("topic").metrics[2].part; }

bool has_reason(TestRun& run, std::string_view fact, std::string_view word) {
    for (const auto& each : run.observe("topic").reasons)
        if (each.fact == fact && each.text.english().find(word) != std::string::npos) return true;
    return false;
}

bool has_issue(const Scenario& s, std::string_view field, std::string_view word) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && issue.message.english().find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

class SnsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("sns");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void sns_01_each_subscription_gets_a_copy() {
        Scenario s = topic();
        add_queue(s, "first");
        add_queue(s, "second");
        add_server(s, "third");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.number("topic", "published"), 1000.0);
        QCOMPARE(run.number("topic", "notifications"), 3000.0);
        QCOMPARE(run.number("topic", "notificationsDelivered"), 3000.0);
        for (const char* id : {"first", "second"}) QCOMPARE(run.number(id, "sent"), 1000.0);
        QCOMPARE(run.calls("third").calls, std::uint64_t{1000});
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_01_the_publisher_does_not_wait_for_deliveries() {
        Scenario s = topic({"latency=10ms", "delivery_latency=40ms"});
        add_server(s, "slow", {"service_time.mean=5s"});
        TestRun run(s);
        run.until(10.02);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{100});
        QCOMPARE(run.calls("users").latency.maximum, 10 * kMillisecond);
        QCOMPARE(run.number("topic", "notificationsDelivered"), 49.0);  // 50 ms and 5 s later.
        QCOMPARE(run.number("topic", "notificationsInFlight"), 51.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void the_request_classes_of_a_subscription_are_its_filter() {
        Scenario s = topic();
        s.request_class("audit", 1, true);
        add_queue(s, "orders");
        add_queue(s, "all");
        s.design().mutable_connections(1)->add_request_classes("order");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.number("all", "sent"), 1000.0);
        QCOMPARE(run.number("orders", "sent") + run.number("topic", "notificationsFilteredOut"), 1000.0);
        QVERIFY(run.number("topic", "notificationsFilteredOut") > 400);
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_02_a_queue_is_tried_for_days() {
        Scenario s = topic({}, "rate=0.001");
        add_queue(s, "queue");
        TestRun run(s);
        run.fault("neph:error-rate", "topic-queue", 0, -1, 1).until(1000.5);
        // The first try and three more at once.
        QCOMPARE(run.number("topic", "failedAttempts"), 4.0);
        run.until(1001.5);
        QCOMPARE(run.number("topic", "failedAttempts"), 5.0);
        run.until(1002.5);
        QCOMPARE(run.number("topic", "failedAttempts"), 6.0);
        run.until(1003.01);  // A second later, the first of the backoff.
        QCOMPARE(run.number("topic", "failedAttempts"), 7.0);
        // Ten delays of 1 to 20 s, each 20^(1/9) times the one before: 68.1 s in all. Then every 20 s.
        run.until(1002 + 68.0);
        QCOMPARE(run.number("topic", "failedAttempts"), 15.0);
        run.until(1002 + 68.2);
        QCOMPARE(run.number("topic", "failedAttempts"), 16.0);
        run.until(1002 + 68.2 + 500);
        QCOMPARE(run.number("topic", "failedAttempts"), 41.0);
        QCOMPARE(failed_metric(run), 0.0);
        QCOMPARE(run.number("topic", "notificationsInFlight"), 1.0);
    }

    void sns_02_a_queue_is_given_up_after_100_015_retries() {
        Scenario s = topic({}, "rate=0.00001");
        add_queue(s, "queue", {"message_retention_period=1209600"});
        TestRun run(s);
        run.fault("neph:error-rate", "topic-queue", 0, -1, 1);
        run.kernel().run(from_seconds(100'000 + 100'000 * 20.0 + 70));
        QCOMPARE(run.number("topic", "notificationsFailed"), 0.0);
        run.kernel().run(from_seconds(100'000 + 100'000 * 20.0 + 70.2));
        QCOMPARE(run.number("topic", "notificationsFailed"), 1.0);
        QVERIFY(run.number("topic", "retries") >= 100'015.0);
    }

    void sns_02_what_fails_for_a_while_is_delivered_when_it_works_again() {
        Scenario s = topic();
        add_queue(s, "queue");
        TestRun run(s);
        run.until(10.05).fault("neph:error-rate", "topic-queue", 60, -1, 1).until(69);
        QCOMPARE(run.number("queue", "sent"), 100.0);
        s.set("users.rate=0");
        edit(run, s);
        run.until(200);
        QCOMPARE(run.number("queue", "sent"), run.number("topic", "published"));
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_04_an_http_endpoint_is_tried_three_times_more_20_s_apart() {
        Scenario s = topic({}, "rate=0.01");
        add_server(s, "web", {"error_rate=1"});
        TestRun run(s);
        run.until(159.9);
        QCOMPARE(run.calls("web").calls, std::uint64_t{3});
        QCOMPARE(run.number("topic", "notificationsFailed"), 0.0);
        run.until(160.1);
        QCOMPARE(run.calls("web").calls, std::uint64_t{4});
        QCOMPARE(run.number("topic", "notificationsFailed"), 1.0);
        QCOMPARE(run.number("topic", "lost"), 1.0);
        QCOMPARE(failed_metric(run), 4.0);  // Every try counts for HTTP.
        QVERIFY(has_reason(run, "SNS-05", "given up"));
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_04_a_delivery_policy_changes_that() {
        Scenario s = topic({"num_retries=5", "min_delay_target=1", "max_delay_target=16"}, "rate=0.01");
        add_server(s, "web", {"error_rate=1"});
        TestRun run(s);
        std::uint64_t calls = 1;
        double next = 100;
        for (const double delay : {1.0, 4.75, 8.5, 12.25, 16.0}) {
            next += delay;
            run.until(next - 0.1);
            QCOMPARE(run.calls("web").calls, calls);
            run.until(next + 0.1);
            QCOMPARE(run.calls("web").calls, ++calls);
        }
        run.until(190);
        QCOMPARE(run.calls("web").calls, calls);
        QVERIFY(has_issue(topic({"num_retries=100", "min_delay_target=37", "max_delay_target=37"}), "config.num_retries", "hour"));
        QVERIFY(!has_issue(topic({"num_retries=100", "min_delay_target=36", "max_delay_target=36"}), "config.num_retries", ""));
        QVERIFY(has_issue(topic({"min_delay_target=30"}), "config.max_delay_target", "shorter"));
    }

    void sns_04_a_subscription_has_a_delivery_policy_of_its_own() {
        Scenario s = topic({}, "rate=0.01");
        for (const std::string_view id : {"web", "api"}) add_server(s, id, {"error_rate=1"});
        add_row(s, "api", [](services::SnsSubscription& row) {
            row.set_num_retries(1);
            row.set_min_delay_target(5);
        });
        TestRun run(s);
        run.until(104.9);
        QCOMPARE(run.calls("api").calls, std::uint64_t{1});
        run.until(105.1);
        QCOMPARE(run.calls("api").calls, std::uint64_t{2});
        run.until(190);
        QCOMPARE(run.calls("api").calls, std::uint64_t{2});
        QCOMPARE(run.calls("web").calls, std::uint64_t{4});
        QVERIFY(!has_issue(s, "config.subscriptions[0].max_delay_target", ""));
        add_row(s, "web", [](services::SnsSubscription& row) { row.set_min_delay_target(30); });
        QVERIFY(has_issue(s, "config.subscriptions[1].max_delay_target", "shorter"));
    }

    void sns_04_no_answer_within_15_s_is_a_failure() {
        Scenario s = topic({"num_retries=0"}, "rate=0.01");
        add_server(s, "web", {"service_time.mean=16s"});
        TestRun run(s);
        run.until(114.9);
        QCOMPARE(run.number("topic", "notificationsFailed"), 0.0);
        run.until(115.1);
        QCOMPARE(run.number("topic", "notificationsFailed"), 1.0);
    }

    void sns_05_a_client_error_is_not_tried_again_and_throttling_is() {
        Scenario s = topic({}, "rate=0.1");
        add_queue(s, "small", {"maximum_message_size=1024"});
        s.design().mutable_request_classes(0)->set_request_bytes(2000);
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(run.number("topic", "notificationsFailed"), 1.0);
        QCOMPARE(run.number("topic", "retries"), 0.0);
        Scenario slow = topic({}, "rate=0.1");
        add_server(slow, "web", {"rate_limit=0.001", "burst=1"});
        TestRun throttled(slow);
        throttled.until(45);
        QVERIFY(throttled.number("topic", "retries") > 1);  // 429
    }

    void sns_05_a_throttled_queue_is_tried_again() {
        Scenario s = topic({"fifo_topic=true"}, "rate=400");
        add_queue(s, "queue", {"fifo_queue=true"});
        TestRun run(s);
        run.until(10.0001);
        QVERIFY(run.number("queue", "throttledSends") > 500);  // 400
        QCOMPARE(run.number("topic", "notificationsFailed"), 0.0);
        s.set("users.rate=0");
        edit(run, s);
        run.until(100);
        QCOMPARE(run.number("queue", "sent"), 4000.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_05_what_is_given_up_goes_to_the_dead_letter_queue() {
        Scenario s = topic({"num_retries=1"});
        add_server(s, "web", {"error_rate=1"});
        add_queue(s, "dead").set("topic.dead_letter_target=dead");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.number("topic", "notifications"), 1000.0);
        QCOMPARE(run.number("dead", "sent"), 800.0);
        QCOMPARE(run.number("topic", "deadLettered"), 800.0);
        QCOMPARE(run.number("topic", "lost"), 0.0);
        QCOMPARE(run.conservation(), std::string());
        Scenario far = topic();
        far.add("sqs", "dead").set("topic.dead_letter_target=dead");
        TestRun unconnected(far);
        QVERIFY(has_reason(unconnected, "", "connected"));
    }

    void sns_05_a_subscription_has_a_dead_letter_queue_of_its_own() {
        const auto own = [](services::SnsSubscription& row) { row.set_dead_letter_target("own"); };
        Scenario s = topic({"num_retries=1"});
        for (const std::string_view id : {"web", "api"}) add_server(s, id, {"error_rate=1"});
        add_queue(s, "dead").set("topic.dead_letter_target=dead");
        add_row(add_queue(s, "own"), "api", own);
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.number("topic", "notifications"), 2000.0);
        QCOMPARE(run.number("dead", "sent"), 800.0);
        QCOMPARE(run.number("own", "sent"), 800.0);
        QCOMPARE(run.number("topic", "lost"), 0.0);
        QCOMPARE(run.conservation(), std::string());
        QVERIFY(!has_issue(s, "config.subscriptions[0].dead_letter_target", ""));
        Scenario far = topic();
        add_server(far, "web").add("sqs", "own");
        QVERIFY(has_issue(add_row(far, "web", own), "config.subscriptions[0].dead_letter_target", "connected"));
    }

    void what_the_dead_letter_queue_does_not_take_is_counted() {
        // Of a second's ten notifications, each given up at 20 s: those of 30 s find no queue.
        Scenario s = topic({"num_retries=1"});
        add_server(s, "web", {"error_rate=1"});
        add_queue(s, "dead").set("topic.dead_letter_target=dead");
        TestRun run(s);
        run.until(50.05).fault("neph:error-rate", "topic-dead", 30, -1, 1).until(100.05);
        QCOMPARE(run.metric("topic", "NumberOfNotificationsFailedToRedriveToDlq"), 300.0);
        QCOMPARE(run.metric("topic", "NumberOfNotificationsRedrivenToDlq"), 500.0);
        Scenario without = topic({"num_retries=1"});
        add_server(without, "web", {"error_rate=1"});
        TestRun nobody(without);
        nobody.until(50.05);
        QVERIFY(nobody.number("topic", "lost") > 0);
        QCOMPARE(nobody.metric("topic", "NumberOfNotificationsFailedToRedriveToDlq"), 0.0);
    }

    void sns_06_publishes_above_the_quota_of_the_account_are_throttled_data() {
        QTest::addColumn<QByteArray>("fifo");
        QTest::addColumn<QByteArray>("quota");
        QTest::newRow("standard topics") << QByteArray("fifo_topic=false") << QByteArray("publish_quota=100");
        QTest::newRow("a standard and a FIFO topic") << QByteArray("fifo_topic=true") << QByteArray("publish_quota=100");
        QTest::newRow("the lowest quota counts") << QByteArray("fifo_topic=true") << QByteArray("publish_quota=200");
    }
    void sns_06_publishes_above_the_quota_of_the_account_are_throttled() {
        QFETCH(QByteArray, fifo);
        QFETCH(QByteArray, quota);
        Scenario s = topic({"publish_quota=100"}, "rate=100");
        s.add("sns", "other", {"latency=0s", quota.constData(), fifo.constData()});
        s.add("clients", "others", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("others", "other");
        TestRun run(s);
        run.until(100.005);
        const double published = run.number("topic", "published") + run.number("other", "published");
        QVERIFY2(std::abs(published - (100 * 100 + 100)) <= 2, QByteArray::number(published));
        QCOMPARE(run.outcome("topic", Outcome::Throttled), static_cast<std::uint64_t>(run.number("topic", "throttledPublishes")));
        QVERIFY(has_reason(run, "SNS-06", "quota") || run.number("topic", "throttledPublishes") == 0);
    }

    void sns_06_a_fifo_topic_takes_what_its_era_allows_data() {
        QTest::addColumn<bool>("today");
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<double>("a_second");
        QTest::newRow("messages") << true << 100u << 3000.0;
        QTest::newRow("messages in 2020") << false << 100u << 300.0;
        QTest::newRow("bytes") << true << 200'000u << 100.0;
        QTest::newRow("bytes in 2020") << false << 200'000u << 50.0;
    }
    void sns_06_a_fifo_topic_takes_what_its_era_allows() {
        QFETCH(bool, today);
        QFETCH(unsigned, bytes);
        QFETCH(double, a_second);
        Scenario s = topic({"fifo_topic=true"}, "rate=5000");
        if (!today) s.set("limits_as_of=YEAR_2020");
        s.design().mutable_request_classes(0)->set_request_bytes(bytes);
        TestRun run(s);
        run.until(4.00001);
        QVERIFY2(std::abs(run.number("topic", "published") - 5 * a_second) <= 2, QByteArray::number(run.number("topic", "published")));
        QVERIFY(has_reason(run, "SNS-06", "FIFO"));
    }

    void sns_06_the_message_group_as_scope_lifts_the_rate_of_a_fifo_topic_since_2025() {
        for (const bool today : {true, false}) {
            Scenario s = topic({"fifo_topic=true", "fifo_throughput_scope=MESSAGE_GROUP"}, "rate=5000");
            if (!today) s.set("limits_as_of=YEAR_2020");
            s.design().mutable_request_classes(0)->set_request_bytes(10'000);
            TestRun run(s);
            run.until(4.00001);
            QVERIFY(std::abs(run.number("topic", "published") - (today ? 20'000 : 5 * 300)) <= 2);
        }
    }

    void sns_06_fifo_goes_with_fifo_data() {
        QTest::addColumn<bool>("fifo_topic");
        QTest::addColumn<bool>("fifo_queue");
        QTest::addColumn<bool>("today");
        QTest::addColumn<bool>("delivers");
        QTest::newRow("both") << true << true << true << true;
        QTest::newRow("neither") << false << false << true << true;
        QTest::newRow("only the queue") << false << true << true << false;
        QTest::newRow("only the topic") << true << false << true << true;
        QTest::newRow("only the topic, in 2020") << true << false << false << false;
    }
    void sns_06_fifo_goes_with_fifo() {
        QFETCH(bool, fifo_topic);
        QFETCH(bool, fifo_queue);
        QFETCH(bool, today);
        QFETCH(bool, delivers);
        Scenario s = topic({fifo_topic ? "fifo_topic=true" : "fifo_topic=false"});
        if (!today) s.set("limits_as_of=YEAR_2020");
        add_queue(s, "queue", {fifo_queue ? "fifo_queue=true" : "fifo_queue=false"});
        TestRun run(s);
        run.until(10.05);
        QCOMPARE(run.number("queue", "sent"), delivers ? 100.0 : 0.0);
        QCOMPARE(has_reason(run, "SNS-06", "Nothing is delivered to queue"), !delivers);
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_06_a_fifo_topic_has_no_other_subscribers() {
        Scenario s = topic({"fifo_topic=true"});
        add_server(s, "web");
        TestRun run(s);
        run.until(10.05);
        QCOMPARE(run.calls("web").calls, std::uint64_t{0});
        QCOMPARE(run.number("topic", "notificationsFailed"), 100.0);
    }

    void a_delivery_that_timed_out_enters_a_fifo_queue_once() {
        Scenario s = topic({"fifo_topic=true"});
        add_queue(s, "queue", {"fifo_queue=true"}).set("queue.latency=200ms").set("topic-queue.policy.timeout=100ms");
        TestRun run(s);
        run.until(10.05);
        s.set("users.rate=0");
        edit(run, s);
        run.until(30);
        QCOMPARE(run.number("queue", "sent"), 100.0);
        QVERIFY(run.number("queue", "deduplicated") >= 300);
    }

    void sns_11_a_publish_made_again_is_accepted_and_not_delivered_again() {
        for (const bool fifo : {true, false}) {
            Scenario s = topic({fifo ? "fifo_topic=true" : "fifo_topic=false", "latency=200ms"});
            add_queue(s, "queue", {fifo ? "fifo_queue=true" : "fifo_queue=false"});
            s.set("users-topic.policy.timeout=150ms").set("users-topic.policy.max_attempts=3").set("users-topic.policy.jitter=NONE");
            TestRun run(s);
            run.until(1);
            edit(run, s.set("users.rate=0"));
            run.until(60);
            const auto requests = static_cast<double>(run.calls("users").calls);
            QVERIFY(requests > 0);
            // Every attempt times out, and each of the three arrives.
            QCOMPARE(run.number("topic", "published"), 3 * requests);
            QCOMPARE(run.number("topic", "deduplicated"), fifo ? 2 * requests : 0);
            QCOMPARE(run.number("topic", "notificationsDelivered"), fifo ? requests : 3 * requests);
            QCOMPARE(run.conservation(), std::string());
        }
    }

    void sns_11_two_publishes_of_a_request_are_two_messages_unless_content_says_otherwise() {
        for (const bool content : {true, false}) {
            Scenario s = topic({"fifo_topic=true", content ? "content_based_deduplication=true" : "content_based_deduplication=false"});
            add_queue(s, "queue", {"fifo_queue=true"}).set("users-topic.calls_per_request=3");
            TestRun run(s);
            run.until(10.05);
            QCOMPARE(run.number("topic", "notifications"), content ? 100.0 : 300.0);
        }
    }

    void sns_11_the_window_is_five_minutes() {
        TestRun run(topic({"fifo_topic=true"}, "rate=1"));
        run.until(0.5);
        kernel::Kernel& k = run.kernel();
        services::fifo::SentState& sent = services::sns::plan_of(k, *run.simulation().plan().node("topic")).of(k).sent_ids;
        const SimTime window = services::sns::plan_of(k, *run.simulation().plan().node("topic")).dedup_window;
        QVERIFY(!services::fifo::sent_before(k, sent, 42, window));
        run.until(300.4);
        QVERIFY(services::fifo::sent_before(k, sent, 42, window));
        run.until(300.5);
        QVERIFY(!services::fifo::sent_before(k, sent, 42, window));
    }

    void sns_06_a_larger_message_is_refused() {
        for (const unsigned bytes : {262'144u, 262'145u}) {
            Scenario s = topic();
            s.design().mutable_request_classes(0)->set_request_bytes(bytes);
            TestRun run(s);
            run.until(1.05);
            QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{bytes > 262'144 ? 10u : 0u});
        }
    }

    void it_refuses_what_aws_has_not() {
        Scenario s = topic();
        s.app_version("v1", "1ms");
        s.add("rds", "db").add("application_load_balancer", "alb").add("auto_scaling_group", "web").add("sns", "other");
        QVERIFY_EXCEPTION_THROWN(s.connect("topic", "db"), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(s.connect("topic", "web"), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(s.connect("topic", "other"), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(s.connect("alb", "topic"), std::logic_error);
        s.connect("topic", "alb");
    }

    void an_edit_loses_no_notification() {
        Scenario s = topic();
        add_server(s, "web", {"error_rate=1"});
        add_queue(s, "queue");
        TestRun run(s);
        run.until(30.05);
        Scenario less = topic();
        add_queue(less, "queue");
        edit(run, less);
        run.until(60.05);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.conservation(), std::string());
        less.set("users.rate=0").set("queue.message_retention_period=60");
        edit(run, less);
        run.until(300);
        QCOMPARE(run.number("topic", "notificationsInFlight"), 0.0);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void statistics_start_anew() {
        Scenario s = topic();
        add_server(s, "web", {"service_time.mean=10s"});
        TestRun run(s);
        run.until(30.05);
        run.kernel().restart_statistics();
        QCOMPARE(run.conservation(), std::string());
        run.until(60.05);
        QCOMPARE(run.number("topic", "published"), 300.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_restored_run_goes_on_byte_for_byte() {
        Scenario s = topic({"delivery_latency=40ms"}, "rate=50");
        s.set("users.arrivals=POISSON");
        add_server(s, "web", {"error_rate=0.5", "service_time.law=EXPONENTIAL", "service_time.mean=50ms"});
        add_queue(s, "queue", {"message_retention_period=60"});
        TestRun run(s);
        kernel::World& w = run.kernel().w;
        run.until(30);
        const kernel::Snapshot before = w.save();
        run.until(90);
        const kernel::Snapshot once = w.save();
        w.restore(before);
        run.kernel().run(from_seconds(90));
        QVERIFY(w.save() == once);
        QVERIFY(run.number("topic", "retries") > 100 && run.number("topic", "notificationsFailed") > 10);
        QCOMPARE(run.conservation(), std::string());
    }

    void notifications_that_a_fault_fails_are_tried_again_and_arrive_after_it() {
        Scenario s = topic();
        TestRun run(add_queue(s, "queue"));
        run.until(10.05).fault("neph:sns:fail-deliveries", "topic", 10).until(19);
        QVERIFY(has_reason(run, "", "A fault"));
        const auto before = run.number("topic", "notificationsDelivered");
        QCOMPARE(before, 100.0);
        QVERIFY(run.number("topic", "failedAttempts") > 300);
        run.until(60);
        QVERIFY(!has_reason(run, "", "A fault"));
        QVERIFY(run.number("topic", "notificationsDelivered") >= 598);
        QCOMPARE(run.number("topic", "notificationsFailed"), 0.0);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.when("deliveries-fail").size() + run.when("deliveries-resumed").size(), std::size_t{2});
    }

    void a_fault_of_deliveries_goes_on_after_warm_up_and_edits() {
        Scenario s = topic();
        add_queue(s, "queue").set("run.warmup=10s");
        TestRun run(s);
        run.until(5).fault("neph:sns:fail-deliveries", "topic");
        edit(run.until(12), s.set("users.rate=5"));
        run.until(20);
        QCOMPARE(run.number("topic", "notificationsDelivered"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(SnsTest)
#include "sns_test.moc"
