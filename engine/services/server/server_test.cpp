#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients, without a network and without a timeout, at a server that takes one second.
Scenario station(Scenario::Settings settings) {
    Scenario s;
    s.request_class("read", 1, false);
    s.add("clients", "users", {"rate=20", "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("server", "api", {"service_time.law=CONSTANT", "service_time.mean=1s"});
    for (const std::string_view setting : settings) s.set("api." + std::string(setting));
    return s.connect("users", "api");
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

}  // namespace

class ServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*services::find("server")->config(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void those_who_wait_take_the_servers_that_an_edit_adds() {
        Scenario s = station({"servers=1"});
        TestRun run(s);
        run.until(10.01);
        QVERIFY(run.observe("api").queue.part > 150);
        edit(run, s.set("api.servers=1000"));
        QCOMPARE(run.observe("api").queue.part, 0.0);
        run.until(15.01);
        QCOMPARE(run.calls("users").in_flight.value, 20u);
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_of_the_queues_order_counts_for_those_who_wait_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("newest");
        QTest::newRow("to the newest first") << QByteArray("QUEUE_FIFO") << QByteArray("QUEUE_LIFO") << true;
        QTest::newRow("to the oldest first") << QByteArray("QUEUE_LIFO") << QByteArray("QUEUE_FIFO") << false;
        QTest::newRow("to adaptive") << QByteArray("QUEUE_FIFO") << QByteArray("QUEUE_ADAPTIVE_LIFO") << true;
    }
    /// 20 come in the first second to one server that takes a second.
    void an_edit_of_the_queues_order_counts_for_those_who_wait() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, newest);
        Scenario s = station({"servers=1"});
        s.set("api.queue_discipline=" + before.toStdString());
        TestRun run(s);
        run.until(0.99);
        edit(run, s.set("users.rate=0").set("api.queue_discipline=" + after.toStdString()));
        run.until(2.99);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{2});
        // Whose turn it was: who came first is answered after little more than two seconds, who came last after little more than one.
        const double second = to_seconds(run.calls("api").latency.maximum);
        QVERIFY2(newest ? second < 1.2 : second > 1.8, qPrintable(QString::number(second)));
        run.until(30);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_codel_drops_ends_as_a_queues_timeout_does() {
        Scenario s = station({"servers=20", "queue_discipline=QUEUE_CODEL"});
        s.set("users.rate=40").set("api.queue_limit=-1");
        TestRun run(s);
        run.until(60);
        const auto dropped = run.outcome("users", Outcome::Dropped);
        QVERIFY(dropped > 100);
        QCOMPARE(dropped, run.outcome("api", Outcome::Dropped));
        QVERIFY(QByteArray::fromStdString(run.results()).contains("503"));
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_of_the_queue_timeout_counts_for_those_who_wait() {
        Scenario s = station({"servers=1"});
        TestRun run(s);
        run.until(5.01);
        edit(run, s.set("users.rate=0").set("api.queue_timeout=6s"));
        // The first to wait came at 0.05 or 0.1 s: none is too late yet.
        run.until(5.9);
        QCOMPARE(run.outcome("users", Outcome::Dropped), std::uint64_t{0});
        run.until(12);
        QVERIFY(run.outcome("users", Outcome::Dropped) > 80);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        edit(run, s.set("users.rate=20").set("api.queue_timeout=0s"));
        const auto dropped = run.outcome("users", Outcome::Dropped);
        run.until(40);
        QCOMPARE(run.outcome("users", Outcome::Dropped), dropped);
    }

    void fewer_servers_finish_what_they_have_and_take_no_more_than_they_are() {
        Scenario s = station({"servers=100"});
        TestRun run(s);
        run.until(10.01);
        edit(run, s.set("api.servers=5"));
        const auto before = run.outcome("users", Outcome::Ok);
        run.until(11.02);
        QCOMPARE(run.outcome("users", Outcome::Ok) - before, std::uint64_t{20});
        run.until(21.02);
        QCOMPARE(run.outcome("users", Outcome::Ok) - before, std::uint64_t{20 + 10 * 5});
    }

    void an_edit_changes_the_pace_of_jobs_that_share_from_now_on_data() {
        QTest::addColumn<QByteArray>("processors");
        QTest::addColumn<double>("last");
        QTest::newRow("as many") << QByteArray("api.servers=2") << 10.;
        QTest::newRow("twice as many") << QByteArray("api.servers=4") << 7.5;
        QTest::newRow("one for each job") << QByteArray("api.servers=10") << 6.;
        QTest::newRow("half as many") << QByteArray("api.servers=1") << 15.;
    }
    /// Ten jobs of 2 s come within 10 ms to two processors: at 5 s each has had 1 s of work.
    void an_edit_changes_the_pace_of_jobs_that_share_from_now_on() {
        QFETCH(QByteArray, processors);
        QFETCH(double, last);
        Scenario s = station({"servers=2", "discipline=PROCESSOR_SHARING", "service_time.mean=2s"});
        s.set("users.rate=1000");
        TestRun run(s);
        run.until(0.0105);
        edit(run, s.set("users.rate=0"));
        QCOMPARE(run.calls("users").calls, std::uint64_t{10});
        run.until(5);
        edit(run, s.set(processors.constData()));
        run.until(last - 0.06);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        run.until(last + 0.06);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{10});
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
    }

    void a_server_that_hangs_keeps_what_it_took_until_the_fault_ends_data() {
        QTest::addColumn<QByteArray>("discipline");
        QTest::newRow("first come first served") << QByteArray("discipline=FIRST_COME_FIRST_SERVED");
        QTest::newRow("shared") << QByteArray("discipline=PROCESSOR_SHARING");
    }
    void a_server_that_hangs_keeps_what_it_took_until_the_fault_ends() {
        QFETCH(QByteArray, discipline);
        TestRun run(station({discipline.constData(), "servers=1000"}));
        run.until(10.01).fault("neph:server:hang", "api", 20);
        const auto before = run.outcome("users", Outcome::Ok);
        QVERIFY(before > 150);
        run.until(29);
        QCOMPARE(run.outcome("users", Outcome::Ok), before);
        QCOMPARE(run.observe("api").reasons.size(), std::size_t{1});
        run.until(35);
        QVERIFY(run.outcome("users", Outcome::Ok) > before + 450);
        QVERIFY(run.observe("api").reasons.empty());
        QCOMPARE(run.when("server-hangs").size() + run.when("server-recovered").size(), std::size_t{2});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_restart_loses_what_it_holds_and_refuses_until_it_is_over_data() {
        a_server_that_hangs_keeps_what_it_took_until_the_fault_ends_data();
    }
    /// Twenty a second take a second each, so that about twenty are held.
    void a_restart_loses_what_it_holds_and_refuses_until_it_is_over() {
        QFETCH(QByteArray, discipline);
        TestRun run(station({discipline.constData(), "servers=1000"}));
        run.until(10.01).fault("neph:server:stop", "api", 5).until(10.02);
        const auto lost = run.outcome("users", Outcome::Failed);
        QVERIFY2(lost >= 19 && lost <= 21, qPrintable(QString::number(lost)));
        QCOMPARE(run.observe("api").queue.part, 0.0);
        QCOMPARE(run.observe("api").reasons.size(), std::size_t{1});
        run.until(15);
        QVERIFY(run.outcome("users", Outcome::Failed) >= lost + 99);
        const auto failed = run.outcome("users", Outcome::Failed), served = run.outcome("users", Outcome::Ok);
        run.until(25.1);
        QVERIFY(run.outcome("users", Outcome::Failed) <= failed + 1);
        QVERIFY(run.outcome("users", Outcome::Ok) >= served + 170);
        QCOMPARE(run.when("server-stopped").size() + run.when("server-started").size(), std::size_t{2});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_slow_server_takes_its_factor_longer_while_the_fault_acts() {
        TestRun run(station({"servers=1000"}));
        run.until(10.01).fault("neph:server:slow", "api", 20, -1, 4).until(25);
        QCOMPARE(run.calls("users").in_flight.value, 80u);
        QCOMPARE(run.observe("api").reasons.size(), std::size_t{1});
        run.until(45);
        QCOMPARE(run.calls("users").in_flight.value, 20u);
        QVERIFY(run.observe("api").reasons.empty());
        QCOMPARE(run.conservation(), std::string());
    }

    void faults_outlive_an_edit_and_a_seek() {
        Scenario s = station({"servers=1000"});
        TestRun run(s);
        run.until(10).fault("neph:server:hang", "api");
        run.until(15).simulation().keep(~std::size_t{0});
        const auto before = run.outcome("users", Outcome::Ok);
        edit(run, s.set("api.servers=900"));
        run.until(30);
        QCOMPARE(run.outcome("users", Outcome::Ok), before);
        run.simulation().seek(from_seconds(16));
        run.simulation().seek(from_seconds(30));
        QCOMPARE(run.outcome("users", Outcome::Ok), before);
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
