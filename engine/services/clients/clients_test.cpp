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

/// Three reads to one write, evenly spaced, to a server that answers at once.
Scenario reads_and_writes(test::Scenario::Settings connection) {
    Scenario s;
    s.request_class("read", 3, false).request_class("write", 1, true);
    s.add("clients", "users", {"rate=1000", "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("server", "api", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.001s"});
    return s.connect("users", "api", connection);
}

/// Ten requests a second, each to both servers: 20 ms at the one whose order is lower, though it was drawn last, then 30 ms.
Scenario two_servers() {
    Scenario s;
    s.request_class("read", 1, false);
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("server", "a", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.030s"}).connect("users", "a", {"order=2"});
    s.add("server", "b", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.020s"}).connect("users", "b", {"order=1"});
    return s;
}

}  // namespace

class ClientsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*services::find("clients")->config(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void requests_that_no_connection_carries_are_dropped_and_have_no_latency_data() {
        QTest::addColumn<QByteArray>("connection");
        QTest::addColumn<double>("carried");
        QTest::newRow("all") << QByteArray("role=ALL") << 1.;
        QTest::newRow("reads by role") << QByteArray("role=READS") << .75;
        QTest::newRow("writes by role") << QByteArray("role=WRITES") << .25;
        QTest::newRow("reads by class") << QByteArray("request_classes=read") << .75;
    }
    void requests_that_no_connection_carries_are_dropped_and_have_no_latency() {
        QFETCH(QByteArray, connection);
        QFETCH(double, carried);
        TestRun run(reads_and_writes({connection.constData()}));
        run.until(10.0005);
        const kernel::CallStatistics& users = run.calls("users");
        QCOMPARE(users.calls, std::uint64_t{10'000});
        QVERIFY(std::abs(static_cast<double>(run.calls("api").calls) - 10'000 * carried) < 200);
        QCOMPARE(run.outcome("users", Outcome::Dropped), users.calls - run.calls("api").calls);
        QCOMPARE(users.latency.count, run.outcome("users", Outcome::Ok));
        QVERIFY(users.latency.mean() >= 1e6);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_is_dropped_is_said_to_be_caused_by_the_clients() {
        TestRun run(reads_and_writes({"role=WRITES"}));
        run.until(10);
        const std::string json = run.results();
        QVERIFY(json.find("\"causedBy\": \"users\"") != std::string::npos);
    }

    void of_several_connections_the_one_with_the_lowest_order_is_called_first() {
        TestRun run(two_servers());
        run.until(0.119);
        QCOMPARE(run.calls("b").calls, std::uint64_t{1});
        QCOMPARE(run.calls("a").calls, std::uint64_t{0});
        run.until(0.121);
        QCOMPARE(run.calls("b").calls, std::uint64_t{1});
        QCOMPARE(run.calls("a").calls, std::uint64_t{1});
    }

    void the_latency_of_calls_one_after_the_other_is_their_sum() {
        TestRun run(two_servers());
        run.until(10.09);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{100});
        QCOMPARE(run.calls("users").latency.mean(), 50e6);
    }

    void a_call_that_fails_is_the_last_one_of_its_request() {
        TestRun run(two_servers().set("b.error_rate=1"));
        run.until(10.09);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{100});
        QCOMPARE(run.calls("b").calls, std::uint64_t{100});
        QCOMPARE(run.calls("a").calls, std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(ClientsTest)
#include "clients_test.moc"
