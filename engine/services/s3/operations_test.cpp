#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/access.h"
#include "engine/services/compiler.h"
#include "engine/services/s3/s3.pb.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::S3;
using services::S3Operation;
using test::Scenario;
using test::TestRun;

namespace {

constexpr auto kList = S3Operation::LIST_OBJECTS, kDelete = S3Operation::DELETE_OBJECT;

Scenario& operation(Scenario& s, const char* request_class, S3Operation::Action action) {
    for (model::Component& each : *s.design().mutable_components()) {
        if (each.id() != "b") continue;
        const auto message = model::unpack(each.config(), services::catalog());
        auto config = static_cast<const S3&>(*message);
        S3Operation& added = *config.add_operations();
        added.set_request_class(request_class);
        added.set_action(action);
        *each.mutable_config() = model::pack(config);
    }
    return s;
}

/// Evenly spaced clients at a bucket without errors, latencies and transfer times. Classes "get", "put", "list" and "delete" with these
/// weights.
Scenario bucket(std::string_view rate, double get, double put, double list, double deletes, unsigned items = 1) {
    Scenario s;
    s.data_set("items", items).request_class("get", get, false).request_class("put", put, true);
    s.request_class("list", list, false).request_class("delete", deletes, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("s3", "b", {"availability_errors=false", "get_latency=0s", "put_latency=0s", "transfer_rate=0"}).connect("users", "b");
    operation(s, "list", kList);
    return operation(s, "delete", kDelete);
}

Scenario& notification(Scenario& s, const char* destination, services::S3Notification::Events events) {
    for (model::Component& each : *s.design().mutable_components()) {
        if (each.id() != "b") continue;
        const auto message = model::unpack(each.config(), services::catalog());
        auto config = static_cast<const S3&>(*message);
        services::S3Notification& added = *config.add_notifications();
        added.set_destination(destination);
        added.set_events(events);
        *each.mutable_config() = model::pack(config);
    }
    return s;
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

double share(TestRun& run, Outcome outcome) {
    return static_cast<double>(run.outcome("b", outcome)) / static_cast<double>(run.calls("b").calls);
}

double usd(TestRun& run, std::string_view price) {
    const run::Bill bill = run.simulation().total_bill();
    for (const run::BillItem& item : bill.find("b")->items)
        if (services::catalog().prices.all()[item.price].id() == price) return item.usd;
    return 0;
}

bool has_issue(const Scenario& s, std::string_view path, std::string_view part) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.path() == path && each.message.english().find(part) != std::string::npos && !each.remedy.empty()) return true;
    return false;
}

}  // namespace

class OperationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void s3_01_a_deleted_object_is_read_for_a_while_in_2020_data() {
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<double>("stale");
        QTest::newRow("2020") << QByteArray("YEAR_2020") << QByteArray("false") << 250.;
        QTest::newRow("2020, what was not there") << QByteArray("YEAR_2020") << QByteArray("true") << 0.;
        QTest::newRow("today") << QByteArray("TODAY") << QByteArray("false") << 0.;
    }
    /// Two deletes, then reads at 250 a second: exp(-t / L) of those at age t of the first see the object, with L of one second.
    void s3_01_a_deleted_object_is_read_for_a_while_in_2020() {
        QFETCH(QByteArray, year);
        QFETCH(QByteArray, start);
        QFETCH(double, stale);
        Scenario s = bucket("rate=1000", 0, 0, 0, 1);
        s.set("limits_as_of=" + year.toStdString()).set("b.empty_at_start=" + start.toStdString());
        TestRun run(s);
        run.until(0.0025);
        edit(run, s.set("delete.weight=0").set("get.weight=1").set("users.rate=250"));
        run.until(20);
        QCOMPARE(run.number("b", "deletes"), 2.0);
        const double seen = run.number("b", "staleReads");
        QVERIFY2(std::abs(seen - stale) <= 0.2 * stale, QByteArray::number(seen));
        QCOMPARE(static_cast<double>(run.outcome("b", Outcome::Ok)), seen + 2);
    }

    void s3_19_lists_are_limited_as_reads_and_deletes_as_writes_data() {
        QTest::addColumn<double>("get");
        QTest::addColumn<double>("put");
        QTest::addColumn<double>("list");
        QTest::addColumn<double>("deletes");
        QTest::addColumn<double>("admitted");
        QTest::newRow("lists") << 0. << 0. << 1. << 0. << 5500.;
        QTest::newRow("lists and reads") << 1. << 0. << 1. << 0. << 5500.;
        QTest::newRow("deletes") << 0. << 0. << 0. << 1. << 3500.;
        QTest::newRow("deletes and writes") << 0. << 1. << 0. << 1. << 3500.;
        QTest::newRow("lists and deletes") << 0. << 0. << 1. << 1. << 9000.;
    }
    /// For 10 s, after one second in which the bursts are used up.
    void s3_19_lists_are_limited_as_reads_and_deletes_as_writes() {
        QFETCH(double, get);
        QFETCH(double, put);
        QFETCH(double, list);
        QFETCH(double, deletes);
        QFETCH(double, admitted);
        TestRun run(bucket("rate=30000", get, put, list, deletes).set("b.empty_at_start=false"));
        run.until(2);
        const auto before = run.outcome("b", Outcome::Throttled), calls = run.calls("b").calls;
        run.until(12);
        const double passed = static_cast<double>(run.calls("b").calls - calls - (run.outcome("b", Outcome::Throttled) - before)) / 10;
        QVERIFY2(std::abs(passed - admitted) < admitted / 500, qPrintable(QString::number(passed)));
        QCOMPARE(run.conservation(), std::string());
    }

    void s3_19_a_list_is_of_the_prefix_where_the_keys_begin() {
        Scenario s = bucket("rate=10000", 0, 0, 1, 0, 10'000);
        TestRun run(s.set("b.prefixes=4").set("b.initial_partitions=0"));
        run.until(10);
        QVERIFY(std::abs(share(run, Outcome::Throttled) - 0.4) < 0.02);
    }

    void s3_19_what_is_deleted_is_not_found_until_it_is_written_again() {
        Scenario s = bucket("rate=100", 1, 0, 0, 0);
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{0});
        edit(run, s.set("get.weight=0").set("delete.weight=1"));
        run.until(20.005);
        // Deleting what is not there any more is no error.
        QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.number("b", "deletes"), 1000.0);
        edit(run, s.set("get.weight=1").set("delete.weight=0"));
        run.until(30.005);
        QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{1000});
        QCOMPARE(run.number("b", "missing"), 1000.0);
        edit(run, s.set("get.weight=0").set("put.weight=1"));
        run.until(31.005);
        edit(run, s.set("get.weight=1").set("put.weight=0"));
        run.until(41.005);
        QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{1000});
        QCOMPARE(run.conservation(), std::string());
    }

    /// One object of which half of the changes delete it: half of the reads find it.
    void s3_19_reads_find_what_was_written_last() {
        Scenario s = bucket("rate=100", 0.5, 0.25, 0, 0.25);
        TestRun run(s.set("b.empty_at_start=true").set("users.arrivals=POISSON"));
        run.until(1000);
        const double missing = run.number("b", "missing") / run.number("b", "reads");
        QVERIFY2(std::abs(missing - 0.5) < 0.02, qPrintable(QString::number(missing)));
    }

    void s3_19_lists_are_billed_as_puts_and_deletes_are_free() {
        TestRun run(bucket("rate=100", 1, 1, 1, 1));
        run.until(100);
        QVERIFY(std::abs(usd(run, "s3-put") - (run.number("b", "writes") + run.number("b", "lists")) * 0.005 / 1000) < 1e-9);
        QVERIFY(std::abs(usd(run, "s3-get") - (run.number("b", "reads") + run.number("b", "missing")) * 0.0004 / 1000) < 1e-9);
        for (const char* each : {"lists", "deletes"}) QVERIFY(run.number("b", each) > 2300 && run.number("b", each) < 2700);
        const double all = run.number("b", "reads") + run.number("b", "writes") + run.number("b", "lists") + run.number("b", "deletes");
        QCOMPARE(all, static_cast<double>(run.calls("b").calls));
    }

    void s3_19_a_list_brings_the_bytes_of_its_class_and_a_delete_none() {
        Scenario s = bucket("rate=100", 0, 0, 1, 1);
        s.set("items.item_bytes=1000000").set("list.response_bytes=300").set("b.transfer_rate=1");
        TestRun run(s);
        run.until(50);
        QCOMPARE(run.metric("b", "BytesUploaded"), 0.0);
        QVERIFY(std::abs(run.metric("b", "BytesDownloaded") - 300 * run.number("b", "lists")) < 1e-6);
    }

    void s3_19_roles_need_rights_of_their_own_for_them_data() {
        QTest::addColumn<QByteArray>("allowed");
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("list");
        QTest::addColumn<bool>("works");
        const auto row = [](const char* name, const char* allowed, const char* condition, bool list, bool works) {
            QTest::newRow(name) << QByteArray(allowed) << QByteArray(condition) << list << works;
        };
        row("deleting is not writing", R"("Action": "s3:PutObject", "Resource": "*")", "{}", false, false);
        row("deleting", R"("Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::b/items/?*")", "{}", false, true);
        row("listing is not reading", R"("Action": "s3:GetObject", "Resource": "*")", "{}", true, false);
        row("listing", R"("Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b")", "{}", true, true);
        row("a list is of the bucket, not of its objects", R"("Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b/?*")", "{}", true,
            false);
        row("listing its prefix", R"("Action": "s3:ListBucket", "Resource": "*")",
            R"({"StringLike": {"s3:prefix": ["items/?*", "items/"]}})", true, true);
        row("listing another", R"("Action": "s3:ListBucket", "Resource": "*")", R"({"StringEquals": {"s3:prefix": "photos/"}})", true,
            false);
        row("objects have no prefix", R"("Action": "s3:*", "Resource": "*")", R"({"Null": {"s3:prefix": "true"}})", false, true);
    }
    void s3_19_roles_need_rights_of_their_own_for_them() {
        QFETCH(QByteArray, allowed);
        QFETCH(QByteArray, condition);
        QFETCH(bool, list);
        QFETCH(bool, works);
        Scenario s = bucket("rate=10", 0, 0, list, !list);
        const std::string statement =
            R"({"Effect": "Allow", )" + allowed.toStdString() + R"(, "Condition": )" + condition.toStdString() + "}";
        TestRun run(s.set(R"(users.role_policy={"Statement": )" + statement + "}"));
        run.until(10.05);
        QCOMPARE(run.outcome("users", works ? Outcome::Ok : Outcome::Failed), run.calls("users").calls);
    }

    void s3_19_pages_ask_before_they_delete_and_not_before_they_list() {
        for (const bool list : {true, false}) {
            Scenario s = bucket("rate=10", 0, 0, list, !list);
            s.set("b.callers_are_browsers=true").set("b.cors_configuration=[{\"AllowedOrigins\": [\"*\"], \"AllowedMethods\": [\"GET\"]}]");
            TestRun run(s);
            run.until(10.05);
            QCOMPARE(run.outcome("users", list ? Outcome::Ok : Outcome::Failed), run.calls("users").calls);
            QCOMPARE(run.number("b", "preflights") > 0, !list);
            edit(run, s.set("b.cors_configuration=[{\"AllowedOrigins\": [\"*\"], \"AllowedMethods\": [\"DELETE\"]}]"));
            const auto before = run.outcome("users", Outcome::Failed);
            run.until(20.05);
            QCOMPARE(run.outcome("users", Outcome::Failed) > before, list);
        }
    }

    void neither_needs_a_key_or_announces_an_object() {
        Scenario s = bucket("rate=10", 0, 0, 1, 1);
        TestRun run(s.set("b.sse_algorithm=SSE_KMS").set("b.puts_without_header=1").set("b.deny_unencrypted_puts=true"));
        run.until(10);
        QCOMPARE(run.number("b", "kmsCalls"), 0.0);
        QCOMPARE(run.number("b", "events"), 0.0);
        QCOMPARE(run.outcome("b", Outcome::Failed), std::uint64_t{0});
    }

    void s3_22_a_destination_is_told_of_new_objects_of_removed_ones_or_of_both_data() {
        using services::S3Notification;
        QTest::addColumn<int>("events");  // -1: no notification is set
        QTest::addColumn<double>("puts");
        QTest::addColumn<double>("deletes");
        QTest::addColumn<double>("told");
        const int created = S3Notification::OBJECT_CREATED, removed = S3Notification::OBJECT_REMOVED;
        QTest::newRow("writes, nothing set") << -1 << 1.0 << 0.0 << 100.0;
        QTest::newRow("writes, of new ones") << created << 1.0 << 0.0 << 100.0;
        QTest::newRow("writes, of removed ones") << removed << 1.0 << 0.0 << 0.0;
        QTest::newRow("deletes, nothing set") << -1 << 0.0 << 1.0 << 0.0;
        QTest::newRow("deletes, of new ones") << created << 0.0 << 1.0 << 0.0;
        QTest::newRow("deletes of one object, of removed ones") << removed << 0.0 << 1.0 << 1.0;
        QTest::newRow("deletes of one object, of both")
            << static_cast<int>(S3Notification::OBJECT_CREATED_AND_REMOVED) << 0.0 << 1.0 << 1.0;
    }
    void s3_22_a_destination_is_told_of_new_objects_of_removed_ones_or_of_both() {
        QFETCH(int, events);
        QFETCH(double, puts);
        QFETCH(double, deletes);
        QFETCH(double, told);
        Scenario s = bucket("rate=10", 0, puts, 0, deletes);
        s.set("b.duplicate_events=0").add("sqs", "queue").connect("b", "queue");
        if (events >= 0) notification(s, "queue", static_cast<services::S3Notification::Events>(events));
        TestRun run(s);
        run.until(10.05);
        QCOMPARE(run.number("b", "events"), told);
        run.until(200);
        QCOMPARE(run.number("b", "waitingEvents") < 40, true);
        QCOMPARE(run.conservation(), std::string());
    }

    void s3_22_removals_are_told_beside_new_objects_and_to_those_who_want_them() {
        Scenario s = bucket("rate=10", 0, 1, 0, 1);
        s.set("b.duplicate_events=0").add("sqs", "new").connect("b", "new").add("sqs", "gone").connect("b", "gone");
        notification(s, "gone", services::S3Notification::OBJECT_REMOVED);
        TestRun run(s);
        run.until(300);
        const double fresh = static_cast<double>(run.calls("new").calls), gone = static_cast<double>(run.calls("gone").calls);
        // Half of the requests write; of the deletes those that follow a write find something, about half.
        QVERIFY2(std::abs(fresh - 1500) < 150, std::to_string(fresh).c_str());
        QVERIFY2(std::abs(gone - 750) < 150, std::to_string(gone).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void going_back_and_on_again_gives_the_same_results() {
        Scenario s = bucket("rate=200", 1, 1, 1, 1, 50);
        TestRun run(s.set("users.arrivals=POISSON").set("b.put_latency=100ms").set("b.get_latency=60ms"));
        run.until(30);
        const auto measured = [](const std::string& text) { return text.substr(text.find("\"design\"")); };
        const std::string there = measured(run.results());
        run.simulation().seek(from_seconds(7.3));
        run.simulation().seek(from_seconds(30));
        QCOMPARE(measured(run.results()), there);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_class_has_one_operation_that_fits_it() {
        Scenario s = bucket("rate=1", 1, 1, 1, 1);
        QVERIFY(!has_errors(model::validate(s.design(), services::catalog())));
        operation(operation(operation(s, "get", kDelete), "put", kList), "list", kList);
        QVERIFY(has_issue(s, "b.config.operations[2].action", "deletes is one that writes"));
        QVERIFY(has_issue(s, "b.config.operations[3].action", "lists is one that reads"));
        QVERIFY(has_issue(s, "b.config.operations[4].request_class", "two operations"));
    }

    void deleted_objects_are_not_counted() {
        Scenario s = bucket("rate=100", 0, 0, 0, 1, 4);
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.metric("b", "NumberOfObjects"), 0.0);
        QCOMPARE(run.metric("b", "BucketSizeBytes"), 0.0);
    }
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
