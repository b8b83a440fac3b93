#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/sns/sns.pb.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
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

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

using Scope = services::SnsSubscription;

/// A row of the topic's filter policies.
Scenario& add_policy(Scenario& s, std::string_view endpoint, std::string_view policy,
                     Scope::FilterPolicyScope scope = Scope::MESSAGE_ATTRIBUTES) {
    for (model::Component& each : *s.design().mutable_components()) {
        services::Sns config;
        if (each.id() != "topic" || !each.config().UnpackTo(&config)) continue;
        services::SnsSubscription* row = config.add_subscriptions();
        row->set_endpoint(std::string(endpoint));
        row->set_filter_policy(std::string(policy));
        row->set_filter_policy_scope(scope);
        *each.mutable_config() = model::pack(config);
    }
    return s;
}

Scenario& add_class(Scenario& s, std::string_view id, std::string_view attributes, std::string_view body = "") {
    s.request_class(id, 1, true);
    model::RequestClass& added = *s.design().mutable_request_classes(s.design().request_classes_size() - 1);
    added.set_message_attributes(std::string(attributes));
    added.set_body(std::string(body));
    return s;
}

/// A queue that gets one class by its connection.
Scenario& add_queue_of(Scenario& s, std::string_view id, std::string_view request_class) {
    add_queue(s, id);
    s.design().mutable_connections(s.design().connections_size() - 1)->add_request_classes(std::string(request_class));
    return s;
}

std::string issues_of(const Scenario& s) {
    std::string all;
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        all += (each.severity == Issue::Severity::Error ? "error " : "warning ") + each.path() + ": " + each.message.english() + " " +
               each.remedy.english() + "\n";
    return all;
}

bool has_issue(const Scenario& s, std::string_view field, std::string_view word) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && issue.message.english().find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

/// Filter policies of a topic's subscriptions, from the design to what is delivered.
class SubscriptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sns_07_each_queue_gets_what_its_policy_says() {
        Scenario s = topic({}, "rate=30");
        add_class(s, "berlin", R"({"store": "berlin", "price": 12})");
        add_class(s, "hamburg", R"({"store": "hamburg", "price": 200, "tags": ["new", "sale"]})");
        add_queue(s, "all");
        add_queue_of(s, "berlins", "berlin");
        add_queue_of(s, "hamburgs", "hamburg");
        add_policy(add_queue(s, "in-berlin"), "in-berlin", R"({"store": [{"prefix": "ber"}]})");
        add_policy(add_queue(s, "dear"), "dear", R"({"price": [{"numeric": [">=", 100]}], "tags": ["sale"]})");
        add_policy(add_queue(s, "not-berlin"), "not-berlin", R"({"store": [{"anything-but": "berlin"}, {"exists": false}]})");
        TestRun run(s);
        run.until(100.02);
        const double all = run.number("all", "sent"), berlin = run.number("berlins", "sent"), hamburg = run.number("hamburgs", "sent");
        const double order = all - berlin - hamburg;  // Without attributes: no policy lets them through.
        QCOMPARE(all, 3000.0);
        QVERIFY(berlin > 800 && hamburg > 800 && order > 800);
        QCOMPARE(run.number("in-berlin", "sent"), berlin);
        QCOMPARE(run.number("dear", "sent"), hamburg);
        QCOMPARE(run.number("not-berlin", "sent"), hamburg);
        const std::string prefix = "NumberOfNotificationsFilteredOut";
        QCOMPARE(run.metric("topic", prefix + "-MessageAttributes"), hamburg + 2 * berlin + 3 * order);
        QCOMPARE(run.metric("topic", prefix + "-NoMessageAttributes"), 3 * order);
        QCOMPARE(run.metric("topic", prefix + "-MessageBody"), 0.0);
        QCOMPARE(run.metric("topic", prefix), hamburg + 2 * berlin + 3 * order + 2 * all - berlin - hamburg);
        QCOMPARE(run.number("topic", "notifications"), 6 * all);
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_08_a_policy_looks_into_the_body() {
        Scenario s = topic({}, "rate=30");
        add_class(s, "paid", R"({"event": "x"})", R"({"event": "order", "order": {"lines": [{"sku": "a"}, {"sku": "b"}], "paid": true}})");
        add_class(s, "open", "", R"({"event": "order", "order": {"lines": [], "paid": false}})");
        add_queue(s, "all");
        add_queue_of(s, "paids", "paid");
        add_queue_of(s, "opens", "open");
        add_policy(add_queue(s, "sold"), "sold", R"({"order": {"paid": [true], "lines": {"sku": ["b"]}}})", Scope::MESSAGE_BODY);
        TestRun run(s);
        run.until(100.02);
        const double all = run.number("all", "sent"), paid = run.number("paids", "sent"), open = run.number("opens", "sent");
        QVERIFY(paid > 800 && open > 800);
        QCOMPARE(run.number("sold", "sent"), paid);
        QCOMPARE(run.metric("topic", "NumberOfNotificationsFilteredOut-MessageBody"), all - paid);
        QCOMPARE(run.metric("topic", "NumberOfNotificationsFilteredOut-InvalidMessageBody"), all - paid - open);  // No body at all.
        QCOMPARE(run.metric("topic", "NumberOfNotificationsFilteredOut-MessageAttributes"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_07_the_request_classes_of_a_connection_count_too() {
        Scenario s = topic();
        add_class(s, "berlin", R"({"store": "berlin"})");
        add_class(s, "hamburg", R"({"store": "hamburg"})");
        add_queue_of(s, "berlins", "berlin");
        add_policy(add_queue_of(s, "both", "berlin"), "both", R"({"store": ["berlin", "hamburg"]})");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.number("both", "sent"), run.number("berlins", "sent"));
        QVERIFY(run.number("both", "sent") > 200);
        QCOMPARE(run.metric("topic", "NumberOfNotificationsFilteredOut-MessageAttributes"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void sns_07_what_another_service_publishes_has_the_class_of_the_request_that_caused_it() {
        Scenario s;
        s.data_set("items", 1000);
        add_class(s, "photo", R"({"type": "photo"})");
        add_class(s, "film", R"({"type": "film"})");
        s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s"});
        s.add("s3", "bucket").add("sns", "topic", {"latency=0s", "delivery_latency=0s"});
        s.connect("users", "bucket").connect("bucket", "topic");
        add_queue(s, "all");
        add_queue_of(s, "films", "film");
        add_policy(add_queue(s, "cinema"), "cinema", R"({"type": [{"equals-ignore-case": "FILM"}]})");
        TestRun run(s);
        run.until(300);
        QVERIFY(run.number("films", "sent") > 500 && run.number("all", "sent") > run.number("films", "sent"));
        QVERIFY(std::abs(run.number("cinema", "sent") - run.number("films", "sent")) <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_policy_can_be_changed_while_it_runs() {
        Scenario s = topic();
        s.design().mutable_request_classes(0)->set_message_attributes(R"({"store": "berlin"})");
        add_queue(s, "queue");
        Scenario filtered = s;
        add_policy(filtered, "queue", R"({"store": ["hamburg"]})");
        TestRun run(s);
        run.until(10.05);
        edit(run, filtered);
        run.until(20.05);
        QCOMPARE(run.number("queue", "sent"), 100.0);
        run.kernel().restart_statistics();
        edit(run, s);
        run.until(30.05);
        QCOMPARE(run.number("topic", "notificationsFilteredOut"), 0.0);
        QCOMPARE(run.metric("topic", "NumberOfNotificationsFilteredOut-MessageAttributes"), 0.0);
        QCOMPARE(run.number("queue", "sent"), 100.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void flaws_of_filter_policies_are_told_data() {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<bool>("body");
        QTest::addColumn<QByteArray>("issue");
        const auto row = [](const char* name, const char* endpoint, const char* policy, bool body, const char* issue) {
            QTest::newRow(name) << QByteArray(endpoint) << QByteArray(policy) << body << QByteArray(issue);
        };
        row("a malformed policy", "queue", "{\n \"store\": [{\"suffix\": 1}]}", false,
            "error topic.config.subscriptions[0].filter_policy: Line 2, store[0].suffix: It is no text.");
        row("no JSON", "queue", "{", false, "error topic.config.subscriptions[0].filter_policy: Line 1: It is no JSON");
        row("nested for attributes", "queue", R"({"a": {"b": ["c"]}})", false,
            "error topic.config.subscriptions[0].filter_policy: Line 1, a: Attributes have nothing below them");
        row("no such component", "quue", "", false, "error topic.config.subscriptions.0.endpoint: There is no component");
        row("not connected", "users", "", false, "error topic.config.subscriptions[0].endpoint: The topic is not connected to \"users\".");
        row("the dead-letter queue", "dead", "", false, "error topic.config.subscriptions[0].endpoint: \"dead\" is the dead-letter queue");
        row("nobody", "", R"({"store": ["berlin"]})", false, "error topic.config.subscriptions.0.endpoint: Endpoint is empty.");
        row("no class fits", "queue", R"({"store": ["paris"]})", false,
            "warning topic.config.subscriptions[0].filter_policy: It lets through no request class that the connection carries");
        row("no class has a body", "queue", R"({"store": ["berlin"]})", true,
            "warning topic.config.subscriptions[0].filter_policy: It lets through no request class");
        row("a class fits", "queue", R"({"store": ["berlin"]})", false, "");
    }
    void flaws_of_filter_policies_are_told() {
        QFETCH(QByteArray, endpoint);
        QFETCH(QByteArray, policy);
        QFETCH(bool, body);
        QFETCH(QByteArray, issue);
        Scenario s = topic({"dead_letter_target=dead"});
        add_class(s, "berlin", R"({"store": "berlin"})");
        add_queue(s, "queue");
        add_queue(s, "dead");
        add_policy(s, endpoint.toStdString(), policy.toStdString(), body ? Scope::MESSAGE_BODY : Scope::MESSAGE_ATTRIBUTES);
        const QByteArray issues(issues_of(s).c_str());
        QVERIFY2(issue.isEmpty() ? !issues.contains("subscriptions") : issues.contains(issue), issues);
        QVERIFY2(issues.count("subscriptions") <= 1, issues);
    }

    void a_subscriber_has_one_policy() {
        Scenario s = topic();
        add_class(s, "berlin", R"({"store": "berlin"})");
        add_queue(s, "queue");
        for (int i = 0; i < 2; ++i) add_policy(s, "queue", R"({"store": ["berlin"]})");
        QVERIFY(has_issue(s, "config.subscriptions[1].endpoint", "already"));
        QVERIFY(!has_issue(s, "config.subscriptions[0].endpoint", ""));
    }

    void sns_10_a_topic_has_at_most_200_policies() {
        for (const int count : {200, 201}) {
            Scenario s = topic();
            for (int i = 0; i < count; ++i) add_policy(s, "queue", "{}");
            QCOMPARE(has_issue(s, "config.subscriptions", "200"), count > 200);
        }
    }

    void malformed_attributes_and_bodies_are_told_at_the_class() {
        Scenario s = topic();
        add_class(s, "berlin", R"({"store": true})", "[1]");
        add_queue(s, "queue");
        QByteArray issues(issues_of(s).c_str());
        QVERIFY2(issues.contains("error berlin.message_attributes: Line 1, store: An attribute is a text, a number or a list."), issues);
        QVERIFY2(!issues.contains("berlin.body"), issues);  // Nobody looks at it.
        add_policy(s, "queue", R"({"a": ["b"]})", Scope::MESSAGE_BODY);
        s.add("sns", "other");
        issues = issues_of(s).c_str();
        QVERIFY2(issues.contains("error berlin.body: Line 1: The body is no object."), issues);
        QCOMPARE(issues.count("berlin.message_attributes"), 1);
    }

    void sns_08_and_09_in_2020_policies_had_less_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<bool>("body");
        QTest::addColumn<QByteArray>("issue");
        const auto row = [](const char* name, const char* policy, bool body, const char* issue) {
            QTest::newRow(name) << QByteArray(policy) << body << QByteArray(issue);
        };
        row("the body", R"({"a": ["b"]})", true, "filter_policy_scope: In 2020 filter policies looked at message attributes only.");
        row("a suffix", R"({"a": [{"suffix": "b"}]})", false,
            "filter_policy: Line 1, a[0].suffix: In 2020 filter policies had no \"suffix\".");
        row("alternatives", R"({"$or": [{"a": ["b"]}, {"c": ["d"]}]})", false, "filter_policy: Line 1, $or: In 2020");
        row("a prefix", R"({"a": [{"prefix": "b"}]})", false, "");
    }
    void sns_08_and_09_in_2020_policies_had_less() {
        QFETCH(QByteArray, policy);
        QFETCH(bool, body);
        QFETCH(QByteArray, issue);
        Scenario s = topic();
        add_class(s, "fits", R"({"a": "b"})", R"({"a": "b"})");
        add_policy(add_queue(s, "queue"), "queue", policy.toStdString(), body ? Scope::MESSAGE_BODY : Scope::MESSAGE_ATTRIBUTES);
        QVERIFY2(!QByteArray(issues_of(s).c_str()).contains("subscriptions"), issues_of(s).c_str());
        const QByteArray issues(issues_of(s.set("limits_as_of=YEAR_2020")).c_str());
        QVERIFY2(issue.isEmpty() ? !issues.contains("subscriptions") : issues.contains("error topic.config.subscriptions[0]." + issue),
                 issues);
    }

    void a_restored_run_with_policies_goes_on_byte_for_byte() {
        Scenario s = topic({"delivery_latency=40ms"}, "rate=50");
        s.set("users.arrivals=POISSON");
        add_class(s, "audit", R"({"level": 3})");
        add_policy(add_queue(s, "queue"), "queue", R"({"level": [{"numeric": ["<", 5]}]})");
        TestRun run(s);
        kernel::World& w = run.kernel().w;
        run.until(30);
        const kernel::Snapshot before = w.save();
        run.until(60);
        const kernel::Snapshot once = w.save();
        w.restore(before);
        run.kernel().run(from_seconds(60));
        QVERIFY(w.save() == once);
        QVERIFY(run.number("queue", "sent") > 500 && run.number("topic", "notificationsFilteredOut") > 500);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(SubscriptionsTest)
#include "subscriptions_test.moc"
