#include <QTest>

#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// 100 requests a second for one item that nobody has yet, and a database that takes 200 ms.
Scenario shop(bool joined, unsigned items = 1, int instances = 1) {
    Scenario s;
    s.data_set("items", items).request_class("read", 1, false).app_version("app", "0s");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("application_load_balancer", "alb", {"added_latency=0s"});
    s.add("auto_scaling_group", "web",
          {"min_size=1", "max_size=4", "workers=1000", "boot_time=0s", joined ? "coalesce_requests=true" : "coalesce_requests=false"});
    s.set("web.desired_capacity=" + std::to_string(instances));
    s.add("elasticache", "cache", {"ttl=0s", "latency=0s", "replicas_per_node_group=0", "node_operations_per_second=0"});
    s.add("server", "db", {"servers=1000", "service_time.mean=200ms", "service_time.law=CONSTANT"});
    s.connect("users", "alb")
        .connect("alb", "web")
        .connect("web", "cache", {"role=CACHE"})
        .connect("web", "db", {"role=READS", "order=10"});
    return s;
}

}  // namespace

class JoinedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void one_of_those_that_miss_together_reads_for_all() {
        TestRun joined(shop(true)), apart(shop(false));
        joined.until(10);
        apart.until(10);
        QCOMPARE(joined.calls("db").calls, std::uint64_t{1});
        // Without it everyone reads who comes in the 200 ms of the first read.
        QCOMPARE(apart.calls("db").calls, std::uint64_t{20});
        QCOMPARE(joined.number("web", "joinedMisses"), 19.0);
        QCOMPARE(joined.outcome("users", Outcome::Ok), apart.outcome("users", Outcome::Ok));
        QCOMPARE(joined.conservation(), std::string());
    }
    void who_joins_waits_no_longer_than_the_reader() {
        TestRun run(shop(true));
        run.until(0.209);  // The first one came after 10 ms.
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        run.until(0.2105);
        QVERIFY(run.outcome("users", Outcome::Ok) >= 20);
    }
    void each_instance_reads_for_itself() {
        TestRun run(shop(true, 1, 3));
        run.until(10);
        QCOMPARE(run.calls("db").calls, std::uint64_t{3});
    }
    void other_items_are_other_reads() {
        TestRun run(shop(true, 40));
        run.until(60);
        QCOMPARE(run.calls("db").calls, std::uint64_t{40});
        QCOMPARE(run.conservation(), std::string());
    }
    void a_failed_read_fails_all_who_wait_for_it() {
        TestRun run(shop(true));
        run.fault("neph:error-rate", "db", 1, -1, 1).until(0.5);
        const std::uint64_t failed = run.outcome("users", Outcome::Failed);
        QVERIFY(failed > 0);
        run.until(20);
        QVERIFY(run.outcome("users", Outcome::Ok) > 1500);
        QCOMPARE(run.conservation(), std::string());
    }
    void a_reader_that_times_out_fails_its_company_and_the_next_one_reads() {
        Scenario s = shop(true);
        s.set("web-db.policy.timeout=50ms");
        TestRun run(s);
        run.until(10);
        QVERIFY(run.calls("db").calls >= 190 && run.calls("db").calls <= 210);  // One each 50 ms, as long as nobody fills the cache.
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }
    void an_instance_that_dies_takes_who_waits_with_it() {
        TestRun run(shop(true, 1, 2));
        run.until(0.1).fault("aws:ec2:terminate-instances", "web", 0, 0).until(30);
        QVERIFY(run.outcome("users", Outcome::Failed) >= 4);
        QVERIFY(run.outcome("users", Outcome::Ok) > 2800);
        QCOMPARE(run.conservation(), std::string());
    }
    void an_app_that_runs_out_of_memory_leaves_no_read_behind() {
        // 23 MiB for each of those who wait: the app of a t3.nano ends with the 20th, and what comes after it has started reads anew.
        Scenario s = shop(true);
        s.set("web.instance_type=t3.nano").set("app.memory_mebibytes=64").set("app.memory_per_request=23").set("app.startup_time=1s");
        TestRun run(s);
        run.until(0.4);
        QCOMPARE(run.when("out-of-memory").size(), std::size_t{1});
        run.simulation().edit(*services::compile(s.set("app.memory_per_request=0").design(), services::catalog()));
        run.until(60);
        QVERIFY(run.outcome("users", Outcome::Ok) > 5000);
        QCOMPARE(run.conservation(), std::string());
    }
    void going_back_while_some_wait_gives_the_same_again() {
        TestRun run(shop(true, 200)), straight(shop(true, 200));
        run.until(0.1);
        run.simulation().keep(1u << 30);
        run.until(5);
        run.simulation().seek(from_seconds(0.1));
        run.simulation().seek(from_seconds(20));
        straight.until(20);
        QCOMPARE(run.results(), straight.results());
    }
    void switching_it_off_while_some_wait_loses_nobody() {
        Scenario s = shop(true), off = shop(false);
        TestRun run(s);
        run.until(0.1);
        run.simulation().edit(*services::compile(off.design(), services::catalog()));
        run.until(10);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.calls("users").in_flight.value, 0);
    }
};

QTEST_GUILESS_MAIN(JoinedTest)
#include "joined_test.moc"
