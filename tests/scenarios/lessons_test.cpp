#include <QTest>

#include <cmath>

#include "tests/support/examples.h"

using namespace nephoscope;
using test::example;
using test::Goodput;
using test::Scenario;
using test::setting;
using test::TestRun;
using test::Treatment;

/// What is taught of capacity and of names of objects, in the examples that show it: what goes wrong, what cures it, and what does not.
class LessonsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// 500 views take 250 of 400 read units; a page of a scan takes 128.
    void a_scan_takes_the_reads_of_others_unless_it_is_slow_or_a_query_data() {
        QTest::addColumn<QString>("users");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<Treatment>("treatment");
        const auto row = [](const char* how, const char* users, double least, double most, Treatment treatment) {
            QTest::newRow(how) << QString::fromLatin1(users) << least << most << std::move(treatment);
        };
        row("a scan", "users-a", 0.15, 0.35, setting({}));
        row("a page a second", "users-b", 1, 1, setting({}));
        row("a query of an index", "users-c", 1, 1, setting({}));
        row("the same scan made slow", "users-a", 1, 1, setting({"report-a.peak_rate=1"}));
        row("units for both", "users-a", 1, 1, setting({"table-a.provisioned_throughput.read_capacity_units=1300"}));
        row("a parallel scan", "users-a", 0, 0.15, setting({"report-a.peak_rate=16"}));
        row("four attempts", "users-a", 0, 0.35, setting({"web-a-table-a.policy.max_attempts=4"}));
        row("more web servers", "users-a", 0, 0.35, setting({"web-a.max_size=4", "web-a.desired_capacity=4"}));
    }
    void a_scan_takes_the_reads_of_others_unless_it_is_slow_or_a_query() {
        QFETCH(QString, users);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(Treatment, treatment);
        Scenario s = example("scan-or-query");
        treatment(s);
        TestRun run(s);
        Goodput views(run, {users.toStdString()});
        const double before = views.over(60, 120);
        VERIFY_SHARE(before == 1, before);
        const double saved = views.over(121, 129);  // What was saved pays for it at first.
        VERIFY_SHARE(saved > 0.9, saved);
        const double during = views.over(160, 240);
        VERIFY_SHARE(during >= least && during <= most, during);
        const double after = views.over(260, 400);
        VERIFY_SHARE(after == 1, after);
        QCOMPARE(run.conservation(), std::string());
    }

    /// 600 reads and 120 writes a second; in 2020 a partition does 300 and 100.
    void names_in_order_share_a_partition_in_2020_data() {
        QTest::addColumn<QString>("users");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<Treatment>("treatment");
        const auto row = [](const char* how, const char* users, double least, double most, Treatment treatment) {
            QTest::newRow(how) << QString::fromLatin1(users) << least << most << std::move(treatment);
        };
        // 300 of 600 and 100 of 120.
        row("2020, names in order", "users-a", 0.54, 0.57, setting({}));
        row("2020, hashed names", "users-b", 0.999, 1, setting({}));
        row("2020, read through CloudFront", "readers", 0.999, 1, setting({}));
        row("2020, in order, more prefixes", "users-a", 0.54, 0.57, setting({"in-order.prefixes=1000"}));
        row("2020, hashed, but a single prefix", "users-b", 0.54, 0.57, setting({"hashed.prefixes=1"}));
        row("2020, in order, a second try", "users-a", 0.4, 0.7, setting({"users-a-in-order.policy.max_attempts=2"}));
        row("today, names in order", "users-a", 0.999, 1, setting({"limits_as_of=TODAY"}));
    }
    void names_in_order_share_a_partition_in_2020() {
        QFETCH(QString, users);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(Treatment, treatment);
        Scenario s = example("key-names");
        treatment(s);
        TestRun run(s);
        Goodput served(run, {users.toStdString()});
        const double share = served.over(20, 120);
        VERIFY_SHARE(share >= least && share <= most, share);
        QCOMPARE(run.conservation(), std::string());
    }

    /// Four orders a second take 15 s each, and a message is hidden for 10 s, or for 60.
    void an_order_is_fulfilled_again_unless_it_is_hidden_for_longer_than_it_takes_data() {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<double>("least");  ///< times that an order is delivered after its first
        QTest::addColumn<double>("most");
        QTest::addColumn<Treatment>("treatment");
        const auto row = [](const char* how, const char* lane, double least, double most, Treatment treatment) {
            QTest::newRow(how) << QString::fromLatin1(lane) << least << most << std::move(treatment);
        };
        // 160 consumers do 160 / 15 s = 10.7 orders a second: 2.67 times four.
        row("hidden for 10 s", "a", 1.6, 1.9, setting({}));
        row("hidden for 60 s", "b", 0, 0, setting({}));
        row("a timeout longer than the work", "a", 0, 0, setting({"queue-a.visibility_timeout=20"}));
        row("work shorter than the timeout", "a", 0, 0, setting({"work.service_time.mean=8s"}));
        row("a timeout nearly as long as the work", "a", 1.6, 1.9, setting({"queue-a.visibility_timeout=14"}));
        row("more consumers", "a", 3, 7, setting({"queue-a.consumers=320", "workers-a.workers=80"}));
        row("short polling", "a", 1.6, 1.9, setting({"queue-a.receive_message_wait_time_seconds=0"}));
    }
    void an_order_is_fulfilled_again_unless_it_is_hidden_for_longer_than_it_takes() {
        QFETCH(QString, lane);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(Treatment, treatment);
        Scenario s = example("visibility-timeout");
        s.set("queue-a.duplicate_rate=0").set("queue-b.duplicate_rate=0");  // SQS delivers few messages twice by itself.
        treatment(s);
        TestRun run(s);
        run.until(470);
        const std::string queue = "queue-" + lane.toStdString(), ledger = "ledger-" + lane.toStdString();
        const double orders = run.number(queue, "deleted"), again = run.number(queue, "receivedAgain") / orders;
        VERIFY_SHARE(again >= least && again <= most, again);
        const double written = static_cast<double>(run.outcome(ledger, kernel::Outcome::Ok)) / orders;
        VERIFY_SHARE(std::abs(written - 1 - again) <= 0.1, written);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(LessonsTest)
#include "lessons_test.moc"
